//! How a broker is reached, as a site file says it: version, carrier, certificates. What is read from it is in `references`.

use std::time::Duration;

use expect_test::expect;
use tizbek::config::read::read_site_text;
use tizbek::config::{Config, MqttConfig, MqttStatus, MqttVersion, SourceConfig, Transport};

use super::problems::check;
use super::{read, zinc_text};

/// A line of the sample's source `broker`, to which more is added.
const BROKER: &str = "kind = \"mqtt\"";

fn with(more: &str) -> String {
    zinc_text().replacen(BROKER, &format!("{BROKER}\n{more}"), 1)
}

fn broker(config: &Config) -> &MqttConfig {
    match config.sources.iter().find(|source| matches!(source, SourceConfig::Mqtt(_))) {
        Some(SourceConfig::Mqtt(mqtt)) => mqtt,
        _ => panic!("the sample has a broker"),
    }
}

#[test]
fn left_alone_a_broker_is_reached_over_tcp_with_mqtt_3() {
    let config = read(&zinc_text()).expect("the sample");
    let mqtt = broker(&config);
    assert_eq!((mqtt.broker.version, mqtt.retained), (MqttVersion::V3, true));
    assert!(matches!(mqtt.broker.transport, Transport::Tcp));
}

#[test]
fn version_5_and_a_web_socket_are_read() {
    let text = with(
        "version = 5\nsession_expiry = \"24 h\"\nreceive_maximum = 1000\ntransport = \"ws\"\npath = \"/broker?x=1\"\nretained = false",
    );
    let config = read(&text).expect("a site without a problem");
    let mqtt = broker(&config);
    let version = MqttVersion::V5 { session_expiry: Duration::from_secs(86_400), receive_maximum: Some(1_000) };
    assert_eq!((mqtt.broker.version, mqtt.retained), (version, false));
    let Transport::WebSocket { path, tls: None } = &mqtt.broker.transport else { panic!("{:?}", mqtt.broker.transport) };
    assert_eq!(path, "/broker?x=1");
}

#[test]
fn what_does_not_go_together_is_told() {
    check(
        BROKER,
        "kind = \"mqtt\"\nversion = 4\npath = \"/mqtt\"\nreceive_maximum = 0\nca_file = \"no.pem\"",
        expect![[r#"
            site.toml:53: source[broker].version: found 4, expected 3 (that is 3.1.1) or 5
            site.toml:54: source[broker].path: found a path, expected transport = "ws" or "wss" beside it
            site.toml:55: source[broker].receive_maximum: found 0, expected a number from 1 to 65535
            site.toml:56: source[broker].ca_file: found "no.pem", expected a file that can be read (No such file or directory (os error 2))
            site.toml:56: source[broker].ca_file: found what only TLS needs, expected transport = "tls" or "wss" beside it
        "#]],
    );
    check(
        BROKER,
        "kind = \"mqtt\"\nsession_expiry = \"1 h\"",
        expect![[r#"
        site.toml:53: source[broker].session_expiry: found what only MQTT 5 knows, expected version = 5 beside it
    "#]],
    );
    check(
        BROKER,
        "kind = \"mqtt\"\ntransport = \"tls\"",
        expect![[r#"
        site.toml:49: source[broker].ca_file: missing, expected a file with the certificates, in PEM, of whoever signed the broker's
    "#]],
    );
    check(
        BROKER,
        "kind = \"mqtt\"\ntransport = \"ssl\"\nca_file = \"no.pem\"",
        expect![[r#"
        site.toml:53: source[broker].transport: found "ssl", expected one of "tcp", "tls", "ws", "wss"
        site.toml:54: source[broker].ca_file: found "no.pem", expected a file that can be read (No such file or directory (os error 2))
    "#]],
    );
}

#[test]
fn a_status_is_a_topic_with_words_for_here_and_gone() {
    let config = read(&with("status = { topic = \"mine/gw\", value = \"/s\", off = [\"dead\"] }")).expect("no problem");
    let words = |words: &[&str]| words.iter().map(ToString::to_string).collect();
    let status = MqttStatus {
        topic: "mine/gw".to_owned(),
        value: "/s".to_owned(),
        on: words(&["online", "true", "1"]),
        off: words(&["dead"]),
    };
    assert_eq!(broker(&config).status, Some(status));
    check(
        BROKER,
        "kind = \"mqtt\"\nretained = false\nstatus = { topic = \"mine/+\", on = [], off = \"x\" }",
        expect![[r#"
        site.toml:54: source[broker].status.off: found "x", expected a list: [ ... ]
        site.toml:54: source[broker].status.on: found a list, expected a list of at least one text
        site.toml:54: source[broker].status.topic: found "mine/+", expected an exact MQTT topic, without + and #
    "#]],
    );
    check(
        BROKER,
        "kind = \"mqtt\"\nretained = false\nstatus = { topic = \"mine/gw\", on = [\"UP\"], off = [\"up\"] }",
        expect![[r#"
            site.toml:53: source[broker].retained: found retained = false beside a status, expected true: what a will left behind is retained
            site.toml:54: source[broker].status.off: found "UP" in on and in off, expected it in one of them
        "#]],
    );
}

/// What is said of a broker over TLS with these keys, with files of rubbish beside the site file.
fn said(more: &str) -> Vec<String> {
    let dir = tempfile::tempdir().expect("a folder");
    std::fs::write(dir.path().join("rubbish.pem"), "not PEM").expect("a file");
    let text = with(&format!("transport = \"tls\"\n{more}"));
    let problems = read_site_text(&dir.path().join("site.toml"), &text, &|_| None).expect_err("something is wrong");
    problems.iter().map(tizbek::config::Problem::shown).collect()
}

#[test]
fn certificates_that_cannot_be_used_are_told() {
    expect![[r#"
        [
            [
                "54: source[broker].ca_file: found \"nowhere.pem\", expected a file that can be read (No such file or directory (os error 2))",
            ],
            [
                "54: source[broker].ca_file: cannot be used: there is no certificate in it, expected certificates in PEM",
            ],
            [
                "55: source[broker].cert_file: found a certificate without its key, expected key_file beside it",
            ],
            [
                "55: source[broker].key_file: found a key without its certificate, expected cert_file beside it",
            ],
        ]
    "#]].assert_debug_eq(&[
        said("ca_file = \"nowhere.pem\""),
        said("ca_file = \"rubbish.pem\""),
        said("ca_file = \"rubbish.pem\"\ncert_file = \"rubbish.pem\""),
        said("ca_file = \"rubbish.pem\"\nkey_file = \"rubbish.pem\""),
    ]);
}
