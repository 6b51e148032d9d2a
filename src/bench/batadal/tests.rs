//! The score against hours written by hand, and what is said about files that are not as they should be.

use std::path::Path;

use tizbek_core::time::{Span, Timestamp};

use super::data::{Attack, attacks_of, hours_of, read_hours};
use super::planted::plant;
use super::score::score;
use super::watch::Said;
use super::{DATA, SITE};
use crate::config::read::read_site;

/// `said` has a letter an hour: `.` nothing, the first letter of what is named otherwise. `attacked` likewise names the root.
fn check(attacked: &str, said: &str, expected: [f64; 4], seen: &[(usize, bool)]) {
    let at = |hour: usize| Timestamp(0) + Span::from_hours(hour as i64);
    let mut attacks: Vec<Attack> = Vec::new();
    for (hour, root) in attacked.chars().enumerate().filter(|(_, root)| *root != '.') {
        match attacks.last_mut().filter(|attack| attack.end == at(hour) - Span::from_hours(1)) {
            Some(attack) => attack.end = at(hour),
            None => {
                attacks.push(Attack { name: hour.to_string(), start: at(hour), end: at(hour), roots: vec![root.to_string()] })
            }
        }
    }
    let times: Vec<Timestamp> = (0..attacked.len()).map(at).collect();
    let said: Vec<Said> = said.chars().map(|word| Said { out_of_pattern: word != '.', named: vec![word.to_string()] }).collect();
    let found = score(&times, &said, &attacks).expect("hours that can be scored");
    for (found, expected) in [found.s, found.ttd, found.tpr, found.tnr].into_iter().zip(expected) {
        assert!((found - expected).abs() < 1e-12, "{found} is not {expected}");
    }
    let attacks: Vec<(usize, bool)> = found.attacks.iter().map(|seen| (seen.after, seen.cause_in_three)).collect();
    assert_eq!(attacks, seen);
}

#[test]
fn all_seen_at_once_is_one() {
    check("..aa..bb..", "..aa..bb..", [1.0, 1.0, 1.0, 1.0], &[(0, true), (0, true)]);
}

#[test]
fn who_always_says_something_gets_three_quarters() {
    check("..aa......", "aaaaaaaaaa", [0.75, 1.0, 1.0, 0.0], &[(0, true)]);
}

#[test]
fn what_is_never_seen_counts_its_whole_duration() {
    check("..aaaa....", "..........", [0.25, 0.0, 0.0, 1.0], &[(4, false)]);
}

#[test]
fn half_seen_late_and_by_the_wrong_name() {
    check("..aaaa....", "....bb....", [0.5 * 0.5 + 0.25 * 1.5, 0.5, 0.5, 1.0], &[(2, false)]);
}

#[test]
fn what_was_said_before_the_attack_still_counts() {
    check("...aa.....", "..aaa.....", [0.5 + 0.25 * (1.0 + 7.0 / 8.0), 1.0, 1.0, 7.0 / 8.0], &[(0, true)]);
}

#[test]
fn a_file_that_is_not_as_it_should_be_is_told_with_line_and_column() {
    let site = read_site(Path::new(SITE), &|_| None).expect("the site of the network").site;
    let text = std::fs::read_to_string(Path::new(DATA).join("dataset04.csv")).expect("the recorded hours");
    let head: Vec<&str> = text.lines().take(3).collect();
    let said = |text: String| hours_of(&text, &site).map(|_| ()).expect_err("a file with a mistake").to_string();
    assert!(hours_of(&head.join("\n"), &site).is_ok());
    assert_eq!(said(head.join("\n").replace("L_T3", "L_X3")), "line 1: expected a column L_T3");
    assert_eq!(said([head[0], &head[1].replace("2.44", "low")].join("\n")), "line 2, l_t1: found \"low\", expected a number");
    assert_eq!(
        said([head[0], head[2], head[1]].join("\n")),
        "line 3: found \"04/07/16 00\", which is not after the line before; expected rows in order of time"
    );
    let attacks = |text: &str| format!("{:#}", attacks_of(text, &site).map(|_| ()).expect_err("a mistake"));
    assert_eq!(
        attacks("attack,start,end,roots\n1,2016-09-13,2016-09-16T00,t7"),
        "line 2: found the time \"2016-09-13\", expected one written as %Y-%m-%dT%H"
    );
    assert_eq!(
        attacks("attack,start,end,roots\n1,2016-09-13T23,2016-09-16T00,t8"),
        "line 2: found the root \"t8\", expected stages and buffers of the site"
    );
}

#[test]
fn what_is_planted_is_one_instrument_at_a_time_and_the_same_for_the_same_seed() {
    let site = read_site(Path::new(SITE), &|_| None).expect("the site of the network").site;
    let year = read_hours(&Path::new(DATA).join("dataset03.csv"), &site).expect("the recorded hours");
    let from = year.len() - 1_000;
    let planted = |seed: u64| {
        let mut hours = year.clone();
        let contradictions = plant(&site, &mut hours, from, seed);
        (hours, contradictions)
    };
    let (hours, contradictions) = planted(1);
    assert_eq!((hours.clone(), contradictions.clone()), planted(1));
    assert_ne!(contradictions, planted(2).1);
    assert!(contradictions.len() >= 4, "{contradictions:?}");
    for (hour, before) in hours.iter().zip(&year) {
        let others = hour.readings.iter().zip(&before.readings).filter(|(now, then)| now != then).count();
        let on = contradictions.iter().any(|one| one.start <= hour.at && hour.at <= one.end);
        assert!(others <= usize::from(on), "{others} readings were changed at {:?}", hour.at);
    }
}
