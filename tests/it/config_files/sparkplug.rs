//! Sources of kind `sparkplug` and the metrics of signals, as a site file says them.

use std::time::Duration;

use expect_test::expect;
use tizbek::config::{HostState, SourceConfig, SparkplugConfig, SparkplugPoint, StateVersion};

use super::problems::check;
use super::{read, signal, zinc_text};

/// The head of the first signal of the sample, before which a source can stand.
const BEFORE: &str = "[[resource]]\nid = \"lhd_1\"";
const POINT: &str = "source = \"broker\"\nmqtt = { topic = \"mine/lhd/1/bucket\", value = \"/payload/t\", time = \"/ts\", time_format = \"rfc3339\" }";

fn source(more: &str) -> String {
    let name = "{ ru = \"Узлы\", en = \"Nodes\" }";
    format!("[[source]]\nid = \"nodes\"\nname = {name}\nkind = \"sparkplug\"\naddress = \"10.0.0.5:1883\"\n{more}\n{BEFORE}")
}

fn sparkplug(more: &str, point: &str) -> (SparkplugConfig, u32) {
    let text = zinc_text();
    assert!(text.contains(BEFORE) && text.contains(POINT), "the sample is another");
    let point = format!("source = \"nodes\"\nsparkplug = {point}");
    let text = text.replacen(BEFORE, &source(more), 1).replacen(POINT, &point, 1);
    let config = read(&text).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let bucket = signal(&config, "lhd_1_bucket");
    let last = config.sources.into_iter().next_back();
    let Some(SourceConfig::Sparkplug(sparkplug)) = last else { panic!("{last:?}") };
    (sparkplug, bucket.0)
}

#[test]
fn a_host_and_its_metrics_are_read() {
    let (config, bucket) = sparkplug("", "{ group = \"mine\", edge = \"lhd\", device = \"lhd_1\", metric = \"Bucket/Load\" }");
    assert_eq!((config.host, config.rebirth, config.reorder), (None, true, Duration::from_secs(2)));
    assert_eq!(
        (config.broker.address.as_str(), config.broker.client_id.as_str()),
        ("10.0.0.5:1883", "tizbek-zinc-mine-sparkplug")
    );
    let expected = SparkplugPoint {
        signal: tizbek_core::ids::SignalId(bucket),
        group: "mine".to_owned(),
        edge: "lhd".to_owned(),
        device: Some("lhd_1".to_owned()),
        metric: "Bucket/Load".to_owned(),
        needs_time: true,
    };
    assert_eq!(config.points, [expected]);

    let more = "host = \"tizbek\"\nstate = \"2.2\"\nrebirth = false\nreorder = \"500 ms\"\nclient_id = \"tizbek-nodes\"";
    let (config, _) = sparkplug(more, "{ group = \"mine\", edge = \"lhd\", metric = \"Load\" }");
    assert_eq!(config.host, Some(HostState { id: "tizbek".to_owned(), version: StateVersion::V22 }));
    assert_eq!((config.rebirth, config.reorder, config.points[0].device.clone()), (false, Duration::from_millis(500), None));
}

#[test]
fn what_a_source_or_a_metric_lacks_is_told() {
    check(
        BEFORE,
        &source("state = \"3.1\"\nhost = \"a/b\"\nreorder = \"soon\"\nrebirth = 1\nversion = 5\nreceive_maximum = 5"),
        expect![[r#"
            site.toml:77: source[nodes].state: found "3.1", expected one of "2.2", "3.0"; did you mean "3.0"?
            site.toml:78: source[nodes].host: found "a/b", expected a name without /, + and #
            site.toml:79: source[nodes].reorder: found "soon", expected a duration of zero or more such as "5 min", "30 s", "4 h" or "500 ms"
            site.toml:80: source[nodes].rebirth: found 1, expected true or false
            site.toml:82: source[nodes].receive_maximum: found what a host application does not use, expected none: it has no session
        "#]],
    );
    check(
        BEFORE,
        &source("client_id = \"tizbek-zinc-mine\"").replace("10.0.0.5:1883", "127.0.0.1:1883"),
        expect![[r#"
        site.toml:77: source[nodes].client_id: "tizbek-zinc-mine" is the name of source[broker] of line 49 at this broker, expected another client_id
    "#]],
    );
    check(
        BEFORE,
        &source("state = \"3.0\""),
        expect![[r#"
        site.toml:77: source[nodes].state: found a form of STATE without a host id, expected host = "…" beside it
    "#]],
    );
    check(
        POINT,
        "source = \"broker\"\nsparkplug = { group = \"mine\", edge = \"n\", metric = \"m\" }",
        expect![[r#"
            site.toml:345: signal[lhd_1_bucket].sparkplug: found an address for sparkplug, but the source of this signal is of kind "mqtt"
        "#]],
    );
}
