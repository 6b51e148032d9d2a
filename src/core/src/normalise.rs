//! One signal in event time: duplicates, late and out-of-order readings, bad ones, roll-over. What a signal has moved is a sum
//! over pairs of neighbouring readings, in exact integers; a reading that comes late is put between its neighbours and the
//! sum corrected, so that the total is the same in whatever order they came. Nothing here knows stages.

use std::collections::VecDeque;

use crate::model::{Settings, Signal, SignalKind};
use crate::persist::{Persist, persist};
use crate::quality::{Grade, Quality};
use crate::time::{Span, Timestamp};
use crate::units::{Amount, Fine, PER_UNIT, Rate};

/// The value of a bad reading in the ring: from here on nothing is known.
const UNKNOWN: i64 = i64::MIN;

/// What is kept of a reading that may still get a neighbour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reading {
    pub at: Timestamp,
    /// Base units (an hour, for a rate), or `UNKNOWN`.
    pub value: i64,
}
persist!(Reading { at, value });

/// With many signals what costs is how many lines of the processor's cache, and of the page table, a reading touches: these four
/// lie in order, and only every eleventh time one of the ring, which lies anywhere, is touched.
#[derive(Clone, Debug)]
#[repr(C, align(64))]
pub(crate) struct SignalState {
    /// The newest readings; never empty once there was one.
    fresh: Fresh,
    /// Those before `fresh`, in order of time; as far back as a late reading may fall, one more, and what was not tidied away
    /// yet.
    older: VecDeque<Reading>,
    /// The newest reading as it came.
    pub value: f64,
    pub received_at: Timestamp,
    /// Since when `value` has been the same, bit for bit.
    pub same_since: Timestamp,
    pub quality: Quality,
    pub heard: bool,
    /// Readings put into `older` since it was tidied.
    untidied: u8,
}
persist!(SignalState { fresh, older, value, received_at, same_since, quality, heard, untidied });
const _: () = assert!(size_of::<SignalState>() == 256, "the state of a signal is four lines of the cache");

/// `older` is tidied, and grows, by this many readings at a time.
const TIDY_EVERY: u8 = 16;

/// A few readings in place.
#[derive(Clone, Debug)]
struct Fresh {
    readings: [Reading; 11],
    /// How many there are.
    count: u8,
}

/// What moved between two readings: `flow` in the time from `from` to `to`, and how much of that time is unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Moved {
    pub from: Timestamp,
    pub to: Timestamp,
    pub flow: Fine,
    pub unknown: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// The newest of its signal.
    Newest,
    /// Older than the newest; the totals were corrected.
    Late,
    Duplicate,
    /// A counter that could not be read.
    Unread,
    /// Too old to correct anything that is still open.
    TooLate,
    /// Its clock is ahead of ours.
    Future,
}

impl SignalState {
    pub fn new() -> Self {
        Self {
            fresh: Fresh::new(),
            older: VecDeque::new(),
            received_at: Timestamp::MIN,
            quality: Quality::BadNoData,
            value: f64::NAN,
            same_since: Timestamp::MIN,
            heard: false,
            untidied: 0,
        }
    }

    pub fn newest(&self) -> Option<Reading> {
        self.fresh.last()
    }

    /// Takes a reading in; tells `moved` what was added to (`+1`) or taken from (`-1`) the signal's total.
    #[inline]
    pub fn take(
        &mut self,
        signal: &Signal,
        settings: &Settings,
        now: Timestamp,
        reading: (Timestamp, f64, Quality),
        mut moved: impl FnMut(i64, Moved),
    ) -> Verdict {
        let (at, value, quality) = reading;
        if at > now.saturating_add(settings.clock_skew_max) {
            return Verdict::Future;
        }
        let quality = judge(signal, value, quality);
        let scaled = scale(value, quality, signal.kind);
        let fresh = Reading { at, value: scaled };
        // A counter that could not be read keeps its last good reading: the next one tells what moved in between.
        if scaled == UNKNOWN && matches!(signal.kind, SignalKind::Counter { .. }) {
            if self.newest().is_none_or(|newest| at > newest.at) {
                self.note(value, quality, at, now);
            }
            return Verdict::Unread;
        }
        let Some(newest) = self.newest() else {
            self.become_newest(fresh, value, quality, now);
            if let Some(first) = alone(signal, fresh) {
                moved(1, first);
            }
            return Verdict::Newest;
        };
        if at > newest.at {
            moved(1, between(signal, newest, fresh));
            self.become_newest(fresh, value, quality, now);
            if self.untidied >= TIDY_EVERY {
                self.tidy(at.saturating_sub(settings.allowed_lateness));
            }
            return Verdict::Newest;
        }
        self.take_late(signal, settings, fresh, newest, moved)
    }

    /// Puts a reading among those already there.
    #[cold]
    fn take_late(
        &mut self,
        signal: &Signal,
        settings: &Settings,
        late: Reading,
        newest: Reading,
        moved: impl FnMut(i64, Moved),
    ) -> Verdict {
        // First of all, so that it makes no difference what has not been tidied away yet.
        if late.at < newest.at.saturating_sub(settings.allowed_lateness) {
            return Verdict::TooLate;
        }
        self.spill();
        let verdict = self.put_between(signal, late, newest, moved);
        // The newest is back in its place: nothing later than it came in between.
        self.older.pop_back().into_iter().for_each(|newest| self.fresh.push(newest));
        verdict
    }

    /// Puts a reading into `older`, which holds everything now.
    fn put_between(&mut self, signal: &Signal, late: Reading, newest: Reading, mut moved: impl FnMut(i64, Moved)) -> Verdict {
        let index = self.older.partition_point(|known| known.at < late.at);
        let known = self.older.range(index..).take_while(|known| known.at == late.at);
        if signal.kind != SignalKind::Load {
            if known.count() > 0 {
                return Verdict::Duplicate;
            }
        } else if known.into_iter().any(|known| known.value == late.value) {
            return Verdict::Duplicate;
        } else if late.at >= newest.at {
            // Two loads at one time, as clocks of whole seconds have them: the second is a load of its own.
            alone(signal, late).into_iter().for_each(|load| moved(1, load));
            self.older.push_back(late);
            return Verdict::Newest;
        }
        let after = self.older[index];
        match index.checked_sub(1).map(|before| self.older[before]) {
            Some(before) => {
                moved(-1, between(signal, before, after));
                moved(1, between(signal, before, late));
            }
            None => {
                if let Some(first) = alone(signal, after) {
                    moved(-1, first);
                }
                if let Some(first) = alone(signal, late) {
                    moved(1, first);
                }
            }
        }
        moved(1, between(signal, late, after));
        self.older.insert(index, late);
        Verdict::Late
    }

    #[inline]
    fn become_newest(&mut self, fresh: Reading, value: f64, quality: Quality, now: Timestamp) {
        self.note(value, quality, fresh.at, now);
        if self.fresh.is_full() {
            self.spill();
        }
        self.fresh.push(fresh);
    }

    /// Moves `fresh` to the end of `older`.
    fn spill(&mut self) {
        if self.older.capacity() - self.older.len() < self.fresh.readings.len() {
            self.older.reserve_exact(usize::from(TIDY_EVERY));
        }
        self.older.extend(self.fresh.as_slice());
        self.untidied = self.untidied.saturating_add(self.fresh.count);
        self.fresh.count = 0;
    }

    fn note(&mut self, value: f64, quality: Quality, at: Timestamp, now: Timestamp) {
        if self.value.to_bits() != value.to_bits() || !self.heard {
            self.same_since = at;
        }
        self.value = value;
        self.quality = quality;
        self.received_at = now;
        self.heard = true;
    }

    /// Drops what no late reading can reach any more; the last reading before that line stays, as a neighbour.
    fn tidy(&mut self, line: Timestamp) {
        self.untidied = 0;
        while self.older.len() > 2 && self.older[1].at <= line {
            self.older.pop_front();
        }
    }

    /// What a rate has moved from its newest reading until `at`, as if it went on unchanged, as long as it is not stale.
    pub fn held(&self, signal: &Signal, at: Timestamp) -> Fine {
        match (signal.kind, self.newest()) {
            (SignalKind::Rate, Some(newest)) if newest.value != UNKNOWN && at > newest.at => {
                Rate(newest.value).over(Span((at - newest.at).0.min(signal.stale_after.0)))
            }
            _ => Fine::ZERO,
        }
    }

    pub fn is_stale(&self, signal: &Signal, at: Timestamp) -> bool {
        match self.newest() {
            None => true,
            Some(newest) => self.quality.grade() == Grade::Bad || at - newest.at > signal.stale_after,
        }
    }

    pub fn is_stuck(&self, signal: &Signal) -> bool {
        let Some(newest) = self.newest() else { return false };
        signal.stuck_after > Span::ZERO && newest.at - self.same_since >= signal.stuck_after
    }
}

impl Fresh {
    const fn new() -> Self {
        Self { readings: [Reading { at: Timestamp::MIN, value: UNKNOWN }; 11], count: 0 }
    }

    fn as_slice(&self) -> &[Reading] {
        &self.readings[..usize::from(self.count)]
    }

    #[inline]
    fn last(&self) -> Option<Reading> {
        usize::from(self.count).checked_sub(1).map(|last| self.readings[last])
    }

    #[inline]
    fn is_full(&self) -> bool {
        usize::from(self.count) == self.readings.len()
    }

    #[inline]
    fn push(&mut self, reading: Reading) {
        self.readings[usize::from(self.count)] = reading;
        self.count += 1;
    }
}

impl Persist for Fresh {
    fn save(&self, out: &mut Vec<u8>) {
        self.as_slice().to_vec().save(out);
    }

    fn load(input: &mut &[u8]) -> Option<Self> {
        let readings = Vec::<Reading>::load(input)?;
        let mut fresh = Self::new();
        for reading in readings {
            (!fresh.is_full()).then(|| fresh.push(reading))?;
        }
        Some(fresh)
    }
}

fn judge(signal: &Signal, value: f64, quality: Quality) -> Quality {
    if quality.grade() == Grade::Bad {
        quality
    } else if !value.is_finite() {
        Quality::BadSensor
    } else if value < signal.valid_min || value > signal.valid_max {
        Quality::BadRange
    } else {
        quality
    }
}

/// A reading in base units. Flows do not run backwards: a belt scale below its zero point shows nothing, not less than nothing.
fn scale(value: f64, quality: Quality, kind: SignalKind) -> i64 {
    if quality.grade() == Grade::Bad {
        return UNKNOWN;
    }
    let scaled = value * PER_UNIT as f64;
    let nearest = (scaled + 0.5_f64.copysign(scaled)) as i64;
    match kind {
        SignalKind::Rate | SignalKind::Load | SignalKind::Counter { .. } => nearest.max(0),
        SignalKind::Level | SignalKind::Value => nearest,
    }
}

/// What the first reading of a signal moves by itself: a load is there at once, everything else needs a second reading.
fn alone(signal: &Signal, first: Reading) -> Option<Moved> {
    (signal.kind == SignalKind::Load && first.value != UNKNOWN).then(|| load(first))
}

fn load(reading: Reading) -> Moved {
    Moved { from: reading.at, to: reading.at, flow: Amount(reading.value).fine(), unknown: Span::ZERO }
}

/// What moved between two neighbouring readings.
#[inline]
fn between(signal: &Signal, a: Reading, b: Reading) -> Moved {
    let nothing = Moved { from: a.at, to: b.at, flow: Fine::ZERO, unknown: Span::ZERO };
    match signal.kind {
        SignalKind::Rate if a.value == UNKNOWN => Moved { unknown: b.at - a.at, ..nothing },
        SignalKind::Rate => {
            let span = b.at - a.at;
            let held = Span(span.0.min(signal.stale_after.0));
            Moved { flow: Rate(a.value).over(held), unknown: span - held, ..nothing }
        }
        SignalKind::Counter { modulus } => Moved { flow: counted(a.value, b.value, modulus).fine(), ..nothing },
        SignalKind::Load if b.value == UNKNOWN => nothing,
        SignalKind::Load => load(b),
        SignalKind::Level | SignalKind::Value => nothing,
    }
}

/// A counter that fell by more than half of its modulus has rolled over; one that fell by less was reset, and what it counted
/// since is what it shows.
fn counted(before: i64, after: i64, modulus: Amount) -> Amount {
    if after >= before {
        Amount(after - before)
    } else if modulus > Amount::ZERO && before - after > modulus.0 / 2 {
        Amount(after + (modulus.0 - before).max(0))
    } else {
        Amount(after)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::ids::SourceId;
    use crate::model::{Role, Text};

    fn signal(kind: SignalKind) -> Signal {
        Signal {
            key: "s".into(),
            name: Text::default(),
            unit: "t/h".into(),
            source: SourceId(0),
            kind,
            role: Role::Watched,
            valid_min: f64::NEG_INFINITY,
            valid_max: f64::INFINITY,
            stale_after: Span::from_secs(30),
            stuck_after: Span::ZERO,
        }
    }

    fn total(signal: &Signal, readings: &[(i64, f64)]) -> Fine {
        let settings = Settings { allowed_lateness: Span::from_hours(10), ..Settings::default() };
        let mut state = SignalState::new();
        let mut sum = Fine::ZERO;
        for &(secs, value) in readings {
            let reading = (Timestamp::from_secs(secs), value, Quality::Good);
            state.take(signal, &settings, Timestamp::from_secs(100_000), reading, |sign, moved| {
                sum += Fine(moved.flow.0 * i128::from(sign));
            });
        }
        sum
    }

    #[test]
    fn a_rate_holds_until_the_next_reading_but_not_for_ever() {
        let rate = signal(SignalKind::Rate);
        assert_eq!(total(&rate, &[(0, 360.0), (10, 360.0)]).amount(), Amount::from_units(1.0));
        assert_eq!(total(&rate, &[(0, 360.0), (3_000, 360.0)]).amount(), Amount::from_units(3.0));
    }

    #[test]
    fn a_counter_rolls_over_and_is_reset() {
        let counter = signal(SignalKind::Counter { modulus: Amount::from_units(65_536.0) });
        assert_eq!(total(&counter, &[(0, 65_530.0), (10, 4.0)]).amount(), Amount::from_units(10.0));
        assert_eq!(total(&counter, &[(0, 500.0), (10, 3.0), (20, 5.0)]).amount(), Amount::from_units(5.0));
    }

    #[test]
    fn a_bad_reading_is_unknown_not_zero() {
        let rate = signal(SignalKind::Rate);
        assert_eq!(total(&rate, &[(0, 360.0), (10, f64::NAN), (20, 360.0), (30, 0.0)]).amount(), Amount::from_units(2.0));
        let counter = signal(SignalKind::Counter { modulus: Amount::ZERO });
        assert_eq!(total(&counter, &[(0, 5.0), (10, f64::NAN), (20, 9.0)]).amount(), Amount::from_units(4.0));
    }

    #[test]
    fn what_is_tidied_away_is_not_needed_any_more() {
        let rate = signal(SignalKind::Rate);
        let settings = Settings { allowed_lateness: Span::from_secs(20), ..Settings::default() };
        let in_order: Vec<(i64, f64)> = (0..=300).map(|second| (second, (second % 7 * 100) as f64)).collect();
        let mut state = SignalState::new();
        let mut sum = Fine::ZERO;
        let mut take = |(secs, value): (i64, f64)| {
            let reading = (Timestamp::from_secs(secs), value, Quality::Good);
            state.take(&rate, &settings, Timestamp::from_secs(1_000), reading, |sign, moved| {
                sum += Fine(moved.flow.0 * i128::from(sign));
            })
        };
        // Those of odd seconds come fifteen seconds late, and twice; what is older than twenty comes for nothing.
        for second in (0..=300).step_by(2) {
            assert_eq!(take(in_order[second]), Verdict::Newest);
            if let Some(late) = second.checked_sub(15) {
                assert_eq!(take(in_order[late]), Verdict::Late);
                assert_eq!(take(in_order[late]), Verdict::Duplicate);
            }
            if let Some(too_late) = second.checked_sub(25) {
                assert_eq!(take(in_order[too_late]), Verdict::TooLate);
            }
        }
        for late in (287..300).step_by(2) {
            assert_eq!(take(in_order[late]), Verdict::Late);
        }
        assert_eq!(sum, total(&rate, &in_order));
        assert!(state.older.len() < 50, "{} readings are kept", state.older.len());
    }

    #[test]
    fn a_counter_that_begins_with_a_bad_reading_counts_from_the_first_good_one() {
        let counter = signal(SignalKind::Counter { modulus: Amount::from_units(65_536.0) });
        assert_eq!(total(&counter, &[(0, f64::NAN), (10, 100.0), (20, 107.0)]).amount(), Amount::from_units(7.0));
    }

    #[test]
    fn two_loads_at_one_time_are_two_and_one_told_twice_is_one() {
        let loads = signal(SignalKind::Load);
        assert_eq!(total(&loads, &[(5, 12.0), (5, 13.0), (5, 12.0)]).amount(), Amount::from_units(25.0));
        assert_eq!(total(&loads, &[(5, 12.0), (9, 1.0), (5, 13.0), (5, 13.0)]).amount(), Amount::from_units(26.0));
    }

    #[test]
    fn absurd_times_and_values_do_no_harm() {
        for kind in [SignalKind::Rate, SignalKind::Counter { modulus: Amount(i64::MAX) }, SignalKind::Load, SignalKind::Level] {
            let signal = signal(kind);
            let far = i64::MAX / 1_000_000;
            total(&signal, &[(-far, 1e300), (far, -1e300), (0, f64::INFINITY), (-far + 1, 1e300), (99_999, 1e18), (99_998, 3.0)]);
        }
    }

    proptest! {
        #[test]
        fn the_order_of_arrival_does_not_change_the_total(
            mut readings in prop::collection::btree_map(0_i64..600, prop::option::weighted(0.9, 0_u32..50_000), 1..60),
            swaps in prop::collection::vec((0_usize..60, 0_usize..60), 0..40),
            kind in 0..3,
        ) {
            let kind = match kind {
                0 => SignalKind::Rate,
                1 => SignalKind::Counter { modulus: Amount::from_units(500.0) },
                _ => SignalKind::Load,
            };
            let signal = signal(kind);
            let mut arrivals: Vec<(i64, f64)> = std::mem::take(&mut readings)
                .into_iter()
                .map(|(at, value)| (at, value.map_or(f64::NAN, |value| f64::from(value) / 100.0)))
                .collect();
            let in_order = total(&signal, &arrivals);
            let count = arrivals.len();
            for (a, b) in swaps {
                arrivals.swap(a % count, b % count);
            }
            let again: Vec<_> = arrivals.iter().chain(&arrivals).copied().collect();
            prop_assert_eq!(total(&signal, &again), in_order);
        }
    }
}
