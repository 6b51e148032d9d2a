//! Who was the drum, and when. It looks at what `Drum` says after each minute, and judges nothing.

use std::collections::VecDeque;

use super::{Beat, Limits};
use crate::ids::StageId;
use crate::persist::persist;
use crate::time::{Span, Timestamp};

/// So much of it is kept: two days, of which a chain that changes its mind every ten minutes would make fewer than this.
const KEPT: Span = Span::from_hours(48);
const SPELLS_MAX: usize = 288;

/// In order; none overlap.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Course {
    spells: VecDeque<Spell>,
}
persist!(Course { spells });

/// A time in which a stage was the drum.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spell {
    pub stage: StageId,
    /// Why it could not do more, as of the last minute of it.
    pub limits: Limits,
    pub from: Timestamp,
    /// `None`: it still is.
    pub until: Option<Timestamp>,
}
persist!(Spell { stage, limits, from, until });

impl Course {
    /// A minute has passed: `now` is the drum, if there is one.
    pub fn step(&mut self, at: Timestamp, now: Option<&Beat>) {
        match (self.spells.back_mut().filter(|spell| spell.until.is_none()), now) {
            (Some(open), Some(now)) if open.stage == now.stage => open.limits = now.limits,
            (Some(open), Some(now)) => {
                // It has been for a while when it is known.
                let from = now.since.max(open.from);
                open.until = Some(from);
                self.spells.push_back(Spell::of(now, from));
            }
            (Some(open), None) => open.until = Some(at),
            (None, Some(now)) => {
                let from = self.spells.back().and_then(|last| last.until).map_or(now.since, |until| until.max(now.since));
                self.spells.push_back(Spell::of(now, from));
            }
            (None, None) => {}
        }
        let old = |spell: &Spell| spell.until.is_some_and(|until| at - until > KEPT);
        while self.spells.len() > SPELLS_MAX || self.spells.front().is_some_and(old) {
            self.spells.pop_front();
        }
    }

    pub fn spells(&self) -> impl Iterator<Item = &Spell> {
        self.spells.iter()
    }
}

impl Spell {
    fn of(beat: &Beat, from: Timestamp) -> Self {
        Self { stage: beat.stage, limits: beat.limits, from, until: None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Minute by minute who is the drum, and since when: `1@0`; `-`: nobody.
    fn check(script: &str, expected: &str) {
        let mut course = Course::default();
        let minute = |minute: i64| Timestamp::from_secs(minute * 60);
        for (at, word) in script.split_whitespace().enumerate() {
            let beat = word.split_once('@').map(|(stage, since)| Beat {
                stage: StageId(stage.parse().expect("a number")),
                since: minute(since.parse().expect("a minute")),
                limits: Limits::Rate,
                reserve: None,
            });
            course.step(minute(at as i64), beat.as_ref());
        }
        let mins = |at: Timestamp| at.0 / 60_000_000;
        let told: Vec<String> = course
            .spells()
            .map(|spell| {
                let until = spell.until.map_or(String::new(), |until| mins(until).to_string());
                format!("{} {}-{until}", spell.stage.0, mins(spell.from))
            })
            .collect();
        assert_eq!(told.join(", "), expected, "{script}");
    }

    #[test]
    fn spells_follow_each_other() {
        check("1@0 1@0 1@0 2@1 2@1", "1 0-1, 2 1-");
        check("1@0 1@0 - - 1@4 1@4", "1 0-2, 1 4-");
        check("- - 2@1 2@1 1@0 1@0", "2 1-1, 1 1-");
    }

    #[test]
    fn what_is_kept_is_bounded() {
        let mut course = Course::default();
        for minute in 0..4_000_i64 {
            let at = Timestamp::from_secs(minute * 60);
            let stage = StageId((minute / 5 % 2) as u32);
            course.step(at, Some(&Beat { stage, since: at, limits: Limits::Stop, reserve: None }));
        }
        assert_eq!(course.spells().count(), SPELLS_MAX);
        course.step(Timestamp::from_secs(10_000 * 60), None);
        course.step(Timestamp::from_secs(20_000 * 60), None);
        assert_eq!(course.spells().count(), 0);
    }
}
