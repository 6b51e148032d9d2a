//! How well a source delivers: what became of everything it sent, in all and in the last hour, how old its readings were when they
//! came, and from that what is the matter with it. It counts and compares; it judges no reading (`normalise` does) and raises no alarm.

use crate::ids::{ClockId, SignalId};
use crate::input::GapReason;
use crate::persist::{Persist, persist};
use crate::quality::Quality;
use crate::time::{Span, Timestamp};

/// What became of one thing that a source sent, or should have sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Outcome {
    Good,
    Uncertain,
    /// In the allowed lateness: it counts.
    Late,
    BadRange,
    BadSensor,
    BadDevice,
    BadComm,
    BadConfig,
    BadNoData,
    Spike,
    Change,
    BadHeartbeat,
    BadStuck,
    Duplicate,
    TooLate,
    Future,
    QueueFull,
    NoAnswer,
    Refused,
    Malformed,
    Unmapped,
    Sequence,
    Skipped,
}

const OUTCOMES: usize = 23;
/// The last hour goes on by so much at a time.
const SLOT: Span = Span::from_mins(5);
const HOUR: Span = Span::from_hours(1);
/// A share of the last hour's readings that is worth a word.
const WORTH: f64 = 0.02;
/// What a clock is found wrong by holds for most of what came in five minutes or more.
const MOST: f64 = 0.5;
/// Readings in a slot from which its smallest age says something.
const ENOUGH: u64 = 20;

/// Counts by outcome.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally([u64; OUTCOMES]);

/// What is kept of each source.
#[derive(Clone, Debug, Default)]
pub struct Health {
    tally: Tally,
    /// The tally at the beginning of each slot of the last hour, the oldest first.
    marks: Vec<(Timestamp, Tally)>,
    /// The smallest age of a reading when it came, in this slot and in the one before; below zero: from the future.
    least_age: Option<Span>,
    least_before: Option<Span>,
    /// How many readings had an age, in this slot and in the one before.
    ages: u64,
    ages_before: u64,
}
persist!(Health { tally, marks, least_age, least_before, ages, ages_before });

/// What is the matter with a source; each has steps to take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// It is not connected.
    NoConnection,
    /// Connected, or not known to be otherwise, and nothing comes.
    Silent,
    /// Some of its devices do not answer.
    NoAnswer,
    /// Devices say that they do not have what is asked of them.
    Refused,
    /// What comes cannot be read.
    Malformed,
    /// What comes is not declared in the site file.
    Unmapped,
    /// Something was lost under way, or there was no room for it.
    Lost,
    /// The line is too slow for all that is asked over it.
    Overloaded,
    /// All of its readings come with a time that much ahead of ours, or behind it.
    ClockAhead(Span),
    ClockBehind(Span),
    /// The clocks of these devices are wrong, by this at most (above zero: behind ours). What they say is put where it belongs.
    ClocksCorrected(Vec<ClockId>, Span),
    /// All of its signals are without a value: it says so itself.
    Device,
    /// These signals alone say nothing of use, or the same all the time, while others are well.
    Sensors(Vec<SignalId>),
}

/// What findings are made from, beside the counts.
#[derive(Clone, Debug, Default)]
pub struct Now {
    pub up: Option<bool>,
    pub silent: bool,
    /// Signals that were heard and are bad or stuck, with how; and how many were heard at all.
    pub ailing: Vec<(SignalId, Quality)>,
    pub heard: usize,
    /// Clocks that are known to be wrong, with what is added to what they say.
    pub corrected: Vec<(ClockId, Span)>,
    pub clock_skew_max: Span,
    pub allowed_lateness: Span,
}

impl Outcome {
    pub const ALL: [Self; OUTCOMES] = [
        Self::Good,
        Self::Uncertain,
        Self::Late,
        Self::BadRange,
        Self::BadSensor,
        Self::BadDevice,
        Self::BadComm,
        Self::BadConfig,
        Self::BadNoData,
        Self::Spike,
        Self::Change,
        Self::BadHeartbeat,
        Self::BadStuck,
        Self::Duplicate,
        Self::TooLate,
        Self::Future,
        Self::QueueFull,
        Self::NoAnswer,
        Self::Refused,
        Self::Malformed,
        Self::Unmapped,
        Self::Sequence,
        Self::Skipped,
    ];

    #[must_use]
    pub const fn of_quality(quality: Quality) -> Self {
        match quality {
            Quality::Good | Quality::GoodBackfilled => Self::Good,
            Quality::UncertainStuck
            | Quality::UncertainEstimated
            | Quality::UncertainSuspect
            | Quality::UncertainClock
            | Quality::UncertainSensor
            | Quality::UncertainSubstituted => Self::Uncertain,
            Quality::UncertainSpike => Self::Spike,
            Quality::UncertainChange => Self::Change,
            Quality::BadRange => Self::BadRange,
            Quality::BadSensor => Self::BadSensor,
            Quality::BadDevice => Self::BadDevice,
            Quality::BadComm => Self::BadComm,
            Quality::BadConfig => Self::BadConfig,
            Quality::BadNoData => Self::BadNoData,
            Quality::BadHeartbeat => Self::BadHeartbeat,
            Quality::BadStuck => Self::BadStuck,
        }
    }

    #[must_use]
    pub const fn of_gap(reason: GapReason) -> Self {
        match reason {
            GapReason::QueueFull => Self::QueueFull,
            GapReason::NoAnswer => Self::NoAnswer,
            GapReason::Refused => Self::Refused,
            GapReason::Malformed => Self::Malformed,
            GapReason::Unmapped => Self::Unmapped,
            GapReason::Sequence => Self::Sequence,
            GapReason::Skipped => Self::Skipped,
        }
    }

    /// The word used in the API.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Uncertain => "uncertain",
            Self::Late => "late",
            Self::BadRange => "bad_range",
            Self::BadSensor => "bad_sensor",
            Self::BadDevice => "bad_device",
            Self::BadComm => "bad_comm",
            Self::BadConfig => "bad_config",
            Self::BadNoData => "bad_no_data",
            Self::Spike => "spike",
            Self::Change => "change",
            Self::BadHeartbeat => "bad_heartbeat",
            Self::BadStuck => "bad_stuck",
            Self::Duplicate => "duplicate",
            Self::TooLate => "too_late",
            Self::Future => "future",
            Self::QueueFull => "queue_full",
            Self::NoAnswer => "no_answer",
            Self::Refused => "refused",
            Self::Malformed => "malformed",
            Self::Unmapped => "unmapped",
            Self::Sequence => "sequence",
            Self::Skipped => "skipped",
        }
    }
}

impl Tally {
    #[must_use]
    pub fn of(&self, outcome: Outcome) -> u64 {
        self.0[outcome as usize]
    }

    #[must_use]
    pub fn all(&self) -> u64 {
        self.0.iter().sum()
    }

    /// Those that happened, with how often.
    pub fn outcomes(&self) -> impl Iterator<Item = (Outcome, u64)> + '_ {
        Outcome::ALL.into_iter().map(|outcome| (outcome, self.of(outcome))).filter(|(_, count)| *count > 0)
    }

    /// 0 where there is nothing.
    #[must_use]
    pub fn share(&self, outcomes: &[Outcome]) -> f64 {
        let these: u64 = outcomes.iter().map(|outcome| self.of(*outcome)).sum();
        these as f64 / self.all().max(1) as f64
    }

    fn since(&self, before: &Self) -> Self {
        let mut since = *self;
        since.0.iter_mut().zip(before.0).for_each(|(now, before)| *now -= before);
        since
    }
}

impl Health {
    #[inline]
    pub fn count(&mut self, outcome: Outcome, times: u64) {
        self.tally.0[outcome as usize] += times;
    }

    /// A reading is this old when it comes.
    #[inline]
    pub fn came(&mut self, age: Span) {
        self.least_age = Some(self.least_age.map_or(age, |least| least.min(age)));
        self.ages += 1;
    }

    /// To be called on the grid: the last hour goes on.
    pub fn step(&mut self, at: Timestamp) {
        if self.marks.last().is_some_and(|(last, _)| at - *last < SLOT) {
            return;
        }
        self.marks.push((at, self.tally));
        // The newest mark that is an hour old is where the hour begins, however long nobody looked.
        let begins = self.marks.partition_point(|(mark, _)| at - *mark >= HOUR).saturating_sub(1);
        self.marks.drain(..begins);
        (self.least_before, self.ages_before) = (self.least_age.take(), std::mem::take(&mut self.ages));
    }

    /// Since it was first heard of.
    #[must_use]
    pub fn in_all(&self) -> &Tally {
        &self.tally
    }

    /// Of the last hour, to within five minutes.
    #[must_use]
    pub fn last_hour(&self) -> Tally {
        self.marks.first().map_or(self.tally, |(_, before)| self.tally.since(before))
    }

    /// The smallest age of what came in the last five to ten minutes: what its clock is behind ours, and the least time under way.
    #[must_use]
    pub fn least_age(&self) -> Option<Span> {
        match (self.least_age, self.least_before) {
            (Some(now), Some(before)) => Some(now.min(before)),
            (now, before) => now.or(before),
        }
    }

    /// What is the matter, the gravest first.
    #[must_use]
    pub fn findings(&self, now: &Now) -> Vec<Finding> {
        let hour = self.last_hour();
        let mut findings = Vec::new();
        if now.up == Some(false) {
            findings.push(Finding::NoConnection);
        } else if now.silent {
            findings.push(Finding::Silent);
        }
        findings.extend(self.clock(now));
        findings.extend(corrected(&now.corrected));
        let ails = |quality: Quality| now.ailing.iter().any(|(_, how)| *how == quality);
        let shares: [(&[Outcome], bool, Finding); 6] = [
            (&[Outcome::NoAnswer, Outcome::BadComm], ails(Quality::BadComm), Finding::NoAnswer),
            (&[Outcome::Refused, Outcome::BadConfig], ails(Quality::BadConfig), Finding::Refused),
            (&[Outcome::Malformed], false, Finding::Malformed),
            (&[Outcome::Unmapped], false, Finding::Unmapped),
            (&[Outcome::QueueFull, Outcome::Sequence], false, Finding::Lost),
            (&[Outcome::Skipped], false, Finding::Overloaded),
        ];
        let found = shares.into_iter().filter(|(outcomes, now, _)| *now || hour.share(outcomes) >= WORTH);
        findings.extend(found.map(|(.., finding)| finding));
        let of_the_line = |how: Quality| matches!(how, Quality::BadComm | Quality::BadConfig);
        let sensors: Vec<SignalId> = now.ailing.iter().filter(|(_, how)| !of_the_line(*how)).map(|(id, _)| *id).collect();
        match sensors.len() {
            // What is not heard at all has been said.
            0 => {}
            _ if now.silent || now.up == Some(false) => {}
            all if all == now.heard && all > 1 => findings.push(Finding::Device),
            _ => findings.push(Finding::Sensors(sensors)),
        }
        findings
    }

    /// Everything shifted by as much: the clock. Only readings have an age; what is missing says nothing of it.
    fn clock(&self, now: &Now) -> Option<Finding> {
        let least = self.least_age()?;
        let ages = self.ages + self.ages_before;
        if ages < ENOUGH {
            return None;
        }
        let since = self.marks.len().checked_sub(2).map_or_else(Tally::default, |before| self.marks[before].1);
        let from_the_future = self.tally.since(&since).of(Outcome::Future) as f64;
        if least < Span::ZERO - now.clock_skew_max && from_the_future > MOST * ages as f64 {
            return Some(Finding::ClockAhead(Span::ZERO - least));
        }
        (least > now.allowed_lateness).then_some(Finding::ClockBehind(least))
    }
}

fn corrected(clocks: &[(ClockId, Span)]) -> Option<Finding> {
    let most = clocks.iter().map(|(_, offset)| *offset).max_by_key(|offset| offset.abs())?;
    Some(Finding::ClocksCorrected(clocks.iter().map(|(id, _)| *id).collect(), most))
}

impl Finding {
    /// The word used in the API and in texts.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::NoConnection => "no_connection",
            Self::Silent => "silent",
            Self::NoAnswer => "no_answer",
            Self::Refused => "refused",
            Self::Malformed => "malformed",
            Self::Unmapped => "unmapped",
            Self::Lost => "lost",
            Self::Overloaded => "overloaded",
            Self::ClockAhead(_) => "clock_ahead",
            Self::ClockBehind(_) => "clock_behind",
            Self::ClocksCorrected(..) => "clocks_corrected",
            Self::Device => "device",
            Self::Sensors(_) => "sensors",
        }
    }
}

impl Persist for Tally {
    fn save(&self, out: &mut Vec<u8>) {
        self.0.iter().for_each(|count| count.save(out));
    }

    fn load(input: &mut &[u8]) -> Option<Self> {
        let mut tally = Self::default();
        for count in &mut tally.0 {
            *count = u64::load(input)?;
        }
        Some(tally)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SITE: Now = Now {
        up: Some(true),
        silent: false,
        ailing: Vec::new(),
        heard: 4,
        corrected: Vec::new(),
        clock_skew_max: Span::from_secs(5),
        allowed_lateness: Span::from_secs(60),
    };

    /// Sends 30 readings a minute from minute `from` to `to`, each with this outcome and age.
    fn send(health: &mut Health, (from, to): (i64, i64), outcome: Outcome, age: Span) {
        for minute in from..to {
            health.step(Timestamp::from_secs(minute * 60));
            for _ in 0..30 {
                health.count(outcome, 1);
                health.came(age);
            }
        }
    }

    fn found(health: &Health, now: &Now) -> Vec<&'static str> {
        health.findings(now).iter().map(Finding::word).collect()
    }

    #[test]
    fn the_last_hour_forgets_what_was_before_it() {
        let mut health = Health::default();
        send(&mut health, (0, 30), Outcome::Malformed, Span::ZERO);
        assert_eq!(found(&health, &SITE), ["malformed"]);
        send(&mut health, (30, 120), Outcome::Good, Span::ZERO);
        assert_eq!((health.last_hour().of(Outcome::Malformed), health.in_all().of(Outcome::Malformed)), (0, 900));
        let hour = health.last_hour().all();
        assert!((1_650..=1_950).contains(&hour), "{hour} in an hour of 1800");
        assert_eq!(found(&health, &SITE), [""; 0]);
    }

    #[test]
    fn a_clock_that_is_wrong_shifts_everything_and_late_readings_alone_do_not() {
        let mut ahead = Health::default();
        send(&mut ahead, (0, 10), Outcome::Future, Span::from_secs(-300));
        assert_eq!(ahead.findings(&SITE), [Finding::ClockAhead(Span::from_secs(300))]);
        let mut behind = Health::default();
        send(&mut behind, (0, 10), Outcome::TooLate, Span::from_secs(300));
        assert_eq!(behind.findings(&SITE), [Finding::ClockBehind(Span::from_secs(300))]);
        // A backlog: what comes now is among it.
        let mut backlog = Health::default();
        send(&mut backlog, (0, 5), Outcome::TooLate, Span::from_secs(300));
        send(&mut backlog, (5, 6), Outcome::Good, Span::from_secs(1));
        assert_eq!(found(&backlog, &SITE), [""; 0]);
        // Set right again: said no more after ten minutes.
        send(&mut ahead, (10, 21), Outcome::Good, Span(200_000));
        assert_eq!(found(&ahead, &SITE), [""; 0]);
    }

    #[test]
    fn one_flat_signal_is_its_sensor_and_all_of_them_are_the_device() {
        let mut health = Health::default();
        send(&mut health, (0, 10), Outcome::Good, Span::ZERO);
        let ailing = |how: Quality, ids: std::ops::Range<u32>| ids.map(|id| (SignalId(id), how)).collect();
        let one = Now { ailing: ailing(Quality::UncertainStuck, 2..3), ..SITE };
        assert_eq!(health.findings(&one), [Finding::Sensors(vec![SignalId(2)])]);
        let all = Now { ailing: ailing(Quality::BadDevice, 0..4), ..SITE };
        assert_eq!(found(&health, &all), ["device"]);
        let away = Now { up: Some(false), silent: true, ..one };
        assert_eq!(found(&health, &away), ["no_connection"]);
        assert_eq!(found(&health, &Now { silent: true, ..SITE }), ["silent"]);
    }

    #[test]
    fn a_register_that_is_missing_and_a_unit_that_is_dead_are_no_sensors_however_seldom_they_are_asked() {
        let mut health = Health::default();
        send(&mut health, (0, 60), Outcome::Good, Span::ZERO);
        health.count(Outcome::BadConfig, 1);
        let missing = Now { ailing: vec![(SignalId(1), Quality::BadConfig)], ..SITE };
        assert_eq!(found(&health, &missing), ["refused"]);
        let dead = Now { ailing: vec![(SignalId(1), Quality::BadComm), (SignalId(2), Quality::BadRange)], ..SITE };
        assert_eq!(health.findings(&dead), [Finding::NoAnswer, Finding::Sensors(vec![SignalId(2)])]);
    }

    #[test]
    fn an_absence_does_not_prolong_the_hour_and_one_old_reading_is_no_clock() {
        let mut health = Health::default();
        send(&mut health, (0, 60), Outcome::Malformed, Span::ZERO);
        send(&mut health, (1_500, 1_510), Outcome::Good, Span::ZERO);
        assert_eq!(found(&health, &SITE), ["malformed"], "the last minutes before it");
        send(&mut health, (1_510, 1_570), Outcome::Good, Span::ZERO);
        assert_eq!(found(&health, &SITE), [""; 0]);
        let mut seldom = Health::default();
        seldom.came(Span::from_secs(300));
        seldom.count(Outcome::TooLate, 1);
        seldom.count(Outcome::Unmapped, 30);
        assert_eq!(found(&seldom, &SITE), ["unmapped"]);
    }

    #[test]
    fn words_are_all_different_and_what_was_kept_comes_back() {
        let words: std::collections::BTreeSet<&str> = Outcome::ALL.into_iter().map(Outcome::word).collect();
        assert_eq!(words.len(), OUTCOMES);
        assert!(Outcome::ALL.into_iter().enumerate().all(|(index, outcome)| outcome as usize == index));
        let mut health = Health::default();
        send(&mut health, (0, 70), Outcome::NoAnswer, Span::from_secs(2));
        let mut bytes = Vec::new();
        health.save(&mut bytes);
        let again = Health::load(&mut &bytes[..]).expect("its own bytes");
        assert_eq!(format!("{again:?}"), format!("{health:?}"));
    }
}
