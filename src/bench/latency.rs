//! `bench latency`: from publishing a sample to receiving the alert it brings about, through one mosquitto, at a thousand and ten
//! thousand messages a second. Ours runs as a site does, with the journal on and the default durability, beside the least engine
//! that does the same work and Node-RED; they take turns.

use std::time::{Duration, Instant};

use anyhow::{Result, bail, ensure};
use tizbek_core::time::{Span, Timestamp};

use super::Bench;
use super::host::{Program, mosquitto, nap};
use super::load::{ALERTS, Answers, FLUSH, Load, Outcome, SAMPLES, start_now};
use super::packet::{Messages, connect, put_publish, subscribe};
use super::report::{Row, median, median_ratio};
use super::site::{Protocol, write_site};
use super::workload::ONLINE;
use super::{ours, peers};
use crate::clock::Clock;

/// As many tags as messages a second: each tag speaks once a second.
const RATES: [usize; 2] = [1_000, 10_000];
/// Each tag stands once in this time.
const SECONDS: i64 = 22;
const READY: Duration = Duration::from_secs(60);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Engine {
    Ours,
    Least,
    NodeRed,
}

const ENGINES: [Engine; 3] = [Engine::Ours, Engine::Least, Engine::NodeRed];

impl Engine {
    const fn name(self) -> &'static str {
        match self {
            Self::Ours => "tizbek",
            Self::Least => "least engine",
            Self::NodeRed => "Node-RED",
        }
    }
}

/// Figures of one engine at one rate, by round.
#[derive(Default)]
struct Runs {
    p50: Vec<f64>,
    p99: Vec<f64>,
    cpu: Vec<f64>,
}

pub(super) fn rows(bench: &Bench) -> Result<Vec<Row>> {
    let (mut rows, mut asked_for) = (Vec::new(), Vec::new());
    for rate in RATES {
        let mut runs = ENGINES.map(|_| Runs::default());
        for _ in 0..bench.rounds {
            for (engine, runs) in ENGINES.into_iter().zip(&mut runs) {
                let (outcome, cpu_secs) = one(bench, engine, rate)?;
                check(engine, rate, &outcome)?;
                runs.p50.push(percentile(&outcome.latencies, 0.50));
                runs.p99.push(percentile(&outcome.latencies, 0.99));
                runs.cpu.push(cpu_secs * 1e6 / outcome.sent as f64);
            }
        }
        let [ours, least, node_red] = &runs;
        for (engine, runs) in ENGINES.into_iter().zip(&runs) {
            let name = format!("{}, {rate} messages/s", engine.name());
            rows.push(Row::new(format!("{name}, processor time"), median(&runs.cpu), "us/message"));
            rows.push(Row::new(format!("{name}, p50"), median(&runs.p50), "us"));
            if engine != Engine::Ours {
                rows.push(Row::new(format!("{name}, p99"), median(&runs.p99), "us"));
            }
        }
        for (peer, theirs) in [(Engine::NodeRed, node_red), (Engine::Least, least)] {
            let row = Row::new(format!("tizbek, {rate} messages/s, p99"), median(&ours.p99), "us");
            asked_for.push(row.beside(peer.name(), median_ratio(&ours.p99, &theirs.p99)));
        }
    }
    rows.append(&mut asked_for);
    Ok(rows)
}

/// Waits until somebody else has subscribed at the broker, by the broker's own figure.
pub(super) fn wait_for_subscriber(port: u16) -> Result<()> {
    let mut stream = connect(port, "w-count")?;
    stream.set_read_timeout(Some(READY))?;
    subscribe(&mut stream, "$SYS/broker/subscriptions/count")?;
    let mut messages = Messages::new(stream);
    let begun = Instant::now();
    while begun.elapsed() < READY {
        let Some((_, payload)) = messages.next() else { break };
        let subscriptions: usize = String::from_utf8_lossy(payload).parse().unwrap_or(0);
        // One of them is this one.
        if subscriptions > 1 {
            return Ok(());
        }
    }
    bail!("nobody subscribed within {READY:?}")
}

fn one(bench: &Bench, engine: Engine, rate: usize) -> Result<(Outcome, f64)> {
    let (_broker, port) = mosquitto(&bench.work)?;
    let clock = Clock::wall();
    let program = match engine {
        Engine::Ours => {
            let site = bench.work.join("site-latency");
            write_site(&site, rate, &ONLINE, Protocol::Mqtt { port }, shift_start(clock.now()))?;
            let program = ours::start(&site, &bench.work.join("data-latency"), &bench.work)?;
            wait_for_subscriber(port)?;
            program
        }
        Engine::Least => answering(peers::least(&bench.work, port, rate)?, port)?,
        Engine::NodeRed => answering(peers::node_red(&bench.cache, &bench.work, port)?, port)?,
    };
    let answers = if engine == Engine::Ours { Answers::Events } else { Answers::Repeated };
    let before = program.cost().cpu_secs;
    let start = start_now(&clock);
    let load = Load { port, shape: ONLINE, tags: rate, seconds: SECONDS, rate: rate as f64, start, answers };
    let outcome = load.run()?;
    Ok((outcome, program.cost().cpu_secs - before))
}

/// Waits until the engine has answered a flush.
fn answering(program: Program, port: u16) -> Result<Program> {
    let mut stream = connect(port, "w-flush")?;
    stream.set_read_timeout(Some(Duration::from_millis(100)))?;
    subscribe(&mut stream, &format!("{ALERTS}{FLUSH}"))?;
    let mut out = stream.try_clone()?;
    let mut messages = Messages::new(stream);
    let mut packet = Vec::new();
    put_publish(&mut packet, format!("{SAMPLES}{FLUSH}").as_bytes(), b"{}");
    let begun = Instant::now();
    while begun.elapsed() < READY {
        std::io::Write::write_all(&mut out, &packet)?;
        if messages.next().is_some() {
            // It may have been asked more than once: let it answer the rest.
            nap(Duration::from_millis(500));
            return Ok(program);
        }
    }
    bail!("the engine did not answer within {READY:?}")
}

/// A shift that has begun, and goes on for longer than the benchmark.
fn shift_start(now: Timestamp) -> Timestamp {
    let hour = Span::from_hours(1);
    (now - hour).next_multiple(hour)
}

/// A latency counts only if the answers were right.
fn check(engine: Engine, rate: usize, outcome: &Outcome) -> Result<()> {
    let Outcome { got, want, strange, late, .. } = outcome;
    ensure!(got == want && *strange == 0, "{} at {rate}/s: {got} and {strange} others, right is {want}", engine.name());
    if *late > Duration::from_millis(100) {
        eprintln!("{} at {rate}/s: the load itself was up to {late:.0?} late", engine.name());
    }
    Ok(())
}

/// Microseconds; `latencies` are in order.
fn percentile(latencies: &[Duration], share: f64) -> f64 {
    let index = (latencies.len().saturating_sub(1) as f64 * share).round() as usize;
    latencies.get(index).map_or(f64::NAN, |latency| latency.as_secs_f64() * 1e6)
}
