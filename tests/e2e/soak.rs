//! A day at a mine whose devices fail, that passes fast: twelve units behind one endpoint that die and come back, a broker that is
//! restarted every ten minutes, devices whose clocks are up to five minutes off, two hours of messages said at once. Every reading is
//! there once, where it belongs, and every source is back soon after it can be.
//!
//! `TIZBEK_SOAK_HOURS` is how long the day is (1), `TIZBEK_SOAK_SPEED` how fast it passes (60).

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};
use tizbek::api::dto::ModeDto;
use tizbek::app::{Run, Running, start};
use tizbek::clock::Clock;
use tizbek::config::Config;
use tizbek::config::read::read_site_text;
use tizbek::journal::{Durability, Entry, Item, Reader};
use tizbek_core::engine::Engine;
use tizbek_core::ids::SignalId;
use tizbek_core::input::{Input, Observation};
use tizbek_core::quality::Grade;
use tizbek_core::time::{Span, Timestamp};
use tokio::runtime::Runtime;

use crate::peers::{Peer, forgetful_mosquitto, free_port, python, root, wait_port};

const UNITS: usize = 12;
const DEVICES: usize = 6;
/// 2026-11-22T00:00:00Z, where the shift begins.
const START: Timestamp = Timestamp::from_secs(1_795_305_600);
const RESTART_EVERY: Span = Span::from_mins(10);
const BACK_WITHIN: Span = Span::from_secs(30);
/// What a busy machine may hold up, in wall time: so much is no fault of ours.
const HELD_UP: f64 = 1.5;

fn site(modbus: u16, broker: u16) -> String {
    let mut text = format!(
        r#"
[site]
id = "soak"
name = {{ ru = "Рудник", en = "Mine" }}
time_zone = "UTC"

[[shift]]
id = "all"
name = {{ ru = "Сутки", en = "Day" }}
start = "00:00"
hours = 24

[[source]]
id = "gateway"
name = {{ ru = "Шлюз", en = "Gateway" }}
kind = "modbus"
address = "127.0.0.1:{modbus}"
poll = "10 s"
timeout = "6 s"

[[source]]
id = "broker"
name = {{ ru = "Брокер", en = "Broker" }}
kind = "mqtt"
address = "127.0.0.1:{broker}"
"#
    );
    let mut stages = String::new();
    for unit in 1..=UNITS {
        let modbus = format!("modbus = {{ unit_id = {unit}, table = \"holding\", address = 0, type = \"u32\", scale = 0.1 }}");
        text += &signal(&format!("unit_{unit}"), "value", "s", "gateway", &modbus);
    }
    for device in 1..=DEVICES {
        let mqtt = |pointer: &str| {
            format!("mqtt = {{ topic = \"mine/{device}\", value = \"/{pointer}\", time = \"/ts\", time_format = \"ms\" }}")
        };
        text += &signal(&format!("loads_{device}"), "load", "t", "broker", &mqtt("t"));
        text += &signal(&format!("true_{device}"), "value", "ms", "broker", &mqtt("true"));
        write!(
            stages,
            "\n[[stage]]\nid = \"stage_{device}\"\nname = {{ ru = \"Этап\", en = \"Stage\" }}\n\
             rate = {{ nominal = 100, max = 9000 }}\nmeasured_by = [\"loads_{device}\"]\n"
        )
        .expect("a string takes everything");
    }
    text + &stages
}

fn signal(id: &str, kind: &str, unit: &str, source: &str, address: &str) -> String {
    format!(
        "\n[[signal]]\nid = \"{id}\"\nname = {{ ru = \"{id}\", en = \"{id}\" }}\nkind = \"{kind}\"\nunit = \"{unit}\"\nsource = \"{source}\"\n{address}\n"
    )
}

struct Soak {
    dir: tempfile::TempDir,
    config: Config,
    clock: Clock,
    hours: f64,
    /// When the broker was ready again.
    restarted: Vec<Timestamp>,
}

fn number(name: &str, default: f64) -> f64 {
    std::env::var(name).map_or(default, |text| text.parse().unwrap_or_else(|_| panic!("{name}={text}, expected a number")))
}

fn run_site(runtime: &Runtime, text: &str, config: Config, clock: Clock, dir: &Path) -> Running {
    let run = Run {
        config,
        site_toml: text.to_owned(),
        patience: Span::ZERO,
        site_dir: dir.to_owned(),
        data_dir: dir.join("data"),
        listen: "127.0.0.1:0".parse().expect("an address"),
        clock,
        durability: Durability::Kill,
        mode: ModeDto::Live,
        demo: None,
        plan: None,
    };
    runtime.block_on(start(run)).expect("the site starts")
}

impl Soak {
    /// Lives through the day.
    fn live() -> Self {
        // The last ten minutes are for what is still under way.
        let (hours, speed) = (number("TIZBEK_SOAK_HOURS", 1.0).min(23.8), number("TIZBEK_SOAK_SPEED", 60.0));
        let (runtime, dir) = (Runtime::new().expect("a runtime"), tempfile::tempdir().expect("a folder"));
        let (modbus, broker_port) = (free_port(), free_port());
        let text = site(modbus, broker_port);
        let config = read_site_text(Path::new("site.toml"), &text, &|_| None).unwrap_or_else(|problems| panic!("{problems:#?}"));
        let mut broker = forgetful_mosquitto(dir.path(), broker_port);
        wait_port(broker_port);
        let (clock, wall) = (Clock::scaled(START, speed), Clock::wall().now());
        let world = json!({
            "modbus_port": modbus, "broker_port": broker_port, "start_us": START.0, "wall_us": wall.0, "speed": speed,
            "seed": 1, "hours": hours, "log": dir.path().join("world.jsonl"),
        });
        let script = root().join("tests/e2e/peers/soak_world.py");
        let _world = Peer::spawn("python", python().arg(script).arg(world.to_string()));
        wait_port(modbus);
        let site = run_site(&runtime, &text, config.clone(), clock, dir.path());
        let mut soak = Self { dir, config, clock, hours, restarted: Vec::new() };

        let mut next = START + RESTART_EVERY;
        while !soak.log().iter().any(|line| line["done"] == true) {
            std::thread::sleep(Duration::from_millis(50));
            assert!(clock.now() < START + Span::from_hours(24), "what is under way takes longer than the day");
            if clock.now() > next {
                broker.signal("-TERM");
                broker.child().wait().expect("it ends");
                broker = forgetful_mosquitto(soak.dir.path(), broker_port);
                wait_port(broker_port);
                soak.restarted.push(clock.now());
                next = clock.now() + RESTART_EVERY;
            }
        }
        // What the broker has acknowledged last is on its way to us.
        std::thread::sleep(Duration::from_secs(2));
        runtime.block_on(site.stop()).expect("it ends in order");
        soak
    }

    /// What the world did.
    fn log(&self) -> Vec<Value> {
        let text = std::fs::read_to_string(self.dir.path().join("world.jsonl")).unwrap_or_default();
        text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
    }

    fn entries(&self) -> Vec<Entry> {
        let mut reader = Reader::open(&self.dir.path().join("data/journal.db"), 0, u64::MAX).expect("a journal");
        let mut entries = Vec::new();
        while let Some(item) = reader.next_item().expect("a sound journal") {
            match item {
                Item::Samples(readings) => entries.extend(
                    readings
                        .iter()
                        .map(|reading| Entry { received_at: reading.received_at, input: Input::Observed(reading.observation) }),
                ),
                Item::Event { entry, .. } => entries.push(entry),
            }
        }
        entries
    }

    /// What a busy machine may hold up, in site time.
    fn held_up(&self) -> Span {
        Span((HELD_UP * 1e6 * self.clock.speed()) as i64)
    }

    fn signal(&self, key: &str) -> SignalId {
        self.config.site.signal(key).expect("it is declared")
    }

    /// Readings of a device through the engine: how many tonnes of each it counted, and how far each reading that became the newest lay
    /// from where it belongs.
    fn fold(&self, entries: &[Entry]) -> (Vec<f64>, Vec<Span>) {
        let mut engine = Engine::new(Arc::new(self.config.site.clone()), Arc::new(self.config.calendar.clone()));
        let first = self.signal("true_1");
        let of_devices: BTreeMap<SignalId, usize> = (1..=DEVICES).map(|d| (self.signal(&format!("true_{d}")), d - 1)).collect();
        let mut worst = vec![Span::ZERO; DEVICES];
        for Entry { received_at, input } in entries {
            let seen = match input {
                Input::Observed(reading) if reading.signal >= first => of_devices.get(&reading.signal),
                _ => None,
            };
            engine.handle(*received_at, input.clone());
            while engine.poll_output().is_some() {}
            if let Some(device) = seen {
                let view = engine.view();
                let newest = &view.signals[self.signal(&format!("true_{}", device + 1)).index()];
                if let (Some(at), Some(value)) = (newest.occurred_at, newest.value) {
                    let off = at - Timestamp((value * 1e3) as i64);
                    worst[*device] = worst[*device].max(Span(off.0.abs()));
                }
            }
        }
        let view = engine.view();
        assert_eq!((view.counters.rejected_late, view.counters.rejected_future), (0, 0), "nothing is refused");
        (view.stages.iter().map(|stage| stage.actual.as_units()).collect(), worst)
    }
}

#[test]
fn a_day_of_failing_devices_loses_doubles_and_misplaces_nothing() {
    let soak = Soak::live();
    let (log, entries) = (soak.log(), soak.entries());

    // What the devices published is counted once, and lies where it belongs.
    let (counted, worst) = soak.fold(&entries);
    for device in 1..=DEVICES {
        let sent = log.iter().find(|line| line["device"] == device && line["sent"].is_u64()).expect("it has ended");
        let off = worst[device - 1];
        println!(
            "device {device}: {} sent, {} counted, {:.1} s off at most",
            sent["sent"],
            counted[device - 1],
            off.as_secs_f64()
        );
        assert_eq!(Some(counted[device - 1]), sent["sent"].as_f64(), "of device {device}");
        assert!(off <= soak.held_up(), "device {device}: {off:?}");
    }

    // What the units showed is of the time at which they showed it.
    let readings = |key: &str| -> Vec<(Timestamp, Observation)> {
        let signal = soak.signal(key);
        let of_it = |entry: &Entry| match entry.input {
            Input::Observed(reading) if reading.signal == signal => Some((entry.received_at, reading)),
            _ => None,
        };
        entries.iter().filter_map(of_it).collect()
    };
    let mut slowest = Span::ZERO;
    let mut returns = 0;
    for unit in 1..=UNITS {
        let readings = readings(&format!("unit_{unit}"));
        let good: Vec<_> = readings.iter().filter(|(_, reading)| reading.quality.grade() == Grade::Good).collect();
        for (_, reading) in &good {
            let off = reading.occurred_at - (START + Span((reading.value * 1e6) as i64));
            assert!(Span(off.0.abs()) <= soak.held_up(), "unit {unit}: {off:?} off: {reading:?}");
        }
        let changes: Vec<(Timestamp, bool)> = log
            .iter()
            .filter(|line| line["unit"] == unit)
            .map(|line| (Timestamp(line["at"].as_i64().expect("a time")), line["alive"] == true))
            .collect();
        for (index, (at, alive)) in changes.iter().enumerate() {
            let stays = changes.get(index + 1).map_or(Timestamp::MAX, |(next, _)| *next) - *at > BACK_WITHIN;
            // Near the end nobody asks any more.
            if *alive && stays && *at + Span::from_mins(2) < readings.last().expect("readings").0 {
                let back = good.iter().find(|(received_at, _)| received_at >= at).expect("it is heard again").0 - *at;
                (slowest, returns) = (slowest.max(back), returns + 1);
                assert!(back <= BACK_WITHIN + soak.held_up(), "unit {unit} was back at {at} and heard after {back:?}");
            }
        }
    }
    println!("{returns} returns of units, heard again within {:.1} s of site time", slowest.as_secs_f64());

    // The broker is heard again soon after each restart. What it takes is wall time: nobody's clock runs faster there.
    let ups: Vec<Timestamp> = entries
        .iter()
        .filter_map(|entry| match &entry.input {
            Input::Link(link) if link.up && link.source.index() == 1 => Some(entry.received_at),
            _ => None,
        })
        .collect();
    let mut longest = Duration::ZERO;
    for at in &soak.restarted {
        // It may be heard before the port was seen to be open.
        let back = ups.iter().find(|up| **up > *at - Span::from_mins(2)).expect("it is heard again");
        longest = longest.max(soak.clock.wall_time(Duration::from_micros((*back - *at).0.max(0) as u64)));
    }
    println!("{} restarts of the broker in {} h, heard again within {longest:?}", soak.restarted.len(), soak.hours);
    assert!(longest <= Duration::from_secs(30), "{longest:?}");
}
