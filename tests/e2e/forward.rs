//! Two instances, one at the shaft and one of the mine, and the line between them: whatever is cut or killed, the mine has in the end what
//! the shaft has, once and in order.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};
use tizbek::api::dto::ModeDto;
use tizbek::app::{Run, Running, start};
use tizbek::clock::Clock;
use tizbek::config::read::read_site_text;
use tizbek::journal::{Durability, Item, Reader};
use tizbek_core::time::{Span, Timestamp};
use tokio::runtime::Runtime;

use crate::cut::Cut;
use crate::peers::{Peer, free_port, wait_for, wait_port};

const HEAD: &str = r#"
[site]
id = "mine"
name = { ru = "Рудник", en = "Mine" }
time_zone = "UTC"

[[shift]]
id = "all"
name = { ru = "Сутки", en = "Day" }
start = "00:00"
hours = 24

[[stage]]
id = "hoisting"
name = { ru = "Подъём", en = "Hoisting" }
rate = { nominal = 100, max = 200 }
measured_by = ["skips"]
"#;

const SHAFT: &str = r#"
[[source]]
id = "plc"
name = { ru = "ПЛК", en = "PLC" }
kind = "push"

[[signal]]
id = "skips"
name = { ru = "Скипы", en = "Skips" }
kind = "load"
unit = "t"
source = "plc"

[[signal]]
id = "current"
name = { ru = "Ток", en = "Current" }
kind = "value"
unit = "A"
source = "plc"

[[signal]]
id = "local"
name = { ru = "Местный", en = "Local" }
kind = "value"
unit = ""
source = "plc"
"#;

const MINE: &str = r#"
[[source]]
id = "shaft"
name = { ru = "Ствол", en = "Shaft" }
kind = "edge"
token_env = "SHAFT_TOKEN"
silent_after = "20 min"

[[signal]]
id = "other"
name = { ru = "Другой", en = "Another" }
kind = "value"
unit = ""
source = "shaft"
edge = { signal = "current" }

[[signal]]
id = "skips"
name = { ru = "Скипы", en = "Skips" }
kind = "load"
unit = "t"
source = "shaft"
edge = { signal = "skips" }
"#;

fn shaft_to(port: u16) -> String {
    format!(
        r#"{HEAD}{SHAFT}
[forward]
url = "http://127.0.0.1:{port}"
source = "shaft"
token_env = "SHAFT_TOKEN"
signals = ["skips", "current"]
"#
    )
}

/// A folder with a site, and the program that may run there.
struct Place {
    dir: tempfile::TempDir,
    port: u16,
    running: Option<Peer>,
}

impl Place {
    fn new(site: &str, port: u16) -> Self {
        let dir = tempfile::tempdir().expect("a folder");
        std::fs::write(dir.path().join("site.toml"), site).expect("it can be written");
        Self { dir, port, running: None }
    }

    fn start(&mut self) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tizbek"));
        command.arg("run").arg("--site").arg(self.dir.path()).arg("--data").arg(self.dir.path().join("data"));
        command.env("SHAFT_TOKEN", "a token that nobody guesses");
        self.running = Some(Peer::spawn("tizbek", command.arg("--listen").arg(format!("127.0.0.1:{}", self.port))));
        wait_port(self.port);
    }

    fn kill(&mut self) {
        self.running.take().expect("it runs").kill();
    }

    fn journal(&self) -> PathBuf {
        self.dir.path().join("data/journal.db")
    }

    fn view(&self, runtime: &Runtime) -> Value {
        let url = format!("http://127.0.0.1:{}/api/v1/view", self.port);
        let text = runtime.block_on(async { reqwest::get(&url).await?.text().await });
        text.ok().and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
    }
}

/// What a journal has of `signals`, in order of arrival: which of them, when, what.
fn readings(journal: &Path, signals: &[u32]) -> Vec<(usize, i64, f64)> {
    let mut reader = Reader::open(journal, 0, u64::MAX).expect("a journal");
    let mut found = Vec::new();
    while let Some(item) = reader.next_item().expect("a sound journal") {
        let Item::Samples(readings) = item else { continue };
        for reading in readings {
            let observation = reading.observation;
            if let Some(which) = signals.iter().position(|signal| *signal == observation.signal.0) {
                found.push((which, observation.occurred_at.0, observation.value));
            }
        }
    }
    found
}

struct Feed<'a> {
    runtime: &'a Runtime,
    url: String,
    next: i64,
    last: i64,
}

impl Feed<'_> {
    /// A load of 1 t, a current and something that stays there, `times` times, in one call.
    fn push(&mut self, times: i64) {
        let mut rows = Vec::new();
        for _ in 0..times {
            self.next += 1;
            // Two loads of one time would be one.
            self.last = Clock::wall().now().0.max(self.last + 1);
            let at = jiff::Timestamp::from_microsecond(self.last).expect("a time").to_string();
            for (signal, value) in [("skips", 1.0), ("current", self.next as f64 / 3.0), ("local", 7.0)] {
                rows.push(json!({"signal": signal, "occurred_at": at, "value": value}));
            }
        }
        let call = async {
            let body = serde_json::to_string(&rows).expect("rows have a JSON form");
            let request = reqwest::Client::new().post(&self.url).header("content-type", "application/json").body(body);
            request.send().await.expect("the shaft runs").error_for_status().expect("it takes readings")
        };
        self.runtime.block_on(call);
    }
}

#[test]
fn what_the_shaft_has_the_mine_has_once_and_in_order_whatever_is_cut_or_killed() {
    let runtime = Runtime::new().expect("a runtime");
    let mut mine = Place::new(&format!("{HEAD}{MINE}"), free_port());
    let line = runtime.block_on(Cut::to(mine.port));
    let mut shaft = Place::new(&shaft_to(line.port), free_port());
    shaft.start();
    let url = format!("http://127.0.0.1:{}/api/v1/samples", shaft.port);
    let mut feed = Feed { runtime: &runtime, url, next: 0, last: 0 };
    // The mine is not there yet.
    feed.push(3);
    mine.start();
    let of_mine = |mine: &Place| readings(&mine.journal(), &[1, 0]).len();
    wait_for("the mine has heard", || of_mine(&mine) == 6);
    wait_for("it is up", || mine.view(&runtime)["sources"][0]["up"] == true);

    // The line is cut while much comes in, the shaft is killed, and both go on.
    line.cut();
    (0..20).for_each(|_| feed.push(250));
    shaft.kill();
    shaft.start();
    feed.push(1);
    line.mend();
    // While it is catching up, everything is cut and killed that can be.
    wait_for("the mine is catching up", || of_mine(&mine) > 6);
    mine.kill();
    mine.start();
    wait_for("it goes on", || of_mine(&mine) > 2_000);
    shaft.kill();
    line.cut();
    shaft.start();
    line.mend();
    (0..5).for_each(|_| feed.push(10));
    let all = 2 * feed.next as usize;
    wait_for("the mine has everything", || of_mine(&mine) >= all);
    let total = |place: &Place| place.view(&runtime)["stages"][0]["actual"].as_f64();
    wait_for("the shaft has counted everything", || total(&shaft) == Some(feed.next as f64));
    let mut last = Value::Null;
    wait_for("the mine has counted everything", || {
        let before = std::mem::replace(&mut last, mine.view(&runtime));
        if before["counters"] != last["counters"] {
            println!("{} of {}: {}", last["stages"][0]["actual"], feed.next, last["counters"]);
        }
        last["stages"][0]["actual"].as_f64() == Some(feed.next as f64)
    });

    assert_eq!(readings(&mine.journal(), &[1, 0]), readings(&shaft.journal(), &[0, 1]));
    let counters = &last["counters"];
    assert_eq!((&counters["rejected_future"], &counters["rejected_late"]), (&json!(0), &json!(0)), "{counters}");
    assert_eq!(last["sources"][0]["findings"], json!([]), "{}", last["sources"][0]);
}

#[test]
fn a_journal_out_of_a_backup_goes_on_under_another_name() {
    let runtime = Runtime::new().expect("a runtime");
    let mut mine = Place::new(&format!("{HEAD}{MINE}"), free_port());
    let mut shaft = Place::new(&shaft_to(mine.port), free_port());
    mine.start();
    shaft.start();
    let url = format!("http://127.0.0.1:{}/api/v1/samples", shaft.port);
    let mut feed = Feed { runtime: &runtime, url, next: 0, last: 0 };
    let of_mine = |mine: &Place| readings(&mine.journal(), &[1, 0]).len();
    feed.push(3);
    wait_for("the first", || of_mine(&mine) == 6);
    shaft.kill();
    let (data, backup) = (shaft.dir.path().join("data"), shaft.dir.path().join("backup"));
    copy(&data, &backup);
    shaft.start();
    feed.push(5);
    wait_for("what the backup does not have", || of_mine(&mine) == 16);
    shaft.kill();
    std::fs::remove_dir_all(&data).expect("it can be removed");
    copy(&backup, &data);
    // Their numbers were given before, to others; and more of them are there when the mine is heard again.
    mine.kill();
    shaft.start();
    feed.push(4);
    feed.push(200);
    mine.start();
    wait_for("what came after the backup was put back", || of_mine(&mine) == 424);
    shaft.kill();
    shaft.start();
    feed.push(1);
    wait_for("and after another start", || of_mine(&mine) == 426);
    let values: Vec<f64> = readings(&mine.journal(), &[0]).iter().map(|(_, _, value)| *value).collect();
    assert_eq!(values, (1..=213).map(|number| f64::from(number) / 3.0).collect::<Vec<_>>(), "each once, in order");
}

fn copy(from: &Path, to: &Path) {
    let copied = Command::new("cp").arg("-r").args([from, to]).status().expect("cp is installed");
    assert!(copied.success());
}

/// In this process, where time can run fast.
fn start_fast(runtime: &Runtime, site: &str, clock: Clock, dir: &Path) -> Running {
    let secrets = |_: &str| Some("a token that nobody guesses".to_owned());
    let run = Run {
        config: read_site_text(Path::new("site.toml"), site, &secrets).expect("a sound site"),
        site_toml: site.to_owned(),
        patience: Span::from_mins(16),
        site_dir: dir.to_owned(),
        data_dir: dir.join("data"),
        listen: "127.0.0.1:0".parse().expect("an address"),
        clock,
        durability: Durability::Kill,
        mode: ModeDto::Live,
        demo: None,
        plan: None,
    };
    runtime.block_on(start(run)).expect("the site starts")
}

#[test]
fn two_hours_without_the_line_are_caught_up_with_and_every_load_is_where_it_belongs() {
    let (runtime, dirs) = (Runtime::new().expect("a runtime"), [(); 2].map(|()| tempfile::tempdir().expect("a folder")));
    // Noon: all of it is in one shift.
    let clock = Clock::scaled(
        "2026-11-22T12:00:00Z".parse::<jiff::Timestamp>().map(|at| Timestamp(at.as_microsecond())).expect("a time"),
        240.0,
    );
    let mine = start_fast(&runtime, &format!("{HEAD}{MINE}"), clock, dirs[0].path());
    let line = runtime.block_on(Cut::to(mine.address.port()));
    let shaft = start_fast(&runtime, &shaft_to(line.port), clock, dirs[1].path());
    let view = |site: &Running| -> Value {
        let url = format!("http://{}/api/v1/view", site.address);
        let text = runtime.block_on(async { reqwest::get(&url).await.expect("it runs").text().await });
        serde_json::from_str(&text.expect("a view")).expect("JSON")
    };
    // The current is measured by a device whose clock is five minutes ahead; its value is the true time.
    let ahead = Span::from_mins(5);
    let mut loads = 0;
    let mut feed_until = |until: Timestamp| {
        while clock.now() < until {
            let now = clock.now();
            let row = |signal: &str, at: Timestamp, value: f64| json!({"signal": signal, "occurred_at": at.to_string(), "value": value});
            let rows = [row("skips", now, 1.0), row("current", now + ahead, now.millis() as f64)];
            let url = format!("http://{}/api/v1/samples", shaft.address);
            let body = serde_json::to_string(&rows).expect("rows have a JSON form");
            let call = reqwest::Client::new().post(url).header("content-type", "application/json").body(body).send();
            runtime.block_on(call).expect("the shaft runs").error_for_status().expect("it takes readings");
            loads += 1;
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        loads
    };
    feed_until(clock.now() + Span::from_mins(20));
    line.cut();
    feed_until(clock.now() + Span::from_hours(2));
    line.mend();
    let loads = feed_until(clock.now() + Span::from_mins(15));
    let mut last = Value::Null;
    wait_for("the mine has counted everything", || {
        last = view(&mine);
        last["stages"][0]["actual"].as_f64() == Some(f64::from(loads))
    });
    let counters = &last["counters"];
    assert_eq!(counters["rejected_late"], json!(0), "{counters}");
    assert_eq!(counters["rejected_future"], json!(0), "{counters}");
    let current =
        last["signals"].as_array().expect("signals").iter().find(|signal| signal["id"] == "other").expect("it is there");
    let at: jiff::Timestamp = current["occurred_at"].as_str().expect("it came").parse().expect("a time");
    let off = at.as_millisecond() as f64 - current["value"].as_f64().expect("the true time");
    // A busy machine may hold something up for half a second, which is two minutes here.
    assert!(off.abs() < 120_000.0, "{off} ms off, of a clock that is 300 000 ms ahead: {current}");
    for site in [shaft, mine] {
        runtime.block_on(site.stop()).expect("it ends in order");
    }
}

#[test]
fn who_has_no_token_or_no_parcel_is_told_so() {
    let (runtime, dir) = (Runtime::new().expect("a runtime"), tempfile::tempdir().expect("a folder"));
    let mine = start_fast(&runtime, &format!("{HEAD}{MINE}"), Clock::wall(), dir.path());
    let call = |source: &str, token: Option<&str>, body: &str| {
        let call = reqwest::Client::new().post(format!("http://{}/api/v1/edges/{source}", mine.address)).body(body.to_owned());
        let call = token.map(|token| call.try_clone().expect("it can be").bearer_auth(token)).unwrap_or(call);
        let (status, text) = runtime.block_on(async {
            let answer = call.send().await.expect("an answer");
            (answer.status().as_u16(), answer.text().await.expect("a body"))
        });
        let answer: Value = serde_json::from_str(&text).unwrap_or_else(|_| panic!("{text}"));
        (status, answer["error"].as_str().unwrap_or_default().to_owned())
    };
    let token = Some("a token that nobody guesses");
    let empty = r#"{"format":1,"journal":"J","from":1,"upto":0,"signals":[],"unit":"t","rows":[]}"#;
    let expected = "expected the token of this source as \"Authorization: Bearer …\"".to_owned();
    assert_eq!(call("shaft", None, empty), (401, expected.clone()));
    assert_eq!(call("shaft", Some("a token that somebody guess"), empty), (401, expected));
    assert_eq!(call("plc", token, empty), (404, "there is no source of kind \"edge\" with this id".to_owned()));
    assert_eq!(call("shaft", token, "{}"), (422, "not a parcel: missing field `format` at line 1 column 2".to_owned()));
    assert_eq!(call("shaft", token, empty).0, 200);
    runtime.block_on(mine.stop()).expect("it ends in order");
}
