//! `bench replay`: a recorded shift of a thousand signals played as fast as it goes, by the program itself with everything that
//! the engine does, from our own recording and from CSV. pandas and vmalert do workload W on an hour of the same signals: a
//! whole shift takes pandas more memory than most machines have.

use anyhow::{Result, ensure};

use super::Bench;
use super::ours::{Replayed, replay};
use super::peers::{Figures, pandas, vmalert};
use super::recording::{Form, Size, recording};
use super::report::{Row, median, median_ratio};
use super::workload::{SHIFT, reference};

const TAGS: usize = 1_000;
const HOUR: Size = Size { tags: TAGS, seconds: 3_600 };

const SPEED: &str = "samples/s/core";
const MEMORY: &str = "MB";

/// Figures of runs that took turns.
#[derive(Default)]
struct Runs {
    per_core: Vec<f64>,
    per_sec: Vec<f64>,
    peak_mb: Vec<f64>,
}

impl Runs {
    fn add(&mut self, samples: u64, secs: f64, cpu_secs: f64, peak_mb: f64) {
        self.per_core.push(samples as f64 / cpu_secs);
        self.per_sec.push(samples as f64 / secs);
        self.peak_mb.push(peak_mb);
    }

    fn add_ours(&mut self, size: Size, replayed: &Replayed) {
        let (wall, cost) = (replayed.ran.wall.as_secs_f64(), replayed.ran.cost);
        self.add(size.samples(), wall, cost.cpu_secs, cost.peak_mb);
    }

    fn add_peer(&mut self, figures: &Figures) {
        self.add(figures.samples, figures.seconds, figures.cpu_secs, figures.peak_mb);
    }

    fn speed(&self, name: &str) -> Row {
        Row::new(name, median(&self.per_core), SPEED)
    }

    fn memory(&self, name: &str) -> Row {
        Row::new(format!("{name}, peak memory"), median(&self.peak_mb), MEMORY)
    }
}

pub(super) fn rows(bench: &Bench) -> Result<Vec<Row>> {
    let shift = Size { tags: TAGS, seconds: 3_600 * bench.hours };
    let hour_csv = recording(&bench.cache, HOUR, Form::Csv)?;
    let shift_csv = recording(&bench.cache, shift, Form::Csv)?;
    let shift_native = recording(&bench.cache, shift, Form::Native)?;
    let right = [HOUR, shift].map(|size| reference(&SHIFT, size.tags, size.seconds));
    let [mut by_pandas, mut by_vmalert, mut hour, mut csv, mut native] = std::array::from_fn(|_| Runs::default());
    let mut versions = (String::new(), String::new());
    let (mut vmalert_raised, mut imports) = (0, Vec::new());
    for _ in 0..bench.rounds {
        let figures = pandas(&bench.cache, &hour_csv)?;
        ensure!(figures.raised == right[0].raised && figures.cleared == Some(right[0].cleared), "pandas was wrong: {figures:?}");
        by_pandas.add_peer(&figures);
        versions.0 = figures.version;
        for (runs, size, recording, right) in [
            (&mut hour, HOUR, &hour_csv, right[0]),
            (&mut csv, shift, &shift_csv, right[1]),
            (&mut native, shift, &shift_native, right[1]),
        ] {
            let replayed = replay(recording, &bench.work)?;
            ensure!(replayed.counts == right, "{}: {}, right is {right}", recording.display(), replayed.counts);
            runs.add_ours(size, &replayed);
        }
        let figures = vmalert(&bench.work, &hour_csv)?;
        by_vmalert.add_peer(&figures);
        vmalert_raised = figures.raised;
        imports.extend(figures.import_secs.map(|secs| figures.samples as f64 / secs));
        versions.1 = figures.version;
    }
    let (pandas, vmalert) = versions;
    let (from_csv, from_native) = (format!("{} h from CSV", bench.hours), format!("{} h from our recording", bench.hours));
    Ok(vec![
        by_pandas.speed(&format!("{pandas}, 1 h from CSV")),
        by_pandas.memory(&format!("{pandas}, 1 h from CSV")),
        Row::new("VictoriaMetrics, import before it", median(&imports), "samples/s"),
        by_vmalert.speed(&format!("{vmalert} -replay, 1 h, without import")),
        by_vmalert.memory(&format!("{vmalert} -replay, 1 h")),
        Row::new("vmalert, alerts raised", vmalert_raised as f64, "alerts")
            .beside("right", vmalert_raised as f64 / right[0].raised as f64),
        hour.speed("1 h from CSV").beside("pandas, 1 h", median_ratio(&hour.per_core, &by_pandas.per_core)),
        hour.speed("1 h from CSV").beside("vmalert, 1 h", median_ratio(&hour.per_core, &by_vmalert.per_core)),
        csv.speed(&from_csv).beside("pandas, 1 h", median_ratio(&csv.per_core, &by_pandas.per_core)),
        csv.memory(&from_csv),
        Row::new(format!("{from_native}, by the clock"), median(&native.per_sec), "samples/s"),
        native.memory(&from_native),
        native.speed(&from_native).beside("vmalert, 1 h", median_ratio(&native.per_core, &by_vmalert.per_core)),
        native.speed(&from_native).beside("pandas, 1 h", median_ratio(&native.per_core, &by_pandas.per_core)),
    ])
}
