//! The engine's side of the pace of stages: once a minute each stage is held against what it is expected to do now, and told of
//! when it is slow or stands. What is expected is the plan, less what people rightly hold back: ahead of plan, close to a limit of
//! a buffer, led by the level of a small tank. A stage that starves or is blocked is not judged. The judging itself is in `pace`.

use super::Engine;
use crate::alarm::{Condition, Evidence};
use crate::forecast::{CHASE_AT_MOST, CHASE_OVER, Follow};
use crate::ids::{ResourceId, SignalId, StageId};
use crate::model::SignalKind;
use crate::pace::loads::Machine;
use crate::pace::{Pace, Piece, Slowness, Watch};
use crate::persist::persist;
use crate::quality::Grade;
use crate::stats::design::Budget;
use crate::time::{Span, Timestamp};
use crate::trial::Lack;
use crate::units::{Amount, Fine, Share};

/// A stage that does less than it should by this share loses it without a word.
const ALLOWANCE: f64 = 0.08;
/// One stage's share of its plan that is too little to be held against: a planned stop.
const PLANNED_LEAST: f64 = 0.05;
/// A stage is looked at over no less.
const PIECE_LEAST: Span = Span::from_secs(30);
/// People need so long to follow another rate.
const CHANGE: Span = Span::from_mins(5);
const CHANGES: f64 = 0.05;
/// This close to a limit of a buffer, as a share of its capacity, a stage eases off, by up to the second share.
const EASE_BAND: f64 = 0.10;
const EASE_MOST: f64 = 0.20;
/// A buffer this close to its limit, or within a standard error but no further than the second, may hold its neighbour up.
const AT_LIMIT: f64 = 0.03;
const IN_DOUBT: f64 = 0.03;
/// The time that a site's budget of false alarms is for.
const OVER: Span = Span::from_hours(24 * 30);

/// What is kept of each stage.
#[derive(Clone, Debug, Default)]
pub(super) struct StagePace {
    pub pace: Pace,
    /// What it had moved, and by when, at the last look.
    moved: Option<(Timestamp, Amount)>,
    /// By signal, where they report loads.
    machines: Vec<Machine>,
    /// What it seems to lack, since when, and what it usually did before, as a share of what was expected.
    pub lack: Option<Lack>,
    usual: f64,
    /// Whether people have been told that it is slow.
    pub told: bool,
}
persist!(StagePace { pace, moved, machines, lack, usual, told });

impl StagePace {
    pub fn new(machines: usize) -> Self {
        Self { machines: vec![Machine::one_of(machines); machines], ..Self::default() }
    }
}

impl Engine {
    /// A minute has passed: the pace of each stage is looked at.
    pub(super) fn follow_paces(&mut self, at: Timestamp) {
        for index in 0..self.site.stages.len() {
            let id = StageId::of(index);
            let lack = self.follow_pace(id, at);
            self.state.paces[index].lack = lack;
        }
    }

    pub(super) fn tell_paces(&mut self, at: Timestamp) {
        for index in 0..self.site.stages.len() {
            self.tell_pace(StageId::of(index), at);
        }
    }

    /// What it seems to lack in this minute, if anything is held against it.
    fn follow_pace(&mut self, id: StageId, at: Timestamp) -> Option<Lack> {
        let Some((rate, factor)) = self.expected_pace(id, at) else {
            let out = self.is_out_of_plan(id, at);
            let state = &mut self.state.paces[id.index()];
            state.moved = None;
            if out {
                state.pace.let_go();
            } else {
                state.pace.expect_anew();
            }
            return None;
        };
        let slack = self.hear_loads(id, rate);
        let (until, moved) = self.moved_until(id, at, rate)?;
        let before = self.state.paces[id.index()].moved;
        let (known, free) = (self.is_known(id, at), !self.may_be_held_up(id));
        // A piece that is too short says nothing by itself: it is added to the next.
        let lack = self.state.paces[id.index()].lack.map(|lack| Lack { units: 0.0, ..lack });
        if known && before.is_some_and(|(from, _)| until - from < PIECE_LEAST) {
            return lack;
        }
        self.state.paces[id.index()].moved = Some((until, moved));
        let (from, before) = before?;
        let plan = &self.state.plan;
        let expected = (plan.until(id, until) - plan.until(id, from)).amount().as_units() * factor;
        let watch = self.watch(id, slack);
        let state = &mut self.state.paces[id.index()];
        if !known {
            state.pace.lose_sight(until - from);
            state.machines.iter_mut().for_each(|machine| machine.lose_sight(at));
            state.moved = None;
            return None;
        }
        if !free || expected <= 0.0 {
            state.pace.skip(until - from);
            return lack;
        }
        if lack.is_none() {
            state.usual = state.pace.usual();
        }
        let piece = Piece { at: until, length: until - from, expected, moved: (moved - before).as_units() };
        state.pace.step(&watch, &mut self.limits, &piece);
        let since = lack.map_or(from, |lack| lack.since);
        let units = expected * state.usual - piece.moved;
        state.pace.is_lacking().then_some(Lack { since, units })
    }

    fn watch(&self, id: StageId, slack: f64) -> Watch {
        let streams = self.site.stages.len().max(1) as u32;
        let settings = &self.site.settings;
        // With a budget of none nothing is told, but the pace is followed all the same.
        let alarms = if settings.false_alarms > 0.0 { settings.false_alarms } else { 1.0 };
        let budget = Budget { alarms, over: OVER, every: Span::from_mins(1), streams };
        let machines = self.state.paces[id.index()].machines.len() as u32;
        Watch { short_stop: settings.short_stop, allowance: ALLOWANCE, run_length: budget.run_length(), machines, slack }
    }

    /// What a stage should do now, units an hour, and what part of the plan that is. `None`: it cannot be said.
    fn expected_pace(&self, id: StageId, at: Timestamp) -> Option<(f64, f64)> {
        let plan = &self.state.plan;
        let stage = &self.site.stages[id.index()];
        let now = plan.rate(id, at).as_units_per_hour();
        let before = plan.rate(id, at - CHANGE).as_units_per_hour();
        let nominal = stage.nominal.as_units_per_hour();
        if stage.measured_by.is_empty()
            || self.site.is_told(id)
            || now < PLANNED_LEAST * nominal
            || (now - before).abs() > CHANGES * nominal
        {
            return None;
        }
        let most = stage.max.as_units_per_hour() / now;
        let chase = self.chase(id, at).min(most.max(1.0));
        // A tank that is too full asks for more of who is ahead, but for no more than the plan.
        let factor = (chase * self.lead(id)).min(chase.max(1.0)) * self.ease(id);
        Some((now * factor, factor))
    }

    /// Nothing worth speaking of is planned, and has not been for some minutes.
    fn is_out_of_plan(&self, id: StageId, at: Timestamp) -> bool {
        let least = PLANNED_LEAST * self.site.stages[id.index()].nominal.as_units_per_hour();
        [at, at - CHANGE].iter().all(|at| self.state.plan.rate(id, *at).as_units_per_hour() < least)
    }

    /// Who is ahead of his plan may go slower, who is behind goes faster.
    fn chase(&self, id: StageId, at: Timestamp) -> f64 {
        let Some(shift) = self.state.shift.as_ref() else { return 1.0 };
        let (plan, state) = (&self.state.plan, &self.state.stages[id.index()]);
        let done = self.actual(id, at) + state.seldom.excused + self.beyond_a_half(id, at);
        let done = plan.until(id, state.counting_from) + done;
        let then = plan.reaches(id, done).unwrap_or(shift.end).min(shift.end).max(state.counting_from);
        1.0 + ((at - then).0 as f64 / CHASE_OVER.0 as f64).clamp(-CHASE_AT_MOST, CHASE_AT_MOST)
    }

    /// Close to a limit a stage eases off.
    fn ease(&self, id: StageId) -> f64 {
        let stage = &self.site.stages[id.index()];
        let left = |index: usize, rest: fn(f64) -> f64| {
            let capacity = self.site.buffers[index].capacity.0.max(1) as f64;
            rest(self.state.buffers[index].level / capacity)
        };
        let inputs = stage.inputs.iter().map(|inlet| left(inlet.buffer.index(), |share| share));
        let outputs = stage.outputs.iter().map(|outlet| left(outlet.buffer.index(), |share| 1.0 - share));
        let least = inputs.chain(outputs).fold(1.0, f64::min);
        1.0 - EASE_MOST * (1.0 - least / EASE_BAND).clamp(0.0, 1.0)
    }

    /// A stage behind a small tank follows its level.
    fn lead(&self, id: StageId) -> f64 {
        let stage = &self.site.stages[id.index()];
        let Some(follow) = Follow::of(&self.site, stage) else { return 1.0 };
        let buffer = stage.inputs[0].buffer.index();
        let target = self.site.buffers[buffer].target.0 as f64;
        follow.share(self.state.buffers[buffer].level, target)
    }

    /// Whether a buffer beside the stage may be at its limit, so that it says nothing of the stage when that is slow.
    fn may_be_held_up(&self, id: StageId) -> bool {
        let stage = &self.site.stages[id.index()];
        let load = self.state.paces[id.index()].machines.iter().map(Machine::size).fold(0.0, f64::max);
        let close = |index: usize, share: Share, left: fn(f64, f64) -> f64| {
            let buffer = &self.state.buffers[index];
            let capacity = self.site.buffers[index].capacity.0 as f64;
            let doubt = libm::sqrt(buffer.variance).min(IN_DOUBT * capacity);
            let lot = Amount::from_units(load * share.as_ratio()).0 as f64;
            left(buffer.level, capacity) - doubt < (AT_LIMIT * capacity).max(lot)
        };
        stage.inputs.iter().any(|inlet| close(inlet.buffer.index(), inlet.share, |level, _| level))
            || stage.outputs.iter().any(|outlet| close(outlet.buffer.index(), outlet.share, |level, capacity| capacity - level))
    }

    /// Takes in the newest loads of a stage that is measured by loads alone; by how many minutes one may be late by chance.
    fn hear_loads(&mut self, id: StageId, rate: f64) -> f64 {
        let measured_by = &self.site.stages[id.index()].measured_by;
        let machines = &mut self.state.paces[id.index()].machines;
        for (machine, signal) in machines.iter_mut().zip(measured_by) {
            let state = &self.state.signals[signal.index()];
            if let Some(newest) = state.newest().filter(|_| state.quality.grade() != Grade::Bad) {
                machine.hear(newest.at, self.state.signals.shown(*signal), rate);
            }
        }
        let heard = machines.iter().filter(|machine| machine.is_heard());
        let (sizes, count) = heard.fold((0.0, 0.0), |(sizes, count), machine| (sizes + machine.size(), count + 1.0));
        if count > 0.0 {
            let began = self.state.stages[id.index()].counting_from;
            machines.iter_mut().for_each(|machine| machine.wait(began, sizes / count));
        }
        let count = machines.len().max(1) as f64;
        machines.iter().map(|machine| machine.slack(rate)).fold(0.0, f64::max) / count
    }

    /// What a stage has moved, and until when that is known.
    fn moved_until(&self, id: StageId, at: Timestamp, rate: f64) -> Option<(Timestamp, Amount)> {
        let stage = &self.site.stages[id.index()];
        let state = &self.state.stages[id.index()];
        let paces = &self.state.paces[id.index()];
        let kind = |signal: &SignalId| self.site.signals[signal.index()].kind;
        let (until, more) = if paces.machines.is_empty() {
            let counted = stage.measured_by.iter().any(|signal| matches!(kind(signal), SignalKind::Counter { .. }));
            (if counted { state.as_of.min(at) } else { at }, 0.0)
        } else {
            if !paces.machines.iter().any(Machine::is_heard) {
                return None;
            }
            (at, paces.machines.iter().map(|machine| machine.under_way(at, rate)).sum())
        };
        let total = state.total_at(stage, &self.site, &self.state.signals, until).amount();
        let total = self.state.meters.corrected(id, total);
        (until > Timestamp::MIN).then(|| (until, total + Amount::from_units(more)))
    }

    /// What the machines of a stage have done of the loads that will come next.
    pub(super) fn under_way(&self, id: StageId, at: Timestamp) -> Fine {
        let machines = &self.state.paces[id.index()].machines;
        if machines.is_empty() {
            return Fine::ZERO;
        }
        let rate = self.state.plan.rate(id, at).as_units_per_hour();
        Amount::from_units(machines.iter().map(|machine| machine.under_way(at, rate)).sum()).fine()
    }

    /// The same beyond what is under way on average, which is half of each load: so that whole loads do not make a stage seem to
    /// run ahead of its plan, and then behind it.
    fn beyond_a_half(&self, id: StageId, at: Timestamp) -> Fine {
        let machines = &self.state.paces[id.index()].machines;
        let halves = machines.iter().map(|machine| machine.size() / 2.0).sum();
        self.under_way(id, at) - Amount::from_units(halves).fine()
    }

    /// Tells people, when that has changed.
    fn tell_pace(&mut self, id: StageId, at: Timestamp) {
        if self.is_mute(id) {
            self.state.paces[id.index()].pace.let_go();
        }
        let state = &self.state.paces[id.index()];
        let slow = state.pace.slow().filter(|_| self.site.settings.false_alarms > 0.0);
        if slow.is_some() == state.told || (slow.is_some() && self.is_disputed(id)) {
            return;
        }
        self.state.paces[id.index()].told = slow.is_some();
        match slow {
            Some(slow) => {
                let evidence = self.evidence_of(id, slow, at);
                self.raise(evidence, at);
            }
            None => self.clear(Condition::Slow(id), at),
        }
    }

    fn evidence_of(&self, id: StageId, slow: Slowness, at: Timestamp) -> Evidence {
        let Slowness { since, lost } = slow;
        let per_minute = self.state.plan.rate(id, at).as_units_per_hour() / 60.0;
        let (now, _) = self.state.paces[id.index()].pace.now();
        Evidence {
            condition: Condition::Slow(id),
            since,
            amount: Amount::from_units(lost * per_minute),
            lag: Span::ZERO,
            clock: None,
            instrument: None,
            pace: Some(Share::from_ratio(now.max(0.0))),
            chance: None,
            estimated: false,
        }
    }
}

impl Engine {
    /// The machines of a stage that stand while others of it work, where signals tell of each by itself, and what each of them should do,
    /// units an hour: the largest first.
    pub(super) fn standing(&self, id: StageId, at: Timestamp, rate: f64) -> Vec<(ResourceId, f64)> {
        let (machines, measured_by) = (&self.state.paces[id.index()].machines, &self.site.stages[id.index()].measured_by);
        let lacking = |(machine, signal): (&Machine, &SignalId)| {
            let lacks = machine.lacks(at, rate, self.site.settings.short_stop);
            let resource = self.site.signals[signal.index()].resource.filter(|_| lacks > 0.0)?;
            Some((resource, lacks))
        };
        let mut standing: Vec<(ResourceId, f64)> = machines.iter().zip(measured_by).filter_map(lacking).collect();
        // Where none of them works it is the stage that stands.
        if standing.len() >= machines.len() {
            return Vec::new();
        }
        standing.sort_by(|(_, one), (_, other)| other.total_cmp(one));
        standing
    }
}

/// How many machines of a stage report loads; 0 where it is metered in another way.
pub(super) fn machines_of(site: &crate::model::Site, id: StageId) -> usize {
    let measured_by = &site.stages[id.index()].measured_by;
    let loads = measured_by.iter().all(|signal| site.signals[signal.index()].kind == SignalKind::Load);
    if loads { measured_by.len() } else { 0 }
}
