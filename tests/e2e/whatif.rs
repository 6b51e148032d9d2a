//! What-if and the versions of the plan on the page, in headless Chromium: against the page's mock server as a dispatcher, a planner and a
//! unit, and against the demonstration, where what is compared is forecast by the program.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use crate::console::drive;
use crate::peers::{Peer, free_port, root, wait_port};

/// The page's own server, and where it is.
fn mock() -> (Peer, String) {
    let port = free_port();
    let mut mock = Command::new("node");
    mock.arg("dashboards/console/mock/server.mjs").current_dir(root()).env("PORT", port.to_string()).stdout(Stdio::null());
    let mock = Peer::spawn("mock", &mut mock);
    wait_port(port);
    (mock, format!("http://127.0.0.1:{port}"))
}

#[test]
fn variants_and_versions_of_the_plan_are_shown_in_three_languages() {
    let (_mock, base) = mock();
    drive("whatif.mjs", &base, &["looks"], &[]);
}

#[test]
fn a_variant_is_compared_ordered_made_the_plan_agreed_to_and_taken_back() {
    let (_mock, base) = mock();
    drive("whatif.mjs", &base, &["story"], &[]);
}

#[test]
fn the_page_compares_what_the_program_forecasts() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tizbek"));
    command.args(["--log", "error", "demo", "--listen", "127.0.0.1:0", "--speed", "120"]);
    command.current_dir(root()).stdout(Stdio::piped());
    let mut demo = Peer::spawn("tizbek demo", &mut command);
    let out = demo.child().stdout.take().expect("its output");
    let line = BufReader::new(out).lines().next().expect("a line").expect("text");
    let base = line.rsplit(' ').next().expect("an address").to_owned();
    drive("whatif.mjs", &base, &["demo"], &[]);
}
