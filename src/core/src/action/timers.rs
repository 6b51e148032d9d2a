//! Timers of actions: who was told and has not answered, what is past its deadline, what stands in the way for too long, what nobody has
//! checked. They run out at their own times, one step of the roster after the other, and after the last the initiator hears of it.
//! Without a roster nothing is told, but what is overdue is noted all the same.

use super::{Action, ActionId, ActionState, Actions, Happened, Mark, Wanted};
use crate::model::Roster;
use crate::time::{Span, Timestamp};

/// When the next of each kind runs out; `None`: it does not run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Timers {
    /// Nobody has begun yet.
    pub answer: Option<Timestamp>,
    /// The deadline, and after it the time that who was told of it has.
    pub overdue: Option<Timestamp>,
    /// What is done is not checked yet.
    pub check: Option<Timestamp>,
    /// How far up the owner's roster it has gone, for want of an answer or of an end.
    pub level: u32,
    /// The same for want of a check: 0 is the initiator.
    pub check_level: u32,
}

/// Somebody is to be told something of an action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub at: Timestamp,
    pub action: ActionId,
    pub state: ActionState,
    pub what: Told,
    pub to: String,
    pub wanted: Wanted,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Told {
    /// To the first of the owner's roster: do it.
    Issued,
    /// To the initiator.
    Started,
    /// To the unit that something is needed from.
    Blocked,
    /// To the initiator: check what it brought.
    Done,
    /// To the next of the roster: nobody has begun.
    NoAnswer,
    Overdue,
    StillBlocked,
    Unchecked,
}

impl Told {
    pub const ALL: [Self; 8] = [
        Self::Issued,
        Self::Started,
        Self::Blocked,
        Self::Done,
        Self::NoAnswer,
        Self::Overdue,
        Self::StillBlocked,
        Self::Unchecked,
    ];

    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Issued => "issued",
            Self::Started => "started",
            Self::Blocked => "blocked",
            Self::Done => "done",
            Self::NoAnswer => "no_answer",
            Self::Overdue => "overdue",
            Self::StillBlocked => "still_blocked",
            Self::Unchecked => "unchecked",
        }
    }
}

fn roster<'a>(rosters: &'a [Roster], unit: &str) -> Option<&'a Roster> {
    rosters.iter().find(|roster| roster.unit == unit)
}

impl Actions {
    /// When the next timer runs out.
    #[must_use]
    pub fn due(&self) -> Option<Timestamp> {
        self.due
    }

    /// Looks anew when the next timer runs out.
    pub(super) fn wind(&mut self) {
        self.due = self.all.values().filter_map(Action::due).min();
    }

    /// Every timer that has run out by `at`, in order of the actions.
    pub fn run_out(&mut self, rosters: &[Roster], at: Timestamp) -> Vec<Notice> {
        let due = self.all.values_mut().filter(|action| action.due().is_some_and(|due| due <= at));
        let told = due.flat_map(|action| action.run_out(rosters, at)).collect();
        self.wind();
        told
    }

    /// Nobody could answer for so long, because the program itself was away: who was told gets that time on top. Deadlines stay.
    pub fn stand_still(&mut self, span: Span) {
        for action in self.all.values_mut() {
            let timers = [&mut action.timers.answer, &mut action.timers.check];
            let blockers = action.blockers.iter_mut().map(|blocker| &mut blocker.due);
            for timer in timers.into_iter().chain(blockers).flatten() {
                *timer = *timer + span;
            }
        }
        self.wind();
    }
}

impl Action {
    fn due(&self) -> Option<Timestamp> {
        let own = [self.timers.answer, self.timers.overdue, self.timers.check].into_iter().flatten();
        own.chain(self.blockers.iter().filter_map(|blocker| blocker.due)).min()
    }

    pub(super) fn wind_issued(&mut self, at: Timestamp, rosters: &[Roster]) -> Vec<Notice> {
        self.timers = Timers { overdue: self.wanted.deadline, ..Timers::default() };
        let Some(first) = roster(rosters, &self.wanted.owner).and_then(|roster| roster.steps.first()) else { return Vec::new() };
        self.timers.answer = Some(at + first.answer_within);
        vec![self.notice(at, Told::Issued, &first.who)]
    }

    pub(super) fn wind_started(&mut self, at: Timestamp, rosters: &[Roster]) -> Vec<Notice> {
        self.timers.answer = None;
        self.to_initiator(at, Told::Started, rosters)
    }

    /// The last blocker is new.
    pub(super) fn wind_blocked(&mut self, at: Timestamp, rosters: &[Roster]) -> Vec<Notice> {
        let Some(needed_from) = self.blockers.last().map(|blocker| blocker.needed_from.clone()) else { return Vec::new() };
        let roster = self.roster_of_blocker(rosters, &needed_from);
        let Some(first) = roster.and_then(|roster| roster.steps.first()) else { return Vec::new() };
        if let Some(blocker) = self.blockers.last_mut() {
            blocker.due = Some(at + first.answer_within);
        }
        vec![self.notice(at, Told::Blocked, &first.who)]
    }

    pub(super) fn wind_done(&mut self, at: Timestamp, rosters: &[Roster]) -> Vec<Notice> {
        let within = roster(rosters, &self.wanted.owner).and_then(|roster| roster.check_within);
        self.timers = Timers { check: within.map(|within| at + within), ..Timers::default() };
        self.blockers.iter_mut().for_each(|blocker| blocker.due = None);
        self.to_initiator(at, Told::Done, rosters)
    }

    /// Where the unit has a roster, the initiator hears too.
    fn to_initiator(&self, at: Timestamp, what: Told, rosters: &[Roster]) -> Vec<Notice> {
        let has_roster = roster(rosters, &self.wanted.owner).is_some();
        if has_roster { vec![self.notice(at, what, self.initiator())] } else { Vec::new() }
    }

    /// Of who can clear it; a unit without a roster is left to the owner to press.
    fn roster_of_blocker<'a>(&self, rosters: &'a [Roster], needed_from: &str) -> Option<&'a Roster> {
        roster(rosters, needed_from).or_else(|| roster(rosters, &self.wanted.owner))
    }

    fn run_out(&mut self, rosters: &[Roster], at: Timestamp) -> Vec<Notice> {
        let mut told = Vec::new();
        let owner = roster(rosters, &self.wanted.owner);
        if self.timers.answer.is_some_and(|due| due <= at) {
            let (to, next) = self.next_of(owner, at);
            self.timers.answer = next;
            told.extend(self.escalate(at, Happened::EscalatedNoAnswer, Told::NoAnswer, &to, owner.is_some()));
        }
        if self.timers.overdue.is_some_and(|due| due <= at) {
            let (to, next) = self.next_of(owner, at);
            self.timers.overdue = next;
            told.extend(self.escalate(at, Happened::EscalatedOverdue, Told::Overdue, &to, owner.is_some()));
        }
        for place in 0..self.blockers.len() {
            if self.blockers[place].due.is_some_and(|due| due <= at) {
                told.extend(self.blocked_for_long(place, rosters, at));
            }
        }
        if self.timers.check.is_some_and(|due| due <= at) {
            told.extend(self.unchecked(owner, at));
        }
        told
    }

    /// Who comes next up the roster, and how long he has. After the last the initiator is told, and nobody after him.
    fn next_of(&mut self, roster: Option<&Roster>, at: Timestamp) -> (String, Option<Timestamp>) {
        self.timers.level = self.timers.level.saturating_add(1);
        step_of(roster, self.timers.level, self.initiator(), at)
    }

    fn blocked_for_long(&mut self, place: usize, rosters: &[Roster], at: Timestamp) -> Option<Notice> {
        let needed_from = self.blockers[place].needed_from.clone();
        let roster = self.roster_of_blocker(rosters, &needed_from);
        let level = self.blockers[place].level.saturating_add(1);
        let (to, next) = step_of(roster, level, self.initiator(), at);
        (self.blockers[place].level, self.blockers[place].due) = (level, next);
        self.escalate(at, Happened::EscalatedBlocked, Told::StillBlocked, &to, roster.is_some())
    }

    /// The initiator first, then up the owner's roster: whoever ordered it owes the check.
    fn unchecked(&mut self, owner: Option<&Roster>, at: Timestamp) -> Option<Notice> {
        let level = self.timers.check_level as usize;
        let to = match level {
            0 => self.initiator().to_owned(),
            _ => owner.and_then(|roster| roster.steps.get(level)).map(|step| step.who.clone())?,
        };
        let is_left = owner.is_some_and(|roster| roster.steps.len() > level + 1);
        let within = owner.and_then(|roster| roster.check_within).filter(|_| is_left);
        (self.timers.check, self.timers.check_level) = (within.map(|within| at + within), self.timers.check_level + 1);
        self.escalate(at, Happened::EscalatedCheck, Told::Unchecked, &to, owner.is_some())
    }

    fn escalate(&mut self, at: Timestamp, what: Happened, told: Told, to: &str, has_roster: bool) -> Option<Notice> {
        self.note(&Mark { at, by: String::new() }, what, to.to_owned());
        has_roster.then(|| self.notice(at, told, to))
    }
}

fn step_of(roster: Option<&Roster>, level: u32, initiator: &str, at: Timestamp) -> (String, Option<Timestamp>) {
    match roster.and_then(|roster| roster.steps.get(level as usize)) {
        Some(step) => (step.who.clone(), Some(at + step.answer_within)),
        None => (initiator.to_owned(), None),
    }
}
