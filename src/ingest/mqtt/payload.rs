//! A message to readings, or to the gaps where it cannot be understood. Values at known places are found by `pointers`, lists of
//! records by `records`; `found` says which reading a value and a time make. No connection here.

mod found;
mod pointers;
mod records;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

use serde_json::Value;
use tizbek_core::ids::{SignalId, SourceId};
use tizbek_core::input::{Gap, GapReason, Input, Observation};
use tizbek_core::quality::Quality;
use tizbek_core::time::Timestamp;

use crate::config::{MqttPoint, Shape};
use found::{Found, Kind, reading};
use pointers::Pointers;
use records::{Record, records};

/// How a message came.
#[derive(Clone, Copy, Debug)]
pub struct Arrived {
    pub at: Timestamp,
    /// The broker had kept it for whoever subscribes: nobody knows since when.
    pub retained: bool,
}

/// How the messages of one topic become readings.
#[derive(Debug)]
pub enum Recipe {
    Places { wants: Vec<Want>, pointers: Pointers },
    Lists(Vec<List>),
}

#[derive(Debug)]
pub struct Want {
    signal: SignalId,
    /// Which of what is found.
    value: usize,
    time: Option<usize>,
    needs_time: bool,
}

/// Points that take their readings out of the same records.
#[derive(Debug)]
pub struct List {
    points: Vec<MqttPoint>,
    /// Which of them want the records of a name.
    by_record: HashMap<String, Vec<usize>>,
}

impl Recipe {
    /// For points of one topic, which are of one format.
    #[must_use]
    pub fn new(points: &[MqttPoint]) -> Self {
        let (mut wants, mut pointers) = (Vec::new(), Pointers::default());
        for point in points {
            let Shape::Json(place) = &point.shape else { return Self::Lists(lists(points)) };
            let value = pointers.add(&place.value, Kind::Value);
            let time = place.time.as_ref().map(|(pointer, format)| pointers.add(pointer, Kind::Time(*format)));
            wants.push(Want { signal: point.signal, value, time, needs_time: point.needs_time });
        }
        Self::Places { wants, pointers }
    }

    /// Appends what `payload` says: readings, or the gaps where it cannot be understood. The arrival stands in for a time that
    /// is not asked for.
    pub fn read(&self, payload: &[u8], arrival: Arrived, source: SourceId, into: &mut Vec<Input>) {
        let mut out = Out { source, into };
        match self {
            Self::Places { wants, pointers } => read_places(wants, pointers, payload, arrival, &mut out),
            Self::Lists(lists) => read_lists(lists, payload, arrival, &mut out),
        }
    }
}

fn lists(points: &[MqttPoint]) -> Vec<List> {
    let mut lists: Vec<List> = Vec::new();
    for point in points {
        let at = match lists.iter().position(|list| list.points[0].shape.has_records_of(&point.shape)) {
            Some(at) => at,
            None => {
                lists.push(List { points: Vec::new(), by_record: HashMap::new() });
                lists.len() - 1
            }
        };
        let list = &mut lists[at];
        list.by_record.entry(point.shape.record().to_owned()).or_default().push(list.points.len());
        list.points.push(point.clone());
    }
    lists
}

/// Where readings and gaps go.
struct Out<'a> {
    source: SourceId,
    into: &'a mut Vec<Input>,
}

impl Out<'_> {
    fn reading(&mut self, signal: SignalId, reading: Option<(Timestamp, f64, Quality)>) {
        match reading {
            Some((occurred_at, value, quality)) => {
                self.into.push(Input::Observed(Observation { signal, occurred_at, value, quality }));
            }
            None => self.gap(GapReason::Malformed, Some(signal), 1),
        }
    }

    fn gap(&mut self, reason: GapReason, signal: Option<SignalId>, lost: usize) {
        self.into.push(Input::Gap(Gap { source: self.source, signal, lost: lost as u64, reason }));
    }
}

fn read_places(wants: &[Want], pointers: &Pointers, payload: &[u8], arrival: Arrived, out: &mut Out<'_>) {
    let only = if let [want] = wants { Some(want.signal) } else { None };
    let Some(found) = pointers.find(payload) else {
        out.gap(GapReason::Malformed, only, wants.len());
        return;
    };
    let before = out.into.len();
    for want in wants {
        // One of several signals of a topic may well be left out of a message.
        if found[want.value] != Found::Nothing {
            let time = want.time.map(|slot| found[slot]);
            out.reading(want.signal, reading(found[want.value], time, arrival, want.needs_time));
        }
    }
    if out.into.len() == before {
        out.gap(GapReason::Malformed, only, 1);
    }
}

fn read_lists(lists: &[List], payload: &[u8], arrival: Arrived, out: &mut Out<'_>) {
    let only = if let [List { points, .. }] = lists
        && let [point] = points.as_slice()
    {
        Some(point.signal)
    } else {
        None
    };
    let before = out.into.len();
    let message: Option<Value> = serde_json::from_slice(payload).ok();
    let mut bad = 0;
    for list in lists {
        let Some(found) = message.as_ref().and_then(|message| records(message, &list.points[0].shape, arrival)) else {
            out.gap(GapReason::Malformed, only, list.points.len());
            continue;
        };
        bad += found.bad as usize;
        for record in &found.good {
            for &at in list.by_record.get(&record.name).into_iter().flatten() {
                let point = &list.points[at];
                out.reading(point.signal, read_record(point, record, arrival));
            }
        }
    }
    // A backlog may be written newest first.
    out.into[before..].sort_by_key(|input| if let Input::Observed(read) = input { read.occurred_at } else { Timestamp::MIN });
    if bad > 0 {
        out.gap(GapReason::Malformed, only, bad);
    } else if out.into.len() == before {
        out.gap(GapReason::Unmapped, None, 1);
    }
}

fn read_record(point: &MqttPoint, record: &Record, arrival: Arrived) -> Option<(Timestamp, f64, Quality)> {
    let unit_fits = match &point.shape {
        Shape::SenMl { unit: Some(unit), .. } => record.unit.as_ref().is_none_or(|found| found == unit),
        _ => true,
    };
    let read = || reading(record.value, record.time, arrival, point.needs_time);
    let (at, value, quality) = unit_fits.then(read).flatten()?;
    Some((at, value, quality.max(record.quality)))
}
