//! How good the forecasts have been: each quarter of an hour one of them is kept until its times have come, and then held against what
//! the engine itself knows by then. Old grades fade. It grades what was said and changes nothing.

use std::collections::VecDeque;

use super::told::{AHEAD, Told};
use crate::persist::persist;
use crate::time::{Span, Timestamp};
use crate::view::{Grades, Share};

/// One forecast in so long is kept and graded.
const GRADED_EVERY: Span = Span::from_mins(15);
/// No more are kept than reach as far as anything is told.
const KEPT_MAX: usize = 49;
/// So many cases are remembered: older ones fade.
const MEMORY: f64 = 2_000.0;
/// Clocks are graded over this time before a limit.
const CLOCK_AHEAD: Span = Span::from_hours(1);

/// Forecasts that wait for their time, and what became of the others.
#[derive(Clone, Debug, Default)]
pub(in crate::engine) struct Graded {
    kept: VecDeque<Told>,
    /// By `AHEAD`.
    levels: Vec<Tally>,
    clocks: Tally,
    ends: Tally,
    ends_held: Tally,
}
persist!(Graded { kept, levels, clocks, ends, ends_held });

/// Cases and the sum of what they came to, both faded.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    cases: f64,
    sum: f64,
}
persist!(Tally { cases, sum });

impl Graded {
    pub(super) fn keep(&mut self, told: &Told) {
        if told.at.0.rem_euclid(GRADED_EVERY.0) == 0 {
            self.kept.push_back(told.clone());
        }
        if self.kept.len() > KEPT_MAX {
            self.kept.pop_front();
        }
    }

    /// Levels that were foretold for `at`, against what they are; `None`: nothing measures it.
    pub(super) fn levels(&mut self, at: Timestamp, level: impl Fn(usize) -> Option<f64>) {
        self.levels.resize(AHEAD.len(), Tally::default());
        for told in &self.kept {
            let Some(place) = AHEAD.iter().position(|ahead| told.at + *ahead == at) else { continue };
            for (buffer, ahead) in told.levels.iter().enumerate() {
                let (Some(ahead), Some(level)) = (ahead.get(place), level(buffer)) else { continue };
                let held = ahead.level.low <= level && level <= ahead.level.high;
                self.levels[place].add(f64::from(u8::from(held)));
            }
        }
    }

    /// A buffer has come to a limit: how far the clocks of the last hour were off, as a share of it.
    pub(super) fn limit(&mut self, at: Timestamp, buffer: usize, full: bool) {
        for told in self.kept.iter().filter(|told| told.at < at && at - told.at <= CLOCK_AHEAD) {
            let chance = if full { &told.full[buffer] } else { &told.empty[buffer] };
            let latest = told.at + CLOCK_AHEAD;
            let said = chance.times.map_or(latest, |times| times.at.min(latest));
            self.clocks.add((said - at).as_hours_f64().abs() / CLOCK_AHEAD.as_hours_f64());
        }
    }

    /// A shift has ended: what was said of it in its second half, against what was done.
    pub(super) fn shift_ends(&mut self, end: Timestamp, begun: Timestamp, done: impl Fn(usize) -> Option<f64>) {
        let middle = begun + Span((end - begun).0 / 2);
        for told in self.kept.iter().filter(|told| told.at >= middle) {
            for (stage, said) in told.ends.iter().enumerate() {
                let Some(said) = said.filter(|said| said.end == end && said.planned > 0.0) else { continue };
                let Some(done) = done(stage) else { continue };
                self.ends.add((said.done.middle - done).abs() / said.planned);
                self.ends_held.add(f64::from(u8::from(said.done.low <= done && done <= said.done.high)));
            }
        }
    }

    pub fn view(&self) -> Grades {
        Grades {
            levels: AHEAD.into_iter().zip(&self.levels).map(|(ahead, tally)| (ahead, tally.share())).collect(),
            clock_error: self.clocks.share(),
            end_error: self.ends.share(),
            end_held: self.ends_held.share(),
        }
    }
}

impl Tally {
    fn add(&mut self, value: f64) {
        let fade = 1.0 - 1.0 / MEMORY;
        (self.cases, self.sum) = (self.cases * fade + 1.0, self.sum * fade + value);
    }

    fn share(self) -> Share {
        Share { cases: self.cases, mean: (self.cases > 0.0).then(|| self.sum / self.cases) }
    }
}
