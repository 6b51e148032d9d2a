//! The plan that a variant amounts to: what has been done, and from now on what the chain can do with the levers of the variant pulled,
//! hour by hour, by the median of its forecast. What was planned for later shifts stays.

use super::Question;
use super::compare::{StageCompared, Variant, put, stage_compared};
use crate::forecast::{Problem, Workspace, forecast};
use crate::ids::StageId;
use crate::model::{Line, Plan};
use crate::time::{Span, Timestamp};
use crate::units::Amount;

/// A plan is written by the hour.
const LINE: Span = Span::from_hours(1);

/// A plan to be given, and what is to be expected of it.
#[derive(Clone, Debug)]
pub struct Revision {
    pub plan: Plan,
    /// By the end, by the plan as it is now.
    pub stages: Vec<StageCompared>,
}

/// # Errors
/// Everything that is wrong with the case.
pub fn revise(question: &Question<'_>, variant: &Variant, workspace: &mut Workspace) -> Result<Revision, Vec<Problem>> {
    let (start, until) = (&question.case.start, question.until);
    let mut case = question.case.clone();
    case.scope.grid = None;
    case.scope.horizon = until - start.at;
    case.scope.totals_at = hours(start.at, until);
    put(question, variant, &mut case);
    let found = forecast(&case, workspace)?;
    let old = &question.case.plan;
    let mut lines = Vec::new();
    let mut stages = Vec::with_capacity(found.stages.len());
    for (index, stage) in found.stages.iter().enumerate() {
        let id = StageId::of(index);
        let of_old = |from, until| {
            old.lines().iter().filter(move |line| line.stage == id).filter_map(move |line| line.within(from, until))
        };
        let planned = (old.until(id, until) - old.until(id, start.counted_from)).amount().as_units();
        stages.push(stage_compared(stage, planned));
        if of_old(start.counted_from, until).next().is_none() {
            lines.extend(of_old(Timestamp::MIN, Timestamp::MAX));
            continue;
        }
        lines.extend(of_old(Timestamp::MIN, start.counted_from));
        let (mut from, mut done) = (start.counted_from, 0.0);
        let by_now = (start.at, start.stages[index].done);
        let ahead = case.scope.totals_at.iter().zip(&stage.totals).map(|(at, total)| (*at, total.done.q50));
        for (at, by_then) in std::iter::once(by_now).chain(ahead) {
            if at <= from {
                continue;
            }
            let by_then = f64::max(by_then, done);
            let works = of_old(from, at).any(|line| line.quantity > Amount::ZERO);
            // Nothing planned would be a stop that is meant so: a breakdown is not.
            let least = if works { Amount(1) } else { Amount::ZERO };
            let quantity = (Amount::from_units(by_then) - Amount::from_units(done)).max(least);
            lines.push(Line { stage: id, start: from, end: at, quantity, quality: mean_quality(of_old(from, at)) });
            (from, done) = (at, by_then);
        }
        lines.extend(of_old(until, Timestamp::MAX));
    }
    Ok(Revision { plan: Plan::new(old.head.clone(), old.stages(), lines, old.orders.clone()), stages })
}

/// Full hours between the two, and the last.
fn hours(from: Timestamp, until: Timestamp) -> Vec<Timestamp> {
    let first = (from + Span(1)).next_multiple(LINE);
    let mut hours: Vec<Timestamp> =
        std::iter::successors(Some(first), |at| Some(*at + LINE)).take_while(|at| *at < until).collect();
    hours.push(until);
    hours
}

/// Of what was planned in that time; `None` where something was planned without a quality.
fn mean_quality(lines: impl Iterator<Item = Line>) -> Option<f64> {
    let (mut mass, mut content) = (0.0, 0.0);
    for line in lines.filter(|line| line.quantity > Amount::ZERO) {
        mass += line.quantity.as_units();
        content += line.quantity.as_units() * line.quality?;
    }
    (mass > 0.0).then(|| content / mass)
}
