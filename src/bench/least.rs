//! The least engine that does workload W online: plain sockets, bytes searched, arrays. It knows neither time nor quality, keeps
//! nothing and forgives nothing. What it costs to ask more of an engine is measured against it.

use std::io::Write;

use anyhow::{Context, Result};

use super::load::{ALERTS, FLUSH, SAMPLES};
use super::packet::{Messages, connect, put_publish, subscribe};
use super::workload::{ONLINE, Tag, Turn, plan, tag_index};

/// Times of samples have three digits after the point.
const MILLIS: i64 = 1_000;

/// Answers samples on `SAMPLES` with alerts on `ALERTS` until the broker goes away.
pub fn run(port: u16, tags: usize) -> Result<()> {
    let mut stream = connect(port, "w-least")?;
    subscribe(&mut stream, &format!("{SAMPLES}#"))?;
    let mut out = stream.try_clone()?;
    let mut messages = Messages::new(stream);
    let mut states = vec![Tag::default(); tags];
    let (mut packets, mut topic) = (Vec::new(), Vec::new());
    loop {
        let Some((name, payload)) = messages.next() else { return Ok(()) };
        let name = name.strip_prefix(SAMPLES.as_bytes()).context("only samples are subscribed to")?;
        topic.clear();
        topic.extend_from_slice(ALERTS.as_bytes());
        topic.extend_from_slice(name);
        if name == FLUSH.as_bytes() {
            put_publish(&mut packets, &topic, b"{}");
        } else {
            let index = tag_index(name).filter(|index| *index < tags).context("a tag that was not announced")?;
            if let Some(answer) = answer(&mut states[index], index, payload).context("a sample that is none")? {
                put_publish(&mut packets, &topic, answer.as_bytes());
            }
        }
        if !packets.is_empty() && messages.is_drained() {
            out.write_all(&packets)?;
            packets.clear();
        }
    }
}

#[expect(clippy::option_option, reason = "not a sample, or a sample that says nothing new")]
fn answer(state: &mut Tag, index: usize, payload: &[u8]) -> Option<Option<String>> {
    let second = number_after(payload, b"\"ts\":")? / MILLIS;
    let value = number_after(payload, b"\"v\":")?;
    Some(match state.step(&ONLINE, plan(index), value, second) {
        None => None,
        Some(turn) => {
            let sent = number_after(payload, b"\"t0\":")?;
            let word = if turn == Turn::Raised { "raised" } else { "cleared" };
            Some(format!("{{\"t0\":{sent},\"type\":\"{word}\"}}"))
        }
    })
}

/// The digits after `key`, leaving out a decimal point.
fn number_after(payload: &[u8], key: &[u8]) -> Option<i64> {
    let start = memchr::memmem::find(payload, key)? + key.len();
    let digits = payload[start..].iter().take_while(|byte| byte.is_ascii_digit() || **byte == b'.');
    Some(digits.filter(|byte| **byte != b'.').fold(0, |number, digit| number * 10 + i64::from(digit - b'0')))
}
