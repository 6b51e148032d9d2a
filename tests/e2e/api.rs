//! The HTTP API of a site that runs, spoken to by another program's client: what is taken, what is refused and how it says so.

use serde_json::{Value, json};
use tizbek::api::dto::ModeDto;
use tizbek::app::{Run, Running, start};
use tizbek::clock::Clock;
use tizbek::config::Config;
use tizbek::config::read::read_site;
use tizbek::journal::Durability;
use tizbek_core::input::COMMENTS_MAX;
use tizbek_core::time::Span;
use tokio::runtime::Runtime;

use crate::peers::{root, wait_for};

pub struct Site {
    runtime: Runtime,
    base: String,
    client: reqwest::Client,
    running: Option<Running>,
    dir: tempfile::TempDir,
}

/// The zinc mine with nobody at the other end of its sources.
pub fn site() -> Site {
    site_with(|_| {})
}

pub fn site_with(change: impl FnOnce(&mut Config)) -> Site {
    let dir = tempfile::tempdir().expect("a folder");
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    let site_dir = root().join("deploy/sites/zinc-mine");
    let mut config = read_site(&site_dir, &|_| None).expect("the site");
    config.sources.retain(|source| matches!(source, tizbek::config::SourceConfig::Push(_)));
    change(&mut config);
    let run = Run {
        config,
        site_toml: std::fs::read_to_string(site_dir.join("site.toml")).expect("the site file"),
        patience: Span::ZERO,
        site_dir,
        data_dir: dir.path().join("data"),
        listen: "127.0.0.1:0".parse().expect("an address"),
        clock: Clock::wall(),
        durability: Durability::Kill,
        mode: ModeDto::Live,
        demo: None,
        plan: None,
    };
    let running = runtime.block_on(start(run)).expect("the site starts");
    let base = format!("http://{}", running.address);
    Site { runtime, base, client: reqwest::Client::new(), running: Some(running), dir }
}

impl Drop for Site {
    fn drop(&mut self) {
        if let Some(running) = self.running.take() {
            self.runtime.block_on(running.stop()).expect("it ends in order");
        }
    }
}

impl Site {
    pub fn get(&self, path: &str) -> (u16, String) {
        let request = self.client.get(format!("{}{path}", self.base));
        self.runtime.block_on(async {
            let answer = request.send().await.expect("an answer");
            (answer.status().as_u16(), answer.text().await.expect("a body"))
        })
    }

    pub fn post(&self, path: &str, kind: &str, body: impl Into<String>) -> (u16, Value) {
        let request = self.client.post(format!("{}{path}", self.base)).header("content-type", kind).body(body.into());
        self.runtime.block_on(async {
            let answer = request.send().await.expect("an answer");
            let status = answer.status().as_u16();
            (status, serde_json::from_str(&answer.text().await.expect("a body")).unwrap_or(Value::Null))
        })
    }

    pub fn get_text(&self, path: &str) -> String {
        let (status, text) = self.get(path);
        assert_eq!(status, 200, "{text}");
        text
    }

    pub fn get_json(&self, path: &str) -> Value {
        serde_json::from_str(&self.get_text(path)).expect("the answer is JSON")
    }

    pub fn base(&self) -> &str {
        &self.base
    }

    /// Every alert that was said.
    pub fn log(&self) -> String {
        std::fs::read_to_string(self.dir.path().join("data/alerts.jsonl")).expect("the log of alerts")
    }

    pub fn view(&self) -> Value {
        serde_json::from_str(&self.get("/api/v1/view").1).expect("a view is JSON")
    }
}

#[test]
fn pushed_rows_are_taken_one_by_one_and_the_bad_ones_come_back_with_reasons() {
    let site = site();
    let now = Clock::wall().now();
    let body = format!("occurred_at,signal,value\n{now},crusher_power,412.5\n{now},no_such_signal,1\n{now},mill_power,much\n");
    let (status, answer) = site.post("/api/v1/samples", "text/csv", body);
    assert_eq!((status, &answer["accepted"]), (422, &json!(1)), "{answer}");
    assert_eq!((&answer["rejects"][0]["at"], &answer["rejects"][0]["field"]), (&json!(3), &json!("signal")), "{answer}");
    assert_eq!((&answer["rejects"][1]["at"], &answer["rejects"][1]["field"]), (&json!(4), &json!("value")), "{answer}");
    let view = site.view();
    let power = view["signals"].as_array().expect("signals").iter().find(|signal| signal["id"] == "crusher_power");
    assert_eq!(power.expect("it is declared")["value"], json!(412.5));
    assert_eq!(view["stages"][0]["state"], "unknown", "nothing was measured: never on plan");
}

#[test]
fn a_survey_moves_the_level_it_measured() {
    let site = site();
    let survey = json!([{
        "buffer": "coarse_ore", "valid_at": Clock::wall().now().to_string(), "tonnes": 3000.0, "sigma": 30.0,
        "method": "uav_photogrammetry", "author": "surveyor"
    }]);
    let (status, answer) = site.post("/api/v1/surveys", "application/json", survey.to_string());
    assert_eq!((status, &answer["accepted"]), (200, &json!(1)), "{answer}");
    let view = site.view();
    let pile = view["buffers"].as_array().expect("buffers").iter().find(|buffer| buffer["id"] == "coarse_ore").cloned();
    let pile = pile.expect("it is declared");
    assert!((pile["level"].as_f64().expect("a level") - 3000.0).abs() < 30.0, "{pile}");
    assert!(pile["sigma"].as_f64().expect("a sigma") < 31.0, "{pile}");
    let without_method = json!([{ "buffer": "coarse_ore", "valid_at": "2026-01-01T00:00:00Z", "tonnes": 1.0, "sigma": 1.0 }]);
    assert_eq!(site.post("/api/v1/surveys", "application/json", without_method.to_string()).0, 422);
}

#[test]
fn a_plan_that_cannot_be_followed_is_refused_with_every_problem() {
    let site = site();
    let plan = "stage,start,end,quantity,quality\nno_such,2026-11-23 08:00,2026-11-23 09:00,10,\n\
                hoisting,2026-11-23 09:00,2026-11-23 08:00,10,\n";
    let (status, answer) = site.post("/api/v1/plan?author=planner&reason=test", "text/csv", plan);
    assert_eq!(status, 422);
    assert_eq!(answer.as_array().map(Vec::len), Some(2), "{answer}");
}

#[test]
fn a_plan_for_later_waits_where_everybody_can_see_it() {
    let site = site();
    let plan = "stage,start,end,quantity,quality\nhoisting,2026-11-23 08:00,2026-11-23 09:00,10,\n";
    let later = Clock::wall().now() + Span::from_hours(9);
    let path = format!("/api/v1/plan?author=planner&reason=night&effective_at={later}");
    let (status, answer) = site.post(&path, "text/csv", plan);
    assert_eq!((status, &answer["effective_at"]), (200, &json!(tizbek::texts::rfc3339_millis(later))), "{answer}");
    let view = site.view();
    assert_ne!(view["plan"]["version"], answer["version"]);
    assert_eq!(view["plans_pending"][0]["version"], answer["version"], "{view}");
    assert_eq!((&view["plans_pending"][0]["reason"], &view["plans_pending"][1]), (&json!("night"), &Value::Null));
    let (status, now) = site.post("/api/v1/plan?author=planner&reason=now&effective_at=2020-01-01T00:00:00Z", "text/csv", plan);
    assert_eq!((status, &site.view()["plan"]["version"]), (200, &now["version"]), "what should have counted before counts now");
    let (status, answer) = site.post("/api/v1/plan?author=planner&reason=x&effective_at=tonight", "text/csv", plan);
    assert_eq!(status, 422, "{answer}");
    assert!(answer[0].as_str().is_some_and(|problem| problem.contains("effective_at")), "{answer}");
}

#[test]
fn a_plan_comes_back_with_what_became_of_it_on_trial() {
    let site = site();
    // The whole of the next shift: 08:00 and 20:00 where the mine is are 03:00 and 15:00.
    let (shift, zone) = (Span::from_hours(12), Span::from_hours(3));
    let from = (Clock::wall().now() - zone).next_multiple(shift) + zone;
    let until = from + shift;
    let plan = |quantity: u32| format!("stage,start,end,quantity,quality\nhoisting,{from},{until},{quantity},\n");
    let trial = |quantity: u32| {
        let (status, answer) = site.post("/api/v1/plan?author=planner&reason=trial", "text/csv", plan(quantity));
        assert_eq!(status, 200, "{answer}");
        let view = site.view();
        assert_eq!(view["plan_trials"][0], answer["trial"], "the page shows the same");
        assert_eq!(answer["trial"]["version"], answer["version"]);
        answer["trial"].clone()
    };
    let met = |trial: &Value| {
        let stages = trial["stages"].as_array().expect("a list").clone();
        stages.iter().find(|stage| stage["id"] == "hoisting").expect("it is planned")["met"].as_f64().expect("a chance")
    };
    let (easy, impossible) = (trial(400), trial(9_000));
    assert!(met(&easy) > 0.9 && met(&impossible) < 0.05, "{easy} {impossible}");
    assert_eq!(impossible["weakest"]["stage"], "hoisting", "{impossible}");
}

#[test]
fn plans_that_come_at_the_same_moment_get_versions_of_their_own() {
    let site = site();
    let plan = "stage,start,end,quantity,quality\nhoisting,2026-11-23 08:00,2026-11-23 09:00,10,\n";
    let import = |number: usize| {
        let url = format!("{}/api/v1/plan?author=planner%20{number}&reason=race", site.base);
        let request = site.client.post(url).header("content-type", "text/csv").body(plan);
        site.runtime.spawn(async move {
            let text = request.send().await.expect("an answer").text().await.expect("a body");
            let answer: Value = serde_json::from_str(&text).expect("JSON");
            answer["version"].as_u64().expect("a version")
        })
    };
    let imports: Vec<_> = (0..24).map(import).collect();
    let mut versions: Vec<u64> =
        imports.into_iter().map(|import| site.runtime.block_on(import).expect("it does not panic")).collect();
    versions.sort_unstable();
    assert_eq!(versions, (versions[0]..versions[0] + 24).collect::<Vec<_>>());
    assert_eq!(site.view()["plan"]["version"], json!(versions[23]));
}

#[test]
fn what_cannot_be_said_of_an_incident_is_refused() {
    let site = site();
    let say = |by: &str| json!({ "by": by, "comment": "" }).to_string();
    assert_eq!(site.post("/api/v1/incidents/99/acknowledge", "application/json", say("dispatcher")).0, 404);
    assert_eq!(site.post("/api/v1/incidents/99/acknowledge", "application/json", say("")).0, 422);
    assert_eq!(site.post("/api/v1/incidents/99/comment", "application/json", json!({ "who": 1 }).to_string()).0, 422);
    assert_eq!(site.post("/api/v1/demo/scenarios/slow_hoist", "application/json", "").0, 404);
}

#[test]
fn comments_beyond_the_limit_are_refused_by_its_number() {
    // A source that nobody speaks through makes an incident.
    let site = site_with(|config| config.site.sources[0].silent_after = Span::from_secs(1));
    wait_for("an incident", || site.view()["incidents"][0]["id"].is_u64());
    let path = format!("/api/v1/incidents/{}/comment", site.view()["incidents"][0]["id"]);
    let say = |number: usize| {
        let body = json!({ "by": "dispatcher", "comment": format!("call {number}") });
        site.post(&path, "application/json", body.to_string())
    };
    for number in 1..=COMMENTS_MAX {
        assert_eq!(say(number).0, 204, "comment {number}");
    }
    let (status, answer) = say(COMMENTS_MAX + 1);
    assert_eq!(status, 409);
    assert!(answer["error"].as_str().is_some_and(|error| error.contains(&COMMENTS_MAX.to_string())), "{answer}");
    assert_eq!(site.view()["incidents"][0]["notes"].as_array().map(Vec::len), Some(COMMENTS_MAX));
}

#[test]
fn the_program_tells_its_health_and_describes_itself() {
    let site = site();
    assert_eq!(site.get("/healthz"), (200, "ok\n".to_owned()));
    let described: Value = serde_json::from_str(&site.get("/api/openapi.json").1).expect("JSON");
    let committed: Value = serde_json::from_str(&tizbek::api::openapi()).expect("JSON");
    assert_eq!(described, committed);
    assert!(site.get("/metrics").1.contains("tizbek_journal_inputs_total"));
    let request = site.client.get(format!("{}/api/v1/live/sse", site.base));
    let first = site.runtime.block_on(async { request.send().await.expect("a stream").chunk().await });
    let first = first.expect("it goes on").expect("a message");
    assert!(first.starts_with(b"data: {\"type\":\"view\""), "{}", String::from_utf8_lossy(&first[..60]));
}
