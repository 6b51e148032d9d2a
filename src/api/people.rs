//! What people tell the engine about incidents.

use std::sync::Arc;

use axum::extract::{Json, Path, State};
use axum::http::StatusCode;
use tizbek_core::alarm::{AlarmState, IncidentId};
use tizbek_core::input::{Command, Input};

use super::dto::{RefusalDto, SayDto};
use super::who::Caller;
use super::{Refused, Server, concerns};
use crate::ingest::Inputs;
use crate::people::Permission;

const NAME_CHARS_MAX: usize = 80;
const COMMENT_CHARS_MAX: usize = 2_000;

/// Acknowledges an incident: somebody has seen it and deals with it.
#[utoipa::path(post, path = "/api/v1/incidents/{id}/acknowledge", tag = "incidents", request_body = SayDto,
    responses((status = 204), (status = 404, body = RefusalDto), (status = 409, body = RefusalDto), (status = 422, body = RefusalDto)))]
pub async fn acknowledge(
    State(server): State<Arc<Server>>,
    caller: Caller,
    Path(id): Path<u64>,
    Json(say): Json<SayDto>,
) -> Result<StatusCode, Refused> {
    let (incident, by, comment) = checked(&server, &caller, id, say, Permission::Acknowledge).await?;
    server.hand_over(Inputs::One(Input::Command(Command::Acknowledge { incident, by, comment }))).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Adds a comment to an incident, which takes a hundred; then it answers 409.
#[utoipa::path(post, path = "/api/v1/incidents/{id}/comment", tag = "incidents", request_body = SayDto,
    responses((status = 204), (status = 404, body = RefusalDto), (status = 409, body = RefusalDto), (status = 422, body = RefusalDto)))]
pub async fn comment(
    State(server): State<Arc<Server>>,
    caller: Caller,
    Path(id): Path<u64>,
    Json(say): Json<SayDto>,
) -> Result<StatusCode, Refused> {
    let (incident, by, comment) = checked(&server, &caller, id, say, Permission::Comment).await?;
    if comment.is_empty() {
        return Err(Refused::at(StatusCode::UNPROCESSABLE_ENTITY, "a comment has words", "comment"));
    }
    server.hand_over(Inputs::One(Input::Command(Command::Comment { incident, by, comment }))).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn checked(
    server: &Server,
    caller: &Caller,
    id: u64,
    say: SayDto,
    what: Permission,
) -> Result<(IncidentId, String, String), Refused> {
    let (by, comment) = (caller.speaks_as(&say.by, "by")?, say.comment.trim().to_owned());
    caller.note(&format!("incidents/{id}"), &noted(caller, &by, &comment));
    if by.is_empty() || by.chars().count() > NAME_CHARS_MAX {
        return Err(Refused::at(StatusCode::UNPROCESSABLE_ENTITY, "expected a name of 1 to 80 characters", "by"));
    }
    if comment.chars().count() > COMMENT_CHARS_MAX {
        return Err(Refused::at(StatusCode::UNPROCESSABLE_ENTITY, "expected 2000 characters at most", "comment"));
    }
    let published = server.views.fresh().await;
    let incidents = &published.view.incidents;
    let Some(incident) = incidents.iter().find(|incident| incident.id.0 == id) else {
        let by = incidents.iter().find(|incident| incident.replaces.is_some_and(|replaced| replaced.incident.0 == id));
        let why = match by {
            Some(by) => format!("it came again and is replaced by incident {}: say it of that one", by.id.0),
            None => "there is no such incident, or it is over and acknowledged".to_owned(),
        };
        return Err(Refused::at(StatusCode::NOT_FOUND, &why, "id"));
    };
    caller.concerned(what, &concerns::of_incident(&server.site, incident))?;
    if what == Permission::Acknowledge && incident.state.is_aside() {
        let why = format!("it is {}: nobody is called to it now", incident.state.word().replace('_', " "));
        return Err(Refused::at(StatusCode::CONFLICT, &why, "id"));
    }
    if what == Permission::Acknowledge && incident.state == AlarmState::Acknowledged {
        return Err(Refused::at(StatusCode::CONFLICT, "somebody has acknowledged it already", "id"));
    }
    Ok((incident.id, by, comment))
}

/// Where names are typed, the log has what was typed.
pub(super) fn noted(caller: &Caller, by: &str, text: &str) -> String {
    match caller.person() {
        Some(_) => text.to_owned(),
        None if text.is_empty() => by.to_owned(),
        None => format!("{by}: {text}"),
    }
}
