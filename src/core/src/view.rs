//! The state of the chain as people and sinks see it: a plain copy, made when somebody wants one, never read back.

use std::sync::Arc;

use crate::action::Actions;
use crate::advise::Choice;
use crate::alarm::{AlarmState, Aside, Cause, Clock, Condition, Evidence, IncidentId, Priority, Replaced};
use crate::calibration::Calibrations;
use crate::calibration::line::Step;
use crate::check::Checked;
use crate::drum::burn::Burning;
use crate::drum::course::Spell;
use crate::drum::zone::{Side, Zone};
use crate::drum::{Limits, Margin};
use crate::fact::Facts;
use crate::forecast::Case;
use crate::health::{Finding, Tally};
use crate::ids::{BufferId, ClockId, LeverId, ResourceId, SignalId, SourceId, StageId};
use crate::ledger::Ledger;
use crate::metal::{Estimate, Metal};
use crate::model::{PlanHead, Shift, Substitute, UnitAnswer};
use crate::quality::Quality;
use crate::request::Requests;
use crate::time::{Span, Timestamp};
use crate::trial;
use crate::units::{Amount, Rate};
use crate::usage::{Figures, Times};

#[derive(Clone, Debug)]
pub struct View {
    pub now: Timestamp,
    pub shift: Option<Shift>,
    pub plan: PlanHead,
    /// What was followed when the shift began.
    pub baseline: PlanHead,
    /// Plans that units must agree to before they are followed.
    pub plans_proposed: Vec<ProposedView>,
    /// Plans whose time has not come, in the order in which they will be followed.
    pub plans_pending: Vec<PlanHead>,
    pub stages: Vec<StageView>,
    pub buffers: Vec<BufferView>,
    pub signals: Vec<SignalView>,
    pub sources: Vec<SourceView>,
    /// Active first, then those that returned unacknowledged, then what is set aside, each in order of their numbers.
    pub incidents: Vec<IncidentView>,
    pub desk: DeskView,
    pub counters: Counters,
    /// The forecast that the figures ahead are from.
    pub forecast: Option<ForecastHead>,
    /// `None`: nothing is linked, or nothing is known yet.
    pub drum: Option<DrumView>,
    /// Who was it, in order; the last may still be.
    pub drum_course: Vec<Spell>,
    /// By stage; `None`: nothing is known of it, or it hangs together with nothing.
    pub margins: Vec<Option<Margin>>,
    /// Of the plan that is followed and of those that are pending, by the shift they are for.
    pub plan_trials: Vec<PlanTrial>,
    /// The shift that was over last; `None`: none was yet.
    pub closed: Option<ClosedShift>,
    /// What people have told and can still correct.
    pub facts: Arc<Facts>,
    /// What people have told of sensors.
    pub calibrations: Arc<Calibrations>,
    /// What can be done, and what has been ordered.
    pub advice: AdviceView,
    /// Corrective actions, with their history.
    pub actions: Arc<Actions>,
    /// Requests between units, with their threads, and what was decided of conflicts.
    pub requests: Arc<Requests>,
    /// As it is now, to be tried with levers moved by hand; `None`: nothing can be forecast.
    pub situation: Option<Arc<Situation>>,
    /// The sensors that the site file has in its register, in the order of their signals.
    pub sensors: Vec<SensorView>,
}

/// A plan that waits for units to agree.
#[derive(Clone, Debug)]
pub struct ProposedView {
    pub head: PlanHead,
    pub given_at: Timestamp,
    pub agree: Vec<String>,
    pub answers: Vec<UnitAnswer>,
}

/// What is set aside, and what who watches had to take in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeskView {
    /// What is shelved, then what is out of service, then what the site file suppresses now.
    pub aside: Vec<AsideView>,
    pub load: crate::load::Figures,
    /// What chatters, how often it came since it does, and since when.
    pub chattering: Vec<(Condition, u32, Timestamp)>,
    /// Conditions that have begun since the site began; of them kept back as set aside, and folded for want of room.
    pub arose: u64,
    pub withheld: u64,
    pub folded: u64,
}

#[derive(Clone, Debug, PartialEq)]
pub struct AsideView {
    /// Of what is shelved: the incident under whose number it is taken back, and what it is put down to.
    pub shelf: Option<IncidentId>,
    pub cause: Option<Cause>,
    pub aside: Aside,
    /// The incidents that are kept back by it.
    pub held: Vec<IncidentId>,
}

/// What can be done about the incidents of the chain, and what is being done.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AdviceView {
    /// When it was given, and by when what it says counts; `None`: there is nothing to advise on.
    pub at: Option<Timestamp>,
    pub until: Option<Timestamp>,
    /// By stage: what of its plan it will miss if nothing is done, units; empty without advice.
    pub missing: Vec<f64>,
    /// How many combinations of levers were tried.
    pub tried: u32,
    /// The best first; those whose time has passed last.
    pub choices: Vec<ChoiceView>,
    pub orders: Vec<OrderView>,
    /// Until when what is ordered now would be in force at most.
    pub orders_until: Timestamp,
    /// What orders have brought: those that are followed first, then those that are over, the newest first.
    pub checked: Vec<CheckedView>,
    /// By lever that was ordered and checked.
    pub tallies: Vec<TallyView>,
}

/// The state of the chain as a question, and by when it counts.
#[derive(Clone, Debug)]
pub struct Situation {
    pub case: Case,
    pub until: Timestamp,
    /// What lies where beside the tonnes, in a view; `None`: none is followed.
    pub metal: Option<Metal>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ChoiceView {
    pub choice: Choice,
    /// It is too late for it.
    pub passed: bool,
}

/// A lever that was ordered, and is in force or on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderView {
    pub lever: LeverId,
    pub at: Timestamp,
    /// When it is in force.
    pub from: Timestamp,
    pub until: Timestamp,
    pub by: String,
    pub comment: String,
}

/// Levers that were ordered together, and what they have brought.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckedView {
    /// Counts orders that were followed.
    pub number: u64,
    pub at: Timestamp,
    pub by: String,
    pub levers: Vec<LeverId>,
    /// By when it counts, or was counted.
    pub until: Timestamp,
    /// `None`: it was not looked at yet.
    pub checked: Option<Checked>,
    /// It is final.
    pub over: bool,
}

/// What a lever has brought, of the orders in which it was.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TallyView {
    pub lever: LeverId,
    pub ordered: u32,
    /// How many of them could be judged, and how many of those brought nothing.
    pub told: u32,
    pub failed: u32,
    /// Of those: units of the stage where most was promised.
    pub promised: f64,
    pub measured: f64,
}

/// How it stands with the upkeep of a sensor.
#[derive(Clone, Debug, PartialEq)]
pub struct SensorView {
    pub signal: SignalId,
    /// What counts now, and since when; `None`: its readings count as they are.
    pub in_force: Option<Step>,
    /// When it is to be calibrated again; `None`: that is not known.
    pub due: Option<Timestamp>,
    pub overdue: bool,
    /// What it shows too much by the balance of what is around it: a flow meter as a share, a level sensor in units of the site;
    /// `None`: nothing checks it.
    pub off: Option<trial::Estimate>,
    pub drifts: bool,
    /// It was out of its accuracy when it was found, the last two times: it is calibrated too seldom.
    pub often_out: bool,
}

/// The books of a shift that is over.
#[derive(Clone, Debug, PartialEq)]
pub struct ClosedShift {
    pub shift: Shift,
    /// By stage.
    pub stages: Vec<ClosedStage>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ClosedStage {
    pub planned: Amount,
    /// As it is known now, and as it was when the shift was over.
    pub actual: Amount,
    pub as_closed: Amount,
    /// What `planned` less `actual` is made of.
    pub ledger: Ledger,
    /// When people last told something of it after it was over.
    pub amended_at: Option<Timestamp>,
}

/// The stage that limits the chain now.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DrumView {
    pub stage: StageId,
    pub since: Timestamp,
    pub limits: Limits,
    /// What it can do over what is asked of it until the shift ends, as of the last minute; `None`: not known.
    pub reserve: Option<f64>,
    /// How fast it burns what its plan can bear; `None`: nothing is planned for it in this shift.
    pub burning: Option<Burning>,
}

/// How far what a buffer protects the drum with is used up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ZoneView {
    pub side: Side,
    pub zone: Zone,
    /// 0: the level is on target; 1: nothing is left of what protects; below 0: there is more of it than wanted.
    pub penetration: f64,
}

/// Whether a stage is in step. *Unknown* is never "on plan".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StageState {
    Unknown,
    NoPlan,
    OnPlan,
    Ahead,
    Behind,
    Starved,
    Blocked,
}

#[derive(Clone, Debug)]
pub struct StageView {
    pub stage: StageId,
    pub state: StageState,
    /// Since the shift began.
    pub actual: Amount,
    pub planned: Amount,
    /// Planned for the whole shift.
    pub planned_shift: Amount,
    /// The same two by the plan with which the shift began; `None`: it is followed.
    pub by_baseline: Option<(Amount, Amount)>,
    /// Behind is positive; `None` without a plan or without data.
    pub lag: Option<Span>,
    /// Over the site's rate window; `None` when unknown.
    pub rate: Option<Rate>,
    pub planned_rate: Rate,
    /// The newest reading that counted.
    pub as_of: Option<Timestamp>,
    /// Time of this shift for which nothing is known.
    pub unknown: Span,
    /// What the gap to plan is made of: its lines, less what the stage is ahead, are `planned` minus `actual`.
    pub ledger: Ledger,
    /// What it will have done at the end of the shift.
    pub end: Option<Outcome>,
    pub usage: UsageView,
    /// `None`: no content is followed.
    pub metal: Option<StageMetal>,
    /// By whom it is known now, where its own signals say nothing.
    pub estimated: Option<Estimated>,
    /// What of `actual` was estimated.
    pub estimated_actual: Amount,
}

/// Somebody stands in for a signal that died.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimated {
    pub since: Timestamp,
    pub by: Substitute,
}

/// The metal in what a stage moves, as of the last minute. Grades are shares.
#[derive(Clone, Debug, PartialEq)]
pub struct StageMetal {
    /// Of what it takes now; `None`: not known.
    pub grade: Option<Estimate>,
    pub planned_grade: Option<f64>,
    /// When the last sample that counted was taken.
    pub sampled_at: Option<Timestamp>,
    /// Metal since the shift began: of a stage that separates what it won, else what went through it.
    pub actual: Amount,
    /// By the plan; `None`: it plans no grade.
    pub planned: Option<Amount>,
    pub planned_shift: Option<Amount>,
    /// What went through it in this shift and is of unknown grade: there is no metal of it in `actual`.
    pub unknown: Amount,
    /// Of a stage that separates.
    pub recovery: Option<RecoveryView>,
    /// What `planned` less `actual` is made of; empty without a plan.
    pub ledger: Ledger,
}

/// Shares.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RecoveryView {
    pub now: Estimate,
    /// Of this shift; `None`: nothing was fed in it.
    pub shift: Option<f64>,
    pub planned: f64,
}

/// The metal in what lies in a buffer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BufferMetal {
    /// Of all that lies there; `None`: not known.
    pub grade: Option<Estimate>,
    /// Of what comes out next.
    pub next: Option<Estimate>,
    pub metal: Amount,
}

/// What the time of a stage was used for, with what is made of that: in this shift up to now, and in the last one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UsageView {
    pub shift: Option<(Times, Figures)>,
    pub last: Option<(Times, Figures)>,
}

/// A plan on trial: what a forecast of its shift made of it.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanTrial {
    pub version: u32,
    /// From how things stood then (or are foreseen to stand, where the shift begins later).
    pub at: Timestamp,
    /// The shift.
    pub start: Timestamp,
    pub end: Timestamp,
    pub paths: u32,
    /// By stage.
    pub stages: Vec<StageTrial>,
    /// `None`: there is no hour in which the median of any stage falls behind its plan by much.
    pub weakest: Option<WeakHour>,
}

/// One stage at the end of the shift, units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StageTrial {
    pub planned: f64,
    pub done: Band,
    /// The chance that the plan is met, but for 2 %; `None` where nothing is planned.
    pub met: Option<f64>,
}

/// The hour of a plan in which the median of a stage falls behind most.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WeakHour {
    pub start: Timestamp,
    pub end: Timestamp,
    pub stage: StageId,
    /// The stage that causes it.
    pub cause: StageId,
    /// In it the stage falls behind by so much time of plan, and so many units.
    pub falls: Span,
    pub missing: f64,
}

/// When a forecast was made, of how many paths, and how far it looks.
#[derive(Clone, Debug, PartialEq)]
pub struct ForecastHead {
    pub at: Timestamp,
    pub paths: u32,
    pub horizon: Span,
    /// How good forecasts have been.
    pub grades: Grades,
    /// Something that it begins with is estimated now.
    pub estimated: bool,
}

/// What was said against what became of it; old cases fade. Levels only of buffers with a sensor.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Grades {
    /// By how far ahead: the share of 80 % bands that held the level.
    pub levels: Vec<(Span, Share)>,
    /// Of limits that came: how far the clock of the last hour was off, as a share of it.
    pub clock_error: Share,
    /// Of shifts from their middle on: how far the end was off, as a share of the plan, and the share of 80 % bands that held it.
    pub end_error: Share,
    pub end_held: Share,
}

/// A mean over so many cases; `None` before there are any.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Share {
    pub cases: f64,
    pub mean: Option<f64>,
}

/// A figure that is not known yet, in units of the site: the median, and the 80 % band around it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    pub low: f64,
    pub middle: f64,
    pub high: f64,
}

/// What will lie in a buffer at `at`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LevelAhead {
    pub at: Timestamp,
    pub level: Band,
}

/// That something happens within the horizon of the forecast, and when, if it does: the median, and the 80 % band around it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chance {
    pub probability: f64,
    pub times: Option<Expected>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Expected {
    pub earliest: Timestamp,
    pub at: Timestamp,
    pub latest: Timestamp,
}

/// What a stage will have done in its shift when it ends; what is not known of it is taken to have gone by the plan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outcome {
    pub end: Timestamp,
    pub done: Band,
    /// Planned for all of the shift.
    pub planned: f64,
    /// The chance that the plan is met, but for 2 %; `None` where nothing is planned.
    pub met: Option<f64>,
}

#[derive(Clone, Debug)]
pub struct BufferView {
    pub buffer: BufferId,
    pub level: Amount,
    /// Standard error of the level.
    pub sigma: Amount,
    /// Inflow minus outflow; `None` when a neighbour is unknown.
    pub net: Option<Rate>,
    pub empty: Option<Clock>,
    pub full: Option<Clock>,
    /// What it will hold, by the forecast, the nearest time first.
    pub ahead: Vec<LevelAhead>,
    /// `None`: there is no drum, the level is not known well enough, or nothing could protect it there.
    pub zone: Option<ZoneView>,
    /// The level sensor's own last reading.
    pub sensor: Option<Amount>,
    pub sensor_quality: Quality,
    /// `None`: no content is followed.
    pub metal: Option<BufferMetal>,
    /// By whom its level, or what comes and goes, is known now, where the signals themselves say nothing.
    pub estimated: Option<Estimated>,
}

#[derive(Clone, Copy, Debug)]
pub struct SignalView {
    pub signal: SignalId,
    pub value: Option<f64>,
    pub occurred_at: Option<Timestamp>,
    pub received_at: Option<Timestamp>,
    pub quality: Quality,
    pub stale: bool,
}

#[derive(Clone, Debug)]
pub struct SourceView {
    pub source: SourceId,
    /// `None` until the source has said anything about itself.
    pub up: Option<bool>,
    pub silent: bool,
    pub last_received_at: Option<Timestamp>,
    pub lost: u64,
    /// What became of what it sent: since it was first heard of, and in the last hour.
    pub in_all: Tally,
    pub last_hour: Tally,
    /// The smallest age of a reading of the last minutes when it came; below zero: its clock is ahead of ours.
    pub least_age: Option<Span>,
    /// The clocks of its devices that have been heard.
    pub clocks: Vec<ClockView>,
    /// What is the matter with it, the gravest first.
    pub findings: Vec<Finding>,
}

/// What is known of the clock of a device.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ClockView {
    pub clock: ClockId,
    /// What is added to what it says; below zero: it is ahead of ours.
    pub offset: Span,
    /// The smallest age of a reading of the last minutes by its own clock.
    pub least_age: Span,
    /// In parts of a million, above zero when it runs fast; `None` when it cannot be told from none.
    pub drift: Option<f64>,
    /// When it was last found set, and by how much: above zero, it was set ahead.
    pub stepped: Option<(Timestamp, Span)>,
    /// Readings that wait until it is known how it is.
    pub waiting: usize,
}

#[derive(Clone, Debug)]
pub struct IncidentView {
    pub id: IncidentId,
    pub replaces: Option<Replaced>,
    pub state: AlarmState,
    pub cause: Cause,
    pub raised_at: Timestamp,
    pub cleared_at: Option<Timestamp>,
    /// Everything this cause has brought about, in order of appearance, with whether it still holds.
    pub members: Vec<Member>,
    /// What it will cost if nothing is done; `None` while nobody ails, or nothing worth speaking of is lost.
    pub loss: Option<LossAhead>,
    pub notes: Vec<Note>,
    pub priority: Priority,
    /// `None`: it is not set aside.
    pub aside: Option<Aside>,
    /// Whether anybody was called to it.
    pub announced: bool,
    /// Members that nobody was called to, for want of room.
    pub folded: Vec<Condition>,
    /// So many times members came again without a word of their own.
    pub repeats: u32,
    pub stale: bool,
}

/// What the stage that an incident hits hardest will lose, by the forecast, and whose part of it is how much: by putting right what
/// ails one stage at a time, with the same chance.
#[derive(Clone, Debug, PartialEq)]
pub struct LossAhead {
    pub stage: StageId,
    pub until: Timestamp,
    pub lost: Amount,
    /// The largest first.
    pub charges: Vec<Charged>,
    /// What of its plan would be missing by then though nobody ailed any more: what is behind already, or a plan that asks too much.
    pub even_so: Amount,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Charged {
    /// Who ails.
    pub stage: StageId,
    /// The machine of it that stands.
    pub resource: Option<ResourceId>,
    pub share: crate::units::Share,
}

#[derive(Clone, Copy, Debug)]
pub struct Member {
    pub evidence: Evidence,
    pub active: bool,
    /// The clock as it is now, for a buffer that still has one.
    pub clock_now: Option<Clock>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    pub at: Timestamp,
    pub by: String,
    pub comment: String,
    pub acknowledges: bool,
}

/// How many readings came to what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counters {
    pub accepted: u64,
    pub duplicate: u64,
    pub late: u64,
    pub rejected_late: u64,
    pub rejected_future: u64,
    pub bad: u64,
    pub lost: u64,
}
