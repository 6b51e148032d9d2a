//! Ridge regression that learns a sample at a time: recursive least squares begun at `1 / PRIOR` times the identity, which gives after
//! each sample the weights that ridge regression over all samples so far would give (S. Haykin, *Adaptive Filter Theory*,
//! Prentice Hall, chapter on recursive least squares; A. E. Hoerl, R. W. Kennard, *Ridge Regression*, Technometrics 12 (1970),
//! 55-67). No forgetting. Not for thousands of factors: a sample costs the square of their number.

use crate::persist::persist;

/// What a weight costs, squared. Factors are shares of about one, so that this is the weight of a tenth of a sample.
const PRIOR: f64 = 0.1;

#[derive(Clone, Debug)]
pub(super) struct Ridge {
    weights: Vec<f64>,
    /// Row by row: what the samples so far leave open.
    open: Vec<f64>,
    pub samples: u64,
}
persist!(Ridge { weights, open, samples });

impl Ridge {
    pub fn new(factors: usize) -> Self {
        let mut open = vec![0.0; factors * factors];
        for place in 0..factors {
            open[place * factors + place] = 1.0 / PRIOR;
        }
        Self { weights: vec![0.0; factors], open, samples: 0 }
    }

    pub fn fits(&self, factors: usize) -> bool {
        self.weights.len() == factors && self.open.len() == factors * factors
    }

    pub fn predict(&self, factors: &[f64]) -> f64 {
        dot(&self.weights, factors)
    }

    /// Takes a sample in: so much was seen with these factors.
    pub fn learn(&mut self, factors: &[f64], seen: f64) {
        let count = self.weights.len();
        assert!(factors.len() == count, "a sample has the factors of its model");
        let error = seen - self.predict(factors);
        let reach: Vec<f64> = self.open.chunks_exact(count).map(|row| dot(row, factors)).collect();
        let scale = 1.0 / (1.0 + dot(&reach, factors));
        for (weight, reach) in self.weights.iter_mut().zip(&reach) {
            *weight += reach * scale * error;
        }
        for row in 0..count {
            for column in 0..=row {
                // Both triangles get the same bits, so that rounding cannot make the matrix lopsided.
                let left = self.open[row * count + column] - reach[row] * reach[column] * scale;
                self.open[row * count + column] = left;
                self.open[column * count + row] = left;
            }
        }
        self.samples += 1;
    }
}

fn dot(left: &[f64], right: &[f64]) -> f64 {
    left.iter().zip(right).map(|(left, right)| left * right).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::random::Random;

    /// Learns `seen = 2 a - b + 0.5` from so many samples with noise, and says the weights.
    fn learned(samples: u64, noise: f64) -> Vec<f64> {
        let mut chance = Random::new(7);
        let mut ridge = Ridge::new(3);
        for _ in 0..samples {
            let factors = [chance.uniform(), chance.uniform(), 1.0];
            let seen = 2.0 * factors[0] - factors[1] + 0.5 + noise * chance.normal();
            ridge.learn(&factors, seen);
        }
        ridge.weights
    }

    fn check(weights: &[f64], expected: [f64; 3], within: f64) {
        for (weight, expected) in weights.iter().zip(expected) {
            assert!((weight - expected).abs() <= within, "{weights:?} is not {expected:?} within {within}");
        }
    }

    #[test]
    fn weights_come_out_of_noise() {
        check(&learned(5_000, 0.1), [2.0, -1.0, 0.5], 0.02);
    }

    #[test]
    fn few_samples_are_not_believed_beyond_what_they_say() {
        let weights = learned(1, 0.0);
        assert!(weights.iter().all(|weight| weight.abs() < 2.0), "one sample leaves the weights small: {weights:?}");
    }

    #[test]
    fn a_sample_at_a_time_gives_what_all_samples_at_once_give() {
        // Two samples, one factor: w = sum xy / (sum x² + PRIOR).
        let mut ridge = Ridge::new(1);
        ridge.learn(&[1.0], 2.0);
        ridge.learn(&[2.0], 3.0);
        let at_once = (2.0 + 6.0) / (1.0 + 4.0 + PRIOR);
        assert!((ridge.predict(&[1.0]) - at_once).abs() < 1e-12);
    }
}
