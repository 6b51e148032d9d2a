//! Who is named, for what, and who may be meant instead. The limit comes from how many false accusations a site bears.

use super::Estimate;
use super::faults::{BEGINS_EVERY, Evidence, Fault};
use super::network::{Network, Piece};
use crate::ids::SignalId;
use crate::persist::{Persist, persist};
use crate::stats::design::Budget;
use crate::time::{Span, Timestamp};

/// False accusations that are borne, all instruments of a site together.
const FALSE_ACCUSATIONS: f64 = 1.0;
const OVER: Span = Span::from_hours(24 * 30);
/// Of two suspects one is named alone when so much more speaks for it: 20 to 1, in nats.
const DECISIVE: f64 = 3.0;
/// While two are as good as each other, evidence is waited for, up to so many nats beyond the limit.
const PATIENCE: f64 = 6.0;
/// A bias that small is not worth naming, and what falls below it for long enough is well again.
pub(super) const SLIGHT_BIAS: f64 = 0.02;
/// The same for a level sensor, in its declared standard errors.
pub(super) const SLIGHT_OFFSET: f64 = 0.5;
/// Minutes for which an instrument has to be well.
pub(super) const WELL_MINUTES: u64 = 120;

/// What is wrong with an instrument.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Off by a steady share, or by a steady height.
    Bias,
    /// Further off all the time.
    Drift,
    /// It shows what it showed.
    Stuck,
    /// Single readings are wild.
    Spike,
    /// It says nothing, or that nothing moves.
    Dead,
}

impl Kind {
    /// The word used in files and messages.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Bias => "bias",
            Self::Drift => "drift",
            Self::Stuck => "stuck",
            Self::Spike => "spike",
            Self::Dead => "dead",
        }
    }
}

/// What a test of the balances of the last hours, without any filter, says about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opinion {
    /// It names the same one, or cannot tell it from the one it names.
    Agrees,
    /// It names another one.
    Names(SignalId),
    /// It finds nothing, or has nothing to check.
    Silent,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Suspicion {
    pub kind: Kind,
    /// Of a flow meter: by what share it shows too much now. Of a level sensor: how much it shows too much now, in units of the
    /// site. 0 where the kind has no size.
    pub size: f64,
    pub sigma: f64,
    /// When it began, as far as can be told.
    pub since: Timestamp,
    /// When it was named.
    pub named_at: Timestamp,
    /// Who explains what was seen nearly as well.
    pub rival: Option<SignalId>,
    pub opinion: Opinion,
}
persist!(Suspicion { kind, size, sigma, since, named_at, rival, opinion });

impl Network {
    /// What must speak for a fault before it is named, nats. The sum of the Bayes factors over all faults and beginnings, less the
    /// number of them, is a martingale as long as nothing is wrong: so a sum of at least A is reached, on average, not before A of
    /// them have begun (M. Pollak, Annals of Statistics 13 (1985), 206-227), and one factor is less than the sum.
    #[must_use]
    pub fn limit(&self) -> f64 {
        self.limit
    }
}

pub(super) fn limit_for(faults: usize) -> f64 {
    let streams = u32::try_from(faults.max(1)).unwrap_or(u32::MAX);
    let budget = Budget { alarms: FALSE_ACCUSATIONS, over: OVER, every: Span::from_mins(BEGINS_EVERY), streams };
    libm::log(budget.run_length())
}

/// The fault to be named in this minute, and its rival. `suspect` says who is under suspicion already.
pub(super) fn find(
    piece: &Piece,
    evidence: &[Evidence],
    limit: f64,
    now: Timestamp,
    suspect: impl Fn(SignalId) -> bool,
) -> Option<(Evidence, Option<SignalId>)> {
    let open = || evidence.iter().filter(|found| !suspect(accused(piece, found.fault)) && makes_sense(found));
    // Of equals the last, which is the later beginning.
    let strongest = |best: &Evidence, next: &Evidence| next.nats >= best.nats;
    let best = open().copied().reduce(|best, next| if strongest(&best, &next) { next } else { best })?;
    if best.nats < limit || is_slight(&best, now) {
        return None;
    }
    let signal = accused(piece, best.fault);
    let others = open().copied().filter(|other| accused(piece, other.fault) != signal);
    let rival = others.reduce(|best, next| if strongest(&best, &next) { next } else { best });
    let rival = rival.filter(|rival| rival.nats > best.nats - DECISIVE);
    if rival.is_some() && best.nats < limit + PATIENCE {
        return None;
    }
    Some((best, rival.map(|rival| accused(piece, rival.fault))))
}

/// The instrument that a fault is one of.
pub(super) fn accused(piece: &Piece, fault: Fault) -> SignalId {
    match fault {
        Fault::Bias(meter) | Fault::Drift(meter) | Fault::Mute(meter) | Fault::Missing(meter) => piece.meters[meter].signal,
        Fault::Creep(sensor) | Fault::Jump(sensor) | Fault::Frozen(sensor) => {
            let known = piece.sensed().find(|(_, known)| known.index == sensor);
            known.map(|(_, sensor)| sensor.signal).expect("a fault is one of an instrument of its piece")
        }
    }
}

pub(super) fn kind_of(fault: Fault) -> Kind {
    match fault {
        Fault::Bias(_) | Fault::Jump(_) => Kind::Bias,
        Fault::Drift(_) | Fault::Creep(_) => Kind::Drift,
        Fault::Mute(_) | Fault::Missing(_) => Kind::Dead,
        Fault::Frozen(_) => Kind::Stuck,
    }
}

/// Nothing flows backwards past a meter that shows nothing.
fn makes_sense(found: &Evidence) -> bool {
    !matches!(found.fault, Fault::Mute(_)) || found.size > 0.0
}

/// Sure, but not worth a word.
fn is_slight(found: &Evidence, now: Timestamp) -> bool {
    let hours = (now - found.since).as_hours_f64();
    match found.fault {
        Fault::Bias(_) => found.size.abs() < SLIGHT_BIAS,
        Fault::Drift(_) => (found.size * hours).abs() < SLIGHT_BIAS,
        Fault::Mute(_) => found.size < 0.1,
        Fault::Missing(_) => found.size < 0.5,
        Fault::Creep(_) => (found.size * hours).abs() < SLIGHT_OFFSET,
        Fault::Jump(_) => found.size.abs() < SLIGHT_OFFSET,
        Fault::Frozen(_) => false,
    }
}

impl Suspicion {
    pub(super) fn sized(self, now: Estimate) -> Self {
        match self.kind {
            Kind::Bias | Kind::Drift => Self { size: now.value, sigma: now.sigma, ..self },
            Kind::Stuck | Kind::Spike | Kind::Dead => self,
        }
    }
}

impl Persist for Kind {
    fn save(&self, out: &mut Vec<u8>) {
        let code: u8 = match self {
            Self::Bias => 0,
            Self::Drift => 1,
            Self::Stuck => 2,
            Self::Spike => 3,
            Self::Dead => 4,
        };
        code.save(out);
    }
    fn load(input: &mut &[u8]) -> Option<Self> {
        match u8::load(input)? {
            0 => Some(Self::Bias),
            1 => Some(Self::Drift),
            2 => Some(Self::Stuck),
            3 => Some(Self::Spike),
            4 => Some(Self::Dead),
            _ => None,
        }
    }
}

impl Persist for Opinion {
    fn save(&self, out: &mut Vec<u8>) {
        match *self {
            Self::Agrees => 0_u8.save(out),
            Self::Names(signal) => (1_u8, signal).save(out),
            Self::Silent => 2_u8.save(out),
        }
    }
    fn load(input: &mut &[u8]) -> Option<Self> {
        match u8::load(input)? {
            0 => Some(Self::Agrees),
            1 => SignalId::load(input).map(Self::Names),
            2 => Some(Self::Silent),
            _ => None,
        }
    }
}
