//! What messages of a topic look like, as a site file says it.

use expect_test::expect;
use tizbek::config::{Place, Shape, SourceConfig, TimeFormat};

use super::problems::check;
use super::{read, signal, zinc_text};

/// How the sample reads a loader's bucket, and what else may stand there.
const LHD: &str = "{ topic = \"mine/lhd/1/bucket\", value = \"/payload/t\", time = \"/ts\", time_format = \"rfc3339\" }";

fn shape(point: &str) -> Shape {
    let text = zinc_text();
    assert!(text.contains(LHD), "the sample has no {LHD}");
    let config = read(&text.replacen(LHD, point, 1)).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let wanted = signal(&config, "lhd_1_bucket");
    let of = |source: &SourceConfig| match source {
        SourceConfig::Mqtt(mqtt) => mqtt.points.iter().find(|point| point.signal == wanted).cloned(),
        _ => None,
    };
    let point = config.sources.iter().find_map(of).expect("it is read by MQTT");
    assert!(point.needs_time, "it is a load");
    point.shape
}

#[test]
fn every_format_is_read() {
    let place = || Place { value: "/v".to_owned(), time: Some(("/t".to_owned(), TimeFormat::Auto)) };
    let items = "{ topic = \"m\", format = \"items\", each = \"/d\", value = \"/v\", time = \"/t\", time_format = \"auto\"";
    let named = Some(("/n".to_owned(), "bucket".to_owned()));
    for (point, expected) in [
        (format!("{items} }}"), Shape::Items { each: "/d".to_owned(), only: None, place: place() }),
        (
            format!("{items}, name_at = \"/n\", name = \"bucket\" }}"),
            Shape::Items { each: "/d".to_owned(), only: named, place: place() },
        ),
        (
            "{ topic = \"m\", format = \"senml\", name = \"lhd/1\", unit = \"t\" }".to_owned(),
            Shape::SenMl { name: "lhd/1".to_owned(), unit: Some("t".to_owned()) },
        ),
        (
            "{ topic = \"m\", format = \"thingsboard\", name = \"t\" }".to_owned(),
            Shape::ThingsBoard { name: "t".to_owned(), time: TimeFormat::Millis },
        ),
        (
            "{ topic = \"m\", format = \"ignition\", name = \"t\", time_format = \"rfc3339\" }".to_owned(),
            Shape::Ignition { name: "t".to_owned(), time: TimeFormat::Rfc3339 },
        ),
    ] {
        assert_eq!(shape(&point), expected);
    }
}

#[test]
fn what_a_format_lacks_or_does_not_have_is_told() {
    check(
        LHD,
        "{ topic = \"m\", format = \"senml\", value = \"/v\" }",
        expect![[r#"
            site.toml:345: signal[lhd_1_bucket].mqtt.name: missing, expected a text that is not empty
            site.toml:345: signal[lhd_1_bucket].mqtt.value: unknown key, expected one of topic, format, name, unit
        "#]],
    );
    check(
        LHD,
        "{ topic = \"m\", format = \"xml\" }",
        expect![[r#"
            site.toml:345: signal[lhd_1_bucket].mqtt.format: found "xml", expected one of "json", "items", "senml", "thingsboard", "ignition"
        "#]],
    );
    check(
        LHD,
        "{ topic = \"m\", format = \"items\", name_at = \"/n\", time = \"/t\", time_format = \"s\" }",
        expect![[r#"
            site.toml:345: signal[lhd_1_bucket].mqtt.name_at: found a place for a name without the name, expected name = "…" beside it
        "#]],
    );
    check(
        LHD,
        "{ topic = \"m\", format = \"items\", value = \"/v\" }",
        expect![[r#"
            site.toml:345: signal[lhd_1_bucket].mqtt.time: found a load without the time it happened, expected time = "/…" and time_format beside it: a message that is sent again would count twice
        "#]],
    );
    check(
        LHD,
        "{ topic = \"m\", format = \"ignition\", name = \"t\", time_format = \"arrival\" }",
        expect![[r#"
            site.toml:345: signal[lhd_1_bucket].mqtt.time_format: found "arrival" for messages that have a time, expected the format of that time
        "#]],
    );
    check(
        LHD,
        "{ topic = \"mine/lhd/2/bucket\", format = \"senml\", name = \"t\" }",
        expect![[r#"
            site.toml:356: signal[lhd_2_bucket].mqtt.format: found "json", but signal[lhd_1_bucket] of line 338 reads this topic as "senml", expected one format
        "#]],
    );
}
