//! The journal: every input in order of arrival, durable before it counts, in one SQLite file; beside it the snapshots of the
//! engine and what is said to have been delivered. Not a cache and not the history of what the engine thinks: everything else
//! can be rebuilt from here. One process writes, any number read.
//!
//! Read in this order: `fresh` (what is durable at once), `settler` and `database` (where it goes then), `tail` (how it lies
//! there), `columns` (what it is sealed into), `reader` (back, in order of arrival) · `history` (charts) · `wire` · `recording`
//! (out of the journal and in again) · `schema`.

mod action;
mod calibration;
mod checkpoint;
mod columns;
mod database;
mod fresh;
mod history;
mod names;
mod out;
mod plans;
mod ran_with;
mod reader;
pub mod recording;
mod request;
mod schema;
mod settler;
mod tail;
mod times;
pub(crate) mod wire;

use std::fs::File;
use std::path::{Path, PathBuf};

use tizbek_core::input::{Input, Observation};
use tizbek_core::model::Site;
use tizbek_core::time::Timestamp;

pub use checkpoint::Checkpointer;
use columns::ChunkError;
use database::Database;
use fresh::Fresh;
pub use history::{Bucket, History};
pub use plans::{GivenPlan, PlansBefore, given_plans, plans_before};
pub use ran_with::RanWith;
pub use reader::{Item, Reader, delivered_of, meta_of};
use settler::{Done, Settler};
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
    path: PathBuf,
    fresh: Fresh,
    settler: Settler,
    next_seq: u64,
    /// Held while the journal is open, and so given up last; the system lets go of it when the process ends.
    _lock: File,
}

impl Journal {
    /// Opens the journal at `path`, or begins one.
    pub fn open(path: &Path, durability: Durability) -> Result<(Self, Opened), JournalError> {
        let lock = lock(path)?;
        let (database, found) = Database::open(path, durability)?;
        let fresh = Fresh::open(path, durability, found.settled)?;
        let last_seq = fresh.next() - 1;
        let last_received_at = fresh.last_received_at().or(found.last_received_at);
        let unsealed = database.unsealed() + fresh.readings();
        let settler = Settler::start(database).map_err(|cause| JournalError::Open { path: path.into(), cause })?;
        let journal = Self { path: path.into(), fresh, settler, next_seq: last_seq + 1, _lock: lock };
        Ok((journal, Opened { last_seq, last_received_at, snapshot: found.snapshot, unsealed }))
    }

    /// Makes `entries` durable, all or none, and answers the number of the first. They are numbered without holes.
    pub fn append(&mut self, entries: &[Entry]) -> Result<u64, JournalError> {
        self.append_with_marks(entries, Marks::default())
    }

    pub fn append_with_marks(&mut self, entries: &[Entry], marks: Marks<'_>) -> Result<u64, JournalError> {
        self.look()?;
        if self.fresh.is_large() {
            self.wait()?;
            if self.fresh.is_held_up() {
                self.settle()?;
            }
        }
        if self.fresh.is_due() || entries.len() >= fresh::INPUTS_MAX {
            self.hand_over();
        }
        let first = self.next_seq;
        self.fresh.put(first, entries, marks)?;
        self.next_seq += entries.len() as u64;
        Ok(first)
    }

    /// Begins to settle what has waited long enough. For when nothing comes for a while.
    pub fn settle_if_due(&mut self) -> Result<(), JournalError> {
        self.look()?;
        if self.fresh.is_due() {
            self.hand_over();
        }
        Ok(())
    }

    /// Moves what is fresh into the database, and seals what is due there.
    fn settle(&mut self) -> Result<(), JournalError> {
        self.wait()?;
        while let Some(content) = self.fresh.turn() {
            let done = self.settler.database().expect("it was waited for").settle(&content);
            match done {
                Ok(()) => self.fresh.settled(content),
                Err(_) => self.fresh.hold_up(content),
            }
            done?;
        }
        Ok(())
    }

    /// Lets the settler have what is fresh, if it is free.
    fn hand_over(&mut self) {
        if self.settler.database().is_some()
            && let Some(content) = self.fresh.turn()
        {
            self.settler.send(content);
        }
    }

    /// Hears what became of what was handed over, if that is known.
    fn look(&mut self) -> Result<(), JournalError> {
        self.settler.done_with(false).map_or(Ok(()), |done| self.take_back(done))
    }

    /// Waits until nothing is being settled.
    fn wait(&mut self) -> Result<(), JournalError> {
        self.settler.done_with(true).map_or(Ok(()), |done| self.take_back(done))
    }

    /// What there was no room for then is tried again; whether there is room now is another matter.
    fn take_back(&mut self, Done { content, done }: Done) -> Result<(), JournalError> {
        match &done {
            Ok(()) => self.fresh.settled(content),
            Err(_) => self.fresh.hold_up(content),
        }
        match done {
            Ok(()) | Err(JournalError::Full(_)) => Ok(()),
            Err(error) => Err(error),
        }
    }

    /// The database, when it is free.
    fn database(&mut self) -> Result<&mut Database, JournalError> {
        self.wait()?;
        Ok(self.settler.database().expect("it was waited for"))
    }

    /// The number that the next input will get.
    #[must_use]
    pub fn next_seq(&self) -> u64 {
        self.next_seq
    }

    /// Readings that are durable but not sealed yet.
    pub fn unsealed(&mut self) -> Result<usize, JournalError> {
        Ok(self.database()?.unsealed() + self.fresh.readings())
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
        self.database()?.write_snapshot(snapshot)
    }

    pub fn latest_snapshot(&self) -> Result<Option<Snapshot>, JournalError> {
        self.snapshot_before(i64::MAX as u64)
    }

    /// The newest snapshot older than `seq`, for when a newer one cannot be used.
    pub fn snapshot_before(&self, seq: u64) -> Result<Option<Snapshot>, JournalError> {
        reader::snapshot_before(&self.path, seq)
    }

    pub fn get_meta(&self, key: &str) -> Result<Option<String>, JournalError> {
        meta_of(&self.path, key)
    }

    /// All keys that begin with `prefix`, with what is kept under them.
    pub fn metas(&self, prefix: &str) -> Result<Vec<(String, String)>, JournalError> {
        reader::metas_of(&self.path, prefix)
    }

    pub fn set_meta(&mut self, key: &str, value: &str) -> Result<(), JournalError> {
        self.append_with_marks(&[], Marks { meta: &[(key, value)], delivered: &[] }).map(|_| ())
    }

    /// Up to which number `sink` has taken the alerts; `None`: nobody has said so of such a sink.
    pub fn delivered(&self, sink: &str) -> Result<Option<u64>, JournalError> {
        delivered_of(&self.path, sink)
    }

    pub fn set_delivered(&mut self, sink: &str, number: u64) -> Result<(), JournalError> {
        self.append_with_marks(&[], Marks { meta: &[], delivered: &[(sink, number)] }).map(|_| ())
    }

    /// The journal takes no more than about so many bytes; then appending fails with `Full`.
    pub fn limit_bytes(&mut self, bytes: u64) -> Result<(), JournalError> {
        self.database()?.limit_bytes(bytes)
    }

    /// Seals everything. Not needed: a journal that was only dropped, or whose process was killed, opens just as well.
    pub fn close(mut self) -> Result<(), JournalError> {
        self.seal_all()?;
        let Self { fresh, settler, _lock: lock, .. } = self;
        drop(settler);
        fresh.remove()?;
        drop(lock);
        Ok(())
    }

    /// For a copy of what is durable elsewhere: nothing waits for the disk before `close_as_one_file`.
    fn wait_for_no_disk(&mut self) -> Result<(), JournalError> {
        self.database()?.wait_for_no_disk()
    }

    /// Seals everything and leaves a single file without spare room, on the disk.
    fn close_as_one_file(mut self) -> Result<(), JournalError> {
        self.seal_all()?;
        let Self { path, fresh, settler, _lock: lock, .. } = self;
        settler.end().close_as_one_file()?;
        fresh.remove()?;
        drop(lock);
        let synced = File::open(&path).and_then(|file| file.sync_all());
        synced.and_then(|()| std::fs::remove_file(lock_path(&path))).map_err(|cause| JournalError::Open { path, cause })
    }

    fn seal_all(&mut self) -> Result<(), JournalError> {
        self.settle()?;
        self.database()?.seal_all()
    }
}

/// For what only reads: it needs the file alone, and another process may be writing it.
impl AsRef<Path> for Journal {
    fn as_ref(&self) -> &Path {
        &self.path
    }
}

/// Every file that belongs to the journal at `path`, whether it is there or not.
#[must_use]
pub fn files_of(path: &Path) -> Vec<PathBuf> {
    let beside = ["", "-wal", "-shm", ".lock"].map(|end| {
        let mut name = path.as_os_str().to_owned();
        name.push(end);
        PathBuf::from(name)
    });
    beside.into_iter().chain([0, 1].map(|slot| fresh::path_of(path, slot))).collect()
}

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
