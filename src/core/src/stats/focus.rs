//! FOCuS: the generalised likelihood ratio of a change of a normal mean from 0 to anything at any time, of samples with unit
//! variance. It is what CUSUMs of all references would find together, so no shift has to be guessed, and it says when the change
//! came and how large it is. Not for a mean that is not known before.
//!
//! G. Romano, I. Eckley, P. Fearnhead & G. Rigaill, *Fast Online Changepoint Detection via Functional Pruning CUSUM Statistics*,
//! Journal of Machine Learning Research 24 (2023), arXiv:2110.08205; the check by bounds: K. Ward, G. Romano, I. Eckley &
//! P. Fearnhead, *A Constant-per-Iteration Likelihood Ratio Test for Online Changepoint Detection*, arXiv:2302.04743.
//!
//! With S the running sum, the statistic is `max over tau < n of (S_n - S_tau)^2 / (2 (n - tau))`. Only times tau at corners of
//! the convex hull of (tau, S_tau) can be the best for any size of the change: those below for a rise, those above for a fall.
//! A new sample takes corners away at the end and adds one, so a step costs a constant on average, and about `ln(n) / 2` corners
//! are left after n samples.

use super::cusum::{MeanShift, Side};
use crate::persist::persist;

/// Corners that are kept on a side: nine standard deviations more than a billion good samples have. A slope that grows for ever
/// has a corner at each sample; then the one that matters least goes, and the statistic may fall short by a little (by less than
/// a thousandth on such a slope).
pub const CORNERS_MAX: usize = 40;

/// The state: at most `2 * CORNERS_MAX` corners, about 2 kB. Steps do not allocate; after a snapshot was read, the first few may.
#[derive(Clone, Debug, PartialEq)]
pub struct Focus {
    up: Arm,
    down: Arm,
}
persist!(Focus { up, down });

/// What the statistic says: how strong the evidence is (the log-likelihood ratio, in nats), and for which change.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Detection {
    pub statistic: f64,
    pub shift: MeanShift,
}

/// One side. Time and sum begin anew whenever the running sum is at its lowest (for a rise), because no change can have begun
/// before that; so they stay small.
#[derive(Clone, Debug, PartialEq)]
struct Arm {
    /// Samples since the sum was lowest; whole, as `f64`.
    now: f64,
    sum: f64,
    corners: Vec<Corner>,
}
persist!(Arm { now, sum, corners });

#[derive(Clone, Copy, Debug, PartialEq)]
struct Corner {
    at: f64,
    sum: f64,
    /// At least what any earlier corner can have over this one: the evidence between neighbouring corners, added up.
    head: f64,
}
persist!(Corner { at, sum, head });

impl Default for Focus {
    fn default() -> Self {
        Self { up: Arm::new(), down: Arm::new() }
    }
}

impl Focus {
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn step(&mut self, z: f64) {
        assert!(z.is_finite(), "a sample is a number: {z}");
        self.up.step(z);
        self.down.step(-z);
    }

    /// The strongest evidence, on either side; `None` when there is none at all, as before the first sample. Looks at every corner.
    #[must_use]
    pub fn strongest(&self) -> Option<Detection> {
        let up = self.up.best().map(|best| best.detection(Side::Up));
        let down = self.down.best().map(|best| best.detection(Side::Down));
        match (up, down) {
            (Some(up), Some(down)) => Some(if up.statistic >= down.statistic { up } else { down }),
            (up, down) => up.or(down),
        }
    }

    /// The evidence, if the statistic is beyond a limit: the same answer as from `strongest`, but as long as nothing is wrong only
    /// the newest corner of a side is looked at.
    #[must_use]
    pub fn beyond(&self, limit: f64) -> Option<Detection> {
        if self.up.may_pass(limit) || self.down.may_pass(limit) {
            self.strongest().filter(|found| found.statistic > limit)
        } else {
            None
        }
    }

    /// How many corners are held now, on both sides.
    #[must_use]
    pub fn corners(&self) -> usize {
        self.up.corners.len() + self.down.corners.len()
    }
}

struct Best {
    statistic: f64,
    samples: f64,
    rise: f64,
}

impl Best {
    fn detection(&self, side: Side) -> Detection {
        let sign = if side == Side::Up { 1.0 } else { -1.0 };
        let shift = MeanShift { side, samples: self.samples as u64, size: sign * self.rise / self.samples };
        Detection { statistic: self.statistic, shift }
    }
}

impl Arm {
    fn new() -> Self {
        Self { now: 0.0, sum: 0.0, corners: Vec::with_capacity(CORNERS_MAX + 1) }
    }

    /// The corners are those of the lower hull with a rise to the next: each is the best time of a change for some size. One is
    /// the best for none when the rise after it is no steeper than the rise before it.
    fn step(&mut self, z: f64) {
        match self.corners.last() {
            None => self.corners.push(Corner { at: 0.0, sum: 0.0, head: 0.0 }),
            Some(newest) if z * (self.now - newest.at) > self.sum - newest.sum => {
                let head = newest.head + newest.evidence(self.now, self.sum);
                self.corners.push(Corner { at: self.now, sum: self.sum, head });
            }
            Some(_) => {}
        }
        self.now += 1.0;
        self.sum += z;
        if self.sum <= 0.0 {
            self.now = 0.0;
            self.sum = 0.0;
            self.corners.clear();
            return;
        }
        while let [.., before, newest] = self.corners[..] {
            let (rise, width) = (self.sum - newest.sum, self.now - newest.at);
            if rise * (newest.at - before.at) > (newest.sum - before.sum) * width {
                break;
            }
            self.corners.pop();
        }
        if self.corners.len() > CORNERS_MAX {
            self.drop_the_flattest();
        }
    }

    fn best(&self) -> Option<Best> {
        let mut best: Option<Best> = None;
        for corner in &self.corners {
            let statistic = corner.evidence(self.now, self.sum);
            if best.as_ref().is_none_or(|best| statistic > best.statistic) {
                best = Some(Best { statistic, samples: self.now - corner.at, rise: self.sum - corner.sum });
            }
        }
        best
    }

    /// Whether a corner is beyond the limit. From the newest backwards: what an earlier one has over it is at most `head`. Both
    /// comparisons are those of `evidence`, without its division.
    fn may_pass(&self, limit: f64) -> bool {
        for corner in self.corners.iter().rev() {
            let (rise, twice) = (self.sum - corner.sum, 2.0 * (self.now - corner.at));
            let square = rise * rise;
            if square > limit * twice {
                return true;
            }
            if square <= (limit - corner.head) * twice {
                return false;
            }
        }
        false
    }

    /// Takes out the corner that lies least below the line between its neighbours: the statistic for a size m loses at most m
    /// times that.
    fn drop_the_flattest(&mut self) {
        let below = |index: usize| {
            let [before, corner, after] = [index - 1, index, index + 1].map(|index| self.corners[index]);
            let share = (corner.at - before.at) / (after.at - before.at);
            before.sum + share * (after.sum - before.sum) - corner.sum
        };
        let inner = 1..self.corners.len() - 1;
        let flattest = inner.reduce(|best, index| if below(index) < below(best) { index } else { best });
        if let Some(index) = flattest {
            self.corners.remove(index);
        }
    }
}

impl Corner {
    /// The log-likelihood ratio of a change right after this corner, for the size that fits best.
    fn evidence(&self, now: f64, sum: f64) -> f64 {
        let rise = sum - self.sum;
        rise * rise / (2.0 * (now - self.at))
    }
}
