//! Which reading a value of OPC UA is: its number, its quality and its time. Nothing of connections, and no memory.

use opcua::types::{DataValue, DateTime, StatusCode, Variant};
use tizbek_core::input::Observation;
use tizbek_core::quality::{Grade, Quality};
use tizbek_core::time::Timestamp;

use super::status::quality;
use crate::config::OpcUaPoint;

/// 2000-01-01: a device that says it is earlier has never set its clock.
const CLOCK_UNSET_BEFORE: Timestamp = Timestamp::from_secs(946_684_800);
/// 2100-01-01: what says it is later is no time.
const NO_TIME_AFTER: Timestamp = Timestamp::from_secs(4_102_444_800);

/// `Err`: it cannot be one, and why.
pub fn reading(value: &DataValue, point: &OpcUaPoint, arrival: Timestamp) -> Result<Observation, String> {
    let of_status = quality(value.status.unwrap_or(StatusCode::Good));
    let (number, quality) = if of_status.grade() == Grade::Bad {
        (f64::NAN, of_status)
    } else {
        match number(value.value.as_ref(), point.index)? {
            None => (f64::NAN, Quality::BadNoData),
            Some(number) if number.is_finite() => (number * point.scale + point.offset, of_status),
            Some(_) => (f64::NAN, Quality::BadSensor),
        }
    };
    let (occurred_at, quality) = when(value, point, arrival, quality)?;
    Ok(Observation { signal: point.signal, occurred_at, value: number, quality })
}

/// The device's own time of it, else the server's, else when it came.
fn when(value: &DataValue, point: &OpcUaPoint, arrival: Timestamp, quality: Quality) -> Result<(Timestamp, Quality), String> {
    let source = value.source_timestamp.and_then(|time| timestamp(&time));
    if point.needs_time && source.is_none_or(|time| time < CLOCK_UNSET_BEFORE) {
        return Err("a load without a source timestamp: nothing would tell that it is the same when it comes again".to_owned());
    }
    match source.or_else(|| value.server_timestamp.and_then(|time| timestamp(&time))) {
        None => Ok((arrival, quality)),
        Some(time) if time > NO_TIME_AFTER => Err(format!("a time after 2100: {time}")),
        Some(time) if time < CLOCK_UNSET_BEFORE => Ok((arrival, quality.max(Quality::UncertainClock))),
        Some(time) => Ok((time, quality)),
    }
}

/// In microseconds; `None`: there is none (the protocol says so with 1601).
#[must_use]
pub fn timestamp(time: &DateTime) -> Option<Timestamp> {
    (!time.is_null()).then(|| Timestamp(time.as_chrono().timestamp_micros()))
}

/// `Ok(None)`: there is no value, and it is said that there is none.
fn number(value: Option<&Variant>, index: Option<usize>) -> Result<Option<f64>, String> {
    let scalar = match (value, index) {
        (None | Some(Variant::Empty), _) => return Ok(None),
        (Some(Variant::Array(array)), Some(index)) => {
            let length = array.values.len();
            array.values.get(index).ok_or_else(|| format!("an array of {length}, without an element {index}"))?
        }
        (Some(Variant::Array(_)), None) => return Err("an array: give the index of the element".to_owned()),
        (Some(_), Some(_)) => return Err("a single value, which has no elements: expected no index".to_owned()),
        (Some(scalar), None) => scalar,
    };
    of_scalar(scalar).map_or_else(|| Err(format!("{}, which is no number", kind(scalar))), |number| Ok(Some(number)))
}

fn of_scalar(value: &Variant) -> Option<f64> {
    Some(match value {
        Variant::Boolean(yes) => f64::from(u8::from(*yes)),
        Variant::SByte(number) => f64::from(*number),
        Variant::Byte(number) => f64::from(*number),
        Variant::Int16(number) => f64::from(*number),
        Variant::UInt16(number) => f64::from(*number),
        Variant::Int32(number) => f64::from(*number),
        Variant::UInt32(number) => f64::from(*number),
        // Beyond 2^53 they are rounded.
        Variant::Int64(number) => *number as f64,
        Variant::UInt64(number) => *number as f64,
        Variant::Float(number) => f64::from(*number),
        Variant::Double(number) => *number,
        Variant::Variant(inner) => return of_scalar(inner),
        _ => return None,
    })
}

/// What it is, in a word.
#[must_use]
pub fn kind(value: &Variant) -> &'static str {
    match value {
        Variant::Empty => "null",
        Variant::Boolean(_) => "Boolean",
        Variant::SByte(_) => "SByte",
        Variant::Byte(_) => "Byte",
        Variant::Int16(_) => "Int16",
        Variant::UInt16(_) => "UInt16",
        Variant::Int32(_) => "Int32",
        Variant::UInt32(_) => "UInt32",
        Variant::Int64(_) => "Int64",
        Variant::UInt64(_) => "UInt64",
        Variant::Float(_) => "Float",
        Variant::Double(_) => "Double",
        Variant::String(_) => "String",
        Variant::DateTime(_) => "DateTime",
        Variant::Array(_) => "array",
        _ => "structure",
    }
}

/// Whether one of our readings can be made of it.
#[must_use]
pub fn is_number(value: &Variant) -> bool {
    of_scalar(value).is_some()
}

#[cfg(test)]
mod tests {
    use opcua::types::{Array, UAString, VariantScalarTypeId};
    use tizbek_core::ids::SignalId;

    use super::*;

    const ARRIVAL: Timestamp = Timestamp::from_secs(1_700_000_000);

    fn at(secs: i64) -> Option<DateTime> {
        Some(DateTime::from((secs + 11_644_473_600) * 10_000_000))
    }

    fn value(value: Variant) -> DataValue {
        DataValue {
            value: Some(value),
            source_timestamp: at(1_600_000_000),
            server_timestamp: at(1_600_000_005),
            ..DataValue::default()
        }
    }

    fn point() -> OpcUaPoint {
        OpcUaPoint::new(SignalId(3), "ns=2;s=x".parse().expect("a node"))
    }

    fn read(value: &DataValue, point: &OpcUaPoint) -> Result<(f64, Quality, i64), String> {
        reading(value, point, ARRIVAL).map(|read| (read.value, read.quality, read.occurred_at.0 / 1_000_000))
    }

    #[test]
    fn every_number_is_read_and_nothing_else() {
        for (variant, expected) in [
            (Variant::Boolean(true), 1.0),
            (Variant::SByte(-128), -128.0),
            (Variant::Byte(255), 255.0),
            (Variant::Int16(-2), -2.0),
            (Variant::UInt16(65_535), 65_535.0),
            (Variant::Int32(i32::MIN), -2_147_483_648.0),
            (Variant::UInt32(u32::MAX), 4_294_967_295.0),
            (Variant::Int64(-9_007_199_254_740_991), -9_007_199_254_740_991.0),
            (Variant::UInt64(u64::MAX), 18_446_744_073_709_551_615.0),
            (Variant::Float(0.5), 0.5),
            (Variant::Double(-1e300), -1e300),
        ] {
            assert_eq!(read(&value(variant.clone()), &point()), Ok((expected, Quality::Good, 1_600_000_000)), "{variant:?}");
        }
        let text = read(&value(Variant::String(UAString::from("12.5"))), &point());
        assert_eq!(text, Err("String, which is no number".to_owned()));
        assert!(read(&value(Variant::DateTime(Box::new(DateTime::now()))), &point()).is_err());
    }

    #[test]
    fn an_element_of_an_array_is_read_by_its_index_and_a_missing_one_is_told() {
        let numbers = [1.5, 2.5].map(Variant::Double).to_vec();
        let array = value(Variant::Array(Box::new(Array::new(VariantScalarTypeId::Double, numbers).expect("an array"))));
        let element = |index| read(&array, &OpcUaPoint { index, ..point() });
        assert_eq!(element(Some(1)), Ok((2.5, Quality::Good, 1_600_000_000)));
        assert_eq!(element(Some(2)), Err("an array of 2, without an element 2".to_owned()));
        assert_eq!(element(None), Err("an array: give the index of the element".to_owned()));
        let single = read(&value(Variant::Double(1.0)), &OpcUaPoint { index: Some(0), ..point() });
        assert!(single.is_err_and(|why| why.contains("expected no index")));
    }

    #[test]
    fn nothing_and_not_a_number_are_bad_readings_and_a_bad_status_has_no_value() {
        let quality = |value: &DataValue| read(value, &point()).map(|(value, quality, _)| (value.is_nan(), quality));
        assert_eq!(quality(&value(Variant::Empty)), Ok((true, Quality::BadNoData)));
        assert_eq!(quality(&DataValue { value: None, ..value(Variant::Empty) }), Ok((true, Quality::BadNoData)));
        assert_eq!(quality(&value(Variant::Float(f32::NAN))), Ok((true, Quality::BadSensor)));
        let failed = DataValue { status: Some(StatusCode::BadSensorFailure), ..value(Variant::Double(7.0)) };
        assert_eq!(quality(&failed), Ok((true, Quality::BadSensor)));
        let forced = DataValue { status: Some(StatusCode::GoodLocalOverride), ..value(Variant::Double(7.0)) };
        assert_eq!(quality(&forced), Ok((false, Quality::UncertainEstimated)));
    }

    #[test]
    fn a_reading_is_scaled_as_the_site_says() {
        let scaled = OpcUaPoint { scale: 3.6, offset: -1.0, ..point() };
        assert_eq!(read(&value(Variant::Int16(10)), &scaled), Ok((35.0, Quality::Good, 1_600_000_000)));
    }

    #[test]
    fn the_time_is_the_sources_else_the_servers_else_the_arrivals() {
        let time = |source, server| {
            let value = DataValue { source_timestamp: source, server_timestamp: server, ..value(Variant::Byte(1)) };
            read(&value, &point()).map(|(_, quality, secs)| (secs, quality))
        };
        assert_eq!(time(at(5_000_000_000), None).map_err(|why| why.contains("after 2100")), Err(true));
        assert_eq!(time(at(1_600_000_000), at(1_600_000_005)), Ok((1_600_000_000, Quality::Good)));
        assert_eq!(time(None, at(1_600_000_005)), Ok((1_600_000_005, Quality::Good)));
        assert_eq!(time(None, None), Ok((1_700_000_000, Quality::Good)));
        assert_eq!(time(Some(DateTime::null()), None), Ok((1_700_000_000, Quality::Good)));
        assert_eq!(time(at(1_000), None), Ok((1_700_000_000, Quality::UncertainClock)));
    }

    #[test]
    fn a_load_without_a_time_of_its_own_is_refused() {
        let load = OpcUaPoint { needs_time: true, ..point() };
        assert!(read(&value(Variant::Double(7.0)), &load).is_ok());
        let timeless = DataValue { source_timestamp: None, ..value(Variant::Double(7.0)) };
        assert!(read(&timeless, &load).is_err_and(|why| why.contains("source timestamp")));
    }
}
