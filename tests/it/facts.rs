//! Facts that people tell, through the API of a site that runs: taken, corrected, refused with reasons, and there after a restart.

use std::path::Path;

use serde_json::{Value, json};
use tizbek::api::dto::ModeDto;
use tizbek::app::{Run, Running, start};
use tizbek::clock::Clock;
use tizbek::config::read::read_site_text;
use tizbek::journal::Durability;
use tizbek_core::time::{Span, Timestamp};
use tokio::runtime::Runtime;

const SITE: &str = r#"
[site]
id = "told"
name = { ru = "Рудник", en = "Mine" }
time_zone = "UTC"

[[shift]]
id = "day"
name = { ru = "Сутки", en = "Day" }
start = "00:00"
hours = 24

[[source]]
id = "people"
name = { ru = "Люди", en = "People" }
kind = "manual"

[[stage]]
id = "hauling"
name = { ru = "Откатка", en = "Hauling" }
area = "mine"
rate = { min = 0, nominal = 300, max = 600 }
measured_by = ["hauled"]

[[signal]]
id = "hauled"
name = { ru = "Вывезено", en = "Hauled" }
kind = "load"
unit = "t"
source = "people"
range = [0, 5000]
"#;

struct Site<'a> {
    runtime: &'a Runtime,
    base: String,
    running: Running,
}

impl<'a> Site<'a> {
    fn start(runtime: &'a Runtime, dir: &Path) -> Self {
        let run = Run {
            config: read_site_text(Path::new("site.toml"), SITE, &|_| None).expect("a sound site"),
            site_toml: SITE.to_owned(),
            patience: Span::ZERO,
            site_dir: dir.to_owned(),
            data_dir: dir.join("data"),
            listen: "127.0.0.1:0".parse().expect("an address"),
            clock: Clock::wall(),
            durability: Durability::Kill,
            mode: ModeDto::Live,
            demo: None,
            plan: None,
        };
        let running = runtime.block_on(start(run)).expect("the site starts");
        Self { runtime, base: format!("http://{}/api/v1", running.address), running }
    }

    fn get(&self, path: &str) -> Value {
        let text = async { reqwest::get(format!("{}{path}", self.base)).await?.text().await };
        serde_json::from_str(&self.runtime.block_on(text).expect("an answer")).expect("JSON")
    }

    /// The status, and in short what became of each fact.
    fn tell(&self, query: &str, facts: &Value) -> (u16, Vec<String>) {
        let request = reqwest::Client::new().post(format!("{}/facts{query}", self.base));
        let request = request.header("content-type", "application/json").body(facts.to_string());
        let (status, text) = self.runtime.block_on(async {
            let answer = request.send().await.expect("an answer");
            (answer.status().as_u16(), answer.text().await.expect("a body"))
        });
        let answer: Value = serde_json::from_str(&text).unwrap_or_else(|_| panic!("{text}"));
        let word = |fact: &Value| match fact["problem"].as_str() {
            Some(problem) => problem.to_owned(),
            None => format!("{} {}", fact["became"].as_str().expect("a word"), fact["revision"]),
        };
        (status, answer["facts"].as_array().expect("facts").iter().map(word).collect())
    }

    fn hauled(&self) -> f64 {
        self.get("/view")["stages"][0]["actual"].as_f64().expect("a figure")
    }
}

fn ticket(number: &str, at: Timestamp, value: Option<f64>, comment: &str) -> Value {
    json!({ "signal": "hauled", "document": number, "from": at.to_string(), "value": value, "author": "weigher", "comment": comment })
}

#[test]
fn tickets_are_taken_once_corrected_and_kept_over_a_restart() {
    let (runtime, dir) = (Runtime::new().expect("a runtime"), tempfile::tempdir().expect("a folder"));
    let now = Clock::wall().now();
    let said = |site: &Site<'_>, facts: Value| site.tell("", &facts);
    let site = Site::start(&runtime, dir.path());
    let two = json!([ticket("T1", now, Some(40.0), ""), ticket("T2", now, Some(42.5), "")]);
    assert_eq!(said(&site, two.clone()), (200, vec!["new 1".to_owned(), "new 1".to_owned()]));
    assert_eq!(site.hauled(), 82.5);
    assert_eq!(said(&site, two), (200, vec!["same 1".to_owned(), "same 1".to_owned()]));
    assert_eq!(site.hauled(), 82.5, "the same again adds nothing");

    let (status, words) = said(&site, json!([ticket("T2", now, Some(24.5), ""), ticket("T3", now, Some(1.0), "")]));
    assert_eq!((status, words[1].as_str()), (422, "not_taken null"));
    assert!(words[0].ends_with("revision 1 by weigher; expected a comment that says why"), "{}", words[0]);
    assert_eq!(site.hauled(), 82.5, "all or nothing");
    assert_eq!(said(&site, json!([ticket("T2", now, Some(24.5), "misread")])).1, ["corrects 2"]);
    assert_eq!(said(&site, json!([ticket("T1", now, None, "weighed twice")])).1, ["withdraws 2"]);
    assert_eq!(site.hauled(), 24.5);
    let facts = site.get("/facts");
    runtime.block_on(site.running.stop()).expect("it ends in order");

    let again = Site::start(&runtime, dir.path());
    assert_eq!(again.get("/facts"), facts);
    assert_eq!(again.hauled(), 24.5);
    let revisions = facts[1]["revisions"].as_array().expect("revisions");
    let told: Vec<_> =
        revisions.iter().map(|told| (told["revision"].as_u64(), told["value"].as_f64(), &told["comment"])).collect();
    assert_eq!(told, [(Some(1), Some(42.5), &json!("")), (Some(2), Some(24.5), &json!("misread"))]);
    runtime.block_on(again.running.stop()).expect("it ends in order");
}

#[test]
fn what_cannot_be_taken_is_refused_with_what_was_expected() {
    let (runtime, dir) = (Runtime::new().expect("a runtime"), tempfile::tempdir().expect("a folder"));
    let site = Site::start(&runtime, dir.path());
    let now = Clock::wall().now();
    let old = ticket("T1", now - Span::from_hours(24 * 9), Some(40.0), "");
    let much = ticket("T2", now, Some(50_000.0), "");
    let nobody = json!({ "signal": "hauled", "from": now.to_string(), "value": 1.0, "author": " " });
    let (status, words) = site.tell("?partial=true", &json!([old, much, nobody, ticket("T4", now, Some(30.0), "")]));
    assert_eq!(status, 422);
    assert!(words[0].starts_with("too old: facts are taken from "), "{}", words[0]);
    assert_eq!(words[1..], ["value: expected 0 to 5000", "author: expected a name of 1 to 80 characters", "new 1"]);
    assert_eq!(site.hauled(), 30.0);
    runtime.block_on(site.running.stop()).expect("it ends in order");
}
