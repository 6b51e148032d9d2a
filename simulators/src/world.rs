//! Mine, troubles, instruments and truth, stepped together. `record` and `mine` both run this one; it does no I/O.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::SimError;
use crate::plant::Plant;
use crate::scenario::{Delivered, Scenario, Trouble, Upset, trouble};
use crate::sensors::{Reading, Sensors};
use crate::site::{Point, Site, SourceKind, TimeFormat};
use crate::time::MICROS_PER_SEC;
use crate::truth::{Recorder, Truth};
use crate::uav::{self, Uav};

/// A source that will speak again keeps at most so many readings.
const KEPT_MAX: usize = 100_000;

/// A reading on its way out; `late` if it was kept while its source was silent.
#[derive(Clone, Copy, Debug)]
pub struct Sent {
    pub reading: Reading,
    pub occurred_micros: i64,
    pub late: bool,
}

pub struct World {
    site: Arc<Site>,
    start_micros: i64,
    plant: Plant,
    sensors: Sensors,
    recorder: Recorder,
    upsets: Vec<Upset>,
    trouble: Trouble,
    uav: Uav,
    readings: Vec<Reading>,
    kept: BTreeMap<usize, Vec<Sent>>,
}

impl World {
    #[must_use]
    pub fn new(site: Arc<Site>, start_micros: i64, seed: u64) -> Self {
        Self {
            plant: Plant::new(Arc::clone(&site), seed),
            sensors: Sensors::new(Arc::clone(&site), seed),
            recorder: Recorder::new(Arc::clone(&site), seed, start_micros),
            site,
            start_micros,
            upsets: Vec::new(),
            trouble: Trouble::default(),
            uav: uav::at(0),
            readings: Vec::new(),
            kept: BTreeMap::new(),
        }
    }

    /// One second. What the instruments send is added to `sent`.
    pub fn step(&mut self, sent: &mut Vec<Sent>) {
        let second = self.plant.elapsed() + 1;
        self.trouble = trouble(&self.upsets, second);
        self.plant.step(&self.trouble.plant);
        self.recorder.step(&self.plant);
        self.uav = uav::at(second);
        self.readings.clear();
        self.sensors.step(&self.plant, &self.uav, &self.trouble, &mut self.readings);
        self.release(sent);
        let occurred_micros = self.now_micros();
        for &reading in &self.readings {
            let source = self.site.signals[reading.signal].source;
            match self.trouble.silent.get(&source) {
                None => sent.push(Sent { reading, occurred_micros, late: false }),
                Some(Delivered::Late) if stamped(&self.site, reading.signal) => {
                    let kept = self.kept.entry(source).or_default();
                    if kept.len() < KEPT_MAX {
                        kept.push(Sent { reading, occurred_micros, late: true });
                    }
                }
                Some(Delivered::Late | Delivered::Never) => {}
            }
        }
    }

    /// Begins a scenario with the start of its shift at `zero`, in seconds of this mine.
    ///
    /// # Errors
    /// The scenario names what this site does not have.
    pub fn begin(&mut self, scenario: &Scenario, zero: i64) -> Result<(), SimError> {
        self.upsets.extend(scenario.upsets(&self.site, zero)?);
        Ok(())
    }

    /// Ends everything that goes wrong; what has not begun yet never happens.
    pub fn end_all(&mut self) {
        let now = self.plant.elapsed();
        self.upsets.retain(|upset| upset.from <= now);
        for upset in &mut self.upsets {
            upset.to = upset.to.min(now);
        }
    }

    /// True while an upset of the scenario goes on or is still to come.
    #[must_use]
    pub fn runs(&self, scenario: &str) -> bool {
        let now = self.plant.elapsed();
        self.upsets.iter().any(|upset| upset.scenario == scenario && now < upset.to)
    }

    #[must_use]
    pub fn truth(&self) -> Truth {
        self.recorder.truth(&self.plant, &self.upsets)
    }

    #[must_use]
    pub fn plant(&self) -> &Plant {
        &self.plant
    }

    #[must_use]
    pub fn uav(&self) -> &Uav {
        &self.uav
    }

    #[must_use]
    pub fn silent(&self, source: usize) -> bool {
        self.trouble.silent.contains_key(&source)
    }

    #[must_use]
    pub fn now_micros(&self) -> i64 {
        self.start_micros + self.plant.elapsed() * MICROS_PER_SEC
    }

    /// Lets out what was kept for sources that speak again.
    fn release(&mut self, sent: &mut Vec<Sent>) {
        if self.kept.is_empty() {
            return;
        }
        let silent = &self.trouble.silent;
        self.kept.retain(|source, kept| {
            let still = silent.contains_key(source);
            if !still {
                sent.append(kept);
            }
            still
        });
    }
}

/// A reading can be kept only if its own time travels with it.
fn stamped(site: &Site, signal: usize) -> bool {
    let signal = &site.signals[signal];
    match &signal.point {
        Point::Mqtt(point) => point.time_format != TimeFormat::Arrival && site.sources[signal.source].kind == SourceKind::Mqtt,
        Point::Modbus(_) | Point::Mavlink(_) | Point::None => false,
    }
}
