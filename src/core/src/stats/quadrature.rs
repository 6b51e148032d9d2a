//! Gauss-Legendre nodes and weights. Not an integrator: who integrates sums over them.

use std::f64::consts::PI;

/// Nodes with their weights on an interval, in rising order; exact for polynomials of degree `2 * count - 1`
/// (Abramowitz & Stegun 25.4.29). Roots by Newton's method from Tricomi's first approximation.
pub(super) fn gauss_legendre(count: usize, low: f64, high: f64) -> Vec<(f64, f64)> {
    let (middle, half) = (f64::midpoint(low, high), (high - low) / 2.0);
    let mut nodes = vec![(0.0, 0.0); count];
    for index in 0..count.div_ceil(2) {
        let mut root = libm::cos(PI * (index as f64 + 0.75) / (count as f64 + 0.5));
        let mut slope = 1.0;
        // Quadratic from a start that is right to 1/count^4: the fourth step changes nothing any more.
        for _ in 0..5 {
            let (value, derivative) = legendre(count, root);
            slope = derivative;
            root -= value / slope;
        }
        let weight = 2.0 * half / ((1.0 - root * root) * slope * slope);
        nodes[index] = (middle - half * root, weight);
        nodes[count - 1 - index] = (middle + half * root, weight);
    }
    nodes
}

/// The Legendre polynomial of a degree and its derivative at `x`, by the recurrence of Abramowitz & Stegun 22.7.10.
fn legendre(degree: usize, x: f64) -> (f64, f64) {
    let (mut before, mut value) = (0.0, 1.0);
    for n in 0..degree {
        let n = n as f64;
        (before, value) = (value, ((2.0 * n + 1.0) * x * value - n * before) / (n + 1.0));
    }
    (value, degree as f64 * (x * value - before) / (x * x - 1.0))
}
