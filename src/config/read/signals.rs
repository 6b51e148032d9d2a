//! `[[signal]]`: what is read, in which unit, how far it is trusted. Where it is read is in `points`.

use std::collections::BTreeMap;

use tizbek_core::ids::{ResourceId, SourceId};
use tizbek_core::model::{Role, Signal, SignalKind, SourceKind};
use tizbek_core::time::Span;
use tizbek_core::units::Amount;

use super::conditioning::{self, Asked};
use super::kinds::{BOUND, DURATION, DURATION_ABOVE_ZERO, ID, QUANTITY, TEXT};
use super::points::{self, Taken};
use super::sensor;
use super::sources::Sources;
use super::walk::{Table, Value};
use super::{Names, name, signal_id};
use crate::config::{EdgePoint, MavlinkPoint, ModbusPoint, MqttPoint, OpcUaPoint, SparkplugPoint};

/// All in the order of the file.
pub struct Signals {
    pub names: Names,
    pub facts: Vec<Facts>,
    pub signals: Vec<Option<ReadSignal>>,
}

/// What stages and buffers need to know of a signal, even where the rest of it is wrong.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    pub kind: Option<SignalKind>,
    pub unit: Option<String>,
    /// People tell it.
    pub by_hand: bool,
}

pub struct ReadSignal {
    /// Its role is found later, from the stages and buffers that name it.
    pub signal: Signal,
    pub point: Option<Point>,
}

#[derive(Debug)]
pub enum Point {
    Modbus(ModbusPoint),
    Mqtt(MqttPoint),
    Mavlink(MavlinkPoint),
    Sparkplug(SparkplugPoint),
    OpcUa(OpcUaPoint),
    Edge(EdgePoint),
}

#[derive(Clone, Copy, PartialEq)]
enum Word {
    Rate,
    Counter,
    Load,
    Level,
    Value,
}

const WORDS: [(&str, Word); 5] =
    [("rate", Word::Rate), ("counter", Word::Counter), ("load", Word::Load), ("level", Word::Level), ("value", Word::Value)];

/// The signals, and what each of them asks of others by name.
pub fn read<'a>(tables: Vec<Table<'a>>, sources: &Sources, resources: &Names, site_unit: &str) -> (Signals, Vec<Asked<'a>>) {
    let names = Names::of("signal", &tables);
    let mut read = Signals { names, facts: Vec::new(), signals: Vec::new() };
    let (mut taken, mut asked) = (Taken::default(), Vec::new());
    for (index, table) in tables.into_iter().enumerate() {
        let mut facts = Facts::default();
        let around = Around { sources, resources, signals: &read.names, site_unit };
        let (signal, asks) = signal(table, index, &around, &mut facts, &mut taken);
        read.signals.push(signal);
        read.facts.push(facts);
        asked.push(asks);
    }
    (read, asked)
}

/// What a signal may name, and what it has to go with.
struct Around<'a> {
    sources: &'a Sources,
    resources: &'a Names,
    signals: &'a Names,
    site_unit: &'a str,
}

fn signal<'a>(
    mut table: Table<'a>,
    index: usize,
    around: &Around<'_>,
    facts: &mut Facts,
    taken: &mut Taken,
) -> (Option<ReadSignal>, Asked<'a>) {
    let sources = around.sources;
    let (key, name) = (table.required("id", &ID), name(&mut table));
    let words = WORDS.map(|(word, _)| format!("{word:?}")).join(", ");
    let word = table.need("kind", &format!("one of {words}")).and_then(|kind| kind.choice(&WORDS));
    facts.unit = unit(&mut table, word, around.site_unit);
    let modulus = matches!(word, Some(Word::Counter) | None);
    let modulus = if modulus { table.or("modulus", &QUANTITY, 0.0) } else { 0.0 };
    facts.kind = word.map(|word| kind(word, modulus));
    let bounds = range(&mut table);
    let stale_after = table.or("stale_after", &DURATION_ABOVE_ZERO, Span::from_secs(60));
    let stuck_after = table.or("stuck_after", &DURATION, Span::ZERO);
    let resource = table.get("resource").map(|value| {
        if word.is_some_and(|word| word != Word::Load) {
            value.say("found a resource of a signal of another kind, expected one of a signal of kind \"load\": only loads tell which machine works");
        }
        around.resources.find(&value).map(ResourceId::of)
    });
    let (asked, conditioning) = conditioning::read(&mut table, facts.kind, around.signals);
    let sensor = sensor::read(&mut table, facts.kind, asked.is_derived());
    let place = if asked.is_derived() { no_source(&mut table) } else { place(&mut table, index, word, sources, taken) };
    let kind_of = |(source, _): &(SourceId, Option<Point>)| sources.kinds[source.index()];
    facts.by_hand = !asked.is_derived() && place.as_ref().and_then(kind_of) == Some(SourceKind::Manual);
    if let (Some((source, _)), true) = (&place, sensor.is_some())
        && sources.kinds[source.index()] == Some(SourceKind::Manual)
    {
        table.say_of("sensor", "found a sensor of a signal that people tell, expected one that is read from a device");
    }
    table.finish();
    let signal = || {
        let (source, point) = place?;
        let (valid_min, valid_max) = bounds?;
        let signal = Signal {
            key: key?,
            name: name?,
            unit: facts.unit.clone()?,
            source,
            resource: resource.map_or(Some(None), |found| found.map(Some))?,
            kind: facts.kind?,
            role: Role::Watched,
            valid_min,
            valid_max,
            stale_after,
            stuck_after,
            conditioning: conditioning.map(Box::new),
            sensor: sensor.map(Box::new),
        };
        Some(ReadSignal { signal, point })
    };
    (signal(), asked)
}

/// Where a signal is read. `None`: it cannot be said, which has been told.
fn place(
    table: &mut Table<'_>,
    index: usize,
    word: Option<Word>,
    sources: &Sources,
    taken: &mut Taken,
) -> Option<(SourceId, Option<Point>)> {
    let source = table.need("source", "the id of a declared source").and_then(|source| sources.names.find(&source));
    let Some((source, kind)) = source.and_then(|source| Some((source, sources.kinds[source]?))) else {
        // Without its source it cannot be said which address it should have.
        points::skip(table);
        return None;
    };
    let device = (source, kind, sources.configs[source].as_ref());
    let point = points::read(table, signal_id(index), word == Some(Word::Load), device, taken);
    let has_place = matches!(kind, SourceKind::Push | SourceKind::Manual) || point.is_some();
    has_place.then_some((SourceId::of(source), point))
}

/// A derived signal is read nowhere; its source is found later, from what it follows from.
fn no_source(table: &mut Table<'_>) -> Option<(SourceId, Option<Point>)> {
    for key in points::ADDRESSES.into_iter().chain(["source"]) {
        if let Some(value) = table.get(key) {
            value.say("found it beside derived, expected one of them: what is derived is not read");
        }
    }
    Some((SourceId(0), None))
}

/// Flows are not converted: they have to come in the site's unit.
fn unit(table: &mut Table<'_>, word: Option<Word>, site_unit: &str) -> Option<String> {
    let value = table.need("unit", "a text, \"\" where there is none")?;
    let unit = value.read(&TEXT)?;
    let expected = match word {
        Some(Word::Rate) => Some(vec![format!("{site_unit}/h")]),
        Some(Word::Counter | Word::Load) => Some(vec![site_unit.to_owned()]),
        Some(Word::Level) => Some(vec!["%".to_owned(), site_unit.to_owned()]),
        Some(Word::Value) | None => None,
    };
    let Some(expected) = expected.filter(|expected| !expected.contains(&unit)) else { return Some(unit) };
    let list = expected.iter().map(|unit| format!("{unit:?}")).collect::<Vec<_>>().join(" or ");
    let metres = if unit == "m" { " (a level in metres is not read yet: let the device give percent)" } else { "" };
    value.expected(&format!("{list} for a signal of this kind{metres}"));
    None
}

fn kind(word: Word, modulus: f64) -> SignalKind {
    match word {
        Word::Rate => SignalKind::Rate,
        Word::Counter => SignalKind::Counter { modulus: Amount::from_units(modulus) },
        Word::Load => SignalKind::Load,
        Word::Level => SignalKind::Level,
        Word::Value => SignalKind::Value,
    }
}

/// `range = [from, to]`; left out: anything is in range.
fn range(table: &mut Table<'_>) -> Option<(f64, f64)> {
    const EXPECTED: &str = "two numbers [from, to], the first below the second";
    let Some(value) = table.get("range") else { return Some((f64::NEG_INFINITY, f64::INFINITY)) };
    let bounds: Vec<Value<'_>> = value.list()?;
    let [from, to] = bounds.as_slice() else {
        value.say(format!("found {} numbers, expected {EXPECTED}", bounds.len()));
        return None;
    };
    let (from, to) = (from.read(&BOUND), to.read(&BOUND));
    let (from, to) = (from?, to?);
    if from >= to {
        value.say(format!("found [{from}, {to}], expected {EXPECTED}"));
        return None;
    }
    Some((from, to))
}

/// Which place each point has been found at, to tell two that are the same.
pub type Places<K> = BTreeMap<K, String>;
