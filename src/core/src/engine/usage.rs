//! The engine's side of the use of time: what each stage did in the minute that is over, and the books of this shift and the last.
//! The book itself, and what is made of it, is in `usage`.

use super::Engine;
use crate::ids::StageId;
use crate::model::{Shift, SignalKind};
use crate::persist::persist;
use crate::time::{Span, Timestamp};
use crate::units::Amount;
use crate::usage::{Element, Times};
use crate::view::UsageView;

/// Less than this share of what is planned is standing.
const STANDS: f64 = 0.05;
/// One that is known to be slow is not in a minute in which it does more than this.
const SLOW: f64 = 0.95;
/// A load may be late for so long before its stage counts as standing, where nothing else tells.
const LATE_MAX: Span = Span::from_mins(20);
/// A stage that is held up and does less than this share of what is planned is starved, or blocked.
const HELD: f64 = 0.5;

/// What is kept of each stage.
#[derive(Clone, Debug)]
pub(super) struct StageUse {
    /// `None`: there is no shift.
    times: Option<Times>,
    /// The shift before.
    last: Option<Times>,
    /// What it did in the last minute: what it is taken to do until the next.
    now: Element,
    /// What it had moved by the end of that, and the same with what its machines have under way.
    moved: Option<(Amount, Amount)>,
}
persist!(StageUse { times, last, now, moved });

impl StageUse {
    pub fn new() -> Self {
        Self { times: None, last: None, now: Element::Unknown, moved: None }
    }

    /// A shift begins; of what is over by `now` nothing is known.
    pub fn begin(&mut self, shift: Option<&Shift>, now: Timestamp) {
        self.times = shift.map(|shift| Times::since(shift.start));
        if let Some(times) = &mut self.times {
            times.charge(now, Element::Unknown, Amount::ZERO);
        }
    }
}

impl Engine {
    /// A minute has passed.
    pub(super) fn use_time(&mut self, at: Timestamp) {
        if self.state.shift.is_some() {
            (0..self.site.stages.len()).for_each(|index| self.use_time_of(StageId::of(index), at));
        }
    }

    /// A shift is over, at `at` at the latest: its books are closed, and those of the next one opened.
    pub(super) fn turn_times(&mut self, ended: Option<&Shift>, next: Option<&Shift>, at: Timestamp) {
        if let Some(ended) = ended {
            self.use_time(ended.end.min(at));
        }
        for state in &mut self.state.usage {
            if let (Some(mut times), Some(ended)) = (state.times.take(), ended) {
                times.charge(ended.end, state.now, Amount::ZERO);
                state.last = Some(times);
            }
            let start = next.map_or(at, |next| next.start);
            state.begin(next, start);
        }
    }

    /// What the time of a stage was used for, up to now, and in the shift before.
    pub(super) fn usage_view(&self, id: StageId) -> UsageView {
        let state = &self.state.usage[id.index()];
        let mut times = state.times.clone();
        if let Some(times) = &mut times {
            times.charge(self.state.now, state.now, Amount::ZERO);
        }
        let nominal = self.site.stages[id.index()].nominal;
        let with_figures = |times: Times| {
            let figures = times.figures(nominal);
            (times, figures)
        };
        UsageView { shift: times.map(with_figures), last: state.last.clone().map(with_figures) }
    }

    fn use_time_of(&mut self, id: StageId, at: Timestamp) {
        let Some(from) = self.state.usage[id.index()].times.as_ref().map(Times::until) else { return };
        if at <= from || self.waits_for_a_reading(id, from, at) {
            return;
        }
        let stage = &self.site.stages[id.index()];
        let known = self.is_known(id, at);
        let moved = known.then(|| {
            let total = self.state.stages[id.index()].total_at(stage, &self.site, &self.state.signals, at);
            (total.amount(), (total + self.under_way(id, at)).amount())
        });
        let before = self.state.usage[id.index()].moved;
        let (made, worked) = match (before, moved) {
            (Some(before), Some(now)) => (now.0 - before.0, Some(now.1 - before.1)),
            (None, _) | (_, None) => (Amount::ZERO, None),
        };
        if worked.is_some_and(|worked| self.may_be_late(id, (from, at), worked)) {
            return;
        }
        let element = worked.map_or(Element::Unknown, |worked| self.did(id, (from, at), worked));
        let state = &mut self.state.usage[id.index()];
        (state.now, state.moved) = (element, moved);
        if let Some(times) = &mut state.times {
            times.charge(at, element, made);
        }
    }

    /// A counter that has not been read since says nothing yet of the time in between.
    fn waits_for_a_reading(&self, id: StageId, from: Timestamp, at: Timestamp) -> bool {
        let kind = |signal: &crate::ids::SignalId| self.site.signals[signal.index()].kind;
        let counted =
            self.site.stages[id.index()].measured_by.iter().any(|signal| matches!(kind(signal), SignalKind::Counter { .. }));
        counted && self.is_known(id, at) && self.state.stages[id.index()].as_of <= from
    }

    /// Loads that do not come may only be late: what the stage did meanwhile is known when one comes, or when it is seen to stand.
    fn may_be_late(&self, id: StageId, (from, at): (Timestamp, Timestamp), worked: Amount) -> bool {
        let loads = &self.site.stages[id.index()].measured_by;
        let loads = !loads.is_empty() && loads.iter().all(|signal| self.site.signals[signal.index()].kind == SignalKind::Load);
        let stands = self.stage_now_if_known(id).is_some_and(|now| now.stands_since.is_some());
        loads && !stands && at - from < LATE_MAX && !self.moves(id, (from, at), worked)
    }

    /// What should have been moved between two times: the plan, and where there is none, what is usual; base units.
    fn expected_between(&self, id: StageId, (from, at): (Timestamp, Timestamp)) -> (f64, bool) {
        let plan = &self.state.plan;
        let planned = (plan.until(id, at) - plan.until(id, from)).amount().0 as f64;
        let usual = self.site.stages[id.index()].nominal.over(at - from).amount().0 as f64;
        if planned > 0.0 { (planned, true) } else { (usual, false) }
    }

    fn moves(&self, id: StageId, between: (Timestamp, Timestamp), worked: Amount) -> bool {
        worked.0 as f64 > STANDS * self.expected_between(id, between).0
    }

    /// What a stage did that has moved so much between two times.
    fn did(&self, id: StageId, (from, at): (Timestamp, Timestamp), worked: Amount) -> Element {
        let plan = &self.state.plan;
        let (expected, planned) = self.expected_between(id, (from, at));
        let moves = self.moves(id, (from, at), worked);
        let worked = worked.0 as f64;
        if !planned && !moves {
            let stop = plan.covers(id, from.saturating_add(Span(1))) || plan.covers(id, at.saturating_sub(Span(1)));
            return if stop { Element::PlannedStop } else { Element::Idle };
        }
        if !moves || worked < HELD * expected {
            match self.held_up_by(id) {
                Some((root, true)) if root != id => return Element::Blocked,
                Some((root, false)) if root != id => return Element::Starved,
                _ if !moves => return Element::Down,
                _ => {}
            }
        }
        let slow = self.state.paces[id.index()].pace.slow().is_some()
            || self.stage_now_if_known(id).is_some_and(|now| now.slow.is_some());
        if slow && worked < SLOW * expected { Element::Slow } else { Element::Producing }
    }
}
