//! `[[channel]]`: a way by which messages leave. Secrets come from the environment or a file.

use tizbek_core::time::Span;
use toml::de::DeValue;

use super::Place;
use super::kinds::{ADDRESS, DURATION_ABOVE_ZERO, FILLED_TEXT, ID, TOPIC};
use super::sources::{self, Secret, login, secret, token};
use super::walk::{Kind, Table};
use crate::config::{ChannelConfig, ChannelKind, EmailConfig, Hidden, MailSecurity, Tls};

#[derive(Clone, Copy)]
enum Word {
    Email,
    Telegram,
    Webhook,
    Mqtt,
    Alertmanager,
}

const KINDS: [(&str, Word); 5] = [
    ("email", Word::Email),
    ("telegram", Word::Telegram),
    ("webhook", Word::Webhook),
    ("mqtt", Word::Mqtt),
    ("alertmanager", Word::Alertmanager),
];
const SECURITY: [(&str, MailSecurity); 3] =
    [("starttls", MailSecurity::StartTls), ("tls", MailSecurity::Tls), ("none", MailSecurity::None)];

const WEB: Kind<String> = Kind {
    expected: "a URL that begins with https:// or http://",
    read: |value: &DeValue<'_>| value.as_str().filter(|url| is_web(url)).map(str::to_owned),
};

const MAILBOX: Kind<String> = Kind {
    expected: "a sender such as \"Tizbek <tizbek@mine.kz>\"",
    read: |value: &DeValue<'_>| {
        let sound = |from: &&str| from.parse::<lettre::message::Mailbox>().is_ok();
        value.as_str().filter(sound).map(str::to_owned)
    },
};

pub fn channel(mut table: Table<'_>, site: &str, place: &Place<'_>) -> Option<ChannelConfig> {
    let key = table.required("id", &ID);
    let timeout = table.or("timeout", &DURATION_ABOVE_ZERO, Span::from_secs(10));
    let retry = table.or("retry", &DURATION_ABOVE_ZERO, Span::from_secs(2));
    let give_up = table.or("give_up", &DURATION_ABOVE_ZERO, Span::from_hours(24));
    let named = key.clone().unwrap_or_default();
    let Some(word) =
        table.need("kind", "one of email, telegram, webhook, mqtt, alertmanager").and_then(|kind| kind.choice(&KINDS))
    else {
        // Which keys belong to it is not known.
        table.leave();
        return None;
    };
    let kind = match word {
        Word::Email => email(&mut table, place),
        Word::Telegram => telegram(&mut table, place),
        Word::Webhook => webhook(&mut table, place),
        Word::Mqtt => mqtt(&mut table, site, &named, place),
        Word::Alertmanager => alertmanager(&mut table, place),
    };
    table.finish();
    Some(ChannelConfig { key: key?, kind: kind?, timeout, retry, give_up })
}

fn email(table: &mut Table<'_>, place: &Place<'_>) -> Option<ChannelKind> {
    let address = table.required("address", &ADDRESS);
    let security = table.get("security").map_or(Some(MailSecurity::StartTls), |value| value.choice(&SECURITY));
    let from = table.required("from", &MAILBOX);
    let login = login(table, place);
    let ca = ca(table, place);
    if security == Some(MailSecurity::None) {
        for key in ["user", "ca_file"].into_iter().filter(|key| table.has(key)) {
            table.say_of(key, "found what TLS has to guard, expected security = \"starttls\" or \"tls\" beside it");
        }
    }
    let address = address?;
    let (host, port) = address.rsplit_once(':')?;
    let port = port.parse().ok()?;
    Some(ChannelKind::Email(EmailConfig { host: host.to_owned(), port, security: security?, from: from?, login, ca: ca? }))
}

fn telegram(table: &mut Table<'_>, place: &Place<'_>) -> Option<ChannelKind> {
    let url = table.or("url", &WEB, "https://api.telegram.org".to_owned());
    let (token, ca) = (token(table, place), ca(table, place));
    Some(ChannelKind::Telegram { url, token: Hidden(token?), ca: ca? })
}

fn webhook(table: &mut Table<'_>, place: &Place<'_>) -> Option<ChannelKind> {
    let url = table.required("url", &WEB);
    let secret = match secret(table, "secret", "secret_env", "secret_file", place) {
        Secret::Found(secret) => Some(Hidden(secret)),
        Secret::Told => None,
        Secret::Absent => {
            table.say("found no secret to sign with, expected secret_env or secret_file");
            None
        }
    };
    let ca = ca(table, place);
    Some(ChannelKind::Webhook { url: url?, secret: secret?, ca: ca? })
}

fn mqtt(table: &mut Table<'_>, site: &str, key: &str, place: &Place<'_>) -> Option<ChannelKind> {
    let address = table.required("address", &ADDRESS);
    let client_id = table.or("client_id", &FILLED_TEXT, format!("tizbek-{site}-{key}"));
    let topic = table.or("topic", &TOPIC, format!("tizbek/{site}/notifications"));
    let login = login(table, place);
    Some(ChannelKind::Mqtt { address: address?, client_id, topic, login })
}

fn alertmanager(table: &mut Table<'_>, place: &Place<'_>) -> Option<ChannelKind> {
    let url = table.required("url", &WEB);
    let ca = ca(table, place);
    Some(ChannelKind::Alertmanager { url: url?, ca: ca? })
}

/// `None`: wrong, and told.
fn ca(table: &mut Table<'_>, place: &Place<'_>) -> Option<Option<String>> {
    let Some(value) = table.get("ca_file") else { return Some(None) };
    let text = sources::file(&value, place)?;
    match Tls::new(text.as_bytes(), None, None) {
        Ok(_) => Some(Some(text)),
        Err((_, error)) => {
            value.say(format!("cannot be used: {error}, expected certificates in PEM"));
            None
        }
    }
}

fn is_web(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        !rest.is_empty() && !rest.starts_with(['/', '@']) && !rest.contains(|c: char| c.is_whitespace() || c == '@')
    })
}
