//! Facts that people tell: what they told, with every revision, and what they tell now. Who may tell what is not decided here.

use std::sync::Arc;

use axum::extract::{Json, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use tizbek_core::fact::{Became, Fact, Of, Refusal, Told};
use tizbek_core::ids::{BufferId, SignalId};
use tizbek_core::model::{Site, Stage};
use tizbek_core::time::Timestamp;
use tizbek_core::view::{ClosedShift, ClosedStage};
use utoipa::{IntoParams, ToSchema};

use super::convert::{ledger_dto, units};
use super::dto::{LedgerDto, RefusalDto};
use super::{Refused, Server};
use crate::ingest::{Answer, Inputs};
use crate::texts::rfc3339_millis;

const NAME_CHARS_MAX: usize = 80;
const DOCUMENT_CHARS_MAX: usize = 200;
const COMMENT_CHARS_MAX: usize = 2_000;
const FACTS_A_CALL_MAX: usize = 5_000;

/// One fact, as it is told.
#[derive(Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TellDto {
    /// The signal of a source of kind `manual` that it is of; or a buffer, for a level by eye.
    pub signal: Option<String>,
    pub buffer: Option<String>,
    /// Sample number, weighbridge ticket, sheet; none: the fact is known by its time.
    #[serde(default)]
    pub document: String,
    /// RFC 3339. Of a stretch of time: from when until when; `until` left out: it is of one time.
    pub from: String,
    pub until: Option<String>,
    /// In the unit of the signal; null: the fact is withdrawn.
    pub value: Option<f64>,
    /// Standard error of a level by eye, in units of the site.
    pub sigma: Option<f64>,
    /// Left out: the next one.
    #[serde(default)]
    pub revision: u32,
    pub author: String,
    /// Of a correction: why.
    #[serde(default)]
    pub comment: String,
}

#[derive(Deserialize, IntoParams)]
pub struct TellQuery {
    /// Takes what is good though other facts of the call are not.
    #[serde(default)]
    pub partial: bool,
}

/// What became of a call.
#[derive(Serialize, ToSchema)]
pub struct ToldDto {
    /// False: something was refused, and nothing was taken.
    pub taken: bool,
    /// In the order of the call.
    pub facts: Vec<BecameDto>,
}

#[derive(Serialize, ToSchema)]
pub struct BecameDto {
    /// `new`, `corrects`, `withdraws`, `superseded` (a later revision is known), `same` (known already), `refused`, or `not_taken` (others were
    /// refused).
    pub became: String,
    pub revision: Option<u32>,
    /// Why it was refused, and what was expected.
    pub problem: Option<String>,
}

/// A fact with all that was said of it.
#[derive(Serialize, ToSchema)]
pub struct FactDto {
    pub signal: Option<String>,
    pub buffer: Option<String>,
    pub document: String,
    /// In order; the last stands.
    pub revisions: Vec<RevisionDto>,
}

#[derive(Serialize, ToSchema)]
pub struct RevisionDto {
    pub revision: u32,
    pub from: String,
    pub until: String,
    /// Null: withdrawn.
    pub value: Option<f64>,
    pub sigma: Option<f64>,
    pub author: String,
    pub comment: String,
    pub received_at: String,
}

/// The books of the shift that was over last.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LastShiftDto {
    pub start: String,
    pub end: String,
    pub stages: Vec<LastStageDto>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LastStageDto {
    pub id: String,
    pub planned: f64,
    /// As it is known now, and as it was when the shift was over.
    pub actual: f64,
    pub as_closed: f64,
    pub ledger: LedgerDto,
    /// When people last told something of it after it was over; null: they did not.
    pub amended_at: Option<String>,
}

pub(super) fn last_shift(site: &Site, closed: &ClosedShift) -> LastShiftDto {
    let stage = |(stage, books): (&Stage, &ClosedStage)| LastStageDto {
        id: stage.key.clone(),
        planned: units(books.planned),
        actual: units(books.actual),
        as_closed: units(books.as_closed),
        ledger: ledger_dto(site, &books.ledger),
        amended_at: books.amended_at.map(rfc3339_millis),
    };
    LastShiftDto {
        start: rfc3339_millis(closed.shift.start),
        end: rfc3339_millis(closed.shift.end),
        stages: site.stages.iter().zip(&closed.stages).map(stage).collect(),
    }
}

/// What people have told of this shift and the one before, with all revisions.
#[utoipa::path(get, path = "/api/v1/facts", tag = "facts", responses((status = 200, body = Vec<FactDto>)))]
pub async fn facts(State(server): State<Arc<Server>>) -> Json<Vec<FactDto>> {
    let view = server.views.fresh().await.view;
    Json(view.facts.all().filter_map(|revisions| fact_dto(&server.site, revisions)).collect())
}

/// Takes facts in, all of them or none. 200: taken; 422: refused, each with its reason.
#[utoipa::path(post, path = "/api/v1/facts", tag = "facts", params(TellQuery), request_body = Vec<TellDto>,
    responses((status = 200, body = ToldDto), (status = 422, body = ToldDto), (status = 409, body = RefusalDto)))]
pub async fn tell(
    State(server): State<Arc<Server>>,
    Query(query): Query<TellQuery>,
    Json(told): Json<Vec<TellDto>>,
) -> Result<Response, Refused> {
    if told.is_empty() || told.len() > FACTS_A_CALL_MAX {
        let expected = format!("found {} facts, expected 1 to {FACTS_A_CALL_MAX}", told.len());
        return Err(Refused::new(StatusCode::UNPROCESSABLE_ENTITY, &expected));
    }
    let read: Vec<Result<Fact, String>> = told.into_iter().map(|told| read(told, &server.site)).collect();
    let sound = read.iter().all(Result::is_ok);
    let facts: Vec<Fact> = read.iter().filter_map(|read| read.as_ref().ok().cloned()).collect();
    let refused = |problem: &String| BecameDto { became: "refused".to_owned(), revision: None, problem: Some(problem.clone()) };
    if facts.is_empty() || !(sound || query.partial) {
        let known = || BecameDto { became: NOT_TAKEN.to_owned(), revision: None, problem: None };
        let facts = read.iter().map(|read| read.as_ref().map_or_else(refused, |_| known())).collect();
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, Json(ToldDto { taken: false, facts })).into_response());
    }
    let Some(Answer::Weighed { facts: weighed, taken }) =
        server.hand_over(Inputs::Facts { facts, partial: query.partial }).await?
    else {
        unreachable!("facts that were handed over are weighed");
    };
    let mut weighed = weighed.into_iter();
    let answer = |read: &Result<Fact, String>| match read {
        Err(problem) => refused(problem),
        Ok(_) => {
            let became = became(&server.site, weighed.next().expect("one for each"));
            if taken || became.problem.is_some() {
                became
            } else {
                BecameDto { became: NOT_TAKEN.to_owned(), revision: None, problem: None }
            }
        }
    };
    let facts: Vec<BecameDto> = read.iter().map(answer).collect();
    let all = facts.iter().all(|fact| fact.problem.is_none());
    let status = if all { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, Json(ToldDto { taken, facts })).into_response())
}

/// What a fact becomes that was sound, but came with one that was not.
const NOT_TAKEN: &str = "not_taken";

fn read(told: TellDto, site: &Site) -> Result<Fact, String> {
    let of = match (&told.signal, &told.buffer) {
        (Some(key), None) => Of::Signal(site.signal(key).ok_or_else(|| format!("signal: the site has no signal {key:?}"))?),
        (None, Some(key)) => Of::Buffer(site.buffer(key).ok_or_else(|| format!("buffer: the site has no buffer {key:?}"))?),
        (Some(_), Some(_)) | (None, None) => return Err("expected one of signal and buffer".to_owned()),
    };
    let from = time("from", &told.from)?;
    let until = told.until.as_deref().map_or(Ok(from), |until| time("until", until))?;
    let (author, comment) = (told.author.trim().to_owned(), told.comment.trim().to_owned());
    if author.is_empty() || author.chars().count() > NAME_CHARS_MAX {
        return Err(format!("author: expected a name of 1 to {NAME_CHARS_MAX} characters"));
    }
    if comment.chars().count() > COMMENT_CHARS_MAX {
        return Err(format!("comment: expected {COMMENT_CHARS_MAX} characters at most"));
    }
    if told.sigma.is_some_and(|sigma| !(sigma > 0.0 && sigma < 1e9)) {
        return Err("sigma: expected more than zero: nothing is seen exactly".to_owned());
    }
    let document = told.document.trim().to_owned();
    if document.chars().count() > DOCUMENT_CHARS_MAX {
        return Err(format!("document: expected {DOCUMENT_CHARS_MAX} characters at most"));
    }
    Ok(Fact { of, document, from, until, value: told.value, sigma: told.sigma, revision: told.revision, author, comment })
}

fn time(field: &str, text: &str) -> Result<Timestamp, String> {
    let at: Result<jiff::Timestamp, _> = text.parse();
    at.map(|at| Timestamp(at.as_microsecond()))
        .map_err(|_| format!("{field}: {text:?} is no time with its zone, such as 2026-11-22T08:00:00+05:00"))
}

fn became(site: &Site, weighed: Result<tizbek_core::fact::Weighed, Refusal>) -> BecameDto {
    match weighed {
        Ok(weighed) => {
            let word = match weighed.became {
                Became::New => "new",
                Became::Corrects => "corrects",
                Became::Withdraws => "withdraws",
                Became::Superseded => "superseded",
                Became::Same => "same",
            };
            BecameDto { became: word.to_owned(), revision: Some(weighed.revision), problem: None }
        }
        Err(refusal) => BecameDto { became: "refused".to_owned(), revision: None, problem: Some(problem(site, &refusal)) },
    }
}

fn problem(site: &Site, refusal: &Refusal) -> String {
    let other = |fact: &Fact| {
        let value = fact.value.map_or("withdrawn".to_owned(), |value| value.to_string());
        let (document, from, until) = (&fact.document, rfc3339_millis(fact.from), rfc3339_millis(fact.until));
        format!("{document:?} of {from} to {until}: {value}, revision {} by {}", fact.revision, fact.author)
    };
    match refusal {
        Refusal::Unknown => format!("the site {} has no such signal or buffer", site.key),
        Refusal::NotByHand => "a device reads this signal, expected one whose source is of kind manual".to_owned(),
        Refusal::NeedsInterval => "a rate is of a stretch of time, expected from and until".to_owned(),
        Refusal::NeedsOneTime => "this is of one time, expected from alone".to_owned(),
        Refusal::Backwards => "it ends before it begins".to_owned(),
        Refusal::TooOld { since } => {
            format!("too old: facts are taken from {} on, the beginning of the shift before", rfc3339_millis(*since))
        }
        Refusal::Forgotten => "too old: nothing of that time is remembered that it could correct".to_owned(),
        Refusal::Future { until } => format!("it is of a time to come, expected one until {}", rfc3339_millis(*until)),
        Refusal::OutOfRange { least, most } => format!("value: expected {least} to {most}"),
        Refusal::Overlaps(fact) => {
            format!("another fact is of a part of that time: {}; correct or withdraw that one", other(fact))
        }
        Refusal::Conflict(fact) => format!("this revision is known and says something else: {}", other(fact)),
        Refusal::NoReason(fact) => format!("this corrects {}; expected a comment that says why", other(fact)),
        Refusal::NothingToWithdraw => "there is no such fact to withdraw".to_owned(),
        Refusal::Revision { most } => format!("revision: expected {most} at most"),
        Refusal::Full { limit } => format!("there are {limit} facts already, and no more are taken"),
    }
}

fn fact_dto(site: &Site, revisions: &[Told]) -> Option<FactDto> {
    let first = &revisions.first()?.fact;
    let signal = |id: SignalId| site.signals[id.index()].key.clone();
    let buffer = |id: BufferId| site.buffers[id.index()].key.clone();
    let (signal, buffer) = match first.of {
        Of::Signal(id) => (Some(signal(id)), None),
        Of::Buffer(id) => (None, Some(buffer(id))),
    };
    let revision = |told: &Told| RevisionDto {
        revision: told.fact.revision,
        from: rfc3339_millis(told.fact.from),
        until: rfc3339_millis(told.fact.until),
        value: told.fact.value,
        sigma: told.fact.sigma,
        author: told.fact.author.clone(),
        comment: told.fact.comment.clone(),
        received_at: rfc3339_millis(told.received_at),
    };
    Some(FactDto { signal, buffer, document: first.document.clone(), revisions: revisions.iter().map(revision).collect() })
}
