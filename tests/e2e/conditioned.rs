//! Signals that are conditioned, through a broker that is not ours, in the running program: somebody stands in for one that dies, a
//! heartbeat stands still while values keep coming, one follows from two others.

use std::collections::BTreeMap;
use std::io::Write;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::peers::{Peer, free_port, mosquitto, wait_for, wait_port};

/// The program on a site with one stage, whose signals a test publishes as long as it waits.
struct Mine {
    broker: u16,
    url: String,
    runtime: tokio::runtime::Runtime,
    /// What is published, by topic; a heartbeat counts up.
    says: BTreeMap<&'static str, f64>,
    beats: bool,
    publishers: BTreeMap<&'static str, Child>,
    _peers: [Peer; 2],
    _dir: tempfile::TempDir,
}

impl Mine {
    /// `signals`: by id, the keys of each.
    fn new(measured_by: &str, signals: &[(&str, &str)]) -> Self {
        let dir = tempfile::tempdir().expect("a folder");
        let (broker, port) = (free_port(), free_port());
        let mosquitto = mosquitto(dir.path(), broker);
        std::fs::write(dir.path().join("site.toml"), site(broker, measured_by, signals)).expect("it can be written");
        let mut command = Command::new(env!("CARGO_BIN_EXE_tizbek"));
        command.arg("run").arg("--site").arg(dir.path()).arg("--data").arg(dir.path().join("data"));
        let running = Peer::spawn("tizbek", command.arg("--listen").arg(format!("127.0.0.1:{port}")));
        wait_port(port);
        let mine = Self {
            broker,
            url: format!("http://127.0.0.1:{port}/api/v1/view"),
            runtime: tokio::runtime::Runtime::new().expect("a runtime"),
            says: BTreeMap::new(),
            beats: true,
            publishers: BTreeMap::new(),
            _peers: [running, mosquitto],
            _dir: dir,
        };
        wait_for("the broker", || mine.view()["sources"][0]["up"] == true);
        mine
    }

    fn view(&self) -> Value {
        let text = self.runtime.block_on(async { reqwest::get(&self.url).await?.text().await });
        text.ok().and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
    }

    fn publish(&mut self) {
        for (topic, value) in &mut self.says {
            if *topic == "beat" && self.beats {
                *value += 1.0;
            }
            let publisher = self.publishers.entry(topic).or_insert_with(|| {
                let mut command = Command::new("mosquitto_pub");
                command.args([
                    "-h",
                    "127.0.0.1",
                    "-p",
                    &self.broker.to_string(),
                    "-q",
                    "1",
                    "-l",
                    "-t",
                    &format!("mine/{topic}"),
                ]);
                command.stdin(Stdio::piped()).spawn().expect("mosquitto_pub is installed")
            });
            let mut input = publisher.stdin.as_ref().expect("it is piped");
            writeln!(input, "{{\"v\": {value}}}").expect("the publisher runs");
        }
    }

    /// Publishes until the view is as it should be.
    fn until(&mut self, what: &str, ready: impl Fn(&Value) -> bool) -> Value {
        let mut last = Value::Null;
        wait_for(what, || {
            self.publish();
            std::thread::sleep(Duration::from_millis(100));
            last = self.view();
            ready(&last)
        });
        last
    }
}

impl Drop for Mine {
    fn drop(&mut self) {
        for publisher in self.publishers.values_mut() {
            publisher.kill().expect("it can be ended");
            publisher.wait().expect("it ends");
        }
    }
}

fn site(broker: u16, measured_by: &str, signals: &[(&str, &str)]) -> String {
    let mut site = format!(
        r#"
[site]
id = "belts"
name = {{ ru = "Ленты", en = "Belts" }}
time_zone = "UTC"

[settings]
evaluate_every = "1 s"
allowed_lateness = "2 s"

[[shift]]
id = "all"
name = {{ ru = "Сутки", en = "Day" }}
start = "00:00"
hours = 24

[[source]]
id = "broker"
name = {{ ru = "Брокер", en = "Broker" }}
kind = "mqtt"
address = "127.0.0.1:{broker}"

[[stage]]
id = "crushing"
name = {{ ru = "Дробление", en = "Crushing" }}
rate = {{ nominal = 500, max = 1000 }}
measured_by = ["{measured_by}"]
"#
    );
    for (id, keys) in signals {
        let place = format!("source = \"broker\"\nmqtt = {{ topic = \"mine/{id}\", value = \"/v\" }}");
        let place = if keys.contains("derived") { "" } else { place.as_str() };
        site += &format!(
            "\n[[signal]]\nid = \"{id}\"\nname = {{ ru = \"{id}\", en = \"{id}\" }}\nstale_after = \"3 s\"\n{place}\n{keys}\n"
        );
    }
    site
}

const RATE: &str = "kind = \"rate\"\nunit = \"t/h\"";

fn signal<'a>(view: &'a Value, id: &str) -> &'a Value {
    let signals = view["signals"].as_array().map_or(&[][..], Vec::as_slice);
    signals.iter().find(|signal| signal["id"] == id).unwrap_or(&Value::Null)
}

fn stage(view: &Value) -> &Value {
    &view["stages"][0]
}

fn is_known(view: &Value) -> bool {
    stage(view)["state"].as_str().is_some_and(|state| state != "unknown")
}

#[test]
fn a_twin_stands_in_for_a_belt_scale_that_dies_until_it_is_back() {
    let belt = format!("{RATE}\nsubstitute = [\"twin\", \"balance\"]");
    let mut mine = Mine::new("belt", &[("belt", &belt), ("twin", RATE)]);
    let begun = Instant::now();
    mine.says = BTreeMap::from([("belt", 500.0), ("twin", 500.0)]);
    let view = mine.until("the belt scale", |view| is_known(view) && stage(view)["actual"].as_f64() > Some(0.1));
    assert_eq!(stage(&view)["estimated"], Value::Null);
    assert_eq!(stage(&view)["estimated_actual"], json!(0.0));

    mine.says.remove("belt");
    let by_twin = |view: &Value| stage(view)["estimated"]["by"] == "twin" && stage(view)["estimated_actual"].as_f64() > Some(0.5);
    let view = mine.until("the twin", by_twin);
    assert_eq!(stage(&view)["estimated"]["signal"], "twin");
    assert!(is_known(&view), "{}", stage(&view));

    mine.says.insert("belt", 500.0);
    let view = mine.until("the belt scale again", |view| stage(view)["estimated"].is_null() && is_known(view));
    let done = stage(&view)["actual"].as_f64().expect("a figure");
    let at_most = 500.0 * begun.elapsed().as_secs_f64() / 3_600.0;
    assert!((0.75 * at_most..=1.02 * at_most).contains(&done), "{done} of {at_most} t: not a tonne is lost, or counted twice");
    assert!(stage(&view)["estimated_actual"].as_f64() > Some(0.3), "{}", stage(&view));
}

#[test]
fn a_heartbeat_that_stands_still_makes_what_its_device_says_bad() {
    let belt = format!("{RATE}\nheartbeat = \"beat\"\nheartbeat_after = \"2 s\"");
    let mut mine = Mine::new("belt", &[("belt", &belt), ("beat", "kind = \"value\"\nunit = \"\"")]);
    mine.says = BTreeMap::from([("belt", 500.0), ("beat", 0.0)]);
    mine.until("the belt scale", |view| is_known(view) && signal(view, "belt")["quality"] == "good");

    mine.beats = false;
    let view = mine.until("the heartbeat", |view| signal(view, "belt")["quality"] == "bad_heartbeat" && !is_known(view));
    assert_eq!(signal(&view, "beat")["quality"], "good");

    mine.beats = true;
    mine.until("the heartbeat again", |view| is_known(view) && signal(view, "belt")["quality"] == "good");
}

#[test]
fn a_stage_is_measured_by_what_follows_from_two_belts() {
    let sum = format!("{RATE}\nderived = \"belt_a + 'belt-b' * 2\"");
    let mut mine = Mine::new("sum", &[("belt_a", RATE), ("belt-b", RATE), ("sum", &sum)]);
    mine.says = BTreeMap::from([("belt_a", 100.0), ("belt-b", 200.0)]);
    let follows = |view: &Value| is_known(view) && signal(view, "sum")["value"] == 500.0 && signal(view, "sum")["stale"] == false;
    mine.until("the sum", follows);
    mine.until("tonnes", |view| stage(view)["actual"].as_f64() > Some(0.3));

    mine.says.remove("belt-b");
    mine.until("the sum to be unknown", |view| signal(view, "sum")["quality"] == "bad_no_data" && !is_known(view));

    mine.says.insert("belt-b", 200.0);
    mine.until("the sum again", follows);
}
