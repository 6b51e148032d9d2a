//! `kill -9` at random moments of a run, by seed: nothing accepted is missing afterwards, no alert is said twice, and what was
//! said is what an undisturbed engine says to the same journal.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use tizbek::config::read::read_site;
use tizbek::journal::recording::{Export, Form, Recording, export};
use tizbek::journal::{Durability, Item, Journal};
use tizbek::pipeline::last_now;
use tizbek::replay::{Told, play};
use tizbek_core::time::{Span, Timestamp};

use crate::peers::{Peer, free_port, root, wait_for};

const KILLS: usize = 50;
const SAMPLES_PER_POST: i64 = 5;

/// splitmix64: every draw of a run comes from its seed.
struct Draws(u64);

impl Draws {
    fn next(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % below
    }
}

/// One stage that is held against 360 t/h with limits of seconds, so that a few hundred readings raise many alerts.
fn write_site(dir: &Path, now: i64) {
    // The shift begins twelve hours ago, to the hour, so that it holds everything this test sends.
    let start = (now / 3_600 + 12) % 24;
    let site = format!(
        r#"
[site]
id = "kill"
name = {{ ru = "Проба", en = "Trial" }}
time_zone = "UTC"
unit = "t"
reaction = "60 min"

[[shift]]
id = "all"
name = {{ ru = "Сутки", en = "Day" }}
start = "{start:02}:00"
hours = 24

[[source]]
id = "push"
name = {{ ru = "Файлы", en = "Files" }}
kind = "push"
silent_after = "1 s"

[[stage]]
id = "mill"
name = {{ ru = "Мельница", en = "Mill" }}
area = "mill"
rate = {{ min = 0, nominal = 360, max = 720 }}
measured_by = ["feed"]
deviation = {{ limit = "6 s", clear = "3 s", on_delay = "2 s", off_delay = "0 s" }}

[[signal]]
id = "feed"
name = {{ ru = "Питание", en = "Feed" }}
kind = "rate"
unit = "t/h"
source = "push"
range = [0, 1000]
stale_after = "60 s"
"#
    );
    std::fs::write(dir.join("site.toml"), site).expect("the site can be written");
    let from = Timestamp::from_secs((now / 3_600 - 3) * 3_600);
    let until = Timestamp::from_secs((now / 3_600 + 3) * 3_600);
    let plan = format!("stage,start,end,quantity,quality\nmill,{from},{until},2160,\n");
    std::fs::write(dir.join("plan.csv"), plan).expect("the plan can be written");
}

/// Ten seconds of nothing, twenty of catching up, ten at plan: ten seconds behind at most.
fn rate(second: i64) -> i64 {
    match second % 40 {
        0..10 => 0,
        10..30 => 540,
        _ => 360,
    }
}

fn start(site: &Path, data: &Path, port: u16) -> Peer {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tizbek"));
    command.args(["--log", "error", "run", "--site"]).arg(site).arg("--data").arg(data);
    command.args(["--listen", &format!("127.0.0.1:{port}")]).stdout(Stdio::null());
    Peer::spawn("tizbek", &mut command)
}

async fn post(client: &reqwest::Client, port: u16, first: i64, base: i64) -> bool {
    let mut body = String::from("occurred_at,signal,value\n");
    for second in first..first + SAMPLES_PER_POST {
        writeln!(body, "{},feed,{}", Timestamp::from_secs(base + second), rate(second)).expect("a string takes text");
    }
    let url = format!("http://127.0.0.1:{port}/api/v1/samples");
    let sent = client.post(url).header("content-type", "text/csv").body(body).send().await;
    sent.is_ok_and(|answer| answer.status().is_success())
}

#[test]
fn nothing_accepted_is_missing_and_no_alert_is_said_twice() {
    let seeds = std::fs::read_to_string(root().join("tests/simulation-seeds.txt")).expect("the file of seeds");
    let seeds: Vec<u64> = seeds.lines().filter_map(|line| line.parse().ok()).collect();
    assert!(!seeds.is_empty());
    let kills = KILLS.div_ceil(seeds.len());
    for seed in seeds {
        run(seed, kills);
    }
}

#[test]
fn a_plan_imported_into_a_running_site_survives_its_restart() {
    let dir = tempfile::tempdir().expect("a folder");
    let (site_dir, data) = (dir.path().join("site"), dir.path().join("data"));
    std::fs::create_dir_all(&site_dir).expect("a folder");
    write_site(&site_dir, tizbek::clock::Clock::wall().now().0 / 1_000_000);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let plan_of = |port: u16| -> serde_json::Value {
        let view = runtime.block_on(async { reqwest::get(format!("http://127.0.0.1:{port}/api/v1/view")).await?.text().await });
        let view: serde_json::Value = serde_json::from_str(&view.expect("a view")).expect("JSON");
        view["plan"].clone()
    };
    let begin = || {
        let port = free_port();
        let site = start(&site_dir, &data, port);
        let url = format!("http://127.0.0.1:{port}/healthz");
        wait_for("the site to answer", || runtime.block_on(async { reqwest::get(&url).await.is_ok() }));
        (site, port)
    };

    let (mut site, port) = begin();
    wait_for("the plan of the folder", || plan_of(port)["version"] == 1);
    let other = std::fs::read_to_string(site_dir.join("plan.csv")).expect("the plan").replace("2160", "1800");
    let file = dir.path().join("other.csv");
    std::fs::write(&file, other).expect("a plan");
    let mut import = Command::new(env!("CARGO_BIN_EXE_tizbek"));
    import.args(["plan", "import", "--author", "planner", "--reason", "hoist repair", "--to"]);
    let imported = import.arg(format!("http://127.0.0.1:{port}")).arg(&file).output().expect("it runs");
    assert!(imported.status.success(), "{}", String::from_utf8_lossy(&imported.stderr));
    assert_eq!(plan_of(port)["author"], "planner");
    site.kill();

    let (mut site, port) = begin();
    assert_eq!(plan_of(port)["version"], 2, "the plan in the folder has not changed and is not taken up again");
    assert_eq!(plan_of(port)["author"], "planner");
    site.kill();

    let third = std::fs::read_to_string(site_dir.join("plan.csv")).expect("the plan").replace("2160", "2000");
    std::fs::write(site_dir.join("plan.csv"), third).expect("a plan");
    let (_site, port) = begin();
    wait_for("the changed plan of the folder", || plan_of(port)["version"] == 3);
}

#[test]
fn a_running_site_is_recorded_with_the_file_it_runs_with() {
    let dir = tempfile::tempdir().expect("a folder");
    let (site_dir, data, out) = (dir.path().join("site"), dir.path().join("data"), dir.path().join("shift"));
    std::fs::create_dir_all(&site_dir).expect("a folder");
    let now = tizbek::clock::Clock::wall().now().0 / 1_000_000;
    write_site(&site_dir, now);
    let written = std::fs::read_to_string(site_dir.join("site.toml")).expect("the site file");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let client = reqwest::Client::new();
    let port = free_port();
    let _site = start(&site_dir, &data, port);
    let url = format!("http://127.0.0.1:{port}/healthz");
    wait_for("the site to answer", || runtime.block_on(async { reqwest::get(&url).await.is_ok() }));
    for first in [0, SAMPLES_PER_POST] {
        assert!(runtime.block_on(post(&client, port, first, now - 60)));
    }
    // What is written into the file afterwards is not what it runs with.
    std::fs::write(site_dir.join("site.toml"), written.replace("on_delay = \"2 s\"", "on_delay = \"9 s\"")).expect("a site");

    for form in ["csv", "native"] {
        let mut record = Command::new(env!("CARGO_BIN_EXE_tizbek"));
        record.args(["record", "--form", form, "--site"]).arg(&site_dir).arg("--data").arg(&data).arg(&out);
        let recorded = record.output().expect("it runs");
        assert!(recorded.status.success(), "{form}: {}", String::from_utf8_lossy(&recorded.stderr));
        assert_eq!(std::fs::read_to_string(out.join("site.toml")).expect("a site file"), written);
        let config = read_site(&out, &|_| None).expect("the site can be read");
        let recording = Recording::open(&out, &config.site).expect("a recording");
        assert_eq!(recording.head().map(|head| head.samples), Some(2 * SAMPLES_PER_POST as u64), "{form}");
        assert_eq!(recording.patience(), Span::ZERO);
    }
    assert!(runtime.block_on(post(&client, port, 2 * SAMPLES_PER_POST, now - 60)), "it goes on");
}

#[test]
fn a_changed_site_goes_on_counting_its_alerts_and_tells_nothing_twice() {
    let dir = tempfile::tempdir().expect("a folder");
    let (site_dir, data) = (dir.path().join("site"), dir.path().join("data"));
    std::fs::create_dir_all(&site_dir).expect("a folder");
    let now = tizbek::clock::Clock::wall().now().0 / 1_000_000;
    write_site(&site_dir, now);
    let base = now - 2 * 3_600;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let client = reqwest::Client::new();
    let live = |from: i64, until: i64| {
        let port = free_port();
        let mut site = start(&site_dir, &data, port);
        let url = format!("http://127.0.0.1:{port}/healthz");
        wait_for("the site to answer", || runtime.block_on(async { client.get(&url).send().await.is_ok() }));
        for first in (from..until).step_by(SAMPLES_PER_POST as usize) {
            assert!(runtime.block_on(post(&client, port, first, base)));
        }
        // An orderly end, with a snapshot.
        Command::new("kill").arg(site.pid().to_string()).status().expect("kill runs");
        assert!(site.child().wait().expect("it ends").success());
        let said = std::fs::read_to_string(data.join("alerts.jsonl")).expect("the alert log");
        said.lines().map(str::to_owned).collect::<Vec<_>>()
    };
    let before = live(0, 400);
    assert!(before.len() > 5, "{before:?}");
    // Another signal, and a limit under which the same past would have said other things.
    let text = std::fs::read_to_string(site_dir.join("site.toml")).expect("the site");
    let signal = text[text.rfind("[[signal]]").expect("a signal")..].replace("\"feed\"", "\"power\"");
    let text = text.replace("limit = \"6 s\"", "limit = \"4 s\"") + "\n" + &signal;
    std::fs::write(site_dir.join("site.toml"), text).expect("the site can be written");
    let after = live(400, 800);
    assert_eq!(after[..before.len()], before, "what was said stays as it was");
    let numbers = after.iter().map(|line| {
        let alert: serde_json::Value = serde_json::from_str(line).expect("an alert is JSON");
        alert["data"]["number"].as_u64().expect("a number")
    });
    assert_eq!(numbers.collect::<Vec<_>>(), (1..=after.len() as u64).collect::<Vec<_>>());
    assert!(after.len() > before.len() + 5, "it goes on: {} and {}", before.len(), after.len());
}

fn run(seed: u64, kills: usize) {
    let dir = tempfile::tempdir().expect("a folder");
    let (site_dir, data) = (dir.path().join("site"), dir.path().join("data"));
    std::fs::create_dir_all(&site_dir).expect("a folder");
    let now = tizbek::clock::Clock::wall().now().0 / 1_000_000;
    write_site(&site_dir, now);
    let base = now - 2 * 3_600;
    let mut draws = Draws(seed);
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
    let client = reqwest::Client::builder().timeout(Duration::from_secs(20)).build().expect("a client");

    let mut next = 0;
    for kill in 0..=kills {
        let port = free_port();
        let mut site = start(&site_dir, &data, port);
        wait_for("the site to answer", || {
            runtime.block_on(async { client.get(format!("http://127.0.0.1:{port}/healthz")).send().await.is_ok() })
        });
        let posts = 5 + draws.next(20);
        // The last life ends in order; every other one at a moment of its own, under load.
        let moment = (kill < kills).then(|| Duration::from_micros(draws.next(60_000)));
        let dead = Arc::new(AtomicBool::new(false));
        let killer = moment.map(|moment| {
            let (pid, dead) = (site.pid(), dead.clone());
            std::thread::spawn(move || {
                std::thread::park_timeout(moment);
                let killed = Command::new("kill").args(["-9", &pid.to_string()]).status();
                assert!(killed.is_ok_and(|status| status.success()), "kill -9 {pid}");
                dead.store(true, Ordering::Release);
            })
        });
        let mut sent = 0;
        while killer.is_some() || sent < posts {
            if !runtime.block_on(post(&client, port, next, base)) {
                assert!(killer.is_some(), "seed {seed}: a living site refused readings");
                break;
            }
            // Accepted: from here on it may not be lost. What was not accepted is sent again by the next life.
            next += SAMPLES_PER_POST;
            sent += 1;
        }
        if let Some(killer) = killer {
            killer.join().expect("the killer ends");
            site.kill();
        } else {
            let asked = Command::new("kill").arg(site.pid().to_string()).status();
            assert!(asked.is_ok_and(|status| status.success()));
            let ended = site.child().wait().expect("it ends");
            assert!(ended.success(), "seed {seed}: {ended}");
        }
    }
    check(seed, &site_dir, &data, base, next);
}

fn check(seed: u64, site_dir: &Path, data: &Path, base: i64, accepted: i64) {
    let config = read_site(site_dir, &|_| None).expect("the site can be read");
    let (journal, _) = Journal::open(&data.join("journal.db"), Durability::Kill).expect("the journal opens");
    let mut found = BTreeMap::new();
    let mut reader = journal.read(1, u64::MAX).expect("the journal can be read");
    while let Some(item) = reader.next_item().expect("an item") {
        if let Item::Samples(samples) = item {
            for sample in samples {
                let second = sample.observation.occurred_at.0 / 1_000_000 - base;
                found.insert(second, sample.observation.value);
            }
        }
    }
    for second in 0..accepted {
        assert_eq!(found.get(&second).copied(), Some(rate(second) as f64), "seed {seed}: second {second} of {accepted}");
    }

    let said = std::fs::read_to_string(data.join("alerts.jsonl")).expect("the alert log");
    let numbers: Vec<u64> = said
        .lines()
        .map(|line| {
            let alert: serde_json::Value = serde_json::from_str(line).expect("an alert is JSON");
            alert["data"]["number"].as_u64().expect("a number")
        })
        .collect();
    let want: Vec<u64> = (1..=numbers.len() as u64).collect();
    assert_eq!(numbers, want, "seed {seed}: each alert once, in order");
    assert!(numbers.len() > 10, "seed {seed}: the run raised {} alerts", numbers.len());

    let recording = data.join("recording");
    let what = Export {
        site: &config.site,
        site_toml: &std::fs::read_to_string(site_dir.join("site.toml")).expect("the site file"),
        plan_csv: None,
        from: Timestamp::MIN,
        to: Timestamp::MAX,
        end: last_now(&journal).expect("a time"),
        patience: Span::ZERO,
        form: Form::Native,
    };
    export(&journal, &what, &recording).expect("a recording");
    let (site, calendar) = (Arc::new(config.site), Arc::new(config.calendar));
    let mut alerts = Vec::new();
    let recording = Recording::open(&recording, &site).expect("it opens");
    play(&recording, &site, &calendar, Told { alerts: &mut alerts, page: None }, &|| false).expect("it plays");
    assert!(alerts == said.as_bytes(), "seed {seed}: an undisturbed engine says something else");
}
