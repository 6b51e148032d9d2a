//! How stages follow the plan, and what is told of their chances to meet it.

use expect_test::expect;

use super::{check_case, hour, plan, run, short, steady};
use crate::forecast::{Behaviour, Case, LineChance, Pace, Wander};
use crate::model::Site;
use crate::time::Span;

fn planned(text: &str, stages: &[(&str, &[f64])], hours: i64) -> (Site, Case) {
    let (site, mut case) = steady(text, hours);
    case.plan = plan(&site, stages);
    case.behaviour.fill(Behaviour { pace: Pace::Hold, ..Behaviour::steady() });
    (site, case)
}

/// 10, then 0 (nobody works), then 30 of which it can do 20, then nothing is planned: its nominal 12.
#[test]
fn a_stage_holds_its_plan_as_far_as_it_can() {
    let (site, mut case) = planned("a 0 12 20: ->", &[("a", &[10.0, 0.0, 30.0])], 4);
    case.scope.totals_at = (1..=4).map(hour).collect();
    let done: Vec<String> = run(&case).stages[0].totals.iter().map(|total| short(total.done.mean)).collect();
    assert_eq!(done.join(" "), "10 10 30 42");
    check_case(
        &site,
        &case,
        &expect![[r#"
        a: 10
    "#]],
    );
}

/// 12 behind at the start and allowed a tenth more than the plan: 11 an hour, and after 8 h 4 are still missing.
#[test]
fn a_stage_that_chases_goes_no_further_from_the_plan_than_it_may() {
    let (_, mut case) = planned("a 0 10 20: ->", &[("a", &[10.0; 12])], 8);
    case.behaviour[0].pace = Pace::Chase { over: Span::from_hours(1), at_most: 0.1 };
    case.start.stages[0].done = -12.0;
    assert_eq!(short(run(&case).stages[0].totals[0].done.mean), "76");
    case.start.stages[0].done = 12.0;
    assert_eq!(short(run(&case).stages[0].totals[0].done.mean), "84", "ahead, it goes slower");
}

/// What is behind falls to nothing: with new aims every 37 min on average, 3 h leave about a twentieth of it.
#[test]
fn a_stage_that_chases_comes_back_to_its_plan() {
    let (_, mut case) = planned("a 0 10 40: ->", &[("a", &[10.0; 12])], 12);
    case.scope.paths = 200;
    case.scope.totals_at = vec![hour(3), hour(12)];
    case.behaviour[0].pace = Pace::Chase { over: Span::from_hours(1), at_most: 5.0 };
    case.behaviour[0].wander = Wander { sd: 0.0, correlation: Span::from_mins(20) };
    case.start.stages[0].done = -20.0;
    let totals = &run(&case).stages[0].totals;
    assert!((totals[0].done.mean - 30.0).abs() < 2.0, "{:?}", totals[0]);
    assert!((totals[1].done.mean - 120.0).abs() < 0.1, "{:?}", totals[1]);
}

/// 10 an hour for a stage that can do 8, and 6 in the third hour: met in that hour alone. By the end 22 of 26 are done: met only
/// if a fifth may be missing.
#[test]
fn chances_are_told_by_line_and_in_all() {
    let (_, mut case) = planned("a 0 8 8: ->", &[("a", &[10.0, 10.0, 6.0])], 3);
    let found = run(&case);
    let lines: Vec<(f64, f64, f64)> =
        found.stages[0].lines.iter().map(|&LineChance { planned, mean, met, .. }| (planned, mean, met)).collect();
    assert_eq!(lines, [(10.0, 8.0, 0.0), (10.0, 8.0, 0.0), (6.0, 6.0, 1.0)]);
    assert_eq!(found.stages[0].weakest, Some(0), "of two alike the first");
    let total = found.stages[0].totals[0];
    assert_eq!((total.planned, total.done.mean, total.met), (26.0, 22.0, Some(0.0)));
    case.scope.tolerance = 0.2;
    assert_eq!(run(&case).stages[0].totals[0].met, Some(1.0));
    // Without a plan there is nothing to meet.
    let (_, case) = steady("a 0 8 8: ->", 3);
    assert_eq!((run(&case).stages[0].totals[0].met, run(&case).stages[0].weakest), (None, None));
}

/// From half past one on: the count began at 0:00, 13 of 15 are done, so of 30 planned by 3:00 there will be 28; of the line that
/// has begun the second half is left.
#[test]
fn a_forecast_in_the_middle_counts_what_was_before() {
    let (_, mut case) = planned("a 0 10 20: ->", &[("a", &[10.0; 3])], 3);
    (case.start.at, case.start.counted_from) = (hour(1) + Span::from_mins(30), hour(0));
    case.start.stages[0].done = 13.0;
    let found = run(&case);
    let total = found.stages[0].totals[0];
    assert_eq!((total.planned, total.done.mean), (30.0, 28.0));
    let lines: Vec<(f64, f64)> = found.stages[0].lines.iter().map(|line| (line.planned, line.mean)).collect();
    assert_eq!(lines, [(5.0, 5.0), (10.0, 10.0)]);
}

/// A tank of 60 at 30 that gets 10 an hour: its stage is led by the level and comes to rest where it takes 10, at 30.
#[test]
fn a_stage_can_follow_the_level_before_it() {
    let (_, mut case) = steady(
        "tank 60 at 50
         a 0 10 20: -> tank
         b 0 10 20: tank ->",
        24,
    );
    case.scope.paths = 100;
    case.behaviour[1] = Behaviour {
        follow: Some(crate::forecast::Follow { gain: 1.5, at_least: 0.4, at_most: 1.3 }),
        wander: Wander { sd: 0.0, correlation: Span::from_mins(10) },
        ..Behaviour::steady()
    };
    let last = run(&case).buffers[0].levels[24];
    assert!((last.q10 - 30.0).abs() < 0.5 && (last.q90 - 30.0).abs() < 0.5, "{last:?}");
}
