//! Charts that watch a stream of z for a lasting change of its mean: the CUSUM on two sides, the EWMA, and a CUSUM for counts.
//! A step costs a few additions. What a limit means in false alarms is in `run_length` and `design`; a chart of correlated or
//! wrongly scaled samples means nothing, so `whiten` goes before.
//!
//! E. S. Page, *Continuous Inspection Schemes*, Biometrika 41 (1954), 100-115; head start: J. M. Lucas & R. B. Crosier,
//! *Fast Initial Response for CUSUM Quality-Control Schemes*, Technometrics 24 (1982), 199-205.

use crate::persist::persist;

/// Which way the mean has moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Up,
    Down,
}

/// What a CUSUM is set to, all in standard errors of a sample.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CusumChart {
    reference: f64,
    limit: f64,
    head_start: f64,
}

impl CusumChart {
    /// `reference` (*k*) is half the shift that is to be found soonest, `limit` (*h*) comes from `design`.
    #[must_use]
    pub fn new(reference: f64, limit: f64) -> Self {
        assert!(reference >= 0.0 && reference.is_finite(), "a reference value is not negative: {reference}");
        assert!(limit >= 0.0 && limit.is_finite(), "a limit is not negative: {limit}");
        Self { reference, limit, head_start: 0.0 }
    }

    /// Both sums begin at this share of the limit, usually half: a change that is there from the start, or that an action has
    /// not mended, is found sooner, and the run without a change is a little shorter.
    #[must_use]
    pub fn with_head_start(self, share: f64) -> Self {
        assert!((0.0..1.0).contains(&share), "a head start is a share of the limit below 1: {share}");
        Self { head_start: share * self.limit, ..self }
    }

    #[must_use]
    pub fn reference(&self) -> f64 {
        self.reference
    }

    #[must_use]
    pub fn limit(&self) -> f64 {
        self.limit
    }

    #[must_use]
    pub fn head_start(&self) -> f64 {
        self.head_start
    }
}

/// The two sums of a CUSUM.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cusum {
    up: Arm,
    down: Arm,
}
persist!(Cusum { up, down });

/// One sum, and since when it has been above zero.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Arm {
    sum: f64,
    /// Samples since it was last zero, or since the chart began.
    run: u64,
    /// What it began with, as long as it has not been zero since.
    head: f64,
}
persist!(Arm { sum, run, head });

/// What a chart that has alarmed believes of the change.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MeanShift {
    pub side: Side,
    /// The last so many samples come from the changed mean: the estimate of Page (1954), the last zero of the sum.
    pub samples: u64,
    /// How far the mean has moved, with its sign, in standard errors of a sample.
    pub size: f64,
}

impl Cusum {
    #[must_use]
    pub fn new(chart: &CusumChart) -> Self {
        let arm = Arm { sum: chart.head_start, run: 0, head: chart.head_start };
        Self { up: arm, down: arm }
    }

    /// Takes a sample, and gives the side on which a sum is beyond the limit: it goes on saying so until it is begun anew or the
    /// sum has come back. If both are (which takes a reference of almost zero), the larger.
    pub fn step(&mut self, chart: &CusumChart, z: f64) -> Option<Side> {
        assert!(z.is_finite(), "a sample is a number: {z}");
        self.up.step(z - chart.reference);
        self.down.step(-z - chart.reference);
        let (side, sum) = self.larger();
        (sum > chart.limit).then_some(side)
    }

    /// The sums above and below.
    #[must_use]
    pub fn sums(&self) -> (f64, f64) {
        (self.up.sum, self.down.sum)
    }

    /// The change, if there has been one, on the side with the larger sum; `None` while both are zero or nothing has been seen.
    /// The size is the mean of the samples since the change, as a chart shows it (D. C. Montgomery, *Introduction to Statistical
    /// Quality Control*, ch. 9): too large right after an alarm, because the alarm chose them.
    #[must_use]
    pub fn shift(&self, chart: &CusumChart) -> Option<MeanShift> {
        let side = self.larger().0;
        let (arm, sign) = match side {
            Side::Up => (&self.up, 1.0),
            Side::Down => (&self.down, -1.0),
        };
        (arm.run > 0).then(|| {
            let size = sign * (chart.reference + (arm.sum - arm.head) / arm.run as f64);
            MeanShift { side, samples: arm.run, size }
        })
    }

    fn larger(&self) -> (Side, f64) {
        if self.up.sum >= self.down.sum { (Side::Up, self.up.sum) } else { (Side::Down, self.down.sum) }
    }
}

impl Arm {
    fn step(&mut self, by: f64) {
        let sum = self.sum + by;
        // Field by field, so that it compiles to moves without a jump: which side is at zero is a matter of chance.
        let above = sum > 0.0;
        self.sum = if above { sum } else { 0.0 };
        self.run = if above { self.run + 1 } else { 0 };
        self.head = if above { self.head } else { 0.0 };
    }
}

/// What an EWMA is set to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EwmaChart {
    weight: f64,
    limit: f64,
    threshold: f64,
}

impl EwmaChart {
    /// `weight` (*lambda*) of the newest sample; `limit` (*L*) in standard errors of the average in the long run.
    #[must_use]
    pub fn new(weight: f64, limit: f64) -> Self {
        assert!(weight > 0.0 && weight <= 1.0, "the weight of a sample is above 0 and at most 1: {weight}");
        assert!(limit >= 0.0 && limit.is_finite(), "a limit is not negative: {limit}");
        Self { weight, limit, threshold: limit * libm::sqrt(weight / (2.0 - weight)) }
    }

    #[must_use]
    pub fn weight(&self) -> f64 {
        self.weight
    }

    #[must_use]
    pub fn limit(&self) -> f64 {
        self.limit
    }

    /// What the average is held against, in standard errors of a sample.
    #[must_use]
    pub fn threshold(&self) -> f64 {
        self.threshold
    }
}

/// An exponentially weighted moving average (S. W. Roberts, *Control Chart Tests Based on Geometric Moving Averages*,
/// Technometrics 1 (1959), 239-250) with its limits of the long run from the first sample on.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Ewma {
    average: f64,
}
persist!(Ewma { average });

impl Ewma {
    pub fn step(&mut self, chart: &EwmaChart, z: f64) -> Option<Side> {
        assert!(z.is_finite(), "a sample is a number: {z}");
        self.average += chart.weight * (z - self.average);
        if self.average > chart.threshold {
            Some(Side::Up)
        } else if self.average < -chart.threshold {
            Some(Side::Down)
        } else {
            None
        }
    }

    #[must_use]
    pub fn average(&self) -> f64 {
        self.average
    }
}

/// What a CUSUM of counts is set to: integers, in parts of a count, so that its sum and its run length are exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CountChart {
    /// Whether more or fewer counts are looked for.
    pub side: Side,
    /// Parts to a count: 4 makes the reference a multiple of a quarter.
    pub parts: u32,
    pub reference: u32,
    /// The alarm is at this sum, as Lucas has it, not beyond.
    pub limit: u32,
    pub head_start: u32,
}

impl CountChart {
    /// A chart for counts a sample that are `usual` on average and become `changed`: the reference is `(l1 - l0) / ln(l1 / l0)`,
    /// rounded to a part (J. M. Lucas, *Counted Data CUSUM's*, Technometrics 27 (1985), 129-144). The limit is in parts.
    #[must_use]
    pub fn new(usual: f64, changed: f64, parts: u32, limit: u32) -> Self {
        assert!(usual > 0.0 && changed > 0.0 && usual != changed, "two mean counts above 0: {usual} and {changed}");
        assert!(parts > 0 && limit > 0, "{parts} parts, a limit of {limit}");
        let side = if changed > usual { Side::Up } else { Side::Down };
        let reference = (changed - usual) / (libm::log(changed) - libm::log(usual));
        Self { side, parts, reference: libm::round(reference * f64::from(parts)) as u32, limit, head_start: 0 }
    }
}

/// The sum of a CUSUM of counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CountCusum {
    sum: u64,
    run: u64,
}
persist!(CountCusum { sum, run });

impl CountCusum {
    #[must_use]
    pub fn new(chart: &CountChart) -> Self {
        Self { sum: u64::from(chart.head_start), run: 0 }
    }

    /// Takes the count of a sample; true as long as the sum is at the limit or beyond.
    pub fn step(&mut self, chart: &CountChart, count: u32) -> bool {
        self.sum = chart.next(self.sum, u64::from(count));
        self.run = if self.sum > 0 { self.run + 1 } else { 0 };
        self.sum >= u64::from(chart.limit)
    }

    /// The sum, in parts of a count.
    #[must_use]
    pub fn sum(&self) -> u64 {
        self.sum
    }

    /// If there has been a change, the last so many samples came after it.
    #[must_use]
    pub fn samples(&self) -> u64 {
        self.run
    }
}

impl CountChart {
    /// The sum after a count.
    pub(super) fn next(&self, sum: u64, count: u64) -> u64 {
        let (counted, reference) = (count * u64::from(self.parts), u64::from(self.reference));
        match self.side {
            Side::Up => (sum + counted).saturating_sub(reference),
            Side::Down => (sum + reference).saturating_sub(counted),
        }
    }
}
