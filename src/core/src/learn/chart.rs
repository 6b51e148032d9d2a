//! Two charts over the residuals of one signal: has its mean moved, or has it become wild? Exponentially weighted averages of z and
//! of z² (S. W. Roberts, *Control Chart Tests Based on Geometric Moving Averages*, Technometrics 1 (1959), 239-250). Limits are
//! the larger of what white noise would need and what history has shown. Knows nothing of what is watched.

use crate::persist::persist;
use crate::stats::normal;

/// A residual counts as no more than so many standard errors for the mean: one wild reading is not a shift.
const SHIFT_MOST: f64 = 3.0;
/// An average goes no further than so many limits, so that what is over is soon seen to be over.
const CAP: f64 = 1.5;
/// For the order in which things are named a residual counts for what it is, up to here.
const EVIDENCE_MOST: f64 = 100.0;

/// What has been chosen by trying, in history alone (docs/adr/0013-learned-patterns.md).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tuning {
    /// What a new residual weighs in both averages: they remember about so many steps, one over this.
    pub weight: f64,
    /// A residual counts as no more than so many standard errors for the spread: one wild reading is over after a few steps.
    pub wild: f64,
    /// How far beyond the most that history has shown a limit lies, as a factor.
    pub beyond: f64,
}

impl Tuning {
    pub const CHOSEN: Self = Self { weight: 0.1, wild: 4.0, beyond: 1.25 };

    /// The variance of the average of z² is 2 weight / (2 - weight): that of a chi-square of so much freedom, over it.
    fn freedom(self) -> u32 {
        libm::round((2.0 - self.weight) / self.weight) as u32
    }
}

/// How far the averages may go: what white noise would need, for a wanted number of steps without a false alarm, and how what history
/// has shown is taken.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Bounds {
    mean: f64,
    square: f64,
    tuning: Tuning,
}

impl Bounds {
    /// So many steps of one chart between two false alarms. Each step is taken as a trial of its own, which makes the limits a little
    /// too wide: neighbouring averages are much alike. The average of z² is taken as chi-square over its freedom, with the
    /// variance that it has.
    pub fn of(run_length: f64, tuning: Tuning) -> Self {
        let beyond = 1.0 / run_length;
        let mean = normal::quantile(1.0 - beyond / 2.0) * libm::sqrt(tuning.weight / (2.0 - tuning.weight));
        let freedom = tuning.freedom();
        Self { mean, square: normal::chi_square_limit(beyond, freedom) / f64::from(freedom), tuning }
    }
}

#[derive(Clone, Debug, Default)]
pub(super) struct Chart {
    mean: f64,
    square: f64,
    /// z² as it is: what is most out of pattern is named first.
    raw: f64,
    /// The largest averages in history.
    most_mean: f64,
    most_square: f64,
}
persist!(Chart { mean, square, raw, most_mean, most_square });

impl Chart {
    /// A step of history.
    pub fn note(&mut self, z: f64, bounds: Bounds) {
        self.average(z, bounds.tuning);
        self.most_mean = self.most_mean.max(self.mean.abs());
        self.most_square = self.most_square.max(self.square);
    }

    /// History is over: what it ended with is not held against what comes.
    pub fn begin(&mut self) {
        (self.mean, self.square, self.raw) = (0.0, 0.0, 0.0);
    }

    pub fn step(&mut self, z: f64, bounds: Bounds) {
        self.average(z, bounds.tuning);
        let (mean, square) = self.limits(bounds);
        self.mean = self.mean.clamp(-CAP * mean, CAP * mean);
        self.square = self.square.min(CAP * square);
    }

    /// How far the averages are, as a share of their limits: above 1 is out of pattern.
    pub fn share(&self, bounds: Bounds) -> f64 {
        let (mean, square) = self.limits(bounds);
        (self.mean.abs() / mean).max(self.square / square)
    }

    /// By this the things that stand out are put in order.
    pub fn evidence(&self, bounds: Bounds) -> f64 {
        let (mean, square) = self.limits(bounds);
        (self.mean.abs() / mean).max(self.raw / square)
    }

    fn average(&mut self, z: f64, tuning: Tuning) {
        let towards = |average: &mut f64, value: f64| *average += tuning.weight * (value - *average);
        let wild = z.clamp(-tuning.wild, tuning.wild);
        let raw = z.clamp(-EVIDENCE_MOST, EVIDENCE_MOST);
        towards(&mut self.mean, z.clamp(-SHIFT_MOST, SHIFT_MOST));
        towards(&mut self.square, wild * wild);
        towards(&mut self.raw, raw * raw);
    }

    fn limits(&self, bounds: Bounds) -> (f64, f64) {
        ((self.most_mean * bounds.tuning.beyond).max(bounds.mean), (self.most_square * bounds.tuning.beyond).max(bounds.square))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::random::Random;

    const RUN: f64 = 10_000.0;

    /// A chart with a history of white noise; says after how many steps of residuals around `mean`, so many times as wide, it is
    /// out of pattern, of a thousand.
    fn steps_to_alarm(mean: f64, wide: f64) -> Option<usize> {
        let (mut chance, mut chart, bounds) = (Random::new(3), Chart::default(), Bounds::of(RUN, Tuning::CHOSEN));
        (0..2_000).for_each(|_| chart.note(chance.normal(), bounds));
        chart.begin();
        (0..1_000).find(|_| {
            chart.step(mean + wide * chance.normal(), bounds);
            chart.share(bounds) > 1.0
        })
    }

    #[test]
    fn white_noise_is_in_pattern() {
        assert_eq!(steps_to_alarm(0.0, 1.0), None);
    }

    #[test]
    fn a_shift_of_two_and_a_spread_of_four_are_seen_within_a_day_of_hours() {
        assert!(steps_to_alarm(2.0, 1.0).is_some_and(|steps| steps < 24));
        assert!(steps_to_alarm(0.0, 4.0).is_some_and(|steps| steps < 24));
    }

    #[test]
    fn however_wild_it_was_it_is_over_soon_after_it_is_over() {
        let (mut chart, bounds) = (Chart::default(), Bounds::of(RUN, Tuning::CHOSEN));
        (0..100).for_each(|_| chart.step(50.0, bounds));
        let over = (0..50).find(|_| {
            chart.step(0.0, bounds);
            chart.share(bounds) < 0.7
        });
        assert!(over.is_some_and(|steps| steps < 10), "{over:?}");
    }

    #[test]
    fn what_history_has_shown_is_in_pattern() {
        let (mut chart, bounds) = (Chart::default(), Bounds::of(RUN, Tuning::CHOSEN));
        (0..30).for_each(|step| chart.note(if step < 10 { 5.0 } else { 0.0 }, bounds));
        chart.begin();
        (0..10).for_each(|_| chart.step(5.0, bounds));
        assert!(chart.share(bounds) < 1.0);
    }
}
