//! Plans that change in a shift: the plan with which it began stays as the baseline, and a plan that units must agree to waits for them.

use std::sync::Arc;

use super::Engine;
use crate::ids::StageId;
use crate::model::{Plan, ProposedPlans, UnitAnswer};
use crate::time::Timestamp;
use crate::units::Amount;
use crate::view::ProposedView;

impl Engine {
    /// Plans that wait for units to agree.
    #[must_use]
    pub fn proposed(&self) -> &ProposedPlans {
        &self.state.proposed
    }

    /// A plan that units must agree to.
    pub(super) fn propose(&mut self, plan: Arc<Plan>) {
        let now = self.state.now;
        self.state.pending.know(plan.head.version);
        self.state.proposed.give(Arc::clone(&plan), now);
        self.put_on_trial(&plan, now);
    }

    pub(super) fn answer_plan(&mut self, version: u32, answer: UnitAnswer) {
        if let Some(plan) = self.state.proposed.answer(version, answer) {
            self.give_plan(plan);
        }
    }

    pub(super) fn force_plan(&mut self, version: u32) {
        if let Some(plan) = self.state.proposed.force(version, self.state.now) {
            self.give_plan(plan);
        }
    }

    /// Another plan is followed. What was planned when the shift began stays to compare with; a plan that counts from then on is that.
    pub(super) fn keep_baseline(&mut self, plan: &Arc<Plan>) {
        self.state.proposed.outdate(plan.head.version);
        let nothing_yet = self.state.baseline.lines().is_empty();
        let of_all = self.state.shift.as_ref().is_none_or(|shift| plan.head.effective_at <= shift.start);
        if nothing_yet || of_all {
            self.state.baseline = Arc::clone(plan);
        }
    }

    /// A shift begins.
    pub(super) fn begin_baseline(&mut self, at: Timestamp) {
        self.state.baseline = Arc::clone(&self.state.plan);
        self.state.proposed.forget(at);
    }

    /// What the baseline wants of a stage by now, and of the shift; `None`: the plan has not been revised in this shift.
    pub(super) fn by_baseline(&self, id: StageId) -> Option<(Amount, Amount)> {
        let (baseline, shift) = (&self.state.baseline, self.state.shift.as_ref()?);
        if baseline.head.version == self.state.plan.head.version {
            return None;
        }
        let planned = |from, until| (baseline.until(id, until) - baseline.until(id, from)).amount();
        let counted = self.state.stages[id.index()].counting_from;
        Some((planned(counted, self.state.now), planned(shift.start, shift.end)))
    }

    pub(super) fn proposed_views(&self) -> Vec<ProposedView> {
        let view = |proposed: &crate::model::ProposedPlan| ProposedView {
            head: proposed.plan.head.clone(),
            given_at: proposed.given_at,
            agree: proposed.plan.agree.clone(),
            answers: proposed.answers.clone(),
        };
        self.state.proposed.plans().iter().map(view).collect()
    }
}
