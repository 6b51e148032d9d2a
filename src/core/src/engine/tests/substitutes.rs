//! Somebody stands in for a signal that died: the stage goes on, what rests on it says so, and the truth takes over when it is back.

use super::*;
use crate::model::{Conditioning, Heartbeat, Substitute};
use crate::view::Estimated;

/// The chain with two more signals, the fourth and the fifth: a twin of the hoist's rate and a heartbeat of its controller.
fn site(substitutes: Vec<Substitute>) -> Site {
    let mut site = chain();
    let more = |key: &str, kind: SignalKind, role: Role| Signal { key: key.into(), kind, role, ..site.signals[1].clone() };
    let twin = more("twin", SignalKind::Rate, Role::Spare(SignalId(1)));
    let beat = Signal { valid_max: 1e9, ..more("beat", SignalKind::Value, Role::Watched) };
    site.signals.extend([twin, beat]);
    let heartbeat = Some(Heartbeat { signal: SignalId(4), after: Span::from_secs(30) });
    site.signals[1].conditioning = Some(Box::new(Conditioning { substitutes, heartbeat, ..Conditioning::default() }));
    site
}

/// Two hours at 500 t/h; the hoist's rate is silent, or its heartbeat stands still, from 00:30 until 01:30.
fn play(substitutes: Vec<Substitute>, silent: bool, twin: bool) -> Bench {
    let mut bench = Bench::of(site(substitutes));
    for step in 1..=720_i64 {
        bench.now = Timestamp::from_secs(step * 10);
        let dead = (180..540).contains(&step);
        for (index, value) in
            [500.0, 500.0, 500.0, 500.0, if dead && !silent { 180.0 } else { step as f64 }].into_iter().enumerate()
        {
            if (index == 1 && dead && silent) || (index == 3 && !twin) {
                continue;
            }
            let observation = Observation { signal: SignalId::of(index), occurred_at: bench.now, value, quality: Quality::Good };
            bench.give(Input::Observed(observation));
        }
        bench.give(Input::Tick);
        if step == 400 {
            bench.show();
            let view = bench.engine.view();
            let by = view.stages[1].estimated.map(|Estimated { since, by }| format!("{by:?} since {}", hhmm(since)));
            let buffers = view.buffers.iter().filter(|buffer| buffer.estimated.is_some()).count();
            let said = format!("estimated by {by:?}, {buffers} buffers too, {:?}\n", view.signals[1].quality);
            bench.said += &said;
        }
    }
    bench
}

/// What the hoist has done, and what of that was estimated.
fn done(bench: &Bench) -> (f64, f64, bool) {
    let stage = &bench.engine.view().stages[1];
    (stage.actual.as_units(), stage.estimated_actual.as_units(), stage.estimated.is_some())
}

#[test]
fn a_twin_takes_over_and_back_and_not_a_tonne_is_lost() {
    for silent in [true, false] {
        let bench = play(vec![Substitute::Twin(SignalId(3))], silent, true);
        let (actual, estimated, now) = done(&bench);
        assert!((actual - 500.0 * (2.0 - 10.0 / 3_600.0)).abs() < 0.01, "{actual}: {}", bench.said);
        assert!((470.0..500.0).contains(&estimated) && !now, "{estimated}");
        assert!(bench.said.contains("estimated by Some(\"Twin(SignalId(3)) since 00:3"), "{}", bench.said);
        assert!(bench.said.contains(", 2 buffers too"), "{}", bench.said);
        assert_eq!(bench.said.contains("BadHeartbeat"), !silent, "{}", bench.said);
    }
}

#[test]
fn the_next_of_the_chain_stands_in_for_a_twin_that_is_dead_too() {
    let bench = play(vec![Substitute::Twin(SignalId(3)), Substitute::Manual(480.0)], true, false);
    let (actual, estimated, _) = done(&bench);
    assert!(bench.said.contains("Manual(480.0)"), "{}", bench.said);
    assert!((estimated - 480.0 * 59.0 / 60.0).abs() < 4.0 && (actual - (estimated + 508.0)).abs() < 4.0, "{actual}, {estimated}");
}

#[test]
fn with_nobody_to_stand_in_the_stage_is_unknown_and_excused() {
    let bench = play(vec![Substitute::Twin(SignalId(3))], true, false);
    assert!(bench.said.contains("hoisting Unknown"), "{}", bench.said);
    assert_eq!(done(&bench).1, 0.0);
    assert!(bench.engine.view().stages[1].lag.expect("known again") < Span::from_mins(5));
}

#[test]
fn a_snapshot_keeps_who_stands_in() {
    let site = Arc::new(site(vec![Substitute::Twin(SignalId(3))]));
    let mut bench = Bench::of((*site).clone());
    for step in 1..=60_i64 {
        bench.now = Timestamp::from_secs(step * 10);
        for index in [0, 2, 3].into_iter().chain((step < 20).then_some(1)) {
            let observation =
                Observation { signal: SignalId(index), occurred_at: bench.now, value: 500.0, quality: Quality::Good };
            bench.give(Input::Observed(observation));
        }
    }
    let bytes = bench.engine.snapshot();
    let again = Engine::restore(site, bench.engine.calendar.clone(), &bytes).expect("it fits");
    assert_eq!(again.snapshot(), bytes);
    assert!(again.view().stages[1].estimated.is_some());
}

/// Three hours in which the hoist's rate freezes for one, from 00:30 until 01:30: the quality of its newest reading each half hour.
fn frozen(substitute: Substitute, restart: bool) -> Vec<Quality> {
    let mut site = chain();
    site.signals[1].stuck_after = Span::from_mins(20);
    site.signals[1].conditioning = Some(Box::new(Conditioning { substitutes: vec![substitute], ..Conditioning::default() }));
    let site = Arc::new(site);
    let (mut bench, mut found) = (Bench::of((*site).clone()), Vec::new());
    for step in 1..=1_080_i64 {
        bench.now = Timestamp::from_secs(step * 10);
        let shown = if (180..540).contains(&step) { 180 } else { step };
        for (index, value) in [500.0, 500.0 + (shown % 7) as f64, 500.0].into_iter().enumerate() {
            let observation = Observation { signal: SignalId::of(index), occurred_at: bench.now, value, quality: Quality::Good };
            bench.give(Input::Observed(observation));
        }
        bench.give(Input::Tick);
        if step % 180 == 0 {
            found.push(bench.engine.state.signals[SignalId(1).index()].quality);
        }
        if restart && step == 450 {
            let bytes = bench.engine.snapshot();
            let again = Engine::restore(site.clone(), bench.engine.calendar.clone(), &bytes).expect("it fits");
            assert_eq!(again.snapshot(), bytes);
            bench.engine = again;
        }
    }
    assert!(bench.engine.view().stages[1].estimated.is_none());
    found
}

#[test]
fn a_flow_that_was_stuck_counts_again_when_it_changes() {
    let [good, stuck] = [Quality::Good, Quality::BadStuck];
    for substitute in [Substitute::Balance, Substitute::Manual(480.0)] {
        for restart in [false, true] {
            assert_eq!(frozen(substitute, restart), [good, stuck, stuck, good, good, good], "{substitute:?}");
        }
    }
}
