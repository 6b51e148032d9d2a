//! Plans that change while a shift runs.

use super::*;

/// Version `version`: `tph` for every stage from 00:00 to 12:00, from `effective_at` on.
fn plan_of(version: u32, tph: f64, effective_at: Timestamp) -> Arc<Plan> {
    let quantity = Amount::from_units(12.0 * tph);
    let line = |stage| Line { stage, start: hour(0), end: hour(12), quantity, quality: None };
    let lines = (0..3).map(|index| line(StageId(index))).collect();
    Arc::new(Plan::new(PlanHead { version, effective_at, ..PlanHead::default() }, 3, lines, Vec::new()))
}

/// Planned, lag and unknown time of every stage.
fn figures(engine: &Engine) -> Vec<(Amount, Option<Span>, Span)> {
    engine.view().stages.iter().map(|stage| (stage.planned, stage.lag, stage.unknown)).collect()
}

/// Crushing is measured by loads of a source of its own, one a minute.
fn loads() -> Site {
    let mut site = chain();
    let source = Source { key: "weighbridge".into(), ..site.sources[0].clone() };
    site.sources.push(source);
    site.signals[0].kind = SignalKind::Load;
    site.signals[0].source = SourceId(1);
    site
}

/// Until 04:00, 300 t/h everywhere; of hoisting nothing is known from 01:00 to 02:00, of the loads from 01:00 to 02:30. At `change`
/// another plan, with 300 t/h, comes; the first that is heard of the loads again may be one from 01:30.
fn four_hours(change: i64, late_load: bool) -> Vec<(Amount, Option<Span>, Span)> {
    let mut engine = engine_on(loads());
    for second in (0..=4 * 3_600).step_by(10) {
        let now = hour(0) + Span::from_secs(second);
        if second == change {
            engine.handle(now, Input::Planned(plan_of(2, 300.0, now)));
        }
        if second % 60 == 0 && !(3_600..9_000).contains(&second) {
            read(&mut engine, now, 0, now, 5.0);
        }
        if !(3_600..7_200).contains(&second) {
            read(&mut engine, now, 1, now, 300.0);
        }
        read(&mut engine, now, 2, now, 300.0);
        if late_load && second == 8_990 {
            read(&mut engine, now, 0, hour(1) + Span::from_mins(30), 5.0);
        }
        tick(&mut engine, now);
    }
    figures(&engine)
}

#[test]
fn a_changed_plan_excuses_what_it_wanted_itself_of_the_time_nobody_knows() {
    for late_load in [false, true] {
        let all_along = four_hours(0, late_load);
        for change in [3_600 + 1_800, 3 * 3_600, 13_000] {
            assert_eq!(four_hours(change, late_load), all_along, "changed at {change} s, late load {late_load}");
        }
        let [crushing, hoisting, _] = all_along.as_slice() else { panic!("three stages") };
        assert!(hoisting.1.expect("known").0.abs() < Span::from_mins(1).0, "on plan but for the silence: {hoisting:?}");
        assert_eq!(late_load, crushing.1.expect("known") > Span::from_hours(1), "what was late was not silent: {crushing:?}");
    }
}

/// Every stage at 300 t/h for four hours, on a plan of 500 t/h; what comes of `given`: (second, plan).
fn followed(given: &[(i64, Arc<Plan>)], ticks: bool, restarts: bool) -> (String, Engine) {
    let mut engine = engine_on(chain());
    let mut said = String::new();
    for second in (0..=4 * 3_600).step_by(7) {
        let now = hour(0) + Span::from_secs(second);
        let inputs =
            given.iter().filter(|(at, _)| (second - 6..=second).contains(at)).map(|(_, plan)| Input::Planned(plan.clone()));
        let reading = |signal| {
            let observation = Observation { signal: SignalId(signal), occurred_at: now, value: 300.0, quality: Quality::Good };
            Input::Observed(observation)
        };
        let readings = (0..3).filter(|_| second % 21 == 0).map(reading);
        for input in inputs.chain(readings).chain(ticks.then_some(Input::Tick)) {
            engine.handle(now, input);
            while let Some(output) = engine.poll_output() {
                let Output::Alert(alert) = output else { continue };
                writeln!(said, "{} {alert:?}", alert.at).unwrap();
            }
        }
        if restarts && second % 700 == 0 {
            let bytes = engine.snapshot();
            engine = Engine::restore(engine.site.clone(), engine.calendar.clone(), &bytes).expect("it can be restored");
        }
        if second % 1_008 == 0 {
            let view = engine.view();
            writeln!(said, "{now} v{} {:?} {:?}", view.plan.version, view.plans_pending, view.stages[0].planned).unwrap();
        }
    }
    (said, engine)
}

#[test]
fn a_plan_takes_effect_at_its_time_and_not_before() {
    let mut engine = engine_on(chain());
    let at = hour(2) + Span::from_secs(3);
    tick(&mut engine, hour(1));
    for plan in [plan_of(2, 300.0, at), plan_of(3, 400.0, hour(3)), plan_of(4, 450.0, hour(-1))] {
        engine.handle(hour(1), Input::Planned(plan));
    }
    let shown = |engine: &Engine| {
        let view = engine.view();
        let pending: Vec<u32> = view.plans_pending.iter().map(|head| head.version).collect();
        (view.plan.version, pending)
    };
    assert_eq!(shown(&engine), (4, vec![2, 3]), "what should have counted before counts now, the others wait");
    tick(&mut engine, hour(2));
    assert_eq!(engine.next_deadline().map(|(deadline, _)| deadline), Some(at), "it wants to be called then");
    tick(&mut engine, at - Span(1));
    assert_eq!(shown(&engine), (4, vec![2, 3]));
    tick(&mut engine, at);
    assert_eq!(shown(&engine), (2, vec![3]));
    assert_eq!(engine.view().stages[0].planned, Amount::from_units(600.25));
    tick(&mut engine, hour(4));
    assert_eq!((shown(&engine), engine.pending().last_version()), ((3, vec![]), 4));
}

#[test]
fn when_a_plan_takes_effect_does_not_depend_on_who_called_and_when() {
    let given =
        [(600, plan_of(2, 300.0, hour(1) + Span(1))), (700, plan_of(3, 450.0, hour(3))), (1_400, plan_of(4, 200.0, hour(2)))];
    let (said, _) = followed(&given, true, false);
    assert!(said.contains("Raised") && said.contains("Cleared") && said.contains("v4 "), "{said}");
    assert_eq!(followed(&given, false, false).0, said, "without ticks");
    assert_eq!(followed(&given, true, true).0, said, "over restarts");
}

fn give(engine: &mut Engine, at: Timestamp, input: Input) {
    engine.handle(at, input);
    while engine.poll_output().is_some() {}
}

/// A plan of `tph` that `mine` and `mill` must agree to.
fn proposed(version: u32, tph: f64, effective_at: Timestamp) -> Input {
    let mut plan = Arc::unwrap_or_clone(plan_of(version, tph, effective_at));
    plan.agree = vec!["mine".to_owned(), "mill".to_owned()];
    Input::Planned(Arc::new(plan))
}

fn answers(version: u32, unit: &str, agrees: bool) -> Input {
    let (unit, by) = (unit.to_owned(), "A. A.".to_owned());
    Input::Command(Command::AnswerPlan { version, unit, agrees, by, reason: "as said".to_owned() })
}

#[test]
fn a_plan_is_followed_when_the_units_agree_and_the_one_before_stays_as_the_baseline() {
    let mut engine = engine_on(chain());
    give(&mut engine, hour(0), Input::Planned(plan_of(1, 500.0, hour(0))));
    give(&mut engine, hour(2), proposed(2, 300.0, hour(2)));
    give(&mut engine, hour(2), answers(2, "mine", true));
    let view = engine.view();
    assert_eq!((view.plan.version, view.baseline.version, view.plans_proposed.len()), (1, 1, 1));
    assert_eq!(view.plans_proposed[0].answers[0].unit, "mine");
    assert!(view.stages.iter().all(|stage| stage.by_baseline.is_none()), "nothing is revised yet");
    // What waits survives a restart.
    let (site, calendar) = (engine.site.clone(), engine.calendar.clone());
    let mut engine = Engine::restore(site, calendar, &engine.snapshot()).expect("its own snapshot");
    give(&mut engine, hour(3), answers(2, "mill", true));
    let view = engine.view();
    assert_eq!((view.plan.version, view.baseline.version, view.plans_proposed.len()), (2, 1, 0));
    assert_eq!(view.plan.effective_at, hour(3), "it counts from when it was agreed to");
    let (planned, of_shift) = view.stages[0].by_baseline.expect("it is revised");
    assert_eq!((planned, of_shift), (Amount::from_units(1_500.0), Amount::from_units(6_000.0)));
    assert_eq!(view.stages[0].planned, Amount::from_units(900.0));
    // The next shift begins with the plan that is followed then.
    give(&mut engine, hour(12), Input::Tick);
    let view = engine.view();
    assert_eq!((view.plan.version, view.baseline.version), (2, 2));
}

#[test]
fn a_plan_that_a_unit_rejects_is_never_followed_and_one_put_in_force_is() {
    let mut engine = engine_on(chain());
    give(&mut engine, hour(0), Input::Planned(plan_of(1, 500.0, hour(0))));
    give(&mut engine, hour(2), proposed(2, 300.0, hour(4)));
    give(&mut engine, hour(2), answers(2, "mine", true));
    give(&mut engine, hour(2), answers(2, "mill", false));
    give(&mut engine, hour(2), answers(2, "mill", true));
    assert_eq!((engine.view().plan.version, engine.view().plans_proposed.len()), (1, 0));
    give(&mut engine, hour(2), proposed(3, 300.0, hour(4)));
    give(
        &mut engine,
        hour(3),
        Input::Command(Command::ForcePlan { version: 3, by: "B. B.".to_owned(), reason: "now".to_owned() }),
    );
    let view = engine.view();
    assert_eq!((view.plan.version, view.plans_pending.len(), view.plans_pending[0].version), (1, 1, 3), "its time has not come");
    give(&mut engine, hour(4), Input::Tick);
    assert_eq!(engine.view().plan.version, 3);
    assert_eq!(engine.pending().last_version(), 3);
}
