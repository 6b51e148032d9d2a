//! What leaves the program, against receivers that are not ours: mosquitto, an HTTP server, VictoriaMetrics, a JSON Schema
//! validator. The site and the view made here also feed the dashboard test.

use std::collections::BTreeSet;
use std::io::Write;
use std::net::SocketAddr;
use std::path::Path;
use std::process::Stdio;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::http::{HeaderMap, StatusCode};
use expect_test::expect;
use tizbek::config::{MqttAlertsConfig, WebhookConfig};
use tizbek::queue::{self, Receiver, Sender, WhenFull};
use tizbek::sinks::{self, DeliveredMark, Outgoing, SinkError, event};
use tizbek::texts::Texts;
use tizbek_core::alarm::{
    AlarmState, Alert, Aside, Cause, Change, Clock, Condition, Evidence, IncidentId, Instrument, Priority, Replaced, Subject, Why,
};
use tizbek_core::ids::{BufferId, SignalId, SourceId, StageId};
use tizbek_core::time::Span;
use tizbek_core::trial::Kind;
use tizbek_core::units::{Amount, Share};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::peers::{free_port, mosquitto, python, root, wait_for};
use crate::receivers::Subscriber;
use crate::views::{self, START};

fn alert(number: u64, change: Change, cause: Cause, condition: Condition) -> Alert {
    let clock = matches!(condition, Condition::WillFill(_)).then_some(Clock {
        at: START + Span::from_mins(89),
        earliest: START + Span::from_mins(71),
        latest: Some(START + Span::from_mins(110)),
    });
    Alert {
        number,
        at: START + Span(1_234_567),
        incident: IncidentId(7),
        replaces: None,
        cause,
        change,
        state: AlarmState::Unacknowledged,
        priority: if condition.is_low() { Priority::Low } else { Priority::Medium },
        repeats: 0,
        evidence: Evidence {
            condition,
            since: START,
            amount: Amount(-13_000_001),
            lag: Span::from_mins(21),
            clock,
            instrument: None,
            pace: None,
            chance: None,
            estimated: false,
        },
    }
}

fn every_kind_of_alert() -> Vec<Alert> {
    let (stage, source) = (Cause::Stage(StageId(1)), Cause::Source(SourceId(0)));
    let (by, comment) = ("Ә. Нұрлан".to_owned(), "скип №2, \"подшипник\"\n".to_owned());
    vec![
        alert(1, Change::Raised, stage, Condition::Behind(StageId(1))),
        alert(2, Change::Joined, stage, Condition::WillFill(BufferId(0))),
        alert(3, Change::Joined, stage, Condition::Empty(BufferId(1))),
        alert(4, Change::Raised, source, Condition::Silent(SourceId(0))),
        alert(5, Change::Acknowledged { by: by.clone(), comment: String::new() }, stage, Condition::Behind(StageId(1))),
        alert(6, Change::Commented { by, comment }, stage, Condition::Behind(StageId(1))),
        alert(7, Change::Cleared, stage, Condition::Behind(StageId(1))),
        suspect(9),
        of_a_bad_plan(10),
        Alert { replaces: Some(replaced()), ..alert(8, Change::Raised, stage, Condition::Behind(StageId(1))) },
        alert(11, Change::Folded, stage, Condition::Empty(BufferId(1))),
        alert(12, Change::Announced, stage, Condition::Empty(BufferId(1))),
        alert(13, Change::Withheld(aside(Why::OutOfService(Subject::Signal(SignalId(0))))), stage, Condition::Behind(StageId(1))),
        Alert {
            state: AlarmState::Shelved,
            ..alert(14, Change::Shelved(aside(Why::Shelved)), stage, Condition::Behind(StageId(1)))
        },
        restored(15),
        Alert {
            repeats: 3,
            ..alert(16, Change::Chatters { times: 4, since: START - Span::from_mins(50) }, stage, Condition::Behind(StageId(1)))
        },
        alert(17, Change::Stale, stage, Condition::Behind(StageId(1))),
    ]
}

fn aside(why: Why) -> Aside {
    let until = (why == Why::Shelved).then(|| START + Span::from_hours(2));
    Aside { why, since: START, until, by: "Ә. Нұрлан".to_owned(), reason: "замена каната".to_owned() }
}

fn restored(number: u64) -> Alert {
    let (by, comment) = ("Ә. Нұрлан".to_owned(), String::new());
    let change = Change::Restored { aside: aside(Why::Shelved), by, comment, folded: true };
    alert(number, change, Cause::Stage(StageId(1)), Condition::Behind(StageId(1)))
}

#[test]
fn what_is_set_aside_is_told_with_its_reason_and_its_end() {
    let (site, texts) = (views::site(), Texts::embedded());
    for alert in every_kind_of_alert() {
        let written: serde_json::Value = serde_json::from_str(&event::cloud_event(&site, &alert, &texts)).expect("JSON");
        for language in ["ru", "kk", "en"] {
            let sentence = written["data"]["text"][language].as_str().expect("a sentence");
            assert!(!sentence.contains('{') && !sentence.starts_with("alert-"), "{language}: {sentence}");
            if matches!(alert.change, Change::Shelved(_)) {
                assert!(sentence.contains("замена каната") && sentence.contains("11:00"), "{language}: {sentence}");
            }
        }
        if let Change::Shelved(_) = alert.change {
            let expected = serde_json::json!({ "why": "shelved", "since": "2026-11-22T04:00:00.000Z", "until": "2026-11-22T06:00:00.000Z",
                "by": "Ә. Нұрлан", "reason": "замена каната" });
            assert_eq!(written["data"]["aside"], expected);
            assert_eq!(written["data"]["state"], "shelved");
        }
    }
}

fn of_a_bad_plan(number: u64) -> Alert {
    let raised = alert(number, Change::Raised, Cause::Stage(StageId(1)), Condition::Behind(StageId(1)));
    Alert { evidence: Evidence { chance: Some(Share::from_ratio(0.07)), ..raised.evidence }, ..raised }
}

fn suspect(number: u64) -> Alert {
    let signal = SignalId(0);
    let mut alert = alert(number, Change::Raised, Cause::Signal(signal), Condition::MeterSuspect(signal));
    let instrument = Instrument { kind: Kind::Drift, share: Share::from_ratio(0.083), rival: Some(SignalId(1)) };
    (alert.evidence.amount, alert.evidence.instrument) = (Amount::ZERO, Some(instrument));
    alert
}

fn replaced() -> Replaced {
    Replaced { incident: IncidentId(6), count: 2, since: START - Span::from_hours(30) }
}

#[test]
fn an_alert_is_the_same_event_every_time_and_says_when_in_local_time() {
    let (site, texts) = (views::site(), Texts::embedded());
    let joined = &every_kind_of_alert()[1];
    let written = event::cloud_event(&site, joined, &texts);
    assert_eq!(written, event::cloud_event(&views::site(), joined, &Texts::embedded()));
    let (members, text) = written.split_once(r#","text":"#).expect("the text comes last");
    expect![[r#"
        {"specversion":"1.0","id":"test-mine/alert/2","source":"/tizbek/test-mine","type":"tizbek.incident.joined","subject":"incident/7","time":"2026-11-22T04:00:01.234Z","datacontenttype":"application/json","dataschema":"urn:tizbek:alert:1","data":{"number":2,"incident":7,"state":"unacknowledged","priority":"medium","unit":"t","cause":{"kind":"stage","id":"hoisting","name":{"ru":"Скиповой подъём","kk":"Скиповой подъём","en":"Hoisting"}},"condition":{"kind":"will_fill","subject":"skip_bin","since":"2026-11-22T04:00:00.000Z","amount_t":-13.000001,"lag_secs":1260,"clock":{"at":"2026-11-22T05:29:00.000Z","earliest":"2026-11-22T05:11:00.000Z","latest":"2026-11-22T05:50:00.000Z"}}
    "#]]
    .assert_eq(&format!("{members}\n"));
    // The wording belongs to the translators; what must be in it does not.
    let text: serde_json::Value = serde_json::from_str(text.strip_suffix("}}").expect("closed")).expect("JSON");
    for (language, bin) in [("ru", "Бункер подъёма"), ("kk", "Скип бункері"), ("en", "Skip bin")] {
        let sentence = text[language].as_str().expect("a sentence");
        assert!(sentence.contains(bin) && sentence.contains("10:29"), "{language}: {sentence}");
        assert!(!sentence.contains('{'), "{language}: {sentence}");
    }
}

#[test]
fn a_suspect_meter_is_told_with_its_size_and_its_rival() {
    let (site, texts) = (views::site(), Texts::embedded());
    let written: serde_json::Value = serde_json::from_str(&event::cloud_event(&site, &suspect(9), &texts)).expect("JSON");
    let (meter, rival) = (site.signals[0].key.as_str(), site.signals[1].key.as_str());
    assert_eq!(written["data"]["cause"]["id"], meter);
    let expected = serde_json::json!({ "kind": "drift", "share": 0.083, "rival": rival });
    assert_eq!(written["data"]["condition"]["instrument"], expected);
    for (language, size) in [("ru", "8,3 %"), ("kk", "8,3 %"), ("en", "8.3 %")] {
        let sentence = written["data"]["text"][language].as_str().expect("a sentence").replace('\u{a0}', " ");
        assert!(sentence.contains(size) && !sentence.contains('{'), "{language}: {sentence}");
    }
}

#[test]
fn a_stage_that_is_behind_a_bad_plan_is_told_with_the_chance_that_the_plan_had() {
    let (site, texts) = (views::site(), Texts::embedded());
    let told =
        |alert: &Alert| -> serde_json::Value { serde_json::from_str(&event::cloud_event(&site, alert, &texts)).expect("JSON") };
    let bad = of_a_bad_plan(10);
    let good = Alert { evidence: Evidence { chance: Some(Share::from_ratio(0.93)), ..bad.evidence }, ..bad.clone() };
    assert_eq!(
        (&told(&bad)["data"]["condition"]["chance"], &told(&good)["data"]["condition"]["chance"]),
        (&0.07.into(), &0.93.into())
    );
    for language in ["ru", "kk", "en"] {
        let sentence = |alert: &Alert| told(alert)["data"]["text"][language].as_str().expect("a sentence").to_owned();
        assert!(sentence(&bad).contains("7 %") && !sentence(&bad).contains('{'), "{language}: {}", sentence(&bad));
        assert!(!sentence(&good).contains('%'), "{language}: {}", sentence(&good));
    }
}

#[test]
fn an_occurrence_that_replaces_others_says_so_in_its_body_and_in_words() {
    let (site, texts) = (views::site(), Texts::embedded());
    let raised = every_kind_of_alert().into_iter().find(|alert| alert.replaces.is_some()).expect("one replaces another");
    let written: serde_json::Value = serde_json::from_str(&event::cloud_event(&site, &raised, &texts)).expect("JSON");
    let expected = serde_json::json!({ "incident": 6, "count": 2, "since": "2026-11-20T22:00:00.000Z" });
    assert_eq!(written["data"]["replaces"], expected);
    for language in ["ru", "kk", "en"] {
        let sentence = written["data"]["text"][language].as_str().expect("a sentence");
        assert!(sentence.contains("6") && sentence.contains("03:00, 21.11"), "{language}: {sentence}");
    }
    let later = Alert { change: Change::Cleared, ..raised };
    let later: serde_json::Value = serde_json::from_str(&event::cloud_event(&site, &later, &texts)).expect("JSON");
    assert_eq!(later["data"]["replaces"], expected, "the same in every alert of the incident");
}

#[test]
fn every_kind_of_alert_is_valid_against_the_published_schema() {
    let (site, texts) = (views::site(), Texts::embedded());
    let events: Vec<String> = every_kind_of_alert().iter().map(|alert| event::cloud_event(&site, alert, &texts)).collect();
    let script = "import json,sys,jsonschema\n\
                  schema=json.load(open(sys.argv[1]))\n\
                  jsonschema.Draft202012Validator.check_schema(schema)\n\
                  validator=jsonschema.Draft202012Validator(schema)\n\
                  bad=[e.message for line in sys.stdin for e in validator.iter_errors(json.loads(line))]\n\
                  assert validator.is_valid({}) is False\n\
                  print(bad); sys.exit(len(bad))";
    let schema = root().join("docs/formats/alert.schema.json");
    let mut validator =
        python().args(["-c", script]).arg(schema).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("python starts");
    let mut input = validator.stdin.take().expect("it has an input");
    input.write_all(events.join("\n").as_bytes()).expect("it listens");
    drop(input);
    let said = validator.wait_with_output().expect("it ends");
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stdout));
}

/// A sink that runs, with the sending end of its queue.
struct Running {
    input: Sender<Outgoing>,
    mark: DeliveredMark,
    stop: watch::Sender<bool>,
    task: JoinHandle<Result<(), SinkError>>,
}

impl Running {
    fn start<F: Future<Output = Result<(), SinkError>> + Send + 'static>(
        mark: DeliveredMark,
        run: impl FnOnce(Receiver<Outgoing>, DeliveredMark, watch::Receiver<bool>) -> F,
    ) -> Self {
        let (input, receiver) = queue::bounded(sinks::ALERT_QUEUE_MAX, WhenFull::Wait);
        let (stop, shutdown) = watch::channel(false);
        let task = tokio::spawn(run(receiver, mark.clone(), shutdown));
        Self { input, mark, stop, task }
    }

    async fn send(&self, numbers: impl IntoIterator<Item = u64>) {
        for number in numbers {
            let body = Arc::from(format!("{{\"number\":{number}}}"));
            self.input.send(Outgoing { number, body, topic_suffix: "raised" }).await.expect("the sink lives");
        }
    }

    async fn reach(&self, number: u64) {
        let reached = async {
            while self.mark.upto() < number {
                self.mark.changed().await;
            }
        };
        tokio::time::timeout(Duration::from_secs(60), reached)
            .await
            .unwrap_or_else(|_| panic!("the mark stays at {}, {number} is wanted", self.mark.upto()));
    }

    async fn stop(self) {
        self.stop.send(true).expect("the sink listens");
        let ended = tokio::time::timeout(Duration::from_secs(1), self.task).await;
        ended.expect("it ends within a second").expect("it does not panic").expect("its configuration is right");
    }
}

fn mqtt_sink(port: u16, mark: DeliveredMark) -> Running {
    let config = MqttAlertsConfig {
        address: format!("127.0.0.1:{port}"),
        client_id: "alerts".to_owned(),
        topic: "tizbek/test-mine/alerts".to_owned(),
        login: None,
    };
    Running::start(mark, |input, mark, shutdown| sinks::mqtt::run(config, input, mark, shutdown))
}

fn subscriber(port: u16, dir: &Path) -> Subscriber {
    Subscriber::start(port, dir, "tizbek/test-mine/alerts/raised")
}

fn numbers(subscriber: &Subscriber) -> Vec<u64> {
    let number = |body: &String| serde_json::from_str::<serde_json::Value>(body).ok()?["number"].as_u64();
    subscriber.bodies().iter().filter_map(number).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_alert_arrives_although_the_broker_is_killed_and_stays_away_for_a_while() {
    let (dir, port) = (tempfile::tempdir().expect("a folder"), free_port());
    let mut broker = mosquitto(dir.path(), port);
    let received = subscriber(port, dir.path());
    let sink = mqtt_sink(port, DeliveredMark::starting_at(2));
    // 1 and 2 were delivered in an earlier life: offered again, they are not sent again.
    sink.send(1..=20).await;
    sink.reach(20).await;
    wait_for("the first alerts", || numbers(&received).len() >= 18);

    broker.kill();
    sink.send(21..=90).await;
    assert_eq!(sink.mark.upto(), 20, "nothing is delivered to a dead broker");
    let _broker = mosquitto(dir.path(), port);
    sink.reach(90).await;
    wait_for("the last alert", || numbers(&received).last() == Some(&90));
    let seen: BTreeSet<u64> = numbers(&received).into_iter().collect();
    assert_eq!(seen, (3..=90).collect());
    sink.stop().await;
}

/// Passes bytes on to a broker, unless told to keep the broker's answers to itself or to cut everything.
struct Wire {
    port: u16,
    mute: Arc<AtomicBool>,
    cut: watch::Sender<u32>,
}

async fn wire_to(broker: u16) -> Wire {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("it is bound").port();
    let mute = Arc::new(AtomicBool::new(false));
    let (cut, cuts) = watch::channel(0);
    let muted = mute.clone();
    tokio::spawn(async move {
        while let Ok((client, _)) = listener.accept().await {
            let server = TcpStream::connect(("127.0.0.1", broker)).await.expect("the broker listens");
            let (muted, mut cuts) = (muted.clone(), cuts.clone());
            cuts.mark_unchanged();
            tokio::spawn(async move {
                tokio::select! {
                    () = pass(client, server, muted) => {}
                    _ = cuts.changed() => {}
                }
            });
        }
    });
    Wire { port, mute, cut }
}

async fn pass(client: TcpStream, server: TcpStream, muted: Arc<AtomicBool>) {
    let (mut from_client, mut to_client) = client.into_split();
    let (mut from_server, mut to_server) = server.into_split();
    let answers = async {
        let mut buffer = [0; 4096];
        while let Ok(count @ 1..) = from_server.read(&mut buffer).await {
            if !muted.load(Ordering::Acquire) && to_client.write_all(&buffer[..count]).await.is_err() {
                return;
            }
        }
    };
    tokio::select! {
        () = answers => {}
        _ = tokio::io::copy(&mut from_client, &mut to_server) => {}
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_sent_but_never_acknowledged_is_sent_again_in_order() {
    let (dir, port) = (tempfile::tempdir().expect("a folder"), free_port());
    let _broker = mosquitto(dir.path(), port);
    let received = subscriber(port, dir.path());
    let wire = wire_to(port).await;
    let sink = mqtt_sink(wire.port, DeliveredMark::default());
    sink.send(1..=3).await;
    sink.reach(3).await;

    wire.mute.store(true, Ordering::Release);
    sink.send(4..=9).await;
    wait_for("the broker to have them all", || numbers(&received).last() == Some(&9));
    assert_eq!(sink.mark.upto(), 3, "no acknowledgement, no delivery");
    wire.mute.store(false, Ordering::Release);
    wire.cut.send(1).expect("the wire is there");
    sink.reach(9).await;
    sink.send([10]).await;
    sink.reach(10).await;
    wait_for("the last alert", || numbers(&received).last() == Some(&10));
    assert_eq!(numbers(&received), [1, 2, 3, 4, 5, 6, 7, 8, 9, 4, 5, 6, 7, 8, 9, 10]);
    sink.stop().await;
}

/// What a receiver was given: content type and body.
type Given = Arc<Mutex<Vec<(String, String)>>>;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_webhook_that_stumbles_gets_everything_and_one_that_refuses_is_not_asked_again() {
    let given: Given = Arc::default();
    // In order of calls: 1 twice refused for the moment, then taken; 2 refused for good; 3 taken.
    let answers = [500, 429, 200, 400, 204].map(|code| StatusCode::from_u16(code).expect("a code"));
    let seen = given.clone();
    let receive = move |headers: HeaderMap, body: String| {
        let kind = headers["content-type"].to_str().expect("text").to_owned();
        let mut seen = seen.lock().expect("no panic");
        let answer = answers.get(seen.len()).copied().unwrap_or(StatusCode::IM_A_TEAPOT);
        seen.push((kind, body));
        std::future::ready(answer)
    };
    let router = axum::Router::new().route("/alerts", axum::routing::post(receive));
    let listener = TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0))).await.expect("a port");
    let config = WebhookConfig { url: format!("http://{}/alerts", listener.local_addr().expect("bound")) };
    let server = tokio::spawn(async move { axum::serve(listener, router).await });
    let sink =
        Running::start(DeliveredMark::default(), |input, mark, shutdown| sinks::webhook::run(config, input, mark, shutdown));
    sink.send(1..=3).await;
    sink.reach(3).await;
    sink.stop().await;
    server.abort();

    let given = given.lock().expect("no panic");
    let bodies: Vec<&str> = given.iter().map(|(_, body)| body.as_str()).collect();
    let one = r#"{"number":1}"#;
    assert_eq!(bodies, [one, one, one, r#"{"number":2}"#, r#"{"number":3}"#]);
    assert!(given.iter().all(|(kind, _)| kind.starts_with("application/cloudevents+json")), "{given:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_webhook_that_is_down_holds_nothing_up_and_the_sink_still_ends_at_once() {
    let config = WebhookConfig { url: format!("http://127.0.0.1:{}/alerts", free_port()) };
    let sink =
        Running::start(DeliveredMark::default(), |input, mark, shutdown| sinks::webhook::run(config, input, mark, shutdown));
    sink.send(1..=sinks::ALERT_QUEUE_MAX as u64).await;
    assert_eq!(sink.mark.upto(), 0);
    sink.stop().await;
}
