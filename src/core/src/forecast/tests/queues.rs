//! Lots against published values, each within three standard errors of a mean over independent runs: queues of finite length,
//! lines of machines with blocking after service, and a line with breakdowns.

use super::{hour, steady};
use crate::forecast::{Behaviour, Case, Counts, Forecast, Lasting, Shape, Stops, Work, Workspace, forecast};
use crate::time::Span;

/// Independent runs of each case; debug builds are slow, and look less closely.
const RUNS: u64 = 16;
const LOTS: i64 = if cfg!(debug_assertions) { 2_000 } else { 10_000 };
/// Hours until the start is forgotten.
const WARM_UP: i64 = 200;

/// A saturated line: each stage works an exponential hour on average, with `places` between two stages. A stage that is done
/// and finds no place keeps its lot.
fn line(stages: usize, places: usize) -> String {
    let mut text = String::new();
    for index in 1..stages {
        text.push_str(&format!("b{index} {places} at 0\n"));
    }
    for index in 1..=stages {
        let (before, after) = (format!("b{}", index - 1), format!("b{index}"));
        let takes = if index > 1 { before } else { String::new() };
        let gives = if index < stages { after } else { String::new() };
        text.push_str(&format!("s{index} 0 1 1: {takes} -> {gives}\n"));
    }
    text
}

/// All stages work in lots of one, exponentially.
fn in_lots(text: &str, hours: i64) -> Case {
    let (_, mut case) = steady(text, hours);
    let work = Work::Lots { size: 1.0, machines: 1, service: Shape::Exponential };
    case.behaviour.fill(Behaviour { work, ..Behaviour::steady() });
    case.scope.events_max = u32::MAX;
    case
}

/// Checks that the mean of `figure` over independent runs is `published`, give or take three standard errors.
fn agrees(what: &str, case: &Case, published: &[f64], figures: impl Fn(&Forecast) -> Vec<f64>) {
    let (mut case, mut workspace, mut runs) = (case.clone(), Workspace::default(), Vec::new());
    for seed in 0..RUNS {
        case.scope.seed = seed;
        runs.push(figures(&forecast(&case, &mut workspace).expect("a sound case")));
    }
    for (index, published) in published.iter().enumerate() {
        let n = RUNS as f64;
        let mean = runs.iter().map(|run| run[index]).sum::<f64>() / n;
        let squares: f64 = runs.iter().map(|run| (run[index] - mean) * (run[index] - mean)).sum();
        let error = (squares / (n - 1.0) / n).sqrt();
        let off = (mean - published) / error;
        assert!(off.abs() <= 3.0, "{what}, figure {index}: {mean:.6} +- {error:.6} is {off:.1} errors from {published}");
        assert!(error < 0.02 * published.max(0.1), "{what}, figure {index}: {error:.6} is too coarse to tell");
    }
}

/// The queue M/M/1/K is a line of two: arrivals that find K there are held back until there is a place, which is the same as lost
/// ones, because an exponential time starts anew at any moment. Waiting places: K less the one in service, less the one held.
/// P0, P_full, mean number, throughput and mean time in the system: closed form (Kleinrock, *Queueing Systems* 1, 1975, 3.6).
#[test]
fn a_queue_of_finite_length_is_as_the_closed_form_has_it() {
    let table: [(f64, usize, [f64; 5]); 5] = [
        (0.8, 10, [0.218794, 0.023493, 2.966314, 0.781206, 3.797098]),
        (0.9, 10, [0.145732, 0.050814, 3.969441, 0.854268, 4.646601]),
        (1.0, 10, [0.090909, 0.090909, 5.0, 0.909091, 5.5]),
        (1.2, 10, [0.031104, 0.192586, 6.710709, 0.968896, 6.926138]),
        (0.5, 5, [0.507937, 0.015873, 0.904762, 0.492063, 1.838710]),
    ];
    for (load, places, published) in table {
        let hours = 4 * LOTS;
        let text = format!("queue {} at 2\narrivals 0 {load} 2: -> queue\nserver 0 1 1: queue ->", places - 2);
        let case = in_lots(&text, hours);
        agrees(&format!("M/M/1/{places} at {load}"), &case, &published, |found| {
            let (empty, full) = (found.stages[1].starved / hours as f64, found.stages[0].blocked / hours as f64);
            let levels = &found.buffers[0].levels[1..];
            let waiting = levels.iter().map(|level| level.mean).sum::<f64>() / levels.len() as f64;
            let number = waiting + full + (1.0 - empty);
            let through = found.stages[1].totals[0].done.mean / hours as f64;
            vec![empty, full, number, through, number / through]
        });
    }
}

/// Throughput of saturated lines of exponential machines with blocking after service. Without places: Hunt, *Sequential Arrays of
/// Waiting Lines*, Operations Research 4 (1956), 674-683; two stages in closed form, the rest from their Markov chains.
#[test]
fn lines_with_blocking_after_service_are_as_published() {
    let table: [(usize, usize, f64); 16] = [
        (2, 0, 0.666667),
        (2, 1, 0.75),
        (2, 2, 0.8),
        (2, 5, 0.875),
        (2, 10, 0.923077),
        (3, 0, 0.564103),
        (3, 1, 0.670466),
        (3, 2, 0.734017),
        (3, 5, 0.830759),
        (4, 0, 0.514775),
        (4, 1, 0.631153),
        (5, 0, 0.485798),
        (5, 1, 0.607583),
        (6, 0, 0.466713),
        (6, 1, 0.591826),
        (6, 2, 0.666856),
    ];
    for (stages, places, published) in table {
        let mut case = in_lots(&line(stages, places), WARM_UP + LOTS);
        case.scope.grid = None;
        case.scope.totals_at = vec![hour(WARM_UP), hour(WARM_UP + LOTS)];
        agrees(&format!("{stages} stages, {places} places"), &case, &[published], |found| {
            let totals = &found.stages[stages - 1].totals;
            vec![(totals[1].done.mean - totals[0].done.mean) / LOTS as f64]
        });
    }
}

/// Six stages of 2 min, ten places between, 12 h from empty; the third and the fifth break down every 240 min of time and are
/// mended in 15: 271.4 lots, 290.0 without breakdowns. Found with SimPy 4.1 and with an event simulation of another hand.
#[test]
fn the_six_stage_chain_does_what_other_simulators_say() {
    let text = line(6, 10).replace("0 1 1:", "0 30 30:");
    for (breaks, published) in [(false, 290.0), (true, 271.4)] {
        let mut case = in_lots(&text, 12);
        case.scope.paths = if cfg!(debug_assertions) { 25 } else { 250 };
        if breaks {
            let minutes = |mean| Lasting { mean: Span::from_mins(mean), shape: Shape::Exponential };
            let stops = Stops { every: minutes(240), last: minutes(15), counts: Counts::Time };
            for stage in [2, 4] {
                case.behaviour[stage].stops = Some(stops);
            }
        }
        agrees("the six-stage chain", &case, &[published], |found| vec![found.stages[5].totals[0].done.mean]);
    }
}

/// Loaders side by side: n machines with exponential service, saturated before and behind, do n times one.
#[test]
fn machines_side_by_side_add_up() {
    let (_, mut case) = steady("face 0 4 4: ->", LOTS);
    case.behaviour[0].work = Work::Lots { size: 0.5, machines: 4, service: Shape::Exponential };
    case.scope.events_max = u32::MAX;
    case.scope.grid = None;
    agrees("four machines", &case, &[4.0], |found| vec![found.stages[0].totals[0].done.mean / LOTS as f64]);
}
