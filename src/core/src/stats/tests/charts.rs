//! The charts themselves: what they say step by step, and that they run as long as `run_length` says.

use super::{near, printed};
use crate::persist::Persist;
use crate::stats::cusum::{CountChart, CountCusum, Cusum, CusumChart, Ewma, EwmaChart, MeanShift, Side};
use crate::stats::random::Random;
use crate::stats::run_length::{cusum_one_sided, cusum_two_sided, ewma};
use crate::stats::sprt::{Sprt, SprtPlan, Verdict};

/// `0.5 2 2` one sample after another; gives the sums after each.
fn cusum(chart: &CusumChart, samples: &str) -> (Cusum, String) {
    let mut cusum = Cusum::new(chart);
    let mut said = String::new();
    for sample in samples.split_whitespace() {
        let side = cusum.step(chart, sample.parse().expect("a number"));
        let (up, down) = cusum.sums();
        said += &format!("{up}/{down}{} ", side.map_or("", |side| if side == Side::Up { "^" } else { "v" }));
    }
    (cusum, said)
}

#[test]
fn a_cusum_adds_up_what_is_beyond_the_reference() {
    let chart = CusumChart::new(0.5, 4.0);
    let (state, said) = cusum(&chart, "1 -1 2 2 2 0 -8");
    assert_eq!(said, "0.5/0 0/0.5 1.5/0 3/0 4.5/0^ 4/0 0/7.5v ");
    assert_eq!(state.shift(&chart), Some(MeanShift { side: Side::Down, samples: 1, size: -8.0 }));
    let (state, _) = cusum(&chart, "0 0 2 2 2");
    assert_eq!(state.shift(&chart), Some(MeanShift { side: Side::Up, samples: 3, size: 2.0 }));
    assert_eq!(cusum(&chart, "0 0.2").0.shift(&chart), None);
}

#[test]
fn a_head_start_finds_at_once_what_was_never_right_and_fades_when_all_is_well() {
    let chart = CusumChart::new(0.5, 4.0).with_head_start(0.5);
    let (state, said) = cusum(&chart, "1.5 1.5 1.5");
    assert_eq!(said, "3/0 4/0 5/0^ ");
    assert_eq!(state.shift(&chart), Some(MeanShift { side: Side::Up, samples: 3, size: 1.5 }));
    assert_eq!(cusum(&chart, "0 0 0 0 0").1, "1.5/1.5 1/1 0.5/0.5 0/0 0/0 ");
}

#[test]
fn charts_come_back_from_bytes_as_they_were() {
    let chart = CusumChart::new(0.5, 4.0).with_head_start(0.5);
    let (before, _) = cusum(&chart, "1.5 -0.25");
    let mut bytes = Vec::new();
    before.save(&mut bytes);
    assert_eq!(Cusum::load(&mut bytes.as_slice()), Some(before));
}

/// The mean run of a chart over so many runs, each begun anew.
fn mean_run(runs: u32, mut begin: impl FnMut() -> Box<dyn FnMut(f64) -> bool>, mut sample: impl FnMut() -> f64) -> f64 {
    let mut samples = 0;
    for _ in 0..runs {
        let mut alarms = begin();
        samples += 1;
        while !alarms(sample()) {
            samples += 1;
        }
    }
    f64::from(samples) / f64::from(runs)
}

#[test]
fn charts_run_as_long_as_the_equations_say() {
    let runs = 1_500;
    let share = 3.0 / libm::sqrt(f64::from(runs));
    let seed = 20;
    let cusum = |limit: f64, head: f64, shift: f64| {
        let chart = CusumChart::new(0.5, limit).with_head_start(head);
        let mut random = Random::stream(seed, 1);
        let begin = || {
            let mut state = Cusum::new(&chart);
            Box::new(move |z| state.step(&chart, z).is_some()) as Box<dyn FnMut(f64) -> bool>
        };
        let found = mean_run(runs, begin, || random.normal() + shift);
        near(&format!("cusum {limit} {head} {shift}, seed {seed}"), found, cusum_two_sided(&chart, shift), share);
    };
    cusum(5.0, 0.0, 0.0);
    cusum(4.0, 0.5, 0.0);
    cusum(5.0, 0.0, -0.5);
    cusum(4.0, 0.5, 1.0);
    let average = |weight: f64, limit: f64, shift: f64| {
        let chart = EwmaChart::new(weight, limit);
        let mut random = Random::stream(seed, 2);
        let begin = || {
            let mut state = Ewma::default();
            Box::new(move |z| state.step(&chart, z).is_some()) as Box<dyn FnMut(f64) -> bool>
        };
        let found = mean_run(runs, begin, || random.normal() + shift);
        near(&format!("ewma {weight} {limit} {shift}, seed {seed}"), found, ewma(&chart, shift), share);
    };
    average(0.1, 2.5, 0.0);
    average(0.1, 2.814, -1.0);
}

#[test]
fn an_ewma_says_which_side() {
    let chart = EwmaChart::new(0.5, 3.0);
    near("threshold", chart.threshold(), 3.0 / libm::sqrt(3.0), 1e-15);
    let mut state = Ewma::default();
    let said: Vec<Option<Side>> = [3.0, 3.0, -4.0, -4.0].iter().map(|z| state.step(&chart, *z)).collect();
    assert_eq!(said, [None, Some(Side::Up), None, Some(Side::Down)]);
}

#[test]
fn a_cusum_of_counts_is_whole_and_alarms_at_its_limit() {
    let chart = CountChart { side: Side::Up, parts: 4, reference: 6, limit: 12, head_start: 0 };
    let mut state = CountCusum::new(&chart);
    let said: Vec<(bool, u64, u64)> =
        [1, 3, 2, 3].into_iter().map(|count| (state.step(&chart, count), state.sum(), state.samples())).collect();
    assert_eq!(said, [(false, 0, 0), (false, 6, 1), (false, 8, 2), (true, 14, 3)]);

    let chart = CountChart { side: Side::Down, ..chart };
    let mut state = CountCusum::new(&chart);
    assert_eq!([0, 0, 9, 0, 0].map(|count| state.step(&chart, count)), [false, true, false, false, true]);
}

#[test]
fn walds_test_has_walds_bounds() {
    // Wald (1945): A = ln((1 - beta) / alpha), B = ln(beta / (1 - alpha)), and the mean number of samples.
    let plan = SprtPlan::new(0.0, 1.0, 1.0, 0.01, 0.05);
    let (low, high) = plan.bounds();
    printed("A", high, "4.5539");
    printed("B", low, "-2.9857");
    let (usual, changed) = plan.expected_samples();
    printed("samples if usual", usual, "5.82");
    printed("samples if changed", changed, "8.35");
}

#[test]
fn walds_test_keeps_its_errors() {
    // An action is to bring 20 t/h more; the hourly rate has a standard deviation of 15.
    let plan = SprtPlan::new(480.0, 500.0, 15.0, 0.01, 0.05);
    let runs = 10_000;
    let play = |mean: f64| {
        let mut random = Random::stream(3, mean as u64);
        let (mut changed, mut samples) = (0_u32, 0);
        for _ in 0..runs {
            let mut test = Sprt::default();
            let verdict = loop {
                if let Some(verdict) = test.step(&plan, mean + 15.0 * random.normal()) {
                    break verdict;
                }
            };
            changed += u32::from(verdict == Verdict::Changed);
            samples += test.samples();
        }
        (f64::from(changed) / f64::from(runs), samples as f64 / f64::from(runs))
    };
    let (usual, changed) = plan.expected_samples();
    let (false_alarms, took) = play(480.0);
    assert!(false_alarms < 0.01 && took > usual && took < usual + 1.5, "{false_alarms} {took} {usual}");
    let (found, took) = play(500.0);
    assert!(found > 0.95 && took > changed && took < changed + 1.5, "{found} {took} {changed}");
}

#[test]
fn one_side_alone_runs_twice_as_long() {
    let chart = CusumChart::new(0.5, 5.0);
    near("halves", cusum_two_sided(&chart, 0.0), cusum_one_sided(&chart, 0.0) / 2.0, 1e-12);
}
