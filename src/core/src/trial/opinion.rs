//! A second opinion about who is named: what moved and what the levels changed by in the last hours, reconciled at once, and the
//! meters to blame for what does not balance. It knows no time inside its window and no filter; where it disagrees it is told,
//! and changes nothing.

use std::collections::VecDeque;

use super::case::Mark;
use super::filter::square;
use super::network::Piece;
use super::verdict::Opinion;
use crate::ids::SignalId;
use crate::stats::reconcile::{Balances, Reading, blame};
use crate::time::{Span, Timestamp};

/// How far back it looks.
const WINDOW: Span = Span::from_hours(2);
/// Marks that it wants in it.
const MARKS_MIN: usize = 6;
/// Standard error of what a meter says has moved in the window, as a share.
const METER: f64 = 0.02;
/// Of a share that is a yield or a split.
const SPLIT: f64 = 0.05;
/// Of the change of a level, in the sensor's declared standard errors.
const LEVEL: f64 = 0.4;
/// The level of its test.
const TEST: f64 = 0.05;

pub(super) fn ask(piece: &Piece, marks: &VecDeque<Mark>, signal: SignalId, now: Timestamp) -> Opinion {
    let first = marks.partition_point(|mark| mark.at < now - WINDOW);
    let window: Vec<&Mark> = marks.range(first..).collect();
    let (Some(from), Some(to)) = (window.first(), window.last()) else { return Opinion::Silent };
    if window.len() < MARKS_MIN || !window.iter().all(|mark| mark.known) {
        return Opinion::Silent;
    }
    // Streams: what each meter moved, then what each sensed level changed by.
    let meters = piece.meters.len();
    let mut readings: Vec<Option<Reading>> = Vec::new();
    for (index, meter) in piece.meters.iter().enumerate() {
        let moved = to.moved[index] - from.moved[index];
        let floor = meter.nominal / 60.0;
        readings.push(Some(Reading { value: moved, variance: square(METER * moved) + square(floor) }));
    }
    let mut rows = Vec::new();
    for (tank, sensor) in piece.sensed() {
        let mut row = vec![0.0; meters + piece.sensors];
        let mut variance = square(LEVEL * sensor.sigma);
        for link in piece.links.iter().filter(|link| link.tank == tank) {
            for meter in link.meters.clone() {
                row[meter] += link.share;
                let moved = link.share * (to.moved[meter] - from.moved[meter]);
                variance += if link.split.is_some() { square(SPLIT * moved) } else { 0.0 };
            }
        }
        row[meters + sensor.index] = -1.0;
        rows.push(row);
        let change = to.read[sensor.index].zip(from.read[sensor.index]).map(|(to, from)| to - from);
        readings.push(change.map(|value| Reading { value, variance }));
    }
    let Ok(blame) = blame(&Balances::new(rows), &readings, TEST) else { return Opinion::Silent };
    let Some(worst) = blame.suspects.first() else { return Opinion::Silent };
    let of = |stream: usize| match piece.meters.get(stream) {
        Some(meter) => Some(meter.signal),
        None => piece.sensed().find(|(_, sensor)| sensor.index == stream - meters).map(|(_, sensor)| sensor.signal),
    };
    let agrees =
        std::iter::once(worst.stream).chain(worst.indistinguishable.iter().copied()).any(|stream| of(stream) == Some(signal));
    match of(worst.stream) {
        _ if agrees => Opinion::Agrees,
        Some(other) => Opinion::Names(other),
        None => Opinion::Silent,
    }
}
