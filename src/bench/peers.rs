//! The programs that are compared with, as `tests/bench` starts them: each a process of its own, set up by name, told to do the
//! same work and to say what it came to.

use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::host::{Program, free_port, this_program};
use super::polls::{Mode, Polled};

const HARNESSES: &str = "tests/bench";

/// What a harness prints.
#[derive(Clone, Debug, Deserialize)]
pub struct Figures {
    pub version: String,
    pub samples: u64,
    pub seconds: f64,
    pub cpu_secs: f64,
    pub peak_mb: f64,
    pub raised: u64,
    /// Not all engines can clear as W asks.
    pub cleared: Option<u64>,
    /// Time for taking the data in, where that comes first.
    pub import_secs: Option<f64>,
}

/// What a harness that simulates shifts prints.
#[derive(Clone, Debug, Deserialize)]
pub struct Shifts {
    pub version: String,
    pub shifts: u32,
    pub cpu_secs: f64,
    /// Lots a shift.
    pub mean: f64,
}

/// Installs what is missing. Must be called in the root of the repository.
pub fn set_up() -> Result<()> {
    let script = Path::new(HARNESSES).join("setup.sh");
    ensure!(script.is_file(), "{} is not here: the benchmarks are run in the root of the repository", script.display());
    let status = Command::new(&script).stdin(Stdio::null()).status().context("bash does not start")?;
    ensure!(status.success(), "{} ended with {status}", script.display());
    Ok(())
}

/// Workload W with pandas, from the CSV recording in `recording`.
pub fn pandas(cache: &Path, recording: &Path) -> Result<Figures> {
    let mut command = Command::new(cache.join("venv/bin/python"));
    command.arg(Path::new(HARNESSES).join("w_pandas.py")).arg(recording).arg(recording.join("plan.csv"));
    figures("pandas", &mut command)
}

/// The chain of six stages with SimPy.
pub fn simpy(cache: &Path, shifts: u32) -> Result<Shifts> {
    let mut command = Command::new(cache.join("venv/bin/python"));
    command.arg(Path::new(HARNESSES).join("six_stages_simpy.py")).arg(shifts.to_string());
    figures("SimPy", &mut command)
}

/// Workload W with VictoriaMetrics and vmalert, from the CSV recording in `recording`.
pub fn vmalert(work: &Path, recording: &Path) -> Result<Figures> {
    let mut command = Command::new("python3");
    command.arg(Path::new(HARNESSES).join("w_vmalert.py")).arg(recording).arg(recording.join("plan.csv")).arg(work);
    figures("vmalert", &mut command)
}

/// The least engine, listening to the broker at `port`.
pub fn least(work: &Path, port: u16, tags: usize) -> Result<Program> {
    let mut command = Command::new(this_program()?);
    command.args(["bench-peer", "least", "--port", &port.to_string(), "--tags", &tags.to_string()]);
    Program::start("the least engine", &mut command, &work.join("least.log"))
}

/// Node-RED with W as a flow, listening to the broker at `port`.
pub fn node_red(cache: &Path, work: &Path, port: u16) -> Result<Program> {
    let user = work.join("node-red");
    let mut flow = Command::new("node");
    flow.arg(Path::new(HARNESSES).join("nodered/flow.mjs")).arg(&user).arg(port.to_string()).arg(free_port()?.to_string());
    ensure!(flow.status().context("node does not start")?.success(), "the flow could not be written");
    let mut command = Command::new("node");
    command.arg(cache.join("nodered/node_modules/node-red/red.js")).arg("--userDir").arg(&user);
    command.arg("--settings").arg(user.join("settings.js"));
    Program::start("Node-RED", &mut command, &work.join("node-red.log"))
}

/// Our own client of Modbus.
pub fn polls_ours(port: u16, secs: u32, mode: Mode) -> Result<Polled> {
    let mut command = Command::new(this_program()?);
    command.args(["bench-peer", "polls", "--port", &port.to_string(), "--secs", &secs.to_string(), "--mode", mode.word()]);
    figures("our client", &mut command)
}

pub fn polls_libmodbus(cache: &Path, port: u16, secs: u32, mode: Mode) -> Result<Polled> {
    let mut command = Command::new(cache.join("venv/bin/python"));
    command.arg(Path::new(HARNESSES).join("polls_libmodbus.py")).args([&port.to_string(), &secs.to_string(), mode.word()]);
    figures("libmodbus", &mut command)
}

pub fn polls_pymodbus(cache: &Path, port: u16, secs: u32) -> Result<Polled> {
    let mut command = Command::new(cache.join("venv/bin/python"));
    command.arg(Path::new(HARNESSES).join("polls_pymodbus.py")).args([&port.to_string(), &secs.to_string()]);
    figures("pymodbus", &mut command)
}

fn figures<T: DeserializeOwned>(name: &str, command: &mut Command) -> Result<T> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::inherit()).output();
    let output = output.with_context(|| format!("the harness of {name} does not start"))?;
    ensure!(output.status.success(), "the harness of {name} ended with {}", output.status);
    let text = String::from_utf8_lossy(&output.stdout);
    let line = text.lines().last().unwrap_or_default();
    serde_json::from_str(line).with_context(|| format!("the harness of {name} said {line:?}"))
}
