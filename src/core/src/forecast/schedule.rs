//! The plan ahead of each stage as pieces of constant rate, with the planned stops and maintenance in it, and the moments at which
//! it is told what a stage has done. The same for all paths.

use std::ops::Range;

use super::acts::Done;
use super::case::Case;
use crate::ids::StageId;
use crate::model::Line;
use crate::time::Timestamp;

/// From the end of the piece before it until `ends` (hours from the start), at `rate`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Piece {
    pub begins: f64,
    pub ends: f64,
    /// Planned rate; without a plan the nominal one.
    pub rate: f64,
    /// Planned since `counted_from` when it begins.
    pub before: f64,
    pub planned: bool,
    /// Nobody works: a planned stop, or maintenance.
    pub closed: bool,
    /// A shift begins with it: what is behind or ahead by then is forgotten.
    pub turns: bool,
    /// What people do about it meanwhile.
    pub done: Done,
}

/// A line of the plan, or the rest of it, by the moments at which it begins and ends.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct LineAhead {
    pub start: Timestamp,
    pub end: Timestamp,
    pub planned: f64,
    /// `None`: it began before the forecast.
    pub from_mark: Option<usize>,
    pub until_mark: usize,
}

/// One stage's pieces and moments.
#[derive(Clone, Debug, Default)]
pub(super) struct Schedule {
    pub pieces: Vec<Piece>,
    /// Hours from the start, ascending.
    pub marks: Vec<f64>,
    pub lines: Vec<LineAhead>,
    /// For each of the scope's `totals_at`: its mark.
    pub totals: Vec<usize>,
}

impl Schedule {
    pub fn of(case: &Case, stage: usize) -> Self {
        let (at, until) = (case.start.at, case.start.at + case.scope.horizon);
        let id = StageId::of(stage);
        // Lines are in the order of stages.
        let all = case.plan.lines();
        let first = all.partition_point(|line| line.stage < id);
        let lines: Vec<&Line> = all[first..].iter().take_while(|line| line.stage == id).collect();
        let own = || lines.iter();
        let closed = &case.behaviour[stage].closed;
        let within = |time: &Timestamp| *time > at && *time < until;
        let mut edges: Vec<Timestamp> = vec![at, until];
        edges.extend(own().flat_map(|line| [line.start, line.end]).filter(within));
        edges.extend(closed.iter().flat_map(|(from, until)| [*from, *until]).filter(within));
        edges.extend(case.scope.turns.iter().copied().filter(within));
        let acts = case.acts.iter().filter(|act| act.deed.stage() == Some(stage));
        edges.extend(acts.flat_map(|act| [act.from, act.until]).filter(within));
        edges.sort_unstable();
        edges.dedup();
        let before = case.plan.until(id, at).amount() - case.plan.until(id, case.start.counted_from).amount();
        let mut schedule = Self::default();
        let mut planned = before.as_units();
        for pair in edges.windows(2) {
            let (from, to) = (pair[0], pair[1]);
            let rate = planned_rate(&lines, from);
            let shut = closed.iter().any(|(begin, end)| *begin <= from && *end >= to);
            let piece = Piece {
                begins: hours(case, from),
                ends: hours(case, to),
                rate: rate.unwrap_or(case.chain.stages[stage].nominal),
                before: planned,
                planned: rate.is_some(),
                closed: shut || rate == Some(0.0),
                turns: from > at && case.scope.turns.contains(&from),
                done: Done::of(case, stage, from),
            };
            planned = piece.planned_by(piece.ends);
            schedule.add(piece);
        }
        if let Some(last) = schedule.pieces.last_mut() {
            last.ends = f64::INFINITY;
        }
        schedule.set_marks(case, &lines);
        schedule
    }

    /// Pieces that go on as before become one: nothing happens between them.
    fn add(&mut self, piece: Piece) {
        match self.pieces.last_mut() {
            Some(last) if last.goes_on_as(&piece) => last.ends = piece.ends,
            _ => self.pieces.push(piece),
        }
    }

    fn set_marks(&mut self, case: &Case, lines: &[&Line]) {
        let (at, until) = (case.start.at, case.start.at + case.scope.horizon);
        let ahead: Vec<&&Line> = lines.iter().filter(|line| line.end > at && line.end <= until).collect();
        let mut marks: Vec<Timestamp> = case.scope.totals_at.clone();
        marks.extend(ahead.iter().map(|line| line.end));
        marks.extend(ahead.iter().map(|line| line.start).filter(|start| *start > at));
        marks.sort_unstable();
        marks.dedup();
        let mark = |time: Timestamp| marks.partition_point(|mark| *mark < time);
        self.lines = ahead
            .iter()
            .map(|line| LineAhead {
                start: line.start.max(at),
                end: line.end,
                planned: rate_of(line) * (line.end - line.start.max(at)).as_hours_f64(),
                from_mark: (line.start > at).then(|| mark(line.start)),
                until_mark: mark(line.end),
            })
            .collect();
        self.totals = case.scope.totals_at.iter().map(|time| mark(*time)).collect();
        self.marks = marks.iter().map(|time| hours(case, *time)).collect();
    }
}

impl Piece {
    #[inline]
    pub fn planned_by(&self, at: f64) -> f64 {
        self.before + self.rate * (at - self.begins)
    }

    fn goes_on_as(&self, next: &Self) -> bool {
        let alike = (self.rate - next.rate).abs() <= 1e-12 * self.rate.abs();
        alike
            && self.planned == next.planned
            && self.closed == next.closed
            && !next.turns
            && self.done == next.done
            && next.done.repair.is_none()
    }
}

/// All stages' marks in one row: where those of each begin.
pub(super) fn rows_of_marks(schedules: &[Schedule]) -> Vec<Range<usize>> {
    let mut next = 0;
    let mut row = |schedule: &Schedule| {
        let first = next;
        next += schedule.marks.len();
        first..next
    };
    schedules.iter().map(&mut row).collect()
}

/// `None` where the plan says nothing: before its first line of the stage, and after its last. Between lines nothing is to be
/// done.
fn planned_rate(lines: &[&Line], from: Timestamp) -> Option<f64> {
    let index = lines.partition_point(|line| line.end <= from);
    let next = lines.get(index)?;
    if next.start <= from {
        return Some(rate_of(next));
    }
    (index > 0).then_some(0.0)
}

fn rate_of(line: &Line) -> f64 {
    line.quantity.as_units() / (line.end - line.start).as_hours_f64()
}

fn hours(case: &Case, at: Timestamp) -> f64 {
    (at - case.start.at).as_hours_f64()
}
