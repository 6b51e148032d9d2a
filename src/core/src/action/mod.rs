//! Corrective actions and their life: what is wanted (Plan), what is done (Do), what it brought (Check), what follows from that (Act).
//! A step that is not allowed is refused with what was found and what was expected. Pure: time and site are arguments. Which levers
//! are ordered is not known here: that is `engine/advice`, and `engine/actions` joins both.

mod keep;
mod take;
#[cfg(test)]
mod tests;
mod timers;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::alarm::IncidentId;
use crate::ids::{BufferId, StageId};
use crate::model::ActionKind;
use crate::time::Timestamp;
use crate::units::Amount;

pub(crate) use self::take::{refusal, text, unfit};
pub use self::timers::{Notice, Told};

/// So many actions are open at a time; what people propose beyond that is refused. What is ordered always has its action.
pub const OPEN_MAX: usize = 500;
/// So many that are over are kept; older ones are in the journal alone.
pub const CLOSED_KEPT: usize = 500;
/// So many lines the history of one action takes that move nothing: ticks, comments, progress.
pub const EVENTS_MAX: usize = 300;
pub const ITEMS_MAX: usize = 50;
pub const BLOCKERS_MAX: usize = 50;
pub const NAME_CHARS_MAX: usize = 80;
pub const TEXT_CHARS_MAX: usize = 200;
pub const COMMENT_CHARS_MAX: usize = 2_000;

/// Counts up over the life of a site.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ActionId(pub u64);

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActionState {
    Draft,
    Agreed,
    Issued,
    InProgress,
    /// No longer done, for whatever reason: what it brought is still to be checked.
    Done,
    Checked,
    Standardised,
    /// Another round has begun with a draft of its own.
    Repeated,
    Rejected,
    /// Taken back before it was issued: there is nothing to check.
    Withdrawn,
}

/// What moves an action, or is only noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    Edit,
    Agree,
    Withdraw,
    Issue,
    Start,
    /// Ticks, items, progress.
    Work,
    /// Blockers come and go.
    Block,
    Finish,
    CallOff,
    Check,
    /// It is too early to tell.
    CheckLater,
    Standardise,
    Repeat,
    Reject,
    Comment,
}

use ActionState::{
    Agreed, Checked as StateChecked, Done, Draft, InProgress, Issued, Rejected, Repeated, Standardised, Withdrawn,
};

impl ActionState {
    pub const ALL: [Self; 10] =
        [Draft, Agreed, Issued, InProgress, Done, StateChecked, Standardised, Repeated, Rejected, Withdrawn];

    /// The state after `step`; `None` when the step is not allowed from here.
    #[must_use]
    pub fn after(self, step: Move) -> Option<Self> {
        step.from().contains(&self).then(|| step.to().unwrap_or(self))
    }

    /// Nothing more is to be done with it.
    #[must_use]
    pub const fn is_over(self) -> bool {
        match self {
            Draft | Agreed | Issued | InProgress | Done | StateChecked => false,
            Standardised | Repeated | Rejected | Withdrawn => true,
        }
    }

    /// Somebody is to do it now.
    #[must_use]
    pub const fn is_in_force(self) -> bool {
        match self {
            Issued | InProgress => true,
            Draft | Agreed | Done | StateChecked | Standardised | Repeated | Rejected | Withdrawn => false,
        }
    }

    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Draft => "draft",
            Agreed => "agreed",
            Issued => "issued",
            InProgress => "in_progress",
            Done => "done",
            StateChecked => "checked",
            Standardised => "standardised",
            Repeated => "repeated",
            Rejected => "rejected",
            Withdrawn => "withdrawn",
        }
    }

    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.word() == word)
    }
}

impl Move {
    pub const ALL: [Self; 15] = [
        Self::Edit,
        Self::Agree,
        Self::Withdraw,
        Self::Issue,
        Self::Start,
        Self::Work,
        Self::Block,
        Self::Finish,
        Self::CallOff,
        Self::Check,
        Self::CheckLater,
        Self::Standardise,
        Self::Repeat,
        Self::Reject,
        Self::Comment,
    ];

    /// The states from which it is allowed.
    #[must_use]
    pub const fn from(self) -> &'static [ActionState] {
        match self {
            Self::Edit | Self::Withdraw => &[Draft, Agreed],
            Self::Agree => &[Draft],
            Self::Issue => &[Agreed],
            Self::Start => &[Issued],
            Self::Work | Self::Finish => &[InProgress],
            Self::Block | Self::CallOff => &[Issued, InProgress],
            // A check may be put right as long as nothing has followed from it.
            Self::Check => &[Done, StateChecked],
            Self::CheckLater => &[Done],
            Self::Standardise | Self::Repeat | Self::Reject => &[StateChecked],
            Self::Comment => &ActionState::ALL,
        }
    }

    /// Where it leads; `None`: it stays as it is.
    #[must_use]
    pub const fn to(self) -> Option<ActionState> {
        match self {
            // What was agreed was something else.
            Self::Edit => Some(Draft),
            Self::Agree => Some(Agreed),
            Self::Withdraw => Some(Withdrawn),
            Self::Issue => Some(Issued),
            Self::Start => Some(InProgress),
            Self::Finish | Self::CallOff => Some(Done),
            Self::Check => Some(StateChecked),
            Self::Standardise => Some(Standardised),
            Self::Repeat => Some(Repeated),
            Self::Reject => Some(Rejected),
            Self::Work | Self::Block | Self::CheckLater | Self::Comment => None,
        }
    }
}

/// What is acted on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Object {
    Stage(StageId),
    Buffer(BufferId),
}

/// The figure by which everybody sees whether it was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    pub value: Amount,
    /// `t/h`, `t`, `min`, `%`, or what people write.
    pub unit: String,
}

/// What it is to save by the advice it comes from: the median and the 80 % band, units of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Promise {
    pub stage: StageId,
    pub low: Amount,
    pub middle: Amount,
    pub high: Amount,
    /// So many actions promise it together: the figure is not one action's alone.
    pub together: u32,
}

/// The Plan part. A draft may lack what `missing` names; what is issued lacks none of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    pub kind: ActionKind,
    pub object: Option<Object>,
    /// What is done to it; one of ours where it comes from a lever, else in the words of people. Empty: not known yet.
    pub verb: String,
    pub target: Option<Target>,
    /// The unit that does it. Empty: not known yet.
    pub owner: String,
    pub deadline: Option<Timestamp>,
    pub promise: Option<Promise>,
    /// The incident that it answers.
    pub incident: Option<IncidentId>,
    /// The lever that was ordered; `None`: people do it without one.
    pub lever: Option<String>,
    pub checklist: Vec<String>,
}

impl Wanted {
    /// What it lacks to be agreed and issued.
    #[must_use]
    pub fn missing(&self) -> Vec<&'static str> {
        let parts = [
            ("object", self.object.is_none()),
            ("verb", self.verb.is_empty()),
            ("target", self.target.is_none()),
            ("owner", self.owner.is_empty()),
            ("deadline", self.deadline.is_none()),
        ];
        parts.into_iter().filter(|(_, lacks)| *lacks).map(|(part, _)| part).collect()
    }
}

/// Who did something, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    pub at: Timestamp,
    pub by: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub text: String,
    pub done: Option<Mark>,
}

/// What stands in the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blocker {
    pub reason: String,
    /// The unit that can clear it.
    pub needed_from: String,
    pub since: Mark,
    pub cleared: Option<Mark>,
    /// When the next step of the roster is told; `None`: nobody is left to tell, or it is cleared.
    due: Option<Timestamp>,
    level: u32,
}

/// Why it is no longer done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    Finished,
    CalledOff,
    /// The time of the order was over.
    TimeOver,
    /// The trouble that a second crew was sent to was over.
    TroubleOver,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Effective,
    Partly,
    Not,
    /// It says so, and leaves the action to be checked.
    TooEarly,
}

/// The Check part: what it brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    pub verdict: Verdict,
    /// Measured: low, middle, high; `None`: nobody measured it.
    pub saved: Option<(Amount, Amount, Amount)>,
    pub note: String,
}

/// The Act part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    Standardise,
    Repeat,
    Reject,
}

/// What people do with an action. `action` is without meaning for what is proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionCommand {
    pub action: ActionId,
    pub step: Step,
    pub by: String,
    pub comment: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    Propose(Box<Wanted>),
    Edit(Box<Wanted>),
    Agree,
    Withdraw,
    Issue,
    /// The unit has seen it and begins: the acknowledgement.
    Start,
    /// Items and blockers by their places, from 0.
    Tick {
        item: u32,
        done: bool,
    },
    AddItem {
        text: String,
    },
    Progress {
        percent: u8,
    },
    Block {
        reason: String,
        needed_from: String,
    },
    Unblock {
        blocker: u32,
    },
    Finish,
    CallOff,
    Check(Checked),
    Decide(Decision),
    Comment,
}

/// A line of the history of an action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    pub at: Timestamp,
    /// Empty: it happened by itself.
    pub by: String,
    pub what: Happened,
    /// A comment, a reason, an item, or whom it was told.
    pub text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Happened {
    Proposed,
    Edited,
    Agreed,
    Withdrawn,
    Issued,
    Started,
    Ticked,
    Unticked,
    ItemAdded,
    Progressed,
    Blocked,
    Unblocked,
    Finished,
    CalledOff,
    TimeOver,
    TroubleOver,
    CheckedEffective,
    CheckedPartly,
    CheckedNot,
    CheckedTooEarly,
    Standardised,
    Repeated,
    Rejected,
    Commented,
    /// Told to `text`: nobody has begun, the deadline has passed, something stands in the way, nobody has checked it.
    EscalatedNoAnswer,
    EscalatedOverdue,
    EscalatedBlocked,
    EscalatedCheck,
}

/// A corrective action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    pub id: ActionId,
    pub state: ActionState,
    pub wanted: Wanted,
    pub proposed: Mark,
    pub issued: Option<Mark>,
    /// The action of which this is another round.
    pub repeats: Option<ActionId>,
    pub items: Vec<Item>,
    pub blockers: Vec<Blocker>,
    pub progress: u8,
    pub ended: Option<(Ended, Timestamp)>,
    pub check: Option<(Checked, Mark)>,
    pub decided: Option<(Decision, Mark)>,
    pub events: Vec<Event>,
    timers: timers::Timers,
}

impl Action {
    /// Who hears what becomes of it: who issued it, before that who proposed it.
    #[must_use]
    pub fn initiator(&self) -> &str {
        self.issued.as_ref().map_or(&self.proposed.by, |mark| &mark.by)
    }

    #[must_use]
    pub fn is_overdue(&self, now: Timestamp) -> bool {
        self.state.is_in_force() && self.wanted.deadline.is_some_and(|deadline| deadline < now)
    }

    /// Something stands in its way.
    #[must_use]
    pub fn is_blocked(&self) -> bool {
        self.state.is_in_force() && self.blockers.iter().any(|blocker| blocker.cleared.is_none())
    }

    /// What stands in the way has cost more than half of its time: something else is to be thought of.
    #[must_use]
    pub fn wants_replan(&self, now: Timestamp) -> bool {
        let since = self.blockers.iter().filter(|blocker| blocker.cleared.is_none()).map(|blocker| blocker.since.at).min();
        let (Some(since), Some(deadline)) = (since, self.wanted.deadline) else { return false };
        self.state.is_in_force() && (deadline <= now || now - since > deadline - now)
    }

    /// How often it went up the roster.
    #[must_use]
    pub fn escalated(&self) -> u32 {
        self.events.iter().filter(|event| event.what.is_escalation()).count() as u32
    }
}

impl Happened {
    #[must_use]
    pub const fn is_escalation(self) -> bool {
        matches!(self, Self::EscalatedNoAnswer | Self::EscalatedOverdue | Self::EscalatedBlocked | Self::EscalatedCheck)
    }
}

/// All actions, in order of their numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Actions {
    pub all: BTreeMap<ActionId, Action>,
    last: ActionId,
    /// When the next timer runs out; the end of time: none runs.
    due: Option<Timestamp>,
}

/// Why a step was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    pub why: Why,
    /// The part of the action that it is about.
    pub at: &'static str,
    pub found: String,
    pub expected: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// There is no such action.
    Unknown,
    /// Not from the state that it is in.
    State,
    /// What was said is not enough, or is wrong.
    Unfit,
    /// There is no room for more.
    Full,
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: found {}, expected {}", self.at, self.found, self.expected)
    }
}

/// Shared with every view: a step copies what it changes.
pub type Shared = Arc<Actions>;
