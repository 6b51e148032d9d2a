//! The time in which the program itself was away. What it could not hear then is nobody's silence: sources get their time to
//! speak anew, nothing begins or ends, and stages are unknown as long as it lasts.

use super::Engine;
use crate::input::Away;
use crate::persist::persist;
use crate::time::Timestamp;

/// The last time in which nobody listened.
#[derive(Clone, Copy, Debug)]
pub(super) struct AwayTime {
    pub from: Timestamp,
    pub until: Timestamp,
}
persist!(AwayTime { from, until });

impl Default for AwayTime {
    fn default() -> Self {
        Self { from: Timestamp::MIN, until: Timestamp::MIN }
    }
}

impl Engine {
    /// From now until then nobody listens.
    pub(super) fn leave(&mut self, away: Away) {
        let (now, last) = (self.state.now, self.state.away);
        // Back for less than it takes to look around once: still away.
        let from = if last.until > now.saturating_sub(self.site.settings.evaluate_every) { last.from } else { now };
        if away.until > now {
            self.actions_stand_still(away.until - now);
            self.requests_stand_still(away.until - now);
            self.state.away = AwayTime { from, until: away.until.max(last.until) };
        }
    }

    pub(super) fn is_away(&self, at: Timestamp) -> bool {
        self.state.away.from < at && at <= self.state.away.until
    }

    /// Whether a look at `at` has to note time in which nobody listened.
    pub(super) fn was_away(&self, at: Timestamp) -> bool {
        self.state.away.until > at.saturating_sub(self.site.settings.evaluate_every)
    }
}
