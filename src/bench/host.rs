//! What the benchmarks need of the machine: programs on free ports that end with the benchmark, and what they cost, read from
//! `/proc`. Linux only. Nothing here knows what is being measured.

use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// Processor time in `/proc` comes in hundredths of a second.
const TICKS_PER_SEC: f64 = 100.0;
const POLL: Duration = Duration::from_millis(5);

/// A running program; killed when dropped.
pub struct Program {
    name: String,
    child: Child,
}

/// What a program has cost so far.
#[derive(Clone, Copy, Debug, Default)]
pub struct Cost {
    pub cpu_secs: f64,
    pub peak_mb: f64,
}

/// A program that has ended by itself.
#[derive(Clone, Copy, Debug)]
pub struct Ran {
    pub wall: Duration,
    pub cost: Cost,
}

impl Program {
    /// Its output goes to the file `log`.
    pub fn start(name: &str, command: &mut Command, log: &Path) -> Result<Self> {
        let file = std::fs::File::create(log).with_context(|| format!("{} cannot be written", log.display()))?;
        let errors = file.try_clone().context("a log can have two writers")?;
        let child = command.stdin(Stdio::null()).stdout(file).stderr(errors).spawn();
        let child = child.with_context(|| format!("{name} does not start"))?;
        Ok(Self { name: name.to_owned(), child })
    }

    pub fn cost(&self) -> Cost {
        cost_of(self.child.id())
    }

    /// Waits until `ready`, as long as the program lives.
    pub fn wait_for(&mut self, what: &str, mut ready: impl FnMut() -> bool) -> Result<()> {
        let begun = Instant::now();
        while !ready() {
            if let Some(status) = self.child.try_wait()? {
                bail!("{} ended with {status} before {what}", self.name);
            }
            if begun.elapsed() > Duration::from_secs(120) {
                bail!("{}: waited two minutes for {what}", self.name);
            }
            nap(POLL);
        }
        Ok(())
    }

    /// Waits for its end; it must be a good one.
    pub fn finish(mut self) -> Result<Cost> {
        let mut cost = self.cost();
        loop {
            if let Some(status) = self.child.try_wait()? {
                if !status.success() {
                    bail!("{} ended with {status}", self.name);
                }
                return Ok(cost);
            }
            let now = self.cost();
            // Between its end and our noticing it there is nothing to be read any more.
            cost = Cost { cpu_secs: now.cpu_secs.max(cost.cpu_secs), peak_mb: now.peak_mb.max(cost.peak_mb) };
            nap(POLL);
        }
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // It may have ended by itself: then there is nothing to kill.
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// Runs a program to its end.
pub fn run(name: &str, command: &mut Command, log: &Path) -> Result<Ran> {
    let begun = Instant::now();
    let program = Program::start(name, command, log)?;
    let cost = program.finish().with_context(|| format!("its output is in {}", log.display()))?;
    Ok(Ran { wall: begun.elapsed(), cost })
}

/// A mosquitto of its own, which tells its own figures every second.
pub fn mosquitto(dir: &Path) -> Result<(Program, u16)> {
    let port = free_port()?;
    let config = dir.join("mosquitto.conf");
    let text = format!(
        "listener {port} 127.0.0.1\nallow_anonymous true\nuser root\npersistence false\nlog_type error\nsys_interval 1\n\
         max_inflight_messages 0\nmax_queued_messages 0\nset_tcp_nodelay true\n"
    );
    std::fs::write(&config, text).with_context(|| format!("{} cannot be written", config.display()))?;
    let mut command = Command::new("/usr/sbin/mosquitto");
    let mut broker = Program::start("mosquitto", command.arg("-c").arg(&config), &dir.join("mosquitto.log"))?;
    broker.wait_for("its port is open", || TcpStream::connect(("127.0.0.1", port)).is_ok())?;
    Ok((broker, port))
}

pub fn free_port() -> Result<u16> {
    let socket = TcpListener::bind("127.0.0.1:0").and_then(|socket| socket.local_addr());
    Ok(socket.context("no port of 127.0.0.1 is free")?.port())
}

/// This program, for the parts of a benchmark that must be processes of their own.
pub fn this_program() -> Result<PathBuf> {
    std::env::current_exe().context("it is not known where this program is")
}

/// Lets others run for a while.
pub fn nap(time: Duration) {
    std::thread::park_timeout(time);
}

/// Processor time that this program has had so far; all of its threads.
pub fn own_cpu_secs() -> f64 {
    cpu_secs(std::process::id()).unwrap_or(0.0)
}

fn cost_of(pid: u32) -> Cost {
    Cost { cpu_secs: cpu_secs(pid).unwrap_or(0.0), peak_mb: peak_mb(pid).unwrap_or(0.0) }
}

/// User and system time of all its threads; fields 14 and 15 of `stat`, counted after the name, which may contain anything.
fn cpu_secs(pid: u32) -> Option<f64> {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    let (_, after_name) = stat.rsplit_once(") ")?;
    let ticks: Vec<f64> = after_name.split(' ').skip(11).take(2).filter_map(|field| field.parse().ok()).collect();
    Some(ticks.iter().sum::<f64>() / TICKS_PER_SEC)
}

fn peak_mb(pid: u32) -> Option<f64> {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kilobytes: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes / 1_024.0)
}
