//! The dashboards without Grafana: every query of every panel runs on Debian's InfluxDB over lines of our own writing, with the
//! macros and variables filled in as Grafana would. What this cannot show: that Grafana loads the files, and what it draws.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::Value;
use tizbek::sinks::lines::lines;
use tizbek_core::time::Span;

use crate::influx::get;
use crate::peers::{Peer, free_port, root, wait_port};
use crate::views::{self, START};

const LANGUAGES: [&str; 3] = ["ru", "kk", "en"];
const PAGES: [&str; 2] = ["chain", "drum"];
const MINUTES: i64 = 180;

fn influxd(dir: &Path, port: u16) -> Peer {
    let config = dir.join("influxdb.conf");
    let at = dir.display();
    let text = format!(
        "reporting-disabled = true\nbind-address = \"127.0.0.1:{}\"\n[meta]\ndir = \"{at}/meta\"\nlogging-enabled = false\n\
         [data]\ndir = \"{at}/data\"\nwal-dir = \"{at}/wal\"\nquery-log-enabled = false\n\
         [http]\nbind-address = \"127.0.0.1:{port}\"\nlog-enabled = false\n[monitor]\nstore-enabled = false\n\
         [logging]\nlevel = \"error\"\nsuppress-logo = true\n",
        free_port()
    );
    std::fs::write(&config, text).expect("the configuration can be written");
    let server = Peer::spawn("influxd", Command::new("/usr/bin/influxd").args(["run", "-config"]).arg(&config));
    wait_port(port);
    server
}

/// A server with three hours of the made-up chain in it.
async fn loaded(dir: &Path) -> (Peer, String) {
    let port = free_port();
    let (server, url) = (influxd(dir, port), format!("http://127.0.0.1:{port}"));
    let client = reqwest::Client::new();
    // It listens before it serves, and resets what comes in between.
    let deadline = Instant::now() + Duration::from_secs(60);
    while client.get(format!("{url}/ping")).send().await.is_err() {
        assert!(Instant::now() < deadline, "influxd does not answer");
    }
    let create = reqwest::Url::parse_with_params(&format!("{url}/query"), [("q", "CREATE DATABASE tizbek")]).expect("an address");
    assert!(client.post(create).send().await.expect("it answers").status().is_success());
    let mut body = String::new();
    for minute in 0..=MINUTES {
        lines(&views::site(), &views::view(minute), &mut body);
    }
    let (site, view) = views::with_metal(MINUTES);
    lines(&site, &view, &mut body);
    let answer = client.post(format!("{url}/write?db=tizbek&precision=ms")).body(body).send().await.expect("it answers");
    let (status, words) = (answer.status(), answer.text().await.expect("text"));
    assert_eq!(status.as_u16(), 204, "{words}");
    (server, url)
}

/// The series of the one result, or what the server has against the query.
async fn ask(url: &str, query: &str) -> Result<Vec<Value>, String> {
    let said = get(&format!("{url}/query"), &[("db", "tizbek"), ("epoch", "ms"), ("q", query)]).await;
    let mut said: Value = serde_json::from_str(&said).expect("JSON");
    let result = said["results"][0].take();
    match result.get("error") {
        Some(error) => Err(format!("{query}: {error}")),
        None => Ok(result["series"].as_array().cloned().unwrap_or_default()),
    }
}

fn dashboards() -> Vec<Value> {
    let names = PAGES.iter().flat_map(|page| LANGUAGES.map(|language| format!("{page}-{language}")));
    let read = |name: String| {
        let file = root().join(format!("dashboards/grafana/{name}.json"));
        serde_json::from_str(&std::fs::read_to_string(file).expect("the dashboard is there")).expect("JSON")
    };
    names.map(read).collect()
}

fn list<'a>(value: &'a Value, pointer: &str) -> &'a [Value] {
    value.pointer(pointer).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn string<'a>(value: &'a Value, pointer: &str) -> &'a str {
    value.pointer(pointer).and_then(Value::as_str).unwrap_or_default()
}

/// Values by name of the variable, each found by the variable's own query.
async fn variables(url: &str, dashboard: &Value) -> BTreeMap<String, Vec<String>> {
    let mut known = BTreeMap::new();
    for variable in list(dashboard, "/templating/list") {
        if variable["type"] == "query" {
            let series = ask(url, &filled(string(variable, "/query"), &known)).await.expect("the variable's query runs");
            let rows = series.iter().flat_map(|series| list(series, "/values"));
            let mut values: Vec<String> = rows.filter_map(|row| Some(row[1].as_str()?.to_owned())).collect();
            assert!(!values.is_empty(), "{} has no value", variable["name"]);
            values.truncate(if variable["multi"] == true { usize::MAX } else { 1 });
            known.insert(string(variable, "/name").to_owned(), values);
        }
    }
    known
}

/// As Grafana fills it in: a variable with several values becomes a group of a regular expression.
fn filled(query: &str, variables: &BTreeMap<String, Vec<String>>) -> String {
    let (from, until) = (START.millis(), (START + Span::from_mins(MINUTES)).millis());
    let mut out =
        query.replace("$timeFilter", &format!("time >= {from}ms AND time <= {until}ms")).replace("$__interval", "60000ms");
    for (name, values) in variables {
        let escaped: Vec<String> = values.iter().map(|value| escaped(value)).collect();
        let group = if let [one] = &escaped[..] { one.clone() } else { format!("({})", escaped.join("|")) };
        out = out.replace(&format!("${name}"), &group);
    }
    assert!(!out.replace("$/", "/").contains('$'), "something is not filled in: {out}");
    out
}

fn escaped(value: &str) -> String {
    let special = |letter: char| r"\^$*+?.()|[]{}/".contains(letter);
    value.chars().flat_map(|letter| special(letter).then_some('\\').into_iter().chain([letter])).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_query_of_every_panel_finds_what_the_program_writes() {
    let dir = tempfile::tempdir().expect("a folder");
    let (_server, url) = loaded(dir.path()).await;
    for dashboard in dashboards() {
        let variables = variables(&url, &dashboard).await;
        assert_eq!(variables["stage"], ["crushing", "hoisting"]);
        assert_eq!(variables["buffer"], ["coarse ore, wet=1", "skip_bin"]);
        for panel in list(&dashboard, "/panels") {
            for target in list(panel, "/targets") {
                let query = filled(string(target, "/query"), &variables);
                let series = ask(&url, &query).await.unwrap_or_else(|error| panic!("{}: {error}", panel["title"]));
                judge(panel, target, &series, &query);
            }
        }
    }
}

/// Not empty, not all null, the tags the legend names, and within the limits the panel draws.
fn judge(panel: &Value, target: &Value, series: &[Value], query: &str) {
    let title = string(panel, "/title");
    assert!(!series.is_empty(), "{title}: nothing comes back for {query}");
    for series in series {
        let columns = list(series, "/columns");
        assert!(columns.len() == 2 && columns[0] == "time", "{title}: columns {columns:?}");
        let values: Vec<f64> = list(series, "/values").iter().filter_map(|row| row[1].as_f64()).collect();
        // Only the skip bin fills and only the stockpile empties in the made-up shift.
        let may_be_empty = query.contains("\"to_full_s\"") || query.contains("\"to_empty_s\"");
        assert!(!values.is_empty() || may_be_empty, "{title}: nothing but nulls for {query}");
        let limit = |name: &str| panel["fieldConfig"]["defaults"][name].as_f64();
        for value in values {
            assert!(limit("min").is_none_or(|min| value >= min), "{title}: {value} is below what is drawn");
            assert!(limit("max").is_none_or(|max| value <= max), "{title}: {value} is above what is drawn");
        }
        if let Some((_, rest)) = string(target, "/alias").split_once("$tag_") {
            let tag: String = rest.chars().take_while(|letter| letter.is_ascii_lowercase()).collect();
            assert!(!string(series, &format!("/tags/{tag}")).is_empty(), "{title}: the legend names {tag}, the answer does not");
        }
    }
    let any = series.iter().flat_map(|series| list(series, "/values")).any(|row| !row[1].is_null());
    assert!(any, "{title}: nothing but nulls in any series of {query}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_field_that_is_written_is_described_and_its_type_never_changes() {
    let dir = tempfile::tempdir().expect("a folder");
    let (_server, url) = loaded(dir.path()).await;
    let description = std::fs::read_to_string(root().join("docs/formats/measures.md")).expect("the description is there");
    let mut fields = 0;
    for series in ask(&url, "SHOW FIELD KEYS").await.expect("it answers") {
        let measurement = string(&series, "/name");
        let mut seen = BTreeSet::new();
        for row in list(&series, "/values") {
            let (field, kind) = (row[0].as_str().expect("a name"), row[1].as_str().expect("a type"));
            assert!(seen.insert(field.to_owned()), "{measurement}.{field} has two types");
            let line = format!("| `{measurement}` | `{field}` | {kind} |");
            assert!(description.contains(&line), "docs/formats/measures.md has no line {line}");
            fields += 1;
        }
    }
    let described = description.lines().filter(|line| line.starts_with("| `")).count();
    assert_eq!(fields, described, "the description has fields that nobody writes");
}

#[test]
fn the_dashboards_are_what_their_source_says() {
    let made = Command::new("node").arg(root().join("dashboards/grafana/make.mjs")).arg("--check").output().expect("node starts");
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
}

#[test]
fn the_dashboards_keep_the_rules_of_the_house() {
    let mut uids = BTreeSet::new();
    let known: Vec<String> = dashboards().iter().map(|dashboard| string(dashboard, "/uid").to_owned()).collect();
    for dashboard in dashboards() {
        assert!(uids.insert(string(&dashboard, "/uid").to_owned()), "two dashboards with one uid");
        assert!(dashboard["id"].is_null() && dashboard.get("__inputs").is_none(), "an export, not a source");
        assert!(dashboard["schemaVersion"].as_i64() >= Some(39));
        let panels = list(&dashboard, "/panels");
        assert!((1..=12).contains(&panels.len()), "{} panels on one page", panels.len());
        let ids: BTreeSet<i64> = panels.iter().filter_map(|panel| panel["id"].as_i64()).collect();
        assert_eq!(ids.len(), panels.len(), "two panels with one id");
        let mut taken = BTreeSet::new();
        for panel in panels {
            let title = string(panel, "/title");
            assert!(!title.is_empty() && !string(panel, "/description").is_empty(), "{title}: no description");
            assert!(!string(panel, "/fieldConfig/defaults/unit").is_empty(), "{title}: no unit");
            assert!(!string(panel, "/fieldConfig/defaults/color/mode").is_empty(), "{title}: no colours");
            for target in list(panel, "/targets").iter().chain([panel]) {
                assert_eq!(string(target, "/datasource/uid"), "${ds}", "{title}: a fixed data source");
            }
            let place = |name: &str| panel["gridPos"][name].as_i64().expect("a place");
            assert!(place("x") + place("w") <= 24, "{title}: off the page");
            for x in place("x")..place("x") + place("w") {
                for y in place("y")..place("y") + place("h") {
                    assert!(taken.insert((x, y)), "{title}: on top of another panel");
                }
            }
        }
        for link in list(&dashboard, "/links") {
            let uid = string(link, "/url").trim_start_matches("/d/").to_owned();
            assert!(known.contains(&uid), "{uid} leads nowhere");
        }
    }
}
