//! The command line of `tizbek probe`: its flags, and what they ask `tizbek::probe` to look for.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use clap::{Args, Subcommand, ValueEnum};
use tizbek::clock::Clock;
use tizbek::config::{BrokerConfig, MqttVersion, Tls, Transport};
use tizbek::config::{Login, ModbusLine, ModbusTable, NodeName, OpcUaServer, Parity, Security, SecurityPolicy, SerialLine};
use tizbek::probe::{Told, mavlink, modbus, mqtt, opcua, sparkplug};

#[derive(Subcommand)]
pub enum ProbeCommand {
    /// Which units answer, which registers they have, and what those probably mean.
    Modbus(ProbeModbusArgs),
    /// How an OPC UA server can be spoken to, which variables it has, and what they read.
    Opcua(ProbeOpcUaArgs),
    /// What is published at a broker, what the messages look like, and how their clocks stand.
    Mqtt(ProbeMqttArgs),
    /// Which edge nodes, devices and metrics of Sparkplug B there are at a broker.
    Sparkplug(ProbeSparkplugArgs),
    /// Which aircraft send telemetry to a port, and what of it can be read.
    Mavlink(ProbeMavlinkArgs),
}

/// What is told of what was found.
#[derive(Args)]
struct TellArgs {
    /// The id of the source in the lines for the site file; broker, uav or plc if not given.
    #[arg(long)]
    source: Option<String>,
    /// Nothing but the lines for the site file, to be added to it.
    #[arg(long)]
    lines: bool,
    /// One JSON document instead of text.
    #[arg(long, conflicts_with = "lines")]
    json: bool,
}

/// How a broker is reached.
#[derive(Args)]
struct BrokerArgs {
    /// `host:port`
    address: String,
    /// MQTT 5 instead of 3.1.1.
    #[arg(long)]
    v5: bool,
    /// Over TLS: the certificates, in PEM, of whoever signed the broker's.
    #[arg(long, value_name = "FILE")]
    ca_file: Option<PathBuf>,
    /// Our own certificate with its chain, in PEM, where the broker wants to see one; with its key.
    #[arg(long, value_name = "FILE", requires_all = ["key_file", "ca_file"])]
    cert_file: Option<PathBuf>,
    #[arg(long, value_name = "FILE", requires = "cert_file")]
    key_file: Option<PathBuf>,
    /// Without a login if not given. The password is in the environment, as TIZBEK_MQTT_PASSWORD.
    #[arg(long)]
    user: Option<String>,
    /// How long to listen.
    #[arg(long, value_name = "SECONDS", default_value_t = 10)]
    seconds: u64,
    #[command(flatten)]
    told: TellArgs,
}

#[derive(Args)]
pub struct ProbeMqttArgs {
    #[command(flatten)]
    broker: BrokerArgs,
    /// What to subscribe to, with + and # as MQTT has them; may be given several times.
    #[arg(long, value_name = "FILTER", default_values_t = ["#".to_owned()])]
    topic: Vec<String>,
}

#[derive(Args)]
pub struct ProbeSparkplugArgs {
    #[command(flatten)]
    broker: BrokerArgs,
    /// Only this group.
    #[arg(long)]
    group: Option<String>,
    /// Asks nodes whose birth was not heard to say again what they have. This is the only thing that any probe writes.
    #[arg(long)]
    rebirth: bool,
}

#[derive(Args)]
pub struct ProbeMavlinkArgs {
    /// Where to listen, UDP.
    #[arg(default_value = "0.0.0.0:14550")]
    address: String,
    /// How long to listen.
    #[arg(long, value_name = "SECONDS", default_value_t = 10)]
    seconds: u64,
    #[command(flatten)]
    told: TellArgs,
}

#[derive(Args)]
pub struct ProbeModbusArgs {
    /// `host:port`, or a serial port such as `/dev/ttyUSB0`.
    address: String,
    /// RTU frames through the TCP connection, as a transparent gateway passes them.
    #[arg(long)]
    rtu_over_tcp: bool,
    /// Of a serial port, as are the next two.
    #[arg(long, default_value_t = 19_200)]
    baud: u32,
    #[arg(long, value_enum, default_value = "even")]
    parity: ParityArg,
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u8).range(1..=2))]
    stop_bits: u8,
    /// Units to ask: `1`, `1-10`, `1,3,7`.
    #[arg(long, default_value = "1", value_parser = units)]
    units: Units,
    /// Holding and input registers if not given.
    #[arg(long, value_enum)]
    table: Option<TableArg>,
    /// The first register to try, counted from 0.
    #[arg(long, default_value_t = 0)]
    first: u16,
    /// The last one.
    #[arg(long, default_value_t = 199)]
    last: u16,
    /// How often they are read, a second apart: what moves, and how, says most.
    #[arg(long, default_value_t = 3)]
    reads: usize,
    /// Milliseconds that an answer may take.
    #[arg(long, default_value_t = 500)]
    timeout: u64,
    #[command(flatten)]
    told: TellArgs,
}

#[derive(Args)]
pub struct ProbeOpcUaArgs {
    /// `opc.tcp://host:port/path`
    endpoint: String,
    /// Where to begin: `nsu=urn:plc;s=Mine`, `ns=2;s=Mine`; the server's objects if not given.
    #[arg(long, value_name = "NODE", value_parser = node)]
    browse: Option<NodeName>,
    /// Only variables whose path has this in it.
    #[arg(long = "match", value_name = "TEXT")]
    only: Option<String>,
    /// So many variables are read.
    #[arg(long, value_name = "N", default_value_t = 100)]
    read: usize,
    /// How the connection is secured; it is not if this is not given.
    #[arg(long, value_enum, requires = "certificates")]
    security: Option<SecurityArg>,
    /// Signed and not encrypted.
    #[arg(long)]
    sign_only: bool,
    /// The folder of our certificate and of those that are trusted: `opcua/<source>` in the data folder of the site.
    #[arg(long, value_name = "DIR")]
    certificates: Option<PathBuf>,
    /// The URI that our certificate names: that of the source in the site file.
    #[arg(long, default_value = "urn:tizbek:probe")]
    application_uri: String,
    /// Anonymous if not given. The password is in the environment, as TIZBEK_OPCUA_PASSWORD.
    #[arg(long)]
    user: Option<String>,
    /// Milliseconds that an answer may take.
    #[arg(long, default_value_t = 5_000)]
    timeout: u64,
    #[command(flatten)]
    told: TellArgs,
}

#[derive(Clone, Copy, ValueEnum)]
enum SecurityArg {
    #[value(name = "Basic256Sha256")]
    Basic256Sha256,
    #[value(name = "Aes128Sha256RsaOaep")]
    Aes128Sha256RsaOaep,
    #[value(name = "Aes256Sha256RsaPss")]
    Aes256Sha256RsaPss,
}

fn node(text: &str) -> Result<NodeName, String> {
    text.parse().map_err(|()| "expected a node such as nsu=urn:plc;s=Mine, ns=2;s=Mine or ns=2;i=1001".to_owned())
}

#[derive(Clone, Copy, ValueEnum)]
enum ParityArg {
    None,
    Even,
    Odd,
}

#[derive(Clone, Copy, ValueEnum)]
enum TableArg {
    Input,
    Holding,
}

/// Units to ask, in the order given.
#[derive(Clone)]
struct Units(Vec<u8>);

fn units(text: &str) -> Result<Units, String> {
    const EXPECTED: &str = "expected units such as 1, 1-10 or 1,3,7";
    let number = |word: &str| word.trim().parse::<u8>().map_err(|_| format!("{word:?}: {EXPECTED}"));
    let mut units = Vec::new();
    for part in text.split(',') {
        match part.split_once('-') {
            Some((from, to)) => units.extend(number(from)?..=number(to)?),
            None => units.push(number(part)?),
        }
    }
    if units.is_empty() { Err(EXPECTED.to_owned()) } else { Ok(Units(units)) }
}

/// Looks, and prints what there is.
pub async fn run(what: ProbeCommand) -> Result<ExitCode> {
    match what {
        ProbeCommand::Modbus(args) => probe_modbus(args).await,
        ProbeCommand::Opcua(args) => probe_opcua(args).await,
        ProbeCommand::Mqtt(args) => probe_mqtt(args).await,
        ProbeCommand::Sparkplug(args) => probe_sparkplug(args).await,
        ProbeCommand::Mavlink(args) => probe_mavlink(args).await,
    }
}

impl TellArgs {
    fn source(&self, usual: &str) -> String {
        self.source.clone().unwrap_or_else(|| usual.to_owned())
    }

    /// Prints what was found; `empty`: that is nothing.
    fn tell<F: Told>(&self, found: &F, look: &F::Look, empty: bool) -> Result<ExitCode> {
        if self.json {
            println!("{:#}", found.document(look));
        } else {
            print!("{}", if self.lines { found.lines(look) } else { found.text(look) });
        }
        match found.trouble() {
            Some(trouble) => Err(anyhow!(trouble.to_owned())),
            None => Ok(if empty { ExitCode::FAILURE } else { ExitCode::SUCCESS }),
        }
    }
}

impl BrokerArgs {
    fn config(&self) -> Result<BrokerConfig> {
        let read = |path: &PathBuf| std::fs::read(path).with_context(|| format!("{}", path.display()));
        let login = self.user.clone().map(|user| -> Result<Login> {
            let password =
                std::env::var("TIZBEK_MQTT_PASSWORD").context("TIZBEK_MQTT_PASSWORD is not set: it is the password")?;
            Ok(Login { user, password })
        });
        let transport = match &self.ca_file {
            None => Transport::Tcp,
            Some(ca) => {
                let own = self.cert_file.as_ref().zip(self.key_file.as_ref());
                let own = own.map(|(certificate, key)| anyhow::Ok((read(certificate)?, read(key)?))).transpose()?;
                let own = own.as_ref().map(|(certificate, key)| (certificate.as_slice(), key.as_slice()));
                Transport::Tls(tls(&read(ca)?, own)?)
            }
        };
        let version = match self.v5 {
            true => MqttVersion::V5 { session_expiry: Duration::ZERO, receive_maximum: None },
            false => MqttVersion::V3,
        };
        // Two of one name would push each other out.
        let client_id = format!("tizbek-probe-{}", std::process::id());
        Ok(BrokerConfig { address: self.address.clone(), client_id, login: login.transpose()?, version, transport })
    }
}

fn tls(ca: &[u8], own: Option<(&[u8], &[u8])>) -> Result<Tls> {
    Tls::new(ca, own, None).map_err(|(part, why)| anyhow!("{part:?}: {why}"))
}

async fn probe_mqtt(args: ProbeMqttArgs) -> Result<ExitCode> {
    let (broker, time) = (args.broker.config()?, Duration::from_secs(args.broker.seconds));
    let look = mqtt::Look { broker, filters: args.topic, time, source: args.broker.told.source("broker") };
    let found = mqtt::look(&look, || Clock::wall().now()).await;
    args.broker.told.tell(&found, &look, found.topics.is_empty())
}

async fn probe_sparkplug(args: ProbeSparkplugArgs) -> Result<ExitCode> {
    let (broker, time) = (args.broker.config()?, Duration::from_secs(args.broker.seconds));
    let look =
        sparkplug::Look { broker, group: args.group, rebirth: args.rebirth, time, source: args.broker.told.source("broker") };
    let found = sparkplug::look(&look, || Clock::wall().now()).await;
    args.broker.told.tell(&found, &look, found.nodes.is_empty())
}

async fn probe_mavlink(args: ProbeMavlinkArgs) -> Result<ExitCode> {
    let look = mavlink::Look { address: args.address, time: Duration::from_secs(args.seconds), source: args.told.source("uav") };
    let found = mavlink::look(&look).await;
    args.told.tell(&found, &look, found.systems.is_empty())
}

async fn probe_modbus(args: ProbeModbusArgs) -> Result<ExitCode> {
    let line = if args.address.starts_with('/') {
        let parity = match args.parity {
            ParityArg::None => Parity::None,
            ParityArg::Even => Parity::Even,
            ParityArg::Odd => Parity::Odd,
        };
        ModbusLine::Rtu(SerialLine { device: args.address, baud: args.baud, parity, stop_bits: args.stop_bits })
    } else if args.rtu_over_tcp {
        ModbusLine::RtuOverTcp(args.address)
    } else {
        ModbusLine::Tcp(args.address)
    };
    let look = modbus::Look {
        line,
        timeout: Duration::from_millis(args.timeout),
        units: args.units.0,
        table: args.table.map(|table| match table {
            TableArg::Input => ModbusTable::Input,
            TableArg::Holding => ModbusTable::Holding,
        }),
        first: args.first,
        last: args.last.max(args.first),
        reads: args.reads,
        pause: Duration::from_secs(1),
        source: args.told.source("plc"),
    };
    let found = modbus::look(&look).await;
    args.told.tell(&found, &look, found.units.is_empty())
}

async fn probe_opcua(args: ProbeOpcUaArgs) -> Result<ExitCode> {
    let policy = args.security.map(|policy| match policy {
        SecurityArg::Basic256Sha256 => SecurityPolicy::Basic256Sha256,
        SecurityArg::Aes128Sha256RsaOaep => SecurityPolicy::Aes128Sha256RsaOaep,
        SecurityArg::Aes256Sha256RsaPss => SecurityPolicy::Aes256Sha256RsaPss,
    });
    let login = args.user.map(|user| -> Result<Login> {
        let password = std::env::var("TIZBEK_OPCUA_PASSWORD").context("TIZBEK_OPCUA_PASSWORD is not set: it is the password")?;
        Ok(Login { user, password })
    });
    let server = OpcUaServer {
        endpoint: args.endpoint,
        security: policy.map(|policy| Security { policy, encrypt: !args.sign_only, own: None, trust: None }),
        login: login.transpose()?,
        application_uri: args.application_uri,
        timeout: Duration::from_millis(args.timeout),
    };
    let look = opcua::Look {
        server,
        certificates: args.certificates.unwrap_or_default(),
        from: args.browse,
        only: args.only,
        reads: args.read,
        source: args.told.source("plc"),
    };
    let found = opcua::look(&look, || Clock::wall().now()).await;
    args.told.tell(&found, &look, found.variables.is_empty())
}
