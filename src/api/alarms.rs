//! Alarm management as the API says it: what is set aside and the load of who watches, and what people ask of them.

use std::sync::Arc;

use axum::extract::{Json, State};
use axum::http::StatusCode;
use tizbek_core::alarm::{Condition, IncidentId, Subject, Why};
use tizbek_core::ids::{BufferId, SourceId, StageId};
use tizbek_core::input::{Command, Input};
use tizbek_core::model::Site;
use tizbek_core::time::Span;
use tizbek_core::view::{AsideView, IncidentView, View};

use super::convert::{cause_dto, thousandths};
use super::dto::{
    ActorDto, AsideDto, ByPriorityDto, ChatterDto, DeskDto, LoadDto, RefusalDto, ServiceDto, ShelveDto, SubjectDto, UnshelveDto,
};
use super::people::noted;
use super::who::Caller;
use super::{Refused, Server, concerns};
use crate::ingest::Inputs;
use crate::people::Permission;
use crate::texts::rfc3339_millis;

const NAME_CHARS_MAX: usize = 80;
const REASON_CHARS_MAX: usize = 500;
/// Alarms in ten minutes that are very likely acceptable on average (EEMUA 191).
const MEAN_LIMIT: f64 = 1.0;

/// What is shelved, out of service or suppressed, why, by whom and until when.
#[utoipa::path(get, path = "/api/v1/alarms/aside", tag = "alarms", responses((status = 200, body = Vec<AsideDto>)))]
pub async fn aside(State(server): State<Arc<Server>>) -> Json<Vec<AsideDto>> {
    Json(desk(&server.site, &server.views.fresh().await.view).aside)
}

/// What who watches had to take in, beside what one person can.
#[utoipa::path(get, path = "/api/v1/alarms/load", tag = "alarms", responses((status = 200, body = LoadDto)))]
pub async fn load(State(server): State<Arc<Server>>) -> Json<LoadDto> {
    Json(desk(&server.site, &server.views.fresh().await.view).load)
}

/// Puts an incident, and what its cause brings about, off until a time, with a reason.
#[utoipa::path(post, path = "/api/v1/alarms/shelve", tag = "alarms", request_body = ShelveDto,
    responses((status = 204), (status = 404, body = RefusalDto), (status = 409, body = RefusalDto), (status = 422, body = RefusalDto)))]
pub async fn shelve(
    State(server): State<Arc<Server>>,
    caller: Caller,
    Json(asked): Json<ShelveDto>,
) -> Result<StatusCode, Refused> {
    let (by, reason) = said(&caller, &asked.by, &asked.reason, &format!("incidents/{}", asked.incident))?;
    reasoned(&reason)?;
    let most = server.site.settings.alarms.shelve_max.whole_secs() / 60;
    if asked.minutes == 0 || i64::from(asked.minutes) > most {
        return Err(unfit(&format!("found {} minutes, expected 1 to {most}", asked.minutes), "minutes"));
    }
    let view = server.views.fresh().await.view;
    let incident = find(&view, asked.incident)?;
    caller.concerned(Permission::Shelve, &concerns::of_incident(&server.site, incident))?;
    if incident.state.is_aside() {
        return Err(Refused::at(StatusCode::CONFLICT, &format!("it is {} already", incident.state.word()), "incident"));
    }
    let until = view.now + Span::from_mins(i64::from(asked.minutes));
    let command = Command::Shelve { incident: IncidentId(asked.incident), until, by, reason };
    server.hand_over(Inputs::One(Input::Command(command))).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Takes what was shelved back before its time.
#[utoipa::path(post, path = "/api/v1/alarms/unshelve", tag = "alarms", request_body = UnshelveDto,
    responses((status = 204), (status = 404, body = RefusalDto), (status = 422, body = RefusalDto)))]
pub async fn unshelve(
    State(server): State<Arc<Server>>,
    caller: Caller,
    Json(asked): Json<UnshelveDto>,
) -> Result<StatusCode, Refused> {
    let (by, comment) = said(&caller, &asked.by, &asked.comment, &format!("incidents/{}", asked.incident))?;
    let view = server.views.fresh().await.view;
    let shelf = view.desk.aside.iter().find(|aside| aside.shelf == Some(IncidentId(asked.incident)));
    let Some(shelf) = shelf else {
        let why = "nothing is shelved under this number, or its time is over";
        return Err(Refused::at(StatusCode::NOT_FOUND, why, "incident"));
    };
    let held = view.incidents.iter().filter(|incident| shelf.held.contains(&incident.id));
    let mut stages: Vec<String> = held.flat_map(|incident| concerns::of_incident(&server.site, incident)).collect();
    stages.extend(shelf.cause.map(|cause| concerns::of_cause(&server.site, cause)).unwrap_or_default());
    caller.concerned(Permission::Shelve, &stages)?;
    let command = Command::Unshelve { incident: IncidentId(asked.incident), by, comment };
    server.hand_over(Inputs::One(Input::Command(command))).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Takes a stage, buffer, source or signal out of service: nobody is told what is the matter with it until it is put back.
#[utoipa::path(post, path = "/api/v1/alarms/out-of-service", tag = "alarms", request_body = ServiceDto,
    responses((status = 204), (status = 409, body = RefusalDto), (status = 422, body = RefusalDto)))]
pub async fn take_out(
    State(server): State<Arc<Server>>,
    caller: Caller,
    Json(asked): Json<ServiceDto>,
) -> Result<StatusCode, Refused> {
    let what = subject(&server.site, &asked.what)?;
    let (by, reason) = said(&caller, &asked.by, &asked.reason, &key_of(&server.site, what))?;
    reasoned(&reason)?;
    if is_out(&server.views.fresh().await.view, what) {
        return Err(Refused::at(StatusCode::CONFLICT, "it is out of service already", "what"));
    }
    server.hand_over(Inputs::One(Input::Command(Command::TakeOut { what, by, reason }))).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Puts a thing back into service.
#[utoipa::path(post, path = "/api/v1/alarms/in-service", tag = "alarms", request_body = ServiceDto,
    responses((status = 204), (status = 404, body = RefusalDto), (status = 422, body = RefusalDto)))]
pub async fn put_back(
    State(server): State<Arc<Server>>,
    caller: Caller,
    Json(asked): Json<ServiceDto>,
) -> Result<StatusCode, Refused> {
    let what = subject(&server.site, &asked.what)?;
    let (by, comment) = said(&caller, &asked.by, &asked.reason, &key_of(&server.site, what))?;
    if !is_out(&server.views.fresh().await.view, what) {
        return Err(Refused::at(StatusCode::NOT_FOUND, "it is not out of service", "what"));
    }
    server.hand_over(Inputs::One(Input::Command(Command::PutBack { what, by, comment }))).await?;
    Ok(StatusCode::NO_CONTENT)
}

fn find(view: &View, id: u64) -> Result<&IncidentView, Refused> {
    let why = "there is no such incident, or it is over";
    view.incidents.iter().find(|incident| incident.id.0 == id).ok_or_else(|| Refused::at(StatusCode::NOT_FOUND, why, "incident"))
}

fn said(caller: &Caller, by: &str, text: &str, on: &str) -> Result<(String, String), Refused> {
    let (by, text) = (caller.speaks_as(by, "by")?, text.trim().to_owned());
    caller.note(on, &noted(caller, &by, &text));
    if by.is_empty() || by.chars().count() > NAME_CHARS_MAX {
        return Err(unfit(&format!("expected a name of 1 to {NAME_CHARS_MAX} characters"), "by"));
    }
    if text.chars().count() > REASON_CHARS_MAX {
        return Err(unfit(&format!("expected {REASON_CHARS_MAX} characters at most"), "reason"));
    }
    Ok((by, text))
}

fn reasoned(reason: &str) -> Result<(), Refused> {
    if reason.is_empty() { Err(unfit("expected a reason: nothing is set aside without one", "reason")) } else { Ok(()) }
}

fn unfit(why: &str, at: &str) -> Refused {
    Refused::at(StatusCode::UNPROCESSABLE_ENTITY, why, at)
}

fn subject(site: &Site, what: &SubjectDto) -> Result<Subject, Refused> {
    let missing = |kind: &str, key: &str| unfit(&format!("no {kind} is called {key:?} in the site file"), "what");
    match (&what.stage, &what.buffer, &what.source, &what.signal) {
        (Some(key), None, None, None) => site.stage(key).map(Subject::Stage).ok_or_else(|| missing("stage", key)),
        (None, Some(key), None, None) => site.buffer(key).map(Subject::Buffer).ok_or_else(|| missing("buffer", key)),
        (None, None, Some(key), None) => {
            let index = site.sources.iter().position(|source| source.key == *key);
            index.map(|index| Subject::Source(SourceId::of(index))).ok_or_else(|| missing("source", key))
        }
        (None, None, None, Some(key)) => site.signal(key).map(Subject::Signal).ok_or_else(|| missing("signal", key)),
        _ => Err(unfit("expected exactly one of stage, buffer, source and signal", "what")),
    }
}

fn is_out(view: &View, what: Subject) -> bool {
    view.desk.aside.iter().any(|aside| aside.aside.why == Why::OutOfService(what))
}

fn key_of(site: &Site, what: Subject) -> String {
    match what {
        Subject::Stage(StageId(index)) => site.stages[index as usize].key.clone(),
        Subject::Buffer(BufferId(index)) => site.buffers[index as usize].key.clone(),
        Subject::Source(SourceId(index)) => site.sources[index as usize].key.clone(),
        Subject::Signal(id) => site.signals[id.index()].key.clone(),
    }
}

/// The part of the view that is about alarm management.
#[must_use]
pub fn desk(site: &Site, view: &View) -> DeskDto {
    let alarms = &site.settings.alarms;
    let (figures, desk) = (&view.desk.load, &view.desk);
    let named = |condition: Condition| (condition.word(), key_of(site, condition.subject()));
    let actor = |&(condition, count): &(Condition, u32)| {
        let (condition, subject) = named(condition);
        ActorDto { condition, subject, count }
    };
    let [low, medium, high] = figures.by_priority;
    let load = LoadDto {
        last_10_min: figures.last_10_min,
        last_hour: figures.last_hour,
        shift: figures.shift,
        mean_10_min: figures.mean_10_min.map(thousandths),
        peak_10_min: figures.peak_10_min,
        peak_at: figures.peak_at.map(rfc3339_millis),
        flood_share: figures.flood_share.map(thousandths),
        by_priority: ByPriorityDto { high, medium, low },
        actors: figures.actors.iter().map(actor).collect(),
        chattering: desk
            .chattering
            .iter()
            .map(|&(condition, count, since)| {
                let (condition, subject) = named(condition);
                ChatterDto { condition, subject, count, since: rfc3339_millis(since) }
            })
            .collect(),
        stale: view.incidents.iter().filter(|incident| incident.stale).map(|incident| incident.id.0).collect(),
        arose: desk.arose,
        withheld: desk.withheld,
        folded: desk.folded,
        mean_limit: MEAN_LIMIT,
        budget: alarms.budget,
    };
    let aside = desk.aside.iter().map(|aside| aside_dto(site, aside)).collect();
    DeskDto { aside, load, shelve_max_secs: alarms.shelve_max.whole_secs() }
}

fn aside_dto(site: &Site, view: &AsideView) -> AsideDto {
    let aside = &view.aside;
    let rule = match aside.why {
        Why::Suppressed(rule) => site.settings.alarms.suppress.get(rule),
        Why::OutOfService(_) | Why::Shelved => None,
    };
    AsideDto {
        why: aside.why.state().word(),
        incident: view.shelf.map(|incident| incident.0),
        cause: view.cause.map(|cause| cause_dto(site, cause)),
        subject: match aside.why {
            Why::OutOfService(subject) => Some(subject_dto(site, subject)),
            Why::Suppressed(_) | Why::Shelved => None,
        },
        rule: rule.map(|rule| rule.key.clone()),
        stage: rule.map(|rule| site.stages[rule.while_stopped.index()].key.clone()),
        since: rfc3339_millis(aside.since),
        until: aside.until.map(rfc3339_millis),
        by: aside.by.clone(),
        reason: aside.reason.clone(),
        held: view.held.iter().map(|incident| incident.0).collect(),
    }
}

fn subject_dto(site: &Site, subject: Subject) -> SubjectDto {
    let key = Some(key_of(site, subject));
    match subject {
        Subject::Stage(_) => SubjectDto { stage: key, ..SubjectDto::default() },
        Subject::Buffer(_) => SubjectDto { buffer: key, ..SubjectDto::default() },
        Subject::Source(_) => SubjectDto { source: key, ..SubjectDto::default() },
        Subject::Signal(_) => SubjectDto { signal: key, ..SubjectDto::default() },
    }
}
