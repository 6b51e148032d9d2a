//! What the HTTP API says and takes. Times are RFC 3339 in UTC with milliseconds, quantities are in the site's unit (tonnes),
//! rates in units an hour, lengths of time in seconds. Nothing here is stored.
//!
//! `site` is the chain as declared, `view` the chain now, `ahead` what is to come, `incident` what happened and why, `alarms` what is
//! set aside and how much there is to take in, `action` what is done about it, `request` what units ask of each other, `handover` what a
//! shift hands over and a meeting speaks of.

mod action;
mod ahead;
mod alarms;
mod handover;
mod incident;
mod request;
mod site;
mod view;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

pub use self::action::{ActionDto, ActionsDto, MarkDto, action as action_dto};
pub use self::ahead::{
    BandDto, BurnDto, ClockDto, DrumDto, EndDto, ForecastDto, GradeDto, LevelAheadDto, LevelsHeldDto, PlanTrialDto,
    StageTrialDto, WeakHourDto, ZoneDto,
};
pub use self::alarms::{
    ActorDto, AsideDto, ByPriorityDto, ChatterDto, DeskDto, LoadDto, ServiceDto, ShelveDto, SubjectDto, UnshelveDto,
};
pub use self::handover::{
    AcceptedDto, DecisionDto, DecisionOfDto, HandoverDto, HandoverHeadDto, HandoverNoteDto, HandoverNowDto, HandoversDto,
    MeetingDto, MeetingHeadDto, MeetingNowDto, MeetingsDto, OpenMeetingDto, PointDto, RemarkDto, SheetDto, ShownDto, SignDto,
    WriteNoteDto,
};
pub use self::incident::{
    AlarmStateDto, CauseDto, ChargedDto, IncidentDto, InstrumentDto, LossAheadDto, MemberDto, NoteDto, ReplacedDto,
};
pub use self::request::{
    AgreesDto, ConflictDto, ConflictsDto, InboxDto, InboxItemDto, RequestDto, RequestsDto, ResponsibilitiesDto,
    ResponsibilityDto, SideDto, UnitsDto, conflict_id, decided as decided_dto, kind_word, named as named_unit_dto,
    request as request_dto, unit as unit_dto,
};
pub use self::site::{BufferDto, ImportOfDto, LinkDto, ResourceDto, SignalDto, SiteDto, SourceDto, StageDto};
pub use self::view::{
    BufferViewDto, CountersDto, EstimatedDto, LedgerDto, LedgerLineDto, PlanHeadDto, ShiftDto, SignalViewDto, StageStateDto,
    StageViewDto, TimeElementDto, TimesDto, ViewDto,
};

/// A name in three languages. An empty Kazakh name means that it is not confirmed: show the Russian.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema, PartialEq, Eq)]
pub struct TextDto {
    pub ru: String,
    pub kk: String,
    pub en: String,
}

#[derive(Clone, Copy, Debug, Serialize, ToSchema, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum ModeDto {
    Live,
    Demo,
    Replay,
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
