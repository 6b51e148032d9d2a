//! Mine, troubles, instruments and truth, stepped together. `record` and `mine` both run this one; it does no I/O.

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

use crate::SimError;
use crate::acts::{self, Act, Acts, Deed};
use crate::grades::Grades;
use crate::nobody::Nobody;
use crate::noise::Noise;
use crate::plant::{Effects, Plant};
use crate::scenario::{Delivered, Scenario, Trouble, Upset, trouble};
use crate::sensors::{Reading, Sensors};
use crate::site::{GRAMS, Point, Site, SourceKind, TimeFormat};
use crate::time::MICROS_PER_SEC;
use crate::truth::{Recorder, Truth};
use crate::uav::{self, Uav};

/// A source that will speak again keeps at most so many readings.
const KEPT_MAX: usize = 100_000;
/// A stage does clearly less when it does this share of its nominal rate less.
const CLEARLY: f64 = 0.15;
/// What comes little by little is felt when it has taken so many seconds of the nominal rate.
const FELT_SECS: f64 = 300.0;

/// A reading on its way out; `late` if it was kept while its source was silent.
#[derive(Clone, Copy, Debug)]
pub struct Sent {
    pub reading: Reading,
    pub occurred_micros: i64,
    pub late: bool,
}

/// How a world differs from the ordinary one. Times are seconds since its start.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Conditions {
    pub noise: Noise,
    /// Seconds between two readings of a signal at least.
    pub sample_every: i64,
    /// What the people at the stages go by, where that is not the nominal rate.
    pub aims: Vec<Aim>,
    /// When shifts turn.
    pub turns: Vec<i64>,
}

/// From `from` on the people at `stage` (none: at all of them) aim at `share` of the nominal rate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Aim {
    pub from: i64,
    pub stage: Option<usize>,
    pub share: f64,
}

/// What an upset did to the mine so far.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Bite {
    /// The first second in which its stage did clearly less because of it: by 15 % of the nominal rate, or by half of the
    /// upset's size where that is less. One that comes little by little counts from when it has taken five minutes of the
    /// nominal rate.
    pub since: Option<i64>,
    /// Grams that it took.
    pub grams: f64,
}

#[derive(Clone)]
pub struct World {
    site: Arc<Site>,
    start_micros: i64,
    seed: u64,
    conditions: Conditions,
    plant: Plant,
    /// Where a content is followed.
    grades: Option<Grades>,
    /// What a laboratory will tell, and when.
    assays: VecDeque<(i64, Sent)>,
    sensors: Sensors,
    recorder: Recorder,
    upsets: Vec<Upset>,
    /// One for each of `upsets`.
    bites: Vec<Bite>,
    trouble: Trouble,
    acts: Acts,
    /// From the first act on.
    nobody: Option<Nobody>,
    uav: Uav,
    readings: Vec<Reading>,
    kept: BTreeMap<usize, Vec<Sent>>,
}

impl World {
    #[must_use]
    pub fn new(site: Arc<Site>, start_micros: i64, seed: u64) -> Self {
        Self::under(Conditions::default(), site, start_micros, seed)
    }

    #[must_use]
    pub fn under(conditions: Conditions, site: Arc<Site>, start_micros: i64, seed: u64) -> Self {
        let noise = conditions.noise;
        Self {
            plant: Plant::new(Arc::clone(&site), seed, noise),
            grades: Grades::new(&site, seed),
            assays: VecDeque::new(),
            sensors: Sensors::new(Arc::clone(&site), seed, noise, conditions.sample_every),
            recorder: Recorder::new(Arc::clone(&site), seed, start_micros),
            site,
            start_micros,
            seed,
            conditions,
            upsets: Vec::new(),
            bites: Vec::new(),
            trouble: Trouble::default(),
            acts: Acts::default(),
            nobody: None,
            uav: uav::at(0),
            readings: Vec::new(),
            kept: BTreeMap::new(),
        }
    }

    /// One second. What the instruments send is added to `sent`.
    pub fn step(&mut self, sent: &mut Vec<Sent>) {
        self.step_mine();
        let second = self.plant.elapsed();
        self.uav = uav::at(second);
        self.readings.clear();
        self.sensors.step(&self.plant, self.grades.as_ref(), &self.uav, &self.trouble, &mut self.readings);
        self.release(sent);
        let occurred_micros = self.now_micros();
        for index in 0..self.readings.len() {
            let one = Sent { reading: self.readings[index], occurred_micros, late: false };
            match self.late_secs(one.reading.signal) {
                0 => self.send(one, sent),
                late => {
                    self.assays.push_back((second + late, one));
                    self.assays.make_contiguous().sort_by_key(|(due, _)| *due);
                }
            }
        }
        while let Some(&(due, one)) = self.assays.front()
            && due <= second
        {
            self.assays.pop_front();
            self.send(one, sent);
        }
    }

    /// How much later than it was taken a sample is told.
    fn late_secs(&self, signal: usize) -> i64 {
        let meters = self.site.content.iter().flat_map(|content| &content.meters);
        meters.filter(|meter| meter.signal == signal).map(|meter| meter.late_secs).sum()
    }

    /// Puts a reading on its way, or keeps it while its source is silent.
    fn send(&mut self, one: Sent, sent: &mut Vec<Sent>) {
        let source = self.site.signals[one.reading.signal].source;
        match self.trouble.silent.get(&source) {
            None => sent.push(one),
            Some(Delivered::Late) if stamped(&self.site, one.reading.signal) => {
                let kept = self.kept.entry(source).or_default();
                if kept.len() < KEPT_MAX {
                    kept.push(Sent { late: true, ..one });
                }
            }
            Some(Delivered::Late | Delivered::Never) => {}
        }
    }

    /// One second of the mine alone: no instrument is asked.
    pub fn step_mine(&mut self) {
        let second = self.plant.elapsed() + 1;
        orders(&mut self.plant, &self.conditions, second);
        self.acts.repair(second, &mut self.upsets);
        self.trouble = trouble(&self.upsets, second);
        match &mut self.nobody {
            None => self.plant.step(&self.trouble.plant),
            Some(nobody) => {
                self.acts.bring(second, &mut self.plant);
                let help = self.acts.help(second);
                self.plant.step_helped(&self.trouble.plant, &help, Some(nobody.stands(second)));
            }
        }
        if let Some(grades) = &mut self.grades {
            grades.step(&self.plant, &self.trouble.spoiled);
        }
        self.recorder.step(&self.plant, self.grades.as_ref());
        self.bite(second);
    }

    /// From now on `act` is done as well.
    ///
    /// # Errors
    /// It cannot be done in this mine, at this time.
    pub fn act(&mut self, act: Act) -> Result<(), SimError> {
        act.check(&self.site, self.plant.elapsed())?;
        let mut aims = self.conditions.aims.clone();
        if let Deed::PutOff { stage, by_secs } = act.deed {
            acts::put_off(&act, stage, by_secs, &mut aims)?;
        }
        self.watch_nobody();
        self.conditions.aims = aims;
        self.acts.begin(act);
        Ok(())
    }

    /// From now on the mine takes its chances from the one in which nobody acts, and its loads by their number. It is so from the first act
    /// on; whoever compares a mine in which somebody acts with one in which nobody does says it of the other one at that second.
    pub fn watch_nobody(&mut self) {
        if self.nobody.is_none() {
            self.nobody = Some(Nobody::of(&self.plant, &self.upsets, &self.conditions));
            self.plant.draw_loads_by_number(self.seed);
        }
    }

    /// Knows the chances until `until`, so that copies of this world need not find them out again. What goes wrong must be known.
    pub(crate) fn foresee(&mut self, until: i64) {
        self.watch_nobody();
        if let Some(nobody) = &mut self.nobody {
            nobody.foresee(until);
        }
    }

    fn bite(&mut self, second: i64) {
        for (upset, bite) in self.upsets.iter().zip(&mut self.bites) {
            if upset.stages.is_empty() || !upset.active(second) {
                continue;
            }
            let clearly = CLEARLY.min(upset.size / 2.0);
            for &stage in &upset.stages {
                let (held, nominal) = (self.plant.held(stage), self.site.stages[stage].nominal * GRAMS / 3_600.0);
                bite.grams += held;
                let bites = if upset.ramp > 0 { bite.grams >= FELT_SECS * nominal } else { held >= clearly * nominal };
                if bite.since.is_none() && bites {
                    bite.since = Some(second);
                }
            }
        }
    }

    /// Begins a scenario with the start of its shift at `zero`, in seconds of this mine.
    ///
    /// # Errors
    /// The scenario names what this site does not have.
    pub fn begin(&mut self, scenario: &Scenario, zero: i64) -> Result<(), SimError> {
        self.upsets.extend(scenario.upsets(&self.site, zero)?);
        self.bites.resize(self.upsets.len(), Bite::default());
        if let Some(nobody) = &mut self.nobody {
            nobody.upsets.extend(scenario.upsets(&self.site, zero)?);
        }
        Ok(())
    }

    /// Ends everything that goes wrong; what has not begun yet never happens.
    pub fn end_all(&mut self) {
        let now = self.plant.elapsed();
        let mut begun = self.upsets.iter().map(|upset| upset.from <= now);
        self.bites.retain(|_| begun.next().unwrap_or(false));
        end_upsets(&mut self.upsets, now);
        if let Some(nobody) = &mut self.nobody {
            end_upsets(&mut nobody.upsets, now);
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
        self.recorder.truth(&self.plant, self.grades.as_ref(), &self.upsets)
    }

    /// What goes wrong, and what each of it did so far.
    pub fn upsets(&self) -> impl Iterator<Item = (&Upset, &Bite)> {
        self.upsets.iter().zip(&self.bites)
    }

    /// What goes wrong in the mine in this second.
    pub(crate) fn effects(&self) -> &Effects {
        &self.trouble.plant
    }

    #[must_use]
    pub fn site(&self) -> &Site {
        &self.site
    }

    #[must_use]
    pub fn plant(&self) -> &Plant {
        &self.plant
    }

    /// `None`: the site follows no content.
    #[must_use]
    pub fn grades(&self) -> Option<&Grades> {
        self.grades.as_ref()
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

/// Plans and shifts that begin now.
pub(crate) fn orders(plant: &mut Plant, conditions: &Conditions, second: i64) {
    if conditions.turns.contains(&second) {
        plant.turn_shift();
    }
    for aim in conditions.aims.iter().filter(|aim| aim.from == second) {
        let stages = aim.stage.map_or(0..plant.stages(), |stage| stage..stage + 1);
        stages.for_each(|stage| plant.aim(stage, aim.share));
    }
}

fn end_upsets(upsets: &mut Vec<Upset>, now: i64) {
    upsets.retain(|upset| upset.from <= now);
    upsets.iter_mut().for_each(|upset| upset.to = upset.to.min(now));
}
