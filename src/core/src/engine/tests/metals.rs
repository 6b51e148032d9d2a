//! Metal beside the tonnes: stages that are on plan by tonnes and off plan by metal, where that began, and a gap that adds up.

use super::*;
use crate::ledger::Loss;
use crate::model::{BufferContent, Content, ContentRole, GradeMeter, Guess, Order, ShortRule, StageContent};

const FEED: usize = 3;
const CONCENTRATE: usize = 4;
const ORE: usize = 5;

/// The chain of the other tests; grinding wins 0.9 of the metal into a tenth of its mass, all is planned at 5 %. Three grades are
/// read: of grinding's feed and concentrate, and of what crushing brings.
fn mill() -> Site {
    let mut site = chain();
    let guess = |value, sigma| Guess { value, sigma };
    let meter = |signal, sigma| Some(GradeMeter { signal: SignalId::of(signal), sigma, every: Span::from_mins(10) });
    let (capacity, initial) = (Amount::from_units(1e6), Amount::from_units(5e5));
    site.buffers.push(Buffer { capacity, initial, key: "store".into(), ..site.buffers[1].clone() });
    site.stages[2].outputs = vec![Outlet { buffer: BufferId(2), share: Share(100_000), lag: Span::from_mins(2) }];
    let roles = [
        (ContentRole::Brings(Some(guess(0.05, 0.01))), meter(ORE, 0.001), vec![None]),
        (ContentRole::Passes, None, vec![None]),
        (ContentRole::Separates { into: 0, recovery: guess(0.9, 0.05) }, meter(FEED, 0.001), vec![meter(CONCENTRATE, 0.005)]),
    ];
    for (signal, stage) in [(FEED, 2), (CONCENTRATE, 2), (ORE, 0)] {
        let like = site.signals[0].clone();
        assert_eq!(site.signals.len(), signal, "signals are numbered in order");
        site.signals.push(Signal {
            kind: SignalKind::Value,
            role: Role::Grade(StageId(stage)),
            key: format!("grade_{signal}"),
            stale_after: Span::from_hours(4),
            ..like
        });
    }
    let initial = Some(guess(0.05, 0.01));
    let buffer = |order| BufferContent { order, initial };
    let stage = |(role, feed, products)| StageContent { role, feed, products };
    site.settings.content = Some(Box::new(Content {
        key: "zn".into(),
        name: Text::default(),
        unit: "%".into(),
        per_unit: 0.01,
        stages: roles.into_iter().map(stage).collect(),
        buffers: vec![buffer(Order::InTurn), buffer(Order::Mixed), buffer(Order::Mixed)],
        rule: ShortRule::default(),
    }));
    site
}

struct Mill {
    bench: Bench,
    /// What the three analysers read, every ten minutes; none: nothing.
    grades: [Option<f64>; 3],
}

impl Mill {
    fn new() -> Self {
        Self::of(mill())
    }

    fn of(site: Site) -> Self {
        let shifts = (0..4).map(|n| Shift { start: hour(12 * n), end: hour(12 * n + 12), kind: 0 }).collect();
        let calendar = Calendar::new(vec![Text::default()], shifts).expect("shifts in order");
        let mut engine = Engine::new(Arc::new(site), Arc::new(calendar));
        engine.handle(hour(0), Input::Planned(Arc::new(plan(1, 5.0))));
        let bench = Bench { engine, now: hour(0), rates: [Some(500.0); 3], said: String::new() };
        Self { bench, grades: [None; 3] }
    }

    /// As the other scripts, and `02:00 grade feed 4.5` · `02:00 nograde feed` · `05:00 assay ore 03:00 4.8`.
    fn play(&mut self, script: &str) {
        for line in script.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let words: Vec<&str> = line.split_whitespace().collect();
            let at = time(words[0]);
            while self.bench.now < at {
                self.bench.read_all();
                let now = self.bench.now;
                if now.0 % Span::from_mins(10).0 == 0 {
                    (0..3).for_each(|index| {
                        if let Some(grade) = self.grades[index] {
                            self.sample(index, now, grade);
                        }
                    });
                }
                self.adds_up(line);
            }
            match words[1] {
                "grade" => self.grades[place(words[2])] = Some(words[3].parse().unwrap()),
                "nograde" => self.grades[place(words[2])] = None,
                "plan" => self.bench.give(Input::Planned(Arc::new(plan(2, words[2].parse().unwrap())))),
                "assay" => self.sample(place(words[2]), time(words[3]), words[4].parse().unwrap()),
                _ => self.bench.play(line),
            }
        }
    }

    fn sample(&mut self, index: usize, occurred_at: Timestamp, value: f64) {
        let signal = SignalId::of(FEED + index);
        self.bench.give(Input::Observed(Observation { signal, occurred_at, value, quality: Quality::Good }));
    }

    fn adds_up(&self, line: &str) {
        for stage in self.bench.engine.view().stages {
            let metal = stage.metal.expect("a content is followed");
            let charged: i64 = metal.ledger.lines().iter().map(|(_, amount)| amount.0).sum();
            if let Some(planned) = metal.planned {
                assert_eq!(charged - metal.ledger.ahead().0, (planned - metal.actual).0, "{line}: {metal:?}");
            }
        }
    }

    fn line(&self, stage: usize, loss: Loss) -> f64 {
        let metal = self.bench.engine.view().stages[stage].metal.clone().expect("a content is followed");
        metal.ledger.lines().iter().find(|(known, _)| *known == loss).map_or(0.0, |(_, amount)| amount.as_units())
    }
}

/// 500 t/h of so many per cent at each stage, for a day.
fn plan(version: u32, percent: f64) -> Plan {
    let line = |stage| Line {
        stage: StageId(stage),
        start: hour(0),
        end: hour(24),
        quantity: Amount::from_units(12_000.0),
        quality: Some(percent),
    };
    Plan::new(PlanHead { version, ..PlanHead::default() }, 3, (0..3).map(line).collect(), Vec::new())
}

fn time(word: &str) -> Timestamp {
    let (hours, minutes) = word.split_once(':').expect("a time");
    Timestamp::from_secs(hours.parse::<i64>().unwrap() * 3_600 + minutes.parse::<i64>().unwrap() * 60)
}

fn place(word: &str) -> usize {
    ["feed", "concentrate", "ore"].iter().position(|known| *known == word).expect("one of the three")
}

fn check_mill(script: &str, expected: &Expect) -> Mill {
    let mut mill = Mill::new();
    mill.play(script);
    expected.assert_eq(&mill.bench.said);
    mill
}

#[test]
fn a_healthy_mill_is_quiet_measured_or_not() {
    check_mill("08:00 end", &expect![[""]]);
    check_mill(
        "00:00 grade feed 5.05
         00:00 grade concentrate 44.6
         00:00 grade ore 4.9
         10:00 end",
        &expect![[""]],
    );
}

#[test]
fn poor_ore_is_seen_though_the_tonnes_are_on_plan_and_charged_to_quality() {
    let mill = check_mill(
        "00:00 grade feed 5
         00:00 grade ore 5
         03:00 grade feed 4.2
         03:00 grade ore 4.2
         08:00 end",
        &expect![[r#"
            03:35 #1 raised   cause crushing: crushing low grade
            03:50 #1 joined   cause crushing: grinding low grade
            04:25 #1 joined   cause crushing: hoisting low grade
        "#]],
    );
    let view = mill.bench.engine.view();
    assert_eq!(view.stages[2].state, crate::view::StageState::OnPlan);
    // Five hours of 500 t lack 0.8 %, nine tenths of which would have been won.
    let quality = mill.line(2, Loss::Quality);
    assert!((quality - 2_500.0 * 0.008 * 0.9).abs() < 4.0, "{quality}");
    assert!(mill.line(2, Loss::Slow) < 1.0);
}

#[test]
fn where_the_ore_was_still_good_the_grade_fell_behind_it() {
    check_mill(
        "00:00 grade feed 5
         00:00 grade ore 5
         03:00 grade feed 4.2
         06:00 end",
        &expect![[r#"
            03:50 #1 raised   cause hoisting: grinding low grade
        "#]],
    );
}

#[test]
fn a_poor_recovery_is_its_own() {
    let mill = check_mill(
        "00:00 grade feed 5
         00:00 grade concentrate 45
         03:00 grade concentrate 37
         07:00 grade concentrate 45
         11:00 end",
        &expect![[r#"
            03:48 #1 raised   cause grinding: grinding low recovery
            09:05 #1 cleared  cause grinding: grinding low recovery
        "#]],
    );
    let recovery = mill.bench.engine.view().stages[2].metal.as_ref().and_then(|metal| metal.recovery).expect("it separates");
    assert!((recovery.now.grade - 0.9).abs() < 0.02, "{recovery:?}");
}

#[test]
fn an_assay_that_comes_hours_later_counts_at_its_time() {
    let mut mill = Mill::new();
    mill.play("06:00 end");
    let before = mill.bench.engine.view().stages[0].metal.as_ref().expect("followed").actual;
    mill.play("06:00 assay ore 02:00 4.0");
    mill.play("06:01 end");
    let view = mill.bench.engine.view();
    let after = view.stages[0].metal.as_ref().expect("followed").actual;
    // Four hours of 500 t at a hundredth less; in the last minute it goes on at that.
    let amended = (before - after).as_units();
    assert!((amended + 500.0 / 60.0 * 0.04 - 20.0).abs() < 0.7, "{amended}");
    // Older than the newest by hours, which is too late for a flow; and one that no ore can have.
    mill.play("06:01 assay ore 01:00 4.0\n06:01 assay ore 01:30 2000");
    let counters = mill.bench.engine.view().counters;
    assert_eq!((counters.late, counters.rejected_late), (1, 1));
}

#[test]
fn another_plan_and_another_shift_are_booked_as_such() {
    let mut mill = Mill::new();
    mill.play(
        "00:00 grade feed 5
         04:00 rate hoisting 400
         05:00 rate hoisting 500
         06:00 assay feed 05:30 4.9
         06:00 plan 5.2
         06:00 end",
    );
    // Six hours of 500 t at 0.2 % more, nine tenths of it won.
    let changed = mill.line(2, Loss::Plan);
    assert!((changed - 3_000.0 * 0.002 * 0.9).abs() < 0.2, "{changed}");
    // A hundred tonnes that hoisting lacks, at the new grade.
    mill.play("06:30 end");
    let slow = mill.line(1, Loss::Slow) + mill.line(1, Loss::OwnStop);
    assert!((slow - 100.0 * 0.052).abs() < 0.5, "{slow}");
    mill.play("12:01 end");
    let metal = mill.bench.engine.view().stages[2].metal.clone().expect("followed");
    assert!(metal.planned.is_some_and(|planned| planned < Amount::from_units(1.0)), "{metal:?}");
    assert!(metal.actual > Amount::ZERO && metal.actual < Amount::from_units(1.0), "{metal:?}");
    mill.play("13:00 end");
}

#[test]
fn what_nobody_knows_is_neither_zero_nor_on_plan() {
    let mut site = self::mill();
    let content = site.settings.content.as_mut().expect("declared");
    content.stages[0].role = ContentRole::Brings(None);
    content.buffers.iter_mut().for_each(|buffer| buffer.initial = None);
    let mut mill = Mill::new();
    let calendar = mill.bench.engine.calendar.clone();
    let plan = mill.bench.engine.plan().clone();
    mill.bench.engine = Engine::new(Arc::new(site), calendar);
    mill.bench.engine.handle(hour(0), Input::Planned(plan));
    mill.play("05:00 end");
    let view = mill.bench.engine.view();
    let metal = view.stages[2].metal.as_ref().expect("followed");
    assert!(metal.grade.is_none() && metal.unknown > Amount::from_units(2_400.0), "{metal:?}");
    assert!(mill.line(2, Loss::Unknown) > 100.0 && mill.line(2, Loss::Quality) < 1.0);
    assert_eq!(mill.bench.said, "");
    mill.play("05:00 grade feed 5\n06:00 end");
    assert!(mill.bench.engine.view().stages[2].metal.as_ref().is_some_and(|metal| metal.grade.is_some()));
}

#[test]
fn a_snapshot_goes_on_where_it_left_off() {
    let script = "00:00 grade feed 4.7
                  00:00 grade concentrate 44";
    let mut mill = Mill::new();
    mill.play(script);
    mill.play("04:00 end");
    let bytes = mill.bench.engine.snapshot();
    let site = Arc::clone(mill.bench.engine.site());
    let restored = Engine::restore(site, mill.bench.engine.calendar.clone(), &bytes).expect("a snapshot of this site");
    let mut other = Mill { bench: Bench { engine: restored, said: String::new(), ..mill.bench }, grades: mill.grades };
    assert_eq!(other.bench.engine.snapshot(), bytes);
    other.play("06:00 end");
    let mut whole = Mill::new();
    whole.play(script);
    whole.play("06:00 end");
    assert!(whole.bench.engine.snapshot() == other.bench.engine.snapshot(), "the same inputs give the same state");
    let taken_by = |site: Site| Engine::restore(Arc::new(site), other.bench.engine.calendar.clone(), &bytes).is_some();
    assert!(taken_by(self::mill()));
    assert!(!taken_by(chain()), "metal that nobody follows any more");
    let with = |change: fn(&mut Content)| {
        let mut site = self::mill();
        change(site.settings.content.as_mut().expect("a content"));
        site
    };
    assert!(!taken_by(with(|content| content.stages[2].role = ContentRole::Passes)), "a stage that wins no metal any more");
}

#[test]
fn a_grade_of_the_laboratory_that_was_wrong_is_put_right_as_if_it_had_been_right() {
    use crate::fact::{Fact, Of};
    let assay = |value: Option<f64>, revision| {
        Input::Fact(Box::new(Fact {
            of: Of::Signal(SignalId::of(FEED)),
            document: "sample 7".into(),
            from: hour(3),
            until: hour(3),
            value,
            sigma: None,
            revision,
            author: "laboratory".into(),
            comment: "weighed anew".into(),
        }))
    };
    let played = |told: &[(&str, Option<f64>, u32)]| {
        let mut mill = Mill::of({
            let mut site = mill();
            let people =
                Source { key: "lab".into(), kind: SourceKind::Manual, silent_after: Span::ZERO, ..site.sources[0].clone() };
            site.sources.push(people);
            let signal = &mut site.signals[FEED];
            (signal.source, signal.valid_min, signal.valid_max) = (SourceId(1), 0.0, 100.0);
            site
        });
        for &(at, value, revision) in told {
            mill.play(&format!("{at} end"));
            mill.bench.give(assay(value, revision));
        }
        mill.play("06:00 end");
        let metal = mill.bench.engine.view().stages[2].metal.clone().expect("metal is followed");
        (metal.grade.expect("it is known").grade, metal.actual.as_units())
    };
    let right = played(&[("04:00", Some(4.0), 1)]);
    let never = played(&[]);
    let near = |a: (f64, f64), b: (f64, f64)| (a.0 - b.0).abs() < 2e-4 && (a.1 - b.1).abs() < 0.5;
    assert!(right.0 < never.0 - 0.003, "{right:?} and {never:?}");
    let corrected = played(&[("04:00", Some(6.0), 1), ("05:00", Some(4.0), 2)]);
    assert!(near(corrected, right), "{corrected:?} and {right:?}");
    let late = played(&[("04:00", Some(4.0), 2), ("05:00", Some(6.0), 1)]);
    assert_eq!(late, right, "a later revision that came first stands");
    let withdrawn = played(&[("04:00", Some(4.0), 1), ("05:00", None, 2)]);
    assert!(near(withdrawn, never), "{withdrawn:?} and {never:?}");
}
