//! What a forecast is asked: chain, state, plan, behaviour, and what to tell of it. Checked before anything is reckoned; every
//! problem is told at once.

use std::fmt;
use std::sync::Arc;

use super::acts::{self, Act};
use super::behaviour::{Behaviour, Lasting, Shape, Work};
use super::chain::Chain;
use super::start::{StageNow, Start};
use crate::model::{Plan, Site};
use crate::time::{Span, Timestamp};

const PATHS_MAX: u32 = 1_000_000;
/// Levels that are kept until their distributions are told: so much memory, four times.
const LEVELS_MAX: i128 = 200_000_000;
const MACHINES_MAX: u32 = 1_000;
const EVENTS_MAX: u32 = 100_000;
/// What of the planned amount may be missing where a plan still counts as met.
pub(crate) const TOLERANCE: f64 = 0.02;

/// One question; cheap to copy and change, which is what a what-if does.
#[derive(Clone, Debug)]
pub struct Case {
    pub chain: Arc<Chain>,
    pub plan: Arc<Plan>,
    pub start: Start,
    /// One for each stage.
    pub behaviour: Vec<Behaviour>,
    /// What people do about it.
    pub acts: Vec<Act>,
    pub scope: Scope,
}

/// How far, how often, and what is to be told.
#[derive(Clone, Debug, PartialEq)]
pub struct Scope {
    pub seed: u64,
    pub paths: u32,
    pub horizon: Span,
    /// Levels are told at the start, after each of these, and not at all without one.
    pub grid: Option<Span>,
    /// When to tell what each stage has done: the end of the shift.
    pub totals_at: Vec<Timestamp>,
    /// When a new shift begins: from then on nobody catches up what the one before has left.
    pub turns: Vec<Timestamp>,
    /// A buffer counts as empty or full with so much of its capacity, or less, to the limit.
    pub close: f64,
    /// A plan counts as met when no more than this share of it is missing.
    pub tolerance: f64,
    /// A path with more events is broken off. A path of a shift has a thousand; a chain that is badly declared may never end.
    pub events_max: u32,
}

/// Something of the question that cannot be answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// `stage 3, service`
    pub place: String,
    pub expected: &'static str,
    pub found: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: expected {}, found {}", self.place, self.expected, self.found)
    }
}

impl Case {
    /// A plan on trial: a site before its shift, as its file has it.
    #[must_use]
    pub fn of(site: &Site, plan: Arc<Plan>, at: Timestamp, scope: Scope) -> Self {
        let (start, behaviour) = (Start::of(site, at), Behaviour::of(site));
        Self { chain: Arc::new(Chain::of(site)), plan, start, behaviour, acts: Vec::new(), scope }
    }

    /// Everything that is wrong with it.
    pub(super) fn check(&self) -> Result<(), Vec<Problem>> {
        let mut found = Problems::default();
        let chain = &self.chain;
        let length = |found: &mut Problems, what: &str, length: usize, expected: usize| {
            let place = format!("{what} ({expected} of them)");
            found.unless(length == expected, place, "one for each of the chain", length);
            length == expected
        };
        let stages = length(&mut found, "stages at the start", self.start.stages.len(), chain.stages());
        let behaviour = length(&mut found, "behaviour of stages", self.behaviour.len(), chain.stages());
        length(&mut found, "buffers at the start", self.start.buffers.len(), chain.buffers());
        for (index, level) in self.start.buffers.iter().enumerate() {
            let place = format!("buffer {index}, level");
            found.unless(
                level.mean.is_finite() && not_negative(level.sd) && not_negative(level.lot),
                place,
                "a number with an sd, and a lot",
                format!("{level:?}"),
            );
        }
        if stages {
            self.start.stages.iter().enumerate().for_each(|(index, stage)| check_stage(index, stage, &mut found));
        }
        if behaviour {
            self.behaviour.iter().enumerate().for_each(|(index, one)| self.check_behaviour(index, one, &mut found));
        }
        acts::check(self, &mut found);
        self.check_scope(&mut found);
        if found.0.is_empty() { Ok(()) } else { Err(found.0) }
    }

    fn check_behaviour(&self, index: usize, behaviour: &Behaviour, found: &mut Problems) {
        let sd = behaviour.wander.sd;
        found.unless(not_negative(sd), format!("stage {index}, wander"), "an sd of at least 0", sd);
        let correlation = behaviour.wander.correlation;
        found.unless(correlation > Span::ZERO, format!("stage {index}, wander"), "a correlation above 0", correlation.0);
        found.lasting(format!("stage {index}, repair"), behaviour.repair);
        if let Some(stops) = &behaviour.stops {
            found.lasting(format!("stage {index}, time between stops"), stops.every);
            found.lasting(format!("stage {index}, length of stops"), stops.last);
        }
        if let Some(follow) = &behaviour.follow {
            let sound = follow.gain.is_finite() && not_negative(follow.at_least) && follow.at_most >= follow.at_least;
            found.unless(sound, format!("stage {index}, follow"), "a gain and 0 <= at least <= at most", format!("{follow:?}"));
        }
        let share = behaviour.breakdown_share;
        found.unless((0.0..=1.0).contains(&share), format!("stage {index}, breakdown share"), "a share", share);
        if let Some(ease) = behaviour.ease {
            let sound = ease.band > 0.0 && ease.band <= 1.0 && (0.0..=1.0).contains(&ease.at_most);
            found.unless(sound, format!("stage {index}, ease"), "a band above 0 and a share, both up to 1", format!("{ease:?}"));
        }
        if let Work::Lots { size, machines, service } = behaviour.work {
            let sound = size > 0.0 && size.is_finite() && (1..=MACHINES_MAX).contains(&machines);
            let lots = format!("{size} on {machines} machines");
            found.unless(sound, format!("stage {index}, lots"), "a size above 0 on 1 to 1000 machines", lots);
            found.shape(format!("stage {index}, service"), service);
            self.check_room(index, size, found);
        }
    }

    /// A lot must fit into what it comes from and goes to, unless it passes through a buffer that holds nothing.
    fn check_room(&self, index: usize, size: f64, found: &mut Problems) {
        for link in self.chain.links_of(index) {
            let capacity = self.chain.buffers[link.buffer].capacity;
            let works_in_lots = |other: usize| matches!(self.behaviour.get(other).map(|one| one.work), Some(Work::Lots { .. }));
            let mut beside = self.chain.coming_to(link.buffer).iter().chain(self.chain.going_from(link.buffer));
            let passes = capacity == 0.0 && beside.all(|flow| works_in_lots(flow.stage()));
            let place = format!("stage {index}, lots, buffer {}", link.buffer);
            found.unless(link.in_all * size <= capacity || passes, place, "room for a lot", capacity);
        }
    }

    fn check_scope(&self, found: &mut Problems) {
        let scope = &self.scope;
        found.unless((1..=PATHS_MAX).contains(&scope.paths), "paths".into(), "1 to 1000000", scope.paths);
        let ends = self.start.at + scope.horizon;
        let sound = scope.horizon > Span::ZERO && ends - self.start.at == scope.horizon;
        found.unless(sound, "horizon".into(), "a length above 0 to a time that there is", scope.horizon.0);
        if let Some(grid) = scope.grid {
            let points = scope.horizon.0 / grid.0.max(1) + 1;
            let levels = i128::from(points) * i128::from(scope.paths) * self.chain.buffers() as i128;
            let sound = grid > Span::ZERO && levels <= LEVELS_MAX;
            found.unless(sound, "grid".into(), "a step above 0, and at most 200 million levels on all paths", levels);
        }
        found.unless(not_negative(scope.tolerance), "tolerance".into(), "a share of at least 0", scope.tolerance);
        found.unless((0.0..0.5).contains(&scope.close), "close".into(), "a share of at least 0 and less than 0.5", scope.close);
        let (from, until) = (self.start.at, self.start.at + scope.horizon);
        for at in &scope.totals_at {
            found.unless(*at > from && *at <= until, "totals at".into(), "a time within the horizon", at);
        }
        found.unless(self.start.counted_from <= from, "counted from".into(), "the start or before it", self.start.counted_from);
    }
}

impl Scope {
    /// 500 paths over 12 hours, told every 5 minutes, with the totals at `totals_at`.
    #[must_use]
    pub fn of_shift(seed: u64, totals_at: Vec<Timestamp>) -> Self {
        let (horizon, grid) = (Span::from_hours(12), Some(Span::from_mins(5)));
        let (turns, close) = (Vec::new(), 0.0);
        Self { seed, paths: 500, horizon, grid, totals_at, turns, close, tolerance: TOLERANCE, events_max: EVENTS_MAX }
    }
}

fn check_stage(index: usize, stage: &StageNow, found: &mut Problems) {
    if let Some((rate, sd)) = stage.rate {
        found.unless(rate.is_finite() && not_negative(sd), format!("stage {index}, rate"), "a number with an sd", rate);
    }
    found.unless(stage.done.is_finite(), format!("stage {index}, done"), "a number", stage.done);
    if let Some(limit) = stage.limit {
        found.unless(not_negative(limit.rate), format!("stage {index}, limit"), "a rate of at least 0", limit.rate);
        found.lasting(format!("stage {index}, limit"), limit.lasting);
    }
    let ordered = stage.recent.windows(2).all(|pair| pair[0].0 >= pair[1].0);
    let sound = ordered && stage.recent.iter().all(|(ago, rate)| *ago >= Span::ZERO && not_negative(*rate));
    found.unless(sound, format!("stage {index}, recent"), "rates of at least 0, the longest ago first", stage.recent.len());
}

pub(super) fn not_negative(value: f64) -> bool {
    value >= 0.0 && value.is_finite()
}

#[derive(Default)]
pub(super) struct Problems(Vec<Problem>);

impl Problems {
    pub fn unless(&mut self, sound: bool, place: String, expected: &'static str, found: impl fmt::Display) {
        if !sound {
            self.0.push(Problem { place, expected, found: found.to_string() });
        }
    }

    fn lasting(&mut self, place: String, lasting: Lasting) {
        self.unless(lasting.mean > Span::ZERO, place.clone(), "a mean above 0", lasting.mean.0);
        self.shape(place, lasting.shape);
    }

    fn shape(&mut self, place: String, shape: Shape) {
        if let Shape::Lognormal { cv } = shape {
            self.unless(cv > 0.0 && cv.is_finite(), place, "a cv above 0", cv);
        }
    }
}
