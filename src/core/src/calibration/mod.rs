//! Calibrations of sensors, as people tell them: what the sensor showed, what the reference said, the line that follows from that and from
//! when on it counts, with the certificate and who did it. Each has revisions, as facts have; all of them are kept. Not what a calibration
//! does to readings: that is in `normalise`; and not when it is due: that is in `engine/calibrations`.

pub mod line;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::sync::Arc;

use self::line::{Fit, Line, Pair, Step, Unfit, fit};
use crate::fact::{Became, REVISION_MAX, Weighed};
use crate::ids::SignalId;
use crate::model::{SignalKind, Site};
use crate::persist::{Persist, persist};
use crate::time::Timestamp;

/// So many calibrations of a sensor are kept: they are part of the state and of every view. The journal has the earlier ones too.
pub const KEPT_MAX: usize = 50;
/// So many revisions one calibration may have.
pub const REVISIONS_MAX: usize = 50;
/// So many reference readings one calibration may have.
pub const PAIRS_MAX: usize = 100;

/// One revision of one calibration.
#[derive(Clone, Debug, PartialEq)]
pub struct Calibration {
    pub signal: SignalId,
    /// Number of the certificate; empty: there is none, and the calibration is known by its time.
    pub certificate: String,
    /// When the reference was read.
    pub performed_at: Timestamp,
    /// From when on its line counts.
    pub valid_from: Timestamp,
    /// What the sensor showed by itself, and what the reference said.
    pub pairs: Vec<Pair>,
    /// How the line follows from that, or the line itself.
    pub fit: Fit,
    /// When the next one is due; `None`: as the site file says.
    pub next_due: Option<Timestamp>,
    pub withdrawn: bool,
    /// Counted from 1. The highest stands.
    pub revision: u32,
    pub author: String,
    /// Of a correction: why.
    pub comment: String,
}
persist!(Calibration {
    signal,
    certificate,
    performed_at,
    valid_from,
    pairs,
    fit,
    next_due,
    withdrawn,
    revision,
    author,
    comment
});

/// What makes two revisions revisions of one calibration: the certificate, or without one the time.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Which {
    Certificate(String),
    Time(Timestamp),
}

/// A revision, and when it came.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    pub calibration: Calibration,
    pub received_at: Timestamp,
}
persist!(Told { calibration, received_at });

/// Why a calibration is not taken.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// There is no such signal.
    Unknown,
    /// The site file says of no sensor that it has this signal.
    NoSensor,
    /// It was performed later than now.
    Future,
    /// The next one is due before this one was performed.
    DueBefore,
    /// No line follows from what it says.
    Unfit(Unfit),
    /// This revision is known, and says something else.
    Conflict(Box<Calibration>),
    /// It corrects what is known, and does not say why.
    NoReason(Box<Calibration>),
    NothingToWithdraw,
    Revision {
        most: u32,
    },
    /// There are so many revisions of it already.
    Full {
        limit: usize,
    },
}

/// All calibrations that are kept, with all of their revisions.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Calibrations {
    /// In order of their revisions.
    told: BTreeMap<(SignalId, Which), Vec<Told>>,
}

impl Calibration {
    #[must_use]
    pub fn which(&self) -> Which {
        if self.certificate.is_empty() { Which::Time(self.performed_at) } else { Which::Certificate(self.certificate.clone()) }
    }

    /// The line that follows from it.
    ///
    /// # Errors
    /// Why there is none.
    pub fn line(&self, counts: bool) -> Result<Line, Unfit> {
        fit(&self.pairs, self.fit, counts)
    }

    /// Whether it tells the same as another revision, whoever told it. Figures are compared to the bit.
    fn tells_the_same(&self, other: &Self) -> bool {
        let bytes = |of: &Self| {
            let mut bytes = Vec::new();
            let of = Self { revision: 0, author: String::new(), comment: String::new(), ..of.clone() };
            of.save(&mut bytes);
            bytes
        };
        bytes(self) == bytes(other)
    }

    /// Which of several counts at a time: the last by this.
    fn order(&self) -> (Timestamp, Timestamp, Which) {
        (self.valid_from, self.performed_at, self.which())
    }
}

impl Calibrations {
    /// What would become of a calibration of a site's sensor that came at `now`.
    ///
    /// # Errors
    /// Why it is not taken.
    pub fn weigh_at(&self, site: &Site, calibration: &Calibration, now: Timestamp) -> Result<Weighed, Refusal> {
        let signal = site.signals.get(calibration.signal.index()).ok_or(Refusal::Unknown)?;
        if signal.sensor.is_none() {
            return Err(Refusal::NoSensor);
        }
        if calibration.performed_at > now + site.settings.clock_skew_max {
            return Err(Refusal::Future);
        }
        if calibration.next_due.is_some_and(|due| due <= calibration.performed_at) {
            return Err(Refusal::DueBefore);
        }
        if !calibration.withdrawn {
            calibration.line(counts(signal.kind)).map_err(Refusal::Unfit)?;
        }
        self.weigh(calibration)
    }

    /// What would become of a calibration that is sound. One of revision 0 becomes the next revision, and has to say why when it corrects.
    ///
    /// # Errors
    /// Why it is not taken.
    pub fn weigh(&self, calibration: &Calibration) -> Result<Weighed, Refusal> {
        let known = self.revisions_of(calibration.signal, &calibration.which());
        let newest = known.last().map(|told| &told.calibration);
        let boxed = |known: &Calibration| Box::new(known.clone());
        let (revision, became) = match (calibration.revision, newest) {
            (0, Some(newest)) if newest.tells_the_same(calibration) => (newest.revision, Became::Same),
            (0, Some(newest)) if calibration.comment.is_empty() => return Err(Refusal::NoReason(boxed(newest))),
            (0, Some(newest)) if newest.revision >= REVISION_MAX => return Err(Refusal::Revision { most: REVISION_MAX }),
            (0, newest) => (newest.map_or(1, |newest| newest.revision + 1), Self::step(calibration, newest)?),
            (revision, _) if revision > REVISION_MAX => return Err(Refusal::Revision { most: REVISION_MAX }),
            (revision, _) => match known.iter().find(|told| told.calibration.revision == revision) {
                Some(told) if told.calibration.tells_the_same(calibration) => (revision, Became::Same),
                Some(told) => return Err(Refusal::Conflict(boxed(&told.calibration))),
                None if newest.is_some_and(|newest| newest.revision > revision) => (revision, Became::Superseded),
                None => (revision, Self::step(calibration, newest)?),
            },
        };
        if became != Became::Same && known.len() >= REVISIONS_MAX {
            return Err(Refusal::Full { limit: REVISIONS_MAX });
        }
        Ok(Weighed { revision, became })
    }

    fn step(calibration: &Calibration, newest: Option<&Calibration>) -> Result<Became, Refusal> {
        match (newest.is_some_and(|newest| !newest.withdrawn), calibration.withdrawn) {
            (false, true) => Err(Refusal::NothingToWithdraw),
            (true, true) => Ok(Became::Withdraws),
            (true, false) => Ok(Became::Corrects),
            (false, false) => Ok(if newest.is_some() { Became::Corrects } else { Became::New }),
        }
    }

    /// Keeps a revision that was weighed and found to be neither known nor refused.
    pub fn keep(&mut self, calibration: Calibration, received_at: Timestamp) {
        let signal = calibration.signal;
        let revisions = self.told.entry((signal, calibration.which())).or_default();
        let index = revisions.partition_point(|told| told.calibration.revision < calibration.revision);
        assert!(
            revisions.get(index).is_none_or(|told| told.calibration.revision != calibration.revision),
            "a revision is kept once: what is the same, or in conflict, was found when it was weighed"
        );
        revisions.insert(index, Told { calibration, received_at });
        self.forget(signal);
    }

    /// Of too many the one that counts from the earliest time goes.
    fn forget(&mut self, signal: SignalId) {
        let of = |told: &[Told]| told.last().map(|told| told.calibration.order());
        while self.of(signal).count() > KEPT_MAX {
            let first = self.of(signal).filter_map(of).min().map(|(.., which)| which);
            let Some(first) = first else { break };
            self.told.remove(&(signal, first));
        }
    }

    #[must_use]
    pub fn revisions_of(&self, signal: SignalId, which: &Which) -> &[Told] {
        self.told.get(&(signal, which.clone())).map_or(&[], Vec::as_slice)
    }

    /// The calibrations of a signal, each with all of its revisions.
    pub fn of(&self, signal: SignalId) -> impl Iterator<Item = &[Told]> {
        let all = self.told.range((signal, Which::Certificate(String::new()))..);
        all.take_while(move |((other, _), _)| *other == signal).map(|(_, revisions)| revisions.as_slice())
    }

    /// Those of a signal that stand, in the order in which they count.
    #[must_use]
    pub fn standing(&self, signal: SignalId) -> Vec<&Calibration> {
        let newest = self.of(signal).filter_map(|revisions| revisions.last()).map(|told| &told.calibration);
        let mut standing: Vec<&Calibration> = newest.filter(|calibration| !calibration.withdrawn).collect();
        standing.sort_by_key(|calibration| calibration.order());
        standing
    }

    /// The one that was performed last.
    #[must_use]
    pub fn last(&self, signal: SignalId) -> Option<&Calibration> {
        self.standing(signal).into_iter().max_by_key(|calibration| (calibration.performed_at, calibration.order()))
    }

    /// What counts from when on, of a signal that `counts` or shows a value.
    #[must_use]
    pub fn steps(&self, signal: SignalId, counts: bool) -> Vec<Step> {
        let step = |calibration: &&Calibration| {
            let line = calibration.line(counts).expect("a line was found when it was weighed");
            Step { from: calibration.valid_from, line }
        };
        self.standing(signal).iter().map(step).collect()
    }

    /// How far the sensor was from the reference: as it was found, by what counted until then, and as it was left.
    #[must_use]
    pub fn errors(&self, calibration: &Calibration, counts: bool) -> Option<Errors> {
        let after = calibration.line(counts).ok()?;
        let standing = self.standing(calibration.signal);
        let earlier = standing.into_iter().take_while(|other| other.order() < calibration.order());
        let before = earlier.last().and_then(|other| other.line(counts).ok()).unwrap_or(Line::NONE);
        let of = |line: Line| calibration.pairs.iter().map(|pair| line.at(pair.showed) - pair.reference).collect();
        Some(Errors { as_found: of(before), as_left: of(after) })
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.told.is_empty()
    }

    pub(crate) fn signals(&self) -> impl Iterator<Item = SignalId> {
        self.told.keys().map(|(signal, _)| *signal)
    }
}

/// Of a total only what moved is known.
#[must_use]
pub fn counts(kind: SignalKind) -> bool {
    matches!(kind, SignalKind::Counter { .. })
}

/// What a sensor showed more than the reference, pair by pair, in units of its signal.
#[derive(Clone, Debug, PartialEq)]
pub struct Errors {
    pub as_found: Vec<f64>,
    pub as_left: Vec<f64>,
}

impl Persist for Calibrations {
    fn save(&self, out: &mut Vec<u8>) {
        self.told.values().cloned().collect::<Vec<_>>().save(out);
    }
    fn load(input: &mut &[u8]) -> Option<Self> {
        let mut all = Self::default();
        for revisions in Vec::<Vec<Told>>::load(input)? {
            let first = &revisions.first()?.calibration;
            let key = (first.signal, first.which());
            all.told.insert(key, revisions);
        }
        Some(all)
    }
}

impl Persist for Arc<Calibrations> {
    fn save(&self, out: &mut Vec<u8>) {
        Calibrations::save(self, out);
    }
    fn load(input: &mut &[u8]) -> Option<Self> {
        Calibrations::load(input).map(Self::new)
    }
}
