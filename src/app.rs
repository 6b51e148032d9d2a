//! The only wiring: what is spawned, who feeds whom, and in which order it ends. Every task has a name, a shutdown signal and
//! somebody who waits for it here.
//!
//! Two runtimes. The pipeline's thread has one for itself, which it shares with MQTT alone, in and out: from a broker's message
//! to the alert it brings about no other thread has to wake up (ADR 10). Everything else runs on the shared one.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use tizbek_core::input::Input;
use tizbek_core::model::{Calendar, Plan, PlanHead, Site};
use tizbek_core::time::Span;
use tizbek_core::view::View;
use tokio::net::TcpListener;
use tokio::runtime::Handle;
use tokio::sync::{oneshot, watch};
use tokio::task::JoinSet;

use crate::api::dto::ModeDto;
use crate::api::plans::{Given, PlanShelf};
use crate::api::{self, Demonstration, Server};
use crate::clock::Clock;
use crate::config::read::site_file;
use crate::config::{Config, Problem, Refused, SourceConfig};
use crate::forward;
use crate::forward::take::{Edges, watch_line};
use crate::handover;
use crate::ingest::supervise::supervise;
use crate::ingest::{Arrival, Inputs, SourceIo, manual, mavlink, modbus, mqtt, opcua, push, sparkplug};
use crate::journal::{Checkpointer, Durability, GivenPlan, Journal, RanWith, given_plans};
use crate::notify::{self, MadeOf, Notifications};
use crate::people::{Ends, People, Settings};
use crate::pipeline::outbox::{AlertLog, Outbox};
use crate::pipeline::published::{self, Views};
use crate::pipeline::{Pipeline, restart};
use crate::plan::{read_plan, write_csv, write_orders_csv};
use crate::queue::{self, Sender, WhenFull};
use crate::sinks::{self, ALERT_QUEUE_MAX, DeliveredMark, Outgoing, VIEW_QUEUE_MAX};
use crate::texts::Texts;

/// How many arrivals may wait for the pipeline; sources wait when it is full.
const ARRIVALS_MAX: usize = 8_192;
/// The key under which the journal keeps the plan file that was last taken up, and the last input before it.
const PLAN_FILE: &str = "plan_file";
/// How much of the journal a power cut can take, with the default durability, besides what has not been settled yet: together
/// less than a second.
const CHECKPOINT_EVERY: Duration = Duration::from_millis(400);
/// What tasks get to end by themselves.
const ENDING_MAX: Duration = Duration::from_secs(5);

/// How to run a site.
pub struct Run {
    pub config: Config,
    /// The text that `config` was read from: recordings carry it.
    pub site_toml: String,
    /// Taken up into `config`, and carried by recordings too. Zero: silence is what the site file says.
    pub patience: Span,
    /// The folder of the site file; a plan in it is taken up as a new version when it differs from the one that is followed.
    pub site_dir: PathBuf,
    /// Where journal, alert log and spool lie.
    pub data_dir: PathBuf,
    pub listen: SocketAddr,
    pub clock: Clock,
    pub durability: Durability,
    pub mode: ModeDto,
    pub demo: Option<Arc<dyn Demonstration>>,
    /// Instead of the plan in the site's folder.
    pub plan: Option<Plan>,
}

/// A site that runs; `stop` ends it in order.
pub struct Running {
    pub address: SocketAddr,
    stop: watch::Sender<bool>,
    tasks: JoinSet<()>,
    pipeline: std::thread::JoinHandle<Result<()>>,
    checkpointer: std::thread::JoinHandle<()>,
}

/// Starts a site: journal and engine first, then what people and sinks read, the sources last.
pub async fn start(mut run: Run) -> Result<Running> {
    run.config = run.config.with_patience(run.patience);
    std::fs::create_dir_all(&run.data_dir).with_context(|| format!("{} cannot be made", run.data_dir.display()))?;
    let site = Arc::new(run.config.site.clone());
    let calendar = Arc::new(run.config.calendar.clone());
    let texts = Arc::new(Texts::embedded());
    let (stop, stopped) = watch::channel(false);
    let mut tasks = JoinSet::new();

    let people = people_of(&run)?;
    let handovers = handover::Store::open(&run.data_dir.join("handover.db"))?;
    let (mut journal, opened) = Journal::open(&run.data_dir.join("journal.db"), run.durability)?;
    let log = run.data_dir.join("alerts.jsonl");
    let log = AlertLog::open(&log).with_context(|| format!("{} cannot be opened", log.display()))?;
    let mut outbox = Outbox::new(Some(log));
    let mut plant = Plant::start()?;
    add_alert_sinks(&run.config, &mut journal, &mut outbox, &mut tasks, &mut plant, &stopped)?;
    let notifications = add_notifications(&run, (&site, &calendar, &texts), &mut journal, &mut outbox, &mut tasks, &stopped)?;
    let restarted = restart(&site, &calendar, &mut journal, &mut outbox, &texts)?;
    tracing::info!(
        last_seq = opened.last_seq,
        read_again = restarted.read,
        unsealed = opened.unsealed,
        "journal opened, engine where it was"
    );
    RanWith { site_toml: run.site_toml.clone(), patience: run.patience }.keep(&mut journal)?;
    let forwarded = run.config.forward.as_ref().map(|_| forward::send::identity(&mut journal, &run.data_dir)).transpose()?;
    let fresh = restarted.engine.plan().stages() == 0;
    let plan = plan_to_follow(&run, &site, fresh, &mut journal)?;

    let now = run.clock.now();
    let plan = plan.map(|inputs| Arrival { received_at: now, inputs, receipt: None });
    let first = restarted.away(now).into_iter().chain(plan).collect();

    let (input, arrivals) = queue::bounded(ARRIVALS_MAX, WhenFull::Wait);
    let (publisher, views) = published::channel(restarted.engine.view());
    let pipeline = Pipeline {
        clock: run.clock,
        first,
        input: arrivals,
        journal,
        engine: restarted.engine,
        outbox,
        publisher,
        texts,
        last_seq: restarted.last_seq,
        floor: restarted.floor,
        positions: restarted.positions,
        marks_kept: std::time::Instant::now(),
    };
    let checkpointer = spawn_checkpointer(&run.data_dir.join("journal.db"), stopped.clone())?;
    add_measures(&run, &site, &views, &mut tasks, &stopped);
    if let (Some(config), Some(identity)) = (run.config.forward.clone(), forwarded) {
        let (site, journal, stopped) = (site.clone(), run.data_dir.join("journal.db"), stopped.clone());
        tasks.spawn(run_sink("forward", forward::send::run(config, site, journal, identity, run.clock, stopped)));
    }

    let mut server = Server::new(site.clone(), calendar, run.clock, run.mode, views);
    server.input = Some(input.clone());
    server.imports.clone_from(&run.config.imports);
    server.plans = Some(Arc::new(Shelf(run.data_dir.join("journal.db"))));
    server.demo = run.demo.clone();
    server.set_people(people, &run.config.people);
    server.notifications = notifications;
    server.handovers = Some(handover::Shelf::new(handovers));
    server.alert_log = Some(run.data_dir.join("alerts.jsonl"));
    server.edges = Edges::of(&run.config.sources, &site);
    for (source, heard) in server.edges.heard() {
        let io = SourceIo { source, clock: run.clock, out: input.clone(), shutdown: stopped.clone() };
        let name = site.sources[source.index()].key.clone();
        tasks.spawn(supervise(name, io, move |io| watch_line(heard.clone(), io)));
    }
    let address = serve(server, run.listen, &mut tasks, stopped.clone()).await?;
    add_sources(&run, &site, &input, &mut tasks, &mut plant, &stopped);
    Ok(Running { address, stop, tasks, pipeline: plant.run(pipeline, stopped)?, checkpointer })
}

/// The journal has every version of the plan.
struct Shelf(PathBuf);

impl PlanShelf for Shelf {
    fn given(&self) -> Result<Vec<Given>, String> {
        let given = given_plans(&self.0).map_err(|error| format!("{error:#}"))?;
        let one = |GivenPlan { plan, given_at, rejected }| Given { plan, given_at, rejected };
        Ok(given.into_iter().map(one).collect())
    }
}

/// Who there is. Where others reach the program, and nobody has been added who could sign in, it is not started unless the site file says
/// that this is meant.
fn people_of(run: &Run) -> Result<Arc<People>> {
    let config = &run.config.people;
    let ends = Ends { idle: config.idle_end, absolute: config.absolute_end };
    let people = People::open(&run.data_dir.join("people.db"), Settings { ends, look_is_open: config.look_open }, run.clock)?;
    if people.has_users()? {
        return Ok(Arc::new(people));
    }
    // What a program in front hands on comes from others too.
    if run.listen.ip().is_loopback() && !config.behind_tls {
        tracing::warn!("nobody has to sign in: there is no user, and only this machine reaches the page (tizbek user add)");
    } else if config.sign_in_open {
        tracing::warn!(address = %run.listen, "nobody has to sign in, and others reach the page: people.sign_in is open in the site file");
    } else {
        let message = format!(
            "found no user, and {} is an address that others reach; expected one (tizbek user add LOGIN --data {}), or sign_in = \"open\"",
            run.listen,
            run.data_dir.display()
        );
        let problem = Problem { file: site_file(&run.site_dir), line: 1, key: "people.sign_in".to_owned(), message };
        return Err(anyhow!(Refused(vec![problem])));
    }
    Ok(Arc::new(people))
}

impl Running {
    /// Ends sources and sinks, then the pipeline with what had arrived, and says how that went.
    pub async fn stop(mut self) -> Result<()> {
        self.stop.send_replace(true);
        let pipeline = tokio::task::spawn_blocking(move || self.pipeline.join());
        let ended = pipeline.await.context("the pipeline's thread")?;
        self.checkpointer.thread().unpark();
        if self.checkpointer.join().is_err() {
            tracing::warn!("the checkpointer panicked: this is our mistake, please report it");
        }
        let ended = ended.map_err(|_| anyhow!("the pipeline panicked: this is our mistake, please report it"))?;
        end(&mut self.tasks).await;
        ended
    }

    /// Waits until something that must not end has ended.
    pub async fn failed(&mut self) {
        let mut look = tokio::time::interval(Duration::from_millis(200));
        while !self.pipeline.is_finished() {
            look.tick().await;
        }
    }
}

/// The pipeline's thread before it has the pipeline, and the tasks that are to share it.
struct Plant {
    runtime: Handle,
    tasks: JoinSet<()>,
    begin: oneshot::Sender<Begin>,
    thread: std::thread::JoinHandle<Result<()>>,
}

struct Begin {
    pipeline: Pipeline,
    tasks: JoinSet<()>,
    stopped: watch::Receiver<bool>,
}

impl Plant {
    /// Starts the thread, which ends by itself when it is never given a pipeline.
    fn start() -> Result<Self> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let handle = runtime.handle().clone();
        let (begin, begun) = oneshot::channel();
        let thread = std::thread::Builder::new().name("pipeline".to_owned());
        let thread = thread.spawn(move || runtime.block_on(run_plant(begun)))?;
        Ok(Self { runtime: handle, tasks: JoinSet::new(), begin, thread })
    }

    fn spawn<F: Future<Output = ()> + Send + 'static>(&mut self, task: F) {
        self.tasks.spawn_on(task, &self.runtime);
    }

    fn run(self, pipeline: Pipeline, stopped: watch::Receiver<bool>) -> Result<std::thread::JoinHandle<Result<()>>> {
        let begin = Begin { pipeline, tasks: self.tasks, stopped };
        self.begin.send(begin).map_err(|_| anyhow!("the pipeline's thread has ended"))?;
        Ok(self.thread)
    }
}

async fn run_plant(begun: oneshot::Receiver<Begin>) -> Result<()> {
    // An error is the start given up.
    let Ok(Begin { pipeline, mut tasks, stopped }) = begun.await else { return Ok(()) };
    // A task like the others: what the thread waits on would be asked once more for the one that it runs for.
    let ended = tokio::spawn(pipeline.run(stopped)).await;
    ended.unwrap_or_else(|failed| std::panic::resume_unwind(failed.into_panic())).context("the pipeline ended")?;
    end(&mut tasks).await;
    Ok(())
}

/// Waits for tasks to end by themselves, as long as they get for it.
async fn end(tasks: &mut JoinSet<()>) {
    let all = async { while tasks.join_next().await.is_some() {} };
    if tokio::time::timeout(ENDING_MAX, all).await.is_err() {
        tracing::warn!("some tasks had to be cut off");
    }
}

/// Copying the journal's log into its file waits for the disk, which is nothing for the pipeline to do.
fn spawn_checkpointer(journal: &Path, stopped: watch::Receiver<bool>) -> Result<std::thread::JoinHandle<()>> {
    let checkpointer = Checkpointer::open(journal)?;
    let thread = std::thread::Builder::new().name("checkpoint".to_owned());
    Ok(thread.spawn(move || {
        let mut failing = false;
        while !*stopped.borrow() {
            std::thread::park_timeout(CHECKPOINT_EVERY);
            let done = checkpointer.run();
            if let (Err(error), false) = (&done, failing) {
                tracing::warn!(error = error as &dyn std::error::Error, "the journal's log could not be copied; tried again");
            }
            failing = done.is_err();
        }
    })?)
}

/// The plan to give to the engine at the start: the one in the site's folder, if it has changed since it was last taken up
/// (what was imported in between is newer). An engine that is `fresh` and never had a plan gets an empty one, so that its first
/// input is in the journal like every other.
fn plan_to_follow(run: &Run, site: &Site, fresh: bool, journal: &mut Journal) -> Result<Option<Inputs>> {
    let plan = match &run.plan {
        Some(plan) => Some(plan.clone()),
        None => read_plan_beside(&run.site_dir, site)?,
    };
    if let Some(plan) = &plan {
        // Taken up means that the journal has gone on since: the plan is the first thing that a start puts into it.
        let written = write_csv(plan, site) + &write_orders_csv(plan, site).unwrap_or_default();
        let last_seq = journal.next_seq() - 1;
        let taken = journal.get_meta(PLAN_FILE)?;
        let taken = taken.as_deref().and_then(|taken| taken.split_once('\n'));
        if taken.is_some_and(|(seq, text)| text == written && seq.parse().is_ok_and(|seq: u64| seq < last_seq)) {
            return Ok(None);
        }
        journal.set_meta(PLAN_FILE, &format!("{last_seq}\n{written}"))?;
    }
    let nothing = || Plan::new(PlanHead::default(), site.stages.len(), Vec::new(), Vec::new());
    Ok(plan.map(|plan| Inputs::Plan(Box::new(plan))).or_else(|| fresh.then(|| Inputs::One(Input::Planned(Arc::new(nothing()))))))
}

fn read_plan_beside(dir: &Path, site: &Site) -> Result<Option<Plan>> {
    let Some(file) = ["plan.csv", "plan.xlsx"].map(|name| dir.join(name)).into_iter().find(|file| file.is_file()) else {
        return Ok(None);
    };
    let draft = read_plan(&file, site).map_err(Refused)?;
    for finding in &draft.findings {
        tracing::warn!(%finding, "plan");
    }
    let head = PlanHead { reason: file.file_name().unwrap_or_default().to_string_lossy().into_owned(), ..PlanHead::default() };
    Ok(Some(draft.into_plan(head, site)))
}

fn add_alert_sinks(
    config: &Config,
    journal: &mut Journal,
    outbox: &mut Outbox,
    tasks: &mut JoinSet<()>,
    plant: &mut Plant,
    stopped: &watch::Receiver<bool>,
) -> Result<()> {
    let mut way = |name: &str| -> Result<(queue::Receiver<Outgoing>, DeliveredMark)> {
        let (queue, alerts) = queue::bounded(ALERT_QUEUE_MAX, WhenFull::Drop);
        let mark = DeliveredMark::starting_at(outbox.delivered(name, journal)?);
        outbox.add(name, queue, mark.clone());
        Ok((alerts, mark))
    };
    if let Some(mqtt) = config.mqtt_alerts.clone() {
        let (alerts, mark) = way("mqtt_alerts")?;
        plant.spawn(run_sink("mqtt_alerts", sinks::mqtt::run(mqtt, alerts, mark, stopped.clone())));
    }
    if let Some(webhook) = config.webhook.clone() {
        let (alerts, mark) = way("webhook")?;
        tasks.spawn(run_sink("webhook", sinks::webhook::run(webhook, alerts, mark, stopped.clone())));
    }
    Ok(())
}

/// Who is told of alerts, besides the sinks. `None`: the site file names nobody.
fn add_notifications(
    run: &Run,
    (site, calendar, texts): (&Arc<Site>, &Arc<Calendar>, &Arc<Texts>),
    journal: &mut Journal,
    outbox: &mut Outbox,
    tasks: &mut JoinSet<()>,
    stopped: &watch::Receiver<bool>,
) -> Result<Option<Arc<Notifications>>> {
    const NAME: &str = "notify";
    let config = run.config.notify.clone();
    if config.is_off() {
        return Ok(None);
    }
    let (site, calendar, texts) = (site.clone(), calendar.clone(), texts.clone());
    let made_of = MadeOf { config, site, calendar, clock: run.clock, texts, origin: run.config.people.origin.clone() };
    let notifications = Arc::new(Notifications::open(made_of, &run.data_dir)?);
    let (queue, alerts) = queue::bounded(ALERT_QUEUE_MAX, WhenFull::Drop);
    let mark = DeliveredMark::starting_at(outbox.delivered(NAME, journal)?);
    outbox.add(NAME, queue, mark.clone());
    tasks.spawn(notify::intake::run(notifications.clone(), alerts, mark, stopped.clone()));
    for channel in 0..notifications.config.channels.len() {
        tasks.spawn(notify::deliver::run(notifications.clone(), channel, stopped.clone()));
    }
    tasks.spawn(notify::printer::run(notifications.clone(), stopped.clone()));
    Ok(Some(notifications))
}

async fn run_sink<F: Future<Output = Result<(), sinks::SinkError>>>(name: &'static str, sink: F) {
    if let Err(error) = sink.await {
        tracing::error!(sink = name, error = &error as &dyn std::error::Error, "nothing will be sent");
    }
}

/// Views for the measures, one in `every` of site time.
fn add_measures(run: &Run, site: &Arc<Site>, views: &Views, tasks: &mut JoinSet<()>, stopped: &watch::Receiver<bool>) {
    let Some(influx) = run.config.influx.clone() else { return };
    let (queue, measures) = queue::bounded::<Arc<View>>(VIEW_QUEUE_MAX, WhenFull::Drop);
    let (views, clock, every, mut stopping) = (views.clone(), run.clock, influx.every, stopped.clone());
    tasks.spawn(async move {
        loop {
            tokio::select! {
                biased;
                _ = stopping.wait_for(|&stop| stop) => return,
                () = clock.sleep(every) => {}
            }
            if queue.send(views.fresh().await.view).await.is_err() {
                return;
            }
        }
    });
    let spool = run.data_dir.join("influx-spool");
    tasks.spawn(run_sink("influx", sinks::influx::run(influx, measures, site.clone(), spool, stopped.clone())));
}

/// Serves the API and the page; returns where.
pub async fn serve(
    server: Server,
    listen: SocketAddr,
    tasks: &mut JoinSet<()>,
    mut stopped: watch::Receiver<bool>,
) -> Result<SocketAddr> {
    let listener = TcpListener::bind(listen).await.with_context(|| format!("cannot listen on {listen}"))?;
    let address = listener.local_addr()?;
    let router = api::router(Arc::new(server));
    tasks.spawn(async move {
        // Live streams would hold a graceful end up for ever: they are cut off, a page connects again.
        let serving = async { axum::serve(listener, router.into_make_service_with_connect_info::<SocketAddr>()).await };
        tokio::select! {
            ended = serving => if let Err(error) = ended {
                tracing::error!(%error, "the page is not served any more");
            },
            _ = stopped.wait_for(|&stop| stop) => {}
        }
    });
    Ok(address)
}

fn add_sources(
    run: &Run,
    site: &Arc<Site>,
    input: &Sender<Arrival>,
    tasks: &mut JoinSet<()>,
    plant: &mut Plant,
    stopped: &watch::Receiver<bool>,
) {
    for source in &run.config.sources {
        let id = match source {
            SourceConfig::Modbus(config) => config.source,
            SourceConfig::Mqtt(config) => config.source,
            SourceConfig::Mavlink(config) => config.source,
            SourceConfig::Sparkplug(config) => config.source,
            SourceConfig::OpcUa(config) => config.source,
            SourceConfig::Push(source) => *source,
            // What other instances hand over comes by the API.
            SourceConfig::Edge(_) => continue,
            SourceConfig::Manual(source) => *source,
        };
        let name = site.sources[id.index()].key.clone();
        let io = SourceIo { source: id, clock: run.clock, out: input.clone(), shutdown: stopped.clone() };
        match source.clone() {
            SourceConfig::Modbus(config) => {
                tasks.spawn(supervise(name, io, move |io| modbus::run(config.clone(), io)));
            }
            SourceConfig::Mqtt(config) => {
                plant.spawn(supervise(name, io, move |io| mqtt::run(config.clone(), io)));
            }
            SourceConfig::Sparkplug(config) => {
                plant.spawn(supervise(name, io, move |io| sparkplug::run(config.clone(), io)));
            }
            SourceConfig::Mavlink(config) => {
                tasks.spawn(supervise(name, io, move |io| mavlink::run(config.clone(), io)));
            }
            SourceConfig::OpcUa(config) => {
                let (dir, memory) = (run.data_dir.join("opcua").join(&name), opcua::Memory::default());
                tasks.spawn(supervise(name, io, move |io| opcua::run(config.clone(), dir.clone(), memory.clone(), io)));
            }
            SourceConfig::Edge(_) => {}
            SourceConfig::Manual(_) => {
                let dir = run.data_dir.join("facts").join(&name);
                let imports = run.config.imports.iter().filter(|import| import.source == id).cloned().collect();
                let tables = manual::Tables { site: site.clone(), calendar: Arc::new(run.config.calendar.clone()), imports };
                tasks.spawn(supervise(name, io, move |io| manual::watch_folder(dir.clone(), tables.clone(), io)));
            }
            SourceConfig::Push(_) => {
                let (dir, site) = (run.data_dir.join("drop"), site.clone());
                tasks.spawn(supervise(name, io, move |io| push::watch_folder(dir.clone(), site.clone(), io)));
            }
        }
    }
}
