//! What the instruments say: the truth with noise, wander, quantisation and a roll-over, and the faults of a scenario. It
//! decides values and moments, not how they travel.

use std::sync::Arc;

use crate::content::Meter;
use crate::grades::Grades;
use crate::noise::Noise;
use crate::plant::Plant;
use crate::rng::{Rng, Wander};
use crate::scenario::{Fault, Trouble};
use crate::site::{GRAMS, Point, SignalKind, Site, tonnes};
use crate::uav::Uav;

/// A rate meter's noise: a share of the reading, and tonnes an hour of its own.
const RATE_NOISE: (f64, f64) = (0.01, 0.15);
/// A rate meter follows the flow with this share of the difference each second.
const RATE_FOLLOWS: f64 = 0.2;
/// A level's noise and slow error as shares of its declared standard error; the slow one lasts.
const LEVEL_NOISE: (f64, f64, f64) = (0.1, 0.25, 1_200.0);
/// Power of a machine that runs empty, and what its nominal load adds: shares of the meter's range.
const POWER: (f64, f64) = (0.15, 0.4);
/// The noise of an assay, as a share of its declared standard error.
const ASSAY_NOISE: f64 = 0.8;
/// Energy of hoisting, kWh a tonne.
const HOIST_ENERGY: f64 = 3.5;
/// Seconds between readings on MQTT.
const MQTT_EVERY: i64 = 5;
const MQTT_COUNTER_EVERY: i64 = 10;

/// How often a signal with spikes has one.
const SPIKE_CHANCE: f64 = 0.02;

/// One reading of one signal (an index of the site); `broken` means that it has no value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    pub signal: usize,
    pub value: f64,
    pub broken: bool,
}

#[derive(Clone)]
pub struct Sensors {
    site: Arc<Site>,
    noise: f64,
    list: Vec<Sensor>,
}

#[derive(Clone)]
struct Sensor {
    what: What,
    /// Seconds between readings.
    every: i64,
    rng: Rng,
    slow: Wander,
    /// The smoothed flow of a rate, the start of a counter or an energy meter.
    memory: f64,
    /// The whole of what it measures, in its own unit: what a bias or a spike is a share of.
    span: f64,
    frozen: Option<f64>,
    /// What faults have added to a counter so far, and what it had really counted at its last reading.
    miscounted: f64,
    counted: f64,
}

#[derive(Clone, Debug, PartialEq)]
enum What {
    /// Of a stage that so many meters share.
    Rate(usize, f64),
    Counter(usize, f64),
    Load,
    Level(usize, f64),
    Running(usize),
    Power(usize),
    Energy(usize),
    Uav(String),
    /// Of the content's meters the one with this index.
    Grade(usize),
    /// Nothing in the mine moves it.
    Idle,
}

impl Sensors {
    /// `every`: seconds between readings at least, whatever the protocol.
    #[must_use]
    pub fn new(site: Arc<Site>, seed: u64, noise: Noise, every: i64) -> Self {
        let sensor = |signal: usize| Sensor::new(&site, signal, seed, noise.meters, every);
        let list = (0..site.signals.len()).map(sensor).collect();
        Self { site, noise: noise.meters, list }
    }

    /// The readings of this second.
    pub fn step(&mut self, plant: &Plant, grades: Option<&Grades>, uav: &Uav, trouble: &Trouble, readings: &mut Vec<Reading>) {
        for (signal, sensor) in self.list.iter_mut().enumerate() {
            let fault = trouble.signals.get(&signal).copied();
            if sensor.what == What::Load {
                for load in plant.loads().iter().filter(|load| load.signal == signal) {
                    let value = rounded(tonnes(load.grams), 100.0);
                    readings.extend(sensor.faulty(signal, value, fault));
                }
                continue;
            }
            if let (What::Grade(meter), Some(grades)) = (&sensor.what, grades) {
                let meter = grades.content().meters[*meter];
                // The register of an analyser holds a value from the beginning.
                if plant.elapsed() % sensor.every == 0 || plant.elapsed() == 1 {
                    let value = sensor.assay(&meter, grades, self.noise);
                    readings.extend(sensor.faulty(signal, clamp(self.site.signals[signal].range, value), fault));
                }
                continue;
            }
            sensor.miscount(plant, fault);
            let Some(value) = sensor.read(&self.site, signal, plant, uav, trouble, self.noise) else { continue };
            if plant.elapsed() % sensor.every == 0 {
                readings.extend(sensor.faulty(signal, value, fault));
            }
        }
    }
}

impl Sensor {
    fn new(site: &Site, index: usize, seed: u64, noise: f64, every: i64) -> Self {
        let signal = &site.signals[index];
        let mut rng = Rng::stream(seed, &format!("sensor/{}", signal.id));
        let what = What::of(site, index);
        let own = match (&signal.point, signal.kind) {
            _ if meter_of(site, index).is_some() => meter_of(site, index).map_or(1, |(_, meter)| meter.every_secs),
            (Point::Mqtt(_), SignalKind::Counter) => MQTT_COUNTER_EVERY,
            (Point::Mqtt(_), _) => MQTT_EVERY,
            (Point::Modbus(_) | Point::Mavlink(_) | Point::None, _) => 1,
        };
        let span = match what {
            What::Rate(stage, share) | What::Counter(stage, share) => site.stages[stage].nominal * share,
            What::Level(buffer, _) if signal.unit != "%" => tonnes(site.buffers[buffer].capacity),
            What::Level(..) => 100.0,
            _ => 1.0,
        };
        let (sigma, secs) = match what {
            What::Level(_, sigma) => (sigma * LEVEL_NOISE.1 * noise, LEVEL_NOISE.2),
            _ => (0.0, 1.0),
        };
        let memory = match &what {
            What::Rate(stage, share) => site.stages[*stage].nominal * share,
            // Some time before the roll-over, so that a shift often sees one.
            What::Counter(stage, _) if signal.modulus > 0.0 => {
                (signal.modulus - site.stages[*stage].nominal * rng.between(1.0, 20.0)).max(0.0).floor()
            }
            What::Power(_) => signal.range[1] * (POWER.0 + POWER.1),
            What::Energy(_) => rng.between(100_000.0, 900_000.0).floor(),
            _ => 0.0,
        };
        let slow = Wander::new(sigma, secs, Rng::stream(seed, &format!("sensor/{}/slow", signal.id)));
        Self { what, every: own.max(every), rng, slow, memory, span, frozen: None, miscounted: 0.0, counted: 0.0 }
    }

    /// A sample of a grade, in the unit of the content.
    fn assay(&mut self, meter: &Meter, grades: &Grades, noise: f64) -> f64 {
        let grade = grades.at(meter.stage, meter.product) + ASSAY_NOISE * noise * meter.sigma * self.rng.normal();
        rounded(grade / grades.content().per_unit, 100.0)
    }

    /// The reading without faults, to the resolution of the instrument.
    fn read(&mut self, site: &Site, signal: usize, plant: &Plant, uav: &Uav, trouble: &Trouble, noise: f64) -> Option<f64> {
        let range = site.signals[signal].range;
        let per_hour = |stage: usize| plant.moved(stage) as f64 * 3_600.0 / GRAMS;
        Some(match self.what {
            What::Rate(stage, share) => {
                self.memory += RATE_FOLLOWS * (per_hour(stage) * share - self.memory);
                let noise = noise * (RATE_NOISE.0 * self.memory + RATE_NOISE.1) * self.rng.normal();
                rounded(clamp(range, self.memory + noise), 1_000.0)
            }
            What::Counter(stage, share) => {
                let total = self.memory + self.miscounted + tonnes(plant.total(stage)) * share;
                let modulus = site.signals[signal].modulus;
                let whole = rounded(if modulus > 0.0 { total % modulus } else { total }, 10.0);
                // A register counts whole tonnes; rounding may not reach the modulus itself.
                let value = if matches!(site.signals[signal].point, Point::Modbus(_)) { total.floor() } else { whole };
                if modulus > 0.0 { value % modulus } else { value }
            }
            What::Level(buffer, sigma) => {
                let percent = plant.level(buffer) as f64 / site.buffers[buffer].capacity as f64 * 100.0;
                let noise = self.slow.step() + noise * LEVEL_NOISE.0 * sigma * self.rng.normal();
                let value = match site.signals[signal].unit.as_str() {
                    "%" => percent + noise,
                    _ => (percent + noise) / 100.0 * tonnes(site.buffers[buffer].capacity),
                };
                rounded(clamp(range, value), 100.0)
            }
            What::Running(stage) => f64::from(u8::from(plant.running(stage))),
            What::Power(stage) => {
                // A mill on hard ore draws full power for fewer tonnes.
                let cap = trouble.plant.cap.get(&stage).copied().unwrap_or(1.0).max(0.01);
                let load = per_hour(stage) / (site.stages[stage].nominal * cap);
                let full = site.signals[signal].range[1];
                let target = if plant.running(stage) { full * (POWER.0 + POWER.1 * load.min(1.5)) } else { 0.0 };
                self.memory += RATE_FOLLOWS * (target - self.memory);
                rounded(clamp(range, self.memory * (1.0 + 0.01 * self.rng.normal())), 10.0)
            }
            What::Energy(stage) => rounded(self.memory + HOIST_ENERGY * tonnes(plant.total(stage)), 1_000.0),
            What::Uav(ref field) => uav.field(field)?,
            What::Load | What::Grade(_) | What::Idle => return None,
        })
    }

    /// A counter that lies counts wrong: what it shows never jumps back when it is right again.
    fn miscount(&mut self, plant: &Plant, fault: Option<Fault>) {
        let What::Counter(stage, share) = self.what else { return };
        let counted = tonnes(plant.total(stage)) * share;
        let done = counted - self.counted;
        self.counted = counted;
        self.miscounted += match fault {
            Some(Fault::Gain(gain)) => done * (gain - 1.0),
            Some(Fault::Bias(bias)) => bias * self.span / 3_600.0,
            Some(Fault::Frozen | Fault::Dead) => -done,
            Some(Fault::Spikes(_) | Fault::Broken) | None => 0.0,
        };
        // Nothing counts below zero.
        self.miscounted = self.miscounted.max(-self.memory - counted);
    }

    fn faulty(&mut self, signal: usize, value: f64, fault: Option<Fault>) -> Option<Reading> {
        if fault != Some(Fault::Frozen) {
            self.frozen = None;
        }
        let counts = matches!(self.what, What::Counter(..));
        let (value, broken) = match fault {
            None => (value, false),
            Some(Fault::Frozen | Fault::Gain(_) | Fault::Bias(_) | Fault::Dead) if counts => (value, false),
            Some(Fault::Frozen) => (*self.frozen.get_or_insert(value), false),
            Some(Fault::Gain(gain)) => (rounded(value * gain, 1_000.0), false),
            Some(Fault::Bias(bias)) => (rounded(value + bias * self.span, 1_000.0), false),
            Some(Fault::Spikes(height)) if self.rng.chance(SPIKE_CHANCE) => {
                (rounded((value + height * self.span).max(0.0), 1_000.0), false)
            }
            Some(Fault::Spikes(_)) => (value, false),
            Some(Fault::Dead) if self.what == What::Load => return None,
            Some(Fault::Dead) => (0.0, false),
            Some(Fault::Broken) => (value, true),
        };
        Some(Reading { signal, value, broken })
    }
}

impl What {
    fn of(site: &Site, index: usize) -> Self {
        let signal = &site.signals[index];
        if let Point::Mavlink(point) = &signal.point {
            return Self::Uav(point.field.clone());
        }
        if let Some((meter, _)) = meter_of(site, index) {
            return Self::Grade(meter);
        }
        let buffer = site.buffers.iter().position(|buffer| buffer.level.is_some_and(|(level, _)| level == index));
        if let Some(buffer) = buffer {
            let sigma = site.buffers[buffer].level.map_or(1.0, |(_, sigma)| sigma);
            return Self::Level(buffer, sigma);
        }
        if let Some(stage) = site.stages.iter().position(|stage| stage.measured_by.contains(&index)) {
            let share = 1.0 / site.stages[stage].measured_by.len() as f64;
            return match signal.kind {
                SignalKind::Rate => Self::Rate(stage, share),
                SignalKind::Counter => Self::Counter(stage, share),
                SignalKind::Load => Self::Load,
                SignalKind::Level | SignalKind::Value => Self::Idle,
            };
        }
        Self::watched(site, &signal.id)
    }

    /// A signal that no stage is measured by is told by its name: `crusher_power` belongs to `crushing`, `mill_power` to the
    /// stage that `mill_feed_rate` measures.
    fn watched(site: &Site, id: &str) -> Self {
        let Some((machine, what)) = id.rsplit_once('_') else { return Self::Idle };
        let stem = machine.get(..4).unwrap_or(machine);
        let named = |stage: &crate::site::Stage| stage.id.starts_with(stem);
        let measured =
            |stage: &crate::site::Stage| stage.measured_by.iter().any(|&signal| site.signals[signal].id.starts_with(machine));
        let stage = site.stages.iter().position(named).or_else(|| site.stages.iter().position(measured));
        match (stage, what) {
            (Some(stage), "running") => Self::Running(stage),
            (Some(stage), "power") => Self::Power(stage),
            (Some(stage), "energy") => Self::Energy(stage),
            _ => Self::Idle,
        }
    }
}

/// The meter of the content that a signal is, with its index.
fn meter_of(site: &Site, signal: usize) -> Option<(usize, &Meter)> {
    site.content.as_ref()?.meters.iter().enumerate().find(|(_, meter)| meter.signal == signal)
}

fn clamp([low, high]: [f64; 2], value: f64) -> f64 {
    value.max(low).min(high)
}

fn rounded(value: f64, per_unit: f64) -> f64 {
    (value * per_unit).round() / per_unit
}
