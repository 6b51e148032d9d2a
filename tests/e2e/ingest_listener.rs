//! The other end of a source: takes what it sends, gives receipts (or not), and waits for things to be seen.

use std::collections::BTreeSet;
use std::future::Future;
use std::time::Duration;

use tizbek::clock::Clock;
use tizbek::ingest::supervise::{SourceError, supervise};
use tizbek::ingest::{Arrival, Inputs, Receipt, SourceIo};
use tizbek::queue::{Receiver, WhenFull, bounded};
use tizbek_core::ids::{SignalId, SourceId};
use tizbek_core::input::{GapReason, Input, Observation};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::{Instant, timeout_at};

pub struct Listener {
    arrivals: Receiver<Arrival>,
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
    pub seen: Vec<Input>,
    /// Whether what comes is at once said to be in the journal.
    pub give_receipts: bool,
    pub withheld: Vec<Receipt>,
}

impl Listener {
    /// Runs a source under its supervisor.
    pub fn start<F, Fut>(start: F) -> Self
    where
        F: FnMut(SourceIo) -> Fut + Send + 'static,
        Fut: Future<Output = Result<(), SourceError>> + Send + 'static,
    {
        Self::start_by(Clock::wall(), start)
    }

    /// The same, by another clock.
    pub fn start_by<F, Fut>(clock: Clock, start: F) -> Self
    where
        F: FnMut(SourceIo) -> Fut + Send + 'static,
        Fut: Future<Output = Result<(), SourceError>> + Send + 'static,
    {
        let (out, arrivals) = bounded(1024, WhenFull::Wait);
        let (stop, shutdown) = watch::channel(false);
        let io = SourceIo { source: SourceId(0), clock, out, shutdown };
        let task = tokio::spawn(supervise("test".to_owned(), io, start));
        Self { arrivals, stop, task, seen: Vec::new(), give_receipts: true, withheld: Vec::new() }
    }

    /// Takes arrivals until `enough`, a minute at most.
    pub async fn until(&mut self, what: &str, mut enough: impl FnMut(&[Input]) -> bool) {
        let deadline = Instant::now() + Duration::from_secs(60);
        while !enough(&self.seen) {
            let Ok(arrival) = timeout_at(deadline, self.arrivals.recv()).await else {
                panic!("waited a minute for {what}; {} inputs seen, the last: {:?}", self.seen.len(), self.seen.last())
            };
            self.take(arrival.expect("the source runs"));
        }
    }

    /// Takes what comes within `length`.
    pub async fn take_for(&mut self, length: Duration) {
        let deadline = Instant::now() + length;
        while let Ok(arrival) = timeout_at(deadline, self.arrivals.recv()).await {
            self.take(arrival.expect("the source runs"));
        }
    }

    fn take(&mut self, arrival: Arrival) {
        match arrival.inputs {
            Inputs::One(input) => self.seen.push(input),
            Inputs::Many(inputs) => self.seen.extend(inputs),
            Inputs::Plan(_) | Inputs::Facts { .. } | Inputs::Carried(_) | Inputs::Calibration(_) => {
                panic!("no source gives plans, facts or journals")
            }
        }
        match arrival.receipt {
            Some(receipt) if self.give_receipts => receipt.tell(),
            Some(receipt) => self.withheld.push(receipt),
            None => {}
        }
    }

    /// Ends the source as the program would, and waits for it.
    pub async fn stop(mut self) -> Vec<Input> {
        self.stop.send(true).expect("the supervisor listens");
        let deadline = Instant::now() + Duration::from_secs(10);
        timeout_at(deadline, &mut self.task).await.expect("a source ends within seconds").expect("a supervisor never panics");
        self.seen
    }

    /// Ends the source as a power cut would.
    pub async fn kill(self) -> Vec<Input> {
        self.task.abort();
        assert!(self.task.await.is_err_and(|error| error.is_cancelled()));
        self.seen
    }
}

pub fn observations(seen: &[Input], signal: u32) -> Vec<Observation> {
    let of = |input: &Input| match input {
        Input::Observed(observation) if observation.signal == SignalId(signal) => Some(*observation),
        _ => None,
    };
    seen.iter().filter_map(of).collect()
}

pub fn signals_seen(seen: &[Input]) -> BTreeSet<u32> {
    let of = |input: &Input| match input {
        Input::Observed(observation) => Some(observation.signal.0),
        _ => None,
    };
    seen.iter().filter_map(of).collect()
}

pub fn lost(seen: &[Input], reason: GapReason) -> u64 {
    let of = |input: &Input| match input {
        Input::Gap(gap) if gap.reason == reason => gap.lost,
        _ => 0,
    };
    seen.iter().map(of).sum()
}

/// How often the link was said to be up, and how often down.
pub fn links(seen: &[Input]) -> (usize, usize) {
    let count = |up: bool| seen.iter().filter(|input| matches!(input, Input::Link(link) if link.up == up)).count();
    (count(true), count(false))
}
