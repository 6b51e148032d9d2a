//! From raw residuals to z: samples with variance 1 that do not hang together, without which no run length of a chart holds. The
//! residual (actual minus plan) is taken for a first-order autoregression around zero, `x_t = phi x_(t-1) + e_t`; z is the
//! innovation e over its standard deviation. The mean is not learned: a mean that is not zero is what the charts are to find.
//! Nor is it a filter for single wild values: they come out as what they are, and only the learning is protected from them.
//!
//! Learning is least squares with forgetting, in which an innovation counts for at most `BELIEVED` standard deviations: Huber's
//! psi, with the scale learned in the same recursion, as in S. Gelper, R. Fried & C. Croux, *Robust Forecasting with Exponential
//! and Holt-Winters Smoothing*, Journal of Forecasting 29 (2010), 285-300. A value beyond so many is not predicted from.
//!
//! What whitening costs: a lasting shift of x by d becomes one of `(1 - phi) / sqrt(1 - phi^2)` times d in z, after a first
//! sample at full size. Correlated samples simply know less.

use crate::persist::persist;

/// Beyond so many standard deviations a value teaches no more than one at this size.
pub(super) const BELIEVED: f64 = 2.5;

/// How a stream is whitened.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Whitening {
    memory: f64,
    warm_up: usize,
    floor: f64,
    phi_max: f64,
}

impl Whitening {
    /// `memory`: in how many samples what was learned fades to 1/e. `warm_up`: how many pairs of samples are waited for before
    /// the first z. `floor`: the innovations' standard deviation is never taken for less, in the unit of the residual (the
    /// resolution of the meter, or a per cent of the plan).
    ///
    /// An error of 1 % in the standard deviation changes the run of a CUSUM by about `4kh` %, and from n pairs it is known to
    /// `70 / sqrt(n)` %: a memory of thousands is worth having, and a warm-up below 100 means false alarms at first.
    #[must_use]
    pub fn new(memory: f64, warm_up: usize, floor: f64) -> Self {
        assert!(warm_up >= 20, "at least 20 pairs of samples to begin with: {warm_up}");
        assert!(memory >= warm_up as f64 && memory.is_finite(), "a memory is no shorter than the warm-up: {memory}");
        assert!(floor > 0.0 && floor.is_finite(), "the floor of a standard deviation is above 0: {floor}");
        Self { memory, warm_up, floor, phi_max: 0.95 }
    }

    /// The correlation from sample to sample that is believed at most (0.95 unless said): with more, a shift would hardly show.
    #[must_use]
    pub fn with_phi_max(self, phi_max: f64) -> Self {
        assert!((0.0..1.0).contains(&phi_max), "a correlation below 1: {phi_max}");
        Self { phi_max, ..self }
    }
}

/// What has been learned of a stream.
#[derive(Clone, Debug, PartialEq)]
pub struct Whitener {
    /// Pairs of neighbouring samples, until there are enough to begin with; empty after that.
    pairs: Vec<(f64, f64)>,
    warm: bool,
    last: Option<f64>,
    phi: f64,
    variance: f64,
    /// Mean of x_(t-1) x_t and of x_(t-1)^2: phi is their ratio.
    product: f64,
    square: f64,
    /// Pairs that were learned from: until they fill the memory, all count alike.
    learned: u64,
}
persist!(Whitener { pairs, warm, last, phi, variance, product, square, learned });

impl Whitener {
    /// Room for the warm-up is taken at once; the end of the warm-up sorts it, and no other step allocates.
    #[must_use]
    pub fn new(whitening: &Whitening) -> Self {
        let pairs = Vec::with_capacity(whitening.warm_up);
        Self { pairs, warm: false, last: None, phi: 0.0, variance: 0.0, product: 0.0, square: 0.0, learned: 0 }
    }

    /// Takes a residual and gives its z, `None` in the warm-up. With `in_control` false nothing is learned from it: the caller
    /// says so while a chart alarms, or else the upset would soon be usual.
    pub fn step(&mut self, whitening: &Whitening, residual: f64, in_control: bool) -> Option<f64> {
        assert!(residual.is_finite(), "a residual is a number: {residual}");
        let before = self.last.replace(residual);
        if !self.warm {
            self.warm_up(whitening, before.filter(|_| in_control).map(|before| (before, residual)));
            return None;
        }
        let sigma = self.sigma();
        let Some(before) = before else {
            // After a gap nothing predicts the residual: it is held against the spread of x itself.
            return Some(residual / self.spread());
        };
        let innovation = residual - self.phi * before;
        if in_control {
            self.learn(whitening, before, innovation);
        }
        Some(innovation / sigma)
    }

    /// A sample is missing: the next one has nothing before it.
    pub fn gap(&mut self) {
        self.last = None;
    }

    /// How many pairs of samples have been learned from.
    #[must_use]
    pub fn learned(&self) -> u64 {
        self.learned.max(self.pairs.len() as u64)
    }

    /// Whether z comes out already.
    #[must_use]
    pub fn is_warm(&self) -> bool {
        self.warm
    }

    /// The correlation from a sample to the next.
    #[must_use]
    pub fn phi(&self) -> f64 {
        self.phi
    }

    /// The standard deviation of the innovations.
    #[must_use]
    pub fn sigma(&self) -> f64 {
        libm::sqrt(self.variance)
    }

    /// The standard deviation of the residuals themselves.
    #[must_use]
    pub fn spread(&self) -> f64 {
        libm::sqrt(self.variance / (1.0 - self.phi * self.phi))
    }

    fn learn(&mut self, whitening: &Whitening, before: f64, innovation: f64) {
        self.learned += 1;
        let rate = 1.0 / whitening.memory.min(self.learned as f64);
        let lesson = self.lesson(before, innovation);
        self.variance += rate * (lesson.variance - self.variance);
        if lesson.predicts {
            self.product += rate * (lesson.product - self.product);
            self.square += rate * (lesson.square - self.square);
        }
        self.settle(whitening);
    }

    /// What one pair teaches, as far as it is believed. A wild value predicts nothing, and leaving out pairs by the value to
    /// predict from does not bend the slope; the scale learns from all, so that it finds back from anywhere.
    fn lesson(&self, before: f64, innovation: f64) -> Lesson {
        let most = BELIEVED * self.sigma();
        let innovation = innovation.clamp(-most, most);
        Lesson {
            predicts: before * before * (1.0 - self.phi * self.phi) <= most * most,
            product: before * (self.phi * before + innovation),
            square: before * before,
            variance: innovation * innovation / BELIEVED_SQUARE,
        }
    }

    /// Keeps what was learned inside its bounds.
    fn settle(&mut self, whitening: &Whitening) {
        let phi = if self.square > 0.0 { self.product / self.square } else { 0.0 };
        self.phi = phi.clamp(-whitening.phi_max, whitening.phi_max);
        self.variance = self.variance.max(whitening.floor * whitening.floor);
    }

    fn warm_up(&mut self, whitening: &Whitening, pair: Option<(f64, f64)>) {
        self.pairs.extend(pair);
        if self.pairs.len() < whitening.warm_up {
            return;
        }
        // Begins from the median of the sizes, which half of the values may spoil, and goes over the pairs until it is at rest.
        let mut sizes: Vec<f64> = self.pairs.iter().map(|pair| pair.1.abs()).collect();
        sizes.sort_by(f64::total_cmp);
        let sigma = sizes[sizes.len() / 2] / MEDIAN_SIZE;
        self.variance = sigma * sigma;
        self.settle(whitening);
        let pairs = std::mem::take(&mut self.pairs);
        for _ in 0..50 {
            let (mut product, mut square, mut variance) = (0.0, 0.0, 0.0);
            for &(before, residual) in &pairs {
                let lesson = self.lesson(before, residual - self.phi * before);
                variance += lesson.variance;
                if lesson.predicts {
                    product += lesson.product;
                    square += lesson.square;
                }
            }
            let count = pairs.len() as f64;
            (self.product, self.square, self.variance) = (product / count, square / count, variance / count);
            self.settle(whitening);
        }
        self.learned = pairs.len() as u64;
        self.warm = true;
    }
}

/// The median of the size of a standard normal variable: its quantile at 3/4.
const MEDIAN_SIZE: f64 = 0.674_489_750_196_081_7;

struct Lesson {
    predicts: bool,
    product: f64,
    square: f64,
    variance: f64,
}

/// The mean square of a standard normal variable that is clamped to `BELIEVED`: what makes the scale right for normal
/// innovations. `1 - 2 Q - 2 c density(c) + 2 c^2 Q` with c = 2.5 and Q its upper tail.
pub(super) const BELIEVED_SQUARE: f64 = 0.977_559_983_452_806_6;

/// The variance of what loads that come by chance bring in a time: a compound Poisson sum, whose mean is `loads * mean load` and
/// whose variance is `loads * E(load^2)` (W. Feller, *An Introduction to Probability Theory and Its Applications* I, ch. XII).
/// `loads` is the mean number in that time; trucks that keep a rhythm vary less.
#[must_use]
pub fn load_variance(loads: f64, mean_load: f64, load_sigma: f64) -> f64 {
    assert!(loads >= 0.0 && load_sigma >= 0.0, "loads and their spread are not negative: {loads}, {load_sigma}");
    loads * (mean_load * mean_load + load_sigma * load_sigma)
}
