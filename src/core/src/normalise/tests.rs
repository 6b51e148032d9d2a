//! Signals in event time.

use proptest::prelude::*;

use super::*;
use crate::model::Text;
use crate::units::Amount;

fn signal(kind: SignalKind) -> Signal {
    Signal {
        key: "s".into(),
        name: Text::default(),
        unit: "t/h".into(),
        source: SourceId(0),
        resource: None,
        kind,
        role: Role::Watched,
        valid_min: f64::NEG_INFINITY,
        valid_max: f64::INFINITY,
        stale_after: Span::from_secs(30),
        stuck_after: Span::ZERO,
        conditioning: None,
        sensor: None,
    }
}

/// Counters in these tests are of a stage that does 360 an hour at most, where they have a role.
fn most_of(signal: &Signal) -> Option<Rate> {
    matches!(signal.role, Role::Flow(_)).then(|| Rate::from_units_per_hour(360.0))
}

/// Signals and what they have moved: flow, and microseconds that are unknown.
struct Bench {
    declared: Vec<Declared>,
    settings: Settings,
    signals: Signals,
    moved: Vec<(i128, i64)>,
}

impl Bench {
    fn new(signals: &[Signal], lateness: Span) -> Self {
        Self {
            declared: signals.iter().map(|signal| Declared::of(signal, most_of(signal))).collect(),
            settings: Settings { allowed_lateness: lateness, ..Settings::default() },
            signals: Signals::new(signals.len(), lateness),
            moved: vec![(0, 0); signals.len()],
        }
    }

    fn take(&mut self, index: usize, at: Timestamp, value: f64) -> Verdict {
        let signal = (SignalId::of(index), &self.declared[index]);
        let sum = &mut self.moved[index];
        self.signals.take(signal, &self.settings, Timestamp::MAX, (at, value, Quality::Good), |sign, moved| {
            sum.0 += moved.flow.0 * i128::from(sign);
            sum.1 += moved.unknown.0 * sign;
        })
    }

    fn kept(&self, index: usize) -> usize {
        self.signals.readings(&self.signals[index]).len()
    }

    fn restart(&mut self) {
        let mut bytes = Vec::new();
        self.signals.save(&mut bytes);
        self.signals = Signals::load(&mut bytes.as_slice()).expect("what was saved can be loaded");
        self.signals.allow(self.settings.allowed_lateness);
    }
}

fn total(signal: &Signal, readings: &[(i64, f64)]) -> Fine {
    let mut bench = Bench::new(std::slice::from_ref(signal), Span::from_hours(10));
    for &(secs, value) in readings {
        bench.take(0, Timestamp(secs.saturating_mul(1_000_000)), value);
    }
    Fine(bench.moved[0].0)
}

#[test]
fn a_rate_holds_until_the_next_reading_but_not_for_ever() {
    let rate = signal(SignalKind::Rate);
    assert_eq!(total(&rate, &[(0, 360.0), (10, 360.0)]).amount(), Amount::from_units(1.0));
    assert_eq!(total(&rate, &[(0, 360.0), (3_000, 360.0)]).amount(), Amount::from_units(3.0));
}

/// What a counter has moved, in its units, and for how many seconds that is unknown.
fn counted(modulus: f64, readings: &[(i64, f64)]) -> (f64, i64) {
    counted_by(signal(SignalKind::Counter { modulus: Amount::from_units(modulus) }), readings)
}

fn counted_by(counter: Signal, readings: &[(i64, f64)]) -> (f64, i64) {
    let mut bench = Bench::new(&[counter], Span::from_hours(10));
    for &(secs, value) in readings {
        bench.take(0, Timestamp::from_secs(secs), value);
    }
    let (flow, unknown) = bench.moved[0];
    (Fine(flow).amount().as_units(), unknown / 1_000_000)
}

#[test]
fn a_counter_rolls_over() {
    assert_eq!(counted(65_536.0, &[(0, 65_530.0), (10, 4.0), (20, 6.0)]), (12.0, 0));
    assert_eq!(counted(32_768.0, &[(0, 32_767.0), (10, 0.0)]), (1.0, 0));
    assert_eq!(counted(1e8, &[(0, 99_999_999.0), (10, 2.0)]), (3.0, 0));
}

#[test]
fn a_counter_that_is_reset_moves_nothing_for_a_while_that_is_unknown() {
    // By an operator, to zero; then it goes on.
    assert_eq!(counted(65_536.0, &[(0, 500.0), (10, 3.0), (20, 5.0)]), (2.0, 10));
    // To some other figure, which is not what was produced.
    assert_eq!(counted(1e6, &[(0, 400_000.0), (10, 399_000.0), (20, 399_004.0)]), (4.0, 10));
    // Above its modulus nothing can be said of it, and nothing huge is.
    assert_eq!(counted(100.0, &[(0, 5_000.0), (10, 1.0)]), (0.0, 10));
}

/// The same of a counter of a stage that can do 360 an hour.
fn counted_of_a_stage(modulus: f64, readings: &[(i64, f64)]) -> (f64, i64) {
    let kind = SignalKind::Counter { modulus: Amount::from_units(modulus) };
    counted_by(Signal { role: Role::Flow(crate::ids::StageId(0)), ..signal(kind) }, readings)
}

#[test]
fn what_nobody_can_have_done_is_not_counted() {
    // A PLC that starts up says zero once.
    assert_eq!(counted_of_a_stage(0.0, &[(0, 400_000.0), (10, 0.0), (20, 400_002.0), (30, 400_003.0)]), (1.0, 20));
    // A reset that looks like a roll-over.
    assert_eq!(counted_of_a_stage(65_536.0, &[(0, 40_000.0), (10, 0.0), (20, 1.0)]), (1.0, 10));
    // Somebody sets it up.
    assert_eq!(counted_of_a_stage(0.0, &[(0, 10.0), (10, 9_000.0), (20, 9_001.0)]), (1.0, 10));
    // A real roll-over, a lot at once, and what was done in a gap are counted.
    assert_eq!(counted_of_a_stage(65_536.0, &[(0, 65_530.0), (10, 4.0)]), (10.0, 0));
    assert_eq!(counted_of_a_stage(0.0, &[(0, 100.0), (10, 130.0), (14_410, 1_500.0)]), (1_400.0, 0));
}

#[test]
fn a_total_that_trembles_moves_nothing() {
    let trembling: Vec<(i64, f64)> = (0..=360).map(|turn| (turn * 10, if turn % 2 == 0 { 1_000.0 } else { 999.9 })).collect();
    assert_eq!(counted_of_a_stage(0.0, &trembling), (0.0, 0));
    // A belt that runs empty below its zero point takes a little back, once.
    assert_eq!(counted_of_a_stage(0.0, &[(0, 1_000.0), (10, 999.5), (20, 1_000.0), (30, 1_001.0)]), (1.0, 0));
}

#[test]
fn a_counter_never_runs_backwards_nor_leaps_when_it_falls() {
    for modulus in [0.0, 100.0, 65_536.0] {
        for (before, after) in [(99.0, 0.0), (51.0, 0.0), (50.0, 0.0), (65_535.0, 32_768.0), (65_535.0, 1.0), (10.0, 9.0)] {
            let (flow, _) = counted(modulus, &[(0, before), (1, after)]);
            assert!((0.0..=modulus / 2.0).contains(&flow), "{before} to {after} of {modulus}: {flow}");
        }
    }
}

#[test]
fn what_a_counter_counted_in_a_gap_moved_in_all_of_it() {
    let counter = signal(SignalKind::Counter { modulus: Amount::ZERO });
    let mut signals = Signals::new(1, Span::from_hours(1));
    let settings = Settings::default();
    let mut all = Vec::new();
    for (secs, value) in [(0, 100.0), (1, 101.0), (3_601, 461.0)] {
        let reading = (Timestamp::from_secs(secs), value, Quality::Good);
        let verdict =
            signals.take((SignalId(0), &Declared::of(&counter, None)), &settings, Timestamp::MAX, reading, |_, moved| {
                all.push(moved)
            });
        assert_eq!(verdict, Verdict::Newest);
    }
    let last = all.last().expect("it moved");
    assert_eq!((last.from, last.to), (Timestamp::from_secs(1), Timestamp::from_secs(3_601)));
    assert_eq!(last.flow.amount(), Amount::from_units(360.0));
}

#[test]
fn a_bad_reading_is_unknown_not_zero() {
    let rate = signal(SignalKind::Rate);
    assert_eq!(total(&rate, &[(0, 360.0), (10, f64::NAN), (20, 360.0), (30, 0.0)]).amount(), Amount::from_units(2.0));
    let counter = signal(SignalKind::Counter { modulus: Amount::ZERO });
    assert_eq!(total(&counter, &[(0, 5.0), (10, f64::NAN), (20, 9.0)]).amount(), Amount::from_units(4.0));
}

#[test]
fn what_is_tidied_away_is_not_needed_any_more() {
    let rate = signal(SignalKind::Rate);
    let in_order: Vec<(i64, f64)> = (0..=300).map(|second| (second, (second % 7 * 100) as f64)).collect();
    let mut bench = Bench::new(std::slice::from_ref(&rate), Span::from_secs(20));
    let mut take = |(secs, value): (i64, f64)| bench.take(0, Timestamp::from_secs(secs), value);
    // Those of odd seconds come fifteen seconds late, and twice; what is older than twenty comes for nothing.
    for second in (0..=300).step_by(2) {
        assert_eq!(take(in_order[second]), Verdict::Newest);
        if let Some(late) = second.checked_sub(15) {
            assert_eq!(take(in_order[late]), Verdict::Late);
            assert_eq!(take(in_order[late]), Verdict::Duplicate);
        }
        if let Some(too_late) = second.checked_sub(25) {
            assert_eq!(take(in_order[too_late]), Verdict::TooLate);
        }
    }
    for late in (287..300).step_by(2) {
        assert_eq!(take(in_order[late]), Verdict::Late);
    }
    assert_eq!(Fine(bench.moved[0].0), total(&rate, &in_order));
    assert!(bench.kept(0) < 50, "{} readings are kept", bench.kept(0));
}

#[test]
fn a_signal_that_falls_silent_keeps_its_readings_and_holds_nobody_up() {
    let rate = signal(SignalKind::Rate);
    let mut bench = Bench::new(&[rate.clone(), rate], Span::from_secs(20));
    for second in 0..=1_000 {
        bench.take(0, Timestamp::from_secs(second), 360.0);
        if second <= 100 && second != 90 {
            bench.take(1, Timestamp::from_secs(second), 360.0);
        }
    }
    assert!(bench.signals.recent.len() < 100, "the log has {} entries", bench.signals.recent.len());
    assert_eq!(bench.take(1, Timestamp::from_secs(90), 0.0), Verdict::Late);
    assert_eq!(bench.take(1, Timestamp::from_secs(79), 0.0), Verdict::TooLate);
    let hundredths = Fine(bench.moved[1].0).amount().0 / 10_000;
    assert_eq!(hundredths, 990, "a hundred seconds at a tonne in ten, but for one");
}

#[test]
fn a_full_log_loses_nothing() {
    let rate = signal(SignalKind::Rate);
    let mut bench = Bench::new(std::slice::from_ref(&rate), Span::from_secs(20));
    let at = |step: i64| Timestamp::from_millis(10 * step);
    for step in (0..=5_000).filter(|step| step % 100 != 7) {
        assert_eq!(bench.take(0, at(step), 360.0), Verdict::Newest);
        assert!(bench.signals.recent.len() <= LOGGED_MAX + 64, "the log has {} entries", bench.signals.recent.len());
    }
    assert!((1_981..2_100).contains(&bench.kept(0)), "{} readings are kept", bench.kept(0));
    let before = bench.moved[0].0;
    for step in (3_000..=5_000).filter(|step| step % 100 == 7) {
        assert_eq!(bench.take(0, at(step), 0.0), Verdict::Late);
    }
    assert_eq!(before - bench.moved[0].0, 20 * Rate::from_units_per_hour(360.0).over(Span(10_000)).0);
}

#[test]
fn a_counter_that_begins_with_a_bad_reading_counts_from_the_first_good_one() {
    let counter = signal(SignalKind::Counter { modulus: Amount::from_units(65_536.0) });
    assert_eq!(total(&counter, &[(0, f64::NAN), (10, 100.0), (20, 107.0)]).amount(), Amount::from_units(7.0));
}

#[test]
fn two_loads_at_one_time_are_two_and_one_told_twice_is_one() {
    let loads = signal(SignalKind::Load);
    assert_eq!(total(&loads, &[(5, 12.0), (5, 13.0), (5, 12.0)]).amount(), Amount::from_units(25.0));
    assert_eq!(total(&loads, &[(5, 12.0), (9, 1.0), (5, 13.0), (5, 13.0)]).amount(), Amount::from_units(26.0));
}

#[test]
fn at_the_very_edge_of_lateness_nothing_is_forgotten() {
    let mut bench = Bench::new(&[signal(SignalKind::Load)], Span::from_secs(20));
    let mut take = |secs, value| bench.take(0, Timestamp::from_secs(secs), value);
    assert_eq!([take(5, 12.0), take(5, 13.0), take(25, 1.0)], [Verdict::Newest; 3]);
    assert_eq!([take(5, 13.0), take(5, 12.0)], [Verdict::Duplicate; 2]);
    assert_eq!([take(5, 14.0), take(4, 14.0)], [Verdict::Late, Verdict::TooLate]);
}

#[test]
fn absurd_times_and_values_do_no_harm() {
    for kind in [SignalKind::Rate, SignalKind::Counter { modulus: Amount(i64::MAX) }, SignalKind::Load, SignalKind::Level] {
        let signal = signal(kind);
        let far = i64::MAX / 1_000_000;
        total(&signal, &[(-far, 1e300), (far, -1e300), (0, f64::INFINITY), (-far + 1, 1e300), (99_999, 1e18), (99_998, 3.0)]);
    }
}

/// What `Signals` says and sums up, told from all that ever came.
struct Everything(Vec<Vec<Reading>>);

impl Everything {
    fn take(&mut self, bench: &Bench, index: usize, at: Timestamp, value: f64) -> Verdict {
        let (signal, all) = (&bench.declared[index], &mut self.0[index]);
        let reading = Reading { at, value: scale(value, judge(signal, value, Quality::Good), signal.kind) };
        if reading.value == UNKNOWN && matches!(signal.kind, SignalKind::Counter { .. }) {
            return Verdict::Unread;
        }
        let newest = all.last().map_or(Timestamp::MIN, |newest| newest.at);
        if at < newest - bench.settings.allowed_lateness {
            return Verdict::TooLate;
        }
        let same = |known: &Reading| known.at == at && (signal.kind != SignalKind::Load || known.value == reading.value);
        if all.iter().rev().take_while(|known| known.at >= at).any(same) {
            return Verdict::Duplicate;
        }
        all.insert(all.partition_point(|known| known.at < at), reading);
        if at >= newest { Verdict::Newest } else { Verdict::Late }
    }

    fn moved(&self, bench: &Bench, index: usize) -> (i128, i64) {
        let (signal, all) = (&bench.declared[index], &self.0[index]);
        let pairs = all.windows(2).map(|pair| between(Of::as_read(signal), pair[0], pair[1]));
        let moved = all.first().and_then(|first| alone(Of::as_read(signal), *first)).into_iter().chain(pairs);
        moved.fold((0, 0), |sum, moved| (sum.0 + moved.flow.0, sum.1 + moved.unknown.0))
    }
}

/// Readings of signals of different paces, some of them late, twice, bad, or not at all, in the order in which they arrive.
fn arrivals(seed: u64, paces: &[i64]) -> Vec<(i64, usize, i64, f64)> {
    let mut state = seed;
    let mut below = |limit: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((state >> 33) % limit) as i64
    };
    let mut arrivals = Vec::new();
    for (index, pace) in paces.iter().enumerate() {
        let mut at = 0;
        while at < 200_000 {
            at += if below(300) == 0 { 70_000 } else { pace / 2 + below(*pace as u64) };
            at -= if below(20) == 0 { at % 1_000 } else { 0 };
            let value = if below(30) == 0 { f64::NAN } else { below(400) as f64 / 4.0 };
            let late = |chance: i64| [0, 0, 0, 0, 0, 0, 1_500, 6_000, 15_000, 30_000][chance as usize];
            arrivals.push((at + late(below(10)), index, at, value));
            if below(12) == 0 {
                arrivals.push((at + late(below(10)) + below(200), index, at, value));
            }
        }
    }
    arrivals.sort_by_key(|arrival| (arrival.0, arrival.1, arrival.2));
    arrivals
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn what_is_kept_is_as_good_as_everything(seed in any::<u64>(), lateness in 0_i64..25, restarts in 0_usize..3) {
        let counter = SignalKind::Counter { modulus: Amount::from_units(100.0) };
        let kinds = [SignalKind::Rate, SignalKind::Rate, counter, SignalKind::Load, SignalKind::Level, SignalKind::Rate];
        let signals: Vec<Signal> = kinds.into_iter().map(signal).collect();
        let mut bench = Bench::new(&signals, Span::from_secs(lateness));
        let mut everything = Everything(vec![Vec::new(); signals.len()]);
        let arrivals = arrivals(seed, &[20, 1_000, 700, 900, 3_000, 12_000]);
        for (number, &(_, index, at, value)) in arrivals.iter().enumerate() {
            let at = Timestamp::from_millis(at);
            let expected = everything.take(&bench, index, at, value);
            prop_assert_eq!(bench.take(index, at, value), expected, "reading {} of signal {}", number, index);
            prop_assert!(bench.signals.recent.len() <= LOGGED_MAX * signals.len() as u64 + 64);
            if restarts > 0 && number % (arrivals.len() / restarts) == 500 {
                bench.restart();
            }
        }
        for index in 0..signals.len() {
            prop_assert_eq!(bench.moved[index], everything.moved(&bench, index), "signal {}", index);
        }
    }
}

proptest! {
    #[test]
    fn the_order_of_arrival_does_not_change_the_total(
        mut readings in prop::collection::btree_map(0_i64..600, prop::option::weighted(0.9, 0_u32..50_000), 1..60),
        swaps in prop::collection::vec((0_usize..60, 0_usize..60), 0..40),
        kind in 0..3,
    ) {
        let kind = match kind {
            0 => SignalKind::Rate,
            1 => SignalKind::Counter { modulus: Amount::from_units(500.0) },
            _ => SignalKind::Load,
        };
        let signal = signal(kind);
        let mut arrivals: Vec<(i64, f64)> = std::mem::take(&mut readings)
            .into_iter()
            .map(|(at, value)| (at, value.map_or(f64::NAN, |value| f64::from(value) / 100.0)))
            .collect();
        let in_order = total(&signal, &arrivals);
        let count = arrivals.len();
        for (a, b) in swaps {
            arrivals.swap(a % count, b % count);
        }
        let again: Vec<_> = arrivals.iter().chain(&arrivals).copied().collect();
        prop_assert_eq!(total(&signal, &again), in_order);
    }
}
