//! Sensors that are calibrated: what counts from when on, late readings and late calibrations, what is overdue, what drifts.

use expect_test::expect;

use super::{Bench, chain, hour};
use crate::calibration::line::{Fit, Line};
use crate::calibration::{Calibration, Refusal};
use crate::engine::Engine;
use crate::ids::{SignalId, StageId};
use crate::input::{Input, Observation};
use crate::model::{Sensor, Signal, SignalKind, Site, Tolerance};
use crate::quality::Quality;
use crate::time::{Span, Timestamp};
use crate::units::{Amount, Rate};

const HOISTING: SignalId = SignalId(1);

/// The chain; its hoisting has a belt scale that is calibrated every 30 days.
fn site(kind: SignalKind) -> Site {
    let mut site = chain();
    let sensor = Sensor {
        kind: "belt_scale".to_owned(),
        accuracy: Some(Tolerance::Share(0.01)),
        calibrate_every: Some(Span::from_hours(24 * 30)),
        drift_limit: Some(Tolerance::Share(0.02)),
        ..Sensor::default()
    };
    let signal = &mut site.signals[HOISTING.index()];
    *signal = Signal { kind, sensor: Some(Box::new(sensor)), ..signal.clone() };
    site.stages[1].max = Rate::from_units_per_hour(2_000.0);
    site
}

fn calibration(valid_from: Timestamp, gain: f64, offset: f64) -> Calibration {
    Calibration {
        signal: HOISTING,
        certificate: String::new(),
        performed_at: valid_from,
        valid_from,
        pairs: Vec::new(),
        fit: Fit::Given(Line { gain, offset }),
        next_due: None,
        withdrawn: false,
        revision: 0,
        author: "metrologist".to_owned(),
        comment: String::new(),
    }
}

/// What comes when: `reading` at a second with a value, or a calibration.
#[derive(Clone)]
enum Comes {
    Reading(i64, f64),
    Calibration(Calibration),
}
use Comes::Reading;

fn secs(secs: i64) -> Timestamp {
    hour(0) + Span::from_secs(secs)
}

/// Plays what comes at a second each; what the stage has done at `end`, and the bytes of the state.
fn played(kind: SignalKind, comes: &[(i64, Comes)], end: i64) -> (Amount, Vec<u8>, Engine) {
    let mut engine = Bench::of(site(kind)).engine;
    for (at, comes) in comes {
        let input = match comes.clone() {
            Reading(at, value) => {
                Input::Observed(Observation { signal: HOISTING, occurred_at: secs(at), value, quality: Quality::Good })
            }
            Comes::Calibration(calibration) => Input::Calibrated(Box::new(calibration)),
        };
        engine.handle(secs(*at), input);
        while engine.poll_output().is_some() {}
    }
    engine.handle(secs(end), Input::Tick);
    while engine.poll_output().is_some() {}
    let snapshot = engine.snapshot();
    (engine.view().stages[1].actual, snapshot, engine)
}

fn check(kind: SignalKind, comes: &[(i64, Comes)], end: i64, expected: f64) {
    let done = played(kind, comes, end).0.as_units();
    assert!((done - expected).abs() < 1e-4, "{done} instead of {expected}");
}

const COUNTER: SignalKind = SignalKind::Counter { modulus: Amount(0) };

/// Readings every ten seconds; `value` of the second.
fn readings(until: i64, value: impl Fn(i64) -> f64) -> Vec<(i64, Comes)> {
    (0..=until / 10).map(|n| (n * 10, Reading(n * 10, value(n * 10)))).collect()
}

fn with(mut comes: Vec<(i64, Comes)>, at: i64, calibration: Calibration) -> Vec<(i64, Comes)> {
    let place = comes.partition_point(|(other, _)| *other <= at);
    comes.insert(place, (at, Comes::Calibration(calibration)));
    comes
}

#[test]
fn a_rate_counts_by_its_calibration_from_then_on() {
    // 360 t/h are a tenth of a tonne a second; 1.5 times that and 36 t/h more from 01:40 on.
    let comes = with(readings(200, |_| 360.0), 100, calibration(secs(100), 1.5, 36.0));
    check(SignalKind::Rate, &comes, 200, 10.0 + 16.0);
}

#[test]
fn a_total_counts_what_moved_without_a_jump() {
    let comes = with(readings(200, |at| 500.0 + at as f64 / 10.0), 100, calibration(secs(100), 1.5, 0.0));
    check(COUNTER, &comes, 200, 10.0 + 15.0);
    // Between two readings the time is parted.
    let two = vec![(0, Reading(0, 100.0)), (200, Reading(200, 120.0))];
    let later = Calibration { performed_at: secs(90), ..calibration(secs(150), 1.4, 0.0) };
    check(COUNTER, &with(two, 100, later), 200, 15.0 + 7.0);
}

#[test]
fn loads_count_by_their_own_times() {
    let comes = vec![(10, Reading(10, 20.0)), (90, Reading(90, 20.0)), (110, Reading(110, 20.0))];
    check(SignalKind::Load, &with(comes, 100, calibration(secs(90), 1.0, 2.0)), 120, 20.0 + 22.0 + 22.0);
}

#[test]
fn whatever_comes_first_the_state_is_the_same() {
    for kind in [SignalKind::Rate, COUNTER] {
        let value = |at: i64| if kind == SignalKind::Rate { 360.0 } else { 500.0 + at as f64 / 7.0 };
        let first = with(readings(300, value), 100, calibration(secs(103), 1.25, 0.0));
        let (done, bytes, _) = played(kind, &first, 300);
        assert!(done.as_units() > 30.0, "{kind:?}: {done:?}");
        for late in [110, 130, 150, 163] {
            let comes = with(readings(300, value), late, calibration(secs(103), 1.25, 0.0));
            let (other, _, engine) = played(kind, &comes, 300);
            assert_eq!(other, done, "{kind:?}, told at {late}");
            assert_eq!(engine.view().signals[1].value, Some(if kind == SignalKind::Rate { 450.0 } else { value(300) }));
        }
        // Readings that come late, of before it and after it.
        let mut comes = first.clone();
        for (at, _) in comes.iter_mut().filter(|(at, comes)| matches!(comes, Reading(90 | 110, _)) && *at < 140) {
            *at = 140;
        }
        comes.sort_by_key(|(at, _)| *at);
        assert_eq!(played(kind, &comes, 300).0, done, "{kind:?}, late readings");
        assert_eq!(played(kind, &first, 300).1, bytes);
    }
}

#[test]
fn two_calibrations_come_in_either_order() {
    let (one, two) = (calibration(secs(100), 1.25, 0.0), calibration(secs(120), 0.8, 0.0));
    let in_order = with(with(readings(300, |_| 360.0), 140, one.clone()), 150, two.clone());
    let other = with(with(readings(300, |_| 360.0), 140, two), 150, one);
    assert_eq!(played(SignalKind::Rate, &in_order, 300).0, played(SignalKind::Rate, &other, 300).0);
    check(SignalKind::Rate, &in_order, 300, 10.0 + 2.5 + 14.4);
}

#[test]
fn what_is_older_than_late_readings_may_be_is_not_told_anew() {
    let comes = with(readings(300, |_| 360.0), 200, calibration(secs(20), 2.0, 0.0));
    // A minute is allowed: from 140 s on.
    check(SignalKind::Rate, &comes, 300, 14.0 + 32.0);
    let withdrawn = Calibration { withdrawn: true, comment: "of another scale".to_owned(), ..calibration(secs(20), 2.0, 0.0) };
    check(SignalKind::Rate, &with(comes, 280, withdrawn), 300, 14.0 + 16.0 + 8.0);
}

#[test]
fn a_snapshot_goes_on_with_it() {
    let comes = with(readings(200, |_| 360.0), 100, calibration(secs(100), 1.5, 36.0));
    let (_, bytes, engine) = played(SignalKind::Rate, &comes, 200);
    let mut again = Engine::restore(engine.site.clone(), engine.calendar.clone(), &bytes).expect("its own bytes");
    assert_eq!(again.snapshot(), bytes);
    let mut engine = engine;
    for engine in [&mut again, &mut engine] {
        for n in 21..40 {
            let (at, quality) = (secs(n * 10), Quality::Good);
            engine.handle(at, Input::Observed(Observation { signal: HOISTING, occurred_at: at, value: 360.0, quality }));
        }
    }
    assert_eq!(again.snapshot(), engine.snapshot());
}

#[test]
fn what_cannot_be_taken_says_why() {
    let engine = Bench::of(site(COUNTER)).engine;
    let weigh = |calibration: &Calibration| {
        engine.weigh_calibration(engine.calibrations(), calibration, hour(1)).map(|weighed| weighed.became).unwrap_err()
    };
    let sound = calibration(hour(0), 1.1, 0.0);
    assert_eq!(weigh(&Calibration { signal: SignalId(77), ..sound.clone() }), Refusal::Unknown);
    assert_eq!(weigh(&Calibration { signal: SignalId(0), ..sound.clone() }), Refusal::NoSensor);
    assert_eq!(weigh(&Calibration { performed_at: hour(2), ..sound.clone() }), Refusal::Future);
    assert_eq!(weigh(&Calibration { next_due: Some(hour(0)), ..sound.clone() }), Refusal::DueBefore);
    assert!(matches!(weigh(&calibration(hour(0), 1.1, 3.0)), Refusal::Unfit(_)));
    assert_eq!(weigh(&Calibration { withdrawn: true, ..sound }), Refusal::NothingToWithdraw);
}

#[test]
fn an_overdue_calibration_is_said_once_and_is_over_with_the_next() {
    let mut bench = Bench::of(site(SignalKind::Rate));
    let due = Calibration { next_due: Some(hour(1)), ..calibration(hour(0), 1.0, 0.0) };
    bench.give(Input::Calibrated(Box::new(due)));
    bench.play("02:00 end");
    let sensor = bench.engine.view().sensors[0].clone();
    assert_eq!((sensor.overdue, sensor.due), (true, Some(hour(1))));
    bench.give(Input::Calibrated(Box::new(calibration(bench.now, 1.0, 0.0))));
    bench.play("03:00 end");
    expect![[r#"
        01:01 #1 raised   cause sensor: signal 1 to be calibrated
        02:01 #1 cleared  cause sensor: signal 1 to be calibrated
    "#]]
    .assert_eq(&bench.said);
    let sensor = bench.engine.view().sensors[0].clone();
    assert_eq!((sensor.overdue, sensor.due), (false, Some(hour(2) + Span::from_hours(24 * 30))));
    assert_eq!(bench.engine.view().stages[1].stage, StageId(1));
}
