//! Recordings: out of a journal into a folder and back, in both forms; and folders as people make them.

use std::path::Path;
use std::sync::Arc;

use proptest::prelude::*;
use tizbek::config::read::read_site;
use tizbek::journal::plans_before;
use tizbek::journal::recording::{Export, Form, Recording, RecordingError, export};
use tizbek::journal::{Durability, Entry, Item, Journal, JournalError, RanWith};
use tizbek::plan::write_csv;
use tizbek::replay::{Outcome, Told, play};
use tizbek_core::calibration::Calibration;
use tizbek_core::calibration::line::{Fit, Line as Straight, Pair};
use tizbek_core::fact::{Fact, Of};
use tizbek_core::ids::{BufferId, SignalId, SourceId, StageId};
use tizbek_core::input::{Away, Gap, GapReason, Input, LinkChange, Observation, Survey};
use tizbek_core::model::{
    Buffer, Line, Plan, PlanHead, Role, RuleTimes, Settings, Signal, SignalKind, Site, Source, SourceKind, Stage, Text,
};
use tizbek_core::quality::Quality;
use tizbek_core::time::{Span, Timestamp};
use tizbek_core::units::{Amount, Rate};

const SITE_TOML: &str = "# the site file as written\n";

fn site(signals: &[&str]) -> Site {
    let times = RuleTimes { limit: Span(1), clear: Span(1), on_delay: Span(1), off_delay: Span(1) };
    let stage = Stage {
        key: "hoisting".into(),
        name: Text::default(),
        area: "mine".into(),
        min: Rate(0),
        nominal: Rate(1),
        max: Rate(2),
        measured_by: Vec::new(),
        inputs: Vec::new(),
        outputs: Vec::new(),
        deviation: times,
        resources: Vec::new(),
    };
    let buffer = Buffer {
        key: "skip_bin".into(),
        name: Text::default(),
        form: "bin".into(),
        capacity: Amount(1),
        low: Amount(0),
        target: Amount(0),
        high: Amount(1),
        density: 1.0,
        initial: Amount(0),
        level: None,
        reaction: times,
    };
    let source = Source { key: "plc".into(), name: Text::default(), kind: SourceKind::Modbus, silent_after: Span(1) };
    let signal = |key: &&str| Signal {
        key: (*key).into(),
        name: Text::default(),
        unit: "t".into(),
        source: SourceId(0),
        resource: None,
        kind: SignalKind::Rate,
        role: Role::Watched,
        valid_min: 0.0,
        valid_max: 1.0,
        stale_after: Span(1),
        stuck_after: Span(0),
        conditioning: None,
        sensor: None,
    };
    Site {
        key: "test-mine".into(),
        name: Text::default(),
        time_zone: "Asia/Qyzylorda".into(),
        unit: "t".into(),
        stages: vec![stage],
        buffers: vec![buffer],
        resources: Vec::new(),
        sources: vec![source],
        signals: signals.iter().map(signal).collect(),
        clocks: Vec::new(),
        levers: Vec::new(),
        settings: Settings::default(),
    }
}

const SIGNALS: [&str; 4] = ["belt_1", "belt_2", "odd, \"name\"", "уровень"];

fn at(text: &str) -> Timestamp {
    Timestamp(text.parse::<i64>().expect("seconds of a day") * 1_000_000 + 1_767_225_600_000_000)
}

fn sample(signal: u32, received_at: Timestamp, occurred_at: Timestamp, value: f64, quality: Quality) -> Entry {
    let input = Input::Observed(Observation { signal: SignalId(signal), occurred_at, value, quality });
    Entry { received_at, input }
}

fn events() -> Vec<Input> {
    let line = Line { stage: StageId(0), start: at("0"), end: at("3600"), quantity: Amount(5_000_000), quality: Some(0.1 + 0.2) };
    let head = PlanHead { version: 2, author: "a".into(), reason: "b".into(), effective_at: at("0") };
    vec![
        Input::Planned(Plan::new(head, 1, vec![line], Vec::new()).into()),
        Input::Link(LinkChange { source: SourceId(0), up: false }),
        Input::Away(Away { until: at("88") }),
        Input::Calibrated(Box::new(Calibration {
            signal: SignalId(3),
            certificate: "К-17/26".into(),
            performed_at: at("11"),
            valid_from: at("12"),
            pairs: vec![Pair { showed: 0.1 + 0.2, reference: 1e-300 }],
            fit: Fit::Given(Straight { gain: 1.0 / 3.0, offset: -0.0 }),
            next_due: Some(at("99")),
            withdrawn: true,
            revision: 3,
            author: "Ә. Қ.".into(),
            comment: "\"\n".into(),
        })),
        Input::Fact(Box::new(Fact {
            of: Of::Buffer(BufferId(0)),
            document: String::new(),
            from: at("66"),
            until: at("66"),
            value: None,
            sigma: Some(0.1 + 0.2),
            revision: 2,
            author: "d".into(),
            comment: "e".into(),
        })),
        Input::Gap(Gap { source: SourceId(0), signal: Some(SignalId(3)), lost: 12, reason: GapReason::NoAnswer }),
        Input::Surveyed(Survey {
            buffer: BufferId(0),
            valid_at: at("77"),
            quantity: Amount(9),
            sigma: Amount(1),
            method: "uav_photogrammetry".into(),
            author: "c".into(),
        }),
    ]
}

fn text(entry: &Entry) -> String {
    match &entry.input {
        Input::Observed(o) => {
            format!("{} {} {} {:016x} {:?}", entry.received_at, o.occurred_at, o.signal.0, o.value.to_bits(), o.quality)
        }
        other => format!("{} {other:?}", entry.received_at),
    }
}

/// Everything in the folder, numbered, and its problems.
fn read(dir: &Path, site: &Site) -> (Vec<String>, Vec<String>) {
    let mut reader = Recording::open(dir, site).expect("a recording").items().expect("it can be read");
    let mut lines = Vec::new();
    let mut next = 1;
    let mut put = |seq: u64, entry: Entry| {
        assert_eq!(seq, next, "inputs are numbered without holes");
        next += 1;
        lines.push(text(&entry));
    };
    while let Some(item) = reader.next_item().expect("sound") {
        match item {
            Item::Event { seq, entry } => put(seq, entry),
            Item::Samples(readings) => {
                for r in readings {
                    put(r.seq, Entry { received_at: r.received_at, input: Input::Observed(r.observation) });
                }
            }
        }
    }
    assert_eq!(reader.problem_count(), reader.problems().len() as u64);
    let problem = |p: &tizbek::journal::recording::RowProblem| format!("{}:{}: {}", p.file, p.line, p.message);
    (lines, reader.problems().iter().map(problem).collect())
}

fn what<'a>(site: &'a Site, form: Form) -> Export<'a> {
    let (from, to) = (Timestamp::MIN, Timestamp::MAX);
    Export { site, site_toml: SITE_TOML, plan_csv: Some("stage,start\n"), from, to, end: None, patience: Span::ZERO, form }
}

fn any_entry() -> impl Strategy<Value = Entry> {
    let micros = 1_767_225_600_000_000_i64;
    let time = prop_oneof![
        (0_i64..90).prop_map(move |secs| Timestamp(micros + secs * 1_000_000)),
        (0_i64..90_000_000).prop_map(move |us| Timestamp(micros + us)),
        (-60_000_000_000_000_000_i64..250_000_000_000_000_000).prop_map(Timestamp),
    ];
    let value = prop_oneof![any::<u64>().prop_map(f64::from_bits), (-9_999_i32..9_999).prop_map(|x| f64::from(x) / 100.0)];
    let quality = proptest::sample::select(&Quality::ALL[..]);
    let reading = (0_u32..4, time.clone(), proptest::option::of(time.clone()), value, quality).prop_map(
        |(signal, received, occurred, value, quality)| sample(signal, received, occurred.unwrap_or(received), value, quality),
    );
    let event = (time, proptest::sample::select(events())).prop_map(|(received_at, input)| Entry { received_at, input });
    prop_oneof![20 => reading, 1 => event]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_recording_holds_the_same_items_in_both_forms(
        entries in proptest::collection::vec(any_entry(), 1..3_000),
        window in proptest::option::of((0_i64..60, 1_i64..60)),
    ) {
        let dir = tempfile::tempdir().expect("a folder");
        let site = site(&SIGNALS);
        let (mut journal, _) = Journal::open(&dir.path().join("journal.db"), Durability::Kill).expect("it opens");
        for batch in entries.chunks(500) {
            journal.append(batch).expect("there is room");
        }
        let (from, to) = window.map_or((Timestamp::MIN, Timestamp::MAX), |(from, length)| {
            (at(&from.to_string()), at(&(from + length).to_string()))
        });
        let wanted = entries.iter().filter(|entry| from <= entry.received_at && entry.received_at < to);
        let expected: Vec<String> = wanted.clone().map(text).collect();
        for form in [Form::Csv, Form::Native] {
            let out = dir.path().join("recording");
            let head = export(&journal, &Export { from, to, ..what(&site, form) }, &out).expect("written");
            prop_assert_eq!(head.samples + head.events, expected.len() as u64);
            prop_assert_eq!(head.first_received_at, wanted.clone().map(|entry| entry.received_at).min());
            prop_assert_eq!(head.end, wanted.clone().map(|entry| entry.received_at).max());
            let (lines, problems) = read(&out, &site);
            prop_assert_eq!(&lines, &expected);
            prop_assert!(problems.is_empty(), "{:?}", problems);
            let recording = Recording::open(&out, &site).expect("a recording");
            prop_assert_eq!(recording.head(), Some(&head));
            prop_assert_eq!(std::fs::read_to_string(recording.site_toml()).expect("there"), SITE_TOML);
            prop_assert!(recording.plan_csv().is_some() && recording.truth().is_none());
        }
    }
}

#[test]
fn a_native_recording_is_one_small_file_that_can_be_read_only() {
    let dir = tempfile::tempdir().expect("a folder");
    let site = site(&SIGNALS);
    let (mut journal, _) = Journal::open(&dir.path().join("journal.db"), Durability::Kill).expect("it opens");
    let second = |i: i64| Timestamp(1_767_225_600_000_000 + i / 4 * 1_000_000);
    let batch: Vec<Entry> =
        (0..20_000).map(|i| sample((i % 4) as u32, second(i), second(i), (i * 7 % 100) as f64, Quality::Good)).collect();
    journal.append(&batch).expect("there is room");
    let out = dir.path().join("recording");
    let head = export(&journal, &Export { end: Some(at("9000")), ..what(&site, Form::Native) }, &out).expect("written");
    assert_eq!((head.samples, head.events, head.end), (20_000, 0, Some(at("9000"))));
    let mut names: Vec<_> = std::fs::read_dir(&out).expect("there").map(|entry| entry.expect("there").file_name()).collect();
    names.sort();
    assert_eq!(names, ["journal.db", "plan.csv", "recording.json", "site.toml"]);
    let bytes = std::fs::metadata(out.join("journal.db")).expect("there").len();
    assert!(bytes < 160_000, "{bytes} bytes for 20 000 readings");

    let other = self::site(&["belt_2", "belt_1"]);
    let refused = Recording::open(&out, &other).expect("a recording").items().map(|_| ());
    assert!(matches!(refused, Err(RecordingError::Journal(JournalError::OtherSite { .. }))), "{refused:?}");
    // More signals at the end of the list change no number.
    let more = self::site(&[&SIGNALS[..], &["belt_9"]].concat());
    assert_eq!(read(&out, &more).0.len(), 20_000);
}

fn folder(samples: &str, events: &str) -> tempfile::TempDir {
    let dir = tempfile::tempdir().expect("a folder");
    std::fs::write(dir.path().join("samples.csv"), samples).expect("written");
    if !events.is_empty() {
        std::fs::write(dir.path().join("events.jsonl"), events).expect("written");
    }
    dir
}

#[test]
fn a_table_from_a_spreadsheet_is_read() {
    let samples = "\u{feff}occurred_at,received_at,signal,value,quality\r\n\
        2026-01-01T05:00:00+05:00,,belt_1,12.50,good\r\n\
        2026-01-01T00:00:01Z,2026-01-01T00:00:01.25Z,\"odd, \"\"name\"\"\",1e3,\r\n\
        \r\n\
        2026-01-01 00:00:02Z,,уровень,-0,bad_comm";
    let events = r#"
{"v":1,"after":2,"received_at":"2026-01-01T05:00:02+05:00","kind":"link","source":"plc","up":true}
{"v":1,"after":9,"received_at":"2026-01-01T00:00:04Z","kind":"survey","buffer":"skip_bin","valid_at":"2026-01-01T00:00:03Z","quantity":1000000,"sigma":5,"method":"lidar","author":"d"}
"#;
    let dir = folder(samples, events);
    let (lines, problems) = read(dir.path(), &site(&SIGNALS));
    assert_eq!(problems, [""; 0]);
    let bits = f64::to_bits;
    assert_eq!(
        lines,
        [
            format!("2026-01-01T00:00:00Z 2026-01-01T00:00:00Z 0 {:016x} Good", bits(12.5)),
            format!("2026-01-01T00:00:01.25Z 2026-01-01T00:00:01Z 2 {:016x} Good", bits(1_000.0)),
            "2026-01-01T00:00:02Z Link(LinkChange { source: SourceId(0), up: true })".into(),
            format!("2026-01-01T00:00:02Z 2026-01-01T00:00:02Z 3 {:016x} BadComm", bits(-0.0)),
            "2026-01-01T00:00:04Z Surveyed(Survey { buffer: BufferId(0), valid_at: Timestamp(1767225603000000), \
             quantity: Amount(1000000), sigma: Amount(5), method: \"lidar\", author: \"d\" })"
                .into(),
        ]
    );
    assert_eq!(Recording::open(dir.path(), &site(&SIGNALS)).expect("a recording").end(), None);
}

#[test]
fn a_bad_row_is_told_with_its_line_and_the_rest_is_read() {
    let samples = "occurred_at,received_at,signal,value,quality\n\
        2026-01-01T00:00:00,,belt_1,1,good\n\
        2026-01-01T00:00:00Z,soon,belt_1,1,good\n\
        2026-01-01T00:00:00Z,,belt_7,1,good\n\
        2026-01-01T00:00:00Z,,belt_1,\"1,5\",good\n\
        2026-01-01T00:00:00Z,,belt_1,1,fine\n\
        2026-01-01T00:00:00Z,belt_1,1\n\
        2026-01-01T00:00:00Z,,belt_1,1,good\n";
    let dir = folder(
        samples,
        "{\"v\":1,\"after\":6,\"received_at\":\"2026-01-01T00:00:04Z\",\"kind\":\"link\",\"source\":\"x\",\"up\":true}\n",
    );
    let (lines, problems) = read(dir.path(), &site(&SIGNALS));
    assert_eq!(lines.len(), 1);
    let time = "expected an RFC 3339 time with a zone, as 2026-11-22T08:00:00+05:00";
    assert_eq!(
        problems,
        [
            "events.jsonl:1: no source is called \"x\" in the site file".to_owned(),
            format!("samples.csv:2: occurred_at: \"2026-01-01T00:00:00\", {time}"),
            format!("samples.csv:3: received_at: \"soon\", {time}"),
            "samples.csv:4: signal: \"belt_7\", expected the id of a signal of the site file".into(),
            "samples.csv:5: value: \"1,5\", expected a number".into(),
            "samples.csv:6: quality: \"fine\", expected a word of quality".into(),
            "samples.csv:7: 3 columns, expected 5: occurred_at,received_at,signal,value,quality".into(),
        ]
    );
}

#[test]
fn only_the_first_hundred_problems_are_kept_and_all_are_counted() {
    let samples = format!("occurred_at,received_at,signal,value,quality\n{}", "x,,y,z,w\n".repeat(20_000));
    let dir = folder(&samples, "");
    let mut reader = Recording::open(dir.path(), &site(&SIGNALS)).expect("a recording").items().expect("readable");
    assert!(reader.next_item().expect("sound").is_none());
    assert_eq!((reader.problems().len(), reader.problem_count()), (100, 20_000));
}

#[test]
fn what_is_no_recording_is_refused_with_the_reason() {
    let site = site(&SIGNALS);
    let refused = |samples: &str| {
        let dir = folder(samples, "");
        let opened = Recording::open(dir.path(), &site).and_then(|recording| recording.items().map(|_| ()));
        opened.expect_err("refused").to_string()
    };
    assert!(refused("a;b;c\n").contains("expected \"occurred_at,received_at,signal,value,quality\""));
    assert!(refused("").contains("line 1"));
    let long = folder(&format!("occurred_at,received_at,signal,value,quality\n{}", "7".repeat(3 << 20)), "");
    let mut reader = Recording::open(long.path(), &site).expect("a recording").items().expect("readable");
    assert!(reader.next_item().is_err_and(|cause| cause.to_string().contains("longer than")));

    let dir = tempfile::tempdir().expect("a folder");
    let opened = |dir: &Path| Recording::open(dir, &site).map(|_| ()).expect_err("refused").to_string();
    assert!(opened(dir.path()).contains("neither samples.csv nor journal.db"));
    std::fs::write(dir.path().join("recording.json"), r#"{"format":9,"form":"csv","site":"a","samples":0,"events":0}"#)
        .expect("written");
    assert!(opened(dir.path()).contains("format 9, this program reads 1"));
}

#[test]
fn a_journal_is_not_taken_for_that_of_another_site() {
    let dir = tempfile::tempdir().expect("a folder");
    let (mut journal, _) = Journal::open(&dir.path().join("journal.db"), Durability::Kill).expect("it opens");
    journal.bind(&site(&["a", "b"])).expect("the first site");
    journal.bind(&site(&["a", "b"])).expect("the same");
    journal.bind(&site(&["a", "b", "c"])).expect("one more at the end");
    let refused = journal.bind(&site(&["a", "c", "b"])).expect_err("another order").to_string();
    assert_eq!(refused, "the journal is of another site: signal 1 was \"b\" and is \"c\" now");
}

/// A folder with the zinc mine and these rows; what the replay of it came to.
fn replayed(rows: &str, stop: bool) -> Outcome {
    let dir = tempfile::tempdir().expect("a folder");
    let site = Path::new(env!("CARGO_MANIFEST_DIR")).join("deploy/sites/zinc-mine");
    std::fs::copy(site.join("site.toml"), dir.path().join("site.toml")).expect("copied");
    std::fs::write(dir.path().join("samples.csv"), format!("occurred_at,received_at,signal,value,quality\n{rows}"))
        .expect("written");
    let config = read_site(dir.path(), &|_| None).expect("the site");
    let (site, calendar) = (Arc::new(config.site), Arc::new(config.calendar));
    let recording = Recording::open(dir.path(), &site).expect("a recording");
    let told = Told { alerts: &mut Vec::new(), page: None };
    play(&recording, &site, &calendar, told, &|| stop).expect("it plays")
}

#[test]
fn rows_out_of_order_are_played_in_the_order_of_the_file() {
    let rows = "2026-11-22T08:00:10+05:00,,crusher_belt_rate,200,\n2026-11-22T08:00:00+05:00,,crusher_belt_rate,210,\n";
    let outcome = replayed(rows, false);
    assert_eq!((outcome.inputs, outcome.problem_count), (2, 0));
    assert_eq!(replayed(rows, true).inputs, 0, "a replay as fast as it goes can be ended too");
}

#[test]
fn what_a_run_was_patient_with_is_carried_by_its_recording() {
    let dir = tempfile::tempdir().expect("a folder");
    let site = site(&SIGNALS);
    let (mut journal, _) = Journal::open(&dir.path().join("journal.db"), Durability::Kill).expect("it opens");
    assert_eq!(RanWith::of(&journal).expect("it can be read"), None);
    let ran_with = RanWith { site_toml: SITE_TOML.to_owned(), patience: Span(960_000_001) };
    ran_with.keep(&mut journal).expect("there is room");
    assert_eq!(RanWith::of(&journal).expect("it can be read"), Some(ran_with));
    for patience in [Span::ZERO, Span(960_000_001)] {
        let out = dir.path().join("recording");
        export(&journal, &Export { patience, ..what(&site, Form::Csv) }, &out).expect("written");
        let head = std::fs::read_to_string(out.join("recording.json")).expect("there");
        assert_eq!(head.contains("patience_secs"), patience > Span::ZERO, "{head}");
        assert_eq!(Recording::open(&out, &site).expect("a recording").patience(), patience);
    }
}

#[test]
fn a_recording_says_which_plans_are_followed_in_it_though_they_were_given_before() {
    let dir = tempfile::tempdir().expect("a folder");
    let site = site(&SIGNALS);
    let (mut journal, _) = Journal::open(&dir.path().join("journal.db"), Durability::Kill).expect("it opens");
    let given = |received: &str, version: u32, effective: &str| {
        let head = PlanHead { version, effective_at: at(effective), ..PlanHead::default() };
        let line =
            Line { stage: StageId(0), start: at("0"), end: at("36000"), quantity: Amount(i64::from(version)), quality: None };
        Entry { received_at: at(received), input: Input::Planned(Plan::new(head, 1, vec![line], Vec::new()).into()) }
    };
    let reading = |second: &str| sample(0, at(second), at(second), 1.0, Quality::Good);
    let entries = [given("1", 1, "0"), given("2", 2, "30"), given("3", 3, "200"), reading("40"), given("50", 4, "60")];
    journal.append(&entries).expect("there is room");
    journal.append(&[reading("100"), given("110", 5, "110"), reading("300")]).expect("there is room");

    let versions = |from: &str| {
        let before = plans_before(&journal, at(from)).expect("it can be read");
        (before.followed.map(|plan| plan.head.version), before.pending.iter().map(|plan| plan.head.version).collect::<Vec<_>>())
    };
    assert_eq!(versions("1"), (None, vec![]));
    assert_eq!(versions("20"), (Some(1), vec![2, 3]));
    assert_eq!(versions("100"), (Some(4), vec![3]));
    assert_eq!(versions("150"), (Some(5), vec![3]));

    for form in [Form::Csv, Form::Native] {
        let out = dir.path().join("recording");
        let plan = write_csv(&plans_before(&journal, at("100")).expect("it can be read").followed.expect("a plan"), &site);
        let what = Export { from: at("100"), plan_csv: Some(&plan), ..what(&site, form) };
        let head = export(&journal, &what, &out).expect("written");
        assert_eq!((head.samples, head.events, head.first_received_at), (2, 2, Some(at("100"))));
        let (lines, problems) = read(&out, &site);
        assert!(problems.is_empty(), "{problems:?}");
        assert!(lines[0].contains("version: 3") && lines[2].contains("version: 5"), "{lines:?}");
    }
}
