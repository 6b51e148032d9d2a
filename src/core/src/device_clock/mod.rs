//! Clocks of devices: how far each is from ours, and where on our time a reading belongs that carries the device's. The age of a reading
//! when it comes is what its clock is behind by and the time it was under way. Whether an old reading is a backlog or the clock was set is
//! told by pace: a backlog gets younger, a clock that is wrong stays wrong by as much. Until that is known the readings wait here.
//! It judges no value, and it knows no protocol: what a source stamps itself has no clock here.

mod drift;
mod pace;
#[cfg(test)]
mod tests;

pub(crate) use self::drift::Drift;
use self::pace::{LONG, Pace};
use crate::input::Observation;
use crate::persist::persist;
use crate::quality::Quality;
use crate::time::{Span, Timestamp};

/// Readings that stay older than this may be of a clock that is behind. What is summed up over a minute or two and stamped with its
/// beginning is as old by right.
const BEHIND: Span = Span::from_secs(150);
/// A clock is not believed to be ahead by more: such a time is nonsense.
pub const AHEAD_MAX: Span = Span::from_hours(24);
/// A backlog has become younger by so much.
const YOUNGER: Span = Span::from_secs(5);
/// What a clock is found wrong by may be off by so much, which is also what is not worth a change.
const TOLERANCE: Span = Span::from_secs(2);
/// No reading is younger than its clock says by more: no network is that quick. Set right in steps so small, time goes on from one
/// reading to the next.
const YOUNG: Span = Span(500_000);
/// A change by no more is drift, not a step.
const DRIFTED: Span = Span::from_secs(10);
/// A clock that is silent for longer is one of a device that speaks too seldom for its pace to be told.
const SELDOM: Span = Span::from_secs(120);
/// Nothing waits longer to be placed.
const WAIT_MAX: Span = Span::from_mins(5);
/// Nor do more readings of one clock.
const WAITING_MAX: usize = 20_000;
/// So many readings from the future are not one odd time.
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
            self.settle(found, DRIFTED, allowed);
            return Placed::Released(self.release(now, allowed));
        }
        if self.draining && age > Span::ZERO {
            return self.release_with(now, observation, allowed);
        }
        self.draining = self.is_backlog(raw, age, allowed);
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
        let Some(first) = self.waiting.first() else { return Vec::new() };
        let (is_silent, is_long) = (at - self.heard_at > SELDOM, at - first.received_at > WAIT_MAX);
        if !is_silent && !is_long {
            return Vec::new();
        }
        if let Some(found) = self.surely_ahead(allowed) {
            self.settle(found, allowed.behind(), allowed);
            return self.release(at, allowed);
        }
        // Silence says no more of a time to come, and let go it would be lost.
        let is_to_come = |waiting: &Waiting| self.on_our_time(waiting.observation.occurred_at, at, allowed) > at + allowed.ahead;
        if !is_long && self.waiting.iter().any(is_to_come) {
            return Vec::new();
        }
        self.draining = true;
        self.release(at, allowed)
    }

    /// What came in jerks has no pace. But nothing comes before it happened: where all that waits is from the future, the clock is ahead, by
    /// as much as the quickest reading says. Since when, and by how much.
    fn surely_ahead(&self, allowed: Allowed) -> Option<(Timestamp, Span)> {
        let age = |waiting: &Waiting| waiting.received_at - waiting.observation.occurred_at;
        let least = self.waiting.iter().map(age).min()?;
        let all_ahead = self.waiting.iter().all(|waiting| age(waiting) - self.offset() < Span::ZERO - allowed.ahead);
        let mut like_it = self.waiting.iter().filter(|waiting| age(waiting) - least <= allowed.behind());
        let (first, count) = (like_it.next()?.received_at, like_it.clone().count() + 1);
        let last = like_it.next_back()?.received_at;
        (all_ahead && count >= SEVERAL && last - first >= LONG).then_some((first, least))
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

    /// A new era, if the clock is found otherwise than it was thought to be. `spread`: what waits is of it if it is no older by more.
    fn settle(&mut self, (since, least): (Timestamp, Span), spread: Span, allowed: Allowed) {
        let known = std::mem::replace(&mut self.proven, true);
        self.draining = false;
        let Some(offset) = self.otherwise(least, allowed) else { return };
        if !known {
            self.eras = vec![Era { from: Timestamp::MIN, offset }];
            return;
        }
        self.stepped = Some((since, self.offset() - offset));
        self.drift = Drift::default();
        let of_it = |waiting: &&Waiting| {
            let raw = waiting.received_at - waiting.observation.occurred_at;
            (raw - least).abs() <= spread
        };
        let first = self.waiting.iter().find(of_it).map_or(since, |first| first.observation.occurred_at + offset);
        // Others may have been under way for longer than the first that came.
        self.begin_era(Era { from: first - TOLERANCE, offset });
    }

    fn begin_era(&mut self, era: Era) {
        self.eras.push(era);
        if self.eras.len() > ERAS_MAX {
            self.eras.remove(0);
            self.eras[0].from = Timestamp::MIN;
        }
    }

    /// Old readings that get younger as they come, of a clock that was seen to be well before.
    fn is_backlog(&self, raw: Span, age: Span, allowed: Allowed) -> bool {
        let first = self.waiting.first().map(|first| first.received_at - first.observation.occurred_at);
        self.proven && age > allowed.behind() && first.is_some_and(|first| first - raw > YOUNGER)
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
        let placed = |Waiting { observation, .. }: Waiting| Observation {
            occurred_at: self.on_our_time(observation.occurred_at, now, allowed),
            ..observation
        };
        waiting.into_iter().map(placed).collect()
    }

    /// By the era in which the device said it. The same time said again is the same time here: that is how what comes twice is told.
    fn on_our_time(&self, said: Timestamp, now: Timestamp, allowed: Allowed) -> Timestamp {
        let latest = now + allowed.ahead;
        let in_era = |era: &&Era| {
            let at = said + era.offset;
            at >= era.from && at <= latest
        };
        let era = self.eras.iter().rev().find(in_era).copied().unwrap_or_else(|| self.newest());
        said + era.offset
    }
}
