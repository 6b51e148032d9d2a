//! Takes the steps of people: looks whether one is allowed, and does it. Looking and doing are apart, because the order of inputs is
//! decided before the engine sees them, and what is refused is not in the journal.

use super::timers::{Notice, Told};
use super::{
    Action, ActionCommand, ActionId, ActionState, Actions, BLOCKERS_MAX, Blocker, CLOSED_KEPT, COMMENT_CHARS_MAX, Checked,
    Decision, EVENTS_MAX, Ended, Event, Happened, ITEMS_MAX, Item, Mark, Move, NAME_CHARS_MAX, OPEN_MAX, Object, Refusal, Step,
    TEXT_CHARS_MAX, Verdict, Wanted, Why,
};
use crate::model::{Roster, Site};
use crate::time::Timestamp;

impl Step {
    /// `None`: it begins an action.
    #[must_use]
    pub const fn moves(&self) -> Option<Move> {
        Some(match self {
            Self::Propose(_) => return None,
            Self::Edit(_) => Move::Edit,
            Self::Agree => Move::Agree,
            Self::Withdraw => Move::Withdraw,
            Self::Issue => Move::Issue,
            Self::Start => Move::Start,
            Self::Tick { .. } | Self::AddItem { .. } | Self::Progress { .. } => Move::Work,
            Self::Block { .. } | Self::Unblock { .. } => Move::Block,
            Self::Finish => Move::Finish,
            Self::CallOff => Move::CallOff,
            Self::Check(Checked { verdict: Verdict::TooEarly, .. }) => Move::CheckLater,
            Self::Check(_) => Move::Check,
            Self::Decide(Decision::Standardise) => Move::Standardise,
            Self::Decide(Decision::Repeat) => Move::Repeat,
            Self::Decide(Decision::Reject) => Move::Reject,
            Self::Comment => Move::Comment,
        })
    }

    /// As in the API, the journal and refusals.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Propose(_) => "propose",
            Self::Edit(_) => "edit",
            Self::Agree => "agree",
            Self::Withdraw => "withdraw",
            Self::Issue => "issue",
            Self::Start => "start",
            Self::Tick { .. } => "tick",
            Self::AddItem { .. } => "add",
            Self::Progress { .. } => "progress",
            Self::Block { .. } => "block",
            Self::Unblock { .. } => "unblock",
            Self::Finish => "finish",
            Self::CallOff => "call_off",
            Self::Check(_) => "check",
            Self::Decide(_) => "decide",
            Self::Comment => "comment",
        }
    }

    /// What is done without a word of why is not understood later.
    const fn wants_reason(&self) -> bool {
        match self {
            Self::Withdraw | Self::CallOff | Self::Comment | Self::Decide(Decision::Reject) => true,
            Self::Decide(Decision::Standardise | Decision::Repeat)
            | Self::Propose(_)
            | Self::Edit(_)
            | Self::Agree
            | Self::Issue
            | Self::Start
            | Self::Tick { .. }
            | Self::AddItem { .. }
            | Self::Progress { .. }
            | Self::Block { .. }
            | Self::Unblock { .. }
            | Self::Finish
            | Self::Check(_) => false,
        }
    }
}

impl Actions {
    /// Whether the step is allowed now.
    ///
    /// # Errors
    /// What is in its way.
    pub fn weigh(&self, command: &ActionCommand, site: &Site, now: Timestamp) -> Result<(), Refusal> {
        text("by", &command.by, 1, NAME_CHARS_MAX)?;
        text("comment", &command.comment, usize::from(command.step.wants_reason()), COMMENT_CHARS_MAX)?;
        if let Step::Propose(wanted) | Step::Edit(wanted) = &command.step {
            fits(wanted, site)?;
        }
        let Some(moves) = command.step.moves() else { return self.has_room() };
        let Some(action) = self.all.get(&command.action) else {
            let expected = "the number of an action that is kept";
            return Err(refusal(Why::Unknown, "id", &command.action.0.to_string(), expected));
        };
        if action.state.after(moves).is_none() {
            let from: Vec<&str> = moves.from().iter().map(|state| state.word()).collect();
            let expected = format!("{} for {}", from.join(" or "), command.step.word());
            return Err(refusal(Why::State, "state", action.state.word(), &expected));
        }
        if moves.to().is_none() && action.events.len() >= EVENTS_MAX {
            return Err(refusal(Why::Full, "events", &action.events.len().to_string(), &format!("less than {EVENTS_MAX}")));
        }
        if matches!(command.step, Step::Decide(Decision::Repeat)) {
            self.has_room()?;
        }
        action.weigh(&command.step, now)
    }

    fn has_room(&self) -> Result<(), Refusal> {
        let open = self.all.values().filter(|action| !action.state.is_over()).count();
        if open < OPEN_MAX {
            return Ok(());
        }
        let expected = format!("less than {OPEN_MAX}: check and close some first");
        Err(refusal(Why::Full, "actions", &format!("{open} that are open"), &expected))
    }

    /// Does what `weigh` allows, and nothing else. Answers which action it was, and whom to tell what.
    pub fn take(
        &mut self,
        command: ActionCommand,
        site: &Site,
        rosters: &[Roster],
        now: Timestamp,
    ) -> Result<(ActionId, Vec<Notice>), Refusal> {
        self.weigh(&command, site, now)?;
        let ActionCommand { action: id, step, by, comment } = command;
        let mark = Mark { at: now, by };
        if let Step::Propose(wanted) = step {
            let id = self.begin(*wanted, mark, None, comment);
            return Ok((id, Vec::new()));
        }
        let repeats = matches!(step, Step::Decide(Decision::Repeat));
        let Some(action) = self.all.get_mut(&id) else { unreachable!("it was weighed") };
        let told = action.take(step, &mark, comment, rosters);
        if repeats {
            let wanted = Wanted { deadline: None, promise: None, lever: None, ..action.wanted.clone() };
            self.begin(wanted, mark, Some(id), String::new());
        }
        self.forget_old();
        self.wind();
        Ok((id, told))
    }

    fn begin(&mut self, wanted: Wanted, mark: Mark, repeats: Option<ActionId>, comment: String) -> ActionId {
        self.last = ActionId(self.last.0 + 1);
        let id = self.last;
        let items = wanted.checklist.iter().map(|text| Item { text: text.clone(), done: None }).collect();
        let mut action = Action {
            id,
            state: ActionState::Draft,
            wanted,
            proposed: mark.clone(),
            issued: None,
            repeats,
            items,
            blockers: Vec::new(),
            progress: 0,
            ended: None,
            check: None,
            decided: None,
            events: Vec::new(),
            timers: super::timers::Timers::default(),
        };
        action.note(&mark, Happened::Proposed, comment);
        self.all.insert(id, action);
        id
    }

    /// A lever was ordered: its action is issued as of now, whatever else is open.
    pub fn ordered(&mut self, wanted: Wanted, mark: &Mark, comment: &str, rosters: &[Roster]) -> Notices {
        let id = self.begin(wanted, mark.clone(), None, comment.to_owned());
        let Some(action) = self.all.get_mut(&id) else { return Vec::new() };
        let told = action.take(Step::Issue, mark, String::new(), rosters);
        self.wind();
        told
    }

    /// The lever is no longer in force: who ended it (empty: nobody did), and why.
    pub fn lever_ended(&mut self, lever: &str, ended: Ended, mark: &Mark, comment: &str, rosters: &[Roster]) -> Notices {
        let is_its = |action: &&mut Action| action.state.is_in_force() && action.wanted.lever.as_deref() == Some(lever);
        let Some(action) = self.all.values_mut().find(is_its) else { return Vec::new() };
        let told = action.end(ended, mark, comment.to_owned(), rosters);
        self.wind();
        told
    }

    /// What the lever that was ordered at `issued_at` brought was reckoned, by nobody: it goes to the action of that order, if it is to be
    /// checked. What people have said of it stands. Answers which action it was.
    pub fn reckoned(&mut self, (lever, issued_at): (&str, Timestamp), check: Checked, at: Timestamp) -> Option<ActionId> {
        let waits = |action: &&mut Action| {
            let of_it = action.wanted.lever.as_deref() == Some(lever);
            of_it && action.state == ActionState::Done && action.issued.as_ref().is_some_and(|mark| mark.at == issued_at)
        };
        let action = self.all.values_mut().rev().find(waits)?;
        if check.verdict != Verdict::TooEarly {
            action.state = ActionState::Checked;
        }
        action.check_with(check, &Mark { at, by: String::new() }, String::new());
        let id = action.id;
        self.wind();
        Some(id)
    }

    /// What is over is kept while there is room, the newest longest.
    fn forget_old(&mut self) {
        let over = self.all.values().filter(|action| action.state.is_over());
        let mut over: Vec<(Option<Timestamp>, ActionId)> =
            over.map(|action| (action.events.last().map(|event| event.at), action.id)).collect();
        over.sort_unstable();
        for (_, id) in over.iter().take(over.len().saturating_sub(CLOSED_KEPT)) {
            self.all.remove(id);
        }
    }
}

type Notices = Vec<Notice>;

impl Action {
    fn weigh(&self, step: &Step, now: Timestamp) -> Result<(), Refusal> {
        match step {
            Step::Agree | Step::Issue => self.is_whole(now),
            Step::Tick { item, .. } => {
                if (*item as usize) < self.items.len() {
                    return Ok(());
                }
                Err(unfit("item", &item.to_string(), &format!("a place below {}", self.items.len())))
            }
            Step::AddItem { text: item } => {
                text("text", item, 1, TEXT_CHARS_MAX)?;
                let full = || refusal(Why::Full, "items", &self.items.len().to_string(), &format!("{ITEMS_MAX} at most"));
                if self.items.len() < ITEMS_MAX { Ok(()) } else { Err(full()) }
            }
            Step::Progress { percent } if *percent > 100 => Err(unfit("percent", &percent.to_string(), "0 to 100")),
            Step::Block { reason, needed_from } => {
                text("reason", reason, 1, TEXT_CHARS_MAX)?;
                text("needed_from", needed_from, 1, NAME_CHARS_MAX)?;
                let full =
                    || refusal(Why::Full, "blockers", &self.blockers.len().to_string(), &format!("{BLOCKERS_MAX} at most"));
                if self.blockers.len() < BLOCKERS_MAX { Ok(()) } else { Err(full()) }
            }
            Step::Unblock { blocker } => {
                let open = self.blockers.get(*blocker as usize).is_some_and(|blocker| blocker.cleared.is_none());
                if open { Ok(()) } else { Err(unfit("blocker", &blocker.to_string(), "the place of a blocker that is open")) }
            }
            Step::Finish => self.is_through(),
            Step::Check(check) => {
                text("note", &check.note, 0, COMMENT_CHARS_MAX)?;
                let in_order = check.saved.is_none_or(|(low, middle, high)| low <= middle && middle <= high);
                if in_order {
                    Ok(())
                } else {
                    Err(unfit("saved", "a band out of order", "low, middle and high, the smallest first"))
                }
            }
            Step::Propose(_)
            | Step::Edit(_)
            | Step::Withdraw
            | Step::Start
            | Step::Progress { .. }
            | Step::CallOff
            | Step::Decide(_)
            | Step::Comment => Ok(()),
        }
    }

    /// Nobody can be told to do what nobody can measure, by nobody, without a time.
    fn is_whole(&self, now: Timestamp) -> Result<(), Refusal> {
        let missing = self.wanted.missing();
        if !missing.is_empty() {
            let found = format!("no {}", missing.join(", no "));
            return Err(unfit("plan", &found, "object, verb, target, owner and deadline"));
        }
        match self.wanted.deadline {
            Some(deadline) if deadline <= now => Err(unfit("deadline", "one that has passed", "a time to come")),
            Some(_) | None => Ok(()),
        }
    }

    fn is_through(&self) -> Result<(), Refusal> {
        let open = self.items.iter().filter(|item| item.done.is_none()).count();
        if open > 0 {
            let found = format!("{open} of {} that are open", self.items.len());
            return Err(refusal(Why::State, "items", &found, "all ticked; or call it off"));
        }
        if self.is_blocked() {
            return Err(refusal(Why::State, "blockers", "one that is open", "all cleared; or call it off"));
        }
        Ok(())
    }

    fn take(&mut self, step: Step, mark: &Mark, comment: String, rosters: &[Roster]) -> Notices {
        // What is ordered is issued without the states before: the lever was agreed when it was declared.
        let to = step.moves().and_then(Move::to);
        self.state = to.filter(|to| *to != ActionState::Done).unwrap_or(self.state);
        match step {
            Step::Propose(_) => unreachable!("it begins an action"),
            Step::Edit(wanted) => {
                self.items = wanted.checklist.iter().map(|text| Item { text: text.clone(), done: None }).collect();
                self.wanted = *wanted;
                self.note(mark, Happened::Edited, comment);
            }
            Step::Agree => self.note(mark, Happened::Agreed, comment),
            Step::Withdraw => self.note(mark, Happened::Withdrawn, comment),
            Step::Issue => {
                self.issued = Some(mark.clone());
                self.note(mark, Happened::Issued, comment);
                return self.wind_issued(mark.at, rosters);
            }
            Step::Start => {
                self.note(mark, Happened::Started, comment);
                return self.wind_started(mark.at, rosters);
            }
            Step::Tick { item, done } => self.tick(item as usize, done, mark),
            Step::AddItem { text } => {
                self.items.push(Item { text: text.clone(), done: None });
                self.note(mark, Happened::ItemAdded, text);
            }
            Step::Progress { percent } => {
                self.progress = percent;
                self.note(mark, Happened::Progressed, format!("{percent} %"));
            }
            Step::Block { reason, needed_from } => {
                self.note(mark, Happened::Blocked, format!("{reason} ({needed_from})"));
                let since = mark.clone();
                self.blockers.push(Blocker { reason, needed_from, since, cleared: None, due: None, level: 0 });
                return self.wind_blocked(mark.at, rosters);
            }
            Step::Unblock { blocker } => {
                let blocker = &mut self.blockers[blocker as usize];
                (blocker.cleared, blocker.due) = (Some(mark.clone()), None);
                let reason = blocker.reason.clone();
                self.note(mark, Happened::Unblocked, reason);
            }
            Step::Finish => {
                self.progress = 100;
                return self.end(Ended::Finished, mark, comment, rosters);
            }
            Step::CallOff => return self.end(Ended::CalledOff, mark, comment, rosters),
            Step::Check(check) => self.check_with(check, mark, comment),
            Step::Decide(decision) => {
                self.decided = Some((decision, mark.clone()));
                self.note(mark, decision.happened(), comment);
            }
            Step::Comment => self.note(mark, Happened::Commented, comment),
        }
        Vec::new()
    }

    fn tick(&mut self, place: usize, done: bool, mark: &Mark) {
        let item = &mut self.items[place];
        item.done = done.then(|| mark.clone());
        let text = item.text.clone();
        let (ticked, all) = (self.items.iter().filter(|item| item.done.is_some()).count(), self.items.len());
        // Who keeps a checklist need not tell the progress too.
        self.progress = (ticked * 100 / all) as u8;
        self.note(mark, if done { Happened::Ticked } else { Happened::Unticked }, text);
    }

    fn check_with(&mut self, check: Checked, mark: &Mark, comment: String) {
        let happened = match check.verdict {
            Verdict::Effective => Happened::CheckedEffective,
            Verdict::Partly => Happened::CheckedPartly,
            Verdict::Not => Happened::CheckedNot,
            Verdict::TooEarly => Happened::CheckedTooEarly,
        };
        if check.verdict != Verdict::TooEarly {
            self.timers.check = None;
        }
        self.note(mark, happened, if comment.is_empty() { check.note.clone() } else { comment });
        self.check = Some((check, mark.clone()));
    }

    /// It is no longer done. Nothing closes with that: it is to be checked.
    fn end(&mut self, ended: Ended, mark: &Mark, comment: String, rosters: &[Roster]) -> Notices {
        self.state = ActionState::Done;
        self.ended = Some((ended, mark.at));
        let happened = match ended {
            Ended::Finished => Happened::Finished,
            Ended::CalledOff => Happened::CalledOff,
            Ended::TimeOver => Happened::TimeOver,
            Ended::TroubleOver => Happened::TroubleOver,
        };
        self.note(mark, happened, comment);
        self.wind_done(mark.at, rosters)
    }

    pub(super) fn note(&mut self, mark: &Mark, what: Happened, text: String) {
        self.events.push(Event { at: mark.at, by: mark.by.clone(), what, text });
    }

    pub(super) fn notice(&self, at: Timestamp, what: Told, to: &str) -> Notice {
        Notice { at, action: self.id, state: self.state, what, to: to.to_owned(), wanted: self.wanted.clone() }
    }
}

impl Decision {
    const fn happened(self) -> Happened {
        match self {
            Self::Standardise => Happened::Standardised,
            Self::Repeat => Happened::Repeated,
            Self::Reject => Happened::Rejected,
        }
    }
}

/// Whether what is wanted is of this site, and short enough.
fn fits(wanted: &Wanted, site: &Site) -> Result<(), Refusal> {
    text("verb", &wanted.verb, 0, TEXT_CHARS_MAX)?;
    text("owner", &wanted.owner, 0, NAME_CHARS_MAX)?;
    if let Some(target) = &wanted.target {
        text("target.unit", &target.unit, 1, NAME_CHARS_MAX)?;
    }
    let known = match wanted.object {
        Some(Object::Stage(id)) => id.index() < site.stages.len(),
        Some(Object::Buffer(id)) => id.index() < site.buffers.len(),
        None => true,
    };
    if !known || wanted.promise.is_some_and(|promise| promise.stage.index() >= site.stages.len()) {
        return Err(unfit("object", "one that the site has not", "a stage or a buffer of the site"));
    }
    if wanted.lever.is_some() {
        return Err(unfit("lever", "a lever", "none: levers are ordered, and have their action by that"));
    }
    if wanted.checklist.len() > ITEMS_MAX {
        return Err(unfit("checklist", &format!("{} items", wanted.checklist.len()), &format!("{ITEMS_MAX} at most")));
    }
    wanted.checklist.iter().try_for_each(|item| text("checklist", item, 1, TEXT_CHARS_MAX))
}

pub(crate) fn text(at: &'static str, text: &str, least: usize, most: usize) -> Result<(), Refusal> {
    let count = text.trim().chars().count();
    if (least..=most).contains(&count) {
        return Ok(());
    }
    Err(unfit(at, &format!("a text of {count} characters"), &format!("{least} to {most}")))
}

pub(crate) fn unfit(at: &'static str, found: &str, expected: &str) -> Refusal {
    refusal(Why::Unfit, at, found, expected)
}

pub(crate) fn refusal(why: Why, at: &'static str, found: &str, expected: &str) -> Refusal {
    Refusal { why, at, found: found.to_owned(), expected: expected.to_owned() }
}
