//! The waiting room: readings of a signal that is checked for spikes and for changes that are too fast wait for the allowed lateness
//! and come out in order of time, each judged by the one before and the one after. What that costs is that such a signal is known so
//! much later.
//!
//! A spike is a single reading that is out and back: further from both of its neighbours than the limit, while they are not so far from
//! each other. It moves nothing: the reading before holds until the next. What stays out is no spike but a change.

use std::collections::VecDeque;

use super::super::Engine;
use crate::ids::SignalId;
use crate::model::Conditioning;
use crate::normalise::Verdict;
use crate::persist::persist;
use crate::quality::{Grade, Quality};
use crate::time::{Span, Timestamp};

#[derive(Clone, Debug, Default)]
pub(super) struct Room {
    /// In order of time.
    waiting: VecDeque<Waiting>,
    /// Up to when readings have been let out.
    out_until: Option<Timestamp>,
    /// The last one that was well.
    last: Option<Good>,
}
persist!(Room { waiting, out_until, last });

#[derive(Clone, Copy, Debug, PartialEq)]
struct Waiting {
    at: Timestamp,
    value: f64,
    quality: Quality,
}
persist!(Waiting { at, value, quality });

#[derive(Clone, Copy, Debug, PartialEq)]
struct Good {
    at: Timestamp,
    value: f64,
}
persist!(Good { at, value });

/// What a reading of the room is found to be.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Found {
    Well(Waiting),
    Spike(Waiting),
    /// It has to be seen what follows it.
    Wait,
}

impl Room {
    /// Takes a reading in; `None`: it waits.
    fn enter(&mut self, (at, value, quality): (Timestamp, f64, Quality)) -> Option<Verdict> {
        if self.out_until.is_some_and(|until| at <= until) {
            return Some(Verdict::TooLate);
        }
        let place = self.waiting.partition_point(|known| known.at < at);
        if self.waiting.get(place).is_some_and(|known| known.at == at) {
            return Some(Verdict::Duplicate);
        }
        self.waiting.insert(place, Waiting { at, value, quality });
        None
    }

    /// When the first that waits was read.
    pub fn first(&self) -> Option<Timestamp> {
        self.waiting.front().map(|first| first.at)
    }

    /// The next one that has waited long enough by `until`, and is known for what it is.
    fn leave(&mut self, rules: &Conditioning, until: Timestamp, holds: Span) -> Option<Found> {
        let first = *self.waiting.front().filter(|first| first.at <= until)?;
        let found = self.judge(rules, first, until, holds);
        if found != Found::Wait {
            self.waiting.pop_front();
            self.out_until = Some(first.at);
        }
        Some(found)
    }

    fn judge(&mut self, rules: &Conditioning, reading: Waiting, until: Timestamp, holds: Span) -> Found {
        if reading.quality.grade() == Grade::Bad || !reading.value.is_finite() {
            return Found::Well(reading);
        }
        let Some(before) = self.last.filter(|last| reading.at - last.at <= holds) else {
            self.last = Some(Good { at: reading.at, value: reading.value });
            return Found::Well(reading);
        };
        let out = (reading.value - before.value).abs();
        if let Some(limit) = rules.spike.filter(|limit| out > *limit) {
            let sound = |next: &&Waiting| next.quality.grade() != Grade::Bad && next.value.is_finite();
            let next = self.waiting.get(1).filter(|next| next.at - reading.at <= holds);
            match next {
                // Whatever comes later than that says nothing of it any more.
                None if self.waiting.len() < 2 && until - reading.at <= holds => return Found::Wait,
                Some(next) if next.at > until => return Found::Wait,
                None | Some(_) => {}
            }
            let back = |next: &Waiting| (reading.value - next.value).abs() > limit && (next.value - before.value).abs() <= limit;
            if next.filter(sound).is_some_and(back) {
                return Found::Spike(Waiting { quality: Quality::UncertainSpike, ..reading });
            }
        }
        let fast = rules.rate_max.is_some_and(|most| out > most * (reading.at - before.at).as_secs_f64());
        if fast {
            let good = reading.quality.grade() == Grade::Good;
            return Found::Well(if good { Waiting { quality: Quality::UncertainChange, ..reading } } else { reading });
        }
        self.last = Some(Good { at: reading.at, value: reading.value });
        Found::Well(reading)
    }
}

impl Engine {
    pub(super) fn wait_in(
        &mut self,
        room: usize,
        id: SignalId,
        reading: (Timestamp, f64, Quality),
    ) -> Option<(Verdict, Quality)> {
        let state = &mut self.state;
        let verdict = if reading.0 > state.now.saturating_add(self.site.settings.clock_skew_max) {
            Verdict::Future
        } else {
            state.conditioned.rooms[room].enter(reading)?
        };
        let counters = &mut state.counters;
        match verdict {
            Verdict::Duplicate => counters.duplicate += 1,
            Verdict::Future => counters.rejected_future += 1,
            Verdict::TooLate | Verdict::Newest | Verdict::Late | Verdict::Unread => counters.rejected_late += 1,
        }
        Some((verdict, state.signals[id.index()].quality))
    }

    /// Lets out what has waited long enough at a point of the grid.
    pub(super) fn let_out(&mut self, room: usize, at: Timestamp) {
        let id = self.conditioning.rooms[room];
        let site = std::sync::Arc::clone(&self.site);
        let signal = &site.signals[id.index()];
        let Some(rules) = signal.conditioning.as_deref() else { return };
        let until = at - site.settings.allowed_lateness;
        while let Some(found) = self.state.conditioned.rooms[room].leave(rules, until, signal.stale_after) {
            match found {
                Found::Wait => break,
                Found::Well(Waiting { at, value, quality }) => {
                    // It may have come before its heartbeat was known to stand still.
                    let quality = self.by_its_beats(id, at, quality);
                    let (verdict, noted) = self.take_checked(id, (at, value, quality));
                    self.count_outcome(id, verdict, noted);
                }
                Found::Spike(Waiting { value, quality, .. }) => {
                    self.state.signals.note(id, value, quality);
                    self.state.counters.accepted += 1;
                    self.count_outcome(id, Verdict::Newest, quality);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Readings a second apart through the room: what comes out, `!` for a spike and `?` for a change that is too fast.
    fn check(rules: &Conditioning, readings: &[(i64, f64)], expected: &str) {
        let mut room = Room::default();
        let mut out = Vec::new();
        for &(secs, value) in readings {
            assert_eq!(room.enter((Timestamp::from_secs(secs), value, Quality::Good)), None);
        }
        while let Some(found) = room.leave(rules, Timestamp::from_secs(1_000), Span::from_secs(60)) {
            out.push(match found {
                Found::Well(reading) if reading.quality == Quality::UncertainChange => format!("{}?", reading.value),
                Found::Well(reading) => reading.value.to_string(),
                Found::Spike(reading) => format!("{}!", reading.value),
                Found::Wait => break,
            });
        }
        assert_eq!(out.join(" "), expected);
    }

    #[test]
    fn out_and_back_is_a_spike_and_what_stays_is_a_change() {
        let rules = Conditioning { spike: Some(50.0), ..Conditioning::default() };
        check(&rules, &[(0, 500.0), (1, 9_000.0), (2, 510.0), (3, 505.0)], "500 9000! 510 505");
        check(&rules, &[(0, 500.0), (1, 0.0), (2, 510.0)], "500 0! 510");
        check(&rules, &[(0, 500.0), (1, 0.0), (2, 0.0), (3, 0.0)], "500 0 0 0");
        check(&rules, &[(0, 500.0), (1, 540.0), (2, 500.0)], "500 540 500");
        check(&rules, &[(0, 500.0), (1, f64::NAN), (2, 9_000.0), (3, 500.0)], "500 NaN 9000! 500");
        // Nothing follows it in the time in which a reading holds.
        check(&rules, &[(0, 500.0), (1, 9_000.0), (100, 500.0)], "500 9000 500");
    }

    #[test]
    fn the_order_of_arrival_makes_no_difference() {
        let rules = Conditioning { spike: Some(50.0), ..Conditioning::default() };
        check(&rules, &[(3, 505.0), (1, 9_000.0), (0, 500.0), (2, 510.0)], "500 9000! 510 505");
    }

    #[test]
    fn a_change_that_is_too_fast_is_held_against_the_last_good_reading() {
        let rules = Conditioning { rate_max: Some(10.0), ..Conditioning::default() };
        check(&rules, &[(0, 0.0), (1, 10.0), (2, 40.0), (3, 41.0), (5, 45.0)], "0 10 40? 41? 45");
    }

    #[test]
    fn the_last_one_waits_for_what_follows() {
        let rules = Conditioning { spike: Some(50.0), ..Conditioning::default() };
        let mut room = Room::default();
        let (minute, at) = (Span::from_secs(60), Timestamp::from_secs);
        for (secs, value) in [(0, 500.0), (1, 9_000.0)] {
            assert_eq!(room.enter((at(secs), value, Quality::Good)), None);
        }
        assert!(matches!(room.leave(&rules, at(10), minute), Some(Found::Well(_))));
        assert_eq!(room.leave(&rules, at(10), minute), Some(Found::Wait));
        assert!(matches!(room.leave(&rules, at(62), minute), Some(Found::Well(_))));
        assert_eq!(room.enter((at(1), 4.0, Quality::Good)), Some(Verdict::TooLate));
    }
}
