//! Readings stamped by clocks of devices that are wrong.

use super::*;
use crate::model::DeviceClock;

/// Two hours of the chain at a reading every ten seconds, of which each says the true time plus what `ahead` (in seconds) says for then;
/// `again`: the engine is saved and restored every so many seconds.
fn two_hours(ahead: impl Fn(i64) -> i64, trusted: bool, again: Option<i64>) -> Engine {
    let mut site = chain();
    let signals = (0..3).map(SignalId).collect();
    site.clocks = vec![DeviceClock { key: "gateway".into(), source: SourceId(0), trusted, signals }];
    let mut engine = engine_on(site);
    for second in (0..7_200).step_by(10) {
        let now = hour(0) + Span::from_secs(second) + Span(second % 7 * 1_000);
        for signal in 0..3 {
            let said = hour(0) + Span::from_secs(second + ahead(second));
            read(&mut engine, now, signal, said, f64::from(400 + 10 * signal) + second as f64 / 100.0);
        }
        if again.is_some_and(|again| second % again == 0) {
            let bytes = engine.snapshot();
            let (site, calendar) = (engine.site.clone(), engine.calendar.clone());
            engine = Engine::restore(site, calendar, &bytes).expect("its own bytes");
        }
    }
    tick(&mut engine, hour(2));
    engine
}

/// Tonnes that each stage has done.
fn done(engine: &Engine) -> Vec<f64> {
    engine.view().stages.iter().map(|stage| stage.actual.as_units()).collect()
}

#[test]
fn what_is_done_is_the_same_by_whatever_clock_it_is_told() {
    let right = two_hours(|_| 0, false, None);
    for (name, ahead) in [("ahead", 300), ("behind", -300)] {
        let wrong = two_hours(|_| ahead, false, None);
        for (right, wrong) in done(&right).iter().zip(done(&wrong)) {
            assert!((right - wrong).abs() < 0.5, "{name}: {wrong} instead of {right} t");
        }
        let source = &wrong.view().sources[0];
        assert_eq!(source.findings.iter().map(crate::health::Finding::word).collect::<Vec<_>>(), ["clocks_corrected"], "{name}");
        assert!((source.clocks[0].offset.as_secs_f64() + ahead as f64).abs() < 0.1, "{name}");
        let counters = wrong.counters();
        assert_eq!((counters.accepted, counters.rejected_future, counters.rejected_late), (2_160, 0, 0), "{name}");
    }
}

#[test]
fn a_clock_that_is_set_in_between_loses_and_doubles_nothing() {
    let right = two_hours(|_| 0, false, None);
    let set = |second: i64| [0, 300, -240, 0][(second / 1_800) as usize];
    let wrong = two_hours(set, false, None);
    for (right, wrong) in done(&right).iter().zip(done(&wrong)) {
        assert!((right - wrong).abs() < 0.5, "{wrong} instead of {right} t");
    }
    assert_eq!(wrong.counters().accepted, 2_160);
    let (at, by) = wrong.view().sources[0].clocks[0].stepped.expect("it was set");
    assert!((by.as_secs_f64() - 240.0).abs() < 0.1 && (at - hour(0)).as_secs_f64() < 5_420.0, "{by:?} at {at}");
    let again = two_hours(set, false, Some(20));
    assert_eq!(again.snapshot(), wrong.snapshot(), "saved and restored while readings waited");
}

#[test]
fn a_trusted_clock_is_taken_at_its_word() {
    let engine = two_hours(|_| 300, true, None);
    assert_eq!(engine.counters().rejected_future, 2_160);
    let view = engine.view();
    assert_eq!(view.sources[0].findings.iter().map(crate::health::Finding::word).collect::<Vec<_>>(), ["clock_ahead"]);
    assert_eq!(view.sources[0].clocks[0].offset, Span::ZERO);
}

#[test]
fn a_source_whose_readings_wait_is_not_silent() {
    let engine = two_hours(|second| if second < 7_180 { 0 } else { 300 }, false, None);
    let source = &engine.view().sources[0];
    assert_eq!(source.clocks[0].waiting, 6);
    assert!(source.last_received_at.expect("heard") > hour(2) - Span::from_secs(11));
}

/// A line that is slow to wake: what happened in a while comes together, and is late by another while each time.
#[test]
fn readings_of_a_clock_ahead_that_come_in_bunches_are_none_of_the_future() {
    let mut site = chain();
    site.clocks = vec![DeviceClock { key: "far".into(), source: SourceId(0), trusted: false, signals: vec![SignalId(0)] }];
    let mut engine = engine_on(site);
    let (mut happened, mut sent) = (0, 0);
    for (index, bunch) in [10, 60, 30, 150, 20, 90, 40, 200, 10, 70].into_iter().cycle().take(60).enumerate() {
        let until = happened + bunch;
        let now = hour(0) + Span::from_secs(until + [0, 7, 3, 12, 25, 1][index % 6]);
        for second in (happened + 10..=until).step_by(10) {
            read(&mut engine, now, 0, hour(0) + Span::from_secs(second + 300), 400.0 + second as f64 / 100.0);
            sent += 1;
        }
        happened = until;
    }
    let counters = engine.counters();
    let waiting = engine.view().sources[0].clocks[0].waiting as u64;
    assert_eq!((counters.rejected_future, counters.rejected_late), (0, 0));
    assert_eq!(counters.accepted + waiting, sent);
}
