//! Sources as the API says them: whether they are heard, what became of what they sent, and what is the matter with them.

use std::collections::BTreeMap;

use serde::Serialize;
use tizbek_core::health::{Finding, Tally};
use tizbek_core::model::Site;
use tizbek_core::view::SourceView;
use utoipa::ToSchema;

use crate::texts::rfc3339_millis;

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SourceViewDto {
    pub id: String,
    /// Null: it has not said anything about itself yet.
    pub up: Option<bool>,
    pub silent: bool,
    pub last_received_at: Option<String>,
    pub lost: u64,
    /// What became of what it sent in the last hour, to within five minutes, and since it was first heard of.
    pub last_hour: TallyDto,
    pub in_all: TallyDto,
    /// The smallest age in seconds of what came in the last minutes, when it came: how far its clock is behind ours, and the least time
    /// under way. Below zero: its clock is ahead. Null: nothing came.
    pub least_age_secs: Option<f64>,
    /// The gravest first; empty: all is well.
    pub findings: Vec<FindingDto>,
}

/// How many readings, and how many of them were what: `good`, `uncertain`, `late` (but in time), `bad_…` by quality, `duplicate`,
/// `too_late`, `future` (of a clock ahead of ours), and what is known to be missing: `queue_full`, `no_answer`, `refused`,
/// `malformed`, `unmapped`, `sequence`, `skipped`. What did not happen is left out.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct TallyDto {
    pub readings: u64,
    pub outcomes: BTreeMap<&'static str, u64>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct FindingDto {
    /// `no_connection`, `silent`, `no_answer`, `refused`, `malformed`, `unmapped`, `lost`, `overloaded`, `clock_ahead`, `clock_behind`, `device`, `sensors`
    pub kind: &'static str,
    /// Of a clock: by how much.
    pub secs: Option<f64>,
    /// Of sensors: whose signals say nothing of use, or the same all the time.
    pub signals: Vec<String>,
}

pub fn source_view(site: &Site, view: &SourceView) -> SourceViewDto {
    SourceViewDto {
        id: site.sources[view.source.index()].key.clone(),
        up: view.up,
        silent: view.silent,
        last_received_at: view.last_received_at.map(rfc3339_millis),
        lost: view.lost,
        last_hour: tally(&view.last_hour),
        in_all: tally(&view.in_all),
        least_age_secs: view.least_age.map(|age| age.as_secs_f64()),
        findings: view.findings.iter().map(|finding| finding_dto(site, finding)).collect(),
    }
}

fn tally(tally: &Tally) -> TallyDto {
    let outcomes = tally.outcomes().map(|(outcome, count)| (outcome.word(), count)).collect();
    TallyDto { readings: tally.all(), outcomes }
}

fn finding_dto(site: &Site, finding: &Finding) -> FindingDto {
    let (secs, signals) = match finding {
        Finding::ClockAhead(by) | Finding::ClockBehind(by) => (Some(by.as_secs_f64()), Vec::new()),
        Finding::Sensors(signals) => (None, signals.iter().map(|id| site.signals[id.index()].key.clone()).collect()),
        Finding::NoConnection
        | Finding::Silent
        | Finding::NoAnswer
        | Finding::Refused
        | Finding::Malformed
        | Finding::Unmapped
        | Finding::Lost
        | Finding::Overloaded
        | Finding::Device => (None, Vec::new()),
    };
    FindingDto { kind: finding.word(), secs, signals }
}
