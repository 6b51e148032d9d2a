//! Which combinations are tried: all levers alone, then the best of them together with each other one, twice; on few paths first, and
//! what leads on all of them.

use std::collections::BTreeMap;

use super::compare::{Variant, compare};
use super::worth::{Measure, Outcome};
use super::{AS_GOOD, Advice, CHOICES_MAX, Choice, LEVERS_MAX, Question, STAYS, WORTH_ERRORS, WORTH_HOURS, decide_by};
use crate::forecast::{Problem, Workspace};
use crate::ids::{LeverId, StageId};
use crate::time::Timestamp;

/// Of so many paths every fourth is enough to tell who leads, but not fewer than this.
const FEW: u32 = 16;
/// So many of a size are tried with one lever more.
const KEPT: usize = 2;
/// So many sets at most: a site with many levers waits no longer than others.
const TRIED_MAX: usize = 160;
/// So many are tried on all paths.
const FINALISTS: usize = 8;

/// Levers in the order of the site file.
type Set = Vec<LeverId>;

pub(super) struct Search<'a> {
    question: &'a Question<'a>,
    measure: Measure,
    workspace: &'a mut Workspace,
    few: u32,
    nothing: Outcome,
    /// Hours saved on few paths.
    tried: BTreeMap<Set, f64>,
}

impl<'a> Search<'a> {
    pub fn new(question: &'a Question<'a>, workspace: &'a mut Workspace) -> Result<Self, Vec<Problem>> {
        let few = (question.case.scope.paths / 4).max(FEW).min(question.case.scope.paths);
        let measure = Measure::of(question.case, question.until);
        let nothing = measure.run(question.case, few, workspace)?;
        Ok(Self { question, measure, workspace, few, nothing, tried: BTreeMap::new() })
    }

    pub fn run(mut self) -> Result<Advice, Vec<Problem>> {
        let mut best: Vec<Set> = vec![Vec::new()];
        for _ in 0..LEVERS_MAX {
            best = self.grow(&best)?;
        }
        let mut finalists = self.leading(FINALISTS);
        finalists.extend(self.told().filter(|told| !finalists.contains(told)));
        let paths = self.question.case.scope.paths;
        self.nothing = self.measure.run(self.question.case, paths, self.workspace)?;
        let missing = self.nothing.missing();
        let mut choices = Vec::new();
        for levers in finalists {
            let case = self.question.with(&levers, self.question.case.start.at);
            let outcome = self.measure.run(&case, paths, self.workspace)?;
            choices.push(self.choice(levers, &outcome, &missing));
        }
        let tried = self.tried.len() as u32;
        let mut choices = chosen(choices, self.question.told);
        for choice in &mut choices {
            choice.decide_by = self.decide_by(choice)?;
        }
        self.weigh(&mut choices)?;
        Ok(Advice { at: self.question.case.start.at, until: self.question.until, missing, choices, tried })
    }

    /// Tries each of `sets` with each lever more; the best of them.
    fn grow(&mut self, sets: &[Set]) -> Result<Vec<Set>, Vec<Problem>> {
        let mut grown: Vec<(Set, f64)> = Vec::new();
        for set in sets {
            for &lever in self.question.free {
                let Some(larger) = self.together(set, lever) else { continue };
                if self.tried.contains_key(&larger) || self.tried.len() >= TRIED_MAX {
                    continue;
                }
                let case = self.question.with(&larger, self.question.case.start.at);
                let outcome = self.measure.run(&case, self.few, self.workspace)?;
                let (hours, _) = self.nothing.saved_by(&outcome);
                self.tried.insert(larger.clone(), hours);
                grown.push((larger, hours));
            }
        }
        // The more it saves the sooner; where that is alike, by the order of the site file.
        grown.sort_by(|(_, one), (_, other)| other.total_cmp(one));
        grown.truncate(KEPT);
        Ok(grown.into_iter().map(|(set, _)| set).collect())
    }

    /// A set with one lever more, if that can be ordered and still takes effect.
    fn together(&self, set: &[LeverId], lever: LeverId) -> Option<Set> {
        let declared = self.question.levers.get(lever.index())?;
        declared.in_force(self.question.case.start.at, self.question.until)?;
        let fits = |other: &LeverId| *other != lever && self.question.levers[other.index()].pull.goes_with(declared.pull);
        if !set.iter().all(fits) {
            return None;
        }
        let mut larger = set.to_vec();
        larger.push(lever);
        larger.sort_unstable();
        Some(larger)
    }

    /// What was told last, if it can still be ordered.
    fn told(&self) -> Option<Set> {
        let told = self.question.told.iter();
        let mut set = Vec::new();
        for lever in told {
            set = self.together(&set, *lever).filter(|_| self.question.free.contains(lever))?;
        }
        (!set.is_empty()).then_some(set)
    }

    fn leading(&self, count: usize) -> Vec<Set> {
        let mut sets: Vec<(&Set, f64)> = self.tried.iter().map(|(set, hours)| (set, *hours)).collect();
        sets.sort_by(|(_, one), (_, other)| other.total_cmp(one));
        let mut leading: Vec<Set> = sets.iter().take(count).map(|(set, _)| (*set).clone()).collect();
        // What is done alone is what people understand at once: the best three of it are always looked at.
        let alone = sets.iter().filter(|(set, _)| set.len() == 1).take(CHOICES_MAX).map(|(set, _)| (*set).clone());
        let more: Vec<Set> = alone.filter(|set| !leading.contains(set)).collect();
        leading.extend(more);
        leading
    }

    fn choice(&self, levers: Set, outcome: &Outcome, missing: &[f64]) -> Choice {
        let (hours, error) = self.nothing.saved_by(outcome);
        let stages: Vec<f64> = missing.iter().zip(outcome.missing()).map(|(without, with)| without - with).collect();
        let most = (0..stages.len()).fold(0, |most, stage| {
            let hours = |stage: usize| self.measure.hours_of(stage, stages[stage]);
            if hours(stage) > hours(most) { stage } else { most }
        });
        let at = self.question.case.start.at;
        let declared = || levers.iter().map(|lever| &self.question.levers[lever.index()]);
        let in_force = || declared().filter_map(|lever| Some((lever, lever.in_force(at, self.question.until)?)));
        Choice {
            hours,
            error,
            stage: StageId::of(most),
            saves: self.nothing.band(outcome, most),
            stages,
            downtime: 0.0,
            metal: None,
            cost: in_force().map(|(lever, (from, until))| lever.costs((until - from).as_hours_f64())).sum(),
            from: in_force().map(|(_, (from, _))| from).min().unwrap_or(at),
            decide_by: at,
            levers,
        }
    }

    /// What else there is to those that are told, beside tonnes.
    fn weigh(&mut self, choices: &mut [Choice]) -> Result<(), Vec<Problem>> {
        if choices.is_empty() {
            return Ok(());
        }
        let at = self.question.case.start.at;
        let variant = |choice: &Choice| Variant { pulls: choice.levers.iter().map(|lever| (*lever, at)).collect() };
        let variants: Vec<Variant> = choices.iter().map(variant).collect();
        let compared = compare(self.question, &variants, self.workspace)?;
        let Some((nothing, found)) = compared.split_first() else { return Ok(()) };
        for (choice, found) in choices.iter_mut().zip(found) {
            choice.downtime = nothing.downtime() - found.downtime();
            choice.metal = nothing.won(self.question).zip(found.won(self.question)).map(|(without, with)| with - without);
        }
        Ok(())
    }

    fn decide_by(&mut self, choice: &Choice) -> Result<Timestamp, Vec<Problem>> {
        let nothing = self.measure.run(self.question.case, self.few, self.workspace)?;
        let question = self.question;
        let mut brings = |ordered: Timestamp| {
            let case = question.with(&choice.levers, ordered);
            let outcome = self.measure.run(&case, self.few, self.workspace)?;
            Ok(nothing.saved_by(&outcome).0)
        };
        decide_by::last_moment(question, &choice.levers, &mut brings)
    }
}

/// The best few that are worth it, each another thing to do.
fn chosen(mut choices: Vec<Choice>, told: &[LeverId]) -> Vec<Choice> {
    choices.retain(|choice| choice.hours >= WORTH_HOURS && choice.hours >= WORTH_ERRORS * choice.error);
    choices.sort_by(|one, other| other.hours.total_cmp(&one.hours));
    let mut chosen: Vec<Choice> = Vec::new();
    while let Some(best) = choices.first().filter(|_| chosen.len() < CHOICES_MAX) {
        let as_good = choices.iter().filter(|one| one.hours >= AS_GOOD * best.hours);
        let simplest = as_good.min_by(|one, other| {
            one.levers
                .len()
                .cmp(&other.levers.len())
                .then(one.cost.total_cmp(&other.cost))
                .then(other.hours.total_cmp(&one.hours))
        });
        // People who were told of one thing are not told of another that is hardly better.
        let known = choices.iter().find(|one| one.levers == told && one.hours >= STAYS * best.hours);
        let taken = known.filter(|_| chosen.is_empty()).or(simplest).unwrap_or(best).clone();
        // More levers that bring hardly more, and what is but a part of it at no lower a price, are not another thing to do.
        choices.retain(|one| {
            let all = taken.levers.iter().all(|lever| one.levers.contains(lever));
            let part = one.levers.iter().all(|lever| taken.levers.contains(lever));
            !all && (!part || one.cost < taken.cost)
        });
        chosen.push(taken);
    }
    chosen
}
