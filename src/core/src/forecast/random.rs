//! Chance with a seed, for the paths of a forecast: the same seed gives the same numbers on every machine, and every use has a
//! stream of its own, so that a draw more in one place shifts nothing elsewhere. Not for secrets.
//!
//! SplitMix64 (Steele, Lea & Flood, *Fast Splittable Pseudorandom Number Generators*, OOPSLA 2014): number n of a stream is a mix
//! of its beginning + n * golden gamma, so the whole state is a counter. Normal numbers by inversion (Wichura, *Algorithm AS 241*,
//! Applied Statistics 37 (1988), 477-484): one draw a number, and a larger draw gives a larger number.

/// 2^64 / golden ratio, made odd.
const GOLDEN_GAMMA: u64 = 0x9e37_79b9_7f4a_7c15;

/// One stream of random numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Random {
    state: u64,
}

/// What a stream is for. Each purpose of each stage (or buffer) has its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// How things stand at the start.
    Begin = 1,
    Wander = 2,
    Stops = 3,
    Lots = 4,
    Level = 5,
}

impl Random {
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    /// The stream for `purpose` of thing number `owner` on path number `path` of `seed`. All streams run on one circle of 2^64
    /// numbers and begin at scattered places: that two of a hundred thousand streams of a thousand numbers touch has a chance of
    /// one in a million.
    #[must_use]
    pub const fn stream(seed: u64, path: u64, owner: u64, purpose: Purpose) -> Self {
        let of_path = mix(mix(seed.wrapping_add(GOLDEN_GAMMA)).wrapping_add(mix(path.wrapping_add(GOLDEN_GAMMA))));
        let place = (owner << 8) | purpose as u64;
        Self::new(mix(of_path.wrapping_add(mix(place.wrapping_add(GOLDEN_GAMMA)))))
    }

    pub const fn draw(&mut self) -> u64 {
        self.state = self.state.wrapping_add(GOLDEN_GAMMA);
        mix(self.state)
    }

    /// Evenly in the open interval from 0 to 1: a logarithm or a quantile of it is finite.
    pub fn uniform(&mut self) -> f64 {
        ((self.draw() >> 12) as f64 + 0.5) / (1_u64 << 52) as f64
    }

    pub fn normal(&mut self) -> f64 {
        normal_quantile(self.uniform())
    }

    /// Exponential with mean 1.
    pub fn exponential(&mut self) -> f64 {
        -libm::log(self.uniform())
    }
}

/// The standard normal distribution below `z`.
pub(super) fn normal_below(z: f64) -> f64 {
    0.5 * libm::erfc(-z * std::f64::consts::FRAC_1_SQRT_2)
}

/// Where the standard normal distribution reaches `p`, for `p` between 0 and 1; to about 16 digits (PPND16 of AS 241).
pub(super) fn normal_quantile(p: f64) -> f64 {
    let q = p - 0.5;
    if q.abs() <= 0.425 {
        let r = 0.180_625 - q * q;
        return q * ratio(r, &CENTRE);
    }
    let r = libm::sqrt(-libm::log(if q < 0.0 { p } else { 1.0 - p }));
    let far = if r <= 5.0 { ratio(r - 1.6, &FLANK) } else { ratio(r - 5.0, &TAIL) };
    if q < 0.0 { -far } else { far }
}

/// A quotient of two polynomials of degree 7; numerator and denominator, highest power first. Summed in pairs, which do not
/// wait for each other as the steps of Horner's rule do.
fn ratio(r: f64, [over, under]: &[[f64; 8]; 2]) -> f64 {
    let (square, fourth) = (r * r, (r * r) * (r * r));
    let sum = |[a, b, c, d, e, f, g, h]: &[f64; 8]| {
        ((a * r + b) * square + (c * r + d)) * fourth + ((e * r + f) * square + (g * r + h))
    };
    sum(over) / sum(under)
}

const CENTRE: [[f64; 8]; 2] = [
    [
        2.509_080_928_730_122_7e3,
        3.343_057_558_358_813e4,
        6.726_577_092_700_87e4,
        4.592_195_393_154_987e4,
        1.373_169_376_550_946e4,
        1.971_590_950_306_551_3e3,
        1.331_416_678_917_843_8e2,
        3.387_132_872_796_366_5,
    ],
    [
        5.226_495_278_852_854e3,
        2.872_908_573_572_194_3e4,
        3.930_789_580_009_271e4,
        2.121_379_430_158_659_7e4,
        5.394_196_021_424_751e3,
        6.871_870_074_920_579e2,
        4.231_333_070_160_091e1,
        1.0,
    ],
];
const FLANK: [[f64; 8]; 2] = [
    [
        7.745_450_142_783_414e-4,
        2.272_384_498_926_918_4e-2,
        2.417_807_251_774_506e-1,
        1.270_458_252_452_368_4,
        3.647_848_324_763_204_5,
        5.769_497_221_460_691,
        4.630_337_846_156_546,
        1.423_437_110_749_683_5,
    ],
    [
        1.050_750_071_644_416_9e-9,
        5.475_938_084_995_345e-4,
        1.519_866_656_361_645_7e-2,
        1.481_039_764_274_800_8e-1,
        6.897_673_349_851e-1,
        1.676_384_830_183_803_8,
        2.053_191_626_637_759,
        1.0,
    ],
];
const TAIL: [[f64; 8]; 2] = [
    [
        2.010_334_399_292_288_1e-7,
        2.711_555_568_743_487_6e-5,
        1.242_660_947_388_078_4e-3,
        2.653_218_952_657_612_4e-2,
        2.965_605_718_285_048_7e-1,
        1.784_826_539_917_291_3,
        5.463_784_911_164_114,
        6.657_904_643_501_103,
    ],
    [
        2.044_263_103_389_939_8e-15,
        1.421_511_758_316_446e-7,
        1.846_318_317_510_054_8e-5,
        7.868_691_311_456_133e-4,
        1.487_536_129_085_061_5e-2,
        1.369_298_809_227_358e-1,
        5.998_322_065_558_88e-1,
        1.0,
    ],
];

const fn mix(bits: u64) -> u64 {
    let z = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_are_those_of_splitmix64() {
        // The first of seed 1234567, as the reference implementation of Vigna gives them.
        let mut random = Random::new(1_234_567);
        let first: [u64; 3] = std::array::from_fn(|_| random.draw());
        assert_eq!(first, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]);
    }

    #[test]
    fn the_quantile_is_the_one_published_and_inverts_the_distribution() {
        // The checks that AS 241 itself prints: p, then z.
        for (p, z) in [(0.25, -0.674_489_750_196_081_7), (1e-3, -3.090_232_306_167_814), (1e-20, -9.262_340_089_798_408)] {
            assert!((normal_quantile(p) - z).abs() < 1e-14 * z.abs(), "{p}: {}", normal_quantile(p));
        }
        for step in 1..1_000 {
            let p = f64::from(step) / 1_000.0;
            assert!((normal_below(normal_quantile(p)) - p).abs() < 4e-16 * 4.0, "{p}");
        }
    }

    #[test]
    fn streams_repeat_and_differ_in_each_of_their_names() {
        let first = |seed, path, owner, purpose| Random::stream(seed, path, owner, purpose).draw();
        let one = first(7, 1, 2, Purpose::Stops);
        assert_eq!(one, first(7, 1, 2, Purpose::Stops));
        let others = [first(8, 1, 2, Purpose::Stops), first(7, 2, 2, Purpose::Stops), first(7, 1, 3, Purpose::Stops)];
        assert!(!others.contains(&one) && one != first(7, 1, 2, Purpose::Lots) && first(7, 2, 1, Purpose::Stops) != one);
    }

    #[test]
    fn means_and_variances_are_right_within_three_standard_errors() {
        let mut random = Random::stream(1, 2, 3, Purpose::Begin);
        let count = 100_000;
        let (mut sum, mut squares, mut waits) = (0.0, 0.0, 0.0);
        for _ in 0..count {
            let z = random.normal();
            sum += z;
            squares += z * z;
            waits += random.exponential();
        }
        let n = f64::from(count);
        assert!((sum / n).abs() < 3.0 / n.sqrt(), "mean {}", sum / n);
        assert!((squares / n - 1.0).abs() < 3.0 * (2.0 / n).sqrt(), "variance {}", squares / n);
        assert!((waits / n - 1.0).abs() < 3.0 / n.sqrt(), "waits {}", waits / n);
    }
}
