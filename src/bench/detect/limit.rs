//! The limit: a detector that is told where the fault will be, how large and how sudden, though not when. For every minute in which
//! it may have begun it follows the stage's meter twice, with the fault and without, and compares how likely each makes what came
//! (the likelihood ratio test over all beginnings: Lorden 1971, Willsky and Jones 1976). Its thresholds are such that a healthy
//! shift has as many false alerts as the product may have.
//!
//! It sees the meter of that one stage. Who also weighs levels and neighbours may be sooner; nobody should be much.

use std::collections::BTreeMap;

use tizbek_sim::library::{ShiftKind, SiteKind, UpsetFact};

use super::claims::{About, Claims};
use super::follow::{Follower, Noise, noise, shortfalls};
use super::measured::Measured;
use super::play::Played;

/// Sizes are told in steps of this share of the nominal rate, ramps in steps of so many minutes.
const SIZE_STEP: f64 = 0.1;
const RAMP_STEP: i64 = 30;
/// What is told where nothing goes wrong.
const HEALTHY: Shape = Shape { size: 5, ramp: 0 };
/// False alerts that all stages of a site together may give in a healthy shift of 12 hours.
const ALLOWED: f64 = 1.0;
/// How many beginnings are followed at a time, and for how many minutes each of them at least.
const BEGINNINGS_MAX: usize = 24;
const FOLLOWED_MINUTES: usize = 6;

/// A fault as it is told, in steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Shape {
    size: usize,
    ramp: i64,
}

/// Detectors for all sites, made from healthy shifts.
pub struct Limits<'a> {
    healthy: BTreeMap<SiteKind, Vec<&'a Measured>>,
    noises: BTreeMap<SiteKind, Vec<Noise>>,
    /// By stage.
    thresholds: BTreeMap<(SiteKind, Shape), Vec<f64>>,
}

impl<'a> Limits<'a> {
    /// Learns noise and thresholds from the healthy shifts of `tuning`, for what goes wrong in `told`.
    #[must_use]
    pub fn learn(tuning: &[&'a Played], told: &[&Played]) -> Self {
        let mut healthy: BTreeMap<SiteKind, Vec<&Measured>> = BTreeMap::new();
        for one in tuning.iter().filter(|one| one.shift.kind == ShiftKind::Healthy) {
            healthy.entry(one.shift.site).or_default().push(&one.measured);
        }
        let stages = |shifts: &Vec<&Measured>| (0..shifts[0].done.len()).map(|stage| noise(shifts, stage)).collect();
        let noises = healthy.iter().map(|(site, shifts)| (*site, stages(shifts))).collect();
        let mut limits = Self { healthy, noises, thresholds: BTreeMap::new() };
        for one in told {
            let real = one.facts.upsets.iter().filter(|upset| !upset.stages.is_empty()).map(Shape::of);
            for shape in real.chain([HEALTHY]) {
                limits.set_threshold(one.shift.site, shape);
            }
        }
        limits
    }

    /// What it says of a shift: about the stages that are in trouble, or, where none is, about all.
    #[must_use]
    pub fn claims(&self, played: &Played) -> Claims {
        let mut told = Vec::new();
        let real: Vec<&UpsetFact> = played.facts.upsets.iter().filter(|upset| !upset.stages.is_empty()).collect();
        if real.is_empty() {
            (0..played.measured.done.len()).for_each(|stage| told.extend(self.alarms(played, stage, HEALTHY)));
        }
        for upset in real {
            told.extend(upset.stages.iter().flat_map(|&stage| self.alarms(played, stage, Shape::of(upset))));
        }
        Claims::of_notices(told)
    }

    fn alarms(&self, played: &Played, stage: usize, shape: Shape) -> Vec<(i64, About)> {
        let site = played.shift.site;
        let (Some(noises), Some(thresholds)) = (self.noises.get(&site), self.thresholds.get(&(site, shape))) else {
            return Vec::new();
        };
        let minutes = crossings(&evidence(&noises[stage], &played.measured, stage, shape), thresholds[stage]);
        minutes.into_iter().map(|minute| ((minute as i64 + 1) * 60, About::Stage(stage))).collect()
    }

    fn set_threshold(&mut self, site: SiteKind, shape: Shape) {
        let (Some(shifts), false) = (self.healthy.get(&site), self.thresholds.contains_key(&(site, shape))) else { return };
        let noises = &self.noises[&site];
        let allowed = ALLOWED * shifts.len() as f64 / noises.len() as f64;
        let threshold = |(stage, noise): (usize, &Noise)| {
            let all: Vec<Vec<f64>> = shifts.iter().map(|measured| evidence(noise, measured, stage, shape)).collect();
            lowest(allowed.floor(), |threshold| all.iter().map(|evidence| crossings(evidence, threshold).len()).sum())
        };
        let thresholds = noises.iter().enumerate().map(threshold).collect();
        self.thresholds.insert((site, shape), thresholds);
    }
}

/// The lowest threshold that is passed no more often than allowed, by halving.
fn lowest(allowed: f64, passed: impl Fn(f64) -> usize) -> f64 {
    let (mut low, mut high) = (0.0, 8.0);
    while passed(high) as f64 > allowed && high < 1e6 {
        high *= 2.0;
    }
    for _ in 0..16 {
        let middle = f64::midpoint(low, high);
        if passed(middle) as f64 > allowed { low = middle } else { high = middle }
    }
    high
}

impl Shape {
    fn of(upset: &UpsetFact) -> Self {
        let size = ((upset.size / SIZE_STEP).round() as usize).max(1);
        Self { size, ramp: (upset.ramp / 60 + RAMP_STEP / 2) / RAMP_STEP }
    }

    /// How much is missing so many minutes after it began, as a share of the nominal rate.
    fn missing(self, minutes: usize) -> f64 {
        let ramp = (self.ramp * RAMP_STEP) as f64;
        let done = if ramp > 0.0 { ((minutes as f64 + 0.5) / ramp).min(1.0) } else { 1.0 };
        self.size as f64 * SIZE_STEP * done
    }

    /// Minutes between two beginnings that are told apart.
    fn apart(self) -> usize {
        if self.ramp > 0 { 10 } else { 1 }
    }
}

/// A fault that may have begun: how long ago, the meter followed with it, and how much likelier it is than none.
#[derive(Clone, Copy)]
struct Beginning {
    minutes: usize,
    with: Follower,
    ratio: f64,
}

/// For each minute, the logarithm of how much likelier the best of all beginnings makes the meter than no fault at all.
fn evidence(noise: &Noise, measured: &Measured, stage: usize, shape: Shape) -> Vec<f64> {
    let mut without = Follower::new(noise);
    let mut beginnings: Vec<Beginning> = Vec::new();
    let mut evidence = Vec::with_capacity(measured.minutes());
    for (minute, read) in shortfalls(measured, stage).enumerate() {
        if minute % shape.apart() == 0 {
            beginnings.push(Beginning { minutes: 0, with: without, ratio: 0.0 });
        }
        let plain = without.step(noise, read, 0.0);
        for one in &mut beginnings {
            one.ratio += one.with.step(noise, read, shape.missing(one.minutes)) - plain;
            one.minutes += 1;
        }
        if beginnings.len() > BEGINNINGS_MAX {
            let old = beginnings.iter().enumerate().filter(|(_, one)| one.minutes >= FOLLOWED_MINUTES * shape.apart());
            let worst = old.min_by(|(_, a), (_, b)| a.ratio.total_cmp(&b.ratio)).map(|(index, _)| index);
            worst.map(|index| beginnings.swap_remove(index));
        }
        evidence.push(beginnings.iter().map(|one| one.ratio).fold(0.0, f64::max));
    }
    evidence
}

/// The minutes in which the evidence passes the threshold; again only after it has fallen below half of it.
fn crossings(evidence: &[f64], threshold: f64) -> Vec<usize> {
    let (mut on, mut minutes) = (false, Vec::new());
    for (minute, &evidence) in evidence.iter().enumerate() {
        if !on && evidence > threshold {
            minutes.push(minute);
            on = true;
        } else if evidence < threshold / 2.0 {
            on = false;
        }
    }
    minutes
}
