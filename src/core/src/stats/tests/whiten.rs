//! Whitening: false alarms of correlated samples before and after it.

use super::near;
use crate::persist::Persist;
use crate::stats::cusum::{Cusum, CusumChart};
use crate::stats::normal::{density, survival};
use crate::stats::random::Random;
use crate::stats::whiten::{BELIEVED, BELIEVED_SQUARE, Whitener, Whitening, load_variance};

/// A first-order autoregression with variance 1, times a scale.
struct Correlated {
    random: Random,
    phi: f64,
    scale: f64,
    value: f64,
}

impl Correlated {
    fn new(seed: u64, phi: f64, scale: f64) -> Self {
        let mut random = Random::stream(seed, 6);
        let value = random.normal();
        Self { random, phi, scale, value }
    }

    fn next(&mut self) -> f64 {
        self.value = self.phi * self.value + libm::sqrt(1.0 - self.phi * self.phi) * self.random.normal();
        self.scale * self.value
    }
}

const CHART: (f64, f64) = (0.5, 5.0);

#[test]
fn correlation_destroys_the_run_of_a_chart_and_whitening_mends_it() {
    let chart = CusumChart::new(CHART.0, CHART.1);
    // The raw figures by an independent simulation of the same chart, 465 without correlation (Lucas & Crosier 1982).
    for (phi, raw) in [(0.25, 120.0), (0.5, 51.0), (0.75, 32.0)] {
        let (runs, mut samples) = (3_000, 0);
        for run in 0..runs {
            let mut residual = Correlated::new(1_000 + run, phi, 1.0);
            let mut cusum = Cusum::new(&chart);
            samples += 1;
            while cusum.step(&chart, residual.next()).is_none() {
                samples += 1;
            }
        }
        near(&format!("raw, phi {phi}"), f64::from(samples) / runs as f64, raw, 0.06);

        let whitening = Whitening::new(2_000.0, 300, 1e-6);
        let mut residual = Correlated::new(2_000, phi, 37.0);
        let mut whitener = Whitener::new(&whitening);
        let mut cusum = Cusum::new(&chart);
        let (mut seen, mut alarms) = (0, 0);
        while alarms < 800 {
            let Some(z) = whitener.step(&whitening, residual.next(), true) else { continue };
            seen += 1;
            if cusum.step(&chart, z).is_some() {
                alarms += 1;
                cusum = Cusum::new(&chart);
            }
        }
        near(&format!("white, phi {phi}"), f64::from(seen) / f64::from(alarms), 465.0, 0.15);
        assert!((whitener.phi() - phi).abs() < 0.08, "{}", whitener.phi());
        near("spread", whitener.spread(), 37.0, 0.1);
    }
}

#[test]
fn the_scale_is_right_for_normal_innovations() {
    let tail = survival(BELIEVED);
    let expected = 1.0 - 2.0 * tail - 2.0 * BELIEVED * density(BELIEVED) + 2.0 * BELIEVED * BELIEVED * tail;
    near("mean square", BELIEVED_SQUARE, expected, 1e-15);
}

#[test]
fn nothing_is_said_before_enough_is_known() {
    let whitening = Whitening::new(500.0, 100, 1e-6);
    let mut residual = Correlated::new(1, 0.5, 2.0);
    let mut whitener = Whitener::new(&whitening);
    // A hundred pairs, of which a gap costs one, and an upset teaches nothing.
    for step in 0..102 {
        assert_eq!(whitener.step(&whitening, residual.next(), true), None, "{step}");
        if step == 40 {
            whitener.gap();
        }
    }
    assert!(whitener.is_warm());
    assert!((whitener.phi() - 0.5).abs() < 0.25 && (whitener.spread() - 2.0).abs() < 0.5, "{whitener:?}");
    assert!(whitener.step(&whitening, residual.next(), true).is_some());
    let mut other = Whitener::new(&whitening);
    assert!((0..1_000).all(|_| other.step(&whitening, residual.next(), false).is_none()));
}

#[test]
fn an_upset_is_not_learned_when_the_caller_says_so() {
    let whitening = Whitening::new(1_000.0, 200, 1e-6);
    let mut residual = Correlated::new(5, 0.3, 1.0);
    let mut whitener = Whitener::new(&whitening);
    for _ in 0..2_000 {
        whitener.step(&whitening, residual.next(), true);
    }
    let before = (whitener.phi(), whitener.sigma());
    for _ in 0..2_000 {
        whitener.step(&whitening, residual.next() + 5.0, false);
    }
    assert_eq!((whitener.phi(), whitener.sigma()), before);
}

#[test]
fn wild_values_hardly_move_what_is_learned() {
    let whitening = Whitening::new(1_000.0, 200, 1e-6);
    let learned = |share: f64| {
        let mut residual = Correlated::new(8, 0.5, 1.0);
        let mut random = Random::new(4);
        let mut whitener = Whitener::new(&whitening);
        for _ in 0..20_000 {
            let wild = if random.uniform() < share { 50.0 * random.normal() } else { 0.0 };
            whitener.step(&whitening, residual.next() + wild, true);
        }
        (whitener.phi(), whitener.sigma())
    };
    let (clean, spoilt) = (learned(0.0), learned(0.02));
    assert!((spoilt.0 - clean.0).abs() < 0.1, "{spoilt:?} after {clean:?}");
    near("sigma", spoilt.1, clean.1, 0.25);
}

#[test]
fn floors_hold() {
    let whitening = Whitening::new(100.0, 20, 0.5).with_phi_max(0.8);
    let mut whitener = Whitener::new(&whitening);
    for _ in 0..1_000 {
        whitener.step(&whitening, 0.0, true);
    }
    assert_eq!((whitener.phi(), whitener.sigma()), (0.0, 0.5));
    // A residual that stays where it is would be foretold perfectly, and a shift never seen.
    let mut stuck = Whitener::new(&whitening);
    for _ in 0..1_000 {
        stuck.step(&whitening, 10.0, true);
    }
    assert_eq!(stuck.phi(), 0.8);
    assert!(stuck.step(&whitening, 10.0, true).expect("warm") > 0.9);
}

#[test]
fn after_a_gap_a_residual_is_held_against_its_own_spread() {
    let whitening = Whitening::new(2_000.0, 200, 1e-6);
    let mut residual = Correlated::new(5, 0.6, 3.0);
    let mut whitener = Whitener::new(&whitening);
    for _ in 0..5_000 {
        whitener.step(&whitening, residual.next(), true);
    }
    whitener.gap();
    near("z", whitener.step(&whitening, 6.0, false).expect("warm"), 6.0 / whitener.spread(), 1e-15);
    near(
        "then its innovation",
        whitener.step(&whitening, 6.0, false).expect("warm"),
        6.0 * (1.0 - whitener.phi()) / whitener.sigma(),
        1e-12,
    );
    let mut bytes = Vec::new();
    whitener.save(&mut bytes);
    assert_eq!(Whitener::load(&mut bytes.as_slice()), Some(whitener));
}

#[test]
fn loads_that_come_by_chance_vary_by_their_square() {
    // 12 trucks an hour of 90 t +- 8 t: 1080 t, of which the number alone makes 312 t.
    near("variance", load_variance(12.0, 90.0, 8.0), 12.0 * (8_100.0 + 64.0), 1e-15);
    let (mut random, hours) = (Random::new(6), 20_000);
    let (mut sum, mut squares) = (0.0, 0.0);
    for _ in 0..hours {
        let (mut at, mut tonnes) = (random.exponential() / 12.0, 0.0);
        while at < 1.0 {
            tonnes += 90.0 + 8.0 * random.normal();
            at += random.exponential() / 12.0;
        }
        sum += tonnes;
        squares += tonnes * tonnes;
    }
    let mean = sum / f64::from(hours);
    near("as it comes", squares / f64::from(hours) - mean * mean, load_variance(12.0, 90.0, 8.0), 0.04);
}
