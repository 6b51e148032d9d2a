//! What a case comes to: what each stage misses of its plan, path by path, and all of them in one measure. What a stage does above
//! its plan does not make up for another: tonnes that nobody downstream is to have are worth nothing in this shift.

use crate::forecast::{Case, Problem, Workspace};
use crate::ids::StageId;
use crate::time::Timestamp;
use crate::view::Band;

/// A case that was run: by stage and path what is missing, and by path all of it in hours of nominal work.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    missing: Vec<Vec<f64>>,
    hours: Vec<f64>,
}

/// What counts: by stage, what the plan asks for by the end, and what an hour of nominal work is. Of the plan as it is, also where an
/// option changes it.
#[derive(Clone, Debug)]
pub(super) struct Measure {
    planned: Vec<f64>,
    nominal: Vec<f64>,
    until: Timestamp,
}

impl Measure {
    pub fn of(case: &Case, until: Timestamp) -> Self {
        let stages = (0..case.chain.stages()).map(StageId::of);
        let planned =
            |stage| (case.plan.until(stage, until) - case.plan.until(stage, case.start.counted_from)).amount().as_units();
        Self {
            planned: stages.clone().map(planned).collect(),
            nominal: stages.map(|stage| case.chain.nominal(stage)).collect(),
            until,
        }
    }

    /// Runs a case on its first `paths` paths.
    pub fn run(&self, case: &Case, paths: u32, workspace: &mut Workspace) -> Result<Outcome, Vec<Problem>> {
        let mut missing = case.done_by(self.until, paths, workspace)?;
        let mut hours = vec![0.0; paths as usize];
        for (stage, row) in missing.iter_mut().enumerate() {
            let nominal = self.nominal[stage];
            for (sum, done) in hours.iter_mut().zip(row.iter_mut()) {
                *done = (self.planned[stage] - *done).max(0.0);
                *sum += if nominal > 0.0 { *done / nominal } else { 0.0 };
            }
        }
        Ok(Outcome { missing, hours })
    }

    pub fn hours_of(&self, stage: usize, units: f64) -> f64 {
        if self.nominal[stage] > 0.0 { units / self.nominal[stage] } else { 0.0 }
    }
}

impl Outcome {
    /// Hours that `other` misses less than this, with the standard error: both by the same chance.
    pub fn saved_by(&self, other: &Self) -> (f64, f64) {
        let pairs = || self.hours.iter().zip(&other.hours).map(|(one, other)| one - other);
        let paths = self.hours.len().min(other.hours.len()) as f64;
        let mean = pairs().sum::<f64>() / paths;
        let squares: f64 = pairs().map(|one| (one - mean) * (one - mean)).sum();
        let error = if paths > 1.0 { libm::sqrt(squares / (paths - 1.0) / paths) } else { 0.0 };
        (mean, error)
    }

    /// By stage: units missing on average.
    pub fn missing(&self) -> Vec<f64> {
        self.missing.iter().map(|row| mean(row)).collect()
    }

    /// How much less `other` misses at a stage, in nine of ten paths at least, in half of them, in one of ten.
    pub fn band(&self, other: &Self, stage: usize) -> Band {
        let mut saved: Vec<f64> = self.missing[stage].iter().zip(&other.missing[stage]).map(|(one, other)| one - other).collect();
        saved.sort_by(f64::total_cmp);
        let at = |share: f64| saved[libm::round(share * (saved.len() - 1) as f64) as usize];
        Band { low: at(0.1), middle: at(0.5), high: at(0.9) }
    }
}

fn mean(row: &[f64]) -> f64 {
    row.iter().sum::<f64>() / row.len() as f64
}
