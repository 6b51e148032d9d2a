//! `tizbek probe mqtt`: what is published at a broker, what the messages of each topic look like, which numbers are in them, how their
//! clocks stand, and the lines of a site file that read them. A format is guessed from messages, and is for a person to confirm.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::time::Duration;

use serde_json::{Value, json};
use tizbek_core::time::Timestamp;

use super::broker::{clock, hear, secs};
use super::lines::{id, printable, shown};
use super::told::{Signal, Told};
use crate::config::BrokerConfig;
use crate::config::write::quoted;

/// What to look for.
#[derive(Clone, Debug)]
pub struct Look {
    pub broker: BrokerConfig,
    /// What is subscribed to.
    pub filters: Vec<String>,
    pub time: Duration,
    /// The id of the source in the lines for the site file.
    pub source: String,
}

/// What was found.
#[derive(Debug, Default)]
pub struct Found {
    /// Why there is no more.
    pub trouble: Option<String>,
    pub topics: BTreeMap<String, Topic>,
    /// There were more topics.
    pub more: bool,
}

/// What came on a topic.
#[derive(Debug, Default)]
pub struct Topic {
    pub messages: u64,
    /// So many of them the broker had kept.
    pub retained: u64,
    /// What the last one looked like.
    pub looks: Looks,
    /// When it came, since the look began, in seconds.
    came: Option<(f64, f64)>,
}

/// What a message is.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Looks {
    /// No text, or a text without a number: in words.
    #[default]
    Empty,
    Rubbish(String),
    /// Of one format, by its word in the site file, with its values.
    Of {
        format: &'static str,
        values: Vec<Number>,
    },
}

/// A number in a message.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    /// What follows the topic in the line of the site file.
    address: String,
    /// For a person.
    name: String,
    value: String,
    unit: String,
    /// How far the time of the message is ahead of ours, in seconds.
    ahead: Option<f64>,
}

const TOPICS_MAX: usize = 2_000;
/// So many numbers of one message are shown.
const VALUES_MAX: usize = 100;
const DEPTH_MAX: usize = 5;

/// Listens. `now` is asked when a message has come.
pub async fn look(look: &Look, now: impl Fn() -> Timestamp) -> Found {
    let mut found = Found::default();
    let begin = now();
    let heard = hear(
        &look.broker,
        &look.filters,
        look.time,
        |_| {},
        |message| {
            let now = now();
            if !found.topics.contains_key(message.topic()) && found.topics.len() >= TOPICS_MAX {
                found.more = true;
                return;
            }
            let topic = found.topics.entry(message.topic().to_owned()).or_default();
            topic.messages += 1;
            topic.retained += u64::from(message.is_retained());
            topic.looks = looks(message.topic(), message.payload(), now);
            if !message.is_retained() {
                let at = (now - begin).as_secs_f64();
                topic.came = Some((topic.came.map_or(at, |(first, _)| first), at));
            }
        },
    );
    found.trouble = heard.await.err();
    found
}

/// What a payload looks like, that came at `now`.
fn looks(topic: &str, payload: &[u8], now: Timestamp) -> Looks {
    if topic.starts_with("spBv1.0/") {
        return Looks::Rubbish("Sparkplug: `tizbek probe sparkplug` reads it".to_owned());
    }
    let Ok(text) = str::from_utf8(payload) else { return Looks::Rubbish(format!("{} bytes that are no text", payload.len())) };
    if text.trim().is_empty() {
        return Looks::Empty;
    }
    let Ok(message) = serde_json::from_str::<Value>(text.trim()) else {
        return Looks::Rubbish(format!("a text: {}", shown(text)));
    };
    let read = senml(&message, now)
        .or_else(|| thingsboard(&message, now))
        .or_else(|| ignition(&message, now))
        .or_else(|| items(&message, now))
        .unwrap_or_else(|| object(&message, now));
    match read {
        (_, values) if values.is_empty() => Looks::Rubbish(format!("no number in it: {}", shown(text))),
        (format, mut values) => {
            values.truncate(VALUES_MAX);
            Looks::Of { format, values }
        }
    }
}

type Read = (&'static str, Vec<Number>);

/// RFC 8428: an array of objects with names and `v`, `vb` or `vs`.
fn senml(message: &Value, now: Timestamp) -> Option<Read> {
    let records = message.as_array().filter(|records| !records.is_empty())?;
    let is_record = |record: &Value| {
        (record.get("n").is_some() || record.get("bn").is_some())
            && ["v", "vb", "vs", "s"].iter().any(|key| record.get(key).is_some())
    };
    if !records.iter().all(is_record) {
        return None;
    }
    let (mut base, mut base_time, mut values) = (String::new(), 0.0, Vec::new());
    for record in records {
        if let Some(name) = record.get("bn").and_then(Value::as_str) {
            base = name.to_owned();
        }
        if let Some(time) = record.get("bt").and_then(Value::as_f64) {
            base_time = time;
        }
        let name = format!("{base}{}", record.get("n").and_then(Value::as_str).unwrap_or_default());
        let time = base_time + record.get("t").and_then(Value::as_f64).unwrap_or(0.0);
        // Smaller ones are from now (RFC 8428, 4.5.3).
        let ahead = (time >= 268_435_456.0).then(|| time - secs(now));
        if let Some(value) = ["v", "vb", "s", "vs"].iter().find_map(|key| record.get(key)).filter(|value| is_number(value)) {
            let unit = record.get("u").and_then(Value::as_str).unwrap_or_default().to_owned();
            let address = format!("format = \"senml\", name = {}", quoted(&name));
            values.push(Number { address, name, value: shown(&value.to_string()), unit, ahead });
        }
    }
    Some(("senml", values))
}

/// `{"ts": …, "values": {…}}`, or an array of them.
fn thingsboard(message: &Value, now: Timestamp) -> Option<Read> {
    let one = message.as_array().and_then(|entries| entries.first()).unwrap_or(message);
    let (time, entries) = (one.get("ts")?, one.get("values")?.as_object()?);
    let (format, ahead) = time_of(time, now)?;
    let format = if format == "ms" { String::new() } else { format!(", time_format = \"{format}\"") };
    let numbers = entries.iter().filter(|(_, value)| is_number(value));
    let values = numbers.map(|(key, value)| Number {
        address: format!("format = \"thingsboard\", name = {}{format}", quoted(key)),
        name: key.clone(),
        value: shown(&value.to_string()),
        unit: String::new(),
        ahead: Some(ahead),
    });
    Some(("thingsboard", values.collect()))
}

/// `{"tags": [{"name", "value", "timestamp"}]}`
fn ignition(message: &Value, now: Timestamp) -> Option<Read> {
    let tags = message.get("tags")?.as_array()?;
    let mut values = Vec::new();
    for tag in tags {
        let (name, value) = (tag.get("name")?.as_str()?, tag.get("value")?);
        let time = tag.get("timestamp").and_then(|time| time_of(time, now));
        let format = time.map(|(format, _)| format).filter(|format| *format != "ms");
        let format = format.map_or(String::new(), |format| format!(", time_format = \"{format}\""));
        if is_number(value) {
            let address = format!("format = \"ignition\", name = {}{format}", quoted(name));
            let ahead = time.map(|(_, ahead)| ahead);
            values.push(Number { address, name: name.to_owned(), value: shown(&value.to_string()), unit: String::new(), ahead });
        }
    }
    Some(("ignition", values))
}

/// An array of objects, or one in an object: by the first text that tells them apart.
fn items(message: &Value, now: Timestamp) -> Option<Read> {
    let is_items = |value: &Value| value.as_array().is_some_and(|all| !all.is_empty() && all.iter().all(Value::is_object));
    let (each, all) = if is_items(message) {
        (String::new(), message.as_array()?)
    } else {
        let (key, all) = message.as_object()?.iter().find(|(_, value)| is_items(value))?;
        (format!("/{}", escaped(key)), all.as_array()?)
    };
    let at_each = if each.is_empty() { String::new() } else { format!(", each = {}", quoted(&each)) };
    let first = all.first()?.as_object()?;
    let key = first.iter().find(|(_, value)| value.is_string() && time_of(value, now).is_none()).map(|(key, _)| key.clone());
    let mut values = Vec::new();
    for item in all {
        let which = key.as_ref().and_then(|key| Some((key, item.get(key)?.as_str()?)));
        let only = which.map_or(String::new(), |(key, text)| {
            format!(", name_at = {}, name = {}", quoted(&format!("/{}", escaped(key))), quoted(text))
        });
        let (_, found) = object(item, now);
        values.extend(found.into_iter().map(|value| {
            let Number { address, name, .. } = &value;
            let name = which.map_or(name.clone(), |(_, text)| format!("{text} {name}"));
            Number { address: format!("format = \"items\"{at_each}{only}, {address}"), name, ..value }
        }));
        // Without a name all items are one signal's.
        if which.is_none() {
            break;
        }
    }
    Some(("items", values))
}

/// A number, or an object with numbers in places of their own.
fn object(message: &Value, now: Timestamp) -> Read {
    let mut leaves = Vec::new();
    gather(message, String::new(), 0, &mut leaves);
    let time = leaves.iter().find_map(|(pointer, value)| {
        let (format, ahead) = time_of(value, now)?;
        Some((pointer.clone(), format, ahead))
    });
    let at = time
        .as_ref()
        .map_or(String::new(), |(pointer, format, _)| format!(", time = {}, time_format = \"{format}\"", quoted(pointer)));
    let is_time = |pointer: &String| time.as_ref().is_some_and(|(at, ..)| at == pointer);
    let numbers = leaves.iter().filter(|(pointer, value)| is_number(value) && !is_time(pointer));
    let values = numbers.map(|(pointer, value)| Number {
        address: format!("value = {}{at}", quoted(pointer)),
        name: pointer.trim_start_matches('/').replace('/', " "),
        value: shown(&value.to_string()),
        unit: String::new(),
        ahead: time.as_ref().map(|(_, _, ahead)| *ahead),
    });
    ("json", values.collect())
}

fn gather<'a>(value: &'a Value, pointer: String, depth: usize, leaves: &mut Vec<(String, &'a Value)>) {
    match value {
        Value::Object(fields) if depth < DEPTH_MAX => {
            for (key, value) in fields {
                gather(value, format!("{pointer}/{}", escaped(key)), depth + 1, leaves);
            }
        }
        Value::Array(items) if depth < DEPTH_MAX => {
            for (index, value) in items.iter().enumerate() {
                gather(value, format!("{pointer}/{index}"), depth + 1, leaves);
            }
        }
        Value::Object(_) | Value::Array(_) => {}
        leaf => leaves.push((pointer, leaf)),
    }
}

/// RFC 6901.
fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

fn is_number(value: &Value) -> bool {
    match value {
        Value::Number(_) | Value::Bool(_) => true,
        Value::String(text) => text.trim().parse::<f64>().is_ok_and(f64::is_finite),
        Value::Null | Value::Array(_) | Value::Object(_) => false,
    }
}

/// What a value would be as a time: the word of its format, and how far it is ahead. Only what lies within ten years of now is one: a
/// weight may be a large number too.
fn time_of(value: &Value, now: Timestamp) -> Option<(&'static str, f64)> {
    const YEARS: f64 = 10.0 * 365.25 * 86_400.0;
    let now = secs(now);
    if let Some(text) = value.as_str() {
        let at: jiff::Timestamp = text.parse().ok()?;
        return Some(("rfc3339", at.as_microsecond() as f64 / 1e6 - now));
    }
    let number = value.as_f64()?;
    let formats = [("s", 1.0), ("ms", 1e3), ("us", 1e6), ("ns", 1e9)];
    formats.into_iter().find_map(|(word, per_second)| {
        let ahead = number / per_second - now;
        (ahead.abs() < YEARS).then_some((word, ahead))
    })
}

impl Told for Found {
    type Look = Look;

    const PROBE: &'static str = "mqtt";

    fn trouble(&self) -> Option<&str> {
        self.trouble.as_deref()
    }

    fn source(look: &Look) -> &str {
        &look.source
    }

    fn write(&self, look: &Look, to: &mut String) -> std::fmt::Result {
        if self.topics.is_empty() && self.trouble.is_none() {
            let (time, filters) = (look.time.as_secs(), look.filters.join(", "));
            writeln!(to, "nothing was published on {filters} in {time} s: listen longer (--seconds), or elsewhere (--topic)")?;
        }
        for (name, topic) in &self.topics {
            writeln!(to, "{}\n      {}", printable(name), topic.words())?;
            let Looks::Of { values, .. } = &topic.looks else { continue };
            for Number { name, value, unit, ahead, .. } in values {
                let name = if name.is_empty() { "the message".to_owned() } else { printable(name) };
                writeln!(to, "      {name}  {value} {}{}", printable(unit), clock(*ahead))?;
            }
        }
        if self.more {
            writeln!(to, "\nthere are more than {TOPICS_MAX} topics: --topic FILTER for others")?;
        }
        Ok(())
    }

    fn found(&self) -> Value {
        let number = |Number { address, name, value, unit, ahead }: &Number| json!({ "name": name, "value": value, "unit": unit, "ahead_secs": ahead, "address": address });
        let topic = |(name, topic): (&String, &Topic)| {
            let (format, values) = match &topic.looks {
                Looks::Of { format, values } => (Some(*format), values.iter().map(number).collect()),
                Looks::Empty | Looks::Rubbish(_) => (None, Vec::new()),
            };
            json!({
                "topic": name,
                "messages": topic.messages,
                "retained": topic.retained,
                "every_secs": topic.every(),
                "format": format,
                "looks": topic.looks.words(),
                "values": values,
            })
        };
        json!({ "topics": self.topics.iter().map(topic).collect::<Vec<_>>(), "more": self.more })
    }

    fn signals(&self, look: &Look) -> Vec<Signal> {
        let (mut signals, mut ids) = (Vec::new(), BTreeSet::new());
        for (topic, found) in &self.topics {
            let Looks::Of { values, .. } = &found.looks else { continue };
            for Number { address, name, unit, .. } in values {
                let name = if name.is_empty() { topic.clone() } else { format!("{topic} {name}") };
                let address = format!("mqtt = {{ topic = {}, {address} }}", quoted(topic));
                signals.push(Signal { id: id(&look.source, &name, &mut ids), name, unit: unit.clone(), address });
            }
        }
        signals
    }
}

impl Looks {
    fn words(&self) -> String {
        match self {
            Self::Empty => "empty".to_owned(),
            Self::Rubbish(words) => words.clone(),
            Self::Of { format, .. } => format!("format {format}"),
        }
    }
}

impl Topic {
    fn words(&self) -> String {
        let mut words = match self.messages {
            1 => "1 message".to_owned(),
            several => format!("{several} messages"),
        };
        if self.retained > 0 {
            write!(words, ", {} of them retained", self.retained).expect("a string takes everything");
        }
        if let Some(every) = self.every() {
            write!(words, ", one in {every:.1} s").expect("a string takes everything");
        }
        format!("{words}; {}", self.looks.words())
    }

    /// How many seconds lie between two messages on average, of those that the broker had not kept.
    fn every(&self) -> Option<f64> {
        let live = self.messages - self.retained;
        let (first, last) = self.came.filter(|(first, last)| live > 1 && last > first)?;
        Some((last - first) / (live - 1) as f64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2026-11-22T08:00:00Z
    const NOW: Timestamp = Timestamp::from_secs(1_795_334_400);

    /// The addresses of a message, and its values.
    fn check(payload: &str, expected: &[(&str, &str)]) {
        let Looks::Of { values, .. } = looks("t", payload.as_bytes(), NOW) else { panic!("{payload}: nothing") };
        let found: Vec<(&str, &str)> = values.iter().map(|value| (value.address.as_str(), value.value.as_str())).collect();
        assert_eq!(found, expected, "{payload}");
    }

    #[test]
    fn each_format_is_told_by_what_a_message_has() {
        check("12.5", &[("value = \"\"", "12.5")]);
        check("\"7\"", &[("value = \"\"", "\"7\"")]);
        check(
            r#"{"ts":1795334399000,"pv":{"flow":3},"name":"belt"}"#,
            &[("value = \"/pv/flow\", time = \"/ts\", time_format = \"ms\"", "3")],
        );
        check(
            r#"{"when":"2026-11-22T08:00:00Z","v":1}"#,
            &[("value = \"/v\", time = \"/when\", time_format = \"rfc3339\"", "1")],
        );
        check(r#"{"a/b":1}"#, &[("value = \"/a~1b\"", "1")]);
        check(
            r#"[{"bn":"belt/","bt":1795334400,"n":"flow","u":"t/h","v":2},{"n":"on","vb":true}]"#,
            &[("format = \"senml\", name = \"belt/flow\"", "2"), ("format = \"senml\", name = \"belt/on\"", "true")],
        );
        check(r#"{"ts":1795334400000,"values":{"flow":1,"state":"on"}}"#, &[("format = \"thingsboard\", name = \"flow\"", "1")]);
        check(
            r#"{"tags":[{"name":"Mine/Flow","value":1.2,"quality":192,"timestamp":1795334400000}]}"#,
            &[("format = \"ignition\", name = \"Mine/Flow\"", "1.2")],
        );
        check(
            r#"{"readings":[{"n":"flow","value":1,"t":1795334400},{"n":"load","value":2,"t":1795334400}]}"#,
            &[
                (
                    "format = \"items\", each = \"/readings\", name_at = \"/n\", name = \"flow\", value = \"/value\", time = \"/t\", time_format = \"s\"",
                    "1",
                ),
                (
                    "format = \"items\", each = \"/readings\", name_at = \"/n\", name = \"load\", value = \"/value\", time = \"/t\", time_format = \"s\"",
                    "2",
                ),
            ],
        );
    }

    #[test]
    fn what_has_no_number_says_what_it_is() {
        let words = |topic: &str, payload: &[u8]| match looks(topic, payload, NOW) {
            Looks::Rubbish(words) => words,
            other => panic!("{other:?}"),
        };
        assert_eq!(words("t", b"online"), "a text: online");
        assert_eq!(words("t", b"{\"state\":\"on\"}"), "no number in it: {\"state\":\"on\"}");
        assert_eq!(words("t", &[0xff, 0]), "2 bytes that are no text");
        assert_eq!(words("spBv1.0/g/NDATA/e", b"x"), "Sparkplug: `tizbek probe sparkplug` reads it");
        assert_eq!(looks("t", b" ", NOW), Looks::Empty);
    }

    #[test]
    fn a_clock_that_is_off_is_told() {
        let ahead = |payload: &str| match looks("t", payload.as_bytes(), NOW) {
            Looks::Of { values, .. } => clock(values[0].ahead),
            other => panic!("{other:?}"),
        };
        assert_eq!(ahead(r#"{"ts":1795334700000,"v":1}"#), ", its clock is 300 s ahead of ours");
        assert_eq!(ahead(r#"{"ts":1795334100,"v":1}"#), ", 300 s old");
        assert_eq!(ahead(r#"{"ts":1795334399500,"v":1}"#), "");
        assert_eq!(ahead(r#"{"v":1}"#), ", no time of its own");
    }
}
