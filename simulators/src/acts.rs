//! What people do about it: acts, in force from a second until a second, and what they come to in one second of the mine. It knows
//! no lever and no reason; who may order what is in `levers`.

use std::collections::BTreeMap;

use crate::SimError;
use crate::plant::Plant;
use crate::scenario::Upset;
use crate::site::{Site, grams};
use crate::world::Aim;

/// What a truck brings, tonnes.
const TRUCKLOAD: f64 = 20.0;

/// Something that is done, in force in the seconds `from..until`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Act {
    pub from: i64,
    pub until: i64,
    pub deed: Deed,
}

/// What is done. Rates in tonnes an hour, quantities in tonnes, stages and buffers as indices of the site.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Deed {
    /// The people of the stage, where they are behind, chase their plan up to this rate.
    CatchUp { stage: usize, up_to: f64 },
    /// Something works beside the stage: it can do so much more, and so much while it stands itself.
    Adds { stage: usize, rate: f64 },
    /// The stage can do so much less.
    Takes { stage: usize, rate: f64 },
    /// From `from` on a second crew works at every upset that ails the stage then: what is left of it takes `factor` of its time,
    /// for as long as the act is in force.
    Repair { stage: usize, factor: f64 },
    /// Trucks bring material from outside into a buffer, where there is room.
    Feed { buffer: usize, rate: f64, quantity: f64 },
    /// The next planned stop of the stage after `from`, and what was planned because of it, comes so much later; earlier where it is
    /// less than zero. `until` has no meaning.
    PutOff { stage: usize, by_secs: i64 },
}

/// What all acts come to in one second, by stage, tonnes an hour.
#[derive(Clone, Debug, Default)]
pub struct Help {
    pub up_to: BTreeMap<usize, f64>,
    pub adds: BTreeMap<usize, f64>,
    pub takes: BTreeMap<usize, f64>,
}

impl Help {
    pub(crate) fn up_to(&self, stage: usize) -> Option<f64> {
        self.up_to.get(&stage).copied()
    }

    pub(crate) fn adds(&self, stage: usize) -> f64 {
        self.adds.get(&stage).copied().unwrap_or(0.0)
    }

    pub(crate) fn takes(&self, stage: usize) -> f64 {
        self.takes.get(&stage).copied().unwrap_or(0.0)
    }
}

/// All acts of a world.
#[derive(Clone, Debug, Default)]
pub(crate) struct Acts(Vec<Running>);

#[derive(Clone, Debug)]
struct Running {
    act: Act,
    /// Grams that trucks have brought, and that the next one has loaded.
    brought: i64,
    loaded: f64,
}

impl Act {
    /// # Errors
    /// It cannot be done in this mine, at this time.
    pub(crate) fn check(&self, site: &Site, now: i64) -> Result<(), SimError> {
        let wrong = |detail: String| Err(SimError::Act(format!("{:?}: {detail}", self.deed)));
        if self.from <= now {
            return wrong(format!("it begins in second {}, and second {now} is over", self.from));
        }
        if self.until <= self.from && !matches!(self.deed, Deed::PutOff { .. }) {
            return wrong(format!("it ends in second {}, before it begins in second {}", self.until, self.from));
        }
        let (stages, buffers) = (site.stages.len(), site.buffers.len());
        match self.deed {
            Deed::CatchUp { stage, .. }
            | Deed::Adds { stage, .. }
            | Deed::Takes { stage, .. }
            | Deed::Repair { stage, .. }
            | Deed::PutOff { stage, .. }
                if stage >= stages =>
            {
                wrong(format!("the site has {stages} stages"))
            }
            Deed::Feed { buffer, .. } if buffer >= buffers => wrong(format!("the site has {buffers} buffers")),
            Deed::CatchUp { up_to: rate, .. } | Deed::Adds { rate, .. } | Deed::Takes { rate, .. } if !above_zero(rate) => {
                wrong(format!("a rate of {rate}, expected one above 0"))
            }
            Deed::Feed { rate, quantity, .. } if !above_zero(rate) || !above_zero(quantity) => {
                wrong("expected a rate and a quantity above 0".to_owned())
            }
            Deed::Repair { factor, .. } if !(0.0..=1.0).contains(&factor) => {
                wrong(format!("a factor of {factor}, expected 0 to 1"))
            }
            Deed::PutOff { by_secs: 0, .. } => wrong("nothing is put off".to_owned()),
            _ => Ok(()),
        }
    }
}

impl Acts {
    pub fn begin(&mut self, act: Act) {
        self.0.push(Running { act, brought: 0, loaded: 0.0 });
    }

    /// What is in force in this second.
    pub fn help(&self, second: i64) -> Help {
        let mut help = Help::default();
        for act in self.in_force(second) {
            match act.deed {
                Deed::CatchUp { stage, up_to } => {
                    let best = help.up_to.entry(stage).or_insert(up_to);
                    *best = best.max(up_to);
                }
                Deed::Adds { stage, rate } => *help.adds.entry(stage).or_insert(0.0) += rate,
                Deed::Takes { stage, rate } => *help.takes.entry(stage).or_insert(0.0) += rate,
                Deed::Repair { .. } | Deed::Feed { .. } | Deed::PutOff { .. } => {}
            }
        }
        help
    }

    /// Crews that begin in this second move the ends of what they work at.
    pub fn repair(&self, second: i64, upsets: &mut [Upset]) {
        for act in self.in_force(second).filter(|act| act.from == second) {
            let Deed::Repair { stage, factor } = act.deed else { continue };
            for upset in upsets.iter_mut().filter(|upset| upset.active(second) && upset.stages.contains(&stage)) {
                upset.to = repaired(upset.to, act, factor);
            }
        }
    }

    /// Trucks that arrive in this second; a truck waits where there is no room for all of its load.
    pub fn bring(&mut self, second: i64, plant: &mut Plant) {
        for running in self.0.iter_mut().filter(|running| (running.act.from..running.act.until).contains(&second)) {
            let Deed::Feed { buffer, rate, quantity } = running.act.deed else { continue };
            let load = grams(TRUCKLOAD).min(grams(quantity) - running.brought);
            running.loaded += rate * crate::site::GRAMS / 3_600.0;
            if load > 0 && running.loaded >= load as f64 {
                if plant.room(buffer) >= load {
                    plant.bring(buffer, load);
                    running.brought += load;
                    running.loaded -= load as f64;
                } else {
                    running.loaded = load as f64;
                }
            }
        }
    }

    fn in_force(&self, second: i64) -> impl Iterator<Item = &Act> {
        self.0.iter().map(|running| &running.act).filter(move |act| (act.from..act.until).contains(&second))
    }
}

/// When an upset ends at which a second crew works: while it is there, a second of work counts for `1 / factor`.
fn repaired(to: i64, act: &Act, factor: f64) -> i64 {
    let left = (to - act.from) as f64;
    let there = (act.until - act.from) as f64;
    let with_crew = left * factor;
    act.from + if with_crew <= there { with_crew } else { there + left - there / factor }.round() as i64
}

/// Moves the next planned stop of a stage after `act`, with the aims that belong to it.
pub(crate) fn put_off(act: &Act, stage: usize, by_secs: i64, aims: &mut [Aim]) -> Result<(), SimError> {
    let wrong = |detail: String| SimError::Act(format!("{:?}: {detail}", act.deed));
    let mut own: Vec<&mut Aim> = aims.iter_mut().filter(|aim| aim.stage == Some(stage) && aim.from > act.from).collect();
    own.sort_by_key(|aim| aim.from);
    let first = own.iter().position(|aim| aim.share == 0.0).ok_or_else(|| wrong("no stop is planned from then on".to_owned()))?;
    let begins = own[first].from + by_secs;
    if begins <= act.from {
        return Err(wrong(format!("the stop would begin in second {begins}, before it is ordered in second {}", act.from)));
    }
    let (before, stop) = own.split_at_mut(first);
    if before.last().is_some_and(|aim| begins <= aim.from) {
        return Err(wrong(format!("the stop would begin in second {begins}, before what is planned before it")));
    }
    let next = stop.iter().skip(1).position(|aim| aim.share == 0.0).map_or(stop.len(), |next| next + 1);
    let ends = stop[next - 1].from + by_secs;
    if stop.get(next).is_some_and(|aim| ends >= aim.from) {
        return Err(wrong(format!("it would last until second {ends}, into the stop after it")));
    }
    stop[..next].iter_mut().for_each(|aim| aim.from += by_secs);
    Ok(())
}

fn above_zero(rate: f64) -> bool {
    rate > 0.0 && rate.is_finite()
}
