//! What is known of one unit behind an endpoint: whether it answers, and when it is asked again if it does not. Pure.

use tizbek_core::time::{Span, Timestamp};

/// So many questions in a row without an answer, and a unit is left alone for a while.
const FAILURES_MAX: u32 = 3;
/// How long, each time longer; site time.
const PAUSES_SECS: [i64; 5] = [1, 2, 5, 10, 30];
/// So often at most one of the probes at an endpoint waits as long as any other question, whatever is due meanwhile: the unit may be
/// there, and slower than its neighbours leave time for. More often for one that has been away for a short time.
const WHOLE_EVERY: Span = Span::from_secs(30);
const WHOLE_EVERY_AT_FIRST: Span = Span::from_secs(10);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    Online,
    /// It did not answer the last time, or was never asked. It is still polled, but waits behind those that answer.
    Suspect {
        failures: u32,
    },
    /// It is left alone; then one question, the probe, shows whether it is back.
    Demoted {
        /// How many probes were not answered.
        step: u32,
        probe_at: Timestamp,
    },
}

impl Unit {
    pub const UNKNOWN: Self = Self::Suspect { failures: 0 };

    /// What it is after a question without an answer.
    #[must_use]
    pub fn after_silence(self, now: Timestamp) -> Self {
        let demoted = |step: u32| {
            let pause = PAUSES_SECS[(step as usize).min(PAUSES_SECS.len() - 1)];
            Self::Demoted { step, probe_at: now + Span::from_secs(pause) }
        };
        match self {
            Self::Online => Self::Suspect { failures: 1 },
            Self::Suspect { failures } if failures + 1 < FAILURES_MAX => Self::Suspect { failures: failures + 1 },
            Self::Suspect { .. } => demoted(0),
            Self::Demoted { step, .. } => demoted(step + 1),
        }
    }

    #[must_use]
    pub fn is_online(self) -> bool {
        self == Self::Online
    }

    #[must_use]
    pub fn is_demoted(self) -> bool {
        matches!(self, Self::Demoted { .. })
    }

    /// How long after the last probe at its endpoint that waited a whole time-out there may be another one, if it is demoted.
    #[must_use]
    pub fn whole_every(self) -> Option<Span> {
        match self {
            Self::Demoted { step, .. } if (step as usize) < PAUSES_SECS.len() - 1 => Some(WHOLE_EVERY_AT_FIRST),
            Self::Demoted { .. } => Some(WHOLE_EVERY),
            Self::Online | Self::Suspect { .. } => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_silent_unit_is_asked_less_and_less_often() {
        let mut unit = Unit::Online;
        let mut now = Timestamp::from_secs(100);
        let mut pauses = Vec::new();
        for _ in 0..9 {
            unit = unit.after_silence(now);
            if let Unit::Demoted { probe_at, .. } = unit {
                pauses.push((probe_at - now).whole_secs());
                now = probe_at;
            }
        }
        assert_eq!(pauses, [1, 2, 5, 10, 30, 30, 30]);
    }
}
