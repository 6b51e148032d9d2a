//! Plans on trial: chances by stage, the weakest hour and who causes it, by hand where there is no chance, and on the sample mine.

use super::site::MINE;
use super::*;
use crate::forecast::{Pace, try_plan};
use crate::view::PlanTrial;

/// Stages hold their plan and know no chance. `hours` from T0 are the shift.
fn tried(text: &str, stages: &[(&str, &[f64])], hours: i64) -> (Site, PlanTrial) {
    let (site, mut case) = steady(text, hours);
    case.plan = plan(&site, stages);
    case.behaviour.fill(Behaviour { pace: Pace::Hold, ..Behaviour::steady() });
    let trial = try_plan(case, (hour(0), hour(hours)), 1, &mut Workspace::default());
    (site, trial.unwrap_or_else(|problems| panic!("{problems:?}")))
}

/// `weakest stage, by whom, from hour to hour, minutes of plan`
fn weakest(site: &Site, trial: &PlanTrial) -> String {
    let key = |id: StageId| site.stages[id.index()].key.as_str();
    let Some(hour) = trial.weakest else { return "none".to_owned() };
    let (from, until) = ((hour.start - T0).as_hours_f64(), (hour.end - T0).as_hours_f64());
    format!("{} by {}, {from}..{until}, {:.0} min", key(hour.stage), key(hour.cause), hour.falls.as_secs_f64() / 60.0)
}

#[test]
fn a_plan_within_what_the_stage_can_is_met_and_has_no_weak_hour() {
    let (site, trial) = tried("a 0 8 12: ->", &[("a", &[10.0, 10.0, 11.0, 9.0])], 4);
    assert_eq!((trial.stages[0].met, trial.stages[0].planned), (Some(1.0), 40.0));
    assert_eq!(weakest(&site, &trial), "none");
}

/// Of 14 in the third hour it can do 12: 12 of 62 planned in four and a half hours are 8.7 min of plan; the other hours can be done.
#[test]
fn the_hour_that_asks_for_too_much_is_the_weakest() {
    let (site, trial) = tried("a 0 8 12: ->", &[("a", &[12.0, 12.0, 14.0, 12.0])], 4);
    assert_eq!(trial.stages[0].met, Some(0.0));
    assert_eq!(weakest(&site, &trial), "a by a, 2..3, 10 min");
    assert!(trial.weakest.is_some_and(|hour| (hour.missing - 2.0).abs() < 1e-6), "{trial:?}");
}

/// The second stage is asked for 10 and gets 6 when what lies before it is used up, after an hour and a quarter.
#[test]
fn the_stage_that_causes_it_is_named() {
    let text = "bin 20 at 5\na 0 6 6: -> bin\nb 0 10 12: bin ->";
    let (site, trial) = tried(text, &[("a", &[6.0; 4]), ("b", &[10.0; 4])], 4);
    assert_eq!((trial.stages[0].met, trial.stages[1].met), (Some(1.0), Some(0.0)));
    assert_eq!(weakest(&site, &trial), "b by a, 2..3, 24 min");
}

#[test]
fn what_was_done_before_counts_and_what_is_not_planned_has_no_chance() {
    let (site, mut case) = steady("a 0 10 20: ->\nb 0 10 20: ->", 4);
    case.plan = plan(&site, &[("a", &[10.0; 4])]);
    case.behaviour.fill(Behaviour { pace: Pace::Hold, ..Behaviour::steady() });
    (case.start.at, case.start.stages[0].done) = (hour(1) + Span::from_mins(30), 5.0);
    let trial = try_plan(case, (hour(0), hour(4)), 1, &mut Workspace::default()).expect("a sound case");
    assert_eq!((trial.stages[0].planned, trial.stages[0].done.middle, trial.stages[0].met), (40.0, 30.0, Some(0.0)));
    assert_eq!(trial.stages[1].met, None);
    assert_eq!(weakest(&site, &trial), "none", "what is behind already is no fault of an hour to come");
}

/// The mine with chance: its usual plan is met, one that asks for more than the mill can is not, and the same chance meets both.
#[test]
fn the_mine_meets_its_plan_and_not_one_beyond_its_mill() {
    let site = site::site(MINE);
    let tried = |tph: f64| {
        let of = |key: &'static str, rate: f64| (key, vec![rate; 12]);
        let share = tph / 255.0;
        let mut rates: Vec<(&str, Vec<f64>)> =
            ["drill_blast", "mucking", "haulage", "crushing", "hoisting", "grinding", "flotation"].map(|key| of(key, tph)).into();
        rates.extend([of("filtration", 35.7 * share), of("backfill", 125.0 * share)]);
        let lines: Vec<(&str, &[f64])> = rates.iter().map(|(key, rates)| (*key, rates.as_slice())).collect();
        let case = Case::of(&site, plan(&site, &lines), hour(0), Scope::of_shift(1, Vec::new()));
        try_plan(case, (hour(0), hour(12)), 100, &mut Workspace::default()).expect("a sound case")
    };
    let (good, bad) = (tried(255.0), tried(325.0));
    assert!(good.stages.iter().all(|stage| stage.met.is_some_and(|met| met > 0.8)), "{good:?}");
    assert_eq!(weakest(&site, &good), "none");
    assert!(bad.stages[stage(&site, "grinding").index()].met.is_some_and(|met| met < 0.05), "{bad:?}");
    assert!(
        bad.weakest.is_some_and(|hour| ["grinding", "flotation"].map(|key| stage(&site, key)).contains(&hour.cause)),
        "{bad:?}"
    );
    assert_eq!(good, tried(255.0), "the same plan meets the same chance");
}
