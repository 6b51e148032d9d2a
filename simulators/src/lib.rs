//! A virtual mine that is the truth, and devices that speak the real protocols for it. It reads the same site file as the
//! product but shares no code with it: a shared codec would let the same mistake cancel out.
//!
//! `plant` is the mine (tonnes, stops, wander), `scenario` what goes wrong in it, `acts` what people do about it, `sensors` what its
//! instruments say, `truth` what really happened. `world` steps them together; `record` runs a world into files, `mine` runs it behind sockets.

pub mod acts;
pub mod clock;
pub mod content;
pub mod grades;
pub mod levers;
pub mod library;
pub mod mavlink;
pub mod mine;
pub mod modbus;
pub mod mqtt;
mod nobody;
pub mod noise;
pub mod plant;
pub mod record;
pub mod rng;
pub mod scenario;
pub mod sensors;
pub mod site;
pub mod solver;
pub mod tally;
pub mod time;
pub mod truth;
pub mod uav;
pub mod world;

pub use mine::{Options, RunningMine, ScenarioInfo, start};
pub use record::{RecordOptions, record};
pub use truth::Truth;

/// Why a simulation does not run.
#[derive(Debug)]
pub enum SimError {
    /// The site file cannot be used.
    Site(String),
    /// The scenario is unknown, or names what the site does not have.
    Scenario(String),
    /// The plan file cannot be used.
    Plan(String),
    /// What somebody wants to do cannot be done in this mine, at this time.
    Act(String),
    /// What could have been done cannot be worked out.
    Solver(String),
    /// A file or a socket: what was attempted, and why it failed.
    Io { what: String, cause: std::io::Error },
}

impl SimError {
    pub(crate) fn io(what: impl Into<String>) -> impl FnOnce(std::io::Error) -> Self {
        let what = what.into();
        move |cause| Self::Io { what, cause }
    }
}

impl std::fmt::Display for SimError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Site(detail) => write!(f, "site file: {detail}"),
            Self::Scenario(detail) => write!(f, "scenario: {detail}"),
            Self::Plan(detail) => write!(f, "plan file: {detail}"),
            Self::Act(detail) => write!(f, "act: {detail}"),
            Self::Solver(detail) => write!(f, "linear program: {detail}"),
            Self::Io { what, cause } => write!(f, "{what}: {cause}"),
        }
    }
}

impl std::error::Error for SimError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io { cause, .. } => Some(cause),
            Self::Site(_) | Self::Scenario(_) | Self::Plan(_) | Self::Act(_) | Self::Solver(_) => None,
        }
    }
}
