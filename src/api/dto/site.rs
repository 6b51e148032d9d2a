//! The chain as declared: what does not change while the program runs.

use serde::Serialize;
use utoipa::ToSchema;

use super::super::metal::ContentDto;
use super::TextDto;

/// The chain as declared; does not change while the program runs. Stages and buffers are in the order of flow.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SiteDto {
    pub id: String,
    pub name: TextDto,
    pub time_zone: String,
    pub unit: String,
    pub stages: Vec<StageDto>,
    pub buffers: Vec<BufferDto>,
    pub resources: Vec<ResourceDto>,
    pub sources: Vec<SourceDto>,
    pub signals: Vec<SignalDto>,
    /// What is followed beside the tonnes; null: tonnes alone.
    pub content: Option<ContentDto>,
    pub imports: Vec<ImportOfDto>,
    /// What people may order.
    pub levers: Vec<super::super::advice::LeverDto>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct StageDto {
    pub id: String,
    pub name: TextDto,
    pub area: String,
    pub rate_min: f64,
    pub rate_nominal: f64,
    pub rate_max: f64,
    /// Seconds of phase lag at which it counts as behind.
    pub lag_limit_secs: i64,
    pub inputs: Vec<LinkDto>,
    pub outputs: Vec<LinkDto>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LinkDto {
    pub buffer: String,
    pub share: f64,
    pub lag_secs: i64,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct BufferDto {
    pub id: String,
    pub name: TextDto,
    /// `ore_pass`, `bin`, `stockpile`, `tank`, `stopes`, `store`
    pub form: String,
    pub capacity: f64,
    pub low: f64,
    pub target: f64,
    pub high: f64,
    /// A clock shorter than this is a threat.
    pub reaction_secs: i64,
}

/// A machine or a crew.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ResourceDto {
    pub id: String,
    pub name: TextDto,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SourceDto {
    pub id: String,
    pub name: TextDto,
    /// `modbus`, `mqtt`, `mavlink`, `sparkplug`, `opcua`, `push`
    pub kind: String,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SignalDto {
    pub id: String,
    pub name: TextDto,
    pub unit: String,
    pub source: String,
    /// `rate`, `counter`, `load`, `level`, `value`.
    pub kind: String,
    /// A value outside is bad, and is not taken from people; null: there is no such bound.
    pub range_min: Option<f64>,
    pub range_max: Option<f64>,
}

/// A kind of table of facts that the site file describes.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ImportOfDto {
    pub id: String,
    pub source: String,
}
