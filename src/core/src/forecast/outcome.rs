//! What a forecast tells: distributions made of what the paths left behind.

use super::case::Case;
use super::ranks::Ranks;
use super::samples::{EDGES, Edge, Hold, Samples};
use super::schedule::LineAhead;
use super::setup::Setup;
use crate::ids::{BufferId, StageId};
use crate::time::{Span, Timestamp};

/// The quantiles that are told.
const SHARES: [f64; 5] = [0.025, 0.1, 0.5, 0.9, 0.975];

/// Quantities in units of the site, hours in hours.
#[derive(Clone, Debug, PartialEq)]
pub struct Forecast {
    pub at: Timestamp,
    pub paths: u32,
    /// The times of `BufferForecast::levels`.
    pub grid: Vec<Timestamp>,
    pub buffers: Vec<BufferForecast>,
    pub stages: Vec<StageForecast>,
    /// How many events all paths took together, and how many paths were broken off because of theirs.
    pub events: u64,
    pub broken_off: u32,
}

#[derive(Clone, Debug, PartialEq)]
pub struct BufferForecast {
    pub levels: Vec<Spread>,
    /// Gives less than is wanted of it.
    pub empty: Crossing,
    /// At or below the low mark, at or above the high one.
    pub low: Crossing,
    pub high: Crossing,
    /// Takes less than is offered.
    pub full: Crossing,
}

/// Mean and quantiles: the least value that at least that share of the paths does not exceed.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Spread {
    pub mean: f64,
    pub q025: f64,
    pub q10: f64,
    pub q50: f64,
    pub q90: f64,
    pub q975: f64,
}

/// How long until something happens for the first time; `None`: not within the horizon.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Crossing {
    /// That it happens within the horizon.
    pub probability: f64,
    pub q025: Option<Span>,
    pub q10: Option<Span>,
    pub q50: Option<Span>,
    pub q90: Option<Span>,
    pub q975: Option<Span>,
    /// The 10 %, 50 % and 90 % quantiles among the paths on which it happens.
    pub if_ever: Option<[Span; 3]>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct StageForecast {
    /// One for each of the scope's `totals_at`.
    pub totals: Vec<Total>,
    /// The lines of the plan that end within the horizon; of one that has begun, the rest.
    pub lines: Vec<LineChance>,
    /// The line of those that is least likely to be met.
    pub weakest: Option<usize>,
    /// Mean hours within the horizon, at full pace: half of the pace for two hours is one.
    pub starved: f64,
    pub blocked: f64,
    /// Mean hours of stops of its own.
    pub stopped: f64,
    /// The same hours by whom they come from; `None`: nobody gives or takes there.
    pub held_by: Vec<HeldBy>,
}

/// Done since the count began, by a moment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Total {
    pub at: Timestamp,
    pub done: Spread,
    pub sd: f64,
    pub planned: f64,
    /// The probability that the plan is met by then; `None`: nothing is planned.
    pub met: Option<f64>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LineChance {
    pub start: Timestamp,
    pub end: Timestamp,
    pub planned: f64,
    pub mean: f64,
    /// The probability that as much is done in it as it says.
    pub met: f64,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HeldBy {
    pub stage: Option<StageId>,
    pub starved: f64,
    pub blocked: f64,
}

impl Forecast {
    #[must_use]
    pub fn buffer(&self, id: BufferId) -> &BufferForecast {
        &self.buffers[id.index()]
    }

    #[must_use]
    pub fn stage(&self, id: StageId) -> &StageForecast {
        &self.stages[id.index()]
    }

    pub(super) fn of(case: &Case, setup: &Setup<'_>, samples: &mut Samples, ranks: &mut Ranks) -> Self {
        let grid = case.scope.grid.map_or(Span::ZERO, |grid| grid);
        let mut row = Vec::with_capacity(setup.paths);
        Self {
            at: case.start.at,
            paths: case.scope.paths,
            grid: (0..setup.points as i64).map(|point| case.start.at + Span(grid.0 * point)).collect(),
            buffers: (0..setup.levels.len()).map(|buffer| buffer_forecast(setup, samples, ranks, buffer)).collect(),
            stages: (0..setup.stages.len()).map(|stage| stage_forecast(case, setup, samples, stage, &mut row)).collect(),
            events: samples.events,
            broken_off: samples.broken_off,
        }
    }
}

fn buffer_forecast(setup: &Setup<'_>, samples: &mut Samples, ranks: &mut Ranks, buffer: usize) -> BufferForecast {
    let positions = SHARES.map(|share| rank(share, setup.paths));
    let mut level = |point: usize| {
        let row = samples.levels(buffer, point);
        let [q025, q10, q50, q90, q975] = ranks.of(row, positions).map(|bits| f64::from(f32::from_bits(bits)));
        Spread { mean: mean_of_levels(row), q025, q10, q50, q90, q975 }
    };
    let levels = (0..setup.points).map(&mut level).collect();
    let [empty, low, high, full] = EDGES.map(|edge| crossing(samples, buffer, edge));
    BufferForecast { levels, empty, low, high, full }
}

/// Summed in lanes that do not wait for each other; always in the same order.
fn mean_of_levels(row: &[u32]) -> f64 {
    const LANES: usize = 4;
    let mut sums = [0.0; LANES];
    let chunks = row.chunks_exact(LANES);
    let rest = chunks.remainder().iter().fold(0.0, |sum, bits| sum + f64::from(f32::from_bits(*bits)));
    for chunk in chunks {
        for (sum, bits) in sums.iter_mut().zip(chunk) {
            *sum += f64::from(f32::from_bits(*bits));
        }
    }
    (sums.iter().fold(0.0, |sum, lane| sum + lane) + rest) / row.len() as f64
}

fn crossing(samples: &mut Samples, buffer: usize, edge: Edge) -> Crossing {
    let row = samples.crossings(buffer, edge);
    row.sort_unstable_by(f64::total_cmp);
    let crossed = row.partition_point(|hours| hours.is_finite());
    let [q025, q10, q50, q90, q975] = SHARES.map(|share| {
        let hours = row[rank(share, row.len())];
        hours.is_finite().then(|| span_of(hours))
    });
    let if_ever = (crossed > 0).then(|| [0.1, 0.5, 0.9].map(|share| span_of(row[rank(share, crossed)])));
    Crossing { probability: crossed as f64 / row.len() as f64, q025, q10, q50, q90, q975, if_ever }
}

fn span_of(hours: f64) -> Span {
    Span(libm::round(hours * 3.6e9) as i64)
}

fn stage_forecast(case: &Case, setup: &Setup<'_>, samples: &Samples, stage: usize, row: &mut Vec<f64>) -> StageForecast {
    let (schedule, first_mark) = (&setup.schedules[stage], setup.marks[stage].start);
    let mut total = |(at, mark): (&Timestamp, &usize)| {
        row.clear();
        row.extend_from_slice(samples.mark(first_mark + mark));
        total_by(case, stage, *at, row)
    };
    let totals = case.scope.totals_at.iter().zip(&schedule.totals).map(&mut total).collect();
    let line = |line: &LineAhead| {
        let until = samples.mark(first_mark + line.until_mark);
        let before = |path: usize| line.from_mark.map_or(setup.stages[stage].done, |mark| samples.mark(first_mark + mark)[path]);
        let done = || until.iter().enumerate().map(|(path, until)| until - before(path));
        let enough = line.planned * (1.0 - case.scope.tolerance);
        let met = done().filter(|done| *done >= enough).count();
        LineChance {
            start: line.start,
            end: line.end,
            planned: line.planned,
            mean: done().sum::<f64>() / setup.paths as f64,
            met: met as f64 / setup.paths as f64,
        }
    };
    let lines: Vec<LineChance> = schedule.lines.iter().map(line).collect();
    let planned = lines.iter().enumerate().filter(|(_, line)| line.planned > 0.0);
    // Of several that are equally unlikely, the one of which the smallest part is expected.
    let weakness = |line: &LineChance| (line.met, line.mean / line.planned);
    let weakest = planned.fold(None, |weakest: Option<(usize, (f64, f64))>, (index, line)| match weakest {
        Some((_, least)) if least <= weakness(line) => weakest,
        _ => Some((index, weakness(line))),
    });
    let stages = setup.stages.len();
    let by = |by: usize| HeldBy {
        stage: (by < stages).then(|| StageId::of(by)),
        starved: samples.held(stage, by, Hold::Starved),
        blocked: samples.held(stage, by, Hold::Blocked),
    };
    let held_by: Vec<HeldBy> = (0..=stages).map(by).filter(|by| by.starved + by.blocked > 0.0).collect();
    StageForecast {
        totals,
        lines,
        weakest: weakest.map(|(index, _)| index),
        starved: held_by.iter().fold(0.0, |sum, by| sum + by.starved),
        blocked: held_by.iter().fold(0.0, |sum, by| sum + by.blocked),
        stopped: samples.stopped(stage),
        held_by,
    }
}

fn total_by(case: &Case, stage: usize, at: Timestamp, row: &mut [f64]) -> Total {
    let id = StageId::of(stage);
    let planned = (case.plan.until(id, at).amount() - case.plan.until(id, case.start.counted_from).amount()).as_units();
    let paths = row.len() as f64;
    let mean = row.iter().sum::<f64>() / paths;
    let squares = row.iter().fold(0.0, |sum, done| sum + (done - mean) * (done - mean));
    row.sort_unstable_by(f64::total_cmp);
    let [q025, q10, q50, q90, q975] = SHARES.map(|share| row[rank(share, row.len())]);
    let missed = row.partition_point(|done| *done < planned * (1.0 - case.scope.tolerance));
    Total {
        at,
        done: Spread { mean, q025, q10, q50, q90, q975 },
        sd: if paths > 1.0 { libm::sqrt(squares / (paths - 1.0)) } else { 0.0 },
        planned,
        met: (planned > 0.0).then(|| (row.len() - missed) as f64 / paths),
    }
}

/// Where in a sorted row of `length` the least is that at least `share` of them do not exceed.
fn rank(share: f64, length: usize) -> usize {
    (libm::ceil(share * length as f64 - 1e-9) as usize).clamp(1, length) - 1
}
