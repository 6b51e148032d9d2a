//! How urgent what begins is: what of a shift's plan is at risk if it stays as it is for a while, and how long there is until it bites.
//! From what is known in that moment: the forecast knows more a minute later, and an alarm does not wait for it.

use super::super::Engine;
use super::super::outlook::Limit;
use crate::alarm::{Condition, Evidence, Priority};
use crate::ids::{BufferId, StageId};
use crate::time::{Span, Timestamp};

impl Engine {
    pub(super) fn urgency(&self, evidence: &Evidence, at: Timestamp) -> Priority {
        if evidence.condition.is_low() {
            return Priority::Low;
        }
        let (at_risk, left) = (self.share_at_risk(evidence, at), self.time_left(evidence, at));
        Priority::of(at_risk, left, &self.site.settings.alarms)
    }

    /// Of the plan of this shift, at the stage that is hit hardest.
    fn share_at_risk(&self, evidence: &Evidence, at: Timestamp) -> Option<f64> {
        let assumed = self.site.settings.alarms.assumed_for;
        let missing = 1.0 - evidence.pace.map_or(1.0, crate::units::Share::as_ratio);
        match evidence.condition {
            Condition::Behind(stage) => Some(self.share_of(stage, evidence.amount.0 as f64)),
            Condition::Slow(stage) => {
                let lost = evidence.amount.0 as f64 + missing.max(0.0) * self.missed_in(stage, assumed, at);
                Some(self.share_of(stage, lost))
            }
            Condition::WillFill(buffer) | Condition::Full(buffer) => {
                let stages: Vec<StageId> = self.site.producers(buffer).map(|(stage, _)| stage).collect();
                self.share_of_standing(&stages, evidence, at)
            }
            Condition::WillEmpty(buffer) | Condition::Empty(buffer) => {
                let stages: Vec<StageId> = self.site.consumers(buffer).map(|(stage, _)| stage).collect();
                self.share_of_standing(&stages, evidence, at)
            }
            Condition::LowGrade(stage) | Condition::LowRecovery(stage) => {
                Some(self.share_of(stage, missing.max(0.0) * self.missed_in(stage, assumed, at)))
            }
            Condition::Silent(_)
            | Condition::MeterSuspect(_)
            | Condition::OutOfPattern(_)
            | Condition::CalibrationOverdue(_)
            | Condition::SensorDrifts(_) => None,
        }
    }

    /// What the stage that loses most cannot do from when the buffer comes to its limit.
    fn share_of_standing(&self, stages: &[StageId], evidence: &Evidence, at: Timestamp) -> Option<f64> {
        let until = evidence.clock.map_or(Span::ZERO, |clock| (clock.at - at).max(Span::ZERO));
        let stands = Span((self.site.settings.alarms.assumed_for.0 - until.0).max(0));
        let shares = stages.iter().map(|stage| self.share_of(*stage, self.missed_in(*stage, stands, at)));
        shares.reduce(f64::max)
    }

    /// What a stage does by plan (else at its nominal rate) in so long, base units.
    fn missed_in(&self, stage: StageId, span: Span, at: Timestamp) -> f64 {
        let plan = &self.state.plan;
        let rate = if plan.covers(stage, at) { plan.rate(stage, at) } else { self.site.stages[stage.index()].nominal };
        rate.0 as f64 * span.as_hours_f64()
    }

    /// An amount as a share of what is planned for a stage in this shift; without a plan, of what it does in twelve hours.
    fn share_of(&self, stage: StageId, amount: f64) -> f64 {
        let shift = self.state.shift.as_ref();
        let planned = shift
            .map_or(0, |shift| (self.state.plan.until(stage, shift.end) - self.state.plan.until(stage, shift.start)).amount().0);
        let whole = if planned > 0 { planned as f64 } else { self.site.stages[stage.index()].nominal.0 as f64 * 12.0 };
        if whole > 0.0 { amount / whole } else { 0.0 }
    }

    /// Until a stage is held up by it, or holds its neighbours up. `None`: nobody knows.
    fn time_left(&self, evidence: &Evidence, at: Timestamp) -> Option<Span> {
        if let Some(clock) = evidence.clock {
            return Some(clock.at - at);
        }
        match evidence.condition {
            Condition::Full(_) | Condition::Empty(_) => Some(Span::ZERO),
            Condition::Behind(stage) | Condition::Slow(stage) => self.until_it_bites(stage, at),
            Condition::WillFill(_)
            | Condition::WillEmpty(_)
            | Condition::Silent(_)
            | Condition::MeterSuspect(_)
            | Condition::OutOfPattern(_)
            | Condition::CalibrationOverdue(_)
            | Condition::SensorDrifts(_)
            | Condition::LowGrade(_)
            | Condition::LowRecovery(_) => None,
        }
    }

    /// Until the buffer before a stage is full or the one behind it empty, whichever comes first.
    fn until_it_bites(&self, stage: StageId, at: Timestamp) -> Option<Span> {
        let stage = &self.site.stages[stage.index()];
        let clock = |buffer: BufferId, limit: Limit| Some(self.clock_to(buffer, limit, at)?.at - at);
        let fills = stage.inputs.iter().filter_map(|inlet| clock(inlet.buffer, Limit::Full));
        let empties = stage.outputs.iter().filter_map(|outlet| clock(outlet.buffer, Limit::Empty));
        fills.chain(empties).min()
    }
}
