//! Rosters: who of a unit is told in which order when something wants an answer, and how long each has for it.

use crate::time::Span;

/// One unit's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roster {
    pub unit: String,
    /// The first is told first; the next when the one before has not answered in time. There is at least one.
    pub steps: Vec<RosterStep>,
    /// What is done is to be checked within so long; `None`: nobody is reminded.
    pub check_within: Option<Span>,
}

/// Somebody, by name or by what he is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RosterStep {
    pub who: String,
    pub answer_within: Span,
}
