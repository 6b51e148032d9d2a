//! mosquitto restarted and killed under load, with the whole program behind it: what the broker kept is in the journal, what it
//! lost is known, and alerts go on. The source alone is in `ingest_mqtt`.

use std::collections::{BTreeSet, VecDeque};
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use rumqttc::{AsyncClient, Event, EventLoop, MqttOptions, Packet, QoS};
use tokio::runtime::Runtime;
use tokio::sync::Notify;

use crate::line::Line;
use crate::peers::{Peer, free_port, mosquitto, wait_for};
use crate::receivers::Subscriber;
use crate::trial::{Draws, Feed, Trial, message, number, seeds};

/// Over all seeds. The first of a run are in order; then the broker is killed and knows nothing of before.
const RESTARTS: usize = 6;
const PER_SECOND: u32 = 300;

#[test]
fn what_a_restarted_broker_did_not_lose_itself_is_in_the_journal_and_alerts_go_on() {
    let seeds = seeds();
    let restarts = RESTARTS.div_ceil(seeds.len());
    for seed in seeds {
        run(seed, restarts);
    }
}

fn run(seed: u64, restarts: usize) {
    let (mut draws, port, line_port) = (Draws::seeded(seed), free_port(), free_port());
    let trial = Trial::new(&Feed::Mqtt(&format!("127.0.0.1:{line_port}")));
    trial.add(&format!("[mqtt_alerts]\naddress = \"127.0.0.1:{port}\"\n"));
    let line = Line::start(&trial.runtime, line_port, port);
    let mut broker = mosquitto(trial.dir(), port);
    let subscriber = Subscriber::start(port, trial.dir(), "tizbek/kill/alerts/#");
    let site = trial.start();
    wait_for("the subscription", || line.seen().subscribed == 1);
    let device = Device::start(&trial.runtime, port, trial.base);

    for restart in 0..restarts {
        let load = device.taken().len() + 150 + draws.next(150) as usize;
        wait_for("a load", || device.taken().len() >= load);
        let in_order = restart < restarts / 2;
        broker = restarted(broker, in_order, draws.micros(400_000), trial.dir(), port);
        wait_for("the source to be back", || line.seen().subscribed == restart + 2);
        wait_for("the subscriber to be back", || subscriber.subscribed() == restart + 2);
        let said = newest(&subscriber);
        // The feed raises alerts too, unless it came out ahead of its plan by what was lost.
        wait_for("an alert after the restart", || {
            trial.comment(&site);
            newest(&subscriber) > said
        });
        if in_order {
            let taken = device.taken();
            wait_for("what the broker kept", || missing(&taken, &trial).is_empty());
        }
    }
    device.finish();
    let last = device.taken().into_iter().next_back().expect("a load");
    wait_for("the last message", || line.seen().acknowledged.contains(&message(trial.base, last)));

    // What a killed broker had taken and not been relieved of is lost, and nobody but the device still has it.
    let lost = missing(&device.taken(), &trial);
    let seen = line.seen();
    let within = |messages: &BTreeSet<String>| lost.iter().filter(|at| messages.contains(&message(trial.base, **at))).count();
    assert_eq!(within(&seen.acknowledged), 0, "acknowledged to the broker and not in the journal");
    println!(
        "{} messages, {} of them lost by the killed broker, {} of these under way to the program",
        device.taken().len(),
        lost.len(),
        within(&seen.handed)
    );
    device.send_again(&lost);
    wait_for("what was lost", || missing(&lost, &trial).is_empty());

    site.end();
    let up_and_down: Vec<bool> = trial.links().iter().map(|(_, up)| *up).collect();
    assert_eq!(up_and_down, (0..=2 * restarts).map(|at| at % 2 == 0).collect::<Vec<_>>(), "up, and down and up at each restart");
    trial.check(last + 1);
    let log = trial.alerts();
    for body in subscriber.bodies() {
        assert_eq!(body, log[number(&body) as usize - 1]);
    }
    assert!(!trial.said().contains("ERROR"), "{}", trial.said());
}

/// The broker ended and started again, with what it keeps on the disk.
fn restarted(mut broker: Peer, in_order: bool, away: Duration, dir: &Path, port: u16) -> Peer {
    if in_order {
        broker.signal("-TERM");
        broker.child().wait().expect("it ends");
    } else {
        broker.kill();
        // It may not have come to writing that yet.
        std::fs::remove_file(dir.join("mosquitto.db")).ok();
    }
    std::thread::park_timeout(away);
    mosquitto(dir, port)
}

fn newest(subscriber: &Subscriber) -> u64 {
    subscriber.bodies().iter().map(|body| number(body)).max().unwrap_or(0)
}

fn missing(wanted: &BTreeSet<i64>, trial: &Trial) -> BTreeSet<i64> {
    let found = trial.journaled();
    wanted.iter().copied().filter(|second| !found.contains_key(second)).collect()
}

/// Publishes one reading after the other with QoS 1, and again over the next connection what has no acknowledgement.
struct Device {
    sent: Arc<Mutex<Sent>>,
}

#[derive(Default)]
struct Sent {
    /// The second that is published next; none after `finished`.
    next: i64,
    finished: bool,
    /// Not acknowledged, in order, and how many of them, from the front, were published over this connection.
    waiting: VecDeque<i64>,
    published: usize,
    /// What the broker acknowledged.
    taken: BTreeSet<i64>,
}

impl Device {
    fn start(runtime: &Runtime, port: u16, base: i64) -> Self {
        let sent: Arc<Mutex<Sent>> = Arc::default();
        let sending = sent.clone();
        runtime.spawn(async move {
            let mut options = MqttOptions::new("device", "127.0.0.1", port);
            options.set_clean_session(false);
            loop {
                let (client, mut event_loop) = AsyncClient::new(options.clone(), 1_000);
                let connected = Notify::new();
                sending.lock().expect("no panic").published = 0;
                tokio::select! {
                    () = hear(&mut event_loop, &sending, &connected) => {}
                    () = publish(&client, &sending, &connected, base) => {}
                }
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        });
        Self { sent }
    }

    fn taken(&self) -> BTreeSet<i64> {
        self.sent.lock().expect("no panic").taken.clone()
    }

    fn finish(&self) {
        self.sent.lock().expect("no panic").finished = true;
        wait_for("the broker to take the rest", || self.sent.lock().expect("no panic").waiting.is_empty());
    }

    fn send_again(&self, seconds: &BTreeSet<i64>) {
        self.sent.lock().expect("no panic").waiting.extend(seconds);
    }
}

/// Until the connection is lost.
async fn hear(event_loop: &mut EventLoop, sent: &Mutex<Sent>, connected: &Notify) {
    loop {
        match event_loop.poll().await {
            Ok(Event::Incoming(Packet::ConnAck(_))) => connected.notify_one(),
            Ok(Event::Incoming(Packet::PubAck(_))) => {
                // A broker acknowledges in the order in which it was given messages.
                let mut sent = sent.lock().expect("no panic");
                let second = sent.waiting.pop_front().expect("something was published");
                sent.published -= 1;
                sent.taken.insert(second);
            }
            Ok(_) => {}
            Err(_) => return,
        }
    }
}

async fn publish(client: &AsyncClient, sent: &Mutex<Sent>, connected: &Notify, base: i64) {
    connected.notified().await;
    let mut pace = tokio::time::interval(Duration::from_secs(1) / PER_SECOND);
    loop {
        pace.tick().await;
        let mut sent = sent.lock().expect("no panic");
        if !sent.finished {
            let next = sent.next;
            sent.waiting.push_back(next);
            sent.next += 1;
        }
        while let Some(second) = sent.waiting.get(sent.published) {
            if client.try_publish("mine/feed", QoS::AtLeastOnce, false, message(base, *second)).is_err() {
                break;
            }
            sent.published += 1;
        }
    }
}
