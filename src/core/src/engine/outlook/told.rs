//! What is kept of a forecast: bands of levels, clocks, the end of the shift. Small, and in the snapshot, because alerts rest on it.

use crate::forecast::{Case, Crossing, Forecast, Spread};
use crate::persist::persist;
use crate::time::{Span, Timestamp};
use crate::view::{Band, Chance, Expected, LevelAhead, Outcome, PlanTrial, StageTrial, WeakHour};

/// How far ahead levels are told.
pub(in crate::engine) const AHEAD: [Span; 6] = [
    Span::from_mins(15),
    Span::from_mins(30),
    Span::from_mins(60),
    Span::from_mins(120),
    Span::from_mins(240),
    Span::from_mins(480),
];

/// One forecast.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::engine) struct Told {
    pub at: Timestamp,
    pub paths: u32,
    pub horizon: Span,
    /// By buffer.
    pub levels: Vec<Vec<LevelAhead>>,
    pub empty: Vec<Chance>,
    pub full: Vec<Chance>,
    /// By stage; none where the shift ends too far away.
    pub ends: Vec<Option<Outcome>>,
}
persist!(Told { at, paths, horizon, levels, empty, full, ends });
persist!(Band { low, middle, high });
persist!(LevelAhead { at, level });
persist!(Chance { probability, times });
persist!(Expected { earliest, at, latest });
persist!(Outcome { end, done, planned, met });
persist!(PlanTrial { version, at, start, end, paths, stages, weakest });
persist!(StageTrial { planned, done, met });
persist!(WeakHour { start, end, stage, cause, falls, missing });

impl Told {
    pub fn of(case: &Case, answer: &Forecast) -> Self {
        let levels = |buffer: &crate::forecast::BufferForecast| {
            let level = |ahead: Span| {
                let at = answer.at + ahead;
                let point = answer.grid.iter().position(|point| *point == at)?;
                Some(LevelAhead { at, level: band(&buffer.levels[point]) })
            };
            AHEAD.into_iter().filter_map(level).collect()
        };
        let end = |stage: &crate::forecast::StageForecast| {
            let total = stage.totals.first()?;
            Some(Outcome { end: total.at, done: band(&total.done), planned: total.planned, met: total.met })
        };
        let chance = |crossing: &Crossing| Chance {
            probability: crossing.probability,
            times: crossing.if_ever.map(|[low, middle, high]| Expected {
                earliest: answer.at + low,
                at: answer.at + middle,
                latest: answer.at + high,
            }),
        };
        Self {
            at: answer.at,
            paths: answer.paths,
            horizon: case.scope.horizon,
            levels: answer.buffers.iter().map(levels).collect(),
            empty: answer.buffers.iter().map(|buffer| chance(&buffer.empty)).collect(),
            full: answer.buffers.iter().map(|buffer| chance(&buffer.full)).collect(),
            ends: answer.stages.iter().map(end).collect(),
        }
    }
}

fn band(spread: &Spread) -> Band {
    Band { low: spread.q10, middle: spread.q50, high: spread.q90 }
}
