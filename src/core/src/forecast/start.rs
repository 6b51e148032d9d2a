//! How things stand when a forecast begins: what lies in the buffers, what the stages do, what is under way. Estimates, each with
//! its standard deviation: every path of the forecast begins with a draw of its own.

use super::behaviour::Lasting;
use crate::model::Site;
use crate::time::{Span, Timestamp};

/// A standard error that is assumed of a level nobody has measured, as a share of the capacity.
const LEVEL_SD: f64 = 0.1;

/// The state of the chain; everything in units of the site and hours.
#[derive(Clone, Debug, PartialEq)]
pub struct Start {
    pub at: Timestamp,
    /// From when on `done` and the plan are counted: the start of the shift, or when its count began.
    pub counted_from: Timestamp,
    pub buffers: Vec<LevelNow>,
    pub stages: Vec<StageNow>,
}

/// A level and its standard deviation; draws are clipped to what the buffer holds.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct LevelNow {
    pub mean: f64,
    pub sd: f64,
    /// What comes or goes at a time (a truckload) where the model has it flow: so much more is too much to fit, or too little to
    /// take. What it adds to the spread of the level is in `sd`.
    pub lot: f64,
}

#[derive(Clone, Debug, PartialEq)]
pub struct StageNow {
    /// The rate of a running stage and its standard deviation: how it goes on until its pace changes for the first time.
    /// `None`: not known, it begins at what it aims at.
    pub rate: Option<(f64, f64)>,
    pub status: Status,
    /// It runs, but something keeps it from running faster than this.
    pub limit: Option<Limit>,
    /// Done since `counted_from`.
    pub done: f64,
    /// What it did lately, for its links with a lag: how long ago a rate began, and the rate; the longest ago first. What lies
    /// further back than the first is taken to be like it; nothing at all, like `rate`.
    pub recent: Vec<(Span, f64)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    Running,
    /// Stands because of itself, for so long.
    Stopped {
        since: Span,
    },
    /// Would run if its neighbours let it: its rate says nothing of what it aims at.
    Starved,
    Blocked,
}

/// The most that a stage can do at present, and how long that goes on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limit {
    pub rate: f64,
    /// How long it has been so limited.
    pub since: Span,
    pub lasting: Lasting,
}

impl Start {
    /// Before anything is known: buffers as the site file has them, stages at their aims, links full of it.
    #[must_use]
    pub fn of(site: &Site, at: Timestamp) -> Self {
        let level = |buffer: &crate::model::Buffer| LevelNow {
            mean: buffer.initial.as_units(),
            sd: LEVEL_SD * buffer.capacity.as_units(),
            lot: 0.0,
        };
        let stage = |stage: &crate::model::Stage| StageNow {
            recent: vec![(Span::ZERO, stage.nominal.as_units_per_hour())],
            ..StageNow::running()
        };
        Self {
            at,
            counted_from: at,
            buffers: site.buffers.iter().map(level).collect(),
            stages: site.stages.iter().map(stage).collect(),
        }
    }
}

impl StageNow {
    /// Runs as it aims to, has done nothing, and has nothing under way.
    #[must_use]
    pub fn running() -> Self {
        Self { rate: None, status: Status::Running, limit: None, done: 0.0, recent: vec![(Span::ZERO, 0.0)] }
    }
}
