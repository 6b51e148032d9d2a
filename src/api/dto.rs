//! What the HTTP API says and takes. Times are RFC 3339 in UTC with milliseconds, quantities are in the site's unit (tonnes),
//! rates in units an hour, lengths of time in seconds. Nothing here is stored.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::metal::{BufferMetalDto, ContentDto, StageMetalDto};
use super::sources::SourceViewDto;

/// A name in three languages. An empty Kazakh name means that it is not confirmed: show the Russian.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema, PartialEq, Eq)]
pub struct TextDto {
    pub ru: String,
    pub kk: String,
    pub en: String,
}

/// The chain as declared; does not change while the program runs. Stages and buffers are in the order of flow.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SiteDto {
    pub id: String,
    pub name: TextDto,
    pub time_zone: String,
    pub unit: String,
    pub stages: Vec<StageDto>,
    pub buffers: Vec<BufferDto>,
    pub resources: Vec<ResourceDto>,
    pub sources: Vec<SourceDto>,
    pub signals: Vec<SignalDto>,
    /// What is followed beside the tonnes; null: tonnes alone.
    pub content: Option<ContentDto>,
    pub imports: Vec<ImportOfDto>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct StageDto {
    pub id: String,
    pub name: TextDto,
    pub area: String,
    pub rate_min: f64,
    pub rate_nominal: f64,
    pub rate_max: f64,
    /// Seconds of phase lag at which it counts as behind.
    pub lag_limit_secs: i64,
    pub inputs: Vec<LinkDto>,
    pub outputs: Vec<LinkDto>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LinkDto {
    pub buffer: String,
    pub share: f64,
    pub lag_secs: i64,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct BufferDto {
    pub id: String,
    pub name: TextDto,
    /// `ore_pass`, `bin`, `stockpile`, `tank`, `stopes`, `store`
    pub form: String,
    pub capacity: f64,
    pub low: f64,
    pub target: f64,
    pub high: f64,
    /// A clock shorter than this is a threat.
    pub reaction_secs: i64,
}

/// A machine or a crew.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ResourceDto {
    pub id: String,
    pub name: TextDto,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SourceDto {
    pub id: String,
    pub name: TextDto,
    /// `modbus`, `mqtt`, `mavlink`, `sparkplug`, `opcua`, `push`
    pub kind: String,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SignalDto {
    pub id: String,
    pub name: TextDto,
    pub unit: String,
    pub source: String,
    /// `rate`, `counter`, `load`, `level`, `value`.
    pub kind: String,
    /// A value outside is bad, and is not taken from people; null: there is no such bound.
    pub range_min: Option<f64>,
    pub range_max: Option<f64>,
}

/// A kind of table of facts that the site file describes.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ImportOfDto {
    pub id: String,
    pub source: String,
}

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
    pub last_shift: Option<super::facts::LastShiftDto>,
}

/// A plan on trial: what a forecast of its shift made of it, when it was given, took effect, or its shift began.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PlanTrialDto {
    pub version: u32,
    /// How things stood then was the beginning; later than now where the shift begins later.
    pub at: String,
    pub shift_start: String,
    pub shift_end: String,
    pub paths: u32,
    pub stages: Vec<StageTrialDto>,
    /// Null: in no hour the median of any stage falls behind its plan by much.
    pub weakest: Option<WeakHourDto>,
}

/// One stage at the end of the shift.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct StageTrialDto {
    pub id: String,
    pub planned: f64,
    pub done: BandDto,
    /// The probability that the plan is met, but for 2 %; null: nothing is planned.
    pub met: Option<f64>,
}

/// The hour in which the median of a stage falls behind its plan most.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct WeakHourDto {
    pub start: String,
    pub end: String,
    /// The stage that falls behind, and the one that causes it.
    pub stage: String,
    pub cause: String,
    /// In it the stage falls behind by so much time of plan, and so much of its product.
    pub falls_secs: i64,
    pub missing: f64,
}

/// The stage that limits the chain now.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DrumDto {
    pub stage: String,
    pub since: String,
    /// Why it cannot do more: `stop` (it stands), `rate` (it runs slow), `plan` (nothing ails it: the plan asks most of it).
    pub limits: String,
    /// What it can do over what is asked of it until the shift ends; below 1 the plan is not met by it. Null: not known.
    pub reserve: Option<f64>,
    /// Null: nothing is planned for it in this shift.
    pub burn: Option<BurnDto>,
}

/// How fast the drum burns what its plan can bear: a plan counts as met with 2 % of the shift missing.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct BurnDto {
    /// The share of these 2 % that is gone; below 0: it is ahead of plan.
    pub used: f64,
    /// The lesser of the two below. 1: exactly all of it is gone when the shift ends; below 0: it catches up. Null: too early to say.
    pub rate: Option<f64>,
    /// Over the last hour, and the last quarter of one.
    pub hour: Option<f64>,
    pub quarter: Option<f64>,
}

/// How far what a buffer protects the drum with is used up, in thirds.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ZoneDto {
    /// `before`: its material keeps the drum from starving; `after`: its room keeps the drum from being blocked.
    pub side: String,
    /// `green`, `yellow`, `red`
    pub zone: String,
    /// 0: on target; 1: nothing is left of what protects; below 0: there is more of it than wanted.
    pub penetration: f64,
}

#[derive(Clone, Copy, Debug, Serialize, ToSchema, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum ModeDto {
    Live,
    Demo,
    Replay,
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

/// What a stage will have done when its shift ends; what is not known of it is taken to have gone by the plan.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct EndDto {
    pub at: String,
    pub done: BandDto,
    pub planned: f64,
    /// The probability that the plan is met, but for 2 %; null: nothing is planned.
    pub met: Option<f64>,
}

/// The median of what is not known yet, and the 80 % band around it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct BandDto {
    pub low: f64,
    pub middle: f64,
    pub high: f64,
}

/// A level to come.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LevelAheadDto {
    pub at: String,
    pub level: BandDto,
}

/// When the forecast was made, of how many paths, how far it looks, and how good forecasts have been.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ForecastDto {
    pub at: String,
    /// Something that it begins with is estimated now.
    pub estimated: bool,
    pub paths: u32,
    pub horizon_secs: i64,
    /// By how far ahead: the share of 80 % bands that held the level, of buffers with a sensor.
    pub levels_held: Vec<LevelsHeldDto>,
    /// Of limits that came: how far the clock of the last hour was off, as a share of it.
    pub clock_error: GradeDto,
    /// From the middle of a shift on: how far the end was off, as a share of the plan, and the share of 80 % bands that held it.
    pub end_error: GradeDto,
    pub end_held: GradeDto,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LevelsHeldDto {
    pub ahead_secs: i64,
    pub held: GradeDto,
}

/// A mean over so many cases, of which old ones fade.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct GradeDto {
    pub cases: f64,
    pub mean: Option<f64>,
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

/// When a buffer will reach its limit, if it does: the median, with an 80 % band. Not there when that is not likely.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ClockDto {
    pub at: String,
    pub earliest: String,
    pub latest: Option<String>,
    /// From the view's `now` to `at`.
    pub in_secs: i64,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SignalViewDto {
    pub id: String,
    pub value: Option<f64>,
    pub occurred_at: Option<String>,
    pub quality: String,
    pub stale: bool,
}

#[derive(Clone, Copy, Debug, Serialize, ToSchema, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum AlarmStateDto {
    Unacknowledged,
    Acknowledged,
    ReturnedUnacknowledged,
    Normal,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct IncidentDto {
    pub id: u64,
    /// Earlier occurrences of the same cause that nobody had acknowledged: an acknowledgement of this one is one of them too.
    pub replaces: Option<ReplacedDto>,
    pub state: AlarmStateDto,
    pub cause: CauseDto,
    /// The stages that it concerns: of its cause, and of what it has brought about.
    pub concerns: Vec<String>,
    pub raised_at: String,
    pub cleared_at: Option<String>,
    pub members: Vec<MemberDto>,
    /// What it will cost if nothing is done; none while no stage ails, or nothing worth speaking of is lost.
    pub loss: Option<LossAheadDto>,
    pub notes: Vec<NoteDto>,
}

/// What the stage that is hit hardest will lose, by the forecast, and whose part of it is how much: by putting right what ails one
/// stage at a time, with the same chance.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LossAheadDto {
    pub stage: String,
    pub until: String,
    /// Units of the site.
    pub lost: f64,
    /// The largest first; shares add up to 1.
    pub charges: Vec<ChargedDto>,
    /// What of the stage's plan would be missing by then though nobody ailed any more: what is behind already, or a plan that asks too
    /// much.
    pub even_so: f64,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ChargedDto {
    /// Who ails.
    pub stage: String,
    /// The machine of it that stands; none: the stage as a whole.
    pub resource: Option<String>,
    pub share: f64,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ReplacedDto {
    /// The last of them.
    pub id: u64,
    pub count: u32,
    /// When the first of them was raised.
    pub since: String,
}

/// Exactly one of the four is set.
#[derive(Clone, Debug, Default, Serialize, ToSchema, PartialEq, Eq)]
pub struct CauseDto {
    pub stage: Option<String>,
    pub source: Option<String>,
    /// A flow meter or level sensor that is not believed.
    pub signal: Option<String>,
    /// The signal of a sensor that is to be calibrated or drifts.
    pub sensor: Option<String>,
}

/// One of the things a cause has brought about.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct MemberDto {
    /// `behind`, `slow`, `will_fill`, `will_empty`, `full`, `empty`, `silent`, `meter_suspect`, `out_of_pattern`, `low_grade`,
    /// `low_recovery`, `calibration_overdue`, `sensor_drifts`
    pub condition: String,
    /// The stage, buffer, source or signal it is about.
    pub subject: String,
    pub active: bool,
    pub since: String,
    /// Behind plan by so much (stage), the metal that is missing (grade, recovery), the level (buffer), or what a level sensor shows too much (signal), when it began.
    pub amount: f64,
    pub lag_secs: i64,
    /// As foreseen when it began.
    pub clock: Option<ClockDto>,
    /// As foreseen now.
    pub clock_now: Option<ClockDto>,
    /// Of a slow stage: what it did when that was noticed, as a share of what it should. Of grade and recovery: of the planned one.
    pub pace: Option<f64>,
    /// Of a stage that is behind alone: the chance to meet its plan that the trial of the plan gave it for this shift. Small: the plan
    /// is bad; large: its execution.
    pub chance: Option<f64>,
    /// Of a suspect instrument alone.
    pub instrument: Option<InstrumentDto>,
    /// It rests on an estimate: when it began, somebody stood in for a signal that had died.
    pub estimated: bool,
}

/// What is wrong with a suspect instrument.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct InstrumentDto {
    /// `bias`, `drift`, `stuck`, `spike`, `dead`
    pub kind: String,
    /// How much a flow meter shows too much, as a share of what it shows.
    pub share: f64,
    /// Another signal that would explain what was seen nearly as well.
    pub rival: Option<String>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct NoteDto {
    pub at: String,
    pub by: String,
    pub comment: String,
    pub acknowledges: bool,
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

/// What the server says on the WebSocket `/api/v1/live` (and, as `data:` lines, on `/api/v1/live/sse`).
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum LiveDto {
    /// The whole state. Sent at once on connecting, then when it changes, four times a second at most.
    View { view: Box<ViewDto> },
    /// Nothing has changed for five seconds; the link is alive.
    Heartbeat { seq: u64, now: String },
}

/// Body of an acknowledgement or a comment.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SayDto {
    /// Where people sign in it is left out: it is who has signed in.
    #[serde(default)]
    pub by: String,
    #[serde(default)]
    pub comment: String,
}

/// A scenario of the demonstration that can be started from the page.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ScenarioDto {
    pub id: String,
    pub name: TextDto,
    pub running: bool,
}

/// Why a request was refused.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RefusalDto {
    pub error: String,
    /// Where in the body, where that is known.
    pub at: Option<String>,
}
