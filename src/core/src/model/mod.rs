//! What is known before the shift begins: the site as a graph, its calendar, its plan. Checked when built, never changed after.

pub mod alarming;
pub mod calendar;
pub mod conditioning;
pub mod content;
pub mod lever;
pub mod pending;
pub mod plan;
pub mod proposed;
pub mod roster;
pub mod sensor;
pub mod site;
pub mod unit;

pub use alarming::{Alarming, Suppression};
pub use calendar::{Calendar, Shift};
pub use conditioning::{Conditioning, Heartbeat, Scaling, Substitute};
pub use content::{BufferContent, Content, ContentRole, GradeMeter, Guess, Order, ShortRule, StageContent};
pub use lever::{ActionKind, Cost, Lever, Pull};
pub use pending::{PENDING_MAX, PendingPlans};
pub use plan::{JobOrder, Line, Plan, PlanHead};
pub use proposed::{PROPOSED_MAX, ProposedPlan, ProposedPlans, UnitAnswer};
pub use roster::{Roster, RosterStep};
pub use sensor::{Sensor, Tolerance};
pub use site::{
    Buffer, DeviceClock, Inlet, Learn, LevelSensor, Outlet, Resource, Role, RuleTimes, Settings, Signal, SignalKind, Site,
    Source, SourceKind, Stage, Text,
};
pub use unit::{DISPATCHER, Duties, POSTS, Responsibility, Unit};
