//! `tizbek probe sparkplug`: which edge nodes and devices there are at a broker, which metrics they say they have, and the lines of a site
//! file that read them. What a node has it says in its birth: whoever comes later waits for the next, or asks for one.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::time::Duration;

use serde_json::json;
use tizbek_core::time::Timestamp;

use super::broker::{clock, hear, secs};
use super::lines::{id, printable, shown};
use super::told::{Signal, Told};
use crate::config::BrokerConfig;
use crate::config::write::quoted;
use crate::ingest::sparkplug::host::{Kind, Origin};
use crate::ingest::sparkplug::metric::number;
use crate::ingest::sparkplug::wire::{self, Metric, Payload, Value};

/// What to look for.
#[derive(Clone, Debug)]
pub struct Look {
    pub broker: BrokerConfig,
    /// Only this group.
    pub group: Option<String>,
    /// Nodes that were heard and whose birth was not are asked for it.
    pub rebirth: bool,
    pub time: Duration,
    /// The id of the source in the lines for the site file.
    pub source: String,
}

/// What was found.
#[derive(Debug, Default)]
pub struct Found {
    /// Why there is no more.
    pub trouble: Option<String>,
    /// By group and edge node.
    pub nodes: BTreeMap<(String, String), Node>,
    /// Messages that are not Sparkplug B.
    pub malformed: u64,
}

#[derive(Debug, Default)]
pub struct Node {
    /// Its birth was heard.
    pub born: bool,
    pub messages: u64,
    /// Metrics by device, which is empty for the node itself, and name.
    pub metrics: BTreeMap<(String, String), Seen>,
    aliases: BTreeMap<u64, (String, String)>,
    asked: bool,
}

/// What was last said of a metric.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Seen {
    pub datatype: Option<u32>,
    pub value: String,
    pub is_number: bool,
    /// How far its time is ahead of ours, in seconds.
    pub ahead: Option<f64>,
}

/// So many metrics of a node, and so many nodes, are kept.
const METRICS_MAX: usize = 20_000;
const NODES_MAX: usize = 500;

/// Listens. `now` is asked when a message has come.
pub async fn look(look: &Look, now: impl Fn() -> Timestamp) -> Found {
    let mut found = Found::default();
    let filters = [look.group.as_ref().map_or("spBv1.0/#".to_owned(), |group| format!("spBv1.0/{group}/#"))];
    let client = std::cell::RefCell::new(None);
    let heard = hear(
        &look.broker,
        &filters,
        look.time,
        |listening| *client.borrow_mut() = Some(listening.clone()),
        |message| {
            let now = now();
            let Some(origin) = Origin::topic(message.topic()) else { return };
            let key = (origin.group.to_owned(), origin.edge.to_owned());
            let ask = match wire::read(message.payload()) {
                Ok(_) if found.nodes.len() >= NODES_MAX && !found.nodes.contains_key(&key) => false,
                Ok(payload) if !payload.is_compressed => {
                    let node = found.nodes.entry(key).or_default();
                    node.take(origin, &payload, now);
                    look.rebirth && !node.born && !std::mem::replace(&mut node.asked, true)
                }
                _ => {
                    found.malformed += 1;
                    false
                }
            };
            if ask && let Some(client) = client.borrow().as_ref() {
                let (group, edge) = (origin.group, origin.edge);
                let request = wire::rebirth_request(u64::try_from(now.millis()).unwrap_or(0));
                if !client.publish(&format!("spBv1.0/{group}/NCMD/{edge}"), false, request) {
                    tracing::warn!(group, edge, "the node could not be asked for its birth");
                }
            }
        },
    );
    let heard = heard.await;
    found.trouble = heard.err();
    found
}

impl Node {
    fn take(&mut self, origin: Origin<'_>, payload: &Payload<'_>, now: Timestamp) {
        self.messages += 1;
        match origin.kind {
            Kind::NodeBirth => {
                self.born = true;
                self.aliases.clear();
            }
            Kind::NodeDeath | Kind::DeviceDeath => return,
            Kind::DeviceBirth | Kind::NodeData | Kind::DeviceData => {}
        }
        let birth = matches!(origin.kind, Kind::NodeBirth | Kind::DeviceBirth);
        for metric in &payload.metrics {
            if birth
                && self.aliases.len() < METRICS_MAX
                && let (Some(alias), Some(name)) = (metric.alias, metric.name)
            {
                self.aliases.insert(alias, (origin.device.to_owned(), name.to_owned()));
            }
            let key = match (metric.name, metric.alias.and_then(|alias| self.aliases.get(&alias))) {
                (Some(name), _) => (origin.device.to_owned(), name.to_owned()),
                (None, Some(known)) => known.clone(),
                (None, None) => continue,
            };
            // They are for the protocol.
            if key.1 == "bdSeq" || key.1.starts_with("Node Control/") {
                continue;
            }
            if self.metrics.len() >= METRICS_MAX && !self.metrics.contains_key(&key) {
                continue;
            }
            let seen = self.metrics.entry(key).or_default();
            seen.datatype = metric.datatype.or(seen.datatype);
            seen.say(metric, payload, now);
        }
    }
}

impl Seen {
    fn say(&mut self, metric: &Metric<'_>, payload: &Payload<'_>, now: Timestamp) {
        let read = metric.value.filter(|_| !metric.is_null).and_then(|value| number(value, self.datatype));
        self.is_number |= read.is_some();
        self.value = match (read, metric.value) {
            (Some(number), _) => number.to_string(),
            (None, Some(Value::Text(text))) => shown(text),
            (None, Some(_)) if !metric.is_null => "no number".to_owned(),
            (None, _) => "null".to_owned(),
        };
        let millis = metric.timestamp.or(payload.timestamp);
        self.ahead = millis.map(|millis| millis as f64 / 1e3 - secs(now));
    }
}

impl Told for Found {
    type Look = Look;

    const PROBE: &'static str = "sparkplug";

    fn trouble(&self) -> Option<&str> {
        self.trouble.as_deref()
    }

    fn source(look: &Look) -> &str {
        &look.source
    }

    fn write(&self, look: &Look, to: &mut String) -> std::fmt::Result {
        if self.nodes.is_empty() && self.trouble.is_none() {
            writeln!(to, "no edge node was heard in {} s: listen longer (--seconds)", look.time.as_secs())?;
        }
        for ((group, edge), node) in &self.nodes {
            let birth = if node.born { "" } else { ", its birth was not heard: --rebirth asks for it" };
            writeln!(to, "group {}, edge node {}: {} messages{birth}", printable(group), printable(edge), node.messages)?;
            for ((device, metric), seen) in &node.metrics {
                let device = if device.is_empty() { String::new() } else { format!("{}  ", printable(device)) };
                let clock = clock(seen.ahead);
                writeln!(to, "      {device}{}  {}  {}{clock}", printable(metric), datatype(seen.datatype), seen.value)?;
            }
        }
        if self.malformed > 0 {
            writeln!(to, "{} messages that are not Sparkplug B", self.malformed)?;
        }
        Ok(())
    }

    fn found(&self) -> serde_json::Value {
        let metric = |((device, metric), seen): (&(String, String), &Seen)| {
            json!({
                "device": device,
                "metric": metric,
                "type": datatype(seen.datatype),
                "value": seen.value,
                "is_number": seen.is_number,
                "ahead_secs": seen.ahead,
            })
        };
        let node = |((group, edge), node): (&(String, String), &Node)| {
            json!({
                "group": group,
                "edge": edge,
                "born": node.born,
                "messages": node.messages,
                "metrics": node.metrics.iter().map(metric).collect::<Vec<_>>(),
            })
        };
        json!({ "nodes": self.nodes.iter().map(node).collect::<Vec<_>>(), "malformed": self.malformed })
    }

    fn signals(&self, look: &Look) -> Vec<Signal> {
        let (mut signals, mut ids) = (Vec::new(), BTreeSet::new());
        for ((group, edge), node) in &self.nodes {
            for ((device, metric), _) in node.metrics.iter().filter(|(_, seen)| seen.is_number) {
                let name =
                    [edge.as_str(), device, metric].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
                let of_device = if device.is_empty() { String::new() } else { format!(", device = {}", quoted(device)) };
                let (group, edge, metric) = (quoted(group), quoted(edge), quoted(metric));
                let address = format!("sparkplug = {{ group = {group}, edge = {edge}{of_device}, metric = {metric} }}");
                signals.push(Signal { id: id(&look.source, &name, &mut ids), name, unit: String::new(), address });
            }
        }
        signals
    }
}

/// Sparkplug 3.0, 6.4.16.
fn datatype(number: Option<u32>) -> String {
    const WORDS: [&str; 15] = [
        "Unknown", "Int8", "Int16", "Int32", "Int64", "UInt8", "UInt16", "UInt32", "UInt64", "Float", "Double", "Boolean",
        "String", "DateTime", "Text",
    ];
    match number {
        None => "of unknown type".to_owned(),
        Some(number) => WORDS.get(number as usize).map_or_else(|| format!("type {number}"), |word| (*word).to_owned()),
    }
}
