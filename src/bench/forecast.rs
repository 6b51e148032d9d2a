//! `bench forecast`: what the forecast of the chain costs on one core, in this process. A chain of six stages in lots, shift by
//! shift beside SimPy doing the same model; then 500 paths of 12 h of the sample mine, as a running site would ask for them.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use tizbek_core::forecast::{
    Behaviour, Case, Counts, Forecast, Lasting, LevelNow, Scope, Shape, Stops, Work, Workspace, forecast,
};
use tizbek_core::ids::BufferId;
use tizbek_core::model::{Buffer, Inlet, Outlet, Plan, PlanHead, RuleTimes, Settings, Site, Stage};
use tizbek_core::time::{Span, Timestamp};
use tizbek_core::units::{Amount, Rate, Share};

use super::Bench;
use super::host::own_cpu_secs;
use super::peers::{Shifts, simpy};
use super::report::{Row, median, median_ratio};
use super::site::text;
use crate::config::read::read_site;
use crate::plan::read_plan;

const MINE: &str = "deploy/sites/zinc-mine";
/// Processor time comes in hundredths of a second: so many forecasts are measured at a time.
const FORECASTS: u32 = 20;
const SHIFTS: u32 = 2_000;
const SHIFTS_OF_SIMPY: u32 = 100;
/// Lots a shift of the six-stage chain, known from two other simulators; and how far the mean of n shifts may be from it, in
/// standard deviations of a shift over the root of n.
const RIGHT: f64 = 271.4;
const SD: f64 = 17.7;
const ERRORS_MAX: f64 = 4.0;

pub(super) fn rows(bench: &Bench) -> Result<Vec<Row>> {
    let (six, mine) = (six_stages()?, mine()?);
    let mut workspace = Workspace::default();
    let (mut by_simpy, mut by_us, mut millis, mut nanos) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let (mut version, mut events) = (String::new(), 0.0);
    for _ in 0..bench.rounds {
        let figures = simpy(&bench.cache, SHIFTS_OF_SIMPY)?;
        right("SimPy", figures.mean, figures.shifts)?;
        by_simpy.push(per_core(&figures));
        version = figures.version;

        let (cpu_secs, found) = measure(&six, 1, &mut workspace)?;
        right("ours", found.stages[5].totals[0].done.mean, SHIFTS)?;
        by_us.push(f64::from(SHIFTS) / cpu_secs);

        let (cpu_secs, found) = measure(&mine, FORECASTS, &mut workspace)?;
        ensure!(found.broken_off == 0, "paths of the mine were broken off");
        let each = cpu_secs / f64::from(FORECASTS);
        millis.push(each * 1e3);
        nanos.push(each * 1e9 / found.events as f64);
        events = found.events as f64 / f64::from(found.paths);
    }
    let speed = "shifts/s/core";
    Ok(vec![
        Row::new(format!("{version}, six stages"), median(&by_simpy), speed),
        Row::new("six stages", median(&by_us), speed).beside("SimPy", median_ratio(&by_us, &by_simpy)),
        Row::new("zinc mine, a path of 12 h", events, "events"),
        Row::new("zinc mine", median(&nanos), "ns/event"),
        Row::new(format!("zinc mine, {} paths of 12 h", mine.scope.paths), median(&millis), "ms"),
    ])
}

fn measure(case: &Case, times: u32, workspace: &mut Workspace) -> Result<(f64, Forecast)> {
    let begun = own_cpu_secs();
    let mut last = None;
    for _ in 0..times {
        let found = forecast(case, workspace).map_err(|problems| anyhow::anyhow!("{}", problems[0]))?;
        last = Some(std::hint::black_box(found));
    }
    Ok((own_cpu_secs() - begun, last.context("measured at least once")?))
}

fn per_core(figures: &Shifts) -> f64 {
    f64::from(figures.shifts) / figures.cpu_secs
}

fn right(who: &str, mean: f64, shifts: u32) -> Result<()> {
    let off = (mean - RIGHT).abs() / (SD / f64::from(shifts).sqrt());
    ensure!(off <= ERRORS_MAX, "{who}: {mean} lots a shift are not {RIGHT}");
    Ok(())
}

/// The sample site on the first morning of its plan, as it would be asked for: every 5 min, with the total at the end.
fn mine() -> Result<Case> {
    let dir = Path::new(MINE);
    let refused = |problems: Vec<crate::config::Problem>| anyhow::anyhow!("{}", problems[0]);
    let site = read_site(dir, &|_| None).map_err(refused)?.site;
    let plan = read_plan(&dir.join("plan.csv"), &site).map_err(refused)?.into_plan(PlanHead::default(), &site);
    let start = plan.lines().iter().map(|line| line.start).min().context("the plan of the sample site has lines")?;
    Ok(Case::of(&site, Arc::new(plan), start, Scope::of_shift(1, vec![start + Span::from_hours(12)])))
}

/// Six stages that each hold a lot for an exponential 2 min, ten places between; the third and the fifth break down every 240 min
/// and are mended in 15, both exponential. From empty, for 12 h.
fn six_stages() -> Result<Case> {
    let start = Timestamp::from_secs(0);
    let end = start + Span::from_hours(12);
    let site = Site {
        key: "six".to_owned(),
        name: text("Six stages"),
        time_zone: "UTC".to_owned(),
        unit: "lots".to_owned(),
        stages: (0..6).map(stage).collect(),
        buffers: (0..5).map(buffer).collect(),
        resources: Vec::new(),
        sources: Vec::new(),
        signals: Vec::new(),
        clocks: Vec::new(),
        levers: Vec::new(),
        settings: Settings::default(),
    };
    let scope = Scope { paths: SHIFTS, grid: None, ..Scope::of_shift(1, vec![end]) };
    let mut case = Case::of(&site, Arc::new(Plan::default()), start, scope);
    let exponential = |minutes| Lasting { mean: Span::from_mins(minutes), shape: Shape::Exponential };
    let work = Work::Lots { size: 1.0, machines: 1, service: Shape::Exponential };
    let stops = Stops { every: exponential(240), last: exponential(15), counts: Counts::Time };
    case.behaviour.fill(Behaviour { work, ..Behaviour::steady() });
    for breaks in [2, 4] {
        case.behaviour[breaks].stops = Some(stops);
    }
    case.start.buffers.fill(LevelNow::default());
    Ok(case)
}

fn stage(index: usize) -> Stage {
    let rate = Rate::from_units_per_hour(30.0);
    let inputs = index.checked_sub(1).map(|before| Inlet { buffer: BufferId::of(before), share: Share::ONE });
    let outputs = (index < 5).then(|| Outlet { buffer: BufferId::of(index), share: Share::ONE, lag: Span::ZERO });
    Stage {
        key: format!("s{index}"),
        name: text("Stage"),
        area: String::new(),
        min: Rate::ZERO,
        nominal: rate,
        max: rate,
        measured_by: Vec::new(),
        inputs: inputs.into_iter().collect(),
        outputs: outputs.into_iter().collect(),
        deviation: NO_TIMES,
        resources: Vec::new(),
    }
}

fn buffer(index: usize) -> Buffer {
    Buffer {
        key: format!("b{index}"),
        name: text("Buffer"),
        form: "bin".to_owned(),
        capacity: Amount::from_units(10.0),
        low: Amount::ZERO,
        target: Amount::from_units(5.0),
        high: Amount::from_units(10.0),
        density: 1.0,
        initial: Amount::ZERO,
        level: None,
        reaction: NO_TIMES,
    }
}

const NO_TIMES: RuleTimes = RuleTimes { limit: Span::ZERO, clear: Span::ZERO, on_delay: Span::ZERO, off_delay: Span::ZERO };
