//! Plans that are revised in a shift, over the API as people use it: a variant becomes a version, units agree or do not, what was planned
//! at first stays beside it, and there is a way back. F2.S2.U6 and F3.S1.U5 of the professional standard.

use serde_json::{Value, json};
use tizbek::clock::Clock;
use tizbek_core::time::Span;

use crate::api::{Site, site};

/// A plan for every stage from an hour ago on.
fn planned() -> Site {
    let site = site();
    let now = Clock::wall().now();
    let (from, until) = (now - Span::from_hours(1), now + Span::from_hours(23));
    let mut plan = "stage,start,end,quantity,quality\n".to_owned();
    for stage in ["drill_blast", "mucking", "haulage", "crushing", "hoisting", "grinding", "flotation"] {
        plan += &format!("{stage},{from},{until},9600,\n");
    }
    let (status, answer) = site.post("/api/v1/plan?author=planner&reason=shift", "text/csv", plan);
    assert_eq!(status, 200, "{answer}");
    site
}

fn post(site: &Site, path: &str, body: &Value) -> (u16, Value) {
    site.post(path, "application/json", body.to_string())
}

fn states(site: &Site) -> Vec<(u64, String)> {
    let versions = site.get_json("/api/v1/plans")["versions"].as_array().expect("a list").clone();
    let state =
        |version: &Value| (version["version"].as_u64().expect("a number"), version["state"].as_str().expect("a word").to_owned());
    versions.iter().map(state).collect()
}

fn version(site: &Site) -> u64 {
    site.view()["plan"]["version"].as_u64().expect("a number")
}

#[test]
fn f2_s2_u6_a_variant_becomes_a_version_beside_the_one_before_and_there_is_a_way_back() {
    let site = planned();
    let first = version(&site);
    // The site's own plan was there when the shift began.
    let at_first = site.view()["baseline"]["version"].clone();
    let levers = json!([{ "lever": "hoisting_fast" }]);
    let ask = json!({ "levers": levers, "reason": "the hoist is slow", "by": "planner", "dry_run": true });
    let (status, tried) = post(&site, "/api/v1/plans/revise", &ask);
    assert_eq!((status, &tried["version"]), (200, &Value::Null), "{tried}");
    assert!(
        !tried["differences"].as_array().expect("a list").is_empty(),
        "9600 t in a day is more than the mine can do: {tried}"
    );
    assert_eq!(version(&site), first, "nothing was given");

    // Nobody changes a plan without saying why, and for what is not in the site.
    for (bad, at) in [
        (json!({ "levers": levers, "reason": " ", "by": "planner" }), "reason"),
        (json!({ "levers": [{ "lever": "nobody" }], "reason": "x", "by": "planner" }), "levers"),
        (json!({ "reason": "x", "by": "" }), "by"),
        (json!({ "reason": "x", "by": "planner", "effective_at": "soon" }), "effective_at"),
    ] {
        let (status, answer) = post(&site, "/api/v1/plans/revise", &bad);
        assert_eq!((status, &answer["at"]), (422, &json!(at)), "{answer}");
    }

    let (status, given) = post(
        &site,
        "/api/v1/plans/revise",
        &json!({ "levers": levers, "reason": "the hoist is slow", "by": "planner", "agree": [] }),
    );
    assert_eq!((status, given["version"].as_u64()), (200, Some(first + 1)), "{given}");
    let view = site.view();
    assert_eq!((view["plan"]["version"].as_u64(), &view["baseline"]["version"]), (Some(first + 1), &at_first));
    assert_eq!((&view["plan"]["author"], &view["plan"]["reason"]), (&json!("planner"), &json!("the hoist is slow")));
    let hoisting =
        view["stages"].as_array().expect("stages").iter().find(|stage| stage["id"] == "hoisting").expect("declared").clone();
    let (now, baseline) = (hoisting["planned_shift"].as_f64(), hoisting["baseline_planned_shift"].as_f64());
    assert!(now.is_some() && baseline.is_some() && now != baseline, "both are shown: {now:?} {baseline:?}");

    // The difference that was promised is the one that the versions have.
    let between = site.get_json(&format!("/api/v1/plans/{first}/diff?to={}", first + 1));
    let sum = |differences: &Value| -> f64 {
        let number = |line: &Value, key: &str| line[key].as_f64().unwrap_or_default();
        differences.as_array().expect("a list").iter().map(|line| number(line, "new") - number(line, "old")).sum()
    };
    let (told, found) = (sum(&given["differences"]), sum(&between["differences"]));
    assert!((told - found).abs() < 1.0, "{told} {found}");
    let csv = site.get_text(&format!("/api/v1/plans/{first}"));
    assert!(csv.starts_with("stage,start,end,quantity"), "{csv}");

    let (status, back) =
        post(&site, &format!("/api/v1/plans/{first}/restore"), &json!({ "reason": "it was a mistake", "by": "planner" }));
    assert_eq!((status, back["version"].as_u64()), (200, Some(first + 2)), "{back}");
    let same = site.get_json(&format!("/api/v1/plans/{first}/diff?to={}", first + 2));
    assert_eq!(same["differences"], json!([]), "it plans what the first one did");
    let word = |word: &str| word.to_owned();
    let expected = [(first + 2, word("followed")), (first + 1, word("replaced")), (first, word("replaced"))];
    assert_eq!(states(&site)[..3], expected);
    assert_eq!(post(&site, "/api/v1/plans/999/restore", &json!({ "reason": "x", "by": "planner" })).0, 404);
}

#[test]
fn f3_s1_u5_a_plan_is_followed_when_the_units_agree_or_somebody_takes_it_upon_himself() {
    let site = planned();
    let first = version(&site);
    let propose = || {
        let ask = json!({ "reason": "less ore", "by": "planner", "agree": ["mine", "mill", "mine"] });
        let (status, given) = post(&site, "/api/v1/plans/revise", &ask);
        assert_eq!(status, 200, "{given}");
        assert_eq!(given["agree"], json!(["mill", "mine"]));
        given["version"].as_u64().expect("a number")
    };
    let answer = |version: u64, body: Value| post(&site, &format!("/api/v1/plans/{version}/answer"), &body).0;
    let agreed = propose();
    assert_eq!(version(&site), first, "it waits");
    assert_eq!(answer(agreed, json!({ "unit": "mine", "agrees": true, "by": "A. A." })), 204);
    assert_eq!(answer(agreed, json!({ "unit": "shaft", "agrees": true, "by": "A. A." })), 422, "nobody asked the shaft");
    assert_eq!(answer(agreed, json!({ "unit": "mill", "agrees": false, "by": "B. B." })), 422, "who does not agree says why");
    let waits = site.view()["plans_proposed"][0].clone();
    let said =
        |unit: &str| waits["units"].as_array().expect("units").iter().find(|one| one["unit"] == unit).expect("asked").clone();
    assert_eq!((&said("mine")["agrees"], &said("mill")["agrees"]), (&json!(true), &Value::Null), "{waits}");
    assert_eq!(answer(agreed, json!({ "unit": "mill", "agrees": true, "by": "B. B." })), 204);
    assert_eq!((version(&site), site.view()["plans_proposed"].clone()), (agreed, json!([])));

    let rejected = propose();
    assert_eq!(answer(rejected, json!({ "unit": "mill", "agrees": false, "by": "B. B.", "reason": "the mill is down" })), 204);
    assert_eq!(version(&site), agreed);
    assert_eq!(answer(rejected, json!({ "unit": "mine", "agrees": true, "by": "A. A." })), 404, "it waits no more");

    let forced = propose();
    assert_eq!(answer(forced, json!({ "override": true, "by": "planner" })), 422, "without a reason nobody does");
    assert_eq!(answer(forced, json!({ "override": true, "by": "planner", "reason": "nobody answers" })), 204);
    assert_eq!(version(&site), forced);
    let word = |version: u64| states(&site).into_iter().find(|(of, _)| *of == version).expect("given").1;
    assert_eq!((word(agreed), word(rejected), word(forced)), ("replaced".into(), "rejected".into(), "followed".into()));
}

/// F2.S2.U1: variants beside each other, and versions, without a browser.
#[test]
fn f2_s2_u1_variants_and_versions_on_the_command_line() {
    let site = planned();
    let run = |args: &[&str]| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_tizbek"));
        let output = command.args(args).args(["--to", site.base()]).output().expect("the program starts");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
        (output.status.code(), text(output.stdout), text(output.stderr))
    };
    let (code, table, _) = run(&["what-if", "faster=hoisting_fast,crushing_fast@30", "yard_ore"]);
    assert_eq!(code, Some(0));
    let head = table.lines().next().expect("a head");
    assert!(head.contains("nothing") && head.contains("faster") && head.contains("variant 2"), "{table}");
    assert!(table.lines().any(|line| line.starts_with("hoisting: done")), "{table}");
    let (code, _, error) = run(&["what-if", "nobody"]);
    assert!(code == Some(78) && error.contains("hoisting_fast"), "{code:?} {error}");

    let revise =
        ["plan", "revise", "--lever", "hoisting_fast", "--reason", "the hoist", "--author", "planner", "--agree", "mine"];
    let (code, said, error) = run(&revise);
    assert!(code == Some(0) && said.contains("waits for mine"), "{said}{error}");
    let waits = version(&site) + 1;
    let (code, _, error) = run(&["plan", "answer", &waits.to_string(), "--unit", "mine", "--reject", "--author", "A. A."]);
    assert!(code == Some(78) && error.contains("why"), "{error}");
    let (code, ..) = run(&["plan", "answer", &waits.to_string(), "--unit", "mine", "--agree", "--author", "A. A."]);
    assert_eq!((code, version(&site)), (Some(0), waits));
    let (_, list, _) = run(&["plan", "list"]);
    assert!(list.lines().next().is_some_and(|line| line.contains("followed") && line.contains("the hoist")), "{list}");
    let (_, shown, _) = run(&["plan", "show", &(waits - 1).to_string(), "--diff", &waits.to_string()]);
    assert!(shown.contains("hoisting") && shown.contains("->"), "{shown}");
}
