//! Units, who of them reports, agrees, decides and applies, what they ask of each other, and what cannot both be had, as the API says it.

use serde::Serialize;
use tizbek_core::model::{ActionKind, Site, Unit};
use tizbek_core::request::{Choice, Decided, Given, Line, Need, Noted, Request, Side};
use tizbek_core::time::{Span, Timestamp};
use utoipa::ToSchema;

use super::TextDto;
use super::action::MarkDto;
use crate::api::convert::text;
use crate::texts::rfc3339_millis;

/// The directory of units; empty where the site file has none.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct UnitsDto {
    pub units: Vec<UnitDto>,
    /// The units that who asks speaks for.
    pub own: Vec<String>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct UnitDto {
    pub id: String,
    pub name: TextDto,
    pub stages: Vec<String>,
    pub resources: Vec<String>,
    /// The post on duty, and how to reach it. Empty: the site has no directory, and the unit is what levers or rosters call so.
    pub duty: String,
    pub answer_within_secs: Option<i64>,
    /// Who is told in which order; empty: the post on duty alone.
    pub roster: Vec<String>,
    /// Levers that it pulls.
    pub levers: Vec<String>,
}

/// The matrix, stage by stage in the order of the site file.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ResponsibilitiesDto {
    pub rows: Vec<ResponsibilityDto>,
}

/// Units by their ids, or `dispatcher`, `planner`, `engineer`.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ResponsibilityDto {
    pub stage: String,
    /// `operations`, `parameter`, `resource`
    pub kind: &'static str,
    pub reports: Vec<String>,
    pub agrees: Vec<String>,
    pub decides: Vec<String>,
    pub applies: Vec<String>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RequestsDto {
    pub now: String,
    /// The newest first.
    pub requests: Vec<RequestDto>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RequestDto {
    pub id: u64,
    /// `sent`, `seen`, `acknowledged`, `answered`, `withdrawn`
    pub state: &'static str,
    /// The unit that is to answer, and the one that asks (empty: the person alone).
    pub to: String,
    pub for_unit: String,
    pub what: String,
    /// `words`, `stop`, `hold`, `resource`, `lever`, `agree`
    pub need: &'static str,
    pub resource: Option<String>,
    pub lever: Option<String>,
    pub stage: Option<String>,
    pub incident: Option<u64>,
    pub action: Option<u64>,
    /// When it is wanted.
    pub from: Option<String>,
    pub until: Option<String>,
    pub answer_by: String,
    pub overdue: bool,
    pub escalated: u32,
    pub sent: MarkDto,
    /// The read receipt.
    pub seen: Option<MarkDto>,
    pub acknowledged: Option<MarkDto>,
    pub answer: Option<AnswerDto>,
    pub thread: Vec<LineDto>,
    /// The stages and units whose business it is to answer.
    pub concerns: Vec<String>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AnswerDto {
    pub yes: bool,
    pub text: String,
    pub at: String,
    pub by: String,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LineDto {
    pub at: String,
    /// Empty: it happened by itself.
    pub by: String,
    /// `sent`, `seen`, `acknowledged`, `yes`, `no`, `withdrawn`, `commented`, `decided`, `no_answer`, `overdue`
    pub what: &'static str,
    /// What was said, or whom it was told.
    pub text: String,
}

/// What waits for a unit, whichever way it came: the most urgent first.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct InboxDto {
    pub now: String,
    /// The units that who asks speaks for.
    pub own: Vec<String>,
    pub open: usize,
    pub overdue: usize,
    pub items: Vec<InboxItemDto>,
    /// What was asked for the unit, or by who looks: what is open, and what was over last. The newest first.
    pub sent: Vec<RequestDto>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct InboxItemDto {
    /// `request`: answer it. `plan`: agree to a version, `id`. `action`: it is to be begun, or done. `blocker`: something is needed for an action.
    pub kind: &'static str,
    /// Of the request, the version of the plan, or the action.
    pub id: u64,
    /// Of blockers: the place in the action.
    pub place: Option<usize>,
    pub unit: String,
    pub what: String,
    pub stage: Option<String>,
    /// Who wants it, and since when.
    pub by: String,
    pub at: String,
    pub due: Option<String>,
    pub overdue: bool,
    pub state: &'static str,
    /// Of requests: all of it.
    pub request: Option<RequestDto>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ConflictsDto {
    pub now: String,
    pub open: Vec<ConflictDto>,
    /// The newest first.
    pub decided: Vec<ConflictDecidedDto>,
}

/// Two that cannot both be had.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ConflictDto {
    /// `r3-a5`: request 3 and action 5.
    pub id: String,
    /// `resource`: both want it. `stage`: one wants it to stop or to give something away, the other wants it to go on.
    pub clash: &'static str,
    pub resource: Option<String>,
    pub stage: Option<String>,
    /// When both are wanted.
    pub from: String,
    pub until: String,
    pub first: SideDto,
    pub second: SideDto,
    /// Who decides, by the matrix.
    pub decides: Vec<String>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SideDto {
    /// `request`, `action`
    pub kind: &'static str,
    pub id: u64,
    /// Who wants it: a unit, or a person.
    pub by: String,
    /// The unit that is to do it.
    pub unit: String,
    pub what: String,
    /// As of requests; of actions `lever` or `words`.
    pub need: &'static str,
    pub stage: Option<String>,
    pub from: Option<String>,
    pub until: Option<String>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ConflictDecidedDto {
    pub id: String,
    /// `first`, `second`, `neither`
    pub choice: &'static str,
    pub reason: String,
    pub at: String,
    pub by: String,
}

/// What the unit has said of an action that it must agree to.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AgreesDto {
    pub unit: String,
    pub request: u64,
    /// Nothing: it has not answered.
    pub agrees: Option<bool>,
}

#[must_use]
pub fn unit(site: &Site, unit: &Unit) -> UnitDto {
    UnitDto {
        name: text(&unit.name),
        stages: unit.stages.iter().map(|stage| site.stages[stage.index()].key.clone()).collect(),
        resources: unit.resources.iter().map(|one| site.resources[one.index()].key.clone()).collect(),
        duty: unit.duty.clone(),
        answer_within_secs: Some(unit.answer_within.whole_secs()),
        ..named(site, &unit.key)
    }
}

/// A unit that is only a word in a lever or a roster.
#[must_use]
pub fn named(site: &Site, key: &str) -> UnitDto {
    let roster = site.settings.rosters.iter().find(|roster| roster.unit == key);
    let roster = roster.map(|roster| roster.steps.iter().map(|step| step.who.clone()).collect());
    let name = TextDto { ru: key.to_owned(), kk: String::new(), en: key.to_owned() };
    UnitDto {
        id: key.to_owned(),
        name,
        stages: Vec::new(),
        resources: Vec::new(),
        duty: String::new(),
        answer_within_secs: None::<Span>.map(Span::whole_secs),
        roster: roster.unwrap_or_default(),
        levers: site.levers.iter().filter(|lever| lever.owner == key).map(|lever| lever.key.clone()).collect(),
    }
}

#[must_use]
pub const fn kind_word(kind: ActionKind) -> &'static str {
    match kind {
        ActionKind::Operations => "operations",
        ActionKind::Parameter => "parameter",
        ActionKind::Resource => "resource",
    }
}

#[must_use]
pub fn request(site: &Site, request: &Request, concerns: Vec<String>, now: Timestamp) -> RequestDto {
    let asked = &request.asked;
    let (need, resource, lever) = match &asked.need {
        Need::Words => ("words", None, None),
        Need::Stop => ("stop", None, None),
        Need::Hold => ("hold", None, None),
        Need::Resource(key) => ("resource", Some(key.clone()), None),
        Need::Lever(key) => ("lever", None, Some(key.clone())),
        Need::Agree => ("agree", None, None),
    };
    let mark = |mark: &tizbek_core::action::Mark| MarkDto { at: rfc3339_millis(mark.at), by: mark.by.clone() };
    RequestDto {
        id: request.id.0,
        state: request.state.word(),
        to: asked.to.clone(),
        for_unit: asked.for_unit.clone(),
        what: asked.what.clone(),
        need,
        resource,
        lever,
        stage: asked.stage.map(|stage| site.stages[stage.index()].key.clone()),
        incident: asked.incident.map(|incident| incident.0),
        action: asked.action.map(|action| action.0),
        from: asked.window.map(|(from, _)| rfc3339_millis(from)),
        until: asked.window.map(|(_, until)| rfc3339_millis(until)),
        answer_by: rfc3339_millis(asked.answer_by),
        overdue: request.is_overdue(now),
        escalated: request.escalated(),
        sent: mark(&request.sent),
        seen: request.seen.as_ref().map(mark),
        acknowledged: request.acknowledged.as_ref().map(mark),
        answer: request.answer.as_ref().map(answer),
        thread: request.thread.iter().map(line).collect(),
        concerns,
    }
}

fn answer(given: &Given) -> AnswerDto {
    AnswerDto { yes: given.yes, text: given.text.clone(), at: rfc3339_millis(given.mark.at), by: given.mark.by.clone() }
}

fn line(line: &Line) -> LineDto {
    LineDto { at: rfc3339_millis(line.at), by: line.by.clone(), what: noted_word(line.what), text: line.text.clone() }
}

const fn noted_word(noted: Noted) -> &'static str {
    match noted {
        Noted::Sent => "sent",
        Noted::Seen => "seen",
        Noted::Acknowledged => "acknowledged",
        Noted::Yes => "yes",
        Noted::No => "no",
        Noted::Withdrawn => "withdrawn",
        Noted::Commented => "commented",
        Noted::Decided => "decided",
        Noted::NoAnswer => "no_answer",
        Noted::Overdue => "overdue",
    }
}

#[must_use]
pub fn decided(decided: &Decided) -> ConflictDecidedDto {
    ConflictDecidedDto {
        id: conflict_id(decided.first, decided.second),
        choice: match decided.choice {
            Choice::First => "first",
            Choice::Second => "second",
            Choice::Neither => "neither",
        },
        reason: decided.reason.clone(),
        at: rfc3339_millis(decided.mark.at),
        by: decided.mark.by.clone(),
    }
}

/// `r3-a5`
#[must_use]
pub fn conflict_id(first: Side, second: Side) -> String {
    let side = |side| match side {
        Side::Request(id) => format!("r{}", id.0),
        Side::Action(id) => format!("a{}", id.0),
    };
    format!("{}-{}", side(first), side(second))
}
