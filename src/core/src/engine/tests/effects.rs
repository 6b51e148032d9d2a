//! What orders have brought, in the fold: followed to the end of the shift, told on the way, the same after a restart.

use super::*;
use crate::check::Verdict;
use crate::ids::LeverId;
use crate::model::{Cost, Lever, Pull};
use crate::view::CheckedView;

/// A spare skip that adds 150 an hour to the hoist a quarter of an hour after it is ordered.
fn with_a_spare() -> Bench {
    let mut site = chain();
    site.levers = vec![Lever {
        key: "spare_skip".into(),
        name: Text::default(),
        pull: Pull::Spare { resource: None, stage: StageId(1), adds: Rate::from_units_per_hour(150.0) },
        lead: Span::from_mins(15),
        lasts: None,
        cost: Cost::default(),
        owner: "shaft".into(),
        agree: Vec::new(),
        grade: None,
    }];
    Bench::of(site)
}

/// The hoist does 250 from two o'clock on; the spare is ordered ten minutes later.
fn ordered() -> Bench {
    let mut bench = with_a_spare();
    bench.play("02:00 rate hoisting 250");
    bench.play("02:10 end");
    let levers = vec!["spare_skip".to_owned()];
    bench.give(Input::Command(Command::Issue { levers, by: "dispatcher".into(), comment: String::new() }));
    bench
}

fn checked(bench: &Bench) -> CheckedView {
    let views = bench.engine.view().advice.checked;
    let [view] = views.as_slice() else { panic!("one order was given: {views:?}") };
    view.clone()
}

fn played(bench: &mut Bench, script: &[&str]) {
    script.iter().for_each(|line| bench.play(line));
}

#[test]
fn what_an_order_has_brought_is_told_when_the_shift_is_over() {
    let mut bench = ordered();
    let view = checked(&bench);
    assert!(view.checked.is_none() && !view.over && view.levers == [LeverId(0)], "{view:?}");
    played(&mut bench, &["02:25 rate hoisting 400", "12:01 end"]);
    let view = checked(&bench);
    let found = view.checked.as_ref().expect("it was checked");
    // 150 an hour from 02:25 until 12:00.
    assert!((found.saved.middle - 1437.0).abs() < 80.0, "{found:?}");
    assert_eq!((view.over, found.stage, found.verdict), (true, StageId(1), Verdict::Effective), "{found:?}");
    let tallies = bench.engine.view().advice.tallies;
    assert_eq!((tallies.len(), tallies[0].ordered, tallies[0].told, tallies[0].failed), (1, 1, 1, 0));
}

#[test]
fn an_order_of_which_nothing_comes_is_called_nothing_and_counted_against_its_lever() {
    let mut bench = ordered();
    bench.play("02:16 end");
    assert_eq!(checked(&bench).checked.map(|found| found.verdict), Some(Verdict::TooEarly));
    bench.play("04:16 end");
    assert_eq!(checked(&bench).checked.map(|found| found.verdict), Some(Verdict::Not), "the test has come to its end");
    bench.play("12:01 end");
    let view = checked(&bench);
    assert_eq!((view.over, view.checked.as_ref().map(|found| found.verdict)), (true, Some(Verdict::Not)), "{view:?}");
    assert_eq!(bench.engine.view().advice.tallies[0].failed, 1);
}

#[test]
fn a_restart_in_the_middle_changes_no_check() {
    let mut bench = ordered();
    played(&mut bench, &["02:25 rate hoisting 400", "05:00 end"]);
    let (site, calendar) = (Arc::clone(bench.engine.site()), Arc::clone(&bench.engine.calendar));
    let bytes = bench.engine.snapshot();
    let mut other = Engine::restore(site, calendar, &bytes).expect("a snapshot that was just made");
    std::mem::swap(&mut bench.engine, &mut other);
    assert_eq!(bench.engine.snapshot(), bytes);
    bench.play("12:01 end");
    let restarted = checked(&bench);
    let mut whole = ordered();
    played(&mut whole, &["02:25 rate hoisting 400", "05:00 end", "12:01 end"]);
    assert_eq!(restarted, checked(&whole));
}
