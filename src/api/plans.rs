//! Versions of the plan over HTTP: all that were given, how two of them differ, a variant that becomes a version, what units say of it, and
//! the way back. Reading files of plans is in `pushes`; what a variant amounts to is worked out in the core.

use std::collections::BTreeSet;
use std::sync::Arc;

use axum::extract::{Json, Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use tizbek_core::advise::{Revision, revise};
use tizbek_core::input::{Command, Input};
use tizbek_core::model::{PROPOSED_MAX, Plan, PlanHead, Pull, Site};
use tizbek_core::time::Timestamp;
use tizbek_core::view::{ProposedView, View};
use utoipa::{IntoParams, ToSchema};

use super::convert::{band, thousandths, units};
use super::dto::{BandDto, RefusalDto};
use super::people::noted;
use super::what_if::{PulledDto, VariantDto, fits_beside, read_variant, situation, tried};
use super::who::Caller;
use super::{Refused, Server};
use crate::ingest::{Answer, Inputs};
use crate::plan::{Difference, OrderChange, diff, write_csv};
use crate::texts::rfc3339_millis;

const NAME_CHARS_MAX: usize = 80;
const REASON_CHARS_MAX: usize = 2_000;
const UNITS_MAX: usize = 16;

/// A version as it was given.
pub struct Given {
    pub plan: Arc<Plan>,
    pub given_at: Timestamp,
    pub rejected: bool,
}

/// Where versions are kept.
pub trait PlanShelf: Send + Sync {
    /// All, in the order in which they were given.
    ///
    /// # Errors
    /// Why they cannot be read.
    fn given(&self) -> Result<Vec<Given>, String>;
}

#[derive(Serialize, ToSchema)]
pub struct PlanVersionsDto {
    /// The newest first.
    pub versions: Vec<PlanVersionDto>,
}

#[derive(Serialize, ToSchema)]
pub struct PlanVersionDto {
    pub version: u32,
    pub author: String,
    pub reason: String,
    /// From when it counts, or was to count.
    pub effective_at: String,
    pub given_at: String,
    /// `followed`, `pending` (its time has not come), `proposed` (units have not agreed yet), `rejected`, `replaced`
    pub state: &'static str,
}

/// A plan that waits for units to agree.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ProposedPlanDto {
    pub version: u32,
    pub author: String,
    pub reason: String,
    pub effective_at: String,
    pub given_at: String,
    pub units: Vec<UnitAnswerDto>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct UnitAnswerDto {
    pub unit: String,
    /// Null: it has not answered.
    pub agrees: Option<bool>,
    pub by: Option<String>,
    pub at: Option<String>,
    pub reason: Option<String>,
}

#[derive(Deserialize, IntoParams)]
pub struct DiffQuery {
    /// The version to compare with.
    pub to: u32,
}

#[derive(Serialize, ToSchema)]
pub struct PlanDiffDto {
    pub old: u32,
    pub new: u32,
    pub differences: Vec<PlanDifferenceDto>,
}

/// Of a stage and an interval, or of a job order.
#[derive(Serialize, ToSchema)]
#[serde(untagged)]
pub enum PlanDifferenceDto {
    Line {
        stage: String,
        start: String,
        end: String,
        /// Null: nothing is planned there, which is not the same as a planned stop.
        old: Option<f64>,
        new: Option<f64>,
        /// `quantity`, `quality`
        what: &'static str,
    },
    Order {
        order: String,
        /// `added`, `removed`, `changed`
        change: &'static str,
    },
}

/// A variant of what-if that is to become a version of the plan.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReviseDto {
    /// None: the plan that the chain can still do as it is.
    #[serde(default)]
    pub levers: Vec<PulledDto>,
    pub reason: String,
    /// Where people sign in it is left out: it is who has signed in.
    #[serde(default)]
    pub by: String,
    /// From when it counts, RFC 3339; left out: from now on, or from when the last unit agrees.
    pub effective_at: Option<String>,
    /// Units that must agree before it is followed; left out: where the site has a directory, the owners of the levers and those that the matrix names for them.
    pub agree: Option<Vec<String>>,
    /// Gives nothing: says what would change.
    #[serde(default)]
    pub dry_run: bool,
}

#[derive(Serialize, ToSchema)]
pub struct RevisedDto {
    /// Null: it was only tried.
    pub version: Option<u32>,
    pub effective_at: String,
    pub agree: Vec<String>,
    pub differences: Vec<PlanDifferenceDto>,
    /// What is to be expected of it by the end of the shift.
    pub met: Vec<StageRevisedDto>,
}

#[derive(Serialize, ToSchema)]
pub struct StageRevisedDto {
    pub stage: String,
    pub planned_before: f64,
    pub planned: f64,
    /// What it will have done with the levers of the variant: the 80 % band.
    pub done: BandDto,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanAnswerDto {
    /// Who answers; left out where it is put in force without the others.
    #[serde(default)]
    pub unit: String,
    #[serde(default)]
    pub agrees: bool,
    /// Why; who does not agree, and who puts it in force without the others, must say it.
    #[serde(default)]
    pub reason: String,
    #[serde(default)]
    pub by: String,
    /// Puts it in force though not all have agreed: planners may.
    #[serde(default, rename = "override")]
    pub overrides: bool,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RestoreDto {
    pub reason: String,
    #[serde(default)]
    pub by: String,
}

#[derive(Serialize, ToSchema)]
pub struct RestoredDto {
    pub version: u32,
}

/// All versions of the plan.
#[utoipa::path(get, path = "/api/v1/plans", tag = "plan", responses((status = 200, body = PlanVersionsDto)))]
pub async fn versions(State(server): State<Arc<Server>>) -> Result<Json<PlanVersionsDto>, Refused> {
    let (given, view) = (given(&server).await?, server.views.fresh().await.view);
    let version = |given: &Given| {
        let head = &given.plan.head;
        PlanVersionDto {
            version: head.version,
            author: head.author.clone(),
            reason: head.reason.clone(),
            effective_at: rfc3339_millis(head.effective_at),
            given_at: rfc3339_millis(given.given_at),
            state: state_of(given, &view),
        }
    };
    Ok(Json(PlanVersionsDto { versions: given.iter().rev().map(version).collect() }))
}

/// One version, as a file that can be read again: its lines, without job orders.
#[utoipa::path(get, path = "/api/v1/plans/{version}", tag = "plan",
    responses((status = 200, body = String, content_type = "text/csv"), (status = 404, body = RefusalDto)))]
pub async fn version(State(server): State<Arc<Server>>, Path(version): Path<u32>) -> Result<Response, Refused> {
    let plan = find(&given(&server).await?, version)?;
    Ok(([("content-type", "text/csv; charset=utf-8")], write_csv(&plan, &server.site)).into_response())
}

/// What changes from one version to another.
#[utoipa::path(get, path = "/api/v1/plans/{version}/diff", tag = "plan", params(DiffQuery),
    responses((status = 200, body = PlanDiffDto), (status = 404, body = RefusalDto)))]
pub async fn difference(
    State(server): State<Arc<Server>>,
    Path(version): Path<u32>,
    Query(query): Query<DiffQuery>,
) -> Result<Json<PlanDiffDto>, Refused> {
    let given = given(&server).await?;
    let (old, new) = (find(&given, version)?, find(&given, query.to)?);
    Ok(Json(PlanDiffDto { old: version, new: query.to, differences: differences(&old, &new, &server.site) }))
}

/// Makes a variant a version of the plan: what has been done, and from now on what the chain can do with the levers of the variant. The levers
/// themselves are ordered with `POST /api/v1/orders`.
#[utoipa::path(post, path = "/api/v1/plans/revise", tag = "plan", request_body = ReviseDto,
    responses((status = 200, body = RevisedDto), (status = 409, body = RefusalDto), (status = 422, body = RefusalDto), (status = 429, body = RefusalDto)))]
pub async fn make(
    State(server): State<Arc<Server>>,
    caller: Caller,
    Json(asked): Json<ReviseDto>,
) -> Result<Json<RevisedDto>, Refused> {
    let by = who(&caller, &asked.by, &asked.reason, "plan", asked.dry_run)?;
    let effective_at = asked.effective_at.as_deref().map(instant).transpose()?;
    let agree = match &asked.agree {
        Some(units) => units_of(&server.site, units)?,
        None => by_matrix(&server.site, &asked.levers),
    };
    let is_order = |pulled: &&PulledDto| {
        let lever = server.site.lever(&pulled.lever).map(|lever| server.site.levers[lever.index()].pull);
        matches!(lever, Some(Pull::Order { .. }))
    };
    if let Some(pulled) = asked.levers.iter().find(is_order) {
        let why = format!("{:?} puts a planned stop off, and becomes a version of the plan by itself: order it", pulled.lever);
        return Err(unfit(&why, "levers"));
    }
    let view = server.views.fresh().await.view;
    if !view.plans_pending.is_empty() {
        return Err(Refused::new(StatusCode::CONFLICT, "another plan waits for its time: it would replace this one at once"));
    }
    if view.plans_proposed.len() >= PROPOSED_MAX && !agree.is_empty() {
        let why = format!("{PROPOSED_MAX} plans wait for units to agree: have some of them answered first");
        return Err(Refused::new(StatusCode::CONFLICT, &why));
    }
    let (old, revision) = revised(&server, &view, asked.levers).await?;
    let mut plan = revision.plan.clone();
    plan.head = PlanHead {
        version: 0,
        author: by,
        reason: asked.reason.trim().to_owned(),
        effective_at: effective_at.unwrap_or(view.now),
    };
    plan.agree.clone_from(&agree);
    let (differences, met) = (differences(&old, &plan, &server.site), met(&server.site, &view, &revision));
    let planned = if asked.dry_run { None } else { Some(give(&server, plan).await?) };
    if let Some((version, _)) = planned {
        caller.note(&format!("plan {version}"), &noted(&caller, &asked.by, &asked.reason));
    }
    let effective_at = planned.map_or(effective_at.unwrap_or(view.now), |(_, effective_at)| effective_at);
    let version = planned.map(|(version, _)| version);
    Ok(Json(RevisedDto { version, effective_at: rfc3339_millis(effective_at), agree, differences, met }))
}

/// What a unit says of a plan that waits for it; or a planner puts it in force without the others.
#[utoipa::path(post, path = "/api/v1/plans/{version}/answer", tag = "plan", request_body = PlanAnswerDto,
    responses((status = 204), (status = 403, body = RefusalDto), (status = 404, body = RefusalDto), (status = 422, body = RefusalDto)))]
pub async fn answer(
    State(server): State<Arc<Server>>,
    caller: Caller,
    Path(version): Path<u32>,
    Json(said): Json<PlanAnswerDto>,
) -> Result<StatusCode, Refused> {
    let by = caller.speaks_as(&said.by, "by")?;
    let word = if said.overrides {
        "in force without the others"
    } else if said.agrees {
        "agrees"
    } else {
        "rejects"
    };
    let detail = format!("{} {word}: {}", said.unit, said.reason.trim());
    caller.note(&format!("plan {version}"), &noted(&caller, &by, detail.trim()));
    sound(&by, &said.reason)?;
    if said.reason.trim().is_empty() && (said.overrides || !said.agrees) {
        return Err(unfit("expected why", "reason"));
    }
    let view = server.views.fresh().await.view;
    let Some(proposed) = view.plans_proposed.iter().find(|proposed| proposed.head.version == version) else {
        return Err(Refused::at(StatusCode::NOT_FOUND, &format!("no plan {version} waits for anybody to agree"), "version"));
    };
    let reason = said.reason.trim().to_owned();
    if said.overrides {
        caller.may(crate::people::Permission::Plan)?;
        server.hand_over(Inputs::One(Input::Command(Command::ForcePlan { version, by, reason }))).await?;
        return Ok(StatusCode::NO_CONTENT);
    }
    if !proposed.agree.contains(&said.unit) {
        let units = proposed.agree.join(", ");
        return Err(unfit(&format!("found the unit {:?}, expected one of those that must agree: {units}", said.unit), "unit"));
    }
    caller.speaks_for(&super::units::stages_of(&server.site, &said.unit))?;
    let command = Command::AnswerPlan { version, unit: said.unit, agrees: said.agrees, by, reason };
    server.hand_over(Inputs::One(Input::Command(command))).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Goes back to a version: what it plans is given again, as a new version that counts from now on.
#[utoipa::path(post, path = "/api/v1/plans/{version}/restore", tag = "plan", request_body = RestoreDto,
    responses((status = 200, body = RestoredDto), (status = 404, body = RefusalDto), (status = 422, body = RefusalDto)))]
pub async fn restore(
    State(server): State<Arc<Server>>,
    caller: Caller,
    Path(version): Path<u32>,
    Json(asked): Json<RestoreDto>,
) -> Result<Json<RestoredDto>, Refused> {
    let by = who(&caller, &asked.by, &asked.reason, &format!("plan {version}"), false)?;
    let old = find(&given(&server).await?, version)?;
    let view = server.views.fresh().await.view;
    let now = view.now;
    if view.plans_proposed.iter().any(|proposed| proposed.head.version == version) {
        let why = format!("version {version} waits for units to agree: answer it, or put it in force without them");
        return Err(Refused::at(StatusCode::CONFLICT, &why, "version"));
    }
    if old.end().is_none_or(|end| end <= now) {
        let why = format!("version {version} plans nothing from now on");
        return Err(Refused::at(StatusCode::CONFLICT, &why, "version"));
    }
    let head = PlanHead { version: 0, author: by, reason: asked.reason.trim().to_owned(), effective_at: now };
    let plan = Plan::new(head, server.site.stages.len(), old.lines().to_vec(), old.orders.clone());
    let (version, _) = give(&server, plan).await?;
    Ok(Json(RestoredDto { version }))
}

/// The plan as it is, and what the variant makes of it.
async fn revised(server: &Server, view: &View, levers: Vec<PulledDto>) -> Result<(Arc<Plan>, Revision), Refused> {
    let situation = situation(view)?;
    let ordered: Vec<_> = view.advice.orders.iter().map(|order| order.lever).collect();
    let variant = read_variant(&server.site, &VariantDto { name: String::new(), levers }, situation.case.start.at)?;
    fits_beside(&server.site, &variant, &ordered)?;
    let old = Arc::clone(&situation.case.plan);
    let revision = tried(server, situation, move |question, workspace| revise(question, &variant, workspace)).await?;
    Ok((old, revision))
}

async fn give(server: &Server, plan: Plan) -> Result<(u32, Timestamp), Refused> {
    match server.hand_over(Inputs::Plan(Box::new(plan))).await? {
        Some(Answer::Planned { version, effective_at }) => Ok((version, effective_at)),
        _ => unreachable!("a plan that was taken has a version"),
    }
}

async fn given(server: &Server) -> Result<Vec<Given>, Refused> {
    let Some(shelf) = server.plans.clone() else { return Ok(Vec::new()) };
    let broken = |error: String| Refused::new(StatusCode::INTERNAL_SERVER_ERROR, &format!("the journal cannot be read: {error}"));
    let given = tokio::task::spawn_blocking(move || shelf.given()).await;
    given.map_err(|error| broken(error.to_string()))?.map_err(broken)
}

fn find(given: &[Given], version: u32) -> Result<Arc<Plan>, Refused> {
    let found = given.iter().rev().find(|given| given.plan.head.version == version);
    found.map(|given| Arc::clone(&given.plan)).ok_or_else(|| {
        let last = given.iter().map(|given| given.plan.head.version).max().unwrap_or_default();
        let why = format!("there is no version {version} of the plan, expected 1 to {last}");
        Refused::at(StatusCode::NOT_FOUND, &why, "version")
    })
}

fn state_of(given: &Given, view: &View) -> &'static str {
    let version = given.plan.head.version;
    let of = |head: &PlanHead| head.version == version;
    if of(&view.plan) {
        "followed"
    } else if view.plans_pending.iter().any(of) {
        "pending"
    } else if view.plans_proposed.iter().any(|proposed| of(&proposed.head)) {
        "proposed"
    } else if given.rejected {
        "rejected"
    } else {
        "replaced"
    }
}

fn differences(old: &Plan, new: &Plan, site: &Site) -> Vec<PlanDifferenceDto> {
    let key = |stage: &tizbek_core::ids::StageId| site.stages[stage.index()].key.clone();
    let line = |stage: &tizbek_core::ids::StageId, start: &Timestamp, end: &Timestamp, old, new, what| PlanDifferenceDto::Line {
        stage: key(stage),
        start: rfc3339_millis(*start),
        end: rfc3339_millis(*end),
        old,
        new,
        what,
    };
    let dto = |difference: &Difference| match difference {
        Difference::Quantity { stage, start, end, old, new } => {
            line(stage, start, end, old.map(units), new.map(units), "quantity")
        }
        Difference::Quality { stage, start, end, old, new } => line(stage, start, end, *old, *new, "quality"),
        Difference::Order { key, change } => PlanDifferenceDto::Order {
            order: key.clone(),
            change: match change {
                OrderChange::Added => "added",
                OrderChange::Removed => "removed",
                OrderChange::Changed => "changed",
            },
        },
    };
    diff(old, new, site).iter().map(dto).collect()
}

fn met(site: &Site, view: &View, revision: &Revision) -> Vec<StageRevisedDto> {
    let Some(situation) = &view.situation else { return Vec::new() };
    let from = situation.case.start.counted_from;
    let stage = |(index, stage): (usize, &tizbek_core::advise::StageCompared)| {
        let id = tizbek_core::ids::StageId::of(index);
        let planned = revision.plan.until(id, situation.until) - revision.plan.until(id, from);
        StageRevisedDto {
            stage: site.stages[index].key.clone(),
            planned_before: thousandths(stage.planned),
            planned: units(planned.amount()),
            done: band(stage.done),
        }
    };
    revision.stages.iter().enumerate().map(stage).collect()
}

pub(super) fn proposed_dto(proposed: &ProposedView) -> ProposedPlanDto {
    let unit = |unit: &String| {
        let answer = proposed.answers.iter().find(|answer| answer.unit == *unit);
        UnitAnswerDto {
            unit: unit.clone(),
            agrees: answer.map(|answer| answer.agrees),
            by: answer.map(|answer| answer.by.clone()),
            at: answer.map(|answer| rfc3339_millis(answer.at)),
            reason: answer.map(|answer| answer.reason.clone()),
        }
    };
    ProposedPlanDto {
        version: proposed.head.version,
        author: proposed.head.author.clone(),
        reason: proposed.head.reason.clone(),
        effective_at: rfc3339_millis(proposed.head.effective_at),
        given_at: rfc3339_millis(proposed.given_at),
        units: proposed.agree.iter().map(unit).collect(),
    }
}

/// Who must agree when nobody says who: with a directory those that do it and those that the matrix names, without one nobody.
fn by_matrix(site: &Site, levers: &[PulledDto]) -> Vec<String> {
    if site.settings.units.is_empty() {
        return Vec::new();
    }
    let levers = levers.iter().filter_map(|pulled| site.lever(&pulled.lever)).map(|id| &site.levers[id.index()]);
    let units: BTreeSet<String> = levers.flat_map(|lever| [vec![lever.owner.clone()], site.must_agree(lever)].concat()).collect();
    units.into_iter().filter(|unit| site.unit(unit).is_some()).collect()
}

/// Those that have levers, or must agree to some, and stages: who is called otherwise could not answer.
fn units_of(site: &Site, asked: &[String]) -> Result<Vec<String>, Refused> {
    let mut units: Vec<String> = asked.iter().map(|unit| unit.trim().to_owned()).filter(|unit| !unit.is_empty()).collect();
    units.sort();
    units.dedup();
    if units.len() > UNITS_MAX {
        return Err(unfit(&format!("found {} units, expected at most {UNITS_MAX}", units.len()), "agree"));
    }
    let known = super::units::all(site);
    if let Some(unit) = units.iter().find(|unit| !known.contains(unit)) {
        let known = known.join(", ");
        return Err(unfit(&format!("found the unit {unit:?}, expected some of {known}"), "agree"));
    }
    Ok(units)
}

/// Who gives a plan, and that he says why.
fn who(caller: &Caller, by: &str, reason: &str, on: &str, is_dry: bool) -> Result<String, Refused> {
    let by = caller.speaks_as(by, "by")?;
    let on = if is_dry { &format!("{on} (tried)") } else { on };
    caller.note(on, &noted(caller, &by, reason.trim()));
    if is_dry {
        return Ok(by);
    }
    sound(&by, reason)?;
    if reason.trim().is_empty() { Err(unfit("expected why the plan is changed", "reason")) } else { Ok(by) }
}

fn instant(text: &str) -> Result<Timestamp, Refused> {
    let at = text.parse::<jiff::Timestamp>().map(|at| Timestamp(at.as_microsecond()));
    at.map_err(|_| unfit(&format!("found {text:?}, expected RFC 3339, as 2026-11-22T20:00:00+05:00"), "effective_at"))
}

fn sound(by: &str, reason: &str) -> Result<(), Refused> {
    if by.is_empty() || by.chars().count() > NAME_CHARS_MAX {
        return Err(unfit("expected a name of 1 to 80 characters", "by"));
    }
    if reason.chars().count() > REASON_CHARS_MAX {
        return Err(unfit(&format!("expected {REASON_CHARS_MAX} characters at most"), "reason"));
    }
    Ok(())
}

fn unfit(error: &str, at: &str) -> Refused {
    Refused::at(StatusCode::UNPROCESSABLE_ENTITY, error, at)
}
