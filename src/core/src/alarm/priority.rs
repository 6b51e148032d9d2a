//! How urgent an alarm is: what is at risk, against how long there is to do something about it. The table is the site's.

use crate::model::Alarming;
use crate::persist::Persist;
use crate::time::Span;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Priority {
    /// It informs; it can wait.
    #[default]
    Low,
    Medium,
    /// It is told whatever else is going on.
    High,
}

impl Priority {
    pub const ALL: [Self; 3] = [Self::Low, Self::Medium, Self::High];

    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }

    /// `at_risk` is a share of a shift's plan (`None`: it cannot be told, which counts as little), `left` the time until it bites
    /// (`None`: nobody knows, which counts as long).
    #[must_use]
    pub fn of(at_risk: Option<f64>, left: Option<Span>, alarms: &Alarming) -> Self {
        let consequence = match at_risk {
            Some(share) if share >= alarms.severe => 0,
            Some(share) if share >= alarms.moderate => 1,
            Some(_) | None => 2,
        };
        let time = match left {
            Some(left) if left <= alarms.urgent => 0,
            Some(left) if left <= alarms.soon => 1,
            Some(_) | None => 2,
        };
        alarms.priorities[consequence][time]
    }
}

impl Persist for Priority {
    fn save(&self, out: &mut Vec<u8>) {
        out.push(*self as u8);
    }
    fn load(input: &mut &[u8]) -> Option<Self> {
        Self::ALL.get(usize::from(u8::load(input)?)).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn much_at_risk_soon_is_high_and_little_late_is_low() {
        let alarms = Alarming::default();
        let of = |share: f64, minutes: i64| Priority::of(Some(share), Some(Span::from_mins(minutes)), &alarms);
        assert_eq!(of(0.3, 5), Priority::High);
        assert_eq!(of(0.3, 500), Priority::Medium);
        assert_eq!(of(0.05, 5), Priority::Medium);
        assert_eq!(of(0.001, 5), Priority::Low);
        assert_eq!(of(0.05, 500), Priority::Low);
        assert_eq!(Priority::of(None, None, &alarms), Priority::Low);
    }

    #[test]
    fn more_at_risk_or_less_time_is_never_less_urgent() {
        let alarms = Alarming::default();
        let shares = [0.0, 0.001, 0.05, 0.2];
        let times = [600, 59, 10];
        for pair in shares.windows(2) {
            for minutes in times {
                let left = Some(Span::from_mins(minutes));
                assert!(Priority::of(Some(pair[0]), left, &alarms) <= Priority::of(Some(pair[1]), left, &alarms));
            }
        }
        for pair in times.windows(2) {
            for share in shares {
                let of = |minutes| Priority::of(Some(share), Some(Span::from_mins(minutes)), &alarms);
                assert!(of(pair[0]) <= of(pair[1]));
            }
        }
    }
}
