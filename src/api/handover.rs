//! The handover of a shift: what it shows now, its note, its signature, who takes over, and what was signed before. What is kept of it and
//! in which order it may be done is in `handover`.

use std::sync::Arc;

use axum::extract::{Json, Path, Query, State};
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use tizbek_core::view::View;
use utoipa::IntoParams;

use super::dto::{
    AcceptedDto, HandoverDto, HandoverHeadDto, HandoverNoteDto, HandoverNowDto, HandoversDto, MarkDto, RefusalDto, RemarkDto,
    SayDto, SheetDto, SignDto, WriteNoteDto,
};
use super::people::noted;
use super::shown::shown;
use super::who::Caller;
use super::{Refused, Server};
use crate::handover::{HandoverError, Kind, Mark, Note, RECORDS_AT_ONCE_MAX, Record, Shelf, Shift, Step};
use crate::telemetry;
use crate::texts::rfc3339_millis;

const NAME_CHARS_MAX: usize = 80;
pub(super) const TEXT_CHARS_MAX: usize = 4_000;
const POINTS_MAX: usize = 200;
const KINDS: [&str; 8] = ["incident", "action", "stage", "buffer", "source", "signal", "lever", "plan"];
pub(super) const ROWS_USUAL: usize = 30;

/// The note as it is kept.
#[derive(Default, Serialize, Deserialize)]
struct Body {
    text: String,
    points: Vec<RemarkDto>,
}

#[derive(Deserialize, IntoParams)]
pub struct HandoversQuery {
    /// Older than the one with this number.
    pub before: Option<i64>,
    /// 30 if nothing is said, 200 at most.
    pub most: Option<usize>,
}

/// What there is to hand over now, and how far it is.
#[utoipa::path(get, path = "/api/v1/handover", tag = "handover",
    responses((status = 200, body = HandoverNowDto), (status = 503, body = RefusalDto)))]
pub async fn now(State(server): State<Arc<Server>>) -> Result<Json<HandoverNowDto>, Refused> {
    let published = server.views.fresh().await;
    let shown = shown(&server, &published);
    let running = shift_of(&published.view, "running").ok();
    let last = shift_of(&published.view, "last").ok();
    // A replay shows, and keeps nothing.
    let Some(shelf) = server.handovers.clone() else {
        let sheet = |shift: Shift| sheet(shift, None, None);
        let (running, last) = (running.map(sheet).transpose()?, last.map(sheet).transpose()?);
        return Ok(Json(HandoverNowDto { shown, running, last, waiting: None }));
    };
    let asked = shelf.with(move |store| {
        let records = store.list(Kind::Handover, None, ROWS_USUAL)?;
        let notes = [running, last].map(|shift| shift.map(|shift| store.note(shift)).transpose());
        Ok((records, notes))
    });
    let (records, [of_running, of_last]) = asked.await.map_err(|error| refused(&error))?;
    let newest_of = |shift: Shift| records.iter().find(|record| record.shift.start == shift.start);
    let make = |shift: Option<Shift>, note: Result<Option<Option<Note>>, HandoverError>| {
        let note = note.map_err(|error| refused(&error))?.flatten();
        shift.map(|shift| sheet(shift, note, newest_of(shift))).transpose()
    };
    let waits = |record: &&Record| record.replaced_by.is_none() && record.entry(Step::Accepted).is_none();
    let waiting = records.iter().find(waits).map(head);
    Ok(Json(HandoverNowDto { shown, running: make(running, of_running)?, last: make(last, of_last)?, waiting }))
}

fn sheet(shift: Shift, note: Option<Note>, newest: Option<&Record>) -> Result<SheetDto, Refused> {
    Ok(SheetDto {
        start: rfc3339_millis(shift.start),
        end: rfc3339_millis(shift.end),
        note: note.map(note_dto).transpose()?,
        signed: newest.map(head),
    })
}

/// Words the note of a shift anew; every wording is kept.
#[utoipa::path(post, path = "/api/v1/handover/note", tag = "handover", request_body = WriteNoteDto,
    responses((status = 200, body = HandoverNoteDto), (status = 409, body = RefusalDto), (status = 422, body = RefusalDto)))]
pub async fn write(
    State(server): State<Arc<Server>>,
    caller: Caller,
    Json(write): Json<WriteNoteDto>,
) -> Result<Json<HandoverNoteDto>, Refused> {
    let (shelf, by) = (shelf(&server)?, signer(&server, &caller, &write.by)?);
    let points = read_points(&server, write.points)?;
    let body = Body { text: bounded(&write.text, "text")?, points };
    caller.note("handover/note", &noted(&caller, &by.name, &body.text));
    let view = server.views.fresh().await.view;
    let (shift, body) = (shift_meant(&view, &write.of, write.shift_start.as_deref())?, text_of(&body)?);
    let written = shelf.with(move |store| store.write(shift, &by, &body, write.over)).await;
    Ok(Json(note_dto(written.map_err(|error| refused(&error))?)?))
}

/// Signs the handover: what is shown now is kept as it is, with the note.
#[utoipa::path(post, path = "/api/v1/handover/sign", tag = "handover", request_body = SignDto,
    responses((status = 201, body = HandoverDto), (status = 409, body = RefusalDto), (status = 422, body = RefusalDto)))]
pub async fn sign(
    State(server): State<Arc<Server>>,
    caller: Caller,
    Json(sign): Json<SignDto>,
) -> Result<(StatusCode, Json<HandoverDto>), Refused> {
    let (shelf, by) = (shelf(&server)?, signer(&server, &caller, &sign.by)?);
    caller.note("handovers", &noted(&caller, &by.name, &sign.of));
    let published = server.views.fresh().await;
    let shift = shift_meant(&published.view, &sign.of, sign.shift_start.as_deref())?;
    let shown = text_of(&shown(&server, &published))?;
    let name = by.name.clone();
    let signed = shelf.with(move |store| store.sign(shift, &by, sign.note, &shown)).await.map_err(|error| refused(&error))?;
    caller.note(&format!("handovers/{}", signed.number), &noted(&caller, &name, &format!("sha256 {}", signed.digest)));
    Ok((StatusCode::CREATED, Json(dto(&signed)?)))
}

/// Takes over: somebody else than who handed over, and once.
#[utoipa::path(post, path = "/api/v1/handovers/{id}/accept", tag = "handover", request_body = SayDto, params(("id" = i64, Path)),
    responses((status = 200, body = HandoverDto), (status = 404, body = RefusalDto), (status = 409, body = RefusalDto), (status = 422, body = RefusalDto)))]
pub async fn accept(
    State(server): State<Arc<Server>>,
    caller: Caller,
    Path(id): Path<i64>,
    Json(say): Json<SayDto>,
) -> Result<Json<HandoverDto>, Refused> {
    let (shelf, by) = (shelf(&server)?, signer(&server, &caller, &say.by)?);
    let comment = bounded(&say.comment, "comment")?;
    caller.note(&format!("handovers/{id}"), &noted(&caller, &by.name, &comment));
    let accepted = shelf.with(move |store| store.accept(id, &by, &comment)).await.map_err(|error| refused(&error))?;
    Ok(Json(dto(&accepted)?))
}

/// Handovers that were signed, the newest first.
#[utoipa::path(get, path = "/api/v1/handovers", tag = "handover", params(HandoversQuery),
    responses((status = 200, body = HandoversDto), (status = 409, body = RefusalDto)))]
pub async fn list(State(server): State<Arc<Server>>, Query(query): Query<HandoversQuery>) -> Result<Json<HandoversDto>, Refused> {
    let most = query.most.unwrap_or(ROWS_USUAL).clamp(1, RECORDS_AT_ONCE_MAX);
    let listed = shelf(&server)?.with(move |store| store.list(Kind::Handover, query.before, most)).await;
    let records = listed.map_err(|error| refused(&error))?;
    let before = records.last().filter(|_| records.len() >= most).map(|record| record.number);
    Ok(Json(HandoversDto { handovers: records.iter().map(head).collect(), before }))
}

/// A handover as it was signed: what was known when.
#[utoipa::path(get, path = "/api/v1/handovers/{id}", tag = "handover", params(("id" = i64, Path)),
    responses((status = 200, body = HandoverDto), (status = 404, body = RefusalDto), (status = 409, body = RefusalDto)))]
pub async fn one(State(server): State<Arc<Server>>, Path(id): Path<i64>) -> Result<Json<HandoverDto>, Refused> {
    let record = shelf(&server)?.with(move |store| store.record(Kind::Handover, id)).await.map_err(|error| refused(&error))?;
    Ok(Json(dto(&record)?))
}

pub(super) fn shelf(server: &Server) -> Result<Shelf, Refused> {
    server.handovers.clone().ok_or_else(|| Refused::new(StatusCode::CONFLICT, "a replay takes no input"))
}

/// Under whose name, and now.
pub(super) fn signer(server: &Server, caller: &Caller, typed: &str) -> Result<Mark, Refused> {
    let name = caller.speaks_as(typed, "by")?;
    if name.is_empty() || name.chars().count() > NAME_CHARS_MAX {
        return Err(unfit(&format!("found {} characters, expected a name of 1 to {NAME_CHARS_MAX}", name.chars().count()), "by"));
    }
    Ok(Mark { at: server.clock.now(), name, who: caller.actor().who })
}

pub(super) fn bounded(text: &str, at: &str) -> Result<String, Refused> {
    let (text, found) = (text.trim(), text.trim().chars().count());
    if found > TEXT_CHARS_MAX {
        return Err(unfit(&format!("found {found} characters, expected {TEXT_CHARS_MAX} at most"), at));
    }
    Ok(text.to_owned())
}

/// Empty remarks are none.
fn read_points(server: &Server, points: Vec<RemarkDto>) -> Result<Vec<RemarkDto>, Refused> {
    let mut read = Vec::new();
    for point in points {
        let text = bounded(&point.text, "points")?;
        check_on(server, &point.on)?;
        if !text.is_empty() {
            read.push(RemarkDto { on: point.on, text });
        }
    }
    if read.len() > POINTS_MAX {
        return Err(unfit(&format!("found {} remarks, expected {POINTS_MAX} at most", read.len()), "points"));
    }
    Ok(read)
}

fn check_on(server: &Server, on: &str) -> Result<(), Refused> {
    let site = &server.site;
    let found = on.split_once('/').is_some_and(|(kind, id)| match kind {
        "incident" | "action" | "plan" => id.parse::<u64>().is_ok(),
        "stage" => site.stages.iter().any(|stage| stage.key == id),
        "buffer" => site.buffers.iter().any(|buffer| buffer.key == id),
        "source" => site.sources.iter().any(|source| source.key == id),
        "signal" => site.signals.iter().any(|signal| signal.key == id),
        "lever" => site.levers.iter().any(|lever| lever.key == id),
        _ => false,
    });
    if found {
        return Ok(());
    }
    let why = format!("found {on:?}, expected a thing of this site: {}, each with its id after a slash", KINDS.join(", "));
    Err(unfit(&why, "points"))
}

/// The one with this start, where it is said; else by the word.
fn shift_meant(view: &View, of: &str, start: Option<&str>) -> Result<Shift, Refused> {
    let Some(start) = start else { return shift_of(view, of) };
    let both = ["running", "last"].into_iter().filter_map(|word| shift_of(view, word).ok());
    both.into_iter().find(|shift| rfc3339_millis(shift.start) == start).ok_or_else(|| {
        let why = format!("the shift that began at {start} neither runs nor was over last");
        Refused::at(StatusCode::CONFLICT, &why, "shift_start")
    })
}

/// The shift that it is of.
pub(super) fn shift_of(view: &View, of: &str) -> Result<Shift, Refused> {
    let found = match of {
        "running" => view.shift.as_ref().map(|shift| Shift { start: shift.start, end: shift.end }),
        "last" => view.closed.as_ref().map(|closed| Shift { start: closed.shift.start, end: closed.shift.end }),
        other => return Err(unfit(&format!("found {other:?}, expected running or last"), "of")),
    };
    found.ok_or_else(|| Refused::at(StatusCode::CONFLICT, &format!("there is no {of} shift now"), "of"))
}

pub(super) fn refused(error: &HandoverError) -> Refused {
    match error {
        HandoverError::Conflict { at, why } => Refused::at(StatusCode::CONFLICT, why, at),
        HandoverError::Unknown(_) => Refused::at(StatusCode::NOT_FOUND, &error.to_string(), "id"),
        HandoverError::File { .. } | HandoverError::NotOurs { .. } | HandoverError::Database(_) => {
            telemetry::HandoverFailed { error }.tell();
            Refused::new(StatusCode::SERVICE_UNAVAILABLE, &error.to_string())
        }
    }
}

pub(super) fn unfit(error: &str, at: &str) -> Refused {
    Refused::at(StatusCode::UNPROCESSABLE_ENTITY, error, at)
}

pub(super) fn text_of<T: Serialize>(value: &T) -> Result<String, Refused> {
    serde_json::to_string(value).map_err(|error| unreadable(&error))
}

/// What we wrote ourselves is not as we wrote it.
pub(super) fn unreadable(error: &serde_json::Error) -> Refused {
    Refused::new(StatusCode::SERVICE_UNAVAILABLE, &format!("the file of handovers: {error}"))
}

fn read_body(body: &str) -> Result<Body, Refused> {
    if body.is_empty() { Ok(Body::default()) } else { serde_json::from_str(body).map_err(|error| unreadable(&error)) }
}

fn note_dto(note: Note) -> Result<HandoverNoteDto, Refused> {
    let Body { text, points } = read_body(&note.body)?;
    Ok(HandoverNoteDto { number: note.number, at: rfc3339_millis(note.by.at), by: note.by.name, text, points })
}

pub(super) fn mark(by: &Mark) -> MarkDto {
    MarkDto { at: rfc3339_millis(by.at), by: by.name.clone() }
}

fn head(record: &Record) -> HandoverHeadDto {
    HandoverHeadDto {
        id: record.number,
        shift_start: rfc3339_millis(record.shift.start),
        shift_end: rfc3339_millis(record.shift.end),
        signed: mark(&record.by),
        accepted: record.entry(Step::Accepted).map(|entry| AcceptedDto {
            at: rfc3339_millis(entry.by.at),
            by: entry.by.name.clone(),
            comment: entry.body.clone(),
        }),
        replaced_by: record.replaced_by,
        digest: record.digest.clone(),
    }
}

fn dto(record: &Record) -> Result<HandoverDto, Refused> {
    let Body { text, points } = read_body(&record.body)?;
    let shown = serde_json::from_str(&record.shown).map_err(|error| unreadable(&error))?;
    Ok(HandoverDto { head: head(record), text, points, shown })
}
