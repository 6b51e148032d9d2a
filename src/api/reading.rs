//! What can be read: the site, the chain now, the program's own health; and the controls of a replay.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering};

use axum::extract::{Json, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use tizbek_core::time::Timestamp;
use utoipa::ToSchema;

use super::dto::{RefusalDto, SiteDto, ViewDto};
use super::{Refused, Server, convert};
use crate::telemetry;
use crate::texts::rfc3339_millis;

/// The chain as declared.
#[utoipa::path(get, path = "/api/v1/site", tag = "chain", responses((status = 200, body = SiteDto)))]
pub async fn site(State(server): State<Arc<Server>>) -> Json<SiteDto> {
    Json(convert::site(&server.site, &server.imports))
}

/// The chain now.
#[utoipa::path(get, path = "/api/v1/view", tag = "chain", responses((status = 200, body = ViewDto)))]
pub async fn view(State(server): State<Arc<Server>>) -> Json<ViewDto> {
    let published = server.views.fresh().await;
    Json(convert::view(&server.frame(), &published))
}

/// The program is running.
#[utoipa::path(get, path = "/healthz", tag = "program", responses((status = 200, body = str)))]
pub async fn healthz() -> &'static str {
    "ok\n"
}

#[derive(Serialize, ToSchema)]
pub struct ReadyDto {
    pub ready: bool,
    pub plan: bool,
    /// Sources that are neither down nor silent.
    pub sources_alive: usize,
    pub sources: usize,
}

/// Whether there is a plan and at least one source is alive; 503 if not.
#[utoipa::path(get, path = "/readyz", tag = "program", responses((status = 200, body = ReadyDto), (status = 503, body = ReadyDto)))]
pub async fn readyz(State(server): State<Arc<Server>>) -> Response {
    let view = server.views.fresh().await.view;
    let alive = view.sources.iter().filter(|source| source.up != Some(false) && !source.silent).count();
    let plan = view.plan.version > 0;
    let ready = plan && alive > 0;
    let status = if ready { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    (status, Json(ReadyDto { ready, plan, sources_alive: alive, sources: view.sources.len() })).into_response()
}

/// For Prometheus.
#[utoipa::path(get, path = "/metrics", tag = "program", responses((status = 200, body = str)))]
pub async fn metrics() -> Response {
    ([("content-type", telemetry::CONTENT_TYPE)], telemetry::render()).into_response()
}

#[derive(Serialize, ToSchema)]
pub struct VersionDto {
    pub version: &'static str,
}

#[utoipa::path(get, path = "/version", tag = "program", responses((status = 200, body = VersionDto)))]
pub async fn version() -> Json<VersionDto> {
    Json(VersionDto { version: env!("CARGO_PKG_VERSION") })
}

/// Pace and place of a replay, shared between its loop and the API.
pub struct ReplayControl {
    pub from: Timestamp,
    pub until: Timestamp,
    now: AtomicI64,
    speed: AtomicU64,
    paused: AtomicBool,
}

impl ReplayControl {
    /// `speed`: site seconds a wall second; infinite: as fast as it goes.
    #[must_use]
    pub fn new(from: Timestamp, until: Timestamp, speed: f64) -> Self {
        Self { from, until, now: AtomicI64::new(from.0), speed: AtomicU64::new(speed.to_bits()), paused: AtomicBool::new(false) }
    }

    #[must_use]
    pub fn speed(&self) -> f64 {
        f64::from_bits(self.speed.load(Ordering::Acquire))
    }

    #[must_use]
    pub fn is_paused(&self) -> bool {
        self.paused.load(Ordering::Acquire)
    }

    pub fn reached(&self, now: Timestamp) {
        self.now.store(now.0, Ordering::Release);
    }
}

#[derive(Serialize, ToSchema)]
pub struct ReplayDto {
    /// False when this is not a replay.
    pub available: bool,
    /// Null: as fast as it goes.
    pub speed: Option<f64>,
    pub paused: bool,
    pub from: Option<String>,
    pub until: Option<String>,
    pub now: Option<String>,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SetReplayDto {
    pub paused: Option<bool>,
    /// More than 0, 100 000 at most.
    pub speed: Option<f64>,
}

/// Where a replay stands.
#[utoipa::path(get, path = "/api/v1/replay", tag = "replay", responses((status = 200, body = ReplayDto)))]
pub async fn replay(State(server): State<Arc<Server>>) -> Json<ReplayDto> {
    Json(match &server.replay {
        None => ReplayDto { available: false, speed: None, paused: false, from: None, until: None, now: None },
        Some(replay) => ReplayDto {
            available: true,
            speed: Some(replay.speed()).filter(|speed| speed.is_finite()),
            paused: replay.is_paused(),
            from: Some(rfc3339_millis(replay.from)),
            until: Some(rfc3339_millis(replay.until)),
            now: Some(rfc3339_millis(Timestamp(replay.now.load(Ordering::Acquire)))),
        },
    })
}

/// Pauses a replay, lets it go on, or changes its pace.
#[utoipa::path(post, path = "/api/v1/replay", tag = "replay", request_body = SetReplayDto,
    responses((status = 204), (status = 404, body = RefusalDto), (status = 422, body = RefusalDto)))]
pub async fn set_replay(State(server): State<Arc<Server>>, Json(set): Json<SetReplayDto>) -> Result<StatusCode, Refused> {
    let not_one = || Refused::new(StatusCode::NOT_FOUND, "this is not a replay");
    let replay = server.replay.as_ref().ok_or_else(not_one)?;
    if let Some(speed) = set.speed {
        if !(speed > 0.0 && speed <= 100_000.0) {
            return Err(Refused::new(StatusCode::UNPROCESSABLE_ENTITY, "expected a speed above 0 and at most 100000"));
        }
        replay.speed.store(speed.to_bits(), Ordering::Release);
    }
    if let Some(paused) = set.paused {
        replay.paused.store(paused, Ordering::Release);
    }
    Ok(StatusCode::NO_CONTENT)
}
