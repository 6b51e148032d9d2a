//! What a machine that reports whole loads has done since the last one: it is taken to go on as usual until the next load is due,
//! and to stand from then on. So what has been done grows evenly while all is well, and stops growing when a load is late; when
//! that comes at last, nothing jumps.

use crate::persist::persist;
use crate::time::{Span, Timestamp};

/// How much a load teaches of the next.
const LEARNS: f64 = 0.15;
/// A gap outside these multiples of the usual one teaches nothing: it is a stop, or a load that was not heard.
const USUAL: (f64, f64) = (0.4, 1.8);

/// After so many times the usual gap without a load, a machine stands.
const MISSED: f64 = 2.0;

/// One machine that reports its loads.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Machine {
    /// When its last load came; before the first, since when it has been waited for.
    last_at: Timestamp,
    heard: bool,
    /// Units of the site.
    size: f64,
    /// Its part of what its stage is expected to do.
    share: f64,
    /// How much the gaps between its loads scatter, as a share of them: the mean square.
    scatter: f64,
}
persist!(Machine { last_at, heard, size, share, scatter });

/// Scatter of the gaps before anything is known.
const SCATTER: f64 = 0.08;

impl Machine {
    /// One of `machines` that work alike.
    #[must_use]
    pub fn one_of(machines: usize) -> Self {
        Self { last_at: Timestamp::MIN, heard: false, size: 0.0, share: 1.0 / machines.max(1) as f64, scatter: SCATTER * SCATTER }
    }

    /// Takes in its newest load; `rate` is what the stage is expected to do, units an hour.
    pub fn hear(&mut self, at: Timestamp, size: f64, rate: f64) {
        if at <= self.last_at || !(size > 0.0 && size.is_finite()) {
            return;
        }
        let gap = (at - self.last_at.max(Timestamp(0))).as_hours_f64();
        if let Some(due) = self.due_hours(rate).filter(|_| self.heard)
            && gap > USUAL.0 * due
            && gap < USUAL.1 * due
        {
            let off = gap / due - 1.0;
            self.scatter += LEARNS * (off * off - self.scatter);
            self.share += LEARNS * (size / (gap * rate) - self.share);
        }
        self.size = if self.heard { self.size + LEARNS * (size - self.size) } else { size };
        self.heard = true;
        self.last_at = at;
    }

    /// Its first load is waited for from `at` on, and will be like those of the others.
    pub fn wait(&mut self, at: Timestamp, size: f64) {
        if !self.heard && size > 0.0 {
            self.size = size;
            if self.last_at == Timestamp::MIN {
                self.last_at = at;
            }
        }
    }

    /// Nobody listened until `at`: what is under way is not known, and may all be still to do.
    pub fn lose_sight(&mut self, at: Timestamp) {
        if self.heard {
            self.last_at = self.last_at.max(at);
        }
    }

    #[must_use]
    pub fn is_heard(&self) -> bool {
        self.heard
    }

    /// Done at `at` of the load that is under way.
    #[must_use]
    pub fn under_way(&self, at: Timestamp, rate: f64) -> f64 {
        let Some(due) = self.due_hours(rate).filter(|_| self.last_at > Timestamp::MIN) else { return 0.0 };
        self.size * ((at - self.last_at).as_hours_f64() / due).clamp(0.0, 1.0)
    }

    /// What it should do an hour and does not, once a second load is due with no sign of the first; 0 while it works. A load that is
    /// late by no more than `short` is not missed.
    #[must_use]
    pub fn lacks(&self, at: Timestamp, rate: f64, short: Span) -> f64 {
        let Some(due) = self.due_hours(rate).filter(|_| self.last_at > Timestamp::MIN) else { return 0.0 };
        let waited = at - self.last_at;
        let late = (waited - short).as_hours_f64() > due && waited.as_hours_f64() > MISSED * due;
        if late { rate * self.share } else { 0.0 }
    }

    /// By how many minutes a load may be late by chance: two standard deviations.
    #[must_use]
    pub fn slack(&self, rate: f64) -> f64 {
        self.due_hours(rate).map_or(0.0, |due| 2.0 * libm::sqrt(self.scatter) * due * 60.0)
    }

    #[must_use]
    pub fn size(&self) -> f64 {
        self.size
    }

    /// Hours from one load to the next.
    fn due_hours(&self, rate: f64) -> Option<f64> {
        let own = rate * self.share;
        (own > 0.0 && self.size > 0.0).then(|| self.size / own)
    }
}
