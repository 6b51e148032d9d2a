//! The path of an engineer from a device that nobody has described to a signal on the page: probe, lines into the site file, check, run.
//! The device is pymodbus.

use std::path::Path;
use std::process::{Command, Output};

use serde_json::{Value, json};

use crate::peers::{Peer, free_port, python, root, wait_for, wait_port};

fn site(port: u16) -> String {
    site_with(&format!("kind = \"modbus\"\naddress = \"127.0.0.1:{port}\""))
}

/// A site without signals, with a source for the device.
pub fn site_with(source: &str) -> String {
    format!(
        r#"
[site]
id = "new"
name = {{ ru = "Новая", en = "New" }}
time_zone = "UTC"

[[shift]]
id = "all"
name = {{ ru = "Сутки", en = "Day" }}
start = "00:00"
hours = 24

[[source]]
id = "device"
name = {{ ru = "Прибор", en = "Device" }}
{source}

[[stage]]
id = "mill"
name = {{ ru = "Мельница", en = "Mill" }}
rate = {{ nominal = 100, max = 200 }}
"#
    )
}

fn tizbek(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_tizbek")).args(arguments).output().expect("it starts")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("text")
}

#[test]
fn an_unknown_device_becomes_signals_of_a_running_site() {
    let port = free_port();
    let _device = Peer::spawn("pymodbus", python().arg(root().join("tests/e2e/peers/modbus_device.py")).arg(port.to_string()));
    wait_port(port);
    let address = format!("127.0.0.1:{port}");

    // What is there. Unit 3 is silent, of unit 2 register 7 does not exist.
    let probe = ["probe", "modbus", &address, "--timeout", "300", "--source", "device"];
    let found = tizbek(&[&probe[..], &["--units", "2-3", "--last", "30", "--table", "holding", "--reads", "1"]].concat());
    let said = text(&found.stdout);
    assert!(found.status.success(), "{said}{}", text(&found.stderr));
    for expected in ["unit 2 answers", "holding registers 0 to 6", "holding registers 8 to 19", "40009"] {
        assert!(said.contains(expected), "{expected:?} is not in\n{said}");
    }
    assert!(!said.contains("unit 3"), "{said}");

    let document =
        tizbek(&[&probe[..], &["--units", "2-3", "--last", "30", "--table", "holding", "--reads", "1", "--json"]].concat());
    let document: Value = serde_json::from_slice(&document.stdout).expect("JSON");
    assert_eq!(
        (&document["probe"], &document["source"], &document["trouble"]),
        (&json!("modbus"), &json!("device"), &Value::Null)
    );
    let units = document["found"]["units"].as_array().expect("units");
    let runs: Vec<Value> =
        units[0]["runs"].as_array().expect("runs").iter().map(|run| json!([run["first"], run["last"]])).collect();
    assert_eq!((units.len(), &units[0]["unit_id"], runs), (1, &json!(2), vec![json!([0, 6]), json!([8, 19])]));
    let first = &units[0]["runs"][1]["registers"][0];
    assert_eq!((&first["address"], &first["manual"], &first["order"]), (&json!(8), &json!("40009"), &Value::Null), "{first}");

    // Four fractions, one in each order.
    let dir = tempfile::tempdir().expect("a folder");
    let site_file = dir.path().join("site.toml");
    let lines = tizbek(
        &[&probe[..], &["--units", "1", "--table", "holding", "--first", "56", "--last", "63", "--reads", "1", "--lines"]]
            .concat(),
    );
    let lines = text(&lines.stdout);
    for (address, order) in [(56, "ABCD"), (58, "CDAB"), (60, "BADC"), (62, "DCBA")] {
        let line = format!("address = {address}, type = \"f32\", order = \"{order}\"");
        assert!(lines.contains(&line), "{line} is not in\n{lines}");
    }
    std::fs::write(&site_file, site(port) + lines).expect("it can be written");
    let checked = tizbek(&["check", dir.path().to_str().expect("a path")]);
    assert!(checked.status.success(), "{}", text(&checked.stdout));
    assert_eq!(live(dir.path()), [3.25; 4]);
}

/// The values of all signals of the running site, once all have come.
pub fn live(dir: &Path) -> Vec<f64> {
    let port = free_port();
    let data = dir.join("data");
    let mut command = Command::new(env!("CARGO_BIN_EXE_tizbek"));
    command.arg("run").arg("--site").arg(dir).arg("--data").arg(&data).arg("--listen").arg(format!("127.0.0.1:{port}"));
    let _running = Peer::spawn("tizbek", &mut command);
    wait_port(port);
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let view = format!("http://127.0.0.1:{port}/api/v1/view");
    let mut values = Vec::new();
    wait_for("the signals", || {
        let view = runtime.block_on(async { reqwest::get(&view).await?.text().await });
        let view: Value = view.ok().and_then(|view| serde_json::from_str(&view).ok()).unwrap_or_default();
        let signals = view["signals"].as_array().cloned().unwrap_or_default();
        values = signals.iter().filter_map(|signal| signal["value"].as_f64()).collect();
        values.len() == 4
    });
    values
}

/// What a probe says of a device of `modbus_raw.py`.
fn probed(trap: &'static str, arguments: &[&str]) -> String {
    let port = free_port();
    let _device = Peer::spawn(trap, python().arg(root().join("tests/e2e/peers/modbus_raw.py")).args([trap, &port.to_string()]));
    wait_port(port);
    let probe = ["probe", "modbus", &format!("127.0.0.1:{port}"), "--timeout", "100", "--reads", "1"];
    let found = tizbek(&[&probe[..], arguments].concat());
    assert!(found.status.success(), "{}{}", text(&found.stdout), text(&found.stderr));
    text(&found.stdout).to_owned()
}

#[test]
fn a_function_that_is_not_answered_hides_no_other() {
    let said = probed("tcp_holding_alone", &["--last", "20"]);
    for expected in ["unit 1 answers", "holding registers 0 to 20", "input registers from 0 on: no answer"] {
        assert!(said.contains(expected), "{expected:?} is not in\n{said}");
    }
}

#[test]
fn every_register_there_can_be_is_one_run() {
    let said = probed("tcp_holding_alone", &["--table", "holding", "--first", "0", "--last", "65535"]);
    assert!(said.contains("holding registers 0 to 65535"), "{}", said.lines().take(5).collect::<Vec<_>>().join("\n"));
}

#[test]
fn a_silent_address_is_found_and_a_silent_end_is_not_searched() {
    let said = probed("tcp_silent_behind", &["--table", "holding", "--last", "65535"]);
    for expected in ["holding registers 0 to 6\n", "holding registers 8 to 199\n", "registers from 200 on: no answer"] {
        assert!(said.contains(expected), "{expected:?} is not in\n{said}");
    }
}

#[test]
fn nobody_there_and_nobody_who_answers_are_told_apart() {
    let nobody = tizbek(&["probe", "modbus", &format!("127.0.0.1:{}", free_port())]);
    assert_eq!((nobody.status.code(), nobody.stdout.is_empty()), (Some(1), true));
    assert!(text(&nobody.stderr).contains("nobody is at 127.0.0.1"), "{}", text(&nobody.stderr));
    let wrong = tizbek(&["probe", "modbus", "127.0.0.1:1", "--units", "one"]);
    assert_eq!(wrong.status.code(), Some(64));
    assert!(text(&wrong.stderr).contains("expected units such as 1, 1-10 or 1,3,7"), "{}", text(&wrong.stderr));
}
