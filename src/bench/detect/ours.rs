//! The engine as a contestant: inputs go in as in a replay, alerts and views come out as `Claims`. The one place that knows what the
//! engine puts out today; where it learns to say more, it is translated here.

use std::collections::BTreeSet;
use std::sync::Arc;

use tizbek_core::alarm::{Alert, Cause, Change, Clock, Condition};
use tizbek_core::engine::{Engine, Output};
use tizbek_core::ids::SignalId;
use tizbek_core::input::{Input, Observation};
use tizbek_core::model::{Calendar, Plan, Site};
use tizbek_core::quality::Quality;
use tizbek_core::time::{Span, Timestamp};
use tizbek_core::view::{StageView, View};
use tizbek_sim::record::Arrival;

use super::claims::{About, Claims, ClockClaim, EndClaim, LevelClaim, MeterClaim, Notice};

/// The engine over one shift that begins at `start`.
pub struct Ours {
    engine: Engine,
    start: Timestamp,
    claims: Claims,
    /// The instruments that are said to lie now.
    named: BTreeSet<SignalId>,
}

impl Ours {
    #[must_use]
    pub fn new(site: &Arc<Site>, calendar: &Arc<Calendar>, start: Timestamp) -> Self {
        let engine = Engine::new(Arc::clone(site), Arc::clone(calendar));
        Self { engine, start, claims: Claims::default(), named: BTreeSet::new() }
    }

    pub fn plan(&mut self, second: i64, plan: Plan) {
        self.engine.handle(self.at(second), Input::Planned(Arc::new(plan)));
        self.drain();
    }

    pub fn read(&mut self, arrival: &Arrival) {
        let quality = if arrival.value.is_some() { Quality::Good } else { Quality::BadSensor };
        let observation = Observation {
            signal: SignalId::of(arrival.signal),
            occurred_at: Timestamp(arrival.occurred_micros),
            value: arrival.value.unwrap_or(f64::NAN),
            quality,
        };
        self.engine.observe(Timestamp(arrival.received_micros), observation);
        self.drain();
    }

    /// Takes down what the page would show now.
    pub fn look(&mut self, second: i64) {
        self.engine.handle(self.at(second), Input::Tick);
        self.drain();
        let view = self.engine.view();
        self.take_clocks(second, &view);
        self.take_levels(second, &view);
        self.take_ends(second, &view);
        for signal in &view.signals {
            let lies = matches!(signal.quality, Quality::UncertainStuck | Quality::UncertainSuspect);
            self.name_meter(second, signal.signal, lies);
        }
    }

    #[must_use]
    pub fn into_claims(self) -> Claims {
        self.claims
    }

    fn at(&self, second: i64) -> Timestamp {
        self.start + Span::from_secs(second)
    }

    fn second(&self, at: Timestamp) -> i64 {
        (at - self.start).whole_secs()
    }

    fn drain(&mut self) {
        while let Some(output) = self.engine.poll_output() {
            let Output::Alert(alert) = output else { continue };
            if let (Condition::MeterSuspect(signal), Change::Raised | Change::Joined) = (alert.evidence.condition, &alert.change)
            {
                self.name_meter(self.second(alert.at), signal, true);
            }
            self.claims.notices.extend(self.notice(&alert));
        }
    }

    fn notice(&self, alert: &Alert) -> Option<Notice> {
        let opens = match alert.change {
            Change::Raised => true,
            // What was folded comes up: people hear of it now.
            Change::Joined | Change::Announced => false,
            Change::Cleared
            | Change::Acknowledged { .. }
            | Change::Commented { .. }
            | Change::Advised(_)
            | Change::Folded
            | Change::Withheld(_)
            | Change::Shelved(_)
            | Change::Restored { .. }
            | Change::Chatters { .. }
            | Change::Stale => return None,
        };
        let (about, word) = match alert.evidence.condition {
            Condition::Behind(stage) => (About::Stage(stage.index()), "behind"),
            Condition::Slow(stage) => (About::Stage(stage.index()), "slow"),
            Condition::WillFill(buffer) => (About::Buffer(buffer.index(), true), "will fill"),
            Condition::Full(buffer) => (About::Buffer(buffer.index(), true), "full"),
            Condition::WillEmpty(buffer) => (About::Buffer(buffer.index(), false), "will empty"),
            Condition::Empty(buffer) => (About::Buffer(buffer.index(), false), "empty"),
            Condition::Silent(_) => (About::Instrument, "silent"),
            Condition::MeterSuspect(_) => (About::Instrument, "meter suspect"),
            Condition::OutOfPattern(_) => (About::Instrument, "out of pattern"),
            Condition::CalibrationOverdue(_) => (About::Instrument, "calibration overdue"),
            Condition::SensorDrifts(_) => (About::Instrument, "sensor drifts"),
            Condition::LowGrade(stage) => (About::Metal(stage.index()), "low grade"),
            Condition::LowRecovery(stage) => (About::Metal(stage.index()), "low recovery"),
        };
        let causes = match alert.cause {
            Cause::Stage(stage) => vec![stage.index()],
            Cause::Source(_) | Cause::Signal(_) | Cause::Sensor(_) => Vec::new(),
        };
        Some(Notice { at: self.second(alert.at), incident: alert.incident.0, opens, about, word, causes })
    }

    fn take_clocks(&mut self, seen: i64, view: &View) {
        for buffer in &view.buffers {
            for (full, clock) in [(true, buffer.full), (false, buffer.empty)] {
                let Some(Clock { at, earliest, latest }) = clock else { continue };
                let claim = ClockClaim {
                    seen,
                    buffer: buffer.buffer.index(),
                    full,
                    at: self.second(at),
                    earliest: self.second(earliest),
                    latest: latest.map(|latest| self.second(latest)),
                };
                self.claims.clocks.push(claim);
            }
        }
    }

    /// Of buffers whose level something measures. Of the others the engine knows what the site file says of the beginning, to a tenth
    /// of the capacity; in the library that is exact, so that those bands would always hold.
    fn take_levels(&mut self, seen: i64, view: &View) {
        for buffer in &view.buffers {
            if self.engine.site().buffers[buffer.buffer.index()].level.is_none() {
                continue;
            }
            for ahead in &buffer.ahead {
                let claim = LevelClaim {
                    seen,
                    buffer: buffer.buffer.index(),
                    ahead: self.second(ahead.at) - seen,
                    low: ahead.level.low,
                    high: ahead.level.high,
                };
                self.claims.levels.push(claim);
            }
        }
    }

    fn take_ends(&mut self, seen: i64, view: &View) {
        let end = |stage: &StageView| {
            let tonnes = stage.end?.done.middle;
            Some(EndClaim { seen, stage: stage.stage.index(), tonnes, own: true })
        };
        self.claims.ends.extend(view.stages.iter().filter_map(end));
    }

    fn name_meter(&mut self, at: i64, signal: SignalId, lies: bool) {
        if !lies {
            self.named.remove(&signal);
        } else if self.named.insert(signal) {
            self.claims.meters.push(MeterClaim { at, signal: signal.index() });
        }
    }
}
