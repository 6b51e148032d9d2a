//! The simulator's events: loads as scales on shovels and at dumps would tell them, and breakdowns of shovels, which are kept apart.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use tizbek_core::ids::{SignalId, StageId};
use tizbek_core::model::Site;
use tizbek_core::time::{Span, Timestamp};

/// What a truck carries, in tonnes, by the beginning of its name.
const CAPACITIES: [(&str, f64); 3] = [("OfficalTruck", 77.0), ("CLTruck", 35.0), ("XHTruck", 55.0)];
/// The recording has no date.
const START: Timestamp = Timestamp(1_767_225_600_000_000);
const MINUTES: f64 = 720.0;

pub struct Shift {
    pub start: Timestamp,
    /// In order of time.
    pub loads: Vec<Load>,
    /// In order of time.
    pub breakdowns: Vec<Breakdown>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Load {
    pub at: Timestamp,
    pub signal: SignalId,
    pub stage: StageId,
    pub tonnes: f64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Breakdown {
    pub stage: StageId,
    pub start: Timestamp,
    pub end: Timestamp,
}

/// # Errors
/// A file that cannot be read, or the first row that is not as expected, with its line.
pub fn read_shift(path: &Path, site: &Site) -> Result<Shift> {
    let bytes = std::fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
    shift_of(&bytes, site).with_context(|| format!("{}", path.display()))
}

pub fn shift_of(bytes: &[u8], site: &Site) -> Result<Shift> {
    let mut rows = csv::Reader::from_reader(bytes);
    let header: Vec<&str> = rows.headers().context("line 1")?.iter().collect();
    ensure!(header == ["t_min", "asset", "event", "info_json"], "line 1: expected the columns t_min,asset,event,info_json");
    let mut shift = Shift { start: START, loads: Vec::new(), breakdowns: Vec::new() };
    for row in rows.records() {
        let row = row.context("a row that is not CSV")?;
        let line = row.position().map_or(0, csv::Position::line);
        take(&mut shift, &row[2], &row[3], site).with_context(|| format!("line {line}"))?;
    }
    shift.loads.sort_by_key(|load| load.at);
    shift.breakdowns.sort_by_key(|breakdown| breakdown.start);
    Ok(shift)
}

fn take(shift: &mut Shift, event: &str, info: &str, site: &Site) -> Result<()> {
    let (place, is_load) = match event {
        "get shovel" => ("shovel", true),
        "get dumper" => ("dumper", true),
        "Shovel Maintenance Start" => ("shovel", false),
        _ => return Ok(()),
    };
    let info: serde_json::Value = serde_json::from_str(info).context("info_json is not JSON")?;
    let place = info[place].as_str().with_context(|| format!("found no {place}, expected its name"))?;
    // What was not done when the recording ended has no end.
    let Some(end) = info["end_time"].as_f64().filter(|end| !is_load || *end <= MINUTES) else { return Ok(()) };
    let key = key_of(place).with_context(|| format!("found {place:?}, expected a shovel or a dumper of the pit"))?;
    let stage = site.stage(&key).with_context(|| format!("the site has no stage {key}"))?;
    if is_load {
        let truck = info["name"].as_str().context("found no name, expected that of a truck")?;
        let known = CAPACITIES.iter().find(|(kind, _)| truck.starts_with(kind));
        let (_, tonnes) = known.with_context(|| format!("found the truck {truck:?}, whose capacity is not known"))?;
        let signal = *site.stages[stage.index()].measured_by.first().with_context(|| format!("the stage {key} has no signal"))?;
        shift.loads.push(Load { at: minutes(end), signal, stage, tonnes: *tonnes });
    } else {
        let start = info["start_time"].as_f64().context("found no start_time, expected minutes")?;
        shift.breakdowns.push(Breakdown { stage, start: minutes(start), end: minutes(end.min(MINUTES)) });
    }
    Ok(())
}

/// `NorthPitMine-LoadSite2-Shovel-1` is the stage `s2_1`, any dumper of `NorthPitMine-DumpSite3` the stage `d3`.
fn key_of(place: &str) -> Option<String> {
    if let Some((_, rest)) = place.split_once("LoadSite") {
        let (site, shovel) = rest.split_once("-Shovel-")?;
        return Some(format!("s{site}_{shovel}"));
    }
    let (_, rest) = place.split_once("DumpSite")?;
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    Some(format!("d{digits}"))
}

fn minutes(minutes: f64) -> Timestamp {
    START + Span((minutes * 60e6).round() as i64)
}
