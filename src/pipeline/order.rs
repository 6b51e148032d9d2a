//! What is decided where inputs get their order, because only there it is known what was before: the versions of plans, and
//! whether there is room for another comment or another plan for later. What is decided is in the journal, and what is refused
//! is not: a replay decides nothing anew.

use std::sync::Arc;

use tizbek_core::alarm::IncidentId;
use tizbek_core::engine::Engine;
use tizbek_core::fact::{Became, Fact, Facts};
use tizbek_core::input::{COMMENTS_MAX, Command, Input};
use tizbek_core::model::{PENDING_MAX, Plan};
use tizbek_core::time::Timestamp;

use crate::ingest::{Answer, Inputs, Receipt};
use crate::journal::Entry;

/// For one batch, which the engine has not seen yet.
pub struct Order<'a> {
    engine: &'a Engine,
    /// The last version that was given to a plan.
    version: u32,
    /// The plans for later and the comments in this batch.
    pending: usize,
    comments: Vec<IncidentId>,
    /// What people will have told when this batch is handled; `None`: as the engine has it.
    facts: Option<Arc<Facts>>,
}

impl<'a> Order<'a> {
    #[must_use]
    pub fn after(engine: &'a Engine) -> Self {
        Self { engine, version: engine.pending().last_version(), pending: 0, comments: Vec::new(), facts: None }
    }

    /// Adds what arrived to the batch; `receipt` is told what was decided.
    #[inline]
    pub fn put(&mut self, inputs: Inputs, received_at: Timestamp, receipt: Option<&Receipt>, batch: &mut Vec<Entry>) {
        match inputs {
            Inputs::One(Input::Command(command)) => {
                let taken = self.take_command(command);
                batch.extend(said(taken, receipt).map(|command| Entry { received_at, input: Input::Command(command) }));
            }
            Inputs::One(input) => batch.push(Entry { received_at, input }),
            Inputs::Many(inputs) => batch.extend(inputs.into_iter().map(|input| Entry { received_at, input })),
            Inputs::Facts { facts, partial } => {
                let answer = self.take_facts(facts, partial, received_at, batch);
                if let Some(receipt) = receipt {
                    receipt.answer(answer);
                }
            }
            Inputs::Plan(plan) => {
                let taken = self.take_plan(*plan, received_at);
                batch.extend(said(taken, receipt).map(|plan| Entry { received_at, input: Input::Planned(plan) }));
            }
        }
    }

    /// A plan cannot count from a time that has passed: what was done by then was held against another.
    fn take_plan(&mut self, mut plan: Plan, received_at: Timestamp) -> Result<(Arc<Plan>, Option<Answer>), Answer> {
        let effective_at = plan.head.effective_at.max(received_at);
        let pending = self.engine.pending().plans();
        let replaces = pending.iter().any(|pending| pending.head.effective_at == effective_at);
        if effective_at > received_at && !replaces {
            if pending.len() + self.pending >= PENDING_MAX {
                return Err(Answer::NoRoom { what: "plans for later", limit: PENDING_MAX });
            }
            self.pending += 1;
        }
        self.version += 1;
        let version = self.version;
        (plan.head.version, plan.head.effective_at) = (version, effective_at);
        Ok((Arc::new(plan), Some(Answer::Planned { version, effective_at })))
    }

    /// Each is weighed beside those before it. What is known already is not journaled again, and neither is what is refused.
    fn take_facts(&mut self, facts: Vec<Fact>, partial: bool, received_at: Timestamp, batch: &mut Vec<Entry>) -> Answer {
        let before = self.facts.clone().unwrap_or_else(|| self.engine.facts().clone());
        let (mut after, mut weighed, mut entries) = (before, Vec::with_capacity(facts.len()), Vec::new());
        for mut fact in facts {
            let found = self.engine.weigh_fact(&after, &fact, received_at);
            if let Ok(found) = &found
                && found.became != Became::Same
            {
                fact.revision = found.revision;
                Arc::make_mut(&mut after).keep(fact.clone(), received_at);
                entries.push(Entry { received_at, input: Input::Fact(Box::new(fact)) });
            }
            weighed.push(found);
        }
        let taken = partial || weighed.iter().all(Result::is_ok);
        if taken {
            self.facts = Some(after);
            batch.extend(entries);
        }
        Answer::Weighed { facts: weighed, taken }
    }

    fn take_command(&mut self, command: Command) -> Result<(Command, Option<Answer>), Answer> {
        if let Command::Comment { incident, .. } = &command {
            let before = self.comments.iter().filter(|other| *other == incident).count();
            if self.engine.comments(*incident) + before >= COMMENTS_MAX {
                return Err(Answer::NoRoom { what: "comments on this incident", limit: COMMENTS_MAX });
            }
            self.comments.push(*incident);
        }
        Ok((command, None))
    }
}

/// Tells whoever waits what was decided; what was taken goes on.
fn said<T>(taken: Result<(T, Option<Answer>), Answer>, receipt: Option<&Receipt>) -> Option<T> {
    let (taken, answer) = match taken {
        Ok((taken, answer)) => (Some(taken), answer),
        Err(refused) => (None, Some(refused)),
    };
    if let (Some(receipt), Some(answer)) = (receipt, answer) {
        receipt.answer(answer);
    }
    taken
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
            clocks: Vec::new(),
            settings: Settings::default(),
        };
        Engine::new(Arc::new(site), Arc::new(Calendar::default()))
    }

    fn answer(order: &mut Order<'_>, inputs: Inputs, batch: &mut Vec<Entry>) -> Option<Answer> {
        let accepted = Arc::new(Accepted::default());
        let receipt = Receipt { accepted: accepted.clone(), number: 1 };
        order.put(inputs, Timestamp(5), Some(&receipt), batch);
        accepted.answer().cloned()
    }

    /// Puts a plan that is to count from `at` and answers what its sender is told.
    fn put(order: &mut Order<'_>, at: i64, batch: &mut Vec<Entry>) -> Answer {
        let plan = Plan::new(PlanHead { effective_at: Timestamp(at), ..PlanHead::default() }, 0, Vec::new(), Vec::new());
        answer(order, Inputs::Plan(Box::new(plan)), batch).expect("an answer")
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

    #[test]
    fn what_there_is_no_room_for_is_refused_and_not_in_the_batch() {
        let (engine, mut batch) = (engine(), Vec::new());
        let mut order = Order::after(&engine);
        let said: Vec<Answer> = (0..=PENDING_MAX as i64).map(|at| put(&mut order, 900 + at, &mut batch)).collect();
        assert_eq!(said[PENDING_MAX], Answer::NoRoom { what: "plans for later", limit: PENDING_MAX });
        assert!(matches!(put(&mut order, 5, &mut batch), Answer::Planned { .. }), "one that counts now does not wait");
        let comment = |incident| {
            let (by, comment) = ("dispatcher".to_owned(), "seen".to_owned());
            Inputs::One(Input::Command(Command::Comment { incident: IncidentId(incident), by, comment }))
        };
        let said: Vec<_> = (0..=COMMENTS_MAX).map(|_| answer(&mut order, comment(1), &mut batch)).collect();
        assert_eq!(said[COMMENTS_MAX - 1], None);
        assert_eq!(said[COMMENTS_MAX], Some(Answer::NoRoom { what: "comments on this incident", limit: COMMENTS_MAX }));
        assert_eq!(answer(&mut order, comment(2), &mut batch), None, "another incident has room of its own");
        assert_eq!(batch.len(), PENDING_MAX + 1 + COMMENTS_MAX + 1);
    }
}
