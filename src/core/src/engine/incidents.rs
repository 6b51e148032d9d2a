//! One upset is one incident: everything one cause brings about is a member of it. Says what happened as alerts.

use std::collections::{BTreeMap, VecDeque};

use super::Output;
use crate::alarm::{AlarmState, AlarmStep, Alert, Cause, Change, Condition, Evidence, IncidentId, Proposal, Replaced};
use crate::input::COMMENTS_MAX;
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
}

impl Incidents {
    /// A condition began. It joins the active incident of its cause, or raises a new one: an occurrence never comes back to
    /// life, so that "this one" always means one upset. One that has returned and that nobody has acknowledged is replaced by
    /// the new one, which says so: there is one line a cause, and none of it is forgotten before somebody has seen it.
    pub fn raise(&mut self, cause: Cause, evidence: Evidence, at: Timestamp, out: &mut VecDeque<Output>) {
        // What is about the same thing as another that holds is the same upset, whatever it was put down to then.
        let same = evidence.condition.sibling().and_then(|sibling| self.by_condition.get(&sibling));
        let open = same.or_else(|| self.by_cause.get(&cause)).copied();
        let active = open.filter(|id| self.all.get(id).is_some_and(|incident| incident.state.is_active()));
        if let Some(id) = active {
            self.by_condition.insert(evidence.condition, id);
            self.join(id, evidence, at, out);
            return;
        }
        let returned = open.and_then(|id| Some((id, self.all.remove(&id)?)));
        let state = returned.as_ref().map_or(AlarmState::Normal, |(_, returned)| returned.state);
        let state = state.after(AlarmStep::Raise).expect("what is not active can be raised");
        let replaces = returned.map(|(incident, returned)| Replaced {
            incident,
            count: returned.replaces.map_or(1, |before| before.count.saturating_add(1)),
            since: returned.replaces.map_or(returned.raised_at, |before| before.since),
        });
        self.last = IncidentId(self.last.0 + 1);
        let id = self.last;
        let members = vec![(evidence, true)];
        let incident = Incident { replaces, cause, state, raised_at: at, cleared_at: None, members, notes: Vec::new() };
        self.all.insert(id, incident);
        self.by_cause.insert(cause, id);
        self.by_condition.insert(evidence.condition, id);
        self.say(id, at, Change::Raised, evidence, out);
    }

    /// Whether something that this cause has brought about still holds.
    pub fn is_active(&self, cause: Cause) -> bool {
        let open = self.by_cause.get(&cause).and_then(|id| self.all.get(id));
        open.is_some_and(|incident| incident.state.is_active())
    }

    /// A condition that has been a member before (it flaps) comes back without a word.
    fn join(&mut self, id: IncidentId, evidence: Evidence, at: Timestamp, out: &mut VecDeque<Output>) {
        let Some(incident) = self.all.get_mut(&id) else { return };
        match incident.members.iter_mut().find(|(known, _)| known.condition == evidence.condition) {
            Some((_, holds)) => *holds = true,
            None => {
                incident.members.push((evidence, true));
                self.say(id, at, Change::Joined, evidence, out);
            }
        }
    }

    /// Whether something that concerns the flow of the chain holds.
    pub fn any_of_chain(&self) -> bool {
        self.by_condition.keys().any(|condition| condition.is_of_chain())
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
        if incident.members.iter().any(|&(_, holds)| holds) {
            return;
        }
        let Some(state) = incident.state.after(AlarmStep::Return) else { return };
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

    fn forget_if_over(&mut self, id: IncidentId) {
        let Some(incident) = self.all.get(&id) else { return };
        if incident.state == AlarmState::Normal {
            let cause = incident.cause;
            self.by_cause.remove(&cause);
            self.all.remove(&id);
        }
    }

    fn say(&mut self, id: IncidentId, at: Timestamp, change: Change, evidence: Evidence, out: &mut VecDeque<Output>) {
        let Some(incident) = self.all.get(&id) else { return };
        self.alerts += 1;
        let Incident { replaces, cause, state, .. } = *incident;
        let number = self.alerts;
        out.push_back(Output::Alert(Alert { number, at, incident: id, replaces, cause, change, state, evidence }));
    }
}
