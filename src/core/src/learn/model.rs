//! What history says of one signal: a value by ridge regression, apart for the two states its surroundings can be in; or, for whether
//! a stage runs, the levels at which it has ever started, gone on, stopped and stood. Gives residuals in standard errors. Limits are
//! not its business.

use super::ridge::Ridge;
use crate::persist::{Persist, persist};

/// A model judges when it has seen so many samples a factor.
const SAMPLES_A_FACTOR: u64 = 2;
/// A model that is never certain of less judges nothing: what hardly ever happens is not learned.
const SAMPLES_LEAST: u64 = 100;
/// The spread of residuals is that of so many samples.
const SPREAD_OVER: u64 = 1_000;
/// A residual changes the spread by no more than one of so many standard errors would, once it is known roughly.
const SPREAD_MOST: f64 = 4.0;
/// No residual is known better than to this share of the spread of the signal itself.
const KNOWN_TO: f64 = 0.005;
/// A step that history has seen less often is out of pattern by itself, by so many standard errors.
const SELDOM: (u64, f64) = (20, 4.0);
/// Outside the levels of history by so much, as a share of the capacity, is one standard error.
const OUTSIDE: f64 = 0.02;

#[derive(Clone, Debug)]
pub(super) enum Model {
    /// One for each of the two states.
    Value(Box<[Regime; 2]>),
    /// One for each kind of step: stood and stands, starts, stops, goes on.
    Run(Box<[Steps; 4]>),
}

/// A value while the surroundings are in one state.
#[derive(Clone, Debug)]
pub(super) struct Regime {
    ridge: Ridge,
    /// Mean of squared residuals, of how many.
    variance: f64,
    judged: u64,
    /// Of the value itself: mean and mean of squares around it.
    mean: f64,
    scatter: f64,
}
persist!(Regime { ridge, variance, judged, mean, scatter });

/// One kind of step of a stage: how often, and the least and largest level of each buffer beside it.
#[derive(Clone, Debug)]
pub(super) struct Steps {
    seen: u64,
    ranges: Vec<(f64, f64)>,
}
persist!(Steps { seen, ranges });

impl Model {
    pub fn of_value(factors: usize) -> Self {
        let regime = || Regime { ridge: Ridge::new(factors), variance: 0.0, judged: 0, mean: 0.0, scatter: 0.0 };
        Self::Value(Box::new([regime(), regime()]))
    }

    pub fn of_run(buffers: usize) -> Self {
        let steps = || Steps { seen: 0, ranges: vec![(f64::INFINITY, f64::NEG_INFINITY); buffers] };
        Self::Run(Box::new([steps(), steps(), steps(), steps()]))
    }

    /// Whether it is what `of_value` gives for so many factors, or `of_run` for so many buffers.
    pub fn fits(&self, run: bool, size: usize) -> bool {
        match self {
            Self::Value(regimes) => !run && regimes.iter().all(|regime| regime.ridge.fits(size)),
            Self::Run(steps) => run && steps.iter().all(|steps| steps.ranges.len() == size),
        }
    }
}

impl Regime {
    /// How far the value is from what was expected, in standard errors; `None` as long as too little is known.
    pub fn z(&self, factors: &[f64], value: f64) -> Option<f64> {
        if !self.can_judge(factors.len()) || self.judged < SAMPLES_LEAST {
            return None;
        }
        let error = value - self.ridge.predict(factors);
        let sigma = libm::sqrt(self.variance).max(libm::sqrt(self.scatter) * KNOWN_TO);
        // What has never moved by a bit says nothing about how far it may.
        (sigma > 0.0).then(|| error / sigma)
    }

    pub fn learn(&mut self, factors: &[f64], value: f64) {
        if self.can_judge(factors.len()) {
            let error = value - self.ridge.predict(factors);
            let most = if self.judged < SAMPLES_LEAST { f64::INFINITY } else { SPREAD_MOST * SPREAD_MOST * self.variance };
            self.judged += 1;
            self.variance += ((error * error).min(most) - self.variance) / self.judged.min(SPREAD_OVER) as f64;
        }
        self.ridge.learn(factors, value);
        let samples = self.ridge.samples as f64;
        let off = value - self.mean;
        self.mean += off / samples;
        self.scatter += (off * (value - self.mean) - self.scatter) / samples;
    }

    fn can_judge(&self, factors: usize) -> bool {
        self.ridge.samples >= (factors as u64 * SAMPLES_A_FACTOR).max(SAMPLES_LEAST)
    }
}

impl Steps {
    pub fn z(&self, levels: &[f64]) -> f64 {
        let (least, seldom) = SELDOM;
        if self.seen < least {
            return seldom;
        }
        let outside = |(range, level): (&(f64, f64), &f64)| (range.0 - level).max(level - range.1).max(0.0);
        self.ranges.iter().zip(levels).map(outside).fold(0.0, f64::max) / OUTSIDE
    }

    pub fn learn(&mut self, levels: &[f64]) {
        self.seen += 1;
        for (range, level) in self.ranges.iter_mut().zip(levels) {
            *range = (range.0.min(*level), range.1.max(*level));
        }
    }
}

impl Persist for Model {
    fn save(&self, out: &mut Vec<u8>) {
        match self {
            Self::Value(regimes) => {
                0_u8.save(out);
                regimes.iter().for_each(|regime| regime.save(out));
            }
            Self::Run(steps) => {
                1_u8.save(out);
                steps.iter().for_each(|steps| steps.save(out));
            }
        }
    }
    fn load(input: &mut &[u8]) -> Option<Self> {
        match u8::load(input)? {
            0 => Some(Self::Value(Box::new([Regime::load(input)?, Regime::load(input)?]))),
            1 => {
                let steps = [Steps::load(input)?, Steps::load(input)?, Steps::load(input)?, Steps::load(input)?];
                Some(Self::Run(Box::new(steps)))
            }
            _ => None,
        }
    }
}
