//! What people tell, in the engine: which facts are taken, and what each changes (totals, what is excused, grades, levels). A fact acts
//! by the difference to what stood before it, so that two revisions come to the same in either order. What facts are is in `fact`.

use std::sync::Arc;

use super::Engine;
use super::closed::Closed;
use super::eyes::Eye;
use super::rule::Edge;
use super::stages::PlanNow;
use crate::alarm::{Condition, Evidence};
use crate::fact::{Became, Fact, Facts, Of, Refusal, Weighed};
use crate::health::Outcome;
use crate::ids::{BufferId, SignalId, StageId};
use crate::model::{Role, Shift, SignalKind, Site};
use crate::normalise::{Moved, told_flow};
use crate::persist::persist;
use crate::quality::Quality;
use crate::time::{Span, Timestamp};
use crate::units::{Amount, Fine};

/// Standard error of a level by eye that does not say otherwise, as a share of the capacity.
const EYE_SIGMA: f64 = 0.05;

/// A fact may be of a stretch of time that begins so much before the earliest that it can correct.
const STRETCH_MAX: Span = Span::from_hours(48);
/// A laboratory's grades may be told so late, as long as anything of then is remembered.
const GRADES_REACH: Span = Span::from_hours(24);

/// What people have told, as far as it can be corrected, and what it leaves behind.
#[derive(Clone, Debug)]
pub(super) struct Told {
    pub facts: Arc<Facts>,
    /// By stage: what was told of earlier shifts when they were over. Its metal is not followed.
    pub aside: Vec<Fine>,
    /// The shift that was over last.
    pub closed: Option<Closed>,
}
persist!(Told { facts, aside, closed });

impl Told {
    pub fn new(site: &Site) -> Self {
        Self { facts: Arc::default(), aside: vec![Fine::ZERO; site.stages.len()], closed: None }
    }

    pub fn fits(&self, site: &Site) -> bool {
        let known = |of: Of| match of {
            Of::Signal(id) => id.index() < site.signals.len(),
            Of::Buffer(id) => id.index() < site.buffers.len(),
        };
        let closed = self.closed.as_ref().is_none_or(|closed| closed.stages.len() == site.stages.len());
        self.aside.len() == site.stages.len() && closed && self.facts.things().all(known)
    }
}

impl Engine {
    /// What people have told and can still correct.
    #[must_use]
    pub fn facts(&self) -> &Arc<Facts> {
        &self.state.told.facts
    }

    /// Facts that end before this correct nothing any more: the beginning of the shift before the one of `now`.
    #[must_use]
    pub fn facts_since(&self, now: Timestamp) -> Timestamp {
        let shift = self.calendar.shift_before(now).or_else(|| self.calendar.shift_at(now));
        shift.map_or(now - GRADES_REACH, |shift| shift.start)
    }

    /// What would become of a fact that came at `now`, beside `facts`.
    ///
    /// # Errors
    /// Why it is not taken.
    pub fn weigh_fact(&self, facts: &Facts, fact: &Fact, now: Timestamp) -> Result<Weighed, Refusal> {
        self.shape(fact)?;
        if fact.from > fact.until {
            return Err(Refusal::Backwards);
        }
        let soon = now + self.site.settings.clock_skew_max;
        let end =
            if fact.until > fact.from { self.calendar.shift_at(now).map_or(soon, |shift| shift.end.max(soon)) } else { soon };
        if fact.until > end || fact.from > soon {
            return Err(Refusal::Future { until: end });
        }
        self.in_reach(fact, now)?;
        if let Some(known) = facts.revisions_of(fact.of, &fact.which()).last() {
            self.in_reach(&known.fact, now)?;
        }
        facts.weigh(fact)
    }

    /// Whether a fact is of something that people tell, and looks as facts of it do.
    fn shape(&self, fact: &Fact) -> Result<(), Refusal> {
        let (least, most, needs_interval) = match fact.of {
            Of::Buffer(id) => {
                let buffer = self.site.buffers.get(id.index()).ok_or(Refusal::Unknown)?;
                (0.0, buffer.capacity.as_units(), Some(false))
            }
            Of::Signal(id) => {
                let signal = self.site.signals.get(id.index()).ok_or(Refusal::Unknown)?;
                if !self.site.is_by_hand(id) {
                    return Err(Refusal::NotByHand);
                }
                match signal.kind {
                    SignalKind::Rate => (signal.valid_min.max(0.0), signal.valid_max, Some(true)),
                    SignalKind::Load => (signal.valid_min.max(0.0), signal.valid_max, None),
                    SignalKind::Counter { .. } => (signal.valid_min.max(0.0), signal.valid_max, Some(false)),
                    SignalKind::Level | SignalKind::Value => (signal.valid_min, signal.valid_max, Some(false)),
                }
            }
        };
        match needs_interval {
            Some(true) if fact.from == fact.until => return Err(Refusal::NeedsInterval),
            Some(false) if fact.from != fact.until => return Err(Refusal::NeedsOneTime),
            _ => {}
        }
        let in_range = |value: f64| value.is_finite() && (least..=most).contains(&value);
        if fact.value.is_some_and(|value| !in_range(value)) {
            return Err(Refusal::OutOfRange { least, most });
        }
        Ok(())
    }

    /// Whether what is of that time can still be corrected.
    fn in_reach(&self, fact: &Fact, now: Timestamp) -> Result<(), Refusal> {
        let grade = match fact.of {
            Of::Signal(id) => match self.site.signals[id.index()].role {
                Role::Grade(stage) => Some(stage),
                Role::Flow(_) | Role::Level(_) | Role::Spare(_) | Role::Watched => None,
            },
            Of::Buffer(_) => None,
        };
        let since = self.facts_since(now);
        let since = if grade.is_some() { since.min(now - GRADES_REACH) } else { since };
        // Nobody tells of one stretch of time that is longer: what moved in it would be of no shift.
        if fact.from < since - STRETCH_MAX {
            return Err(Refusal::TooOld { since });
        }
        let is_past = if fact.until > fact.from { fact.until <= since } else { fact.until < since };
        if is_past {
            return Err(Refusal::TooOld { since });
        }
        let remembered = match (fact.of, grade) {
            (_, Some(stage)) => self.remembers_grades(stage, fact.from, now),
            (Of::Buffer(id), None) => self.state.buffers[id.index()].will_remember(fact.from, now),
            (Of::Signal(_), None) => true,
        };
        if remembered { Ok(()) } else { Err(Refusal::Forgotten) }
    }

    /// Takes a fact in.
    #[cold]
    pub(super) fn told(&mut self, mut fact: Fact) {
        let now = self.state.now;
        let weighed = self.weigh_fact(&self.state.told.facts, &fact, now);
        let counters = &mut self.state.counters;
        match weighed {
            Ok(Weighed { became: Became::Same | Became::Outdated, .. }) => {
                counters.duplicate += 1;
                return;
            }
            Ok(weighed) => {
                counters.accepted += 1;
                fact.revision = weighed.revision;
            }
            Err(Refusal::TooOld { .. } | Refusal::Forgotten) => {
                counters.rejected_late += 1;
                return;
            }
            Err(Refusal::Future { .. }) => {
                counters.rejected_future += 1;
                return;
            }
            Err(_) => {
                counters.lost += 1;
                return;
            }
        }
        match fact.of {
            Of::Buffer(id) => self.see(id, fact),
            Of::Signal(id) => self.tell_signal(id, fact),
        }
    }

    /// A level by eye. It is too rough for the trial of meters, which does not hear of it.
    fn see(&mut self, id: BufferId, fact: Fact) {
        let capacity = self.site.buffers[id.index()].capacity;
        let (before, after) = Arc::make_mut(&mut self.state.told.facts).put(fact, self.state.now);
        let eye = |fact: &Fact| Eye {
            at: fact.from,
            level: Amount::from_units(fact.value.unwrap_or(0.0)),
            sigma: fact.sigma.map_or(Amount((capacity.0 as f64 * EYE_SIGMA) as i64), Amount::from_units),
        };
        let nominal = self.nominal_through(id);
        let buffer = &self.site.buffers[id.index()];
        let state = &mut self.state.buffers[id.index()];
        match (before.as_ref().map(eye), after.as_ref().map(eye)) {
            (before, after) if before == after => {}
            (Some(before), Some(after)) if before.at == after.at => state.see_otherwise(buffer, before, Some(after)),
            (before, after) => {
                before.into_iter().for_each(|before| state.see_otherwise(buffer, before, None));
                after.into_iter().for_each(|after| state.see(buffer, after, nominal));
            }
        }
    }

    fn tell_signal(&mut self, id: SignalId, fact: Fact) {
        let (now, of, which) = (self.state.now, fact.of, fact.which());
        let source = &mut self.state.sources[self.site.signals[id.index()].source.index()];
        source.received_at = now;
        source.health.count(Outcome::of_quality(Quality::Good), 1);
        let known = self
            .state
            .told
            .facts
            .revisions_of(of, &which)
            .last()
            .map_or((fact.from, fact.until), |told| (told.fact.from, told.fact.until));
        let around = (known.0.min(fact.from), known.1.max(fact.until));
        let moved_before = self.told_moved(id, around);
        let (before, after) = Arc::make_mut(&mut self.state.told.facts).put(fact, now);
        let moved_after = self.told_moved(id, around);
        let newest = self.state.told.facts.newest(of);
        self.state.signals.tell(id, newest.map(|(until, value)| (until.min(now), value)), now);
        match self.site.signals[id.index()].role {
            Role::Flow(stage) => {
                self.move_told(stage, &moved_before, &moved_after);
                self.look_at_told(stage);
            }
            Role::Grade(stage) => {
                let sample = |fact: &Fact| (fact.from, fact.value.unwrap_or(0.0));
                self.regrade(stage, id, before.as_ref().map(sample), after.as_ref().map(sample));
            }
            Role::Level(_) | Role::Spare(_) | Role::Watched => {}
        }
    }

    /// What the facts of a signal around a time say was moved.
    fn told_moved(&self, id: SignalId, around: (Timestamp, Timestamp)) -> Vec<Moved> {
        let near = self.state.told.facts.near(Of::Signal(id), around.0, around.1);
        let declared = &self.declared[id.index()];
        let mut moved = Vec::new();
        for (index, &(from, until, value)) in near.iter().enumerate() {
            if from < around.0 {
                continue;
            }
            let before = index.checked_sub(1).map(|before| near[before]);
            // A ticket of one time tells nothing of the time before and after it.
            let told_until = near[..index].iter().filter(|(from, until, _)| until > from).map(|(_, until, _)| *until).max();
            moved.extend(told_flow(declared, before.map(|(_, until, value)| (until, value)), (from, until, value)));
            if until > from
                && let Some(hole) = self.hole(told_until, from)
            {
                moved.push(Moved { from: hole, to: from, flow: Fine::ZERO, unknown: from - hole });
            }
        }
        moved
    }

    /// From when on nothing is known before a fact of a stretch of time: the end of the one before it, or the beginning of its shift.
    fn hole(&self, before: Option<Timestamp>, from: Timestamp) -> Option<Timestamp> {
        let start = self.calendar.shift_at(from)?.start;
        let hole = before.map_or(start, |until| until.max(start));
        (hole < from).then_some(hole)
    }

    /// Brings the totals of a stage from what was told before to what is told now.
    fn move_told(&mut self, id: StageId, before: &[Moved], after: &[Moved]) {
        let (stage, now) = (&self.site.stages[id.index()], self.state.now);
        let (signals, is_told) = (stage.measured_by.len(), self.site.is_told(id));
        let state = &mut self.state.stages[id.index()];
        let gone = beside(before, after).into_iter().map(|moved| (-1, moved));
        let come = beside(after, before).into_iter().map(|moved| (1, moved));
        for (sign, moved) in gone.chain(come) {
            let base = state.seldom.base;
            state.add(sign, moved);
            let earlier = state.seldom.base - base;
            self.state.told.aside[id.index()] += earlier;
            if moved.unknown > Span::ZERO && is_told {
                state.excuse(sign, id, moved, &self.state.plan, signals);
            }
            if let Some(closed) = &mut self.state.told.closed
                && moved.from < state.counting_from
            {
                closed.amend(id, sign, moved, now);
            }
        }
        state.reconsider();
    }

    /// The rule "behind plan" of a stage that nothing but people tells of is looked at when they do, as of the time they tell of.
    fn look_at_told(&mut self, id: StageId) {
        let stage = &self.site.stages[id.index()];
        if !self.site.is_told(id) {
            return;
        }
        let newest = |signal: &SignalId| self.state.told.facts.newest(Of::Signal(*signal)).map(|(until, _)| until);
        let known: Option<Vec<Timestamp>> = stage.measured_by.iter().map(newest).collect();
        // Of several the one that is told least far: beyond that the stage is not known.
        let at = known.and_then(|known| known.into_iter().min()).unwrap_or(Timestamp::MIN);
        let now = self.state.now;
        self.state.stages[id.index()].as_of = at.min(now);
        let Some(shift) = self.state.shift.as_ref().filter(|shift| at > shift.start) else { return };
        let state = &self.state.stages[id.index()];
        let done = state.total - state.seldom.base + state.seldom.excused;
        let looked = PlanNow { plan: &self.state.plan, shift_end: shift.end };
        let at = at.min(shift.end);
        let Some(edge) = self.state.stages[id.index()].look_back(id, stage, at, done, &looked) else { return };
        match edge {
            Edge::Begins => {
                let (amount, lag) = self.behind(id, at);
                let chance = self.chance_on_trial(id);
                let condition = Condition::Behind(id);
                let since = at.min(now);
                self.raise(
                    Evidence {
                        condition,
                        since,
                        amount,
                        lag,
                        clock: None,
                        instrument: None,
                        pace: None,
                        chance,
                        estimated: false,
                    },
                    now,
                );
            }
            Edge::Ends => self.clear(Condition::Behind(id), now),
        }
    }

    /// A shift is over: what can be corrected no more is dropped.
    pub(super) fn forget_facts(&mut self, at: Timestamp) {
        let since = self.facts_since(at).min(at - GRADES_REACH);
        self.state.buffers.iter_mut().for_each(|buffer| buffer.forget_eyes(since));
        if !self.state.told.facts.is_empty() {
            Arc::make_mut(&mut self.state.told.facts).forget(since);
        }
    }

    /// What of a stage's total belongs to this or earlier shifts in which it was followed.
    pub(super) fn without_aside(&self, id: StageId, total: Fine) -> Fine {
        total - self.state.told.aside[id.index()]
    }

    /// Keeps the books of a shift that is over, before those of the next are begun.
    pub(super) fn close_books(&mut self, ended: Option<&Shift>, at: Timestamp) {
        match ended {
            Some(shift) => self.state.told.closed = Some(self.closed(shift, at)),
            // What was done between two shifts is none of the one before.
            None => {
                for (index, state) in self.state.stages.iter().enumerate() {
                    if let Some(closed) = &mut self.state.told.closed {
                        closed.stages[index].base += state.total - state.seldom.base;
                    }
                }
            }
        }
    }
}

/// What is in `these` and not in `those`; what is there twice has to be in both twice. Two tickets of one time may be of the same weight.
fn beside(these: &[Moved], those: &[Moved]) -> Vec<Moved> {
    let mut left = those.to_vec();
    let mut beside = these.to_vec();
    beside.retain(|moved| match left.iter().position(|other| other == moved) {
        Some(index) => {
            left.swap_remove(index);
            false
        }
        None => true,
    });
    beside
}
