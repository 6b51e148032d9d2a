//! This product as the benchmarks see it: the program itself as a process of its own, by its command line, as a user runs it.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::host::{Program, Ran, free_port, run, this_program};
use super::workload::Counts;

/// What a replay came to.
#[derive(Clone, Copy, Debug)]
pub struct Replayed {
    pub ran: Ran,
    pub counts: Counts,
}

/// `tizbek replay` of a recording, as fast as it goes, with every alert written out.
pub fn replay(recording: &Path, work: &Path) -> Result<Replayed> {
    let alerts = work.join("replay-alerts.jsonl");
    let mut command = Command::new(this_program()?);
    command.arg("replay").arg(recording).arg("--alerts").arg(&alerts);
    let ran = run("tizbek replay", &mut command, &work.join("replay.log"))?;
    let text = std::fs::read_to_string(&alerts).with_context(|| format!("{} cannot be read", alerts.display()))?;
    let mut counts = Counts::default();
    for line in text.lines() {
        match kind(line) {
            Some("raised") => counts.raised += 1,
            Some("cleared") => counts.cleared += 1,
            other => bail!("workload W has no alert of the kind {other:?}: {line}"),
        }
    }
    Ok(Replayed { ran, counts })
}

/// `tizbek run` of a site, journal on, durability as it is by default. Back when it says that it listens.
pub fn start(site: &Path, data: &Path, work: &Path) -> Result<Program> {
    if data.is_dir() {
        std::fs::remove_dir_all(data).with_context(|| format!("{} is in the way", data.display()))?;
    }
    let mut command = Command::new(this_program()?);
    command.arg("run").arg("--site").arg(site).arg("--data").arg(data);
    command.arg("--listen").arg(format!("127.0.0.1:{}", free_port()?));
    let log = work.join("run.log");
    let mut program = Program::start("tizbek run", &mut command, &log)?;
    let listens = || std::fs::read_to_string(&log).is_ok_and(|text| text.contains("listening on http://"));
    program.wait_for("it listens", listens).with_context(|| format!("its output is in {}", log.display()))?;
    Ok(program)
}

/// The word of an alert in `"type":"tizbek.incident.WORD"`.
fn kind(line: &str) -> Option<&str> {
    let (_, rest) = line.split_once("\"type\":\"tizbek.incident.")?;
    rest.split('"').next()
}
