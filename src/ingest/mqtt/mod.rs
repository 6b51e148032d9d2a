//! MQTT 3.1.1: a persistent session, QoS 1, subscribed anew on every connect. The broker is told that a message has arrived
//! only when it is in the journal; until then it keeps it and sends it again to whoever comes back under this client id.
//!
//! Up to 100 topics are subscribed to by name; more of them by their common prefix and `#`. How a payload is read is in
//! `payload`, what may be acknowledged in `acks`, which topic belongs to whom in `topics`.

mod acks;
mod payload;
mod topics;

use std::io;
use std::time::Duration;

use rumqttc::mqttbytes::Error as PacketError;
use rumqttc::{
    AsyncClient, ConnectReturnCode, ConnectionError, Event, EventLoop, MqttOptions, Packet, Publish, QoS, StateError,
    SubscribeFilter, SubscribeReasonCode,
};
use tizbek_core::input::{Gap, GapReason, Input};

use super::supervise::{Backoff, SourceError, stopped};
use super::{Arrival, Inputs, SourceIo};
use crate::clock::Clock;
use crate::config::MqttConfig;
use crate::queue::Closed;
use acks::Acks;
use payload::Arrived;
use topics::Topics;

/// A broker that says nothing for this long, and then does not answer a ping, is taken for dead.
const KEEP_ALIVE: Duration = Duration::from_secs(10);
const CONNECT_TIMEOUT_SECS: u64 = 5;
const PACKET_MAX: usize = 1024 * 1024;
/// The largest packet there is: allowed after a larger one than `PACKET_MAX` has come, which else would come again for ever.
const PACKET_MAX_EVER: usize = 268_435_460;
/// More than there are packet ids, so that there is always room for an acknowledgement.
const REQUESTS_MAX: usize = 70_000;
const FILTERS_PER_PACKET: usize = 100;
const BATCH_MAX: usize = 256;
/// How long acknowledgements may still take when the program ends.
const LAST_ACKS: Duration = Duration::from_millis(800);

/// Reads until shutdown. It reconnects by itself; only a broker that refuses us ends it (`Incompatible`).
pub async fn run(config: MqttConfig, io: SourceIo) -> Result<(), SourceError> {
    let mut options = options(&config)?;
    options.set_keep_alive(KEEP_ALIVE).set_clean_session(false).set_manual_acks(true);
    options.set_max_packet_size(PACKET_MAX, PACKET_MAX);
    if let Some(login) = &config.login {
        options.set_credentials(&login.user, &login.password);
    }
    let (client, mut event_loop) = AsyncClient::new(options, REQUESTS_MAX);
    event_loop.network_options.set_tcp_nodelay(true);
    event_loop.network_options.set_connection_timeout(CONNECT_TIMEOUT_SECS);

    let acks = Acks::default();
    let shutdown = io.shutdown.clone();
    let mut reader = Reader {
        topics: Topics::new(&config.points),
        filters: topics::filters(&config.points),
        backoff: Backoff::new(Duration::from_secs(1), Duration::from_secs(30), u64::from(io.source.0)),
        config,
        io,
        client: client.clone(),
        acks: &acks,
        link: Link::Unknown,
        batch: Vec::new(),
        unmapped: 0,
    };
    let reading = reader.poll_for_ever(&mut event_loop);
    let acknowledging = acknowledge(&acks, &client);
    tokio::pin!(reading, acknowledging);
    tokio::select! {
        ended = &mut reading => return ended,
        () = &mut acknowledging => {}
        () = stopped(shutdown) => {}
    }
    // What is in the journal by now is acknowledged, so that it need not come again; the broker has read all of it when it
    // closes the connection that we take leave of.
    let leaving = async {
        while !acks.nothing_waits() {
            wall_sleep(Duration::from_millis(10)).await;
        }
        if client.try_disconnect().is_ok() {
            std::future::pending::<()>().await;
        }
    };
    tokio::select! {
        ended = &mut reading => ended,
        () = &mut acknowledging => Ok(()),
        () = leaving => Ok(()),
        () = wall_sleep(LAST_ACKS) => Ok(()),
    }
}

fn options(config: &MqttConfig) -> Result<MqttOptions, SourceError> {
    let host_and_port = config.address.rsplit_once(':').and_then(|(host, port)| Some((host, port.parse::<u16>().ok()?)));
    let Some((host, port)) = host_and_port else {
        return Err(SourceError::Incompatible { endpoint: config.address.clone(), detail: "not a host:port".to_owned() });
    };
    if config.client_id.is_empty() {
        let detail = "a persistent session needs a client id".to_owned();
        return Err(SourceError::Incompatible { endpoint: config.address.clone(), detail });
    }
    Ok(MqttOptions::new(&config.client_id, host.trim_matches(['[', ']']), port))
}

/// Acknowledges what has its receipt. Never waits for room in the request queue: the one who drains it runs beside it.
async fn acknowledge(acks: &Acks, client: &AsyncClient) {
    let mut publish = Publish::new("", QoS::AtLeastOnce, Vec::new());
    loop {
        acks.changed().await;
        while let Some(pkid) = acks.pop_due() {
            publish.pkid = pkid;
            if client.try_ack(&publish).is_err() {
                // Not acknowledged only means that it comes again.
                tracing::warn!(pkid, "mqtt.acknowledgement_dropped");
            }
        }
    }
}

async fn wall_sleep(pause: Duration) {
    Clock::wall().sleep(pause).await;
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Link {
    Unknown,
    Up,
    Down,
}

struct Reader<'a> {
    config: MqttConfig,
    io: SourceIo,
    client: AsyncClient,
    acks: &'a Acks,
    topics: Topics,
    filters: Vec<String>,
    backoff: Backoff,
    link: Link,
    /// Decoded and not yet handed over.
    batch: Vec<Input>,
    unmapped: u64,
}

impl Reader<'_> {
    async fn poll_for_ever(&mut self, event_loop: &mut EventLoop) -> Result<(), SourceError> {
        loop {
            match event_loop.poll().await {
                Ok(Event::Incoming(Packet::Publish(publish))) => self.take(&publish),
                Ok(Event::Incoming(Packet::ConnAck(ack))) => {
                    if !ack.session_present {
                        self.acks.session_lost();
                    }
                    self.subscribe();
                }
                Ok(Event::Incoming(Packet::SubAck(ack))) => {
                    let refused = ack.return_codes.iter().filter(|code| **code == SubscribeReasonCode::Failure).count();
                    if self.subscribed(refused as u64).await.is_err() {
                        return Ok(());
                    }
                }
                Ok(_) => {}
                Err(_) if *self.io.shutdown.borrow() => return Ok(()),
                Err(error) => {
                    // What was read before the connection broke is here, and a broker that has died may not know it any more. One
                    // that does sends it again, and then it is known.
                    for event in std::mem::take(&mut event_loop.state.events) {
                        if let Event::Incoming(Packet::Publish(publish)) = event {
                            self.take(&publish);
                        }
                    }
                    self.acks.disconnected();
                    if self.hand_over().await.is_err() || self.lost(&error, event_loop).await?.is_err() {
                        return Ok(());
                    }
                }
            }
            // Nothing more has been read: what is there goes on at once.
            let nothing_more = event_loop.state.events.is_empty() || self.batch.len() >= BATCH_MAX;
            if nothing_more && self.hand_over().await.is_err() {
                return Ok(());
            }
        }
    }

    fn take(&mut self, publish: &Publish) {
        // While the program ends nothing more is taken: it comes again next time.
        if *self.io.shutdown.borrow() || !self.acks.arrived(publish) {
            return;
        }
        match self.topics.recipe(&publish.topic) {
            Some(recipe) => {
                let arrival = Arrived { at: self.io.clock.now(), retained: publish.retain };
                recipe.read(&publish.payload, arrival, self.io.source, &mut self.batch);
            }
            None => self.unmapped += 1,
        }
    }

    async fn hand_over(&mut self) -> Result<(), Closed> {
        if self.unmapped > 0 {
            let lost = std::mem::take(&mut self.unmapped);
            self.batch.push(self.gap(GapReason::Unmapped, lost));
        }
        if self.batch.is_empty() {
            self.acks.nothing_to_hand_over();
            return Ok(());
        }
        let mut inputs = std::mem::take(&mut self.batch);
        let inputs = match inputs.pop() {
            Some(only) if inputs.is_empty() => Inputs::One(only),
            last => {
                inputs.extend(last);
                Inputs::Many(inputs)
            }
        };
        let receipt = Some(self.acks.hand_over());
        self.io.out.send(Arrival { received_at: self.io.clock.now(), inputs, receipt }).await
    }

    fn gap(&self, reason: GapReason, lost: u64) -> Input {
        Input::Gap(Gap { source: self.io.source, signal: None, lost, reason })
    }

    fn subscribe(&self) {
        for chunk in self.filters.chunks(FILTERS_PER_PACKET) {
            let filters = chunk.iter().map(|filter| SubscribeFilter::new(filter.clone(), QoS::AtLeastOnce));
            if self.client.try_subscribe_many(filters).is_err() {
                tracing::error!(endpoint = %self.config.address, ?chunk, "mqtt.topic_not_valid");
            }
        }
    }

    async fn subscribed(&mut self, refused: u64) -> Result<(), Closed> {
        self.backoff.reset();
        if refused > 0 {
            tracing::error!(endpoint = %self.config.address, refused, "mqtt.subscription_refused");
            self.batch.push(self.gap(GapReason::Refused, 0));
        }
        if self.link != Link::Up {
            self.link = Link::Up;
            tracing::info!(endpoint = %self.config.address, "mqtt.connected");
            self.io.say_link(true).await?;
        }
        Ok(())
    }

    /// After an error of the connection: says so, and waits before the next attempt. The inner result is the pipeline's.
    async fn lost(&mut self, error: &ConnectionError, event_loop: &mut EventLoop) -> Result<Result<(), Closed>, SourceError> {
        let endpoint = || self.config.address.clone();
        match error {
            ConnectionError::ConnectionRefused(code) if *code != ConnectReturnCode::ServiceUnavailable => {
                return Err(SourceError::Incompatible { endpoint: endpoint(), detail: format!("it refused us: {code:?}") });
            }
            ConnectionError::NotConnAck(_) => {
                return Err(SourceError::Incompatible { endpoint: endpoint(), detail: "it does not speak MQTT".to_owned() });
            }
            ConnectionError::RequestsDone => {
                return Err(SourceError::Disconnected { endpoint: endpoint(), cause: io::ErrorKind::BrokenPipe.into() });
            }
            ConnectionError::MqttState(StateError::Deserialization(PacketError::PayloadSizeLimitExceeded(size))) => {
                tracing::warn!(endpoint = %self.config.address, size, "mqtt.packet_larger_than_expected");
                event_loop.mqtt_options.set_max_packet_size(PACKET_MAX_EVER, PACKET_MAX);
            }
            _ => {}
        }
        let pause = self.backoff.next();
        tracing::warn!(endpoint = %self.config.address, %error, ?pause, "mqtt.disconnected");
        if self.link != Link::Down {
            self.link = Link::Down;
            if let Err(closed) = self.io.say_link(false).await {
                return Ok(Err(closed));
            }
        }
        wall_sleep(pause).await;
        Ok(Ok(()))
    }
}
