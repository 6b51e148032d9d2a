//! What one shift hands over to the next, and what a meeting is about: the parts of the view that matter then, the same ones that the page
//! shows, with the note and the signatures.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::super::advice::AdviceDto;
use super::super::facts::LastShiftDto;
use super::super::plans::ProposedPlanDto;
use super::super::sources::SourceViewDto;
use super::ModeDto;
use super::action::{ActionDto, MarkDto};
use super::ahead::{DrumDto, ForecastDto, PlanTrialDto};
use super::alarms::AsideDto;
use super::incident::IncidentDto;
use super::view::{BufferViewDto, PlanHeadDto, ShiftDto, SignalViewDto, StageViewDto};

/// What is shown, as it was at one moment.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ShownDto {
    pub seq: u64,
    pub now: String,
    pub mode: ModeDto,
    pub shift: Option<ShiftDto>,
    pub last_shift: Option<LastShiftDto>,
    pub plan: PlanHeadDto,
    pub plans_proposed: Vec<ProposedPlanDto>,
    pub plans_pending: Vec<PlanHeadDto>,
    pub plan_trials: Vec<PlanTrialDto>,
    /// Done, planned, and where the shift will end, with its band.
    pub stages: Vec<StageViewDto>,
    /// Level now and ahead, and when each is full or empty.
    pub buffers: Vec<BufferViewDto>,
    pub forecast: Option<ForecastDto>,
    pub drum: Option<DrumDto>,
    pub incidents: Vec<IncidentDto>,
    /// With it the orders that are followed, and what they have brought so far.
    pub advice: AdviceDto,
    /// Those that are not over, and those of the last 24 hours that are; the newest first.
    pub actions: Vec<ActionDto>,
    /// What nobody is called to, and until when.
    pub aside: Vec<AsideDto>,
    /// Sources with which something is the matter.
    pub sources: Vec<SourceViewDto>,
    /// Signals of devices that are not good, or stale.
    pub signals: Vec<SignalViewDto>,
    /// Signals that people tell, of which nothing stands for this shift.
    pub facts_missing: Vec<String>,
}

/// What can be handed over now.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct HandoverNowDto {
    pub shown: ShownDto,
    /// The shift that runs; null: none does.
    pub running: Option<SheetDto>,
    /// The one before: it may be signed late.
    pub last: Option<SheetDto>,
    /// The newest that was signed and that nobody has accepted.
    pub waiting: Option<HandoverHeadDto>,
}

/// How far the handover of a shift is.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SheetDto {
    pub start: String,
    pub end: String,
    /// Null: nothing was written yet.
    pub note: Option<HandoverNoteDto>,
    /// The newest signature; null: none yet.
    pub signed: Option<HandoverHeadDto>,
}

/// One wording of the note; all are kept, and the newest stands.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct HandoverNoteDto {
    pub number: i64,
    pub at: String,
    pub by: String,
    pub text: String,
    pub points: Vec<RemarkDto>,
}

/// What who hands over says of one thing.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct RemarkDto {
    /// `incident/7`, `action/3`, `stage/mill`, `buffer/bin`, `source/plc`, `signal/feed`, `lever/mill_fast`, `plan/4`
    pub on: String,
    pub text: String,
}

/// Words the note anew.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WriteNoteDto {
    /// `running` or `last`: of which shift.
    #[serde(default = "running")]
    pub of: String,
    /// `start` of its sheet: a shift that turned in the meantime is not taken for it. It goes before `of`.
    #[serde(default)]
    pub shift_start: Option<String>,
    /// The number of the wording that it was typed over; 0: there was none. Another by now: 409, and nothing is lost.
    #[serde(default)]
    pub over: i64,
    #[serde(default)]
    pub text: String,
    #[serde(default)]
    pub points: Vec<RemarkDto>,
    /// Where people sign in it is left out: it is who has signed in.
    #[serde(default)]
    pub by: String,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SignDto {
    #[serde(default = "running")]
    pub of: String,
    /// As of a note.
    #[serde(default)]
    pub shift_start: Option<String>,
    /// The number of the wording that is signed; 0: none.
    #[serde(default)]
    pub note: i64,
    #[serde(default)]
    pub by: String,
}

fn running() -> String {
    "running".to_owned()
}

/// A handover without what it shows.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct HandoverHeadDto {
    pub id: i64,
    pub shift_start: String,
    pub shift_end: String,
    pub signed: MarkDto,
    pub accepted: Option<AcceptedDto>,
    /// It was signed again: that one counts.
    pub replaced_by: Option<i64>,
    /// SHA-256 of the note and of what is shown, as the log of people has it.
    pub digest: String,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AcceptedDto {
    pub at: String,
    pub by: String,
    pub comment: String,
}

/// A handover as it was signed.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct HandoverDto {
    #[serde(flatten)]
    pub head: HandoverHeadDto,
    pub text: String,
    pub points: Vec<RemarkDto>,
    /// The frozen copy.
    #[schema(value_type = ShownDto)]
    pub shown: serde_json::Value,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct HandoversDto {
    /// The newest first.
    pub handovers: Vec<HandoverHeadDto>,
    /// For `before`, to go on with; null: there are no older ones.
    pub before: Option<i64>,
}

/// What a meeting held now would be about, and the one that is held.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct MeetingNowDto {
    pub shown: ShownDto,
    pub agenda: Vec<PointDto>,
    pub open: Option<MeetingDto>,
}

/// A point of the agenda; what is to be said of it is in what is shown.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema, PartialEq, Eq)]
pub struct PointDto {
    /// As in a remark.
    pub on: String,
    /// `open`, `behind`, `starved`, `blocked`, `last_shift_missed`, `overdue`, `action_blocked`, `replan`, `check_not`, `check_partly`,
    /// `does_not_pay`, `plan_waits`, `next_shift_at_risk`, `next_shift_full`, `next_shift_empty`
    pub why: Vec<String>,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenMeetingDto {
    /// Who is there, in the words of people.
    #[serde(default)]
    pub present: String,
    #[serde(default)]
    pub by: String,
}

/// A decision: an action that was begun for it, with its owner and its deadline.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DecisionOfDto {
    /// The point of the agenda, or `other`.
    pub on: String,
    #[serde(default)]
    pub text: String,
    pub action: u64,
    #[serde(default)]
    pub by: String,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct MeetingHeadDto {
    pub id: i64,
    pub opened: MarkDto,
    pub present: String,
    pub decisions: Vec<DecisionDto>,
    pub closed: Option<MarkDto>,
    pub digest: String,
}

/// As it was when it was decided.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct DecisionDto {
    #[serde(default)]
    pub at: String,
    #[serde(default)]
    pub by: String,
    pub on: String,
    pub text: String,
    pub action: u64,
    pub verb: String,
    pub owner: String,
    pub deadline: String,
}

/// A meeting with what was on the table when it was opened.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct MeetingDto {
    #[serde(flatten)]
    pub head: MeetingHeadDto,
    pub agenda: Vec<PointDto>,
    #[schema(value_type = ShownDto)]
    pub shown: serde_json::Value,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct MeetingsDto {
    pub meetings: Vec<MeetingHeadDto>,
    pub before: Option<i64>,
}
