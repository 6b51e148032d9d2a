//! Incidents that come again: nothing is forgotten that nobody has seen.

use super::*;
use crate::input::COMMENTS_MAX;
use crate::ledger::Loss;

/// The hoist is slow for an hour three times and makes up for it in between; only the third time somebody says so.
const THREE_TIMES: &str = "
    01:00 rate hoisting 300
    02:00 rate hoisting 700
    03:00 rate hoisting 500
    04:00 rate hoisting 300
    05:00 rate hoisting 700
    06:00 rate hoisting 500
    07:00 rate hoisting 300";

#[test]
fn an_upset_that_comes_again_unseen_says_which_ones_it_replaces() {
    let afterwards = "
        07:40 ack 3
        08:00 rate hoisting 700
        09:00 rate hoisting 500
        10:00 rate hoisting 300
        11:00 end";
    check(
        &format!("{THREE_TIMES}{afterwards}"),
        &expect![[r#"
            01:03 #1 raised   cause hoisting: hoisting slow
            01:27 #1 joined   cause hoisting: hoisting behind 11 min
            01:57 #1 joined   cause hoisting: skip_bin will be full at 02:46 (02:16..03:19)
            02:49 #1 cleared  cause hoisting: hoisting slow
            04:03 #2 raised   cause hoisting: hoisting slow (replaces #1, 1 since 01:03)
            04:27 #2 joined   cause hoisting: hoisting behind 11 min (replaces #1, 1 since 01:03)
            05:00 #2 joined   cause hoisting: skip_bin will be full at 05:49 (05:09..06:29) (replaces #1, 1 since 01:03)
            05:49 #2 cleared  cause hoisting: hoisting slow (replaces #1, 1 since 01:03)
            07:03 #3 raised   cause hoisting: hoisting slow (replaces #2, 2 since 01:03)
            07:27 #3 joined   cause hoisting: hoisting behind 11 min (replaces #2, 2 since 01:03)
            07:40 #3 acknowledged cause hoisting: hoisting slow (replaces #2, 2 since 01:03)
            08:02 #3 joined   cause hoisting: skip_bin will be full at 08:49 (08:06..09:43) (replaces #2, 2 since 01:03)
            08:49 #3 cleared  cause hoisting: hoisting slow (replaces #2, 2 since 01:03)
            10:03 #4 raised   cause hoisting: hoisting slow
            10:27 #4 joined   cause hoisting: hoisting behind 11 min
            10:57 #4 joined   cause hoisting: skip_bin will be full at 11:46 (11:07..12:52)
        "#]],
    );
}

#[test]
fn an_incident_takes_so_many_comments_and_no_more_but_can_still_be_acknowledged() {
    let mut bench = Bench::new();
    ["01:00 rate hoisting 300", "02:00 end"].iter().for_each(|line| bench.play(line));
    let incident = IncidentId(1);
    for number in 0..COMMENTS_MAX + 5 {
        bench.give(Input::Command(Command::Comment { incident, by: "dispatcher".into(), comment: number.to_string() }));
    }
    assert_eq!(bench.engine.comments(incident), COMMENTS_MAX);
    assert_eq!(bench.said.matches("commented").count(), COMMENTS_MAX, "what is not taken is not told either");
    bench.play("02:10 ack 1");
    let shown = bench.engine.view().incidents;
    assert_eq!((shown[0].state, shown[0].notes.len()), (AlarmState::Acknowledged, COMMENTS_MAX + 1));
}

#[test]
fn what_was_replaced_is_shown_with_what_replaced_it_until_that_is_acknowledged() {
    let mut bench = Bench::new();
    THREE_TIMES.lines().skip(1).chain(["07:40 ack 1", "07:45 end"]).for_each(|line| bench.play(line.trim()));
    let shown = bench.engine.view().incidents;
    let [incident] = shown.as_slice() else { panic!("one line a cause: {shown:?}") };
    assert_eq!((incident.id, incident.state), (IncidentId(3), AlarmState::Unacknowledged));
    let replaced = incident.replaces.expect("nobody has seen the first two");
    assert_eq!((replaced.incident, replaced.count), (IncidentId(2), 2));
    let bytes = bench.engine.snapshot();
    let restored = Engine::restore(bench.engine.site.clone(), bench.engine.calendar.clone(), &bytes).expect("it can be restored");
    assert_eq!(restored.view().incidents[0].replaces, Some(replaced));
}

/// People slow a stage down for a neighbour; but who was slow first by more than three minutes was not slowed down for who followed. The
/// bin between them is fuller than it should be.
#[test]
fn who_was_slow_well_before_its_neighbour_is_not_charged_to_it() {
    let blocked_by_hoisting = |follows: &str| {
        let mut bench = Bench::new();
        let hoisting = format!("{follows} rate hoisting 250");
        ["00:30 rate crushing 560", "02:00 rate crushing 300", &hoisting, "02:50 end"].iter().for_each(|line| bench.play(line));
        let lines = bench.engine.view().stages[0].ledger.lines().to_vec();
        let blocked = lines.iter().find(|line| line.0 == Loss::BlockedBy(StageId(1)));
        blocked.map_or(0.0, |line| line.1.as_units())
    };
    assert!(blocked_by_hoisting("02:02") > 50.0, "{}", blocked_by_hoisting("02:02"));
    assert_eq!(blocked_by_hoisting("02:06"), 0.0);
}
