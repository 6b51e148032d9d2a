//! What if, over HTTP: levers moved by hand, several variants beside each other. What a variant amounts to is worked out in the core; as
//! work orders it is in `steps`, as a plan in `plans`.

use std::sync::Arc;

use axum::extract::{Json, State};
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use tizbek_core::advise::{Compared, Question, StageCompared, Stuff, Variant, compare};
use tizbek_core::forecast::{Problem, Workspace};
use tizbek_core::ids::LeverId;
use tizbek_core::metal::Chain;
use tizbek_core::model::Site;
use tizbek_core::time::{Span, Timestamp};
use tizbek_core::view::{Band, Situation, StageView, View};
use tokio::sync::Semaphore;
use utoipa::ToSchema;

use super::advice::{LEVERS_MAX, lever, unfit};
use super::convert::{band, thousandths};
use super::dto::{BandDto, RefusalDto};
use super::{Refused, Server};
use crate::texts::rfc3339_millis;

/// So many variants stand beside each other.
const VARIANTS_MAX: usize = 6;
/// So many are tried at a time: the others wait, and the chain does not.
static WHAT_IFS: Semaphore = Semaphore::const_new(2);

/// What is to stand beside each other.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WhatIfDto {
    pub variants: Vec<VariantDto>,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct VariantDto {
    /// What people call it.
    #[serde(default)]
    pub name: String,
    pub levers: Vec<PulledDto>,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PulledDto {
    pub lever: String,
    /// So many minutes from now it is ordered.
    #[serde(default)]
    pub after_min: f64,
}

/// Doing nothing first, then the variants in the order given.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ComparedDto {
    pub at: String,
    pub until: String,
    pub variants: Vec<VariantFoundDto>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct VariantFoundDto {
    pub name: String,
    pub stages: Vec<StageFoundDto>,
    /// What all stages miss of their plans, hours of their nominal work.
    pub missing_hours: f64,
    pub cost: f64,
    /// From when on no stage is behind by more than five minutes; null: not by the end.
    pub recovered_at: Option<String>,
}

/// At the end.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct StageFoundDto {
    pub id: String,
    pub planned: f64,
    pub done: BandDto,
    /// Done over planned, by the median; null: nothing is planned.
    pub plan_share: Option<f64>,
    pub missing: f64,
    /// Hours for which it stands because of itself, and for which it waits for others.
    pub stopped_hours: f64,
    pub waits_hours: f64,
    /// Metal of the shift: of a stage that separates what it wins, else what goes through it. Null: none is followed, or too much
    /// of it is not known.
    pub metal: Option<BandDto>,
    /// Of the plan.
    pub planned_metal: Option<f64>,
}

/// What becomes of the chain, as it is now, if levers are moved: several variants beside doing nothing, by the same chance.
#[utoipa::path(post, path = "/api/v1/what-if", tag = "advice", request_body = WhatIfDto,
    responses((status = 200, body = ComparedDto), (status = 409, body = RefusalDto), (status = 422, body = RefusalDto), (status = 429, body = RefusalDto)))]
pub async fn what_if(State(server): State<Arc<Server>>, Json(asked): Json<WhatIfDto>) -> Result<Json<ComparedDto>, Refused> {
    if asked.variants.is_empty() || asked.variants.len() > VARIANTS_MAX {
        return Err(unfit(&format!("expected 1 to {VARIANTS_MAX} variants, found {}", asked.variants.len()), "variants"));
    }
    let view = server.views.fresh().await.view;
    let situation = situation(&view)?;
    let (at, until) = (situation.case.start.at, situation.until);
    let ordered: Vec<LeverId> = view.advice.orders.iter().map(|order| order.lever).collect();
    let read = |variant: &VariantDto| {
        let read = read_variant(&server.site, variant, at)?;
        fits_beside(&server.site, &read, &ordered)?;
        Ok(read)
    };
    let variants = asked.variants.iter().map(read).collect::<Result<Vec<_>, Refused>>()?;
    let found = tried(&server, situation, move |question, workspace| compare(question, &variants, workspace)).await?;
    let names = std::iter::once(String::new()).chain(asked.variants.into_iter().map(|variant| variant.name));
    let found_dto = |(name, found): (String, &Compared)| variant_found(&server.site, &view, until, name, found);
    let variants = names.zip(&found).map(found_dto).collect();
    Ok(Json(ComparedDto { at: rfc3339_millis(at), until: rfc3339_millis(until), variants }))
}

/// The chain as it is, to be tried.
pub(super) fn situation(view: &View) -> Result<Arc<Situation>, Refused> {
    view.situation
        .clone()
        .ok_or_else(|| Refused::new(StatusCode::CONFLICT, "nothing can be forecast now: there is no plan, or nothing is linked"))
}

/// Tries something in the forecast, from the state that the chain is in: not many at a time, and away from the chain.
pub(super) async fn tried<T: Send + 'static>(
    server: &Server,
    situation: Arc<Situation>,
    what: impl FnOnce(&Question<'_>, &mut Workspace) -> Result<T, Vec<Problem>> + Send + 'static,
) -> Result<T, Refused> {
    let Ok(permit) = WHAT_IFS.try_acquire() else {
        let why = "others are trying variants at this moment: try again in a second";
        return Err(Refused::new(StatusCode::TOO_MANY_REQUESTS, why));
    };
    let site = Arc::clone(&server.site);
    let found = tokio::task::spawn_blocking(move || {
        let _permit = permit;
        let content = site.settings.content.as_deref().zip(situation.metal.as_ref());
        let stuff = content.map(|(content, metal)| Stuff { chain: Chain { site: &site, content }, metal });
        let Situation { case, until, .. } = &*situation;
        let question = Question { case, levers: &site.levers, free: &[], until: *until, told: &[], stuff };
        what(&question, &mut Workspace::default())
    });
    let gone = || Refused::new(StatusCode::SERVICE_UNAVAILABLE, "the program is ending");
    found.await.map_err(|_| gone())?.map_err(|problems| {
        let problems = problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ");
        Refused::new(StatusCode::CONFLICT, &format!("nothing can be forecast now: {problems}"))
    })
}

pub(super) fn read_variant(site: &Site, variant: &VariantDto, now: Timestamp) -> Result<Variant, Refused> {
    if variant.levers.len() > LEVERS_MAX {
        return Err(unfit(&format!("expected at most {LEVERS_MAX} levers, found {}", variant.levers.len()), "levers"));
    }
    let mut read = Variant::default();
    for pulled in &variant.levers {
        let id = lever(site, &pulled.lever)?;
        if !(0.0..=1_440.0).contains(&pulled.after_min) {
            return Err(unfit(&format!("expected 0 to 1440 minutes, found {}", pulled.after_min), "after_min"));
        }
        read.pulls.push((id, now + Span((pulled.after_min * 60e6) as i64)));
    }
    Ok(read)
}

/// No lever twice, none beside one that wants the same crew, and none that is ordered: that is in the forecast already.
pub(super) fn fits_beside(site: &Site, variant: &Variant, ordered: &[LeverId]) -> Result<(), Refused> {
    let of = |lever: LeverId| &site.levers[lever.index()];
    for (index, (id, _)) in variant.pulls.iter().enumerate() {
        let mut beside = variant.pulls[..index].iter().map(|(other, _)| other).chain(ordered);
        if let Some(other) = beside.find(|other| *other == id || !of(**other).pull.goes_with(of(*id).pull)) {
            return Err(unfit(&format!("{:?} cannot be ordered beside {:?}", of(*id).key, of(*other).key), "levers"));
        }
    }
    Ok(())
}

pub(super) fn variant_found(site: &Site, view: &View, until: Timestamp, name: String, found: &Compared) -> VariantFoundDto {
    let stages = found.stages.iter().zip(&view.stages).enumerate();
    VariantFoundDto {
        name,
        stages: stages.map(|(index, (found, now))| stage_found(&site.stages[index].key, view, until, found, now)).collect(),
        missing_hours: thousandths(found.missing_hours),
        cost: thousandths(found.cost),
        recovered_at: found.recovered.map(rfc3339_millis),
    }
}

fn stage_found(key: &str, view: &View, until: Timestamp, stage: &StageCompared, now: &StageView) -> StageFoundDto {
    let metal = now.metal.as_ref().zip(stage.metal).map(|(now, ahead)| {
        let by_now = now.actual.as_units();
        Band { low: by_now + ahead.low, middle: by_now + ahead.middle, high: by_now + ahead.high }
    });
    let of_this_shift = view.shift.as_ref().is_some_and(|shift| shift.end == until);
    let planned_metal = now.metal.as_ref().and_then(|metal| metal.planned_shift).filter(|_| of_this_shift);
    StageFoundDto {
        id: key.to_owned(),
        planned: thousandths(stage.planned),
        done: band(stage.done),
        plan_share: (stage.planned > 0.0).then(|| thousandths(stage.done.middle / stage.planned)),
        missing: thousandths(stage.missing),
        stopped_hours: thousandths(stage.stopped),
        waits_hours: thousandths(stage.waits),
        metal: metal.map(band),
        planned_metal: planned_metal.map(|planned| thousandths(planned.as_units())),
    }
}
