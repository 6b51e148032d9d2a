//! Tests of the forecast: flows solved by hand, queues and lines with published answers, mass, the mine, what-if.

mod acts;
mod flows;
mod mass;
mod mine;
mod plan_trials;
mod plans;
mod queues;
pub(crate) mod site;
mod what_if;

use std::fmt::Write;
use std::sync::Arc;

use expect_test::Expect;

use super::{Behaviour, Case, Crossing, Forecast, HeldBy, LevelNow, Scope, StageNow, Workspace, forecast};
use crate::ids::StageId;
use crate::model::{Line, Plan, PlanHead, Site};
use crate::time::{Span, Timestamp};
use crate::units::Amount;

const T0: Timestamp = Timestamp::from_secs(0);

fn hour(hours: i64) -> Timestamp {
    T0 + Span::from_hours(hours)
}

/// A chain without chance: stages at their nominal rates, levels as written, nothing under way. Told every hour.
fn steady(text: &str, hours: i64) -> (Site, Case) {
    let site = site::site(text);
    let grid = Some(Span::from_hours(1));
    let scope = Scope {
        seed: 1,
        paths: 1,
        horizon: Span::from_hours(hours),
        grid,
        totals_at: vec![hour(hours)],
        tolerance: 0.0,
        ..Scope::of_shift(1, Vec::new())
    };
    let mut case = Case::of(&site, Arc::new(Plan::default()), T0, scope);
    case.behaviour = vec![Behaviour::steady(); site.stages.len()];
    case.start.buffers =
        site.buffers.iter().map(|buffer| LevelNow { mean: buffer.initial.as_units(), sd: 0.0, lot: 0.0 }).collect();
    case.start.stages = vec![StageNow::running(); site.stages.len()];
    (site, case)
}

/// `rate` units an hour for the stage, hour by hour: a line of the plan each.
fn plan(site: &Site, stages: &[(&str, &[f64])]) -> Arc<Plan> {
    let lines = stages.iter().flat_map(|(key, rates)| {
        let stage = site.stage(key).unwrap_or_else(|| panic!("no stage {key:?}"));
        rates.iter().enumerate().map(move |(index, rate)| Line {
            stage,
            start: hour(index as i64),
            end: hour(index as i64 + 1),
            quantity: Amount::from_units(*rate),
            quality: None,
        })
    });
    Arc::new(Plan::new(PlanHead::default(), site.stages.len(), lines.collect(), Vec::new()))
}

fn run(case: &Case) -> Forecast {
    forecast(case, &mut Workspace::default()).unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn check(text: &str, hours: i64, expected: &Expect) {
    let (site, case) = steady(text, hours);
    check_case(&site, &case, expected);
}

/// `bin: level each hour; when it was empty, low, high, full first` and `stage: done; hours starved and blocked, by whom`.
fn check_case(site: &Site, case: &Case, expected: &Expect) {
    let found = run(case);
    let mut told = String::new();
    for (buffer, declared) in found.buffers.iter().zip(&site.buffers) {
        let levels: Vec<String> = buffer.levels.iter().map(|level| short(level.q50)).collect();
        write!(told, "{}: {}", declared.key, levels.join(" ")).unwrap();
        let crossings = [("empty", buffer.empty), ("low", buffer.low), ("high", buffer.high), ("full", buffer.full)];
        for (word, Crossing { q50, .. }) in crossings {
            if let Some(after) = q50 {
                write!(told, "; {word} at {}", clock(after)).unwrap();
            }
        }
        told.push('\n');
    }
    for (stage, declared) in found.stages.iter().zip(&site.stages) {
        write!(told, "{}: {}", declared.key, short(stage.totals[0].done.q50)).unwrap();
        if stage.stopped > 0.0 {
            write!(told, "; stopped {}", short(stage.stopped)).unwrap();
        }
        for HeldBy { stage: by, starved, blocked } in &stage.held_by {
            let by = by.map_or("nobody", |by| site.stages[by.index()].key.as_str());
            for (word, hours) in [("starved", starved), ("blocked", blocked)] {
                if *hours > 0.0 {
                    write!(told, "; {word} {} by {by}", short(*hours)).unwrap();
                }
            }
        }
        told.push('\n');
    }
    expected.assert_eq(&told);
}

fn short(value: f64) -> String {
    let text = format!("{value:.3}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn clock(after: Span) -> String {
    let secs = Span(after.0 + 500_000).whole_secs();
    format!("{:02}:{:02}:{:02}", secs / 3_600, secs / 60 % 60, secs % 60)
}

fn stage(site: &Site, key: &str) -> StageId {
    site.stage(key).unwrap_or_else(|| panic!("no stage {key:?}"))
}
