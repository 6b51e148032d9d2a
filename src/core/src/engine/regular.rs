//! The regular look: what changes by itself is looked at on a grid of engine time. Shifts turn, material passes the links into
//! and out of buffers, levels join their sensors, rules of buffers and sources are stepped. What a reading changes at once is
//! in `mod.rs`.

use std::collections::VecDeque;
use std::sync::Arc;

use super::Engine;
use super::buffers::LIMIT_TIMES;
use super::outlook::Limit;
use super::rule::{Edge, Where};
use super::stages::MARK_EVERY;
use crate::alarm::{Condition, Evidence};
use crate::ids::{BufferId, SourceId, StageId};
use crate::model::SignalKind;
use crate::time::{Span, Timestamp};
use crate::units::Amount;

/// A source is silent, or speaks again, at once: its own time limit is delay enough.
/// A buffer that comes to a limit within its reaction time with this probability is a threat; where its figures rest on an instrument
/// that is suspect, with that one.
const THREAT: f64 = 0.5;
const THREAT_IN_DOUBT: f64 = 0.9;

/// One link, for the balance of its buffer: what had passed it when the buffer was last looked at, and, for a link with a
/// transport lag, what had been sent at each look since.
#[derive(Clone, Debug, Default)]
pub(super) struct FlowMark {
    arrived: Amount,
    /// What was on its way when we began to listen: taken to be as much as was sent in the first `lag` after.
    on_the_way: Amount,
    sent: VecDeque<(Timestamp, Amount)>,
}
crate::persist::persist!(FlowMark { arrived, on_the_way, sent });

impl Engine {
    /// The regular look, at a point of the grid.
    pub(super) fn look_around(&mut self, at: Timestamp) {
        self.state.now = at;
        self.place_what_waited(at);
        self.turn_shift(at);
        self.condition(at);
        let marking = at.0.rem_euclid(MARK_EVERY.0) == 0;
        let away = self.is_away(at);
        let silence = self.was_away(at) || self.state.sources.iter().any(|source| source.silent.is_active());
        for index in 0..self.site.stages.len() {
            if silence {
                self.note_silence(StageId::of(index), at);
            }
            self.look_at_stage_later(StageId::of(index), at);
            if marking {
                self.mark_stage(index, at);
            }
        }
        self.move_material(at);
        for index in 0..self.site.buffers.len() {
            self.read_level(index, at);
            if marking {
                self.state.buffers[index].mark(at);
            }
        }
        if marking {
            self.follow_paces(at);
            self.put_calibrations_in_force();
            self.try_meters(at);
            self.tell_paces(at);
            self.book_losses(at);
            self.look_ahead(at);
            self.use_time(at);
            self.follow_drum(at);
            self.follow_metal(at);
        }
        if away {
            return;
        }
        self.look_at_actions(at);
        self.look_at_requests(at);
        self.look_for_patterns(at);
        if marking {
            self.look_at_sensors(at);
        }
        for index in 0..self.site.buffers.len() {
            self.look_at_buffer(BufferId::of(index), at);
        }
        for index in 0..self.site.sources.len() {
            self.look_at_source(SourceId::of(index), at);
        }
        self.look_at_desk(at);
    }

    fn turn_shift(&mut self, at: Timestamp) {
        if self.state.shift.as_ref().is_some_and(|shift| at < shift.end) {
            return;
        }
        let shift = self.calendar.shift_at(at).cloned();
        if shift == self.state.shift {
            return;
        }
        let ended = self.state.shift.clone();
        if let Some(ended) = &ended {
            self.grade_shift(ended);
        }
        self.turn_times(ended.as_ref(), shift.as_ref(), at);
        self.close_books(ended.as_ref(), at);
        let start = shift.as_ref().map_or(at, |shift| shift.start);
        for index in 0..self.site.stages.len() {
            self.state.stages[index].begin_shift(start);
            self.is_over(Condition::Behind(StageId::of(index)), at);
        }
        self.state.shift = shift;
        self.begin_baseline(at);
        self.forget_facts(at);
        self.turn_metal();
        self.state.outlook.changes();
        self.state.drums.begin();
        let plan = Arc::clone(&self.state.plan);
        self.put_on_trial(&plan, at);
    }

    /// Looks at a stage's rule at a point of the grid, leaving samples that are under way the time to arrive.
    fn look_at_stage_later(&mut self, id: StageId, at: Timestamp) {
        let state = &self.state.stages[id.index()];
        if !state.wants_look(at) || self.site.is_told(id) {
            return;
        }
        let settled = (at - self.site.settings.settle).max(state.as_of);
        let settled = if self.site.stages[id.index()].measured_by.len() == 1 { settled } else { at - self.site.settings.settle };
        if state.as_of == Timestamp::MIN || !state.wants_look(settled) {
            return;
        }
        if self.is_known(id, settled) {
            self.look_at_stage(id, settled);
        }
    }

    /// Loads of a silent source: their time is unknown from the last thing that the source said. Of loads that nobody listened
    /// for, the time in which nobody did. A rate or a counter tells that by itself when it is heard again.
    fn note_silence(&mut self, id: StageId, at: Timestamp) {
        let stage = &self.site.stages[id.index()];
        let signals = stage.measured_by.iter().map(|signal| &self.site.signals[signal.index()]);
        let mut loads = signals.filter(|signal| signal.kind == SignalKind::Load).peekable();
        if loads.peek().is_none() {
            return;
        }
        let mut sources = loads.map(|load| &self.state.sources[load.source.index()]);
        let (since, until) = match sources.find(|source| source.silent.is_active()) {
            Some(silent) => (silent.received_at, at),
            None => (self.state.away.from, self.state.away.until.min(at)),
        };
        let plan = self.state.plan.clone();
        let state = &mut self.state.stages[id.index()];
        let from = state.silent_until().filter(|noted| *noted > since).unwrap_or(since);
        if until > from {
            state.is_silent(id, from, until, &plan, stage.measured_by.len());
        }
    }

    fn mark_stage(&mut self, index: usize, at: Timestamp) {
        // A rate over time in which nobody listened says nothing, nor one that begins with what is not known.
        let begins_unknown = self.state.stages[index].rate().is_none() && !self.is_known(StageId::of(index), at);
        if self.is_away(at) || begins_unknown || self.site.is_told(StageId::of(index)) {
            self.state.stages[index].forget_marks();
            return;
        }
        let stage = &self.site.stages[index];
        let total = self.state.stages[index].total_at(stage, &self.site, &self.state.signals, at).amount();
        self.state.stages[index].mark(at, total, self.site.settings.rate_window);
    }

    /// Moves what has passed the links since the last look into and out of the buffers' balances. While a neighbour is
    /// unknown its buffer's level stays where it was and gets less sure: silence is not a flow of zero.
    fn move_material(&mut self, at: Timestamp) {
        for index in 0..self.site.buffers.len() {
            let id = BufferId::of(index);
            let known = self.neighbours_known(id, at);
            let nominal = self.nominal_through(id);
            self.state.buffers[index].begin_look(known, nominal, self.site.settings.evaluate_every, at);
        }
        let mut link = 0;
        for &StageId(index) in &self.linked {
            let index = index as usize;
            let stage = &self.site.stages[index];
            let total = self.state.stages[index].total_at(stage, &self.site, &self.state.signals, at).amount();
            let total = self.state.meters.corrected(StageId::of(index), total);
            for inlet in &stage.inputs {
                let taken = self.state.flows[link].pass(inlet.share.of(total));
                let nominal = self.nominal_through(inlet.buffer);
                let buffer = &self.site.buffers[inlet.buffer.index()];
                self.state.buffers[inlet.buffer.index()].flow(buffer, Amount::ZERO, taken, nominal);
                link += 1;
            }
            for outlet in &stage.outputs {
                let sent = outlet.share.of(total);
                let arrived = self.state.flows[link].arrive(at, sent, outlet.lag);
                let given = self.state.flows[link].pass(arrived);
                let nominal = self.nominal_through(outlet.buffer);
                let buffer = &self.site.buffers[outlet.buffer.index()];
                self.state.buffers[outlet.buffer.index()].flow(buffer, given, Amount::ZERO, nominal);
                link += 1;
            }
        }
    }

    /// The flow of an hour that a buffer's meters are made for, base units.
    pub(super) fn nominal_through(&self, buffer: BufferId) -> f64 {
        let site = &self.site;
        let given = site.producers(buffer).map(|(id, outlet)| (id, outlet.share));
        let taken = site.consumers(buffer).map(|(id, inlet)| (id, inlet.share));
        let flow = |(id, share): (StageId, crate::units::Share)| site.stages[id.index()].nominal.0 as f64 * share.as_ratio();
        given.chain(taken).map(flow).fold(0.0, f64::max)
    }

    fn read_level(&mut self, index: usize, at: Timestamp) {
        let buffer = &self.site.buffers[index];
        let Some(sensor) = &buffer.level else { return };
        let id = self.level_signal(sensor.signal);
        if self.level_is_sound(id, at) && !self.is_away(at) {
            let value = self.state.signals.shown(id);
            self.state.buffers[index].read(buffer, sensor, value, at);
        }
    }

    fn look_at_buffer(&mut self, id: BufferId, at: Timestamp) {
        let buffer = &self.site.buffers[id.index()];
        let state = &self.state.buffers[id.index()];
        let known = self.neighbours_known(id, at);
        let amount = Amount(libm::round(state.level) as i64);
        // With a suspect beside it, only what the whole band says is said.
        let in_doubt = self.rests_on_suspect(id);
        let threat = if in_doubt { THREAT_IN_DOUBT } else { THREAT };
        let comes = |limit: Limit, within: Span| known && self.chance_within(id, limit, at, within) >= threat;
        let threatens = |limit: Limit| match limit {
            limit if comes(limit, buffer.reaction.limit) => Where::Beyond,
            limit if comes(limit, buffer.reaction.clear) => Where::Between,
            _ => Where::Inside,
        };
        let (fills, empties) = (threatens(Limit::Full), threatens(Limit::Empty));
        let reached = |reached: bool| if reached { Where::Beyond } else { Where::Inside };
        let (is_full, is_empty) = (known && state.is_full(buffer, in_doubt), known && state.is_empty(buffer, in_doubt));
        let reaction = buffer.reaction;
        let state = &mut self.state.buffers[id.index()];
        let found = [
            (Condition::WillFill(id), state.will_fill.step(at, fills, &reaction), Some(Limit::Full)),
            (Condition::WillEmpty(id), state.will_empty.step(at, empties, &reaction), Some(Limit::Empty)),
            (Condition::Full(id), state.full.step(at, reached(is_full), &LIMIT_TIMES), None),
            (Condition::Empty(id), state.empty.step(at, reached(is_empty), &LIMIT_TIMES), None),
        ];
        for (condition, edge, ahead) in found {
            match edge {
                Some(Edge::Begins) => {
                    let clock = ahead.and_then(|limit| self.clock_to(id, limit, at));
                    match condition {
                        Condition::Full(id) => self.state.outlook.reached(at, id, Limit::Full),
                        Condition::Empty(id) => self.state.outlook.reached(at, id, Limit::Empty),
                        _ => {}
                    }
                    self.raise(
                        Evidence {
                            condition,
                            since: at,
                            amount,
                            lag: Span::ZERO,
                            clock,
                            instrument: None,
                            pace: None,
                            chance: None,
                            estimated: false,
                        },
                        at,
                    )
                }
                Some(Edge::Ends) => self.clear(condition, at),
                None => {}
            }
        }
    }

    /// A clock needs both sides: silence of a neighbour is not a flow of zero.
    pub(super) fn neighbours_known(&self, id: BufferId, at: Timestamp) -> bool {
        let neighbours = self.site.producers(id).map(|(stage, _)| stage).chain(self.site.consumers(id).map(|(stage, _)| stage));
        let mut any = false;
        for stage in neighbours {
            any = true;
            if !self.is_known(stage, at) {
                return false;
            }
        }
        any
    }

    /// Whether all that measures the stage is fresh: a sum of which a part is missing is not known. Loads may be far apart, so
    /// that their own silence says little: one fresh one is enough, but those of a source that says nothing at all are unknown. Of a stage that
    /// people alone tell of nothing is known of the present.
    pub(super) fn is_known(&self, id: StageId, at: Timestamp) -> bool {
        if self.is_away(at) {
            return false;
        }
        let mut any = false;
        for signal_id in &self.site.stages[id.index()].measured_by {
            // What people tell comes when it comes: it adds to what is read, and nobody waits for it.
            if self.site.is_by_hand(*signal_id) {
                continue;
            }
            let signal = &self.site.signals[signal_id.index()];
            if self.has_stand_in(*signal_id) {
                any = true;
                continue;
            }
            let fresh = !self.state.signals[signal_id.index()].is_stale(self.site.fresh_for(*signal_id), at);
            let silent = self.state.sources[signal.source.index()].silent.is_active();
            if silent || self.state.meters.has_no_vote(*signal_id, false) || (!fresh && signal.kind != SignalKind::Load) {
                return false;
            }
            any |= fresh;
        }
        any
    }
}

impl FlowMark {
    /// What has passed since the last call, of a cumulative quantity that may be corrected downwards.
    fn pass(&mut self, cumulative: Amount) -> Amount {
        let passed = cumulative - self.arrived;
        self.arrived = cumulative;
        passed
    }

    /// What of a cumulative quantity sent has arrived `lag` later.
    fn arrive(&mut self, at: Timestamp, sent: Amount, lag: Span) -> Amount {
        if lag == Span::ZERO {
            return sent;
        }
        self.sent.push_back((at, sent));
        let due = at - lag;
        while self.sent.len() > 1 && self.sent[1].0 <= due {
            self.sent.pop_front();
        }
        let (first_at, first) = self.sent[0];
        if first_at > due {
            self.on_the_way = sent - first;
            return sent;
        }
        first + self.on_the_way
    }
}
