//! What each possible fault would have looked like by now, had it begun at a certain time: its signature in the filter's states
//! and in the residuals of the sensors, and how much the residuals that were seen speak for it. One fault at a time; it does not
//! decide.
//!
//! The generalised likelihood ratio of A. S. Willsky & H. L. Jones, IEEE Transactions on Automatic Control 21 (1976), 108-112,
//! with a normal prior on the size in place of the maximum, so that a fault that could explain anything is not preferred. With z
//! the white residuals and g their means under a fault of size 1, a fault of size N(0, p^2) has the Bayes factor
//! `A^2 / (B + 1/p^2) / 2 - ln(1 + p^2 B) / 2` in nats, where A = sum g z and B = sum g^2.

use super::filter::{Joined, Trust, advance};
use super::network::Piece;
use super::{Lack, Word};
use crate::persist::persist;
use crate::time::Timestamp;

/// Beginnings that are kept of each fault, the newer the closer.
const BEGINNINGS_MAX: usize = 12;
/// A new one every so many minutes.
pub(super) const BEGINS_EVERY: i64 = 10;

/// What may have gone wrong: a meter or a sensor of the piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fault {
    /// The meter is off by a share of what it says, all at once.
    Bias(usize),
    /// By a share that grows; size 1 is all of it in an hour.
    Drift(usize),
    /// It says nothing moves, while so many times its nominal flow does.
    Mute(usize),
    /// What its stage seems to lack has moved all the same; size 1 is all of it.
    Missing(usize),
    /// The sensor's zero creeps; size 1 is one declared standard error in an hour.
    Creep(usize),
    /// It jumped, by so many declared standard errors.
    Jump(usize),
    /// It shows what it showed then. Its size is 1 and not unknown.
    Frozen(usize),
}

impl Fault {
    /// How large such faults are, as a standard deviation.
    fn prior(self) -> f64 {
        match self {
            Self::Bias(_) => 0.08,
            Self::Drift(_) => 0.04,
            Self::Mute(_) => 0.7,
            Self::Missing(_) => 0.25,
            Self::Creep(_) => 1.0,
            Self::Jump(_) => 3.0,
            Self::Frozen(_) => 0.0,
        }
    }
}

/// How a raw residual of a sensor becomes white in this minute: `z = scale * (x - phi * x before)`.
#[derive(Clone, Copy, Debug)]
pub(super) struct White {
    pub phi: f64,
    pub scale: f64,
    /// `None` while it is not known yet how much the sensor usually scatters.
    pub z: Option<f64>,
}

/// One fault with one beginning.
#[derive(Clone, Debug, PartialEq)]
struct Signature {
    /// What a fault of size 1 has done to the states: truth less estimate.
    states: Vec<f64>,
    /// What it had in the last residual of each sensor.
    before: Vec<f64>,
    a: f64,
    b: f64,
}
persist!(Signature { states, before, a, b });

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Bank {
    /// When the faults of the grid may have begun, oldest first.
    beginnings: Vec<Timestamp>,
    /// By fault of the grid, and by beginning.
    grid: Vec<Vec<Signature>>,
    /// By sensor: the jump that was seen last, and the time since which it has read the same.
    jumps: Vec<Option<(Timestamp, Signature)>>,
    frozen: Vec<Option<(Timestamp, Signature)>>,
    /// By sensor: what has moved in and out of its buffer since it has read the same.
    moved: Vec<f64>,
    /// By meter: what its stage seems to lack.
    missing: Vec<Option<(Timestamp, Signature)>>,
}
persist!(Bank { beginnings, grid, jumps, frozen, moved, missing });

/// How much speaks for one fault with one beginning.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Evidence {
    pub fault: Fault,
    pub since: Timestamp,
    /// The logarithm of the Bayes factor against "nothing is wrong", nats.
    pub nats: f64,
    pub size: f64,
    pub sigma: f64,
}

/// What the minute did to everything, for signatures to follow.
pub(super) struct Passed<'a> {
    pub slopes: &'a [(usize, usize, f64)],
    pub fades: &'a [(f64, f64)],
    pub trust: &'a [Trust],
    /// By meter: for how many minutes more it has been mute, if it is.
    pub mute: &'a [f64],
    /// By meter: what its stage seems to lack; and by link and meter, how much of that would have arrived in this minute.
    pub lacks: &'a [Option<Lack>],
    pub lacked: &'a [Vec<f64>],
}

/// The faults that begin on the grid of times: those of checked meters and of sensors.
fn grid_faults(piece: &Piece) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (index, _) in piece.meters.iter().enumerate().filter(|(_, meter)| meter.checked) {
        faults.extend([Fault::Bias(index), Fault::Drift(index), Fault::Mute(index)]);
    }
    faults.extend(piece.sensed().map(|(_, sensor)| Fault::Creep(sensor.index)));
    faults
}

/// How many faults are watched for: those of the grid, and a jump and a freeze of each sensor.
pub(super) fn faults_of(piece: &Piece) -> usize {
    grid_faults(piece).len() + 2 * piece.sensors
}

impl Bank {
    pub fn new(piece: &Piece) -> Self {
        Self {
            beginnings: Vec::new(),
            grid: grid_faults(piece).iter().map(|_| Vec::new()).collect(),
            jumps: vec![None; piece.sensors],
            frozen: vec![None; piece.sensors],
            moved: vec![0.0; piece.sensors],
            missing: vec![None; piece.meters.len()],
        }
    }

    /// Whether it is of this piece.
    pub fn fits(&self, piece: &Piece) -> bool {
        let states = piece.states();
        let right = |signature: &Signature| signature.states.len() == states && signature.before.len() == piece.sensors;
        let grid = self.grid.iter().all(|row| row.len() == self.beginnings.len() && row.iter().all(right));
        let apart = self.jumps.iter().chain(&self.frozen).chain(&self.missing).flatten().all(|(_, signature)| right(signature));
        let counts = [self.jumps.len(), self.frozen.len(), self.moved.len()];
        let all = self.missing.len() == piece.meters.len() && counts == [piece.sensors; 3];
        grid && apart && self.grid.len() == grid_faults(piece).len() && all
    }

    /// Everything that is suspected begins anew: a fault has been found and the states were corrected for it.
    pub fn begin_anew(&mut self) {
        self.beginnings.clear();
        self.grid.iter_mut().for_each(Vec::clear);
        self.jumps.iter_mut().for_each(|jump| *jump = None);
        self.frozen.iter_mut().for_each(|frozen| *frozen = None);
        self.missing.iter_mut().for_each(|missing| *missing = None);
        self.moved.iter_mut().for_each(|moved| *moved = 0.0);
    }

    /// A state of the filter begins anew: no fault has done anything to it yet.
    pub fn forget(&mut self, state: usize) {
        let apart = self.jumps.iter_mut().chain(&mut self.frozen).chain(&mut self.missing).flatten();
        let apart = apart.map(|(_, signature)| signature);
        for signature in self.grid.iter_mut().flatten().chain(apart) {
            signature.states[state] = 0.0;
        }
    }

    /// A minute passes, `flows` being what each level moved by.
    pub fn predict(&mut self, piece: &Piece, at: Timestamp, passed: &Passed<'_>, flows: &[f64]) {
        if at.0.div_euclid(60_000_000).rem_euclid(BEGINS_EVERY) == 0 {
            self.begin(piece, at, |meter| passed.trust[meter] == Trust::Unknown);
        }
        let grid = grid_faults(piece);
        for (fault, row) in grid.iter().zip(&mut self.grid) {
            for signature in row {
                advance(&mut signature.states, passed.slopes, passed.fades);
                drive(*fault, piece, &mut signature.states, passed);
            }
        }
        self.lack(piece, passed);
        for (_, signature) in self.jumps.iter_mut().chain(&mut self.frozen).chain(&mut self.missing).flatten() {
            advance(&mut signature.states, passed.slopes, passed.fades);
        }
        for (link, lacked) in piece.links.iter().zip(passed.lacked) {
            for (meter, units) in link.meters.clone().zip(lacked) {
                if let Some((_, signature)) = &mut self.missing[meter] {
                    signature.states[link.tank] += link.share * units;
                }
            }
        }
        for (tank, sensor) in piece.sensed() {
            self.moved[sensor.index] += flows[tank];
        }
    }

    /// What stages lack begins, or is over.
    fn lack(&mut self, piece: &Piece, passed: &Passed<'_>) {
        for (meter, missing) in self.missing.iter_mut().enumerate() {
            let lack = passed.lacks[meter].filter(|_| piece.meters[meter].checked && passed.trust[meter] == Trust::Healthy);
            let since = missing.as_ref().map(|(since, _)| *since);
            if since != lack.map(|lack| lack.since) {
                *missing = lack.map(|lack| (lack.since, Signature::new(piece)));
            }
        }
    }

    /// Faults of the grid may have begun now. Of too many beginnings the one is given up whose neighbours stand closest together
    /// for their age.
    fn begin(&mut self, piece: &Piece, at: Timestamp, unknown: impl Fn(usize) -> bool) {
        if self.beginnings.len() >= BEGINNINGS_MAX {
            let age = |index: usize| (at - self.beginnings[index]).0 as f64;
            let gap = |index: usize| (age(index - 1) - age(index + 1)) / age(index);
            let inner = 1..self.beginnings.len() - 1;
            if let Some(spare) = inner.reduce(|best, index| if gap(index) < gap(best) { index } else { best }) {
                self.beginnings.remove(spare);
                self.grid.iter_mut().for_each(|row| drop(row.remove(spare)));
            }
        }
        self.beginnings.push(at);
        for (fault, row) in grid_faults(piece).iter().zip(&mut self.grid) {
            let mut signature = Signature::new(piece);
            if let Fault::Bias(meter) = *fault
                && !unknown(meter)
            {
                signature.states[piece.bias(meter)] = 1.0;
            }
            row.push(signature);
        }
    }

    /// A sensor was read and its reading joined.
    pub fn joined(&mut self, piece: &Piece, tank: usize, sensor: usize, joined: &Joined, white: &White) {
        let places = [tank, piece.offset(sensor), piece.wander(sensor)];
        for signature in self.grid.iter_mut().flatten() {
            signature.join(&places, sensor, 0.0, joined, white);
        }
        for (_, signature) in self.jumps.iter_mut().chain(&mut self.missing).flatten() {
            signature.join(&places, sensor, 0.0, joined, white);
        }
        let moved = self.moved[sensor];
        for (index, frozen) in self.frozen.iter_mut().enumerate() {
            // A frozen sensor shows less than there is by what has come since.
            let shown = if index == sensor { -moved } else { 0.0 };
            if let Some((_, signature)) = frozen {
                signature.join(&places, sensor, shown, joined, white);
            }
        }
    }

    /// A survey was joined: it moves what faults have done to the states as it moves the states. `tank` is its buffer; a fault
    /// that began after the survey was valid has no part in it.
    pub fn surveyed(&mut self, tank: usize, valid_at: Timestamp, now: Timestamp, joined: &Joined) {
        for row in &mut self.grid {
            for (since, signature) in self.beginnings.iter().zip(row) {
                if *since >= valid_at {
                    continue;
                }
                // Between then and now its part grew about evenly.
                let part = (valid_at - *since).0 as f64 / (now - *since).0.max(1) as f64;
                let mean = signature.states[tank] * part;
                for (state, gain) in signature.states.iter_mut().zip(&joined.gain) {
                    *state -= gain * mean;
                }
                let mean = mean / joined.sigma;
                signature.a += mean * joined.x;
                signature.b += mean * mean;
            }
        }
    }

    /// The sensor was seen to jump at `at`.
    pub fn jump(&mut self, piece: &Piece, sensor: usize, sigma: f64, at: Timestamp) {
        let mut signature = Signature::new(piece);
        signature.states[piece.offset(sensor)] = sigma;
        self.jumps[sensor] = Some((at, signature));
    }

    /// Whether the sensor still reads what it read a minute ago.
    pub fn same(&mut self, piece: &Piece, sensor: usize, same: bool, at: Timestamp) {
        if !same {
            self.frozen[sensor] = None;
            self.moved[sensor] = 0.0;
        } else if self.frozen[sensor].is_none() {
            self.frozen[sensor] = Some((at, Signature::new(piece)));
        }
    }

    /// What speaks for each fault with each beginning, in a fixed order.
    pub fn evidence(&self, piece: &Piece) -> Vec<Evidence> {
        let mut all = Vec::new();
        for (fault, row) in grid_faults(piece).into_iter().zip(&self.grid) {
            all.extend(self.beginnings.iter().zip(row).map(|(since, signature)| signature.evidence(fault, *since)));
        }
        let jumps = self.jumps.iter().enumerate().filter_map(|(index, jump)| Some((Fault::Jump(index), jump.as_ref()?)));
        let frozen = self.frozen.iter().enumerate().filter_map(|(index, frozen)| Some((Fault::Frozen(index), frozen.as_ref()?)));
        let missing = self.missing.iter().enumerate().filter_map(|(index, of)| Some((Fault::Missing(index), of.as_ref()?)));
        all.extend(jumps.chain(frozen).chain(missing).map(|(fault, (since, signature))| signature.evidence(fault, *since)));
        all
    }

    /// What a fault of size 1 has done to the states.
    pub fn states(&self, piece: &Piece, found: &Evidence) -> Option<&[f64]> {
        let apart = |list: &'_ [Option<(Timestamp, Signature)>], sensor: usize| list[sensor].is_some();
        match found.fault {
            Fault::Jump(sensor) if apart(&self.jumps, sensor) => self.jumps[sensor].as_ref().map(|(_, of)| of.states.as_slice()),
            Fault::Frozen(sensor) => self.frozen[sensor].as_ref().map(|(_, of)| of.states.as_slice()),
            Fault::Missing(meter) => self.missing[meter].as_ref().map(|(_, of)| of.states.as_slice()),
            fault => {
                let row = grid_faults(piece).iter().position(|known| *known == fault)?;
                let column = self.beginnings.iter().position(|since| *since == found.since)?;
                Some(&self.grid[row][column].states)
            }
        }
    }

    /// What the levels say about what the stage of a meter seems to lack.
    pub fn word(&self, meter: usize) -> Option<Word> {
        let (_, signature) = self.missing[meter].as_ref()?;
        Some(Word { nats: signature.a - signature.b / 2.0, weight: signature.b })
    }

    /// Whether the sensor reads what it read a minute ago.
    pub fn is_still(&self, sensor: usize) -> bool {
        self.frozen[sensor].is_some()
    }

    /// What has moved in and out of the sensor's buffer since it has read the same.
    pub fn moved(&self, sensor: usize) -> f64 {
        self.moved[sensor]
    }
}

/// What a fault does in a minute.
fn drive(fault: Fault, piece: &Piece, states: &mut [f64], passed: &Passed<'_>) {
    const MINUTE: f64 = 1.0 / 60.0;
    match fault {
        Fault::Drift(meter) if passed.trust[meter] != Trust::Unknown => states[piece.bias(meter)] += MINUTE,
        Fault::Mute(meter) if passed.mute[meter] > 0.0 => {
            for link in piece.links.iter().filter(|link| link.meters.contains(&meter)) {
                states[link.tank] += link.share * piece.meters[meter].nominal * MINUTE * passed.mute[meter];
            }
        }
        Fault::Creep(sensor) => {
            let sigma = piece.sensed().find(|(_, known)| known.index == sensor).map_or(0.0, |(_, known)| known.sigma);
            states[piece.offset(sensor)] += sigma * MINUTE;
        }
        Fault::Bias(_) | Fault::Drift(_) | Fault::Mute(_) | Fault::Missing(_) | Fault::Jump(_) | Fault::Frozen(_) => {}
    }
}

impl Signature {
    fn new(piece: &Piece) -> Self {
        Self { states: vec![0.0; piece.states()], before: vec![0.0; piece.sensors], a: 0.0, b: 0.0 }
    }

    /// `shown` is what the fault adds to the reading itself.
    fn join(&mut self, places: &[usize; 3], sensor: usize, shown: f64, joined: &Joined, white: &White) {
        let mean = places.iter().map(|place| self.states[*place]).sum::<f64>() + shown;
        if mean == 0.0 && self.before[sensor] == 0.0 {
            return;
        }
        for (state, gain) in self.states.iter_mut().zip(&joined.gain) {
            *state -= gain * mean;
        }
        let x = mean / joined.sigma;
        if let Some(z) = white.z {
            let g = white.scale * (x - white.phi * self.before[sensor]);
            self.a += g * z;
            self.b += g * g;
        }
        self.before[sensor] = x;
    }

    fn evidence(&self, fault: Fault, since: Timestamp) -> Evidence {
        let prior = fault.prior();
        let precision = self.b + if prior > 0.0 { 1.0 / (prior * prior) } else { 0.0 };
        let nats = match fault {
            Fault::Frozen(_) => self.a - self.b / 2.0,
            // About all of it.
            Fault::Missing(_) => {
                let more = self.a - self.b;
                self.a - self.b / 2.0 + more * more / precision / 2.0 - libm::log(precision * prior * prior) / 2.0
            }
            _ => self.a * self.a / precision / 2.0 - libm::log(precision * prior * prior) / 2.0,
        };
        // Faults of the grid begin every so often; one that may begin at any minute has so many more chances to look real.
        let chances =
            if matches!(fault, Fault::Jump(_) | Fault::Frozen(_) | Fault::Missing(_)) { BEGINS_EVERY as f64 } else { 1.0 };
        let nats = nats - libm::log(chances);
        match fault {
            Fault::Frozen(_) => Evidence { fault, since, nats, size: 1.0, sigma: 0.0 },
            Fault::Missing(_) => {
                let size = 1.0 + (self.a - self.b) / precision;
                Evidence { fault, since, nats, size, sigma: 1.0 / libm::sqrt(precision) }
            }
            _ => Evidence { fault, since, nats, size: self.a / precision, sigma: 1.0 / libm::sqrt(precision) },
        }
    }
}
