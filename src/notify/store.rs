//! The file of messages: its tables, its version, how it is opened. Two processes may have it open: the service, and `tizbek notify` beside
//! it. What is done with messages is in `outbox`.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use rusqlite::{Connection, Transaction, TransactionBehavior};

/// `TZBN`, so that no other SQLite file is taken for it.
const APPLICATION_ID: i32 = 0x545A_424E;
/// How long one process waits for the other.
const BUSY_MAX: Duration = Duration::from_secs(5);

/// One script a version; `user_version` counts how many have been run.
const MIGRATIONS: &[&str] = &["
    CREATE TABLE message(
        id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, alert INTEGER NOT NULL, incident INTEGER NOT NULL,
        change TEXT NOT NULL, priority INTEGER NOT NULL, route TEXT NOT NULL, recipient TEXT NOT NULL, channel TEXT NOT NULL,
        step INTEGER NOT NULL, state TEXT NOT NULL, why TEXT NOT NULL, made_at INTEGER NOT NULL, due_at INTEGER NOT NULL,
        since INTEGER NOT NULL, attempts INTEGER NOT NULL, settled_at INTEGER, event TEXT NOT NULL, subject TEXT, body TEXT
    ) STRICT;
    CREATE INDEX message_waiting ON message(channel, due_at) WHERE settled_at IS NULL;
    CREATE INDEX message_of_incident ON message(incident, recipient, channel);
    CREATE TABLE attempt(
        id INTEGER PRIMARY KEY AUTOINCREMENT, message INTEGER NOT NULL REFERENCES message(id) ON DELETE CASCADE, at INTEGER NOT NULL,
        outcome TEXT NOT NULL, detail TEXT NOT NULL
    ) STRICT;
    CREATE INDEX attempt_of ON attempt(message);
    CREATE TABLE incident(
        number INTEGER PRIMARY KEY, priority INTEGER NOT NULL, raised TEXT NOT NULL, advised TEXT, acknowledged TEXT,
        cleared_at INTEGER, last_alert INTEGER NOT NULL, printed INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE seen(alert TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
"];

#[derive(Debug, thiserror::Error)]
pub enum NotifyError {
    #[error("{}: {cause}", path.display())]
    File { path: PathBuf, cause: rusqlite::Error },
    #[error("{} is no file of messages of a version that is known: found application {application:#x}, version {version}", path.display())]
    NotOurs { path: PathBuf, application: i64, version: i64 },
    #[error("the file of messages: {0}")]
    Database(#[from] rusqlite::Error),
    #[error("an alert cannot be read: {0}")]
    Alert(#[from] serde_json::Error),
    /// What was asked for is not done.
    #[error("{0}")]
    Refused(String),
}

/// Everything that is kept about messages.
pub struct Store {
    pub(super) conn: Connection,
}

impl Store {
    /// Opens the file, and makes it where it is not there yet.
    ///
    /// # Errors
    /// It is another file, of another version, or cannot be opened.
    pub fn open(path: &Path) -> Result<Self, NotifyError> {
        let of_file = |cause| NotifyError::File { path: path.to_path_buf(), cause };
        let mut conn = Connection::open(path).map_err(of_file)?;
        conn.busy_timeout(BUSY_MAX).map_err(of_file)?;
        check(&conn, path)?;
        // A message that was sent must be known to be sent after a power cut too: FULL.
        conn.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON").map_err(of_file)?;
        migrate(&mut conn).map_err(of_file)?;
        Ok(Self { conn })
    }

    /// Nobody else writes until it ends.
    pub(super) fn begin(&mut self) -> Result<Transaction<'_>, NotifyError> {
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
    pub async fn with<T, F>(&self, ask: F) -> Result<T, NotifyError>
    where
        T: Send + 'static,
        F: FnOnce(&mut Store) -> Result<T, NotifyError> + Send + 'static,
    {
        let store = self.store.clone();
        let asked = tokio::task::spawn_blocking(move || ask(&mut store.lock().unwrap_or_else(PoisonError::into_inner)));
        match asked.await {
            Ok(answer) => answer,
            Err(failed) => std::panic::resume_unwind(failed.into_panic()),
        }
    }
}

fn check(conn: &Connection, path: &Path) -> Result<(), NotifyError> {
    let of_file = |cause| NotifyError::File { path: path.to_path_buf(), cause };
    let number = |sql: &str| conn.query_row(sql, [], |row| row.get::<_, i64>(0)).map_err(of_file);
    let (application, version) = (number("PRAGMA application_id")?, number("PRAGMA user_version")?);
    let is_new = application == 0 && version == 0 && number("SELECT count(*) FROM sqlite_schema")? == 0;
    let is_ours = application == i64::from(APPLICATION_ID) && (1..=MIGRATIONS.len() as i64).contains(&version);
    if is_new || is_ours { Ok(()) } else { Err(NotifyError::NotOurs { path: path.to_path_buf(), application, version }) }
}

/// In one transaction each: two processes may open a new file at the same time, and the second finds it made.
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
