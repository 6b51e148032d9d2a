//! Advice in the fold: when it is asked for, what has been ordered, and what is told of it. One advice for the whole chain, not one
//! an incident: two incidents would be given the same crew. What can be done and what it is worth is worked out in `advise`.

use super::Engine;
use crate::advise::{Advice, Choice, Question, advise};
use crate::alarm::{Condition, Proposal};
use crate::forecast::{Act, Case, Deed};
use crate::ids::{LeverId, StageId};
use crate::model::{Lever, Pull};
use crate::persist::persist;
use crate::time::{Span, Timestamp};
use crate::units::Amount;
use crate::view::{AdviceView, ChoiceView, OrderView, Situation};

/// Advice is looked at again this often while an incident of the chain is active; the first time sooner, because more is known then.
const EVERY: Span = Span::from_mins(15);
const FIRST_AGAIN: Span = Span::from_mins(5);
/// Before the end of a shift that is closer than this the horizon counts.
const END_LEAST: Span = Span::from_hours(1);
/// A choice whose time has passed is shown for so long.
const PASSED_SHOWN: Span = Span::from_mins(60);
const PASSED_MAX: usize = 3;
/// What is measured contains what was ordered once it has been in force for so long.
const SEEN_AFTER: Span = Span::from_mins(10);
/// Orders that are in force or on their way.
pub(super) const ORDERS_MAX: usize = 32;

/// What has been asked, given and ordered.
#[derive(Clone, Debug, Default)]
pub(super) struct Advised {
    /// Something has begun, or was ordered, since advice was given last.
    asked: bool,
    given: Option<Advice>,
    /// How often since an incident of the chain has been active.
    times: u32,
    /// Of earlier advice, by when they had to be ordered.
    passed: Vec<Choice>,
    /// What was told last.
    told: Vec<LeverId>,
    orders: Vec<Order>,
}
persist!(Advised { asked, given, times, passed, told, orders });

/// A lever that was ordered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Order {
    lever: LeverId,
    at: Timestamp,
    from: Timestamp,
    until: Timestamp,
    by: String,
    comment: String,
}
persist!(Order { lever, at, from, until, by, comment });

impl Advised {
    pub fn fits(&self, levers: usize, stages: usize) -> bool {
        let choices = self.given.iter().flat_map(|advice| &advice.choices).chain(&self.passed);
        let mut named = choices.clone().flat_map(|choice| &choice.levers).chain(&self.told);
        named.all(|lever| lever.index() < levers)
            && self.orders.iter().all(|order| order.lever.index() < levers)
            && self.given.iter().all(|advice| advice.missing.len() == stages)
            && choices.into_iter().all(|choice| choice.stages.len() == stages && choice.stage.index() < stages)
    }

    /// An incident has begun: what can be done about it is looked for as soon as the state is whole again.
    pub fn ask(&mut self, condition: Condition) {
        self.asked |= condition.is_of_chain();
    }

    #[inline]
    pub fn is_asked(&self) -> bool {
        self.asked
    }
}

impl Engine {
    /// A minute has passed.
    pub(super) fn renew_advice(&mut self, at: Timestamp) {
        let advised = &mut self.state.advised;
        advised.orders.retain(|order| order.until > at);
        advised.passed.retain(|choice| at - choice.decide_by < PASSED_SHOWN);
        if !self.state.incidents.any_of_chain() {
            advised.given = None;
            advised.times = 0;
            advised.told.clear();
            return;
        }
        let since = advised.given.as_ref().map_or(Span::ZERO, |given| at - given.at);
        let every = if advised.times <= 1 { FIRST_AGAIN } else { EVERY };
        if advised.given.is_some() && since >= every {
            self.advise(at);
        }
    }

    /// Looks for what can be done now, and tells of it where that is something else than before.
    #[cold]
    pub(super) fn advise(&mut self, at: Timestamp) {
        self.state.advised.asked = false;
        if self.site.levers.is_empty() || !self.state.incidents.any_of_chain() {
            return;
        }
        let Some(Situation { case, until }) = self.situation(at) else { return };
        let free: Vec<LeverId> = (0..self.site.levers.len()).map(LeverId::of).filter(|lever| self.is_free(*lever)).collect();
        let question = Question { case: &case, levers: &self.site.levers, free: &free, until };
        // What is wrong with a case is wrong with its forecast too, which tells nothing then.
        let Ok(advice) = advise(&question, &mut self.bench.workspace) else { return };
        self.give(advice, at);
    }

    /// The chain as it is, and by when it counts; `None`: nothing can be forecast.
    pub(super) fn situation(&self, at: Timestamp) -> Option<Situation> {
        if self.bench.chain.is_none() || self.state.plan.lines().is_empty() || self.is_away(at) {
            return None;
        }
        let case = self.question(at)?;
        let ends = case.start.at + case.scope.horizon;
        let shift = case.scope.totals_at.first().copied().filter(|end| *end - at >= END_LEAST);
        Some(Situation { until: shift.unwrap_or(ends), case })
    }

    fn give(&mut self, advice: Advice, at: Timestamp) {
        let advised = &mut self.state.advised;
        advised.times = advised.times.saturating_add(1);
        if let Some(before) = advised.given.take() {
            let gone = before.choices.into_iter().filter(|choice| choice.decide_by < at);
            let gone = gone.filter(|choice| advice.choices.iter().all(|one| one.levers != choice.levers));
            advised.passed.extend(gone);
            let over = advised.passed.len().saturating_sub(PASSED_MAX);
            advised.passed.drain(..over);
        }
        let best = advice.choices.first().map(|choice| choice.levers.clone()).unwrap_or_default();
        let news = best != advised.told && !best.is_empty();
        let proposals: Vec<Proposal> = advice.choices.iter().map(proposal).collect();
        advised.told = best;
        advised.given = Some(advice);
        if news {
            self.state.incidents.advise(at, &proposals, &mut self.outputs);
        }
    }

    /// Whether it can be ordered beside what is ordered already.
    fn is_free(&self, lever: LeverId) -> bool {
        let pull = self.site.levers[lever.index()].pull;
        let mut ordered = self.state.advised.orders.iter();
        ordered.all(|order| order.lever != lever && self.site.levers[order.lever.index()].pull.goes_with(pull))
    }

    /// People order levers, as of now.
    pub(super) fn issue(&mut self, keys: &[String], by: &str, comment: &str) {
        let now = self.state.now;
        let until = self.state.shift.as_ref().map_or(now + Span::from_hours(12), |shift| shift.end);
        for key in keys {
            let Some(lever) = self.site.lever(key).filter(|lever| self.is_free(*lever)) else { continue };
            let Some((from, until)) = self.site.levers[lever.index()].in_force(now, until) else { continue };
            if self.state.advised.orders.len() < ORDERS_MAX {
                let order = Order { lever, at: now, from, until, by: by.to_owned(), comment: comment.to_owned() };
                self.state.advised.orders.push(order);
            }
        }
        self.state.outlook.changes();
        self.state.advised.asked = true;
    }

    /// People call an order off: it is over now.
    pub(super) fn call_off(&mut self, key: &str) {
        let Some(lever) = self.site.lever(key) else { return };
        self.state.advised.orders.retain(|order| order.lever != lever);
        self.state.outlook.changes();
        self.state.advised.asked = true;
    }

    /// Puts what is ordered into a question.
    pub(super) fn with_orders(&self, case: &mut Case) {
        let at = case.start.at;
        for (order, lever) in self.orders() {
            match lever.pull {
                // It has become a version of the plan.
                Pull::Order { .. } => {}
                // The crew that is there already shortens what is left as of now.
                Pull::Repair { stage, factor, .. } => {
                    let deed = Deed::Repair(stage, factor.as_ratio());
                    case.acts.push(Act { from: order.from.max(at), until: order.until.max(at), deed });
                }
                _ => lever.pull(order.from, order.until, case),
            }
        }
    }

    /// What is ordered for `stage` and in force: how far it may go to catch up, and what it can do more. Units an hour.
    pub(super) fn ordered_at(&self, stage: StageId, at: Timestamp) -> (f64, f64) {
        self.sum_of_orders(stage, |order| order.from <= at && at < order.until)
    }

    /// What of what is measured at `stage` comes from what was ordered.
    pub(super) fn ordered_and_seen(&self, stage: StageId, at: Timestamp) -> f64 {
        self.sum_of_orders(stage, |order| order.from + SEEN_AFTER <= at && at < order.until).1
    }

    fn sum_of_orders(&self, stage: StageId, counts: impl Fn(&Order) -> bool) -> (f64, f64) {
        let (mut up_to, mut adds) = (0.0_f64, 0.0);
        for (_, lever) in self.orders().filter(|(order, _)| counts(order)) {
            match lever.pull {
                Pull::Rate { stage: of, up_to: rate } if of == stage => up_to = up_to.max(rate.as_units_per_hour()),
                Pull::Spare { stage: of, adds: rate, .. } | Pull::Move { stage: of, adds: rate, .. } if of == stage => {
                    adds += rate.as_units_per_hour();
                }
                Pull::Move { from, takes, .. } if from == stage => adds -= takes.as_units_per_hour(),
                _ => {}
            }
        }
        (up_to, adds)
    }

    fn orders(&self) -> impl Iterator<Item = (&Order, &Lever)> {
        self.state.advised.orders.iter().map(|order| (order, &self.site.levers[order.lever.index()]))
    }

    pub(super) fn advice_view(&self) -> AdviceView {
        let advised = &self.state.advised;
        let now = self.state.now;
        let choice = |choice: &Choice| ChoiceView { choice: choice.clone(), passed: choice.decide_by < now };
        let order = |order: &Order| OrderView {
            lever: order.lever,
            at: order.at,
            from: order.from,
            until: order.until,
            by: order.by.clone(),
            comment: order.comment.clone(),
        };
        AdviceView {
            at: advised.given.as_ref().map(|given| given.at),
            until: advised.given.as_ref().map(|given| given.until),
            missing: advised.given.as_ref().map(|given| given.missing.clone()).unwrap_or_default(),
            tried: advised.given.as_ref().map_or(0, |given| given.tried),
            choices: advised.given.iter().flat_map(|given| &given.choices).chain(&advised.passed).map(choice).collect(),
            orders: advised.orders.iter().map(order).collect(),
        }
    }
}

fn proposal(choice: &Choice) -> Proposal {
    Proposal {
        levers: choice.levers.clone(),
        stage: choice.stage,
        saves: Amount::from_units(choice.saves.middle),
        decide_by: choice.decide_by,
    }
}
