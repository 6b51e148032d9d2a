//! Levels by eye that were joined to the estimate of a buffer, with what is needed to correct one later: how much of it was believed,
//! and how much of that still holds beside what was joined since. To first order, as a filter is not run again. Not the estimate itself.

use std::collections::VecDeque;

use crate::persist::persist;
use crate::time::Timestamp;
use crate::units::Amount;

/// So many are remembered of a buffer.
const KEPT: usize = 64;

#[derive(Clone, Debug, Default)]
pub(super) struct Eyes {
    kept: VecDeque<Seen>,
}
persist!(Eyes { kept });

#[derive(Clone, Copy, Debug)]
struct Seen {
    at: Timestamp,
    level: Amount,
    /// What part of its difference from what was thought was believed, and that difference.
    gain: f64,
    off: f64,
    /// What part of that holds.
    holds: f64,
    /// The variance that it took away.
    sure: f64,
}
persist!(Seen { at, level, gain, off, holds, sure });

/// What a correction does to the estimate of now.
pub(super) struct Otherwise {
    pub by: f64,
    pub unsure: f64,
}

impl Eyes {
    pub fn joined(&mut self, (at, level): (Timestamp, Amount), gain: f64, off: f64, sure: f64) {
        self.kept.push_back(Seen { at, level, gain, off, holds: 1.0, sure });
        if self.kept.len() > KEPT {
            self.kept.pop_front();
        }
    }

    /// Something else was joined: what was joined before holds less.
    pub fn fade(&mut self, gain: f64) {
        self.kept.iter_mut().for_each(|seen| seen.holds *= 1.0 - gain);
    }

    /// `None`: such a level is not remembered.
    pub fn otherwise(&mut self, given: (Timestamp, Amount), by: Option<Amount>) -> Option<Otherwise> {
        let index = self.kept.iter().position(|seen| (seen.at, seen.level) == given)?;
        let seen = self.kept[index];
        match by {
            Some(level) => {
                let difference = (level - seen.level).0 as f64;
                self.kept[index] = Seen { level, off: seen.off + difference, ..seen };
                Some(Otherwise { by: seen.gain * seen.holds * difference, unsure: 0.0 })
            }
            None => {
                self.kept.remove(index);
                // The variance falls by the square of what a level does.
                Some(Otherwise { by: -seen.gain * seen.holds * seen.off, unsure: seen.holds * seen.holds * seen.sure })
            }
        }
    }
}
