//! The file of people: its tables, its version, how it is opened. Two processes may have it open: the service, and `tizbek user` beside it.

use std::fs::OpenOptions;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt, fchown};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};

use super::PeopleError;

/// `TZBP`, so that no other SQLite file is taken for it.
const APPLICATION_ID: i32 = 0x545A_4250;

/// How long one process waits for the other.
const BUSY_MAX: Duration = Duration::from_secs(5);

/// One script a version; `user_version` counts how many have been run. What is in the log stays, and whoever is named in it stays too.
const MIGRATIONS: &[&str] = &["
    CREATE TABLE user(
        id INTEGER PRIMARY KEY AUTOINCREMENT, login TEXT NOT NULL UNIQUE, name TEXT NOT NULL, roles TEXT NOT NULL,
        units TEXT NOT NULL, password TEXT NOT NULL, disabled INTEGER NOT NULL, created_at INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE session(
        hash BLOB PRIMARY KEY, user INTEGER NOT NULL REFERENCES user(id), created_at INTEGER NOT NULL, used_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX session_by_user ON session(user, created_at);
    CREATE TABLE token(
        id INTEGER PRIMARY KEY AUTOINCREMENT, hash BLOB NOT NULL UNIQUE, name TEXT NOT NULL, roles TEXT NOT NULL, units TEXT NOT NULL,
        created_at INTEGER NOT NULL, ends_at INTEGER, revoked_at INTEGER
    ) STRICT;
    CREATE TABLE log(
        seq INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, who TEXT NOT NULL, name TEXT NOT NULL, roles TEXT NOT NULL,
        from_where TEXT NOT NULL, what TEXT NOT NULL, on_what TEXT NOT NULL, outcome TEXT NOT NULL, detail TEXT NOT NULL,
        of_seq INTEGER, before BLOB NOT NULL, hash BLOB NOT NULL
    ) STRICT;
    CREATE INDEX log_of ON log(of_seq) WHERE of_seq IS NOT NULL;
    CREATE TRIGGER user_stays BEFORE DELETE ON user BEGIN SELECT RAISE(ABORT, 'users are disabled, not deleted'); END;
    CREATE TRIGGER token_stays BEFORE DELETE ON token BEGIN SELECT RAISE(ABORT, 'tokens are revoked, not deleted'); END;
    CREATE TRIGGER log_stays BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
    CREATE TRIGGER log_is_not_changed BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
    CREATE TRIGGER log_goes_on BEFORE INSERT ON log
        WHEN NEW.before IS NOT coalesce((SELECT hash FROM log ORDER BY seq DESC LIMIT 1), zeroblob(32))
          OR EXISTS(SELECT 1 FROM log WHERE seq >= NEW.seq)
        BEGIN SELECT RAISE(ABORT, 'a row of the log goes on from the row before it'); END;
"];

/// Everything about people that is kept. What it does is in `users`, `sessions` and `log`.
pub struct Store {
    pub(super) conn: Connection,
}

impl Store {
    /// Opens the file, and makes it where it is not there yet: readable by nobody but who runs the program.
    ///
    /// # Errors
    /// It is another file, of another version, or cannot be opened.
    pub fn open(path: &Path) -> Result<Self, PeopleError> {
        let make = |cause| PeopleError::Make { path: path.to_path_buf(), cause };
        // SQLite's own files beside it get the mode of this one.
        create(path).map_err(make)?;
        let of_file = |cause| PeopleError::File { path: path.to_path_buf(), cause };
        let flags = OpenFlags::default() | OpenFlags::SQLITE_OPEN_NOFOLLOW;
        let mut conn = Connection::open_with_flags(real(path).map_err(make)?, flags).map_err(of_file)?;
        conn.busy_timeout(BUSY_MAX)?;
        check(&conn, path)?;
        // Few are the writes, and each must outlive a power cut: FULL.
        conn.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON").map_err(of_file)?;
        migrate(&mut conn).map_err(of_file)?;
        Ok(Self { conn })
    }

    /// Nobody else writes until it ends.
    pub(super) fn begin(&mut self) -> Result<Transaction<'_>, PeopleError> {
        Ok(self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?)
    }
}

/// Whoever makes it, it is of whom its folder is: `tizbek user add` by root before the service has ever run.
fn create(path: &Path) -> std::io::Result<()> {
    if path.is_symlink() {
        return Err(std::io::Error::other("found a link, expected the file itself or nothing"));
    }
    let folder = folder(path).metadata()?;
    // A new file, never what a link points at: the folder may be of somebody with fewer rights than who runs this.
    let file = match OpenOptions::new().write(true).create_new(true).mode(0o600).open(path) {
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => return Ok(()),
        made => made?,
    };
    if file.metadata()?.uid() == 0 && folder.uid() != 0 {
        fchown(&file, Some(folder.uid()), Some(folder.gid()))?;
    }
    Ok(())
}

fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Links on the way to the folder are of whoever administers the machine, and are followed.
fn real(path: &Path) -> std::io::Result<PathBuf> {
    Ok(folder(path).canonicalize()?.join(path.file_name().unwrap_or_default()))
}

fn check(conn: &Connection, path: &Path) -> Result<(), PeopleError> {
    let number = |sql: &str| conn.query_row(sql, [], |row| row.get::<_, i64>(0));
    let of_file = |cause| PeopleError::File { path: path.to_path_buf(), cause };
    let application = number("PRAGMA application_id").map_err(of_file)?;
    let version = number("PRAGMA user_version").map_err(of_file)?;
    let tables = number("SELECT count(*) FROM sqlite_schema").map_err(of_file)?;
    if application == 0 && version == 0 && tables == 0 {
        return Ok(());
    }
    if application != i64::from(APPLICATION_ID) {
        return Err(PeopleError::NotOurs {
            path: path.to_path_buf(),
            detail: "it is an SQLite file of something else".to_owned(),
        });
    }
    match usize::try_from(version) {
        Ok(found) if (1..=MIGRATIONS.len()).contains(&found) => Ok(()),
        _ => Err(PeopleError::OtherVersion { path: path.to_path_buf(), found: version, known: MIGRATIONS.len() }),
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_to_the_file_are_not_followed_and_links_to_its_folder_are() {
        let dir = tempfile::tempdir().unwrap();
        let (target, link) = (dir.path().join("target"), dir.path().join("people.db"));
        std::os::unix::fs::symlink(&target, &link).unwrap();
        assert!(matches!(Store::open(&link), Err(PeopleError::Make { .. })));
        assert!(!target.exists(), "nothing is made behind a link");
        std::fs::create_dir(&target).unwrap();
        assert!(Store::open(&link.join("people.db")).is_ok(), "the folder is a link");
    }

    #[test]
    fn the_file_is_of_nobody_else_and_is_opened_again() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("people.db");
        let first = Store::open(&path).unwrap();
        let second = Store::open(&path).unwrap();
        drop((first, second));
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);

        let other = dir.path().join("other.db");
        Connection::open(&other).unwrap().execute_batch("CREATE TABLE t(a)").unwrap();
        assert!(matches!(Store::open(&other), Err(PeopleError::NotOurs { .. })));
        Connection::open(&path).unwrap().execute_batch("PRAGMA user_version = 9").unwrap();
        assert!(matches!(Store::open(&path), Err(PeopleError::OtherVersion { found: 9, .. })));
    }
}
