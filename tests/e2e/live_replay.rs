//! A live run of the virtual mine over real sockets, recorded, and played again: the same alerts, byte for byte, from both forms
//! of a recording, twice, at any speed.

use std::fs::read_to_string;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;

use tizbek::api::ReplayControl;
use tizbek::config::Config;
use tizbek::config::read::read_site;
use tizbek::demo::{Demo, start};
use tizbek::journal::recording::{Export, Form, Recording, export};
use tizbek::journal::{Durability, Entry, Journal, RanWith};
use tizbek::pipeline::{last_now, published};
use tizbek::replay::{Told, play};
use tizbek_core::engine::Engine;
use tizbek_core::ids::SignalId;
use tizbek_core::input::{Input, Observation};
use tizbek_core::quality::Quality;
use tizbek_core::time::{Span, Timestamp};

use crate::peers::{Peer, free_port, root, wait_for, wait_port};
use crate::trial::{Feed, Running, Trial, rate};

const SPEED: f64 = 240.0;

#[test]
fn a_recording_replays_to_the_same_bytes() {
    let dir = tempfile::tempdir().expect("a folder");
    let data = dir.path().join("data");
    live(&data);
    let said = std::fs::read(data.join("alerts.jsonl")).expect("the alert log");
    let config = read_site(&root().join("deploy/sites/zinc-mine"), &|_| None).expect("the site");
    let (journal, _) = Journal::open(&data.join("journal.db"), Durability::Kill).expect("the journal opens");
    for (form, name) in [(Form::Native, "native"), (Form::Csv, "csv")] {
        let out = dir.path().join(name);
        record(&journal, &config, form, &out);
        for time in ["first", "second"] {
            assert!(replayed(&out, &config, None) == said, "{name}, {time} time");
        }
        for speed in [7_777.0, 20_000.0, 100_000.0] {
            assert!(replayed(&out, &config, Some(speed)) == said, "{name}, at {speed}");
        }
    }
}

/// Ten minutes with an upset every forty seconds: short enough for low speeds.
fn ten_minutes(trial: &Trial, form: Form) -> (PathBuf, Config) {
    let config = read_site(&trial.site, &|_| None).expect("the site");
    let at = |second: i64| Timestamp::from_secs(trial.base + second);
    let entry = |second: i64| {
        let (occurred_at, value, quality) = (at(second), rate(second) as f64, Quality::Good);
        let input = Input::Observed(Observation { signal: SignalId(0), occurred_at, value, quality });
        Entry { received_at: occurred_at + Span(123_457), input }
    };
    let out = trial.dir().join(format!("{form:?}"));
    let path = trial.dir().join(format!("{form:?}.db"));
    let (mut journal, _) = Journal::open(&path, Durability::Kill).expect("the journal opens");
    journal.bind(&config.site).expect("it is new");
    journal.append(&(0..600).map(entry).collect::<Vec<_>>()).expect("there is room");
    let what = Export {
        site: &config.site,
        site_toml: &read_to_string(trial.site.join("site.toml")).expect("the site file"),
        plan_csv: Some(&read_to_string(trial.site.join("plan.csv")).expect("the plan")),
        from: Timestamp::MIN,
        to: Timestamp::MAX,
        end: Some(at(601)),
        patience: Span::ZERO,
        form,
    };
    export(&journal, &what, &out).expect("a recording");
    (out, config)
}

#[test]
fn the_speed_of_a_replay_changes_nothing_that_it_says() {
    let trial = Trial::new(&Feed::Pushed);
    let mut said = Vec::new();
    for form in [Form::Native, Form::Csv] {
        let (out, config) = ten_minutes(&trial, form);
        said.push(replayed(&out, &config, None));
        assert!(said[0].split(|byte| *byte == b'\n').count() > 20, "it raised few alerts");
        for speed in [1_000.0, 7_777.0, 100_000.0] {
            said.push(replayed(&out, &config, Some(speed)));
        }
        said.push(replayed_with_changes(&trial, &out));
    }
    for (run, other) in said.iter().enumerate() {
        assert!(*other == said[0], "run {run}:\n{}\n{}", String::from_utf8_lossy(other), String::from_utf8_lossy(&said[0]));
    }
}

/// By the program itself, with somebody at the controls of the page.
fn replayed_with_changes(trial: &Trial, recording: &Path) -> Vec<u8> {
    let (port, alerts) = (free_port(), trial.dir().join("alerts"));
    let mut command = Command::new(env!("CARGO_BIN_EXE_tizbek"));
    command.args(["--log", "error", "replay", "--speed", "20", "--listen", &format!("127.0.0.1:{port}"), "--alerts"]);
    let peer = Peer::spawn("tizbek replay", command.arg(&alerts).arg(recording).stderr(Stdio::null()));
    let mut running = Running { peer, port };
    wait_port(port);
    let stands = || -> serde_json::Value {
        serde_json::from_str(&trial.get(&running, "/api/v1/replay").expect("an answer")).expect("JSON")
    };
    let now = || stands()["now"].as_str().and_then(|now| now.parse::<jiff::Timestamp>().ok()).expect("a time");
    let begun = now();
    let turn = |controls: &str| trial.post_json(&running, "/api/v1/replay", controls);
    for (controls, seconds) in [
        (r#"{"speed":777.7}"#, 100),
        (r#"{"paused":true,"speed":1500}"#, 100),
        (r#"{"paused":false}"#, 250),
        (r#"{"speed":90000}"#, 600),
    ] {
        assert_eq!(turn(controls), 204, "{controls}");
        wait_for("the replay to go on", || now().duration_since(begun).as_secs() >= seconds);
    }
    let end = stands()["until"].clone();
    wait_for("the end", || stands()["now"] == end);
    running.peer.signal("-INT");
    let ended = running.peer.child().wait().expect("it ends");
    assert!(ended.success(), "{ended}");
    std::fs::read(alerts).expect("the alerts")
}

fn demo(data: &Path) -> Demo {
    Demo {
        site_dir: root().join("deploy/sites/zinc-mine"),
        data_dir: data.to_path_buf(),
        listen: "127.0.0.1:0".parse().expect("an address"),
        speed: SPEED,
        seed: 7,
        scenario: None,
    }
}

/// Lives through a slow hoist until it has spread, with somebody acknowledging it.
fn live(data: &Path) {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    let running = runtime.block_on(start(demo(data))).expect("the demonstration starts");
    let base = format!("http://{}/api/v1", running.site.address);
    let client = reqwest::Client::new();
    let origin = format!("http://{}", running.site.address);
    // As the page does: the demonstration has a dispatcher who needs no password.
    let role =
        client.post(format!("{base}/demo/session")).header("content-type", "application/json").body(r#"{"role":"dispatcher"}"#);
    let signed = runtime.block_on(async { role.send().await }).expect("an answer");
    let cookie = signed.headers()["set-cookie"].to_str().expect("text").split(';').next().expect("a pair").to_owned();
    let post = |path: &str| client.post(format!("{base}{path}")).header("origin", &origin).header("cookie", &cookie);
    let started = runtime.block_on(async { post("/demo/scenarios/slow_hoist").send().await }).expect("an answer");
    assert_eq!(started.status(), 204);
    let log = data.join("alerts.jsonl");
    let said = |what: &str| std::fs::read_to_string(&log).unwrap_or_default().contains(what);
    wait_for("hoisting to be named", || said(r#""cause":{"kind":"stage","id":"hoisting""#));
    let acknowledge = post("/incidents/1/acknowledge").header("content-type", "application/json").body(r#"{"comment":"вижу"}"#);
    assert_eq!(runtime.block_on(async { acknowledge.send().await }).expect("an answer").status(), 204);
    wait_for("the skip bin to be foretold", || said(r#""kind":"will_fill","subject":"skip_bin""#));
    runtime.block_on(running.stop()).expect("it ends in order");
}

#[test]
fn a_second_demonstration_on_the_same_data_goes_on() {
    let dir = tempfile::tempdir().expect("a folder");
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    let data = dir.path().join("data");
    let mut ended = Timestamp::MIN;
    // The first goes ahead of what the second could catch up with.
    for (speed, lives) in [(SPEED, Span::from_mins(10)), (1.0, Span::from_secs(2))] {
        let running = runtime.block_on(start(Demo { speed, ..demo(&data) })).expect("the demonstration starts");
        let url = format!("http://{}/api/v1/view", running.site.address);
        let now = || {
            let view = runtime.block_on(async { reqwest::get(&url).await?.text().await }).expect("a view");
            let view: serde_json::Value = serde_json::from_str(&view).expect("JSON");
            let now: jiff::Timestamp = view["now"].as_str().and_then(|now| now.parse().ok()).expect("a time");
            Timestamp(now.as_microsecond())
        };
        let begun = ended.max(now());
        wait_for("time to pass", || now() >= begun + lives);
        runtime.block_on(running.stop()).expect("it ends in order");
        let first_end = last_now(data.join("journal.db")).expect("it can be read").expect("a time");
        assert!(ended == Timestamp::MIN || first_end - ended < Span::from_hours(1), "{first_end} after {ended}");
        ended = first_end;
    }
}

fn record(journal: &Journal, config: &Config, form: Form, out: &Path) {
    let ran_with = RanWith::of(journal).expect("the journal can be read").expect("it says what it ran with");
    let site_toml = std::fs::read_to_string(root().join("deploy/sites/zinc-mine/site.toml")).expect("the site file");
    assert_eq!(ran_with.site_toml, site_toml);
    assert!(ran_with.patience > Span::ZERO);
    let what = Export {
        site: &config.site,
        site_toml: &site_toml,
        plan_csv: None,
        from: Timestamp::MIN,
        to: Timestamp::MAX,
        end: last_now(journal).expect("a time"),
        patience: ran_with.patience,
        form,
    };
    export(journal, &what, out).expect("a recording");
}

fn replayed(dir: &Path, config: &Config, speed: Option<f64>) -> Vec<u8> {
    let recording = Recording::open(dir, &config.site).expect("it opens");
    let config = config.clone().with_patience(recording.patience());
    let (site, calendar) = (Arc::new(config.site), Arc::new(config.calendar));
    let page = speed.map(|speed| {
        let from = recording.head().and_then(|head| head.first_received_at).expect("a beginning");
        let control = ReplayControl::new(from, recording.end().expect("an end"), speed);
        let (publisher, _) = published::channel(Engine::new(site.clone(), calendar.clone()).view());
        (publisher, Arc::new(control))
    });
    let mut alerts = Vec::new();
    play(&recording, &site, &calendar, Told { alerts: &mut alerts, page }, &|| false).expect("it plays");
    alerts
}
