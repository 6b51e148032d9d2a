//! What is decided where inputs get their order, because only there it is known what was before: the versions of plans. What is
//! decided is in the journal; a replay decides nothing anew.

use std::sync::Arc;

use tizbek_core::engine::Engine;
use tizbek_core::input::Input;
use tizbek_core::model::Plan;
use tizbek_core::time::Timestamp;

use crate::ingest::{Answer, Inputs, Receipt};
use crate::journal::Entry;

/// For one batch, which the engine has not seen yet.
pub struct Order {
    /// The last version that was given to a plan.
    version: u32,
}

impl Order {
    #[must_use]
    pub fn after(engine: &Engine) -> Self {
        Self { version: engine.pending().last_version() }
    }

    /// Adds what arrived to the batch; `receipt` is told what was decided.
    #[inline]
    pub fn put(&mut self, inputs: Inputs, received_at: Timestamp, receipt: Option<&Receipt>, batch: &mut Vec<Entry>) {
        match inputs {
            Inputs::One(input) => batch.push(Entry { received_at, input }),
            Inputs::Many(inputs) => batch.extend(inputs.into_iter().map(|input| Entry { received_at, input })),
            Inputs::Plan(plan) => {
                let plan = self.number(*plan, received_at);
                let (version, effective_at) = (plan.head.version, plan.head.effective_at);
                if let Some(receipt) = receipt {
                    receipt.answer(Answer::Planned { version, effective_at });
                }
                batch.push(Entry { received_at, input: Input::Planned(Arc::new(plan)) });
            }
        }
    }

    /// A plan cannot count from a time that has passed: what was done by then was held against another.
    fn number(&mut self, mut plan: Plan, received_at: Timestamp) -> Plan {
        self.version += 1;
        plan.head.version = self.version;
        plan.head.effective_at = plan.head.effective_at.max(received_at);
        plan
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::Accepted;
    use tizbek_core::model::{Calendar, PlanHead, Settings, Site, Text};

    fn engine() -> Engine {
        let site = Site {
            key: "s".to_owned(),
            name: Text::default(),
            time_zone: "UTC".to_owned(),
            unit: "t".to_owned(),
            stages: Vec::new(),
            buffers: Vec::new(),
            resources: Vec::new(),
            sources: Vec::new(),
            signals: Vec::new(),
            settings: Settings::default(),
        };
        Engine::new(Arc::new(site), Arc::new(Calendar::default()))
    }

    /// Puts a plan that is to count from `at` and answers what its sender is told.
    fn put(order: &mut Order, at: i64, batch: &mut Vec<Entry>) -> Answer {
        let plan = Plan::new(PlanHead { effective_at: Timestamp(at), ..PlanHead::default() }, 0, Vec::new(), Vec::new());
        let accepted = Arc::new(Accepted::default());
        let receipt = Receipt { accepted: accepted.clone(), number: 1 };
        order.put(Inputs::Plan(Box::new(plan)), Timestamp(5), Some(&receipt), batch);
        accepted.answer().cloned().expect("an answer")
    }

    #[test]
    fn two_plans_of_one_batch_and_those_that_wait_have_versions_of_their_own() {
        let (mut engine, mut batch) = (engine(), Vec::new());
        let mut order = Order::after(&engine);
        let said = [put(&mut order, 3, &mut batch), put(&mut order, 900, &mut batch)];
        let planned = |version, at| Answer::Planned { version, effective_at: Timestamp(at) };
        assert_eq!(said, [planned(1, 5), planned(2, 900)], "the first should have counted before: it counts now");
        for Entry { received_at, input } in batch.drain(..) {
            engine.handle(received_at, input);
        }
        assert_eq!(put(&mut Order::after(&engine), 5, &mut batch), planned(3, 5), "version 2 is given, though it waits");
    }
}
