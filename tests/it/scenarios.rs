//! The scenarios of the virtual mine, recorded and played through the engine: what is said, when, and whom it blames. The
//! mine is the truth; the engine sees its instruments alone.

use std::sync::Arc;

use expect_test::{Expect, expect};
use serde_json::Value;
use tizbek::config::read::read_site;
use tizbek::journal::recording::Recording;
use tizbek::replay::{Told, play};
use tizbek_sim::{RecordOptions, Truth, record};

/// 2026-11-23 08:00 at the mine.
pub const SHIFT_START: i64 = 1_795_402_800_000_000;

/// Plays a scenario; what was said, a line an alert, and the truth.
fn play_scenario(scenario: &str, seed: Option<u64>) -> (String, Truth) {
    let dir = tempfile::tempdir().expect("a folder");
    let options = RecordOptions {
        site_dir: std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("deploy/sites/zinc-mine"),
        scenario: scenario.to_owned(),
        start_micros: SHIFT_START,
        hours: None,
        seed,
        out: dir.path().to_path_buf(),
    };
    let truth = record(&options).unwrap_or_else(|error| panic!("{scenario}: {error}"));
    let config = read_site(dir.path(), &|_| None).expect("the site of a recording can be read");
    let (site, calendar) = (Arc::new(config.site), Arc::new(config.calendar));
    let recording = Recording::open(dir.path(), &site).expect("a recording");
    let mut alerts = Vec::new();
    let told = Told { alerts: &mut alerts, page: None };
    let outcome = play(&recording, &site, &calendar, told, &|| false).expect("the recording plays");
    assert_eq!(outcome.problem_count, 0, "{:?}", outcome.problems);
    let text = String::from_utf8(alerts).expect("JSON is UTF-8");
    (text.lines().map(line_of).collect(), truth)
}

/// `04:42 #1 raised hoisting: behind hoisting`, with the hour since the shift began.
fn line_of(alert: &str) -> String {
    let alert: Value = serde_json::from_str(alert).expect("an alert is JSON");
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let data = &alert["data"];
    let clock = word(&data["condition"]["clock"]["at"]);
    let until = if clock.is_empty() { String::new() } else { format!(" at {}", since_start(&clock)) };
    format!(
        "{} #{} {:<7} {}: {} {}{until}\n",
        since_start(&word(&alert["time"])),
        data["incident"],
        word(&alert["type"]).rsplit('.').next().unwrap_or_default(),
        word(&data["cause"]["id"]),
        word(&data["condition"]["kind"]),
        word(&data["condition"]["subject"]),
    )
}

fn since_start(time: &str) -> String {
    let time: jiff::Timestamp = time.parse().expect("RFC 3339");
    let minutes = (time.as_microsecond() - SHIFT_START) / 60_000_000;
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

fn check(scenario: &str, expected: &Expect) {
    expected.assert_eq(&play_scenario(scenario, None).0);
}

#[test]
fn healthy_shifts_are_quiet() {
    let said: Vec<String> = (1..=4).map(|seed| play_scenario("healthy_shift", Some(seed)).0).collect();
    let false_alarms: usize = said.iter().map(|said| said.matches(" raised ").count()).sum();
    // The site bears one in four shifts: two short stops right after one another look like a long one.
    assert!(false_alarms <= 1, "{said:?}");
}

#[test]
fn a_slow_hoist_is_named_and_the_skip_bin_foretold_before_it_is_full() {
    check(
        "slow_hoist",
        &expect![[r#"
            1:11 #1 raised  hoisting: slow hoisting
            1:11 #1 advised hoisting: slow hoisting
            1:51 #1 joined  hoisting: behind hoisting
            2:34 #1 joined  hoisting: will_fill skip_bin at 4:01
            4:01 #1 joined  hoisting: full skip_bin
            4:42 #1 joined  hoisting: behind crushing
            10:27 #1 advised hoisting: slow hoisting
            11:42 #1 advised hoisting: slow hoisting
            12:00 #1 cleared hoisting: slow hoisting
        "#]],
    );
    let (said, truth) = play_scenario("slow_hoist", None);
    let truth = serde_json::to_value(&truth).expect("the truth has a JSON form");
    assert!(said.contains("hoisting: will_fill skip_bin"), "{said}");
    assert!(truth.to_string().contains("crushing"), "the truth says that crushing was blocked");
}

#[test]
fn broken_loaders_starve_the_ore_pass() {
    check(
        "lhd_breakdown",
        &expect![[r#"
            1:16 #1 raised  mucking: slow mucking
            1:16 #1 advised mucking: slow mucking
            2:06 #1 joined  mucking: behind mucking
            7:32 #1 joined  mucking: will_empty ore_pass at 8:18
            8:37 #1 joined  mucking: empty ore_pass
            9:53 #1 advised mucking: slow mucking
        "#]],
    );
}

#[test]
fn an_ore_pass_that_hangs_up_stops_haulage() {
    check(
        "ore_pass_hangup",
        &expect![[r#"
            2:04 #1 raised  haulage: slow haulage
            2:09 #1 advised haulage: slow haulage
            2:20 #1 joined  haulage: behind haulage
            2:57 #1 joined  haulage: will_empty crusher_bin at 3:12
            3:12 #1 joined  haulage: empty crusher_bin
            3:35 #1 joined  haulage: behind crushing
            7:06 #1 advised haulage: slow haulage
            12:00 #1 cleared haulage: slow haulage
        "#]],
    );
}

#[test]
fn a_crusher_trip_threatens_both_its_bins() {
    check(
        "crusher_trip",
        &expect![[r#"
            1:34 #1 raised  crushing: slow crushing
            1:39 #1 advised crushing: slow crushing
            1:54 #1 joined  crushing: behind crushing
            2:22 #1 joined  crushing: will_fill crusher_bin at 2:35
            8:19 #1 cleared crushing: slow crushing
        "#]],
    );
}

#[test]
fn hard_ore_slows_the_mill_and_what_follows_it() {
    check(
        "hard_ore",
        &expect![[r#"
            1:03 #1 raised  grinding: slow grinding
            1:03 #1 advised grinding: slow grinding
            2:24 #1 joined  grinding: behind grinding
            2:55 #1 advised grinding: slow grinding
            2:58 #1 joined  grinding: behind flotation
            4:59 #1 joined  grinding: slow hoisting
            4:59 #1 advised grinding: slow grinding
            10:14 #1 advised grinding: slow grinding
            12:00 #1 cleared grinding: slow grinding
        "#]],
    );
}

#[test]
fn a_worn_filter_cloth_falls_behind() {
    check(
        "filter_cloth",
        &expect![[r#"
            2:15 #1 raised  filtration: slow filtration
            2:15 #1 advised filtration: slow filtration
            3:28 #1 joined  filtration: behind filtration
            3:59 #1 advised filtration: slow filtration
            12:00 #1 cleared filtration: slow filtration
        "#]],
    );
}

#[test]
fn a_stuck_radar_is_named_and_announces_nothing_else() {
    check(
        "stuck_radar",
        &expect![[r#"
        2:24 #1 raised  skip_bin_level: meter_suspect skip_bin_level
        5:20 #1 cleared skip_bin_level: meter_suspect skip_bin_level
    "#]],
    );
}

#[test]
fn a_drifting_belt_scale_is_named_and_announces_no_desynchronisation() {
    check(
        "drifting_belt_scale",
        &expect![[r#"
            6:27 #1 raised  crusher_belt_rate: meter_suspect crusher_belt_rate
        "#]],
    );
}

#[test]
fn a_telemetry_gap_is_a_gap_and_nothing_else() {
    check(
        "telemetry_gap",
        &expect![[r#"
            2:02 #1 raised  broker: silent broker
            2:15 #1 cleared broker: silent broker
            6:02 #2 raised  broker: silent broker
            6:15 #2 cleared broker: silent broker
        "#]],
    );
}

#[test]
fn diluted_ore_is_seen_while_all_tonnes_are_on_plan_and_followed_to_where_it_was_loaded() {
    check(
        "low_grade",
        &expect![[r#"
        5:36 #1 raised  mucking: low_grade crushing
        7:08 #1 joined  mucking: low_grade hoisting
    "#]],
    );
}

#[test]
fn a_poor_recovery_is_seen_while_all_tonnes_are_on_plan() {
    check(
        "poor_recovery",
        &expect![[r#"
            1:45 #1 raised  flotation: low_recovery flotation
            10:05 #1 cleared flotation: low_recovery flotation
        "#]],
    );
}
