//! One small run from end to end: the sites are ones that the product takes, what is printed has the names that everybody uses, and
//! the page needs nothing beside it.

use super::figures::NAMED;
use super::{DetectArgs, HalfArg, SEED, measure, page, report};

/// A healthy shift of the zinc mine, and a slow stage on the short chain.
fn two_shifts() -> DetectArgs {
    DetectArgs { shifts: 2, only: None, seed: SEED, half: HalfArg::Both, kept: None, out: None }
}

#[test]
fn a_small_run_tells_every_named_figure_and_draws_its_page() {
    let outcome = measure(&two_shifts()).expect("two shifts play");
    assert_eq!((outcome.played, outcome.told), (2, 2));
    let lines = report::json_lines(&outcome);
    let names: Vec<String> = lines
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).expect("a line is JSON"))
        .map(|line| line["name"].as_str().expect("a name").to_owned())
        .collect();
    assert_eq!(names[names.len() - NAMED.len()..], NAMED, "the last rows are those that everybody names alike");
    for peer in ["level_limits", "hourly_review", "rate_rule", "limit"] {
        assert!(names.contains(&format!("{peer}/delay_median_min")), "{peer} is not there");
    }
    let table = report::table(&outcome);
    assert!(table.contains("false_alerts_per_healthy_shift") && table.contains("told in advance"), "{table}");

    let dir = tempfile::tempdir().expect("a folder");
    page::write(dir.path(), &outcome).expect("the page is written");
    let html = std::fs::read_to_string(dir.path().join("detect.html")).expect("the page is there");
    assert_eq!(html.matches("<svg viewBox=\"0 0 560").count(), 4, "four pictures");
    for outside in ["<script", "http://", "https://", " src="] {
        assert!(!html.contains(outside), "the page names {outside}");
    }
    let json = std::fs::read_to_string(dir.path().join("detect.json")).expect("the file is there");
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(json["contestants"][0]["shifts"][1]["upsets"][0]["kind"], "slow");
}
