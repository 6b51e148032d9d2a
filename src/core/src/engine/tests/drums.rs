//! The drum inside the engine: who it is, since when and why, how the buffers around it stand, and that it does not flicker.

use super::*;
use crate::drum::Limits;
use crate::drum::zone::{Side, Zone};
use crate::view::{DrumView, View};

fn played(script: &str) -> Bench {
    let mut bench = Bench::new();
    script.lines().map(str::trim).for_each(|line| bench.play(line));
    bench
}

fn drum(bench: &Bench) -> DrumView {
    bench.engine.view().drum.expect("the chain has a drum")
}

fn zones(view: &View) -> Vec<(Side, Zone)> {
    view.buffers.iter().map(|buffer| buffer.zone.map(|zone| (zone.side, zone.zone)).expect("its level is known")).collect()
}

/// Every minute of a script: who was the drum, each once.
fn drums(script: &str, until: i64) -> Vec<(&'static str, Limits)> {
    let (mut bench, mut found) = (Bench::new(), Vec::new());
    let mut lines: Vec<&str> = script.lines().map(str::trim).collect();
    for minute in 1..=until * 60 {
        let at = format!("{:02}:{:02}", minute / 60, minute % 60);
        bench.play(&format!("{at} end"));
        while lines.first().is_some_and(|line| *line < at.as_str()) {
            bench.play(lines.remove(0));
        }
        let now = drum(&bench);
        let now = (STAGES[now.stage.index()], now.limits);
        if found.last() != Some(&now) {
            found.push(now);
        }
    }
    found
}

#[test]
fn in_a_healthy_shift_the_drum_stays_where_it_is() {
    let found = drums("00:00 rate crushing 505\n02:00 rate grinding 490\n05:00 rate grinding 515\n08:00 rate hoisting 510", 12);
    assert_eq!(found, [("crushing", Limits::Plan)], "all can do as much, so the first of them");
}

#[test]
fn a_slow_stage_becomes_the_drum_since_it_is_slow_and_a_stop_is_one() {
    let bench = played("02:00 rate hoisting 300\n03:00 end");
    let now = drum(&bench);
    assert_eq!((STAGES[now.stage.index()], now.limits), ("hoisting", Limits::Rate));
    assert!((hour(2)..hour(2) + Span::from_mins(20)).contains(&now.since), "{:?}", hhmm(now.since));
    // 300 of the 500 planned and of what is behind by now.
    assert!(now.reserve.is_some_and(|reserve| (0.5..0.65).contains(&reserve)), "{now:?}");
    let found = drums("02:00 rate hoisting 0\n02:40 rate hoisting 560", 4);
    // When it runs again it takes some minutes to see that it runs well.
    let hoisting = [Limits::Stop, Limits::Rate, Limits::Plan].map(|limits| ("hoisting", limits));
    assert_eq!(found, [&[("crushing", Limits::Plan)][..], &hoisting].concat());
}

#[test]
fn a_short_stop_moves_nothing() {
    let found = drums("02:00 rate hoisting 0\n02:03 rate hoisting 520\n05:00 rate grinding 0\n05:03 rate grinding 520", 7);
    assert_eq!(found, [("crushing", Limits::Plan)]);
}

#[test]
fn whoever_is_starved_is_not_the_drum() {
    let bench = played("01:00 rate hoisting 100\n05:00 rate grinding 100\n07:00 end");
    assert_eq!(STAGES[drum(&bench).stage.index()], "hoisting", "{}", bench.said);
}

#[test]
fn buffers_before_the_drum_protect_by_what_lies_in_them_and_those_after_it_by_their_room() {
    let quiet = played("01:00 end").engine.view();
    assert_eq!(zones(&quiet), [(Side::After, Zone::Green), (Side::After, Zone::Green)], "the drum is the first stage");
    // The mill is slow; what lies in the stockpile before it grows, which protects it all the better.
    let mill = played("01:00 rate grinding 250\n03:00 end").engine.view();
    assert_eq!(zones(&mill), [(Side::Before, Zone::Green), (Side::Before, Zone::Green)]);
    assert!(mill.buffers[1].zone.is_some_and(|zone| zone.penetration < -0.2));
    // The hoist is slow and grinding goes on: the bin before it fills, the stockpile after it has all the more room.
    let hoist = played("01:00 rate hoisting 200\n01:50 end").engine.view();
    assert_eq!(zones(&hoist), [(Side::Before, Zone::Green), (Side::After, Zone::Green)]);
    // The crusher is slow: the bin after it empties, which does it no harm.
    let crusher = played("01:00 rate crushing 200\n01:50 end").engine.view();
    assert_eq!(zones(&crusher)[0], (Side::After, Zone::Green));
    // A survey finds less in the bin than was thought.
    let less = played("01:00 rate hoisting 300\n02:00 survey skip_bin 30\n02:10 end").engine.view();
    assert_eq!(less.drum.map(|drum| STAGES[drum.stage.index()]), Some("hoisting"));
    let bin = less.buffers[0].zone.expect("its level is known");
    assert!(bin.side == Side::Before && bin.zone == Zone::Yellow, "{bin:?}");
}

#[test]
fn a_level_that_nobody_knows_has_no_zone() {
    let view = played("01:00 silence crushing\n06:00 end").engine.view();
    assert!(view.buffers[0].zone.is_none(), "{:?}", view.buffers[0]);
}

#[test]
fn the_drum_burns_its_budget_as_fast_as_it_falls_behind() {
    let view = played("02:00 rate hoisting 450\n03:30 end").engine.view();
    let burning = view.drum.and_then(|drum| drum.burning).expect("there is a plan");
    // A tenth less than planned where a fiftieth may be missing; 75 of the 120 t that may be.
    assert!(burning.rate().is_some_and(|rate| (rate - 5.0).abs() < 0.3), "{burning:?}");
    assert!((burning.used - 75.0 / 120.0).abs() < 0.05, "{burning:?}");
    let healthy = played("04:00 end").engine.view().drum.and_then(|drum| drum.burning).expect("there is a plan");
    assert!(healthy.rate().is_some_and(|rate| rate.abs() < 0.1) && healthy.used.abs() < 0.05, "{healthy:?}");
}

#[test]
fn a_new_shift_begins_with_its_whole_budget() {
    let burning = played("09:00 rate crushing 400\n12:30 end").engine.view().drum.and_then(|drum| drum.burning);
    assert_eq!(burning, None, "nothing is planned any more");
}

#[test]
fn a_site_without_links_has_no_drum() {
    let mut site = chain();
    site.buffers.clear();
    site.stages.iter_mut().for_each(|stage| {
        stage.inputs.clear();
        stage.outputs.clear();
    });
    let mut engine = engine_on(site);
    tick(&mut engine, hour(1));
    assert!(engine.view().drum.is_none());
}

/// Only grinding is planned: the others are asked for what it takes.
#[test]
fn a_stage_without_a_plan_is_asked_for_what_its_neighbours_take() {
    let mut site = chain();
    site.stages[0].max = Rate::from_units_per_hour(520.0);
    let mut engine = engine_on(site);
    let line = Line { stage: StageId(2), start: hour(0), end: hour(12), quantity: Amount::from_units(6_000.0), quality: None };
    engine.handle(hour(0), Input::Planned(Arc::new(Plan::new(PlanHead::default(), 3, vec![line], Vec::new()))));
    for second in (10..=1_200).step_by(10) {
        let now = hour(0) + Span::from_secs(second);
        (0..3).for_each(|signal| read(&mut engine, now, signal, now, 500.0));
        tick(&mut engine, now);
    }
    let drum = engine.view().drum.expect("the chain has a drum");
    assert_eq!(drum.stage, StageId(0));
    assert!(drum.reserve.is_some_and(|reserve| (reserve - 1.04).abs() < 0.02), "{drum:?}");
}
