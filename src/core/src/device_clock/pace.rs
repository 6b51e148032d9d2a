//! Whether readings stay equally old while time goes on. What is quickest of every few seconds counts, so that a slow network hides
//! nothing.

use super::TOLERANCE;
use crate::persist::persist;
use crate::time::{Span, Timestamp};

const WINDOW: Span = Span::from_secs(5);
const WINDOWS: usize = 3;
/// From the first window to the last: a backlog that is sent at an eighth more than the pace of time would show by then.
pub(super) const LONG: Span = Span::from_secs(10);

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
