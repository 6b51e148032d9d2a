//! Conflicts: two requests, orders or actions that cannot both be had, what each would bring, and the decision. What contradicts what is found
//! by the core; here it is said, and handed over.

use std::sync::Arc;

use axum::extract::{Json, Path, State};
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use tizbek_core::action::{ActionId, Object};
use tizbek_core::conflict::{Clash, Conflict, Weighing, find};
use tizbek_core::ids::StageId;
use tizbek_core::model::{ActionKind, Site};
use tizbek_core::request::{Choice, RequestCommand, RequestId, RequestStep, Side};
use tizbek_core::view::View;
use utoipa::ToSchema;

use super::dto::{ConflictDto, ConflictsDto, RefusalDto, SideDto, conflict_id, decided_dto, request_dto};
use super::inbox::give;
use super::people::noted;
use super::units::stages_of;
use super::what_if::{VariantFoundDto, situation, tried, variant_found};
use super::who::Caller;
use super::{Refused, Server};
use crate::texts::rfc3339_millis;

/// What each side would bring by the end of the shift.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ConflictEffectsDto {
    pub conflict: ConflictDto,
    pub at: String,
    pub until: String,
    /// `first`, `second`, `neither`
    pub variants: Vec<ConflictVariantDto>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ConflictVariantDto {
    pub choice: &'static str,
    /// Nothing: the program does not know what it would do to the chain.
    pub found: Option<VariantFoundDto>,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DecideConflictDto {
    /// `first`, `second`, `neither`
    pub choice: String,
    pub reason: String,
    #[serde(default)]
    pub by: String,
}

/// What cannot both be had now, and what was decided.
#[utoipa::path(get, path = "/api/v1/conflicts", tag = "units", responses((status = 200, body = ConflictsDto)))]
pub async fn conflicts(State(server): State<Arc<Server>>) -> Json<ConflictsDto> {
    let view = server.views.fresh().await.view;
    let open = all(&server.site, &view).iter().map(|of| dto(&server.site, &view, of)).collect();
    let decided = view.requests.decisions.iter().rev().map(decided_dto).collect();
    Json(ConflictsDto { now: rfc3339_millis(view.now), open, decided })
}

/// One of them, with the forecast of the chain with the one, with the other, and with neither.
#[utoipa::path(get, path = "/api/v1/conflicts/{id}", tag = "units",
    responses((status = 200, body = ConflictEffectsDto), (status = 404, body = RefusalDto), (status = 409, body = RefusalDto), (status = 429, body = RefusalDto)))]
pub async fn effects(State(server): State<Arc<Server>>, Path(id): Path<String>) -> Result<Json<ConflictEffectsDto>, Refused> {
    let view = server.views.fresh().await.view;
    let of = find_by(&server.site, &view, &id)?;
    let conflict = dto(&server.site, &view, &of);
    let situation = situation(&view)?;
    let (at, until) = (situation.case.start.at, situation.until);
    let (site, requests, actions) = (Arc::clone(&server.site), Arc::clone(&view.requests), Arc::clone(&view.actions));
    let found = tried(&server, situation, move |question, workspace| {
        let weighing = Weighing { site: &site, requests: &requests, actions: &actions, case: question.case, until };
        weighing.effects(&of, workspace)
    });
    let found = found.await?;
    let variant = |choice: &'static str, found: Option<&tizbek_core::advise::Compared>| ConflictVariantDto {
        choice,
        found: found.map(|found| variant_found(&server.site, &view, until, choice.to_owned(), found)),
    };
    let variants = vec![
        variant("first", found.first.as_ref()),
        variant("second", found.second.as_ref()),
        variant("neither", Some(&found.neither)),
    ];
    Ok(Json(ConflictEffectsDto { conflict, at: rfc3339_millis(at), until: rfc3339_millis(until), variants }))
}

/// Decides which of the two comes about, and why: a request that does not is answered with that reason, an action is called off.
#[utoipa::path(post, path = "/api/v1/conflicts/{id}/decide", tag = "units", request_body = DecideConflictDto,
    responses((status = 200, body = ConflictsDto), (status = 403, body = RefusalDto), (status = 404, body = RefusalDto), (status = 409, body = RefusalDto), (status = 422, body = RefusalDto)))]
pub async fn decide(
    State(server): State<Arc<Server>>,
    caller: Caller,
    Path(id): Path<String>,
    Json(said): Json<DecideConflictDto>,
) -> Result<Json<ConflictsDto>, Refused> {
    let (by, reason) = (caller.speaks_as(&said.by, "by")?, said.reason.trim().to_owned());
    let detail = format!("{} {reason}", said.choice);
    caller.note(&format!("conflicts/{id}"), &noted(&caller, &by, detail.trim()));
    let choice = match said.choice.as_str() {
        "first" => Choice::First,
        "second" => Choice::Second,
        "neither" => Choice::Neither,
        other => return Err(unfit(&format!("found {other:?}, expected first, second or neither"), "choice")),
    };
    if reason.is_empty() {
        return Err(unfit("found no reason, expected why: who loses is told it", "reason"));
    }
    let view = server.views.fresh().await.view;
    let of = find_by(&server.site, &view, &id)?;
    may_decide(&server.site, &caller, &deciders(&server.site, &view, &of))?;
    let step = RequestStep::Decide { first: of.first, second: of.second, choice };
    give(&server, RequestCommand { request: RequestId::default(), step, by, text: reason }).await?;
    Ok(conflicts(State(server)).await)
}

fn all(site: &Site, view: &View) -> Vec<Conflict> {
    find(site, &view.requests, &view.actions, view.now)
}

fn find_by(site: &Site, view: &View, id: &str) -> Result<Conflict, Refused> {
    all(site, view).into_iter().find(|of| conflict_id(of.first, of.second) == id).ok_or_else(|| {
        let why = format!("found {id:?}, expected two that are open and contradict each other, as r3-a5");
        Refused::at(StatusCode::NOT_FOUND, &why, "id")
    })
}

/// Who decides by the matrix: of the stage that it is about.
fn deciders(site: &Site, view: &View, of: &Conflict) -> Vec<String> {
    let (stage, kind) = match of.clash {
        Clash::Stage(stage) => (Some(stage), ActionKind::Parameter),
        Clash::Resource(_) => {
            let stage = stage_of(view, of.first).or_else(|| stage_of(view, of.second));
            (stage, ActionKind::Resource)
        }
    };
    let dispatcher = || vec![tizbek_core::model::DISPATCHER.to_owned()];
    stage.map_or_else(dispatcher, |stage| site.duties(stage, kind).decides)
}

fn stage_of(view: &View, side: Side) -> Option<StageId> {
    match side {
        Side::Request(id) => view.requests.all.get(&id)?.asked.stage,
        Side::Action(id) => match view.actions.all.get(&id)?.wanted.object? {
            Object::Stage(stage) => Some(stage),
            Object::Buffer(_) => None,
        },
    }
}

/// Who has a post that decides, or is of a unit that does.
fn may_decide(site: &Site, caller: &Caller, decides: &[String]) -> Result<(), Refused> {
    let Some(person) = caller.person() else { return Ok(()) };
    let by_post = person.roles.list().into_iter().any(|role| decides.iter().any(|one| one == role.word()));
    let speaks = |unit: &String| stages_of(site, unit).iter().any(|stage| person.units.contains(stage));
    if by_post || decides.iter().any(speaks) {
        return Ok(());
    }
    let why = caller.say("who-not-decides", &[("name", &person.name), ("decides", &decides.join(", "))]);
    Err(Refused::new(StatusCode::FORBIDDEN, &why))
}

fn dto(site: &Site, view: &View, of: &Conflict) -> ConflictDto {
    let (clash, resource, stage) = match of.clash {
        Clash::Resource(id) => ("resource", Some(site.resources[id.index()].key.clone()), None),
        Clash::Stage(id) => ("stage", None, Some(site.stages[id.index()].key.clone())),
    };
    ConflictDto {
        id: conflict_id(of.first, of.second),
        clash,
        resource,
        stage,
        from: rfc3339_millis(of.from),
        until: rfc3339_millis(of.until),
        first: side(site, view, of.first),
        second: side(site, view, of.second),
        decides: deciders(site, view, of),
    }
}

fn side(site: &Site, view: &View, side: Side) -> SideDto {
    match side {
        Side::Request(id) => of_request(site, view, id),
        Side::Action(id) => of_action(site, view, id),
    }
}

fn of_request(site: &Site, view: &View, id: RequestId) -> SideDto {
    let request = view.requests.all.get(&id).map(|request| request_dto(site, request, Vec::new(), view.now));
    let by = request.as_ref().map(
        |request| {
            if request.for_unit.is_empty() { request.sent.by.clone() } else { request.for_unit.clone() }
        },
    );
    SideDto {
        kind: "request",
        id: id.0,
        by: by.unwrap_or_default(),
        need: request.as_ref().map_or("words", |request| request.need),
        unit: request.as_ref().map(|request| request.to.clone()).unwrap_or_default(),
        what: request.as_ref().map(|request| request.what.clone()).unwrap_or_default(),
        stage: request.as_ref().and_then(|request| request.stage.clone()),
        from: request.as_ref().and_then(|request| request.from.clone()),
        until: request.and_then(|request| request.until),
    }
}

fn of_action(site: &Site, view: &View, id: ActionId) -> SideDto {
    let action = view.actions.all.get(&id);
    let wanted = action.map(|action| &action.wanted);
    let lever = wanted.and_then(|wanted| wanted.lever.clone());
    let stage = stage_of(view, Side::Action(id)).map(|stage| site.stages[stage.index()].key.clone());
    SideDto {
        kind: "action",
        id: id.0,
        by: action.map(|action| action.initiator().to_owned()).unwrap_or_default(),
        unit: wanted.map(|wanted| wanted.owner.clone()).unwrap_or_default(),
        need: if lever.is_some() { "lever" } else { "words" },
        what: lever.or_else(|| wanted.map(|wanted| wanted.verb.clone())).unwrap_or_default(),
        stage,
        from: action.and_then(|action| action.issued.as_ref()).map(|mark| rfc3339_millis(mark.at)),
        until: wanted.and_then(|wanted| wanted.deadline).map(rfc3339_millis),
    }
}

fn unfit(error: &str, at: &str) -> Refused {
    Refused::at(StatusCode::UNPROCESSABLE_ENTITY, error, at)
}
