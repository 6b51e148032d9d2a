//! What was seen of each stage, minute by minute: what it did beside what it would have done by itself, with the orders and without,
//! and whether it was in trouble.

use super::aims::{Help, Planned};
use super::{Question, Seen};
use crate::time::{Span, Timestamp};

/// A stage that does less than this share of what it would is in trouble.
const TROUBLE: f64 = 0.90;
/// What it does is looked at over so many minutes around each, and over so many of its lots.
const MINUTES: usize = 7;
const MINUTES_MAX: usize = 41;
const LOTS: f64 = 6.0;
/// What is left of a lot at the beginning and at the end of a time is anything from none of it to all: its standard deviation, in lots.
const LOT_SD: f64 = 0.41;
/// Below this share of the nominal rate nothing is to be done.
pub(super) const IDLE: f64 = 0.05;

pub(super) struct Sights {
    /// Of the record, the first minute that is looked at, and the first after the order.
    pub first: usize,
    pub ordered: usize,
    pub stages: Vec<Vec<Sight>>,
}

/// A minute of a stage. Rates in units an hour.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sight {
    /// Its beginning.
    pub at: Timestamp,
    pub did: f64,
    /// The same, not smoothed where it comes in lots.
    pub raw: f64,
    /// The same over some minutes around it.
    pub smooth: f64,
    /// What it would do by itself without the orders, and with them as far as they move its aim.
    pub without: f64,
    pub with: f64,
    /// What the plan says, without the orders and with them.
    pub plan_without: Planned,
    pub plan_with: Planned,
    /// The most that it may do without what works beside it.
    pub most: f64,
    /// What is ordered and in force, of the orders that are asked about and of the others.
    pub help: Help,
    pub others: Help,
    pub state: State,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    Well,
    Trouble,
    /// It could have done more, or nothing is known, or nothing was to be done.
    Unseen,
}

impl Sights {
    pub fn of(question: &Question<'_>) -> Option<Self> {
        let minutes = question.minutes;
        let ordered = minutes.partition_point(|minute| minute.at <= question.ordered_at);
        if ordered >= minutes.len() {
            return None;
        }
        let first = minutes.partition_point(|minute| minute.at <= question.ordered_at - super::BEFORE);
        let stages = (0..question.site.stages.len()).map(|stage| of_stage(question, stage, first, ordered)).collect();
        Some(Self { first, ordered, stages })
    }

    /// Minutes of a stage since the order.
    pub fn since(&self, stage: usize) -> &[Sight] {
        &self.stages[stage][self.ordered - self.first..]
    }
}

impl Sight {
    /// What it did, as a share of what it would have done without the orders.
    pub fn share(&self) -> f64 {
        if self.without > 0.0 { self.smooth / self.without } else { 0.0 }
    }

    /// What a sample of it is made of: lots as they came.
    pub fn seen(&self) -> f64 {
        if self.raw == self.did { self.smooth } else { self.raw }
    }
}

/// What chance moves the tonnes of a stage by that works in lots: its machines come when they come. In units, over any time.
pub(super) fn lots_sd(question: &Question<'_>, stage: usize) -> f64 {
    let machines = question.site.stages[stage].measured_by.len().max(1) as f64;
    LOT_SD * question.lots[stage] * libm::sqrt(machines)
}

fn of_stage(question: &Question<'_>, stage: usize, first: usize, ordered: usize) -> Vec<Sight> {
    let minutes = &question.minutes[first..];
    let declared = &question.site.stages[stage];
    let nominal = declared.nominal.as_units_per_hour();
    let mut counted_from = question.counted_from;
    let before: f64 = minutes[..ordered - first].iter().map(|minute| f64::from(minute.done[stage])).sum();
    let mut done = question.done[stage] - before;
    let mut sights = Vec::with_capacity(minutes.len());
    for (index, minute) in minutes.iter().enumerate() {
        let at = minute.at - Span::from_mins(1);
        if question.turns.contains(&at) {
            (counted_from, done) = (at, 0.0);
        }
        let levels = &question.minutes[(first + index).saturating_sub(1)].levels;
        let filled = |buffer: usize| f64::from(levels[buffer]) / question.site.buffers[buffer].capacity.as_units().max(1e-9);
        let (help, others) = (Help::of(question.orders, stage, at), Help::of(question.others, stage, at));
        let planned = |plan| Planned::of(question, plan, stage, at, counted_from);
        let (plan_without, plan_with) = (planned(question.plan_without), planned(question.plan));
        let without = plan_without.aim(question, stage, done, others.up_to, &filled);
        let up_to = others.up_to.max(help.up_to);
        let with = plan_with.aim(question, stage, done, up_to, &filled);
        let did = f64::from(minute.done[stage]) * 60.0;
        let most = declared.max.as_units_per_hour();
        let (with, without) = (with.min(most.max(up_to)), without.min(most.max(others.up_to)));
        // In a stop that is planned it is not seen what it could do.
        // Nor in a minute in which an order comes into force.
        let whole = help == Help::of(question.orders, stage, minute.at) && others == Help::of(question.others, stage, minute.at);
        let seen = minute.seen[stage] == Seen::Free && with >= IDLE * nominal && whole;
        let state = if seen { State::Well } else { State::Unseen };
        sights.push(Sight { at, did, raw: did, smooth: did, without, with, plan_without, plan_with, most, help, others, state });
        done += f64::from(minute.done[stage]);
    }
    smooth(&mut sights, question.lots[stage]);
    judge(&mut sights, nominal);
    sights
}

/// What it does on the whole: the median of minutes, so that a short stop is no trouble; of one that works in lots the mean of more.
fn smooth(sights: &mut [Sight], lot: f64) {
    let did: Vec<(f64, bool)> = sights.iter().map(|sight| (sight.did, sight.state != State::Unseen)).collect();
    let spans = spans(sights);
    for (index, sight) in sights.iter_mut().enumerate() {
        let wanted = window(sight, lot);
        // What was before an order does not stand for what is since: a window ends where it comes into force, and is moved, not cut.
        let (begin, end) = spans[index];
        let length = wanted.min(end - begin);
        let from = index.saturating_sub(wanted / 2).clamp(begin, end - length);
        let around = &did[from..from + length];
        let mut rates: Vec<f64> = around.iter().filter(|(_, seen)| *seen).map(|(did, _)| *did).collect();
        if rates.is_empty() {
            continue;
        }
        sight.smooth = if lot > 0.0 {
            rates.iter().sum::<f64>() / rates.len() as f64
        } else {
            rates.sort_by(f64::total_cmp);
            rates[rates.len() / 2]
        };
        if lot > 0.0 && sight.state != State::Unseen {
            sight.did = sight.smooth;
        }
    }
}

/// By minute, the first and the one after the last around it in which the same was ordered.
fn spans(sights: &[Sight]) -> Vec<(usize, usize)> {
    let mut spans = Vec::with_capacity(sights.len());
    for piece in sights.chunk_by(|one, next| one.help == next.help && one.others == next.others) {
        let begin = spans.len();
        spans.extend(piece.iter().map(|_| (begin, begin + piece.len())));
    }
    spans
}

/// Minutes.
fn window(sight: &Sight, lot: f64) -> usize {
    let per_minute = (sight.without.max(sight.with) / 60.0).max(1e-9);
    let wanted = if lot > 0.0 { libm::ceil(LOTS * lot / per_minute).min(MINUTES_MAX as f64) as usize } else { MINUTES };
    wanted.max(MINUTES)
}

fn judge(sights: &mut [Sight], nominal: f64) {
    for sight in sights.iter_mut().filter(|sight| sight.state == State::Well) {
        // Where the plan without the order has nothing to do, it is held against the one that is followed.
        let would = if sight.without >= IDLE * nominal { sight.without.min(sight.with) } else { sight.with };
        if sight.smooth < TROUBLE * would {
            sight.state = State::Trouble;
        }
    }
}
