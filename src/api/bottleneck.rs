//! Where the chain is narrowest, over HTTP: who was the drum in a time, how much each stage can do beyond what is asked of it, and what
//! its time went into. Serves F3.S1.U1 of the professional standard.

use std::sync::Arc;

use axum::extract::{Json, Query, State};
use serde::{Deserialize, Serialize};
use tizbek_core::drum::course::Spell;
use tizbek_core::time::{Span, Timestamp};
use tizbek_core::view::View;
use utoipa::{IntoParams, ToSchema};

use super::advice::unfit;
use super::convert::thousandths;
use super::dto::{RefusalDto, TimesDto};
use super::{Refused, Server, figures};
use crate::texts::rfc3339_millis;

/// Of which time.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct During {
    /// RFC 3339; the begin of the shift where it is left out. The answer begins when a drum is known.
    #[serde(default)]
    from: Option<String>,
    /// RFC 3339; now where it is left out.
    #[serde(default)]
    to: Option<String>,
}

#[derive(Serialize, ToSchema)]
pub struct BottleneckDto {
    pub from: String,
    pub to: String,
    /// In the order of the site.
    pub stages: Vec<NarrowDto>,
    /// Who was the drum, in order. Two days of it are kept.
    pub course: Vec<SpellOfDrumDto>,
}

#[derive(Serialize, ToSchema)]
pub struct NarrowDto {
    pub id: String,
    /// How long it was the drum, and the share of the time that is.
    pub drum_secs: i64,
    pub drum_share: f64,
    /// Units an hour: what it can do now, what is asked of it until the shift ends, and how much more it can. Null: not known.
    pub able: Option<f64>,
    pub asked: Option<f64>,
    pub margin: Option<f64>,
    /// `stop`, `rate`, `plan`: as of the drum.
    pub limits: Option<&'static str>,
    /// What its time went into since the shift began, whatever was asked for: starved, blocked, down and the rest.
    pub times: Option<TimesDto>,
}

#[derive(Serialize, ToSchema)]
pub struct SpellOfDrumDto {
    pub stage: String,
    pub limits: &'static str,
    pub from: String,
    /// Null: it still is.
    pub until: Option<String>,
}

/// Where the chain is narrowest, and where it was.
#[utoipa::path(get, path = "/api/v1/bottleneck", tag = "chain", params(During),
    responses((status = 200, body = BottleneckDto), (status = 422, body = RefusalDto)))]
pub async fn bottleneck(State(server): State<Arc<Server>>, Query(during): Query<During>) -> Result<Json<BottleneckDto>, Refused> {
    let view = server.views.fresh().await.view;
    let from = moment(during.from.as_deref(), "from")?.or(view.shift.as_ref().map(|shift| shift.start)).unwrap_or(view.now);
    let to = moment(during.to.as_deref(), "to")?.unwrap_or(view.now).min(view.now);
    if from > to {
        return Err(unfit("expected a time before the end of what is asked for, and before now", "from"));
    }
    // Of what was before the first drum that is kept nothing is known.
    let from = from.max(view.drum_course.first().map_or(to, |spell| spell.from)).min(to);
    Ok(Json(found(&server, &view, from, to)))
}

fn moment(text: Option<&str>, at: &str) -> Result<Option<Timestamp>, Refused> {
    let wrong = |text: &str| unfit(&format!("found {text:?}, expected an RFC 3339 time"), at);
    text.map(|text| super::facts::time(at, text).map_err(|_| wrong(text))).transpose()
}

fn found(server: &Server, view: &View, from: Timestamp, to: Timestamp) -> BottleneckDto {
    let length = to - from;
    let within = |spell: &Spell| (spell.until.unwrap_or(view.now).min(to) - spell.from.max(from)).max(Span::ZERO);
    let site = &server.site;
    let stage = |(index, stage): (usize, &tizbek_core::model::Stage)| {
        let spells = view.drum_course.iter().filter(|spell| spell.stage.index() == index);
        let drum = spells.fold(Span::ZERO, |sum, spell| sum + within(spell));
        let margin = view.margins[index];
        NarrowDto {
            id: stage.key.clone(),
            drum_secs: drum.whole_secs(),
            drum_share: if length > Span::ZERO { thousandths(drum.as_hours_f64() / length.as_hours_f64()) } else { 0.0 },
            able: margin.map(|margin| thousandths(margin.able)),
            asked: margin.map(|margin| thousandths(margin.asked)),
            margin: margin.map(|margin| thousandths(margin.able - margin.asked)),
            limits: margin.map(|margin| figures::limits(margin.limits)),
            times: view.stages[index].usage.shift.as_ref().map(figures::times),
        }
    };
    let course = view.drum_course.iter().filter(|spell| within(spell) > Span::ZERO);
    BottleneckDto {
        from: rfc3339_millis(from),
        to: rfc3339_millis(to),
        stages: site.stages.iter().enumerate().map(stage).collect(),
        course: course
            .map(|spell| SpellOfDrumDto {
                stage: site.stages[spell.stage.index()].key.clone(),
                limits: figures::limits(spell.limits),
                from: rfc3339_millis(spell.from),
                until: spell.until.map(rfc3339_millis),
            })
            .collect(),
    }
}
