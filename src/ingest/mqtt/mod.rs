//! MQTT: a persistent session, QoS 1, subscribed anew on every connect. The broker is told that a message has arrived
//! only when it is in the journal; until then it keeps it and sends it again to whoever comes back under this client id.
//!
//! Up to 100 topics are subscribed to by name; more of them by their common prefix and `#`. How a payload is read is in
//! `payload`, what may be acknowledged in `acks`, which topic belongs to whom in `topics`, what a device says of itself in `status`.

mod acks;
pub(crate) mod payload;
mod status;
mod topics;

use std::time::Duration;

use tizbek_core::input::{Gap, GapReason, Input, LinkChange};
use tokio::time::Instant;

use super::broker::{self, Client, Connection, Event, Failure, Message, Terms};
use super::supervise::{Backoff, SourceError, stopped};
use super::{Arrival, Inputs, SourceIo};
use crate::clock::Clock;
use crate::config::MqttConfig;
use crate::queue::Closed;
use acks::Acks;
use payload::Arrived;
use status::Status;
use topics::Topics;

const BATCH_MAX: usize = 256;
/// A connection that lasted so long was a good one: the next pause is the first again. Two clients that push each other out under
/// one id do so once a second or two, and not as fast as they can.
const RAN_WELL: Duration = Duration::from_secs(1);
/// How long acknowledgements may still take when the program ends.
const LAST_ACKS: Duration = Duration::from_millis(800);

/// Reads until shutdown. It reconnects by itself; only a broker that refuses us ends it (`Incompatible`), or a client that hangs.
pub async fn run(config: MqttConfig, io: SourceIo) -> Result<(), SourceError> {
    let terms = Terms { keeps_session: true, acknowledged_by_us: true, will: None };
    let (connection, client) = broker::open(&config.broker, &terms)?;
    let acks = Acks::default();
    let shutdown = io.shutdown.clone();
    let mut reader = Reader {
        topics: Topics::new(&config.points),
        filters: topics::filters(&config.points, config.status.as_ref()),
        backoff: Backoff::new(Duration::from_secs(1), Duration::from_secs(30), u64::from(io.source.0)),
        retained: config.retained,
        io,
        connection,
        client: client.clone(),
        acks: &acks,
        subscribed: false,
        status: config.status.map(Status::new),
        said: None,
        since: Instant::now(),
        batch: Vec::new(),
        unmapped: 0,
    };
    let reading = reader.read_for_ever();
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
        if client.disconnect() {
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

/// Acknowledges what has its receipt. Never waits for room in the request queue: the one who drains it runs beside it.
async fn acknowledge(acks: &Acks, client: &Client) {
    loop {
        acks.changed().await;
        while let Some(number) = acks.pop_due() {
            if !client.acknowledge(number) {
                // Not acknowledged only means that it comes again.
                tracing::warn!(number, "mqtt.acknowledgement_dropped");
            }
        }
    }
}

async fn wall_sleep(pause: Duration) {
    Clock::wall().sleep(pause).await;
}

struct Reader<'a> {
    io: SourceIo,
    connection: Connection,
    client: Client,
    acks: &'a Acks,
    topics: Topics,
    filters: Vec<String>,
    /// Whether messages are taken that the broker had kept.
    retained: bool,
    backoff: Backoff,
    /// Whether the broker has us listening.
    subscribed: bool,
    status: Option<Status>,
    /// What was last said of the link.
    said: Option<bool>,
    /// When the connection was last made, or tried.
    since: Instant,
    /// Decoded and not yet handed over.
    batch: Vec<Input>,
    unmapped: u64,
}

impl Reader<'_> {
    async fn read_for_ever(&mut self) -> Result<(), SourceError> {
        loop {
            match self.connection.next().await {
                Ok(Event::Message(message)) => self.take(&message),
                Ok(Event::Connected { session_kept }) => {
                    if !session_kept {
                        self.acks.session_lost();
                    }
                    self.since = Instant::now();
                    if !self.client.subscribe(&self.filters, self.retained) {
                        tracing::error!(endpoint = self.connection.endpoint(), "mqtt.topic_not_valid");
                    }
                }
                Ok(Event::Subscribed { refused }) => {
                    if self.subscribed(refused).await.is_err() {
                        return Ok(());
                    }
                }
                Ok(Event::Other) => {}
                Err(_) if *self.io.shutdown.borrow() => return Ok(()),
                Err(failure) => {
                    // One that still knows it sends it again, and then it is known.
                    for message in self.connection.left_over() {
                        self.take(&message);
                    }
                    self.acks.disconnected();
                    if self.hand_over().await.is_err() || self.lost(&failure).await?.is_err() {
                        return Ok(());
                    }
                }
            }
            // Nothing more has been read: what is there goes on at once.
            let nothing_more = self.connection.is_drained() || self.batch.len() >= BATCH_MAX;
            if nothing_more && self.hand_over().await.is_err() {
                return Ok(());
            }
        }
    }

    fn take(&mut self, message: &Message) {
        // While the program ends nothing more is taken: it comes again next time.
        if *self.io.shutdown.borrow() || !self.acks.arrived(message) || (message.is_retained() && !self.retained) {
            return;
        }
        let told = self.status.as_mut().and_then(|status| status.hear(message.topic(), message.payload()));
        match told {
            Some(Ok(())) => {
                // In its place among the readings, and acknowledged with them.
                let change = self.link_change();
                self.batch.extend(change);
            }
            Some(Err(())) => self.batch.push(self.gap(GapReason::Malformed, 1)),
            None => {}
        }
        match self.topics.recipe(message.topic()) {
            Some(recipe) => {
                let arrival = Arrived { at: self.io.clock.now(), retained: message.is_retained() };
                recipe.read(message.payload(), arrival, self.io.source, &mut self.batch);
            }
            None if told.is_some() => {}
            None => self.unmapped += 1,
        }
    }

    /// What there is to say of the link, if it is news: it is up while the broker has us listening and the device, where it tells,
    /// does not tell that it is gone.
    fn link_change(&mut self) -> Option<Input> {
        let up = self.subscribed && self.status.as_ref().is_none_or(|status| status.here != Some(false));
        let news = self.said != Some(up);
        self.said = Some(up);
        news.then_some(Input::Link(LinkChange { source: self.io.source, up }))
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

    async fn subscribed(&mut self, refused: u64) -> Result<(), Closed> {
        if refused > 0 {
            tracing::error!(endpoint = self.connection.endpoint(), refused, "mqtt.subscription_refused");
            self.batch.push(super::refused_filters(self.io.source, refused));
        }
        self.subscribed = true;
        if let Some(change) = self.link_change() {
            tracing::info!(endpoint = self.connection.endpoint(), "mqtt.connected");
            self.io.send(Inputs::One(change)).await?;
        }
        Ok(())
    }

    /// After an error of the connection: says so, and waits before the next attempt. The inner result is the pipeline's.
    async fn lost(&mut self, failure: &Failure) -> Result<Result<(), Closed>, SourceError> {
        let endpoint = self.connection.endpoint();
        if let Some(fatal) = failure.fatal(endpoint) {
            return Err(fatal);
        }
        if let Failure::TooLarge(size) = failure {
            tracing::warn!(endpoint, size, "mqtt.packet_larger_than_expected");
            self.connection.allow_any_size();
        }
        if self.subscribed && self.since.elapsed() >= RAN_WELL {
            self.backoff.reset();
        }
        let pause = self.backoff.next();
        tracing::warn!(endpoint = self.connection.endpoint(), ?failure, ?pause, "mqtt.disconnected");
        self.subscribed = false;
        if let Some(change) = self.link_change()
            && let Err(closed) = self.io.send(Inputs::One(change)).await
        {
            return Ok(Err(closed));
        }
        wall_sleep(pause).await;
        Ok(Ok(()))
    }
}
