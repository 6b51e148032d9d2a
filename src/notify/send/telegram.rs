//! `sendMessage` of Telegram's Bot API. It has no way to tell a double: what may have been taken is not sent again by itself.

use std::time::Duration;

use serde::Deserialize;
use serde_json::json;
use tizbek_core::time::Span;

use super::http::{Answer, Post, post};
use crate::notify::message::Outcome;

/// The longest text that it takes.
const TEXT_MAX: usize = 4_096;

pub struct Bot<'a> {
    pub url: &'a str,
    pub token: &'a str,
    pub ca: Option<&'a str>,
}

#[derive(Deserialize)]
struct Said {
    ok: bool,
    #[serde(default)]
    description: String,
    parameters: Option<Parameters>,
}

#[derive(Deserialize)]
struct Parameters {
    retry_after: Option<i64>,
}

pub async fn send(bot: &Bot<'_>, chat: &str, text: &str, timeout: Duration) -> Outcome {
    let url = format!("{}/bot{}/sendMessage", bot.url.trim_end_matches('/'), bot.token);
    let text: String = text.chars().take(TEXT_MAX).collect();
    let body = json!({ "chat_id": chat, "text": text, "link_preview_options": { "is_disabled": true } }).to_string();
    let headers = vec![("content-type", "application/json".to_owned())];
    match post(&Post { url: &url, ca: bot.ca, headers, body: &body }, timeout).await {
        Ok(answer) => outcome(&answer),
        Err(outcome) => outcome,
    }
}

/// Only what Telegram itself says counts as said: a gateway before it does not know what became of the message.
fn outcome(answer: &Answer) -> Outcome {
    let Ok(said) = serde_json::from_str::<Said>(&answer.body) else {
        let words = format!("{}, and not in Telegram's words", answer.status);
        return if answer.status < 500 { Outcome::Refused { words } } else { Outcome::unsure(words) };
    };
    let words = format!("{} {}", answer.status, said.description);
    if said.ok {
        return Outcome::Taken { words };
    }
    let after = said.parameters.and_then(|parameters| parameters.retry_after);
    match answer.status {
        429 => Outcome::Later { words, after: Span::from_secs(after.unwrap_or(1).clamp(1, 3_600)), away: false },
        // A wrong token: of the site, not of the message; somebody may mend it.
        401 | 404 => Outcome::away(words),
        500..600 => Outcome::later(words),
        _ => Outcome::Refused { words },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_telegram_says_and_what_a_gateway_says() {
        let said = |status, body: &str| outcome(&Answer { status, retry_after_secs: None, body: body.to_owned() });
        assert_eq!(said(200, r#"{"ok":true,"result":{}}"#).word(), "taken");
        let slow = said(429, r#"{"ok":false,"description":"Too Many Requests","parameters":{"retry_after":7}}"#);
        assert_eq!(slow, Outcome::Later { words: "429 Too Many Requests".to_owned(), after: Span::from_secs(7), away: false });
        assert_eq!(said(403, r#"{"ok":false,"description":"bot was blocked by the user"}"#).word(), "refused");
        assert_eq!(said(401, r#"{"ok":false,"description":"Unauthorized"}"#).word(), "later");
        assert_eq!(said(502, "<html>Bad Gateway</html>").word(), "unsure");
    }
}
