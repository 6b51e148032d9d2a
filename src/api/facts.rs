//! Facts that people tell: what they told, with every revision, and what they tell now. Who may tell what is not decided here.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::{Json, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use tizbek_core::fact::{Fact, Of, Told};
use tizbek_core::model::{Site, Stage};
use tizbek_core::time::Timestamp;
use tizbek_core::view::{ClosedShift, ClosedStage};
use utoipa::{IntoParams, ToSchema};

use super::convert::{ledger_dto, units};
use super::dto::{LedgerDto, RefusalDto};
use super::who::{Caller, author_of};
use super::{Refused, Server, concerns};
use crate::facts::trouble::{Trouble, of_refusal};
use crate::facts::{FACTS_AT_ONCE_MAX, became_word, key_of, sound};
use crate::ingest::{Answer, Inputs, Take, Which};
use crate::people::Permission;
use crate::texts::rfc3339_millis;

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
    /// Who tells it. Where people sign in it may be left out: it is who has signed in; somebody else is kept beside him.
    #[serde(default)]
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
    /// `new`, `corrects`, `withdraws`, `superseded` (a later revision is known), `same` (known already), `outdated` (said
    /// before what stands), `refused`, or `not_taken` (others were
    /// refused).
    pub became: String,
    pub revision: Option<u32>,
    /// Why it was refused, and what was expected.
    pub problem: Option<String>,
    /// The same as a code with what belongs to it, for who says it in another language.
    pub code: Option<String>,
    pub args: BTreeMap<String, String>,
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
    /// Who had signed in and entered it for the author; null: the author did, or nobody had to sign in.
    pub entered_by: Option<String>,
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
    caller: Caller,
    Query(query): Query<TellQuery>,
    Json(told): Json<Vec<TellDto>>,
) -> Result<Response, Refused> {
    if told.is_empty() || told.len() > FACTS_AT_ONCE_MAX {
        let expected = format!("found {} facts, expected 1 to {FACTS_AT_ONCE_MAX}", told.len());
        return Err(Refused::new(StatusCode::UNPROCESSABLE_ENTITY, &expected));
    }
    let read: Vec<Result<Fact, Trouble>> = told.into_iter().map(|told| read(told, &caller, &server.site)).collect();
    note(&caller, &server.site, read.iter().filter_map(|read| read.as_ref().ok()));
    for fact in read.iter().filter_map(|read| read.as_ref().ok()) {
        caller.concerned(Permission::TellFacts, &concerns::of_fact(&server.site, fact.of))?;
    }
    let is_sound = read.iter().all(Result::is_ok);
    let facts: Vec<Fact> = read.iter().filter_map(|read| read.as_ref().ok().cloned()).collect();
    if facts.is_empty() || !(is_sound || query.partial) {
        let facts =
            read.iter().map(|read| read.as_ref().map_or_else(BecameDto::refused, |_| BecameDto::of(NOT_TAKEN, None))).collect();
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, Json(ToldDto { taken: false, facts })).into_response());
    }
    let take = Take { which: if query.partial { Which::Good } else { Which::AllOrNone }, of_file: false };
    let Some(Answer::Weighed { facts: weighed, taken }) = server.hand_over(Inputs::Facts { facts, take }).await? else {
        unreachable!("facts that were handed over are weighed");
    };
    let mut weighed = weighed.into_iter();
    let answer = |read: &Result<Fact, Trouble>| match read {
        Err(trouble) => BecameDto::refused(trouble),
        Ok(_) => match weighed.next().expect("one for each") {
            Err(refusal) => BecameDto::refused(&of_refusal(&server.site, &refusal)),
            Ok(weighed) if taken => BecameDto::of(became_word(weighed.became), Some(weighed.revision)),
            Ok(_) => BecameDto::of(NOT_TAKEN, None),
        },
    };
    let facts: Vec<BecameDto> = read.iter().map(answer).collect();
    let all = facts.iter().all(|fact| fact.problem.is_none());
    let status = if all { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, Json(ToldDto { taken, facts })).into_response())
}

impl BecameDto {
    fn of(became: &str, revision: Option<u32>) -> Self {
        Self { became: became.to_owned(), revision, problem: None, code: None, args: BTreeMap::new() }
    }

    fn refused(trouble: &Trouble) -> Self {
        let args = trouble.args.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        let (problem, code) = (Some(trouble.message.clone()), Some(trouble.code.to_owned()));
        Self { became: "refused".to_owned(), revision: None, problem, code, args }
    }
}

/// What a fact becomes that was sound, but came with one that was not.
const NOT_TAKEN: &str = "not_taken";

/// So many facts of one call are named in the log; the journal has all.
const NOTED_MAX: usize = 20;

/// What the log is to say of facts: of what they are, of when, what, and who tells them.
pub(super) fn note<'a>(caller: &Caller, site: &Site, facts: impl Iterator<Item = &'a Fact>) {
    let facts: Vec<&Fact> = facts.collect();
    let value = |fact: &Fact| fact.value.map_or_else(|| "withdrawn".to_owned(), |value| value.to_string());
    let line = |fact: &&Fact| {
        let (of, from) = (key_of(site, fact.of), rfc3339_millis(fact.from));
        let comment = if fact.comment.is_empty() { String::new() } else { format!(" ({})", fact.comment) };
        format!("{of} {from} {} {}{comment}", value(fact), fact.author)
    };
    let mut lines: Vec<String> = facts.iter().take(NOTED_MAX).map(line).collect();
    if facts.len() > NOTED_MAX {
        lines.push(format!("and {} more", facts.len() - NOTED_MAX));
    }
    caller.note(&format!("{} facts", facts.len()), &lines.join("; "));
}

fn read(told: TellDto, caller: &Caller, site: &Site) -> Result<Fact, Trouble> {
    let unknown = |message: String| Trouble::new("unknown", Vec::new(), message);
    let of = match (&told.signal, &told.buffer) {
        (Some(key), None) => {
            Of::Signal(site.signal(key).ok_or_else(|| unknown(format!("signal: the site has no signal {key:?}")))?)
        }
        (None, Some(key)) => {
            Of::Buffer(site.buffer(key).ok_or_else(|| unknown(format!("buffer: the site has no buffer {key:?}")))?)
        }
        (Some(_), Some(_)) | (None, None) => return Err(unknown("expected one of signal and buffer".to_owned())),
    };
    let from = time("from", &told.from)?;
    let until = told.until.as_deref().map_or(Ok(from), |until| time("until", until))?;
    let own = caller.person().map_or("", |person| &person.name);
    let author = if told.author.trim().is_empty() { own.to_owned() } else { told.author };
    let [document, author, comment] = [told.document, author, told.comment].map(|text| text.trim().to_owned());
    let fact = Fact { of, document, from, until, value: told.value, sigma: told.sigma, revision: told.revision, author, comment };
    sound(&fact).map_err(|(_, trouble)| trouble)?;
    let author = caller.tells_as(&fact.author);
    Ok(Fact { author, ..fact })
}

pub(super) fn time(field: &str, text: &str) -> Result<Timestamp, Trouble> {
    let at: Result<jiff::Timestamp, _> = text.parse();
    at.map(|at| Timestamp(at.as_microsecond())).map_err(|_| {
        let message = format!("{field}: {text:?} is no time with its zone, such as 2026-11-22T08:00:00+05:00");
        Trouble::new("not_a_time", vec![("found", text.to_owned())], message)
    })
}

fn fact_dto(site: &Site, revisions: &[Told]) -> Option<FactDto> {
    let first = &revisions.first()?.fact;
    let key = key_of(site, first.of);
    let (signal, buffer) = match first.of {
        Of::Signal(_) => (Some(key), None),
        Of::Buffer(_) => (None, Some(key)),
    };
    Some(FactDto { signal, buffer, document: first.document.clone(), revisions: revisions.iter().map(revision_dto).collect() })
}

fn revision_dto(told: &Told) -> RevisionDto {
    let (author, entered_by) = author_of(&told.fact.author);
    RevisionDto {
        revision: told.fact.revision,
        from: rfc3339_millis(told.fact.from),
        until: rfc3339_millis(told.fact.until),
        value: told.fact.value,
        sigma: told.fact.sigma,
        author,
        entered_by,
        comment: told.fact.comment.clone(),
        received_at: rfc3339_millis(told.received_at),
    }
}
