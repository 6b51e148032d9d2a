//! Payloads as plants send them, and as they should not.

mod lists;

use super::*;
use crate::config::{Place, TimeFormat};

const ARRIVED: Timestamp = Timestamp::from_secs(1_800_000_000);

fn point(signal: u32, value: &str, time: Option<(&str, TimeFormat)>) -> MqttPoint {
    let time = time.map(|(pointer, format)| (pointer.to_owned(), format));
    of_shape(signal, Shape::Json(Place { value: value.to_owned(), time }))
}

fn of_shape(signal: u32, shape: Shape) -> MqttPoint {
    MqttPoint { signal: SignalId(signal), topic: "t".to_owned(), shape, needs_time: false }
}

fn read(points: &[MqttPoint], payload: &str) -> Vec<Input> {
    let mut inputs = Vec::new();
    let arrival = Arrived { at: ARRIVED, retained: false };
    Recipe::new(points).read(payload.as_bytes(), arrival, SourceId(0), &mut inputs);
    inputs
}

fn one(value: &str, time: Option<(&str, TimeFormat)>, payload: &str) -> Option<(f64, Timestamp, Quality)> {
    match read(&[point(0, value, time)], payload).as_slice() {
        [Input::Observed(observation)] => Some((observation.value, observation.occurred_at, observation.quality)),
        [Input::Gap(gap)] => {
            assert_eq!((gap.reason, gap.lost, gap.signal), (GapReason::Malformed, 1, Some(SignalId(0))));
            None
        }
        other => panic!("one input for one message, not {other:?}"),
    }
}

fn value(pointer: &str, payload: &str) -> Option<f64> {
    one(pointer, None, payload).map(|(value, ..)| value)
}

#[test]
fn a_payload_may_be_the_value() {
    for (payload, expected) in [
        ("12.5", 12.5),
        (" -3e2\n", -300.0),
        ("true", 1.0),
        ("false", 0.0),
        ("\"7.25\"", 7.25),
        ("18446744073709551615", 1.8446744073709552e19),
    ] {
        assert_eq!(value("", payload), Some(expected), "{payload}");
    }
    for payload in ["", "twelve", "12.5 t", "{}", "[1]", "\"\"", "12,5"] {
        assert_eq!(value("", payload), None, "{payload}");
    }
}

#[test]
fn a_value_is_found_by_its_pointer() {
    assert_eq!(value("/a/b", r#"{"x":[1,{"a":2}],"a":{"c":0,"b":4.5},"b":9}"#), Some(4.5));
    assert_eq!(value("/tags/1/value", r#"{"tags":[{"value":1},{"name":"t","value":"2"},{"value":3}]}"#), Some(2.0));
    assert_eq!(value("/a~1b/~0c", r#"{"a/b":{"~c":true}}"#), Some(1.0));
    assert_eq!(value("/1", "[5,6]"), Some(6.0));
    assert_eq!(value("/a", r#"{"\u0061":3}"#), Some(3.0));
}

#[test]
fn what_is_not_there_or_no_number_is_malformed() {
    for payload in
        ["", "{", "null", r#"{"b":1}"#, r#"{"a":"x"}"#, r#"{"a":{}}"#, r#"{"a":[1]}"#, r#"{"a":1} x"#, r#"{"a":1"#, "\u{0}"]
    {
        assert_eq!(value("/a", payload), None, "{payload}");
    }
    let deep = "[".repeat(100_000);
    assert_eq!(value("/a", &deep), None);
}

#[test]
fn no_value_and_no_number_are_bad_readings() {
    let (number, _, quality) = one("/a", None, r#"{"a":null}"#).expect("an observation");
    assert!(number.is_nan());
    assert_eq!(quality, Quality::BadNoData);
    for payload in ["NaN", "inf"] {
        let (number, _, quality) = one("", None, payload).expect("an observation");
        assert!(number.is_nan());
        assert_eq!(quality, Quality::BadSensor);
    }
}

#[test]
fn every_way_to_write_a_time() {
    let micros = 1_767_225_600_250_000;
    for (format, text) in [
        (TimeFormat::Seconds, "1767225600.25"),
        (TimeFormat::Millis, "1767225600250"),
        (TimeFormat::Millis, "1767225600250.0"),
        (TimeFormat::Millis, "\"1767225600250\""),
        (TimeFormat::Micros, "1767225600250000"),
        (TimeFormat::Nanos, "1767225600250000999"),
        (TimeFormat::Rfc3339, "\"2026-01-01T00:00:00.25Z\""),
        (TimeFormat::Rfc3339, "\"2026-01-01T05:00:00.25+05:00\""),
        (TimeFormat::Auto, "1767225600.25"),
        (TimeFormat::Auto, "1767225600250"),
        (TimeFormat::Auto, "1767225600250000"),
        (TimeFormat::Auto, "1767225600250000999"),
        (TimeFormat::Auto, "\"1767225600250\""),
        (TimeFormat::Auto, "\"2026-01-01T05:00:00.25+05:00\""),
    ] {
        let found = one("/v", Some(("/ts", format)), &format!(r#"{{"v":1,"ts":{text}}}"#));
        assert_eq!(found, Some((1.0, Timestamp(micros), Quality::Good)), "{format:?} {text}");
    }
    let whole = one("/v", Some(("/ts", TimeFormat::Seconds)), r#"{"ts":1767225600,"v":1}"#);
    assert_eq!(whole.map(|(_, at, _)| at), Some(Timestamp::from_secs(1_767_225_600)));
}

#[test]
fn a_time_that_is_missing_or_nonsense_is_malformed() {
    let time = Some(("/ts", TimeFormat::Millis));
    for payload in [
        r#"{"v":1}"#,
        r#"{"v":1,"ts":"soon"}"#,
        r#"{"v":1,"ts":null}"#,
        r#"{"v":1,"ts":1e300}"#,
        r#"{"v":1,"ts":9223372036854775807}"#,
        // Microseconds where milliseconds were said: the year 57970.
        r#"{"v":1,"ts":1767225600250000}"#,
    ] {
        assert_eq!(one("/v", time, payload), None, "{payload}");
    }
    assert_eq!(one("/v", Some(("/ts", TimeFormat::Rfc3339)), r#"{"v":1,"ts":"2026-01-01 00:00"}"#), None);
}

#[test]
fn a_clock_that_was_never_set_gives_way_to_the_arrival() {
    for payload in [r#"{"v":1,"ts":12}"#, r#"{"v":1,"ts":0}"#, r#"{"v":1,"ts":-5}"#] {
        let found = one("/v", Some(("/ts", TimeFormat::Seconds)), payload);
        assert_eq!(found, Some((1.0, ARRIVED, Quality::UncertainClock)), "{payload}");
    }
}

#[test]
fn several_signals_share_a_topic_and_one_may_be_left_out() {
    let time = Some(("/ts", TimeFormat::Millis));
    let points = [point(0, "/a", time), point(1, "/b", time), point(2, "/a", None)];
    let signals = |payload: &str| -> Vec<u32> {
        let of = |input: &Input| if let Input::Observed(observation) = input { Some(observation.signal.0) } else { None };
        read(&points, payload).iter().filter_map(of).collect()
    };
    assert_eq!(signals(r#"{"a":1,"b":2,"ts":1767225600250}"#), [0, 1, 2]);
    assert_eq!(signals(r#"{"b":2,"ts":1767225600250}"#), [1]);
    let nothing = read(&points, "{}");
    assert!(matches!(nothing.as_slice(), [Input::Gap(Gap { signal: None, lost: 1, .. })]));
    let broken = read(&points, "{");
    assert!(matches!(broken.as_slice(), [Input::Gap(Gap { signal: None, lost: 3, .. })]));
}

#[test]
fn a_retained_message_without_a_time_of_its_own_is_uncertain() {
    let read = |time| {
        let mut inputs = Vec::new();
        let arrival = Arrived { at: ARRIVED, retained: true };
        Recipe::new(&[point(0, "/v", time)]).read(br#"{"v":1,"ts":1767225600}"#, arrival, SourceId(0), &mut inputs);
        match inputs.as_slice() {
            [Input::Observed(observation)] => (observation.occurred_at, observation.quality),
            other => panic!("one reading, not {other:?}"),
        }
    };
    assert_eq!(read(None), (ARRIVED, Quality::UncertainClock));
    assert_eq!(read(Some(("/ts", TimeFormat::Seconds))), (Timestamp::from_secs(1_767_225_600), Quality::Good));
}
