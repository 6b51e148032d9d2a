//! Calibrated signals: what is counted of a reading is by the calibration of its time, and when a calibration comes after readings that
//! it is of, what they have moved is counted anew. Readings are kept as they were read. How a line is found is in `calibration`.

use std::collections::{BTreeMap, VecDeque};

use super::reading::{alone, between};
use super::{Declared, Moved, Reading, Signals, UNKNOWN};
use crate::calibration::line::{Step, line_at};
use crate::ids::SignalId;
use crate::model::SignalKind;
use crate::persist::persist;
use crate::quality::Grade;
use crate::time::{Span, Timestamp};
use crate::units::{Amount, Fine, PER_UNIT, Rate};

/// What counts from when on of one signal.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Steps {
    all: Vec<Step>,
    /// The signal is a total: what it shows is not changed, what it moves is.
    counts: bool,
}
persist!(Steps { all, counts });

impl Steps {
    pub fn new(all: Vec<Step>, counts: bool) -> Self {
        Self { all, counts }
    }

    pub fn all(&self) -> &[Step] {
        &self.all
    }

    /// What was true when the sensor showed `value`.
    pub fn value(&self, at: Timestamp, value: f64) -> f64 {
        if self.counts { value } else { line_at(&self.all, at).at(value) }
    }

    /// The same of a flow that is known, in base units. Flows do not run backwards.
    fn flow(&self, reading: Reading) -> i64 {
        let value = self.value(reading.at, reading.value as f64 / PER_UNIT as f64) * PER_UNIT as f64;
        (libm::round(value) as i64).max(0)
    }
}

/// A signal as its readings are taken: its declaration, and what was calibrated.
#[derive(Clone, Copy)]
pub(super) struct Of<'a> {
    pub signal: &'a Declared,
    steps: Option<&'a Steps>,
}

impl<'a> Of<'a> {
    #[inline]
    pub fn new(signal: &'a Declared, steps: &'a BTreeMap<SignalId, Steps>, id: SignalId) -> Self {
        Self { signal, steps: if signal.has_sensor { steps.get(&id) } else { None } }
    }

    pub fn as_read(signal: &'a Declared) -> Self {
        Self { signal, steps: None }
    }

    /// A reading of a rate or a load as it counts.
    #[inline]
    pub fn calibrated(self, reading: Reading) -> Reading {
        match self.steps {
            Some(steps) if reading.value != UNKNOWN => Reading { value: steps.flow(reading), ..reading },
            _ => reading,
        }
    }

    /// What a total has moved between two times: times the gain, each of several for its part of the time.
    #[inline]
    pub fn counted(self, moved: Amount, from: Timestamp, to: Timestamp) -> Amount {
        match self.steps {
            Some(steps) => Amount(libm::round(moved.0 as f64 * mean_gain(&steps.all, from, to)) as i64),
            None => moved,
        }
    }
}

fn mean_gain(steps: &[Step], from: Timestamp, to: Timestamp) -> f64 {
    let length = (to - from).0;
    let inner = || steps.iter().filter(|step| step.from > from && step.from < to);
    if length <= 0 || inner().next().is_none() {
        return line_at(steps, from).gain;
    }
    let (mut since, mut gain, mut sum) = (from, line_at(steps, from).gain, 0.0);
    for step in inner() {
        sum += gain * (step.from - since).0 as f64;
        (since, gain) = (step.from, step.line.gain);
    }
    (sum + gain * (to - since).0 as f64) / length as f64
}

impl Signals {
    pub fn steps_of(&self, id: SignalId) -> Option<&Steps> {
        self.steps.get(&id)
    }

    /// What a reading of a signal says, by the calibration of its time.
    pub fn value_at(&self, id: SignalId, at: Timestamp, value: f64) -> f64 {
        self.steps.get(&id).map_or(value, |steps| steps.value(at, value))
    }

    /// What the newest reading of a signal says. One that is bad is shown as it came.
    pub fn shown(&self, id: SignalId) -> f64 {
        let state = &self.states[id.index()];
        if state.quality.grade() == Grade::Bad { state.value } else { self.value_at(id, state.newest.at, state.value) }
    }

    /// What a rate has moved from its newest reading until `at`, as if it went on unchanged, as long as it is not stale. `fresh`: so
    /// long a newest reading is not stale.
    pub fn held(&self, id: SignalId, kind: SignalKind, fresh: Span, at: Timestamp) -> Fine {
        let newest = self.states[id.index()].newest();
        match (kind, newest) {
            (SignalKind::Rate, Some(newest)) if newest.value != UNKNOWN && at > newest.at => {
                let rate = self.steps.get(&id).map_or(newest.value, |steps| steps.flow(newest));
                Rate(rate).over(Span((at - newest.at).0.min(fresh.0)))
            }
            _ => Fine::ZERO,
        }
    }

    /// From now on these steps count. What the readings that are kept have moved by others is taken back, and added by these.
    pub fn calibrate(&mut self, (id, signal): (SignalId, &Declared), steps: Steps, mut moved: impl FnMut(i64, Moved)) {
        let readings: VecDeque<Reading> = self.readings(&self.states[id.index()]);
        let before = self.steps.insert(id, steps);
        let before = Of { signal, steps: before.as_ref() };
        let after = Of::new(signal, &self.steps, id);
        // Whether time was unknown does not hang on a line.
        let mut change = |old: Moved, new: Moved| {
            if old.flow != new.flow {
                moved(-1, Moved { unknown: Span::ZERO, ..old });
                moved(1, Moved { unknown: Span::ZERO, ..new });
            }
        };
        // Of a load that is the first that is kept it is not known whether one came before it: it moved what it moved all the same.
        if let Some(first) = readings.front()
            && let (Some(old), Some(new)) = (alone(before, *first), alone(after, *first))
        {
            change(old, new);
        }
        for (a, b) in readings.iter().zip(readings.iter().skip(1)) {
            change(between(before, *a, *b), between(after, *a, *b));
        }
    }
}
