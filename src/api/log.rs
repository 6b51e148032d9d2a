//! The log of what people did, for whoever may read it: newest first, filtered, a page at a time; and whether it is as it was written.

use std::sync::Arc;

use axum::extract::{Json, Query, State};
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::dto::RefusalDto;
use super::facts::time;
use super::session::refused;
use super::users::people_of;
use super::who::Caller;
use super::{Refused, Server};
use crate::people::log::{ROWS_AT_ONCE_MAX, Wanted, Written};
use crate::texts::rfc3339_millis;

const ROWS_USUAL: usize = 100;

#[derive(Deserialize, IntoParams)]
pub struct LogQuery {
    /// `user:3`, `token:2`, `console`, `open`, or a part of a name as it is written.
    pub who: Option<String>,
    pub what: Option<String>,
    /// `asked`, `done`, `refused`, `denied`, `failed`.
    pub outcome: Option<String>,
    /// RFC 3339.
    pub from: Option<String>,
    pub until: Option<String>,
    /// Rows older than the one with this number.
    pub before: Option<i64>,
    /// 100 if nothing is said, 500 at most.
    pub most: Option<usize>,
}

#[derive(Serialize, ToSchema)]
pub struct LogDto {
    pub rows: Vec<LogRowDto>,
    /// For `before`, to go on with; null: there are no older ones.
    pub before: Option<i64>,
}

#[derive(Serialize, ToSchema)]
pub struct LogRowDto {
    pub seq: i64,
    pub at: String,
    /// `user:3`, `token:2`, `open`, `console`, `nobody`.
    pub who: String,
    /// As it was then.
    pub name: String,
    pub roles: Vec<String>,
    /// The address it came from.
    pub from: String,
    pub what: String,
    pub on: String,
    pub outcome: String,
    pub detail: String,
    /// The row that asked for it.
    pub of: Option<i64>,
    /// SHA-256 over the row and the hash before it.
    pub hash: String,
}

#[derive(Serialize, ToSchema)]
pub struct VerifiedDto {
    pub sound: bool,
    pub rows: u64,
    /// Number and hash of the last row: written down elsewhere, they show later that nothing before was changed.
    pub head: Option<HeadDto>,
    pub problems: Vec<LogProblemDto>,
}

#[derive(Serialize, ToSchema)]
pub struct HeadDto {
    pub seq: i64,
    pub hash: String,
}

#[derive(Serialize, ToSchema)]
pub struct LogProblemDto {
    pub seq: i64,
    pub problem: String,
}

/// What people did.
#[utoipa::path(get, path = "/api/v1/log", tag = "people", params(LogQuery),
    responses((status = 200, body = LogDto), (status = 422, body = RefusalDto)))]
pub async fn log(State(server): State<Arc<Server>>, _: Caller, Query(query): Query<LogQuery>) -> Result<Json<LogDto>, Refused> {
    let at = |name: &str, text: &Option<String>| {
        let wrong = |message: &str| Refused::at(StatusCode::UNPROCESSABLE_ENTITY, message, name);
        text.as_deref().map(|text| time(name, text)).transpose().map_err(|trouble| wrong(&trouble.message))
    };
    let most = query.most.unwrap_or(ROWS_USUAL).clamp(1, ROWS_AT_ONCE_MAX);
    let filled = |text: Option<String>| text.filter(|text| !text.is_empty());
    let wanted = Wanted {
        from: at("from", &query.from)?,
        until: at("until", &query.until)?,
        who: filled(query.who),
        what: filled(query.what),
        outcome: filled(query.outcome),
        before: query.before,
        most,
    };
    let rows = people_of(&server)?.with(move |store| store.read_log(&wanted)).await.map_err(|error| refused(&error))?;
    let before = rows.last().filter(|_| rows.len() == most).map(|row| row.seq);
    Ok(Json(LogDto { rows: rows.into_iter().map(row_dto).collect(), before }))
}

/// Reckons the chain of the log anew: whether every row is there and as it was written.
#[utoipa::path(get, path = "/api/v1/log/verify", tag = "people", responses((status = 200, body = VerifiedDto)))]
pub async fn verify(State(server): State<Arc<Server>>, _: Caller) -> Result<Json<VerifiedDto>, Refused> {
    let found = people_of(&server)?.with(|store| store.verify_log(None)).await.map_err(|error| refused(&error))?;
    Ok(Json(VerifiedDto {
        sound: found.problems.is_empty(),
        rows: found.rows,
        head: found.head.map(|(seq, hash)| HeadDto { seq, hash }),
        problems: found.problems.into_iter().map(|(seq, problem)| LogProblemDto { seq, problem }).collect(),
    }))
}

fn row_dto(row: Written) -> LogRowDto {
    let hash = row.hash_text();
    let Written { seq, at, actor, what, on, outcome, detail, of, .. } = row;
    let roles = actor.roles.split(',').filter(|role| !role.is_empty()).map(str::to_owned).collect();
    let (who, name, from) = (actor.who, actor.name, actor.from);
    LogRowDto { seq, at: rfc3339_millis(at), who, name, roles, from, what, on, outcome, detail, of, hash }
}
