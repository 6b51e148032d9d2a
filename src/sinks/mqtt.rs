//! Alerts to an MQTT broker, QoS 1. An alert counts as delivered when its PUBACK has come, and no earlier; whatever had none when
//! a connection was lost is sent again, in order, on the next. The client library forgets such messages in some cases, so it
//! gets a new session each time and the memory is ours. Readings that come in by MQTT are another matter: `ingest`.

use std::collections::VecDeque;
use std::time::Duration;

use rumqttc::{AsyncClient, Event, EventLoop, MqttOptions, Packet, QoS};
use tokio::sync::watch;

use super::{Backoff, DeliveredMark, Outgoing, SinkError, pause, stopped};
use crate::config::MqttAlertsConfig;
use crate::queue::{self, Receiver, Sender, WhenFull};
use crate::telemetry::{self, Failure, Sink};

/// Alerts under way at a time. Less than the packet identifiers the library cycles through, so that none is met again in use.
const WINDOW: usize = 32;
const PACKET_BYTES_MAX: usize = 1 << 20;
/// A connection that lets an alert wait so long is not one.
const ACK_TIMEOUT: Duration = Duration::from_secs(20);
/// When the program ends, acknowledgements under way get so long: it saves saying things twice.
const LAST_WORDS: Duration = Duration::from_millis(500);

/// Runs until the program is to end. Alerts go to `{topic}/{topic_suffix}`, not retained.
pub async fn run(
    config: MqttAlertsConfig,
    mut input: Receiver<Outgoing>,
    delivered: DeliveredMark,
    mut shutdown: watch::Receiver<bool>,
) -> Result<(), SinkError> {
    let options = options(&config)?;
    let mut outbox = Outbox { entries: VecDeque::new(), delivered };
    let mut backoff = Backoff::new();
    let mut failing = false;
    loop {
        let before = outbox.delivered.upto();
        let (client, mut eventloop) = AsyncClient::new(options.clone(), WINDOW + 1);
        // Else an alert waits for the acknowledgement of the one before.
        eventloop.network_options.set_tcp_nodelay(true);
        let (events_in, events) = queue::bounded(2 * WINDOW, WhenFull::Wait);
        let publisher = Publisher { config: &config, client, events, outbox: &mut outbox };
        let end = tokio::select! {
            error = poll(&mut eventloop, events_in) => End::Lost { why: Failure::Network, words: error },
            end = publisher.run(&mut input, &mut shutdown) => end,
        };
        match end {
            End::Finished => return Ok(()),
            End::Lost { why, words } => {
                if outbox.delivered.upto() > before {
                    backoff.reset();
                    failing = false;
                }
                telemetry::SinkFailed { sink: Sink::Mqtt, why, detail: &words, again: failing }.tell();
                failing = true;
            }
        }
        outbox.nothing_is_under_way();
        if pause(backoff.step(), &mut shutdown).await {
            return Ok(());
        }
    }
}

fn options(config: &MqttAlertsConfig) -> Result<MqttOptions, SinkError> {
    let refuse = |reason: &str| SinkError::Configuration {
        what: "mqtt_alerts.address",
        value: config.address.clone(),
        reason: reason.to_owned(),
    };
    let (host, port) = config.address.rsplit_once(':').ok_or_else(|| refuse("host:port is expected"))?;
    let port = port.parse().map_err(|_| refuse("the port is no number"))?;
    let mut options = MqttOptions::new(&config.client_id, host, port);
    options
        .set_clean_session(true)
        .set_keep_alive(Duration::from_secs(15))
        .set_max_packet_size(PACKET_BYTES_MAX, PACKET_BYTES_MAX);
    if let Some(login) = &config.login {
        options.set_credentials(&login.user, &login.password);
    }
    Ok(options)
}

/// Does nothing but poll: the library hands out what has come before it looks at what is to go. Returns what ended it.
async fn poll(eventloop: &mut EventLoop, events: Sender<Event>) -> String {
    loop {
        match eventloop.poll().await {
            Ok(
                event
                @ (Event::Outgoing(rumqttc::Outgoing::Publish(_)) | Event::Incoming(Packet::PubAck(_) | Packet::ConnAck(_))),
            ) => {
                if events.send(event).await.is_err() {
                    return "the publisher has ended".to_owned();
                }
            }
            Ok(_) => {}
            Err(error) => return error.to_string(),
        }
    }
}

/// Alerts taken from the queue whose acknowledgement has not come, oldest first.
struct Outbox {
    entries: VecDeque<Entry>,
    delivered: DeliveredMark,
}

struct Entry {
    alert: Outgoing,
    step: Step,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Waiting,
    /// Given to the client.
    Handed,
    /// Written, with this packet identifier.
    Sent(u16),
    Acknowledged,
    /// No broker would take it.
    GivenUp,
}

impl Step {
    const fn is_settled(self) -> bool {
        matches!(self, Self::Acknowledged | Self::GivenUp)
    }
}

impl Outbox {
    fn push(&mut self, alert: Outgoing) {
        let newest = self.entries.back().map_or(self.delivered.upto(), |entry| entry.alert.number);
        // What is offered twice has been taken already.
        if alert.number > newest {
            self.entries.push_back(Entry { alert, step: Step::Waiting });
        }
    }

    fn has_room(&self) -> bool {
        self.entries.len() < WINDOW
    }

    fn is_waiting_for_acks(&self) -> bool {
        self.entries.iter().any(|entry| matches!(entry.step, Step::Handed | Step::Sent(_)))
    }

    /// The client writes in the order it is given things.
    fn sent(&mut self, packet: u16) {
        if let Some(entry) = self.entries.iter_mut().find(|entry| entry.step == Step::Handed) {
            entry.step = Step::Sent(packet);
        }
    }

    fn acknowledged(&mut self, packet: u16) {
        if let Some(entry) = self.entries.iter_mut().find(|entry| entry.step == Step::Sent(packet)) {
            entry.step = Step::Acknowledged;
            telemetry::SinkDelivered { sink: Sink::Mqtt, count: 1 }.tell();
        }
        self.settle();
    }

    fn settle(&mut self) {
        while let Some(entry) = self.entries.front().filter(|entry| entry.step.is_settled()) {
            self.delivered.advance(entry.alert.number);
            self.entries.pop_front();
        }
    }

    /// The connection is gone. An alert that was acknowledged out of turn is not sent again.
    fn nothing_is_under_way(&mut self) {
        for entry in &mut self.entries {
            if !entry.step.is_settled() {
                entry.step = Step::Waiting;
            }
        }
    }

    /// Takes out what no broker would take, so that it does not hold up the rest for ever.
    fn give_up_too_large(&mut self) {
        for entry in &mut self.entries {
            if entry.step == Step::Waiting && entry.alert.body.len() > PACKET_BYTES_MAX - 1024 {
                let detail = format!("alert {} has {} bytes", entry.alert.number, entry.alert.body.len());
                telemetry::SinkGaveUp { sink: Sink::Mqtt, why: Failure::Refused, detail: &detail }.tell();
                entry.step = Step::GivenUp;
            }
        }
        self.settle();
    }
}

enum End {
    Finished,
    Lost { why: Failure, words: String },
}

struct Publisher<'a> {
    config: &'a MqttAlertsConfig,
    client: AsyncClient,
    events: Receiver<Event>,
    outbox: &'a mut Outbox,
}

impl Publisher<'_> {
    async fn run(mut self, input: &mut Receiver<Outgoing>, shutdown: &mut watch::Receiver<bool>) -> End {
        let mut connected = false;
        let mut open = true;
        loop {
            if connected && let Err(error) = self.hand_over() {
                return End::Lost { why: Failure::QueueFull, words: error.to_string() };
            }
            let stopping = *shutdown.borrow() || !open;
            if stopping && !(connected && self.outbox.is_waiting_for_acks()) {
                return End::Finished;
            }
            let patience = if stopping { LAST_WORDS } else { ACK_TIMEOUT };
            tokio::select! {
                biased;
                () = stopped(shutdown), if !stopping => {}
                event = tokio::time::timeout(patience, self.events.recv()) => match event {
                    Err(_) if stopping => return End::Finished,
                    Err(_) if self.outbox.is_waiting_for_acks() => {
                        return End::Lost { why: Failure::Timeout, words: "no acknowledgement in time".to_owned() };
                    }
                    Err(_) => {}
                    Ok(None) => return End::Lost { why: Failure::Network, words: "the connection has ended".to_owned() },
                    Ok(Some(Event::Incoming(Packet::ConnAck(_)))) => connected = true,
                    Ok(Some(Event::Outgoing(rumqttc::Outgoing::Publish(packet)))) => self.outbox.sent(packet),
                    Ok(Some(Event::Incoming(Packet::PubAck(ack)))) => self.outbox.acknowledged(ack.pkid),
                    Ok(Some(_)) => {}
                },
                alert = input.recv(), if !stopping && self.outbox.has_room() => match alert {
                    Some(alert) => self.outbox.push(alert),
                    None => open = false,
                },
            }
        }
    }

    /// Gives the client what waits. Its channel holds the whole window, so it is never full.
    fn hand_over(&mut self) -> Result<(), rumqttc::ClientError> {
        self.outbox.give_up_too_large();
        for entry in self.outbox.entries.iter_mut().filter(|entry| entry.step == Step::Waiting) {
            let topic = format!("{}/{}", self.config.topic, entry.alert.topic_suffix);
            self.client.try_publish(topic, QoS::AtLeastOnce, false, entry.alert.body.as_bytes())?;
            entry.step = Step::Handed;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alert(number: u64) -> Outgoing {
        Outgoing { number, body: "{}".into(), topic_suffix: "raised" }
    }

    #[test]
    fn the_mark_moves_only_over_what_is_acknowledged_without_a_hole() {
        let mut outbox = Outbox { entries: VecDeque::new(), delivered: DeliveredMark::starting_at(4) };
        (3..=7).for_each(|number| outbox.push(alert(number)));
        outbox.push(alert(6));
        assert_eq!(outbox.entries.len(), 3, "4 and before were delivered; 6 was there already");
        outbox.entries.iter_mut().for_each(|entry| entry.step = Step::Handed);
        (11..=13).for_each(|packet| outbox.sent(packet));
        outbox.acknowledged(12);
        assert_eq!(outbox.delivered.upto(), 4);
        outbox.nothing_is_under_way();
        let steps: Vec<Step> = outbox.entries.iter().map(|entry| entry.step).collect();
        assert_eq!(steps, [Step::Waiting, Step::Acknowledged, Step::Waiting]);
        outbox.entries[0].step = Step::Sent(1);
        outbox.acknowledged(1);
        assert_eq!(outbox.delivered.upto(), 6);
    }
}
