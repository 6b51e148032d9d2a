//! What a shift of the library came to, in seconds since its start, tonnes and indices of its site: made for a judge. Beside it
//! the same shift in which nothing went wrong, so that what an upset changed is known and not guessed.

use super::{Shift, Sites};
use crate::SimError;
use crate::scenario::Kind;
use crate::site::{GRAMS, Site};
use crate::time::{MICROS_PER_SEC, parse_rfc3339};
use crate::truth::{State, Truth};
use crate::world::World;

/// Everything a judge needs.
#[derive(Clone, Debug, PartialEq)]
pub struct Facts {
    pub secs: i64,
    pub upsets: Vec<UpsetFact>,
    pub limits: Vec<LimitFact>,
    pub hindrances: Vec<HindranceFact>,
    pub course: Course,
    /// Of the shift in which nothing went wrong.
    pub undisturbed: Course,
    pub undisturbed_limits: Vec<LimitFact>,
}

/// Tonnes by buffer or stage, one figure at the end of each minute.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    pub levels: Vec<Vec<f64>>,
    pub totals: Vec<Vec<f64>>,
    /// The grade of what each stage is fed, in the unit of the content; empty where none is followed.
    pub grades: Vec<Vec<f64>>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct UpsetFact {
    pub kind: Kind,
    pub from: i64,
    pub to: i64,
    /// The stages it held up: whoever names one of them first names the cause. None for an instrument or a source.
    pub stages: Vec<usize>,
    /// The stage at which metal goes missing though the tonnes go on.
    pub spoils: Option<usize>,
    /// The instrument that lies.
    pub signal: Option<usize>,
    /// What it takes from its stage at the worst, as a share of the nominal rate.
    pub size: f64,
    /// Seconds that it takes to become that large.
    pub ramp: i64,
    /// From when on its stage clearly did less because of it; `None`: it never did.
    pub bites: Option<i64>,
    /// What it took, in minutes of its stages' nominal rate.
    pub lost_minutes: f64,
}

/// A buffer was full (or empty) in truth, to the end where `to` is none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LimitFact {
    pub buffer: usize,
    pub full: bool,
    pub from: i64,
    pub to: Option<i64>,
}

/// A stage starved (or was blocked) because of a buffer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HindranceFact {
    pub stage: usize,
    pub starved: bool,
    pub buffer: usize,
    pub from: i64,
    pub to: Option<i64>,
    pub seconds: i64,
}

impl Facts {
    /// Of a world that has been run to the end of `shift`.
    ///
    /// # Errors
    /// The truth names what the site does not have: a mistake of this crate.
    pub fn of(shift: &Shift, sites: &Sites, world: &World) -> Result<Self, SimError> {
        let site = sites.site(shift.site);
        let truth = world.truth();
        let reader = Reader { site, start_micros: shift.start_micros() };
        let course = reader.course(&truth)?;
        let limits = reader.limits(&truth)?;
        let upsets: Vec<UpsetFact> = world.upsets().map(|(upset, bite)| UpsetFact::of(upset, bite, site)).collect();
        let harmless = |upset: &UpsetFact| upset.stages.is_empty() && upset.spoils.is_none();
        let (undisturbed, undisturbed_limits) = if upsets.iter().all(harmless) {
            (course.clone(), limits.clone())
        } else {
            let mut twin = shift.undisturbed(sites);
            (0..shift.secs()).for_each(|_| twin.step_mine());
            let truth = twin.truth();
            (reader.course(&truth)?, reader.limits(&truth)?)
        };
        let hindrances = reader.hindrances(&truth)?;
        Ok(Self { secs: shift.secs(), upsets, limits, hindrances, course, undisturbed, undisturbed_limits })
    }
}

impl UpsetFact {
    fn of(upset: &crate::scenario::Upset, bite: &crate::world::Bite, site: &Site) -> Self {
        let nominal: f64 = upset.stages.iter().map(|&stage| site.stages[stage].nominal).sum();
        let signal = if upset.kind.is_of_a_meter() { site.signal(&upset.target) } else { None };
        let spoils = if upset.kind.is_of_metal() { site.stage(&upset.target) } else { None };
        Self {
            kind: upset.kind,
            from: upset.from,
            to: upset.to,
            stages: upset.stages.clone(),
            spoils,
            signal,
            size: upset.size,
            ramp: upset.ramp,
            bites: bite.since,
            lost_minutes: if nominal > 0.0 { bite.grams / GRAMS / nominal * 60.0 } else { 0.0 },
        }
    }
}

struct Reader<'a> {
    site: &'a Site,
    start_micros: i64,
}

impl Reader<'_> {
    fn course(&self, truth: &Truth) -> Result<Course, SimError> {
        let series = |of: &std::collections::BTreeMap<String, Vec<f64>>, id: &str| {
            of.get(id).cloned().ok_or_else(|| SimError::Scenario(format!("the truth has no {id:?}")))
        };
        let levels = self.site.buffers.iter().map(|buffer| series(&truth.minutes.level_tonnes, &buffer.id));
        let totals = self.site.stages.iter().map(|stage| series(&truth.minutes.total_tonnes, &stage.id));
        let grades = match self.site.content {
            Some(_) => self.site.stages.iter().map(|stage| series(&truth.minutes.grade, &stage.id)).collect::<Result<_, _>>()?,
            None => Vec::new(),
        };
        Ok(Course { levels: levels.collect::<Result<_, _>>()?, totals: totals.collect::<Result<_, _>>()?, grades })
    }

    fn limits(&self, truth: &Truth) -> Result<Vec<LimitFact>, SimError> {
        let limit = |limit: &crate::truth::LimitTruth| {
            Ok(LimitFact {
                buffer: self.buffer(&limit.buffer)?,
                full: limit.state == State::Full,
                from: self.second(&limit.from)?,
                to: limit.to.as_deref().map(|to| self.second(to)).transpose()?,
            })
        };
        truth.limits.iter().map(limit).collect()
    }

    fn hindrances(&self, truth: &Truth) -> Result<Vec<HindranceFact>, SimError> {
        let hindrance = |one: &crate::truth::HindranceTruth| {
            let stage = self.site.stage(&one.stage).ok_or_else(|| SimError::Scenario(format!("no stage {:?}", one.stage)))?;
            Ok(HindranceFact {
                stage,
                starved: one.state == State::Starved,
                buffer: self.buffer(&one.buffer)?,
                from: self.second(&one.from)?,
                to: one.to.as_deref().map(|to| self.second(to)).transpose()?,
                seconds: one.seconds,
            })
        };
        truth.hindrances.iter().map(hindrance).collect()
    }

    fn buffer(&self, id: &str) -> Result<usize, SimError> {
        self.site.buffer(id).ok_or_else(|| SimError::Scenario(format!("no buffer {id:?}")))
    }

    fn second(&self, time: &str) -> Result<i64, SimError> {
        let (micros, _) = parse_rfc3339(time).ok_or_else(|| SimError::Scenario(format!("{time:?} is no time")))?;
        Ok((micros - self.start_micros) / MICROS_PER_SEC)
    }
}
