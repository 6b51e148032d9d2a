//! What is known of each stage: its exact total, its rate over the site's window, its rule "behind plan".

use std::collections::VecDeque;

use super::rule::{Edge, Rule, Where};
use super::unknown::UnknownTime;
use crate::ids::{SignalId, StageId};
use crate::ledger::Ledger;
use crate::model::{Plan, RuleTimes, SignalKind, Site, Stage};
use crate::normalise::{Moved, Signals};
use crate::persist::persist;
use crate::time::{Span, Timestamp};
use crate::units::{Amount, Fine, Rate};

/// Marks of a cumulative quantity are set this often.
pub(super) const MARK_EVERY: Span = Span::from_mins(1);

/// What every reading touches, in one line of the processor's cache: with many stages that is what a reading costs.
#[derive(Clone, Debug)]
#[repr(align(64))]
pub(super) struct StageState {
    /// Everything it has ever moved.
    pub total: Fine,
    /// What this shift's figures count from: its start, or, in the shift in which we began to listen, the first that was heard.
    pub counting_from: Timestamp,
    /// Time of this shift for which nothing is known.
    pub unknown: Span,
    /// The newest reading that counted.
    pub as_of: Timestamp,
    /// Until then it cannot fall behind: a bound, so that most samples cost no arithmetic.
    quiet_until: Timestamp,
    pub seldom: Box<Seldom>,
}
persist!(StageState { total, counting_from, unknown, as_of, quiet_until, seldom });
const _: () = assert!(size_of::<StageState>() == 64, "what a reading touches of a stage is one line of the cache");

/// The rest of what is known of a stage.
#[derive(Clone, Debug)]
pub(super) struct Seldom {
    /// The part of `total` from before `counting_from`.
    pub base: Fine,
    pub behind: Rule,
    /// Planned from the beginning of the plan until `counting_from`, once it has been worked out.
    planned_before: Option<Fine>,
    /// The time up to which `behind` has been looked at.
    looked_at: Timestamp,
    /// Total at the last minutes, oldest first.
    marks: VecDeque<(Timestamp, Amount)>,
    /// What was lost against plan and not caught up since, by what it was lost for.
    pub ledger: Ledger,
    /// What was planned for the time of this shift in which nothing is known: nobody is behind because of a broken line.
    pub excused: Fine,
    /// That time itself, for the day that the plan changes.
    unknown: UnknownTime,
    /// When the last silence of loads was; loads that come out of a backlog take it back.
    silent_from: Timestamp,
    silent_until: Timestamp,
    /// What stand-ins say has moved beside `total`, and the part of it from before `counting_from`.
    estimated: Fine,
    estimated_before: Fine,
}
persist!(Seldom {
    base,
    behind,
    planned_before,
    looked_at,
    marks,
    ledger,
    excused,
    unknown,
    silent_from,
    silent_until,
    estimated,
    estimated_before
});

/// What the rule "behind plan" needs to know of the world.
pub(super) struct PlanNow<'a> {
    pub plan: &'a Plan,
    pub shift_end: Timestamp,
}

impl StageState {
    pub fn new() -> Self {
        let seldom = Seldom {
            base: Fine::ZERO,
            behind: Rule::Quiet,
            planned_before: None,
            looked_at: Timestamp::MIN,
            marks: VecDeque::new(),
            ledger: Ledger::default(),
            excused: Fine::ZERO,
            unknown: UnknownTime::new(),
            silent_from: Timestamp::MAX,
            silent_until: Timestamp::MIN,
            estimated: Fine::ZERO,
            estimated_before: Fine::ZERO,
        };
        Self {
            total: Fine::ZERO,
            counting_from: Timestamp::MIN,
            unknown: Span::ZERO,
            as_of: Timestamp::MIN,
            quiet_until: Timestamp::MIN,
            seldom: Box::new(seldom),
        }
    }

    /// Adds (or takes back) what one signal moved; the part before `counting_from` goes to `base`.
    #[inline]
    pub fn add(&mut self, sign: i64, moved: Moved) {
        let start = self.counting_from;
        let flow = Fine(moved.flow.0 * i128::from(sign));
        self.total += flow;
        if moved.from < start {
            let length = i128::from((moved.to - moved.from).0);
            let before = i128::from((moved.to.min(start) - moved.from).0);
            self.seldom.base += if length == 0 { flow } else { Fine(flow.0 * before / length) };
        }
    }

    /// Takes the plan of an unknown piece of time out of (or, `sign` -1, back into) what is expected.
    ///
    /// Of several `signals` that add up, one that is silent leaves its part unknown.
    #[cold]
    pub fn excuse(&mut self, sign: i64, id: StageId, moved: Moved, plan: &Plan, signals: usize) {
        self.seldom.unknown.note(sign, moved.to - moved.unknown, moved.to);
        let from = (moved.to - moved.unknown).max(self.counting_from);
        if moved.to > from {
            let planned = plan.until(id, moved.to) - plan.until(id, from);
            self.seldom.excused += Fine(planned.0 / signals as i128 * i128::from(sign));
            self.unknown = self.unknown + Span(sign * ((moved.to - from).0 / signals as i64));
        }
    }

    /// Loads have no reading that says "nothing": while their source is silent, the time from `from` to `at` is unknown, of all
    /// the `signals` of the stage.
    #[cold]
    pub fn is_silent(&mut self, id: StageId, from: Timestamp, at: Timestamp, plan: &Plan, signals: usize) {
        if self.seldom.silent_until < from {
            self.seldom.silent_from = from;
        }
        self.seldom.silent_until = at;
        self.is_unknown(1, id, from, at, plan, signals);
    }

    /// Excuses a piece of time in which nothing is known of any signal, or, `sign` -1, does not excuse it any more.
    fn is_unknown(&mut self, sign: i64, id: StageId, from: Timestamp, to: Timestamp, plan: &Plan, signals: usize) {
        self.seldom.unknown.note(sign * signals as i64, from, to);
        let counted = from.max(self.counting_from).min(to);
        let planned = plan.until(id, to) - plan.until(id, counted);
        self.seldom.excused += Fine(planned.0 * i128::from(sign));
        self.unknown = Span((self.unknown.0 + sign * (to - counted).0).max(0));
    }

    /// Up to when the last silence of loads has been noted.
    pub fn silent_until(&self) -> Option<Timestamp> {
        Some(self.seldom.silent_until).filter(|until| *until > Timestamp::MIN)
    }

    /// A load from the time of the last silence: it was not silent there, only late.
    #[inline]
    pub fn heard_after_all(&mut self, at: Timestamp, id: StageId, plan: &Plan, signals: usize) {
        let (from, until) = (self.seldom.silent_from, self.seldom.silent_until);
        if at < until && at >= from {
            self.is_unknown(-1, id, from, until, plan, signals);
            (self.seldom.silent_from, self.seldom.silent_until) = (Timestamp::MAX, Timestamp::MIN);
            self.reconsider();
        }
    }

    /// Another plan is followed: what is excused is what *it* wanted for the time of this shift in which nothing is known.
    pub fn follow(&mut self, id: StageId, plan: &Plan, signals: usize) {
        let planned = self.seldom.unknown.planned(plan, id, self.counting_from);
        self.seldom.excused = Fine(planned.0 / signals.max(1) as i128);
        self.reconsider();
    }

    /// The first reading ever: a rate or a counter tells nothing of the time before it, while loads that did not come did not
    /// come.
    #[cold]
    pub fn first_heard(&mut self, at: Timestamp, stage: &Stage, site: &Site) {
        let loads = stage.measured_by.iter().all(|id| site.signals[id.index()].kind == SignalKind::Load);
        if !loads {
            self.counting_from = at;
            self.reconsider();
        }
    }

    /// A late reading. One from before the first that was heard moves the beginning of the count back to where it would be if
    /// everything had come in order.
    #[cold]
    pub fn heard_earlier(&mut self, at: Timestamp, shift_start: Timestamp) {
        let loads_count_from_the_start = self.counting_from <= shift_start;
        if at < self.counting_from && !loads_count_from_the_start && at >= shift_start {
            self.counting_from = at;
            self.seldom.base = Fine::ZERO;
        }
        self.reconsider();
    }

    /// The plan, or the past, has changed: what was worked out ahead does not hold any more.
    pub fn reconsider(&mut self) {
        self.seldom.planned_before = None;
        self.quiet_until = Timestamp::MIN;
    }

    /// A new shift: what was done until now belongs to the last one. What its rates go on to move until the start is split
    /// off by `add` when the next reading tells of it.
    pub fn begin_shift(&mut self, start: Timestamp) {
        self.seldom.base = self.total;
        self.seldom.estimated_before = self.seldom.estimated;
        self.counting_from = start;
        self.unknown = Span::ZERO;
        self.seldom.behind = Rule::Quiet;
        self.seldom.ledger.clear();
        self.seldom.excused = Fine::ZERO;
        self.seldom.unknown = UnknownTime::since(start);
        (self.seldom.silent_from, self.seldom.silent_until) = (Timestamp::MAX, Timestamp::MIN);
        self.reconsider();
    }

    /// Done in this shift by `at`, when its signals go on as they are.
    pub fn actual(&self, stage: &Stage, site: &Site, signals: &Signals, at: Timestamp) -> Fine {
        self.total_at(stage, site, signals, at) - self.seldom.base - self.seldom.estimated_before
    }

    pub fn total_at(&self, stage: &Stage, site: &Site, signals: &Signals, at: Timestamp) -> Fine {
        let held = |total: Fine, id: &SignalId| total + signals.held(*id, site.signals[id.index()].kind, site.fresh_for(*id), at);
        stage.measured_by.iter().fold(self.total + self.seldom.estimated, held)
    }

    /// Stand-ins say that so much has moved in all, and so much of it before the count began.
    pub fn estimate(&mut self, all: Fine, before: Fine) {
        if all < self.seldom.estimated || before != self.seldom.estimated_before {
            self.reconsider();
        }
        (self.seldom.estimated, self.seldom.estimated_before) = (all, before);
    }

    /// Estimated of what was done since the count began.
    pub fn estimated(&self) -> Fine {
        self.seldom.estimated - self.seldom.estimated_before
    }

    /// Looks at the rule "behind plan" at `at`, having done `actual` in this shift: lag is more than L exactly when less was
    /// done than was planned until L ago.
    pub fn look(&mut self, id: StageId, stage: &Stage, at: Timestamp, actual: Fine, now: &PlanNow<'_>) -> Option<Edge> {
        if at <= self.seldom.looked_at {
            return None;
        }
        self.look_by(&stage.deviation, id, at, actual, now)
    }

    /// As `look`, by what people tell of the time until `at`: what they tell has lasted, and corrects what they told before.
    #[cold]
    pub fn look_back(&mut self, id: StageId, stage: &Stage, at: Timestamp, actual: Fine, now: &PlanNow<'_>) -> Option<Edge> {
        let at_once = RuleTimes { on_delay: Span::ZERO, off_delay: Span::ZERO, ..stage.deviation };
        self.look_by(&at_once, id, at, actual, now)
    }

    fn look_by(&mut self, times: &RuleTimes, id: StageId, at: Timestamp, actual: Fine, now: &PlanNow<'_>) -> Option<Edge> {
        self.seldom.looked_at = at;
        let from = self.counting_from;
        let before = *self.seldom.planned_before.get_or_insert_with(|| now.plan.until(id, from));
        let planned = |until: Timestamp| if until <= from { Fine::ZERO } else { now.plan.until(id, until) - before };
        let place = if self.seldom.behind.is_active() {
            if actual > planned(at - times.clear) { Where::Inside } else { Where::Between }
        } else {
            let limit = planned(at - times.limit);
            if actual < limit {
                Where::Beyond
            } else {
                self.quiet_until = self.sure_until(id, at, actual - limit, now);
                Where::Between
            }
        };
        self.seldom.behind.step(at, place, times)
    }

    /// Whether `look` could find anything at `at`.
    #[inline]
    pub fn wants_look(&self, at: Timestamp) -> bool {
        at >= self.quiet_until
    }

    /// With `ahead` in hand and totals that never fall, the plan needs at least this long to come past.
    fn sure_until(&self, id: StageId, at: Timestamp, ahead: Fine, now: &PlanNow<'_>) -> Timestamp {
        let steepest = now.plan.rate_max(id, self.counting_from, now.shift_end);
        if steepest == Rate::ZERO {
            return now.shift_end;
        }
        let micros = (ahead.0 / i128::from(steepest.0)).min(i128::from((now.shift_end - at).0.max(0)));
        at + Span(micros as i64)
    }

    /// Sets the minute's mark.
    pub fn mark(&mut self, at: Timestamp, total: Amount, window: Span) {
        self.seldom.marks.push_back((at, total));
        while self.seldom.marks.len() > 2 && self.seldom.marks[1].0 <= at - window {
            self.seldom.marks.pop_front();
        }
    }

    /// What has passed before now says nothing of the present rate.
    pub fn forget_marks(&mut self) {
        self.seldom.marks.clear();
    }

    /// Whether it has moved nothing over the last so many marks.
    pub fn stands(&self, marks: usize) -> bool {
        let before = self.seldom.marks.len().checked_sub(marks + 1).map(|index| self.seldom.marks[index].1);
        before.is_some() && before == self.seldom.marks.back().map(|(_, total)| *total)
    }

    /// Units an hour since the oldest mark of the window; `None` before there are two marks.
    pub fn rate(&self) -> Option<Rate> {
        let (&(first_at, first), &(last_at, last)) = (self.seldom.marks.front()?, self.seldom.marks.back()?);
        let span = last_at - first_at;
        (span > Span::ZERO).then(|| {
            let micros_an_hour = i128::from(crate::units::MICROS_PER_HOUR);
            Rate((i128::from((last - first).0) * micros_an_hour / i128::from(span.0)) as i64)
        })
    }
}
