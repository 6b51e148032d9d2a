//! Copies the write-ahead log into the file from a thread of its own, so that a batch does not wait for the disk. Loses and
//! decides nothing: without it the writer does the same by itself, later and all at once.

use std::path::Path;

use rusqlite::Connection;

use super::{JournalError, schema};

pub struct Checkpointer {
    conn: Connection,
}

impl Checkpointer {
    /// For a journal that is open for writing elsewhere.
    pub fn open(path: &Path) -> Result<Self, JournalError> {
        Ok(Self { conn: schema::open_checkpointer(path)? })
    }

    /// Copies what is in the log now; whoever writes meanwhile is not held up. Also makes it outlast a power cut.
    pub fn run(&self) -> Result<(), JournalError> {
        self.conn.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()))?;
        Ok(())
    }
}
