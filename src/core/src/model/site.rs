//! The chain as declared: stages, buffers, the links between them, and the signals that are read. A graph, cycles allowed.

use super::alarming::Alarming;
use super::conditioning::Conditioning;
use super::content::Content;
use super::lever::Lever;
use super::roster::Roster;
use super::sensor::Sensor;
use super::unit::{Responsibility, Unit};
use crate::ids::{BufferId, ResourceId, SignalId, SourceId, StageId};
use crate::time::Span;
use crate::units::{Amount, Rate, Share};

/// A name in the three languages. Where the Kazakh is not confirmed it is empty and the Russian is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    pub ru: String,
    pub kk: String,
    pub en: String,
}

#[derive(Clone, Debug)]
pub struct Site {
    pub key: String,
    pub name: Text,
    /// IANA name, for display; the calendar is already UTC.
    pub time_zone: String,
    /// What an `Amount` of one unit is called: `t`, `m3`, `pcs`.
    pub unit: String,
    pub stages: Vec<Stage>,
    pub buffers: Vec<Buffer>,
    pub resources: Vec<Resource>,
    pub sources: Vec<Source>,
    pub signals: Vec<Signal>,
    /// The clocks by which devices stamp their readings; what a source stamps itself has none.
    pub clocks: Vec<DeviceClock>,
    pub levers: Vec<Lever>,
    pub settings: Settings,
}

#[derive(Clone, Debug)]
pub struct Settings {
    /// The grid of engine time on which everything that changes by itself is looked at again.
    pub evaluate_every: Span,
    /// How long the live evaluation waits for samples under way before it takes silence as "unchanged".
    pub settle: Span,
    /// A sample this much older than the newest of its signal still corrects the totals; an older one is rejected.
    pub allowed_lateness: Span,
    /// A sample this much in the future is rejected.
    pub clock_skew_max: Span,
    /// The window of the rates that are shown and that the buffer clocks use.
    pub rate_window: Span,
    /// Clocks longer than this are not shown: they would be guesses.
    pub horizon: Span,
    /// Stops of a stage up to this length belong to any shift.
    pub short_stop: Span,
    /// Alarms of slow stages that may be false in 30 days, all stages together; 0: none is raised.
    pub false_alarms: f64,
    /// What is learned of how signals hang together; `None`: nothing.
    pub learn: Option<Learn>,
    /// The content that is followed beside the tonnes; `None`: tonnes alone.
    pub content: Option<Box<Content>>,
    /// Who is told when something wants an answer.
    pub rosters: Vec<Roster>,
    /// The directory; empty: units are what levers and rosters call so.
    pub units: Vec<Unit>,
    /// What is said of who reports, agrees, decides and applies, where it is not as worked out.
    pub responsibilities: Vec<Responsibility>,
    pub alarms: Alarming,
}

/// How a site's history is learned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Learn {
    /// From one look at the whole chain to the next: a multiple of the grid.
    pub every: Span,
    /// So much is learned from before anything is judged.
    pub history: Span,
    /// Signals that tell how a stage runs without measuring what it moves: pressures, currents.
    pub gauges: Vec<(SignalId, StageId)>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            evaluate_every: Span::from_secs(5),
            settle: Span::from_secs(5),
            allowed_lateness: Span::from_secs(60),
            clock_skew_max: Span::from_secs(5),
            rate_window: Span::from_mins(15),
            horizon: Span::from_hours(12),
            short_stop: Span::from_mins(3),
            false_alarms: 15.0,
            learn: None,
            content: None,
            rosters: Vec::new(),
            units: Vec::new(),
            responsibilities: Vec::new(),
            alarms: Alarming::default(),
        }
    }
}

/// When a condition counts as begun and as ended: a limit, a lower limit to clear at, and how long each must have held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RuleTimes {
    pub limit: Span,
    pub clear: Span,
    pub on_delay: Span,
    pub off_delay: Span,
}

/// A work centre that turns inflow into outflow.
#[derive(Clone, Debug)]
pub struct Stage {
    pub key: String,
    pub name: Text,
    pub area: String,
    pub min: Rate,
    pub nominal: Rate,
    pub max: Rate,
    /// Signals whose flows add up to this stage's throughput.
    pub measured_by: Vec<SignalId>,
    pub inputs: Vec<Inlet>,
    pub outputs: Vec<Outlet>,
    /// Phase lag behind plan, in time of plan.
    pub deviation: RuleTimes,
    pub resources: Vec<ResourceId>,
}

/// What a stage takes: `share` of its throughput comes out of `buffer`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inlet {
    pub buffer: BufferId,
    pub share: Share,
}

/// What a stage gives: `share` of its throughput (its yield) arrives in `buffer` after `lag`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outlet {
    pub buffer: BufferId,
    pub share: Share,
    pub lag: Span,
}

/// A storage zone between stages.
#[derive(Clone, Debug)]
pub struct Buffer {
    pub key: String,
    pub name: Text,
    /// `ore_pass`, `bin`, `stockpile`, `tank`, `stopes`, `store`: which picture the console draws.
    pub form: String,
    pub capacity: Amount,
    pub low: Amount,
    pub target: Amount,
    pub high: Amount,
    /// Tonnes in a cubic metre, for surveys that give a volume.
    pub density: f64,
    /// What lies in it before anything has been measured, and how far that may be off.
    pub initial: Amount,
    pub level: Option<LevelSensor>,
    /// Warn when the clock to empty or full is shorter than `limit`.
    pub reaction: RuleTimes,
}

/// A level sensor of a buffer: its reading, as a share of the capacity or in units of the site, and its standard error in
/// percent of the capacity.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LevelSensor {
    pub signal: SignalId,
    /// Base units for one unit of the signal.
    pub per_reading: f64,
    pub sigma: Amount,
}

/// A machine or crew.
#[derive(Clone, Debug)]
pub struct Resource {
    pub key: String,
    pub name: Text,
    pub kind: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SourceKind {
    Modbus,
    Mqtt,
    Mavlink,
    Sparkplug,
    OpcUa,
    Push,
    /// People: its signals have facts and no readings.
    Manual,
    /// Another instance of this program, which forwards what it has.
    Edge,
}

/// A connection that signals come through.
#[derive(Clone, Debug)]
pub struct Source {
    pub key: String,
    pub name: Text,
    pub kind: SourceKind,
    /// No signal of this source for this long means the source itself is silent.
    pub silent_after: Span,
}

/// The clock of a device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviceClock {
    /// Which device: a topic, an edge node, a server.
    pub key: String,
    pub source: SourceId,
    /// What it says is taken as it is.
    pub trusted: bool,
    pub signals: Vec<SignalId>,
}

/// Something that is read.
#[derive(Clone, Debug)]
pub struct Signal {
    pub kind: SignalKind,
    pub role: Role,
    /// A reading outside is Bad (out of range).
    pub valid_min: f64,
    pub valid_max: f64,
    /// No reading for this long: Unknown.
    pub stale_after: Span,
    /// The same reading, bit for bit, for this long while the balance moved: Uncertain (stuck). Zero: never.
    pub stuck_after: Span,
    /// What is done with its readings before they count; `None`: nothing.
    pub conditioning: Option<Box<Conditioning>>,
    /// The sensor behind it, where it is in the register; `None`: nobody calibrates it here.
    pub sensor: Option<Box<Sensor>>,
    pub source: SourceId,
    /// The machine whose work it tells.
    pub resource: Option<ResourceId>,
    pub key: String,
    pub name: Text,
    pub unit: String,
}

/// How a reading becomes a flow or a state.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SignalKind {
    /// A flow in units an hour, valid until the next reading.
    Rate,
    /// A running total in units; `modulus` is where it rolls over (zero: it never does).
    Counter { modulus: Amount },
    /// Each reading is a load of so many units at its time.
    Load,
    /// The level of a buffer.
    Level,
    /// Anything else worth keeping: it is checked, kept and shown.
    Value,
}

/// What a signal is for, found from the stages and buffers that name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Flow(StageId),
    Level(BufferId),
    /// The grade of what goes through a stage, or of what it makes.
    Grade(StageId),
    /// It stands by for another signal.
    Spare(SignalId),
    Watched,
}

impl Site {
    /// So long after its time a signal's newest reading is not stale: as long as it holds, and so much longer as it is waited with.
    pub fn fresh_for(&self, id: SignalId) -> Span {
        self.signals[id.index()].stale_after + self.waits(id)
    }

    /// So much later than others a signal is known. What follows from others or is judged by its neighbours waits for late readings,
    /// and then for the next point of the grid.
    pub fn waits(&self, id: SignalId) -> Span {
        let Some(conditioning) = self.signals[id.index()].conditioning.as_deref() else { return Span::ZERO };
        let wait = self.settings.allowed_lateness + self.settings.evaluate_every;
        if conditioning.derived.is_some() {
            let inputs = conditioning.derived_from.iter().map(|input| self.waits(*input));
            return inputs.max().unwrap_or(Span::ZERO).max(wait);
        }
        if conditioning.is_judged(self.signals[id.index()].kind) { wait } else { Span::ZERO }
    }

    /// The stages that put material into `buffer`.
    pub fn producers(&self, buffer: BufferId) -> impl Iterator<Item = (StageId, &Outlet)> {
        self.stages.iter().enumerate().flat_map(move |(index, stage)| {
            stage.outputs.iter().filter(move |outlet| outlet.buffer == buffer).map(move |outlet| (StageId::of(index), outlet))
        })
    }

    /// The stages that take material out of `buffer`.
    pub fn consumers(&self, buffer: BufferId) -> impl Iterator<Item = (StageId, &Inlet)> {
        self.stages.iter().enumerate().flat_map(move |(index, stage)| {
            stage.inputs.iter().filter(move |inlet| inlet.buffer == buffer).map(move |inlet| (StageId::of(index), inlet))
        })
    }

    /// Whether people tell what a signal shows.
    #[must_use]
    pub fn is_by_hand(&self, signal: SignalId) -> bool {
        self.sources[self.signals[signal.index()].source.index()].kind == SourceKind::Manual
    }

    /// Whether nothing but people tells what a stage does.
    #[must_use]
    pub fn is_told(&self, stage: StageId) -> bool {
        let signals = &self.stages[stage.index()].measured_by;
        !signals.is_empty() && signals.iter().all(|signal| self.is_by_hand(*signal))
    }

    #[must_use]
    pub fn signal(&self, key: &str) -> Option<SignalId> {
        self.signals.iter().position(|signal| signal.key == key).map(SignalId::of)
    }

    #[must_use]
    pub fn stage(&self, key: &str) -> Option<StageId> {
        self.stages.iter().position(|stage| stage.key == key).map(StageId::of)
    }

    #[must_use]
    pub fn buffer(&self, key: &str) -> Option<BufferId> {
        self.buffers.iter().position(|buffer| buffer.key == key).map(BufferId::of)
    }
}
