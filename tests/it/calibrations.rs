//! Sensors that are calibrated while readings come, through the API and the command line of a site that runs: what counts, the register,
//! refusals with reasons, and the same totals after a restart.

use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use expect_test::{Expect, expect};
use serde_json::{Value, json};
use tizbek::api::dto::ModeDto;
use tizbek::app::{Run, Running, start};
use tizbek::clock::Clock;
use tizbek::config::read::{read_site, read_site_text};
use tizbek::journal::recording::Recording;
use tizbek::journal::{Durability, Item};
use tizbek_core::alarm::{Cause, Change, Condition};
use tizbek_core::calibration::Calibration;
use tizbek_core::calibration::line::{Fit, Line};
use tizbek_core::engine::{Engine, Output};
use tizbek_core::input::Input;
use tizbek_core::model::{Sensor, Tolerance};
use tizbek_core::time::{Span, Timestamp};
use tizbek_sim::{RecordOptions, record};
use tokio::runtime::Runtime;

use crate::scenarios::SHIFT_START;

const SITE: &str = r#"
[site]
id = "scales"
name = { ru = "Весы", en = "Scales" }
time_zone = "UTC"

[settings]
allowed_lateness = "10 min"

[[shift]]
id = "day"
name = { ru = "Сутки", en = "Day" }
start = "00:00"
hours = 24

[[source]]
id = "pushed"
name = { ru = "Весы", en = "Scales" }
kind = "push"

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
source = "pushed"
range = [0, 5000]
sensor = { type = "weighbridge", accuracy = "1 %", calibrate_every = "365 d", serial = "ВА-7" }

[[signal]]
id = "spare"
name = { ru = "Запас", en = "Spare" }
kind = "value"
unit = "t"
source = "pushed"
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
        Self { runtime, base: format!("http://{}", running.address), running }
    }

    fn get(&self, path: &str) -> Value {
        let text = async { reqwest::get(format!("{}/api/v1{path}", self.base)).await?.text().await };
        serde_json::from_str(&self.runtime.block_on(text).expect("an answer")).expect("JSON")
    }

    fn post(&self, path: &str, body: &Value) -> (u16, Value) {
        let request = reqwest::Client::new().post(format!("{}/api/v1{path}", self.base));
        let request = request.header("content-type", "application/json").body(body.to_string());
        let (status, text) = self.runtime.block_on(async {
            let answer = request.send().await.expect("an answer");
            (answer.status().as_u16(), answer.text().await.expect("a body"))
        });
        (status, serde_json::from_str(&text).unwrap_or_else(|_| panic!("{text}")))
    }

    fn weigh(&self, at: Timestamp, tonnes: f64) {
        let sample = json!({ "signal": "hauled", "value": tonnes, "occurred_at": at.to_string() });
        assert_eq!(self.post("/samples", &json!({ "samples": [sample] })).0, 200);
    }

    fn hauled(&self) -> f64 {
        self.get("/view")["stages"][0]["actual"].as_f64().expect("a figure")
    }

    /// What `tizbek calibrate` prints, and its exit code.
    fn calibrate(&self, args: &[&str]) -> (String, Option<i32>) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tizbek"));
        let said =
            command.args(["calibrate", "--to", &self.base, "--author", "metrologist"]).args(args).output().expect("it runs");
        let counts_from = |line: &&str| !line.starts_with("counts from");
        let text = String::from_utf8(said.stdout).expect("text");
        (text.lines().filter(counts_from).map(|line| format!("{line}\n")).collect(), said.status.code())
    }

    fn refused(&self, told: &Value, expected: &Expect) {
        let (status, answer) = self.post("/calibrations", told);
        assert_eq!((status, answer["became"].as_str()), (422, Some("refused")), "{answer}");
        expected.assert_eq(answer["problem"].as_str().expect("a problem"));
    }
}

#[test]
fn a_scale_is_calibrated_while_it_weighs_and_a_restart_changes_nothing() {
    let (runtime, dir) = (Runtime::new().expect("a runtime"), tempfile::tempdir().expect("a folder"));
    let now = Clock::wall().now();
    let ago = |secs: i64| now - Span::from_secs(secs);
    let site = Site::start(&runtime, dir.path());
    site.weigh(ago(60), 20.0);
    site.weigh(ago(20), 20.0);
    assert_eq!(site.hauled(), 40.0);
    let from = ago(40).to_string();
    let args = ["--signal", "hauled", "--pair", "10=11", "--pair", "40=44", "--certificate", "К-17", "--at", &from];
    let (said, code) = site.calibrate(&[&args[..], &["--dry-run"]].concat());
    assert_eq!(code, Some(0));
    expect![[r#"
        dry run, revision 1
        gain 1.100000, offset 0.000000
        showed 10, reference 11: off by -1.0000 as found, +0.0000 as left
        showed 40, reference 44: off by -4.0000 as found, +0.0000 as left
        as found: OUT OF ITS ACCURACY
        as left: within its accuracy
    "#]]
    .assert_eq(&said);
    assert_eq!(site.hauled(), 40.0, "a dry run changes nothing");

    assert_eq!(site.calibrate(&args).1, Some(0));
    assert_eq!(site.hauled(), 42.0, "what was weighed after it counts by it, though it was told later");
    site.weigh(ago(10), 10.0);
    assert_eq!(site.hauled(), 53.0);
    // Again the same: known already. Another figure: why?
    assert_eq!(site.calibrate(&args).0.lines().next(), Some("same, revision 1"));
    let (said, code) = site.calibrate(&["--signal", "hauled", "--gain", "1.2", "--certificate", "К-17", "--at", &from]);
    assert_eq!(code, Some(78));
    assert!(said.ends_with("revision 1 by metrologist; expected a comment that says why\n"), "{said}");
    let args = ["--signal", "hauled", "--gain", "1.2", "--certificate", "К-17", "--at", &from, "--comment", "misread"];
    assert_eq!(site.calibrate(&args).0, "corrects, revision 2\ngain 1.200000, offset 0.000000\n");
    assert_eq!(site.hauled(), 56.0);
    let register = site.get("/calibrations");
    runtime.block_on(site.running.stop()).expect("it ends in order");

    let again = Site::start(&runtime, dir.path());
    assert_eq!(again.hauled(), 56.0);
    let kept = again.get("/calibrations");
    assert_eq!(kept[0]["calibrations"], register[0]["calibrations"]);
    assert_eq!(
        (&kept[0]["state"], &kept[0]["serial"], &kept[0]["in_force"]["gain"]),
        (&json!("valid"), &json!("ВА-7"), &json!(1.2))
    );
    assert_eq!(kept[0]["calibrations"][0]["revisions"].as_array().map(Vec::len), Some(2));
    let days = kept[0]["due_in_days"].as_f64().expect("it is due");
    assert!((364.9..=365.0).contains(&days), "{days}");
    assert_eq!(kept.as_array().map(Vec::len), Some(1), "a signal without a sensor is not in the register");
    runtime.block_on(again.running.stop()).expect("it ends in order");
}

#[test]
fn what_cannot_be_taken_is_refused_with_what_was_expected() {
    let (runtime, dir) = (Runtime::new().expect("a runtime"), tempfile::tempdir().expect("a folder"));
    let site = Site::start(&runtime, dir.path());
    let now = Clock::wall().now();
    let told = |more: Value| {
        let mut told = json!({ "signal": "hauled", "performed_at": now.to_string(), "author": "a", "pairs": [{ "showed": 10, "reference": 11 }] });
        let (Some(told_map), Some(more)) = (told.as_object_mut(), more.as_object()) else { panic!("objects") };
        told_map.extend(more.clone());
        told
    };
    site.refused(&told(json!({ "signal": "nothing" })), &expect![[r#"signal: the site has no signal "nothing""#]]);
    site.refused(
        &told(json!({ "signal": "spare", "fit": "gain" })),
        &expect![[r#"the site file has no sensor at this signal, expected sensor = { type = "…" } there"#]],
    );
    site.refused(&told(json!({})), &expect![[r#"fit: with one reference reading expected "gain" or "offset""#]]);
    site.refused(&told(json!({ "fit": "curve" })), &expect![[r#"fit: found "curve", expected one of "line", "gain", "offset""#]]);
    site.refused(
        &told(json!({ "fit": "line" })),
        &expect!["pairs: no line follows, expected two readings that differ (one other than 0 for a gain, any for an offset)"],
    );
    site.refused(
        &told(json!({ "fit": "gain", "gain": 1.1 })),
        &expect!["fit: found it beside gain or offset, expected one of them"],
    );
    site.refused(
        &told(json!({ "gain": 40 })),
        &expect!["gain: expected 0.2 to 5: what is further off is broken, or in another unit"],
    );
    site.refused(
        &told(json!({ "fit": "gain", "next_due": "2020-01-01T00:00:00Z" })),
        &expect!["next_due: expected a time after it was performed"],
    );
    site.refused(&told(json!({ "fit": "gain", "author": " " })), &expect!["author: expected a name of 1 to 80 characters"]);
    site.refused(&told(json!({ "withdrawn": true })), &expect!["there is no such calibration to withdraw"]);
    let future = (now + Span::from_hours(5)).to_string();
    site.refused(
        &told(json!({ "fit": "gain", "performed_at": future })),
        &expect!["performed_at: found a time to come, expected one until now"],
    );
    runtime.block_on(site.running.stop()).expect("it ends in order");
}

/// A belt scale drifts to 8 % too much over four hours; after ten hours it is calibrated. What is said of it, and of others how often.
#[test]
fn a_belt_scale_that_drifts_is_said_once_and_is_well_when_it_was_calibrated() {
    let dir = tempfile::tempdir().expect("a folder");
    let options = RecordOptions {
        site_dir: Path::new(env!("CARGO_MANIFEST_DIR")).join("deploy/sites/zinc-mine"),
        scenario: "drifting_belt_scale".to_owned(),
        start_micros: SHIFT_START,
        hours: None,
        seed: None,
        out: dir.path().to_path_buf(),
    };
    record(&options).expect("a recording");
    let config = read_site(dir.path(), &|_| None).expect("the site");
    let (mut site, calendar) = (config.site, Arc::new(config.calendar));
    let belt = site.signal("crusher_belt_rate").expect("it is there");
    let limit = Some(Tolerance::Share(0.03));
    site.signals[belt.index()].sensor =
        Some(Box::new(Sensor { kind: "belt_scale".to_owned(), drift_limit: limit, ..Sensor::default() }));
    let recording = Recording::open(dir.path(), &site).expect("it opens");
    let mut engine = Engine::new(Arc::new(site), calendar);
    let at = Timestamp(SHIFT_START) + Span::from_hours(10);
    let mut calibration = Some(Calibration {
        signal: belt,
        certificate: "К-18".to_owned(),
        performed_at: at,
        valid_from: at,
        pairs: Vec::new(),
        fit: Fit::Given(Line { gain: 1.0 / 1.08, offset: 0.0 }),
        next_due: None,
        withdrawn: false,
        revision: 0,
        author: "metrologist".to_owned(),
        comment: String::new(),
    });
    let mut said = String::new();
    let mut items = recording.items().expect("items");
    while let Some(item) = items.next_item().expect("the next") {
        let Item::Samples(samples) = item else { panic!("the simulator records readings alone") };
        for sample in samples.iter() {
            if let Some(calibration) = calibration.take_if(|_| sample.received_at >= at) {
                engine.handle(sample.received_at, Input::Calibrated(Box::new(calibration)));
            }
            engine.observe(sample.received_at, sample.observation);
            while let Some(output) = engine.poll_output() {
                let Output::Alert(alert) = output else { continue };
                let about = match alert.evidence.condition {
                    Condition::SensorDrifts(id) if id == belt && alert.cause == Cause::Sensor(belt) => "drifts",
                    Condition::MeterSuspect(id) if id == belt => "suspect",
                    _ => "other",
                };
                let minutes = (alert.at - Timestamp(SHIFT_START)).whole_secs() / 60;
                let change = if alert.change == Change::Cleared { "over" } else { "said" };
                said += &format!("{}:{:02} {about} {change}\n", minutes / 60, minutes % 60);
            }
        }
    }
    expect![[r#"
        6:00 drifts said
        6:27 suspect said
        10:01 drifts over
        10:01 suspect over
    "#]]
    .assert_eq(&said);
    let sensor = engine.view().sensors[0].clone();
    let off = sensor.off.expect("levels check it");
    assert!(!sensor.drifts && off.value.abs() < 0.03, "{off:?}");
}
