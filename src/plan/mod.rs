//! Plans as people write them: read from CSV and XLSX, checked against the site, compared, repeated and written back. How a
//! plan is followed is not here: that is the core's `model::plan` and the engine.
//!
//! Read in this order: `sheet` (cells of a file) · `cells` (what one cell means) · `read` · `check` · `diff`, `repeat`, `trial`, `write`.

mod cells;
mod check;
mod diff;
mod read;
mod repeat;
mod sheet;
mod trial;
mod write;

use std::fmt;

use jiff::tz::TimeZone;
use tizbek_core::model::{JobOrder, Line, Plan, PlanHead, Site};

use crate::config::Problem;

pub use diff::{Difference, OrderChange, diff};
pub use read::read_plan;
pub use repeat::repeat_daily;
pub use trial::{plan_trial, trial_text};
pub use write::{write_csv, write_orders_csv};

/// A plan as written: each line and order with where it stands.
#[derive(Clone, Debug, Default)]
pub struct PlanFile {
    pub lines: Vec<Written<Line>>,
    pub orders: Vec<Written<JobOrder>>,
}

#[derive(Clone, Debug)]
pub struct Written<T> {
    pub place: Place,
    pub item: T,
}

/// A row of a file. Keys of job orders have `orders.` in front, for in a workbook both are in one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub file: std::path::PathBuf,
    /// 1-based.
    pub row: usize,
    pub prefix: &'static str,
}

/// A plan that can be followed, not yet a version, with what a person should know about it.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    pub lines: Vec<Line>,
    pub orders: Vec<JobOrder>,
    pub findings: Vec<Finding>,
}

/// Something odd in a plan that is accepted all the same.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    pub severity: Severity,
    pub at: Problem,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The plan cannot be met as it stands.
    Warning,
    /// It may be meant so.
    Note,
}

impl Severity {
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.at, self.severity.word())
    }
}

impl Draft {
    /// Makes a version of it, which never changes again.
    #[must_use]
    pub fn into_plan(self, head: PlanHead, site: &Site) -> Plan {
        Plan::new(head, site.stages.len(), self.lines, self.orders)
    }
}

impl Place {
    fn problem(&self, key: &str, message: impl Into<String>) -> Problem {
        Problem { file: self.file.clone(), line: self.row, key: format!("{}{key}", self.prefix), message: message.into() }
    }
}

/// The zone of the site; UTC where the site was made without a known one (which a site file cannot be).
fn zone_of(site: &Site) -> TimeZone {
    TimeZone::get(&site.time_zone).unwrap_or(TimeZone::UTC)
}
