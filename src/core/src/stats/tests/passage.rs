//! Times of first passage: figures to print, what must hold everywhere, and a walk taken many times.

use super::{near, printed};
use crate::stats::passage::Passage;
use crate::stats::quadrature::gauss_legendre;
use crate::stats::random::Random;

#[test]
fn a_buffer_empties_as_the_inverse_gaussian_says() {
    // By the formulas of Folks & Chhikara (1978), with an independent program. Tonnes, minutes.
    let check = |(distance, drift, noise), by: &str, quantiles: Option<[&str; 3]>| {
        let passage = Passage::new(distance, drift, noise);
        printed("by 60", passage.by(60.0), by);
        for (q, expected) in [0.1, 0.5, 0.9].into_iter().zip(quantiles.into_iter().flatten()) {
            printed("quantile", passage.quantile(q).expect("it comes there for sure"), expected);
        }
    };
    check((500.0, 5.0, 40.0), "0.371091", Some(["31.24", "76.34", "197.71"]));
    check((500.0, 10.0, 40.0), "0.726246", Some(["22.00", "43.22", "86.56"]));
    check((200.0, 2.0, 30.0), "0.570247", None);
    check((500.0, 0.0, 40.0), "0.106583", None);
    let passage = Passage::new(500.0, 5.0, 40.0);
    assert_eq!(passage.mean(), Some(100.0));
    near("sd", passage.sd().expect("a drift towards it"), 80.0, 1e-15);
}

#[test]
fn a_quantile_undoes_the_chance() {
    for (distance, drift, noise) in
        [(500.0, 5.0, 40.0), (500.0, 0.0, 40.0), (500.0, -1.0, 40.0), (500.0, 5.0, 0.4), (3.0, 1e-6, 10.0), (1e9, 1e6, 1e6)]
    {
        let passage = Passage::new(distance, drift, noise);
        for q in [1e-9, 1e-3, 0.1, 0.5, 0.9, 0.999] {
            let t = passage.quantile_if_ever(q).expect("it may come there");
            near(&format!("{passage:?} {q}"), passage.by(t), q * passage.ever(), 1e-9);
            let unconditional = passage.quantile(q);
            assert_eq!(unconditional.is_some(), q < passage.ever());
            if let Some(t) = unconditional {
                near(&format!("{passage:?} {q}, of all"), passage.by(t), q, 1e-9);
            }
        }
    }
}

#[test]
fn a_drift_away_leaves_a_chance() {
    let passage = Passage::new(500.0, -5.0, 40.0);
    near("ever", passage.ever(), libm::exp(-2.0 * 5.0 * 500.0 / 1_600.0), 1e-15);
    near("in the end", passage.by(1e6), passage.ever(), 1e-12);
    assert_eq!(passage.quantile(0.05), None);
    assert_eq!((passage.mean(), passage.sd()), (None, None));
    // Among those that do come there, the drift might as well lead to it.
    assert_eq!(passage.quantile_if_ever(0.5), Passage::new(500.0, 5.0, 40.0).quantile(0.5));
}

#[test]
fn nothing_overflows() {
    // 2vB/s^2 = 1e8: almost a straight line.
    let straight = Passage::new(1e6, 50.0, 1.0);
    near("median", straight.quantile(0.5).expect("sure"), 20_000.0, 1e-6);
    assert!(straight.by(19_000.0) < 1e-100 && straight.by(21_000.0) > 1.0 - 1e-15);
    let away = Passage::new(1e6, -50.0, 1.0);
    assert_eq!((away.ever(), away.by(1e9), away.quantile_if_ever(0.5)), (0.0, 0.0, None));
    // Far out in the lower tail, where both terms are tiny: 2 survival(50) there, by symmetry.
    let early = Passage::new(50.0, 0.0, 1.0);
    assert!(early.by(1.0) == 0.0 || early.by(1.0) < 1e-300);
    near("tail", Passage::new(30.0, 0.0, 1.0).by(1.0), 2.0 * 4.906_713_927_148_187e-198, 1e-12);
    // Without noise, and without a way to go.
    let sure = Passage::new(100.0, 4.0, 0.0);
    assert_eq!((sure.by(24.9), sure.by(25.0), sure.quantile(0.3), sure.sd()), (0.0, 1.0, Some(25.0), Some(0.0)));
    assert_eq!(Passage::new(100.0, 0.0, 0.0).quantile(0.5), None);
    let there = Passage::new(0.0, -1.0, 2.0);
    assert_eq!((there.by(0.0), there.quantile(0.9), there.mean()), (1.0, Some(0.0), Some(0.0)));
}

#[test]
fn the_mean_is_that_of_the_chances() {
    // E T is the integral of P(T > t).
    let passage = Passage::new(200.0, 2.0, 30.0);
    let nodes = gauss_legendre(400, 0.0, 20.0);
    // t = x^3 puts more nodes where the curve bends.
    let mean: f64 = nodes.iter().map(|(x, weight)| weight * 3.0 * x * x * (1.0 - passage.by(x * x * x))).sum();
    near("mean", mean, passage.mean().expect("a drift towards it"), 1e-6);
}

#[test]
fn a_walk_takes_as_long() {
    // Steps of a hundredth; a walk that is looked at in steps comes there late by about 0.583 s sqrt(dt) (Siegmund 1985).
    let (distance, drift, noise, step) = (5.0, 1.0, 2.0, 0.01);
    let late = 0.5826 * noise * libm::sqrt(step);
    let passage = Passage::new(distance + late, drift, noise);
    let (mut random, runs, mut times) = (Random::new(12), 1_500, Vec::new());
    for _ in 0..runs {
        let (mut at, mut t) = (0.0, 0.0);
        while at < distance {
            at += drift * step + noise * libm::sqrt(step) * random.normal();
            t += step;
        }
        times.push(t);
    }
    for q in [0.1, 0.5, 0.9] {
        let t = passage.quantile(q).expect("sure");
        let share = times.iter().filter(|time| **time <= t).count() as f64 / f64::from(runs);
        assert!((share - q).abs() < 4.0 * libm::sqrt(q * (1.0 - q) / f64::from(runs)), "{share} by {t}, expected {q}");
    }
}
