//! Rows as people write them.

use tizbek_core::ids::SourceId;
use tizbek_core::model::{Buffer, Role, RuleTimes, Settings, Signal, SignalKind, Source, SourceKind, Text};
use tizbek_core::time::Span;

use super::*;

pub fn site() -> Site {
    let times = RuleTimes { limit: Span::ZERO, clear: Span::ZERO, on_delay: Span::ZERO, off_delay: Span::ZERO };
    let signal = Signal {
        key: "level".to_owned(),
        name: Text::default(),
        unit: "%".to_owned(),
        source: SourceId(0),
        resource: None,
        kind: SignalKind::Level,
        role: Role::Watched,
        valid_min: 0.0,
        valid_max: 100.0,
        stale_after: Span::ZERO,
        stuck_after: Span::ZERO,
        conditioning: None,
        sensor: None,
    };
    let buffer = Buffer {
        key: "bin".to_owned(),
        name: Text::default(),
        form: "bin".to_owned(),
        capacity: Amount::from_units(600.0),
        low: Amount::ZERO,
        target: Amount::ZERO,
        high: Amount::ZERO,
        density: 2.2,
        initial: Amount::ZERO,
        level: None,
        reaction: times,
    };
    let source = |key: &str, kind| Source { key: key.to_owned(), name: Text::default(), kind, silent_after: Span::ZERO };
    let by_hand = Signal { key: "hauled".to_owned(), kind: SignalKind::Load, source: SourceId(1), ..signal.clone() };
    Site {
        key: "test".to_owned(),
        name: Text::default(),
        time_zone: "UTC".to_owned(),
        unit: "t".to_owned(),
        stages: Vec::new(),
        buffers: vec![buffer],
        resources: Vec::new(),
        sources: vec![source("push", SourceKind::Push), source("people", SourceKind::Manual)],
        signals: vec![signal, by_hand],
        clocks: Vec::new(),
        levers: Vec::new(),
        settings: Settings::default(),
    }
}

/// Inputs as `value quality seconds` and `tonnes sigma method author`; rejects as `place field`.
fn read(format: Format, text: &str) -> (Vec<String>, Vec<String>) {
    let pushed = parse(format, Wanted::Either, text.as_bytes(), &site());
    let told = |input: &Input| match input {
        Input::Observed(seen) => format!("{} {} {}", seen.value, seen.quality.word(), seen.occurred_at),
        Input::Surveyed(survey) => {
            let (quantity, sigma) = (survey.quantity.as_units(), survey.sigma.as_units());
            format!("{quantity} {sigma} {} {} {}", survey.method, survey.author, survey.valid_at)
        }
        other => panic!("nobody can push {other:?}"),
    };
    let rejects = pushed.rejects.iter().map(|reject| format!("{} {}", reject.line_or_index, reject.field)).collect();
    (pushed.inputs.iter().map(told).collect(), rejects)
}

#[test]
fn samples_from_a_spreadsheet() {
    let (inputs, rejects) = read(
        Format::Csv,
        "\u{feff}occurred_at;signal;value;quality\r\n\
         2026-01-01T05:00:00+05:00;level;12,5;\r\n\
         2026-01-01T00:00:01Z;level;1\u{a0}000,25;uncertain_sensor\r\n\
         2026-01-01T00:00:02Z;level;;bad_sensor\r\n",
    );
    assert_eq!(
        inputs,
        [
            "12.5 good 2026-01-01T00:00:00Z",
            "1000.25 uncertain_sensor 2026-01-01T00:00:01Z",
            "NaN bad_sensor 2026-01-01T00:00:02Z"
        ]
    );
    assert!(rejects.is_empty(), "{rejects:?}");
}

#[test]
fn good_rows_are_kept_and_bad_ones_are_told_with_their_place() {
    let (inputs, rejects) = read(
        Format::Csv,
        "occurred_at,signal,value,quality\n\
         2026-01-01T00:00:00Z,level,1,\n\
         2026-01-01T00:00:00,level,2,\n\
         2026-01-01T00:00:00Z,nobody,3,\n\
         \n\
         2026-01-01T00:00:00Z,level,four,\n\
         2026-01-01T00:00:00Z,level,5,fine\n\
         2026-01-01T00:00:00Z,level\n\
         2026-01-01T00:00:00Z,level,nan,\n\
         2026-01-01T00:00:00Z,level,,\n\
         2026-01-01T00:00:00Z,level,9,good\n",
    );
    assert_eq!(inputs, ["1 good 2026-01-01T00:00:00Z", "9 good 2026-01-01T00:00:00Z"]);
    assert_eq!(rejects.len(), 7, "{rejects:?}");
    let mut sorted = rejects.clone();
    sorted.sort();
    assert_eq!(sorted, ["10 value", "3 occurred_at", "4 signal", "6 value", "7 quality", "8 ", "9 value"]);
}

#[test]
fn what_people_tell_is_a_fact_and_no_sample() {
    let pushed = parse(Format::Csv, Wanted::Samples, b"occurred_at,signal,value\n2026-01-01T00:00:00Z,hauled,40\n", &site());
    assert!(pushed.inputs.is_empty());
    let message = "people tell \"hauled\": expected it as a fact, see docs/formats/facts.md".to_owned();
    assert_eq!(pushed.rejects, [Reject { line_or_index: 2, field: "signal".to_owned(), message }]);
}

#[test]
fn a_misspelt_column_is_not_overlooked() {
    let (inputs, rejects) = read(Format::Csv, "occurred_at,signal,value,qualty\n2026-01-01T00:00:00Z,level,1,bad_sensor\n");
    assert!(inputs.is_empty());
    assert_eq!(rejects, ["2 qualty"]);
}

#[test]
fn samples_from_json() {
    let expected = ["1.5 good 2026-01-01T00:00:00Z", "1 good 2026-01-01T00:00:00Z"];
    let list = r#"[{"signal":"level","value":1.5,"occurred_at":"2026-01-01T00:00:00Z"},7,
                   {"signal":"level","value":true,"occurred_at":"2026-01-01T00:00:00Z","quality":"good"},
                   {"signal":"level","value":[1],"occurred_at":"2026-01-01T00:00:00Z"}]"#;
    for text in [list.to_owned(), format!(r#"{{"samples":{list}}}"#)] {
        let (inputs, mut rejects) = read(Format::Json, &text);
        rejects.sort();
        assert_eq!(inputs, expected);
        assert_eq!(rejects, ["1 ", "3 value"]);
    }
}

#[test]
fn surveys_in_tonnes_or_by_volume() {
    let (inputs, rejects) = read(
        Format::Csv,
        "buffer,valid_at,tonnes,volume_m3,density,sigma,sigma_percent,method,author\n\
         bin,2026-01-01T00:00:00Z,250,,,5,,uav_photogrammetry,А. Сериков\n\
         bin,2026-01-01T00:00:00Z,,100,,,2,lidar,\n\
         bin,2026-01-01T00:00:00Z,,100,2,,2,lidar,\n",
    );
    assert_eq!(
        inputs,
        [
            "250 5 uav_photogrammetry А. Сериков 2026-01-01T00:00:00Z",
            "220 4.4 lidar  2026-01-01T00:00:00Z",
            "200 4 lidar  2026-01-01T00:00:00Z"
        ]
    );
    assert!(rejects.is_empty(), "{rejects:?}");
}

#[test]
fn a_survey_without_its_error_or_method_is_refused() {
    let survey = |rest: &str| format!(r#"{{"surveys":[{{"buffer":"bin","valid_at":"2026-01-01T00:00:00Z",{rest}}}]}}"#);
    for (rest, field) in [
        (r#""tonnes":5,"method":"lidar""#, "sigma"),
        (r#""tonnes":5,"sigma":0,"method":"lidar""#, "sigma"),
        (r#""tonnes":5,"sigma":1,"sigma_percent":1,"method":"lidar""#, "sigma"),
        (r#""tonnes":5,"sigma_percent":101,"method":"lidar""#, "sigma_percent"),
        (r#""tonnes":5,"sigma":1"#, "method"),
        (r#""tonnes":5,"sigma":1,"method":"""#, "method"),
        (r#""tonnes":-5,"sigma":1,"method":"lidar""#, "tonnes"),
        (r#""tonnes":5,"volume_m3":5,"sigma":1,"method":"lidar""#, "tonnes"),
        (r#""tonnes":5,"density":2,"sigma":1,"method":"lidar""#, "density"),
        (r#""sigma":1,"method":"lidar""#, "tonnes"),
        (r#""volume_m3":1e300,"sigma":1,"method":"lidar""#, "volume_m3"),
    ] {
        let (inputs, rejects) = read(Format::Json, &survey(rest));
        assert!(inputs.is_empty(), "{rest}");
        assert_eq!(rejects, [format!("0 {field}")], "{rest}");
    }
}

#[test]
fn a_file_that_is_nothing_is_one_problem() {
    for text in ["", "{", "3", "{}", r#"{"samples":3}"#] {
        assert_eq!(read(Format::Json, text).1, ["0 "], "{text}");
    }
    assert_eq!(read(Format::Csv, "").1, ["1 "]);
    let windows = parse(Format::Csv, Wanted::Either, b"occurred_at,signal,value\n\xcf\xf0\xe8", &site());
    assert_eq!(windows.rejects.first().map(|reject| reject.line_or_index), Some(2));
}

#[test]
fn what_is_wanted_is_what_is_taken() {
    let text = br#"[{"signal":"level","value":1.5,"occurred_at":"2026-01-01T00:00:00Z"}]"#;
    assert!(parse(Format::Json, Wanted::Surveys, text, &site()).inputs.is_empty());
    assert_eq!(parse(Format::Json, Wanted::Samples, text, &site()).inputs.len(), 1);
}
