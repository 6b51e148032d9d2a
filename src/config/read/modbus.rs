//! What is written about Modbus: the keys of a source of that kind, and `modbus = {…}` of a signal.

use std::collections::BTreeMap;

use tizbek_core::ids::{SignalId, SourceId};
use tizbek_core::time::Span;

use super::kinds::{
    ADDRESS, BAUD, BIT, BITS, DATA_BITS, DURATION, DURATION_ABOVE_ZERO, FACTOR, FILLED_TEXT, GAP, ID, NUMBER, REGISTER,
    REGISTERS, RETRIES, Register, SERIAL_PORT, STOP_BITS, UNIT_ID, YES_OR_NO, is_id,
};
use super::points::list;
use super::sources::std_duration;
use super::walk::{Table, Value};
use crate::config::{
    BlockLimits, DeviceCare, ModbusConfig, ModbusLine, ModbusPoint, ModbusTable, ModbusType, Parity, PollClass, SerialLine,
    SourceConfig, WordOrder,
};

/// What earlier signals read, to tell what does not go together.
#[derive(Default)]
pub struct Registers {
    taken: Vec<Taken>,
    groups: BTreeMap<(usize, String), Group>,
}

/// Registers of one value.
struct Taken {
    device: (usize, u8, ModbusTable),
    first: u32,
    end: u32,
    who: String,
}

struct Group {
    device: (usize, u8, ModbusTable),
    class: usize,
    first: u32,
    end: u32,
    who: String,
}

#[derive(Clone, Copy, PartialEq)]
enum Transport {
    Tcp,
    RtuOverTcp,
    Rtu,
}

const TRANSPORTS: [(&str, Transport); 3] =
    [("tcp", Transport::Tcp), ("rtu_over_tcp", Transport::RtuOverTcp), ("rtu", Transport::Rtu)];

const PARITIES: [(&str, Parity); 3] = [("none", Parity::None), ("even", Parity::Even), ("odd", Parity::Odd)];

const TABLES: [(&str, ModbusTable); 4] = [
    ("coil", ModbusTable::Coil),
    ("discrete", ModbusTable::Discrete),
    ("input", ModbusTable::Input),
    ("holding", ModbusTable::Holding),
];

const TYPES: [(&str, ModbusType); 17] = [
    ("bit", ModbusType::Bit),
    ("i16", ModbusType::I16),
    ("u16", ModbusType::U16),
    ("i32", ModbusType::I32),
    ("u32", ModbusType::U32),
    ("i64", ModbusType::I64),
    ("u64", ModbusType::U64),
    ("f32", ModbusType::F32),
    ("f64", ModbusType::F64),
    ("i8_high", ModbusType::I8High),
    ("i8_low", ModbusType::I8Low),
    ("u8_high", ModbusType::U8High),
    ("u8_low", ModbusType::U8Low),
    ("bcd16", ModbusType::Bcd16),
    ("bcd32", ModbusType::Bcd32),
    ("mod10k_32", ModbusType::Mod10k32),
    ("mod10k_64", ModbusType::Mod10k64),
];

const ORDERS: [(&str, WordOrder); 4] =
    [("ABCD", WordOrder::Abcd), ("CDAB", WordOrder::Cdab), ("BADC", WordOrder::Badc), ("DCBA", WordOrder::Dcba)];

/// How many registers a value of the type takes that is called so.
#[must_use]
pub fn registers_of(word: &str) -> Option<u16> {
    TYPES.iter().find(|(known, _)| *known == word).map(|(_, value)| value.registers())
}

pub fn source(table: &mut Table<'_>, source: SourceId) -> Option<SourceConfig> {
    let line = line(table);
    let poll = table.or("poll", &DURATION_ABOVE_ZERO, Span::from_secs(1));
    let classes = classes(table, poll);
    let timeout = std_duration(table.or("timeout", &DURATION_ABOVE_ZERO, Span::from_secs(1)));
    let default = BlockLimits::default();
    let limits = BlockLimits {
        gap: table.or("max_gap", &GAP, default.gap),
        registers: table.or("max_registers", &REGISTERS, default.registers),
        bits: table.or("max_bits", &BITS, default.bits),
    };
    let care = care(table);
    Some(SourceConfig::Modbus(ModbusConfig { source, line: line?, classes, timeout, limits, care, points: Vec::new() }))
}

fn line(table: &mut Table<'_>) -> Option<ModbusLine> {
    let transport = match table.get("transport") {
        Some(value) => value.choice(&TRANSPORTS),
        None => Some(Transport::Tcp),
    };
    match transport {
        Some(Transport::Tcp) => table.required("address", &ADDRESS).map(ModbusLine::Tcp),
        Some(Transport::RtuOverTcp) => table.required("address", &ADDRESS).map(ModbusLine::RtuOverTcp),
        Some(Transport::Rtu) => serial(table).map(ModbusLine::Rtu),
        None => {
            // Which keys belong here hangs on the transport: they are taken note of, and looked at when it is known.
            for key in ["address", "device", "baud", "parity", "stop_bits", "data_bits"] {
                table.get(key);
            }
            None
        }
    }
}

/// The defaults are those of the specification of Modbus over serial line: 19200 8E1.
fn serial(table: &mut Table<'_>) -> Option<SerialLine> {
    let device = table.required("device", &SERIAL_PORT);
    let baud = table.or("baud", &BAUD, 19_200);
    let parity = table.get("parity").map_or(Some(Parity::Even), |value| value.choice(&PARITIES));
    let stop_bits = table.or("stop_bits", &STOP_BITS, 1);
    table.or("data_bits", &DATA_BITS, 8);
    Some(SerialLine { device: device?, baud, parity: parity?, stop_bits })
}

/// The class of `poll` first.
fn classes(table: &mut Table<'_>, poll: Span) -> Vec<PollClass> {
    let mut classes = vec![PollClass { name: String::new(), every: std_duration(poll) }];
    let Some(named) = table.get("classes").and_then(|value| value.table()) else { return classes };
    for (name, value) in named.entries() {
        if !is_id(&name) {
            value.say(format!("found the class {name:?}, expected its name to be {}", ID.expected));
        }
        if let Some(every) = value.read(&DURATION_ABOVE_ZERO) {
            classes.push(PollClass { name, every: std_duration(every) });
        }
    }
    classes
}

fn care(table: &mut Table<'_>) -> DeviceCare {
    let default = DeviceCare::default();
    let mut pause = |key, otherwise| table.optional(key, &DURATION).map_or(otherwise, std_duration);
    DeviceCare {
        pause_after_connect: pause("pause_after_connect", default.pause_after_connect),
        pause_between_requests: pause("pause_between_requests", default.pause_between_requests),
        busy_pause: pause("busy_pause", default.busy_pause),
        close_after_poll: table.or("close_after_poll", &YES_OR_NO, default.close_after_poll),
        busy_retries: table.or("busy_retries", &RETRIES, default.busy_retries),
    }
}

/// `device`: the number of the source, and what is known of it; `None` where that was wrong.
pub fn point(
    table: &mut Table<'_>,
    signal: SignalId,
    device: Option<(usize, &ModbusConfig)>,
    who: String,
    registers: &mut Registers,
) -> Option<ModbusPoint> {
    let unit_id = table.required("unit_id", &UNIT_ID);
    let place = place(table);
    let value = table.need("type", &list(&TYPES)).and_then(|value| value.choice(&TYPES));
    let order_value = table.get("order");
    let order = order_value.as_ref().map(|value| value.choice(&ORDERS));
    let bit_value = table.get("bit");
    let bit = bit_value.as_ref().and_then(|value| value.read(&BIT));
    let (scale, offset) = scaling(table);
    let invalid = table.get("invalid").and_then(|value| value.list()).unwrap_or_default();
    let invalid = invalid.iter().filter_map(|value| value.read(&NUMBER)).collect();
    let class = class(table, device.map(|(_, config)| config));
    let group = table.optional("group", &ID);
    let (unit_id, (area, address), value) = (unit_id?, place?, value?);

    if area.is_bits() && value != ModbusType::Bit {
        table.say_of("type", format!("found {:?} in a table of bits, expected \"bit\"", word_of(&TYPES, value)));
        return None;
    }
    if let Some(bit) = bit_value.filter(|_| area.is_bits() || value != ModbusType::Bit) {
        bit.say("found a bit where there is none to choose, expected it only with type = \"bit\" in a register");
    }
    let mut point = ModbusPoint::new(signal, unit_id, area, address, value);
    let width = u32::from(point.width());
    if let Some(order) = order_value.filter(|_| width == 1) {
        order.say("found an order for a value of one register, expected none");
    }
    let first = u32::from(address);
    if first + width > 65_536 {
        table.say_of("address", format!("found {address}, expected one that leaves room for {width} registers up to 65535"));
        return None;
    }
    (point.order, point.bit, point.class) = (order.flatten().unwrap_or_default(), bit.unwrap_or(0), class?);
    (point.scale, point.offset, point.invalid, point.group) = (scale, offset, invalid, group);
    if let Some((source, config)) = device {
        registers.take(table, &point, (source, config), who);
    }
    Some(point)
}

/// Table and address: each by itself, or both in the number that a manual gives.
fn place(table: &mut Table<'_>) -> Option<(ModbusTable, u16)> {
    let address = table.required("address", &REGISTER);
    // A number that is wrong would have said the table: that is one mistake, not two.
    let alone = matches!(address, Some(Register::Wire(_))) || !table.has("address");
    let area = if alone { table.need("table", &list(&TABLES)) } else { table.get("table") };
    let area_is_there = area.is_some();
    let area = area.and_then(|value| value.choice(&TABLES));
    match address? {
        Register::Wire(address) => Some((area?, address)),
        Register::Numbered(table, address) if !area_is_there => Some((table, address)),
        Register::Numbered(numbered, address) => {
            let area = area?;
            if area != numbered {
                let (said, follows) = (word_of(&TABLES, area), word_of(&TABLES, numbered));
                table.say_of("table", format!("found {said:?}, but the number of the address is of table {follows:?}"));
            }
            Some((numbered, address))
        }
    }
}

/// `scale` and `offset`, or `raw` and `eng`: two points of the line that they are on.
fn scaling(table: &mut Table<'_>) -> (f64, f64) {
    let (scale, offset) = (table.optional("scale", &FACTOR), table.optional("offset", &NUMBER));
    let (raw, eng) = (table.get("raw"), table.get("eng"));
    let (Some(raw), Some(eng)) = (&raw, &eng) else {
        if let Some(alone) = raw.or(eng) {
            alone.say("found only one of raw and eng, expected both: raw = [4000, 20000], eng = [0, 100]");
        }
        return (scale.unwrap_or(1.0), offset.unwrap_or(0.0));
    };
    if scale.is_some() || offset.is_some() {
        raw.say("found raw and eng beside scale or offset, expected one way to scale");
    }
    let (Some((raw_min, raw_max)), Some((eng_min, eng_max))) = (two(raw), two(eng)) else { return (1.0, 0.0) };
    let scale = (eng_max - eng_min) / (raw_max - raw_min);
    (scale, eng_min - raw_min * scale)
}

fn two(value: &Value<'_>) -> Option<(f64, f64)> {
    const EXPECTED: &str = "two different numbers";
    let numbers: Vec<f64> = value.list()?.iter().map(|number| number.read(&NUMBER)).collect::<Option<_>>()?;
    match numbers.as_slice() {
        [a, b] if a != b => Some((*a, *b)),
        _ => {
            value.say(format!("found {numbers:?}, expected {EXPECTED}"));
            None
        }
    }
}

fn class(table: &mut Table<'_>, config: Option<&ModbusConfig>) -> Option<usize> {
    let Some(value) = table.get("class") else { return Some(0) };
    let (name, config) = (value.read(&FILLED_TEXT)?, config?);
    let class = config.classes.iter().position(|class| class.name == name);
    if class.is_none() {
        let known: Vec<&str> = config.classes.iter().skip(1).map(|class| class.name.as_str()).collect();
        let known = if known.is_empty() { "it declares none".to_owned() } else { format!("one of {}", known.join(", ")) };
        value.expected(&format!("a class that the source declares in classes = {{ … }}: {known}"));
    }
    class
}

impl Registers {
    /// Tells what does not go together with what was read before, and with what the device can give at once.
    fn take(&mut self, table: &Table<'_>, point: &ModbusPoint, (source, config): (usize, &ModbusConfig), who: String) {
        let device = (source, point.unit_id, point.table);
        let (first, end) = (u32::from(point.address), u32::from(point.address) + u32::from(point.width()));
        let limit = if point.table.is_bits() { config.limits.bits } else { config.limits.registers };
        let at_once = |first: u32, end: u32| {
            (end - first > u32::from(limit))
                .then(|| format!("needs {} registers or bits at once, but the source allows {limit}", end - first))
        };
        if let Some(message) = at_once(first, end) {
            table.say_of("type", message);
        }
        if let Some(name) = &point.group {
            let group = self.groups.entry((source, name.clone()));
            let group = group.or_insert(Group { device, class: point.class, first, end, who: who.clone() });
            if (group.device, group.class) != (device, point.class) {
                let message =
                    format!("is of another unit, table or class than {}: they cannot be read in one request", group.who);
                table.say_of("group", message);
            } else {
                (group.first, group.end) = (group.first.min(first), group.end.max(end));
                if let Some(message) = at_once(group.first, group.end) {
                    table.say_of("group", message);
                }
            }
        }
        let mine = Taken { device, first, end, who };
        if let Some(other) = self.taken.iter().find(|other| other.cuts(&mine)) {
            table.say_of("address", format!("shares only a part of its registers with {}, expected all or none", other.who));
        }
        self.taken.push(mine);
    }
}

impl Taken {
    /// One of two values that share some of their registers but not all must be wrong.
    fn cuts(&self, other: &Self) -> bool {
        let meet = self.first < other.end && other.first < self.end;
        let same = self.first == other.first && self.end == other.end;
        self.device == other.device && meet && !same
    }
}

fn word_of<T: PartialEq>(words: &'static [(&'static str, T)], value: T) -> &'static str {
    words.iter().find(|(_, other)| *other == value).map_or("", |(word, _)| *word)
}
