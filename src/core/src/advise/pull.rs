//! A lever that is pulled at a moment, as acts and plan of a case.

use std::sync::Arc;

use crate::forecast::{Act, Case, Deed};
use crate::model::{Lever, Pull};
use crate::time::Timestamp;

impl Lever {
    /// When it works if it is ordered at `ordered`, and until when; `None`: not before all is over.
    #[must_use]
    pub fn in_force(&self, ordered: Timestamp, until: Timestamp) -> Option<(Timestamp, Timestamp)> {
        let from = ordered + self.lead;
        let ends = self.lasts.map_or(until, |lasts| (from + lasts).min(until));
        (from < ends).then_some((from, ends))
    }

    /// Puts what it does into a case, where it is in force in that time.
    pub fn pull(&self, from: Timestamp, until: Timestamp, case: &mut Case) {
        let mut act = |deed| case.acts.push(Act { from, until, deed });
        match self.pull {
            Pull::Rate { stage, up_to } => act(Deed::CatchUp(stage, up_to.as_units_per_hour())),
            Pull::Move { from: leaves, stage, adds, takes, .. } => {
                act(Deed::Take(leaves, takes.as_units_per_hour()));
                act(Deed::Add(stage, adds.as_units_per_hour()));
            }
            Pull::Spare { stage, adds, .. } => act(Deed::Add(stage, adds.as_units_per_hour())),
            Pull::Repair { stage, factor, .. } => act(Deed::Repair(stage, factor.as_ratio())),
            Pull::Feed { buffer, rate, quantity } => {
                act(Deed::Feed { buffer, rate: rate.as_units_per_hour(), quantity: quantity.as_units() });
            }
            Pull::Order { stage, by } => {
                if let Some(plan) = case.plan.put_off(stage, from, until, by) {
                    case.plan = Arc::new(plan);
                }
            }
        }
    }
}
