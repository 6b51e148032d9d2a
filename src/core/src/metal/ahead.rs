//! The content on flows that are still ahead: what would go through each stage if the chain moved as is forecast. Transport, mixing and
//! recovery are those of the present; nothing is sampled on the way.

use super::parcel::{Estimate, Parcel};
use super::stage::Passed;
use super::{Chain, Metal, shape};
use crate::ids::{BufferId, StageId};
use crate::time::Timestamp;
use crate::units::Amount;

/// By a moment that is ahead: what each stage has put through since now, and what lies in each buffer then. Means over the paths of
/// a forecast, because those add up along the chain.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    pub at: Timestamp,
    pub moved: Vec<Amount>,
    pub levels: Vec<Amount>,
}

/// Material from elsewhere that is put into a buffer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Inflow {
    pub buffer: BufferId,
    pub from: Timestamp,
    pub until: Timestamp,
    /// An hour, units, and all of it.
    pub rate: f64,
    pub quantity: f64,
    /// A share; `None`: it is like what lies there.
    pub grade: Option<f64>,
}

impl Metal {
    /// What lies where and is on its way, without what was remembered of the past: what is ahead can be told from it.
    #[must_use]
    pub fn bare(&self) -> Self {
        Self {
            piles: self.piles.iter().map(super::pile::Pile::bare).collect(),
            stages: self.stages.iter().map(super::stage::Track::bare).collect(),
            ..*self
        }
    }

    /// By stage: what passes it from now on until the last of the moments.
    #[must_use]
    pub fn ahead(&self, chain: Chain<'_>, now: Timestamp, moments: &[Moment], inflows: &[Inflow]) -> Vec<Passed> {
        let mut metal = self.bare();
        let before: Vec<Passed> = metal.stages.iter().map(|track| track.passed).collect();
        let mut left: Vec<f64> = inflows.iter().map(|inflow| inflow.quantity).collect();
        let mut since = now;
        for moment in moments {
            metal.roll_on(chain, self, moment);
            for (inflow, left) in inflows.iter().zip(&mut left) {
                metal.put_in(chain, inflow, left, (since, moment));
            }
            for (pile, level) in metal.piles.iter_mut().zip(&moment.levels) {
                pile.settle(level.0.max(0));
            }
            since = moment.at;
        }
        metal.stages.iter().zip(&before).map(|(track, before)| track.passed.since(before)).collect()
    }

    fn roll_on(&mut self, chain: Chain<'_>, now: &Self, moment: &Moment) {
        for (index, moved) in moment.moved.iter().enumerate() {
            self.work(chain, StageId::of(index), now.stages[index].total() + *moved, moment.at);
        }
        for index in 0..self.stages.len() {
            self.arrive(chain, StageId::of(index), moment.at);
        }
    }

    /// What lies there more than came and went is from elsewhere, as far as so much can have come.
    fn put_in(&mut self, chain: Chain<'_>, inflow: &Inflow, left: &mut f64, (since, moment): (Timestamp, &Moment)) {
        let hours = (inflow.until.min(moment.at) - inflow.from.max(since)).as_hours_f64().max(0.0);
        let pile = &mut self.piles[inflow.buffer.index()];
        let more = (moment.levels[inflow.buffer.index()].0 - pile.content().mass).max(0);
        let mass = more.min(Amount::from_units((inflow.rate * hours).min(*left)).0);
        let as_there = pile.next();
        let grade = inflow.grade.map_or(as_there, |grade| Some(Estimate { grade, sigma: 0.0 }));
        if mass > 0 {
            pile.put(&shape(chain, inflow.buffer), Parcel::new(mass, grade));
            *left -= Amount(mass).as_units();
        }
    }
}
