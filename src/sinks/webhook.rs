//! Alerts by HTTP POST, one at a time and in order. What the receiver may yet take is tried again for as long as it needs; what
//! it says it will never take is given up, logged and counted. A receiver may get an alert twice and knows it by its `id`.

use std::time::Duration;

use reqwest::{Client, StatusCode, Url, header};
use tokio::sync::watch;

use super::{Backoff, DeliveredMark, Outgoing, SinkError, pause, plain_http, stopped};
use crate::config::WebhookConfig;
use crate::queue::Receiver;
use crate::telemetry::{self, Failure, Sink};

const TIMEOUT: Duration = Duration::from_secs(10);
/// The longest pause a receiver can ask for.
const RETRY_AFTER_MAX: Duration = Duration::from_secs(60);
/// When the program ends, a call under way gets so long.
const LAST_WORDS: Duration = Duration::from_millis(500);

/// Runs until the program is to end.
pub async fn run(
    config: WebhookConfig,
    mut input: Receiver<Outgoing>,
    delivered: DeliveredMark,
    mut shutdown: watch::Receiver<bool>,
) -> Result<(), SinkError> {
    let url = plain_http("webhook.url", &config.url)?;
    // A redirected POST becomes a GET: that would be no delivery.
    let client = Client::builder().timeout(TIMEOUT).redirect(reqwest::redirect::Policy::none()).build().map_err(|error| {
        SinkError::Configuration { what: "webhook.url", value: config.url.clone(), reason: error.to_string() }
    })?;
    loop {
        let alert = tokio::select! {
            biased;
            () = stopped(&mut shutdown) => return Ok(()),
            alert = input.recv() => match alert {
                Some(alert) => alert,
                None => return Ok(()),
            },
        };
        if alert.number <= delivered.upto() {
            continue;
        }
        match deliver(&client, &url, &alert, &mut shutdown).await {
            Outcome::Settled => delivered.advance(alert.number),
            Outcome::Stopped => return Ok(()),
        }
    }
}

enum Outcome {
    /// Delivered or given up.
    Settled,
    Stopped,
}

async fn deliver(client: &Client, url: &Url, alert: &Outgoing, shutdown: &mut watch::Receiver<bool>) -> Outcome {
    let mut backoff = Backoff::new();
    let mut failing = false;
    loop {
        let Some(answer) = post_or_stop(client, url, alert, shutdown).await else { return Outcome::Stopped };
        match answer {
            Answer::Taken => {
                telemetry::SinkDelivered { sink: Sink::Webhook, count: 1 }.tell();
                return Outcome::Settled;
            }
            Answer::Never { words } => {
                let detail = format!("alert {}: {words}", alert.number);
                telemetry::SinkGaveUp { sink: Sink::Webhook, why: Failure::Refused, detail: &detail }.tell();
                return Outcome::Settled;
            }
            Answer::Later { why, words, after } => {
                telemetry::SinkFailed { sink: Sink::Webhook, why, detail: &words, again: failing }.tell();
                failing = true;
                if pause(backoff.step().max(after.min(RETRY_AFTER_MAX)), shutdown).await {
                    return Outcome::Stopped;
                }
            }
        }
    }
}

/// `None`: the program is to end and the answer did not come soon enough.
async fn post_or_stop(client: &Client, url: &Url, alert: &Outgoing, shutdown: &mut watch::Receiver<bool>) -> Option<Answer> {
    let mut call = std::pin::pin!(post(client, url, alert));
    tokio::select! {
        answer = &mut call => Some(answer),
        () = stopped(shutdown) => match tokio::time::timeout(LAST_WORDS, call).await {
            Ok(answer @ (Answer::Taken | Answer::Never { .. })) => Some(answer),
            Ok(Answer::Later { .. }) | Err(_) => None,
        },
    }
}

enum Answer {
    Taken,
    Never { words: String },
    Later { why: Failure, words: String, after: Duration },
}

async fn post(client: &Client, url: &Url, alert: &Outgoing) -> Answer {
    let request = client
        .post(url.clone())
        .header(header::CONTENT_TYPE, "application/cloudevents+json; charset=utf-8")
        .body(alert.body.to_string());
    let response = match request.send().await {
        Ok(response) => response,
        Err(error) => {
            let why = if error.is_timeout() { Failure::Timeout } else { Failure::Network };
            return Answer::Later { why, words: error.to_string(), after: Duration::ZERO };
        }
    };
    let status = response.status();
    let after = response.headers().get(header::RETRY_AFTER).and_then(|value| value.to_str().ok()?.parse().ok());
    let after = Duration::from_secs(after.unwrap_or(0));
    match status {
        status if status.is_success() => Answer::Taken,
        StatusCode::TOO_MANY_REQUESTS | StatusCode::REQUEST_TIMEOUT => {
            Answer::Later { why: Failure::Denied, words: status.to_string(), after }
        }
        status if status.is_server_error() => Answer::Later { why: Failure::ServerError, words: status.to_string(), after },
        status => Answer::Never { words: status.to_string() },
    }
}
