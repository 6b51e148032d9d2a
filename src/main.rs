//! The command line: flags in, exit code out. Everything else is in the library; the flags of `facts`, `tags`, `calibrate`, `user`, `log`, `notify` and
//! `probe` are in
//! files of their own.

mod calibrate_cli;
mod facts_cli;
mod notify_cli;
mod people_cli;
mod plan_cli;
mod probe_cli;
mod tags_cli;
mod what_if_cli;

use std::io::Write;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::{Context, Result, anyhow};
use clap::{Args, Parser, Subcommand, ValueEnum};
use tizbek::api::dto::ModeDto;
use tizbek::api::{self, ReplayControl, Server};
use tizbek::app::{self, Run};
use tizbek::bench::{self, BenchArgs, BenchPeer};
use tizbek::clock::Clock;
use tizbek::config::check::{EXIT_CONFIG, check};
use tizbek::config::read::{read_site, read_site_text, site_file};
use tizbek::config::{Config, Refused};
use tizbek::demo::{self, Demo};
use tizbek::journal::recording::{self, Recording};
use tizbek::journal::{Durability, RanWith, plans_before};
use tizbek::pipeline::{last_now, published};
use tizbek::plan::write_csv;
use tizbek::replay::{self, Told};
use tizbek::telemetry::{self, LogFormat};
use tizbek_core::engine::Engine;
use tizbek_core::time::{Span, Timestamp};
use tokio::signal::unix::{Signal, SignalKind, signal};

/// What libraries say of lines that are lost, the sources say themselves, and better.
const LOG: &str = "warn,tizbek=info,rumqttd=off,opcua_client=off,opcua_core=off,opcua_crypto=off,opcua_types=off";
/// `EX_USAGE`
const EXIT_USAGE: u8 = 64;

/// Keeps a production chain in step.
#[derive(Parser)]
#[command(name = "tizbek", version, about)]
struct Cli {
    /// Log lines as JSON, one a line.
    #[arg(long, global = true)]
    log_json: bool,
    /// What is logged, as in `info` or `tizbek=debug,rumqttc=warn`.
    #[arg(long, global = true, env = "TIZBEK_LOG", default_value = LOG)]
    log: String,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Shows a virtual mine on a page: nothing else is needed.
    Demo(DemoArgs),
    /// Runs a site.
    Run(RunArgs),
    /// Says everything that is wrong with a site and its plan.
    Check {
        /// The folder of the site.
        site: PathBuf,
        /// An object a line.
        #[arg(long)]
        json: bool,
    },
    /// Plays a recorded shift through the same engine.
    Replay(ReplayArgs),
    /// Takes a recording out of a journal.
    Record(RecordArgs),
    /// Plans: versions, what differs between two, trying one, giving one, going back.
    #[command(subcommand)]
    Plan(plan_cli::PlanCommand),
    /// What becomes of the chain of a running Tizbek if levers are moved: variants beside each other and beside doing nothing.
    WhatIf(what_if_cli::WhatIfArgs),
    /// What people tell: tables of facts.
    #[command(subcommand)]
    Facts(facts_cli::FactsCommand),
    /// Makes signals of a site file out of a list of tags (CSV or XLSX).
    Tags(tags_cli::TagsArgs),
    /// Looks at a device that is not described yet, and prints lines for the site file. It only reads.
    #[command(subcommand)]
    Probe(probe_cli::ProbeCommand),
    /// Tells a running Tizbek that a sensor was calibrated, or asks what would follow.
    Calibrate(calibrate_cli::CalibrateArgs),
    /// Who may use a site: users, their roles and passwords, tokens for scripts. Also while the site runs.
    #[command(subcommand)]
    User(people_cli::UserCommand),
    /// What people did, and whether the log of it is as it was written.
    Log(people_cli::LogArgs),
    /// Messages to people and systems: what became of them, sending one again, trying a channel.
    #[command(subcommand)]
    Notify(notify_cli::NotifyCommand),
    /// Prints the description of the HTTP API.
    Openapi,
    /// Measures, beside other programs that do the same work. In the root of the repository.
    Bench(BenchArgs),
    /// Parts of a benchmark that are processes of their own.
    #[command(subcommand, hide = true)]
    BenchPeer(BenchPeer),
}

#[derive(Args)]
struct DemoArgs {
    #[arg(long, default_value = "127.0.0.1:8600")]
    listen: SocketAddr,
    /// Seconds of the mine in one second.
    #[arg(long, default_value_t = 60.0, value_parser = speed)]
    speed: f64,
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Starts with this scenario running.
    #[arg(long)]
    scenario: Option<String>,
    #[arg(long, default_value = "deploy/sites/zinc-mine")]
    site: PathBuf,
    /// Kept when given; otherwise a temporary folder.
    #[arg(long)]
    data: Option<PathBuf>,
}

#[derive(Args)]
struct RunArgs {
    /// The folder with `site.toml` and, if there is one, `plan.csv` or `plan.xlsx`.
    #[arg(long)]
    site: PathBuf,
    /// Where journal, alert log and spool are kept.
    #[arg(long)]
    data: PathBuf,
    #[arg(long, default_value = "127.0.0.1:8600")]
    listen: SocketAddr,
    /// What an accepted input survives: the end of the process, or a power cut too.
    #[arg(long, value_enum, default_value = "kill")]
    durability: DurabilityArg,
}

#[derive(Clone, Copy, ValueEnum)]
enum DurabilityArg {
    Kill,
    Power,
}

#[derive(Args)]
struct ReplayArgs {
    /// A recorded shift: `site.toml`, `plan.csv`, and `journal.db` or `samples.csv`.
    dir: PathBuf,
    /// Seconds of the shift in one second, or `max`.
    #[arg(long, default_value = "max", value_parser = pace)]
    speed: f64,
    /// Serves the page here meanwhile, and afterwards until Ctrl-C.
    #[arg(long)]
    listen: Option<SocketAddr>,
    /// Where the alerts go, a line each; standard output if not given.
    #[arg(long)]
    alerts: Option<PathBuf>,
}

#[derive(Args)]
struct RecordArgs {
    #[arg(long)]
    site: PathBuf,
    #[arg(long)]
    data: PathBuf,
    /// RFC 3339; the beginning of the journal if not given.
    #[arg(long, value_parser = instant)]
    from: Option<Timestamp>,
    /// RFC 3339; the end of the journal if not given.
    #[arg(long, value_parser = instant)]
    until: Option<Timestamp>,
    #[arg(long, value_enum, default_value = "native")]
    form: FormArg,
    /// The folder to write.
    out: PathBuf,
}

#[derive(Clone, Copy, ValueEnum)]
enum FormArg {
    Native,
    Csv,
}

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            // Help and version come this way too, and are no mistake.
            let code = if error.use_stderr() { ExitCode::from(EXIT_USAGE) } else { ExitCode::SUCCESS };
            return if error.print().is_ok() { code } else { ExitCode::FAILURE };
        }
    };
    let format = if cli.log_json { LogFormat::Json } else { LogFormat::Human };
    if let Err(error) = telemetry::init(format, &cli.log) {
        eprintln!("tizbek: {error}");
        return ExitCode::from(EXIT_USAGE);
    }
    match dispatch(cli.command) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("tizbek: {error:#}");
            let configuration = error.downcast_ref::<Refused>().is_some();
            if configuration { ExitCode::from(EXIT_CONFIG) } else { ExitCode::FAILURE }
        }
    }
}

fn dispatch(command: Command) -> Result<ExitCode> {
    match command {
        Command::Demo(args) => runtime()?.block_on(run_demo(args)),
        Command::Run(args) => runtime()?.block_on(run_site(args)),
        Command::Check { site, json } => check_site(&site, json),
        Command::Replay(args) => run_replay(args),
        Command::Record(args) => record(&args),
        Command::Plan(what) => plan_cli::run(what),
        Command::WhatIf(args) => runtime()?.block_on(what_if_cli::run(&args)),
        Command::Facts(what) => runtime()?.block_on(facts_cli::run(what)),
        Command::Tags(args) => tags_cli::run(&args),
        Command::Probe(what) => runtime()?.block_on(probe_cli::run(what)),
        Command::Calibrate(args) => runtime()?.block_on(calibrate_cli::run(args)),
        Command::User(what) => people_cli::user(what),
        Command::Log(args) => people_cli::log(&args),
        Command::Notify(what) => runtime()?.block_on(notify_cli::run(what)),
        Command::Openapi => {
            print!("{}", api::openapi());
            Ok(ExitCode::SUCCESS)
        }
        Command::Bench(args) => bench::run(&args).map(|()| ExitCode::SUCCESS),
        Command::BenchPeer(peer) => bench::run_peer(&peer).map(|()| ExitCode::SUCCESS),
    }
}

pub(crate) fn runtime() -> Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().context("the runtime does not start")
}

async fn run_demo(args: DemoArgs) -> Result<ExitCode> {
    let kept = args.data.clone();
    let temporary = tempfile::Builder::new().prefix("tizbek-demo-").tempdir()?;
    let data_dir = kept.unwrap_or_else(|| temporary.path().to_path_buf());
    let demo =
        Demo { site_dir: args.site, data_dir, listen: args.listen, speed: args.speed, seed: args.seed, scenario: args.scenario };
    let mut end = EndAsked::listen()?;
    let mut running = demo::start(demo).await?;
    println!("the mine runs {} times as fast as the clock; the page: http://{}", args.speed, running.site.address);
    end.wait(&mut running.site).await;
    running.stop().await?;
    Ok(ExitCode::SUCCESS)
}

async fn run_site(args: RunArgs) -> Result<ExitCode> {
    let run = Run {
        config: site_of(&args.site)?,
        site_toml: text_of(&args.site)?,
        patience: Span::ZERO,
        site_dir: args.site,
        data_dir: args.data,
        listen: args.listen,
        clock: Clock::wall(),
        durability: match args.durability {
            DurabilityArg::Kill => Durability::Kill,
            DurabilityArg::Power => Durability::Power,
        },
        mode: ModeDto::Live,
        demo: None,
        plan: None,
    };
    let mut end = EndAsked::listen()?;
    let mut running = app::start(run).await?;
    println!("listening on http://{}", running.address);
    end.wait(&mut running).await;
    running.stop().await?;
    Ok(ExitCode::SUCCESS)
}

/// Ctrl-C and SIGTERM, from the moment on that this is made: whoever sees the page can ask for an end in order.
struct EndAsked {
    interrupt: Signal,
    terminate: Signal,
}

impl EndAsked {
    fn listen() -> Result<Self> {
        Ok(Self { interrupt: signal(SignalKind::interrupt())?, terminate: signal(SignalKind::terminate())? })
    }

    /// Until the end is asked for or something fails.
    async fn wait(&mut self, running: &mut app::Running) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
            () = running.failed() => {}
        }
    }
}

fn check_site(site: &Path, json: bool) -> Result<ExitCode> {
    let report = check(site, &|name| std::env::var(name).ok());
    print!("{}", if json { report.json_lines() } else { report.text() });
    Ok(if report.is_sound() { ExitCode::SUCCESS } else { ExitCode::from(EXIT_CONFIG) })
}

pub(crate) fn site_of(dir: &Path) -> Result<Config> {
    read_site(dir, &|name| std::env::var(name).ok()).map_err(|problems| anyhow!(Refused(problems)))
}

fn text_of(dir: &Path) -> Result<String> {
    let file = site_file(dir);
    std::fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))
}

fn run_replay(args: ReplayArgs) -> Result<ExitCode> {
    let config = site_of(&args.dir)?;
    let recording = Recording::open(&args.dir, &config.site)?;
    let config = config.with_patience(recording.patience());
    let (site, calendar) = (Arc::new(config.site), Arc::new(config.calendar));
    let mut alerts: Box<dyn Write> = match &args.alerts {
        Some(path) => Box::new(std::io::BufWriter::new(std::fs::File::create(path)?)),
        None => Box::new(std::io::stdout().lock()),
    };
    let runtime = runtime()?;
    let (stop, stopped) = tokio::sync::watch::channel(false);
    let interrupted = Arc::new(AtomicBool::new(false));
    let flag = interrupted.clone();
    runtime.spawn(async move {
        if tokio::signal::ctrl_c().await.is_ok() {
            flag.store(true, Ordering::Release);
        }
    });
    let mut tasks = tokio::task::JoinSet::new();
    let page = if args.listen.is_none() && args.speed.is_infinite() {
        None
    } else {
        let (from, until) = recording.span()?.unwrap_or((Timestamp(0), Timestamp(0)));
        let control = Arc::new(ReplayControl::new(from, until, args.speed));
        let first = Engine::new(site.clone(), calendar.clone()).view();
        let (publisher, views) = published::channel(first);
        if let Some(listen) = args.listen {
            let mut server = Server::new(site.clone(), calendar.clone(), Clock::wall(), ModeDto::Replay, views);
            server.replay = Some(control.clone());
            let address = runtime.block_on(app::serve(server, listen, &mut tasks, stopped))?;
            eprintln!("the page: http://{address}");
        }
        Some((publisher, control))
    };
    let serving = args.listen.is_some();
    let stop_asked = || interrupted.load(Ordering::Acquire);
    let told = Told { alerts: &mut alerts, page };
    let outcome = replay::play(&recording, &site, &calendar, told, &stop_asked)?;
    alerts.flush()?;
    for problem in &outcome.problems {
        eprintln!("{problem}");
    }
    if outcome.problem_count > 0 {
        eprintln!("{} rows could not be read", outcome.problem_count);
    }
    eprintln!("{} inputs, {} alerts in {:.2} s", outcome.inputs, outcome.alerts, outcome.secs);
    while serving && !stop_asked() {
        std::thread::park_timeout(std::time::Duration::from_millis(100));
    }
    stop.send_replace(true);
    Ok(ExitCode::SUCCESS)
}

fn record(args: &RecordArgs) -> Result<ExitCode> {
    let journal = args.data.join("journal.db");
    // What it ran with, not what the file says by now.
    let ran_with = match RanWith::of(&journal)? {
        Some(kept) => kept,
        None => RanWith { site_toml: text_of(&args.site)?, patience: Span::ZERO },
    };
    let config = read_site_text(&site_file(&args.site), &ran_with.site_toml, &|name| std::env::var(name).ok());
    let config = config.map_err(Refused)?;
    let form = match args.form {
        FormArg::Native => recording::Form::Native,
        FormArg::Csv => recording::Form::Csv,
    };
    let from = args.from.unwrap_or(Timestamp::MIN);
    // The plan that was followed when the recording begins; the others are in it.
    let plan = plans_before(&journal, from)?.followed;
    let plan = plan.map(|plan| write_csv(&plan, &config.site));
    let export = recording::Export {
        site: &config.site,
        site_toml: &ran_with.site_toml,
        plan_csv: plan.as_deref(),
        from,
        to: args.until.unwrap_or(Timestamp::MAX),
        // Asked first: what is written meanwhile only comes later.
        end: last_now(&journal)?.filter(|_| args.until.is_none()),
        patience: ran_with.patience,
        form,
    };
    recording::export(&journal, &export, &args.out)?;
    println!("{}", args.out.display());
    Ok(ExitCode::SUCCESS)
}

/// With the token of a script, where the environment names one: `TIZBEK_TOKEN`, or `TIZBEK_TOKEN_FILE` for a file that has it.
fn with_token(request: reqwest::RequestBuilder) -> Result<reqwest::RequestBuilder> {
    let token = match (std::env::var("TIZBEK_TOKEN"), std::env::var("TIZBEK_TOKEN_FILE")) {
        (Ok(token), _) => token,
        (Err(_), Ok(file)) => {
            std::fs::read_to_string(&file).with_context(|| format!("{file} (TIZBEK_TOKEN_FILE) cannot be read"))?
        }
        (Err(_), Err(_)) => return Ok(request),
    };
    Ok(request.header("authorization", format!("Bearer {}", token.trim())))
}

fn speed(text: &str) -> Result<f64, String> {
    let speed: f64 = text.parse().map_err(|_| "expected a number".to_owned())?;
    if speed > 0.0 && speed <= 3_600.0 { Ok(speed) } else { Err("expected more than 0 and at most 3600".to_owned()) }
}

fn pace(text: &str) -> Result<f64, String> {
    if text == "max" { Ok(f64::INFINITY) } else { speed(text).map_err(|error| format!("{error}, or max")) }
}

fn instant(text: &str) -> Result<Timestamp, String> {
    let instant: jiff::Timestamp = text.parse().map_err(|_| "expected RFC 3339, as 2026-11-22T08:00:00+05:00".to_owned())?;
    Ok(Timestamp(instant.as_microsecond()))
}
