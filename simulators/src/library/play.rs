//! Plays a shift of the library with somebody who acts, and tells what each stage then missed of its plan. The same seed with another
//! policy is the same mine with the same chances: the difference is the policy's doing.

use super::{PlanChange, SHIFT_SECS, Shift, Sites};
use crate::SimError;
use crate::acts::Act;
use crate::site::{GRAMS, Site};
use crate::world::World;

/// Somebody who acts looks once in so many seconds.
pub const LOOKS_EVERY: i64 = 60;

/// What a shift came to.
#[derive(Clone, Debug, PartialEq)]
pub struct Played {
    /// By stage, in hours of its nominal rate, what it missed of its plan at the end of each shift that ended meanwhile. What a stage
    /// does above its plan does not count.
    pub missed: Vec<f64>,
    pub acts: Vec<Taken>,
}

/// An act, and the second in which it was ordered.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Taken {
    pub at: i64,
    pub act: Act,
}

impl Played {
    /// Hours in all.
    #[must_use]
    pub fn hours(&self) -> f64 {
        self.missed.iter().sum()
    }
}

/// Plays a shift with somebody who sees all of its world once a minute.
///
/// # Errors
/// The policy orders what cannot be done.
pub fn play(shift: &Shift, sites: &Sites, policy: &mut dyn FnMut(i64, &World) -> Vec<Act>) -> Result<Played, SimError> {
    Game::new(shift, sites)?.play(policy)
}

/// A shift that is being played; a copy of it can be played on in another way.
#[derive(Clone)]
pub(crate) struct Game<'a> {
    shift: &'a Shift,
    site: &'a Site,
    pub world: World,
    /// Grams by stage when the last shift ended.
    base: Vec<i64>,
    missed: Vec<f64>,
    acts: Vec<Taken>,
}

impl<'a> Game<'a> {
    pub fn new(shift: &'a Shift, sites: &'a Sites) -> Result<Self, SimError> {
        let site = sites.site(shift.site);
        let stages = site.stages.len();
        let (base, missed) = (vec![0; stages], vec![0.0; stages]);
        Ok(Self { shift, site, world: shift.world(sites)?, base, missed, acts: Vec::new() })
    }

    pub fn act(&mut self, act: Act) -> Result<(), SimError> {
        self.world.act(act)?;
        self.acts.push(Taken { at: self.world.plant().elapsed(), act });
        Ok(())
    }

    /// Nobody acts until this second is over.
    pub fn wait_until(&mut self, second: i64) {
        while self.world.plant().elapsed() < second {
            self.step();
        }
    }

    pub fn play(mut self, policy: &mut dyn FnMut(i64, &World) -> Vec<Act>) -> Result<Played, SimError> {
        while self.world.plant().elapsed() < self.shift.secs() {
            let now = self.world.plant().elapsed();
            if now % LOOKS_EVERY == 0 {
                for act in policy(now, &self.world) {
                    self.act(act)?;
                }
            }
            self.step();
        }
        Ok(self.end())
    }

    /// Nobody acts any more.
    pub fn end(mut self) -> Played {
        self.wait_until(self.shift.secs());
        self.count();
        Played { missed: self.missed, acts: self.acts }
    }

    /// Tonnes that a stage has done in the shift that goes on.
    pub fn done(&self, stage: usize) -> f64 {
        (self.world.plant().total(stage) - self.base[stage]) as f64 / GRAMS
    }

    /// Hours that were missed in shifts that have ended.
    pub fn missed(&self) -> f64 {
        self.missed.iter().sum()
    }

    pub fn step(&mut self) {
        let now = self.world.plant().elapsed();
        // With the second in which a shift turns the next one has begun.
        if self.shift.turns().contains(&(now + 1)) {
            self.count();
        }
        self.world.step_mine();
    }

    /// A shift ends: what is missed is missed.
    fn count(&mut self) {
        let plant = self.world.plant();
        let (from, to) = (self.shift.ends_before(plant.elapsed()), plant.elapsed());
        for (stage, declared) in self.site.stages.iter().enumerate() {
            let due = self.shift.due(stage, from, to);
            let done = self.done(stage) / declared.nominal;
            self.missed[stage] += (due - done).max(0.0);
            self.base[stage] = plant.total(stage);
        }
    }
}

impl Shift {
    /// Seconds with which another shift begins.
    #[must_use]
    pub fn turns(&self) -> Vec<i64> {
        if self.starts_after > 0 { vec![SHIFT_SECS - self.starts_after] } else { Vec::new() }
    }

    /// The last second of the shift that goes on after `second`.
    #[must_use]
    pub fn ends_after(&self, second: i64) -> i64 {
        self.turns().into_iter().map(|turn| turn - 1).filter(|end| *end > second).fold(self.secs(), i64::min)
    }

    /// The last second of the shift before the one that `second` belongs to; 0: there is none.
    pub(crate) fn ends_before(&self, second: i64) -> i64 {
        self.turns().into_iter().map(|turn| turn - 1).filter(|end| *end < second).fold(0, i64::max)
    }

    /// Hours at its nominal rate that a stage is to do in the seconds after `from` until `to`, whatever is put off.
    #[must_use]
    pub fn due(&self, stage: usize, from: i64, to: i64) -> f64 {
        let share = |second: i64| self.plan_change.as_ref().map_or(1.0, |change: &PlanChange| change.share(stage, second));
        let mut edges: Vec<i64> =
            self.plan_change.iter().flat_map(|change| &change.steps).map(|(second, _)| second - 1).collect();
        edges.retain(|edge| (from + 1..to).contains(edge));
        edges.extend([from, to]);
        edges.sort_unstable();
        edges.windows(2).map(|piece| (piece[1] - piece[0]) as f64 * share(piece[0] + 1)).sum::<f64>() / 3_600.0
    }

    /// The first second in which something goes wrong with a stage; `None`: nothing does.
    #[must_use]
    pub fn first_trouble(&self, world: &World) -> Option<i64> {
        world.upsets().filter(|(upset, _)| !upset.stages.is_empty()).map(|(upset, _)| upset.from).min()
    }
}
