//! What people tell the engine about incidents.

use std::sync::Arc;

use axum::extract::{Json, Path, State};
use axum::http::StatusCode;
use tizbek_core::alarm::{AlarmState, IncidentId};
use tizbek_core::input::{Command, Input};

use super::dto::{RefusalDto, SayDto};
use super::{Refused, Server};
use crate::ingest::Inputs;

const NAME_CHARS_MAX: usize = 80;
const COMMENT_CHARS_MAX: usize = 2_000;

/// Acknowledges an incident: somebody has seen it and deals with it.
#[utoipa::path(post, path = "/api/v1/incidents/{id}/acknowledge", tag = "incidents", request_body = SayDto,
    responses((status = 204), (status = 404, body = RefusalDto), (status = 409, body = RefusalDto), (status = 422, body = RefusalDto)))]
pub async fn acknowledge(
    State(server): State<Arc<Server>>,
    Path(id): Path<u64>,
    Json(say): Json<SayDto>,
) -> Result<StatusCode, Refused> {
    let (incident, by, comment) = checked(&server, id, say, true).await?;
    server.hand_over(Inputs::One(Input::Command(Command::Acknowledge { incident, by, comment }))).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Adds a comment to an incident, which takes a hundred; then it answers 409.
#[utoipa::path(post, path = "/api/v1/incidents/{id}/comment", tag = "incidents", request_body = SayDto,
    responses((status = 204), (status = 404, body = RefusalDto), (status = 409, body = RefusalDto), (status = 422, body = RefusalDto)))]
pub async fn comment(
    State(server): State<Arc<Server>>,
    Path(id): Path<u64>,
    Json(say): Json<SayDto>,
) -> Result<StatusCode, Refused> {
    let (incident, by, comment) = checked(&server, id, say, false).await?;
    if comment.is_empty() {
        return Err(refuse(StatusCode::UNPROCESSABLE_ENTITY, "a comment has words", "comment"));
    }
    server.hand_over(Inputs::One(Input::Command(Command::Comment { incident, by, comment }))).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn checked(server: &Server, id: u64, say: SayDto, acknowledging: bool) -> Result<(IncidentId, String, String), Refused> {
    let (by, comment) = (say.by.trim().to_owned(), say.comment.trim().to_owned());
    if by.is_empty() || by.chars().count() > NAME_CHARS_MAX {
        return Err(refuse(StatusCode::UNPROCESSABLE_ENTITY, "expected a name of 1 to 80 characters", "by"));
    }
    if comment.chars().count() > COMMENT_CHARS_MAX {
        return Err(refuse(StatusCode::UNPROCESSABLE_ENTITY, "expected 2000 characters at most", "comment"));
    }
    let published = server.views.fresh().await;
    let incidents = &published.view.incidents;
    let Some(incident) = incidents.iter().find(|incident| incident.id.0 == id) else {
        let by = incidents.iter().find(|incident| incident.replaces.is_some_and(|replaced| replaced.incident.0 == id));
        let why = match by {
            Some(by) => format!("it came again and is replaced by incident {}: say it of that one", by.id.0),
            None => "there is no such incident, or it is over and acknowledged".to_owned(),
        };
        return Err(refuse(StatusCode::NOT_FOUND, &why, "id"));
    };
    if acknowledging && incident.state == AlarmState::Acknowledged {
        return Err(refuse(StatusCode::CONFLICT, "somebody has acknowledged it already", "id"));
    }
    Ok((incident.id, by, comment))
}

fn refuse(status: StatusCode, error: &str, at: &str) -> Refused {
    Refused { status, body: RefusalDto { error: error.to_owned(), at: Some(at.to_owned()) } }
}
