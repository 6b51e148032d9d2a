//! Readings that are stamped by the clocks of devices: put on our time before anything else is done with them. How a clock is found
//! wrong is in `device_clock`.

use super::Engine;
use crate::device_clock::{Allowed, ClockState, Placed};
use crate::ids::{ClockId, SourceId};
use crate::input::Observation;
use crate::model::DeviceClock;
use crate::normalise::Declared;
use crate::time::Timestamp;
use crate::view::ClockView;

/// Notes with each signal which clock its readings are stamped by.
pub(super) fn stamp(declared: &mut [Declared], clocks: &[DeviceClock]) {
    for (index, clock) in clocks.iter().enumerate() {
        for signal in &clock.signals {
            declared[signal.index()].clock = ClockId::of(index);
        }
    }
}

impl Engine {
    pub(super) fn take_by_clock(&mut self, clock: ClockId, observation: Observation) {
        let declared = &self.site.clocks[clock.index()];
        let (now, allowed) = (self.state.now, self.allowed());
        let state = &mut self.state.clocks[clock.index()];
        if declared.trusted {
            state.drift.came(now, now - observation.occurred_at);
            self.take_placed(observation);
            return;
        }
        match state.place(now, observation, allowed) {
            Placed::At(occurred_at) => self.take_placed(Observation { occurred_at, ..observation }),
            // It was heard, though it is not known yet when it happened.
            Placed::Waits => self.state.sources[declared.source.index()].received_at = now,
            Placed::Released(observations) => observations.into_iter().for_each(|observation| self.take_placed(observation)),
        }
    }

    /// On the grid: what nobody can place better any more is taken as its device says.
    pub(super) fn place_what_waited(&mut self, at: Timestamp) {
        let allowed = self.allowed();
        for index in 0..self.state.clocks.len() {
            let released = self.state.clocks[index].let_go(at, allowed);
            released.into_iter().for_each(|observation| self.take_placed(observation));
        }
    }

    pub(super) fn clock_views(&self, source: SourceId) -> Vec<ClockView> {
        let of_it = self.site.clocks.iter().zip(&self.state.clocks).enumerate().filter(|(_, (clock, _))| clock.source == source);
        let view = |(index, (_, state)): (usize, (&DeviceClock, &ClockState))| {
            Some(ClockView {
                clock: ClockId::of(index),
                offset: state.offset(),
                least_age: state.drift.least()?,
                drift: state.drift.per_million(),
                stepped: state.stepped,
                waiting: state.waiting(),
            })
        };
        of_it.filter_map(view).collect()
    }

    fn allowed(&self) -> Allowed {
        let settings = &self.site.settings;
        Allowed { ahead: settings.clock_skew_max, lateness: settings.allowed_lateness }
    }
}
