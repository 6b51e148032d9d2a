//! A case worked out once for all its paths: everything in hours and units, in tables that a path only reads.

use std::ops::Range;

use super::behaviour::{Counts, Follow, Law, Pace, Work};
use super::case::Case;
use super::chain::{Chain, NO_LINE};
use super::schedule::{Schedule, rows_of_marks};
use super::start::{LevelNow, Limit, Status};
use crate::time::Span;

/// Times between new paces are spread evenly over this far around their mean, as a share of it.
pub(super) const HOLD_SPREAD: f64 = 0.5;

/// Limits of buffers are looked for so many times within the horizon, if nothing changes in between.
const LOOKS: f64 = 8.0;

pub(super) struct Setup<'a> {
    pub chain: &'a Chain,
    pub seed: u64,
    pub paths: usize,
    pub horizon: f64,
    pub events_max: u64,
    /// How far limits of buffers are looked for at a time.
    pub look_ahead: f64,
    /// Hours between points of the grid, and how many there are.
    pub step: f64,
    pub points: usize,
    pub levels: &'a [LevelNow],
    pub stages: Vec<StageSetup>,
    pub schedules: Vec<Schedule>,
    /// Where each stage's marks are in the row of all marks.
    pub marks: Vec<Range<usize>>,
    pub lines: Vec<LineSetup>,
    /// The stage of each machine of the stages that work in lots.
    pub machines: Vec<usize>,
    pub lot_stages: Vec<usize>,
    /// For each buffer: whether lots and flows meet in it.
    pub mixed: Vec<bool>,
    pub mixed_buffers: Vec<usize>,
}

pub(super) struct StageSetup {
    pub min: f64,
    pub nominal: f64,
    pub max: f64,
    pub pace: PaceSetup,
    pub wander_sd: f64,
    /// Mean time between new paces, and whether there are any.
    pub hold: f64,
    pub changes: bool,
    pub stops: Option<(Law, Law, Counts)>,
    pub repair: Law,
    pub follow: Option<FollowSetup>,
    pub lots: Option<LotSetup>,
    pub rate: Option<(f64, f64)>,
    /// Hours for which it has been standing.
    pub stopped: Option<f64>,
    pub limit: Option<(f64, Law)>,
    pub done: f64,
}

#[derive(Clone, Copy)]
pub(super) enum PaceSetup {
    Chase { over: f64, at_most: f64 },
    Hold,
    Nominal,
}

pub(super) struct FollowSetup {
    pub buffer: usize,
    pub target: f64,
    pub law: Follow,
}

pub(super) struct LotSetup {
    pub size: f64,
    /// Of a mean of one.
    pub service: Law,
    /// Its machines among all.
    pub machines: Range<usize>,
}

/// What is under way on a link at the start; `None` in place of a rate stands for the rate at which its stage begins.
pub(super) struct LineSetup {
    pub buffer: usize,
    /// The rate that arrives at first, and changes of it: when, to what.
    pub rate: Option<f64>,
    pub changes: Vec<(f64, f64)>,
    /// Units under way, for what is known of it.
    pub under_way: f64,
    pub lag: f64,
    pub share: f64,
    pub stage: usize,
}

impl<'a> Setup<'a> {
    pub fn of(case: &'a Case) -> Self {
        let chain: &Chain = &case.chain;
        let horizon = case.scope.horizon.as_hours_f64();
        let grid = case.scope.grid.filter(|grid| *grid > Span::ZERO);
        let mut machines = Vec::new();
        let stages: Vec<StageSetup> = (0..chain.stages.len()).map(|index| stage_setup(case, index, &mut machines)).collect();
        let in_lots = |stage: usize| stages[stage].lots.is_some();
        let mixed = |buffer: usize| {
            let flows = chain.coming_to(buffer).iter().chain(chain.going_from(buffer));
            let mut sides = flows.map(|flow| in_lots(flow.stage()));
            sides.next().is_some_and(|first| if first { sides.any(|lots| !lots) } else { sides.any(|lots| lots) })
        };
        let lot_stages = (0..stages.len()).filter(|stage| in_lots(*stage)).collect();
        let mixed: Vec<bool> = (0..chain.buffers.len()).map(mixed).collect();
        let schedules: Vec<Schedule> = (0..chain.stages.len()).map(|index| Schedule::of(case, index)).collect();
        Self {
            chain,
            seed: case.scope.seed,
            paths: case.scope.paths as usize,
            horizon,
            events_max: u64::from(case.scope.events_max),
            look_ahead: horizon / LOOKS,
            step: grid.map_or(f64::INFINITY, Span::as_hours_f64),
            points: grid.map_or(0, |grid| (case.scope.horizon.0 / grid.0) as usize + 1),
            levels: &case.start.buffers,
            stages,
            marks: rows_of_marks(&schedules),
            schedules,
            lines: lines_setup(case),
            machines,
            lot_stages,
            mixed_buffers: (0..mixed.len()).filter(|buffer| mixed[*buffer]).collect(),
            mixed,
        }
    }
}

fn stage_setup(case: &Case, index: usize, machines: &mut Vec<usize>) -> StageSetup {
    let (works, behaviour, now) = (&case.chain.stages[index], &case.behaviour[index], &case.start.stages[index]);
    let wander = behaviour.wander;
    // Of a pace drawn anew after times H the sum over a long time has variance sd² E[H²]/E[H] an hour; of one whose correlation
    // falls as exp(-t/c) it is 2 sd² c. Both are equal with this mean of H.
    let hold = 2.0 * wander.correlation.as_hours_f64() / (1.0 + HOLD_SPREAD * HOLD_SPREAD / 3.0);
    let stops = behaviour.stops.as_ref().map(|stops| (Law::of(stops.every), Law::of(stops.last), stops.counts));
    let lots = match behaviour.work {
        Work::Flow => None,
        Work::Lots { size, machines: count, service } => {
            let first = machines.len();
            machines.extend(std::iter::repeat_n(index, count as usize));
            Some(LotSetup { size, service: Law::shaped(1.0, service), machines: first..machines.len() })
        }
    };
    let pace = match behaviour.pace {
        Pace::Chase { over, at_most } => PaceSetup::Chase { over: over.as_hours_f64().max(1e-3), at_most },
        Pace::Hold => PaceSetup::Hold,
        Pace::Nominal => PaceSetup::Nominal,
    };
    let follow = behaviour.follow.zip(case.chain.takes[works.takes.clone()].first()).map(|(law, take)| FollowSetup {
        buffer: take.buffer,
        target: case.chain.buffers[take.buffer].target,
        law,
    });
    let follow = follow.filter(|follow| follow.target > 0.0);
    let repair = stops.as_ref().map_or_else(|| Law::of(behaviour.repair), |(_, last, _)| *last);
    StageSetup {
        min: works.min,
        nominal: works.nominal,
        max: works.max,
        changes: wander.sd > 0.0 || matches!(pace, PaceSetup::Chase { .. }) || follow.is_some(),
        pace,
        wander_sd: wander.sd,
        hold,
        stops,
        repair,
        follow,
        lots,
        rate: now.rate.filter(|_| now.status == Status::Running),
        stopped: match now.status {
            Status::Stopped { since } => Some(since.as_hours_f64().max(0.0)),
            Status::Running | Status::Starved | Status::Blocked => None,
        },
        limit: now.limit.map(|Limit { rate, lasting }| (rate, Law::of(lasting))),
        done: now.done,
    }
}

fn lines_setup(case: &Case) -> Vec<LineSetup> {
    let with_lag = case.chain.gives.iter().filter(|give| give.line != NO_LINE);
    let line = |give: &super::chain::Link| {
        let now = &case.start.stages[give.stage];
        let pieces: Vec<(f64, f64)> = now.recent.iter().map(|(ago, rate)| (-ago.as_hours_f64(), give.share * rate)).collect();
        // What began before the link's length ago arrives now; what began later arrives that much later.
        let first = pieces.iter().rfind(|(begun, _)| *begun <= -give.lag).or(pieces.first()).map(|(_, rate)| *rate);
        let first = first.or(now.rate.map(|(rate, _)| give.share * rate.max(0.0)));
        let changes: Vec<(f64, f64)> = pieces
            .iter()
            .filter(|(begun, _)| *begun > -give.lag && *begun < 0.0)
            .map(|(begun, rate)| (begun + give.lag, *rate))
            .collect();
        let mut under_way = 0.0;
        let (mut since, mut rate) = (0.0, first.unwrap_or(0.0));
        for &(at, next) in changes.iter().chain([(give.lag, 0.0)].iter()) {
            under_way += rate * (at - since);
            (since, rate) = (at, next);
        }
        LineSetup { buffer: give.buffer, rate: first, changes, under_way, lag: give.lag, share: give.share, stage: give.stage }
    };
    with_lag.map(line).collect()
}
