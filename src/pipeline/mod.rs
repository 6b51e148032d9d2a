//! The one loop that owns the engine: take a batch, append it to the journal, hand it to the engine, drain what it says, ask
//! when it wants to be called again. The journal blocks, so the loop wants a thread that is not shared with people's requests;
//! sources and sinks that should have the shortest way run on the same thread (`app`). Nothing here knows a protocol.

mod account;
mod alert_log;
mod carried;
mod order;
pub mod outbox;
pub mod published;
mod restart;

use std::sync::Arc;
use std::time::{Duration, Instant};

use tizbek_core::engine::{Engine, Output};
use tizbek_core::input::Input;
use tizbek_core::time::{Span, Timestamp};
use tokio::sync::watch;

use self::account::Account;
pub use self::carried::Positions;
use self::order::Order;
use self::outbox::Outbox;
use self::published::Publisher;
use crate::clock::Clock;
use crate::ingest::{Arrival, Receipt};
use crate::journal::{Entry, Journal, JournalError, Marks, Snapshot};
use crate::queue::Receiver;
use crate::sinks::event;
use crate::telemetry;
use crate::texts::Texts;

pub use self::restart::{Restarted, last_now, restart};

/// What one turn takes, so that commands, views and deadlines come round.
const BATCH_MAX: usize = 1_024;
/// How many inputs a start may have to read again after the last snapshot; the engine takes a few million a second.
const INPUTS_PER_SNAPSHOT: u64 = 2_000_000;
const SNAPSHOT_EVERY: Span = Span::from_mins(10);
/// How long to wait before a batch that the journal had no room for is tried again. Wall time.
const RETRY: Duration = Duration::from_secs(1);

/// How old the journal's knowledge of the sinks may be: what a crash in this time makes them send again. Wall time.
const MARKS_EVERY: Duration = Duration::from_millis(50);

/// How long an end in order waits for sinks that wait for their receivers. Wall time.
const SINKS_END_MAX: Duration = Duration::from_secs(1);

/// A clock that is further behind the journal at the start is told of.
const BEHIND_MAX: Span = Span::from_secs(5);

/// The key under which the journal keeps the time of the last thing that was done.
const LAST_NOW: &str = "last_now";

pub struct Pipeline {
    pub clock: Clock,
    /// What a start has to say before anything else happens.
    pub first: Vec<Arrival>,
    pub input: Receiver<Arrival>,
    pub journal: Journal,
    pub engine: Engine,
    pub outbox: Outbox,
    pub publisher: Publisher,
    pub texts: Arc<Texts>,
    /// The number of the last input in the journal.
    pub last_seq: u64,
    /// No input is given an earlier time: time never runs backwards, not even over a restart.
    pub floor: Timestamp,
    /// How far the journals of other instances have come here.
    pub positions: Positions,
    /// When the journal was last told how far the sinks are.
    pub marks_kept: Instant,
}

/// What the loop keeps for itself.
struct Turn {
    arrivals: Vec<Arrival>,
    entries: Vec<Entry>,
    receipts: Vec<Receipt>,
    account: Account,
    snapshot_seq: u64,
    snapshot_at: Timestamp,
}

#[derive(Debug, thiserror::Error)]
pub enum PipelineError {
    /// The journal cannot be written and trying again does not help.
    #[error("the journal failed")]
    Journal(#[from] JournalError),
}

impl Pipeline {
    /// Runs until `shutdown` becomes true and what had arrived by then is dealt with.
    pub async fn run(mut self, mut shutdown: watch::Receiver<bool>) -> Result<(), PipelineError> {
        let mut turn = Turn {
            arrivals: std::mem::take(&mut self.first),
            entries: Vec::new(),
            receipts: Vec::new(),
            account: Account::default(),
            snapshot_seq: self.last_seq,
            snapshot_at: self.engine.now(),
        };
        self.compare_clocks();
        self.take(&mut turn, &shutdown).await?;
        self.tell(&mut turn);
        loop {
            let stopping = self.wait(&mut turn, &mut shutdown).await;
            if !turn.arrivals.is_empty() {
                self.take(&mut turn, &shutdown).await?;
            }
            self.tick(&mut turn)?;
            self.outbox.feed();
            if turn.account.has_alerts() {
                // Sinks on this thread send them before anything else is done.
                tokio::task::yield_now().await;
            }
            self.tell(&mut turn);
            self.keep_marks(stopping)?;
            self.settle()?;
            self.publisher.publish(&self.engine);
            if stopping && self.input.depth() == 0 {
                break;
            }
            if self.wants_snapshot(&turn) {
                self.snapshot(&mut turn)?;
            }
        }
        // What a replay does at the end of a recording.
        let now = self.clock.now().max(self.floor);
        self.engine.handle(now, Input::Tick);
        let said = self.said();
        self.done_at(now)?;
        self.put(said, &mut turn);
        self.tell(&mut turn);
        self.outbox.sinks_ended(SINKS_END_MAX).await;
        self.outbox.feed();
        self.keep_marks(true)?;
        self.snapshot(&mut turn)?;
        // Without room it is left as it is, and opens just as well.
        unless_full(self.journal.close())?;
        Ok(())
    }

    /// Time that the journal has seen already does not come again: until the clock is there, everything stands still.
    fn compare_clocks(&self) {
        let (now, floor) = (self.clock.now(), self.floor);
        let behind = floor - now;
        if behind > BEHIND_MAX {
            tracing::warn!(
                clock = %now,
                journal = %floor,
                behind_secs = behind.as_secs_f64(),
                "THE CLOCK IS BEHIND THE JOURNAL: time stands still until it gets there; set the clock, or begin with an empty \
                 data folder"
            );
        }
    }

    /// Waits for input, for the engine's deadline or for a view that is due; `true` when the program is to end.
    async fn wait(&mut self, turn: &mut Turn, shutdown: &mut watch::Receiver<bool>) -> bool {
        let deadline = self.engine.next_deadline().map_or(Timestamp::MAX, |(at, _)| at);
        let deadline = self.clock.wall_time(Duration::from_micros((deadline - self.clock.now()).0.max(0) as u64));
        let pause = deadline.min(self.publisher.due_in()).min(Duration::from_secs(1));
        let wall = Clock::wall();
        tokio::select! {
            biased;
            // An error is the sender gone: nobody is left to run for.
            gone = async { shutdown.wait_for(|&stop| stop).await.is_err() } => {
                self.input.close();
                let more = self.input.recv_batch(&mut turn.arrivals, BATCH_MAX).await;
                gone || more < BATCH_MAX
            }
            taken = self.input.recv_batch(&mut turn.arrivals, BATCH_MAX) => taken == 0,
            () = wall.sleep(pause) => false,
        }
    }

    /// Journal first, then the engine: what counts is durable.
    async fn take(&mut self, turn: &mut Turn, shutdown: &watch::Receiver<bool>) -> Result<(), PipelineError> {
        let mut order = Order::after(&self.engine, &mut self.positions);
        for arrival in turn.arrivals.drain(..) {
            self.floor = arrival.received_at.max(self.floor);
            order.put(arrival.inputs, self.floor, arrival.receipt.as_ref(), &mut turn.entries);
            turn.receipts.extend(arrival.receipt);
        }
        if !self.append(turn, shutdown).await? {
            // Not accepted, and nobody was told that it was: a source that can will send it again.
            self.positions.forget();
            turn.entries.clear();
            turn.receipts.clear();
            return Ok(());
        }
        for receipt in turn.receipts.drain(..) {
            receipt.tell();
        }
        turn.account.accepted(self.engine.site(), &turn.entries);
        let (started, inputs) = (Instant::now(), turn.entries.len() as u64);
        let mut entries = std::mem::take(&mut turn.entries);
        for Entry { received_at, input } in entries.drain(..) {
            self.engine.handle(received_at, input);
            let said = self.said();
            self.put(said, turn);
        }
        turn.entries = entries;
        turn.account.handled(inputs, started.elapsed().as_secs_f64());
        Ok(())
    }

    /// What has been done, to whoever looks at the program itself.
    fn tell(&self, turn: &mut Turn) {
        turn.account.tell(self.engine.site());
        telemetry::QueueDepth { queue: telemetry::Queue::Inputs, depth: self.input.depth() }.tell();
    }

    /// A full disk accepts nothing: the same batch is tried again until there is room, and sources wait that long. `false`: the
    /// program is to end and there still was none.
    async fn append(&mut self, turn: &mut Turn, shutdown: &watch::Receiver<bool>) -> Result<bool, PipelineError> {
        let entries = &turn.entries;
        let moved = self.positions.marks(self.engine.site());
        if entries.is_empty() && moved.is_empty() {
            return Ok(true);
        }
        let meta: Vec<(&str, &str)> = moved.iter().map(|(key, upto)| (key.as_str(), upto.as_str())).collect();
        let started = Instant::now();
        loop {
            let marks = self.outbox.changed_marks();
            let delivered: Vec<(&str, u64)> = marks.iter().map(|(name, upto)| (name.as_str(), *upto)).collect();
            match self.journal.append_with_marks(entries, Marks { meta: &meta, delivered: &delivered }) {
                Ok(first) => {
                    self.last_seq = first + entries.len() as u64 - 1;
                    self.outbox.marks_kept(&marks);
                    self.positions.kept();
                    self.marks_kept = Instant::now();
                    turn.account.appended(entries.len() as u64, started.elapsed().as_secs_f64());
                    return Ok(true);
                }
                Err(error @ JournalError::Full(_)) => {
                    telemetry::JournalFull { error: &error }.tell();
                    if *shutdown.borrow() {
                        return Ok(false);
                    }
                    Clock::wall().sleep(RETRY).await;
                }
                Err(error) => return Err(error.into()),
            }
        }
    }

    /// Does what is due by now. What arrives later is later than this, so that a replay without ticks finds the same.
    fn tick(&mut self, turn: &mut Turn) -> Result<(), PipelineError> {
        let now = self.clock.now().max(self.floor);
        if self.engine.next_deadline().is_some_and(|(at, _)| at <= now) {
            self.engine.handle(now, Input::Tick);
            self.floor = now + Span(1);
            let said = self.said();
            if !said.is_empty() {
                // First the time, then the alert: what is in the log is in what is exported.
                self.done_at(now)?;
            }
            self.put(said, turn);
        }
        Ok(())
    }

    /// Keeps the time of a tick that said something: what is exported from the journal ends there at the earliest.
    fn done_at(&mut self, now: Timestamp) -> Result<(), PipelineError> {
        self.floor = self.floor.max(now + Span(1));
        unless_full(self.journal.set_meta(LAST_NOW, &now.0.to_string())).map(|_| ())
    }

    /// What the engine has to say; nothing, as a rule, and then nothing is allocated.
    fn said(&mut self) -> Vec<Output> {
        std::iter::from_fn(|| self.engine.poll_output()).collect()
    }

    fn put(&mut self, said: Vec<Output>, turn: &mut Turn) {
        for output in said {
            self.outbox.put(event::said(self.engine.site(), &output, &self.texts));
            turn.account.said(output);
        }
    }

    /// Marks go with the next batch; when none comes for a while they are kept by themselves.
    fn keep_marks(&mut self, now: bool) -> Result<(), PipelineError> {
        if !now && self.marks_kept.elapsed() < MARKS_EVERY {
            return Ok(());
        }
        self.marks_kept = Instant::now();
        let marks = self.outbox.changed_marks();
        for (name, upto) in &marks {
            if !unless_full(self.journal.set_delivered(name, *upto))? {
                return Ok(());
            }
        }
        self.outbox.marks_kept(&marks);
        Ok(())
    }

    /// What has no room in the database yet is durable where it is; the next batch will tell of it.
    fn settle(&mut self) -> Result<(), PipelineError> {
        match self.journal.settle_if_due() {
            Ok(()) | Err(JournalError::Full(_)) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    fn wants_snapshot(&self, turn: &Turn) -> bool {
        let inputs = self.last_seq - turn.snapshot_seq;
        inputs >= INPUTS_PER_SNAPSHOT || (inputs > 0 && self.engine.now() - turn.snapshot_at >= SNAPSHOT_EVERY)
    }

    fn snapshot(&mut self, turn: &mut Turn) -> Result<(), PipelineError> {
        let body = restart::pack(&self.engine, &self.outbox);
        let now = self.engine.now();
        let format = tizbek_core::engine::SNAPSHOT_FORMAT;
        unless_full(self.journal.write_snapshot(&Snapshot { seq: self.last_seq, now, format, body }))?;
        (turn.snapshot_seq, turn.snapshot_at) = (self.last_seq, now);
        Ok(())
    }
}

/// What only saves work later (marks, snapshots, sealing) can wait for room on the disk; `false`: there was none.
fn unless_full(written: Result<(), JournalError>) -> Result<bool, PipelineError> {
    match written {
        Ok(()) => Ok(true),
        Err(error @ JournalError::Full(_)) => {
            telemetry::JournalFull { error: &error }.tell();
            Ok(false)
        }
        Err(error) => Err(error.into()),
    }
}
