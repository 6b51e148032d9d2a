//! Orders and what-if over the API of a site that runs: what is taken, what is refused, and what a restart leaves of it is in `it`.

use serde_json::{Value, json};
use tizbek::clock::Clock;
use tizbek_core::time::Span;

use crate::api::{Site, site};

/// A plan for every stage from an hour ago on, in which the crusher is to stand from 40 to 100 minutes hence: sooner than any shift ends
/// for which something is still ordered.
fn planned() -> Site {
    let site = site();
    let now = Clock::wall().now();
    let (from, until) = (now - Span::from_hours(1), now + Span::from_hours(23));
    let (stop, again) = (now + Span::from_mins(40), now + Span::from_mins(100));
    let mut plan = "stage,start,end,quantity,quality\n".to_owned();
    for stage in ["drill_blast", "mucking", "haulage", "hoisting", "grinding", "flotation"] {
        plan += &format!("{stage},{from},{until},6120,\n");
    }
    plan += &format!("crushing,{from},{stop},425,\ncrushing,{again},{until},5440,\n");
    let (status, answer) = site.post("/api/v1/plan?author=planner&reason=test", "text/csv", plan);
    assert_eq!(status, 200, "{answer}");
    site
}

fn issue(site: &Site, levers: &[&str]) -> (u16, Value) {
    site.post(
        "/api/v1/orders",
        "application/json",
        json!({ "levers": levers, "by": "dispatcher", "comment": "quickly" }).to_string(),
    )
}

fn ordered(site: &Site) -> Vec<String> {
    let orders = site.view()["advice"]["orders"].as_array().expect("a list").clone();
    orders.iter().map(|order| order["lever"].as_str().expect("an id").to_owned()).collect()
}

#[test]
fn levers_are_ordered_once_and_called_off() {
    let site = planned();
    let (status, answer) = issue(&site, &["hoist_faster"]);
    assert_eq!((status, &answer["at"]), (422, &json!("levers")), "{answer}");
    assert!(answer["error"].as_str().is_some_and(|error| error.contains("hoisting_fast")), "it says which there are: {answer}");
    assert_eq!(issue(&site, &[]).0, 422);
    assert_eq!(issue(&site, &["hoisting_fast", "haulage_second_crew"]).0, 204);
    assert_eq!(ordered(&site), ["hoisting_fast", "haulage_second_crew"]);
    let order = site.view()["advice"]["orders"][0].clone();
    assert_eq!((&order["by"], &order["comment"]), (&json!("dispatcher"), &json!("quickly")), "{order}");
    // The same again, and the same crew at another place.
    for again in ["hoisting_fast", "crushing_second_crew"] {
        let (status, answer) = issue(&site, &[again]);
        assert_eq!(status, 409, "{again}: {answer}");
    }
    let off = |lever: &str| {
        site.post(&format!("/api/v1/orders/{lever}/call-off"), "application/json", json!({ "by": "dispatcher" }).to_string()).0
    };
    assert_eq!((off("haulage_second_crew"), off("haulage_second_crew")), (204, 404));
    assert_eq!(ordered(&site), ["hoisting_fast"]);
    assert_eq!(issue(&site, &["crushing_second_crew"]).0, 204, "the crew is free again");
}

#[test]
fn a_stop_that_is_put_off_is_another_version_of_the_plan() {
    let site = planned();
    let before = site.view()["plan"]["version"].clone();
    assert_eq!(issue(&site, &["crushing_later"]).0, 204);
    let plan = site.view()["plan"].clone();
    assert_ne!(plan["version"], before);
    assert_eq!(plan["author"], "dispatcher");
    let (status, answer) = issue(&site, &["hoisting_later"]);
    assert_eq!((status, &answer["at"]), (409, &json!("levers")), "hoisting has no stop: {answer}");
}

#[test]
fn variants_stand_beside_doing_nothing() {
    let site = planned();
    let ask = |variants: Value| site.post("/api/v1/what-if", "application/json", json!({ "variants": variants }).to_string());
    let (status, answer) = ask(json!([
        { "name": "faster", "levers": [{ "lever": "hoisting_fast" }, { "lever": "crushing_fast", "after_min": 30 }] },
        { "name": "yard", "levers": [{ "lever": "yard_ore" }] },
    ]));
    assert_eq!(status, 200, "{answer}");
    let found = answer["variants"].as_array().expect("a list").clone();
    let names: Vec<&str> = found.iter().filter_map(|variant| variant["name"].as_str()).collect();
    assert_eq!(names, ["", "faster", "yard"]);
    for variant in &found {
        assert_eq!(variant["stages"].as_array().map(Vec::len), Some(9), "{variant}");
        let hoisting =
            variant["stages"].as_array().expect("stages").iter().find(|stage| stage["id"] == "hoisting").expect("declared");
        let band = [&hoisting["done"]["low"], &hoisting["done"]["middle"], &hoisting["done"]["high"]]
            .map(|value| value.as_f64().expect("a number"));
        assert!(band[0] <= band[1] && band[1] <= band[2] && band[2] > 0.0, "{hoisting}");
    }
    assert_eq!(found[0]["cost"], json!(0.0));
    assert!(found[1]["cost"].as_f64().expect("a number") > 0.0, "{}", found[1]);
    let (missing, with) = (found[0]["missing_hours"].as_f64(), found[1]["missing_hours"].as_f64());
    assert!(with <= missing, "who may go faster misses no more: {with:?} {missing:?}");
    assert_eq!(site.view()["advice"]["orders"], json!([]), "nothing was ordered");
    for (bad, at) in [
        (json!([{ "levers": [{ "lever": "nobody" }] }]), "levers"),
        (json!([{ "levers": [{ "lever": "hoisting_fast", "after_min": -1 }] }]), "after_min"),
        (json!([{ "levers": [{ "lever": "haulage_second_crew" }, { "lever": "crushing_second_crew" }] }]), "levers"),
        (json!([]), "variants"),
    ] {
        let (status, answer) = ask(bad);
        assert_eq!((status, &answer["at"]), (422, &json!(at)), "{answer}");
    }
}
