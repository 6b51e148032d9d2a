//! The journal from outside: what goes in comes out, in order and bit for bit, however it was closed. Not its speed.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command as Program, Stdio};
use std::sync::Arc;

use proptest::prelude::*;
use tizbek::journal::{Durability, Entry, Item, Journal, JournalError, Marks, Reader, Snapshot};
use tizbek_core::alarm::IncidentId;
use tizbek_core::calibration::Calibration;
use tizbek_core::calibration::line::{Fit, Line as Straight, Pair};
use tizbek_core::fact::{Fact, Of};
use tizbek_core::ids::{BufferId, SignalId, SourceId, StageId};
use tizbek_core::input::{Away, Command, Gap, GapReason, Input, LinkChange, Observation, Survey};
use tizbek_core::model::{JobOrder, Line, Plan, PlanHead};
use tizbek_core::quality::Quality;
use tizbek_core::time::{Span, Timestamp};
use tizbek_core::units::Amount;

pub fn sample(signal: u32, received: i64, occurred: i64, bits: u64, quality: Quality) -> Entry {
    let (occurred_at, value) = (Timestamp(occurred), f64::from_bits(bits));
    let input = Input::Observed(Observation { signal: SignalId(signal), occurred_at, value, quality });
    Entry { received_at: Timestamp(received), input }
}

/// Everything about an entry, values as bits.
fn text(entry: &Entry) -> String {
    match &entry.input {
        Input::Observed(o) => {
            let at = (entry.received_at.0, o.occurred_at.0);
            format!("{at:?} signal {} {:016x} {:?}", o.signal.0, o.value.to_bits(), o.quality)
        }
        other => format!("{:?} {other:?}", entry.received_at),
    }
}

pub fn open(path: &Path) -> Journal {
    Journal::open(path, Durability::Kill).expect("the journal opens").0
}

pub fn read_from(path: &Path, from: u64) -> Vec<(u64, String)> {
    let mut reader = Reader::open(path, from, u64::MAX).expect("the journal can be read");
    let (mut all, mut batch) = (Vec::new(), Vec::new());
    while reader.next_batch(&mut batch).expect("sound") {
        all.extend(batch.drain(..).map(|(seq, entry)| (seq, text(&entry))));
    }
    assert_eq!(reader.missing(), 0);
    all
}

pub fn numbered(entries: &[Entry]) -> Vec<(u64, String)> {
    (1..).zip(entries).map(|(seq, entry)| (seq, text(entry))).collect()
}

fn every_kind_of_event() -> Vec<Input> {
    let line = |stage, from: i64, quality| Line {
        stage: StageId(stage),
        start: Timestamp::from_secs(from),
        end: Timestamp::from_secs(from + 3_600),
        quantity: Amount(123_456_789),
        quality,
    };
    let order = JobOrder {
        key: "B-17".into(),
        stage: StageId(1),
        resources: vec!["lhd_1".into()],
        after: vec!["B-16".into()],
        start: Timestamp(1),
        end: Timestamp(i64::MAX),
        quantity: Amount(i64::MIN),
    };
    let head = PlanHead { version: 3, author: "Смена".into(), reason: "\"\n".into(), effective_at: Timestamp(-5) };
    let odd = f64::from_bits(0x7ff8_dead_beef_0001);
    let lines = vec![line(0, 0, Some(0.1 + 0.2)), line(1, 0, Some(-0.0)), line(1, 3_600, Some(odd)), line(0, 7_200, None)];
    vec![
        Input::Surveyed(Survey {
            buffer: BufferId(2),
            valid_at: Timestamp(-1),
            quantity: Amount(i64::MAX),
            sigma: Amount(7),
            method: "uav_photogrammetry".into(),
            author: "Ә. Қ.".into(),
        }),
        Input::Gap(Gap { source: SourceId(1), signal: None, lost: u64::MAX, reason: GapReason::QueueFull }),
        Input::Gap(Gap { source: SourceId(1), signal: Some(SignalId(9)), lost: 0, reason: GapReason::Malformed }),
        Input::Link(LinkChange { source: SourceId(0), up: true }),
        Input::Planned(Arc::new(Plan::new(head, 2, lines, vec![order]))),
        Input::Command(Command::Acknowledge { incident: IncidentId(4), by: "a".into(), comment: String::new() }),
        Input::Command(Command::Comment { incident: IncidentId(u64::MAX), by: "b".into(), comment: "seen".into() }),
        Input::Command(Command::Issue { levers: vec!["x".into(), "y".into()], by: "c".into(), comment: String::new() }),
        Input::Command(Command::CallOff { lever: "x".into(), by: "c".into(), comment: "over".into() }),
        Input::Away(Away { until: Timestamp(i64::MAX) }),
        Input::Calibrated(Box::new(Calibration {
            signal: SignalId(7),
            certificate: "К-17/26".into(),
            performed_at: Timestamp(-3),
            valid_from: Timestamp(i64::MIN),
            pairs: vec![Pair { showed: 0.1 + 0.2, reference: odd }],
            fit: Fit::Given(Straight { gain: 1.0 / 3.0, offset: -0.0 }),
            next_due: Some(Timestamp(i64::MAX)),
            withdrawn: true,
            revision: 3,
            author: "Ә. Қ.".into(),
            comment: "\"\n".into(),
        })),
        Input::Fact(Box::new(Fact {
            of: Of::Signal(SignalId(7)),
            document: "проба 7".into(),
            from: Timestamp(-3),
            until: Timestamp(i64::MAX),
            value: Some(odd),
            sigma: None,
            revision: u32::MAX,
            author: "Ә. Қ.".into(),
            comment: "\"\n".into(),
        })),
    ]
}

fn any_entry() -> impl Strategy<Value = Entry> {
    let odd = prop_oneof![
        Just(f64::NAN.to_bits()),
        Just(0x7ff0_0000_0000_0001),
        Just(0xfff8_0000_0000_1234),
        Just(f64::INFINITY.to_bits()),
        Just(f64::NEG_INFINITY.to_bits()),
        Just((-0.0_f64).to_bits()),
        any::<u64>(),
    ];
    let bits = prop_oneof![3 => (-2_000_i32..2_000).prop_map(|x| (f64::from(x) / 100.0).to_bits()), 1 => odd];
    let quality = prop_oneof![4 => Just(Quality::Good), 1 => proptest::sample::select(&Quality::ALL[..])];
    let time = prop_oneof![8 => 0_i64..5_000_000, 1 => any::<i64>()];
    let reading = (0_u32..40, time.clone(), time.clone(), bits, quality);
    let reading = reading.prop_map(|(signal, received, occurred, bits, quality)| {
        // Most readings come from few signals, so that some are sealed and others are not.
        sample(if signal < 30 { signal % 3 } else { signal }, received, occurred, bits, quality)
    });
    let event = (time, proptest::sample::select(every_kind_of_event()))
        .prop_map(|(received, input)| Entry { received_at: Timestamp(received), input });
    prop_oneof![60 => reading, 1 => event]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_goes_in_comes_out_in_order_and_bit_for_bit(
        entries in proptest::collection::vec(any_entry(), 1..6_000),
        cuts in proptest::collection::vec((1_usize..900, 0_u8..8), 1..40),
        from in 0_u64..6_000,
    ) {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("journal.db");
        let mut journal = open(&path);
        let (mut rest, mut next) = (&entries[..], 1);
        for &(length, end) in cuts.iter().cycle() {
            let (batch, after) = rest.split_at(length.min(rest.len()));
            prop_assert_eq!(journal.append(batch).expect("there is room"), next);
            (rest, next) = (after, next + batch.len() as u64);
            if end == 0 {
                journal.close().expect("it can be sealed");
            } else if end == 1 {
                drop(journal);
            } else if rest.is_empty() {
                break;
            } else {
                continue;
            }
            journal = open(&path);
            prop_assert_eq!(journal.next_seq(), next);
            if rest.is_empty() {
                break;
            }
        }
        let expected = numbered(&entries);
        prop_assert_eq!(&read_from(&path, 0), &expected);
        let tail = &expected[(from.max(1) as usize - 1).min(expected.len())..];
        prop_assert_eq!(&read_from(&path, from)[..], tail);
    }
}

#[test]
fn every_kind_of_event_comes_back_as_it_was() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("journal.db");
    let entries: Vec<Entry> =
        (0..).zip(every_kind_of_event()).map(|(at, input)| Entry { received_at: Timestamp(at), input }).collect();
    open(&path).append(&entries).expect("there is room");
    assert_eq!(read_from(&path, 0), numbered(&entries));
}

#[test]
fn a_journal_that_was_only_dropped_opens_with_everything_and_goes_on() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("journal.db");
    let reading = |i: i64| sample((i % 7) as u32, i, i - 3, i as u64, Quality::Good);
    let entries: Vec<Entry> = (0..21_000).map(reading).collect();
    let mut journal = open(&path);
    for batch in entries[..20_000].chunks(333) {
        journal.append(batch).expect("there is room");
    }
    assert!(journal.unsealed().expect("readable") < 20_000, "something was sealed on the way");
    let unsealed = journal.unsealed().expect("readable");
    drop(journal);

    let (mut journal, opened) = Journal::open(&path, Durability::Power).expect("it opens");
    assert_eq!((opened.last_seq, opened.last_received_at, opened.unsealed), (20_000, Some(Timestamp(19_999)), unsealed));
    journal.append(&entries[20_000..]).expect("there is room");
    journal.close().expect("it can be sealed");
    assert_eq!(Journal::open(&path, Durability::Kill).expect("it opens").1.unsealed, 0);
    assert_eq!(read_from(&path, 0), numbered(&entries));
}

#[test]
fn a_slow_signal_does_not_keep_the_tail_for_ever() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("journal.db");
    let mut journal = open(&path);
    // One reading of signal 1, then two million and more of the others.
    journal.append(&[sample(1, 0, 0, 0, Quality::Good)]).expect("there is room");
    let batch: Vec<Entry> = (0..100_000).map(|i| sample(2 + i % 5_000, 1, 1, 0, Quality::Good)).collect();
    for _ in 0..24 {
        journal.append(&batch).expect("there is room");
    }
    assert!(journal.unsealed().expect("readable") <= 2_100_000, "{} readings unsealed", journal.unsealed().expect("readable"));
    assert!(journal.read(1, 2).expect("readable").next_item().expect("sound").is_some());
}

#[test]
fn sealing_keeps_up_with_one_fast_signal() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut journal = open(&dir.path().join("journal.db"));
    let batch: Vec<Entry> = (0..10_000).map(|i| sample(0, i, i, i as u64, Quality::Good)).collect();
    for _ in 0..20 {
        journal.append(&batch).expect("there is room");
    }
    assert!(journal.unsealed().expect("readable") < 12_000, "{} readings unsealed", journal.unsealed().expect("readable"));
}

#[test]
fn a_reader_sees_one_moment_while_the_journal_goes_on() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("journal.db");
    let mut journal = open(&path);
    let entries: Vec<Entry> = (0..1_000).map(|i| sample(0, i, i, 0, Quality::Good)).collect();
    journal.append(&entries).expect("there is room");
    let mut reader = journal.read(1, u64::MAX).expect("readable");
    for _ in 0..5 {
        journal.append(&entries).expect("there is room");
    }
    let mut seen = 0;
    while let Some(Item::Samples(readings)) = reader.next_item().expect("sound") {
        seen += readings.len();
    }
    assert_eq!(seen, 1_000);
}

#[test]
fn snapshots_marks_and_meta_are_kept() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("journal.db");
    let mut journal = open(&path);
    assert_eq!(journal.latest_snapshot().expect("readable"), None);
    let snapshot = |seq: u64| Snapshot { seq, now: Timestamp(seq as i64 * 10), format: 2, body: vec![seq as u8; 100_000] };
    for seq in [3, 7, 9] {
        journal.write_snapshot(&snapshot(seq)).expect("there is room");
    }
    let marks = Marks { meta: &[("site", "abc"), ("last_now", "12")], delivered: &[("mqtt", 5)] };
    journal.append_with_marks(&[], marks).expect("there is room");
    journal.set_delivered("mqtt", 8).expect("there is room");
    drop(journal);

    let (journal, opened) = Journal::open(&path, Durability::Kill).expect("it opens");
    assert_eq!(opened.snapshot, Some((9, Timestamp(90))));
    assert_eq!(journal.latest_snapshot().expect("readable"), Some(snapshot(9)));
    assert_eq!(journal.snapshot_before(9).expect("readable"), Some(snapshot(7)));
    assert_eq!(journal.snapshot_before(7).expect("readable"), None, "only the newest two are kept");
    assert_eq!(journal.delivered("mqtt").expect("readable"), Some(8));
    assert_eq!(journal.delivered("webhook").expect("readable"), None);
    assert_eq!(journal.get_meta("site").expect("readable").as_deref(), Some("abc"));
    assert_eq!(journal.get_meta("other").expect("readable"), None);
}

#[test]
fn a_full_disk_accepts_nothing_of_the_batch_and_later_everything() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("journal.db");
    let mut journal = open(&path);
    journal.limit_bytes(600_000).expect("a limit");
    let batch: Vec<Entry> = (0..1_000).map(|i| sample(i as u32, i, i, i as u64, Quality::Good)).collect();
    let mut accepted = Vec::new();
    let refused = loop {
        match journal.append(&batch) {
            Ok(_) => accepted.extend_from_slice(&batch),
            Err(refused) => break refused,
        }
    };
    assert!(matches!(refused, JournalError::Full(_)), "{refused:?}");
    assert!(matches!(journal.append(&batch), Err(JournalError::Full(_))));
    assert_eq!(read_from(&path, 0), numbered(&accepted));
    journal.limit_bytes(u64::from(u32::MAX)).expect("a limit");
    assert_eq!(journal.append(&batch).expect("there is room now"), accepted.len() as u64 + 1);
    accepted.extend_from_slice(&batch);
    drop(journal);
    assert_eq!(read_from(&path, 0), numbered(&accepted));
}

#[test]
fn only_a_journal_of_this_version_is_opened_and_only_once() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("journal.db");
    let refused = |path: &Path| match Journal::open(path, Durability::Kill) {
        Err(refused) => refused,
        Ok(_) => panic!("{} was opened", path.display()),
    };

    let journal = open(&path);
    assert!(matches!(refused(&path), JournalError::InUse { .. }));
    drop(journal);
    drop(open(&path));

    let other = dir.path().join("notes.txt");
    std::fs::write(&other, "not a database, but long enough to be taken for one by its size alone ".repeat(20)).expect("written");
    assert!(matches!(refused(&other), JournalError::NotAJournal { .. }));

    let foreign = dir.path().join("foreign.db");
    let conn = rusqlite::Connection::open(&foreign).expect("opened");
    conn.execute_batch("CREATE TABLE tail(x)").expect("made");
    drop(conn);
    assert!(matches!(refused(&foreign), JournalError::NotAJournal { .. }));
    assert!(matches!(Reader::open(&foreign, 0, 1), Err(JournalError::NotAJournal { .. })));

    let conn = rusqlite::Connection::open(&path).expect("opened");
    conn.pragma_update(None, "user_version", 99).expect("set");
    drop(conn);
    assert!(matches!(refused(&path), JournalError::OtherVersion { found: 99, .. }));
    assert!(matches!(refused(&dir.path().join("no/such/folder/journal.db")), JournalError::Open { .. }));
}

#[test]
fn a_damaged_chunk_is_an_error_and_not_a_wrong_number() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("journal.db");
    let mut journal = open(&path);
    let entries: Vec<Entry> = (0..100).map(|i| sample(0, i, i, (i as f64).sqrt().to_bits(), Quality::Good)).collect();
    journal.append(&entries).expect("there is room");
    journal.close().expect("it can be sealed");
    for damage in ["substr(data, 1, 20)", "CAST(x'09' || substr(data, 2) AS BLOB)", "x''"] {
        let conn = rusqlite::Connection::open(&path).expect("opened");
        conn.execute_batch(&format!("CREATE TEMP TABLE kept AS SELECT id, data FROM chunk; UPDATE chunk SET data = {damage}"))
            .expect("damaged");
        let mut reader = Reader::open(&path, 0, u64::MAX).expect("readable");
        assert!(matches!(reader.next_item(), Err(JournalError::Damaged { .. })), "{damage}");
        drop(reader);
        conn.execute_batch("UPDATE chunk SET data = (SELECT data FROM kept WHERE kept.id = chunk.id)").expect("restored");
    }
    assert_eq!(read_from(&path, 0).len(), 100);
}

#[test]
fn a_chart_is_the_same_sealed_or_not() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("journal.db");
    let mut journal = open(&path);
    let value = |i: i64| ((i * 7_919 % 1_000) as f64).to_bits();
    let quality = |i: i64| if i % 50 == 0 { Quality::BadRange } else { Quality::Good };
    let at = |i: i64| Timestamp::from_secs(i).0;
    let entries: Vec<Entry> = (0..5_000).map(|i| sample((i % 2) as u32, at(i), at(i), value(i), quality(i))).collect();
    for batch in entries.chunks(500) {
        journal.append(batch).expect("there is room");
    }
    let chart = |journal: &Journal, points| {
        let mut history = journal.history().expect("readable");
        history.series(SignalId(0), Timestamp::from_secs(100), Timestamp::from_secs(4_100), points).expect("sound")
    };
    let fine = chart(&journal, 40);
    let coarse = chart(&journal, 1);
    assert_eq!(fine.len(), 40);
    assert_eq!(fine[1].start - fine[0].start, Span::from_secs(100));
    // Signal 0 has the even numbers: 50 in a bucket of 100 s, of which two are Bad.
    assert!(fine.iter().all(|bucket| (bucket.n, bucket.bad) == (48, 2)));
    let expected = (100..200).filter(|i| i % 2 == 0 && i % 50 != 0).map(|i| f64::from_bits(value(i)));
    assert_eq!(fine[0].max, expected.clone().fold(f64::MIN, f64::max));
    assert_eq!(fine[0].sum, expected.sum::<f64>());
    journal.close().expect("it can be sealed");
    let journal = open(&path);
    assert_eq!(chart(&journal, 40), fine);
    assert_eq!(chart(&journal, 1), coarse);
    assert_eq!(coarse[0].n, fine.iter().map(|bucket| bucket.n).sum::<u64>());
}

#[test]
fn a_damaged_tail_is_an_error_and_not_a_wrong_number() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("journal.db");
    let entries: Vec<Entry> = (0..100).map(|i| sample(0, i, i, 0, Quality::Good)).collect();
    let mut journal = open(&path);
    journal.append(&entries).expect("there is room");
    settle(&mut journal);
    drop(journal);
    let conn = rusqlite::Connection::open(&path).expect("opened");
    conn.execute_batch("UPDATE tail SET data = substr(data, 1, 1000)").expect("damaged");
    drop(conn);
    assert!(matches!(Journal::open(&path, Durability::Kill), Err(JournalError::Damaged { .. })));
    assert!(matches!(Reader::open(&path, 0, u64::MAX).expect("readable").next_item(), Err(JournalError::Damaged { .. })));
}

/// Brings everything into the database: a snapshot does.
pub fn settle(journal: &mut Journal) {
    let seq = journal.next_seq() - 1;
    let snapshot = Snapshot { seq, now: Timestamp(seq as i64), format: 1, body: Vec::new() };
    journal.write_snapshot(&snapshot).expect("there is room");
}

/// The journal is written in one thread and read in others.
#[test]
fn journals_and_readers_go_from_thread_to_thread() {
    fn goes<T: Send + 'static>() {}
    goes::<Journal>();
    goes::<Reader>();
    goes::<tizbek::journal::History>();
    goes::<tizbek::journal::recording::RecordingReader>();
}

const CHILD_PATH: &str = "TIZBEK_TEST_JOURNAL";

fn child_entry(seq: u64) -> Entry {
    let mixed = (seq ^ 0x5bd1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    sample((mixed >> 60) as u32, seq as i64, (mixed >> 40) as i64, mixed, Quality::Good)
}

/// Not a test of its own: the program that the next test kills. Appends for ever and says what was accepted.
#[test]
fn appends_until_it_is_killed() {
    let Some(path) = std::env::var_os(CHILD_PATH) else { return };
    let mut journal = open(Path::new(&path));
    let mut out = std::io::stdout();
    loop {
        let first = journal.next_seq();
        let length = 1 + first * 7 % 400;
        let batch: Vec<Entry> = (first..first + length).map(child_entry).collect();
        journal.append(&batch).expect("there is room");
        writeln!(out, "accepted {}", first + length - 1).expect("the parent listens");
    }
}

#[test]
fn a_killed_process_loses_nothing_that_it_called_accepted() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("journal.db");
    for seed in 0..6_usize {
        let mut child = Program::new(std::env::current_exe().expect("a path"))
            .args(["--exact", "journal::appends_until_it_is_killed", "--nocapture"])
            .env(CHILD_PATH, &path)
            .stdout(Stdio::piped())
            .spawn()
            .expect("the child starts");
        let mut lines = BufReader::new(child.stdout.take().expect("a pipe")).lines();
        let mut accepted = 0;
        let mut take = |line: std::io::Result<String>| {
            if let Some(seq) = line.expect("text").strip_prefix("accepted ").and_then(|seq| seq.parse().ok()) {
                accepted = seq;
            }
        };
        for line in lines.by_ref().take(3 + seed * 37) {
            take(line);
        }
        child.kill().expect("it can be killed");
        lines.for_each(take);
        child.wait().expect("it has ended");

        let (_, opened) = Journal::open(&path, Durability::Kill).expect("it opens");
        assert!(accepted > 0 && opened.last_seq >= accepted, "seed {seed}: {accepted} accepted, {} found", opened.last_seq);
        let expected: Vec<(u64, String)> = (1..=opened.last_seq).map(|seq| (seq, text(&child_entry(seq)))).collect();
        assert!(read_from(&path, 0) == expected, "seed {seed}");
    }
}
