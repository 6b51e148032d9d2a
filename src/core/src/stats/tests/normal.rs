//! The normal distribution, chi-square, chance, nodes and matrices.

use super::near;
use crate::stats::dense::Matrix;
use crate::stats::normal::{chi_square_limit, chi_square_survival, density, distribution, mills, quantile, survival};
use crate::stats::quadrature::gauss_legendre;
use crate::stats::random::Random;

#[test]
fn the_distribution_is_right_in_the_middle_and_in_the_tails() {
    // Abramowitz & Stegun, tables 26.1 and 26.2.
    near("density(0)", density(0.0), 0.398_942_280_401_433, 1e-15);
    near("density(2)", density(2.0), 0.053_990_966_513_188, 1e-13);
    near("P(1)", distribution(1.0), 0.841_344_746_068_543, 1e-15);
    near("P(2)", distribution(2.0), 0.977_249_868_051_821, 1e-15);
    for (x, minus_log10) in [(5.0, 6.542_65), (10.0, 23.118_05), (20.0, 88.560_10), (30.0, 197.309_21)] {
        near("-log10 Q", -libm::log10(survival(x)), minus_log10, 1e-6);
        assert_eq!(survival(x).to_bits(), distribution(-x).to_bits());
    }
}

#[test]
fn the_quantile_undoes_the_distribution() {
    // Abramowitz & Stegun, table 26.5, and the examples of Wichura (1988).
    near("0.975", quantile(0.975), 1.959_963_984_540_054, 1e-15);
    near("0.25", quantile(0.25), -0.674_489_750_196_081_7, 1e-15);
    near("0.001", quantile(0.001), -3.090_232_306_167_813_5, 1e-15);
    near("1e-20", quantile(1e-20), -9.262_340_089_798_408, 1e-15);
    for step in -370..=370 {
        let x = f64::from(step) / 10.0;
        let p = distribution(x);
        // From above, p has lost what the upper tail had.
        let error = f64::EPSILON * p / density(x).max(1e-300) + 1e-13 * x.abs();
        let found = quantile(p);
        assert!((found - x).abs() <= error.max(1e-14) || p == 1.0, "{x}: {found}");
    }
    assert_eq!(quantile(0.5), 0.0);
    assert_eq!((quantile(0.0), quantile(1.0)), (f64::NEG_INFINITY, f64::INFINITY));
}

#[test]
fn mills_ratio_joins_and_outlives_both_of_its_parts() {
    near("0", mills(0.0), 1.253_314_137_315_500_3, 1e-15);
    near("9.999", mills(10.0 - 1e-9), mills(10.0), 1e-9);
    for x in [10.0, 15.0, 25.0] {
        near("both ways", mills(x), survival(x) / density(x), 1e-13);
    }
    // 1/x (1 - 1/x^2 + 3/x^4 - ...), Abramowitz & Stegun 26.2.12.
    near("100", mills(100.0), 0.01 * (1.0 - 1e-4 + 3e-8 - 15e-12), 1e-13);
    near("1e8", mills(1e8), 1e-8, 1e-15);
}

#[test]
fn chi_square_has_its_tabulated_limits() {
    // Abramowitz & Stegun, table 26.8.
    let table = [(1, 0.05, 3.84146), (2, 0.05, 5.99146), (3, 0.05, 7.81473), (4, 0.05, 9.48773), (5, 0.01, 15.0863)];
    for (freedom, beyond, limit) in table.into_iter().chain([(10, 0.001, 29.588), (30, 0.05, 43.7729), (29, 0.99, 14.2565)]) {
        near(&format!("{freedom} at {beyond}"), chi_square_limit(beyond, freedom), limit, 2e-5);
        near("and back", chi_square_survival(chi_square_limit(beyond, freedom), freedom), beyond, 1e-12);
    }
    near("1 is a squared normal", chi_square_survival(9.0, 1), 2.0 * survival(3.0), 1e-14);
    assert_eq!(chi_square_survival(0.0, 3), 1.0);
    assert_eq!(chi_square_survival(1e6, 4), 0.0);
}

#[test]
fn chance_is_the_published_sequence_and_streams_differ() {
    // The sequence that implementations of SplitMix64 are checked with, seed 1234567.
    let mut random = Random::new(1_234_567);
    let published = [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431];
    assert_eq!(published.map(|_| random.draw()), published);

    let mut starts: Vec<u64> = (0..1_000).map(|number| Random::stream(7, number).draw()).collect();
    starts.extend((0..1_000).map(|number| Random::stream(8, number).draw()));
    starts.sort_unstable();
    starts.dedup();
    assert_eq!(starts.len(), 2_000);
}

#[test]
fn chance_is_normal_and_exponential() {
    let mut random = Random::stream(1, 0);
    let count = 100_000;
    let draws: Vec<(f64, f64)> = (0..count).map(|_| (random.normal(), random.exponential())).collect();
    let mean = |figure: &dyn Fn(&(f64, f64)) -> f64| draws.iter().map(figure).sum::<f64>() / f64::from(count);
    let moments = [mean(&|d| d.0), mean(&|d| d.0 * d.0), mean(&|d| d.0 * d.0 * d.0 * d.0), mean(&|d| d.1), mean(&|d| d.1 * d.1)];
    for ((found, expected), sd) in moments.into_iter().zip([0.0, 1.0, 3.0, 1.0, 2.0]).zip([1.0, 1.42, 9.8, 1.0, 4.5]) {
        assert!((found - expected).abs() < 4.0 * sd / libm::sqrt(f64::from(count)), "{found}, expected {expected}");
    }
    let beyond = draws.iter().filter(|draw| draw.0 > 2.0).count() as f64 / f64::from(count);
    assert!((beyond - survival(2.0)).abs() < 0.002, "{beyond}");
}

#[test]
fn nodes_integrate_what_they_must() {
    // Abramowitz & Stegun, table 25.4: five nodes.
    let five = gauss_legendre(5, -1.0, 1.0);
    for ((x, weight), (node, share)) in five.iter().skip(2).zip([
        (0.0, 0.568_888_888_888_889),
        (0.538_469_310_105_683, 0.478_628_670_499_366),
        (0.906_179_845_938_664, 0.236_926_885_056_189),
    ]) {
        assert!((x - node).abs() < 1e-15 && (weight - share).abs() < 1e-14, "{x} {weight}");
    }
    for count in [1, 2, 7, 40, 101, 400] {
        let nodes = gauss_legendre(count, 2.0, 5.0);
        near("length", nodes.iter().map(|node| node.1).sum(), 3.0, 1e-12);
        assert!(nodes.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }
    let bell: f64 = gauss_legendre(40, -8.0, 8.0).iter().map(|(x, weight)| weight * density(*x)).sum();
    near("the whole bell", bell, 1.0, 1e-14);
}

#[test]
fn small_systems_are_solved() {
    let mut random = Random::new(5);
    for size in 1..12 {
        let rows: Vec<Vec<f64>> = (0..size).map(|_| (0..size).map(|_| random.normal()).collect()).collect();
        let expected: Vec<f64> = (0..size).map(|_| random.normal()).collect();
        let right = rows.iter().map(|row| row.iter().zip(&expected).map(|(a, b)| a * b).sum()).collect();
        let found = Matrix::from_rows(&rows, size).solve(right).expect("random matrices are regular");
        for (found, expected) in found.iter().zip(&expected) {
            assert!((found - expected).abs() < 1e-9, "{found}, expected {expected}");
        }
    }
    let singular = [vec![1.0, 2.0], vec![2.0, 4.0]];
    assert_eq!(Matrix::from_rows(&singular, 2).solve(vec![1.0, 1.0]), None);
    assert!(Matrix::from_rows(&singular, 2).cholesky().is_none());
    let root = Matrix::from_rows(&[vec![4.0, 2.0], vec![2.0, 5.0]], 2).cholesky().expect("positive");
    assert_eq!((root.row(0), root.row(1)), ([2.0, 0.0].as_slice(), [1.0, 2.0].as_slice()));
}
