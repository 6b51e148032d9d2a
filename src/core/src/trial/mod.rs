//! The meter on trial: does the chain fall out of step, or does an instrument lie? Once a minute the balance over all buffers of
//! a piece of the chain is held against its level sensors, and each fault that a flow meter or a sensor may have is asked how
//! well it would explain what does not fit. Pure: no clock, no alarm, no words; what follows from a verdict is the engine's work.
//!
//! Read in this order: `network` (the graph) · `filter` (the estimate) · `faults` (what each fault would look like) · `watch`
//! (what a signal shows by itself) · `case` (a minute of a piece) · `verdict` (who is named) · `opinion` (a second one).
//!
//! A stage that is slow or stopped disturbs no balance, because its meter shows it: it can accuse nobody.

mod case;
mod faults;
mod filter;
mod network;
mod opinion;
#[cfg(test)]
mod tests;
mod verdict;
mod watch;

use self::case::Case;
use crate::ids::{BufferId, SignalId};
use crate::persist::persist;
use crate::time::Timestamp;

pub use self::network::{Network, STATES_MAX};
pub use self::verdict::{Kind, Opinion, Suspicion};

/// What the instruments said in a minute.
#[derive(Clone, Debug)]
pub struct Minute {
    /// Its end.
    pub at: Timestamp,
    /// In the order of `Network::meters`.
    pub meters: Vec<MeterMinute>,
    /// In the order of `Network::sensors`.
    pub sensors: Vec<SensorMinute>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct MeterMinute {
    /// What moved, in units of the site; `None` when that is not known. Late readings may have taken something back.
    pub moved: Option<f64>,
    /// What a meter of a rate shows at the end.
    pub shown: Option<f64>,
    /// Nothing comes from it, while its source speaks.
    pub silent: bool,
    /// Its stage does less than it should, if it can be believed.
    pub lack: Option<Lack>,
}

/// What a meter shows less than its stage should do.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lack {
    /// Since when; another time is another lack.
    pub since: Timestamp,
    /// In this minute, units of the site.
    pub units: f64,
}
persist!(Lack { since, units });

/// Whether a stage does less, or its meter shows less than it does: what the levels beside it say.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Word {
    /// The logarithm of how much likelier they are if the meter lies than if the stage lacks it, nats.
    pub nats: f64,
    /// How much they can tell: its expectation is half of this if the meter lies, and less than zero by as much if it does not.
    pub weight: f64,
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct SensorMinute {
    /// The level at the end, in units of the site; `None` when there is no reading that can be believed by itself.
    pub level: Option<f64>,
    pub silent: bool,
}

/// An absolute quantity of a buffer, true at `valid_at`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SurveyedLevel {
    pub buffer: BufferId,
    pub valid_at: Timestamp,
    pub quantity: f64,
    pub sigma: f64,
}

/// An estimate with its standard error.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    pub value: f64,
    pub sigma: f64,
}

/// All that is known, for the pieces of a network.
#[derive(Clone, Debug, PartialEq)]
pub struct Trial {
    cases: Vec<Case>,
}
persist!(Trial { cases });

impl Trial {
    #[must_use]
    pub fn new(network: &Network) -> Self {
        Self { cases: network.pieces.iter().map(Case::new).collect() }
    }

    /// Whether it is of this network: a snapshot of another site must not be used.
    #[must_use]
    pub fn fits(&self, network: &Network) -> bool {
        self.cases.len() == network.pieces.len() && self.cases.iter().zip(&network.pieces).all(|(case, piece)| case.fits(piece))
    }

    /// Takes a minute in. Minutes come in order and none is left out: what is not known stands in them as `None`.
    pub fn step(&mut self, network: &Network, minute: &Minute) {
        assert!(minute.meters.len() == network.meters().len(), "a minute has all meters of the network");
        assert!(minute.sensors.len() == network.sensors().len(), "a minute has all sensors of the network");
        for (case, piece) in self.cases.iter_mut().zip(&network.pieces) {
            case.step(piece, minute, network.limit());
        }
    }

    /// Takes a survey in, which may be hours old. `false`: it is of no buffer here, or older than anything remembered.
    pub fn survey(&mut self, network: &Network, survey: &SurveyedLevel, now: Timestamp) -> bool {
        let mut taken = false;
        for (case, piece) in self.cases.iter_mut().zip(&network.pieces) {
            if let Some(tank) = piece.tanks.iter().position(|tank| tank.buffer == survey.buffer) {
                taken |= case.survey(piece, tank, survey, now);
            }
        }
        taken
    }

    /// What a signal is suspected of; a meter at a cut stands in two pieces, and the earlier suspicion counts.
    #[must_use]
    pub fn suspicion(&self, network: &Network, signal: SignalId) -> Option<Suspicion> {
        let cases = self.cases.iter().zip(&network.pieces);
        cases.filter_map(|(case, piece)| case.suspicion(piece, signal)).min_by_key(|suspicion| suspicion.since)
    }

    /// Everything that is suspected now, flow meters first.
    #[must_use]
    pub fn suspects(&self, network: &Network) -> Vec<(SignalId, Suspicion)> {
        let signals = network.meters().iter().chain(network.sensors());
        signals.filter_map(|signal| Some((*signal, self.suspicion(network, *signal)?))).collect()
    }

    /// By what share a flow meter shows too much: what is true is `shown * (1 - bias)`.
    #[must_use]
    pub fn bias(&self, network: &Network, signal: SignalId) -> Option<Estimate> {
        let cases = self.cases.iter().zip(&network.pieces);
        cases.filter_map(|(case, piece)| case.bias(piece, signal)).min_by(|one, other| one.sigma.total_cmp(&other.sigma))
    }

    /// An instrument was calibrated, or its calibration taken back: what is known of how far it is off begins anew.
    pub fn calibrated(&mut self, network: &Network, signal: SignalId) {
        for (case, piece) in self.cases.iter_mut().zip(&network.pieces) {
            case.calibrated(piece, signal);
        }
    }

    /// What an instrument shows too much by the balance: a flow meter as a share of what it shows, a level sensor in units of the
    /// site. `None`: nothing checks it.
    #[must_use]
    pub fn off(&self, network: &Network, signal: SignalId) -> Option<Estimate> {
        let cases = self.cases.iter().zip(&network.pieces);
        cases.filter_map(|(case, piece)| case.off(piece, signal)).min_by(|one, other| one.sigma.total_cmp(&other.sigma))
    }

    /// What flows past a meter by what is around it, units an hour: as good an estimate where it says nothing as there is. `None`:
    /// no level sensor stands beside it, or it has never moved anything.
    #[must_use]
    pub fn flow(&self, network: &Network, signal: SignalId) -> Option<Estimate> {
        let cases = self.cases.iter().zip(&network.pieces);
        cases.filter_map(|(case, piece)| case.flow(piece, signal)).min_by(|one, other| one.sigma.total_cmp(&other.sigma))
    }

    /// Whether the levels beside a meter say that its stage lacks what it shows less. `None`: it lacks nothing, or nothing checks it.
    #[must_use]
    pub fn word(&self, network: &Network, signal: SignalId) -> Option<Word> {
        let cases = self.cases.iter().zip(&network.pieces);
        let words = cases.filter_map(|(case, piece)| case.word(piece, signal));
        words.reduce(|one, other| Word { nats: one.nats + other.nats, weight: one.weight + other.weight })
    }

    /// The level of a buffer in units of the site, within its capacity.
    #[must_use]
    pub fn level(&self, network: &Network, buffer: BufferId) -> Option<Estimate> {
        self.cases.iter().zip(&network.pieces).find_map(|(case, piece)| case.level(piece, buffer))
    }
}
