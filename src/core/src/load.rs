//! What one person had to take in: alarms that were announced, in the last day. Not which of them was right.
//!
//! The limits that are usual: one alarm in ten minutes on average is very likely acceptable, ten in any ten minutes are where a flood
//! begins (EEMUA 191); of a hundred alarms about 5 are high, 15 medium and 80 low. A day's figure is not given: ISA-18.2 dropped it in
//! 2016.

use std::collections::{BTreeMap, VecDeque};

use crate::alarm::{Condition, Priority};
use crate::model::Alarming;
use crate::persist::persist;
use crate::time::{Span, Timestamp};

/// The window of the limits.
pub const WINDOW: Span = Span::from_mins(10);
/// So far back it is known who called how often.
pub const KEPT: Span = Span::from_hours(24);
/// More in a day are a flood in any case; the oldest are forgotten first.
const CALLS_MAX: usize = 4_096;
/// So many bad actors are named.
const ACTORS_MAX: usize = 10;
/// Room has to be so much more than none before what was folded comes up: else it would go up and down.
const SLACK: usize = 2;

/// Somebody was called to something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Call {
    pub at: Timestamp,
    pub condition: Condition,
    pub priority: Priority,
}
persist!(Call { at, condition, priority });

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Load {
    /// When counting began; `None`: nothing was ever looked at.
    began: Option<Timestamp>,
    calls: VecDeque<Call>,
}
persist!(Load { began, calls });

/// The load as people see it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figures {
    /// Announced in the last ten minutes, the last hour, this shift.
    pub last_10_min: u32,
    pub last_hour: u32,
    pub shift: u32,
    /// Over what is kept (a day at most): the mean and the most of ten minutes, and when those began.
    pub mean_10_min: Option<f64>,
    pub peak_10_min: u32,
    pub peak_at: Option<Timestamp>,
    /// Share of the ten-minute stretches that held more than the budget.
    pub flood_share: Option<f64>,
    /// By priority: low, medium, high.
    pub by_priority: [u32; 3],
    /// Who called most, the most first.
    pub actors: Vec<(Condition, u32)>,
}

impl Load {
    pub fn begin(&mut self, at: Timestamp) {
        self.began.get_or_insert(at);
    }

    pub fn note(&mut self, call: Call) {
        while self.calls.front().is_some_and(|old| call.at - old.at >= KEPT) || self.calls.len() >= CALLS_MAX {
            self.calls.pop_front();
        }
        self.calls.push_back(call);
    }

    /// Announced in the ten minutes up to `at`.
    #[must_use]
    pub fn lately(&self, at: Timestamp) -> usize {
        self.calls.iter().rev().take_while(|call| at - call.at < WINDOW).count()
    }

    /// Whether something of this priority may be announced now.
    #[must_use]
    pub fn has_room(&self, priority: Priority, at: Timestamp, alarms: &Alarming) -> bool {
        limit(priority, alarms).is_none_or(|limit| self.lately(at) < limit)
    }

    /// Whether something of this priority that was folded may come up now.
    #[must_use]
    pub fn has_room_again(&self, priority: Priority, at: Timestamp, alarms: &Alarming) -> bool {
        limit(priority, alarms).is_none_or(|limit| self.lately(at) + SLACK <= limit)
    }

    #[must_use]
    pub fn figures(&self, now: Timestamp, shift_start: Option<Timestamp>, alarms: &Alarming) -> Figures {
        let kept: Vec<&Call> = self.calls.iter().filter(|call| now - call.at < KEPT).collect();
        let since = |from: Timestamp| kept.iter().filter(|call| call.at >= from).count() as u32;
        let (peak, peak_at) = peak(&kept);
        let stretch = self.began.map(|began| (now - began).min(KEPT)).filter(|stretch| *stretch >= WINDOW);
        let windows = stretch.map(|stretch| stretch.0 as f64 / WINDOW.0 as f64);
        let mut by_priority = [0; 3];
        let mut actors: BTreeMap<Condition, u32> = BTreeMap::new();
        for call in &kept {
            by_priority[call.priority as usize] += 1;
            *actors.entry(call.condition).or_default() += 1;
        }
        let mut actors: Vec<(Condition, u32)> = actors.into_iter().collect();
        actors.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        actors.truncate(ACTORS_MAX);
        Figures {
            last_10_min: self.lately(now) as u32,
            last_hour: kept.iter().filter(|call| now - call.at < Span::from_hours(1)).count() as u32,
            shift: shift_start.map_or(0, since),
            mean_10_min: windows.map(|windows| kept.len() as f64 / windows),
            peak_10_min: peak,
            peak_at,
            flood_share: windows.map(|windows| floods(&kept, alarms.budget) as f64 / windows),
            by_priority,
            actors,
        }
    }
}

/// From so many in ten minutes on nothing of this priority is announced; `None`: it always is.
fn limit(priority: Priority, alarms: &Alarming) -> Option<usize> {
    match priority {
        Priority::High => None,
        Priority::Medium => Some(alarms.fold_medium as usize),
        Priority::Low => Some(alarms.fold_low as usize),
    }
}

/// The most calls in any ten minutes, and when those began. They are in the order of their times.
fn peak(calls: &[&Call]) -> (u32, Option<Timestamp>) {
    let (mut most, mut at, mut first) = (0, None, 0);
    for (index, call) in calls.iter().enumerate() {
        while call.at - calls[first].at >= WINDOW {
            first += 1;
        }
        if index + 1 - first > most {
            (most, at) = (index + 1 - first, Some(calls[first].at));
        }
    }
    (most as u32, at)
}

/// Stretches of ten minutes, cut at whole ones, that hold more than the budget.
fn floods(calls: &[&Call], budget: u32) -> usize {
    let mut stretches: BTreeMap<i64, u32> = BTreeMap::new();
    for call in calls {
        *stretches.entry(call.at.0.div_euclid(WINDOW.0)).or_default() += 1;
    }
    stretches.values().filter(|count| **count > budget).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::StageId;

    fn call(minute: i64, stage: u32, priority: Priority) -> Call {
        Call { at: Timestamp::from_secs(minute * 60), condition: Condition::Slow(StageId(stage)), priority }
    }

    fn load(calls: &[Call]) -> Load {
        let mut load = Load::default();
        load.begin(Timestamp::from_secs(0));
        calls.iter().for_each(|call| load.note(*call));
        load
    }

    #[test]
    fn the_worst_ten_minutes_need_not_begin_at_a_round_time() {
        let minutes = [1, 8, 9, 12, 17, 18, 40];
        let load = load(&minutes.map(|minute| call(minute, 0, Priority::Low)));
        let figures = load.figures(Timestamp::from_secs(3_600), Some(Timestamp::from_secs(600)), &Alarming::default());
        assert_eq!((figures.peak_10_min, figures.peak_at), (4, Some(Timestamp::from_secs(480))), "8, 9, 12, 17; 18 is ten later");
        assert_eq!((figures.last_10_min, figures.last_hour, figures.shift), (0, 7, 4));
        assert_eq!(figures.mean_10_min, Some(7.0 / 6.0));
        assert_eq!(figures.flood_share, Some(0.0));
    }

    #[test]
    fn who_calls_most_is_named_first_and_priorities_are_counted() {
        let calls = [(1, 2, Priority::Low), (2, 1, Priority::High), (3, 2, Priority::Medium), (4, 2, Priority::Low)];
        let load = load(&calls.map(|(minute, stage, priority)| call(minute, stage, priority)));
        let figures = load.figures(Timestamp::from_secs(300), None, &Alarming::default());
        assert_eq!(figures.actors, [(Condition::Slow(StageId(2)), 3), (Condition::Slow(StageId(1)), 1)]);
        assert_eq!(figures.by_priority, [2, 1, 1]);
        assert_eq!(figures.mean_10_min, None, "less than ten minutes say nothing of a mean");
    }

    #[test]
    fn room_ends_for_low_first_and_never_for_high_and_comes_back_with_slack() {
        let alarms = Alarming::default();
        let load = load(&(0..7).map(|minute| call(minute, 0, Priority::Medium)).collect::<Vec<_>>());
        let at = |minute: i64| Timestamp::from_secs(minute * 60);
        assert!(load.has_room(Priority::High, at(7), &alarms));
        assert!(!load.has_room(Priority::Medium, at(7), &alarms));
        assert!(load.has_room(Priority::Medium, at(10), &alarms), "the first is ten minutes old");
        assert!(!load.has_room(Priority::Low, at(11), &alarms), "five are left");
        assert!(
            !load.has_room_again(Priority::Medium, at(10), &alarms) && load.has_room_again(Priority::Medium, at(11), &alarms)
        );
    }

    #[test]
    fn a_day_is_kept_and_no_more_than_there_is_room_for() {
        let mut load = load(&[call(0, 0, Priority::Low)]);
        load.note(call(24 * 60, 0, Priority::Low));
        assert_eq!(load.calls.len(), 1);
        (0..CALLS_MAX + 10).for_each(|_| load.note(call(24 * 60, 0, Priority::Low)));
        assert_eq!(load.calls.len(), CALLS_MAX);
    }
}
