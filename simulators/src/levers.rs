//! What people of a site may order, as its file declares it, and the acts that an order becomes. When it is worth it is nobody's
//! business here.

use serde::Deserialize;

use crate::SimError;
use crate::acts::{Act, Deed};
use crate::site::{Buffer, Stage};
use crate::time::parse_length;

/// One thing that may be ordered.
#[derive(Clone, Debug, PartialEq)]
pub struct Lever {
    pub id: String,
    pub pull: Pull,
    /// The machine or crew that it needs: nobody is in two places.
    pub resource: Option<String>,
    /// Seconds from the order to the effect, and in force; `None`: to the end of the shift.
    pub lead: i64,
    pub lasts: Option<i64>,
    pub cost: f64,
    pub cost_per_hour: f64,
    pub owner: String,
    pub agree: Vec<String>,
}

/// What it does, from its lead time on. Stages and buffers as indices of the site; tonnes, and tonnes an hour.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Pull {
    Rate { stage: usize, up_to: f64 },
    Move { from: usize, stage: usize, adds: f64, takes: f64 },
    Spare { stage: usize, adds: f64 },
    Repair { stage: usize, factor: f64 },
    Feed { buffer: usize, rate: f64, quantity: f64 },
    Order { stage: usize, by_secs: i64 },
}

impl Pull {
    /// The stage that it helps; `None`: a buffer.
    #[must_use]
    pub fn stage(self) -> Option<usize> {
        match self {
            Self::Rate { stage, .. }
            | Self::Move { stage, .. }
            | Self::Spare { stage, .. }
            | Self::Repair { stage, .. }
            | Self::Order { stage, .. } => Some(stage),
            Self::Feed { .. } => None,
        }
    }
}

impl Lever {
    /// What is done when it is ordered in the second `now`, with the shift ending at `end`: nothing where it comes too late.
    #[must_use]
    pub fn ordered(&self, now: i64, end: i64) -> Vec<Act> {
        let from = now + self.lead.max(1);
        let until = self.lasts.map_or(end, |lasts| end.min(from + lasts));
        if until <= from {
            return Vec::new();
        }
        let act = |deed: Deed| Act { from, until, deed };
        match self.pull {
            Pull::Rate { stage, up_to } => vec![act(Deed::CatchUp { stage, up_to })],
            Pull::Move { from, stage, adds, takes } => {
                vec![act(Deed::Takes { stage: from, rate: takes }), act(Deed::Adds { stage, rate: adds })]
            }
            Pull::Spare { stage, adds } => vec![act(Deed::Adds { stage, rate: adds })],
            Pull::Repair { stage, factor } => vec![act(Deed::Repair { stage, factor })],
            Pull::Feed { buffer, rate, quantity } => vec![act(Deed::Feed { buffer, rate, quantity })],
            Pull::Order { stage, by_secs } => vec![act(Deed::PutOff { stage, by_secs })],
        }
    }

    /// Whether both may be in force at a time: not the same crew twice, and not the same thing of one stage or buffer twice.
    #[must_use]
    pub fn goes_with(&self, other: &Self) -> bool {
        let same_crew = self.resource.is_some() && self.resource == other.resource;
        let same_thing = match (self.pull, other.pull) {
            (Pull::Rate { stage, .. }, Pull::Rate { stage: of, .. })
            | (Pull::Repair { stage, .. }, Pull::Repair { stage: of, .. })
            | (Pull::Order { stage, .. }, Pull::Order { stage: of, .. }) => stage == of,
            (Pull::Feed { buffer, .. }, Pull::Feed { buffer: of, .. }) => buffer == of,
            _ => false,
        };
        !same_crew && !same_thing
    }
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Does {
    Rate,
    Move,
    Spare,
    Repair,
    Feed,
    Order,
}

/// One table `[[lever]]`. Names are for people and are not kept.
#[derive(Deserialize)]
pub(crate) struct LeverFile {
    id: String,
    #[serde(rename = "do")]
    does: Does,
    #[serde(default)]
    stage: Option<String>,
    #[serde(default)]
    from: Option<String>,
    #[serde(default)]
    buffer: Option<String>,
    #[serde(default)]
    resource: Option<String>,
    #[serde(default)]
    up_to: Option<f64>,
    #[serde(default)]
    adds: Option<f64>,
    #[serde(default)]
    takes: Option<f64>,
    #[serde(default)]
    factor: Option<f64>,
    #[serde(default)]
    rate: Option<f64>,
    #[serde(default)]
    quantity: Option<f64>,
    #[serde(default)]
    by: Option<String>,
    lead: String,
    #[serde(default)]
    lasts: Option<String>,
    #[serde(default)]
    cost: f64,
    #[serde(default)]
    cost_per_hour: f64,
    owner: String,
    #[serde(default)]
    agree: Vec<String>,
}

impl LeverFile {
    pub fn resolve(self, stages: &[Stage], buffers: &[Buffer]) -> Result<Lever, SimError> {
        let pull = self.pull(stages, buffers)?;
        Ok(Lever {
            pull,
            lead: self.length("lead", &self.lead)?,
            lasts: self.lasts.as_deref().map(|lasts| self.length("lasts", lasts)).transpose()?,
            resource: self.resource,
            cost: self.cost,
            cost_per_hour: self.cost_per_hour,
            owner: self.owner,
            agree: self.agree,
            id: self.id,
        })
    }

    fn pull(&self, stages: &[Stage], buffers: &[Buffer]) -> Result<Pull, SimError> {
        let stage = |key: &str, id: &Option<String>| {
            let found = stages.iter().position(|stage| Some(&stage.id) == id.as_ref());
            found.ok_or_else(|| self.wrong(&format!("{key} = {id:?}, expected a declared stage")))
        };
        let number = |key: &str, value: Option<f64>| {
            value.filter(|value| *value > 0.0).ok_or_else(|| self.wrong(&format!("{key} = {value:?}, expected a number above 0")))
        };
        Ok(match self.does {
            Does::Rate => Pull::Rate { stage: stage("stage", &self.stage)?, up_to: number("up_to", self.up_to)? },
            Does::Move => Pull::Move {
                from: stage("from", &self.from)?,
                stage: stage("stage", &self.stage)?,
                adds: number("adds", self.adds)?,
                takes: number("takes", self.takes.or(self.adds))?,
            },
            Does::Spare => Pull::Spare { stage: stage("stage", &self.stage)?, adds: number("adds", self.adds)? },
            Does::Repair => {
                let factor = number("factor", self.factor)?;
                Pull::Repair { stage: stage("stage", &self.stage)?, factor }
            }
            Does::Feed => {
                let found = buffers.iter().position(|buffer| Some(&buffer.id) == self.buffer.as_ref());
                let buffer =
                    found.ok_or_else(|| self.wrong(&format!("buffer = {:?}, expected a declared buffer", self.buffer)))?;
                Pull::Feed { buffer, rate: number("rate", self.rate)?, quantity: number("quantity", self.quantity)? }
            }
            Does::Order => {
                let by_secs = self.length("by", self.by.as_deref().unwrap_or_default())?;
                Pull::Order { stage: stage("stage", &self.stage)?, by_secs }
            }
        })
    }

    fn length(&self, key: &str, text: &str) -> Result<i64, SimError> {
        parse_length(text).ok_or_else(|| self.wrong(&format!("{key} = {text:?}, expected a length of time")))
    }

    fn wrong(&self, detail: &str) -> SimError {
        SimError::Site(format!("lever {:?}: {detail}", self.id))
    }
}
