//! Requests in the fold: what contradicts what, what each would bring, what becomes of who loses; timers; the same after a restart.

use super::advice::{issue, with_levers};
use super::*;
use crate::action::{ActionId, ActionState};
use crate::conflict::{Clash, Conflict, Weighing, find};
use crate::forecast::Workspace;
use crate::ids::ResourceId;
use crate::model::Unit;
use crate::request::{Asked, Choice, Need, Request, RequestCommand, RequestId, RequestStep, Side};

fn unit(key: &str, stages: &[u32], resources: &[u32]) -> Unit {
    Unit {
        key: key.into(),
        name: Text::default(),
        stages: stages.iter().map(|stage| StageId(*stage)).collect(),
        resources: resources.iter().map(|one| ResourceId(*one)).collect(),
        duty: format!("{key} desk"),
        answer_within: Span::from_mins(20),
    }
}

fn with_units() -> Bench {
    let bench = with_levers();
    let mut site = (**bench.engine.site()).clone();
    site.settings.units = vec![unit("mine", &[0], &[]), unit("shaft", &[1], &[]), unit("maintenance", &[], &[0])];
    Bench::of(site)
}

fn say(bench: &mut Bench, request: u64, step: RequestStep, text: &str) {
    let command = RequestCommand { request: RequestId(request), step, by: "dispatcher".into(), text: text.into() };
    bench.give(Input::Command(Command::Ask(Box::new(command))));
}

fn send(bench: &mut Bench, need: Need, stage: Option<u32>, minutes: (i64, i64)) {
    let at = |minutes| bench.now + Span::from_mins(minutes);
    let asked = Asked {
        to: "shaft".into(),
        for_unit: "mine".into(),
        what: "please".into(),
        need,
        stage: stage.map(StageId),
        incident: None,
        action: None,
        window: Some((at(minutes.0), at(minutes.1))),
        answer_by: at(60),
    };
    say(bench, 0, RequestStep::Send(Box::new(asked)), "");
}

fn conflicts(bench: &Bench) -> Vec<Conflict> {
    find(bench.engine.site(), bench.engine.requests(), bench.engine.actions(), bench.now)
}

fn request(bench: &Bench, id: u64) -> Request {
    bench.engine.requests().all[&RequestId(id)].clone()
}

const R1: Side = Side::Request(RequestId(1));
const R2: Side = Side::Request(RequestId(2));

#[test]
fn to_stop_a_stage_contradicts_to_hold_its_rate_while_both_are_wanted() {
    let mut bench = with_units();
    bench.play("00:30 end");
    send(&mut bench, Need::Stop, Some(1), (0, 60));
    send(&mut bench, Need::Hold, Some(1), (30, 90));
    let found = conflicts(&bench);
    let [one] = found.as_slice() else { panic!("one: {found:?}") };
    assert_eq!((one.first, one.second, one.clash), (R1, R2, Clash::Stage(StageId(1))));
    assert_eq!(one.until - one.from, Span::from_mins(30), "while both are wanted");
    // Another stage, another time, and words alone contradict nothing.
    let mut bench = with_units();
    bench.play("00:30 end");
    send(&mut bench, Need::Stop, Some(1), (0, 60));
    send(&mut bench, Need::Hold, Some(0), (0, 60));
    send(&mut bench, Need::Hold, Some(1), (60, 90));
    send(&mut bench, Need::Words, Some(1), (0, 60));
    send(&mut bench, Need::Stop, Some(1), (0, 60));
    assert_eq!(conflicts(&bench), []);
}

#[test]
fn one_crew_is_in_one_place() {
    let mut bench = with_units();
    bench.play("00:30 end");
    send(&mut bench, Need::Resource("crew_2".into()), Some(0), (0, 60));
    send(&mut bench, Need::Lever("crew_to_hoist".into()), Some(1), (0, 60));
    let found = conflicts(&bench);
    assert_eq!(found.iter().map(|one| one.clash).collect::<Vec<_>>(), [Clash::Resource(ResourceId(0))]);
    // What is ordered wants it too; levers that are ordered together were weighed together.
    issue(&mut bench, &["crew_to_crusher", "hoist_fast"]);
    let with_action = |one: &&Conflict| matches!(one.second, Side::Action(ActionId(1)));
    assert_eq!(conflicts(&bench).iter().filter(with_action).count(), 2, "{:?}", conflicts(&bench));
    let between_actions = |one: &&Conflict| matches!(one.first, Side::Action(_));
    assert_eq!(conflicts(&bench).iter().filter(between_actions).count(), 0);
}

#[test]
fn what_each_side_would_bring_is_forecast_by_the_same_chance() {
    let mut bench = with_units();
    bench.play("00:30 end");
    send(&mut bench, Need::Stop, Some(1), (0, 120));
    send(&mut bench, Need::Lever("spare_skip".into()), Some(1), (0, 120));
    let view = bench.engine.view();
    let situation = view.situation.clone().expect("there is a plan");
    let (case, until) = (&situation.case, situation.until);
    let weighing = Weighing { site: bench.engine.site(), requests: &view.requests, actions: &view.actions, case, until };
    let of = conflicts(&bench)[0];
    let found = weighing.effects(&of, &mut Workspace::default()).expect("a sound case");
    let done = |compared: &crate::advise::Compared| compared.stages[1].done.middle;
    let (stopped, spare) = (found.first.expect("it is known"), found.second.expect("it is known"));
    assert!(done(&stopped) <= done(&found.neither) && done(&found.neither) <= done(&spare) + 1.0);
    assert!(stopped.missing_hours > found.neither.missing_hours, "{} {}", stopped.missing_hours, found.neither.missing_hours);
    assert!(spare.cost > 0.0 && stopped.cost == 0.0);
}

/// An order is in the forecast already: without it the chain is as if it had not been given.
#[test]
fn an_order_is_taken_out_of_the_forecast_to_see_what_it_brings() {
    let mut bench = with_units();
    super::advice::played(&mut bench, &["02:00 rate hoisting 250", "02:10 end"]);
    issue(&mut bench, &["spare_skip"]);
    send(&mut bench, Need::Stop, Some(1), (0, 60));
    let view = bench.engine.view();
    let situation = view.situation.clone().expect("there is a plan");
    let (case, until) = (&situation.case, situation.until);
    let weighing = Weighing { site: bench.engine.site(), requests: &view.requests, actions: &view.actions, case, until };
    let of = conflicts(&bench)[0];
    assert_eq!(of.second, Side::Action(ActionId(1)));
    let found = weighing.effects(&of, &mut Workspace::default()).expect("a sound case");
    let (order, neither) = (found.second.expect("it is known"), found.neither);
    assert!(order.stages[1].done.middle > neither.stages[1].done.middle + 100.0, "{order:?} {neither:?}");
}

#[test]
fn who_loses_is_answered_with_the_reason_and_an_order_is_called_off() {
    let mut bench = with_units();
    bench.play("00:30 end");
    issue(&mut bench, &["hoist_fast"]);
    send(&mut bench, Need::Stop, Some(1), (0, 60));
    let first = R1;
    let second = Side::Action(ActionId(1));
    say(&mut bench, 0, RequestStep::Decide { first, second, choice: Choice::First }, "a rope is worn");
    let action = bench.engine.actions().all[&ActionId(1)].clone();
    assert_eq!(
        (action.state, action.events.last().map(|event| event.text.as_str())),
        (ActionState::Done, Some("a rope is worn"))
    );
    assert!(bench.engine.view().advice.orders.is_empty(), "the lever is let go");
    let kept = bench.engine.requests().decisions.clone();
    assert_eq!(kept.iter().map(|one| (one.choice, one.reason.as_str())).collect::<Vec<_>>(), [(Choice::First, "a rope is worn")]);
    assert!(request(&bench, 1).answer.is_none() && conflicts(&bench).is_empty());
    // What is no conflict any more is not decided a second time.
    say(&mut bench, 0, RequestStep::Decide { first, second, choice: Choice::Second }, "after all");
    assert_eq!(bench.engine.requests().decisions.len(), 1);
    send(&mut bench, Need::Hold, Some(1), (0, 60));
    say(&mut bench, 0, RequestStep::Decide { first: R1, second: R2, choice: Choice::Neither }, "wait for the foreman");
    for id in [1, 2] {
        let answer = request(&bench, id).answer.expect("both have lost");
        assert_eq!((answer.yes, answer.text.as_str(), answer.mark.by.as_str()), (false, "wait for the foreman", "dispatcher"));
    }
}

#[test]
fn requests_outlive_a_restart_and_go_on_where_they_were() {
    let mut bench = with_units();
    bench.play("00:30 end");
    send(&mut bench, Need::Stop, Some(1), (0, 60));
    say(&mut bench, 1, RequestStep::See, "");
    let bytes = bench.engine.snapshot();
    let (site, calendar) = (Arc::clone(bench.engine.site()), Arc::clone(&bench.engine.calendar));
    let restored = Engine::restore(site, calendar, &bytes).expect("it reads back");
    assert_eq!(restored.requests(), bench.engine.requests());
    bench.engine = restored;
    bench.play("00:55 end");
    let told: Vec<&str> = bench.said.lines().filter(|line| line.contains("request")).collect();
    assert_eq!(told, ["00:30 request 1 sent -> shaft desk", "00:50 request 1 request_no_answer -> dispatcher"]);
}
