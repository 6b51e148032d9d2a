//! As much of MQTT 3.1.1 as a load needs, over a plain socket, so that the load itself costs little: CONNECT, SUBSCRIBE and
//! PUBLISH with QoS 0. Not a client: nothing is kept alive, nothing is sent again.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;

use anyhow::{Context, Result, ensure};

const CONNECT: u8 = 0x10;
const PUBLISH: u8 = 0x30;
const SUBSCRIBE: u8 = 0x82;
const CONNACK: u8 = 2;
const SUBACK: u8 = 9;

/// Connects to the broker at `port` of 127.0.0.1 under `name`.
pub fn connect(port: u16, name: &str) -> Result<TcpStream> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).context("the broker does not answer")?;
    stream.set_nodelay(true)?;
    // Protocol "MQTT", level 4, clean session, no keep-alive.
    let mut body = vec![0, 4, b'M', b'Q', b'T', b'T', 4, 2, 0, 0];
    put_text(&mut body, name.as_bytes());
    send(&mut stream, CONNECT, &body)?;
    let mut answer = [0; 4];
    stream.read_exact(&mut answer)?;
    ensure!(answer[0] >> 4 == CONNACK && answer[3] == 0, "the broker refused {name}");
    Ok(stream)
}

/// Subscribes with QoS 0.
pub fn subscribe(stream: &mut TcpStream, filter: &str) -> Result<()> {
    let mut body = vec![0, 1];
    put_text(&mut body, filter.as_bytes());
    body.push(0);
    send(stream, SUBSCRIBE, &body)?;
    let mut answer = [0; 5];
    stream.read_exact(&mut answer)?;
    ensure!(answer[0] >> 4 == SUBACK && answer[4] == 0, "the broker refused the subscription to {filter}");
    Ok(())
}

/// Adds a PUBLISH to `out`.
pub fn put_publish(out: &mut Vec<u8>, topic: &[u8], payload: &[u8]) {
    out.push(PUBLISH);
    put_length(out, 2 + topic.len() + payload.len());
    put_text(out, topic);
    out.extend_from_slice(payload);
}

/// Reads messages one after the other.
pub struct Messages {
    reader: BufReader<TcpStream>,
    body: Vec<u8>,
}

impl Messages {
    #[must_use]
    pub fn new(stream: TcpStream) -> Self {
        Self { reader: BufReader::with_capacity(1 << 18, stream), body: Vec::new() }
    }

    /// Topic and payload of the next message; `None` when the connection has ended.
    pub fn next(&mut self) -> Option<(&[u8], &[u8])> {
        loop {
            let mut kind = [0];
            self.reader.read_exact(&mut kind).ok()?;
            let length = self.length()?;
            self.body.resize(length, 0);
            self.reader.read_exact(&mut self.body).ok()?;
            if kind[0] & 0xf0 == PUBLISH {
                break;
            }
        }
        let (length, rest) = self.body.split_first_chunk::<2>()?;
        rest.split_at_checked(usize::from(u16::from_be_bytes(*length)))
    }

    /// Nothing more has arrived yet.
    #[must_use]
    pub fn is_drained(&self) -> bool {
        self.reader.buffer().is_empty()
    }

    /// Seven bits a byte, least significant first.
    fn length(&mut self) -> Option<usize> {
        let mut length = 0;
        for shift in [0, 7, 14, 21] {
            let byte = *self.reader.fill_buf().ok()?.first()?;
            self.reader.consume(1);
            length |= usize::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(length);
            }
        }
        None
    }
}

fn send(stream: &mut TcpStream, kind: u8, body: &[u8]) -> Result<()> {
    let mut packet = vec![kind];
    put_length(&mut packet, body.len());
    packet.extend_from_slice(body);
    Ok(stream.write_all(&packet)?)
}

fn put_text(out: &mut Vec<u8>, text: &[u8]) {
    let length = u16::try_from(text.len()).expect("topics and names are short");
    out.extend_from_slice(&length.to_be_bytes());
    out.extend_from_slice(text);
}

fn put_length(out: &mut Vec<u8>, mut length: usize) {
    while length > 0x7f {
        out.push((length & 0x7f) as u8 | 0x80);
        length >>= 7;
    }
    out.push(length as u8);
}
