//! Messages that are lists of records: SenML, ThingsBoard, Ignition, arrays of objects; and whatever else may come.

use proptest::prelude::*;

use super::*;

fn shown(points: &[MqttPoint], payload: &str) -> Vec<String> {
    read(points, payload)
        .iter()
        .map(|input| match input {
            Input::Observed(read) => {
                let ago = (ARRIVED - read.occurred_at).as_secs_f64();
                format!("{} = {} {} {}", read.signal.0, read.value, ago, read.quality.word())
            }
            Input::Gap(gap) => format!("{:?} {} {:?}", gap.reason, gap.lost, gap.signal.map(|signal| signal.0)),
            other => panic!("{other:?}"),
        })
        .collect()
}

/// Signal 0 under this name.
fn check(shape: impl Fn(String) -> Shape, name: &str, cases: &[(&str, &[&str])]) {
    for (payload, expected) in cases {
        assert_eq!(shown(&[of_shape(0, shape(name.to_owned()))], payload), *expected, "{payload}");
    }
}

#[test]
fn senml_packs_resolve_names_times_values_and_units() {
    check(
        |name| Shape::SenMl { name, unit: Some("t/h".to_owned()) },
        "belt1/flow",
        &[
            (r#"[{"n":"belt1/flow","u":"t/h","v":12.5,"t":1799999990}]"#, &["0 = 12.5 10 good"]),
            (r#"[{"bn":"belt1/","n":"flow","v":1}]"#, &["0 = 1 0 good"]),
            // The base holds for all that follow, until it is given anew.
            (
                r#"[{"bn":"belt1/","bt":1799999900,"bv":100,"bu":"t/h"},{"n":"flow","v":1,"t":2},{"n":"flow","v":2,"t":1},
                    {"bn":"belt2/","n":"flow","v":9},{"bn":"belt1/","bt":1799999800,"n":"flow","v":3}]"#,
                &["0 = 103 200 good", "0 = 102 99 good", "0 = 101 98 good"],
            ),
            // Times below 2^28 are from now.
            (r#"[{"n":"belt1/flow","v":1,"t":-5},{"n":"belt1/flow","v":2,"t":0}]"#, &["0 = 1 5 good", "0 = 2 0 good"]),
            (r#"[{"bt":-10,"n":"belt1/flow","v":1,"t":3}]"#, &["0 = 1 7 good"]),
            (r#"[{"n":"belt1/flow","vb":true}]"#, &["0 = 1 0 good"]),
            (r#"[{"n":"belt1/flow","vs":" 7.5 "}]"#, &["0 = 7.5 0 good"]),
            (r#"[{"n":"belt1/flow","bs":10,"s":2}]"#, &["0 = 12 0 good"]),
            (r#"[{"n":"belt1/flow","vs":"running"}]"#, &["Malformed 1 Some(0)"]),
            (r#"[{"n":"belt1/flow","vd":"AAEC"}]"#, &["Malformed 1 Some(0)"]),
            (r#"[{"n":"belt1/flow","v":1,"u":"kg/s"}]"#, &["Malformed 1 Some(0)"]),
            (r#"[{"bu":"kg/s","n":"belt1/flow","v":1}]"#, &["Malformed 1 Some(0)"]),
            (r#"[{"n":"belt1/flow","v":"1"},7,{"n":"belt1/flow","v":2}]"#, &["0 = 2 0 good", "Malformed 2 Some(0)"]),
            // What must be understood and is not, a later version, a base that is no base: none of it counts.
            (r#"[{"n":"belt1/flow","v":1,"new_":1}]"#, &["Malformed 1 Some(0)"]),
            (r#"[{"bver":11,"n":"belt1/flow","v":1}]"#, &["Malformed 1 Some(0)"]),
            (r#"[{"bt":"yesterday","n":"belt1/flow","v":1}]"#, &["Malformed 1 Some(0)"]),
            (r#"{"n":"belt1/flow","v":1}"#, &["Malformed 1 Some(0)"]),
            (r#"[{"n":"belt3/flow","v":1}]"#, &["Unmapped 1 None"]),
            ("[", &["Malformed 1 Some(0)"]),
        ],
    );
}

#[test]
fn thingsboard_sends_one_several_or_the_bare_map() {
    check(
        |name| Shape::ThingsBoard { name, time: TimeFormat::Millis },
        "t",
        &[
            (r#"{"ts":1799999990000,"values":{"t":1.5,"other":2}}"#, &["0 = 1.5 10 good"]),
            (
                r#"[{"ts":1799999995000,"values":{"t":2}},{"ts":1799999990000,"values":{"t":1}}]"#,
                &["0 = 1 10 good", "0 = 2 5 good"],
            ),
            (r#"{"t":"3.5","other":true}"#, &["0 = 3.5 0 good"]),
            (r#"[{"t":1},{"other":2}]"#, &["0 = 1 0 good"]),
            (r#"{"ts":0,"values":{"t":1}}"#, &["0 = 1 0 uncertain_clock"]),
            (r#"{"ts":"soon","values":{"t":1}}"#, &["Malformed 1 Some(0)"]),
            (r#"{"ts":1799999990000,"values":{"t":null}}"#, &["0 = NaN 10 bad_no_data"]),
            (r#"{"ts":1799999990000,"values":{"t":{"x":1}}}"#, &["Malformed 1 Some(0)"]),
            (r#"{"other":1}"#, &["Unmapped 1 None"]),
            (r#"[{"t":1},5]"#, &["0 = 1 0 good", "Malformed 1 Some(0)"]),
            ("12", &["Malformed 1 Some(0)"]),
        ],
    );
}

#[test]
fn ignition_tags_bring_their_quality() {
    check(
        |name| Shape::Ignition { name, time: TimeFormat::Millis },
        "Mine/Flow",
        &[
            (r#"{"tags":[{"name":"Mine/Flow","value":1.5,"quality":192,"timestamp":1799999999000}]}"#, &["0 = 1.5 1 good"]),
            (r#"{"tags":[{"name":"Mine/Flow","value":1.5,"quality":"Good","timestamp":1799999999000}]}"#, &["0 = 1.5 1 good"]),
            (r#"{"tags":[{"name":"Mine/Flow","value":1.5,"quality":"Bad_Stale"}]}"#, &["0 = 1.5 0 bad_comm"]),
            (r#"{"tags":[{"name":"Mine/Flow","value":1.5,"quality":500}]}"#, &["0 = 1.5 0 bad_comm"]),
            (r#"{"tags":[{"name":"Mine/Flow","value":1.5,"quality":{"code":64}}]}"#, &["0 = 1.5 0 uncertain_suspect"]),
            (r#"{"tags":[{"name":"Mine/Flow","value":null,"quality":0}]}"#, &["0 = NaN 0 bad_no_data"]),
            (r#"{"tags":[{"name":"Mine/Flow","value":2}]}"#, &["0 = 2 0 good"]),
            (r#"{"tags":[{"name":"Mine/Flow","quality":192}]}"#, &["Malformed 1 Some(0)"]),
            (r#"{"tags":[{"value":2},{"name":"Mine/Flow","value":2}]}"#, &["0 = 2 0 good", "Malformed 1 Some(0)"]),
            (r#"{"tags":[{"name":"Other","value":2}]}"#, &["Unmapped 1 None"]),
            (r#"{"tags":7}"#, &["Malformed 1 Some(0)"]),
            ("[]", &["Malformed 1 Some(0)"]),
        ],
    );
}

#[test]
fn objects_of_an_array_are_told_apart_by_what_they_say_of_themselves() {
    let place = || Place { value: "/v".to_owned(), time: Some(("/t".to_owned(), TimeFormat::Auto)) };
    let named = |name| Shape::Items { each: "/d".to_owned(), only: Some(("/n".to_owned(), name)), place: place() };
    check(
        named,
        "flow",
        &[
            (r#"{"d":[{"n":"level","v":9,"t":1799999990},{"n":"flow","v":1,"t":1799999990}]}"#, &["0 = 1 10 good"]),
            (
                r#"{"d":[{"n":"flow","v":2,"t":1799999990000},{"n":"flow","v":1,"t":1799999980}]}"#,
                &["0 = 1 20 good", "0 = 2 10 good"],
            ),
            (r#"{"d":[{"n":"flow","v":1}]}"#, &["Malformed 1 Some(0)"]),
            (r#"{"d":[{"n":"flow","t":1799999990}]}"#, &["Malformed 1 Some(0)"]),
            (r#"{"d":[{"n":7},3]}"#, &["Unmapped 1 None"]),
            (r#"{"d":{}}"#, &["Malformed 1 Some(0)"]),
            ("{}", &["Malformed 1 Some(0)"]),
        ],
    );
    let bare = |_| Shape::Items { each: String::new(), only: None, place: Place { value: String::new(), time: None } };
    check(bare, "", &[("[1,2]", &["0 = 1 0 good", "0 = 2 0 good"]), ("[]", &["Unmapped 1 None"])]);
}

#[test]
fn one_message_serves_many_signals_and_a_load_needs_its_time() {
    let record = |signal, name: &str| of_shape(signal, Shape::SenMl { name: name.to_owned(), unit: None });
    let load = MqttPoint { needs_time: true, ..record(2, "c") };
    let points = [record(0, "a"), record(1, "b"), load, record(3, "a")];
    let payload = r#"[{"n":"a","v":1},{"n":"b","v":2},{"n":"c","v":3},{"n":"c","v":4,"t":1799999999}]"#;
    let expected = ["Malformed 1 Some(2)", "2 = 4 1 good", "0 = 1 0 good", "3 = 1 0 good", "1 = 2 0 good"];
    assert_eq!(shown(&points, payload), expected);
}

/// What comes again after a restart arrives at another time: with a time that rests on the arrival it would be another load.
#[test]
fn a_load_is_refused_where_its_time_rests_on_the_arrival() {
    let load = |shape| [MqttPoint { needs_time: true, ..of_shape(0, shape) }];
    let refused = ["Malformed 1 Some(0)"];
    let place = Place { value: "/t".to_owned(), time: Some(("/ts".to_owned(), TimeFormat::Millis)) };
    let json = load(Shape::Json(place.clone()));
    assert_eq!(shown(&json, r#"{"ts":12345,"t":10}"#), refused, "the clock was never set");
    assert_eq!(shown(&json, r#"{"t":10}"#), refused);
    assert_eq!(shown(&json, r#"{"ts":1799999990000,"t":10}"#), ["0 = 10 10 good"]);
    assert_eq!(shown(&load(Shape::Json(Place { time: None, ..place.clone() })), r#"{"t":10}"#), refused);
    let items = load(Shape::Items { each: String::new(), only: None, place });
    let three = r#"[{"ts":1,"t":10},{"ts":2,"t":10},{"ts":3,"t":10}]"#;
    assert_eq!(shown(&items, three), [refused[0]; 3], "not one in place of three");
    let senml = load(Shape::SenMl { name: "load".to_owned(), unit: None });
    assert_eq!(shown(&senml, r#"[{"n":"load","v":10,"t":-5}]"#), refused);
    assert_eq!(shown(&senml, r#"[{"n":"load","v":10}]"#), refused);
    assert_eq!(shown(&senml, r#"[{"bt":1800000000,"n":"load","v":10,"t":-5}]"#), ["0 = 10 5 good"]);
    let board = load(Shape::ThingsBoard { name: "t".to_owned(), time: TimeFormat::Millis });
    assert_eq!(shown(&board, r#"{"ts":12345,"values":{"t":10}}"#), refused);
}

fn every_shape() -> Vec<MqttPoint> {
    let name = || "a".to_owned();
    let place = || Place { value: "/v".to_owned(), time: Some(("/t".to_owned(), TimeFormat::Auto)) };
    let shapes = [
        Shape::Json(place()),
        Shape::Items { each: "/d".to_owned(), only: Some(("/n".to_owned(), name())), place: place() },
        Shape::SenMl { name: name(), unit: Some("t".to_owned()) },
        Shape::ThingsBoard { name: name(), time: TimeFormat::Auto },
        Shape::Ignition { name: name(), time: TimeFormat::Rfc3339 },
    ];
    shapes.into_iter().map(|shape| of_shape(0, shape)).collect()
}

/// Whatever comes, something is said of it.
fn something_is_said(payload: &[u8]) {
    for point in every_shape() {
        let mut inputs = Vec::new();
        let arrival = Arrived { at: ARRIVED, retained: false };
        Recipe::new(std::slice::from_ref(&point)).read(payload, arrival, SourceId(0), &mut inputs);
        assert!(!inputs.is_empty(), "{point:?}");
    }
}

proptest! {
    #[test]
    fn arbitrary_bytes_never_panic(payload in prop::collection::vec(any::<u8>(), 0..200)) {
        something_is_said(&payload);
    }

    #[test]
    fn what_looks_like_a_message_never_panics(
        parts in prop::collection::vec(
            prop::sample::select(vec![
                "[", "]", "{", "}", ",", ":", "\"n\":\"a\"", "\"v\":", "\"t\":", "\"bt\":", "\"bv\":", "\"d\":", "\"ts\":",
                "\"values\":", "\"a\":", "\"tags\":", "\"name\":\"a\"", "\"value\":", "\"quality\":", "\"timestamp\":", "1e308",
                "-1e308", "9223372036854775807", "0", "null", "true", "\"x\"", "\"NaN\"", "\"2026-01-01T00:00:00Z\"",
            ]),
            0..40,
        )
    ) {
        something_is_said(parts.concat().as_bytes());
    }

    #[test]
    fn any_number_in_its_place_never_panics(number in any::<f64>(), time in any::<f64>(), base in any::<i64>()) {
        let record = format!(r#"{{"n":"a","name":"a","v":{number},"value":{number},"t":{time},"bt":{base},"timestamp":{time},"ts":{base},"values":{{"a":{number}}}}}"#);
        for payload in [record.clone(), format!("[{record},{record}]"), format!(r#"{{"d":[{record}],"tags":[{record}]}}"#)] {
            something_is_said(payload.as_bytes());
        }
    }
}
