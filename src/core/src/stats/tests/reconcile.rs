//! Reconciliation: the heat exchanger with a bypass of Narasimhan & Jordache, and a chain with meters missing.

use super::{near, printed};
use crate::stats::random::Random;
use crate::stats::reconcile::{Balances, Irreconcilable, Reading, Stream, blame, reconcile, test_limit};

/// Splitter, exchanger, bypass valve, mixer: 1 = 2 + 3, 2 = 4, 3 = 5, 4 + 5 = 6.
fn exchanger() -> Balances {
    let stream = |from, to| Stream { from, to };
    let streams = [
        stream(None, Some(0)),
        stream(Some(0), Some(1)),
        stream(Some(0), Some(2)),
        stream(Some(1), Some(3)),
        stream(Some(2), Some(3)),
        stream(Some(3), None),
    ];
    Balances::network(4, &streams)
}

const MEASURED: [f64; 6] = [101.91, 64.45, 34.65, 64.20, 36.44, 98.88];

/// Readings with variance 1; not-a-number is not measured.
fn readings(values: &[f64]) -> Vec<Option<Reading>> {
    values.iter().map(|value| (!value.is_nan()).then_some(Reading { value: *value, variance: 1.0 })).collect()
}

#[test]
fn the_exchanger_is_reconciled_as_in_the_book() {
    // Narasimhan & Jordache (2000), ch. 1: readings and reconciled flows; ch. 7: the global test has 9.4877 for its limit.
    let found = reconcile(&exchanger(), &readings(&MEASURED)).expect("all is measured");
    for (flow, expected) in found.flows.iter().zip(["100.22", "64.50", "35.72", "64.50", "35.72", "100.22"]) {
        printed("flow", flow.expect("measured"), expected);
    }
    printed("chi-square", found.global.statistic, "6.4075");
    assert_eq!(found.global.freedom, 4);
    printed("its limit", found.global.limit(0.05), "9.4877");
    assert!(found.global.probability > 0.05);
    let largest = found.measurement.iter().flatten().copied().fold(0.0, f64::max);
    assert_eq!(found.measurement[0], Some(largest));
    printed("measurement test", largest, "2.070");
    // Imbalances 2.81, 0.25, -1.79, 1.76 over roots of 3, 2, 2 and 3.
    for (z, expected) in
        found.nodal.iter().zip([2.81 / libm::sqrt(3.0), 0.25 / libm::sqrt(2.0), 1.79 / libm::sqrt(2.0), 1.76 / libm::sqrt(3.0)])
    {
        near("nodal test", z.expect("measured"), expected, 1e-12);
    }
    assert!(blame(&exchanger(), &readings(&MEASURED), 0.05).expect("measured").suspects.is_empty());
}

#[test]
fn a_meter_that_lies_is_named_with_its_bias() {
    // The same with 4 units too much on stream 2: Narasimhan & Jordache, ch. 7, who find 16.674.
    let mut values = MEASURED;
    values[1] += 4.0;
    let found = reconcile(&exchanger(), &readings(&values)).expect("all is measured");
    printed("chi-square", found.global.statistic, "16.674");
    let blame = blame(&exchanger(), &readings(&values), 0.05).expect("all is measured");
    assert_eq!(blame.suspects.len(), 1);
    let suspect = &blame.suspects[0];
    assert_eq!((suspect.stream, suspect.indistinguishable.as_slice()), (1, [].as_slice()));
    assert!((suspect.bias.expect("the others say it") - 4.0).abs() < 1.0, "{suspect:?}");
    let without = blame.without.expect("three balances are left");
    assert_eq!(without.global.freedom, 3);
    near("relief", suspect.relief, found.global.statistic - without.global.statistic, 1e-9);
    // Sidak: six tests at five per cent.
    near("limit of six tests", test_limit(0.05, 6), 2.631, 1e-3);
    assert!(libm::sqrt(suspect.relief) > test_limit(0.05, 6));
}

#[test]
fn what_is_not_measured_is_calculated_where_it_can_be() {
    let nan = f64::NAN;
    // Without 2 and 5: node 1 gives 2 from 1 and 3, node 3 gives 5; the checks left are 2 = 4 and the mixer.
    let found = reconcile(&exchanger(), &readings(&[101.91, nan, 34.65, 64.20, nan, 98.88])).expect("two checks");
    assert_eq!(found.global.freedom, 2);
    let flows: Vec<f64> = found.flows.iter().map(|flow| flow.expect("calculable")).collect();
    let nodes = [flows[0] - flows[1] - flows[2], flows[1] - flows[3], flows[2] - flows[4], flows[3] + flows[4] - flows[5]];
    assert!(nodes.iter().all(|imbalance| imbalance.abs() < 1e-9), "{nodes:?}");
    assert_eq!(found.nodal, [None; 4]);
    // Only the ends and one branch: both branches are known, and nothing says that the branch is right.
    let found = reconcile(&exchanger(), &readings(&[101.0, 64.0, nan, nan, nan, 99.0])).expect("one check");
    assert_eq!((found.global.freedom, found.measurement[1]), (1, None));
    assert_eq!(found.flows[1], Some(64.0));
    near("bypass", found.flows[4].expect("calculable"), 36.0, 1e-12);
    near("both ends alike", found.measurement[0].expect("checked"), found.measurement[5].expect("checked"), 1e-12);
    // Only the ends: the branches cannot be told apart.
    let found = reconcile(&exchanger(), &readings(&[101.0, nan, nan, nan, nan, 99.0])).expect("one check");
    assert_eq!(found.flows, [Some(100.0), None, None, None, None, Some(100.0)]);
}

#[test]
fn one_balance_says_that_something_is_wrong_and_not_what() {
    let nan = f64::NAN;
    let blame = blame(&exchanger(), &readings(&[110.0, nan, nan, nan, nan, 99.0]), 0.05).expect("one check");
    assert_eq!(blame.suspects.len(), 1);
    assert_eq!((blame.suspects[0].stream, blame.suspects[0].indistinguishable.as_slice()), (0, [5].as_slice()));
    assert_eq!((blame.suspects[0].bias, blame.without), (None, None));
}

#[test]
fn what_cannot_be_reconciled_is_told() {
    let nan = f64::NAN;
    let said = |values: &[f64]| reconcile(&exchanger(), &readings(values)).expect_err("not possible").to_string();
    assert_eq!(said(&[1.0, 2.0]), "the network has 6 streams, but 2 readings are given");
    assert_eq!(
        said(&[1.0, nan, nan, nan, nan, nan]),
        "no balance has all its streams measured or calculable: nothing can be checked"
    );
    let mut wrong = readings(&MEASURED);
    wrong[2] = Some(Reading { value: 3.0, variance: 0.0 });
    let error = reconcile(&exchanger(), &wrong).expect_err("a variance of zero");
    assert_eq!(error.to_string(), "stream 2 reads 3 with variance 0: a number and a variance above 0 are expected");
    assert!(matches!(error, Irreconcilable::Reading { stream: 2, .. }));
}

#[test]
fn a_balance_that_says_nothing_new_changes_nothing() {
    // The world as a fifth node follows from the four.
    let mut rows = vec![
        vec![1.0, -1.0, -1.0, 0.0, 0.0, 0.0],
        vec![0.0, 1.0, 0.0, -1.0, 0.0, 0.0],
        vec![0.0, 0.0, 2.5, 0.0, -2.5, 0.0],
        vec![0.0, 0.0, 0.0, 1.0, 1.0, -1.0],
        vec![1.0, 0.0, 0.0, 0.0, 0.0, -1.0],
    ];
    let found = reconcile(&Balances::new(rows.clone()), &readings(&MEASURED)).expect("all is measured");
    assert_eq!(found.global.freedom, 4);
    printed("chi-square", found.global.statistic, "6.4075");
    rows.reverse();
    let again = reconcile(&Balances::new(rows), &readings(&MEASURED)).expect("all is measured");
    for (one, other) in found.flows.iter().zip(&again.flows) {
        near("in any order", one.expect("measured"), other.expect("measured"), 1e-12);
    }
}

/// A mine's chain in grams an hour, its belt scales good to 1 and 2 per cent: crushing, hoisting with a stream to the dump, and
/// grinding with a yield of concentrate.
fn chain() -> (Balances, [f64; 5], [f64; 5]) {
    let truth = [5e8, 5e8, 4e7, 4.6e8, 2.3e7];
    let rows = vec![vec![1.0, -1.0, 0.0, 0.0, 0.0], vec![0.0, 1.0, -1.0, -1.0, 0.0], vec![0.0, 0.0, 0.0, 0.05, -1.0]];
    let sigma = [0.01, 0.01, 0.02, 0.01, 0.02];
    (Balances::new(rows), truth, sigma)
}

#[test]
fn tests_keep_their_level_and_find_a_scale_that_drifts() {
    let (balances, truth, sigma) = chain();
    let mut random = Random::new(31);
    let mut draw = |drift: f64| -> Vec<Option<Reading>> {
        let reading = |stream: usize, random: &mut Random| {
            let spread = sigma[stream] * truth[stream];
            let drift = if stream == 3 { drift } else { 1.0 };
            Reading { value: (truth[stream] + spread * random.normal()) * drift, variance: spread * spread }
        };
        (0..5).map(|stream| Some(reading(stream, &mut random))).collect()
    };
    let runs = 2_000;
    let (mut global, mut single) = (0, 0);
    for _ in 0..runs {
        let found = reconcile(&balances, &draw(1.0)).expect("all is measured");
        global += u32::from(found.global.probability < 0.05);
        single += u32::from(found.measurement.iter().flatten().any(|z| *z > test_limit(0.05, 5)));
    }
    near("global level", f64::from(global) / f64::from(runs), 0.05, 0.3);
    assert!(f64::from(single) / f64::from(runs) < 0.055, "{single} of {runs}");
    let named = (0..300).filter(|_| {
        let blame = blame(&balances, &draw(1.08), 0.05).expect("all is measured");
        blame.suspects.first().is_some_and(|suspect| suspect.stream == 3)
    });
    let named = named.count();
    assert!(named > 240, "{named} of 300");
}
