//! The normal distribution and what follows from it: density, distribution, quantile, Mills' ratio, chi-square with a whole
//! number of degrees of freedom. Good in the tails, where alarms live. Not a library of distributions.

use std::f64::consts::{FRAC_1_SQRT_2, PI};

/// 1 / sqrt(2 pi).
const DENSITY_AT_ZERO: f64 = 0.398_942_280_401_432_7;
/// Half-width of an 80 % band in standard errors.
pub const Z80: f64 = 1.281_551_565_544_6;

/// The density of the standard normal distribution.
#[must_use]
pub fn density(x: f64) -> f64 {
    DENSITY_AT_ZERO * libm::exp(-0.5 * x * x)
}

/// P(Z <= x); keeps its relative accuracy down to x = -37.
#[must_use]
pub fn distribution(x: f64) -> f64 {
    0.5 * libm::erfc(-x * FRAC_1_SQRT_2)
}

/// P(Z > x); keeps its relative accuracy up to x = 37.
#[must_use]
pub fn survival(x: f64) -> f64 {
    0.5 * libm::erfc(x * FRAC_1_SQRT_2)
}

/// Mills' ratio, `survival(x) / density(x)`, for `x >= 0`: stays finite and exact where both have long been zero.
#[must_use]
pub fn mills(x: f64) -> f64 {
    assert!(x >= 0.0, "Mills' ratio is made for the upper half: {x}");
    if x < 10.0 {
        return survival(x) / density(x);
    }
    // Laplace's continued fraction 1/(x + 1/(x + 2/(x + ...))), Abramowitz & Stegun 26.2.14; 30 terms are plenty from 10 on.
    let tail = (1..=30).rev().fold(0.0, |tail, term| f64::from(term) / (x + tail));
    1.0 / (x + tail)
}

/// The x with P(Z <= x) = p, by the rational approximations of Wichura's AS 241 (Applied Statistics 37, 1988, 477-484), whose
/// relative error is about 1e-16. Infinite at 0 and 1.
#[must_use]
pub fn quantile(p: f64) -> f64 {
    assert!((0.0..=1.0).contains(&p), "a probability is between 0 and 1: {p}");
    let from_middle = p - 0.5;
    if from_middle.abs() <= 0.425 {
        return from_middle * ratio(0.180_625 - from_middle * from_middle, &MIDDLE);
    }
    let tail = if from_middle < 0.0 { p } else { 1.0 - p };
    if tail == 0.0 {
        return f64::INFINITY.copysign(from_middle);
    }
    let depth = libm::sqrt(-libm::log(tail));
    let size = if depth <= 5.0 { ratio(depth - 1.6, &TAIL) } else { ratio(depth - 5.0, &FAR_TAIL) };
    size.copysign(from_middle)
}

/// Coefficients of a numerator and a denominator, from the highest power to the constant.
type Rational = [[f64; 8]; 2];

const MIDDLE: Rational = [
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

const TAIL: Rational = [
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

const FAR_TAIL: Rational = [
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

/// Summed in pairs, which do not wait for each other as the steps of Horner's rule do.
fn ratio(x: f64, [above, below]: &Rational) -> f64 {
    let (square, fourth) = (x * x, (x * x) * (x * x));
    let sum = |[a, b, c, d, e, f, g, h]: &[f64; 8]| {
        ((a * x + b) * square + (c * x + d)) * fourth + ((e * x + f) * square + (g * x + h))
    };
    sum(above) / sum(below)
}

/// P(X > x) for a chi-square variable: the finite sums of Abramowitz & Stegun 26.4.4 and 26.4.5, whose terms are all positive.
/// The work grows with `freedom`; made for the tens that a balance has.
#[must_use]
pub fn chi_square_survival(x: f64, freedom: u32) -> f64 {
    assert!(freedom > 0, "chi-square has at least one degree of freedom");
    assert!(!x.is_nan(), "chi-square of not-a-number");
    if x <= 0.0 {
        return 1.0;
    }
    let half = x / 2.0;
    let even = freedom.is_multiple_of(2);
    // Even: e^(-y) sum y^i / i!. Odd: erfc(sqrt y) + e^(-y) sum y^(i - 1/2) / Gamma(i + 1/2). With y = x/2.
    let (mut sum, mut term, mut power) = if even {
        (0.0, libm::exp(-half), 1.0)
    } else {
        (libm::erfc(libm::sqrt(half)), 2.0 * libm::exp(-half) * libm::sqrt(half / PI), 1.5)
    };
    for _ in 0..freedom / 2 {
        sum += term;
        term *= half / power;
        power += 1.0;
    }
    sum.min(1.0)
}

/// The x that a chi-square variable exceeds with probability `beyond`.
#[must_use]
pub fn chi_square_limit(beyond: f64, freedom: u32) -> f64 {
    assert!(beyond > 0.0 && beyond < 1.0, "a test has a level between 0 and 1: {beyond}");
    let (mut low, mut high) = (0.0, f64::from(freedom) + 10.0);
    while chi_square_survival(high, freedom) > beyond {
        (low, high) = (high, high * 2.0);
    }
    // Halving until the two ends are neighbours: 60 rounds, not made for the path of a sample.
    loop {
        let middle = f64::midpoint(low, high);
        if middle <= low || middle >= high {
            return middle;
        }
        if chi_square_survival(middle, freedom) > beyond { low = middle } else { high = middle }
    }
}
