//! When a buffer comes to a limit, and how likely within a time. By the last forecast while that is fresh: it knows the plan, stops
//! and neighbours that react. Else in closed form, at every look: a level that drifts with the present net flow and wanders first
//! passes a limit after a time of inverse Gaussian distribution (`stats::passage`).

use super::{EVERY, Told};
use crate::alarm::Clock;
use crate::engine::Engine;
use crate::engine::stages::MARK_EVERY;
use crate::ids::BufferId;
use crate::stats::passage::Passage;
use crate::time::{Span, Timestamp};
use crate::view::Chance;

/// A clock is shown when the limit comes within the horizon with at least this probability.
const SHOWN: f64 = 0.1;

/// A side of a buffer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::engine) enum Limit {
    Empty,
    Full,
}

impl Engine {
    /// The time of a limit, if it comes: median and 80 % band. `None`: it is not likely within the horizon, or nothing is known.
    pub(in crate::engine) fn clock_to(&self, id: BufferId, limit: Limit, at: Timestamp) -> Option<Clock> {
        if !self.neighbours_known(id, at) {
            return None;
        }
        let horizon = self.site.settings.horizon;
        if let Some(chance) = self.chance_of(id, limit, at) {
            let times = chance.times.filter(|times| chance.probability >= SHOWN && times.at - at <= horizon)?;
            let clock = Clock { at: times.at, earliest: times.earliest, latest: Some(times.latest) };
            return Some(Clock {
                at: clock.at.max(at),
                earliest: clock.earliest.max(at),
                latest: clock.latest.map(|late| late.max(at)),
            });
        }
        let passage = self.passage(id, limit, horizon)?;
        let after =
            |share: f64| passage.quantile(share).filter(|hours| *hours <= horizon.as_hours_f64()).map(|hours| at + span(hours));
        let middle = after(0.5)?;
        Some(Clock { at: middle, earliest: after(0.1).unwrap_or(middle), latest: after(0.9) })
    }

    /// The chance that a limit is reached within `length`; 0 where nothing is known.
    pub(in crate::engine) fn chance_within(&self, id: BufferId, limit: Limit, at: Timestamp, length: Span) -> f64 {
        match self.chance_of(id, limit, at) {
            Some(chance) => self.state.outlook.told().map_or(0.0, |told| told.chance_by(chance, at + length)),
            None => self.passage(id, limit, length).map_or(0.0, |passage| passage.by(length.as_hours_f64())),
        }
    }

    /// What the last forecast says, if that is no older than it may be.
    fn chance_of(&self, id: BufferId, limit: Limit, at: Timestamp) -> Option<&Chance> {
        let told = self.state.outlook.told().filter(|told| at - told.at <= EVERY + MARK_EVERY)?;
        Some(match limit {
            Limit::Empty => &told.empty[id.index()],
            Limit::Full => &told.full[id.index()],
        })
    }

    /// The way to a limit by the present net flow. What is not known of level and flow is taken as more wander, as much as it comes to
    /// over `length`, or until the limit where that is sooner.
    fn passage(&self, id: BufferId, limit: Limit, length: Span) -> Option<Passage> {
        let state = &self.state.buffers[id.index()];
        let window = self.site.settings.rate_window;
        let net = state.net(window)?;
        let (distance, drift) = match limit {
            Limit::Empty => (state.level, -net.rate),
            Limit::Full => (self.site.buffers[id.index()].capacity.0 as f64 - state.level, net.rate),
        };
        let distance = distance.max(0.0);
        let arrival = if drift > 0.0 { distance / drift } else { f64::INFINITY };
        let hours = length.as_hours_f64().min(arrival).max(1.0 / 60.0);
        let noise = net.sigma * net.sigma * (window.as_hours_f64() + hours) + state.variance / hours;
        Some(Passage::new(distance, drift, libm::sqrt(noise)))
    }
}

impl Told {
    /// The chance that something has happened by a time, between the quantiles that are kept.
    fn chance_by(&self, chance: &Chance, by: Timestamp) -> f64 {
        let Some(times) = chance.times else { return 0.0 };
        let points = [(self.at, 0.0), (times.earliest, 0.1), (times.at, 0.5), (times.latest, 0.9), (self.at + self.horizon, 1.0)];
        let next = points.partition_point(|(at, _)| *at <= by);
        let share = match (next.checked_sub(1).map(|last| points[last]), points.get(next)) {
            (None, _) => 0.0,
            (Some((_, share)), None) => share,
            (Some((from, low)), Some(&(until, high))) => {
                low + (high - low) * (by - from).as_hours_f64() / (until - from).as_hours_f64()
            }
        };
        chance.probability * share
    }
}

fn span(hours: f64) -> Span {
    Span(libm::round(hours * 3.6e9) as i64)
}
