//! Where a signal is read: `modbus = {…}`, `mqtt = {…}` or `mavlink = {…}`, whichever its source speaks.

use tizbek_core::ids::SignalId;
use tizbek_core::model::SourceKind;

use super::kinds::{POINTER, SYSTEM_ID, TOPIC};
use super::modbus;
use super::signals::{Places, Point};
use super::sources::KINDS;
use super::walk::{Table, Value};
use crate::config::{MavlinkField, MavlinkPoint, MqttPoint, SourceConfig, TimeFormat};

/// What earlier signals read already, with the signal and its line in words.
#[derive(Default)]
pub struct Taken {
    registers: modbus::Registers,
    topics: Places<(usize, String, String)>,
    fields: Places<(usize, u8, MavlinkField)>,
}

/// `None` in it: the time of arrival.
const TIME_FORMATS: [(&str, Option<TimeFormat>); 6] = [
    ("s", Some(TimeFormat::Seconds)),
    ("ms", Some(TimeFormat::Millis)),
    ("us", Some(TimeFormat::Micros)),
    ("ns", Some(TimeFormat::Nanos)),
    ("rfc3339", Some(TimeFormat::Rfc3339)),
    ("arrival", None),
];

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
    let own = KINDS.iter().find(|(_, other)| *other == kind).map_or("", |(word, _)| *word);
    let mut wrong = false;
    for word in ["modbus", "mqtt", "mavlink"].into_iter().filter(|word| *word != own) {
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
        SourceKind::Modbus => {
            let device = config.and_then(SourceConfig::as_modbus).map(|config| (source, config));
            modbus::point(&mut point, signal, device, who, &mut taken.registers).map(Point::Modbus)
        }
        SourceKind::Mqtt => {
            let read = mqtt(&mut point, signal, source, who, taken);
            if load && read.as_ref().is_some_and(|read| read.time.is_none()) {
                point.say_of("time", LOAD_WITHOUT_TIME);
            }
            read.map(Point::Mqtt)
        }
        SourceKind::Mavlink => mavlink(&mut point, signal, source, who, taken).map(Point::Mavlink),
        SourceKind::Push => None,
    };
    point.finish();
    read
}

/// A broker may send a message again; the time of the load is what tells that it is the same one.
const LOAD_WITHOUT_TIME: &str = "found a load without the time it happened, expected time = \"/…\" and time_format beside it: \
     a message that is sent again would count twice";

/// Takes note of the keys without looking at them.
pub fn skip(table: &mut Table<'_>) {
    for key in ["modbus", "mqtt", "mavlink"] {
        table.get(key);
    }
}

fn mqtt(table: &mut Table<'_>, signal: SignalId, source: usize, who: String, taken: &mut Taken) -> Option<MqttPoint> {
    let topic = table.required("topic", &TOPIC);
    let pointer = table.or("value", &POINTER, String::new());
    let time_value = table.get("time");
    let format_value = table.get("time_format");
    let format = format_value.as_ref().map(|value| value.choice(&TIME_FORMATS));
    let time = time(table, time_value.as_ref(), format);
    let topic = topic?;
    let place = (source, topic.clone(), pointer.clone());
    if let Some(other) = taken.topics.get(&place) {
        table.say_of("topic", format!("found the topic and value that {other} reads, expected others"));
    }
    taken.topics.entry(place).or_insert(who);
    Some(MqttPoint { signal, topic, value: pointer, time: time? })
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
