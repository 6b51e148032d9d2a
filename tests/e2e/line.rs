//! The connection between the program and a broker: passed on as it is, and looked at on the way. It knows which messages the
//! broker handed over and which of them the program acknowledged, by a decoder of its own for the little of MQTT 3.1.1 that
//! this takes.

use std::collections::{BTreeSet, HashMap};
use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Runtime;

/// What went through, over all connections.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    /// How often the broker confirmed the subscription.
    pub subscribed: usize,
    /// Payloads of the messages that were passed on to the program as a whole.
    pub handed: BTreeSet<String>,
    /// Those of them that the program acknowledged.
    pub acknowledged: BTreeSet<String>,
}

pub struct Line {
    seen: Arc<Mutex<Seen>>,
}

impl Line {
    /// Listens at `port` and passes on to `broker`. Where there is no broker it hangs up.
    pub fn start(runtime: &Runtime, port: u16, broker: u16) -> Self {
        let listener = runtime.block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, port))).expect("the port is free");
        let seen: Arc<Mutex<Seen>> = Arc::default();
        let noted = seen.clone();
        runtime.spawn(async move {
            while let Ok((program, _)) = listener.accept().await {
                if let Ok(broker) = TcpStream::connect((Ipv4Addr::LOCALHOST, broker)).await {
                    tokio::spawn(pass(program, broker, noted.clone()));
                }
            }
        });
        Self { seen }
    }

    pub fn seen(&self) -> Seen {
        self.seen.lock().expect("no panic").clone()
    }
}

/// Until one of the two has hung up.
async fn pass(program: TcpStream, broker: TcpStream, seen: Arc<Mutex<Seen>>) {
    program.set_nodelay(true).expect("a socket");
    broker.set_nodelay(true).expect("a socket");
    let (from_program, to_program) = program.into_split();
    let (from_broker, to_broker) = broker.into_split();
    let under_way = Mutex::new(HashMap::new());
    tokio::select! {
        () = down(from_broker, to_program, &seen, &under_way) => {}
        () = up(from_program, to_broker, &seen, &under_way) => {}
    }
}

async fn down(mut from: OwnedReadHalf, mut to: OwnedWriteHalf, seen: &Mutex<Seen>, under_way: &Mutex<HashMap<u16, String>>) {
    let (mut packets, mut buffer) = (Packets::default(), vec![0; 1 << 16]);
    while let Ok(count @ 1..) = from.read(&mut buffer).await {
        if to.write_all(&buffer[..count]).await.is_err() {
            return;
        }
        packets.take(&buffer[..count], |head, body| match head >> 4 {
            3 => {
                let (number, payload) = published(head, body);
                seen.lock().expect("no panic").handed.insert(payload.clone());
                under_way.lock().expect("no panic").extend(number.map(|number| (number, payload)));
            }
            9 => seen.lock().expect("no panic").subscribed += 1,
            _ => {}
        });
    }
}

async fn up(mut from: OwnedReadHalf, mut to: OwnedWriteHalf, seen: &Mutex<Seen>, under_way: &Mutex<HashMap<u16, String>>) {
    let (mut packets, mut buffer) = (Packets::default(), vec![0; 1 << 16]);
    while let Ok(count @ 1..) = from.read(&mut buffer).await {
        packets.take(&buffer[..count], |head, body| {
            if head >> 4 == 4 {
                let number = u16::from_be_bytes([body[0], body[1]]);
                let payload = under_way.lock().expect("no panic").remove(&number);
                let payload = payload.unwrap_or_else(|| panic!("{number} was acknowledged and did not come this way"));
                seen.lock().expect("no panic").acknowledged.insert(payload);
            }
        });
        if to.write_all(&buffer[..count]).await.is_err() {
            return;
        }
    }
}

/// The number, if it has one, and the payload of a PUBLISH.
fn published(head: u8, body: &[u8]) -> (Option<u16>, String) {
    let topic = usize::from(u16::from_be_bytes([body[0], body[1]]));
    let (number, payload) = match (head >> 1) & 3 {
        0 => (None, &body[2 + topic..]),
        _ => (Some(u16::from_be_bytes([body[2 + topic], body[3 + topic]])), &body[4 + topic..]),
    };
    (number, String::from_utf8_lossy(payload).into_owned())
}

/// Bytes of one direction, put together to packets.
#[derive(Default)]
struct Packets {
    bytes: Vec<u8>,
}

impl Packets {
    /// Calls `see` with the first byte and the body of every packet that is whole by now.
    fn take(&mut self, more: &[u8], mut see: impl FnMut(u8, &[u8])) {
        self.bytes.extend_from_slice(more);
        while let Some((start, end)) = self.first() {
            see(self.bytes[0], &self.bytes[start..end]);
            self.bytes.drain(..end);
        }
    }

    /// Where the body of the first packet lies.
    fn first(&self) -> Option<(usize, usize)> {
        let lengths = self.bytes.get(1..)?;
        let last = lengths.iter().take(4).position(|byte| byte & 0x80 == 0)?;
        let length = lengths[..=last].iter().rev().fold(0, |length, byte| length << 7 | usize::from(byte & 0x7f));
        let start = last + 2;
        Some((start, start + length)).filter(|(_, end)| *end <= self.bytes.len())
    }
}
