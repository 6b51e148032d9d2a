//! What can be done about it: levers of the site and their combinations, tried in the forecast from the state the chain is in, by the
//! same chance as doing nothing. A pure function of its question. What an act is worth is in `worth`, which combinations are
//! tried in `search`, until when it can wait in `decide_by`.
//!
//! Which incident calls for it and what has been ordered already is not known here: that is `engine/advice`.

mod compare;
mod decide_by;
mod pull;
mod quality;
mod revise;
mod search;
mod steps;
#[cfg(test)]
mod tests;
mod worth;

use crate::forecast::{Case, Problem, Workspace};
use crate::ids::{LeverId, StageId};
use crate::model::Lever;
use crate::persist::persist;
use crate::time::Timestamp;
use crate::view::Band;

pub use self::compare::{Compared, StageCompared, Variant, compare, judged};
pub use self::quality::Stuff;
pub use self::revise::{Revision, revise};
pub use self::steps::{Change, Need, Objection, Step, Steps, Taken, steps};

/// So many choices are told; more are not weighed at four in the morning.
pub const CHOICES_MAX: usize = 3;
/// So many levers together at most.
pub const LEVERS_MAX: usize = 3;
/// What saves less than this, in hours of the stages' nominal work, is not worth an order: three minutes.
const WORTH_HOURS: f64 = 0.05;
/// Nor what saves less than so many standard errors.
const WORTH_ERRORS: f64 = 2.0;
/// A smaller or cheaper set of levers that saves this share of what a larger one does is as good.
const AS_GOOD: f64 = 0.95;
/// What was told stays the first choice while it saves this share of the best.
const STAYS: f64 = 0.75;

/// From a state, what may be pulled, and by when it counts.
#[derive(Clone, Debug)]
pub struct Question<'a> {
    /// With what has been ordered already among its acts.
    pub case: &'a Case,
    /// All of the site.
    pub levers: &'a [Lever],
    /// Those that may be pulled now.
    pub free: &'a [LeverId],
    /// The end of the shift, or of the horizon.
    pub until: Timestamp,
    /// What people were told last: it stays the first choice while it is nearly as good as any. Empty: nothing.
    pub told: &'a [LeverId],
    /// What is in the tonnes; `None`: nothing is to be told of it.
    pub stuff: Option<Stuff<'a>>,
}

/// The best that can be done, best first; none: nothing is worth it.
#[derive(Clone, Debug, PartialEq)]
pub struct Advice {
    pub at: Timestamp,
    pub until: Timestamp,
    /// By stage: what of its plan it will miss if nothing is done, units.
    pub missing: Vec<f64>,
    pub choices: Vec<Choice>,
    /// How many combinations were tried.
    pub tried: u32,
}
persist!(Advice { at, until, missing, choices, tried });

/// Levers to be pulled now, together, and what that brings against doing nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// In the order of the site file.
    pub levers: Vec<LeverId>,
    /// In all stages, hours of their nominal work, and its standard error.
    pub hours: f64,
    pub error: f64,
    /// Where most is saved, and how much: units.
    pub stage: StageId,
    pub saves: Band,
    /// By stage: what it will miss less; below zero: more.
    pub stages: Vec<f64>,
    /// Hours that all stages together stand or wait less.
    pub downtime: f64,
    /// Metal that is won more by the end, units; `None`: none is followed, or too much of it is not known.
    pub metal: Option<f64>,
    /// In the site's currency, at most.
    pub cost: f64,
    /// When the first of them takes effect.
    pub from: Timestamp,
    /// An order later than this brings less than half.
    pub decide_by: Timestamp,
}
persist!(Choice { levers, hours, error, stage, saves, stages, downtime, metal, cost, from, decide_by });

/// # Errors
/// Everything that is wrong with the case.
pub fn advise(question: &Question<'_>, workspace: &mut Workspace) -> Result<Advice, Vec<Problem>> {
    search::Search::new(question, workspace)?.run()
}

impl Question<'_> {
    /// The case in which these levers are pulled at a moment.
    fn with(&self, levers: &[LeverId], ordered: Timestamp) -> Case {
        let mut case = self.case.clone();
        for lever in levers.iter().filter_map(|lever| self.levers.get(lever.index())) {
            if let Some((from, until)) = lever.in_force(ordered, self.until) {
                lever.pull(from, until, &mut case);
            }
        }
        case
    }

    fn hours_left(&self) -> f64 {
        (self.until - self.case.start.at).as_hours_f64()
    }
}
