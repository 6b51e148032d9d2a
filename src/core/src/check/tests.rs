//! Checks of orders in chains whose answer is known by hand: a gives into x, b takes from it, 20 an hour each by plan, for ten hours.

use super::{Checked, Minute, Ordered, Question, Seen, Verdict, check};
use crate::forecast::{Behaviour, Pace};
use crate::ids::{BufferId, StageId};
use crate::model::{Line, Plan, PlanHead, Pull, Site};
use crate::time::{Span, Timestamp};
use crate::units::{Amount, Rate, Share};

const T0: Timestamp = Timestamp::from_secs(0);
const B: StageId = StageId(1);
/// Each order is given at two o'clock.
const ORDERED: i64 = 120;

fn minute(minutes: i64) -> Timestamp {
    T0 + Span::from_mins(minutes)
}

fn plan(site: &Site, stop: Option<(i64, i64)>) -> Plan {
    let lines = (0..site.stages.len()).flat_map(|stage| {
        let pieces = match stop.filter(|_| stage == B.index()) {
            None => vec![(0, 600)],
            Some((from, until)) => vec![(0, from), (until, 600)],
        };
        let line = move |(from, until): (i64, i64)| Line {
            stage: StageId::of(stage),
            start: minute(from),
            end: minute(until),
            quantity: Amount::from_units(20.0 * (until - from) as f64 / 60.0),
            quality: None,
        };
        pieces.into_iter().map(line)
    });
    Plan::new(PlanHead::default(), site.stages.len(), lines.collect(), Vec::new())
}

/// What a and b did in each minute, units an hour, and whether b was held up.
type Story<'a> = dyn Fn(i64) -> (f64, f64, bool) + 'a;

struct Told {
    pulls: Vec<Pull>,
    /// Minutes after the order.
    lead: i64,
    capacity: i64,
    until: i64,
    stops: Option<((i64, i64), (i64, i64))>,
    promised: f64,
}

fn told(pull: Pull) -> Told {
    Told { pulls: vec![pull], lead: 30, capacity: 2_000, until: 600, stops: None, promised: 40.0 }
}

fn checked(told: &Told, story: &Story<'_>) -> Checked {
    let site: Site = crate::forecast::tests_site(&format!(
        "x {} at {}
         y 2000 at 0
         a 0 20 40: -> x
         b 0 20 40: x -> y",
        told.capacity,
        told.capacity / 2
    ));
    let hold = Behaviour { pace: Pace::Hold, ..Behaviour::steady() };
    let behaviour = vec![Behaviour { wander: crate::forecast::Wander { sd: 0.03, ..hold.wander }, ..hold }; 2];
    let (plan, without) = match told.stops {
        None => (plan(&site, None), plan(&site, None)),
        Some((was, is)) => (plan(&site, Some(is)), plan(&site, Some(was))),
    };
    let (mut x, mut y, mut minutes, mut done) = (f64::from(told.capacity as i32) / 2.0, 0.0, Vec::new(), vec![0.0, 0.0]);
    for number in 0..told.until {
        let (a, b, held) = story(number);
        (x, y) = (x + (a - b) / 60.0, y + b / 60.0);
        if number < ORDERED {
            done = vec![done[0] + a / 60.0, done[1] + b / 60.0];
        }
        minutes.push(Minute {
            at: minute(number + 1),
            done: vec![(a / 60.0) as f32, (b / 60.0) as f32],
            seen: vec![Seen::Free, if held { Seen::Held } else { Seen::Free }],
            levels: vec![x as f32, y as f32],
        });
    }
    let ordered = |pull: &Pull| Ordered { pull: *pull, from: minute(ORDERED + told.lead), until: minute(600) };
    let question = Question {
        site: &site,
        behaviour: &behaviour,
        lots: &[0.0, 0.0],
        plan: &plan,
        plan_without: &without,
        orders: &told.pulls.iter().map(ordered).collect::<Vec<_>>(),
        others: &[],
        minutes: &minutes,
        ordered_at: minute(ORDERED),
        counted_from: T0,
        done: &done,
        turns: &[],
        lasts: &[1.0, 1.0],
        promised: &[0.0, told.promised],
        over: told.until >= 600,
        seed: 7,
        draws: 24,
    };
    let found = check(&question).expect("something was measured");
    assert_eq!(Some(&found), check(&question).as_ref(), "the same question has the same answer");
    found
}

fn spare(adds: f64) -> Pull {
    Pull::Spare { resource: None, stage: B, adds: Rate::from_units_per_hour(adds) }
}

fn close(found: &Checked, expected: f64) {
    let off = (found.saved.middle - expected).abs();
    assert!(off < 0.1 * expected.abs().max(10.0), "expected {expected}: {found:?}");
}

/// b does 10 from one o'clock on, and 16 with what works beside it from half past two on: six more for seven and a half hours.
#[test]
fn what_works_beside_a_slow_stage_is_measured() {
    let found = checked(&told(spare(6.0)), &|minute| {
        (20.0, [20.0, 10.0, 16.0][usize::from(minute >= 60) + usize::from(minute >= 150)], false)
    });
    close(&found, 45.0);
    assert_eq!((found.verdict, found.stage), (Verdict::Effective, B));
    assert!(found.stages[0].abs() < 1e-6, "a was never held up: {found:?}");
}

/// Nobody came: b goes on at 10.
#[test]
fn what_was_ordered_and_not_done_is_called_nothing() {
    let found = checked(&told(spare(6.0)), &|minute| (20.0, if minute >= 60 { 10.0 } else { 20.0 }, false));
    close(&found, 0.0);
    assert_eq!(found.verdict, Verdict::Not);
    assert!(found.evidence.is_some_and(|ratio| ratio < -3.0), "{found:?}");
}

/// The trouble of b is over at four: what it does then is its own.
#[test]
fn who_recovers_by_himself_is_not_counted_for_the_order() {
    let rates = |minute: i64| match minute {
        0..60 => 20.0,
        60..150 => 10.0,
        150..240 => 16.0,
        _ => 20.0,
    };
    let found = checked(&told(spare(6.0)), &|minute| (20.0, rates(minute), false));
    close(&found, 9.0);
    assert_eq!(found.verdict, Verdict::Not, "a fifth of what was promised: {found:?}");
}

#[test]
fn before_it_is_in_force_it_is_too_early_to_tell() {
    let early = Told { until: ORDERED + 20, ..told(spare(6.0)) };
    let found = checked(&early, &|minute| (20.0, if minute >= 60 { 10.0 } else { 20.0 }, false));
    assert_eq!((found.verdict, found.evidence), (Verdict::TooEarly, None));
    let later = Told { until: ORDERED + 30 + 45, ..told(spare(6.0)) };
    let found =
        checked(&later, &|minute| (20.0, [20.0, 10.0, 16.0][usize::from(minute >= 60) + usize::from(minute >= 150)], false));
    assert_eq!(found.verdict, Verdict::Effective, "{found:?}");
}

/// x, of 20, is full an hour after b became slow; from then on a does what b does: the order helps both.
#[test]
fn what_a_full_buffer_passes_on_is_counted_upstream() {
    let small = Told { capacity: 20, ..told(spare(6.0)) };
    let b = |minute: i64| [20.0, 10.0, 16.0][usize::from(minute >= 60) + usize::from(minute >= 150)];
    let found = checked(&small, &|minute| (if minute >= 120 { b(minute) } else { 20.0 }, b(minute), false));
    close(&found, 45.0);
    assert!((found.stages[0] - 45.0).abs() < 5.0, "{found:?}");
}

/// A crew halves what is left of a stop: from half past two to half past three, where it would have been half past four.
#[test]
fn a_crew_has_saved_what_it_shortened() {
    let crew = Pull::Repair { resource: None, stage: B, factor: Share::from_ratio(0.5) };
    let found = checked(&Told { promised: 20.0, ..told(crew) }, &|minute| {
        (20.0, if (90..210).contains(&minute) { 0.0 } else { 20.0 }, false)
    });
    close(&found, 20.0);
}

/// The stop of b from five to seven o'clock is put off to after the shift.
#[test]
fn a_stop_that_was_put_off_is_counted_where_people_went_on() {
    let order = Pull::Order { stage: B, by: Span::from_hours(6) };
    let moved = Told { stops: Some(((300, 420), (598, 600))), promised: 40.0, ..told(order) };
    let found = checked(&moved, &|_| (20.0, 20.0, false));
    close(&found, 0.0);
    assert!(found.stages[1] <= 1.0, "the plan without the order did not ask for it: {found:?}");
}

/// 60 units are brought into x, which is empty: b does so much more.
#[test]
fn what_was_brought_is_seen_in_the_level() {
    let feed = Pull::Feed { buffer: BufferId(0), rate: Rate::from_units_per_hour(30.0), quantity: Amount::from_units(60.0) };
    let yard = Told { capacity: 40, promised: 60.0, ..told(feed) };
    // a does 5 from one o'clock on: x, of 20, is empty at about a quarter past two, and b does 5 but for what is brought.
    let story = |minute: i64| match minute {
        0..60 => (20.0, 20.0, false),
        60..140 => (5.0, 20.0, false),
        140..150 => (5.0, 5.0, true),
        150..270 => (5.0, 20.0, false),
        _ => (5.0, 5.0, true),
    };
    let found = checked(&yard, &story);
    assert!(found.stages[1] > 20.0, "{found:?}");
}

/// b does 12 in its trouble and 18 with help, which is no trouble to whoever looks at it; until seven o'clock, when it does 20 by itself and is
/// told so by doing more than both.
#[test]
fn trouble_that_help_hides_goes_on_until_more_is_done_than_both_can() {
    let rates = |minute: i64| match minute {
        0..60 => 20.0,
        60..150 => 12.0,
        150..420 => 18.0,
        _ => 20.0,
    };
    let found = checked(&told(spare(6.0)), &|minute| (20.0, rates(minute), false));
    close(&found, 27.0);
}

/// The help comes in the middle of a minute: what is done in that minute is no measure of either.
#[test]
fn the_minute_in_which_help_comes_is_not_looked_at() {
    let late = Told { lead: 30, ..told(spare(6.0)) };
    let found =
        checked(&late, &|minute| (20.0, [20.0, 10.0, 16.0][usize::from(minute >= 60) + usize::from(minute >= 149)], false));
    close(&found, 45.0);
}
