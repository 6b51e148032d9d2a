//! A small site whose limits are seconds, so that a few hundred readings raise many alerts; the program that runs it; and what
//! must hold of what it leaves behind, whatever was done to it. What is done to it is in the tests.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

use tempfile::TempDir;
use tizbek::config::read::read_site;
use tizbek::journal::recording::{Export, Form, Recording, export};
use tizbek::journal::{Item, Reader};
use tizbek::pipeline::last_now;
use tizbek::replay::{Told, play};
use tizbek_core::input::Input;
use tizbek_core::time::{Span, Timestamp};
use tokio::runtime::Runtime;

use crate::peers::{Peer, root, wait_for};

pub const SAMPLES_PER_POST: i64 = 5;

/// splitmix64: every draw of a run comes from its seed, and a run that fails says which that was.
pub struct Draws {
    seed: u64,
    state: u64,
}

impl Draws {
    pub fn seeded(seed: u64) -> Self {
        Self { seed, state: seed }
    }

    pub fn next(&mut self, below: u64) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % below
    }

    pub fn micros(&mut self, below: u64) -> Duration {
        Duration::from_micros(self.next(below))
    }
}

impl Drop for Draws {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("the seed was {}: it belongs into tests/simulation-seeds.txt", self.seed);
        }
    }
}

pub fn seeds() -> Vec<u64> {
    let text = std::fs::read_to_string(root().join("tests/simulation-seeds.txt")).expect("the file of seeds");
    let seeds: Vec<u64> = text.lines().filter_map(|line| line.parse().ok()).collect();
    assert!(!seeds.is_empty());
    seeds
}

/// How the readings of the one signal come in.
pub enum Feed<'a> {
    Pushed,
    /// From the broker at this address, topic `mine/feed`, as `message` makes them.
    Mqtt(&'a str),
}

/// The message that brings a reading by MQTT.
pub fn message(base: i64, second: i64) -> String {
    format!(r#"{{"v":{},"ts":{}}}"#, rate(second), (base + second) * 1_000)
}

/// Ten seconds of nothing, twenty of catching up, ten at plan: ten seconds behind at most.
pub fn rate(second: i64) -> i64 {
    match second % 40 {
        0..10 => 0,
        10..30 => 540,
        _ => 360,
    }
}

/// The site and its data, in a folder that goes with it.
pub struct Trial {
    dir: TempDir,
    pub site: PathBuf,
    pub data: PathBuf,
    /// When the readings begin, in seconds since 1970: two hours ago.
    pub base: i64,
    pub runtime: Runtime,
    client: reqwest::Client,
}

impl Trial {
    pub fn new(feed: &Feed<'_>) -> Self {
        let dir = tempfile::tempdir().expect("a folder");
        let (site, data) = (dir.path().join("site"), dir.path().join("data"));
        std::fs::create_dir_all(&site).expect("a folder");
        let now = tizbek::clock::Clock::wall().now().0 / 1_000_000;
        std::fs::write(site.join("site.toml"), site_toml(now, feed)).expect("the site can be written");
        let from = Timestamp::from_secs((now / 3_600 - 3) * 3_600);
        let until = Timestamp::from_secs((now / 3_600 + 3) * 3_600);
        let plan = format!("stage,start,end,quantity,quality\nmill,{from},{until},2160,\n");
        std::fs::write(site.join("plan.csv"), plan).expect("the plan can be written");
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
        let client = reqwest::Client::builder().timeout(Duration::from_secs(20)).build().expect("a client");
        Self { dir, site, data, base: now - 2 * 3_600, runtime, client }
    }

    pub fn dir(&self) -> &Path {
        self.dir.path()
    }

    /// Adds tables to the site file: where alerts go, further signals.
    pub fn add(&self, tables: &str) {
        let mut file = File::options().append(true).open(self.site.join("site.toml")).expect("a site file");
        file.write_all(tables.as_bytes()).expect("the site can be written");
    }

    /// What the program has written, over all its lives.
    pub fn said(&self) -> String {
        std::fs::read_to_string(self.dir().join("said")).unwrap_or_default()
    }

    /// Starts the program and does not wait for it.
    pub fn spawn(&self) -> Born {
        self.spawn_with(Command::new(env!("CARGO_BIN_EXE_tizbek")))
    }

    /// As `spawn`, where `command` ends with the program.
    pub fn spawn_with(&self, mut command: Command) -> Born {
        let said = File::options().append(true).create(true).open(self.dir().join("said")).expect("a file");
        let before = said.metadata().expect("a file").len() as usize;
        command.args(["--log", "warn", "run", "--listen", "127.0.0.1:0", "--site"]).arg(&self.site);
        command.arg("--data").arg(&self.data).stdout(said.try_clone().expect("a file")).stderr(said);
        Born { peer: Peer::spawn("tizbek", &mut command), before }
    }

    /// Where it listens, when it has come that far.
    pub fn port(&self, born: &Born) -> Option<u16> {
        let said = self.said();
        let (_, address) = said.get(born.before..)?.split_once("listening on http://127.0.0.1:")?;
        address.split_once('\n')?.0.parse().ok()
    }

    /// Starts the program and waits until it listens.
    pub fn start(&self) -> Running {
        self.grown_up(self.spawn())
    }

    pub fn grown_up(&self, born: Born) -> Running {
        wait_for("the site to listen", || self.port(&born).is_some());
        let port = self.port(&born).expect("it listens");
        Running { peer: born.peer, port }
    }

    pub fn get(&self, running: &Running, path: &str) -> Option<String> {
        let url = format!("http://127.0.0.1:{}{path}", running.port);
        let answer = async { self.client.get(url).send().await?.error_for_status()?.text().await };
        self.runtime.block_on(answer).ok()
    }

    /// The value of a series of `/metrics`, named with its labels; 0 where there is none yet.
    pub fn metric(&self, running: &Running, series: &str) -> f64 {
        let text = self.get(running, "/metrics").unwrap_or_default();
        let value = text.lines().find_map(|line| line.strip_prefix(series)?.strip_prefix(' ')?.parse().ok());
        value.unwrap_or(0.0)
    }

    /// Sends the readings from second `first` on; `true` when they were accepted.
    pub fn post(&self, running: &Running, first: i64) -> bool {
        self.runtime.block_on(self.posting(running, first))
    }

    pub fn posting(&self, running: &Running, first: i64) -> impl Future<Output = bool> + Send + use<> {
        let mut body = String::from("occurred_at,signal,value\n");
        for second in first..first + SAMPLES_PER_POST {
            let at = Timestamp::from_secs(self.base + second);
            writeln!(body, "{at},feed,{}", rate(second)).expect("a string takes text");
        }
        let url = format!("http://127.0.0.1:{}/api/v1/samples", running.port);
        let request = self.client.post(url).header("content-type", "text/csv").body(body);
        async move {
            let answer = request.send().await;
            let accepted = answer.as_ref().is_ok_and(|answer| answer.status().is_success());
            if !accepted {
                eprintln!("readings from second {first}: {answer:?}");
            }
            accepted
        }
    }

    /// Comments on an incident, if there is one, which raises an alert; not when a new one takes its place just now.
    pub fn comment(&self, running: &Running) {
        let view: serde_json::Value = serde_json::from_str(&self.get(running, "/api/v1/view").expect("a view")).expect("JSON");
        let Some(incident) = view["incidents"][0]["id"].as_u64() else { return };
        let path = format!("/api/v1/incidents/{incident}/comment");
        let status = self.post_json(running, &path, r#"{"by":"dispatcher","comment":"seen"}"#);
        assert!([204, 404].contains(&status), "{status}");
    }

    /// The status of the answer.
    pub fn post_json(&self, running: &Running, path: &str, body: &str) -> u16 {
        let url = format!("http://127.0.0.1:{}{path}", running.port);
        let request = self.client.post(url).header("content-type", "application/json").body(body.to_owned());
        self.runtime.block_on(async { request.send().await }).expect("an answer").status().as_u16()
    }

    fn journal(&self) -> PathBuf {
        self.data.join("journal.db")
    }

    /// Calls `see` with everything in the journal, in order; the program may be running.
    pub fn read_journal(&self, mut see: impl FnMut(Item<'_>)) {
        let mut reader = Reader::open(&self.journal(), 0, u64::MAX).expect("the journal can be read");
        while let Some(item) = reader.next_item().expect("an item") {
            see(item);
        }
    }

    /// The readings of the feed in the journal, by their second.
    pub fn journaled(&self) -> BTreeMap<i64, f64> {
        let mut found = BTreeMap::new();
        self.read_journal(|item| {
            let Item::Samples(samples) = item else { return };
            for sample in samples.iter().filter(|sample| sample.observation.signal.0 == 0) {
                found.insert(sample.observation.occurred_at.0 / 1_000_000 - self.base, sample.observation.value);
            }
        });
        found
    }

    /// When a source was said to be up or down, in order.
    pub fn links(&self) -> Vec<(Timestamp, bool)> {
        let mut links = Vec::new();
        self.read_journal(|item| {
            if let Item::Event { entry, .. } = item
                && let Input::Link(link) = entry.input
            {
                links.push((entry.received_at, link.up));
            }
        });
        links
    }

    /// The whole lines of the alert log.
    pub fn alerts(&self) -> Vec<String> {
        whole_lines(&self.data.join("alerts.jsonl"))
    }

    /// After an end in order: the readings of the seconds before `accepted` are in the journal, every alert was said once and
    /// logged once, and an undisturbed engine says the same to a recording of the journal.
    pub fn check(&self, accepted: i64) {
        let found = self.journaled();
        for second in 0..accepted {
            assert_eq!(found.get(&second).copied(), Some(rate(second) as f64), "second {second} of {accepted}");
        }
        let alerts = self.alerts();
        let numbers: Vec<u64> = alerts.iter().map(|line| number(line)).collect();
        assert_eq!(numbers, (1..=alerts.len() as u64).collect::<Vec<_>>(), "each alert once, in order");
        assert!(alerts.len() > 10, "the run raised {} alerts", alerts.len());
        assert!(self.replayed() == alerts, "an undisturbed engine says something else");
        assert!(!self.said().contains("panicked"), "{}", self.said());
    }

    fn replayed(&self) -> Vec<String> {
        let config = read_site(&self.site, &|_| None).expect("the site can be read");
        let what = Export {
            site: &config.site,
            site_toml: &std::fs::read_to_string(self.site.join("site.toml")).expect("the site file"),
            plan_csv: None,
            from: Timestamp::MIN,
            to: Timestamp::MAX,
            end: last_now(self.journal()).expect("a time"),
            patience: Span::ZERO,
            form: Form::Native,
        };
        let out = self.dir().join("recording");
        export(self.journal(), &what, &out).expect("a recording");
        let (site, calendar) = (Arc::new(config.site), Arc::new(config.calendar));
        let mut alerts = Vec::new();
        let recording = Recording::open(&out, &site).expect("it opens");
        play(&recording, &site, &calendar, Told { alerts: &mut alerts, page: None }, &|| false).expect("it plays");
        String::from_utf8(alerts).expect("text").lines().map(str::to_owned).collect()
    }
}

impl Drop for Trial {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let said = self.said();
            let last = said.lines().rev().take(40).collect::<Vec<_>>();
            eprintln!("the last words of the program:\n{}", last.into_iter().rev().collect::<Vec<_>>().join("\n"));
        }
    }
}

/// The program while it starts.
pub struct Born {
    peer: Peer,
    /// How much all lives before it have said.
    before: usize,
}

impl Born {
    pub fn kill(&mut self) {
        self.peer.kill();
    }
}

/// The program while it runs.
pub struct Running {
    pub peer: Peer,
    pub port: u16,
}

impl Running {
    /// SIGTERM, and a good end.
    pub fn end(mut self) {
        self.peer.signal("-TERM");
        let ended = self.peer.child().wait().expect("it ends");
        assert!(ended.success(), "{ended}");
    }
}

/// What is in a file by now, without a last line that is still being written.
pub fn whole_lines(file: &Path) -> Vec<String> {
    let text = std::fs::read(file).unwrap_or_default();
    let whole = text.iter().rposition(|byte| *byte == b'\n').unwrap_or(0);
    String::from_utf8_lossy(&text[..whole]).lines().map(str::to_owned).collect()
}

/// The number of an alert.
pub fn number(body: &str) -> u64 {
    let alert: serde_json::Value = serde_json::from_str(body).unwrap_or_else(|error| panic!("no alert: {error}: {body}"));
    alert["data"]["number"].as_u64().expect("a number")
}

/// One stage that is held against 360 t/h.
fn site_toml(now: i64, feed: &Feed<'_>) -> String {
    // The shift begins twelve hours ago, to the hour, so that it holds everything that is sent.
    let start = (now / 3_600 + 12) % 24;
    let (source, place) = match feed {
        Feed::Pushed => (r#"kind = "push""#.to_owned(), ""),
        Feed::Mqtt(address) => (
            // Hours of loads are sent in seconds, all of them old, and never one that is of now.
            format!("kind = \"mqtt\"\naddress = \"{address}\"\nclock = \"trusted\""),
            r#"mqtt = { topic = "mine/feed", value = "/v", time = "/ts", time_format = "ms" }"#,
        ),
    };
    format!(
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

# Many alerts are what is wanted here.
[alarms]
fold_medium = 100000
fold_low = 100000
chatter_times = 100000

[[source]]
id = "line"
name = {{ ru = "Линия", en = "Line" }}
{source}
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
source = "line"
range = [0, 1000]
stale_after = "60 s"
{place}
"#
    )
}
