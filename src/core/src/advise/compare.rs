//! What if: levers moved by hand, several variants beside each other and beside doing nothing, by the same chance.

use super::Question;
use crate::forecast::{Case, Forecast, Problem, StageForecast, Workspace, forecast};
use crate::ids::{LeverId, StageId};
use crate::model::ContentRole;
use crate::time::{Span, Timestamp};
use crate::view::Band;

/// What stands beside each other is looked at this often.
const GRID: Span = Span::from_mins(15);
/// A stage has recovered when it is no more than so much of its nominal work behind its plan.
const RECOVERED_HOURS: f64 = 5.0 / 60.0;

/// Levers and when each is ordered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Variant {
    pub pulls: Vec<(LeverId, Timestamp)>,
}

/// What becomes of a variant.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    pub stages: Vec<StageCompared>,
    /// What all stages miss of their plans, hours of their nominal work.
    pub missing_hours: f64,
    /// In the site's currency.
    pub cost: f64,
    /// From when on no stage is behind by more than five minutes of its work; `None`: not by the end.
    pub recovered: Option<Timestamp>,
}

impl Compared {
    /// Hours that all stages stand or wait.
    pub(super) fn downtime(&self) -> f64 {
        self.stages.iter().map(|stage| stage.stopped + stage.waits).sum()
    }

    /// Metal that stages which separate win from now on; `None`: there are none, or it is not known of one of them.
    pub(super) fn won(&self, question: &Question<'_>) -> Option<f64> {
        let content = question.stuff?.chain.content;
        let separates = |role: &ContentRole| matches!(role, ContentRole::Separates { .. });
        let mut winning = self.stages.iter().zip(&content.stages).filter(|(_, stage)| separates(&stage.role)).peekable();
        winning.peek()?;
        winning.map(|(stage, _)| stage.metal.map(|metal| metal.middle)).sum()
    }
}

/// By the end: units, and hours on average.
#[derive(Clone, Debug, PartialEq)]
pub struct StageCompared {
    pub planned: f64,
    pub done: Band,
    pub missing: f64,
    /// It stands because of itself.
    pub stopped: f64,
    /// It waits for others.
    pub waits: f64,
    /// Metal from now on to the end, units: of a stage that separates what it wins, else what goes through it. `None`: no metal is
    /// followed, or of more than a tenth of it nothing is known.
    pub metal: Option<Band>,
}

/// Doing nothing first, then each variant, in the order given.
///
/// # Errors
/// Everything that is wrong with the case.
pub fn compare(question: &Question<'_>, variants: &[Variant], workspace: &mut Workspace) -> Result<Vec<Compared>, Vec<Problem>> {
    let nothing = Variant::default();
    let all = std::iter::once(&nothing).chain(variants);
    all.map(|variant| compared(question, variant, workspace)).collect()
}

fn compared(question: &Question<'_>, variant: &Variant, workspace: &mut Workspace) -> Result<Compared, Vec<Problem>> {
    let mut case = question.case.clone();
    let cost = put(question, variant, &mut case);
    judged(question, variant, case, cost, workspace)
}

/// What becomes of a case that was made of the question's, held against the question's plan.
///
/// # Errors
/// Everything that is wrong with it.
pub fn judged(
    question: &Question<'_>,
    variant: &Variant,
    mut case: Case,
    cost: f64,
    workspace: &mut Workspace,
) -> Result<Compared, Vec<Problem>> {
    let (at, until) = (question.case.start.at, question.until);
    case.scope.grid = question.stuff.map(|_| GRID);
    case.scope.horizon = until - at;
    case.scope.totals_at = moments(at, until);
    let found = forecast(&case, workspace)?;
    // By the plan as it is, also where the variant changes it.
    let asked = |stage: usize, by: Timestamp| {
        let stage = StageId::of(stage);
        (question.case.plan.until(stage, by) - question.case.plan.until(stage, case.start.counted_from)).amount().as_units()
    };
    let nominal = |stage: usize| case.chain.nominal(StageId::of(stage));
    let mut stages: Vec<StageCompared> =
        found.stages.iter().enumerate().map(|(index, stage)| stage_compared(stage, asked(index, until))).collect();
    if let Some(stuff) = question.stuff {
        stuff.tell(question, variant, &found, &mut stages);
    }
    let missing_hours = stages.iter().enumerate().map(|(index, stage)| in_hours(stage.missing, nominal(index))).sum();
    let recovered = recovered(&case, &found, &asked, &nominal);
    Ok(Compared { stages, missing_hours, cost, recovered })
}

/// Pulls the levers of a variant in a case; what that costs.
pub(super) fn put(question: &Question<'_>, variant: &Variant, case: &mut Case) -> f64 {
    let mut cost = 0.0;
    for (lever, ordered) in &variant.pulls {
        let Some(lever) = question.levers.get(lever.index()) else { continue };
        if let Some((from, until)) = lever.in_force((*ordered).max(question.case.start.at), question.until) {
            lever.pull(from, until, case);
            cost += lever.costs((until - from).as_hours_f64());
        }
    }
    cost
}

pub(super) fn stage_compared(stage: &StageForecast, planned: f64) -> StageCompared {
    let done = stage.totals.last().map(|total| total.done).unwrap_or_default();
    StageCompared {
        planned,
        done: Band { low: done.q10, middle: done.q50, high: done.q90 },
        missing: (planned - done.mean).max(0.0),
        stopped: stage.stopped,
        waits: stage.starved + stage.blocked,
        metal: None,
    }
}

/// The first moment from which on every stage is as good as on its plan, by the median.
fn recovered(
    case: &Case,
    found: &Forecast,
    asked: &dyn Fn(usize, Timestamp) -> f64,
    nominal: &dyn Fn(usize) -> f64,
) -> Option<Timestamp> {
    let behind = |moment: usize, at: Timestamp| {
        found.stages.iter().enumerate().any(|(index, stage)| {
            let missing = asked(index, at) - stage.totals[moment].done.q50;
            in_hours(missing, nominal(index)) > RECOVERED_HOURS
        })
    };
    let moments = &case.scope.totals_at;
    let last_behind = (0..moments.len()).rev().find(|moment| behind(*moment, moments[*moment]));
    match last_behind {
        None => Some(case.start.at),
        Some(last) => moments.get(last + 1).copied(),
    }
}

fn moments(from: Timestamp, until: Timestamp) -> Vec<Timestamp> {
    let mut moments: Vec<Timestamp> =
        std::iter::successors(Some(from + GRID), |at| Some(*at + GRID)).take_while(|at| *at < until).collect();
    moments.push(until);
    moments
}

pub(super) fn in_hours(units: f64, nominal: f64) -> f64 {
    if nominal > 0.0 { units / nominal } else { 0.0 }
}
