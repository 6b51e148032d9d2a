//! Sources as the API says them: whether they are heard, what became of what they sent, and what is the matter with them.

use std::collections::BTreeMap;

use serde::Serialize;
use tizbek_core::health::{Finding, Tally};
use tizbek_core::model::Site;
use tizbek_core::view::{ClockView, SourceView};
use utoipa::ToSchema;

use crate::texts::rfc3339_millis;

const SECS_A_DAY: f64 = 86_400.0;

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
    /// The clocks of its devices that have been heard; none where we stamp what we read ourselves.
    pub clocks: Vec<DeviceClockDto>,
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
pub struct DeviceClockDto {
    /// Which device: a topic, an edge node.
    pub device: String,
    /// Its time counts as it is; otherwise what it says is put on our time.
    pub trusted: bool,
    /// What is added to what it says; below zero: it is ahead.
    pub offset_secs: f64,
    /// The smallest age in the last minutes, by its own time.
    pub least_age_secs: f64,
    /// Seconds a day that it gains; null: it cannot be told from none.
    pub gains_secs_a_day: Option<f64>,
    /// When it was last found set, and by how much: above zero, ahead.
    pub set_at: Option<String>,
    pub set_by_secs: Option<f64>,
    /// Readings that wait until it is known how it is.
    pub waiting: usize,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct FindingDto {
    /// `no_connection`, `silent`, `no_answer`, `refused`, `malformed`, `unmapped`, `lost`, `overloaded`, `clock_ahead`, `clock_behind`, `clocks_corrected`, `device`, `sensors`
    pub kind: &'static str,
    /// Of a clock: by how much. Of corrected clocks, of the one that is most wrong; above zero: behind ours.
    pub secs: Option<f64>,
    /// Of sensors: whose signals say nothing of use, or the same all the time.
    pub signals: Vec<String>,
    /// Of corrected clocks: whose.
    pub devices: Vec<String>,
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
        clocks: view.clocks.iter().map(|clock| clock_dto(site, clock)).collect(),
        findings: view.findings.iter().map(|finding| finding_dto(site, finding)).collect(),
    }
}

fn tally(tally: &Tally) -> TallyDto {
    let outcomes = tally.outcomes().map(|(outcome, count)| (outcome.word(), count)).collect();
    TallyDto { readings: tally.all(), outcomes }
}

fn clock_dto(site: &Site, view: &ClockView) -> DeviceClockDto {
    let clock = &site.clocks[view.clock.index()];
    DeviceClockDto {
        device: clock.key.clone(),
        trusted: clock.trusted,
        offset_secs: view.offset.as_secs_f64(),
        least_age_secs: view.least_age.as_secs_f64(),
        gains_secs_a_day: view.drift.map(|drift| drift * SECS_A_DAY / 1e6),
        set_at: view.stepped.map(|(at, _)| rfc3339_millis(at)),
        set_by_secs: view.stepped.map(|(_, by)| by.as_secs_f64()),
        waiting: view.waiting,
    }
}

fn finding_dto(site: &Site, finding: &Finding) -> FindingDto {
    let (secs, signals) = match finding {
        Finding::ClockAhead(by) | Finding::ClockBehind(by) | Finding::ClocksCorrected(_, by) => {
            (Some(by.as_secs_f64()), Vec::new())
        }
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
    let devices = match finding {
        Finding::ClocksCorrected(clocks, _) => clocks.iter().map(|clock| site.clocks[clock.index()].key.clone()).collect(),
        _ => Vec::new(),
    };
    FindingDto { kind: finding.word(), secs, signals, devices }
}
