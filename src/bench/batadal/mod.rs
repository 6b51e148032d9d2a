//! `bench batadal`: a water network that somebody else recorded, with attacks whose times and roots are known (BATADAL, R. Taormina
//! and others, Journal of Water Resources Planning and Management 144 (2018)). A year without attacks is the history; the file
//! with attacks is played hour by hour through the same engine, and what it says is scored as the competition did. What is set in the core
//! is chosen in the year without attacks (`--choose`), never in the other file.
//!
//! Read in this order: `data` (what is read) · `watch` (who says what when) · `score` · `choose`, `planted`.

mod choose;
mod data;
mod planted;
mod score;
#[cfg(test)]
mod tests;
mod watch;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::Args;

use self::data::{Attack, read_attacks, read_hours};
use self::score::{Score, score};
use self::watch::Watch;
use super::report::Row;
use crate::config::Refused;
use crate::config::read::read_site;

const SITE: &str = "deploy/sites/c-town";
const DATA: &str = "tests/data/batadal";

#[derive(Args, Clone, Debug)]
pub struct BatadalArgs {
    /// `batadal`: hours to be judged, in the format of `tests/data/batadal/dataset04.csv`.
    #[arg(long, value_name = "FILE", requires = "attacks")]
    data: Option<PathBuf>,
    /// `batadal`: the attacks in them, in the format of `tests/data/batadal/attacks04.csv`.
    #[arg(long, value_name = "FILE", requires = "data")]
    attacks: Option<PathBuf>,
    /// `batadal`: tries settings of the charts on the year without attacks, with contradictions planted in it, and says which is best.
    /// The file with attacks is not read.
    #[arg(long, conflicts_with = "data")]
    choose: bool,
}

/// Learns, plays and scores.
pub(super) fn rows(args: &BatadalArgs) -> Result<Vec<Row>> {
    let config = read_site(Path::new(SITE), &|_| None).map_err(Refused).context("the site of the network")?;
    let file = |given: &Option<PathBuf>, name: &str| given.clone().unwrap_or_else(|| Path::new(DATA).join(name));
    let history = read_hours(&file(&None, "dataset03.csv"), &config.site)?;
    if args.choose {
        return choose::rows(&config.site, &history);
    }
    let hours = read_hours(&file(&args.data, "dataset04.csv"), &config.site)?;
    let attacks = read_attacks(&file(&args.attacks, "attacks04.csv"), &config.site)?;
    let mut watch = Watch::new(config.site, config.calendar);
    for hour in &history {
        watch.hour(hour);
    }
    let said: Vec<_> = hours.iter().map(|hour| watch.hour(hour)).collect();
    let times: Vec<_> = hours.iter().map(|hour| hour.at).collect();
    Ok(told(&score(&times, &said, &attacks)?, &attacks))
}

/// Each attack, then the figures of the whole; the score, which is asked for, last.
fn told(score: &Score, attacks: &[Attack]) -> Vec<Row> {
    let mut rows = Vec::new();
    for (attack, seen) in attacks.iter().zip(&score.attacks) {
        rows.push(Row::new(format!("batadal_attack_{}_seen_after", attack.name), seen.after as f64, "h"));
        rows.push(Row::new(format!("batadal_attack_{}_lasted", attack.name), seen.lasted as f64, "h"));
    }
    let right = score.attacks.iter().filter(|seen| seen.cause_in_three).count();
    rows.push(Row::new("batadal_attacks", attacks.len() as f64, "attacks"));
    rows.push(Row::new("batadal_cause_in_three", right as f64, "attacks"));
    rows.push(Row::new("batadal_ttd", score.ttd, "of 1"));
    rows.push(Row::new("batadal_tpr", score.tpr, "of 1"));
    rows.push(Row::new("batadal_tnr", score.tnr, "of 1"));
    rows.push(Row::new("batadal_s", score.s, "of 1"));
    rows
}
