//! What a site would do without an engine: fixed limits on level sensors, an hourly review of plan against fact, a rule on rates with
//! fixed thresholds. All look once a minute.

use tizbek_core::model::Site;

use super::claims::{About, Claims, EndClaim};
use super::measured::Measured;

/// Minutes for which a level must have been beyond its limit, as the rule of a dashboard has it.
const LEVEL_FOR: usize = 2;
/// A level is back when it is this share of the capacity inside its limit.
const LEVEL_BACK: f64 = 0.02;
/// A stage that did this much less than planned in an hour is talked about in the review.
pub const REVIEW_SHORT: f64 = 0.10;

/// Alerts on level sensors at the site's own `low` and `high` marks.
#[must_use]
pub fn level_limits(site: &Site, measured: &Measured) -> Claims {
    let mut told = Vec::new();
    for (index, (buffer, levels)) in site.buffers.iter().zip(&measured.levels).enumerate() {
        let share = |amount: tizbek_core::units::Amount| amount.0 as f64 / buffer.capacity.0 as f64;
        let (low, high) = (share(buffer.low), share(buffer.high));
        for full in [true, false] {
            let beyond = |level: f64| if full { level - high } else { low - level };
            let mut alarm = Alarm::default();
            for (minute, level) in levels.iter().enumerate() {
                let Some(level) = level else { continue };
                let past = beyond(f64::from(*level));
                if alarm.step(past >= 0.0, past < -LEVEL_BACK, LEVEL_FOR) {
                    told.push((end_of(minute), About::Buffer(index, full)));
                }
            }
        }
    }
    Claims::of_notices(told)
}

/// Every full hour of the shift: whoever is short of the hour's plan, if he was not an hour ago; and where the shift will end if it
/// goes on like this.
#[must_use]
pub fn hourly_review(measured: &Measured) -> Claims {
    let (mut told, mut ends) = (Vec::new(), Vec::new());
    for stage in 0..measured.done.len() {
        let mut was_short = false;
        let minutes = measured.minutes();
        for end in (60..=minutes).step_by(60) {
            let Some((done, planned)) = measured.over(stage, end - 60..end) else { continue };
            let short = done < (1.0 - REVIEW_SHORT) * planned;
            if short && !was_short {
                told.push((end_of(end - 1), About::Stage(stage)));
            }
            was_short = short;
            if let Some((done, _)) = measured.over(stage, 0..end).filter(|_| measured.shift_from == 0) {
                let tonnes = done / end as f64 * minutes as f64;
                ends.push(EndClaim { seen: end_of(end - 1), stage, tonnes, own: false });
            }
        }
    }
    Claims { ends, ..Claims::of_notices(told) }
}

/// A stage is told of when its rate over `window` minutes has been below its plan by `short` for `hold` minutes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RateRule {
    pub window: usize,
    pub short: f64,
    pub hold: usize,
}

impl RateRule {
    /// All that the grid tries.
    pub fn grid() -> impl Iterator<Item = Self> {
        let windows = [3, 5, 10, 15, 20, 30, 45, 60].into_iter();
        let shorts = [0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6];
        windows.flat_map(move |window| {
            shorts.into_iter().flat_map(move |short| [1, 5, 10, 20].map(|hold| Self { window, short, hold }))
        })
    }

    #[must_use]
    pub fn claims(self, measured: &Measured) -> Claims {
        let mut told = Vec::new();
        for stage in 0..measured.done.len() {
            let mut alarm = Alarm::default();
            for minute in self.window..measured.minutes() {
                let window = minute + 1 - self.window..minute + 1;
                let Some((done, planned)) = measured.over(stage, window) else { continue };
                let below = done < (1.0 - self.short) * planned;
                let back = done > (1.0 - self.short / 2.0) * planned;
                if alarm.step(below, back, self.hold) {
                    told.push((end_of(minute), About::Stage(stage)));
                }
            }
        }
        Claims::of_notices(told)
    }
}

/// A rule that tells once, and again only after all was well in between.
#[derive(Default)]
struct Alarm {
    on: bool,
    minutes: usize,
}

impl Alarm {
    /// True in the minute in which it tells.
    fn step(&mut self, beyond: bool, back: bool, hold: usize) -> bool {
        self.minutes = if beyond { self.minutes + 1 } else { 0 };
        if back {
            self.on = false;
        }
        let begins = !self.on && self.minutes >= hold;
        self.on |= begins;
        begins
    }
}

fn end_of(minute: usize) -> i64 {
    (minute as i64 + 1) * 60
}
