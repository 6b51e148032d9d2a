//! Corrective actions at a site that runs, as people use them over the API: from a draft to the standard, with everybody's part in it;
//! what is told to whom when nobody answers; and `kill -9` in the middle of it. Named after the needs of the professional standard.

use serde_json::{Value, json};
use tizbek::clock::Clock;
use tizbek_core::time::Span;

use crate::console::drive;
use crate::peers::wait_for;
use crate::people::People;
use crate::trial::{Feed, Running, Trial};

/// Two people of the mill, and a lever of it.
const MILL: &str = r#"
[[roster]]
unit = "mill"
check_within = "1 s"
steps = [{ who = "mill foreman", answer_within = "2 s" }, { who = "head of the mill", answer_within = "2 s" }]

[[roster]]
unit = "power"
steps = [{ who = "power dispatcher", answer_within = "1 s" }]

[[lever]]
id = "mill_fast"
name = { ru = "Мельница быстрее", en = "Mill faster" }
do = "rate"
stage = "mill"
up_to = 500
lead = "1 min"
owner = "mill"
"#;

struct Desk {
    trial: Trial,
    running: Running,
    client: reqwest::Client,
}

impl Desk {
    fn new() -> Self {
        let trial = Trial::new(&Feed::Pushed);
        trial.add(MILL);
        let running = trial.start();
        Self { trial, running, client: reqwest::Client::new() }
    }

    /// Takes the power away, and gives it back.
    fn killed(mut self) -> Self {
        self.running.peer.kill();
        let running = self.trial.start();
        Self { running, ..self }
    }

    fn post(&self, path: &str, body: &Value) -> (u16, Value) {
        let url = format!("http://127.0.0.1:{}/api/v1/{path}", self.running.port);
        let request = self.client.post(url).header("content-type", "application/json").body(body.to_string());
        self.trial.runtime.block_on(async {
            let answer = request.send().await.expect("an answer");
            let status = answer.status().as_u16();
            (status, serde_json::from_str(&answer.text().await.expect("a body")).unwrap_or(Value::Null))
        })
    }

    /// What is taken, by whom.
    fn step(&self, id: u64, path: &str, by: &str, mut body: Value) -> Value {
        body["by"] = json!(by);
        let (status, answer) = self.post(&format!("actions/{id}/{path}"), &body);
        assert_eq!(status, 200, "{path}: {answer}");
        answer
    }

    /// What is refused: with which status, where, and what is said.
    fn refused(&self, id: u64, path: &str, mut body: Value) -> (u16, String, String) {
        body["by"] = json!("somebody");
        let (status, answer) = self.post(&format!("actions/{id}/{path}"), &body);
        let text = |key: &str| answer[key].as_str().unwrap_or_default().to_owned();
        (status, text("at"), text("error"))
    }

    fn action(&self, id: u64) -> Value {
        let text = self.trial.get(&self.running, &format!("/api/v1/actions/{id}")).expect("it is kept");
        serde_json::from_str(&text).expect("JSON")
    }

    fn listed(&self, query: &str) -> Vec<u64> {
        let text = self.trial.get(&self.running, &format!("/api/v1/actions{query}")).expect("a list");
        let list: Value = serde_json::from_str(&text).expect("JSON");
        list["actions"].as_array().expect("a list").iter().filter_map(|action| action["id"].as_u64()).collect()
    }

    /// Everything that was said, in order: its number, what, and to whom.
    fn told(&self) -> Vec<(u64, String, String)> {
        let log = std::fs::read_to_string(self.trial.data.join("alerts.jsonl")).unwrap_or_default();
        let event = |line: &str| {
            let event: Value = serde_json::from_str(line).expect("JSON");
            let what = event["type"].as_str().expect("a type").to_owned();
            let to = event["data"]["to"].as_str().unwrap_or_default().to_owned();
            (event["data"]["number"].as_u64().expect("a number"), what, to)
        };
        log.lines().map(event).collect()
    }

    fn was_told(&self, what: &str, to: &str) -> bool {
        let what = format!("tizbek.action.{what}");
        self.told().iter().any(|(_, found, heard)| *found == what && heard == to)
    }

    /// Issued to the mill, with two items to tick.
    fn issued(&self) -> u64 {
        let (status, action) = self.post("actions", &whole());
        assert_eq!(status, 201, "{action}");
        let id = action["id"].as_u64().expect("a number");
        self.step(id, "agree", "planner", json!({}));
        self.step(id, "issue", "dispatcher", json!({}));
        id
    }
}

fn whole() -> Value {
    let deadline = (Clock::wall().now() + Span::from_hours(3)).to_string();
    json!({
        "kind": "parameter", "stage": "mill", "verb": "raise the feed", "target": { "value": 400, "unit": "t/h" },
        "owner": "mill", "deadline": deadline, "checklist": ["look at the bearings", "raise by 20 t/h"], "by": "dispatcher",
        "saves": { "stage": "mill", "low": 80, "middle": 120, "high": 150 },
    })
}

fn words<'a>(action: &'a Value, list: &str, key: &str) -> Vec<&'a str> {
    action[list].as_array().expect("a list").iter().filter_map(|one| one[key].as_str()).collect()
}

#[test]
fn f3_s1_u3_a_measure_says_what_by_whom_and_until_when_or_is_not_issued() {
    let desk = Desk::new();
    let (status, draft) = desk.post("actions", &json!({ "kind": "resource", "by": "dispatcher" }));
    assert_eq!(status, 201, "a draft may lack it: {draft}");
    assert_eq!(draft["missing"], json!(["object", "verb", "target", "owner", "deadline"]));
    let id = draft["id"].as_u64().expect("a number");
    let (status, at, error) = desk.refused(id, "agree", json!({}));
    assert_eq!((status, at.as_str()), (422, "plan"), "{error}");
    for part in ["object", "verb", "target", "owner", "deadline"] {
        assert!(error.contains(&format!("no {part}")), "every missing part is told: {error}");
    }
    let (status, at, error) = desk.refused(id, "issue", json!({}));
    assert_eq!((status, at.as_str()), (409, "state"));
    assert_eq!(error, "state: found draft, expected agreed for issue");
    // One part after the other is filled in.
    let mut wanted = json!({ "kind": "resource" });
    for (key, value) in whole().as_object().expect("a table").clone() {
        if key == "by" || key == "kind" {
            continue;
        }
        wanted[&key] = value;
        let action = desk.step(id, "edit", "dispatcher", wanted.clone());
        let missing = action["missing"].as_array().map(Vec::len);
        assert_eq!(
            missing == Some(0),
            wanted.as_object().is_some_and(|wanted| {
                ["stage", "verb", "target", "owner", "deadline"].into_iter().all(|part| wanted.contains_key(part))
            })
        );
    }
    desk.step(id, "agree", "planner", json!({}));
    let issued = desk.step(id, "issue", "dispatcher", json!({}));
    assert_eq!((&issued["state"], &issued["kind"]), (&json!("issued"), &json!("resource")));
    for (wrong, at) in [
        (json!({ "kind": "prayer" }), "kind"),
        (json!({ "kind": "resource", "stage": "moon" }), "stage"),
        (json!({ "kind": "resource", "stage": "mill", "buffer": "x" }), "object"),
        (json!({ "kind": "resource", "deadline": "tomorrow" }), "deadline"),
        (json!({ "kind": "resource", "verb": "x".repeat(201) }), "verb"),
    ] {
        let mut wrong = wrong;
        wrong["by"] = json!("dispatcher");
        let (status, answer) = desk.post("actions", &wrong);
        assert_eq!((status, &answer["at"]), (422, &json!(at)), "{answer}");
    }
}

#[test]
fn f2_s2_u4_a_measure_is_organised_from_draft_to_standard() {
    let desk = Desk::new();
    let id = desk.issued();
    let begun = desk.step(id, "do", "mill foreman", json!({ "step": "start" }));
    assert_eq!(begun["state"], "in_progress");
    assert_eq!(desk.refused(id, "do", json!({ "step": "start" })).0, 409, "it has begun");
    let (status, at, error) = desk.refused(id, "do", json!({ "step": "finish" }));
    assert_eq!((status, at.as_str()), (409, "items"), "{error}");
    desk.step(id, "do", "mill foreman", json!({ "step": "tick", "item": 0 }));
    desk.step(id, "do", "mill foreman", json!({ "step": "add", "text": "tell the laboratory" }));
    desk.step(id, "do", "mill foreman", json!({ "step": "tick", "item": 1 }));
    let ticked = desk.step(id, "do", "mill foreman", json!({ "step": "tick", "item": 2 }));
    assert_eq!((&ticked["progress"], &ticked["items"][2]["done"]["by"]), (&json!(100), &json!("mill foreman")));
    let done = desk.step(id, "do", "mill foreman", json!({ "step": "finish" }));
    assert_eq!((&done["state"], &done["ended"]["why"]), (&json!("done"), &json!("finished")));
    // Nothing closes without its check.
    for decision in ["standardise", "repeat", "reject"] {
        assert_eq!(desk.refused(id, "decide", json!({ "decision": decision, "comment": "x" })).0, 409);
    }
    let early = desk.step(id, "check", "dispatcher", json!({ "verdict": "too_early" }));
    assert_eq!(early["state"], "done");
    let checked = desk.step(id, "check", "dispatcher", json!({ "verdict": "effective", "saved": [90, 110, 130] }));
    assert_eq!((&checked["state"], &checked["check"]["saved"]["middle"]), (&json!("checked"), &json!(110.0)));
    assert_eq!(desk.refused(id, "decide", json!({ "decision": "reject" })).1, "comment", "why it is rejected");
    let over = desk.step(id, "decide", "planner", json!({ "decision": "standardise" }));
    assert_eq!(over["state"], "standardised");
    assert_eq!(over["steps"], json!(["comment"]));
}

#[test]
fn f2_s2_u4_an_order_is_a_measure_of_its_own_and_is_checked_too() {
    let desk = Desk::new();
    let (status, answer) = desk.post("orders", &json!({ "levers": ["mill_fast"], "by": "dispatcher", "comment": "quickly" }));
    assert_eq!(status, 204, "{answer}");
    let action = desk.action(1);
    assert_eq!((&action["state"], &action["lever"], &action["owner"]), (&json!("issued"), &json!("mill_fast"), &json!("mill")));
    assert_eq!(
        (&action["kind"], &action["target"]["value"], &action["missing"]),
        (&json!("parameter"), &json!(500.0), &json!([]))
    );
    desk.step(1, "do", "mill foreman", json!({ "step": "start" }));
    assert_eq!(desk.refused(1, "call-off", json!({})).1, "comment", "why it is called off");
    let off = desk.step(1, "call-off", "dispatcher", json!({ "comment": "the mill is hot" }));
    assert_eq!((&off["state"], &off["ended"]["why"]), (&json!("done"), &json!("called_off")));
    let view: Value = serde_json::from_str(&desk.trial.get(&desk.running, "/api/v1/view").expect("a view")).expect("JSON");
    assert_eq!(view["advice"]["orders"], json!([]), "the lever is let go with it");
    desk.step(1, "check", "dispatcher", json!({ "verdict": "not", "note": "it was too short" }));
    let over = desk.step(1, "decide", "planner", json!({ "decision": "repeat", "comment": "with a cooler" }));
    assert_eq!(over["state"], "repeated");
    let again = desk.action(2);
    assert_eq!((&again["state"], &again["repeats"], &again["missing"]), (&json!("draft"), &json!(1), &json!(["deadline"])));
}

#[test]
fn f2_s2_u9_who_ordered_it_hears_what_becomes_of_it() {
    let desk = Desk::new();
    let id = desk.issued();
    desk.step(id, "do", "mill foreman", json!({ "step": "start" }));
    desk.step(id, "do", "mill foreman", json!({ "step": "comment", "comment": "bearings are warm" }));
    desk.step(id, "call-off", "dispatcher", json!({ "comment": "enough" }));
    // Notices to the unit and back, and the reminder that it is to be checked.
    assert!(desk.was_told("issued", "mill foreman") && desk.was_told("started", "dispatcher"));
    assert!(desk.was_told("done", "dispatcher"));
    wait_for("the reminder to check it", || desk.was_told("unchecked", "dispatcher"));
    wait_for("the head of the mill to hear of it", || desk.was_told("unchecked", "head of the mill"));
    let history = desk.action(id);
    let expected = ["proposed", "agreed", "issued", "started", "commented", "called_off", "unchecked", "unchecked"];
    assert_eq!(words(&history, "events", "what"), expected);
    assert_eq!(
        words(&history, "events", "by")[..6],
        ["dispatcher", "planner", "dispatcher", "mill foreman", "mill foreman", "dispatcher"]
    );
    let sentence = std::fs::read_to_string(desk.trial.data.join("alerts.jsonl")).expect("a log");
    assert!(sentence.contains("Мельница, raise the feed, 400 t/h"), "{sentence}");
    // What is open at the end of a shift, and the same for a spreadsheet.
    let (_, other) = desk.post("actions", &json!({ "kind": "resource", "owner": "power", "by": "=dispatcher" }));
    assert_eq!(desk.listed("?state=open"), [2, 1]);
    assert_eq!((desk.listed("?state=draft"), desk.listed("?unit=mill"), other["id"].as_u64()), (vec![2], vec![1], Some(2)));
    let table = desk.trial.get(&desk.running, "/api/v1/actions?format=csv").expect("a table");
    let rows: Vec<&str> = table.lines().collect();
    assert!(rows[0].starts_with("id,state,kind,object,verb,target,target_unit,owner,deadline"), "{table}");
    assert!(
        rows[2].starts_with("1,done,parameter,mill,raise the feed,400,t/h,mill,") && rows[2].contains(",120,80,150,"),
        "{table}"
    );
    assert!(rows[1].contains(",'=dispatcher,"), "no formula of a spreadsheet: {table}");
}

#[test]
fn f3_s2_u4_what_stands_in_the_way_is_told_to_who_can_clear_it() {
    let desk = Desk::new();
    let id = desk.issued();
    desk.step(id, "do", "mill foreman", json!({ "step": "start" }));
    let block = json!({ "step": "block", "reason": "no power at drive 2", "needed_from": "power" });
    let blocked = desk.step(id, "do", "mill foreman", block);
    assert_eq!((&blocked["blocked"], &blocked["blockers"][0]["since"]["by"]), (&json!(true), &json!("mill foreman")));
    assert!(desk.was_told("blocked", "power dispatcher"));
    wait_for("the initiator to hear that it is not cleared", || desk.was_told("still_blocked", "dispatcher"));
    assert!(words(&desk.action(id), "events", "what").contains(&"still_blocked"));
    // A measure whose time what stands in its way eats up wants another one.
    let mut soon = whole();
    soon["deadline"] = json!((Clock::wall().now() + Span::from_secs(4)).to_string());
    let (_, action) = desk.post("actions", &soon);
    let second = action["id"].as_u64().expect("a number");
    desk.step(second, "agree", "planner", json!({}));
    desk.step(second, "issue", "dispatcher", json!({}));
    desk.step(second, "do", "mill foreman", json!({ "step": "block", "reason": "no crew", "needed_from": "mill" }));
    wait_for("the hint to think of something else", || desk.action(second)["replan"] == true);
    wait_for("the deadline", || desk.action(second)["overdue"] == true);
    wait_for("who comes next to hear of it", || {
        desk.was_told("overdue", "head of the mill") || desk.was_told("overdue", "dispatcher")
    });
    desk.step(id, "do", "power dispatcher", json!({ "step": "unblock", "blocker": 0 }));
    assert_eq!(desk.refused(id, "do", json!({ "step": "unblock", "blocker": 0 })).1, "blocker", "it is cleared");
    assert_eq!(desk.action(id)["blocked"], false);
}

#[test]
fn nobody_answers_and_it_goes_up_the_roster_also_over_a_power_cut() {
    let desk = Desk::new();
    let id = desk.issued();
    desk.step(id, "do", "mill foreman", json!({ "step": "comment", "comment": "I am on my way" }));
    let before = desk.action(id);
    let desk = desk.killed();
    let after = desk.action(id);
    assert_eq!(after["events"].as_array().expect("a list")[..4], before["events"].as_array().expect("a list")[..4]);
    wait_for("the head of the mill to be told", || desk.was_told("no_answer", "head of the mill"));
    let desk = desk.killed();
    wait_for("the initiator to be told", || desk.was_told("no_answer", "dispatcher"));
    desk.step(id, "do", "mill foreman", json!({ "step": "start" }));
    let desk = desk.killed();
    assert_eq!(desk.action(id)["state"], "in_progress");
    let told = desk.told();
    let numbers: Vec<u64> = told.iter().map(|(number, _, _)| *number).collect();
    let last = numbers.len() as u64;
    assert_eq!(numbers, (1..=last).collect::<Vec<_>>(), "each once, and none is missing: {told:?}");
    let no_answer = told.iter().filter(|(_, what, _)| what == "tizbek.action.no_answer").count();
    assert_eq!(no_answer, 2, "{told:?}");
}

#[test]
fn everybody_does_his_part_and_no_other() {
    let people = People::new();
    people.trial.add(MILL);
    for (login, role) in [("disp", "dispatcher"), ("plan", "planner"), ("look", "viewer")] {
        people.add(login, login, &[role]);
    }
    let (file, site) =
        (people.password.to_str().expect("a path").to_owned(), people.trial.site.to_str().expect("a path").to_owned());
    let unit =
        ["user", "add", "unit", "--name", "unit", "--role", "unit", "--unit", "mill", "--site", &site, "--password-file", &file];
    let added = people.tizbek(&unit);
    assert!(added.status.success(), "{added:?}");
    let running = people.trial.start();
    let cookies = ["disp", "plan", "unit", "look"].map(|login| (login, people.sign_in(&running, login)));
    let ask = |login: &str, path: &str, body: Value| {
        let cookie = &cookies.iter().find(|(known, _)| *known == login).expect("he has signed in").1;
        let answer = people.ask(&running, "POST", &format!("/api/v1/{path}"), &[("cookie", cookie)], &body.to_string());
        (answer.status, answer.body)
    };
    let mut wanted = whole();
    wanted.as_object_mut().expect("a table").remove("by");
    assert_eq!(ask("unit", "actions", wanted.clone()).0, 403);
    assert_eq!(ask("look", "actions", wanted.clone()).0, 403);
    let (status, action) = ask("disp", "actions", wanted.clone());
    assert_eq!((status, &action["proposed"]["by"]), (201, &json!("disp")), "{action}");
    assert_eq!(ask("disp", "actions/1/agree", json!({})).0, 403, "who proposes does not agree");
    assert_eq!(ask("plan", "actions/1/agree", json!({})).0, 200);
    assert_eq!(ask("plan", "actions/1/issue", json!({})).0, 403);
    assert_eq!(ask("disp", "actions/1/issue", json!({})).0, 200);
    assert_eq!(ask("plan", "actions/1/do", json!({ "step": "start" })).0, 403);
    assert_eq!(ask("unit", "actions/1/do", json!({ "step": "start" })).0, 200);
    assert_eq!(ask("unit", "actions/1/call-off", json!({ "comment": "no" })).0, 403);
    // What is another unit's.
    wanted["owner"] = json!("power");
    wanted.as_object_mut().expect("a table").remove("stage");
    ask("disp", "actions", wanted);
    let (status, answer) = ask("unit", "actions/2/do", json!({ "step": "comment", "comment": "mine?" }));
    assert_eq!(status, 403, "{answer}");
    let log = people.log(&["--what", "action_do"]);
    let rows: Vec<(&str, &str)> =
        log.iter().map(|row| (row["name"].as_str().expect("a name"), row["outcome"].as_str().expect("an outcome"))).collect();
    assert!(
        rows.contains(&("unit", "done")) && rows.contains(&("plan", "denied")) && rows.contains(&("unit", "denied")),
        "{rows:?}"
    );
}

/// The board of the page in a real browser, at the program itself.
#[test]
fn a_measure_goes_through_its_life_on_the_page() {
    let desk = Desk::new();
    drive("actions.mjs", &format!("http://127.0.0.1:{}", desk.running.port), &["ru"], &[]);
    let done = desk.action(2);
    assert_eq!(
        (&done["state"], &done["check"]["verdict"], &done["target"]["value"]),
        (&json!("standardised"), &json!("partly"), &json!(450.5))
    );
    assert!(done["events"].as_array().expect("a list").iter().all(|event| event["by"] != ""), "{done}");
}
