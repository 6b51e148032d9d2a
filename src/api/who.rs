//! Who asks, and whether he may: in front of every route. What a route asks for is in `guards`, what a role may in `people`. What people
//! do is written into the log before and after it is done.

use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use axum::extract::{ConnectInfo, FromRequestParts, MatchedPath, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use tizbek_core::model::Site;
use tizbek_core::time::Span;

use super::guards::{Guard, Needs, guard_of, is_known};
use super::{Refused, Server, here};
use crate::people::desk::{Row, Shown};
use crate::people::log::Outcome;
use crate::people::{Actor, ENTERED_BY, Found, People, PeopleError, Permission, Person};
use crate::telemetry;
use crate::texts::{Language, Texts, duration};

static TEXTS: LazyLock<Texts> = LazyLock::new(Texts::embedded);

/// Who asks, for the handlers.
#[derive(Clone)]
pub struct Caller {
    pub who: Who,
    pub from: Option<IpAddr>,
    pub language: Language,
    /// What the log is to say of it.
    note: Arc<Mutex<Note>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// Nobody has to sign in here: names are typed.
    Open,
    /// Has not signed in; `ended`: shows what is not good any more.
    Stranger {
        ended: bool,
    },
    Person(Arc<Person>),
}

#[derive(Clone, Debug, Default)]
struct Note {
    on: String,
    detail: String,
}

/// Why something was refused, on its way to the log.
#[derive(Clone)]
pub struct Said(pub String);

impl<S: Send + Sync> FromRequestParts<S> for Caller {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refused> {
        let missing = || Refused::new(StatusCode::INTERNAL_SERVER_ERROR, "nobody has looked at who asks: this is our mistake");
        parts.extensions.get::<Self>().cloned().ok_or_else(missing)
    }
}

impl Caller {
    /// He has just signed in.
    pub fn now(self, person: Person) -> Self {
        Self { who: Who::Person(Arc::new(person)), ..self }
    }

    /// In the language of who asks.
    pub fn say(&self, key: &str, args: &[(&str, &str)]) -> String {
        TEXTS.say(self.language, key, args)
    }

    pub fn wait_text(&self, wait: Span) -> String {
        self.say("who-wait", &[("wait", &duration(self.language, wait))])
    }

    pub fn actor(&self) -> Actor {
        match &self.who {
            Who::Open => Actor::open(self.from),
            Who::Stranger { .. } => Actor::nobody(self.from),
            Who::Person(person) => person.actor(self.from),
        }
    }

    pub fn person(&self) -> Option<&Person> {
        if let Who::Person(person) = &self.who { Some(person) } else { None }
    }

    /// What the log is to say of it: on what, and what exactly.
    pub fn note(&self, on: &str, detail: &str) {
        *self.note.lock().unwrap_or_else(PoisonError::into_inner) = Note { on: on.to_owned(), detail: detail.to_owned() };
    }

    /// The name that it goes under: his own, or the one that was typed where nobody has to sign in.
    pub fn speaks_as(&self, typed: &str, field: &str) -> Result<String, Refused> {
        let typed = typed.trim();
        match self.person() {
            Some(person) if typed.is_empty() || typed == person.name || typed == person.login => Ok(person.name.clone()),
            Some(person) => {
                let why = self.say("who-other-name", &[("name", &person.name), ("typed", typed)]);
                Err(Refused::at(StatusCode::FORBIDDEN, &why, field))
            }
            None => Ok(typed.to_owned()),
        }
    }

    /// Who tells a fact: the one who was named, and who has entered it where that is somebody else.
    pub fn tells_as(&self, author: &str) -> String {
        let author = author.trim();
        match self.person() {
            Some(person) if author.is_empty() || author == person.name || author == person.login => person.name.clone(),
            Some(person) => format!("{author}{ENTERED_BY}{}", person.name),
            None => author.to_owned(),
        }
    }

    /// Asked again while a stream is open: sessions end, and sites get their first user.
    pub async fn may_still_look(&self, server: &Server) -> bool {
        let Some(people) = &server.people else { return true };
        if people.look_is_open() {
            return true;
        }
        let found = match self.person().map(|person| person.means) {
            Some(means) => people.is_good(means).await,
            None => people.is_open().await,
        };
        found.unwrap_or(false)
    }

    /// Refuses who has none of the roles that it takes.
    pub fn may(&self, permission: Permission) -> Result<(), Refused> {
        let Some(person) = self.person().filter(|person| !person.roles.may(permission)) else { return Ok(()) };
        let named = |role: &crate::people::Role| self.say(&format!("role-{}", role.word()), &[]);
        let roles = permission.roles().iter().map(named).collect::<Vec<_>>().join(", ");
        Err(Refused::new(StatusCode::FORBIDDEN, &self.say("who-not-allowed", &[("name", &person.name), ("roles", &roles)])))
    }

    /// Refuses who is not of the unit that has these stages.
    pub fn speaks_for(&self, stages: &[String]) -> Result<(), Refused> {
        let is_theirs = |person: &&Person| stages.iter().any(|stage| person.units.contains(stage));
        let Some(person) = self.person().filter(|person| !is_theirs(person)) else { return Ok(()) };
        Err(Refused::new(StatusCode::FORBIDDEN, &self.say("who-not-yours", &[("units", &person.units.join(", "))])))
    }

    /// Refuses what is none of his unit's, where it is as a unit alone that he may do it.
    pub fn concerned(&self, permission: Permission, stages: &[String]) -> Result<(), Refused> {
        let Some(person) = self.person().filter(|person| person.roles.only_as_unit(permission)) else { return Ok(()) };
        if stages.iter().any(|stage| person.units.contains(stage)) {
            return Ok(());
        }
        let why = self.say("who-not-yours", &[("units", &person.units.join(", "))]);
        Err(Refused::new(StatusCode::FORBIDDEN, &why))
    }
}

/// The author of a fact as it was kept, and who has entered it.
pub fn author_of(kept: &str) -> (String, Option<String>) {
    match kept.rsplit_once(ENTERED_BY) {
        Some((author, entered_by)) => (author.to_owned(), Some(entered_by.to_owned())),
        None => (kept.to_owned(), None),
    }
}

/// In front of every route of the API.
pub async fn guard(State(server): State<Arc<Server>>, request: Request, next: Next) -> Response {
    let path = request.extensions().get::<MatchedPath>().map(|path| path.as_str().to_owned());
    // No route: it answers so itself.
    let Some(path) = path else { return next.run(request).await };
    let Some(guard) = guard_of(request.method().as_str(), &path) else {
        return match is_known(&path) {
            true => StatusCode::METHOD_NOT_ALLOWED.into_response(),
            false => Refused::new(StatusCode::INTERNAL_SERVER_ERROR, "nothing says who may do this: this is our mistake")
                .into_response(),
        };
    };
    if matches!(guard.needs, Needs::OwnToken | Needs::Nothing) {
        return next.run(request).await;
    }
    let (mut parts, body) = request.into_parts();
    let mut caller =
        Caller { who: Who::Open, from: from(&parts, &server), language: language(&parts.headers), note: Arc::default() };
    let admitted = match admit(&server, &parts, &mut caller, guard).await {
        Ok(admitted) => admitted,
        Err(refused) => return refused.into_response(),
    };
    parts.extensions.insert(caller.clone());
    let response = next.run(Request::from_parts(parts, body)).await;
    match admitted {
        Some(asked) => told(&server, &caller, asked, response).await,
        None => response,
    }
}

/// What was asked for, as far as the log has it already.
struct Asked {
    people: Arc<People>,
    what: &'static str,
    on: String,
    seq: i64,
}

async fn admit(server: &Server, parts: &Parts, caller: &mut Caller, guard: Guard) -> Result<Option<Asked>, Refused> {
    let headers = &parts.headers;
    let acts = !parts.method.is_safe();
    let session = cookie(headers, server.cookie_name());
    let token = bearer(headers);
    check_origin(server, parts, caller, acts && session.is_some() && token.is_none())?;
    let Some(people) = &server.people else { return Ok(None) };
    let shown = match (token, session) {
        (Some(token), _) => Shown::Token(token),
        (None, Some(session)) => Shown::Session(session),
        (None, None) => Shown::Nothing,
    };
    caller.who = match people.who(shown, acts).await.map_err(|error| unusable(&error))? {
        Found::Open => Who::Open,
        Found::Nobody => Who::Stranger { ended: false },
        Found::Ended => Who::Stranger { ended: true },
        Found::Person(person) => Who::Person(Arc::from(person)),
    };
    if caller.who == Who::Open {
        here::check(server, parts, caller)?;
    }
    let on = on_what(&parts.uri);
    if let Err(refused) = allowed(caller, guard.needs, people.look_is_open()) {
        if caller.person().is_some() {
            let what = guard.logged.unwrap_or(guard.path);
            write(people, caller, what, &on, Outcome::Denied, &refused.body.error, None).await?;
        }
        return Err(refused);
    }
    let Some(what) = guard.logged.filter(|_| !(guard.dry && is_dry(&parts.uri))) else { return Ok(None) };
    let seq = write(people, caller, what, &on, Outcome::Asked, "", None).await?;
    Ok(Some(Asked { people: people.clone(), what, on, seq }))
}

/// The table of roles, applied.
fn allowed(caller: &Caller, needs: Needs, look_is_open: bool) -> Result<(), Refused> {
    let unknown = |ended: bool| {
        let key = match needs {
            _ if ended => "who-ended",
            Needs::May(Permission::Look) => "who-look",
            _ => "who-sign-in",
        };
        Refused::new(StatusCode::UNAUTHORIZED, &caller.say(key, &[]))
    };
    match (needs, &caller.who) {
        (Needs::Nothing | Needs::OwnToken | Needs::Anybody, _) => Ok(()),
        (Needs::May(Permission::ManageUsers) | Needs::SignedIn, Who::Open) => {
            Err(Refused::new(StatusCode::FORBIDDEN, &caller.say("who-open", &[])))
        }
        (Needs::May(_), Who::Open) => Ok(()),
        (Needs::May(Permission::Look), Who::Stranger { .. }) if look_is_open => Ok(()),
        (_, Who::Stranger { ended }) => Err(unknown(*ended)),
        (Needs::SignedIn, Who::Person(person)) if !person.login.is_empty() => Ok(()),
        (Needs::SignedIn, Who::Person(_)) => Err(unknown(false)),
        (Needs::May(permission), Who::Person(_)) => caller.may(permission),
    }
}

/// Writes down what became of it. What was done stays done when that fails; the row before it says that it was asked for.
async fn told(server: &Server, caller: &Caller, asked: Asked, response: Response) -> Response {
    let outcome = match response.status() {
        status if status.is_success() => Outcome::Done,
        StatusCode::FORBIDDEN => Outcome::Denied,
        status if status.is_server_error() => Outcome::Failed,
        _ => Outcome::Refused,
    };
    let note = caller.note.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let why = response.extensions().get::<Said>().map(|said| said.0.clone());
    let detail = why.unwrap_or(note.detail);
    let on = if note.on.is_empty() { asked.on } else { note.on };
    let written = write(&asked.people, caller, asked.what, &on, outcome, &detail, Some(asked.seq)).await;
    if written.is_err() {
        tracing::warn!(
            site = server.site.key,
            row = asked.seq,
            what = asked.what,
            ?outcome,
            "the log could not take what became of this"
        );
    }
    response
}

async fn write(
    people: &People,
    caller: &Caller,
    what: &str,
    on: &str,
    outcome: Outcome,
    detail: &str,
    of: Option<i64>,
) -> Result<i64, Refused> {
    let (what, on, detail) = (what.to_owned(), on.to_owned(), detail.to_owned());
    let written = people.log(Row { actor: caller.actor(), what, on, outcome, detail, of }).await;
    written.map_err(|error| {
        telemetry::PeopleFailed { error: &error }.tell();
        Refused::new(StatusCode::SERVICE_UNAVAILABLE, &caller.say("who-no-log", &[]))
    })
}

pub fn unusable(error: &PeopleError) -> Refused {
    telemetry::PeopleFailed { error }.tell();
    Refused::new(StatusCode::SERVICE_UNAVAILABLE, &error.to_string())
}

/// What a request of a browser comes from has to be our own page; who shows a cookie has to say where he comes from.
fn check_origin(server: &Server, parts: &Parts, caller: &Caller, must_say: bool) -> Result<(), Refused> {
    let headers = &parts.headers;
    let matters = !parts.method.is_safe() || headers.contains_key(header::UPGRADE);
    if !matters {
        return Ok(());
    }
    let text = |name: header::HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    let host = |origin: &str| origin.split_once("://").map(|(_, host)| host.to_ascii_lowercase());
    let is_ours = match text(header::ORIGIN) {
        None => !must_say,
        Some(origin) => {
            let configured = server.origin.as_deref().is_some_and(|ours| ours.eq_ignore_ascii_case(origin));
            configured || (host(origin).is_some() && host(origin) == text(header::HOST).map(str::to_ascii_lowercase))
        }
    };
    let origin = text(header::ORIGIN).unwrap_or("?");
    if is_ours { Ok(()) } else { Err(Refused::new(StatusCode::FORBIDDEN, &caller.say("who-origin", &[("origin", origin)]))) }
}

pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let each =
        headers.get_all(header::COOKIE).into_iter().filter_map(|value| value.to_str().ok()).flat_map(|text| text.split(';'));
    let mut ours = each.filter_map(|pair| pair.trim().split_once('=').filter(|(found, _)| *found == name));
    ours.next().map(|(_, value)| value)
}

fn bearer(headers: &HeaderMap) -> Option<&str> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = value.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}

/// Where the request comes from. Behind a program that speaks TLS, what that one says of it: the last it has added.
fn from(parts: &Parts, server: &Server) -> Option<IpAddr> {
    let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(address)| address.ip());
    if !server.behind_tls {
        return peer;
    }
    let said = parts.headers.get_all("x-forwarded-for").into_iter().next_back().and_then(|value| value.to_str().ok());
    said.and_then(|said| said.rsplit(',').next()?.trim().parse().ok()).or(peer)
}

/// The first of our languages that is asked for.
fn language(headers: &HeaderMap) -> Language {
    let wanted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let known =
        |part: &str| Language::ALL.into_iter().find(|language| part.trim().to_ascii_lowercase().starts_with(language.code()));
    wanted.split(',').find_map(known).unwrap_or(Language::En)
}

fn is_dry(uri: &Uri) -> bool {
    uri.query().is_some_and(|query| query.split('&').any(|pair| pair == "dry_run=true"))
}

/// `incidents/12`, until the handler knows better.
fn on_what(uri: &Uri) -> String {
    let path = uri.path().trim_start_matches("/api/v1/");
    path.trim_end_matches("/acknowledge").trim_end_matches("/comment").to_owned()
}

/// Stages that somebody is to belong to, or a unit of the directory that has none, held against the site.
pub fn units_known(site: &Site, units: &[String]) -> Result<(), String> {
    let is_known = |unit: &&String| site.stages.iter().any(|stage| stage.key == **unit) || site.unit(unit).is_some();
    let unknown = units.iter().find(|unit| !is_known(unit));
    unknown.map_or(Ok(()), |unit| Err(format!("found {unit:?}, expected the id of a stage of the site {}", site.key)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn headers(name: header::HeaderName, value: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(name, HeaderValue::from_static(value))])
    }

    #[test]
    fn cookies_tokens_and_languages_are_found_among_others() {
        let cookies = headers(header::COOKIE, "a=b; tizbek_session=1f=2; c=d");
        assert_eq!(cookie(&cookies, "tizbek_session"), Some("1f=2"));
        assert_eq!(cookie(&cookies, "session"), None);
        assert_eq!(bearer(&headers(header::AUTHORIZATION, "bearer tzb_1")), Some("tzb_1"));
        assert_eq!(bearer(&headers(header::AUTHORIZATION, "Basic YTpi")), None);
        assert_eq!(language(&headers(header::ACCEPT_LANGUAGE, "de-DE, kk-KZ;q=0.9, ru")), Language::Kk);
        assert_eq!(language(&HeaderMap::new()), Language::En);
        assert!(is_dry(&Uri::from_static("/x?a=1&dry_run=true")) && !is_dry(&Uri::from_static("/x?dry_run=false")));
    }

    #[test]
    fn who_tells_and_who_enters_are_kept_apart() {
        assert_eq!(author_of("Лаборант \u{2190} Диспетчер"), ("Лаборант".to_owned(), Some("Диспетчер".to_owned())));
        let twice = author_of("Лаборант \u{2190} Начальник \u{2190} Диспетчер");
        assert_eq!(twice.1.as_deref(), Some("Диспетчер"), "the last one is ours");
        assert_eq!(author_of("Лаборант"), ("Лаборант".to_owned(), None));
    }
}
