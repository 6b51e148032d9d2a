//! People of a site that runs: signing in with a browser, users by the command line while it runs, `kill -9` between sign-ins, whose word
//! is kept, who is let in on which address; and hashes that another implementation of argon2 made and reads.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};
use tizbek::people::password;

use crate::console::drive;
use crate::peers::{Peer, free_port, python, root, wait_for, wait_port};
use crate::trial::{Draws, Feed, Running, SAMPLES_PER_POST, Trial, seeds};

const PASSWORD: &str = "a long password";

/// A figure that people tell of the mill.
const LABORATORY: &str = r#"
[[source]]
id = "laboratory"
name = { ru = "Лаборатория", en = "Laboratory" }
kind = "manual"

[[signal]]
id = "moisture"
name = { ru = "Влажность", en = "Moisture" }
kind = "value"
unit = "%"
source = "laboratory"
range = [0, 100]
"#;

pub struct People {
    pub trial: Trial,
    pub password: PathBuf,
}

/// What became of a request.
pub struct Answer {
    pub status: u16,
    pub body: Value,
    cookie: Option<String>,
}

impl People {
    pub fn new() -> Self {
        let trial = Trial::new(&Feed::Pushed);
        trial.add(LABORATORY);
        let password = trial.dir().join("password");
        std::fs::write(&password, format!("{PASSWORD}\n")).expect("a file");
        Self { trial, password }
    }

    /// `tizbek user …` or `tizbek log …` on the site's data.
    pub fn tizbek(&self, args: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tizbek"));
        command.args(args).arg("--data").arg(&self.trial.data).stdin(Stdio::null());
        command.output().expect("the program starts")
    }

    pub fn add(&self, login: &str, name: &str, roles: &[&str]) {
        let file = self.password.to_str().expect("a path");
        let mut args = vec!["user", "add", login, "--name", name, "--password-file", file];
        roles.iter().for_each(|role| args.extend(["--role", role]));
        let added = self.tizbek(&args);
        assert!(added.status.success(), "{added:?}");
    }

    pub fn ask(&self, running: &Running, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        let base = format!("http://127.0.0.1:{}", running.port);
        let method = reqwest::Method::from_bytes(method.as_bytes()).expect("a method");
        let mut request = reqwest::Client::new().request(method, format!("{base}{path}")).header("origin", &base);
        request = request.header("content-type", "application/json").body(body.to_owned());
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.trial.runtime.block_on(async {
            let answer = request.send().await.expect("an answer");
            let cookie =
                answer.headers().get("set-cookie").and_then(|value| value.to_str().ok()?.split(';').next().map(str::to_owned));
            let status = answer.status().as_u16();
            let body = serde_json::from_str(&answer.text().await.expect("a body")).unwrap_or(Value::Null);
            Answer { status, body, cookie }
        })
    }

    pub fn sign_in(&self, running: &Running, login: &str) -> String {
        let body = json!({ "login": login, "password": PASSWORD }).to_string();
        let answer = self.ask(running, "POST", "/api/v1/session", &[], &body);
        assert_eq!(answer.status, 200, "{}", answer.body);
        answer.cookie.expect("a cookie")
    }

    /// The program, with an incident of the mill.
    fn with_incident(&self) -> Running {
        let running = self.trial.start();
        for first in (0..60).step_by(SAMPLES_PER_POST as usize) {
            assert!(self.trial.post(&running, first));
        }
        wait_for("an incident", || {
            self.trial.get(&running, "/api/v1/view").is_some_and(|view| view.contains(r#""incidents":[{"#))
        });
        running
    }

    fn verify(&self) -> String {
        let verified = self.tizbek(&["log", "verify"]);
        let said = String::from_utf8_lossy(&verified.stdout).into_owned();
        assert!(verified.status.success(), "{said}");
        said
    }

    pub fn log(&self, filter: &[&str]) -> Vec<Value> {
        let listed = self.tizbek(&[&["log", "--json"], filter].concat());
        assert!(listed.status.success(), "{listed:?}");
        String::from_utf8_lossy(&listed.stdout).lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
    }
}

/// An address that does something whenever it is asked, until the test ends.
fn control(act: impl Fn() + Send + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = format!("http://{}", listener.local_addr().expect("bound"));
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { return };
            let mut asked = [0; 1024];
            // The end of the headers is in the first packet of a request without a body.
            if stream.read(&mut asked).is_ok() {
                act();
                stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\n\r\n").ok();
            }
        }
    });
    address
}

#[test]
fn people_sign_in_with_a_browser_and_what_they_do_is_theirs() {
    let people = People::new();
    let running = people.with_incident();
    // While it runs, and from then on nobody comes in otherwise.
    people.add("serikov", "А. Сериков, диспетчер", &["dispatcher"]);
    people.add("orlova", "М. Орлова, администратор", &["administrator"]);
    assert!(people.trial.get(&running, "/api/v1/view").is_none());
    let data = people.trial.data.clone();
    let turn = move |what: &str| {
        let turned = Command::new(env!("CARGO_BIN_EXE_tizbek")).args(["user", what, "serikov", "--data"]).arg(&data).output();
        assert!(turned.is_ok_and(|turned| turned.status.success()), "{what}");
    };
    let control = control(move || ["disable", "enable"].into_iter().for_each(&turn));
    drive("people.mjs", &format!("http://127.0.0.1:{}", running.port), &["site"], &[("CONTROL", &control)]);
    running.end();
    assert!(people.verify().contains("sound"));
    let said = people.log(&["--what", "sign_in"]);
    let refused = said.iter().filter(|row| row["outcome"] == "refused").count();
    assert_eq!(refused, 3, "each password that was looked at: {said:?}");
}

#[test]
fn the_mock_and_the_demonstration_show_people_as_they_are() {
    let port = free_port();
    let mut mock = Command::new("node");
    mock.arg("dashboards/console/mock/server.mjs").current_dir(root()).env("PORT", port.to_string()).stdout(Stdio::null());
    let _mock = Peer::spawn("mock", &mut mock);
    wait_port(port);
    drive("people.mjs", &format!("http://127.0.0.1:{port}"), &["looks"], &[]);

    let port = free_port();
    let mut demo = Command::new(env!("CARGO_BIN_EXE_tizbek"));
    demo.args(["--log", "error", "demo", "--listen", &format!("127.0.0.1:{port}")]).current_dir(root()).stdout(Stdio::null());
    let _demo = Peer::spawn("tizbek demo", &mut demo);
    wait_port(port);
    drive("people.mjs", &format!("http://127.0.0.1:{port}"), &["demo"], &[]);
}

#[test]
fn a_kill_between_sign_ins_loses_no_session_and_leaves_the_log_whole() {
    let people = People::new();
    people.add("serikov", "А. Сериков", &["dispatcher"]);
    for seed in seeds() {
        let mut draws = Draws::seeded(seed);
        let mut cookies: Vec<String> = Vec::new();
        for _ in 0..3 {
            let mut running = people.trial.start();
            for cookie in &cookies {
                let me = people.ask(&running, "GET", "/api/v1/session", &[("cookie", cookie)], "");
                assert_eq!(me.body["person"]["login"], "serikov", "who has signed in is, after the kill: {}", me.body);
            }
            for _ in 0..=draws.next(3) {
                cookies.push(people.sign_in(&running, "serikov"));
            }
            // One that nobody waits for, somewhere on its way.
            let body = json!({ "login": "serikov", "password": PASSWORD }).to_string();
            let base = format!("http://127.0.0.1:{}", running.port);
            let request = reqwest::Client::new().post(format!("{base}/api/v1/session")).header("origin", &base);
            let asked = people.trial.runtime.spawn(request.header("content-type", "application/json").body(body).send());
            std::thread::park_timeout(draws.micros(200_000));
            running.peer.kill();
            // It may have been answered before the kill, or not at all.
            people.trial.runtime.block_on(asked).expect("no panic").ok();
            people.verify();
        }
        let rows = people.log(&["--what", "sign_in", "--outcome", "done"]);
        assert!(rows.len() >= cookies.len(), "{} rows of {} sign-ins", rows.len(), cookies.len());
    }
}

#[test]
fn what_is_said_is_said_by_who_signed_in_and_a_fact_keeps_both() {
    let people = People::new();
    let running = people.with_incident();
    people.add("serikov", "А. Сериков", &["dispatcher"]);
    let cookie = people.sign_in(&running, "serikov");
    let with = [("cookie", cookie.as_str())];
    let view = people.ask(&running, "GET", "/api/v1/view", &with, "").body;
    let id = view["incidents"][0]["id"].as_u64().expect("an incident");
    let comment = |by: &str| {
        let said = json!({ "by": by, "comment": "вижу" }).to_string();
        people.ask(&running, "POST", &format!("/api/v1/incidents/{id}/comment"), &with, &said).status
    };
    assert_eq!([comment("Кто-то другой"), comment("")], [403, 204]);
    let notes = people.ask(&running, "GET", "/api/v1/view", &with, "").body["incidents"][0]["notes"].clone();
    assert_eq!((&notes[0]["by"], notes.as_array().map(Vec::len)), (&json!("А. Сериков"), Some(1)));

    let at = tizbek::clock::Clock::wall().now() - tizbek_core::time::Span::from_mins(5);
    let fact = json!([{ "signal": "moisture", "from": at.to_string(), "value": 7.5, "author": "Д. Ким, лаборант" }]).to_string();
    let told = people.ask(&running, "POST", "/api/v1/facts", &with, &fact);
    assert_eq!(told.status, 200, "{}", told.body);
    let kept = people.ask(&running, "GET", "/api/v1/facts", &with, "").body[0]["revisions"][0].clone();
    assert_eq!((&kept["author"], &kept["entered_by"]), (&json!("Д. Ким, лаборант"), &json!("А. Сериков")));

    // A script has a token, which is no person, and speaks under its own name.
    let made = people.tizbek(&["user", "token", "add", "планы из ERP", "--role", "planner"]);
    let token = String::from_utf8(made.stdout).expect("text").trim().to_owned();
    let plan = people.trial.site.join("plan.csv");
    let mut import = Command::new(env!("CARGO_BIN_EXE_tizbek"));
    import.args(["plan", "import", "--reason", "night", "--to", &format!("http://127.0.0.1:{}", running.port)]).arg(&plan);
    let refused = import.output().expect("it starts");
    assert!(!refused.status.success(), "without its token: {refused:?}");
    let taken = import.env("TIZBEK_TOKEN", &token).output().expect("it starts");
    assert!(taken.status.success(), "{taken:?}");
    let view = people.ask(&running, "GET", "/api/v1/view", &with, "").body;
    assert_eq!(view["plan"]["author"], "планы из ERP");
    running.end();

    let rows = people.log(&[]);
    let said = |what: &str, outcome: &str| {
        let row = rows.iter().find(|row| row["what"] == what && row["outcome"] == outcome);
        let row = row.unwrap_or_else(|| panic!("no row {what} {outcome} in {rows:?}"));
        (
            row["name"].as_str().expect("text").to_owned(),
            row["on"].as_str().expect("text").to_owned(),
            row["detail"].as_str().expect("text").to_owned(),
        )
    };
    assert_eq!(said("comment", "done"), ("А. Сериков".to_owned(), format!("incidents/{id}"), "вижу".to_owned()));
    assert!(said("comment", "denied").2.contains("А. Сериков"), "{:?}", said("comment", "denied"));
    let (_, on, detail) = said("tell_facts", "done");
    assert!(
        on == "1 facts" && detail.contains("moisture") && detail.contains("Ким") && detail.contains("Сериков"),
        "{on} {detail}"
    );
    assert_eq!(said("plan", "done").0, "планы из ERP");
    assert!(said("plan", "done").1.starts_with("plan "), "which version it became");
    let asked = rows.iter().filter(|row| row["outcome"] == "asked").count();
    let answered = rows.iter().filter(|row| !row["of"].is_null()).count();
    assert_eq!(asked, answered, "what was asked for has what became of it");
    let text = serde_json::to_string(&rows).expect("JSON");
    assert!(!text.contains(PASSWORD) && !text.contains(&token) && !text.contains("$argon2"), "no secret is in the log");
}

#[test]
fn on_an_address_that_others_reach_somebody_has_to_sign_in() {
    let people = People::new();
    let run = |wait: bool| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tizbek"));
        command
            .args(["--log", "warn", "run", "--listen", "0.0.0.0:0", "--site"])
            .arg(&people.trial.site)
            .arg("--data")
            .arg(&people.trial.data);
        command.stdout(Stdio::piped()).stderr(Stdio::piped()).stdin(Stdio::null());
        let mut child = command.spawn().expect("it starts");
        if !wait {
            let mut said = String::new();
            let mut lines = std::io::BufRead::lines(std::io::BufReader::new(child.stdout.take().expect("its output")));
            said.push_str(&lines.next().expect("a line").expect("text"));
            child.kill().expect("a child can be killed");
            let ended = child.wait_with_output().expect("it ends");
            return (None, said + &String::from_utf8_lossy(&ended.stderr));
        }
        let ended = child.wait_with_output().expect("it ends");
        (ended.status.code(), String::from_utf8_lossy(&ended.stderr).into_owned())
    };
    let (code, said) = run(true);
    assert_eq!(code, Some(78), "{said}");
    assert!(said.contains("people.sign_in") && said.contains("tizbek user add"), "it says what to do: {said}");
    let text = std::fs::read_to_string(people.trial.site.join("site.toml")).expect("the site");
    std::fs::write(people.trial.site.join("site.toml"), format!("{text}\n[people]\nsign_in = \"open\"\n")).expect("written");
    let (_, said) = run(false);
    assert!(said.contains("listening on") && said.contains("nobody has to sign in"), "and warns: {said}");
    std::fs::write(people.trial.site.join("site.toml"), text).expect("written");
    people.add("orlova", "М. Орлова", &["administrator"]);
    let (_, said) = run(false);
    assert!(said.contains("listening on") && !said.contains("nobody has to sign in"), "{said}");
}

#[test]
fn the_command_line_says_what_is_wrong_and_its_exit_codes_are_those_of_everywhere() {
    let people = People::new();
    let code = |args: &[&str]| people.tizbek(args).status.code();
    assert_eq!(code(&["user", "list"]), Some(1), "nobody was ever added");
    assert!(!people.trial.data.join("people.db").exists(), "who only looks makes no file");
    people.add("orlova", "М. Орлова", &["administrator", "engineer"]);
    let file = people.password.to_str().expect("a path").to_owned();
    let add =
        |login: &str, more: &[&str]| code(&[&["user", "add", login, "--name", "X", "--password-file", &file][..], more].concat());
    assert_eq!(add("orlova", &["--role", "viewer"]), Some(78), "the login is taken");
    assert_eq!(add("two words", &["--role", "viewer"]), Some(78));
    assert_eq!(add("x", &["--role", "boss"]), Some(64));
    assert_eq!(add("x", &[]), Some(64), "no role");
    let site = people.trial.site.to_str().expect("a path").to_owned();
    assert_eq!(add("x", &["--role", "unit", "--unit", "hoist", "--site", &site]), Some(78), "no such stage");
    assert_eq!(add("x", &["--role", "unit", "--unit", "mill", "--site", &site]), Some(0));
    std::fs::write(&people.password, "short").expect("written");
    assert_eq!(code(&["user", "password", "x", "--password-file", &file]), Some(78));
    assert_eq!(code(&["user", "disable", "nobody"]), Some(78));
    assert_eq!(code(&["user", "disable", "orlova"]), Some(78), "the only administrator");
    assert_eq!(code(&["user", "password", "x"]), Some(1), "nobody is there who could be asked");
    let listed = people.tizbek(&["user", "list", "--json"]);
    let users: Vec<Value> =
        String::from_utf8_lossy(&listed.stdout).lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(
        (users.len(), &users[0]["roles"], &users[1]["units"]),
        (2, &json!(["engineer", "administrator"]), &json!(["mill"]))
    );
    assert!(!String::from_utf8_lossy(&listed.stdout).contains("argon2"), "no hash is told");

    let said = people.verify();
    let head = said.trim().rsplit(' ').next().expect("the last row").to_owned();
    assert_eq!(code(&["log", "verify", "--known", &head]), Some(0));
    assert_eq!(code(&["log", "verify", "--known", "1:00"]), Some(1));
    tampered(&people.trial.data.join("people.db"));
    let broken = people.tizbek(&["log", "verify", "--json"]);
    let told: Value = serde_json::from_slice(&broken.stdout).expect("JSON");
    assert_eq!(
        (broken.status.code(), &told["sound"], &told["problems"][0]["seq"]),
        (Some(1), &json!(false), &json!(2)),
        "{told}"
    );
}

/// By another program, which takes the triggers away first.
fn tampered(file: &Path) {
    let script = "import sqlite3, sys; db = sqlite3.connect(sys.argv[1]); db.execute('DROP TRIGGER log_is_not_changed'); \
                  db.execute(\"UPDATE log SET name = 'nobody' WHERE seq = 2\"); db.commit()";
    assert!(python().args(["-c", script]).arg(file).status().is_ok_and(|status| status.success()));
    let plain = "import sqlite3, sys; db = sqlite3.connect(sys.argv[1]); db.execute('DELETE FROM log')";
    let refused = python().args(["-c", plain]).arg(file).output().expect("python");
    assert!(String::from_utf8_lossy(&refused.stderr).contains("the log is only added to"), "{refused:?}");
}

#[test]
fn hashes_of_another_implementation_fit_here_and_ours_there() {
    let made = |typed: &str, how: &str| {
        let script = format!("import argon2, sys; print(argon2.PasswordHasher({how}).hash(sys.argv[1]))");
        let made = python().args(["-c", &script, typed]).output().expect("python");
        assert!(made.status.success(), "{made:?}");
        String::from_utf8(made.stdout).expect("text").trim().to_owned()
    };
    for typed in ["a long password", "қара темір ұзын сөз", "пароль с пробелом "] {
        for how in
            ["", "time_cost=2, memory_cost=19456, parallelism=1", "time_cost=1, memory_cost=1024, parallelism=4, hash_len=64"]
        {
            let theirs = made(typed, how);
            assert!(password::fits(typed, &theirs), "{theirs}");
            assert!(!password::fits("another password", &theirs), "{theirs}");
        }
        let ours = password::hash(typed).expect("a hash");
        let script = "import argon2, sys; ph = argon2.PasswordHasher(); assert ph.verify(sys.argv[1], sys.argv[2])\n\
                      try: ph.verify(sys.argv[1], 'another password'); sys.exit(3)\n\
                      except argon2.exceptions.VerifyMismatchError: pass";
        let read = python().args(["-c", script, &ours, typed]).output().expect("python");
        assert!(read.status.success(), "{ours}: {read:?}");
    }
}
