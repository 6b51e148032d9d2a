//! The content beside the tonnes as the API says it: types, and how they are made of the view. Grades are in the unit of the content
//! (`%`, `g/t`), metal in the site's unit, recoveries are shares.

use serde::Serialize;
use tizbek_core::model::{Content, Site};
use tizbek_core::units::Amount;
use tizbek_core::view::{BufferView, StageView};
use utoipa::ToSchema;

use super::convert::{ledger_dto, text, thousandths};
use super::dto::{LedgerDto, TextDto};
use crate::texts::rfc3339_millis;

/// What is followed beside the tonnes.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ContentDto {
    pub id: String,
    pub name: TextDto,
    /// What its grade is counted in.
    pub unit: String,
}

/// The metal in what a stage moves, as of the last minute.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct StageMetalDto {
    /// Of what it takes now, with its standard error; null: not known.
    pub grade: Option<f64>,
    pub grade_sigma: Option<f64>,
    /// By the plan now; null: it plans none.
    pub planned_grade: Option<f64>,
    /// When the last sample that counted was taken.
    pub sampled_at: Option<String>,
    /// Metal since the shift began: of a stage that separates what it won, else what went through it.
    pub actual: f64,
    /// Null: the plan has no grades for this stage.
    pub planned: Option<f64>,
    pub planned_shift: Option<f64>,
    /// Tonnes of this shift of unknown grade: their metal is not in `actual`.
    pub unknown: f64,
    /// Of a stage that separates.
    pub recovery: Option<RecoveryDto>,
    /// What `planned` less `actual` is made of: `quality` is what is missing in tonnes that were moved.
    pub ledger: LedgerDto,
}

/// The metal won over the metal fed, shares.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RecoveryDto {
    pub now: f64,
    /// Standard error of `now`.
    pub sigma: f64,
    /// Since the shift began; null: nothing was fed.
    pub shift: Option<f64>,
    pub planned: f64,
}

/// The metal in what lies in a buffer.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct BufferMetalDto {
    /// Of all that lies there, with its standard error; null: not known.
    pub grade: Option<f64>,
    pub grade_sigma: Option<f64>,
    /// Of what comes out next.
    pub next: Option<f64>,
    pub metal: f64,
}

pub(super) fn content(content: &Content) -> ContentDto {
    ContentDto { id: content.key.clone(), name: text(&content.name), unit: content.unit.clone() }
}

pub(super) fn stage(site: &Site, view: &StageView) -> Option<StageMetalDto> {
    let (metal, content) = (view.metal.as_ref()?, site.settings.content.as_deref()?);
    let grade = |share: f64| thousandths(content.grade(share));
    Some(StageMetalDto {
        grade: metal.grade.map(|estimate| grade(estimate.grade)),
        grade_sigma: metal.grade.map(|estimate| grade(estimate.sigma)),
        planned_grade: metal.planned_grade.map(grade),
        sampled_at: metal.sampled_at.map(rfc3339_millis),
        actual: units(metal.actual),
        planned: metal.planned.map(units),
        planned_shift: metal.planned_shift.map(units),
        unknown: units(metal.unknown),
        recovery: metal.recovery.map(|recovery| RecoveryDto {
            now: thousandths(recovery.now.grade),
            sigma: thousandths(recovery.now.sigma),
            shift: recovery.shift.map(thousandths),
            planned: thousandths(recovery.planned),
        }),
        ledger: ledger_dto(site, &metal.ledger),
    })
}

pub(super) fn buffer(site: &Site, view: &BufferView) -> Option<BufferMetalDto> {
    let (metal, content) = (view.metal.as_ref()?, site.settings.content.as_deref()?);
    let grade = |share: f64| thousandths(content.grade(share));
    Some(BufferMetalDto {
        grade: metal.grade.map(|estimate| grade(estimate.grade)),
        grade_sigma: metal.grade.map(|estimate| grade(estimate.sigma)),
        next: metal.next.map(|estimate| grade(estimate.grade)),
        metal: units(metal.metal),
    })
}

/// To the gram, where the site counts tonnes: of gold that is much.
fn units(amount: Amount) -> f64 {
    amount.as_units()
}
