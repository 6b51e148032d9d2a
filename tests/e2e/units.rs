//! Units that work together at a site that runs, as people use it over the API: a request and its answer, who must agree, threads, and two
//! requests that cannot both be had; with `kill -9` in the middle of it. Named after the needs of the professional standard.

use serde_json::{Value, json};
use tizbek::clock::Clock;
use tizbek_core::time::{Span, Timestamp};

use crate::api::{Site, site};
use crate::console::drive;
use crate::peers::wait_for;
use crate::people::People;
use crate::trial::{Feed, Running, Trial};

/// The mill with a roster, and power with its post on duty alone.
const UNITS: &str = r#"
[[resource]]
id = "crew"
name = { ru = "Бригада", en = "Crew" }
kind = "crew"

[[unit]]
id = "milling"
name = { ru = "Фабрика", en = "Concentrator" }
stages = ["mill"]
duty = "Mill foreman, desk 3"
answer_within = "10 min"

[[unit]]
id = "power"
name = { ru = "Энергослужба", en = "Power" }
resources = ["crew"]
duty = "Power dispatcher, desk 5"
answer_within = "2 s"

[[roster]]
unit = "milling"
steps = [{ who = "mill foreman", answer_within = "2 s" }, { who = "head of the mill", answer_within = "2 s" }]
"#;

struct Desk {
    trial: Trial,
    running: Running,
    client: reqwest::Client,
}

impl Desk {
    fn new() -> Self {
        let trial = Trial::new(&Feed::Pushed);
        trial.add(UNITS);
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

    fn taken(&self, path: &str, body: Value) -> Value {
        let (status, answer) = self.post(path, &body);
        assert!(status == 200 || status == 201, "{path}: {status} {answer}");
        answer
    }

    fn get(&self, path: &str) -> Value {
        let text = self.trial.get(&self.running, &format!("/api/v1/{path}")).expect("an answer");
        serde_json::from_str(&text).expect("JSON")
    }

    /// What was told of requests, and to whom; every number once.
    fn told(&self) -> Vec<(String, String)> {
        let log = std::fs::read_to_string(self.trial.data.join("alerts.jsonl")).unwrap_or_default();
        let events: Vec<Value> = log.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
        let numbers: Vec<u64> = events.iter().filter_map(|event| event["data"]["number"].as_u64()).collect();
        assert_eq!(numbers, (1..=numbers.len() as u64).collect::<Vec<_>>(), "each once, and none is missing");
        let of_requests = events.iter().filter(|event| event["dataschema"] == "urn:tizbek:request:1");
        let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        of_requests.map(|event| (word(&event["type"]), word(&event["data"]["to"]))).collect()
    }

    fn was_told(&self, what: &str, to: &str) -> bool {
        self.told().contains(&(format!("tizbek.request.{what}"), to.to_owned()))
    }
}

fn now() -> Timestamp {
    Clock::wall().now()
}

fn kinds(inbox: &Value) -> Vec<(&str, u64)> {
    let items = inbox["items"].as_array().expect("a list");
    items.iter().map(|item| (item["kind"].as_str().expect("a word"), item["id"].as_u64().expect("a number"))).collect()
}

fn thread(request: &Value) -> Vec<&str> {
    request["thread"].as_array().expect("a list").iter().filter_map(|line| line["what"].as_str()).collect()
}

#[test]
fn f2_s2_u7_a_unit_is_asked_and_answers_also_over_a_power_cut() {
    let desk = Desk::new();
    let in_an_hour = (now() + Span::from_hours(1)).to_string();
    let ask = json!({ "to": "milling", "for_unit": "power", "what": "stop drive 2 for a new cable", "stage": "mill",
        "answer_by": in_an_hour, "by": "power dispatcher" });
    let sent = desk.taken("requests", ask);
    assert_eq!((&sent["id"], &sent["state"], &sent["seen"]), (&json!(1), &json!("sent"), &Value::Null));
    assert!(desk.was_told("sent", "mill foreman"));
    let inbox = desk.get("inbox?unit=milling");
    assert_eq!((kinds(&inbox), &inbox["open"], &inbox["overdue"]), (vec![("request", 1)], &json!(1), &json!(0)));
    assert_eq!(kinds(&desk.get("inbox?unit=power")), [], "it waits for the mill alone");
    assert_eq!(desk.get("inbox?unit=power")["sent"][0]["id"], 1, "who asked sees what becomes of it");

    // Nobody acknowledges it: up the roster, over a power cut, and nothing twice.
    let desk = desk.killed();
    wait_for("the head of the mill to hear of it", || desk.was_told("request_no_answer", "head of the mill"));
    let desk = desk.killed();
    let seen = desk.taken("requests/1/seen", json!({ "by": "mill foreman" }));
    assert_eq!((&seen["state"], &seen["seen"]["by"]), (&json!("seen"), &json!("mill foreman")), "a read receipt");
    assert_eq!(desk.taken("requests/1/seen", json!({ "by": "somebody" }))["seen"]["by"], "mill foreman", "the first one stands");
    let taken = desk.taken("requests/1/acknowledge", json!({ "by": "mill foreman" }));
    assert_eq!(taken["acknowledged"]["by"], "mill foreman");
    let (status, no) = desk.post("requests/1/answer", &json!({ "yes": false, "by": "mill foreman" }));
    assert_eq!((status, &no["at"]), (422, &json!("text")), "a no says why");
    let desk = desk.killed();
    assert_eq!(desk.get("requests/1"), taken, "nothing of it is lost");
    let answered = desk.taken("requests/1/answer", json!({ "yes": true, "text": "from 14:00 on", "by": "head of the mill" }));
    assert_eq!(answered["answer"]["text"], "from 14:00 on");
    assert!(desk.was_told("request_acknowledged", "power dispatcher") && desk.was_told("answered_yes", "power dispatcher"));
    assert_eq!(kinds(&desk.get("inbox?unit=milling")), []);
    assert_eq!(desk.post("requests/1/answer", &json!({ "yes": true, "by": "x" })).0, 409, "it is answered once");
    let expected = ["sent", "no_answer", "seen", "acknowledged", "yes"];
    let lines = thread(&answered);
    assert!(
        lines.iter().filter(|line| **line != "no_answer").eq(expected.iter().filter(|line| **line != "no_answer")),
        "{lines:?}"
    );
    let sentence = std::fs::read_to_string(desk.trial.data.join("alerts.jsonl")).expect("a log");
    assert!(sentence.contains("подразделению «Фабрика»: stop drive 2 for a new cable; этап: Мельница"), "{sentence}");
}

#[test]
fn f2_s2_u7_what_is_late_is_told_and_what_comes_by_other_ways_is_in_the_same_inbox() {
    let desk = Desk::new();
    let in_three = (now() + Span::from_secs(3)).to_string();
    desk.taken("requests", json!({ "to": "power", "what": "measure cable 4", "answer_by": in_three, "by": "dispatcher" }));
    wait_for("the one on duty", || desk.was_told("sent", "Power dispatcher, desk 5"));
    wait_for("that it is late", || desk.get("requests/1")["overdue"] == true && desk.was_told("request_overdue", "dispatcher"));
    assert_eq!(desk.get("inbox?unit=power")["overdue"], 1);
    // An action of the unit, and what stands in the way of another's: by reference.
    let deadline = (now() + Span::from_hours(3)).to_string();
    let draft = json!({ "kind": "resource", "stage": "mill", "verb": "lay a cable", "target": { "value": 1, "unit": "pcs" },
        "owner": "milling", "deadline": deadline, "by": "dispatcher" });
    let id = desk.taken("actions", draft)["id"].as_u64().expect("a number");
    desk.taken(&format!("actions/{id}/agree"), json!({ "by": "planner" }));
    desk.taken(&format!("actions/{id}/issue"), json!({ "by": "dispatcher" }));
    assert_eq!(kinds(&desk.get("inbox?unit=milling")), [("action", id)]);
    let block = json!({ "step": "block", "reason": "no cable", "needed_from": "power", "by": "mill foreman" });
    desk.taken(&format!("actions/{id}/do"), block);
    let power = desk.get("inbox?unit=power");
    assert_eq!(kinds(&power), [("request", 1), ("blocker", id)]);
    assert_eq!((&power["items"][1]["what"], &power["items"][1]["place"]), (&json!("no cable"), &json!(0)));
    desk.taken(&format!("actions/{id}/do"), json!({ "step": "unblock", "blocker": 0, "by": "power dispatcher" }));
    assert_eq!(kinds(&desk.get("inbox?unit=power")), [("request", 1)], "what is cleared there is gone here");
    for (wrong, at) in [
        (json!({ "to": "moon", "what": "x", "by": "d" }), "to"),
        (json!({ "to": "power", "what": " ", "by": "d" }), "what"),
        (json!({ "to": "power", "what": "x", "need": "prayer", "by": "d" }), "need"),
        (json!({ "to": "power", "what": "x", "need": "stop", "stage": "mill", "by": "d" }), "until"),
        (json!({ "to": "power", "what": "x", "need": "resource", "by": "d" }), "resource"),
        (json!({ "to": "power", "what": "x", "stage": "moon", "by": "d" }), "stage"),
        (json!({ "to": "power", "what": "x", "action": 99, "by": "d" }), "action"),
        (json!({ "to": "power", "what": "x", "answer_by": "soon", "by": "d" }), "answer_by"),
    ] {
        let (status, answer) = desk.post("requests", &wrong);
        assert_eq!((status, &answer["at"]), (422, &json!(at)), "{answer}");
    }
}

#[test]
fn f3_s2_k1_who_must_agree_is_in_the_matrix_and_is_asked() {
    let desk = Desk::new();
    let units = desk.get("units");
    assert_eq!((&units["units"][1]["duty"], &units["own"]), (&json!("Power dispatcher, desk 5"), &json!([])));
    assert_eq!(units["units"][0]["roster"], json!(["mill foreman", "head of the mill"]));
    let rows = desk.get("responsibilities")["rows"].as_array().expect("a list").clone();
    assert_eq!(rows.len(), 3, "each kind of action of the one stage");
    assert!(rows.iter().all(|row| row["reports"] == json!(["milling"]) && row["decides"] == json!(["dispatcher"])), "{rows:?}");
    // Power is to do something at a stage of the mill: the mill must agree.
    let deadline = (now() + Span::from_hours(3)).to_string();
    let draft = json!({ "kind": "resource", "stage": "mill", "verb": "lay a cable", "target": { "value": 1, "unit": "pcs" },
        "owner": "power", "deadline": deadline, "by": "dispatcher" });
    let action = desk.taken("actions", draft.clone());
    assert_eq!(action["agree"], json!([{ "unit": "milling", "request": 1, "agrees": null }]));
    assert_eq!(kinds(&desk.get("inbox?unit=milling")), [("request", 1)]);
    let (status, refused) = desk.post("actions/1/agree", &json!({ "by": "planner" }));
    assert_eq!((status, &refused["at"]), (409, &json!("agree")));
    assert!(refused["error"].as_str().expect("a text").contains("no answer of milling (request 1)"), "{refused}");
    desk.taken("requests/1/answer", json!({ "yes": true, "by": "mill foreman" }));
    // Worded anew it is something else: the mill is asked again.
    let mut other = draft;
    other["verb"] = json!("lay two cables");
    let edited = desk.taken("actions/1/edit", other);
    assert_eq!(edited["agree"].as_array().map(Vec::len), Some(1));
    assert_eq!(desk.post("actions/1/agree", &json!({ "by": "planner" })).0, 409);
    let second = edited["agree"][0]["request"].as_u64().expect("a number");
    desk.taken(&format!("requests/{second}/answer"), json!({ "yes": false, "text": "not in this shift", "by": "mill foreman" }));
    assert_eq!(desk.post("actions/1/agree", &json!({ "by": "planner" })).0, 409, "no is no");
    let desk = desk.killed();
    // With a reason it goes on, and the reason is in the history.
    let agreed = desk.taken("actions/1/agree", json!({ "by": "planner", "comment": "safety comes first" }));
    let last = agreed["events"].as_array().and_then(|events| events.last()).expect("an event").clone();
    assert_eq!((&last["what"], &last["text"]), (&json!("agreed"), &json!("safety comes first")));
}

#[test]
fn f3_s2_u1_people_of_units_talk_about_one_thing_each_in_his_part() {
    let people = People::new();
    people.trial.add(UNITS);
    for (login, role) in [("disp", "dispatcher"), ("look", "viewer")] {
        people.add(login, login, &[role]);
    }
    let file = people.password.to_str().expect("a path").to_owned();
    let site = people.trial.site.to_str().expect("a path").to_owned();
    for (login, unit) in [("miller", "mill"), ("sparks", "power")] {
        let add =
            ["user", "add", login, "--name", login, "--role", "unit", "--unit", unit, "--site", &site, "--password-file", &file];
        let added = people.tizbek(&add);
        assert!(added.status.success(), "a stage, or a unit that has none: {added:?}");
    }
    let running = people.trial.start();
    let cookies = ["disp", "look", "miller", "sparks"].map(|login| (login, people.sign_in(&running, login)));
    let ask = |login: &str, method: &str, path: &str, body: Value| {
        let cookie = &cookies.iter().find(|(known, _)| *known == login).expect("he has signed in").1;
        let answer = people.ask(&running, method, &format!("/api/v1/{path}"), &[("cookie", cookie)], &body.to_string());
        (answer.status, answer.body)
    };
    let request = json!({ "to": "milling", "what": "drive 2 is to stand at 15:00", "stage": "mill", "incident": 7 });
    assert_eq!(ask("look", "POST", "requests", request.clone()).0, 403);
    let (status, sent) = ask("sparks", "POST", "requests", request);
    assert_eq!((status, &sent["sent"]["by"], &sent["for_unit"]), (201, &json!("sparks"), &json!("power")), "{sent}");
    // Each sees what is his: the mill has it in its inbox, power has it among what it asked.
    assert_eq!(kinds(&ask("miller", "GET", "inbox", Value::Null).1), [("request", 1)]);
    let (_, of_power) = ask("sparks", "GET", "inbox", Value::Null);
    assert_eq!((kinds(&of_power), &of_power["own"], &of_power["sent"][0]["id"]), (vec![], &json!(["power"]), &json!(1)));
    assert_eq!(ask("sparks", "POST", "requests/1/answer", json!({ "yes": true })).0, 403, "nobody answers himself");
    assert_eq!(ask("sparks", "POST", "requests/1/seen", json!({})).0, 403);
    assert_eq!(ask("look", "POST", "requests/1/comment", json!({ "comment": "me too" })).0, 403);
    for (who, comment) in [("miller", "for how long?"), ("sparks", "one hour"), ("disp", "after the shift's blast, then")] {
        assert_eq!(ask(who, "POST", "requests/1/comment", json!({ "comment": comment })).0, 200);
    }
    assert_eq!(ask("miller", "POST", "requests/1/withdraw", json!({ "comment": "no" })).0, 403, "it is not his");
    let (status, answered) = ask("miller", "POST", "requests/1/answer", json!({ "yes": true, "text": "15:30" }));
    assert_eq!(status, 200, "{answered}");
    let lines = answered["thread"].as_array().expect("a list").clone();
    // It also went up the roster meanwhile, by itself.
    let comments = lines.iter().filter(|line| line["what"] == "commented");
    let said: Vec<(&str, &str)> =
        comments.map(|line| (line["by"].as_str().unwrap_or_default(), line["text"].as_str().unwrap_or_default())).collect();
    assert_eq!(said, [("miller", "for how long?"), ("sparks", "one hour"), ("disp", "after the shift's blast, then")]);
    // Attached to the incident that it is about, for everybody who may look.
    let (_, of_incident) = ask("look", "GET", "requests?incident=7", Value::Null);
    assert_eq!(of_incident["requests"][0]["thread"], answered["thread"]);
    let log = people.log(&["--what", "request_answer"]);
    let rows: Vec<(&str, &str)> =
        log.iter().map(|row| (row["name"].as_str().expect("a name"), row["outcome"].as_str().expect("an outcome"))).collect();
    assert!(rows.contains(&("miller", "done")) && rows.contains(&("sparks", "denied")), "{rows:?}");
}

/// The inbox of the page in a real browser, at the program itself.
#[test]
fn what_waits_for_a_unit_is_answered_and_decided_on_the_page() {
    let desk = Desk::new();
    drive("inbox.mjs", &format!("http://127.0.0.1:{}", desk.running.port), &["ru"], &[]);
    let answered = desk.get("requests/1");
    assert_eq!((&answered["answer"]["yes"], &answered["answer"]["text"]), (&json!(false), &json!("the crew is away")));
    assert_eq!(thread(&answered), ["sent", "acknowledged", "no"]);
    assert_eq!(desk.get("requests/2")["answer"]["text"], "it is good until Monday");
    let decided = &desk.get("conflicts")["decided"][0];
    assert_eq!((&decided["choice"], &decided["by"]), (&json!("second"), &json!("А. Сериков")));
}

/// A plan for every stage from an hour ago on.
fn planned() -> Site {
    let site = site();
    let (from, until) = (now() - Span::from_hours(1), now() + Span::from_hours(11));
    let mut plan = "stage,start,end,quantity,quality\n".to_owned();
    for stage in ["drill_blast", "mucking", "haulage", "crushing", "hoisting", "grinding", "flotation"] {
        plan += &format!("{stage},{from},{until},2400,\n");
    }
    let (status, answer) = site.post("/api/v1/plan?author=planner&reason=shift", "text/csv", plan);
    assert_eq!(status, 200, "{answer}");
    site
}

fn sent(site: &Site, body: &Value) -> u64 {
    let (status, answer) = site.post("/api/v1/requests", "application/json", body.to_string());
    assert_eq!(status, 201, "{answer}");
    answer["id"].as_u64().expect("a number")
}

fn done_at(effects: &Value, choice: &str, stage: &str) -> f64 {
    let variants = effects["variants"].as_array().expect("a list");
    let found = &variants.iter().find(|one| one["choice"] == choice).expect("the variant")["found"];
    let stages = found["stages"].as_array().unwrap_or_else(|| panic!("nothing is known of {choice}: {effects}"));
    stages.iter().find(|one| one["id"] == stage).expect("the stage")["done"]["middle"].as_f64().expect("a figure")
}

#[test]
fn f3_s2_u2_a_repair_now_against_the_rate_is_one_card_with_what_each_would_bring() {
    let site = planned();
    let (from, until) = (now().to_string(), (now() + Span::from_hours(2)).to_string());
    let stop = json!({ "to": "shaft", "for_unit": "maintenance", "what": "change the rope of skip 2", "need": "stop",
        "stage": "hoisting", "from": from, "until": until, "by": "mechanic" });
    let hold = json!({ "to": "shaft", "for_unit": "mill", "what": "the mill runs empty at 16:00", "need": "hold",
        "stage": "hoisting", "from": from, "until": until, "by": "mill foreman" });
    let (stop, hold) = (sent(&site, &stop), sent(&site, &hold));
    let found = site.get_json("/api/v1/conflicts");
    let id = format!("r{stop}-r{hold}");
    let card = &found["open"][0];
    assert_eq!((&card["id"], &card["clash"], &card["stage"]), (&json!(id), &json!("stage"), &json!("hoisting")), "{found}");
    assert_eq!((&card["first"]["by"], &card["decides"]), (&json!("maintenance"), &json!(["dispatcher"])));
    let effects = site.get_json(&format!("/api/v1/conflicts/{id}"));
    let [stopped, held, neither] = ["first", "second", "neither"].map(|choice| done_at(&effects, choice, "hoisting"));
    assert!(stopped < held - 50.0, "two hours of the hoist are worth more than that: {stopped} of {held}");
    assert!((held - neither).abs() < 1.0, "no stop is planned, so to hold the rate changes nothing: {held} of {neither}");

    let decide = |body: Value| site.post(&format!("/api/v1/conflicts/{id}/decide"), "application/json", body.to_string());
    assert_eq!(decide(json!({ "choice": "second", "reason": " ", "by": "dispatcher" })).1["at"], "reason");
    assert_eq!(decide(json!({ "choice": "both", "reason": "x", "by": "dispatcher" })).1["at"], "choice");
    let reason = "the rope is good until Monday";
    let (status, after) = decide(json!({ "choice": "second", "reason": reason, "by": "dispatcher" }));
    assert_eq!((status, &after["open"]), (200, &json!([])), "{after}");
    let kept = &after["decided"][0];
    assert_eq!(
        (&kept["id"], &kept["choice"], &kept["reason"], &kept["by"]),
        (&json!(id), &json!("second"), &json!(reason), &json!("dispatcher"))
    );
    let lost = site.get_json(&format!("/api/v1/requests/{stop}"));
    assert_eq!(
        (&lost["answer"]["yes"], &lost["answer"]["text"], &lost["answer"]["by"]),
        (&json!(false), &json!(reason), &json!("dispatcher"))
    );
    assert_eq!(site.get_json(&format!("/api/v1/requests/{hold}"))["state"], "sent", "who won is still to be answered");
    assert_eq!(decide(json!({ "choice": "first", "reason": "x", "by": "dispatcher" })).0, 404, "it is decided once");
}

#[test]
fn f3_s2_u2_one_crew_at_two_places_and_an_order_against_a_repair() {
    let site = planned();
    let (from, until) = (now().to_string(), (now() + Span::from_hours(2)).to_string());
    let crew = |stage: &str, unit: &str| {
        json!({ "to": "maintenance", "for_unit": unit, "what": "the second crew", "need": "resource", "resource": "crew_mine",
            "stage": stage, "from": from, "until": until, "by": unit })
    };
    let (here, there) = (sent(&site, &crew("haulage", "mine")), sent(&site, &crew("hoisting", "shaft")));
    let found = site.get_json("/api/v1/conflicts");
    assert_eq!((&found["open"][0]["clash"], &found["open"][0]["resource"]), (&json!("resource"), &json!("crew_mine")), "{found}");
    let effects = site.get_json(&format!("/api/v1/conflicts/r{here}-r{there}"));
    assert!(effects["variants"].as_array().expect("a list").iter().all(|one| one["found"].is_object()), "{effects}");
    // What both want is not wanted any more when one is answered.
    let no = json!({ "yes": false, "text": "the crew is at the hoist", "by": "mechanic" });
    site.post(&format!("/api/v1/requests/{here}/answer"), "application/json", no.to_string());
    assert_eq!(site.get_json("/api/v1/conflicts")["open"], json!([]));

    // A lever that is ordered has its action; the stop that is asked for contradicts it, and the decision calls it off.
    let order = json!({ "levers": ["hoisting_fast"], "by": "dispatcher" });
    assert_eq!(site.post("/api/v1/orders", "application/json", order.to_string()).0, 204);
    let stop = json!({ "to": "shaft", "for_unit": "safety", "what": "a stone in the shaft", "need": "stop", "stage": "hoisting",
        "from": from, "until": until, "by": "safety" });
    let stop = sent(&site, &stop);
    let id = format!("r{stop}-a1");
    let effects = site.get_json(&format!("/api/v1/conflicts/{id}"));
    assert!(done_at(&effects, "first", "hoisting") < done_at(&effects, "second", "hoisting"), "{effects}");
    let decide = json!({ "choice": "first", "reason": "people are in the shaft", "by": "dispatcher" });
    let (status, after) = site.post(&format!("/api/v1/conflicts/{id}/decide"), "application/json", decide.to_string());
    assert_eq!(status, 200, "{after}");
    let action = site.get_json("/api/v1/actions/1");
    assert_eq!((&action["state"], &action["ended"]["why"]), (&json!("done"), &json!("called_off")));
    let last = action["events"].as_array().and_then(|events| events.last()).expect("an event").clone();
    assert_eq!(last["text"], "people are in the shaft");
    assert_eq!(site.view()["advice"]["orders"], json!([]), "the lever is let go with it");
    assert_eq!(site.get_json(&format!("/api/v1/requests/{stop}"))["state"], "sent");
}
