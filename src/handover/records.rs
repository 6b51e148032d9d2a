//! What is done with notes and records: written over the newest alone, signed as long as nobody has taken over, accepted once and by
//! somebody else, decided as long as the meeting lasts. Each in one transaction, so that two desks cannot both do it.

use rusqlite::{Connection, OptionalExtension, Row, params};
use sha2::{Digest, Sha256};
use tizbek_core::time::Timestamp;

use super::{Entry, HandoverError, Kind, Mark, Note, Record, Shift, Step, Store};

pub const RECORDS_AT_ONCE_MAX: usize = 200;
const COLUMNS: &str = "number, shift_start, shift_end, at, name, who, body";

impl Store {
    /// Words the note of a shift anew. `over`: the wording that it was typed over, 0 if there was none.
    ///
    /// # Errors
    /// Somebody else has written in the meantime, or the shift was taken over.
    pub fn write(&mut self, shift: Shift, by: &Mark, body: &str, over: i64) -> Result<Note, HandoverError> {
        let transaction = self.begin()?;
        not_taken_over(&transaction, shift)?;
        let newest = newest_note(&transaction, shift)?;
        is_newest(newest.as_ref(), over)?;
        transaction.execute(
            "INSERT INTO note(shift_start, shift_end, at, name, who, body) VALUES(?1, ?2, ?3, ?4, ?5, ?6)",
            params![shift.start.0, shift.end.0, by.at.0, by.name, by.who, body],
        )?;
        let number = transaction.last_insert_rowid();
        transaction.commit()?;
        Ok(Note { number, shift, by: by.clone(), body: body.to_owned() })
    }

    /// # Errors
    /// The file cannot be read.
    pub fn note(&self, shift: Shift) -> Result<Option<Note>, HandoverError> {
        newest_note(&self.conn, shift)
    }

    /// Freezes what is shown, with the note, under a signature. `note`: the wording that was read, 0 for none.
    ///
    /// # Errors
    /// There is another wording by now, or the shift was taken over.
    pub fn sign(&mut self, shift: Shift, by: &Mark, note: i64, shown: &str) -> Result<Record, HandoverError> {
        let transaction = self.begin()?;
        not_taken_over(&transaction, shift)?;
        let newest = newest_note(&transaction, shift)?;
        is_newest(newest.as_ref(), note)?;
        let body = newest.map_or_else(String::new, |note| note.body);
        let number = add_record(&transaction, Kind::Handover, shift, by, (&body, shown))?;
        transaction.commit()?;
        self.record(Kind::Handover, number)
    }

    /// Who takes over has read it.
    ///
    /// # Errors
    /// There is none, it was accepted already, a later one is there, or it is the same person.
    pub fn accept(&mut self, number: i64, by: &Mark, body: &str) -> Result<Record, HandoverError> {
        let transaction = self.begin()?;
        let record = read(&transaction, Kind::Handover, number)?;
        if let Some(entry) = record.entry(Step::Accepted) {
            return Err(HandoverError::conflict("id", format!("{} has taken over already", entry.by.name)));
        }
        if let Some(later) = record.replaced_by {
            return Err(HandoverError::conflict("id", format!("it was signed again: accept handover {later}")));
        }
        // Who signed an earlier wording of it hands over too.
        let signers = signers(&transaction, record.shift)?;
        if let Some(signer) = signers.iter().find(|signer| signer.is_same_person(by)) {
            let why = format!("{} has handed it over: somebody else takes over", signer.name);
            return Err(HandoverError::conflict("by", why));
        }
        add_entry(&transaction, (Kind::Handover, number), by, Step::Accepted, body)?;
        transaction.commit()?;
        self.record(Kind::Handover, number)
    }

    /// Opens a meeting over what is shown.
    ///
    /// # Errors
    /// One is open already.
    pub fn meet(&mut self, shift: Shift, by: &Mark, body: &str, shown: &str) -> Result<Record, HandoverError> {
        let transaction = self.begin()?;
        if let Some(open) = open_meeting(&transaction)? {
            return Err(HandoverError::conflict("id", format!("meeting {open} is not over: close it first")));
        }
        let number = add_record(&transaction, Kind::Meeting, shift, by, (body, shown))?;
        transaction.commit()?;
        self.record(Kind::Meeting, number)
    }

    /// A decision, or the end of a meeting.
    ///
    /// # Errors
    /// There is none, or it is over.
    pub fn add_to_meeting(&mut self, number: i64, by: &Mark, step: Step, body: &str) -> Result<Record, HandoverError> {
        let transaction = self.begin()?;
        let meeting = read(&transaction, Kind::Meeting, number)?;
        if let Some(entry) = meeting.entry(Step::Closed) {
            return Err(HandoverError::conflict("id", format!("{} has closed it already", entry.by.name)));
        }
        // The same decision again: the answer to the first was lost.
        if meeting.entries.iter().any(|entry| entry.step == step && entry.body == body) {
            return Ok(meeting);
        }
        add_entry(&transaction, (Kind::Meeting, number), by, step, body)?;
        transaction.commit()?;
        self.record(Kind::Meeting, number)
    }

    /// The meeting that is not over.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn open_meeting(&self) -> Result<Option<Record>, HandoverError> {
        open_meeting(&self.conn)?.map(|number| self.record(Kind::Meeting, number)).transpose()
    }

    /// # Errors
    /// There is none.
    pub fn record(&self, kind: Kind, number: i64) -> Result<Record, HandoverError> {
        read(&self.conn, kind, number)
    }

    /// The newest first; `before`: older than that one.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn list(&self, kind: Kind, before: Option<i64>, most: usize) -> Result<Vec<Record>, HandoverError> {
        let sql = "SELECT number FROM record WHERE kind = ?1 AND (?2 IS NULL OR number < ?2) ORDER BY number DESC LIMIT ?3";
        let mut statement = self.conn.prepare_cached(sql)?;
        let most = most.clamp(1, RECORDS_AT_ONCE_MAX) as i64;
        let numbers = statement.query_map(params![kind.word(), before, most], |row| row.get(0))?;
        let numbers = numbers.collect::<rusqlite::Result<Vec<i64>>>()?;
        numbers.into_iter().map(|number| read(&self.conn, kind, number)).collect()
    }
}

fn not_taken_over(conn: &Connection, shift: Shift) -> Result<(), HandoverError> {
    let sql = "SELECT entry.name FROM entry JOIN record ON record.kind = entry.kind AND record.number = entry.record
               WHERE record.kind = 'handover' AND record.shift_start = ?1 AND entry.step = 'accepted'";
    let by: Option<String> = conn.query_row(sql, [shift.start.0], |row| row.get(0)).optional()?;
    match by {
        Some(by) => Err(HandoverError::conflict("shift", format!("{by} has taken over this shift already"))),
        None => Ok(()),
    }
}

fn is_newest(newest: Option<&Note>, known: i64) -> Result<(), HandoverError> {
    match newest {
        Some(note) if note.number != known => {
            let why = format!("{} has written in the meantime: found {known}, expected {}", note.by.name, note.number);
            Err(HandoverError::conflict("note", why))
        }
        None if known != 0 => Err(HandoverError::conflict("note", format!("found {known}, expected 0: there is no note yet"))),
        _ => Ok(()),
    }
}

fn newest_note(conn: &Connection, shift: Shift) -> Result<Option<Note>, HandoverError> {
    let sql = format!("SELECT {COLUMNS} FROM note WHERE shift_start = ?1 ORDER BY number DESC LIMIT 1");
    let note = |row: &Row<'_>| {
        let (shift, by, body) = head(row)?;
        Ok(Note { number: row.get(0)?, shift, by, body })
    };
    Ok(conn.prepare_cached(&sql)?.query_row([shift.start.0], note).optional()?)
}

/// Who has signed any wording of a shift's handover.
fn signers(conn: &Connection, shift: Shift) -> Result<Vec<Mark>, HandoverError> {
    let sql = "SELECT at, name, who FROM record WHERE kind = ?1 AND shift_start = ?2";
    let mark = |row: &Row<'_>| Ok(Mark { at: Timestamp(row.get(0)?), name: row.get(1)?, who: row.get(2)? });
    let mut statement = conn.prepare_cached(sql)?;
    let marks = statement.query_map(params![Kind::Handover.word(), shift.start.0], mark)?;
    Ok(marks.collect::<rusqlite::Result<_>>()?)
}

fn head(row: &Row<'_>) -> rusqlite::Result<(Shift, Mark, String)> {
    let shift = Shift { start: Timestamp(row.get(1)?), end: Timestamp(row.get(2)?) };
    Ok((shift, Mark { at: Timestamp(row.get(3)?), name: row.get(4)?, who: row.get(5)? }, row.get(6)?))
}

fn open_meeting(conn: &Connection) -> Result<Option<i64>, HandoverError> {
    let sql = "SELECT number FROM record WHERE kind = 'meeting'
               AND NOT EXISTS(SELECT 1 FROM entry WHERE entry.kind = record.kind AND entry.record = record.number AND step = 'closed')
               ORDER BY number DESC LIMIT 1";
    Ok(conn.query_row(sql, [], |row| row.get(0)).optional()?)
}

fn add_record(conn: &Connection, kind: Kind, shift: Shift, by: &Mark, (body, shown): (&str, &str)) -> Result<i64, HandoverError> {
    let digest = digest(body, shown);
    // Nothing is taken away, so the next one is a new one: each kind counts for itself, as people do.
    let sql = "SELECT coalesce(max(number), 0) + 1 FROM record WHERE kind = ?1";
    let number: i64 = conn.query_row(sql, [kind.word()], |row| row.get(0))?;
    conn.execute(
        "INSERT INTO record(kind, number, shift_start, shift_end, at, name, who, body, shown, digest)
         VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        params![kind.word(), number, shift.start.0, shift.end.0, by.at.0, by.name, by.who, body, shown, digest],
    )?;
    Ok(number)
}

fn add_entry(conn: &Connection, of: (Kind, i64), by: &Mark, step: Step, body: &str) -> Result<(), HandoverError> {
    conn.execute(
        "INSERT INTO entry(kind, record, at, name, who, step, body) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![of.0.word(), of.1, by.at.0, by.name, by.who, step.word(), body],
    )?;
    Ok(())
}

fn read(conn: &Connection, kind: Kind, number: i64) -> Result<Record, HandoverError> {
    let sql = format!(
        "SELECT {COLUMNS}, shown, digest, (SELECT max(later.number) FROM record AS later
            WHERE later.kind = 'handover' AND later.shift_start = record.shift_start AND later.number > record.number)
         FROM record WHERE number = ?1 AND kind = ?2"
    );
    let record = |row: &Row<'_>| {
        let (shift, by, body) = head(row)?;
        let replaced_by = if kind == Kind::Handover { row.get(9)? } else { None };
        let (shown, digest) = (row.get(7)?, row.get(8)?);
        Ok(Record { number: row.get(0)?, kind, shift, by, body, shown, digest, replaced_by, entries: Vec::new() })
    };
    let found = conn.prepare_cached(&sql)?.query_row(params![number, kind.word()], record).optional()?;
    let mut found = found.ok_or(HandoverError::Unknown(number))?;
    let sql = "SELECT number, at, name, who, step, body FROM entry WHERE kind = ?1 AND record = ?2 ORDER BY number";
    let mut statement = conn.prepare_cached(sql)?;
    found.entries = statement.query_map(params![kind.word(), number], entry)?.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(found)
}

fn entry(row: &Row<'_>) -> rusqlite::Result<Entry> {
    let word: String = row.get(4)?;
    let step = Step::ALL.into_iter().find(|step| step.word() == word);
    let step = step.ok_or_else(|| rusqlite::Error::InvalidColumnType(4, word, rusqlite::types::Type::Text))?;
    let by = Mark { at: Timestamp(row.get(1)?), name: row.get(2)?, who: row.get(3)? };
    Ok(Entry { number: row.get(0)?, by, step, body: row.get(5)? })
}

/// Of the note, its length before it, and of what was shown. The log of people has it, whose rows are chained: a copy that somebody
/// changed in the file is found by it.
fn digest(body: &str, shown: &str) -> String {
    let mut sum = Sha256::new();
    sum.update((body.len() as u64).to_be_bytes());
    sum.update(body.as_bytes());
    sum.update(shown.as_bytes());
    sum.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}
