//! Signals in event time: duplicates, late and out-of-order readings, bad ones, roll-over. What a signal has moved is a sum
//! over pairs of neighbouring readings, in exact integers; a reading that comes late is put between its neighbours and the
//! sum corrected, so that the total is the same in whatever order they came. Nothing here knows stages.

mod reading;
mod recent;
mod steps;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, VecDeque};
use std::ops::Deref;

use self::reading::{alone, between, scale};
pub(crate) use self::reading::{as_read, judge, told_flow};
use self::recent::{Entry, LENGTH_MAX, NO_ENTRY, Recent};
use self::steps::Of;
pub(crate) use self::steps::Steps;
use crate::ids::{ClockId, SignalId, SourceId};
use crate::model::{Role, Settings, Signal, SignalKind};
use crate::persist::{Persist, persist};
use crate::quality::{Grade, Quality};
use crate::time::{Span, Timestamp};
use crate::units::{Fine, PER_UNIT, Rate};

/// All signals of a site. Of each of them the readings are kept that a late one may still get as neighbours: those within the
/// allowed lateness of its newest, and one before. In order of time they lie in its own list, then in the log of recent
/// readings, and the newest by itself. How many that are depends on how often the signals speak, and nothing else.
#[derive(Clone, Debug)]
pub(crate) struct Signals {
    states: Vec<SignalState>,
    recent: Recent,
    /// What is older than the newest of its signal by more corrects nothing any more, though it may still be in memory.
    lateness: Span,
    /// Some readings are looked at again so much later.
    margin: Span,
    /// What has been calibrated. Readings are kept as they were read: what they count is by the calibration of their time.
    steps: BTreeMap<SignalId, Steps>,
}

/// The readings of a signal that speaks at least so often go to the log. One that speaks seldom has few, and keeps them itself.
const OFTEN: Span = Span::from_secs(5);

/// The log holds at most so many readings a signal. When it is full the oldest go to the lists of their signals: that costs time,
/// and loses none.
const LOGGED_MAX: u64 = 128;

/// The place of a late reading is sought among so many in the log. If it is further back they all go to the signal's list.
const NEAR: usize = 16;

/// With many signals a reading costs what it touches of memory: of the state of its signal, this one line of the processor's
/// cache.
#[derive(Clone, Debug)]
#[repr(align(64))]
pub(crate) struct SignalState {
    newest: Reading,
    /// The number of the reading before it, if that is in the log.
    logged: u64,
    /// Its own list; mostly there is none.
    #[expect(clippy::box_collection, reason = "the list itself does not fit into the line")]
    older: Option<Box<VecDeque<Reading>>>,
    /// The newest reading as it came.
    pub value: f64,
    pub received_at: Timestamp,
    /// Since when `value` has been the same, bit for bit.
    pub same_since: Timestamp,
    pub quality: Quality,
    pub heard: bool,
    /// Whether there is a `newest`.
    begun: bool,
}
const _: () = assert!(size_of::<SignalState>() == 64, "the state of a signal is one line of the cache");

/// What of a signal's declaration each reading asks for, without names and words: one line too.
#[derive(Clone, Copy, Debug)]
#[repr(align(64))]
pub(crate) struct Declared {
    pub kind: SignalKind,
    pub role: Role,
    pub source: SourceId,
    valid_min: f64,
    valid_max: f64,
    stale_after: Span,
    /// Base units an hour that cannot be exceeded by much; infinite where that is not known.
    most: f32,
    /// What its readings are stamped by; `NO_CLOCK`: by us.
    pub clock: ClockId,
    /// There is more to do with its readings than with those of others.
    pub conditioned: bool,
    /// It may have been calibrated.
    pub has_sensor: bool,
}
const _: () = assert!(size_of::<Declared>() == 64, "what is asked of a declaration is one line of the cache");

/// The clock of readings that we stamp ourselves.
pub(crate) const NO_CLOCK: ClockId = ClockId(u32::MAX);

/// What is kept of a reading that may still get a neighbour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reading {
    pub at: Timestamp,
    /// Base units (an hour, for a rate), or `UNKNOWN`.
    pub value: i64,
}
persist!(Reading { at, value });

/// The value of a bad reading among those that are kept: from here on nothing is known.
const UNKNOWN: i64 = i64::MIN;

/// The newest before the first.
const NOTHING: Reading = Reading { at: Timestamp::MIN, value: UNKNOWN };

impl Reading {
    /// `None`: it was bad.
    pub fn units(&self) -> Option<f64> {
        self.is_known().then(|| self.value as f64 / PER_UNIT as f64)
    }

    pub fn is_known(&self) -> bool {
        self.value != UNKNOWN
    }
}

/// What moved between two readings: `flow` in the time from `from` to `to`, and how much of that time is unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Moved {
    pub from: Timestamp,
    pub to: Timestamp,
    pub flow: Fine,
    pub unknown: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// The newest of its signal.
    Newest,
    /// Older than the newest; the totals were corrected.
    Late,
    Duplicate,
    /// A counter that could not be read.
    Unread,
    /// Too old to correct anything that is still open.
    TooLate,
    /// Its clock is ahead of ours.
    Future,
}

impl Signals {
    pub fn new(count: usize, lateness: Span) -> Self {
        Self {
            states: vec![SignalState::new(); count],
            recent: Recent::new(),
            lateness,
            margin: Span::ZERO,
            steps: BTreeMap::new(),
        }
    }

    /// What was saved does not say how late a reading may be: the site does.
    pub fn allow(&mut self, lateness: Span) {
        self.lateness = lateness;
    }

    /// Nor how much longer readings are kept than late ones need them.
    pub fn keep_longer(&mut self, margin: Span) {
        self.margin = margin;
    }

    /// The readings of a signal that are kept, oldest first.
    pub fn kept_of(&self, id: SignalId) -> VecDeque<Reading> {
        self.kept(&self.states[id.index()])
    }

    /// A reading that is kept and moves nothing: it is what the signal said last.
    pub fn note(&mut self, id: SignalId, value: f64, quality: Quality) {
        let state = &mut self.states[id.index()];
        (state.value, state.quality) = (value, quality);
    }

    /// Takes a reading of signal `id` in; tells `moved` what was added to (`+1`) or taken from (`-1`) the signal's total.
    #[inline]
    pub fn take(
        &mut self,
        (id, signal): (SignalId, &Declared),
        settings: &Settings,
        now: Timestamp,
        reading: (Timestamp, f64, Quality),
        mut moved: impl FnMut(i64, Moved),
    ) -> Verdict {
        let (at, value, quality) = reading;
        if at > now.saturating_add(settings.clock_skew_max) {
            return Verdict::Future;
        }
        let state = &mut self.states[id.index()];
        let quality = judge(signal, value, quality);
        let fresh = Reading { at, value: scale(value, quality, signal.kind) };
        let unread = fresh.value == UNKNOWN && matches!(signal.kind, SignalKind::Counter { .. });
        let follows = state.begun && at > state.newest.at && at - state.newest.at <= OFTEN;
        if unread || !follows {
            return self.take_otherwise((id, signal), now, (fresh, value, quality), &mut moved);
        }
        let of = Of::new(signal, &self.steps, id);
        moved(1, between(of, state.newest, fresh));
        state.logged = self.recent.push(id, state.newest, state.logged);
        state.become_newest(fresh, value, quality, now);
        if self.recent.wants_tidying() {
            self.tidy(at);
        }
        Verdict::Newest
    }

    /// What people tell of a signal that has no readings: the newest, or that there is none any more. It moves nothing here.
    #[cold]
    pub fn tell(&mut self, id: SignalId, newest: Option<(Timestamp, f64)>, now: Timestamp) {
        let state = &mut self.states[id.index()];
        *state = SignalState::new();
        if let Some((at, value)) = newest {
            state.begun = true;
            state.become_newest(Reading { at, value: UNKNOWN }, value, Quality::Good, now);
        }
    }

    /// Every reading but one that follows soon after the newest of its signal.
    #[cold]
    fn take_otherwise(
        &mut self,
        (id, signal): (SignalId, &Declared),
        now: Timestamp,
        (fresh, value, quality): (Reading, f64, Quality),
        moved: &mut dyn FnMut(i64, Moved),
    ) -> Verdict {
        let of = Of::new(signal, &self.steps, id);
        let state = &mut self.states[id.index()];
        let newest = state.newest;
        // A counter that could not be read keeps its last good reading: the next one tells what moved in between.
        if fresh.value == UNKNOWN && matches!(signal.kind, SignalKind::Counter { .. }) {
            if !state.begun || fresh.at > newest.at {
                state.note(value, quality, fresh.at, now);
            }
            return Verdict::Unread;
        }
        if !state.begun {
            state.begun = true;
            state.become_newest(fresh, value, quality, now);
            alone(of, fresh).into_iter().for_each(|load| moved(1, load));
            return Verdict::Newest;
        }
        if fresh.at > newest.at {
            moved(1, between(of, newest, fresh));
            let line = fresh.at.saturating_sub(self.lateness + self.margin);
            state.keep(&mut self.recent, line).push_back(newest);
            state.become_newest(fresh, value, quality, now);
            return Verdict::Newest;
        }
        let line = newest.at.saturating_sub(self.lateness);
        // First of all, so that it makes no difference what has not been tidied away yet.
        if fresh.at < line {
            return Verdict::TooLate;
        }
        if let Some(verdict) = self.take_near((id, signal), fresh, moved) {
            if self.recent.wants_tidying() {
                self.tidy(newest.at);
            }
            return verdict;
        }
        let state = &mut self.states[id.index()];
        let all = state.keep(&mut self.recent, line.saturating_sub(self.margin));
        all.push_back(newest);
        let verdict = put_between(all, Of::new(signal, &self.steps, id), fresh, moved);
        // The newest is back in its place: nothing later than it came in between.
        all.pop_back().into_iter().for_each(|newest| state.newest = newest);
        verdict
    }

    /// A late reading whose place is among the last in the log; `None` if it is not. There may be two loads at one time: they
    /// are left to `put_between`.
    fn take_near(
        &mut self,
        (id, signal): (SignalId, &Declared),
        late: Reading,
        moved: &mut dyn FnMut(i64, Moved),
    ) -> Option<Verdict> {
        if signal.kind == SignalKind::Load {
            return None;
        }
        let state = &mut self.states[id.index()];
        let (mut after, mut after_number) = (state.newest, None);
        let mut number = state.logged;
        for _ in 0..NEAR {
            if late.at == after.at {
                return Some(Verdict::Duplicate);
            }
            let known = self.recent.get(number)?.reading;
            if known.at < late.at {
                part(Of::new(signal, &self.steps, id), (Some(known), late, after), moved);
                let late = self.recent.push(id, late, number);
                match after_number {
                    None => state.logged = late,
                    Some(after) => self.recent.link(after, late),
                }
                return Some(Verdict::Late);
            }
            (after, after_number) = (known, Some(number));
            number = self.recent.before(number);
        }
        None
    }

    /// Drops from the beginning of the log what no late reading can reach any more. A signal that is silent by `present`, or far
    /// behind the others, gets its own back, so that they do not wait for it.
    fn tidy(&mut self, present: Timestamp) {
        let Self { states, recent, lateness, margin, .. } = self;
        let lateness = *lateness + *margin;
        // The next one of its signal came within `OFTEN`: that one too is earlier than any that is not too late.
        let reach = lateness + OFTEN;
        let is_done = |states: &mut [SignalState], Entry { reading, signal, .. }: &Entry| {
            let state = &mut states[signal.index()];
            let done = reading.at < state.newest.at.saturating_sub(reach);
            // Then so is its list, unless this entry was itself late and its followers are in the list already.
            if done && state.older.as_ref().is_some_and(|older| older.back().is_none_or(|last| last.at <= reading.at)) {
                state.older = None;
            }
            done
        };
        let silent = present.saturating_sub(reach + OFTEN);
        let full = recent.len() > (LOGGED_MAX * states.len() as u64).min(LENGTH_MAX);
        let mut budget = recent.begin_tidying();
        while let Some((number, entry)) = recent.drop_while(&mut budget, |entry| is_done(states, entry)) {
            if !full && entry.reading.at >= silent {
                break;
            }
            let state = &mut states[entry.signal.index()];
            let older = state.older.get_or_insert_default();
            recent.take(number, older);
            forget(older, state.newest.at.saturating_sub(lateness));
        }
    }

    /// What of a signal is needed, oldest first: how much more is still in memory hangs on the other signals too.
    fn kept(&self, state: &SignalState) -> VecDeque<Reading> {
        let mut kept = self.readings(state);
        forget(&mut kept, state.newest.at.saturating_sub(self.lateness + self.margin));
        kept
    }

    /// All that is in memory of a signal, oldest first.
    fn readings(&self, state: &SignalState) -> VecDeque<Reading> {
        let mut logged = VecDeque::from_iter(state.newest());
        let mut number = state.logged;
        while let Some(entry) = self.recent.get(number) {
            logged.push_front(entry.reading);
            number = self.recent.before(number);
        }
        state.older.iter().flat_map(|older| older.iter().copied()).chain(logged).collect()
    }
}

impl Declared {
    /// `most`: what it can show in an hour, if that is known.
    pub fn of(signal: &Signal, most: Option<Rate>) -> Self {
        let &Signal { kind, role, source, valid_min, valid_max, stale_after, .. } = signal;
        let most = most.map_or(f32::INFINITY, |most| most.0 as f32);
        Self {
            kind,
            role,
            source,
            valid_min,
            valid_max,
            stale_after,
            most,
            clock: NO_CLOCK,
            conditioned: false,
            has_sensor: signal.sensor.is_some(),
        }
    }
}

impl Deref for Signals {
    type Target = [SignalState];

    fn deref(&self) -> &[SignalState] {
        &self.states
    }
}

/// Drops what no late reading can reach any more; the last reading before that line stays, as a neighbour.
fn forget(older: &mut VecDeque<Reading>, line: Timestamp) {
    while older.len() > 1 && older[1].at < line {
        older.pop_front();
    }
}

/// Puts a reading into `all` readings of a signal.
fn put_between(all: &mut VecDeque<Reading>, of: Of<'_>, late: Reading, moved: &mut dyn FnMut(i64, Moved)) -> Verdict {
    let index = all.partition_point(|known| known.at < late.at);
    let known = all.range(index..).take_while(|known| known.at == late.at);
    if of.signal.kind != SignalKind::Load {
        if known.count() > 0 {
            return Verdict::Duplicate;
        }
    } else if known.into_iter().any(|known| known.value == late.value) {
        return Verdict::Duplicate;
    } else if all.back().is_none_or(|newest| late.at >= newest.at) {
        // Two loads at one time, as clocks of whole seconds have them: the second is a load of its own.
        alone(of, late).into_iter().for_each(|load| moved(1, load));
        all.push_back(late);
        return Verdict::Newest;
    }
    let before = index.checked_sub(1).map(|before| all[before]);
    part(of, (before, late, all[index]), moved);
    all.insert(index, late);
    Verdict::Late
}

/// Takes back what moved from `before` to `after`, and adds what moved by way of `late`.
fn part(of: Of<'_>, (before, late, after): (Option<Reading>, Reading, Reading), moved: &mut dyn FnMut(i64, Moved)) {
    match before {
        Some(before) => {
            moved(-1, between(of, before, after));
            moved(1, between(of, before, late));
        }
        None => {
            alone(of, after).into_iter().for_each(|first| moved(-1, first));
            alone(of, late).into_iter().for_each(|first| moved(1, first));
        }
    }
    moved(1, between(of, late, after));
}

impl SignalState {
    fn new() -> Self {
        Self {
            newest: NOTHING,
            logged: NO_ENTRY,
            older: None,
            received_at: Timestamp::MIN,
            quality: Quality::BadNoData,
            value: f64::NAN,
            same_since: Timestamp::MIN,
            heard: false,
            begun: false,
        }
    }

    pub fn newest(&self) -> Option<Reading> {
        self.begun.then_some(self.newest)
    }

    #[inline]
    fn become_newest(&mut self, fresh: Reading, value: f64, quality: Quality, now: Timestamp) {
        self.newest = fresh;
        self.note(value, quality, fresh.at, now);
    }

    #[inline]
    fn note(&mut self, value: f64, quality: Quality, at: Timestamp, now: Timestamp) {
        if self.value.to_bits() != value.to_bits() || !self.heard {
            self.same_since = at;
        }
        self.value = value;
        self.quality = quality;
        self.received_at = now;
        self.heard = true;
    }

    /// Takes its readings out of the log, so that all but the newest are in its own list.
    fn keep(&mut self, recent: &mut Recent, line: Timestamp) -> &mut VecDeque<Reading> {
        let older = self.older.get_or_insert_default();
        recent.take(self.logged, older);
        self.logged = NO_ENTRY;
        forget(older, line);
        older
    }

    /// From when on nothing is known of a flow, while nothing more is heard.
    pub fn unknown_from(&self, kind: SignalKind, fresh: Span) -> Option<Timestamp> {
        let newest = self.newest()?;
        match kind {
            SignalKind::Rate if newest.value != UNKNOWN => Some(newest.at + fresh),
            SignalKind::Rate | SignalKind::Counter { .. } => Some(newest.at),
            SignalKind::Load | SignalKind::Level | SignalKind::Value => None,
        }
    }

    pub fn is_stale(&self, fresh: Span, at: Timestamp) -> bool {
        match self.newest() {
            None => true,
            Some(newest) => self.quality.grade() == Grade::Bad || at - newest.at > fresh,
        }
    }

    pub fn is_stuck(&self, signal: &Signal) -> bool {
        let Some(newest) = self.newest() else { return false };
        signal.stuck_after > Span::ZERO && newest.at - self.same_since >= signal.stuck_after
    }
}

impl Persist for Signals {
    fn save(&self, out: &mut Vec<u8>) {
        (self.states.len() as u64).save(out);
        for state in &self.states {
            self.kept(state).save(out);
            state.value.save(out);
            state.received_at.save(out);
            state.same_since.save(out);
            state.quality.save(out);
            state.heard.save(out);
        }
        self.steps.save(out);
    }

    fn load(input: &mut &[u8]) -> Option<Self> {
        let length = u64::load(input)?;
        (length <= input.len() as u64).then_some(())?;
        let states: Option<_> = (0..length).map(|_| SignalState::load(input)).collect();
        Some(Self {
            states: states?,
            recent: Recent::new(),
            lateness: Span(i64::MAX),
            margin: Span::ZERO,
            steps: BTreeMap::load(input)?,
        })
    }
}

impl SignalState {
    fn load(input: &mut &[u8]) -> Option<Self> {
        let mut readings = VecDeque::<Reading>::load(input)?;
        let newest = readings.pop_back();
        Some(Self {
            newest: newest.unwrap_or(NOTHING),
            logged: NO_ENTRY,
            older: (!readings.is_empty()).then(|| Box::new(readings)),
            value: Persist::load(input)?,
            received_at: Persist::load(input)?,
            same_since: Persist::load(input)?,
            quality: Persist::load(input)?,
            heard: Persist::load(input)?,
            begun: newest.is_some(),
        })
    }
}
