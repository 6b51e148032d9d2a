//! Corrective actions over the API: the list, one of them, and the steps of their life. Which steps are allowed is decided where inputs
//! get their order; here it is only said.

use std::sync::Arc;

use axum::extract::{Json, Path, Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use tizbek_core::action::{
    Action, ActionCommand, ActionId, ActionState, Checked, Decision, Object, Promise, Refusal, Step, Target, Verdict, Wanted, Why,
};
use tizbek_core::alarm::IncidentId;
use tizbek_core::input::{Command, Input};
use tizbek_core::model::{ActionKind, Pull, Site};
use tizbek_core::units::Amount;
use tizbek_core::view::View;
use utoipa::{IntoParams, ToSchema};

use super::dto::{ActionDto, ActionsDto, AgreesDto, RefusalDto, SayDto, action_dto};
use super::facts::time;
use super::people::noted;
use super::units::stages_of;
use super::who::Caller;
use super::{Refused, Server, actions_csv, concerns};
use crate::ingest::{Answer, Inputs};
use crate::people::Permission;
use crate::texts::rfc3339_millis;

/// Larger figures are no targets.
const LARGEST: f64 = 1e9;

#[derive(Deserialize, IntoParams)]
pub struct ActionsQuery {
    /// One state, or `open` for all that is not over.
    pub state: Option<String>,
    /// The owner, as it is written.
    pub unit: Option<String>,
    /// `json` or `csv`.
    pub format: Option<String>,
}

/// What is wanted. A draft may lack anything but the kind.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DraftDto {
    /// `operations`, `parameter`, `resource`
    pub kind: String,
    /// The stage it is about, or
    pub stage: Option<String>,
    /// the buffer.
    pub buffer: Option<String>,
    #[serde(default)]
    pub verb: String,
    pub target: Option<WantedTargetDto>,
    #[serde(default)]
    pub owner: String,
    /// RFC 3339.
    pub deadline: Option<String>,
    /// The incident that it answers.
    pub incident: Option<u64>,
    pub saves: Option<SavesDto>,
    #[serde(default)]
    pub checklist: Vec<String>,
    /// Where people sign in it is left out: it is who has signed in.
    #[serde(default)]
    pub by: String,
    #[serde(default)]
    pub comment: String,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WantedTargetDto {
    pub value: f64,
    pub unit: String,
}

/// What it is to save, units: of a forecast that people made with levers moved by hand, or their own estimate.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SavesDto {
    pub stage: String,
    pub low: f64,
    pub middle: f64,
    pub high: f64,
}

/// What the unit does with it.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DoDto {
    /// `start`: the unit has seen it and begins. `tick` with `item` and `done`; `add` with `text`; `progress` with `percent`; `block` with
    /// `reason` and `needed_from`; `unblock` with `blocker`; `finish`; `comment`.
    pub step: String,
    /// Of the checklist, by its place from 0.
    pub item: Option<u32>,
    /// False takes a tick back.
    pub done: Option<bool>,
    pub text: Option<String>,
    pub percent: Option<u8>,
    pub reason: Option<String>,
    /// The unit that can clear it.
    pub needed_from: Option<String>,
    /// By its place from 0.
    pub blocker: Option<u32>,
    #[serde(default)]
    pub by: String,
    #[serde(default)]
    pub comment: String,
}

/// What it brought, by what people know.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CheckDto {
    /// `effective`, `partly`, `not`, `too_early`
    pub verdict: String,
    /// Units, the smallest first: low, middle, high.
    pub saved: Option<[f64; 3]>,
    #[serde(default)]
    pub note: String,
    #[serde(default)]
    pub by: String,
}

/// What follows from it.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DecideDto {
    /// `standardise`, `repeat`, `reject`
    pub decision: String,
    #[serde(default)]
    pub by: String,
    /// Of what is rejected it says why.
    #[serde(default)]
    pub comment: String,
}

/// Corrective actions, the newest first.
#[utoipa::path(get, path = "/api/v1/actions", tag = "actions", params(ActionsQuery),
    responses((status = 200, body = ActionsDto, description = "With format=csv: a line an action"), (status = 422, body = RefusalDto)))]
pub async fn actions(State(server): State<Arc<Server>>, Query(query): Query<ActionsQuery>) -> Result<Response, Refused> {
    let state = match query.state.as_deref() {
        None | Some("open") => None,
        Some(word) => Some(ActionState::of(word).ok_or_else(|| {
            let known: Vec<&str> = ActionState::ALL.iter().map(|state| state.word()).collect();
            unfit(&format!("found {word:?}, expected open or one of {}", known.join(", ")), "state")
        })?),
    };
    let only_open = query.state.as_deref() == Some("open");
    let view = server.views.fresh().await.view;
    let is_asked_for = |action: &&Action| {
        state.is_none_or(|state| action.state == state)
            && !(only_open && action.state.is_over())
            && query.unit.as_ref().is_none_or(|unit| action.wanted.owner == *unit)
    };
    let found = view.actions.all.values().rev().filter(is_asked_for).map(|action| dto(&server.site, action, &view));
    let found = ActionsDto { now: rfc3339_millis(view.now), actions: found.collect() };
    match query.format.as_deref() {
        None | Some("json") => Ok(Json(found).into_response()),
        Some("csv") => {
            let disposition = "attachment; filename=\"actions.csv\"";
            let headers = [(header::CONTENT_TYPE, "text/csv; charset=utf-8"), (header::CONTENT_DISPOSITION, disposition)];
            Ok((headers, actions_csv::write(&found.actions)).into_response())
        }
        Some(other) => Err(unfit(&format!("found {other:?}, expected json or csv"), "format")),
    }
}

/// One corrective action with its history.
#[utoipa::path(get, path = "/api/v1/actions/{id}", tag = "actions",
    responses((status = 200, body = ActionDto), (status = 404, body = RefusalDto)))]
pub async fn action(State(server): State<Arc<Server>>, Path(id): Path<u64>) -> Result<Json<ActionDto>, Refused> {
    let view = server.views.fresh().await.view;
    let action = find(&view, id)?;
    Ok(Json(dto(&server.site, action, &view)))
}

/// Begins an action as a draft, whole or not.
#[utoipa::path(post, path = "/api/v1/actions", tag = "actions", request_body = DraftDto,
    responses((status = 201, body = ActionDto), (status = 409, body = RefusalDto), (status = 422, body = RefusalDto)))]
pub async fn propose(
    State(server): State<Arc<Server>>,
    caller: Caller,
    Json(draft): Json<DraftDto>,
) -> Result<(StatusCode, Json<ActionDto>), Refused> {
    let by = caller.speaks_as(&draft.by, "by")?;
    caller.note("actions", &noted(&caller, &by, &draft.verb));
    let wanted = read_draft(&server.site, &draft)?;
    let command = ActionCommand {
        action: ActionId::default(),
        step: Step::Propose(Box::new(wanted.clone())),
        by: by.clone(),
        comment: draft.comment.trim().to_owned(),
    };
    give(&server, command).await?;
    let view = server.views.fresh().await.view;
    // The newest that is the same: two of them would be as good as each other.
    let mut newest = view.actions.all.values().rev();
    let found = newest.find(|action| action.proposed.by == by && action.wanted == wanted);
    let found =
        found.ok_or_else(|| Refused::new(StatusCode::SERVICE_UNAVAILABLE, "it is in the journal, and shown in a moment"))?;
    caller.note(&format!("actions/{}", found.id.0), &noted(&caller, &by, &draft.verb));
    Ok((StatusCode::CREATED, Json(dto(&server.site, found, &view))))
}

/// Words a draft anew; what was agreed is a draft again.
#[utoipa::path(post, path = "/api/v1/actions/{id}/edit", tag = "actions", request_body = DraftDto,
    responses((status = 200, body = ActionDto), (status = 404, body = RefusalDto), (status = 409, body = RefusalDto), (status = 422, body = RefusalDto)))]
pub async fn edit(
    State(server): State<Arc<Server>>,
    caller: Caller,
    Path(id): Path<u64>,
    Json(draft): Json<DraftDto>,
) -> Result<Json<ActionDto>, Refused> {
    let step = Step::Edit(Box::new(read_draft(&server.site, &draft)?));
    step_on(&server, &caller, id, step, (&draft.by, &draft.comment), Permission::ProposeAction).await
}

/// Agrees to a draft that lacks nothing.
#[utoipa::path(post, path = "/api/v1/actions/{id}/agree", tag = "actions", request_body = SayDto,
    responses((status = 200, body = ActionDto), (status = 404, body = RefusalDto), (status = 409, body = RefusalDto), (status = 422, body = RefusalDto)))]
pub async fn agree(
    State(server): State<Arc<Server>>,
    caller: Caller,
    Path(id): Path<u64>,
    Json(say): Json<SayDto>,
) -> Result<Json<ActionDto>, Refused> {
    step_on(&server, &caller, id, Step::Agree, (&say.by, &say.comment), Permission::AgreeAction).await
}

/// Takes back what was not issued yet, and says why.
#[utoipa::path(post, path = "/api/v1/actions/{id}/withdraw", tag = "actions", request_body = SayDto,
    responses((status = 200, body = ActionDto), (status = 404, body = RefusalDto), (status = 409, body = RefusalDto), (status = 422, body = RefusalDto)))]
pub async fn withdraw(
    State(server): State<Arc<Server>>,
    caller: Caller,
    Path(id): Path<u64>,
    Json(say): Json<SayDto>,
) -> Result<Json<ActionDto>, Refused> {
    step_on(&server, &caller, id, Step::Withdraw, (&say.by, &say.comment), Permission::ProposeAction).await
}

/// Tells the unit to do it: from now on its timers run.
#[utoipa::path(post, path = "/api/v1/actions/{id}/issue", tag = "actions", request_body = SayDto,
    responses((status = 200, body = ActionDto), (status = 404, body = RefusalDto), (status = 409, body = RefusalDto), (status = 422, body = RefusalDto)))]
pub async fn issue(
    State(server): State<Arc<Server>>,
    caller: Caller,
    Path(id): Path<u64>,
    Json(say): Json<SayDto>,
) -> Result<Json<ActionDto>, Refused> {
    step_on(&server, &caller, id, Step::Issue, (&say.by, &say.comment), Permission::Order).await
}

/// It is no longer wanted, and why; a lever is let go. What it brought is still to be checked.
#[utoipa::path(post, path = "/api/v1/actions/{id}/call-off", tag = "actions", request_body = SayDto,
    responses((status = 200, body = ActionDto), (status = 404, body = RefusalDto), (status = 409, body = RefusalDto), (status = 422, body = RefusalDto)))]
pub async fn call_off(
    State(server): State<Arc<Server>>,
    caller: Caller,
    Path(id): Path<u64>,
    Json(say): Json<SayDto>,
) -> Result<Json<ActionDto>, Refused> {
    let view = server.views.fresh().await.view;
    let lever = find(&view, id)?.wanted.lever.as_ref().and_then(|key| server.site.lever(key));
    if lever.is_some_and(|lever| matches!(server.site.levers[lever.index()].pull, Pull::Order { .. })) {
        let why = "it has become a version of the plan: give another plan to take it back";
        return Err(Refused::at(StatusCode::CONFLICT, why, "lever"));
    }
    step_on(&server, &caller, id, Step::CallOff, (&say.by, &say.comment), Permission::Order).await
}

/// What the unit does: it begins, ticks, says what stands in the way, and is done. Of people who have the role of a unit alone: what is
/// their unit's.
#[utoipa::path(post, path = "/api/v1/actions/{id}/do", tag = "actions", request_body = DoDto,
    responses((status = 200, body = ActionDto), (status = 404, body = RefusalDto), (status = 409, body = RefusalDto), (status = 422, body = RefusalDto)))]
pub async fn work(
    State(server): State<Arc<Server>>,
    caller: Caller,
    Path(id): Path<u64>,
    Json(said): Json<DoDto>,
) -> Result<Json<ActionDto>, Refused> {
    let step = read_do(&said)?;
    step_on(&server, &caller, id, step, (&said.by, &said.comment), Permission::DoAction).await
}

/// What it brought. Nothing closes without it; `too_early` says so and leaves it open.
#[utoipa::path(post, path = "/api/v1/actions/{id}/check", tag = "actions", request_body = CheckDto,
    responses((status = 200, body = ActionDto), (status = 404, body = RefusalDto), (status = 409, body = RefusalDto), (status = 422, body = RefusalDto)))]
pub async fn check(
    State(server): State<Arc<Server>>,
    caller: Caller,
    Path(id): Path<u64>,
    Json(said): Json<CheckDto>,
) -> Result<Json<ActionDto>, Refused> {
    let verdict = match said.verdict.as_str() {
        "effective" => Verdict::Effective,
        "partly" => Verdict::Partly,
        "not" => Verdict::Not,
        "too_early" => Verdict::TooEarly,
        other => return Err(unfit(&format!("found {other:?}, expected effective, partly, not or too_early"), "verdict")),
    };
    let saved = said.saved.map(|[low, middle, high]| {
        let read = |value| figure(value, "saved");
        Ok::<_, Refused>((read(low)?, read(middle)?, read(high)?))
    });
    let step = Step::Check(Checked { verdict, saved: saved.transpose()?, note: said.note.trim().to_owned() });
    step_on(&server, &caller, id, step, (&said.by, ""), Permission::CheckAction).await
}

/// What follows: it becomes the standard, is done once more as a new draft, or is rejected, and why.
#[utoipa::path(post, path = "/api/v1/actions/{id}/decide", tag = "actions", request_body = DecideDto,
    responses((status = 200, body = ActionDto), (status = 404, body = RefusalDto), (status = 409, body = RefusalDto), (status = 422, body = RefusalDto)))]
pub async fn decide(
    State(server): State<Arc<Server>>,
    caller: Caller,
    Path(id): Path<u64>,
    Json(said): Json<DecideDto>,
) -> Result<Json<ActionDto>, Refused> {
    let decision = match said.decision.as_str() {
        "standardise" => Decision::Standardise,
        "repeat" => Decision::Repeat,
        "reject" => Decision::Reject,
        other => return Err(unfit(&format!("found {other:?}, expected standardise, repeat or reject"), "decision")),
    };
    step_on(&server, &caller, id, Step::Decide(decision), (&said.by, &said.comment), Permission::CheckAction).await
}

async fn step_on(
    server: &Server,
    caller: &Caller,
    id: u64,
    step: Step,
    (by, comment): (&str, &str),
    permission: Permission,
) -> Result<Json<ActionDto>, Refused> {
    let (by, comment) = (caller.speaks_as(by, "by")?, comment.trim().to_owned());
    let detail = format!("{} {comment}", step.word());
    caller.note(&format!("actions/{id}"), &noted(caller, &by, detail.trim()));
    let view = server.views.fresh().await.view;
    let action = find(&view, id)?;
    let mut all = concerned(&server.site, action);
    if let Step::Unblock { blocker } = &step {
        let needed = action.blockers.get(*blocker as usize).map(|blocker| stages_of(&server.site, &blocker.needed_from));
        all.extend(needed.into_iter().flatten());
    }
    caller.concerned(permission, &all)?;
    give(server, ActionCommand { action: ActionId(id), step, by, comment }).await?;
    let view = server.views.fresh().await.view;
    let action = find(&view, id)?;
    Ok(Json(dto(&server.site, action, &view)))
}

fn read_do(said: &DoDto) -> Result<Step, Refused> {
    let lacks = |at: &'static str| move || unfit(&format!("found no {at}, expected one for {}", said.step), at);
    let text = |text: &Option<String>, at: &'static str| {
        text.as_ref().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty()).ok_or_else(lacks(at))
    };
    Ok(match said.step.as_str() {
        "start" => Step::Start,
        "tick" => Step::Tick { item: said.item.ok_or_else(lacks("item"))?, done: said.done.unwrap_or(true) },
        "add" => Step::AddItem { text: text(&said.text, "text")? },
        "progress" => Step::Progress { percent: said.percent.ok_or_else(lacks("percent"))? },
        "block" => Step::Block { reason: text(&said.reason, "reason")?, needed_from: text(&said.needed_from, "needed_from")? },
        "unblock" => Step::Unblock { blocker: said.blocker.ok_or_else(lacks("blocker"))? },
        "finish" => Step::Finish,
        "comment" => Step::Comment,
        other => {
            let known = "start, tick, add, progress, block, unblock, finish or comment";
            return Err(unfit(&format!("found {other:?}, expected {known}"), "step"));
        }
    })
}

async fn give(server: &Server, command: ActionCommand) -> Result<(), Refused> {
    match server.hand_over(Inputs::One(Input::Command(Command::Act(Box::new(command))))).await? {
        Some(Answer::NotAllowed(refusal)) => Err(refused(&refusal)),
        _ => Ok(()),
    }
}

fn refused(refusal: &Refusal) -> Refused {
    let status = match refusal.why {
        Why::Unknown => StatusCode::NOT_FOUND,
        Why::State | Why::Full => StatusCode::CONFLICT,
        Why::Unfit => StatusCode::UNPROCESSABLE_ENTITY,
    };
    Refused::at(status, &refusal.to_string(), refusal.at)
}

pub(super) fn find(view: &View, id: u64) -> Result<&Action, Refused> {
    view.actions.all.get(&ActionId(id)).ok_or_else(|| {
        let why = format!("found {id}, expected the number of an action that is kept");
        Refused::at(StatusCode::NOT_FOUND, &why, "id")
    })
}

/// Whose business it is: the unit that does it, and the stages that it is about.
fn concerned(site: &Site, action: &Action) -> Vec<String> {
    let mut all = match action.wanted.object {
        Some(Object::Stage(id)) => vec![site.stages[id.index()].key.clone()],
        Some(Object::Buffer(id)) => concerns::of_fact(site, tizbek_core::fact::Of::Buffer(id)),
        None => Vec::new(),
    };
    if !action.wanted.owner.is_empty() && !all.contains(&action.wanted.owner) {
        all.push(action.wanted.owner.clone());
    }
    // People of the unit that does it, wherever that is.
    if let Some(unit) = site.unit(&action.wanted.owner) {
        let stages = unit.stages.iter().map(|stage| site.stages[stage.index()].key.clone());
        let others: Vec<String> = stages.filter(|stage| !all.contains(stage)).collect();
        all.extend(others);
    }
    all
}

pub(super) fn dto(site: &Site, action: &Action, view: &View) -> ActionDto {
    let agrees = |(unit, request, agrees): (&str, tizbek_core::request::RequestId, Option<bool>)| AgreesDto {
        unit: unit.to_owned(),
        request: request.0,
        agrees,
    };
    let agree = view.requests.agreement(action.id).into_iter().map(agrees).collect();
    ActionDto { agree, ..action_dto(site, action, concerned(site, action), view.now) }
}

fn read_draft(site: &Site, draft: &DraftDto) -> Result<Wanted, Refused> {
    let kind = match draft.kind.as_str() {
        "operations" => ActionKind::Operations,
        "parameter" => ActionKind::Parameter,
        "resource" => ActionKind::Resource,
        other => return Err(unfit(&format!("found {other:?}, expected operations, parameter or resource"), "kind")),
    };
    let object = match (&draft.stage, &draft.buffer) {
        (Some(_), Some(_)) => return Err(unfit("found a stage and a buffer, expected one of them", "object")),
        (Some(key), None) => Some(Object::Stage(stage(site, key, "stage")?)),
        (None, Some(key)) => {
            let found = site.buffers.iter().position(|buffer| buffer.key == *key);
            let known = || site.buffers.iter().map(|buffer| buffer.key.as_str()).collect::<Vec<_>>().join(", ");
            let found = found.ok_or_else(|| unfit(&format!("found {key:?}, expected one of {}", known()), "buffer"))?;
            Some(Object::Buffer(tizbek_core::ids::BufferId::of(found)))
        }
        (None, None) => None,
    };
    let target = draft
        .target
        .as_ref()
        .map(|target| Ok::<_, Refused>(Target { value: figure(target.value, "target")?, unit: target.unit.trim().to_owned() }));
    let deadline = draft.deadline.as_ref().map(|text| {
        time("deadline", text).map_err(|_| unfit(&format!("found {text:?}, expected a time as in RFC 3339"), "deadline"))
    });
    Ok(Wanted {
        kind,
        object,
        verb: draft.verb.trim().to_owned(),
        target: target.transpose()?,
        owner: draft.owner.trim().to_owned(),
        deadline: deadline.transpose()?,
        promise: draft.saves.as_ref().map(|saves| promise(site, saves)).transpose()?,
        incident: draft.incident.map(IncidentId),
        lever: None,
        checklist: draft.checklist.iter().map(|item| item.trim().to_owned()).collect(),
    })
}

fn promise(site: &Site, saves: &SavesDto) -> Result<Promise, Refused> {
    let [low, middle, high] = [saves.low, saves.middle, saves.high];
    if !(low <= middle && middle <= high) {
        return Err(unfit(&format!("found {low}, {middle}, {high}, expected the smallest first"), "saves"));
    }
    Ok(Promise {
        stage: stage(site, &saves.stage, "saves.stage")?,
        low: figure(low, "saves")?,
        middle: figure(middle, "saves")?,
        high: figure(high, "saves")?,
        together: 1,
    })
}

fn stage(site: &Site, key: &str, at: &str) -> Result<tizbek_core::ids::StageId, Refused> {
    let found = site.stages.iter().position(|stage| stage.key == key);
    let known = || site.stages.iter().map(|stage| stage.key.as_str()).collect::<Vec<_>>().join(", ");
    let found = found.ok_or_else(|| unfit(&format!("found {key:?}, expected one of {}", known()), at))?;
    Ok(tizbek_core::ids::StageId::of(found))
}

fn figure(value: f64, at: &str) -> Result<Amount, Refused> {
    if value.is_finite() && value.abs() <= LARGEST {
        return Ok(Amount::from_units(value));
    }
    Err(unfit(&format!("found {value}, expected a number from -{LARGEST} to {LARGEST}"), at))
}

fn unfit(error: &str, at: &str) -> Refused {
    Refused::at(StatusCode::UNPROCESSABLE_ENTITY, error, at)
}
