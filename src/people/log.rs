//! The log of what people did: rows that are only added, each with the SHA-256 of the row before it and of itself, so that one that was
//! removed or changed is found. The file's triggers refuse to change it; the chain finds what was done to it without them.

use rusqlite::{Connection, OptionalExtension, Row, params};
use tizbek_core::time::Timestamp;

use super::secret::{hex, sha256};
use super::{Actor, PeopleError, Store};

/// Of what is written into a row; what is longer is cut, which shows by its end.
const DETAIL_CHARS_MAX: usize = 2_000;
pub const ROWS_AT_ONCE_MAX: usize = 500;

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is about to be done. What became of it is in a row that points to this one; if there is none, the program was ended between
    /// them or who asked hung up, and the journal says whether it was done.
    Asked,
    Done,
    /// It was asked for in a way, or at a time, in which it is not done.
    Refused,
    /// Whoever asked may not do it.
    Denied,
    /// It could not be done now.
    Failed,
}

impl Outcome {
    pub const ALL: [Self; 5] = [Self::Asked, Self::Done, Self::Refused, Self::Denied, Self::Failed];

    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Done => "done",
            Self::Refused => "refused",
            Self::Denied => "denied",
            Self::Failed => "failed",
        }
    }
}

/// What is to be written.
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    pub at: Timestamp,
    pub actor: &'a Actor,
    pub what: &'a str,
    pub on: &'a str,
    pub outcome: Outcome,
    pub detail: &'a str,
    /// The row that asked for it.
    pub of: Option<i64>,
}

/// A row as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    pub seq: i64,
    pub at: Timestamp,
    pub actor: Actor,
    pub what: String,
    pub on: String,
    pub outcome: String,
    pub detail: String,
    pub of: Option<i64>,
    pub before: Vec<u8>,
    pub hash: Vec<u8>,
}

impl Written {
    /// What the hash of a row is of: the hash before it, then each field with its length in bytes as eight bytes, the highest first.
    /// Numbers are decimal text; no number is no text.
    fn sum(&self) -> [u8; 32] {
        let Actor { who, name, roles, from } = &self.actor;
        let (seq, at) = (self.seq.to_string(), self.at.0.to_string());
        let of = self.of.map_or_else(String::new, |of| of.to_string());
        let mut bytes = self.before.clone();
        for field in [&seq, &at, who, name, roles, from, &self.what, &self.on, &self.outcome, &self.detail, &of] {
            bytes.extend_from_slice(&(field.len() as u64).to_be_bytes());
            bytes.extend_from_slice(field.as_bytes());
        }
        sha256(&bytes)
    }

    #[must_use]
    pub fn hash_text(&self) -> String {
        hex(&self.hash)
    }
}

/// Which rows are wanted, the newest first.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// `user:3`, or a part of a name.
    pub who: Option<String>,
    pub what: Option<String>,
    pub outcome: Option<String>,
    pub from: Option<Timestamp>,
    pub until: Option<Timestamp>,
    /// Older than this row.
    pub before: Option<i64>,
    pub most: usize,
}

/// What `verify` found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    pub rows: u64,
    /// Number and hash of the last row.
    pub head: Option<(i64, String)>,
    /// Each with the row that it is about. None: the log is as it was written.
    pub problems: Vec<(i64, String)>,
}

const COLUMNS: &str = "seq, at, who, name, roles, from_where, what, on_what, outcome, detail, of_seq, before, hash";
/// The first problems are told; one that was removed makes no more of them.
const PROBLEMS_MAX: usize = 20;

/// Adds a row, within the transaction that does what the row is about, where it is this file that it is done in.
pub(super) fn append(conn: &Connection, entry: &Entry<'_>) -> Result<i64, PeopleError> {
    let last = conn
        .prepare_cached("SELECT hash FROM log ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| row.get::<_, Vec<u8>>(0))
        .optional()?;
    let sql = "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'log'), 0)";
    let seq = conn.prepare_cached(sql)?.query_row([], |row| row.get::<_, i64>(0))? + 1;
    let mut row = Written {
        seq,
        at: entry.at,
        actor: entry.actor.clone(),
        what: entry.what.to_owned(),
        on: cut(entry.on),
        outcome: entry.outcome.word().to_owned(),
        detail: cut(entry.detail),
        of: entry.of,
        before: last.unwrap_or_else(|| vec![0; 32]),
        hash: Vec::new(),
    };
    row.hash = row.sum().to_vec();
    let sql = format!("INSERT INTO log({COLUMNS}) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)");
    let Actor { who, name, roles, from } = &row.actor;
    conn.prepare_cached(&sql)?.execute(params![
        row.seq,
        row.at.0,
        who,
        name,
        roles,
        from,
        row.what,
        row.on,
        row.outcome,
        row.detail,
        row.of,
        row.before,
        row.hash
    ])?;
    Ok(seq)
}

fn cut(text: &str) -> String {
    if text.chars().count() <= DETAIL_CHARS_MAX {
        return text.to_owned();
    }
    text.chars().take(DETAIL_CHARS_MAX).chain(['…']).collect()
}

fn written(row: &Row<'_>) -> rusqlite::Result<Written> {
    Ok(Written {
        seq: row.get(0)?,
        at: Timestamp(row.get(1)?),
        actor: Actor { who: row.get(2)?, name: row.get(3)?, roles: row.get(4)?, from: row.get(5)? },
        what: row.get(6)?,
        on: row.get(7)?,
        outcome: row.get(8)?,
        detail: row.get(9)?,
        of: row.get(10)?,
        before: row.get(11)?,
        hash: row.get(12)?,
    })
}

impl Store {
    /// # Errors
    /// The file cannot be written.
    pub fn log(&mut self, entry: &Entry<'_>) -> Result<i64, PeopleError> {
        let transaction = self.begin()?;
        let seq = append(&transaction, entry)?;
        transaction.commit()?;
        Ok(seq)
    }

    /// # Errors
    /// The file cannot be read.
    pub fn read_log(&self, wanted: &Wanted) -> Result<Vec<Written>, PeopleError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM log WHERE (?1 IS NULL OR who = ?1 OR instr(lower(name), lower(?1)) > 0) AND (?2 IS NULL OR what = ?2)
             AND (?3 IS NULL OR outcome = ?3) AND (?4 IS NULL OR at >= ?4) AND (?5 IS NULL OR at < ?5) AND (?6 IS NULL OR seq < ?6)
             ORDER BY seq DESC LIMIT ?7"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let (from, until) = (wanted.from.map(|at| at.0), wanted.until.map(|at| at.0));
        let most = wanted.most.clamp(1, ROWS_AT_ONCE_MAX) as i64;
        let given = params![wanted.who, wanted.what, wanted.outcome, from, until, wanted.before, most];
        let rows = statement.query_map(given, written)?.collect::<rusqlite::Result<Vec<_>>>()?;
        Ok(rows)
    }

    /// Reckons the whole chain anew. `known`: number and hash of a row that somebody wrote down elsewhere.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn verify_log(&self, known: Option<(i64, &str)>) -> Result<Verified, PeopleError> {
        let mut found = Verified { rows: 0, head: None, problems: Vec::new() };
        let (mut before, mut next, mut met) = (vec![0_u8; 32], 1, false);
        let mut statement = self.conn.prepare(&format!("SELECT {COLUMNS} FROM log ORDER BY seq"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let row = written(row)?;
            if row.seq != next {
                found.problem(next, format!("rows {next} to {} are missing", row.seq - 1));
            } else if row.before != before {
                found.problem(row.seq, "it does not go on from the row before it, which was changed or put there".to_owned());
            }
            if row.hash != row.sum() {
                found.problem(row.seq, "what it says is not what was written: its own hash differs".to_owned());
            }
            if let Some((seq, hash)) = known.filter(|(seq, _)| *seq == row.seq) {
                met = true;
                if !hash.eq_ignore_ascii_case(&row.hash_text()) {
                    found.problem(seq, format!("found the hash {}, expected {hash}", row.hash_text()));
                }
            }
            found.rows += 1;
            found.head = Some((row.seq, row.hash_text()));
            (before, next) = (row.hash, row.seq + 1);
        }
        drop(rows);
        let sql = "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'log'), 0)";
        let given_out: i64 = self.conn.query_row(sql, [], |row| row.get(0))?;
        if given_out >= next {
            found.problem(next, format!("rows {next} to {given_out} are missing at the end"));
        }
        if let Some((seq, _)) = known.filter(|_| !met) {
            found.problem(seq, format!("found no row {seq}, expected the one whose hash is known"));
        }
        Ok(found)
    }
}

impl Verified {
    fn problem(&mut self, seq: i64, what: String) {
        if self.problems.len() < PROBLEMS_MAX {
            self.problems.push((seq, what));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn store() -> (tempfile::TempDir, Store) {
        let dir = tempfile::tempdir().unwrap();
        let store = Store::open(&dir.path().join("people.db")).unwrap();
        (dir, store)
    }

    fn fill(store: &mut Store, rows: usize) {
        let actor = Actor::console("root");
        for row in 0..rows {
            let on = format!("incident {row}");
            let of = (row > 0).then_some(1);
            let entry = Entry {
                at: Timestamp(row as i64),
                actor: &actor,
                what: "acknowledge",
                on: &on,
                outcome: Outcome::Done,
                detail: "",
                of,
            };
            assert_eq!(store.log(&entry).unwrap(), row as i64 + 1);
        }
    }

    #[test]
    fn the_log_takes_rows_at_its_end_and_nothing_else() {
        let (_dir, mut store) = store();
        fill(&mut store, 3);
        for wrong in [
            "DELETE FROM log WHERE seq = 2",
            "UPDATE log SET name = 'somebody' WHERE seq = 2",
            "INSERT OR REPLACE INTO log SELECT * FROM log WHERE seq = 2",
            "INSERT INTO log SELECT 9, at, who, name, roles, from_where, what, on_what, outcome, detail, of_seq, before, hash FROM log WHERE seq = 2",
        ] {
            assert!(store.conn.execute_batch(wrong).is_err(), "{wrong}");
        }
        let verified = store.verify_log(None).unwrap();
        assert_eq!((verified.rows, verified.problems.len()), (3, 0), "{verified:?}");
        let (seq, hash) = verified.head.unwrap();
        assert_eq!(store.verify_log(Some((seq, &hash))).unwrap().problems, []);
    }

    /// What somebody does who has the file and takes the triggers away.
    #[test]
    fn a_row_that_was_changed_or_removed_is_found() {
        let off = "DROP TRIGGER log_stays; DROP TRIGGER log_is_not_changed; DROP TRIGGER log_goes_on;";
        for (wrong, seq) in [
            ("UPDATE log SET name = 'somebody' WHERE seq = 2", 2),
            ("UPDATE log SET at = at + 1 WHERE seq = 4", 4),
            ("UPDATE log SET of_seq = NULL WHERE seq = 3", 3),
            ("DELETE FROM log WHERE seq = 1", 1),
            ("DELETE FROM log WHERE seq = 3", 3),
            ("DELETE FROM log WHERE seq >= 4", 4),
            ("UPDATE log SET before = zeroblob(32) WHERE seq = 2", 2),
        ] {
            let (_dir, mut store) = store();
            fill(&mut store, 4);
            store.conn.execute_batch(off).unwrap();
            store.conn.execute_batch(wrong).unwrap();
            let problems = store.verify_log(None).unwrap().problems;
            assert!(problems.iter().any(|(row, _)| *row == seq), "{wrong}: {problems:?}");
        }
    }

    /// Who reckons the whole chain anew is found by a hash that was written down elsewhere.
    #[test]
    fn a_chain_that_was_made_anew_does_not_have_the_known_hash() {
        let (_one, mut first) = store();
        fill(&mut first, 3);
        let head = first.verify_log(None).unwrap().head.unwrap();
        let (_other, mut second) = store();
        fill(&mut second, 4);
        assert_eq!(second.verify_log(Some((head.0, &head.1))).unwrap().problems, [], "the same rows have the same hashes");
        let (_third, mut third) = store();
        let actor = Actor::console("somebody");
        for _ in 0..3 {
            let entry =
                Entry { at: Timestamp(0), actor: &actor, what: "plan", on: "", outcome: Outcome::Done, detail: "", of: None };
            third.log(&entry).unwrap();
        }
        assert_eq!(third.verify_log(Some((head.0, &head.1))).unwrap().problems.len(), 1);
        assert_eq!(third.verify_log(Some((7, "00"))).unwrap().problems[0].0, 7);
    }

    #[test]
    fn rows_are_found_by_who_what_and_when_the_newest_first() {
        let (_dir, mut store) = store();
        fill(&mut store, 5);
        let seqs = |wanted: Wanted| store.read_log(&wanted).unwrap().iter().map(|row| row.seq).collect::<Vec<_>>();
        assert_eq!(seqs(Wanted { most: 2, ..Wanted::default() }), [5, 4]);
        assert_eq!(seqs(Wanted { most: 2, before: Some(4), ..Wanted::default() }), [3, 2]);
        assert_eq!(seqs(Wanted { most: 9, from: Some(Timestamp(1)), until: Some(Timestamp(3)), ..Wanted::default() }), [3, 2]);
        assert_eq!(seqs(Wanted { most: 9, who: Some("ROO".to_owned()), ..Wanted::default() }).len(), 5);
        assert_eq!(seqs(Wanted { most: 9, what: Some("plan".to_owned()), ..Wanted::default() }), [0_i64; 0]);
    }
}
