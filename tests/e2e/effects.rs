//! From an order to its verdict over the API of a site whose clock runs fast: what was done is found effective, what nobody did is found to
//! be nothing while its window still runs, and what is late goes up the roster. Named after the needs of the professional standard.

use std::time::Duration;

use serde_json::{Value, json};
use tizbek::api::dto::ModeDto;
use tizbek::app::{Run, Running, start};
use tizbek::clock::Clock;
use tizbek::config::read::read_site;
use tizbek::journal::Durability;
use tizbek_core::time::{Span, Timestamp};
use tokio::runtime::Runtime;

/// Seconds of the site in one of ours: a shift of six hours takes 36 seconds.
const SPEED: f64 = 600.0;
/// How long anything may take, of our time: a shift is half a minute.
const PATIENCE: Duration = Duration::from_secs(180);
/// Monday, eight o'clock: a shift begins.
const START: Timestamp = Timestamp::from_secs(1_795_420_800);

const SITE: &str = r#"
[site]
id = "hoist"
name = { ru = "Подъём", en = "Hoist" }
time_zone = "UTC"
unit = "t"
reaction = "60 min"

[[shift]]
id = "day"
name = { ru = "Смена", en = "Shift" }
start = "08:00"
hours = 6

[[source]]
id = "line"
name = { ru = "Линия", en = "Line" }
kind = "push"
silent_after = "0 s"

[[buffer]]
id = "skip_bin"
name = { ru = "Бункер", en = "Skip bin" }
form = "bin"
capacity = 3000
low = 300
target = 1500
high = 2700
initial = 800
density = 2.0

[[buffer]]
id = "coarse_ore"
name = { ru = "Склад", en = "Coarse ore" }
form = "stockpile"
capacity = 6000
low = 600
target = 3000
high = 5400
initial = 3000
density = 2.0

[[stage]]
id = "crushing"
name = { ru = "Дробление", en = "Crushing" }
area = "shaft"
rate = { min = 0, nominal = 500, max = 700 }
measured_by = ["crushing_rate"]
outputs = [{ buffer = "skip_bin" }]
deviation = { limit = "10 min", clear = "5 min", on_delay = "2 min", off_delay = "2 min" }

[[signal]]
id = "crushing_rate"
name = { ru = "Дробление", en = "Crushing" }
kind = "rate"
unit = "t/h"
source = "line"
range = [-5, 900]
stale_after = "60 min"

[[stage]]
id = "hoisting"
name = { ru = "Подъём", en = "Hoisting" }
area = "shaft"
rate = { min = 0, nominal = 500, max = 700 }
measured_by = ["hoisting_rate"]
inputs = [{ buffer = "skip_bin" }]
outputs = [{ buffer = "coarse_ore" }]
deviation = { limit = "10 min", clear = "5 min", on_delay = "2 min", off_delay = "2 min" }

[[signal]]
id = "hoisting_rate"
name = { ru = "Подъём", en = "Hoisting" }
kind = "rate"
unit = "t/h"
source = "line"
range = [-5, 900]
stale_after = "60 min"

[[stage]]
id = "grinding"
name = { ru = "Измельчение", en = "Grinding" }
area = "shaft"
rate = { min = 0, nominal = 500, max = 700 }
measured_by = ["grinding_rate"]
inputs = [{ buffer = "coarse_ore" }]
deviation = { limit = "10 min", clear = "5 min", on_delay = "2 min", off_delay = "2 min" }

[[signal]]
id = "grinding_rate"
name = { ru = "Измельчение", en = "Grinding" }
kind = "rate"
unit = "t/h"
source = "line"
range = [-5, 900]
stale_after = "60 min"

[[lever]]
id = "spare_skip"
name = { ru = "Второй скип", en = "Second skip" }
do = "spare"
stage = "hoisting"
adds = 150
lead = "15 min"
owner = "shaft"

[[roster]]
unit = "shaft"
check_within = "20 min"
steps = [{ who = "shaft foreman", answer_within = "10 min" }, { who = "head of the shaft", answer_within = "10 min" }]
"#;

/// A hoist between a crusher and a mill that keep to the plan, in readings of a minute each.
pub struct Hoist {
    runtime: Runtime,
    base: String,
    client: reqwest::Client,
    clock: Clock,
    running: Option<Running>,
    dir: tempfile::TempDir,
    sent: Timestamp,
    /// From when on it does 200 an hour, and from when on the second skip 150 more.
    slow_from: Timestamp,
    helped_from: Timestamp,
}

impl Hoist {
    pub fn new() -> Self {
        let dir = tempfile::tempdir().expect("a folder");
        let site_dir = dir.path().join("site");
        std::fs::create_dir_all(&site_dir).expect("a folder");
        std::fs::write(site_dir.join("site.toml"), SITE).expect("the site can be written");
        let until = START + Span::from_hours(6);
        let plan = format!(
            "stage,start,end,quantity,quality\ncrushing,{START},{until},2400,\nhoisting,{START},{until},2400,\ngrinding,{START},{until},2400,\n"
        );
        std::fs::write(site_dir.join("plan.csv"), plan).expect("the plan can be written");
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
        let clock = Clock::scaled(START, SPEED);
        let run = Run {
            config: read_site(&site_dir, &|_| None).expect("the site"),
            site_toml: SITE.to_owned(),
            patience: Span::ZERO,
            site_dir,
            data_dir: dir.path().join("data"),
            listen: "127.0.0.1:0".parse().expect("an address"),
            clock,
            durability: Durability::Kill,
            mode: ModeDto::Live,
            demo: None,
            plan: None,
        };
        let running = runtime.block_on(start(run)).expect("the site starts");
        let base = format!("http://{}/api/v1", running.address);
        Self {
            runtime,
            base,
            client: reqwest::Client::new(),
            clock,
            running: Some(running),
            dir,
            sent: START,
            slow_from: Timestamp::MAX,
            helped_from: Timestamp::MAX,
        }
    }

    pub fn post(&self, path: &str, kind: &str, body: String) -> (u16, Value) {
        let request = self.client.post(format!("{}/{path}", self.base)).header("content-type", kind).body(body);
        self.runtime.block_on(async {
            let answer = request.send().await.expect("an answer");
            let status = answer.status().as_u16();
            (status, serde_json::from_str(&answer.text().await.expect("a body")).unwrap_or(Value::Null))
        })
    }

    pub fn step(&self, path: &str, body: &Value) -> Value {
        let (status, answer) = self.post(path, "application/json", body.to_string());
        assert!(matches!(status, 200 | 201 | 204), "{path}: {status} {answer}");
        answer
    }

    pub fn get(&self, path: &str) -> Value {
        let request = self.client.get(format!("{}/{path}", self.base));
        let text = self.runtime.block_on(async { request.send().await.expect("an answer").text().await.expect("a body") });
        serde_json::from_str(&text).expect("JSON")
    }

    fn rate(&self, at: Timestamp) -> f64 {
        match (at < self.slow_from, at < self.helped_from) {
            (true, _) => 400.0,
            (false, true) => 200.0,
            (false, false) => 350.0,
        }
    }

    /// The readings of all minutes that have passed since the last ones.
    fn read(&mut self) {
        let now = self.clock.now();
        let mut body = String::from("occurred_at,signal,value\n");
        while self.sent + Span::from_mins(1) <= now {
            // A scale that trembles a little.
            let tremble = if self.sent.0 / 60_000_000 % 2 == 0 { 2.0 } else { -2.0 };
            for (stage, rate) in [("crushing", 400.0), ("hoisting", self.rate(self.sent)), ("grinding", 400.0)] {
                body += &format!("{},{stage}_rate,{}\n", self.sent, rate + tremble);
            }
            self.sent = self.sent + Span::from_mins(1);
        }
        if body.lines().count() > 1 {
            let (status, answer) = self.post("samples", "text/csv", body);
            assert_eq!(status, 200, "{answer}");
        }
    }

    /// Goes on until something is so.
    pub fn until(&mut self, what: &str, mut so: impl FnMut(&Self) -> bool) {
        let begun = std::time::Instant::now();
        while !so(self) {
            assert!(begun.elapsed() < PATIENCE, "no {what} in time: {}", self.get("view"));
            self.read();
            // Site time goes on by itself: it is looked at a few times a minute of it.
            std::thread::park_timeout(Duration::from_millis(30));
        }
    }

    pub fn until_time(&mut self, mins: i64) {
        let at = START + Span::from_mins(mins);
        self.until("such a time", |hoist| hoist.clock.now() >= at);
    }

    /// A hoist that runs slow from now on, until there is an incident.
    pub fn slow(&mut self) {
        self.slow_from = self.clock.now();
        self.until("incident", |hoist| hoist.get("view")["incidents"][0]["id"].is_u64());
    }

    /// Slow from the second hour on, and half an hour later the second skip ordered. Answers from when on it counts.
    fn ordered(&mut self) -> Timestamp {
        self.until_time(60);
        self.slow();
        self.until_time(90);
        self.step("orders", &json!({ "levers": ["spare_skip"], "by": "dispatcher" }));
        let from = self.get("view")["advice"]["orders"][0]["from"].as_str().expect("a time").to_owned();
        let from: jiff::Timestamp = from.parse().expect("RFC 3339");
        Timestamp(from.as_microsecond())
    }

    fn action(&self) -> Value {
        self.get("actions/1")
    }

    fn told(&self, what: &str, to: &str) -> bool {
        let log = std::fs::read_to_string(self.dir.path().join("data/alerts.jsonl")).expect("the log of alerts");
        let mut events = log.lines().map(|line| serde_json::from_str::<Value>(line).expect("JSON"));
        events.any(|event| event["type"] == format!("tizbek.action.{what}") && event["data"]["to"] == to)
    }
}

impl Hoist {
    /// Two answers about the same moment.
    pub fn get_both(&self, one: &str, other: &str) -> [Value; 2] {
        let ask = async |path: &str| {
            let request = self.client.get(format!("{}/{path}", self.base));
            let text = request.send().await.expect("an answer").text().await.expect("a body");
            serde_json::from_str(&text).expect("JSON")
        };
        self.runtime.block_on(async { tokio::join!(ask(one), ask(other)).into() })
    }
}

impl Drop for Hoist {
    fn drop(&mut self) {
        if let Some(running) = self.running.take() {
            self.runtime.block_on(running.stop()).expect("it ends in order");
        }
    }
}

#[test]
fn f2_s2_u5_what_an_order_brought_is_measured_and_is_the_check_of_its_action() {
    let mut hoist = Hoist::new();
    let from = hoist.ordered();
    hoist.helped_from = from;
    // Somebody else was to do something by soon, and does not.
    let deadline = (from + Span::from_mins(40)).to_string();
    let late = json!({ "kind": "operations", "stage": "hoisting", "verb": "clear the pocket", "target": { "value": 1, "unit": "x" },
        "owner": "shaft", "deadline": deadline, "by": "dispatcher" });
    hoist.step("actions", &late);
    for (step, by) in [("agree", "planner"), ("issue", "dispatcher")] {
        hoist.step(&format!("actions/2/{step}"), &json!({ "by": by }));
    }
    hoist.step("actions/1/do", &json!({ "step": "start", "by": "shaft foreman" }));
    hoist.until("check that runs", |hoist| hoist.get("view")["advice"]["checked"][0]["found"].is_object());
    let handover = hoist.get("handover");
    assert_eq!(handover["shown"]["advice"]["checked"][0]["over"], false, "who takes over sees that it is being checked");
    assert_eq!(handover["shown"]["advice"]["orders"][0]["lever"], "spare_skip");
    hoist.until("word that nobody began", |hoist| hoist.told("no_answer", "head of the shaft"));
    // The roster has nobody left by then: it comes back to who issued it.
    hoist
        .until("word that it is late", |hoist| hoist.told("overdue", "dispatcher") || hoist.told("overdue", "head of the shaft"));
    assert_eq!(hoist.get("actions/2")["overdue"], true);
    hoist.until("verdict", |hoist| hoist.action()["state"] == "checked");

    let action = hoist.action();
    assert_eq!((&action["check"]["verdict"], &action["ended"]["why"]), (&json!("effective"), &json!("time_over")), "{action}");
    assert_eq!(action["check"]["by"], "", "it was measured, and nobody said so");
    // More than nothing, and not more than what was done more: how near it comes is measured in the library of shifts.
    let saved = ["low", "middle", "high"].map(|key| action["check"]["saved"][key].as_f64().expect("tonnes"));
    let more = 150.0 * ((START + Span::from_hours(6)) - from).0 as f64 / 3.6e9;
    assert!(0.0 < saved[0] && saved[0] <= saved[1] && saved[1] <= saved[2] && saved[1] < more, "{saved:?} of {more} t");
    let tally = hoist.get("view")["advice"]["tallies"][0].clone();
    assert_eq!((&tally["ordered"], &tally["judged"], &tally["failed"]), (&json!(1), &json!(1), &json!(0)), "{tally}");
    let over = hoist.step("actions/1/decide", &json!({ "decision": "standardise", "by": "planner" }));
    assert_eq!(over["state"], "standardised");
}

#[test]
fn f3_s1_u6_an_order_that_brings_nothing_is_found_while_it_runs_and_leads_to_another() {
    let mut hoist = Hoist::new();
    hoist.ordered();
    hoist.step("actions/1/do", &json!({ "step": "start", "by": "shaft foreman" }));
    let incident = hoist.get("view")["incidents"][0]["id"].clone();
    // The foreman says that he does it, and the scale says that he does not.
    hoist.until("word that it brings nothing", |hoist| {
        let checked = &hoist.get("view")["advice"]["checked"][0];
        checked["verdict"] == "not" && checked["over"] == false
    });
    assert!(hoist.clock.now() < START + Span::from_hours(6), "there is still time to do something else");
    let now = hoist.get("view");
    assert_eq!(now["incidents"][0]["id"], incident, "what it was against is still open");
    hoist.until("verdict", |hoist| hoist.action()["state"] == "checked");
    assert_eq!(hoist.action()["check"]["verdict"], "not", "{}", hoist.action());
    let tally = hoist.get("view")["advice"]["tallies"][0].clone();
    assert_eq!((&tally["judged"], &tally["failed"]), (&json!(1), &json!(1)), "{tally}");
    let meeting = hoist.get("meeting");
    let point = meeting["agenda"].as_array().expect("a list").iter().find(|point| point["on"] == "action/1").cloned();
    assert_eq!(point.expect("it is spoken of")["why"], json!(["check_not"]), "{}", meeting["agenda"]);
    hoist.step("actions/1/decide", &json!({ "decision": "repeat", "comment": "with a second hoistman", "by": "planner" }));
    let again = hoist.get("actions/2");
    assert_eq!((&again["state"], &again["repeats"]), (&json!("draft"), &json!(1)), "{again}");
}
