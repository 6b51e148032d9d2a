//! Facts that people tell: tonnes from a shift's sheet, a weighbridge ticket, a laboratory's grade, a level by eye. Each has an author
//! and a revision; a later revision of the same fact stands instead of the earlier ones, whichever came first, and all of them are
//! kept. Not what a fact changes: that is in `engine/facts`.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::ids::{BufferId, SignalId};
use crate::persist::{Persist, persist};
use crate::time::Timestamp;

/// So many revisions are kept, of all facts that can still be corrected: they are part of the state and of every view.
pub const FACTS_MAX: usize = 10_000;

/// What a fact is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Of {
    Signal(SignalId),
    /// A level by eye.
    Buffer(BufferId),
}

/// One revision of one fact.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    pub of: Of,
    /// Sample number, weighbridge ticket, sheet; empty: there is none, and the fact is known by its time.
    pub document: String,
    /// What it is valid for; of something that was at one time both are the same.
    pub from: Timestamp,
    pub until: Timestamp,
    /// In the unit of the signal, or in units of the site for a buffer. `None`: the fact is withdrawn.
    pub value: Option<f64>,
    /// Standard error of a level, in units of the site.
    pub sigma: Option<f64>,
    /// Counted from 1. The highest stands.
    pub revision: u32,
    pub author: String,
    /// Of a correction: why.
    pub comment: String,
}
persist!(Fact { of, document, from, until, value, sigma, revision, author, comment });

/// What makes two revisions revisions of one fact: the document, or without one the time.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Which {
    Document(String),
    Time(Timestamp, Timestamp),
}

/// A revision, and when it came.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    pub fact: Fact,
    pub received_at: Timestamp,
}
persist!(Told { fact, received_at });

/// What becomes of a revision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Became {
    New,
    Corrects,
    Withdraws,
    /// A later revision was known already: it is kept beside it and changes nothing.
    Superseded,
    /// It was known already.
    Same,
    /// An earlier revision said so; what has been said since stands.
    Outdated,
}

/// Why a fact is not taken.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// There is no such signal or buffer.
    Unknown,
    /// Its signal is read by a device.
    NotByHand,
    /// A rate is of a time from which until which; a reading, a grade or a level is of one time.
    NeedsInterval,
    NeedsOneTime,
    /// It ends before it begins.
    Backwards,
    /// Facts from before then correct nothing any more.
    TooOld {
        since: Timestamp,
    },
    /// Nothing of the grades of then is remembered.
    Forgotten,
    /// It is of later than it can be told by now.
    Future {
        until: Timestamp,
    },
    OutOfRange {
        least: f64,
        most: f64,
    },
    /// Another fact is of a part of the same time.
    Overlaps(Box<Fact>),
    /// This revision is known, and says something else.
    Conflict(Box<Fact>),
    /// It corrects what is known, and does not say why.
    NoReason(Box<Fact>),
    NothingToWithdraw,
    /// Its number, or the next one, is higher than any revision may have.
    Revision {
        most: u32,
    },
    Full {
        limit: usize,
    },
}

/// The highest revision there may be: nobody gets there by correcting.
pub const REVISION_MAX: u32 = 1_000_000;

/// All facts that can still be corrected, with all of their revisions.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// In order of their revisions.
    told: BTreeMap<(Of, Which), Vec<Told>>,
    /// Those that stand, in order of their times.
    standing: BTreeMap<(Of, Timestamp, Timestamp, Which), f64>,
    revisions: usize,
}

impl Fact {
    #[must_use]
    pub fn which(&self) -> Which {
        if self.document.is_empty() { Which::Time(self.from, self.until) } else { Which::Document(self.document.clone()) }
    }

    /// Whether it tells the same as another revision, whoever told it.
    #[must_use]
    pub fn tells_the_same(&self, other: &Self) -> bool {
        let bits = |value: Option<f64>| value.map(f64::to_bits);
        (self.from, self.until) == (other.from, other.until)
            && bits(self.value) == bits(other.value)
            && bits(self.sigma) == bits(other.sigma)
    }

    fn place(&self) -> (Of, Timestamp, Timestamp, Which) {
        (self.of, self.from, self.until, self.which())
    }
}

/// Which revision a fact is that does not say so, or what it is otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weighed {
    pub revision: u32,
    pub became: Became,
}

impl Facts {
    /// What would become of a fact. One of revision 0 becomes the next revision, and has to say why when it corrects.
    ///
    /// # Errors
    /// Why it is not taken.
    pub fn weigh(&self, fact: &Fact) -> Result<Weighed, Refusal> {
        let known = self.revisions_of(fact.of, &fact.which());
        let newest = known.last().map(|told| &told.fact);
        let same = |told: &Told| told.fact.tells_the_same(fact);
        let (revision, became) = match (fact.revision, newest) {
            (0, Some(newest)) if newest.tells_the_same(fact) => (newest.revision, Became::Same),
            (0, Some(newest)) if fact.comment.is_empty() => return Err(Refusal::NoReason(Box::new(newest.clone()))),
            (0, Some(newest)) if newest.revision >= REVISION_MAX => return Err(Refusal::Revision { most: REVISION_MAX }),
            (0, newest) => (newest.map_or(1, |newest| newest.revision + 1), Self::step(fact, newest)?),
            (revision, _) if revision > REVISION_MAX => return Err(Refusal::Revision { most: REVISION_MAX }),
            (revision, _) => match known.iter().find(|told| told.fact.revision == revision) {
                Some(told) if same(told) => (revision, Became::Same),
                Some(told) => return Err(Refusal::Conflict(Box::new(told.fact.clone()))),
                None if newest.is_some_and(|newest| newest.revision > revision) => (revision, Became::Superseded),
                None if fact.value.is_none() => (revision, Became::Withdraws),
                None => (revision, Self::step(fact, newest)?),
            },
        };
        if became != Became::Same && self.revisions >= FACTS_MAX {
            return Err(Refusal::Full { limit: FACTS_MAX });
        }
        if matches!(became, Became::New | Became::Corrects)
            && let Some(other) = self.overlapping(fact)
        {
            return Err(Refusal::Overlaps(Box::new(other)));
        }
        Ok(Weighed { revision, became })
    }

    fn step(fact: &Fact, newest: Option<&Fact>) -> Result<Became, Refusal> {
        match (newest.and_then(|newest| newest.value), fact.value) {
            (None, None) => Err(Refusal::NothingToWithdraw),
            (Some(_), None) => Ok(Became::Withdraws),
            (Some(_), Some(_)) => Ok(Became::Corrects),
            (None, Some(_)) => Ok(if newest.is_some() { Became::Corrects } else { Became::New }),
        }
    }

    /// Another fact that stands for a part of the same time. What is of one time is beside others of the same: two tickets.
    fn overlapping(&self, fact: &Fact) -> Option<Fact> {
        if fact.until == fact.from {
            return None;
        }
        let (first, last) = ((fact.of, Timestamp::MIN, Timestamp::MIN, Which::Time(Timestamp::MIN, Timestamp::MIN)), fact.until);
        let mut others =
            self.standing.range(first..).map(|(place, _)| place).take_while(|(of, from, ..)| *of == fact.of && *from < last);
        let found = others.find(|(_, from, until, which)| until > from && *until > fact.from && *which != fact.which())?;
        self.revisions_of(fact.of, &found.3).last().map(|told| told.fact.clone())
    }

    /// Keeps a revision that was weighed and found to be neither known nor refused.
    pub fn keep(&mut self, fact: Fact, received_at: Timestamp) {
        self.put(fact, received_at);
    }

    /// Keeps a revision that was weighed; what stood before, and what stands now.
    pub(crate) fn put(&mut self, fact: Fact, received_at: Timestamp) -> (Option<Fact>, Option<Fact>) {
        let key = (fact.of, fact.which());
        let revisions = self.told.entry(key).or_default();
        let standing = |told: Option<&Told>| told.map(|told| told.fact.clone()).filter(|fact| fact.value.is_some());
        let before = standing(revisions.last());
        let index = revisions.partition_point(|told| told.fact.revision < fact.revision);
        assert!(
            revisions.get(index).is_none_or(|told| told.fact.revision != fact.revision),
            "a revision is kept once: what is the same, or in conflict, was found when it was weighed"
        );
        revisions.insert(index, Told { fact, received_at });
        self.revisions += 1;
        let after = standing(revisions.last());
        if before != after {
            if let Some(fact) = &before {
                self.standing.remove(&fact.place());
            }
            if let Some((fact, value)) = after.as_ref().and_then(|fact| Some((fact, fact.value?))) {
                self.standing.insert(fact.place(), value);
            }
        }
        (before, after)
    }

    /// All revisions of one fact, the first first.
    #[must_use]
    pub fn revisions_of(&self, of: Of, which: &Which) -> &[Told] {
        self.told.get(&(of, which.clone())).map_or(&[], Vec::as_slice)
    }

    /// All facts with all of their revisions.
    pub fn all(&self) -> impl Iterator<Item = &[Told]> {
        self.told.values().map(Vec::as_slice)
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.told.is_empty()
    }

    /// What stands of one thing, from the last before `from` to the first after `until`, in order: time and value.
    pub(crate) fn near(&self, of: Of, from: Timestamp, until: Timestamp) -> Vec<(Timestamp, Timestamp, f64)> {
        let place = |at: Timestamp| (of, at, Timestamp::MIN, Which::Document(String::new()));
        // The one before, and the last before it that is of a stretch of time: tickets may lie within that.
        let before = || self.standing.range(..place(from)).rev().map(|(place, _)| place).take_while(|place| place.0 == of);
        let stretch = before().find(|place| place.2 > place.1);
        let begin = stretch.or_else(|| before().next()).map_or(from, |place| place.1);
        let mut found = Vec::new();
        for ((other, start, end, _), value) in self.standing.range(place(begin)..) {
            if *other != of {
                break;
            }
            found.push((*start, *end, *value));
            if *start > until {
                break;
            }
        }
        found
    }

    /// The newest that stands of one thing.
    pub(crate) fn newest(&self, of: Of) -> Option<(Timestamp, f64)> {
        let after = (of, Timestamp::MAX, Timestamp::MAX, Which::Time(Timestamp::MAX, Timestamp::MAX));
        let (place, value) = self.standing.range(..after).next_back()?;
        (place.0 == of).then_some((place.2, *value))
    }

    /// Drops what can be corrected no more; of each thing the last one stays, as what comes next is counted from it.
    pub(crate) fn forget(&mut self, before: Timestamp) {
        let mut last: BTreeMap<Of, Which> = BTreeMap::new();
        for (of, _, until, which) in self.standing.keys() {
            if *until < before {
                last.insert(*of, which.clone());
            }
        }
        self.told.retain(|(of, which), revisions| {
            let newest = revisions.last().map_or(Timestamp::MIN, |told| told.fact.until);
            newest >= before || last.get(of) == Some(which)
        });
        self.index();
    }

    pub(crate) fn things(&self) -> impl Iterator<Item = Of> {
        self.told.keys().map(|(of, _)| *of)
    }

    fn index(&mut self) {
        let stands = |revisions: &Vec<Told>| revisions.last().and_then(|told| Some((told.fact.place(), told.fact.value?)));
        self.standing = self.told.values().filter_map(stands).collect();
        self.revisions = self.told.values().map(Vec::len).sum();
    }
}

impl Persist for Facts {
    fn save(&self, out: &mut Vec<u8>) {
        self.told.values().cloned().collect::<Vec<_>>().save(out);
    }
    fn load(input: &mut &[u8]) -> Option<Self> {
        let mut facts = Self::default();
        for revisions in Vec::<Vec<Told>>::load(input)? {
            let first = &revisions.first()?.fact;
            let key = (first.of, first.which());
            facts.told.insert(key, revisions);
        }
        facts.index();
        Some(facts)
    }
}

impl Persist for Arc<Facts> {
    fn save(&self, out: &mut Vec<u8>) {
        Facts::save(self, out);
    }
    fn load(input: &mut &[u8]) -> Option<Self> {
        Facts::load(input).map(Self::new)
    }
}

impl Persist for Of {
    fn save(&self, out: &mut Vec<u8>) {
        match *self {
            Self::Signal(id) => (0_u8, id).save(out),
            Self::Buffer(id) => (1_u8, id).save(out),
        }
    }
    fn load(input: &mut &[u8]) -> Option<Self> {
        match u8::load(input)? {
            0 => SignalId::load(input).map(Self::Signal),
            1 => BufferId::load(input).map(Self::Buffer),
            _ => None,
        }
    }
}
