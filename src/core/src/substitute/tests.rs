//! What is estimated of the time in which a signal is not known.

use super::*;

const CHAIN: [Substitution; 3] = [Substitution::Twin(0), Substitution::Balance, Substitution::Manual(Rate(60_000_000))];

fn at(secs: i64) -> Timestamp {
    Timestamp::from_secs(secs)
}

fn present(secs: i64) -> Present {
    Present { at: at(secs), dead_from: None, twins: vec![None] }
}

/// A twin that moves 3 600 units an hour, a unit a second.
fn twin_runs(stand: &mut Stand, from: i64, to: i64) {
    let piece = Piece { from: at(from), to: at(to), flow: Rate::from_units_per_hour(3_600.0).over(Span::from_secs(to - from)) };
    stand.twin_moved(0, 1, &piece);
}

fn units(stand: &Stand, present: &Present) -> f64 {
    stand.estimated(&CHAIN, present, Timestamp::MAX).amount().as_units()
}

#[test]
fn a_twin_says_what_moved_while_the_signal_was_not_known() {
    let mut stand = Stand::default();
    twin_runs(&mut stand, 0, 600);
    assert_eq!(units(&stand, &present(600)), 0.0);
    stand.unknown(1, at(90), at(300));
    assert_eq!(units(&stand, &present(600)), 210.0);
    // What came late after all is known.
    stand.unknown(-1, at(90), at(300));
    stand.unknown(1, at(200), at(300));
    assert_eq!(units(&stand, &present(600)), 100.0);
}

#[test]
fn what_is_still_unknown_counts_and_goes_when_the_signal_tells() {
    let mut stand = Stand::default();
    twin_runs(&mut stand, 0, 290);
    let held = Piece { from: at(290), to: at(300), flow: Rate::from_units_per_hour(3_600.0).over(Span::from_secs(10)) };
    let dead = Present { at: at(300), dead_from: Some(at(100)), twins: vec![Some(held)] };
    assert_eq!(units(&stand, &dead), 200.0);
    assert_eq!(units(&stand, &present(300)), 0.0, "a counter came back and told all of it");
}

#[test]
fn the_next_of_the_chain_takes_over_where_the_one_before_knows_nothing() {
    let mut stand = Stand::default();
    twin_runs(&mut stand, 0, 120);
    stand.balance(at(120), Rate::from_units_per_hour(1_800.0));
    stand.unknown(1, at(60), at(240));
    // A minute each: twin, balance, and what people gave.
    assert_eq!(units(&stand, &present(600)), 60.0 + 30.0 + 1.0);
}

#[test]
fn a_twin_that_was_heard_for_a_part_of_a_minute_stands_in_for_as_much_of_it() {
    let mut stand = Stand::default();
    twin_runs(&mut stand, 45, 60);
    stand.unknown(1, at(50), at(60));
    assert_eq!(units(&stand, &present(600)), 10.0);
    // Of forty seconds fifteen say too little: what people gave.
    stand.unknown(1, at(20), at(50));
    assert!(units(&stand, &present(600)) < 1.0);
}

#[test]
fn what_nobody_knows_is_told_once_and_taken_back() {
    let (mut stand, chain) = (Stand::default(), [Substitution::Twin(0)]);
    stand.unknown(1, at(60), at(90));
    let start = at(60);
    let thirty = Span::from_secs(30);
    assert_eq!(stand.uncovered(&chain, &present(600)), [Uncovered { start, told: Span::ZERO, now: thirty }]);
    assert_eq!(stand.uncovered(&chain, &present(600)), []);
    twin_runs(&mut stand, 60, 120);
    assert_eq!(stand.uncovered(&chain, &present(600)), [Uncovered { start, told: thirty, now: Span::ZERO }]);
}

#[test]
fn what_is_before_a_time_is_a_part_of_the_whole_and_what_is_settled_stays() {
    let mut stand = Stand::default();
    twin_runs(&mut stand, 0, 600);
    stand.unknown(1, at(0), at(600));
    let until = |secs: i64| stand.estimated(&CHAIN, &present(600), at(secs)).amount().as_units();
    assert_eq!((until(0), until(90), until(600)), (0.0, 90.0, 600.0));
    let later = Present { at: at(600) + KEPT + KEPT, ..present(0) };
    stand.tidy(&CHAIN, &later, later.at);
    assert_eq!((units(&stand, &later), stand.minutes.len()), (600.0, 0));
}

/// A signal that is silent for 60 hours from the first one on, looked at each minute; what was estimated is an hour's `60` each hour.
fn silent_for_long(stand: &mut Stand) -> Present {
    let chain = [Substitution::Manual(Rate::from_units_per_hour(60.0))];
    for minute in 60..=61 * 60 {
        let present = Present { at: at(minute * 60), dead_from: Some(at(3_600)), twins: Vec::new() };
        let estimated = |stand: &Stand| stand.estimated(&chain, &present, Timestamp::MAX).amount().as_units();
        let expected = (minute - 60) as f64;
        assert!((estimated(stand) - expected).abs() < 1e-6, "minute {minute}: {}", estimated(stand));
        stand.tidy(&chain, &present, at(3_600));
        assert!((estimated(stand) - expected).abs() < 1e-6, "settled at minute {minute}: {}", estimated(stand));
    }
    assert!(stand.minutes.len() < 2_900);
    Present { at: at(61 * 3_600), dead_from: None, twins: Vec::new() }
}

#[test]
fn a_signal_that_is_silent_for_longer_than_is_kept_is_stood_in_for_all_the_same() {
    let chain = [Substitution::Manual(Rate::from_units_per_hour(60.0))];
    let (from, to) = (at(3_600), at(61 * 3_600));
    // Back, it tells what moved, as a counter does, or does not know it either.
    for (unknown, expected) in [(Span::ZERO, 0.0), (to - from, 3_600.0)] {
        let mut stand = Stand::default();
        let back = silent_for_long(&mut stand);
        stand.heard(1, (from, to), unknown);
        let estimated = stand.estimated(&chain, &back, Timestamp::MAX).amount().as_units();
        assert!((estimated - expected).abs() < 1e-6, "{estimated} of {expected}");
    }
}

#[test]
fn a_count_that_begins_within_a_minute_has_all_that_was_estimated_of_it() {
    let mut stand = Stand::default();
    twin_runs(&mut stand, 0, 120);
    stand.unknown(1, at(90), at(110));
    let before = |secs: i64| stand.estimated_before(&CHAIN, &present(600), at(secs)).amount().as_units();
    assert_eq!((before(80), before(120)), (0.0, 20.0));
    assert_eq!(stand.estimated_before(&CHAIN, &present(600), Timestamp::MIN), Fine::ZERO);
}

#[test]
fn in_whatever_order_it_is_told_the_estimate_is_the_same() {
    let pieces = [(0, 7), (7, 61), (61, 200), (200, 333)];
    let told = |order: &[usize]| {
        let mut stand = Stand::default();
        stand.unknown(1, at(10), at(300));
        for &index in order {
            let (from, to) = pieces[index];
            stand.twin_moved(0, 1, &Piece { from: at(from), to: at(to), flow: Fine(1_234_567_891_011 * i128::from(to)) });
        }
        stand
    };
    let in_order = told(&[0, 1, 2, 3]);
    let other = told(&[3, 1, 0, 2]);
    assert_eq!(in_order, other);
    assert_eq!(units(&in_order, &present(400)), units(&other, &present(400)));
}
