//! FOCuS against the definition: every time of change, at every step.

use super::near;
use crate::persist::Persist;
use crate::stats::cusum::Side;
use crate::stats::focus::{CORNERS_MAX, Focus};
use crate::stats::random::Random;
use crate::stats::run_length;

/// The largest statistic over all times of change, with its number of samples and its mean.
fn by_definition(samples: &[f64]) -> (f64, u64, f64) {
    let (mut best, mut sum) = ((0.0, 0, 0.0), 0.0);
    for (count, z) in samples.iter().rev().enumerate() {
        sum += z;
        let count = count as f64 + 1.0;
        let statistic = sum * sum / (2.0 * count);
        if statistic > best.0 {
            best = (statistic, count as u64, sum / count);
        }
    }
    best
}

fn check(name: &str, samples: &[f64]) {
    let mut focus = Focus::new();
    for step in 1..=samples.len() {
        focus.step(samples[step - 1]);
        let (statistic, count, mean) = by_definition(&samples[..step]);
        let Some(found) = focus.strongest() else {
            assert!(statistic == 0.0, "{name}, step {step}: nothing found, {statistic} expected");
            continue;
        };
        let close = (found.statistic - statistic).abs() <= 1e-9 * statistic.max(1.0);
        assert!(close, "{name}, step {step}: {} found, {statistic} expected", found.statistic);
        assert_eq!(found.shift.samples, count, "{name}, step {step}");
        near(name, found.shift.size, mean, 1e-9);
        assert_eq!(found.shift.side, if mean > 0.0 { Side::Up } else { Side::Down }, "{name}, step {step}");
        for limit in [0.5 * statistic, 0.999 * statistic, 1.001 * statistic, 2.0 * statistic] {
            let expected = (statistic > limit).then_some(found);
            assert_eq!(focus.beyond(limit), expected, "{name}, step {step}: beyond {limit} of {statistic}");
        }
    }
}

#[test]
fn the_statistic_is_the_one_by_definition_at_every_step() {
    for seed in 0..12 {
        let mut random = Random::stream(seed, 4);
        let shift = [0.0, 0.0, 0.3, -0.5, 1.5, -3.0][seed as usize % 6];
        let samples: Vec<f64> = (0..400).map(|step| random.normal() + if step < 250 { 0.0 } else { shift }).collect();
        check(&format!("seed {seed}"), &samples);
    }
    let heavy: Vec<f64> = {
        let mut random = Random::new(9);
        (0..400).map(|_| random.normal() / random.uniform()).collect()
    };
    check("heavy tails", &heavy);
}

#[test]
fn it_says_when_and_how_much() {
    let mut focus = Focus::new();
    let mut random = Random::new(77);
    for _ in 0..5_000 {
        focus.step(random.normal());
        assert!(focus.beyond(15.0).is_none());
    }
    let mut after = 0;
    let found = loop {
        focus.step(random.normal() - 1.0);
        after += 1;
        if let Some(found) = focus.beyond(15.0) {
            break found;
        }
    };
    assert_eq!(found.shift.side, Side::Down);
    assert!(after < 60 && found.shift.samples.abs_diff(after) < 10, "{after} {found:?}");
    assert!((found.shift.size + 1.0).abs() < 0.4, "{found:?}");
}

#[test]
fn what_it_holds_is_bounded() {
    // A change that grows for ever has a corner at each sample.
    let samples: Vec<f64> = (0..2_000).map(|step| 0.01 * f64::from(step)).collect();
    let mut focus = Focus::new();
    let mut worst: f64 = 1.0;
    for step in 1..=samples.len() {
        focus.step(samples[step - 1]);
        assert!(focus.corners() <= 2 * CORNERS_MAX);
        let expected = by_definition(&samples[..step]).0;
        worst = worst.min(focus.strongest().map_or(1.0, |found| found.statistic / expected));
    }
    assert!((0.999..=1.0 + 1e-12).contains(&worst), "{worst}");
    // Good samples have about ln(n) / 2 corners a side.
    let (mut focus, mut random, mut most) = (Focus::new(), Random::new(2), 0);
    for _ in 0..200_000 {
        focus.step(random.normal());
        most = most.max(focus.corners());
    }
    assert!(most < CORNERS_MAX, "{most}");
}

#[test]
fn it_comes_back_from_bytes_and_goes_on() {
    let mut random = Random::new(3);
    let mut focus = Focus::new();
    (0..500).for_each(|_| focus.step(random.normal()));
    let mut bytes = Vec::new();
    focus.save(&mut bytes);
    let mut again = Focus::load(&mut bytes.as_slice()).expect("what was saved");
    for _ in 0..500 {
        let z = random.normal();
        focus.step(z);
        again.step(z);
        assert_eq!(focus.strongest(), again.strongest());
    }
    assert_eq!(focus, again);
}

#[test]
fn its_runs_are_those_of_siegmund_and_venkatraman() {
    let (limit, runs) = (6.0, 400);
    let mut random = Random::stream(11, 0);
    let mut samples = 0_u32;
    for _ in 0..runs {
        let mut focus = Focus::new();
        samples += 1;
        focus.step(random.normal());
        while focus.beyond(limit).is_none() {
            samples += 1;
            focus.step(random.normal());
        }
    }
    near("mean run", f64::from(samples) / f64::from(runs), run_length::focus(limit), 0.15);
}
