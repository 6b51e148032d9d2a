//! Requests between units in the fold: what people do with them, their timers, who is asked to agree to an action, and what is decided where
//! two cannot both be had. What a request is, is in `request`; what contradicts what in `conflict`.

use std::sync::Arc;

use super::{Engine, Output};
use crate::action::{Action, ActionCommand, ActionId, Actions, Mark, Move, Object, Refusal, Step, Why, refusal};
use crate::conflict::{self, Conflict};
use crate::model::Pull;
use crate::request::{
    Asked, Choice, Decided, Need, RequestCommand, RequestId, RequestNotice, RequestStep, Requests, Side, names_known, unit_known,
};
use crate::time::{Span, Timestamp};

impl Engine {
    /// All requests, for whoever decides in which order inputs come.
    #[must_use]
    pub fn requests(&self) -> &Arc<Requests> {
        &self.state.requests
    }

    /// Whether a step is allowed after `requests` and `actions`, and what there is after it.
    ///
    /// # Errors
    /// What is in its way.
    pub fn weigh_request(
        &self,
        requests: &mut Arc<Requests>,
        actions: &mut Arc<Actions>,
        command: &RequestCommand,
        now: Timestamp,
    ) -> Result<(), Refusal> {
        requests.weigh(command, &self.site, now)?;
        if let RequestStep::Send(asked) = &command.step {
            names_known(asked, &self.site)?;
        }
        if let RequestStep::Decide { first, second, choice } = &command.step {
            let of = self.conflict_between(requests, actions, (*first, *second), now)?;
            let (decided, requests_lost, actions_lost) = self.outcome((of.first, of.second), *choice, command, now);
            for lost in actions_lost {
                let step = self.step_to_end(actions, lost, &command.by, &command.text)?;
                actions.weigh(&step, &self.site, now)?;
                Arc::make_mut(actions).take(step, &self.site, &self.site.settings.rosters, now)?;
            }
            Arc::make_mut(requests).settle(decided, &requests_lost, &self.site);
            return Ok(());
        }
        Arc::make_mut(requests).take(command.clone(), &self.site, now).map(|_| ())
    }

    /// Whether who is to do it is a unit, and all who must have agreed to it; without them it takes a reason.
    ///
    /// # Errors
    /// Who has not.
    pub(super) fn weigh_agreement(&self, requests: &Requests, command: &ActionCommand) -> Result<(), Refusal> {
        if let Step::Propose(wanted) | Step::Edit(wanted) = &command.step {
            return unit_known(&self.site, "owner", &wanted.owner);
        }
        if let Step::Block { needed_from, .. } = &command.step {
            return unit_known(&self.site, "needed_from", needed_from);
        }
        if !matches!(command.step, Step::Agree) || !command.comment.is_empty() {
            return Ok(());
        }
        let waits = requests.agreement(command.action).into_iter().filter(|(.., answer)| *answer != Some(true));
        let waits: Vec<String> = waits
            .map(|(unit, id, answer)| {
                let word = if answer.is_some() { "no of" } else { "no answer of" };
                format!("{word} {unit} (request {})", id.0)
            })
            .collect();
        if waits.is_empty() {
            return Ok(());
        }
        let expected = "that they agree; or, in the comment, why it goes on without them";
        Err(refusal(Why::State, "agree", &waits.join(", "), expected))
    }

    fn conflict_between(
        &self,
        requests: &Requests,
        actions: &Actions,
        (first, second): (Side, Side),
        now: Timestamp,
    ) -> Result<Conflict, Refusal> {
        let all = conflict::find(&self.site, requests, actions, now);
        all.into_iter().find(|of| (of.first, of.second) == (first, second)).ok_or_else(|| {
            let found = "two of which both can be had, or one is over";
            refusal(Why::Unknown, "id", found, "two that are open and contradict each other")
        })
    }

    fn outcome(
        &self,
        (first, second): (Side, Side),
        choice: Choice,
        command: &RequestCommand,
        now: Timestamp,
    ) -> (Decided, Vec<RequestId>, Vec<ActionId>) {
        let mark = Mark { at: now, by: command.by.clone() };
        let decided = Decided { mark, reason: command.text.clone(), first, second, choice };
        let (mut requests, mut actions) = (Vec::new(), Vec::new());
        for lost in Decided::losers(first, second, choice) {
            match lost {
                Side::Request(id) => requests.push(id),
                Side::Action(id) => actions.push(id),
            }
        }
        (decided, requests, actions)
    }

    /// The step that ends an action which has lost.
    fn step_to_end(&self, actions: &Actions, id: ActionId, by: &str, reason: &str) -> Result<ActionCommand, Refusal> {
        let action = actions.all.get(&id);
        let lever = action.and_then(|action| action.wanted.lever.as_ref()).and_then(|key| self.site.lever(key));
        if lever.is_some_and(|lever| matches!(self.site.levers[lever.index()].pull, Pull::Order { .. })) {
            let expected = "another choice; or give another plan first, which takes it back";
            return Err(refusal(Why::State, "choice", "an order that has become a version of the plan", expected));
        }
        let is_issued = action.is_some_and(|action| action.state.after(Move::CallOff).is_some());
        let step = if is_issued { Step::CallOff } else { Step::Withdraw };
        Ok(ActionCommand { action: id, step, by: by.to_owned(), comment: reason.to_owned() })
    }

    /// Somebody does something with a request. What is not allowed was refused before, and changes nothing.
    pub(super) fn ask(&mut self, command: RequestCommand) {
        let now = self.state.now;
        if let RequestStep::Decide { first, second, choice } = &command.step {
            // That they were in conflict was looked at when it was decided; what of them is over by now stays as it is.
            let known = self.state.requests.decisions.iter().any(|of| (of.first, of.second) == (*first, *second));
            if !known {
                self.settle((*first, *second), *choice, &command);
            }
            return;
        }
        let site = Arc::clone(&self.site);
        let Ok((_, told)) = Arc::make_mut(&mut self.state.requests).take(command, &site, now) else { return };
        self.tell_requests(told);
    }

    fn settle(&mut self, of: (Side, Side), choice: Choice, command: &RequestCommand) {
        let (decided, requests, actions) = self.outcome(of, choice, command, self.state.now);
        let step = |id: ActionId| self.step_to_end(&self.state.actions, id, &command.by, &command.text).ok();
        let steps: Vec<ActionCommand> = actions.into_iter().filter_map(step).collect();
        steps.into_iter().for_each(|step| self.act(step));
        let site = Arc::clone(&self.site);
        let told = Arc::make_mut(&mut self.state.requests).settle(decided, &requests, &site);
        self.tell_requests(told);
    }

    /// An action was worded, or is no longer a draft: who must agree to it is asked, or is no longer.
    pub(super) fn ask_to_agree(&mut self, id: ActionId, by: &str) {
        if self.site.settings.units.is_empty() {
            return;
        }
        let Some(action) = self.state.actions.all.get(&id) else { return };
        let mark = Mark { at: self.state.now, by: by.to_owned() };
        let is_draft = action.state.after(Move::Agree).is_some();
        let asked = if is_draft { self.asked_of(action) } else { Vec::new() };
        let site = Arc::clone(&self.site);
        let told = Arc::make_mut(&mut self.state.requests).ask_to_agree(id, asked, &mark, &site);
        self.tell_requests(told);
    }

    fn asked_of(&self, action: &Action) -> Vec<Asked> {
        let wanted = &action.wanted;
        let Some(Object::Stage(stage)) = wanted.object else { return Vec::new() };
        if wanted.verb.is_empty() {
            return Vec::new();
        }
        let units = self.site.must_agree_at(stage, wanted.kind, &wanted.owner);
        let within = |unit: &str| self.site.unit(unit).map_or(Span::from_mins(30), |unit| unit.answer_within);
        let asked = |to: String| Asked {
            answer_by: self.state.now + within(&to),
            to,
            for_unit: wanted.owner.clone(),
            what: wanted.verb.clone(),
            need: Need::Agree,
            stage: Some(stage),
            incident: wanted.incident,
            action: Some(action.id),
            window: None,
        };
        // Posts agree by what they decide.
        units.into_iter().filter(|unit| self.site.unit(unit).is_some()).map(asked).collect()
    }

    /// At a point of the grid: timers that have run out.
    pub(super) fn look_at_requests(&mut self, at: Timestamp) {
        if self.state.requests.due().is_none_or(|due| due > at) {
            return;
        }
        let site = Arc::clone(&self.site);
        let told = Arc::make_mut(&mut self.state.requests).run_out(&site, at);
        self.tell_requests(told);
    }

    /// Nobody can answer while the program is away.
    pub(super) fn requests_stand_still(&mut self, span: Span) {
        if self.state.requests.due().is_some() {
            Arc::make_mut(&mut self.state.requests).stand_still(span);
        }
    }

    fn tell_requests(&mut self, told: Vec<RequestNotice>) {
        for notice in told {
            let number = self.state.incidents.next_number();
            self.outputs.push_back(Output::Request { number, notice: Box::new(notice) });
        }
    }
}
