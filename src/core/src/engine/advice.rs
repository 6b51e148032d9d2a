//! Advice in the fold: when it is asked for, what has been ordered, and what is told of it. One advice for the whole chain, not one
//! an incident: two incidents would be given the same crew. What can be done and what it is worth is worked out in `advise`.

use super::Engine;
use crate::advise::{Advice, Choice, Question, advise};
use crate::alarm::{Condition, Proposal};
use crate::forecast::{Act, Case, Deed};
use crate::ids::{LeverId, StageId};
use crate::model::{Lever, Pull, Site};
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
/// The rate of a slow stage is a mean over so long: as far as it has been in force in that time, what was ordered is in it.
const SEEN_WITHIN: Span = Span::from_mins(30);
/// However much happens, advice is not made anew sooner than this.
const LEAST_APART: Span = Span::from_mins(1);
/// What was told holds for people, unless it is ordered, or no longer any good.
const TOLD_HOLDS: Span = Span::from_mins(30);
/// Where no shift says until when something counts.
const HALF_A_DAY: Span = Span::from_hours(12);
/// Orders that are in force or on their way.
pub(super) const ORDERS_MAX: usize = 32;

/// What has been asked, given and ordered.
#[derive(Clone, Debug)]
pub(super) struct Advised {
    /// The site's levers: with others, what follows would be about something else.
    levers: Vec<String>,
    /// Something has begun, or was ordered, since advice was given last.
    asked: bool,
    /// It was asked for too soon after the last one.
    again: bool,
    given: Option<Advice>,
    /// How often since an incident of the chain has been active.
    times: u32,
    /// Of earlier advice, by when they had to be ordered.
    passed: Vec<Choice>,
    /// What was told last, and when.
    told: Vec<LeverId>,
    told_at: Timestamp,
    orders: Vec<Order>,
}
persist!(Advised { levers, asked, again, given, times, passed, told, told_at, orders });

/// Why an order is no longer in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gone {
    CalledOff,
    TimeOver,
    /// The trouble that a second crew was sent to is over.
    TroubleOver,
}

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
    pub fn new(site: &Site) -> Self {
        Self {
            levers: site.levers.iter().map(written).collect(),
            asked: false,
            again: false,
            given: None,
            times: 0,
            passed: Vec::new(),
            told: Vec::new(),
            told_at: Timestamp::MIN,
            orders: Vec::new(),
        }
    }

    pub fn fits(&self, site: &Site) -> bool {
        let (levers, stages) = (site.levers.len(), site.stages.len());
        let same = self.levers.len() == levers && self.levers.iter().zip(&site.levers).all(|(was, lever)| *was == written(lever));
        let choices = self.given.iter().flat_map(|advice| &advice.choices).chain(&self.passed);
        let mut named = choices.clone().flat_map(|choice| &choice.levers).chain(&self.told);
        same && named.all(|lever| lever.index() < levers)
            && self.orders.iter().all(|order| order.lever.index() < levers)
            && self.given.iter().all(|advice| advice.missing.len() == stages)
            && choices.into_iter().all(|choice| choice.stages.len() == stages && choice.stage.index() < stages)
    }

    /// An incident has begun: what can be done about it is looked for as soon as the state is whole again.
    pub fn ask(&mut self, condition: Condition) {
        self.asked |= condition.is_of_chain();
    }

    /// What was advised is of another plan.
    pub fn ask_again(&mut self) {
        self.again = true;
    }

    #[inline]
    pub fn is_asked(&self) -> bool {
        self.asked
    }
}

impl Engine {
    /// A minute has passed: orders end with their time, and a second crew with the trouble that it was sent to.
    pub(super) fn end_orders(&mut self, at: Timestamp) {
        let orders = std::mem::take(&mut self.state.advised.orders);
        let ends = |order: &Order| match self.site.levers[order.lever.index()].pull {
            _ if order.until <= at => Some(Gone::TimeOver),
            Pull::Repair { stage, .. } if order.from <= at => {
                let now = self.stage_now_if_known(stage);
                let since = now.and_then(|now| now.stands_since.or(now.slow.map(|slow| slow.since)));
                since.is_none_or(|since| since >= order.from).then_some(Gone::TroubleOver)
            }
            _ => None,
        };
        let gone: Vec<(LeverId, Gone)> = orders.iter().filter_map(|order| Some((order.lever, ends(order)?))).collect();
        let orders = orders.into_iter().filter(|order| gone.iter().all(|(lever, _)| *lever != order.lever)).collect();
        self.state.advised.orders = orders;
        self.end_actions(&gone, "", "");
    }

    /// A minute has passed.
    pub(super) fn renew_advice(&mut self, at: Timestamp) {
        let advised = &mut self.state.advised;
        advised.passed.retain(|choice| at - choice.decide_by < PASSED_SHOWN);
        if !self.state.incidents.any_of_chain() {
            (advised.given, advised.times, advised.again) = (None, 0, false);
            // What comes back at once is the same upset to people.
            if at - advised.told_at >= TOLD_HOLDS {
                advised.told.clear();
            }
            return;
        }
        let every = if advised.times <= 1 { FIRST_AGAIN } else { EVERY };
        let due = advised.given.as_ref().is_none_or(|given| at - given.at >= every);
        if due || advised.again {
            self.advise(at);
        }
    }

    /// Looks for what can be done now, and tells of it where that is something else than before.
    #[cold]
    pub(super) fn advise(&mut self, at: Timestamp) {
        let advised = &mut self.state.advised;
        advised.asked = false;
        if advised.given.as_ref().is_some_and(|given| at - given.at < LEAST_APART) {
            advised.again = true;
            return;
        }
        self.look_for_advice(at);
    }

    fn look_for_advice(&mut self, at: Timestamp) {
        (self.state.advised.asked, self.state.advised.again) = (false, false);
        if self.site.levers.is_empty() || !self.state.incidents.any_of_chain() {
            return;
        }
        let Some(Situation { case, until, .. }) = self.situation(at) else {
            self.state.advised.given = None;
            return;
        };
        let free: Vec<LeverId> = (0..self.site.levers.len()).map(LeverId::of).filter(|lever| self.is_free(*lever)).collect();
        let told = &self.state.advised.told;
        let metals = self.state.metals.as_deref().zip(self.site.settings.content.as_deref());
        let stuff = metals.map(|(metals, content)| metals.stuff(&self.site, content));
        let question = Question { case: &case, levers: &self.site.levers, free: &free, until, told, stuff };
        // What is wrong with a case is wrong with its forecast too, which tells nothing then.
        match advise(&question, &mut self.bench.workspace) {
            Ok(advice) => self.give(advice, at),
            Err(_) => self.state.advised.given = None,
        }
    }

    /// The chain as it is, and by when it counts; `None`: nothing can be forecast.
    pub(super) fn situation(&self, at: Timestamp) -> Option<Situation> {
        if self.bench.chain.is_none() || self.state.plan.lines().is_empty() || self.is_away(at) {
            return None;
        }
        let case = self.question(at)?;
        let until = self.counts_until(at).min(case.start.at + case.scope.horizon);
        Some(Situation { until, case, metal: None })
    }

    /// By when what is done now counts: the end of the shift, or of the next one where that is near.
    fn counts_until(&self, at: Timestamp) -> Timestamp {
        let ends = |end: Timestamp| (end - at >= END_LEAST).then_some(end);
        let shift = self.state.shift.as_ref().and_then(|shift| ends(shift.end));
        shift.or_else(|| self.calendar.next_after(at).and_then(|next| ends(next.end))).unwrap_or(at + HALF_A_DAY)
    }

    fn give(&mut self, advice: Advice, at: Timestamp) {
        let advised = &mut self.state.advised;
        advised.times = advised.times.saturating_add(1);
        if let Some(before) = advised.given.take() {
            let gone = before.choices.into_iter().filter(|choice| choice.decide_by < at);
            let gone = gone.filter(|choice| advice.choices.iter().all(|one| one.levers != choice.levers));
            let gone: Vec<Choice> = gone.collect();
            advised.passed.retain(|old| gone.iter().all(|one| one.levers != old.levers));
            advised.passed.extend(gone);
            let over = advised.passed.len().saturating_sub(PASSED_MAX);
            advised.passed.drain(..over);
        }
        advised.passed.retain(|old| advice.choices.iter().all(|one| one.levers != old.levers));
        let proposals: Vec<Proposal> = advice.choices.iter().map(proposal).collect();
        let news = advised.is_news(&advice, at);
        if let Some(best) = advice.choices.first().filter(|_| news) {
            (advised.told, advised.told_at) = (best.levers.clone(), at);
        }
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
        let until = self.counts_until(now);
        let named: Vec<LeverId> = keys.iter().filter_map(|key| self.site.lever(key)).collect();
        let promise = self.promise(&named, now);
        let mut accepted = Vec::new();
        for key in keys {
            let Some(lever) = self.site.lever(key).filter(|lever| self.is_free(*lever)) else { continue };
            let Some((from, until)) = self.site.levers[lever.index()].in_force(now, until) else { continue };
            if self.state.advised.orders.len() < ORDERS_MAX {
                let order = Order { lever, at: now, from, until, by: by.to_owned(), comment: comment.to_owned() };
                self.state.advised.orders.push(order);
                accepted.push((lever, from, until));
            }
        }
        let ordered: Vec<(LeverId, Timestamp)> = accepted.iter().map(|(lever, _, until)| (*lever, *until)).collect();
        let choice = self.state.advised.choice_of(&ordered);
        self.open_actions(&ordered, choice.as_ref(), by, comment);
        if let Some(promise) = promise {
            self.follow_orders(&accepted, by, promise);
        }
        self.state.outlook.changes();
        self.look_for_advice(self.state.now);
    }

    /// People call an order off: it is over now.
    pub(super) fn call_off(&mut self, key: &str, by: &str, comment: &str) {
        let Some(lever) = self.site.lever(key) else { return };
        self.end_actions(&[(lever, Gone::CalledOff)], by, comment);
        self.let_go(key);
    }

    /// The order is over. One that has become a version of the plan stays until its time: the plan goes on.
    pub(super) fn let_go(&mut self, key: &str) {
        let Some(lever) = self.site.lever(key) else { return };
        if matches!(self.site.levers[lever.index()].pull, Pull::Order { .. }) {
            return;
        }
        self.state.advised.orders.retain(|order| order.lever != lever);
        self.state.effects.call_off(lever, self.state.now);
        self.state.outlook.changes();
        self.look_for_advice(self.state.now);
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
        self.sum_of_orders(stage, |order| if order.from <= at && at < order.until { 1.0 } else { 0.0 })
    }

    /// What of what is measured at `stage` comes from what was ordered.
    pub(super) fn ordered_and_seen(&self, stage: StageId, at: Timestamp) -> f64 {
        let seen = |order: &Order| {
            let since = (at.min(order.until) - order.from).max(Span::ZERO);
            if at < order.until { (since.0 as f64 / SEEN_WITHIN.0 as f64).min(1.0) } else { 0.0 }
        };
        self.sum_of_orders(stage, seen).1
    }

    /// `counts`: as what share of itself an order counts.
    fn sum_of_orders(&self, stage: StageId, counts: impl Fn(&Order) -> f64) -> (f64, f64) {
        let (mut up_to, mut adds) = (0.0_f64, 0.0);
        for (order, lever) in self.orders() {
            let share = counts(order);
            if share == 0.0 {
                continue;
            }
            match lever.pull {
                Pull::Rate { stage: of, up_to: rate } if of == stage => up_to = up_to.max(rate.as_units_per_hour()),
                Pull::Spare { stage: of, adds: rate, .. } | Pull::Move { stage: of, adds: rate, .. } if of == stage => {
                    adds += share * rate.as_units_per_hour();
                }
                Pull::Move { from, takes, .. } if from == stage => adds -= share * takes.as_units_per_hour(),
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
            orders_until: self.counts_until(now),
            checked: self.checked_views(),
            tallies: self.tally_views(),
        }
    }
}

impl Advised {
    /// What was advised of these levers together.
    fn choice_of(&self, ordered: &[(LeverId, Timestamp)]) -> Option<Choice> {
        let mut levers: Vec<LeverId> = ordered.iter().map(|(lever, _)| *lever).collect();
        levers.sort_unstable();
        let mut known = self.given.iter().flat_map(|given| &given.choices).chain(&self.passed);
        known.find(|choice| !levers.is_empty() && choice.levers == levers).cloned()
    }

    /// Whether people are to hear of it: something can be done, and it is not what they know already.
    fn is_news(&self, advice: &Advice, at: Timestamp) -> bool {
        let Some(best) = advice.choices.first() else { return false };
        let is_ordered =
            !self.told.is_empty() && self.told.iter().any(|lever| self.orders.iter().any(|order| order.lever == *lever));
        if self.told.is_empty() || is_ordered {
            return best.levers != self.told;
        }
        if at - self.told_at < TOLD_HOLDS {
            return false;
        }
        best.levers != self.told
    }
}

/// A lever as it is declared, to be recognised by.
fn written(lever: &Lever) -> String {
    format!("{} {:?} {:?} {:?}", lever.key, lever.pull, lever.lead, lever.lasts)
}

fn proposal(choice: &Choice) -> Proposal {
    Proposal {
        levers: choice.levers.clone(),
        stage: choice.stage,
        saves: Amount::from_units(choice.stages[choice.stage.index()]),
        decide_by: choice.decide_by,
    }
}
