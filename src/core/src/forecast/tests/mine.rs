//! The sample mine as a whole: the same bytes on every machine, chances that make sense, streams that do not disturb each other.

use std::sync::Arc;

use super::site::{MINE, site};
use super::{T0, hour, plan, run, stage};
use crate::forecast::{Behaviour, Case, Lasting, Limit, Scope, Shape, Status, Workspace, forecast};
use crate::model::Site;
use crate::time::Span;

fn mine(seed: u64) -> (Site, Case) {
    let site = site(MINE);
    let rates: Vec<(String, Vec<f64>)> =
        site.stages.iter().map(|stage| (stage.key.clone(), vec![stage.nominal.as_units_per_hour(); 12])).collect();
    let lines: Vec<(&str, &[f64])> = rates.iter().map(|(key, rates)| (key.as_str(), rates.as_slice())).collect();
    let plan = plan(&site, &lines);
    let scope = Scope { paths: 100, ..Scope::of_shift(seed, vec![hour(12)]) };
    let case = Case::of(&site, Arc::clone(&plan), T0, scope);
    (site, case)
}

/// FNV-1a of everything that is told, with every bit of every number.
fn fingerprint(case: &Case, workspace: &mut Workspace) -> u64 {
    let found = forecast(case, workspace).expect("a sound case");
    let text = format!("{found:?}");
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// In debug and in release, on any machine, whatever was reckoned before in the same memory.
#[test]
fn the_same_case_gives_the_same_bytes() {
    let (site, case) = mine(7);
    let mut workspace = Workspace::default();
    let first = fingerprint(&case, &mut workspace);
    assert_eq!(first, 0x25ad_2b5e_9425_f685, "{first:#x}");
    let mut other = case.with(&[crate::forecast::Change::ToPlan(stage(&site, "hoisting"))]);
    other.scope.paths = 33;
    assert_ne!(fingerprint(&other, &mut workspace), first);
    assert_eq!(fingerprint(&case, &mut workspace), first);
    assert_eq!(fingerprint(&case, &mut Workspace::default()), first);
    assert_ne!(fingerprint(&mine(8).1, &mut workspace), first);
}

#[test]
fn a_healthy_shift_meets_its_plan() {
    let (_, case) = mine(1);
    let found = run(&case);
    assert_eq!(found.broken_off, 0);
    for stage in &found.stages {
        let total = stage.totals[0];
        assert!(total.met.is_some_and(|met| met > 0.95), "{total:?}");
        assert!(total.done.q025 < total.done.q50 && total.done.q50 < total.done.q975, "{total:?}");
        assert!(stage.starved + stage.blocked < 0.1, "{stage:?}");
    }
    for buffer in &found.buffers {
        assert!(
            buffer.levels.len() == 145 && buffer.levels.iter().all(|level| level.q025 <= level.q10 && level.q10 <= level.q50)
        );
    }
}

/// At half of its rate the hoist leaves 127 t/h behind: the skip bin (half full) is full after about 3 h, then the crusher is
/// blocked, by the hoist.
#[test]
fn a_slow_hoist_fills_its_bin_and_holds_the_crusher_up() {
    let (site, mut case) = mine(1);
    let hoist = stage(&site, "hoisting");
    let lasting = Lasting { mean: Span::from_hours(100), shape: Shape::Fixed };
    case.start.stages[hoist.index()].limit = Some(Limit { rate: 127.5, since: Span::ZERO, lasting });
    let found = run(&case);
    let bin = found.buffer(site.buffer("skip_bin").unwrap());
    let after = bin.full.q50.expect("it fills").as_hours_f64();
    assert!(bin.full.probability == 1.0 && (2.5..3.6).contains(&after), "{:?}", bin.full);
    let crusher = found.stage(stage(&site, "crushing"));
    assert!((4.0..5.0).contains(&crusher.blocked), "{crusher:?}");
    let by_hoist = crusher.held_by.iter().find(|by| by.stage == Some(hoist)).expect("the hoist holds it up");
    assert!(by_hoist.blocked > 0.99 * crusher.blocked, "{crusher:?}");
    assert_eq!(crusher.totals[0].met, Some(0.0));
    assert!(crusher.weakest.is_some_and(|hour| hour >= 4), "{:?}", crusher.weakest);
}

/// What happens to one stage moves no draw of another: stages that nothing joins do bit for bit what they did.
#[test]
fn a_change_of_one_stage_shifts_no_draw_of_another() {
    let site = site("a 0 10 20: ->\nb 0 10 20: ->");
    let mut case = Case::of(&site, Arc::default(), T0, Scope { paths: 50, ..Scope::of_shift(3, vec![hour(12)]) });
    let before = run(&case).stages;
    case.behaviour[0] = Behaviour { stops: None, ..Behaviour::usual() };
    case.start.stages[0].status = Status::Stopped { since: Span::from_mins(5) };
    let after = run(&case).stages;
    assert_ne!(before[0], after[0]);
    assert_eq!(before[1], after[1]);
}

/// A pace with sd 0.05 that is correlated over 10 min lets the sum of a day wander by sd sqrt(2 c T): 0.05 * 10 sqrt(2 / 6 * 24).
#[test]
fn the_wander_of_a_pace_adds_up_as_it_should() {
    let site = site("a 0 10 20: ->");
    let scope = Scope { paths: 2_000, horizon: Span::from_hours(24), grid: None, ..Scope::of_shift(3, vec![hour(24)]) };
    let mut case = Case::of(&site, Arc::default(), T0, scope);
    case.behaviour[0] = Behaviour { wander: Behaviour::usual().wander, ..Behaviour::steady() };
    let total = run(&case).stages[0].totals[0];
    let expected = 0.05 * 10.0 * (2.0 / 6.0 * 24.0_f64).sqrt();
    assert!((total.done.mean - 240.0).abs() < 3.0 * expected / 2_000_f64.sqrt(), "{total:?}");
    assert!((total.sd / expected - 1.0).abs() < 3.0 / 4_000_f64.sqrt(), "{} beside {expected}", total.sd);
}

/// Stops of 30 min every 2 h of work cost a fifth of the time.
#[test]
fn stops_cost_their_share_of_the_time() {
    let site = site("a 0 10 20: ->");
    let scope = Scope { paths: 500, horizon: Span::from_hours(200), grid: None, ..Scope::of_shift(3, vec![hour(200)]) };
    let mut case = Case::of(&site, Arc::default(), T0, scope);
    let minutes = |mean, shape| Lasting { mean: Span::from_mins(mean), shape };
    for (shape, counts) in
        [(Shape::Exponential, crate::forecast::Counts::Work), (Shape::Lognormal { cv: 0.5 }, crate::forecast::Counts::Time)]
    {
        let stops = crate::forecast::Stops { every: minutes(120, shape), last: minutes(30, shape), counts };
        case.behaviour[0] = Behaviour { stops: Some(stops), ..Behaviour::steady() };
        let found = run(&case);
        let total = found.stages[0].totals[0];
        let error = total.sd / 500_f64.sqrt();
        assert!((total.done.mean - 1_600.0).abs() < 4.0 * error + 5.0, "{total:?}");
        assert!((found.stages[0].stopped - 40.0).abs() < 1.5, "{}", found.stages[0].stopped);
    }
}

/// A lognormal stop that has lasted for long lasts longer still: what is left is drawn given what is over.
#[test]
fn what_is_left_of_a_stop_depends_on_what_is_over() {
    let site = site("a 0 10 20: ->");
    let scope = Scope { paths: 1_000, grid: None, horizon: Span::from_hours(100), ..Scope::of_shift(3, vec![hour(100)]) };
    let mut case = Case::of(&site, Arc::default(), T0, scope);
    case.behaviour[0] = Behaviour::steady();
    case.behaviour[0].repair = Lasting { mean: Span::from_hours(1), shape: Shape::Lognormal { cv: 1.0 } };
    let left = |hours: i64| {
        let mut case = case.clone();
        case.start.stages[0].status = Status::Stopped { since: Span::from_hours(hours) };
        run(&case).stages[0].stopped
    };
    assert!((left(0) - 1.0).abs() < 0.1, "{}", left(0));
    assert!(left(4) > 1.2 * left(0), "{} and {}", left(4), left(0));
}

#[test]
fn all_that_is_wrong_with_a_case_is_told_at_once() {
    let (_, mut case) = mine(1);
    case.behaviour[1].wander.sd = -0.1;
    case.behaviour[2].work = crate::forecast::Work::Lots { size: 700.0, machines: 0, service: Shape::Fixed };
    case.start.buffers[3].sd = f64::NAN;
    case.scope.paths = 0;
    case.scope.totals_at.push(hour(13));
    let problems = forecast(&case, &mut Workspace::default()).expect_err("much is wrong");
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    let expected = [
        "buffer 3, level: expected a number with an sd, and a lot, found LevelNow { mean: 400.0, sd: NaN, lot: 0.0 }",
        "stage 1, wander: expected an sd of at least 0, found -0.1",
        "stage 2, lots: expected a size above 0 on 1 to 1000 machines, found 700 on 0 machines",
        "stage 2, lots, buffer 2: expected room for a lot, found 600",
        "paths: expected 1 to 1000000, found 0",
        "totals at: expected a time within the horizon, found 1970-01-01T13:00:00Z",
    ];
    assert_eq!(told, expected);
}

/// What would take too much memory, or has no end, is refused before it is tried.
#[test]
fn a_forecast_that_cannot_be_held_is_refused() {
    let (_, case) = mine(1);
    let mut large = case.clone();
    (large.scope.paths, large.scope.grid) = (1_000_000, Some(Span::from_secs(1)));
    let mut endless = case;
    (endless.start.at, endless.start.counted_from) = (crate::time::Timestamp::MAX, T0);
    for case in [large, endless] {
        assert!(forecast(&case, &mut Workspace::default()).is_err());
    }
}
