//! The same recorded shift through two builds of the engine: the one that tests run, with its assertions and hardly optimised, and
//! one as in a release. Every alert, every figure of the view and the whole state come out the same, byte for byte. A target of its
//! own, so that no test that waits for something runs while the compiler does.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;

use tizbek::config::Config;
use tizbek::config::read::read_site;
use tizbek::journal::recording::{Export, Form, Recording, export};
use tizbek::journal::{Durability, Entry, Item, Journal};
use tizbek::plan::read_plan;
use tizbek_core::alarm::IncidentId;
use tizbek_core::input::{Command as Order, Input, Survey};
use tizbek_core::model::PlanHead;
use tizbek_core::time::{Span, Timestamp};
use tizbek_core::units::Amount;
use tizbek_sim::{RecordOptions, record};

/// 2026-11-23 08:00 at the mine.
const SHIFT_START: Timestamp = Timestamp(1_795_402_800_000_000);
/// A shift and half an hour: what is closed at its end is closed.
const HOURS: f64 = 12.5;

/// What a release does otherwise, for the crates that reckon: our engine and its one dependency.
const AS_IN_A_RELEASE: [&str; 4] = [
    "profile.dev.package.tizbek-core.opt-level=3",
    "profile.dev.package.tizbek-core.debug-assertions=false",
    "profile.dev.package.tizbek-core.overflow-checks=false",
    "profile.dev.package.libm.opt-level=3",
];

#[test]
fn a_release_says_the_same_bytes() {
    let dir = tempfile::tempdir().expect("a folder");
    let recording = shift(dir.path());
    let mut outs = Vec::new();
    for (name, settings) in [("tested", &[][..]), ("released", &AS_IN_A_RELEASE[..])] {
        let (fold, out) = (dir.path().join(format!("fold-{name}")), dir.path().join(name));
        // The next build is written to the same place.
        std::fs::copy(built(settings), &fold).expect("there is room");
        let ended = Command::new(&fold).arg(&recording).arg(&out).status().expect("it starts");
        assert!(ended.success(), "{}: {ended}", fold.display());
        outs.push((fold, out));
    }
    let read = |out: &Path, name: &str| std::fs::read(out.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    let [tested, released] = [0, 1].map(|build| std::fs::read(&outs[build].0).expect("it was started"));
    assert!(tested != released, "one build was compared with itself");
    for name in ["hours.txt", "alerts.jsonl", "view.txt", "snapshot.bin"] {
        let [tested, released] = [0, 1].map(|build| read(&outs[build].1, name));
        assert!(tested == released, "{name} differs; the first hour that does, in hours.txt:\n{}", first_other(&outs));
    }
    eventful(&outs[0].1);
}

/// The shift has what the comparison is about, or it would show nothing.
fn eventful(out: &Path) {
    let read = |name: &str| std::fs::read_to_string(out.join(name)).expect("it is text");
    let (alerts, view) = (read("alerts.jsonl"), read("view.txt"));
    for kind in ["slow", "behind", "will_fill", "full"] {
        assert!(alerts.contains(&format!(r#""kind":"{kind}""#)), "no {kind} in\n{alerts}");
    }
    for what in ["acknowledged", "commented"] {
        assert!(alerts.contains(&format!("tizbek.incident.{what}")), "nothing was {what} in\n{alerts}");
    }
    for what in [
        "DrumView {",
        "ZoneView {",
        "PlanTrial {",
        "LevelAhead {",
        "clock_error: Share {",
        "met: Some(",
        "StageMetal {",
        "RecoveryView {",
    ] {
        assert!(view.contains(what), "there is no {what} in the view");
    }
    assert!(read("hours.txt").lines().count() >= 13);
}

fn first_other(outs: &[(PathBuf, PathBuf)]) -> String {
    let read = |build: usize| std::fs::read_to_string(outs[build].1.join("hours.txt")).unwrap_or_default();
    let (tested, released) = (read(0), read(1));
    let other = tested.lines().zip(released.lines()).find(|(tested, released)| tested != released);
    other.map_or("none".to_owned(), |(tested, released)| format!("{tested}\n{released}"))
}

/// `fold`, built with these settings over those of the tests.
fn built(settings: &[&str]) -> PathBuf {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.current_dir(env!("CARGO_MANIFEST_DIR")).stderr(Stdio::inherit());
    cargo.args(["build", "--quiet", "--locked", "--offline", "--example", "fold", "--message-format", "json"]);
    settings.iter().for_each(|setting| {
        cargo.args(["--config", setting]);
    });
    let built = cargo.output().expect("cargo starts");
    assert!(built.status.success(), "fold is not built: {}", built.status);
    let messages = String::from_utf8(built.stdout).expect("JSON");
    let messages = messages.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).expect("a message a line"));
    let fold = messages.filter(|message| message["target"]["name"] == "fold");
    let fold = fold.filter_map(|message| message["executable"].as_str().map(PathBuf::from)).next_back();
    fold.expect("cargo names what it built")
}

/// A shift of the virtual mine with a slow hoist, and what people do in it: they acknowledge, comment, survey a stockpile and give a
/// plan for the next shift. Returns the folder of the recording.
fn shift(dir: &Path) -> PathBuf {
    let (mine, out) = (dir.join("mine"), dir.join("recording"));
    let site_dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("deploy/sites/zinc-mine");
    let options = RecordOptions {
        site_dir,
        scenario: "slow_hoist".to_owned(),
        start_micros: SHIFT_START.0,
        hours: Some(HOURS),
        seed: None,
        out: mine.clone(),
    };
    record(&options).expect("a shift");
    let config = read_site(&mine, &|_| None).expect("the site");
    let mut entries = done_by_people(&config, &mine);
    let samples = Recording::open(&mine, &config.site).expect("it opens");
    let mut items = samples.items().expect("items");
    while let Some(item) = items.next_item().expect("the next") {
        let Item::Samples(samples) = item else { panic!("the simulator records readings alone") };
        let entry = |sample: &tizbek::journal::StampedObservation| Entry {
            received_at: sample.received_at,
            input: Input::Observed(sample.observation),
        };
        entries.extend(samples.iter().map(entry));
    }
    entries.sort_by_key(|entry| entry.received_at);
    let path = dir.join("journal.db");
    let (mut journal, _) = Journal::open(&path, Durability::Kill).expect("the journal opens");
    journal.bind(&config.site).expect("it is new");
    for entries in entries.chunks(4_096) {
        journal.append(entries).expect("there is room");
    }
    let what = Export {
        site: &config.site,
        site_toml: &std::fs::read_to_string(mine.join("site.toml")).expect("the site file"),
        plan_csv: None,
        from: Timestamp::MIN,
        to: Timestamp::MAX,
        end: entries.last().map(|entry| entry.received_at + Span::from_secs(1)),
        patience: Span::ZERO,
        form: Form::Native,
    };
    export(&journal, &what, &out).expect("a recording");
    out
}

fn done_by_people(config: &Config, mine: &Path) -> Vec<Entry> {
    let at = |minutes: i64| SHIFT_START + Span::from_mins(minutes);
    let plan = |version: u32, effective_at: Timestamp| {
        let draft = read_plan(&mine.join("plan.csv"), &config.site).expect("the plan");
        let head = PlanHead { version, author: "dispatcher".to_owned(), reason: "shift".to_owned(), effective_at };
        Input::Planned(Arc::new(draft.into_plan(head, &config.site)))
    };
    let incident = IncidentId(1);
    let words = || ("dispatcher".to_owned(), "the hoist is slow".to_owned());
    let ((by, comment), (other_by, other_comment)) = (words(), words());
    let survey = Survey {
        buffer: config.site.buffer("coarse_ore").expect("a stockpile of the mine"),
        valid_at: at(200),
        quantity: Amount::from_units(4_000.0),
        sigma: Amount::from_units(150.0),
        method: "uav_photogrammetry".to_owned(),
        author: "surveyor".to_owned(),
    };
    let done = [
        (at(0), plan(1, at(0))),
        (at(150), Input::Command(Order::Acknowledge { incident, by, comment })),
        (at(170), Input::Command(Order::Comment { incident, by: other_by, comment: other_comment })),
        (at(260), Input::Surveyed(survey)),
        (at(400), plan(2, at(12 * 60))),
    ];
    done.into_iter().map(|(received_at, input)| Entry { received_at, input }).collect()
}
