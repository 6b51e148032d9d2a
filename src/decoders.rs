//! Every decoder by itself: whatever bytes come from outside, none of them panics, and what they make of them is a reading that counts, one
//! with a reason why it does not, or a gap. For fuzzing (`tests/fuzz`) and for the test that goes through what fuzzing found; nothing
//! that runs uses it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use tizbek_core::ids::{SignalId, SourceId};
use tizbek_core::input::{Input, Observation};
use tizbek_core::model::Site;
use tizbek_core::quality::Grade;
use tizbek_core::time::{Span, Timestamp};

use crate::config::read::read_site_text;
use crate::config::{
    Config, ModbusPoint, ModbusTable, ModbusType, MqttPoint, NodeName, OpcUaPoint, Place, Shape, SparkplugPoint, TimeFormat,
    WordOrder,
};
use crate::facts::{self, FACTS_AT_ONCE_MAX, Rules};
use crate::forward::parcel;
use crate::ingest::mavlink::{fields, frames};
use crate::ingest::modbus::decode::{self, Raw};
use crate::ingest::modbus::frame::{self, Question, Reply};
use crate::ingest::modbus::rtu;
use crate::ingest::mqtt::payload::{Arrived, Recipe};
use crate::ingest::opcua::bounded::loaders;
use crate::ingest::opcua::value;
use crate::ingest::push;
use crate::ingest::sparkplug::host::{Host, Kind, Origin};
use crate::journal::recording::Recording;
use crate::journal::wire;
use crate::plan::read_plan;

/// Takes bytes from outside, and panics where what becomes of them breaks a promise.
pub type Check = fn(&[u8]);

/// The decoders, by the names of their corpora.
pub const ALL: [(&str, Check); 12] = [
    ("modbus", modbus),
    ("mqtt", mqtt),
    ("sparkplug", sparkplug),
    ("mavlink", mavlink),
    ("opcua", opcua),
    ("push", push),
    ("plan", plan),
    ("facts", facts),
    ("site", site_file),
    ("event", event),
    ("recording", recording),
    ("parcel", parcel),
];

/// 2026-11-22T08:00:00Z
const NOW: Timestamp = Timestamp::from_secs(1_795_334_400);
const SOURCE: SourceId = SourceId(0);
const SIGNAL: SignalId = SignalId(0);

/// A reading that counts has a value and a time; one that has none says why.
fn check_reading(reading: &Observation) {
    let Observation { occurred_at, value, quality, .. } = reading;
    assert!(value.is_finite() || quality.grade() == Grade::Bad, "{reading:?}: no value, and no reason");
    let times = Timestamp::from_secs(946_684_800)..=Timestamp::from_secs(4_102_444_800);
    assert!(times.contains(occurred_at), "{reading:?}: no time");
}

fn check(inputs: &[Input]) {
    for input in inputs {
        match input {
            Input::Observed(reading) => check_reading(reading),
            Input::Gap(_) | Input::Surveyed(_) | Input::Fact(_) | Input::Calibrated(_) | Input::Link(_) => {}
            other => panic!("no source says {other:?}"),
        }
    }
}

/// The first byte, which chooses among the forms of a decoder, and the rest.
fn choice(data: &[u8]) -> (usize, &[u8]) {
    data.split_first().map_or((0, data), |(first, rest)| (usize::from(*first), rest))
}

const TYPES: [ModbusType; 17] = [
    ModbusType::Bit,
    ModbusType::I8High,
    ModbusType::I8Low,
    ModbusType::U8High,
    ModbusType::U8Low,
    ModbusType::I16,
    ModbusType::U16,
    ModbusType::I32,
    ModbusType::U32,
    ModbusType::I64,
    ModbusType::U64,
    ModbusType::F32,
    ModbusType::F64,
    ModbusType::Bcd16,
    ModbusType::Bcd32,
    ModbusType::Mod10k32,
    ModbusType::Mod10k64,
];

/// What a device sends, over TCP and over a line, read as every type in every order.
fn modbus(data: &[u8]) {
    let (choice, rest) = choice(data);
    let table = [ModbusTable::Holding, ModbusTable::Input, ModbusTable::Coil, ModbusTable::Discrete][choice % 4];
    let question = Question { unit_id: 1, table, start: 0, count: (choice / 4 % 8 + 1) as u16 };
    let mut pdus = vec![rest];
    if let frame::Tcp::Frame { pdu, .. } = frame::tcp(rest) {
        pdus.push(pdu);
    }
    for seen in rtu::scan(rest, &question).0 {
        if let rtu::Seen::Answer { pdu, .. } = seen {
            pdus.push(pdu);
        }
    }
    for pdu in pdus {
        let Ok(Reply::Values(raw)) = question.reply(pdu) else { continue };
        let came = match &raw {
            Raw::Bits(bits) => bits.len(),
            Raw::Words(words) => words.len(),
        };
        assert_eq!(came, usize::from(question.count), "an answer is as long as the question");
        for value in TYPES {
            for order in [WordOrder::Abcd, WordOrder::Cdab, WordOrder::Badc, WordOrder::Dcba] {
                let point = ModbusPoint { order, ..ModbusPoint::new(SIGNAL, 1, table, 0, value) };
                let reading = decode::reading(&point, &raw, 0);
                assert_eq!(reading.is_some(), point.width() <= question.count, "{value:?}: what came is read");
                if let Some((value, quality)) = reading {
                    check_reading(&Observation { signal: SIGNAL, occurred_at: NOW, value, quality });
                }
            }
        }
    }
}

fn shapes() -> Vec<Vec<Shape>> {
    let place = |value: &str, time: Option<(&str, TimeFormat)>| Place {
        value: value.to_owned(),
        time: time.map(|(pointer, format)| (pointer.to_owned(), format)),
    };
    let name = || "t".to_owned();
    vec![
        vec![Shape::Json(place("", None))],
        vec![Shape::Json(place("/v", Some(("/ts", TimeFormat::Auto)))), Shape::Json(place("/a/0/b", None))],
        vec![Shape::Items {
            each: "/items".to_owned(),
            only: Some(("/k".to_owned(), name())),
            place: place("/v", Some(("/ts", TimeFormat::Rfc3339))),
        }],
        vec![Shape::Items { each: String::new(), only: None, place: place("/v", None) }],
        vec![Shape::SenMl { name: name(), unit: Some("Cel".to_owned()) }, Shape::SenMl { name: "u".to_owned(), unit: None }],
        vec![Shape::ThingsBoard { name: name(), time: TimeFormat::Millis }],
        vec![Shape::Ignition { name: name(), time: TimeFormat::Auto }],
    ]
}

/// A message of each shape.
fn mqtt(data: &[u8]) {
    let (choice, payload) = choice(data);
    let shapes = shapes();
    let retained = choice >= 128;
    let points: Vec<MqttPoint> = shapes[choice % shapes.len()]
        .iter()
        .zip(0..)
        .map(|(shape, signal)| MqttPoint {
            signal: SignalId(signal),
            topic: "t".to_owned(),
            shape: shape.clone(),
            needs_time: choice / 8 % 2 == 1,
        })
        .collect();
    let mut inputs = Vec::new();
    Recipe::new(&points).read(payload, Arrived { at: NOW, retained }, SOURCE, &mut inputs);
    check(&inputs);
}

/// A life of an edge node: messages one after the other, each with a byte for its kind and one for its length.
fn sparkplug(mut data: &[u8]) {
    let point = |signal, device: Option<&str>, metric: &str| SparkplugPoint {
        signal: SignalId(signal),
        group: "g".to_owned(),
        edge: "e".to_owned(),
        device: device.map(str::to_owned),
        metric: metric.to_owned(),
        needs_time: signal == 2,
    };
    let points = [point(0, None, "a"), point(1, Some("d"), "b"), point(2, Some("d"), "c")];
    let mut host = Host::new(SOURCE, &points, Span::from_secs(2), Span::from_mins(5), true);
    check(&host.connected(NOW).inputs);
    let mut now = NOW;
    while let Some((&[kind, length], rest)) = data.split_first_chunk() {
        let (bytes, rest) = rest.split_at(usize::from(length).min(rest.len()));
        data = rest;
        let (kind, device) = [
            (Kind::NodeBirth, ""),
            (Kind::NodeDeath, ""),
            (Kind::NodeData, ""),
            (Kind::DeviceBirth, "d"),
            (Kind::DeviceDeath, "d"),
            (Kind::DeviceData, "d"),
        ][usize::from(kind) % 6];
        let said = host.take(Origin { kind, group: "g", edge: "e", device }, bytes, now);
        check(&said.inputs);
        now = now.saturating_add(Span(700_000));
        if host.next_deadline().is_some_and(|at| at <= now) {
            check(&host.tick(now).inputs);
        }
    }
}

/// A datagram.
fn mavlink(data: &[u8]) {
    let pieces = frames::pieces(data);
    assert!(data.is_empty() || !pieces.is_empty(), "bytes are a frame or rubbish");
    for piece in pieces {
        let frames::Piece::Frame(frame) = piece else { continue };
        let message: Result<mavlink::dialects::common::MavMessage, _> =
            mavlink::Message::parse(frame.version, frame.message, frame.payload);
        if let Ok(message) = message {
            fields::readings(&message, |field, value| assert!(value.is_finite(), "{field:?} is {value}"));
        }
    }
}

/// A value as a server sends it.
fn opcua(data: &[u8]) {
    use opcua::types::{BinaryDecodable, ContextOwned, DataValue};
    let (choice, mut rest) = choice(data);
    let mut context = ContextOwned::default();
    *context.loaders_mut() = loaders();
    let Ok(value) = DataValue::decode(&mut rest, &context.context()) else { return };
    let node: NodeName = "ns=1;s=a".parse().expect("a node");
    let index = (choice % 2 == 1).then_some(choice / 4);
    let point = OpcUaPoint { index, needs_time: choice / 2 % 2 == 1, ..OpcUaPoint::new(SIGNAL, node) };
    match value::reading(&value, &point, NOW) {
        Ok(reading) => check_reading(&reading),
        Err(why) => assert!(!why.is_empty(), "a reason"),
    }
}

/// A site with a signal of each kind that the others need, read once.
fn config() -> &'static Config {
    static CONFIG: std::sync::OnceLock<Config> = std::sync::OnceLock::new();
    CONFIG.get_or_init(|| {
        let read = read_site_text(Path::new("site.toml"), SITE_TOML, &|_| None);
        read.unwrap_or_else(|problems| panic!("{problems:?}"))
    })
}

fn site() -> &'static Site {
    &config().site
}

const SITE_TOML: &str = r#"
[site]
id = "mine"
name = { ru = "Рудник", en = "Mine" }
time_zone = "Asia/Almaty"

[[shift]]
id = "all"
name = { ru = "Сутки", en = "Day" }
start = "08:00"
hours = 24

[[source]]
id = "s"
name = { ru = "С", en = "S" }
kind = "push"

[[source]]
id = "people"
name = { ru = "Люди", en = "People" }
kind = "manual"

[[signal]]
id = "t"
name = { ru = "Т", en = "T" }
kind = "load"
unit = "t"
source = "s"

[[signal]]
id = "u"
name = { ru = "У", en = "U" }
kind = "value"
unit = ""
source = "s"

[[signal]]
id = "told"
name = { ru = "Сказано", en = "Told" }
kind = "load"
unit = "t"
source = "people"

[[buffer]]
id = "pile"
name = { ru = "Склад", en = "Pile" }
form = "stockpile"
capacity = 1000
low = 100
target = 500
high = 900
density = 2.7

[[stage]]
id = "mill"
name = { ru = "Мельница", en = "Mill" }
rate = { nominal = 100, max = 200 }
measured_by = ["t"]
inputs = [{ buffer = "pile" }]

[[stage]]
id = "hoist"
name = { ru = "Подъём", en = "Hoist" }
rate = { nominal = 100, max = 200 }
outputs = [{ buffer = "pile" }]
"#;

/// What is pushed or dropped.
fn push(data: &[u8]) {
    let (choice, rest) = choice(data);
    let format = [push::Format::Csv, push::Format::Json][choice % 2];
    let wanted = [push::Wanted::Samples, push::Wanted::Surveys, push::Wanted::Either][choice / 2 % 3];
    let pushed = push::parse(format, wanted, rest, site());
    assert!(pushed.rejects.iter().all(|reject| !reject.message.is_empty()), "each has a reason");
    for input in &pushed.inputs {
        // Which time a program may bring is the engine's business.
        if let Input::Observed(reading) = input {
            check_reading(&Observation { occurred_at: NOW, ..*reading });
        }
    }
}

/// A file with this content, until it is dropped.
struct File(tempfile::TempDir, PathBuf);

impl File {
    fn new(name: &str, content: &[u8]) -> Self {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join(name);
        std::fs::write(&path, content).expect("it can be written");
        Self(dir, path)
    }
}

/// A plan as CSV or as a workbook.
fn plan(data: &[u8]) {
    let file = File::new(if data.starts_with(b"PK") { "plan.xlsx" } else { "plan.csv" }, data);
    match read_plan(&file.1, site()) {
        Ok(_) => {}
        Err(problems) => assert!(!problems.is_empty(), "each has a reason"),
    }
}

/// A table of facts as CSV or as a workbook, without an import of its own.
fn facts(data: &[u8]) {
    let config = config();
    let read = facts::read(data, &Rules::new(&config.site, &config.calendar, None, "facts", "weigher"));
    assert!(read.problems.iter().all(|problem| !problem.trouble.message.is_empty()), "each has a reason");
    assert!(read.has_table() || !read.problems.is_empty(), "what is no table has a reason");
    assert!(read.facts.len() <= FACTS_AT_ONCE_MAX, "{} facts", read.facts.len());
    for fact in &read.facts {
        assert!(facts::sound(&fact.fact).is_ok(), "{fact:?}");
    }
}

fn site_file(data: &[u8]) {
    let Ok(text) = str::from_utf8(data) else { return };
    if let Err(problems) = read_site_text(Path::new("site.toml"), text, &|_| Some("secret".to_owned())) {
        assert!(!problems.is_empty(), "each has a reason");
    }
}

/// A line of `events.jsonl`; what is read is written as it was read.
fn event(data: &[u8]) {
    let Ok(text) = str::from_utf8(data) else { return };
    let names = || wire::Names(Some(site()));
    let Ok(input) = wire::from_json(text, names()) else { return };
    let (_, json) = wire::to_json(&input, names()).expect("what was read can be written");
    let again = wire::from_json(&json, names()).expect("what was written can be read");
    assert_eq!(wire::to_json(&again, names()).expect("it can be written").1, json);
}

/// A table of readings as `samples.csv`.
fn recording(data: &[u8]) {
    let file = File::new("samples.csv", data);
    let recording = Recording::open(file.0.path(), site()).expect("there is a table");
    let Ok(mut items) = recording.items() else { return };
    while let Ok(Some(_)) = items.next_item() {}
    assert!(items.problems().iter().all(|problem| !problem.message.is_empty()), "each has a reason");
}

/// A piece of another instance's journal.
fn parcel(data: &[u8]) {
    let names = BTreeMap::from([("a".to_owned(), SIGNAL), ("b".to_owned(), SignalId(1))]);
    if let Ok((carried, _)) = parcel::unpack(data, site(), SOURCE, &names) {
        assert!(carried.upto + 1 >= carried.from, "{} {}", carried.from, carried.upto);
    }
}
