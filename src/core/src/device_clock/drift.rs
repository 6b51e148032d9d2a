//! How fast a clock runs away from ours: the slope of the least ages of the last hour, by least squares.

use std::collections::VecDeque;

use crate::persist::persist;
use crate::time::{Span, Timestamp};

const SLOT: Span = Span::from_mins(5);
const SLOTS: usize = 12;
/// From so many on there is something to say.
const ENOUGH: usize = 6;
/// A slope is told when it is that many times its standard error.
const SURE: f64 = 3.0;

#[derive(Clone, Debug, Default)]
pub(crate) struct Drift {
    /// When each began, and the least age in it; the newest last.
    slots: VecDeque<(Timestamp, Span)>,
}
persist!(Drift { slots });

impl Drift {
    #[inline]
    pub fn came(&mut self, now: Timestamp, age: Span) {
        match self.slots.back_mut() {
            Some((began, least)) if now - *began < SLOT => *least = (*least).min(age),
            _ => self.begin(now, age),
        }
    }

    #[cold]
    fn begin(&mut self, now: Timestamp, age: Span) {
        while self.slots.len() == SLOTS || self.slots.front().is_some_and(|(began, _)| now - *began > Span(SLOT.0 * SLOTS as i64))
        {
            self.slots.pop_front();
        }
        self.slots.push_back((now, age));
    }

    /// The least age of the last minutes.
    pub fn least(&self) -> Option<Span> {
        self.slots.iter().rev().take(2).map(|(_, age)| *age).min()
    }

    /// In parts of a million, above zero when the clock runs fast; `None` when it cannot be told from none.
    pub fn per_million(&self) -> Option<f64> {
        // The newest slot is still open.
        let closed = self.slots.len().checked_sub(1).filter(|closed| *closed >= ENOUGH)?;
        let origin = self.slots[0].0;
        let points = || self.slots.iter().take(closed).map(|(at, age)| ((*at - origin).as_secs_f64(), age.as_secs_f64()));
        let n = closed as f64;
        let (sum_x, sum_y) = points().fold((0.0, 0.0), |(x, y), point| (x + point.0, y + point.1));
        let (mean_x, mean_y) = (sum_x / n, sum_y / n);
        let spread: f64 = points().map(|(x, _)| (x - mean_x) * (x - mean_x)).sum();
        let slope = points().map(|(x, y)| (x - mean_x) * (y - mean_y)).sum::<f64>() / spread;
        let left: f64 = points().map(|(x, y)| y - mean_y - slope * (x - mean_x)).map(|left| left * left).sum();
        let error = libm::sqrt(left / (n - 2.0) / spread);
        (libm::fabs(slope) > SURE * error).then_some(-slope * 1e6)
    }
}
