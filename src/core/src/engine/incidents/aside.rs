//! Incidents that are set aside: what is shelved, what arises while it is to be kept back, and what comes back when that ends. Why
//! something is to be kept back is the engine's affair.

use std::collections::VecDeque;

use super::super::Output;
use super::{Arising, Incident, Incidents};
use crate::alarm::{AlarmStep, Aside, Change, Condition, Evidence, IncidentId, Priority, Why};
use crate::load::Load;
use crate::time::Timestamp;

impl Incidents {
    /// A condition began that nobody is to be told of now: the log has it, in an incident of its own.
    pub fn withhold(&mut self, new: &Arising, aside: Aside, at: Timestamp, out: &mut VecDeque<Output>) {
        let (evidence, key) = (new.evidence, (new.cause, aside.why));
        if let Some(id) = self.by_aside.get(&key).copied()
            && let Some(incident) = self.all.get_mut(&id)
        {
            self.by_condition.insert(evidence.condition, id);
            incident.priority = incident.priority.max(new.priority);
            if !incident.comes_again(evidence.condition) {
                incident.members.push((evidence, true));
                self.say(id, at, Change::Withheld(aside), evidence, out);
            }
            return;
        }
        let mut incident = Incident::new(new.cause, evidence, new.priority, at);
        incident.state = incident.state.after(aside.why.step()).expect("what is normal can be set aside");
        incident.aside = Some(aside.clone());
        let id = self.add(incident);
        self.by_aside.insert(key, id);
        self.say(id, at, Change::Withheld(aside), evidence, out);
    }

    /// Puts an incident off. `false`: there is none, or it is set aside already.
    pub fn shelve(&mut self, id: IncidentId, aside: Aside, at: Timestamp, out: &mut VecDeque<Output>) -> bool {
        let Some(incident) = self.all.get_mut(&id) else { return false };
        let Some(state) = incident.state.after(AlarmStep::Shelve) else { return false };
        incident.state = state;
        incident.aside = Some(aside.clone());
        incident.folded.clear();
        let (cause, first) = (incident.cause, incident.members[0].0);
        self.by_cause.remove(&cause);
        self.by_aside.insert((cause, Why::Shelved), id);
        self.say(id, at, Change::Shelved(aside), first, out);
        true
    }

    /// Takes what holds of `condition` out of an incident that people are told of, so that it can begin anew where it is kept back.
    pub fn pull_out(&mut self, condition: Condition, at: Timestamp, out: &mut VecDeque<Output>) -> Option<Evidence> {
        let id = *self.by_condition.get(&condition)?;
        let incident = self.all.get(&id).filter(|incident| incident.aside.is_none())?;
        let evidence = incident.members.iter().find(|(evidence, _)| evidence.condition == condition)?.0;
        self.by_condition.remove(&condition);
        self.clear_member(id, condition, at, out);
        Some(evidence)
    }

    /// A member goes over to what another reason keeps back.
    pub fn lay_down(&mut self, id: IncidentId, condition: Condition) {
        self.by_condition.remove(&condition);
        let members = self.all.get_mut(&id).map(|incident| incident.members.iter_mut());
        for (evidence, holds) in members.into_iter().flatten() {
            *holds &= evidence.condition != condition;
        }
    }

    /// What is set aside for this reason now.
    pub fn set_aside_for(&self, why: Why) -> Vec<IncidentId> {
        self.by_aside.iter().filter(|((_, for_what), _)| *for_what == why).map(|(_, id)| *id).collect()
    }

    /// An incident is set aside no longer. What of it still holds becomes unacknowledged: under its number, or as a part of what its
    /// cause has brought about meanwhile.
    pub fn restore(
        &mut self,
        id: IncidentId,
        (by, comment): (&str, &str),
        room: impl Fn(&Load, Priority) -> bool,
        at: Timestamp,
        out: &mut VecDeque<Output>,
    ) {
        let Some(incident) = self.all.get_mut(&id) else { return };
        let (Some(aside), Some(state)) = (incident.aside.clone(), incident.state.after(AlarmStep::Restore)) else { return };
        incident.state = state;
        let (cause, priority, first) = (incident.cause, incident.priority, incident.members[0].0);
        let holding: Vec<Evidence> = incident.holding().collect();
        let room = room(&self.load, priority);
        let restored =
            |folded: bool| Change::Restored { aside: aside.clone(), by: by.to_owned(), comment: comment.to_owned(), folded };
        let open = self.by_cause.get(&cause).copied();
        let active = open.filter(|open| self.all.get(open).is_some_and(|incident| incident.state.is_active()));
        if holding.is_empty() || active.is_some() {
            self.say(id, at, restored(false), first, out);
            self.forget_if_over(id);
            if let Some(into) = active {
                self.merge(into, &holding, priority, room, at, out);
            }
            return;
        }
        self.by_aside.remove(&(cause, aside.why));
        let returned = open.and_then(|open| Some(self.all.remove(&open)?.replaced(open)));
        self.by_cause.insert(cause, id);
        let Some(incident) = self.all.get_mut(&id) else { return };
        incident.replaces = incident.replaces.or(returned);
        incident.aside = None;
        incident.state = incident.state.after(AlarmStep::Raise).expect("what is normal can be raised");
        incident.announced = room;
        if !room {
            incident.folded = holding.iter().map(|evidence| evidence.condition).collect();
        }
        self.say(id, at, restored(!room), first, out);
        if room {
            self.say(id, at, Change::Announced, holding[0], out);
        }
    }

    /// Members of an incident that is over become members of another.
    fn merge(
        &mut self,
        into: IncidentId,
        holding: &[Evidence],
        priority: Priority,
        room: bool,
        at: Timestamp,
        out: &mut VecDeque<Output>,
    ) {
        let Some(incident) = self.all.get_mut(&into) else { return };
        incident.priority = incident.priority.max(priority);
        for evidence in holding {
            self.by_condition.insert(evidence.condition, into);
            match incident.members.iter_mut().find(|(known, _)| known.condition == evidence.condition) {
                Some((_, holds)) => *holds = true,
                None => incident.members.push((*evidence, true)),
            }
            // What was folded there before is called to now, or folded once.
            incident.folded.retain(|folded| *folded != evidence.condition);
            if !room {
                incident.folded.push(evidence.condition);
            }
        }
        if room && let Some(first) = holding.first() {
            incident.announced = true;
            self.say(into, at, Change::Announced, *first, out);
        }
    }
}
