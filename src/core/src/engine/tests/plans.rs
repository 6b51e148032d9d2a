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
