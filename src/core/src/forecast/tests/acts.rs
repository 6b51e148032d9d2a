//! Acts do what they say, from their time on and no longer, and only where they are put.

use super::{hour, run, stage, steady};
use crate::forecast::{Act, Behaviour, Case, Deed, Lasting, Limit, Pace, Shape, StageNow, Status};
use crate::ids::{BufferId, StageId};
use crate::model::Site;
use crate::time::{Span, Timestamp};

const FOREVER: Lasting = Lasting { mean: Span::from_hours(1_000), shape: Shape::Fixed };

/// Three stages in a row at 20, with half an hour between them.
fn row() -> (Site, Case) {
    steady(
        "x 20 at 10
         y 20 at 10
         a 0 20 40: -> x
         b 0 20 40: x -> y
         c 0 20 40: y ->",
        10,
    )
}

fn act(from: i64, until: i64, deed: Deed) -> Act {
    Act { from: hour(from), until: hour(until), deed }
}

fn done(case: &Case, acts: &[Act]) -> Vec<f64> {
    let case = Case { acts: acts.to_vec(), ..case.clone() };
    run(&case).stages.iter().map(|stage| (stage.totals[0].done.mean * 1e6).round() / 1e6).collect()
}

fn limit(case: &mut Case, stage: StageId, rate: f64, lasting: Lasting) {
    case.start.stages[stage.index()] =
        StageNow { limit: Some(Limit { rate, since: Span::ZERO, lasting }), ..StageNow::running() };
}

fn stand(case: &mut Case, stage: StageId, lasting: Lasting) {
    case.start.stages[stage.index()].status = Status::Stopped { since: Span::ZERO };
    case.behaviour[stage.index()].repair = lasting;
}

/// b does 5 of 20. With 10 more from the second hour on it does 10 + 8 x 15, and c what lay before it too.
#[test]
fn what_is_added_lifts_a_limit_while_it_is_there() {
    let (site, mut case) = row();
    let b = stage(&site, "b");
    limit(&mut case, b, 5.0, FOREVER);
    assert_eq!(done(&case, &[]), [60.0, 50.0, 60.0]);
    assert_eq!(done(&case, &[act(2, 10, Deed::Add(b, 10.0))]), [140.0, 130.0, 140.0]);
    assert_eq!(done(&case, &[act(2, 4, Deed::Add(b, 10.0))]), [80.0, 70.0, 80.0]);
    assert_eq!(done(&case, &[act(4, 4, Deed::Add(b, 10.0))]), done(&case, &[]), "an act of no length is nothing");
}

#[test]
fn what_is_added_works_while_the_stage_itself_stands() {
    let (site, mut case) = row();
    let b = stage(&site, "b");
    stand(&mut case, b, FOREVER);
    assert_eq!(done(&case, &[act(0, 10, Deed::Add(b, 10.0))]), [110.0, 100.0, 110.0]);
}

/// What c is built for is 40: with 35 less it can do 5.
#[test]
fn what_is_taken_is_missing_while_it_is_away() {
    let (site, case) = row();
    let c = stage(&site, "c");
    assert_eq!(done(&case, &[act(5, 10, Deed::Take(c, 35.0))])[2], 125.0);
    assert_eq!(done(&case, &[act(5, 10, Deed::Take(c, 99.0))])[2], 100.0);
}

/// Of four hours three are left after the first; half of them is over at half past two.
#[test]
fn a_repair_shortens_what_is_left_of_a_stop() {
    let (site, mut case) = row();
    let b = stage(&site, "b");
    stand(&mut case, b, Lasting { mean: Span::from_hours(4), shape: Shape::Fixed });
    assert_eq!(done(&case, &[])[1], 120.0);
    assert_eq!(done(&case, &[act(1, 10, Deed::Repair(b, 0.5))])[1], 150.0);
    assert_eq!(done(&case, &[act(5, 10, Deed::Repair(b, 0.5))])[1], 120.0, "what is over is over");
}

/// Six hours at 5; at the second hour a quarter of the four that are left.
#[test]
fn a_repair_shortens_what_is_left_of_a_limit() {
    let (site, mut case) = row();
    let b = stage(&site, "b");
    limit(&mut case, b, 5.0, Lasting { mean: Span::from_hours(6), shape: Shape::Fixed });
    assert_eq!(done(&case, &[])[1], 110.0);
    assert_eq!(done(&case, &[act(2, 10, Deed::Repair(b, 0.25))])[1], 155.0);
    assert_eq!(done(&case, &[act(0, 10, Deed::Repair(b, 0.0))])[1], 200.0, "at once, from the first moment on");
}

/// b stands: c lives off y, and off the 30 that come at 12 an hour.
#[test]
fn material_from_elsewhere_comes_until_it_is_all_there() {
    let (site, mut case) = row();
    stand(&mut case, stage(&site, "b"), FOREVER);
    let y = site.buffer("y").expect("declared");
    let feed = |quantity| Deed::Feed { buffer: y, rate: 12.0, quantity };
    assert_eq!(done(&case, &[])[2], 10.0);
    assert_eq!(done(&case, &[act(1, 10, feed(30.0))])[2], 40.0);
    // The load that comes as all ends does not count.
    assert_eq!(done(&case, &[act(1, 10, feed(9_999.0))])[2], 10.0 + 9.0 * 12.0 - 1.0);
    assert_eq!(done(&case, &[act(1, 3, feed(9_999.0))])[2], 10.0 + 2.0 * 12.0);
}

/// Half past one on a feed that began an hour before: of 30 at 12 an hour 18 are left.
#[test]
fn what_was_brought_before_is_not_brought_again() {
    let (site, mut case) = row();
    stand(&mut case, stage(&site, "b"), FOREVER);
    let y = site.buffer("y").expect("declared");
    let feed = |quantity| Deed::Feed { buffer: y, rate: 12.0, quantity };
    assert_eq!(done(&case, &[act(-1, 10, feed(30.0))])[2], 10.0 + 18.0);
    assert_eq!(done(&case, &[act(-9, 10, feed(30.0))])[2], 10.0, "all of it was");
}

/// x is full and nobody takes from it: nothing is brought, and what is in it stays.
#[test]
fn material_that_finds_no_room_is_not_brought() {
    let (site, mut case) = row();
    stand(&mut case, stage(&site, "b"), FOREVER);
    stand(&mut case, stage(&site, "a"), FOREVER);
    let x = site.buffer("x").expect("declared");
    let case = Case { acts: vec![act(0, 10, Deed::Feed { buffer: x, rate: 60.0, quantity: 500.0 })], ..case };
    let found = run(&case);
    let level = |point: usize| found.buffers[x.index()].levels[point].q50;
    assert_eq!([level(0), level(1), level(10)], [10.0, 20.0, 20.0]);
}

/// Everybody is to do 20 and may go 10 % above it to catch up. c stood for two hours; at 30 it has caught up four hours later.
#[test]
fn who_is_behind_may_go_further_to_catch_up() {
    let (site, mut case) = row();
    let c = stage(&site, "c");
    case.plan = super::plan(&site, &[("c", &[20.0; 10])]);
    case.start.buffers[1].mean = 20.0;
    let over = Span::from_mins(1);
    case.behaviour[c.index()] = Behaviour { pace: Pace::Chase { over, at_most: 0.1 }, ..case.behaviour[c.index()].clone() };
    stand(&mut case, c, Lasting { mean: Span::from_hours(2), shape: Shape::Fixed });
    let usual = done(&case, &[])[2];
    assert!((usual - 8.0 * 22.0).abs() < 0.01, "{usual}");
    let faster = done(&case, &[act(0, 10, Deed::CatchUp(c, 30.0))])[2];
    assert!(faster > 178.0 && faster < 200.1, "{faster}");
}

#[test]
fn acts_that_cannot_be_are_refused() {
    let (site, case) = row();
    let b = stage(&site, "b");
    let refused = |act: Act| {
        let case = Case { acts: vec![act], ..case.clone() };
        let problems = crate::forecast::forecast(&case, &mut crate::forecast::Workspace::default()).expect_err("refused");
        problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
    };
    let never = Act { from: hour(2), until: hour(1), deed: Deed::Add(b, 1.0) };
    assert_eq!(refused(never), format!("act 0: expected an end that is not before its beginning, found {}", hour(1)));
    for deed in [
        Deed::Add(StageId(9), 1.0),
        Deed::Add(b, f64::NAN),
        Deed::Take(b, -1.0),
        Deed::Repair(b, 1.5),
        Deed::Feed { buffer: BufferId(9), rate: 1.0, quantity: 1.0 },
    ] {
        assert!(refused(act(0, 1, deed)).starts_with("act 0: expected "), "{deed:?}");
    }
    let many = Case { acts: vec![act(0, 1, Deed::Add(b, 1.0)); 65], ..case.clone() };
    assert!(crate::forecast::forecast(&many, &mut crate::forecast::Workspace::default()).is_err());
}

/// An act that begins when all is over, and one that was over before, change no path by a bit.
#[test]
fn what_is_not_in_force_changes_nothing() {
    let (site, mut case) = super::steady(super::site::MINE, 6);
    case.behaviour = Behaviour::of(&site);
    case.scope.paths = 20;
    let b = stage(&site, "hoisting");
    let plain = run(&case);
    let long_ago = Act { from: Timestamp::MIN, until: case.start.at, deed: Deed::Add(b, 50.0) };
    let acts = vec![act(6, 8, Deed::Add(b, 50.0)), long_ago];
    assert_eq!(run(&Case { acts, ..case }), plain);
}
