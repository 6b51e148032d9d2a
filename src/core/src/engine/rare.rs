//! What comes seldom: surveys, plans, gaps, links, what people tell and order. Readings are in `engine` itself.

use std::sync::Arc;

use super::Engine;
use crate::ids::StageId;
use crate::input::{Command, Input, Survey};
use crate::ledger::Loss;
use crate::model::{Plan, UnitAnswer};

impl Engine {
    pub(super) fn handle_rare(&mut self, input: Input) {
        match input {
            Input::Observed(_) | Input::Tick => unreachable!("handled by `handle`"),
            Input::Surveyed(survey) => self.surveyed(&survey),
            Input::Fact(fact) => self.told(*fact),
            Input::Calibrated(calibration) => self.calibrated(*calibration),
            Input::Gap(gap) => self.gap(&gap),
            Input::Link(change) => self.link(change),
            Input::Planned(plan) => self.planned(plan),
            Input::Command(command) => self.command(command),
            Input::Away(away) => self.leave(away),
        }
    }

    fn surveyed(&mut self, survey: &Survey) {
        let Some(buffer) = self.site.buffers.get(survey.buffer.index()) else {
            self.state.counters.lost += 1;
            return;
        };
        let nominal = self.nominal_through(survey.buffer);
        let taken = self.state.buffers[survey.buffer.index()].survey(buffer, survey, nominal);
        self.survey_for_trial(survey);
        let counters = &mut self.state.counters;
        if taken { counters.accepted += 1 } else { counters.rejected_late += 1 }
    }

    fn planned(&mut self, plan: Arc<Plan>) {
        if plan.agree.is_empty() { self.give_plan(plan) } else { self.propose(plan) }
    }

    pub(super) fn give_plan(&mut self, plan: Arc<Plan>) {
        let now = self.state.now;
        match self.state.pending.give(Arc::clone(&plan), now) {
            Some(plan) => self.follow(plan),
            None => self.put_on_trial(&plan, now),
        }
        self.due = self.state.next_due();
    }

    pub(super) fn follow(&mut self, plan: Arc<Plan>) {
        let now = self.state.now;
        // What was lost under the plan before is charged to what it was lost for; what the change itself makes is the plan's.
        self.book_losses(now);
        for (index, stage) in self.state.stages.iter_mut().enumerate() {
            stage.follow(StageId::of(index), &plan, self.site.stages[index].measured_by.len());
        }
        self.keep_baseline(&plan);
        self.state.plan = plan;
        self.metal_by_another_plan();
        self.state.outlook.changes();
        self.state.advised.ask_again();
        self.state.drums.begin();
        for index in 0..self.site.stages.len() {
            self.book(StageId::of(index), now, Loss::Plan);
        }
        let plan = Arc::clone(&self.state.plan);
        self.put_on_trial(&plan, now);
    }

    fn command(&mut self, command: Command) {
        let now = self.state.now;
        match command {
            Command::Acknowledge { incident, by, comment } => {
                self.state.incidents.acknowledge(incident, now, by, comment, &mut self.outputs);
            }
            Command::Comment { incident, by, comment } => {
                self.state.incidents.comment(incident, now, by, comment, &mut self.outputs);
            }
            Command::Issue { levers, by, comment } => self.issue(&levers, &by, &comment),
            Command::AnswerPlan { version, unit, agrees, by, reason } => {
                self.answer_plan(version, UnitAnswer { unit, agrees, by, reason, at: now });
            }
            Command::ForcePlan { version, .. } => self.force_plan(version),
            Command::CallOff { lever, by, comment } => self.call_off(&lever, &by, &comment),
            Command::Act(command) => self.act(*command),
            Command::Ask(command) => self.ask(*command),
            aside @ (Command::Shelve { .. } | Command::Unshelve { .. } | Command::TakeOut { .. } | Command::PutBack { .. }) => {
                self.set_aside(aside);
            }
        }
    }
}
