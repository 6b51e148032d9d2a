//! Two twins of the chain, with the orders and without, run side by side on one draw of what the stages could do. Flows, buffers, blocking
//! and starving in steps of a quarter of a minute. What the twin with the orders is off from what was measured is put right in both: only
//! the difference between them counts.

use std::collections::VecDeque;

use super::aims::Planned;
use super::dose::Doses;
use super::own::{Draw, Own};
use super::sight::{Sight, Sights};
use super::{Ordered, Question};
use crate::ids::StageId;
use crate::model::Pull;
use crate::time::{Span, Timestamp};

/// Steps of a minute.
const STEPS: usize = 4;
const STEP_HOURS: f64 = 1.0 / (60.0 * STEPS as f64);
/// So much of what its levels are off from the measured ones is put right each minute.
const PULLS: f64 = 0.1;

struct Twin {
    levels: Vec<f64>,
    coming: Vec<f64>,
    /// By stage and outlet, what arrives after each step.
    lines: Vec<Vec<VecDeque<f64>>>,
    /// In the shift that goes on.
    done: Vec<f64>,
    /// By order: what was brought.
    brought: Vec<f64>,
}

/// By stage and draw: what is missed less of the plan because of the orders, units.
pub(super) fn saved(question: &Question<'_>, sights: &Sights, doses: &Doses) -> Vec<Vec<f64>> {
    let mut saved = vec![Vec::with_capacity(question.draws as usize); question.site.stages.len()];
    let measured = Measured::of(question, sights);
    for number in 0..u64::from(question.draws) {
        let draw = Draw::of(question, sights, doses, number);
        for (stage, more) in more(question, sights, &draw).into_iter().enumerate() {
            saved[stage].push(measured.saved(stage, more));
        }
    }
    saved
}

/// What was planned and what was done of it, by the last minute.
struct Measured {
    planned: Vec<f64>,
    done: Vec<f64>,
}

impl Measured {
    fn of(question: &Question<'_>, sights: &Sights) -> Self {
        let last = question.minutes.last().map_or(question.ordered_at, |minute| minute.at);
        let turn = question.turns.iter().copied().filter(|turn| *turn < last).max();
        let counted_from = turn.unwrap_or(question.counted_from);
        let stages = 0..question.site.stages.len();
        let counts = |at: Timestamp| turn.is_none_or(|turn| at > turn);
        let planned = stages.clone().map(|stage| {
            let plan = question.plan_without;
            (plan.until(StageId::of(stage), last) - plan.until(StageId::of(stage), counted_from)).amount().as_units()
        });
        let done = stages.clone().map(|stage| {
            let since = question.minutes[sights.ordered..].iter().filter(|minute| counts(minute.at));
            let before = if turn.is_none() { question.done[stage] } else { 0.0 };
            before + since.map(|minute| f64::from(minute.done[stage])).sum::<f64>()
        });
        Self { planned: planned.collect(), done: done.collect() }
    }

    fn saved(&self, stage: usize, more: f64) -> f64 {
        let missing = |done: f64| (self.planned[stage] - done).max(0.0);
        missing(self.done[stage] - more) - missing(self.done[stage])
    }
}

/// What each stage did more with the orders than it would have without, by the end.
fn more(question: &Question<'_>, sights: &Sights, draw: &Draw) -> Vec<f64> {
    let mut with = Twin::new(question, sights);
    let mut without = Twin::new(question, sights);
    let minutes = &question.minutes[sights.ordered..];
    for (index, minute) in minutes.iter().enumerate() {
        let at = minute.at - Span::from_mins(1);
        if question.turns.contains(&at) {
            [&mut with, &mut without].into_iter().for_each(Twin::turn);
        }
        with.minute(question, sights, draw, index, true);
        without.minute(question, sights, draw, index, false);
        for (buffer, level) in minute.levels.iter().enumerate() {
            let capacity = question.site.buffers[buffer].capacity.as_units();
            let off = PULLS * (f64::from(*level) - with.levels[buffer]);
            with.pull(buffer, off, capacity);
            without.pull(buffer, off, capacity);
        }
    }
    with.done.iter().zip(&without.done).map(|(with, without)| with - without).collect()
}

impl Twin {
    fn new(question: &Question<'_>, sights: &Sights) -> Self {
        let before = &question.minutes[sights.first..sights.ordered];
        let first = &question.minutes[sights.ordered];
        let levels = before.last().unwrap_or(first).levels.iter().map(|level| f64::from(*level)).collect();
        let mut twin = Self {
            levels,
            coming: vec![0.0; question.site.buffers.len()],
            lines: Vec::with_capacity(question.site.stages.len()),
            done: question.done.to_vec(),
            brought: vec![0.0; question.orders.len() + question.others.len()],
        };
        for (index, stage) in question.site.stages.iter().enumerate() {
            let mut lines = Vec::with_capacity(stage.outputs.len());
            for outlet in &stage.outputs {
                let steps = libm::round(outlet.lag.as_hours_f64().max(0.0) / STEP_HOURS) as usize;
                let ago = |step: usize| {
                    before.len().checked_sub(1 + step / STEPS).and_then(|minute| before.get(minute)).unwrap_or(first)
                };
                let sent = |step: usize| f64::from(ago(step).done[index]) / STEPS as f64 * outlet.share.as_ratio();
                let line: VecDeque<f64> = (0..steps).rev().map(sent).collect();
                twin.coming[outlet.buffer.index()] += line.iter().sum::<f64>();
                lines.push(line);
            }
            twin.lines.push(lines);
        }
        twin
    }

    /// Nobody catches up what the shift before has left.
    fn turn(&mut self) {
        self.done.iter_mut().for_each(|done| *done = 0.0);
    }

    fn pull(&mut self, buffer: usize, by: f64, capacity: f64) {
        let level = &mut self.levels[buffer];
        *level = (*level + by).clamp(0.0, capacity.max(0.0));
    }

    fn minute(&mut self, question: &Question<'_>, sights: &Sights, draw: &Draw, index: usize, ordered: bool) {
        let stages = question.site.stages.len();
        let wants: Vec<f64> = (0..stages)
            .map(|stage| {
                let sight = &sights.since(stage)[index];
                let own = if ordered { draw.with[stage][index] } else { draw.without[stage][index] };
                self.want(question, stage, sight, own, ordered.then(|| Done::of(draw, stage, own)))
            })
            .collect();
        let at = sights.stages.first().map_or(question.ordered_at, |own| own[sights.ordered - sights.first + index].at);
        for _ in 0..STEPS {
            self.arrive(question);
            for (stage, want) in wants.iter().enumerate() {
                self.work(question, stage, want * STEP_HOURS);
            }
            self.feed(question, draw, at, ordered);
        }
    }

    /// Units an hour that a stage would do if nothing around it hindered.
    fn want(&self, question: &Question<'_>, stage: usize, sight: &Sight, own: Own, done: Option<Done>) -> f64 {
        let filled = |buffer: usize| self.levels[buffer] / question.site.buffers[buffer].capacity.as_units().max(1e-9);
        let aim = |planned: Planned, up_to: f64| {
            planned.aim(question, stage, self.done[stage], up_to, &filled).min(sight.most.max(up_to))
        };
        let usual = aim(sight.plan_without, sight.others.up_to);
        let (mut aim_now, mut adds, mut takes) = (usual, sight.others.adds, sight.others.takes);
        if let Some(done) = done {
            if sight.help.up_to > 0.0 || sight.plan_with != sight.plan_without {
                let ordered = aim(sight.plan_with, sight.others.up_to.max(sight.help.up_to));
                aim_now = usual + done.aim * (ordered - usual);
            }
            adds += done.beside * sight.help.adds;
            takes += done.beside * sight.help.takes;
        }
        let most = (sight.most.max(sight.help.up_to).max(sight.others.up_to) + adds - takes).max(0.0);
        let alone = (own.share * aim_now).min(own.cap);
        // What works beside a stage helps it to what it aims at, and no further.
        let able = if own.troubled { (alone + adds - takes).max(0.0).min(aim_now.max(alone)) } else { alone };
        able.min(most * own.share.max(1.0)).max(0.0)
    }

    fn arrive(&mut self, question: &Question<'_>) {
        for (stage, lines) in self.lines.iter_mut().enumerate() {
            for (outlet, line) in question.site.stages[stage].outputs.iter().zip(lines) {
                if let Some(arrived) = line.pop_front() {
                    self.levels[outlet.buffer.index()] += arrived;
                    self.coming[outlet.buffer.index()] -= arrived;
                }
            }
        }
    }

    fn work(&mut self, question: &Question<'_>, stage: usize, wanted: f64) {
        let declared = &question.site.stages[stage];
        let mut amount = wanted;
        for inlet in declared.inputs.iter().filter(|inlet| inlet.share.0 > 0) {
            amount = amount.min(self.levels[inlet.buffer.index()].max(0.0) / inlet.share.as_ratio());
        }
        for outlet in declared.outputs.iter().filter(|outlet| outlet.share.0 > 0) {
            let buffer = outlet.buffer.index();
            let room = question.site.buffers[buffer].capacity.as_units() - self.levels[buffer] - self.coming[buffer];
            amount = amount.min(room.max(0.0) / outlet.share.as_ratio());
        }
        for inlet in &declared.inputs {
            self.levels[inlet.buffer.index()] -= amount * inlet.share.as_ratio();
        }
        for (outlet, line) in declared.outputs.iter().zip(&mut self.lines[stage]) {
            let given = amount * outlet.share.as_ratio();
            if outlet.lag > Span::ZERO {
                line.push_back(given);
                self.coming[outlet.buffer.index()] += given;
            } else {
                self.levels[outlet.buffer.index()] += given;
            }
        }
        self.done[stage] += amount;
    }

    fn feed(&mut self, question: &Question<'_>, draw: &Draw, at: Timestamp, ordered: bool) {
        let orders =
            question.orders.iter().enumerate().filter(|_| ordered).map(|(number, order)| (number, order, draw.feeds[number]));
        let others = question.others.iter().enumerate().map(|(number, order)| (question.orders.len() + number, order, 1.0));
        for (number, order, dose) in orders.chain(others) {
            let Ordered { pull: Pull::Feed { buffer, rate, quantity }, from, until } = *order else { continue };
            if at < from || at >= until {
                continue;
            }
            let capacity = question.site.buffers[buffer.index()].capacity.as_units();
            let room = (capacity - self.levels[buffer.index()] - self.coming[buffer.index()]).max(0.0);
            let left = (dose * quantity.as_units() - self.brought[number]).max(0.0);
            let load = (dose * rate.as_units_per_hour() * STEP_HOURS).min(left).min(room);
            self.brought[number] += load;
            self.levels[buffer.index()] += load;
        }
    }
}

/// What of the orders is done at a stage in one draw.
#[derive(Clone, Copy)]
struct Done {
    aim: f64,
    beside: f64,
}

impl Done {
    fn of(draw: &Draw, stage: usize, own: Own) -> Self {
        Self { aim: if own.troubled { draw.trouble[stage] } else { draw.well[stage] }, beside: draw.beside[stage] }
    }
}
