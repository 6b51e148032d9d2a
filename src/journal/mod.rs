//! The journal: every input in order of arrival, durable before it counts, in one SQLite file; beside it the snapshots of the
//! engine and what is said to have been delivered. Not a cache and not the history of what the engine thinks: everything else
//! can be rebuilt from here. One process writes, any number read.
//!
//! Read in this order: `fresh` (what is durable at once), `tail` (what is in the database), `columns` (what it is sealed into),
//! `reader` (back, in order of arrival) · `history` (charts) · `wire` · `recording` (out of the journal and in again) ·
//! `schema`.

mod checkpoint;
mod columns;
mod fresh;
mod history;
mod names;
mod ran_with;
mod reader;
pub mod recording;
mod schema;
mod tail;
mod times;
mod wire;

use std::fs::File;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};
use tizbek_core::input::{Input, Observation};
use tizbek_core::model::Site;
use tizbek_core::time::Timestamp;

pub use checkpoint::Checkpointer;
use columns::{ChunkError, Columns, Encoder};
use fresh::{Content, Fresh};
pub use history::{Bucket, History};
pub use ran_with::RanWith;
pub use reader::{Item, Reader, delivered_of, meta_of};
use tail::{Buffers, Due};
pub use wire::WireError;

/// An input with the time at which it was seen. `Input::Tick` is never journaled: time passes by itself.
#[derive(Clone, Debug)]
pub struct Entry {
    pub received_at: Timestamp,
    pub input: Input,
}

/// A reading out of the journal. `seq` counts every input, from 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StampedObservation {
    pub seq: u64,
    pub received_at: Timestamp,
    pub observation: Observation,
}

/// What an accepted input survives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// The end of the process, however sudden. A power cut may take the last moments.
    Kill,
    /// A power cut too: every batch waits for the disk.
    Power,
}

/// What was found when the journal was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The number of the last input; 0: there is none.
    pub last_seq: u64,
    /// When the last input was seen.
    pub last_received_at: Option<Timestamp>,
    /// `seq` and `now` of the newest snapshot.
    pub snapshot: Option<(u64, Timestamp)>,
    /// Readings that were durable but not sealed yet: more than a few means that the program did not end by itself.
    pub unsealed: usize,
}

/// The state of the engine after the input `seq`, at `now`. What `body` means is the engine's business; `format` is its version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    pub seq: u64,
    pub now: Timestamp,
    pub format: u32,
    pub body: Vec<u8>,
}

/// What becomes durable together with a batch.
#[derive(Clone, Copy, Debug, Default)]
pub struct Marks<'a> {
    pub meta: &'a [(&'a str, &'a str)],
    /// Up to which number a sink has taken the alerts.
    pub delivered: &'a [(&'a str, u64)],
}

/// Where writing failed, nothing of the batch was accepted and the journal is as it was: the same batch may be given again.
#[derive(Debug, thiserror::Error)]
pub enum JournalError {
    /// Make room, then try again.
    #[error("no room for the journal: nothing of the batch was accepted")]
    Full(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// Tell a person: another program is writing this journal.
    #[error("{path} is in use by another process")]
    InUse { path: PathBuf },
    /// Tell a person: this is the wrong file.
    #[error("{path} is not a journal: {detail}")]
    NotAJournal { path: PathBuf, detail: String },
    /// Tell a person: this is the wrong program.
    #[error("{path} has version {found} of the format, this program knows 1 to {known}")]
    OtherVersion { path: PathBuf, found: i64, known: usize },
    /// Tell a person: the numbers in the journal mean other things than those of this site.
    #[error("the journal is of another site: {detail}")]
    OtherSite { detail: String },
    /// Tell a person: the file says what no writer wrote.
    #[error("the journal is damaged: {detail}")]
    Damaged { detail: String },
    #[error("{path} cannot be opened")]
    Open {
        path: PathBuf,
        #[source]
        cause: std::io::Error,
    },
    /// The disk or the file system failed; trying again may help.
    #[error("the journal cannot be read or written")]
    Storage(#[source] Box<dyn std::error::Error + Send + Sync>),
}

/// The journal, open for writing.
pub struct Journal {
    conn: Connection,
    path: PathBuf,
    fresh: Fresh,
    buffers: Buffers,
    encoder: Encoder,
    next_seq: u64,
    /// Reused for chunks.
    blob: Vec<u8>,
    /// Held while the journal is open; the system lets go of it when the process ends.
    _lock: File,
}

/// Chunks that one batch may seal besides its own share: enough to keep up, few enough that nobody waits.
const CHUNKS_MIN: usize = 4;
/// A batch of this many readings may seal one chunk more; four times as many as it needs to keep up.
const SAMPLES_PER_CHUNK: usize = 256;
const SNAPSHOTS_KEPT: i64 = 2;

impl Journal {
    /// Opens the journal at `path`, or begins one.
    pub fn open(path: &Path, durability: Durability) -> Result<(Self, Opened), JournalError> {
        let lock = lock(path)?;
        let mut conn = schema::open_writer(path, durability)?;
        let (mut fresh, found) = Fresh::open(path, durability)?;
        let last = schema::last_seq(&conn)?;
        // All of it is in the database already, or nothing is.
        if found.next > last + 1 || found.base > last {
            if found.base != last + 1 {
                let file = fresh::path_of(path).display().to_string();
                return Err(damaged(format!("it ends with input {last}, and {file} begins with {}", found.base)));
            }
            let transaction = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
            insert(&transaction, &found)?;
            transaction.commit()?;
        }
        fresh.begin_anew(found.next.max(last + 1));
        let (encoder, buffers) = (Encoder::new()?, Buffers::default());
        let mut journal = Self { conn, path: path.into(), fresh, buffers, encoder, next_seq: 1, blob: Vec::new(), _lock: lock };
        let opened = journal.recover()?;
        Ok((journal, opened))
    }

    /// Makes `entries` durable, all or none, and answers the number of the first. They are numbered without holes.
    pub fn append(&mut self, entries: &[Entry]) -> Result<u64, JournalError> {
        self.append_with_marks(entries, Marks::default())
    }

    pub fn append_with_marks(&mut self, entries: &[Entry], marks: Marks<'_>) -> Result<u64, JournalError> {
        let many = entries.len() >= fresh::INPUTS_MAX;
        if many || self.fresh.is_due() {
            self.settle()?;
        }
        let first = self.next_seq;
        self.fresh.put(first, entries, marks)?;
        for (seq, entry) in (first..).zip(entries) {
            if let Input::Observed(observation) = &entry.input {
                self.buffers.push(seq, entry.received_at, observation);
            }
        }
        self.next_seq += entries.len() as u64;
        Ok(first)
    }

    /// Settles what has waited long enough. For when nothing comes for a while.
    pub fn settle_if_due(&mut self) -> Result<(), JournalError> {
        if self.fresh.is_due() { self.settle() } else { Ok(()) }
    }

    /// Moves what is fresh into the database, and seals what is due there.
    fn settle(&mut self) -> Result<(), JournalError> {
        let content = self.fresh.content();
        if content.is_empty() {
            return Ok(());
        }
        let inputs = (content.next - content.base) as usize;
        let due = self.buffers.due(CHUNKS_MIN + inputs / SAMPLES_PER_CHUNK, 2 * inputs);
        let transaction = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        insert(&transaction, content)?;
        seal(&transaction, &self.buffers, &due, self.next_seq, &mut self.encoder, &mut self.blob)?;
        transaction.commit()?;
        self.buffers.sealed(&due);
        self.fresh.begin_anew(self.next_seq);
        Ok(())
    }

    /// The number that the next input will get.
    #[must_use]
    pub fn next_seq(&self) -> u64 {
        self.next_seq
    }

    /// Readings that are durable but not sealed yet.
    #[must_use]
    pub fn unsealed(&self) -> usize {
        self.buffers.samples()
    }

    /// Inputs `from_seq..until_seq` in order of arrival, out of what is durable now.
    pub fn read(&self, from_seq: u64, until_seq: u64) -> Result<Reader, JournalError> {
        Reader::open(&self.path, from_seq, until_seq)
    }

    /// Everything with `from <= received_at < to` in order of arrival, and perhaps more around it.
    pub fn read_between(&self, from: Timestamp, to: Timestamp) -> Result<Reader, JournalError> {
        Reader::open_between(&self.path, from, to)
    }

    /// Ties the journal to the things of `site`, whose numbers it uses. A site that has more of them at the end of its lists is
    /// taken; one where a number would now mean something else is refused. To be called once after opening.
    pub fn bind(&mut self, site: &Site) -> Result<(), JournalError> {
        let kept = self.get_meta(names::KEY)?;
        names::check(kept.as_deref(), site)?;
        let names = names::of(site);
        if kept.as_ref() == Some(&names) { Ok(()) } else { self.set_meta(names::KEY, &names) }
    }

    /// For charts, with a connection of its own: it may live in another thread.
    pub fn history(&self) -> Result<History, JournalError> {
        History::open(&self.path)
    }

    /// Keeps the newest two.
    pub fn write_snapshot(&mut self, snapshot: &Snapshot) -> Result<(), JournalError> {
        self.settle()?;
        let transaction = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        transaction
            .prepare_cached("INSERT OR REPLACE INTO snapshot(seq, now, format, body) VALUES(?1, ?2, ?3, ?4)")?
            .execute(params![snapshot.seq as i64, snapshot.now.0, snapshot.format, snapshot.body])?;
        transaction
            .prepare_cached("DELETE FROM snapshot WHERE seq NOT IN (SELECT seq FROM snapshot ORDER BY seq DESC LIMIT ?1)")?
            .execute([SNAPSHOTS_KEPT])?;
        Ok(transaction.commit()?)
    }

    pub fn latest_snapshot(&self) -> Result<Option<Snapshot>, JournalError> {
        self.snapshot_before(i64::MAX as u64)
    }

    /// The newest snapshot older than `seq`, for when a newer one cannot be used.
    pub fn snapshot_before(&self, seq: u64) -> Result<Option<Snapshot>, JournalError> {
        let sql = "SELECT seq, now, format, body FROM snapshot WHERE seq < ?1 ORDER BY seq DESC LIMIT 1";
        let mut statement = self.conn.prepare_cached(sql)?;
        let snapshot = statement.query_row([seq as i64], |row| {
            let seq = row.get::<_, i64>(0)? as u64;
            Ok(Snapshot { seq, now: Timestamp(row.get(1)?), format: row.get(2)?, body: row.get(3)? })
        });
        Ok(snapshot.optional()?)
    }

    pub fn get_meta(&self, key: &str) -> Result<Option<String>, JournalError> {
        match self.fresh.content().meta.get(key) {
            Some(value) => Ok(Some(value.clone())),
            None => reader::get_meta(&self.conn, key),
        }
    }

    pub fn set_meta(&mut self, key: &str, value: &str) -> Result<(), JournalError> {
        self.append_with_marks(&[], Marks { meta: &[(key, value)], delivered: &[] }).map(|_| ())
    }

    /// Up to which number `sink` has taken the alerts; `None`: nobody has said so of such a sink.
    pub fn delivered(&self, sink: &str) -> Result<Option<u64>, JournalError> {
        match self.fresh.content().delivered.get(sink) {
            Some(&number) => Ok(Some(number)),
            None => reader::get_delivered(&self.conn, sink),
        }
    }

    pub fn set_delivered(&mut self, sink: &str, number: u64) -> Result<(), JournalError> {
        self.append_with_marks(&[], Marks { meta: &[], delivered: &[(sink, number)] }).map(|_| ())
    }

    /// The journal takes no more than about so many bytes; then appending fails with `Full`.
    pub fn limit_bytes(&mut self, bytes: u64) -> Result<(), JournalError> {
        let page: i64 = self.conn.query_row("PRAGMA page_size", [], |row| row.get(0))?;
        let pages = (bytes / page as u64).clamp(1, u64::from(u32::MAX) - 1);
        Ok(self.conn.query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(()))?)
    }

    /// Seals everything. Not needed: a journal that was only dropped, or whose process was killed, opens just as well.
    pub fn close(mut self) -> Result<(), JournalError> {
        self.seal_all()?;
        self.fresh.remove()
    }

    /// For a copy of what is durable elsewhere: nothing waits for the disk before `close_as_one_file`.
    fn wait_for_no_disk(&self) -> Result<(), JournalError> {
        Ok(self.conn.execute_batch("PRAGMA synchronous = OFF")?)
    }

    /// Seals everything and leaves a single file without spare room, on the disk.
    fn close_as_one_file(mut self) -> Result<(), JournalError> {
        self.seal_all()?;
        self.conn.execute_batch("VACUUM")?;
        self.conn.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
        let Self { path, fresh, conn, _lock: lock, .. } = self;
        fresh.remove()?;
        drop((conn, lock));
        let synced = File::open(&path).and_then(|file| file.sync_all());
        synced.and_then(|()| std::fs::remove_file(lock_path(&path))).map_err(|cause| JournalError::Open { path, cause })
    }

    fn seal_all(&mut self) -> Result<(), JournalError> {
        self.settle()?;
        self.buffers.want_all();
        loop {
            let due = self.buffers.due(CHUNKS_AT_CLOSE, 0);
            if due.is_empty() {
                return Ok(());
            }
            let transaction = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
            seal(&transaction, &self.buffers, &due, self.next_seq, &mut self.encoder, &mut self.blob)?;
            transaction.commit()?;
            self.buffers.sealed(&due);
            self.buffers.want_all();
        }
    }

    /// Takes the tail into memory again, without what had been sealed before the tail's rows could go.
    fn recover(&mut self) -> Result<Opened, JournalError> {
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
        self.next_seq = last.0 + 1;
        let snapshot = snapshot.map(|(seq, now): (i64, i64)| (seq as u64, Timestamp(now)));
        Ok(Opened { last_seq: last.0, last_received_at: last.1, snapshot, unsealed: self.buffers.samples() })
    }
}

/// For what only reads: it needs the file alone, and another process may be writing it.
impl AsRef<Path> for Journal {
    fn as_ref(&self) -> &Path {
        &self.path
    }
}

const CHUNKS_AT_CLOSE: usize = 512;

/// The lock is on a file of its own: closing any handle of the database file would let go of SQLite's own locks.
fn lock(path: &Path) -> Result<File, JournalError> {
    let of_path = |cause| JournalError::Open { path: path.into(), cause };
    let file = File::options().create(true).truncate(false).write(true).open(lock_path(path)).map_err(of_path)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(std::fs::TryLockError::WouldBlock) => Err(JournalError::InUse { path: path.into() }),
        Err(std::fs::TryLockError::Error(cause)) => Err(of_path(cause)),
    }
}

fn lock_path(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".lock");
    name.into()
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
    for (sink, number) in &content.delivered {
        transaction
            .prepare_cached("INSERT OR REPLACE INTO delivered(sink, number) VALUES(?1, ?2)")?
            .execute(params![sink, *number as i64])?;
    }
    Ok(())
}

/// Writes what is due as chunks and takes away the rows of the tail that nobody needs then. `next` is the number after all
/// those in the buffers.
fn seal(
    transaction: &Transaction<'_>,
    buffers: &Buffers,
    due: &[Due],
    next: u64,
    encoder: &mut Encoder,
    blob: &mut Vec<u8>,
) -> Result<(), JournalError> {
    if due.is_empty() {
        return Ok(());
    }
    for due in due {
        insert_chunk(transaction, buffers.columns(due.signal), due, encoder, blob)?;
    }
    let oldest = buffers.oldest_after(due).unwrap_or(next).min(next);
    transaction.prepare_cached("DELETE FROM tail WHERE first_seq < ?1 AND last_seq < ?1")?.execute([oldest as i64])?;
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

fn damaged(cause: impl std::fmt::Display) -> JournalError {
    JournalError::Damaged { detail: cause.to_string() }
}

impl JournalError {
    fn of_file(path: &Path, cause: rusqlite::Error) -> Self {
        match cause.sqlite_error_code() {
            Some(rusqlite::ErrorCode::NotADatabase) => Self::NotAJournal { path: path.into(), detail: cause.to_string() },
            Some(rusqlite::ErrorCode::CannotOpen) => {
                Self::Open { path: path.into(), cause: std::io::Error::other(cause.to_string()) }
            }
            _ => cause.into(),
        }
    }
}

impl From<rusqlite::Error> for JournalError {
    fn from(cause: rusqlite::Error) -> Self {
        match cause.sqlite_error_code() {
            Some(rusqlite::ErrorCode::DiskFull) => Self::Full(Box::new(cause)),
            Some(rusqlite::ErrorCode::DatabaseCorrupt) => Self::Damaged { detail: cause.to_string() },
            _ => Self::Storage(Box::new(cause)),
        }
    }
}

impl From<ChunkError> for JournalError {
    fn from(cause: ChunkError) -> Self {
        damaged(cause)
    }
}
