//! The time of a shift for which nothing is known of a stage: kept as time and not as a quantity, so that what was planned for
//! it can be worked out anew when the plan changes. Not what is excused itself (that is reckoned as it comes, in `stages`).

use crate::ids::StageId;
use crate::model::Plan;
use crate::persist::persist;
use crate::time::{Span, Timestamp};
use crate::units::Fine;

/// So many changes between known and unknown are kept exactly; of a shift with more, the older ones are spread evenly.
const EDGES_MAX: usize = 128;

/// Several signals add up to a stage, so time is counted once a signal: "signal time".
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct UnknownTime {
    /// The start of the shift: nothing before it is kept.
    since: Timestamp,
    /// Where the number of signals of which nothing is known changes, and by how much: in order, none by zero.
    edges: Vec<(Timestamp, i64)>,
    /// What was too much to keep exactly: so much signal time in `early_from..early_until`, nobody knows any more where.
    early: Span,
    early_from: Timestamp,
    early_until: Timestamp,
}
persist!(UnknownTime { since, edges, early, early_from, early_until });

impl UnknownTime {
    pub fn new() -> Self {
        Self::since(Timestamp::MIN)
    }

    /// Nothing is unknown yet of a shift that begins at `since`.
    pub fn since(since: Timestamp) -> Self {
        Self { since, edges: Vec::new(), early: Span::ZERO, early_from: Timestamp::MAX, early_until: Timestamp::MIN }
    }

    /// Of `signals` more (or, negative, fewer) nothing is known from `from` until `to`. In any order.
    pub fn note(&mut self, signals: i64, from: Timestamp, to: Timestamp) {
        let from = from.max(self.since);
        let early = (to.min(self.early_until) - from).0.max(0);
        self.early = Span((self.early.0 + signals * early).max(0));
        let from = from.max(self.early_until);
        if to > from {
            self.edge(from, signals);
            self.edge(to, -signals);
        }
        if self.edges.len() > EDGES_MAX {
            self.spread_older_half();
        }
    }

    /// What `plan` wanted of the stage in this time, from `from` on, once a signal.
    pub fn planned(&self, plan: &Plan, id: StageId, from: Timestamp) -> Fine {
        let between = |a: Timestamp, b: Timestamp| if b > a { (plan.until(id, b) - plan.until(id, a)).0 } else { 0 };
        let length = i128::from((self.early_until - self.early_from).0.max(1));
        // Divided first: the product of both would not fit for the largest plans.
        let early = between(self.early_from.max(from), self.early_until) / length * i128::from(self.early.0);
        let mut sum = early;
        let (mut at, mut signals) = (from, 0);
        for &(edge, change) in &self.edges {
            if signals != 0 {
                sum += i128::from(signals) * between(at.max(from), edge);
            }
            (at, signals) = (edge, signals + change);
        }
        Fine(sum)
    }

    fn edge(&mut self, at: Timestamp, change: i64) {
        let index = self.edges.partition_point(|(known, _)| *known < at);
        match self.edges.get_mut(index).filter(|(known, _)| *known == at) {
            Some((_, known)) => {
                *known += change;
                if *known == 0 {
                    self.edges.remove(index);
                }
            }
            None => self.edges.insert(index, (at, change)),
        }
    }

    #[cold]
    fn spread_older_half(&mut self) {
        let newer = self.edges.split_off(EDGES_MAX / 2);
        let older = std::mem::replace(&mut self.edges, newer);
        let until = self.edges[0].0;
        let (mut at, mut signals) = (older[0].0, 0);
        self.early_from = self.early_from.min(at);
        for &(edge, change) in older.iter().chain(&[(until, 0)]) {
            self.early = self.early + Span(signals * (edge - at).0);
            (at, signals) = (edge, signals + change);
        }
        self.early_until = until;
        if signals != 0 {
            self.edge(until, signals);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::{Line, PlanHead};
    use crate::units::Amount;

    const S: StageId = StageId(0);

    fn at(second: i64) -> Timestamp {
        Timestamp::from_secs(second)
    }

    /// A tonne a second until 1 000 s, then two.
    fn plan() -> Plan {
        let line =
            |from, to, units| Line { stage: S, start: at(from), end: at(to), quantity: Amount::from_units(units), quality: None };
        Plan::new(PlanHead::default(), 1, vec![line(0, 1_000, 1_000.0), line(1_000, 9_000, 16_000.0)], Vec::new())
    }

    #[test]
    fn what_was_planned_for_unknown_time_follows_the_plan() {
        let mut unknown = UnknownTime::since(at(100));
        unknown.note(1, at(50), at(200));
        unknown.note(2, at(990), at(1_010));
        assert_eq!(unknown.planned(&plan(), S, at(0)).amount(), Amount::from_units(160.0));
        assert_eq!(unknown.planned(&plan(), S, at(150)).amount(), Amount::from_units(110.0));
        unknown.note(-1, at(50), at(200));
        assert_eq!(unknown.planned(&plan(), S, at(0)).amount(), Amount::from_units(60.0));
    }

    #[test]
    fn a_signal_that_comes_and_goes_all_shift_takes_no_more_room_than_it_may() {
        let mut unknown = UnknownTime::since(at(0));
        for gap in 0..800 {
            unknown.note(1, at(10 * gap), at(10 * gap + 4));
        }
        assert!(unknown.edges.len() <= EDGES_MAX, "{}", unknown.edges.len());
        // Four seconds of ten, spread evenly over what is kept as a whole: as if it had been kept exactly, but for a gap or two.
        let planned = unknown.planned(&plan(), S, at(0)).amount().as_units();
        assert!((planned - (0.4 * 1_000.0 + 0.8 * 7_000.0)).abs() < 60.0, "{planned}");
        // A late reading shows that it was not silent after all; where the gap was is not known any more.
        unknown.note(-1, at(20), at(24));
        assert!(unknown.planned(&plan(), S, at(0)).amount().as_units() < planned - 3.0);
    }

    proptest! {
        #[test]
        fn it_is_the_same_in_any_order(mut gaps in prop::collection::vec((0_i64..900, 1_i64..90, 1_i64..3), 1..40), turn in 0_usize..40) {
            let noted = |gaps: &[(i64, i64, i64)]| {
                let mut unknown = UnknownTime::since(at(100));
                gaps.iter().for_each(|&(from, length, signals)| unknown.note(signals, at(from), at(from + length)));
                unknown
            };
            let in_order = noted(&gaps);
            let turn = turn % gaps.len();
            gaps.rotate_left(turn);
            let mut again = noted(&gaps);
            prop_assert_eq!(&again, &in_order);
            gaps.iter().for_each(|&(from, length, signals)| again.note(-signals, at(from), at(from + length)));
            prop_assert_eq!(again, UnknownTime::since(at(100)));
        }
    }
}
