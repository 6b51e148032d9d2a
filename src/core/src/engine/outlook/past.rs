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
/// It stands when it does less than this share, for so many minutes and for so many of its lots (and one more for each further
/// machine).
const STANDS_SHARE: f64 = 0.05;
const STANDS_MINUTES: usize = 2;
const STANDS_LOTS: f64 = 3.0;
/// The present rate is one over so many minutes, or so many lots, at most over so many minutes.
const NOW_MINUTES: usize = 5;
const NOW_LOTS: f64 = 6.0;
const NOW_MINUTES_MAX: usize = 20;
/// The rate of a slow stage is one over so many minutes; of one with few lots, at most over so many.
const LIMIT_MINUTES: usize = 30;
const LIMIT_MINUTES_MAX: usize = 60;
/// A slow stage becomes slower when the later half of its slow time, but for its first minutes, of so many in all, is below this
/// share of the earlier half.
const FALLS_AFTER: usize = 5;
const FALLS_MINUTES: usize = 30;
const FALLS_BELOW: f64 = 0.88;
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
    /// It has become slower and slower.
    pub gradual: bool,
}
persist!(Slow { since, rate, share, gradual });

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
    /// A stop up to so many hours belongs to any shift: it makes nobody slow.
    pub short_stop: f64,
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
        let share = self.share_before(at, minutes.min(free));
        // Machines may come one right after the other, and then none for a round.
        let lots = STANDS_LOTS + (usual.machines - 1.0).max(0.0);
        if self.stands_since.is_some() {
            if minutes == 0 {
                self.stands_since = None;
                let last = self.marks.len() - 1;
                self.marks[last].breaks = true;
                // What slowed it down before it stood may be over.
                self.slow = None;
            }
        } else if minutes >= STANDS_MINUTES && self.over(minutes).1 * share >= lots * usual.lot {
            let lot = if usual.lot > 0.0 { Span::from_mins((minutes as i64 - 1).min(1)) } else { Span::ZERO };
            self.stands_since = Some(at - Span::from_mins(minutes as i64) + lot);
        }
    }

    /// What a stage that was slow did before the last so many minutes, as a share of what it would have done.
    fn share_before(&self, at: Timestamp, minutes: usize) -> f64 {
        let Some(slow) = self.slow else { return 1.0 };
        let since = usize::try_from((at - slow.since).whole_secs() / 60).unwrap_or(0).min(self.free_minutes());
        if since < minutes + NOW_MINUTES {
            return 1.0;
        }
        let ((done, expected), (after, expected_after)) = (self.over(since), self.over(minutes));
        if expected > expected_after { ((done - after) / (expected - expected_after)).clamp(0.1, 1.0) } else { 1.0 }
    }

    fn see_slow(&mut self, at: Timestamp, usual: &Usual) {
        let free = self.free_minutes();
        let window = |minutes: usize| {
            let (done, expected) = self.over(minutes);
            let hours = minutes as f64 / 60.0;
            let short = expected - done;
            let beyond_a_stop = short - expected * usual.short_stop / hours;
            (beyond_a_stop / usual.sigma(expected, hours), short / expected, done)
        };
        match self.slow {
            Some(slow) => {
                let lots = |minutes: &usize| {
                    let expected = self.over(*minutes).1;
                    expected > 0.0 && expected >= NOW_LOTS * usual.lot
                };
                let Some(minutes) = (NOW_MINUTES..=free.min(LIMIT_MINUTES_MAX)).find(lots) else { return };
                let (_, short, _) = window(minutes);
                if 1.0 - short > (1.0 + slow.share) / 2.0 {
                    self.slow = None;
                    let last = self.marks.len() - 1 - minutes / 2;
                    self.marks[last].breaks = true;
                    return;
                }
                let since = ((at - slow.since).whole_secs() / 60).max(NOW_MINUTES as i64) as usize;
                let minutes = free.min(LIMIT_MINUTES).min(since).max(minutes);
                let (_, short, done) = window(minutes);
                let gradual = slow.gradual || self.falls(free.min(since));
                self.slow = Some(Slow { rate: done / (minutes as f64 / 60.0), share: 1.0 - short, gradual, ..slow });
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
                self.slow = Some(Slow { since, rate: done / (minutes as f64 / 60.0), share: 1.0 - short, gradual: false });
            }
        }
    }

    /// Whether it has become slower since so many minutes: the later half of them against the earlier one.
    fn falls(&self, minutes: usize) -> bool {
        let half = minutes.saturating_sub(FALLS_AFTER) / 2;
        if 2 * half < FALLS_MINUTES {
            return false;
        }
        let ((both, expected), (later, expected_later)) = (self.over(2 * half), self.over(half));
        later / expected_later < FALLS_BELOW * (both - later) / (expected - expected_later)
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

#[cfg(test)]
mod tests {
    use super::*;

    const EVEN: Usual = Usual { sd: 0.05, correlation: 1.0 / 6.0, lot: 0.0, machines: 0.0, short_stop: 0.05 };

    /// Minutes in which 10 are expected, each with what was done (and `h` where it was held up); how it is then.
    fn lived(usual: &Usual, script: &[(usize, f64, bool)]) -> StageNow {
        let (mut past, mut minute, mut done) = (Past::default(), 0, 0.0);
        for &(minutes, each, held) in script {
            for _ in 0..minutes {
                done += each;
                minute += 1;
                past.minute(Timestamp::from_secs(minute * 60), (done, 10.0), held, usual);
            }
        }
        past.now(usual)
    }

    fn minutes(at: Option<Timestamp>) -> Option<i64> {
        at.map(|at| at.0 / 60_000_000)
    }

    #[test]
    fn a_stage_that_does_half_is_slow_since_it_does_and_no_more_when_it_is_mended() {
        let slow = lived(&EVEN, &[(60, 10.0, false), (40, 5.0, false)]).slow.expect("it is slow");
        assert!((55..=62).contains(&(slow.since.0 / 60_000_000)) && (slow.rate - 300.0).abs() < 30.0, "{slow:?}");
        assert!(!slow.gradual);
        assert_eq!(lived(&EVEN, &[(60, 10.0, false), (40, 5.0, false), (8, 10.5, false)]).slow, None);
    }

    #[test]
    fn what_gets_slower_and_slower_wears_out() {
        let fall: Vec<(usize, f64, bool)> = (0..120).map(|minute| (1, 10.0 - f64::from(minute) / 24.0, false)).collect();
        assert!(lived(&EVEN, &fall).slow.is_some_and(|slow| slow.gradual));
    }

    #[test]
    fn a_stage_that_is_held_up_is_not_called_slow() {
        assert_eq!(lived(&EVEN, &[(60, 10.0, false), (40, 5.0, true)]).slow, None);
    }

    #[test]
    fn a_short_stop_makes_nobody_slow() {
        assert_eq!(lived(&EVEN, &[(60, 10.0, false), (3, 0.5, false), (6, 10.0, false)]).slow, None);
        assert_eq!(
            lived(&EVEN, &[(60, 10.0, false), (1, 4.0, false), (2, 0.6, false), (1, 4.0, false), (1, 9.0, false)]).slow,
            None
        );
    }

    #[test]
    fn a_stage_without_movement_stands_but_trucks_may_be_far_apart() {
        let stopped = [(60, 10.0, false), (10, 0.0, false)];
        assert_eq!(minutes(lived(&EVEN, &stopped).stands_since), Some(60));
        let trucks = Usual { lot: 40.0, machines: 2.0, ..EVEN };
        assert_eq!(lived(&trucks, &stopped).stands_since, None);
        assert!(lived(&trucks, &[(60, 10.0, false), (20, 0.0, false)]).stands_since.is_some());
        assert_eq!(lived(&EVEN, &[(60, 10.0, false), (10, 0.0, false), (1, 10.0, false)]).stands_since, None);
    }
}
