//! The path of an engineer from an OPC UA server that nobody has described to signals on the page: probe, lines into the site file,
//! check, run. The server is asyncua.

use std::process::{Command, Output};

use serde_json::{Value, json};

use crate::ingest_opcua::Server;
use crate::peers::free_port;
use crate::probe::{live, site_with};

fn tizbek(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_tizbek")).args(arguments).output().expect("it starts")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("text")
}

#[test]
fn an_unknown_server_becomes_signals_of_a_running_site() {
    let server = Server::start(&["--namespaces", "urn:plc:other,urn:plc:mine"]);
    let probe = ["probe", "opcua", &server.url(), "--source", "device"];
    let found = tizbek(&probe);
    let said = text(&found.stdout);
    assert!(found.status.success(), "{said}{}", text(&found.stderr));
    for expected in [
        "none; login: anonymous",
        "3  urn:plc:mine",
        "nsu=urn:plc:mine;s=Crusher.Flow  Double  0 t/h  Good",
        "array[3]  20.5, 21.5, 22.5",
        "s=Crusher.Name  String  12.5",
        " s old",
    ] {
        assert!(said.contains(expected), "{expected:?} is not in\n{said}");
    }
    assert!(!said.contains("Crusher.Name\""), "a text is no signal:\n{said}");

    let lines = tizbek(&[&probe[..], &["--lines"]].concat());
    let found: Value = serde_json::from_slice(&tizbek(&[&probe[..], &["--json"]].concat()).stdout).expect("JSON");
    assert_eq!(
        (&found["probe"], &found["trouble"], &found["lines"]),
        (&json!("opcua"), &Value::Null, &json!(text(&lines.stdout)))
    );
    let variables = found["found"]["variables"].as_array().expect("variables");
    let flow = variables.iter().find(|variable| variable["node"] == "nsu=urn:plc:mine;s=Crusher.Flow").expect("it is there");
    let said = (&flow["type"], &flow["elements"], &flow["unit"], &flow["status"], &flow["is_number"]);
    assert_eq!(said, (&json!("Double"), &Value::Null, &json!("t/h"), &json!("Good"), &json!(true)));
    assert_eq!(found["found"]["namespaces"][3], "urn:plc:mine");
    assert_eq!(found["signals"].as_array().map(Vec::len), Some(4));
    let dir = tempfile::tempdir().expect("a folder");
    let source = format!("kind = \"opcua\"\nendpoint = \"{}\"\nsecurity = \"none\"", server.url());
    std::fs::write(dir.path().join("site.toml"), site_with(&source) + text(&lines.stdout)).expect("it can be written");
    let checked = tizbek(&["check", dir.path().to_str().expect("a path")]);
    assert!(checked.status.success(), "{}", text(&checked.stdout));
    assert_eq!(live(dir.path()), [0.0, 1.0, 20.5, 0.0]);
}

#[test]
fn a_look_can_begin_further_down_and_be_narrowed() {
    let server = Server::start(&[]);
    let said = |more: &[&str]| {
        let found = tizbek(&[&["probe", "opcua", &server.url(), "--lines"], more].concat());
        text(&found.stdout).matches("[[signal]]").count()
    };
    assert_eq!(said(&["--browse", "nsu=urn:plc:mine;s=Crusher"]), 4);
    assert_eq!(said(&["--browse", "nsu=urn:plc:mine;s=Crusher.Flow"]), 1);
    assert_eq!([said(&["--match", "FLOW"]), said(&["--read", "2"])], [1, 2]);
}

#[test]
fn nobody_there_and_a_node_that_is_none_are_told() {
    let nobody = tizbek(&["probe", "opcua", &format!("opc.tcp://127.0.0.1:{}", free_port())]);
    assert_eq!((nobody.status.code(), nobody.stdout.is_empty()), (Some(1), true));
    assert!(text(&nobody.stderr).contains("opc.tcp://127.0.0.1"), "{}", text(&nobody.stderr));
    let wrong = tizbek(&["probe", "opcua", "opc.tcp://127.0.0.1:1", "--browse", "Crusher"]);
    assert_eq!(wrong.status.code(), Some(64));
    assert!(text(&wrong.stderr).contains("expected a node such as"), "{}", text(&wrong.stderr));
}
