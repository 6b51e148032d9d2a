//! Who was named when, against who was broken down when.

use tizbek_core::alarm::IncidentId;
use tizbek_core::ids::StageId;
use tizbek_core::time::{Span, Timestamp};

use super::data::{Breakdown, Shift};
use crate::bench::report::median;

/// A breakdown matters when it takes so many loads of the shovel's own mean: with fewer, hours without a breakdown look the same.
const LOADS_THAT_MATTER: f64 = 3.0;
/// What is said so long after a breakdown is still about it: trucks have to come back to the shovel.
const AFTERWARDS: Span = Span::from_mins(20);

/// An alert that began something, and the shovel that it names as the cause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named {
    pub at: Timestamp,
    pub stage: StageId,
    pub incident: IncidentId,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Score {
    pub breakdowns: usize,
    pub matter: usize,
    /// Of those that matter, how many were named.
    pub found: usize,
    /// Alerts that name a shovel.
    pub named: usize,
    /// Of those, the share that name a shovel that is broken down, or has been just now.
    pub precision: f64,
    pub recall: f64,
    /// Minutes from the beginning of a breakdown that matters to its alert.
    pub delay_median: Option<f64>,
}

pub fn score(shift: &Shift, named: &[Named]) -> Score {
    let about = |breakdown: &Breakdown, named: &Named| {
        named.stage == breakdown.stage && breakdown.start <= named.at && named.at <= breakdown.end + AFTERWARDS
    };
    let matter: Vec<&Breakdown> = shift.breakdowns.iter().filter(|breakdown| matters(shift, breakdown)).collect();
    let firsts = matter.iter().filter_map(|breakdown| {
        let first = named.iter().find(|named| about(breakdown, named))?;
        Some((first.at - breakdown.start).as_secs_f64() / 60.0)
    });
    let delays: Vec<f64> = firsts.collect();
    let right = named.iter().filter(|named| shift.breakdowns.iter().any(|breakdown| about(breakdown, named))).count();
    let share = |part: usize, whole: usize| if whole == 0 { 0.0 } else { part as f64 / whole as f64 };
    Score {
        breakdowns: shift.breakdowns.len(),
        matter: matter.len(),
        found: delays.len(),
        named: named.len(),
        precision: share(right, named.len()),
        recall: share(delays.len(), matter.len()),
        delay_median: (!delays.is_empty()).then(|| median(&delays)),
    }
}

fn matters(shift: &Shift, breakdown: &Breakdown) -> bool {
    let loads = shift.loads.iter().filter(|load| load.stage == breakdown.stage).count();
    let an_hour = loads as f64 / Span::from_hours(super::HOURS).as_hours_f64();
    an_hour * (breakdown.end - breakdown.start).as_hours_f64() >= LOADS_THAT_MATTER
}
