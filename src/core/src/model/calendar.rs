//! The shift calendar as UTC intervals. Local time, zones and their rules stay where the site is loaded.

use super::site::Text;
use crate::time::Timestamp;

/// One shift of one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shift {
    pub start: Timestamp,
    pub end: Timestamp,
    /// Which of the site's shifts this is: an index into `Calendar::names`.
    pub kind: u32,
}

/// Shifts in order, without overlap. Time between them belongs to no shift.
#[derive(Clone, Debug, Default)]
pub struct Calendar {
    pub names: Vec<Text>,
    shifts: Vec<Shift>,
}

impl Calendar {
    /// `None` when a shift ends before it begins or overlaps the one before it.
    #[must_use]
    pub fn new(names: Vec<Text>, mut shifts: Vec<Shift>) -> Option<Self> {
        shifts.sort_by_key(|shift| shift.start);
        let sound = shifts.iter().all(|shift| shift.start < shift.end && (shift.kind as usize) < names.len())
            && shifts.windows(2).all(|pair| pair[0].end <= pair[1].start);
        sound.then_some(Self { names, shifts })
    }

    /// The shift that `at` lies in; its start belongs to it, its end to the next.
    #[must_use]
    pub fn shift_at(&self, at: Timestamp) -> Option<&Shift> {
        let next = self.shifts.partition_point(|shift| shift.start <= at);
        self.shifts[..next].last().filter(|shift| at < shift.end)
    }

    /// The shift before the one that `at` lies in, or the last that is over when it lies in none.
    #[must_use]
    pub fn shift_before(&self, at: Timestamp) -> Option<&Shift> {
        let start = self.shift_at(at).map_or(at, |shift| shift.start);
        self.shifts[..self.shifts.partition_point(|shift| shift.end <= start)].last()
    }

    /// The first shift that begins strictly after `at`.
    #[must_use]
    pub fn next_after(&self, at: Timestamp) -> Option<&Shift> {
        self.shifts.get(self.shifts.partition_point(|shift| shift.start <= at))
    }
}
