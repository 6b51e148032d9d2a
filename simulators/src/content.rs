//! The content of a site as the simulator needs it: where metal comes in, which stage wins it, what lies in buffers at first, and which
//! instruments read its grade. Lenient, like the rest of the reader (`site`). Grades are shares.

use serde::Deserialize;

use crate::SimError;
use crate::site::{Buffer, Point, Signal, SourceKind, Stage};
use crate::time::parse_length;

/// A laboratory tells this much later what a sample was.
const LAB_SECS: i64 = 5_400;
const EVERY_SECS: i64 = 600;

#[derive(Clone, Debug, Default)]
pub struct Content {
    /// The share that one of the unit is.
    pub per_unit: f64,
    /// By stage: the grade of what it brings in.
    pub brings: Vec<Option<f64>>,
    /// By stage: the output that the metal is won into, and how much of it.
    pub separates: Vec<Option<(usize, f64)>>,
    pub meters: Vec<Meter>,
    /// By buffer: the grade at first with its standard error, and whether what comes first goes first.
    pub buffers: Vec<Lying>,
}

#[derive(Clone, Copy, Debug)]
pub struct Meter {
    pub signal: usize,
    pub stage: usize,
    /// The output it is of; none: what the stage is fed.
    pub product: Option<usize>,
    pub sigma: f64,
    pub every_secs: i64,
    /// From the sample to what is told of it.
    pub late_secs: i64,
}

#[derive(Clone, Copy, Debug, Default)]
pub struct Lying {
    pub grade: f64,
    pub sigma: f64,
    pub in_turn: bool,
}

#[derive(Deserialize)]
pub struct ContentFile {
    unit: String,
    #[serde(default)]
    brings: Vec<BringsFile>,
    #[serde(default)]
    separates: Vec<SeparatesFile>,
    #[serde(default)]
    grades: Vec<GradeFile>,
    #[serde(default)]
    buffers: Vec<LyingFile>,
}

#[derive(Deserialize)]
struct BringsFile {
    stage: String,
    #[serde(default)]
    grade: f64,
}

#[derive(Deserialize)]
struct SeparatesFile {
    stage: String,
    into: String,
    recovery: f64,
}

#[derive(Deserialize)]
struct GradeFile {
    stage: String,
    #[serde(default)]
    product: Option<String>,
    signal: String,
    sigma: f64,
    #[serde(default)]
    every: Option<String>,
}

#[derive(Deserialize)]
struct LyingFile {
    buffer: String,
    #[serde(default)]
    grade: f64,
    #[serde(default)]
    sigma: f64,
    #[serde(default)]
    order: Option<String>,
}

/// What names are looked up in.
pub struct Names<'a> {
    pub stages: &'a [Stage],
    pub buffers: &'a [Buffer],
    pub signals: &'a [Signal],
    pub kinds: &'a [SourceKind],
}

impl ContentFile {
    /// # Errors
    /// It names what the site does not declare.
    pub fn resolve(&self, names: &Names<'_>) -> Result<Content, SimError> {
        let per_unit = match self.unit.as_str() {
            "%" => 1e-2,
            "kg/t" => 1e-3,
            _ => 1e-6,
        };
        let mut content = Content {
            per_unit,
            brings: vec![None; names.stages.len()],
            separates: vec![None; names.stages.len()],
            meters: Vec::new(),
            buffers: names.buffers.iter().map(lying).collect(),
        };
        for brings in &self.brings {
            content.brings[names.stage(&brings.stage)?] = Some(brings.grade * per_unit);
        }
        for separates in &self.separates {
            let stage = names.stage(&separates.stage)?;
            content.separates[stage] = Some((names.output(stage, &separates.into)?, separates.recovery / 100.0));
        }
        for grade in &self.grades {
            content.meters.push(names.meter(grade, per_unit)?);
        }
        for file in &self.buffers {
            let index = names.buffer(&file.buffer)?;
            let lying = &mut content.buffers[index];
            (lying.grade, lying.sigma) = (file.grade * per_unit, file.sigma * per_unit);
            if let Some(order) = &file.order {
                lying.in_turn = order == "in_turn";
            }
        }
        Ok(content)
    }
}

fn lying(buffer: &Buffer) -> Lying {
    Lying { in_turn: matches!(buffer.form.as_str(), "ore_pass" | "bin"), ..Lying::default() }
}

impl Names<'_> {
    fn stage(&self, id: &str) -> Result<usize, SimError> {
        self.stages.iter().position(|stage| stage.id == id).ok_or_else(|| missing("stage", id))
    }

    fn buffer(&self, id: &str) -> Result<usize, SimError> {
        self.buffers.iter().position(|buffer| buffer.id == id).ok_or_else(|| missing("buffer", id))
    }

    fn output(&self, stage: usize, id: &str) -> Result<usize, SimError> {
        let buffer = self.buffer(id)?;
        self.stages[stage].outputs.iter().position(|output| output.buffer == buffer).ok_or_else(|| missing("output", id))
    }

    fn meter(&self, file: &GradeFile, per_unit: f64) -> Result<Meter, SimError> {
        let stage = self.stage(&file.stage)?;
        let product = file.product.as_deref().map(|id| self.output(stage, id)).transpose()?;
        let signal = self.signals.iter().position(|signal| signal.id == file.signal);
        let signal = signal.ok_or_else(|| missing("signal", &file.signal))?;
        let every = match &file.every {
            None => EVERY_SECS,
            Some(text) => parse_length(text).ok_or_else(|| SimError::Site(format!("{text:?} is no length of time")))?,
        };
        // What comes by message with its own time is of a laboratory, what stands in a register of an analyser.
        let declared = &self.signals[signal];
        let by_message = matches!(declared.point, Point::Mqtt(_)) && self.kinds[declared.source] == SourceKind::Mqtt;
        let late_secs = if by_message { LAB_SECS } else { 0 };
        Ok(Meter { signal, stage, product, sigma: file.sigma * per_unit, every_secs: every.max(1), late_secs })
    }
}

fn missing(what: &str, id: &str) -> SimError {
    SimError::Site(format!("no {what} is called {id:?}"))
}
