//! What is known of each buffer: a level by mass balance, joined with the level sensor and with surveys (late ones too), and the
//! present net flow. When it comes to a limit is in `outlook/clock`. A scalar Kalman filter: the balance moves the level and widens its variance with what was moved, a reading
//! pulls it towards itself by the ratio of the variances (Kalman 1960; see docs/ARCHITECTURE.md, "Estimate").

use std::collections::VecDeque;

use super::eyes::{Eye, Eyes};
use super::rule::Rule;
use super::stages::MARK_EVERY;
use crate::input::Survey;
use crate::model::{Buffer, LevelSensor, RuleTimes};
use crate::persist::persist;
use crate::stats::normal::Z80;
use crate::time::{Span, Timestamp};
use crate::units::{Amount, Rate};

/// A buffer counts as full at this share of its capacity, and as empty below the rest: the last few percent are never used.
const FULL: f64 = 0.975;
/// And as neither again at this much less than full or more than empty.
const HYSTERESIS: f64 = 0.04;
/// How long it must have been full or empty to be told.
pub(super) const LIMIT_TIMES: RuleTimes =
    RuleTimes { limit: Span::ZERO, clear: Span::ZERO, on_delay: Span::from_mins(1), off_delay: Span::from_mins(5) };
/// Standard error of what meters say moved, as a share of the nominal flow of an hour, after an hour of it.
const METER_SIGMA: f64 = 0.04;
/// How many surveys are remembered, to know one that is given twice.
const SURVEYS_KEPT: usize = 64;
/// How far back a survey may reach.
const HISTORY_MARKS_MAX: usize = 24 * 60;

#[derive(Clone, Debug)]
pub(super) struct BufferState {
    /// Estimated level, base units.
    pub level: f64,
    pub variance: f64,
    /// Inflow minus outflow since the beginning.
    balance: Amount,
    /// Inflow plus outflow since the beginning: what the uncertainty grows with.
    moved: Amount,
    /// At each of the last minutes: time, balance, moved, level.
    marks: VecDeque<Mark>,
    sensor_used_at: Timestamp,
    /// Whether both sides were known at the last look, and whether they have been for the whole time since the one before.
    known: bool,
    sound: bool,
    /// Since when they have been: what moved before is no part of the present net flow.
    sound_since: Timestamp,
    /// The last surveys that were joined: the same one again says nothing new.
    surveys: VecDeque<(Timestamp, Amount)>,
    /// Levels by eye that were joined, which can be corrected.
    eyes: Eyes,
    pub will_fill: Rule,
    pub will_empty: Rule,
    pub full: Rule,
    pub empty: Rule,
}
persist!(BufferState {
    level,
    variance,
    balance,
    moved,
    marks,
    sensor_used_at,
    known,
    sound,
    sound_since,
    surveys,
    eyes,
    will_fill,
    will_empty,
    full,
    empty
});

#[derive(Clone, Copy, Debug)]
struct Mark {
    at: Timestamp,
    balance: Amount,
    moved: Amount,
    level: f64,
}
persist!(Mark { at, balance, moved, level });

/// Inflow minus outflow over the window, and how sure that is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Net {
    pub rate: f64,
    pub sigma: f64,
}

impl BufferState {
    pub fn new(buffer: &Buffer) -> Self {
        let sigma = buffer.capacity.0 as f64 * 0.1;
        Self {
            level: buffer.initial.0 as f64,
            variance: sigma * sigma,
            balance: Amount::ZERO,
            moved: Amount::ZERO,
            marks: VecDeque::new(),
            sensor_used_at: Timestamp::MIN,
            known: false,
            sound: false,
            sound_since: Timestamp::MIN,
            surveys: VecDeque::new(),
            eyes: Eyes::default(),
            will_fill: Rule::Quiet,
            will_empty: Rule::Quiet,
            full: Rule::Quiet,
            empty: Rule::Quiet,
        }
    }

    /// What is to come in the next calls of `flow` counts only when both sides have been known since the last look; if they
    /// have not, the level may have gone anywhere at half the nominal flow.
    pub fn begin_look(&mut self, known: bool, nominal: f64, since: Span, at: Timestamp) {
        self.sound = known && self.known;
        self.known = known;
        if !self.sound {
            self.sound_since = at;
            let sigma = libm::sqrt(self.variance) + nominal * since.as_hours_f64() / 2.0;
            self.variance = sigma * sigma;
        }
    }

    /// Takes in what came and went since the last look. `nominal` is the flow of an hour that the meters are made for.
    pub fn flow(&mut self, buffer: &Buffer, inflow: Amount, outflow: Amount, nominal: f64) {
        if !self.sound {
            return;
        }
        let through = inflow + outflow;
        self.balance += inflow - outflow;
        self.moved += Amount(through.0.abs());
        self.level = (self.level + (inflow - outflow).0 as f64).clamp(0.0, buffer.capacity.0 as f64);
        self.variance += growth(through, nominal);
    }

    /// Joins the sensor's reading, once a minute at most: its errors are not independent from second to second.
    pub fn read(&mut self, buffer: &Buffer, sensor: &LevelSensor, reading: f64, at: Timestamp) {
        if self.sensor_used_at > at - MARK_EVERY {
            return;
        }
        self.sensor_used_at = at;
        let sigma = sensor.sigma.0 as f64;
        self.join(buffer, reading * sensor.per_reading - self.level, sigma * sigma);
    }

    /// Joins a survey: its difference from the level at the time it was valid, against the variance there and what has moved
    /// since. `false`: it is older than anything remembered.
    pub fn survey(&mut self, buffer: &Buffer, survey: &Survey, nominal: f64) -> bool {
        let given = (survey.valid_at, survey.quantity);
        if self.surveys.contains(&given) {
            return true;
        }
        if self.join_late(buffer, (survey.valid_at, survey.quantity), survey.sigma, nominal).is_none() {
            return false;
        }
        self.surveys.push_back(given);
        if self.surveys.len() > SURVEYS_KEPT {
            self.surveys.pop_front();
        }
        true
    }

    /// Whether a level of then can still be joined.
    pub fn remembers(&self, at: Timestamp) -> bool {
        self.marks.front().is_none_or(|first| at >= first.at - MARK_EVERY)
    }

    /// Whether it still can at `now`, whatever is looked at until then: as many marks as are kept reach back so far at least.
    pub fn will_remember(&self, at: Timestamp, now: Timestamp) -> bool {
        let first = self.marks.front().map_or(now, |first| first.at);
        at >= first - MARK_EVERY && at >= now - Span(MARK_EVERY.0 * HISTORY_MARKS_MAX as i64)
    }

    /// Joins a level by eye, of a time that is remembered.
    pub fn see(&mut self, buffer: &Buffer, eye: Eye, nominal: f64) {
        let joined = self.join_late(buffer, (eye.at, eye.level), eye.sigma, nominal);
        let (gain, off) = joined.expect("a level by eye is taken only of a time that is remembered");
        self.eyes.joined(eye, gain, off);
    }

    /// A level that was seen turns out to be another one of the same time, or to be known better or worse, or, `None`, to be none.
    pub fn see_otherwise(&mut self, buffer: &Buffer, eye: Eye, by: Option<Eye>) {
        let found = self.eyes.otherwise(eye, by);
        self.variance = (self.variance + found.unsure).max(self.variance * 0.1);
        let level = (self.level + found.by).clamp(0.0, buffer.capacity.0 as f64);
        let correction = level - self.level;
        self.level = level;
        let after = self.marks.partition_point(|mark| mark.at <= eye.at);
        for mark in self.marks.range_mut(after.saturating_sub(1)..) {
            mark.level += correction;
        }
    }

    /// What was seen before then can be corrected no more.
    pub fn forget_eyes(&mut self, before: Timestamp) {
        self.eyes.forget(before);
    }

    /// Joins a level of then; what part of its difference from what was thought then was believed, and that difference.
    fn join_late(&mut self, buffer: &Buffer, given: (Timestamp, Amount), sigma: Amount, nominal: f64) -> Option<(f64, f64)> {
        let (valid_at, quantity) = given;
        let after = self.marks.partition_point(|mark| mark.at <= valid_at);
        let then = after.checked_sub(1).map(|index| self.marks[index]);
        let (level_then, moved_since) = match then {
            Some(mark) => (mark.level, self.moved - mark.moved),
            None if self.remembers(valid_at) => (self.level, Amount::ZERO),
            None => return None,
        };
        let sigma = sigma.0.max(1) as f64;
        let since = growth(moved_since, nominal);
        let before = (self.variance - since).max(self.variance * 0.1);
        self.variance = before;
        let level_before = self.level;
        let off = quantity.0 as f64 - level_then;
        let gain = self.join(buffer, off, sigma * sigma);
        self.variance += since;
        // The past is corrected too, or the next survey would be held against what this one has already put right.
        let correction = self.level - level_before;
        for mark in self.marks.range_mut(after.saturating_sub(1)..) {
            mark.level += correction;
        }
        Some((gain, off))
    }

    /// What part of the innovation was believed.
    fn join(&mut self, buffer: &Buffer, innovation: f64, variance: f64) -> f64 {
        let gain = self.variance / (self.variance + variance);
        self.level = (self.level + gain * innovation).clamp(0.0, buffer.capacity.0 as f64);
        self.variance *= 1.0 - gain;
        self.eyes.fade(gain);
        gain
    }

    pub fn mark(&mut self, at: Timestamp) {
        self.marks.push_back(Mark { at, balance: self.balance, moved: self.moved, level: self.level });
        if self.marks.len() > HISTORY_MARKS_MAX {
            self.marks.pop_front();
        }
    }

    /// Net flow over the window by the balance of its first and last minute; the spread of the minutes tells how sure it is.
    pub fn net(&self, window: Span) -> Option<Net> {
        let last = self.marks.back()?;
        let since = (last.at - window).max(self.sound_since);
        let first = self.marks.partition_point(|mark| mark.at < since);
        let within = self.marks.len() - first;
        if within < 3 {
            return None;
        }
        let span = last.at - self.marks[first].at;
        let hours = span.as_hours_f64();
        let rate = (last.balance - self.marks[first].balance).0 as f64 / hours;
        let minute = rate * MARK_EVERY.as_hours_f64();
        let mut squares = 0.0;
        for index in first + 1..self.marks.len() {
            let step = (self.marks[index].balance - self.marks[index - 1].balance).0 as f64 - minute;
            squares += step * step;
        }
        let steps = (within - 1) as f64;
        let sigma = libm::sqrt(squares / (steps - 1.0) * steps) / hours;
        Some(Net { rate, sigma })
    }

    /// Where the level is `in_doubt`, only when its band says so too.
    pub fn is_full(&self, buffer: &Buffer, in_doubt: bool) -> bool {
        self.level - self.doubt(in_doubt)
            >= buffer.capacity.0 as f64 * (if self.full.is_active() { FULL - HYSTERESIS } else { FULL })
    }

    pub fn is_empty(&self, buffer: &Buffer, in_doubt: bool) -> bool {
        let share = if self.empty.is_active() { 1.0 - FULL + HYSTERESIS } else { 1.0 - FULL };
        self.level + self.doubt(in_doubt) <= buffer.capacity.0 as f64 * share
    }

    fn doubt(&self, in_doubt: bool) -> f64 {
        if in_doubt { Z80 * libm::sqrt(self.variance) } else { 0.0 }
    }

    /// Takes over what a better filter makes of the level.
    pub fn adopt(&mut self, level: f64, sigma: f64) {
        self.level = level;
        self.variance = sigma * sigma;
    }

    pub fn net_rate(&self, window: Span) -> Option<Rate> {
        self.net(window).map(|net| Rate(libm::round(net.rate) as i64))
    }
}

/// Variance that moving `through` adds, in base units squared.
fn growth(through: Amount, nominal: f64) -> f64 {
    // Inflow and outflow of an hour at nominal are two nominal hours of metering.
    METER_SIGMA * METER_SIGMA * nominal * through.0.abs() as f64 / 2.0
}
