//! The joint filter of a piece: levels of all buffers together with what may be wrong with the meters and sensors around them. A
//! linear Kalman filter, stepped once a minute (R. E. Kalman, Journal of Basic Engineering 82 (1960), 35-45), in units of the
//! site. It estimates and does not judge.
//!
//! A minute moves the level of a buffer by the sum over its links of `share * moved * (1 - bias + split)`. The same meter stands
//! in the links on both sides of its stage, so what it gets wrong moves both levels: that is what tells it from its neighbours.

use super::network::{Meter, MeterKind, Piece, Tank};
use crate::persist::persist;
use crate::stats::whiten::load_variance;

/// A minute in hours.
const MINUTE: f64 = 1.0 / 60.0;

/// What may be wrong with a healthy instrument: how far it may be off, and how fast that changes. `walk` is the standard
/// deviation of the change in an hour; each comes back to zero so slowly that its spread stays `spread`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fade {
    pub spread: f64,
    pub walk: f64,
}

/// A flow meter's relative bias. Belt scales in service are good for a few per cent, and change over weeks.
pub(super) const BIAS: Fade = Fade { spread: 0.025, walk: 0.001_5 };
/// A meter that is known to be off is followed this fast.
const SUSPECT_BIAS: Fade = Fade { spread: 0.1, walk: 0.02 };
/// Through a meter that says nothing anything may flow: what does is followed as a share of its nominal flow less than all of it,
/// in the place of its bias. It changes within minutes.
const UNKNOWN: Fade = Fade { spread: 0.6, walk: 2.0 };
/// A yield or a split moves with the ore.
const SPLIT: Fade = Fade { spread: 0.05, walk: 0.01 };
/// A level sensor, in its declared standard errors: one part lasts, the other wanders with echoes and the shape of the surface.
pub(super) const OFFSET: Fade = Fade { spread: 1.0, walk: 0.05 };
const SUSPECT_OFFSET: Fade = Fade { spread: 10.0, walk: 3.0 };
const WANDER_SPREAD: f64 = 0.25;
const WANDER_HOURS: f64 = 1.0 / 3.0;
/// The rest of a level reading is independent from minute to minute: declared standard errors.
const READING_NOISE: f64 = 0.15;
/// What a meter's weighing gets wrong by chance, as a share of an hour at nominal flow, after an hour of it.
const METER_NOISE: f64 = 0.01;
/// What the weight of a single load is wrong by, as a share of it.
const LOAD_NOISE: f64 = 0.03;
/// A load is counted at one instant and slides for a while: a level is uncertain by this share of a load.
const LOAD_BLUR: f64 = 0.3;
/// Standard error of a level before anything is known, as a share of the capacity.
const INITIAL_SIGMA: f64 = 0.1;

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Filter {
    pub state: Vec<f64>,
    /// Row by row, symmetric to the last bit.
    covariance: Vec<f64>,
}
persist!(Filter { state, covariance });

/// What has arrived at one end of a link in a minute, by meter; `None` is unknown.
pub(super) type Arrived = Vec<Option<f64>>;

/// What a reading brought: how far it was from what was expected, in standard errors of that, and how it moved the states.
#[derive(Clone, Debug)]
pub(super) struct Joined {
    pub x: f64,
    /// The standard error of the reading before it was read.
    pub sigma: f64,
    pub gain: Vec<f64>,
}

/// How a meter's own state is to be understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trust {
    Healthy,
    /// Known to be off: its bias is followed faster.
    Suspect,
    /// It says nothing: the state is what flows.
    Unknown,
}

/// Whose states move faster than a healthy instrument's.
pub(super) struct Loose<'a> {
    pub meters: &'a [Trust],
    pub sensors: &'a [bool],
}

/// The spread of what flows past a meter that has just fallen silent.
pub(super) const UNKNOWN_VARIANCE: f64 = UNKNOWN.spread * UNKNOWN.spread;

impl Filter {
    pub fn new(piece: &Piece) -> Self {
        let n = piece.states();
        let mut filter = Self { state: vec![0.0; n], covariance: vec![0.0; n * n] };
        for (index, tank) in piece.tanks.iter().enumerate() {
            filter.state[index] = tank.initial;
            filter.widen(index, square(INITIAL_SIGMA * tank.capacity));
        }
        for meter in 0..piece.meters.len() {
            filter.widen(piece.bias(meter), square(BIAS.spread));
        }
        for split in 0..piece.splits {
            filter.widen(piece.split(split), square(SPLIT.spread));
        }
        for (_, sensor) in piece.sensed() {
            filter.widen(piece.offset(sensor.index), square(OFFSET.spread * sensor.sigma));
            filter.widen(piece.wander(sensor.index), square(WANDER_SPREAD * sensor.sigma));
        }
        filter
    }

    pub fn fits(&self, piece: &Piece) -> bool {
        let n = piece.states();
        self.state.len() == n && self.covariance.len() == n * n
    }

    pub fn size(&self) -> usize {
        self.state.len()
    }

    pub fn variance(&self, state: usize) -> f64 {
        self.covariance[state * self.size() + state]
    }

    pub fn sigma(&self, state: usize) -> f64 {
        libm::sqrt(self.variance(state))
    }

    pub fn widen(&mut self, state: usize, variance: f64) {
        let n = self.size();
        self.covariance[state * n + state] += variance;
    }

    /// How each level moves with each of the other states in this minute: (level, state, coefficient).
    pub fn slopes(piece: &Piece, arrived: &[Arrived], trust: &[Trust]) -> Vec<(usize, usize, f64)> {
        let mut slopes = Vec::new();
        for (link, arrived) in piece.links.iter().zip(arrived) {
            let mut sum = 0.0;
            for (meter, moved) in link.meters.clone().zip(arrived) {
                // What arrives from before the silence, or after it, has no part in the state of what is unknown.
                let own = (moved.is_some() == (trust[meter] != Trust::Unknown)) as u8;
                let moved = link.share * moved.unwrap_or(piece.meters[meter].nominal * MINUTE);
                slopes.push((link.tank, piece.bias(meter), -moved * f64::from(own)));
                sum += moved;
            }
            if let Some(split) = link.split {
                slopes.push((link.tank, piece.split(split), sum));
            }
        }
        slopes
    }

    /// What each state is multiplied by in a minute, and the variance that it gains.
    pub fn fades(piece: &Piece, loose: &Loose<'_>) -> Vec<(f64, f64)> {
        let mut fades = vec![(1.0, 0.0); piece.states()];
        for meter in 0..piece.meters.len() {
            fades[piece.bias(meter)] = match loose.meters[meter] {
                Trust::Healthy => BIAS.step(1.0),
                Trust::Suspect => SUSPECT_BIAS.step(1.0),
                Trust::Unknown => UNKNOWN.step(1.0),
            };
        }
        for split in 0..piece.splits {
            fades[piece.split(split)] = SPLIT.step(1.0);
        }
        for (_, sensor) in piece.sensed() {
            let offset = if loose.sensors[sensor.index] { SUSPECT_OFFSET } else { OFFSET };
            fades[piece.offset(sensor.index)] = offset.step(sensor.sigma);
            let keeps = libm::exp(-MINUTE / WANDER_HOURS);
            fades[piece.wander(sensor.index)] = (keeps, square(WANDER_SPREAD * sensor.sigma) * (1.0 - keeps * keeps));
        }
        fades
    }

    /// A minute passes.
    pub fn predict(
        &mut self,
        piece: &Piece,
        arrived: &[Arrived],
        slopes: &[(usize, usize, f64)],
        fades: &[(f64, f64)],
        grain: &[f64],
    ) {
        let n = self.size();
        for (link, arrived) in piece.links.iter().zip(arrived) {
            for (meter, moved) in link.meters.clone().zip(arrived) {
                self.state[link.tank] += link.share * moved.unwrap_or(piece.meters[meter].nominal * MINUTE);
            }
        }
        advance(&mut self.state, slopes, fades);
        for &(level, state, slope) in slopes.iter().filter(|(_, _, slope)| *slope != 0.0) {
            for column in 0..n {
                self.covariance[level * n + column] += slope * self.covariance[state * n + column];
            }
            for row in 0..n {
                self.covariance[row * n + level] += slope * self.covariance[row * n + state];
            }
        }
        for row in 0..n {
            for column in 0..n {
                self.covariance[row * n + column] *= fades[row].0 * fades[column].0;
            }
            self.covariance[row * n + row] += fades[row].1;
        }
        self.weigh(piece, arrived, grain);
    }

    /// What a meter weighs wrong by chance is wrong on both sides of its stage.
    fn weigh(&mut self, piece: &Piece, arrived: &[Arrived], grain: &[f64]) {
        let n = self.size();
        for (index, meter) in piece.meters.iter().enumerate() {
            let mut wrong = vec![0.0; piece.tanks.len()];
            for (link, arrived) in piece.links.iter().zip(arrived).filter(|(link, _)| link.meters.contains(&index)) {
                let moved = arrived[index - link.meters.start].unwrap_or(0.0);
                wrong[link.tank] += link.share * libm::sqrt(weighing(meter, moved.abs(), grain[index]));
            }
            for (row, one) in wrong.iter().enumerate().filter(|(_, one)| **one != 0.0) {
                for (column, other) in wrong.iter().enumerate() {
                    self.covariance[row * n + column] += one * other;
                }
            }
        }
    }

    /// A state begins anew: what was known of it, and with what it hung together, is forgotten.
    pub fn begin_anew(&mut self, state: usize, value: f64, variance: f64) {
        let n = self.size();
        for other in 0..n {
            self.covariance[state * n + other] = 0.0;
            self.covariance[other * n + state] = 0.0;
        }
        self.covariance[state * n + state] = variance;
        self.state[state] = value;
    }

    /// What a sensor is expected to read.
    pub fn expected(&self, piece: &Piece, tank: usize, sensor: usize) -> f64 {
        self.state[tank] + self.state[piece.offset(sensor)] + self.state[piece.wander(sensor)]
    }

    /// How far a reading is from what is expected, without taking it in: in standard errors, and their size.
    pub fn surprise(&self, piece: &Piece, tank: usize, sensor: usize, reading: f64, noise: f64) -> (f64, f64) {
        let places = [tank, piece.offset(sensor), piece.wander(sensor)];
        let n = self.size();
        let spread: f64 =
            places.iter().map(|row| places.iter().map(|column| self.covariance[row * n + column]).sum::<f64>()).sum();
        let sigma = libm::sqrt(spread + noise);
        ((reading - self.expected(piece, tank, sensor)) / sigma, sigma)
    }

    /// Takes a level reading in.
    pub fn read(&mut self, piece: &Piece, tank: usize, sensor: usize, reading: f64, noise: f64) -> Joined {
        let (x, sigma) = self.surprise(piece, tank, sensor, reading, noise);
        let n = self.size();
        let (offset, wander) = (piece.offset(sensor), piece.wander(sensor));
        let row = |row: usize| &self.covariance[row * n..(row + 1) * n];
        let together = row(tank).iter().zip(row(offset)).zip(row(wander)).map(|((a, b), c)| a + b + c);
        let gain: Vec<f64> = together.map(|cell| cell / (sigma * sigma)).collect();
        self.pull(&gain, x * sigma, sigma * sigma);
        Joined { x, sigma, gain }
    }

    /// Takes in a quantity that was true while `since` of the level's variance had not come up yet: what has moved since does
    /// not bear on it. `innovation` is against the level of then. All of the column shrinks alike, which keeps the covariance
    /// positive whatever `since` is.
    pub fn survey(&mut self, tank: usize, innovation: f64, noise: f64, since: f64) -> Joined {
        let n = self.size();
        let variance = self.variance(tank);
        let left = (1.0 - since / variance).clamp(0.1, 1.0);
        let square = variance * left + noise;
        let gain: Vec<f64> = self.covariance[tank * n..(tank + 1) * n].iter().map(|cell| cell * left / square).collect();
        self.pull(&gain, innovation, square);
        let sigma = libm::sqrt(square);
        Joined { x: innovation / sigma, sigma, gain }
    }

    /// Corrects the states for a fault that has been found: `signature` is what a fault of size 1 has done to them.
    pub fn correct(&mut self, signature: &[f64], size: f64, sigma: f64) {
        let n = self.size();
        for (state, by) in self.state.iter_mut().zip(signature) {
            *state += size * by;
        }
        for row in 0..n {
            let factor = sigma * sigma * signature[row];
            for (cell, by) in self.covariance[row * n..(row + 1) * n].iter_mut().zip(signature) {
                *cell += factor * by;
            }
        }
    }

    fn pull(&mut self, gain: &[f64], innovation: f64, variance: f64) {
        let n = self.size();
        for (state, gain) in self.state.iter_mut().zip(gain) {
            *state += gain * innovation;
        }
        for row in 0..n {
            let factor = gain[row] * variance;
            for (cell, gain) in self.covariance[row * n..(row + 1) * n].iter_mut().zip(gain) {
                *cell -= factor * gain;
            }
        }
        // Rounding may take the last of a variance away, and makes the two halves differ by a bit.
        for row in 0..n {
            for column in 0..row {
                self.covariance[row * n + column] = self.covariance[column * n + row];
            }
            let floor = &mut self.covariance[row * n + row];
            *floor = floor.max(1e-12);
        }
    }
}

impl Fade {
    /// For a minute, with everything times `unit`: the factor, and the variance that keeps the spread.
    fn step(self, unit: f64) -> (f64, f64) {
        let keeps = libm::exp(-square(self.walk / self.spread) / 2.0 * MINUTE);
        (keeps, square(self.spread * unit) * (1.0 - keeps * keeps))
    }
}

/// States and what faults do to them move alike: along the slopes, then each fades.
pub(super) fn advance(state: &mut [f64], slopes: &[(usize, usize, f64)], fades: &[(f64, f64)]) {
    for &(level, other, slope) in slopes {
        state[level] += slope * state[other];
    }
    for (state, (keeps, _)) in state.iter_mut().zip(fades) {
        *state *= keeps;
    }
}

/// The variance of what a meter says has moved in a minute.
fn weighing(meter: &Meter, moved: f64, grain: f64) -> f64 {
    match meter.kind {
        MeterKind::Rate | MeterKind::Counter => square(METER_NOISE) * meter.nominal * moved,
        // Each load is weighed by itself: a compound sum of their errors.
        MeterKind::Loads if grain > 0.0 => load_variance(moved / grain, 0.0, LOAD_NOISE * grain),
        MeterKind::Loads => 0.0,
    }
}

/// The variance of a reading of a level: its own noise, and loads that are just sliding.
pub(super) fn reading_noise(piece: &Piece, tank: usize, sigma: f64, grain: &[f64]) -> f64 {
    let load = |link: &super::network::Link| {
        let loads = link.meters.clone().filter(|meter| piece.meters[*meter].kind == MeterKind::Loads);
        loads.map(|meter| square(LOAD_BLUR * link.share * grain[meter])).fold(0.0, f64::max)
    };
    let blur: f64 = piece.links.iter().filter(|link| link.tank == tank).map(load).sum();
    square(READING_NOISE * sigma) + blur
}

/// The variance that moving so much has added to a level by chance: for late surveys.
pub(super) fn growth(tank: &Tank, moved: f64) -> f64 {
    square(METER_NOISE) * tank.nominal * moved
}

pub(super) fn square(value: f64) -> f64 {
    value * value
}
