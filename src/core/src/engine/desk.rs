//! Alarm management: the one door through which a condition becomes an alarm. What is set aside is kept back here, what chatters is
//! held together, what one person could not take in is folded, and all of it is said in the log. What an incident is, is `incidents`'.

mod chatter;
mod urgency;

use std::collections::BTreeMap;

use self::chatter::{Chatter, Comes};
use super::Engine;
use super::incidents::Arising;
use crate::alarm::{Aside, Cause, Change, Condition, Evidence, IncidentId, Subject, Why};
use crate::ids::StageId;
use crate::input::Command;
use crate::persist::persist;
use crate::time::{Span, Timestamp};
use crate::view::{AsideView, DeskView};

/// What is stale is looked for so often.
const STALE_EVERY: Span = Span::from_mins(1);

#[derive(Clone, Debug, Default)]
pub(super) struct Desk {
    /// What people have put off, by what it is put down to, and under the number of which incident they did.
    shelves: BTreeMap<Cause, (IncidentId, Aside)>,
    /// What people have taken out of service.
    out: BTreeMap<Subject, Aside>,
    /// By rule of the site file: in force now, and until when it is known to be.
    suppressed: BTreeMap<usize, Aside>,
    chatter: Chatter,
    /// Conditions that have begun since the site began: each of them is in the log, by itself or as a repetition.
    arose: u64,
}
persist!(Desk { shelves, out, suppressed, chatter, arose });

impl Desk {
    /// A rule that is in force is one of the site's.
    pub fn fits(&self, rules: usize) -> bool {
        self.suppressed.keys().all(|rule| *rule < rules)
    }
}

impl Engine {
    /// A condition has begun and is put down to `cause`.
    pub(super) fn arise(&mut self, cause: Cause, evidence: Evidence, at: Timestamp) {
        let (condition, site) = (evidence.condition, std::sync::Arc::clone(&self.site));
        let alarms = &site.settings.alarms;
        self.state.desk.arose += 1;
        let comes = self.state.desk.chatter.comes(condition, at, alarms);
        if let Comes::StillHeld = comes {
            self.state.incidents.repeats(condition);
            return;
        }
        self.put(cause, evidence, at);
        if let (Comes::TooOften { times, since }, Some(id)) = (comes, self.state.incidents.by_condition.get(&condition)) {
            self.state.incidents.remark(*id, Change::Chatters { times, since }, at, &mut self.outputs);
        }
    }

    /// Where what begins belongs: to the people who watch, or to what is kept back.
    fn put(&mut self, cause: Cause, evidence: Evidence, at: Timestamp) {
        let condition = evidence.condition;
        let cause = self.shelved_cause(condition).unwrap_or(cause);
        let priority = self.urgency(&evidence, at);
        let room = self.state.incidents.load.has_room(priority, at, &self.site.settings.alarms);
        let new = Arising { cause, evidence, priority, room };
        match self.kept_back(cause, condition) {
            Some(aside) => {
                self.state.incidents.withhold(&new, aside, at, &mut self.outputs);
            }
            None => {
                self.state.advised.ask(condition);
                self.state.incidents.raise(new, at, &mut self.outputs);
            }
        }
    }

    /// What is about the same thing as something shelved belongs to it, whatever it is put down to now.
    fn shelved_cause(&self, condition: Condition) -> Option<Cause> {
        let incidents = &self.state.incidents;
        let incident = incidents.all.get(incidents.by_condition.get(&condition.sibling()?)?)?;
        let is_shelved = incident.aside.as_ref().is_some_and(|aside| aside.why == Why::Shelved);
        is_shelved.then_some(incident.cause)
    }

    /// Why nobody is to be told of a condition now; the strongest reason.
    fn kept_back(&self, cause: Cause, condition: Condition) -> Option<Aside> {
        let desk = &self.state.desk;
        let rules = &self.site.settings.alarms.suppress;
        let suppressed = || desk.suppressed.iter().find(|(rule, _)| rules[**rule].covers(condition)).map(|(_, aside)| aside);
        let shelved = || desk.shelves.get(&cause).map(|(_, aside)| aside);
        desk.out.get(&condition.subject()).or_else(suppressed).or_else(shelved).cloned()
    }

    /// A condition is over, unless it chatters: then it has to be quiet for a while first.
    pub(super) fn goes(&mut self, condition: Condition, at: Timestamp) {
        let holds = self.state.incidents.by_condition.contains_key(&condition);
        if holds && !self.state.desk.chatter.goes(condition, at) {
            self.is_over(condition, at);
        }
    }

    /// A condition is over, however often it has come.
    pub(super) fn is_over(&mut self, condition: Condition, at: Timestamp) {
        self.state.desk.chatter.forget(condition);
        if let Some(incident) = self.state.incidents.ends(condition) {
            self.state.outlook.changes();
            self.state.incidents.clear_member(incident, condition, at, &mut self.outputs);
        }
    }

    /// The regular look: what has been quiet for long enough, whose time to be set aside is over, what has room again, what is stale.
    pub(super) fn look_at_desk(&mut self, at: Timestamp) {
        self.state.incidents.load.begin(at);
        for condition in self.state.desk.chatter.quiet(at, &self.site.settings.alarms) {
            self.is_over(condition, at);
        }
        self.look_at_shelves(at);
        self.look_at_rules(at);
        self.unfold(at);
        if at.0.rem_euclid(STALE_EVERY.0) == 0 {
            self.look_for_stale(at);
        }
    }

    fn look_at_shelves(&mut self, at: Timestamp) {
        let is_due = |aside: &Aside| aside.until.is_some_and(|until| until <= at);
        let shelves = self.state.desk.shelves.iter().filter(|(_, (_, aside))| is_due(aside));
        let due: Vec<Cause> = shelves.map(|(cause, _)| *cause).collect();
        for cause in due {
            self.unshelve(cause, "", "", at);
        }
    }

    fn unshelve(&mut self, cause: Cause, by: &str, comment: &str, at: Timestamp) {
        self.state.desk.shelves.remove(&cause);
        if let Some(id) = self.state.incidents.by_aside.get(&(cause, Why::Shelved)).copied() {
            self.bring_back(id, by, comment, at);
        }
    }

    /// Rules of the site file begin and end by the plan.
    fn look_at_rules(&mut self, at: Timestamp) {
        for rule in 0..self.site.settings.alarms.suppress.len() {
            let declared = &self.site.settings.alarms.suppress[rule];
            let until = self.planned_stop(declared.while_stopped, declared.before, at).map(|end| end + declared.after);
            let in_force = self.state.desk.suppressed.get(&rule).and_then(|aside| aside.until);
            match (in_force, until) {
                (None, Some(until)) => {
                    let (by, reason) = (String::new(), declared.key.clone());
                    let aside = Aside { why: Why::Suppressed(rule), since: at, until: Some(until), by, reason };
                    self.state.desk.suppressed.insert(rule, aside);
                    self.keep_back(|engine, condition| engine.site.settings.alarms.suppress[rule].covers(condition), at);
                }
                // A plan that changes meanwhile changes it too; what is left of it is no longer than after the stop.
                (Some(was), Some(until)) if was != until => self.suppress_until(rule, until),
                (Some(was), None) if was <= at || was > at + self.site.settings.alarms.suppress[rule].after => {
                    self.state.desk.suppressed.remove(&rule);
                    self.bring_all_back(Why::Suppressed(rule), "", "", at);
                }
                (Some(_), Some(_) | None) | (None, None) => {}
            }
        }
    }

    fn suppress_until(&mut self, rule: usize, until: Timestamp) {
        if let Some(aside) = self.state.desk.suppressed.get_mut(&rule) {
            aside.until = Some(until);
        }
    }

    /// When work goes on, while nothing is planned for a stage between two stretches of work, or soon will not be.
    fn planned_stop(&self, stage: StageId, before: Span, at: Timestamp) -> Option<Timestamp> {
        let plan = &self.state.plan;
        if plan.rate(stage, at).0 > 0 {
            let soon = if before > Span::ZERO { plan.next_stop(stage, at, at + before) } else { None };
            return soon.map(|(_, end)| end);
        }
        let works = || plan.lines().iter().filter(|line| line.stage == stage && line.quantity.0 > 0);
        let before = works().any(|line| line.end <= at);
        works().map(|line| line.start).filter(|start| before && *start > at).min()
    }

    /// What holds and is to be kept back from now on begins anew, kept back.
    fn keep_back(&mut self, covers: impl Fn(&Self, Condition) -> bool, at: Timestamp) {
        let told: Vec<Condition> = self.state.incidents.by_condition.keys().copied().collect();
        for condition in told.into_iter().filter(|condition| covers(self, *condition)).collect::<Vec<_>>() {
            let cause = self.state.incidents.by_condition.get(&condition).and_then(|id| self.state.incidents.all.get(id));
            let Some(cause) = cause.map(|incident| incident.cause) else { continue };
            if let Some(evidence) = self.state.incidents.pull_out(condition, at, &mut self.outputs) {
                self.state.desk.arose += 1;
                self.put(cause, evidence, at);
            }
        }
    }

    fn bring_all_back(&mut self, why: Why, by: &str, comment: &str, at: Timestamp) {
        for id in self.state.incidents.set_aside_for(why) {
            self.bring_back(id, by, comment, at);
        }
    }

    /// An incident is set aside no longer; what of it another reason keeps back goes there first.
    fn bring_back(&mut self, id: IncidentId, by: &str, comment: &str, at: Timestamp) {
        let Some(incident) = self.state.incidents.all.get(&id) else { return };
        let cause = incident.cause;
        let other: Vec<(Evidence, Aside)> =
            incident.holding().filter_map(|evidence| Some((evidence, self.kept_back(cause, evidence.condition)?))).collect();
        let alarms = &self.site.settings.alarms;
        self.state.outlook.changes();
        for (evidence, _) in &other {
            self.state.incidents.lay_down(id, evidence.condition);
        }
        let room = |load: &crate::load::Load, priority| load.has_room(priority, at, alarms);
        self.state.incidents.restore(id, (by, comment), room, at, &mut self.outputs);
        for (evidence, aside) in other {
            let new = Arising { cause, evidence, priority: self.urgency(&evidence, at), room: false };
            self.state.desk.arose += 1;
            self.state.incidents.withhold(&new, aside, at, &mut self.outputs);
        }
    }

    /// What was folded comes up while there is room.
    fn unfold(&mut self, at: Timestamp) {
        while let Some((id, evidence, priority)) = self.state.incidents.first_folded() {
            if !self.state.incidents.load.has_room_again(priority, at, &self.site.settings.alarms) {
                return;
            }
            self.state.incidents.unfold(id, evidence, at, &mut self.outputs);
        }
    }

    fn look_for_stale(&mut self, at: Timestamp) {
        let after = self.site.settings.alarms.stale_after;
        let incidents = &mut self.state.incidents.all;
        let is_upkeep = |condition: Condition| condition.is_low();
        let stale = incidents.iter_mut().filter(|(_, incident)| {
            let informs = incident.holding().all(|evidence| is_upkeep(evidence.condition));
            incident.state.is_active() && !incident.stale && !informs && at - incident.raised_at >= after
        });
        let stale: Vec<IncidentId> = stale
            .map(|(id, incident)| {
                incident.stale = true;
                *id
            })
            .collect();
        for id in stale {
            self.state.incidents.remark(id, Change::Stale, at, &mut self.outputs);
        }
    }

    /// What people say of alarms. What cannot be done changes nothing: who asks is told before.
    pub(super) fn set_aside(&mut self, command: Command) {
        let at = self.state.now;
        match command {
            Command::Shelve { incident, until, by, reason } => self.shelve(incident, until, by, reason),
            Command::Unshelve { incident, by, comment } => {
                let shelf = self.state.desk.shelves.iter().find(|(_, (of, _))| *of == incident);
                if let Some(cause) = shelf.map(|(cause, _)| *cause) {
                    self.unshelve(cause, &by, &comment, at);
                }
            }
            Command::TakeOut { what, by, reason } => {
                if self.exists(what) && !self.state.desk.out.contains_key(&what) {
                    let aside = Aside { why: Why::OutOfService(what), since: at, until: None, by, reason };
                    self.state.desk.out.insert(what, aside);
                    self.keep_back(|_, condition| condition.subject() == what, at);
                }
            }
            Command::PutBack { what, by, comment } => {
                if self.state.desk.out.remove(&what).is_some() {
                    self.bring_all_back(Why::OutOfService(what), &by, &comment, at);
                }
            }
            Command::Acknowledge { .. }
            | Command::Comment { .. }
            | Command::Issue { .. }
            | Command::CallOff { .. }
            | Command::AnswerPlan { .. }
            | Command::ForcePlan { .. }
            | Command::Act(_)
            | Command::Ask(_) => {}
        }
    }

    fn shelve(&mut self, id: IncidentId, until: Timestamp, by: String, reason: String) {
        let at = self.state.now;
        let until = until.min(at + self.site.settings.alarms.shelve_max);
        let Some(cause) = self.state.incidents.all.get(&id).map(|incident| incident.cause) else { return };
        let aside = Aside { why: Why::Shelved, since: at, until: Some(until), by, reason };
        if until > at && self.state.incidents.shelve(id, aside.clone(), at, &mut self.outputs) {
            self.state.outlook.changes();
            self.state.desk.shelves.insert(cause, (id, aside));
        }
    }

    fn exists(&self, what: Subject) -> bool {
        match what {
            Subject::Stage(id) => id.index() < self.site.stages.len(),
            Subject::Buffer(id) => id.index() < self.site.buffers.len(),
            Subject::Source(id) => id.index() < self.site.sources.len(),
            Subject::Signal(id) => id.index() < self.site.signals.len(),
        }
    }

    pub(super) fn desk_view(&self) -> DeskView {
        let (desk, incidents) = (&self.state.desk, &self.state.incidents);
        let shelves = desk.shelves.iter().map(|(cause, (id, aside))| (Some(*id), Some(*cause), aside));
        let out = desk.out.values().map(|aside| (None, None, aside));
        let suppressed = desk.suppressed.values().map(|aside| (None, None, aside));
        let held = |cause: Option<Cause>, why: Why| {
            let of = incidents
                .by_aside
                .iter()
                .filter(|((of, for_what), _)| *for_what == why && cause.is_none_or(|cause| cause == *of));
            of.map(|(_, id)| *id).collect()
        };
        let all = shelves.chain(out).chain(suppressed);
        let shift_start = self.state.shift.as_ref().map(|shift| shift.start);
        DeskView {
            aside: all
                .map(|(shelf, cause, aside)| AsideView { shelf, cause, aside: aside.clone(), held: held(cause, aside.why) })
                .collect(),
            load: incidents.load.figures(self.state.now, shift_start, &self.site.settings.alarms),
            chattering: desk.chatter.chattering().collect(),
            arose: desk.arose,
            withheld: incidents.withheld,
            folded: incidents.folded,
        }
    }
}
