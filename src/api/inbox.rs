//! What waits for a unit, whichever way it came: requests, versions of the plan to agree to, actions to do, blockers to clear. And the
//! requests themselves. Which steps are allowed is decided where inputs get their order; here it is only said.

use std::sync::Arc;

use axum::extract::{Json, Path, Query, State};
use axum::http::StatusCode;
use serde::Deserialize;
use tizbek_core::action::{Action, ActionId, Object, Refusal, Why};
use tizbek_core::alarm::IncidentId;
use tizbek_core::ids::StageId;
use tizbek_core::input::{Command, Input};
use tizbek_core::model::Site;
use tizbek_core::request::{Asked, Need, Request, RequestCommand, RequestId, RequestState, RequestStep};
use tizbek_core::time::{Span, Timestamp};
use tizbek_core::view::View;
use utoipa::{IntoParams, ToSchema};

use super::dto::{InboxDto, InboxItemDto, RefusalDto, RequestDto, RequestsDto, SayDto, request_dto};
use super::facts::time;
use super::people::noted;
use super::units::{known, own, stages_of};
use super::who::Caller;
use super::{Refused, Server};
use crate::ingest::{Answer, Inputs};
use crate::people::Permission;
use crate::texts::rfc3339_millis;

/// Where neither who asks nor the directory says by when.
const ANSWER_WITHIN: Span = Span::from_mins(30);
/// So many that are over are shown among what was sent.
const SENT_SHOWN: usize = 30;

#[derive(Deserialize, IntoParams)]
pub struct InboxQuery {
    /// Left out: the units that who asks speaks for; all, if he has none.
    pub unit: Option<String>,
}

#[derive(Deserialize, IntoParams)]
pub struct RequestsQuery {
    /// `true`: only those that wait for an answer.
    #[serde(default)]
    pub open: bool,
    pub incident: Option<u64>,
}

/// What is asked, of whom, and until when.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AskDto {
    /// The unit that is to answer.
    pub to: String,
    pub what: String,
    /// What the program can tell the effect of: `words` (nothing, and if it is left out), `stop` and `hold` (a stage stands for a repair, or
    /// goes on), `resource`, `lever`. All but the first want `until`.
    pub need: Option<String>,
    pub stage: Option<String>,
    pub resource: Option<String>,
    pub lever: Option<String>,
    pub incident: Option<u64>,
    pub action: Option<u64>,
    /// The unit that asks; left out: the one of who asks, if he has one.
    pub for_unit: Option<String>,
    /// When it is wanted, RFC 3339; from now on, if `from` is left out.
    pub from: Option<String>,
    pub until: Option<String>,
    /// Left out: what the directory gives the unit.
    pub answer_by: Option<String>,
    #[serde(default)]
    pub by: String,
    #[serde(default)]
    pub comment: String,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerRequestDto {
    pub yes: bool,
    /// A no says why.
    #[serde(default)]
    pub text: String,
    #[serde(default)]
    pub by: String,
}

/// What waits for a unit, the most urgent first.
#[utoipa::path(get, path = "/api/v1/inbox", tag = "units", params(InboxQuery),
    responses((status = 200, body = InboxDto), (status = 422, body = RefusalDto)))]
pub async fn inbox(
    State(server): State<Arc<Server>>,
    caller: Caller,
    Query(query): Query<InboxQuery>,
) -> Result<Json<InboxDto>, Refused> {
    let own = own(&server.site, &caller);
    if let Some(unit) = &query.unit {
        known(&server.site, unit, "unit")?;
    }
    let of = |unit: &str| match &query.unit {
        Some(asked) => asked == unit,
        None => own.is_empty() || own.iter().any(|own| own == unit),
    };
    let view = server.views.fresh().await.view;
    let name = caller.person().map(|person| person.name.as_str());
    Ok(Json(collected(&server.site, &view, &of, name, own.clone())))
}

fn collected(site: &Site, view: &View, of: &dyn Fn(&str) -> bool, name: Option<&str>, own: Vec<String>) -> InboxDto {
    let now = view.now;
    let requests = view.requests.all.values().filter(|request| request.state.is_open() && of(&request.asked.to));
    let mut items: Vec<(Option<Timestamp>, InboxItemDto)> =
        requests.map(|request| (Some(request.asked.answer_by), of_request(site, request, now))).collect();
    for proposed in &view.plans_proposed {
        let waits = |unit: &&String| of(unit) && proposed.answers.iter().all(|answer| answer.unit != **unit);
        items.extend(proposed.agree.iter().filter(waits).map(|unit| (None, of_plan(proposed, unit))));
    }
    for action in view.actions.all.values() {
        if action.state.is_in_force() && of(&action.wanted.owner) {
            items.push((action.wanted.deadline, of_action(site, action, now)));
        }
        let open = action.blockers.iter().enumerate().filter(|(_, blocker)| blocker.cleared.is_none());
        for (place, blocker) in open.filter(|(_, blocker)| action.state.is_in_force() && of(&blocker.needed_from)) {
            let item = InboxItemDto {
                kind: "blocker",
                place: Some(place),
                unit: blocker.needed_from.clone(),
                what: blocker.reason.clone(),
                by: blocker.since.by.clone(),
                at: rfc3339_millis(blocker.since.at),
                state: "open",
                ..of_action(site, action, now)
            };
            items.push((action.wanted.deadline, item));
        }
    }
    // What has no time comes last; the rest in order of its time.
    items.sort_by_key(|(due, item)| (due.unwrap_or(Timestamp::MAX), item.kind, item.id, item.place, item.unit.clone()));
    let items: Vec<InboxItemDto> = items.into_iter().map(|(_, item)| item).collect();
    let asked_by = |request: &&Request| {
        of(&request.asked.for_unit) && !request.asked.for_unit.is_empty() || name == Some(request.sent.by.as_str())
    };
    let of_people = view.requests.all.values().rev().filter(|request| request.asked.need != Need::Agree);
    let sent = of_people.filter(asked_by).take(SENT_SHOWN).map(|request| dto(site, request, now)).collect();
    InboxDto {
        now: rfc3339_millis(now),
        own,
        open: items.len(),
        overdue: items.iter().filter(|item| item.overdue).count(),
        items,
        sent,
    }
}

fn of_request(site: &Site, request: &Request, now: Timestamp) -> InboxItemDto {
    let asked = &request.asked;
    InboxItemDto {
        kind: "request",
        id: request.id.0,
        place: None,
        unit: asked.to.clone(),
        what: asked.what.clone(),
        stage: asked.stage.map(|stage| site.stages[stage.index()].key.clone()),
        by: request.sent.by.clone(),
        at: rfc3339_millis(request.sent.at),
        due: Some(rfc3339_millis(asked.answer_by)),
        overdue: request.is_overdue(now),
        state: request.state.word(),
        request: Some(dto(site, request, now)),
    }
}

fn of_plan(proposed: &tizbek_core::view::ProposedView, unit: &str) -> InboxItemDto {
    InboxItemDto {
        kind: "plan",
        id: u64::from(proposed.head.version),
        place: None,
        unit: unit.to_owned(),
        what: proposed.head.reason.clone(),
        stage: None,
        by: proposed.head.author.clone(),
        at: rfc3339_millis(proposed.given_at),
        due: None,
        overdue: false,
        state: "proposed",
        request: None,
    }
}

fn of_action(site: &Site, action: &Action, now: Timestamp) -> InboxItemDto {
    let stage = match action.wanted.object {
        Some(Object::Stage(stage)) => Some(site.stages[stage.index()].key.clone()),
        Some(Object::Buffer(_)) | None => None,
    };
    let at = action.issued.as_ref().unwrap_or(&action.proposed).at;
    InboxItemDto {
        kind: "action",
        id: action.id.0,
        place: None,
        unit: action.wanted.owner.clone(),
        what: action.wanted.lever.clone().unwrap_or_else(|| action.wanted.verb.clone()),
        stage,
        by: action.initiator().to_owned(),
        at: rfc3339_millis(at),
        due: action.wanted.deadline.map(rfc3339_millis),
        overdue: action.is_overdue(now),
        state: action.state.word(),
        request: None,
    }
}

/// Requests, the newest first.
#[utoipa::path(get, path = "/api/v1/requests", tag = "units", params(RequestsQuery), responses((status = 200, body = RequestsDto)))]
pub async fn requests(State(server): State<Arc<Server>>, Query(query): Query<RequestsQuery>) -> Json<RequestsDto> {
    let view = server.views.fresh().await.view;
    let asked_for = |request: &&Request| {
        (!query.open || request.state.is_open())
            && query.incident.is_none_or(|incident| request.asked.incident == Some(IncidentId(incident)))
    };
    let requests = view.requests.all.values().rev().filter(asked_for);
    let requests = requests.map(|request| dto(&server.site, request, view.now)).collect();
    Json(RequestsDto { now: rfc3339_millis(view.now), requests })
}

/// One request with its thread.
#[utoipa::path(get, path = "/api/v1/requests/{id}", tag = "units",
    responses((status = 200, body = RequestDto), (status = 404, body = RefusalDto)))]
pub async fn request(State(server): State<Arc<Server>>, Path(id): Path<u64>) -> Result<Json<RequestDto>, Refused> {
    let view = server.views.fresh().await.view;
    let request = find(&view, id)?;
    Ok(Json(dto(&server.site, request, view.now)))
}

/// Asks something of a unit.
#[utoipa::path(post, path = "/api/v1/requests", tag = "units", request_body = AskDto,
    responses((status = 201, body = RequestDto), (status = 409, body = RefusalDto), (status = 422, body = RefusalDto)))]
pub async fn ask(
    State(server): State<Arc<Server>>,
    caller: Caller,
    Json(said): Json<AskDto>,
) -> Result<(StatusCode, Json<RequestDto>), Refused> {
    let by = caller.speaks_as(&said.by, "by")?;
    caller.note("requests", &noted(&caller, &by, &format!("{}: {}", said.to, said.what)));
    known(&server.site, said.to.trim(), "to")?;
    let view = server.views.fresh().await.view;
    let asked = read(&server.site, &view, &said, &own(&server.site, &caller))?;
    if !asked.for_unit.is_empty() {
        // Nobody asks in the name of a unit that is not his.
        caller.concerned(Permission::Ask, &stages_of(&server.site, &asked.for_unit))?;
    }
    let step = RequestStep::Send(Box::new(asked.clone()));
    let text = said.comment.trim().to_owned();
    give(&server, RequestCommand { request: RequestId::default(), step, by: by.clone(), text }).await?;
    let view = server.views.fresh().await.view;
    // The newest that is the same: two of them would be as good as each other.
    let found = view.requests.all.values().rev().find(|request| request.sent.by == by && request.asked == asked);
    let found =
        found.ok_or_else(|| Refused::new(StatusCode::SERVICE_UNAVAILABLE, "it is in the journal, and shown in a moment"))?;
    caller.note(&format!("requests/{}", found.id.0), &noted(&caller, &by, &format!("{}: {}", said.to, said.what)));
    Ok((StatusCode::CREATED, Json(dto(&server.site, found, view.now))))
}

/// The read receipt: somebody of the unit has read it. What is seen already stays as it is.
#[utoipa::path(post, path = "/api/v1/requests/{id}/seen", tag = "units", request_body = SayDto,
    responses((status = 200, body = RequestDto), (status = 404, body = RefusalDto)))]
pub async fn seen(
    State(server): State<Arc<Server>>,
    caller: Caller,
    Path(id): Path<u64>,
    Json(say): Json<SayDto>,
) -> Result<Json<RequestDto>, Refused> {
    let view = server.views.fresh().await.view;
    let request = find(&view, id)?;
    if request.state != RequestState::Sent {
        caller.concerned(Permission::AnswerRequest, &stages_of(&server.site, &request.asked.to))?;
        return Ok(Json(dto(&server.site, request, view.now)));
    }
    step_on(&server, &caller, id, RequestStep::See, (&say.by, &say.comment)).await
}

/// The unit takes care of it.
#[utoipa::path(post, path = "/api/v1/requests/{id}/acknowledge", tag = "units", request_body = SayDto,
    responses((status = 200, body = RequestDto), (status = 404, body = RefusalDto), (status = 409, body = RefusalDto), (status = 422, body = RefusalDto)))]
pub async fn acknowledge(
    State(server): State<Arc<Server>>,
    caller: Caller,
    Path(id): Path<u64>,
    Json(say): Json<SayDto>,
) -> Result<Json<RequestDto>, Refused> {
    step_on(&server, &caller, id, RequestStep::Acknowledge, (&say.by, &say.comment)).await
}

/// Yes or no; a no says why.
#[utoipa::path(post, path = "/api/v1/requests/{id}/answer", tag = "units", request_body = AnswerRequestDto,
    responses((status = 200, body = RequestDto), (status = 404, body = RefusalDto), (status = 409, body = RefusalDto), (status = 422, body = RefusalDto)))]
pub async fn answer(
    State(server): State<Arc<Server>>,
    caller: Caller,
    Path(id): Path<u64>,
    Json(said): Json<AnswerRequestDto>,
) -> Result<Json<RequestDto>, Refused> {
    step_on(&server, &caller, id, RequestStep::Answer { yes: said.yes }, (&said.by, &said.text)).await
}

/// Takes back what is not answered yet, and says why.
#[utoipa::path(post, path = "/api/v1/requests/{id}/withdraw", tag = "units", request_body = SayDto,
    responses((status = 200, body = RequestDto), (status = 404, body = RefusalDto), (status = 409, body = RefusalDto), (status = 422, body = RefusalDto)))]
pub async fn withdraw(
    State(server): State<Arc<Server>>,
    caller: Caller,
    Path(id): Path<u64>,
    Json(say): Json<SayDto>,
) -> Result<Json<RequestDto>, Refused> {
    step_on(&server, &caller, id, RequestStep::Withdraw, (&say.by, &say.comment)).await
}

/// A line of the thread.
#[utoipa::path(post, path = "/api/v1/requests/{id}/comment", tag = "units", request_body = SayDto,
    responses((status = 200, body = RequestDto), (status = 404, body = RefusalDto), (status = 409, body = RefusalDto), (status = 422, body = RefusalDto)))]
pub async fn comment(
    State(server): State<Arc<Server>>,
    caller: Caller,
    Path(id): Path<u64>,
    Json(say): Json<SayDto>,
) -> Result<Json<RequestDto>, Refused> {
    step_on(&server, &caller, id, RequestStep::Comment, (&say.by, &say.comment)).await
}

async fn step_on(
    server: &Server,
    caller: &Caller,
    id: u64,
    step: RequestStep,
    (by, text): (&str, &str),
) -> Result<Json<RequestDto>, Refused> {
    let (by, text) = (caller.speaks_as(by, "by")?, text.trim().to_owned());
    let detail = format!("{} {text}", step.word());
    caller.note(&format!("requests/{id}"), &noted(caller, &by, detail.trim()));
    let view = server.views.fresh().await.view;
    may_step(server, caller, find(&view, id)?, &step)?;
    give(server, RequestCommand { request: RequestId(id), step, by, text }).await?;
    let view = server.views.fresh().await.view;
    Ok(Json(dto(&server.site, find(&view, id)?, view.now)))
}

/// Who is of a unit alone answers what is asked of his unit, takes back what it has asked, and writes into both. That a unit agrees is said
/// by its people alone.
fn may_step(server: &Server, caller: &Caller, request: &Request, step: &RequestStep) -> Result<(), Refused> {
    let asked = &request.asked;
    let is_talk = matches!(step, RequestStep::Withdraw | RequestStep::Comment);
    if asked.need == Need::Agree && !is_talk {
        // Nobody agrees for a unit but its own people.
        return caller.speaks_for(&stages_of(&server.site, &asked.to));
    }
    let mut stages = Vec::new();
    if !matches!(step, RequestStep::Withdraw) {
        stages.extend(stages_of(&server.site, &asked.to));
    }
    if is_talk {
        if caller.person().is_some_and(|person| person.name == request.sent.by) {
            return Ok(());
        }
        stages.extend(stages_of(&server.site, &asked.for_unit));
    }
    let permission = if is_talk { Permission::Ask } else { Permission::AnswerRequest };
    caller.concerned(permission, &stages)
}

pub(super) async fn give(server: &Server, command: RequestCommand) -> Result<(), Refused> {
    match server.hand_over(Inputs::One(Input::Command(Command::Ask(Box::new(command))))).await? {
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

fn find(view: &View, id: u64) -> Result<&Request, Refused> {
    view.requests.all.get(&RequestId(id)).ok_or_else(|| {
        let why = format!("found {id}, expected the number of a request that is kept");
        Refused::at(StatusCode::NOT_FOUND, &why, "id")
    })
}

fn dto(site: &Site, request: &Request, now: Timestamp) -> RequestDto {
    request_dto(site, request, stages_of(site, &request.asked.to), now)
}

fn read(site: &Site, view: &View, said: &AskDto, own: &[String]) -> Result<Asked, Refused> {
    let to = said.to.trim().to_owned();
    let within = site.unit(&to).map_or(ANSWER_WITHIN, |unit| unit.answer_within);
    let instant = |text: &Option<String>, at: &'static str| {
        let read =
            |text: &String| time(at, text).map_err(|_| unfit(&format!("found {text:?}, expected a time as in RFC 3339"), at));
        text.as_ref().map(read).transpose()
    };
    let until = instant(&said.until, "until")?;
    let from = instant(&said.from, "from")?.unwrap_or(view.now);
    let lacks = |at: &'static str| move || unfit(&format!("found no {at}, expected one for this need"), at);
    let need = match said.need.as_deref().unwrap_or("words") {
        "words" => Need::Words,
        "stop" => Need::Stop,
        "hold" => Need::Hold,
        "resource" => Need::Resource(said.resource.clone().ok_or_else(lacks("resource"))?),
        "lever" => Need::Lever(said.lever.clone().ok_or_else(lacks("lever"))?),
        other => return Err(unfit(&format!("found {other:?}, expected words, stop, hold, resource or lever"), "need")),
    };
    if let Some(action) = said.action.filter(|action| !view.actions.all.contains_key(&ActionId(*action))) {
        return Err(unfit(&format!("found {action}, expected the number of an action that is kept"), "action"));
    }
    Ok(Asked {
        to,
        for_unit: said.for_unit.clone().or_else(|| own.first().cloned()).unwrap_or_default().trim().to_owned(),
        what: said.what.trim().to_owned(),
        stage: said.stage.as_ref().map(|key| stage(site, key)).transpose()?.or_else(|| stage_of_lever(site, &need)),
        need,
        incident: said.incident.map(IncidentId),
        action: said.action.map(ActionId),
        window: until.map(|until| (from, until)),
        answer_by: instant(&said.answer_by, "answer_by")?.unwrap_or(view.now + within),
    })
}

fn stage_of_lever(site: &Site, need: &Need) -> Option<StageId> {
    let Need::Lever(key) = need else { return None };
    site.lever(key).and_then(|lever| site.levers[lever.index()].pull.stage())
}

fn stage(site: &Site, key: &str) -> Result<StageId, Refused> {
    let found = site.stages.iter().position(|stage| stage.key == key);
    let known = || site.stages.iter().map(|stage| stage.key.as_str()).collect::<Vec<_>>().join(", ");
    found.map(StageId::of).ok_or_else(|| unfit(&format!("found {key:?}, expected one of {}", known()), "stage"))
}

fn unfit(error: &str, at: &str) -> Refused {
    Refused::at(StatusCode::UNPROCESSABLE_ENTITY, error, at)
}
