//! What is decided where inputs get their order, because only there it is known what was before: the versions of plans, and
//! whether there is room for another comment or another plan for later. What is decided is in the journal, and what is refused
//! is not: a replay decides nothing anew.

use std::sync::Arc;

use tizbek_core::action::Actions;
use tizbek_core::alarm::IncidentId;
use tizbek_core::calibration::{Calibration, Calibrations};
use tizbek_core::engine::Engine;
use tizbek_core::fact::{Became, Fact, Facts, Weighed};
use tizbek_core::input::{COMMENTS_MAX, Command, Gap, GapReason, Input};
use tizbek_core::model::{PENDING_MAX, Plan};
use tizbek_core::request::Requests;
use tizbek_core::time::Timestamp;

use super::carried::Positions;
use crate::ingest::{Answer, Carried, Inputs, Receipt, Take, Which};
use crate::journal::Entry;

/// For one batch, which the engine has not seen yet.
pub struct Order<'a> {
    engine: &'a Engine,
    positions: &'a mut Positions,
    /// The last version that was given to a plan.
    version: u32,
    /// The plans for later and the comments in this batch.
    pending: usize,
    comments: Vec<IncidentId>,
    /// What people will have told when this batch is handled; `None`: as the engine has it.
    facts: Option<Arc<Facts>>,
    /// The same of sensors.
    calibrations: Option<Arc<Calibrations>>,
    /// Corrective actions, as they will be.
    actions: Option<Arc<Actions>>,
    /// Requests between units, as they will be.
    requests: Option<Arc<Requests>>,
}

impl<'a> Order<'a> {
    #[must_use]
    pub fn after(engine: &'a Engine, positions: &'a mut Positions) -> Self {
        Self {
            engine,
            positions,
            version: engine.pending().last_version(),
            pending: 0,
            comments: Vec::new(),
            facts: None,
            calibrations: None,
            actions: None,
            requests: None,
        }
    }

    /// Adds what arrived to the batch; `receipt` is told what was decided.
    #[inline]
    pub fn put(&mut self, inputs: Inputs, received_at: Timestamp, receipt: Option<&Receipt>, batch: &mut Vec<Entry>) {
        match inputs {
            Inputs::One(Input::Command(command)) => {
                let taken = self.take_command(command, received_at);
                batch.extend(said(taken, receipt).map(|command| Entry { received_at, input: Input::Command(command) }));
            }
            Inputs::One(input) => batch.push(Entry { received_at, input }),
            Inputs::Many(inputs) => batch.extend(inputs.into_iter().map(|input| Entry { received_at, input })),
            Inputs::Facts { facts, take } => {
                let answer = self.take_facts(facts, take, received_at, batch);
                if let Some(receipt) = receipt {
                    receipt.answer(answer);
                }
            }
            Inputs::Carried(carried) => {
                let answer = self.take_carried(*carried, received_at, batch);
                if let Some(receipt) = receipt {
                    receipt.answer(answer);
                }
            }
            Inputs::Calibration(calibration) => {
                let answer = self.take_calibration(*calibration, received_at, batch);
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
    fn take_facts(&mut self, facts: Vec<Fact>, take: Take, received_at: Timestamp, batch: &mut Vec<Entry>) -> Answer {
        // What is taken in any case needs no copy to go back to: one fact after the other would each make one.
        let before = if take.which == Which::Good { self.facts.take() } else { self.facts.clone() };
        let before = before.unwrap_or_else(|| self.engine.facts().clone());
        let (mut after, mut weighed, mut entries) = (before, Vec::with_capacity(facts.len()), Vec::new());
        for mut fact in facts {
            let outdated = if take.of_file { outdated(&after, &fact) } else { None };
            let found = outdated.map_or_else(|| self.engine.weigh_fact(&after, &fact, received_at), Ok);
            if let Ok(found) = &found
                && !matches!(found.became, Became::Same | Became::Outdated)
            {
                fact.revision = found.revision;
                Arc::make_mut(&mut after).keep(fact.clone(), received_at);
                entries.push(Entry { received_at, input: Input::Fact(Box::new(fact)) });
            }
            weighed.push(found);
        }
        let taken = match take.which {
            Which::AllOrNone => weighed.iter().all(Result::is_ok),
            Which::Good => true,
            Which::None => false,
        };
        if taken {
            self.facts = Some(after);
            batch.extend(entries);
        }
        Answer::Weighed { facts: weighed, taken }
    }

    /// A piece of another instance's journal, when it is what comes next of it.
    fn take_carried(&mut self, carried: Carried, received_at: Timestamp, batch: &mut Vec<Entry>) -> Answer {
        let Carried { source, journal, from, upto, inputs } = carried;
        let have = self.positions.upto(source, &journal);
        if let Some(have) = have.filter(|have| *have + 1 != from) {
            return Answer::Carried { upto: have, taken: false };
        }
        let mut refused = 0;
        for input in inputs {
            match input {
                Input::Fact(fact) => {
                    let answer = self.take_facts(vec![*fact], Take { which: Which::Good, of_file: false }, received_at, batch);
                    refused += u64::from(matches!(answer, Answer::Weighed { facts, .. } if facts.iter().any(Result::is_err)));
                }
                Input::Calibrated(calibration) => {
                    let answer = self.take_calibration(*calibration, received_at, batch);
                    refused += u64::from(matches!(answer, Answer::Calibrated { weighed: Err(_), .. }));
                }
                input => batch.push(Entry { received_at, input }),
            }
        }
        if refused > 0 {
            let gap = Gap { source, signal: None, lost: refused, reason: GapReason::Refused };
            batch.push(Entry { received_at, input: Input::Gap(gap) });
        }
        if have != Some(upto) {
            self.positions.advance(source, journal, upto);
        }
        Answer::Carried { upto, taken: true }
    }

    fn take_calibration(&mut self, mut calibration: Calibration, received_at: Timestamp, batch: &mut Vec<Entry>) -> Answer {
        let mut all = self.calibrations.clone().unwrap_or_else(|| self.engine.calibrations().clone());
        let weighed = self.engine.weigh_calibration(&all, &calibration, received_at);
        let counts_from = self.engine.counts_from(&calibration, received_at);
        if let Ok(found) = &weighed
            && found.became != Became::Same
        {
            calibration.revision = found.revision;
            Arc::make_mut(&mut all).keep(calibration.clone(), received_at);
            self.calibrations = Some(all);
            batch.push(Entry { received_at, input: Input::Calibrated(Box::new(calibration)) });
        }
        Answer::Calibrated { weighed, counts_from }
    }

    fn take_command(&mut self, command: Command, received_at: Timestamp) -> Result<(Command, Option<Answer>), Answer> {
        if let Command::Comment { incident, .. } = &command {
            let before = self.comments.iter().filter(|other| *other == incident).count();
            if self.engine.comments(*incident) + before >= COMMENTS_MAX {
                return Err(Answer::NoRoom { what: "comments on this incident", limit: COMMENTS_MAX });
            }
            self.comments.push(*incident);
        }
        if let Command::Act(step) = &command {
            let actions = self.actions.get_or_insert_with(|| Arc::clone(self.engine.actions()));
            let requests = self.requests.as_ref().unwrap_or(self.engine.requests());
            let weighed = self.engine.weigh_action(actions, requests, step, received_at);
            weighed.map_err(|refusal| Answer::NotAllowed(Box::new(refusal)))?;
        }
        if let Command::Ask(step) = &command {
            let actions = self.actions.get_or_insert_with(|| Arc::clone(self.engine.actions()));
            let requests = self.requests.get_or_insert_with(|| Arc::clone(self.engine.requests()));
            let weighed = self.engine.weigh_request(requests, actions, step, received_at);
            weighed.map_err(|refusal| Answer::NotAllowed(Box::new(refusal)))?;
        }
        Ok((command, None))
    }
}

/// A file that is brought again after somebody corrected what it says must not take the correction back.
fn outdated(facts: &Facts, fact: &Fact) -> Option<Weighed> {
    let (newest, earlier) = facts.revisions_of(fact.of, &fact.which()).split_last()?;
    let said = earlier.iter().rev().find(|told| told.fact.tells_the_same(fact) && !newest.fact.tells_the_same(fact))?;
    Some(Weighed { revision: said.fact.revision, became: Became::Outdated })
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
            levers: Vec::new(),
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
        let (mut engine, mut positions, mut batch) = (engine(), Positions::default(), Vec::new());
        let mut order = Order::after(&engine, &mut positions);
        let said = [put(&mut order, 3, &mut batch), put(&mut order, 900, &mut batch)];
        let planned = |version, at| Answer::Planned { version, effective_at: Timestamp(at) };
        assert_eq!(said, [planned(1, 5), planned(2, 900)], "the first should have counted before: it counts now");
        for Entry { received_at, input } in batch.drain(..) {
            engine.handle(received_at, input);
        }
        assert_eq!(
            put(&mut Order::after(&engine, &mut positions), 5, &mut batch),
            planned(3, 5),
            "version 2 is given, though it waits"
        );
    }

    #[test]
    fn what_there_is_no_room_for_is_refused_and_not_in_the_batch() {
        let (engine, mut positions, mut batch) = (engine(), Positions::default(), Vec::new());
        let mut order = Order::after(&engine, &mut positions);
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

    #[test]
    fn a_piece_of_another_journal_is_taken_once_and_in_its_place() {
        let (engine, mut positions, mut batch) = (engine(), Positions::default(), Vec::new());
        let source = tizbek_core::ids::SourceId(0);
        let gap = || Input::Gap(Gap { source, signal: None, lost: 1, reason: GapReason::Sequence });
        let mut put = |positions: &mut Positions, journal: &str, from, upto| {
            let inputs = (from..=upto).map(|_| gap()).collect();
            let carried = Carried { source, journal: journal.to_owned(), from, upto, inputs };
            answer(&mut Order::after(&engine, positions), Inputs::Carried(Box::new(carried)), &mut batch)
        };
        let said = |upto, taken| Some(Answer::Carried { upto, taken });
        assert_eq!(put(&mut positions, "a", 5, 7), said(7, true), "nothing was known of it: it begins where it begins");
        assert_eq!(put(&mut positions, "a", 5, 7), said(7, false), "in the same batch too");
        positions.kept();
        assert_eq!(put(&mut positions, "a", 5, 9), said(7, false), "some of it is here");
        assert_eq!(put(&mut positions, "a", 9, 9), said(7, false), "one is missing");
        assert_eq!(put(&mut positions, "b", 1, 1), said(1, true), "another journal has its own place");
        assert_eq!(put(&mut positions, "a", 8, 9), said(9, true));
        positions.forget();
        assert_eq!(put(&mut positions, "a", 10, 10), said(7, false), "what was given up was not taken");
        assert_eq!(put(&mut positions, "a", 8, 7), said(7, true), "a word without anything new");
        assert_eq!(batch.len(), 3 + 1 + 2);
    }
}
