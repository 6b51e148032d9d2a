//! Sources of kind `sparkplug`, and `sparkplug = { … }` of a signal: which metric it is.

use tizbek_core::ids::{SignalId, SourceId};
use tizbek_core::model::Settings;
use tizbek_core::time::Span;

use super::Place;
use super::broker::{self, Clients};
use super::kinds::{DURATION, FILLED_TEXT, TOPIC_LEVEL, YES_OR_NO};
use super::signals::Places;
use super::sources::std_duration;
use super::walk::Table;
use crate::config::{HostState, MqttVersion, SourceConfig, SparkplugConfig, SparkplugPoint, StateVersion};

/// What earlier signals read already, with the signal and its line in words.
pub type Metrics = Places<(usize, [String; 4])>;

const STATES: [(&str, StateVersion); 2] = [("2.2", StateVersion::V22), ("3.0", StateVersion::V3)];

pub fn source(
    table: &mut Table<'_>,
    source: SourceId,
    site: &str,
    place: &Place<'_>,
    clients: &mut Clients,
) -> Option<SourceConfig> {
    let broker = broker::read(table, format!("tizbek-{site}-sparkplug"), place, clients);
    let rebirth = table.or("rebirth", &YES_OR_NO, true);
    let reorder = std_duration(table.or("reorder", &DURATION, Span::from_secs(2)));
    let id = table.optional("host", &TOPIC_LEVEL);
    let version = table.get("state").map_or(Some(StateVersion::V3), |value| value.choice(&STATES));
    if id.is_none() && table.has("state") && !table.has("host") {
        table.say_of("state", "found a form of STATE without a host id, expected host = \"…\" beside it");
    }
    // Without MQTT 5 they have been told already.
    let is_five = broker.as_ref().is_some_and(|broker| broker.version != MqttVersion::V3);
    for key in ["session_expiry", "receive_maximum"].into_iter().filter(|key| is_five && table.has(key)) {
        table.say_of(key, "found what a host application does not use, expected none: it has no session");
    }
    let host = id.zip(version).map(|(id, version)| HostState { id, version });
    let (ahead_max, points) = (Settings::default().clock_skew_max, Vec::new());
    Some(SourceConfig::Sparkplug(SparkplugConfig { source, broker: broker?, host, rebirth, reorder, ahead_max, points }))
}

/// `load`: each reading is a load of its own.
pub fn point(
    table: &mut Table<'_>,
    (signal, load): (SignalId, bool),
    source: usize,
    who: String,
    taken: &mut Metrics,
) -> Option<SparkplugPoint> {
    let (group, edge) = (table.required("group", &TOPIC_LEVEL), table.required("edge", &TOPIC_LEVEL));
    let device = table.get("device").map(|device| device.read(&TOPIC_LEVEL));
    let metric = table.required("metric", &FILLED_TEXT);
    let device = device.map_or(Some(None), |device| device.map(Some));
    let (group, edge, device, metric) = (group?, edge?, device?, metric?);
    let place = (source, [group.clone(), edge.clone(), device.clone().unwrap_or_default(), metric.clone()]);
    if let Some(other) = taken.get(&place) {
        table.say_of("metric", format!("found the metric that {other} reads, expected another"));
    }
    taken.entry(place).or_insert(who);
    Some(SparkplugPoint { signal, group, edge, device, metric, needs_time: load })
}
