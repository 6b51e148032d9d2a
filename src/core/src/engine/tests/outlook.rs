//! The forecast inside the engine: when there is one, what it says, that it is the same after a restart, and how it is graded.

use super::*;
use crate::view::{Band, View};

/// The chain until `until` with these rates of hoisting, each from its hour on.
fn played(until: i64, rates: &[(i64, f64)]) -> Engine {
    let mut bench = Bench::new();
    for (from, rate) in rates {
        bench.play(&format!("{from:02}:00 rate hoisting {rate}"));
    }
    bench.play(&format!("{until:02}:00 end"));
    bench.engine
}

fn end_of(view: &View, name: &str) -> (Band, f64) {
    let end = view.stages[stage(name)].end.expect("the shift ends within the horizon");
    (end.done, end.met.expect("there is a plan"))
}

#[test]
fn a_healthy_chain_will_meet_its_plan() {
    let view = played(4, &[]).view();
    for name in STAGES {
        let (done, met) = end_of(&view, name);
        assert!((5_850.0..=6_150.0).contains(&done.middle), "{name}: {done:?}");
        assert!(done.low < done.middle && done.middle < done.high, "{name}: {done:?}");
        assert!(met > 0.8, "{name}: {met}");
    }
}

#[test]
fn a_slow_stage_will_miss_its_plan_and_so_will_those_behind_a_full_bin() {
    let view = played(4, &[(2, 250.0)]).view();
    let (hoisting, met) = end_of(&view, "hoisting");
    assert!(hoisting.middle < 5_600.0 && met < 0.2, "{hoisting:?}, {met}");
    let (crushing, met) = end_of(&view, "crushing");
    assert!(crushing.middle < 5_950.0 && crushing.middle > hoisting.middle && met < 0.7, "{crushing:?}, {met}");
    let (grinding, _) = end_of(&view, "grinding");
    assert!(grinding.middle > hoisting.middle, "the stockpile carries grinding: {grinding:?}");
}

#[test]
fn levels_are_told_at_their_times_with_their_bands() {
    let view = played(4, &[]).view();
    let ahead = &view.buffers[1].ahead;
    let minutes: Vec<i64> = ahead.iter().map(|one| (one.at - view.now).whole_secs() / 60).collect();
    assert_eq!(minutes, [15, 30, 60, 120, 240, 480]);
    assert!(ahead.iter().all(|one| one.level.low < one.level.middle && one.level.middle < one.level.high));
}

#[test]
fn without_a_plan_there_is_no_forecast_and_clocks_go_by_the_present_flow() {
    let mut engine = Engine::new(Arc::new(chain()), Arc::new(Calendar::default()));
    for second in (0..=3_600).step_by(10) {
        let now = hour(0) + Span::from_secs(second);
        for (index, value) in [500.0, 300.0, 300.0].into_iter().enumerate() {
            let observation = Observation { signal: SignalId::of(index), occurred_at: now, value, quality: Quality::Good };
            engine.handle(now, Input::Observed(observation));
            while engine.poll_output().is_some() {}
        }
    }
    let view = engine.view();
    assert!(view.forecast.is_none() && view.stages[0].end.is_none() && view.buffers[0].ahead.is_empty());
    // 400 t are left to full at the beginning, and 200 t/h more come than go; what was under way arrives for 2 min more.
    let clock = view.buffers[0].full.expect("it fills");
    let minutes = (clock.at - hour(0)).whole_secs() / 60;
    assert!((110..=125).contains(&minutes), "{minutes}");
    assert!(clock.earliest < clock.at && clock.latest.is_none_or(|latest| latest > clock.at));
}

#[test]
fn a_restored_engine_forecasts_the_same() {
    let mut live = Bench::new();
    live.play("02:00 rate hoisting 250");
    live.play("03:07 end");
    let restored = Engine::restore(live.engine.site.clone(), live.engine.calendar.clone(), &live.engine.snapshot());
    let mut restarted =
        Bench { engine: restored.expect("its own snapshot"), now: live.now, rates: live.rates, said: String::new() };
    live.play("05:00 end");
    restarted.play("05:00 end");
    assert_eq!(format!("{:?}", live.engine.view()), format!("{:?}", restarted.engine.view()));
    assert_eq!(live.engine.snapshot(), restarted.engine.snapshot());
}

#[test]
fn forecasts_are_graded_when_their_time_has_come() {
    let view = played(13, &[]).view();
    let grades = view.forecast.expect("a forecast").grades;
    assert!(grades.levels.iter().all(|(_, held)| held.cases == 0.0), "no sensor measures a level here");
    assert!(grades.end_error.cases > 0.0, "a shift has ended");
    assert!(grades.end_error.mean.is_some_and(|error| error < 0.03), "{grades:?}");
    let filled = played(6, &[(2, 250.0)]).view().forecast.expect("a forecast").grades;
    assert!(filled.clock_error.cases > 0.0 && filled.clock_error.mean.is_some_and(|error| error < 0.35), "{filled:?}");
}
