//! What could have been done about a shift, by somebody who knew all of it beforehand: a linear program over the flows of all stages,
//! in steps of five minutes from the first trouble to the end. It is told the true course of the shift and pulls no lever that is not
//! declared, none before the first trouble, none before its lead time. It may split what nobody can split: half a spare loader, half an
//! hour of overtime, one crew at two repairs. So its answer is a bound: no act saves more, and seldom so much.
//!
//! Read in this order: `known` (the course, with what each stage could do in it) · `program`.

mod known;
mod program;

use crate::SimError;
use crate::library::{Shift, Sites};

use self::known::Known;

/// Hours of their nominal rates that all stages together miss of their plans.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bound {
    /// In truth, with nobody acting.
    pub nobody: f64,
    /// At the very least, whatever is done.
    pub best: f64,
}

impl Bound {
    /// What can be saved at the very most.
    #[must_use]
    pub fn avoidable(&self) -> f64 {
        self.nobody - self.best
    }
}

/// # Errors
/// The shift does not fit its site, or the program has no answer: a mistake of this crate.
pub fn bound(shift: &Shift, sites: &Sites) -> Result<Bound, SimError> {
    let (known, nobody) = Known::of(shift, sites)?;
    let best = match known {
        // Where nothing goes wrong, nothing can be saved.
        None => nobody,
        Some(known) => program::least(&known)?.min(nobody),
    };
    Ok(Bound { nobody, best })
}
