//! What comes and goes: a condition that has come too often within a window is one alarm that lasts, until it has been quiet for long
//! enough. A wider delay-off, for as long as it is needed.

use std::collections::{BTreeMap, VecDeque};

use crate::alarm::Condition;
use crate::model::Alarming;
use crate::persist::persist;
use crate::time::Timestamp;

/// More comings are not remembered one by one.
const TIMES_MAX: usize = 64;

#[derive(Clone, Debug, Default)]
pub(super) struct Chatter {
    of: BTreeMap<Condition, Comings>,
}
persist!(Chatter { of });

#[derive(Clone, Debug, Default)]
struct Comings {
    /// Within the window.
    times: VecDeque<Timestamp>,
    /// It chatters since then.
    since: Option<Timestamp>,
    /// It has been quiet since then, and is held.
    quiet: Option<Timestamp>,
    /// So often it came since it chatters.
    count: u32,
}
persist!(Comings { times, since, quiet, count });

/// What the coming of a condition is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Comes {
    /// It begins.
    Anew,
    /// It begins, and has done so too often: from now on it is held.
    TooOften { times: u32, since: Timestamp },
    /// It was held, and goes on.
    StillHeld,
}

impl Chatter {
    pub fn comes(&mut self, condition: Condition, at: Timestamp, alarms: &Alarming) -> Comes {
        let comings = self.of.entry(condition).or_default();
        while comings.times.len() >= TIMES_MAX || comings.times.front().is_some_and(|old| at - *old >= alarms.chatter_window) {
            comings.times.pop_front();
        }
        comings.times.push_back(at);
        if comings.since.is_some() {
            comings.count = comings.count.saturating_add(1);
            return if comings.quiet.take().is_some() { Comes::StillHeld } else { Comes::Anew };
        }
        if comings.times.len() <= alarms.chatter_times as usize {
            return Comes::Anew;
        }
        let since = comings.times.front().copied().unwrap_or(at);
        comings.since = Some(since);
        comings.count = comings.times.len() as u32;
        Comes::TooOften { times: comings.count, since }
    }

    /// The condition is no longer there. `true`: it chatters, and is held.
    pub fn goes(&mut self, condition: Condition, at: Timestamp) -> bool {
        let Some(comings) = self.of.get_mut(&condition).filter(|comings| comings.since.is_some()) else { return false };
        comings.quiet.get_or_insert(at);
        true
    }

    /// It is over for good. How often it came before still counts, unless it chattered.
    pub fn forget(&mut self, condition: Condition) {
        if self.of.get(&condition).is_some_and(|comings| comings.since.is_some()) {
            self.of.remove(&condition);
        }
    }

    /// What has been quiet for long enough. What came long ago is forgotten.
    pub fn quiet(&mut self, at: Timestamp, alarms: &Alarming) -> Vec<Condition> {
        if self.of.is_empty() {
            return Vec::new();
        }
        let is_old = |comings: &Comings| comings.times.back().is_none_or(|last| at - *last >= alarms.chatter_window);
        self.of.retain(|_, comings| comings.since.is_some() || !is_old(comings));
        let quiet = |comings: &Comings| comings.quiet.is_some_and(|since| at - since >= alarms.chatter_quiet);
        self.of.iter().filter(|(_, comings)| quiet(comings)).map(|(condition, _)| *condition).collect()
    }

    /// What chatters, how often it came since it does, and since when.
    pub fn chattering(&self) -> impl Iterator<Item = (Condition, u32, Timestamp)> {
        self.of.iter().filter_map(|(condition, comings)| Some((*condition, comings.count, comings.since?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::StageId;

    #[test]
    fn what_comes_too_often_is_held_until_it_has_been_quiet_and_counts_anew_then() {
        let (mut chatter, alarms) = (Chatter::default(), Alarming::default());
        let condition = Condition::Slow(StageId(0));
        let at = |minute: i64| Timestamp::from_secs(minute * 60);
        for minute in [0, 10, 20] {
            assert_eq!(chatter.comes(condition, at(minute), &alarms), Comes::Anew);
            assert!(!chatter.goes(condition, at(minute + 5)));
        }
        assert_eq!(chatter.comes(condition, at(30), &alarms), Comes::TooOften { times: 4, since: at(0) });
        assert!(chatter.goes(condition, at(35)), "from now on it is held");
        assert_eq!(chatter.comes(condition, at(45), &alarms), Comes::StillHeld);
        assert!(chatter.goes(condition, at(50)));
        assert_eq!(chatter.quiet(at(79), &alarms), []);
        assert_eq!(chatter.chattering().collect::<Vec<_>>(), [(condition, 5, at(0))]);
        assert_eq!(chatter.quiet(at(80), &alarms), [condition]);
        chatter.forget(condition);
        assert_eq!(chatter.comes(condition, at(90), &alarms), Comes::Anew);
    }

    #[test]
    fn what_comes_now_and_then_is_never_held_and_leaves_nothing_behind() {
        let (mut chatter, alarms) = (Chatter::default(), Alarming::default());
        let condition = Condition::Slow(StageId(0));
        for hour in 0..20 {
            let at = Timestamp::from_secs(hour * 1_500);
            assert_eq!(chatter.comes(condition, at, &alarms), Comes::Anew);
            assert!(!chatter.goes(condition, at));
        }
        chatter.quiet(Timestamp::from_secs(100_000), &alarms);
        assert!(chatter.of.is_empty());
    }
}
