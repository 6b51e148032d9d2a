//! Who was notified of what, and what became of it; and an incident as a sheet of paper.

use std::sync::Arc;

use axum::extract::{Json, Path, Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::dto::RefusalDto;
use super::who::Caller;
use super::{Refused, Server};
use crate::notify::message::{Message, State as MessageState};
use crate::notify::outbox::{Attempt, Wanted};
use crate::notify::print::{Sheet, events_of};
use crate::notify::store::NotifyError;
use crate::texts::{Language, Texts, rfc3339_millis};

const ROWS_USUAL: usize = 100;
const ROWS_MAX: usize = 500;

#[derive(Deserialize, IntoParams)]
pub struct NotificationsQuery {
    /// `queued`, `again`, `sending`, `handed`, `sent`, `failed`, `uncertain`, `suppressed`.
    pub state: Option<String>,
    pub channel: Option<String>,
    pub recipient: Option<String>,
    pub incident: Option<u64>,
    /// Older than the one with this number.
    pub before: Option<i64>,
    /// 100 if nothing is said, 500 at most.
    pub most: Option<usize>,
}

#[derive(Serialize, ToSchema)]
pub struct NotificationsDto {
    /// Newest first.
    pub messages: Vec<NotificationDto>,
    /// For `before`, to go on with; null: there are no older ones.
    pub before: Option<i64>,
    /// How many are due and not sent, and since when.
    pub waiting: u64,
    pub oldest: Option<String>,
}

#[derive(Serialize, ToSchema)]
pub struct NotificationDto {
    pub id: i64,
    /// By which the receiver knows it again.
    pub key: String,
    /// Or notice of an action or request.
    pub alert: u64,
    /// 0: it is about an action or a request.
    pub incident: u64,
    /// `raised`, `cleared`, …
    pub change: String,
    pub route: String,
    pub recipient: String,
    pub channel: String,
    /// 0: told at once; from 1 on: because nobody had acknowledged.
    pub step: usize,
    pub state: String,
    /// Why it waits, failed, or is not sent.
    pub why: String,
    pub made_at: String,
    pub due_at: String,
    pub settled_at: Option<String>,
    pub attempts: Vec<AttemptDto>,
    /// Null until the first attempt.
    pub subject: Option<String>,
}

#[derive(Serialize, ToSchema)]
pub struct AttemptDto {
    pub at: String,
    /// `taken`, `refused`, `later`, `unsure`; `found` after a start in the middle; `asked`: by a person.
    pub outcome: String,
    pub words: String,
}

/// The messages to people and systems, and what became of them.
#[utoipa::path(get, path = "/api/v1/notifications", tag = "notifications", params(NotificationsQuery),
    responses((status = 200, body = NotificationsDto), (status = 409, body = RefusalDto), (status = 422, body = RefusalDto)))]
pub async fn notifications(
    State(server): State<Arc<Server>>,
    _: Caller,
    Query(query): Query<NotificationsQuery>,
) -> Result<Json<NotificationsDto>, Refused> {
    let nobody =
        || Refused::new(StatusCode::CONFLICT, "the site file names nobody to be notified: [[channel]], [[recipient]], [[route]]");
    let notifications = server.notifications.clone().ok_or_else(nobody)?;
    let most = query.most.unwrap_or(ROWS_USUAL).clamp(1, ROWS_MAX);
    let wanted = Wanted {
        state: query.state.as_deref().map(state).transpose()?,
        channel: query.channel,
        recipient: query.recipient,
        incident: query.incident,
        before: query.before,
        most,
    };
    let now = server.clock.now();
    let asked = notifications.shelf.with(move |store| {
        let messages = store.list(&wanted)?;
        let with_attempts = messages.into_iter().map(|message| Ok((store.attempts(message.id)?, message)));
        Ok((with_attempts.collect::<Result<Vec<_>, NotifyError>>()?, store.waiting(now)?))
    });
    let (messages, waiting) = asked.await.map_err(|error| Refused::new(StatusCode::SERVICE_UNAVAILABLE, &error.to_string()))?;
    let before = messages.last().filter(|_| messages.len() == most).map(|(_, message)| message.id);
    let messages = messages.into_iter().map(|(attempts, message)| dto(message, attempts)).collect();
    Ok(Json(NotificationsDto { messages, before, waiting: waiting.count, oldest: waiting.oldest.map(rfc3339_millis) }))
}

fn state(word: &str) -> Result<MessageState, Refused> {
    MessageState::of(word).ok_or_else(|| {
        let words = MessageState::ALL.map(MessageState::word).join(", ");
        let message = format!("found {word:?}, expected one of {words}");
        Refused::at(StatusCode::UNPROCESSABLE_ENTITY, &message, "state")
    })
}

fn dto(message: Message, attempts: Vec<Attempt>) -> NotificationDto {
    let attempt =
        |attempt: Attempt| AttemptDto { at: rfc3339_millis(attempt.at), outcome: attempt.outcome, words: attempt.words };
    NotificationDto {
        id: message.id,
        key: message.key,
        alert: message.alert,
        incident: message.incident,
        change: message.change,
        route: message.route,
        recipient: message.recipient,
        channel: message.channel,
        step: message.step,
        state: message.state.word().to_owned(),
        why: message.why,
        made_at: rfc3339_millis(message.made_at),
        due_at: rfc3339_millis(message.due_at),
        settled_at: message.settled_at.map(rfc3339_millis),
        attempts: attempts.into_iter().map(attempt).collect(),
        subject: message.subject,
    }
}

#[derive(Deserialize, IntoParams)]
pub struct PrintQuery {
    /// `ru`, `kk`, `en`; else what the browser asks for.
    pub language: Option<String>,
}

/// An incident on a sheet of paper: what happened, what can be done, and lines to sign.
#[utoipa::path(get, path = "/api/v1/incidents/{id}/print", tag = "notifications", params(("id" = u64, Path), PrintQuery),
    responses((status = 200, body = String, content_type = "text/html"), (status = 404, body = RefusalDto), (status = 422, body = RefusalDto)))]
pub async fn print(
    State(server): State<Arc<Server>>,
    caller: Caller,
    Path(incident): Path<u64>,
    Query(query): Query<PrintQuery>,
) -> Result<Response, Refused> {
    let language = match query.language.as_deref() {
        None => caller.language,
        Some(code) => Language::ALL.into_iter().find(|language| language.code() == code).ok_or_else(|| {
            Refused::at(StatusCode::UNPROCESSABLE_ENTITY, &format!("found {code:?}, expected ru, kk or en"), "language")
        })?,
    };
    let log = server.alert_log.clone().ok_or_else(|| Refused::new(StatusCode::CONFLICT, "a replay prints nothing"))?;
    let page = tokio::task::spawn_blocking(move || {
        let events = events_of(&log, incident)?;
        let (texts, origin) = (Texts::embedded(), server.origin.as_deref());
        let sheet = Sheet { site: &server.site, texts: &texts, origin, language, printed_at: server.clock.now() };
        Ok::<_, std::io::Error>(sheet.html(&events))
    });
    let page = page.await.map_err(|_| Refused::new(StatusCode::INTERNAL_SERVER_ERROR, "the sheet could not be made"))?;
    let page = page.map_err(|error| Refused::new(StatusCode::SERVICE_UNAVAILABLE, &format!("the log of alerts: {error}")))?;
    let page =
        page.ok_or_else(|| Refused::new(StatusCode::NOT_FOUND, &format!("the log of alerts knows no incident {incident}")))?;
    // Nothing of it runs, whatever somebody has typed into a comment.
    let policy = "default-src 'none'; style-src 'unsafe-inline'";
    let headers = [(header::CONTENT_TYPE, "text/html; charset=utf-8"), (header::CONTENT_SECURITY_POLICY, policy)];
    Ok((headers, page).into_response())
}
