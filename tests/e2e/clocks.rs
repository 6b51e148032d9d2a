//! Devices whose clocks are wrong, through a broker that is not ours, in the running program: what they say is put where it belongs.

use std::io::Write;
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::Value;
use tizbek::clock::Clock;

use crate::peers::{Peer, free_port, mosquitto, wait_for, wait_port};

const DEVICES: [(&str, i64); 3] = [("right", 0), ("ahead", 300_000), ("behind", -300_000)];

fn site(broker: u16) -> String {
    let mut site = format!(
        r#"
[site]
id = "clocks"
name = {{ ru = "Часы", en = "Clocks" }}
time_zone = "UTC"

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
id = "mill"
name = {{ ru = "Мельница", en = "Mill" }}
rate = {{ nominal = 100, max = 200 }}
"#
    );
    for (device, _) in DEVICES {
        site += &format!(
            r#"
[[signal]]
id = "{device}"
name = {{ ru = "{device}", en = "{device}" }}
kind = "value"
unit = "A"
source = "broker"
mqtt = {{ topic = "mine/{device}", value = "/v", time = "/ts", time_format = "ms" }}
"#
        );
    }
    site
}

fn now_ms() -> i64 {
    Clock::wall().now().millis()
}

/// One device: a `mosquitto_pub` that is fed a line a reading, whose value is the true time.
struct Device {
    publisher: std::process::Child,
    ahead: i64,
}

impl Device {
    fn new(broker: u16, (name, ahead): (&str, i64)) -> Self {
        let mut command = Command::new("mosquitto_pub");
        command.args(["-h", "127.0.0.1", "-p", &broker.to_string(), "-q", "1", "-l", "-t", &format!("mine/{name}")]);
        let publisher = command.stdin(Stdio::piped()).spawn().expect("mosquitto_pub is installed");
        Self { publisher, ahead }
    }

    fn says(&mut self) {
        let now = now_ms();
        let line = format!("{{\"v\": {now}, \"ts\": {}}}\n", now + self.ahead);
        let mut input = self.publisher.stdin.as_ref().expect("it is piped");
        input.write_all(line.as_bytes()).expect("the publisher runs");
    }
}

impl Drop for Device {
    fn drop(&mut self) {
        self.publisher.kill().expect("it can be ended");
        self.publisher.wait().expect("it ends");
    }
}

#[test]
fn clocks_five_minutes_off_are_found_and_what_they_say_is_put_where_it_belongs() {
    let dir = tempfile::tempdir().expect("a folder");
    let (broker, port) = (free_port(), free_port());
    let _broker = mosquitto(dir.path(), broker);
    std::fs::write(dir.path().join("site.toml"), site(broker)).expect("it can be written");
    let mut command = Command::new(env!("CARGO_BIN_EXE_tizbek"));
    command.arg("run").arg("--site").arg(dir.path()).arg("--data").arg(dir.path().join("data"));
    let _running = Peer::spawn("tizbek", command.arg("--listen").arg(format!("127.0.0.1:{port}")));
    wait_port(port);
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let url = format!("http://127.0.0.1:{port}/api/v1/view");
    let view = || -> Value {
        let text = runtime.block_on(async { reqwest::get(&url).await?.text().await });
        text.ok().and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
    };
    wait_for("the broker", || view()["sources"][0]["up"] == true);

    let mut devices = DEVICES.map(|device| Device::new(broker, device));
    let mut last = Value::Null;
    wait_for("the clocks", || {
        devices.iter_mut().for_each(Device::says);
        std::thread::sleep(Duration::from_millis(500));
        last = view();
        let clocks = last["sources"][0]["clocks"].as_array().cloned().unwrap_or_default();
        clocks.iter().filter(|clock| clock["offset_secs"].as_f64().is_some_and(|offset| offset.abs() > 290.0)).count() == 2
    });
    for signal in last["signals"].as_array().expect("signals") {
        let at: jiff::Timestamp = signal["occurred_at"].as_str().expect("it came").parse().expect("a time");
        let off = at.as_millisecond() as f64 - signal["value"].as_f64().expect("the true time");
        assert!(off.abs() < 2_000.0, "{off} ms off: {signal}");
    }
    let counters = &last["counters"];
    assert_eq!((&counters["rejected_future"], &counters["rejected_late"]), (&Value::from(0), &Value::from(0)), "{counters}");
    let finding = &last["sources"][0]["findings"][0];
    assert_eq!(finding["kind"], "clocks_corrected");
    assert_eq!(finding["devices"], serde_json::json!(["mine/ahead", "mine/behind"]));
}
