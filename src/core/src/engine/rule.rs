//! When a condition counts as begun and as ended: on-delay, off-delay, hysteresis. One small state machine for all rules.

use crate::model::RuleTimes;
use crate::persist::Persist;
use crate::time::{Span, Timestamp};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Rule {
    #[default]
    Quiet,
    /// Beyond the limit since then, but not long enough yet.
    Pending(Timestamp),
    Active,
    /// Back inside the lower limit since then, but not long enough yet.
    Clearing(Timestamp),
}

/// Where the measure stands between its two limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Where {
    Beyond,
    Between,
    Inside,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    Begins,
    Ends,
}

impl Rule {
    pub fn is_active(self) -> bool {
        matches!(self, Self::Active | Self::Clearing(_))
    }

    pub fn step(&mut self, at: Timestamp, now: Where, times: &RuleTimes) -> Option<Edge> {
        let (next, edge) = match (*self, now) {
            (Self::Quiet, Where::Beyond) => Self::pending(at, at, times.on_delay),
            (Self::Pending(since), Where::Beyond) => Self::pending(since, at, times.on_delay),
            (Self::Quiet | Self::Pending(_), Where::Between | Where::Inside) => (Self::Quiet, None),
            (Self::Active, Where::Inside) => Self::clearing(at, at, times.off_delay),
            (Self::Clearing(since), Where::Inside) => Self::clearing(since, at, times.off_delay),
            (Self::Active | Self::Clearing(_), Where::Beyond | Where::Between) => (Self::Active, None),
        };
        *self = next;
        edge
    }

    fn pending(since: Timestamp, at: Timestamp, on_delay: Span) -> (Self, Option<Edge>) {
        if at - since >= on_delay { (Self::Active, Some(Edge::Begins)) } else { (Self::Pending(since), None) }
    }

    fn clearing(since: Timestamp, at: Timestamp, off_delay: Span) -> (Self, Option<Edge>) {
        if at - since >= off_delay { (Self::Quiet, Some(Edge::Ends)) } else { (Self::Clearing(since), None) }
    }
}

impl Persist for Rule {
    fn save(&self, out: &mut Vec<u8>) {
        let (code, since) = match *self {
            Self::Quiet => (0_u8, Timestamp(0)),
            Self::Pending(since) => (1, since),
            Self::Active => (2, Timestamp(0)),
            Self::Clearing(since) => (3, since),
        };
        code.save(out);
        since.save(out);
    }
    fn load(input: &mut &[u8]) -> Option<Self> {
        let code = u8::load(input)?;
        let since = Timestamp::load(input)?;
        match code {
            0 => Some(Self::Quiet),
            1 => Some(Self::Pending(since)),
            2 => Some(Self::Active),
            3 => Some(Self::Clearing(since)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flapping_measure_says_one_thing_once() {
        let times = RuleTimes { limit: Span::ZERO, clear: Span::ZERO, on_delay: Span(3), off_delay: Span(4) };
        let mut rule = Rule::default();
        let mut said = String::new();
        for (second, place) in "bbibbbbbibiiiiibb".chars().enumerate() {
            let place = if place == 'b' { Where::Beyond } else { Where::Inside };
            said.push(match rule.step(Timestamp(second as i64), place, &times) {
                Some(Edge::Begins) => '+',
                Some(Edge::Ends) => '-',
                None => '.',
            });
        }
        assert_eq!(said, "......+.......-..");
    }

    #[test]
    fn without_delays_it_follows_at_once() {
        let times = RuleTimes { limit: Span::ZERO, clear: Span::ZERO, on_delay: Span::ZERO, off_delay: Span::ZERO };
        let mut rule = Rule::default();
        assert_eq!(rule.step(Timestamp(1), Where::Beyond, &times), Some(Edge::Begins));
        assert_eq!(rule.step(Timestamp(2), Where::Between, &times), None);
        assert_eq!(rule.step(Timestamp(3), Where::Inside, &times), Some(Edge::Ends));
    }
}
