//! What the broker keeps, and what a device leaves behind when it dies: a last will is the health of the source, a retained reading
//! is not of now.

use std::time::Duration;

use rumqttc::{AsyncClient, Event, LastWill, MqttOptions, Packet, QoS};
use tizbek::config::{MqttConfig, MqttPoint, MqttStatus, Place, Shape};
use tizbek::ingest::mqtt;
use tizbek_core::ids::{SignalId, SourceId};
use tizbek_core::input::{GapReason, Input};
use tizbek_core::quality::Quality;
use tokio::task::JoinHandle;
use tokio::time::timeout;

use crate::ingest_listener::{Listener, links, lost, observations};
use crate::ingest_mqtt::{numbered, plain, point, publish};
use crate::mqtt_transports::keep;
use crate::peers::{free_port, mosquitto};

fn listen(port: u16, points: Vec<MqttPoint>) -> Listener {
    let words = |words: &[&str]| words.iter().map(ToString::to_string).collect();
    let status = MqttStatus {
        topic: "mine/gateway/status".to_owned(),
        value: String::new(),
        on: words(&["online"]),
        off: words(&["offline"]),
    };
    let config = MqttConfig { source: SourceId(0), broker: plain(port), retained: true, status: Some(status), points };
    Listener::start(move |io| mqtt::run(config.clone(), io))
}

/// A gateway that says that it is there, and whose last will says that it is gone. It lives until it is aborted.
async fn gateway(port: u16) -> JoinHandle<()> {
    let mut options = MqttOptions::new("gateway", "127.0.0.1", port);
    options.set_last_will(LastWill::new("mine/gateway/status", "offline", QoS::AtLeastOnce, true));
    let (client, mut event_loop) = AsyncClient::new(options, 10);
    client.publish("mine/gateway/status", QoS::AtLeastOnce, true, "online").await.expect("there is room");
    let said =
        async { while !matches!(event_loop.poll().await.expect("the broker is there"), Event::Incoming(Packet::PubAck(_))) {} };
    timeout(Duration::from_secs(30), said).await.expect("the broker takes it");
    tokio::spawn(async move {
        let _client = client;
        while event_loop.poll().await.is_ok() {}
    })
}

fn is_up(seen: &[Input]) -> Option<bool> {
    seen.iter().rev().find_map(|input| if let Input::Link(link) = input { Some(link.up) } else { None })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_last_will_says_that_the_source_is_gone_and_its_return_that_it_is_back() {
    let (dir, port) = (tempfile::tempdir().expect("a folder"), free_port());
    let _broker = mosquitto(dir.path(), port);
    let mut listener = listen(port, vec![point(0, "mine/skip")]);
    let device = gateway(port).await;
    listener.until("the source to be there", |seen| is_up(seen) == Some(true)).await;
    publish(port, numbered("mine/skip", 0..1)).await;
    listener.until("a reading", |seen| observations(seen, 0).len() == 1).await;
    device.abort();
    listener.until("its will", |seen| is_up(seen) == Some(false)).await;
    assert_eq!(links(&listener.seen), (1, 1));

    // Whoever comes later hears of it too, and of nothing else.
    listener.stop().await;
    let mut later = listen(port, vec![point(0, "mine/skip")]);
    later.until("the will that the broker kept", |seen| is_up(seen) == Some(false)).await;

    let _again = gateway(port).await;
    later.until("it to be back", |seen| is_up(seen) == Some(true)).await;
    keep(port, "mine/gateway/status", "half");
    later.until("a word that is neither", |seen| lost(seen, GapReason::Malformed) == 1).await;
    assert_eq!(is_up(&later.seen), Some(true));
    assert_eq!(lost(&later.stop().await, GapReason::Unmapped), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reading_that_the_broker_kept_is_not_of_now() {
    let (dir, port) = (tempfile::tempdir().expect("a folder"), free_port());
    let _broker = mosquitto(dir.path(), port);
    keep(port, "mine/level", "71.5");
    keep(port, "mine/timed", r#"{"v":3,"ts":1767225600000}"#);
    let shape = Shape::Json(Place { value: String::new(), time: None });
    let level = MqttPoint { signal: SignalId(1), topic: "mine/level".to_owned(), shape, needs_time: false };
    let mut listener = listen(port, vec![point(0, "mine/timed"), level]);
    listener.until("both", |seen| !observations(seen, 0).is_empty() && !observations(seen, 1).is_empty()).await;
    let (timed, level) = (observations(&listener.seen, 0)[0], observations(&listener.seen, 1)[0]);
    assert_eq!((timed.quality, timed.occurred_at.0), (Quality::Good, 1_767_225_600_000_000));
    assert_eq!((level.quality, level.value), (Quality::UncertainClock, 71.5));
    publish(port, vec![("mine/level".to_owned(), b"72".to_vec())]).await;
    listener.until("a live one", |seen| observations(seen, 1).len() == 2).await;
    assert_eq!(observations(&listener.seen, 1)[1].quality, Quality::Good);
    listener.stop().await;
}
