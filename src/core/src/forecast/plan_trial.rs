//! A plan on trial: the chances to meet it, stage by stage, and its weakest hour, out of a forecast of the shift that it is for. Every
//! plan for one shift meets the same chance (the seed is the shift's), so that two versions are compared path by path. It says
//! nothing of how things stand when the shift begins: that is in the case.

use super::case::{Case, Problem, Scope};
use super::outcome::{Forecast, StageForecast};
use super::{Workspace, forecast};
use crate::ids::StageId;
use crate::time::{Span, Timestamp};
use crate::view::{Band, PlanTrial, StageTrial, WeakHour};

/// Totals are told at the end of each of these.
const EVERY: Span = Span::from_hours(1);
/// An hour is weak when the median falls behind by this share of an hour of plan: a minute and a half. Where all hours are so, the
/// plan is not met.
const WEAK: f64 = 0.025;
/// Another hour is weaker only if it is so many times as weak: else the first of them is told, and chance does not choose.
const WEAKER: f64 = 1.25;
/// Who holds a stage up for this share of what it misses is the cause of that.
const EXPLAINS: f64 = 0.5;

/// Tries the plan of `case` in the shift that ends at `end`; the case's scope is made here. `paths`: how many.
///
/// # Errors
/// Everything that is wrong with the case.
pub fn try_plan(
    mut case: Case,
    (start, end): (Timestamp, Timestamp),
    paths: u32,
    workspace: &mut Workspace,
) -> Result<PlanTrial, Vec<Problem>> {
    let at = case.start.at;
    let hours = hours_of(at, start, end);
    case.scope = Scope { paths, horizon: end - at, grid: None, ..Scope::of_shift(start.0 as u64, hours) };
    let answer = forecast(&case, workspace)?;
    let stages = answer.stages.iter().map(StageTrial::of).collect();
    let weakest = weakest(&case, &answer, (start, end));
    Ok(PlanTrial { version: case.plan.head.version, at, start, end, paths, stages, weakest })
}

/// The ends of the shift's hours after `at`, the last of them its end.
fn hours_of(at: Timestamp, start: Timestamp, end: Timestamp) -> Vec<Timestamp> {
    let first = (at - start).0.max(0) / EVERY.0 + 1;
    let whole = (first..).map(|hour| start + Span(EVERY.0 * hour)).take_while(|hour| *hour < end);
    whole.filter(|hour| *hour > at).chain([end]).collect()
}

impl StageTrial {
    fn of(stage: &StageForecast) -> Self {
        let end = stage.totals.last().expect("the end of the shift is among its hours");
        let done = Band { low: end.done.q10, middle: end.done.q50, high: end.done.q90 };
        Self { planned: end.planned, done, met: end.met }
    }
}

/// The hour in which the median of any stage falls behind its plan most, in minutes of plan.
fn weakest(case: &Case, answer: &Forecast, (start, end): (Timestamp, Timestamp)) -> Option<WeakHour> {
    let mut most: Option<(f64, WeakHour)> = None;
    for (index, stage) in answer.stages.iter().enumerate() {
        let id = StageId::of(index);
        let planned =
            |at: Timestamp| (case.plan.until(id, at).amount() - case.plan.until(id, case.start.counted_from).amount()).as_units();
        let an_hour = (planned(end) - planned(start)) / (end - start).as_hours_f64();
        if an_hour <= 0.0 {
            continue;
        }
        let (mut from, mut behind) = (answer.at, planned(answer.at) - case.start.stages[index].done);
        for total in &stage.totals {
            let now = total.planned - total.done.q50;
            let (falls, hour) = (now - behind, (from, total.at));
            (from, behind) = (total.at, now);
            let share = falls / an_hour;
            if share >= WEAK && most.as_ref().is_none_or(|(found, _)| share > WEAKER * found) {
                let cause = cause_of(id, stage, an_hour);
                let minutes = Span(libm::round(share * 3.6e9) as i64);
                most = Some((share, WeakHour { start: hour.0, end: hour.1, stage: id, cause, falls: minutes, missing: falls }));
            }
        }
    }
    most.map(|(_, hour)| hour)
}

/// Who holds a stage up most, where that explains what it misses; else the stage itself.
fn cause_of(id: StageId, stage: &StageForecast, an_hour: f64) -> StageId {
    let missing = stage.totals.last().map_or(0.0, |end| end.planned - end.done.q50);
    let most = stage.held_by.iter().fold(None, |most: Option<(f64, StageId)>, by| {
        let hours = by.starved + by.blocked;
        match (by.stage, most) {
            (Some(stage), Some((found, _))) if hours > found => Some((hours, stage)),
            (Some(stage), None) => Some((hours, stage)),
            (_, most) => most,
        }
    });
    let held = stage.starved + stage.blocked;
    most.filter(|_| held * an_hour >= EXPLAINS * missing).map_or(id, |(_, by)| by)
}
