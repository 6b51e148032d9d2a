//! The Sparkplug source against two edge nodes that are not ours, pysparkplug and sparkplug-client of npm, with what each of them
//! does in its own way. What the source makes of single messages is tested beside it.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use rumqttc::{AsyncClient, Event, MqttOptions, Packet, QoS};
use tizbek::clock::Clock;
use tizbek::config::{HostState, SparkplugConfig, SparkplugPoint, StateVersion};
use tizbek::ingest::sparkplug;
use tizbek::journal::Item;
use tizbek_core::ids::{SignalId, SourceId};
use tizbek_core::input::{GapReason, Input};
use tizbek_core::quality::Quality;
use tizbek_core::time::Span;

use crate::ingest_listener::{Listener, lost, observations};
use crate::ingest_mqtt::plain;
use crate::peers::{forgetful_mosquitto, free_port, mosquitto, python, root, signal, wait_for};
use crate::trial::{Feed, Trial};

/// An edge node, which does what it is told. Killed when dropped.
pub struct Edge {
    child: Child,
    orders: ChildStdin,
}

impl Edge {
    /// Returns when it has been born.
    fn start(mut command: Command, script: &str, port: u16) -> Self {
        let path = root().join("tests/e2e/peers").join(script);
        let command = command.arg(path).arg(port.to_string()).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().unwrap_or_else(|error| panic!("{script} does not start ({error}): run tests/setup.sh"));
        let orders = child.stdin.take().expect("it is piped");
        let mut said = BufReader::new(child.stdout.take().expect("it is piped"));
        let mut line = String::new();
        said.read_line(&mut line).expect("text");
        assert_eq!(line.trim(), "ready", "{script}: run tests/setup.sh");
        // It goes on talking; somebody has to listen.
        std::thread::spawn(move || said.lines().map_while(Result::ok).count());
        Self { child, orders }
    }

    pub fn python(port: u16) -> Self {
        Self::start(python(), "sparkplug_edge.py", port)
    }

    fn npm(port: u16) -> Self {
        Self::start(Command::new("node"), "sparkplug_edge.mjs", port)
    }

    pub fn does(&mut self, order: &str) {
        writeln!(self.orders, "{order}").expect("it listens");
    }
}

impl Drop for Edge {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// Signals in the order in which they are listed.
fn points(metrics: &[(&str, Option<&str>, &str)]) -> Vec<SparkplugPoint> {
    let point = |(signal, (edge, device, metric)): (usize, &(&str, Option<&str>, &str))| SparkplugPoint {
        signal: SignalId::of(signal),
        group: "mine".to_owned(),
        edge: (*edge).to_owned(),
        device: device.map(str::to_owned),
        metric: (*metric).to_owned(),
        needs_time: false,
    };
    metrics.iter().enumerate().map(point).collect()
}

/// 0 Flow, 1 Level, 2 Run, 3 Power, 4 Count.
fn of_python() -> Vec<SparkplugPoint> {
    let crusher = Some("crusher");
    points(&[
        ("py", None, "Flow"),
        ("py", None, "Level"),
        ("py", None, "Run"),
        ("py", crusher, "Power"),
        ("py", crusher, "Count"),
    ])
}

/// 0 Flow, 1 Level, 2 Total, 3 Power.
fn of_npm() -> Vec<SparkplugPoint> {
    points(&[("js", None, "Flow"), ("js", None, "Level"), ("js", None, "Total"), ("js", Some("mill"), "Power")])
}

fn config(port: u16, points: Vec<SparkplugPoint>) -> SparkplugConfig {
    let reorder = Duration::from_millis(200);
    SparkplugConfig {
        source: SourceId(0),
        broker: plain(port),
        host: None,
        rebirth: true,
        reorder,
        ahead_max: Span::from_secs(5),
        points,
    }
}

fn listen(config: SparkplugConfig) -> Listener {
    Listener::start(move |io| sparkplug::run(config.clone(), io))
}

fn last(seen: &[Input], signal: u32) -> Option<(f64, Quality)> {
    observations(seen, signal).last().map(|seen| (seen.value, seen.quality))
}

fn reads(seen: &[Input], signal: u32, value: f64) -> bool {
    last(seen, signal) == Some((value, Quality::Good))
}

fn is_up(seen: &[Input]) -> Option<bool> {
    seen.iter().rev().find_map(|input| if let Input::Link(link) = input { Some(link.up) } else { None })
}

/// Topics and payloads of what a broker is given.
type Heard = Arc<Mutex<Vec<(String, Vec<u8>)>>>;

/// Listens to a broker beside us; returns when it is subscribed.
async fn spy(port: u16, filter: &str) -> Heard {
    let heard: Heard = Arc::default();
    let noted = heard.clone();
    let (client, mut event_loop) = AsyncClient::new(MqttOptions::new("spy", "127.0.0.1", port), 10);
    client.subscribe(filter, QoS::AtLeastOnce).await.expect("there is room");
    while !matches!(event_loop.poll().await.expect("the broker is there"), Event::Incoming(Packet::SubAck(_))) {}
    tokio::spawn(async move {
        let _client = client;
        while let Ok(event) = event_loop.poll().await {
            if let Event::Incoming(Packet::Publish(publish)) = event {
                noted.lock().expect("no panic").push((publish.topic, publish.payload.to_vec()));
            }
        }
    });
    heard
}

fn texts(heard: &Heard) -> Vec<(String, String)> {
    let heard = heard.lock().expect("no panic");
    heard.iter().map(|(topic, payload)| (topic.clone(), String::from_utf8_lossy(payload).into_owned())).collect()
}

/// A source that has heard both births of a node.
async fn heard_births(config: SparkplugConfig, signals: u32) -> Listener {
    let mut listener = listen(config);
    listener.until("the births", |seen| (0..signals).all(|signal| last(seen, signal).is_some())).await;
    listener
}

#[tokio::test(flavor = "multi_thread")]
async fn pysparkplug_is_asked_for_its_births_and_read() {
    let (dir, port) = (tempfile::tempdir().expect("a folder"), free_port());
    let _broker = mosquitto(dir.path(), port);
    // It was born before we came: only a rebirth tells what it has.
    let mut edge = Edge::python(port);
    let mut listener = heard_births(config(port, of_python()), 5).await;
    let expected = [100.0, -5.0, 1.0, 7.0, 4e9];
    listener.until("all as it should be", |seen| (0..5).all(|at| reads(seen, at, expected[at as usize]))).await;
    assert_eq!(is_up(&listener.seen), Some(true));

    edge.does(r#"["node", "Level", -30000]"#);
    edge.does(r#"["device", "Power", 3.5]"#);
    edge.does(r#"["node", "Run", false]"#);
    listener.until("data", |seen| reads(seen, 1, -30_000.0) && reads(seen, 3, 3.5) && reads(seen, 2, 0.0)).await;
    edge.does(r#"["history", "Flow", 1.5, 1767225600000]"#);
    edge.does(r#"["null", "Flow"]"#);
    listener.until("no value", |seen| last(seen, 0).is_some_and(|(_, quality)| quality == Quality::BadNoData)).await;
    let flow = observations(&listener.seen, 0);
    let history = flow.iter().find(|seen| seen.quality == Quality::GoodBackfilled).expect("the history came before it");
    assert_eq!((history.value, history.occurred_at.0), (1.5, 1_767_225_600_000_000));

    edge.does(r#"["deregister"]"#);
    listener.until("the device to die", |seen| last(seen, 3).is_some_and(|(_, quality)| quality == Quality::BadComm)).await;
    assert_eq!(last(&listener.seen, 1), Some((-30_000.0, Quality::Good)), "the node lives on");
    assert_eq!(lost(&listener.stop().await, GapReason::Sequence), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn sparkplug_client_is_read_though_its_birth_number_has_no_time() {
    let (dir, port) = (tempfile::tempdir().expect("a folder"), free_port());
    let _broker = mosquitto(dir.path(), port);
    let mut edge = Edge::npm(port);
    let mut listener = heard_births(config(port, of_npm()), 4).await;
    let expected = [200.5, -7.0, -9e9, 2.5];
    listener.until("all as it should be", |seen| (0..4).all(|at| reads(seen, at, expected[at as usize]))).await;
    // By alias alone, with a quality, by name, and with no time but the message's.
    edge.does(r#"["node", {"alias": 1, "type": "Double", "value": 1.25}, {"name": "Level", "type": "Int32", "value": -8}]"#);
    listener.until("data by alias and name", |seen| reads(seen, 0, 1.25) && reads(seen, 1, -8.0)).await;
    let bad = r#"{"name": "Total", "type": "Int64", "value": 5, "properties": {"Quality": {"type": "Int32", "value": 500}}}"#;
    edge.does(&format!(r#"["node", {bad}]"#));
    listener.until("its quality", |seen| last(seen, 2) == Some((5.0, Quality::BadComm))).await;
    edge.does(r#"["device", {"alias": 10, "type": "Float", "value": 4.5}]"#);
    listener.until("data of the device", |seen| reads(seen, 3, 4.5)).await;
    edge.does(r#"["end"]"#);
    listener.until("the death of all", |seen| is_up(seen) == Some(false)).await;
    assert!((0..4).all(|signal| last(&listener.seen, signal).is_some_and(|(_, quality)| quality == Quality::BadComm)));
    listener.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_node_that_is_killed_is_dead_by_its_will_and_lives_again_when_it_is_back() {
    let (dir, port) = (tempfile::tempdir().expect("a folder"), free_port());
    let _broker = mosquitto(dir.path(), port);
    let mut both = of_python();
    both.extend(points(&[("js", None, "Flow")]).into_iter().map(|point| SparkplugPoint { signal: SignalId(5), ..point }));
    let edge = Edge::python(port);
    let _other = Edge::npm(port);
    let mut listener = heard_births(config(port, both), 6).await;
    signal(edge.child.id(), "-KILL");
    let dead = |seen: &[Input]| (0..5).all(|at| last(seen, at).is_some_and(|(_, quality)| quality == Quality::BadComm));
    listener.until("its will", dead).await;
    assert!(reads(&listener.seen, 5, 200.5), "the other node lives");
    assert_eq!(is_up(&listener.seen), Some(true));
    let _again = Edge::python(port);
    listener.until("it to be back", |seen| reads(seen, 0, 100.0) && reads(seen, 3, 7.0)).await;
    listener.stop().await;
}

/// On leave in order pysparkplug says a `bdSeq` that is one ahead of its birth's.
#[tokio::test(flavor = "multi_thread")]
async fn pysparkplug_that_takes_leave_in_order_is_dead() {
    let (dir, port) = (tempfile::tempdir().expect("a folder"), free_port());
    let _broker = mosquitto(dir.path(), port);
    let mut unasked = config(port, of_python());
    unasked.rebirth = false;
    let mut listener = listen(unasked);
    listener.until("the subscription", |seen| is_up(seen) == Some(true)).await;
    let mut edge = Edge::python(port);
    listener.until("the births", |seen| (0..5).all(|signal| last(seen, signal).is_some())).await;
    edge.does(r#"["disconnect"]"#);
    listener.until("its death", |seen| is_up(seen) == Some(false)).await;
    edge.does(r#"["connect"]"#);
    listener.until("it to be back", |seen| is_up(seen) == Some(true) && reads(seen, 0, 100.0)).await;
    listener.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_that_is_missing_is_a_gap_and_the_node_is_born_again() {
    let (dir, port) = (tempfile::tempdir().expect("a folder"), free_port());
    let _broker = mosquitto(dir.path(), port);
    let births = spy(port, "spBv1.0/mine/+/js/#").await;
    let mut edge = Edge::npm(port);
    // It says that it is ready when it has handed its births over: they are to be past when the source comes.
    wait_for("both births", || texts(&births).len() == 2);
    let mut unasked = config(port, of_npm());
    // What is asked for at the start would come within the time in which it is not asked for again.
    unasked.rebirth = false;
    let mut listener = listen(unasked);
    listener.until("the subscription", |seen| is_up(seen) == Some(true)).await;
    edge.does(r#"["node", {"alias": 1, "type": "Double", "value": 1}]"#);
    listener.until("data that nobody can name", |seen| lost(seen, GapReason::Unmapped) == 1).await;
    listener.stop().await;

    let mut listener = heard_births(config(port, of_npm()), 4).await;
    edge.does(r#"["skip", 3]"#);
    edge.does(r#"["node", {"alias": 1, "type": "Double", "value": 2}]"#);
    listener.until("the gap", |seen| lost(seen, GapReason::Sequence) == 3).await;
    listener.until("an alias that may mean another by now", |seen| lost(seen, GapReason::Unmapped) >= 1).await;
    assert!(observations(&listener.seen, 0).iter().all(|seen| seen.value != 2.0));
    // Soon the next birth may be asked for.
    let born_again = || texts(&births).iter().filter(|(topic, _)| topic.contains("/NBIRTH/")).count() == 3;
    while !born_again() {
        edge.does(r#"["skip", 1]"#);
        edge.does(r#"["node", {"alias": 1, "type": "Double", "value": 3}]"#);
        let before = lost(&listener.seen, GapReason::Sequence);
        listener.until("another gap", |seen| lost(seen, GapReason::Sequence) > before || born_again()).await;
    }
    let births = |seen: &[Input]| observations(seen, 0).iter().filter(|seen| seen.value == 200.5).count();
    listener.until("what the birth says", |seen| births(seen) == 2).await;
    listener.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_host_says_that_it_is_here_and_its_will_that_it_is_gone() {
    let (dir, port) = (tempfile::tempdir().expect("a folder"), free_port());
    let _broker = mosquitto(dir.path(), port);
    let ids = |version| Some(HostState { id: "tizbek".to_owned(), version });
    for (version, topic, here, gone) in [
        (StateVersion::V3, "spBv1.0/STATE/tizbek", r#"{"online":true,"timestamp":"#, r#"{"online":false,"timestamp":"#),
        (StateVersion::V22, "STATE/tizbek", "ONLINE", "OFFLINE"),
    ] {
        let heard = spy(port, topic).await;
        let said = |count: usize, word: &str| {
            wait_for("the state", || texts(&heard).len() >= count);
            let (on, text) = texts(&heard).swap_remove(count - 1);
            assert!(on == topic && text.starts_with(word), "{on} {text}");
        };
        let config = SparkplugConfig { host: ids(version), ..config(port, of_npm()) };
        let mut listener = listen(config.clone());
        listener.until("the subscription", |seen| is_up(seen) == Some(true)).await;
        said(1, here);
        listener.stop().await;
        said(2, gone);
        let mut listener = listen(config);
        listener.until("the subscription", |seen| is_up(seen) == Some(true)).await;
        said(3, here);
        listener.kill().await;
        said(4, gone);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_but_the_rebirth_is_sent_to_a_node_and_not_that_where_the_site_forbids_it() {
    let (dir, port) = (tempfile::tempdir().expect("a folder"), free_port());
    let _broker = mosquitto(dir.path(), port);
    let commands = spy(port, "spBv1.0/+/+/#").await;
    let mut silent = config(port, of_npm());
    silent.rebirth = false;
    let mut listener = listen(silent);
    listener.until("the subscription", |seen| is_up(seen) == Some(true)).await;
    let mut edge = Edge::npm(port);
    listener.until("its births", |seen| reads(seen, 3, 2.5)).await;
    edge.does(r#"["skip", 1]"#);
    edge.does(r#"["node", {"alias": 1, "type": "Double", "value": 2}]"#);
    listener.until("the gap", |seen| lost(seen, GapReason::Sequence) == 1).await;
    listener.stop().await;
    let by_us = |heard: &Heard| texts(heard).into_iter().filter(|(topic, _)| topic.contains("CMD")).collect::<Vec<_>>();
    assert_eq!(by_us(&commands), []);
    heard_births(config(port, of_npm()), 4).await.stop().await;
    let sent = by_us(&commands);
    assert!(sent.len() == 1 && sent[0].0 == "spBv1.0/mine/NCMD/js" && sent[0].1.contains("Node Control/Rebirth"), "{sent:?}");
}

#[test]
fn the_program_shows_what_a_node_says_now_and_history_does_not_move_it() {
    let (trial, port) = (Trial::new(&Feed::Pushed), free_port());
    let _broker = mosquitto(trial.dir(), port);
    let signal = |name: &str| {
        format!(
            "[[signal]]\nid = \"{}\"\nname = {{ ru = \"-\", en = \"-\" }}\nkind = \"value\"\nunit = \"A\"\nsource = \"nodes\"\n\
             sparkplug = {{ group = \"mine\", edge = \"py\", metric = \"{name}\" }}\n",
            name.to_lowercase()
        )
    };
    let name = "{ ru = \"Узлы\", en = \"Nodes\" }";
    trial.add(&format!(
        "[[source]]\nid = \"nodes\"\nname = {name}\nkind = \"sparkplug\"\naddress = \"127.0.0.1:{port}\"\nversion = 5\n\
         reorder = \"200 ms\"\n{}{}",
        signal("Flow"),
        signal("Level")
    ));
    let mut edge = Edge::python(port);
    let site = trial.start();
    let shown = |id: &str| -> Option<f64> {
        let view: serde_json::Value = serde_json::from_str(&trial.get(&site, "/api/v1/view")?).expect("JSON");
        view["signals"].as_array()?.iter().find(|signal| signal["id"] == id)?["value"].as_f64()
    };
    wait_for("the birth", || shown("flow") == Some(100.0) && shown("level") == Some(-5.0));
    edge.does(r#"["node", "Flow", 12.5]"#);
    wait_for("data", || shown("flow") == Some(12.5));
    let half_a_minute_ago = Clock::wall().now().0 / 1_000 - 30_000;
    edge.does(&format!(r#"["history", "Flow", 77, {half_a_minute_ago}]"#));
    // What comes after it has been seen: so has it.
    edge.does(r#"["node", "Level", 6]"#);
    wait_for("what came after the history", || shown("level") == Some(6.0));
    assert_eq!(shown("flow"), Some(12.5));
    site.end();
    let mut history = 0;
    trial.read_journal(|item| {
        if let Item::Samples(samples) = item {
            history += samples.iter().filter(|sample| sample.observation.value == 77.0).count();
        }
    });
    assert_eq!(history, 1, "it is kept");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_broker_that_restarts_costs_nothing_but_its_absence() {
    let (dir, port) = (tempfile::tempdir().expect("a folder"), free_port());
    let mut broker = forgetful_mosquitto(dir.path(), port);
    let mut edge = Edge::npm(port);
    let host = Some(HostState { id: "tizbek".to_owned(), version: StateVersion::V3 });
    let mut listener = heard_births(SparkplugConfig { host, ..config(port, of_npm()) }, 4).await;
    broker.kill();
    listener.until("the link to be down", |seen| is_up(seen) == Some(false)).await;
    let _again = forgetful_mosquitto(dir.path(), port);
    let births = listener.seen.iter().filter(|input| matches!(input, Input::Observed(_))).count();
    let more = |seen: &[Input]| seen.iter().filter(|input| matches!(input, Input::Observed(_))).count() >= births + 4;
    listener.until("the births", |seen| is_up(seen) == Some(true) && more(seen)).await;
    edge.does(r#"["node", {"alias": 1, "type": "Double", "value": 5}]"#);
    listener.until("data", |seen| reads(seen, 0, 5.0)).await;
    // It has forgotten what was said to the one before it.
    let states = spy(port, "spBv1.0/STATE/tizbek").await;
    wait_for("the state", || texts(&states).iter().any(|(_, text)| text.contains("\"online\":true")));
    listener.stop().await;
}
