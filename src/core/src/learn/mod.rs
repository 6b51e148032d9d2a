//! How the signals of a chain hang together, learned from its own history, and what no longer goes with the rest of it. No clock, no
//! names, no alarms: the engine brings a moment of the chain at each step and raises what comes back.
//!
//! History is learned first: each level's change, each stage's flow and whether it runs, each gauge, from what is beside it in the
//! graph, the hour and the day. In its second half the models are already held against what comes next, and what their residuals
//! do there is what they may do later. Then nothing is learned any more, and a residual that goes beyond that is out of pattern.
//!
//! Read in this order: `scheme` (what is watched) · `model`, `ridge` (what is expected) · `chart` (how far off is too far).

mod chart;
mod model;
mod ridge;
mod scheme;
#[cfg(test)]
mod tests;

use self::chart::Chart;
pub use self::chart::Tuning;
use self::model::Model;
use self::scheme::{HOURS, Sort, Subject, hours_of};
pub use self::scheme::{Moment, ONE_FALSE_IN, Scheme, Thing};
use crate::ids::SignalId;
use crate::persist::persist;
use crate::time::Timestamp;

/// So many things are named at most: who is told of more looks at none.
pub const NAMED_MAX: usize = 3;

/// The charts are back in pattern below this share of their limits.
const CLEAR: f64 = 0.7;
/// Named beside the first is what has at least this share of a limit as evidence of its own.
const NAMED_FROM: f64 = 0.5;

/// What is learned and what the charts show now. Belongs to one `Scheme`.
#[derive(Clone, Debug)]
pub struct Learner {
    watched: Vec<Watched>,
    before: Option<(Timestamp, Moment)>,
    /// Steps of history so far.
    learned: u64,
    out_of_pattern: bool,
}
persist!(Learner { watched, before, learned, out_of_pattern });

#[derive(Clone, Debug)]
struct Watched {
    model: Model,
    chart: Chart,
}
persist!(Watched { model, chart });

/// What a step has brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// Something is out of pattern: what stands out most, first. One signal a stage or buffer.
    Begins(Vec<(Thing, SignalId)>),
    Ends,
}

/// What is done with residuals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    Learn,
    LearnAndNote,
    Judge,
}

impl Learner {
    #[must_use]
    pub fn new(scheme: &Scheme) -> Self {
        let watched = |subject: &Subject| {
            let model = match &subject.sort {
                Sort::Run(_, buffers) => Model::of_run(buffers.len()),
                Sort::Level(..) | Sort::Flow(_) | Sort::Gauge(..) => Model::of_value(HOURS + subject.factors.len()),
            };
            Watched { model, chart: Chart::default() }
        };
        let watched = scheme.subjects.iter().map(watched).collect();
        Self { watched, before: None, learned: 0, out_of_pattern: false }
    }

    /// Whether this belongs to `scheme`.
    #[must_use]
    pub fn fits(&self, scheme: &Scheme) -> bool {
        let fits = |(watched, subject): (&Watched, &Subject)| match &subject.sort {
            Sort::Run(_, buffers) => watched.model.fits(true, buffers.len()),
            Sort::Level(..) | Sort::Flow(_) | Sort::Gauge(..) => watched.model.fits(false, HOURS + subject.factors.len()),
        };
        self.watched.len() == scheme.subjects.len() && self.watched.iter().zip(&scheme.subjects).all(fits)
    }

    /// Whether history is long enough for anything to be judged.
    #[must_use]
    pub fn judges(&self, scheme: &Scheme) -> bool {
        self.phase(scheme) == Phase::Judge
    }

    /// The chain at the next step. Where the step before is missing there is nothing to hold this one against, and charts wait.
    pub fn step(&mut self, scheme: &Scheme, at: Timestamp, now: Moment) -> Option<Finding> {
        assert!(self.fits(scheme), "a learner is used with its own scheme");
        let before = self.before.take().filter(|(then, _)| at - *then == scheme.every);
        let finding = before.and_then(|(_, before)| self.compare(scheme, at, &now, &before));
        self.before = Some((at, now));
        finding
    }

    fn compare(&mut self, scheme: &Scheme, at: Timestamp, now: &Moment, before: &Moment) -> Option<Finding> {
        let phase = self.phase(scheme);
        let hours = hours_of(at);
        let mut residuals = Vec::with_capacity(self.watched.len());
        for (watched, subject) in self.watched.iter_mut().zip(&scheme.subjects) {
            residuals.push(watched.residual(subject, (now, before), &hours, phase));
        }
        // Nothing is known: what is unknown is neither in pattern nor out of it.
        if residuals.iter().all(Option::is_none) {
            return None;
        }
        for (watched, residual) in self.watched.iter_mut().zip(residuals) {
            // A signal that cannot be judged now says nothing against anybody.
            let z = residual.flatten().unwrap_or(0.0);
            match phase {
                Phase::Learn => {}
                Phase::LearnAndNote => watched.chart.note(z, scheme.bounds),
                Phase::Judge => watched.chart.step(z, scheme.bounds),
            }
        }
        if phase != Phase::Judge {
            self.learned += 1;
            if self.learned == scheme.history {
                self.watched.iter_mut().for_each(|watched| watched.chart.begin());
            }
            return None;
        }
        self.judge(scheme)
    }

    fn judge(&mut self, scheme: &Scheme) -> Option<Finding> {
        let worst = self.watched.iter().map(|watched| watched.chart.share(scheme.bounds)).fold(0.0, f64::max);
        match self.out_of_pattern {
            false if worst > 1.0 => {
                self.out_of_pattern = true;
                Some(Finding::Begins(self.named(scheme)))
            }
            true if worst < CLEAR => {
                self.out_of_pattern = false;
                Some(Finding::Ends)
            }
            _ => None,
        }
    }

    /// What stands out, most first; of a thing with several signals the one that stands out most.
    fn named(&self, scheme: &Scheme) -> Vec<(Thing, SignalId)> {
        let evidence = self.watched.iter().map(|watched| watched.chart.evidence(scheme.bounds));
        let mut ranked: Vec<(f64, &Subject)> = evidence.zip(&scheme.subjects).collect();
        // Stable: of two alike the first in the order of the file.
        ranked.sort_by(|left, right| right.0.total_cmp(&left.0));
        let mut named: Vec<(Thing, SignalId)> = Vec::new();
        for (evidence, subject) in ranked {
            let enough = named.is_empty() || evidence >= NAMED_FROM;
            if enough && named.len() < NAMED_MAX && named.iter().all(|(thing, _)| *thing != subject.thing) {
                named.push((subject.thing, subject.signal));
            }
        }
        named
    }

    fn phase(&self, scheme: &Scheme) -> Phase {
        match self.learned {
            learned if learned >= scheme.history => Phase::Judge,
            learned if learned >= scheme.history / 2 => Phase::LearnAndNote,
            _ => Phase::Learn,
        }
    }
}

impl Watched {
    /// `None`: not known now. `Some(None)`: known, but it cannot be judged yet.
    fn residual(
        &mut self,
        subject: &Subject,
        (now, before): (&Moment, &Moment),
        hours: &[f64],
        phase: Phase,
    ) -> Option<Option<f64>> {
        let learns = phase != Phase::Judge;
        match &mut self.model {
            Model::Run(steps) => {
                let Sort::Run(stage, buffers) = &subject.sort else { unreachable!("the model of a stage that runs is its own") };
                let place = usize::from(before.runs(*stage)?) * 2 + usize::from(now.runs(*stage)?);
                let levels: Option<Vec<f64>> = buffers.iter().map(|buffer| now.levels[buffer.index()]).collect();
                let levels = levels?;
                let z = steps[place].z(&levels);
                if learns {
                    steps[place].learn(&levels);
                }
                Some(Some(z))
            }
            Model::Value(regimes) => {
                let (value, second) = subject.value(now, before)?;
                let mut factors = hours.to_vec();
                for factor in &subject.factors {
                    factors.push(factor.of(now, before)?);
                }
                let regime = &mut regimes[usize::from(second)];
                let z = regime.z(&factors, value);
                if learns {
                    regime.learn(&factors, value);
                }
                Some(z)
            }
        }
    }
}

impl Subject {
    /// What is explained, and in which of the two states its surroundings are.
    fn value(&self, now: &Moment, before: &Moment) -> Option<(f64, bool)> {
        match &self.sort {
            Sort::Level(buffer, stages) => {
                let change = now.levels[buffer.index()]? - before.levels[buffer.index()]?;
                let mut switched = false;
                for stage in stages {
                    switched |= now.runs(*stage)? != before.runs(*stage)?;
                }
                Some((change, switched))
            }
            Sort::Flow(stage) => Some((now.flows[stage.index()]?, now.runs(*stage)?)),
            Sort::Gauge(place, stage) => Some((now.gauges[*place]?, now.runs(*stage).unwrap_or(false))),
            Sort::Run(..) => unreachable!("whether a stage runs is not a value"),
        }
    }
}
