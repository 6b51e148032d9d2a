//! Chance with a seed: xoshiro256++ started by splitmix64, one stream for each use, so that one more draw in one place changes
//! nothing elsewhere. Not for secrets. No transcendental functions: the same seed gives the same figures on any machine.

/// One stream of random numbers.
#[derive(Clone, Debug)]
pub struct Rng([u64; 4]);

impl Rng {
    /// The stream called `name` of `seed`.
    #[must_use]
    pub fn stream(seed: u64, name: &str) -> Self {
        // FNV-1a of the name tells the streams of one seed apart.
        let mut state = seed ^ 0xcbf2_9ce4_8422_2325;
        for byte in name.bytes() {
            state = (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
        Self([split_mix(&mut state), split_mix(&mut state), split_mix(&mut state), split_mix(&mut state)])
    }

    pub fn draw(&mut self) -> u64 {
        let s = &mut self.0;
        let result = s[0].wrapping_add(s[3]).rotate_left(23).wrapping_add(s[0]);
        let shifted = s[1] << 17;
        s[2] ^= s[0];
        s[3] ^= s[1];
        s[1] ^= s[2];
        s[0] ^= s[3];
        s[2] ^= shifted;
        s[3] = s[3].rotate_left(45);
        result
    }

    /// Evenly in `[0, 1)`.
    pub fn uniform(&mut self) -> f64 {
        (self.draw() >> 11) as f64 / (1_u64 << 53) as f64
    }

    pub fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.uniform()
    }

    /// Mean 0, variance 1, never beyond 3.47: the sum of four even draws.
    pub fn normal(&mut self) -> f64 {
        let bits = self.draw();
        let sum: u64 = (0..4).map(|part| (bits >> (16 * part)) & 0xffff).sum();
        (sum as f64 - 131_070.0) / 37_837.23
    }

    pub fn chance(&mut self, probability: f64) -> bool {
        self.uniform() < probability
    }
}

fn split_mix(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// A first-order autoregressive wander around zero, stepped once a second.
#[derive(Clone, Debug)]
pub struct Wander {
    value: f64,
    keep: f64,
    kick: f64,
    rng: Rng,
}

impl Wander {
    /// `sigma` is the standard deviation in the long run, `correlation_secs` the time after which 1/e of a deviation is left.
    #[must_use]
    pub fn new(sigma: f64, correlation_secs: f64, mut rng: Rng) -> Self {
        let keep = 1.0 - 1.0 / correlation_secs;
        Self { value: sigma * rng.normal(), keep, kick: sigma * (1.0 - keep * keep).sqrt(), rng }
    }

    pub fn step(&mut self) -> f64 {
        self.value = self.keep * self.value + self.kick * self.rng.normal();
        self.value
    }

    #[must_use]
    pub fn value(&self) -> f64 {
        self.value
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn normal_has_mean_zero_and_variance_one() {
        let mut rng = Rng::stream(1, "test");
        let draws: Vec<f64> = (0..20_000).map(|_| rng.normal()).collect();
        let mean = draws.iter().sum::<f64>() / draws.len() as f64;
        let variance = draws.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / draws.len() as f64;
        assert!(mean.abs() < 0.03, "{mean}");
        assert!((variance - 1.0).abs() < 0.04, "{variance}");
    }

    #[test]
    fn streams_of_one_seed_differ_and_repeat() {
        assert_eq!(Rng::stream(7, "a").draw(), Rng::stream(7, "a").draw());
        assert_ne!(Rng::stream(7, "a").draw(), Rng::stream(7, "b").draw());
        assert_ne!(Rng::stream(7, "a").draw(), Rng::stream(8, "a").draw());
    }
}
