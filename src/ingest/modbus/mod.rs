//! Modbus TCP, reading only: one task, one connection an endpoint, polled on a fixed grid of site time. A unit that is dead
//! behind a gateway is asked less and less often and costs its neighbours no more than that; a register that does not exist
//! costs only itself. How bytes become numbers is in `decode`, what is asked together in `blocks`, the line in `connection`.

mod blocks;
mod connection;
mod decode;

use std::collections::VecDeque;
use std::io;
use std::time::Duration;

use tizbek_core::input::{Gap, GapReason, Input, Observation};
use tizbek_core::quality::Quality;
use tizbek_core::time::{Span, Timestamp};

use super::supervise::{SourceError, stopped};
use super::{Inputs, SourceIo};
use crate::config::{ModbusConfig, ModbusPoint};
use crate::queue::Closed;
use blocks::Block;
use connection::{Answer, Connection};
use decode::Raw;

/// However fast the site's clock runs, a device gets this long to answer.
const TIMEOUT_MIN: Duration = Duration::from_millis(200);
/// So many polls in a row without an answer, and a unit is asked less often.
const FAILURES_MAX: u32 = 3;
/// How long a silent unit is left alone, each time longer; site time.
const UNIT_PAUSES_SECS: [i64; 5] = [1, 2, 5, 10, 30];
/// A register that was refused is tried again this often: somebody may have mended the device.
const HOLE_AGAIN: Span = Span::from_mins(1);

/// Polls until shutdown. `Disconnected`: nobody at the endpoint, or none of its units answers.
pub async fn run(config: ModbusConfig, io: SourceIo) -> Result<(), SourceError> {
    let shutdown = io.shutdown.clone();
    let mut poller = Poller::new(config, io);
    // Cancelling a read that is under way costs nothing but its answer.
    tokio::select! {
        stop = poller.poll_for_ever() => match stop {
            Stop::NobodyListens => Ok(()),
            Stop::Lost(cause) => Err(SourceError::Disconnected { endpoint: poller.config.address, cause }),
        },
        () = stopped(shutdown) => Ok(()),
    }
}

enum Stop {
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
    units: Vec<Unit>,
    link_up: bool,
}

/// What is remembered about one unit of the endpoint.
struct Unit {
    id: u8,
    blocks: Vec<Block>,
    /// Blocks of one point each that the device refuses, and when to try them again.
    holes: Vec<(Timestamp, Block)>,
    /// Polls in a row without an answer.
    failures: u32,
    ask_again_at: Timestamp,
    /// Readings that were not even asked for while the unit was left alone.
    left_out: u64,
}

impl Unit {
    fn points(&self) -> u64 {
        self.blocks.iter().map(|block| block.points.len() as u64).sum()
    }

    fn failed(&mut self, now: Timestamp) {
        self.failures += 1;
        if let Some(beyond) = self.failures.checked_sub(FAILURES_MAX) {
            let pause = UNIT_PAUSES_SECS[(beyond as usize).min(UNIT_PAUSES_SECS.len() - 1)];
            self.ask_again_at = now + Span::from_secs(pause);
            tracing::info!(unit = self.id, failures = self.failures, pause_secs = pause, "modbus.unit_left_alone");
        }
    }
}

impl Poller {
    fn new(config: ModbusConfig, io: SourceIo) -> Self {
        let timeout = io.clock.wall_time(config.timeout).max(TIMEOUT_MIN);
        let connection = Connection::new(config.address.clone(), timeout);
        let mut units: Vec<Unit> = Vec::new();
        for block in blocks::plan(&config.points) {
            match units.last_mut() {
                Some(unit) if unit.id == block.unit_id => unit.blocks.push(block),
                _ => units.push(Unit {
                    id: block.unit_id,
                    blocks: vec![block],
                    holes: Vec::new(),
                    failures: 0,
                    ask_again_at: Timestamp::MIN,
                    left_out: 0,
                }),
            }
        }
        Self { config, io, connection, units, link_up: false }
    }

    async fn poll_for_ever(&mut self) -> Stop {
        let step = Span(i64::try_from(self.config.poll.as_micros()).unwrap_or(i64::MAX).max(1));
        loop {
            self.io.clock.sleep_until(self.io.clock.now().next_multiple(step)).await;
            if let Err(stop) = self.poll_all().await {
                return stop;
            }
        }
    }

    async fn poll_all(&mut self) -> Result<(), Stop> {
        for index in 0..self.units.len() {
            let now = self.io.clock.now();
            let unit = &mut self.units[index];
            if now < unit.ask_again_at {
                unit.left_out += unit.points();
                continue;
            }
            self.poll_unit(index).await?;
        }
        let all_dead = !self.units.is_empty() && self.units.iter().all(|unit| unit.failures >= FAILURES_MAX);
        if all_dead {
            return Err(Stop::Lost(io::Error::new(io::ErrorKind::TimedOut, "no unit answers")));
        }
        Ok(())
    }

    async fn poll_unit(&mut self, index: usize) -> Result<(), Stop> {
        let now = self.io.clock.now();
        let unit = &mut self.units[index];
        let mut work: VecDeque<Block> = unit.blocks.drain(..).collect();
        let due = unit.holes.iter().filter(|(again_at, _)| *again_at <= now).map(|(_, block)| block.clone());
        work.extend(due);
        unit.holes.retain(|(again_at, _)| *again_at > now);

        let mut good = Vec::new();
        let mut outcome = Ok(());
        while let Some(block) = work.pop_front() {
            let asked_at = self.io.clock.now();
            let answer = self.connection.ask(&block).await;
            let answered_at = self.io.clock.now();
            let at = asked_at + Span((answered_at - asked_at).0 / 2);
            let mut lost = block.points.len() as u64;
            let failure = match answer {
                Answer::Values(raw) => {
                    self.answered(index).await?;
                    self.send_values(&block, &raw, at).await?;
                    good.push(block);
                    continue;
                }
                Answer::Refused(code @ (2 | 3)) => {
                    self.answered(index).await?;
                    self.split_or_remember(index, block, code, at, &mut work).await?;
                    continue;
                }
                Answer::Refused(code @ (0x0a | 0x0b)) => {
                    // A gateway answers for a unit that does not: to the unit that is silence.
                    self.say_link_up().await?;
                    self.send_quality(&block, Quality::BadComm, at).await?;
                    lost = 0;
                    format!("gateway: exception {code:#04x}")
                }
                Answer::Refused(code) => {
                    self.answered(index).await?;
                    self.send_refusal(&block, code, at).await?;
                    good.push(block);
                    continue;
                }
                Answer::Silent => "no answer in time".to_owned(),
                Answer::Broken(detail) => detail,
                Answer::NoConnection(error) => {
                    outcome = Err(Stop::Lost(error));
                    "no connection".to_owned()
                }
            };
            tracing::info!(endpoint = %self.config.address, unit = block.unit_id, start = block.start, failure, "modbus.no_answer");
            good.push(block);
            // The rest of the unit is as dead as this block: no more time-outs are spent on it now.
            lost += work.iter().map(|block| block.points.len() as u64).sum::<u64>();
            good.extend(work.drain(..));
            self.unit_failed(index, lost).await?;
        }
        good.sort_by_key(|block| (block.table, block.start));
        self.units[index].blocks = good;
        outcome
    }

    /// Exception 2 or 3: something in the block does not exist. Halves are asked at once; a single point is a hole.
    async fn split_or_remember(
        &mut self,
        index: usize,
        block: Block,
        code: u8,
        at: Timestamp,
        work: &mut VecDeque<Block>,
    ) -> Result<(), Stop> {
        if let Some((low, high)) = blocks::halves(&self.config.points, &block) {
            work.push_front(high);
            work.push_front(low);
            return Ok(());
        }
        tracing::warn!(
            endpoint = %self.config.address, unit = block.unit_id, table = ?block.table, address = block.start, code,
            "modbus.register_refused"
        );
        self.send_quality(&block, Quality::BadConfig, at).await?;
        self.units[index].holes.push((self.io.clock.now() + HOLE_AGAIN, block));
        Ok(())
    }

    async fn answered(&mut self, index: usize) -> Result<(), Closed> {
        self.say_link_up().await?;
        let unit = &mut self.units[index];
        unit.failures = 0;
        let left_out = std::mem::take(&mut unit.left_out);
        if left_out > 0 { self.send_gap(None, left_out, GapReason::NoAnswer).await } else { Ok(()) }
    }

    async fn unit_failed(&mut self, index: usize, lost: u64) -> Result<(), Closed> {
        let now = self.io.clock.now();
        let unit = &mut self.units[index];
        let lost = lost + std::mem::take(&mut unit.left_out);
        unit.failed(now);
        if lost > 0 { self.send_gap(None, lost, GapReason::NoAnswer).await } else { Ok(()) }
    }

    async fn say_link_up(&mut self) -> Result<(), Closed> {
        if self.link_up {
            return Ok(());
        }
        self.link_up = true;
        tracing::info!(endpoint = %self.config.address, "modbus.connected");
        self.io.say_link(true).await
    }

    async fn send_values(&mut self, block: &Block, raw: &Raw, at: Timestamp) -> Result<(), Closed> {
        let observations = block.points.iter().map(|&index| {
            let point: &ModbusPoint = &self.config.points[index];
            let (value, quality) = decode::reading(point, raw, usize::from(point.address - block.start))
                .expect("the answer is as long as the block, and the block covers its points");
            Input::Observed(Observation { signal: point.signal, occurred_at: at, value, quality })
        });
        self.io.send(Inputs::Many(observations.collect())).await
    }

    /// The device says itself that there is no value.
    async fn send_quality(&mut self, block: &Block, quality: Quality, at: Timestamp) -> Result<(), Closed> {
        let observations = block.points.iter().map(|&index| {
            let signal = self.config.points[index].signal;
            Input::Observed(Observation { signal, occurred_at: at, value: f64::NAN, quality })
        });
        self.io.send(Inputs::Many(observations.collect())).await
    }

    async fn send_refusal(&mut self, block: &Block, code: u8, at: Timestamp) -> Result<(), Closed> {
        tracing::debug!(endpoint = %self.config.address, unit = block.unit_id, start = block.start, code, "modbus.refused");
        match code {
            1 => self.send_quality(block, Quality::BadConfig, at).await,
            4 | 8 => self.send_quality(block, Quality::BadDevice, at).await,
            // Busy, or a code of the maker's own: nothing is known about the value.
            _ => self.send_gap(Some(block), block.points.len() as u64, GapReason::Refused).await,
        }
    }

    async fn send_gap(&mut self, block: Option<&Block>, lost: u64, reason: GapReason) -> Result<(), Closed> {
        let signal = match block.map(|block| block.points.as_slice()) {
            Some([index]) => Some(self.config.points[*index].signal),
            _ => None,
        };
        self.io.send(Inputs::One(Input::Gap(Gap { source: self.io.source, signal, lost, reason }))).await
    }
}
