//! Levels by eye that were joined to the estimate of a buffer, with what is needed to correct one later: how much of it was believed,
//! and how much of that still holds beside what was joined since. To first order, as a filter is not run again. Not the estimate itself.

use crate::persist::persist;
use crate::time::Timestamp;
use crate::units::Amount;

/// What somebody saw, and how well: its standard error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Eye {
    pub at: Timestamp,
    pub level: Amount,
    pub sigma: Amount,
}
persist!(Eye { at, level, sigma });

/// As long as their facts can be corrected: there are no more of them than of facts.
#[derive(Clone, Debug, Default)]
pub(super) struct Eyes {
    kept: Vec<Seen>,
}
persist!(Eyes { kept });

#[derive(Clone, Copy, Debug)]
struct Seen {
    eye: Eye,
    /// What part of its difference from what was thought was believed, and that difference.
    gain: f64,
    off: f64,
    /// What part of that holds.
    holds: f64,
    /// How unsure the level was before; the part `gain` of that was taken away.
    unsure: f64,
}
persist!(Seen { eye, gain, off, holds, unsure });

/// What a correction does to the estimate of now.
pub(super) struct Otherwise {
    pub by: f64,
    pub unsure: f64,
}

impl Eyes {
    pub fn joined(&mut self, eye: Eye, gain: f64, off: f64) {
        let sigma = eye.sigma.0.max(1) as f64;
        // The gain was P / (P + R): P is what it was made of.
        let unsure = if gain < 1.0 { gain / (1.0 - gain) * sigma * sigma } else { 0.0 };
        self.kept.push(Seen { eye, gain, off, holds: 1.0, unsure });
    }

    /// Something else was joined: what was joined before holds less.
    pub fn fade(&mut self, gain: f64) {
        self.kept.iter_mut().for_each(|seen| seen.holds *= 1.0 - gain);
    }

    /// `by` is of the same time; `None`: it was not seen at all.
    pub fn otherwise(&mut self, eye: Eye, by: Option<Eye>) -> Otherwise {
        let index = self.kept.iter().position(|seen| seen.eye == eye);
        let index = index.expect("what was seen is remembered as long as its fact can be corrected");
        let seen = self.kept[index];
        let (gain, off) = by.map_or((0.0, 0.0), |by| {
            let sigma = by.sigma.0.max(1) as f64;
            (seen.unsure / (seen.unsure + sigma * sigma), seen.off + (by.level - seen.eye.level).0 as f64)
        });
        match by {
            Some(eye) => self.kept[index] = Seen { eye, gain, off, ..seen },
            None => {
                self.kept.remove(index);
            }
        }
        // The variance falls by the square of what a level does.
        let unsure = seen.holds * seen.holds * seen.unsure * (seen.gain - gain);
        Otherwise { by: seen.holds * (gain * off - seen.gain * seen.off), unsure }
    }

    pub fn forget(&mut self, before: Timestamp) {
        self.kept.retain(|seen| seen.eye.at >= before);
    }
}
