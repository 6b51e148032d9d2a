//! The engine: `handle` takes one input in, `poll_output` gives out what it has to say, `next_deadline` when it wants to be
//! called though nothing came. It owns no clock: `now` is an argument and never decreases.
//!
//! Readings change the totals of stages at once and look at the rule of their stage. Everything that changes by itself
//! (silence, levels, clocks, held rates) is looked at on a grid of engine time, so that what is found depends on the inputs
//! and their times alone, not on when somebody called.

mod buffers;
mod cause;
mod incidents;
mod look;
mod rule;
mod snapshot;
mod stages;
#[cfg(test)]
mod tests;

use std::collections::VecDeque;
use std::sync::Arc;

use self::buffers::{BufferState, LIMIT_TIMES};
use self::incidents::Incidents;
use self::rule::{Edge, Rule, Where};
use self::stages::{MARK_EVERY, PlanNow, StageState};
use crate::alarm::{Alert, Condition, Evidence, IncidentId};
use crate::ids::{BufferId, SourceId, StageId};
use crate::input::{Command, Gap, Input, LinkChange, Observation, Survey};
use crate::model::{Calendar, Plan, Role, RuleTimes, Shift, SignalKind, Site};
use crate::normalise::{SignalState, Verdict};
use crate::quality::Grade;
use crate::time::{Span, Timestamp};
use crate::units::Amount;
use crate::view::Counters;

pub use self::snapshot::SNAPSHOT_FORMAT;

/// A longer silence is a clock that was set wrong: it is not lived through in steps.
const CATCH_UP_MAX: Span = Span::from_hours(24 * 400);
/// A source is silent, or speaks again, at once: its own time limit is delay enough.
const AT_ONCE: RuleTimes = RuleTimes { limit: Span::ZERO, clear: Span::ZERO, on_delay: Span::ZERO, off_delay: Span::ZERO };

#[derive(Clone, Debug)]
pub struct Engine {
    site: Arc<Site>,
    calendar: Arc<Calendar>,
    /// The stages that move material into or out of buffers.
    linked: Vec<StageId>,
    state: State,
    outputs: VecDeque<Output>,
}

/// What the engine wants done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Output {
    Alert(Alert),
}

#[derive(Clone, Debug)]
struct State {
    now: Timestamp,
    /// `None` until the first input.
    next_grid: Option<Timestamp>,
    shift: Option<Shift>,
    plan: Arc<Plan>,
    signals: Vec<SignalState>,
    stages: Vec<StageState>,
    buffers: Vec<BufferState>,
    flows: Vec<FlowMark>,
    sources: Vec<SourceState>,
    incidents: Incidents,
    counters: Counters,
}

/// One link, for the balance of its buffer: what had passed it when the buffer was last looked at, and, for a link with a
/// transport lag, what had been sent at each look since.
#[derive(Clone, Debug, Default)]
struct FlowMark {
    arrived: Amount,
    /// What was on its way when we began to listen: taken to be as much as was sent in the first `lag` after.
    on_the_way: Amount,
    sent: VecDeque<(Timestamp, Amount)>,
}
crate::persist::persist!(FlowMark { arrived, on_the_way, sent });

#[derive(Clone, Debug)]
struct SourceState {
    up: Option<bool>,
    received_at: Timestamp,
    silent: Rule,
    lost: u64,
}
crate::persist::persist!(SourceState { up, received_at, silent, lost });

impl Engine {
    #[must_use]
    pub fn new(site: Arc<Site>, calendar: Arc<Calendar>) -> Self {
        let links: usize = site.stages.iter().map(|stage| stage.inputs.len() + stage.outputs.len()).sum();
        let state = State {
            now: Timestamp::MIN,
            next_grid: None,
            shift: None,
            plan: Arc::new(Plan::default()),
            signals: site.signals.iter().map(|_| SignalState::new()).collect(),
            stages: site.stages.iter().map(|_| StageState::new()).collect(),
            buffers: site.buffers.iter().map(BufferState::new).collect(),
            flows: vec![FlowMark::default(); links],
            sources: site.sources.iter().map(|_| SourceState::new()).collect(),
            incidents: Incidents::default(),
            counters: Counters::default(),
        };
        Self::with_state(site, calendar, state)
    }

    fn with_state(site: Arc<Site>, calendar: Arc<Calendar>, state: State) -> Self {
        let is_linked = |index: &usize| !site.stages[*index].inputs.is_empty() || !site.stages[*index].outputs.is_empty();
        let linked = (0..site.stages.len()).filter(is_linked).map(StageId::of).collect();
        Self { site, calendar, linked, state, outputs: VecDeque::new() }
    }

    /// Takes one input in. Everything due before `now` is done first, each at its own time; a `Tick` also does what is due at
    /// `now` itself.
    ///
    /// # Panics
    /// When `now` decreases, or when outputs of the input before were left lying: both are mistakes of the caller.
    pub fn handle(&mut self, now: Timestamp, input: Input) {
        match input {
            Input::Observed(observation) => self.observe(now, observation),
            Input::Tick => {
                self.begin(now);
                self.advance(now, true);
            }
            other => {
                self.begin(now);
                self.advance(now, false);
                self.handle_rare(other);
            }
        }
    }

    /// `handle(now, Input::Observed(observation))` without the wrapping: the way of nearly all inputs.
    #[inline]
    pub fn observe(&mut self, now: Timestamp, observation: Observation) {
        self.begin(now);
        self.advance(now, false);
        self.take(observation);
    }

    #[must_use]
    pub fn poll_output(&mut self) -> Option<Output> {
        self.outputs.pop_front()
    }

    /// When to call with a `Tick` if nothing else comes, and what for.
    #[must_use]
    pub fn next_deadline(&self) -> Option<(Timestamp, &'static str)> {
        self.state.next_grid.map(|at| (at, "the regular look at everything that changes by itself"))
    }

    /// Goes on counting alerts and incidents where another engine left off, so that no number is given twice.
    pub fn number_after(&mut self, alert: u64, incident: IncidentId) {
        self.state.incidents.number_after(alert, incident);
    }

    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.state.now
    }

    #[must_use]
    pub fn site(&self) -> &Arc<Site> {
        &self.site
    }

    #[must_use]
    pub fn plan(&self) -> &Arc<Plan> {
        &self.state.plan
    }

    #[must_use]
    pub fn counters(&self) -> Counters {
        self.state.counters
    }

    #[inline]
    fn begin(&mut self, now: Timestamp) {
        assert!(now >= self.state.now, "time does not run backwards: {now} after {}", self.state.now);
        assert!(self.outputs.is_empty(), "outputs are drained before the next input");
        if self.state.next_grid.is_none() {
            self.start(now);
        }
    }

    #[cold]
    fn start(&mut self, now: Timestamp) {
        self.state.now = now;
        self.state.next_grid = Some(now.next_multiple(self.site.settings.evaluate_every));
        self.state.shift = self.calendar.shift_at(now).cloned();
        for source in &mut self.state.sources {
            source.received_at = now;
        }
        for stage in &mut self.state.stages {
            stage.counting_from = now;
        }
    }

    /// Does everything that is due before `now` (or at it).
    #[inline]
    fn advance(&mut self, now: Timestamp, inclusive: bool) {
        while let Some(due) = self.state.next_grid {
            if due > now || (due == now && !inclusive) {
                break;
            }
            self.look_around(due);
            let every = self.site.settings.evaluate_every;
            let next = due + every;
            let skipped = (now - CATCH_UP_MAX).next_multiple(every);
            self.state.next_grid = Some(next.max(skipped));
        }
        self.state.now = now;
    }

    #[inline]
    fn take(&mut self, observation: Observation) {
        let Observation { signal: id, occurred_at, value, quality } = observation;
        let state = &mut self.state;
        let Some(signal) = self.site.signals.get(id.index()) else {
            state.counters.lost += 1;
            return;
        };
        let signal_state = &mut state.signals[id.index()];
        state.sources[signal.source.index()].received_at = state.now;
        let reading = (occurred_at, value, quality);
        let verdict = match signal.role {
            Role::Flow(stage) => {
                let stage_state = &mut state.stages[stage.index()];
                let plan = &state.plan;
                let signals = self.site.stages[stage.index()].measured_by.len();
                signal_state.take(signal, &self.site.settings, state.now, reading, |sign, moved| {
                    stage_state.add(sign, moved);
                    if moved.unknown > Span::ZERO {
                        stage_state.excuse(sign, stage, moved, plan, signals);
                    }
                    if signal.kind == SignalKind::Load {
                        stage_state.heard_after_all(moved.to);
                    }
                })
            }
            Role::Level(_) | Role::Watched => signal_state.take(signal, &self.site.settings, state.now, reading, |_, _| ()),
        };
        let counters = &mut state.counters;
        match verdict {
            Verdict::Newest => {
                counters.accepted += 1;
                if signal_state.quality.grade() == Grade::Bad {
                    counters.bad += 1;
                } else if let Role::Flow(stage) = signal.role {
                    self.moved(stage, occurred_at);
                }
            }
            Verdict::Unread => {
                counters.accepted += 1;
                counters.bad += 1;
            }
            Verdict::Late => {
                counters.accepted += 1;
                counters.late += 1;
                if let Role::Flow(stage) = signal.role {
                    let shift_start = state.shift.as_ref().map_or(Timestamp::MIN, |shift| shift.start);
                    state.stages[stage.index()].heard_earlier(occurred_at, shift_start);
                }
            }
            Verdict::Duplicate => counters.duplicate += 1,
            Verdict::TooLate => counters.rejected_late += 1,
            Verdict::Future => counters.rejected_future += 1,
        }
    }

    /// A reading of `stage` came in: a stage with a single signal is known up to it, so its rule can be looked at.
    #[inline]
    fn moved(&mut self, id: StageId, at: Timestamp) {
        let state = &mut self.state.stages[id.index()];
        if state.as_of == Timestamp::MIN {
            let shift_start = self.state.shift.as_ref().map_or(Timestamp::MIN, |shift| shift.start);
            state.first_heard(at.max(shift_start), &self.site.stages[id.index()], &self.site);
        }
        if at < state.counting_from {
            // The first reading of a second signal, from before the first of the first.
            let shift_start = self.state.shift.as_ref().map_or(Timestamp::MIN, |shift| shift.start);
            state.heard_earlier(at, shift_start);
        }
        state.as_of = state.as_of.max(at);
        if state.wants_look(at) && self.site.stages[id.index()].measured_by.len() == 1 {
            self.look_at_stage(id, at);
        }
    }

    fn handle_rare(&mut self, input: Input) {
        match input {
            Input::Observed(_) | Input::Tick => unreachable!("handled by `handle`"),
            Input::Surveyed(survey) => self.surveyed(&survey),
            Input::Gap(gap) => self.gap(&gap),
            Input::Link(change) => self.link(change),
            Input::Planned(plan) => self.planned(plan),
            Input::Command(command) => self.command(command),
        }
    }

    fn surveyed(&mut self, survey: &Survey) {
        let Some(buffer) = self.site.buffers.get(survey.buffer.index()) else {
            self.state.counters.lost += 1;
            return;
        };
        let nominal = self.nominal_through(survey.buffer);
        let taken = self.state.buffers[survey.buffer.index()].survey(buffer, survey, nominal);
        let counters = &mut self.state.counters;
        if taken { counters.accepted += 1 } else { counters.rejected_late += 1 }
    }

    fn gap(&mut self, gap: &Gap) {
        self.state.counters.lost += gap.lost;
        if let Some(source) = self.state.sources.get_mut(gap.source.index()) {
            source.lost += gap.lost;
        }
    }

    fn link(&mut self, change: LinkChange) {
        if let Some(source) = self.state.sources.get_mut(change.source.index()) {
            source.up = Some(change.up);
        }
    }

    fn planned(&mut self, plan: Arc<Plan>) {
        let now = self.state.now;
        let marked = Timestamp(now.0 - now.0.rem_euclid(MARK_EVERY.0));
        for (index, stage) in self.state.stages.iter_mut().enumerate() {
            stage.reconsider();
            // Plans count from beginnings of their own: what is charged is the difference over the last minute.
            stage.seldom.charged_plan = plan.until(StageId::of(index), marked);
        }
        self.state.plan = plan;
    }

    fn command(&mut self, command: Command) {
        let now = self.state.now;
        match command {
            Command::Acknowledge { incident, by, comment } => {
                self.state.incidents.acknowledge(incident, now, by, comment, &mut self.outputs);
            }
            Command::Comment { incident, by, comment } => {
                self.state.incidents.comment(incident, now, by, comment, &mut self.outputs);
            }
        }
    }

    /// The regular look, at a point of the grid.
    fn look_around(&mut self, at: Timestamp) {
        self.state.now = at;
        self.turn_shift(at);
        let marking = at.0.rem_euclid(MARK_EVERY.0) == 0;
        let silence = self.state.sources.iter().any(|source| source.silent.is_active());
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
            self.charge_losses(at);
        }
        for index in 0..self.site.buffers.len() {
            self.look_at_buffer(BufferId::of(index), at);
        }
        for index in 0..self.site.sources.len() {
            self.look_at_source(SourceId::of(index), at);
        }
    }

    fn turn_shift(&mut self, at: Timestamp) {
        if self.state.shift.as_ref().is_some_and(|shift| at < shift.end) {
            return;
        }
        let shift = self.calendar.shift_at(at).cloned();
        if shift == self.state.shift {
            return;
        }
        let start = shift.as_ref().map_or(at, |shift| shift.start);
        for index in 0..self.site.stages.len() {
            self.state.stages[index].begin_shift(start);
            self.clear(Condition::Behind(StageId::of(index)), at);
        }
        self.state.shift = shift;
    }

    /// Looks at a stage's rule at a point of the grid, leaving samples that are under way the time to arrive.
    fn look_at_stage_later(&mut self, id: StageId, at: Timestamp) {
        let state = &self.state.stages[id.index()];
        if !state.wants_look(at) {
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

    fn look_at_stage(&mut self, id: StageId, at: Timestamp) {
        let Some(shift) = self.state.shift.as_ref() else { return };
        let stage = &self.site.stages[id.index()];
        let state = &self.state.stages[id.index()];
        let actual = state.actual(stage, &self.site, &self.state.signals, at) + state.seldom.excused;
        let now = PlanNow { plan: &self.state.plan, shift_end: shift.end };
        let Some(edge) = self.state.stages[id.index()].look(id, stage, at, actual, &now) else { return };
        let condition = Condition::Behind(id);
        match edge {
            Edge::Begins => {
                let (amount, lag) = self.behind(id, at);
                self.raise(Evidence { condition, since: at, amount, lag, clock: None }, at);
            }
            Edge::Ends => self.clear(condition, at),
        }
    }

    /// Loads of a silent source: their time is unknown from the last thing that the source said.
    fn note_silence(&mut self, id: StageId, at: Timestamp) {
        let stage = &self.site.stages[id.index()];
        let loads_of_silent = |signal: &crate::ids::SignalId| {
            let signal = &self.site.signals[signal.index()];
            let silent = self.state.sources[signal.source.index()].silent.is_active();
            (signal.kind == SignalKind::Load && silent).then_some(signal.source)
        };
        let Some(source) = stage.measured_by.iter().find_map(loads_of_silent) else { return };
        let said = self.state.sources[source.index()].received_at;
        let plan = self.state.plan.clone();
        let state = &mut self.state.stages[id.index()];
        let from = state.silent_until().filter(|until| *until > said).unwrap_or(said);
        state.is_silent(id, from, at, &plan);
    }

    fn mark_stage(&mut self, index: usize, at: Timestamp) {
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
    fn nominal_through(&self, buffer: BufferId) -> f64 {
        let site = &self.site;
        let given = site.producers(buffer).map(|(id, outlet)| (id, outlet.share));
        let taken = site.consumers(buffer).map(|(id, inlet)| (id, inlet.share));
        let flow = |(id, share): (StageId, crate::units::Share)| site.stages[id.index()].nominal.0 as f64 * share.as_ratio();
        given.chain(taken).map(flow).fold(0.0, f64::max)
    }

    fn read_level(&mut self, index: usize, at: Timestamp) {
        let buffer = &self.site.buffers[index];
        let Some(sensor) = &buffer.level else { return };
        let signal = &self.site.signals[sensor.signal.index()];
        let state = &self.state.signals[sensor.signal.index()];
        let trusted = !state.is_stale(signal, at) && !state.is_stuck(signal) && state.quality.grade() == Grade::Good;
        if trusted {
            self.state.buffers[index].read(buffer, sensor, state.value, at);
        }
    }

    fn look_at_buffer(&mut self, id: BufferId, at: Timestamp) {
        let buffer = &self.site.buffers[id.index()];
        let horizon = self.site.settings.horizon;
        let state = &self.state.buffers[id.index()];
        let net = state.net(self.site.settings.rate_window);
        let known = self.neighbours_known(id, at);
        let fills = net.filter(|_| known).and_then(|net| state.fills(buffer, net, at, horizon));
        let empties = net.filter(|_| known).and_then(|net| state.empties(net, at, horizon));
        let amount = Amount(libm::round(state.level) as i64);
        let within = |clock: Option<crate::alarm::Clock>| match clock {
            Some(clock) if clock.at - at < buffer.reaction.limit => Where::Beyond,
            Some(clock) if clock.at - at < buffer.reaction.clear => Where::Between,
            _ => Where::Inside,
        };
        let reached = |reached: bool| if reached { Where::Beyond } else { Where::Inside };
        let (is_full, is_empty) = (known && state.is_full(buffer), known && state.is_empty(buffer));
        let reaction = buffer.reaction;
        let state = &mut self.state.buffers[id.index()];
        let found = [
            (Condition::WillFill(id), state.will_fill.step(at, within(fills), &reaction), fills),
            (Condition::WillEmpty(id), state.will_empty.step(at, within(empties), &reaction), empties),
            (Condition::Full(id), state.full.step(at, reached(is_full), &LIMIT_TIMES), None),
            (Condition::Empty(id), state.empty.step(at, reached(is_empty), &LIMIT_TIMES), None),
        ];
        for (condition, edge, clock) in found {
            match edge {
                Some(Edge::Begins) => self.raise(Evidence { condition, since: at, amount, lag: Span::ZERO, clock }, at),
                Some(Edge::Ends) => self.clear(condition, at),
                None => {}
            }
        }
    }

    /// A clock needs both sides: silence of a neighbour is not a flow of zero.
    fn neighbours_known(&self, id: BufferId, at: Timestamp) -> bool {
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
    /// that their own silence says little: one fresh one is enough, but those of a source that says nothing at all are unknown.
    fn is_known(&self, id: StageId, at: Timestamp) -> bool {
        let mut any = false;
        for id in &self.site.stages[id.index()].measured_by {
            let signal = &self.site.signals[id.index()];
            let fresh = !self.state.signals[id.index()].is_stale(signal, at);
            let silent = self.state.sources[signal.source.index()].silent.is_active();
            if silent || (!fresh && signal.kind != SignalKind::Load) {
                return false;
            }
            any |= fresh;
        }
        any
    }

    fn look_at_source(&mut self, id: SourceId, at: Timestamp) {
        let silent_after = self.site.sources[id.index()].silent_after;
        let state = &mut self.state.sources[id.index()];
        let silent = silent_after > Span::ZERO && at - state.received_at > silent_after;
        let since = state.received_at;
        let condition = Condition::Silent(id);
        match state.silent.step(at, if silent { Where::Beyond } else { Where::Inside }, &AT_ONCE) {
            Some(Edge::Begins) => {
                let evidence = Evidence { condition, since, amount: Amount::ZERO, lag: Span::ZERO, clock: None };
                self.raise(evidence, at);
            }
            Some(Edge::Ends) => self.clear(condition, at),
            None => {}
        }
    }

    fn raise(&mut self, evidence: Evidence, at: Timestamp) {
        let cause = self.cause_of(evidence.condition);
        self.state.incidents.raise(cause, evidence, at, &mut self.outputs);
    }

    fn clear(&mut self, condition: Condition, at: Timestamp) {
        if let Some(incident) = self.state.incidents.ends(condition) {
            self.state.incidents.clear_member(incident, condition, at, &mut self.outputs);
        }
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

impl SourceState {
    fn new() -> Self {
        Self { up: None, received_at: Timestamp::MIN, silent: Rule::Quiet, lost: 0 }
    }
}
