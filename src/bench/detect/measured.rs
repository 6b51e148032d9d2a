//! What the instruments said, minute by minute, and what the plan wanted: all that contestants without an engine have. Late readings
//! are not waited for.

use std::ops::Range;

use tizbek_core::model::{Role, SignalKind, Site};
use tizbek_core::units::PER_UNIT;
use tizbek_sim::library::{Shift, ShiftKind};
use tizbek_sim::record::Arrival;

/// A reading older than this when it arrives is left out.
const LATE_MICROS: i64 = 60_000_000;

/// One shift as measured. `None`: nobody said anything in that minute.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    pub kind: ShiftKind,
    /// Tonnes by stage and minute, as metered and as planned.
    pub done: Vec<Vec<Option<f32>>>,
    pub planned: Vec<Vec<f32>>,
    /// By stage: it is measured by loads alone.
    pub in_loads: Vec<bool>,
    /// The last reading by buffer and minute, as a share of the capacity; empty for a buffer without a sensor.
    pub levels: Vec<Vec<Option<f32>>>,
    /// The minute in which a new shift begins.
    pub shift_from: usize,
}

/// Adds readings up into minutes.
pub struct Meters {
    start_micros: i64,
    measured: Measured,
    roles: Vec<(Role, SignalKind, f64)>,
    last: Vec<Option<(i64, f64)>>,
}

impl Meters {
    #[must_use]
    pub fn new(shift: &Shift, site: &Site) -> Self {
        let minutes = (shift.secs() / 60) as usize;
        let roles = site.signals.iter().map(|signal| {
            let capacity = |buffer: tizbek_core::ids::BufferId| &site.buffers[buffer.index()];
            let per_reading = match signal.role {
                Role::Level(id) => {
                    let sensor = capacity(id).level.map_or(0.0, |level| level.per_reading);
                    sensor / capacity(id).capacity.0 as f64
                }
                Role::Flow(_) | Role::Grade(_) | Role::Spare(_) | Role::Watched => 1.0,
            };
            (signal.role, signal.kind, per_reading)
        });
        let planned = |stage: usize| {
            let nominal = site.stages[stage].nominal.as_units_per_hour() / 60.0;
            (0..minutes).map(|minute| (nominal * share(shift, stage, minute as i64 * 60)) as f32).collect()
        };
        let levels = site.buffers.iter().map(|buffer| if buffer.level.is_some() { vec![None; minutes] } else { Vec::new() });
        let measured = Measured {
            kind: shift.kind,
            done: vec![vec![None; minutes]; site.stages.len()],
            planned: (0..site.stages.len()).map(planned).collect(),
            in_loads: site.stages.iter().map(|stage| works_in_loads(stage, site)).collect(),
            levels: levels.collect(),
            shift_from: if shift.starts_after > 0 { minutes - (shift.starts_after / 60) as usize } else { 0 },
        };
        Self { start_micros: shift.start_micros(), measured, last: vec![None; site.signals.len()], roles: roles.collect() }
    }

    pub fn read(&mut self, arrival: &Arrival) {
        let micros = arrival.occurred_micros - self.start_micros;
        let minute = ((micros - 1).max(0) / 60_000_000) as usize;
        if arrival.received_micros - arrival.occurred_micros > LATE_MICROS || minute >= self.measured.minutes() {
            return;
        }
        let (role, kind, per_reading) = self.roles[arrival.signal];
        let Some(value) = arrival.value else { return };
        let before = self.last[arrival.signal].replace((micros, value));
        match role {
            Role::Grade(_) | Role::Spare(_) | Role::Watched => {}
            Role::Level(buffer) => self.measured.levels[buffer.index()][minute] = Some((value * per_reading) as f32),
            Role::Flow(stage) => {
                let tonnes = match (kind, before) {
                    (SignalKind::Load, _) => value,
                    (SignalKind::Counter { modulus }, Some((_, last))) => {
                        let modulus = modulus.0 as f64 / PER_UNIT as f64;
                        if value < last && modulus > 0.0 { value + modulus - last } else { value - last }
                    }
                    (SignalKind::Rate, Some((since, _))) => value * (micros - since).min(LATE_MICROS) as f64 / 3.6e9,
                    _ => 0.0,
                };
                *self.measured.done[stage.index()][minute].get_or_insert(0.0) += tonnes as f32;
            }
        }
    }

    /// A stage that works in loads has done nothing where nothing was reported.
    #[must_use]
    pub fn into_measured(mut self) -> Measured {
        for (in_loads, minutes) in self.measured.in_loads.iter().zip(&mut self.measured.done) {
            if *in_loads {
                minutes.iter_mut().for_each(|minute| *minute = Some(minute.unwrap_or(0.0)));
            }
        }
        self.measured
    }
}

impl Measured {
    #[must_use]
    pub fn minutes(&self) -> usize {
        self.done.first().map_or(0, Vec::len)
    }

    /// Tonnes metered and planned over the minutes of which something is known; `None` where less than half is.
    #[must_use]
    pub fn over(&self, stage: usize, minutes: Range<usize>) -> Option<(f64, f64)> {
        let (mut done, mut planned, mut known) = (0.0, 0.0, 0);
        let whole = minutes.len();
        for minute in minutes {
            if let Some(tonnes) = self.done[stage][minute] {
                done += f64::from(tonnes);
                planned += f64::from(self.planned[stage][minute]);
                known += 1;
            }
        }
        (known * 2 >= whole && known > 0).then_some((done, planned))
    }
}

fn works_in_loads(stage: &tizbek_core::model::Stage, site: &Site) -> bool {
    let is_load = |id: &tizbek_core::ids::SignalId| site.signals[id.index()].kind == SignalKind::Load;
    !stage.measured_by.is_empty() && stage.measured_by.iter().all(is_load)
}

/// What the plan that counts at `second` wants of a stage, as a share of its nominal rate.
#[must_use]
pub fn share(shift: &Shift, stage: usize, second: i64) -> f64 {
    shift.plan_change.as_ref().map_or(1.0, |change| change.share(stage, second))
}
