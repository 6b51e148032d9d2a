//! Sources: one file a protocol, each on its own. A source reads, decodes and stamps; what it could not read it says as a
//! `Gap`. It never ends because of a message, and whatever happens to it hurts no other.

pub mod broker;
pub mod drop_folder;
pub mod manual;
pub mod mavlink;
pub mod modbus;
pub mod mqtt;
pub mod opc;
pub mod opcua;
pub mod push;
pub mod sparkplug;
pub mod supervise;

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};

use tizbek_core::action;
use tizbek_core::calibration::{self, Calibration};
use tizbek_core::fact::{Fact, Refusal, Weighed};
use tizbek_core::ids::SourceId;
use tizbek_core::input::{Gap, GapReason, Input, LinkChange};
use tizbek_core::model::Plan;
use tizbek_core::time::Timestamp;
use tokio::sync::{Notify, watch};

use crate::clock::Clock;
use crate::queue::{Closed, Sender};

/// What a source (or a person, through the API) hands to the pipeline.
pub struct Arrival {
    /// When we saw it.
    pub received_at: Timestamp,
    pub inputs: Inputs,
    /// Told when the inputs are in the journal.
    pub receipt: Option<Receipt>,
}

pub enum Inputs {
    One(Input),
    Many(Vec<Input>),
    /// A plan, which gets its version where inputs get their order: nobody before that knows how many there are.
    Plan(Box<Plan>),
    /// A piece of the journal of another instance.
    Carried(Box<Carried>),
    /// Facts that people tell. Whether they can be taken, and which revisions they are, is decided where inputs get their order.
    Facts {
        facts: Vec<Fact>,
        take: Take,
    },
    /// A calibration that a person tells. Whether it can be taken, and which revision it is, is decided there too.
    Calibration(Box<Calibration>),
}

/// Inputs `from..=upto` of the journal of another instance, as inputs of ours. It is taken as a whole, and only when `from` is what comes
/// next; what was sent twice changes nothing.
#[derive(Clone, Debug)]
pub struct Carried {
    pub source: SourceId,
    /// Which journal: another one counts from the beginning.
    pub journal: String,
    pub from: u64,
    pub upto: u64,
    pub inputs: Vec<Input>,
}

/// Which of several facts are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Take {
    pub which: Which,
    /// They are of a file, which says again what it said before: what was corrected since stands.
    pub of_file: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    AllOrNone,
    /// Those that can be.
    Good,
    /// None: it is only asked what would become of them.
    None,
}

/// What was decided where inputs get their order, for whoever waits for it.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// The plan has this version and counts from then on.
    Planned { version: u32, effective_at: Timestamp },
    /// What becomes of each fact, in order, and whether those that can be taken were.
    Weighed { facts: Vec<Result<Weighed, Refusal>>, taken: bool },
    /// Up to which number we have the journal of the other instance now; `taken`: the piece was what came next.
    Carried { upto: u64, taken: bool },
    /// What becomes of a calibration, and from when on it counts.
    Calibrated { weighed: Result<Weighed, calibration::Refusal>, counts_from: Timestamp },
    /// It was not taken: there are as many of `what` as there may be.
    NoRoom { what: &'static str, limit: usize },
    /// A step of a corrective action is not allowed.
    NotAllowed(Box<action::Refusal>),
}

/// How far the pipeline has come with what one source sent, counted by the source itself.
#[derive(Debug, Default)]
pub struct Accepted {
    upto: AtomicU64,
    changed: Notify,
    /// To the first that was asked: for those who hand over one thing.
    answer: OnceLock<Answer>,
}

/// "Number `upto` of this source is in the journal", to be said by the pipeline.
#[derive(Clone)]
pub struct Receipt {
    pub accepted: Arc<Accepted>,
    pub number: u64,
}

impl Accepted {
    #[must_use]
    pub fn upto(&self) -> u64 {
        self.upto.load(Ordering::Acquire)
    }

    /// Waits until something was accepted since the last call (or at once, if something was in between).
    pub async fn changed(&self) {
        self.changed.notified().await;
    }

    /// What was decided about the first thing that was handed over; only where there was something to decide.
    #[must_use]
    pub fn answer(&self) -> Option<&Answer> {
        self.answer.get()
    }

    /// Waits until `number` is in the journal.
    pub async fn reached(&self, number: u64) {
        while self.upto() < number {
            self.changed().await;
        }
    }
}

impl Receipt {
    /// To be said before `tell`.
    pub fn answer(&self, answer: Answer) {
        // Only the first is kept: whoever wants an answer hands over one thing.
        self.accepted.answer.set(answer).ok();
    }

    pub fn tell(&self) {
        self.accepted.upto.fetch_max(self.number, Ordering::AcqRel);
        self.accepted.changed.notify_one();
    }
}

/// The broker does not let us listen to `filters` of what we asked for: each counts as one thing refused, for without a count nobody
/// would find it among what is the matter.
fn refused_filters(source: SourceId, filters: u64) -> Input {
    Input::Gap(Gap { source, signal: None, lost: filters, reason: GapReason::Refused })
}

/// What every source gets.
#[derive(Clone)]
pub struct SourceIo {
    pub source: SourceId,
    pub clock: Clock,
    pub out: Sender<Arrival>,
    /// Becomes `true` when the program is to end; the source then ends within a second.
    pub shutdown: watch::Receiver<bool>,
}

impl SourceIo {
    pub async fn send(&self, inputs: Inputs) -> Result<(), Closed> {
        self.out.send(Arrival { received_at: self.clock.now(), inputs, receipt: None }).await
    }

    pub async fn say_link(&self, up: bool) -> Result<(), Closed> {
        self.send(Inputs::One(Input::Link(LinkChange { source: self.source, up }))).await
    }
}

#[cfg(test)]
mod tests {
    use tizbek_core::health::{Finding, Health, Now, Outcome};

    use super::*;

    #[test]
    fn a_refused_subscription_is_found() {
        let Input::Gap(gap) = refused_filters(SourceId(0), 1) else { panic!("a gap") };
        let mut health = Health::default();
        health.count(Outcome::of_gap(gap.reason), gap.lost);
        let now = Now { up: Some(true), ..Now::default() };
        let found: Vec<&str> = health.findings(&now).iter().map(Finding::word).collect();
        assert_eq!(found, ["refused"]);
    }
}
