//! How many samples a chart takes to an alarm on average (the average run length, ARL), by the integral equation of the chart's
//! sum, solved at the nodes of a Gauss-Legendre rule (the method of Nystroem: A. L. Goel & S. M. Wu, Technometrics 13 (1971),
//! 221-230; L. C. Vance, Journal of Quality Technology 18 (1986), 189-193). Zero-state: the chart begins, or begins anew, with
//! the sample at which the mean changes. Samples are independent and normal; a chart of others runs shorter. For set-up, not for
//! the path of a sample: a figure costs from 0.02 to 2 ms.
//!
//! The relative error of a run of L samples is about 3e-15 L (its equations are that close to singular), and 1e-11 at least;
//! beyond 1e12 samples it counts as infinite.

use super::cusum::{CountChart, CusumChart, EwmaChart, Side};
use super::dense::Matrix;
use super::normal::{density, distribution, survival};
use super::quadrature::gauss_legendre;

/// Limits beyond this many standard errors are refused: the system to solve grows with them.
pub const LIMIT_MAX: f64 = 200.0;

/// Runs longer than this drown in rounding and count as infinite.
const LONGEST: f64 = 1e12;

/// Mean run of the upper sum of a CUSUM alone when z has mean `shift`; give `-shift` for the lower one.
#[must_use]
pub fn cusum_one_sided(chart: &CusumChart, shift: f64) -> f64 {
    arm(chart, shift).from_head_start
}

/// Mean run of a CUSUM with both its sums when z has mean `shift`.
#[must_use]
pub fn cusum_two_sided(chart: &CusumChart, shift: f64) -> f64 {
    let up = arm(chart, shift);
    let down = if shift == 0.0 { up } else { arm(chart, -shift) };
    let [shortest, longest] = if up.from_zero < down.from_zero { [up, down] } else { [down, up] };
    if longest.from_zero == f64::INFINITY {
        return shortest.from_head_start;
    }
    // Lucas & Crosier (1982), appendix A.1; without a head start it is 1/L = 1/L+ + 1/L-.
    let either = up.from_zero + down.from_zero;
    (up.from_head_start * down.from_zero + down.from_head_start * up.from_zero - up.from_zero * down.from_zero) / either
}

#[derive(Clone, Copy)]
struct ArmRun {
    from_zero: f64,
    from_head_start: f64,
}

/// The run length L(s) from a sum s: one sample, after which the sum is zero, or somewhere up to the limit, or beyond it:
/// `L(s) = 1 + P(Z <= k - s) L(0) + integral over 0..h of density(x - s + k) L(x)`, with Z around `shift`.
fn arm(chart: &CusumChart, shift: f64) -> ArmRun {
    let (limit, drift) = (chart.limit(), chart.reference() - shift);
    assert!(limit <= LIMIT_MAX, "a limit of at most {LIMIT_MAX} standard errors: {limit}");
    assert!(shift.is_finite(), "a shift is a number: {shift}");
    let nodes = gauss_legendre(nodes_for(limit), 0.0, limit);
    let starts: Vec<f64> = std::iter::once(0.0).chain(nodes.iter().map(|node| node.0)).collect();
    let fill = |sum: f64, row: &mut [f64]| {
        row[0] = distribution(drift - sum);
        for (cell, (x, weight)) in row[1..].iter_mut().zip(&nodes) {
            *cell = weight * density(x - sum + drift);
        }
    };
    let Some(runs) = solve(&starts, fill) else {
        return ArmRun { from_zero: f64::INFINITY, from_head_start: f64::INFINITY };
    };
    ArmRun { from_zero: runs[0], from_head_start: from(chart.head_start(), fill, &runs) }
}

/// Mean run of an EWMA when z has mean `shift`:
/// `L(u) = 1 + integral over -c..c of density((y - (1 - w) u) / w - shift) L(y) / w` (S. V. Crowder, *A Simple Method for
/// Studying Run-Length Distributions of EWMA Charts*, Technometrics 29 (1987), 401-407).
#[must_use]
pub fn ewma(chart: &EwmaChart, shift: f64) -> f64 {
    let (weight, threshold) = (chart.weight(), chart.threshold());
    let width = 2.0 * threshold / weight;
    assert!(width <= LIMIT_MAX, "an EWMA whose limits are at most {LIMIT_MAX} steps apart: {width}");
    assert!(shift.is_finite(), "a shift is a number: {shift}");
    let nodes = gauss_legendre(nodes_for(width), -threshold, threshold);
    let starts: Vec<f64> = nodes.iter().map(|node| node.0).collect();
    let fill = |average: f64, row: &mut [f64]| {
        for (cell, (y, share)) in row.iter_mut().zip(&nodes) {
            *cell = share / weight * density((y - (1.0 - weight) * average) / weight - shift);
        }
    };
    solve(&starts, fill).map_or(f64::INFINITY, |runs| from(0.0, fill, &runs))
}

/// Mean run of a CUSUM of counts when a sample counts `mean` of them (Poisson): its sum is a Markov chain on integers, so this
/// is exact (Lucas 1985).
#[must_use]
pub fn count_cusum(chart: &CountChart, mean: f64) -> f64 {
    assert!(mean >= 0.0 && mean.is_finite(), "a mean count is not negative: {mean}");
    assert!(chart.head_start < chart.limit, "a head start below the limit: {} of {}", chart.head_start, chart.limit);
    let states = u64::from(chart.limit);
    assert!(states <= 1_000, "a limit of at most 1000 parts: {states}");
    let starts: Vec<u64> = (0..states).collect();
    let fill = |sum: u64, row: &mut [f64]| {
        // Beyond this count every sum is the same: an alarm above, zero below.
        let last = match chart.side {
            Side::Up => (states + u64::from(chart.reference)) / u64::from(chart.parts),
            Side::Down => (sum + u64::from(chart.reference)) / u64::from(chart.parts),
        };
        let mut rest = 1.0;
        for count in 0..=last {
            let chance = poisson(count, mean);
            rest -= chance;
            if let Some(cell) = row.get_mut(chart.next(sum, count) as usize) {
                *cell += chance;
            }
        }
        if chart.side == Side::Down {
            row[0] += rest.max(0.0);
        }
    };
    solve(&starts, fill).map_or(f64::INFINITY, |runs| runs[chart.head_start as usize])
}

fn poisson(count: u64, mean: f64) -> f64 {
    if mean == 0.0 {
        return if count == 0 { 1.0 } else { 0.0 };
    }
    let count = count as f64;
    libm::exp(count * libm::log(mean) - mean - libm::lgamma(count + 1.0))
}

/// Mean run of a generalised likelihood ratio of a normal mean (`focus`) that alarms when its statistic passes `limit`, without
/// a change: the asymptotic formula of D. Siegmund & E. S. Venkatraman, *Using the Generalized Likelihood Ratio Statistic for
/// Sequential Detection of a Change-Point*, Annals of Statistics 23 (1995), 255-271, for a known mean before the change. With
/// b = sqrt(2 limit): `sqrt(2 pi) exp(b^2 / 2) / (b * integral over 0..b of x nu(x)^2)`.
#[must_use]
pub fn focus(limit: f64) -> f64 {
    assert!(limit > 0.0 && limit <= 30.0, "a limit of a likelihood ratio, in nats: {limit}");
    let bound = libm::sqrt(2.0 * limit);
    let overshoot: f64 = gauss_legendre(40, 0.0, bound).iter().map(|(x, weight)| weight * x * nu(*x) * nu(*x)).sum();
    libm::exp(limit) / (density(0.0) * bound * overshoot)
}

/// The correction for overshoot, in the closed approximation of D. Siegmund & B. Yakir, *The Statistics of Gene Mapping* (2007).
fn nu(x: f64) -> f64 {
    let half = x / 2.0;
    2.0 / x * (0.5 - survival(half)) / (half * distribution(half) + density(half))
}

/// Nodes for a bell of standard deviation 1 on an interval of so many: with more, figures do not change but for rounding.
fn nodes_for(width: f64) -> usize {
    16 + libm::ceil(2.0 * width) as usize
}

/// Solves `L = 1 + W L`, where `fill` writes the row of W for a start. `None` when the run is too long to be told.
fn solve<S: Copy>(starts: &[S], fill: impl Fn(S, &mut [f64])) -> Option<Vec<f64>> {
    let mut system = Matrix::zero(starts.len(), starts.len());
    for (index, start) in starts.iter().enumerate() {
        let row = system.row_mut(index);
        fill(*start, row);
        row.iter_mut().for_each(|cell| *cell = -*cell);
        row[index] += 1.0;
    }
    let runs = system.solve(vec![1.0; starts.len()])?;
    runs.iter().all(|run| (0.0..LONGEST).contains(run)).then_some(runs)
}

/// The run from any start, once those from all nodes are known.
fn from<S>(start: S, fill: impl Fn(S, &mut [f64]), runs: &[f64]) -> f64 {
    let mut row = vec![0.0; runs.len()];
    fill(start, &mut row);
    1.0 + row.iter().zip(runs).map(|(weight, run)| weight * run).sum::<f64>()
}
