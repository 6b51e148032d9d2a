//! `kill -9` at random moments of a run, by seed: while readings come in, while the program starts, while it ends. Nothing
//! accepted is missing afterwards, and each alert is in the log once. Every receiver of alerts has all of them, in order, and
//! again only what the journal did not yet know to be delivered. What was said is what an undisturbed engine says.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use tizbek::journal::{JournalError, delivered_of};

use crate::peers::{Peer, free_port, mosquitto, signal, wait_for};
use crate::receivers::{Subscriber, Webhook};
use crate::trial::{Draws, Feed, Running, SAMPLES_PER_POST, Trial, number, seeds};

/// Over all seeds, those during a start not counted.
const KILLS: usize = 50;
const SINKS: [&str; 2] = ["mqtt_alerts", "webhook"];

#[test]
fn nothing_accepted_is_missing_and_every_alert_arrives_under_its_number() {
    let seeds = seeds();
    let kills = KILLS.div_ceil(seeds.len());
    for seed in seeds {
        let mut run = Run::new(seed);
        for kill in 0..kills {
            match run.draws.next(5) {
                0 => run.life(End::KilledWhileEnding),
                // Now and then a snapshot, so that not every start reads everything.
                1 if kill % 4 == 1 => run.life(End::InOrder),
                _ => run.life(End::Killed),
            }
            if run.draws.next(3) == 0 {
                run.kill_while_starting();
            }
        }
        run.last_lives();
        run.check();
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Killed,
    KilledWhileEnding,
    InOrder,
}

struct Run {
    trial: Trial,
    draws: Draws,
    subscriber: Subscriber,
    webhook: Webhook,
    _broker: Peer,
    /// The second that is sent next. Those before it were accepted: from then on they may not be lost.
    next: i64,
    /// Up to where the journal knew each sink to have come, at every start.
    marks: Vec<[u64; 2]>,
    /// How long a start takes.
    startup: Duration,
    /// How many were killed before they listened.
    unborn: usize,
}

impl Run {
    fn new(seed: u64) -> Self {
        let (mut draws, port) = (Draws::seeded(seed), free_port());
        let trial = Trial::new(&Feed::Pushed);
        let mut pauses = Draws::seeded(draws.next(u64::MAX));
        let webhook = Webhook::start(&trial.runtime, move || pauses.micros(4_000));
        trial.add(&format!("[mqtt_alerts]\naddress = \"127.0.0.1:{port}\"\n[webhook]\nurl = \"{}\"\n", webhook.url));
        let broker = mosquitto(trial.dir(), port);
        let subscriber = Subscriber::start(port, trial.dir(), "tizbek/kill/alerts/#");
        let startup = Duration::ZERO;
        Self { trial, draws, subscriber, webhook, _broker: broker, next: 0, marks: Vec::new(), startup, unborn: 0 }
    }

    /// What the journal of a program that does not run says of the sinks.
    fn marks_in_journal(&self) -> [u64; 2] {
        let path = self.trial.data.join("journal.db");
        if !path.exists() {
            return [0; 2];
        }
        SINKS.map(|sink| match delivered_of(&path, sink) {
            Ok(mark) => mark.unwrap_or(0),
            // Killed before it had tables.
            Err(JournalError::NotAJournal { detail, .. }) if detail == "it is empty" => 0,
            Err(error) => panic!("{sink}: {error}"),
        })
    }

    fn start(&mut self) -> Running {
        self.marks.push(self.marks_in_journal());
        let begun = Instant::now();
        let site = self.trial.start();
        self.startup = begun.elapsed();
        site
    }

    /// One life under load, with its end at a moment of its own.
    fn life(&mut self, end: End) {
        let before = self.webhook.bodies().len();
        let site = self.start();
        let [_, mark] = *self.marks.last().expect("just started");
        let (moment, grace) = (self.draws.micros(60_000), self.draws.micros(30_000));
        let posts = 5 + self.draws.next(20);
        let dead = Arc::new(AtomicBool::new(false));
        let (pid, told) = (site.peer.pid(), dead.clone());
        let killer = (end != End::InOrder).then(|| {
            std::thread::spawn(move || {
                std::thread::park_timeout(moment);
                if end == End::KilledWhileEnding {
                    signal(pid, "-TERM");
                    std::thread::park_timeout(grace);
                }
                signal(pid, "-KILL");
                told.store(true, Ordering::Release);
            })
        });
        let mut delivered = mark;
        let mut sent = 0;
        while !dead.load(Ordering::Acquire) && (killer.is_some() || sent < posts) {
            // The webhook is called with an alert when the one before was delivered, and accepted readings bring the journal
            // that news. What it was called with by the life before does not count: this one begins after the mark.
            let bodies = self.webhook.bodies();
            let called = bodies[before..].iter().map(|body| number(body)).skip_while(|first| *first != mark + 1).last();
            if !self.trial.post(&site, self.next) {
                assert!(killer.is_some(), "a living site refused readings");
                break;
            }
            delivered = called.map_or(mark, |called| called - 1);
            self.next += SAMPLES_PER_POST;
            sent += 1;
        }
        match killer {
            Some(killer) => {
                killer.join().expect("the killer ends");
                drop(site);
            }
            None => site.end(),
        }
        let [_, webhook] = self.marks_in_journal();
        assert!(webhook >= delivered, "the journal knows of {webhook} alerts delivered by the webhook, not of {delivered}");
    }

    /// Killed again and again before it is where it was, at a moment of its own each time.
    fn kill_while_starting(&mut self) {
        for _ in 0..1 + self.draws.next(4) {
            self.marks.push(self.marks_in_journal());
            let before = self.trial.said().matches("listening on").count();
            let site = self.trial.spawn();
            std::thread::park_timeout(self.startup.mul_f64(self.draws.next(1_000) as f64 / 1_000.0));
            drop(site);
            self.unborn += usize::from(self.trial.said().matches("listening on").count() == before);
        }
    }

    /// Two lives without a kill. In the second nothing comes in, and it lasts until nothing is owed to anybody.
    fn last_lives(&mut self) {
        self.life(End::InOrder);
        let site = self.start();
        let said = self.trial.alerts().len() as u64;
        wait_for("every alert at every receiver", || {
            let has_come = |bodies: Vec<String>| bodies.last().is_some_and(|body| number(body) == said);
            has_come(self.subscriber.bodies()) && has_come(self.webhook.bodies())
        });
        site.end();
        self.marks.push(self.marks_in_journal());
    }

    fn check(&self) {
        self.trial.check(self.next);
        let log = self.trial.alerts();
        let mut repeated = [0; 2];
        for (sink, bodies) in [self.subscriber.bodies(), self.webhook.bodies()].iter().enumerate() {
            let marks: Vec<u64> = self.marks.iter().map(|marks| marks[sink]).collect();
            repeated[sink] = told(SINKS[sink], bodies, &log, &marks);
        }
        println!(
            "{} alerts, {} starts, {} of them killed before they listened, repeated by {SINKS:?}: {repeated:?}",
            log.len(),
            self.marks.len(),
            self.unborn
        );
        assert!(self.unborn > 0, "no start was caught early");
        let end = self.marks.last().expect("an end");
        assert_eq!(*end, [log.len() as u64; 2], "after an end in order nothing is owed");
    }
}

/// What a sink was given: every alert, in order, with the bytes of the log; after a start again only from where the journal knew
/// it to be. Answers how many came again.
fn told(sink: &str, bodies: &[String], log: &[String], marks: &[u64]) -> usize {
    let numbers: Vec<u64> = bodies.iter().map(|body| number(body)).collect();
    let mut starts = marks.iter();
    let mut last = 0;
    for (number, body) in numbers.iter().zip(bodies) {
        assert_eq!(body, &log[*number as usize - 1], "{sink}: the same alert in the same bytes");
        let known = *number == last + 1 || (*number <= last && starts.any(|mark| mark + 1 == *number));
        assert!(known, "{sink}: {number} came after {last}; it got {numbers:?}; at the starts the journal knew of {marks:?}");
        last = *number;
    }
    assert_eq!(numbers.iter().max(), Some(&(log.len() as u64)), "{sink}: alerts are missing");
    numbers.len() - log.len()
}
