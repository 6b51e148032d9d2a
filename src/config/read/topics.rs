//! `mqtt = { … }`: which topic a signal is read from, and what its messages look like; and where a device says that it is there.

use tizbek_core::ids::SignalId;

use super::kinds::{FILLED_TEXT, POINTER, TOPIC};
use super::points::list;
use super::signals::Places;
use super::walk::{Table, Value};
use crate::config::{MqttPoint, MqttStatus, Place, Shape, TimeFormat};

/// What earlier signals read already, with the signal and its line in words.
#[derive(Default)]
pub struct Topics {
    values: Places<(usize, String, String)>,
    /// A topic has messages of one format.
    formats: Places<(usize, String)>,
    words: std::collections::BTreeMap<(usize, String), &'static str>,
}

#[derive(Clone, Copy, PartialEq)]
enum Format {
    Json,
    Items,
    SenMl,
    ThingsBoard,
    Ignition,
}

const FORMATS: [(&str, Format); 5] = [
    ("json", Format::Json),
    ("items", Format::Items),
    ("senml", Format::SenMl),
    ("thingsboard", Format::ThingsBoard),
    ("ignition", Format::Ignition),
];

/// `None` in it: the time of arrival.
const TIME_FORMATS: [(&str, Option<TimeFormat>); 7] = [
    ("s", Some(TimeFormat::Seconds)),
    ("ms", Some(TimeFormat::Millis)),
    ("us", Some(TimeFormat::Micros)),
    ("ns", Some(TimeFormat::Nanos)),
    ("rfc3339", Some(TimeFormat::Rfc3339)),
    ("auto", Some(TimeFormat::Auto)),
    ("arrival", None),
];

/// A broker may send a message again; the time of the load is what tells that it is the same one.
const LOAD_WITHOUT_TIME: &str = "found a load without the time it happened, expected time = \"/…\" and time_format beside it: \
     a message that is sent again would count twice";

/// `status = { topic = "…", … }` of a source.
pub fn status(value: &Value<'_>) -> Option<MqttStatus> {
    let mut table = value.table()?;
    let topic = table.required("topic", &TOPIC);
    let pointer = table.or("value", &POINTER, String::new());
    let (on, off) = (words(&mut table, "on", &["online", "true", "1"]), words(&mut table, "off", &["offline", "false", "0"]));
    if let (Some(on), Some(off)) = (&on, &off)
        && let Some(both) = on.iter().find(|word| off.iter().any(|other| word.eq_ignore_ascii_case(other)))
    {
        table.say_of("off", format!("found {both:?} in on and in off, expected it in one of them"));
    }
    table.finish();
    Some(MqttStatus { topic: topic?, value: pointer, on: on?, off: off? })
}

fn words(table: &mut Table<'_>, key: &'static str, default: &[&str]) -> Option<Vec<String>> {
    let Some(value) = table.get(key) else { return Some(default.iter().map(ToString::to_string).collect()) };
    let words = value.list()?;
    if words.is_empty() {
        value.expected("a list of at least one text");
    }
    let read: Vec<Option<String>> = words.iter().map(|word| word.read(&FILLED_TEXT)).collect();
    read.into_iter().collect()
}

/// `load`: each reading is a load of its own.
pub fn read(
    table: &mut Table<'_>,
    (signal, load): (SignalId, bool),
    source: usize,
    who: String,
    taken: &mut Topics,
) -> Option<MqttPoint> {
    let topic = table.required("topic", &TOPIC);
    let format = table.get("format").map_or(Some(Format::Json), |value| value.choice(&FORMATS));
    let Some(format) = format else {
        // Which other keys there may be depends on it.
        for key in ["value", "time", "time_format", "each", "name_at", "name", "unit"] {
            table.get(key);
        }
        return None;
    };
    let shape = shape(table, format);
    let topic = topic?;
    taken.note(table, (source, &topic), format, shape.as_ref(), who);
    let shape = shape?;
    let has_no_time = |place: &Place| place.time.is_none();
    if load && matches!(&shape, Shape::Json(place) | Shape::Items { place, .. } if has_no_time(place)) {
        table.say_of("time", LOAD_WITHOUT_TIME);
    }
    Some(MqttPoint { signal, topic, shape, needs_time: load })
}

fn shape(table: &mut Table<'_>, format: Format) -> Option<Shape> {
    match format {
        Format::Json => place(table).map(Shape::Json),
        Format::Items => {
            let each = table.or("each", &POINTER, String::new());
            let (at, name) = (table.optional("name_at", &POINTER), table.optional("name", &FILLED_TEXT));
            let place = place(table);
            let only = match (at, name) {
                (Some(at), Some(name)) => Some((at, name)),
                (None, None) => None,
                (Some(_), None) => {
                    table.say_of("name_at", "found a place for a name without the name, expected name = \"…\" beside it");
                    return None;
                }
                (None, Some(_)) => {
                    table.say_of("name", "found a name without its place, expected name_at = \"/…\" beside it");
                    return None;
                }
            };
            Some(Shape::Items { each, only, place: place? })
        }
        Format::SenMl => {
            let (name, unit) = (table.required("name", &FILLED_TEXT), table.optional("unit", &FILLED_TEXT));
            Some(Shape::SenMl { name: name?, unit })
        }
        Format::ThingsBoard => {
            let (name, time) = (table.required("name", &FILLED_TEXT), time_of_record(table));
            Some(Shape::ThingsBoard { name: name?, time: time? })
        }
        Format::Ignition => {
            let (name, time) = (table.required("name", &FILLED_TEXT), time_of_record(table));
            Some(Shape::Ignition { name: name?, time: time? })
        }
    }
}

/// Formats with a place of their own for the time say it in milliseconds.
fn time_of_record(table: &mut Table<'_>) -> Option<TimeFormat> {
    let Some(value) = table.get("time_format") else { return Some(TimeFormat::Millis) };
    let format = value.choice(&TIME_FORMATS)?;
    if format.is_none() {
        value.say("found \"arrival\" for messages that have a time, expected the format of that time");
    }
    format
}

fn place(table: &mut Table<'_>) -> Option<Place> {
    let value = table.or("value", &POINTER, String::new());
    let time_value = table.get("time");
    let format_value = table.get("time_format");
    let format = format_value.as_ref().map(|value| value.choice(&TIME_FORMATS));
    let time = time(table, time_value.as_ref(), format)?;
    Some(Place { value, time })
}

/// The pointer to the time and its format; `None` after telling what does not fit together.
#[expect(clippy::option_option, reason = "wrong, the time of arrival, or a time in the payload")]
fn time(
    table: &Table<'_>,
    pointer: Option<&Value<'_>>,
    format: Option<Option<Option<TimeFormat>>>,
) -> Option<Option<(String, TimeFormat)>> {
    let read = pointer.map(|pointer| pointer.read(&POINTER));
    match (read, format) {
        (None, None | Some(Some(None))) => Some(None),
        (Some(pointer), Some(Some(Some(format)))) => Some(Some((pointer?, format))),
        (None, Some(Some(Some(_)))) => {
            table.say_of("time_format", "found a format without a time, expected time = \"/…\" beside it or \"arrival\"");
            None
        }
        (Some(_), None) => {
            table.say_of(
                "time",
                format!("found a time without a format, expected time_format beside it: {}", list(&TIME_FORMATS)),
            );
            None
        }
        (Some(_), Some(Some(None))) => {
            table.say_of("time_format", "found \"arrival\" beside a time, expected the format of that time");
            None
        }
        // A format that is no word has been told.
        (_, Some(None)) => None,
    }
}

impl Topics {
    /// Tells where one place is read twice, or a topic in two formats.
    fn note(&mut self, table: &Table<'_>, (source, topic): (usize, &str), format: Format, shape: Option<&Shape>, who: String) {
        let word = FORMATS.iter().find(|(_, other)| *other == format).map_or("", |(word, _)| word);
        let key = (source, topic.to_owned());
        let first = *self.words.entry(key.clone()).or_insert(word);
        let other = self.formats.entry(key).or_insert_with(|| who.clone());
        if first != word {
            table.say_of("format", format!("found {word:?}, but {other} reads this topic as {first:?}, expected one format"));
        }
        let what = match shape {
            Some(Shape::Json(place)) => place.value.clone(),
            Some(Shape::Items { each, only, place }) => {
                let name = only.as_ref().map(|(_, name)| name.as_str());
                format!("{each}\n{}\n{}", name.unwrap_or_default(), place.value)
            }
            Some(Shape::SenMl { name, .. } | Shape::ThingsBoard { name, .. } | Shape::Ignition { name, .. }) => name.clone(),
            None => return,
        };
        let place = (source, topic.to_owned(), what);
        if let Some(other) = self.values.get(&place) {
            table.say_of("topic", format!("found the topic and value that {other} reads, expected others"));
        }
        self.values.entry(place).or_insert(who);
    }
}
