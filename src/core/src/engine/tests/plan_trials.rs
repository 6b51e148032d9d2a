//! Plans on trial inside the engine: when they are tried, from what, and that a bad plan is told apart from a bad execution.

use super::*;
use crate::units::Share;
use crate::view::PlanTrial;

/// `tph` for every stage from `from` until `until`.
fn plan(version: u32, tph: f64, (from, until): (i64, i64), effective_at: Timestamp) -> Arc<Plan> {
    let quantity = Amount::from_units((until - from) as f64 * tph);
    let line = |stage| Line { stage: StageId(stage), start: hour(from), end: hour(until), quantity, quality: None };
    Arc::new(Plan::new(PlanHead { version, effective_at, ..PlanHead::default() }, 3, (0..3).map(line).collect(), Vec::new()))
}

fn trials(bench: &Bench) -> Vec<PlanTrial> {
    bench.engine.view().plan_trials
}

fn least(trial: &PlanTrial) -> f64 {
    trial.stages.iter().filter_map(|stage| stage.met).fold(1.0, f64::min)
}

/// What the first alert of a stage that is behind says of its chance, `tph` being planned and hoisting doing `rate` from 01:00 on.
fn first_behind(tph: f64, rate: f64) -> Option<Share> {
    let mut bench = Bench::new();
    bench.play("01:00 end");
    bench.engine.handle(bench.now, Input::Planned(plan(2, tph, (0, 12), hour(1))));
    let mut behind = None;
    while behind.is_none() && bench.now < hour(6) {
        bench.now = bench.now + Span::from_secs(10);
        for (signal, value) in [500.0, rate, 500.0].into_iter().enumerate() {
            let observation = Observation { signal: SignalId::of(signal), occurred_at: bench.now, value, quality: Quality::Good };
            bench.engine.observe(bench.now, observation);
            while let Some(output) = bench.engine.poll_output() {
                let Output::Alert(alert) = output else { continue };
                let is_behind = matches!(alert.evidence.condition, Condition::Behind(_));
                behind = behind.or(is_behind.then_some(alert.evidence.chance));
            }
        }
    }
    behind.expect("somebody falls behind")
}

#[test]
fn a_plan_is_tried_when_it_is_given() {
    let bench = Bench::new();
    let tried = trials(&bench);
    let [trial] = tried.as_slice() else { panic!("{tried:?}") };
    assert_eq!((trial.version, trial.at, trial.start, trial.end), (1, hour(0), hour(0), hour(12)));
    assert!(least(trial) > 0.9 && trial.weakest.is_none(), "{trial:?}");
}

#[test]
fn a_plan_for_later_is_tried_from_how_things_will_stand() {
    let mut bench = Bench::new();
    bench.play("06:00 end");
    bench.give(Input::Planned(plan(2, 800.0, (12, 24), hour(12))));
    bench.give(Input::Planned(plan(3, 500.0, (36, 48), hour(36))));
    let versions: Vec<_> = trials(&bench).iter().map(|trial| (trial.version, trial.at, trial.end)).collect();
    assert_eq!(versions, [(1, hour(0), hour(12)), (2, hour(12), hour(24)), (3, hour(36), hour(48))]);
    let tried = trials(&bench);
    assert_eq!(least(&tried[1]), 0.0, "no stage can do more than 700");
    // The first stage can only do its 700 from the first hour on: seven and a half minutes are missing in each.
    let weakest = tried[1].weakest.expect("an hour falls behind");
    assert_eq!((weakest.start, weakest.stage, weakest.cause), (hour(12), StageId(0), StageId(0)), "{:?}", tried[1]);
    assert!(least(&tried[2]) > 0.8, "{:?}", tried[2]);
}

#[test]
fn a_plan_is_tried_again_when_its_shift_begins_and_forgotten_when_nobody_follows_it() {
    let mut bench = Bench::new();
    bench.give(Input::Planned(plan(2, 500.0, (0, 24), hour(0))));
    assert_eq!(trials(&bench).iter().map(|trial| trial.version).collect::<Vec<_>>(), [2]);
    bench.play("11:00 rate hoisting 200");
    bench.play("12:30 end");
    let tried = trials(&bench);
    assert_eq!(tried.iter().map(|trial| (trial.version, trial.at)).collect::<Vec<_>>(), [(2, hour(12))]);
    assert!(tried[0].stages[1].met.is_some_and(|met| met < 0.5), "the hoist is slow when it begins: {:?}", tried[0]);
}

#[test]
fn a_shift_without_a_plan_has_no_trial() {
    let mut bench = Bench::new();
    bench.play("12:30 end");
    assert_eq!(trials(&bench), []);
}

#[test]
fn a_bad_plan_is_told_apart_from_a_bad_execution() {
    let good_plan = first_behind(500.0, 350.0).expect("it was on trial");
    let bad_plan = first_behind(800.0, 500.0).expect("it was on trial");
    assert!(good_plan > Share::from_ratio(0.8), "{good_plan:?}");
    assert!(bad_plan < Share::from_ratio(0.1), "{bad_plan:?}");
}

#[test]
fn trials_survive_a_restart() {
    let mut bench = Bench::new();
    bench.play("02:00 end");
    bench.give(Input::Planned(plan(2, 600.0, (12, 24), hour(12))));
    let restored = Engine::restore(bench.engine.site.clone(), bench.engine.calendar.clone(), &bench.engine.snapshot());
    assert_eq!(restored.expect("its own snapshot").view().plan_trials, trials(&bench));
}
