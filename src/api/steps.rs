//! A variant as work orders, over HTTP: step by step what is to be set, moved or put off, by whom and when, what each step is worth,
//! which machine or crew it takes and who has that, and what speaks against it. It orders nothing.

use std::sync::Arc;

use axum::extract::{Json, State};
use serde::Serialize;
use tizbek_core::action::ActionState;
use tizbek_core::advise::{Change, Need, Objection, Question, Step, Steps, Taken};
use tizbek_core::ids::{LeverId, ResourceId};
use tizbek_core::model::Site;
use tizbek_core::time::Timestamp;
use tizbek_core::view::View;
use utoipa::ToSchema;

use super::advice::{LeverDto, lever_dto, unfit};
use super::convert::thousandths;
use super::dto::RefusalDto;
use super::what_if::{VariantDto, VariantFoundDto, read_variant, situation, tried, variant_found};
use super::{Refused, Server};
use crate::texts::rfc3339_millis;

/// What has to be done for a variant.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct StepsDto {
    pub at: String,
    pub until: String,
    /// In the order in which they take effect.
    pub steps: Vec<StepDto>,
    /// What speaks against it: first what forbids it.
    pub objections: Vec<ObjectionDto>,
    /// Nothing forbids it.
    pub may_be_ordered: bool,
    /// What all stages miss less, hours of their nominal work.
    pub saves_hours: f64,
    pub cost: f64,
    pub nothing: VariantFoundDto,
    pub found: VariantFoundDto,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct StepDto {
    pub lever: LeverDto,
    pub ordered_at: String,
    /// When it is in force; null: by its lead time all is over.
    pub from: Option<String>,
    pub until: Option<String>,
    pub change: ChangeDto,
    pub cost: f64,
    /// What all stages miss less with it than without, where all other steps are taken: hours of their nominal work.
    pub saves_hours: f64,
    /// The machine or crew that it takes.
    pub needs: Option<NeedDto>,
}

/// What is to be set, moved or put off. Rates are units an hour.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum ChangeDto {
    /// What is planned when it begins, what people may go up to, and what the stage can do at least and most.
    Rate {
        was: f64,
        becomes: f64,
        least: f64,
        most: f64,
    },
    /// A machine leaves a stage, which can do `takes` less; the other can do `adds` more.
    Place {
        from_stage: String,
        takes: f64,
        adds: f64,
    },
    Capacity {
        adds: f64,
    },
    /// The share of the time that is left.
    RepairTime {
        factor: f64,
    },
    /// What is to come, and how much room there is now.
    Material {
        rate: f64,
        quantity: f64,
        room: f64,
    },
    /// A planned stop and when it would be instead; null: none is planned.
    Stop {
        was: Option<SpellDto>,
        becomes: Option<SpellDto>,
    },
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SpellDto {
    pub from: String,
    pub until: String,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct NeedDto {
    pub resource: String,
    /// The lever that has it, and until when; null: it is free.
    pub taken_by: Option<String>,
    pub taken_until: Option<String>,
    /// Others of its kind that nobody has.
    pub stand_ins: Vec<String>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ObjectionDto {
    /// `too_late`, `clashes`, `nothing_to_put_off`; `stops`, `no_room`, `harms`
    pub why: &'static str,
    /// It cannot be ordered like this; else it is for people to weigh.
    pub forbids: bool,
    /// The lever that is spoken against; null: all of them together.
    pub lever: Option<String>,
    /// The lever that it clashes with.
    pub with: Option<String>,
    /// The stage or buffer that it is about.
    pub at: Option<String>,
    pub from: Option<String>,
    pub until: Option<String>,
    /// Room that there is, or what the stage misses more: units.
    pub units: Option<f64>,
}

/// What has to be done for a variant, and what speaks against it. Levers that are ordered already, or promised by an action that was
/// agreed to, hold their machines and crews.
#[utoipa::path(post, path = "/api/v1/what-if/steps", tag = "advice", request_body = VariantDto,
    responses((status = 200, body = StepsDto), (status = 409, body = RefusalDto), (status = 422, body = RefusalDto), (status = 429, body = RefusalDto)))]
pub async fn steps(State(server): State<Arc<Server>>, Json(asked): Json<VariantDto>) -> Result<Json<StepsDto>, Refused> {
    if asked.levers.is_empty() {
        return Err(unfit("expected at least one lever", "levers"));
    }
    let view = server.views.fresh().await.view;
    let situation = situation(&view)?;
    let (at, until) = (situation.case.start.at, situation.until);
    let variant = read_variant(&server.site, &asked, at)?;
    let taken = taken(&server.site, &view, at, until);
    let work =
        move |question: &Question<'_>, workspace: &mut _| tizbek_core::advise::steps(question, &variant, &taken, workspace);
    let found = tried(&server, situation, work).await?;
    Ok(Json(steps_dto(&server.site, &view, (at, until), asked.name, &found)))
}

/// What is ordered, and what an action that was agreed to will order when it is issued.
fn taken(site: &Site, view: &View, now: Timestamp, until: Timestamp) -> Vec<Taken> {
    let ordered = view.advice.orders.iter().map(|order| Taken { lever: order.lever, from: order.from, until: order.until });
    let agreed = view.actions.all.values().filter(|action| action.state == ActionState::Agreed);
    let agreed = agreed.filter_map(|action| {
        let lever = site.lever(action.wanted.lever.as_deref()?)?;
        let (from, until) = site.levers[lever.index()].in_force(now, until)?;
        Some(Taken { lever, from, until })
    });
    ordered.chain(agreed).collect()
}

fn steps_dto(site: &Site, view: &View, (at, until): (Timestamp, Timestamp), name: String, found: &Steps) -> StepsDto {
    let mut objections: Vec<ObjectionDto> = found.objections.iter().map(|one| objection(site, one)).collect();
    objections.sort_by_key(|one| !one.forbids);
    StepsDto {
        at: rfc3339_millis(at),
        until: rfc3339_millis(until),
        steps: found.steps.iter().map(|one| step(site, one)).collect(),
        may_be_ordered: objections.iter().all(|one| !one.forbids),
        objections,
        saves_hours: thousandths(found.nothing.missing_hours - found.found.missing_hours),
        cost: thousandths(found.found.cost),
        nothing: variant_found(site, view, until, String::new(), &found.nothing),
        found: variant_found(site, view, until, name, &found.found),
    }
}

fn step(site: &Site, step: &Step) -> StepDto {
    StepDto {
        lever: lever_dto(site, &site.levers[step.lever.index()]),
        ordered_at: rfc3339_millis(step.ordered),
        from: step.in_force.map(|(from, _)| rfc3339_millis(from)),
        until: step.in_force.map(|(_, until)| rfc3339_millis(until)),
        change: change(site, &step.change),
        cost: thousandths(step.cost),
        saves_hours: thousandths(step.saves_hours),
        needs: step.needs.as_ref().map(|need| need_dto(site, need)),
    }
}

fn change(site: &Site, change: &Change) -> ChangeDto {
    let spell = |(from, until): (Timestamp, Timestamp)| SpellDto { from: rfc3339_millis(from), until: rfc3339_millis(until) };
    match *change {
        Change::Rate { was, becomes, least, most } => ChangeDto::Rate {
            was: thousandths(was),
            becomes: thousandths(becomes),
            least: thousandths(least),
            most: thousandths(most),
        },
        Change::Place { from, takes, adds } => {
            let from_stage = site.stages[from.index()].key.clone();
            ChangeDto::Place { from_stage, takes: thousandths(takes), adds: thousandths(adds) }
        }
        Change::Capacity { adds } => ChangeDto::Capacity { adds: thousandths(adds) },
        Change::RepairTime { factor } => ChangeDto::RepairTime { factor: thousandths(factor) },
        Change::Material { rate, quantity, room } => {
            ChangeDto::Material { rate: thousandths(rate), quantity: thousandths(quantity), room: thousandths(room) }
        }
        Change::Stop(put_off) => {
            ChangeDto::Stop { was: put_off.map(|(was, _)| spell(was)), becomes: put_off.map(|(_, becomes)| spell(becomes)) }
        }
    }
}

fn need_dto(site: &Site, need: &Need) -> NeedDto {
    let of = |resource: ResourceId| &site.resources[resource.index()];
    let of_kind = |other: &&ResourceId| of(**other).kind == of(need.resource).kind;
    NeedDto {
        resource: of(need.resource).key.clone(),
        taken_by: need.taken.map(|taken| key(site, taken.lever)),
        taken_until: need.taken.map(|taken| rfc3339_millis(taken.until)),
        stand_ins: need.stand_ins.iter().filter(of_kind).map(|other| of(*other).key.clone()).collect(),
    }
}

fn key(site: &Site, lever: LeverId) -> String {
    site.levers[lever.index()].key.clone()
}

fn objection(site: &Site, objection: &Objection) -> ObjectionDto {
    let blank = ObjectionDto {
        why: "",
        forbids: objection.forbids(),
        lever: None,
        with: None,
        at: None,
        from: None,
        until: None,
        units: None,
    };
    let spell = |from: Timestamp, until: Timestamp| (Some(rfc3339_millis(from)), Some(rfc3339_millis(until)));
    match objection {
        Objection::TooLate(lever) => ObjectionDto { why: "too_late", lever: Some(key(site, *lever)), ..blank },
        Objection::NothingToPutOff(lever) => ObjectionDto { why: "nothing_to_put_off", lever: Some(key(site, *lever)), ..blank },
        Objection::Clashes { lever, taken } => {
            let (from, until) = spell(taken.from, taken.until);
            let (lever, with) = (Some(key(site, *lever)), Some(key(site, taken.lever)));
            ObjectionDto { why: "clashes", lever, with, from, until, ..blank }
        }
        Objection::Stops { lever, stage, from, until } => {
            let (from, until) = spell(*from, *until);
            let at = Some(site.stages[stage.index()].key.clone());
            ObjectionDto { why: "stops", lever: Some(key(site, *lever)), at, from, until, ..blank }
        }
        Objection::NoRoom { lever, buffer, room } => {
            let at = Some(site.buffers[buffer.index()].key.clone());
            ObjectionDto { why: "no_room", lever: Some(key(site, *lever)), at, units: Some(thousandths(*room)), ..blank }
        }
        Objection::Harms { stage, misses } => {
            let at = Some(site.stages[stage.index()].key.clone());
            ObjectionDto { why: "harms", at, units: Some(thousandths(*misses)), ..blank }
        }
    }
}
