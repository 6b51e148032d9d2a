//! Corrective actions in the fold: what people do with them, what becomes of them when levers are ordered and let go, and their timers.
//! What a step is and which are allowed is in `action`.

use std::sync::Arc;

use super::advice::Gone;
use super::{Engine, Output};
use crate::action::{ActionCommand, Actions, Ended, Mark, Notice, Object, Promise, Refusal, Step, Target, Wanted};
use crate::advise::Choice;
use crate::ids::LeverId;
use crate::model::{Lever, Pull};
use crate::request::Requests;
use crate::time::{Span, Timestamp};
use crate::units::Amount;

impl Engine {
    /// All actions, for whoever decides in which order inputs come.
    #[must_use]
    pub fn actions(&self) -> &Arc<Actions> {
        &self.state.actions
    }

    /// Whether a step is allowed after `actions`, and what there is after it.
    ///
    /// # Errors
    /// What is in its way.
    pub fn weigh_action(
        &self,
        actions: &mut Arc<Actions>,
        requests: &Requests,
        command: &ActionCommand,
        now: Timestamp,
    ) -> Result<(), Refusal> {
        actions.weigh(command, &self.site, now)?;
        self.weigh_agreement(requests, command)?;
        let rosters = &self.site.settings.rosters;
        Arc::make_mut(actions).take(command.clone(), &self.site, rosters, now).map(|_| ())
    }

    /// Somebody does something with an action. What is not allowed was refused before, and changes nothing.
    pub(super) fn act(&mut self, command: ActionCommand) {
        let (site, now) = (Arc::clone(&self.site), self.state.now);
        let actions = Arc::make_mut(&mut self.state.actions);
        let ends = matches!(command.step, Step::Finish | Step::CallOff);
        let words = matches!(command.step, Step::Propose(_) | Step::Edit(_) | Step::Agree | Step::Withdraw);
        let by = command.by.clone();
        let Ok((id, told)) = actions.take(command, &site, &site.settings.rosters, now) else { return };
        let lever = actions.all.get(&id).filter(|_| ends).and_then(|action| action.wanted.lever.clone());
        self.tell_actions(told);
        if words {
            self.ask_to_agree(id, &by);
        }
        if let Some(lever) = lever {
            self.let_go(&lever);
        }
    }

    /// Levers were ordered now, together: each has an action of its own, for each has an owner of its own.
    pub(super) fn open_actions(&mut self, ordered: &[(LeverId, Timestamp)], choice: Option<&Choice>, by: &str, comment: &str) {
        let mark = Mark { at: self.state.now, by: by.to_owned() };
        let incident = self.state.incidents.first_of_chain();
        let promise = choice.map(|choice| promise(choice, ordered.len()));
        let (site, mut told) = (Arc::clone(&self.site), Vec::new());
        let actions = Arc::make_mut(&mut self.state.actions);
        for (lever, until) in ordered {
            let wanted = Wanted { promise, incident, ..wanted(&site.levers[lever.index()], *until, &site.unit) };
            told.extend(actions.ordered(wanted, &mark, comment, &site.settings.rosters));
        }
        self.tell_actions(told);
    }

    /// Levers are no longer in force.
    pub(super) fn end_actions(&mut self, gone: &[(LeverId, Gone)], by: &str, comment: &str) {
        if gone.is_empty() {
            return;
        }
        let mark = Mark { at: self.state.now, by: by.to_owned() };
        let (site, mut told) = (Arc::clone(&self.site), Vec::new());
        let actions = Arc::make_mut(&mut self.state.actions);
        for (lever, why) in gone {
            let ended = match why {
                Gone::CalledOff => Ended::CalledOff,
                Gone::TimeOver => Ended::TimeOver,
                Gone::TroubleOver => Ended::TroubleOver,
            };
            told.extend(actions.lever_ended(&site.levers[lever.index()].key, ended, &mark, comment, &site.settings.rosters));
        }
        self.tell_actions(told);
    }

    /// At a point of the grid: timers that have run out.
    pub(super) fn look_at_actions(&mut self, at: Timestamp) {
        if self.state.actions.due().is_none_or(|due| due > at) {
            return;
        }
        let site = Arc::clone(&self.site);
        let told = Arc::make_mut(&mut self.state.actions).run_out(&site.settings.rosters, at);
        self.tell_actions(told);
    }

    /// Nobody can answer while the program is away.
    pub(super) fn actions_stand_still(&mut self, span: Span) {
        if self.state.actions.due().is_some() {
            Arc::make_mut(&mut self.state.actions).stand_still(span);
        }
    }

    fn tell_actions(&mut self, told: Vec<Notice>) {
        for notice in told {
            let number = self.state.incidents.next_number();
            self.outputs.push_back(Output::Action { number, notice });
        }
    }
}

fn promise(choice: &Choice, together: usize) -> Promise {
    Promise {
        stage: choice.stage,
        low: Amount::from_units(choice.saves.low),
        middle: Amount::from_units(choice.saves.middle),
        high: Amount::from_units(choice.saves.high),
        together: u32::try_from(together).unwrap_or(u32::MAX),
    }
}

/// The Plan part of an action that a lever is.
fn wanted(lever: &Lever, until: Timestamp, unit: &str) -> Wanted {
    let a_rate = |rate: crate::units::Rate| (Amount(rate.0), format!("{unit}/h"));
    let (object, verb, (value, unit)) = match lever.pull {
        Pull::Rate { stage, up_to } => (Object::Stage(stage), "raise_rate", a_rate(up_to)),
        Pull::Move { stage, adds, .. } => (Object::Stage(stage), "move_here", a_rate(adds)),
        Pull::Spare { stage, adds, .. } => (Object::Stage(stage), "bring_in", a_rate(adds)),
        Pull::Repair { stage, factor, .. } => {
            (Object::Stage(stage), "shorten_repair", (Amount::from_units(100.0 * factor.as_ratio()), "%".to_owned()))
        }
        Pull::Feed { buffer, quantity, .. } => (Object::Buffer(buffer), "feed", (quantity, unit.to_owned())),
        Pull::Order { stage, by } => {
            (Object::Stage(stage), "put_off", (Amount::from_units(by.0 as f64 / Span::from_mins(1).0 as f64), "min".to_owned()))
        }
    };
    Wanted {
        kind: lever.pull.kind(),
        object: Some(object),
        verb: verb.to_owned(),
        target: Some(Target { value, unit }),
        owner: lever.owner.clone(),
        deadline: Some(until),
        promise: None,
        incident: None,
        lever: Some(lever.key.clone()),
        checklist: Vec::new(),
    }
}
