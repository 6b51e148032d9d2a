//! `POST /api/v2/alerts` of an Alertmanager. An alert is known by its labels: one that comes twice is the same one.

use std::time::Duration;

use super::http::{Post, outcome, post};
use crate::notify::message::Outcome;

pub async fn send(url: &str, ca: Option<&str>, key: &str, body: &str, timeout: Duration) -> Outcome {
    let url = format!("{}/api/v2/alerts", url.trim_end_matches('/'));
    let headers = vec![("content-type", "application/json".to_owned()), ("idempotency-key", key.to_owned())];
    match post(&Post { url: &url, ca, headers, body }, timeout).await {
        Ok(answer) => outcome(&answer),
        Err(outcome) => outcome,
    }
}
