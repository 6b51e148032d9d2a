//! `tizbek bench`: how fast, how soon and how exact, beside other programs doing the same work in the same run. Only ratios of
//! one run mean anything on a machine that others use too; docs/adr/0004-benchmarks.md says how they are made.
//!
//! Read in this order: `workload`, `site`, `recording` (the work) · `host`, `ours`, `peers`, `least` (who does it) · `packet`,
//! `load` (how it reaches them) · `scale`, `crowd`, `replay`, `exact`, `latency`, `forecast`, `polls`, `intake` (what is measured) · `report`. `detect`
//! stands by itself: it measures how well upsets are seen, on shifts of its own; `act` what following the advice is worth, and `check` whether it is told what it was worth, on the same shifts; `batadal` and `openmines`
//! do so on what others recorded.

mod act;
mod batadal;
mod check;
mod crowd;
mod detect;
mod exact;
mod forecast;
mod host;
mod intake;
mod latency;
mod least;
mod load;
mod openmines;
mod ours;
mod packet;
mod peers;
mod polls;
mod recording;
mod replay;
mod report;
mod scale;
mod site;
mod workload;

use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::{Args, Subcommand, ValueEnum};

use report::Row;

/// Where recordings, peers and logs are kept, below the root of the repository.
const CACHE: &str = ".cache/bench";

#[derive(Args, Debug)]
pub struct BenchArgs {
    /// Which one; all if not given.
    #[arg(value_enum)]
    name: Option<Name>,
    /// An object a line instead of a table.
    #[arg(long)]
    json: bool,
    /// How often ours and the others take turns.
    #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u16).range(1..=99))]
    rounds: u16,
    /// Hours of the shift that `replay` plays.
    #[arg(long, default_value_t = 12, value_parser = clap::value_parser!(u8).range(1..=12))]
    hours: u8,
    #[command(flatten)]
    detect: detect::DetectArgs,
    #[command(flatten)]
    batadal: batadal::BatadalArgs,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Name {
    /// A recorded shift of a thousand signals, from our recording and from CSV, beside pandas and vmalert.
    Replay,
    /// Workload W: exactly the right alerts, replayed and through a broker.
    W,
    /// What a sample costs by the number of signals.
    Scale,
    /// How long a sample waits in a mine with a hundred thousand signals while forecasts are made.
    Crowd,
    /// From publishing a sample to receiving its alert, beside the least engine and Node-RED.
    Latency,
    /// The forecast of the chain: a chain of six stages beside SimPy, then 500 paths of 12 h of the sample mine.
    Forecast,
    /// Questions over a Modbus connection, beside libmodbus and pymodbus; ten thousand registers a second put together.
    Polls,
    /// MQTT messages taken in, beside a bare subscriber with the same library.
    Intake,
    /// How well upsets are seen: a library of shifts, judged by the truth, beside what a site would do otherwise.
    Detect,
    /// What following the advice is worth: shifts played by nobody, by a rule of thumb, and by the advice.
    Act,
    /// Whether it is told what an order has brought: the first advice is ordered, and once nobody does anything of it.
    Check,
    /// A recorded water network with attacks, learned from its history and scored as the competition did.
    Batadal,
    /// A shift of trucks and shovels from another simulator: which breakdowns are named as causes.
    Openmines,
}

/// Parts of a benchmark that are processes of their own.
#[derive(Debug, Subcommand)]
pub enum BenchPeer {
    /// The least engine that does workload W.
    Least {
        #[arg(long)]
        port: u16,
        #[arg(long)]
        tags: usize,
    },
    /// Our own Modbus client.
    Polls {
        #[arg(long)]
        port: u16,
        #[arg(long)]
        secs: u32,
        #[arg(long, value_enum)]
        mode: polls::Mode,
    },
    /// A subscriber of MQTT.
    Intake {
        #[arg(long)]
        port: u16,
        #[arg(long, value_enum)]
        who: intake::Who,
    },
}

/// Where a benchmark works and how often it repeats.
struct Bench {
    cache: PathBuf,
    /// For what one run leaves behind.
    work: PathBuf,
    rounds: usize,
    hours: i64,
}

/// Runs one benchmark or all of them; an error also when a figure could be had but is wrong.
pub fn run(args: &BenchArgs) -> Result<()> {
    if args.name == Some(Name::Act) {
        return act::run(&args.detect, args.json);
    }
    if args.name == Some(Name::Check) {
        return check::run(&args.detect, args.json);
    }
    if args.name == Some(Name::Detect) {
        return detect::run(&args.detect, args.json);
    }
    // What others recorded needs neither a cache nor peers.
    let recorded = match args.name {
        Some(Name::Batadal) => Some(batadal::rows(&args.batadal)?),
        Some(Name::Openmines) => Some(openmines::rows()?),
        _ => None,
    };
    if let Some(rows) = recorded {
        say(&rows, args.json);
        return Ok(());
    }
    let cache = PathBuf::from(CACHE);
    let work = cache.join("work");
    std::fs::create_dir_all(&work).with_context(|| format!("{} cannot be made", work.display()))?;
    let bench = Bench { cache, work, rounds: usize::from(args.rounds), hours: i64::from(args.hours) };
    let names = args.name.map_or(Name::value_variants().to_vec(), |name| vec![name]);
    if names.iter().any(|name| !matches!(name, Name::Scale | Name::Crowd)) {
        peers::set_up()?;
    }
    for name in names {
        let rows = match name {
            Name::Replay => replay::rows(&bench)?,
            Name::W => exact::rows(&bench)?,
            Name::Scale => scale::rows(&bench),
            Name::Crowd => crowd::rows(&bench)?,
            Name::Latency => latency::rows(&bench)?,
            Name::Forecast => forecast::rows(&bench)?,
            Name::Polls => polls::rows(&bench)?,
            Name::Intake => intake::rows(&bench)?,
            Name::Batadal => batadal::rows(&args.batadal)?,
            Name::Openmines => openmines::rows()?,
            Name::Detect => {
                detect::run(&args.detect, args.json)?;
                continue;
            }
            Name::Check => {
                check::run(&args.detect, args.json)?;
                continue;
            }
            Name::Act => {
                act::run(&args.detect, args.json)?;
                continue;
            }
        };
        say(&rows, args.json);
    }
    Ok(())
}

pub fn run_peer(peer: &BenchPeer) -> Result<()> {
    match *peer {
        BenchPeer::Least { port, tags } => least::run(port, tags),
        BenchPeer::Polls { port, secs, mode } => polls::run_ours(port, secs, mode),
        BenchPeer::Intake { port, who } => intake::run(port, who),
    }
}

fn say(rows: &[Row], json: bool) {
    print!("{}", if json { report::json_lines(rows) } else { report::table(rows) + "\n" });
}
