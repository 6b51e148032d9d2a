//! Takes the steps of people: looks whether one is allowed, and does it. What is refused is not in the journal.

use std::collections::BTreeSet;

use super::timers::{RequestNotice, RequestTold, Timers};
use super::{
    Asked, Asking, Decided, Given, Line, Need, Noted, REQUESTS_KEPT, REQUESTS_OPEN_MAX, Request, RequestCommand, RequestId,
    RequestState, RequestStep, Requests, THREAD_MAX,
};
use crate::action::{ActionId, COMMENT_CHARS_MAX, Mark, NAME_CHARS_MAX, Refusal, TEXT_CHARS_MAX, Why, refusal, text, unfit};
use crate::model::Site;
use crate::time::Timestamp;

type Notices = Vec<RequestNotice>;

impl RequestStep {
    /// As in the API, the journal and refusals.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Send(_) => "send",
            Self::See => "see",
            Self::Acknowledge => "acknowledge",
            Self::Answer { .. } => "answer",
            Self::Withdraw => "withdraw",
            Self::Comment => "comment",
            Self::Decide { .. } => "decide",
        }
    }

    /// A no without a reason helps nobody.
    const fn wants_words(&self) -> bool {
        match self {
            Self::Answer { yes: false } | Self::Withdraw | Self::Comment | Self::Decide { .. } => true,
            Self::Send(_) | Self::See | Self::Acknowledge | Self::Answer { yes: true } => false,
        }
    }
}

impl Requests {
    /// Whether the step is allowed now. Whether there is such a conflict is not looked at here.
    ///
    /// # Errors
    /// What is in its way.
    pub fn weigh(&self, command: &RequestCommand, site: &Site, now: Timestamp) -> Result<(), Refusal> {
        text("by", &command.by, 1, NAME_CHARS_MAX)?;
        text("text", &command.text, usize::from(command.step.wants_words()), COMMENT_CHARS_MAX)?;
        match &command.step {
            RequestStep::Send(asked) => {
                self.has_room()?;
                return fits(asked, site, now);
            }
            RequestStep::Decide { .. } => return Ok(()),
            RequestStep::See
            | RequestStep::Acknowledge
            | RequestStep::Answer { .. }
            | RequestStep::Withdraw
            | RequestStep::Comment => {}
        }
        let Some(request) = self.all.get(&command.request) else {
            let expected = "the number of a request that is kept";
            return Err(refusal(Why::Unknown, "id", &command.request.0.to_string(), expected));
        };
        if request.state.after(&command.step).is_none() {
            let from: Vec<&str> = RequestState::ALL
                .into_iter()
                .filter(|state| state.after(&command.step).is_some())
                .map(RequestState::word)
                .collect();
            let expected = format!("{} for {}", from.join(" or "), command.step.word());
            return Err(refusal(Why::State, "state", request.state.word(), &expected));
        }
        if matches!(command.step, RequestStep::Withdraw) && request.asked.need == Need::Agree {
            let expected = "another one: who must agree is asked by the program, and goes with the wording of the action";
            return Err(refusal(Why::State, "need", "agree", expected));
        }
        if matches!(command.step, RequestStep::Comment) && request.thread.len() >= THREAD_MAX {
            return Err(refusal(Why::Full, "thread", &request.thread.len().to_string(), &format!("less than {THREAD_MAX}")));
        }
        Ok(())
    }

    fn has_room(&self) -> Result<(), Refusal> {
        let open = self.all.values().filter(|request| request.state.is_open()).count();
        if open < REQUESTS_OPEN_MAX {
            return Ok(());
        }
        let expected = format!("less than {REQUESTS_OPEN_MAX}: have some answered first");
        Err(refusal(Why::Full, "requests", &format!("{open} that wait"), &expected))
    }

    /// Does what `weigh` allows, and nothing else. What is decided is done by `settle`. Answers which request it was, and whom to tell what.
    ///
    /// # Errors
    /// What is in its way.
    pub fn take(&mut self, command: RequestCommand, site: &Site, now: Timestamp) -> Result<(RequestId, Notices), Refusal> {
        self.weigh(&command, site, now)?;
        let RequestCommand { request: id, step, by, text } = command;
        let mark = Mark { at: now, by };
        let (id, told) = match step {
            RequestStep::Send(asked) => self.send(*asked, mark, text, site),
            RequestStep::Decide { .. } => (id, Vec::new()),
            step @ (RequestStep::See
            | RequestStep::Acknowledge
            | RequestStep::Answer { .. }
            | RequestStep::Withdraw
            | RequestStep::Comment) => {
                let told = self.all.get_mut(&id).map(|request| request.take(&step, &mark, text, site)).unwrap_or_default();
                (id, told)
            }
        };
        self.forget_old();
        self.wind();
        Ok((id, told))
    }

    fn send(&mut self, asked: Asked, mark: Mark, text: String, site: &Site) -> (RequestId, Notices) {
        self.last = RequestId(self.last.0 + 1);
        let id = self.last;
        let mut request = Request {
            id,
            state: RequestState::Sent,
            asked,
            sent: mark.clone(),
            seen: None,
            acknowledged: None,
            answer: None,
            thread: Vec::new(),
            timers: Timers::default(),
        };
        request.note(&mark, Noted::Sent, text);
        let told = request.wind_sent(mark.at, site);
        self.all.insert(id, request);
        (id, told)
    }

    /// Units must agree to an action, worded as it is now. What they were asked of it before is no longer wanted, and what they said of
    /// that was said of something else.
    pub fn ask_to_agree(&mut self, action: ActionId, asked: Vec<Asked>, mark: &Mark, site: &Site) -> Notices {
        let mut told = self.close_of(action, mark, site);
        let mut ids = Vec::with_capacity(asked.len());
        for asked in asked {
            let (id, sent) = self.send(asked, mark.clone(), String::new(), site);
            ids.push(id);
            told.extend(sent);
        }
        self.asking.insert(action, Asking { requests: ids, is_draft: true });
        self.forget_old();
        self.wind();
        told
    }

    /// Nobody has to agree to it any more.
    pub fn close_of(&mut self, action: ActionId, mark: &Mark, site: &Site) -> Notices {
        if let Some(asking) = self.asking.get_mut(&action) {
            asking.is_draft = false;
        }
        let of_it = |request: &&mut Request| {
            request.asked.action == Some(action) && request.asked.need == Need::Agree && request.state.is_open()
        };
        let open = self.all.values_mut().filter(of_it);
        let told = open.flat_map(|request| request.take(&RequestStep::Withdraw, mark, String::new(), site)).collect();
        self.wind();
        told
    }

    /// The units that were asked to agree to an action as it is worded now, each with its answer.
    #[must_use]
    pub fn agreement(&self, action: ActionId) -> Vec<(&str, RequestId, Option<bool>)> {
        let asked = self.asking.get(&action).into_iter().flat_map(|asking| &asking.requests);
        let of = |id: &RequestId| {
            let request = self.all.get(id).filter(|request| request.state != RequestState::Withdrawn)?;
            Some((request.asked.to.as_str(), request.id, request.answer.as_ref().map(|answer| answer.yes)))
        };
        asked.filter_map(of).collect()
    }

    /// A conflict was settled: it is kept, and a request that lost is answered with the reason.
    pub fn settle(&mut self, decided: Decided, lost: &[RequestId], site: &Site) -> Notices {
        let mut told = Vec::new();
        for id in lost {
            if let Some(request) = self.all.get_mut(id).filter(|request| request.state.is_open()) {
                request.note(&decided.mark, Noted::Decided, String::new());
                let step = RequestStep::Answer { yes: false };
                told.extend(request.take(&step, &decided.mark, decided.reason.clone(), site));
            }
        }
        self.decisions.push(decided);
        let over = self.decisions.len().saturating_sub(REQUESTS_KEPT);
        self.decisions.drain(..over);
        self.forget_old();
        self.wind();
        told
    }

    /// What is over is kept while there is room, the newest longest; what was said of a draft as long as that is one.
    fn forget_old(&mut self) {
        let drafts = self.asking.values().filter(|asking| asking.is_draft);
        let spared: BTreeSet<RequestId> = drafts.flat_map(|asking| asking.requests.iter().copied()).collect();
        let over = self.all.values().filter(|request| !request.state.is_open() && !spared.contains(&request.id));
        let mut over: Vec<(Option<Timestamp>, RequestId)> =
            over.map(|request| (request.thread.last().map(|line| line.at), request.id)).collect();
        over.sort_unstable();
        for (_, id) in over.iter().take(over.len().saturating_sub(REQUESTS_KEPT)) {
            self.all.remove(id);
        }
        let all = &self.all;
        self.asking.retain(|_, asking| asking.is_draft || asking.requests.iter().any(|id| all.contains_key(id)));
    }
}

impl Request {
    fn take(&mut self, step: &RequestStep, mark: &Mark, text: String, site: &Site) -> Notices {
        self.state = self.state.after(step).unwrap_or(self.state);
        match step {
            RequestStep::Send(_) | RequestStep::Decide { .. } => Vec::new(),
            RequestStep::See => {
                self.seen = Some(mark.clone());
                self.note(mark, Noted::Seen, text);
                Vec::new()
            }
            RequestStep::Acknowledge => {
                self.seen.get_or_insert_with(|| mark.clone());
                self.acknowledged = Some(mark.clone());
                self.note(mark, Noted::Acknowledged, text);
                self.timers.answer = None;
                self.to_asker(mark, RequestTold::Acknowledged, site)
            }
            RequestStep::Answer { yes } => {
                self.timers = Timers::default();
                self.note(mark, if *yes { Noted::Yes } else { Noted::No }, text.clone());
                self.answer = Some(Given { yes: *yes, text, mark: mark.clone() });
                self.to_asker(mark, if *yes { RequestTold::Yes } else { RequestTold::No }, site)
            }
            RequestStep::Withdraw => {
                self.timers = Timers::default();
                self.note(mark, Noted::Withdrawn, text);
                Vec::new()
            }
            RequestStep::Comment => {
                self.note(mark, Noted::Commented, text);
                Vec::new()
            }
        }
    }

    pub(super) fn note(&mut self, mark: &Mark, what: Noted, text: String) {
        self.thread.push(Line { at: mark.at, by: mark.by.clone(), what, text });
    }
}

/// Whether what is asked is named in the site file as it is now. Looked at only when it is asked: who has another file later reads all of
/// his journal, and the numbers of requests stay what they were.
///
/// # Errors
/// What is not.
pub fn names_known(asked: &Asked, site: &Site) -> Result<(), Refusal> {
    unit_known(site, "to", &asked.to)?;
    unit_known(site, "for_unit", &asked.for_unit)?;
    match &asked.need {
        Need::Resource(key) if site.resource(key).is_none() => {
            Err(unfit("resource", &format!("{key:?}"), "a resource of the site"))
        }
        Need::Lever(key) if site.lever(key).is_none() => Err(unfit("lever", &format!("{key:?}"), "a lever of the site")),
        Need::Words | Need::Stop | Need::Hold | Need::Resource(_) | Need::Lever(_) | Need::Agree => Ok(()),
    }
}

/// Any word is a unit where the site has no directory.
pub(crate) fn unit_known(site: &Site, at: &'static str, unit: &str) -> Result<(), Refusal> {
    let units = &site.settings.units;
    if units.is_empty() || unit.is_empty() || site.unit(unit).is_some() {
        return Ok(());
    }
    let known = units.iter().map(|unit| unit.key.as_str()).collect::<Vec<_>>().join(", ");
    Err(unfit(at, &format!("{unit:?}"), &format!("a unit of the directory: {known}")))
}

/// Whether it is enough to be answered.
fn fits(asked: &Asked, site: &Site, now: Timestamp) -> Result<(), Refusal> {
    text("to", &asked.to, 1, NAME_CHARS_MAX)?;
    text("for_unit", &asked.for_unit, 0, NAME_CHARS_MAX)?;
    text("what", &asked.what, 1, TEXT_CHARS_MAX)?;
    if asked.stage.is_some_and(|stage| stage.index() >= site.stages.len()) {
        return Err(unfit("stage", "one that the site has not", "a stage of the site"));
    }
    if asked.answer_by <= now {
        return Err(unfit("answer_by", "one that has passed", "a time to come"));
    }
    if asked.window.is_some_and(|(from, until)| from >= until || until <= now) {
        return Err(unfit("until", "an end that has passed, or is before the beginning", "a time to come, after from"));
    }
    let lacks = |at: &'static str, for_what: &str| unfit(at, "none", &format!("one, for {for_what}"));
    match &asked.need {
        Need::Words => Ok(()),
        Need::Agree => Err(unfit("need", "agree", "another one: who must agree is asked by the program")),
        Need::Stop | Need::Hold if asked.stage.is_none() => Err(lacks("stage", "what is to stop, or to go on")),
        Need::Stop | Need::Hold | Need::Resource(_) | Need::Lever(_) if asked.window.is_none() => {
            Err(lacks("until", "what is wanted for a while"))
        }
        Need::Stop | Need::Hold | Need::Resource(_) | Need::Lever(_) => Ok(()),
    }
}
