//! What if something were otherwise: the same paths, with the same chance, of a changed case. And whose loss it is: stages put
//! back in order one at a time, or in all combinations.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Workspace;
use super::behaviour::{Behaviour, Pace};
use super::case::{Case, Problem};
use super::setup::Setup;
use super::start::{StageNow, Status};
use crate::ids::{BufferId, StageId};
use crate::model::Plan;
use crate::time::Timestamp;

/// All combinations of more than this would take too many forecasts.
pub const SUSPECTS_MAX: usize = 4;

/// One thing that is otherwise than it is.
#[derive(Clone, Debug)]
pub enum Change {
    /// What ails the stage now is over; what may still come to it stays.
    Repair(StageId),
    /// A stage that is slow does so much more an hour: a machine of its is back.
    Lift(StageId, f64),
    /// It does its plan from now on: no present trouble, no stops, no wander.
    ToPlan(StageId),
    /// The same at its nominal rate.
    ToNominal(StageId),
    /// Another plan for all.
    Plan(Arc<Plan>),
    Pace(StageId, Pace),
    /// Another range of rates, units an hour.
    Rates(StageId, f64, f64),
    /// More in a buffer now, or less.
    Add(BufferId, f64),
}

/// How a loss is shared out among suspects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sharing {
    /// In proportion to what each saves alone. Suspects that only help together share equally.
    OneAtATime,
    /// The mean of what each adds over all orders in which they may be put right (Shapley 1953); at most `SUSPECTS_MAX`.
    Shapley,
}

/// What is lost by a moment, and whose it is: by stage of the chain.
#[derive(Clone, Debug, PartialEq)]
pub struct Losses {
    pub at: Timestamp,
    pub stages: Vec<StageLosses>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct StageLosses {
    /// What the stage will have done: expected as things are, and with all suspects put right.
    pub expected: f64,
    pub without: f64,
    /// In the order of the suspects; shares add up to 1 unless nothing can be saved.
    pub charges: Vec<Charge>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Charge {
    pub stage: StageId,
    /// More units at the stage when this suspect is put right alone, and the standard error of that.
    pub saves: f64,
    pub error: f64,
    pub share: f64,
}

impl Case {
    /// This case with something otherwise.
    #[must_use]
    pub fn with(&self, changes: &[Change]) -> Self {
        let mut case = self.clone();
        changes.iter().for_each(|change| case.change(change));
        case
    }

    fn change(&mut self, change: &Change) {
        match *change {
            Change::Repair(stage) => self.repair(stage),
            Change::Lift(stage, by) => self.lift(stage, by),
            Change::ToPlan(stage) => self.put_right(stage, None),
            Change::ToNominal(stage) => self.put_right(stage, Some(Pace::Nominal)),
            Change::Plan(ref plan) => self.plan = Arc::clone(plan),
            Change::Pace(stage, pace) => {
                if let Some(behaviour) = self.behaviour.get_mut(stage.index()) {
                    behaviour.pace = pace;
                }
            }
            Change::Rates(stage, min, max) => {
                if let Some(works) = Arc::make_mut(&mut self.chain).stages.get_mut(stage.index()) {
                    (works.min, works.max) = (min.max(0.0), max.max(0.0));
                }
            }
            Change::Add(buffer, amount) => {
                if let Some(level) = self.start.buffers.get_mut(buffer.index()) {
                    level.mean += amount;
                }
            }
        }
    }

    fn repair(&mut self, stage: StageId) {
        if let Some(now) = self.start.stages.get_mut(stage.index()) {
            let ails = now.limit.is_some() || matches!(now.status, Status::Stopped { .. });
            if ails {
                *now = StageNow { rate: None, status: Status::Running, limit: None, ..now.clone() };
            }
        }
    }

    /// No further than to what it is built for.
    fn lift(&mut self, stage: StageId, by: f64) {
        let nominal = self.chain.stages.get(stage.index()).map(|works| works.nominal);
        let now = self.start.stages.get_mut(stage.index());
        if let (Some(now), Some(nominal)) = (now, nominal)
            && let Some(limit) = &mut now.limit
        {
            limit.rate = (limit.rate + by).min(nominal.max(limit.rate));
            now.rate = None;
        }
    }

    fn put_right(&mut self, stage: StageId, pace: Option<Pace>) {
        let (Some(now), Some(behaviour)) = (self.start.stages.get_mut(stage.index()), self.behaviour.get_mut(stage.index()))
        else {
            return;
        };
        *now = StageNow { rate: None, status: Status::Running, limit: None, ..now.clone() };
        let pace = pace.unwrap_or(behaviour.pace);
        *behaviour = Behaviour { pace, wander: super::Wander { sd: 0.0, ..behaviour.wander }, stops: None, ..behaviour.clone() };
    }

    /// Shares what each stage loses by `at` out among `suspects`, each put right by `remedy` (`Change::Repair`, `Change::ToPlan`).
    ///
    /// # Errors
    /// Everything that is wrong with the case, with `at`, or with the suspects.
    pub fn losses(
        &self,
        at: Timestamp,
        suspects: &[StageId],
        remedy: fn(StageId) -> Change,
        sharing: Sharing,
        workspace: &mut Workspace,
    ) -> Result<Losses, Vec<Problem>> {
        let mut case = self.clone();
        case.scope.grid = None;
        case.scope.totals_at = vec![at];
        case.check()?;
        self.check_suspects(suspects, sharing)?;
        let mut totals = |right: &dyn Fn(usize) -> bool| {
            let changes: Vec<Change> =
                suspects.iter().enumerate().filter(|(index, _)| right(*index)).map(|(_, suspect)| remedy(*suspect)).collect();
            totals_of(&case.with(&changes), workspace)
        };
        let all = (1_usize << suspects.len()) - 1;
        // Of each set of suspects that is put right, a bit for each: what each stage does on each path.
        let mut sets: BTreeMap<usize, Totals> = BTreeMap::new();
        let wanted = |set: &usize| sharing == Sharing::Shapley || set.count_ones() <= 1 || *set == all;
        for set in (0..=all).filter(wanted) {
            sets.insert(set, totals(&|one| set >> one & 1 == 1));
        }
        let stages = (0..self.chain.stages()).map(|stage| shared(&sets, stage, suspects, sharing)).collect();
        Ok(Losses { at, stages })
    }

    /// What each of `changes` alone adds by `at` to what each stage will have done.
    ///
    /// # Errors
    /// Everything that is wrong with the case or with `at`.
    pub fn saved_by(&self, at: Timestamp, changes: &[Change], workspace: &mut Workspace) -> Result<Vec<Vec<f64>>, Vec<Problem>> {
        let mut case = self.clone();
        case.scope.grid = None;
        case.scope.totals_at = vec![at];
        case.check()?;
        if changes.is_empty() {
            return Ok(Vec::new());
        }
        let base = totals_of(&case, workspace);
        let saved = |change: &Change| {
            let totals = totals_of(&case.with(std::slice::from_ref(change)), workspace);
            totals.iter().zip(&base).map(|(row, base)| mean_difference(row, base).0).collect()
        };
        Ok(changes.iter().map(saved).collect())
    }

    /// By stage and path, what each stage will have done by `at`, on the first `paths` of its paths.
    ///
    /// # Errors
    /// Everything that is wrong with the case or with `at`.
    pub fn done_by(&self, at: Timestamp, paths: u32, workspace: &mut Workspace) -> Result<Vec<Vec<f64>>, Vec<Problem>> {
        let mut case = self.clone();
        case.scope.grid = None;
        case.scope.totals_at = vec![at];
        case.scope.paths = paths;
        case.check()?;
        Ok(totals_of(&case, workspace))
    }

    fn check_suspects(&self, suspects: &[StageId], sharing: Sharing) -> Result<(), Vec<Problem>> {
        let mut problems = Vec::new();
        for one in suspects {
            if one.index() >= self.chain.stages() {
                problems.push(Problem {
                    place: "losses".into(),
                    expected: "a stage of the chain",
                    found: one.index().to_string(),
                });
            }
        }
        let many = suspects.len() >= usize::BITS as usize;
        if many || (sharing == Sharing::Shapley && suspects.len() > SUSPECTS_MAX) {
            let found = suspects.len().to_string();
            problems.push(Problem { place: "losses, suspects".into(), expected: "at most 4 for all combinations", found });
        }
        if problems.is_empty() { Ok(()) } else { Err(problems) }
    }
}

/// By stage and path, what is done at the only moment asked for.
type Totals = Vec<Vec<f64>>;

fn totals_of(case: &Case, workspace: &mut Workspace) -> Totals {
    let setup = Setup::of(case);
    workspace.run(&setup);
    let total = |stage: usize| {
        let mark = setup.marks[stage].start + setup.schedules[stage].totals[0];
        workspace.samples.mark(mark).to_vec()
    };
    (0..setup.stages.len()).map(total).collect()
}

/// What one stage loses, shared out.
fn shared(sets: &BTreeMap<usize, Totals>, stage: usize, suspects: &[StageId], sharing: Sharing) -> StageLosses {
    let row = |set: usize| sets[&set][stage].as_slice();
    let all = (1_usize << suspects.len()) - 1;
    let saves: Vec<(f64, f64)> = (0..suspects.len()).map(|one| mean_difference(row(1 << one), row(0))).collect();
    let worth = match sharing {
        Sharing::OneAtATime => saves.iter().map(|(saves, _)| saves.max(0.0)).collect(),
        Sharing::Shapley => shapley(&(0..=all).map(|set| mean(row(set))).collect::<Vec<f64>>(), suspects.len()),
    };
    let (expected, without) = (mean(row(0)), mean(row(all)));
    let shares = shares(&worth, without - expected);
    let charge = |(index, suspect): (usize, &StageId)| Charge {
        stage: *suspect,
        saves: saves[index].0,
        error: saves[index].1,
        share: shares[index],
    };
    StageLosses { expected, without, charges: suspects.iter().enumerate().map(charge).collect() }
}

fn mean(row: &[f64]) -> f64 {
    row.iter().sum::<f64>() / row.len() as f64
}

/// Mean of the differences of two rows of the same paths, and its standard error.
fn mean_difference(row: &[f64], base: &[f64]) -> (f64, f64) {
    let paths = row.len() as f64;
    let difference = mean(row) - mean(base);
    let squares = row.iter().zip(base).fold(0.0, |sum, (one, other)| {
        let off = one - other - difference;
        sum + off * off
    });
    let error = if paths > 1.0 { libm::sqrt(squares / (paths - 1.0) / paths) } else { 0.0 };
    (difference, error)
}

/// What each adds, over all orders: `worth` of each set of them, a bit for each member.
fn shapley(worth: &[f64], members: usize) -> Vec<f64> {
    let factorial = |n: usize| (1..=n).map(|n| n as f64).product::<f64>();
    let value = |one: usize| {
        let others = (0..worth.len()).filter(|set| set >> one & 1 == 0);
        others.fold(0.0, |sum, set| {
            let size = set.count_ones() as usize;
            let weight = factorial(size) * factorial(members - 1 - size) / factorial(members);
            sum + weight * (worth[set | 1 << one] - worth[set])
        })
    };
    (0..members).map(value).collect()
}

/// Parts of the whole. Where nobody saves anything alone and all together do, equal parts.
fn shares(worth: &[f64], all: f64) -> Vec<f64> {
    let sum: f64 = worth.iter().sum();
    // Less than this of what is lost is rounding.
    if sum.abs() > 1e-9 * all.abs() && sum > 0.0 {
        worth.iter().map(|one| one / sum).collect()
    } else {
        let equal = if all > 0.0 { 1.0 / worth.len() as f64 } else { 0.0 };
        vec![equal; worth.len()]
    }
}
