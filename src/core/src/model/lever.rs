//! Levers: what people of a site may order so that the chain keeps step. Declared in the site file; nothing else is ever proposed.

use super::site::{Site, Text};
use crate::ids::{BufferId, ResourceId, StageId};
use crate::time::Span;
use crate::units::{Amount, Rate, Share};

/// One thing that may be ordered.
#[derive(Clone, Debug, PartialEq)]
pub struct Lever {
    pub key: String,
    pub name: Text,
    pub pull: Pull,
    /// From the order to its effect.
    pub lead: Span,
    /// How long it may be kept; `None`: to the end of the shift.
    pub lasts: Option<Span>,
    pub cost: Cost,
    /// The unit that does it.
    pub owner: String,
    /// Units that must agree beforehand.
    pub agree: Vec<String>,
    /// Of what a `feed` brings, as a share; `None`: as what lies there.
    pub grade: Option<f64>,
}

/// In the site's currency.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Cost {
    pub once: f64,
    /// While it is in force.
    pub per_hour: f64,
}

/// What a lever does, from its lead time on. Rates in units of the site an hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pull {
    /// While the stage is behind its plan, its people may go up to `up_to` to catch up.
    Rate { stage: StageId, up_to: Rate },
    /// A machine leaves `from`, which can do `takes` less, and works at `stage`, which can do `adds` more.
    Move { resource: Option<ResourceId>, from: StageId, stage: StageId, adds: Rate, takes: Rate },
    /// What stands by works at `stage`, which can do `adds` more; also while the stage itself stands.
    Spare { resource: Option<ResourceId>, stage: StageId, adds: Rate },
    /// A second crew: what is left of the present trouble of the stage takes `factor` of its time.
    Repair { resource: Option<ResourceId>, stage: StageId, factor: Share },
    /// Material from elsewhere comes into the buffer, as far as there is room.
    Feed { buffer: BufferId, rate: Rate, quantity: Amount },
    /// The next planned stop of the stage is put off by so much at most.
    Order { stage: StageId, by: Span },
}

/// The three kinds of corrective measures that the professional standard knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ActionKind {
    /// The order of operations is changed.
    Operations,
    /// A parameter of equipment is adjusted.
    Parameter,
    /// A resource is re-allocated.
    Resource,
}

impl Pull {
    #[must_use]
    pub const fn kind(self) -> ActionKind {
        match self {
            Self::Rate { .. } => ActionKind::Parameter,
            Self::Move { .. } | Self::Spare { .. } | Self::Repair { .. } | Self::Feed { .. } => ActionKind::Resource,
            Self::Order { .. } => ActionKind::Operations,
        }
    }

    /// The machine or crew that it needs: nobody is in two places.
    #[must_use]
    pub const fn resource(self) -> Option<ResourceId> {
        match self {
            Self::Move { resource, .. } | Self::Spare { resource, .. } | Self::Repair { resource, .. } => resource,
            Self::Rate { .. } | Self::Feed { .. } | Self::Order { .. } => None,
        }
    }

    /// The stage that it helps; `None`: a buffer.
    #[must_use]
    pub const fn stage(self) -> Option<StageId> {
        match self {
            Self::Rate { stage, .. }
            | Self::Move { stage, .. }
            | Self::Spare { stage, .. }
            | Self::Repair { stage, .. }
            | Self::Order { stage, .. } => Some(stage),
            Self::Feed { .. } => None,
        }
    }

    /// Whether both may be ordered at a time: not the same crew twice, and not the same thing of one stage or buffer twice.
    #[must_use]
    pub fn goes_with(self, other: Self) -> bool {
        let same_crew = self.resource().is_some() && self.resource() == other.resource();
        let same_thing = match (self, other) {
            (Self::Rate { stage, .. }, Self::Rate { stage: of, .. })
            | (Self::Repair { stage, .. }, Self::Repair { stage: of, .. })
            | (Self::Order { stage, .. }, Self::Order { stage: of, .. }) => stage == of,
            (Self::Feed { buffer, .. }, Self::Feed { buffer: of, .. }) => buffer == of,
            _ => false,
        };
        !same_crew && !same_thing
    }
}

impl Lever {
    /// What it costs to have it in force for so long.
    #[must_use]
    pub fn costs(&self, hours: f64) -> f64 {
        self.cost.once + self.cost.per_hour * hours
    }
}

impl Site {
    #[must_use]
    pub fn lever(&self, key: &str) -> Option<crate::ids::LeverId> {
        self.levers.iter().position(|lever| lever.key == key).map(crate::ids::LeverId::of)
    }
}
