//! The engine's side of what is learned from history: brings a moment of the chain at each step and raises what is out of pattern.
//! The first that stands out is the cause; what stands out beside it joins in that order. The judging itself is in `learn`.

use super::Engine;
use crate::alarm::{Cause, Condition, Evidence};
use crate::ids::{BufferId, SignalId, StageId};
use crate::learn::{Finding, Learner, Moment, Scheme, Thing};
use crate::model::{Role, SignalKind, Site};
use crate::persist::persist;
use crate::quality::Grade;
use crate::time::{Span, Timestamp};
use crate::units::{Amount, Fine, MICROS_PER_HOUR, PER_UNIT};

#[derive(Clone, Debug)]
pub(super) struct Learned {
    learner: Learner,
    /// By stage: what it had done at the last step.
    taken: Vec<Fine>,
    /// What has been raised and holds, the first first.
    told: Vec<SignalId>,
}
persist!(Learned { learner, taken, told });

/// What is learned at this site, if anything is.
pub(super) fn scheme_of(site: &Site) -> Option<Scheme> {
    site.settings.learn.as_ref().map(|learn| Scheme::new(site, learn))
}

/// Whether what was learned belongs to the site.
pub(super) fn fit(learned: Option<&Learned>, site: &Site) -> bool {
    match (learned, scheme_of(site)) {
        (None, None) => true,
        (Some(learned), Some(scheme)) => learned.learner.fits(&scheme) && learned.taken.len() == site.stages.len(),
        (None, Some(_)) | (Some(_), None) => false,
    }
}

impl Learned {
    pub fn new(scheme: &Scheme, stages: usize) -> Self {
        Self { learner: Learner::new(scheme), taken: vec![Fine::ZERO; stages], told: Vec::new() }
    }
}

impl Engine {
    /// The signals that are out of pattern now: what stands out most, first. Empty when nothing is, and while history is learned.
    #[must_use]
    pub fn out_of_pattern(&self) -> &[SignalId] {
        self.state.learned.as_ref().map_or(&[], |learned| &learned.told)
    }

    /// At each step of what is learned: is the chain still as it used to be?
    pub(super) fn look_for_patterns(&mut self, at: Timestamp) {
        let Some(every) = self.site.settings.learn.as_ref().map(|learn| learn.every) else { return };
        if at.0.rem_euclid(every.0) != 0 {
            return;
        }
        let now = self.moment(at, every);
        let (Some(scheme), Some(learned)) = (self.scheme.as_deref(), self.state.learned.as_mut()) else { return };
        for (taken, stage) in learned.taken.iter_mut().zip(&self.state.stages) {
            *taken = stage.total;
        }
        match learned.learner.step(scheme, at, now) {
            None => {}
            Some(Finding::Begins(named)) => self.raise_pattern(&named, at),
            Some(Finding::Ends) => {
                for signal in std::mem::take(&mut learned.told) {
                    self.clear(Condition::OutOfPattern(signal), at);
                }
            }
        }
    }

    /// The stage that a signal belongs to; a level sensor stands for itself.
    pub(super) fn cause_of_pattern(&self, signal: SignalId) -> Cause {
        let gauges = self.site.settings.learn.iter().flat_map(|learn| &learn.gauges);
        match self.site.signals[signal.index()].role {
            Role::Flow(stage) | Role::Grade(stage) => Cause::Stage(stage),
            Role::Level(_) => Cause::Signal(signal),
            Role::Spare(_) | Role::Watched => {
                let mut stages = gauges.filter(|(gauge, _)| *gauge == signal).map(|(_, stage)| *stage);
                stages.next().map_or(Cause::Signal(signal), Cause::Stage)
            }
        }
    }

    fn raise_pattern(&mut self, named: &[(Thing, SignalId)], at: Timestamp) {
        let Some((_, first)) = named.first() else { return };
        let cause = self.cause_of_pattern(*first);
        for &(_, signal) in named {
            let evidence = Evidence {
                condition: Condition::OutOfPattern(signal),
                since: at,
                amount: Amount::ZERO,
                lag: Span::ZERO,
                clock: None,
                instrument: None,
                pace: None,
                chance: None,
                estimated: false,
            };
            self.arise(cause, evidence, at);
        }
        if let Some(learned) = self.state.learned.as_mut() {
            learned.told = named.iter().map(|(_, signal)| *signal).collect();
        }
    }

    fn moment(&self, at: Timestamp, every: Span) -> Moment {
        let gauges = self.site.settings.learn.iter().flat_map(|learn| &learn.gauges);
        Moment {
            levels: (0..self.site.buffers.len()).map(|index| self.level_share(BufferId::of(index), at)).collect(),
            flows: (0..self.site.stages.len()).map(|index| self.flow_share(StageId::of(index), at, every)).collect(),
            gauges: gauges.map(|(signal, _)| self.reading(*signal, at)).collect(),
        }
    }

    fn level_share(&self, id: BufferId, at: Timestamp) -> Option<f64> {
        let buffer = &self.site.buffers[id.index()];
        let sensor = buffer.level.as_ref()?;
        Some(self.reading(sensor.signal, at)? * sensor.per_reading / buffer.capacity.0 as f64)
    }

    /// Of rates what they show now; of counters and loads what has moved since the step before.
    fn flow_share(&self, id: StageId, at: Timestamp, every: Span) -> Option<f64> {
        let stage = &self.site.stages[id.index()];
        let most = stage.max.as_units_per_hour();
        let rates = stage.measured_by.iter().all(|signal| self.site.signals[signal.index()].kind == SignalKind::Rate);
        if stage.measured_by.is_empty() {
            return None;
        }
        if rates {
            let mut sum = 0.0;
            for signal in &stage.measured_by {
                sum += self.reading(*signal, at)?;
            }
            return Some(sum / most);
        }
        let taken = self.state.learned.as_ref()?.taken[id.index()];
        let moved = (self.state.stages[id.index()].total - taken).0 as f64 / (MICROS_PER_HOUR as f64 * PER_UNIT as f64);
        let measured = self.is_known(id, at) && self.estimate_of_stage(id).is_none();
        measured.then(|| moved / every.as_hours_f64() / most)
    }

    /// The newest reading, if it still counts.
    fn reading(&self, id: SignalId, at: Timestamp) -> Option<f64> {
        let state = &self.state.signals[id.index()];
        let counts = state.heard && state.quality.grade() != Grade::Bad && state.value.is_finite();
        (counts && !state.is_stale(self.site.fresh_for(id), at)).then(|| self.state.signals.shown(id))
    }
}
