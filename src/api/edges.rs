//! Where other instances hand over what their journals have.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{Json, Path, State};
use axum::http::{HeaderMap, StatusCode, header};

use super::dto::RefusalDto;
use super::{Refused, Server};
use crate::forward::parcel::Reply;
use crate::forward::take::TakeError;
use crate::ingest::{Answer, Inputs};

/// Takes a piece of the journal of another instance, which is a source of kind `edge` here: see `docs/formats/forward.md`. Nothing of it is
/// taken unless it is what comes next; the answer says what that is.
#[utoipa::path(post, path = "/api/v1/edges/{source}", tag = "push", request_body(content = String, content_type = "application/json"),
    responses((status = 200, body = Reply), (status = 401, body = RefusalDto), (status = 404, body = RefusalDto),
        (status = 422, body = RefusalDto)))]
pub async fn take(
    State(server): State<Arc<Server>>,
    Path(source): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Json<Reply>, Refused> {
    let token = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()?.strip_prefix("Bearer "));
    let (carried, unknown) = server.edges.take(&source, token.unwrap_or_default(), &body, &server.site).map_err(|wrong| {
        let status = match wrong {
            TakeError::Unknown => StatusCode::NOT_FOUND,
            TakeError::Token => StatusCode::UNAUTHORIZED,
            TakeError::Parcel(_) => StatusCode::UNPROCESSABLE_ENTITY,
        };
        Refused::new(status, &wrong.to_string())
    })?;
    let answer = server.hand_over(Inputs::Carried(Box::new(carried))).await?;
    let Some(Answer::Carried { upto, taken }) = answer else { unreachable!("a piece that was handed over is answered") };
    Ok(Json(Reply { upto, taken, unknown }))
}
