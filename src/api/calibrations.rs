//! The register of sensors: what each of them is, its calibrations with every revision, when the next is due, and calibrations that people
//! tell now. What a calibration does is the engine's work; who may tell one is not decided here.

use std::sync::Arc;

use axum::extract::{Json, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use tizbek_core::calibration::line::{Fit, GAIN_LEAST, GAIN_MOST, LARGEST, Line, Pair, Unfit};
use tizbek_core::calibration::{self, Calibration, Calibrations, PAIRS_MAX, Refusal, Told};
use tizbek_core::ids::SignalId;
use tizbek_core::model::{Role, Site, Tolerance};
use tizbek_core::time::Timestamp;
use tizbek_core::view::{SensorView, View};
use utoipa::{IntoParams, ToSchema};

use super::convert::text;
use super::dto::{RefusalDto, TextDto};
use super::facts::time;
use super::people::noted;
use super::who::Caller;
use super::{Refused, Server};
use crate::facts::became_word;
use crate::ingest::{Answer, Inputs};
use crate::texts::rfc3339_millis;

const NAME_CHARS_MAX: usize = 80;
const CERTIFICATE_CHARS_MAX: usize = 200;
const COMMENT_CHARS_MAX: usize = 2_000;
const DAY_SECS: f64 = 86_400.0;

/// A calibration, as it is told.
#[derive(Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CalibrateDto {
    pub signal: String,
    /// Number of the certificate; none: the calibration is known by when it was performed.
    #[serde(default)]
    pub certificate: String,
    /// RFC 3339: when the reference was read.
    pub performed_at: String,
    /// From when on it counts; left out: since it was performed.
    pub valid_from: Option<String>,
    #[serde(default)]
    pub pairs: Vec<PairDto>,
    /// `line`, `gain` or `offset`: what is found from the pairs. Left out: a line through two or more; of a counter a gain.
    pub fit: Option<String>,
    /// Given instead of found; one left out: gain 1, offset 0.
    pub gain: Option<f64>,
    pub offset: Option<f64>,
    /// When the next one is due; left out: as the site file says.
    pub next_due: Option<String>,
    #[serde(default)]
    pub withdrawn: bool,
    /// Left out: the next one.
    #[serde(default)]
    pub revision: u32,
    /// Where people sign in it may be left out: it is who has signed in.
    #[serde(default)]
    pub author: String,
    /// Of a correction: why.
    #[serde(default)]
    pub comment: String,
}

/// What the sensor showed by itself, and what the reference said.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PairDto {
    pub showed: f64,
    pub reference: f64,
}

#[derive(Deserialize, IntoParams)]
pub struct CalibrateQuery {
    /// Says what would follow, and takes nothing.
    #[serde(default)]
    pub dry_run: bool,
}

/// What became of a calibration.
#[derive(Serialize, ToSchema)]
pub struct CalibratedDto {
    /// `new`, `corrects`, `withdraws`, `superseded` (a later revision is known), `same` (known already), `refused`, or `dry_run`.
    pub became: String,
    pub revision: Option<u32>,
    /// Why it was refused, and what was expected.
    pub problem: Option<String>,
    /// From when on it counts. Later than `valid_from`: what is older is not told anew.
    pub counts_from: Option<String>,
    pub result: Option<ResultDto>,
}

/// What follows from a calibration.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ResultDto {
    pub gain: f64,
    pub offset: f64,
    /// What the sensor showed more than the reference, pair by pair: by what counted until then, and with this calibration.
    pub as_found: Vec<f64>,
    pub as_left: Vec<f64>,
    /// Whether all of them are within the accuracy of the sensor; null: it has none in the site file, or there are no pairs.
    pub as_found_within: Option<bool>,
    pub as_left_within: Option<bool>,
}

/// A sensor of the register.
#[derive(Serialize, ToSchema)]
pub struct SensorDto {
    pub signal: String,
    pub name: TextDto,
    pub unit: String,
    #[serde(rename = "type")]
    pub kind: String,
    pub quantity: String,
    pub serial: String,
    pub location: String,
    pub failure_modes: Vec<String>,
    pub accuracy: Option<ToleranceDto>,
    pub drift_limit: Option<ToleranceDto>,
    pub calibrate_every_days: Option<f64>,
    /// `not_calibrated` (nobody has told of a calibration), `valid`, `overdue`.
    pub state: String,
    /// By the balance it has drifted further than it may.
    pub drifts: bool,
    /// It was out of its accuracy as it was found, the last two times: it is calibrated too seldom.
    pub often_out: bool,
    /// When it is to be calibrated again, and in how many days; below zero: so long ago.
    pub due: Option<String>,
    pub due_in_days: Option<f64>,
    /// What counts now; null: its readings count as they are.
    pub in_force: Option<InForceDto>,
    /// What it shows too much by the balance; null: nothing checks it.
    pub off: Option<OffDto>,
    /// The last one performed first.
    pub calibrations: Vec<CalibrationDto>,
}

/// One of the two is set.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ToleranceDto {
    /// Of what it measures; of a level, of the capacity.
    pub share: Option<f64>,
    /// In units of the signal.
    pub units: Option<f64>,
}

#[derive(Serialize, ToSchema)]
pub struct InForceDto {
    pub from: String,
    pub gain: f64,
    pub offset: f64,
}

#[derive(Serialize, ToSchema)]
pub struct OffDto {
    /// Of a flow meter as a share of what it shows, of a level sensor in units of the site.
    pub value: f64,
    /// Standard error.
    pub sigma: f64,
    pub is_share: bool,
}

/// A calibration with all that was said of it.
#[derive(Serialize, ToSchema)]
pub struct CalibrationDto {
    pub certificate: String,
    /// In order; the last stands.
    pub revisions: Vec<CalibrationRevisionDto>,
    /// Of the one that stands; null: it is withdrawn.
    pub result: Option<ResultDto>,
}

#[derive(Serialize, ToSchema)]
pub struct CalibrationRevisionDto {
    pub revision: u32,
    pub performed_at: String,
    pub valid_from: String,
    pub pairs: Vec<PairDto>,
    /// `line`, `gain`, `offset` or `given`.
    pub fit: String,
    pub next_due: Option<String>,
    pub withdrawn: bool,
    pub author: String,
    pub comment: String,
    pub received_at: String,
}

/// All sensors that the site file has in its register, with their calibrations.
#[utoipa::path(get, path = "/api/v1/calibrations", tag = "calibrations", responses((status = 200, body = Vec<SensorDto>)))]
pub async fn register(State(server): State<Arc<Server>>) -> Json<Vec<SensorDto>> {
    let view = server.views.fresh().await.view;
    Json(view.sensors.iter().map(|sensor| sensor_dto(&server.site, &view, sensor)).collect())
}

/// Takes a calibration in. 200: taken, or with `dry_run` sound; 422: refused, with its reason.
#[utoipa::path(post, path = "/api/v1/calibrations", tag = "calibrations", params(CalibrateQuery), request_body = CalibrateDto,
    responses((status = 200, body = CalibratedDto), (status = 422, body = CalibratedDto), (status = 409, body = RefusalDto)))]
pub async fn calibrate(
    State(server): State<Arc<Server>>,
    caller: Caller,
    Query(query): Query<CalibrateQuery>,
    Json(told): Json<CalibrateDto>,
) -> Result<Response, Refused> {
    let told = CalibrateDto { author: caller.speaks_as(&told.author, "author")?, ..told };
    let said = format!("certificate {:?} of {}: {}", told.certificate, told.performed_at, told.comment);
    caller.note(&told.signal, &noted(&caller, &told.author, &said));
    let site = &server.site;
    let calibration = match read(told, site) {
        Ok(calibration) => calibration,
        Err(problem) => return Ok(refused(problem)),
    };
    let view = server.views.fresh().await.view;
    let result = result_dto(site, &view.calibrations, &calibration);
    if query.dry_run {
        let weighed = match view.calibrations.weigh_at(site, &calibration, server.clock.now()) {
            Ok(weighed) => weighed,
            Err(refusal) => return Ok(refused(problem(site, &refusal))),
        };
        let counts_from = calibration.valid_from.max(server.clock.now() - site.settings.allowed_lateness);
        let counts_from = Some(rfc3339_millis(counts_from));
        let became = "dry_run".to_owned();
        let answer = CalibratedDto { became, revision: Some(weighed.revision), problem: None, counts_from, result };
        return Ok(Json(answer).into_response());
    }
    let Some(Answer::Calibrated { weighed, counts_from }) = server.hand_over(Inputs::Calibration(Box::new(calibration))).await?
    else {
        unreachable!("a calibration that was handed over is weighed");
    };
    Ok(match weighed {
        Err(refusal) => refused(problem(site, &refusal)),
        Ok(weighed) => Json(CalibratedDto {
            became: became_word(weighed.became).to_owned(),
            revision: Some(weighed.revision),
            problem: None,
            counts_from: Some(rfc3339_millis(counts_from)),
            result,
        })
        .into_response(),
    })
}

fn refused(problem: String) -> Response {
    let answer =
        CalibratedDto { became: "refused".to_owned(), revision: None, problem: Some(problem), counts_from: None, result: None };
    (StatusCode::UNPROCESSABLE_ENTITY, Json(answer)).into_response()
}

fn read(told: CalibrateDto, site: &Site) -> Result<Calibration, String> {
    let signal = site.signal(&told.signal).ok_or_else(|| format!("signal: the site has no signal {:?}", told.signal))?;
    let time = |field: &str, text: &str| time(field, text).map_err(|trouble| trouble.message);
    let performed_at = time("performed_at", &told.performed_at)?;
    let valid_from = told.valid_from.as_deref().map_or(Ok(performed_at), |text| time("valid_from", text))?;
    let next_due = told.next_due.as_deref().map(|text| time("next_due", text)).transpose()?;
    let (author, comment) = (told.author.trim().to_owned(), told.comment.trim().to_owned());
    if author.is_empty() || author.chars().count() > NAME_CHARS_MAX {
        return Err(format!("author: expected a name of 1 to {NAME_CHARS_MAX} characters"));
    }
    if comment.chars().count() > COMMENT_CHARS_MAX {
        return Err(format!("comment: expected {COMMENT_CHARS_MAX} characters at most"));
    }
    let certificate = told.certificate.trim().to_owned();
    if certificate.chars().count() > CERTIFICATE_CHARS_MAX {
        return Err(format!("certificate: expected {CERTIFICATE_CHARS_MAX} characters at most"));
    }
    let fit = fit(&told, counts(site, signal))?;
    let pair = |pair: &PairDto| Pair { showed: pair.showed, reference: pair.reference };
    Ok(Calibration {
        signal,
        certificate,
        performed_at,
        valid_from,
        pairs: told.pairs.iter().map(pair).collect(),
        fit,
        next_due,
        withdrawn: told.withdrawn,
        revision: told.revision,
        author,
        comment,
    })
}

/// What is found from the pairs, where the caller left that open.
fn fit(told: &CalibrateDto, counts: bool) -> Result<Fit, String> {
    let given = told.gain.is_some() || told.offset.is_some();
    match (told.fit.as_deref(), given, told.pairs.len()) {
        (Some(_), true, _) => Err("fit: found it beside gain or offset, expected one of them".to_owned()),
        (None, true, _) => Ok(Fit::Given(Line { gain: told.gain.unwrap_or(1.0), offset: told.offset.unwrap_or(0.0) })),
        (Some("line"), false, _) => Ok(Fit::Line),
        (Some("gain"), false, _) => Ok(Fit::Gain),
        (Some("offset"), false, _) => Ok(Fit::Offset),
        (Some(other), false, _) => Err(format!("fit: found {other:?}, expected one of \"line\", \"gain\", \"offset\"")),
        (None, false, _) if told.withdrawn => Ok(Fit::Given(Line::NONE)),
        (None, false, 0) => Err("found no reference reading, expected pairs, or gain and offset".to_owned()),
        (None, false, _) if counts => Ok(Fit::Gain),
        (None, false, 1) => Err("fit: with one reference reading expected \"gain\" or \"offset\"".to_owned()),
        (None, false, _) => Ok(Fit::Line),
    }
}

fn counts(site: &Site, signal: SignalId) -> bool {
    calibration::counts(site.signals[signal.index()].kind)
}

fn problem(site: &Site, refusal: &Refusal) -> String {
    let other = |known: &Calibration| {
        let at = rfc3339_millis(known.performed_at);
        format!("{:?} of {at}, revision {} by {}", known.certificate, known.revision, known.author)
    };
    match refusal {
        Refusal::Unknown => format!("the site {} has no such signal", site.key),
        Refusal::NoSensor => "the site file has no sensor at this signal, expected sensor = { type = \"…\" } there".to_owned(),
        Refusal::Future => "performed_at: found a time to come, expected one until now".to_owned(),
        Refusal::DueBefore => "next_due: expected a time after it was performed".to_owned(),
        Refusal::Unfit(unfit) => unfit_text(*unfit),
        Refusal::Conflict(known) => format!("this revision is known and says something else: {}", other(known)),
        Refusal::NoReason(known) => format!("this corrects {}; expected a comment that says why", other(known)),
        Refusal::NothingToWithdraw => "there is no such calibration to withdraw".to_owned(),
        Refusal::Revision { most } => format!("revision: expected {most} at most"),
        Refusal::Full { limit } => format!("it has {limit} revisions already, and no more are taken"),
    }
}

fn unfit_text(unfit: Unfit) -> String {
    match unfit {
        Unfit::TooFew => {
            "pairs: no line follows, expected two readings that differ (one other than 0 for a gain, any for an offset)"
                .to_owned()
        }
        Unfit::TooMany => format!("pairs: expected {PAIRS_MAX} at most"),
        Unfit::OffsetOfTotal => "offset: found one at a counter, expected a gain alone: what moved is a difference".to_owned(),
        Unfit::Gain => format!("gain: expected {GAIN_LEAST} to {GAIN_MOST}: what is further off is broken, or in another unit"),
        Unfit::Figure => format!("found a figure that is none, expected numbers from -{LARGEST} to {LARGEST}"),
    }
}

fn result_dto(site: &Site, all: &Calibrations, calibration: &Calibration) -> Option<ResultDto> {
    let counts = counts(site, calibration.signal);
    let line = calibration.line(counts).ok().filter(|_| !calibration.withdrawn)?;
    let errors = all.errors(calibration, counts)?;
    let within = |errors: &[f64]| {
        let mut each = errors.iter().zip(&calibration.pairs).map(|(error, pair)| {
            let allowed = site.accuracy_at(calibration.signal, pair.reference)?;
            Some(error.abs() <= allowed)
        });
        let first = each.next()??;
        Some(first && each.all(|within| within == Some(true)))
    };
    Some(ResultDto {
        gain: line.gain,
        offset: line.offset,
        as_found_within: within(&errors.as_found),
        as_left_within: within(&errors.as_left),
        as_found: errors.as_found,
        as_left: errors.as_left,
    })
}

fn sensor_dto(site: &Site, view: &View, of: &SensorView) -> SensorDto {
    let signal = &site.signals[of.signal.index()];
    let sensor = signal.sensor.as_deref().cloned().unwrap_or_default();
    let all = &view.calibrations;
    let mut calibrations: Vec<&[Told]> = all.of(of.signal).collect();
    calibrations.sort_by_key(|revisions| std::cmp::Reverse(revisions.last().map(|told| told.calibration.performed_at)));
    let state = match (of.overdue, all.last(of.signal)) {
        (true, _) => "overdue",
        (false, Some(_)) => "valid",
        (false, None) => "not_calibrated",
    };
    let days = |due: Timestamp| ((due - view.now).as_secs_f64() / DAY_SECS * 10.0).round() / 10.0;
    SensorDto {
        signal: signal.key.clone(),
        name: text(&signal.name),
        unit: signal.unit.clone(),
        kind: sensor.kind,
        quantity: sensor.quantity,
        serial: sensor.serial,
        location: sensor.location,
        failure_modes: sensor.failure_modes,
        accuracy: sensor.accuracy.map(tolerance_dto),
        drift_limit: sensor.drift_limit.map(tolerance_dto),
        calibrate_every_days: sensor.calibrate_every.map(|every| every.as_secs_f64() / DAY_SECS),
        state: state.to_owned(),
        drifts: of.drifts,
        often_out: of.often_out,
        due: of.due.map(rfc3339_millis),
        due_in_days: of.due.map(days),
        in_force: of.in_force.map(|step| InForceDto {
            from: rfc3339_millis(step.from),
            gain: step.line.gain,
            offset: step.line.offset,
        }),
        off: of.off.map(|off| OffDto { value: off.value, sigma: off.sigma, is_share: matches!(signal.role, Role::Flow(_)) }),
        calibrations: calibrations.into_iter().filter_map(|revisions| calibration_dto(site, all, revisions)).collect(),
    }
}

fn tolerance_dto(tolerance: Tolerance) -> ToleranceDto {
    match tolerance {
        Tolerance::Share(share) => ToleranceDto { share: Some(share), units: None },
        Tolerance::Units(units) => ToleranceDto { share: None, units: Some(units) },
    }
}

fn calibration_dto(site: &Site, all: &Calibrations, revisions: &[Told]) -> Option<CalibrationDto> {
    let last = &revisions.last()?.calibration;
    let revision = |told: &Told| {
        let calibration = &told.calibration;
        let pair = |pair: &Pair| PairDto { showed: pair.showed, reference: pair.reference };
        CalibrationRevisionDto {
            revision: calibration.revision,
            performed_at: rfc3339_millis(calibration.performed_at),
            valid_from: rfc3339_millis(calibration.valid_from),
            pairs: calibration.pairs.iter().map(pair).collect(),
            fit: fit_word(calibration.fit).to_owned(),
            next_due: calibration.next_due.map(rfc3339_millis),
            withdrawn: calibration.withdrawn,
            author: calibration.author.clone(),
            comment: calibration.comment.clone(),
            received_at: rfc3339_millis(told.received_at),
        }
    };
    Some(CalibrationDto {
        certificate: last.certificate.clone(),
        revisions: revisions.iter().map(revision).collect(),
        result: result_dto(site, all, last),
    })
}

fn fit_word(fit: Fit) -> &'static str {
    match fit {
        Fit::Line => "line",
        Fit::Gain => "gain",
        Fit::Offset => "offset",
        Fit::Given(_) => "given",
    }
}
