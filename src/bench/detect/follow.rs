//! Follows one stage's meter through a shift, minute by minute, and says how likely each minute was: a Kalman filter of the wandering
//! pace behind the meter, which knows that loads come in lumps and that a stage has short stops. For `limit` alone.

use super::measured::Measured;

/// What is left of a deviation of the pace after a minute: it is forgotten to 1/e in ten, as the simulator has it.
const KEEP: f64 = 0.904_837_418_035_959_5;
/// A minute that far below plan is one of a short stop; the chance of such a minute, and what is likely in it: anything from
/// nothing to the whole.
const STANDS: f64 = -0.3;
const STOP_CHANCE: f64 = 0.015;
const STOP_DENSITY: f64 = 1.0 / 1.2;
/// Minutes of a block, over which the lumps of loads even out but the pace does not; the variance of a block's mean as a share of
/// that of the pace, with that memory.
const BLOCK: usize = 20;
const BLOCK_KEEPS: f64 = 0.569;

/// A meter in healthy shifts, as shares of the plan in a minute: its mean off plan, the standard deviations of the pace and of what
/// the meter adds, which the next minute takes back (a load that came just after the minute comes in the next).
#[derive(Clone, Copy, Debug)]
pub struct Noise {
    mean: f64,
    pace: f64,
    meter: f64,
    stops: bool,
}

/// Off plan by this share in each minute; `None` where nothing is known or planned.
pub fn shortfalls(measured: &Measured, stage: usize) -> impl Iterator<Item = Option<f64>> {
    let pairs = measured.done[stage].iter().zip(&measured.planned[stage]);
    pairs.map(|(done, &planned)| match done {
        Some(done) if planned > 0.0 => Some(f64::from(done / planned) - 1.0),
        _ => None,
    })
}

/// By the variance of single minutes, which is of both, and of blocks of minutes, which is of the pace.
#[must_use]
pub fn noise(shifts: &[&Measured], stage: usize) -> Noise {
    let stops = !shifts[0].in_loads[stage];
    let runs = |read: Option<f64>| read.filter(|read| !stops || *read > STANDS);
    let all: Vec<Vec<Option<f64>>> = shifts.iter().map(|one| shortfalls(one, stage).map(runs).collect()).collect();
    let known: Vec<f64> = all.iter().flatten().flatten().copied().collect();
    let mean = known.iter().sum::<f64>() / known.len().max(1) as f64;
    let block = |minutes: &[Option<f64>]| {
        let sum: Option<f64> = minutes.iter().copied().sum();
        sum.map(|sum| sum / BLOCK as f64)
    };
    let blocks: Vec<f64> = all.iter().flat_map(|series| series.windows(BLOCK).filter_map(block)).collect();
    let spread = |of: &[f64]| of.iter().map(|one| (one - mean) * (one - mean)).sum::<f64>() / of.len().max(1) as f64;
    let (minutes, blocks) = (spread(&known), spread(&blocks));
    // What the meter adds comes in and goes out at the ends of a block alone.
    let ends = 1.0 / (BLOCK * BLOCK) as f64;
    let pace = ((blocks - minutes * ends) / (BLOCK_KEEPS - ends)).max(1e-4);
    let meter = ((minutes - pace) / 2.0).max(1e-5);
    Noise { mean, pace: pace.sqrt(), meter: meter.sqrt(), stops }
}

/// What is known of a meter: the sum of its deviations so far and the deviation of the pace now, with their covariances.
#[derive(Clone, Copy, Debug)]
pub struct Follower {
    sum: f64,
    pace: f64,
    /// Of the sum, of both, of the pace.
    variance: (f64, f64, f64),
    read: f64,
}

impl Follower {
    #[must_use]
    pub fn new(noise: &Noise) -> Self {
        let sure = noise.meter * noise.meter;
        Self { sum: 0.0, pace: 0.0, variance: (sure, 0.0, noise.pace * noise.pace), read: 0.0 }
    }

    /// Takes a minute in which `missing` is taken from the pace by a fault; the logarithm of how likely it was.
    pub fn step(&mut self, noise: &Noise, read: Option<f64>, missing: f64) -> f64 {
        let Noise { mean, pace, meter, stops } = *noise;
        let (sums, both, paces) = self.variance;
        let fresh = pace * pace * (1.0 - KEEP * KEEP);
        self.pace *= KEEP;
        self.sum += self.pace + mean - missing;
        let paces = KEEP * KEEP * paces + fresh;
        let both = KEEP * both + paces;
        // The sum moves by the pace: var(S + w') = var S + 2 cov(S, w') + var w'.
        let sums = sums + 2.0 * (both - paces) + paces;
        self.variance = (sums, both, paces);
        let Some(read) = read else {
            self.begin_sum(meter);
            return 0.0;
        };
        self.read += read;
        let (surprise, variance) = (self.read - self.sum, sums + meter * meter);
        let usual = (-surprise * surprise / (2.0 * variance)).exp() / (std::f64::consts::TAU * variance).sqrt();
        if !stops {
            self.join(surprise, variance);
            return usual.max(1e-30).ln();
        }
        let (usual, stop) = ((1.0 - STOP_CHANCE) * usual, STOP_CHANCE * STOP_DENSITY);
        if usual > stop {
            self.join(surprise, variance);
        } else {
            // A stop says nothing of the pace; what it cost is in the sum.
            self.begin_sum(meter);
        }
        (usual + stop).ln()
    }

    fn join(&mut self, surprise: f64, variance: f64) {
        let (sums, both, paces) = self.variance;
        let (of_sum, of_pace) = (sums / variance, both / variance);
        self.sum += of_sum * surprise;
        self.pace += of_pace * surprise;
        self.variance = (sums * (1.0 - of_sum), both * (1.0 - of_sum), paces - of_pace * both);
    }

    /// Counts the sum anew from what was read.
    fn begin_sum(&mut self, meter: f64) {
        self.sum = self.read;
        self.variance = (meter * meter, 0.0, self.variance.2);
    }
}
