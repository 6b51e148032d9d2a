//! Heartbeats: something of a device that has to change as long as its program runs. When it is read and does not change, the device is
//! dead, however well its other signals read: a controller whose program stands still goes on answering. A flow signal with a stand-in
//! whose reading does not change is its own heartbeat.
//!
//! From when and until when nothing counts follows from the times of the readings alone, and lies so much later than they that late ones
//! have come by then: so the order of arrival makes no difference. A heartbeat that is not read any more says nothing.

use std::collections::VecDeque;

use super::super::Engine;
use crate::ids::SignalId;
use crate::model::Heartbeat;
use crate::normalise::{Reading, as_read};
use crate::persist::persist;
use crate::quality::{Grade, Quality};
use crate::time::{Span, Timestamp};
use crate::units::PER_UNIT;

/// So many times of standing still are remembered, for readings that come late.
const REMEMBERED: usize = 16;

#[derive(Clone, Debug, PartialEq)]
pub(super) struct BeatOf {
    signal: SignalId,
    after: Span,
    /// A smaller change is none, base units.
    deadband: i64,
    /// A flow of zero that stays zero is a stage that stands.
    zero_is_well: bool,
    /// What readings are while it stands still.
    quality: Quality,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Beat {
    /// When it last changed.
    changed: Option<Timestamp>,
    /// When it stood still, the oldest first; the last may go on.
    still: VecDeque<Still>,
    /// Of a signal that is its own heartbeat, its readings as they came, the oldest first: those from while it stands still count for
    /// nothing, and are kept nowhere else. As many as a late one may still come between, and one before.
    own: VecDeque<Reading>,
}
persist!(Beat { changed, still, own });

#[derive(Clone, Copy, Debug, PartialEq)]
struct Still {
    from: Timestamp,
    /// The end of time: it goes on.
    to: Timestamp,
}
persist!(Still { from, to });

impl BeatOf {
    pub fn device(heartbeat: Heartbeat) -> Self {
        let Heartbeat { signal, after } = heartbeat;
        Self { signal, after, deadband: 0, zero_is_well: false, quality: Quality::BadHeartbeat }
    }

    pub fn own(signal: SignalId, after: Span, deadband: f64) -> Self {
        let deadband = libm::round(deadband * PER_UNIT as f64) as i64;
        Self { signal, after, deadband, zero_is_well: true, quality: Quality::BadStuck }
    }

    fn is_own(&self) -> bool {
        self.quality == Quality::BadStuck
    }
}

impl Beat {
    fn is_still(&self) -> bool {
        self.still.back().is_some_and(|last| last.to == Timestamp::MAX)
    }

    /// Not at the moment in which it begins: what is read then may be taken in before the look at the grid, or after it.
    fn was_still(&self, at: Timestamp) -> bool {
        self.still.iter().any(|still| still.from < at && at <= still.to)
    }

    /// A reading of a signal that is its own heartbeat. Those older than the newest by more than `keep` are let go of, but for one.
    fn hear(&mut self, reading: Reading, keep: Span) {
        let place = self.own.partition_point(|known| known.at <= reading.at);
        self.own.insert(place, reading);
        let line = self.own.back().map_or(Timestamp::MIN, |newest| newest.at - keep);
        let old = self.own.partition_point(|known| known.at <= line);
        self.own.drain(..old.saturating_sub(1));
    }

    /// Looks, at a point of the grid, at what is kept of its readings, oldest first; at those up to `until` alone, of which all have
    /// come.
    fn feel(&mut self, of: &BeatOf, readings: &[Reading], (at, until): (Timestamp, Timestamp)) {
        let settled = &readings[..readings.partition_point(|reading| reading.at <= until)];
        let (Some(first), Some(newest)) = (settled.first(), settled.last()) else { return };
        let is_change = |pair: &&[Reading]| {
            let (before, now) = (pair[0].value, pair[1].value);
            (now.abs_diff(before) > of.deadband.unsigned_abs()) || (of.zero_is_well && now == 0)
        };
        let known = *self.changed.get_or_insert(first.at);
        let changed = settled.windows(2).rfind(is_change).map_or(known, |pair| pair[1].at.max(known));
        self.changed = Some(changed);
        let stands = newest.at >= changed + of.after;
        if self.is_still() && changed > known {
            self.still.back_mut().into_iter().for_each(|last| last.to = at);
        }
        if !self.is_still() && stands {
            self.still.push_back(Still { from: at, to: Timestamp::MAX });
            if self.still.len() > REMEMBERED {
                self.still.pop_front();
            }
        }
    }
}

impl Engine {
    pub(super) fn feel_beats(&mut self, at: Timestamp) {
        let layout = std::sync::Arc::clone(&self.conditioning);
        let settings = &self.site.settings;
        let times = (at, at - settings.allowed_lateness);
        for (of, beat) in layout.beats.iter().zip(&mut self.state.conditioned.beats) {
            let kept = if of.is_own() { beat.own.clone() } else { self.state.signals.kept_of(of.signal) };
            let readings: Vec<Reading> = kept.into_iter().filter(Reading::is_known).collect();
            beat.feel(of, &readings, times);
        }
    }

    /// A reading that was taken in. One that is bad because it stands still shows nevertheless whether it changes.
    pub(super) fn hear_own_beat(&mut self, id: SignalId, (at, value, quality): (Timestamp, f64, Quality)) {
        let places = &self.conditioning.places[id.index()].beats;
        let Some(place) = places.iter().find(|place| self.conditioning.beats[**place].is_own()) else { return };
        let quality = if quality == Quality::BadStuck { Quality::Good } else { quality };
        let reading = as_read(&self.declared[id.index()], (at, value, quality));
        let settings = &self.site.settings;
        let keep = settings.allowed_lateness + settings.clock_skew_max + settings.evaluate_every;
        if reading.is_known() {
            self.state.conditioned.beats[*place].hear(reading, keep);
        }
    }

    /// A reading from while the heartbeat stood still is none.
    pub(super) fn by_its_beats(&self, id: SignalId, at: Timestamp, quality: Quality) -> Quality {
        let places = &self.conditioning.places[id.index()].beats;
        let still = places.iter().find(|place| self.state.conditioned.beats[**place].was_still(at));
        match still {
            Some(place) if quality.grade() != Grade::Bad => self.conditioning.beats[*place].quality,
            Some(_) | None => quality,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WAIT: Span = Span::from_secs(60);

    /// A heartbeat of this kind, read once a second and kept for two minutes: the times in which it stood still.
    fn check(of: &BeatOf, value: fn(i64) -> i64, expected: &[(i64, i64)]) {
        let mut beat = Beat::default();
        for at in (0..=1_200).step_by(5) {
            let reading = |at: i64| Reading { at: Timestamp::from_secs(at), value: value(at) };
            let readings: Vec<Reading> = ((at - 120).max(0)..=at).map(reading).collect();
            let at = Timestamp::from_secs(at);
            beat.feel(of, &readings, (at, at - WAIT));
        }
        let secs = |at: Timestamp| if at == Timestamp::MAX { i64::MAX } else { at.0 / 1_000_000 };
        let still: Vec<(i64, i64)> = beat.still.iter().map(|still| (secs(still.from), secs(still.to))).collect();
        assert_eq!(still, expected);
    }

    fn device() -> BeatOf {
        BeatOf::device(Heartbeat { signal: SignalId(0), after: Span::from_secs(30) })
    }

    #[test]
    fn a_counter_or_a_bit_that_goes_on_is_well_and_one_that_stands_is_not() {
        check(&device(), |at| at, &[]);
        check(&device(), |at| at / 3 % 2, &[]);
        check(&device(), |at| at.min(301), &[(395, i64::MAX)]);
        check(&device(), |at| if at < 600 { at.min(301) } else { at }, &[(395, 660)]);
    }

    #[test]
    fn a_flow_that_stays_the_same_is_stuck_unless_it_is_zero_or_trembles_by_more_than_its_dead_band() {
        let own = |deadband: f64| BeatOf::own(SignalId(0), Span::from_secs(120), deadband);
        check(&own(0.0), |at| if at < 300 { at } else { 0 }, &[]);
        check(&own(0.0), |at| if at < 300 { at * 7 } else { 2_100 }, &[(480, i64::MAX)]);
        check(&own(0.0), |at| 400_000_000 + at % 2 * 1_000_000, &[]);
        check(&own(2.0), |at| 400_000_000 + at % 2 * 1_000_000, &[(180, i64::MAX)]);
    }
}
