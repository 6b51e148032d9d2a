//! A running mine: a world stepped by the clock, and its devices behind real sockets. For `tizbek demo`, for tests and for the
//! program `tizbek-sim run`.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use tokio::net::{TcpListener, UdpSocket};
use tokio::sync::mpsc;
use tokio::task::JoinSet;

use crate::SimError;
use crate::clock::SimClock;
use crate::mavlink;
use crate::modbus::{self, Image, SharedImage};
use crate::mqtt::{self, Message};
use crate::scenario::{self, Scenario};
use crate::site::{Point, Site, SourceKind};
use crate::truth::Truth;
use crate::world::{Sent, World};

/// Messages between the mine and one publisher at most; more are lost, and counted.
const INBOX_MAX: usize = 4_096;
/// Seconds stepped without a break at most, after a pause of the machine.
const STEPS_MAX: i64 = 300;

/// How a mine is run. Site time was `start_micros` at `origin` (none: when it starts).
#[derive(Clone, Debug)]
pub struct Options {
    pub site_toml: String,
    pub start_micros: i64,
    pub origin: Option<Instant>,
    /// Seconds of site time in a second of the wall clock.
    pub speed: f64,
    pub seed: u64,
    pub broker: SocketAddr,
    pub mavlink_to: SocketAddr,
    /// Runs from the start, with the offsets of its file.
    pub scenario: Option<String>,
    pub modbus: ModbusBind,
}

/// Where the Modbus devices listen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ModbusBind {
    /// On free ports of 127.0.0.1: ask `RunningMine::addresses`.
    #[default]
    FreePorts,
    /// Where the site file says.
    AsDeclared,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScenarioInfo {
    pub id: String,
    pub name_ru: String,
    /// The Russian name where no Kazakh one is confirmed.
    pub name_kk: String,
    pub name_en: String,
    pub running: bool,
}

/// Ends with `stop`, or when it is dropped.
pub struct RunningMine {
    world: Arc<Mutex<World>>,
    addresses: BTreeMap<String, String>,
    scenarios: Vec<Scenario>,
    lost: Arc<AtomicU64>,
    tasks: JoinSet<()>,
}

/// Starts a mine.
///
/// # Errors
/// The site or the scenario cannot be used, or a socket cannot be opened.
pub async fn start(options: Options) -> Result<RunningMine, SimError> {
    let site = Arc::new(Site::parse(&options.site_toml)?);
    let mut world = World::new(Arc::clone(&site), options.start_micros, options.seed);
    if let Some(id) = &options.scenario {
        world.begin(&scenario::find(id)?, 0)?;
    }
    let clock = SimClock::new(options.origin.unwrap_or_else(Instant::now), options.start_micros, options.speed);
    let lost = Arc::new(AtomicU64::new(0));
    let mut tasks = JoinSet::new();
    let mut devices = Devices { site: Arc::clone(&site), lost: Arc::clone(&lost), ..Devices::default() };
    let mut listeners = Vec::new();
    for (index, source) in site.sources.iter().enumerate() {
        match source.kind {
            SourceKind::Modbus => listeners.push((index, devices.add_modbus(index, options.modbus).await?)),
            SourceKind::Mqtt => {
                let (outgoing, inbox) = mpsc::channel(INBOX_MAX);
                devices.publishers.insert(index, outgoing);
                let client_id = format!("{}-{}-devices", site.id, source.id);
                tasks.spawn(mqtt::publish(options.broker, client_id, inbox, Arc::clone(&lost)));
            }
            SourceKind::Mavlink => devices.add_mavlink(index, options.mavlink_to).await?,
            SourceKind::Other => {}
        }
    }
    // The first second is done before anybody can ask, so that no register is read empty.
    let mut sent = Vec::new();
    world.step(&mut sent);
    devices.show(&world, &sent);
    let mut addresses = BTreeMap::new();
    for (index, listener) in listeners {
        let address = listener.local_addr().map_err(SimError::io("address of a Modbus server"))?;
        addresses.insert(site.sources[index].id.clone(), address.to_string());
        tasks.spawn(modbus::serve(listener, Arc::clone(&devices.images[&index])));
    }
    let world = Arc::new(Mutex::new(world));
    tasks.spawn(run(Arc::clone(&world), devices, clock));
    Ok(RunningMine { world, addresses, scenarios: scenario::all()?, lost, tasks })
}

impl RunningMine {
    /// Where each Modbus source listens: `host:port` by its id.
    #[must_use]
    pub fn addresses(&self) -> BTreeMap<String, String> {
        self.addresses.clone()
    }

    #[must_use]
    pub fn scenarios(&self) -> Vec<ScenarioInfo> {
        let world = lock(&self.world);
        let quiet = !self.scenarios.iter().any(|scenario| world.runs(&scenario.id));
        let info = |scenario: &Scenario| ScenarioInfo {
            id: scenario.id.clone(),
            name_ru: scenario.name.ru.clone(),
            name_kk: if scenario.name.kk.is_empty() { &scenario.name.ru } else { &scenario.name.kk }.clone(),
            name_en: scenario.name.en.clone(),
            running: if scenario.upsets.is_empty() { quiet } else { world.runs(&scenario.id) },
        };
        self.scenarios.iter().map(info).collect()
    }

    /// Lets a scenario begin: its first upset starts with the next second, the others keep their distance to it. A scenario
    /// without upsets ends all others.
    ///
    /// # Errors
    /// There is none of that name, it runs already, or it does not fit the site.
    pub fn start_scenario(&self, id: &str) -> Result<(), SimError> {
        let scenario = self.scenarios.iter().find(|scenario| scenario.id == id);
        let scenario = scenario.ok_or_else(|| SimError::Scenario(format!("none is called {id:?}")))?;
        let mut world = lock(&self.world);
        if scenario.upsets.is_empty() {
            world.end_all();
            return Ok(());
        }
        if world.runs(id) {
            return Err(SimError::Scenario(format!("{id} runs already")));
        }
        let zero = world.plant().elapsed() + 1 - scenario.first_upset();
        world.begin(scenario, zero)
    }

    /// From the next second on nothing goes wrong any more.
    pub fn stop_scenarios(&self) {
        lock(&self.world).end_all();
    }

    /// What has really happened so far.
    #[must_use]
    pub fn truth(&self) -> Truth {
        lock(&self.world).truth()
    }

    /// Readings that could not be sent because a queue was full.
    #[must_use]
    pub fn lost(&self) -> u64 {
        self.lost.load(Ordering::Relaxed)
    }

    /// Ends all devices at once, as a power cut would.
    pub async fn stop(mut self) {
        self.tasks.shutdown().await;
    }
}

/// The outer end of each source.
#[derive(Default)]
struct Devices {
    site: Arc<Site>,
    images: BTreeMap<usize, SharedImage>,
    publishers: BTreeMap<usize, mpsc::Sender<Message>>,
    drones: Vec<Drone>,
    lost: Arc<AtomicU64>,
}

struct Drone {
    source: usize,
    socket: UdpSocket,
    sender: mavlink::Sender,
}

impl Devices {
    async fn add_modbus(&mut self, source: usize, bind: ModbusBind) -> Result<TcpListener, SimError> {
        let address = match bind {
            ModbusBind::FreePorts => "127.0.0.1:0",
            ModbusBind::AsDeclared => &self.site.sources[source].address,
        };
        let listener = TcpListener::bind(address).await.map_err(SimError::io(format!("listening on {address}")))?;
        self.images.insert(source, Arc::new(Mutex::new(Image::of_source(&self.site, source))));
        Ok(listener)
    }

    async fn add_mavlink(&mut self, source: usize, to: SocketAddr) -> Result<(), SimError> {
        let any = if to.is_ipv4() { "0.0.0.0:0" } else { "[::]:0" };
        let socket = UdpSocket::bind(any).await.map_err(SimError::io("a UDP socket"))?;
        socket.connect(to).await.map_err(SimError::io(format!("sending to {to}")))?;
        let system = self.site.signals.iter().filter(|signal| signal.source == source).find_map(|signal| match &signal.point {
            Point::Mavlink(point) => Some(point.system),
            Point::Modbus(_) | Point::Mqtt(_) | Point::None => None,
        });
        self.drones.push(Drone { source, socket, sender: mavlink::Sender::new(system.unwrap_or(1)) });
        Ok(())
    }

    /// Puts one second of the world on the wires.
    fn show(&mut self, world: &World, sent: &[Sent]) {
        for (&source, image) in &self.images {
            let mut image = lock(image);
            image.silent = world.silent(source);
            for one in sent.iter().filter(|one| self.site.signals[one.reading.signal].source == source) {
                if let Point::Modbus(point) = &self.site.signals[one.reading.signal].point {
                    image.write(point, one.reading.value, one.reading.broken);
                }
            }
        }
        for one in sent.iter().filter(|one| !one.reading.broken) {
            let signal = &self.site.signals[one.reading.signal];
            let (Point::Mqtt(point), Some(publisher)) = (&signal.point, self.publishers.get(&signal.source)) else { continue };
            if publisher.try_send(mqtt::message(point, one.reading.value, one.occurred_micros)).is_err() {
                self.lost.fetch_add(1, Ordering::Relaxed);
            }
        }
        let boot_millis = (world.plant().elapsed() * 1_000) as u32;
        for drone in self.drones.iter_mut().filter(|drone| !world.silent(drone.source)) {
            for frame in drone.sender.frames(world.uav(), boot_millis) {
                // Radio: what nobody receives is gone, and nobody counts it.
                drone.socket.try_send(&frame).ok();
            }
        }
    }
}

/// Steps the world as the clock runs, until it is aborted.
async fn run(world: Arc<Mutex<World>>, mut devices: Devices, clock: SimClock) {
    loop {
        let elapsed = {
            let mut world = lock(&world);
            let target = clock.elapsed_secs().min(world.plant().elapsed() + STEPS_MAX);
            let mut sent = Vec::new();
            while world.plant().elapsed() < target {
                sent.clear();
                world.step(&mut sent);
                devices.show(&world, &sent);
            }
            world.plant().elapsed()
        };
        clock.wait_for_secs(elapsed + 1).await;
    }
}

/// A poisoned lock is taken all the same: a panic elsewhere is told where it happens.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
