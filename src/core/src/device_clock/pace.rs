//! Whether readings stay equally old while time goes on. What is quickest of every few seconds counts, so that a slow network hides
//! nothing.

use super::TOLERANCE;
use crate::persist::persist;
use crate::time::{Span, Timestamp};

const WINDOW: Span = Span::from_secs(5);
const WINDOWS: usize = 3;
/// From the first window to the last: a backlog that is sent at an eighth more than the pace of time would show by then.
pub(super) const LONG: Span = Span::from_secs(10);

/// Of the time that goes by: a backlog becomes younger by more, for it comes at more than the pace of time.
const YOUNGER: i64 = 8;

#[derive(Clone, Debug, Default)]
pub(super) struct Pace {
    /// The newest last.
    windows: Vec<Window>,
}
persist!(Pace { windows });

#[derive(Clone, Copy, Debug)]
struct Window {
    opened_at: Timestamp,
    least: Span,
}
persist!(Window { opened_at, least });

impl Pace {
    pub fn forget(&mut self) {
        self.windows.clear();
    }

    pub fn came(&mut self, now: Timestamp, age: Span) {
        match self.windows.last_mut() {
            Some(window) if now - window.opened_at < WINDOW => window.least = window.least.min(age),
            _ => {
                if self.windows.len() == WINDOWS {
                    self.windows.remove(0);
                }
                self.windows.push(Window { opened_at: now, least: age });
            }
        }
    }

    /// The least age, and since when it has been that.
    pub fn steady(&self) -> Option<(Timestamp, Span)> {
        self.steady_over(WINDOWS).filter(|(since, _)| self.windows[WINDOWS - 1].opened_at - *since >= LONG)
    }

    pub fn steady_for_a_moment(&self) -> Option<(Timestamp, Span)> {
        self.steady_over(2)
    }

    fn steady_over(&self, count: usize) -> Option<(Timestamp, Span)> {
        let windows = &self.windows[self.windows.len().checked_sub(count)?..];
        let least = windows.iter().map(|window| window.least).min()?;
        let most = windows.iter().map(|window| window.least).max()?;
        (most - least <= TOLERANCE).then_some((windows[0].opened_at, least))
    }
}

/// How old the quickest of what waits was when it began to come, and is now.
#[derive(Clone, Copy, Debug)]
pub(super) struct WaitingPace {
    pub begins: Span,
    pub ends: Span,
    /// From the one to the other.
    lasts: Span,
}

impl WaitingPace {
    /// Of readings as they came: when, and how old by what their device says. Of the first third of that time and of the last the quickest
    /// counts. `None`: they came too close to each other to tell.
    pub fn of(came: &[(Timestamp, Span)]) -> Option<Self> {
        let (first, last) = (came.first()?.0, came.last()?.0);
        let third = Span((last - first).0 / 3);
        let least = |from: Timestamp, until: Timestamp| {
            came.iter().filter(|(at, _)| (from..=until).contains(at)).map(|(_, age)| *age).min()
        };
        let (begins, ends) = (least(first, first + third)?, least(last - third, last)?);
        (third >= LONG).then_some(Self { begins, ends, lasts: Span(third.0 * 2) })
    }

    pub fn gets_younger(self) -> bool {
        self.begins - self.ends > Span(self.lasts.0 / YOUNGER)
    }

    pub fn gets_older(self) -> bool {
        self.ends - self.begins > Span(self.lasts.0 / YOUNGER)
    }
}
