//! How a site wants its alarms managed: priorities, shelving, suppression by design, chattering, and what one person can take in.

use crate::alarm::{Condition, Priority, Subject};
use crate::ids::StageId;
use crate::time::Span;

#[derive(Clone, Debug, PartialEq)]
pub struct Alarming {
    /// Nothing is shelved for longer.
    pub shelve_max: Span,
    /// So many alarms in ten minutes are what one person can take in.
    pub budget: u32,
    /// From so many alarms in the last ten minutes on, those of medium and of low priority are folded; high ones never are.
    pub fold_medium: u32,
    pub fold_low: u32,
    /// The same condition more often than this within the window chatters; it is over when it has been quiet for so long.
    pub chatter_times: u32,
    pub chatter_window: Span,
    pub chatter_quiet: Span,
    /// An alarm that holds for longer is stale.
    pub stale_after: Span,
    /// Shares of a shift's plan at risk from which on a consequence is severe, or moderate.
    pub severe: f64,
    pub moderate: f64,
    /// A rate that is missing now is taken to be missing for so long.
    pub assumed_for: Span,
    /// Time left up to which something is urgent, or soon.
    pub urgent: Span,
    pub soon: Span,
    /// By consequence (severe, moderate, minor) and time (urgent, soon, later).
    pub priorities: [[Priority; 3]; 3],
    pub suppress: Vec<Suppression>,
}

/// While nothing is planned for a stage between two stretches of work, what that brings about elsewhere is known, and not told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suppression {
    pub key: String,
    /// The stage that stops as planned.
    pub while_stopped: StageId,
    /// Also so long before, because what it will bring about is foreseen, and so long after it was to go on.
    pub before: Span,
    pub after: Span,
    /// What is not told: conditions by their words, of these things.
    pub conditions: Vec<&'static str>,
    pub of: Vec<Subject>,
}

impl Suppression {
    #[must_use]
    pub fn covers(&self, condition: Condition) -> bool {
        self.conditions.contains(&condition.word()) && self.of.contains(&condition.subject())
    }
}

impl Default for Alarming {
    fn default() -> Self {
        use Priority::{High, Low, Medium};
        Self {
            shelve_max: Span::from_hours(12),
            budget: 10,
            fold_medium: 7,
            fold_low: 5,
            chatter_times: 3,
            chatter_window: Span::from_mins(60),
            chatter_quiet: Span::from_mins(30),
            stale_after: Span::from_hours(24),
            severe: 0.1,
            moderate: 0.03,
            assumed_for: Span::from_hours(2),
            urgent: Span::from_mins(15),
            soon: Span::from_mins(60),
            priorities: [[High, High, Medium], [Medium, Medium, Low], [Low, Low, Low]],
            suppress: Vec::new(),
        }
    }
}
