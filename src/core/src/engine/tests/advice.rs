//! Advice in the fold: told with the incident, renewed, dropped; orders that are in force; the same after a restart.

use super::*;
use crate::ids::{LeverId, ResourceId};
use crate::model::{Cost, Lever, Pull, Resource};
use crate::view::AdviceView;

fn lever(key: &str, lead: i64, pull: Pull) -> Lever {
    Lever {
        key: key.into(),
        name: Text::default(),
        pull,
        lead: Span::from_mins(lead),
        lasts: None,
        cost: Cost { once: 0.0, per_hour: 10.0 },
        owner: "shaft".into(),
        agree: Vec::new(),
        grade: None,
    }
}

/// A second crew for the hoist, the same crew for the crusher, more than its nominal rate at the hoist, a yard before the mill.
pub(super) fn with_levers() -> Bench {
    let mut site = chain();
    site.resources = vec![Resource { key: "crew_2".into(), name: Text::default(), kind: "crew".into() }];
    let crew = Some(ResourceId(0));
    let rate = Rate::from_units_per_hour;
    let half = Share::from_ratio(0.5);
    site.levers = vec![
        lever("crew_to_hoist", 20, Pull::Repair { resource: crew, stage: StageId(1), factor: half }),
        lever("crew_to_crusher", 20, Pull::Repair { resource: crew, stage: StageId(0), factor: half }),
        lever("hoist_fast", 5, Pull::Rate { stage: StageId(1), up_to: rate(650.0) }),
        lever("yard", 30, Pull::Feed { buffer: BufferId(1), rate: rate(200.0), quantity: Amount::from_units(900.0) }),
        lever("spare_skip", 15, Pull::Spare { resource: None, stage: StageId(1), adds: rate(150.0) }),
    ];
    Bench::of(site)
}

pub(super) fn played(bench: &mut Bench, script: &[&str]) {
    script.iter().for_each(|line| bench.play(line));
}

fn advice(bench: &Bench) -> AdviceView {
    bench.engine.view().advice
}

fn names(bench: &Bench, levers: &[LeverId]) -> String {
    let name = |lever: &LeverId| bench.engine.site().levers[lever.index()].key.clone();
    levers.iter().map(name).collect::<Vec<_>>().join("+")
}

fn choices(bench: &Bench) -> Vec<String> {
    advice(bench).choices.iter().map(|one| names(bench, &one.choice.levers)).collect()
}

pub(super) fn issue(bench: &mut Bench, levers: &[&str]) {
    let levers = levers.iter().map(|lever| (*lever).to_owned()).collect();
    bench.give(Input::Command(Command::Issue { levers, by: "dispatcher".into(), comment: String::new() }));
}

#[test]
fn what_can_be_done_is_told_with_the_incident() {
    let mut bench = with_levers();
    played(&mut bench, &["02:00 rate hoisting 250", "02:10 end"]);
    let said: Vec<&str> = bench.said.lines().take(2).collect();
    assert_eq!(said.len(), 2, "{}", bench.said);
    assert!(said[0].contains("raised") && said[1].contains("advised"), "{said:?}");
    assert_eq!(&said[0][..5], &said[1][..5], "at the same moment: {said:?}");
    let given = advice(&bench);
    let best = &given.choices[0].choice;
    assert!(names(&bench, &best.levers).contains("spare_skip"), "{:?}", choices(&bench));
    assert!(best.stage == StageId(1) && best.saves.middle > 100.0, "{best:?}");
    assert!(best.decide_by > bench.now && best.decide_by < hour(12), "{best:?}");
    assert!(given.missing[1] > best.saves.middle, "what is saved is missing otherwise: {given:?}");
    assert_eq!(given.until, Some(hour(12)));
}

#[test]
fn a_healthy_chain_is_given_no_advice() {
    let mut bench = with_levers();
    played(&mut bench, &["03:00 end"]);
    let given = advice(&bench);
    assert!(given.at.is_none() && given.choices.is_empty() && given.orders.is_empty(), "{given:?}");
}

#[test]
fn with_the_incident_the_advice_is_over() {
    let mut bench = with_levers();
    played(&mut bench, &["02:00 rate hoisting 250", "03:00 rate hoisting 620", "05:15 rate hoisting 500", "09:00 end"]);
    let given = advice(&bench);
    assert!(given.choices.is_empty() && given.at.is_none(), "{given:?}\n{}", bench.said);
}

/// A site without levers is told nothing, and works as before.
#[test]
fn without_levers_nothing_is_proposed() {
    let mut bench = Bench::new();
    played(&mut bench, &["02:00 rate hoisting 250", "03:00 end"]);
    assert!(advice(&bench).choices.is_empty() && !bench.said.contains("advised"), "{}", bench.said);
}

#[test]
fn what_is_ordered_is_not_proposed_again_and_its_crew_is_not_free() {
    let mut bench = with_levers();
    played(&mut bench, &["02:00 rate hoisting 250", "02:10 end"]);
    issue(&mut bench, &["crew_to_hoist", "crew_to_crusher", "nobody_knows_this"]);
    let given = advice(&bench);
    let [order] = given.orders.as_slice() else { panic!("one crew is in one place: {:?}", given.orders) };
    assert_eq!((order.lever, order.at, order.by.as_str()), (LeverId(0), bench.now, "dispatcher"));
    assert_eq!((order.from, order.until), (bench.now + Span::from_mins(20), hour(12)));
    assert!(choices(&bench).iter().all(|one| !one.contains("crew")), "{:?}", choices(&bench));
    bench.give(Input::Command(Command::CallOff {
        lever: "crew_to_hoist".into(),
        by: "dispatcher".into(),
        comment: String::new(),
    }));
    assert!(advice(&bench).orders.is_empty());
    bench.play("03:00 end");
    assert!(choices(&bench).iter().any(|one| one.contains("crew_to_hoist")), "{:?}", choices(&bench));
}

/// With the spare skip ordered less is missing at the end than without.
#[test]
fn what_is_ordered_is_foreseen() {
    let missing = |levers: &[&str]| {
        let mut bench = with_levers();
        played(&mut bench, &["02:00 rate hoisting 250", "02:10 end"]);
        issue(&mut bench, levers);
        advice(&bench).missing[1]
    };
    let (without, with) = (missing(&[]), missing(&["spare_skip"]));
    assert!(with < without - 100.0, "{with} of {without}");
}

/// The skip that was ordered is seen in what is measured: it is not counted a second time.
#[test]
fn what_is_measured_already_is_not_added_again() {
    let mut bench = with_levers();
    played(&mut bench, &["02:00 rate hoisting 250", "02:10 end"]);
    issue(&mut bench, &["spare_skip"]);
    played(&mut bench, &["02:25 rate hoisting 400", "03:00 end"]);
    let case = bench.engine.view().situation.expect("a plan is followed").case.clone();
    let limit = case.start.stages[1].limit.expect("it is still slow");
    assert!((limit.rate - 250.0).abs() < 30.0, "{limit:?}");
}

/// Through a whole shift of advice.
#[test]
fn a_choice_is_shown_once_and_gone_an_hour_after_its_time() {
    let mut bench = with_levers();
    played(&mut bench, &["02:00 rate hoisting 250", "02:10 end"]);
    for minute in (60 * 3..60 * 12).step_by(15) {
        bench.play(&format!("{:02}:{:02} end", minute / 60, minute % 60));
        let given = advice(&bench);
        let mut sets: Vec<&Vec<LeverId>> = given.choices.iter().map(|one| &one.choice.levers).collect();
        let all = sets.len();
        sets.sort();
        sets.dedup();
        assert_eq!(sets.len(), all, "one choice is shown once: {given:?}");
        for one in &given.choices {
            assert_eq!(one.passed, one.choice.decide_by < bench.now);
            assert!(bench.now - one.choice.decide_by < Span::from_mins(76), "it is gone after an hour: {one:?}");
        }
    }
}

/// An upset of a whole shift that nobody does anything about: what can be done is told, and not over and over.
#[test]
fn advice_is_told_a_few_times_and_not_at_every_look() {
    let mut bench = with_levers();
    played(&mut bench, &["02:00 rate hoisting 250", "11:50 end"]);
    let told = bench.said.lines().filter(|line| line.contains("advised")).count();
    assert!((1..=5).contains(&told), "{told}: {}", bench.said);
}

/// A lever before the others: what was ordered would be another one.
#[test]
fn a_snapshot_of_other_levers_is_not_read() {
    let mut bench = with_levers();
    played(&mut bench, &["02:00 rate hoisting 250", "02:10 end"]);
    issue(&mut bench, &["hoist_fast"]);
    let bytes = bench.engine.snapshot();
    let mut site = (**bench.engine.site()).clone();
    site.levers.swap(0, 2);
    assert!(Engine::restore(Arc::new(site), Arc::clone(&bench.engine.calendar), &bytes).is_none());
}

/// The crew that was sent to a slow hoist goes home with the trouble, and is free for the next.
#[test]
fn a_second_crew_ends_with_the_trouble_that_it_was_sent_to() {
    let mut bench = with_levers();
    played(&mut bench, &["02:00 rate hoisting 250", "02:10 end"]);
    issue(&mut bench, &["crew_to_hoist"]);
    played(&mut bench, &["02:50 rate hoisting 600", "02:52 end"]);
    assert_eq!(advice(&bench).orders.len(), 1, "it works");
    bench.play("04:30 end");
    assert!(advice(&bench).orders.is_empty(), "{}", bench.said);
}

/// Half an hour before the end what is ordered counts for the next shift, as what is advised does.
#[test]
fn at_the_end_of_a_shift_an_order_goes_on_into_the_next() {
    let mut bench = with_levers();
    bench.play("11:30 rate hoisting 250");
    bench.play("11:40 end");
    issue(&mut bench, &["crew_to_hoist"]);
    assert_eq!(advice(&bench).orders[0].until, hour(24), "{}", bench.said);
}

/// Advice and orders are part of the state.
#[test]
fn a_restart_changes_nothing() {
    let mut bench = with_levers();
    played(&mut bench, &["02:00 rate hoisting 250", "02:10 end"]);
    issue(&mut bench, &["hoist_fast"]);
    let bytes = bench.engine.snapshot();
    let (site, calendar) = (Arc::clone(bench.engine.site()), Arc::clone(&bench.engine.calendar));
    let restored = Engine::restore(site, calendar, &bytes).expect("its own snapshot");
    assert_eq!(restored.view().advice, bench.engine.view().advice);
    let mut other = Bench { engine: restored, now: bench.now, rates: bench.rates, said: String::new() };
    let before = bench.said.len();
    for one in [&mut bench, &mut other] {
        one.play("05:00 end");
    }
    assert_eq!(other.said, bench.said[before..]);
    assert_eq!(other.engine.view().advice, bench.engine.view().advice);
}

/// The engine may be called at any time in between: what is advised is the same.
#[test]
fn advice_does_not_hang_on_when_somebody_called() {
    let mut often = with_levers();
    let mut seldom = with_levers();
    for bench in [&mut often, &mut seldom] {
        bench.play("02:00 rate hoisting 250");
    }
    while seldom.now < hour(3) {
        for bench in [&mut often, &mut seldom] {
            bench.now = bench.now + Span::from_secs(10);
            for (index, value) in bench.rates.into_iter().enumerate() {
                let value = value.expect("all are read");
                let observation =
                    Observation { signal: SignalId::of(index), occurred_at: bench.now, value, quality: Quality::Good };
                bench.give(Input::Observed(observation));
            }
        }
        often.give(Input::Tick);
    }
    seldom.give(Input::Tick);
    assert_eq!(often.said, seldom.said);
    assert_eq!(advice(&often), advice(&seldom));
}

#[test]
fn without_a_plan_there_is_nothing_to_try() {
    let bench = with_levers();
    let engine = Engine::new(Arc::clone(bench.engine.site()), Arc::clone(&bench.engine.calendar));
    assert!(engine.view().situation.is_none());
    assert!(bench.engine.view().situation.is_some());
}
