//! Sending one message by one way: what each of them takes, and what its answers mean. When and how often is `deliver`'s.

pub mod alertmanager;
pub mod email;
pub mod http;
pub mod mqtt;
pub mod telegram;
pub mod webhook;

use std::time::Duration;

use tizbek_core::time::Span;

use super::message::{Message, Outcome};
use crate::config::{ChannelConfig, ChannelKind, RecipientConfig};

/// Told just before a message is given away: after that nobody knows whether it was taken, until there is an answer. `false`: it could not be
/// noted, and the message must not be given away.
pub type Noted<'a> = std::pin::Pin<Box<dyn Future<Output = bool> + Send + 'a>>;

/// One try. `note` is asked by those that know the moment (`ChannelKind::Email`); for the others it has been noted.
pub async fn send(channel: &ChannelConfig, to: &RecipientConfig, message: &Message, site: &str, note: Noted<'_>) -> Outcome {
    let timeout = wall(channel.timeout);
    let (subject, body) = (message.subject.as_deref().unwrap_or_default(), message.body.as_deref().unwrap_or_default());
    match &channel.kind {
        ChannelKind::Email(config) => {
            let mail = email::Mail { message, to, subject, body, site };
            email::send(config, &mail, timeout, note).await
        }
        ChannelKind::Telegram { url, token, ca } => {
            let Some(chat) = &to.telegram else { return no_address(to) };
            let text = format!("{subject}\n\n{body}");
            telegram::send(&telegram::Bot { url, token: &token.0, ca: ca.as_deref() }, chat, &text, timeout).await
        }
        ChannelKind::Webhook { url, secret, ca } => {
            let hook = webhook::Hook { url, secret: secret.0.as_bytes(), ca: ca.as_deref() };
            webhook::send(&hook, &message.key, body, timeout).await
        }
        ChannelKind::Mqtt { address, client_id, topic, login } => {
            let broker = mqtt::Broker { address, client_id, login: login.as_ref() };
            mqtt::send(&broker, &format!("{topic}/{}", to.key), body, timeout).await
        }
        ChannelKind::Alertmanager { url, ca } => alertmanager::send(url, ca.as_deref(), &message.key, body, timeout).await,
    }
}

fn no_address(to: &RecipientConfig) -> Outcome {
    Outcome::Refused { words: format!("{} has no address for this channel", to.key) }
}

fn wall(span: Span) -> Duration {
    Duration::from_micros(span.0.unsigned_abs())
}
