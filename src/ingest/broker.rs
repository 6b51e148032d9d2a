//! A connection to a broker, whichever version of MQTT it speaks and whatever carries it. It connects again when it is asked for
//! the next event after an error; how long to wait before that, and what messages mean, is for whoever owns it.

use std::error::Error;
use std::fmt::Debug;
use std::io;
use std::time::Duration;

use rumqttc::v5::mqttbytes::v5 as five;
use rumqttc::{AsyncClient, ConnectReturnCode, ConnectionError, Packet, QoS, StateError, SubscribeFilter, TlsConfiguration};
use rumqttc::{mqttbytes, v5};
use tokio::time::timeout;

use super::supervise::SourceError;
use crate::config::{BrokerConfig, MqttVersion, Tls, Transport};

/// A broker that says nothing for this long, and then does not answer a ping, is taken for dead.
const KEEP_ALIVE: Duration = Duration::from_secs(10);
/// The client hears of itself at every ping. When it does not for this long it hangs, and no waiting helps.
const WEDGED: Duration = Duration::from_secs(35);
const _: () = assert!(WEDGED.as_secs() > 3 * KEEP_ALIVE.as_secs(), "a ping and the wait for its answer are no hanging");
const CONNECT_TIMEOUT_SECS: u64 = 5;
const PACKET_MAX: usize = 1024 * 1024;
/// The largest packet there is: allowed after a larger one than `PACKET_MAX` has come, which else would come again for ever. A
/// broker of MQTT 5 is told of it at once: it would silently keep back what is larger.
const PACKET_MAX_EVER: u32 = 268_435_455;
/// More than there are packet ids, so that there is always room for an acknowledgement.
const REQUESTS_MAX: usize = 70_000;
const FILTERS_PER_PACKET: usize = 100;

/// What is agreed with the broker besides how it is reached.
#[derive(Clone, Debug)]
pub struct Terms {
    /// The broker keeps what comes while we are away, and what we have not acknowledged; else it forgets us at once.
    pub keeps_session: bool,
    /// Messages are acknowledged by `Client::acknowledge`, and not as they come.
    pub acknowledged_by_us: bool,
    /// What the broker tells others when we are gone without a word.
    pub will: Option<Parting>,
}

/// A message that the broker keeps for whoever subscribes later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parting {
    pub topic: String,
    pub payload: String,
}

pub struct Connection {
    endpoint: String,
    inner: Inner,
}

enum Inner {
    V3(Box<rumqttc::EventLoop>),
    V5(Box<v5::EventLoop>),
}

/// Puts requests before the connection, which sends them when it is asked for its next event. Never waits.
#[derive(Clone)]
pub struct Client {
    requests: Requests,
}

#[derive(Clone)]
enum Requests {
    V3(AsyncClient),
    V5(v5::AsyncClient),
}

pub enum Event {
    /// What was subscribed to may be forgotten: `session_kept` says whether it is.
    Connected {
        session_kept: bool,
    },
    Message(Message),
    /// The broker answered a subscription; so many of its filters it refused.
    Subscribed {
        refused: u64,
    },
    Other,
}

pub struct Message(Publish);

enum Publish {
    V3(rumqttc::Publish),
    V5(Box<five::Publish>),
}

/// Why there is no connection any more.
#[derive(Debug, PartialEq, Eq)]
pub enum Failure {
    /// Trying again soon would not help.
    Refused(String),
    /// A packet was larger than we allow.
    TooLarge(usize),
    /// The client does not come back from a call: it has to be made anew.
    Wedged,
    Lost(String),
}

impl Failure {
    /// For a person.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Refused(detail) => format!("refused: {detail}"),
            Self::TooLarge(bytes) => format!("a packet of {bytes} bytes, which is more than is taken"),
            Self::Wedged => "the connection hangs".to_owned(),
            Self::Lost(detail) => detail.clone(),
        }
    }

    /// What the supervisor is told where the connection cannot simply be made again.
    pub fn fatal(&self, endpoint: &str) -> Option<SourceError> {
        let endpoint = endpoint.to_owned();
        match self {
            Self::Refused(detail) => Some(SourceError::Incompatible { endpoint, detail: detail.clone() }),
            Self::Wedged => Some(SourceError::Disconnected { endpoint, cause: io::ErrorKind::TimedOut.into() }),
            Self::TooLarge(_) | Self::Lost(_) => None,
        }
    }
}

/// Nothing is connected before the first event is asked for.
///
/// # Errors
/// When the configuration is not one that can be connected with.
pub fn open(config: &BrokerConfig, terms: &Terms) -> Result<(Connection, Client), SourceError> {
    let endpoint = config.address.clone();
    let unusable = |detail: &str| SourceError::Incompatible { endpoint: endpoint.clone(), detail: detail.to_owned() };
    let host_and_port = endpoint.rsplit_once(':').and_then(|(host, port)| Some((host, port.parse::<u16>().ok()?)));
    let (host, port) = host_and_port.ok_or_else(|| unusable("not a host:port"))?;
    if config.client_id.is_empty() {
        return Err(unusable("a session needs a client id"));
    }
    let (host, transport) = carried(config, host.trim_matches(['[', ']']));
    let (inner, requests) = match config.version {
        MqttVersion::V3 => {
            let mut options = rumqttc::MqttOptions::new(&config.client_id, host, port);
            options.set_keep_alive(KEEP_ALIVE).set_clean_session(!terms.keeps_session).set_transport(transport);
            options.set_manual_acks(terms.acknowledged_by_us).set_max_packet_size(PACKET_MAX, PACKET_MAX);
            if let Some(login) = &config.login {
                options.set_credentials(&login.user, &login.password);
            }
            let (client, mut event_loop) = AsyncClient::new(options, REQUESTS_MAX);
            event_loop.network_options.set_tcp_nodelay(true);
            event_loop.network_options.set_connection_timeout(CONNECT_TIMEOUT_SECS);
            (Inner::V3(Box::new(event_loop)), Requests::V3(client))
        }
        MqttVersion::V5 { session_expiry, receive_maximum } => {
            let mut options = v5::MqttOptions::new(&config.client_id, host, port);
            options.set_keep_alive(KEEP_ALIVE).set_clean_start(!terms.keeps_session).set_transport(transport);
            options.set_manual_acks(terms.acknowledged_by_us).set_max_packet_size(Some(PACKET_MAX_EVER));
            let expiry = u32::try_from(session_expiry.as_secs()).unwrap_or(u32::MAX);
            options.set_session_expiry_interval(terms.keeps_session.then_some(expiry));
            options.set_receive_maximum(receive_maximum).set_connection_timeout(CONNECT_TIMEOUT_SECS);
            if let Some(login) = &config.login {
                options.set_credentials(&login.user, &login.password);
            }
            let mut network = rumqttc::NetworkOptions::new();
            network.set_tcp_nodelay(true);
            options.set_network_options(network);
            let (client, event_loop) = v5::AsyncClient::new(options, REQUESTS_MAX);
            (Inner::V5(Box::new(event_loop)), Requests::V5(client))
        }
    };
    let mut connection = Connection { endpoint, inner };
    if let Some(will) = &terms.will {
        connection.set_will(will);
    }
    Ok((connection, Client { requests }))
}

/// What rumqttc wants as the host: for a WebSocket that is a URL.
fn carried(config: &BrokerConfig, host: &str) -> (String, rumqttc::Transport) {
    let tls = |Tls(client): &Tls| TlsConfiguration::Rustls(client.clone());
    let url = |scheme: &str, path: &str| format!("{scheme}://{}{path}", config.address);
    match &config.transport {
        Transport::Tcp => (host.to_owned(), rumqttc::Transport::Tcp),
        Transport::Tls(trust) => (host.to_owned(), rumqttc::Transport::Tls(tls(trust))),
        Transport::WebSocket { path, tls: None } => (url("ws", path), rumqttc::Transport::Ws),
        Transport::WebSocket { path, tls: Some(trust) } => (url("wss", path), rumqttc::Transport::Wss(tls(trust))),
    }
}

impl Connection {
    /// The next thing that happened. After a failure the next call connects again.
    pub async fn next(&mut self) -> Result<Event, Failure> {
        watched(WEDGED, self.poll()).await
    }

    async fn poll(&mut self) -> Result<Event, Failure> {
        match &mut self.inner {
            Inner::V3(event_loop) => Ok(match event_loop.poll().await.map_err(failure_of_3)? {
                rumqttc::Event::Incoming(Packet::Publish(publish)) => Event::Message(Message(Publish::V3(publish))),
                rumqttc::Event::Incoming(Packet::ConnAck(ack)) => Event::Connected { session_kept: ack.session_present },
                rumqttc::Event::Incoming(Packet::SubAck(ack)) => {
                    let refused = |code: &&rumqttc::SubscribeReasonCode| **code == rumqttc::SubscribeReasonCode::Failure;
                    Event::Subscribed { refused: ack.return_codes.iter().filter(refused).count() as u64 }
                }
                _ => Event::Other,
            }),
            Inner::V5(event_loop) => Ok(match event_loop.poll().await.map_err(failure_of_5)? {
                v5::Event::Incoming(five::Packet::Publish(publish)) => Event::Message(Message(Publish::V5(Box::new(publish)))),
                v5::Event::Incoming(five::Packet::ConnAck(ack)) => Event::Connected { session_kept: ack.session_present },
                v5::Event::Incoming(five::Packet::SubAck(ack)) => {
                    let refused = |code: &&five::SubscribeReasonCode| !matches!(code, five::SubscribeReasonCode::Success(_));
                    Event::Subscribed { refused: ack.return_codes.iter().filter(refused).count() as u64 }
                }
                _ => Event::Other,
            }),
        }
    }

    /// Whether all that was read from the line has been asked for.
    #[must_use]
    pub fn is_drained(&self) -> bool {
        match &self.inner {
            Inner::V3(event_loop) => event_loop.state.events.is_empty(),
            Inner::V5(event_loop) => event_loop.state.events.is_empty(),
        }
    }

    /// What was read before the connection broke and was not asked for. A broker that has died may not know it any more.
    pub fn left_over(&mut self) -> Vec<Message> {
        match &mut self.inner {
            Inner::V3(event_loop) => {
                let message = |event| match event {
                    rumqttc::Event::Incoming(Packet::Publish(publish)) => Some(Message(Publish::V3(publish))),
                    _ => None,
                };
                std::mem::take(&mut event_loop.state.events).into_iter().filter_map(message).collect()
            }
            Inner::V5(event_loop) => {
                let message = |event| match event {
                    v5::Event::Incoming(five::Packet::Publish(publish)) => Some(Message(Publish::V5(Box::new(publish)))),
                    _ => None,
                };
                std::mem::take(&mut event_loop.state.events).into_iter().filter_map(message).collect()
            }
        }
    }

    /// From the next connection on packets may be as large as they like.
    pub fn allow_any_size(&mut self) {
        if let Inner::V3(event_loop) = &mut self.inner {
            event_loop.mqtt_options.set_max_packet_size(PACKET_MAX_EVER as usize, PACKET_MAX);
        }
    }

    /// For the next connection.
    pub fn set_will(&mut self, Parting { topic, payload }: &Parting) {
        match &mut self.inner {
            Inner::V3(event_loop) => {
                let will = rumqttc::LastWill::new(topic, payload.as_bytes(), QoS::AtLeastOnce, true);
                event_loop.mqtt_options.set_last_will(will);
            }
            Inner::V5(event_loop) => {
                let qos = v5::mqttbytes::QoS::AtLeastOnce;
                event_loop.options.set_last_will(five::LastWill::new(topic, payload.as_bytes(), qos, true, None));
            }
        }
    }

    #[must_use]
    pub fn endpoint(&self) -> &str {
        &self.endpoint
    }
}

impl Client {
    /// With QoS 1. `retained`: what the broker keeps is asked for too, where the version lets us choose. `false`: a filter is not
    /// one.
    #[must_use]
    pub fn subscribe(&self, filters: &[String], retained: bool) -> bool {
        let mut all = true;
        for chunk in filters.chunks(FILTERS_PER_PACKET) {
            let taken = match &self.requests {
                Requests::V3(client) => {
                    let filter = |filter: &String| SubscribeFilter::new(filter.clone(), QoS::AtLeastOnce);
                    client.try_subscribe_many(chunk.iter().map(filter)).is_ok()
                }
                Requests::V5(client) => {
                    let rule = match retained {
                        true => five::RetainForwardRule::OnEverySubscribe,
                        false => five::RetainForwardRule::Never,
                    };
                    let filter = |path: &String| five::Filter {
                        path: path.clone(),
                        qos: v5::mqttbytes::QoS::AtLeastOnce,
                        retain_forward_rule: rule.clone(),
                        ..Default::default()
                    };
                    client.try_subscribe_many(chunk.iter().map(filter)).is_ok()
                }
            };
            all &= taken;
        }
        all
    }

    /// `false`: there was no room. Not acknowledged only means that it comes again.
    #[must_use]
    pub fn acknowledge(&self, number: u16) -> bool {
        match &self.requests {
            Requests::V3(client) => {
                let publish = rumqttc::Publish { pkid: number, ..rumqttc::Publish::new("", QoS::AtLeastOnce, Vec::new()) };
                client.try_ack(&publish).is_ok()
            }
            Requests::V5(client) => {
                let qos = v5::mqttbytes::QoS::AtLeastOnce;
                client.try_ack(&five::Publish { pkid: number, qos, ..Default::default() }).is_ok()
            }
        }
    }

    /// `kept`: with QoS 1 and for whoever subscribes later; else with QoS 0, for those who listen. `false`: there was no room.
    #[must_use]
    pub fn publish(&self, topic: &str, kept: bool, payload: Vec<u8>) -> bool {
        match &self.requests {
            Requests::V3(client) => {
                let qos = if kept { QoS::AtLeastOnce } else { QoS::AtMostOnce };
                client.try_publish(topic, qos, kept, payload).is_ok()
            }
            Requests::V5(client) => {
                let qos = if kept { v5::mqttbytes::QoS::AtLeastOnce } else { v5::mqttbytes::QoS::AtMostOnce };
                client.try_publish(topic, qos, kept, payload).is_ok()
            }
        }
    }

    #[must_use]
    pub fn disconnect(&self) -> bool {
        match &self.requests {
            Requests::V3(client) => client.try_disconnect().is_ok(),
            Requests::V5(client) => client.try_disconnect().is_ok(),
        }
    }
}

impl Message {
    /// Empty where it is not text, which no topic is.
    #[must_use]
    pub fn topic(&self) -> &str {
        match &self.0 {
            Publish::V3(publish) => &publish.topic,
            Publish::V5(publish) => str::from_utf8(&publish.topic).unwrap_or_default(),
        }
    }

    #[must_use]
    pub fn payload(&self) -> &[u8] {
        match &self.0 {
            Publish::V3(publish) => &publish.payload,
            Publish::V5(publish) => &publish.payload,
        }
    }

    /// The number to acknowledge it by; `None`: it needs no acknowledgement.
    #[must_use]
    pub fn number(&self) -> Option<u16> {
        match &self.0 {
            Publish::V3(publish) => (publish.qos != QoS::AtMostOnce).then_some(publish.pkid),
            Publish::V5(publish) => (publish.qos != v5::mqttbytes::QoS::AtMostOnce).then_some(publish.pkid),
        }
    }

    /// The broker says that it may have sent it before.
    #[must_use]
    pub fn is_again(&self) -> bool {
        match &self.0 {
            Publish::V3(publish) => publish.dup,
            Publish::V5(publish) => publish.dup,
        }
    }

    /// The broker had kept it for whoever subscribes.
    #[must_use]
    pub fn is_retained(&self) -> bool {
        match &self.0 {
            Publish::V3(publish) => publish.retain,
            Publish::V5(publish) => publish.retain,
        }
    }
}

impl From<rumqttc::Publish> for Message {
    fn from(publish: rumqttc::Publish) -> Self {
        Self(Publish::V3(publish))
    }
}

async fn watched<T>(limit: Duration, call: impl Future<Output = Result<T, Failure>>) -> Result<T, Failure> {
    timeout(limit, call).await.unwrap_or(Err(Failure::Wedged))
}

fn failure_of_3(error: ConnectionError) -> Failure {
    match error {
        ConnectionError::ConnectionRefused(ConnectReturnCode::ServiceUnavailable) => {
            Failure::Lost("it is not available".to_owned())
        }
        ConnectionError::ConnectionRefused(code) => refused(&code),
        ConnectionError::NotConnAck(_) => Failure::Refused("it does not speak MQTT".to_owned()),
        ConnectionError::MqttState(StateError::Deserialization(mqttbytes::Error::PayloadSizeLimitExceeded(size))) => {
            Failure::TooLarge(size)
        }
        error => untrusted(&error).unwrap_or_else(|| Failure::Lost(error.to_string())),
    }
}

fn failure_of_5(error: v5::ConnectionError) -> Failure {
    use five::ConnectReturnCode as Code;
    match error {
        v5::ConnectionError::ConnectionRefused(code) => match code {
            Code::ServiceUnavailable
            | Code::ServerUnavailable
            | Code::ServerBusy
            | Code::ConnectionRateExceeded
            | Code::QuotaExceeded
            | Code::UnspecifiedError => Failure::Lost(format!("it is not available: {code:?}")),
            code => refused(&code),
        },
        v5::ConnectionError::NotConnAck(_) => Failure::Refused("it does not speak MQTT 5".to_owned()),
        v5::ConnectionError::MqttState(v5::StateError::ServerDisconnect {
            reason_code: five::DisconnectReasonCode::SessionTakenOver,
            ..
        }) => Failure::Lost("somebody else came under our client id: it must be the only one of its name".to_owned()),
        // This one does not say by itself what it comes from.
        v5::ConnectionError::MqttState(v5::StateError::Deserialization(inner)) => {
            untrusted(&inner).unwrap_or_else(|| Failure::Lost(inner.to_string()))
        }
        error => untrusted(&error).unwrap_or_else(|| Failure::Lost(error.to_string())),
    }
}

fn refused(code: &impl Debug) -> Failure {
    Failure::Refused(format!("it refused us: {code:?}"))
}

/// One of the two does not take the other's certificate: a person has to look.
fn untrusted(error: &(dyn Error + 'static)) -> Option<Failure> {
    let mut next = Some(error);
    while let Some(error) = next {
        let inner = error.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
        let tls = inner.and_then(|inner| inner.downcast_ref::<rustls::Error>()).or_else(|| error.downcast_ref());
        match tls {
            Some(rustls::Error::InvalidCertificate(why)) => {
                return Some(Failure::Refused(format!("its certificate is not one to trust: {why}")));
            }
            Some(rustls::Error::AlertReceived(alert)) => {
                return Some(Failure::Refused(format!("it does not take our certificate, or none: {alert:?}")));
            }
            _ => {}
        }
        next = error.source();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_client_that_never_comes_back_is_given_up() {
        let call = std::future::pending::<Result<(), Failure>>();
        assert_eq!(watched(Duration::from_millis(1), call).await, Err(Failure::Wedged));
        let failed = Failure::Wedged.fatal("broker:1883").expect("the supervisor makes it anew");
        assert!(matches!(failed, SourceError::Disconnected { .. }));
    }

    #[test]
    fn what_trying_again_would_not_help_is_told_apart() {
        let io = |error: rustls::Error| io::Error::new(io::ErrorKind::InvalidData, error);
        let expired = rustls::Error::InvalidCertificate(rustls::CertificateError::Expired);
        let failure = failure_of_3(ConnectionError::Io(io(expired.clone())));
        assert!(matches!(failure, Failure::Refused(_)), "{failure:?}");
        let failure = failure_of_5(v5::ConnectionError::Tls(rumqttc::TlsError::Io(io(expired))));
        assert!(matches!(failure, Failure::Refused(_)), "{failure:?}");
        let failure = failure_of_3(ConnectionError::ConnectionRefused(ConnectReturnCode::NotAuthorized));
        assert!(matches!(failure, Failure::Refused(_)));
        let failure = failure_of_5(v5::ConnectionError::ConnectionRefused(five::ConnectReturnCode::ServerBusy));
        assert!(matches!(failure, Failure::Lost(_)));
        assert!(matches!(failure_of_3(ConnectionError::Io(io::ErrorKind::ConnectionReset.into())), Failure::Lost(_)));
    }
}
