//! Modbus over TCP, RTU over TCP and serial lines, reading only: one task owns the line to an endpoint and asks one question at a
//! time. When which is asked is in `schedule`, what is known of the devices in `unit`, what is asked together in `blocks`, how
//! bytes become numbers in `decode`; the line is `connection`, which rests on `frame`, `rtu` and `line`. Here it is put together,
//! and what is learned is handed on: readings, bad ones with their quality, gaps.

mod blocks;
mod connection;
pub(crate) mod decode;
pub(crate) mod frame;
mod line;
pub(crate) mod rtu;
mod schedule;
mod unit;

use std::io;
use std::time::Duration;

use tizbek_core::input::{Gap, GapReason, Input, Observation};
use tizbek_core::quality::Quality;
use tizbek_core::time::{Span, Timestamp};

use super::supervise::{SourceError, stopped};
use super::{Inputs, SourceIo};
use crate::config::ModbusConfig;
use crate::queue::Closed;
use blocks::Block;
pub use connection::{Answer, Connection};
pub use decode::Raw;
pub use frame::Question;
use schedule::{Next, Probed, Task};
use unit::Unit;

/// However fast the site's clock runs, a device gets this long to answer, or as long as its site file says.
const TIMEOUT_LEAST: Duration = Duration::from_millis(200);
/// What was refused is tried again this often: somebody may have mended the device.
const HOLE_AGAIN: Span = Span::from_mins(1);
/// Polls that were passed over are told at once, and then so often.
const SKIPPED_TOLD_EVERY: Span = Span::from_mins(1);

/// Polls until shutdown. `Disconnected`: nobody at the endpoint, or none of its units answers.
pub async fn run(config: ModbusConfig, io: SourceIo) -> Result<(), SourceError> {
    let shutdown = io.shutdown.clone();
    let mut poller = Poller::new(config, io);
    // Cancelling a read that is under way costs nothing but its answer.
    let stop = tokio::select! {
        stop = poller.poll_for_ever() => stop,
        () = stopped(shutdown) => Stop::Asked,
    };
    let told = poller.tell_skipped().await;
    match stop {
        Stop::Lost(cause) if told.is_ok() => {
            let endpoint = poller.config.line.address().to_owned();
            Err(SourceError::Disconnected { endpoint, cause })
        }
        Stop::Lost(_) | Stop::NobodyListens | Stop::Asked => Ok(()),
    }
}

enum Stop {
    Asked,
    NobodyListens,
    Lost(io::Error),
}

impl From<Closed> for Stop {
    fn from(_: Closed) -> Self {
        Self::NobodyListens
    }
}

struct Poller {
    config: ModbusConfig,
    io: SourceIo,
    connection: Connection,
    /// Wall time.
    timeout: Duration,
    unit_ids: Vec<u8>,
    /// By index of `unit_ids`.
    units: Vec<Unit>,
    tasks: Vec<Task>,
    probed: Probed,
    link_up: bool,
    skipped: u64,
    skipped_told: Timestamp,
}

impl Poller {
    fn new(config: ModbusConfig, io: SourceIo) -> Self {
        let least = config.timeout.min(TIMEOUT_LEAST);
        let timeout = io.clock.wall_time(config.timeout).max(least);
        let now = io.clock.now();
        let blocks = blocks::plan(&config.points, config.limits);
        let mut unit_ids: Vec<u8> = blocks.iter().map(|block| block.unit_id).collect();
        unit_ids.dedup();
        let tasks = blocks.into_iter().map(|block| task(&config, &unit_ids, block, now)).collect();
        Self {
            connection: Connection::new(config.line.clone(), timeout, config.care),
            timeout,
            probed: Probed::nothing(unit_ids.len(), now),
            units: vec![Unit::UNKNOWN; unit_ids.len()],
            unit_ids,
            tasks,
            link_up: false,
            skipped: 0,
            skipped_told: Timestamp::MIN,
            config,
            io,
        }
    }

    async fn poll_for_ever(&mut self) -> Stop {
        loop {
            let now = self.io.clock.now();
            let speed = self.io.clock.speed();
            let asked = match schedule::next(now, &self.units, &self.tasks, self.timeout, speed, &self.probed) {
                Next::Poll { task } => self.ask(task, self.timeout).await,
                Next::Probe { task, patience } => {
                    self.probed.note(now, self.tasks[task].unit, patience >= self.timeout);
                    self.ask(task, patience).await
                }
                Next::Wait { until } => {
                    if self.config.care.close_after_poll {
                        self.connection.close();
                    }
                    self.io.clock.sleep_until(until).await;
                    Ok(())
                }
            };
            if let Err(stop) = asked {
                return stop;
            }
            if !self.units.is_empty() && self.units.iter().all(|unit| unit.is_demoted()) {
                return Stop::Lost(io::Error::new(io::ErrorKind::TimedOut, "no unit answers"));
            }
        }
    }

    async fn ask(&mut self, index: usize, patience: Duration) -> Result<(), Stop> {
        let question = Question::of(&self.tasks[index].block);
        let asked_at = self.io.clock.now();
        self.tasks[index].asked = asked_at;
        let answer = self.connection.ask(&question, patience).await;
        let answered_at = self.io.clock.now();
        // What went before the question that was answered, a connection or a pause, is no part of its way.
        let round_trip = self.connection.since_question().mul_f64(self.io.clock.speed()).as_micros();
        let at = asked_at.max(answered_at - Span(i64::try_from(round_trip / 2).unwrap_or(0)));
        for unit_id in self.connection.take_heard() {
            if let Some(unit) = self.unit_ids.iter().position(|known| *known == unit_id) {
                self.answers(unit, None).await?;
            }
        }
        let unit = self.tasks[index].unit;
        match answer {
            Answer::Values(raw) => {
                self.answers(unit, Some(index)).await?;
                self.send_values(index, &raw, at).await?;
                if self.tasks[index].hole {
                    self.plan_again(unit, answered_at);
                } else {
                    self.served(index, asked_at).await?;
                }
            }
            Answer::Refused(code @ (2 | 3)) => {
                self.answers(unit, Some(index)).await?;
                self.split_or_remember(index, &format!("exception {code}"), at).await?;
            }
            Answer::Short => {
                self.answers(unit, Some(index)).await?;
                self.split_or_remember(index, "an answer that is too short", at).await?;
            }
            Answer::Refused(5 | 6) if self.tasks[index].busy_left > 0 => {
                self.answers(unit, Some(index)).await?;
                let pause = self.config.care.busy_pause.mul_f64(self.io.clock.speed());
                let task = &mut self.tasks[index];
                task.busy_left -= 1;
                task.ready = answered_at + Span(i64::try_from(pause.as_micros()).unwrap_or(i64::MAX));
            }
            Answer::Refused(code @ (0x0a | 0x0b)) => {
                // A gateway answers for a unit that does not: to the unit that is silence.
                self.say_link_up().await?;
                self.send_quality(&[index], Quality::BadComm, at).await?;
                self.does_not_answer(index, 0, &format!("gateway: exception {code:#04x}")).await?;
            }
            Answer::Refused(code) => {
                self.answers(unit, Some(index)).await?;
                self.send_refusal(index, code, at).await?;
                self.served(index, asked_at).await?;
            }
            Answer::Silent => self.does_not_answer(index, self.tasks[index].block.readings(), "no answer in time").await?,
            Answer::Broken(detail) => self.does_not_answer(index, self.tasks[index].block.readings(), &detail).await?,
            Answer::NoConnection(error) => {
                let lost = self.give_up_due(answered_at, |_| true);
                self.send_gap(None, lost.max(1), GapReason::NoAnswer).await?;
                return Err(Stop::Lost(error));
            }
        }
        Ok(())
    }

    /// Exception 2 or 3: something in the block does not exist. Halves are asked at once; what cannot be parted is a hole.
    async fn split_or_remember(&mut self, index: usize, why: &str, at: Timestamp) -> Result<(), Stop> {
        let now = self.io.clock.now();
        let task = &mut self.tasks[index];
        if let Some((low, high)) = blocks::halves(&task.block) {
            task.ready = now;
            let other = Task { block: high, ..task.clone() };
            task.block = low;
            self.tasks.push(other);
            return Ok(());
        }
        let block = &task.block;
        tracing::warn!(
            endpoint = self.config.line.address(), unit = block.unit_id, table = ?block.table, address = block.start, why,
            "modbus.register_refused"
        );
        (task.hole, task.due, task.ready) = (true, now + HOLE_AGAIN, now + HOLE_AGAIN);
        Ok(self.send_quality(&[index], Quality::BadConfig, at).await?)
    }

    /// What was refused is there now: somebody mended the device, or it has started up. Its requests are put together as they were
    /// at first.
    fn plan_again(&mut self, unit: usize, now: Timestamp) {
        self.tasks.retain(|task| task.unit != unit);
        let blocks = blocks::plan(&self.config.points, self.config.limits);
        let of_unit = blocks.into_iter().filter(|block| block.unit_id == self.unit_ids[unit]);
        self.tasks.extend(of_unit.map(|block| task(&self.config, &self.unit_ids, block, now)));
    }

    /// A unit shows that it is there, by an answer to the request `asked`, if it was waited for. What is due is asked at once.
    async fn answers(&mut self, unit: usize, asked: Option<usize>) -> Result<(), Closed> {
        self.say_link_up().await?;
        let before = std::mem::replace(&mut self.units[unit], Unit::Online);
        if before.is_online() {
            return Ok(());
        }
        tracing::info!(endpoint = self.config.line.address(), unit = self.unit_ids[unit], "modbus.unit_answers");
        let now = self.io.clock.now();
        let mut lost = 0;
        for (index, task) in self.tasks.iter_mut().enumerate() {
            if task.unit == unit && !task.hole && (Some(index) != asked || before.is_demoted()) && task.due <= now {
                lost += task.catch_up(now) * task.block.readings();
            }
        }
        if before == Unit::UNKNOWN { self.skip(lost).await } else { self.send_gap(None, lost, GapReason::NoAnswer).await }
    }

    /// `lost`: readings of the request itself. What else was due of its unit is lost with them.
    async fn does_not_answer(&mut self, index: usize, lost: u64, why: &str) -> Result<(), Closed> {
        let now = self.io.clock.now();
        let (unit, was_hole) = (self.tasks[index].unit, self.tasks[index].hole);
        let before = self.units[unit];
        let after = before.after_silence(now);
        self.units[unit] = after;
        let unit_id = self.unit_ids[unit];
        tracing::info!(
            endpoint = self.config.line.address(),
            unit = unit_id,
            start = self.tasks[index].block.start,
            why,
            "modbus.no_answer"
        );
        let passed = if was_hole { 0 } else { self.tasks[index].advance(now) * self.tasks[index].block.readings() };
        if was_hole {
            (self.tasks[index].due, self.tasks[index].ready) = (now + HOLE_AGAIN, now + HOLE_AGAIN);
        }
        let others = self.give_up_due(now, |task| task.unit == unit);
        self.send_gap(None, if was_hole { 0 } else { lost } + passed + others, GapReason::NoAnswer).await?;
        if after.is_demoted() && !before.is_demoted() {
            tracing::warn!(
                endpoint = self.config.line.address(),
                unit = unit_id,
                why,
                "modbus.unit_demoted: it is asked less often"
            );
            let dead: Vec<usize> =
                (0..self.tasks.len()).filter(|task| self.tasks[*task].unit == unit && !self.tasks[*task].hole).collect();
            self.send_quality(&dead, Quality::BadComm, now).await?;
        }
        Ok(())
    }

    /// Passes over what is due of some requests, and answers how many readings that are.
    fn give_up_due(&mut self, now: Timestamp, of: impl Fn(&Task) -> bool) -> u64 {
        let due = self.tasks.iter_mut().filter(|task| of(task) && !task.hole && task.due <= now);
        due.map(|task| (task.advance(now) + 1) * task.block.readings()).sum()
    }

    async fn served(&mut self, index: usize, asked_at: Timestamp) -> Result<(), Closed> {
        let task = &mut self.tasks[index];
        task.busy_left = self.config.care.busy_retries;
        let passed = task.advance(asked_at) * task.block.readings();
        self.skip(passed).await
    }

    /// So many readings were not asked for, because the line was busy.
    async fn skip(&mut self, readings: u64) -> Result<(), Closed> {
        // By a clock that runs faster than the world it is this machine that is late, which says nothing of the line.
        if self.io.clock.speed() > 1.0 {
            return Ok(());
        }
        self.skipped += readings;
        let now = self.io.clock.now();
        if now - self.skipped_told < SKIPPED_TOLD_EVERY && now >= self.skipped_told {
            return Ok(());
        }
        self.tell_skipped().await
    }

    /// At the end too: what was not told by then never would be.
    async fn tell_skipped(&mut self) -> Result<(), Closed> {
        if self.skipped == 0 {
            return Ok(());
        }
        self.skipped_told = self.io.clock.now();
        let skipped = std::mem::take(&mut self.skipped);
        tracing::info!(
            endpoint = self.config.line.address(),
            readings = skipped,
            "modbus.skipped: polls are due faster than they are answered"
        );
        self.send_gap(None, skipped, GapReason::Skipped).await
    }

    async fn say_link_up(&mut self) -> Result<(), Closed> {
        if self.link_up {
            return Ok(());
        }
        self.link_up = true;
        tracing::info!(endpoint = self.config.line.address(), "modbus.connected");
        self.io.say_link(true).await
    }

    async fn send_values(&self, index: usize, raw: &Raw, at: Timestamp) -> Result<(), Closed> {
        let block = &self.tasks[index].block;
        let observations = block.points().map(|index| {
            let point = &self.config.points[index];
            let (value, quality) = decode::reading(point, raw, usize::from(point.address - block.start))
                .expect("the answer is as long as the block, and the block covers its points");
            Input::Observed(Observation { signal: point.signal, occurred_at: at, value, quality })
        });
        self.io.send(Inputs::Many(observations.collect())).await
    }

    /// It is known that there is no value, and why.
    async fn send_quality(&self, tasks: &[usize], quality: Quality, at: Timestamp) -> Result<(), Closed> {
        let points = tasks.iter().flat_map(|task| self.tasks[*task].block.points());
        let observations = points.map(|index| {
            let signal = self.config.points[index].signal;
            Input::Observed(Observation { signal, occurred_at: at, value: f64::NAN, quality })
        });
        self.io.send(Inputs::Many(observations.collect())).await
    }

    async fn send_refusal(&self, index: usize, code: u8, at: Timestamp) -> Result<(), Closed> {
        let block = &self.tasks[index].block;
        tracing::debug!(endpoint = self.config.line.address(), unit = block.unit_id, start = block.start, code, "modbus.refused");
        match code {
            1 => self.send_quality(&[index], Quality::BadConfig, at).await,
            4 | 8 => self.send_quality(&[index], Quality::BadDevice, at).await,
            // It was too busy to answer: neither its registers nor the site file are to blame.
            5 | 6 => self.send_gap(Some(index), block.readings(), GapReason::NoAnswer).await,
            // A code of the maker's own: nothing is known about the value.
            _ => self.send_gap(Some(index), block.readings(), GapReason::Refused).await,
        }
    }

    async fn send_gap(&self, task: Option<usize>, lost: u64, reason: GapReason) -> Result<(), Closed> {
        if lost == 0 {
            return Ok(());
        }
        let mut points = task.into_iter().flat_map(|task| self.tasks[task].block.points());
        let signal = match (points.next(), points.next()) {
            (Some(index), None) => Some(self.config.points[index].signal),
            _ => None,
        };
        self.io.send(Inputs::One(Input::Gap(Gap { source: self.io.source, signal, lost, reason }))).await
    }
}

/// A request that is due at once.
fn task(config: &ModbusConfig, unit_ids: &[u8], block: Block, now: Timestamp) -> Task {
    let unit = unit_ids.iter().position(|unit_id| *unit_id == block.unit_id).expect("each block is of a unit");
    let every = config.classes[block.class].every.as_micros();
    let every = Span(i64::try_from(every).unwrap_or(i64::MAX).max(1));
    let due = now.next_multiple(every) - every;
    let busy_left = config.care.busy_retries;
    Task { unit, block, every, due, ready: now, asked: Timestamp::MIN, busy_left, hole: false }
}
