//! What the simulator needs of a site file: the chain, its buffers, and where each signal is found on the wire. Not the
//! product's reader: this one is lenient, knows nothing of plans or alarms, and shares no line with it.

use serde::Deserialize;

use crate::SimError;
use crate::content::{Content, ContentFile, Names};
use crate::levers::{Lever, LeverFile};
use crate::time::parse_length;

/// Grams in a tonne; shares are in parts per million.
pub const GRAMS: f64 = 1e6;
pub const MILLION: i64 = 1_000_000;

#[derive(Clone, Debug, Default)]
pub struct Site {
    pub id: String,
    pub stages: Vec<Stage>,
    pub buffers: Vec<Buffer>,
    pub sources: Vec<Source>,
    pub signals: Vec<Signal>,
    pub content: Option<Content>,
    pub levers: Vec<Lever>,
}

/// Rates in tonnes an hour; `measured_by` are indices of signals.
#[derive(Clone, Debug)]
pub struct Stage {
    pub id: String,
    pub min: f64,
    pub nominal: f64,
    pub max: f64,
    pub measured_by: Vec<usize>,
    pub inputs: Vec<Inlet>,
    pub outputs: Vec<Outlet>,
}

#[derive(Clone, Copy, Debug)]
pub struct Inlet {
    pub buffer: usize,
    pub share_ppm: i64,
}

#[derive(Clone, Copy, Debug)]
pub struct Outlet {
    pub buffer: usize,
    pub share_ppm: i64,
    pub lag_secs: usize,
}

/// Quantities in grams.
#[derive(Clone, Debug)]
pub struct Buffer {
    pub id: String,
    pub form: String,
    pub capacity: i64,
    pub target: i64,
    pub initial: i64,
    /// The level signal, and its declared standard error in percent of the capacity.
    pub level: Option<(usize, f64)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceKind {
    Modbus,
    Mqtt,
    Mavlink,
    Other,
}

#[derive(Clone, Debug)]
pub struct Source {
    pub id: String,
    pub kind: SourceKind,
    pub address: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SignalKind {
    Rate,
    Counter,
    Load,
    Level,
    Value,
}

#[derive(Clone, Debug)]
pub struct Signal {
    pub id: String,
    pub kind: SignalKind,
    pub unit: String,
    /// Where a counter rolls over; zero: never.
    pub modulus: f64,
    pub range: [f64; 2],
    pub source: usize,
    pub point: Point,
}

#[derive(Clone, Debug)]
pub enum Point {
    Modbus(ModbusPoint),
    Mqtt(MqttPoint),
    Mavlink(MavlinkPoint),
    None,
}

#[derive(Clone, Debug, Deserialize)]
pub struct ModbusPoint {
    pub unit_id: u8,
    pub table: Table,
    pub address: u16,
    #[serde(rename = "type")]
    pub value: ValueType,
    #[serde(default)]
    pub order: Order,
    #[serde(default = "one")]
    pub scale: f64,
    #[serde(default)]
    pub offset: f64,
    #[serde(default)]
    pub invalid: Vec<f64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Table {
    Coil,
    Discrete,
    Input,
    Holding,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ValueType {
    Bit,
    I16,
    U16,
    I32,
    U32,
    I64,
    U64,
    F32,
    F64,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Order {
    #[default]
    Abcd,
    Cdab,
    Badc,
    Dcba,
}

#[derive(Clone, Debug, Deserialize)]
pub struct MqttPoint {
    pub topic: String,
    #[serde(default)]
    pub value: String,
    #[serde(default)]
    pub time: String,
    #[serde(default)]
    pub time_format: TimeFormat,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum TimeFormat {
    #[default]
    #[serde(rename = "arrival")]
    Arrival,
    #[serde(rename = "s")]
    Seconds,
    #[serde(rename = "ms")]
    Millis,
    #[serde(rename = "us")]
    Micros,
    #[serde(rename = "ns")]
    Nanos,
    #[serde(rename = "rfc3339")]
    Rfc3339,
}

#[derive(Clone, Debug, Deserialize)]
pub struct MavlinkPoint {
    pub system: u8,
    pub field: String,
}

impl Site {
    /// # Errors
    /// The text is no TOML, or names something that it does not declare.
    pub fn parse(text: &str) -> Result<Self, SimError> {
        let file: File = toml::from_str(text).map_err(|error| SimError::Site(error.to_string()))?;
        let sources: Vec<Source> = file.source.into_iter().map(Source::from).collect();
        let signals = file.signal.into_iter().map(|signal| signal.resolve(&sources)).collect::<Result<Vec<_>, _>>()?;
        let buffers = file.buffer.into_iter().map(|buffer| buffer.resolve(&signals)).collect::<Result<Vec<_>, _>>()?;
        let stages = file.stage.into_iter().map(|stage| stage.resolve(&signals, &buffers)).collect::<Result<Vec<_>, _>>()?;
        let kinds: Vec<SourceKind> = sources.iter().map(|source| source.kind).collect();
        let names = Names { stages: &stages, buffers: &buffers, signals: &signals, kinds: &kinds };
        let content = file.content.map(|content| content.resolve(&names)).transpose()?;
        let levers = file.lever.into_iter().map(|lever| lever.resolve(&stages, &buffers)).collect::<Result<_, _>>()?;
        Ok(Self { id: file.site.id, stages, buffers, sources, signals, content, levers })
    }

    /// The grade that is planned for what a stage is fed, in the unit of the content: as its inputs are at first. `None`: no content is
    /// followed.
    #[must_use]
    pub fn planned_grade(&self, stage: usize) -> Option<f64> {
        let content = self.content.as_ref()?;
        let (metal, mass) = self.stages[stage].inputs.iter().fold((0.0, 0.0), |(metal, mass), input| {
            let share = input.share_ppm as f64;
            (metal + share * content.buffers[input.buffer].grade, mass + share)
        });
        let grade = content.brings[stage].or_else(|| (mass > 0.0).then(|| metal / mass))?;
        Some(grade / content.per_unit)
    }

    #[must_use]
    pub fn stage(&self, id: &str) -> Option<usize> {
        self.stages.iter().position(|stage| stage.id == id)
    }

    #[must_use]
    pub fn buffer(&self, id: &str) -> Option<usize> {
        self.buffers.iter().position(|buffer| buffer.id == id)
    }

    #[must_use]
    pub fn signal(&self, id: &str) -> Option<usize> {
        self.signals.iter().position(|signal| signal.id == id)
    }

    #[must_use]
    pub fn source(&self, id: &str) -> Option<usize> {
        self.sources.iter().position(|source| source.id == id)
    }
}

#[must_use]
pub fn grams(tonnes: f64) -> i64 {
    (tonnes * GRAMS).round() as i64
}

#[must_use]
pub fn tonnes(grams: i64) -> f64 {
    grams as f64 / GRAMS
}

#[derive(Deserialize)]
struct File {
    site: SiteHead,
    #[serde(default)]
    source: Vec<SourceFile>,
    #[serde(default)]
    stage: Vec<StageFile>,
    #[serde(default)]
    buffer: Vec<BufferFile>,
    #[serde(default)]
    signal: Vec<SignalFile>,
    #[serde(default)]
    content: Option<ContentFile>,
    #[serde(default)]
    lever: Vec<LeverFile>,
}

#[derive(Deserialize)]
struct SiteHead {
    id: String,
}

#[derive(Deserialize)]
struct SourceFile {
    id: String,
    kind: String,
    #[serde(default)]
    address: String,
}

#[derive(Deserialize)]
struct StageFile {
    id: String,
    rate: RateFile,
    #[serde(default)]
    measured_by: Vec<String>,
    #[serde(default)]
    inputs: Vec<LinkFile>,
    #[serde(default)]
    outputs: Vec<LinkFile>,
}

#[derive(Deserialize)]
struct RateFile {
    #[serde(default)]
    min: f64,
    nominal: f64,
    max: f64,
}

#[derive(Deserialize)]
struct LinkFile {
    buffer: String,
    #[serde(default = "one")]
    share: f64,
    #[serde(default)]
    lag: Option<String>,
}

#[derive(Deserialize)]
struct BufferFile {
    id: String,
    #[serde(default)]
    form: String,
    capacity: f64,
    #[serde(default)]
    target: Option<f64>,
    #[serde(default)]
    initial: Option<f64>,
    #[serde(default)]
    level: Option<LevelFile>,
}

#[derive(Deserialize)]
struct LevelFile {
    signal: String,
    #[serde(default = "one")]
    sigma: f64,
}

#[derive(Deserialize)]
struct SignalFile {
    id: String,
    kind: SignalKind,
    #[serde(default)]
    unit: String,
    #[serde(default)]
    modulus: f64,
    #[serde(default)]
    range: Option<[f64; 2]>,
    source: String,
    #[serde(default)]
    modbus: Option<ModbusPoint>,
    #[serde(default)]
    mqtt: Option<MqttPoint>,
    #[serde(default)]
    mavlink: Option<MavlinkPoint>,
}

impl From<SourceFile> for Source {
    fn from(file: SourceFile) -> Self {
        let kind = match file.kind.as_str() {
            "modbus" => SourceKind::Modbus,
            "mqtt" => SourceKind::Mqtt,
            "mavlink" => SourceKind::Mavlink,
            _ => SourceKind::Other,
        };
        Self { id: file.id, kind, address: file.address }
    }
}

impl SignalFile {
    fn resolve(self, sources: &[Source]) -> Result<Signal, SimError> {
        let source = sources.iter().position(|source| source.id == self.source).ok_or_else(|| missing("source", &self.source))?;
        let point = match (self.modbus, self.mqtt, self.mavlink) {
            (Some(point), _, _) => Point::Modbus(point),
            (_, Some(point), _) => Point::Mqtt(point),
            (_, _, Some(point)) => Point::Mavlink(point),
            (None, None, None) => Point::None,
        };
        let range = self.range.unwrap_or([f64::MIN, f64::MAX]);
        Ok(Signal { id: self.id, kind: self.kind, unit: self.unit, modulus: self.modulus, range, source, point })
    }
}

impl BufferFile {
    fn resolve(self, signals: &[Signal]) -> Result<Buffer, SimError> {
        let level = match self.level {
            None => None,
            Some(level) => {
                let signal = signals.iter().position(|signal| signal.id == level.signal);
                Some((signal.ok_or_else(|| missing("signal", &level.signal))?, level.sigma))
            }
        };
        let capacity = grams(self.capacity);
        let target = self.target.map_or(capacity / 2, grams);
        Ok(Buffer { id: self.id, form: self.form, capacity, target, initial: self.initial.map_or(target, grams), level })
    }
}

impl StageFile {
    fn resolve(self, signals: &[Signal], buffers: &[Buffer]) -> Result<Stage, SimError> {
        let buffer = |id: &str| buffers.iter().position(|buffer| buffer.id == id).ok_or_else(|| missing("buffer", id));
        let mut inputs = Vec::new();
        for link in &self.inputs {
            inputs.push(Inlet { buffer: buffer(&link.buffer)?, share_ppm: (link.share * 1e6).round() as i64 });
        }
        let mut outputs = Vec::new();
        for link in &self.outputs {
            let lag_secs = match &link.lag {
                None => 0,
                Some(text) => parse_length(text).ok_or_else(|| SimError::Site(format!("{text:?} is no length of time")))?,
            };
            let share_ppm = (link.share * 1e6).round() as i64;
            outputs.push(Outlet { buffer: buffer(&link.buffer)?, share_ppm, lag_secs: lag_secs.max(0) as usize });
        }
        let measured_by = self.measured_by.iter();
        let measured_by = measured_by
            .map(|id| signals.iter().position(|signal| signal.id == *id).ok_or_else(|| missing("signal", id)))
            .collect::<Result<Vec<_>, _>>()?;
        let RateFile { min, nominal, max } = self.rate;
        Ok(Stage { id: self.id, min, nominal, max, measured_by, inputs, outputs })
    }
}

fn missing(what: &str, id: &str) -> SimError {
    SimError::Site(format!("no {what} is called {id:?}"))
}

fn one() -> f64 {
    1.0
}
