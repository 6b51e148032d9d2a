//! What a stage did in the last three hours, minute by minute, beside what it would have done by itself: from this it is told how fast
//! it is now, whether it stands or is slow, and since when. It judges a stage by its own figures; who is to blame is not asked.

use std::collections::VecDeque;

use crate::persist::persist;
use crate::time::{Span, Timestamp};

/// So much is remembered.
const MINUTES_MAX: usize = 180;
/// Windows in which a stage is looked at for being slow, minutes.
const WINDOWS: [usize; 10] = [5, 8, 12, 20, 30, 45, 60, 90, 130, 175];
/// A stage is slow when it has done this share less than it would have, and that is so many standard deviations.
const SLOW_SHARE: f64 = 0.10;
const SLOW_SIGMAS: f64 = 3.5;
/// It stands when it does less than this share, for so many minutes and for so many of its lots.
const STANDS_SHARE: f64 = 0.05;
const STANDS_MINUTES: usize = 2;
const STANDS_LOTS: f64 = 3.0;
/// The present rate is one over so many minutes, or so many lots, at most over so many minutes.
const NOW_MINUTES: usize = 5;
const NOW_LOTS: f64 = 6.0;
const NOW_MINUTES_MAX: usize = 20;
/// The rate of a slow stage is one over so many minutes.
const LIMIT_MINUTES: usize = 30;
/// What a meter adds by chance, as a share of a rate.
const METER_SHARE: f64 = 0.01;

/// One stage.
#[derive(Clone, Debug, Default)]
pub(in crate::engine) struct Past {
    /// At the end of each minute, oldest first.
    marks: VecDeque<Mark>,
    slow: Option<Slow>,
    stands_since: Option<Timestamp>,
}
persist!(Past { marks, slow, stands_since });

#[derive(Clone, Copy, Debug)]
struct Mark {
    at: Timestamp,
    /// Units since some beginning: done, and what it would have done by itself.
    done: f64,
    expected: f64,
    /// What was before says nothing of what the stage can do: it was held up, or stood.
    breaks: bool,
}
persist!(Mark { at, done, expected, breaks });

#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::engine) struct Slow {
    pub since: Timestamp,
    /// The rate, units an hour, and the share of what it would do.
    pub rate: f64,
    pub share: f64,
}
persist!(Slow { since, rate, share });

/// How a stage is now.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::engine) struct StageNow {
    /// Units an hour, with its standard deviation.
    pub rate: Option<(f64, f64)>,
    pub slow: Option<Slow>,
    pub stands_since: Option<Timestamp>,
}

/// A minute in which nothing but the stage itself decided what it did, units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Minute {
    pub done: f64,
    pub expected: f64,
}

/// What is over with a minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ended {
    Stood(Span),
    WasSlow(Span),
}

/// What a minute is held against: how much a stage wanders, and what it does at a time (a truckload; nothing, if it runs evenly).
#[derive(Clone, Copy, Debug)]
pub(super) struct Usual {
    pub sd: f64,
    pub correlation: f64,
    pub lot: f64,
    pub machines: f64,
}

impl Past {
    /// Nothing is known of this minute: what was before is not continued.
    pub(super) fn forget(&mut self) {
        *self = Self::default();
    }

    /// A minute at the end of which so much had been done, and in which it would have done `expected` by itself.
    /// Says what there is to learn of it.
    pub(super) fn minute(
        &mut self,
        at: Timestamp,
        (done, expected): (f64, f64),
        held: bool,
        usual: &Usual,
    ) -> (Option<Minute>, Option<Ended>) {
        let moved = self.marks.back().map(|mark| done - mark.done);
        let before = self.marks.back().map_or(0.0, |mark| mark.expected);
        self.marks.push_back(Mark { at, done, expected: before + expected, breaks: held });
        if self.marks.len() > MINUTES_MAX {
            self.marks.pop_front();
        }
        let (stood, slow) = (self.stands_since, self.slow);
        self.see_standing(at, usual);
        if !held && self.stands_since.is_none() {
            self.see_slow(at, usual);
        }
        let ended = match (stood, self.stands_since, slow, self.slow) {
            (Some(since), None, ..) => Some(Ended::Stood(at - since)),
            (None, None, Some(slow), None) => Some(Ended::WasSlow(at - slow.since)),
            _ => None,
        };
        let free = !held && stood.is_none() && self.stands_since.is_none() && self.slow.is_none();
        (moved.filter(|_| free).map(|done| Minute { done, expected }), ended)
    }

    pub(super) fn now(&self, usual: &Usual) -> StageNow {
        let free = self.free_minutes();
        let enough = |minutes: &usize| *minutes >= NOW_MINUTES && self.over(*minutes).1 >= NOW_LOTS * usual.lot;
        let most = free.min(NOW_MINUTES_MAX);
        let minutes = (1..=most).find(enough).unwrap_or(most);
        let rate = (minutes > 0).then(|| {
            let hours = minutes as f64 / 60.0;
            let rate = self.over(minutes).0 / hours;
            let lots = usual.lot * libm::sqrt(usual.machines / 6.0) / hours;
            (rate, libm::sqrt(lots * lots + (METER_SHARE * rate) * (METER_SHARE * rate)))
        });
        StageNow { rate, slow: self.slow, stands_since: self.stands_since }
    }

    /// What was done in each of the last minutes, units an hour, the longest ago first, with how long ago it began.
    pub(super) fn rates(&self, within: Span) -> Vec<(Span, f64)> {
        let Some(last) = self.marks.back() else { return Vec::new() };
        let first = self.marks.partition_point(|mark| last.at - mark.at > within).saturating_sub(1);
        let pairs = self.marks.iter().skip(first).zip(self.marks.iter().skip(first + 1));
        let rate = |(from, to): (&Mark, &Mark)| {
            let rate = (to.done - from.done) / (to.at - from.at).as_hours_f64();
            (last.at - from.at, rate.max(0.0))
        };
        pairs.map(rate).collect()
    }

    /// Done in the last so and so long.
    pub(super) fn done_within(&self, length: Span) -> f64 {
        let Some(last) = self.marks.back() else { return 0.0 };
        let first = self.marks.partition_point(|mark| last.at - mark.at > length);
        self.marks.get(first).map_or(0.0, |mark| last.done - mark.done)
    }

    /// Done over the last minutes, and expected.
    fn over(&self, minutes: usize) -> (f64, f64) {
        let last = self.marks.len() - 1;
        let (from, to) = (self.marks[last - minutes], self.marks[last]);
        (to.done - from.done, to.expected - from.expected)
    }

    /// How many minutes there are since something else than the stage itself decided what it did.
    fn free_minutes(&self) -> usize {
        self.marks.iter().rev().position(|mark| mark.breaks).unwrap_or(self.marks.len().saturating_sub(1))
    }

    fn see_standing(&mut self, at: Timestamp, usual: &Usual) {
        let free = self.free_minutes();
        let quiet = |minutes: &usize| {
            let ((done, expected), (before, _)) = (self.over(*minutes), self.over(minutes - 1));
            done - before < STANDS_SHARE * (expected / *minutes as f64)
        };
        let minutes = (1..=free).take_while(quiet).count();
        let share = self.slow.map_or(1.0, |slow| slow.share.max(0.1));
        if self.stands_since.is_some() {
            if minutes == 0 {
                self.stands_since = None;
                let last = self.marks.len() - 1;
                self.marks[last].breaks = true;
                // What slowed it down before it stood may be over.
                self.slow = None;
            }
        } else if minutes >= STANDS_MINUTES && self.over(minutes).1 * share >= STANDS_LOTS * usual.lot {
            let lot = if usual.lot > 0.0 { Span::from_mins((minutes as i64 - 1).min(1)) } else { Span::ZERO };
            self.stands_since = Some(at - Span::from_mins(minutes as i64) + lot);
        }
    }

    fn see_slow(&mut self, at: Timestamp, usual: &Usual) {
        let free = self.free_minutes();
        let window = |minutes: usize| {
            let (done, expected) = self.over(minutes);
            let short = expected - done;
            (short / usual.sigma(expected, minutes as f64 / 60.0), short / expected, done)
        };
        match self.slow {
            Some(slow) => {
                let lots = |minutes: &usize| self.over(*minutes).1 >= NOW_LOTS * usual.lot;
                let Some(minutes) = (NOW_MINUTES..=free.min(NOW_MINUTES_MAX)).find(lots) else { return };
                let (_, short, _) = window(minutes);
                if 1.0 - short > (1.0 + slow.share) / 2.0 {
                    self.slow = None;
                    let last = self.marks.len() - 1 - minutes / 2;
                    self.marks[last].breaks = true;
                    return;
                }
                let since = ((at - slow.since).whole_secs() / 60).max(NOW_MINUTES as i64) as usize;
                let minutes = free.min(LIMIT_MINUTES).min(since);
                let (_, short, done) = window(minutes);
                self.slow = Some(Slow { rate: done / (minutes as f64 / 60.0), share: 1.0 - short, ..slow });
            }
            None => {
                let windows = WINDOWS.into_iter().filter(|minutes| *minutes <= free && self.over(*minutes).1 > 0.0);
                let mut clearest: Option<(f64, usize)> = None;
                for minutes in windows {
                    let (sigmas, share, _) = window(minutes);
                    let slow = sigmas > SLOW_SIGMAS && share > SLOW_SHARE;
                    if slow && clearest.is_none_or(|(most, _)| sigmas > most) {
                        clearest = Some((sigmas, minutes));
                    }
                }
                let Some((_, minutes)) = clearest else { return };
                let (_, short, done) = window(minutes);
                let since = at - Span::from_mins(minutes as i64);
                self.slow = Some(Slow { since, rate: done / (minutes as f64 / 60.0), share: 1.0 - short });
            }
        }
    }
}

impl Usual {
    /// Standard deviation of what is done over some hours in which so much was expected: the pace wanders (the integral of one
    /// whose correlation falls to 1/e in `correlation`), lots come whole, and short stops take what they take.
    fn sigma(&self, expected: f64, hours: f64) -> f64 {
        let rate = expected / hours;
        let c = self.correlation;
        let wander = self.sd * self.sd * 2.0 * c * (hours - c * (1.0 - libm::exp(-hours / c)));
        let stops = STOPS_AN_HOUR * hours * 2.0 * STOP_HOURS * STOP_HOURS;
        let meter = METER_SHARE * METER_SHARE * hours * hours;
        libm::sqrt((wander + stops + meter) * rate * rate + self.machines * self.lot * self.lot / 6.0)
    }
}

/// Short stops of any shift: how many, and how long.
const STOPS_AN_HOUR: f64 = 0.25;
const STOP_HOURS: f64 = 1.0 / 30.0;
