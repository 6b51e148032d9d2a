//! What was just accepted: the two files beside the database, whoever reads them and whatever happens to them.

use std::path::Path;

use tizbek::journal::{Entry, Item, Journal, Marks, Reader};
use tizbek_core::ids::SignalId;
use tizbek_core::quality::Quality;
use tizbek_core::time::Timestamp;

use crate::journal::{numbered, open, read_from, sample, settle};

fn fresh_of(path: &Path) -> std::path::PathBuf {
    path.with_file_name("journal.db.fresh")
}

fn second_of(path: &Path) -> std::path::PathBuf {
    path.with_file_name("journal.db.fresh2")
}

#[test]
fn what_is_not_in_the_database_yet_is_found_whoever_looks() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("journal.db");
    let entries: Vec<Entry> = (0..300).map(|i| sample((i % 3) as u32, i, i, i as u64, Quality::Good)).collect();
    let mut journal = open(&path);
    for (number, batch) in (1..).zip(entries.chunks(100)) {
        let number_text = number.to_string();
        let marks = Marks { meta: &[("batch", &number_text)], delivered: &[("mqtt", number)] };
        journal.append_with_marks(batch, marks).expect("there is room");
        // The writer itself, and whoever opens the file.
        assert_eq!(journal.get_meta("batch").expect("readable"), Some(number_text.clone()));
        assert_eq!(journal.delivered("mqtt").expect("readable"), Some(number));
        assert_eq!(tizbek::journal::meta_of(&path, "batch").expect("readable"), Some(number_text));
        assert_eq!(read_from(&path, 0).len() as u64, 100 * number);
    }
    assert_eq!(read_from(&path, 0), numbered(&entries));
    let mut history = journal.history().expect("readable");
    let n = |history: &mut tizbek::journal::History| {
        let buckets = history.series(SignalId(1), Timestamp(0), Timestamp(1_000), 10).expect("readable");
        buckets.iter().map(|bucket| bucket.n).sum::<u64>()
    };
    assert_eq!(n(&mut history), 100);
    // Settled or not, the same history counts each reading once.
    settle(&mut journal);
    assert_eq!(n(&mut history), 100);
    assert_eq!(read_from(&path, 0), numbered(&entries));
}

#[test]
fn a_batch_cut_off_by_the_end_was_not_accepted_and_the_ones_before_it_were() {
    let entries: Vec<Entry> = (0..40).map(|i| sample(0, i, i, i as u64, Quality::Good)).collect();
    for cut in [1, 7, 30, 45, 200, 360] {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("journal.db");
        let mut journal = open(&path);
        entries.chunks(10).for_each(|batch| assert!(journal.append(batch).is_ok()));
        drop(journal);
        let bytes = std::fs::read(fresh_of(&path)).expect("there");
        std::fs::write(fresh_of(&path), &bytes[..bytes.len() - cut]).expect("written");
        assert_eq!(read_from(&path, 0), numbered(&entries[..30]), "cut {cut}");
        let mut journal = open(&path);
        assert_eq!(journal.next_seq(), 31, "cut {cut}");
        journal.append(&entries[30..]).expect("there is room");
        drop(journal);
        assert_eq!(read_from(&path, 0), numbered(&entries), "cut {cut}");
    }
}

#[test]
fn what_an_older_turn_left_behind_in_the_file_is_not_read_again() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("journal.db");
    let entries: Vec<Entry> = (0..60).map(|i| sample(0, i, i, i as u64, Quality::Good)).collect();
    let mut journal = open(&path);
    let mark = |journal: &mut Journal, number| journal.set_delivered("mqtt", number).expect("there is room");
    // Frames of one size, so that the old ones lie just where the next is looked for.
    entries[..50].chunks(10).for_each(|batch| assert!(journal.append(batch).is_ok()));
    (1..=3).for_each(|number| mark(&mut journal, number));
    settle(&mut journal);
    mark(&mut journal, 9);
    journal.append(&entries[50..]).expect("there is room");
    drop(journal);
    let journal = open(&path);
    assert_eq!((journal.next_seq(), journal.delivered("mqtt").expect("readable")), (61, Some(9)));
    assert_eq!(read_from(&path, 0), numbered(&entries));
}

#[test]
fn what_does_not_follow_the_database_is_put_aside() {
    let dir = tempfile::tempdir().expect("a folder");
    let (path, other) = (dir.path().join("journal.db"), dir.path().join("other.db"));
    let entries: Vec<Entry> = (0..50).map(|i| sample(0, i, i, i as u64, Quality::Good)).collect();
    let mut journal = open(&path);
    journal.append(&entries).expect("there is room");
    settle(&mut journal);
    journal.append(&entries).expect("there is room");
    drop(journal);
    drop(open(&other));
    let strange = std::fs::read(second_of(&path)).expect("the second turn is in the second file");
    std::fs::write(dir.path().join("other.db.fresh2"), &strange).expect("written");
    assert!(read_from(&other, 0).is_empty(), "it is not read");
    let mut journal = open(&other);
    journal.append(&entries[..1]).expect("there is room");
    drop(journal);
    assert_eq!(read_from(&other, 0), numbered(&entries[..1]));
    assert_eq!(std::fs::read(dir.path().join("other.db.fresh2.stray1")).expect("kept"), strange);
}

#[test]
fn two_turns_that_were_not_settled_are_both_there() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("journal.db");
    let entries: Vec<Entry> = (0..30_000).map(|i| sample((i % 7) as u32, i, i, i as u64, Quality::Good)).collect();
    let mut journal = open(&path);
    journal.append(&entries[..10_000]).expect("there is room");
    // No room in the database: what is there already stays in its file, and what comes is refused.
    journal.limit_bytes(1).expect("a limit");
    let mut accepted = 10_000;
    while journal.append(&entries[accepted..accepted + 1_000]).is_ok() {
        accepted += 1_000;
    }
    assert!(accepted < 30_000, "it is refused in time");
    assert_eq!(read_from(&path, 0), numbered(&entries[..accepted]));
    drop(journal);
    let held_up = [fresh_of(&path), second_of(&path)].map(|file| std::fs::metadata(file).expect("there").len());
    assert!(held_up.iter().all(|bytes| *bytes > 0), "{held_up:?}");
    let mut journal = open(&path);
    assert_eq!(journal.next_seq(), accepted as u64 + 1);
    journal.append(&entries[accepted..]).expect("there is room again");
    assert_eq!(read_from(&path, 0), numbered(&entries));
    journal.close().expect("closed");
    assert_eq!(read_from(&path, 0), numbered(&entries));
}

#[test]
fn an_older_turn_of_marks_alone_never_lies_over_a_newer_one() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("journal.db");
    let mut journal = open(&path);
    for number in [41, 42] {
        journal.set_delivered("mqtt", number).expect("there is room");
        settle(&mut journal);
    }
    let older = [fresh_of(&path), second_of(&path)].map(|file| std::fs::read(file).expect("there"));
    journal.close().expect("closed");
    // The end came between two files being taken away, whichever went first.
    for (file, bytes) in [fresh_of(&path), second_of(&path)].into_iter().zip(older) {
        std::fs::write(&file, bytes).expect("written");
        assert_eq!(open(&path).delivered("mqtt").expect("readable"), Some(42));
        std::fs::remove_file(file).expect("there");
    }
}

#[test]
fn an_export_that_was_cut_off_leaves_nothing_in_the_next() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("journal.db");
    let entries: Vec<Entry> = (0..9_000).map(|i| sample(0, i, i, i as u64, Quality::Good)).collect();
    let mut journal = open(&path);
    journal.append(&entries).expect("there is room");
    settle(&mut journal);
    journal.append(&entries).expect("there is room");
    drop(journal);
    for file in tizbek::journal::files_of(&path) {
        std::fs::remove_file(file).ok();
    }
    assert_eq!(std::fs::read_dir(dir.path()).expect("readable").count(), 0, "all of it is known by name");
}

/// Readers look while one generation after the other goes from file to file and into the database.
#[test]
fn whoever_reads_while_it_is_written_sees_a_beginning_of_it_without_holes() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("journal.db");
    let mut journal = open(&path);
    let entries: Vec<Entry> = (0..400_000).map(|i| sample((i % 50) as u32, i, i, i as u64, Quality::Good)).collect();
    let reading = {
        let path = path.clone();
        std::thread::spawn(move || {
            let mut looks = 0;
            let mut seen = 0;
            while seen < 400_000 {
                let mut reader = Reader::open(&path, 0, u64::MAX).expect("readable");
                let mut next = 1;
                while let Some(item) = reader.next_item().expect("sound") {
                    let Item::Samples(readings) = item else { panic!("nothing else was put in") };
                    assert_eq!(readings[0].seq, next);
                    next += readings.len() as u64;
                }
                assert_eq!(reader.missing(), 0);
                assert!(next > seen, "what was there is there");
                (looks, seen) = (looks + 1, next - 1);
            }
            looks
        })
    };
    entries.chunks(500).for_each(|batch| assert!(journal.append(batch).is_ok()));
    let looks = reading.join().expect("no look failed");
    assert!(looks > 1, "it was looked at on the way");
}

#[test]
fn a_closed_journal_is_one_file() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("journal.db");
    let mut journal = open(&path);
    journal.append(&[sample(0, 1, 1, 1, Quality::Good)]).expect("there is room");
    journal.close().expect("closed");
    assert!(!fresh_of(&path).exists() && !second_of(&path).exists());
    assert_eq!(read_from(&path, 0).len(), 1);
}
