//! The load: samples of workload W through a broker at a steady rate, and how long each alert took to come back. One message a
//! sample, paced by the wall clock in bursts as small as it allows. It does not know what the engine is; only, by `Answers`,
//! how to tell which sample an alert answers.

use std::io::Write as _;
use std::net::Shutdown;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use tizbek_core::time::{Span, Timestamp};

use super::host::nap;
use super::packet::{Messages, connect, put_publish, subscribe};
use super::site::ALERT_TOPIC;
use super::workload::{Counts, Shape, Turn, plan, reference, tag, tag_index, value};
use crate::clock::Clock;

/// Samples are on this and the name of the tag.
pub const SAMPLES: &str = super::site::SAMPLE_TOPIC;
/// Alerts of the peers are on this and the name of the tag.
pub const ALERTS: &str = "w/alert/";
/// A message on this in the place of a tag is repeated by the peers: how to know that they are there.
pub const FLUSH: &str = "flush";

const BURST_MAX: u64 = 256;
const PAUSE: Duration = Duration::from_micros(200);
/// Of each tag the times of sending of so many samples are remembered.
const REMEMBERED: usize = 8;
/// How long the last alerts may take.
const LAST_ALERTS: Duration = Duration::from_secs(20);

/// How an engine answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answers {
    /// On `ALERTS` and the tag, repeating the `t0` of the sample.
    Repeated,
    /// As a CloudEvent below `ALERT_TOPIC` that tells the time of the sample. A rate counts until the next reading, so the
    /// answer to a sample comes with the next one.
    Events,
}

#[derive(Clone, Copy, Debug)]
pub struct Load {
    pub port: u16,
    pub shape: Shape,
    pub tags: usize,
    /// Samples of each tag, a second of W apart.
    pub seconds: i64,
    /// Messages a second.
    pub rate: f64,
    /// Time of the first samples.
    pub start: Timestamp,
    pub answers: Answers,
}

#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// From sending a sample to receiving its alert, ascending.
    pub latencies: Vec<Duration>,
    pub got: Counts,
    pub want: Counts,
    /// Alerts that are neither, or of no tag of the load.
    pub strange: u64,
    pub sent: u64,
    /// The most that a message was sent late.
    pub late: Duration,
}

impl Load {
    /// Sends everything and waits for the last alerts.
    pub fn run(&self) -> Result<Outcome> {
        let filter = match self.answers {
            Answers::Repeated => format!("{ALERTS}#"),
            Answers::Events => format!("{ALERT_TOPIC}/#"),
        };
        let mut alerts = connect(self.port, "w-alerts")?;
        subscribe(&mut alerts, &filter)?;
        let end = alerts.try_clone()?;
        let shared = Arc::new(Shared {
            base: Instant::now(),
            sent_at: (0..self.tags * REMEMBERED).map(|_| AtomicU64::new(0)).collect(),
            outcome: Mutex::new(Outcome { want: self.want(), ..Outcome::default() }),
        });
        let listener = {
            let (shared, load) = (shared.clone(), *self);
            std::thread::spawn(move || load.listen(Messages::new(alerts), &shared))
        };
        let (sent, late) = self.send(&shared)?;
        self.wait_for_the_last(&shared);
        end.shutdown(Shutdown::Both)?;
        if listener.join().is_err() {
            bail!("the listener of the load panicked");
        }
        let mut outcome = shared.take();
        (outcome.sent, outcome.late) = (sent, late);
        outcome.latencies.sort_unstable();
        Ok(outcome)
    }

    fn want(&self) -> Counts {
        let answered = match self.answers {
            Answers::Repeated => self.seconds,
            Answers::Events => self.seconds - 1,
        };
        reference(&self.shape, self.tags, answered)
    }

    fn send(&self, shared: &Shared) -> Result<(u64, Duration)> {
        let mut stream = connect(self.port, "w-load")?;
        let topics: Vec<Vec<u8>> = (0..self.tags).map(|index| format!("{SAMPLES}{}", tag(index)).into_bytes()).collect();
        let total = self.tags as u64 * self.seconds as u64;
        let (mut packets, mut payload) = (Vec::with_capacity(1 << 16), Vec::with_capacity(256));
        let (begun, mut sent, mut late) = (Instant::now(), 0_u64, Duration::ZERO);
        while sent < total {
            let due = ((begun.elapsed().as_secs_f64() * self.rate) as u64 + 1).min(total);
            if due <= sent {
                nap(PAUSE);
                continue;
            }
            late = late.max(Duration::from_secs_f64((due - sent) as f64 / self.rate));
            packets.clear();
            let until = due.min(sent + BURST_MAX);
            for number in sent..until {
                let (index, second) = ((number % self.tags as u64) as usize, (number / self.tags as u64) as i64);
                self.put_sample(&mut payload, shared, index, second)?;
                put_publish(&mut packets, &topics[index], &payload);
            }
            sent = until;
            stream.write_all(&packets).context("the broker has gone away")?;
        }
        Ok((sent, late))
    }

    fn put_sample(&self, payload: &mut Vec<u8>, shared: &Shared, index: usize, second: i64) -> Result<()> {
        let value = value(&self.shape, index, second);
        let millis = (self.start + Span::from_secs(second)).millis();
        let now = shared.nanos();
        shared.sent_at(index, second).store(now, Ordering::Release);
        payload.clear();
        write!(
            payload,
            "{{\"t0\":{now},\"ts\":{}.{:03},\"tag\":\"{}\",\"plan\":{},\"v\":{}.{:02},\"q\":192,\"u\":\"t/h\",\"seq\":{second}}}",
            millis / 1_000,
            millis % 1_000,
            tag(index),
            plan(index) / 100,
            value / 100,
            value % 100
        )?;
        Ok(())
    }

    fn listen(&self, mut messages: Messages, shared: &Shared) {
        while let Some((topic, payload)) = messages.next() {
            let now = shared.nanos();
            let answer = match self.answers {
                Answers::Repeated => repeated(payload),
                Answers::Events => self.event(payload, shared),
            };
            if topic.ends_with(FLUSH.as_bytes()) {
                continue;
            }
            let mut outcome = shared.outcome.lock().expect("nobody panics with it");
            match answer {
                Some((turn, sent)) => {
                    outcome.got.add(Some(turn));
                    outcome.latencies.push(Duration::from_nanos(now.saturating_sub(sent)));
                }
                None => outcome.strange += 1,
            }
        }
    }

    /// What one of our alerts says, and when the sample was sent that it answers.
    fn event(&self, payload: &[u8], shared: &Shared) -> Option<(Turn, u64)> {
        let event: Event = serde_json::from_slice(payload).ok()?;
        let turn = turn(event.kind.strip_prefix("tizbek.incident.")?)?;
        let index = tag_index(event.data.cause.id.as_bytes()).filter(|index| *index < self.tags)?;
        let at: jiff::Timestamp = event.time.parse().ok()?;
        let second = (Timestamp(at.as_microsecond()) - self.start).whole_secs();
        (0..self.seconds).contains(&second).then(|| (turn, shared.sent_at(index, second).load(Ordering::Acquire)))
    }

    fn wait_for_the_last(&self, shared: &Shared) {
        let begun = Instant::now();
        while begun.elapsed() < LAST_ALERTS {
            let outcome = shared.outcome.lock().expect("nobody panics with it");
            if outcome.got.raised >= outcome.want.raised && outcome.got.cleared >= outcome.want.cleared {
                break;
            }
            drop(outcome);
            nap(Duration::from_millis(10));
        }
        // What comes though nobody waits for it counts too.
        nap(Duration::from_millis(300));
    }
}

/// `start` of a load whose samples carry the time at which they are sent: the next whole second but one, waited for.
pub fn start_now(clock: &Clock) -> Timestamp {
    let start = (clock.now() + Span::from_secs(1)).next_multiple(Span::from_secs(1));
    nap(Duration::from_micros((start - clock.now()).0.max(0) as u64));
    start
}

struct Shared {
    base: Instant,
    /// Nanoseconds since `base`, by tag and by second modulo `REMEMBERED`.
    sent_at: Vec<AtomicU64>,
    outcome: Mutex<Outcome>,
}

impl Shared {
    fn nanos(&self) -> u64 {
        self.base.elapsed().as_nanos() as u64
    }

    fn sent_at(&self, index: usize, second: i64) -> &AtomicU64 {
        &self.sent_at[index * REMEMBERED + second as usize % REMEMBERED]
    }

    fn take(&self) -> Outcome {
        std::mem::take(&mut self.outcome.lock().expect("nobody panics with it"))
    }
}

#[derive(Deserialize)]
struct Repeat {
    t0: u64,
    #[serde(rename = "type")]
    kind: String,
}

#[derive(Deserialize)]
struct Event {
    #[serde(rename = "type")]
    kind: String,
    time: String,
    data: EventData,
}

#[derive(Deserialize)]
struct EventData {
    cause: EventCause,
}

#[derive(Deserialize)]
struct EventCause {
    id: String,
}

fn repeated(payload: &[u8]) -> Option<(Turn, u64)> {
    let repeat: Repeat = serde_json::from_slice(payload).ok()?;
    Some((turn(&repeat.kind)?, repeat.t0))
}

fn turn(word: &str) -> Option<Turn> {
    match word {
        "raised" => Some(Turn::Raised),
        "cleared" => Some(Turn::Cleared),
        _ => None,
    }
}
