//! `bench intake`: how many MQTT messages a second come in, each acknowledged when it has been taken, beside a bare subscriber with the
//! same library at the same broker. A publisher sends as fast as the broker takes it, with QoS 1; each subscriber is a process of its own.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use clap::ValueEnum;
use rumqttc::{AsyncClient, Event, MqttOptions, Packet, QoS};
use serde::{Deserialize, Serialize};
use tizbek_core::ids::{SignalId, SourceId};
use tizbek_core::input::Input;
use tokio::sync::watch;

use super::Bench;
use super::host::{self, own_cpu_secs, this_program};
use super::report::{Row, median, median_ratio};
use crate::clock::Clock;
use crate::config::{BrokerConfig, MqttConfig, MqttPoint, MqttVersion, Place, Shape, TimeFormat, Transport};
use crate::ingest::{Arrival, Inputs, SourceIo, mqtt};
use crate::queue::{WhenFull, bounded};

const MESSAGES: u64 = 60_000;
const TOPICS: u64 = 50;
/// Of each message.
const BYTES: usize = 200;
const START_MILLIS: u64 = 1_767_225_600_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Who {
    Ours,
    /// The library, counting.
    Bare,
}

impl Who {
    fn word(self) -> &'static str {
        match self {
            Self::Ours => "ours",
            Self::Bare => "bare",
        }
    }
}

/// What a subscriber prints at its end; before the first message it prints a line of its own.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Taken {
    messages: u64,
    /// From the first message to the last.
    seconds: f64,
    cpu_secs: f64,
}

pub(super) fn rows(bench: &Bench) -> Result<Vec<Row>> {
    let (_broker, port) = host::mosquitto(&bench.work)?;
    let (mut rates, mut costs) = ([Vec::new(), Vec::new()], [Vec::new(), Vec::new()]);
    for _ in 0..bench.rounds {
        for (index, who) in [Who::Ours, Who::Bare].into_iter().enumerate() {
            let taken = measure(port, who)?;
            ensure!(taken.messages == MESSAGES, "{} took {} of {MESSAGES} messages", who.word(), taken.messages);
            rates[index].push(taken.messages as f64 / taken.seconds);
            costs[index].push(taken.cpu_secs * 1e6 / taken.messages as f64);
        }
    }
    let ([ours, bare], [our_cost, bare_cost]) = (&rates, &costs);
    Ok(vec![
        Row::new("bare rumqttc subscriber, QoS 1", median(bare_cost), "us CPU/message"),
        Row::new("MQTT source, QoS 1", median(our_cost), "us CPU/message")
            .beside("bare rumqttc", median_ratio(our_cost, bare_cost)),
        Row::new("bare rumqttc subscriber, QoS 1", median(bare), "messages/s"),
        Row::new("MQTT source, QoS 1", median(ours), "messages/s").beside("bare rumqttc", median_ratio(ours, bare)),
    ])
}

fn measure(port: u16, who: Who) -> Result<Taken> {
    let mut command = Command::new(this_program()?);
    command.args(["bench-peer", "intake", "--port", &port.to_string(), "--who", who.word()]);
    let mut subscriber = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().context("the subscriber does not start")?;
    let mut lines = BufReader::new(subscriber.stdout.take().context("its output is piped")?).lines();
    let mut next = || lines.next().context("the subscriber has ended")?.context("it prints text");
    ensure!(next()? == "ready", "the subscriber says when it is ready");
    runtime()?.block_on(publish(port))?;
    let taken = serde_json::from_str(&next()?).context("the subscriber says what it took")?;
    ensure!(subscriber.wait()?.success(), "the subscriber has failed");
    Ok(taken)
}

fn runtime() -> Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_current_thread().enable_all().build().context("the runtime does not start")
}

fn topic(number: u64) -> String {
    format!("intake/{}", number % TOPICS)
}

async fn publish(port: u16) -> Result<()> {
    let mut options = MqttOptions::new("bench-publisher", "127.0.0.1", port);
    options.set_inflight(200);
    let (client, mut events) = AsyncClient::new(options, 1_000);
    let sending = async {
        for number in 0..MESSAGES {
            let mut payload = format!("{{\"v\":{},\"ts\":{},\"pad\":\"", number % 1_000, START_MILLIS + number);
            payload.extend(std::iter::repeat_n('x', BYTES - 2 - payload.len()));
            payload.push_str("\"}");
            client.publish(topic(number), QoS::AtLeastOnce, false, payload).await?;
        }
        anyhow::Ok(())
    };
    let polling = async {
        let mut acknowledged = 0;
        while acknowledged < MESSAGES {
            acknowledged += u64::from(matches!(events.poll().await?, Event::Incoming(Packet::PubAck(_))));
        }
        anyhow::Ok(())
    };
    tokio::try_join!(sending, polling)?;
    Ok(())
}

/// A subscriber, as a process.
pub fn run(port: u16, who: Who) -> Result<()> {
    let taken = runtime()?.block_on(async {
        match who {
            Who::Ours => ours(port).await,
            Who::Bare => bare(port).await,
        }
    })?;
    println!("{}", serde_json::to_string(&taken)?);
    Ok(())
}

/// The source as a site runs it; receipts are given at once, as by a journal that costs nothing.
async fn ours(port: u16) -> Result<Taken> {
    let point = |number: u64| {
        let time = Some(("/ts".to_owned(), TimeFormat::Millis));
        let shape = Shape::Json(Place { value: "/v".to_owned(), time });
        MqttPoint { signal: SignalId(number as u32), topic: topic(number), shape, needs_time: true }
    };
    // The broker keeps the session of the turn before.
    let (address, client_id) = (format!("127.0.0.1:{port}"), format!("bench-ours-{}", std::process::id()));
    let broker = BrokerConfig { address, client_id, login: None, version: MqttVersion::V3, transport: Transport::Tcp };
    let points = (0..TOPICS).map(point).collect();
    let config = MqttConfig { source: SourceId(0), broker, retained: true, status: None, points };
    let (out, mut arrivals) = bounded::<Arrival>(8_192, WhenFull::Wait);
    let (_stop, shutdown) = watch::channel(false);
    let io = SourceIo { source: SourceId(0), clock: Clock::wall(), out, shutdown };
    let source = tokio::spawn(mqtt::run(config, io));
    let mut count = Count::default();
    while count.messages < MESSAGES {
        let arrival = arrivals.recv().await.context("the source has ended")?;
        match &arrival.inputs {
            Inputs::One(Input::Link(link)) if link.up => println!("ready"),
            Inputs::One(Input::Observed(_)) => count.add(1),
            Inputs::Many(inputs) => count.add(inputs.iter().filter(|input| matches!(input, Input::Observed(_))).count() as u64),
            Inputs::One(_) | Inputs::Plan(_) | Inputs::Carried(_) | Inputs::Facts { .. } | Inputs::Calibration(_) => {}
        }
        if let Some(receipt) = arrival.receipt {
            receipt.tell();
        }
    }
    // The last acknowledgements are sent.
    tokio::time::sleep(Duration::from_millis(50)).await;
    source.abort();
    count.taken()
}

async fn bare(port: u16) -> Result<Taken> {
    let mut options = MqttOptions::new("bench-bare", "127.0.0.1", port);
    options.set_clean_session(true).set_max_packet_size(1 << 20, 1 << 20);
    let (client, mut events) = AsyncClient::new(options, 100);
    client.subscribe("intake/#", QoS::AtLeastOnce).await?;
    let mut count = Count::default();
    while count.messages < MESSAGES {
        match events.poll().await? {
            Event::Incoming(Packet::SubAck(_)) => println!("ready"),
            Event::Incoming(Packet::Publish(_)) => count.add(1),
            _ => {}
        }
    }
    count.taken()
}

#[derive(Default)]
struct Count {
    messages: u64,
    first: Option<(Instant, f64)>,
}

impl Count {
    fn add(&mut self, messages: u64) {
        if messages > 0 && self.first.is_none() {
            self.first = Some((Instant::now(), own_cpu_secs()));
        }
        self.messages += messages;
    }

    fn taken(&self) -> Result<Taken> {
        let (first, cpu) = self.first.context("nothing came")?;
        Ok(Taken { messages: self.messages, seconds: first.elapsed().as_secs_f64(), cpu_secs: own_cpu_secs() - cpu })
    }
}
