//! What is to be done about it, step by step, before anything is ordered: over the API, as a dispatcher and a planner use it. Named after
//! the needs of the professional standard: F2.S2.U2, U3 and U8, F3.S1.U1, U2 and U4.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use serde_json::{Value, json};
use tizbek::clock::Clock;
use tizbek::config::Config;
use tizbek_core::ids::StageId;
use tizbek_core::model::{Cost, Lever, Pull, Text};
use tizbek_core::time::Span;
use tizbek_core::units::Rate;

use crate::api::{Site, site, site_with};
use crate::peers::{Peer, root, wait_for};

const STAGES: [&str; 7] = ["drill_blast", "mucking", "haulage", "crushing", "hoisting", "grinding", "flotation"];

/// So much a day of every stage; the crusher is to stand from 40 to 100 minutes hence: sooner than any shift ends for which something is
/// still ordered.
fn planned(a_day: i64) -> Site {
    planned_at(site(), a_day)
}

fn planned_at(site: Site, a_day: i64) -> Site {
    let now = Clock::wall().now();
    let (from, until) = (now - Span::from_hours(1), now + Span::from_hours(23));
    let (stop, again) = (now + Span::from_mins(40), now + Span::from_mins(100));
    let mut plan = "stage,start,end,quantity,quality\n".to_owned();
    for stage in STAGES.iter().filter(|stage| **stage != "crushing") {
        plan += &format!("{stage},{from},{until},{a_day},\n");
    }
    plan += &format!("crushing,{from},{stop},{},\ncrushing,{again},{until},{},\n", a_day / 72 * 5, a_day / 72 * 64);
    let (status, answer) = site.post("/api/v1/plan?author=planner&reason=test", "text/csv", plan);
    assert_eq!(status, 200, "{answer}");
    site
}

fn steps(site: &Site, levers: &Value) -> Value {
    let body = json!({ "name": "A", "levers": levers });
    let (status, answer) = site.post("/api/v1/what-if/steps", "application/json", body.to_string());
    assert_eq!(status, 200, "{answer}");
    answer
}

fn issue(site: &Site, levers: &[&str]) -> u16 {
    site.post("/api/v1/orders", "application/json", json!({ "levers": levers, "by": "dispatcher" }).to_string()).0
}

fn objections(answer: &Value) -> Vec<(String, bool)> {
    let all = answer["objections"].as_array().expect("a list").iter();
    all.map(|one| (one["why"].as_str().expect("a word").to_owned(), one["forbids"].as_bool().expect("a flag"))).collect()
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("a number: {value}"))
}

#[test]
fn f2_s2_u2_a_scenario_becomes_steps_with_object_owner_and_times_and_is_checked_before_it_is_issued() {
    let site = planned(7_200);
    let answer = steps(&site, &json!([{ "lever": "crushing_later" }, { "lever": "hoisting_fast", "after_min": 30 }]));
    let found = answer["steps"].as_array().expect("a list").clone();
    let ids: Vec<&str> = found.iter().filter_map(|step| step["lever"]["id"].as_str()).collect();
    assert_eq!(ids, ["crushing_later", "hoisting_fast"], "in the order in which they take effect");
    let [later, faster] = found.as_slice() else { panic!("two: {answer}") };
    assert_eq!((&later["lever"]["kind"], &later["lever"]["at"]), (&json!("operations"), &json!("crushing")));
    assert_eq!((&faster["lever"]["kind"], &faster["lever"]["at"]), (&json!("parameter"), &json!("hoisting")));
    assert_eq!((&later["lever"]["owner"], &faster["lever"]["owner"]), (&json!("maintenance"), &json!("shaft")));
    // From what to what: a stop, and 300 to 320 t/h.
    assert_eq!(later["change"]["what"], "stop");
    assert!(later["change"]["was"]["from"].as_str() < later["change"]["becomes"]["from"].as_str(), "{later}");
    let change = &faster["change"];
    assert_eq!((change["what"].as_str(), number(&change["becomes"])), (Some("rate"), 320.0));
    assert!((number(&change["was"]) - 300.0).abs() < 0.01 && number(&change["least"]) < number(&change["most"]), "{change}");
    for step in &found {
        assert!(step["from"].as_str().is_some() && step["from"].as_str() < step["until"].as_str(), "{step}");
        assert!(number(&step["saves_hours"]).is_finite());
    }
    assert_eq!(answer["may_be_ordered"], json!(true), "{answer}");
    let (nothing, with) = (number(&answer["nothing"]["missing_hours"]), number(&answer["found"]["missing_hours"]));
    assert!((nothing - with - number(&answer["saves_hours"])).abs() < 0.002, "{nothing} {with}");

    // What cannot be done is told beforehand, and refused when it is ordered all the same.
    let none = steps(&site, &json!([{ "lever": "hoisting_later" }]));
    assert_eq!((objections(&none), &none["may_be_ordered"]), (vec![("nothing_to_put_off".into(), true)], &json!(false)));
    assert_eq!(issue(&site, &["hoisting_later"]), 409);
    assert_eq!(issue(&site, &["crushing_later", "hoisting_fast"]), 204);
    assert_eq!(site.post("/api/v1/what-if/steps", "application/json", json!({ "levers": [] }).to_string()).0, 422);
}

#[test]
fn f2_s2_u3_what_is_needed_stands_beside_what_is_free() {
    let site = planned(7_200);
    let need = |answer: &Value| answer["steps"][0]["needs"].clone();
    let ask = |lever: &str| steps(&site, &json!([{ "lever": lever }]));
    let free = ask("haulage_second_crew");
    assert_eq!((&need(&free)["resource"], &need(&free)["taken_by"]), (&json!("crew_mine"), &Value::Null));
    assert_eq!(need(&free)["stand_ins"], json!(["crew_mill"]), "another crew of the kind is free too");
    assert!(number(&free["cost"]) > 0.0);
    // It is sent elsewhere: nobody is in two places.
    assert_eq!(issue(&site, &["crushing_second_crew"]), 204);
    let taken = ask("haulage_second_crew");
    assert_eq!(need(&taken)["taken_by"], json!("crushing_second_crew"));
    let order = site.view()["advice"]["orders"][0].clone();
    assert_eq!(need(&taken)["taken_until"], order["until"]);
    assert_eq!((objections(&taken), &taken["may_be_ordered"]), (vec![("clashes".into(), true)], &json!(false)), "{taken}");
    let objection = &taken["objections"][0];
    assert_eq!((&objection["lever"], &objection["with"]), (&json!("haulage_second_crew"), &json!("crushing_second_crew")));
    assert_eq!(issue(&site, &["haulage_second_crew"]), 409);
    let off =
        site.post("/api/v1/orders/crushing_second_crew/call-off", "application/json", json!({ "by": "dispatcher" }).to_string());
    assert_eq!(off.0, 204);
    assert_eq!(need(&ask("haulage_second_crew"))["taken_by"], Value::Null);
    // Maintenance: the crusher is to stand while it is to go faster. Material: how much, how fast, and what there is room for.
    assert_eq!(objections(&ask("crushing_fast")), [("stops".into(), false)]);
    let yard = ask("yard_ore")["steps"][0]["change"].clone();
    assert_eq!((&yard["what"], number(&yard["quantity"]), number(&yard["rate"])), (&json!("material"), 900.0, 150.0));
    assert!(number(&yard["room"]) > 0.0, "{yard}");
}

/// A lever that helps one stage and takes more from another.
fn lends(config: &mut Config) {
    let id = |key: &str| StageId::of(config.site.stages.iter().position(|stage| stage.key == key).expect("declared"));
    let (from, stage) = (id("haulage"), id("mucking"));
    let (adds, takes) = (Rate::from_units_per_hour(50.0), Rate::from_units_per_hour(250.0));
    let lend = Lever {
        key: "lend".into(),
        name: Text::default(),
        pull: Pull::Move { resource: None, from, stage, adds, takes },
        lead: Span::from_mins(5),
        lasts: None,
        cost: Cost::default(),
        owner: "mine".into(),
        agree: Vec::new(),
        grade: None,
    };
    config.site.levers.push(lend);
}

#[test]
fn f2_s2_u8_an_action_that_breaks_a_neighbour_is_told_before_it_is_issued() {
    let site = planned_at(site_with(lends), 7_200);
    // A link: who gives, what lies between, who takes, and when it is empty or full.
    let declared = site.get_json("/api/v1/site");
    let view = site.view();
    let bin = view["buffers"]
        .as_array()
        .expect("buffers")
        .iter()
        .find(|buffer| buffer["id"] == "coarse_ore")
        .expect("declared")
        .clone();
    assert!(number(&bin["level"]) > 0.0 && bin["ahead"].is_array(), "{bin}");
    let gives =
        |stage: &Value| stage["outputs"].as_array().is_some_and(|links| links.iter().any(|link| link["buffer"] == "coarse_ore"));
    let giver =
        declared["stages"].as_array().expect("stages").iter().find(|stage| gives(stage)).expect("somebody fills it").clone();
    assert_eq!(giver["id"], "hoisting");
    // Who lends the muckers what haulage works with takes it from haulage.
    let answer = steps(&site, &json!([{ "lever": "lend" }]));
    let missing = |found: &Value, id: &str| {
        let stages = found["stages"].as_array().expect("stages").clone();
        stages.iter().find(|stage| stage["id"] == id).map(|stage| number(&stage["missing"])).expect("declared")
    };
    let more = missing(&answer["found"], "haulage") - missing(&answer["nothing"], "haulage");
    let told =
        answer["objections"].as_array().expect("a list").iter().find(|one| one["why"] == "harms" && one["at"] == "haulage");
    let told = told.unwrap_or_else(|| panic!("haulage misses {more} more: {answer}"));
    assert!(more > 25.0 && (number(&told["units"]) - more).abs() < 0.01, "{told}: {more}");
    assert_eq!((&told["forbids"], &answer["may_be_ordered"]), (&json!(false), &json!(true)), "it is for people to weigh");
    assert_eq!(answer["steps"][0]["change"], json!({ "what": "place", "from_stage": "haulage", "takes": 250.0, "adds": 50.0 }));
    // What helps the one and harms nobody has nothing against it.
    assert_eq!(objections(&steps(&site, &json!([{ "lever": "hoisting_fast" }]))), []);
}

/// The mine with a slow hoist, at 120 times the speed of time.
struct Mine {
    runtime: tokio::runtime::Runtime,
    base: String,
    cookie: String,
    _demo: Peer,
}

impl Mine {
    fn start() -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tizbek"));
        command.args(["--log", "error", "demo", "--listen", "127.0.0.1:0", "--speed", "120", "--scenario", "slow_hoist"]);
        command.current_dir(root()).stdout(Stdio::piped());
        let mut demo = Peer::spawn("tizbek demo", &mut command);
        let out = demo.child().stdout.take().expect("its output");
        let line = BufReader::new(out).lines().next().expect("a line").expect("text");
        let base = line.rsplit(' ').next().expect("an address").trim_end_matches('/').to_owned();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let signing_in = reqwest::Client::new().post(format!("{base}/api/v1/demo/session"));
        let signing_in = signing_in.header("content-type", "application/json").body(r#"{"role":"dispatcher"}"#);
        let answer = runtime.block_on(async { signing_in.send().await.expect("an answer") });
        let cookie =
            answer.headers().get("set-cookie").and_then(|value| value.to_str().ok()?.split(';').next().map(str::to_owned));
        Self { runtime, base, cookie: cookie.expect("a session"), _demo: demo }
    }

    fn get(&self, path: &str) -> Value {
        let request = reqwest::Client::new().get(format!("{}{path}", self.base)).header("cookie", &self.cookie);
        let text = self.runtime.block_on(async { request.send().await?.text().await }).expect("an answer");
        serde_json::from_str(&text).unwrap_or_else(|_| panic!("{path}: {text}"))
    }
}

#[test]
fn f3_s1_u1_the_bottleneck_is_told_with_when_why_and_how_much_is_left() {
    let mine = Mine::start();
    let narrow = |found: &Value| {
        let stages = found["stages"].as_array().expect("stages").clone();
        stages.into_iter().find(|stage| stage["id"] == "hoisting").expect("declared")
    };
    wait_for("the hoist is the bottleneck", || {
        let found = mine.get("/api/v1/bottleneck");
        found["course"]
            .as_array()
            .is_some_and(|course| course.iter().any(|spell| spell["stage"] == "hoisting" && spell["until"].is_null()))
            && narrow(&found)["drum_secs"].as_i64().is_some_and(|secs| secs >= 600)
    });
    let found = mine.get("/api/v1/bottleneck");
    let hoist = narrow(&found);
    assert_eq!(hoist["limits"], "rate", "it runs slow: {hoist}");
    assert!((number(&hoist["able"]) - number(&hoist["asked"]) - number(&hoist["margin"])).abs() < 0.002);
    assert!(number(&hoist["margin"]) < 0.0, "it can do less than is asked of it: {hoist}");
    for stage in found["stages"].as_array().expect("stages").iter().filter(|stage| stage["times"].is_object()) {
        let elements = stage["times"]["elements"].as_array().expect("elements");
        let sum: i64 = elements.iter().map(|element| element["micros"].as_i64().expect("a length")).sum();
        assert_eq!(Some(sum), stage["times"]["elapsed_micros"].as_i64(), "its time adds up: {stage}");
    }
    // Spells follow each other, and what they sum up to is what each stage is said to have been.
    let course = found["course"].as_array().expect("a list");
    for pair in course.windows(2) {
        assert!(pair[0]["until"].as_str() <= pair[1]["from"].as_str(), "{pair:?}");
    }
    let shares: f64 = found["stages"].as_array().expect("stages").iter().map(|stage| number(&stage["drum_share"])).sum();
    assert!(shares <= 1.001, "one drum at a time: {shares}");
    // Of an earlier time, and of what is no time.
    let from = course[0]["from"].as_str().expect("a time");
    let none = mine.get(&format!("/api/v1/bottleneck?from={from}&to={from}"));
    assert_eq!((none["course"].as_array().map(Vec::len), &narrow(&none)["drum_secs"]), (Some(0), &json!(0)));
    assert_eq!(mine.get("/api/v1/bottleneck?from=soon")["at"], "from");
}

#[test]
fn f3_s1_u2_a_plan_that_the_chain_cannot_do_is_told_with_where_and_why() {
    // 7 200 t a day are 300 an hour: more than some stage of the chain ever did.
    let site = planned(9_600);
    wait_for("the plan on trial", || site.view()["plan_trials"][0]["weakest"].is_object());
    let trial = site.view()["plan_trials"][0].clone();
    assert_eq!(trial["version"], site.view()["plan"]["version"]);
    let weakest = &trial["weakest"];
    assert!(STAGES.contains(&weakest["stage"].as_str().expect("a stage")) && number(&weakest["missing"]) > 0.0, "{weakest}");
    assert!(STAGES.contains(&weakest["cause"].as_str().expect("a stage")), "whose doing it is: {weakest}");
    let short: Vec<&Value> = trial["stages"]
        .as_array()
        .expect("stages")
        .iter()
        .filter(|stage| stage["met"].as_f64().is_some_and(|met| met < 0.5))
        .collect();
    assert!(!short.is_empty(), "what is planned and what can be done: {trial}");
    for stage in short {
        assert!(number(&stage["done"]["middle"]) < number(&stage["planned"]), "{stage}");
    }
    // The correction that follows from it: a version that the same forecast meets.
    let missing = || number(&steps(&site, &json!([{ "lever": "flotation_fast" }]))["nothing"]["missing_hours"]);
    let before = missing();
    let body = json!({ "levers": [], "reason": "it cannot be done", "by": "planner" });
    let (status, given) = site.post("/api/v1/plans/revise", "application/json", body.to_string());
    assert_eq!(status, 200, "{given}");
    assert!(before > 2.0 && missing() < 0.3 * before, "hours of work that all stages miss: {before}, then {}", missing());
}

#[test]
fn f3_s1_u4_a_correction_plan_has_another_order_of_work_and_other_parameters() {
    let site = planned(7_200);
    let levers = json!([{ "lever": "crushing_later" }, { "lever": "crushing_fast" }]);
    let answer = steps(&site, &levers);
    assert_eq!(answer["may_be_ordered"], json!(true), "{answer}");
    let kinds: Vec<&str> =
        answer["steps"].as_array().expect("steps").iter().filter_map(|step| step["change"]["what"].as_str()).collect();
    assert_eq!(kinds, ["rate", "stop"], "a parameter and an order of work");
    // A parameter has its range, and what is not within it is no lever of the site at all.
    let rate = &answer["steps"][0]["change"];
    assert!(number(&rate["becomes"]) <= number(&rate["most"]) && number(&rate["becomes"]) >= number(&rate["least"]), "{rate}");
    // The orders, of which the one of operations is a version of the plan, and the plan that all of it amounts to.
    let version = || site.view()["plan"]["version"].as_u64().expect("a number");
    let before = version();
    assert_eq!(issue(&site, &["crushing_later", "crushing_fast"]), 204);
    let later = version();
    let body = json!({ "levers": [], "reason": "the liner is changed later", "by": "planner" });
    let (status, given) = site.post("/api/v1/plans/revise", "application/json", body.to_string());
    assert_eq!((status, given["version"].as_u64(), later), (200, Some(before + 2), before + 1), "{given}");
    let stands = |version: u64| -> Vec<String> {
        let csv = site.get_text(&format!("/api/v1/plans/{version}"));
        let of_crusher = csv.lines().filter_map(|line| line.strip_prefix("crushing,"));
        let spells: Vec<(&str, &str)> = of_crusher.filter_map(|line| line.split_once(',')).collect();
        let ends = |line: &str| line.split(',').next().unwrap_or_default().to_owned();
        spells.windows(2).filter(|pair| ends(pair[0].1) != pair[1].0).map(|pair| ends(pair[0].1)).collect()
    };
    let (was, becomes) = (stands(before), stands(later));
    assert_eq!((was.len(), becomes.len()), (1, 1), "{was:?} {becomes:?}");
    assert!(was < becomes, "the crusher stands later: {was:?} {becomes:?}");
    let actions = site.get_json("/api/v1/actions")["actions"].as_array().expect("a list").clone();
    let action = actions.iter().find(|action| action["lever"] == "crushing_fast").unwrap_or_else(|| panic!("{actions:?}"));
    assert_eq!(action["owner"], "shaft", "{action}");
}
