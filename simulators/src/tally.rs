//! What acting is worth in the library of shifts: what nobody misses, what a rule of thumb and somebody who knows everything save of it,
//! and what nobody could save more than. A table for people; no detector has a part in it.

use std::fmt;

use crate::SimError;
use crate::library::{self, Half, Shift, ShiftKind, Sites, chase, nobody, oracle, play};
use crate::solver::bound;

/// One shift, in hours of the nominal rates that were missed in all stages together.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub id: String,
    pub kind: ShiftKind,
    pub half: Half,
    pub nobody: f64,
    pub chase: f64,
    pub oracle: f64,
    /// At the very least, whatever is done.
    pub best: f64,
}

impl Row {
    /// # Errors
    /// The shift does not fit its site: a mistake of this crate.
    pub fn of(shift: &Shift, sites: &Sites) -> Result<Self, SimError> {
        Ok(Self {
            id: shift.id().to_owned(),
            kind: shift.kind,
            half: shift.half,
            nobody: nobody(shift, sites)?.hours(),
            chase: play(shift, sites, &mut chase(shift, sites))?.hours(),
            oracle: oracle(shift, sites)?.hours(),
            best: bound(shift, sites)?.best,
        })
    }
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let saved = |hours: f64| self.nobody - hours;
        let [chase, oracle, best] = [self.chase, self.oracle, self.best].map(saved);
        write!(f, "{:<28} {:>8.2} {chase:>8.2} {oracle:>8.2} {best:>8.2}", self.id, self.nobody)
    }
}

/// The rows of shifts of the library, each told as soon as it is known, and then the sums by kind.
///
/// # Errors
/// As [`Row::of`].
pub fn tally(seed: u64, numbers: impl Iterator<Item = usize>, told: &mut dyn FnMut(&str)) -> Result<Vec<Row>, SimError> {
    let sites = Sites::read()?;
    told(&format!("{:<28} {:>8} {:>8} {:>8} {:>8}", "hours", "nobody", "chase", "oracle", "bound"));
    let mut rows = Vec::new();
    for number in numbers {
        let row = Row::of(&library::shift(&sites, seed, number), &sites)?;
        told(&row.to_string());
        rows.push(row);
    }
    sums(&rows).iter().for_each(|sum| told(&sum.to_string()));
    Ok(rows)
}

/// By kind, and of all.
fn sums(rows: &[Row]) -> Vec<Row> {
    let sum = |id: String, rows: &[&Row]| {
        let first = rows.first()?;
        let total = |of: fn(&Row) -> f64| rows.iter().map(|row| of(row)).sum::<f64>();
        Some(Row {
            id: format!("{id} ({})", rows.len()),
            kind: first.kind,
            half: first.half,
            nobody: total(|row| row.nobody),
            chase: total(|row| row.chase),
            oracle: total(|row| row.oracle),
            best: total(|row| row.best),
        })
    };
    let mut sums: Vec<Row> = ShiftKind::ALL
        .iter()
        .filter_map(|kind| sum(kind.word().to_owned(), &rows.iter().filter(|row| row.kind == *kind).collect::<Vec<_>>()))
        .collect();
    sums.extend(sum("all".to_owned(), &rows.iter().collect::<Vec<_>>()));
    sums
}
