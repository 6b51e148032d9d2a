//! What will happen if nothing is done, and what if something is: a stochastic flow model of the chain, run from the state it is
//! in. Event-driven and piecewise linear, many paths, every use of chance with a stream of its own. A pure function of its
//! question; what it means and where it ends is in docs/ARCHITECTURE.md, "Forecast".
//!
//! Read in this order: `chain`, `start`, `behaviour`, `acts`, `case` (the question) · `schedule`, `setup` (worked out) · `state`, `path`,
//! `stages`, `buffers`, `balance`, `lots` (one path) · `samples`, `ranks`, `outcome` (the answer) · `what_if`,
//! `plan_trial`.

mod acts;
mod balance;
mod behaviour;
mod buffers;
mod case;
mod chain;
mod lots;
mod outcome;
mod path;
mod plan_trial;
mod random;
mod ranks;
mod samples;
mod schedule;
mod setup;
mod stages;
mod start;
mod state;
#[cfg(test)]
mod tests;
mod what_if;

pub use self::acts::{Act, Deed};
pub use self::behaviour::{Behaviour, Counts, Ease, Follow, Lasting, Pace, Shape, Stops, Wander, Work};
pub(crate) use self::behaviour::{CHASE_AT_MOST, CHASE_OVER};
pub(crate) use self::case::TOLERANCE;
pub use self::case::{Case, Problem, Scope};
pub use self::chain::Chain;
pub use self::outcome::{BufferForecast, Crossing, Forecast, HeldBy, LineChance, Spread, StageForecast, Total};
pub use self::plan_trial::try_plan;
pub use self::start::{LevelNow, Limit, StageNow, Start, Status};
#[cfg(test)]
pub(crate) use self::tests::site::site as tests_site;
pub use self::what_if::{Change, Charge, Losses, SUSPECTS_MAX, Sharing, StageLosses};

use self::path::Path;
use self::ranks::Ranks;
use self::samples::Samples;
use self::setup::Setup;
use self::state::State;

/// Memory that forecasts work in, kept from one to the next.
#[derive(Clone, Debug, Default)]
pub struct Workspace {
    state: State,
    samples: Samples,
    ranks: Ranks,
}

/// Answers `case`. The same case gives the same answer, bit for bit.
///
/// # Errors
/// Everything that is wrong with the case.
pub fn forecast(case: &Case, workspace: &mut Workspace) -> Result<Forecast, Vec<Problem>> {
    case.check()?;
    let setup = Setup::of(case);
    workspace.run(&setup);
    Ok(Forecast::of(case, &setup, &mut workspace.samples, &mut workspace.ranks))
}

impl Workspace {
    fn run(&mut self, setup: &Setup<'_>) {
        self.samples.prepare(setup);
        for number in 0..setup.paths {
            Path::new(setup, &mut self.state, &mut self.samples, number).run();
        }
    }
}
