//! Meetings: the agenda that follows from what is open, the decisions, each of them an action with an owner and a deadline, and the
//! protocol that is kept of it.

use std::sync::Arc;

use axum::extract::{Json, Path, Query, State};
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::dto::{
    DecisionDto, DecisionOfDto, MeetingDto, MeetingHeadDto, MeetingNowDto, MeetingsDto, OpenMeetingDto, PointDto, RefusalDto,
    SayDto, ShownDto,
};
use super::handover::{HandoversQuery, ROWS_USUAL, bounded, mark, refused, shelf, shift_of, signer, text_of, unfit, unreadable};
use super::people::noted;
use super::shown::{agenda, shown};
use super::who::Caller;
use super::{Refused, Server, actions};
use crate::handover::{Kind, RECORDS_AT_ONCE_MAX, Record, Shift, Step};

/// For what is on no list.
const OTHER: &str = "other";

#[derive(Serialize)]
struct Table<'a> {
    agenda: &'a [PointDto],
    shown: &'a ShownDto,
}

#[derive(Deserialize)]
struct TableRead {
    agenda: Vec<PointDto>,
    shown: Value,
}

/// What a meeting held now would be about, and the one that is held.
#[utoipa::path(get, path = "/api/v1/meeting", tag = "handover",
    responses((status = 200, body = MeetingNowDto), (status = 503, body = RefusalDto)))]
pub async fn now(State(server): State<Arc<Server>>) -> Result<Json<MeetingNowDto>, Refused> {
    let shown = shown(&server, &server.views.fresh().await);
    let open = match server.handovers.clone() {
        None => None,
        Some(shelf) => shelf.with(|store| store.open_meeting()).await.map_err(|error| refused(&error))?,
    };
    let agenda = agenda(&shown);
    Ok(Json(MeetingNowDto { shown, agenda, open: open.as_ref().map(dto).transpose()? }))
}

/// Opens a meeting: its agenda and what is shown are kept as they are now.
#[utoipa::path(post, path = "/api/v1/meetings", tag = "handover", request_body = OpenMeetingDto,
    responses((status = 201, body = MeetingDto), (status = 409, body = RefusalDto), (status = 422, body = RefusalDto)))]
pub async fn open(
    State(server): State<Arc<Server>>,
    caller: Caller,
    Json(open): Json<OpenMeetingDto>,
) -> Result<(StatusCode, Json<MeetingDto>), Refused> {
    let (shelf, by) = (shelf(&server)?, signer(&server, &caller, &open.by)?);
    let present = bounded(&open.present, "present")?;
    caller.note("meetings", &noted(&caller, &by.name, &present));
    let published = server.views.fresh().await;
    let shown = shown(&server, &published);
    let table = text_of(&Table { agenda: &agenda(&shown), shown: &shown })?;
    // A meeting is held between shifts too.
    let shift = shift_of(&published.view, "running").unwrap_or(Shift { start: by.at, end: by.at });
    let name = by.name.clone();
    let opened = shelf.with(move |store| store.meet(shift, &by, &present, &table)).await.map_err(|error| refused(&error))?;
    caller.note(&format!("meetings/{}", opened.number), &noted(&caller, &name, &format!("sha256 {}", opened.digest)));
    Ok((StatusCode::CREATED, Json(dto(&opened)?)))
}

/// A decision: an action that was drafted for a point of the agenda. Without an owner and a deadline it is none.
#[utoipa::path(post, path = "/api/v1/meetings/{id}/decide", tag = "handover", request_body = DecisionOfDto, params(("id" = i64, Path)),
    responses((status = 200, body = MeetingDto), (status = 404, body = RefusalDto), (status = 409, body = RefusalDto), (status = 422, body = RefusalDto)))]
pub async fn decide(
    State(server): State<Arc<Server>>,
    caller: Caller,
    Path(id): Path<i64>,
    Json(decision): Json<DecisionOfDto>,
) -> Result<Json<MeetingDto>, Refused> {
    let (shelf, by) = (shelf(&server)?, signer(&server, &caller, &decision.by)?);
    let text = bounded(&decision.text, "text")?;
    caller.note(&format!("meetings/{id}"), &noted(&caller, &by.name, &format!("action {} {text}", decision.action)));
    let meeting = shelf.with(move |store| store.record(Kind::Meeting, id)).await.map_err(|error| refused(&error))?;
    let points = table(&meeting)?.agenda;
    if decision.on != OTHER && !points.iter().any(|point| point.on == decision.on) {
        let known: Vec<&str> = points.iter().map(|point| point.on.as_str()).chain([OTHER]).collect();
        return Err(unfit(&format!("found {:?}, expected one of {}", decision.on, known.join(", ")), "on"));
    }
    let made = decided(&server, &decision, text).await?;
    let body = text_of(&made)?;
    let added = shelf.with(move |store| store.add_to_meeting(id, &by, Step::Decided, &body)).await;
    Ok(Json(dto(&added.map_err(|error| refused(&error))?)?))
}

/// The action of a decision, as it stands now: the protocol is not changed by what becomes of it.
async fn decided(server: &Server, decision: &DecisionOfDto, text: String) -> Result<DecisionDto, Refused> {
    let view = server.views.fresh().await.view;
    let action = actions::dto(&server.site, actions::find(&view, decision.action)?, &view);
    let (owner, deadline) = (action.owner, action.deadline.unwrap_or_default());
    if owner.is_empty() || deadline.is_empty() {
        let lacks = if owner.is_empty() { "owner" } else { "deadline" };
        return Err(unfit(&format!("found an action with no {lacks}, expected one that somebody does by a time"), "action"));
    }
    let (at, by) = (String::new(), String::new());
    Ok(DecisionDto { at, by, on: decision.on.clone(), text, action: action.id, verb: action.verb, owner, deadline })
}

/// Closes a meeting: its protocol is signed, and takes nothing any more.
#[utoipa::path(post, path = "/api/v1/meetings/{id}/close", tag = "handover", request_body = SayDto, params(("id" = i64, Path)),
    responses((status = 200, body = MeetingDto), (status = 404, body = RefusalDto), (status = 409, body = RefusalDto), (status = 422, body = RefusalDto)))]
pub async fn close(
    State(server): State<Arc<Server>>,
    caller: Caller,
    Path(id): Path<i64>,
    Json(say): Json<SayDto>,
) -> Result<Json<MeetingDto>, Refused> {
    let (shelf, by) = (shelf(&server)?, signer(&server, &caller, &say.by)?);
    let comment = bounded(&say.comment, "comment")?;
    caller.note(&format!("meetings/{id}"), &noted(&caller, &by.name, &comment));
    let closed = shelf.with(move |store| store.add_to_meeting(id, &by, Step::Closed, &comment)).await;
    Ok(Json(dto(&closed.map_err(|error| refused(&error))?)?))
}

/// Meetings, the newest first.
#[utoipa::path(get, path = "/api/v1/meetings", tag = "handover", params(HandoversQuery),
    responses((status = 200, body = MeetingsDto), (status = 409, body = RefusalDto)))]
pub async fn list(State(server): State<Arc<Server>>, Query(query): Query<HandoversQuery>) -> Result<Json<MeetingsDto>, Refused> {
    let most = query.most.unwrap_or(ROWS_USUAL).clamp(1, RECORDS_AT_ONCE_MAX);
    let listed = shelf(&server)?.with(move |store| store.list(Kind::Meeting, query.before, most)).await;
    let records = listed.map_err(|error| refused(&error))?;
    let before = records.last().filter(|_| records.len() >= most).map(|record| record.number);
    Ok(Json(MeetingsDto { meetings: records.iter().map(head).collect::<Result<_, _>>()?, before }))
}

/// The protocol of a meeting, with what was on the table.
#[utoipa::path(get, path = "/api/v1/meetings/{id}", tag = "handover", params(("id" = i64, Path)),
    responses((status = 200, body = MeetingDto), (status = 404, body = RefusalDto), (status = 409, body = RefusalDto)))]
pub async fn one(State(server): State<Arc<Server>>, Path(id): Path<i64>) -> Result<Json<MeetingDto>, Refused> {
    let record = shelf(&server)?.with(move |store| store.record(Kind::Meeting, id)).await.map_err(|error| refused(&error))?;
    Ok(Json(dto(&record)?))
}

fn table(record: &Record) -> Result<TableRead, Refused> {
    serde_json::from_str(&record.shown).map_err(|error| unreadable(&error))
}

fn head(record: &Record) -> Result<MeetingHeadDto, Refused> {
    let made = record.entries.iter().filter(|entry| entry.step == Step::Decided).map(|entry| {
        let read: DecisionDto = serde_json::from_str(&entry.body).map_err(|error| unreadable(&error))?;
        let said = mark(&entry.by);
        Ok(DecisionDto { at: said.at, by: said.by, ..read })
    });
    Ok(MeetingHeadDto {
        id: record.number,
        opened: mark(&record.by),
        present: record.body.clone(),
        decisions: made.collect::<Result<_, Refused>>()?,
        closed: record.entry(Step::Closed).map(|entry| mark(&entry.by)),
        digest: record.digest.clone(),
    })
}

fn dto(record: &Record) -> Result<MeetingDto, Refused> {
    let TableRead { agenda, shown } = table(record)?;
    Ok(MeetingDto { head: head(record)?, agenda, shown })
}
