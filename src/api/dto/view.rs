//! The chain now: the shift, its plan, stages, buffers, signals.

use serde::Serialize;
use utoipa::ToSchema;

use super::super::metal::{BufferMetalDto, StageMetalDto};
use super::super::sources::SourceViewDto;
use super::ahead::{ClockDto, DrumDto, EndDto, ForecastDto, LevelAheadDto, PlanTrialDto, ZoneDto};
use super::incident::IncidentDto;
use super::{ModeDto, TextDto};

/// The chain now.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ViewDto {
    /// Counts up with every view; a page that has seen n shows nothing older.
    pub seq: u64,
    pub now: String,
    pub mode: ModeDto,
    /// Site seconds a wall second.
    pub speed: f64,
    pub shift: Option<ShiftDto>,
    pub plan: PlanHeadDto,
    /// What was followed when the shift began.
    pub baseline: PlanHeadDto,
    /// Plans that units must agree to before they are followed.
    pub plans_proposed: Vec<super::super::plans::ProposedPlanDto>,
    /// Plans whose time has not come, in the order in which they will be followed.
    pub plans_pending: Vec<PlanHeadDto>,
    pub stages: Vec<StageViewDto>,
    pub buffers: Vec<BufferViewDto>,
    pub signals: Vec<SignalViewDto>,
    pub sources: Vec<SourceViewDto>,
    pub incidents: Vec<IncidentDto>,
    pub counters: CountersDto,
    /// The forecast that `ahead` and `end` are from; null: there is none.
    pub forecast: Option<ForecastDto>,
    /// Null: the site has no chain, or nothing is known of it yet.
    pub drum: Option<DrumDto>,
    /// Of the plan that is followed and of those that are pending, by the shift they are for.
    pub plan_trials: Vec<PlanTrialDto>,
    /// The shift that was over last, as it is known now; null: none was yet.
    pub last_shift: Option<super::super::facts::LastShiftDto>,
    pub advice: super::super::advice::AdviceDto,
    /// What is set aside, and the load of who watches.
    pub alarms: super::alarms::DeskDto,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ShiftDto {
    pub name: TextDto,
    pub start: String,
    pub end: String,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PlanHeadDto {
    /// 0: there is no plan.
    pub version: u32,
    pub author: String,
    pub reason: String,
    pub effective_at: String,
}

#[derive(Clone, Copy, Debug, Serialize, ToSchema, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum StageStateDto {
    /// Nothing is known: never to be shown as on plan.
    Unknown,
    NoPlan,
    OnPlan,
    Ahead,
    Behind,
    Starved,
    Blocked,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct StageViewDto {
    pub id: String,
    pub state: StageStateDto,
    /// Since the shift began.
    pub actual: f64,
    pub planned: f64,
    pub planned_shift: f64,
    /// The same two by the plan with which the shift began. Null: it is followed.
    pub baseline_planned: Option<f64>,
    pub baseline_planned_shift: Option<f64>,
    /// Positive: behind. Null: no plan or no data.
    pub lag_secs: Option<i64>,
    pub rate: Option<f64>,
    pub planned_rate: f64,
    pub as_of: Option<String>,
    pub unknown_secs: i64,
    /// By whom it is known now, where its own signals say nothing. Null: by its own signals.
    pub estimated: Option<EstimatedDto>,
    /// What of `actual` was estimated.
    pub estimated_actual: f64,
    pub ledger: LedgerDto,
    /// Null: no forecast, or the shift ends beyond it.
    pub end: Option<EndDto>,
    /// What its time was used for since the shift began. Null: there is no shift.
    pub times: Option<TimesDto>,
    /// The same of the shift before, all of it.
    pub last_times: Option<TimesDto>,
    /// Null: no content is followed.
    pub metal: Option<StageMetalDto>,
}

/// What the time of a stage was used for. The elements add up to `elapsed_micros` exactly.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct TimesDto {
    pub start: String,
    pub until: String,
    pub elapsed_micros: i64,
    /// Those that there were none of are left out.
    pub elements: Vec<TimeElementDto>,
    /// Shares, null where there is no time that they could be shares of. `availability` (ISO 22400): actual production time, of the
    /// planned busy time of which anything is known; it is `ready` times `used`.
    pub availability: Option<f64>,
    /// What is not down, of the same time (physical availability).
    pub ready: Option<f64>,
    /// What is used of the time in which it is not down.
    pub used: Option<f64>,
    /// What is used of all of the clock.
    pub utilisation: Option<f64>,
    /// What was made over what the nominal rate makes in the same production time (ISO 22400).
    pub effectiveness: Option<f64>,
    /// Null: no quality is read.
    pub quality: Option<f64>,
    /// OEE index (ISO 22400): availability times effectiveness times quality, which is left out while it is null.
    pub oee: Option<f64>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct TimeElementDto {
    /// `producing`, `slow` (both: actual production time), `starved`, `blocked`, `down` (delays), `planned_stop`, `idle` (nothing
    /// planned), `unknown`
    pub element: String,
    pub micros: i64,
}

/// What the gap to plan is made of. The amounts of the lines, less `ahead`, are the gap; `planned` less `actual` is the same.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LedgerDto {
    pub gap: f64,
    /// More done than planned: there are no lines then.
    pub ahead: f64,
    pub lines: Vec<LedgerLineDto>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LedgerLineDto {
    /// `own_stop`, `slow`, `starved`, `blocked`, `quality`, `plan`, `unknown`
    pub loss: String,
    /// Of `starved` and `blocked`: the stage where that began.
    pub by: Option<String>,
    pub amount: f64,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct BufferViewDto {
    pub id: String,
    pub level: f64,
    /// Standard error of the level.
    pub sigma: f64,
    /// Inflow minus outflow; null when a neighbour is unknown.
    pub net: Option<f64>,
    pub empty: Option<ClockDto>,
    pub full: Option<ClockDto>,
    pub sensor: Option<f64>,
    /// Quality word of the level sensor.
    pub sensor_quality: String,
    /// The level 15, 30, 60, 120, 240 and 480 min after the forecast, as far as it looks.
    pub ahead: Vec<LevelAheadDto>,
    /// Null: there is no drum, the level is not known well enough, or nothing could protect the drum here.
    pub zone: Option<ZoneDto>,
    /// Null: no content is followed.
    pub metal: Option<BufferMetalDto>,
    /// By whom its level, or what comes and goes, is known now, where the signals themselves say nothing. Null: by them.
    pub estimated: Option<EstimatedDto>,
}

/// Somebody stands in for a signal that died.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct EstimatedDto {
    pub since: String,
    /// `twin`, `balance`, `manual`
    pub by: String,
    /// Of a `twin`: its id.
    pub signal: Option<String>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SignalViewDto {
    pub id: String,
    pub value: Option<f64>,
    pub occurred_at: Option<String>,
    pub quality: String,
    pub stale: bool,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CountersDto {
    pub accepted: u64,
    pub duplicate: u64,
    pub late: u64,
    pub rejected_late: u64,
    pub rejected_future: u64,
    pub bad: u64,
    pub lost: u64,
}
