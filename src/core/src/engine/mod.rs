//! The engine: `handle` takes one input in, `poll_output` gives out what it has to say, `next_deadline` when it wants to be
//! called though nothing came. It owns no clock: `now` is an argument and never decreases.
//!
//! Readings change the totals of stages at once and look at the rule of their stage. Everything that changes by itself
//! (silence, levels, clocks, held rates) is looked at on a grid of engine time, so that what is found depends on the inputs
//! and their times alone, not on when somebody called.

mod actions;
mod advice;
mod away;
mod buffers;
mod calibrations;
mod cause;
mod clocks;
mod closed;
mod conditioned;
mod desk;
mod drums;
mod effects;
mod eyes;
mod facts;
mod incidents;
mod learned;
mod ledgers;
mod look;
mod metals;
mod meters;
mod outlook;
mod paces;
mod rare;
mod regular;
mod requests;
mod revisions;
mod rule;
mod snapshot;
mod sources;
mod stages;
mod substitutes;
#[cfg(test)]
mod tests;
mod unknown;
mod usage;

use std::collections::VecDeque;
use std::sync::Arc;

use self::advice::Advised;
use self::away::AwayTime;
use self::buffers::BufferState;
use self::calibrations::Calibrated;
use self::conditioned::{Conditioned, Layout};
use self::desk::Desk;
use self::drums::{Drums, Links};
use self::effects::Effects;
use self::facts::Told;
use self::incidents::Incidents;
use self::learned::Learned;
use self::metals::Metals;
use self::meters::Meters;
use self::outlook::Outlook;
use self::paces::{StagePace, machines_of};
use self::regular::FlowMark;
use self::rule::Edge;
use self::sources::SourceState;
use self::stages::{PlanNow, StageState};
use self::usage::StageUse;
use crate::action::{Actions, Notice};
use crate::alarm::{Alert, Condition, Evidence, IncidentId};
use crate::device_clock::ClockState;
use crate::ids::{SignalId, StageId};
use crate::input::{Input, Observation};
use crate::learn::Scheme;
use crate::model::{Calendar, PendingPlans, Plan, ProposedPlans, Role, Shift, SignalKind, Site};
use crate::normalise::{Declared, NO_CLOCK, Signals, Verdict, judge};
use crate::quality::{Grade, Quality};
use crate::request::{RequestNotice, Requests};
use crate::stats::design::Limits;
use crate::substitute::Piece;
use crate::time::{Span, Timestamp};
use crate::trial::Network;
use crate::units::Fine;
use crate::view::Counters;

pub use self::snapshot::SNAPSHOT_FORMAT;

/// A longer silence is a clock that was set wrong: it is not lived through in steps.
const CATCH_UP_MAX: Span = Span::from_hours(24 * 400);

#[derive(Clone, Debug)]
pub struct Engine {
    site: Arc<Site>,
    calendar: Arc<Calendar>,
    /// The stages that move material into or out of buffers.
    linked: Vec<StageId>,
    links: Arc<Links>,
    network: Arc<Network>,
    /// What is learned and by what; `None`: nothing is.
    scheme: Option<Arc<Scheme>>,
    /// By signal: its place among the meters of the network, where several add up to a stage.
    parts: Arc<[Option<usize>]>,
    /// What of the signals' declarations each reading asks for.
    declared: Vec<Declared>,
    conditioning: Arc<Layout>,
    state: State,
    /// Limits of charts that have been looked for.
    limits: Limits,
    bench: outlook::Bench,
    /// When the next thing happens by itself; the end of time until the first input.
    due: Timestamp,
    outputs: VecDeque<Output>,
}

/// What the engine wants done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Output {
    Alert(Alert),
    /// Somebody is to be told something of a corrective action. Numbered with the alerts, so that who delivers both misses none.
    Action {
        number: u64,
        notice: Notice,
    },
    /// Somebody is to be told something of a request. Numbered with them too.
    Request {
        number: u64,
        notice: Box<RequestNotice>,
    },
}

#[derive(Clone, Debug)]
struct State {
    now: Timestamp,
    /// `None` until the first input.
    next_grid: Option<Timestamp>,
    away: AwayTime,
    shift: Option<Shift>,
    plan: Arc<Plan>,
    /// What was followed when the shift began.
    baseline: Arc<Plan>,
    pending: PendingPlans,
    proposed: ProposedPlans,
    signals: Signals,
    stages: Vec<StageState>,
    paces: Vec<StagePace>,
    buffers: Vec<BufferState>,
    flows: Vec<FlowMark>,
    sources: Vec<SourceState>,
    clocks: Vec<ClockState>,
    meters: Meters,
    outlook: Outlook,
    drums: Drums,
    usage: Vec<StageUse>,
    learned: Option<Learned>,
    conditioned: Conditioned,
    /// `None`: tonnes alone are followed.
    metals: Option<Box<Metals>>,
    told: Told,
    calibrated: Calibrated,
    advised: Advised,
    actions: Arc<Actions>,
    requests: Arc<Requests>,
    effects: Effects,
    incidents: Incidents,
    desk: Desk,
    counters: Counters,
}

impl Engine {
    #[must_use]
    pub fn new(site: Arc<Site>, calendar: Arc<Calendar>) -> Self {
        let links: usize = site.stages.iter().map(|stage| stage.inputs.len() + stage.outputs.len()).sum();
        let meters = Meters::new(&Network::new(&site), site.stages.len());
        let state = State {
            now: Timestamp::MIN,
            next_grid: None,
            away: AwayTime::default(),
            shift: None,
            plan: Arc::new(Plan::default()),
            baseline: Arc::new(Plan::default()),
            pending: PendingPlans::default(),
            proposed: ProposedPlans::default(),
            signals: Signals::new(site.signals.len(), site.settings.allowed_lateness),
            stages: site.stages.iter().map(|_| StageState::new()).collect(),
            paces: (0..site.stages.len()).map(|index| StagePace::new(machines_of(&site, StageId::of(index)))).collect(),
            buffers: site.buffers.iter().map(BufferState::new).collect(),
            flows: vec![FlowMark::default(); links],
            sources: site.sources.iter().map(|_| SourceState::new()).collect(),
            clocks: vec![ClockState::default(); site.clocks.len()],
            meters,
            outlook: Outlook::new(&site),
            drums: Drums::new(&site),
            usage: site.stages.iter().map(|_| StageUse::new()).collect(),
            conditioned: Conditioned::new(&Layout::of(&site)),
            learned: learned::scheme_of(&site).map(|scheme| Learned::new(&scheme, site.stages.len())),
            metals: Metals::of(&site).map(Box::new),
            told: Told::new(&site),
            calibrated: Calibrated::default(),
            advised: Advised::new(&site),
            actions: Arc::default(),
            requests: Arc::default(),
            effects: Effects::new(&site),
            incidents: Incidents::default(),
            desk: Desk::default(),
            counters: Counters::default(),
        };
        Self::with_state(site, calendar, state)
    }

    fn with_state(site: Arc<Site>, calendar: Arc<Calendar>, mut state: State) -> Self {
        let is_linked = |index: &usize| !site.stages[*index].inputs.is_empty() || !site.stages[*index].outputs.is_empty();
        let linked = (0..site.stages.len()).filter(is_linked).map(StageId::of).collect();
        let (network, links) = (Network::new(&site), Arc::new(Links::of(&site)));
        let part = |index: usize| {
            let several =
                matches!(site.signals[index].role, Role::Flow(stage) if site.stages[stage.index()].measured_by.len() > 1);
            network.meters().iter().position(|meter| several && meter.index() == index)
        };
        let parts = (0..site.signals.len()).map(part).collect();
        let most = |role: Role| match role {
            Role::Flow(stage) => Some(site.stages[stage.index()].max),
            Role::Spare(of) => match site.signals[of.index()].role {
                Role::Flow(stage) => Some(site.stages[stage.index()].max),
                _ => None,
            },
            Role::Level(_) | Role::Grade(_) | Role::Watched => None,
        };
        let conditioning = Arc::new(Layout::of(&site));
        state.signals.keep_longer(conditioning.margin(&site).max(calibrations::margin(&site)));
        let mut declared: Vec<Declared> = site.signals.iter().map(|signal| Declared::of(signal, most(signal.role))).collect();
        clocks::stamp(&mut declared, &site.clocks);
        conditioning.mark(&mut declared, &site);
        let (due, bench) = (state.next_due(), outlook::Bench::new(&site, &state.outlook));
        let scheme = learned::scheme_of(&site).map(Arc::new);
        let (network, limits, outputs) = (Arc::new(network), Limits::default(), VecDeque::new());
        Self { site, calendar, linked, links, network, scheme, parts, declared, conditioning, state, limits, bench, due, outputs }
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
                self.advise_if_asked(now);
            }
        }
    }

    /// `handle(now, Input::Observed(observation))` without the wrapping: the way of nearly all inputs.
    #[inline]
    pub fn observe(&mut self, now: Timestamp, observation: Observation) {
        self.begin(now);
        self.advance(now, false);
        self.take(observation);
        self.advise_if_asked(now);
    }

    /// What has begun with this input is told with what can be done about it.
    #[inline]
    fn advise_if_asked(&mut self, now: Timestamp) {
        if self.state.advised.is_asked() {
            self.advise(now);
        }
    }

    #[must_use]
    pub fn poll_output(&mut self) -> Option<Output> {
        self.outputs.pop_front()
    }

    /// When to call with a `Tick` if nothing else comes, and what for.
    #[must_use]
    pub fn next_deadline(&self) -> Option<(Timestamp, &'static str)> {
        let grid = self.state.next_grid?;
        let reason =
            if self.due < grid { "a plan that takes effect" } else { "the regular look at everything that changes by itself" };
        Some((self.due, reason))
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

    /// The plans whose time has not come, and the last version that was given.
    #[must_use]
    pub fn pending(&self) -> &PendingPlans {
        &self.state.pending
    }

    /// How many comments an incident has; none, when there is no such incident any more.
    #[must_use]
    pub fn comments(&self, incident: IncidentId) -> usize {
        self.state.incidents.comments(incident)
    }

    #[must_use]
    pub fn counters(&self) -> Counters {
        self.state.counters
    }

    #[inline]
    fn begin(&mut self, now: Timestamp) {
        assert!(now >= self.state.now, "time does not run backwards: {now} after {}", self.state.now);
        assert!(self.outputs.is_empty(), "outputs are drained before the next input");
        if self.due == Timestamp::MAX {
            self.start(now);
        }
    }

    #[cold]
    fn start(&mut self, now: Timestamp) {
        self.state.now = now;
        self.state.next_grid = Some(now.next_multiple(self.site.settings.evaluate_every));
        self.due = self.state.next_due();
        self.state.shift = self.calendar.shift_at(now).cloned();
        for source in &mut self.state.sources {
            source.received_at = now;
        }
        for (index, (stage, usage)) in self.state.stages.iter_mut().zip(&mut self.state.usage).enumerate() {
            // What people tell is of all of the shift.
            let shift = self.state.shift.as_ref().filter(|_| self.site.is_told(StageId::of(index)));
            stage.counting_from = shift.map_or(now, |shift| shift.start);
            usage.begin(self.state.shift.as_ref(), now);
        }
    }

    /// Does everything that is due before `now` (or at it).
    #[inline]
    fn advance(&mut self, now: Timestamp, inclusive: bool) {
        while self.due < now || (inclusive && self.due == now) {
            self.do_due(now);
        }
        self.state.now = now;
    }

    /// Does what is due next. A plan that takes effect at a point of the grid does so before the look.
    #[cold]
    fn do_due(&mut self, now: Timestamp) {
        let due = self.due;
        match self.state.pending.take_due(due) {
            Some(plan) => {
                self.state.now = due;
                self.follow(plan);
            }
            None => {
                self.look_around(due);
                self.advise_if_asked(due);
                let every = self.site.settings.evaluate_every;
                let skipped = (now - CATCH_UP_MAX).next_multiple(every);
                self.state.next_grid = Some((due + every).max(skipped));
            }
        }
        self.due = self.state.next_due();
    }

    #[inline]
    fn take(&mut self, observation: Observation) {
        match self.declared.get(observation.signal.index()).map(|signal| signal.clock) {
            Some(NO_CLOCK) => self.take_placed(observation),
            Some(clock) => self.take_by_clock(clock, observation),
            None => self.state.counters.lost += 1,
        }
    }

    /// A reading at the time at which it happened, by our clock.
    #[inline]
    fn take_placed(&mut self, observation: Observation) {
        let Observation { signal: id, occurred_at, value, quality } = observation;
        let state = &mut self.state;
        let signal = &self.declared[id.index()];
        let (source, conditioned) = (signal.source.index(), signal.conditioned);
        state.sources[source].received_at = state.now;
        let reading = (occurred_at, value, quality);
        let age = state.now - occurred_at;
        let taken = if conditioned { self.take_conditioned(id, reading) } else { Some(self.take_in(id, reading)) };
        let source = &mut self.state.sources[source];
        match taken {
            Some((verdict, noted)) => source.took(verdict, noted, age),
            None => source.health.came(age),
        }
    }

    /// A reading as it is to count. What became of it, and its quality as it was found.
    #[inline]
    fn take_in(&mut self, id: SignalId, reading: (Timestamp, f64, Quality)) -> (Verdict, Quality) {
        let (occurred_at, value, quality) = reading;
        let (state, signal) = (&mut self.state, &self.declared[id.index()]);
        let role = signal.role;
        let settings = &self.site.settings;
        let taken = (id, signal);
        let stand = if signal.conditioned { self.conditioning.stand_of(id) } else { None };
        let mut unknown = false;
        let verdict = match signal.role {
            Role::Flow(stage) => {
                let stage_state = &mut state.stages[stage.index()];
                let plan = &state.plan;
                let signals = self.site.stages[stage.index()].measured_by.len();
                let part = if signals > 1 { self.parts[id.index()] } else { None };
                let (meters, stands) = (&mut state.meters, &mut state.conditioned.stands);
                state.signals.take(taken, settings, state.now, reading, |sign, moved| {
                    stage_state.add(sign, moved);
                    if let Some(place) = part {
                        meters.add(place, Fine(moved.flow.0 * i128::from(sign)));
                    }
                    unknown |= moved.unknown > Span::ZERO;
                    match stand {
                        Some(place) => stands[place].heard(sign, (moved.from, moved.to), moved.unknown),
                        None if moved.unknown > Span::ZERO => stage_state.excuse(sign, stage, moved, plan, signals),
                        None => {}
                    }
                    if signal.kind == SignalKind::Load {
                        stage_state.heard_after_all(moved.to, stage, plan, signals);
                    }
                })
            }
            Role::Spare(_) => {
                let (twin, stands) = (self.conditioning.twin_of(id), &mut state.conditioned.stands);
                state.signals.take(taken, settings, state.now, reading, |sign, moved| {
                    if let Some((place, number)) = twin {
                        stands[place].twin_moved(number, sign, &Piece::of(&moved));
                    }
                })
            }
            Role::Level(_) | Role::Grade(_) | Role::Watched => state.signals.take(taken, settings, state.now, reading, |_, _| ()),
        };
        let bad = matches!(verdict, Verdict::Unread).then(|| judge(signal, value, quality));
        let noted = bad.unwrap_or(state.signals[id.index()].quality);
        if let (Some(place), Role::Flow(stage)) = (stand, role)
            && (unknown || state.conditioned.standing[place].is_some())
        {
            self.weigh(stage);
        }
        let state = &mut self.state;
        let counters = &mut state.counters;
        match verdict {
            Verdict::Newest => {
                counters.accepted += 1;
                if state.signals[id.index()].quality.grade() == Grade::Bad {
                    counters.bad += 1;
                } else if let Role::Flow(stage) = role {
                    self.moved(stage, occurred_at);
                } else if let Role::Grade(stage) = role {
                    self.assayed(stage, id, self.as_it_counts(id, reading));
                }
            }
            Verdict::Unread => {
                counters.accepted += 1;
                counters.bad += 1;
            }
            Verdict::Late => {
                counters.accepted += 1;
                counters.late += 1;
                counters.bad += u64::from(judge(&self.declared[id.index()], value, quality).grade() == Grade::Bad);
                if let Role::Flow(stage) = role {
                    let shift_start = state.shift.as_ref().map_or(Timestamp::MIN, |shift| shift.start);
                    state.stages[stage.index()].heard_earlier(occurred_at, shift_start);
                } else if let Role::Grade(stage) = role {
                    self.assayed(stage, id, self.as_it_counts(id, reading));
                }
            }
            Verdict::TooLate => match role {
                Role::Grade(stage) => self.assayed_late(stage, id, self.as_it_counts(id, reading)),
                Role::Flow(_) | Role::Level(_) | Role::Spare(_) | Role::Watched => counters.rejected_late += 1,
            },
            Verdict::Duplicate => counters.duplicate += 1,
            Verdict::Future => counters.rejected_future += 1,
        }
        (verdict, noted)
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
            // Up to its only reading nothing is held: the total is what was done.
            let done = state.total + state.estimated() - state.seldom.base + state.seldom.excused;
            self.look_with(id, at, done);
        }
    }

    fn look_at_stage(&mut self, id: StageId, at: Timestamp) {
        let state = &self.state.stages[id.index()];
        let stage = &self.site.stages[id.index()];
        let done = state.actual(stage, &self.site, &self.state.signals, at) + state.seldom.excused;
        self.look_with(id, at, done);
    }

    /// Looks at the rule of a stage that has done `done` in this shift by `at`, what is excused included.
    fn look_with(&mut self, id: StageId, at: Timestamp, done: Fine) {
        let Some(shift) = self.state.shift.as_ref() else { return };
        let begins = !self.state.stages[id.index()].seldom.behind.is_active();
        if self.is_mute(id) || (begins && self.is_disputed(id)) {
            return;
        }
        let done = self.in_favour(id, done) + self.under_way(id, at);
        let stage = &self.site.stages[id.index()];
        let now = PlanNow { plan: &self.state.plan, shift_end: shift.end };
        let Some(edge) = self.state.stages[id.index()].look(id, stage, at, done, &now) else { return };
        let condition = Condition::Behind(id);
        match edge {
            Edge::Begins => {
                let (amount, lag) = self.behind(id, at);
                let chance = self.chance_on_trial(id);
                self.raise(
                    Evidence {
                        condition,
                        since: at,
                        amount,
                        lag,
                        clock: None,
                        instrument: None,
                        pace: None,
                        chance,
                        estimated: false,
                    },
                    at,
                );
            }
            Edge::Ends => self.clear(condition, at),
        }
    }

    fn raise(&mut self, evidence: Evidence, at: Timestamp) {
        self.state.outlook.changes();
        let cause = self.cause_of(evidence.condition);
        let evidence = Evidence { estimated: self.rests_on_estimate(evidence.condition), ..evidence };
        self.arise(cause, evidence, at);
    }

    fn clear(&mut self, condition: Condition, at: Timestamp) {
        self.goes(condition, at);
    }
}

impl State {
    fn next_due(&self) -> Timestamp {
        self.next_grid.unwrap_or(Timestamp::MAX).min(self.pending.next_at())
    }
}
