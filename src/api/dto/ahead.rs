//! What is to come: forecasts, plans on trial, the drum and what protects it, clocks of buffers.

use serde::Serialize;
use utoipa::ToSchema;

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

/// When a buffer will reach its limit, if it does: the median, with an 80 % band. Not there when that is not likely.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ClockDto {
    pub at: String,
    pub earliest: String,
    pub latest: Option<String>,
    /// From the view's `now` to `at`.
    pub in_secs: i64,
}
