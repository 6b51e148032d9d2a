//! What changed from one version of a plan to the next, stage by stage and interval by interval.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use jiff::tz::TimeZone;
use tizbek_core::ids::StageId;
use tizbek_core::model::{JobOrder, Line, Plan, Site};
use tizbek_core::time::Timestamp;
use tizbek_core::units::Amount;

use super::zone_of;

/// `None` for a quantity means that nothing is planned there, which is not the same as a planned stop.
#[derive(Clone, Debug, PartialEq)]
pub enum Difference {
    Quantity { stage: StageId, start: Timestamp, end: Timestamp, old: Option<Amount>, new: Option<Amount> },
    Quality { stage: StageId, start: Timestamp, end: Timestamp, old: Option<f64>, new: Option<f64> },
    Order { key: String, change: OrderChange },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrderChange {
    Added,
    Removed,
    Changed,
}

/// By stage in the order of the site, then by time; orders last. Intervals are those between the ends of lines of either
/// version; where old and new flow stay the same from one to the next, they are told as one.
#[must_use]
pub fn diff(old: &Plan, new: &Plan, site: &Site) -> Vec<Difference> {
    let mut differences = Vec::new();
    for index in 0..site.stages.len() {
        stage(old, new, StageId::of(index), &mut differences);
    }
    orders(old, new, &mut differences);
    differences
}

/// One version over one interval.
#[derive(Clone, Copy, PartialEq)]
struct Piece {
    quantity: Amount,
    quality: Option<f64>,
    /// Of the line it is a part of: intervals are one where the lines are.
    line: (Amount, i64),
}

fn stage(old: &Plan, new: &Plan, stage: StageId, differences: &mut Vec<Difference>) {
    let of_stage = |plan: &Plan| -> Vec<Line> { plan.lines().iter().filter(|line| line.stage == stage).cloned().collect() };
    let (old_lines, new_lines) = (of_stage(old), of_stage(new));
    let ends: BTreeSet<Timestamp> = old_lines.iter().chain(&new_lines).flat_map(|line| [line.start, line.end]).collect();
    let ends: Vec<Timestamp> = ends.into_iter().collect();
    let mut quantities = Vec::new();
    let mut qualities = Vec::new();
    for pair in ends.windows(2) {
        let (start, end) = (pair[0], pair[1]);
        let (a, b) = (piece(&old_lines, old, stage, start, end), piece(&new_lines, new, stage, start, end));
        let quantity = |piece: Option<Piece>| piece.map(|piece| piece.quantity);
        // Splitting a line rounds each part: a base unit either way is no change.
        let same = match (quantity(a), quantity(b)) {
            (Some(a), Some(b)) => (a - b).0.abs() <= 1,
            (a, b) => a == b,
        };
        if !same {
            join(&mut quantities, start, end, (a, b));
        }
        let quality = |piece: Option<Piece>| piece.and_then(|piece| piece.quality);
        if a.is_some() && b.is_some() && quality(a) != quality(b) {
            join(&mut qualities, start, end, (a, b));
        }
    }
    differences.extend(quantities.into_iter().map(|(start, end, _, sums)| {
        let (old, new) = sums;
        Difference::Quantity { stage, start, end, old, new }
    }));
    differences.extend(qualities.into_iter().map(|(start, end, (a, b), _)| {
        let (old, new) = (a.and_then(|a| a.quality), b.and_then(|b| b.quality));
        Difference::Quality { stage, start, end, old, new }
    }));
}

type Pieces = (Option<Piece>, Option<Piece>);
type Joined = (Timestamp, Timestamp, Pieces, (Option<Amount>, Option<Amount>));

/// Adds an interval, to the one before it when it goes on from there within the same two lines.
fn join(joined: &mut Vec<Joined>, start: Timestamp, end: Timestamp, pieces: Pieces) {
    let lines = |pieces: &Pieces| (pieces.0.map(|piece| piece.line), pieces.1.map(|piece| piece.line));
    let (a, b) = (pieces.0.map(|piece| piece.quantity), pieces.1.map(|piece| piece.quantity));
    match joined.last_mut() {
        Some((_, last_end, last, sums)) if *last_end == start && lines(last) == lines(&pieces) => {
            *last_end = end;
            sums.0 = sums.0.zip(a).map(|(sum, a)| sum + a);
            sums.1 = sums.1.zip(b).map(|(sum, b)| sum + b);
        }
        _ => joined.push((start, end, pieces, (a, b))),
    }
}

fn piece(lines: &[Line], plan: &Plan, stage: StageId, start: Timestamp, end: Timestamp) -> Option<Piece> {
    let after = lines.partition_point(|line| line.end <= start);
    let line = lines.get(after).filter(|line| line.start <= start)?;
    let quantity = plan.until(stage, end).amount() - plan.until(stage, start).amount();
    Some(Piece { quantity, quality: line.quality, line: (line.quantity, line.start.0) })
}

fn orders(old: &Plan, new: &Plan, differences: &mut Vec<Difference>) {
    let find = |orders: &[JobOrder], key: &str| orders.iter().find(|order| order.key == key).cloned();
    for order in &old.orders {
        let change = match find(&new.orders, &order.key) {
            None => OrderChange::Removed,
            Some(other) if other != *order => OrderChange::Changed,
            Some(_) => continue,
        };
        differences.push(Difference::Order { key: order.key.clone(), change });
    }
    for order in new.orders.iter().filter(|order| find(&old.orders, &order.key).is_none()) {
        differences.push(Difference::Order { key: order.key.clone(), change: OrderChange::Added });
    }
}

impl Difference {
    /// One line of text, in the site's local time.
    #[must_use]
    pub fn text(&self, site: &Site) -> String {
        let zone = zone_of(site);
        let mut text = String::new();
        let begin = |stage: &StageId, start: &Timestamp, end: &Timestamp| {
            format!("{}  {}..{}", site.stages[stage.index()].key, local(*start, &zone), local(*end, &zone))
        };
        let written = match self {
            Self::Quantity { stage, start, end, old, new } => {
                let show = |amount: &Option<Amount>| match amount {
                    Some(amount) => format!("{} {}", decimal(amount.as_units()), site.unit),
                    None => "no plan".to_owned(),
                };
                let change = new.unwrap_or_default() - old.unwrap_or_default();
                let change = decimal(change.as_units());
                let sign = if change.starts_with('-') { "" } else { "+" };
                write!(text, "{}  {} -> {}  ({sign}{change})", begin(stage, start, end), show(old), show(new))
            }
            Self::Quality { stage, start, end, old, new } => {
                let show = |quality: &Option<f64>| quality.map_or("none".to_owned(), |quality| quality.to_string());
                write!(text, "{}  quality {} -> {}", begin(stage, start, end), show(old), show(new))
            }
            Self::Order { key, change } => {
                let word = match change {
                    OrderChange::Added => "added",
                    OrderChange::Removed => "removed",
                    OrderChange::Changed => "changed",
                };
                write!(text, "order {key}  {word}")
            }
        };
        assert!(written.is_ok(), "writing to a string does not fail");
        text
    }
}

/// At most three places, no zeros at the end.
fn decimal(number: f64) -> String {
    let text = format!("{number:.3}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// `2026-11-22 08:00` on the wall of the site.
pub fn local(at: Timestamp, zone: &TimeZone) -> String {
    match jiff::Timestamp::from_microsecond(at.0) {
        Ok(at) => zone.to_datetime(at).strftime("%Y-%m-%d %H:%M").to_string(),
        Err(_) => at.to_string(),
    }
}
