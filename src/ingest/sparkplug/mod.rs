//! Sparkplug B as a host application. Edge nodes are listened to; the one thing that is ever sent to one is the request to be born
//! again, and that only where the site allows it. Messages come with QoS 0 and are gone if we are: the births that we ask for on
//! every connect bring back where things stand.
//!
//! Bytes are read in `wire`, values in `metric`; what is known of nodes is in `host`.

pub(crate) mod host;
pub(crate) mod metric;
pub(crate) mod wire;

use std::time::Duration;

use tizbek_core::input::{Input, LinkChange};
use tizbek_core::time::{Span, Timestamp};
use tokio::time::Instant;

use super::broker::{self, Client, Connection, Event, Failure, Message, Parting, Terms};
use super::supervise::{Backoff, SourceError, stopped};
use super::{Arrival, Inputs, SourceIo};
use crate::clock::Clock;
use crate::config::{HostState, SparkplugConfig, StateVersion};
use crate::queue::Closed;
use host::{Host, Origin, Said};

const BATCH_MAX: usize = 256;
/// A connection that lasted so long was a good one: the next pause is the first again.
const RAN_WELL: Duration = Duration::from_secs(1);
/// How long taking leave may take when the program ends.
const LEAVE: Duration = Duration::from_millis(800);

/// Reads until shutdown. It reconnects by itself; only a broker that refuses us ends it (`Incompatible`), or a client that hangs.
pub async fn run(config: SparkplugConfig, io: SourceIo) -> Result<(), SourceError> {
    let will = config.host.as_ref().map(|host| state(host, false, io.clock.now()));
    let terms = Terms { keeps_session: false, acknowledged_by_us: false, will };
    let (connection, client) = broker::open(&config.broker, &terms)?;
    let reorder = Span(i64::try_from(config.reorder.as_micros()).unwrap_or(i64::MAX));
    let host = Host::new(io.source, &config.points, reorder, config.ahead_max, config.rebirth);
    let mut reader = Reader {
        endpoint: config.broker.address.clone(),
        backoff: Backoff::new(Duration::from_secs(1), Duration::from_secs(30), u64::from(io.source.0)),
        host,
        state: config.host,
        client,
        subscribed: false,
        said: None,
        since: Instant::now(),
        batch: Vec::new(),
        io,
    };
    reader.read_for_ever(connection).await
}

/// What is published of us: that we are here, or, by the broker when we are gone, that we are not.
fn state(host: &HostState, online: bool, now: Timestamp) -> Parting {
    match host.version {
        StateVersion::V3 => Parting {
            topic: format!("spBv1.0/STATE/{}", host.id),
            payload: format!(r#"{{"online":{online},"timestamp":{}}}"#, now.0.div_euclid(1_000)),
        },
        StateVersion::V22 => {
            Parting { topic: format!("STATE/{}", host.id), payload: if online { "ONLINE" } else { "OFFLINE" }.to_owned() }
        }
    }
}

/// One event, with the connection that gave it: a call of a connection must not be broken off, so that what else happens meanwhile
/// is done beside it.
async fn next(mut connection: Connection) -> (Connection, Result<Event, Failure>) {
    let event = connection.next().await;
    (connection, event)
}

struct Reader {
    endpoint: String,
    io: SourceIo,
    client: Client,
    host: Host,
    state: Option<HostState>,
    backoff: Backoff,
    /// Whether the broker has us listening.
    subscribed: bool,
    /// What was last said of the link.
    said: Option<bool>,
    /// When the connection was last made.
    since: Instant,
    /// Read and not yet handed over.
    batch: Vec<Input>,
}

impl Reader {
    async fn read_for_ever(&mut self, connection: Connection) -> Result<(), SourceError> {
        let mut reading = Box::pin(next(connection));
        loop {
            let (clock, deadline) = (self.io.clock, self.host.next_deadline());
            let due = async move {
                match deadline {
                    Some(deadline) => clock.sleep_until(deadline).await,
                    None => std::future::pending().await,
                }
            };
            tokio::select! {
                (connection, event) = &mut reading => {
                    let mut connection = connection;
                    match event {
                        Ok(event) => self.take(event),
                        Err(_) if *self.io.shutdown.borrow() => return Ok(()),
                        Err(failure) => {
                            if self.lost(&failure, &mut connection).await?.is_err() {
                                return Ok(());
                            }
                        }
                    }
                    let nothing_more = connection.is_drained() || self.batch.len() >= BATCH_MAX;
                    reading.set(next(connection));
                    if nothing_more && self.hand_over().await.is_err() {
                        return Ok(());
                    }
                }
                () = due => {
                    let said = self.host.tick(self.io.clock.now());
                    self.heard(said);
                    if self.hand_over().await.is_err() {
                        return Ok(());
                    }
                }
                () = stopped(self.io.shutdown.clone()) => break,
            }
        }
        self.say_state(false);
        if !self.client.disconnect() {
            return Ok(());
        }
        // The broker has all of it when it closes the connection that we take leave of.
        let leaving = async {
            loop {
                let (connection, event) = reading.as_mut().await;
                if event.is_err() {
                    return;
                }
                reading.set(next(connection));
            }
        };
        tokio::select! {
            () = leaving => {}
            () = wall_sleep(LEAVE) => {}
        }
        Ok(())
    }

    fn take(&mut self, event: Event) {
        match event {
            Event::Connected { .. } => {
                self.since = Instant::now();
                let filters: Vec<String> = self
                    .host
                    .nodes()
                    .flat_map(|(group, edge)| ["", "/+"].map(|device| format!("spBv1.0/{group}/+/{edge}{device}")))
                    .collect();
                if !self.client.subscribe(&filters, true) {
                    tracing::error!(endpoint = self.endpoint, "sparkplug.name_not_valid");
                }
            }
            Event::Subscribed { refused } => {
                if refused > 0 {
                    tracing::error!(endpoint = self.endpoint, refused, "sparkplug.subscription_refused");
                    self.batch.push(super::refused_filters(self.io.source, refused));
                }
                if !self.subscribed {
                    tracing::info!(endpoint = self.endpoint, "sparkplug.connected");
                    self.subscribed = true;
                    self.say_state(true);
                    let said = self.host.connected(self.io.clock.now());
                    self.heard(said);
                }
            }
            Event::Message(message) => self.take_message(&message),
            Event::Other => {}
        }
    }

    fn take_message(&mut self, message: &Message) {
        // Nodes do not leave messages with the broker: what it kept is of nobody knows when. Commands are not for us.
        if *self.io.shutdown.borrow() || message.is_retained() {
            return;
        }
        if let Some(from) = Origin::topic(message.topic()) {
            let said = self.host.take(from, message.payload(), self.io.clock.now());
            self.heard(said);
        }
    }

    fn heard(&mut self, said: Said) {
        self.batch.extend(said.inputs);
        for (group, edge) in said.ask {
            let millis = u64::try_from(self.io.clock.now().0.div_euclid(1_000)).unwrap_or_default();
            tracing::info!(group, edge, "sparkplug.rebirth_asked_for");
            if !self.client.publish(&format!("spBv1.0/{group}/NCMD/{edge}"), false, wire::rebirth_request(millis)) {
                tracing::warn!(group, edge, "sparkplug.rebirth_not_sent");
            }
        }
        let up = self.subscribed && !self.host.all_are_dead();
        if self.said != Some(up) {
            self.said = Some(up);
            self.batch.push(Input::Link(LinkChange { source: self.io.source, up }));
        }
    }

    fn say_state(&self, online: bool) {
        let Some(host) = &self.state else { return };
        let Parting { topic, payload } = state(host, online, self.io.clock.now());
        if !self.client.publish(&topic, true, payload.into_bytes()) {
            tracing::warn!(topic, "sparkplug.state_not_said");
        }
    }

    async fn hand_over(&mut self) -> Result<(), Closed> {
        let mut inputs = std::mem::take(&mut self.batch);
        let inputs = match inputs.pop() {
            None => return Ok(()),
            Some(only) if inputs.is_empty() => Inputs::One(only),
            Some(last) => {
                inputs.push(last);
                Inputs::Many(inputs)
            }
        };
        self.io.out.send(Arrival { received_at: self.io.clock.now(), inputs, receipt: None }).await
    }

    /// After an error of the connection: says so, and waits before the next attempt. The inner result is the pipeline's.
    async fn lost(&mut self, failure: &Failure, connection: &mut Connection) -> Result<Result<(), Closed>, SourceError> {
        for message in connection.left_over() {
            self.take_message(&message);
        }
        let fatal = failure.fatal(&self.endpoint);
        if let Failure::TooLarge(size) = failure {
            tracing::warn!(endpoint = self.endpoint, size, "sparkplug.packet_larger_than_expected");
            connection.allow_any_size();
        }
        if self.subscribed && self.since.elapsed() >= RAN_WELL {
            self.backoff.reset();
        }
        self.subscribed = false;
        self.heard(Said::default());
        if let Err(closed) = self.hand_over().await {
            return Ok(Err(closed));
        }
        if let Some(fatal) = fatal {
            return Err(fatal);
        }
        let pause = self.backoff.next();
        tracing::warn!(endpoint = self.endpoint, ?failure, ?pause, "sparkplug.disconnected");
        tokio::select! {
            () = wall_sleep(pause) => {}
            () = stopped(self.io.shutdown.clone()) => {}
        }
        if let Some(host) = &self.state {
            connection.set_will(&state(host, false, self.io.clock.now()));
        }
        Ok(Ok(()))
    }
}

async fn wall_sleep(pause: Duration) {
    Clock::wall().sleep(pause).await;
}
