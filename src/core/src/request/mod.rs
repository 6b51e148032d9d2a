//! Requests from one unit to another and their life: sent, seen, acknowledged, answered; the thread of comments on each; and what was decided
//! where two of them, or of the actions, could not both be had. Pure: time and site are arguments. What contradicts what is in `conflict`,
//! what becomes of actions in `action`; `engine/requests` joins them.

mod keep;
mod take;
#[cfg(test)]
mod tests;
mod timers;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::action::{ActionId, Mark};
use crate::alarm::IncidentId;
use crate::ids::StageId;
use crate::time::Timestamp;

pub use self::take::names_known;
pub(crate) use self::take::unit_known;
pub use self::timers::{RequestNotice, RequestTold};

/// So many wait for an answer at a time; what is asked beyond that is refused.
pub const REQUESTS_OPEN_MAX: usize = 500;
/// So many that are over are kept, and so many decisions; older ones are in the journal alone.
pub const REQUESTS_KEPT: usize = 500;
/// So many lines the thread of one request takes.
pub const THREAD_MAX: usize = 300;

/// Counts up over the life of a site.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RequestId(pub u64);

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RequestState {
    Sent,
    /// Somebody of the unit has read it.
    Seen,
    /// The unit takes care of it.
    Acknowledged,
    Answered,
    /// Taken back by who asked, or no longer needed.
    Withdrawn,
}

use RequestState::{Acknowledged, Answered, Seen, Sent, Withdrawn};

impl RequestState {
    pub const ALL: [Self; 5] = [Sent, Seen, Acknowledged, Answered, Withdrawn];

    /// The state after `step`; `None` when the step is not allowed from here.
    #[must_use]
    pub fn after(self, step: &RequestStep) -> Option<Self> {
        let (from, to): (&[Self], Option<Self>) = match step {
            RequestStep::See => (&[Sent], Some(Seen)),
            RequestStep::Acknowledge => (&[Sent, Seen], Some(Acknowledged)),
            RequestStep::Answer { .. } => (&[Sent, Seen, Acknowledged], Some(Answered)),
            RequestStep::Withdraw => (&[Sent, Seen, Acknowledged], Some(Withdrawn)),
            RequestStep::Comment => (&Self::ALL, None),
            RequestStep::Send(_) | RequestStep::Decide { .. } => (&[], None),
        };
        from.contains(&self).then(|| to.unwrap_or(self))
    }

    #[must_use]
    pub const fn is_open(self) -> bool {
        match self {
            Sent | Seen | Acknowledged => true,
            Answered | Withdrawn => false,
        }
    }

    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Sent => "sent",
            Seen => "seen",
            Acknowledged => "acknowledged",
            Answered => "answered",
            Withdrawn => "withdrawn",
        }
    }
}

/// What is wanted, as far as the program can tell what it would do to the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Need {
    /// What the words say.
    Words,
    /// The stage is to stand: for a repair.
    Stop,
    /// The stage is to go on as planned, and its next stop is put off.
    Hold,
    /// A machine or crew of the site.
    Resource(String),
    /// A lever of the site.
    Lever(String),
    /// That the unit agrees to an action. The program asks it by itself.
    Agree,
}

/// What is asked, of whom, and until when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The unit that is to answer.
    pub to: String,
    /// The unit that asks; empty: the person alone.
    pub for_unit: String,
    pub what: String,
    pub need: Need,
    pub stage: Option<StageId>,
    pub incident: Option<IncidentId>,
    pub action: Option<ActionId>,
    /// When it is wanted.
    pub window: Option<(Timestamp, Timestamp)>,
    pub answer_by: Timestamp,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    pub yes: bool,
    pub text: String,
    pub mark: Mark,
}

/// A line of the thread.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub at: Timestamp,
    /// Empty: it happened by itself.
    pub by: String,
    pub what: Noted,
    pub text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Noted {
    Sent,
    Seen,
    Acknowledged,
    Yes,
    No,
    Withdrawn,
    Commented,
    /// It was settled with what it contradicted.
    Decided,
    /// Told to `text`: nobody has acknowledged it, or the time to answer has passed.
    NoAnswer,
    Overdue,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    pub id: RequestId,
    pub state: RequestState,
    pub asked: Asked,
    pub sent: Mark,
    /// The read receipt.
    pub seen: Option<Mark>,
    pub acknowledged: Option<Mark>,
    pub answer: Option<Given>,
    pub thread: Vec<Line>,
    timers: timers::Timers,
}

impl Request {
    #[must_use]
    pub fn is_overdue(&self, now: Timestamp) -> bool {
        self.state.is_open() && self.asked.answer_by < now
    }

    /// How often it went up the roster.
    #[must_use]
    pub fn escalated(&self) -> u32 {
        self.thread.iter().filter(|line| matches!(line.what, Noted::NoAnswer | Noted::Overdue)).count() as u32
    }
}

/// What people do with requests. `request` is without meaning for what is sent or decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestCommand {
    pub request: RequestId,
    pub step: RequestStep,
    pub by: String,
    /// The comment, the words of an answer, the reason of a decision.
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RequestStep {
    Send(Box<Asked>),
    See,
    Acknowledge,
    Answer { yes: bool },
    Withdraw,
    Comment,
    Decide { first: Side, second: Side, choice: Choice },
}

/// One of two that cannot both be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    Request(RequestId),
    Action(ActionId),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Choice {
    First,
    Second,
    Neither,
}

/// What was decided of a conflict. Nothing takes it out again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    pub mark: Mark,
    pub reason: String,
    pub first: Side,
    pub second: Side,
    pub choice: Choice,
}

impl Decided {
    /// Those that do not come about.
    #[must_use]
    pub fn losers(first: Side, second: Side, choice: Choice) -> Vec<Side> {
        match choice {
            Choice::First => vec![second],
            Choice::Second => vec![first],
            Choice::Neither => vec![first, second],
        }
    }
}

/// All requests, in order of their numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Requests {
    pub all: BTreeMap<RequestId, Request>,
    /// The newest last.
    pub decisions: Vec<Decided>,
    /// By action: who was asked to agree to it as it was worded last.
    asking: BTreeMap<ActionId, Asking>,
    last: RequestId,
    /// When the next timer runs out.
    due: Option<Timestamp>,
}

/// Who was asked to agree to an action.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Asking {
    requests: Vec<RequestId>,
    /// It can still be agreed to.
    is_draft: bool,
}

/// Shared with every view: a step copies what it changes.
pub type SharedRequests = Arc<Requests>;
