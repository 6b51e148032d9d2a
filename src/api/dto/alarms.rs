//! What is set aside, and what who watches has to take in.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::incident::CauseDto;

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DeskDto {
    /// What is shelved, then what is out of service, then what the site file suppresses now.
    pub aside: Vec<AsideDto>,
    pub load: LoadDto,
    /// The longest time for which something can be shelved.
    pub shelve_max_secs: i64,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AsideDto {
    /// `shelved`, `out_of_service`, `suppressed`
    pub why: &'static str,
    /// Of what is shelved: the incident under whose number it is taken back, and what it is put down to.
    pub incident: Option<u64>,
    pub cause: Option<CauseDto>,
    /// Of what is out of service.
    pub subject: Option<SubjectDto>,
    /// Of what is suppressed: the rule of the site file, and the stage that stops as planned.
    pub rule: Option<String>,
    pub stage: Option<String>,
    pub since: String,
    /// Null: until somebody puts it back.
    pub until: Option<String>,
    /// Empty: the site file.
    pub by: String,
    pub reason: String,
    /// The incidents that are kept back by it now.
    pub held: Vec<u64>,
}

/// Exactly one of the four is set.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct SubjectDto {
    #[serde(default)]
    pub stage: Option<String>,
    #[serde(default)]
    pub buffer: Option<String>,
    #[serde(default)]
    pub source: Option<String>,
    #[serde(default)]
    pub signal: Option<String>,
}

/// Alarms that were announced, over the last day at most.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LoadDto {
    pub last_10_min: u32,
    pub last_hour: u32,
    /// In this shift.
    pub shift: u32,
    /// Of ten minutes; null: less than ten minutes are known.
    pub mean_10_min: Option<f64>,
    pub peak_10_min: u32,
    pub peak_at: Option<String>,
    /// Share of the stretches of ten minutes that held more than the budget.
    pub flood_share: Option<f64>,
    pub by_priority: ByPriorityDto,
    /// Who called most, the most first: ten at most.
    pub actors: Vec<ActorDto>,
    pub chattering: Vec<ChatterDto>,
    /// Incidents that hold for longer than any alarm should.
    pub stale: Vec<u64>,
    /// Conditions that have begun since the site began; of them kept back as set aside, and folded for want of room.
    pub arose: u64,
    pub withheld: u64,
    pub folded: u64,
    /// What is very likely acceptable on average, and what one person can take in at most: alarms in ten minutes (EEMUA 191).
    pub mean_limit: f64,
    pub budget: u32,
}

#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct ByPriorityDto {
    pub high: u32,
    pub medium: u32,
    pub low: u32,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ActorDto {
    pub condition: &'static str,
    pub subject: String,
    pub count: u32,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ChatterDto {
    pub condition: &'static str,
    pub subject: String,
    /// Since it chatters.
    pub count: u32,
    pub since: String,
}

/// Puts an incident off.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ShelveDto {
    pub incident: u64,
    pub minutes: u32,
    pub reason: String,
    /// Where people sign in it is left out: it is who has signed in.
    #[serde(default)]
    pub by: String,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UnshelveDto {
    pub incident: u64,
    #[serde(default)]
    pub comment: String,
    #[serde(default)]
    pub by: String,
}

/// Takes a thing out of service, or puts it back.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ServiceDto {
    pub what: SubjectDto,
    #[serde(default)]
    pub reason: String,
    #[serde(default)]
    pub by: String,
}
