//! The states of a request, what is refused and how it is told, who hears of it when, and that all of it comes back out of a snapshot.

use super::*;
use crate::action::{Refusal, Why};
use crate::model::{Roster, RosterStep, Settings, Site, Text, Unit};
use crate::persist::Persist;
use crate::time::Span;

fn minute(minutes: i64) -> Timestamp {
    Timestamp::from_secs(minutes * 60)
}

/// The shaft has a roster, power only its post on duty; the yard nobody.
fn site() -> Site {
    let step = |who: &str, minutes| RosterStep { who: who.into(), answer_within: Span::from_mins(minutes) };
    let steps = vec![step("foreman", 10), step("head", 20)];
    let unit = |key: &str| Unit {
        key: key.into(),
        name: Text::default(),
        stages: Vec::new(),
        resources: Vec::new(),
        duty: format!("{key} desk"),
        answer_within: Span::from_mins(15),
    };
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
        settings: Settings {
            rosters: vec![Roster { unit: "shaft".into(), steps, check_within: None }],
            units: vec![unit("shaft"), unit("power")],
            ..Settings::default()
        },
    }
}

fn asked(to: &str) -> Asked {
    Asked {
        to: to.into(),
        for_unit: String::new(),
        what: "look at the belt".into(),
        need: Need::Words,
        stage: None,
        incident: None,
        action: None,
        window: None,
        answer_by: minute(60),
    }
}

struct Desk {
    site: Site,
    requests: Requests,
    now: Timestamp,
    told: Vec<String>,
}

impl Desk {
    fn new() -> Self {
        Self { site: site(), requests: Requests::default(), now: minute(0), told: Vec::new() }
    }

    fn with(asked: Asked) -> Self {
        let mut desk = Self::new();
        desk.step(0, RequestStep::Send(Box::new(asked))).expect("it is sent");
        desk
    }

    fn say(&mut self, request: u64, step: RequestStep, text: &str) -> Result<(), Refusal> {
        let command = RequestCommand { request: RequestId(request), step, by: "dispatcher".into(), text: text.into() };
        let weighed = self.requests.weigh(&command, &self.site, self.now);
        let taken = self.requests.take(command, &self.site, self.now);
        assert_eq!(weighed.is_ok(), taken.is_ok(), "what is weighed is what is done");
        self.hear(taken?.1);
        Ok(())
    }

    fn step(&mut self, request: u64, step: RequestStep) -> Result<(), Refusal> {
        self.say(request, step, "because")
    }

    fn hear(&mut self, told: Vec<RequestNotice>) {
        let line = |notice: RequestNotice| {
            let minutes = notice.at.0 / 60_000_000;
            format!("{minutes} #{} {} -> {}", notice.request.0, notice.what.word(), notice.to)
        };
        self.told.extend(told.into_iter().map(line));
    }

    fn until(&mut self, minutes: i64) {
        while self.now < minute(minutes) {
            self.now = self.now + Span::from_mins(1);
            if self.requests.due().is_some_and(|due| due <= self.now) {
                let told = self.requests.run_out(&self.site, self.now);
                self.hear(told);
            }
        }
    }

    fn request(&self) -> &Request {
        &self.requests.all[&RequestId(1)]
    }
}

#[test]
fn a_request_is_seen_acknowledged_and_answered_once() {
    let mut desk = Desk::with(asked("shaft"));
    desk.step(1, RequestStep::See).expect("seen");
    assert_eq!(desk.request().seen.as_ref().map(|mark| mark.by.as_str()), Some("dispatcher"));
    let again = desk.step(1, RequestStep::See).expect_err("it is seen");
    assert_eq!((again.why, again.to_string()), (Why::State, "state: found seen, expected sent for see".to_owned()));
    desk.step(1, RequestStep::Acknowledge).expect("acknowledged");
    desk.step(1, RequestStep::Comment).expect("a comment");
    assert_eq!(desk.say(1, RequestStep::Answer { yes: false }, "").expect_err("why not").at, "text");
    desk.say(1, RequestStep::Answer { yes: true }, "").expect("a yes needs no words");
    let request = desk.request();
    assert!(request.state == RequestState::Answered && request.answer.as_ref().is_some_and(|answer| answer.yes));
    for step in [RequestStep::Answer { yes: false }, RequestStep::Withdraw, RequestStep::Acknowledge] {
        assert_eq!(desk.step(1, step).expect_err("it is over").why, Why::State);
    }
    desk.step(1, RequestStep::Comment).expect("the thread stays open");
    desk.until(200);
    assert_eq!(desk.told, ["0 #1 sent -> foreman", "0 #1 request_acknowledged -> dispatcher", "0 #1 answered_yes -> dispatcher"]);
}

#[test]
fn what_nobody_acknowledges_goes_up_the_roster_and_what_is_late_too() {
    let mut desk = Desk::with(asked("shaft"));
    desk.until(40);
    assert_eq!(
        desk.told,
        ["0 #1 sent -> foreman", "10 #1 request_no_answer -> head", "30 #1 request_no_answer -> dispatcher"],
        "after the last step who asked hears of it"
    );
    desk.step(1, RequestStep::Acknowledge).expect("acknowledged");
    assert!(!desk.request().is_overdue(minute(60)));
    desk.until(70);
    assert!(desk.request().is_overdue(desk.now));
    assert_eq!(desk.told[4..], ["60 #1 request_overdue -> dispatcher"]);
    assert_eq!(desk.request().escalated(), 3);
}

#[test]
fn a_unit_without_a_roster_has_its_post_on_duty() {
    let mut desk = Desk::with(asked("power"));
    desk.until(30);
    assert_eq!(desk.told, ["0 #1 sent -> power desk", "15 #1 request_no_answer -> dispatcher"]);
}

#[test]
fn where_there_is_no_directory_nobody_is_told_and_what_is_late_is_noted() {
    let mut desk = Desk::new();
    (desk.site.settings.units, desk.site.settings.rosters) = (Vec::new(), Vec::new());
    desk.step(0, RequestStep::Send(Box::new(asked("yard")))).expect("any word is a unit");
    desk.until(90);
    assert!(desk.told.is_empty() && desk.request().escalated() == 1);
}

#[test]
fn time_away_is_nobodys_delay_but_the_time_to_answer_stays() {
    let mut desk = Desk::with(asked("shaft"));
    desk.until(5);
    desk.requests.stand_still(Span::from_mins(30));
    desk.until(39);
    assert_eq!(desk.told.len(), 1);
    desk.until(41);
    assert_eq!(desk.told[1], "40 #1 request_no_answer -> head");
    desk.until(60);
    assert!(desk.told.contains(&"60 #1 request_overdue -> dispatcher".to_owned()));
}

#[test]
fn what_is_asked_is_of_the_site_and_enough_to_be_answered() {
    let window = Some((minute(1), minute(30)));
    let wrong = [
        (Asked { what: "  ".into(), ..asked("shaft") }, "what"),
        (Asked { answer_by: minute(0), ..asked("shaft") }, "answer_by"),
        (Asked { stage: Some(crate::ids::StageId(3)), ..asked("shaft") }, "stage"),
        (Asked { need: Need::Stop, window, ..asked("shaft") }, "stage"),
        (Asked { need: Need::Resource("crew".into()), ..asked("shaft") }, "until"),
        (Asked { need: Need::Agree, ..asked("shaft") }, "need"),
        (Asked { window: Some((minute(9), minute(9))), ..asked("shaft") }, "until"),
    ];
    for (asked, at) in wrong {
        let mut desk = Desk::new();
        let refused = desk.step(0, RequestStep::Send(Box::new(asked))).expect_err("it is refused");
        assert_eq!((refused.at, refused.why), (at, Why::Unfit), "{refused}");
    }
    let unknown = [
        (Asked { to: "moon".into(), ..asked("shaft") }, "to"),
        (Asked { for_unit: "moon".into(), ..asked("shaft") }, "for_unit"),
        (Asked { need: Need::Resource("crew".into()), window, ..asked("shaft") }, "resource"),
        (Asked { need: Need::Lever("fast".into()), window, ..asked("shaft") }, "lever"),
    ];
    for (asked, at) in unknown {
        let mut desk = Desk::new();
        let refused = names_known(&asked, &desk.site).expect_err("it is not in the site file");
        assert_eq!((refused.at, refused.why), (at, Why::Unfit), "{refused}");
        desk.step(0, RequestStep::Send(Box::new(asked))).expect("what is in the journal keeps its number with any site file");
    }
}

#[test]
fn units_that_must_agree_are_asked_anew_when_the_action_is_worded_anew() {
    let mut desk = Desk::new();
    let action = crate::action::ActionId(4);
    let agree = |to: &str| Asked { need: Need::Agree, action: Some(action), ..asked(to) };
    let mark = Mark { at: minute(0), by: "planner".into() };
    let told = desk.requests.ask_to_agree(action, vec![agree("shaft"), agree("power")], &mark, &desk.site);
    desk.hear(told);
    desk.step(1, RequestStep::Answer { yes: true }).expect("the shaft agrees");
    let answers = |desk: &Desk| -> Vec<(String, Option<bool>)> {
        desk.requests.agreement(action).into_iter().map(|(unit, _, yes)| (unit.to_owned(), yes)).collect()
    };
    assert_eq!(answers(&desk), [("shaft".to_owned(), Some(true)), ("power".to_owned(), None)]);
    desk.requests.ask_to_agree(action, vec![agree("shaft"), agree("power")], &mark, &desk.site);
    assert_eq!(answers(&desk), [("shaft".to_owned(), None), ("power".to_owned(), None)], "it was something else that was agreed");
    assert_eq!(desk.requests.all[&RequestId(2)].state, RequestState::Withdrawn);
}

#[test]
fn all_of_it_comes_back_out_of_a_snapshot() {
    let window = Some((minute(1), minute(30)));
    let mut desk = Desk::with(asked("shaft"));
    desk.step(0, RequestStep::Send(Box::new(Asked { window, ..asked("power") }))).expect("another");
    desk.until(12);
    desk.step(1, RequestStep::Acknowledge).expect("acknowledged");
    let (first, second) = (Side::Request(RequestId(1)), Side::Action(crate::action::ActionId(9)));
    let mark = Mark { at: desk.now, by: "dispatcher".into() };
    let decided = Decided { mark, reason: "safety first".into(), first, second, choice: Choice::Second };
    let told = desk.requests.settle(decided, &[RequestId(1)], &desk.site);
    desk.hear(told);
    let answer = desk.request().answer.clone().expect("who lost is answered");
    assert!(!answer.yes && answer.text == "safety first");
    assert!(desk.told.contains(&"12 #1 answered_no -> dispatcher".to_owned()));
    let mut bytes = Vec::new();
    desk.requests.save(&mut bytes);
    assert_eq!(Requests::load(&mut bytes.as_slice()), Some(desk.requests.clone()));
    for need in [Need::Words, Need::Stop, Need::Hold, Need::Resource("a".into()), Need::Lever("b".into()), Need::Agree] {
        let mut bytes = Vec::new();
        need.save(&mut bytes);
        assert_eq!(Need::load(&mut bytes.as_slice()), Some(need));
    }
}
