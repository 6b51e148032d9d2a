//! Actions in the fold: what is ordered has one, filled from the advice; its end, its timers, restarts and the time away.

use super::advice::{issue, played, with_levers};
use super::*;
use crate::action::{Action, ActionCommand, ActionId, ActionState, Checked, Ended, Object, Step, Verdict};
use crate::model::{Roster, RosterStep};

/// The shaft's people: ten minutes, then twenty.
fn with_roster() -> Bench {
    let bench = with_levers();
    let mut site = (**bench.engine.site()).clone();
    let step = |who: &str, minutes| RosterStep { who: who.into(), answer_within: Span::from_mins(minutes) };
    let steps = vec![step("foreman", 10), step("head", 20)];
    site.settings.rosters = vec![Roster { unit: "shaft".into(), steps, check_within: Some(Span::from_mins(60)) }];
    Bench::of(site)
}

fn action(bench: &Bench, id: u64) -> Action {
    bench.engine.actions().all[&ActionId(id)].clone()
}

fn act(bench: &mut Bench, id: u64, step: Step) {
    let command = ActionCommand { action: ActionId(id), step, by: "foreman".into(), comment: "because".into() };
    bench.give(Input::Command(Command::Act(Box::new(command))));
}

/// What was told of actions.
fn told(bench: &Bench) -> Vec<&str> {
    bench.said.lines().filter(|line| line.contains("action")).collect()
}

#[test]
fn what_is_ordered_from_advice_is_an_issued_action_with_its_whole_plan() {
    let mut bench = with_roster();
    played(&mut bench, &["02:00 rate hoisting 250", "02:10 end"]);
    let choices = bench.engine.view().advice.choices;
    let best = choices[0].choice.clone();
    let levers: Vec<String> = best.levers.iter().map(|lever| bench.engine.site().levers[lever.index()].key.clone()).collect();
    issue(&mut bench, &levers.iter().map(String::as_str).collect::<Vec<_>>());
    let orders = bench.engine.view().advice.orders;
    assert_eq!(bench.engine.actions().all.len(), levers.len(), "each lever has an owner, so each has an action");
    for (place, lever) in levers.iter().enumerate() {
        let action = action(&bench, place as u64 + 1);
        assert_eq!((action.state, action.wanted.lever.as_ref()), (ActionState::Issued, Some(lever)));
        assert!(action.wanted.missing().is_empty(), "{:?}", action.wanted);
        assert_eq!((action.wanted.owner.as_str(), action.initiator()), ("shaft", "dispatcher"));
        let order = orders.iter().find(|order| order.lever == best.levers[place]).expect("it is ordered");
        assert_eq!(action.wanted.deadline, Some(order.until));
        let promise = action.wanted.promise.expect("it was advised");
        assert_eq!((promise.stage, promise.together as usize), (best.stage, levers.len()));
        assert!((promise.middle.as_units() - best.saves.middle).abs() < 0.001 && promise.low <= promise.middle);
        assert_eq!(action.wanted.incident, Some(IncidentId(1)));
    }
}

#[test]
fn a_lever_that_nobody_advised_promises_nothing() {
    let mut bench = with_roster();
    bench.play("00:30 end");
    issue(&mut bench, &["yard"]);
    let action = action(&bench, 1);
    assert_eq!((action.wanted.promise, action.wanted.incident), (None, None));
    assert_eq!(action.wanted.object, Some(Object::Buffer(BufferId(1))));
    let target = action.wanted.target.expect("a lever has a figure");
    assert_eq!((target.value.as_units(), target.unit.as_str()), (900.0, "t"));
}

#[test]
fn what_is_called_off_is_done_and_still_to_be_checked() {
    let mut bench = with_roster();
    bench.play("00:30 end");
    issue(&mut bench, &["hoist_fast", "spare_skip"]);
    let off = Command::CallOff { lever: "hoist_fast".into(), by: "dispatcher".into(), comment: "a belt is hot".into() };
    bench.give(Input::Command(off));
    let ended = action(&bench, 1);
    assert_eq!((ended.state, ended.ended), (ActionState::Done, Some((Ended::CalledOff, bench.now))));
    assert_eq!(ended.events.last().map(|event| (event.by.as_str(), event.text.as_str())), Some(("dispatcher", "a belt is hot")));
    // The other way round: the action is called off, and its lever is let go.
    act(&mut bench, 2, Step::CallOff);
    assert!(bench.engine.view().advice.orders.is_empty());
    assert_eq!(action(&bench, 2).ended.map(|(why, _)| why), Some(Ended::CalledOff));
    issue(&mut bench, &["spare_skip"]);
    assert_eq!(action(&bench, 3).state, ActionState::Issued, "it is free again, with an action of its own");
    act(&mut bench, 3, Step::Start);
    act(&mut bench, 3, Step::Finish);
    assert_eq!(action(&bench, 3).ended.map(|(why, _)| why), Some(Ended::Finished));
    assert!(bench.engine.view().advice.orders.is_empty(), "what is finished is not in force");
}

#[test]
fn with_the_time_of_the_order_the_action_is_done_by_itself() {
    let mut bench = with_roster();
    bench.play("00:30 end");
    issue(&mut bench, &["spare_skip"]);
    act(&mut bench, 1, Step::Start);
    bench.play("12:02 end");
    let ended = action(&bench, 1);
    // And what it brought is reckoned in the same minute: that is its Check, which nobody entered. What follows from it is for people.
    assert_eq!((ended.state, ended.ended), (ActionState::Checked, Some((Ended::TimeOver, hour(12)))));
    let (check, mark) = ended.check.clone().expect("it is checked");
    assert_eq!((check.verdict, mark.by.as_str()), (Verdict::Not, ""), "a chain that keeps its plan needs no spare: {check:?}");
    assert_eq!(ended.events.last().map(|event| event.by.as_str()), Some(""), "nobody did it");
    assert!(!ended.is_overdue(bench.now) && ended.escalated() == 0, "{:?}", ended.events);
}

#[test]
fn a_crew_goes_home_with_the_trouble_and_its_action_says_so() {
    let mut bench = with_roster();
    played(&mut bench, &["02:00 rate hoisting 250", "02:10 end"]);
    issue(&mut bench, &["crew_to_hoist"]);
    act(&mut bench, 1, Step::Start);
    played(&mut bench, &["02:50 rate hoisting 600", "04:30 end"]);
    assert_eq!(action(&bench, 1).ended.map(|(why, _)| why), Some(Ended::TroubleOver));
}

#[test]
fn nobody_answers_and_the_next_is_told_at_the_minute() {
    let mut bench = with_roster();
    bench.play("00:30 end");
    issue(&mut bench, &["spare_skip"]);
    bench.play("02:00 end");
    expect![[r#"
        00:30 action 1 issued -> foreman
        00:40 action 1 no_answer -> head
        01:00 action 1 no_answer -> dispatcher"#]]
    .assert_eq(&told(&bench).join("\n"));
    act(&mut bench, 1, Step::Start);
    act(&mut bench, 1, Step::CallOff);
    bench.play("03:30 end");
    assert_eq!(
        told(&bench)[3..],
        ["02:00 action 1 started -> dispatcher", "02:00 action 1 done -> dispatcher", "03:00 action 1 unchecked -> dispatcher"]
    );
}

/// Whoever calls the engine when, the same is told at the same time.
#[test]
fn timers_do_not_hang_on_when_somebody_called() {
    let played = |every: i64| {
        let mut bench = with_roster();
        bench.play("00:30 end");
        issue(&mut bench, &["spare_skip"]);
        while bench.now < hour(2) {
            bench.now = bench.now + Span::from_secs(every);
            bench.give(Input::Tick);
        }
        (told(&bench).join("\n"), bench.engine.actions().clone())
    };
    let first = played(7_200 - 1_800);
    assert!(first.0.lines().count() == 3, "{}", first.0);
    assert!(played(5) == first && played(90) == first);
}

#[test]
fn the_time_in_which_the_program_was_away_is_nobodys_delay() {
    let mut bench = with_roster();
    bench.play("00:30 end");
    issue(&mut bench, &["spare_skip"]);
    bench.give(Input::Away(crate::input::Away { until: bench.now + Span::from_mins(90) }));
    bench.play("02:09 end");
    assert_eq!(told(&bench).len(), 1, "{:?}", told(&bench));
    bench.play("02:11 end");
    assert_eq!(told(&bench)[1..], ["02:10 action 1 no_answer -> head"]);
}

/// A snapshot in the middle of it, and the inputs from the beginning: both lead to the same.
#[test]
fn a_restart_in_the_middle_loses_nothing() {
    let mut bench = with_roster();
    played(&mut bench, &["02:00 rate hoisting 250", "02:10 end"]);
    issue(&mut bench, &["spare_skip", "hoist_fast"]);
    bench.play("02:15 end");
    act(&mut bench, 1, Step::Start);
    act(&mut bench, 2, Step::Block { reason: "no power".into(), needed_from: "shaft".into() });
    let bytes = bench.engine.snapshot();
    let (site, calendar) = (Arc::clone(bench.engine.site()), Arc::clone(&bench.engine.calendar));
    let restored = Engine::restore(site, calendar, &bytes).expect("its own snapshot");
    let mut other = Bench { engine: restored, now: bench.now, rates: bench.rates, said: String::new() };
    let before = bench.said.len();
    for one in [&mut bench, &mut other] {
        one.play("03:10 end");
        act(one, 1, Step::CallOff);
        act(one, 1, Step::Check(Checked { verdict: Verdict::Partly, saved: None, note: "half".into() }));
        one.play("05:00 end");
    }
    assert_eq!(other.said, bench.said[before..]);
    assert!(told(&other).len() >= 5, "{}", other.said);
    assert_eq!(other.engine.actions(), bench.engine.actions());
    assert!(other.engine.snapshot() == bench.engine.snapshot());
}

/// Steps that are not allowed are refused before the journal; one that gets through changes nothing.
#[test]
fn what_is_not_allowed_changes_nothing() {
    let mut bench = with_roster();
    bench.play("00:30 end");
    issue(&mut bench, &["spare_skip"]);
    let before = bench.engine.snapshot();
    for step in [Step::Finish, Step::Agree, Step::Check(Checked { verdict: Verdict::Not, saved: None, note: String::new() })] {
        act(&mut bench, 1, step);
    }
    act(&mut bench, 7, Step::Start);
    assert!(bench.engine.snapshot() == before);
}
