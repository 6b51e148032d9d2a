//! The file of handovers: who may do what after whom, and that nothing in it is changed.

use rusqlite::Connection;
use tempfile::TempDir;
use tizbek_core::time::Timestamp;

use super::{HandoverError, Kind, Mark, Shift, Step, Store};

const NIGHT: Shift = Shift { start: Timestamp(0), end: Timestamp(43_200_000_000) };

fn store() -> (TempDir, Store) {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::open(&dir.path().join("handover.db")).unwrap();
    (dir, store)
}

fn by(name: &str) -> Mark {
    Mark { at: Timestamp(1), name: name.to_owned(), who: "open".to_owned() }
}

fn said(done: Result<impl std::fmt::Debug, HandoverError>) -> String {
    done.unwrap_err().to_string()
}

#[test]
fn a_note_is_written_over_the_newest_alone() {
    let (_dir, mut store) = store();
    assert_eq!(store.note(NIGHT).unwrap(), None);
    let first = store.write(NIGHT, &by("Ivanov"), "bin is wet", 0).unwrap();
    assert_eq!(
        said(store.write(NIGHT, &by("Serikov"), "other", 0)),
        "note: Ivanov has written in the meantime: found 0, expected 1"
    );
    let second = store.write(NIGHT, &by("Serikov"), "bin is wet, dried", first.number).unwrap();
    assert_eq!(store.note(NIGHT).unwrap(), Some(second));
    let day = Shift { start: NIGHT.end, end: Timestamp(2 * NIGHT.end.0) };
    assert_eq!(store.note(day).unwrap(), None, "each shift has its own");
    assert_eq!(said(store.write(day, &by("Ivanov"), "x", 7)), "note: found 7, expected 0: there is no note yet");
}

#[test]
fn a_handover_is_signed_again_until_somebody_else_takes_over() {
    let (_dir, mut store) = store();
    let note = store.write(NIGHT, &by("Ivanov"), "first", 0).unwrap();
    let first = store.sign(NIGHT, &by("Ivanov"), note.number, "{1}").unwrap();
    let again = store.write(NIGHT, &by("Ivanov"), "second", note.number).unwrap();
    assert!(said(store.sign(NIGHT, &by("Ivanov"), note.number, "{2}")).starts_with("note: "), "he has not read what is there");
    let second = store.sign(NIGHT, &by("Ivanov"), again.number, "{2}").unwrap();
    assert_eq!((second.body.as_str(), second.shown.as_str()), ("second", "{2}"));
    assert_ne!(first.digest, second.digest);
    assert_eq!(said(store.accept(first.number, &by("Serikov"), "")), "id: it was signed again: accept handover 2");
    assert_eq!(said(store.accept(second.number, &by("ivanov"), "")), "by: Ivanov has handed it over: somebody else takes over");
    assert_eq!(said(store.accept(9, &by("Serikov"), "")), "found 9, expected the number of one that is kept");
    let taken = store.accept(second.number, &by("Serikov"), "read").unwrap();
    assert_eq!(taken.entry(Step::Accepted).map(|entry| (entry.by.name.as_str(), entry.body.as_str())), Some(("Serikov", "read")));
    assert_eq!(said(store.accept(second.number, &by("Aliev"), "")), "id: Serikov has taken over already");
    assert_eq!(said(store.sign(NIGHT, &by("Ivanov"), again.number, "{3}")), "shift: Serikov has taken over this shift already");
    assert_eq!(said(store.write(NIGHT, &by("Ivanov"), "x", again.number)), "shift: Serikov has taken over this shift already");
    let kept = store.record(Kind::Handover, first.number).unwrap();
    assert_eq!((kept.shown.as_str(), kept.replaced_by), ("{1}", Some(2)), "what was known then can be read again");
    let numbers: Vec<i64> = store.list(Kind::Handover, None, 10).unwrap().iter().map(|one| one.number).collect();
    assert_eq!(numbers, [2, 1]);
}

#[test]
fn who_signed_any_wording_of_it_does_not_take_it_over() {
    let (_dir, mut store) = store();
    store.sign(NIGHT, &by("Ivanov"), 0, "{1}").unwrap();
    let second = store.sign(NIGHT, &by("Aliev"), 0, "{2}").unwrap();
    assert_eq!(said(store.accept(second.number, &by("Ivanov"), "")), "by: Ivanov has handed it over: somebody else takes over");
    assert!(store.accept(second.number, &by("Serikov"), "").is_ok());
}

#[test]
fn a_meeting_takes_decisions_until_it_is_closed() {
    let (_dir, mut store) = store();
    let meeting = store.meet(NIGHT, &by("Chief"), "{}", "{}").unwrap();
    assert_eq!(said(store.meet(NIGHT, &by("Other"), "{}", "{}")), "id: meeting 1 is not over: close it first");
    for body in ["one", "two"] {
        store.add_to_meeting(meeting.number, &by("Chief"), Step::Decided, body).unwrap();
    }
    // The answer was lost, and it is sent again.
    store.add_to_meeting(meeting.number, &by("Chief"), Step::Decided, "two").unwrap();
    assert_eq!(store.open_meeting().unwrap().map(|open| open.entries.len()), Some(2));
    store.add_to_meeting(meeting.number, &by("Chief"), Step::Closed, "").unwrap();
    assert_eq!(store.open_meeting().unwrap(), None);
    let late = store.add_to_meeting(meeting.number, &by("Chief"), Step::Decided, "three");
    assert_eq!(said(late), "id: Chief has closed it already");
    assert!(matches!(store.record(Kind::Handover, meeting.number), Err(HandoverError::Unknown(1))), "a meeting is no handover");
    assert!(store.meet(NIGHT, &by("Chief"), "{}", "{}").is_ok());
}

#[test]
fn the_file_takes_rows_and_changes_none_and_is_no_other_file() {
    let (dir, mut store) = store();
    let note = store.write(NIGHT, &by("Ivanov"), "x", 0).unwrap();
    let record = store.sign(NIGHT, &by("Ivanov"), note.number, "{}").unwrap();
    store.accept(record.number, &by("Serikov"), "").unwrap();
    for table in ["note", "record", "entry"] {
        assert!(store.conn.execute(&format!("DELETE FROM {table}"), []).is_err(), "{table}");
        assert!(store.conn.execute(&format!("UPDATE {table} SET name = 'x'"), []).is_err(), "{table}");
    }
    drop(store);
    let again = Store::open(&dir.path().join("handover.db")).unwrap();
    assert!(again.record(Kind::Handover, record.number).unwrap().entry(Step::Accepted).is_some());
    let other = dir.path().join("other.db");
    Connection::open(&other).unwrap().execute_batch("CREATE TABLE t(a)").unwrap();
    assert!(matches!(Store::open(&other), Err(HandoverError::NotOurs { .. })));
}
