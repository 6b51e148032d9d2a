//! Who stands in for a signal that died: the first of its chain who is alive. The stage goes on, by an estimate that is added to its
//! total and is gone again where the signal tells after all what moved. What rests on it says so: see `estimate_of`. The arithmetic is
//! in `substitute`.

use std::sync::Arc;

use super::Engine;
use crate::alarm::Condition;
use crate::ids::{BufferId, SignalId, StageId};
use crate::model::{Role, SignalKind, Site, Substitute};
use crate::normalise::Moved;
use crate::persist::persist;
use crate::quality::Grade;
use crate::substitute::{Piece, Present, Substitution};
use crate::time::{Span, Timestamp};
use crate::trial::Kind;
use crate::units::{Fine, Rate};
use crate::view::Estimated;

/// A flow signal with a chain of substitutes.
#[derive(Clone, Debug)]
pub(super) struct StandOf {
    pub signal: SignalId,
    pub stage: StageId,
    declared: Vec<Substitute>,
    pub chain: Vec<Substitution>,
    pub twins: Vec<SignalId>,
}

/// A level signal with one. The balance of its buffer goes on by itself.
#[derive(Clone, Debug)]
pub(super) struct LevelStandOf {
    signal: SignalId,
    pub chain: Vec<Substitute>,
}

/// Somebody stands in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Standing {
    pub since: Timestamp,
    /// The place in the chain.
    pub by: usize,
}
persist!(Standing { since, by });

impl StandOf {
    pub fn of(site: &Site, id: SignalId) -> Self {
        let signal = &site.signals[id.index()];
        let Role::Flow(stage) = signal.role else { unreachable!("only what measures a stage has substitutes: {id:?}") };
        let declared = signal.conditioning.as_ref().map_or_else(Vec::new, |conditioning| conditioning.substitutes.clone());
        let (mut chain, mut twins) = (Vec::new(), Vec::new());
        for substitute in &declared {
            chain.push(match *substitute {
                Substitute::Twin(twin) => {
                    twins.push(twin);
                    Substitution::Twin(twins.len() - 1)
                }
                Substitute::Balance => Substitution::Balance,
                Substitute::Manual(rate) => Substitution::Manual(Rate::from_units_per_hour(rate)),
            });
        }
        Self { signal: id, stage, declared, chain, twins }
    }
}

impl LevelStandOf {
    pub fn of(site: &Site, id: SignalId) -> Self {
        let conditioning = site.signals[id.index()].conditioning.as_ref();
        Self { signal: id, chain: conditioning.map_or_else(Vec::new, |conditioning| conditioning.substitutes.clone()) }
    }
}

impl Piece {
    /// What a twin knows of what it moved.
    pub(super) fn of(moved: &Moved) -> Self {
        Self { from: moved.from, to: moved.to - moved.unknown, flow: moved.flow }
    }
}

impl Engine {
    /// Once a point of the grid: who stands in for whom.
    pub(super) fn stand_in(&mut self, at: Timestamp) {
        let layout = Arc::clone(&self.conditioning);
        for place in 0..layout.levels.len() {
            self.stand_in_for_level(place, at);
        }
        for (place, of) in layout.stands.iter().enumerate() {
            let out = self.is_out(of.signal, at);
            if out
                && of.chain.contains(&Substitution::Balance)
                && at.0.rem_euclid(60_000_000) < self.site.settings.evaluate_every.0
            {
                self.estimate_by_balance(place, at);
            }
            let by = if out { of.declared.iter().position(|substitute| self.is_live(of, substitute, at)) } else { None };
            let before = self.state.conditioned.standing[place];
            let since = before.map_or_else(|| self.out_since(of.signal, at), |standing| standing.since);
            let standing = by.map(|by| Standing { since, by });
            self.state.conditioned.standing[place] = standing;
            if before.map(|it| it.by) != by {
                self.state.stages[of.stage.index()].reconsider();
                self.state.outlook.changes();
                if out && by == Some(of.chain.iter().position(|link| *link == Substitution::Balance).unwrap_or(usize::MAX)) {
                    self.estimate_by_balance(place, at);
                }
            }
            self.weigh(of.stage);
            if standing.is_some() && self.is_known(of.stage, at) {
                let stage = &mut self.state.stages[of.stage.index()];
                stage.as_of = stage.as_of.max(at);
            }
            let newest = self.state.signals[of.signal.index()].newest().map_or(Timestamp::MIN, |newest| newest.at);
            let present = self.present(place, at);
            self.state.conditioned.stands[place].tidy(&of.chain, &present, newest);
        }
    }

    fn stand_in_for_level(&mut self, place: usize, at: Timestamp) {
        let layout = Arc::clone(&self.conditioning);
        let of = &layout.levels[place];
        let live = |substitute: &Substitute| match substitute {
            Substitute::Twin(twin) => self.level_is_sound(*twin, at),
            Substitute::Balance => true,
            Substitute::Manual(_) => false,
        };
        let heard = self.state.signals[of.signal.index()].heard && !self.is_away(at);
        let out = heard && !self.level_is_sound(of.signal, at);
        let by = if out { of.chain.iter().position(live) } else { None };
        let standing = &mut self.state.conditioned.standing_levels[place];
        *standing = by.map(|by| Standing { since: standing.map_or(at, |standing| standing.since), by });
    }

    /// Whether what a level signal says may be believed by itself.
    pub(super) fn level_is_sound(&self, id: SignalId, at: Timestamp) -> bool {
        let (signal, state) = (&self.site.signals[id.index()], &self.state.signals[id.index()]);
        let sound =
            !state.is_stale(self.site.fresh_for(id), at) && !state.is_stuck(signal) && state.quality.grade() == Grade::Good;
        sound && !self.state.meters.has_no_vote(id, true)
    }

    /// Who is to be read for a level: the signal itself, or its twin.
    pub(super) fn level_signal(&self, id: SignalId) -> SignalId {
        let stands = self.conditioning.levels.iter().zip(&self.state.conditioned.standing_levels);
        let twin = stands.filter(|(of, _)| of.signal == id).find_map(|(of, standing)| match of.chain[standing.as_ref()?.by] {
            Substitute::Twin(twin) => Some(twin),
            Substitute::Balance | Substitute::Manual(_) => None,
        });
        twin.unwrap_or(id)
    }

    /// Nothing that it says counts, or it says nothing, or it shows nothing of what moves.
    fn is_out(&self, id: SignalId, at: Timestamp) -> bool {
        let mute = || self.state.meters.suspicion_told(id) == Some(Kind::Dead) && self.shows_nothing(id, at);
        !self.is_away(at) && (self.is_dead(id, at) || mute())
    }

    /// A meter that is said to be dead until it has been well for a while may show something again.
    fn shows_nothing(&self, id: SignalId, at: Timestamp) -> bool {
        let state = &self.state.signals[id.index()];
        match self.site.signals[id.index()].kind {
            SignalKind::Rate => state.value <= 0.0,
            _ => at - state.same_since >= Span::from_mins(1),
        }
    }

    fn is_dead(&self, id: SignalId, at: Timestamp) -> bool {
        let (signal, state) = (&self.site.signals[id.index()], &self.state.signals[id.index()]);
        state.newest().is_some()
            && (state.is_stale(self.site.fresh_for(id), at) || self.state.sources[signal.source.index()].silent.is_active())
    }

    fn out_since(&self, id: SignalId, at: Timestamp) -> Timestamp {
        let (signal, state) = (&self.site.signals[id.index()], &self.state.signals[id.index()]);
        let dead = state.unknown_from(signal.kind, self.site.fresh_for(id)).filter(|_| self.is_dead(id, at));
        dead.map_or(at, |since| since.min(at))
    }

    fn is_live(&self, of: &StandOf, substitute: &Substitute, at: Timestamp) -> bool {
        match substitute {
            Substitute::Twin(twin) => !self.is_dead(*twin, at) && self.state.signals[twin.index()].newest().is_some(),
            Substitute::Balance => self.state.meters.flow_around(&self.network, of.signal).is_some(),
            Substitute::Manual(_) => true,
        }
    }

    /// What the levels and flows around the stage say flows now holds for this minute.
    pub(super) fn estimate_by_balance(&mut self, place: usize, at: Timestamp) {
        let layout = Arc::clone(&self.conditioning);
        let of = &layout.stands[place];
        let Some(flow) = self.state.meters.flow_around(&self.network, of.signal) else { return };
        let most = self.site.stages[of.stage.index()].max.as_units_per_hour();
        let rate = Rate::from_units_per_hour(flow.value.clamp(0.0, most));
        self.state.conditioned.stands[place].balance(at, rate);
    }

    /// The same once a minute, when the trial has heard it.
    pub(super) fn estimate_by_balances(&mut self, at: Timestamp) {
        for place in 0..self.conditioning.stands.len() {
            let of = &self.conditioning.stands[place];
            if of.chain.contains(&Substitution::Balance) && self.is_out(of.signal, at) {
                self.estimate_by_balance(place, at);
            }
        }
    }

    fn present(&self, place: usize, at: Timestamp) -> Present {
        let of = &self.conditioning.stands[place];
        let (signal, state) = (&self.site.signals[of.signal.index()], &self.state.signals[of.signal.index()]);
        let dead = self.is_dead(of.signal, at) && self.state.conditioned.standing[place].is_some();
        let twin = |id: &SignalId| {
            let (signal, state) = (&self.site.signals[id.index()], &self.state.signals[id.index()]);
            let newest = state.newest().filter(|newest| newest.is_known() && newest.at < at)?;
            let fresh = self.site.fresh_for(*id);
            let (to, flow) = (at.min(newest.at + fresh), self.state.signals.held(*id, signal.kind, fresh, at));
            // A counter that stands and a counter that has not been read yet look the same.
            let holds = signal.kind == SignalKind::Rate;
            holds.then_some(Piece { from: newest.at, to, flow })
        };
        Present {
            at,
            dead_from: state.unknown_from(signal.kind, self.site.fresh_for(of.signal)).filter(|from| dead && *from < at),
            twins: of.twins.iter().map(twin).collect(),
        }
    }

    /// Works out anew what was estimated of a stage, and what of its time nobody knows.
    pub(super) fn weigh(&mut self, id: StageId) {
        let layout = Arc::clone(&self.conditioning);
        let (at, plan) = (self.state.now, Arc::clone(&self.state.plan));
        let signals = self.site.stages[id.index()].measured_by.len();
        let (mut all, mut before) = (Fine::ZERO, Fine::ZERO);
        for (place, of) in layout.stands.iter().enumerate().filter(|(_, of)| of.stage == id) {
            let present = self.present(place, at);
            let stand = &mut self.state.conditioned.stands[place];
            let stage = &mut self.state.stages[id.index()];
            for piece in stand.uncovered(&of.chain, &present) {
                for (sign, length) in [(-1, piece.told), (1, piece.now)].into_iter().filter(|(_, length)| *length > Span::ZERO) {
                    let to = piece.start + length;
                    stage.excuse(sign, id, Moved { from: piece.start, to, flow: Fine::ZERO, unknown: length }, &plan, signals);
                }
                stage.reconsider();
            }
            all += stand.estimated(&of.chain, &present, Timestamp::MAX);
            before += stand.estimated_before(&of.chain, &present, stage.counting_from);
        }
        self.state.stages[id.index()].estimate(all, before);
    }

    /// Whether somebody stands in for the signal of a flow.
    pub(super) fn has_stand_in(&self, id: SignalId) -> bool {
        !self.conditioning.stands.is_empty()
            && self.conditioning.stand_of(id).is_some_and(|place| self.state.conditioned.standing[place].is_some())
    }

    /// What moved past a twin in the minute that ends at `at`, where one stands in for a signal that says nothing.
    pub(super) fn moved_by_twin(&self, id: SignalId, at: Timestamp) -> Option<Fine> {
        let place = self.conditioning.stand_of(id)?;
        let standing = self.state.conditioned.standing[place].as_ref()?;
        let of = &self.conditioning.stands[place];
        if !matches!(of.chain[standing.by], Substitution::Twin(_)) || !self.is_dead(id, at) {
            return None;
        }
        let (stand, present) = (&self.state.conditioned.stands[place], self.present(place, at));
        let until = |at: Timestamp| stand.estimated(&of.chain, &present, at);
        Some(until(at) - until(at - Span::from_mins(1)))
    }

    /// A signal whose time without an estimate is known: it is told by its stand and excused nowhere else.
    pub(super) fn mute_is_unknown(&mut self, id: SignalId, from: Timestamp, to: Timestamp) -> bool {
        let Some(place) = self.conditioning.stand_of(id) else { return false };
        self.state.conditioned.stands[place].unknown(1, from, to);
        true
    }

    /// By whom a stage is known now, where it is not by its own signals.
    pub(super) fn estimate_of_stage(&self, id: StageId) -> Option<Estimated> {
        let stands = self.conditioning.stands.iter().zip(&self.state.conditioned.standing);
        let of_it = stands.filter(|(of, _)| of.stage == id).filter_map(|(of, standing)| {
            standing.map(|standing| Estimated { since: standing.since, by: of.declared[standing.by] })
        });
        of_it.min_by_key(|estimated| estimated.since)
    }

    /// The same of a buffer: its own level, or what comes and goes.
    pub(super) fn estimate_of_buffer(&self, id: BufferId) -> Option<Estimated> {
        if self.conditioning.is_empty() {
            return None;
        }
        let levels = self.conditioning.levels.iter().zip(&self.state.conditioned.standing_levels);
        let own = levels.filter(|(of, _)| self.site.signals[of.signal.index()].role == Role::Level(id));
        let own = own
            .filter_map(|(of, standing)| standing.map(|standing| Estimated { since: standing.since, by: of.chain[standing.by] }));
        let stages = self.site.producers(id).map(|(stage, _)| stage).chain(self.site.consumers(id).map(|(stage, _)| stage));
        own.chain(stages.filter_map(|stage| self.estimate_of_stage(stage))).min_by_key(|estimated| estimated.since)
    }

    /// Whether what a condition says rests on an estimate.
    pub(super) fn rests_on_estimate(&self, condition: Condition) -> bool {
        match condition {
            Condition::Behind(id) | Condition::Slow(id) | Condition::LowGrade(id) | Condition::LowRecovery(id) => {
                self.estimate_of_stage(id).is_some()
            }
            Condition::WillFill(id) | Condition::WillEmpty(id) | Condition::Full(id) | Condition::Empty(id) => {
                self.estimate_of_buffer(id).is_some()
            }
            Condition::Silent(_)
            | Condition::MeterSuspect(_)
            | Condition::OutOfPattern(_)
            | Condition::CalibrationOverdue(_)
            | Condition::SensorDrifts(_) => false,
        }
    }

    /// Whether a buffer lies beside a stage of which nobody measures what moves: the joint filter knows how sure its level is.
    pub(super) fn rests_on_balance(&self, id: BufferId) -> bool {
        let stands = self.conditioning.stands.iter().zip(&self.state.conditioned.standing);
        let mut by_balance = stands
            .filter(|(of, standing)| standing.is_some_and(|standing| !matches!(of.chain[standing.by], Substitution::Twin(_))));
        by_balance.any(|(of, _)| {
            let stage = &self.site.stages[of.stage.index()];
            let inputs = stage.inputs.iter().map(|inlet| inlet.buffer);
            inputs.chain(stage.outputs.iter().map(|outlet| outlet.buffer)).any(|buffer| buffer == id)
        })
    }
}
