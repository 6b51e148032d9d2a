//! What is pushed: samples, surveys, a new plan. Good rows are taken, bad ones come back with where and what was expected.

use std::io::Write;
use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{Json, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use tizbek_core::model::PlanHead;
use tizbek_core::time::Timestamp;
use utoipa::{IntoParams, ToSchema};

use super::dto::{PlanTrialDto, RefusalDto};
use super::people::noted;
use super::who::Caller;
use super::{Refused, Server, figures};
use crate::ingest::push::{Format, Pushed, Reject, Wanted, parse};
use crate::ingest::{Answer, Inputs};
use crate::plan::read_plan;
use crate::texts::rfc3339_millis;

/// What became of a push.
#[derive(Serialize, ToSchema)]
pub struct PushedDto {
    pub accepted: usize,
    pub rejects: Vec<RejectDto>,
}

#[derive(Serialize, ToSchema)]
pub struct RejectDto {
    /// Line of a CSV, index of a JSON array.
    pub at: usize,
    pub field: String,
    pub message: String,
}

/// Takes readings in: CSV or JSON, see `docs/formats/push.md`. 200 when all were taken, 422 when some were not (the others were).
#[utoipa::path(post, path = "/api/v1/samples", tag = "push", request_body(content = String, content_type = "text/csv"),
    responses((status = 200, body = PushedDto), (status = 422, body = PushedDto), (status = 409, body = RefusalDto)))]
pub async fn samples(State(server): State<Arc<Server>>, headers: HeaderMap, body: Bytes) -> Result<Response, Refused> {
    let pushed = parse(format(&headers), Wanted::Samples, &body, &server.site);
    taken(&server, pushed).await
}

/// Takes surveys of buffers in: CSV or JSON, see `docs/formats/push.md`.
#[utoipa::path(post, path = "/api/v1/surveys", tag = "push", request_body(content = String, content_type = "text/csv"),
    responses((status = 200, body = PushedDto), (status = 422, body = PushedDto), (status = 409, body = RefusalDto)))]
pub async fn surveys(State(server): State<Arc<Server>>, headers: HeaderMap, body: Bytes) -> Result<Response, Refused> {
    let pushed = parse(format(&headers), Wanted::Surveys, &body, &server.site);
    taken(&server, pushed).await
}

async fn taken(server: &Server, pushed: Pushed) -> Result<Response, Refused> {
    let accepted = pushed.inputs.len();
    if accepted > 0 {
        server.hand_over(Inputs::Many(pushed.inputs)).await?;
    }
    let reject = |reject: Reject| RejectDto { at: reject.line_or_index, field: reject.field, message: reject.message };
    let rejects: Vec<RejectDto> = pushed.rejects.into_iter().map(reject).collect();
    let status = if rejects.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, Json(PushedDto { accepted, rejects })).into_response())
}

fn format(headers: &HeaderMap) -> Format {
    let json = headers.get("content-type").is_some_and(|kind| kind.as_bytes().windows(4).any(|word| word == b"json"));
    if json { Format::Json } else { Format::Csv }
}

#[derive(Deserialize, IntoParams)]
pub struct PlanQuery {
    /// Where people sign in it may be left out: it is who has signed in.
    #[serde(default)]
    pub author: String,
    pub reason: String,
    /// From when it counts, RFC 3339. A time that has passed, or none: from now on.
    pub effective_at: Option<String>,
}

/// A plan that was taken up.
#[derive(Serialize, ToSchema)]
pub struct PlanTakenDto {
    pub version: u32,
    /// From when it counts.
    pub effective_at: String,
    /// What is odd about it, each with row and key.
    pub findings: Vec<String>,
    /// What became of it on trial; null: the site makes no forecasts, or the plan has nothing for the next shifts.
    pub trial: Option<PlanTrialDto>,
}

/// Takes a new version of the plan up: CSV or XLSX, see `docs/formats/plan.md`. 422 with every problem when it cannot be followed.
#[utoipa::path(post, path = "/api/v1/plan", tag = "push", params(PlanQuery), request_body(content = String, content_type = "text/csv"),
    responses((status = 200, body = PlanTakenDto), (status = 422, body = Vec<String>), (status = 409, body = RefusalDto)))]
pub async fn plan(
    State(server): State<Arc<Server>>,
    caller: Caller,
    Query(query): Query<PlanQuery>,
    body: Bytes,
) -> Result<Response, Refused> {
    let author = caller.speaks_as(&query.author, "author")?;
    if author.is_empty() {
        return Err(Refused::at(StatusCode::UNPROCESSABLE_ENTITY, "expected the name of who gives the plan", "author"));
    }
    caller.note("plan", &noted(&caller, &author, &query.reason));
    let effective_at = match query.effective_at.as_deref().map(str::parse::<jiff::Timestamp>) {
        None => Timestamp::MIN,
        Some(Ok(at)) => Timestamp(at.as_microsecond()),
        Some(Err(_)) => {
            let problem = "effective_at: expected RFC 3339, as 2026-11-22T20:00:00+05:00".to_owned();
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, Json(vec![problem])).into_response());
        }
    };
    let site = server.site.clone();
    let read = tokio::task::spawn_blocking(move || read_body(&body, &site)).await;
    let broken = |error: String| Refused::new(StatusCode::INTERNAL_SERVER_ERROR, &error);
    let draft = match read.map_err(|error| broken(error.to_string()))?.map_err(|error| broken(error.to_string()))? {
        Ok(draft) => draft,
        Err(problems) => {
            let problems: Vec<String> = problems.iter().map(|problem| problem.shown()).collect();
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, Json(problems)).into_response());
        }
    };
    let head = PlanHead { version: 0, author: author.clone(), reason: query.reason.clone(), effective_at };
    let findings = draft.findings.iter().map(|finding| finding.at.shown()).collect();
    let plan = draft.into_plan(head, &server.site);
    let Some(Answer::Planned { version, effective_at }) = server.hand_over(Inputs::Plan(Box::new(plan))).await? else {
        unreachable!("a plan that was taken has a version");
    };
    caller.note(&format!("plan {version}"), &noted(&caller, &author, &query.reason));
    // It was tried when it was taken up: a view made after that knows.
    let view = server.views.fresh().await.view;
    let trial = view.plan_trials.iter().find(|trial| trial.version == version);
    let trial = trial.map(|trial| figures::plan_trial(&server.site, trial));
    Ok(Json(PlanTakenDto { version, effective_at: rfc3339_millis(effective_at), findings, trial }).into_response())
}

type Read = Result<crate::plan::Draft, Vec<crate::config::Problem>>;

/// The importer reads files, by their ending.
fn read_body(body: &[u8], site: &tizbek_core::model::Site) -> std::io::Result<Read> {
    let ending = if body.starts_with(b"PK\x03\x04") { ".xlsx" } else { ".csv" };
    let mut file = tempfile::Builder::new().prefix("plan-").suffix(ending).tempfile()?;
    file.write_all(body)?;
    Ok(read_plan(file.path(), site))
}
