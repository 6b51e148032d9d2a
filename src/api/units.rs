//! The directory of units and the matrix of who reports, agrees, decides and applies; and which unit who asks speaks for.

use std::collections::BTreeSet;
use std::sync::Arc;

use axum::extract::{Json, State};
use axum::http::StatusCode;
use tizbek_core::ids::StageId;
use tizbek_core::model::{ActionKind, Site};

use super::dto::{ResponsibilitiesDto, ResponsibilityDto, UnitsDto, kind_word, named_unit_dto, unit_dto};
use super::who::Caller;
use super::{Refused, Server};

/// The units of the site: the directory, or what levers and rosters call so.
#[utoipa::path(get, path = "/api/v1/units", tag = "units", responses((status = 200, body = UnitsDto)))]
pub async fn units(State(server): State<Arc<Server>>, caller: Caller) -> Json<UnitsDto> {
    let site = &server.site;
    let unit = |key: &String| site.unit(key).map_or_else(|| named_unit_dto(site, key), |unit| unit_dto(site, unit));
    let units = all(site).iter().map(unit).collect();
    Json(UnitsDto { units, own: own(site, &caller) })
}

/// Who reports, agrees, decides and applies, by stage and kind of action.
#[utoipa::path(get, path = "/api/v1/responsibilities", tag = "units", responses((status = 200, body = ResponsibilitiesDto)))]
pub async fn responsibilities(State(server): State<Arc<Server>>) -> Json<ResponsibilitiesDto> {
    let site = &server.site;
    let kinds = [ActionKind::Operations, ActionKind::Parameter, ActionKind::Resource];
    let row = |stage: usize, kind| {
        let duties = site.duties(StageId::of(stage), kind);
        ResponsibilityDto {
            stage: site.stages[stage].key.clone(),
            kind: kind_word(kind),
            reports: duties.reports,
            agrees: duties.agrees,
            decides: duties.decides,
            applies: duties.applies,
        }
    };
    let rows = (0..site.stages.len()).flat_map(|stage| kinds.map(|kind| row(stage, kind))).collect();
    Json(ResponsibilitiesDto { rows })
}

/// The ids of all units: of the directory in its order; without one whatever is called a unit, and stages, whose people are units too.
pub fn all(site: &Site) -> Vec<String> {
    if !site.settings.units.is_empty() {
        return site.settings.units.iter().map(|unit| unit.key.clone()).collect();
    }
    let of_levers = site.levers.iter().flat_map(|lever| lever.agree.iter().chain([&lever.owner]));
    let of_rosters = site.settings.rosters.iter().map(|roster| &roster.unit);
    let all: BTreeSet<&String> = of_levers.chain(of_rosters).chain(site.stages.iter().map(|stage| &stage.key)).collect();
    all.into_iter().cloned().collect()
}

/// The stages whose people speak for a unit: of the directory; without one those at which it has levers. And what is called like it.
pub fn stages_of(site: &Site, unit: &str) -> Vec<String> {
    let key = |stage: StageId| site.stages[stage.index()].key.clone();
    let mut stages: Vec<String> = match site.unit(unit) {
        Some(unit) => unit.stages.iter().copied().map(key).collect(),
        None => {
            let own = site.levers.iter().filter(|lever| lever.owner == unit);
            own.filter_map(|lever| lever.pull.stage()).map(key).collect()
        }
    };
    stages.push(unit.to_owned());
    stages
}

/// The units that who asks speaks for; none for who has no unit.
pub fn own(site: &Site, caller: &Caller) -> Vec<String> {
    let Some(person) = caller.person().filter(|person| !person.units.is_empty()) else { return Vec::new() };
    let speaks = |unit: &String| stages_of(site, unit).iter().any(|stage| person.units.contains(stage));
    all(site).into_iter().filter(speaks).collect()
}

/// # Errors
/// It is no unit of the site.
pub fn known(site: &Site, unit: &str, at: &str) -> Result<(), Refused> {
    let all = all(site);
    if all.iter().any(|known| known == unit) {
        return Ok(());
    }
    let why = format!("found {unit:?}, expected one of {}", all.join(", "));
    Err(Refused::at(StatusCode::UNPROCESSABLE_ENTITY, &why, at))
}
