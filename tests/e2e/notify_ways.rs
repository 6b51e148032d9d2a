//! Ways of notification one by one: Debian's Alertmanager, TLS, the trial of a channel, and paper for when nothing gets through.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::mqtt_transports::Certificates;
use crate::peers::{Peer, forgetful_mosquitto, free_port, python, root, wait_for, wait_port};
use crate::receivers::Subscriber;
use crate::trial::{Feed, Running, SAMPLES_PER_POST, Trial};

/// Debian's, without a cluster, that notifies nobody itself.
fn alertmanager(dir: &Path) -> (Peer, u16) {
    let port = free_port();
    let config = dir.join("alertmanager.yml");
    std::fs::write(&config, "route:\n  receiver: nobody\nreceivers:\n  - name: nobody\n").expect("a file");
    let mut command = Command::new("prometheus-alertmanager");
    command.arg(format!("--config.file={}", config.display())).arg(format!("--storage.path={}", dir.join("am").display()));
    command.args([&format!("--web.listen-address=127.0.0.1:{port}"), "--cluster.listen-address=", "--log.level=error"]);
    let peer = Peer::spawn("prometheus-alertmanager", &mut command);
    wait_port(port);
    (peer, port)
}

fn feed(trial: &Trial, site: &Running, from: i64, secs: i64) {
    for second in (from..from + secs).step_by(SAMPLES_PER_POST as usize) {
        assert!(trial.post(site, second), "a living site takes readings");
    }
}

fn with(trial: &Trial, channel: &str) {
    trial.add(channel);
    trial.add(
        "retry = \"100 ms\"\ntimeout = \"2 s\"\n[[recipient]]\nid = \"who\"\nname = { ru = \"Кто\", en = \"Who\" }\nlanguage = \"en\"\n\
         channels = [\"way\"]\nemail = \"who@mine.test\"\n[[route]]\nid = \"all\"\nto = [\"who\"]\n",
    );
}

fn secret(trial: &Trial) {
    std::fs::write(trial.site.join("secret"), "hush").expect("a file");
}

#[test]
fn an_alertmanager_shows_what_is_raised_until_it_is_over() {
    let trial = Trial::new(&Feed::Pushed);
    let (_peer, port) = alertmanager(trial.dir());
    with(&trial, &format!("[[channel]]\nid = \"way\"\nkind = \"alertmanager\"\nurl = \"http://127.0.0.1:{port}\"\n"));
    let client = reqwest::Client::new();
    let shown = || -> Vec<Value> {
        let asked = async { client.get(format!("http://127.0.0.1:{port}/api/v2/alerts")).send().await?.text().await };
        let text = trial.runtime.block_on(asked).expect("an answer");
        serde_json::from_str(&text).expect("a list of alerts")
    };
    let site = trial.start();
    feed(&trial, &site, 0, 15);
    wait_for("the alert at the Alertmanager", || !shown().is_empty());
    let alert = shown().remove(0);
    assert_eq!(alert["labels"]["alertname"], "TizbekIncident");
    assert_eq!((&alert["labels"]["site"], &alert["labels"]["cause"]), (&Value::from("kill"), &Value::from("mill")));
    assert_eq!(alert["status"]["state"], "active", "{alert}");
    let summary = alert["annotations"]["summary"].as_str().expect("a summary");
    assert!(summary.starts_with("[Trial] "), "{summary}");
    let first = alert["labels"]["incident"].clone();
    feed(&trial, &site, 15, 25);
    wait_for("it to be over", || shown().iter().all(|alert| alert["labels"]["incident"] != first));
    site.end();
}

#[test]
fn a_signed_webhook_and_a_mail_go_by_tls_to_whom_the_site_trusts_alone() {
    let trial = Trial::new(&Feed::Pushed);
    let certificates = Certificates(trial.dir());
    certificates.authority("ours");
    certificates.signed("server", "ours", "IP:127.0.0.1,DNS:localhost");
    std::fs::copy(certificates.file("ours", "pem"), trial.site.join("ca.pem")).expect("a file");
    secret(&trial);
    let (mail, http) = (free_port(), free_port());
    let dir = trial.dir().join("receivers");
    std::fs::create_dir_all(&dir).expect("a folder");
    let mut command = python();
    command.arg(root().join("tests/e2e/peers/receivers.py")).arg(&dir).args([mail.to_string(), http.to_string()]);
    let _peer =
        Peer::spawn("receivers.py", command.arg("hush").args(["pem", "key"].map(|ending| certificates.file("server", ending))));
    wait_port(mail);
    wait_port(http);
    let tries = |kind: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tizbek"));
        let said = command.args(["notify", "test", kind, "--site"]).arg(&trial.site).output().expect("it runs");
        (said.status.code(), String::from_utf8_lossy(&said.stdout).into_owned() + &String::from_utf8_lossy(&said.stderr))
    };
    for (key, ca) in [("way", "ca_file = \"ca.pem\"\n"), ("stranger", "")] {
        trial.add(&format!("[[channel]]\nid = \"{key}\"\nkind = \"webhook\"\nurl = \"https://localhost:{http}/hook\"\nsecret_file = \"secret\"\n{ca}"));
        trial.add(&format!(
            "[[channel]]\nid = \"{key}_mail\"\nkind = \"email\"\naddress = \"localhost:{mail}\"\nfrom = \"tizbek@mine.test\"\n{ca}"
        ));
    }
    trial.add(
        "[[recipient]]\nid = \"who\"\nname = { ru = \"Кто\", en = \"Who\" }\nlanguage = \"en\"\nemail = \"who@mine.test\"\n\
         channels = [\"way\", \"way_mail\", \"stranger\", \"stranger_mail\"]\n",
    );
    for channel in ["way", "way_mail"] {
        let (code, said) = tries(channel);
        assert_eq!(code, Some(0), "{channel}: {said}");
        assert!(said.starts_with("taken: "), "{said}");
        let (code, said) = tries(&channel.replace("way", "stranger"));
        assert_eq!(code, Some(1), "{channel}: {said}");
        assert!(said.starts_with("later: ") && !said.contains("hush"), "{said}");
    }
    let taken = std::fs::read_to_string(dir.join("mail.taken")).expect("a mail");
    assert_eq!(taken.lines().count(), 1, "{taken}");
    assert!(taken.contains("this is how Who will get messages"), "{taken}");
}

#[test]
fn an_order_is_printed_when_nothing_gets_through() {
    let trial = Trial::new(&Feed::Pushed);
    secret(&trial);
    let gone = free_port();
    with(
        &trial,
        &format!("[[channel]]\nid = \"way\"\nkind = \"webhook\"\nurl = \"http://127.0.0.1:{gone}/\"\nsecret_file = \"secret\"\n"),
    );
    trial.add("[print]\ndir = \"printed\"\nafter = \"1 s\"\n");
    let site = trial.start();
    feed(&trial, &site, 0, 15);
    let sheet = |language: &str| trial.data.join(format!("printed/incident-1.{language}.html"));
    wait_for("the sheets", || ["ru", "kk", "en"].iter().all(|language| sheet(language).exists()));
    let read = |language: &str| std::fs::read_to_string(sheet(language)).expect("a sheet");
    assert!(
        read("en").contains("Orders (to be filled in by hand)") && read("en").contains("Mill: behind plan by"),
        "{}",
        read("en")
    );
    assert!(read("ru").contains("Происшествие № 1") && read("ru").contains("Мельница"), "{}", read("ru"));

    // The same by the API, also where nothing was written.
    let page = trial.get(&site, "/api/v1/incidents/1/print?language=kk").expect("a page");
    assert!(page.contains("Оқиға № 1") && page.contains("@page{size:A4"), "{page}");
    assert!(!page.contains("<script"), "nothing runs on paper");
    assert_eq!(trial.get(&site, "/api/v1/incidents/99/print"), None, "there is none");
    assert!(trial.metric(&site, "tizbek_notify_waiting") >= 1.0);
    let waits =
        || trial.get(&site, "/api/v1/notifications?state=queued").is_some_and(|text| text.contains("no connection to 127.0.0.1"));
    wait_for("the reason in the log", waits);
    site.end();
}

#[test]
fn who_does_not_acknowledge_is_escalated_and_an_acknowledgement_ends_it() {
    let trial = Trial::new(&Feed::Pushed);
    let (_mosquitto, port) = {
        let port = free_port();
        (forgetful_mosquitto(trial.dir(), port), port)
    };
    let subscriber = Subscriber::start(port, trial.dir(), "tizbek/kill/notifications/#");
    trial.add(&format!("[[channel]]\nid = \"board\"\nkind = \"mqtt\"\naddress = \"127.0.0.1:{port}\"\n"));
    for who in ["first", "second", "third"] {
        trial.add(&format!("[[recipient]]\nid = \"{who}\"\nname = {{ ru = \"Кто\", en = \"Who\" }}\nchannels = [\"board\"]\n"));
    }
    // The readings are of two hours ago: what escalates after a second is due, what escalates after five hours is not.
    trial.add(
        "[[route]]\nid = \"all\"\nto = [\"first\"]\n\
         escalate = [{ after = \"1 s\", to = [\"second\"] }, { after = \"5 h\", to = [\"third\"] }]\n",
    );
    let site = trial.start();
    feed(&trial, &site, 0, 15);
    let told = || -> Vec<String> {
        let bodies = subscriber.bodies();
        let who =
            |body: &String| serde_json::from_str::<Value>(body).expect("JSON")["recipient"].as_str().expect("a name").to_owned();
        bodies.iter().map(who).collect()
    };
    wait_for("the first and the second to be told", || told().len() == 2);
    assert_eq!(told(), ["first", "second"]);
    assert_eq!(trial.post_json(&site, "/api/v1/incidents/1/acknowledge", r#"{"by":"Omarov","comment":""}"#), 204);
    let third = || trial.get(&site, "/api/v1/notifications?recipient=third").unwrap_or_default();
    wait_for("the third not to be told", || third().contains("\"state\":\"suppressed\",\"why\":\"acknowledged\""));
    feed(&trial, &site, 15, 25);
    wait_for("both to be told that it is over", || told().len() == 4);
    assert!(!told().contains(&"third".to_owned()), "{:?}", told());
    site.end();
}
