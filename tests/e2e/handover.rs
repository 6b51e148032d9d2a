//! The handover of a shift and the meeting at a site that runs, as people use them over the API and on the page: written, signed, taken over
//! by somebody else, and read again as it was; decisions that become actions; and `kill -9` between a signature and who takes over. Named
//! after the needs of the professional standard.

use serde_json::{Value, json};
use tizbek::clock::Clock;
use tizbek_core::time::Span;

use crate::console::drive;
use crate::effects::Hoist;
use crate::peers::wait_for;
use crate::people::People;
use crate::trial::{Feed, Running, SAMPLES_PER_POST, Trial};

/// A figure that people tell, and a lever of the mill.
const MORE: &str = r#"
[[source]]
id = "laboratory"
name = { ru = "Лаборатория", en = "Laboratory" }
kind = "manual"

[[signal]]
id = "moisture"
name = { ru = "Влажность", en = "Moisture" }
kind = "value"
unit = "%"
source = "laboratory"
range = [0, 100]

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
}

impl Desk {
    /// A mill that is behind its plan.
    fn new() -> Self {
        let trial = Trial::new(&Feed::Pushed);
        trial.add(MORE);
        let running = trial.start();
        let desk = Self { trial, running };
        for first in (0..60).step_by(SAMPLES_PER_POST as usize) {
            assert!(desk.trial.post(&desk.running, first));
        }
        wait_for("an incident", || desk.get("view")["incidents"][0]["id"].is_u64());
        desk
    }

    fn killed(mut self) -> Self {
        self.running.peer.kill();
        let running = self.trial.start();
        Self { running, ..self }
    }

    fn get(&self, path: &str) -> Value {
        let text = self.trial.get(&self.running, &format!("/api/v1/{path}")).expect("an answer");
        serde_json::from_str(&text).expect("JSON")
    }

    fn post(&self, path: &str, body: &Value) -> (u16, Value) {
        let url = format!("http://127.0.0.1:{}/api/v1/{path}", self.running.port);
        let request = reqwest::Client::new().post(url).header("content-type", "application/json").body(body.to_string());
        self.trial.runtime.block_on(async {
            let answer = request.send().await.expect("an answer");
            let status = answer.status().as_u16();
            (status, serde_json::from_str(&answer.text().await.expect("a body")).unwrap_or(Value::Null))
        })
    }

    fn done(&self, path: &str, body: &Value) -> Value {
        let (status, answer) = self.post(path, body);
        assert!(matches!(status, 200 | 201), "{path}: {status} {answer}");
        answer
    }

    fn refused(&self, path: &str, body: &Value) -> (u16, String, String) {
        let (status, answer) = self.post(path, body);
        let text = |key: &str| answer[key].as_str().unwrap_or_default().to_owned();
        (status, text("at"), text("error"))
    }
}

fn tomorrow() -> String {
    (Clock::wall().now() + Span::from_hours(24)).to_string()
}

fn draft(deadline: &str) -> Value {
    json!({ "kind": "parameter", "stage": "mill", "verb": "raise the feed", "target": { "value": 400, "unit": "t/h" },
        "owner": "mill", "deadline": deadline, "by": "Chief" })
}

fn keys<'a>(list: &'a Value, key: &str) -> Vec<&'a str> {
    list.as_array().expect("a list").iter().filter_map(|one| one[key].as_str()).collect()
}

/// The figures of a handover are the console's: the same parts of the same view.
#[test]
fn f2_s2_u9_a_handover_shows_what_the_console_shows() {
    let mut hoist = Hoist::new();
    hoist.until_time(30);
    hoist.slow();
    let mut both = [Value::Null, Value::Null];
    hoist.until("incident and handover of the same moment, with a forecast", |hoist| {
        both = hoist.get_both("view", "handover");
        both[0]["seq"] == both[1]["shown"]["seq"] && both[0]["forecast"].is_object() && both[0]["incidents"][0].is_object()
    });
    let (view, shown) = (&both[0], &both[1]["shown"]);
    let same = ["now", "shift", "last_shift", "plan", "plans_proposed", "plan_trials", "stages", "buffers", "forecast", "drum"];
    for part in same.into_iter().chain(["incidents", "advice"]) {
        assert_eq!(shown[part], view[part], "{part}");
    }
    assert_eq!(shown["aside"], view["alarms"]["aside"]);
    let ahead = shown["buffers"][0]["ahead"].as_array().expect("levels to come");
    let forecast: jiff::Timestamp = shown["forecast"]["at"].as_str().expect("a time").parse().expect("RFC 3339");
    let hours = |at: &Value| {
        let at: jiff::Timestamp = at.as_str().expect("a time").parse().expect("RFC 3339");
        (at - forecast).total(jiff::Unit::Minute).expect("a length") / 60.0
    };
    for hour in [1.0, 2.0, 4.0] {
        let then = ahead.iter().find(|one| (hours(&one["at"]) - hour).abs() < 0.01).expect("the forecast looks so far");
        let band = ["low", "middle", "high"].map(|key| then["level"][key].as_f64().expect("a number"));
        assert!(band[0] <= band[1] && band[1] <= band[2], "{then}");
    }
}

#[test]
fn f2_s2_u9_a_shift_is_handed_over_with_what_is_open_and_taken_over_by_somebody_else() {
    let desk = Desk::new();
    let (_, action) = desk.post("actions", &draft(&tomorrow()));
    let now = desk.get("handover");
    let shown = &now["shown"];
    let incident = shown["incidents"][0]["id"].as_u64().expect("a number");
    assert_eq!(shown["incidents"][0]["cause"]["stage"], "mill", "{shown}");
    assert_eq!((&shown["actions"][0]["id"], &shown["actions"][0]["owner"]), (&action["id"], &json!("mill")));
    assert_eq!(shown["facts_missing"], json!(["moisture"]));
    assert_eq!((&now["running"]["note"], &now["running"]["signed"], &now["waiting"]), (&Value::Null, &Value::Null, &Value::Null));
    // The fact is told: it is not missing any more.
    let at = Clock::wall().now().to_string();
    let told = json!([{ "signal": "moisture", "from": at, "value": 7.5, "author": "Serikova" }]);
    assert_eq!(desk.post("facts", &told).0, 200);
    assert_eq!(desk.get("handover")["shown"]["facts_missing"], json!([]));

    let on = format!("incident/{incident}");
    let note = json!({ "text": "belt of the mill slips", "points": [{ "on": on, "text": "fitter is called" }], "by": "Ivanov" });
    for (wrong, at) in [
        (json!({ "text": "x", "by": "" }), "by"),
        (json!({ "text": "x".repeat(4001), "by": "Ivanov" }), "text"),
        (json!({ "points": [{ "on": "buffer/moon", "text": "x" }], "by": "Ivanov" }), "points"),
        (json!({ "of": "tomorrow", "by": "Ivanov" }), "of"),
    ] {
        let (status, found, error) = desk.refused("handover/note", &wrong);
        assert_eq!((status, found.as_str()), (422, at), "{error}");
    }
    let written = desk.done("handover/note", &note);
    let number = written["number"].as_i64().expect("a number");
    let (status, at, error) = desk.refused("handover/note", &json!({ "text": "mine", "by": "Aliev" }));
    assert_eq!((status, at.as_str()), (409, "note"), "{error}");
    assert!(error.contains("Ivanov has written in the meantime"), "{error}");
    assert_eq!(desk.refused("handover/sign", &json!({ "note": 0, "by": "Ivanov" })).0, 409, "he has not read what is there");

    let signed = desk.done("handover/sign", &json!({ "note": number, "by": "Ivanov" }));
    let id = signed["id"].as_i64().expect("a number");
    assert_eq!((&signed["text"], &signed["points"][0]["on"]), (&json!("belt of the mill slips"), &json!(on)));
    assert_eq!(signed["shown"]["incidents"][0]["id"], json!(incident));
    let accept = format!("handovers/{id}/accept");
    let (status, at, error) = desk.refused(&accept, &json!({ "by": "ivanov" }));
    assert_eq!((status, at.as_str()), (409, "by"), "{error}");

    // The power goes between the two.
    let desk = desk.killed();
    assert_eq!(desk.get("handover")["waiting"]["id"], json!(id), "it waits to be taken over");
    assert_eq!(desk.get(&format!("handovers/{id}")), signed, "and nothing of it is lost");
    // The site goes on; what was signed does not.
    let comment = json!({ "by": "Aliev", "comment": "belt changed" });
    assert_eq!(desk.post(&format!("incidents/{incident}/comment"), &comment).0, 204);
    let taken = desk.done(&accept, &json!({ "by": "Aliev", "comment": "read" }));
    assert_eq!((&taken["accepted"]["by"], &taken["accepted"]["comment"]), (&json!("Aliev"), &json!("read")));
    assert_eq!((&taken["shown"], &taken["digest"]), (&signed["shown"], &signed["digest"]), "what was known then");
    assert_ne!(desk.get("handover")["shown"]["incidents"][0]["notes"], taken["shown"]["incidents"][0]["notes"]);
    assert_eq!(desk.get("handover")["waiting"], Value::Null);
    assert_eq!(desk.refused(&accept, &json!({ "by": "Third" })).0, 409, "once");
    assert_eq!(desk.refused("handover/sign", &json!({ "note": number, "by": "Ivanov" })).1, "shift", "it is over");
    let desk = desk.killed();
    assert_eq!(desk.get(&format!("handovers/{id}")), taken);
    assert_eq!(desk.get("handovers")["handovers"][0]["accepted"]["by"], "Aliev");
    assert_eq!(desk.trial.get(&desk.running, "/api/v1/handovers/99"), None, "there is no other");
}

#[test]
fn f3_s2_u3_a_meeting_makes_actions_of_what_is_open_and_leaves_a_protocol() {
    let desk = Desk::new();
    // An action that was to help and did not.
    let id = desk.done("actions", &draft(&tomorrow()))["id"].as_u64().expect("a number");
    for (path, body) in [
        ("agree", json!({ "by": "Planner" })),
        ("issue", json!({ "by": "Ivanov" })),
        ("do", json!({ "step": "start", "by": "foreman" })),
        ("do", json!({ "step": "block", "reason": "no power", "needed_from": "power", "by": "foreman" })),
    ] {
        desk.done(&format!("actions/{id}/{path}"), &body);
    }
    let why = |agenda: &Value, on: &str| {
        let point = agenda.as_array().expect("a list").iter().find(|point| point["on"] == on).cloned();
        point.map_or(Value::Null, |point| point["why"].clone())
    };
    let now = desk.get("meeting");
    let incident = format!("incident/{}", now["shown"]["incidents"][0]["id"]);
    assert_eq!(why(&now["agenda"], &incident), json!(["open"]), "{}", now["agenda"]);
    assert_eq!(why(&now["agenda"], &format!("action/{id}")), json!(["action_blocked"]));
    desk.done(&format!("actions/{id}/do"), &json!({ "step": "unblock", "blocker": 0, "by": "power" }));
    desk.done(&format!("actions/{id}/do"), &json!({ "step": "finish", "by": "foreman" }));
    desk.done(&format!("actions/{id}/check"), &json!({ "verdict": "not", "note": "the belt still slips", "by": "Ivanov" }));

    let meeting = desk.done("meetings", &json!({ "present": "Chief, mill, power", "by": "Chief" }));
    let number = meeting["id"].as_i64().expect("a number");
    assert_eq!(why(&meeting["agenda"], &format!("action/{id}")), json!(["check_not"]), "{}", meeting["agenda"]);
    assert_eq!(desk.refused("meetings", &json!({ "by": "Other" })).0, 409, "one at a time");

    let decide = format!("meetings/{number}/decide");
    let vague = desk.done("actions", &json!({ "kind": "resource", "verb": "think of it", "owner": "mill", "by": "Chief" }));
    let on_it = |on: &str, action: &Value| json!({ "on": on, "text": "new belt by Friday", "action": action, "by": "Chief" });
    let (status, at, error) = desk.refused(&decide, &on_it(&incident, &vague["id"]));
    assert_eq!((status, at.as_str()), (422, "action"), "{error}");
    assert!(error.contains("no deadline"), "{error}");
    let action = desk.done("actions", &draft(&tomorrow()));
    assert_eq!(desk.refused(&decide, &on_it("buffer/moon", &action["id"])).1, "on", "it is not on the agenda");
    assert_eq!(desk.refused(&decide, &on_it(&incident, &json!(999))).0, 404);
    let decided = desk.done(&decide, &on_it(&incident, &action["id"]));
    assert_eq!(decided["decisions"][0]["owner"], "mill");

    let desk = desk.killed();
    assert_eq!(desk.get("meeting")["open"]["decisions"], decided["decisions"], "a power cut does not end a meeting");
    let other = desk.done("actions", &draft(&tomorrow()));
    desk.done(&decide, &on_it("other", &other["id"]));
    let protocol = desk.done(&format!("meetings/{number}/close"), &json!({ "by": "Chief" }));
    assert_eq!((&protocol["closed"]["by"], &protocol["present"]), (&json!("Chief"), &json!("Chief, mill, power")));
    // What becomes of an action later changes no protocol.
    desk.done(&format!("actions/{}/edit", action["id"]), &draft(&tomorrow()));
    assert_eq!(desk.get(&format!("meetings/{number}")), protocol);
    assert_eq!(keys(&protocol["decisions"], "text"), ["new belt by Friday"; 2]);
    assert_eq!(desk.refused(&decide, &on_it(&incident, &other["id"])).0, 409, "it is closed");
    assert_eq!(desk.get("meetings")["meetings"][0]["id"], json!(number));
    // The decisions are actions like all others.
    let open = keys(&desk.get("actions?state=open")["actions"], "owner").len();
    assert_eq!(open, 4, "what was checked is still to be decided");
}

#[test]
fn each_hands_over_in_his_own_name_and_the_log_has_it() {
    let people = People::new();
    for (login, role) in [("night", "dispatcher"), ("day", "dispatcher"), ("plan", "planner"), ("look", "viewer")] {
        people.add(login, login, &[role]);
    }
    let running = people.trial.start();
    let cookies = ["night", "day", "plan", "look"].map(|login| (login, people.sign_in(&running, login)));
    let ask = |login: &str, path: &str, body: Value| {
        let cookie = &cookies.iter().find(|(known, _)| *known == login).expect("he has signed in").1;
        let answer = people.ask(&running, "POST", &format!("/api/v1/{path}"), &[("cookie", cookie)], &body.to_string());
        (answer.status, answer.body)
    };
    for nobody in ["plan", "look"] {
        assert_eq!(ask(nobody, "handover/note", json!({ "text": "x" })).0, 403);
        assert_eq!(ask(nobody, "handover/sign", json!({})).0, 403);
    }
    assert_eq!(ask("look", "meetings", json!({})).0, 403);
    assert_eq!(ask("plan", "meetings", json!({})).0, 201, "a planner leads a meeting");
    assert_eq!(ask("night", "handover/sign", json!({ "by": "day" })).0, 403, "nobody signs for another");
    let (status, signed) = ask("night", "handover/sign", json!({}));
    assert_eq!((status, &signed["signed"]["by"]), (201, &json!("night")), "{signed}");
    assert_eq!(ask("night", "handovers/1/accept", json!({})).0, 409, "nobody takes over from himself");
    assert_eq!(ask("plan", "handovers/1/accept", json!({})).0, 403);
    assert_eq!(ask("day", "handovers/1/accept", json!({ "comment": "read" })).0, 200);
    let log = people.log(&["--what", "handover_sign", "--outcome", "done"]);
    let detail = format!("sha256 {}", signed["digest"].as_str().expect("a hash"));
    assert_eq!((&log[0]["name"], &log[0]["on"], &log[0]["detail"]), (&json!("night"), &json!("handovers/1"), &json!(detail)));
    assert_eq!(people.log(&["--what", "handover_accept", "--outcome", "done"])[0]["name"], "day");
}

/// The page in a real browser, in each language: one hands over, and the next takes over.
#[test]
fn a_shift_is_handed_over_and_a_meeting_held_on_the_page() {
    for language in ["ru", "kk", "en"] {
        let desk = Desk::new();
        desk.done("actions", &draft(&tomorrow()));
        drive("handover.mjs", &format!("http://127.0.0.1:{}", desk.running.port), &[language], &[]);
        let taken = desk.get("handovers/2");
        assert_eq!((&taken["signed"]["by"], &taken["accepted"]["by"]), (&json!("А. Иванов"), &json!("Б. Алиев")), "{language}");
        assert_eq!(desk.get("handovers/1")["replaced_by"], 2, "it was handed over again before");
        let protocol = desk.get("meetings/1");
        assert_eq!(protocol["decisions"][0]["owner"], "mill", "{language}: {protocol}");
        let action = desk.get(&format!("actions/{}", protocol["decisions"][0]["action"]));
        assert_eq!((&action["owner"], action["deadline"].is_string()), (&json!("mill"), true));
    }
}

/// Written before the shift is over and signed after: it is of the shift that it was written for.
#[test]
fn a_handover_is_of_its_shift_also_when_that_is_over() {
    let mut hoist = Hoist::new();
    hoist.until_time(330);
    let running = |hoist: &Hoist| hoist.get("handover")["running"]["start"].as_str().map(str::to_owned);
    let shift = running(&hoist).expect("a shift runs");
    let note = hoist.step("handover/note", &json!({ "shift_start": shift, "text": "watch the hoist", "by": "A. A." }));
    hoist.until("end of the shift", |hoist| running(hoist).as_ref() != Some(&shift));

    let sign = |hoist: &Hoist, start: &str, by: &str| {
        let body = json!({ "shift_start": start, "note": note["number"], "by": by });
        hoist.post("handover/sign", "application/json", body.to_string())
    };
    let (status, signed) = sign(&hoist, &shift, "A. A.");
    assert_eq!((status, &signed["shift_start"], &signed["text"]), (201, &json!(shift), &json!("watch the hoist")), "{signed}");
    let now = hoist.get("handover");
    assert_eq!((&now["last"]["signed"]["id"], &now["waiting"]["id"]), (&signed["id"], &signed["id"]), "{now}");
    assert_eq!(signed["shown"]["last_shift"]["start"], json!(shift), "what that shift did is in the copy");
    let accept = |hoist: &Hoist, by: &str| {
        let body = json!({ "by": by }).to_string();
        hoist.post(&format!("handovers/{}/accept", signed["id"]), "application/json", body).0
    };
    assert_eq!((accept(&hoist, "A. A."), accept(&hoist, "B. B.")), (409, 200));
    assert_eq!((sign(&hoist, &shift, "A. A.").0, &hoist.get("handover")["waiting"]), (409, &Value::Null), "it was taken over");
    let (status, answer) = sign(&hoist, "2020-01-01T00:00:00.000Z", "B. B.");
    assert_eq!((status, &answer["at"]), (409, &json!("shift_start")), "{answer}");
}
