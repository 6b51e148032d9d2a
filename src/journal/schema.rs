//! The file behind the journal: its tables, its version, how it is opened. Not what the rows mean: that is in `tail` and
//! `columns`.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, OptionalExtension, params};

use super::fresh::{self, Content, Follows, Settled};
use super::{Durability, JournalError};

/// `TZBK`, so that no other SQLite file is taken for a journal.
const APPLICATION_ID: i32 = 0x545A_424B;

/// Large enough that three sealed chunks fit a page, small enough that a commit of one reading stays cheap.
const PAGE_BYTES: u32 = 8_192;

/// Pages in the write-ahead log at which the writer copies them into the file itself: 256 MB. By then the checkpointer has
/// copied all but the last of them, and the log can begin anew.
const CHECKPOINT_PAGES: u32 = 32_768;

/// How often a reader looks for a moment in which everything follows; each time the writer has gone on by a generation.
const LOOKS_MAX: u32 = 8;

/// One script a version; `user_version` counts how many have been run.
const MIGRATIONS: &[&str] = &["
    CREATE TABLE tail(
        first_seq INTEGER PRIMARY KEY, last_seq INTEGER NOT NULL, received_min INTEGER NOT NULL,
        received_max INTEGER NOT NULL, data BLOB NOT NULL
    ) STRICT;
    CREATE TABLE event(
        seq INTEGER PRIMARY KEY, received_at INTEGER NOT NULL, kind TEXT NOT NULL, json TEXT NOT NULL
    ) STRICT;
    CREATE TABLE chunk(
        id INTEGER PRIMARY KEY, signal INTEGER NOT NULL, first_seq INTEGER NOT NULL, last_seq INTEGER NOT NULL,
        received_min INTEGER NOT NULL, received_max INTEGER NOT NULL, t0 INTEGER NOT NULL, t1 INTEGER NOT NULL,
        n INTEGER NOT NULL, n_bad INTEGER NOT NULL, n_known INTEGER NOT NULL, vmin REAL, vmax REAL, vsum REAL,
        data BLOB NOT NULL
    ) STRICT;
    CREATE INDEX chunk_by_first ON chunk(first_seq);
    CREATE INDEX chunk_by_last ON chunk(last_seq, first_seq, signal, received_min, received_max);
    CREATE INDEX chunk_by_time ON chunk(signal, t1, t0, last_seq);
    CREATE TABLE snapshot(
        seq INTEGER PRIMARY KEY, now INTEGER NOT NULL, format INTEGER NOT NULL, body BLOB NOT NULL
    ) STRICT;
    CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE delivered(sink TEXT PRIMARY KEY, number INTEGER NOT NULL) STRICT, WITHOUT ROWID;
"];

/// Opens `path` for writing and makes the tables where there is nothing yet.
pub(super) fn open_writer(path: &Path, durability: Durability) -> Result<Connection, JournalError> {
    let mut conn = Connection::open(path).map_err(|cause| JournalError::of_file(path, cause))?;
    check(&conn, path)?;
    let synchronous = match durability {
        Durability::Kill => "NORMAL",
        Durability::Power => "FULL",
    };
    let settings = format!(
        "PRAGMA page_size = {PAGE_BYTES}; PRAGMA journal_mode = WAL; PRAGMA synchronous = {synchronous};
         PRAGMA wal_autocheckpoint = {CHECKPOINT_PAGES}; PRAGMA journal_size_limit = 268435456; PRAGMA cache_size = -16384;"
    );
    conn.execute_batch(&settings).map_err(|cause| JournalError::of_file(path, cause))?;
    migrate(&mut conn).map_err(|cause| JournalError::of_file(path, cause))?;
    prepare(&conn)?;
    Ok(conn)
}

/// Opens a journal that exists, to checkpoint it.
pub(super) fn open_checkpointer(path: &Path) -> Result<Connection, JournalError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(path, flags).map_err(|cause| JournalError::of_file(path, cause))?;
    check(&conn, path)?;
    conn.execute_batch("PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 0")?;
    Ok(conn)
}

/// Opens `path` for reading only, at one moment of the journal until the connection is dropped.
pub(super) fn open_moment(path: &Path) -> Result<Connection, JournalError> {
    let conn = open_reader(path)?;
    begin_reading(&conn, path)?;
    Ok(conn)
}

/// Opens `path` for reading only. What it sees is the database alone, without what is fresh: `begin_reading` comes next.
pub(super) fn open_reader(path: &Path) -> Result<Connection, JournalError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(path, flags).map_err(|cause| JournalError::of_file(path, cause))?;
    let version = check(&conn, path)?;
    if version == 0 {
        return Err(JournalError::NotAJournal { path: path.into(), detail: "it is empty".into() });
    }
    prepare(&conn)?;
    conn.execute_batch("PRAGMA temp_store = MEMORY")?;
    Ok(conn)
}

fn prepare(conn: &Connection) -> Result<(), JournalError> {
    conn.set_prepared_statement_cache_capacity(32);
    conn.busy_timeout(Duration::from_secs(5))?;
    Ok(())
}

/// The key under which the database keeps the last generation of fresh inputs that it has.
pub(super) const SETTLED: &str = "settled_generation";

/// Up to where the database has what was fresh.
pub(super) fn settled(conn: &Connection) -> rusqlite::Result<Settled> {
    let sql = "SELECT max(coalesce((SELECT max(seq) FROM main.event), 0), coalesce((SELECT max(last_seq) FROM main.chunk), 0),
                          coalesce((SELECT last_seq FROM main.tail ORDER BY first_seq DESC LIMIT 1), 0))";
    let last = conn.query_row(sql, [], |row| row.get::<_, i64>(0))? as u64;
    let sql = "SELECT CAST(value AS INTEGER) FROM main.meta WHERE key = ?1";
    let generation = conn.query_row(sql, [SETTLED], |row| row.get::<_, i64>(0)).optional()?.unwrap_or(0) as u64;
    Ok(Settled { last, generation })
}

/// Begins to read one moment of the journal, until `COMMIT`: the database, and over it what has not been settled yet. Tables
/// of that lie before those of the database, under the same names.
pub(super) fn begin_reading(conn: &Connection, path: &Path) -> Result<(), JournalError> {
    let fresh = begin_moment(conn, path)?;
    let shown: bool = conn.query_row("SELECT count(*) > 0 FROM temp.sqlite_schema", [], |row| row.get(0))?;
    if shown {
        conn.execute_batch(
            "DELETE FROM temp.fresh_tail; DELETE FROM temp.fresh_event; DELETE FROM temp.fresh_meta;
                            DELETE FROM temp.fresh_delivered",
        )?;
    } else if !fresh.is_empty() {
        conn.execute_batch(FRESH_VIEWS)?;
    }
    // Marks of a later generation take the place of an earlier one's.
    fresh.iter().try_for_each(|content| show(conn, content))
}

/// Begins a transaction, and answers what follows the database in it.
fn begin_moment(conn: &Connection, path: &Path) -> Result<Vec<Content>, JournalError> {
    let mut looks = 0;
    loop {
        // First these, then the database: what is settled in between is found there.
        let found = fresh::read(path)?;
        conn.execute_batch("BEGIN")?;
        let Follows { kept, strays } = settled(conn)?.follows(found);
        looks += 1;
        // The writer had gone on by more than a file between two looks. What comes before the hole is an earlier moment.
        if strays.is_empty() || looks == LOOKS_MAX {
            return Ok(kept);
        }
        conn.execute_batch("COMMIT")?;
    }
}

fn show(conn: &Connection, fresh: &Content) -> Result<(), JournalError> {
    if !fresh.readings.is_empty() {
        let (first, last) = (fresh.base as i64, fresh.next as i64 - 1);
        conn.prepare_cached("INSERT INTO temp.fresh_tail VALUES(?1, ?2, ?3, ?4, ?5)")?.execute(params![
            first,
            last,
            fresh.received_min,
            fresh.received_max,
            fresh.readings
        ])?;
    }
    for other in &fresh.others {
        conn.prepare_cached("INSERT INTO temp.fresh_event VALUES(?1, ?2, ?3, ?4)")?.execute(params![
            other.seq as i64,
            other.received_at,
            other.kind,
            other.json
        ])?;
    }
    for (key, value) in &fresh.meta {
        conn.prepare_cached("INSERT OR REPLACE INTO temp.fresh_meta VALUES(?1, ?2)")?.execute([key, value])?;
    }
    for (sink, number) in &fresh.delivered {
        conn.prepare_cached("INSERT OR REPLACE INTO temp.fresh_delivered VALUES(?1, ?2)")?
            .execute(params![sink, *number as i64])?;
    }
    Ok(())
}

const FRESH_VIEWS: &str = "
    CREATE TEMP TABLE fresh_tail(first_seq, last_seq, received_min, received_max, data);
    CREATE TEMP TABLE fresh_event(seq, received_at, kind, json);
    CREATE TEMP TABLE fresh_meta(key PRIMARY KEY, value);
    CREATE TEMP TABLE fresh_delivered(sink PRIMARY KEY, number);
    CREATE TEMP VIEW tail AS SELECT * FROM main.tail UNION ALL SELECT * FROM temp.fresh_tail;
    CREATE TEMP VIEW event AS SELECT * FROM main.event UNION ALL SELECT * FROM temp.fresh_event;
    CREATE TEMP VIEW meta AS SELECT * FROM temp.fresh_meta
        UNION ALL SELECT * FROM main.meta WHERE key NOT IN (SELECT key FROM temp.fresh_meta);
    CREATE TEMP VIEW delivered AS SELECT * FROM temp.fresh_delivered
        UNION ALL SELECT * FROM main.delivered WHERE sink NOT IN (SELECT sink FROM temp.fresh_delivered);
";

/// The version of the file; 0 for one that has nothing in it.
fn check(conn: &Connection, path: &Path) -> Result<usize, JournalError> {
    let number = |sql: &str| conn.query_row(sql, [], |row| row.get::<_, i64>(0));
    let of_file = |cause| JournalError::of_file(path, cause);
    let application = number("PRAGMA application_id").map_err(of_file)?;
    let version = number("PRAGMA user_version").map_err(of_file)?;
    let tables = number("SELECT count(*) FROM sqlite_schema").map_err(of_file)?;
    if application == 0 && version == 0 && tables == 0 {
        return Ok(0);
    }
    if application != i64::from(APPLICATION_ID) {
        let detail = "it is an SQLite file of another program".into();
        return Err(JournalError::NotAJournal { path: path.into(), detail });
    }
    match usize::try_from(version) {
        Ok(version) if (1..=MIGRATIONS.len()).contains(&version) => Ok(version),
        _ => Err(JournalError::OtherVersion { path: path.into(), found: version, known: MIGRATIONS.len() }),
    }
}

fn migrate(conn: &mut Connection) -> rusqlite::Result<()> {
    let done: i64 = conn.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    for (version, script) in (1..).zip(MIGRATIONS).skip(usize::try_from(done).unwrap_or(0)) {
        let transaction = conn.transaction()?;
        transaction.execute_batch(script)?;
        transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
        transaction.pragma_update(None, "user_version", version)?;
        transaction.commit()?;
    }
    Ok(())
}
