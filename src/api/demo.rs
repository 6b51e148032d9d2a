//! The demonstration's switches: which scenario the virtual mine plays.

use std::sync::Arc;

use axum::extract::{Json, Path, State};
use axum::http::StatusCode;
use serde::Serialize;
use utoipa::ToSchema;

use super::dto::{RefusalDto, ScenarioDto};
use super::{Refused, Server};

/// What the virtual mine lets the page do.
pub trait Demonstration: Send + Sync {
    fn scenarios(&self) -> Vec<ScenarioDto>;
    /// `Err`: why not.
    fn start(&self, id: &str) -> Result<(), String>;
    fn stop(&self);
}

#[derive(Serialize, ToSchema)]
pub struct DemoDto {
    /// False outside the demonstration.
    pub available: bool,
    pub scenarios: Vec<ScenarioDto>,
}

/// The scenarios of the demonstration.
#[utoipa::path(get, path = "/api/v1/demo", tag = "demo", responses((status = 200, body = DemoDto)))]
pub async fn state(State(server): State<Arc<Server>>) -> Json<DemoDto> {
    let scenarios = server.demo.as_ref().map(|demo| demo.scenarios());
    Json(DemoDto { available: scenarios.is_some(), scenarios: scenarios.unwrap_or_default() })
}

/// Starts a scenario; its upset begins now.
#[utoipa::path(post, path = "/api/v1/demo/scenarios/{id}", tag = "demo", responses((status = 204), (status = 404, body = RefusalDto)))]
pub async fn start(State(server): State<Arc<Server>>, Path(id): Path<String>) -> Result<StatusCode, Refused> {
    let demo = demonstration(&server)?;
    demo.start(&id).map_err(|error| Refused::new(StatusCode::NOT_FOUND, &error))?;
    Ok(StatusCode::NO_CONTENT)
}

/// Ends whatever scenario is running.
#[utoipa::path(delete, path = "/api/v1/demo/scenarios", tag = "demo", responses((status = 204), (status = 404, body = RefusalDto)))]
pub async fn stop(State(server): State<Arc<Server>>) -> Result<StatusCode, Refused> {
    demonstration(&server)?.stop();
    Ok(StatusCode::NO_CONTENT)
}

fn demonstration(server: &Server) -> Result<&Arc<dyn Demonstration>, Refused> {
    server.demo.as_ref().ok_or_else(|| Refused::new(StatusCode::NOT_FOUND, "this is not the demonstration"))
}
