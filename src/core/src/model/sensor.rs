//! What the site file says of the sensor behind a signal: what it is, how accurate, how often it is calibrated. Not its calibrations:
//! people tell them.

use super::site::{Role, Site};
use crate::ids::SignalId;
use crate::time::Span;
use crate::units::PER_UNIT;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sensor {
    /// What it is: `belt_scale`, `ultrasonic`, `thermocouple`, …
    pub kind: String,
    /// What it measures, in words; empty: what the signal is called.
    pub quantity: String,
    /// How far it may be off by its makers or its certificate.
    pub accuracy: Option<Tolerance>,
    pub calibrate_every: Option<Span>,
    /// Off by more than this, by what the balance says, it drifts.
    pub drift_limit: Option<Tolerance>,
    /// How sensors like it fail.
    pub failure_modes: Vec<String>,
    pub serial: String,
    pub location: String,
}

/// How much an error may be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Tolerance {
    /// As a share of what it measures; of a level, of the capacity.
    Share(f64),
    /// In units of the signal.
    Units(f64),
}

impl Tolerance {
    /// In units, of a measure of this size.
    #[must_use]
    pub fn of(self, size: f64) -> f64 {
        match self {
            Self::Share(share) => share * size.abs(),
            Self::Units(units) => units,
        }
    }
}

impl Site {
    /// How far a sensor that is sound may be off at a reading, in units of its signal; `None`: its accuracy is not known.
    #[must_use]
    pub fn accuracy_at(&self, id: SignalId, reading: f64) -> Option<f64> {
        let accuracy = self.signals[id.index()].sensor.as_deref()?.accuracy?;
        Some(accuracy.of(self.span_of(id).unwrap_or(reading)))
    }

    /// Of a level sensor, how much further off than the balance says it may be, in units of the site.
    #[must_use]
    pub fn level_drift_limit(&self, id: SignalId) -> Option<f64> {
        let limit = self.signals[id.index()].sensor.as_deref()?.drift_limit?;
        let Role::Level(buffer) = self.signals[id.index()].role else { return None };
        let sensor = self.buffers[buffer.index()].level.as_ref()?;
        Some(limit.of(self.span_of(id)?) * sensor.per_reading / PER_UNIT as f64)
    }

    /// The whole of what a level sensor can show, in units of its signal.
    fn span_of(&self, id: SignalId) -> Option<f64> {
        let Role::Level(buffer) = self.signals[id.index()].role else { return None };
        let buffer = &self.buffers[buffer.index()];
        let sensor = buffer.level.as_ref()?;
        (sensor.per_reading > 0.0).then(|| buffer.capacity.0 as f64 / sensor.per_reading)
    }
}
