//! What is followed of one stage: what it took and gave, what is on its way, what passed it, and what is known of its recovery. Where
//! it takes from is in `mod`, what samples change is in `sample`.

use std::collections::VecDeque;

use super::parcel::{Estimate, Parcel, portion};
use super::pile::NEARBY;
use super::{Chain, ORE_CHANGES, RECOVERY_WALKS, Way, piece};
use crate::ids::StageId;
use crate::model::{ContentRole, Guess, Stage};
use crate::persist::persist;
use crate::time::{Span, Timestamp};
use crate::units::Amount;

/// Times and values of samples that are remembered, to know one that is told again: a day of one a minute.
const SAMPLES_KEPT: usize = 24 * 60;

/// Everything that ever went through a stage, base units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Passed {
    pub mass: i128,
    /// Of unknown grade.
    pub blind: i128,
    pub metal: i128,
    pub doubt: i128,
    /// Metal won, of a stage that separates, and what its recovery may be off by in it.
    pub won: i128,
    pub slack: i128,
}
persist!(Passed { mass, blind, metal, doubt, won, slack });

impl Passed {
    #[must_use]
    pub fn since(&self, before: &Self) -> Self {
        Self {
            mass: self.mass - before.mass,
            blind: self.blind - before.blind,
            metal: self.metal - before.metal,
            doubt: self.doubt - before.doubt,
            won: self.won - before.won,
            slack: self.slack - before.slack,
        }
    }

    #[must_use]
    pub fn known(&self) -> i128 {
        self.mass - self.blind
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    pub at: Timestamp,
    pub passed: Passed,
    /// What it was thought to take, and to win of that.
    pub feed: Option<Estimate>,
    pub recovery: Option<Estimate>,
}
persist!(Mark { at, passed, feed, recovery });

/// The samples of one meter.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Samples {
    /// In order of their times.
    pub joined: VecDeque<Joined>,
}
persist!(Samples { joined });

/// A sample that was joined, and what is needed to join it otherwise when it turns out to be wrong.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Joined {
    pub at: Timestamp,
    /// As a share.
    pub grade: f64,
    /// What part of its difference from what was thought was believed, and that difference.
    pub gain: f64,
    pub off: f64,
    /// What part of that is still believed beside all that was joined later.
    pub holds: f64,
}
persist!(Joined { at, grade, gain, off, holds });

#[derive(Clone, Debug, PartialEq)]
pub struct Track {
    total: i64,
    taken: Vec<i64>,
    sent: Vec<i64>,
    ways: Vec<Way>,
    pub passed: Passed,
    pub marks: VecDeque<Mark>,
    /// Of a stage that brings material in.
    pub fresh: Option<Estimate>,
    /// Of a stage that separates.
    pub recovery: Option<Estimate>,
    pub feed: Samples,
    pub products: Vec<Samples>,
}
persist!(Track { total, taken, sent, ways, passed, marks, fresh, recovery, feed, products });

impl Track {
    pub(super) fn new(chain: Chain<'_>, id: StageId) -> Self {
        let stage = &chain.site.stages[id.index()];
        let (fresh, recovery) = match chain.content.stages[id.index()].role {
            ContentRole::Passes => (None, None),
            ContentRole::Brings(guess) => (guess.map(Guess::estimate), None),
            ContentRole::Separates { recovery, .. } => (None, Some(recovery.estimate())),
        };
        Self {
            total: 0,
            taken: vec![0; stage.inputs.len()],
            sent: vec![0; stage.outputs.len()],
            ways: vec![Way::new(); stage.outputs.len()],
            passed: Passed::default(),
            marks: VecDeque::new(),
            fresh,
            recovery,
            feed: Samples::default(),
            products: vec![Samples::default(); stage.outputs.len()],
        }
    }

    /// Without what is remembered of the past.
    pub(super) fn bare(&self) -> Self {
        Self {
            taken: self.taken.clone(),
            sent: self.sent.clone(),
            ways: self.ways.clone(),
            marks: VecDeque::new(),
            feed: Samples::default(),
            products: vec![Samples::default(); self.products.len()],
            ..*self
        }
    }

    /// What it has ever put through.
    pub(super) fn total(&self) -> Amount {
        Amount(self.total)
    }

    /// The mark of the five minutes in which a sample was taken; none: it is of now.
    pub(super) fn then(&self, at: Timestamp) -> Option<usize> {
        let index = self.marks.partition_point(|mark| mark.at < at);
        Some(index).filter(|index| *index < self.marks.len())
    }

    pub(super) fn fits(&self, stage: &Stage, role: ContentRole) -> bool {
        let separates = matches!(role, ContentRole::Separates { .. });
        let brings = matches!(role, ContentRole::Brings(_));
        let plays_it = self.recovery.is_some() == separates && (brings || self.fresh.is_none());
        plays_it
            && self.taken.len() == stage.inputs.len()
            && [self.sent.len(), self.ways.len(), self.products.len()].iter().all(|links| *links == stage.outputs.len())
    }

    pub(super) fn on_the_way(&self) -> i128 {
        self.ways.iter().flatten().map(|(_, parcel)| i128::from(parcel.metal)).sum()
    }

    /// What was moved since it was asked last. Totals that were corrected downwards have to come back first.
    pub(super) fn moves(&mut self, total: i64) -> i64 {
        since(&mut self.total, total)
    }

    pub(super) fn takes(&mut self, link: usize, total: i64) -> i64 {
        since(&mut self.taken[link], total)
    }

    pub(super) fn sends(&mut self, link: usize, total: i64) -> i64 {
        since(&mut self.sent[link], total)
    }

    /// What is learned fades: ore in place changes, a recovery wanders.
    pub(super) fn age(&mut self, role: ContentRole, hours: f64) {
        let grown = |known: &mut Estimate, most: f64, variance: f64| {
            known.sigma = libm::sqrt(known.sigma * known.sigma + variance).min(most.max(known.sigma));
        };
        match role {
            ContentRole::Passes => {}
            ContentRole::Brings(guess) => {
                if let Some(fresh) = &mut self.fresh {
                    let spread = guess.map_or(NEARBY * fresh.grade, |guess| guess.sigma);
                    grown(fresh, spread, spread * spread * hours / ORE_CHANGES);
                }
            }
            ContentRole::Separates { recovery: guess, .. } => {
                if let Some(recovery) = &mut self.recovery {
                    grown(recovery, guess.sigma, RECOVERY_WALKS * RECOVERY_WALKS * hours);
                }
            }
        }
    }

    /// Sends off what was made of `feed`, of which `mass` was put through: `sent` by link. Gives the metal that no link keeps.
    pub(super) fn give(&mut self, chain: Chain<'_>, id: StageId, feed: Parcel, mass: i64, sent: &[i64], at: Timestamp) -> i64 {
        let role = chain.content.stages[id.index()].role;
        self.note(&feed, mass);
        let mut rest = feed;
        let won = match (role, self.recovery) {
            (ContentRole::Separates { into, .. }, Some(recovery)) => Some((into, win(&mut rest, recovery))),
            _ => None,
        };
        let mut shared = mass.max(sent.iter().sum()) - won.map_or(0, |(into, _)| sent[into]);
        for (link, outlet) in chain.site.stages[id.index()].outputs.iter().enumerate() {
            let blind = feed.blind_in(sent[link]);
            let part = match won {
                Some((into, won)) if into == link => won,
                _ => {
                    let part = rest.part(sent[link], shared);
                    shared -= sent[link];
                    rest = rest.without(&part);
                    part
                }
            };
            // No material holds more than itself: what would be beyond it stays behind.
            let metal = part.metal.min(sent[link] - blind);
            rest.metal += part.metal - metal;
            self.send(link, outlet.lag, at, Parcel { mass: sent[link], blind, metal, ..part });
        }
        rest.metal
    }

    fn send(&mut self, link: usize, lag: Span, at: Timestamp, parcel: Parcel) {
        if parcel.mass == 0 && parcel.metal == 0 {
            return;
        }
        match self.ways[link].back_mut() {
            Some((begun, last)) if at - (*begun - lag) <= piece(lag) => last.join(parcel),
            _ => self.ways[link].push_back((at + lag, parcel)),
        }
    }

    /// The next piece that has come to the end of its way.
    pub(super) fn arrived(&mut self, link: usize, at: Timestamp) -> Option<Parcel> {
        let (due, _) = self.ways[link].front()?;
        if *due > at { None } else { self.ways[link].pop_front().map(|(_, parcel)| parcel) }
    }

    fn note(&mut self, feed: &Parcel, mass: i64) {
        let passed = &mut self.passed;
        passed.mass += i128::from(mass);
        passed.blind += i128::from(feed.blind_in(mass));
        passed.metal += i128::from(feed.metal);
        passed.doubt += i128::from(feed.doubt);
        if let Some(recovery) = self.recovery {
            passed.won += i128::from(portion(feed.metal, recovery.grade));
            passed.slack += i128::from(portion(feed.metal, recovery.sigma));
        }
    }

    pub(super) fn mark(&mut self, at: Timestamp, feed: Option<Estimate>, most: usize) {
        self.marks.push_back(Mark { at, passed: self.passed, feed, recovery: self.recovery });
        if self.marks.len() > most {
            self.marks.pop_front();
        }
    }
}

impl Samples {
    /// Whether a sample says anything new: two are at least half of `every` apart, and all of it if they read the same, for that may
    /// be one that is read twice.
    pub(super) fn is_new(&self, at: Timestamp, value: f64, every: Span) -> bool {
        let repeats = |known: Joined| {
            let apart = if known.grade.to_bits() == value.to_bits() { every } else { Span(every.0 / 2) };
            (known.at - at).0.abs() < apart.0.max(1)
        };
        let after = self.joined.partition_point(|known| known.at < at);
        let near = [after.checked_sub(1), Some(after)].into_iter().flatten();
        !near.filter_map(|index| self.joined.get(index)).any(|sample| repeats(*sample))
    }

    pub(super) fn join(&mut self, at: Timestamp, value: f64) {
        let after = self.joined.partition_point(|known| known.at < at);
        self.joined.insert(after, Joined { at, grade: value, gain: 0.0, off: 0.0, holds: 1.0 });
        if self.joined.len() > SAMPLES_KEPT {
            self.joined.pop_front();
        }
    }

    /// What was believed of the sample that was joined last as being of `at`; of those before it less holds.
    pub(super) fn believed(&mut self, (at, value): (Timestamp, f64), gain: f64, off: f64) {
        let is = |joined: &Joined| joined.at == at && joined.grade.to_bits() == value.to_bits();
        for joined in &mut self.joined {
            if is(joined) {
                (joined.gain, joined.off) = (gain, off);
            } else {
                joined.holds *= 1.0 - gain;
            }
        }
    }

    /// Puts another grade, or none, in the place of one that was joined; what was joined.
    pub(super) fn replace(&mut self, (at, value): (Timestamp, f64), by: Option<f64>) -> Option<Joined> {
        let is = |joined: &Joined| joined.at == at && joined.grade.to_bits() == value.to_bits();
        let index = self.joined.iter().position(is)?;
        let before = self.joined[index];
        match by {
            Some(grade) => {
                let off = before.off + grade - value;
                self.joined[index] = Joined { grade, off, ..before };
            }
            None => drop(self.joined.remove(index)),
        }
        Some(before)
    }
}

/// Takes what a stage wins out of what it was fed. Its mass is set by the caller.
fn win(feed: &mut Parcel, recovery: Estimate) -> Parcel {
    let metal = portion(feed.metal, recovery.grade);
    let off = portion(feed.metal, recovery.sigma);
    let doubt = portion(feed.doubt, recovery.grade) + off;
    feed.metal -= metal;
    // What the recovery is off by is missing on the other side.
    feed.doubt = portion(feed.doubt, 1.0 - recovery.grade) + off;
    feed.prior = feed.doubt;
    Parcel { mass: 0, metal, blind: 0, doubt, prior: doubt }
}

fn since(known: &mut i64, total: i64) -> i64 {
    let passed = (total - *known).max(0);
    *known += passed;
    passed
}
