//! How a broker is reached, and what is read from it: the sources `mqtt` and `sparkplug`. No connection here.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use rustls::ClientConfig;
use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::ring;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName, UnixTime};
use rustls::{DigitallySignedStruct, RootCertStore, SignatureScheme};
use tizbek_core::ids::{SignalId, SourceId};
use tizbek_core::time::Span;

use super::Login;

/// A broker and who we are to it.
#[derive(Clone, Debug)]
pub struct BrokerConfig {
    /// `host:port`
    pub address: String,
    pub client_id: String,
    /// User and password, the password out of the environment or a file.
    pub login: Option<Login>,
    pub version: MqttVersion,
    pub transport: Transport,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MqttVersion {
    /// 3.1.1
    V3,
    V5 {
        /// How long the broker keeps for us what comes while we are away.
        session_expiry: Duration,
        /// So many messages may be on their way to us without an acknowledgement; `None`: as many as there are numbers.
        receive_maximum: Option<u16>,
    },
}

#[derive(Clone, Debug)]
pub enum Transport {
    Tcp,
    Tls(Tls),
    WebSocket { path: String, tls: Option<Tls> },
}

/// Whom we trust, and with what we prove who we are.
#[derive(Clone)]
pub struct Tls(pub Arc<ClientConfig>);

impl fmt::Debug for Tls {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Tls { *** }")
    }
}

#[derive(Clone, Debug)]
pub struct MqttConfig {
    pub source: SourceId,
    pub broker: BrokerConfig,
    /// Whether messages that the broker kept from before we subscribed are taken.
    pub retained: bool,
    pub status: Option<MqttStatus>,
    pub points: Vec<MqttPoint>,
}

/// Where a device, or its last will, says whether it is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MqttStatus {
    pub topic: String,
    /// JSON pointer to the word; empty: the payload is the word.
    pub value: String,
    pub on: Vec<String>,
    pub off: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MqttPoint {
    pub signal: SignalId,
    /// Exact topic, no wildcard.
    pub topic: String,
    pub shape: Shape,
    /// A reading without a time of its own is refused: when it comes again nothing else tells that it is the same.
    pub needs_time: bool,
}

/// What the messages of a topic look like, and what of them is the signal's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One value in a place of its own.
    Json(Place),
    /// One or more objects of an array.
    Items {
        /// JSON pointer to the array; empty: the message is the array.
        each: String,
        /// Only those where this pointer leads to this text; `None`: all.
        only: Option<(String, String)>,
        /// In each of them.
        place: Place,
    },
    /// RFC 8428. With a unit, records in another one are refused.
    SenMl { name: String, unit: Option<String> },
    /// `{"ts": …, "values": {…}}`, an array of them, or the bare map.
    ThingsBoard { name: String, time: TimeFormat },
    /// `{"tags": [{"name", "value", "quality", "timestamp"}]}`
    Ignition { name: String, time: TimeFormat },
}

impl Shape {
    /// The name of its records, where they have names.
    #[must_use]
    pub fn record(&self) -> &str {
        match self {
            Self::Json(_) | Self::Items { .. } => "",
            Self::SenMl { name, .. } | Self::ThingsBoard { name, .. } | Self::Ignition { name, .. } => name,
        }
    }

    /// Whether messages of both give the same records, of which each takes its own.
    #[must_use]
    pub fn has_records_of(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::SenMl { .. }, Self::SenMl { .. }) => true,
            (Self::ThingsBoard { time, .. }, Self::ThingsBoard { time: other, .. })
            | (Self::Ignition { time, .. }, Self::Ignition { time: other, .. }) => time == other,
            _ => self == other,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// JSON pointer to the value; empty: the payload is the value.
    pub value: String,
    /// JSON pointer to the time; `None`: the time of arrival.
    pub time: Option<(String, TimeFormat)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeFormat {
    Seconds,
    Millis,
    Micros,
    Nanos,
    Rfc3339,
    /// Whichever of them it looks like.
    Auto,
}

#[derive(Clone, Debug)]
pub struct SparkplugConfig {
    pub source: SourceId,
    pub broker: BrokerConfig,
    /// As whom we say that we are here; `None`: nobody is told.
    pub host: Option<HostState>,
    /// Whether edge nodes may be asked to be born again.
    pub rebirth: bool,
    /// How long a message that is missing is waited for.
    pub reorder: Duration,
    /// A reading further ahead of our clock is rejected.
    pub ahead_max: Span,
    pub points: Vec<SparkplugPoint>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostState {
    pub id: String,
    pub version: StateVersion,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StateVersion {
    /// `STATE/<id>`, ONLINE or OFFLINE
    V22,
    /// `spBv1.0/STATE/<id>`, JSON
    V3,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SparkplugPoint {
    pub signal: SignalId,
    pub group: String,
    pub edge: String,
    /// `None`: the metric is the edge node's own.
    pub device: Option<String>,
    pub metric: String,
    /// A reading without a time of its own is refused.
    pub needs_time: bool,
}

impl Tls {
    /// `ca`: PEM of the certificates of whoever signed the server's; `own`: our certificate chain and its key, in PEM;
    /// `server_name`: what the server's certificate must name, where that is not the host it is reached at.
    ///
    /// # Errors
    /// In words: what in which of them cannot be used.
    pub fn new(ca: &[u8], own: Option<(&[u8], &[u8])>, server_name: Option<&str>) -> Result<Self, (TlsPart, String)> {
        let provider = Arc::new(ring::default_provider());
        let mut roots = RootCertStore::empty();
        for certificate in certificates(ca).map_err(|error| (TlsPart::Ca, error))? {
            roots.add(certificate).map_err(|error| (TlsPart::Ca, error.to_string()))?;
        }
        let roots = Arc::new(roots);
        let verifier = WebPkiServerVerifier::builder_with_provider(roots, Arc::clone(&provider));
        let inner = verifier.build().map_err(|error| (TlsPart::Ca, error.to_string()))?;
        let name = server_name.map(|name| ServerName::try_from(name.to_owned())).transpose();
        let name = name.map_err(|error| (TlsPart::ServerName, error.to_string()))?;
        let builder = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
        let builder = builder.expect("ring has the suites of both versions of TLS");
        // What is called dangerous is to look at certificates in another way than usual: ours only changes the name.
        let builder = builder.dangerous().with_custom_certificate_verifier(Arc::new(Named { inner, name }));
        let config = match own {
            None => builder.with_no_client_auth(),
            Some((chain, key)) => {
                let chain = certificates(chain).map_err(|error| (TlsPart::Certificate, error))?;
                let key = PrivateKeyDer::from_pem_slice(key).map_err(|error| (TlsPart::Key, error.to_string()))?;
                builder.with_client_auth_cert(chain, key).map_err(|error| (TlsPart::Key, error.to_string()))?
            }
        };
        Ok(Self(Arc::new(config)))
    }
}

/// Which part of the settings for TLS cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TlsPart {
    Ca,
    Certificate,
    Key,
    ServerName,
}

fn certificates(pem: &[u8]) -> Result<Vec<CertificateDer<'static>>, String> {
    let all: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(pem).collect();
    let all = all.map_err(|error| error.to_string())?;
    if all.is_empty() { Err("there is no certificate in it".to_owned()) } else { Ok(all) }
}

/// The usual check of a server's certificate, against the name that the site gives where it gives one.
#[derive(Debug)]
struct Named {
    inner: Arc<WebPkiServerVerifier>,
    name: Option<ServerName<'static>>,
}

impl ServerCertVerifier for Named {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        let name = self.name.as_ref().unwrap_or(server_name);
        self.inner.verify_server_cert(end_entity, intermediates, name, ocsp_response, now)
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.inner.verify_tls12_signature(message, certificate, signed)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.inner.verify_tls13_signature(message, certificate, signed)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.inner.supported_verify_schemes()
    }
}
