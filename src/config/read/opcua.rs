//! Sources of kind `opcua`, and `opcua = { … }` of a signal: which node it is.

use std::path::PathBuf;
use std::time::Duration;

use tizbek_core::ids::{SignalId, SourceId};
use tizbek_core::time::Span;

use super::Place;
use super::kinds::{
    APPLICATION_URI, ARRAY_INDEX, DURATION, DURATION_ABOVE_ZERO, FACTOR, FILLED_TEXT, NODE, NUMBER, OPC_URL, PERCENT, POSITIVE,
    QUEUE_SIZE,
};
use super::signals::Places;
use super::sources::{login, std_duration};
use super::walk::Table;
use crate::config::{Deadband, OpcUaConfig, OpcUaPoint, OpcUaServer, Security, SecurityPolicy, SourceConfig};

/// What earlier signals read already, with the signal and its line in words.
pub type Nodes = Places<(usize, String, Option<usize>)>;

/// Slower than this nothing is published: a server keeps a subscription alive with a message in so many of them.
const PUBLISH_MAX: Span = Span::from_mins(1);

const MODES: [(&str, bool); 2] = [("sign", false), ("sign_and_encrypt", true)];

/// Keys that say something about a connection that is signed.
const OF_SECURITY: [&str; 4] = ["mode", "cert_file", "key_file", "trust"];

pub fn source(table: &mut Table<'_>, source: SourceId, site: &str, place: &Place<'_>) -> Option<SourceConfig> {
    let endpoint = table.required("endpoint", &OPC_URL);
    let security = security(table, place);
    let login = login(table, place);
    let application_uri = table.or("application_uri", &APPLICATION_URI, format!("urn:tizbek:{site}"));
    let timeout = std_duration(table.or("timeout", &DURATION_ABOVE_ZERO, Span::from_secs(5)));
    let publish = table.or("publish", &DURATION_ABOVE_ZERO, Span::from_secs(1));
    if publish > PUBLISH_MAX {
        table.say_of("publish", "found more than \"60 s\", expected no more: that is how soon a lost server is noticed");
    }
    let confirm = std_duration(table.or("confirm", &DURATION, Span::from_secs(10)));
    let server = OpcUaServer { endpoint: endpoint?, security: security?, login, application_uri, timeout };
    Some(SourceConfig::OpcUa(OpcUaConfig { source, server, publish: std_duration(publish), confirm, points: Vec::new() }))
}

/// `Some(None)`: none, and that was said. It has to be said: what is left out must not mean that nobody is asked who he is.
fn security(table: &mut Table<'_>, place: &Place<'_>) -> Option<Option<Security>> {
    let mut words: Vec<(&str, Option<SecurityPolicy>)> = vec![("none", None)];
    words.extend(SecurityPolicy::ALL.map(|(word, policy)| (word, Some(policy))));
    let list = words.iter().map(|(word, _)| format!("{word:?}")).collect::<Vec<_>>().join(", ");
    let policy = table.need("security", &format!("one of {list}")).and_then(|value| value.choice(&words));
    let encrypt = table.get("mode").map_or(Some(true), |value| value.choice(&MODES));
    let mut path = |key| -> Option<PathBuf> {
        let value = table.get(key)?;
        let path = place.dir.join(value.read(&FILLED_TEXT)?);
        if !path.exists() {
            value.expected("a file that is there (a folder, for trust)");
        }
        Some(path)
    };
    let (certificate, key, trust) = (path("cert_file"), path("key_file"), path("trust"));
    if table.has("cert_file") != table.has("key_file") {
        let alone = if table.has("cert_file") { "cert_file" } else { "key_file" };
        table.say_of(alone, "found only one of cert_file and key_file, expected both or none");
    }
    match policy? {
        None => {
            for key in OF_SECURITY.into_iter().filter(|key| table.has(key)) {
                table.say_of(key, "found beside security = \"none\", expected none: nothing is signed");
            }
            Some(None)
        }
        Some(policy) => Some(Some(Security { policy, encrypt: encrypt?, own: certificate.zip(key), trust })),
    }
}

/// `load`: each reading is a load of its own.
pub fn point(
    table: &mut Table<'_>,
    (signal, load): (SignalId, bool),
    source: usize,
    who: String,
    taken: &mut Nodes,
) -> Option<OpcUaPoint> {
    let node = table.required("node", &NODE);
    let index = table.optional("index", &ARRAY_INDEX);
    let (scale, offset) = (table.or("scale", &FACTOR, 1.0), table.or("offset", &NUMBER, 0.0));
    let sampling = std_duration(table.or("sampling", &DURATION_ABOVE_ZERO, Span::from_secs(1)));
    let deadband = deadband(table);
    let queue = table.optional("queue", &QUEUE_SIZE);
    let mut point = OpcUaPoint::new(signal, node?);
    let place = (source, point.node.to_string(), index);
    if let Some(other) = taken.get(&place) {
        table.say_of("node", format!("found the node that {other} reads, expected another"));
    }
    taken.entry(place).or_insert(who);
    point.queue = queue.unwrap_or(point.queue);
    (point.index, point.scale, point.offset, point.needs_time) = (index, scale, offset, load);
    (point.sampling, point.deadband) = (sampling.max(Duration::from_millis(1)), deadband);
    Some(point)
}

fn deadband(table: &mut Table<'_>) -> Option<Deadband> {
    let (absolute, percent) = (table.optional("deadband", &POSITIVE), table.optional("deadband_percent", &PERCENT));
    if table.has("deadband") && table.has("deadband_percent") {
        table.say_of("deadband_percent", "found beside deadband, expected one of them");
    }
    absolute.map(Deadband::Absolute).or(percent.map(Deadband::Percent))
}
