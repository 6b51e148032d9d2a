//! Wald's sequential probability ratio test for the mean of normal samples with a known variance: has the mean moved from
//! `usual` to `changed`, or has it not? For questions with an end, such as whether an action has worked. Not for watching a
//! stream for ever: that is `cusum`.
//!
//! A. Wald, *Sequential Tests of Statistical Hypotheses*, Annals of Mathematical Statistics 16 (1945), 117-186.

use crate::persist::persist;

/// What is asked, with which errors.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SprtPlan {
    usual: f64,
    changed: f64,
    sigma: f64,
    false_alarm: f64,
    miss: f64,
    bounds: (f64, f64),
}

/// The answer, once there is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Usual,
    Changed,
}

/// The running sum of log-likelihood ratios.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sprt {
    ratio: f64,
    samples: u64,
}
persist!(Sprt { ratio, samples });

impl SprtPlan {
    /// `false_alarm` is the chance to say `Changed` when the mean is `usual`, `miss` that to say `Usual` when it is `changed`.
    #[must_use]
    pub fn new(usual: f64, changed: f64, sigma: f64, false_alarm: f64, miss: f64) -> Self {
        assert!(usual.is_finite() && changed.is_finite() && usual != changed, "two means: {usual} and {changed}");
        assert!(sigma > 0.0 && sigma.is_finite(), "a standard deviation is positive: {sigma}");
        assert!(false_alarm > 0.0 && miss > 0.0 && false_alarm + miss < 1.0, "errors that can be had: {false_alarm} and {miss}");
        let bounds = (libm::log(miss / (1.0 - false_alarm)), libm::log((1.0 - miss) / false_alarm));
        Self { usual, changed, sigma, false_alarm, miss, bounds }
    }

    /// Below the first the mean is `Usual`, above the second `Changed`. Wald's bounds, which overlook the overshoot: the errors
    /// come out a little smaller than asked for.
    #[must_use]
    pub fn bounds(&self) -> (f64, f64) {
        self.bounds
    }

    /// Wald's approximations of the mean number of samples when the mean is `usual` and when it is `changed`; really it takes a
    /// sample or so more, for the overshoot.
    #[must_use]
    pub fn expected_samples(&self) -> (f64, f64) {
        let (low, high) = self.bounds();
        let shift = (self.changed - self.usual) / self.sigma;
        let information = shift * shift / 2.0;
        let if_usual = -((1.0 - self.false_alarm) * low + self.false_alarm * high) / information;
        let if_changed = ((1.0 - self.miss) * high + self.miss * low) / information;
        (if_usual, if_changed)
    }
}

impl Sprt {
    /// Takes a sample; the verdict stands once it is there, so the caller stops then.
    pub fn step(&mut self, plan: &SprtPlan, sample: f64) -> Option<Verdict> {
        assert!(sample.is_finite(), "a sample is a number: {sample}");
        let middle = f64::midpoint(plan.usual, plan.changed);
        self.ratio += (plan.changed - plan.usual) / (plan.sigma * plan.sigma) * (sample - middle);
        self.samples += 1;
        let (low, high) = plan.bounds;
        if self.ratio >= high {
            Some(Verdict::Changed)
        } else if self.ratio <= low {
            Some(Verdict::Usual)
        } else {
            None
        }
    }

    /// The log-likelihood ratio so far.
    #[must_use]
    pub fn ratio(&self) -> f64 {
        self.ratio
    }

    #[must_use]
    pub fn samples(&self) -> u64 {
        self.samples
    }
}
