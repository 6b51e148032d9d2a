//! `bench openmines`: a shift of trucks, shovels and dumps that somebody else's simulator made (OpenMines, S. Meng and others), as a site
//! with loads alone. The engine gets what scales would say; breakdowns of shovels are the truth it is held against: which of those
//! that matter does it name as causes, and how much of what it names is one?
//!
//! Read in this order: `data` (what is read) · `score` (who is right).

mod data;
mod score;
#[cfg(test)]
mod tests;

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result};
use tizbek_core::alarm::{Cause, Change};
use tizbek_core::engine::{Engine, Output};
use tizbek_core::ids::StageId;
use tizbek_core::input::{Input, Observation};
use tizbek_core::model::{Line, Plan, PlanHead, Site};
use tizbek_core::quality::Quality;
use tizbek_core::time::{Span, Timestamp};

use self::data::{Shift, read_shift};
use self::score::{Named, Score, score};
use super::report::Row;
use crate::config::Refused;
use crate::config::read::read_site;

const SITE: &str = "deploy/sites/north-pit";
const DATA: &str = "tests/data/openmines/events.csv";

/// How long the recorded shift is.
const HOURS: i64 = 12;

/// Plays and scores.
pub(super) fn rows() -> Result<Vec<Row>> {
    let config = read_site(Path::new(SITE), &|_| None).map_err(Refused).context("the site of the pit")?;
    let shift = read_shift(Path::new(DATA), &config.site)?;
    let site = Arc::new(config.site);
    let engine = Engine::new(Arc::clone(&site), Arc::new(config.calendar));
    let named = play(engine, &site, &shift);
    Ok(told(&score(&shift, &named)))
}

/// Which shovel was named as a cause when, in order.
fn play(mut engine: Engine, site: &Site, shift: &Shift) -> Vec<Named> {
    let mut named = Vec::new();
    let mut hear = |engine: &mut Engine| {
        while let Some(output) = engine.poll_output() {
            let Output::Alert(alert) = output else { continue };
            let begins = matches!(alert.change, Change::Raised | Change::Joined);
            if let (true, Cause::Stage(stage)) = (begins, alert.cause)
                && site.stages[stage.index()].inputs.is_empty()
            {
                named.push(Named { at: alert.at, stage, incident: alert.incident });
            }
        }
    };
    engine.handle(shift.start, Input::Planned(Arc::new(plan(site, shift.start))));
    hear(&mut engine);
    for load in &shift.loads {
        let observation = Observation { signal: load.signal, occurred_at: load.at, value: load.tonnes, quality: Quality::Good };
        engine.observe(load.at, observation);
        hear(&mut engine);
    }
    engine.handle(shift.start + Span::from_hours(HOURS), Input::Tick);
    hear(&mut engine);
    named
}

/// Each stage at its nominal rate, hour by hour.
fn plan(site: &Site, start: Timestamp) -> Plan {
    let hours = 0..HOURS;
    let line = |stage: usize, hour: i64| Line {
        stage: StageId::of(stage),
        start: start + Span::from_hours(hour),
        end: start + Span::from_hours(hour + 1),
        quantity: site.stages[stage].nominal.over(Span::from_hours(1)).amount(),
        quality: None,
    };
    let lines = (0..site.stages.len()).flat_map(|stage| hours.clone().map(move |hour| line(stage, hour))).collect();
    let head = PlanHead { version: 1, effective_at: start, ..PlanHead::default() };
    Plan::new(head, site.stages.len(), lines, Vec::new())
}

/// The figures that are asked for last.
fn told(score: &Score) -> Vec<Row> {
    vec![
        Row::new("openmines_breakdowns", score.breakdowns as f64, "breakdowns"),
        Row::new("openmines_breakdowns_that_matter", score.matter as f64, "breakdowns"),
        Row::new("openmines_named_as_cause", score.found as f64, "breakdowns"),
        Row::new("openmines_alerts", score.named as f64, "alerts"),
        Row::new("openmines_delay_median", score.delay_median.unwrap_or(f64::NAN), "min"),
        Row::new("openmines_precision", score.precision, "of 1"),
        Row::new("openmines_recall", score.recall, "of 1"),
    ]
}
