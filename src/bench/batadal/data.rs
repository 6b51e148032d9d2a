//! The competition's files: an hour a row, and which attacks were on when. Levels come in metres and leave in percent of the tank,
//! flows come in litres a second and leave in the site's unit an hour: what the devices of the site file would give.

use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use jiff::civil::DateTime;
use tizbek_core::ids::SignalId;
use tizbek_core::model::{SignalKind, Site};
use tizbek_core::time::Timestamp;

/// Heights of the tanks T1 to T7 in metres, from the network file of the competition.
const HEIGHTS: [(&str, f64); 7] =
    [("l_t1", 6.5), ("l_t2", 5.9), ("l_t3", 6.75), ("l_t4", 4.7), ("l_t5", 4.5), ("l_t6", 5.5), ("l_t7", 5.0)];
/// Cubic metres an hour in a litre a second.
const LITRES_A_SECOND: f64 = 3.6;

/// One row: what all signals of the site read at that hour.
#[derive(Clone, Debug, PartialEq)]
pub struct Hour {
    pub at: Timestamp,
    pub readings: Vec<(SignalId, f64)>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Attack {
    pub name: String,
    /// The first and the last hour of it.
    pub start: Timestamp,
    pub end: Timestamp,
    /// The stages and buffers that were attacked.
    pub roots: Vec<String>,
}

/// # Errors
/// A file that cannot be read, or the first thing that is not as expected, with its line.
pub fn read_hours(path: &Path, site: &Site) -> Result<Vec<Hour>> {
    let text = std::fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
    hours_of(&text, site).with_context(|| format!("{}", path.display()))
}

/// # Errors
/// As `read_hours`.
pub fn read_attacks(path: &Path, site: &Site) -> Result<Vec<Attack>> {
    let text = std::fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
    attacks_of(&text, site).with_context(|| format!("{}", path.display()))
}

pub fn hours_of(text: &str, site: &Site) -> Result<Vec<Hour>> {
    let mut lines = text.lines();
    let header: Vec<String> = lines.next().unwrap_or("").split(',').map(|word| word.trim().to_lowercase()).collect();
    ensure!(header.first().is_some_and(|word| word == "datetime"), "line 1: expected the first column to be DATETIME");
    let mut columns = Vec::new();
    for (index, signal) in site.signals.iter().enumerate() {
        let place = header.iter().position(|word| *word == signal.key);
        let place = place.with_context(|| format!("line 1: expected a column {}", signal.key.to_uppercase()))?;
        columns.push((SignalId::of(index), place, factor(&signal.key, signal.kind)?));
    }
    let mut hours: Vec<Hour> = Vec::new();
    for (index, line) in lines.enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let number = index + 2;
        let cells: Vec<&str> = line.split(',').map(str::trim).collect();
        let at = hour(cells[0], "%d/%m/%y %H").with_context(|| format!("line {number}"))?;
        if hours.last().is_some_and(|before| before.at >= at) {
            bail!("line {number}: found {:?}, which is not after the line before; expected rows in order of time", cells[0]);
        }
        let mut readings = Vec::with_capacity(columns.len());
        for &(signal, place, factor) in &columns {
            let name = &header[place];
            let cell =
                cells.get(place).with_context(|| format!("line {number}: found no value for {name}, expected a number"))?;
            let value: f64 =
                cell.parse().ok().with_context(|| format!("line {number}, {name}: found {cell:?}, expected a number"))?;
            readings.push((signal, hundredths(value) * factor));
        }
        hours.push(Hour { at, readings });
    }
    Ok(hours)
}

pub fn attacks_of(text: &str, site: &Site) -> Result<Vec<Attack>> {
    let mut lines = text.lines();
    ensure!(lines.next() == Some("attack,start,end,roots"), "line 1: expected the columns attack,start,end,roots");
    let mut attacks = Vec::new();
    for (index, line) in lines.enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let number = index + 2;
        let cells: Vec<&str> = line.split(',').map(str::trim).collect();
        let [name, start, end, roots] = cells[..] else {
            bail!("line {number}: found {} values, expected 4: attack,start,end,roots", cells.len());
        };
        let time = |text| hour(text, "%Y-%m-%dT%H").with_context(|| format!("line {number}"));
        let (start, end) = (time(start)?, time(end)?);
        ensure!(start <= end, "line {number}: found an end before the start, expected the last hour of the attack");
        let roots: Vec<String> = roots.split_whitespace().map(str::to_owned).collect();
        for root in &roots {
            let known = site.stage(root).is_some() || site.buffer(root).is_some();
            ensure!(known, "line {number}: found the root {root:?}, expected stages and buffers of the site");
        }
        attacks.push(Attack { name: name.to_owned(), start, end, roots });
    }
    ensure!(!attacks.is_empty(), "expected at least one attack");
    Ok(attacks)
}

/// The two files were written with different numbers of digits; a device has the same all year.
fn hundredths(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

/// What a reading of the file is in the unit of the signal.
fn factor(key: &str, kind: SignalKind) -> Result<f64> {
    match kind {
        SignalKind::Level => {
            let height = HEIGHTS.iter().find(|(tank, _)| *tank == key).map(|(_, height)| *height);
            Ok(100.0 / height.with_context(|| format!("the site's level {key} is of no tank of the network"))?)
        }
        SignalKind::Rate => Ok(LITRES_A_SECOND),
        SignalKind::Value => Ok(1.0),
        SignalKind::Counter { .. } | SignalKind::Load => {
            bail!("the network has no counters and no loads, but the site's {key} is one")
        }
    }
}

/// The files have the clock on the wall of a place without a summer time: it is taken for UTC.
fn hour(text: &str, format: &str) -> Result<Timestamp> {
    // Without minutes no civil time can be read, so they are added.
    let read = DateTime::strptime(format!("{format}:%M"), format!("{text}:00"));
    let read = read.ok().with_context(|| format!("found the time {text:?}, expected one written as {format}"))?;
    let zoned = read.to_zoned(jiff::tz::TimeZone::UTC).context("a time that no calendar has")?;
    Ok(Timestamp(zoned.timestamp().as_microsecond()))
}
