//! A mail by SMTP, on a connection of its own. The steps are taken one by one, because it matters how far they came: until the text goes out
//! nothing can have been taken; after that a mail whose fate is not known goes out again under the same `Message-ID`.

use std::time::{Duration, UNIX_EPOCH};

use lettre::Address;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message as Letter};
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{AsyncSmtpConnection, Certificate, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail as MailCommand, Rcpt};
use lettre::transport::smtp::extension::ClientId;
use sha2::{Digest, Sha256};

use super::Noted;
use crate::config::{EmailConfig, MailSecurity, RecipientConfig};
use crate::notify::message::{Message, Outcome};

pub struct Mail<'a> {
    pub message: &'a Message,
    pub to: &'a RecipientConfig,
    pub subject: &'a str,
    pub body: &'a str,
    pub site: &'a str,
}

pub async fn send(config: &EmailConfig, mail: &Mail<'_>, timeout: Duration, note: Noted<'_>) -> Outcome {
    let (letter, from, to) = match letter(config, mail) {
        Ok(made) => made,
        Err(words) => return Outcome::Refused { words },
    };
    let until = tokio::time::Instant::now() + timeout;
    let connection = match tokio::time::timeout_at(until, open(config, timeout, from, to)).await {
        Err(_) => return Outcome::away("the mail server did not answer in time"),
        Ok(Err(outcome)) => return outcome,
        Ok(Ok(connection)) => connection,
    };
    let mut connection = connection;
    if !note.await {
        return Outcome::later("it could not be noted that the mail goes out");
    }
    let answer =
        match tokio::time::timeout_at(until.max(tokio::time::Instant::now() + timeout / 2), connection.message(&letter)).await {
            Err(_) => return Outcome::unsure("the mail server did not answer to the text in time"),
            Ok(Err(error)) if error.is_permanent() => Outcome::Refused { words: words(&error) },
            Ok(Err(error)) if error.is_transient() => Outcome::later(words(&error)),
            Ok(Err(error)) => return Outcome::unsure(words(&error)),
            Ok(Ok(response)) => Outcome::Taken { words: response.message().collect::<Vec<_>>().join(" ") },
        };
    // Taken or not is decided; a good end is a courtesy.
    tokio::time::timeout(Duration::from_millis(200), connection.quit()).await.ok();
    answer
}

/// Up to where the server waits for the text. What fails here was surely not taken.
async fn open(config: &EmailConfig, timeout: Duration, from: Address, to: Address) -> Result<AsyncSmtpConnection, Outcome> {
    let hello = ClientId::default();
    let tls = || tls(config).map_err(Outcome::away);
    let around = if config.security == MailSecurity::Tls { Some(tls()?) } else { None };
    let server = (config.host.as_str(), config.port);
    let connected = AsyncSmtpConnection::connect_tokio1(server, Some(timeout), &hello, around, None).await;
    let mut connection = connected.map_err(|error| Outcome::away(words(&error)))?;
    if config.security == MailSecurity::StartTls {
        connection.starttls(tls()?, &hello).await.map_err(|error| Outcome::away(words(&error)))?;
    }
    if let Some(login) = &config.login {
        let login = Credentials::new(login.user.clone(), login.password.clone());
        // A wrong password is the site's trouble, not the message's.
        let known = connection.auth(&[Mechanism::Plain, Mechanism::Login], &login).await;
        known.map_err(|error| Outcome::away(words(&error)))?;
    }
    let refused = |error: Error| {
        if error.is_permanent() { Outcome::Refused { words: words(&error) } } else { Outcome::later(words(&error)) }
    };
    connection.command(MailCommand::new(Some(from), Vec::new())).await.map_err(refused)?;
    connection.command(Rcpt::new(to, Vec::new())).await.map_err(refused)?;
    connection.command(Data).await.map_err(refused)?;
    Ok(connection)
}

fn tls(config: &EmailConfig) -> Result<TlsParameters, String> {
    let mut builder = TlsParameters::builder(config.host.clone());
    if let Some(pem) = &config.ca {
        let certificate = Certificate::from_pem(pem.as_bytes()).map_err(|error| error.to_string())?;
        builder = builder.add_root_certificate(certificate);
    }
    builder.build_rustls().map_err(|error| error.to_string())
}

/// The same bytes at every attempt: the time is that of the message, the name follows from its key.
fn letter(config: &EmailConfig, mail: &Mail<'_>) -> Result<(Vec<u8>, Address, Address), String> {
    let from: Mailbox = config.from.parse().map_err(|error| format!("the sender {:?}: {error}", config.from))?;
    let address = mail.to.email.as_deref().unwrap_or_default();
    let to: Address = address.parse().map_err(|error| format!("the address {address:?}: {error}"))?;
    let made = UNIX_EPOCH + Duration::from_micros(mail.message.made_at.0.unsigned_abs());
    let host = format!("{}.tizbek", mail.site);
    let thread = format!("<incident-{}@{host}>", mail.message.incident);
    let mut letter = Letter::builder()
        .from(from.clone())
        .to(Mailbox::new(None, to.clone()))
        .subject(mail.subject)
        .date(made)
        .message_id(Some(message_id(&mail.message.key, &host)))
        .references(thread.clone())
        .in_reply_to(thread)
        .header(ContentType::TEXT_PLAIN)
        .body(mail.body.to_owned())
        .map_err(|error| error.to_string())?;
    // So that no server answers that somebody is on leave.
    let automatic = HeaderName::new_from_ascii_str("Auto-Submitted");
    letter.headers_mut().insert_raw(HeaderValue::new(automatic, "auto-generated".to_owned()));
    Ok((letter.formatted(), from.email, to))
}

/// `<…@mine.tizbek>`: the first half of the SHA-256 of the key.
#[must_use]
pub fn message_id(key: &str, host: &str) -> String {
    use std::fmt::Write as _;
    let mut digits = String::new();
    for byte in &Sha256::digest(key.as_bytes())[..16] {
        write!(digits, "{byte:02x}").expect("a string takes text");
    }
    format!("<{digits}@{host}>")
}

/// With what is behind it: lettre's own words are short.
fn words(error: &Error) -> String {
    let mut text = error.to_string();
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        let said = cause.to_string();
        if !text.contains(&said) {
            text = format!("{text}: {said}");
        }
        source = cause.source();
    }
    text
}
