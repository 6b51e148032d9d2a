//! What is set aside: shelved by a person until a time, suppressed by the design of the site, or out of service. Set aside is not
//! told to people as an alarm; that it is, why and until when is always to be seen.

use super::Condition;
use super::state::{AlarmState, AlarmStep};
use crate::ids::{BufferId, SignalId, SourceId, StageId};
use crate::persist::Persist;
use crate::time::Timestamp;

/// A thing of the site that conditions are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    Stage(StageId),
    Buffer(BufferId),
    Source(SourceId),
    Signal(SignalId),
}

/// Why something is set aside. The strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    OutOfService(Subject),
    /// By this one of the rules in the site file.
    Suppressed(usize),
    Shelved,
}

impl Why {
    #[must_use]
    pub const fn step(self) -> AlarmStep {
        match self {
            Self::OutOfService(_) => AlarmStep::TakeOut,
            Self::Suppressed(_) => AlarmStep::Suppress,
            Self::Shelved => AlarmStep::Shelve,
        }
    }

    /// As in events and in the API: the state that it puts an alarm in.
    #[must_use]
    pub const fn state(self) -> AlarmState {
        match self {
            Self::OutOfService(_) => AlarmState::OutOfService,
            Self::Suppressed(_) => AlarmState::Suppressed,
            Self::Shelved => AlarmState::Shelved,
        }
    }
}

/// Set aside, by whom, for what, and until when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    pub why: Why,
    pub since: Timestamp,
    /// `None`: until somebody puts it back.
    pub until: Option<Timestamp>,
    /// Who said so; empty: the site file.
    pub by: String,
    /// In the words of who said so; of a rule of the site file its id.
    pub reason: String,
}
crate::persist::persist!(Aside { why, since, until, by, reason });

impl Condition {
    /// What it is about.
    #[must_use]
    pub const fn subject(self) -> Subject {
        match self {
            Self::Behind(id) | Self::Slow(id) | Self::LowGrade(id) | Self::LowRecovery(id) => Subject::Stage(id),
            Self::WillFill(id) | Self::WillEmpty(id) | Self::Full(id) | Self::Empty(id) => Subject::Buffer(id),
            Self::Silent(id) => Subject::Source(id),
            Self::MeterSuspect(id) | Self::OutOfPattern(id) | Self::CalibrationOverdue(id) | Self::SensorDrifts(id) => {
                Subject::Signal(id)
            }
        }
    }

    /// As in events and in the API.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Behind(_) => "behind",
            Self::Slow(_) => "slow",
            Self::WillFill(_) => "will_fill",
            Self::WillEmpty(_) => "will_empty",
            Self::Full(_) => "full",
            Self::Empty(_) => "empty",
            Self::Silent(_) => "silent",
            Self::MeterSuspect(_) => "meter_suspect",
            Self::OutOfPattern(_) => "out_of_pattern",
            Self::CalibrationOverdue(_) => "calibration_overdue",
            Self::SensorDrifts(_) => "sensor_drifts",
            Self::LowGrade(_) => "low_grade",
            Self::LowRecovery(_) => "low_recovery",
        }
    }

    /// All the words there are.
    pub const WORDS: [&'static str; 13] = [
        "behind",
        "slow",
        "will_fill",
        "will_empty",
        "full",
        "empty",
        "silent",
        "meter_suspect",
        "out_of_pattern",
        "calibration_overdue",
        "sensor_drifts",
        "low_grade",
        "low_recovery",
    ];
}

impl Persist for Subject {
    fn save(&self, out: &mut Vec<u8>) {
        match *self {
            Self::Stage(id) => (0_u8, id).save(out),
            Self::Buffer(id) => (1_u8, id).save(out),
            Self::Source(id) => (2_u8, id).save(out),
            Self::Signal(id) => (3_u8, id).save(out),
        }
    }
    fn load(input: &mut &[u8]) -> Option<Self> {
        match u8::load(input)? {
            0 => StageId::load(input).map(Self::Stage),
            1 => BufferId::load(input).map(Self::Buffer),
            2 => SourceId::load(input).map(Self::Source),
            3 => SignalId::load(input).map(Self::Signal),
            _ => None,
        }
    }
}

impl Persist for Why {
    fn save(&self, out: &mut Vec<u8>) {
        match *self {
            Self::OutOfService(subject) => (0_u8, subject).save(out),
            Self::Suppressed(rule) => (1_u8, rule).save(out),
            Self::Shelved => 2_u8.save(out),
        }
    }
    fn load(input: &mut &[u8]) -> Option<Self> {
        match u8::load(input)? {
            0 => Subject::load(input).map(Self::OutOfService),
            1 => usize::load(input).map(Self::Suppressed),
            2 => Some(Self::Shelved),
            _ => None,
        }
    }
}
