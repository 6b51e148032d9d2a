//! `bench detect`: how well upsets are seen. A seeded library of shifts is played through the engine, and what it said is judged by
//! what was true; beside it, on the same shifts, what a site would do otherwise, and the best that could be done by one who knows
//! what to wait for.
//!
//! Read in this order: `claims` (what contestants say) · `measured`, `play` (a shift) · `ours`, `rivals`, `limit` with `follow` (who says
//! it) ·
//! `judge` · `figures` · `report`, `page`, `plot` (who reads it). What the rows mean: docs/BENCHMARK.md.

#[cfg(test)]
mod alarm_load;
mod claims;
mod figures;
mod follow;
mod judge;
mod limit;
mod measured;
mod ours;
mod page;
mod play;
mod plot;
mod report;
mod rivals;
#[cfg(test)]
mod tests;
mod tune;

use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Result, bail};
use clap::{Args, ValueEnum};
use tizbek_sim::library::{self, Half, Shift, ShiftKind, Sites};

use self::claims::Claims;
use self::judge::{Verdict, judge};
use self::limit::Limits;
pub use self::play::{Models, plan_of};
use self::play::{Played, play_all};

/// The library that figures are told of.
pub const SEED: u64 = 2_026;

#[derive(Args, Clone, Debug)]
pub struct DetectArgs {
    /// `detect`, `act`: how many shifts; half of them are reported.
    #[arg(long, default_value_t = library::SHIFTS, value_name = "N")]
    pub shifts: usize,
    /// `detect`, `act`: shifts of this kind alone, such as `slow` or `healthy`.
    #[arg(long, value_name = "KIND", value_parser = kind)]
    pub only: Option<ShiftKind>,
    /// `detect`, `act`: another library. Figures of two seeds are not of the same shifts.
    #[arg(long, default_value_t = SEED, value_name = "N")]
    pub seed: u64,
    /// `detect`, `act`: which half is told of. Settings are chosen on `tune` alone.
    #[arg(long, value_enum, default_value_t = HalfArg::Report)]
    pub half: HalfArg,
    /// `check`: a folder that keeps what the shifts came to; what lies there is judged again and not played again.
    #[arg(long, value_name = "DIR")]
    pub kept: Option<PathBuf>,
    /// `detect`: a folder for `detect.json` and `detect.html`.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum HalfArg {
    Tune,
    Report,
    Both,
}

impl HalfArg {
    /// Whether a half of the library is told of.
    #[must_use]
    pub fn tells(self, half: Half) -> bool {
        match self {
            Self::Tune => half == Half::Tune,
            Self::Report => half == Half::Report,
            Self::Both => true,
        }
    }
}

fn kind(word: &str) -> Result<ShiftKind, String> {
    let words = || ShiftKind::ALL.map(ShiftKind::word).join(", ");
    ShiftKind::ALL.into_iter().find(|kind| kind.word() == word).ok_or_else(|| format!("expected one of {}", words()))
}

/// One who was judged.
pub struct Contestant {
    pub id: &'static str,
    pub name: String,
    pub verdicts: Vec<Verdict>,
}

/// What a run came to.
pub struct Outcome {
    pub seed: u64,
    pub half: &'static str,
    /// Shifts played, and shifts that the figures are of.
    pub played: usize,
    pub told: usize,
    pub secs: f64,
    pub rule: rivals::RateRule,
    /// Ours first.
    pub contestants: Vec<Contestant>,
}

/// Plays, judges and tells.
pub(super) fn run(args: &DetectArgs, json: bool) -> Result<()> {
    let outcome = measure(args)?;
    print!("{}", if json { report::json_lines(&outcome) } else { report::table(&outcome) });
    if let Some(dir) = &args.out {
        page::write(dir, &outcome)?;
    }
    Ok(())
}

fn measure(args: &DetectArgs) -> Result<Outcome> {
    let begun = Instant::now();
    let sites = Sites::read()?;
    let models = Models::read(&sites)?;
    // What is learnt is learnt on the half for tuning, and of healthy shifts, so these are played too.
    let needed = |shift: &Shift| {
        let told = args.half != HalfArg::Tune || shift.half == Half::Tune;
        let healthy = shift.half == Half::Tune && shift.kind == ShiftKind::Healthy;
        told && args.only.is_none_or(|only| shift.kind == only || healthy)
    };
    let shifts: Vec<Shift> = (0..args.shifts).map(|number| library::shift(&sites, args.seed, number)).filter(needed).collect();
    let played = play_all(shifts, &sites, &models)?;
    let told_of = |played: &&Played| args.half.tells(played.shift.half) && args.only.is_none_or(|only| played.shift.kind == only);
    let told: Vec<&Played> = played.iter().filter(told_of).collect();
    if told.is_empty() {
        bail!("none of these {} shifts is told of: give more --shifts, or another --half", args.shifts);
    }
    let tuning: Vec<&Played> = played.iter().filter(|played| played.shift.half == Half::Tune).collect();
    let rule = tune::rate_rule(&tuning, &sites);
    let limits = Limits::learn(&tuning, &told);
    let verdicts = |claims: &dyn Fn(&Played) -> Claims| -> Vec<Verdict> {
        let of = |played: &&Played| {
            let site = sites.site(played.shift.site);
            let verdict = judge(&played.shift, site, &played.facts, &claims(played));
            match &played.honest {
                Some(honest) => verdict.beside(site, &claims(honest)),
                None => verdict,
            }
        };
        told.iter().map(of).collect()
    };
    let contestant = |id, name: String, claims: &dyn Fn(&Played) -> Claims| Contestant { id, name, verdicts: verdicts(claims) };
    let limits_of = |played: &Played| rivals::level_limits(&models.of(played.shift.site).site, &played.measured);
    let contestants = vec![
        contestant("ours", "Tizbek".to_owned(), &|played| played.ours.clone()),
        contestant("level_limits", "level limits".to_owned(), &limits_of),
        contestant("hourly_review", "hourly review".to_owned(), &|played| rivals::hourly_review(&played.measured)),
        contestant("rate_rule", "rate rule".to_owned(), &|played| rule.claims(&played.measured)),
        contestant("limit", "told in advance".to_owned(), &|played| limits.claims(played)),
    ];
    Ok(Outcome {
        seed: args.seed,
        half: match args.half {
            HalfArg::Tune => "tune",
            HalfArg::Report => "report",
            HalfArg::Both => "both",
        },
        played: played.len(),
        told: told.len(),
        secs: begun.elapsed().as_secs_f64(),
        rule,
        contestants,
    })
}
