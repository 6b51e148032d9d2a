//! The demonstration: a virtual mine, a broker of its own and the very program that runs at a site, on one machine, with a
//! clock that runs faster. Nothing of it is used by `run`.

use std::collections::{BTreeMap, HashMap};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, UdpSocket};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow};
use tizbek_core::model::{Calendar, PlanHead, Site};
use tizbek_core::time::{Span, Timestamp};
use tizbek_sim::{Options, RunningMine};

use crate::api::Demonstration;
use crate::api::dto::{ModeDto, ScenarioDto, TextDto};
use crate::app::{self, Run, Running};
use crate::clock::Clock;
use crate::config::read::{read_site, site_file};
use crate::config::{Config, ModbusLine, MqttAlertsConfig, MqttPoint, MqttVersion, Refused, Shape, SourceConfig, Transport};
use crate::journal::{Durability, Journal};
use crate::people::desk::DEMO_LOGINS;
use crate::people::{Actor, NewUser, PeopleError, Role, Roles, Store, password};
use crate::pipeline::last_now;
use crate::plan::{read_plan, repeat_daily};

/// A hundredth of a second of the wall is most of a second of the mine: what a busy machine does in between is no silence of
/// the mine's. Site times in which something must be heard are at least this long of the wall.
const PATIENCE: Duration = Duration::from_secs(4);
/// The plan of the reference day is repeated so often.
const PLANNED_DAYS: u32 = 60;

pub struct Demo {
    pub site_dir: PathBuf,
    pub data_dir: PathBuf,
    pub listen: SocketAddr,
    /// Seconds of the mine in one second.
    pub speed: f64,
    pub seed: u64,
    pub scenario: Option<String>,
}

/// Everything the demonstration runs.
pub struct RunningDemo {
    pub site: Running,
    mine: Arc<RunningMine>,
}

pub async fn start(demo: Demo) -> Result<RunningDemo> {
    let config = read_site(&demo.site_dir, &|_| None).map_err(Refused)?;
    let broker = start_broker()?;
    let site_toml = std::fs::read_to_string(site_file(&demo.site_dir))?;
    let start = shift_start(&config.calendar, Clock::wall().now());
    let start = after_journal(&demo.data_dir)?.map_or(start, |after| start.max(after));
    let clock = Clock::scaled(start, demo.speed);
    let mavlink_to = free_udp()?;
    let options = Options {
        site_toml: site_toml.clone(),
        start_micros: start.0,
        origin: Some(Instant::now()),
        speed: demo.speed,
        seed: demo.seed,
        broker,
        mavlink_to,
        scenario: demo.scenario.clone(),
        modbus: tizbek_sim::mine::ModbusBind::FreePorts,
    };
    let mine = Arc::new(tizbek_sim::start(options).await.context("the virtual mine does not start")?);
    let config = connect(config, &mine.addresses(), broker, mavlink_to);
    let plan = read_plan(&demo.site_dir.join("plan.csv"), &config.site).map_err(Refused)?;
    let plan = repeat_daily(&plan, &config.site, start, PLANNED_DAYS).map_err(|error| anyhow!(error))?;
    let head = PlanHead { author: "demo".to_owned(), reason: "plan.csv".to_owned(), ..PlanHead::default() };
    let plan = plan.into_plan(head, &config.site);
    let config = with_people(config, &demo.data_dir)?;
    let run = Run {
        config,
        site_toml,
        patience: Span((PATIENCE.as_micros() as f64 * demo.speed) as i64),
        site_dir: demo.site_dir,
        data_dir: demo.data_dir,
        listen: demo.listen,
        clock,
        durability: Durability::Kill,
        mode: ModeDto::Demo,
        demo: Some(Arc::new(Switches(mine.clone()))),
        plan: Some(plan),
    };
    Ok(RunningDemo { site: app::start(run).await?, mine })
}

impl RunningDemo {
    pub async fn stop(self) -> Result<()> {
        self.site.stop().await?;
        self.mine.stop_scenarios();
        Ok(())
    }
}

/// Somebody for each role, whose password nobody knows: the page signs in by itself, as the dispatcher first. Everybody may look.
fn with_people(mut config: Config, data_dir: &Path) -> Result<Config> {
    config.people.look_open = true;
    std::fs::create_dir_all(data_dir).with_context(|| format!("{} cannot be made", data_dir.display()))?;
    let mut store = Store::open(&data_dir.join("people.db"))?;
    let actor = Actor::console("demo");
    for (role, login) in DEMO_LOGINS {
        match store.user_called(login) {
            Ok(_) => continue,
            Err(PeopleError::Unknown { .. }) => {}
            Err(error) => return Err(error.into()),
        }
        let (name, units) = match role {
            Role::Viewer => ("Гость", Vec::new()),
            Role::Dispatcher => ("А. Нурланов, диспетчер", Vec::new()),
            Role::Planner => ("Г. Ким, плановик", Vec::new()),
            Role::Engineer => ("С. Ли, инженер АСУ", Vec::new()),
            Role::Unit => ("Б. Ермеков, участок", config.site.stages.iter().take(1).map(|stage| stage.key.clone()).collect()),
            Role::Administrator => ("М. Орлова, администратор", Vec::new()),
        };
        // A hash that no password has: nobody signs in by typing one.
        let password = password::none()?;
        let new = NewUser { login: login.to_owned(), name: name.to_owned(), roles: Roles::of(&[role]), units, password };
        store.add_user(&actor, Clock::wall().now(), &new)?;
    }
    Ok(config)
}

/// The start of the shift that `now` lies in, so that a shift is seen from its beginning.
fn shift_start(calendar: &Calendar, now: Timestamp) -> Timestamp {
    calendar.shift_at(now).map_or(now, |shift| shift.start)
}

/// A journal that is there already goes on after everything in it.
fn after_journal(data_dir: &Path) -> Result<Option<Timestamp>> {
    let path = data_dir.join("journal.db");
    if !path.is_file() {
        return Ok(None);
    }
    let (journal, opened) = Journal::open(&path, Durability::Kill)?;
    let engine = opened.last_received_at.max(opened.snapshot.map(|(_, now)| now));
    Ok(last_now(&journal)?.max(engine).map(|last| last + Span::from_secs(1)))
}

fn connect(config: Config, modbus: &BTreeMap<String, String>, broker: SocketAddr, mavlink: SocketAddr) -> Config {
    let mut addresses = modbus.clone();
    for source in &config.sources {
        match source {
            SourceConfig::Mqtt(mqtt) => {
                addresses.insert(config.site.sources[mqtt.source.index()].key.clone(), broker.to_string());
            }
            SourceConfig::Mavlink(uav) => {
                addresses.insert(config.site.sources[uav.source.index()].key.clone(), mavlink.to_string());
            }
            SourceConfig::Modbus(_)
            | SourceConfig::Sparkplug(_)
            | SourceConfig::OpcUa(_)
            | SourceConfig::Push(_)
            | SourceConfig::Manual(_)
            | SourceConfig::Edge(_) => {}
        }
    }
    let topic = format!("tizbek/{}/alerts", config.site.key);
    let mut config = config.with_addresses(&addresses);
    config.sources.retain_mut(|source| playable(source, &config.site));
    config.mqtt_alerts =
        Some(MqttAlertsConfig { address: broker.to_string(), client_id: "tizbek-demo-alerts".to_owned(), topic, login: None });
    config
}

/// Makes of a source what the virtual mine plays. What it does not play stays unknown, which is told.
fn playable(source: &mut SourceConfig, site: &Site) -> bool {
    match source {
        SourceConfig::Mqtt(mqtt) => {
            // Its broker is inside the program.
            mqtt.broker.version = MqttVersion::V3;
            mqtt.broker.transport = Transport::Tcp;
            mqtt.status = None;
            let of_json = |point: &MqttPoint| matches!(point.shape, Shape::Json(_));
            for point in mqtt.points.iter().filter(|point| !of_json(point)) {
                let signal = &site.signals[point.signal.index()].key;
                tracing::warn!(signal, "the virtual mine has messages of format json alone: this one stays unknown");
            }
            mqtt.points.retain(of_json);
            true
        }
        SourceConfig::Sparkplug(sparkplug) => {
            let source = &site.sources[sparkplug.source.index()].key;
            tracing::warn!(source, "the virtual mine has no Sparkplug nodes: its signals stay unknown");
            false
        }
        SourceConfig::OpcUa(opcua) => {
            let source = &site.sources[opcua.source.index()].key;
            tracing::warn!(source, "the virtual mine has no OPC UA server: its signals stay unknown");
            false
        }
        SourceConfig::Modbus(modbus) => {
            // Its devices speak Modbus TCP, whatever line the mine has to them.
            modbus.line = ModbusLine::Tcp(modbus.line.address().to_owned());
            true
        }
        SourceConfig::Mavlink(_) | SourceConfig::Push(_) | SourceConfig::Manual(_) | SourceConfig::Edge(_) => true,
    }
}

struct Switches(Arc<RunningMine>);

impl Demonstration for Switches {
    fn scenarios(&self) -> Vec<ScenarioDto> {
        let scenario = |info: tizbek_sim::ScenarioInfo| ScenarioDto {
            id: info.id,
            name: TextDto { ru: info.name_ru, kk: info.name_kk, en: info.name_en },
            running: info.running,
        };
        self.0.scenarios().into_iter().map(scenario).collect()
    }

    fn start(&self, id: &str) -> Result<(), String> {
        self.0.start_scenario(id).map_err(|error| error.to_string())
    }

    fn stop(&self) {
        self.0.stop_scenarios();
    }
}

/// A broker inside the program, on a free port of 127.0.0.1. It keeps nothing and is good for nothing but a demonstration.
fn start_broker() -> Result<SocketAddr> {
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let connections = rumqttd::ConnectionSettings {
        connection_timeout_ms: 60_000,
        max_payload_size: 1 << 20,
        max_inflight_count: 100,
        auth: None,
        external_auth: None,
        dynamic_filters: true,
    };
    let server =
        rumqttd::ServerSettings { name: "demo".to_owned(), listen: address, tls: None, next_connection_delay_ms: 1, connections };
    let router = rumqttd::RouterConfig {
        max_connections: 100,
        max_outgoing_packet_count: 200,
        max_segment_size: 10 << 20,
        max_segment_count: 2,
        custom_segment: None,
        initialized_filters: None,
        shared_subscriptions_strategy: rumqttd::Strategy::default(),
    };
    let config =
        rumqttd::Config { id: 0, router, v4: Some(HashMap::from([("demo".to_owned(), server)])), ..rumqttd::Config::default() };
    let mut broker = rumqttd::Broker::new(config);
    // Its `start` never returns: it lives as long as the program.
    std::thread::Builder::new().name("demo-broker".to_owned()).spawn(move || {
        if let Err(error) = broker.start() {
            tracing::error!(%error, "the demonstration's broker ended");
        }
    })?;
    let until = Instant::now() + Duration::from_secs(10);
    while std::net::TcpStream::connect(address).is_err() {
        anyhow::ensure!(Instant::now() < until, "the demonstration's broker does not answer");
        std::thread::yield_now();
    }
    Ok(address)
}

/// A free UDP port of 127.0.0.1.
fn free_udp() -> Result<SocketAddr> {
    Ok(UdpSocket::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?)
}
