//! Peers that stop answering and do not hang up: a broker that both the source and the alerts go through, a webhook. The source is
//! told to be down, nothing else is held up, and everything goes on when the peer wakes or another takes its place.

use std::time::Duration;

use rumqttc::{AsyncClient, Event, MqttOptions, Packet, QoS};
use tizbek_core::time::Span;
use tokio::time::timeout;

use crate::peers::{Peer, free_port, mosquitto, wait_for};
use crate::receivers::{Subscriber, Webhook};
use crate::trial::{Feed, Running, SAMPLES_PER_POST, Trial, number};

/// A ping after ten seconds, and ten more for its answer; the rest is for a busy machine.
const KEEP_ALIVE_MAX: Span = Span::from_secs(10 + 10 + 5);

/// A second source beside the pushes: the one whose broker falls silent.
const SENSOR: &str = r#"
[[source]]
id = "sensor"
name = { ru = "Датчик", en = "Sensor" }
kind = "mqtt"
address = "BROKER"
silent_after = "0 s"

[[signal]]
id = "power"
name = { ru = "Мощность", en = "Power" }
kind = "value"
unit = "kW"
source = "sensor"
mqtt = { topic = "mine/power", value = "" }

[mqtt_alerts]
address = "BROKER"
"#;

#[test]
fn a_broker_and_a_webhook_that_fall_silent_hold_nothing_up_and_are_told_everything_afterwards() {
    // They mostly wait, so they wait together.
    std::thread::scope(|scope| {
        let runs = [scope.spawn(|| Silence::new().broken_by_waking()), scope.spawn(|| Silence::new().broken_by_another())];
        for run in runs {
            run.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        }
    });
}

struct Silence {
    trial: Trial,
    site: Running,
    broker: Peer,
    port: u16,
    subscriber: Subscriber,
    webhook: Webhook,
    next: i64,
}

impl Silence {
    /// Up to where the source and both sinks have waited in vain for an answer.
    fn new() -> Self {
        let (trial, port) = (Trial::new(&Feed::Pushed), free_port());
        let webhook = Webhook::start(&trial.runtime, || Duration::ZERO);
        trial.add(&SENSOR.replace("BROKER", &format!("127.0.0.1:{port}")));
        trial.add(&format!("[webhook]\nurl = \"{}\"\n", webhook.url));
        let broker = mosquitto(trial.dir(), port);
        let subscriber = Subscriber::start(port, trial.dir(), "tizbek/kill/alerts/#");
        let site = trial.start();
        let mut silence = Self { trial, site, broker, port, subscriber, webhook, next: 0 };
        wait_for("the source", || silence.source_is_up());
        silence.publish();
        silence.post(100);
        silence.everybody_knows();

        let stopped_at = tizbek::clock::Clock::wall().now();
        silence.broker.signal("-STOP");
        silence.webhook.hold_answers_back(true);
        // More than any queue or window holds.
        silence.post(4_000);
        let said = silence.trial.alerts().len();
        assert!(said > 100, "nobody holds the engine up: {said} alerts");
        wait_for("the source to be told down", || !silence.source_is_up());
        let (down_at, up) = silence.trial.links().pop().expect("it was up");
        assert!(!up && down_at - stopped_at <= KEEP_ALIVE_MAX, "down after {:?}", down_at - stopped_at);
        for sink in ["mqtt", "webhook"] {
            let series = format!(r#"tizbek_sink_failed_total{{sink="{sink}",why="timeout"}}"#);
            wait_for(&format!("{sink} to be given up waiting for"), || silence.trial.metric(&silence.site, &series) >= 1.0);
        }
        silence
    }

    fn broken_by_waking(self) {
        self.broker.signal("-CONT");
        self.webhook.hold_answers_back(false);
        self.goes_on();
    }

    /// One that has the old one's disk and so knows who is to have the alerts.
    fn broken_by_another(mut self) {
        self.broker.kill();
        self.broker = mosquitto(self.trial.dir(), self.port);
        self.webhook.hold_answers_back(false);
        self.goes_on();
    }

    fn goes_on(mut self) {
        wait_for("the source to be told up", || self.source_is_up());
        let before = self.powers();
        self.publish();
        wait_for("a message", || self.powers() > before);
        self.post(100);
        self.everybody_knows();
        self.site.end();
        self.trial.check(self.next);
        assert!(!self.trial.said().contains("ERROR"), "{}", self.trial.said());
    }

    fn source_is_up(&self) -> bool {
        self.trial.metric(&self.site, r#"tizbek_source_up{source="sensor"}"#) == 1.0
    }

    fn post(&mut self, seconds: i64) {
        let until = self.next + seconds;
        while self.next < until {
            assert!(self.trial.post(&self.site, self.next), "a living site refused readings");
            self.next += SAMPLES_PER_POST;
        }
    }

    /// Every alert has come to both receivers, each first in its turn.
    fn everybody_knows(&self) {
        let all: Vec<u64> = (1..=self.trial.alerts().len() as u64).collect();
        for bodies in [|silence: &Self| silence.subscriber.bodies(), |silence: &Self| silence.webhook.bodies()] {
            let mut first = Vec::new();
            wait_for(&format!("{} alerts", all.len()), || {
                first = Vec::new();
                for number in bodies(self).iter().map(|body| number(body)) {
                    if !first.contains(&number) {
                        first.push(number);
                    }
                }
                first.len() >= all.len()
            });
            assert_eq!(first[..all.len()], all);
        }
    }

    /// How many readings of the sensor are in the journal.
    fn powers(&self) -> usize {
        let mut count = 0;
        self.trial.read_journal(|item| {
            if let tizbek::journal::Item::Samples(samples) = item {
                count += samples.iter().filter(|sample| sample.observation.signal.0 == 1).count();
            }
        });
        count
    }

    /// One reading of the sensor, up to where the broker has it.
    fn publish(&self) {
        let mut options = MqttOptions::new("sensor", "127.0.0.1", self.port);
        options.set_keep_alive(Duration::from_secs(60));
        let (client, mut event_loop) = AsyncClient::new(options, 10);
        let taken = async {
            client.publish("mine/power", QoS::AtLeastOnce, false, "5").await.expect("there is room");
            while !matches!(event_loop.poll().await.expect("the broker is there"), Event::Incoming(Packet::PubAck(_))) {}
        };
        let taken = self.trial.runtime.block_on(async { timeout(Duration::from_secs(60), taken).await });
        taken.expect("a broker takes a message within a minute");
    }
}
