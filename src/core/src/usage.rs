//! What the time of one stage and shift was used for: elements that add up to the clock exactly, in whole microseconds, and the
//! indicators of ISO 22400-2 and of time-usage models that are made of them. It does not find out what a stage did: that is the
//! engine's work, and this is the book it is written into.
//!
//! Elements and names: ISO 22400-2:2014, clauses 5 and 6 (planned busy time, actual production time, actual unit delay time), and
//! the usage of equipment time in mining (Global Mining Guidelines Group, *A Standardized Time Classification Framework for Mobile
//! Equipment in Surface Mining*, 2020).

use crate::persist::{Persist, persist};
use crate::time::{Span, Timestamp};
use crate::units::{Amount, Rate};

/// What a piece of time was used for. The order is the order in which elements are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Element {
    /// It works. With `Slow`: the actual production time (APT).
    Producing,
    /// It works, but slower than it should because of itself.
    Slow,
    /// Delays: nothing to take, nowhere to give to, a stop of its own that nobody planned.
    Starved,
    Blocked,
    Down,
    /// A stop that the plan has, as a line of nothing.
    PlannedStop,
    /// Nothing is planned, and it does nothing.
    Idle,
    /// Nothing is known.
    Unknown,
}

impl Element {
    pub const ALL: [Self; 8] =
        [Self::Producing, Self::Slow, Self::Starved, Self::Blocked, Self::Down, Self::PlannedStop, Self::Idle, Self::Unknown];

    /// For files and the API.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Producing => "producing",
            Self::Slow => "slow",
            Self::Starved => "starved",
            Self::Blocked => "blocked",
            Self::Down => "down",
            Self::PlannedStop => "planned_stop",
            Self::Idle => "idle",
            Self::Unknown => "unknown",
        }
    }

    const fn produces(self) -> bool {
        matches!(self, Self::Producing | Self::Slow)
    }
}

/// The time of one stage in one shift, up to `until`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Times {
    start: Timestamp,
    until: Timestamp,
    /// In the order of `Element::ALL`.
    elements: [Span; 8],
    made: Amount,
}

/// Shares; `None` where there is no time yet that they could be shares of.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Figures {
    /// Of the planned busy time of which anything is known: ISO 22400's availability, APT / PBT.
    pub availability: Option<f64>,
    /// What is not down, of the same time: physical availability.
    pub ready: Option<f64>,
    /// What is used of the time in which it is not down. With the one before: availability = ready * used.
    pub used: Option<f64>,
    /// What is used of all of the clock: utilisation.
    pub utilisation: Option<f64>,
    /// What was made over what the nominal rate makes in the same production time: ISO 22400's effectiveness.
    pub effectiveness: Option<f64>,
    /// The part that is good: not known as long as no quality is read.
    pub quality: Option<f64>,
    /// ISO 22400's OEE index, availability * effectiveness * quality; quality is left out while it is not known.
    pub oee: Option<f64>,
}

impl Times {
    /// A shift begins.
    #[must_use]
    pub fn since(start: Timestamp) -> Self {
        Self { start, until: start, elements: [Span::ZERO; 8], made: Amount::ZERO }
    }

    /// Charges the time until `at` to one element; time that has been charged is not charged again. `made`: what was made in it,
    /// which counts if it was production.
    pub fn charge(&mut self, at: Timestamp, element: Element, made: Amount) {
        if at <= self.until {
            return;
        }
        let slot = &mut self.elements[element as usize];
        *slot = Span(slot.0.saturating_add(at.0.saturating_sub(self.until.0)));
        self.until = at;
        if element.produces() {
            self.made += made;
        }
    }

    #[must_use]
    pub fn start(&self) -> Timestamp {
        self.start
    }

    #[must_use]
    pub fn until(&self) -> Timestamp {
        self.until
    }

    /// The sum of all elements.
    #[must_use]
    pub fn elapsed(&self) -> Span {
        self.until - self.start
    }

    #[must_use]
    pub fn of(&self, element: Element) -> Span {
        self.elements[element as usize]
    }

    /// Actual production time.
    #[must_use]
    pub fn production(&self) -> Span {
        self.of(Element::Producing) + self.of(Element::Slow)
    }

    /// Planned busy time: what the plan did not leave free.
    #[must_use]
    pub fn planned_busy(&self) -> Span {
        self.elapsed() - (self.of(Element::PlannedStop) + self.of(Element::Idle))
    }

    #[must_use]
    pub fn made(&self) -> Amount {
        self.made
    }

    /// The indicators. What is not known counts for nothing and against nothing.
    #[must_use]
    pub fn figures(&self, nominal: Rate) -> Figures {
        let unknown = self.of(Element::Unknown);
        let (production, busy) = (self.production(), self.planned_busy() - unknown);
        let ready = busy - self.of(Element::Down);
        let availability = share(production, busy);
        let should = nominal.as_units_per_hour() * production.as_hours_f64();
        let effectiveness = (should > 0.0).then(|| self.made.as_units() / should);
        Figures {
            availability,
            ready: share(ready, busy),
            used: share(production, ready),
            utilisation: share(production, self.elapsed() - unknown),
            effectiveness,
            quality: None,
            oee: availability.zip(effectiveness).map(|(availability, effectiveness)| availability * effectiveness),
        }
    }
}

fn share(part: Span, whole: Span) -> Option<f64> {
    (whole > Span::ZERO).then(|| part.0 as f64 / whole.0 as f64)
}

impl Persist for [Span; 8] {
    fn save(&self, out: &mut Vec<u8>) {
        self.iter().for_each(|span| span.save(out));
    }
    fn load(input: &mut &[u8]) -> Option<Self> {
        let mut spans = [Span::ZERO; 8];
        for span in &mut spans {
            *span = Span::load(input)?;
        }
        Some(spans)
    }
}
persist!(Times { start, until, elements, made });

impl Persist for Element {
    fn save(&self, out: &mut Vec<u8>) {
        (*self as u8).save(out);
    }
    fn load(input: &mut &[u8]) -> Option<Self> {
        Self::ALL.get(usize::from(u8::load(input)?)).copied()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn minutes(count: i64) -> Timestamp {
        Timestamp::from_secs(60 * count)
    }

    /// A shift of 12 h at 100 an hour.
    fn shift(pieces: &[(i64, Element, f64)]) -> Times {
        let (mut times, mut at) = (Times::since(minutes(0)), 0);
        for &(length, element, made) in pieces {
            at += length;
            times.charge(minutes(at), element, Amount::from_units(made));
        }
        times
    }

    proptest! {
        #[test]
        fn the_elements_add_up_to_the_clock(start in any::<i64>(), pieces in prop::collection::vec((any::<i64>(), 0_usize..8), 0..60)) {
            let mut times = Times::since(Timestamp(start / 4));
            for (at, element) in pieces {
                times.charge(Timestamp(at / 4), Element::ALL[element], Amount(5));
                let sum: i128 = Element::ALL.iter().map(|element| i128::from(times.of(*element).0)).sum();
                prop_assert_eq!(sum, i128::from(times.until().0) - i128::from(times.start().0));
                prop_assert!(Element::ALL.iter().all(|element| times.of(*element) >= Span::ZERO));
                let mut bytes = Vec::new();
                times.save(&mut bytes);
                prop_assert_eq!(Times::load(&mut bytes.as_slice()), Some(times.clone()));
            }
        }
    }

    #[test]
    fn indicators_are_shares_of_the_planned_busy_time() {
        let times = shift(&[
            (300, Element::Producing, 500.0),
            (60, Element::Slow, 60.0),
            (60, Element::Down, 0.0),
            (30, Element::Starved, 0.0),
            (30, Element::Blocked, 0.0),
            (120, Element::PlannedStop, 0.0),
            (60, Element::Idle, 0.0),
            (60, Element::Unknown, 90.0),
        ]);
        assert_eq!(
            (times.elapsed(), times.planned_busy(), times.production()),
            (Span::from_mins(720), Span::from_mins(540), Span::from_mins(360))
        );
        assert_eq!(times.made(), Amount::from_units(560.0), "what was made in unknown time is in nobody's rate");
        let figures = times.figures(Rate::from_units_per_hour(100.0));
        // Of 540 min planned busy 60 are not known: 480, of which 360 produced and 60 were down.
        assert_eq!((figures.availability, figures.ready, figures.used), (Some(0.75), Some(0.875), Some(360.0 / 420.0)));
        assert_eq!(figures.utilisation, Some(360.0 / 660.0));
        let effectiveness = figures.effectiveness.expect("something was made");
        assert!((effectiveness - 560.0 / 600.0).abs() < 1e-12, "{effectiveness}");
        assert_eq!((figures.quality, figures.oee), (None, Some(0.75 * effectiveness)));
    }

    #[test]
    fn without_time_there_are_no_shares() {
        assert_eq!(Times::since(minutes(5)).figures(Rate::from_units_per_hour(100.0)), Figures::default());
        let unknown = shift(&[(720, Element::Unknown, 0.0)]);
        assert_eq!(unknown.figures(Rate::from_units_per_hour(100.0)), Figures::default());
    }
}
