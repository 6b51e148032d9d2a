//! Messages that are lists of records, each with its name: arrays of objects, SenML (RFC 8428), ThingsBoard, Ignition. No
//! connection here.

use serde_json::{Map, Value};
use tizbek_core::quality::Quality;
use tizbek_core::time::{Span, Timestamp};

use super::Arrived;
use super::found::{Found, Kind, of_json};
use crate::config::{Place, Shape, TimeFormat};
use crate::ingest::opc::{quality_of_code, quality_of_word};

/// SenML: a time below this is so many seconds from now.
const RELATIVE_BELOW: f64 = 268_435_456.0;
/// The version of SenML that is read; a pack of a later one must not be.
const SENML_VERSION: f64 = 10.0;

/// One value of a message.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    pub name: String,
    pub value: Found,
    /// `None`: the record says none.
    pub time: Option<Found>,
    pub quality: Quality,
    pub unit: Option<String>,
}

/// What a message holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Records {
    pub good: Vec<Record>,
    /// So many parts of it are no records.
    pub bad: u64,
}

/// The records of a message that is shaped like `shape`; `None`: it is not.
pub fn records(message: &Value, shape: &Shape, arrival: Arrived) -> Option<Records> {
    match shape {
        Shape::Json(_) => None,
        Shape::Items { each, only, place } => items(message, each, only.as_ref(), place),
        Shape::SenMl { .. } => senml(message, arrival.at),
        Shape::ThingsBoard { time, .. } => thingsboard(message, *time),
        Shape::Ignition { time, .. } => ignition(message, *time),
    }
}

impl Records {
    fn add(&mut self, record: Option<Record>) {
        match record {
            Some(record) => self.good.push(record),
            None => self.bad += 1,
        }
    }
}

/// Those that `only` names. They have no names for anybody else.
fn items(message: &Value, each: &str, only: Option<&(String, String)>, place: &Place) -> Option<Records> {
    let mut records = Records::default();
    for item in message.pointer(each)?.as_array()? {
        if let Some((at, name)) = only {
            match item.pointer(at) {
                Some(Value::String(found)) if found == name => {}
                // Not all need to have a name.
                _ => continue,
            }
        }
        let value = of_json(Kind::Value, item.pointer(&place.value));
        let time = place.time.as_ref().map(|(pointer, format)| of_json(Kind::Time(*format), item.pointer(pointer)));
        let record = Record { name: String::new(), value, time, quality: Quality::Good, unit: None };
        records.add((value != Found::Nothing).then_some(record));
    }
    Some(records)
}

/// What holds for all records of a pack from where it stands.
#[derive(Default)]
struct Base<'a> {
    name: &'a str,
    time: f64,
    value: f64,
    sum: f64,
    unit: Option<&'a str>,
}

fn senml(message: &Value, now: Timestamp) -> Option<Records> {
    let mut base = Base::default();
    let mut records = Records::default();
    for item in message.as_array()? {
        let Some(item) = item.as_object() else {
            records.bad += 1;
            continue;
        };
        if base.take(item).is_none() || item.keys().any(|key| key.ends_with('_')) {
            // Nothing after it can be understood: it would be added to the wrong base, or mean something else.
            return None;
        }
        let fields = ["v", "vb", "vs", "vd", "s"];
        if fields.iter().any(|field| item.contains_key(*field)) {
            records.add(senml_record(item, &base, now));
        }
    }
    Some(records)
}

fn senml_record(item: &Map<String, Value>, base: &Base<'_>, now: Timestamp) -> Option<Record> {
    let own = |key: &str| item.get(key).map_or(Some(0.0), Value::as_f64);
    let name = item.get("n").map_or(Some(""), Value::as_str)?;
    let value = if item.contains_key("v") {
        Found::Value(base.value + own("v")?)
    } else if let Some(value) = item.get("vb") {
        value.as_bool().map_or(Found::Wrong, |yes| Found::Value(f64::from(u8::from(yes))))
    } else if let Some(text) = item.get("vs") {
        of_json(Kind::Value, Some(text))
    } else if item.contains_key("s") {
        Found::Value(base.sum + own("s")?)
    } else {
        Found::Wrong
    };
    let time = base.time + own("t")?;
    let time = if time == 0.0 {
        None
    } else if time < RELATIVE_BELOW {
        Some(Found::TimeFromNow(now.saturating_add(Span((time * 1e6) as i64))))
    } else {
        Some(super::found::of_number(Kind::Time(TimeFormat::Seconds), time))
    };
    let unit = match item.get("u") {
        Some(unit) => Some(unit.as_str()?),
        None => base.unit,
    };
    Some(Record { name: format!("{}{name}", base.name), value, time, quality: Quality::Good, unit: unit.map(str::to_owned) })
}

impl<'a> Base<'a> {
    /// `None`: one of its fields is not what it should be.
    fn take(&mut self, item: &'a Map<String, Value>) -> Option<()> {
        let number = |key: &str, before: f64| item.get(key).map_or(Some(before), Value::as_f64);
        if number("bver", SENML_VERSION)? > SENML_VERSION {
            return None;
        }
        self.time = number("bt", self.time)?;
        self.value = number("bv", self.value)?;
        self.sum = number("bs", self.sum)?;
        if let Some(name) = item.get("bn") {
            self.name = name.as_str()?;
        }
        if let Some(unit) = item.get("bu") {
            self.unit = Some(unit.as_str()?);
        }
        Some(())
    }
}

fn thingsboard(message: &Value, format: TimeFormat) -> Option<Records> {
    let mut records = Records::default();
    match message {
        Value::Array(entries) => {
            for entry in entries {
                match entry.as_object() {
                    Some(entry) => thingsboard_entry(entry, format, &mut records),
                    None => records.bad += 1,
                }
            }
        }
        Value::Object(entry) => thingsboard_entry(entry, format, &mut records),
        _ => return None,
    }
    Some(records)
}

fn thingsboard_entry(entry: &Map<String, Value>, format: TimeFormat, records: &mut Records) {
    let (values, time) = match entry.get("values") {
        Some(Value::Object(values)) => (values, entry.get("ts").map(|time| of_json(Kind::Time(format), Some(time)))),
        _ => (entry, None),
    };
    for (name, value) in values {
        let value = of_json(Kind::Value, Some(value));
        records.good.push(Record { name: name.clone(), value, time, quality: Quality::Good, unit: None });
    }
}

fn ignition(message: &Value, format: TimeFormat) -> Option<Records> {
    let mut records = Records::default();
    for tag in message.get("tags")?.as_array()? {
        let Some(name) = tag.get("name").and_then(Value::as_str) else {
            records.bad += 1;
            continue;
        };
        let quality = match tag.get("quality") {
            None => Quality::Good,
            Some(Value::String(word)) => quality_of_word(word),
            Some(Value::Object(parts)) => parts.get("code").and_then(Value::as_i64).map_or(Quality::BadDevice, quality_of_code),
            Some(number) => number.as_i64().map_or(Quality::BadDevice, quality_of_code),
        };
        let value = of_json(Kind::Value, tag.get("value"));
        let time = tag.get("timestamp").map(|time| of_json(Kind::Time(format), Some(time)));
        records.good.push(Record { name: name.to_owned(), value, time, quality, unit: None });
    }
    Some(records)
}
