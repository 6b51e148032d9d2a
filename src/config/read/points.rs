//! Where a signal is read: `modbus = {…}`, `mqtt = {…}` and so on, whichever its source speaks.

use tizbek_core::ids::SignalId;
use tizbek_core::model::SourceKind;

use super::kinds::{ID, SYSTEM_ID};
use super::signals::{Places, Point};
use super::sources::kind_word;
use super::walk::Table;
use super::{modbus, opcua, sparkplug, topics};
use crate::config::{EdgePoint, MavlinkField, MavlinkPoint, SourceConfig};

/// What earlier signals read already, with the signal and its line in words.
#[derive(Default)]
pub struct Taken {
    registers: modbus::Registers,
    topics: topics::Topics,
    metrics: sparkplug::Metrics,
    nodes: opcua::Nodes,
    fields: Places<(usize, u8, MavlinkField)>,
    names: Places<(usize, String)>,
}

/// The keys of addresses.
pub const ADDRESSES: [&str; 6] = ["modbus", "mqtt", "mavlink", "sparkplug", "opcua", "edge"];

const FIELDS: [(&str, MavlinkField); 8] = [
    ("battery", MavlinkField::Battery),
    ("altitude", MavlinkField::Altitude),
    ("latitude", MavlinkField::Latitude),
    ("longitude", MavlinkField::Longitude),
    ("ground_speed", MavlinkField::GroundSpeed),
    ("mission_item", MavlinkField::MissionItem),
    ("armed", MavlinkField::Armed),
    ("system_status", MavlinkField::SystemStatus),
];

/// The address of a signal; addresses for other protocols are told. `None` where there is none, rightly or wrongly.
/// `load`: each reading is a load of its own.
pub fn read(
    table: &mut Table<'_>,
    signal: SignalId,
    load: bool,
    (source, kind, config): (usize, SourceKind, Option<&SourceConfig>),
    taken: &mut Taken,
) -> Option<Point> {
    let own = kind_word(kind);
    let mut wrong = false;
    for word in ADDRESSES.into_iter().filter(|word| *word != own) {
        if let Some(value) = table.get(word) {
            value.say(format!("found an address for {word}, but the source of this signal is of kind {own:?}"));
            wrong = true;
        }
    }
    let value = match (kind, wrong) {
        (SourceKind::Push | SourceKind::Manual, _) => return None,
        // An address of the wrong kind stands in for the right one: that is one mistake, not two.
        (_, true) => table.get(own)?,
        (_, false) => table.need(own, &format!("a table {own} = {{ … }} with where to read it"))?,
    };
    let who = format!("{} of line {}", table.path, table.line());
    let mut point = value.table()?;
    let read = match kind {
        SourceKind::Modbus => {
            let device = config.and_then(SourceConfig::as_modbus).map(|config| (source, config));
            modbus::point(&mut point, signal, device, who, &mut taken.registers).map(Point::Modbus)
        }
        SourceKind::Mqtt => topics::read(&mut point, (signal, load), source, who, &mut taken.topics).map(Point::Mqtt),
        SourceKind::Mavlink => mavlink(&mut point, signal, source, who, taken).map(Point::Mavlink),
        SourceKind::Sparkplug => {
            sparkplug::point(&mut point, (signal, load), source, who, &mut taken.metrics).map(Point::Sparkplug)
        }
        SourceKind::OpcUa => opcua::point(&mut point, (signal, load), source, who, &mut taken.nodes).map(Point::OpcUa),
        SourceKind::Edge => edge(&mut point, signal, source, who, taken).map(Point::Edge),
        SourceKind::Push | SourceKind::Manual => None,
    };
    point.finish();
    read
}

/// Takes note of the keys without looking at them.
pub fn skip(table: &mut Table<'_>) {
    for key in ADDRESSES {
        table.get(key);
    }
}

fn mavlink(table: &mut Table<'_>, signal: SignalId, source: usize, who: String, taken: &mut Taken) -> Option<MavlinkPoint> {
    let system = table.required("system", &SYSTEM_ID);
    let field = table.need("field", &list(&FIELDS)).and_then(|value| value.choice(&FIELDS));
    let (system, field) = (system?, field?);
    if let Some(other) = taken.fields.get(&(source, system, field)) {
        table.say_of("field", format!("found the system and field that {other} reads, expected others"));
    }
    taken.fields.entry((source, system, field)).or_insert(who);
    Some(MavlinkPoint { signal, system, field })
}

/// A signal of another instance.
fn edge(table: &mut Table<'_>, signal: SignalId, source: usize, who: String, taken: &mut Taken) -> Option<EdgePoint> {
    let name = table.required("signal", &ID)?;
    if let Some(other) = taken.names.get(&(source, name.clone())) {
        table.say_of("signal", format!("found the signal that {other} reads, expected another"));
    }
    taken.names.entry((source, name.clone())).or_insert(who);
    Some(EdgePoint { signal, name })
}

pub fn list<T>(words: &[(&str, T)]) -> String {
    let words = words.iter().map(|(word, _)| format!("{word:?}")).collect::<Vec<_>>();
    format!("one of {}", words.join(", "))
}
