//! What is asked next. Requests of units that answer go first, the most urgent of them first; units that do not answer are probed
//! in the time that is left over, and wait for an answer no longer than that. Pure: times are given.

use std::time::Duration;

use tizbek_core::time::{Span, Timestamp};

use super::blocks::Block;
use super::unit::Unit;

/// A probe that found no time between polls for so long is made all the same.
const PROBE_WAITS_MAX: Span = Span::from_secs(2);
/// A probe waits at least this part of the time-out.
const PROBE_PART: u32 = 5;

/// One request that is made again and again.
#[derive(Clone, Debug)]
pub struct Task {
    /// Index of its unit.
    pub unit: usize,
    pub block: Block,
    pub every: Span,
    /// The point of the grid of its class that it is for.
    pub due: Timestamp,
    /// Not before this: a pause for a device that is busy.
    pub ready: Timestamp,
    /// The last time: whoever waited longest goes first among equals, so that a request which is never answered is the last of
    /// its unit and takes nothing from the others.
    pub asked: Timestamp,
    pub busy_left: u32,
    /// It was refused, and cannot be made smaller.
    pub hole: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    Poll {
        task: usize,
    },
    /// Ask a unit that did not answer, and wait so long.
    Probe {
        task: usize,
        patience: Duration,
    },
    Wait {
        until: Timestamp,
    },
}

/// What was given to units that do not answer.
#[derive(Clone, Debug)]
pub struct Probed {
    /// Since when probes have not pushed polls aside.
    last: Timestamp,
    /// By unit, when a probe of it was last given a whole time-out.
    whole: Vec<Timestamp>,
}

impl Probed {
    #[must_use]
    pub fn nothing(units: usize, now: Timestamp) -> Self {
        Self { last: now, whole: vec![Timestamp::MIN; units] }
    }

    /// A probe of `unit` goes out.
    pub fn note(&mut self, now: Timestamp, unit: usize, whole: bool) {
        self.last = now;
        if whole {
            self.whole[unit] = now;
        }
    }

    /// It is time for a whole time-out, and the turn of `unit`: of those that are demoted it has waited longest for one.
    fn gives_whole(&self, now: Timestamp, unit: usize, units: &[Unit]) -> bool {
        let due = |every| self.whole.iter().all(|whole| *whole == Timestamp::MIN || now - *whole >= every);
        let demoted = (0..units.len()).filter(|unit| units[*unit].is_demoted());
        units[unit].whole_every().is_some_and(due) && demoted.min_by_key(|unit| (self.whole[*unit], *unit)) == Some(unit)
    }
}

impl Task {
    /// Looks for the next point of its grid after `asked_at`, and answers how many were passed over without being asked for.
    /// They are not made up for.
    pub fn advance(&mut self, asked_at: Timestamp) -> u64 {
        let next = asked_at.max(self.due).next_multiple(self.every);
        let passed = self.passed(next) - 1;
        (self.due, self.ready) = (next, next);
        u64::try_from(passed).unwrap_or(0)
    }

    /// Goes on to the last point of its grid that is due by `now`, and answers how many were passed over.
    pub fn catch_up(&mut self, now: Timestamp) -> u64 {
        let last = self.due.max(now.next_multiple(self.every) - self.every);
        let passed = self.passed(last);
        (self.due, self.ready) = (last, last);
        u64::try_from(passed).unwrap_or(0)
    }

    fn passed(&self, point: Timestamp) -> i64 {
        // A hole is not on the grid: what is left over is no poll.
        ((point - self.due).0 + self.every.0 - 1) / self.every.0
    }
}

/// `speed`: how much faster the site's clock runs than the wall clock, in which answers are waited for.
#[must_use]
pub fn next(now: Timestamp, units: &[Unit], tasks: &[Task], timeout: Duration, speed: f64, probed: &Probed) -> Next {
    let online = || tasks.iter().enumerate().filter(|(_, task)| units[task.unit].is_online());
    let poll =
        online().filter(|(_, task)| task.ready <= now).min_by_key(|(index, task)| (task.due + task.every, task.asked, *index));
    let next_poll = online().map(|(_, task)| task.ready).min();
    let probe = probe(units, tasks);
    let least = timeout / PROBE_PART;
    if let Some((since, task)) = probe.filter(|(since, _)| *since <= now) {
        let left = match next_poll {
            Some(at) => Duration::from_micros((at - now).0.max(0).unsigned_abs()).div_f64(speed),
            None => timeout,
        };
        let whole = probed.gives_whole(now, tasks[task].unit, units);
        let needed = if whole { timeout } else { least };
        if left >= needed && poll.is_none() {
            return Next::Probe { task, patience: left.min(timeout) };
        }
        // The one that is given a whole time-out has waited long enough.
        if now - if whole { probed.last } else { since.max(probed.last) } >= PROBE_WAITS_MAX {
            return Next::Probe { task, patience: needed };
        }
    }
    if let Some((task, _)) = poll {
        return Next::Poll { task };
    }
    // A probe for which there is too little time now has it after the next poll.
    let probe_at = probe.map(|(since, _)| since).filter(|since| *since > now || next_poll.is_none());
    let until = next_poll.into_iter().chain(probe_at).min();
    Next::Wait { until: until.unwrap_or(now + Span::from_secs(1)) }
}

/// The request for a unit that does not answer which waits longest, and since when (or from when): another each time, because some
/// are never answered, and those that were refused last.
fn probe(units: &[Unit], tasks: &[Task]) -> Option<(Timestamp, usize)> {
    let of = |(index, task): (usize, &Task)| match units[task.unit] {
        Unit::Online => None,
        Unit::Suspect { .. } => Some((task.ready, task.hole, task.asked, index)),
        Unit::Demoted { probe_at, .. } => Some((probe_at, task.hole, task.asked, index)),
    };
    tasks.iter().enumerate().filter_map(of).min().map(|(since, _, _, index)| (since, index))
}

#[cfg(test)]
mod tests {
    use tizbek_core::ids::SignalId;

    use super::*;
    use crate::config::{BlockLimits, ModbusPoint, ModbusTable, ModbusType};
    use crate::ingest::modbus::blocks;

    const TIMEOUT: Duration = Duration::from_millis(300);

    fn task(unit: usize, every: i64) -> Task {
        let point = ModbusPoint::new(SignalId(0), 1, ModbusTable::Holding, 0, ModbusType::U16);
        let block = blocks::plan(&[point], BlockLimits::default()).remove(0);
        let due = Timestamp::from_secs(100);
        Task { unit, block, every: Span(every * 1_000), due, ready: due, asked: Timestamp::MIN, busy_left: 3, hole: false }
    }

    fn ms(millis: i64) -> Timestamp {
        Timestamp::from_secs(100) + Span(millis * 1_000)
    }

    #[test]
    fn late_polls_are_passed_over_and_counted() {
        let mut task = task(0, 100);
        assert_eq!(task.advance(ms(3)), 0);
        assert_eq!(task.due, ms(100));
        assert_eq!(task.advance(ms(450)), 3);
        assert_eq!(task.due, ms(500));
        assert_eq!(task.advance(ms(-50)), 0, "a clock that was set back");
    }

    #[test]
    fn the_more_urgent_class_goes_first() {
        let tasks = [task(0, 10_000), task(0, 200)];
        let next = next(ms(0), &[Unit::Online], &tasks, TIMEOUT, 1.0, &Probed::nothing(1, ms(0)));
        assert_eq!(next, Next::Poll { task: 1 });
    }

    #[test]
    fn a_probe_takes_only_the_time_that_is_left() {
        let mut tasks = [task(0, 200), task(1, 200)];
        let units = [Unit::Online, Unit::Demoted { step: 0, probe_at: ms(0) }];
        let mut probed = Probed::nothing(2, ms(0));
        probed.note(ms(0), 1, true);
        let next = |tasks: &[Task], now| next(now, &units, tasks, TIMEOUT, 1.0, &probed);
        assert_eq!(next(&tasks, ms(0)), Next::Poll { task: 0 });
        tasks[0].advance(ms(0));
        assert_eq!(next(&tasks, ms(10)), Next::Probe { task: 1, patience: Duration::from_millis(190) });
        assert_eq!(next(&tasks, ms(150)), Next::Wait { until: ms(200) }, "there is too little left");
        tasks[0].ready = ms(2_010);
        assert_eq!(
            next(&tasks, ms(2_000)),
            Next::Probe { task: 1, patience: Duration::from_millis(60) },
            "it has waited too long"
        );
    }

    #[test]
    fn a_request_that_is_never_answered_goes_last() {
        let mut tasks = [task(0, 200), task(0, 200), task(0, 200)];
        for (task, at) in tasks.iter_mut().zip([-120, -100, -300]) {
            task.asked = ms(at);
        }
        let next = |tasks: &[Task], unit| next(ms(0), &[unit], tasks, TIMEOUT, 1.0, &Probed::nothing(1, ms(0)));
        assert_eq!(next(&tasks, Unit::Online), Next::Poll { task: 2 });
        assert_eq!(next(&tasks, Unit::Suspect { failures: 1 }), Next::Probe { task: 2, patience: TIMEOUT });
        assert_eq!(next(&tasks, Unit::Demoted { step: 0, probe_at: ms(0) }), Next::Probe { task: 2, patience: TIMEOUT });
    }

    /// A bus of a unit that is polled every 200 ms and others that are there or not, until `end`.
    struct Bus {
        timeout: Duration,
        /// How long a unit takes to answer at a time; none: it does not.
        answers: fn(usize, Timestamp) -> Option<Span>,
        polls: u64,
        passed: u64,
        probes: u32,
        whole: u32,
        /// When units other than the first answered.
        heard: Vec<(usize, Timestamp)>,
    }

    impl Bus {
        fn run(units: usize, timeout: Duration, answers: fn(usize, Timestamp) -> Option<Span>, end: Timestamp) -> Self {
            let mut bus = Self { timeout, answers, polls: 0, passed: 0, probes: 0, whole: 0, heard: Vec::new() };
            let mut tasks: Vec<Task> = (0..units).map(|unit| task(unit, if unit == 0 { 200 } else { 1_000 })).collect();
            let known = |unit| if answers(unit, ms(0)).is_some() { Unit::Online } else { Unit::UNKNOWN };
            let mut states: Vec<Unit> = (0..units).map(known).collect();
            let (mut now, mut probed) = (ms(0), Probed::nothing(units, ms(0)));
            while now < end {
                now = match next(now, &states, &tasks, timeout, 1.0, &probed) {
                    Next::Poll { task } => bus.ask(now, &mut tasks[task], &mut states, timeout),
                    Next::Probe { task, patience } => {
                        probed.note(now, tasks[task].unit, patience == timeout);
                        bus.probes += 1;
                        bus.whole += u32::from(patience == timeout);
                        bus.ask(now, &mut tasks[task], &mut states, patience)
                    }
                    Next::Wait { until } => until,
                }
            }
            bus
        }

        /// When the answer is there, or is not waited for any more.
        fn ask(&mut self, now: Timestamp, task: &mut Task, states: &mut [Unit], patience: Duration) -> Timestamp {
            let (unit, patience) = (task.unit, Span(patience.as_micros() as i64));
            assert!(patience.0 <= self.timeout.as_micros() as i64);
            task.asked = now;
            let answer = (self.answers)(unit, now).filter(|takes| *takes <= patience);
            let then = now + answer.unwrap_or(patience);
            states[unit] = if answer.is_some() { Unit::Online } else { states[unit].after_silence(then) };
            let passed = task.advance(if answer.is_some() { now } else { then });
            if unit == 0 {
                self.polls += 1;
                self.passed += passed;
            } else if answer.is_some() {
                self.heard.push((unit, now));
            }
            then
        }
    }

    /// One live unit of twelve, which answers in 5 ms; the others are dead. Nothing at all is lost of its polls while each dead one is
    /// probed in its pause; but for one probe in 10 s at first and 30 s later, which takes a whole time-out of 300 ms: of twenty
    /// minutes that is one poll in a hundred.
    #[test]
    fn eleven_dead_neighbours_cost_the_twelfth_nothing() {
        let bus = Bus::run(12, TIMEOUT, |unit, _| (unit == 0).then_some(Span(5_000)), ms(1_200_000));
        assert_eq!(bus.polls + bus.passed, 6_000);
        assert!(bus.passed < 60, "{} polls were passed over", bus.passed);
        // Three to be left alone, then after 1, 2, 5 and 10 s, then every 30 s.
        assert!((11 * 40..=11 * 47).contains(&bus.probes), "{} probes", bus.probes);
        assert!((11 * 3..=11 * 6).contains(&bus.whole), "{} of them whole", bus.whole);
    }

    /// It takes 300 ms to answer where its neighbour leaves 150, and less than a fifth of the time-out too.
    #[test]
    fn a_slow_unit_beside_a_busy_one_is_heard_within_half_a_minute_of_its_return() {
        fn answers(unit: usize, now: Timestamp, away: std::ops::Range<i64>) -> Option<Span> {
            let there = unit == 0 || !(ms(away.start)..ms(away.end)).contains(&now);
            there.then_some(Span(if unit == 0 { 50_000 } else { 300_000 }))
        }
        let (short, long): (fn(_, _) -> _, fn(_, _) -> _) =
            (|unit, now| answers(unit, now, 10_000..20_000), |unit, now| answers(unit, now, 10_000..601_000));
        for (answers, back) in [(short, ms(20_000)), (long, ms(601_000))] {
            let bus = Bus::run(2, Duration::from_secs(1), answers, back + Span::from_secs(40));
            assert!(bus.heard.iter().any(|(_, at)| *at < ms(10_000)), "it was there");
            let heard = bus.heard.iter().map(|(_, at)| *at - back).find(|after| after.0 >= 0);
            assert!(heard.is_some_and(|after| after <= Span::from_secs(30)), "{heard:?}");
        }
    }

    /// Each of the dead gets its turn of the whole time-outs, though all are probed in the same rhythm.
    #[test]
    fn the_whole_timeouts_go_round() {
        fn answers(unit: usize, now: Timestamp) -> Option<Span> {
            let there = unit == 0 || now >= ms(60_000);
            there.then_some(Span(if unit == 0 { 50_000 } else { 300_000 }))
        }
        let bus = Bus::run(6, Duration::from_secs(1), answers, ms(60_000 + 5 * 62_000));
        assert!((1..6).all(|unit| bus.heard.iter().any(|(heard, _)| *heard == unit)), "{:?}", bus.heard);
    }
}
