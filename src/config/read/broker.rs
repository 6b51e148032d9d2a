//! How a broker is reached: address, version of MQTT, what carries it, and certificates. For the sources that read from one.

use tizbek_core::time::Span;

use super::kinds::{ADDRESS, DURATION, FILLED_TEXT, MQTT_VERSION, RECEIVE_MAXIMUM, URL_PATH};
use super::signals::Places;
use super::sources::{login, std_duration};
use super::walk::Table;
use super::{Place, sources};
use crate::config::{BrokerConfig, MqttVersion, Tls, TlsPart, Transport};

#[derive(Clone, Copy, PartialEq)]
enum Carrier {
    Tcp,
    Tls,
    Ws,
    Wss,
}

const CARRIERS: [(&str, Carrier); 4] = [("tcp", Carrier::Tcp), ("tls", Carrier::Tls), ("ws", Carrier::Ws), ("wss", Carrier::Wss)];

/// Under which names sources are known to which brokers, with the source and its line in words.
pub type Clients = Places<(String, String)>;

/// `None` after telling what is wrong. `client_id`: where none is given.
pub fn read(table: &mut Table<'_>, client_id: String, place: &Place<'_>, taken: &mut Clients) -> Option<BrokerConfig> {
    let address = table.required("address", &ADDRESS);
    let client_id = table.or("client_id", &FILLED_TEXT, client_id);
    if let Some(address) = &address {
        let client = (address.clone(), client_id.clone());
        if let Some(other) = taken.get(&client) {
            table.say_of("client_id", format!("{client_id:?} is the name of {other} at this broker, expected another client_id"));
        }
        taken.entry(client).or_insert_with(|| format!("{} of line {}", table.path, table.line()));
    }
    let login = login(table, place);
    let version = version(table);
    let transport = transport(table, place);
    Some(BrokerConfig { address: address?, client_id, login, version, transport: transport? })
}

fn version(table: &mut Table<'_>) -> MqttVersion {
    let five = table.get("version").map(|value| value.read(&MQTT_VERSION));
    let session_expiry = table.or("session_expiry", &DURATION, Span::from_hours(7 * 24));
    let receive_maximum = table.optional("receive_maximum", &RECEIVE_MAXIMUM);
    if five == Some(Some(true)) {
        return MqttVersion::V5 { session_expiry: std_duration(session_expiry), receive_maximum };
    }
    // Which they should be is not known of a version that there is not.
    let only_five = ["session_expiry", "receive_maximum"].into_iter().filter(|key| table.has(key) && five != Some(None));
    for key in only_five {
        table.say_of(key, "found what only MQTT 5 knows, expected version = 5 beside it");
    }
    MqttVersion::V3
}

fn transport(table: &mut Table<'_>, place: &Place<'_>) -> Option<Transport> {
    let carrier = table.get("transport").map_or(Some(Carrier::Tcp), |value| value.choice(&CARRIERS));
    let path = table.or("path", &URL_PATH, "/mqtt".to_owned());
    let tls = tls(table, carrier, place);
    let carrier = carrier?;
    if matches!(carrier, Carrier::Tcp | Carrier::Tls) && table.has("path") {
        table.say_of("path", "found a path, expected transport = \"ws\" or \"wss\" beside it");
    }
    Some(match carrier {
        Carrier::Tcp => Transport::Tcp,
        Carrier::Tls => Transport::Tls(tls?),
        Carrier::Ws => Transport::WebSocket { path, tls: None },
        Carrier::Wss => Transport::WebSocket { path, tls: Some(tls?) },
    })
}

/// `None` where there is none, rightly or wrongly.
fn tls(table: &mut Table<'_>, carrier: Option<Carrier>, place: &Place<'_>) -> Option<Tls> {
    const CA: &str = "a file with the certificates, in PEM, of whoever signed the broker's";
    let wanted = matches!(carrier, Some(Carrier::Tls | Carrier::Wss));
    let ca = if wanted { table.need("ca_file", CA) } else { table.get("ca_file") };
    let ca = ca.map(|value| sources::file(&value, place));
    let certificate = table.get("cert_file").map(|value| sources::file(&value, place));
    let key = table.get("key_file").map(|value| sources::file(&value, place));
    let server_name = table.optional("server_name", &FILLED_TEXT);
    if !wanted {
        let without = ["ca_file", "cert_file", "key_file", "server_name"].into_iter().filter(|key| table.has(key));
        for key in without.filter(|_| carrier.is_some()) {
            table.say_of(key, "found what only TLS needs, expected transport = \"tls\" or \"wss\" beside it");
        }
        return None;
    }
    let own = match (certificate, key) {
        (None, None) => None,
        (Some(certificate), Some(key)) => Some((certificate?, key?)),
        (Some(_), None) => {
            table.say_of("cert_file", "found a certificate without its key, expected key_file beside it");
            return None;
        }
        (None, Some(_)) => {
            table.say_of("key_file", "found a key without its certificate, expected cert_file beside it");
            return None;
        }
    };
    let own = own.as_ref().map(|(certificate, key)| (certificate.as_bytes(), key.as_bytes()));
    let tls = Tls::new(ca??.as_bytes(), own, server_name.as_deref());
    tls.map_err(|(part, error)| table.say_of(key_of(part), format!("cannot be used: {error}, expected {}", expected(part)))).ok()
}

fn key_of(part: TlsPart) -> &'static str {
    match part {
        TlsPart::Ca => "ca_file",
        TlsPart::Certificate => "cert_file",
        TlsPart::Key => "key_file",
        TlsPart::ServerName => "server_name",
    }
}

fn expected(part: TlsPart) -> &'static str {
    match part {
        TlsPart::Ca | TlsPart::Certificate => "certificates in PEM",
        TlsPart::Key => "the key of the certificate in cert_file, in PEM and without a password",
        TlsPart::ServerName => "the host name or IP address that the broker's certificate has",
    }
}
