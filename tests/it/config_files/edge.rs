//! Sources of kind `edge`, what their signals are called there, and `[forward]`.

use expect_test::expect;
use tizbek::config::{EdgePoint, SourceConfig};
use tizbek_core::ids::SignalId;

use super::problems::check;
use super::{read, zinc_text};

const BEFORE: &str = "[[resource]]\nid = \"lhd_1\"";
const POINT: &str = "source = \"broker\"\nmqtt = { topic = \"mine/lhd/1/bucket\", value = \"/payload/t\", time = \"/ts\", time_format = \"rfc3339\" }";

fn source(more: &str) -> String {
    format!("[[source]]\nid = \"shaft\"\nname = {{ ru = \"Ствол\", en = \"Shaft\" }}\nkind = \"edge\"\n{more}\n{BEFORE}")
}

#[test]
fn an_edge_and_where_things_are_forwarded_are_read_and_tell_no_token() {
    let text = zinc_text().replacen(BEFORE, &source("token_env = \"MINE_SECRET\""), 1);
    let text = text.replacen(POINT, "source = \"shaft\"\nedge = { signal = \"bucket\" }", 1);
    let forward =
        "\n[forward]\nurl = \"http://mine:8080\"\nsource = \"us\"\ntoken_env = \"MINE_SECRET\"\nsignals = [\"lhd_2_bucket\"]\n";
    let config = read(&(text + forward)).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let Some(SourceConfig::Edge(edge)) = config.sources.last() else { panic!("{:?}", config.sources.last()) };
    let signal = config.site.signal("lhd_1_bucket").expect("it is there");
    assert_eq!(edge.points, [EdgePoint { signal, name: "bucket".to_owned() }]);
    assert!(config.site.clocks.iter().any(|clock| clock.key == "bucket" && !clock.trusted && clock.signals == [signal]));
    let forward = config.forward.expect("it is on");
    let signals: Option<Vec<SignalId>> = config.site.signal("lhd_2_bucket").map(|signal| vec![signal]);
    assert_eq!((forward.url.as_str(), forward.source.as_str(), &forward.signals), ("http://mine:8080", "us", &signals));
    assert_eq!(edge.token, forward.token);
    assert!(!format!("{edge:?}{forward:?}").contains(&edge.token), "a secret is not shown");
}

#[test]
fn what_is_wrong_with_an_edge_is_told() {
    check(
        BEFORE,
        &source("token = \"T\""),
        expect![[r#"
        site.toml:76: source[shaft].token: found a secret in the site file, expected token_env or token_file
    "#]],
    );
    check(
        BEFORE,
        &source(""),
        expect![[r#"
        site.toml:72: source[shaft]: found no token, expected token_env or token_file
    "#]],
    );
    check(
        POINT,
        "source = \"broker\"\nedge = { signal = \"bucket\" }",
        expect![[r#"
        site.toml:345: signal[lhd_1_bucket].edge: found an address for edge, but the source of this signal is of kind "mqtt"
    "#]],
    );
    check(
        "[[shift]]\nid = \"day\"",
        "[forward]\nurl = \"https://mine\"\nsignals = [\"lhd_1_buckets\"]\n\n[[shift]]\nid = \"day\"",
        expect![[r#"
            site.toml:17: forward: found no token, expected token_env or token_file
            site.toml:17: forward.source: missing, expected an id of up to 64 letters a-z, digits, _ and -
            site.toml:18: forward.url: found "https://mine", expected a URL that begins with http:// (this version speaks no TLS)
            site.toml:19: forward.signals[1]: found "lhd_1_buckets", expected the id of a declared signal; did you mean "lhd_1_bucket"?
        "#]],
    );
}
