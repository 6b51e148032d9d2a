//! Configuration, as written (`read`) and as checked (`Config`). Everything is checked and every problem is told at once, with
//! file, line, key and what was expected.

pub mod broker;
pub mod check;
pub mod formula;
mod imports;
mod modbus;
mod notify;
mod opcua;
mod people;
pub mod read;
pub mod write;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use tizbek_core::ids::{SignalId, SourceId};
use tizbek_core::model::{Calendar, Site};
use tizbek_core::time::Span;

pub use broker::{
    BrokerConfig, HostState, MqttConfig, MqttPoint, MqttStatus, MqttVersion, Place, Shape, SparkplugConfig, SparkplugPoint,
    StateVersion, TimeFormat, Tls, TlsPart, Transport,
};
pub use imports::{Field, ImportConfig};
pub use modbus::{
    BlockLimits, DeviceCare, ModbusConfig, ModbusLine, ModbusPoint, ModbusTable, ModbusType, Parity, PollClass, SerialLine,
    WordOrder,
};
pub use notify::{
    ChannelConfig, ChannelKind, EmailConfig, Escalation, Hidden, MailSecurity, NotifyConfig, PrintConfig, Priority, Quiet,
    RecipientConfig, RouteConfig, Tongue,
};
pub use opcua::{Deadband, Namespace, NodeName, OpcUaConfig, OpcUaPoint, OpcUaServer, Security, SecurityPolicy};
pub use people::PeopleConfig;

/// A site as it runs: the model the core gets, and what only the shell needs.
#[derive(Clone, Debug)]
pub struct Config {
    pub site: Site,
    pub calendar: Calendar,
    pub sources: Vec<SourceConfig>,
    pub imports: Vec<ImportConfig>,
    pub mqtt_alerts: Option<MqttAlertsConfig>,
    pub webhook: Option<WebhookConfig>,
    pub influx: Option<InfluxConfig>,
    pub forward: Option<ForwardConfig>,
    pub people: PeopleConfig,
    pub notify: NotifyConfig,
}

#[derive(Clone, Debug)]
pub enum SourceConfig {
    Modbus(ModbusConfig),
    Mqtt(MqttConfig),
    Mavlink(MavlinkConfig),
    Sparkplug(SparkplugConfig),
    OpcUa(OpcUaConfig),
    /// Files and HTTP: nothing to connect to.
    Push(SourceId),
    /// People.
    Manual(SourceId),
    /// Another instance, which comes to us.
    Edge(EdgeConfig),
}

impl SourceConfig {
    #[must_use]
    pub fn as_modbus(&self) -> Option<&ModbusConfig> {
        if let Self::Modbus(config) = self { Some(config) } else { None }
    }
}

#[derive(Clone, PartialEq, Eq)]
pub struct Login {
    pub user: String,
    pub password: String,
}

impl std::fmt::Debug for Login {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Login {{ user: {:?}, password: *** }}", self.user)
    }
}

#[derive(Clone, Debug)]
pub struct MavlinkConfig {
    pub source: SourceId,
    /// Address to listen on, UDP.
    pub address: String,
    pub points: Vec<MavlinkPoint>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MavlinkPoint {
    pub signal: SignalId,
    pub system: u8,
    pub field: MavlinkField,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MavlinkField {
    /// Remaining charge, percent (BATTERY_STATUS, SYS_STATUS).
    Battery,
    /// Metres above sea level (GLOBAL_POSITION_INT).
    Altitude,
    /// Degrees.
    Latitude,
    /// Degrees.
    Longitude,
    /// Metres a second over ground.
    GroundSpeed,
    /// Sequence number of the mission item in progress (MISSION_CURRENT).
    MissionItem,
    /// 1 while the motors are armed (HEARTBEAT).
    Armed,
    /// MAV_STATE of HEARTBEAT.
    SystemStatus,
}

/// Another instance of this program that hands over what its journal has.
#[derive(Clone)]
pub struct EdgeConfig {
    pub source: SourceId,
    /// By which it is known.
    pub token: String,
    pub points: Vec<EdgePoint>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EdgePoint {
    pub signal: SignalId,
    /// The id of the signal at the other instance.
    pub name: String,
}

impl std::fmt::Debug for EdgeConfig {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "EdgeConfig {{ source: {:?}, token: ***, points: {:?} }}", self.source, self.points)
    }
}

/// Where this instance hands over what its journal has.
#[derive(Clone)]
pub struct ForwardConfig {
    pub url: String,
    /// The id of the source that we are there.
    pub source: String,
    pub token: String,
    /// What goes there; `None`: all signals.
    pub signals: Option<Vec<SignalId>>,
}

impl std::fmt::Debug for ForwardConfig {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { url, source, signals, .. } = self;
        write!(f, "ForwardConfig {{ url: {url:?}, source: {source:?}, token: ***, signals: {signals:?} }}")
    }
}

#[derive(Clone, Debug)]
pub struct MqttAlertsConfig {
    pub address: String,
    pub client_id: String,
    pub topic: String,
    pub login: Option<Login>,
}

#[derive(Clone, Debug)]
pub struct WebhookConfig {
    pub url: String,
}

#[derive(Clone)]
pub struct InfluxConfig {
    pub url: String,
    pub org: String,
    pub bucket: String,
    pub token: String,
    /// Of site time.
    pub every: Duration,
}

impl std::fmt::Debug for InfluxConfig {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "InfluxConfig {{ url: {:?}, org: {:?}, bucket: {:?}, every: {:?} }}",
            self.url, self.org, self.bucket, self.every
        )
    }
}

impl Config {
    /// Where sources are really to be found: `tizbek demo` and tests put their own addresses in.
    #[must_use]
    pub fn with_addresses(mut self, addresses: &BTreeMap<String, String>) -> Self {
        for source in &mut self.sources {
            let (id, address) = match source {
                SourceConfig::Modbus(modbus) => (modbus.source, modbus.line.address_mut()),
                SourceConfig::Mqtt(mqtt) => (mqtt.source, &mut mqtt.broker.address),
                SourceConfig::Mavlink(mavlink) => (mavlink.source, &mut mavlink.address),
                SourceConfig::Sparkplug(sparkplug) => (sparkplug.source, &mut sparkplug.broker.address),
                SourceConfig::OpcUa(opcua) => (opcua.source, &mut opcua.server.endpoint),
                SourceConfig::Push(_) | SourceConfig::Manual(_) | SourceConfig::Edge(_) => continue,
            };
            if let Some(other) = addresses.get(&self.site.sources[id.index()].key) {
                address.clone_from(other);
            }
        }
        self
    }

    /// Nothing counts as silent or stale before `least`. Where a clock runs fast, as in the demonstration, what a busy machine does
    /// in between would be a silence of the mine's otherwise.
    #[must_use]
    pub fn with_patience(mut self, least: Span) -> Self {
        for source in &mut self.site.sources {
            if source.silent_after > Span::ZERO {
                source.silent_after = source.silent_after.max(least);
            }
        }
        for signal in &mut self.site.signals {
            signal.stale_after = signal.stale_after.max(least);
        }
        self
    }
}

/// One thing that is wrong in a file a person wrote.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    pub file: PathBuf,
    /// 1-based.
    pub line: usize,
    pub key: String,
    pub message: String,
}

/// A file that a person wrote cannot be used: everything that is wrong with it.
#[derive(Debug, thiserror::Error)]
#[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
pub struct Refused(pub Vec<Problem>);

impl Problem {
    /// Without the file, where there is only one.
    #[must_use]
    pub fn shown(&self) -> String {
        format!("{}: {}: {}", self.line, self.key, self.message)
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}: {}: {}", self.file.display(), self.line, self.key, self.message)
    }
}
