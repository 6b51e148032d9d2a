//! How fast a stage burns what its plan can bear. A plan counts as met with 2 % of the shift missing: that is the budget. A burn rate
//! of 1 uses up exactly all of it by the end of the shift; of 3, in a third of the time. Told over two windows, as in B. Beyer, N. R.
//! Murphy, D. K. Rensin, K. Kawahara, S. Thorne, *The Site Reliability Workbook* (2018), ch. 5: the long one says that it matters, the
//! short one that it is still going on; so the lesser of the two is the rate. For people to see: nothing here raises an alert.

use std::collections::VecDeque;

use crate::persist::persist;
use crate::time::{Span, Timestamp};
use crate::units::Amount;

/// What of a shift's plan may be missing where it still counts as met: the same as a forecast's tolerance.
const BUDGET: f64 = crate::forecast::TOLERANCE;
/// Marks are set this often, and kept as long as the long window.
const EVERY: Span = Span::from_mins(5);
pub const LONG: Span = Span::from_mins(60);
pub const SHORT: Span = Span::from_mins(15);

/// One stage: what was planned and what was missing, over the last hour of its shift.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Burn {
    marks: VecDeque<Mark>,
}
persist!(Burn { marks });

#[derive(Clone, Copy, Debug, PartialEq)]
struct Mark {
    at: Timestamp,
    stand: Stand,
}
persist!(Mark { at, stand });

/// Since the shift began: planned, and what of it is missing (negative: done beforehand).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stand {
    pub planned: Amount,
    pub missing: Amount,
}
persist!(Stand { planned, missing });

/// What is told of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Burning {
    /// The share of the shift's budget that is gone; below 0: the stage is ahead.
    pub used: f64,
    /// Over the last hour, and the last quarter of one; `None`: nothing was planned in it, or it is too early.
    pub long: Option<f64>,
    pub short: Option<f64>,
}

impl Burn {
    /// A minute has passed.
    pub fn mark(&mut self, at: Timestamp, stand: Stand) {
        if at.0.rem_euclid(EVERY.0) != 0 {
            return;
        }
        self.marks.push_back(Mark { at, stand });
        while self.marks.len() > 2 && self.marks[1].at <= at - LONG {
            self.marks.pop_front();
        }
    }

    /// Another shift, or another plan: what was before is not comparable.
    pub fn clear(&mut self) {
        self.marks.clear();
    }

    /// `whole`: planned for all of the shift; `None` where nothing is.
    #[must_use]
    pub fn burning(&self, at: Timestamp, stand: Stand, whole: Amount) -> Option<Burning> {
        let over = |window: Span| {
            let begun = self.marks.partition_point(|mark| mark.at <= at - window);
            // In the first hour of a shift the long window is what there is of it, but no less than the short one.
            let mark = self.marks.get(begun.saturating_sub(1)).filter(|mark| at - mark.at >= SHORT)?;
            let planned = (stand.planned - mark.stand.planned).0 as f64;
            (planned > 0.0).then(|| (stand.missing - mark.stand.missing).0 as f64 / planned / BUDGET)
        };
        let used = stand.missing.0 as f64 / (BUDGET * whole.0 as f64);
        (whole > Amount::ZERO).then(|| Burning { used, long: over(LONG), short: over(SHORT) })
    }
}

impl Burning {
    /// It burns so fast only if it has for long, and still does.
    #[must_use]
    pub fn rate(&self) -> Option<f64> {
        Some(self.long?.min(self.short?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A shift of 12 h at 100 an hour; by hour pieces of 30 min with the share that is done. What is told at the end.
    fn burnt(shares: &[f64]) -> Burning {
        let (mut burn, mut done) = (Burn::default(), 0.0);
        let stand = |minute: i64, done: f64| {
            let planned = Amount::from_units(minute as f64 / 0.6);
            Stand { planned, missing: planned - Amount::from_units(done) }
        };
        burn.mark(Timestamp(0), stand(0, 0.0));
        let minutes = 30 * shares.len() as i64;
        for minute in 1..=minutes {
            done += shares[((minute - 1) / 30) as usize] / 0.6;
            burn.mark(Timestamp::from_secs(60 * minute), stand(minute, done));
        }
        let at = Timestamp::from_secs(60 * minutes);
        burn.burning(at, stand(minutes, done), Amount::from_units(1_200.0)).expect("there is a plan")
    }

    fn close(one: Option<f64>, other: f64) -> bool {
        one.is_some_and(|one| (one - other).abs() < 1e-6)
    }

    #[test]
    fn two_per_cent_less_all_shift_burns_the_budget_and_no_more() {
        let told = burnt(&[0.98; 24]);
        assert!((told.used - 1.0).abs() < 1e-6 && close(told.rate(), 1.0), "{told:?}");
        assert!((burnt(&[0.98; 12]).used - 0.5).abs() < 1e-6);
    }

    #[test]
    fn what_is_over_or_has_only_begun_does_not_burn_fast() {
        let over = burnt(&[1.0, 1.0, 0.5, 1.0]);
        assert!(close(over.long, 12.5) && close(over.short, 0.0) && close(over.rate(), 0.0), "{over:?}");
        let both = burnt(&[1.0, 0.8, 0.8]);
        assert!(close(both.rate(), 10.0), "{both:?}");
        assert!(close(burnt(&[1.0, 1.0, 1.0, 0.8]).rate(), 5.0));
        assert!(burnt(&[0.9, 0.9, 1.1, 1.1]).rate().is_some_and(|rate| rate < 0.0), "what is caught up is given back");
    }

    #[test]
    fn without_a_plan_there_is_nothing_to_burn() {
        let burn = Burn::default();
        assert_eq!(burn.burning(Timestamp(0), Stand::default(), Amount::ZERO), None);
        let early = burn.burning(Timestamp(0), Stand::default(), Amount::from_units(10.0)).expect("a plan");
        assert_eq!((early.used, early.rate()), (0.0, None));
    }
}
