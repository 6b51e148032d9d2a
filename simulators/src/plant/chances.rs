//! What a stage could have done in a second, whatever its buffers held: for whoever works out afterwards what was possible.

use super::{CHASE_MAX, CHASE_PER_MINUTE, Effects, Plant};
use crate::site::{GRAMS, Stage};

/// The most by which a small tank makes a stage faster.
const TANK_MAX: f64 = 1.3;

/// What people do for each hour that they are behind, as a share of their pace, and the least and the most of it.
pub(crate) const CHASE: (f64, f64, f64) = (CHASE_PER_MINUTE * 60.0, 1.0 - CHASE_MAX, 1.0 + CHASE_MAX);

/// A second of a stage.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Chance {
    /// What chance makes of its pace.
    wander: f64,
    /// The share of its machines that work, and that would if nothing went wrong.
    working: f64,
    fit: f64,
    /// Its pace is limited to this share of the nominal rate.
    cap: f64,
    hung: bool,
}

/// What is done about it in this second.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Done {
    /// How far its people go: the usual, where it is less.
    pub up_to: f64,
    pub takes: f64,
    /// What went wrong is repaired.
    pub repaired: bool,
}

impl Plant {
    /// The second that is just over.
    pub(crate) fn chance(&self, stage: usize, effects: &Effects) -> Chance {
        let state = &self.stages[stage];
        let count = state.machines.len();
        let working = (0..count).filter(|&index| self.works(stage, index, effects)).count();
        let fit = state.machines.iter().filter(|machine| !machine.standing).count();
        let inputs = &self.site.stages[stage].inputs;
        Chance {
            wander: 1.0 + state.wander.value(),
            working: working as f64 / count as f64,
            fit: fit as f64 / count as f64,
            cap: effects.cap.get(&stage).copied().unwrap_or(f64::INFINITY),
            hung: inputs.iter().any(|input| effects.hung.contains(&input.buffer)),
        }
    }

    /// Tonnes that a stage has begun to load.
    pub(crate) fn begun(&self, stage: usize) -> f64 {
        let loads = self.stages[stage].machines.iter().filter(|machine| machine.signal.is_some());
        loads.map(|machine| machine.progress).sum::<f64>() / GRAMS
    }

    /// Tonnes that a stage has begun to load on average.
    pub(crate) fn begun_on_average(&self, stage: usize) -> f64 {
        let loads = self.stages[stage].machines.iter().filter(|machine| machine.signal.is_some());
        loads.map(|machine| machine.carries.0 / 2.0).sum()
    }

    /// Tonnes on the way from a stage through one of its outputs that arrive within so many seconds.
    pub(crate) fn arrives(&self, stage: usize, output: usize, secs: usize) -> f64 {
        self.stages[stage].lines[output].iter().take(secs).sum::<i64>() as f64 / GRAMS
    }

    /// A tank in front of a stage is so small that it follows its level.
    pub(crate) fn follows_tank(&self, stage: usize) -> bool {
        let declared = &self.site.stages[stage];
        let [input] = declared.inputs.as_slice() else { return false };
        let buffer = &self.site.buffers[input.buffer];
        buffer.form == "tank" && (buffer.capacity as f64) < super::SMALL_TANK_HOURS * declared.nominal * GRAMS
    }
}

impl Chance {
    /// Nothing comes out of what it takes from.
    pub fn shut(&self, repaired: bool) -> bool {
        self.hung && !repaired
    }

    /// Tonnes an hour that its people go for while they are neither behind nor ahead, at most.
    pub fn pace(&self, stage: &Stage, aim: f64, tank: bool) -> f64 {
        stage.nominal * aim * self.wander * if tank { TANK_MAX } else { 1.0 }
    }

    /// Tonnes an hour that its people go for at most, aiming at `aim` of the nominal rate.
    pub fn wish(&self, stage: &Stage, aim: f64, tank: bool, done: Done) -> f64 {
        let planned = stage.nominal * aim;
        let chase = if planned > 0.0 { (1.0 + CHASE_MAX).max(done.up_to / planned) } else { 1.0 };
        let min = if aim > 0.0 { stage.min } else { 0.0 };
        (self.pace(stage, aim, tank) * chase).max(min)
    }

    /// Tonnes an hour that it can do by itself.
    pub fn own(&self, stage: &Stage, aim: f64, tank: bool, done: Done) -> f64 {
        if self.shut(done.repaired) {
            return 0.0;
        }
        let cap = if done.repaired { f64::INFINITY } else { (stage.nominal * self.wander * self.cap - done.takes).max(0.0) };
        let most = (stage.max.max(done.up_to) - done.takes).max(0.0);
        self.wish(stage, aim, tank, done).min(most).min(cap) * if done.repaired { self.fit } else { self.working }
    }
}
