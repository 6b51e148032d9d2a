//! The OPC UA source against asyncua: what comes is right and comes once, whatever becomes of the server and of the line to it. Who is
//! let in, and which server is trusted, is in `ingest_opcua_trust`.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::path::Path;
use std::time::Duration;

use tizbek::clock::Clock;
use tizbek::config::{OpcUaConfig, OpcUaPoint, OpcUaServer};
use tizbek::ingest::opcua::{self, Memory};
use tizbek_core::ids::{SignalId, SourceId};
use tizbek_core::input::{GapReason, Input};
use tizbek_core::quality::Quality;
use tizbek_core::time::{Span, Timestamp};

use crate::cut::Cut;
use crate::ingest_listener::{Listener, links, lost, observations, signals_seen};
use crate::peers::{Peer, free_port, python, root, wait_port};

/// A server that does as it is told.
pub struct Server {
    pub port: u16,
    pub peer: Peer,
    control: BufReader<TcpStream>,
}

impl Server {
    pub fn start(more: &[&str]) -> Self {
        Self::start_at(free_port(), more)
    }

    pub fn start_at(port: u16, more: &[&str]) -> Self {
        let control = free_port();
        let script = root().join("tests/e2e/peers/opcua_server.py");
        let ports = [port, control].map(|port| port.to_string());
        let peer = Peer::spawn("asyncua", python().arg(script).args(ports).args(more));
        wait_port(control);
        let control = TcpStream::connect(("127.0.0.1", control)).expect("it listens");
        Self { port, peer, control: BufReader::new(control) }
    }

    pub fn url(&self) -> String {
        format!("opc.tcp://127.0.0.1:{}/mine", self.port)
    }

    pub fn tell(&mut self, command: &str) -> String {
        self.control.get_mut().write_all(format!("{command}\n").as_bytes()).expect("it listens");
        let mut answer = String::new();
        self.control.read_line(&mut answer).expect("it answers");
        assert!(!answer.starts_with("error"), "{command}: {answer}");
        answer
    }

    /// A value of the crusher's flow at a time of its own.
    pub fn flow(&mut self, value: f64, at: Timestamp) {
        self.tell(&format!("set Crusher.Flow Double {value:?} 0 {}", at.0));
    }
}

pub fn point(signal: u32, name: &str) -> OpcUaPoint {
    let node = format!("nsu=urn:plc:mine;s={name}").parse().expect("a node");
    OpcUaPoint { sampling: Duration::from_millis(50), ..OpcUaPoint::new(SignalId(signal), node) }
}

/// Nothing is signed, nobody asks who we are.
pub fn plain(url: String) -> OpcUaServer {
    let (security, login, timeout) = (None, None, Duration::from_secs(5));
    OpcUaServer { endpoint: url, security, login, application_uri: "urn:tizbek:test".to_owned(), timeout }
}

pub fn config(server: OpcUaServer, points: Vec<OpcUaPoint>) -> OpcUaConfig {
    OpcUaConfig { source: SourceId(0), server, publish: Duration::from_millis(100), confirm: Duration::ZERO, points }
}

pub fn listen(config: OpcUaConfig, certificates: &Path) -> Listener {
    listen_by(Clock::wall(), config, certificates)
}

fn listen_by(clock: Clock, config: OpcUaConfig, certificates: &Path) -> Listener {
    let (certificates, memory) = (certificates.to_path_buf(), Memory::default());
    Listener::start_by(clock, move |io| opcua::run(config.clone(), certificates.clone(), memory.clone(), io))
}

/// As `listen`, where nothing is signed.
fn listen_plainly(url: String, points: Vec<OpcUaPoint>) -> Listener {
    listen(config(plain(url), points), Path::new("no certificates"))
}

pub fn now() -> Timestamp {
    Clock::wall().now()
}

/// Values with their times, as seconds after `start`.
fn told(seen: &[Input], signal: u32, start: Timestamp) -> Vec<(f64, i64)> {
    observations(seen, signal).iter().map(|seen| (seen.value, (seen.occurred_at - start).0 / 1_000_000)).collect()
}

/// So many values, one a second from `start` on.
fn series(first: i64, count: i64) -> Vec<(f64, i64)> {
    (first..first + count).map(|number| (number as f64, number)).collect()
}

const START: Timestamp = Timestamp::from_secs(1_700_000_000);

fn second(number: i64) -> Timestamp {
    START + Span::from_secs(number)
}

#[tokio::test(flavor = "multi_thread")]
async fn every_value_comes_once_with_the_time_of_its_source() {
    let mut server = Server::start(&[]);
    server.flow(0.0, START);
    server.tell("set Crusher.Temperatures Float [20.5,21.5] 0 1700000000000000");
    let points = vec![
        OpcUaPoint { queue: 1_000, ..point(0, "Crusher.Flow") },
        OpcUaPoint { index: Some(1), scale: 2.0, offset: -3.0, ..point(1, "Crusher.Temperatures") },
        point(2, "Crusher.Running"),
        point(3, "Crusher.Name"),
        OpcUaPoint { index: Some(7), ..point(4, "Crusher.Temperatures") },
    ];
    let mut listener = listen_plainly(server.url(), points);
    listener.until("the first values", |seen| signals_seen(seen).len() == 3 && lost(seen, GapReason::Malformed) == 2).await;
    // Faster than they are published: the server keeps them in a queue.
    (1..200).for_each(|number| server.flow(number as f64, second(number)));
    listener.until("all values", |seen| told(seen, 0, START).len() >= 200).await;
    listener.take_for(Duration::from_millis(300)).await;
    let seen = listener.stop().await;
    assert_eq!(told(&seen, 0, START), series(0, 200));
    assert_eq!(told(&seen, 1, START), [(40.0, 0)]);
    assert_eq!(observations(&seen, 2).iter().map(|seen| seen.value).collect::<Vec<_>>(), [1.0]);
    assert_eq!((links(&seen), lost(&seen, GapReason::Sequence)), ((1, 0), 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_value_says_how_far_it_can_be_trusted() {
    let mut server = Server::start(&[]);
    server.flow(0.0, START);
    let mut listener = listen_plainly(server.url(), vec![point(0, "Crusher.Flow")]);
    listener.until("the first value", |seen| !observations(seen, 0).is_empty()).await;
    let codes = ["00960000", "40900000", "40930000", "808c0000", "80310000", "80890000", "808b0000", "80320000", "00000480"];
    for (code, number) in codes.into_iter().zip(1..) {
        server.tell(&format!("set Crusher.Flow Double {number}.5 {code} {}", second(number).0));
    }
    // Without any time, and with one from a clock that was never set.
    server.tell("set Crusher.Flow Double 11.5 0 -");
    server.tell("set Crusher.Flow Double 12.5 0 86400000000");
    listener.until("all values", |seen| observations(seen, 0).iter().any(|seen| seen.value == 12.5)).await;
    let seen = listener.stop().await;
    let qualities: Vec<Quality> = observations(&seen, 0).iter().map(|seen| seen.quality).collect();
    let expected = [
        Quality::Good,
        Quality::UncertainEstimated,
        Quality::UncertainSuspect,
        Quality::UncertainSensor,
        Quality::BadSensor,
        Quality::BadComm,
        Quality::BadConfig,
        Quality::BadDevice,
        Quality::BadNoData,
        Quality::Good,
        Quality::Good,
        Quality::UncertainClock,
    ];
    assert_eq!(qualities, expected);
    assert!(observations(&seen, 0)[4..9].iter().all(|seen| seen.value.is_nan()));
    assert!(observations(&seen, 0)[10..].iter().all(|seen| now() - seen.occurred_at < Span::from_mins(1)));
    assert_eq!(lost(&seen, GapReason::Sequence), 1, "the queue that was full");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_node_that_is_missing_is_told_and_tried_again_while_the_others_go_on() {
    // Not more than two at once, which it says only when it is asked for more.
    let mut server = Server::start(&["--at-once", "2"]);
    let mut points: Vec<OpcUaPoint> = ["Flow", "New", "Running", "Load"]
        .into_iter()
        .zip(0..)
        .map(|(name, signal)| point(signal, &format!("Crusher.{name}")))
        .collect();
    points.push(OpcUaPoint::new(SignalId(4), "nsu=urn:plc:other;i=1".parse().expect("a node")));
    let (config, clock) = (config(plain(server.url()), points), Clock::scaled(now(), 60.0));
    let mut listener = listen_by(clock, config, Path::new("no certificates"));
    listener.until("the others", |seen| signals_seen(seen).len() == 5).await;
    let bad: Vec<u32> = (0..5).filter(|signal| observations(&listener.seen, *signal)[0].quality == Quality::BadConfig).collect();
    assert_eq!((bad, lost(&listener.seen, GapReason::Refused)), (vec![1, 4], 2));
    server.tell("add Crusher.New Int32 5");
    listener.until("the node that is there now", |seen| observations(seen, 1).iter().any(|seen| seen.value == 5.0)).await;
    let seen = listener.stop().await;
    assert_eq!(links(&seen), (1, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_with_its_namespaces_in_another_order_is_read_right() {
    let mut server = Server::start(&["--namespaces", "urn:plc:mine,urn:plc:other"]);
    server.flow(1.0, second(1));
    let mut listener = listen_plainly(server.url(), vec![point(0, "Crusher.Flow")]);
    listener.until("a value", |seen| !observations(seen, 0).is_empty()).await;
    server.peer.kill();
    let mut server = Server::start_at(server.port, &["--namespaces", "urn:plc:other,urn:plc:mine"]);
    server.flow(2.0, second(2));
    listener.until("a value of the other", |seen| told(seen, 0, START).contains(&(2.0, 2))).await;
    let seen = listener.stop().await;
    assert_eq!(lost(&seen, GapReason::Refused), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_is_killed_is_said_to_be_gone_and_what_it_comes_back_with_is_taken_once() {
    let mut server = Server::start(&[]);
    server.flow(7.0, second(7));
    let mut listener = listen_plainly(server.url(), vec![point(0, "Crusher.Flow")]);
    listener.until("a value", |seen| !observations(seen, 0).is_empty()).await;
    server.peer.kill();
    listener.until("the link to be down", |seen| links(seen).1 >= 1).await;
    let mut server = Server::start_at(server.port, &[]);
    // The very value of before, with its time.
    server.flow(7.0, second(7));
    let back = now();
    listener.until("the link to be up", |seen| links(seen).0 == 2).await;
    assert!(now() - back < Span::from_secs(30));
    server.flow(8.0, second(8));
    listener.until("a new value", |seen| told(seen, 0, START).contains(&(8.0, 8))).await;
    let seen = listener.stop().await;
    let values: Vec<(f64, i64)> = told(&seen, 0, START).into_iter().filter(|(value, _)| *value > 0.0).collect();
    assert_eq!(values, [(7.0, 7), (8.0, 8)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_server_gathered_while_the_line_was_cut_comes_in_order_and_once() {
    let mut server = Server::start(&[]);
    server.flow(0.0, START);
    let line = Cut::to(server.port).await;
    let url = format!("opc.tcp://127.0.0.1:{}/mine", line.port);
    let mut listener = listen_plainly(url, vec![point(0, "Crusher.Flow")]);
    listener.until("the first value", |seen| !observations(seen, 0).is_empty()).await;
    for turn in 0..3 {
        let first = 1 + turn * 60;
        // Some are on their way when it is cut, the rest find nobody.
        (first..first + 20).for_each(|number| server.flow(number as f64, second(number)));
        line.cut();
        (first + 20..first + 60).for_each(|number| server.flow(number as f64, second(number)));
        line.mend();
        let all = usize::try_from(first + 60).expect("a count");
        listener.until("all of them", |seen| told(seen, 0, START).len() >= all).await;
    }
    listener.take_for(Duration::from_millis(300)).await;
    let seen = listener.stop().await;
    assert_eq!(told(&seen, 0, START), series(0, 181));
    assert_eq!((links(&seen), lost(&seen, GapReason::Sequence)), ((4, 3), 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_falls_silent_and_does_not_hang_up_is_noticed() {
    let mut server = Server::start(&[]);
    server.flow(1.0, second(1));
    let quick = OpcUaServer { timeout: Duration::from_secs(1), ..plain(server.url()) };
    let mut listener = listen(config(quick, vec![point(0, "Crusher.Flow")]), Path::new("no certificates"));
    listener.until("a value", |seen| !observations(seen, 0).is_empty()).await;
    server.peer.signal("-STOP");
    let silent = now();
    listener.until("the link to be down", |seen| links(seen).1 >= 1).await;
    assert!(now() - silent < Span::from_secs(20), "twice the five seconds, and what an answer may take");
    server.peer.signal("-CONT");
    listener.until("the link to be up", |seen| links(seen).0 >= 2).await;
    server.flow(2.0, second(2));
    listener.until("a new value", |seen| told(seen, 0, START).contains(&(2.0, 2))).await;
    let seen = listener.stop().await;
    assert_eq!(told(&seen, 0, START), [(1.0, 1), (2.0, 2)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_value_that_does_not_change_is_known_to_be_still_so() {
    let mut server = Server::start(&[]);
    server.flow(5.0, now());
    let load = OpcUaPoint { needs_time: true, ..point(1, "Crusher.Load") };
    server.tell(&format!("set Crusher.Load Double 9.5 0 {}", now().0));
    let mut config = config(plain(server.url()), vec![point(0, "Crusher.Flow"), load]);
    config.confirm = Duration::from_secs(1);
    let mut listener = listen(config, Path::new("no certificates"));
    listener.until("the value again", |seen| observations(seen, 0).len() >= 3).await;
    let seen = listener.stop().await;
    let flow = observations(&seen, 0);
    assert!(flow.iter().all(|seen| seen.value == 5.0 && seen.quality == Quality::Good && seen.occurred_at <= now()));
    assert!(flow.windows(2).all(|pair| pair[1].occurred_at - pair[0].occurred_at >= Span::from_secs(1)));
    assert_eq!(observations(&seen, 1).len(), 1, "a load is not a second one");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_server_leaves_out_what_is_within_the_deadband() {
    let mut server = Server::start(&[]);
    server.flow(0.0, START);
    let point = OpcUaPoint { deadband: Some(tizbek::config::Deadband::Absolute(5.0)), ..point(0, "Crusher.Flow") };
    let mut listener = listen_plainly(server.url(), vec![point]);
    listener.until("the first value", |seen| !observations(seen, 0).is_empty()).await;
    for (value, number) in [(2.0, 1), (20.0, 2), (21.0, 3), (40.0, 4)] {
        server.flow(value, second(number));
    }
    listener.until("the last value", |seen| told(seen, 0, START).contains(&(40.0, 4))).await;
    let seen = listener.stop().await;
    assert_eq!(told(&seen, 0, START), [(0.0, 0), (20.0, 2), (40.0, 4)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_but_questions_reaches_the_server() {
    let mut server = Server::start(&[]);
    let mut listener = listen_plainly(server.url(), vec![point(0, "Crusher.Flow")]);
    listener.until("a value", |seen| !observations(seen, 0).is_empty()).await;
    listener.stop().await;
    let reads = server.tell("reads");
    let services: std::collections::BTreeMap<String, u32> = serde_json::from_str(&reads).expect("JSON");
    let allowed = [
        "GetEndpoints",
        "CreateSession",
        "ActivateSession",
        "Read",
        "CreateSubscription",
        "CreateMonitoredItems",
        "Publish",
        "CloseSession",
        "CloseSecureChannel",
    ];
    assert!(services.keys().all(|service| allowed.contains(&service.as_str())), "{reads}");
    assert_eq!(services["CloseSession"], 1);
}
