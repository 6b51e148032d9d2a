//! Every step from every state, what is refused and how it is told, and the timers of rosters.

use super::*;
use crate::model::{Roster, RosterStep, Settings, Site, Text};
use crate::persist::Persist;
use crate::time::Span;

fn minute(minutes: i64) -> Timestamp {
    Timestamp::from_secs(minutes * 60)
}

fn site() -> Site {
    let step = |who: &str, minutes| RosterStep { who: who.into(), answer_within: Span::from_mins(minutes) };
    let steps = vec![step("foreman", 10), step("head of unit", 20)];
    let shaft = Roster { unit: "shaft".into(), steps, check_within: Some(Span::from_mins(60)) };
    let mine = Roster { unit: "mine".into(), steps: vec![step("mine dispatcher", 15)], check_within: None };
    Site {
        key: "s".into(),
        name: Text::default(),
        time_zone: "UTC".into(),
        unit: "t".into(),
        stages: Vec::new(),
        buffers: Vec::new(),
        resources: Vec::new(),
        sources: Vec::new(),
        signals: Vec::new(),
        clocks: Vec::new(),
        levers: Vec::new(),
        settings: Settings { rosters: vec![shaft, mine], ..Settings::default() },
    }
}

/// The first of a site with a stage; the bench of the engine has a whole one.
fn wanted() -> Wanted {
    Wanted {
        kind: ActionKind::Parameter,
        object: None,
        verb: "raise the rate".into(),
        target: Some(Target { value: Amount::from_units(450.0), unit: "t/h".into() }),
        owner: "shaft".into(),
        deadline: Some(minute(120)),
        promise: None,
        incident: None,
        lever: None,
        checklist: vec!["tell the hoist man".into(), "watch the bin".into()],
    }
}

struct Desk {
    site: Site,
    actions: Actions,
    now: Timestamp,
    told: Vec<String>,
}

impl Desk {
    fn new() -> Self {
        let mut site = site();
        site.stages.push(crate::model::Stage {
            key: "hoisting".into(),
            name: Text::default(),
            area: String::new(),
            min: crate::units::Rate::ZERO,
            nominal: crate::units::Rate::ZERO,
            max: crate::units::Rate::ZERO,
            measured_by: Vec::new(),
            inputs: Vec::new(),
            outputs: Vec::new(),
            deviation: crate::model::RuleTimes {
                limit: Span::ZERO,
                clear: Span::ZERO,
                on_delay: Span::ZERO,
                off_delay: Span::ZERO,
            },
            resources: Vec::new(),
        });
        Self { site, actions: Actions::default(), now: minute(0), told: Vec::new() }
    }

    fn whole() -> Wanted {
        Wanted { object: Some(Object::Stage(StageId(0))), ..wanted() }
    }

    fn step(&mut self, action: u64, step: Step, by: &str) -> Result<(), Refusal> {
        let command = ActionCommand { action: ActionId(action), step, by: by.into(), comment: "because".into() };
        let weighed = self.actions.weigh(&command, &self.site, self.now);
        let taken = self.actions.take(command, &self.site, &self.site.settings.rosters, self.now);
        assert_eq!(weighed.is_ok(), taken.is_ok(), "what is weighed is what is done");
        let (_, told) = taken?;
        self.hear(told);
        Ok(())
    }

    fn hear(&mut self, told: Vec<Notice>) {
        let line = |notice: Notice| {
            let minutes = notice.at.0 / 60_000_000;
            format!("{minutes} #{} {} -> {}", notice.action.0, notice.what.word(), notice.to)
        };
        self.told.extend(told.into_iter().map(line));
    }

    /// Lets the minutes pass, as the grid does.
    fn until(&mut self, minutes: i64) {
        while self.now < minute(minutes) {
            self.now = self.now + Span::from_mins(1);
            if self.actions.due().is_some_and(|due| due <= self.now) {
                let told = self.actions.run_out(&self.site.settings.rosters, self.now);
                self.hear(told);
            }
        }
    }

    /// One that is issued to the shaft at once.
    fn issued() -> Self {
        let mut desk = Self::new();
        desk.step(0, Step::Propose(Box::new(Self::whole())), "dispatcher").expect("proposed");
        desk.step(1, Step::Agree, "planner").expect("agreed");
        desk.step(1, Step::Issue, "dispatcher").expect("issued");
        desk
    }

    fn state(&self, id: u64) -> ActionState {
        self.actions.all[&ActionId(id)].state
    }
}

fn checked(verdict: Verdict) -> Checked {
    Checked { verdict, saved: None, note: String::new() }
}

/// The whole table, as it is in the documents.
#[test]
fn every_step_from_every_state() {
    let mut table = String::new();
    for step in Move::ALL {
        let way = |state: ActionState| state.after(step).map(|to| format!(" {}>{}", state.word(), to.word()));
        let ways: String = ActionState::ALL.into_iter().filter_map(way).collect();
        if step != Move::Comment {
            table += &format!("{step:?}:{ways}\n");
        }
    }
    expect_test::expect![[r#"
        Edit: draft>draft agreed>draft
        Agree: draft>agreed
        Withdraw: draft>withdrawn agreed>withdrawn
        Issue: agreed>issued
        Start: issued>in_progress
        Work: in_progress>in_progress
        Block: issued>issued in_progress>in_progress
        Finish: in_progress>done
        CallOff: issued>done in_progress>done
        Check: done>checked checked>checked
        CheckLater: done>done
        Standardise: checked>standardised
        Repeat: checked>repeated
        Reject: checked>rejected
    "#]]
    .assert_eq(&table);
    assert!(ActionState::ALL.into_iter().all(|state| state.after(Move::Comment) == Some(state)));
}

/// Through the check alone: from no state before it a step leads to one that is over, but for what was never issued.
#[test]
fn nothing_closes_without_its_check() {
    for state in ActionState::ALL.into_iter().filter(|state| !state.is_over() && *state != ActionState::Checked) {
        for step in Move::ALL {
            let over = state.after(step).filter(|to| to.is_over());
            let never_issued = matches!(state, ActionState::Draft | ActionState::Agreed);
            assert!(over.is_none() || (never_issued && over == Some(ActionState::Withdrawn)), "{state:?} {step:?}");
        }
    }
}

#[test]
fn a_life_from_draft_to_standard() {
    let mut desk = Desk::issued();
    desk.step(1, Step::Start, "foreman").expect("begun");
    let refused = desk.step(1, Step::Finish, "foreman").expect_err("two items are open");
    assert_eq!(refused.to_string(), "items: found 2 of 2 that are open, expected all ticked; or call it off");
    for item in 0..2 {
        desk.step(1, Step::Tick { item, done: true }, "foreman").expect("ticked");
    }
    assert_eq!(desk.actions.all[&ActionId(1)].progress, 100);
    desk.step(1, Step::Finish, "foreman").expect("done");
    let refused = desk.step(1, Step::Decide(Decision::Standardise), "dispatcher").expect_err("it is not checked");
    assert_eq!((refused.why, refused.at), (Why::State, "state"));
    assert_eq!(refused.to_string(), "state: found done, expected checked for decide");
    desk.step(1, Step::Check(checked(Verdict::TooEarly)), "dispatcher").expect("said");
    assert_eq!(desk.state(1), ActionState::Done, "too early is no check");
    desk.step(1, Step::Check(checked(Verdict::Effective)), "dispatcher").expect("checked");
    desk.step(1, Step::Decide(Decision::Standardise), "dispatcher").expect("decided");
    assert_eq!(desk.state(1), ActionState::Standardised);
    let action = &desk.actions.all[&ActionId(1)];
    let happened: Vec<Happened> = action.events.iter().map(|event| event.what).collect();
    assert_eq!(
        happened,
        [
            Happened::Proposed,
            Happened::Agreed,
            Happened::Issued,
            Happened::Started,
            Happened::Ticked,
            Happened::Ticked,
            Happened::Finished,
            Happened::CheckedTooEarly,
            Happened::CheckedEffective,
            Happened::Standardised
        ]
    );
    assert!(action.events.iter().all(|event| !event.by.is_empty()));
    assert_eq!(desk.told, ["0 #1 issued -> foreman", "0 #1 started -> dispatcher", "0 #1 done -> dispatcher"]);
}

#[test]
fn what_lacks_something_is_not_issued_and_every_missing_part_is_told() {
    let mut desk = Desk::new();
    let empty = Wanted { object: None, verb: String::new(), target: None, owner: String::new(), deadline: None, ..wanted() };
    desk.step(0, Step::Propose(Box::new(empty)), "dispatcher").expect("a draft may lack it");
    let refused = desk.step(1, Step::Agree, "planner").expect_err("it lacks all");
    assert_eq!(refused.why, Why::Unfit);
    let told =
        "plan: found no object, no verb, no target, no owner, no deadline, expected object, verb, target, owner and deadline";
    assert_eq!(refused.to_string(), told);
    desk.step(1, Step::Edit(Box::new(Wanted { owner: String::new(), ..Desk::whole() })), "dispatcher").expect("worded anew");
    assert!(desk.step(1, Step::Agree, "planner").expect_err("nobody does it").found.contains("no owner"));
    desk.step(1, Step::Edit(Box::new(Desk::whole())), "dispatcher").expect("worded anew");
    desk.step(1, Step::Agree, "planner").expect("whole");
    desk.now = minute(121);
    assert_eq!(desk.step(1, Step::Issue, "dispatcher").expect_err("too late").at, "deadline");
    desk.step(1, Step::Edit(Box::new(Desk::whole())), "dispatcher").expect("worded anew");
    assert_eq!(desk.state(1), ActionState::Draft, "what was agreed was something else");
}

#[test]
fn what_is_wrong_is_refused_with_its_place() {
    let mut desk = Desk::issued();
    let mut refused = |step: Step| {
        let refused = desk.step(1, step, "foreman").expect_err("it is wrong");
        (refused.why, refused.at)
    };
    assert_eq!(refused(Step::Tick { item: 0, done: true }), (Why::State, "state"), "it has not begun");
    assert_eq!(refused(Step::Agree), (Why::State, "state"));
    assert_eq!(refused(Step::Block { reason: " ".into(), needed_from: "mine".into() }), (Why::Unfit, "reason"));
    assert_eq!(refused(Step::Unblock { blocker: 0 }), (Why::Unfit, "blocker"));
    let lever = Wanted { lever: Some("x".into()), ..Desk::whole() };
    assert_eq!(refused(Step::Propose(Box::new(lever))), (Why::Unfit, "lever"));
    let elsewhere = Wanted { object: Some(Object::Stage(StageId(7))), ..Desk::whole() };
    assert_eq!(refused(Step::Propose(Box::new(elsewhere))), (Why::Unfit, "object"));
    desk.step(1, Step::Start, "foreman").expect("begun");
    let mut refused = |step: Step| desk.step(1, step, "foreman").map_err(|refused| (refused.why, refused.at));
    assert_eq!(refused(Step::Tick { item: 2, done: true }), Err((Why::Unfit, "item")));
    assert_eq!(refused(Step::Progress { percent: 101 }), Err((Why::Unfit, "percent")));
    assert_eq!(desk.step(9, Step::Start, "foreman").expect_err("nobody knows it").why, Why::Unknown);
    assert_eq!(desk.step(1, Step::Comment, " ").expect_err("nobody says it").at, "by");
}

#[test]
fn nobody_answers_and_it_goes_up_the_roster_to_the_initiator() {
    let mut desk = Desk::issued();
    desk.until(100);
    assert_eq!(
        desk.told,
        ["0 #1 issued -> foreman", "10 #1 no_answer -> head of unit", "30 #1 no_answer -> dispatcher"],
        "after the last the initiator hears of it, once"
    );
    let events = &desk.actions.all[&ActionId(1)].events;
    assert_eq!(events.iter().filter(|event| event.what == Happened::EscalatedNoAnswer).count(), 2);
    assert!(!desk.actions.all[&ActionId(1)].is_overdue(desk.now));
}

#[test]
fn who_begins_stops_the_clock_and_the_deadline_starts_it_again() {
    let mut desk = Desk::issued();
    desk.until(9);
    desk.step(1, Step::Start, "foreman").expect("begun");
    desk.until(119);
    assert_eq!(desk.told, ["0 #1 issued -> foreman", "9 #1 started -> dispatcher"]);
    desk.until(200);
    assert_eq!(desk.told[2..], ["120 #1 overdue -> head of unit", "140 #1 overdue -> dispatcher"]);
    assert!(desk.actions.all[&ActionId(1)].is_overdue(desk.now));
}

#[test]
fn what_is_done_is_to_be_checked_in_time() {
    let mut desk = Desk::issued();
    desk.step(1, Step::CallOff, "dispatcher").expect("called off");
    assert_eq!(desk.state(1), ActionState::Done, "called off is not over");
    desk.until(600);
    let unchecked = ["60 #1 unchecked -> dispatcher", "120 #1 unchecked -> head of unit"];
    assert_eq!(desk.told[2..], unchecked);
    let mut desk = Desk::issued();
    desk.step(1, Step::CallOff, "dispatcher").expect("called off");
    desk.until(30);
    desk.step(1, Step::Check(checked(Verdict::TooEarly)), "dispatcher").expect("said");
    desk.until(61);
    assert_eq!(desk.told[2..], unchecked[..1], "too early does not stop the clock");
    desk.step(1, Step::Check(checked(Verdict::Not)), "dispatcher").expect("checked");
    desk.until(600);
    assert_eq!(desk.told.len(), 3);
}

#[test]
fn what_stands_in_the_way_is_told_to_who_can_clear_it_and_then_upwards() {
    let mut desk = Desk::issued();
    desk.until(5);
    desk.step(1, Step::Start, "foreman").expect("begun");
    let block = |needed_from: &str| Step::Block { reason: "no crew".into(), needed_from: needed_from.into() };
    desk.step(1, block("mine"), "foreman").expect("blocked");
    desk.step(1, block("contractor"), "foreman").expect("blocked twice");
    assert!(desk.step(1, Step::Finish, "foreman").is_err());
    desk.until(24);
    desk.step(1, Step::Unblock { blocker: 1 }, "head of unit").expect("cleared");
    desk.until(80);
    // The contractor has no roster: the owner's own is told.
    let told = [
        "5 #1 blocked -> mine dispatcher",
        "5 #1 blocked -> foreman",
        "15 #1 still_blocked -> head of unit",
        "20 #1 still_blocked -> dispatcher",
    ];
    assert_eq!(desk.told[2..], told);
    assert!(desk.actions.all[&ActionId(1)].wants_replan(desk.now), "75 of 115 minutes are gone");
    assert!(desk.step(1, Step::Unblock { blocker: 1 }, "foreman").is_err(), "it is cleared already");
}

#[test]
fn without_a_roster_nothing_is_told_and_what_is_overdue_is_noted() {
    let mut desk = Desk::new();
    let nobodys = Wanted { owner: "mill".into(), checklist: Vec::new(), ..Desk::whole() };
    desk.step(0, Step::Propose(Box::new(nobodys)), "dispatcher").expect("proposed");
    desk.step(1, Step::Agree, "planner").expect("agreed");
    desk.step(1, Step::Issue, "dispatcher").expect("issued");
    desk.until(300);
    assert!(desk.told.is_empty());
    let escalated = desk.actions.all[&ActionId(1)].events.iter().filter(|event| event.what.is_escalation());
    assert_eq!(escalated.map(|event| (event.what, event.at)).collect::<Vec<_>>(), [(Happened::EscalatedOverdue, minute(120))]);
}

#[test]
fn while_the_program_is_away_nobodys_time_runs_but_deadlines_stay() {
    let mut desk = Desk::issued();
    desk.until(5);
    desk.actions.stand_still(Span::from_mins(110));
    desk.now = minute(115);
    desk.until(119);
    assert_eq!(desk.told.len(), 1);
    desk.until(120);
    assert_eq!(desk.told[1..], ["120 #1 no_answer -> head of unit", "120 #1 overdue -> dispatcher"]);
}

#[test]
fn what_is_reckoned_is_a_check_too_but_not_over_what_people_said() {
    let mut desk = Desk::new();
    let mark = Mark { at: desk.now, by: "dispatcher".into() };
    let lever = Wanted { lever: Some("fast".into()), ..Desk::whole() };
    let told = desk.actions.ordered(lever, &mark, "quickly", &desk.site.settings.rosters);
    desk.hear(told);
    assert_eq!(desk.actions.reckoned(("fast", mark.at), checked(Verdict::Partly), desk.now), None, "it is still in force");
    let told = desk.actions.lever_ended("fast", Ended::TimeOver, &mark, "", &desk.site.settings.rosters);
    desk.hear(told);
    assert_eq!(desk.actions.reckoned(("fast", mark.at), checked(Verdict::TooEarly), desk.now), Some(ActionId(1)));
    assert_eq!(desk.state(1), ActionState::Done);
    assert_eq!(desk.actions.reckoned(("fast", mark.at), checked(Verdict::Partly), desk.now), Some(ActionId(1)));
    assert_eq!(desk.state(1), ActionState::Checked);
    assert_eq!(desk.actions.reckoned(("fast", mark.at), checked(Verdict::Not), desk.now), None, "it is checked");
    desk.until(300);
    assert!(!desk.told.iter().any(|line| line.contains("unchecked")), "{:?}", desk.told);
    assert_eq!(
        desk.actions.all[&ActionId(1)].check.as_ref().map(|(check, mark)| (check.verdict, mark.by.as_str())),
        Some((Verdict::Partly, ""))
    );
}

#[test]
fn what_is_repeated_begins_anew_as_a_draft() {
    let mut desk = Desk::issued();
    desk.step(1, Step::CallOff, "dispatcher").expect("called off");
    desk.step(1, Step::Check(checked(Verdict::Partly)), "dispatcher").expect("checked");
    desk.step(1, Step::Decide(Decision::Repeat), "planner").expect("repeated");
    let again = &desk.actions.all[&ActionId(2)];
    assert_eq!((desk.state(1), again.state, again.repeats), (ActionState::Repeated, ActionState::Draft, Some(ActionId(1))));
    assert_eq!(again.wanted.missing(), ["deadline"], "the time of the first is over");
    assert!(again.items.len() == 2 && again.items.iter().all(|item| item.done.is_none()));
}

#[test]
fn a_reason_is_asked_for_where_nobody_would_understand_later() {
    let mut desk = Desk::issued();
    let silent = |step| ActionCommand { action: ActionId(1), step, by: "dispatcher".into(), comment: " ".into() };
    for step in [Step::CallOff, Step::Comment, Step::Withdraw, Step::Decide(Decision::Reject)] {
        assert_eq!(desk.actions.weigh(&silent(step), &desk.site, desk.now).map_err(|refused| refused.at), Err("comment"));
    }
    let site = desk.site.clone();
    assert!(desk.actions.take(silent(Step::Start), &site, &[], desk.now).is_ok());
}

#[test]
fn there_is_room_for_so_many_and_what_is_over_gives_way() {
    let mut desk = Desk::new();
    for _ in 0..OPEN_MAX {
        desk.step(0, Step::Propose(Box::new(wanted())), "dispatcher").expect("there is room");
    }
    let full = desk.step(0, Step::Propose(Box::new(wanted())), "dispatcher").expect_err("there is none");
    assert_eq!((full.why, full.at), (Why::Full, "actions"));
    for id in 1..=OPEN_MAX as u64 {
        desk.now = desk.now + Span::from_secs(1);
        desk.step(id, Step::Withdraw, "dispatcher").expect("taken back");
    }
    desk.step(0, Step::Propose(Box::new(wanted())), "dispatcher").expect("there is room");
    let last = OPEN_MAX as u64 + 1;
    desk.step(last, Step::Withdraw, "dispatcher").expect("taken back");
    assert_eq!(desk.actions.all.len(), CLOSED_KEPT);
    assert!(!desk.actions.all.contains_key(&ActionId(1)) && desk.actions.all.contains_key(&ActionId(last)));
    for _ in desk.actions.all[&ActionId(last)].events.len()..EVENTS_MAX {
        desk.step(last, Step::Comment, "dispatcher").expect("there is room");
    }
    assert_eq!(desk.step(last, Step::Comment, "dispatcher").expect_err("there is none").at, "events");
}

/// Steps on different actions that come at one instant, in either order.
#[test]
fn the_order_of_equal_steps_changes_no_byte() {
    let played = |order: [u64; 3]| {
        let mut desk = Desk::new();
        for _ in 0..3 {
            desk.step(0, Step::Propose(Box::new(Desk::whole())), "dispatcher").expect("proposed");
        }
        for step in [Step::Agree, Step::Issue] {
            order.into_iter().for_each(|id| desk.step(id, step.clone(), "planner").expect("allowed"));
        }
        desk.until(7);
        let block = Step::Block { reason: "no crew".into(), needed_from: "mine".into() };
        order.into_iter().for_each(|id| desk.step(id, block.clone(), "foreman").expect("allowed"));
        let before = desk.told.len();
        desk.until(300);
        let mut bytes = Vec::new();
        desk.actions.save(&mut bytes);
        assert_eq!(Actions::load(&mut bytes.as_slice()).as_ref(), Some(&desk.actions));
        (bytes, desk.told[before..].to_vec())
    };
    let first = played([1, 2, 3]);
    assert!(first.1.len() >= 9, "{:?}", first.1);
    for order in [[3, 2, 1], [2, 3, 1]] {
        assert!(played(order) == first);
    }
}
