//! A message to readings. The wanted JSON pointers of a topic are made into a small tree once; a message is then walked once,
//! and what nobody wants is skipped without being built. No connection here.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use tizbek_core::ids::{SignalId, SourceId};
use tizbek_core::input::{Gap, GapReason, Input, Observation};
use tizbek_core::quality::Quality;
use tizbek_core::time::Timestamp;

use crate::config::{MqttPoint, TimeFormat};

/// 2000-01-01: a device that says it is earlier has never set its clock.
const CLOCK_UNSET_BEFORE: Timestamp = Timestamp::from_secs(946_684_800);

/// How a message came.
#[derive(Clone, Copy, Debug)]
pub struct Arrived {
    pub at: Timestamp,
    /// The broker had kept it for whoever subscribes: nobody knows since when.
    pub retained: bool,
}

/// How the messages of one topic become readings.
#[derive(Debug)]
pub struct Recipe {
    wants: Vec<Want>,
    kinds: Vec<Kind>,
    tree: Node,
}

#[derive(Debug)]
struct Want {
    signal: SignalId,
    /// Index into `kinds`.
    value: usize,
    time: Option<usize>,
}

/// What is looked for at a place in the message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Value,
    Time(TimeFormat),
}

#[derive(Debug, Default)]
struct Node {
    /// What is looked for here.
    slots: Vec<usize>,
    children: Vec<Child>,
}

#[derive(Debug)]
struct Child {
    name: String,
    /// The name as the index of an array.
    index: Option<usize>,
    node: Node,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Found {
    Nothing,
    Null,
    Value(f64),
    Time(Timestamp),
    /// Something that cannot be what is wanted.
    Wrong,
}

impl Recipe {
    /// For points of one topic.
    #[must_use]
    pub fn new(points: &[MqttPoint]) -> Self {
        let mut recipe = Self { wants: Vec::new(), kinds: Vec::new(), tree: Node::default() };
        for point in points {
            let value = recipe.slot(&point.value, Kind::Value);
            let time = point.time.as_ref().map(|(pointer, format)| recipe.slot(pointer, Kind::Time(*format)));
            recipe.wants.push(Want { signal: point.signal, value, time });
        }
        recipe
    }

    fn slot(&mut self, pointer: &str, kind: Kind) -> usize {
        let mut node = &mut self.tree;
        for token in pointer.split('/').skip(1) {
            let name = token.replace("~1", "/").replace("~0", "~");
            let at = match node.children.iter().position(|child| child.name == name) {
                Some(at) => at,
                None => {
                    let index = name.parse().ok();
                    node.children.push(Child { name, index, node: Node::default() });
                    node.children.len() - 1
                }
            };
            node = &mut node.children[at].node;
        }
        if let Some(&slot) = node.slots.iter().find(|&&slot| self.kinds[slot] == kind) {
            return slot;
        }
        self.kinds.push(kind);
        node.slots.push(self.kinds.len() - 1);
        self.kinds.len() - 1
    }

    /// Appends what `payload` says: readings, or the gaps where it cannot be understood. The arrival stands in for a time that
    /// is not asked for.
    pub fn read(&self, payload: &[u8], arrival: Arrived, source: SourceId, into: &mut Vec<Input>) {
        let malformed = |signal: Option<SignalId>, lost: usize| {
            Input::Gap(Gap { source, signal, lost: lost as u64, reason: GapReason::Malformed })
        };
        let only = if let [want] = self.wants.as_slice() { Some(want.signal) } else { None };
        let Some(found) = self.find(payload) else {
            into.push(malformed(only, self.wants.len()));
            return;
        };
        let before = into.len();
        for want in &self.wants {
            let (value, quality) = match found[want.value] {
                // One of several signals of a topic may well be left out of a message.
                Found::Nothing => continue,
                Found::Value(value) if value.is_finite() => (value, Quality::Good),
                Found::Value(_) => (f64::NAN, Quality::BadSensor),
                Found::Null => (f64::NAN, Quality::BadNoData),
                Found::Time(_) | Found::Wrong => {
                    into.push(malformed(Some(want.signal), 1));
                    continue;
                }
            };
            let (occurred_at, quality) = match want.time.map(|slot| found[slot]) {
                None if arrival.retained => (arrival.at, quality.max(Quality::UncertainClock)),
                None => (arrival.at, quality),
                Some(Found::Time(time)) if time >= CLOCK_UNSET_BEFORE => (time, quality),
                Some(Found::Time(_)) => (arrival.at, quality.max(Quality::UncertainClock)),
                Some(_) => {
                    into.push(malformed(Some(want.signal), 1));
                    continue;
                }
            };
            into.push(Input::Observed(Observation { signal: want.signal, occurred_at, value, quality }));
        }
        if into.len() == before {
            into.push(malformed(only, 1));
        }
    }

    /// `None`: the payload is not what it should be as a whole.
    fn find(&self, payload: &[u8]) -> Option<Vec<Found>> {
        let mut found = vec![Found::Nothing; self.kinds.len()];
        if let Some(&slot) = self.tree.slots.first()
            && let Some(value) = bare_number(payload)
        {
            found[slot] = Found::Value(value);
            return Some(found);
        }
        let mut json = serde_json::Deserializer::from_slice(payload);
        Walk { node: &self.tree, kinds: &self.kinds, found: &mut found }.deserialize(&mut json).ok()?;
        json.end().ok()?;
        Some(found)
    }
}

fn bare_number(payload: &[u8]) -> Option<f64> {
    str::from_utf8(payload).ok()?.trim().parse().ok()
}

/// One place of the message, and what is wanted there and below.
struct Walk<'a> {
    node: &'a Node,
    kinds: &'a [Kind],
    found: &'a mut [Found],
}

impl Walk<'_> {
    fn set(self, what: impl Fn(Kind) -> Found) {
        for &slot in &self.node.slots {
            self.found[slot] = what(self.kinds[slot]);
        }
    }

    fn below(&mut self, child: usize) -> Walk<'_> {
        Walk { node: &self.node.children[child].node, kinds: self.kinds, found: self.found }
    }
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.set(|_| Found::Null);
        Ok(())
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        self.set(|kind| if kind == Kind::Value { Found::Value(f64::from(u8::from(value))) } else { Found::Wrong });
        Ok(())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        self.set(|kind| of_integer(kind, value));
        Ok(())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        self.set(|kind| i64::try_from(value).map_or_else(|_| of_number(kind, value as f64), |value| of_integer(kind, value)));
        Ok(())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        self.set(|kind| of_number(kind, value));
        Ok(())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.set(|kind| of_text(kind, text.trim()));
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        while let Some(child) = map.next_key_seed(Name(&self.node.children))? {
            match child {
                Some(child) => map.next_value_seed(self.below(child))?,
                None => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        self.set(|_| Found::Wrong);
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut items: A) -> Result<(), A::Error> {
        let mut index = 0;
        loop {
            let child = self.node.children.iter().position(|child| child.index == Some(index));
            let more = match child {
                Some(child) => items.next_element_seed(self.below(child))?.is_some(),
                None => items.next_element::<IgnoredAny>()?.is_some(),
            };
            if !more {
                break;
            }
            index += 1;
        }
        self.set(|_| Found::Wrong);
        Ok(())
    }
}

/// Finds a key among the wanted ones without keeping it.
struct Name<'a>(&'a [Child]);

impl<'de> DeserializeSeed<'de> for Name<'_> {
    type Value = Option<usize>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<usize>, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Name<'_> {
    type Value = Option<usize>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<Option<usize>, E> {
        Ok(self.0.iter().position(|child| child.name == key))
    }
}

fn of_integer(kind: Kind, value: i64) -> Found {
    let micros = match kind {
        Kind::Value => return Found::Value(value as f64),
        Kind::Time(TimeFormat::Seconds) => value.checked_mul(1_000_000),
        Kind::Time(TimeFormat::Millis) => value.checked_mul(1_000),
        Kind::Time(TimeFormat::Micros) => Some(value),
        Kind::Time(TimeFormat::Nanos) => Some(value.div_euclid(1_000)),
        Kind::Time(TimeFormat::Rfc3339) => None,
    };
    micros.map_or(Found::Wrong, |micros| Found::Time(Timestamp(micros)))
}

fn of_number(kind: Kind, value: f64) -> Found {
    let micros = match kind {
        Kind::Value => return Found::Value(value),
        Kind::Time(TimeFormat::Seconds) => value * 1e6,
        Kind::Time(TimeFormat::Millis) => value * 1e3,
        Kind::Time(TimeFormat::Micros) => value,
        Kind::Time(TimeFormat::Nanos) => value / 1e3,
        Kind::Time(TimeFormat::Rfc3339) => return Found::Wrong,
    };
    // Beyond this neither `i64` nor any calendar goes.
    if micros.abs() < 9e18 { Found::Time(Timestamp(micros.round() as i64)) } else { Found::Wrong }
}

fn of_text(kind: Kind, text: &str) -> Found {
    if kind == Kind::Time(TimeFormat::Rfc3339) {
        return text.parse::<jiff::Timestamp>().map_or(Found::Wrong, |time| Found::Time(Timestamp(time.as_microsecond())));
    }
    match (text.parse::<i64>(), text.parse::<f64>()) {
        (Ok(value), _) => of_integer(kind, value),
        (_, Ok(value)) => of_number(kind, value),
        _ => Found::Wrong,
    }
}

#[cfg(test)]
mod tests;
