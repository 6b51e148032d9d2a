//! `[[source]]`: the connections, and the logins that sources and sinks use.

use tizbek_core::ids::SourceId;
use tizbek_core::model::{Source, SourceKind};
use tizbek_core::time::Span;

use super::broker::{self, Clients};
use super::kinds::{ADDRESS, DURATION, FILLED_TEXT, ID, YES_OR_NO};
use super::walk::{Table, Value};
use super::{Names, Place, modbus, name, opcua, sparkplug, topics};
use crate::config::{EdgeConfig, Login, MavlinkConfig, MqttConfig, SourceConfig};

/// The words for kinds of sources, which are also the keys of the addresses of their signals.
pub const KINDS: [(&str, SourceKind); 8] = [
    ("modbus", SourceKind::Modbus),
    ("mqtt", SourceKind::Mqtt),
    ("mavlink", SourceKind::Mavlink),
    ("sparkplug", SourceKind::Sparkplug),
    ("opcua", SourceKind::OpcUa),
    ("push", SourceKind::Push),
    ("manual", SourceKind::Manual),
    ("edge", SourceKind::Edge),
];

/// The word for a kind of source, which is also the key of the addresses of its signals.
#[must_use]
pub fn kind_word(kind: SourceKind) -> &'static str {
    KINDS.iter().find(|(_, other)| *other == kind).map_or("", |(word, _)| *word)
}

/// All in the order of the file; `None` where it was wrong.
pub struct Sources {
    pub names: Names,
    pub kinds: Vec<Option<SourceKind>>,
    pub sources: Vec<Option<Source>>,
    pub configs: Vec<Option<SourceConfig>>,
    /// Whether what the clocks of their devices say is taken as it is.
    pub trusted: Vec<bool>,
}

pub fn read(tables: Vec<Table<'_>>, site: &str, place: &Place<'_>) -> Sources {
    let names = Names::of("source", &tables);
    let mut read = Sources { names, kinds: Vec::new(), sources: Vec::new(), configs: Vec::new(), trusted: Vec::new() };
    let mut clients = Clients::new();
    for (index, table) in tables.into_iter().enumerate() {
        let (kind, source, config, trusted) = source(table, SourceId::of(index), site, place, &mut clients);
        read.kinds.push(kind);
        read.sources.push(source);
        read.configs.push(config);
        read.trusted.push(trusted);
    }
    read
}

type OneSource = (Option<SourceKind>, Option<Source>, Option<SourceConfig>, bool);

/// What `clock` may be; `true`: trusted.
const CLOCKS: [(&str, bool); 2] = [("followed", false), ("trusted", true)];

fn source(mut table: Table<'_>, id: SourceId, site: &str, place: &Place<'_>, clients: &mut Clients) -> OneSource {
    let (key, name) = (table.required("id", &ID), name(&mut table));
    let silent_after = table.or("silent_after", &DURATION, Span::from_secs(30));
    let words = KINDS.map(|(word, _)| format!("{word:?}")).join(", ");
    let Some(kind) = table.need("kind", &format!("one of {words}")).and_then(|kind| kind.choice(&KINDS)) else {
        // Which other keys it may have depends on the kind: they are looked at when it is known.
        table.leave();
        return (None, None, None, false);
    };
    let config = match kind {
        SourceKind::Modbus => modbus::source(&mut table, id),
        SourceKind::Mqtt => mqtt(&mut table, id, site, place, clients),
        SourceKind::Mavlink => table
            .required("address", &ADDRESS)
            .map(|address| SourceConfig::Mavlink(MavlinkConfig { source: id, address, points: Vec::new() })),
        SourceKind::Sparkplug => sparkplug::source(&mut table, id, site, place, clients),
        SourceKind::OpcUa => opcua::source(&mut table, id, site, place),
        SourceKind::Push => Some(SourceConfig::Push(id)),
        SourceKind::Manual => Some(SourceConfig::Manual(id)),
        SourceKind::Edge => {
            token(&mut table, place).map(|token| SourceConfig::Edge(EdgeConfig { source: id, token, points: Vec::new() }))
        }
    };
    let trusted = match kind {
        SourceKind::Mqtt | SourceKind::Sparkplug | SourceKind::OpcUa | SourceKind::Edge => {
            // The times of a server are those of the devices behind it, each with a clock of its own.
            let default = kind == SourceKind::OpcUa;
            table.get("clock").and_then(|value| value.choice(&CLOCKS)).unwrap_or(default)
        }
        // What we stamp ourselves has no clock but ours, and files are brought whenever somebody comes by.
        SourceKind::Modbus | SourceKind::Mavlink | SourceKind::Push | SourceKind::Manual => true,
    };
    table.finish();
    // People are not silent: they tell when there is something to tell.
    let silent_after = if kind == SourceKind::Manual { Span::ZERO } else { silent_after };
    let source = key.zip(name).map(|(key, name)| Source { key, name, kind, silent_after });
    (Some(kind), source, config, trusted)
}

fn mqtt(table: &mut Table<'_>, source: SourceId, site: &str, place: &Place<'_>, clients: &mut Clients) -> Option<SourceConfig> {
    let broker = broker::read(table, format!("tizbek-{site}"), place, clients);
    let retained = table.or("retained", &YES_OR_NO, true);
    let status = table.get("status").map(|status| topics::status(&status));
    if matches!(status, Some(Some(_))) && !retained {
        table.say_of("retained", "found retained = false beside a status, expected true: what a will left behind is retained");
    }
    let status = status.map_or(Some(None), |status| status.map(Some));
    Some(SourceConfig::Mqtt(MqttConfig { source, broker: broker?, retained, status: status?, points: Vec::new() }))
}

/// `user` with `password_env` or `password_file`; `None` also when that is wrong, which has been told.
pub fn login(table: &mut Table<'_>, place: &Place<'_>) -> Option<Login> {
    let user = table.optional("user", &FILLED_TEXT);
    let password = secret(table, "password", "password_env", "password_file", place);
    match (user, password) {
        (Some(user), Secret::Found(password)) => Some(Login { user, password }),
        (Some(_), Secret::Absent) => {
            table.say_of("user", "found a user without a password, expected password_env or password_file beside it");
            None
        }
        (None, Secret::Found(_)) => {
            table.say("found a password without a user, expected user = \"…\" beside it");
            None
        }
        (_, Secret::Told) | (None, Secret::Absent) => None,
    }
}

pub enum Secret {
    Found(String),
    Absent,
    /// Wrong, and told.
    Told,
}

/// A secret out of the environment or a file. Written into the site file it is refused, and not repeated in the message.
pub fn secret(
    table: &mut Table<'_>,
    plain_key: &'static str,
    env_key: &'static str,
    file_key: &'static str,
    place: &Place<'_>,
) -> Secret {
    if table.has(plain_key)
        && let Some(plain) = table.get(plain_key)
    {
        plain.say(format!("found a secret in the site file, expected {env_key} or {file_key}"));
        return Secret::Told;
    }
    match (table.get(env_key), table.get(file_key)) {
        (None, None) => Secret::Absent,
        (Some(_), Some(file)) => {
            file.say(format!("found both {env_key} and {file_key}, expected one of them"));
            Secret::Told
        }
        (Some(variable), None) => from_environment(&variable, place).map_or(Secret::Told, Secret::Found),
        (None, Some(file)) => from_file(&file, place).map_or(Secret::Told, Secret::Found),
    }
}

/// The token that a connection needs; `None` after telling that there is none.
pub fn token(table: &mut Table<'_>, place: &Place<'_>) -> Option<String> {
    match secret(table, "token", "token_env", "token_file", place) {
        Secret::Found(token) => Some(token),
        Secret::Told => None,
        Secret::Absent => {
            table.say("found no token, expected token_env or token_file");
            None
        }
    }
}

fn from_environment(value: &Value<'_>, place: &Place<'_>) -> Option<String> {
    let variable = value.read(&FILLED_TEXT)?;
    let secret = (place.secrets)(&variable).filter(|secret| !secret.is_empty());
    if secret.is_none() {
        value.expected("the name of an environment variable that is set");
    }
    secret
}

fn from_file(value: &Value<'_>, place: &Place<'_>) -> Option<String> {
    let secret = file(value, place)?;
    Some(secret.trim_end_matches(['\r', '\n']).to_owned())
}

/// The text of a file that is named relative to the site file; `None` after telling why not.
pub fn file(value: &Value<'_>, place: &Place<'_>) -> Option<String> {
    let path = value.read(&FILLED_TEXT)?;
    match std::fs::read_to_string(place.dir.join(&path)) {
        Ok(text) if text.trim().is_empty() => {
            value.expected("a file that is not empty");
            None
        }
        Ok(text) => Some(text),
        Err(error) => {
            value.expected(&format!("a file that can be read ({error})"));
            None
        }
    }
}

pub fn std_duration(span: Span) -> std::time::Duration {
    std::time::Duration::from_micros(span.0.unsigned_abs())
}
