//! Where a signal is read: `modbus = {…}`, `mqtt = {…}` and so on, whichever its source speaks.

use tizbek_core::ids::SignalId;
use tizbek_core::model::SourceKind;

use super::kinds::{FACTOR, NUMBER, REGISTER, SYSTEM_ID, UNIT_ID};
use super::signals::{Places, Point};
use super::sources::KINDS;
use super::walk::Table;
use super::{sparkplug, topics};
use crate::config::{MavlinkField, MavlinkPoint, ModbusPoint, ModbusTable, ModbusType, WordOrder};

/// What earlier signals read already, with the signal and its line in words.
#[derive(Default)]
pub struct Taken {
    registers: Vec<Registers>,
    topics: topics::Topics,
    metrics: sparkplug::Metrics,
    fields: Places<(usize, u8, MavlinkField)>,
}

struct Registers {
    device: (usize, u8, ModbusTable),
    first: u32,
    end: u32,
    who: String,
}

/// The keys of addresses.
const ADDRESSES: [&str; 4] = ["modbus", "mqtt", "mavlink", "sparkplug"];

const TABLES: [(&str, ModbusTable); 4] = [
    ("coil", ModbusTable::Coil),
    ("discrete", ModbusTable::Discrete),
    ("input", ModbusTable::Input),
    ("holding", ModbusTable::Holding),
];

const TYPES: [(&str, ModbusType); 9] = [
    ("bit", ModbusType::Bit),
    ("i16", ModbusType::I16),
    ("u16", ModbusType::U16),
    ("i32", ModbusType::I32),
    ("u32", ModbusType::U32),
    ("i64", ModbusType::I64),
    ("u64", ModbusType::U64),
    ("f32", ModbusType::F32),
    ("f64", ModbusType::F64),
];

const ORDERS: [(&str, WordOrder); 4] =
    [("ABCD", WordOrder::Abcd), ("CDAB", WordOrder::Cdab), ("BADC", WordOrder::Badc), ("DCBA", WordOrder::Dcba)];

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
    source: usize,
    kind: SourceKind,
    taken: &mut Taken,
) -> Option<Point> {
    let own = KINDS.iter().find(|(_, other)| *other == kind).map_or("", |(word, _)| *word);
    let mut wrong = false;
    for word in ADDRESSES.into_iter().filter(|word| *word != own) {
        if let Some(value) = table.get(word) {
            value.say(format!("found an address for {word}, but the source of this signal is of kind {own:?}"));
            wrong = true;
        }
    }
    let value = match (kind, wrong) {
        (SourceKind::Push, _) => return None,
        // An address of the wrong kind stands in for the right one: that is one mistake, not two.
        (_, true) => table.get(own)?,
        (_, false) => table.need(own, &format!("a table {own} = {{ … }} with where to read it"))?,
    };
    let who = format!("{} of line {}", table.path, table.line());
    let mut point = value.table()?;
    let read = match kind {
        SourceKind::Modbus => modbus(&mut point, signal, source, who, taken).map(Point::Modbus),
        SourceKind::Mqtt => topics::read(&mut point, (signal, load), source, who, &mut taken.topics).map(Point::Mqtt),
        SourceKind::Mavlink => mavlink(&mut point, signal, source, who, taken).map(Point::Mavlink),
        SourceKind::Sparkplug => {
            sparkplug::point(&mut point, (signal, load), source, who, &mut taken.metrics).map(Point::Sparkplug)
        }
        SourceKind::Push => None,
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

fn modbus(table: &mut Table<'_>, signal: SignalId, source: usize, who: String, taken: &mut Taken) -> Option<ModbusPoint> {
    let unit_id = table.required("unit_id", &UNIT_ID);
    let area = table.need("table", &list(&TABLES)).and_then(|value| value.choice(&TABLES));
    let address = table.required("address", &REGISTER);
    let value = table.need("type", &list(&TYPES)).and_then(|value| value.choice(&TYPES));
    let order_value = table.get("order");
    let order = order_value.as_ref().map(|value| value.choice(&ORDERS));
    let (scale, offset) = (table.or("scale", &FACTOR, 1.0), table.or("offset", &NUMBER, 0.0));
    let invalid = table.get("invalid").and_then(|value| value.list()).unwrap_or_default();
    let invalid = invalid.iter().filter_map(|value| value.read(&NUMBER)).collect();
    let (unit_id, area, address, value) = (unit_id?, area?, address?, value?);

    if matches!(area, ModbusTable::Coil | ModbusTable::Discrete) && value != ModbusType::Bit {
        table.say_of("type", format!("found {:?} in a table of bits, expected \"bit\"", word_of(&TYPES, value)));
        return None;
    }
    let width = registers(value);
    if let Some(order) = order_value.filter(|_| width == 1) {
        order.say("found an order for a value of one register, expected none");
    }
    let first = u32::from(address);
    if first + width > 65_536 {
        table.say_of("address", format!("found {address}, expected one that leaves room for {width} registers up to 65535"));
        return None;
    }
    let mine = Registers { device: (source, unit_id, area), first, end: first + width, who };
    if let Some(other) = taken.registers.iter().find(|other| other.cuts(&mine)) {
        table.say_of("address", format!("shares only a part of its registers with {}, expected all or none", other.who));
    }
    taken.registers.push(mine);
    Some(ModbusPoint {
        signal,
        unit_id,
        table: area,
        address,
        value,
        order: order.flatten().unwrap_or_default(),
        scale,
        offset,
        invalid,
    })
}

impl Registers {
    /// One of two values that share some of their registers but not all must be wrong.
    fn cuts(&self, other: &Self) -> bool {
        let meet = self.first < other.end && other.first < self.end;
        let same = self.first == other.first && self.end == other.end;
        self.device == other.device && meet && !same
    }
}

fn registers(value: ModbusType) -> u32 {
    match value {
        ModbusType::Bit | ModbusType::I16 | ModbusType::U16 => 1,
        ModbusType::I32 | ModbusType::U32 | ModbusType::F32 => 2,
        ModbusType::I64 | ModbusType::U64 | ModbusType::F64 => 4,
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

pub fn list<T>(words: &[(&str, T)]) -> String {
    let words = words.iter().map(|(word, _)| format!("{word:?}")).collect::<Vec<_>>();
    format!("one of {}", words.join(", "))
}

fn word_of<T: PartialEq>(words: &'static [(&'static str, T)], value: T) -> &'static str {
    words.iter().find(|(_, other)| *other == value).map_or("", |(word, _)| *word)
}
