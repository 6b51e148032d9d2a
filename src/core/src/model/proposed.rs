//! Plans that units must agree to before they are followed. Says which of them has been agreed to; following it is the engine's
//! business, and who may speak for a unit is not known here.

use std::sync::Arc;

use super::plan::Plan;
use crate::persist::persist;
use crate::time::Timestamp;

/// No more wait for an answer: nobody weighs so many changes at once.
pub const PROPOSED_MAX: usize = 16;

/// A plan that is not followed yet, and what the units have said of it.
#[derive(Clone, Debug)]
pub struct ProposedPlan {
    pub plan: Arc<Plan>,
    pub given_at: Timestamp,
    /// One at most of each unit: the last one.
    pub answers: Vec<UnitAnswer>,
}
persist!(ProposedPlan { plan, given_at, answers });

/// What a unit said of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitAnswer {
    pub unit: String,
    pub agrees: bool,
    pub by: String,
    pub reason: String,
    pub at: Timestamp,
}
persist!(UnitAnswer { unit, agrees, by, reason, at });

#[derive(Clone, Debug, Default)]
pub struct ProposedPlans {
    /// In the order in which they were given.
    plans: Vec<ProposedPlan>,
}
persist!(ProposedPlans { plans });

impl ProposedPlans {
    /// A plan to be agreed to. Beyond `PROPOSED_MAX` the oldest is forgotten: who lets plans in refuses them before.
    pub fn give(&mut self, plan: Arc<Plan>, given_at: Timestamp) {
        if self.plans.len() >= PROPOSED_MAX {
            self.plans.remove(0);
        }
        self.plans.push(ProposedPlan { plan, given_at, answers: Vec::new() });
    }

    /// A unit agrees or does not. A plan to which all have agreed comes back, as of now; one that a unit rejects is gone.
    pub fn answer(&mut self, version: u32, answer: UnitAnswer) -> Option<Arc<Plan>> {
        let index = self.index_of(version)?;
        let proposed = &mut self.plans[index];
        if !proposed.plan.agree.contains(&answer.unit) {
            return None;
        }
        let (agrees, at) = (answer.agrees, answer.at);
        proposed.answers.retain(|before| before.unit != answer.unit);
        proposed.answers.push(answer);
        let all =
            proposed.plan.agree.iter().all(|unit| proposed.answers.iter().any(|answer| answer.unit == *unit && answer.agrees));
        if !agrees {
            self.plans.remove(index);
            return None;
        }
        if all { self.force(version, at) } else { None }
    }

    /// Somebody takes it upon himself: it comes back, as of now, whatever is missing.
    pub fn force(&mut self, version: u32, at: Timestamp) -> Option<Arc<Plan>> {
        let mut plan = self.plans.remove(self.index_of(version)?).plan;
        let agreed = Arc::make_mut(&mut plan);
        agreed.agree.clear();
        agreed.head.effective_at = agreed.head.effective_at.max(at);
        Some(plan)
    }

    /// Those that plan nothing any more after `at` are gone: nobody answered in time.
    pub fn forget(&mut self, at: Timestamp) {
        self.plans.retain(|proposed| proposed.plan.end().is_some_and(|end| end > at));
    }

    /// Another plan is followed: those that were proposed before it was given are of a plan that is no more.
    pub fn outdate(&mut self, version: u32) {
        self.plans.retain(|proposed| proposed.plan.head.version > version);
    }

    #[must_use]
    pub fn plans(&self) -> &[ProposedPlan] {
        &self.plans
    }

    #[must_use]
    pub fn find(&self, version: u32) -> Option<&ProposedPlan> {
        self.plans.iter().find(|proposed| proposed.plan.head.version == version)
    }

    fn index_of(&self, version: u32) -> Option<usize> {
        self.plans.iter().position(|proposed| proposed.plan.head.version == version)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::PlanHead;

    fn given() -> ProposedPlans {
        let mut plan = Plan::new(PlanHead { version: 2, ..PlanHead::default() }, 1, Vec::new(), Vec::new());
        plan.agree = vec!["mine".to_owned(), "mill".to_owned()];
        let mut proposed = ProposedPlans::default();
        proposed.give(Arc::new(plan), Timestamp(5));
        proposed
    }

    fn says(unit: &str, agrees: bool) -> UnitAnswer {
        UnitAnswer { unit: unit.to_owned(), agrees, by: "A".to_owned(), reason: String::new(), at: Timestamp(9) }
    }

    #[test]
    fn it_is_followed_when_the_last_unit_agrees_and_not_before() {
        let mut proposed = given();
        assert!(proposed.answer(2, says("mine", true)).is_none());
        assert!(proposed.answer(2, says("mine", true)).is_none(), "said twice is said once");
        assert!(proposed.answer(2, says("stranger", true)).is_none() && proposed.answer(3, says("mill", true)).is_none());
        let plan = proposed.answer(2, says("mill", true)).expect("all agree");
        assert_eq!((plan.head.version, plan.head.effective_at), (2, Timestamp(9)), "it cannot count before it was agreed to");
        assert!(proposed.plans().is_empty());
    }

    #[test]
    fn one_that_rejects_is_enough_and_somebody_may_take_it_upon_himself() {
        let mut proposed = given();
        assert!(proposed.answer(2, says("mine", true)).is_none());
        assert!(proposed.answer(2, says("mill", false)).is_none());
        assert!(proposed.find(2).is_none() && proposed.force(2, Timestamp(9)).is_none());
        let mut proposed = given();
        assert_eq!(proposed.force(2, Timestamp(7)).expect("it is put in force").head.effective_at, Timestamp(7));
    }
}
