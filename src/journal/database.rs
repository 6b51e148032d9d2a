//! The database of the journal: takes in what was fresh, a generation at a time, seals readings into chunks, keeps snapshots. Only
//! one thread has it at a time (`settler`). What became durable a moment ago is not here yet: that is `fresh`.

use std::path::Path;

use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};
use tizbek_core::time::Timestamp;

use super::columns::{Columns, Encoder};
use super::fresh::{self, Content, Settled};
use super::tail::{self, Buffers, Due};
use super::{Durability, JournalError, Snapshot, damaged, history, schema};

/// Chunks that one generation may seal besides its own share: enough to keep up, few enough that the next does not wait long.
const CHUNKS_MIN: usize = 4;
/// A generation of this many readings may seal one chunk more; four times as many as it needs to keep up.
const SAMPLES_PER_CHUNK: usize = 256;
const CHUNKS_AT_CLOSE: usize = 512;
const SNAPSHOTS_KEPT: i64 = 2;

pub(super) struct Database {
    conn: Connection,
    buffers: Buffers,
    encoder: Encoder,
    /// The number after the last input that was taken in, or that is in `buffers`.
    next: u64,
    /// Reused for chunks.
    blob: Vec<u8>,
}

/// What was found in the database when it was opened.
pub(super) struct Found {
    pub settled: Settled,
    pub last_received_at: Option<Timestamp>,
    /// `seq` and `now` of the newest snapshot.
    pub snapshot: Option<(u64, Timestamp)>,
}

impl Database {
    pub fn open(path: &Path, durability: Durability) -> Result<(Self, Found), JournalError> {
        let conn = schema::open_writer(path, durability)?;
        let (encoder, buffers) = (Encoder::new()?, Buffers::default());
        let mut database = Self { conn, buffers, encoder, next: 1, blob: Vec::new() };
        let found = database.recover()?;
        Ok((database, found))
    }

    /// Takes in a generation, all or none, and seals what is due. The same one may be given again after an error.
    pub fn settle(&mut self, content: &Content) -> Result<(), JournalError> {
        for reading in tail::records(content.base, &content.readings) {
            let reading = reading.ok_or_else(|| damaged("a reading that is not settled yet"))?;
            if reading.seq >= self.next {
                self.buffers.push(reading.seq, reading.received_at, &reading.observation);
            }
        }
        self.next = self.next.max(content.next);
        let inputs = (content.next - content.base) as usize;
        let due = self.buffers.due(CHUNKS_MIN + inputs / SAMPLES_PER_CHUNK, 2 * inputs);
        self.write(Some(content), &due)
    }

    pub fn seal_all(&mut self) -> Result<(), JournalError> {
        self.buffers.want_all();
        loop {
            let due = self.buffers.due(CHUNKS_AT_CLOSE, 0);
            if due.is_empty() {
                return Ok(());
            }
            self.write(None, &due)?;
            self.buffers.want_all();
        }
    }

    /// Readings that are not sealed yet.
    pub fn unsealed(&self) -> usize {
        self.buffers.samples()
    }

    pub fn write_snapshot(&mut self, snapshot: &Snapshot) -> Result<(), JournalError> {
        let transaction = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        transaction
            .prepare_cached("INSERT OR REPLACE INTO snapshot(seq, now, format, body) VALUES(?1, ?2, ?3, ?4)")?
            .execute(params![snapshot.seq as i64, snapshot.now.0, snapshot.format, snapshot.body])?;
        transaction
            .prepare_cached("DELETE FROM snapshot WHERE seq NOT IN (SELECT seq FROM snapshot ORDER BY seq DESC LIMIT ?1)")?
            .execute([SNAPSHOTS_KEPT])?;
        Ok(transaction.commit()?)
    }

    pub fn limit_bytes(&mut self, bytes: u64) -> Result<(), JournalError> {
        let page: i64 = self.conn.query_row("PRAGMA page_size", [], |row| row.get(0))?;
        let pages = (bytes / page as u64).clamp(1, u64::from(u32::MAX) - 1);
        Ok(self.conn.query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(()))?)
    }

    pub fn wait_for_no_disk(&self) -> Result<(), JournalError> {
        Ok(self.conn.execute_batch("PRAGMA synchronous = OFF")?)
    }

    /// A single file without spare room.
    pub fn close_as_one_file(self) -> Result<(), JournalError> {
        // Nothing is left beside it, and what was settled how is nobody's business any more.
        self.conn.execute("DELETE FROM meta WHERE key = ?1", [schema::SETTLED])?;
        self.conn.execute_batch("VACUUM")?;
        Ok(self.conn.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?)
    }

    /// Takes the tail into memory again, without what had been sealed before the tail's rows could go.
    fn recover(&mut self) -> Result<Found, JournalError> {
        let mut last = (0, None);
        let mut see = |row: Option<(i64, i64)>| {
            if let Some((seq, received_at)) = row.filter(|(seq, _)| *seq as u64 > last.0) {
                last = (seq as u64, Some(Timestamp(received_at)));
            }
        };
        let newest = |sql: &str| self.conn.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?))).optional();
        see(newest("SELECT seq, received_at FROM event ORDER BY seq DESC LIMIT 1")?);
        see(newest("SELECT last_seq, received_max FROM chunk ORDER BY last_seq DESC LIMIT 1")?);
        see(newest("SELECT last_seq, received_max FROM tail ORDER BY first_seq DESC LIMIT 1")?);
        let snapshot = newest("SELECT seq, now FROM snapshot ORDER BY seq DESC LIMIT 1")?;

        let sealed = history::sealed_upto(&self.conn)?;
        let mut statement = self.conn.prepare("SELECT first_seq, data FROM tail ORDER BY first_seq")?;
        let mut rows = statement.query([])?;
        let mut before = 0;
        while let Some(row) = rows.next()? {
            let first_seq = row.get::<_, i64>(0)? as u64;
            for record in tail::records(first_seq, row.get_ref(1)?.as_blob().map_err(damaged)?) {
                let reading = record.filter(|reading| reading.seq > before);
                let reading = reading.ok_or_else(|| damaged(format!("row {first_seq} of the tail")))?;
                before = reading.seq;
                if sealed.get(&reading.observation.signal).is_none_or(|&seq| reading.seq > seq) {
                    self.buffers.push(reading.seq, reading.received_at, &reading.observation);
                }
            }
        }
        self.next = last.0 + 1;
        let snapshot = snapshot.map(|(seq, now): (i64, i64)| (seq as u64, Timestamp(now)));
        Ok(Found { settled: schema::settled(&self.conn)?, last_received_at: last.1, snapshot })
    }

    /// In one transaction: `content`, what is `due` as chunks, and the rows of the tail away that nobody needs then.
    fn write(&mut self, content: Option<&Content>, due: &[Due]) -> Result<(), JournalError> {
        let transaction = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        if let Some(content) = content {
            insert(&transaction, content)?;
        }
        for due in due {
            insert_chunk(&transaction, self.buffers.columns(due.signal), due, &mut self.encoder, &mut self.blob)?;
        }
        if !due.is_empty() {
            let oldest = self.buffers.oldest_after(due).unwrap_or(self.next).min(self.next);
            transaction.prepare_cached("DELETE FROM tail WHERE first_seq < ?1 AND last_seq < ?1")?.execute([oldest as i64])?;
        }
        transaction.commit()?;
        self.buffers.sealed(due);
        Ok(())
    }
}

/// Readings as one row of the tail, everything else as a row each.
fn insert(transaction: &Transaction<'_>, content: &Content) -> Result<(), JournalError> {
    for fresh::Other { seq, received_at, kind, json } in &content.others {
        transaction
            .prepare_cached("INSERT INTO event(seq, received_at, kind, json) VALUES(?1, ?2, ?3, ?4)")?
            .execute(params![*seq as i64, received_at, kind, json])?;
    }
    if !content.readings.is_empty() {
        let (first, last) = (content.base as i64, content.next as i64 - 1);
        transaction
            .prepare_cached("INSERT INTO tail(first_seq, last_seq, received_min, received_max, data) VALUES(?1, ?2, ?3, ?4, ?5)")?
            .execute(params![first, last, content.received_min, content.received_max, content.readings])?;
    }
    for (key, value) in &content.meta {
        transaction.prepare_cached("INSERT OR REPLACE INTO meta(key, value) VALUES(?1, ?2)")?.execute([key, value])?;
    }
    transaction
        .prepare_cached("INSERT OR REPLACE INTO meta(key, value) VALUES(?1, ?2)")?
        .execute(params![schema::SETTLED, content.generation.to_string()])?;
    for (sink, number) in &content.delivered {
        transaction
            .prepare_cached("INSERT OR REPLACE INTO delivered(sink, number) VALUES(?1, ?2)")?
            .execute(params![sink, *number as i64])?;
    }
    Ok(())
}

fn insert_chunk(
    transaction: &Transaction<'_>,
    columns: &Columns,
    due: &Due,
    encoder: &mut Encoder,
    blob: &mut Vec<u8>,
) -> Result<(), JournalError> {
    let summary = columns.summary(&due.range);
    let known = |value: f64| (summary.known > 0).then_some(value);
    blob.clear();
    encoder.encode(columns, &due.range, blob)?;
    transaction
        .prepare_cached(
            "INSERT INTO chunk(signal, first_seq, last_seq, received_min, received_max, t0, t1, n, n_bad, n_known, vmin, vmax,
                               vsum, data)
             VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
        )?
        .execute(params![
            due.signal.0,
            columns.seq[due.range.start] as i64,
            columns.seq[due.range.end - 1] as i64,
            summary.received_min,
            summary.received_max,
            summary.t0,
            summary.t1,
            due.range.len() as i64,
            summary.bad as i64,
            summary.known as i64,
            known(summary.min),
            known(summary.max),
            // A sum of infinities of both signs is not a number, which SQLite has no column for.
            known(summary.sum).filter(|sum| !sum.is_nan()),
            &*blob,
        ])?;
    Ok(())
}
