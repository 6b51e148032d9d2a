//! Signals that follow from others by a formula. On the grid, and so much later than now as a reading may be late, what has become of
//! their inputs is gone through in order of time: at each time at which an input has a reading, or ceases to hold, the formula is
//! worked out once, and what comes out is taken in as a reading of that time. So a derived rate moves what its inputs' rates move, to
//! the unit, in whatever order they came. What comes later than that does not count for what is derived.
//!
//! An input holds until its next reading, for `stale_after` at most. Where one is not known, nothing is.

use std::collections::{BTreeMap, BTreeSet};

use super::super::Engine;
use crate::formula::Formula;
use crate::ids::SignalId;
use crate::model::Site;
use crate::normalise::{Reading, Steps};
use crate::persist::persist;
use crate::quality::{Grade, Quality};
use crate::time::{Span, Timestamp};

#[derive(Clone, Debug)]
pub(super) struct DerivedOf {
    id: SignalId,
    formula: Formula,
    /// By number in the formula.
    inputs: Vec<Source>,
}

#[derive(Clone, Copy, Debug)]
struct Source {
    id: SignalId,
    /// So long a reading holds. What is derived itself says when it does not any more.
    holds: Span,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Derived {
    /// Up to when it has been worked out.
    done_until: Option<Timestamp>,
}
persist!(Derived { done_until });

/// Which readings of an input were uncertain: a reading that is kept does not say that of itself.
#[derive(Clone, Debug, Default)]
pub(super) struct Doubts {
    by_time: BTreeMap<Timestamp, Quality>,
}
persist!(Doubts { by_time });

/// All of a site, what follows from others after what it follows from. There are no rings: a site file with one is refused.
pub(super) fn in_order(site: &Site) -> Vec<DerivedOf> {
    let conditioning = |id: SignalId| site.signals[id.index()].conditioning.as_deref();
    let is_derived = |id: SignalId| conditioning(id).is_some_and(|conditioning| conditioning.derived.is_some());
    let mut left: Vec<SignalId> = (0..site.signals.len()).map(SignalId::of).filter(|id| is_derived(*id)).collect();
    let mut ordered: Vec<DerivedOf> = Vec::new();
    while !left.is_empty() {
        let ready = |id: &SignalId| conditioning(*id).is_some_and(|of| of.derived_from.iter().all(|input| !left.contains(input)));
        let place = left.iter().position(ready);
        assert!(place.is_some(), "derived signals do not follow from themselves");
        let Some(id) = place.map(|place| left.remove(place)) else { break };
        let Some((of, formula)) = conditioning(id).and_then(|of| Some((of, of.derived.clone()?))) else { continue };
        assert!(formula.inputs() <= of.derived_from.len(), "a formula asks for the inputs it was given");
        let source = |input: &SignalId| {
            let holds = if is_derived(*input) { Span(i64::MAX) } else { site.signals[input.index()].stale_after };
            Source { id: *input, holds }
        };
        ordered.push(DerivedOf { id, formula, inputs: of.derived_from.iter().map(source).collect() });
    }
    ordered
}

/// The signals that others follow from, each once.
pub(super) fn inputs(all: &[DerivedOf]) -> BTreeSet<SignalId> {
    all.iter().flat_map(|of| of.inputs.iter().map(|input| input.id)).collect()
}

/// What an input says over time.
struct Track<'a> {
    readings: Vec<Reading>,
    holds: Span,
    doubts: Option<&'a Doubts>,
    /// What it was calibrated by.
    steps: Option<&'a Steps>,
}

impl Track<'_> {
    /// The times after `from` and up to `to` at which it changes what it says, or may.
    fn times(&self, from: Timestamp, to: Timestamp) -> impl Iterator<Item = Timestamp> + '_ {
        let ends = self.readings.iter().map(|reading| reading.at.saturating_add(self.holds));
        self.readings.iter().map(|reading| reading.at).chain(ends).filter(move |at| *at > from && *at <= to)
    }

    fn at(&self, at: Timestamp) -> Option<(f64, Quality)> {
        let after = self.readings.partition_point(|reading| reading.at <= at);
        let reading = self.readings[..after].last()?;
        let value = reading.units().filter(|_| at < reading.at.saturating_add(self.holds))?;
        let value = self.steps.map_or(value, |steps| steps.value(reading.at, value));
        let doubt = self.doubts.and_then(|doubts| doubts.by_time.get(&reading.at));
        Some((value, doubt.copied().unwrap_or(Quality::Good)))
    }
}

impl Engine {
    pub(super) fn derive(&mut self, at: Timestamp) {
        let layout = std::sync::Arc::clone(&self.conditioning);
        let to = at - self.site.settings.allowed_lateness;
        for (place, of) in layout.derived.iter().enumerate() {
            let to = of.inputs.iter().filter_map(|input| self.held_up(input.id)).fold(to, Timestamp::min);
            let done = &mut self.state.conditioned.derived[place].done_until;
            let from = done.unwrap_or(to);
            *done = Some(to.max(from));
            for reading in self.worked_out(of, from, to) {
                self.take_checked(of.id, reading);
            }
        }
    }

    /// A reading of an input has been taken in: whether it was uncertain is kept as long as the reading is.
    pub(super) fn doubt(&mut self, id: SignalId, at: Timestamp, quality: Quality) {
        let Some(place) = self.conditioning.places[id.index()].doubts else { return };
        let doubts = &mut self.state.conditioned.doubts[place].by_time;
        if quality.grade() == Grade::Uncertain {
            doubts.insert(at, quality);
        }
        if !doubts.is_empty()
            && let Some(oldest) = self.state.signals.kept_of(id).front()
        {
            *doubts = doubts.split_off(&oldest.at);
        }
    }

    /// Up to when an input is known, where a reading of it still waits to be seen for what it is.
    fn held_up(&self, id: SignalId) -> Option<Timestamp> {
        if let Some(place) = self.conditioning.derived.iter().position(|of| of.id == id) {
            return self.state.conditioned.derived[place].done_until;
        }
        let room = self.conditioning.places[id.index()].room?;
        self.state.conditioned.rooms[room].first().map(|first| first - Span(1))
    }

    /// The readings of the times after `from` and up to `to`, each as good as the worst of its inputs.
    fn worked_out(&self, of: &DerivedOf, from: Timestamp, to: Timestamp) -> Vec<(Timestamp, f64, Quality)> {
        let kept = |source: &Source| Track {
            readings: self.state.signals.kept_of(source.id).into(),
            holds: source.holds,
            steps: self.state.signals.steps_of(source.id),
            doubts: self.conditioning.places[source.id.index()].doubts.map(|place| &self.state.conditioned.doubts[place]),
        };
        let tracks: Vec<Track> = of.inputs.iter().map(kept).collect();
        let times: BTreeSet<Timestamp> = tracks.iter().flat_map(|track| track.times(from, to)).collect();
        let reading = |at: Timestamp| {
            let inputs: Option<Vec<(f64, Quality)>> = tracks.iter().map(|track| track.at(at)).collect();
            let inputs = inputs.unwrap_or_default();
            let values: Vec<f64> = inputs.iter().map(|(value, _)| *value).collect();
            let value = if values.len() == tracks.len() { of.formula.value(&values) } else { f64::NAN };
            let worst = inputs.iter().map(|(_, quality)| *quality).max().unwrap_or(Quality::Good);
            (at, value, if value.is_finite() { worst } else { Quality::BadNoData })
        };
        times.into_iter().map(reading).collect()
    }
}
