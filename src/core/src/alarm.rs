//! Alarms of ISA-18.2 / IEC 62682 and what the engine says about incidents. One upset is one incident.

mod aside;
mod priority;
mod state;

pub use self::aside::{Aside, Subject, Why};
pub use self::priority::Priority;
pub use self::state::{AlarmState, AlarmStep};

use crate::ids::{BufferId, LeverId, SignalId, SourceId, StageId};
use crate::time::{Span, Timestamp};
use crate::trial::Kind;
use crate::units::{Amount, Share};

/// Counts up over the life of a site; an occurrence never gets the number of another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IncidentId(pub u64);

/// One thing that is wrong or will be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Condition {
    /// The stage is further behind its plan than its limit.
    Behind(StageId),
    /// The stage does less than it should now, for longer than a short stop, and nobody holds it up.
    Slow(StageId),
    /// The buffer will be full sooner than people can react.
    WillFill(BufferId),
    /// The buffer will be empty sooner than people can react.
    WillEmpty(BufferId),
    /// The buffer is full: what feeds it is blocked.
    Full(BufferId),
    /// The buffer is empty: what takes from it starves.
    Empty(BufferId),
    /// The source says nothing: what it measures is unknown.
    Silent(SourceId),
    /// The flow meter or level sensor contradicts the balance, or itself: what rests on it is not believed.
    MeterSuspect(SignalId),
    /// The signal does not go with what is around it as it did in the site's history.
    OutOfPattern(SignalId),
    /// The calibration of the sensor is no longer valid: it was to be calibrated again by then.
    CalibrationOverdue(SignalId),
    /// The sensor has drifted since it was calibrated, by what the levels and flows around it say, further than it may.
    SensorDrifts(SignalId),
    /// What goes through the stage holds less metal than its plan says of these tonnes.
    LowGrade(StageId),
    /// The stage wins less of the metal that it is fed than is planned.
    LowRecovery(StageId),
}

impl Condition {
    /// It can wait for the next day shift: an alert that informs, no alarm that wants an answer in time (ISA-18.2).
    #[must_use]
    pub const fn is_low(self) -> bool {
        matches!(self, Self::CalibrationOverdue(_) | Self::SensorDrifts(_))
    }

    /// It is about the flow of the chain: something may be done about it there. Not about instruments, and not about content.
    #[must_use]
    pub const fn is_of_chain(self) -> bool {
        match self {
            Self::Behind(_) | Self::Slow(_) | Self::WillFill(_) | Self::WillEmpty(_) | Self::Full(_) | Self::Empty(_) => true,
            Self::Silent(_)
            | Self::MeterSuspect(_)
            | Self::OutOfPattern(_)
            | Self::CalibrationOverdue(_)
            | Self::SensorDrifts(_)
            | Self::LowGrade(_)
            | Self::LowRecovery(_) => false,
        }
    }

    /// The other condition about the same thing in the same direction: a stage that is slow falls behind, a buffer that will be full
    /// is. A stage that is behind may become slow for another reason.
    #[must_use]
    pub const fn sibling(self) -> Option<Self> {
        match self {
            Self::Behind(stage) => Some(Self::Slow(stage)),
            Self::WillFill(buffer) => Some(Self::Full(buffer)),
            Self::Full(buffer) => Some(Self::WillFill(buffer)),
            Self::WillEmpty(buffer) => Some(Self::Empty(buffer)),
            Self::Empty(buffer) => Some(Self::WillEmpty(buffer)),
            Self::Slow(_)
            | Self::Silent(_)
            | Self::MeterSuspect(_)
            | Self::OutOfPattern(_)
            | Self::CalibrationOverdue(_)
            | Self::SensorDrifts(_)
            | Self::LowGrade(_)
            | Self::LowRecovery(_) => None,
        }
    }
}

/// Where an incident began.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cause {
    Stage(StageId),
    Source(SourceId),
    Signal(SignalId),
    /// The upkeep of the sensor behind a signal. Apart from what its readings bring about, so that nobody who has seen that it is due
    /// misses that it lies.
    Sensor(SignalId),
}

/// A clock of a buffer: when it will reach its limit, and the 80 % band around that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    pub at: Timestamp,
    pub earliest: Timestamp,
    /// `None`: it may never come to it.
    pub latest: Option<Timestamp>,
}

/// The figures behind a condition at the moment it began.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Evidence {
    pub condition: Condition,
    pub since: Timestamp,
    /// For a stage: behind plan by so much, and so long; for a slow one: what it has lost since it is; of grade and recovery: the metal that is missing in this shift. For a buffer: its level. For a level sensor: what it shows too much.
    pub amount: Amount,
    pub lag: Span,
    pub clock: Option<Clock>,
    /// Of a suspect instrument alone.
    pub instrument: Option<Instrument>,
    /// Of a slow stage: what it does, as a share of what it should. Of grade and recovery: it, as a share of the planned one.
    pub pace: Option<Share>,
    /// Of a stage that is behind alone: the chance to meet its plan in this shift that the trial of the plan gave it.
    pub chance: Option<Share>,
    /// It rests on an estimate: somebody stands in for a signal that died.
    pub estimated: bool,
}

/// What is wrong with a suspect instrument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Instrument {
    pub kind: Kind,
    /// Of a flow meter: how much it shows too much, as a share of what it shows. A level sensor's error is the evidence's `amount`.
    pub share: Share,
    /// Who explains what was seen nearly as well.
    pub rival: Option<SignalId>,
}

/// Earlier occurrences of the same cause that were over before anybody acknowledged them. The occurrence that replaces them is
/// acknowledged for them too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Replaced {
    /// The last of them.
    pub incident: IncidentId,
    pub count: u32,
    /// When the first of them was raised.
    pub since: Timestamp,
}

/// What happened to an incident.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    Raised,
    /// It has spread: this condition joined it.
    Joined,
    Cleared,
    Acknowledged {
        by: String,
        comment: String,
    },
    Commented {
        by: String,
        comment: String,
    },
    /// What can be done about it, the best first.
    Advised(Vec<Proposal>),
    /// It has begun, or has spread, when there was more to take in already than one person can: it is in the list and not announced.
    Folded,
    /// What was folded or set aside still holds, and is announced now.
    Announced,
    /// It has begun while such a thing is set aside: nobody is told but this log.
    Withheld(Aside),
    /// Somebody has put it off.
    Shelved(Aside),
    /// It was set aside and is no longer; `by` is who ended that, empty if it was its time. What holds is announced with the next
    /// word about it, or is `folded` until there is room.
    Restored {
        aside: Aside,
        by: String,
        comment: String,
        folded: bool,
    },
    /// It has come so many times that from now on it is one alarm that lasts, until it has been quiet for long enough.
    Chatters {
        times: u32,
        since: Timestamp,
    },
    /// It holds for longer than any alarm should.
    Stale,
}

impl Change {
    /// Somebody is called to something with it: what counts for the load of who watches.
    #[must_use]
    pub const fn calls(&self) -> bool {
        match self {
            Self::Raised | Self::Joined | Self::Announced => true,
            Self::Cleared
            | Self::Acknowledged { .. }
            | Self::Commented { .. }
            | Self::Advised(_)
            | Self::Folded
            | Self::Withheld(_)
            | Self::Shelved(_)
            | Self::Restored { .. }
            | Self::Chatters { .. }
            | Self::Stale => false,
        }
    }
}

/// Levers to be pulled together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    pub levers: Vec<LeverId>,
    /// The stage at which most is saved, and how much, on average.
    pub stage: StageId,
    pub saves: Amount,
    /// A later order brings less than half.
    pub decide_by: Timestamp,
}

/// One message about one incident. `number` counts them without holes, so that whoever delivers them can tell which were.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alert {
    pub number: u64,
    pub at: Timestamp,
    pub incident: IncidentId,
    /// The same in every alert of the incident.
    pub replaces: Option<Replaced>,
    pub cause: Cause,
    pub change: Change,
    pub state: AlarmState,
    /// Of the incident: the highest that any of its members had when it began.
    pub priority: Priority,
    /// So many times members of it came again without a word since the last alert about it.
    pub repeats: u32,
    /// For `Raised` and `Joined`: what began. Else what the incident began with.
    pub evidence: Evidence,
}
