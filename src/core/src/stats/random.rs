//! Chance with a seed, for simulation inside the engine and for tests: the same seed and stream give the same numbers on every
//! machine. Not for secrets.
//!
//! SplitMix64 (Steele, Lea & Flood, *Fast Splittable Pseudorandom Number Generators*, OOPSLA 2014): the n-th number is a mix of
//! start + n * golden gamma, so the whole state is a counter.

use crate::persist::persist;

/// 2^64 / golden ratio, made odd.
const GOLDEN_GAMMA: u64 = 0x9e37_79b9_7f4a_7c15;

/// One stream of random numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Random {
    state: u64,
}
persist!(Random { state });

impl Random {
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    /// Stream `number` of `seed`. All streams run on one circle of 2^64 numbers and begin at scattered, distinct places: that any
    /// two of a thousand streams of a million numbers touch has less than one chance in ten million.
    #[must_use]
    pub const fn stream(seed: u64, number: u64) -> Self {
        Self { state: mix(mix(seed).wrapping_add(mix(number.wrapping_add(GOLDEN_GAMMA)))) }
    }

    pub const fn draw(&mut self) -> u64 {
        self.state = self.state.wrapping_add(GOLDEN_GAMMA);
        mix(self.state)
    }

    /// Evenly in the open interval from 0 to 1: a logarithm or a quantile of it is finite.
    pub fn uniform(&mut self) -> f64 {
        ((self.draw() >> 12) as f64 + 0.5) / (1_u64 << 52) as f64
    }

    /// Standard normal, by inversion: one draw a number, and a larger draw gives a larger number.
    pub fn normal(&mut self) -> f64 {
        super::normal::quantile(self.uniform())
    }

    /// Exponential with mean 1.
    pub fn exponential(&mut self) -> f64 {
        -libm::log(self.uniform())
    }
}

const fn mix(bits: u64) -> u64 {
    let z = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}
