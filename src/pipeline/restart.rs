//! The state after a start: the last snapshot and the rest of the journal. Alerts that are said again on the way get their old
//! numbers, by which the sinks know what they have delivered.

use std::path::Path;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use tizbek_core::alarm::IncidentId;
use tizbek_core::engine::{Engine, SNAPSHOT_FORMAT};
use tizbek_core::input::{Away, Input};
use tizbek_core::model::{Calendar, Site};
use tizbek_core::time::{Span, Timestamp};

use super::LAST_NOW;
use super::carried::Positions;
use super::outbox::Outbox;
use crate::ingest::{Arrival, Inputs};
use crate::journal::{Item, Journal, JournalError, meta_of};
use crate::sinks::{Outgoing, event};
use crate::texts::Texts;

pub struct Restarted {
    pub engine: Engine,
    pub last_seq: u64,
    pub floor: Timestamp,
    /// How far the journals of other instances have come here.
    pub positions: Positions,
    /// How many inputs were read again.
    pub read: u64,
}

impl Restarted {
    /// What the engine is to know of the time since it left off, before anything else is done: that nobody listened.
    #[must_use]
    pub fn away(&self, now: Timestamp) -> Option<Arrival> {
        let away = Inputs::One(Input::Away(Away { until: now }));
        (self.last_seq > 0 && now > self.floor).then_some(Arrival { received_at: self.floor, inputs: away, receipt: None })
    }
}

/// An alert in a snapshot, still to be delivered.
#[derive(Serialize, Deserialize)]
struct Waiting {
    number: u64,
    kind: String,
    body: String,
}

/// Puts the engine where it was and `outbox` in the state of having said everything since.
pub fn restart(
    site: &Arc<Site>,
    calendar: &Arc<Calendar>,
    journal: &mut Journal,
    outbox: &mut Outbox,
    texts: &Texts,
) -> Result<Restarted, JournalError> {
    journal.bind(site)?;
    let fresh = || Engine::new(site.clone(), calendar.clone());
    let (mut engine, from, rebuilding) = match journal.latest_snapshot()? {
        None => (fresh(), 1, false),
        Some(snapshot) => {
            let (state, waiting) = unpack(&snapshot.body).unwrap_or_default();
            waiting.into_iter().for_each(|alert| outbox.put(alert));
            let known = snapshot.format == SNAPSHOT_FORMAT;
            match known.then(|| Engine::restore(site.clone(), calendar.clone(), state)).flatten() {
                Some(engine) => (engine, snapshot.seq + 1, false),
                None => (fresh(), 1, true),
            }
        }
    };
    if rebuilding {
        tracing::warn!("the site or the program has changed: the engine's state is worked out anew from the whole journal");
    }
    // Another site file or program says other things of the same past. They have been said once: not again, and not otherwise.
    let mut told = |engine: &mut Engine| if rebuilding { forget(engine) } else { say(engine, outbox, texts) };
    let mut read = 0;
    let mut reader = journal.read(from, journal.next_seq())?;
    while let Some(item) = reader.next_item()? {
        match item {
            Item::Samples(samples) => {
                for sample in samples {
                    engine.observe(sample.received_at, sample.observation);
                    told(&mut engine);
                }
                read += samples.len() as u64;
            }
            Item::Event { entry, .. } => {
                engine.handle(entry.received_at, entry.input);
                told(&mut engine);
                read += 1;
            }
        }
    }
    if rebuilding {
        // There are no more incidents than alerts.
        let alert = outbox.last_said();
        engine.number_after(alert, IncidentId(alert));
    }
    let last_now = last_now(&*journal)?.unwrap_or(Timestamp::MIN);
    let floor = last_now.max(engine.now()).saturating_add(Span(1));
    let positions = Positions::load(journal, site)?;
    Ok(Restarted { engine, last_seq: journal.next_seq() - 1, floor, positions, read })
}

/// The time of the last thing that was done, as far as the journal knows. It may be being written.
pub fn last_now(journal: impl AsRef<Path>) -> Result<Option<Timestamp>, JournalError> {
    Ok(meta_of(journal.as_ref(), LAST_NOW)?.and_then(|micros| micros.parse().ok()).map(Timestamp))
}

fn forget(engine: &mut Engine) {
    while engine.poll_output().is_some() {}
}

fn say(engine: &mut Engine, outbox: &mut Outbox, texts: &Texts) {
    while let Some(output) = engine.poll_output() {
        outbox.put(event::said(engine.site(), &output, texts));
    }
}

/// Engine and undelivered alerts as the body of a snapshot.
pub(super) fn pack(engine: &Engine, outbox: &Outbox) -> Vec<u8> {
    let state = engine.snapshot();
    let waiting = outbox.undelivered().into_iter().map(|alert| Waiting {
        number: alert.number,
        kind: alert.topic_suffix.to_owned(),
        body: alert.body.to_string(),
    });
    let waiting = serde_json::to_vec(&waiting.collect::<Vec<_>>()).expect("strings and numbers have a JSON form");
    let mut body = (state.len() as u64).to_le_bytes().to_vec();
    body.extend_from_slice(&state);
    body.extend_from_slice(&waiting);
    body
}

/// The engine's state and the undelivered alerts, which can be read whatever becomes of the state.
fn unpack(body: &[u8]) -> Option<(&[u8], Vec<Outgoing>)> {
    let (length, rest) = body.split_first_chunk()?;
    let (state, waiting) = rest.split_at_checked(usize::try_from(u64::from_le_bytes(*length)).ok()?)?;
    let waiting: Vec<Waiting> = serde_json::from_slice(waiting).ok()?;
    let outgoing = |alert: Waiting| {
        let topic_suffix = event::suffix(&alert.kind)?;
        Some(Outgoing { number: alert.number, body: alert.body.into(), topic_suffix })
    };
    Some((state, waiting.into_iter().map(outgoing).collect::<Option<_>>()?))
}
