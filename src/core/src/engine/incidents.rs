//! One upset is one incident: everything one cause brings about is a member of it. Says what happened as alerts.

mod aside;

use std::collections::{BTreeMap, VecDeque};

use super::Output;
use crate::alarm::{
    AlarmState, AlarmStep, Alert, Aside, Cause, Change, Condition, Evidence, IncidentId, Priority, Proposal, Replaced, Why,
};
use crate::input::COMMENTS_MAX;
use crate::load::{Call, Load};
use crate::time::Timestamp;
use crate::view::Note;

#[derive(Clone, Debug, Default)]
pub(super) struct Incidents {
    /// In order of their numbers. Gone is what is both over and acknowledged.
    pub all: BTreeMap<IncidentId, Incident>,
    pub last: IncidentId,
    /// Number of the last alert.
    pub alerts: u64,
    /// Which incident each cause has now, active or returned unacknowledged.
    pub by_cause: BTreeMap<Cause, IncidentId>,
    /// Which incident each condition that holds is a member of.
    pub by_condition: BTreeMap<Condition, IncidentId>,
    /// Which incident holds what of a cause is set aside, and why.
    pub by_aside: BTreeMap<(Cause, Why), IncidentId>,
    /// What people were called to.
    pub load: Load,
    /// So many conditions the log has as kept back, and as folded.
    pub withheld: u64,
    pub folded: u64,
}

#[derive(Clone, Debug)]
pub(super) struct Incident {
    pub replaces: Option<Replaced>,
    pub cause: Cause,
    pub state: AlarmState,
    pub raised_at: Timestamp,
    pub cleared_at: Option<Timestamp>,
    pub members: Vec<(Evidence, bool)>,
    pub notes: Vec<Note>,
    pub priority: Priority,
    /// `None`: it is not set aside.
    pub aside: Option<Aside>,
    /// Whether anybody was called to it.
    pub announced: bool,
    /// Members that hold and that nobody was called to, for want of room.
    pub folded: Vec<Condition>,
    /// So many times members came again without a word: since the last word about it, and in all.
    pub repeats: u32,
    pub repeats_all: u32,
    pub stale: bool,
}

/// A condition that begins.
#[derive(Clone, Debug)]
pub(super) struct Arising {
    pub cause: Cause,
    pub evidence: Evidence,
    pub priority: Priority,
    /// There is room to call somebody to it.
    pub room: bool,
}

impl Incidents {
    /// A condition began. It joins the active incident of its cause, or raises a new one: an occurrence never comes back to
    /// life, so that "this one" always means one upset. One that has returned and that nobody has acknowledged is replaced by
    /// the new one, which says so: there is one line a cause, and none of it is forgotten before somebody has seen it.
    pub fn raise(&mut self, new: Arising, at: Timestamp, out: &mut VecDeque<Output>) {
        let Arising { cause, evidence, priority, room } = new;
        // What is about the same thing as another that holds is the same upset, whatever it was put down to then.
        let same = evidence.condition.sibling().and_then(|sibling| self.by_condition.get(&sibling));
        let is_active = |id: &IncidentId| self.all.get(id).is_some_and(|incident| incident.state.is_active());
        let open = same.filter(|id| is_active(id)).or_else(|| self.by_cause.get(&cause)).copied();
        if let Some(id) = open.filter(is_active) {
            self.by_condition.insert(evidence.condition, id);
            self.join(id, &new, at, out);
            return;
        }
        let returned = open.and_then(|id| Some((id, self.all.remove(&id)?)));
        let state = returned.as_ref().map_or(AlarmState::Normal, |(_, returned)| returned.state);
        let state = state.after(AlarmStep::Raise).expect("what is not active can be raised");
        let incident = Incident {
            replaces: returned.map(|(id, returned)| returned.replaced(id)),
            state,
            ..Incident::new(cause, evidence, priority, at)
        };
        let id = self.add(incident);
        self.by_cause.insert(cause, id);
        self.announce(id, Change::Raised, evidence, room, at, out);
    }

    /// Under the next number.
    fn add(&mut self, incident: Incident) -> IncidentId {
        self.last = IncidentId(self.last.0 + 1);
        for (evidence, _) in &incident.members {
            self.by_condition.insert(evidence.condition, self.last);
        }
        self.all.insert(self.last, incident);
        self.last
    }

    /// Calls people to a member of an incident, or folds it where there is no room.
    fn announce(
        &mut self,
        id: IncidentId,
        change: Change,
        evidence: Evidence,
        room: bool,
        at: Timestamp,
        out: &mut VecDeque<Output>,
    ) {
        let Some(incident) = self.all.get_mut(&id) else { return };
        if room {
            incident.announced = true;
            self.say(id, at, change, evidence, out);
        } else {
            incident.folded.push(evidence.condition);
            self.say(id, at, Change::Folded, evidence, out);
        }
    }

    /// Whether something that this cause has brought about still holds.
    pub fn is_active(&self, cause: Cause) -> bool {
        let open = self.by_cause.get(&cause).and_then(|id| self.all.get(id));
        open.is_some_and(|incident| incident.state.is_active())
    }

    /// A condition that has been a member before (it flaps) comes back without a word of its own; how often is said with the next.
    fn join(&mut self, id: IncidentId, new: &Arising, at: Timestamp, out: &mut VecDeque<Output>) {
        let Some(incident) = self.all.get_mut(&id) else { return };
        incident.priority = incident.priority.max(new.priority);
        if incident.comes_again(new.evidence.condition) {
            return;
        }
        incident.members.push((new.evidence, true));
        // The first that people are called to is the incident's beginning for them.
        let change = if incident.announced { Change::Joined } else { Change::Raised };
        self.announce(id, change, new.evidence, new.room, at, out);
    }

    /// A condition that is a member and holds comes again: it chatters.
    pub fn repeats(&mut self, condition: Condition) {
        let incident = self.by_condition.get(&condition).and_then(|id| self.all.get_mut(id));
        if let Some(incident) = incident {
            incident.repeats = incident.repeats.saturating_add(1);
            incident.repeats_all = incident.repeats_all.saturating_add(1);
        }
    }

    /// Whether something that concerns the flow of the chain holds.
    pub fn any_of_chain(&self) -> bool {
        let is_active = |id: &IncidentId| self.all.get(id).is_some_and(|incident| incident.state.is_active());
        self.by_condition.iter().any(|(condition, id)| condition.is_of_chain() && is_active(id))
    }

    /// Says what can be done, of the incident of the chain that is the oldest of those that nobody has acknowledged, else of the oldest.
    pub fn advise(&mut self, at: Timestamp, proposals: &[Proposal], out: &mut VecDeque<Output>) {
        if let Some(id) = self.first_of_chain() {
            let evidence = self.all[&id].members[0].0;
            self.say(id, at, Change::Advised(proposals.to_vec()), evidence, out);
        }
    }

    /// The incident of the chain that advice goes with: the first that nobody has acknowledged, else the first.
    pub fn first_of_chain(&self) -> Option<IncidentId> {
        let of_chain = |incident: &Incident| {
            incident.state.is_active()
                && incident.members.iter().any(|(evidence, holds)| *holds && evidence.condition.is_of_chain())
        };
        let fresh = |incident: &Incident| incident.state == AlarmState::Unacknowledged;
        let mut active = self.all.iter().filter(|(_, incident)| of_chain(incident));
        let first = active.clone().find(|(_, incident)| fresh(incident)).or_else(|| active.next());
        first.map(|(id, _)| *id)
    }

    /// What is said of actions is counted with the alerts.
    pub fn next_number(&mut self) -> u64 {
        self.alerts += 1;
        self.alerts
    }

    /// The incident that `condition` belongs to, which it leaves with this.
    pub fn ends(&mut self, condition: Condition) -> Option<IncidentId> {
        self.by_condition.remove(&condition)
    }

    pub fn clear_member(&mut self, id: IncidentId, condition: Condition, at: Timestamp, out: &mut VecDeque<Output>) {
        let Some(incident) = self.all.get_mut(&id) else { return };
        for (evidence, holds) in &mut incident.members {
            *holds &= evidence.condition != condition;
        }
        incident.folded.retain(|folded| *folded != condition);
        if incident.members.iter().any(|&(_, holds)| holds) {
            return;
        }
        let step = if incident.aside.is_some() { AlarmStep::Restore } else { AlarmStep::Return };
        let Some(state) = incident.state.after(step) else { return };
        incident.state = state;
        incident.cleared_at = Some(at);
        let first = incident.members[0].0;
        self.say(id, at, Change::Cleared, first, out);
        self.forget_if_over(id);
    }

    pub fn acknowledge(&mut self, id: IncidentId, at: Timestamp, by: String, comment: String, out: &mut VecDeque<Output>) {
        let Some(incident) = self.all.get_mut(&id) else { return };
        let Some(state) = incident.state.after(AlarmStep::Acknowledge) else { return };
        incident.state = state;
        // Who acknowledges it has its members before him.
        incident.announced = true;
        incident.folded.clear();
        incident.notes.push(Note { at, by: by.clone(), comment: comment.clone(), acknowledges: true });
        let first = incident.members[0].0;
        self.say(id, at, Change::Acknowledged { by, comment }, first, out);
        self.forget_if_over(id);
    }

    pub fn comment(&mut self, id: IncidentId, at: Timestamp, by: String, comment: String, out: &mut VecDeque<Output>) {
        if self.comments(id) >= COMMENTS_MAX {
            return;
        }
        let Some(incident) = self.all.get_mut(&id) else { return };
        incident.notes.push(Note { at, by: by.clone(), comment: comment.clone(), acknowledges: false });
        let first = incident.members[0].0;
        self.say(id, at, Change::Commented { by, comment }, first, out);
    }

    pub fn comments(&self, id: IncidentId) -> usize {
        self.all.get(&id).map_or(0, |incident| incident.notes.iter().filter(|note| !note.acknowledges).count())
    }

    pub fn number_after(&mut self, alert: u64, incident: IncidentId) {
        self.alerts = self.alerts.max(alert);
        self.last = self.last.max(incident);
    }

    /// An incident, its index by cause and by what it is set aside for.
    fn forget_if_over(&mut self, id: IncidentId) {
        let Some(incident) = self.all.get(&id).filter(|incident| incident.state == AlarmState::Normal) else { return };
        let (cause, why) = (incident.cause, incident.aside.as_ref().map(|aside| aside.why));
        match why {
            Some(why) => self.by_aside.remove(&(cause, why)),
            None => self.by_cause.remove(&cause),
        };
        self.all.remove(&id);
    }

    /// Says what has begun to chatter, and what has held for too long.
    pub fn remark(&mut self, id: IncidentId, change: Change, at: Timestamp, out: &mut VecDeque<Output>) {
        let Some(evidence) = self.all.get(&id).map(|incident| incident.members[0].0) else { return };
        self.say(id, at, change, evidence, out);
    }

    /// The folded member that is to come up first, if it may: of the highest priority, then of the oldest incident.
    pub fn first_folded(&self) -> Option<(IncidentId, Evidence, Priority)> {
        let folded = self.all.iter().filter(|(_, incident)| incident.state.is_active());
        let of = folded.filter_map(|(id, incident)| Some((*id, incident, *incident.folded.first()?)));
        let first = of.min_by_key(|(id, incident, _)| (std::cmp::Reverse(incident.priority), *id));
        let (id, incident, condition) = first?;
        let evidence = incident.members.iter().find(|(evidence, _)| evidence.condition == condition)?.0;
        Some((id, evidence, incident.priority))
    }

    /// What was folded still holds, and there is room.
    pub fn unfold(&mut self, id: IncidentId, evidence: Evidence, at: Timestamp, out: &mut VecDeque<Output>) {
        let Some(incident) = self.all.get_mut(&id) else { return };
        incident.folded.retain(|folded| *folded != evidence.condition);
        incident.announced = true;
        self.say(id, at, Change::Announced, evidence, out);
    }

    fn say(&mut self, id: IncidentId, at: Timestamp, change: Change, evidence: Evidence, out: &mut VecDeque<Output>) {
        let Some(incident) = self.all.get_mut(&id) else { return };
        self.alerts += 1;
        let repeats = std::mem::take(&mut incident.repeats);
        let Incident { replaces, cause, state, priority, .. } = *incident;
        let number = self.alerts;
        match change {
            Change::Withheld(_) => self.withheld += 1,
            Change::Folded => self.folded += 1,
            _ => {}
        }
        if change.calls() {
            self.load.note(Call { at, condition: evidence.condition, priority });
        }
        let alert = Alert { number, at, incident: id, replaces, cause, change, state, priority, repeats, evidence };
        out.push_back(Output::Alert(alert));
    }
}

impl Incident {
    /// As it begins.
    fn new(cause: Cause, evidence: Evidence, priority: Priority, at: Timestamp) -> Self {
        Self {
            replaces: None,
            cause,
            state: AlarmState::Normal,
            raised_at: at,
            cleared_at: None,
            members: vec![(evidence, true)],
            notes: Vec::new(),
            priority,
            aside: None,
            announced: false,
            folded: Vec::new(),
            repeats: 0,
            repeats_all: 0,
            stale: false,
        }
    }

    /// What an incident says of itself that another one replaces.
    fn replaced(&self, id: IncidentId) -> Replaced {
        Replaced {
            incident: id,
            count: self.replaces.map_or(1, |before| before.count.saturating_add(1)),
            since: self.replaces.map_or(self.raised_at, |before| before.since),
        }
    }

    /// Whether the condition has been a member before; it holds again then.
    fn comes_again(&mut self, condition: Condition) -> bool {
        let Some((_, holds)) = self.members.iter_mut().find(|(known, _)| known.condition == condition) else { return false };
        *holds = true;
        self.repeats = self.repeats.saturating_add(1);
        self.repeats_all = self.repeats_all.saturating_add(1);
        true
    }

    pub fn holding(&self) -> impl Iterator<Item = Evidence> {
        self.members.iter().filter(|(_, holds)| *holds).map(|(evidence, _)| *evidence)
    }
}
