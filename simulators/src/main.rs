//! `tizbek-sim`: records a shift, lists the scenarios, or runs the mine's devices until it is interrupted.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use tizbek_sim::library;
use tizbek_sim::mine::ModbusBind;
use tizbek_sim::scenario;
use tizbek_sim::tally::tally;
use tizbek_sim::time::parse_rfc3339;
use tizbek_sim::{Options, RecordOptions, SimError};

const USAGE: &str = "\
tizbek-sim scenarios
tizbek-sim record --site DIR --scenario ID --start 2026-11-23T03:00:00Z [--hours N] [--seed N] --out DIR
tizbek-sim run --site DIR --broker HOST:PORT --mavlink HOST:PORT [--scenario ID] [--start TIME] [--speed N] [--seed N]
tizbek-sim acts [--seed N] [--from N] [--to N] [--every N]";

const USAGE_ERROR: u8 = 64;

enum Failure {
    Usage(String),
    Simulation(SimError),
}

impl From<SimError> for Failure {
    fn from(error: SimError) -> Self {
        Self::Simulation(error)
    }
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Usage(problem)) => {
            eprintln!("{problem}\n\n{USAGE}");
            ExitCode::from(USAGE_ERROR)
        }
        Err(Failure::Simulation(error)) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(arguments: &[String]) -> Result<(), Failure> {
    let (command, rest) = arguments.split_first().ok_or_else(|| Failure::Usage("what shall be done?".to_owned()))?;
    match command.as_str() {
        "scenarios" => list(),
        "record" => record(&mut Flags::parse(rest)?),
        "acts" => acts(&mut Flags::parse(rest)?),
        "run" => run(&mut Flags::parse(rest)?),
        "--help" | "-h" | "help" => {
            println!("{USAGE}");
            Ok(())
        }
        other => Err(Failure::Usage(format!("{other:?} is no command"))),
    }
}

fn list() -> Result<(), Failure> {
    for scenario in scenario::all()? {
        println!("{:<20} {:>4} h  {}", scenario.id, scenario.hours, scenario.name.en);
    }
    Ok(())
}

fn record(flags: &mut Flags) -> Result<(), Failure> {
    let start: String = flags.needed("--start")?;
    let options = RecordOptions {
        site_dir: flags.needed("--site")?,
        scenario: flags.needed("--scenario")?,
        start_micros: time(&start)?,
        hours: flags.given("--hours")?,
        seed: flags.given("--seed")?,
        out: flags.needed("--out")?,
    };
    flags.none_left()?;
    let truth = tizbek_sim::record(&options)?;
    for hindrance in &truth.hindrances {
        let (state, to) = (format!("{:?}", hindrance.state).to_lowercase(), hindrance.to.as_deref().unwrap_or("the end"));
        println!("{} {state} by {} from {} to {to}", hindrance.stage, hindrance.buffer, hindrance.from);
    }
    println!("{}", options.out.display());
    Ok(())
}

/// What acting is worth in shifts of the library.
fn acts(flags: &mut Flags) -> Result<(), Failure> {
    let seed = flags.given("--seed")?.unwrap_or(1);
    let from: usize = flags.given("--from")?.unwrap_or(0);
    let to: usize = flags.given("--to")?.unwrap_or(library::SHIFTS);
    let every: usize = flags.given("--every")?.unwrap_or(1);
    flags.none_left()?;
    tally(seed, (from..to).step_by(every.max(1)), &mut |line| println!("{line}"))?;
    Ok(())
}

fn run(flags: &mut Flags) -> Result<(), Failure> {
    let site_dir: PathBuf = flags.needed("--site")?;
    let path = site_dir.join("site.toml");
    let what = path.display().to_string();
    let site_toml = std::fs::read_to_string(&path).map_err(|cause| SimError::Io { what, cause })?;
    let start: Option<String> = flags.given("--start")?;
    let options = Options {
        site_toml,
        start_micros: start.as_deref().map_or_else(|| Ok(wall_micros()), time)?,
        origin: None,
        speed: flags.given("--speed")?.unwrap_or(1.0),
        seed: flags.given("--seed")?.unwrap_or(1),
        broker: flags.needed::<SocketAddr>("--broker")?,
        mavlink_to: flags.needed::<SocketAddr>("--mavlink")?,
        scenario: flags.given("--scenario")?,
        modbus: ModbusBind::AsDeclared,
    };
    flags.none_left()?;
    if options.speed <= 0.0 {
        return Err(Failure::Usage("--speed must be more than 0".to_owned()));
    }
    let runtime = tokio::runtime::Runtime::new().map_err(|cause| SimError::Io { what: "the runtime".to_owned(), cause })?;
    runtime.block_on(async {
        let mine = tizbek_sim::start(options).await?;
        for (source, address) in mine.addresses() {
            println!("{source} listens on {address}");
        }
        let what = "waiting for an interrupt".to_owned();
        tokio::signal::ctrl_c().await.map_err(|cause| SimError::Io { what, cause })?;
        mine.stop().await;
        Ok(())
    })
}

fn time(text: &str) -> Result<i64, Failure> {
    parse_rfc3339(text).map(|(micros, _)| micros).ok_or_else(|| Failure::Usage(format!("{text:?} is no RFC 3339 time")))
}

#[expect(clippy::disallowed_methods, reason = "a mine that runs in real time starts now")]
fn wall_micros() -> i64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_micros() as i64
}

/// `--name value` pairs.
struct Flags(BTreeMap<String, String>);

impl Flags {
    fn parse(arguments: &[String]) -> Result<Self, Failure> {
        let mut flags = BTreeMap::new();
        for pair in arguments.chunks(2) {
            match pair {
                [name, value] if name.starts_with("--") => flags.insert(name.clone(), value.clone()),
                _ => return Err(Failure::Usage(format!("{:?} is not a flag with a value", pair.join(" ")))),
            };
        }
        Ok(Self(flags))
    }

    fn given<T: std::str::FromStr>(&mut self, name: &str) -> Result<Option<T>, Failure> {
        let Some(text) = self.0.remove(name) else { return Ok(None) };
        text.parse().map(Some).map_err(|_| Failure::Usage(format!("{name}: {text:?} is not understood")))
    }

    fn needed<T: std::str::FromStr>(&mut self, name: &str) -> Result<T, Failure> {
        self.given(name)?.ok_or_else(|| Failure::Usage(format!("{name} is missing")))
    }

    fn none_left(&self) -> Result<(), Failure> {
        match self.0.keys().next() {
            None => Ok(()),
            Some(name) => Err(Failure::Usage(format!("{name} is not known here"))),
        }
    }
}
