//! The true course of a shift in which nobody acts, from the first trouble to the end: where everything lay at first, and what each
//! stage could have done in each second.

use std::sync::Arc;

use crate::SimError;
use crate::levers::{Lever, Pull};
use crate::library::{Game, Shift, Sites};
use crate::plant::{Chance, Done};
use crate::site::{Site, tonnes};
use crate::world::World;

/// Seconds of a step.
pub const STEP: i64 = 300;
/// People are ahead of their plan by what they were at most in truth, and this much, hours.
const AHEAD: f64 = 0.1;

pub struct Known<'a> {
    pub shift: &'a Shift,
    pub site: &'a Arc<Site>,
    /// The first second in which something is wrong, and the step it lies in, in seconds.
    first: i64,
    pub start: i64,
    pub steps: usize,
    /// Hours that were missed in a shift that had ended before.
    pub sunk: f64,
    /// By stage, tonnes.
    pub done: Vec<f64>,
    pub begun: Vec<f64>,
    /// What is begun on average.
    pub on_average: Vec<f64>,
    /// How far a stage was ahead of its plan at most, hours.
    ahead: Vec<f64>,
    tanks: Vec<bool>,
    /// By buffer, tonnes.
    pub levels: Vec<f64>,
    pub coming: Vec<f64>,
    /// By stage and output: what is on its way and has arrived after each step, tonnes.
    pub arrives: Vec<Vec<Vec<f64>>>,
    /// By stage and second.
    chances: Vec<Vec<Chance>>,
    /// By stage: from when until when its trouble would have been over with a second crew.
    repaired: Vec<Vec<(i64, i64)>>,
}

impl<'a> Known<'a> {
    /// With what nobody's acting came to. `None`: nothing goes wrong.
    pub fn of(shift: &'a Shift, sites: &'a Sites) -> Result<(Option<Self>, f64), SimError> {
        let mut game = Game::new(shift, sites)?;
        let Some(first) = shift.first_trouble(&game.world).filter(|first| *first < shift.secs()) else {
            return Ok((None, game.end().hours()));
        };
        let start = first.max(0) / STEP * STEP;
        game.wait_until(start);
        let mut known = Self::at(shift, sites.site(shift.site), &game, first, start);
        while game.world.plant().elapsed() < shift.secs() {
            game.step();
            known.note(&game);
        }
        known.steps = known.chances[0].len().div_ceil(STEP as usize);
        Ok((Some(known), game.end().hours()))
    }

    fn at(shift: &'a Shift, site: &'a Arc<Site>, game: &Game<'_>, first: i64, start: i64) -> Self {
        let plant = game.world.plant();
        let (stages, buffers) = (0..site.stages.len(), 0..site.buffers.len());
        let steps = ((shift.secs() - start) as usize).div_ceil(STEP as usize);
        let line = |stage: usize, output: usize| {
            (0..=steps).map(|step| plant.arrives(stage, output, step * STEP as usize)).collect::<Vec<f64>>()
        };
        let lines = |stage: usize| (0..site.stages[stage].outputs.len()).map(|output| line(stage, output)).collect();
        Self {
            shift,
            site,
            first,
            start,
            steps,
            sunk: game.missed(),
            done: stages.clone().map(|stage| game.done(stage)).collect(),
            begun: stages.clone().map(|stage| plant.begun(stage)).collect(),
            on_average: stages.clone().map(|stage| plant.begun_on_average(stage)).collect(),
            ahead: stages.clone().map(|_| 0.0).collect(),
            tanks: stages.clone().map(|stage| plant.follows_tank(stage)).collect(),
            levels: buffers.clone().map(|buffer| tonnes(plant.level(buffer))).collect(),
            coming: buffers.map(|buffer| tonnes(plant.coming(buffer))).collect(),
            arrives: stages.clone().map(lines).collect(),
            chances: stages.clone().map(|_| Vec::new()).collect(),
            repaired: stages.map(|stage| repairs(site, stage, first, &game.world)).collect(),
        }
    }

    /// The second that is just over.
    fn note(&mut self, game: &Game<'_>) {
        let plant = game.world.plant();
        for stage in 0..self.site.stages.len() {
            self.chances[stage].push(plant.chance(stage, game.world.effects()));
            let nominal = self.site.stages[stage].nominal;
            let due = self.due(stage, plant.elapsed());
            self.ahead[stage] = self.ahead[stage].max(game.done(stage) / nominal - due);
        }
    }

    /// Hours at its nominal rate that a stage is to have done at `second`, of the shift that goes on then.
    pub fn due(&self, stage: usize, second: i64) -> f64 {
        self.shift.due(stage, self.shift.ends_before(second), second)
    }

    /// Hours that a stage may be ahead of its plan.
    pub fn ahead(&self, stage: usize) -> f64 {
        let change = self.shift.plan_change.as_ref().filter(|_| self.shifts_by(stage) > 0);
        // What is planned during a stop may be done before or after it.
        let stop = change
            .map_or(0, |change| change.steps.windows(2).filter(|pair| pair[0].1 == 0.0).map(|pair| pair[1].0 - pair[0].0).sum());
        self.ahead[stage] + AHEAD + stop as f64 / 3_600.0
    }

    /// The second at which a step begins.
    pub fn second(&self, step: usize) -> i64 {
        self.start + step as i64 * STEP
    }

    /// Whether a lever that was ordered at the first trouble is in force in some of a step.
    pub fn in_force(&self, lever: &Lever, step: usize) -> bool {
        self.second(step + 1) > self.first + lever.lead
    }

    /// Tonnes that a stage could have done in a step by itself.
    pub fn own(&self, stage: usize, step: usize, up_to: f64, takes: f64) -> f64 {
        self.sum(stage, step, &|chance, aim, repaired| {
            chance.own(&self.site.stages[stage], aim, self.tanks[stage], Done { up_to, takes, repaired })
        })
    }

    /// Tonnes that its people would have gone for in a step, whatever held them up.
    pub fn wish(&self, stage: usize, step: usize, up_to: f64) -> f64 {
        self.sum(stage, step, &|chance, aim, repaired| {
            let done = Done { up_to, takes: 0.0, repaired };
            if chance.shut(repaired) { 0.0 } else { chance.wish(&self.site.stages[stage], aim, self.tanks[stage], done) }
        })
    }

    /// Tonnes that its people would have gone for in a step while they are neither behind nor ahead.
    pub fn pace(&self, stage: usize, step: usize) -> f64 {
        self.sum(stage, step, &|chance, aim, repaired| {
            if chance.shut(repaired) { 0.0 } else { chance.pace(&self.site.stages[stage], aim, self.tanks[stage]) }
        })
    }

    /// Tonnes that are planned in a step, at least.
    pub fn planned(&self, stage: usize, step: usize) -> f64 {
        let (from, to) = (self.second(step), self.second(step + 1));
        let nominal = self.site.stages[stage].nominal;
        let least = [from + 1, to].map(|second| self.aim(stage, second)).into_iter().fold(f64::INFINITY, f64::min);
        nominal * least * STEP as f64 / 3_600.0
    }

    /// Hours of a step in which what a stage takes from gives anything.
    pub fn open(&self, stage: usize, step: usize) -> f64 {
        self.sum(stage, step, &|chance, _, repaired| if chance.shut(repaired) { 0.0 } else { 1.0 })
    }

    fn sum(&self, stage: usize, step: usize, of: &dyn Fn(&Chance, f64, bool) -> f64) -> f64 {
        let from = step * STEP as usize;
        let seconds = self.chances[stage].iter().enumerate().skip(from).take(STEP as usize);
        let tonnes = seconds.map(|(index, chance)| {
            let second = self.start + index as i64 + 1;
            let repaired = self.repaired[stage].iter().any(|(from, to)| (*from..*to).contains(&second));
            of(chance, self.aim(stage, second), repaired)
        });
        tonnes.sum::<f64>() / 3_600.0
    }

    /// The most that a plan wants of a stage at a time, as a share of its nominal rate, wherever its stops are put.
    fn aim(&self, stage: usize, second: i64) -> f64 {
        let Some(change) = &self.shift.plan_change else { return 1.0 };
        let by = self.shifts_by(stage);
        let meanwhile = change.steps.iter().filter(|(from, _)| (second - by..=second + by).contains(from));
        let meanwhile = meanwhile.filter(|_| change.stage.is_none_or(|one| one == stage)).map(|(_, share)| *share);
        meanwhile.fold(change.share(stage, second - by), f64::max)
    }

    /// Seconds by which planned stops of a stage may be moved.
    fn shifts_by(&self, stage: usize) -> i64 {
        let stops = self.shift.plan_change.as_ref().is_some_and(|change| change.stage == Some(stage));
        let by = |lever: &Lever| match lever.pull {
            Pull::Order { stage: of, by_secs } if of == stage => Some(by_secs),
            _ => None,
        };
        if stops { self.site.levers.iter().filter_map(by).max().unwrap_or(0) } else { 0 }
    }
}

/// From when until when a stage's trouble would have been over if a second crew had come as early as it can.
fn repairs(site: &Site, stage: usize, first: i64, world: &World) -> Vec<(i64, i64)> {
    let mut windows = Vec::new();
    for lever in &site.levers {
        let Pull::Repair { stage: of, factor } = lever.pull else { continue };
        for (upset, _) in world.upsets().filter(|(upset, _)| of == stage && upset.stages.contains(&stage)) {
            let comes = (first + lever.lead).max(upset.from);
            if comes < upset.to {
                windows.push((comes + ((upset.to - comes) as f64 * factor) as i64, upset.to));
            }
        }
    }
    windows
}
