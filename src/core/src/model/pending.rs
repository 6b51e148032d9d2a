//! Plans that were given ahead of the time from which they count. Says which plan is to be followed when; following it is the
//! engine's business.

use std::sync::Arc;

use super::plan::Plan;
use crate::time::Timestamp;

/// No more are given to the engine than this: nobody plans so many changes ahead.
pub const PENDING_MAX: usize = 32;

#[derive(Clone, Debug, Default)]
pub struct PendingPlans {
    /// By the time from which they count; no two at the same time.
    plans: Vec<Arc<Plan>>,
    /// The largest version that was ever given, also of plans that are not followed yet.
    last_version: u32,
}
crate::persist::persist!(PendingPlans { plans, last_version });

impl PendingPlans {
    /// Takes in a plan that is given at `now`. One that counts already comes back: it is to be followed at once. One for the same
    /// time as another replaces it.
    pub fn give(&mut self, plan: Arc<Plan>, now: Timestamp) -> Option<Arc<Plan>> {
        self.last_version = self.last_version.max(plan.head.version);
        let at = plan.head.effective_at;
        if at <= now {
            return Some(plan);
        }
        let index = self.plans.partition_point(|pending| pending.head.effective_at < at);
        match self.plans.get_mut(index).filter(|pending| pending.head.effective_at == at) {
            Some(pending) => *pending = plan,
            None => self.plans.insert(index, plan),
        }
        None
    }

    /// A version was given that is not followed in its turn.
    pub fn know(&mut self, version: u32) {
        self.last_version = self.last_version.max(version);
    }

    /// When the next of them is to be followed; the end of time where there is none.
    #[must_use]
    pub fn next_at(&self) -> Timestamp {
        self.plans.first().map_or(Timestamp::MAX, |plan| plan.head.effective_at)
    }

    /// The next one whose time has come at `now`.
    pub fn take_due(&mut self, now: Timestamp) -> Option<Arc<Plan>> {
        (self.next_at() <= now && !self.plans.is_empty()).then(|| self.plans.remove(0))
    }

    /// Those that are not followed yet, in the order in which they will be.
    #[must_use]
    pub fn plans(&self) -> &[Arc<Plan>] {
        &self.plans
    }

    #[must_use]
    pub fn last_version(&self) -> u32 {
        self.last_version
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::PlanHead;

    fn plan(version: u32, at: i64) -> Arc<Plan> {
        let head = PlanHead { version, effective_at: Timestamp(at), ..PlanHead::default() };
        Arc::new(Plan::new(head, 1, Vec::new(), Vec::new()))
    }

    #[test]
    fn plans_wait_for_their_time_in_order_and_the_later_of_two_for_one_time_counts() {
        let mut pending = PendingPlans::default();
        let version = |plan: Option<Arc<Plan>>| plan.map(|plan| plan.head.version);
        assert_eq!((pending.next_at(), version(pending.take_due(Timestamp::MAX))), (Timestamp::MAX, None));
        assert_eq!(version(pending.give(plan(1, 5), Timestamp(5))), Some(1), "it counts now");
        for (number, at) in [(2, 30), (3, 20), (4, 30)] {
            assert_eq!(version(pending.give(plan(number, at), Timestamp(5))), None);
        }
        assert_eq!(version(pending.give(plan(5, -1), Timestamp(6))), Some(5), "what should have counted before counts now");
        assert_eq!((pending.next_at(), version(pending.take_due(Timestamp(19)))), (Timestamp(20), None));
        assert_eq!((version(pending.take_due(Timestamp(40))), version(pending.take_due(Timestamp(40)))), (Some(3), Some(4)));
        assert_eq!((pending.plans().len(), pending.last_version()), (0, 5));
    }
}
