//! How the MQTT source reaches mosquitto: TLS with certificates of both sides, WebSockets, both versions of MQTT, and what each of
//! them brings with it. What it does with messages is in `ingest_mqtt`.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use tizbek::clock::Clock;
use tizbek::config::{BrokerConfig, MqttConfig, MqttVersion, Tls, Transport};
use tizbek::ingest::supervise::SourceError;
use tizbek::ingest::{SourceIo, mqtt};
use tizbek::queue::{WhenFull, bounded};
use tizbek_core::ids::SourceId;
use tokio::sync::watch;
use tokio::time::timeout;

use crate::ingest_listener::{Listener, links, observations};
use crate::ingest_mqtt::{listen_to, message, numbered, plain, point, publish, values};
use crate::peers::{Peer, forgetful_mosquitto, free_port, mosquitto, wait_port};

const V5: MqttVersion = MqttVersion::V5 { session_expiry: Duration::from_secs(3_600), receive_maximum: None };

/// Authorities and certificates in a folder, made by openssl.
pub struct Certificates<'a>(pub &'a Path);

impl Certificates<'_> {
    pub fn authority(&self, name: &str) {
        let (key, out) = (self.file(name, "key"), self.file(name, "pem"));
        let subject = format!("/CN={name}");
        openssl(&["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"]).and(&[
            "-subj",
            &subject,
            "-keyout",
            &key,
            "-out",
            &out,
            "-addext",
            "keyUsage=critical,keyCertSign",
        ]);
    }

    /// `names` as openssl writes them: `IP:127.0.0.1`.
    pub fn signed(&self, name: &str, authority: &str, names: &str) {
        let [key, request, out] = ["key", "csr", "pem"].map(|ending| self.file(name, ending));
        let subject = format!("/CN={name}");
        openssl(&["req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"])
            .and(&["-subj", &subject, "-keyout", &key, "-out", &request]);
        let extensions = self.file(name, "ext");
        std::fs::write(&extensions, format!("subjectAltName={names}\n")).expect("a file can be written");
        let (ca, ca_key) = (self.file(authority, "pem"), self.file(authority, "key"));
        openssl(&["x509", "-req", "-days", "2", "-in", &request, "-CA", &ca, "-CAkey", &ca_key]).and(&[
            "-CAcreateserial",
            "-extfile",
            &extensions,
            "-out",
            &out,
        ]);
    }

    pub fn file(&self, name: &str, ending: &str) -> String {
        self.0.join(format!("{name}.{ending}")).display().to_string()
    }

    fn read(&self, name: &str, ending: &str) -> Vec<u8> {
        std::fs::read(PathBuf::from(self.file(name, ending))).expect("it was made")
    }

    fn trust(&self, authority: &str, own: Option<&str>, server_name: Option<&str>) -> Tls {
        let own = own.map(|own| (self.read(own, "pem"), self.read(own, "key")));
        let own = own.as_ref().map(|(chain, key)| (chain.as_slice(), key.as_slice()));
        Tls::new(&self.read(authority, "pem"), own, server_name).expect("certificates that fit together")
    }
}

struct Openssl(Vec<String>);

fn openssl(arguments: &[&str]) -> Openssl {
    Openssl(arguments.iter().map(ToString::to_string).collect())
}

impl Openssl {
    fn and(self, more: &[&str]) {
        let done = Command::new("openssl").args(self.0).args(more).stderr(Stdio::null()).status();
        assert!(done.is_ok_and(|status| status.success()), "openssl {more:?}: run tests/setup.sh");
    }
}

/// One broker that is reached in four ways. Over TLS it wants to see a certificate.
struct Ways {
    _broker: Peer,
    plain: u16,
    tls: u16,
    ws: u16,
    wss: u16,
}

impl Ways {
    fn start(certificates: &Certificates<'_>, server: &str) -> Self {
        let [plain, tls, ws, wss] = std::array::from_fn(|_| free_port());
        let file = |name: &str, ending: &str| certificates.file(name, ending);
        let keys = format!(
            "cafile {}\ncertfile {}\nkeyfile {}\nrequire_certificate true\n",
            file("authority", "pem"),
            file(server, "pem"),
            file(server, "key")
        );
        let text = format!(
            "per_listener_settings false\nallow_anonymous true\nuser root\nlog_type error\nlistener {plain} 127.0.0.1\n\
             listener {tls} 127.0.0.1\n{keys}listener {ws} 127.0.0.1\nprotocol websockets\n\
             listener {wss} 127.0.0.1\nprotocol websockets\n{keys}"
        );
        let config = certificates.0.join("ways.conf");
        std::fs::write(&config, text).expect("the configuration can be written");
        let broker = Peer::spawn("mosquitto", Command::new("/usr/sbin/mosquitto").arg("-c").arg(&config));
        [plain, tls, ws, wss].into_iter().for_each(wait_port);
        Self { _broker: broker, plain, tls, ws, wss }
    }
}

fn reached(port: u16, version: MqttVersion, transport: Transport) -> BrokerConfig {
    BrokerConfig { version, transport, ..plain(port) }
}

/// What the source says when it gives up.
async fn ended(broker: BrokerConfig) -> String {
    let config = MqttConfig { source: SourceId(0), broker, retained: true, status: None, points: vec![point(0, "mine/skip")] };
    let (out, _arrivals) = bounded(16, WhenFull::Wait);
    let (_stop, shutdown) = watch::channel(false);
    let io = SourceIo { source: SourceId(0), clock: Clock::wall(), out, shutdown };
    let ended = timeout(Duration::from_secs(30), mqtt::run(config, io)).await.expect("it gives up at once");
    match ended {
        Err(SourceError::Incompatible { detail, .. }) => detail,
        other => panic!("a person has to be told, not {other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_broker_is_read_over_tcp_tls_and_web_sockets_in_either_version() {
    let dir = tempfile::tempdir().expect("a folder");
    let certificates = Certificates(dir.path());
    certificates.authority("authority");
    certificates.signed("server", "authority", "IP:127.0.0.1");
    certificates.signed("tizbek", "authority", "DNS:tizbek");
    let ways = Ways::start(&certificates, "server");
    let trust = certificates.trust("authority", Some("tizbek"), None);
    let path = || "/mqtt".to_owned();
    for version in [MqttVersion::V3, V5] {
        for (port, transport) in [
            (ways.plain, Transport::Tcp),
            (ways.tls, Transport::Tls(trust.clone())),
            (ways.ws, Transport::WebSocket { path: path(), tls: None }),
            (ways.wss, Transport::WebSocket { path: path(), tls: Some(trust.clone()) }),
        ] {
            let mut listener = listen_to(reached(port, version, transport), vec![point(0, "mine/skip")]);
            listener.until("the subscription", |seen| links(seen).0 == 1).await;
            publish(ways.plain, numbered("mine/skip", 0..50)).await;
            listener.until("all messages", |seen| observations(seen, 0).len() == 50).await;
            assert_eq!(values(&listener, 0), (0..50).map(f64::from).collect::<Vec<_>>());
            assert_eq!(links(&listener.stop().await), (1, 0));
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_certificate_that_cannot_be_trusted_is_told_to_a_person() {
    let dir = tempfile::tempdir().expect("a folder");
    let certificates = Certificates(dir.path());
    certificates.authority("authority");
    certificates.authority("somebody");
    certificates.signed("server", "authority", "DNS:broker.mine");
    certificates.signed("tizbek", "authority", "DNS:tizbek");
    let ways = Ways::start(&certificates, "server");
    let over_tls = |trust: Tls| reached(ways.tls, V5, Transport::Tls(trust));

    let by_somebody = ended(over_tls(certificates.trust("somebody", Some("tizbek"), Some("broker.mine")))).await;
    assert!(by_somebody.contains("not one to trust") && by_somebody.contains("UnknownIssuer"), "{by_somebody}");
    let other_name = ended(over_tls(certificates.trust("authority", Some("tizbek"), None))).await;
    assert!(other_name.contains("not one to trust"), "{other_name}");
    let wss = Transport::WebSocket { path: "/mqtt".to_owned(), tls: Some(certificates.trust("authority", Some("tizbek"), None)) };
    let other_name = ended(reached(ways.wss, MqttVersion::V3, wss)).await;
    assert!(other_name.contains("not one to trust"), "{other_name}");
    for version in [MqttVersion::V3, V5] {
        let nameless = Transport::Tls(certificates.trust("authority", None, Some("broker.mine")));
        let told = ended(reached(ways.tls, version, nameless)).await;
        assert!(told.contains("does not take our certificate"), "{told}");
    }

    let named = certificates.trust("authority", Some("tizbek"), Some("broker.mine"));
    let mut listener = listen_to(over_tls(named), vec![point(0, "mine/skip")]);
    listener.until("the subscription", |seen| links(seen).0 == 1).await;
    listener.stop().await;
}

async fn subscribed(broker: BrokerConfig) -> Listener {
    let mut listener = listen_to(broker, vec![point(0, "mine/skip")]);
    listener.until("the subscription", |seen| links(seen).0 == 1).await;
    listener
}

#[tokio::test(flavor = "multi_thread")]
async fn with_mqtt_5_what_comes_while_we_are_away_waits_for_us() {
    let (dir, port) = (tempfile::tempdir().expect("a folder"), free_port());
    let _broker = mosquitto(dir.path(), port);
    let mut first = subscribed(reached(port, V5, Transport::Tcp)).await;
    publish(port, numbered("mine/skip", 0..100)).await;
    first.until("a hundred", |seen| observations(seen, 0).len() == 100).await;
    // From now on nothing reaches the journal: it must come again.
    first.give_receipts = false;
    publish(port, numbered("mine/skip", 100..110)).await;
    first.until("ten more", |seen| observations(seen, 0).len() == 110).await;
    first.kill().await;
    publish(port, numbered("mine/skip", 110..200)).await;
    let mut second = subscribed(reached(port, V5, Transport::Tcp)).await;
    second.until("the rest", |seen| observations(seen, 0).iter().any(|seen| seen.value == 199.0)).await;
    // What was acknowledged a moment before the end may come again as well.
    let mut rest = values(&second, 0);
    rest.retain(|value| *value >= 100.0);
    assert_eq!(rest, (100..200).map(f64::from).collect::<Vec<_>>());
    second.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn with_mqtt_5_no_more_is_sent_ahead_than_we_said() {
    let (dir, port) = (tempfile::tempdir().expect("a folder"), free_port());
    let _broker = mosquitto(dir.path(), port);
    let version = MqttVersion::V5 { session_expiry: Duration::ZERO, receive_maximum: Some(7) };
    let points = vec![point(0, "mine/skip"), point(1, "mine/after")];
    let mut listener = listen_to(reached(port, version, Transport::Tcp), points);
    listener.until("the subscription", |seen| links(seen).0 == 1).await;
    listener.give_receipts = false;
    publish(port, numbered("mine/skip", 0..20)).await;
    // What needs no acknowledgement is not counted, and comes after all that may come.
    mosquitto_pub(port, &["-q", "0", "-t", "mine/after", "-m", &message(0)]);
    listener.until("what came after", |seen| observations(seen, 1).len() == 1).await;
    assert_eq!(values(&listener, 0), (0..7).map(f64::from).collect::<Vec<_>>());
    listener.withheld.drain(..).for_each(|receipt| receipt.tell());
    listener.give_receipts = true;
    listener.until("the rest", |seen| observations(seen, 0).len() == 20).await;
    listener.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn with_mqtt_5_too_subscriptions_are_made_again_where_the_broker_forgot_them() {
    let (dir, port) = (tempfile::tempdir().expect("a folder"), free_port());
    let mut broker = forgetful_mosquitto(dir.path(), port);
    let mut listener = subscribed(reached(port, V5, Transport::Tcp)).await;
    broker.kill();
    listener.until("the link to be down", |seen| links(seen).1 == 1).await;
    std::fs::remove_file(dir.path().join("mosquitto.db")).ok();
    let _again = forgetful_mosquitto(dir.path(), port);
    listener.until("the link to be up again", |seen| links(seen).0 == 2).await;
    publish(port, numbered("mine/skip", 0..10)).await;
    listener.until("what came after", |seen| observations(seen, 0).len() == 10).await;
    listener.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn with_mqtt_5_too_a_large_message_comes_once() {
    let (dir, port) = (tempfile::tempdir().expect("a folder"), free_port());
    let _broker = mosquitto(dir.path(), port);
    let mut listener = subscribed(reached(port, V5, Transport::Tcp)).await;
    let large = format!(r#"{{"v":3,"ts":1767225600000,"picture":"{}"}}"#, "x".repeat(3 << 20));
    let topic = || "mine/skip".to_owned();
    publish(port, vec![(topic(), large.into_bytes()), (topic(), message(1).into_bytes())]).await;
    listener.until("both", |seen| observations(seen, 0).len() == 2).await;
    assert_eq!(values(&listener, 0), [3.0, 1.0]);
    assert_eq!(links(&listener.stop().await), (1, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_broker_kept_is_not_taken_where_the_site_says_so() {
    let (dir, port) = (tempfile::tempdir().expect("a folder"), free_port());
    let _broker = mosquitto(dir.path(), port);
    keep(port, "mine/skip", &message(0));
    for version in [MqttVersion::V3, V5] {
        for (retained, expected) in [(true, vec![0.0, 1.0]), (false, vec![1.0])] {
            let mut broker = reached(port, version, Transport::Tcp);
            broker.client_id = format!("tizbek-{retained}-{}", version == V5);
            let config = MqttConfig { source: SourceId(0), broker, retained, status: None, points: vec![point(0, "mine/skip")] };
            let mut listener = Listener::start(move |io| mqtt::run(config.clone(), io));
            listener.until("the subscription", |seen| links(seen).0 == 1).await;
            publish(port, numbered("mine/skip", 1..2)).await;
            listener.until("the live one", |seen| observations(seen, 0).iter().any(|seen| seen.value == 1.0)).await;
            assert_eq!(values(&listener, 0), expected, "{version:?}");
            listener.stop().await;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_clients_under_one_id_take_turns_and_neither_ends() {
    let (dir, port) = (tempfile::tempdir().expect("a folder"), free_port());
    let _broker = mosquitto(dir.path(), port);
    let mut first = subscribed(reached(port, V5, Transport::Tcp)).await;
    let mut second = subscribed(reached(port, V5, Transport::Tcp)).await;
    first.until("it to be pushed out", |seen| links(seen).1 == 1).await;
    second.until("it to be pushed out in its turn", |seen| links(seen).1 == 1).await;
    second.stop().await;
    // Nobody disturbs it any more: what comes now is read.
    first.until("it to be back", |seen| links(seen).0 > links(seen).1).await;
    publish(port, numbered("mine/skip", 0..1)).await;
    first.until("a message", |seen| !observations(seen, 0).is_empty()).await;
    first.stop().await;
}

/// Leaves a message with the broker for whoever subscribes.
pub fn keep(port: u16, topic: &str, payload: &str) {
    mosquitto_pub(port, &["-q", "1", "-r", "-t", topic, "-m", payload]);
}

fn mosquitto_pub(port: u16, arguments: &[&str]) {
    let program = "/usr/bin/mosquitto_pub";
    let done = Command::new(program).args(["-h", "127.0.0.1", "-p", &port.to_string()]).args(arguments).status();
    assert!(done.is_ok_and(|status| status.success()), "{program}: run tests/setup.sh");
}
