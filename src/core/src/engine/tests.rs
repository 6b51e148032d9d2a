//! The engine by scripts: text in, text out. `Bench` is the one place that knows how to feed it.

mod actions;
mod advice;
mod away;
mod blame;
mod calibrations;
mod clocks;
mod desk;
mod drums;
mod effects;
mod facts;
mod incidents;
mod learned;
mod ledgers;
mod metals;
mod outlook;
mod plan_trials;
mod plans;
mod requests;
mod substitutes;
mod usage;
mod workload_w;

use std::fmt::Write;
use std::sync::Arc;

use expect_test::{Expect, expect};

use super::{Engine, Output};
use crate::alarm::{AlarmState, Alert, Cause, Change, Condition, IncidentId};
use crate::ids::{BufferId, SignalId, SourceId, StageId};
use crate::input::{Command, Input, Observation, Survey};
use crate::model::{
    Buffer, Calendar, Inlet, Line, Outlet, Plan, PlanHead, Role, RuleTimes, Settings, Shift, Signal, SignalKind, Site, Source,
    SourceKind, Stage, Text,
};
use crate::quality::Quality;
use crate::time::{Span, Timestamp};
use crate::units::{Amount, Rate, Share};

/// crushing -> skip_bin -> hoisting -> coarse_ore -> grinding, planned at 500 t/h each from 00:00 to 12:00; a rate signal each,
/// read every ten seconds.
const STAGES: [&str; 3] = ["crushing", "hoisting", "grinding"];
const BUFFERS: [(&str, f64, f64); 2] = [("skip_bin", 800.0, 400.0), ("coarse_ore", 3_000.0, 1_500.0)];

struct Bench {
    engine: Engine,
    now: Timestamp,
    rates: [Option<f64>; 3],
    said: String,
}

fn check(script: &str, expected: &Expect) {
    let mut bench = Bench::new();
    for line in script.lines().map(str::trim).filter(|line| !line.is_empty()) {
        bench.play(line);
    }
    expected.assert_eq(&bench.said);
}

impl Bench {
    fn new() -> Self {
        Self::of(chain())
    }

    fn of(site: Site) -> Self {
        let site = Arc::new(site);
        let shifts = (0..4).map(|n| Shift { start: hour(12 * n), end: hour(12 * n + 12), kind: 0 }).collect();
        let calendar = Calendar::new(vec![Text::default()], shifts).expect("shifts in order");
        let mut engine = Engine::new(site.clone(), Arc::new(calendar));
        let line = |stage| Line { stage, start: hour(0), end: hour(12), quantity: Amount::from_units(6_000.0), quality: None };
        let lines = (0..3).map(|index| line(StageId(index))).collect();
        let plan = Plan::new(PlanHead { version: 1, ..PlanHead::default() }, 3, lines, Vec::new());
        engine.handle(hour(0), Input::Planned(Arc::new(plan)));
        Self { engine, now: hour(0), rates: [Some(500.0); 3], said: String::new() }
    }

    /// `02:00 rate hoisting 300` · `02:00 silence hoisting` · `03:00 ack 1` · `03:00 survey coarse_ore 1200` · `04:00 end`
    fn play(&mut self, line: &str) {
        let words: Vec<&str> = line.split_whitespace().collect();
        let (hours, minutes) = words[0].split_once(':').expect("a time");
        let at = Timestamp::from_secs(hours.parse::<i64>().unwrap() * 3_600 + minutes.parse::<i64>().unwrap() * 60);
        while self.now < at {
            self.read_all();
        }
        match words[1] {
            "rate" => self.rates[stage(words[2])] = Some(words[3].parse().unwrap()),
            "silence" => self.rates[stage(words[2])] = None,
            "ack" => {
                let incident = IncidentId(words[2].parse().unwrap());
                let command = Command::Acknowledge { incident, by: "dispatcher".into(), comment: String::new() };
                self.give(Input::Command(command));
            }
            "survey" => {
                let buffer = BUFFERS.iter().position(|buffer| buffer.0 == words[2]).unwrap();
                self.give(Input::Surveyed(Survey {
                    buffer: BufferId::of(buffer),
                    valid_at: self.now - Span::from_mins(30),
                    quantity: Amount::from_units(words[3].parse().unwrap()),
                    sigma: Amount::from_units(10.0),
                    method: "uav_photogrammetry".into(),
                    author: String::new(),
                }));
            }
            "show" => self.show(),
            "end" => {}
            other => panic!("no such word: {other}"),
        }
    }

    fn read_all(&mut self) {
        self.now = self.now + Span::from_secs(10);
        for (index, rate) in self.rates.into_iter().enumerate() {
            let Some(value) = rate else { continue };
            let observation = Observation { signal: SignalId::of(index), occurred_at: self.now, value, quality: Quality::Good };
            self.give(Input::Observed(observation));
        }
        self.give(Input::Tick);
    }

    fn give(&mut self, input: Input) {
        self.engine.handle(self.now, input);
        while let Some(output) = self.engine.poll_output() {
            match output {
                Output::Alert(alert) => self.say(&alert),
                Output::Request { notice, .. } => {
                    let minutes = notice.at.0 / 60_000_000;
                    let (at, id) = (format!("{:02}:{:02}", minutes / 60, minutes % 60), notice.request.0);
                    writeln!(self.said, "{at} request {id} {} -> {}", notice.what.word(), notice.to).expect("a string takes all");
                }
                Output::Action { notice, .. } => {
                    let minutes = notice.at.0 / 60_000_000;
                    let (at, id) = (format!("{:02}:{:02}", minutes / 60, minutes % 60), notice.action.0);
                    writeln!(self.said, "{at} action {id} {} -> {}", notice.what.word(), notice.to).expect("a string takes all");
                }
            }
        }
    }

    fn say(&mut self, alert: &Alert) {
        let cause = match alert.cause {
            Cause::Stage(stage) => STAGES[stage.index()],
            Cause::Source(_) => "source",
            Cause::Signal(_) => "signal",
            Cause::Sensor(_) => "sensor",
        };
        let what = match alert.change {
            Change::Raised => "raised",
            Change::Joined => "joined",
            Change::Cleared => "cleared",
            Change::Acknowledged { .. } => "acknowledged",
            Change::Advised(_) => "advised",
            Change::Commented { .. } => "commented",
            Change::Folded => "folded",
            Change::Announced => "announced",
            Change::Withheld(_) => "withheld",
            Change::Shelved(_) => "shelved",
            Change::Restored { .. } => "restored",
            Change::Chatters { .. } => "chatters",
            Change::Stale => "stale",
        };
        let condition = match alert.evidence.condition {
            Condition::Behind(stage) => {
                format!("{} behind {:.0} min", STAGES[stage.index()], alert.evidence.lag.as_secs_f64() / 60.0)
            }
            Condition::Slow(stage) => format!("{} slow", STAGES[stage.index()]),
            Condition::WillFill(buffer) => format!("{} will be full at {}", name(buffer), clock(alert)),
            Condition::WillEmpty(buffer) => format!("{} will be empty at {}", name(buffer), clock(alert)),
            Condition::Full(buffer) => format!("{} is full", name(buffer)),
            Condition::Empty(buffer) => format!("{} is empty", name(buffer)),
            Condition::Silent(_) => "silent".to_owned(),
            Condition::MeterSuspect(signal) => format!("signal {} suspect", signal.0),
            Condition::LowGrade(stage) => format!("{} low grade", STAGES[stage.index()]),
            Condition::LowRecovery(stage) => format!("{} low recovery", STAGES[stage.index()]),
            Condition::OutOfPattern(signal) => format!("signal {} out of pattern", signal.0),
            Condition::CalibrationOverdue(signal) => format!("signal {} to be calibrated", signal.0),
            Condition::SensorDrifts(signal) => format!("signal {} drifts", signal.0),
        };
        let replaces = alert
            .replaces
            .map_or(String::new(), |old| format!(" (replaces #{}, {} since {})", old.incident.0, old.count, hhmm(old.since)));
        let (at, number) = (hhmm(alert.at), alert.incident.0);
        writeln!(self.said, "{at} #{number} {what:<8} cause {cause}: {condition}{replaces}").unwrap();
    }

    fn show(&mut self) {
        let view = self.engine.view();
        for (stage, name) in view.stages.iter().zip(STAGES) {
            let lag = stage.lag.map_or("?".to_owned(), |lag| format!("{:.0} min", lag.as_secs_f64() / 60.0));
            let (actual, planned) = (stage.actual.as_units(), stage.planned.as_units());
            writeln!(self.said, "{} {name} {:?} {actual:.0} of {planned:.0} t, lag {lag}", hhmm(view.now), stage.state).unwrap();
        }
        for (buffer, (name, ..)) in view.buffers.iter().zip(BUFFERS) {
            let (level, sigma) = (buffer.level.as_units(), buffer.sigma.as_units());
            let net = buffer.net.map_or("?".to_owned(), |net| format!("{:.0}", net.as_units_per_hour()));
            writeln!(self.said, "{} {name} {level:.0} +-{sigma:.0} t, net {net} t/h", hhmm(view.now)).unwrap();
        }
    }
}

fn hour(n: i64) -> Timestamp {
    Timestamp::from_secs(n * 3_600)
}

fn stage(name: &str) -> usize {
    STAGES.iter().position(|stage| *stage == name).expect("a stage of the chain")
}

fn name(buffer: BufferId) -> &'static str {
    BUFFERS[buffer.index()].0
}

fn hhmm(at: Timestamp) -> String {
    format!("{:02}:{:02}", at.0 / 3_600_000_000, at.0 / 60_000_000 % 60)
}

fn clock(alert: &Alert) -> String {
    let clock = alert.evidence.clock.expect("a threat has a clock");
    let latest = clock.latest.map_or("..".to_owned(), hhmm);
    format!("{} ({}..{latest})", hhmm(clock.at), hhmm(clock.earliest))
}

fn chain() -> Site {
    let text = |word: &str| Text { ru: word.into(), kk: String::new(), en: word.into() };
    let minutes = |limit, clear, on, off| RuleTimes {
        limit: Span::from_mins(limit),
        clear: Span::from_mins(clear),
        on_delay: Span::from_mins(on),
        off_delay: Span::from_mins(off),
    };
    let stages = STAGES.iter().enumerate().map(|(index, key)| Stage {
        key: (*key).to_owned(),
        name: text(key),
        area: String::new(),
        min: Rate::ZERO,
        nominal: Rate::from_units_per_hour(500.0),
        max: Rate::from_units_per_hour(700.0),
        measured_by: vec![SignalId::of(index)],
        inputs: index
            .checked_sub(1)
            .map(|buffer| Inlet { buffer: BufferId::of(buffer), share: Share::ONE })
            .into_iter()
            .collect(),
        outputs: (index < 2)
            .then(|| Outlet { buffer: BufferId::of(index), share: Share::ONE, lag: Span::from_mins(2) })
            .into_iter()
            .collect(),
        deviation: minutes(10, 5, 2, 2),
        resources: Vec::new(),
    });
    let buffers = BUFFERS.iter().map(|(key, capacity, initial)| Buffer {
        key: (*key).to_owned(),
        name: text(key),
        form: "bin".into(),
        capacity: Amount::from_units(*capacity),
        low: Amount::from_units(capacity * 0.15),
        target: Amount::from_units(capacity * 0.5),
        high: Amount::from_units(capacity * 0.9),
        density: 2.0,
        initial: Amount::from_units(*initial),
        level: None,
        reaction: minutes(60, 75, 2, 5),
    });
    let signals = STAGES.iter().enumerate().map(|(index, key)| Signal {
        key: format!("{key}_rate"),
        name: text(key),
        unit: "t/h".into(),
        source: SourceId(0),
        resource: None,
        kind: SignalKind::Rate,
        role: Role::Flow(StageId::of(index)),
        valid_min: -5.0,
        valid_max: 900.0,
        stale_after: Span::from_secs(60),
        stuck_after: Span::ZERO,
        conditioning: None,
        sensor: None,
    });
    let source = Source { key: "plc".into(), name: text("plc"), kind: SourceKind::Modbus, silent_after: Span::from_secs(120) };
    Site {
        key: "chain".into(),
        name: text("chain"),
        time_zone: "UTC".into(),
        unit: "t".into(),
        stages: stages.collect(),
        buffers: buffers.collect(),
        resources: Vec::new(),
        sources: vec![source],
        signals: signals.collect(),
        clocks: Vec::new(),
        levers: Vec::new(),
        settings: Settings::default(),
    }
}

#[test]
fn a_healthy_shift_is_quiet() {
    check(
        "04:00 rate crushing 520
         04:20 rate crushing 490
         06:00 show",
        &expect![[r#"
            06:00 crushing OnPlan 2989 of 2999 t, lag 1 min
            06:00 hoisting OnPlan 2999 of 2999 t, lag 0 min
            06:00 grinding OnPlan 2999 of 2999 t, lag 0 min
            06:00 skip_bin 389 +-94 t, net -10 t/h
            06:00 coarse_ore 1499 +-305 t, net 0 t/h
        "#]],
    );
}

#[test]
fn a_slow_hoist_fills_the_skip_bin_and_is_named_once() {
    check(
        "02:00 rate hoisting 300
         04:00 rate crushing 0
         05:00 ack 1
         05:30 show",
        &expect![[r#"
            02:03 #1 raised   cause hoisting: hoisting slow
            02:27 #1 joined   cause hoisting: hoisting behind 11 min
            02:57 #1 joined   cause hoisting: skip_bin will be full at 03:49 (03:15..04:26)
            03:55 #1 joined   cause hoisting: skip_bin is full
            04:12 #1 joined   cause hoisting: crushing behind 12 min
            04:15 #1 joined   cause hoisting: crushing slow
            05:00 #1 acknowledged cause hoisting: hoisting slow
            05:30 crushing Behind 2000 of 2749 t, lag 90 min
            05:30 hoisting Behind 2049 of 2749 t, lag 84 min
            05:30 grinding OnPlan 2749 of 2749 t, lag 0 min
            05:30 skip_bin 360 +-90 t, net -300 t/h
            05:30 coarse_ore 806 +-304 t, net -200 t/h
        "#]],
    );
}

#[test]
fn silence_is_unknown_and_never_on_plan() {
    check(
        "01:00 silence hoisting
         01:30 show
         02:00 silence crushing
         02:00 silence grinding
         02:10 show
         02:30 rate crushing 500
         02:40 end",
        &expect![[r#"
            01:30 crushing OnPlan 749 of 749 t, lag 0 min
            01:30 hoisting Unknown 507 of 749 t, lag ?
            01:30 grinding OnPlan 749 of 749 t, lag 0 min
            01:30 skip_bin 399 +-204 t, net ? t/h
            01:30 coarse_ore 1499 +-422 t, net ? t/h
            02:02 #1 raised   cause source: silent
            02:10 crushing Unknown 1007 of 1082 t, lag ?
            02:10 hoisting Unknown 507 of 1082 t, lag ?
            02:10 grinding Unknown 1007 of 1082 t, lag ?
            02:10 skip_bin 399 +-371 t, net ? t/h
            02:10 coarse_ore 1499 +-589 t, net ? t/h
            02:30 #1 cleared  cause source: silent
        "#]],
    );
}

#[test]
fn a_late_survey_corrects_the_level_by_what_it_was_then() {
    check(
        "02:00 rate grinding 300
         03:00 show
         03:00 survey coarse_ore 1400
         03:00 show",
        &expect![[r#"
            02:03 #1 raised   cause grinding: grinding slow
            02:27 #1 joined   cause grinding: grinding behind 11 min
            03:00 crushing OnPlan 1499 of 1499 t, lag 0 min
            03:00 hoisting OnPlan 1499 of 1499 t, lag 0 min
            03:00 grinding Behind 1299 of 1499 t, lag 24 min
            03:00 skip_bin 399 +-88 t, net 0 t/h
            03:00 coarse_ore 1698 +-303 t, net 200 t/h
            03:00 crushing OnPlan 1499 of 1499 t, lag 0 min
            03:00 hoisting OnPlan 1499 of 1499 t, lag 0 min
            03:00 grinding Behind 1299 of 1499 t, lag 24 min
            03:00 skip_bin 399 +-88 t, net 0 t/h
            03:00 coarse_ore 1500 +-16 t, net 200 t/h
        "#]],
    );
}

#[test]
fn a_new_shift_begins_at_zero() {
    check(
        "12:00 show\n 12:10 show",
        &expect![[r#"
        12:00 crushing NoPlan 0 of 0 t, lag ?
        12:00 hoisting NoPlan 0 of 0 t, lag ?
        12:00 grinding NoPlan 0 of 0 t, lag ?
        12:00 skip_bin 399 +-106 t, net 0 t/h
        12:00 coarse_ore 1499 +-309 t, net 0 t/h
        12:10 crushing NoPlan 83 of 0 t, lag ?
        12:10 hoisting NoPlan 83 of 0 t, lag ?
        12:10 grinding NoPlan 83 of 0 t, lag ?
        12:10 skip_bin 399 +-107 t, net 0 t/h
        12:10 coarse_ore 1499 +-309 t, net 0 t/h
    "#]],
    );
}

#[test]
fn a_restored_engine_goes_on_as_if_nothing_had_happened() {
    let mut said = Vec::new();
    for restart in [false, true] {
        let mut bench = Bench::new();
        for (at, word) in [("02:00", "rate hoisting 300"), ("03:30", "ack 1"), ("05:00", "rate hoisting 600"), ("09:00", "end")] {
            for minute in 1..=3 {
                if restart {
                    let (site, calendar) = (bench.engine.site.clone(), bench.engine.calendar.clone());
                    let bytes = bench.engine.snapshot();
                    bench.engine = Engine::restore(site, calendar, &bytes).expect("what was saved can be restored");
                }
                bench.play(&format!("{} end", step(at, minute)));
            }
            bench.play(&format!("{at} {word}"));
        }
        bench.play("09:00 show");
        assert!(Engine::restore(bench.engine.site.clone(), bench.engine.calendar.clone(), &[1, 2, 3]).is_none());
        said.push(bench.said);
    }
    assert_eq!(said[0], said[1]);
    assert!(said[0].contains("acknowledged"), "{}", said[0]);
}

/// A time shortly before `at`: three of them, some minutes apart.
fn step(at: &str, part: i64) -> String {
    let (hours, _) = at.split_once(':').expect("a time");
    format!("{:02}:{:02}", hours.parse::<i64>().unwrap() - 1, 10 * part)
}

/// Two belts of 250 t/h each make the crusher's 500 t/h; everything else as in `chain`.
fn two_belts() -> Site {
    let mut site = chain();
    let second = Signal { key: "crushing_rate_2".into(), ..site.signals[0].clone() };
    site.signals.push(second);
    site.stages[0].measured_by.push(SignalId::of(3));
    site
}

/// An engine that follows the bench's plan on `site`, started at 00:00.
fn engine_on(site: Site) -> Engine {
    let shift = Shift { start: hour(0), end: hour(12), kind: 0 };
    let calendar = Calendar::new(vec![Text::default()], vec![shift]).expect("one shift");
    let mut engine = Engine::new(Arc::new(site), Arc::new(calendar));
    let line = |stage| Line { stage, start: hour(0), end: hour(12), quantity: Amount::from_units(6_000.0), quality: None };
    let plan = Plan::new(PlanHead::default(), 3, (0..3).map(|index| line(StageId(index))).collect(), Vec::new());
    engine.handle(hour(0), Input::Planned(Arc::new(plan)));
    engine
}

fn read(engine: &mut Engine, now: Timestamp, signal: u32, at: Timestamp, value: f64) {
    engine.observe(now, Observation { signal: SignalId(signal), occurred_at: at, value, quality: Quality::Good });
    while engine.poll_output().is_some() {}
}

fn tick(engine: &mut Engine, now: Timestamp) {
    engine.handle(now, Input::Tick);
    while engine.poll_output().is_some() {}
}

#[test]
fn a_sum_of_which_a_part_is_silent_is_unknown() {
    let mut engine = engine_on(two_belts());
    for second in (0..7_200).step_by(10) {
        let now = hour(0) + Span::from_secs(second);
        read(&mut engine, now, 0, now, 250.0);
        if !(1_800..5_400).contains(&second) {
            read(&mut engine, now, 3, now, 250.0);
        }
        if second == 3_600 {
            assert_eq!(engine.view().stages[0].state, crate::view::StageState::Unknown);
        }
    }
    let crusher = &engine.view().stages[0];
    let lag = crusher.lag.expect("both belts are heard again").as_secs_f64() / 60.0;
    assert!(lag.abs() < 1.0, "the silent belt's part is nobody's delay: {lag} min");
    assert!((crusher.unknown.as_secs_f64() - 1_770.0).abs() < 40.0, "half of an hour, held a minute: {:?}", crusher.unknown);
}

#[test]
fn a_survey_given_twice_counts_once() {
    let mut engine = engine_on(chain());
    let now = hour(2);
    tick(&mut engine, now);
    let survey = Survey {
        buffer: BufferId(1),
        valid_at: hour(1),
        quantity: Amount::from_units(2_000.0),
        sigma: Amount::from_units(500.0),
        method: "uav_photogrammetry".into(),
        author: String::new(),
    };
    engine.handle(now, Input::Surveyed(survey.clone()));
    let once = engine.view().buffers[1].clone();
    for _ in 0..3 {
        engine.handle(now, Input::Surveyed(survey.clone()));
    }
    let again = engine.view().buffers[1].clone();
    assert_eq!((once.level, once.sigma), (again.level, again.sigma));
    engine.handle(now, Input::Surveyed(Survey { quantity: Amount::from_units(2_001.0), ..survey }));
    let other = engine.view().buffers[1].clone();
    assert!(other.level < Amount::from_units(2_001.0), "another survey pulls towards itself, never past itself");
}

#[test]
fn an_old_first_reading_does_not_reach_back_before_the_shift() {
    let mut site = chain();
    site.signals[0].kind = SignalKind::Counter { modulus: Amount::ZERO };
    site.signals[0].valid_max = 1e9;
    let mut engine = engine_on(site);
    read(&mut engine, hour(1), 0, hour(-200), 5_000.0);
    read(&mut engine, hour(1), 0, hour(1), 5_500.0);
    tick(&mut engine, hour(1) + Span::from_secs(10));
    let lag = engine.view().stages[0].lag.expect("it is heard");
    assert!(lag <= Span::from_hours(1), "{lag:?}");
}

mod any_order {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn the_order_of_arrival_does_not_change_what_is_known(
            readings in prop::collection::btree_map((0_u32..4, 0_i64..55), 0_u32..60_000, 1..80),
            swaps in prop::collection::vec((0_usize..80, 0_usize..80), 0..60),
        ) {
            let now = hour(0) + Span::from_secs(58);
            let known = |arrivals: &[((u32, i64), u32)]| {
                let mut engine = engine_on(two_belts());
                for &((signal, second), value) in arrivals {
                    read(&mut engine, now, signal, hour(0) + Span::from_secs(second), f64::from(value) / 100.0);
                }
                tick(&mut engine, hour(0) + Span::from_secs(120));
                let view = engine.view();
                let stage = |stage: &crate::view::StageView| (stage.actual, stage.planned, stage.lag, stage.unknown, stage.as_of);
                view.stages.iter().map(stage).collect::<Vec<_>>()
            };
            let in_order: Vec<_> = readings.into_iter().collect();
            let mut arrivals = in_order.clone();
            arrivals.sort_by_key(|((_, second), _)| *second);
            let expected = known(&arrivals);
            let count = arrivals.len();
            for (a, b) in swaps {
                arrivals.swap(a % count, b % count);
            }
            prop_assert_eq!(known(&arrivals), expected);
        }
    }
}
