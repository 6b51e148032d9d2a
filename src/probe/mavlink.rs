//! `tizbek probe mavlink`: which aircraft send telemetry to a port, what of it can be read, and the lines of a site file that read it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::net::SocketAddr;
use std::time::Duration;

use mavlink::Message as _;
use mavlink::dialects::common::MavMessage;
use serde_json::{Value, json};
use tokio::net::UdpSocket;

use super::lines::id;
use super::told::{Signal, Told};
use crate::config::MavlinkField;
use crate::ingest::mavlink::fields;
use crate::ingest::mavlink::frames::{Frame, Piece, pieces};

/// What to look for.
#[derive(Clone, Debug)]
pub struct Look {
    /// Where to listen, UDP.
    pub address: String,
    pub time: Duration,
    /// The id of the source in the lines for the site file.
    pub source: String,
}

/// What was found.
#[derive(Debug, Default, PartialEq)]
pub struct Found {
    /// Why there is no more.
    pub trouble: Option<String>,
    pub systems: BTreeMap<u32, System>,
    /// Stretches of bytes that are no frame.
    pub rubbish: u64,
}

#[derive(Debug, Default, PartialEq)]
pub struct System {
    pub from: Option<SocketAddr>,
    pub frames: u64,
    /// Frames whose numbers say that they went missing.
    pub missed: u64,
    /// What it is, when it has said so.
    pub kind: Option<String>,
    /// How often each message came, by its name.
    pub messages: BTreeMap<String, u64>,
    /// What can be read, and was last.
    pub fields: BTreeMap<MavlinkField, f64>,
    last: BTreeMap<u8, u8>,
}

/// The words of the site file, with their units.
const FIELDS: [(MavlinkField, &str, &str); 8] = [
    (MavlinkField::Battery, "battery", "%"),
    (MavlinkField::Altitude, "altitude", "m"),
    (MavlinkField::Latitude, "latitude", "deg"),
    (MavlinkField::Longitude, "longitude", "deg"),
    (MavlinkField::GroundSpeed, "ground_speed", "m/s"),
    (MavlinkField::MissionItem, "mission_item", ""),
    (MavlinkField::Armed, "armed", ""),
    (MavlinkField::SystemStatus, "system_status", ""),
];

/// Listens.
pub async fn look(look: &Look) -> Found {
    let mut found = Found::default();
    let heard = tokio::time::timeout(look.time, hear(&look.address, &mut found)).await;
    if let Ok(Err(error)) = heard {
        let busy = if error.kind() == std::io::ErrorKind::AddrInUse {
            ": is the site running? Stop it, or look at another port"
        } else {
            ""
        };
        found.trouble = Some(format!("{}: {error}{busy}", look.address));
    }
    found
}

async fn hear(address: &str, found: &mut Found) -> std::io::Result<()> {
    let socket = UdpSocket::bind(address).await?;
    let mut buffer = vec![0; 65_536];
    loop {
        let (length, from) = socket.recv_from(&mut buffer).await?;
        found.take(&buffer[..length], from);
    }
}

impl Found {
    fn take(&mut self, datagram: &[u8], from: SocketAddr) {
        for piece in pieces(datagram) {
            match piece {
                Piece::Frame(frame) => self.systems.entry(frame.system).or_default().take(&frame, from),
                Piece::Rubbish => self.rubbish += 1,
            }
        }
    }
}

impl Told for Found {
    type Look = Look;

    const PROBE: &'static str = "mavlink";

    const TO_SAY: &'static str = "its names are for you to say";

    fn trouble(&self) -> Option<&str> {
        self.trouble.as_deref()
    }

    fn source(look: &Look) -> &str {
        &look.source
    }

    fn write(&self, look: &Look, to: &mut String) -> std::fmt::Result {
        if self.systems.is_empty() && self.trouble.is_none() {
            let (address, time) = (&look.address, look.time.as_secs());
            writeln!(
                to,
                "no aircraft was heard at {address} in {time} s: listen longer (--seconds); does its station send here?"
            )?;
        }
        for (number, system) in &self.systems {
            let kind = system.kind.as_deref().unwrap_or("has not said what it is");
            let from = system.from.map_or(String::new(), |from| format!(" from {from}"));
            let missed = if system.missed > 0 { format!(", {} missing", system.missed) } else { String::new() };
            writeln!(to, "system {number}{from}: {kind}; {} frames{missed}", system.frames)?;
            for (field, word, unit) in FIELDS {
                if let Some(value) = system.fields.get(&field) {
                    writeln!(to, "      {word}  {value} {unit}")?;
                }
            }
            let messages = system.messages.iter().map(|(name, count)| format!("{name} {count}")).collect::<Vec<_>>().join(", ");
            writeln!(to, "      messages: {messages}")?;
        }
        if self.rubbish > 0 {
            writeln!(to, "{} stretches of bytes that are not MAVLink", self.rubbish)?;
        }
        Ok(())
    }

    fn found(&self) -> Value {
        let fields = |system: &System| -> Vec<Value> {
            let heard = FIELDS.iter().filter_map(|(field, word, unit)| Some((system.fields.get(field)?, word, unit)));
            heard.map(|(value, word, unit)| json!({ "field": word, "value": value, "unit": unit })).collect()
        };
        let system = |(number, system): (&u32, &System)| {
            json!({
                "system": number,
                "from": system.from.map(|from| from.to_string()),
                "kind": system.kind,
                "frames": system.frames,
                "missed": system.missed,
                "fields": fields(system),
                "messages": system.messages,
            })
        };
        json!({ "systems": self.systems.iter().map(system).collect::<Vec<_>>(), "rubbish": self.rubbish })
    }

    /// Of each field that was heard.
    fn signals(&self, look: &Look) -> Vec<Signal> {
        let (mut signals, mut ids) = (Vec::new(), BTreeSet::new());
        for (number, system) in self.systems.iter().filter(|(number, _)| **number < 256) {
            for (_, word, unit) in FIELDS.iter().filter(|(field, ..)| system.fields.contains_key(field)) {
                let name = format!("{number} {word}");
                let address = format!("mavlink = {{ system = {number}, field = \"{word}\" }}");
                signals.push(Signal { id: id(&look.source, &name, &mut ids), name, unit: (*unit).to_owned(), address });
            }
        }
        signals
    }
}

impl System {
    fn take(&mut self, frame: &Frame<'_>, from: SocketAddr) {
        self.from = Some(from);
        self.frames += 1;
        if let Some(last) = self.last.insert(frame.component, frame.sequence) {
            self.missed += u64::from(frame.sequence.wrapping_sub(last).wrapping_sub(1));
        }
        let parsed = frame.known.then(|| MavMessage::parse(frame.version, frame.message, frame.payload).ok()).flatten();
        let Some(message) = parsed else {
            *self.messages.entry(format!("number {}", frame.message)).or_default() += 1;
            return;
        };
        *self.messages.entry(message.message_name().to_owned()).or_default() += 1;
        if let MavMessage::HEARTBEAT(heartbeat) = &message {
            self.kind = Some(format!("{:?}, autopilot {:?}", heartbeat.mavtype, heartbeat.autopilot));
        }
        fields::readings(&message, |field, value| {
            self.fields.insert(field, value);
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_heard_is_one_document() {
        let look = Look { address: "0.0.0.0:14550".to_owned(), time: Duration::from_secs(1), source: "uav".to_owned() };
        let fields = BTreeMap::from([(MavlinkField::Battery, 81.0), (MavlinkField::Armed, 1.0)]);
        let messages = BTreeMap::from([("HEARTBEAT".to_owned(), 3)]);
        let system = System { frames: 5, missed: 1, fields, messages, ..System::default() };
        let found = Found { systems: BTreeMap::from([(7, system)]), rubbish: 2, trouble: None };
        let document = found.document(&look);
        assert_eq!(
            document["found"],
            json!({
                "systems": [{
                    "system": 7, "from": null, "kind": null, "frames": 5, "missed": 1, "messages": { "HEARTBEAT": 3 },
                    "fields": [
                        { "field": "battery", "value": 81.0, "unit": "%" },
                        { "field": "armed", "value": 1.0, "unit": "" },
                    ],
                }],
                "rubbish": 2,
            })
        );
        let address = "mavlink = { system = 7, field = \"battery\" }";
        let signal = json!({ "id": "uav_7_battery", "name": "7 battery", "unit": "%", "address": address });
        assert_eq!((&document["probe"], &document["signals"][0]), (&json!("mavlink"), &signal));
        assert!(document["lines"].as_str().is_some_and(|lines| lines == found.lines(&look) && lines.contains(address)));
    }
}
