//! What orders have brought, as the API says it: a part of the advice.

use serde::Serialize;
use tizbek_core::check::{Checked, Verdict};
use tizbek_core::model::Site;
use tizbek_core::view::{CheckedView, TallyView};
use utoipa::ToSchema;

use super::convert::{band, thousandths};
use super::dto::BandDto;
use crate::texts::rfc3339_millis;

/// Levers that were ordered together, and what they have brought.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct OrderCheckedDto {
    /// Counts orders that were followed.
    pub number: u64,
    pub at: String,
    pub by: String,
    pub levers: Vec<String>,
    /// By when it counts, or was counted.
    pub until: String,
    /// It is final.
    pub over: bool,
    /// `too_early`, `effective`, `partly`, `not`; `unclear`: it is over, and what was seen does not say.
    pub verdict: &'static str,
    /// Null: nothing was looked at yet.
    pub found: Option<FoundDto>,
}

/// Measured against the same shift without the order.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct FoundDto {
    pub at: String,
    /// Where most was promised, what was missed less there of the plan (the 80 % band), and what was promised for the end.
    pub stage: String,
    pub saved: BandDto,
    pub promised: f64,
    /// Saved over promised; null: nothing was promised.
    pub share: Option<f64>,
    /// By stage: what was missed less; below zero: more.
    pub stages: Vec<f64>,
    /// The logarithm of how much more likely what was seen is if what was ordered was done; null: nothing of what was seen can tell.
    pub evidence: Option<f64>,
}

/// What a lever has brought, of the orders in which it was: units of the stage where most was promised.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LeverTallyDto {
    pub lever: String,
    /// How often it was ordered and the order is over; how many of those could be judged; how many of these brought nothing.
    pub ordered: u32,
    pub judged: u32,
    pub failed: u32,
    pub promised: f64,
    pub measured: f64,
    /// Measured over promised; null: nothing was promised.
    pub share: Option<f64>,
}

pub(super) fn checked_dto(site: &Site, view: &CheckedView) -> OrderCheckedDto {
    OrderCheckedDto {
        number: view.number,
        at: rfc3339_millis(view.at),
        by: view.by.clone(),
        levers: view.levers.iter().map(|lever| site.levers[lever.index()].key.clone()).collect(),
        until: rfc3339_millis(view.until),
        over: view.over,
        verdict: verdict(view.checked.as_ref().map_or(Verdict::TooEarly, |checked| checked.verdict)),
        found: view.checked.as_ref().map(|checked| found_dto(site, checked)),
    }
}

fn found_dto(site: &Site, checked: &Checked) -> FoundDto {
    FoundDto {
        at: rfc3339_millis(checked.at),
        stage: site.stages[checked.stage.index()].key.clone(),
        saved: band(checked.saved),
        promised: thousandths(checked.promised),
        share: checked.share.map(thousandths),
        stages: checked.stages.iter().map(|units| thousandths(*units)).collect(),
        evidence: checked.evidence.map(thousandths),
    }
}

fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::TooEarly => "too_early",
        Verdict::Effective => "effective",
        Verdict::Partly => "partly",
        Verdict::Not => "not",
        Verdict::Unclear => "unclear",
    }
}

pub(super) fn tally_dto(site: &Site, tally: &TallyView) -> LeverTallyDto {
    LeverTallyDto {
        lever: site.levers[tally.lever.index()].key.clone(),
        ordered: tally.ordered,
        judged: tally.told,
        failed: tally.failed,
        promised: thousandths(tally.promised),
        measured: thousandths(tally.measured),
        share: (tally.promised > 0.0).then(|| thousandths(tally.measured / tally.promised)),
    }
}
