//! Metal that goes missing while the tonnes go on: what is true of a grade, how soon it is told, and who is blamed.

use tizbek_sim::library::UpsetFact;
use tizbek_sim::scenario::Kind;

use super::super::claims::{About, Claims};
use super::Case;

/// A grade this much lower than it would have been, or than planned, is low; so is a recovery.
const LOW: f64 = 0.03;
/// How long ago it may have been so: what is told is of an hour, and takes a while to be sure of.
const AGO_MINUTES: usize = 120;
/// And how far ahead.
const AHEAD_MINUTES: usize = 30;
/// What shows later than this before the end of the shift cannot be told in it.
const SHOWS_SECS: i64 = 2 * 3_600;

/// One upset of metal that came to an analyser in good time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MetalVerdict {
    pub kind: Kind,
    pub stage: usize,
    /// Minutes from when it showed at an analyser to the first notice of it; `None`: it was never told.
    pub delay: Option<f64>,
    /// Minutes from when it showed to the end of the shift.
    pub until_end: f64,
    /// The first notice of it blamed its stage.
    pub cause_first: bool,
}

pub fn judge(case: &Case<'_>, claims: &Claims) -> Vec<MetalVerdict> {
    let verdict = |upset: &UpsetFact| {
        let stage = upset.spoils?;
        let shows = shows(case, upset, stage).filter(|shows| shows + SHOWS_SECS <= case.facts.secs)?;
        let of_metal = |about: About| matches!(about, About::Metal(_));
        let mut notices = claims.notices.iter().filter(|notice| of_metal(notice.about) && notice.at >= upset.from);
        let first = notices.find(|notice| case.is_true(notice));
        Some(MetalVerdict {
            kind: upset.kind,
            stage,
            delay: first.map(|notice| (notice.at - shows).max(0) as f64 / 60.0),
            until_end: (case.facts.secs - shows) as f64 / 60.0,
            cause_first: first.is_some_and(|notice| notice.causes.first() == Some(&stage)),
        })
    };
    case.facts.upsets.iter().filter_map(verdict).collect()
}

/// When the stage wins clearly less, or when poor ore first comes to a stage whose feed is analysed.
fn shows(case: &Case<'_>, upset: &UpsetFact, stage: usize) -> Option<i64> {
    if upset.kind == Kind::Lose {
        return Some(upset.from + (upset.ramp as f64 * (LOW / upset.size).min(1.0)) as i64);
    }
    let content = case.site.content.as_ref()?;
    let fed = content.meters.iter().filter(|meter| meter.product.is_none() && meter.stage != stage);
    let low = |stage: usize| {
        (upset.from / 60..case.facts.secs / 60)
            .find(|minute| is_low(case, stage, *minute as usize))
            .map(|minute| (minute + 1) * 60)
    };
    fed.filter_map(|meter| low(meter.stage)).min()
}

/// A notice about the metal of `stage` at `second` is true: an upset takes it, or its grade is low for whatever reason.
pub fn is_true(case: &Case<'_>, stage: usize, second: i64) -> bool {
    let begun = |upset: &&UpsetFact| upset.spoils.is_some() && upset.from <= second;
    let wins_less = |upset: &UpsetFact| {
        upset.kind == Kind::Lose && upset.spoils == Some(stage) && second <= upset.to + AGO_MINUTES as i64 * 60
    };
    if case.facts.upsets.iter().filter(begun).any(wins_less) {
        return true;
    }
    let Some(course) = case.facts.course.grades.get(stage) else { return false };
    let now = ((second / 60 - 1).max(0) as usize).min(course.len().saturating_sub(1));
    let (from, to) = (now.saturating_sub(AGO_MINUTES), (now + AHEAD_MINUTES + 1).min(course.len()));
    let poor = |minute: usize| case.site.planned_grade(stage).is_some_and(|planned| course[minute] < planned * (1.0 - LOW));
    let of_an_upset = case.facts.upsets.iter().any(|upset| begun(&upset));
    (from..to).any(|minute| of_an_upset && is_low(case, stage, minute))
        || (from..=now).filter(|&minute| poor(minute)).count() >= 60
}

/// Lower than it would have been.
fn is_low(case: &Case<'_>, stage: usize, minute: usize) -> bool {
    let (course, undisturbed) = (&case.facts.course.grades, &case.facts.undisturbed.grades);
    let at = |grades: &[Vec<f64>]| grades.get(stage).and_then(|grades| grades.get(minute)).copied();
    at(course).zip(at(undisturbed)).is_some_and(|(is, would_be)| is < would_be * (1.0 - LOW))
}
