//! Alarm management: what is set aside, what chatters, what is folded, and that the log has all of it.

use std::collections::BTreeMap;

use super::*;
use crate::alarm::{Evidence, Priority, Subject};
use crate::model::{Alarming, Suppression};

/// Counts what the log says against what has arisen.
#[derive(Default)]
struct Audit {
    told: u64,
    repeats: u64,
    changes: BTreeMap<&'static str, u32>,
}

impl Audit {
    fn take(&mut self, alert: &Alert) {
        self.repeats += u64::from(alert.repeats);
        let word = match alert.change {
            Change::Raised => "raised",
            Change::Joined => "joined",
            Change::Folded => "folded",
            Change::Withheld(_) => "withheld",
            Change::Announced => "announced",
            Change::Restored { .. } => "restored",
            Change::Chatters { .. } => "chatters",
            Change::Cleared => "cleared",
            _ => "other",
        };
        self.told += u64::from(["raised", "joined", "folded", "withheld"].contains(&word));
        *self.changes.entry(word).or_default() += 1;
    }

    /// Each condition that arose is a line of the log, or counted in one, or is counted in what is shown.
    fn check(&self, engine: &Engine) {
        let unsaid: u64 = engine.state.incidents.all.values().map(|incident| u64::from(incident.repeats)).sum();
        assert_eq!(self.told + self.repeats + unsaid, engine.view().desk.arose, "{:?}", self.changes);
    }
}

fn shelve(bench: &mut Bench, incident: u64, minutes: i64) {
    let until = bench.now + Span::from_mins(minutes);
    let (by, reason) = ("dispatcher".to_owned(), "known".to_owned());
    bench.give(Input::Command(Command::Shelve { incident: IncidentId(incident), until, by, reason }));
}

fn play(bench: &mut Bench, lines: &[&str]) {
    lines.iter().for_each(|line| bench.play(line));
}

#[test]
fn what_is_shelved_is_quiet_until_its_time_and_comes_back_if_it_still_holds() {
    let mut bench = Bench::new();
    play(&mut bench, &["01:00 rate hoisting 300", "01:10 end"]);
    shelve(&mut bench, 1, 60);
    let aside = bench.engine.view().desk.aside;
    assert_eq!((aside.len(), aside[0].held.as_slice()), (1, [IncidentId(1)].as_slice()));
    assert_eq!(bench.engine.view().incidents[0].state, AlarmState::Shelved);
    play(&mut bench, &["02:30 end"]);
    expect![[r#"
        01:03 #1 raised   cause hoisting: hoisting slow
        01:10 #1 shelved  cause hoisting: hoisting slow
        01:27 #1 withheld cause hoisting: hoisting behind 11 min
        01:57 #1 withheld cause hoisting: skip_bin will be full at 02:46 (02:16..03:19)
        02:10 #1 restored cause hoisting: hoisting slow
        02:10 #1 announced cause hoisting: hoisting slow
    "#]]
    .assert_eq(&bench.said);
    let view = bench.engine.view();
    assert_eq!(view.incidents[0].state, AlarmState::Unacknowledged);
    assert!(view.desk.aside.is_empty());
}

#[test]
fn what_is_shelved_can_be_taken_back_and_not_be_put_off_for_longer_than_the_site_allows() {
    let mut bench = Bench::new();
    play(&mut bench, &["01:00 rate hoisting 300", "01:10 end"]);
    shelve(&mut bench, 1, 60 * 24 * 30);
    let until = bench.engine.view().desk.aside[0].aside.until;
    assert_eq!(until, Some(bench.now + Settings::default().alarms.shelve_max));
    shelve(&mut bench, 1, 5);
    assert_eq!(bench.said.matches("shelved").count(), 1, "it is shelved already");
    bench.play("01:20 ack 1");
    assert!(!bench.said.contains("acknowledged"), "nobody is called to it: there is nothing to acknowledge");
    let (by, comment) = ("dispatcher".to_owned(), "mended".to_owned());
    bench.give(Input::Command(Command::Unshelve { incident: IncidentId(1), by, comment }));
    assert!(bench.engine.view().desk.aside.is_empty());
    assert_eq!(bench.engine.view().incidents[0].state, AlarmState::Unacknowledged);
}

#[test]
fn what_ends_while_it_is_shelved_is_over_and_what_comes_anew_is_quiet_too() {
    let mut bench = Bench::new();
    play(&mut bench, &["01:00 rate hoisting 300", "01:10 end"]);
    shelve(&mut bench, 1, 60 * 6);
    play(&mut bench, &["01:20 rate hoisting 700", "03:00 rate hoisting 500", "04:00 rate hoisting 300", "05:00 end"]);
    let said: Vec<&str> = bench.said.lines().filter(|line| line.contains("raised") || line.contains("announced")).collect();
    assert_eq!(said, ["01:03 #1 raised   cause hoisting: hoisting slow"], "{}", bench.said);
    assert!(bench.said.contains("#1 cleared") && bench.said.contains("#2 withheld"), "{}", bench.said);
    bench.play("07:20 end");
    assert!(bench.said.contains("07:10 #2 announced"), "{}", bench.said);
}

#[test]
fn what_is_out_of_service_says_nothing_until_it_is_put_back() {
    let mut bench = Bench::new();
    let what = Subject::Stage(StageId(1));
    bench.play("00:30 end");
    bench.give(Input::Command(Command::TakeOut { what, by: "engineer".into(), reason: "rope change".into() }));
    play(&mut bench, &["01:00 rate hoisting 300", "02:20 end"]);
    assert!(!bench.said.contains("raised   cause hoisting: hoisting"), "{}", bench.said);
    assert!(bench.said.contains("withheld cause hoisting: hoisting slow"), "{}", bench.said);
    assert!(bench.said.contains("raised   cause hoisting: skip_bin"), "what it brings about elsewhere is told: {}", bench.said);
    bench.give(Input::Command(Command::PutBack { what, by: "engineer".into(), comment: String::new() }));
    assert!(bench.said.contains("restored cause hoisting: hoisting slow"), "{}", bench.said);
    let view = bench.engine.view();
    let active: Vec<_> = view.incidents.iter().filter(|incident| incident.state.is_active()).collect();
    assert_eq!(active.len(), 1, "one upset is one incident: {active:?}");
    assert_eq!(active[0].members.iter().filter(|member| member.active).count(), 3);
    assert!(view.desk.aside.is_empty());
}

#[test]
fn what_holds_is_kept_back_when_its_thing_is_taken_out_of_service() {
    let mut bench = Bench::new();
    play(&mut bench, &["01:00 rate hoisting 300", "01:10 end"]);
    let what = Subject::Stage(StageId(1));
    bench.give(Input::Command(Command::TakeOut { what, by: "engineer".into(), reason: "rope change".into() }));
    expect![[r#"
        01:03 #1 raised   cause hoisting: hoisting slow
        01:10 #1 cleared  cause hoisting: hoisting slow
        01:10 #2 withheld cause hoisting: hoisting slow
    "#]]
    .assert_eq(&bench.said);
    let bytes = bench.engine.snapshot();
    let restored = Engine::restore(bench.engine.site.clone(), bench.engine.calendar.clone(), &bytes).expect("it can be restored");
    assert_eq!(restored.view().desk, bench.engine.view().desk);
    assert_eq!(restored.snapshot(), bytes);
}

/// Crushing has a planned stop from 03:00 to 04:00; hoisting goes on and takes its bin empty.
fn stop_of_crushing(rules: Vec<Suppression>) -> Bench {
    let mut site = chain();
    site.settings.alarms.suppress = rules;
    let mut bench = Bench::of(site);
    let line = |stage, from, until, quantity: f64| Line {
        stage: StageId(stage),
        start: hour(from),
        end: hour(until),
        quantity: Amount::from_units(quantity),
        quality: None,
    };
    let work = [line(0, 0, 3, 1_500.0), line(0, 4, 12, 4_000.0), line(1, 0, 12, 6_000.0), line(2, 0, 12, 6_000.0)];
    let plan = Plan::new(PlanHead { version: 2, ..PlanHead::default() }, 3, work.to_vec(), Vec::new());
    bench.give(Input::Planned(Arc::new(plan)));
    play(&mut bench, &["03:00 rate crushing 0", "04:00 rate crushing 700", "06:00 end"]);
    bench
}

#[test]
fn what_a_planned_stop_brings_about_is_suppressed_by_design_for_as_long_as_it_lasts() {
    let without = stop_of_crushing(Vec::new());
    assert!(without.said.contains("skip_bin"), "{}", without.said);
    let rule = Suppression {
        key: "crushing_stops".into(),
        while_stopped: StageId(0),
        before: Span::from_mins(60),
        after: Span::from_mins(60),
        conditions: vec!["will_empty", "empty"],
        of: vec![Subject::Buffer(BufferId(0))],
    };
    let with = stop_of_crushing(vec![rule]);
    let told = |said: &str| said.lines().filter(|line| line.contains("raised") && line.contains("skip_bin")).count();
    assert_eq!((told(&without.said), told(&with.said)), (1, 0), "{}", with.said);
    assert!(with.said.contains("withheld") && with.said.contains("skip_bin"), "{}", with.said);
    assert!(with.engine.view().desk.aside.is_empty(), "the stop is over, and an hour");
}

/// A condition that nobody can tell the consequence of: it is low.
fn evidence(signal: u32, at: Timestamp) -> Evidence {
    Evidence {
        condition: Condition::OutOfPattern(SignalId(signal)),
        since: at,
        amount: Amount::ZERO,
        lag: Span::ZERO,
        clock: None,
        instrument: None,
        pace: None,
        chance: None,
        estimated: false,
    }
}

fn minute(n: i64) -> Timestamp {
    Timestamp::from_secs(n * 60)
}

/// Takes the log out of the engine.
fn read_log(bench: &mut Bench, audit: &mut Audit) {
    while let Some(output) = bench.engine.poll_output() {
        let Output::Alert(alert) = output else { continue };
        audit.take(&alert);
        bench.say(&alert);
    }
}

#[test]
fn what_comes_and_goes_is_one_alarm_that_lasts_and_every_time_is_counted() {
    let (mut bench, mut audit) = (Bench::new(), Audit::default());
    let cause = Cause::Signal(SignalId(0));
    for time in 0..7 {
        bench.engine.arise(cause, evidence(0, minute(time * 10)), minute(time * 10));
        bench.engine.goes(Condition::OutOfPattern(SignalId(0)), minute(time * 10 + 5));
        bench.engine.look_at_desk(minute(time * 10 + 6));
        read_log(&mut bench, &mut audit);
    }
    audit.check(&bench.engine);
    assert_eq!(bench.engine.view().desk.chattering, [(Condition::OutOfPattern(SignalId(0)), 7, minute(0))]);
    bench.engine.look_at_desk(minute(95));
    read_log(&mut bench, &mut audit);
    audit.check(&bench.engine);
    expect![[r#"
        00:00 #1 raised   cause signal: signal 0 out of pattern
        00:05 #1 cleared  cause signal: signal 0 out of pattern
        00:10 #2 raised   cause signal: signal 0 out of pattern (replaces #1, 1 since 00:00)
        00:15 #2 cleared  cause signal: signal 0 out of pattern (replaces #1, 1 since 00:00)
        00:20 #3 raised   cause signal: signal 0 out of pattern (replaces #2, 2 since 00:00)
        00:25 #3 cleared  cause signal: signal 0 out of pattern (replaces #2, 2 since 00:00)
        00:30 #4 raised   cause signal: signal 0 out of pattern (replaces #3, 3 since 00:00)
        00:30 #4 chatters cause signal: signal 0 out of pattern (replaces #3, 3 since 00:00)
        01:35 #4 cleared  cause signal: signal 0 out of pattern (replaces #3, 3 since 00:00)
    "#]]
    .assert_eq(&bench.said);
    assert_eq!(audit.repeats, 3, "the other three times are said with the end");
}

/// Every stage of two hundred stops within ten minutes, each an upset of its own: more than anybody can take in.
#[test]
fn a_flood_is_folded_to_what_one_person_can_take_in_and_the_log_has_all_of_it() {
    let stages = 200;
    let mut site = workload_w::site(stages);
    (site.settings.false_alarms, site.settings.alarms) = (15.0, Alarming::default());
    let site = Arc::new(site);
    let shift = Shift { start: hour(0), end: hour(12), kind: 0 };
    let calendar = Arc::new(Calendar::new(vec![Text::default()], vec![shift]).expect("one shift"));
    let mut engine = Engine::new(site, calendar);
    let line = |stage| Line {
        stage: StageId::of(stage),
        start: hour(0),
        end: hour(12),
        quantity: Amount::from_units(6_000.0),
        quality: None,
    };
    let plan = Plan::new(PlanHead::default(), stages, (0..stages).map(line).collect(), Vec::new());
    engine.handle(hour(0), Input::Planned(Arc::new(plan)));
    let (mut audit, mut calls) = (Audit::default(), Vec::new());
    for step in 1..=6 * 60 {
        let now = Timestamp::from_secs(step * 60);
        for stage in 0..stages {
            let stands = step > 60 && step <= 100;
            let value = if stands { 0.0 } else { 500.0 };
            let read = Observation { signal: SignalId::of(stage), occurred_at: now, value, quality: Quality::Good };
            engine.handle(now, Input::Observed(read));
            drain(&mut engine, &mut audit, &mut calls);
        }
        engine.handle(now, Input::Tick);
        drain(&mut engine, &mut audit, &mut calls);
    }
    audit.check(&engine);
    let below = |from: Timestamp| {
        calls
            .iter()
            .filter(|(at, priority)| *priority < Priority::High && (from..from + Span::from_mins(10)).contains(at))
            .count()
    };
    let worst = calls.iter().map(|(at, _)| below(*at)).max().unwrap_or(0);
    assert!((5..=10).contains(&worst), "{worst} in ten minutes");
    assert!(audit.changes["folded"] > 100, "{:?}", audit.changes);
    assert!(engine.view().desk.load.peak_10_min as usize >= worst);
}

fn drain(engine: &mut Engine, audit: &mut Audit, calls: &mut Vec<(Timestamp, Priority)>) {
    while let Some(output) = engine.poll_output() {
        let Output::Alert(alert) = output else { continue };
        audit.take(&alert);
        if alert.change.calls() {
            calls.push((alert.at, alert.priority));
        }
    }
}

#[test]
fn what_was_folded_comes_up_when_there_is_room_and_still_holds() {
    let mut site = chain();
    site.settings.alarms.fold_low = 3;
    let (mut bench, mut audit) = (Bench::of(site), Audit::default());
    for signal in 0..6 {
        bench.engine.arise(Cause::Signal(SignalId(signal)), evidence(signal, minute(1)), minute(1));
    }
    bench.engine.goes(Condition::OutOfPattern(SignalId(4)), minute(5));
    bench.engine.look_at_desk(minute(5));
    read_log(&mut bench, &mut audit);
    let folded = bench.engine.view().incidents.iter().filter(|incident| !incident.announced).count();
    assert_eq!((folded, bench.engine.view().desk.folded), (3, 3), "one of them is over and nobody has seen it");
    bench.engine.look_at_desk(minute(11));
    read_log(&mut bench, &mut audit);
    audit.check(&bench.engine);
    expect![[r#"
        00:01 #1 raised   cause signal: signal 0 out of pattern
        00:01 #2 raised   cause signal: signal 1 out of pattern
        00:01 #3 raised   cause signal: signal 2 out of pattern
        00:01 #4 folded   cause signal: signal 3 out of pattern
        00:01 #5 folded   cause signal: signal 4 out of pattern
        00:01 #6 folded   cause signal: signal 5 out of pattern
        00:05 #5 cleared  cause signal: signal 4 out of pattern
        00:11 #4 announced cause signal: signal 3 out of pattern
        00:11 #6 announced cause signal: signal 5 out of pattern
    "#]]
    .assert_eq(&bench.said);
}

#[test]
fn what_lasts_for_longer_than_a_day_is_stale_and_said_to_be_once() {
    let mut site = chain();
    site.settings.alarms.stale_after = Span::from_hours(2);
    let mut bench = Bench::of(site);
    play(&mut bench, &["01:00 rate hoisting 300", "06:00 end"]);
    let said: Vec<&str> = bench.said.lines().filter(|line| line.contains("stale")).collect();
    assert_eq!(said, ["03:03 #1 stale    cause hoisting: hoisting slow"]);
    assert!(bench.engine.view().incidents[0].stale);
}
