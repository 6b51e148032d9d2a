//! What people tell: totals, the shift that is over, grades and levels follow what stands, in whatever order revisions come.

use proptest::prelude::*;

use super::*;
use crate::fact::{Fact, Of, Refusal};
use crate::ledger::Loss;

const HOISTING: Of = Of::Signal(SignalId(1));

/// The chain of the other tests, with people who tell what was hoisted, and nothing else that does.
fn by_hand(kind: SignalKind) -> Site {
    let mut site = chain();
    let people = Source { key: "people".into(), kind: SourceKind::Manual, silent_after: Span::ZERO, ..site.sources[0].clone() };
    site.sources.push(people);
    let signal = &mut site.signals[1];
    (signal.source, signal.kind, signal.valid_min, signal.valid_max) = (SourceId(1), kind, 0.0, 1e6);
    signal.stale_after = Span::from_hours(2);
    site
}

fn bench(kind: SignalKind) -> Bench {
    let mut bench = Bench::of(by_hand(kind));
    bench.rates[1] = None;
    bench
}

/// `sheet 00:00-06:00 3000`: a document, or `-`; a time, or from when until when; the value, or `none`.
fn fact(words: &str, revision: u32) -> Fact {
    let words: Vec<&str> = words.split_whitespace().collect();
    let at = |word: &str| {
        let (hours, minutes) = word.split_once(':').expect("a time");
        Timestamp::from_secs(hours.parse::<i64>().unwrap() * 3_600 + minutes.parse::<i64>().unwrap() * 60)
    };
    let (from, until) = words[1].split_once('-').unwrap_or((words[1], words[1]));
    Fact {
        of: HOISTING,
        document: if words[0] == "-" { String::new() } else { words[0].to_owned() },
        from: at(from),
        until: at(until),
        value: (words[2] != "none").then(|| words[2].parse().unwrap()),
        sigma: None,
        revision,
        author: "foreman".into(),
        comment: "as weighed".into(),
    }
}

fn tell(bench: &mut Bench, words: &str, revision: u32) {
    bench.give(Input::Fact(Box::new(fact(words, revision))));
}

/// Hoisted in this shift, and in the one before, as it is known now.
fn hoisted(bench: &Bench) -> (f64, Option<f64>) {
    let view = bench.engine.view();
    let stage = &view.stages[1];
    let charged: i64 = stage.ledger.lines().iter().map(|(_, amount)| amount.0).sum();
    assert_eq!(charged - stage.ledger.ahead().0, (stage.planned - stage.actual).0, "the ledger adds up");
    if let Some(closed) = view.closed.as_ref().map(|closed| &closed.stages[1]) {
        assert_eq!(closed.ledger.gap(), closed.planned - closed.actual, "so does that of the shift before");
    }
    (stage.actual.as_units(), view.closed.map(|closed| closed.stages[1].actual.as_units()))
}

#[test]
fn tonnes_of_a_shift_are_told_corrected_and_taken_back() {
    let mut bench = bench(SignalKind::Load);
    bench.play("06:10 show");
    tell(&mut bench, "sheet 00:00-06:00 3000", 0);
    assert_eq!(hoisted(&bench).0, 3_000.0);
    tell(&mut bench, "sheet 00:00-06:00 3000", 0);
    assert_eq!(hoisted(&bench).0, 3_000.0, "the same again is nothing new");
    tell(&mut bench, "sheet 00:00-06:00 2400", 0);
    assert_eq!(hoisted(&bench).0, 2_400.0);
    bench.play("07:00 show");
    tell(&mut bench, "sheet 00:00-06:00 none", 0);
    assert_eq!(hoisted(&bench).0, 0.0);
    let (facts, counters) = (bench.engine.facts().clone(), bench.engine.counters());
    let revisions: Vec<_> = facts.all().flatten().map(|told| (told.fact.revision, told.fact.value)).collect();
    assert_eq!(revisions, [(1, Some(3_000.0)), (2, Some(2_400.0)), (3, None)]);
    assert_eq!(counters.duplicate, 1);
}

#[test]
fn a_stage_that_people_tell_of_is_behind_when_they_say_so_and_unknown_in_between() {
    let mut bench = bench(SignalKind::Load);
    bench.play("03:00 show");
    tell(&mut bench, "- 00:00-03:00 900", 0);
    bench.play("03:01 show");
    tell(&mut bench, "- 00:00-03:00 1490", 0);
    bench.play("06:00 show");
    let stage: Vec<&str> = bench.said.lines().filter(|line| line.contains("hoisting")).collect();
    expect![[r#"
        03:00 hoisting Unknown 0 of 1500 t, lag ?
        03:00 #1 raised   cause hoisting: hoisting behind 72 min
        03:01 hoisting Behind 900 of 1508 t, lag 72 min
        03:01 #1 cleared  cause hoisting: hoisting behind 72 min
        06:00 hoisting Unknown 1490 of 3000 t, lag ?"#]]
    .assert_eq(&stage.join("\n"));
}

#[test]
fn hours_that_nobody_told_of_are_excused_until_they_are() {
    let mut bench = bench(SignalKind::Load);
    bench.play("05:00 end");
    tell(&mut bench, "- 00:00-01:00 500", 0);
    tell(&mut bench, "- 04:00-05:00 500", 0);
    let stage = |bench: &Bench| {
        let view = bench.engine.view();
        (view.stages[1].lag, view.stages[1].unknown)
    };
    assert_eq!(stage(&bench), (Some(Span::ZERO), Span::from_hours(3)));
    tell(&mut bench, "- 01:00-04:00 1000", 0);
    assert_eq!(stage(&bench), (Some(Span::from_hours(1)), Span::ZERO));
    tell(&mut bench, "- 01:00-04:00 none", 0);
    assert_eq!(stage(&bench), (Some(Span::ZERO), Span::from_hours(3)));
}

#[test]
fn the_shift_before_is_amended_and_what_is_older_is_refused() {
    let mut bench = bench(SignalKind::Load);
    bench.play("11:00 end");
    tell(&mut bench, "- 00:00-06:00 2900", 0);
    bench.play("13:00 end");
    assert_eq!(hoisted(&bench), (0.0, Some(2_900.0)));
    tell(&mut bench, "- 06:00-12:00 3000", 0);
    tell(&mut bench, "ticket 13:00 40", 0);
    tell(&mut bench, "- 00:00-06:00 2700", 0);
    assert_eq!(hoisted(&bench), (40.0, Some(5_700.0)));
    let closed = bench.engine.view().closed.expect("a shift is over").stages[1].clone();
    assert_eq!(closed.as_closed.as_units(), 2_900.0, "what it was when it was over stays visible");
    assert_eq!((closed.amended_at, closed.planned.as_units()), (Some(hour(13)), 6_000.0));
    assert_eq!(closed.ledger.lines(), [(Loss::Unknown, Amount::from_units(300.0))]);
    bench.play("24:30 end");
    assert_eq!(hoisted(&bench), (0.0, Some(40.0)));
    let now = bench.now;
    let refused = |words: &str| bench.engine.weigh_fact(bench.engine.facts(), &fact(words, 0), now).expect_err("too old");
    assert_eq!(refused("- 06:00-12:00 3100"), Refusal::TooOld { since: hour(12) });
    assert_eq!(refused("- 24:00-37:00 3100"), Refusal::Future { until: hour(36) });
    let before = bench.engine.counters().rejected_late;
    tell(&mut bench, "- 06:00-12:00 3100", 0);
    assert_eq!(bench.engine.counters().rejected_late, before + 1);
}

#[test]
fn readings_of_a_counter_count_between_neighbours() {
    let mut bench = bench(SignalKind::Counter { modulus: Amount::ZERO });
    bench.play("06:00 end");
    tell(&mut bench, "- 00:00 10000", 0);
    tell(&mut bench, "- 05:00 12000", 0);
    assert_eq!(hoisted(&bench).0, 2_000.0);
    tell(&mut bench, "- 03:00 11200", 0);
    assert_eq!(hoisted(&bench).0, 2_000.0, "one in between moves nothing by itself");
    tell(&mut bench, "- 05:00 12500", 0);
    assert_eq!(hoisted(&bench).0, 2_500.0);
    tell(&mut bench, "- 00:00 none", 0);
    assert_eq!(hoisted(&bench).0, 1_300.0);
}

#[test]
fn what_cannot_be_is_refused_with_the_reason() {
    let mut bench = bench(SignalKind::Load);
    bench.play("06:00 end");
    tell(&mut bench, "sheet 01:00-02:00 480", 0);
    let weighed = |fact: &Fact| bench.engine.weigh_fact(bench.engine.facts(), fact, hour(6));
    let known = Box::new(Fact { revision: 1, ..fact("sheet 01:00-02:00 480", 0) });
    assert_eq!(weighed(&fact("- 01:30-02:30 400", 0)), Err(Refusal::Overlaps(known.clone())));
    assert_eq!(weighed(&fact("sheet 01:00-02:00 470", 1)), Err(Refusal::Conflict(known.clone())));
    let silent = Fact { comment: String::new(), ..fact("sheet 01:00-02:00 470", 0) };
    assert_eq!(weighed(&silent), Err(Refusal::NoReason(known)));
    assert_eq!(weighed(&fact("other 03:00 none", 0)), Err(Refusal::NothingToWithdraw));
    assert_eq!(weighed(&fact("- 03:00-02:00 5", 0)), Err(Refusal::Backwards));
    assert_eq!(weighed(&fact("- 03:00 -5", 0)), Err(Refusal::OutOfRange { least: 0.0, most: 1e6 }));
    let device = Fact { of: Of::Signal(SignalId(0)), ..fact("- 03:00 5", 0) };
    assert_eq!(weighed(&device), Err(Refusal::NotByHand));
    let level = Fact { of: Of::Buffer(BufferId(0)), ..fact("- 03:00-04:00 5", 0) };
    assert_eq!(weighed(&level), Err(Refusal::NeedsOneTime));
}

#[test]
fn a_level_by_eye_is_joined_corrected_and_taken_back() {
    let level = |bench: &Bench| bench.engine.view().buffers[1].level.as_units();
    let seen = |value: Option<f64>| {
        let like = fact("eye 02:00 1", 0);
        Input::Fact(Box::new(Fact { of: Of::Buffer(BufferId(1)), value, sigma: Some(100.0), ..like }))
    };
    let (mut right, mut wrong, mut never) = (Bench::new(), Bench::new(), Bench::new());
    for (bench, value) in [(&mut right, Some(1_200.0)), (&mut wrong, Some(2_100.0)), (&mut never, None)] {
        bench.play("02:30 end");
        value.into_iter().for_each(|value| bench.give(seen(Some(value))));
        bench.play("03:00 end");
    }
    assert!(level(&wrong) > level(&right) + 500.0);
    wrong.give(seen(Some(1_200.0)));
    assert!((level(&wrong) - level(&right)).abs() < 1.0, "{} and {}", level(&wrong), level(&right));
    wrong.give(seen(None));
    assert!((level(&wrong) - level(&never)).abs() < 1.0, "{} and {}", level(&wrong), level(&never));
    let sigma = |bench: &Bench| bench.engine.view().buffers[1].sigma.as_units();
    assert!((sigma(&wrong) - sigma(&never)).abs() < 2.0, "{} and {}", sigma(&wrong), sigma(&never));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Tonnes and rates of hours and readings of a counter, with later revisions, in any order: what is known is the same. Which
    /// alarms came and went in between is not.
    #[test]
    fn revisions_in_any_order_come_to_the_same(
        told in prop::collection::btree_map((0_usize..6, 1_u32..4), prop::option::of(0_u32..600), 1..14),
        swaps in prop::collection::vec((0_usize..14, 0_usize..14), 0..12),
        kind in 0_usize..3,
    ) {
        let kind = [SignalKind::Load, SignalKind::Rate, SignalKind::Counter { modulus: Amount::ZERO }][kind];
        let played = |told: &[((usize, u32), Option<u32>)]| {
            let mut bench = bench(kind);
            bench.play("05:00 end");
            for &((index, revision), value) in told {
                let times = match kind {
                    SignalKind::Counter { .. } => format!("0{}:00", index / 2 * 2 + index % 2),
                    _ => format!("0{}:00-0{}:30", index, index),
                };
                let value = value.map_or("none".to_owned(), |value| value.to_string());
                tell(&mut bench, &format!("sheet_{index} {times} {value}"), revision);
            }
            bench.play("05:01 end");
            let view = bench.engine.view();
            let stage = |stage: &crate::view::StageView| {
                (stage.actual, stage.planned, stage.lag, stage.unknown, stage.as_of, stage.ledger.gap())
            };
            (view.stages.iter().map(stage).collect::<Vec<_>>(), view.facts)
        };
        let mut told: Vec<_> = told.into_iter().filter(|((index, _), _)| *index < 5).collect();
        let in_order = played(&told);
        let count = told.len().max(1);
        for (a, b) in swaps {
            if !told.is_empty() {
                told.swap(a % count, b % count);
            }
        }
        prop_assert_eq!(played(&told), in_order);
    }
}

#[test]
fn a_snapshot_keeps_facts_with_their_revisions() {
    let mut bench = bench(SignalKind::Load);
    bench.play("13:00 end");
    tell(&mut bench, "a 13:00 40", 0);
    tell(&mut bench, "a 13:00 41", 0);
    tell(&mut bench, "- 06:00-12:00 3000", 0);
    let bytes = bench.engine.snapshot();
    let calendar = bench.engine.calendar.clone();
    let restored = Engine::restore(bench.engine.site().clone(), calendar, &bytes).expect("it was just written");
    assert_eq!(restored.facts(), bench.engine.facts());
    assert_eq!(restored.snapshot(), bytes);
    assert_eq!(restored.view().closed, bench.engine.view().closed);
}

#[test]
fn two_tickets_of_one_time_and_weight_are_two_loads() {
    let mut bench = bench(SignalKind::Load);
    bench.play("06:00 end");
    tell(&mut bench, "ticket_1 05:00 40", 0);
    tell(&mut bench, "ticket_2 05:00 40", 0);
    assert_eq!(hoisted(&bench).0, 80.0);
    tell(&mut bench, "ticket_1 05:00 none", 0);
    assert_eq!(hoisted(&bench).0, 40.0);
    tell(&mut bench, "ticket_2 05:00 none", 0);
    assert_eq!(hoisted(&bench).0, 0.0);
}

#[test]
fn a_revision_of_any_number_and_a_time_of_any_length_do_no_harm() {
    let mut bench = bench(SignalKind::Load);
    bench.play("06:00 end");
    for revision in [1_000_000, u32::MAX, u32::MAX - 1] {
        tell(&mut bench, "sheet 05:00 40", revision);
        tell(&mut bench, "sheet 05:00 41", 0);
        tell(&mut bench, "sheet 05:00 42", 0);
    }
    assert_eq!(hoisted(&bench).0, 40.0, "the highest there may be stands");
    let now = bench.now;
    let since = bench.engine.weigh_fact(bench.engine.facts(), &fact("sheet 05:00 43", 0), now);
    assert_eq!(since, Err(Refusal::Revision { most: 1_000_000 }));
    let mut long = fact("long 05:00-06:00 900000", 0);
    for from in [Timestamp::MIN, Timestamp::from_secs(-400 * 86_400)] {
        long.from = from;
        bench.give(Input::Fact(Box::new(long.clone())));
    }
    assert_eq!(hoisted(&bench).0, 40.0);
}

#[test]
fn a_ticket_within_a_sheet_makes_no_hole_of_it() {
    let mut bench = bench(SignalKind::Load);
    bench.play("07:00 end");
    tell(&mut bench, "- 00:00-04:00 2000", 0);
    tell(&mut bench, "ticket 02:00 40", 0);
    tell(&mut bench, "- 04:00-06:00 1000", 0);
    assert_eq!(bench.engine.view().stages[1].unknown, Span::ZERO);
    tell(&mut bench, "- 06:30-07:00 250", 0);
    assert_eq!(bench.engine.view().stages[1].unknown, Span::from_mins(30));
}

/// A level that somebody saw in the skip bin of the other tests.
fn seen(document: &str, at: &str, value: Option<f64>, sigma: Option<f64>) -> Fact {
    let like = fact(&format!("{document} {at} 1"), 0);
    Fact { of: Of::Buffer(BufferId(1)), value, sigma, ..like }
}

#[test]
fn how_well_a_level_was_seen_can_be_corrected_alone() {
    let known = |bench: &Bench| {
        let view = bench.engine.view();
        (view.buffers[1].level.as_units(), view.buffers[1].sigma.as_units())
    };
    let (mut right, mut wrong) = (Bench::new(), Bench::new());
    for (bench, sigma) in [(&mut right, 300.0), (&mut wrong, 20.0)] {
        bench.play("02:30 end");
        bench.give(Input::Fact(Box::new(seen("eye", "02:00", Some(2_000.0), Some(sigma)))));
        bench.play("02:40 end");
    }
    assert!(known(&wrong).0 > known(&right).0 + 50.0, "{:?} and {:?}", known(&wrong), known(&right));
    wrong.give(Input::Fact(Box::new(seen("eye", "02:00", Some(2_000.0), Some(300.0)))));
    let (wrong, right) = (known(&wrong), known(&right));
    assert!((wrong.0 - right.0).abs() < 1.0 && (wrong.1 - right.1).abs() < 2.0, "{wrong:?} and {right:?}");
}

#[test]
fn a_level_is_corrected_after_any_number_of_others() {
    let mut bench = Bench::new();
    bench.play("02:30 end");
    bench.give(Input::Fact(Box::new(seen("first", "02:00", Some(2_100.0), Some(1.0)))));
    for number in 0..100 {
        bench.give(Input::Fact(Box::new(seen(&format!("eye_{number}"), "02:00", Some(1_200.0), Some(5_000.0)))));
    }
    let level = |bench: &Bench| bench.engine.view().buffers[1].level.as_units();
    let before = level(&bench);
    bench.give(Input::Fact(Box::new(seen("first", "02:00", Some(1_300.0), Some(1.0)))));
    assert!(level(&bench) < before - 500.0, "{before} and {}", level(&bench));
}

/// What is weighed is weighed before the minutes until then are looked at: the answer holds all the same.
#[test]
fn what_is_taken_just_before_a_minute_turns_counts() {
    let handle = |engine: &mut Engine, now: Timestamp, fact: Fact| {
        engine.handle(now, Input::Fact(Box::new(fact)));
        while engine.poll_output().is_some() {}
    };
    let seen_at =
        |at: Timestamp| Fact { from: at, until: at, document: at.to_string(), ..seen("-", "02:00", Some(1_200.0), None) };
    // One shift of two days, so that the limit is what is remembered.
    let shift = Shift { start: hour(0), end: hour(48), kind: 0 };
    let calendar = Arc::new(Calendar::new(vec![Text::default()], vec![shift]).expect("one shift"));
    // An engine that has just begun, one that has run for a while, and one that has begun to forget.
    for begun in [0, 12 * 60, 26 * 3_600] {
        let mut engine = Engine::new(Arc::new(chain()), calendar.clone());
        let second = |second: i64| hour(2) + Span::from_secs(second);
        handle(&mut engine, second(30), seen_at(second(30)));
        handle(&mut engine, second(30 + begun), seen_at(second(29 + begun)));
        let now = second(30 + begun + 45);
        let (mut taken, mut refused) = (0, 0);
        for ago in (3..28 * 60).map(Span::from_mins) {
            let (mut engine, fact) = (engine.clone(), seen_at(now - ago));
            let weighed = engine.weigh_fact(engine.facts(), &fact, now);
            let before = engine.facts().all().count();
            handle(&mut engine, now, fact);
            assert_eq!(engine.facts().all().count() - before, usize::from(weighed.is_ok()), "{ago:?} ago: {weighed:?}");
            if weighed.is_ok() { taken += 1 } else { refused += 1 }
        }
        assert!(refused > 0 && (begun == 0 || taken > 0), "{taken} and {refused}");
    }
}
