//! Whether a notice about the chain is true. It is when an upset stands behind it: what it is about is, or will soon be, away from
//! where it would have been had nothing gone wrong; the simulator ran that shift too, so this is known. And it is when it says
//! that a buffer comes to a limit, and it does, for whatever reason.

use tizbek_sim::library::{Facts, LimitFact, Shift, UpsetFact};
use tizbek_sim::site::{Site, tonnes};

use super::super::claims::{About, Notice};
use super::metal;

/// A stage is disturbed when it is this much of its nominal rate away from its undisturbed course, in minutes.
const STAGE_MINUTES: f64 = 5.0;
/// A buffer, as a share of its capacity.
const BUFFER_SHARE: f64 = 0.05;
/// How far ahead of the disturbance a notice may be.
const AHEAD_MINUTES: usize = 30;
/// How far ahead of a limit.
const COMES_SECS: i64 = 3_600;
/// A stage that starved or stood blocked for less than this did so by chance.
const HINDERED_SECS: i64 = 120;

/// One shift and its truth.
#[derive(Clone, Copy)]
pub struct Case<'a> {
    pub shift: &'a Shift,
    pub site: &'a Site,
    pub facts: &'a Facts,
}

impl<'a> Case<'a> {
    /// What went wrong in the mine itself.
    pub fn real(self) -> impl Iterator<Item = &'a UpsetFact> {
        self.facts.upsets.iter().filter(|upset| !upset.stages.is_empty())
    }

    /// An upset has begun, and what the notice is about suffers from it, now or soon; or a limit is really reached.
    #[must_use]
    pub fn is_true(self, notice: &Notice) -> bool {
        match notice.about {
            About::Metal(stage) => metal::is_true(&self, stage, notice.at),
            _ => self.has_an_upset_behind(notice) || self.comes_to_a_limit(notice),
        }
    }

    fn comes_to_a_limit(self, notice: &Notice) -> bool {
        let soon = notice.at + COMES_SECS;
        match notice.about {
            About::Buffer(buffer, full) => {
                self.is_at_limit(buffer, full, notice.at)
                    || self.next_limit(buffer, full, notice.at).is_some_and(|limit| limit <= soon)
            }
            About::Stage(stage) => self.facts.hindrances.iter().any(|one| {
                let on = one.from <= soon && one.to.is_none_or(|to| notice.at <= to);
                one.stage == stage && one.seconds >= HINDERED_SECS && on
            }),
            About::Metal(_) | About::Instrument => false,
        }
    }

    fn has_an_upset_behind(self, notice: &Notice) -> bool {
        let begun = |upset: &UpsetFact| upset.from <= notice.at;
        if !self.real().any(begun) {
            return false;
        }
        match notice.about {
            About::Stage(stage) => {
                let itself = |upset: &UpsetFact| {
                    upset.stages.contains(&stage) && begun(upset) && notice.at < upset.to && upset.bites.is_some()
                };
                self.real().any(itself) || self.stage_is_off(stage, notice.at)
            }
            About::Buffer(buffer, _) => self.buffer_is_off(buffer, notice.at),
            About::Metal(_) | About::Instrument => false,
        }
    }

    /// The notice is about the place of the upset, or blames it first.
    #[must_use]
    pub fn points_at(self, notice: &Notice, upset: &UpsetFact) -> bool {
        let beside = |buffer: usize| upset.stages.iter().any(|&stage| self.is_beside(stage, buffer));
        let here = match notice.about {
            About::Stage(stage) => upset.stages.contains(&stage),
            About::Buffer(buffer, _) => beside(buffer),
            About::Metal(_) | About::Instrument => false,
        };
        here || notice.causes.first().is_some_and(|cause| upset.stages.contains(cause))
    }

    /// The next time after `second` at which a buffer comes to a limit; `None` if it never does, or is there now.
    #[must_use]
    pub fn next_limit(self, buffer: usize, full: bool, second: i64) -> Option<i64> {
        self.limits_of(buffer, full).map(|limit| limit.from).find(|&from| from > second)
    }

    #[must_use]
    pub fn is_at_limit(self, buffer: usize, full: bool, second: i64) -> bool {
        self.limits_of(buffer, full).any(|limit| limit.from <= second && limit.to.is_none_or(|to| second <= to))
    }

    fn limits_of(self, buffer: usize, full: bool) -> impl Iterator<Item = &'a LimitFact> {
        self.facts.limits.iter().filter(move |limit| limit.buffer == buffer && limit.full == full)
    }

    /// Nothing begins in the mine after `after`, until `until` inclusive, that nobody could know; nor does another plan.
    #[must_use]
    pub fn nothing_begins(self, after: i64, until: i64) -> bool {
        let plan = self.shift.plan_change.as_ref().is_some_and(|change| (after + 1..=until).contains(&change.known));
        !plan && !self.real().any(|upset| (after + 1..=until).contains(&upset.from))
    }

    /// Nor does anything end.
    #[must_use]
    pub fn nothing_changes(self, after: i64, until: i64) -> bool {
        self.nothing_begins(after, until) && !self.real().any(|upset| (after + 1..=until).contains(&upset.to))
    }

    fn is_beside(self, stage: usize, buffer: usize) -> bool {
        let stage = &self.site.stages[stage];
        stage.inputs.iter().any(|input| input.buffer == buffer) || stage.outputs.iter().any(|output| output.buffer == buffer)
    }

    /// A stage is away from its undisturbed course, or soon will be.
    #[must_use]
    pub fn stage_is_off(self, stage: usize, second: i64) -> bool {
        let limit = self.site.stages[stage].nominal / 60.0 * STAGE_MINUTES;
        soon_apart(&self.facts.course.totals[stage], &self.facts.undisturbed.totals[stage], second, limit)
    }

    fn buffer_is_off(self, buffer: usize, second: i64) -> bool {
        let limit = tonnes(self.site.buffers[buffer].capacity) * BUFFER_SHARE;
        soon_apart(&self.facts.course.levels[buffer], &self.facts.undisturbed.levels[buffer], second, limit)
    }
}

/// Two courses are at least `limit` apart at some minute from `second` on, not long after it.
fn soon_apart(course: &[f64], undisturbed: &[f64], second: i64, limit: f64) -> bool {
    let now = ((second / 60 - 1).max(0) as usize).min(course.len().saturating_sub(1));
    let soon = (now + 1 + AHEAD_MINUTES).min(course.len());
    course[now..soon].iter().zip(&undisturbed[now..soon]).any(|(is, would_be)| (is - would_be).abs() >= limit)
}
