//! A plan against its site: what makes it impossible to follow (problems), and what a person should know (findings).

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use tizbek_core::ids::{BufferId, StageId};
use tizbek_core::model::{JobOrder, Line, Plan, PlanHead, Site};
use tizbek_core::time::Timestamp;
use tizbek_core::units::{Amount, PER_UNIT, Rate, Share};

use super::diff::local;
use super::{Finding, Place, PlanFile, Severity, Written, zone_of};
use crate::config::Problem;

pub fn problems(file: &PlanFile, site: &Site) -> Vec<Problem> {
    let mut problems = Vec::new();
    let zone = zone_of(site);
    for (place, start, end) in file
        .lines
        .iter()
        .map(|line| (&line.place, line.item.start, line.item.end))
        .chain(file.orders.iter().map(|order| (&order.place, order.item.start, order.item.end)))
    {
        if end <= start {
            let (start, end) = (local(start, &zone), local(end, &zone));
            problems.push(place.problem("end", format!("found {end}, expected a time after start, which is {start}")));
        }
    }
    grades(file, site, &mut problems);
    sum(file, &mut problems);
    overlaps(file, site, &mut problems);
    let by_key = file.orders.iter().map(|order| (order.item.key.as_str(), order)).collect();
    cycles(&by_key, &mut problems);
    problems
}

/// Where a content is followed, the quality of a line is its grade.
fn grades(file: &PlanFile, site: &Site, problems: &mut Vec<Problem>) {
    let Some(content) = &site.settings.content else { return };
    let most = content.grade(1.0);
    for line in &file.lines {
        if let Some(quality) = line.item.quality.filter(|quality| !(0.0..=most).contains(quality)) {
            let message = format!("found {quality}, expected a grade from 0 to {most:.0} {}", content.unit);
            problems.push(line.place.problem("quality", message));
        }
    }
}

/// Far below where integers end, so that nothing that adds up a plan has to look.
const SUM_MAX: Amount = Amount(1_000_000_000_000 * PER_UNIT);

fn sum(file: &PlanFile, problems: &mut Vec<Problem>) {
    let mut sum = 0_i128;
    for line in &file.lines {
        sum += i128::from(line.item.quantity.0);
        if sum > i128::from(SUM_MAX.0) {
            let message = format!("the plan adds up to more than {}, expected less", SUM_MAX.as_units());
            problems.push(line.place.problem("quantity", message));
            return;
        }
    }
}

/// The lines of each stage in order of time, empty ones and those that end before they begin left out.
fn by_stage<'f>(file: &'f PlanFile, site: &Site) -> Vec<Vec<&'f Written<Line>>> {
    let mut stages = vec![Vec::new(); site.stages.len()];
    for line in file.lines.iter().filter(|line| line.item.start < line.item.end) {
        stages[line.item.stage.index()].push(line);
    }
    for lines in &mut stages {
        lines.sort_by_key(|line| (line.item.start, line.item.end, line.place.row));
    }
    stages
}

fn overlaps(file: &PlanFile, site: &Site, problems: &mut Vec<Problem>) {
    for lines in by_stage(file, site) {
        let mut last: Option<&Written<Line>> = None;
        for line in lines {
            if let Some(last) = last.filter(|last| line.item.start < last.item.end) {
                // Told where it is lower in the file.
                let (first, second) = if last.place.row < line.place.row { (last, line) } else { (line, last) };
                let stage = &site.stages[line.item.stage.index()].key;
                let message = format!("overlaps row {} of the same stage {stage}, expected lines that do not", first.place.row);
                problems.push(second.place.problem("start", message));
            }
            if last.is_none_or(|last| last.item.end < line.item.end) {
                last = Some(line);
            }
        }
    }
}

/// Takes away whatever could be done one after another; what is left goes in circles, and each circle is told once.
fn cycles(by_key: &BTreeMap<&str, &Written<JobOrder>>, problems: &mut Vec<Problem>) {
    let mut left: BTreeSet<&str> = by_key.keys().copied().collect();
    let waits_for = |key: &str, left: &BTreeSet<&str>| -> Option<String> {
        by_key[key].item.after.iter().find(|after| left.contains(after.as_str())).cloned()
    };
    loop {
        let free: Vec<&str> = left.iter().copied().filter(|key| waits_for(key, &left).is_none()).collect();
        if !free.is_empty() {
            left.retain(|key| !free.contains(key));
            continue;
        }
        let Some(start) = left.first() else { return };
        let mut path: Vec<String> = vec![(*start).to_owned()];
        let circle = loop {
            let Some(next) = path.last().and_then(|key| waits_for(key, &left)) else { return };
            if let Some(begin) = path.iter().position(|key| *key == next) {
                break path.split_off(begin);
            }
            path.push(next);
        };
        let first = circle.iter().map(|key| by_key[key.as_str()]).min_by_key(|order| order.place.row);
        if let Some(first) = first {
            let who = match circle.as_slice() {
                [one] => format!("{one} waits for itself"),
                several => format!("{} wait for each other in a circle", several.join(", ")),
            };
            let message = format!("{who}, expected what can be done one after another");
            problems.push(first.place.problem("after", message));
        }
        left.retain(|key| !circle.iter().any(|member| member == key));
    }
}

/// What should be known about a plan that has no problem.
pub fn findings(file: &PlanFile, site: &Site, path: &Path) -> Vec<Finding> {
    let mut findings = Vec::new();
    let stages = by_stage(file, site);
    let plan_place = Place { file: path.to_path_buf(), row: 1, prefix: "" };
    let span = file.lines.iter().fold(None, |span: Option<(Timestamp, Timestamp)>, line| {
        let (from, until) = span.unwrap_or((line.item.start, line.item.end));
        Some((from.min(line.item.start), until.max(line.item.end)))
    });
    let Some(span) = span else { return findings };
    let mut tell = |severity, at| findings.push(Finding { severity, at });
    for (index, lines) in stages.iter().enumerate() {
        let stage = &site.stages[index];
        if lines.is_empty() {
            let message = format!("nothing is planned for {}, expected a line", stage.key);
            tell(Severity::Note, plan_place.problem(&format!("stage[{}]", stage.key), message));
            continue;
        }
        gaps(lines, span, site, &mut tell);
        for line in lines {
            flow(line, site, &mut tell);
        }
    }
    balance(file, site, &stages, span, &plan_place, &mut tell);
    windows(file, &mut tell);
    findings.sort_by(|a, b| (&a.at, a.severity).cmp(&(&b.at, b.severity)));
    findings
}

fn gaps(lines: &[&Written<Line>], span: (Timestamp, Timestamp), site: &Site, tell: &mut impl FnMut(Severity, Problem)) {
    let zone = zone_of(site);
    let mut reached = span.0;
    let mut gap = |from: Timestamp, until: Timestamp, line: &Written<Line>, key| {
        let stage = &site.stages[line.item.stage.index()].key;
        let (from, until) = (local(from, &zone), local(until, &zone));
        let message = format!("a gap: nothing is planned for {stage} from {from} to {until}, expected a line, of 0 for a stop");
        tell(Severity::Note, line.place.problem(key, message));
    };
    for line in lines {
        if line.item.start > reached {
            gap(reached, line.item.start, line, "start");
        }
        reached = line.item.end;
    }
    if let Some(last) = lines.last().filter(|last| last.item.end < span.1) {
        gap(last.item.end, span.1, last, "end");
    }
}

/// The flow of one line against what the stage can do. A planned stop is no finding.
fn flow(line: &Written<Line>, site: &Site, tell: &mut impl FnMut(Severity, Problem)) {
    let stage = &site.stages[line.item.stage.index()];
    let hours = (line.item.end - line.item.start).as_hours_f64();
    let rate = line.item.quantity.as_units() / hours;
    // Within a hundredth of a unit: quantities are written rounded.
    let over = rate > stage.max.as_units_per_hour() + 0.01;
    let under = rate > 0.0 && rate < stage.min.as_units_per_hour() - 0.01;
    let limit = |rate: Rate| rate.as_units_per_hour();
    let message = match (over, under) {
        (true, _) => format!("over capacity: {rate:.1} {}/h, {} can do {}", site.unit, stage.key, limit(stage.max)),
        (_, true) => format!("below the least: {rate:.1} {}/h, {} cannot run under {}", site.unit, stage.key, limit(stage.min)),
        (false, false) => return,
    };
    tell(Severity::Warning, line.place.problem("quantity", message));
}

/// Buffers between planned neighbours: what comes in and goes out by the plan, from what lies there at the beginning. The
/// curves are straight between the ends of lines, so that it is enough to look there. Transport lags are left out.
fn balance(
    file: &PlanFile,
    site: &Site,
    stages: &[Vec<&Written<Line>>],
    span: (Timestamp, Timestamp),
    place: &Place,
    tell: &mut impl FnMut(Severity, Problem),
) {
    let zone = zone_of(site);
    let lines = file.lines.iter().map(|line| line.item.clone()).collect();
    let plan = Plan::new(PlanHead::default(), site.stages.len(), lines, Vec::new());
    let ends: BTreeSet<Timestamp> =
        file.lines.iter().flat_map(|line| [line.item.start, line.item.end]).chain([span.0, span.1]).collect();
    for (index, buffer) in site.buffers.iter().enumerate() {
        let id = BufferId::of(index);
        let producers: Vec<(StageId, Share)> = site.producers(id).map(|(stage, outlet)| (stage, outlet.share)).collect();
        let consumers: Vec<(StageId, Share)> = site.consumers(id).map(|(stage, inlet)| (stage, inlet.share)).collect();
        let planned =
            |links: &[(StageId, Share)]| !links.is_empty() && links.iter().all(|(stage, _)| !stages[stage.index()].is_empty());
        if !planned(&producers) || !planned(&consumers) {
            continue;
        }
        let moved = |links: &[(StageId, Share)], at| -> i64 {
            links.iter().map(|(stage, share)| share.of(plan.until(*stage, at).amount()).0).sum()
        };
        let level = |at| Amount(buffer.initial.0 + moved(&producers, at) - moved(&consumers, at));
        let breaks = ends.iter().map(|at| (*at, level(*at))).find(|(_, level)| level.0 < 0 || *level > buffer.capacity);
        let Some((at, level)) = breaks else { continue };
        let what = if level.0 < 0 { "runs empty" } else { "runs over" };
        let (level, at) = (level.as_units(), local(at, &zone));
        let message = format!(
            "neighbours do not balance: {} {what} by {at}, holding {level:.1} {} by the plan, with room for {} and {} at the beginning",
            buffer.key,
            site.unit,
            buffer.capacity.as_units(),
            buffer.initial.as_units()
        );
        tell(Severity::Warning, place.problem(&format!("buffer[{}]", buffer.key), message));
    }
}

/// An order whose window opens before an order it has to wait for is to be done.
fn windows(file: &PlanFile, tell: &mut impl FnMut(Severity, Problem)) {
    let ends: BTreeMap<&str, Timestamp> = file.orders.iter().map(|order| (order.item.key.as_str(), order.item.end)).collect();
    for order in &file.orders {
        for after in &order.item.after {
            if ends.get(after.as_str()).is_some_and(|end| order.item.start < *end) {
                let message = format!("begins before {after:?} ends, which it has to wait for");
                tell(Severity::Warning, order.place.problem("start", message));
            }
        }
    }
}
