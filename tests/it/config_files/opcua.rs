//! Sources of kind `opcua` and the nodes of signals, as a site file says them.

use std::time::Duration;

use expect_test::expect;
use tizbek::config::{Deadband, OpcUaConfig, SourceConfig};

use super::problems::check;
use super::{read, zinc_text};

/// The head of the first signal of the sample, before which a source can stand.
const BEFORE: &str = "[[resource]]\nid = \"lhd_1\"";
const POINT: &str = "source = \"broker\"\nmqtt = { topic = \"mine/lhd/1/bucket\", value = \"/payload/t\", time = \"/ts\", time_format = \"rfc3339\" }";

fn source(more: &str) -> String {
    let name = "{ ru = \"ПЛК\", en = \"PLC\" }";
    format!("[[source]]\nid = \"plc\"\nname = {name}\nkind = \"opcua\"\n{more}\n{BEFORE}")
}

fn opcua(more: &str, point: &str) -> OpcUaConfig {
    let text = zinc_text();
    assert!(text.contains(BEFORE) && text.contains(POINT), "the sample is another");
    let point = format!("source = \"plc\"\nopcua = {point}");
    let text = text.replacen(BEFORE, &source(more), 1).replacen(POINT, &point, 1);
    let config = read(&text).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let last = config.sources.into_iter().next_back();
    let Some(SourceConfig::OpcUa(opcua)) = last else { panic!("{last:?}") };
    opcua
}

#[test]
fn a_server_and_its_nodes_are_read() {
    let plain = "endpoint = \"opc.tcp://10.0.0.6:4840\"\nsecurity = \"none\"";
    let config = opcua(plain, "{ node = \"nsu=urn:plc:mine;s=Bucket\" }");
    assert_eq!((config.server.security, config.server.login), (None, None));
    assert_eq!((config.publish, config.confirm), (Duration::from_secs(1), Duration::from_secs(10)));
    assert_eq!(config.server.application_uri, "urn:tizbek:zinc-mine");
    let point = &config.points[0];
    assert_eq!((point.node.to_string().as_str(), point.queue, point.needs_time), ("nsu=urn:plc:mine;s=Bucket", 100, true));

    let signed = "endpoint = \"opc.tcp://plc.mine:4840/a\"\nsecurity = \"Basic256Sha256\"\nmode = \"sign\"\npublish = \"500 ms\"";
    let config =
        opcua(signed, "{ node = \"ns=2;i=7\", index = 3, scale = 0.1, sampling = \"100 ms\", deadband_percent = 2, queue = 9 }");
    let security = config.server.security.expect("signed");
    assert_eq!((security.policy.word(), security.encrypt, security.own, security.trust), ("Basic256Sha256", false, None, None));
    let point = &config.points[0];
    assert_eq!((point.index, point.scale, point.queue, point.deadband), (Some(3), 0.1, 9, Some(Deadband::Percent(2.0))));
}

#[test]
fn what_a_server_lacks_is_told() {
    check(
        BEFORE,
        &source("endpoint = \"10.0.0.6:4840\"\nmode = \"signed\"\ncert_file = \"none.der\"\npublish = \"2 min\""),
        expect![[r#"
            site.toml:72: source[plc].security: missing, expected one of "none", "Basic256Sha256", "Aes128Sha256RsaOaep", "Aes256Sha256RsaPss"
            site.toml:76: source[plc].endpoint: found "10.0.0.6:4840", expected a URL such as "opc.tcp://10.0.0.5:4840/path"
            site.toml:77: source[plc].mode: found "signed", expected one of "sign", "sign_and_encrypt"; did you mean "sign"?
            site.toml:78: source[plc].cert_file: found "none.der", expected a file that is there (a folder, for trust)
            site.toml:78: source[plc].cert_file: found only one of cert_file and key_file, expected both or none
            site.toml:79: source[plc].publish: found more than "60 s", expected no more: that is how soon a lost server is noticed
        "#]],
    );
    check(
        BEFORE,
        &source("endpoint = \"opc.tcp://plc:4840\"\nsecurity = \"none\"\nmode = \"sign\"\nuser = \"tizbek\""),
        expect![[r#"
            site.toml:78: source[plc].mode: found beside security = "none", expected none: nothing is signed
            site.toml:79: source[plc].user: found a user without a password, expected password_env or password_file beside it
        "#]],
    );
}
