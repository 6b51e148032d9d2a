//! The view: a plain copy of what is known, for people and sinks.

use std::sync::Arc;

use super::Engine;
use super::outlook::Limit;
use crate::alarm::{Clock, Condition};
use crate::ids::{BufferId, SignalId, SourceId, StageId};
use crate::quality::{Grade, Quality};
use crate::time::{Span, Timestamp};
use crate::units::{Amount, Fine};
use crate::view::{BufferView, ForecastHead, IncidentView, Member, SignalView, Situation, StageState, StageView, View};

/// Closer to plan than this is on plan: a truckload or a few buckets are minutes of plan.
const ON_PLAN: Span = Span::from_mins(5);

impl Engine {
    /// The state as it is at `now`.
    #[must_use]
    pub fn view(&self) -> View {
        let mut view = View {
            now: self.state.now,
            shift: self.state.shift.clone(),
            plan: self.state.plan.head.clone(),
            baseline: self.state.baseline.head.clone(),
            plans_proposed: self.proposed_views(),
            plans_pending: self.state.pending.plans().iter().map(|plan| plan.head.clone()).collect(),
            stages: (0..self.site.stages.len()).map(|index| self.stage_view(StageId::of(index))).collect(),
            buffers: (0..self.site.buffers.len()).map(|index| self.buffer_view(BufferId::of(index))).collect(),
            signals: (0..self.site.signals.len()).map(|index| self.signal_view(SignalId::of(index))).collect(),
            sources: (0..self.site.sources.len()).map(|index| self.source_view(SourceId::of(index))).collect(),
            incidents: self.incident_views(),
            desk: self.desk_view(),
            counters: self.state.counters,
            drum: self.drum_view(),
            drum_course: self.drum_course(),
            margins: self.margins(),
            plan_trials: self.state.outlook.trials().to_vec(),
            closed: self.closed_view(),
            facts: self.state.told.facts.clone(),
            calibrations: self.state.calibrated.all.clone(),
            advice: self.advice_view(),
            actions: Arc::clone(&self.state.actions),
            requests: Arc::clone(&self.state.requests),
            situation: self.situation(self.state.now).map(|case| Arc::new(Situation { metal: self.metal_now(), ..case })),
            sensors: self.sensor_views(),
            forecast: self.state.outlook.told().map(|told| ForecastHead {
                at: told.at,
                paths: told.paths,
                horizon: told.horizon,
                grades: self.state.outlook.grades(),
                estimated: (0..self.site.buffers.len()).any(|index| self.estimate_of_buffer(BufferId::of(index)).is_some())
                    || (0..self.site.stages.len()).any(|index| self.estimate_of_stage(StageId::of(index)).is_some()),
            }),
        };
        self.find_what_ails(&mut view);
        view
    }

    /// Behind plan at `at`: by so much, and so long.
    pub(super) fn behind(&self, id: StageId, at: Timestamp) -> (Amount, Span) {
        let Some(shift) = self.state.shift.as_ref() else { return (Amount::ZERO, Span::ZERO) };
        let plan = &self.state.plan;
        let actual = self.actual(id, at) + self.state.stages[id.index()].seldom.excused;
        let from = self.state.stages[id.index()].counting_from;
        let before = plan.until(id, from);
        let planned = plan.until(id, at) - before;
        // Where the plan was when it was where the stage is now; ahead of everything planned: as far ahead as the shift goes.
        let then = plan.reaches(id, before + actual).unwrap_or(shift.end).min(shift.end).max(from);
        ((planned - actual).amount(), at - then)
    }

    pub(super) fn actual(&self, id: StageId, at: Timestamp) -> Fine {
        let stage = &self.site.stages[id.index()];
        self.state.stages[id.index()].actual(stage, &self.site, &self.state.signals, at)
    }

    fn stage_view(&self, id: StageId) -> StageView {
        let now = self.state.now;
        let state = &self.state.stages[id.index()];
        let told_until = self.told_until(id, now);
        let known = self.is_known(id, now) || told_until.is_some();
        let (planned, planned_shift, covered) = match self.state.shift.as_ref() {
            None => (Fine::ZERO, Fine::ZERO, false),
            Some(shift) => {
                let whole = self.state.plan.until(id, shift.end) - self.state.plan.until(id, shift.start);
                let planned = self.state.plan.until(id, now) - self.state.plan.until(id, state.counting_from);
                (planned, whole, whole > Fine::ZERO)
            }
        };
        let lag = (known && covered).then(|| self.behind(id, told_until.unwrap_or(now)).1);
        StageView {
            stage: id,
            state: self.stage_state(id, lag, known, covered),
            actual: self.actual(id, now).amount(),
            planned: planned.amount(),
            planned_shift: planned_shift.amount(),
            by_baseline: self.by_baseline(id),
            lag,
            rate: state.rate().filter(|_| known),
            planned_rate: self.state.plan.rate(id, now),
            as_of: Some(state.as_of).filter(|&as_of| as_of > Timestamp::MIN),
            unknown: state.unknown + self.unheard(state.counting_from),
            ledger: self.ledger_now(id),
            usage: self.usage_view(id),
            metal: self.stage_metal(id),
            estimated: self.estimate_of_stage(id),
            estimated_actual: state.estimated().amount(),
            end: self.state.outlook.told().and_then(|told| told.ends[id.index()]),
        }
    }

    /// Up to when people have told of a stage that they alone tell of, while that is not too long ago.
    fn told_until(&self, id: StageId, now: Timestamp) -> Option<Timestamp> {
        let fresh = |signal: &SignalId| !self.state.signals[signal.index()].is_stale(self.site.fresh_for(*signal), now);
        let is_fresh = self.site.is_told(id) && self.site.stages[id.index()].measured_by.iter().all(fresh);
        let until = self.state.stages[id.index()].as_of;
        (is_fresh && self.state.shift.as_ref().is_some_and(|shift| until > shift.start)).then_some(until)
    }

    /// Time of this shift from before anything was heard.
    fn unheard(&self, counting_from: Timestamp) -> Span {
        self.state.shift.as_ref().map_or(Span::ZERO, |shift| Span((counting_from - shift.start).0.max(0)))
    }

    fn stage_state(&self, id: StageId, lag: Option<Span>, known: bool, covered: bool) -> StageState {
        let stage = &self.site.stages[id.index()];
        if !known {
            return StageState::Unknown;
        }
        let slow = self.state.stages[id.index()].rate().is_some_and(|rate| rate.0 * 2 < stage.nominal.0);
        if slow && stage.outputs.iter().any(|outlet| self.state.buffers[outlet.buffer.index()].full.is_active()) {
            return StageState::Blocked;
        }
        if slow && stage.inputs.iter().any(|inlet| self.state.buffers[inlet.buffer.index()].empty.is_active()) {
            return StageState::Starved;
        }
        match lag {
            None if !covered => StageState::NoPlan,
            None => StageState::Unknown,
            Some(lag) if lag > ON_PLAN => StageState::Behind,
            Some(lag) if lag < Span(-ON_PLAN.0) => StageState::Ahead,
            Some(_) => StageState::OnPlan,
        }
    }

    fn buffer_view(&self, id: BufferId) -> BufferView {
        let buffer = &self.site.buffers[id.index()];
        let state = &self.state.buffers[id.index()];
        let known = self.neighbours_known(id, self.state.now);
        let sensor = buffer.level.as_ref().map(|sensor| {
            let id = self.level_signal(sensor.signal);
            let signal = &self.state.signals[id.index()];
            let stuck = signal.is_stuck(&self.site.signals[id.index()]);
            let stale = signal.is_stale(self.site.fresh_for(id), self.state.now);
            let suspect = self.state.meters.suspicion_told(id).is_some();
            let quality = match (stale, stuck) {
                _ if id != sensor.signal => Quality::UncertainSubstituted,
                (true, _) if signal.quality == Quality::Good => Quality::BadNoData,
                (_, true) => Quality::UncertainStuck,
                _ if suspect => Quality::UncertainSuspect,
                _ => signal.quality,
            };
            let reading = signal.heard.then(|| Amount(libm::round(self.state.signals.shown(id) * sensor.per_reading) as i64));
            (reading, quality)
        });
        BufferView {
            buffer: id,
            level: Amount(libm::round(state.level) as i64),
            sigma: Amount(libm::round(libm::sqrt(state.variance)) as i64),
            net: state.net_rate(self.site.settings.rate_window).filter(|_| known),
            empty: self.clock_of(Condition::WillEmpty(id)),
            full: self.clock_of(Condition::WillFill(id)),
            ahead: self.state.outlook.told().map_or(Vec::new(), |told| told.levels[id.index()].clone()),
            zone: self.zone_view(id),
            metal: self.buffer_metal(id),
            estimated: self.estimate_of_buffer(id),
            sensor: sensor.and_then(|(reading, _)| reading),
            sensor_quality: sensor.map_or(Quality::BadNoData, |(_, quality)| quality),
        }
    }

    /// The clock behind a condition, as it is now.
    fn clock_of(&self, condition: Condition) -> Option<Clock> {
        let (id, limit) = match condition {
            Condition::WillFill(id) | Condition::Full(id) => (id, Limit::Full),
            Condition::WillEmpty(id) | Condition::Empty(id) => (id, Limit::Empty),
            Condition::Behind(_)
            | Condition::Slow(_)
            | Condition::Silent(_)
            | Condition::MeterSuspect(_)
            | Condition::OutOfPattern(_)
            | Condition::CalibrationOverdue(_)
            | Condition::SensorDrifts(_)
            | Condition::LowGrade(_)
            | Condition::LowRecovery(_) => return None,
        };
        self.clock_to(id, limit, self.state.now)
    }

    fn signal_view(&self, id: SignalId) -> SignalView {
        let signal = &self.site.signals[id.index()];
        let state = &self.state.signals[id.index()];
        let suspect = state.quality.grade() == Grade::Good && self.state.meters.suspicion_told(id).is_some();
        let quality = match (state.is_stuck(signal), suspect) {
            (true, _) => Quality::UncertainStuck,
            (false, true) => Quality::UncertainSuspect,
            (false, false) => state.quality,
        };
        SignalView {
            signal: id,
            value: (state.heard && state.value.is_finite()).then(|| self.state.signals.shown(id)),
            occurred_at: state.newest().map(|reading| reading.at),
            received_at: state.heard.then_some(state.received_at),
            quality,
            stale: state.is_stale(self.site.fresh_for(id), self.state.now),
        }
    }

    fn incident_views(&self) -> Vec<IncidentView> {
        let view = |(id, incident): (&crate::alarm::IncidentId, &super::incidents::Incident)| IncidentView {
            id: *id,
            replaces: incident.replaces,
            state: incident.state,
            cause: incident.cause,
            raised_at: incident.raised_at,
            cleared_at: incident.cleared_at,
            members: incident.members.iter().map(|&(evidence, active)| self.member(evidence, active)).collect(),
            loss: self.loss_ahead(incident.members.iter().filter(|(_, active)| *active).map(|(evidence, _)| evidence.condition)),
            notes: incident.notes.clone(),
            priority: incident.priority,
            aside: incident.aside.clone(),
            announced: incident.announced,
            folded: incident.folded.clone(),
            repeats: incident.repeats_all,
            stale: incident.stale,
        };
        let mut views: Vec<IncidentView> = self.state.incidents.all.iter().map(view).collect();
        views.sort_by_key(|incident| (incident.state.is_aside(), !incident.state.is_active()));
        views
    }

    fn member(&self, evidence: crate::alarm::Evidence, active: bool) -> Member {
        Member { evidence, active, clock_now: self.clock_of(evidence.condition).filter(|_| active) }
    }
}
