//! The state of the chain as a question to the forecast: levels with their errors, what each stage does and what ails it, what is on
//! its way, what is done, and the plans that are known. Read from the engine; nothing here is kept.

use std::sync::Arc;

use super::effort;
use super::past::{Slow, StageNow, Usual};
use crate::engine::Engine;
use crate::forecast::{Behaviour, Case, LevelNow, Limit, Scope, Start, Status};
use crate::ids::{BufferId, StageId};
use crate::model::{Line, Plan, SignalKind};
use crate::quality::Grade;
use crate::time::{Span, Timestamp};
use crate::units::{Fine, PER_UNIT, Share};

/// Levels are told at multiples of this.
const GRID: Span = Span::from_mins(15);
/// A buffer holds its neighbours up with this share of its capacity to the limit, and as much more as it may be off, up to that.
const AT_LIMIT: f64 = 0.015;
/// And is told as empty or full by the forecast with this share.
const CLOSE: f64 = 0.01;
/// What a counter counts at a time at most, units.
const COUNTS: f64 = 0.5;
const UNIT: f64 = PER_UNIT as f64;

impl Engine {
    /// How a stage is now, where that is followed.
    pub(in crate::engine) fn stage_now_if_known(&self, id: StageId) -> Option<StageNow> {
        (!self.state.outlook.past.is_empty()).then(|| self.stage_now(id))
    }

    /// How a stage is now. The one place where the forecast learns it.
    pub(super) fn stage_now(&self, id: StageId) -> StageNow {
        let now = self.state.outlook.past[id.index()].now(&self.usual(id));
        // Who watches the pace may have seen it sooner.
        let pace = &self.state.paces[id.index()].pace;
        let seen = pace.slow().filter(|_| now.slow.is_none() && now.stands_since.is_none()).map(|slow| {
            let share = pace.now().0.max(0.0);
            Slow { since: slow.since, rate: share * self.wants(id, self.state.now), share, gradual: false }
        });
        // In a planned pause its rate says nothing: its share of what it usually does goes on.
        let paused = self.wants(id, self.state.now) == 0.0;
        let nominal = self.site.stages[id.index()].nominal.as_units_per_hour();
        let slow = now.slow.or(seen).map(|slow| if paused { Slow { rate: slow.share * nominal, ..slow } } else { slow });
        StageNow { slow, ..now }
    }

    /// Takes down the minute that ends at `at`.
    pub(super) fn remember(&mut self, at: Timestamp) {
        for index in 0..self.site.stages.len() {
            let id = StageId::of(index);
            if !self.is_known(id, at) {
                self.state.outlook.past[index].forget();
                let usual = self.usual(id);
                self.state.outlook.learned[index].minute(None, &usual);
                continue;
            }
            let stage = &self.site.stages[index];
            let total = self.state.stages[index].total_at(stage, &self.site, &self.state.signals, at).amount();
            let done = self.state.meters.corrected(id, total).as_units();
            let (expected, usual, held) = (self.wants(id, at) / 60.0, self.usual(id), self.is_held(id));
            let outlook = &mut self.state.outlook;
            let (minute, ended) = outlook.past[index].minute(at, (done, expected), held, &usual);
            outlook.learned[index].minute(minute, &usual);
            if let Some(ended) = ended {
                outlook.learned[index].ended(ended);
            }
        }
        self.bench.learn(&self.state.outlook);
    }

    /// The question; `None` where it would take too long.
    pub(in crate::engine) fn question(&self, at: Timestamp) -> Option<Case> {
        let shift = self.state.shift.as_ref();
        let until_end = shift.map_or(Span::ZERO, |shift| shift.end - at);
        let (paths, horizon) = effort(&self.site, until_end)?;
        let ends: Vec<Timestamp> =
            shift.map(|shift| shift.end).filter(|end| *end > at && *end <= at + horizon).into_iter().collect();
        let seed = at.0 as u64;
        let turns = self.turns(at, at + horizon);
        let scope = Scope { paths, horizon, grid: Some(GRID), turns, close: CLOSE, ..Scope::of_shift(seed, ends) };
        let counted_from = shift.map_or(at, |shift| shift.start);
        let start = Start {
            at,
            counted_from,
            buffers: (0..self.site.buffers.len()).map(|index| self.level_now(BufferId::of(index))).collect(),
            stages: (0..self.site.stages.len()).map(|index| self.stage_at_start(StageId::of(index), at)).collect(),
        };
        let behaviour: Vec<Behaviour> = self.bench.behaviour.clone();
        let (chain, plan) = (Arc::clone(self.bench.chain.as_ref()?), self.plan_ahead(at + horizon));
        let mut case = Case { chain, plan, start, behaviour, acts: Vec::new(), scope };
        self.with_orders(&mut case);
        Some(case)
    }

    fn level_now(&self, id: BufferId) -> LevelNow {
        let state = &self.state.buffers[id.index()];
        let (mean, sd) = (state.level / UNIT, libm::sqrt(state.variance) / UNIT);
        let (lot, variance) = self.lots_around(id);
        LevelNow { mean, sd: libm::sqrt(sd * sd + variance), lot }
    }

    /// The largest lot in which the stages beside a buffer work, as far as it is the buffer's, units; and what lots add to the
    /// variance of its level: where each machine is in its round is anybody's guess, now and then.
    fn lots_around(&self, id: BufferId) -> (f64, f64) {
        let lot = |stage: StageId, share: Share| {
            let usual = self.usual(stage);
            let lot = usual.lot * share.as_ratio();
            (lot, usual.machines * lot * lot / 6.0)
        };
        let given = self.site.producers(id).map(|(stage, outlet)| lot(stage, outlet.share));
        let lots = given.chain(self.site.consumers(id).map(|(stage, inlet)| lot(stage, inlet.share)));
        lots.fold((0.0, 0.0), |(largest, sum), (lot, variance)| (largest.max(lot), sum + variance))
    }

    fn stage_at_start(&self, id: StageId, at: Timestamp) -> crate::forecast::StageNow {
        let now = self.stage_now(id);
        let known = self.is_known(id, at);
        let recent = self.state.outlook.past[id.index()].rates(self.longest_lag(id));
        let done = self.done(id, at).amount().as_units();
        let status = match now.stands_since {
            _ if !known => Status::Running,
            Some(since) => Status::Stopped { since: at - since },
            None if self.is_held(id) => Status::Starved,
            None => Status::Running,
        };
        let slow = now.slow.filter(|_| known && now.stands_since.is_none());
        // What was ordered is added by the forecast.
        let ordered = self.ordered_and_seen(id, at);
        let limit = slow.map(|slow| Limit {
            rate: (slow.rate - ordered).max(0.0),
            since: at - slow.since,
            lasting: self.bench.slow_lasts(id, slow.gradual),
        });
        let wants = slow.map_or(self.wants(id, at), |slow| slow.rate);
        let rate = now.rate.filter(|_| known && status == Status::Running && wants > 0.0);
        let rate = rate.map(|measured| joined(measured, (wants, wants * self.bench.behaviour[id.index()].wander.sd)));
        crate::forecast::StageNow { rate, status, limit, done, recent }
    }

    /// What a stage has done in its shift; what is not known of it is taken to have gone by the plan.
    pub(in crate::engine) fn done(&self, id: StageId, at: Timestamp) -> Fine {
        let state = &self.state.stages[id.index()];
        let start = self.state.shift.as_ref().map_or(at, |shift| shift.start);
        let unheard = self.state.plan.until(id, state.counting_from) - self.state.plan.until(id, start);
        let unheard = if state.counting_from > start { unheard } else { Fine::ZERO };
        self.actual(id, at) + state.seldom.excused + unheard
    }

    /// What a stage would do by itself: the plan, and what is behind, as far as its buffers let people.
    pub(super) fn wants(&self, id: StageId, at: Timestamp) -> f64 {
        let (stage, behaviour) = (&self.site.stages[id.index()], &self.bench.behaviour[id.index()]);
        let plan = &self.state.plan;
        let (planned, is_planned) = if plan.covers(id, at) {
            (plan.rate(id, at).as_units_per_hour(), true)
        } else {
            let between = plan.until(id, at) > Fine::ZERO && plan.until(id, Timestamp::MAX) > plan.until(id, at);
            (if between { 0.0 } else { stage.nominal.as_units_per_hour() }, false)
        };
        if planned == 0.0 {
            return 0.0;
        }
        let start = self.state.shift.as_ref().map_or(at, |shift| shift.start);
        let behind = (plan.until(id, at) - plan.until(id, start) - self.done(id, at)).amount().as_units();
        let (up_to, adds) = self.ordered_at(id, at);
        let pace = behaviour.pace.catching_up(up_to, planned);
        let mut wants = pace.aim(planned, if is_planned { behind } else { 0.0 });
        let filled = |buffer: BufferId| {
            self.state.buffers[buffer.index()].level / (self.site.buffers[buffer.index()].capacity.0 as f64).max(1.0)
        };
        if let (Some(follow), Some(inlet)) = (behaviour.follow, stage.inputs.first()) {
            let buffer = &self.site.buffers[inlet.buffer.index()];
            wants *= follow.share(self.state.buffers[inlet.buffer.index()].level, buffer.target.0 as f64);
        }
        if let Some(ease) = behaviour.ease {
            let inputs = stage.inputs.iter().map(|inlet| filled(inlet.buffer));
            let room = inputs.chain(stage.outputs.iter().map(|outlet| 1.0 - filled(outlet.buffer))).fold(1.0, f64::min);
            wants *= ease.left(room);
        }
        let most = (stage.max.as_units_per_hour().max(up_to) + adds).max(0.0);
        wants.max(stage.min.as_units_per_hour()).min(most)
    }

    /// What a stage does at a time; 0: it runs evenly.
    pub(in crate::engine) fn lot_of(&self, id: StageId) -> f64 {
        self.usual(id).lot
    }

    fn usual(&self, id: StageId) -> Usual {
        let wander = self.bench.behaviour[id.index()].wander;
        let (mut lot, mut machines) = (0.0_f64, 0.0);
        for signal in &self.site.stages[id.index()].measured_by {
            let state = &self.state.signals[signal.index()];
            match self.site.signals[signal.index()].kind {
                SignalKind::Load if state.heard && state.quality.grade() != Grade::Bad && state.value.is_finite() => {
                    lot = lot.max(self.state.signals.shown(*signal));
                    machines += 1.0;
                }
                SignalKind::Counter { .. } => {
                    lot = lot.max(COUNTS);
                    machines += 1.0;
                }
                SignalKind::Load | SignalKind::Rate | SignalKind::Level | SignalKind::Value => {}
            }
        }
        let short_stop = self.site.settings.short_stop.as_hours_f64();
        Usual { sd: wander.sd, correlation: wander.correlation.as_hours_f64(), lot, machines, short_stop }
    }

    /// Whether a buffer beside a stage holds it up now.
    pub(in crate::engine) fn is_held(&self, id: StageId) -> bool {
        let stage = &self.site.stages[id.index()];
        let margin = |buffer: BufferId| {
            let (state, declared) = (&self.state.buffers[buffer.index()], &self.site.buffers[buffer.index()]);
            let share = AT_LIMIT * declared.capacity.0 as f64;
            let lot = UNIT * self.lots_around(buffer).0;
            (state.level, declared.capacity.0 as f64, share + libm::sqrt(state.variance).min(share) + lot)
        };
        let starved = stage.inputs.iter().any(|inlet| {
            let (level, _, margin) = margin(inlet.buffer);
            level <= margin
        });
        starved
            || stage.outputs.iter().any(|outlet| {
                let (level, capacity, margin) = margin(outlet.buffer);
                level + self.coming(outlet.buffer) >= capacity - margin
            })
    }

    /// On its way to a buffer, base units.
    fn coming(&self, buffer: BufferId) -> f64 {
        let sent = self
            .site
            .producers(buffer)
            .filter(|(_, outlet)| outlet.lag > Span::ZERO)
            .map(|(id, outlet)| outlet.share.as_ratio() * self.state.outlook.past[id.index()].done_within(outlet.lag));
        sent.fold(0.0, |sum, sent| sum + sent) * UNIT
    }

    fn longest_lag(&self, id: StageId) -> Span {
        self.site.stages[id.index()].outputs.iter().map(|outlet| outlet.lag).max().unwrap_or(Span::ZERO)
    }

    /// When shifts begin.
    fn turns(&self, from: Timestamp, until: Timestamp) -> Vec<Timestamp> {
        let mut turns = Vec::new();
        let mut next = self.calendar.next_after(from);
        while let Some(shift) = next.filter(|shift| shift.start < until) {
            turns.push(shift.start);
            next = self.calendar.next_after(shift.start);
        }
        turns
    }

    /// The plan that is followed, and from when they count the plans that are given already.
    fn plan_ahead(&self, until: Timestamp) -> Arc<Plan> {
        let pending: Vec<&Arc<Plan>> = self.state.pending.plans().iter().filter(|plan| plan.head.effective_at < until).collect();
        if pending.is_empty() {
            return Arc::clone(&self.state.plan);
        }
        let mut lines: Vec<Line> = self.state.plan.lines().to_vec();
        for plan in pending {
            let from = plan.head.effective_at;
            lines = lines.iter().filter_map(|line| line.within(Timestamp::MIN, from)).collect();
            lines.extend(plan.lines().iter().filter_map(|line| line.within(from, Timestamp::MAX)));
        }
        Arc::new(Plan::new(self.state.plan.head.clone(), self.site.stages.len(), lines, Vec::new()))
    }
}

/// Two estimates of one figure, each with its standard deviation, as one.
fn joined((one, one_sd): (f64, f64), (other, other_sd): (f64, f64)) -> (f64, f64) {
    let (weight, other_weight) = (one_sd * one_sd, other_sd * other_sd);
    let sum = weight + other_weight;
    if sum <= 0.0 {
        return (one, 0.0);
    }
    let mean = (one * other_weight + other * weight) / sum;
    (mean, libm::sqrt(weight * other_weight / sum))
}
