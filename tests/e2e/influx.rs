//! Measures on their way to a server that is down at first: VictoriaMetrics stands in for InfluxDB 2, whose write protocol it
//! takes, and a server of our own says what VictoriaMetrics never would. It also reads what `/metrics` says.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

use axum::http::StatusCode;
use tizbek::config::InfluxConfig;
use tizbek::queue::{self, Sender, WhenFull};
use tizbek::sinks::{self, SinkError};
use tizbek::telemetry::{self, JournalAppended, SourceLink, SourceLost};
use tizbek_core::input::GapReason;
use tizbek_core::time::Span;
use tizbek_core::view::View;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::peers::{Peer, free_port, wait_for, wait_port};
use crate::views::{self, START};

pub fn victoria_metrics(dir: &Path, port: u16) -> Peer {
    let mut command = Command::new("/usr/bin/victoria-metrics");
    command.arg(format!("-storageDataPath={}", dir.display())).arg(format!("-httpListenAddr=127.0.0.1:{port}"));
    command.args(["-retentionPeriod=100y", "-loggerLevel=ERROR"]);
    let server = Peer::spawn("victoria-metrics", &mut command);
    wait_port(port);
    server
}

pub async fn get(url: &str, query: &[(&str, &str)]) -> String {
    let url = reqwest::Url::parse_with_params(url, query).expect("an address");
    let answer = reqwest::get(url.clone()).await.unwrap_or_else(|error| panic!("{url}: {error}"));
    let (status, text) = (answer.status(), answer.text().await.expect("text"));
    assert!(status.is_success(), "{url}: {status} {text}");
    text
}

struct Running {
    views: Sender<Arc<View>>,
    stop: watch::Sender<bool>,
    task: JoinHandle<Result<(), SinkError>>,
}

impl Running {
    fn start(url: String, spool: PathBuf) -> Self {
        let every = Duration::from_secs(60);
        let config = InfluxConfig { url, org: "mine".to_owned(), bucket: "tizbek".to_owned(), token: "secret".to_owned(), every };
        let (views, input) = queue::bounded(sinks::VIEW_QUEUE_MAX, WhenFull::Drop);
        let (stop, shutdown) = watch::channel(false);
        let site = Arc::new(views::site());
        Self { views, stop, task: tokio::spawn(sinks::influx::run(config, input, site, spool, shutdown)) }
    }

    async fn send(&self, minutes: impl Iterator<Item = i64>) {
        for minute in minutes {
            self.views.send(Arc::new(views::view(minute))).await.expect("the sink lives");
        }
    }

    async fn stop(self) {
        self.stop.send(true).expect("the sink listens");
        let ended = tokio::time::timeout(Duration::from_secs(1), self.task).await;
        ended.expect("it ends within a second").expect("it does not panic").expect("its configuration is right");
    }
}

fn segments(dir: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(dir).into_iter().flatten().filter_map(Result::ok);
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> = names.filter(|name| name.ends_with(".lp")).collect();
    names.sort();
    names
}

fn spooled(dir: &Path) -> String {
    segments(dir).iter().map(|name| std::fs::read_to_string(dir.join(name)).unwrap_or_default()).collect()
}

/// Series by name and tag, each with its points by time in milliseconds.
async fn series(server: &str, matching: &str) -> BTreeMap<String, BTreeMap<i64, f64>> {
    let mut all = BTreeMap::new();
    for line in get(&format!("{server}/api/v1/export"), &[("match[]", matching)]).await.lines() {
        let line: serde_json::Value = serde_json::from_str(line).expect("JSON");
        let metric = line["metric"].as_object().expect("labels");
        let tag = |name: &str| metric.get(name).and_then(|value| value.as_str()).unwrap_or_default();
        let key = format!("{} {}", tag("__name__"), tag("stage").to_owned() + tag("buffer") + tag("signal") + tag("source"));
        let times = line["timestamps"].as_array().expect("times").iter().map(|time| time.as_i64().expect("whole"));
        let values = line["values"].as_array().expect("values").iter().map(|value| value.as_f64().expect("a number"));
        all.entry(key).or_insert_with(BTreeMap::new).extend(times.zip(values));
    }
    all
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_a_dead_server_missed_is_on_the_disk_and_arrives_after_a_restart() {
    let (spool, data, port) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"), free_port());
    let server = format!("http://127.0.0.1:{port}");
    let sink = Running::start(server.clone(), spool.path().to_owned());
    sink.send(0..10).await;
    let last = format!("{}", (START + Span::from_mins(9)).millis());
    wait_for("the views on the disk", || spooled(spool.path()).contains(&last));
    sink.stop().await;

    let _server = victoria_metrics(data.path(), port);
    let sink = Running::start(server.clone(), spool.path().to_owned());
    sink.send(10..20).await;
    // Half a minute later: not due yet, and a view that is not due is not written.
    sink.views.send(Arc::new(View { now: START + Span::from_secs(19 * 60 + 30), ..views::view(19) })).await.expect("it lives");
    sink.send(20..21).await;
    let last = (START + Span::from_mins(20)).millis();
    let deadline = std::time::Instant::now() + Duration::from_secs(60);
    let stages = loop {
        get(&format!("{server}/internal/force_flush"), &[]).await;
        let stages = series(&server, "{__name__=~\"stage_.*|signal_value\"}").await;
        if stages.get("stage_actual_t crushing").is_some_and(|points| points.contains_key(&last)) {
            break stages;
        }
        assert!(std::time::Instant::now() < deadline, "not there after a minute: {:?}", segments(spool.path()));
    };
    for minute in 0..=20 {
        let at = (START + Span::from_mins(minute)).millis();
        let view = views::view(minute);
        assert_eq!(stages["stage_actual_t crushing"].get(&at), Some(&view.stages[0].actual.as_units()), "minute {minute}");
        assert_eq!(stages["stage_planned_t hoisting"].get(&at), Some(&view.stages[1].planned.as_units()), "minute {minute}");
    }
    assert_eq!(stages["stage_actual_t crushing"].len(), 21);
    assert!(!stages.contains_key("signal_value belt_rate"), "what is not a number is not written");
    wait_for("an empty spool", || segments(spool.path()).is_empty());
    sink.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn lines_a_server_refuses_are_set_aside_with_its_words_and_the_next_ones_go_through() {
    let spool = tempfile::tempdir().expect("a folder");
    let (calls, mut called) = watch::channel(Vec::<String>::new());
    let answer = move |uri: axum::http::Uri, headers: axum::http::HeaderMap, body: String| {
        let mut count = 0;
        calls.send_modify(|calls| {
            calls.push(format!("{uri} {} {}", headers["authorization"].to_str().expect("text"), body.lines().count()));
            count = calls.len();
        });
        std::future::ready(match count {
            1 => (StatusCode::UNAUTHORIZED, "no such token"),
            2 => (StatusCode::BAD_REQUEST, "field type conflict"),
            _ => (StatusCode::NO_CONTENT, ""),
        })
    };
    let router = axum::Router::new().route("/api/v2/write", axum::routing::post(answer));
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("bound"));
    let server = tokio::spawn(async move { axum::serve(listener, router).await });

    let sink = Running::start(url, spool.path().to_owned());
    sink.send(0..1).await;
    let calls = called.wait_for(|calls| calls.len() == 2).await.expect("the server lives").clone();
    assert!(calls[1].starts_with("/api/v2/write?bucket=tizbek&org=mine&precision=ms Token secret"), "{calls:?}");
    sink.send(1..2).await;
    called.wait_for(|calls| calls.len() == 3).await.expect("the server lives");
    wait_for("an empty spool", || segments(spool.path()).is_empty());
    let refused = spool.path().join("refused");
    assert_eq!(segments(&refused).len(), 1);
    assert!(spooled(&refused).contains(&format!(" {}\n", START.millis())));
    let words = std::fs::read_to_string(refused.join(segments(&refused)[0].replace(".lp", ".txt"))).expect("words");
    assert!(words.contains("field type conflict"), "{words}");
    sink.stop().await;
    server.abort();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_the_program_says_about_itself_is_read_by_a_monitoring_server_as_it_was_meant() {
    SourceLost { source: "mine \"plc\" \\ 1", reason: GapReason::NoAnswer, count: 3 }.tell();
    SourceLink { source: "broker", up: false }.tell();
    JournalAppended { inputs: 5, secs: 0.004 }.tell();
    let (data, port) = (tempfile::tempdir().expect("a folder"), free_port());
    let server = format!("http://127.0.0.1:{port}");
    let _server = victoria_metrics(data.path(), port);
    let client = reqwest::Client::new();
    let taken =
        client.post(format!("{server}/api/v1/import/prometheus")).body(telemetry::render()).send().await.expect("it answers");
    assert!(taken.status().is_success());
    let deadline = std::time::Instant::now() + Duration::from_secs(60);
    let found = loop {
        get(&format!("{server}/internal/force_flush"), &[]).await;
        let found = series(&server, "{__name__=~\"tizbek_.*\"}").await;
        if !found.is_empty() {
            break found;
        }
        assert!(std::time::Instant::now() < deadline, "nothing of it is there after a minute");
    };
    let last = |key: &str| found.get(key).and_then(|points| points.values().last().copied());
    assert_eq!(last("tizbek_source_lost_readings_total mine \"plc\" \\ 1"), Some(3.0), "{:?}", found.keys());
    assert_eq!(last("tizbek_source_up broker"), Some(0.0));
    assert!(last("tizbek_journal_append_seconds_count ") >= Some(1.0));
    assert_eq!(last("tizbek_build_info "), Some(1.0));
}
