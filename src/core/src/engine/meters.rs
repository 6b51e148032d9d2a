//! The engine's side of the trial of meters: feeds it a minute, raises what it names, and takes the vote from a suspect. What
//! nobody suspects is touched by nothing here. The judging itself is in `trial`.

use super::Engine;
use crate::alarm::{Condition, Evidence, Instrument};
use crate::ids::{BufferId, SignalId, SourceId, StageId};
use crate::input::Survey;
use crate::model::{Role, SignalKind};
use crate::normalise::Moved;
use crate::persist::persist;
use crate::quality::Grade;
use crate::time::{Span, Timestamp};
use crate::trial::{Estimate, Kind, MeterMinute, Minute, Network, SensorMinute, SurveyedLevel, Suspicion, Trial};
use crate::units::{Amount, Fine, MICROS_PER_HOUR, PER_UNIT, Share};

/// Twice the standard error of a bias: in doubt for the stage, which is not called behind because of its meter.
const BENEFIT: f64 = 2.0;
/// The levels must be likelier by so much if the meter lies than if its stage is slow: 20 to 1, in nats.
const DISPUTED: f64 = 3.0;

#[derive(Clone, Debug)]
pub(super) struct Meters {
    trial: Trial,
    /// By meter of the network: everything its signal has moved, where several signals add up to a stage; what it had moved at
    /// the last minute; and whether it was known then.
    parts: Vec<Fine>,
    taken: Vec<Fine>,
    known: Vec<bool>,
    /// Who is suspected, in order of their numbers, as far as it has been told.
    told: Vec<(SignalId, Kind)>,
    /// By meter of the network: up to when its stage has been excused, while it is known to show nothing of what moves.
    excused: Vec<Timestamp>,
    /// By stage: what is taken off its flow in the balance of buffers, because a meter shows too much.
    corrections: Vec<Amount>,
}
persist!(Meters { trial, parts, taken, known, told, excused, corrections });

impl Meters {
    pub fn new(network: &Network, stages: usize) -> Self {
        let meters = network.meters().len();
        Self {
            trial: Trial::new(network),
            parts: vec![Fine::ZERO; meters],
            taken: vec![Fine::ZERO; meters],
            known: vec![false; meters],
            told: Vec::new(),
            excused: vec![Timestamp::MIN; meters],
            corrections: vec![Amount::ZERO; stages],
        }
    }

    pub fn fits(&self, network: &Network, stages: usize) -> bool {
        let counts = [self.parts.len(), self.taken.len(), self.known.len(), self.excused.len()];
        self.trial.fits(network) && counts == [network.meters().len(); 4] && self.corrections.len() == stages
    }

    /// What one of several signals of a stage has moved.
    pub fn add(&mut self, place: usize, flow: Fine) {
        self.parts[place] += flow;
    }

    /// What a stage has moved, for the balance of its buffers.
    pub fn corrected(&self, stage: StageId, total: Amount) -> Amount {
        total - self.corrections[stage.index()]
    }

    pub fn suspicion_told(&self, signal: SignalId) -> Option<Kind> {
        self.told.iter().find(|(known, _)| *known == signal).map(|(_, kind)| *kind)
    }

    /// What an instrument shows too much by the balance.
    pub fn off(&self, network: &Network, signal: SignalId) -> Option<Estimate> {
        self.trial.off(network, signal)
    }

    pub fn calibrated(&mut self, network: &Network, signal: SignalId) {
        self.trial.calibrated(network, signal);
    }

    /// What the levels and flows around a meter say flows past it, units an hour.
    pub fn flow_around(&self, network: &Network, signal: SignalId) -> Option<Estimate> {
        self.trial.flow(network, signal)
    }

    /// A flow meter that is stuck, mute or dead, or a level sensor under any suspicion: nothing it says counts.
    pub fn has_no_vote(&self, signal: SignalId, is_level: bool) -> bool {
        match self.suspicion_told(signal) {
            Some(Kind::Dead | Kind::Stuck) => true,
            Some(Kind::Bias | Kind::Drift | Kind::Spike) => is_level,
            None => false,
        }
    }
}

impl Engine {
    /// A minute has passed: the trial goes on.
    pub(super) fn try_meters(&mut self, at: Timestamp) {
        if self.network.meters().is_empty() {
            return;
        }
        let network = self.network.clone();
        let minute = Minute {
            at,
            meters: (0..network.meters().len()).map(|place| self.meter_minute(place, at)).collect(),
            sensors: network.sensors().iter().map(|signal| self.sensor_minute(*signal, at)).collect(),
        };
        self.state.meters.trial.step(&network, &minute);
        self.estimate_by_balances(at);
        self.correct_flows(&minute);
        self.tell_suspects(at);
        self.excuse_mute(&minute);
        self.believe_trial();
    }

    /// Of a stage whose meter speaks, but shows nothing of what moves, nothing is known, from when that began.
    fn excuse_mute(&mut self, minute: &Minute) {
        let at = minute.at;
        if self.state.meters.told.is_empty() {
            return;
        }
        let (network, plan) = (self.network.clone(), self.state.plan.clone());
        for (place, id) in network.meters().iter().enumerate() {
            let (signal, state) = (&self.site.signals[id.index()], &self.state.signals[id.index()]);
            let speaks = !state.is_stale(self.site.fresh_for(*id), at) || signal.kind == SignalKind::Load;
            let meters = &mut self.state.meters;
            let dead = meters.suspicion_told(*id) == Some(Kind::Dead);
            let Some(suspicion) = meters.trial.suspicion(&network, *id).filter(|_| dead && speaks) else {
                // Of a silence the reading that ends it tells.
                meters.excused[place] = if dead { at } else { Timestamp::MIN };
                continue;
            };
            let Role::Flow(stage) = signal.role else { continue };
            let from = meters.excused[place].max(suspicion.since).min(at);
            meters.excused[place] = at;
            let mute = minute.meters[place].moved.is_some_and(|moved| moved <= 0.0);
            if self.conditioning.stand_of(*id).is_some() {
                if mute {
                    self.mute_is_unknown(*id, from, at);
                }
                continue;
            }
            let moved = Moved { flow: Fine::ZERO, from, to: at, unknown: at - from };
            let signals = self.site.stages[stage.index()].measured_by.len();
            let state = &mut self.state.stages[stage.index()];
            state.excuse(1, stage, moved, &plan, signals);
            state.reconsider();
        }
    }

    /// Whether what the levels beside a stage say speaks against its meter: then nobody is called slow or behind by it.
    pub(super) fn is_disputed(&self, id: StageId) -> bool {
        if self.state.paces[id.index()].lack.is_none() {
            return false;
        }
        let words = self.site.stages[id.index()].measured_by.iter();
        let mut words = words.filter_map(|signal| self.state.meters.trial.word(&self.network, *signal));
        words.any(|word| word.nats > DISPUTED)
    }

    /// Whether a meter of the stage is known to show nothing of what moves.
    pub(super) fn is_mute(&self, id: StageId) -> bool {
        let meters = &self.state.meters;
        !meters.told.is_empty()
            && self.site.stages[id.index()]
                .measured_by
                .iter()
                .any(|signal| meters.has_no_vote(*signal, false) && !self.has_stand_in(*signal))
    }

    pub(super) fn survey_for_trial(&mut self, survey: &Survey) {
        let surveyed = SurveyedLevel {
            buffer: survey.buffer,
            valid_at: survey.valid_at,
            quantity: survey.quantity.as_units(),
            sigma: survey.sigma.as_units().max(1.0 / PER_UNIT as f64),
        };
        let (network, now) = (self.network.clone(), self.state.now);
        self.state.meters.trial.survey(&network, &surveyed, now);
    }

    fn meter_minute(&mut self, place: usize, at: Timestamp) -> MeterMinute {
        let id = self.network.meters()[place];
        // Tonnes that are told when a shift is over say nothing of the minute in which they come.
        if self.site.is_by_hand(id) {
            return MeterMinute::default();
        }
        let signal = &self.site.signals[id.index()];
        let state = &self.state.signals[id.index()];
        let Role::Flow(stage) = signal.role else { return MeterMinute::default() };
        let several = self.site.stages[stage.index()].measured_by.len() > 1;
        let so_far = if several { self.state.meters.parts[place] } else { self.state.stages[stage.index()].total };
        let total = so_far + self.state.signals.held(id, signal.kind, self.site.fresh_for(id), at);
        if let Some(flow) = self.moved_by_twin(id, at) {
            let meters = &mut self.state.meters;
            (meters.taken[place], meters.known[place]) = (total, false);
            return MeterMinute { moved: Some(units(flow)), ..MeterMinute::default() };
        }
        let source_silent = self.says_nothing(signal.source, at);
        let stale = state.is_stale(self.site.fresh_for(id), at);
        let fresh = !source_silent && state.heard && (!stale || signal.kind == SignalKind::Load);
        let meters = &mut self.state.meters;
        let moved = units(total - meters.taken[place]);
        meters.taken[place] = total;
        // What comes in the first minute after a silence is from the silence.
        let known = std::mem::replace(&mut meters.known[place], fresh) && fresh;
        let shown = self.state.signals.shown(id);
        let rate = signal.kind == SignalKind::Rate && shown.is_finite();
        MeterMinute {
            moved: known.then_some(moved),
            shown: (rate && known).then_some(shown),
            silent: state.heard && stale && !source_silent && signal.kind != SignalKind::Load,
            lack: if several || signal.kind == SignalKind::Load { None } else { self.state.paces[stage.index()].lack },
        }
    }

    fn sensor_minute(&self, id: SignalId, at: Timestamp) -> SensorMinute {
        let (signal, state) = (&self.site.signals[id.index()], &self.state.signals[id.index()]);
        let Role::Level(buffer) = signal.role else { return SensorMinute::default() };
        let Some(sensor) = &self.site.buffers[buffer.index()].level else { return SensorMinute::default() };
        let stale = state.is_stale(self.site.fresh_for(id), at);
        let good = !stale && state.quality.grade() == Grade::Good;
        let level = good.then_some(self.state.signals.shown(id) * sensor.per_reading / PER_UNIT as f64);
        let source_silent = self.says_nothing(signal.source, at);
        SensorMinute { level, silent: state.heard && stale && !source_silent }
    }

    /// A source that is silent as a whole, or that nobody has listened to since it last could speak, tells nothing of one signal.
    fn says_nothing(&self, source: SourceId, at: Timestamp) -> bool {
        let state = &self.state.sources[source.index()];
        state.silent.is_active() || self.is_away(at) || state.received_at <= self.state.away.until
    }

    /// Takes off the balance what suspect meters show too much.
    fn correct_flows(&mut self, minute: &Minute) {
        for (place, said) in minute.meters.iter().enumerate() {
            let id = self.network.meters()[place];
            let Some(Kind::Bias | Kind::Drift) = self.state.meters.suspicion_told(id) else { continue };
            let (Some(moved), Some(bias)) = (said.moved, self.state.meters.trial.bias(&self.network, id)) else { continue };
            if let Role::Flow(stage) = self.site.signals[id.index()].role {
                self.state.meters.corrections[stage.index()] += Amount::from_units(moved * bias.value);
            }
        }
    }

    fn tell_suspects(&mut self, at: Timestamp) {
        let suspects = self.state.meters.trial.suspects(&self.network);
        let before = std::mem::take(&mut self.state.meters.told);
        let mut told: Vec<(SignalId, Kind)> = suspects.iter().map(|(signal, suspicion)| (*signal, suspicion.kind)).collect();
        told.sort();
        self.state.meters.told = told;
        for (signal, _) in &before {
            if self.state.meters.suspicion_told(*signal).is_none() {
                self.reconsider(*signal);
                self.clear(Condition::MeterSuspect(*signal), at);
            }
        }
        for (signal, suspicion) in &suspects {
            if !before.iter().any(|(known, _)| known == signal) {
                let evidence = self.evidence_against(*signal, suspicion);
                self.reconsider(*signal);
                self.raise(evidence, at);
            }
        }
    }

    fn evidence_against(&self, signal: SignalId, suspicion: &Suspicion) -> Evidence {
        let is_level = matches!(self.site.signals[signal.index()].role, Role::Level(_));
        let (amount, share) = if is_level { (suspicion.size, 0.0) } else { (0.0, suspicion.size) };
        let instrument = Instrument { kind: suspicion.kind, share: Share::from_ratio(share), rival: suspicion.rival };
        Evidence {
            condition: Condition::MeterSuspect(signal),
            since: suspicion.since,
            amount: Amount::from_units(amount),
            lag: Span::ZERO,
            clock: None,
            instrument: Some(instrument),
            pace: None,
            chance: None,
            estimated: false,
        }
    }

    /// Stages are looked at anew: what was worked out ahead rested on other figures.
    fn reconsider(&mut self, signal: SignalId) {
        if let Role::Flow(stage) = self.site.signals[signal.index()].role {
            self.state.stages[stage.index()].reconsider();
        }
    }

    /// Around a suspect the level is what the trial makes of it: it knows how far the suspect is off, and how sure that is.
    fn believe_trial(&mut self) {
        if self.state.meters.told.is_empty() && self.conditioning.stands.is_empty() {
            return;
        }
        for index in 0..self.site.buffers.len() {
            let id = BufferId::of(index);
            if !self.rests_on_suspect(id) && !self.rests_on_balance(id) {
                continue;
            }
            if let Some(level) = self.state.meters.trial.level(&self.network, id) {
                let unit = PER_UNIT as f64;
                self.state.buffers[index].adopt(level.value * unit, level.sigma * unit);
            }
        }
    }

    /// Whether an instrument of the buffer or of a stage beside it is suspect.
    pub(super) fn rests_on_suspect(&self, id: BufferId) -> bool {
        let told = &self.state.meters.told;
        told.iter().any(|(signal, _)| match self.site.signals[signal.index()].role {
            Role::Level(buffer) => buffer == id,
            Role::Flow(stage) => {
                let stage = &self.site.stages[stage.index()];
                let inputs = stage.inputs.iter().map(|inlet| inlet.buffer);
                inputs.chain(stage.outputs.iter().map(|outlet| outlet.buffer)).any(|buffer| buffer == id)
            }
            Role::Grade(_) | Role::Spare(_) | Role::Watched => false,
        })
    }

    /// What a stage may have done at most, when its meters are suspect of showing too little: nobody is called behind for that.
    pub(super) fn in_favour(&self, id: StageId, done: Fine) -> Fine {
        let meters = &self.state.meters;
        if meters.told.is_empty() {
            return done;
        }
        let suspects = self.site.stages[id.index()].measured_by.iter().filter(|signal| meters.suspicion_told(**signal).is_some());
        let more = suspects.filter_map(|signal| meters.trial.bias(&self.network, *signal));
        let most = more.map(|bias| BENEFIT * bias.sigma - bias.value).fold(0.0, f64::max);
        let share = i128::from(Share::from_ratio(most).0);
        Fine(done.0 + done.0 / 1_000_000 * share)
    }
}

fn units(flow: Fine) -> f64 {
    flow.0 as f64 / (MICROS_PER_HOUR as f64 * PER_UNIT as f64)
}
