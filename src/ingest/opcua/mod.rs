//! OPC UA, reading only: a client with one session to a server, which tells what has changed in the nodes that the site watches.
//! The line and its session are `line`, who trusts whom is `trust`, what is asked to be watched `watch`, what a value means `value`
//! and `status`. Here a session is begun or taken up again, and what the server tells is handed on, each value once.

pub(crate) mod bounded;
pub mod line;
mod order;
mod status;
mod taken;
pub mod trouble;
pub mod trust;
pub mod value;
pub mod watch;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use futures_util::StreamExt;
use futures_util::stream::FuturesOrdered;
use opcua::types::{
    DataChangeNotification, Error, NotificationMessage, PublishResponse, StatusChangeNotification, StatusCode,
    SubscriptionAcknowledgement,
};
use tizbek_core::input::{Gap, GapReason, Input, Observation};
use tizbek_core::quality::Quality;
use tokio::sync::Mutex;
use tokio::time::{Instant, sleep_until, timeout};

use super::supervise::{SourceError, stopped};
use super::{Inputs, SourceIo};
use crate::config::OpcUaConfig;
use crate::queue::Closed;
use line::{Line, SessionKey};
use order::Seen;
use taken::Taken;
use trouble::Trouble;
use trust::Trust;
use watch::{Refused, Subscription};

/// What was refused is tried again this often: somebody may have mended the server.
const REFUSED_AGAIN: Duration = Duration::from_secs(60);
/// How long the server may take to answer that it has something to tell; it is watched whether it is alive otherwise.
const PUBLISH_PATIENCE: Duration = Duration::from_secs(3_600);
/// Requests that wait at the server for something to tell.
const WAITING_MAX: usize = 10;
/// So many messages are asked for again; if more are missing they are lost.
const AGAIN_MAX: u32 = 1_000;
/// What saying goodbye may take.
const GOODBYE: Duration = Duration::from_millis(500);

/// What outlives a connection: the session on the server, which gathers values while we are away, and what was taken of it.
#[derive(Clone, Default)]
pub struct Memory(Arc<Mutex<Remembered>>);

#[derive(Default)]
struct Remembered {
    session: Option<SessionKey>,
    subscriptions: Vec<Subscription>,
    taken: Taken,
    /// Points that the server does not let us watch.
    refused: Vec<usize>,
}

/// Reads until shutdown, or until the server is lost or does not want us. `dir`: where the certificates of this source lie.
pub async fn run(config: OpcUaConfig, dir: PathBuf, memory: Memory, io: SourceIo) -> Result<(), SourceError> {
    let mut remembered = memory.0.lock().await;
    let shutdown = io.shutdown.clone();
    let mut line = None;
    let mut reader = Reader { config: &config, trust: Trust::new(dir), io: &io, known: &mut remembered };
    let stop = tokio::select! {
        stop = reader.read(&mut line) => stop,
        () = stopped(shutdown) => Stop::Asked,
    };
    if let Some(line) = line.filter(|_| matches!(stop, Stop::Asked)) {
        // Too late to tell anybody if it does not listen.
        timeout(GOODBYE, line.close()).await.ok();
    }
    match stop {
        Stop::Asked | Stop::NobodyListens => Ok(()),
        Stop::Trouble(trouble) => {
            if matches!(trouble, Trouble::Refused(_)) {
                let gap = Gap { source: io.source, signal: None, lost: 1, reason: GapReason::Refused };
                io.send(Inputs::One(Input::Gap(gap))).await.ok();
            }
            Err(trouble.into_error(&config.server.endpoint))
        }
    }
}

/// Why reading ended.
enum Stop {
    Asked,
    NobodyListens,
    Trouble(Trouble),
}

impl From<Closed> for Stop {
    fn from(_: Closed) -> Self {
        Self::NobodyListens
    }
}

impl From<Trouble> for Stop {
    fn from(trouble: Trouble) -> Self {
        Self::Trouble(trouble)
    }
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Self::Trouble(Trouble::lost(&error))
    }
}

struct Reader<'a> {
    config: &'a OpcUaConfig,
    trust: Trust,
    io: &'a SourceIo,
    known: &'a mut Remembered,
}

impl Reader<'_> {
    /// `line`: for whoever says goodbye.
    async fn read(&mut self, line: &mut Option<Line>) -> Stop {
        let connected = match self.connect().await {
            Ok(connected) => line.insert(connected),
            Err(stop) => return stop,
        };
        match self.follow(connected).await {
            Ok(never) => match never {},
            Err(stop) => stop,
        }
    }

    /// A line with a session on it: the one of before, with all that the server has gathered, or a new one.
    async fn connect(&mut self) -> Result<Line, Stop> {
        let server = &self.config.server;
        if let Some(key) = self.known.session.take() {
            let mut line = self.open().await.inspect_err(|_| self.known.session = Some(key.clone()))?;
            match line.resume_session(server, &key).await {
                Ok(key) => {
                    tracing::info!(endpoint = server.endpoint, "opcua.session_resumed");
                    self.known.session = Some(key);
                    return Ok(line);
                }
                Err(error) => tracing::info!(endpoint = server.endpoint, %error, "opcua.session_gone"),
            }
        }
        let mut line = self.open().await?;
        self.known.session = Some(line.create_session(server, "Tizbek").await?);
        self.take_over(&line).await;
        Ok(line)
    }

    async fn open(&self) -> Result<Line, Trouble> {
        let server = &self.config.server;
        let offered = line::endpoints(server, &self.trust).await?;
        let endpoint = line::chosen(&offered, server.security.as_ref())?;
        let identity = match server.security.clone() {
            None => self.trust.nobody()?,
            Some(security) => {
                self.trust.check(&endpoint.server_certificate, &security)?;
                let (trust, server) = (self.trust.clone(), server.clone());
                // To make a key takes a while.
                let identity = tokio::task::spawn_blocking(move || trust.somebody(&server, &security)).await;
                identity.map_err(|error| Trouble::Refused(format!("our certificate cannot be made: {error}")))??
            }
        };
        Line::open(server, endpoint, identity).await
    }

    /// What a session that is gone had watched may still be there.
    async fn take_over(&mut self, line: &Line) {
        let before = std::mem::take(&mut self.known.subscriptions);
        if before.is_empty() {
            return;
        }
        let ids = before.iter().map(|subscription| subscription.id).collect();
        let taken = line.take_over(ids).await.unwrap_or_default();
        // In part is no use: which of the points are in which is known to the server alone.
        if taken.len() == before.len() && taken.iter().all(|status| status.is_good()) {
            tracing::info!(endpoint = self.config.server.endpoint, "opcua.subscriptions_taken_over");
            self.known.subscriptions = before;
        }
    }

    async fn follow(&mut self, line: &Line) -> Result<std::convert::Infallible, Stop> {
        self.known.taken.begin(self.config.points.len());
        let anew = self.known.subscriptions.is_empty();
        if anew {
            self.known.taken.expect_first_values();
            self.known.refused.clear();
            let all: Vec<usize> = (0..self.config.points.len()).collect();
            if let Err(stop) = self.watch(line, &all).await {
                // In part is no use: nobody would know which of them are not watched.
                self.known.session = None;
                self.known.subscriptions.clear();
                return Err(stop);
            }
        }
        tracing::info!(endpoint = self.config.server.endpoint, "opcua.connected");
        self.io.say_link(true).await?;
        if !anew {
            self.fetch_missed(line).await?;
        }
        let (mut waiting, mut waiting_max) = (FuturesOrdered::new(), WAITING_MAX);
        let mut seen = Vec::new();
        let mut heard = Instant::now();
        let refused_every = self.io.clock.wall_time(REFUSED_AGAIN);
        let mut refused_again = Instant::now() + refused_every;
        loop {
            let wanted = (2 * self.known.subscriptions.len()).min(waiting_max);
            while waiting.len() < wanted {
                waiting.push_back(line.publish(std::mem::take(&mut seen), PUBLISH_PATIENCE));
            }
            let alive = self.known.subscriptions.iter().map(|subscription| subscription.alive).max().unwrap_or(REFUSED_AGAIN);
            tokio::select! {
                answer = waiting.next(), if !waiting.is_empty() => {
                    match answer.expect("some are waiting") {
                        Ok(answer) => self.told(line, answer, &mut seen).await?,
                        Err(error) if error.status() == StatusCode::BadTooManyPublishRequests => {
                            waiting_max = waiting.len().max(1);
                        }
                        Err(error) => return Err(self.forget(&error).into()),
                    }
                    heard = Instant::now();
                }
                () = sleep_until(heard + 2 * alive + self.config.server.timeout) => {
                    let silent = heard.elapsed().as_secs();
                    return Err(Trouble::Lost(format!("it has said nothing for {silent} s, not even that it is alive")).into());
                }
                () = sleep_until(refused_again), if !self.known.refused.is_empty() => {
                    let again = std::mem::take(&mut self.known.refused);
                    if let Err(stop) = self.watch(line, &again).await {
                        self.known.refused = again;
                        return Err(stop);
                    }
                    refused_again = Instant::now() + refused_every;
                }
            }
        }
    }

    /// After these the session, or what it watched, is not there any more.
    fn forget(&mut self, error: &Error) -> Trouble {
        match error.status() {
            StatusCode::BadSessionIdInvalid | StatusCode::BadSessionClosed | StatusCode::BadSessionNotActivated => {
                self.known.session = None;
            }
            StatusCode::BadNoSubscription | StatusCode::BadSubscriptionIdInvalid => {
                self.known.session = None;
                self.known.subscriptions.clear();
            }
            _ => {}
        }
        Trouble::lost(error)
    }

    async fn watch(&mut self, line: &Line, points: &[usize]) -> Result<(), Stop> {
        let (publish, all) = (self.config.publish, &self.config.points);
        let refused = watch::watch(line, publish, all, points, &mut self.known.subscriptions).await?;
        self.say_refused(refused).await
    }

    async fn say_refused(&mut self, refused: Refused) -> Result<(), Stop> {
        let now = self.io.clock.now();
        let mut inputs = Vec::new();
        for (index, why) in refused {
            let point = &self.config.points[index];
            if self.known.taken.is_news(index) {
                tracing::warn!(endpoint = self.config.server.endpoint, node = %point.node, why, "opcua.node_refused");
            }
            let signal = point.signal;
            let (value, quality) = (f64::NAN, Quality::BadConfig);
            inputs.push(Input::Observed(Observation { signal, occurred_at: now, value, quality }));
            let (source, reason) = (self.io.source, GapReason::Refused);
            inputs.push(Input::Gap(Gap { source, signal: Some(signal), lost: 1, reason }));
            self.known.refused.push(index);
        }
        self.send(inputs).await
    }

    /// What the server said while nobody listened, it says again when it is asked.
    async fn fetch_missed(&mut self, line: &Line) -> Result<(), Stop> {
        for index in 0..self.known.subscriptions.len() {
            for _ in 0..AGAIN_MAX {
                let Subscription { id, order, .. } = self.known.subscriptions[index];
                let next = order.next();
                match line.again(id, next).await {
                    Ok(Some(message)) => self.take(index, message).await?,
                    Ok(None) => break,
                    Err(error) => return Err(self.forget(&error).into()),
                }
            }
        }
        Ok(())
    }

    async fn told(
        &mut self,
        line: &Line,
        answer: PublishResponse,
        seen: &mut Vec<SubscriptionAcknowledgement>,
    ) -> Result<(), Stop> {
        let id = answer.subscription_id;
        let Some(index) = self.known.subscriptions.iter().position(|subscription| subscription.id == id) else {
            return Ok(());
        };
        let message = answer.notification_message;
        let number = message.sequence_number;
        if message.notification_data.as_ref().is_none_or(Vec::is_empty) {
            // That it is alive; the number is the one that comes next.
            let published = value::timestamp(&message.publish_time);
            let confirmed = self.known.taken.confirm(self.config, published.unwrap_or_else(|| self.io.clock.now()));
            return self.send(confirmed).await;
        }
        match self.known.subscriptions[index].order.look(number) {
            Seen::Before => {}
            Seen::Next => self.take(index, message).await?,
            Seen::After(missing) => {
                self.catch_up(line, index, missing).await?;
                self.take(index, message).await?;
            }
        }
        seen.push(SubscriptionAcknowledgement { subscription_id: id, sequence_number: number });
        Ok(())
    }

    /// Messages before this one are missing: they are asked for again, in their order. What is not there any more is lost.
    async fn catch_up(&mut self, line: &Line, index: usize, missing: u32) -> Result<(), Stop> {
        let mut lost = missing.saturating_sub(AGAIN_MAX);
        for _ in 0..missing.min(AGAIN_MAX) {
            let Subscription { id, order, .. } = self.known.subscriptions[index];
            let next = order.next();
            match line.again(id, next).await? {
                Some(message) => self.take(index, message).await?,
                None => {
                    lost += 1;
                    self.known.subscriptions[index].order.took(next);
                }
            }
        }
        if lost > 0 {
            tracing::warn!(endpoint = self.config.server.endpoint, messages = lost, "opcua.messages_lost");
            let gap = Gap { source: self.io.source, signal: None, lost: u64::from(lost), reason: GapReason::Sequence };
            self.send(vec![Input::Gap(gap)]).await?;
        }
        Ok(())
    }

    /// A message's values, in the order in which they are in it.
    async fn take(&mut self, index: usize, message: NotificationMessage) -> Result<(), Stop> {
        let arrival = self.io.clock.now();
        let mut inputs = Vec::new();
        let mut ended = None;
        for part in message.notification_data.into_iter().flatten() {
            if let Some(changes) = part.inner_as::<DataChangeNotification>() {
                for change in changes.monitored_items.iter().flatten() {
                    let point = watch::point_of(change.client_handle).filter(|point| *point < self.config.points.len());
                    if let Some(point) = point {
                        self.known.taken.take(self.config, point, &change.value, arrival, &mut inputs);
                    }
                }
            } else if let Some(status) = part.inner_as::<StatusChangeNotification>() {
                ended = Some(status.status).filter(|status| status.is_bad());
            }
        }
        // Handed on before it is counted as taken: what is cut off in between is asked for again.
        self.send(inputs).await?;
        self.known.subscriptions[index].order.took(message.sequence_number);
        match ended {
            None => Ok(()),
            Some(status) => {
                self.known.session = None;
                self.known.subscriptions.clear();
                Err(Trouble::Lost(format!("it has ended what it was asked to watch ({status})")).into())
            }
        }
    }

    async fn send(&self, inputs: Vec<Input>) -> Result<(), Stop> {
        if !inputs.is_empty() {
            self.io.send(Inputs::Many(inputs)).await?;
        }
        Ok(())
    }
}
