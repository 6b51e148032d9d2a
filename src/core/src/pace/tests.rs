//! The pace of one stage: what is said of it, and when. A script has a word a piece: `60x1` is sixty minutes at what is expected,
//! `5x0.4` five minutes at 40 % of it, `3x-` three minutes of which nothing is known.

use super::loads::Machine;
use super::*;

const WATCH: Watch = Watch { short_stop: Span::from_mins(3), allowance: 0.08, run_length: 25_000.0, machines: 0, slack: 0.0 };

/// A stage that wanders by 2 % from minute to minute, as a pace does that is never quite even.
struct Stage {
    pace: Pace,
    limits: Limits,
    minute: i64,
    said: Vec<String>,
}

impl Stage {
    fn new() -> Self {
        Self { pace: Pace::default(), limits: Limits::default(), minute: 0, said: Vec::new() }
    }

    fn minute(&mut self, share: Option<f64>) {
        self.minute += 1;
        let at = Timestamp::from_secs(60 * self.minute);
        let before = self.pace.slow();
        match share {
            None => self.pace.skip(Span::from_mins(1)),
            Some(share) => {
                let wobble = 1.0 + 0.02 * libm::sin(2.3 * self.minute as f64);
                let piece = Piece { at, length: Span::from_mins(1), expected: 5.0, moved: 5.0 * share * wobble };
                self.pace.step(&WATCH, &mut self.limits, &piece);
            }
        }
        match (before, self.pace.slow()) {
            (None, Some(slow)) => {
                let (now, _) = self.pace.now();
                let since = (slow.since - Timestamp(0)).0 / 60_000_000;
                self.said.push(format!(
                    "{}: slow since {since}, at {:.0} %, lost {:.1} min",
                    self.minute,
                    100.0 * now,
                    slow.lost
                ));
            }
            (Some(_), None) => self.said.push(format!("{}: well", self.minute)),
            (None, None) | (Some(_), Some(_)) => {}
        }
    }
}

fn check(script: &str, expected: &[&str]) {
    let mut stage = Stage::new();
    for word in script.split_whitespace() {
        let (minutes, share) = word.split_once('x').expect("minutes x share");
        for _ in 0..minutes.parse::<u32>().expect("minutes") {
            stage.minute(share.parse().ok());
        }
    }
    assert_eq!(stage.said, expected, "{script}");
    let mut bytes = Vec::new();
    crate::persist::Persist::save(&stage.pace, &mut bytes);
    assert_eq!(crate::persist::Persist::load(&mut bytes.as_slice()), Some(stage.pace));
}

#[test]
fn short_stops_and_an_uneven_pace_are_nobodys_business() {
    check("60x1 3x0 40x1 1x0.5 1x0 1x0.4 60x0.97 2x0 60x1.05", &[]);
}

#[test]
fn two_short_stops_one_right_after_the_other_are_still_short_stops() {
    // The one ends and the other begins within a minute.
    check("60x1 1x0.75 1x0 1x0.6 2x0 60x1", &[]);
    check("60x1 1x0.3 1x0.4 1x0.25 1x0 60x1", &[]);
    check("60x1 1x0.8 1x0.15 1x0.65 1x0 1x0.6 60x1", &[]);
}

#[test]
fn stop_after_stop_without_an_end_is_no_chance() {
    check(
        "60x1 1x0.5 1x0 1x0.4 1x0 1x0.4 1x0 1x0.4 1x0 1x0.4 1x0 20x1",
        &["69: slow since 60, at 32 %, lost 6.9 min", "84: well"],
    );
}

#[test]
fn a_stop_is_seen_when_it_is_longer_than_a_short_one() {
    check("60x1 30x0 20x1", &["64: slow since 60, at 37 %, lost 4.0 min", "106: well"]);
}

#[test]
fn who_goes_on_at_half_his_pace_has_not_stopped_and_is_seen_sooner() {
    check("60x1 30x0.5 30x1", &["63: slow since 60, at 74 %, lost 1.5 min", "103: well"]);
}

#[test]
fn what_is_lost_little_by_little_is_seen_when_it_has_come_to_something() {
    check("120x1 60x0.86", &["146: slow since 120, at 86 %, lost 3.6 min"]);
}

#[test]
fn what_is_not_known_is_no_stop() {
    check("60x1 30x- 60x1 2x0 10x- 1x0.3 30x1", &[]);
}

#[test]
fn the_fewer_false_alarms_the_later_it_speaks() {
    let lost = |run_length: f64| {
        let mut pace = Pace::default();
        let mut limits = Limits::default();
        let watch = Watch { run_length, ..WATCH };
        let mut minute = 0;
        while pace.slow().is_none() {
            minute += 1;
            // It loses a tenth, and wanders by a tenth around that in half an hour.
            let share = 0.9 + 0.1 * libm::sin(0.2 * minute as f64);
            let (at, length) = (Timestamp::from_secs(60 * minute), Span::from_mins(1));
            let piece = Piece { at, length, expected: 5.0, moved: 5.0 * share };
            pace.step(&watch, &mut limits, &piece);
        }
        minute
    };
    assert!(lost(1_000.0) < lost(25_000.0) && lost(25_000.0) < lost(1e6), "{} {} {}", lost(1e3), lost(25e3), lost(1e6));
}

/// A load of 20 t every 12 minutes, of a stage that is to do 100 t an hour.
#[test]
fn a_machine_goes_on_between_its_loads_until_one_is_late() {
    let minute = |minute: i64| Timestamp::from_secs(60 * minute);
    let mut machine = Machine::one_of(1);
    machine.hear(minute(12), 20.0, 100.0);
    let done: Vec<f64> = [12, 15, 18, 24, 40].map(|at| libm::round(machine.under_way(minute(at), 100.0))).to_vec();
    assert_eq!(done, [0.0, 5.0, 10.0, 20.0, 20.0]);
    machine.hear(minute(40), 20.0, 100.0);
    assert_eq!(machine.under_way(minute(40), 100.0), 0.0);
    // What came late by far has taught nothing.
    assert!(machine.slack(100.0) < 2.5, "{}", machine.slack(100.0));
}

#[test]
fn of_several_machines_one_that_was_never_heard_is_waited_for() {
    let mut machine = Machine::one_of(2);
    let begin = Timestamp::from_secs(0);
    assert_eq!(machine.under_way(begin + Span::from_hours(1), 100.0), 0.0);
    machine.wait(begin, 20.0);
    assert!(!machine.is_heard());
    assert_eq!(machine.under_way(begin + Span::from_mins(12), 100.0), 10.0);
}

#[test]
fn a_counter_that_is_read_seldom_does_not_make_a_long_stop_of_a_short_one() {
    let mut pace = Pace::default();
    let mut limits = Limits::default();
    for piece in 1..=30 {
        let (at, length) = (Timestamp::from_secs(300 * piece), Span::from_mins(5));
        let moved = if piece == 20 { 15.0 } else { 25.0 };
        pace.step(&WATCH, &mut limits, &Piece { at, length, expected: 25.0, moved });
        assert_eq!(pace.slow(), None, "piece {piece}");
    }
}

#[test]
fn a_burst_is_not_the_end_of_a_stop_and_without_a_plan_nobody_is_slow() {
    let mut stage = Stage::new();
    (0..30).for_each(|_| stage.minute(Some(1.0)));
    (0..20).for_each(|_| stage.minute(Some(0.0)));
    stage.minute(Some(40.0));
    (0..20).for_each(|_| stage.minute(Some(0.0)));
    assert_eq!(stage.said.len(), 1, "{:?}", stage.said);
    stage.pace.let_go();
    assert_eq!(stage.pace.slow(), None);
}

#[test]
fn a_load_that_could_not_be_read_teaches_nothing() {
    let mut machine = Machine::one_of(1);
    let at = Timestamp::from_secs;
    machine.hear(at(600), 20.0, 100.0);
    let before = machine;
    machine.hear(at(1_200), f64::NAN, 100.0);
    assert_eq!(machine, before);
}
