//! A plan version: how much each stage is to do in which interval, as a piecewise linear, never falling curve a stage.

use super::calendar::{Calendar, Shift};
use crate::ids::StageId;
use crate::time::{Span, Timestamp};
use crate::units::{Amount, Fine, MICROS_PER_HOUR, Rate};

/// A plan is looked at for so many shifts ahead: a week of two a day.
const SHIFTS_MAX: usize = 14;

/// Who made this version, why, and from when it counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanHead {
    pub version: u32,
    pub author: String,
    pub reason: String,
    pub effective_at: Timestamp,
}

/// One line: `stage` does `quantity` between `start` and `end`, evenly.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub stage: StageId,
    pub start: Timestamp,
    pub end: Timestamp,
    pub quantity: Amount,
    /// Grade, moisture or whatever the site plans by; `None` where it plans tonnes alone.
    pub quality: Option<f64>,
}

/// A piece of work that must be done in a window, on resources, after others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobOrder {
    pub key: String,
    pub stage: StageId,
    pub resources: Vec<String>,
    pub after: Vec<String>,
    pub start: Timestamp,
    pub end: Timestamp,
    pub quantity: Amount,
}

#[derive(Clone, Debug, Default)]
pub struct Plan {
    pub head: PlanHead,
    pub orders: Vec<JobOrder>,
    /// Units that must agree before it is followed.
    pub agree: Vec<String>,
    curves: Vec<Vec<Segment>>,
    lines: Vec<Line>,
}

#[derive(Clone, Debug)]
struct Segment {
    start: Timestamp,
    end: Timestamp,
    quantity: Amount,
    /// Planned before this segment begins.
    before: Amount,
}

impl Plan {
    /// Lines may come in any order; those of one stage must not overlap (the importer refuses a plan that does, and here the
    /// later of two overlapping lines is dropped).
    #[must_use]
    pub fn new(head: PlanHead, stages: usize, mut lines: Vec<Line>, orders: Vec<JobOrder>) -> Self {
        lines.sort_by_key(|line| (line.stage, line.start, line.end));
        let mut curves: Vec<Vec<Segment>> = vec![Vec::new(); stages];
        lines.retain(|line| {
            let Some(curve) = curves.get_mut(line.stage.index()) else { return false };
            let last_end = curve.last().map_or(Timestamp::MIN, |last| last.end);
            if line.start >= line.end || line.start < last_end || line.quantity.0 < 0 {
                return false;
            }
            let before = curve.last().map_or(Amount::ZERO, |last| last.before + last.quantity);
            curve.push(Segment { start: line.start, end: line.end, quantity: line.quantity, before });
            true
        });
        Self { head, orders, agree: Vec::new(), curves, lines }
    }

    #[must_use]
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// How many stages this plan was made for.
    #[must_use]
    pub fn stages(&self) -> usize {
        self.curves.len()
    }

    #[must_use]
    pub fn covers(&self, stage: StageId, at: Timestamp) -> bool {
        self.curve(stage).get(self.segment_at(stage, at)).is_some_and(|segment| segment.start <= at)
    }

    /// Planned for `stage` from the beginning of the plan until `at`, exactly.
    #[must_use]
    pub fn until(&self, stage: StageId, at: Timestamp) -> Fine {
        let curve = self.curve(stage);
        match curve.get(self.segment_at(stage, at)) {
            None => curve.last().map_or(Fine::ZERO, |last| (last.before + last.quantity).fine()),
            Some(segment) if at <= segment.start => segment.before.fine(),
            Some(segment) => {
                let length = i128::from((segment.end - segment.start).0);
                let done = i128::from((at - segment.start).0);
                let part = i128::from(segment.quantity.0) * i128::from(MICROS_PER_HOUR) * done / length;
                segment.before.fine() + Fine(part)
            }
        }
    }

    /// The content planned for `stage` in the interval, by the quality of its lines, one of which is the share `per_unit`. `None`:
    /// nothing is planned, or something without a quality.
    #[must_use]
    pub fn content(&self, stage: StageId, from: Timestamp, until: Timestamp, per_unit: f64) -> Option<Amount> {
        if until <= from {
            return None;
        }
        let first = self.lines.partition_point(|line| (line.stage, line.end) <= (stage, from));
        let within = self.lines[first..].iter().take_while(|line| line.stage == stage && line.start < until);
        let mut planned = None;
        for line in within.filter(|line| line.quantity > Amount::ZERO) {
            let part = i128::from((line.end.min(until) - line.start.max(from)).0);
            let mass = i128::from(line.quantity.0) * part / i128::from((line.end - line.start).0);
            let metal = libm::round(mass as f64 * line.quality? * per_unit) as i64;
            planned = Some(planned.unwrap_or(Amount::ZERO) + Amount(metal));
        }
        planned
    }

    /// The planned flow at `at`; zero where nothing is planned.
    #[must_use]
    pub fn rate(&self, stage: StageId, at: Timestamp) -> Rate {
        match self.curve(stage).get(self.segment_at(stage, at)) {
            Some(segment) if segment.start <= at => segment.rate(),
            _ => Rate::ZERO,
        }
    }

    /// The steepest flow planned for `stage` in the interval.
    #[must_use]
    pub fn rate_max(&self, stage: StageId, from: Timestamp, until: Timestamp) -> Rate {
        let first = self.segment_at(stage, from);
        let within = self.curve(stage)[first..].iter().take_while(|segment| segment.start < until);
        within.map(Segment::rate).max().unwrap_or(Rate::ZERO)
    }

    /// When the plan of `stage` reaches `amount` counted from the beginning of the plan. Where the plan is flat the latest
    /// such time is taken, so that a planned stop makes no lag. `None`: the plan never gets that far.
    #[must_use]
    pub fn reaches(&self, stage: StageId, amount: Fine) -> Option<Timestamp> {
        let curve = self.curve(stage);
        let index = curve.partition_point(|segment| (segment.before + segment.quantity).fine() <= amount);
        let segment = curve.get(index)?;
        let missing = amount.0 - segment.before.fine().0;
        if missing < 0 {
            return Some(segment.start);
        }
        let length = i128::from((segment.end - segment.start).0);
        let micros = missing * length / (i128::from(segment.quantity.0) * i128::from(MICROS_PER_HOUR));
        Some(segment.start + Span(micros as i64))
    }

    /// The first shift that goes on after `from` in which anything is planned after it; of the next ones at most.
    #[must_use]
    pub fn first_shift<'a>(&self, calendar: &'a Calendar, from: Timestamp) -> Option<&'a Shift> {
        let first = calendar.shift_at(from).or_else(|| calendar.next_after(from));
        let shifts = std::iter::successors(first, |shift| calendar.next_after(shift.start)).take(SHIFTS_MAX);
        let planned = |id: StageId, shift: &Shift| self.until(id, shift.end) - self.until(id, shift.start.max(from)) > Fine::ZERO;
        shifts.into_iter().find(|shift| (0..self.stages()).any(|index| planned(StageId::of(index), shift)))
    }

    /// The end of the last planned interval of any stage.
    #[must_use]
    pub fn end(&self) -> Option<Timestamp> {
        self.curves.iter().filter_map(|curve| curve.last()).map(|segment| segment.end).max()
    }

    /// The first planned stop of `stage` between work that begins from `after` on and before `before`.
    #[must_use]
    pub fn next_stop(&self, stage: StageId, after: Timestamp, before: Timestamp) -> Option<(Timestamp, Timestamp)> {
        let mut works = self.lines.iter().filter(|line| line.stage == stage && line.quantity > Amount::ZERO);
        let mut ends = works.next()?.end;
        for line in works {
            if ends >= after && ends < before && ends < line.start {
                return Some((ends, line.start));
            }
            ends = line.end;
        }
        None
    }

    /// This plan with `next_stop` put off by so much: what was to be done after it is done before it. `None`: no stop is planned.
    #[must_use]
    pub fn put_off(&self, stage: StageId, after: Timestamp, before: Timestamp, by: Span) -> Option<Self> {
        let (from, until) = self.next_stop(stage, after, before).filter(|_| by > Span::ZERO)?;
        let length = until - from;
        let works = |line: &&Line| line.stage == stage && line.quantity > Amount::ZERO;
        let own: Vec<&Line> = self.lines.iter().filter(works).collect();
        // Other stops that are written down stay where they are.
        let stands = |line: &&Line| line.stage != stage || (!works(line) && (line.end <= from || line.start >= until + by));
        let mut lines: Vec<Line> = self.lines.iter().filter(stands).cloned().collect();
        for line in own {
            // Before the stop, after it up to where it is put, and later.
            lines.extend(line.within(Timestamp::MIN, from));
            let moved = line.within(until, until + by);
            lines.extend(moved.map(|line| Line { start: line.start - length, end: line.end - length, ..line }));
            lines.extend(line.within(until + by, Timestamp::MAX));
        }
        Some(Self::new(self.head.clone(), self.stages(), lines, self.orders.clone()))
    }

    fn curve(&self, stage: StageId) -> &[Segment] {
        self.curves.get(stage.index()).map_or(&[], Vec::as_slice)
    }

    /// The first segment of `stage` that ends after `at`.
    fn segment_at(&self, stage: StageId, at: Timestamp) -> usize {
        self.curve(stage).partition_point(|segment| segment.end <= at)
    }
}

impl Line {
    /// The part of it between two times, with its part of the quantity.
    #[must_use]
    pub fn within(&self, from: Timestamp, until: Timestamp) -> Option<Self> {
        let (start, end) = (self.start.max(from), self.end.min(until));
        let whole = i128::from((self.end - self.start).0);
        let part = i128::from((end - start).0);
        let quantity = || Amount((i128::from(self.quantity.0) * part / whole) as i64);
        (start < end).then(|| Self { start, end, quantity: quantity(), ..self.clone() })
    }
}

impl Segment {
    /// Rounded up, so that a bound made of it holds.
    fn rate(&self) -> Rate {
        let length = i128::from((self.end - self.start).0);
        let over = i128::from(self.quantity.0) * i128::from(MICROS_PER_HOUR);
        Rate(((over + length - 1) / length) as i64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const S: StageId = StageId(0);

    fn hour(n: i64) -> Timestamp {
        Timestamp::from_secs(n * 3_600)
    }

    fn plan(lines: &[(i64, i64, f64)]) -> Plan {
        let line = |&(from, to, units): &(i64, i64, f64)| Line {
            stage: S,
            start: hour(from),
            end: hour(to),
            quantity: Amount::from_units(units),
            quality: None,
        };
        Plan::new(PlanHead::default(), 1, lines.iter().map(line).collect(), Vec::new())
    }

    #[test]
    fn the_curve_is_linear_between_its_points() {
        let plan = plan(&[(1, 2, 100.0), (3, 5, 400.0)]);
        assert_eq!(plan.until(S, hour(0)), Fine::ZERO);
        assert_eq!(plan.until(S, hour(1) + Span::from_mins(30)).amount(), Amount::from_units(50.0));
        assert_eq!(plan.until(S, hour(2)).amount(), Amount::from_units(100.0));
        assert_eq!(plan.until(S, hour(3)).amount(), Amount::from_units(100.0));
        assert_eq!(plan.until(S, hour(4)).amount(), Amount::from_units(300.0));
        assert_eq!(plan.until(S, hour(9)).amount(), Amount::from_units(500.0));
        assert_eq!(plan.rate(S, hour(4)), Rate::from_units_per_hour(200.0));
        assert_eq!(plan.rate(S, hour(2)), Rate::ZERO);
        assert!(plan.covers(S, hour(1)) && !plan.covers(S, hour(2)));
    }

    #[test]
    fn a_planned_stop_makes_no_lag() {
        let plan = plan(&[(0, 1, 100.0), (2, 3, 100.0)]);
        assert_eq!(plan.reaches(S, Amount::from_units(100.0).fine()), Some(hour(2)));
        assert_eq!(plan.reaches(S, Amount::from_units(150.0).fine()), Some(hour(2) + Span::from_mins(30)));
        assert_eq!(plan.reaches(S, Amount::from_units(200.0).fine()), None);
    }

    #[test]
    fn reaching_inverts_the_curve() {
        let plan = plan(&[(0, 7, 333.0), (7, 9, 17.0)]);
        for minute in 0..9 * 60 {
            let at = Timestamp::from_secs(minute * 60);
            let back = plan.reaches(S, plan.until(S, at)).expect("inside the plan");
            assert!((back - at).0.abs() <= 1, "{at}: {back}");
        }
    }

    #[test]
    fn content_is_that_of_the_lines_and_unknown_where_one_has_none() {
        let line =
            |from, to, quality| Line { stage: S, start: hour(from), end: hour(to), quantity: Amount::from_units(100.0), quality };
        let plan =
            Plan::new(PlanHead::default(), 1, vec![line(0, 1, Some(5.0)), line(1, 2, Some(4.0)), line(2, 3, None)], vec![]);
        let half = Span::from_mins(30);
        assert_eq!(plan.content(S, hour(0), hour(2), 0.01), Some(Amount::from_units(9.0)));
        assert_eq!(plan.content(S, hour(0) + half, hour(1) + half, 0.01), Some(Amount::from_units(4.5)));
        assert_eq!(plan.content(S, hour(1), hour(3), 0.01), None);
        assert_eq!(plan.content(S, hour(3), hour(4), 0.01), None);
    }

    #[test]
    fn an_overlapping_line_is_dropped() {
        let plan = plan(&[(0, 2, 100.0), (1, 3, 100.0)]);
        assert_eq!(plan.lines().len(), 1);
    }
}
