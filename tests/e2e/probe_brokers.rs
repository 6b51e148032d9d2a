//! The paths of an engineer from a broker or a telemetry port that nobody has described to signals of a running site: mosquitto with
//! messages of four formats, an edge node of pysparkplug, a drone's log.

use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};
use tizbek::clock::Clock;

use crate::ingest_sparkplug::Edge;
use crate::peers::{Peer, free_port, mosquitto, python, root, wait_for};
use crate::probe::{live, site_with};

fn tizbek(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_tizbek")).args(arguments).output().expect("it starts")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("text")
}

fn probed(arguments: &[&str]) -> String {
    let found = tizbek(&[&["probe"], arguments].concat());
    assert!(found.status.success(), "{}{}", text(&found.stdout), text(&found.stderr));
    text(&found.stdout).to_owned()
}

/// The same as a program reads it.
fn document(arguments: &[&str]) -> Value {
    serde_json::from_str(&probed(&[arguments, &["--json"]].concat())).expect("JSON")
}

/// A retained message.
fn publish(port: u16, topic: &str, payload: &str) {
    let port = port.to_string();
    let arguments = ["-h", "127.0.0.1", "-p", &port, "-q", "1", "-r", "-t", topic, "-m", payload];
    let sent = Command::new("mosquitto_pub").args(arguments).status().expect("mosquitto_pub is installed");
    assert!(sent.success());
}

fn write_site(dir: &Path, source: &str, lines: &str) {
    std::fs::write(dir.join("site.toml"), site_with(source) + lines).expect("it can be written");
    let checked = tizbek(&["check", dir.to_str().expect("a path")]);
    assert!(checked.status.success(), "{}", text(&checked.stdout));
}

#[test]
fn topics_that_nobody_described_become_signals() {
    let (dir, port) = (tempfile::tempdir().expect("a folder"), free_port());
    let _broker = mosquitto(dir.path(), port);
    let now = Clock::wall().now().millis();
    publish(port, "mine/bare", "12.5");
    publish(port, "mine/fan", &format!("{{\"ts\": {}, \"fan\": {{\"rpm\": 990}}}}", now - 30_000));
    publish(
        port,
        "mine/belt",
        &format!("[{{\"bn\": \"belt/\", \"bt\": {}, \"n\": \"flow\", \"u\": \"t/h\", \"v\": 240}}]", now / 1_000),
    );
    publish(port, "mine/tb", &format!("{{\"ts\": {now}, \"values\": {{\"level\": 61}}}}"));
    publish(port, "mine/state", "online");
    let address = format!("127.0.0.1:{port}");
    let listen = ["mqtt", &address, "--seconds", "2", "--source", "device"];

    let said = probed(&listen);
    for expected in [
        "mine/bare\n      1 message, 1 of them retained; format json\n      the message  12.5 , no time of its own",
        "fan rpm  990 , 3",
        "1 message, 1 of them retained; format senml\n      belt/flow  240 t/h",
        "level  61",
        "mine/state\n      1 message, 1 of them retained; a text: online",
    ] {
        assert!(said.contains(expected), "{expected:?} is not in\n{said}");
    }
    let lines = probed(&[&listen[..], &["--lines"]].concat());
    let kind = format!("kind = \"mqtt\"\naddress = \"{address}\"");
    write_site(dir.path(), &kind, &lines);
    assert_eq!(live(dir.path()), [12.5, 240.0, 990.0, 61.0]);

    let one = probed(&["mqtt", &address, "--seconds", "1", "--topic", "other/#", "--topic", "mine/tb"]);
    assert!(one.contains("mine/tb") && !one.contains("mine/fan"), "{one}");
    let found = document(&listen);
    assert_eq!((&found["probe"], &found["source"], &found["trouble"]), (&json!("mqtt"), &json!("device"), &Value::Null));
    assert_eq!(found["lines"], json!(lines), "what is printed and what a program reads are the same");
    let topics = found["found"]["topics"].as_array().expect("topics");
    let belt = topics.iter().find(|topic| topic["topic"] == "mine/belt").expect("it is there");
    assert_eq!((&belt["messages"], &belt["retained"], &belt["format"]), (&json!(1), &json!(1), &json!("senml")));
    assert_eq!((&belt["values"][0]["name"], &belt["values"][0]["unit"]), (&json!("belt/flow"), &json!("t/h")));
    let state = topics.iter().find(|topic| topic["topic"] == "mine/state").expect("it is there");
    assert_eq!((&state["format"], &state["looks"], &state["values"]), (&Value::Null, &json!("a text: online"), &json!([])));
    let five = probed(&["mqtt", &address, "--seconds", "1", "--v5", "--lines"]);
    assert_eq!(five.matches("[[signal]]").count(), 4);
}

#[test]
fn an_edge_node_that_nobody_described_becomes_signals() {
    let (dir, port) = (tempfile::tempdir().expect("a folder"), free_port());
    let _broker = mosquitto(dir.path(), port);
    let mut edge = Edge::python(port);
    let address = format!("127.0.0.1:{port}");
    let for_a_program = std::thread::spawn({
        let address = address.clone();
        move || document(&["sparkplug", &address, "--seconds", "6", "--rebirth", "--source", "device"])
    });
    let listen = ["sparkplug", &address, "--seconds", "4", "--source", "device"];

    // Births are not kept by a broker: whoever comes later has to ask.
    let probing = std::thread::spawn({
        let address = address.clone();
        move || probed(&["sparkplug", &address, "--seconds", "6", "--rebirth", "--source", "device"])
    });
    while !probing.is_finished() {
        edge.does("[\"node\", \"Flow\", 12.5]");
        std::thread::sleep(std::time::Duration::from_millis(300));
    }
    let said = probing.join().expect("it ends");
    for expected in ["group mine, edge node py: ", "Flow  Double  1", "crusher  Count  UInt32  4000000000", "Level  Int16  -5"] {
        assert!(said.contains(expected), "{expected:?} is not in\n{said}");
    }
    assert!(!said.contains("Node Control") && !said.contains("bdSeq"), "{said}");
    assert!(said.contains("sparkplug = { group = \"mine\", edge = \"py\", device = \"crusher\", metric = \"Power\" }"), "{said}");
    let found = for_a_program.join().expect("it ends");
    let node = &found["found"]["nodes"][0];
    assert_eq!((&node["group"], &node["edge"], &node["born"]), (&json!("mine"), &json!("py"), &json!(true)), "{found}");
    let metrics = node["metrics"].as_array().expect("metrics");
    let count = metrics.iter().find(|metric| metric["metric"] == "Count").expect("it has one");
    assert_eq!((&count["device"], &count["type"], &count["value"]), (&json!("crusher"), &json!("UInt32"), &json!("4000000000")));
    let quiet = tizbek(&[&["probe"], &listen[..], &["--group", "other"]].concat());
    assert!(
        !quiet.status.success() && text(&quiet.stdout).starts_with("no edge node was heard in 4 s"),
        "{}",
        text(&quiet.stdout)
    );
}

#[test]
fn an_aircraft_that_nobody_described_becomes_signals() {
    let (dir, port) = (tempfile::tempdir().expect("a folder"), free_port());
    let address = format!("127.0.0.1:{port}");
    let replay = |port: u16| {
        let mut command = python();
        command.arg(root().join("tests/e2e/peers/replay_tlog.py")).arg(root().join("tests/data/uav/dronekit_flight.tlog"));
        Peer::spawn("pymavlink", command.arg(port.to_string()).stdout(Stdio::null()))
    };
    let listen = ["mavlink", address.as_str(), "--seconds", "6", "--source", "device"];
    let probing = std::thread::spawn({
        let arguments: Vec<String> = listen.iter().map(|word| (*word).to_owned()).collect();
        move || probed(&arguments.iter().map(String::as_str).collect::<Vec<_>>())
    });
    wait_for("the probe to listen", || std::net::UdpSocket::bind(("127.0.0.1", port)).is_err());
    let _replay = replay(port);
    let said = probing.join().expect("it ends");
    for expected in
        ["system 1 from 127.0.0.1:", "autopilot MAV_AUTOPILOT_ARDUPILOTMEGA", "      battery  ", "messages: ", "HEARTBEAT "]
    {
        assert!(said.contains(expected), "{expected:?} is not in\n{said}");
    }
    let (_, lines) = said.split_once("for you to say:\n").expect("lines");
    write_site(dir.path(), &format!("kind = \"mavlink\"\naddress = \"127.0.0.1:{}\"", free_port()), lines);
    assert!(lines.contains("mavlink = { system = 1, field = \"latitude\" }"), "{lines}");
}

#[test]
fn nobody_there_and_a_port_that_is_taken_are_told() {
    let port = free_port();
    let nobody = tizbek(&["probe", "mqtt", &format!("127.0.0.1:{port}"), "--seconds", "2"]);
    let said = text(&nobody.stderr);
    assert!(!nobody.status.success() && said.contains("onnection refused"), "{said}");
    let _taken = std::net::UdpSocket::bind(("127.0.0.1", port)).expect("the port is free");
    let taken = tizbek(&["probe", "mavlink", &format!("127.0.0.1:{port}")]);
    let said = text(&taken.stderr);
    assert!(!taken.status.success() && said.contains("is the site running? Stop it, or look at another port"), "{said}");
    let taken = tizbek(&["probe", "mavlink", &format!("127.0.0.1:{port}"), "--json"]);
    let found: Value = serde_json::from_str(text(&taken.stdout)).expect("JSON, also where there is trouble");
    assert!(!taken.status.success() && found["trouble"].as_str().is_some_and(|why| why.contains("another port")), "{found}");
    assert_eq!((&found["found"]["systems"], &found["signals"]), (&json!([]), &json!([])));
    let both = tizbek(&["probe", "mavlink", "--json", "--lines"]);
    assert_eq!(both.status.code(), Some(64));
}
