//! Incidents: what happened, why, to whom, what it costs, and what people said of it.

use serde::Serialize;
use utoipa::ToSchema;

use super::ahead::ClockDto;

#[derive(Clone, Copy, Debug, Serialize, ToSchema, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum AlarmStateDto {
    Unacknowledged,
    Acknowledged,
    ReturnedUnacknowledged,
    Normal,
    Shelved,
    Suppressed,
    OutOfService,
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
    /// `high`, `medium`, `low`: by what is at risk and how long there is.
    pub priority: &'static str,
    /// Whether anybody was called to it; false: it is folded, for want of room, or set aside.
    pub announced: bool,
    /// So many times what it consists of came again without a word of its own.
    pub repeats: u32,
    /// It holds for longer than any alarm should.
    pub stale: bool,
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
    /// Nobody was called to it, for want of room.
    pub folded: bool,
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
