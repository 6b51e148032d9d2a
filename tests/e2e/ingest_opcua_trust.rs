//! Who is let in and whom we let in over OPC UA, against asyncua: certificates, logins, and a server whose clock is wrong.

use std::path::Path;
use std::time::Duration;

use tizbek::clock::Clock;
use tizbek::config::{Login, OpcUaServer, Security, SecurityPolicy};
use tizbek::ingest::SourceIo;
use tizbek::ingest::opcua::{self, Memory};
use tizbek::queue::{WhenFull, bounded};
use tizbek_core::health::{Finding, Health, Now, Outcome};
use tizbek_core::ids::SourceId;
use tizbek_core::input::GapReason;
use tizbek_core::time::Span;
use tokio::sync::watch;

use crate::ingest_listener::{links, lost, observations};
use crate::ingest_opcua::{Server, config, listen, now, plain, point};

const PASSWORD: &str = "rock and roll";

/// A server that signs, with a user.
fn secure(dir: &Path, more: &[&str]) -> Server {
    let dir = dir.to_str().expect("a path");
    Server::start(&[&["--certificates", dir, "--user", &format!("tizbek:{PASSWORD}")], more].concat())
}

/// As the server of `secure` wants to be spoken to.
fn signed(server: &Server, policy: SecurityPolicy, trust: &Path, password: &str) -> OpcUaServer {
    let security = Security { policy, encrypt: true, own: None, trust: Some(trust.to_path_buf()) };
    let login = Login { user: "tizbek".to_owned(), password: password.to_owned() };
    OpcUaServer { security: Some(security), login: Some(login), ..plain(server.url()) }
}

/// Why a source ends that is not wanted.
async fn refusal(server: OpcUaServer, certificates: &Path) -> String {
    let (out, _arrivals) = bounded(16, WhenFull::Wait);
    let (_stop, shutdown) = watch::channel(false);
    let io = SourceIo { source: SourceId(0), clock: Clock::wall(), out, shutdown };
    let ended = opcua::run(config(server, vec![point(0, "Crusher.Flow")]), certificates.to_path_buf(), Memory::default(), io);
    ended.await.expect_err("it is not wanted").to_string()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_connection_is_signed_and_encrypted_by_every_policy_for_a_user_with_a_password() {
    let dir = tempfile::tempdir().expect("a folder");
    let server = secure(dir.path(), &[]);
    let trust = dir.path().join("server.der");
    for (word, policy) in SecurityPolicy::ALL {
        let config = config(signed(&server, policy, &trust, PASSWORD), vec![point(0, "Crusher.Flow")]);
        let mut listener = listen(config, &dir.path().join("ours"));
        listener.until(word, |seen| !observations(seen, 0).is_empty()).await;
        assert_eq!(links(&listener.stop().await), (1, 0), "{word}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_password_is_found_and_says_what_to_do() {
    let dir = tempfile::tempdir().expect("a folder");
    let server = secure(dir.path(), &[]);
    let trust = dir.path().join("server.der");
    let wrong = signed(&server, SecurityPolicy::Basic256Sha256, &trust, "wrong");
    let why = refusal(wrong.clone(), &dir.path().join("ours")).await;
    assert!(why.contains("does not let \"tizbek\" in") && why.contains("check user and password"), "{why}");
    assert!(!why.contains("wrong"), "{why}");
    let nobody = OpcUaServer { login: None, ..wrong.clone() };
    let why = refusal(nobody, &dir.path().join("ours")).await;
    assert!(why.contains("give user and password"), "{why}");

    let mut listener = listen(config(wrong, vec![point(0, "Crusher.Flow")]), &dir.path().join("ours"));
    listener.until("the link to be down", |seen| links(seen).1 >= 1).await;
    let seen = listener.stop().await;
    let mut health = Health::default();
    health.count(Outcome::of_gap(GapReason::Refused), lost(&seen, GapReason::Refused));
    let found: Vec<&str> = health.findings(&Now { up: Some(false), ..Now::default() }).iter().map(Finding::word).collect();
    assert_eq!((found, links(&seen).0), (vec!["no_connection", "refused"], 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_nobody_trusts_gets_no_password_and_is_put_aside_to_be_looked_at() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut server = secure(dir.path(), &[]);
    let ours = dir.path().join("ours");
    let mut unknown = signed(&server, SecurityPolicy::Basic256Sha256, dir.path(), PASSWORD);
    unknown.security.as_mut().expect("signed").trust = None;
    let why = refusal(unknown.clone(), &ours).await;
    assert!(why.contains("is not trusted") && why.contains("move it into"), "{why}");
    let rejected: Vec<_> =
        std::fs::read_dir(ours.join("rejected")).expect("a folder").map(|file| file.expect("a file").path()).collect();
    assert!(why.contains(rejected[0].to_str().expect("a path")), "{why}");
    let services: serde_json::Value = serde_json::from_str(&server.tell("reads")).expect("JSON");
    assert_eq!(services.get("CreateSession").or(services.get("ActivateSession")), None, "{services}");

    // As the message says.
    std::fs::rename(&rejected[0], ours.join("trusted").join("mine.der")).expect("it can be moved");
    let mut listener = listen(config(unknown, vec![point(0, "Crusher.Flow")]), &ours);
    listener.until("a value", |seen| !observations(seen, 0).is_empty()).await;
    listener.stop().await;

    let other = dir.path().join("other.der");
    std::fs::copy(ours.join("own/certificate.der"), &other).expect("it can be copied");
    let why = refusal(signed(&server, SecurityPolicy::Basic256Sha256, &other, PASSWORD), &ours).await;
    assert!(why.contains("it is another than"), "{why}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_server_does_not_offer_is_told_with_what_it_offers() {
    let dir = tempfile::tempdir().expect("a folder");
    let server = secure(dir.path(), &[]);
    let why = refusal(plain(server.url()), dir.path()).await;
    assert!(why.contains("it does not offer None none") && why.contains("Basic256Sha256 sign_and_encrypt"), "{why}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_whose_clock_is_hours_off_is_read_and_its_times_stay_its_own() {
    for clock in ["-10800", "10800"] {
        let dir = tempfile::tempdir().expect("a folder");
        let mut server = secure(dir.path(), &[&format!("--clock={clock}")]);
        let trust = dir.path().join("server.der");
        let signed = signed(&server, SecurityPolicy::Basic256Sha256, &trust, PASSWORD);
        let mut listener = listen(config(signed, vec![point(0, "Crusher.Flow")]), &dir.path().join("ours"));
        listener.until("the link to be up", |seen| links(seen).0 == 1).await;
        server.tell("set Crusher.Flow Double 4.5");
        listener.until("the value", |seen| observations(seen, 0).iter().any(|seen| seen.value == 4.5)).await;
        listener.take_for(Duration::from_secs(2)).await;
        let seen = listener.stop().await;
        let last = *observations(&seen, 0).last().expect("a value");
        let off = last.occurred_at - now() - Span::from_secs(clock.parse().expect("seconds"));
        assert!(off.as_secs_f64().abs() < 60.0, "{clock}: {off:?}");
        assert_eq!(links(&seen), (1, 0));
    }
}
