//! MAVLink over UDP, listening only: nothing is ever sent to a vehicle. Signals come from the vehicles that the site names;
//! what was lost on the way shows in the sequence numbers. How frames are found is in `frames`, what messages say in `fields`.

pub(crate) mod fields;
pub(crate) mod frames;

use std::collections::HashMap;
use std::io;
use std::time::Duration;

use mavlink::Message;
use mavlink::dialects::common::{MavAutopilot, MavMessage};
use tizbek_core::ids::SignalId;
use tizbek_core::input::{Gap, GapReason, Input, Observation};
use tizbek_core::quality::Quality;
use tizbek_core::time::{Span, Timestamp};
use tokio::net::UdpSocket;

use super::supervise::{SourceError, stopped};
use super::{Inputs, SourceIo};
use crate::config::{MavlinkConfig, MavlinkField, MavlinkPoint};
use crate::queue::Closed;
use frames::{Frame, Piece};

/// Without a heartbeat for so long a vehicle is out of reach; site time.
const HEARTBEAT_LOST: Span = Span::from_secs(10);
/// A busy machine may look away for so long.
const WALL_LEAST: Duration = Duration::from_secs(2);
/// How often messages of other dialects are told of; site time.
const UNKNOWN_EVERY: Span = Span::from_secs(10);
const DATAGRAM_MAX: usize = 65_536;
/// Datagrams handed over together, when so many are already there.
const BATCH_MAX: usize = 64;
/// A sequence number may go round once (256); a step of more than this is a restart or a detour, not a loss.
const STEP_MAX: u8 = 128;

/// Listens until shutdown. `Disconnected`: the address cannot be listened on now.
pub async fn run(config: MavlinkConfig, io: SourceIo) -> Result<(), SourceError> {
    let lost = |cause: io::Error| SourceError::Disconnected { endpoint: config.address.clone(), cause };
    let socket = UdpSocket::bind(&config.address).await.map_err(lost)?;
    let shutdown = io.shutdown.clone();
    let mut receiver = Receiver::new(&config.points, io);
    tokio::select! {
        ended = receiver.receive_for_ever(&socket) => ended.map_err(lost),
        () = stopped(shutdown) => Ok(()),
    }
}

struct Receiver {
    io: SourceIo,
    /// By system; signals by field.
    vehicles: HashMap<u32, Vec<(MavlinkField, SignalId)>>,
    /// The last sequence number of every (system, component).
    sequences: HashMap<(u32, u8), u8>,
    last_heartbeat: Option<Timestamp>,
    /// How long a vehicle may be without a heartbeat: `HEARTBEAT_LOST`, and `WALL_LEAST` where site time runs fast.
    patience: Span,
    /// Messages that the dialect does not have, and when to tell of them.
    unknown: u64,
    tell_unknown_at: Timestamp,
    batch: Vec<Input>,
}

impl Receiver {
    fn new(points: &[MavlinkPoint], io: SourceIo) -> Self {
        let mut vehicles: HashMap<u32, Vec<(MavlinkField, SignalId)>> = HashMap::new();
        for point in points {
            vehicles.entry(u32::from(point.system)).or_default().push((point.field, point.signal));
        }
        let least = Span((WALL_LEAST.as_micros() as f64 * io.clock.speed()) as i64);
        let patience = HEARTBEAT_LOST.max(least);
        Self {
            io,
            vehicles,
            sequences: HashMap::new(),
            last_heartbeat: None,
            patience,
            unknown: 0,
            tell_unknown_at: Timestamp::MAX,
            batch: Vec::new(),
        }
    }

    async fn receive_for_ever(&mut self, socket: &UdpSocket) -> io::Result<()> {
        let mut buffer = vec![0; DATAGRAM_MAX];
        loop {
            let wake = self.next_deadline();
            tokio::select! {
                received = socket.recv(&mut buffer) => {
                    let len = received?;
                    self.datagram(&buffer[..len]);
                    self.drain(socket, &mut buffer)?;
                }
                () = wait(&self.io, wake) => {}
            }
            self.look_at_the_time();
            if self.hand_over().await.is_err() {
                return Ok(());
            }
        }
    }

    /// Takes what else has already come.
    fn drain(&mut self, socket: &UdpSocket, buffer: &mut [u8]) -> io::Result<()> {
        for _ in 1..BATCH_MAX {
            match socket.try_recv(buffer) {
                Ok(len) => self.datagram(&buffer[..len]),
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => break,
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    fn datagram(&mut self, datagram: &[u8]) {
        let now = self.io.clock.now();
        for piece in frames::pieces(datagram) {
            match piece {
                Piece::Frame(frame) => self.frame(&frame, now),
                Piece::Rubbish => self.gap(GapReason::Malformed, 1),
            }
        }
    }

    fn frame(&mut self, frame: &Frame<'_>, now: Timestamp) {
        let Some(signals) = self.vehicles.get(&frame.system) else { return };
        let last = self.sequences.insert((frame.system, frame.component), frame.sequence);
        let missed = last.map_or(0, |last| frame.sequence.wrapping_sub(last).wrapping_sub(1));
        if !frame.known {
            if self.unknown == 0 {
                self.tell_unknown_at = now + UNKNOWN_EVERY;
            }
            self.unknown += 1;
        } else {
            match MavMessage::parse(frame.version, frame.message, frame.payload) {
                Ok(message) => {
                    fields::readings(&message, |field, value| {
                        let wanted = signals.iter().filter(|(wanted, _)| *wanted == field);
                        self.batch.extend(wanted.map(|(_, signal)| observed(*signal, now, value)));
                    });
                    if is_vehicle(&message) {
                        self.heartbeat(now);
                    }
                }
                // A value that the dialect does not know, in a frame that is whole.
                Err(error) => {
                    tracing::debug!(message = frame.message, %error, "mavlink.not_understood");
                    self.gap(GapReason::Malformed, 1);
                }
            }
        }
        if (1..STEP_MAX).contains(&missed) {
            self.gap(GapReason::Sequence, u64::from(missed));
        }
    }

    fn heartbeat(&mut self, now: Timestamp) {
        if self.last_heartbeat.replace(now).is_none() {
            tracing::info!("mavlink.heard");
            self.link(true);
        }
    }

    fn next_deadline(&self) -> Timestamp {
        let silent_at = self.last_heartbeat.map_or(Timestamp::MAX, |last| last + self.patience);
        let tell_at = if self.unknown > 0 { self.tell_unknown_at } else { Timestamp::MAX };
        silent_at.min(tell_at)
    }

    fn look_at_the_time(&mut self) {
        let now = self.io.clock.now();
        if self.last_heartbeat.is_some_and(|last| now - last >= self.patience) {
            self.last_heartbeat = None;
            tracing::warn!("mavlink.heartbeat_lost");
            self.link(false);
        }
        if self.unknown > 0 && now >= self.tell_unknown_at {
            let lost = std::mem::take(&mut self.unknown);
            self.gap(GapReason::Unmapped, lost);
        }
    }

    fn link(&mut self, up: bool) {
        self.batch.push(Input::Link(tizbek_core::input::LinkChange { source: self.io.source, up }));
    }

    fn gap(&mut self, reason: GapReason, lost: u64) {
        self.batch.push(Input::Gap(Gap { source: self.io.source, signal: None, lost, reason }));
    }

    async fn hand_over(&mut self) -> Result<(), Closed> {
        if self.batch.is_empty() {
            return Ok(());
        }
        let inputs = std::mem::take(&mut self.batch);
        self.io.send(Inputs::Many(inputs)).await
    }
}

async fn wait(io: &SourceIo, until: Timestamp) {
    if until == Timestamp::MAX { std::future::pending().await } else { io.clock.sleep_until(until).await }
}

fn observed(signal: SignalId, occurred_at: Timestamp, value: f64) -> Input {
    Input::Observed(Observation { signal, occurred_at, value, quality: Quality::Good })
}

/// The heartbeat of an autopilot; cameras, gimbals and ground stations have heartbeats of their own.
fn is_vehicle(message: &MavMessage) -> bool {
    matches!(message, MavMessage::HEARTBEAT(heartbeat) if heartbeat.autopilot != MavAutopilot::MAV_AUTOPILOT_INVALID)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use mavlink::dialects::common::{HEARTBEAT_DATA, MavModeFlag};
    use mavlink::{MAVLinkV2MessageRaw, MavHeader};
    use tizbek_core::ids::SourceId;
    use tokio::sync::watch;
    use tokio::time::timeout;

    use super::*;
    use crate::clock::Clock;
    use crate::queue::{WhenFull, bounded};

    fn heartbeat(system_id: u32, sequence: u8, autopilot: MavAutopilot) -> Vec<u8> {
        let mut raw = MAVLinkV2MessageRaw::new();
        let base_mode = MavModeFlag::MAV_MODE_FLAG_SAFETY_ARMED;
        let message = MavMessage::HEARTBEAT(HEARTBEAT_DATA { autopilot, base_mode, ..Default::default() });
        raw.serialize_message(MavHeader { system_id, component_id: 1, sequence }, &message);
        raw.raw_bytes().to_vec()
    }

    #[tokio::test]
    async fn a_vehicle_is_there_with_its_heartbeat_and_gone_ten_seconds_after_the_last() {
        let (out, mut arrivals) = bounded(64, WhenFull::Wait);
        let (stop, shutdown) = watch::channel(false);
        // Ten seconds of the site are a fifth of a second here.
        let clock = Clock::scaled(Timestamp::from_secs(1_800_000_000), 50.0);
        let io = SourceIo { source: SourceId(4), clock, out, shutdown };
        let socket = UdpSocket::bind("127.0.0.1:0").await.expect("a free port");
        let sender = UdpSocket::bind("127.0.0.1:0").await.expect("a free port");
        sender.connect(socket.local_addr().expect("an address")).await.expect("UDP connects to anything");

        let points = [MavlinkPoint { signal: SignalId(9), system: 1, field: MavlinkField::Armed }];
        let mut receiver = Receiver::new(&points, io);
        let seen = async {
            // A ground station and a vehicle that the site does not name are not listened to.
            let px4 = MavAutopilot::MAV_AUTOPILOT_PX4;
            for datagram in [
                heartbeat(255, 0, MavAutopilot::MAV_AUTOPILOT_INVALID),
                heartbeat(2, 0, px4),
                heartbeat(1, 254, px4),
                heartbeat(1, 3, px4),
            ] {
                sender.send(&datagram).await.expect("loopback takes it");
            }
            let mut seen = Vec::new();
            while !seen.iter().any(|input| matches!(input, Input::Link(link) if !link.up)) {
                let arrival = timeout(Duration::from_secs(60), arrivals.recv()).await.expect("within a minute");
                match arrival.expect("the receiver runs").inputs {
                    Inputs::Many(inputs) => seen.extend(inputs),
                    Inputs::Plan(_) | Inputs::Facts { .. } | Inputs::Carried(_) | Inputs::Calibration(_) => {
                        panic!("a drone gives readings alone")
                    }
                    Inputs::One(input) => seen.push(input),
                }
            }
            seen
        };
        let seen = tokio::select! {
            seen = seen => seen,
            ended = receiver.receive_for_ever(&socket) => panic!("it listens for ever: {ended:?}"),
        };
        drop(stop);
        let words: Vec<String> = seen
            .iter()
            .map(|input| match input {
                Input::Observed(observation) => format!("signal {} = {}", observation.signal.0, observation.value),
                Input::Link(link) => format!("link {}", link.up),
                Input::Gap(gap) => format!("{:?} {}", gap.reason, gap.lost),
                other => format!("{other:?}"),
            })
            .collect();
        // 255, 0, 1 and 2 are missing between 254 and 3.
        assert_eq!(words, ["signal 9 = 1", "link true", "signal 9 = 1", "Sequence 4", "link false"]);
    }
}
