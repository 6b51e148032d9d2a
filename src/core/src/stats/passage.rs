//! When a quantity that drifts and wanders first comes to a level: Brownian motion with drift, whose time of passage has the
//! inverse Gaussian distribution (J. L. Folks & R. S. Chhikara, *The Inverse Gaussian Distribution and Its Statistical
//! Application*, Journal of the Royal Statistical Society B 40 (1978), 263-289). Exact for this motion: a flow that stays as it
//! is. Not for a flow that a plan, a stop or a second limit changes on the way.

use super::normal::{density, distribution, mills, quantile};

/// The way to go. Any units, if they agree: tonnes and hours, say, with the noise in tonnes per root hour.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Passage {
    distance: f64,
    drift: f64,
    noise: f64,
}

impl Passage {
    /// `distance` to the level; `drift` towards it, negative when away from it; `noise`, the standard deviation of what is added
    /// in a unit of time.
    #[must_use]
    pub fn new(distance: f64, drift: f64, noise: f64) -> Self {
        assert!(distance >= 0.0 && distance.is_finite(), "a distance is not negative: {distance}");
        assert!(drift.is_finite(), "a drift is a number: {drift}");
        assert!(noise >= 0.0 && noise.is_finite(), "a noise is not negative: {noise}");
        Self { distance, drift, noise }
    }

    /// The chance to come there at all: 1, unless the drift leads away.
    #[must_use]
    pub fn ever(&self) -> f64 {
        if self.distance == 0.0 {
            1.0
        } else if self.noise == 0.0 {
            if self.drift > 0.0 { 1.0 } else { 0.0 }
        } else if self.drift >= 0.0 {
            1.0
        } else {
            libm::exp(2.0 * self.drift * self.distance / (self.noise * self.noise))
        }
    }

    /// The chance to have been there by time `t`.
    #[must_use]
    pub fn by(&self, t: f64) -> f64 {
        assert!(!t.is_nan(), "a time is a number");
        if t < 0.0 { 0.0 } else { self.ever() * self.by_if_ever(t) }
    }

    /// The time by which it is there with chance `q`; `None` when the chance to come there at all is smaller.
    #[must_use]
    pub fn quantile(&self, q: f64) -> Option<f64> {
        assert!(q > 0.0 && q < 1.0, "a chance between 0 and 1: {q}");
        let ever = self.ever();
        (q < ever).then(|| self.solve(q / ever))
    }

    /// The same among the cases in which it comes there; `None` when it never does.
    #[must_use]
    pub fn quantile_if_ever(&self, q: f64) -> Option<f64> {
        assert!(q > 0.0 && q < 1.0, "a chance between 0 and 1: {q}");
        (self.ever() > 0.0).then(|| self.solve(q))
    }

    /// The mean time; `None` unless the drift leads there (without drift it comes there for sure, after a time of infinite mean).
    #[must_use]
    pub fn mean(&self) -> Option<f64> {
        if self.distance == 0.0 {
            return Some(0.0);
        }
        (self.drift > 0.0).then(|| self.distance / self.drift)
    }

    /// The standard deviation of the time; `None` as for the mean.
    #[must_use]
    pub fn sd(&self) -> Option<f64> {
        self.mean().map(|mean| if mean == 0.0 { 0.0 } else { libm::sqrt(mean) * self.noise / self.drift })
    }

    /// `by`, among the cases in which it comes there. Those with a drift away look like those with the same drift towards it:
    /// `P(T <= t) = exp(-2 |v| B / s^2) * P(T <= t with drift |v|)`. And with a = (B - vt) / (s sqrt t), b = (B + vt) / (s sqrt t)
    /// the second term, `exp(2vB / s^2) * survival(b)`, is `density(a) * mills(b)`: nothing overflows, whatever the drift.
    fn by_if_ever(&self, t: f64) -> f64 {
        let speed = self.drift.abs();
        if self.distance == 0.0 {
            return 1.0;
        }
        if self.noise == 0.0 {
            return if speed * t >= self.distance { 1.0 } else { 0.0 };
        }
        if t == 0.0 {
            return 0.0;
        }
        if t == f64::INFINITY {
            return 1.0;
        }
        let spread = self.noise * libm::sqrt(t);
        let (ahead, behind) = ((self.distance - speed * t) / spread, (self.distance + speed * t) / spread);
        (distribution(-ahead) + density(ahead) * mills(behind)).min(1.0)
    }

    /// The density of the time among the cases in which it comes there.
    fn density_if_ever(&self, t: f64) -> f64 {
        let spread = self.noise * libm::sqrt(t);
        self.distance / (t * spread) * density((self.distance - self.drift.abs() * t) / spread)
    }

    /// Newton's method on the logarithm of the time, held between two times on both sides.
    fn solve(&self, q: f64) -> f64 {
        let speed = self.drift.abs();
        if self.distance == 0.0 {
            return 0.0;
        }
        if self.noise == 0.0 {
            return self.distance / speed;
        }
        let by_noise = self.distance / self.noise;
        if speed == 0.0 {
            // P(T <= t) = 2 * survival(B / (s sqrt t)).
            let reach = by_noise / quantile(q / 2.0);
            return reach * reach;
        }
        let mut high = (by_noise * by_noise).min(self.distance / speed);
        while self.by_if_ever(high) < q {
            high *= 2.0;
        }
        let mut low = high / 2.0;
        while self.by_if_ever(low) > q {
            (low, high) = (low / 2.0, low);
        }
        let mut t = f64::midpoint(low, high);
        for _ in 0..100 {
            let excess = self.by_if_ever(t) - q;
            if excess > 0.0 {
                high = t
            } else {
                low = t
            }
            let next = t * libm::exp(-excess / (t * self.density_if_ever(t)));
            let next = if next > low && next < high { next } else { f64::midpoint(low, high) };
            if (next - t).abs() <= 1e-14 * t {
                return next;
            }
            t = next;
        }
        t
    }
}
