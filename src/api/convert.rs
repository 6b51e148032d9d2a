//! Core types into what the API says. Rounding happens here, and in `figures`, and nowhere else.

use tizbek_core::alarm::{AlarmState, Cause, Clock, Condition};
use tizbek_core::ids::StageId;
use tizbek_core::ledger::{Ledger, Loss};
use tizbek_core::model::{Calendar, PlanHead, SignalKind, Site, SourceKind, Substitute, Text};
use tizbek_core::time::{Span, Timestamp};
use tizbek_core::units::{Amount, Rate};
use tizbek_core::view::{
    Band, BufferView, Estimated, ForecastHead, IncidentView, LossAhead, Member, Outcome, Share, SignalView, StageState,
    StageView, View,
};

use super::dto::{
    AlarmStateDto, BandDto, BufferDto, BufferViewDto, CauseDto, ChargedDto, ClockDto, CountersDto, EndDto, EstimatedDto,
    ForecastDto, GradeDto, ImportOfDto, IncidentDto, InstrumentDto, LedgerDto, LedgerLineDto, LevelAheadDto, LevelsHeldDto,
    LinkDto, LossAheadDto, MemberDto, ModeDto, NoteDto, PlanHeadDto, ReplacedDto, ResourceDto, ShiftDto, SignalDto,
    SignalViewDto, SiteDto, SourceDto, StageDto, StageStateDto, StageViewDto, TextDto, ViewDto,
};
use super::sources::source_view;
use super::{advice, alarms, concerns, figures, metal};
use crate::config::ImportConfig;
use crate::pipeline::published::Published;
use crate::texts::rfc3339_millis;

/// What does not change while the program runs and every view needs.
pub struct Frame<'a> {
    pub site: &'a Site,
    pub calendar: &'a Calendar,
    pub mode: ModeDto,
    pub speed: f64,
}

#[must_use]
pub fn text(text: &Text) -> TextDto {
    TextDto { ru: text.ru.clone(), kk: text.kk.clone(), en: text.en.clone() }
}

#[must_use]
pub fn site(site: &Site, imports: &[ImportConfig]) -> SiteDto {
    SiteDto {
        id: site.key.clone(),
        name: text(&site.name),
        time_zone: site.time_zone.clone(),
        unit: site.unit.clone(),
        stages: site.stages.iter().map(|stage| stage_dto(site, stage)).collect(),
        buffers: site.buffers.iter().map(buffer_dto).collect(),
        resources: site.resources.iter().map(|one| ResourceDto { id: one.key.clone(), name: text(&one.name) }).collect(),
        sources: site
            .sources
            .iter()
            .map(|source| SourceDto { id: source.key.clone(), name: text(&source.name), kind: kind(source.kind).to_owned() })
            .collect(),
        signals: site
            .signals
            .iter()
            .map(|signal| SignalDto {
                id: signal.key.clone(),
                name: text(&signal.name),
                unit: signal.unit.clone(),
                source: site.sources[signal.source.index()].key.clone(),
                kind: signal_kind(signal.kind).to_owned(),
                range_min: Some(signal.valid_min).filter(|bound| bound.is_finite()),
                range_max: Some(signal.valid_max).filter(|bound| bound.is_finite()),
            })
            .collect(),
        content: site.settings.content.as_deref().map(metal::content),
        imports: imports.iter().map(|import| import_of(site, import)).collect(),
        levers: site.levers.iter().map(|lever| advice::lever_dto(site, lever)).collect(),
    }
}

fn import_of(site: &Site, import: &ImportConfig) -> ImportOfDto {
    ImportOfDto { id: import.key.clone(), source: site.sources[import.source.index()].key.clone() }
}

fn signal_kind(kind: SignalKind) -> &'static str {
    match kind {
        SignalKind::Rate => "rate",
        SignalKind::Counter { .. } => "counter",
        SignalKind::Load => "load",
        SignalKind::Level => "level",
        SignalKind::Value => "value",
    }
}

fn stage_dto(site: &Site, stage: &tizbek_core::model::Stage) -> StageDto {
    let inputs = stage.inputs.iter().map(|inlet| LinkDto {
        buffer: site.buffers[inlet.buffer.index()].key.clone(),
        share: inlet.share.as_ratio(),
        lag_secs: 0,
    });
    let outputs = stage.outputs.iter().map(|outlet| LinkDto {
        buffer: site.buffers[outlet.buffer.index()].key.clone(),
        share: outlet.share.as_ratio(),
        lag_secs: outlet.lag.whole_secs(),
    });
    StageDto {
        id: stage.key.clone(),
        name: text(&stage.name),
        area: stage.area.clone(),
        rate_min: rate(stage.min),
        rate_nominal: rate(stage.nominal),
        rate_max: rate(stage.max),
        lag_limit_secs: stage.deviation.limit.whole_secs(),
        inputs: inputs.collect(),
        outputs: outputs.collect(),
    }
}

fn buffer_dto(buffer: &tizbek_core::model::Buffer) -> BufferDto {
    BufferDto {
        id: buffer.key.clone(),
        name: text(&buffer.name),
        form: buffer.form.clone(),
        capacity: units(buffer.capacity),
        low: units(buffer.low),
        target: units(buffer.target),
        high: units(buffer.high),
        reaction_secs: buffer.reaction.limit.whole_secs(),
    }
}

#[must_use]
pub fn view(frame: &Frame<'_>, published: &Published) -> ViewDto {
    let (site, view) = (frame.site, &*published.view);
    ViewDto {
        seq: published.seq,
        now: rfc3339_millis(view.now),
        mode: frame.mode,
        speed: frame.speed,
        shift: view.shift.as_ref().map(|shift| ShiftDto {
            name: frame.calendar.names.get(shift.kind as usize).map_or_else(|| text(&Text::default()), text),
            start: rfc3339_millis(shift.start),
            end: rfc3339_millis(shift.end),
        }),
        plan: plan_head(&view.plan),
        baseline: plan_head(&view.baseline),
        plans_proposed: view.plans_proposed.iter().map(super::plans::proposed_dto).collect(),
        plans_pending: view.plans_pending.iter().map(plan_head).collect(),
        stages: view.stages.iter().map(|stage| stage_view(site, stage)).collect(),
        buffers: view.buffers.iter().map(|buffer| buffer_view(site, view, buffer)).collect(),
        signals: view.signals.iter().map(|signal| signal_view(site, signal)).collect(),
        sources: view.sources.iter().map(|source| source_view(site, source)).collect(),
        incidents: view.incidents.iter().map(|incident| incident_dto(site, view, incident)).collect(),
        counters: counters(view),
        forecast: view.forecast.as_ref().map(forecast),
        plan_trials: view.plan_trials.iter().map(|trial| figures::plan_trial(site, trial)).collect(),
        drum: view.drum.as_ref().map(|drum| figures::drum(site, drum)),
        last_shift: view.closed.as_ref().map(|closed| super::facts::last_shift(site, closed)),
        advice: advice::advice_dto(site, &view.advice),
        alarms: alarms::desk(frame.site, view),
    }
}

fn plan_head(head: &PlanHead) -> PlanHeadDto {
    PlanHeadDto {
        version: head.version,
        author: head.author.clone(),
        reason: head.reason.clone(),
        effective_at: rfc3339_millis(head.effective_at),
    }
}

fn counters(view: &View) -> CountersDto {
    let counters = view.counters;
    CountersDto {
        accepted: counters.accepted,
        duplicate: counters.duplicate,
        late: counters.late,
        rejected_late: counters.rejected_late,
        rejected_future: counters.rejected_future,
        bad: counters.bad,
        lost: counters.lost,
    }
}

fn stage_view(site: &Site, view: &StageView) -> StageViewDto {
    StageViewDto {
        id: site.stages[view.stage.index()].key.clone(),
        state: match view.state {
            StageState::Unknown => StageStateDto::Unknown,
            StageState::NoPlan => StageStateDto::NoPlan,
            StageState::OnPlan => StageStateDto::OnPlan,
            StageState::Ahead => StageStateDto::Ahead,
            StageState::Behind => StageStateDto::Behind,
            StageState::Starved => StageStateDto::Starved,
            StageState::Blocked => StageStateDto::Blocked,
        },
        actual: units(view.actual),
        planned: units(view.planned),
        planned_shift: units(view.planned_shift),
        baseline_planned: view.by_baseline.map(|(planned, _)| units(planned)),
        baseline_planned_shift: view.by_baseline.map(|(_, of_shift)| units(of_shift)),
        lag_secs: view.lag.map(Span::whole_secs),
        rate: view.rate.map(rate),
        planned_rate: rate(view.planned_rate),
        as_of: view.as_of.map(rfc3339_millis),
        unknown_secs: view.unknown.whole_secs(),
        end: view.end.as_ref().map(end),
        estimated: view.estimated.as_ref().map(|by| estimated(site, by)),
        estimated_actual: units(view.estimated_actual),
        ledger: ledger_dto(site, &view.ledger),
        times: view.usage.shift.as_ref().map(figures::times),
        last_times: view.usage.last.as_ref().map(figures::times),
        metal: metal::stage(site, view),
    }
}

pub(super) fn ledger_dto(site: &Site, ledger: &Ledger) -> LedgerDto {
    let line = |(loss, amount): &(Loss, Amount)| {
        let (loss, by) = match loss {
            Loss::OwnStop => ("own_stop", None),
            Loss::Slow => ("slow", None),
            Loss::StarvedBy(stage) => ("starved", Some(stage)),
            Loss::BlockedBy(stage) => ("blocked", Some(stage)),
            Loss::Quality => ("quality", None),
            Loss::Plan => ("plan", None),
            Loss::Unknown => ("unknown", None),
        };
        let by = by.map(|stage| site.stages[stage.index()].key.clone());
        LedgerLineDto { loss: loss.to_owned(), by, amount: units(*amount) }
    };
    LedgerDto { gap: units(ledger.gap()), ahead: units(ledger.ahead()), lines: ledger.lines().iter().map(line).collect() }
}

fn buffer_view(site: &Site, view: &View, buffer: &BufferView) -> BufferViewDto {
    BufferViewDto {
        id: site.buffers[buffer.buffer.index()].key.clone(),
        level: units(buffer.level),
        sigma: units(buffer.sigma),
        net: buffer.net.map(rate),
        empty: buffer.empty.map(|clock| clock_dto(clock, view.now)),
        full: buffer.full.map(|clock| clock_dto(clock, view.now)),
        sensor: buffer.sensor.map(units),
        sensor_quality: buffer.sensor_quality.word().to_owned(),
        zone: buffer.zone.map(figures::zone),
        metal: metal::buffer(site, buffer),
        estimated: buffer.estimated.as_ref().map(|by| estimated(site, by)),
        ahead: buffer.ahead.iter().map(|one| LevelAheadDto { at: rfc3339_millis(one.at), level: band(one.level) }).collect(),
    }
}

fn estimated(site: &Site, estimated: &Estimated) -> EstimatedDto {
    let (by, signal) = match estimated.by {
        Substitute::Twin(signal) => ("twin", Some(site.signals[signal.index()].key.clone())),
        Substitute::Balance => ("balance", None),
        Substitute::Manual(_) => ("manual", None),
    };
    EstimatedDto { since: rfc3339_millis(estimated.since), by: by.to_owned(), signal }
}

fn forecast(head: &ForecastHead) -> ForecastDto {
    let grades = &head.grades;
    let level = |(ahead, held): &(Span, Share)| LevelsHeldDto { ahead_secs: ahead.whole_secs(), held: grade(*held) };
    ForecastDto {
        estimated: head.estimated,
        at: rfc3339_millis(head.at),
        paths: head.paths,
        horizon_secs: head.horizon.whole_secs(),
        levels_held: grades.levels.iter().map(level).collect(),
        clock_error: grade(grades.clock_error),
        end_error: grade(grades.end_error),
        end_held: grade(grades.end_held),
    }
}

fn grade(share: Share) -> GradeDto {
    GradeDto { cases: share.cases.round(), mean: share.mean.map(thousandths) }
}

pub(super) fn thousandths(value: f64) -> f64 {
    (value * 1e3).round() / 1e3
}

pub(super) fn band(band: Band) -> BandDto {
    BandDto { low: thousandths(band.low), middle: thousandths(band.middle), high: thousandths(band.high) }
}

fn end(end: &Outcome) -> EndDto {
    let met = end.met.map(thousandths);
    EndDto { at: rfc3339_millis(end.end), done: band(end.done), planned: thousandths(end.planned), met }
}

fn clock_dto(clock: Clock, now: Timestamp) -> ClockDto {
    ClockDto {
        at: rfc3339_millis(clock.at),
        earliest: rfc3339_millis(clock.earliest),
        latest: clock.latest.map(rfc3339_millis),
        in_secs: (clock.at - now).whole_secs(),
    }
}

fn signal_view(site: &Site, view: &SignalView) -> SignalViewDto {
    SignalViewDto {
        id: site.signals[view.signal.index()].key.clone(),
        value: view.value,
        occurred_at: view.occurred_at.map(rfc3339_millis),
        quality: view.quality.word().to_owned(),
        stale: view.stale,
    }
}

fn loss_dto(site: &Site, loss: &LossAhead) -> LossAheadDto {
    let key = |id: StageId| site.stages[id.index()].key.clone();
    LossAheadDto {
        stage: key(loss.stage),
        until: rfc3339_millis(loss.until),
        lost: units(loss.lost),
        charges: loss
            .charges
            .iter()
            .map(|charged| ChargedDto {
                stage: key(charged.stage),
                resource: charged.resource.map(|id| site.resources[id.index()].key.clone()),
                share: charged.share.as_ratio(),
            })
            .collect(),
        even_so: units(loss.even_so),
    }
}

fn incident_dto(site: &Site, view: &View, incident: &IncidentView) -> IncidentDto {
    IncidentDto {
        id: incident.id.0,
        replaces: incident.replaces.map(|replaced| ReplacedDto {
            id: replaced.incident.0,
            count: replaced.count,
            since: rfc3339_millis(replaced.since),
        }),
        state: match incident.state {
            AlarmState::Normal => AlarmStateDto::Normal,
            AlarmState::Unacknowledged => AlarmStateDto::Unacknowledged,
            AlarmState::Acknowledged => AlarmStateDto::Acknowledged,
            AlarmState::ReturnedUnacknowledged => AlarmStateDto::ReturnedUnacknowledged,
            AlarmState::Shelved => AlarmStateDto::Shelved,
            AlarmState::Suppressed => AlarmStateDto::Suppressed,
            AlarmState::OutOfService => AlarmStateDto::OutOfService,
        },
        cause: cause_dto(site, incident.cause),
        priority: incident.priority.word(),
        announced: incident.announced,
        repeats: incident.repeats,
        stale: incident.stale,
        concerns: concerns::of_incident(site, incident),
        raised_at: rfc3339_millis(incident.raised_at),
        cleared_at: incident.cleared_at.map(rfc3339_millis),
        members: incident
            .members
            .iter()
            .map(|member| MemberDto {
                folded: incident.folded.contains(&member.evidence.condition),
                ..member_dto(site, view, member)
            })
            .collect(),
        loss: incident.loss.as_ref().map(|loss| loss_dto(site, loss)),
        notes: incident
            .notes
            .iter()
            .map(|note| NoteDto {
                at: rfc3339_millis(note.at),
                by: note.by.clone(),
                comment: note.comment.clone(),
                acknowledges: note.acknowledges,
            })
            .collect(),
    }
}

pub(super) fn cause_dto(site: &Site, cause: Cause) -> CauseDto {
    match cause {
        Cause::Stage(id) => CauseDto { stage: Some(site.stages[id.index()].key.clone()), ..CauseDto::default() },
        Cause::Source(id) => CauseDto { source: Some(site.sources[id.index()].key.clone()), ..CauseDto::default() },
        Cause::Signal(id) => CauseDto { signal: Some(site.signals[id.index()].key.clone()), ..CauseDto::default() },
        Cause::Sensor(id) => CauseDto { sensor: Some(site.signals[id.index()].key.clone()), ..CauseDto::default() },
    }
}

fn member_dto(site: &Site, view: &View, member: &Member) -> MemberDto {
    let evidence = member.evidence;
    let (condition, subject) = match evidence.condition {
        Condition::Behind(id) => ("behind", &site.stages[id.index()].key),
        Condition::Slow(id) => ("slow", &site.stages[id.index()].key),
        Condition::WillFill(id) => ("will_fill", &site.buffers[id.index()].key),
        Condition::WillEmpty(id) => ("will_empty", &site.buffers[id.index()].key),
        Condition::Full(id) => ("full", &site.buffers[id.index()].key),
        Condition::Empty(id) => ("empty", &site.buffers[id.index()].key),
        Condition::Silent(id) => ("silent", &site.sources[id.index()].key),
        Condition::MeterSuspect(id) => ("meter_suspect", &site.signals[id.index()].key),
        Condition::OutOfPattern(id) => ("out_of_pattern", &site.signals[id.index()].key),
        Condition::CalibrationOverdue(id) => ("calibration_overdue", &site.signals[id.index()].key),
        Condition::SensorDrifts(id) => ("sensor_drifts", &site.signals[id.index()].key),
        Condition::LowGrade(id) => ("low_grade", &site.stages[id.index()].key),
        Condition::LowRecovery(id) => ("low_recovery", &site.stages[id.index()].key),
    };
    MemberDto {
        condition: condition.to_owned(),
        subject: subject.clone(),
        active: member.active,
        since: rfc3339_millis(evidence.since),
        amount: units(evidence.amount),
        lag_secs: evidence.lag.whole_secs(),
        clock: evidence.clock.map(|clock| clock_dto(clock, view.now)),
        clock_now: member.clock_now.map(|clock| clock_dto(clock, view.now)),
        pace: evidence.pace.map(tizbek_core::units::Share::as_ratio),
        chance: evidence.chance.map(tizbek_core::units::Share::as_ratio),
        folded: false,
        estimated: evidence.estimated,
        instrument: evidence.instrument.map(|instrument| InstrumentDto {
            kind: instrument.kind.word().to_owned(),
            share: instrument.share.as_ratio(),
            rival: instrument.rival.map(|rival| site.signals[rival.index()].key.clone()),
        }),
    }
}

fn kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Modbus => "modbus",
        SourceKind::Mqtt => "mqtt",
        SourceKind::Mavlink => "mavlink",
        SourceKind::Sparkplug => "sparkplug",
        SourceKind::OpcUa => "opcua",
        SourceKind::Push => "push",
        SourceKind::Manual => "manual",
        SourceKind::Edge => "edge",
    }
}

/// Kilograms, where the site counts tonnes: nobody reads more.
pub(super) fn units(amount: Amount) -> f64 {
    (amount.as_units() * 1e3).round() / 1e3
}

fn rate(rate: Rate) -> f64 {
    (rate.as_units_per_hour() * 1e2).round() / 1e2
}
