//! Who may do what: every route of the API has its guard, and every role is let in and refused by the table, over HTTP; cookies, origins,
//! typed names, units, streams; and that the documents have the same table.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use serde_json::{Value, json};
use tizbek::api::dto::ModeDto;
use tizbek::api::guards::{GUARDS, Needs};
use tizbek::api::{self, Server};
use tizbek::clock::Clock;
use tizbek::config::PeopleConfig;
use tizbek::config::read::read_site;
use tizbek::people::log::Wanted;
use tizbek::people::{Actor, Ends, NewToken, NewUser, People, Permission, Role, Roles, Settings, Store, password, role};
use tizbek::pipeline::published;
use tizbek_core::engine::Engine;
use tizbek_core::time::{Span, Timestamp};
use tokio::runtime::Runtime;

const PASSWORD: &str = "a long password";

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The zinc mine behind the API, without a pipeline: what is admitted is answered by what the handler says of that.
struct Door {
    runtime: Runtime,
    base: String,
    dir: tempfile::TempDir,
    client: reqwest::Client,
    people: Arc<People>,
}

struct Answer {
    status: u16,
    text: String,
    cookie: Option<String>,
    retry: Option<String>,
}

#[derive(Clone, Copy, Default)]
struct As<'a> {
    cookie: Option<&'a str>,
    token: Option<&'a str>,
    origin: Option<&'a str>,
    language: Option<&'a str>,
    websocket: bool,
}

fn door(look_is_open: bool) -> Door {
    door_with(look_is_open, &PeopleConfig::default())
}

fn door_with(look_is_open: bool, reached: &PeopleConfig) -> Door {
    let dir = tempfile::tempdir().expect("a folder");
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    let config = read_site(&root().join("deploy/sites/zinc-mine"), &|_| None).expect("the site");
    let (site, calendar) = (Arc::new(config.site), Arc::new(config.calendar));
    let engine = Engine::new(site.clone(), calendar.clone());
    let (mut publisher, views) = published::channel(engine.view());
    // In place of the pipeline: views are made, and say always the same.
    runtime.spawn(async move {
        let mut turn = tokio::time::interval(std::time::Duration::from_millis(50));
        loop {
            turn.tick().await;
            publisher.publish_now(&engine);
        }
    });
    let ends = Ends { idle: Span::from_hours(1), absolute: Span::from_hours(2) };
    let settings = Settings { ends, look_is_open };
    let people = Arc::new(People::open(&dir.path().join("people.db"), settings, Clock::wall()).expect("a file of people"));
    let mut server = Server::new(site, calendar, Clock::wall(), ModeDto::Live, views);
    server.set_people(people.clone(), reached);
    let router = api::router(Arc::new(server));
    let listener = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).expect("a port");
    let base = format!("http://{}", listener.local_addr().expect("bound"));
    runtime.spawn(async move { axum::serve(listener, router.into_make_service_with_connect_info::<SocketAddr>()).await });
    Door { runtime, base, dir, client: reqwest::Client::new(), people }
}

impl Door {
    fn store(&self) -> Store {
        Store::open(&self.dir.path().join("people.db")).expect("the file of people")
    }

    /// One user a role, called as the role is.
    fn with_users(self) -> Self {
        let (mut store, hash) = (self.store(), password::hash(PASSWORD).expect("a hash"));
        for role in Role::ALL {
            let units = if role == Role::Unit { vec!["hoisting".to_owned()] } else { Vec::new() };
            let new = NewUser {
                login: role.word().to_owned(),
                name: format!("Somebody, {}", role.word()),
                roles: Roles::of(&[role]),
                units,
                password: hash.clone(),
            };
            store.add_user(&Actor::console("test"), Timestamp(1), &new).expect("a user");
        }
        self
    }

    fn ask(&self, method: &str, path: &str, who: As<'_>, body: &str) -> Answer {
        let method = reqwest::Method::from_bytes(method.as_bytes()).expect("a method");
        let mut request = self.client.request(method, format!("{}{path}", self.base)).header("content-type", "application/json");
        let cookie = who.cookie.map(|cookie| format!("tizbek_session={cookie}"));
        let token = who.token.map(|token| format!("Bearer {token}"));
        let origin = who.origin.map(str::to_owned);
        for (name, value) in [
            ("cookie", cookie.as_deref()),
            ("authorization", token.as_deref()),
            ("origin", origin.as_deref()),
            ("accept-language", who.language),
        ] {
            if let Some(value) = value {
                request = request.header(name, value);
            }
        }
        if who.websocket {
            request = request
                .header("connection", "upgrade")
                .header("upgrade", "websocket")
                .header("sec-websocket-version", "13")
                .header("sec-websocket-key", "dGhlIHNhbXBsZSBub25jZQ==");
        }
        self.runtime.block_on(async {
            let answer = request.body(body.to_owned()).send().await.expect("an answer");
            let header = |name: &str| answer.headers().get(name).map(|value| value.to_str().expect("text").to_owned());
            let (status, cookie, retry) = (answer.status().as_u16(), header("set-cookie"), header("retry-after"));
            let streams = status == 101 || header("content-type").is_some_and(|kind| kind.contains("event-stream"));
            let text = if streams { String::new() } else { answer.text().await.expect("a body") };
            Answer { status, text, cookie, retry }
        })
    }

    fn sign_in(&self, login: &str, typed: &str) -> Answer {
        let body = json!({ "login": login, "password": typed }).to_string();
        self.ask("POST", "/api/v1/session", As { origin: Some(&self.base), ..As::default() }, &body)
    }

    /// The secret of a new session.
    fn session(&self, login: &str) -> String {
        let answer = self.sign_in(login, PASSWORD);
        assert_eq!(answer.status, 200, "{}", answer.text);
        let cookie = answer.cookie.expect("a cookie");
        cookie.split(';').next().and_then(|pair| pair.split_once('=')).expect("a pair").1.to_owned()
    }

    fn log(&self, what: &str) -> Vec<(String, String, String)> {
        let wanted = Wanted { what: Some(what.to_owned()), most: 500, ..Wanted::default() };
        let rows = self.store().read_log(&wanted).expect("the log");
        rows.into_iter().map(|row| (row.actor.who, row.outcome, row.detail)).collect()
    }
}

/// `/api/v1/incidents/{id}/comment` as somebody asks for it.
fn filled(path: &str) -> String {
    path.replace("{id}", "1").replace("{source}", "drone")
}

#[test]
fn every_route_of_the_description_has_its_guard_and_no_guard_is_of_a_route_that_is_not() {
    let described: Value = serde_json::from_str(&api::openapi()).expect("OpenAPI is JSON");
    let mut routes = Vec::new();
    for (path, methods) in described["paths"].as_object().expect("paths") {
        for method in methods
            .as_object()
            .expect("methods")
            .keys()
            .filter(|key| ["get", "post", "put", "patch", "delete"].contains(&key.as_str()))
        {
            routes.push((method.to_uppercase(), path.clone()));
        }
    }
    for (method, path) in &routes {
        assert!(
            GUARDS.iter().any(|guard| guard.method == method && guard.path == path),
            "{method} {path} says not what it needs"
        );
    }
    // The description itself is not described.
    routes.push(("GET".to_owned(), "/api/openapi.json".to_owned()));
    for guard in GUARDS {
        let count = routes.iter().filter(|(method, path)| guard.method == method && guard.path == path).count();
        assert_eq!(count, 1, "{} {} is guarded and not served", guard.method, guard.path);
        let changes = guard.method != "GET";
        assert!(
            !(changes && guard.needs == Needs::Nothing),
            "{} {} changes something and needs nothing",
            guard.method,
            guard.path
        );
    }
    for permission in Permission::ALL {
        let used = GUARDS.iter().any(|guard| guard.needs == Needs::May(permission));
        assert!(used, "no route asks for {}", permission.word());
    }
}

#[test]
fn each_role_is_let_in_and_refused_by_the_table() {
    let door = door(false).with_users();
    for role in Role::ALL {
        let cookie = door.session(role.word());
        for guard in GUARDS {
            let websocket = guard.path == "/api/v1/live";
            let origin = (guard.method != "GET").then_some(door.base.as_str());
            // A session is ended or begun anew by these: they are tried elsewhere.
            if guard.path.contains("session") || guard.path == "/metrics" {
                continue;
            }
            let who = As { cookie: Some(&cookie), origin, websocket, language: Some("ru"), ..As::default() };
            let answer = door.ask(guard.method, &filled(guard.path), who, "[]");
            let told = format!("{} as {}: {} {}", guard.path, role.word(), answer.status, answer.text);
            match guard.needs {
                Needs::May(permission) if role.may(permission) => assert!(![401, 403].contains(&answer.status), "{told}"),
                Needs::May(_) => {
                    assert_eq!(answer.status, 403, "{told}");
                    assert!(answer.text.contains("нужна роль"), "it says why, in the language of who asks: {told}");
                }
                Needs::SignedIn | Needs::Nothing | Needs::Anybody => assert!(![401, 403].contains(&answer.status), "{told}"),
                Needs::OwnToken => assert_eq!(answer.status, 404, "{told}"),
            }
        }
    }
    for guard in GUARDS {
        let websocket = guard.path == "/api/v1/live";
        let answer = door.ask(guard.method, &filled(guard.path), As { websocket, ..As::default() }, "[]");
        let told = format!("{} as nobody: {} {}", guard.path, answer.status, answer.text);
        match guard.needs {
            Needs::May(_) | Needs::SignedIn => assert_eq!(answer.status, 401, "{told}"),
            // Of signing in, 401 is the answer to what was typed: nothing, here.
            Needs::Anybody => assert_ne!(answer.status, 403, "{told}"),
            Needs::Nothing | Needs::OwnToken => assert_ne!(answer.status, 401, "{told}"),
        }
    }
}

#[test]
fn what_is_refused_and_what_is_done_is_in_the_log() {
    let door = door(false).with_users();
    let (planner, dispatcher) = (door.session("planner"), door.session("dispatcher"));
    let say = json!({ "comment": "seen" }).to_string();
    let as_of = |cookie| As { cookie: Some(cookie), origin: Some(door.base.as_str()), ..As::default() };
    assert_eq!(door.ask("POST", "/api/v1/incidents/7/acknowledge", as_of(&planner), &say).status, 403);
    assert_eq!(door.ask("POST", "/api/v1/incidents/7/acknowledge", as_of(&dispatcher), &say).status, 404);
    let rows = door.log("acknowledge");
    let rows: Vec<(&str, &str)> = rows.iter().map(|(who, outcome, _)| (who.as_str(), outcome.as_str())).collect();
    assert_eq!(rows, [("user:2", "refused"), ("user:2", "asked"), ("user:3", "denied")], "the newest first");
    assert_eq!(door.log("sign_in").len(), 2);
    assert_eq!(door.store().verify_log(None).expect("the log").problems, []);
    // Who may read it over HTTP gets the same, by pages.
    let boss = door.session("administrator");
    let page = door.ask("GET", "/api/v1/log?what=acknowledge&most=2", as_of(&boss), "");
    let page: Value = serde_json::from_str(&page.text).expect("a page");
    assert_eq!((page["rows"].as_array().map(Vec::len), &page["rows"][0]["on"]), (Some(2), &json!("incidents/7")));
    let older = door.ask("GET", &format!("/api/v1/log?what=acknowledge&before={}", page["before"]), as_of(&boss), "");
    let older: Value = serde_json::from_str(&older.text).expect("a page");
    assert_eq!((older["rows"].as_array().map(Vec::len), &older["rows"][0]["name"]), (Some(1), &json!("Somebody, planner")));
    assert_eq!(older["before"], Value::Null);
    let verified = door.ask("GET", "/api/v1/log/verify", as_of(&boss), "");
    assert!(verified.text.contains(r#""sound":true"#), "{}", verified.text);
}

#[test]
fn only_what_knows_a_dry_run_is_left_out_of_the_log_by_it() {
    let door = door(false).with_users();
    let origin = Some(door.base.as_str());
    for guard in GUARDS {
        let (Some(what), Needs::May(permission)) = (guard.logged, guard.needs) else { continue };
        let (before, role) = (door.log(what).len(), permission.roles()[0]);
        let cookie = door.session(role.word());
        let path = format!("{}?dry_run=true", filled(guard.path));
        let answer = door.ask(guard.method, &path, As { cookie: Some(&cookie), origin, ..As::default() }, "[]");
        let is_dry = ["/api/v1/facts/import", "/api/v1/calibrations"].contains(&guard.path);
        let expected = if is_dry { 0 } else { 2 };
        assert_eq!(door.log(what).len() - before, expected, "{} {path}: {} {}", guard.method, answer.status, answer.text);
    }
}

#[test]
fn a_login_that_is_too_long_is_wrong_and_a_body_that_is_too_long_is_not_read() {
    let door = door(false).with_users();
    for _ in 0..5 {
        assert_eq!(door.sign_in(&"a".repeat(65), PASSWORD).status, 401, "it is never slowed: nothing is kept of it");
    }
    assert_eq!(door.log("sign_in").len(), 0);
    assert_eq!(door.sign_in(&"a".repeat(20_000), PASSWORD).status, 413);
}

#[test]
fn nobody_types_the_sign_between_author_and_who_has_entered_it() {
    let door = door(false);
    let fact = json!([{ "buffer": "skip_bin", "from": "2026-11-23T08:00:00Z", "value": 10.0, "author": "A \u{2190} B" }]);
    let answer = door.ask("POST", "/api/v1/facts", As::default(), &fact.to_string());
    assert!(answer.status == 422 && answer.text.contains('\u{2190}'), "{} {}", answer.status, answer.text);
}

#[test]
fn without_users_it_is_for_who_sits_at_the_machine() {
    let ask = |door: &Door, name: &str, value: &str| {
        let request = door.client.get(format!("{}/api/v1/view", door.base)).header(name, value);
        door.runtime.block_on(async { request.send().await.expect("an answer").status().as_u16() })
    };
    let door = door(false);
    for host in ["localhost:1", "127.0.0.1", "[::1]:8080"] {
        assert_eq!(ask(&door, "host", host), 200, "{host}");
    }
    assert_eq!(ask(&door, "host", "elsewhere.example"), 403, "its name was pointed here");
    for name in ["x-forwarded-for", "forwarded", "via"] {
        assert_eq!(ask(&door, name, "10.0.0.1"), 403, "{name}");
    }
    let meant = door_with(false, &PeopleConfig { sign_in_open: true, ..PeopleConfig::default() });
    assert_eq!([ask(&meant, "host", "elsewhere.example"), ask(&meant, "via", "1.1 x")], [200; 2]);
    let door = door.with_users();
    assert_eq!(ask(&door, "host", "elsewhere.example"), 401, "with users it is their names that count");
}

#[test]
fn a_session_is_of_our_own_page_and_its_cookie_is_not_for_scripts() {
    let door = door(false).with_users();
    let answer = door.sign_in("dispatcher", PASSWORD);
    let cookie = answer.cookie.expect("a cookie");
    for part in ["HttpOnly", "SameSite=Strict", "Path=/"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    assert!(!cookie.contains("Secure"), "this one is not behind TLS: {cookie}");
    let cookie = door.session("dispatcher");
    let say = json!({ "comment": "seen" }).to_string();
    let ask = |origin: Option<&str>| {
        door.ask("POST", "/api/v1/incidents/7/comment", As { cookie: Some(&cookie), origin, ..As::default() }, &say).status
    };
    assert_eq!(ask(Some(&door.base)), 404, "it is let in; there is no such incident");
    assert_eq!([ask(Some("http://elsewhere.example")), ask(Some("null")), ask(None)], [403; 3]);
    let elsewhere = As { cookie: Some(&cookie), origin: Some("http://elsewhere.example"), websocket: true, ..As::default() };
    assert_eq!(door.ask("GET", "/api/v1/live", elsewhere, "").status, 403, "a stream of another page's");
    let ours = As { cookie: Some(&cookie), origin: Some(&door.base), websocket: true, ..As::default() };
    assert_eq!(door.ask("GET", "/api/v1/live", ours, "").status, 101);
    let out = door.ask("DELETE", "/api/v1/session", As { cookie: Some(&cookie), origin: Some(&door.base), ..As::default() }, "");
    assert_eq!(out.status, 204);
    let me = door.ask("GET", "/api/v1/session", As { cookie: Some(&cookie), ..As::default() }, "");
    let me: Value = serde_json::from_str(&me.text).expect("who asks");
    assert_eq!((&me["person"], &me["ended"], &me["may"]), (&Value::Null, &json!(true), &json!([])));
}

#[test]
fn names_are_those_who_signed_in_and_facts_keep_both() {
    let door = door(false).with_users();
    let (dispatcher, engineer) = (door.session("dispatcher"), door.session("engineer"));
    let as_of = |cookie| As { cookie: Some(cookie), origin: Some(door.base.as_str()), ..As::default() };
    let comment = |by: &str| {
        let body = json!({ "by": by, "comment": "seen" }).to_string();
        door.ask("POST", "/api/v1/incidents/7/comment", as_of(&dispatcher), &body).status
    };
    assert_eq!(comment("Somebody else"), 403);
    assert_eq!([comment(""), comment("dispatcher"), comment("Somebody, dispatcher")], [404; 3]);
    let calibration = |author: &str| {
        let told = json!({ "signal": "x", "performed_at": "2026-11-23T08:00:00Z", "gain": 1.0, "author": author }).to_string();
        door.ask("POST", "/api/v1/calibrations", as_of(&engineer), &told).status
    };
    assert_eq!([calibration("Somebody else"), calibration("")], [403, 422], "the second is let in, and its signal is not known");
    let fact = json!([{ "buffer": "skip_bin", "from": "2026-11-23T08:00:00Z", "value": 10.0, "author": "Laboratory" }]);
    // No pipeline takes it, and the log has what was asked for.
    assert_eq!(door.ask("POST", "/api/v1/facts", as_of(&dispatcher), &fact.to_string()).status, 409);
    let (_, outcome, _) = door.log("tell_facts").remove(0);
    assert_eq!(outcome, "refused");
}

#[test]
fn a_unit_tells_what_is_of_its_stages_alone() {
    let door = door(false).with_users();
    let unit = door.session("unit");
    let tell = |buffer: &str| {
        let fact = json!([{ "buffer": buffer, "from": "2026-11-23T08:00:00Z", "value": 10.0 }]).to_string();
        let who = As { cookie: Some(&unit), origin: Some(door.base.as_str()), language: Some("en"), ..As::default() };
        door.ask("POST", "/api/v1/facts", who, &fact)
    };
    assert_eq!(tell("skip_bin").status, 409, "beside its stage: let in, and a replay takes no input");
    let refused = tell("concentrate");
    assert_eq!(refused.status, 403, "{}", refused.text);
    assert!(refused.text.contains("hoisting"), "{}", refused.text);
}

#[test]
fn tokens_are_for_scripts() {
    let door = door(false).with_users();
    let new = NewToken { name: "weighbridge".to_owned(), roles: Roles::of(&[Role::Engineer]), units: Vec::new(), ends_at: None };
    let (token, secret) = door.store().add_token(&Actor::console("test"), Timestamp(1), &new).expect("a token");
    let with =
        |token: &str, method: &str, path: &str| door.ask(method, path, As { token: Some(token), ..As::default() }, "[]").status;
    assert_eq!(with(&secret, "GET", "/api/v1/view"), 200);
    assert_eq!(with(&secret, "POST", "/api/v1/samples"), 200, "no origin is needed: no browser sends a token by itself");
    assert_eq!(with(&secret, "GET", "/api/v1/users"), 403);
    assert_eq!(with("tzb_0000", "GET", "/api/v1/view"), 401);
    assert_eq!(with(&secret, "POST", "/api/v1/session/password"), 401, "a token has no password");
    door.store().revoke_token(&Actor::console("test"), Timestamp(2), token.id).expect("revoked");
    assert_eq!(with(&secret, "GET", "/api/v1/view"), 401);
}

#[test]
fn who_administers_adds_and_changes_users_over_http() {
    let door = door(false).with_users();
    let (boss, viewer) = (door.session("administrator"), door.session("viewer"));
    let who = As { cookie: Some(&boss), origin: Some(door.base.as_str()), ..As::default() };
    let new = |units: &[&str], typed: &str| {
        json!({ "login": "Hoist", "name": "B. Hoistman", "roles": ["unit"], "units": units, "password": typed }).to_string()
    };
    let at = |answer: &Answer| serde_json::from_str::<Value>(&answer.text).expect("JSON")["at"].clone();
    let unknown = door.ask("POST", "/api/v1/users", who, &new(&["no_such_stage"], PASSWORD));
    assert_eq!((unknown.status, at(&unknown)), (422, json!("units")));
    let short = door.ask("POST", "/api/v1/users", who, &new(&["hoisting"], "short"));
    assert_eq!((short.status, at(&short)), (422, json!("password")));
    let added = door.ask("POST", "/api/v1/users", who, &new(&["hoisting"], PASSWORD));
    assert_eq!(added.status, 200, "{}", added.text);
    let id = serde_json::from_str::<Value>(&added.text).expect("a user")["id"].clone();
    let hoist = door.session("hoist");
    let see = |cookie: &str| door.ask("GET", "/api/v1/view", As { cookie: Some(cookie), ..As::default() }, "").status;
    assert_eq!(see(&hoist), 200);
    let change = json!({ "roles": ["viewer"], "password": "another password" }).to_string();
    assert_eq!(door.ask("PATCH", &format!("/api/v1/users/{id}"), who, &change).status, 200);
    assert_eq!([see(&hoist), see(&viewer)], [401, 200], "his sessions end, and nobody else's");
    assert_eq!(door.sign_in("hoist", PASSWORD).status, 401);
    assert_eq!(door.sign_in("hoist", "another password").status, 200);
    let off = json!({ "disabled": true }).to_string();
    assert_eq!(door.ask("PATCH", &format!("/api/v1/users/{id}"), who, &off).status, 200);
    assert_eq!(door.sign_in("hoist", "another password").status, 401);
    let last = door.ask("PATCH", "/api/v1/users/6", who, &off);
    assert_eq!((last.status, at(&last)), (422, json!("roles")), "the only administrator stays");
    let own =
        door.ask("POST", "/api/v1/session/password", who, &json!({ "old": "wrong one", "new": "another password" }).to_string());
    assert_eq!((own.status, at(&own)), (403, json!("old")));
}

#[test]
fn after_failures_it_is_said_when_it_may_be_tried_again() {
    let door = door(false).with_users();
    for _ in 0..3 {
        assert_eq!(door.sign_in("dispatcher", "not the password").status, 401);
    }
    let slow = door.sign_in("dispatcher", PASSWORD);
    assert_eq!((slow.status, slow.retry.is_some()), (429, true), "{}", slow.text);
    assert_eq!(door.log("sign_in").len(), 3, "what was not looked at is not in the log");
}

#[test]
fn who_has_not_signed_in_looks_where_that_is_open_and_does_nothing() {
    let door = door(true).with_users();
    assert_eq!(door.ask("GET", "/api/v1/view", As::default(), "").status, 200);
    assert_eq!(door.ask("GET", "/api/v1/live", As { websocket: true, ..As::default() }, "").status, 101);
    assert_eq!(door.ask("GET", "/api/v1/log", As::default(), "").status, 401);
    let say = json!({ "by": "Anybody", "comment": "x" }).to_string();
    assert_eq!(door.ask("POST", "/api/v1/incidents/7/comment", As::default(), &say).status, 401);
}

#[test]
fn without_users_names_are_typed_and_the_first_user_closes_the_door() {
    let door = door(false);
    let say = json!({ "by": "Anybody", "comment": "x" }).to_string();
    assert_eq!(door.ask("POST", "/api/v1/incidents/7/comment", As::default(), &say).status, 404);
    assert_eq!(
        door.ask("POST", "/api/v1/incidents/7/comment", As::default(), r#"{"comment":"x"}"#).status,
        422,
        "somebody says it"
    );
    assert_eq!(
        door.log("comment")[2],
        ("open".to_owned(), "refused".to_owned(), "there is no such incident, or it is over and acknowledged".to_owned())
    );
    assert_eq!(door.ask("POST", "/api/v1/users", As::default(), "{}").status, 403, "the first one is added on the machine");
    let elsewhere = As { origin: Some("http://elsewhere.example"), ..As::default() };
    assert_eq!(door.ask("POST", "/api/v1/incidents/7/comment", elsewhere, &say).status, 403, "another page's, also here");
    assert_eq!(door.ask("GET", "/api/v1/view", As::default(), "").status, 200);
    let door = door.with_users();
    assert_eq!(door.ask("GET", "/api/v1/view", As::default(), "").status, 401);
    assert!(!door.runtime.block_on(door.people.is_open()).expect("the file"));
}

#[test]
fn behind_tls_the_cookie_is_for_tls_alone_and_addresses_are_those_it_tells() {
    let reached = PeopleConfig { behind_tls: true, origin: Some("https://tizbek.mine".to_owned()), ..PeopleConfig::default() };
    let door = door_with(false, &reached).with_users();
    let sign_in = |origin: &str, typed: &str| {
        let body = json!({ "login": "dispatcher", "password": typed }).to_string();
        let request = door.client.post(format!("{}/api/v1/session", door.base)).header("content-type", "application/json");
        // What a client says of itself comes first; what the program in front adds comes last.
        let request = request.header("origin", origin).header("x-forwarded-for", "6.6.6.6, 10.20.0.14").body(body);
        door.runtime.block_on(async { request.send().await.expect("an answer") })
    };
    assert_eq!(sign_in("https://elsewhere.example", PASSWORD).status(), 403);
    let answer = sign_in("https://tizbek.mine", PASSWORD);
    let cookie = answer.headers()["set-cookie"].to_str().expect("text");
    assert!(cookie.starts_with("__Host-tizbek_session=") && cookie.contains("; Secure"), "{cookie}");
    let wanted = Wanted { what: Some("sign_in".to_owned()), most: 1, ..Wanted::default() };
    assert_eq!(door.store().read_log(&wanted).expect("the log")[0].actor.from, "10.20.0.14");
}

#[test]
fn a_stream_ends_with_its_session() {
    let door = door(false).with_users();
    let cookie = door.session("viewer");
    let who = As { cookie: Some(&cookie), origin: Some(door.base.as_str()), ..As::default() };
    let request = door.client.get(format!("{}/api/v1/live/sse", door.base)).header("cookie", format!("tizbek_session={cookie}"));
    let mut stream = door.runtime.block_on(async { request.send().await.expect("a stream") });
    assert!(door.runtime.block_on(stream.chunk()).expect("a message").is_some());
    assert_eq!(door.ask("DELETE", "/api/v1/session", who, "").status, 204);
    let ended = async { while stream.chunk().await.expect("a message").is_some() {} };
    let ended = door.runtime.block_on(async { tokio::time::timeout(std::time::Duration::from_secs(30), ended).await });
    assert!(ended.is_ok(), "who has signed out looks on");
}

#[test]
fn the_documents_have_the_table_that_counts() {
    let path = root().join("docs/formats/people.md");
    let text = std::fs::read_to_string(&path).expect("docs/formats/people.md");
    assert!(text.contains(&role::table()), "docs/formats/people.md has another table; it is:\n\n{}", role::table());
}
