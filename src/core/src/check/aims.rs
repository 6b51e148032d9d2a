//! What the people of a stage aim at: its plan, what is behind, the buffers beside it, and what they were ordered.

use super::{Ordered, Question};
use crate::ids::StageId;
use crate::model::{Plan, Pull};
use crate::time::Timestamp;

/// What was ordered for a stage and is in force: how far it may go to catch up, what works beside it, what was taken from it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Help {
    pub up_to: f64,
    pub adds: f64,
    pub takes: f64,
}

impl Help {
    pub fn of(orders: &[Ordered], stage: usize, at: Timestamp) -> Self {
        let mut help = Self::default();
        for order in orders.iter().filter(|order| order.from <= at && at < order.until) {
            match order.pull {
                Pull::Rate { stage: of, up_to } if of.index() == stage => help.up_to = help.up_to.max(up_to.as_units_per_hour()),
                Pull::Spare { stage: of, adds, .. } if of.index() == stage => help.adds += adds.as_units_per_hour(),
                Pull::Move { from, stage: of, adds, takes, .. } => {
                    if of.index() == stage {
                        help.adds += adds.as_units_per_hour();
                    }
                    if from.index() == stage {
                        help.takes += takes.as_units_per_hour();
                    }
                }
                _ => {}
            }
        }
        help
    }
}

/// What the plan says of a stage at a moment: the rate, whether anything is planned (without a plan people work at the nominal rate),
/// and what it asks for since the count began.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Planned {
    pub rate: f64,
    pub is_planned: bool,
    pub until: f64,
}

impl Planned {
    pub fn of(question: &Question<'_>, plan: &Plan, stage: usize, at: Timestamp, counted_from: Timestamp) -> Self {
        let id = StageId::of(stage);
        let before = plan.until(id, at);
        let until = (before - plan.until(id, counted_from)).amount().as_units();
        if plan.covers(id, at) {
            return Self { rate: plan.rate(id, at).as_units_per_hour(), is_planned: true, until };
        }
        let between = before.amount().0 > 0 && plan.until(id, Timestamp::MAX) > before;
        let rate = if between { 0.0 } else { question.site.stages[stage].nominal.as_units_per_hour() };
        Self { rate, is_planned: false, until }
    }

    /// What the stage would do by itself, units an hour. `done`: since the count began. `filled`: by buffer, a share of its capacity.
    pub fn aim(&self, question: &Question<'_>, stage: usize, done: f64, up_to: f64, filled: &dyn Fn(usize) -> f64) -> f64 {
        if self.rate == 0.0 {
            return 0.0;
        }
        let (declared, behaviour) = (&question.site.stages[stage], &question.behaviour[stage]);
        let behind = if self.is_planned { self.until - done } else { 0.0 };
        let mut aim = behaviour.pace.catching_up(up_to, self.rate).aim(self.rate, behind);
        if let (Some(follow), Some(inlet)) = (behaviour.follow, declared.inputs.first()) {
            let buffer = &question.site.buffers[inlet.buffer.index()];
            let (capacity, target) = (buffer.capacity.as_units(), buffer.target.as_units());
            aim *= follow.share(filled(inlet.buffer.index()) * capacity, target);
        }
        if let Some(ease) = behaviour.ease {
            let inputs = declared.inputs.iter().map(|inlet| filled(inlet.buffer.index()));
            let room = inputs.chain(declared.outputs.iter().map(|outlet| 1.0 - filled(outlet.buffer.index())));
            aim *= ease.left(room.fold(1.0, f64::min));
        }
        aim.max(declared.min.as_units_per_hour())
    }
}
