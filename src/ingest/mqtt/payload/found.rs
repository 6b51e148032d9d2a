//! What stands at a place of a message: a value, a time, or something that is neither; and which reading a value and a time make.

use serde_json::Value;
use tizbek_core::quality::Quality;
use tizbek_core::time::Timestamp;

use super::Arrived;
use crate::config::TimeFormat;

/// 2000-01-01: a device that says it is earlier has never set its clock.
const CLOCK_UNSET_BEFORE: Timestamp = Timestamp::from_secs(946_684_800);
/// 2100-01-01: what says it is later is no time, or one in another unit than was said.
const NO_TIME_AFTER: Timestamp = Timestamp::from_secs(4_102_444_800);

/// What is looked for at a place in the message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Value,
    Time(TimeFormat),
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Found {
    Nothing,
    Null,
    Value(f64),
    Time(Timestamp),
    /// A time that is said as so long before or after the arrival.
    TimeFromNow(Timestamp),
    /// Something that cannot be what is wanted.
    Wrong,
}

/// The time, value and quality of a reading; `None`: it cannot be understood. `time` is `None` where the message is not asked for
/// it: then the arrival stands in for it, and nobody knows how long before that a message was written that the broker had kept.
/// Where it `needs_time` nothing may depend on the arrival, which is another one when the same message comes again.
pub fn reading(value: Found, time: Option<Found>, arrival: Arrived, needs_time: bool) -> Option<(Timestamp, f64, Quality)> {
    let (value, quality) = match value {
        Found::Value(value) if value.is_finite() => (value, Quality::Good),
        Found::Value(_) => (f64::NAN, Quality::BadSensor),
        Found::Null => (f64::NAN, Quality::BadNoData),
        Found::Nothing | Found::Time(_) | Found::TimeFromNow(_) | Found::Wrong => return None,
    };
    if needs_time && !matches!(time, Some(Found::Time(time)) if time >= CLOCK_UNSET_BEFORE) {
        return None;
    }
    Some(match time {
        None if arrival.retained => (arrival.at, value, quality.max(Quality::UncertainClock)),
        None => (arrival.at, value, quality),
        Some(Found::Time(time) | Found::TimeFromNow(time)) if time > NO_TIME_AFTER => return None,
        Some(Found::Time(time) | Found::TimeFromNow(time)) if time >= CLOCK_UNSET_BEFORE => (time, value, quality),
        Some(Found::Time(_) | Found::TimeFromNow(_)) => (arrival.at, value, quality.max(Quality::UncertainClock)),
        Some(_) => return None,
    })
}

pub fn of_json(kind: Kind, value: Option<&Value>) -> Found {
    match value {
        None => Found::Nothing,
        Some(Value::Null) => Found::Null,
        Some(Value::Bool(yes)) => of_bool(kind, *yes),
        Some(Value::Number(number)) => match (number.as_i64(), number.as_f64()) {
            (Some(integer), _) => of_integer(kind, integer),
            (None, Some(float)) => of_number(kind, float),
            (None, None) => Found::Wrong,
        },
        Some(Value::String(text)) => of_text(kind, text.trim()),
        Some(Value::Array(_) | Value::Object(_)) => Found::Wrong,
    }
}

pub fn of_bool(kind: Kind, value: bool) -> Found {
    if kind == Kind::Value { Found::Value(f64::from(u8::from(value))) } else { Found::Wrong }
}

pub fn of_integer(kind: Kind, value: i64) -> Found {
    let micros = match kind {
        Kind::Value => return Found::Value(value as f64),
        Kind::Time(TimeFormat::Auto) => return of_integer(Kind::Time(guess(value as f64)), value),
        Kind::Time(TimeFormat::Seconds) => value.checked_mul(1_000_000),
        Kind::Time(TimeFormat::Millis) => value.checked_mul(1_000),
        Kind::Time(TimeFormat::Micros) => Some(value),
        Kind::Time(TimeFormat::Nanos) => Some(value.div_euclid(1_000)),
        Kind::Time(TimeFormat::Rfc3339) => None,
    };
    micros.map_or(Found::Wrong, |micros| Found::Time(Timestamp(micros)))
}

pub fn of_number(kind: Kind, value: f64) -> Found {
    let micros = match kind {
        Kind::Value => return Found::Value(value),
        Kind::Time(TimeFormat::Auto) => return of_number(Kind::Time(guess(value)), value),
        Kind::Time(TimeFormat::Seconds) => value * 1e6,
        Kind::Time(TimeFormat::Millis) => value * 1e3,
        Kind::Time(TimeFormat::Micros) => value,
        Kind::Time(TimeFormat::Nanos) => value / 1e3,
        Kind::Time(TimeFormat::Rfc3339) => return Found::Wrong,
    };
    // Beyond this neither `i64` nor any calendar goes.
    if micros.abs() < 9e18 { Found::Time(Timestamp(micros.round() as i64)) } else { Found::Wrong }
}

pub fn of_text(kind: Kind, text: &str) -> Found {
    if let Kind::Time(format @ (TimeFormat::Rfc3339 | TimeFormat::Auto)) = kind {
        let time = text.parse::<jiff::Timestamp>().map(|time| Found::Time(Timestamp(time.as_microsecond())));
        match time {
            Ok(time) => return time,
            Err(_) if format == TimeFormat::Rfc3339 => return Found::Wrong,
            Err(_) => {}
        }
    }
    match (text.parse::<i64>(), text.parse::<f64>()) {
        (Ok(value), _) => of_integer(kind, value),
        (_, Ok(value)) => of_number(kind, value),
        _ => Found::Wrong,
    }
}

/// Which unit a number of a time is in, if it is of this century: those of one unit are a thousand times those of the next.
fn guess(value: f64) -> TimeFormat {
    match value.abs() {
        seconds if seconds < 1e11 => TimeFormat::Seconds,
        millis if millis < 1e14 => TimeFormat::Millis,
        micros if micros < 1e17 => TimeFormat::Micros,
        _ => TimeFormat::Nanos,
    }
}
