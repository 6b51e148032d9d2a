//! Nothing comes from nowhere and nothing is lost: on every path of chains of all shapes, what lies in each buffer is what lay
//! there, and what came, less what went.

use std::sync::Arc;

use super::{T0, hour, site};
use crate::forecast::path::Path;
use crate::forecast::samples::Samples;
use crate::forecast::setup::Setup;
use crate::forecast::state::{Doing, State};
use crate::forecast::{Behaviour, Case, Counts, Lasting, LevelNow, Pace, Scope, Shape, Status, Stops, Wander, Work};
use crate::model::{Plan, Site};
use crate::stats::random::Random;
use crate::time::Span;

const CHAINS: u64 = 120;
/// As a share of what has moved.
const PRECISION: f64 = 1e-9;

#[test]
fn mass_is_kept_on_every_path_of_every_chain() {
    for seed in 0..CHAINS {
        let mut random = Random::new(seed);
        let case = any_case(seed, &mut random);
        case.check().unwrap_or_else(|problems| panic!("seed {seed}: {problems:?}"));
        let setup = Setup::of(&case);
        let (mut state, mut samples) = (State::default(), Samples::default());
        samples.prepare(&setup);
        for number in 0..setup.paths {
            let mut path = Path::new(&setup, &mut state, &mut samples, number);
            path.begin();
            let before: Vec<f64> = (0..path.state.buffers.len()).map(|index| at_first(&path, index)).collect();
            path.play();
            path.end();
            check_path(&path, &before, &format!("path {number} of seed {seed}"));
        }
    }
}

fn check_path(path: &Path<'_>, before: &[f64], which: &str) {
    let (setup, state) = (path.setup, &*path.state);
    let done = |stage: usize| state.stages[stage].done - setup.stages[stage].done;
    for (index, buffer) in state.buffers.iter().enumerate() {
        let store = &setup.chain.buffers[index];
        let came: f64 = setup.chain.coming_to(index).iter().map(|flow| flow.share * done(flow.stage())).sum();
        let going = setup.chain.going_from(index).iter();
        let went: f64 = going.map(|flow| flow.share * (done(flow.stage()) + in_machines(path, flow.stage()))).sum();
        let close = PRECISION * (came + went + store.capacity);
        let off = buffer.taken - before[index] - came + went;
        assert!(off.abs() <= close, "{which}: buffer {index} is off by {off} after {came} came and {went} went");
        let under_way: f64 =
            (0..setup.lines.len()).filter(|line| setup.lines[*line].buffer == index).map(|line| on_line(path, line)).sum();
        let off = buffer.taken - buffer.level - under_way;
        assert!(off.abs() <= close, "{which}: buffer {index}: {off} is under way that is not on a link");
        assert!(buffer.level >= -close && buffer.level <= store.capacity.max(before[index]) + close, "{which}: {buffer:?}");
        assert!(buffer.taken <= store.capacity.max(before[index]) + close, "{which}: {buffer:?} of {}", store.capacity);
    }
    for (stage, rate) in state.rate.iter().enumerate() {
        assert!(*rate >= 0.0 && *rate <= state.want[stage] * (1.0 + 1e-12), "{which}: stage {stage} does {rate}");
        let run = &state.stages[stage];
        assert!(run.starved >= 0.0 && run.blocked >= 0.0 && run.starved + run.blocked <= 1.0 + 1e-12, "{which}: {run:?}");
    }
}

/// What a buffer and the links to it held before the first machines took their lots.
fn at_first(path: &Path<'_>, buffer: usize) -> f64 {
    let going = path.setup.chain.going_from(buffer).iter();
    path.state.buffers[buffer].taken + going.map(|flow| flow.share * in_machines(path, flow.stage())).sum::<f64>()
}

fn in_machines(path: &Path<'_>, stage: usize) -> f64 {
    let lots = path.setup.stages[stage].lots.as_ref();
    lots.map_or(0.0, |lots| {
        let holds = |machine: &usize| path.state.machines[*machine].doing != Doing::Waits;
        lots.size * lots.machines.clone().filter(holds).count() as f64
    })
}

/// What is on a link at the end.
fn on_line(path: &Path<'_>, line: usize) -> f64 {
    let (run, until) = (&path.state.lines[line], path.now + path.setup.lines[line].lag);
    let (mut since, mut rate, mut sum) = (path.now, run.rate, 0.0);
    for arrival in &run.queue {
        sum += rate * (arrival.at - since) + arrival.lump;
        (since, rate) = (arrival.at, arrival.rate);
    }
    sum + rate * (until - since)
}

/// Two to seven stages with up to seven buffers between them, anyhow: splits, joins, rings, lags, lots, stops.
fn any_case(seed: u64, random: &mut Random) -> Case {
    let mut below = |bound: u64| random.draw() % bound;
    let buffers = 1 + below(7);
    let mut text = String::new();
    for index in 0..buffers {
        let capacity = [5, 20, 100, 400][below(4) as usize];
        text.push_str(&format!("b{index} {capacity} at {}\n", below(capacity + 1)));
    }
    for index in 0..2 + below(6) {
        let mut links = |most: u64, lags: bool| {
            let parts = (0..below(most + 1)).map(|_| {
                let (buffer, share) = (below(buffers), 1 + below(10));
                let lag = if lags && below(4) == 0 { format!("@{}", 1 + below(40)) } else { String::new() };
                format!("b{buffer}*{}{lag}", share as f64 / 10.0)
            });
            parts.collect::<Vec<_>>().join(" + ")
        };
        let (takes, gives) = (links(2, false), links(2, true));
        text.push_str(&format!("s{index} {} {} 60: {takes} -> {gives}\n", below(2) * 5, 10 + below(40)));
    }
    let site = site::site(&text);
    let scope = Scope {
        paths: 3,
        horizon: Span::from_hours(24),
        grid: Some(Span::from_mins(20)),
        totals_at: vec![hour(12)],
        events_max: 5_000,
        ..Scope::of_shift(seed, Vec::new())
    };
    let mut case = Case::of(&site, Arc::new(Plan::default()), T0, scope);
    for (level, buffer) in case.start.buffers.iter_mut().zip(&site.buffers) {
        *level = LevelNow { mean: buffer.initial.as_units(), sd: 0.2 * buffer.capacity.as_units(), lot: 0.0 };
    }
    for index in 0..site.stages.len() {
        case.behaviour[index] = any_behaviour(&site, index, random);
        let now = &mut case.start.stages[index];
        if random.draw().is_multiple_of(5) {
            now.status = Status::Stopped { since: Span::from_mins(10) };
        }
        now.rate = (random.draw().is_multiple_of(3)).then_some((20.0, 5.0));
        now.recent = vec![(Span::from_mins(30), (random.draw() % 5) as f64), (Span::from_mins(3), (random.draw() % 5) as f64)];
    }
    case
}

fn any_behaviour(site: &Site, index: usize, random: &mut Random) -> Behaviour {
    let stage = &site.stages[index];
    let mut below = |bound: u64| random.draw() % bound;
    let minutes = |mean: u64| Lasting { mean: Span::from_mins(mean as i64), shape: Shape::Exponential };
    let counts = if below(2) == 0 { Counts::Work } else { Counts::Time };
    let stops = (below(2) == 0).then(|| Stops { every: minutes(30 + below(100)), last: minutes(1 + below(30)), counts });
    let around = stage.inputs.iter().map(|inlet| (inlet.buffer, inlet.share));
    let around: Vec<_> = around.chain(stage.outputs.iter().map(|outlet| (outlet.buffer, outlet.share))).collect();
    let share = |buffer| around.iter().filter(|(other, _)| *other == buffer).map(|(_, share)| share.as_ratio()).sum::<f64>();
    let fits = around.iter().map(|(buffer, _)| site.buffers[buffer.index()].capacity.as_units() / share(*buffer));
    let largest = fits.fold(50.0, f64::min);
    let lots = Work::Lots {
        size: largest * (1 + below(10)) as f64 / 10.0,
        machines: 1 + below(3) as u32,
        service: [Shape::Fixed, Shape::Exponential, Shape::Lognormal { cv: 0.5 }][below(3) as usize],
    };
    Behaviour {
        work: if below(3) == 0 { lots } else { Work::Flow },
        pace: if below(2) == 0 { Pace::Nominal } else { Pace::Hold },
        wander: Wander { sd: 0.1 * below(4) as f64, correlation: Span::from_mins(10) },
        stops,
        repair: Lasting { mean: Span::from_mins(20), shape: Shape::Lognormal { cv: 1.0 } },
        ..Behaviour::usual()
    }
}
