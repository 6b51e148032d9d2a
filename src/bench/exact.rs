//! `bench w`: workload W, a thousand signals for an hour, must give exactly the right alerts: replayed from both forms of a
//! recording, and by a running site through mosquitto. There the hour is a backlog: its samples carry the times at which they
//! occurred and come as fast as the site takes them.

use anyhow::{Result, ensure};
use tizbek_core::time::Span;

use super::Bench;
use super::host::{Program, mosquitto};
use super::latency::wait_for_subscriber;
use super::load::{Answers, Load, Outcome};
use super::ours;
use super::recording::{Form, Size, recording};
use super::report::Row;
use super::site::{Protocol, write_site};
use super::workload::{Counts, SHIFT, reference};
use crate::clock::Clock;

const SIZE: Size = Size { tags: 1_000, seconds: 3_600 };
/// Messages a second. More than the site's own signals would ever send, less than what makes the broker queue without end.
const RATE: f64 = 30_000.0;
/// The newest sample of the backlog is older than what a signal may be silent, so that none of it is taken for the present.
const BACKLOG_AGE: Span = Span::from_mins(5);

pub(super) fn rows(bench: &Bench) -> Result<Vec<Row>> {
    let right = reference(&SHIFT, SIZE.tags, SIZE.seconds);
    let mut rows = Vec::new();
    for (form, name) in [(Form::Csv, "replayed from CSV"), (Form::Native, "replayed from our recording")] {
        let recording = recording(&bench.cache, SIZE, form)?;
        let counts = ours::replay(&recording, &bench.work)?.counts;
        say(&mut rows, name, counts, right);
    }
    let (outcome, cpu_secs) = online(bench)?;
    rows.push(Row::new("through mosquitto, processor time", cpu_secs / outcome.sent as f64 * 1e6, "us/message"));
    rows.push(Row::new("through mosquitto, other alerts", outcome.strange as f64, "alerts"));
    say(&mut rows, "through mosquitto", outcome.got, right);
    let wrong = rows.iter().filter(|row| row.ratio.is_some_and(|ratio| ratio != 1.0)).count();
    ensure!(wrong == 0 && outcome.strange == 0, "not the right alerts:\n{}", super::report::table(&rows));
    Ok(rows)
}

fn say(rows: &mut Vec<Row>, name: &str, got: Counts, right: Counts) {
    for (word, got, right) in [("cleared", got.cleared, right.cleared), ("raised", got.raised, right.raised)] {
        let row = Row::new(format!("W {name}, {word}"), got as f64, "alerts");
        rows.push(row.beside(format!("right ({right})"), got as f64 / right as f64));
    }
}

fn online(bench: &Bench) -> Result<(Outcome, f64)> {
    let (_broker, port) = mosquitto(&bench.work)?;
    let minute = Span::from_mins(1);
    let newest = Clock::wall().now() - BACKLOG_AGE;
    // One second more than W: a rate counts until the next reading.
    let seconds = SIZE.seconds + 1;
    let start = (newest - Span::from_secs(seconds) - minute).next_multiple(minute);
    let site = bench.work.join("site-w");
    write_site(&site, SIZE.tags, &SHIFT, Protocol::Mqtt { port }, start)?;
    let program: Program = ours::start(&site, &bench.work.join("data-w"), &bench.work)?;
    wait_for_subscriber(port)?;
    let load = Load { port, shape: SHIFT, tags: SIZE.tags, seconds, rate: RATE, start, answers: Answers::Events };
    let outcome = load.run()?;
    Ok((outcome, program.cost().cpu_secs))
}
