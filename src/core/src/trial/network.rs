//! The balance graph of a site as the filter needs it: which meter fills and empties which buffer, through which share, how
//! much later. What is never connected is taken apart, so that each piece is a small dense system. Declarations alone; no state.

use std::collections::VecDeque;
use std::ops::Range;

use super::faults::faults_of;
use super::verdict::limit_for;
use crate::ids::{BufferId, SignalId, StageId};
use crate::model::{SignalKind, Site};
use crate::units::PER_UNIT;

/// A piece has at most so many states; a larger component of the graph is cut at buffers, and a stage at a cut belongs to both
/// pieces. A dense step grows with the square of it.
pub const STATES_MAX: usize = 64;

/// All pieces, and the signals whose minutes they want, in this order.
#[derive(Clone, Debug)]
pub struct Network {
    pub(super) pieces: Vec<Piece>,
    meters: Vec<SignalId>,
    sensors: Vec<SignalId>,
    left_out: Vec<BufferId>,
    /// What must speak for a fault before it is named.
    pub(super) limit: f64,
}

#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub tanks: Vec<Tank>,
    pub meters: Vec<Meter>,
    pub links: Vec<Link>,
    /// Links whose share is a yield or a split: the share itself is not exact.
    pub splits: usize,
    pub sensors: usize,
}

/// A buffer. Its level is the state of its own number.
#[derive(Clone, Debug)]
pub(super) struct Tank {
    pub buffer: BufferId,
    pub capacity: f64,
    pub initial: f64,
    /// The flow of an hour that goes through it.
    pub nominal: f64,
    pub sensor: Option<Sensor>,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Sensor {
    pub signal: SignalId,
    /// Its place in the minute.
    pub place: usize,
    /// Its place among the sensors of the piece.
    pub index: usize,
    /// Declared standard error.
    pub sigma: f64,
}

#[derive(Clone, Debug)]
pub(super) struct Meter {
    pub signal: SignalId,
    pub place: usize,
    /// Its part of the nominal flow of its stage, an hour.
    pub nominal: f64,
    pub kind: MeterKind,
    /// Whether a level sensor stands beside it: what nothing checks is not blamed.
    pub checked: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MeterKind {
    Rate,
    Counter,
    Loads,
}

/// What a stage's meters put into a buffer, or take out of it (a negative share).
#[derive(Clone, Debug)]
pub(super) struct Link {
    pub tank: usize,
    pub meters: Range<usize>,
    pub share: f64,
    /// Minutes, with fractions.
    pub lag: f64,
    pub split: Option<usize>,
}

impl Network {
    #[must_use]
    pub fn new(site: &Site) -> Self {
        let mut network = Self { pieces: Vec::new(), meters: Vec::new(), sensors: Vec::new(), left_out: Vec::new(), limit: 0.0 };
        let mut placed = vec![false; site.buffers.len()];
        for first in 0..site.buffers.len() {
            while !placed[first] {
                let group = network.gather(site, BufferId::of(first), &mut placed);
                let piece = Piece::new(site, &group, &mut network);
                // Without a level sensor nothing can contradict a meter.
                if piece.sensors > 0 && !piece.meters.is_empty() {
                    network.pieces.push(piece);
                }
            }
        }
        network.limit = limit_for(network.pieces.iter().map(faults_of).sum());
        network
    }

    /// The flow meters, in the order in which a minute has them.
    #[must_use]
    pub fn meters(&self) -> &[SignalId] {
        &self.meters
    }

    /// The level sensors, in the order in which a minute has them.
    #[must_use]
    pub fn sensors(&self) -> &[SignalId] {
        &self.sensors
    }

    /// Buffers around which so many meters stand that no piece can hold them.
    #[must_use]
    pub fn left_out(&self) -> &[BufferId] {
        &self.left_out
    }

    /// The states of the largest piece.
    #[must_use]
    pub fn states_max(&self) -> usize {
        self.pieces.iter().map(Piece::states).max().unwrap_or(0)
    }

    /// Buffers that hang together with `first` and are not placed yet, breadth first, as many as fit.
    fn gather(&mut self, site: &Site, first: BufferId, placed: &mut [bool]) -> Vec<BufferId> {
        let mut group = Vec::new();
        let mut waiting = VecDeque::from([first]);
        let mut seen = vec![false; placed.len()];
        seen[first.index()] = true;
        while let Some(buffer) = waiting.pop_front() {
            group.push(buffer);
            if states_of(site, &group) > STATES_MAX {
                group.pop();
                if group.is_empty() {
                    placed[buffer.index()] = true;
                    self.left_out.push(buffer);
                    return group;
                }
                continue;
            }
            placed[buffer.index()] = true;
            for stage in stages_of(site, &[buffer]) {
                let stage = &site.stages[stage.index()];
                let inputs = stage.inputs.iter().map(|inlet| inlet.buffer);
                for next in inputs.chain(stage.outputs.iter().map(|outlet| outlet.buffer)) {
                    if !seen[next.index()] && !placed[next.index()] {
                        seen[next.index()] = true;
                        waiting.push_back(next);
                    }
                }
            }
        }
        group
    }
}

/// The stages beside some buffers, in order.
fn stages_of(site: &Site, buffers: &[BufferId]) -> Vec<StageId> {
    let beside = |index: &usize| {
        let stage = &site.stages[*index];
        let inputs = stage.inputs.iter().map(|inlet| inlet.buffer);
        inputs.chain(stage.outputs.iter().map(|outlet| outlet.buffer)).any(|buffer| buffers.contains(&buffer))
    };
    (0..site.stages.len()).filter(beside).map(StageId::of).collect()
}

fn states_of(site: &Site, buffers: &[BufferId]) -> usize {
    let sensors = buffers.iter().filter(|buffer| site.buffers[buffer.index()].level.is_some()).count();
    let stages = stages_of(site, buffers);
    let meters: usize = stages.iter().map(|stage| site.stages[stage.index()].measured_by.len()).sum();
    let splits: usize =
        stages.iter().map(|stage| shares(site, *stage, buffers).filter(|(_, share, _)| is_split(*share)).count()).sum();
    buffers.len() + 2 * sensors + meters + splits
}

/// The links of a stage with some buffers: place of the buffer, signed share, lag in minutes.
fn shares<'a>(site: &'a Site, stage: StageId, buffers: &'a [BufferId]) -> impl Iterator<Item = (usize, f64, f64)> + 'a {
    let stage = &site.stages[stage.index()];
    let place = |buffer: BufferId| buffers.iter().position(|known| *known == buffer);
    let taken = stage.inputs.iter().filter_map(move |inlet| Some((place(inlet.buffer)?, -inlet.share.as_ratio(), 0.0)));
    let given = stage
        .outputs
        .iter()
        .filter_map(move |outlet| Some((place(outlet.buffer)?, outlet.share.as_ratio(), outlet.lag.as_hours_f64() * 60.0)));
    taken.chain(given)
}

fn is_split(share: f64) -> bool {
    share.abs() != 1.0
}

fn units(amount: i64) -> f64 {
    amount as f64 / PER_UNIT as f64
}

impl Piece {
    fn new(site: &Site, buffers: &[BufferId], network: &mut Network) -> Self {
        let mut piece = Self { tanks: Vec::new(), meters: Vec::new(), links: Vec::new(), splits: 0, sensors: 0 };
        for &buffer in buffers {
            let declared = &site.buffers[buffer.index()];
            let sensor = declared.level.as_ref().map(|level| {
                piece.sensors += 1;
                let place = placed(&mut network.sensors, level.signal);
                Sensor { signal: level.signal, place, index: piece.sensors - 1, sigma: units(level.sigma.0.max(1)) }
            });
            let (capacity, initial) = (units(declared.capacity.0), units(declared.initial.0));
            piece.tanks.push(Tank { buffer, capacity, initial, nominal: 0.0, sensor });
        }
        for stage in stages_of(site, buffers) {
            piece.add_stage(site, stage, buffers, network);
        }
        piece
    }

    fn add_stage(&mut self, site: &Site, id: StageId, buffers: &[BufferId], network: &mut Network) {
        let stage = &site.stages[id.index()];
        let first = self.meters.len();
        let links: Vec<(usize, f64, f64)> = shares(site, id, buffers).collect();
        let checked = links.iter().any(|(tank, _, _)| self.tanks[*tank].sensor.is_some());
        let nominal = units(stage.nominal.0);
        for &signal in &stage.measured_by {
            let kind = match site.signals[signal.index()].kind {
                SignalKind::Rate => MeterKind::Rate,
                SignalKind::Load => MeterKind::Loads,
                SignalKind::Counter { .. } | SignalKind::Level | SignalKind::Value => MeterKind::Counter,
            };
            let place = placed(&mut network.meters, signal);
            self.meters.push(Meter { signal, place, nominal: nominal / stage.measured_by.len() as f64, kind, checked });
        }
        for (tank, share, lag) in links {
            let split = is_split(share).then(|| {
                self.splits += 1;
                self.splits - 1
            });
            self.tanks[tank].nominal = self.tanks[tank].nominal.max(nominal * share.abs());
            self.links.push(Link { tank, meters: first..self.meters.len(), share, lag, split });
        }
    }

    // The states in order: levels, biases of meters, errors of splits, offsets of sensors, their wander.

    pub fn states(&self) -> usize {
        self.tanks.len() + self.meters.len() + self.splits + 2 * self.sensors
    }

    pub fn bias(&self, meter: usize) -> usize {
        self.tanks.len() + meter
    }

    pub fn split(&self, split: usize) -> usize {
        self.tanks.len() + self.meters.len() + split
    }

    pub fn offset(&self, sensor: usize) -> usize {
        self.tanks.len() + self.meters.len() + self.splits + sensor
    }

    pub fn wander(&self, sensor: usize) -> usize {
        self.offset(sensor) + self.sensors
    }

    /// The buffers with a sensor.
    pub fn sensed(&self) -> impl Iterator<Item = (usize, Sensor)> + '_ {
        self.tanks.iter().enumerate().filter_map(|(index, tank)| tank.sensor.map(|sensor| (index, sensor)))
    }
}

fn placed(list: &mut Vec<SignalId>, signal: SignalId) -> usize {
    list.iter().position(|known| *known == signal).unwrap_or_else(|| {
        list.push(signal);
        list.len() - 1
    })
}
