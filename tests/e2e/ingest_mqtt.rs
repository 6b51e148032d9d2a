//! The MQTT source against mosquitto: nothing is lost between the broker and the journal, whoever is killed.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use rumqttc::{AsyncClient, Event, MqttOptions, Packet, QoS};
use tizbek::config::{BrokerConfig, MqttConfig, MqttPoint, MqttVersion, Place, Shape, TimeFormat, Transport};
use tizbek::ingest::mqtt;
use tizbek_core::ids::{SignalId, SourceId};
use tizbek_core::input::{GapReason, Input};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::time::timeout;

use crate::ingest_listener::{Listener, links, lost, observations};
use crate::peers::{Peer, free_port, mosquitto, wait_port};

pub fn point(signal: u32, topic: &str) -> MqttPoint {
    let time = Some(("/ts".to_owned(), TimeFormat::Millis));
    let shape = Shape::Json(Place { value: "/v".to_owned(), time });
    MqttPoint { signal: SignalId(signal), topic: topic.to_owned(), shape, needs_time: true }
}

/// The plainest way to a broker on this machine.
pub fn plain(port: u16) -> BrokerConfig {
    let (address, client_id) = (format!("127.0.0.1:{port}"), "tizbek-test".to_owned());
    BrokerConfig { address, client_id, login: None, version: MqttVersion::V3, transport: Transport::Tcp }
}

pub fn listen_to(broker: BrokerConfig, points: Vec<MqttPoint>) -> Listener {
    let config = MqttConfig { source: SourceId(0), broker, retained: true, status: None, points };
    Listener::start(move |io| mqtt::run(config.clone(), io))
}

fn listen(port: u16, points: Vec<MqttPoint>) -> Listener {
    listen_to(plain(port), points)
}

pub fn message(number: usize) -> String {
    format!(r#"{{"v":{number},"ts":{}}}"#, 1_767_225_600_000_u64 + number as u64)
}

/// Publishes with QoS 1 and waits until the broker has taken all of it.
pub async fn publish(port: u16, messages: Vec<(String, Vec<u8>)>) {
    let mut options = MqttOptions::new(format!("publisher-{port}"), "127.0.0.1", port);
    options.set_max_packet_size(1 << 24, 1 << 24);
    let (client, mut event_loop) = AsyncClient::new(options, 10);
    let count = messages.len();
    let polling = async {
        let mut taken = 0;
        while taken < count {
            if let Event::Incoming(Packet::PubAck(_)) = event_loop.poll().await.expect("the broker is there") {
                taken += 1;
            }
        }
    };
    let publishing = async {
        for (topic, payload) in messages {
            client.publish(topic, QoS::AtLeastOnce, false, payload).await.expect("the event loop is polled");
        }
    };
    let both = async { tokio::join!(polling, publishing) };
    timeout(Duration::from_secs(60), both).await.expect("a broker takes messages within a minute");
}

pub fn numbered(topic: &str, numbers: std::ops::Range<usize>) -> Vec<(String, Vec<u8>)> {
    numbers.map(|number| (topic.to_owned(), message(number).into_bytes())).collect()
}

pub fn values(listener: &Listener, signal: u32) -> Vec<f64> {
    observations(&listener.seen, signal).iter().map(|observation| observation.value).collect()
}

/// A mosquitto that sends no more than `inflight` messages ahead of their acknowledgements (0: as many as it likes), and that
/// remembers nothing over a restart.
fn mosquitto_with_window(dir: &Path, port: u16, inflight: u16) -> Peer {
    let config = dir.join("window.conf");
    let text = format!("listener {port} 127.0.0.1\nallow_anonymous true\nmax_inflight_messages {inflight}\nlog_type error\n");
    std::fs::write(&config, text).expect("the configuration can be written");
    let broker = Peer::spawn("mosquitto", Command::new("/usr/sbin/mosquitto").arg("-c").arg(&config));
    wait_port(port);
    broker
}

#[tokio::test(flavor = "multi_thread")]
async fn a_broker_killed_under_load_comes_back_with_its_subscriptions_renewed() {
    let (dir, port) = (tempfile::tempdir().expect("a folder"), free_port());
    let mut broker = mosquitto(dir.path(), port);
    let mut listener = listen(port, vec![point(0, "mine/load"), point(1, "mine/after")]);
    listener.until("the subscription", |seen| links(seen).0 == 1).await;
    let load = tokio::spawn(publish(port, numbered("mine/load", 0..1_000_000)));
    listener.until("a load", |seen| observations(seen, 0).len() > 2_000).await;
    broker.kill();
    listener.until("the link to be down", |seen| links(seen).1 == 1).await;
    assert!(load.await.is_err(), "the publisher lost the broker as well");

    // The new one knows nothing of us: what is not subscribed to again does not come.
    std::fs::remove_file(dir.path().join("mosquitto.db")).ok();
    let _again = mosquitto(dir.path(), port);
    listener.until("the link to be up again", |seen| links(seen).0 == 2).await;
    publish(port, numbered("mine/after", 0..500)).await;
    listener.until("everything published afterwards", |seen| observations(seen, 1).len() >= 500).await;
    assert_eq!(values(&listener, 1), (0..500).map(f64::from).collect::<Vec<_>>());
    let seen = listener.stop().await;
    assert_eq!(lost(&seen, GapReason::Malformed), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_broker_keeps_what_is_not_in_the_journal_for_the_next_start() {
    let (dir, port) = (tempfile::tempdir().expect("a folder"), free_port());
    let _broker = mosquitto_with_window(dir.path(), port, 4);
    let mut first = listen(port, vec![point(0, "mine/skip")]);
    first.until("the subscription", |seen| links(seen).0 == 1).await;
    publish(port, numbered("mine/skip", 0..4)).await;
    first.until("four messages", |seen| observations(seen, 0).len() == 4).await;
    // From now on nothing reaches the journal. The window of four lets 4..8 through because 0..4 were acknowledged.
    first.give_receipts = false;
    publish(port, numbered("mine/skip", 4..12)).await;
    // mosquitto may send some more than its window.
    first.until("the next window", |seen| observations(seen, 0).len() >= 8).await;
    first.kill().await;

    let mut second = listen(port, vec![point(0, "mine/skip")]);
    second.until("the rest", |seen| observations(seen, 0).iter().any(|observation| observation.value == 11.0)).await;
    assert_eq!(values(&second, 0), (4..12).map(f64::from).collect::<Vec<_>>());
    second.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_orderly_end_leaves_nothing_to_come_again() {
    let (dir, port) = (tempfile::tempdir().expect("a folder"), free_port());
    // Not the one that saves its state at every change: it takes longer to read our acknowledgements than we may take to end.
    let _broker = mosquitto_with_window(dir.path(), port, 0);
    let mut first = listen(port, vec![point(0, "mine/skip")]);
    first.until("the subscription", |seen| links(seen).0 == 1).await;
    publish(port, numbered("mine/skip", 0..300)).await;
    first.until("all messages", |seen| observations(seen, 0).len() == 300).await;
    first.stop().await;
    let mut second = listen(port, vec![point(0, "mine/skip")]);
    second.until("the subscription", |seen| links(seen).0 == 1).await;
    publish(port, numbered("mine/skip", 300..301)).await;
    second.until("the last message", |seen| observations(seen, 0).iter().any(|observation| observation.value == 300.0)).await;
    assert_eq!(values(&second, 0), [300.0]);
    second.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn rubbish_is_counted_and_stops_nothing() {
    let (dir, port) = (tempfile::tempdir().expect("a folder"), free_port());
    let _broker = mosquitto(dir.path(), port);
    // More than a hundred topics: they are read through one filter, so that an undeclared one is seen as well.
    let points = (0..150).map(|signal| point(signal, &format!("mine/lhd/{signal}/t"))).collect();
    let mut listener = listen(port, points);
    listener.until("the subscription", |seen| links(seen).0 == 1).await;
    let mut messages: Vec<(String, Vec<u8>)> =
        ["", "{", "[[[[", "\u{0}\u{1}", r#"{"v":"many","ts":1}"#, r#"{"v":1}"#, r#"{"ts":1767225600000}"#]
            .map(|payload| ("mine/lhd/7/t".to_owned(), payload.as_bytes().to_vec()))
            .to_vec();
    messages.push(("mine/lhd/7/t".to_owned(), vec![0xff; 1000]));
    messages.push(("mine/lhd/nobody/t".to_owned(), b"{}".to_vec()));
    messages.push(("mine/lhd/149/t".to_owned(), message(5).into_bytes()));
    publish(port, messages).await;
    listener.until("the good message after the bad", |seen| !observations(seen, 149).is_empty()).await;
    let seen = listener.stop().await;
    assert_eq!(lost(&seen, GapReason::Malformed), 8);
    assert_eq!(lost(&seen, GapReason::Unmapped), 1);
    assert_eq!(links(&seen), (1, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_larger_than_expected_does_not_come_again_for_ever() {
    let (dir, port) = (tempfile::tempdir().expect("a folder"), free_port());
    let _broker = mosquitto(dir.path(), port);
    let mut listener = listen(port, vec![point(0, "mine/large"), point(1, "mine/small")]);
    listener.until("the subscription", |seen| links(seen).0 == 1).await;
    let large = format!(r#"{{"v":3,"ts":1767225600000,"picture":"{}"}}"#, "x".repeat(3 << 20));
    let messages = vec![("mine/large".to_owned(), large.into_bytes()), ("mine/small".to_owned(), message(1).into_bytes())];
    publish(port, messages).await;
    listener.until("both", |seen| !observations(seen, 0).is_empty() && !observations(seen, 1).is_empty()).await;
    assert_eq!((values(&listener, 0), values(&listener, 1)), (vec![3.0], vec![1.0]));
    listener.stop().await;
}

/// A broker of our own making: takes one connection and one subscription, sends `messages` without waiting for anything, and is
/// gone. What comes after it is for a real one.
async fn short_lived_broker(listener: TcpListener, messages: std::ops::Range<usize>) {
    let (mut socket, _) = listener.accept().await.expect("it connects");
    let mut packet = [0; 1024];
    // CONNECT, then SUBSCRIBE; each comes in one piece over the loopback.
    assert!(socket.read(&mut packet).await.expect("a packet") > 0 && packet[0] == 0x10);
    socket.write_all(&[0x20, 2, 0, 0]).await.expect("it listens");
    assert!(socket.read(&mut packet).await.expect("a packet") > 0 && packet[0] == 0x82);
    let mut answer = vec![0x90, 3, packet[2], packet[3], 1];
    for number in messages {
        let (topic, payload) = (b"mine/skip", message(number));
        let length = 2 + topic.len() + 2 + payload.len();
        answer.extend([0x32, u8::try_from(length).expect("a short message"), 0, topic.len() as u8]);
        answer.extend_from_slice(topic);
        answer.extend((number as u16 + 1).to_be_bytes());
        answer.extend_from_slice(payload.as_bytes());
    }
    socket.write_all(&answer).await.expect("it listens");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_words_of_a_broker_that_dies_are_taken() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("it is bound").port();
    let mut source = listen(port, vec![point(0, "mine/skip")]);
    short_lived_broker(listener, 0..5).await;
    source.until("the link to be down", |seen| links(seen).1 == 1).await;
    let dir = tempfile::tempdir().expect("a folder");
    // The new one knows nothing of them.
    let _broker = mosquitto(dir.path(), port);
    let is_up =
        |seen: &[Input]| seen.iter().rev().find_map(|input| if let Input::Link(link) = input { Some(link.up) } else { None });
    source.until("the link to be up", |seen| is_up(seen) == Some(true)).await;
    publish(port, numbered("mine/skip", 5..6)).await;
    source.until("a message", |seen| observations(seen, 0).iter().any(|observation| observation.value == 5.0)).await;
    assert_eq!(values(&source, 0), [0.0, 1.0, 2.0, 3.0, 4.0, 5.0]);
    source.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_broker_that_falls_silent_is_noticed_and_read_again_when_it_wakes() {
    let (dir, port) = (tempfile::tempdir().expect("a folder"), free_port());
    let broker = mosquitto(dir.path(), port);
    let mut listener = listen(port, vec![point(0, "mine/skip")]);
    listener.until("the subscription", |seen| links(seen).0 == 1).await;
    // The connection stays open, and nothing comes through it: only the unanswered ping shows it.
    broker.signal("-STOP");
    listener.until("the link to be down", |seen| links(seen).1 == 1).await;
    broker.signal("-CONT");
    listener.until("the link to be up again", |seen| links(seen).0 == 2).await;
    publish(port, numbered("mine/skip", 0..1)).await;
    listener.until("a message", |seen| !observations(seen, 0).is_empty()).await;
    listener.stop().await;
}
