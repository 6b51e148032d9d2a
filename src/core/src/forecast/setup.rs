//! A case worked out once for all its paths: everything in hours and units, in tables that a path only reads.

use std::ops::Range;

use super::acts::{Feed, feeds};
use super::behaviour::{Counts, Ease, Follow, Law, Pace, Work};
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
    pub close: f64,
    /// By buffer: how its level matters to the stages beside it.
    pub looks: Vec<LookSetup>,
    pub stages: Vec<StageSetup>,
    pub schedules: Vec<Schedule>,
    /// Where each stage's marks are in the row of all marks.
    pub marks: Vec<Range<usize>>,
    pub lines: Vec<LineSetup>,
    /// What comes in from elsewhere: numbered after the lines.
    pub feeds: Vec<Feed>,
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
    pub pace: Pace,
    pub wander_sd: f64,
    /// Mean time between new paces, and whether there are any.
    pub hold: f64,
    pub changes: bool,
    pub stops: Option<(Law, Law, Counts)>,
    pub repair: Law,
    /// The chance that a stop which is on is a breakdown.
    pub breakdown: f64,
    pub follow: Option<FollowSetup>,
    pub ease: Option<Ease>,
    pub lots: Option<LotSetup>,
    pub rate: Option<(f64, f64)>,
    /// Hours for which it has been standing.
    pub stopped: Option<f64>,
    /// The rate, for how many hours it has been limited to it, how long that lasts.
    pub limit: Option<(f64, f64, Law)>,
    pub done: f64,
}

pub(super) struct FollowSetup {
    pub buffer: usize,
    pub target: f64,
    pub law: Follow,
}

/// How far a level may move before the stages beside it look at it again: less where one of them eases off or follows it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct LookSetup {
    /// Everywhere; 0: it does not matter.
    pub step: f64,
    /// Below and above these levels, and how far there.
    pub low: f64,
    pub high: f64,
    pub step_there: f64,
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
            close: case.scope.close,
            looks: (0..chain.buffers.len()).map(|buffer| look_setup(chain, &stages, buffer)).collect(),
            stages,
            marks: rows_of_marks(&schedules),
            schedules,
            lines: lines_setup(case),
            feeds: feeds(case),
            machines,
            lot_stages,
            mixed_buffers: (0..mixed.len()).filter(|buffer| mixed[*buffer]).collect(),
            mixed,
        }
    }
}

/// A level is looked at again after this part of a band in which a stage eases off, or of a target that it follows.
const LOOK_SHARE: f64 = 0.2;
const FOLLOW_SHARE: f64 = 0.04;

fn look_setup(chain: &Chain, stages: &[StageSetup], buffer: usize) -> LookSetup {
    let capacity = chain.buffers[buffer].capacity;
    let widest = |flows: &[super::chain::Flow]| {
        let bands = flows.iter().filter_map(|flow| stages[flow.stage()].ease.filter(|ease| ease.at_most > 0.0));
        bands.map(|ease| ease.band * capacity).fold(0.0, f64::max)
    };
    let (below, above) = (widest(chain.going_from(buffer)), widest(chain.coming_to(buffer)));
    let follows = |flow: &super::chain::Flow| stages[flow.stage()].follow.as_ref().is_some_and(|one| one.buffer == buffer);
    let followed = chain.going_from(buffer).iter().any(follows);
    LookSetup {
        step: if followed { FOLLOW_SHARE * chain.buffers[buffer].target } else { 0.0 },
        low: if below > 0.0 { below } else { f64::NEG_INFINITY },
        high: if above > 0.0 { capacity - above } else { f64::INFINITY },
        step_there: LOOK_SHARE * below.max(above),
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
    let follow = behaviour.follow.zip(case.chain.takes[works.takes.clone()].first()).map(|(law, take)| FollowSetup {
        buffer: take.buffer,
        target: case.chain.buffers[take.buffer].target,
        law,
    });
    let follow = follow.filter(|follow| follow.target > 0.0);
    let repair = Law::of(behaviour.repair);
    let stopped = match now.status {
        Status::Stopped { since } => Some(since.as_hours_f64().max(0.0)),
        Status::Running | Status::Starved | Status::Blocked => None,
    };
    StageSetup {
        min: works.min,
        nominal: works.nominal,
        max: works.max,
        changes: wander.sd > 0.0 || matches!(behaviour.pace, Pace::Chase { .. }) || follow.is_some(),
        pace: behaviour.pace,
        wander_sd: wander.sd,
        hold,
        stops,
        repair,
        breakdown: stopped.map_or(0.0, |passed| breakdown_chance(behaviour.breakdown_share, &repair, stops.as_ref(), passed)),
        follow,
        ease: behaviour.ease,
        lots,
        rate: now.rate.filter(|_| now.status == Status::Running),
        stopped,
        limit: now.limit.map(|Limit { rate, since, lasting }| (rate, since.as_hours_f64(), Law::of(lasting))),
        done: now.done,
    }
}

/// By Bayes: of both kinds of stops, which would have lasted so long.
fn breakdown_chance(share: f64, repair: &Law, stops: Option<&(Law, Law, Counts)>, passed: f64) -> f64 {
    let Some((_, short, _)) = stops else { return 1.0 };
    let (long, short) = (share * repair.over(passed), (1.0 - share) * short.over(passed));
    if long > 0.0 { long / (long + short) } else { 0.0 }
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
