//! What is watched, and what each of it may be explained by. It follows from the site's graph alone: a buffer's level from the stages
//! beside it, a stage's flow and whether it runs from the buffers beside it, a gauge from the stage it belongs to and from what is
//! around that. Declarations only; no state.

use super::chart::{Bounds, Tuning};
use crate::ids::{BufferId, SignalId, StageId};
use crate::model::{Learn, Site};
use crate::time::{Span, Timestamp};

/// The chain at one moment: shares of the capacity, shares of the largest rate, and gauges as they read. `None`: not known.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Moment {
    pub levels: Vec<Option<f64>>,
    pub flows: Vec<Option<f64>>,
    pub gauges: Vec<Option<f64>>,
}
crate::persist::persist!(Moment { levels, flows, gauges });

/// Something of the chain that can stand out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Thing {
    Stage(StageId),
    Buffer(BufferId),
}

/// All that is watched, in the order of the site file: levels, flows, whether stages run, gauges.
#[derive(Clone, Debug)]
pub struct Scheme {
    pub(super) subjects: Vec<Subject>,
    pub(super) every: Span,
    /// Steps that are learned from before anything is judged.
    pub(super) history: u64,
    pub(super) bounds: Bounds,
}

#[derive(Clone, Debug)]
pub(super) struct Subject {
    pub sort: Sort,
    /// The reading that is told of.
    pub signal: SignalId,
    pub thing: Thing,
    pub factors: Vec<Factor>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Sort {
    /// How a level changes; otherwise in a step in which one of these stages has started or stopped.
    Level(BufferId, Vec<StageId>),
    Flow(StageId),
    /// Whether a stage runs, by the levels of these buffers.
    Run(StageId, Vec<BufferId>),
    Gauge(usize, StageId),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Factor {
    Level(BufferId),
    LevelBefore(BufferId),
    Flow(StageId),
    FlowBefore(StageId),
    Runs(StageId),
}

/// A stage runs above this share of its largest rate: a meter of a stage that stands may show a little.
const RUNS: f64 = 0.05;
/// So many things around explain a signal at most, the nearest in the order of the file.
const FACTORS_MAX: usize = 40;
/// Waves of the day that everything may follow: people and shifts have hours.
const WAVES: usize = 4;
/// One, the waves, and both once more for the days on which many do not work.
pub(super) const HOURS: usize = 2 * (1 + 2 * WAVES);
/// One false alarm in so long, over everything that is watched.
pub const ONE_FALSE_IN: Span = Span::from_hours(24 * 30);

impl Scheme {
    #[must_use]
    pub fn new(site: &Site, learn: &Learn) -> Self {
        Self::tuned(site, learn, Tuning::CHOSEN)
    }

    /// With other settings than the chosen ones: for whoever chooses.
    #[must_use]
    pub fn tuned(site: &Site, learn: &Learn, tuning: Tuning) -> Self {
        let around = Around { site, learn };
        let mut subjects: Vec<Subject> = (0..site.buffers.len()).filter_map(|at| around.level(BufferId::of(at))).collect();
        subjects.extend((0..site.stages.len()).filter_map(|at| around.flow(StageId::of(at))));
        subjects.extend((0..site.stages.len()).filter_map(|at| around.run(StageId::of(at))));
        subjects.extend((0..learn.gauges.len()).map(|place| around.gauge(place)));
        let steps = ONE_FALSE_IN.micros() as f64 / learn.every.micros() as f64;
        // Each of them has two charts.
        let run_length = (steps * 2.0 * subjects.len() as f64).max(2.0);
        let history = u64::try_from(learn.history.micros() / learn.every.micros()).unwrap_or(0);
        Self { subjects, every: learn.every, history, bounds: Bounds::of(run_length, tuning) }
    }
}

impl Moment {
    pub(super) fn runs(&self, stage: StageId) -> Option<bool> {
        self.flows[stage.index()].map(|flow| flow > RUNS)
    }
}

impl Factor {
    pub fn of(self, now: &Moment, before: &Moment) -> Option<f64> {
        match self {
            Self::Level(buffer) => now.levels[buffer.index()],
            Self::LevelBefore(buffer) => before.levels[buffer.index()],
            Self::Flow(stage) => now.flows[stage.index()],
            Self::FlowBefore(stage) => before.flows[stage.index()],
            Self::Runs(stage) => now.runs(stage).map(|runs| if runs { 1.0 } else { 0.0 }),
        }
    }
}

/// What the time of the day and of the week may explain, by UTC: a wave has its phase learned.
pub(super) fn hours_of(at: Timestamp) -> [f64; HOURS] {
    const DAY: i64 = Span::from_hours(24).micros();
    let day = at.0.div_euclid(DAY);
    let turn = at.0.rem_euclid(DAY) as f64 / DAY as f64 * core::f64::consts::TAU;
    // The first of January 1970 was a Thursday, the fourth day from Monday.
    let weekend = (day + 3).rem_euclid(7) >= 5;
    let mut hours = [0.0; HOURS];
    let half = HOURS / 2;
    hours[0] = 1.0;
    for wave in 0..WAVES {
        let angle = turn * (wave + 1) as f64;
        (hours[1 + 2 * wave], hours[2 + 2 * wave]) = (libm::cos(angle), libm::sin(angle));
    }
    if weekend {
        let (all, off) = hours.split_at_mut(half);
        off.copy_from_slice(all);
    }
    hours
}

struct Around<'a> {
    site: &'a Site,
    learn: &'a Learn,
}

impl Around<'_> {
    fn level(&self, buffer: BufferId) -> Option<Subject> {
        let signal = self.site.buffers[buffer.index()].level?.signal;
        let stages = self.stages_at(&[buffer]);
        let mut factors = vec![Factor::LevelBefore(buffer)];
        factors.extend(stages.iter().flat_map(|stage| [Factor::Flow(*stage), Factor::FlowBefore(*stage)]));
        let others = stages.iter().flat_map(|stage| self.buffers_at(*stage)).filter(|other| *other != buffer);
        for other in others {
            put(&mut factors, Factor::LevelBefore(other));
        }
        Some(subject(Sort::Level(buffer, stages), signal, Thing::Buffer(buffer), factors))
    }

    fn flow(&self, stage: StageId) -> Option<Subject> {
        let signal = *self.site.stages[stage.index()].measured_by.first()?;
        let buffers = self.buffers_at(stage);
        let mut factors: Vec<Factor> = buffers.iter().copied().map(Factor::Level).collect();
        factors.extend(self.stages_at(&buffers).into_iter().filter(|other| *other != stage).map(Factor::Runs));
        Some(subject(Sort::Flow(stage), signal, Thing::Stage(stage), factors))
    }

    fn run(&self, stage: StageId) -> Option<Subject> {
        let signal = *self.site.stages[stage.index()].measured_by.first()?;
        let buffers = self.buffers_at(stage);
        let sort = Sort::Run(stage, buffers);
        Some(subject(sort, signal, Thing::Stage(stage), Vec::new()))
    }

    fn gauge(&self, place: usize) -> Subject {
        let (signal, stage) = self.learn.gauges[place];
        let buffers = self.buffers_at(stage);
        let mut stages = if self.is_metered(stage) { vec![stage] } else { Vec::new() };
        for other in self.stages_at(&buffers) {
            put(&mut stages, other);
        }
        let mut factors: Vec<Factor> = buffers.iter().copied().map(Factor::Level).collect();
        factors.extend(stages.into_iter().flat_map(|stage| [Factor::Flow(stage), Factor::Runs(stage)]));
        subject(Sort::Gauge(place, stage), signal, Thing::Stage(stage), factors)
    }

    /// The buffers beside a stage that have a level sensor.
    fn buffers_at(&self, stage: StageId) -> Vec<BufferId> {
        let stage = &self.site.stages[stage.index()];
        let all = stage.inputs.iter().map(|inlet| inlet.buffer).chain(stage.outputs.iter().map(|outlet| outlet.buffer));
        let mut buffers = Vec::new();
        for buffer in all.filter(|buffer| self.site.buffers[buffer.index()].level.is_some()) {
            put(&mut buffers, buffer);
        }
        buffers
    }

    /// The metered stages beside these buffers.
    fn stages_at(&self, buffers: &[BufferId]) -> Vec<StageId> {
        let mut stages = Vec::new();
        for &buffer in buffers {
            let givers = self.site.producers(buffer).map(|(stage, _)| stage);
            let takers = self.site.consumers(buffer).map(|(stage, _)| stage);
            for stage in givers.chain(takers).filter(|stage| self.is_metered(*stage)) {
                put(&mut stages, stage);
            }
        }
        stages
    }

    fn is_metered(&self, stage: StageId) -> bool {
        !self.site.stages[stage.index()].measured_by.is_empty()
    }
}

fn subject(sort: Sort, signal: SignalId, thing: Thing, mut factors: Vec<Factor>) -> Subject {
    factors.truncate(FACTORS_MAX);
    Subject { sort, signal, thing, factors }
}

fn put<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}
