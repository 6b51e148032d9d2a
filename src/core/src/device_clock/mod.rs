//! Clocks of devices: how far each is from ours, and where on our time a reading belongs that carries the device's. The age of a reading
//! when it comes is what its clock is behind by and the time it was under way. Whether an old reading is a backlog or the clock was set is
//! told by pace: a backlog gets younger, a clock that is wrong stays wrong by as much. Until that is known the readings wait here.
//! It judges no value, and it knows no protocol: what a source stamps itself has no clock here.

mod drift;
mod pace;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod uneven;

pub(crate) use self::drift::Drift;
use self::pace::{LONG, Pace, WaitingPace};
use crate::input::Observation;
use crate::persist::persist;
use crate::quality::Quality;
use crate::time::{Span, Timestamp};

/// Readings that stay older than this may be of a clock that is behind. What is summed up over a minute or two and stamped with its
/// beginning is as old by right.
const BEHIND: Span = Span::from_secs(150);
/// A clock is not believed to be ahead by more: such a time is nonsense.
pub const AHEAD_MAX: Span = Span::from_hours(24);
/// What a clock is found wrong by may be off by so much, which is also what is not worth a change.
const TOLERANCE: Span = Span::from_secs(2);
/// No reading is younger than its clock says by more: no network is that quick. Set right in steps so small, time goes on from one
/// reading to the next.
const YOUNG: Span = Span(500_000);
/// A change by no more is drift, not a step.
const DRIFTED: Span = Span::from_secs(10);
/// What is sent at once comes within it.
const MOMENT: Span = Span::from_secs(5);
/// A clock that is silent for longer is one of a device that speaks too seldom for its pace to be told.
const SELDOM: Span = Span::from_secs(120);
/// After so long what waits is let go, unless it came so unevenly that nothing can be said of it yet.
const WAIT: Span = Span::from_mins(5);
/// Nothing waits longer to be placed.
const WAIT_MAX: Span = Span::from_mins(10);
/// Nor do more readings of one clock.
const WAITING_MAX: usize = 20_000;
/// So many readings are not one odd time.
const SEVERAL: usize = 3;
/// Of the past of a clock.
const ERAS_MAX: usize = 32;

/// What the site allows.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Allowed {
    /// A clock may be ahead by this without a word.
    pub ahead: Span,
    pub lateness: Span,
}

/// What is known of one device's clock.
#[derive(Clone, Debug)]
pub(crate) struct ClockState {
    /// How it was wrong since when, the newest last; never empty.
    eras: Vec<Era>,
    /// Whether it has been seen to be as the newest era says.
    proven: bool,
    /// What comes is known to be a backlog, or to be too odd for a finding: it is taken as it is.
    draining: bool,
    waiting: Vec<Waiting>,
    /// Of readings that do not look well, or of all while the clock is corrected.
    pace: Pace,
    /// Of those that look well while it is not proven: other devices behind the same clock, or a backlog on its way through.
    well_pace: Pace,
    heard_at: Timestamp,
    pub drift: Drift,
    /// When it was last found set, and by how much it was.
    pub stepped: Option<(Timestamp, Span)>,
}
persist!(ClockState { eras, proven, draining, waiting, pace, well_pace, heard_at, drift, stepped });

/// From then on, in our time, what is to be added to what the clock says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Era {
    from: Timestamp,
    offset: Span,
}
persist!(Era { from, offset });

#[derive(Clone, Copy, Debug)]
struct Waiting {
    received_at: Timestamp,
    observation: Observation,
}
persist!(Waiting { received_at, observation });
persist!(Observation { signal, occurred_at, value, quality });

impl Waiting {
    /// By what the device says.
    fn raw_age(&self) -> Span {
        self.received_at - self.observation.occurred_at
    }

    fn at(self, occurred_at: Timestamp) -> Observation {
        Observation { occurred_at, ..self.observation }
    }
}

/// What becomes of a reading.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Placed {
    /// It happened then.
    At(Timestamp),
    /// It is kept until its clock is known.
    Waits,
    /// It and all that waited, in the order in which they came, at the times at which they happened.
    Released(Vec<Observation>),
}

impl Default for ClockState {
    fn default() -> Self {
        Self {
            eras: vec![Era { from: Timestamp::MIN, offset: Span::ZERO }],
            proven: false,
            draining: false,
            waiting: Vec::new(),
            pace: Pace::default(),
            well_pace: Pace::default(),
            heard_at: Timestamp::MIN,
            drift: Drift::default(),
            stepped: None,
        }
    }
}

impl Allowed {
    fn behind(self) -> Span {
        self.lateness.max(BEHIND)
    }

    /// A clock that is off by this is left alone.
    fn is_well(self, age: Span) -> bool {
        age >= Span::ZERO - self.ahead && age <= self.behind()
    }
}

impl ClockState {
    /// What is to be added to what it says: below zero, it is ahead of ours.
    pub fn offset(&self) -> Span {
        self.newest().offset
    }

    pub fn waiting(&self) -> usize {
        self.waiting.len()
    }

    /// Where a reading that comes `now` belongs.
    pub fn place(&mut self, now: Timestamp, observation: Observation, allowed: Allowed) -> Placed {
        let Observation { occurred_at, quality, .. } = observation;
        let raw = now - occurred_at;
        // What the device itself calls old, and what carries the time of its arrival, tell nothing of its clock.
        match quality {
            Quality::UncertainClock | Quality::BadConfig => return Placed::At(occurred_at),
            Quality::GoodBackfilled => return Placed::At(self.on_our_time(occurred_at, now, allowed)),
            _ if raw < Span::ZERO - AHEAD_MAX => return Placed::At(occurred_at),
            _ => {}
        }
        if now - self.heard_at > SELDOM {
            self.pace.forget();
            self.well_pace.forget();
        }
        self.heard_at = now;
        self.drift.came(now, raw);
        let age = raw - self.offset();
        let looks_well = allowed.is_well(age);
        if looks_well && !self.proven && !self.waiting.is_empty() {
            // A backlog from before the first look at this clock may be on its way through: it does not stay.
            self.well_pace.came(now, raw);
            self.proven = self.well_pace.steady_for_a_moment().is_some();
            if !self.proven {
                return self.keep(now, observation, allowed);
            }
        }
        if looks_well && self.may_get_younger(now, allowed) {
            return self.keep(now, observation, allowed);
        }
        if looks_well {
            (self.proven, self.draining) = (true, false);
            if self.offset() == Span::ZERO {
                self.pace.forget();
            } else {
                self.pace.came(now, raw);
                self.follow(occurred_at, allowed);
            }
            return self.release_with(now, observation, allowed);
        }
        self.pace.came(now, raw);
        if let Some(found) = self.pace.steady() {
            self.wait(now, observation);
            return Placed::Released(self.settle(found, now, allowed));
        }
        if self.draining && age > Span::ZERO {
            return self.release_with(now, observation, allowed);
        }
        self.keep(now, observation, allowed)
    }

    /// Waits, if there is room and a reason.
    fn keep(&mut self, now: Timestamp, observation: Observation, allowed: Allowed) -> Placed {
        self.wait(now, observation);
        self.draining |= self.waiting.len() >= WAITING_MAX;
        if self.draining { Placed::Released(self.release(now, allowed)) } else { Placed::Waits }
    }

    /// To be called on the grid: what has waited long enough.
    pub fn let_go(&mut self, at: Timestamp, allowed: Allowed) -> Vec<Observation> {
        let (Some(first), Some(last)) = (self.waiting.first(), self.waiting.last()) else { return Vec::new() };
        if self.proven && allowed.is_well(last.raw_age() - self.offset()) && !self.may_get_younger(at, allowed) {
            return self.release(at, allowed);
        }
        let (is_silent, waited) = (at - self.heard_at > SELDOM, at - first.received_at);
        let is_long = waited > WAIT;
        if !is_silent && !is_long {
            return Vec::new();
        }
        let pace = self.waiting_pace().filter(|_| is_long);
        let found = self.surely_ahead(allowed).or_else(|| pace.and_then(|pace| self.surely_behind(pace, allowed)));
        if let Some(found) = found {
            return self.settle(found, at, allowed);
        }
        // Silence says no more of a time to come, and let go it would be lost; nor of several readings that came one after the other.
        let is_to_come = |waiting: &Waiting| self.on_our_time(waiting.observation.occurred_at, at, allowed) > at + allowed.ahead;
        let is_spread = self.waiting.len() >= SEVERAL && self.heard_at - first.received_at >= LONG;
        let may_tell = if is_long { waited <= WAIT_MAX && pace.is_some_and(|pace| !pace.gets_younger()) } else { is_spread };
        if may_tell || (!is_long && self.waiting.iter().any(is_to_come)) {
            return Vec::new();
        }
        self.draining = true;
        self.release(at, allowed)
    }

    /// What came in jerks has no pace. But nothing comes before it happened: where all that waits is from the future, the clock is ahead, by
    /// as much as the quickest reading says. Since when, and by how much.
    fn surely_ahead(&self, allowed: Allowed) -> Option<(Timestamp, Span)> {
        let least = self.waiting.iter().map(Waiting::raw_age).min()?;
        let all_ahead = self.waiting.iter().all(|waiting| waiting.raw_age() - self.offset() < Span::ZERO - allowed.ahead);
        let mut like_it = self.waiting.iter().filter(|waiting| waiting.raw_age() - least <= allowed.behind());
        let (first, count) = (like_it.next()?.received_at, like_it.clone().count() + 1);
        let last = like_it.next_back()?.received_at;
        (all_ahead && count >= SEVERAL && last - first >= LONG).then_some((first, least))
    }

    /// What came for minutes, in whatever jerks, and has not become younger, is no backlog: the clock is behind, by as much as the quickest
    /// reading says.
    fn surely_behind(&self, pace: WaitingPace, allowed: Allowed) -> Option<(Timestamp, Span)> {
        let least = pace.begins.min(pace.ends);
        let is_steady = !pace.gets_younger() && !pace.gets_older();
        (is_steady && least - self.offset() > allowed.behind()).then_some((self.waiting[0].received_at, least))
    }

    fn waiting_pace(&self) -> Option<WaitingPace> {
        let came: Vec<_> = self.waiting.iter().map(|waiting| (waiting.received_at, waiting.raw_age())).collect();
        WaitingPace::of(&came).filter(|_| came.len() >= SEVERAL)
    }

    /// A backlog that comes at once gets younger past what looks well where the clock was set ahead meanwhile: whether it does is known a
    /// moment later.
    fn may_get_younger(&self, now: Timestamp, allowed: Allowed) -> bool {
        let age = |waiting: &Waiting| waiting.raw_age() - self.offset();
        let old = self.waiting.iter().rposition(|waiting| age(waiting) > allowed.behind());
        let well_since = |old: usize| self.waiting.get(old + 1).map_or(now, |first| first.received_at);
        old.is_some_and(|old| now - well_since(old) < MOMENT)
    }

    fn newest(&self) -> Era {
        *self.eras.last().expect("a clock has an era")
    }

    /// A clock that is corrected is kept right as it drifts.
    fn follow(&mut self, said: Timestamp, allowed: Allowed) {
        let Some((_, least)) = self.pace.steady() else { return };
        if let Some(offset) = self.otherwise(least, allowed) {
            // What came before was placed by the era before.
            self.begin_era(Era { from: said + offset, offset });
        }
    }

    /// What is to be added to what a clock says, of which readings stay `least` old; `None`: it is as it was thought to be.
    fn otherwise(&self, least: Span, allowed: Allowed) -> Option<Span> {
        let old = self.offset();
        let change = least - old;
        let well = least.abs() <= TOLERANCE || (allowed.is_well(least) && (old == Span::ZERO || change.abs() > DRIFTED));
        let offset = if well { Span::ZERO } else { least };
        let little = change >= Span::ZERO - YOUNG && change <= TOLERANCE;
        (offset != old && (well || !little)).then_some(offset)
    }

    /// A new era, if the clock is found otherwise than it was thought to be; and all that waited.
    fn settle(&mut self, (since, least): (Timestamp, Span), now: Timestamp, allowed: Allowed) -> Vec<Observation> {
        let known = std::mem::replace(&mut self.proven, true);
        self.draining = false;
        let Some(offset) = self.otherwise(least, allowed) else { return self.release(now, allowed) };
        if !known {
            self.eras = vec![Era { from: Timestamp::MIN, offset }];
            return self.release(now, allowed);
        }
        self.stepped = Some((since, self.offset() - offset));
        self.drift = Drift::default();
        let set_at = self.set_at(least, offset, allowed);
        let of_it = self.waiting.split_off(set_at.min(self.waiting.len()));
        let before = self.release(now, allowed);
        let first = of_it.iter().map(|waiting| waiting.observation.occurred_at + offset).min();
        // Others may have been under way for longer than the first that came.
        self.begin_era(Era { from: first.unwrap_or(since) - TOLERANCE, offset });
        let after = of_it.into_iter().map(|waiting| waiting.at(waiting.observation.occurred_at + offset));
        before.into_iter().chain(after).collect()
    }

    /// Which of what waits is the first of a clock that was set to be off by `offset`. Said one after the other, the times of a device go on
    /// as they do but where its clock is set: there they do so if what is before is placed by the old offset, and what is after by the new.
    fn set_at(&self, least: Span, offset: Span, allowed: Allowed) -> usize {
        let said = |index: usize| self.waiting[index].observation.occurred_at;
        let (old, change) = (self.offset(), offset - self.offset());
        let mut steps: Vec<Span> = (1..self.waiting.len()).map(|index| said(index) - said(index - 1)).collect();
        let goes_back = steps.iter().filter(|step| **step < Span::ZERO).count();
        steps.sort_unstable();
        let usual = steps.get(steps.len() / 2).copied().unwrap_or_default();
        let odd = |index: usize| (said(index) + offset - (said(index - 1) + old) - usual).abs();
        let set = (1..self.waiting.len()).min_by_key(|index| odd(*index)).filter(|index| Span(odd(*index).0 * 2) < change.abs());
        let of_it = |waiting: &Waiting| (waiting.raw_age() - least).abs() <= allowed.behind();
        match set {
            Some(set) => set,
            // One device after the other is said, or it was set before any of it.
            None if goes_back == 0 => 0,
            None => self.waiting.iter().position(of_it).unwrap_or(0),
        }
    }

    fn begin_era(&mut self, era: Era) {
        self.eras.push(era);
        if self.eras.len() > ERAS_MAX {
            self.eras.remove(0);
            self.eras[0].from = Timestamp::MIN;
        }
    }

    fn wait(&mut self, received_at: Timestamp, observation: Observation) {
        self.waiting.push(Waiting { received_at, observation });
    }

    fn release_with(&mut self, now: Timestamp, observation: Observation, allowed: Allowed) -> Placed {
        if self.waiting.is_empty() {
            return Placed::At(self.on_our_time(observation.occurred_at, now, allowed));
        }
        self.wait(now, observation);
        Placed::Released(self.release(now, allowed))
    }

    fn release(&mut self, now: Timestamp, allowed: Allowed) -> Vec<Observation> {
        let waiting = std::mem::take(&mut self.waiting);
        waiting.into_iter().map(|one| one.at(self.on_our_time(one.observation.occurred_at, now, allowed))).collect()
    }

    /// By the era in which the device said it. The same time said again is the same time here: that is how what comes twice is told.
    fn on_our_time(&self, said: Timestamp, now: Timestamp, allowed: Allowed) -> Timestamp {
        let mut ends = Timestamp::MAX;
        for era in self.eras.iter().rev() {
            let at = said + era.offset;
            // What was under way when the clock was set is still of the era before.
            if at >= era.from && at <= now + allowed.ahead && at <= ends.saturating_add(allowed.behind()) {
                return at;
            }
            ends = era.from;
        }
        said + self.offset()
    }
}
