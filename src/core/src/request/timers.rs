//! Timers of requests: nobody has acknowledged it, or the time to answer has passed. Each goes one step up the roster of the unit that is to
//! answer, or to its post on duty where it has no roster, and then to who asked. Without either nobody is told, and what is overdue is
//! noted all the same.

use super::{Asked, Noted, Request, RequestId, RequestState, Requests};
use crate::action::Mark;
use crate::model::{Roster, Site};
use crate::time::{Span, Timestamp};

/// When the next of each kind runs out; `None`: it does not run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Timers {
    /// Nobody has acknowledged it.
    pub answer: Option<Timestamp>,
    /// The time by which it was to be answered, and after it the time of who was told.
    pub overdue: Option<Timestamp>,
    /// How far up it has gone.
    pub level: u32,
}

/// Somebody is to be told something of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestNotice {
    pub at: Timestamp,
    pub request: RequestId,
    pub state: RequestState,
    pub what: RequestTold,
    pub to: String,
    /// Who did it; empty: nobody did.
    pub by: String,
    pub asked: Asked,
    /// The words of the answer.
    pub text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RequestTold {
    /// To the unit: answer it.
    Sent,
    /// To who asked.
    Acknowledged,
    Yes,
    No,
    /// Up the roster.
    NoAnswer,
    Overdue,
}

impl RequestTold {
    pub const ALL: [Self; 6] = [Self::Sent, Self::Acknowledged, Self::Yes, Self::No, Self::NoAnswer, Self::Overdue];

    /// Of an action the same words are told: what is told of a request has its own type.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Acknowledged => "request_acknowledged",
            Self::Yes => "answered_yes",
            Self::No => "answered_no",
            Self::NoAnswer => "request_no_answer",
            Self::Overdue => "request_overdue",
        }
    }
}

/// Who of the unit is told at a step, and how long he has; `None`: nobody is left.
fn step_of(site: &Site, unit: &str, level: u32) -> Option<(String, Span)> {
    let roster: Option<&Roster> = site.settings.rosters.iter().find(|roster| roster.unit == unit);
    match (roster, site.unit(unit)) {
        (Some(roster), _) => roster.steps.get(level as usize).map(|step| (step.who.clone(), step.answer_within)),
        (None, Some(unit)) if level == 0 => Some((unit.duty.clone(), unit.answer_within)),
        (None, Some(_) | None) => None,
    }
}

impl Requests {
    /// When the next timer runs out.
    #[must_use]
    pub fn due(&self) -> Option<Timestamp> {
        self.due
    }

    /// Looks anew when the next timer runs out.
    pub(super) fn wind(&mut self) {
        self.due = self.all.values().filter_map(Request::due).min();
    }

    /// Every timer that has run out by `at`, in order of the requests.
    pub fn run_out(&mut self, site: &Site, at: Timestamp) -> Vec<RequestNotice> {
        let due = self.all.values_mut().filter(|request| request.due().is_some_and(|due| due <= at));
        let told = due.flat_map(|request| request.run_out(site, at)).collect();
        self.wind();
        told
    }

    /// Nobody could answer for so long: who was told gets that time on top. What was agreed as the time to answer stays.
    pub fn stand_still(&mut self, span: Span) {
        for timer in self.all.values_mut().filter_map(|request| request.timers.answer.as_mut()) {
            *timer = *timer + span;
        }
        self.wind();
    }
}

impl Request {
    fn due(&self) -> Option<Timestamp> {
        [self.timers.answer, self.timers.overdue].into_iter().flatten().min()
    }

    pub(super) fn wind_sent(&mut self, at: Timestamp, site: &Site) -> Vec<RequestNotice> {
        self.timers = Timers { answer: None, overdue: Some(self.asked.answer_by), level: 0 };
        let Some((who, within)) = step_of(site, &self.asked.to, 0) else { return Vec::new() };
        self.timers.answer = Some(at + within);
        let by = self.sent.by.clone();
        vec![self.notice(at, RequestTold::Sent, &who, &by)]
    }

    /// Where the unit is told of what is asked, who asked is told what becomes of it.
    pub(super) fn to_asker(&self, mark: &Mark, what: RequestTold, site: &Site) -> Vec<RequestNotice> {
        let tells = step_of(site, &self.asked.to, 0).is_some();
        if tells { vec![self.notice(mark.at, what, &self.sent.by, &mark.by)] } else { Vec::new() }
    }

    fn run_out(&mut self, site: &Site, at: Timestamp) -> Vec<RequestNotice> {
        let mut told = Vec::new();
        if self.timers.overdue.is_some_and(|due| due <= at) {
            // That nobody has acknowledged it is told with it.
            self.timers.answer = None;
        }
        if self.timers.answer.is_some_and(|due| due <= at) {
            self.timers.answer = self.escalate(at, (Noted::NoAnswer, RequestTold::NoAnswer), site, &mut told);
        }
        if self.timers.overdue.is_some_and(|due| due <= at) {
            self.timers.overdue = self.escalate(at, (Noted::Overdue, RequestTold::Overdue), site, &mut told);
        }
        told
    }

    /// One step up; after the last who asked hears of it, and nobody after him. When the next has had his time.
    fn escalate(
        &mut self,
        at: Timestamp,
        (noted, what): (Noted, RequestTold),
        site: &Site,
        told: &mut Vec<RequestNotice>,
    ) -> Option<Timestamp> {
        self.timers.level = self.timers.level.saturating_add(1);
        let next = step_of(site, &self.asked.to, self.timers.level);
        let to = next.as_ref().map_or_else(|| self.sent.by.clone(), |(who, _)| who.clone());
        self.note(&Mark { at, by: String::new() }, noted, to.clone());
        if step_of(site, &self.asked.to, 0).is_some() {
            told.push(self.notice(at, what, &to, ""));
        }
        next.map(|(_, within)| at + within)
    }

    fn notice(&self, at: Timestamp, what: RequestTold, to: &str, by: &str) -> RequestNotice {
        RequestNotice {
            at,
            request: self.id,
            state: self.state,
            what,
            to: to.to_owned(),
            by: by.to_owned(),
            asked: self.asked.clone(),
            text: self.answer.as_ref().map(|answer| answer.text.clone()).unwrap_or_default(),
        }
    }
}
