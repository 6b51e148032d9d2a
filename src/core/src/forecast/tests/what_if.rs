//! What if, and whose loss: faults that are put in are found again.

use super::{hour, run, stage, steady};
use crate::forecast::{Case, Change, Charge, Lasting, Limit, Shape, Sharing, StageNow, Status, Workspace};
use crate::ids::StageId;
use crate::model::Site;
use crate::time::Span;

const FOREVER: Lasting = Lasting { mean: Span::from_hours(1_000), shape: Shape::Fixed };

/// Three stages in a row at 20, with half an hour between them.
fn row() -> (Site, Case) {
    steady(
        "x 20 at 10
         y 20 at 10
         a 0 20 20: -> x
         b 0 20 20: x -> y
         c 0 20 20: y ->",
        10,
    )
}

fn limit(case: &mut Case, stage: StageId, rate: f64) {
    case.start.stages[stage.index()] =
        StageNow { limit: Some(Limit { rate, since: Span::ZERO, lasting: FOREVER }), ..StageNow::running() };
}

fn shares(case: &Case, of: StageId, suspects: &[StageId], sharing: Sharing) -> Vec<f64> {
    let losses = case.losses(hour(10), suspects, Change::Repair, sharing, &mut Workspace::default());
    losses.expect("a sound question").stages[of.index()].charges.iter().map(|charge| charge.share).collect()
}

/// b at 5 of 20: c lives off y for 40 min and then gets 5; put right, it loses nothing.
#[test]
fn a_single_fault_has_the_whole_loss() {
    let (site, mut case) = row();
    let [a, b, c] = ["a", "b", "c"].map(|key| stage(&site, key));
    limit(&mut case, b, 5.0);
    let mut workspace = Workspace::default();
    let losses = case.losses(hour(10), &[a, b, c], Change::Repair, Sharing::OneAtATime, &mut workspace).unwrap();
    let losses = &losses.stages[c.index()];
    assert_eq!((losses.expected, losses.without), (60.0, 200.0));
    let charge = |stage, saves, share| Charge { stage, saves, error: 0.0, share };
    assert_eq!(losses.charges, [charge(a, 0.0, 0.0), charge(b, 140.0, 1.0), charge(c, 0.0, 0.0)]);
}

/// a at 10 and b at 5 of 20, ten in each store: c does 60 as it is, also with a put right; 120 with b put right, 200 with both. Over
/// both orders a adds (0 + 80) / 2 of those 140; one at a time says nothing of a.
#[test]
fn of_two_faults_in_a_row_the_hidden_one_is_seen_in_all_orders() {
    let (site, mut case) = row();
    let [a, b, c] = ["a", "b", "c"].map(|key| stage(&site, key));
    limit(&mut case, a, 10.0);
    limit(&mut case, b, 5.0);
    assert_eq!(shares(&case, c, &[a, b], Sharing::OneAtATime), [0.0, 1.0]);
    let worth = [vec![], vec![a], vec![b], vec![a, b]].map(|right| {
        let changes: Vec<Change> = right.into_iter().map(Change::Repair).collect();
        run(&case.with(&changes)).stages[2].totals[0].done.mean
    });
    assert_eq!(worth, [60.0, 60.0, 120.0, 200.0]);
    let by_orders = shares(&case, c, &[a, b], Sharing::Shapley);
    assert!((by_orders[0] - 40.0 / 140.0).abs() < 1e-12 && (by_orders[1] - 100.0 / 140.0).abs() < 1e-12, "{by_orders:?}");
}

/// Two that are equally slow: neither saves anything alone.
#[test]
fn suspects_that_only_help_together_share_alike() {
    let (site, mut case) = row();
    let [a, b, c] = ["a", "b", "c"].map(|key| stage(&site, key));
    limit(&mut case, a, 5.0);
    limit(&mut case, b, 5.0);
    case.start.buffers[0].mean = 0.0;
    assert_eq!(shares(&case, c, &[a, b], Sharing::OneAtATime), [0.5, 0.5]);
    assert_eq!(shares(&case, c, &[a, b], Sharing::Shapley), [0.5, 0.5]);
}

#[test]
fn without_a_fault_nobody_is_charged() {
    let (site, case) = row();
    let [a, b, c] = ["a", "b", "c"].map(|key| stage(&site, key));
    assert_eq!(shares(&case, c, &[a, b], Sharing::OneAtATime), [0.0, 0.0]);
    assert_eq!(shares(&case, c, &[a, b], Sharing::Shapley), [0.0, 0.0]);
}

#[test]
fn more_suspects_than_orders_can_be_tried_are_refused() {
    let (site, case) = row();
    let c = stage(&site, "c");
    let problems = case
        .losses(hour(10), &[c; 5], Change::Repair, Sharing::Shapley, &mut Workspace::default())
        .expect_err("five are too many");
    assert_eq!(problems[0].to_string(), "losses, suspects: expected at most 4 for all combinations, found 5");
    let nobody = [StageId(9)];
    assert!(case.losses(hour(10), &nobody, Change::Repair, Sharing::OneAtATime, &mut Workspace::default()).is_err());
}

/// Each change does what it says, and only to the stage it names.
#[test]
fn changes_do_what_they_say() {
    let (site, mut case) = row();
    let [a, b, c] = ["a", "b", "c"].map(|key| stage(&site, key));
    case.start.stages[b.index()].status = Status::Stopped { since: Span::ZERO };
    case.behaviour[b.index()].repair = FOREVER;
    let done = |changes: &[Change]| run(&case.with(changes)).stages.iter().map(|one| one.totals[0].done.mean).collect::<Vec<_>>();
    assert_eq!(done(&[]), [10.0, 0.0, 10.0], "a fills x, c empties y");
    assert_eq!(done(&[Change::Repair(b)]), [200.0, 200.0, 200.0]);
    assert_eq!(done(&[Change::Repair(a)]), [10.0, 0.0, 10.0]);
    assert_eq!(done(&[Change::ToNominal(b)]), [200.0, 200.0, 200.0]);
    assert_eq!(done(&[Change::Repair(b), Change::Rates(c, 0.0, 10.0)]), [120.0, 110.0, 100.0]);
    assert_eq!(done(&[Change::Add(site.buffer("y").unwrap(), 5.0)]), [10.0, 0.0, 15.0]);
    let plan = super::plan(&site, &[("c", &[5.0; 10])]);
    let hold = Change::Pace(c, crate::forecast::Pace::Hold);
    assert_eq!(done(&[Change::Repair(b), Change::Plan(plan), hold]), [70.0, 60.0, 50.0]);
}

/// b at 5 of 20, ten of which a machine would give: with it back, c does 15 an hour once y is empty.
#[test]
fn a_machine_that_is_back_lifts_its_stage_as_far_as_it_is_built_for() {
    let (site, mut case) = row();
    let [b, c] = ["b", "c"].map(|key| stage(&site, key));
    limit(&mut case, b, 5.0);
    let done = |changes: &[Change]| run(&case.with(changes)).stages[c.index()].totals[0].done.mean;
    let all = [done(&[]), done(&[Change::Lift(b, 10.0)]), done(&[Change::Lift(b, 99.0)]), done(&[Change::Lift(c, 9.0)])];
    assert_eq!(all, [60.0, 160.0, 200.0, 60.0]);
    let lifts = [Change::Lift(b, 10.0), Change::Lift(b, 15.0)];
    let saved = case.saved_by(hour(10), &lifts, &mut Workspace::default()).expect("a sound question");
    assert_eq!([saved[0][c.index()], saved[1][c.index()]], [100.0, 140.0]);
}
