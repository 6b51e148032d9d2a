//! Tables of facts that are brought over HTTP: read by the rules of the site file, weighed, taken or not. How they are read is in `facts`.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{Json, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::dto::RefusalDto;
use super::facts::note;
use super::who::Caller;
use super::{Refused, Server};
use crate::facts::{self, Outcome, Problem, Read, Rules};
use crate::ingest::{Answer, Inputs, Take, Which};

/// Of one file.
pub const BYTES_MAX: usize = 16 * 1024 * 1024;

#[derive(Deserialize, IntoParams)]
pub struct ImportQuery {
    /// Who tells what is in the file, where it has no column for that. Where people sign in it may be left out: it is who has signed in.
    #[serde(default)]
    pub author: String,
    /// The name of the file: it is the reason of what it corrects.
    pub name: String,
    /// By which `[[import]]` of the site file it is read; left out: by the usual names of columns.
    pub import: Option<String>,
    /// Takes the rows that are good though others are not.
    #[serde(default)]
    pub partial: bool,
    /// Takes nothing: says what would become of it.
    #[serde(default)]
    pub dry_run: bool,
}

/// What became of a file.
#[derive(Serialize, ToSchema)]
pub struct ImportedDto {
    /// False: nothing was taken.
    pub taken: bool,
    pub sheet: String,
    /// The other sheets of a workbook, which were not read.
    pub other_sheets: Vec<String>,
    /// What was found in which column: a field or a signal, and what the column is called.
    pub columns: Vec<ColumnDto>,
    /// How many facts are new, correct what is known, and are known already.
    pub new: usize,
    pub corrects: usize,
    pub same: usize,
    /// Rows that say what was said before somebody corrected it: the correction stands.
    pub outdated: Vec<usize>,
    pub problems: Vec<ImportProblemDto>,
    pub passed_over: Vec<PassedOverDto>,
    /// All of it as English text.
    pub text: String,
}

#[derive(Serialize, ToSchema)]
pub struct ColumnDto {
    pub what: String,
    pub called: String,
}

#[derive(Serialize, ToSchema)]
pub struct ImportProblemDto {
    pub sheet: String,
    /// As Excel shows it; 0: the file as a whole.
    pub row: usize,
    /// As Excel names it, and what it is called; empty: the row as a whole.
    pub column: String,
    pub message: String,
    /// The same as a code with what belongs to it, for who says it in another language.
    pub code: String,
    pub args: BTreeMap<String, String>,
}

/// A row that was not read: `total`, `no_value`, `no_data`, `twice`.
#[derive(Serialize, ToSchema)]
pub struct PassedOverDto {
    pub row: usize,
    pub why: String,
}

/// Takes a table of facts in: CSV or XLSX, see `docs/formats/facts.md`. 200: all of it was taken or known; 422: some was not.
#[utoipa::path(post, path = "/api/v1/facts/import", tag = "facts", params(ImportQuery),
    request_body(content = String, content_type = "application/octet-stream"),
    responses((status = 200, body = ImportedDto), (status = 422, body = ImportedDto), (status = 404, body = RefusalDto),
        (status = 409, body = RefusalDto)))]
pub async fn import(
    State(server): State<Arc<Server>>,
    caller: Caller,
    Query(query): Query<ImportQuery>,
    body: Bytes,
) -> Result<Response, Refused> {
    let own = caller.person().map_or("", |person| &person.name);
    let author = if query.author.trim().is_empty() { own } else { query.author.trim() }.to_owned();
    if author.is_empty() {
        return Err(Refused::new(StatusCode::UNPROCESSABLE_ENTITY, "author: expected the name of who tells it"));
    }
    let index = query.import.as_deref().map(|key| import_called(&server, key)).transpose()?;
    let reading = (server.clone(), query.name.trim().to_owned());
    let read = tokio::task::spawn_blocking(move || {
        let (server, name) = reading;
        let import = index.map(|index| &server.imports[index]);
        facts::read(&body, &Rules::new(&server.site, &server.calendar, import, &name, &author))
    });
    let broken = |error: tokio::task::JoinError| Refused::new(StatusCode::INTERNAL_SERVER_ERROR, &error.to_string());
    let mut read = read.await.map_err(broken)?;
    for row in &mut read.facts {
        row.fact.author = caller.tells_as(&row.fact.author);
    }
    note(&caller, &server.site, read.facts.iter().map(|row| &row.fact));
    let outcome = weighed(&server, read, &query).await?;
    let status = if outcome.problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, Json(dto(outcome))).into_response())
}

fn import_called(server: &Server, key: &str) -> Result<usize, Refused> {
    server.imports.iter().position(|import| import.key == key).ok_or_else(|| {
        let known: Vec<&str> = server.imports.iter().map(|import| import.key.as_str()).collect();
        let known = if known.is_empty() { "the site file has none".to_owned() } else { format!("one of {}", known.join(", ")) };
        Refused::new(
            StatusCode::NOT_FOUND,
            &format!("found the import {key:?}, expected an [[import]] of the site file: {known}"),
        )
    })
}

/// All that is wrong is told at once: also what is sound is weighed, though it is not taken.
async fn weighed(server: &Server, read: Read, query: &ImportQuery) -> Result<Outcome, Refused> {
    let which = match (query.dry_run, query.partial) {
        (true, _) => Which::None,
        (false, true) => Which::Good,
        (false, false) if read.problems.is_empty() => Which::AllOrNone,
        (false, false) => Which::None,
    };
    let facts: Vec<_> = read.facts.iter().map(|read| read.fact.clone()).collect();
    if facts.is_empty() {
        return Ok(Outcome::of(&server.site, read, &[], false));
    }
    let take = Take { which, of_file: true };
    let Some(Answer::Weighed { facts: weighed, taken }) = server.hand_over(Inputs::Facts { facts, take }).await? else {
        unreachable!("facts that were handed over are weighed");
    };
    Ok(Outcome::of(&server.site, read, &weighed, taken))
}

fn dto(outcome: Outcome) -> ImportedDto {
    let text = outcome.text();
    let problem = |problem: Problem| ImportProblemDto {
        sheet: problem.sheet,
        row: problem.row,
        column: problem.column,
        message: problem.trouble.message,
        code: problem.trouble.code.to_owned(),
        args: problem.trouble.args.into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
    };
    ImportedDto {
        taken: outcome.taken,
        sheet: outcome.sheet,
        other_sheets: outcome.others,
        columns: outcome.columns.into_iter().map(|(what, called)| ColumnDto { what, called }).collect(),
        new: outcome.new,
        corrects: outcome.corrects,
        same: outcome.same,
        outdated: outcome.outdated,
        problems: outcome.problems.into_iter().map(problem).collect(),
        passed_over: outcome
            .passed_over
            .into_iter()
            .map(|note| PassedOverDto { row: note.row, why: note.word.to_owned() })
            .collect(),
        text,
    }
}
