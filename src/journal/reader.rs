//! Out of the journal in order of arrival. Chunks hold the readings of one signal each; they are put back in order by writing
//! every reading to its own place, its number, in a window of numbers. No sorting, no merging.
//!
//! Memory: the window (`WINDOW` places of 40 bytes) and, for each signal with a chunk that reaches into the window, that chunk
//! unpacked (33 bytes a reading, 1 024 readings at most): 35 MB for a thousand signals.

use std::collections::VecDeque;
use std::path::Path;

use rusqlite::{Connection, OptionalExtension, Row, params};
use tizbek_core::ids::SignalId;
use tizbek_core::input::{Input, Observation};
use tizbek_core::model::Site;
use tizbek_core::quality::Quality;
use tizbek_core::time::Timestamp;

use super::columns::{Columns, Decoder};
use super::tail::{self, CHUNK_SAMPLES, SIGNALS_MAX};
use super::{Entry, JournalError, Snapshot, StampedObservation, damaged, names, schema, wire};

/// Numbers that are put in order at a time: small enough for the processor's cache.
const WINDOW: u64 = 1 << 16;

/// What comes next in order of arrival.
#[derive(Debug)]
pub enum Item<'a> {
    /// Readings with no other input between them.
    Samples(&'a [StampedObservation]),
    Event {
        seq: u64,
        entry: Entry,
    },
}

/// Reads one moment of the journal; what is appended later is not seen.
pub struct Reader {
    conn: Connection,
    /// The number that comes next, and the one after the last.
    next: u64,
    end: u64,
    window: Vec<StampedObservation>,
    window_start: u64,
    window_end: u64,
    events: VecDeque<(u64, Entry)>,
    chunks: Vec<OpenChunk>,
    /// Buffers of chunks that are used up.
    spare: Vec<Columns>,
    decoder: Decoder,
    missing: u64,
}

struct OpenChunk {
    signal: SignalId,
    columns: Columns,
    used: usize,
}

/// All events of these kinds from before `until`, in order of arrival; readings are not looked at.
pub(super) fn events_before(path: &Path, kinds: &[&str], until: Timestamp) -> Result<Vec<Entry>, JournalError> {
    let conn = schema::open_moment(path)?;
    let kinds = serde_json::to_string(kinds).map_err(damaged)?;
    let mut statement = conn.prepare(
        "SELECT received_at, json FROM event WHERE kind IN (SELECT value FROM json_each(?1)) AND received_at < ?2 ORDER BY seq",
    )?;
    let rows = statement.query_map(params![kinds, until.0], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)))?;
    let entry = |(received_at, json): (i64, String)| {
        let input = wire::from_json(&json, wire::Names(None)).map_err(damaged)?;
        Ok(Entry { received_at: Timestamp(received_at), input })
    };
    rows.map(|row| entry(row?)).collect()
}

impl Reader {
    pub fn open(path: &Path, from_seq: u64, until_seq: u64) -> Result<Self, JournalError> {
        Self::of(schema::open_moment(path)?, from_seq, until_seq)
    }

    fn of(conn: Connection, from_seq: u64, until_seq: u64) -> Result<Self, JournalError> {
        let last = "SELECT max(coalesce((SELECT max(seq) FROM event), 0), coalesce((SELECT max(last_seq) FROM chunk), 0),
                               coalesce((SELECT max(last_seq) FROM tail), 0))";
        let last = conn.query_row(last, [], |row| row.get::<_, i64>(0))? as u64;
        let start = from_seq.max(1);
        let mut reader = Self {
            conn,
            next: start,
            end: until_seq.min(last + 1),
            window: Vec::new(),
            window_start: start,
            window_end: start,
            events: VecDeque::new(),
            chunks: Vec::new(),
            spare: Vec::new(),
            decoder: Decoder::default(),
            missing: 0,
        };
        let from_before = "SELECT signal, first_seq, last_seq, n, data FROM chunk WHERE last_seq >= ?1 AND first_seq < ?2";
        reader.open_chunks(from_before, start, start)?;
        Ok(reader)
    }

    /// Everything with `from <= received_at < to`, and perhaps more around it.
    pub(super) fn open_between(path: &Path, from: Timestamp, to: Timestamp) -> Result<Self, JournalError> {
        let sql = "SELECT min(first), max(last) FROM (
            SELECT min(first_seq) AS first, max(last_seq) AS last FROM chunk WHERE received_max >= ?1 AND received_min < ?2
            UNION ALL SELECT min(first_seq), max(last_seq) FROM tail WHERE received_max >= ?1 AND received_min < ?2
            UNION ALL SELECT min(seq), max(seq) FROM event WHERE received_at >= ?1 AND received_at < ?2)";
        let conn = schema::open_moment(path)?;
        let range: (Option<i64>, Option<i64>) = conn.query_row(sql, [from.0, to.0], |row| Ok((row.get(0)?, row.get(1)?)))?;
        match range {
            (Some(first), Some(last)) => Self::of(conn, first as u64, last as u64 + 1),
            _ => Self::of(conn, 1, 1),
        }
    }

    /// Refuses a journal whose numbers mean other things than those of `site`.
    pub(super) fn check_names(&self, site: &Site) -> Result<(), JournalError> {
        names::check(get_meta(&self.conn, names::KEY)?.as_deref(), site)
    }

    /// The next input or run of readings; `None` at the end.
    pub fn next_item(&mut self) -> Result<Option<Item<'_>>, JournalError> {
        loop {
            if self.next >= self.window_end {
                if self.next >= self.end {
                    return Ok(None);
                }
                self.fill_window()?;
            }
            if self.events.front().is_some_and(|(seq, _)| *seq == self.next)
                && let Some((seq, entry)) = self.events.pop_front()
            {
                self.next += 1;
                return Ok(Some(Item::Event { seq, entry }));
            }
            let until = self.events.front().map_or(self.window_end, |(seq, _)| *seq);
            let place = |seq: u64| (seq - self.window_start) as usize;
            let (from, until) = (place(self.next), place(until));
            let run = self.window[from..until].iter().zip(self.next..).take_while(|(slot, seq)| slot.seq == *seq).count();
            if run > 0 {
                self.next += run as u64;
                return Ok(Some(Item::Samples(&self.window[from..from + run])));
            }
            self.missing += 1;
            self.next += 1;
        }
    }

    /// Adds the next inputs to `into`, a window of them at most; `false` at the end. `next_item` is faster.
    pub fn next_batch(&mut self, into: &mut Vec<(u64, Entry)>) -> Result<bool, JournalError> {
        match self.next_item()? {
            None => Ok(false),
            Some(Item::Event { seq, entry }) => {
                into.push((seq, entry));
                Ok(true)
            }
            Some(Item::Samples(readings)) => {
                into.extend(readings.iter().map(|reading| {
                    let input = Input::Observed(reading.observation);
                    (reading.seq, Entry { received_at: reading.received_at, input })
                }));
                Ok(true)
            }
        }
    }

    /// The number after the last one that will be read.
    #[must_use]
    pub fn end(&self) -> u64 {
        self.end
    }

    /// Numbers passed that nothing was found for. A sound journal has none.
    #[must_use]
    pub fn missing(&self) -> u64 {
        self.missing
    }

    fn fill_window(&mut self) -> Result<(), JournalError> {
        let start = self.next;
        let end = (start + WINDOW).min(self.end);
        if self.window.is_empty() {
            self.window = vec![NOTHING; WINDOW as usize];
        }
        (self.window_start, self.window_end) = (start, end);
        let sql = "SELECT signal, first_seq, last_seq, n, data FROM chunk WHERE first_seq >= ?1 AND first_seq < ?2
                   ORDER BY first_seq";
        self.open_chunks(sql, start, end)?;
        self.place_chunks()?;
        self.place_tail()?;
        self.fetch_events()
    }

    /// Unpacks the chunks that `sql` finds.
    fn open_chunks(&mut self, sql: &str, from: u64, until: u64) -> Result<(), JournalError> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut rows = statement.query([from as i64, until as i64])?;
        while let Some(row) = rows.next()? {
            let mut columns = self.spare.pop().unwrap_or_default();
            let signal = read_chunk(row, &mut self.decoder, &mut columns)?;
            let used = columns.seq.partition_point(|&seq| seq < from);
            self.chunks.push(OpenChunk { signal, columns, used });
        }
        Ok(())
    }

    /// Writes what the open chunks have for this window to its places, and closes those that are used up.
    fn place_chunks(&mut self) -> Result<(), JournalError> {
        let (start, end) = (self.window_start, self.window_end);
        let window = &mut self.window[..(end - start) as usize];
        for chunk in &mut self.chunks {
            let columns = &chunk.columns;
            let until = columns.len();
            let mut index = chunk.used;
            while index < until && columns.seq[index] < end {
                let place = columns.seq[index].wrapping_sub(start) as usize;
                let slot = window.get_mut(place).ok_or_else(|| damaged("the numbers in a chunk do not grow"))?;
                *slot = columns.stamped(index, chunk.signal);
                index += 1;
            }
            chunk.used = index;
        }
        let mut index = 0;
        while index < self.chunks.len() {
            if self.chunks[index].used == self.chunks[index].columns.len() {
                self.spare.push(self.chunks.swap_remove(index).columns);
            } else {
                index += 1;
            }
        }
        Ok(())
    }

    /// Readings that are sealed and in the tail too are the same, so it does not matter which of them stays.
    fn place_tail(&mut self) -> Result<(), JournalError> {
        let (start, end) = (self.window_start, self.window_end);
        let sql = "SELECT first_seq, data FROM tail
                   WHERE first_seq >= coalesce((SELECT max(first_seq) FROM tail WHERE first_seq <= ?1), ?1) AND first_seq < ?2";
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut rows = statement.query([start as i64, end as i64])?;
        while let Some(row) = rows.next()? {
            let first_seq = row.get::<_, i64>(0)? as u64;
            let data = row.get_ref(1)?.as_blob().map_err(damaged)?;
            for record in tail::records(first_seq, tail::from_seq(first_seq, data, start)) {
                let reading = record.ok_or_else(|| damaged(format!("row {first_seq} of the tail")))?;
                if reading.seq >= end {
                    break;
                }
                let place = reading.seq.wrapping_sub(start) as usize;
                *self.window.get_mut(place).ok_or_else(|| damaged("the numbers in the tail do not grow"))? = reading;
            }
        }
        Ok(())
    }

    fn fetch_events(&mut self) -> Result<(), JournalError> {
        let sql = "SELECT seq, received_at, json FROM event WHERE seq >= ?1 AND seq < ?2 ORDER BY seq";
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut rows = statement.query(params![self.window_start as i64, self.window_end as i64])?;
        while let Some(row) = rows.next()? {
            let seq = row.get::<_, i64>(0)? as u64;
            let received_at = Timestamp(row.get(1)?);
            let json = row.get_ref(2)?.as_str().map_err(damaged)?;
            let input = wire::from_json(json, wire::Names(None)).map_err(|cause| damaged(format!("input {seq}: {cause}")))?;
            self.events.push_back((seq, Entry { received_at, input }));
        }
        Ok(())
    }
}

/// Up to which number the journal at `path` knows that `sink` has taken the alerts, whether somebody is writing it or not.
pub fn delivered_of(path: &Path, sink: &str) -> Result<Option<u64>, JournalError> {
    let conn = schema::open_moment(path)?;
    let mut statement = conn.prepare("SELECT number FROM delivered WHERE sink = ?1")?;
    let number = statement.query_row([sink], |row| row.get::<_, i64>(0)).optional()?;
    Ok(number.map(|number| number as u64))
}

/// The newest snapshot older than `seq`.
pub(super) fn snapshot_before(path: &Path, seq: u64) -> Result<Option<Snapshot>, JournalError> {
    let conn = schema::open_reader(path)?;
    let sql = "SELECT seq, now, format, body FROM snapshot WHERE seq < ?1 ORDER BY seq DESC LIMIT 1";
    let mut statement = conn.prepare(sql)?;
    let snapshot = statement.query_row([seq as i64], |row| {
        let seq = row.get::<_, i64>(0)? as u64;
        Ok(Snapshot { seq, now: Timestamp(row.get(1)?), format: row.get(2)?, body: row.get(3)? })
    });
    Ok(snapshot.optional()?)
}

/// What the journal at `path` keeps under `key`, whether somebody is writing it or not.
pub fn meta_of(path: &Path, key: &str) -> Result<Option<String>, JournalError> {
    let conn = schema::open_moment(path)?;
    get_meta(&conn, key)
}

/// All keys of the journal at `path` that begin with `prefix`, with what is kept under them.
pub(super) fn metas_of(path: &Path, prefix: &str) -> Result<Vec<(String, String)>, JournalError> {
    let conn = schema::open_moment(path)?;
    let mut statement = conn.prepare("SELECT key, value FROM meta WHERE substr(key, 1, length(?1)) = ?1 ORDER BY key")?;
    let rows = statement.query_map([prefix], |row| Ok((row.get(0)?, row.get(1)?)))?;
    rows.map(|row| Ok(row?)).collect()
}

pub(super) fn get_meta(conn: &Connection, key: &str) -> Result<Option<String>, JournalError> {
    let mut statement = conn.prepare_cached("SELECT value FROM meta WHERE key = ?1")?;
    Ok(statement.query_row([key], |row| row.get(0)).optional()?)
}

/// Number 0 is given to no input.
const NOTHING: StampedObservation = StampedObservation {
    seq: 0,
    received_at: Timestamp(0),
    observation: Observation { signal: SignalId(0), occurred_at: Timestamp(0), value: 0.0, quality: Quality::Good },
};

/// A row of `signal, first_seq, last_seq, n, data`.
pub(super) fn read_chunk(row: &Row<'_>, decoder: &mut Decoder, into: &mut Columns) -> Result<SignalId, JournalError> {
    let signal: u32 = row.get(0)?;
    let first_seq = row.get::<_, i64>(1)? as u64;
    let last_seq = row.get::<_, i64>(2)? as u64;
    let n: usize = row.get::<_, i64>(3)?.try_into().map_err(damaged)?;
    if !(1..=CHUNK_SAMPLES).contains(&n) || signal as usize >= SIGNALS_MAX {
        return Err(damaged(format!("a chunk of signal {signal} with {n} readings")));
    }
    let of_chunk = |cause| damaged(format!("the chunk of signal {signal} from {first_seq}: {cause}"));
    decoder
        .decode(row.get_ref(4)?.as_blob().map_err(damaged)?, first_seq, n, into)
        .map_err(|cause| of_chunk(cause.to_string()))?;
    if into.seq.last() != Some(&last_seq) {
        return Err(of_chunk("it does not end where it should".into()));
    }
    Ok(SignalId(signal))
}
