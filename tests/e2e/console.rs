//! The page in headless Chromium: against its own mock server (faults, odd chains, all languages), and against the real
//! demonstration, where starting "slow hoist" from the page must give one incident that names hoisting and says when the skip
//! bin will be full, before it is.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use crate::peers::{Peer, free_port, root, wait_port};

fn page(base: &str, story: &[&str]) {
    drive("page.mjs", base, story, &[]);
}

/// Runs a script that drives the page.
pub fn drive(script: &str, base: &str, story: &[&str], given: &[(&str, &str)]) {
    let mut node = Command::new("node");
    node.arg(format!("tests/e2e/console/{script}")).args(story).current_dir(root()).env("BASE_URL", base);
    node.envs(given.iter().copied());
    if let Ok(dir) = std::env::var("TIZBEK_SHOTS") {
        node.env("SHOT_DIR", dir);
    }
    let output = node.output().expect("node starts");
    let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{story:?} at {base}:\n{said}");
}

#[test]
fn the_page_is_right_in_three_languages_and_when_things_fail() {
    let port = free_port();
    let mut mock = Command::new("node");
    mock.arg("dashboards/console/mock/server.mjs").current_dir(root()).env("PORT", port.to_string()).stdout(Stdio::null());
    let _mock = Peer::spawn("mock", &mut mock);
    wait_port(port);
    page(&format!("http://127.0.0.1:{port}"), &["basic", "--mock"]);
    drive("entry.mjs", &format!("http://127.0.0.1:{port}"), &["looks"], &[]);
}

#[test]
fn a_slow_hoist_started_from_the_page_is_foretold_on_it() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tizbek"));
    command.args(["--log", "error", "demo", "--listen", "127.0.0.1:0", "--speed", "120"]);
    command.current_dir(root()).stdout(Stdio::piped());
    let mut demo = Peer::spawn("tizbek demo", &mut command);
    let out = demo.child().stdout.take().expect("its output");
    let line = BufReader::new(out).lines().next().expect("a line").expect("text");
    let base = line.rsplit(' ').next().expect("an address").to_owned();
    page(&base, &["basic"]);
    page(&base, &["slow-hoist"]);
}
