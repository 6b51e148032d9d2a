//! Alarm management over the API of a site that runs: what is put off, taken out of service and taken back, what is refused, and where
//! all of it is to be seen.

use serde_json::{Value, json};
use tizbek_core::time::Span;

use crate::api::{Site, site_with};
use crate::peers::wait_for;

/// The zinc mine, whose first source says nothing: an incident within seconds.
fn silent() -> (Site, u64) {
    let site = site_with(|config| config.site.sources[0].silent_after = Span::from_secs(1));
    wait_for("an incident", || site.view()["incidents"][0]["id"].is_u64());
    let id = site.view()["incidents"][0]["id"].as_u64().expect("a number");
    (site, id)
}

fn ask(site: &Site, what: &str, body: Value) -> (u16, Value) {
    site.post(&format!("/api/v1/alarms/{what}"), "application/json", body.to_string())
}

fn seen(site: &Site, path: &str) -> Value {
    let (status, text) = site.get(&format!("/api/v1/alarms/{path}"));
    assert_eq!(status, 200, "{text}");
    serde_json::from_str(&text).expect("JSON")
}

fn state(site: &Site, id: u64) -> Value {
    let incidents = site.view()["incidents"].as_array().expect("a list").clone();
    incidents.into_iter().find(|incident| incident["id"] == id).map_or(Value::Null, |incident| incident["state"].clone())
}

#[test]
fn an_incident_is_put_off_with_a_reason_and_an_end_and_taken_back() {
    let (site, id) = silent();
    let shelve = |minutes: u32, reason: &str| {
        ask(&site, "shelve", json!({ "incident": id, "minutes": minutes, "reason": reason, "by": "dispatcher" }))
    };
    for (minutes, reason, at) in [(60, "  ", "reason"), (0, "rope change", "minutes"), (60 * 13, "rope change", "minutes")] {
        let (status, answer) = shelve(minutes, reason);
        assert_eq!((status, &answer["at"]), (422, &json!(at)), "{answer}");
    }
    assert_eq!(ask(&site, "shelve", json!({ "incident": 99, "minutes": 5, "reason": "x", "by": "dispatcher" })).0, 404);
    assert_eq!(shelve(60, "rope change").0, 204);
    assert_eq!(state(&site, id), "shelved");
    let aside = seen(&site, "aside");
    let one = &aside[0];
    assert_eq!(
        (&one["why"], &one["incident"], &one["reason"]),
        (&json!("shelved"), &json!(id), &json!("rope change")),
        "{aside}"
    );
    assert_eq!((&one["by"], &one["held"]), (&json!("dispatcher"), &json!([id])), "{aside}");
    assert!(one["until"].as_str() > one["since"].as_str(), "{aside}");
    assert_eq!(shelve(60, "again").0, 409);
    let say = json!({ "by": "dispatcher", "comment": "" }).to_string();
    let path = format!("/api/v1/incidents/{id}/acknowledge");
    let (status, answer) = site.post(&path, "application/json", say);
    assert_eq!(status, 409, "nobody is called to it: {answer}");
    assert_eq!(ask(&site, "unshelve", json!({ "incident": id, "by": "dispatcher" })).0, 204);
    assert_eq!(state(&site, id), "unacknowledged");
    assert_eq!((seen(&site, "aside"), ask(&site, "unshelve", json!({ "incident": id, "by": "dispatcher" })).0), (json!([]), 404));
    let log = site.log();
    for word in ["raised", "shelved", "restored", "announced"] {
        assert!(log.contains(&format!("\"type\":\"tizbek.incident.{word}\"")), "{word}: {log}");
    }
}

#[test]
fn what_is_out_of_service_is_quiet_until_it_is_put_back() {
    let (site, _) = silent();
    let source = seen_source(&site);
    let body = |what: Value| json!({ "what": what, "reason": "cable is cut", "by": "engineer" });
    assert_eq!(ask(&site, "out-of-service", body(json!({ "source": "nobody" }))).0, 422);
    assert_eq!(ask(&site, "out-of-service", body(json!({ "source": source, "stage": "hoisting" }))).0, 422);
    assert_eq!(ask(&site, "in-service", body(json!({ "source": source }))).0, 404);
    assert_eq!(ask(&site, "out-of-service", body(json!({ "source": source }))).0, 204);
    assert_eq!(ask(&site, "out-of-service", body(json!({ "source": source }))).0, 409);
    let aside = seen(&site, "aside");
    assert_eq!((&aside[0]["why"], &aside[0]["subject"]["source"]), (&json!("out_of_service"), &json!(source)), "{aside}");
    assert_eq!(aside[0]["until"], Value::Null);
    let held = aside[0]["held"][0].as_u64().expect("what was told is kept back now");
    assert_eq!(state(&site, held), "out_of_service");
    assert_eq!(ask(&site, "in-service", body(json!({ "source": source }))).0, 204);
    assert_eq!(state(&site, held), "unacknowledged");
    let load = seen(&site, "load");
    assert_eq!((&load["budget"], &load["withheld"]), (&json!(10), &json!(1)), "{load}");
    assert!(load["last_10_min"].as_u64() >= Some(2), "{load}");
    assert_eq!(load["actors"][0]["subject"], json!(source), "{load}");
}

/// The source that the incident is about.
fn seen_source(site: &Site) -> String {
    site.view()["incidents"][0]["cause"]["source"].as_str().expect("a source").to_owned()
}
