//! A program that was stopped for three hours: that is its own silence and nobody else's, live and in a replay.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::Value;
use tizbek::api::dto::ModeDto;
use tizbek::app::{Run, Running, start};
use tizbek::clock::Clock;
use tizbek::config::read::read_site;
use tizbek::journal::recording::{Export, Form, Recording, export};
use tizbek::journal::{Durability, Journal};
use tizbek::pipeline::last_now;
use tizbek::replay::{Told, play};
use tizbek_core::time::{Span, Timestamp};

use crate::peers::wait_for;

const SITE: &str = r#"
[site]
id = "downtime"
name = { ru = "Проба", en = "Trial" }
time_zone = "UTC"
unit = "t"
reaction = "60 min"

[[shift]]
id = "all"
name = { ru = "Сутки", en = "Day" }
start = "00:00"
hours = 24

[[source]]
id = "push"
name = { ru = "Файлы", en = "Files" }
kind = "push"
silent_after = "20 min"

[[stage]]
id = "mill"
name = { ru = "Мельница", en = "Mill" }
area = "mill"
rate = { min = 0, nominal = 360, max = 720 }
measured_by = ["feed"]
deviation = { limit = "20 min", clear = "10 min", on_delay = "2 min", off_delay = "2 min" }

[[signal]]
id = "feed"
name = { ru = "Питание", en = "Feed" }
kind = "rate"
unit = "t/h"
source = "push"
range = [0, 1000]
stale_after = "60 s"
"#;

/// 2026-11-22T06:00:00Z
const MORNING: Timestamp = Timestamp::from_secs(1_795_327_200);
/// Twenty minutes are two seconds.
const SPEED: f64 = 600.0;

struct Life {
    runtime: tokio::runtime::Runtime,
    running: Running,
    base: String,
    log: PathBuf,
}

fn live(site_dir: &Path, data: &Path, from: Timestamp) -> Life {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
    let run = Run {
        config: read_site(site_dir, &|_| None).expect("the site"),
        site_toml: SITE.to_owned(),
        patience: Span::ZERO,
        site_dir: site_dir.to_path_buf(),
        data_dir: data.to_path_buf(),
        listen: "127.0.0.1:0".parse().expect("an address"),
        clock: Clock::scaled(from, SPEED),
        durability: Durability::Kill,
        mode: ModeDto::Live,
        demo: None,
        plan: None,
    };
    let running = runtime.block_on(start(run)).expect("the site starts");
    let base = format!("http://{}/api/v1", running.address);
    Life { runtime, running, base, log: data.join("alerts.jsonl") }
}

impl Life {
    fn view(&self) -> Value {
        let url = format!("{}/view", self.base);
        let text = self.runtime.block_on(async { reqwest::get(url).await?.text().await }).expect("a view");
        serde_json::from_str(&text).expect("JSON")
    }

    fn now(&self) -> Timestamp {
        time(&self.view()["now"])
    }

    fn speak(&self) {
        let body = format!("occurred_at,signal,value\n{},feed,360\n", self.now());
        let post = reqwest::Client::new().post(format!("{}/samples", self.base)).header("content-type", "text/csv").body(body);
        assert!(self.runtime.block_on(post.send()).expect("an answer").status().is_success());
    }

    fn alerts(&self) -> Vec<Value> {
        let text = std::fs::read_to_string(&self.log).unwrap_or_default();
        text.lines().map(|line| serde_json::from_str(line).expect("an alert is JSON")).collect()
    }

    fn stop(self) {
        self.runtime.block_on(self.running.stop()).expect("it ends in order");
    }
}

fn time(text: &Value) -> Timestamp {
    let instant: jiff::Timestamp = text.as_str().and_then(|text| text.parse().ok()).expect("a time");
    Timestamp(instant.as_microsecond())
}

#[test]
fn our_own_downtime_is_not_told_as_silence_of_the_sources() {
    let dir = tempfile::tempdir().expect("a folder");
    let (site_dir, data) = (dir.path().join("site"), dir.path().join("data"));
    std::fs::create_dir_all(&site_dir).expect("a folder");
    std::fs::write(site_dir.join("site.toml"), SITE).expect("the site can be written");
    let first = live(&site_dir, &data, MORNING);
    first.speak();
    first.stop();

    let again = MORNING + Span::from_hours(3);
    let second = live(&site_dir, &data, again);
    wait_for("an alert", || !second.alerts().is_empty());
    let alerts = second.alerts();
    let silent = &alerts[0]["data"]["condition"];
    assert_eq!((alerts.len(), &silent["kind"]), (1, &Value::from("silent")), "{alerts:?}");
    assert!(time(&silent["since"]) >= again, "silent since we listen again, not since we left off: {silent}");
    assert!(time(&alerts[0]["time"]) - time(&silent["since"]) > Span::from_mins(20), "{alerts:?}");
    second.speak();
    wait_for("the end of it", || second.alerts().len() == 2);
    let mill = second.view()["stages"][0].clone();
    assert!(mill["unknown_secs"].as_i64().is_some_and(|secs| secs > 3 * 3_600), "nothing is known of that time: {mill}");
    second.stop();

    let said = std::fs::read_to_string(data.join("alerts.jsonl")).expect("the alert log");
    for form in [Form::Csv, Form::Native] {
        assert!(replayed(&site_dir, &data, form) == said.as_bytes(), "{form:?}");
    }
}

fn replayed(site_dir: &Path, data: &Path, form: Form) -> Vec<u8> {
    let config = read_site(site_dir, &|_| None).expect("the site");
    let (journal, _) = Journal::open(&data.join("journal.db"), Durability::Kill).expect("the journal opens");
    let what = Export {
        site: &config.site,
        site_toml: SITE,
        plan_csv: None,
        from: Timestamp::MIN,
        to: Timestamp::MAX,
        end: last_now(&journal).expect("a time"),
        patience: Span::ZERO,
        form,
    };
    let out = data.join("recording");
    export(&journal, &what, &out).expect("a recording");
    let (site, calendar) = (Arc::new(config.site), Arc::new(config.calendar));
    let recording = Recording::open(&out, &site).expect("it opens");
    let mut alerts = Vec::new();
    play(&recording, &site, &calendar, Told { alerts: &mut alerts, page: None }, &|| false).expect("it plays");
    alerts
}
