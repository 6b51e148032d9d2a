//! Notifications to programs that are not ours: a mail server, a webhook with a table of keys, Telegram's API, an Alertmanager, mosquitto.
//! They answer slowly, with errors, or not at all, and the program is killed in the middle: nothing is lost and nothing is done twice.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use serde_json::{Value, json};
use tizbek::clock::Clock;
use tizbek_core::time::Span;

use crate::peers::{Peer, forgetful_mosquitto, free_port, python, root, signal, wait_for, wait_port};
use crate::receivers::Subscriber;
use crate::trial::{Draws, Feed, Running, SAMPLES_PER_POST, Trial, seeds, whole_lines};

const SECRET: &str = "a-secret-of-both-sides";
/// Between readings, so that what they bring about is sent before it is over.
const PACE: Duration = Duration::from_millis(40);
/// Kills over all seeds.
const KILLS: usize = 24;
/// What is over and done with in less than the site's own time.
const PAUSES: &str = "retry = \"100 ms\"\ntimeout = \"1 s\"";

/// The mail server, the webhook and Telegram's API, in one process.
struct Receivers {
    dir: PathBuf,
    mail_port: u16,
    http_port: u16,
    peer: Option<Peer>,
}

impl Receivers {
    fn start(dir: &Path) -> Self {
        let dir = dir.join("receivers");
        std::fs::create_dir_all(&dir).expect("a folder");
        let mut receivers = Self { dir, mail_port: free_port(), http_port: free_port(), peer: None };
        receivers.come_back();
        receivers
    }

    fn come_back(&mut self) {
        let ports = [self.mail_port, self.http_port].map(|port| port.to_string());
        let mut command = python();
        command.arg(root().join("tests/e2e/peers/receivers.py")).arg(&self.dir).args(ports).arg(SECRET);
        self.peer = Some(Peer::spawn("receivers.py", &mut command));
        wait_port(self.mail_port);
        wait_port(self.http_port);
    }

    fn go_away(&mut self) {
        self.peer = None;
    }

    fn behave(&self, which: &str, how: &str) {
        // Whole or not at all: it is read at any time.
        let new = self.dir.join("new");
        std::fs::write(&new, how).expect("a file");
        std::fs::rename(&new, self.dir.join(which)).expect("a file");
    }

    fn taken(&self, which: &str) -> Vec<Value> {
        let lines = whole_lines(&self.dir.join(format!("{which}.taken")));
        lines.iter().filter(|line| !line.is_empty()).map(|line| serde_json::from_str(line).expect("JSON")).collect()
    }

    /// The channels that lead here.
    fn channels(&self, pauses: &str) -> String {
        let (mail, http) = (self.mail_port, self.http_port);
        format!(
            "[[channel]]\nid = \"mail\"\nkind = \"email\"\naddress = \"127.0.0.1:{mail}\"\nsecurity = \"none\"\n\
             from = \"Tizbek <tizbek@mine.test>\"\n{pauses}\n\
             [[channel]]\nid = \"hook\"\nkind = \"webhook\"\nurl = \"http://127.0.0.1:{http}/hook\"\nsecret_file = \"secret\"\n{pauses}\n\
             [[channel]]\nid = \"bot\"\nkind = \"telegram\"\nurl = \"http://127.0.0.1:{http}\"\ntoken_file = \"secret\"\n{pauses}\n"
        )
    }
}

const PEOPLE: &str = r#"
[[recipient]]
id = "petrov"
name = { ru = "Петров", en = "Petrov" }
language = "ru"
channels = ["mail", "bot"]
email = "petrov@mine.test"
telegram = "42"
[[recipient]]
id = "erp"
name = { ru = "ERP", en = "ERP" }
language = "en"
channels = ["hook"]
[[route]]
id = "all"
changes = ["raised", "joined", "cleared", "acknowledged", "commented", "folded", "announced", "withheld", "shelved", "restored", "chatters", "stale"]
to = ["petrov", "erp"]
"#;

struct Site {
    trial: Trial,
    receivers: Receivers,
    /// The second that is sent next.
    next: i64,
}

impl Site {
    fn new(more: &str, pauses: &str) -> Self {
        let trial = Trial::new(&Feed::Pushed);
        let receivers = Receivers::start(trial.dir());
        std::fs::write(trial.site.join("secret"), format!("{SECRET}\n")).expect("a file");
        trial.add(&receivers.channels(pauses));
        trial.add(PEOPLE);
        trial.add(more);
        Self { trial, receivers, next: 0 }
    }

    /// Readings of so many seconds, as far as they are taken.
    fn feed(&mut self, site: &Running, secs: i64) -> bool {
        for _ in 0..secs / SAMPLES_PER_POST {
            if !self.trial.post(site, self.next) {
                return false;
            }
            self.next += SAMPLES_PER_POST;
            std::thread::park_timeout(PACE);
        }
        true
    }

    fn asked(&self, site: &Running, query: &str) -> Value {
        let answer = self.trial.get(site, &format!("/api/v1/notifications?most=500{query}")).expect("an answer");
        serde_json::from_str(&answer).expect("JSON")
    }

    /// As the command line has it, from the file: every message.
    fn log(&self) -> Vec<Value> {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tizbek"));
        let said = command.args(["notify", "log", "--json", "--most", "100000", "--data"]).arg(&self.trial.data).output();
        let said = said.expect("it runs");
        assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
        String::from_utf8(said.stdout).expect("text").lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
    }

    fn wait_for_state(&self, site: &Running, channel: &str, state: &str) {
        wait_for(&format!("a message of {channel} to be {state}"), || {
            let found = self.asked(site, &format!("&channel={channel}&state={state}"));
            found["messages"].as_array().is_some_and(|messages| !messages.is_empty())
        });
    }

    fn wait_until_nothing_waits(&self, site: &Running) {
        let said = self.trial.alerts().len() as u64;
        wait_for("every message to be settled", || {
            let all = self.asked(site, "");
            let newest = all["messages"].as_array().into_iter().flatten().filter_map(|message| message["alert"].as_u64()).max();
            all["waiting"] == 0 && newest.is_some_and(|newest| newest + 1 >= said)
        });
    }
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap_or_else(|| panic!("{key} of {value}"))
}

fn keys(messages: &[Value], channel: &str, states: &[&str]) -> BTreeSet<String> {
    let is_it = |message: &&Value| message["channel"] == channel && states.contains(&text(message, "state"));
    messages.iter().filter(is_it).map(|message| text(message, "key").to_owned()).collect()
}

/// The kill comes at a random moment, under random misbehaviour of every receiver; at the end all behave. For every alert, every recipient
/// and every way there is one message; each was taken by its receiver, and acted on once.
#[test]
fn restart_in_the_middle_loses_and_doubles_nothing() {
    let seeds = seeds();
    for seed in seeds.iter().copied().take(2) {
        let mut draws = Draws::seeded(seed);
        let port = free_port();
        let broker = format!(
            "[[channel]]\nid = \"broker\"\nkind = \"mqtt\"\naddress = \"127.0.0.1:{port}\"\n{PAUSES}\n\
             [[recipient]]\nid = \"line\"\nname = {{ ru = \"Табло\", en = \"Board\" }}\nchannels = [\"broker\"]\n\
             [[route]]\nid = \"board\"\nto = [\"line\"]\n"
        );
        let mut site = Site::new(&broker, PAUSES);
        let _mosquitto = forgetful_mosquitto(site.trial.dir(), port);
        let subscriber = Subscriber::start(port, site.trial.dir(), "tizbek/kill/notifications/#");
        for kill in 0..KILLS / 2 {
            for which in ["mail", "hook", "bot"] {
                let how = ["ok", "ok", "slow", "error", "silent", "deaf", "close"][draws.next(7) as usize];
                site.receivers.behave(which, how);
            }
            let is_away = draws.next(5) == 0;
            if is_away {
                site.receivers.go_away();
            }
            let running = site.trial.start();
            let (pid, moment) = (running.peer.pid(), Duration::from_millis(50) + draws.micros(1_500_000));
            let killer = std::thread::spawn(move || {
                std::thread::park_timeout(moment);
                signal(pid, "-KILL");
            });
            while site.feed(&running, SAMPLES_PER_POST) && site.next < 120 * (kill as i64 + 1) {}
            killer.join().expect("the killer ends");
            drop(running);
            if is_away {
                site.receivers.come_back();
            }
        }
        for which in ["mail", "hook", "bot"] {
            site.receivers.behave(which, "ok");
        }
        let running = site.trial.start();
        assert!(site.feed(&running, 80), "a living site takes readings");
        site.wait_until_nothing_waits(&running);
        running.end();
        check(&site, &subscriber);
    }
}

fn check(site: &Site, subscriber: &Subscriber) {
    let messages = site.log();
    let alerts: Vec<Value> = site.trial.alerts().iter().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert!(alerts.len() > 10, "the run raised {} alerts", alerts.len());
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    for message in &messages {
        *kinds.entry(format!("{} {}", text(message, "channel"), text(message, "state"))).or_default() += 1;
    }
    for alert in &alerts {
        for channel in ["mail", "hook", "bot"] {
            let of_it =
                messages.iter().filter(|message| message["alert"] == alert["data"]["number"] && message["channel"] == channel);
            assert_eq!(of_it.count(), 1, "alert {} by {channel}", alert["data"]["number"]);
        }
    }
    let unsettled = ["queued", "again", "sending", "handed", "failed"];
    for channel in ["mail", "hook", "bot", "broker"] {
        assert_eq!(keys(&messages, channel, &unsettled), BTreeSet::new(), "{kinds:?}");
    }

    let hook = site.receivers.taken("hook");
    let acted: Vec<&Value> = hook.iter().filter(|call| call["double"] == false).collect();
    let acted_keys: BTreeSet<String> = acted.iter().map(|call| text(call, "key").to_owned()).collect();
    assert_eq!(acted.len(), acted_keys.len(), "the webhook acted twice");
    assert_eq!(acted_keys, keys(&messages, "hook", &["sent"]), "the webhook acted on what was sent, and on nothing else");

    let mails = site.receivers.taken("mail");
    let ids: BTreeMap<&str, &str> = mails.iter().map(|mail| (text(mail, "id"), text(mail, "hash"))).collect();
    for mail in &mails {
        assert_eq!(ids[text(mail, "id")], text(mail, "hash"), "the same Message-ID with other bytes");
    }
    assert_eq!(ids.len(), keys(&messages, "mail", &["sent"]).len(), "mailboxes that drop doubles have each mail once");

    let told = site.receivers.taken("bot");
    let sent = keys(&messages, "bot", &["sent"]).len();
    let uncertain = keys(&messages, "bot", &["uncertain"]).len();
    assert!(
        (sent..=sent + uncertain).contains(&told.len()),
        "Telegram was told {} times: {sent} sent, {uncertain} uncertain",
        told.len()
    );

    let board: Vec<Value> = subscriber.bodies().iter().map(|body| serde_json::from_str(body).expect("JSON")).collect();
    let board: BTreeSet<String> = board.iter().map(|body| text(body, "key").to_owned()).collect();
    assert_eq!(board, keys(&messages, "broker", &["sent"]), "the board has what was sent");
    println!(
        "{} alerts, {} messages ({kinds:?}); webhook called {} times for {}, mails {} for {}",
        alerts.len(),
        messages.len(),
        hook.len(),
        acted.len(),
        mails.len(),
        ids.len()
    );
    assert!(sent > 0 && !acted.is_empty() && !ids.is_empty());
}

#[test]
fn a_mail_goes_through_a_server_that_is_slow_fails_closes_and_is_away() {
    let mut site = Site::new("", PAUSES);
    site.receivers.behave("mail", "error");
    let running = site.trial.start();
    // It stays behind: what is said about it is not over.
    assert!(site.feed(&running, 15));
    wait_for("a mail that was not taken", || {
        let queued = site.asked(&running, "&channel=mail&state=queued");
        queued["messages"]
            .as_array()
            .is_some_and(|all| all.iter().any(|one| one["why"].as_str().is_some_and(|why| why.contains("451"))))
    });
    for how in ["slow", "close", "silent", "deaf"] {
        site.receivers.behave("mail", how);
        site.trial.comment(&running);
        let count = |state: &str| {
            let found = site.asked(&running, &format!("&channel=mail&state={state}"));
            found["messages"].as_array().map_or(0, Vec::len)
        };
        let wanted = if how == "slow" { "sent" } else { "again" };
        wait_for(&format!("a mail to a server that is {how} to be {wanted}"), || count(wanted) > 0);
        site.receivers.behave("mail", "ok");
        site.wait_until_nothing_waits(&running);
    }
    site.receivers.go_away();
    site.trial.comment(&running);
    wait_for("nobody to be there", || site.asked(&running, "&channel=mail&state=queued").to_string().contains("refused"));
    site.receivers.come_back();
    site.wait_until_nothing_waits(&running);

    site.receivers.behave("mail", "refuse");
    site.trial.comment(&running);
    site.wait_for_state(&running, "mail", "failed");
    running.end();
    let mails = site.receivers.taken("mail");
    let ids: BTreeSet<&str> = mails.iter().map(|mail| text(mail, "id")).collect();
    assert_eq!(ids.len(), keys(&site.log(), "mail", &["sent"]).len(), "each that was sent, once by its Message-ID");
    assert!(mails.len() - ids.len() >= 2, "what nobody had answered to came again");
    let first = &mails[0];
    assert!(text(first, "subject").starts_with("[Проба] "), "{first}");
    assert!(text(first, "text").contains("Происшествие № 1") && text(first, "text").contains("Ещё не квитировано"), "{first}");
    assert_eq!((text(first, "automatic"), &first["to"][0]), ("auto-generated", &Value::from("petrov@mine.test")));
    let failed = site.log().into_iter().find(|message| message["state"] == "failed").expect("a refused mail");
    assert!(text(&failed, "why").contains("no such mailbox"), "{failed}");
    assert!(site.trial.said().contains("notification not sent; see tizbek notify log"), "a person is told");
}

#[test]
fn telegram_is_never_told_twice_and_a_person_may_send_again() {
    let mut site = Site::new("", PAUSES);
    site.receivers.behave("bot", "deaf");
    let running = site.trial.start();
    assert!(site.feed(&running, 20));
    site.wait_for_state(&running, "bot", "uncertain");
    assert_eq!(site.receivers.taken("bot").len(), 0, "this time it was lost");
    let uncertain = site.asked(&running, "&state=uncertain")["messages"][0].clone();
    site.receivers.behave("bot", "ok");
    let resend = |id: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tizbek"));
        command.args(["notify", "resend", id, "--data"]).arg(&site.trial.data).status().expect("it runs").code()
    };
    let id = uncertain["id"].to_string();
    assert_eq!(resend(&id), Some(0));
    wait_for("Telegram to be told", || !site.receivers.taken("bot").is_empty());
    site.wait_for_state(&running, "bot", "sent");
    assert_eq!(resend(&id), Some(78), "it was sent");
    let told = site.receivers.taken("bot").remove(0);
    assert_eq!((text(&told, "chat_id"), text(&told, "path")), ("42", format!("/bot{SECRET}/sendMessage").as_str()));
    running.end();
    assert!(!site.trial.said().contains(SECRET), "the token is in no log");
}

/// What a measure wants of the mill goes to its foreman by mail, and to the head of the mill when nobody has begun: whoever holds the post
/// at the site file's word. A kill in between doubles nothing.
#[test]
fn who_holds_a_post_is_told_what_is_wanted_of_it() {
    let posts = r#"
[[roster]]
unit = "mill"
steps = [{ who = "mill foreman", answer_within = "2 s" }, { who = "head of the mill", answer_within = "10 min" }]
[[recipient]]
id = "foreman"
name = { ru = "Мастер", en = "Foreman" }
channels = ["mail"]
email = "foreman@mine.test"
posts = ["mill foreman"]
[[recipient]]
id = "head"
name = { ru = "Начальник", en = "Head" }
language = "en"
channels = ["mail", "hook"]
email = "head@mine.test"
posts = ["head of the mill"]
quiet = { from = "00:00", until = "23:59" }
"#;
    let site = Site::new(posts, PAUSES);
    let mut running = site.trial.start();
    let post = |running: &Running, path: &str, body: Value| -> Value {
        let url = format!("http://127.0.0.1:{}/api/v1/actions{path}", running.port);
        let request = reqwest::Client::new().post(url).header("content-type", "application/json").body(body.to_string());
        let text = site.trial.runtime.block_on(async { request.send().await?.text().await }).expect("an answer");
        serde_json::from_str(&text).unwrap_or_else(|_| panic!("{path}: {text}"))
    };
    let deadline = (Clock::wall().now() + Span::from_hours(3)).to_string();
    let wanted = json!({
        "kind": "parameter", "stage": "mill", "verb": "raise the feed", "target": { "value": 400, "unit": "t/h" },
        "owner": "mill", "deadline": deadline, "by": "dispatcher",
    });
    let id = post(&running, "", wanted)["id"].as_u64().expect("a number");
    for step in ["agree", "issue"] {
        post(&running, &format!("/{id}/{step}"), json!({ "by": "dispatcher" }));
    }
    let mails = |to: &str| -> Vec<String> {
        let all = site.receivers.taken("mail");
        all.iter().filter(|mail| mail.to_string().contains(to)).map(|mail| text(mail, "text").to_owned()).collect()
    };
    wait_for("the foreman's mail", || !mails("foreman@mine.test").is_empty());
    assert!(mails("foreman@mine.test")[0].contains("mill foreman"), "{:?}", mails("foreman@mine.test"));
    signal(running.peer.pid(), "-KILL");
    drop(running);
    running = site.trial.start();
    wait_for("the mail of the head, in his quiet hours too", || !mails("head@mine.test").is_empty());
    // The site's own alerts go the same way by their route.
    let wanted = || site.receivers.taken("hook").into_iter().find(|hook| text(hook, "route") == "roster");
    wait_for("the hook", || wanted().is_some());
    assert_eq!(wanted().map(|hook| text(&hook["event"], "type").to_owned()).as_deref(), Some("tizbek.action.no_answer"));
    let said = site.asked(&running, "&recipient=foreman");
    assert_eq!(said["messages"][0]["incident"], 0, "it is of no incident: {said}");
    assert_eq!((mails("foreman@mine.test").len(), mails("head@mine.test").len()), (1, 1));
    let of_petrov = site.asked(&running, "&recipient=petrov");
    let routes = of_petrov["messages"].as_array().expect("a list").iter().map(|message| text(message, "route"));
    assert!(routes.into_iter().all(|route| route == "all"), "who holds no post is told of alerts alone: {of_petrov}");
}
