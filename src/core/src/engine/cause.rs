//! Where an upset began. Three means: at each minute what a stage loses against its plan is charged to the stage that holds it
//! up at that moment (itself, or whoever keeps its buffer full or empty); a stage that is behind is behind because of whoever it
//! owes most to; and where the forecast has found whose repair takes most of a loss away, what belongs to that loss joins its
//! incident.

use super::Engine;
use crate::alarm::{Cause, Condition};
use crate::ids::{BufferId, StageId};
use crate::time::Span;
use crate::units::{MICROS_PER_HOUR, Rate, Share};

/// A buffer holds its neighbours up when this close to its limit, as a share of its capacity.
const HOLDS_UP: f64 = 0.05;
/// A stage less than this below its plan, as a share of it, is not slow: rates wander.
const SLOW: f64 = 0.05;
/// Who became slow so little later may have been the first.
const SAME_TIME: Span = Span::from_mins(3);

impl Engine {
    pub(super) fn cause_of(&self, condition: Condition) -> Cause {
        let consequence = !matches!(condition, Condition::Slow(_));
        let blamed = self.blamed_for(condition).map(Cause::Stage).filter(|_| consequence);
        blamed.filter(|cause| self.state.incidents.is_active(*cause)).unwrap_or_else(|| self.walked_to(condition))
    }

    /// Where the walk along the chain as it is now ends.
    fn walked_to(&self, condition: Condition) -> Cause {
        match condition {
            Condition::Silent(source) => Cause::Source(source),
            Condition::MeterSuspect(signal) => Cause::Signal(signal),
            Condition::OutOfPattern(signal) => self.cause_of_pattern(signal),
            Condition::CalibrationOverdue(signal) | Condition::SensorDrifts(signal) => Cause::Sensor(signal),
            Condition::LowGrade(stage) => Cause::Stage(self.grade_falls_at(stage)),
            Condition::LowRecovery(stage) => Cause::Stage(stage),
            Condition::Behind(stage) => Cause::Stage(self.owed_most(stage)),
            Condition::Slow(stage) => Cause::Stage(self.root_of(stage, &mut Vec::new())),
            Condition::WillFill(buffer) | Condition::Full(buffer) => Cause::Stage(self.root_of_buffer(buffer, true)),
            Condition::WillEmpty(buffer) | Condition::Empty(buffer) => Cause::Stage(self.root_of_buffer(buffer, false)),
        }
    }

    /// The stage that most of what `stage` is behind by is charged to.
    fn owed_most(&self, stage: StageId) -> StageId {
        self.state.stages[stage.index()].seldom.ledger.debtor(stage).unwrap_or(stage)
    }

    /// The neighbour that moves a buffer's level most away from plan, followed to where that began.
    fn root_of_buffer(&self, buffer: BufferId, rising: bool) -> StageId {
        let producers = self.site.producers(buffer).map(|(id, outlet)| (id, self.excess(id, outlet.share)));
        let consumers = self.site.consumers(buffer).map(|(id, inlet)| (id, -self.excess(id, inlet.share)));
        let sign = if rising { 1.0 } else { -1.0 };
        let pushed = producers.chain(consumers).map(|(id, push)| (id, push * sign));
        let most = pushed.fold(None, |most: Option<(StageId, f64)>, (id, push)| match most {
            Some((_, best)) if best >= push => most,
            _ => Some((id, push)),
        });
        let Some((stage, _)) = most else { return StageId(0) };
        let slow = self.excess(stage, Share::ONE) < 0.0;
        if slow { self.root_of(stage, &mut Vec::new()) } else { stage }
    }

    /// Who holds `stage` up now: followed downstream through full buffers and upstream through empty ones; `seen` ends cycles.
    fn root_of(&self, stage: StageId, seen: &mut Vec<StageId>) -> StageId {
        seen.push(stage);
        let next = self.blocker(stage).or_else(|| self.starver(stage)).filter(|next| !seen.contains(next));
        match next {
            Some(next) => self.root_of(next, seen),
            None => stage,
        }
    }

    /// Who holds `stage` up now, and whether by blocking it; `None` when nobody does.
    pub(super) fn held_up_by(&self, stage: StageId) -> Option<(StageId, bool)> {
        let blocker = self.blocker(stage);
        let next = blocker.or_else(|| self.starver(stage))?;
        Some((self.root_of(next, &mut vec![stage]), blocker.is_some()))
    }

    /// The stage that leaves a buffer behind `stage` full, or fuller than it should be while both of them run slow.
    fn blocker(&self, stage: StageId) -> Option<StageId> {
        let slowness = self.slowness(stage);
        let holds_up = |buffer: BufferId, taker: StageId| {
            let declared = &self.site.buffers[buffer.index()];
            let level = self.state.buffers[buffer.index()].level;
            let full = level >= declared.capacity.0 as f64 * (1.0 - HOLDS_UP);
            full || (level > declared.target.0 as f64 && self.shares_slowness(stage, taker, slowness))
        };
        let outputs = self.site.stages[stage.index()].outputs.iter();
        let takers = outputs.flat_map(|outlet| self.site.consumers(outlet.buffer).map(move |taker| (outlet.buffer, taker)));
        let takers = takers.filter(|(buffer, (id, _))| holds_up(*buffer, *id));
        self.slowest(takers.map(|(_, (id, inlet))| (id, inlet.share)))
    }

    /// The stage that leaves a buffer before `stage` empty, or emptier than it should be while both of them run slow.
    fn starver(&self, stage: StageId) -> Option<StageId> {
        let slowness = self.slowness(stage);
        let holds_up = |buffer: BufferId, giver: StageId| {
            let declared = &self.site.buffers[buffer.index()];
            let level = self.state.buffers[buffer.index()].level;
            let empty = level <= declared.capacity.0 as f64 * HOLDS_UP;
            empty || (level < declared.target.0 as f64 && self.shares_slowness(stage, giver, slowness))
        };
        let inputs = self.site.stages[stage.index()].inputs.iter();
        let givers = inputs.flat_map(|inlet| self.site.producers(inlet.buffer).map(move |giver| (inlet.buffer, giver)));
        let givers = givers.filter(|(buffer, (id, _))| holds_up(*buffer, *id));
        self.slowest(givers.map(|(_, (id, outlet))| (id, outlet.share)))
    }

    /// How far below its plan a stage runs, as a share of the plan; 0 when it is not slow worth speaking of.
    fn slowness(&self, stage: StageId) -> f64 {
        // Who has just become slow does not show it over the window yet.
        let pace = &self.state.paces[stage.index()].pace;
        if pace.slow().is_some() {
            return (1.0 - pace.now().0).max(0.0);
        }
        let expected = self.expected(stage).0 as f64;
        let slowness = if expected > 0.0 { -self.excess(stage, Share::ONE) / expected } else { 0.0 };
        if slowness > SLOW { slowness } else { 0.0 }
    }

    /// People slow a stage down before its buffer is at the limit: a neighbour at least half as slow as it is explains that, unless
    /// the stage itself was seen to be slow, and the neighbour was not by then.
    fn shares_slowness(&self, stage: StageId, neighbour: StageId, slowness: f64) -> bool {
        let since = |id: StageId| self.state.paces[id.index()].pace.slow().map(|slow| slow.since);
        let was_first = since(stage).is_some_and(|own| since(neighbour).is_none_or(|other| other > own + SAME_TIME));
        slowness > 0.0 && !was_first && self.slowness(neighbour) >= slowness / 2.0
    }

    /// The one furthest below its plan; nobody, when nobody is below.
    fn slowest(&self, stages: impl Iterator<Item = (StageId, Share)>) -> Option<StageId> {
        let now = self.state.now;
        let known = stages.filter(|(id, _)| self.is_known(*id, now));
        let slow = known.map(|(id, share)| (id, self.excess(id, share))).filter(|(_, excess)| *excess < 0.0);
        let least = slow.fold(None, |least: Option<(StageId, f64)>, (id, excess)| match least {
            Some((_, best)) if best <= excess => least,
            _ => Some((id, excess)),
        });
        least.map(|(id, _)| id)
    }

    /// How much faster than planned a stage runs over the window, times a share of it; base units an hour.
    fn excess(&self, stage: StageId, share: Share) -> f64 {
        let Some(rate) = self.state.stages[stage.index()].rate() else { return 0.0 };
        (rate.0 - self.expected(stage).0) as f64 * share.as_ratio()
    }

    /// What the plan asks of a stage over the window; without a plan, its nominal rate.
    fn expected(&self, stage: StageId) -> Rate {
        let (plan, now) = (&self.state.plan, self.state.now);
        if !plan.covers(stage, now) {
            return self.site.stages[stage.index()].nominal;
        }
        let window = self.site.settings.rate_window;
        let planned = (plan.until(stage, now) - plan.until(stage, now - window)).amount();
        Rate((i128::from(planned.0) * i128::from(MICROS_PER_HOUR) / i128::from(window.0)) as i64)
    }
}
