//! Corrective actions as the API says them: what is wanted, what was done, what it brought, and what followed from that.

use serde::Serialize;
use tizbek_core::action::{Action, Decision, Ended, Happened, Mark, Move, Object, Promise, Verdict};
use tizbek_core::model::{ActionKind, Site};
use tizbek_core::time::Timestamp;
use tizbek_core::units::Amount;
use utoipa::ToSchema;

use super::{AgreesDto, BandDto};
use crate::texts::rfc3339_millis;

/// All actions that are kept: those that are open, and those that were over last.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ActionsDto {
    pub now: String,
    /// The newest first.
    pub actions: Vec<ActionDto>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ActionDto {
    pub id: u64,
    /// `draft`, `agreed`, `issued`, `in_progress`, `done`, `checked`, `standardised`, `repeated`, `rejected`, `withdrawn`
    pub state: &'static str,
    /// `operations`, `parameter`, `resource`: the three kinds of corrective measures.
    pub kind: &'static str,
    pub object: Option<ObjectDto>,
    /// In the words of people; of a lever `raise_rate`, `move_here`, `bring_in`, `shorten_repair`, `feed`, `put_off`.
    pub verb: String,
    pub target: Option<TargetDto>,
    /// The unit that does it.
    pub owner: String,
    pub deadline: Option<String>,
    /// What is to be there before it can be agreed and issued: `object`, `verb`, `target`, `owner`, `deadline`.
    pub missing: Vec<&'static str>,
    /// The lever that was ordered.
    pub lever: Option<String>,
    pub incident: Option<u64>,
    pub promise: Option<PromiseDto>,
    pub proposed: MarkDto,
    pub issued: Option<MarkDto>,
    /// The action of which this is another round.
    pub repeats: Option<u64>,
    pub items: Vec<ItemDto>,
    pub blockers: Vec<BlockerDto>,
    pub progress: u8,
    pub ended: Option<EndedDto>,
    pub check: Option<CheckedDto>,
    pub decided: Option<DecidedDto>,
    /// In force and past its deadline.
    pub overdue: bool,
    pub blocked: bool,
    /// What stands in its way has cost so much that something else is to be thought of.
    pub replan: bool,
    /// How often it went up the roster.
    pub escalated: u32,
    /// The steps that are allowed now.
    pub steps: Vec<&'static str>,
    /// The units that must agree to it, by the matrix of the site; none: nobody was asked.
    pub agree: Vec<AgreesDto>,
    /// The owner, and the stages that it is about.
    pub concerns: Vec<String>,
    /// The oldest first.
    pub events: Vec<EventDto>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ObjectDto {
    /// `stage` or `buffer`
    pub kind: &'static str,
    pub id: String,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct TargetDto {
    pub value: f64,
    pub unit: String,
}

/// What it is to save, by the advice that it comes from.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PromiseDto {
    pub stage: String,
    pub saves: BandDto,
    /// So many actions promise it together.
    pub together: u32,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct MarkDto {
    pub at: String,
    pub by: String,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ItemDto {
    pub text: String,
    pub done: Option<MarkDto>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct BlockerDto {
    pub reason: String,
    pub needed_from: String,
    pub since: MarkDto,
    pub cleared: Option<MarkDto>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct EndedDto {
    /// `finished`, `called_off`, `time_over`, `trouble_over`
    pub why: &'static str,
    pub at: String,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CheckedDto {
    /// `effective`, `partly`, `not`, `too_early`
    pub verdict: &'static str,
    /// Measured, units; null: nobody measured it.
    pub saved: Option<BandDto>,
    pub note: String,
    pub at: String,
    pub by: String,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DecidedDto {
    /// `standardise`, `repeat`, `reject`
    pub decision: &'static str,
    pub at: String,
    pub by: String,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct EventDto {
    pub at: String,
    /// Empty: by itself.
    pub by: String,
    /// `proposed`, `edited`, `agreed`, `issued`, `started`, `ticked`, `blocked`, …; `no_answer`, `overdue`, `still_blocked` and
    /// `unchecked` are escalations.
    pub what: &'static str,
    /// A comment, a reason, an item; of an escalation whom it was told.
    pub text: String,
}

const STEPS: [(Move, &str); 15] = [
    (Move::Edit, "edit"),
    (Move::Agree, "agree"),
    (Move::Withdraw, "withdraw"),
    (Move::Issue, "issue"),
    (Move::Start, "start"),
    (Move::Work, "work"),
    (Move::Block, "block"),
    (Move::Finish, "finish"),
    (Move::CallOff, "call_off"),
    (Move::Check, "check"),
    (Move::CheckLater, "check_later"),
    (Move::Standardise, "standardise"),
    (Move::Repeat, "repeat"),
    (Move::Reject, "reject"),
    (Move::Comment, "comment"),
];

#[must_use]
pub fn action(site: &Site, action: &Action, concerns: Vec<String>, now: Timestamp) -> ActionDto {
    let wanted = &action.wanted;
    let steps = STEPS.into_iter().filter(|(step, _)| action.state.after(*step).is_some()).map(|(_, word)| word);
    ActionDto {
        id: action.id.0,
        state: action.state.word(),
        kind: kind_word(wanted.kind),
        object: wanted.object.map(|object| object_of(site, object)),
        verb: wanted.verb.clone(),
        target: wanted.target.as_ref().map(|target| TargetDto { value: target.value.as_units(), unit: target.unit.clone() }),
        owner: wanted.owner.clone(),
        deadline: wanted.deadline.map(rfc3339_millis),
        missing: wanted.missing(),
        lever: wanted.lever.clone(),
        incident: wanted.incident.map(|incident| incident.0),
        promise: wanted.promise.map(|promise| promise_of(site, promise)),
        proposed: mark(&action.proposed),
        issued: action.issued.as_ref().map(mark),
        repeats: action.repeats.map(|id| id.0),
        items: action.items.iter().map(|item| ItemDto { text: item.text.clone(), done: item.done.as_ref().map(mark) }).collect(),
        blockers: action.blockers.iter().map(blocker).collect(),
        progress: action.progress,
        ended: action.ended.map(|(why, at)| EndedDto { why: ended_word(why), at: rfc3339_millis(at) }),
        check: action.check.as_ref().map(|(check, by)| CheckedDto {
            verdict: verdict_word(check.verdict),
            saved: check.saved.map(|(low, middle, high)| band(low, middle, high)),
            note: check.note.clone(),
            at: rfc3339_millis(by.at),
            by: by.by.clone(),
        }),
        decided: action.decided.as_ref().map(|(decision, by)| DecidedDto {
            decision: decision_word(*decision),
            at: rfc3339_millis(by.at),
            by: by.by.clone(),
        }),
        overdue: action.is_overdue(now),
        blocked: action.is_blocked(),
        replan: action.wants_replan(now),
        escalated: action.escalated(),
        steps: steps.collect(),
        agree: Vec::new(),
        concerns,
        events: action.events.iter().map(event).collect(),
    }
}

fn object_of(site: &Site, object: Object) -> ObjectDto {
    let (kind, id) = match object {
        Object::Stage(id) => ("stage", &site.stages[id.index()].key),
        Object::Buffer(id) => ("buffer", &site.buffers[id.index()].key),
    };
    ObjectDto { kind, id: id.clone() }
}

fn promise_of(site: &Site, promise: Promise) -> PromiseDto {
    let saves = band(promise.low, promise.middle, promise.high);
    PromiseDto { stage: site.stages[promise.stage.index()].key.clone(), saves, together: promise.together }
}

fn band(low: Amount, middle: Amount, high: Amount) -> BandDto {
    BandDto { low: low.as_units(), middle: middle.as_units(), high: high.as_units() }
}

fn mark(mark: &Mark) -> MarkDto {
    MarkDto { at: rfc3339_millis(mark.at), by: mark.by.clone() }
}

fn blocker(blocker: &tizbek_core::action::Blocker) -> BlockerDto {
    BlockerDto {
        reason: blocker.reason.clone(),
        needed_from: blocker.needed_from.clone(),
        since: mark(&blocker.since),
        cleared: blocker.cleared.as_ref().map(mark),
    }
}

fn event(event: &tizbek_core::action::Event) -> EventDto {
    EventDto { at: rfc3339_millis(event.at), by: event.by.clone(), what: happened_word(event.what), text: event.text.clone() }
}

const fn kind_word(kind: ActionKind) -> &'static str {
    match kind {
        ActionKind::Operations => "operations",
        ActionKind::Parameter => "parameter",
        ActionKind::Resource => "resource",
    }
}

const fn ended_word(ended: Ended) -> &'static str {
    match ended {
        Ended::Finished => "finished",
        Ended::CalledOff => "called_off",
        Ended::TimeOver => "time_over",
        Ended::TroubleOver => "trouble_over",
    }
}

const fn verdict_word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Effective => "effective",
        Verdict::Partly => "partly",
        Verdict::Not => "not",
        Verdict::TooEarly => "too_early",
    }
}

const fn decision_word(decision: Decision) -> &'static str {
    match decision {
        Decision::Standardise => "standardise",
        Decision::Repeat => "repeat",
        Decision::Reject => "reject",
    }
}

const fn happened_word(happened: Happened) -> &'static str {
    match happened {
        Happened::Proposed => "proposed",
        Happened::Edited => "edited",
        Happened::Agreed => "agreed",
        Happened::Withdrawn => "withdrawn",
        Happened::Issued => "issued",
        Happened::Started => "started",
        Happened::Ticked => "ticked",
        Happened::Unticked => "unticked",
        Happened::ItemAdded => "item_added",
        Happened::Progressed => "progressed",
        Happened::Blocked => "blocked",
        Happened::Unblocked => "unblocked",
        Happened::Finished => "finished",
        Happened::CalledOff => "called_off",
        Happened::TimeOver => "time_over",
        Happened::TroubleOver => "trouble_over",
        Happened::CheckedEffective => "checked_effective",
        Happened::CheckedPartly => "checked_partly",
        Happened::CheckedNot => "checked_not",
        Happened::CheckedTooEarly => "checked_too_early",
        Happened::Standardised => "standardised",
        Happened::Repeated => "repeated",
        Happened::Rejected => "rejected",
        Happened::Commented => "commented",
        Happened::EscalatedNoAnswer => "no_answer",
        Happened::EscalatedOverdue => "overdue",
        Happened::EscalatedBlocked => "still_blocked",
        Happened::EscalatedCheck => "unchecked",
    }
}
