//! The clocks of devices, found from where signals are read: what is stamped by one device has one clock. What comes without a time of
//! its own has none.

use std::collections::BTreeMap;

use tizbek_core::device_clock::AHEAD_MAX;
use tizbek_core::ids::{SignalId, SourceId};
use tizbek_core::model::DeviceClock;
use tizbek_core::time::Span;

use crate::config::{MqttPoint, Shape, SourceConfig, SparkplugPoint};

/// `trusted`: of each source.
pub fn of(configs: &[SourceConfig], trusted: &[bool]) -> Vec<DeviceClock> {
    let mut clocks = Clocks { trusted, known: BTreeMap::new(), all: Vec::new() };
    for config in configs {
        match config {
            SourceConfig::Mqtt(mqtt) => mqtt.points.iter().filter(|point| has_time(point)).for_each(|point| {
                clocks.add(mqtt.source, point.topic.clone(), point.signal);
            }),
            SourceConfig::Sparkplug(sparkplug) => {
                sparkplug.points.iter().for_each(|point| clocks.add(sparkplug.source, device(point), point.signal));
            }
            SourceConfig::OpcUa(opcua) => {
                let server = &opcua.server.endpoint;
                opcua.points.iter().for_each(|point| clocks.add(opcua.source, server.clone(), point.signal));
            }
            // Where it was read is not known here: each of its signals may be stamped by a device of its own.
            SourceConfig::Edge(edge) => {
                edge.points.iter().for_each(|point| clocks.add(edge.source, point.name.clone(), point.signal));
            }
            // What is read there is stamped when it is asked for or comes; and what people bring or tell is of no device.
            SourceConfig::Modbus(_) | SourceConfig::Mavlink(_) | SourceConfig::Push(_) | SourceConfig::Manual(_) => {}
        }
    }
    clocks.all
}

/// How far a clock may be ahead: one that is followed is put right, one that is trusted is not.
pub fn ahead_max(trusted: bool, clock_skew_max: Span) -> Span {
    if trusted { clock_skew_max } else { AHEAD_MAX }
}

struct Clocks<'a> {
    trusted: &'a [bool],
    known: BTreeMap<(SourceId, String), usize>,
    all: Vec<DeviceClock>,
}

impl Clocks<'_> {
    fn add(&mut self, source: SourceId, key: String, signal: SignalId) {
        let next = self.all.len();
        let index = *self.known.entry((source, key.clone())).or_insert(next);
        if index == next {
            let trusted = self.trusted[source.index()];
            self.all.push(DeviceClock { key, source, trusted, signals: Vec::new() });
        }
        self.all[index].signals.push(signal);
    }
}

fn has_time(point: &MqttPoint) -> bool {
    match &point.shape {
        Shape::Json(place) | Shape::Items { place, .. } => place.time.is_some(),
        Shape::SenMl { .. } | Shape::ThingsBoard { .. } | Shape::Ignition { .. } => true,
    }
}

fn device(point: &SparkplugPoint) -> String {
    let SparkplugPoint { group, edge, device, .. } = point;
    device.as_ref().map_or_else(|| format!("{group}/{edge}"), |device| format!("{group}/{edge}/{device}"))
}
