//! What orders have brought, in the fold: the record of the chain by the minute, which orders are followed until when, when the check is
//! asked, and what is remembered of each lever. How it is worked out is in `check`.

use std::collections::VecDeque;
use std::sync::Arc;

use super::Engine;
use crate::action;
use crate::advise::{Question as Proposed, Variant, compare};
use crate::check::{BEFORE, Checked, Minute, Ordered, Question, Seen, Verdict, check};
use crate::ids::{BufferId, LeverId, StageId};
use crate::model::{Plan, Pull, Site};
use crate::persist::persist;
use crate::time::{Span, Timestamp};
use crate::units::{Amount, PER_UNIT};
use crate::view::{CheckedView, Situation, TallyView};

const MINUTE: Span = Span::from_mins(1);
/// What goes on is looked at so often.
const EVERY: Span = Span::from_mins(15);
/// A shift, a half of the one before it, and what lies before the order.
const MINUTES_MAX: usize = 20 * 60;
/// So many orders are followed at a time, and so many remembered that are over.
const FOLLOWED_MAX: usize = 32;
const KEPT_MAX: usize = 40;
/// Draws of what is not known, on the way and at the end.
const DRAWS: (u32, u32) = (8, 24);
/// What was promised is an average: so many paths are enough.
const PATHS: u32 = 100;
const UNIT: f64 = PER_UNIT as f64;

/// The record, what is followed, and what came of it.
#[derive(Clone, Debug, Default)]
pub(super) struct Effects {
    minutes: VecDeque<Minute>,
    /// By stage: what it had done by the last minute.
    totals: Vec<f64>,
    /// The plan that was followed by the last minute.
    plan: Option<Arc<Plan>>,
    followed: Vec<Followed>,
    /// The last number that was given.
    last: u64,
    over: VecDeque<Over>,
    tallies: Vec<Tally>,
}
persist!(Effects { minutes, totals, plan, followed, last, over, tallies });

/// Levers that were ordered together, and are followed.
#[derive(Clone, Debug)]
struct Followed {
    number: u64,
    at: Timestamp,
    by: String,
    orders: Vec<Force>,
    /// The end of what it counts for.
    until: Timestamp,
    counted_from: Timestamp,
    done: Vec<f64>,
    promised: Vec<f64>,
    /// Without it the plan would have been this; `None`: no plan was changed.
    plan: Option<Arc<Plan>>,
    checked: Option<Checked>,
}
persist!(Followed { number, at, by, orders, until, counted_from, done, promised, plan, checked });

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Force {
    lever: LeverId,
    from: Timestamp,
    until: Timestamp,
}
persist!(Force { lever, from, until });

#[derive(Clone, Debug)]
struct Over {
    number: u64,
    at: Timestamp,
    by: String,
    levers: Vec<LeverId>,
    checked: Checked,
}
persist!(Over { number, at, by, levers, checked });

/// What a lever has brought, of the orders in which it was: units of the stage where most was promised.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Tally {
    ordered: u32,
    told: u32,
    failed: u32,
    promised: f64,
    measured: f64,
}
persist!(Tally { ordered, told, failed, promised, measured });

impl Effects {
    pub fn new(site: &Site) -> Self {
        Self { tallies: vec![Tally::default(); site.levers.len()], ..Self::default() }
    }

    pub fn fits(&self, site: &Site) -> bool {
        let (stages, buffers, levers) = (site.stages.len(), site.buffers.len(), site.levers.len());
        let named = |lever: &LeverId| lever.index() < levers;
        let fits = |checked: &Checked| checked.stages.len() == stages && checked.stage.index() < stages;
        self.tallies.len() == levers
            && (self.totals.is_empty() || self.totals.len() == stages)
            && self.minutes.iter().all(|one| one.done.len() == stages && one.seen.len() == stages && one.levels.len() == buffers)
            && self.followed.iter().all(|one| {
                one.orders.iter().all(|order| named(&order.lever))
                    && one.done.len() == stages
                    && one.promised.len() == stages
                    && one.plan.as_ref().is_none_or(|plan| plan.stages() == stages)
                    && one.checked.iter().all(fits)
            })
            && self.over.iter().all(|one| one.levers.iter().all(named) && fits(&one.checked))
    }

    /// The orders of a lever end now.
    pub fn call_off(&mut self, lever: LeverId, now: Timestamp) {
        for order in self.followed.iter_mut().flat_map(|one| &mut one.orders).filter(|order| order.lever == lever) {
            order.until = order.until.min(now.max(order.from));
        }
    }

    fn put_down(&mut self, minute: Minute) {
        let last = self.minutes.back().map(|last| last.at);
        // A minute that nobody looked at is one of which nothing is known.
        if let Some(last) = last.filter(|last| minute.at - *last > MINUTE) {
            let missing = ((minute.at - last).0 / MINUTE.0 - 1).min(MINUTES_MAX as i64);
            for number in 1..=missing {
                let at = minute.at - Span(MINUTE.0 * (missing + 1 - number));
                self.minutes.push_back(Minute {
                    at,
                    done: vec![0.0; minute.done.len()],
                    seen: vec![Seen::Unknown; minute.seen.len()],
                    levels: minute.levels.clone(),
                });
            }
        }
        let kept = self.followed.iter().map(|one| one.at).min().unwrap_or(minute.at) - BEFORE - MINUTE;
        self.minutes.push_back(minute);
        while self.minutes.len() > MINUTES_MAX || self.minutes.front().is_some_and(|first| first.at <= kept) {
            self.minutes.pop_front();
        }
    }
}

impl Engine {
    /// A minute has passed: it is put down, and what is followed is looked at when its time comes.
    pub(super) fn follow_effects(&mut self, at: Timestamp) {
        if self.site.levers.is_empty() {
            return;
        }
        self.put_down(at);
        let due = |one: &Followed| at >= one.until || at.0.rem_euclid(EVERY.0) == 0;
        for number in (0..self.state.effects.followed.len()).rev() {
            if !due(&self.state.effects.followed[number]) {
                continue;
            }
            let over = at >= self.state.effects.followed[number].until;
            let checked = self.checked(number, over);
            let effects = &mut self.state.effects;
            if over {
                let followed = effects.followed.remove(number);
                if let Some(checked) = checked {
                    let levers: Vec<LeverId> = followed.orders.iter().map(|order| order.lever).collect();
                    let ordered_at = followed.at;
                    effects.end(followed, checked.clone());
                    self.check_actions((&levers, ordered_at), &checked, at);
                }
            } else {
                effects.followed[number].checked = checked;
            }
        }
    }

    /// What the levers brought is the Check of the actions that they became, unless people have said it already.
    fn check_actions(&mut self, (levers, ordered_at): (&[LeverId], Timestamp), checked: &Checked, at: Timestamp) {
        let verdict = match checked.verdict {
            Verdict::Effective => action::Verdict::Effective,
            Verdict::Partly => action::Verdict::Partly,
            Verdict::Not => action::Verdict::Not,
            // People who were there may know better.
            Verdict::TooEarly | Verdict::Unclear => action::Verdict::TooEarly,
        };
        let amount = Amount::from_units;
        let saved = (amount(checked.saved.low), amount(checked.saved.middle), amount(checked.saved.high));
        for lever in levers {
            let check = action::Checked { verdict, saved: Some(saved), note: String::new() };
            let key = &self.site.levers[lever.index()].key;
            Arc::make_mut(&mut self.state.actions).reckoned((key, ordered_at), check, at);
        }
    }

    fn put_down(&mut self, at: Timestamp) {
        let stages = self.site.stages.len();
        let total = |index: usize| {
            let total = self.state.stages[index].total_at(&self.site.stages[index], &self.site, &self.state.signals, at).amount();
            self.state.meters.corrected(StageId::of(index), total).as_units()
        };
        let totals: Vec<f64> = (0..stages).map(total).collect();
        let before = &self.state.effects.totals;
        let done = |index: usize| before.get(index).map_or(0.0, |before| (totals[index] - before).max(0.0)) as f32;
        let first = before.is_empty();
        let seen = |index: usize| match StageId::of(index) {
            id if first || !self.is_known(id, at) => Seen::Unknown,
            id if self.is_held(id) => Seen::Held,
            _ => Seen::Free,
        };
        let level = |index: usize| (self.state.buffers[BufferId::of(index).index()].level / UNIT) as f32;
        let minute = Minute {
            at,
            done: (0..stages).map(done).collect(),
            seen: (0..stages).map(seen).collect(),
            levels: (0..self.site.buffers.len()).map(level).collect(),
        };
        let effects = &mut self.state.effects;
        effects.totals = totals;
        effects.plan = Some(Arc::clone(&self.state.plan));
        effects.put_down(minute);
    }

    fn checked(&self, number: usize, over: bool) -> Option<Checked> {
        let effects = &self.state.effects;
        let followed = &effects.followed[number];
        let ordered =
            |order: &Force| Ordered { pull: self.site.levers[order.lever.index()].pull, from: order.from, until: order.until };
        let orders: Vec<Ordered> = followed.orders.iter().map(ordered).collect();
        let others = effects.followed.iter().enumerate().filter(|(other, _)| *other != number);
        let others: Vec<Ordered> = others.flat_map(|(_, other)| other.orders.iter().map(ordered)).collect();
        let minutes: Vec<Minute> = effects.minutes.iter().cloned().collect();
        let lots: Vec<f64> = (0..self.site.stages.len()).map(|index| self.lot_of(StageId::of(index))).collect();
        let lasts: Vec<f64> = (0..self.site.stages.len()).map(|index| self.troubles_last(StageId::of(index))).collect();
        let turn = self.calendar.next_after(followed.at).map(|shift| shift.start).filter(|turn| *turn < followed.until);
        check(&Question {
            site: &self.site,
            behaviour: self.behaviour(),
            lots: &lots,
            plan: &self.state.plan,
            plan_without: followed.plan.as_ref().unwrap_or(&self.state.plan),
            orders: &orders,
            others: &others,
            minutes: &minutes,
            ordered_at: followed.at,
            counted_from: followed.counted_from,
            done: &followed.done,
            turns: turn.as_slice(),
            lasts: &lasts,
            promised: &followed.promised,
            over,
            seed: followed.at.0 as u64,
            draws: if over { DRAWS.1 } else { DRAWS.0 },
        })
    }

    /// By stage, what these levers are to save if they are ordered now; `None`: it cannot be said.
    pub(super) fn promise(&mut self, levers: &[LeverId], at: Timestamp) -> Option<Promise> {
        let Situation { mut case, until, .. } = self.situation(at)?;
        let moved = levers.iter().any(|lever| matches!(self.site.levers[lever.index()].pull, Pull::Order { .. }));
        // Whoever puts a stop off has given its plan beforehand, or gives it now.
        let plan = self.state.effects.plan.clone().filter(|_| moved);
        if let Some(plan) = &plan {
            case.plan = Arc::clone(plan);
        }
        case.scope.paths = case.scope.paths.min(PATHS);
        let question = Proposed { case: &case, levers: &self.site.levers, free: &[], until, told: &[], stuff: None };
        let variant = Variant { pulls: levers.iter().map(|lever| (*lever, at)).collect() };
        let found = compare(&question, &[variant], &mut self.bench.workspace).ok()?;
        let [nothing, with] = found.as_slice() else { return None };
        let stages = nothing.stages.iter().zip(&with.stages).map(|(without, with)| without.missing - with.missing).collect();
        Some(Promise { stages, until, plan })
    }

    /// Levers have been ordered together: what they bring is followed.
    pub(super) fn follow_orders(&mut self, levers: &[(LeverId, Timestamp, Timestamp)], by: &str, promise: Promise) {
        if levers.is_empty() || self.state.effects.followed.len() >= FOLLOWED_MAX {
            return;
        }
        let now = self.state.now;
        let done = (0..self.site.stages.len()).map(|index| self.done(StageId::of(index), now).amount().as_units()).collect();
        let counted_from = self.state.shift.as_ref().map_or(now, |shift| shift.start);
        let effects = &mut self.state.effects;
        effects.last += 1;
        effects.followed.push(Followed {
            number: effects.last,
            at: now,
            by: by.to_owned(),
            orders: levers.iter().map(|&(lever, from, until)| Force { lever, from, until }).collect(),
            until: promise.until,
            counted_from,
            done,
            promised: promise.stages,
            plan: promise.plan,
            checked: None,
        });
    }

    /// What goes on first, then what is over, the newest first.
    pub(super) fn checked_views(&self) -> Vec<CheckedView> {
        let effects = &self.state.effects;
        let levers = |orders: &[Force]| orders.iter().map(|order| order.lever).collect::<Vec<_>>();
        let goes_on = effects.followed.iter().rev().map(|one| CheckedView {
            number: one.number,
            at: one.at,
            by: one.by.clone(),
            levers: levers(&one.orders),
            until: one.until,
            checked: one.checked.clone(),
            over: false,
        });
        let over = effects.over.iter().rev().map(|one| CheckedView {
            number: one.number,
            at: one.at,
            by: one.by.clone(),
            levers: one.levers.clone(),
            until: one.checked.at,
            checked: Some(one.checked.clone()),
            over: true,
        });
        goes_on.chain(over).collect()
    }

    /// By lever that was checked at least once.
    pub(super) fn tally_views(&self) -> Vec<TallyView> {
        let tallies = self.state.effects.tallies.iter().enumerate().filter(|(_, tally)| tally.ordered > 0);
        let view = |(index, tally): (usize, &Tally)| TallyView {
            lever: LeverId::of(index),
            ordered: tally.ordered,
            told: tally.told,
            failed: tally.failed,
            promised: tally.promised,
            measured: tally.measured,
        };
        tallies.map(view).collect()
    }
}

/// What was promised of an order, until when it counts, and the plan without it where it changes that.
pub(super) struct Promise {
    stages: Vec<f64>,
    until: Timestamp,
    plan: Option<Arc<Plan>>,
}

impl Effects {
    /// A check is final.
    fn end(&mut self, followed: Followed, checked: Checked) {
        let levers: Vec<LeverId> = followed.orders.iter().map(|order| order.lever).collect();
        for lever in &levers {
            let Some(tally) = self.tallies.get_mut(lever.index()) else { continue };
            tally.ordered = tally.ordered.saturating_add(1);
            if matches!(checked.verdict, Verdict::Unclear | Verdict::TooEarly) {
                continue;
            }
            tally.told = tally.told.saturating_add(1);
            tally.failed = tally.failed.saturating_add(u32::from(checked.verdict == Verdict::Not));
            tally.promised += checked.promised;
            tally.measured += checked.saved.middle;
        }
        self.over.push_back(Over { number: followed.number, at: followed.at, by: followed.by, levers, checked });
        if self.over.len() > KEPT_MAX {
            self.over.pop_front();
        }
    }
}
