//! What a signal shows by itself, without the balance: silence, a reading that is out for a moment, a rate that stands still
//! although it has always trembled. Counts minutes; who is named is decided in `verdict`.

use std::cmp::Ordering;
use std::collections::VecDeque;

use super::verdict::Suspicion;
use crate::persist::persist;
use crate::stats::whiten::{Whitener, Whitening};
use crate::time::{Span, Timestamp};

/// A signal is dead after so much silence, while its source speaks.
const DEAD_AFTER: Span = Span::from_mins(5);
/// A rate that stands still for so many minutes, and for several times as long as it ever did, is stuck.
const STUCK_MINUTES: u64 = 20;
const STUCK_TIMES: u64 = 4;
/// How many changes from minute to minute say that a rate is one that trembles.
const TREMBLES: u64 = 60;
/// So many single wild readings within so long make a sensor suspect.
const SPIKES: usize = 3;
const SPIKES_WITHIN: Span = Span::from_hours(1);
/// Of a rate only one reading a minute is looked at.
const RATE_SPIKES_WITHIN: Span = Span::from_hours(4);
/// A rate that shows so much else than what moves, as a share of it, while as much moves as usual, to so much, is wild.
const WILD: f64 = 0.25;
const AS_USUAL: f64 = 0.15;
/// A meter that has shown nothing for so many minutes may be mute.
const MUTE_MINUTES: u64 = 10;

/// How residuals of a sensor are made white: in minutes, against what the filter expects of them.
pub(super) fn whitening() -> Whitening {
    Whitening::new(1_440.0, 60, 0.3).with_phi_max(0.6)
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct MeterWatch {
    pub suspicion: Option<Suspicion>,
    silent_since: Option<Timestamp>,
    /// Minutes without a change of what a rate shows, the longest such time before, and how often it has changed.
    same: u64,
    longest: u64,
    changes: u64,
    shown: Option<f64>,
    /// Minutes in which nothing moved.
    idle: u64,
    /// While it says nothing: its bias and the variance of that before.
    pub set_aside: Option<(f64, f64)>,
    /// What moves in a minute, over a quarter of an hour.
    pub usual: Option<f64>,
    /// Wild single readings, and one that is wild if the next minute is as usual.
    spikes: VecDeque<Timestamp>,
    wild: Option<Timestamp>,
    /// Minutes in which nothing spoke for the suspicion.
    pub well: u64,
}
persist!(MeterWatch { suspicion, silent_since, same, longest, changes, shown, idle, set_aside, usual, spikes, wild, well });

impl MeterWatch {
    pub fn new() -> Self {
        Self {
            suspicion: None,
            silent_since: None,
            same: 0,
            longest: 0,
            changes: 0,
            shown: None,
            idle: 0,
            set_aside: None,
            usual: None,
            spikes: VecDeque::new(),
            wild: None,
            well: 0,
        }
    }

    pub fn step(&mut self, at: Timestamp, moved: Option<f64>, shown: Option<f64>, silent: bool) {
        self.silent_since = if silent { self.silent_since.or(Some(at)) } else { None };
        match moved {
            Some(moved) if moved != 0.0 => self.idle = 0,
            Some(_) => self.idle += 1,
            None => {}
        }
        self.look_for_spikes(at, moved, shown);
        if let Some(moved) = moved {
            self.usual = Some(self.usual.map_or(moved, |usual| usual + (moved - usual) / 15.0));
        }
        let Some(shown) = shown else { return };
        if self.shown.is_some_and(|before| before.to_bits() == shown.to_bits()) {
            self.same += 1;
        } else {
            self.longest = self.longest.max(if self.is_stuck() { 0 } else { self.same });
            self.changes += 1;
            self.same = 0;
        }
        self.shown = Some(shown);
    }

    /// A single reading far from what moves hardly adds to it. A stage that has just stopped is not meant: it moves less in the
    /// next minute.
    fn look_for_spikes(&mut self, at: Timestamp, moved: Option<f64>, shown: Option<f64>) {
        while self.spikes.front().is_some_and(|first| at - *first > RATE_SPIKES_WITHIN) {
            self.spikes.pop_front();
        }
        let steady = moved.zip(self.usual).filter(|(moved, usual)| (moved - usual).abs() < AS_USUAL * usual);
        if let (Some(wild), Some(_)) = (self.wild.take(), steady) {
            self.spikes.push_back(wild);
        }
        if let (Some((_, usual)), Some(shown)) = (steady, shown)
            && (shown / 60.0 - usual).abs() > WILD * usual
        {
            self.wild = Some(at);
        }
    }

    /// Since when single readings have been wild, if too many of them are.
    pub fn spikes_since(&self) -> Option<Timestamp> {
        self.spikes.front().copied().filter(|_| self.spikes.len() >= SPIKES)
    }

    pub fn has_spikes(&self) -> bool {
        !self.spikes.is_empty()
    }

    /// Since when it has said nothing.
    pub fn dead_since(&self, at: Timestamp) -> Option<Timestamp> {
        self.silent_since.filter(|since| at - *since >= DEAD_AFTER)
    }

    /// A rate that always trembled stands still; at zero every rate does.
    pub fn is_stuck(&self) -> bool {
        let moving = self.shown.is_some_and(|shown| shown > 0.0);
        moving && self.changes >= TREMBLES && self.same >= STUCK_MINUTES.max(STUCK_TIMES * (self.longest + 1))
    }

    pub fn same_minutes(&self) -> i64 {
        self.same as i64
    }

    pub fn is_idle(&self) -> bool {
        self.idle >= MUTE_MINUTES
    }

    /// For how many minutes more it may have been mute: when that is first thought of, all at once.
    pub fn mute_minutes(&self) -> f64 {
        match self.idle.cmp(&MUTE_MINUTES) {
            Ordering::Less => 0.0,
            Ordering::Equal => MUTE_MINUTES as f64,
            Ordering::Greater => 1.0,
        }
    }

    pub fn idle_minutes(&self) -> i64 {
        self.idle as i64
    }
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct SensorWatch {
    pub suspicion: Option<Suspicion>,
    silent_since: Option<Timestamp>,
    pub whitener: Whitener,
    /// Whether the last minute had a reading that was joined.
    pub joined_before: bool,
    last: Option<f64>,
    /// Since when it has read the same.
    pub same_since: Timestamp,
    /// Readings in a row that were too far out to be joined, positive or negative ones.
    doubtful: i64,
    doubtful_since: Timestamp,
    /// After a jump nothing is doubted until then.
    believed_until: Timestamp,
    spikes: VecDeque<Timestamp>,
    pub well: u64,
}
persist!(SensorWatch {
    suspicion,
    silent_since,
    whitener,
    joined_before,
    last,
    same_since,
    doubtful,
    doubtful_since,
    believed_until,
    spikes,
    well
});

/// What a reading that is far out is taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Doubt {
    None,
    /// It is not joined; it may be one wild value.
    Wait,
    /// It has been there for some minutes, since then: it is where the sensor stands now.
    Jumped(Timestamp),
}

impl SensorWatch {
    pub fn new() -> Self {
        Self {
            suspicion: None,
            silent_since: None,
            whitener: Whitener::new(&whitening()),
            joined_before: false,
            last: None,
            same_since: Timestamp::MIN,
            doubtful: 0,
            doubtful_since: Timestamp::MIN,
            believed_until: Timestamp::MIN,
            spikes: VecDeque::new(),
            well: 0,
        }
    }

    /// Notes the minute; whether the reading is the same as a minute ago, bit for bit.
    pub fn step(&mut self, at: Timestamp, level: Option<f64>, silent: bool) -> bool {
        self.silent_since = if silent { self.silent_since.or(Some(at)) } else { None };
        while self.spikes.front().is_some_and(|first| at - *first > SPIKES_WITHIN) {
            self.spikes.pop_front();
        }
        let same = level.zip(self.last).is_some_and(|(now, before)| now.to_bits() == before.to_bits());
        if !same {
            self.same_since = at;
        }
        self.last = level;
        same
    }

    pub fn dead_since(&self, at: Timestamp) -> Option<Timestamp> {
        self.silent_since.filter(|since| at - *since >= DEAD_AFTER)
    }

    /// A reading is out by `z`; so far out that a healthy sensor never is, it has to come again before it is believed.
    pub fn doubt(&mut self, at: Timestamp, z: f64) -> Doubt {
        /// Standard errors.
        const FAR: f64 = 6.0;
        /// Readings in a row.
        const BELIEVED_AFTER: i64 = 3;
        let side = if z > 0.0 { 1 } else { -1 };
        if z.abs() <= FAR || at < self.believed_until {
            if self.doubtful != 0 {
                self.spikes.push_back(self.doubtful_since);
            }
            self.doubtful = 0;
            return Doubt::None;
        }
        if self.doubtful.signum() != side {
            self.doubtful = 0;
            self.doubtful_since = at;
        }
        self.doubtful += side;
        if self.doubtful.abs() < BELIEVED_AFTER {
            return Doubt::Wait;
        }
        self.doubtful = 0;
        // The filter comes after it step by step.
        self.believed_until = at + Span::from_mins(10);
        Doubt::Jumped(self.doubtful_since)
    }

    /// The filter has been corrected: what was doubted before says nothing about the sensor.
    pub fn forget_doubt(&mut self) {
        self.doubtful = 0;
    }

    /// Since when single readings have been wild, if too many of them are.
    pub fn spikes_since(&self) -> Option<Timestamp> {
        self.spikes.front().copied().filter(|_| self.spikes.len() >= SPIKES)
    }

    pub fn has_spikes(&self) -> bool {
        !self.spikes.is_empty()
    }
}
