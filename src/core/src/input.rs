//! Everything that can reach the engine. Bad data is data: whatever could not be read arrives as a `Gap`, never as nothing.

use std::sync::Arc;

use crate::action::ActionCommand;
use crate::alarm::{IncidentId, Subject};
use crate::calibration::Calibration;
use crate::fact::Fact;
use crate::ids::{BufferId, SignalId, SourceId};
use crate::model::Plan;
use crate::quality::Quality;
use crate::request::RequestCommand;
use crate::time::Timestamp;
use crate::units::Amount;

#[derive(Clone, Debug)]
pub enum Input {
    Observed(Observation),
    Surveyed(Survey),
    /// A person tells something, or corrects it.
    Fact(Box<Fact>),
    /// A person calibrated a sensor, or corrects what was told of that.
    Calibrated(Box<Calibration>),
    Gap(Gap),
    Link(LinkChange),
    Planned(Arc<Plan>),
    Command(Command),
    Away(Away),
    /// Time has passed: everything due at or before `now` is done.
    Tick,
}

/// One reading of one signal.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Observation {
    pub signal: SignalId,
    /// When the floor says it happened.
    pub occurred_at: Timestamp,
    pub value: f64,
    pub quality: Quality,
}

/// An absolute quantity of a buffer, measured at `valid_at` (often long before it is known).
#[derive(Clone, Debug, PartialEq)]
pub struct Survey {
    pub buffer: BufferId,
    pub valid_at: Timestamp,
    pub quantity: Amount,
    /// Standard error of the quantity.
    pub sigma: Amount,
    /// How it was measured: `uav_photogrammetry`, `total_station`, `lidar`, …
    pub method: String,
    pub author: String,
}

/// Readings that are known to be missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    pub source: SourceId,
    /// `None`: any signal of the source.
    pub signal: Option<SignalId>,
    /// How many readings, where it is known; else 0.
    pub lost: u64,
    pub reason: GapReason,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GapReason {
    /// A bounded queue was full.
    QueueFull,
    /// The device or the line did not answer.
    NoAnswer,
    /// The device refused: an exception, a missing register.
    Refused,
    /// What came could not be understood.
    Malformed,
    /// Nobody declared such a signal.
    Unmapped,
    /// Sequence numbers show that something went missing under way.
    Sequence,
    /// It was not even asked for: a poll was due while the line was still busy with others.
    Skipped,
}

/// A source connects or is lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LinkChange {
    pub source: SourceId,
    pub up: bool,
}

/// From now until then nobody listens: the program itself was away. What is known when it begins to listen again is given with
/// the time at which it left off, so that everything due in between is done in the knowledge of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Away {
    pub until: Timestamp,
}

/// So many comments an incident takes: they are part of the state and of every view. What is beyond is not taken.
pub const COMMENTS_MAX: usize = 100;

/// What people tell the engine. `by` is who.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    Acknowledge {
        incident: IncidentId,
        by: String,
        comment: String,
    },
    Comment {
        incident: IncidentId,
        by: String,
        comment: String,
    },
    /// Levers of the site file, by their ids, are pulled now.
    Issue {
        levers: Vec<String>,
        by: String,
        comment: String,
    },
    /// A unit agrees to a plan that waits for it, or does not.
    AnswerPlan {
        version: u32,
        unit: String,
        agrees: bool,
        by: String,
        reason: String,
    },
    /// A plan is put in force though not all have agreed.
    ForcePlan {
        version: u32,
        by: String,
        reason: String,
    },
    /// A lever is let go again.
    CallOff {
        lever: String,
        by: String,
        comment: String,
    },
    /// A step in the life of a corrective action.
    Act(Box<ActionCommand>),
    /// A step in the life of a request between units, or a decision between two that contradict each other.
    Ask(Box<RequestCommand>),
    /// An incident, and what its cause brings about, is put off until then (the site's longest time at most).
    Shelve {
        incident: IncidentId,
        until: Timestamp,
        by: String,
        reason: String,
    },
    /// What was shelved under this number is put off no longer.
    Unshelve {
        incident: IncidentId,
        by: String,
        comment: String,
    },
    /// Nobody is told what is the matter with a thing, until it is put back.
    TakeOut {
        what: Subject,
        by: String,
        reason: String,
    },
    PutBack {
        what: Subject,
        by: String,
        comment: String,
    },
}
