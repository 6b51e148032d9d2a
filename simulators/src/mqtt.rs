//! An MQTT 3.1.1 publisher of its own: packets, quality of service 1, connecting again and sending again what was not
//! acknowledged; and the payloads that a site file describes by JSON pointers. It never subscribes.

use std::collections::VecDeque;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use serde_json::{Map, Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::mpsc::Receiver;
use tokio::time::timeout;

use crate::clock::{pause, ticks};
use crate::site::{MqttPoint, TimeFormat};
use crate::time::rfc3339_millis;

/// Sent and not yet acknowledged at most; waiting at most (then the oldest is lost, and counted).
const IN_FLIGHT_MAX: usize = 64;
const WAITING_MAX: usize = 100_000;
/// Wall time: between keep-alive pings, until a quiet broker counts as gone, for one connect or write, between two connects.
const PING_EVERY: Duration = Duration::from_secs(5);
const QUIET_MAX: Duration = Duration::from_secs(15);
const ATTEMPT_MAX: Duration = Duration::from_secs(5);
const RETRY_AFTER: Duration = Duration::from_millis(500);

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    pub topic: String,
    pub payload: Vec<u8>,
}

/// The message in which a site expects this reading.
#[must_use]
pub fn message(point: &MqttPoint, value: f64, occurred_micros: i64) -> Message {
    let number = if value.fract() == 0.0 && value.abs() < 1e15 { json!(value as i64) } else { json!(value) };
    let payload = if point.value.is_empty() {
        number
    } else {
        let mut payload = Value::Object(Map::new());
        put(&mut payload, &point.value, number);
        if let Some(time) = time_value(point.time_format, occurred_micros).filter(|_| !point.time.is_empty()) {
            put(&mut payload, &point.time, time);
        }
        payload
    };
    Message { topic: point.topic.clone(), payload: payload.to_string().into_bytes() }
}

fn time_value(format: TimeFormat, micros: i64) -> Option<Value> {
    Some(match format {
        TimeFormat::Arrival => return None,
        TimeFormat::Seconds if micros % 1_000_000 == 0 => json!(micros / 1_000_000),
        TimeFormat::Seconds => json!(micros as f64 / 1e6),
        TimeFormat::Millis => json!(micros / 1_000),
        TimeFormat::Micros => json!(micros),
        TimeFormat::Nanos => json!(micros * 1_000),
        TimeFormat::Rfc3339 => json!(rfc3339_millis(micros)),
    })
}

/// Makes `pointer` find `value`, with objects along the way.
fn put(root: &mut Value, pointer: &str, value: Value) {
    let mut place = root;
    for key in pointer.split('/').skip(1) {
        let key = key.replace("~1", "/").replace("~0", "~");
        if !place.is_object() {
            *place = Value::Object(Map::new());
        }
        place = &mut place[key.as_str()];
    }
    *place = value;
}

/// Publishes what comes in until the other end of `inbox` is dropped. While the broker is away messages wait.
pub async fn publish(broker: SocketAddr, client_id: String, mut inbox: Receiver<Message>, lost: Arc<AtomicU64>) {
    let mut outbox = Outbox { lost, ..Outbox::default() };
    loop {
        if let Ok(stream) = connect(broker, &client_id).await {
            outbox.send_again();
            if let Ok(Ended::NoMoreMessages) = session(stream, &mut outbox, &mut inbox).await {
                return;
            }
        }
        if wait(&mut outbox, &mut inbox).await == Some(Ended::NoMoreMessages) {
            return;
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ended {
    NoMoreMessages,
}

/// Takes messages in for a while without sending any.
async fn wait(outbox: &mut Outbox, inbox: &mut Receiver<Message>) -> Option<Ended> {
    let over = pause(RETRY_AFTER);
    tokio::pin!(over);
    loop {
        tokio::select! {
            () = &mut over => return None,
            message = inbox.recv() => match message {
                Some(message) => outbox.push(message),
                None => return Some(Ended::NoMoreMessages),
            },
        }
    }
}

async fn connect(broker: SocketAddr, client_id: &str) -> io::Result<TcpStream> {
    let attempt = async {
        let mut stream = TcpStream::connect(broker).await?;
        stream.set_nodelay(true)?;
        stream.write_all(&connect_packet(client_id)).await?;
        let mut answer = [0; 4];
        stream.read_exact(&mut answer).await?;
        match answer {
            [0x20, 2, _, 0] => Ok(stream),
            _ => Err(io::Error::new(io::ErrorKind::ConnectionRefused, "the broker refuses")),
        }
    };
    timeout(ATTEMPT_MAX, attempt).await?
}

/// One connection, until it breaks (an error) or there is nothing more to come.
async fn session(mut stream: TcpStream, outbox: &mut Outbox, inbox: &mut Receiver<Message>) -> io::Result<Ended> {
    let (mut reader, mut writer) = stream.split();
    let mut received = Vec::new();
    let mut chunk = [0; 4_096];
    let mut ping = ticks(PING_EVERY);
    let mut heard = Instant::now();
    loop {
        while let Some(packet) = outbox.next_packet() {
            timeout(ATTEMPT_MAX, writer.write_all(&packet)).await??;
        }
        tokio::select! {
            count = reader.read(&mut chunk) => {
                let count = count?;
                if count == 0 {
                    return Err(io::ErrorKind::UnexpectedEof.into());
                }
                heard = Instant::now();
                received.extend_from_slice(&chunk[..count]);
                take_packets(&mut received, outbox)?;
            }
            message = inbox.recv() => match message {
                Some(message) => outbox.push(message),
                None => {
                    // A polite end; if the broker has gone meanwhile, it has ended too.
                    timeout(ATTEMPT_MAX, writer.write_all(&[0xe0, 0])).await.ok();
                    return Ok(Ended::NoMoreMessages);
                }
            },
            _ = ping.tick() => {
                if heard.elapsed() > QUIET_MAX {
                    return Err(io::ErrorKind::TimedOut.into());
                }
                timeout(ATTEMPT_MAX, writer.write_all(&[0xc0, 0])).await??;
            }
        }
    }
}

/// Takes whole packets off the front: acknowledgements count, anything else is passed over.
fn take_packets(received: &mut Vec<u8>, outbox: &mut Outbox) -> io::Result<()> {
    while let Some((head, length)) = remaining_length(received)? {
        if received.len() < head + length {
            break;
        }
        if received[0] >> 4 == 4 && length >= 2 {
            outbox.acknowledge(u16::from_be_bytes([received[head], received[head + 1]]));
        }
        received.drain(..head + length);
    }
    Ok(())
}

/// Bytes of the fixed header and of what follows it; `None`: not all of the header has come.
fn remaining_length(packet: &[u8]) -> io::Result<Option<(usize, usize)>> {
    let mut length = 0;
    for (index, &byte) in packet.iter().skip(1).enumerate() {
        if index == 4 {
            return Err(io::ErrorKind::InvalidData.into());
        }
        length |= usize::from(byte & 0x7f) << (7 * index);
        if byte & 0x80 == 0 {
            return Ok(Some((index + 2, length)));
        }
    }
    Ok(None)
}

/// Messages waiting, and messages sent that the broker has not acknowledged.
#[derive(Default)]
struct Outbox {
    waiting: VecDeque<Message>,
    /// With its packet id; `true` while it is still to be sent again.
    in_flight: VecDeque<(u16, Message, bool)>,
    last_id: u16,
    lost: Arc<AtomicU64>,
}

impl Outbox {
    fn push(&mut self, message: Message) {
        if self.waiting.len() == WAITING_MAX {
            self.waiting.pop_front();
            self.lost.fetch_add(1, Ordering::Relaxed);
        }
        self.waiting.push_back(message);
    }

    /// A new connection: everything unacknowledged goes out first, in its old order.
    fn send_again(&mut self) {
        for (_, _, again) in &mut self.in_flight {
            *again = true;
        }
    }

    fn next_packet(&mut self) -> Option<Vec<u8>> {
        if let Some((id, message, again)) = self.in_flight.iter_mut().find(|(_, _, again)| *again) {
            *again = false;
            return Some(publish_packet(*id, message, true));
        }
        if self.in_flight.len() == IN_FLIGHT_MAX {
            return None;
        }
        let message = self.waiting.pop_front()?;
        // Ids come round again long after they were acknowledged, but an old one may still be open.
        loop {
            self.last_id = self.last_id.checked_add(1).unwrap_or(1);
            if self.in_flight.iter().all(|(id, _, _)| *id != self.last_id) {
                break;
            }
        }
        let packet = publish_packet(self.last_id, &message, false);
        self.in_flight.push_back((self.last_id, message, false));
        Some(packet)
    }

    fn acknowledge(&mut self, id: u16) {
        self.in_flight.retain(|(sent, _, _)| *sent != id);
    }
}

/// A clean session, 30 s of keep-alive.
fn connect_packet(client_id: &str) -> Vec<u8> {
    let mut body = vec![0, 4, b'M', b'Q', b'T', b'T', 4, 0b10, 0, 30];
    body.extend(text(client_id));
    packet(0x10, &body)
}

fn publish_packet(id: u16, message: &Message, again: bool) -> Vec<u8> {
    let mut body = text(&message.topic);
    body.extend(id.to_be_bytes());
    body.extend(&message.payload);
    packet(0x32 | u8::from(again) << 3, &body)
}

fn packet(first: u8, body: &[u8]) -> Vec<u8> {
    let mut packet = vec![first];
    let mut length = body.len();
    loop {
        let seven = (length & 0x7f) as u8;
        length >>= 7;
        packet.push(seven | u8::from(length > 0) << 7);
        if length == 0 {
            break;
        }
    }
    packet.extend(body);
    packet
}

fn text(text: &str) -> Vec<u8> {
    let mut bytes = (text.len() as u16).to_be_bytes().to_vec();
    bytes.extend(text.as_bytes());
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(value: &str, time: &str, time_format: TimeFormat) -> MqttPoint {
        MqttPoint { topic: "a/b".into(), value: value.into(), time: time.into(), time_format }
    }

    #[test]
    fn the_pointers_of_the_site_find_value_and_time() {
        let payload = |point: &MqttPoint, value| String::from_utf8(message(point, value, 1_500_000_000).payload).unwrap();
        assert_eq!(payload(&point("/payload/t", "/ts", TimeFormat::Millis), 14.25), r#"{"payload":{"t":14.25},"ts":1500000}"#);
        let rfc = point("/v", "/ts", TimeFormat::Rfc3339);
        assert_eq!(payload(&rfc, 2.0), r#"{"ts":"1970-01-01T00:25:00.000Z","v":2}"#);
        assert_eq!(payload(&point("/v", "/t", TimeFormat::Seconds), 2.5), r#"{"t":1500,"v":2.5}"#);
        assert_eq!(payload(&point("", "", TimeFormat::Arrival), 124.9), "124.9");
    }

    #[test]
    fn packets_have_known_bytes() {
        assert_eq!(connect_packet("ab"), [0x10, 14, 0, 4, 77, 81, 84, 84, 4, 2, 0, 30, 0, 2, 97, 98]);
        let message = Message { topic: "t".into(), payload: b"1".to_vec() };
        assert_eq!(publish_packet(258, &message, false), [0x32, 6, 0, 1, b't', 1, 2, b'1']);
        assert_eq!(publish_packet(258, &message, true)[0], 0x3a);
        let long = packet(0x32, &[0; 321]);
        assert_eq!(&long[..3], [0x32, 0xc1, 0x02]);
        assert_eq!(remaining_length(&long).unwrap(), Some((3, 321)));
    }

    #[test]
    fn what_is_not_acknowledged_goes_out_again_first_and_in_order() {
        let mut outbox = Outbox::default();
        for n in 0..3_u8 {
            outbox.push(Message { topic: "t".into(), payload: vec![n] });
        }
        assert!(outbox.next_packet().is_some() && outbox.next_packet().is_some());
        outbox.acknowledge(1);
        outbox.send_again();
        let packets: Vec<Vec<u8>> = std::iter::from_fn(|| outbox.next_packet()).collect();
        assert_eq!(packets[0], [0x3a, 6, 0, 1, b't', 0, 2, 1]);
        assert_eq!(packets[1], [0x32, 6, 0, 1, b't', 0, 3, 2]);
        assert_eq!(packets.len(), 2);
    }

    #[test]
    fn acknowledgements_are_taken_even_in_pieces() {
        let mut outbox = Outbox::default();
        outbox.push(Message { topic: "t".into(), payload: Vec::new() });
        assert!(outbox.next_packet().is_some());
        let mut received = vec![0xd0, 0, 0x40, 2, 0];
        take_packets(&mut received, &mut outbox).unwrap();
        assert_eq!((received.len(), outbox.in_flight.len()), (3, 1));
        received.push(1);
        take_packets(&mut received, &mut outbox).unwrap();
        assert!(received.is_empty() && outbox.in_flight.is_empty());
    }
}
