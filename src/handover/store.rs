//! The file of handovers: its tables, its version, how it is opened, and how tasks ask something of it. What is done with records is in
//! `records`.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::HandoverError;

/// `TZBH`, so that no other SQLite file is taken for it.
const APPLICATION_ID: i32 = 0x545A_4248;
/// How long one process waits for another that looks at the file.
const BUSY_MAX: Duration = Duration::from_secs(5);

/// One script a version; `user_version` counts how many have been run. What is written stays as it is.
const MIGRATIONS: &[&str] = &["
    CREATE TABLE note(
        number INTEGER PRIMARY KEY AUTOINCREMENT, shift_start INTEGER NOT NULL, shift_end INTEGER NOT NULL, at INTEGER NOT NULL,
        name TEXT NOT NULL, who TEXT NOT NULL, body TEXT NOT NULL
    ) STRICT;
    CREATE INDEX note_of ON note(shift_start);
    CREATE TABLE record(
        kind TEXT NOT NULL, number INTEGER NOT NULL, shift_start INTEGER NOT NULL, shift_end INTEGER NOT NULL,
        at INTEGER NOT NULL, name TEXT NOT NULL, who TEXT NOT NULL, body TEXT NOT NULL, shown TEXT NOT NULL, digest TEXT NOT NULL,
        PRIMARY KEY(kind, number)
    ) STRICT;
    CREATE INDEX record_of ON record(kind, shift_start);
    CREATE TABLE entry(
        number INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, record INTEGER NOT NULL, at INTEGER NOT NULL,
        name TEXT NOT NULL, who TEXT NOT NULL, step TEXT NOT NULL, body TEXT NOT NULL,
        FOREIGN KEY(kind, record) REFERENCES record(kind, number)
    ) STRICT;
    CREATE INDEX entry_of ON entry(kind, record);
    CREATE UNIQUE INDEX entry_once ON entry(kind, record, step) WHERE step <> 'decided';
    CREATE TRIGGER note_stays BEFORE DELETE ON note BEGIN SELECT RAISE(ABORT, 'notes are only added'); END;
    CREATE TRIGGER note_is_not_changed BEFORE UPDATE ON note BEGIN SELECT RAISE(ABORT, 'notes are only added'); END;
    CREATE TRIGGER record_stays BEFORE DELETE ON record BEGIN SELECT RAISE(ABORT, 'records are only added'); END;
    CREATE TRIGGER record_is_not_changed BEFORE UPDATE ON record BEGIN SELECT RAISE(ABORT, 'records are only added'); END;
    CREATE TRIGGER entry_stays BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'entries are only added'); END;
    CREATE TRIGGER entry_is_not_changed BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'entries are only added'); END;
"];

/// Everything that is kept about handovers and meetings.
pub struct Store {
    pub(super) conn: Connection,
}

impl Store {
    /// Opens the file, and makes it where it is not there yet.
    ///
    /// # Errors
    /// It is another file, of another version, or cannot be opened.
    pub fn open(path: &Path) -> Result<Self, HandoverError> {
        let of_file = |cause| HandoverError::File { path: path.to_path_buf(), cause };
        let mut conn = Connection::open(path).map_err(of_file)?;
        conn.busy_timeout(BUSY_MAX).map_err(of_file)?;
        check(&conn, path)?;
        // Few are the writes, and a signature must outlive a power cut: FULL.
        conn.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON").map_err(of_file)?;
        migrate(&mut conn).map_err(of_file)?;
        Ok(Self { conn })
    }

    /// Nobody else writes until it ends.
    pub(super) fn begin(&mut self) -> Result<Transaction<'_>, HandoverError> {
        Ok(self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?)
    }
}

/// The file as tasks share it: what is asked of it is asked on a thread that may wait.
#[derive(Clone)]
pub struct Shelf {
    store: Arc<Mutex<Store>>,
}

impl Shelf {
    #[must_use]
    pub fn new(store: Store) -> Self {
        Self { store: Arc::new(Mutex::new(store)) }
    }

    /// # Errors
    /// What `ask` says.
    pub async fn with<T, F>(&self, ask: F) -> Result<T, HandoverError>
    where
        T: Send + 'static,
        F: FnOnce(&mut Store) -> Result<T, HandoverError> + Send + 'static,
    {
        let store = self.store.clone();
        let asked = tokio::task::spawn_blocking(move || ask(&mut store.lock().unwrap_or_else(PoisonError::into_inner)));
        match asked.await {
            Ok(answer) => answer,
            Err(failed) => std::panic::resume_unwind(failed.into_panic()),
        }
    }
}

fn check(conn: &Connection, path: &Path) -> Result<(), HandoverError> {
    let of_file = |cause| HandoverError::File { path: path.to_path_buf(), cause };
    let number = |sql: &str| conn.query_row(sql, [], |row| row.get::<_, i64>(0)).map_err(of_file);
    let (application, version) = (number("PRAGMA application_id")?, number("PRAGMA user_version")?);
    let is_new = application == 0 && version == 0 && number("SELECT count(*) FROM sqlite_schema")? == 0;
    let is_ours = application == i64::from(APPLICATION_ID) && (1..=MIGRATIONS.len() as i64).contains(&version);
    if is_new || is_ours { Ok(()) } else { Err(HandoverError::NotOurs { path: path.to_path_buf(), application, version }) }
}

fn migrate(conn: &mut Connection) -> rusqlite::Result<()> {
    for (version, script) in (1_i64..).zip(MIGRATIONS) {
        let transaction = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let done: i64 = transaction.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        if done < version {
            transaction.execute_batch(script)?;
            transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
            transaction.pragma_update(None, "user_version", version)?;
            transaction.commit()?;
        }
    }
    Ok(())
}
