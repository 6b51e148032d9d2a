//! Advice on chains whose answer is known by hand.

use std::sync::Arc;

use expect_test::expect;

use super::{Advice, Objection, Question, Step, Taken, Variant, advise, compare, revise, steps};
use crate::forecast::{Case, Lasting, Limit, Scope, Shape, StageNow, Workspace};
use crate::ids::{BufferId, LeverId, ResourceId, StageId};
use crate::model::{Cost, Lever, Line, Plan, PlanHead, Pull, Site, Text};
use crate::time::{Span, Timestamp};
use crate::units::{Amount, Rate, Share};

const T0: Timestamp = Timestamp::from_secs(0);
const A: StageId = StageId(0);
const B: StageId = StageId(1);
const C: StageId = StageId(2);
const Y: BufferId = BufferId(1);

fn hour(hours: i64) -> Timestamp {
    T0 + Span::from_hours(hours)
}

/// a, b and c in a row, 20 each by plan, for ten hours; b does 5.
fn case() -> Case {
    let site: Site = crate::forecast::tests_site(
        "x 20 at 10
         y 20 at 10
         a 0 20 40: -> x
         b 0 20 40: x -> y
         c 0 20 40: y ->",
    );
    let lines =
        [A, B, C].map(|stage| Line { stage, start: hour(0), end: hour(10), quantity: Amount::from_units(200.0), quality: None });
    let plan = Plan::new(PlanHead::default(), 3, lines.to_vec(), Vec::new());
    let scope = Scope { paths: 4, horizon: Span::from_hours(10), ..Scope::of_shift(1, Vec::new()) };
    let mut case = Case::of(&site, Arc::new(plan), T0, scope);
    case.behaviour = vec![crate::forecast::Behaviour::steady(); 3];
    case.start.buffers.iter_mut().for_each(|level| level.sd = 0.0);
    case.start.stages = vec![StageNow::running(); 3];
    let lasting = Lasting { mean: Span::from_hours(1_000), shape: Shape::Fixed };
    case.start.stages[1].limit = Some(Limit { rate: 5.0, since: Span::ZERO, lasting });
    case
}

fn lever(key: &str, pull: Pull, lead: i64) -> Lever {
    Lever {
        key: key.into(),
        name: Text::default(),
        pull,
        lead: Span::from_mins(lead),
        lasts: None,
        cost: Cost { once: 10.0, per_hour: 1.0 },
        owner: String::new(),
        agree: Vec::new(),
        grade: None,
    }
}

fn rate(units: f64) -> Rate {
    Rate::from_units_per_hour(units)
}

fn spare(stage: StageId, adds: f64, resource: Option<u32>) -> Pull {
    Pull::Spare { resource: resource.map(ResourceId), stage, adds: rate(adds) }
}

fn asked(case: &Case, levers: &[Lever]) -> Advice {
    let free: Vec<LeverId> = (0..levers.len()).map(LeverId::of).collect();
    let question = Question { case, levers, free: &free, until: hour(10), told: &[], stuff: None };
    advise(&question, &mut Workspace::default()).expect("a sound question")
}

fn keys(advice: &Advice, levers: &[Lever]) -> Vec<String> {
    let name = |lever: &LeverId| levers[lever.index()].key.as_str();
    advice.choices.iter().map(|choice| choice.levers.iter().map(name).collect::<Vec<_>>().join("+")).collect()
}

/// With nothing done a, b and c miss 140, 150 and 140 of 200. Ten more at b from the first hour on: 90 at each of them, 4.5 hours of
/// work each. What half of those nine hours brings is there at half past five at the latest.
#[test]
fn the_spare_machine_is_worth_what_it_adds_and_can_wait_until_half_is_gone() {
    let levers = [lever("spare", spare(B, 10.0, None), 60)];
    let advice = asked(&case(), &levers);
    assert_eq!(advice.missing, [140.0, 150.0, 140.0]);
    let [choice] = advice.choices.as_slice() else { panic!("{advice:?}") };
    assert!((choice.hours - 13.5).abs() < 1e-9 && choice.error == 0.0, "{choice:?}");
    assert_eq!((choice.stages.clone(), choice.saves.middle), (vec![90.0, 90.0, 90.0], 90.0));
    assert_eq!((choice.from, choice.cost), (hour(1), 19.0));
    assert_eq!(choice.decide_by, hour(4) + Span::from_mins(30));
}

/// What c could do faster is worth nothing while b feeds it 5.
#[test]
fn a_lever_that_saves_nothing_is_not_proposed() {
    let levers = [lever("faster", Pull::Rate { stage: C, up_to: rate(40.0) }, 0)];
    let advice = asked(&case(), &levers);
    assert_eq!((advice.choices.len(), advice.tried), (0, 1));
}

/// The spare machine at b helps all; the yard helps c alone; together they help most. One crew is in one place.
#[test]
fn combinations_are_tried_and_one_crew_is_in_one_place() {
    let yard = Pull::Feed { buffer: Y, rate: rate(12.0), quantity: Amount::from_units(60.0) };
    let levers = [
        lever("crew_to_b", spare(B, 5.0, Some(0)), 0),
        lever("crew_to_c", spare(C, 5.0, Some(0)), 0),
        lever("yard", yard, 0),
        lever("second_to_b", spare(B, 5.0, Some(1)), 0),
    ];
    let advice = asked(&case(), &levers);
    let found = keys(&advice, &levers);
    assert_eq!(found[0], "crew_to_b+yard+second_to_b");
    assert!(found.iter().all(|set| !(set.contains("crew_to_b") && set.contains("crew_to_c"))), "{found:?}");
    assert_eq!(found.len(), 3, "and two other things to do: {found:?}");
}

/// A machine that leaves a costs a what it brings b: nothing is saved in all where a needs it.
#[test]
fn who_helps_one_and_starves_another_is_worth_what_is_left() {
    let away = Pull::Move { resource: None, from: A, stage: B, adds: rate(10.0), takes: rate(38.0) };
    let levers = [lever("move", away, 0)];
    let advice = asked(&case(), &levers);
    assert!(advice.choices.is_empty(), "{advice:?}");
}

/// Of two that save alike the cheaper one, and the smaller set.
#[test]
fn of_what_is_as_good_the_simplest_is_told_first() {
    let mut levers = vec![
        lever("dear", spare(B, 15.0, None), 0),
        lever("cheap", spare(B, 15.0, None), 0),
        lever("nothing_more", spare(C, 5.0, None), 0),
    ];
    levers[0].cost.once = 900.0;
    let advice = asked(&case(), &levers);
    assert_eq!(keys(&advice, &levers), ["cheap", "dear"]);
}

/// Fifteen at b for twelve is hardly better: who was told of the twelve is not told otherwise. Of five for fifteen he is.
#[test]
fn what_was_told_stays_the_first_choice_while_it_is_nearly_as_good() {
    let levers =
        [lever("told", spare(B, 12.0, None), 0), lever("better", spare(B, 15.0, None), 0), lever("poor", spare(B, 5.0, None), 0)];
    let case = case();
    let first = |told: &[LeverId]| {
        let free = [LeverId(1), LeverId(0), LeverId(2)];
        let question = Question { case: &case, levers: &levers, free: &free, until: hour(10), told, stuff: None };
        let advice = advise(&question, &mut Workspace::default()).expect("a sound question");
        keys(&advice, &levers)[0].clone()
    };
    assert_eq!([first(&[]), first(&[LeverId(0)]), first(&[LeverId(2)])], ["better", "told", "better"]);
}

/// What is over before its lead time is not tried; half of the stop is put off beyond the end.
#[test]
fn a_planned_stop_is_put_off() {
    let mut case = case();
    case.start.stages[1].limit = None;
    let line = |stage, from, until| Line {
        stage,
        start: hour(from),
        end: hour(until),
        quantity: Amount::from_units(20.0 * (until - from) as f64),
        quality: None,
    };
    // c is to do 160 by ten, and stands for two hours in which y, full after one, blocks b.
    let lines = vec![line(A, 0, 10), line(B, 0, 10), line(C, 0, 4), line(C, 6, 12)];
    case.plan = Arc::new(Plan::new(PlanHead::default(), 3, lines, Vec::new()));
    let hold = crate::forecast::Behaviour { pace: crate::forecast::Pace::Hold, ..crate::forecast::Behaviour::steady() };
    case.behaviour = vec![hold; 3];
    let levers = [lever("later", Pull::Order { stage: C, by: Span::from_hours(6) }, 0), {
        let mut late = lever("too_late", Pull::Order { stage: C, by: Span::from_hours(6) }, 0);
        late.lead = Span::from_hours(11);
        late
    }];
    let advice = asked(&case, &levers);
    assert_eq!(keys(&advice, &levers), ["later"]);
    assert_eq!(advice.tried, 1);
    // x takes up half an hour of a, y of b: b is blocked for one and a half hours, a for one.
    assert_eq!(advice.missing, [20.0, 30.0, 0.0]);
    let choice = &advice.choices[0];
    assert_eq!(choice.stages, [20.0, 30.0, 0.0]);
    // The stop begins at four: an order after that comes too late.
    assert!(choice.decide_by == hour(4), "{choice:?}");
}

#[test]
fn repairs_are_tried_like_the_rest() {
    let levers = [lever("crew", Pull::Repair { resource: None, stage: B, factor: Share::from_ratio(0.0) }, 30)];
    let advice = asked(&case(), &levers);
    assert_eq!(keys(&advice, &levers), ["crew"]);
    assert!((advice.choices[0].stages[1] - 9.5 * 15.0).abs() < 1e-9, "{advice:?}");
}

/// B is slow for good. With the plan that this amounts to nobody misses anything, and what is done already stands in it as it was done.
#[test]
fn a_revised_plan_is_what_can_be_done_and_is_met() {
    let mut case = case();
    case.start.at = hour(2);
    for (stage, done) in case.start.stages.iter_mut().zip([40.0, 10.0, 20.0]) {
        stage.done = done;
    }
    let levers = [lever("spare", Pull::Spare { stage: B, adds: rate(5.0), resource: None }, 60)];
    fn question<'a>(case: &'a Case, levers: &'a [Lever]) -> Question<'a> {
        Question { case, levers, free: &[], until: hour(10), told: &[], stuff: None }
    }
    for pulls in [vec![], vec![(LeverId(0), hour(2))]] {
        let variant = Variant { pulls };
        let revision = revise(&question(&case, &levers), &variant, &mut Workspace::default()).expect("a sound case");
        let planned = |from, until| (revision.plan.until(B, until) - revision.plan.until(B, from)).amount().as_units();
        assert!((planned(hour(0), hour(2)) - 10.0).abs() < 1e-6, "what is done is done");
        let more = if variant.pulls.is_empty() { 0.0 } else { 5.0 * 7.0 };
        assert!((planned(hour(2), hour(10)) - 40.0 - more).abs() < 0.1, "{}", planned(hour(2), hour(10)));
        let mut by_it = case.clone();
        by_it.plan = Arc::new(revision.plan);
        let found =
            compare(&question(&by_it, &levers), std::slice::from_ref(&variant), &mut Workspace::default()).expect("a sound case");
        assert!(found[1].missing_hours < 0.02, "{found:?}");
        assert!(revision.stages[1].missing > 100.0, "by the plan as it was: {:?}", revision.stages[1]);
    }
}

/// What is to be done for a variant, in words: what it changes, what it is worth, who has the crew, what speaks against it.
fn told(pulls: &[(u32, i64)], levers: &[Lever], taken: &[Taken], case: &Case) -> String {
    let variant = Variant { pulls: pulls.iter().map(|(lever, at)| (LeverId(*lever), hour(*at))).collect() };
    let question = Question { case, levers, free: &[], until: hour(10), told: &[], stuff: None };
    let found = steps(&question, &variant, taken, &mut Workspace::default()).expect("a sound question");
    let key = |lever: LeverId| levers[lever.index()].key.as_str();
    let at = |at: Timestamp| format!("{:.1}", (at - T0).as_hours_f64());
    let step = |step: &Step| {
        let in_force = step.in_force.map_or("never".to_owned(), |(from, until)| format!("{}-{}", at(from), at(until)));
        let needs = step.needs.as_ref().map_or(String::new(), |need| {
            let taken =
                need.taken.map_or("free".to_owned(), |taken| format!("has {} until {}", key(taken.lever), at(taken.until)));
            format!("; crew {} {taken}, or {:?}", need.resource.0, need.stand_ins.iter().map(|other| other.0).collect::<Vec<_>>())
        });
        format!("{} {in_force} saves {:.2}: {:?}{needs}", key(step.lever), step.saves_hours, step.change)
    };
    let against = |objection: &Objection| {
        let forbids = if objection.forbids() { "forbidden" } else { "to weigh" };
        let what = match objection {
            Objection::TooLate(lever) => format!("{} comes too late", key(*lever)),
            Objection::Clashes { lever, taken } => format!("{} clashes with {}", key(*lever), key(taken.lever)),
            Objection::NothingToPutOff(lever) => format!("{} has no stop to put off", key(*lever)),
            Objection::Stops { lever, stage, from, until } => {
                format!("{} while {stage:?} stops {}-{}", key(*lever), at(*from), at(*until))
            }
            Objection::NoRoom { lever, buffer, room } => format!("{} has room for {room} in {buffer:?}", key(*lever)),
            Objection::Harms { stage, misses } => format!("{stage:?} misses {misses:.1} more"),
        };
        format!("{forbids}: {what}")
    };
    found.steps.iter().map(step).chain(found.objections.iter().map(against)).map(|line| line + "\n").collect()
}

/// Five more at b from now on are 5 hours and a bit of work in all; ten more at c are worth nothing by themselves.
#[test]
fn a_variant_is_told_as_steps_with_what_each_is_worth() {
    let levers = [
        lever("crew_to_b", spare(B, 5.0, Some(0)), 60),
        lever("c_faster", Pull::Rate { stage: C, up_to: rate(35.0) }, 0),
        lever("crew_to_c", spare(C, 5.0, Some(0)), 0),
        lever("other_crew", spare(C, 5.0, Some(1)), 0),
        lever("yard", Pull::Feed { buffer: Y, rate: rate(12.0), quantity: Amount::from_units(60.0) }, 0),
        lever("a_away", Pull::Move { resource: None, from: A, stage: C, adds: rate(1.0), takes: rate(38.0) }, 0),
        lever("stop_later", Pull::Order { stage: B, by: Span::from_hours(1) }, 0),
        lever("slow_crew", spare(C, 5.0, None), 600),
    ];
    let mut case = case();
    expect![[r#"
        c_faster 0.0-10.0 saves 0.00: Rate { was: 20.0, becomes: 35.0, least: 0.0, most: 40.0 }
        crew_to_b 1.0-10.0 saves 6.75: Capacity { adds: 5.0 }; crew 0 free, or [1]
    "#]]
    .assert_eq(&told(&[(0, 0), (1, 0)], &levers, &[], &case));
    // The crew is at c until three; what is promised at the same time is another reason.
    let at_c = Taken { lever: LeverId(2), from: hour(0), until: hour(3) };
    expect![[r#"
        crew_to_b 1.0-10.0 saves 6.75: Capacity { adds: 5.0 }; crew 0 has crew_to_c until 3.0, or [1]
        forbidden: crew_to_b clashes with crew_to_c
    "#]]
    .assert_eq(&told(&[(0, 0)], &levers, &[at_c], &case));
    expect![[r#"
        crew_to_b 4.0-10.0 saves 4.50: Capacity { adds: 5.0 }; crew 0 free, or [1]
        forbidden: crew_to_b clashes with crew_to_c
    "#]]
    .assert_eq(&told(&[(0, 3)], &levers, &[at_c], &case));
    expect![[r#"
        a_away 0.0-10.0 saves -4.00: Place { from: StageId(0), takes: 38.0, adds: 1.0 }
        stop_later 0.0-10.0 saves 0.00: Stop(None)
        slow_crew never saves 0.00: Capacity { adds: 5.0 }
        forbidden: stop_later has no stop to put off
        forbidden: slow_crew comes too late
        to weigh: StageId(0) misses 40.0 more
        to weigh: StageId(1) misses 20.0 more
        to weigh: StageId(2) misses 20.0 more
    "#]]
    .assert_eq(&told(&[(5, 0), (6, 0), (7, 1)], &levers, &[], &case));
    // y is full, and b is to stand from four to five.
    case.start.buffers[Y.index()].mean = 20.0;
    let mut lines: Vec<Line> = case.plan.lines().iter().filter(|line| line.stage != B).cloned().collect();
    let of_b =
        |from, until| Line { stage: B, start: hour(from), end: hour(until), quantity: Amount::from_units(80.0), quality: None };
    lines.extend([of_b(0, 4), of_b(5, 10)]);
    case.plan = Arc::new(Plan::new(PlanHead::default(), 3, lines, Vec::new()));
    expect![[r#"
        yard 0.0-10.0 saves 2.75: Material { rate: 12.0, quantity: 60.0, room: 0.0 }
        stop_later 0.0-10.0 saves -0.10: Stop(Some(((Timestamp(14400000000), Timestamp(18000000000)), (Timestamp(18000000000), Timestamp(21600000000)))))
        crew_to_b 1.0-10.0 saves 5.75: Capacity { adds: 5.0 }; crew 0 free, or [1]
        to weigh: yard has room for 0 in BufferId(1)
        to weigh: crew_to_b while StageId(1) stops 5.0-6.0
    "#]].assert_eq(&told(&[(0, 0), (4, 0), (6, 0)], &levers, &[], &case));
}
