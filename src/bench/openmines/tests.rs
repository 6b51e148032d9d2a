//! What is read of the events, and the score of alerts written by hand.

use std::path::Path;

use tizbek_core::alarm::IncidentId;
use tizbek_core::ids::{SignalId, StageId};
use tizbek_core::time::{Span, Timestamp};

use super::data::{Breakdown, Load, Shift, read_shift, shift_of};
use super::score::{Named, score};
use super::{DATA, SITE};
use crate::config::read::read_site;

fn minute(minute: i64) -> Timestamp {
    Timestamp(0) + Span::from_mins(minute)
}

/// A shovel that loads a truck every ten minutes, but for a breakdown from 300 to 345; `named` says at which minute which stage is
/// named.
fn check(named: &[(i64, u32)], precision: f64, recall: f64) {
    let stage = StageId(1);
    let loads = (0..72).map(|load| load * 10).filter(|at| !(300..345).contains(at));
    let shift = Shift {
        start: minute(0),
        loads: loads.map(|at| Load { at: minute(at), signal: SignalId(0), stage, tonnes: 35.0 }).collect(),
        breakdowns: vec![Breakdown { stage, start: minute(300), end: minute(345) }],
    };
    let named: Vec<Named> =
        named.iter().map(|&(at, stage)| Named { at: minute(at), stage: StageId(stage), incident: IncidentId(1) }).collect();
    let found = score(&shift, &named);
    assert_eq!((found.precision, found.recall), (precision, recall));
}

#[test]
fn named_while_it_is_broken_down_or_just_after() {
    check(&[(330, 1)], 1.0, 1.0);
    check(&[(365, 1)], 1.0, 1.0);
}

#[test]
fn too_early_too_late_or_another_shovel_is_wrong() {
    check(&[(299, 1)], 0.0, 0.0);
    check(&[(366, 1)], 0.0, 0.0);
    check(&[(330, 2)], 0.0, 0.0);
    check(&[(330, 2), (340, 1)], 0.5, 1.0);
}

#[test]
fn who_names_nobody_is_right_about_nothing() {
    check(&[], 0.0, 0.0);
}

#[test]
fn readings_are_loads_alone_and_breakdowns_are_kept_apart() {
    let site = read_site(Path::new(SITE), &|_| None).expect("the site of the pit").site;
    let shift = read_shift(Path::new(DATA), &site).expect("the recorded shift");
    assert_eq!(shift.breakdowns.len(), 44);
    assert!(shift.loads.windows(2).all(|pair| pair[0].at <= pair[1].at));
    let tonnes = |shovels: bool| -> f64 {
        let of = |load: &&Load| site.stages[load.stage.index()].inputs.is_empty() == shovels;
        shift.loads.iter().filter(of).map(|load| load.tonnes).sum()
    };
    // What is not dumped is on the trucks, 3 523 t at most.
    assert!(tonnes(true) > tonnes(false) && tonnes(true) - tonnes(false) < 3_523.0);
}

#[test]
fn a_row_that_is_not_as_it_should_be_is_told_with_its_line() {
    let site = read_site(Path::new(SITE), &|_| None).expect("the site of the pit").site;
    let said = |row: &str| {
        let text = format!("t_min,asset,event,info_json\n{row}\n");
        format!("{:#}", shift_of(text.as_bytes(), &site).map(|_| ()).expect_err("a mistake"))
    };
    assert_eq!(said("1,a,get shovel,\"{\"\"end_time\"\":2}\""), "line 2: found no shovel, expected its name");
    assert_eq!(
        said("1,a,get shovel,\"{\"\"end_time\"\":2,\"\"shovel\"\":\"\"LoadSite9-Shovel-1\"\",\"\"name\"\":\"\"CLTruck1\"\"}\""),
        "line 2: the site has no stage s9_1"
    );
}
