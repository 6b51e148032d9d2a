//! Signing in and out: who somebody is for the page, and the cookie of his session. Who may what is decided in `who`.

use std::sync::Arc;

use axum::extract::{Json, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::dto::RefusalDto;
use super::who::{Caller, Who, unusable};
use super::{Refused, Server};
use crate::people::desk::DEMO_LOGINS;
use crate::people::{Means, People, PeopleError, Permission, Person, Role, SignInError};
use crate::telemetry::{self, Attempt};

/// A login and two passwords are far less; who sends this has not signed in yet.
pub(super) const BYTES_MAX: usize = 16 * 1024;

/// Who asks, and what he may do.
#[derive(Serialize, ToSchema)]
pub struct MeDto {
    /// `open`: nobody has to sign in, and names are typed; `required`.
    pub sign_in: String,
    /// He had signed in, and that has ended.
    pub ended: bool,
    /// Null: he has not signed in.
    pub person: Option<PersonDto>,
    /// The permissions that he has now, as in `docs/formats/people.md`.
    pub may: Vec<String>,
    /// Of the demonstration: the roles that he can be in without a password.
    pub demo_roles: Vec<String>,
}

#[derive(Serialize, ToSchema)]
pub struct PersonDto {
    pub login: String,
    pub name: String,
    pub roles: Vec<String>,
    /// The stages he belongs to.
    pub units: Vec<String>,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SignInDto {
    pub login: String,
    pub password: String,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PasswordDto {
    pub old: String,
    pub new: String,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DemoRoleDto {
    pub role: String,
}

/// Who asks, and what he may do.
#[utoipa::path(get, path = "/api/v1/session", tag = "people", responses((status = 200, body = MeDto)))]
pub async fn me(State(server): State<Arc<Server>>, caller: Caller) -> Json<MeDto> {
    Json(me_dto(&server, &caller))
}

/// Signs in; the answer has the cookie. 429: too many attempts failed, and `Retry-After` says how many seconds to wait.
#[utoipa::path(post, path = "/api/v1/session", tag = "people", request_body = SignInDto,
    responses((status = 200, body = MeDto), (status = 401, body = RefusalDto), (status = 409, body = RefusalDto),
        (status = 429, body = RefusalDto)))]
pub async fn sign_in(
    State(server): State<Arc<Server>>,
    caller: Caller,
    Json(given): Json<SignInDto>,
) -> Result<Response, Refused> {
    let people = people_of(&server, &caller)?;
    let signed = people.sign_in(&given.login, given.password, caller.from).await;
    let attempt = match &signed {
        Ok(_) => Some(Attempt::Done),
        Err(SignInError::Wrong) => Some(Attempt::Wrong),
        Err(SignInError::Wait(_)) => Some(Attempt::Slowed),
        Err(SignInError::People(_)) => None,
    };
    if let Some(attempt) = attempt {
        telemetry::SignIn { attempt }.tell();
    }
    let (secret, person) = signed.map_err(|error| sign_in_refused(&caller, error))?;
    end_former(&people, &caller).await?;
    Ok(signed_in(&server, caller, secret, person))
}

/// Signs out: the session ends, and its cookie is gone.
#[utoipa::path(delete, path = "/api/v1/session", tag = "people", responses((status = 204)))]
pub async fn sign_out(State(server): State<Arc<Server>>, caller: Caller) -> Result<Response, Refused> {
    if let Some(people) = &server.people {
        end_former(people, &caller).await?;
    }
    let gone = [(header::SET_COOKIE, cookie_text(&server, "", 0))];
    Ok((StatusCode::NO_CONTENT, gone).into_response())
}

/// Changes one's own password. All sessions of the user end with it, this one too.
#[utoipa::path(post, path = "/api/v1/session/password", tag = "people", request_body = PasswordDto,
    responses((status = 204), (status = 401, body = RefusalDto), (status = 403, body = RefusalDto), (status = 422, body = RefusalDto),
        (status = 429, body = RefusalDto)))]
pub async fn password(
    State(server): State<Arc<Server>>,
    caller: Caller,
    Json(given): Json<PasswordDto>,
) -> Result<StatusCode, Refused> {
    let people = people_of(&server, &caller)?;
    let Some(person) = caller.person() else {
        return Err(Refused::new(StatusCode::UNAUTHORIZED, &caller.say("who-sign-in", &[])));
    };
    let changed = people.change_password(person, given.old, given.new, caller.from).await;
    match changed {
        // He is who he is; it is the password that is wrong.
        Err(SignInError::Wrong) => Err(Refused::at(StatusCode::FORBIDDEN, &caller.say("who-wrong-old", &[]), "old")),
        changed => changed.map(|()| StatusCode::NO_CONTENT).map_err(|error| sign_in_refused(&caller, error)),
    }
}

/// Of the demonstration: takes a role, so that one sees what others see.
#[utoipa::path(post, path = "/api/v1/demo/session", tag = "demo", request_body = DemoRoleDto,
    responses((status = 200, body = MeDto), (status = 404, body = RefusalDto)))]
pub async fn demo(
    State(server): State<Arc<Server>>,
    caller: Caller,
    Json(given): Json<DemoRoleDto>,
) -> Result<Response, Refused> {
    let none = || Refused::new(StatusCode::NOT_FOUND, "this is not the demonstration, or it has no such role");
    server.demo.as_ref().ok_or_else(none)?;
    let people = people_of(&server, &caller)?;
    let role = Role::of(&given.role).ok_or_else(none)?;
    let (_, login) = DEMO_LOGINS.into_iter().find(|(of, _)| *of == role).ok_or_else(none)?;
    let (secret, person) = people.sign_in_as(login, caller.from).await.map_err(|error| refused(&error))?;
    end_former(&people, &caller).await?;
    Ok(signed_in(&server, caller, secret, person))
}

fn people_of(server: &Server, caller: &Caller) -> Result<Arc<People>, Refused> {
    let open = || Refused::new(StatusCode::CONFLICT, &caller.say("who-open", &[]));
    if caller.who == Who::Open { Err(open()) } else { server.people.clone().ok_or_else(open) }
}

/// A browser has one session: the one before ends.
async fn end_former(people: &Arc<People>, caller: &Caller) -> Result<(), Refused> {
    let Some(Means::Session(hash)) = caller.person().map(|person| person.means) else { return Ok(()) };
    let (actor, at) = (caller.actor(), people.now());
    people.with(move |store| store.end_session(&actor, at, &hash)).await.map_err(|error| unusable(&error))
}

fn signed_in(server: &Server, caller: Caller, secret: String, person: Person) -> Response {
    let caller = caller.now(person);
    let cookie = [(header::SET_COOKIE, cookie_text(server, &secret, server.session_secs))];
    (cookie, Json(me_dto(server, &caller))).into_response()
}

fn cookie_text(server: &Server, value: &str, secs: i64) -> String {
    let secure = if server.behind_tls { "; Secure" } else { "" };
    format!("{}={value}; Path=/; Max-Age={secs}; HttpOnly; SameSite=Strict{secure}", server.cookie_name())
}

fn me_dto(server: &Server, caller: &Caller) -> MeDto {
    let look_is_open = server.people.as_ref().is_some_and(|people| people.look_is_open());
    let may = |permission: &Permission| match &caller.who {
        Who::Open => *permission != Permission::ManageUsers,
        Who::Stranger { .. } => *permission == Permission::Look && look_is_open,
        Who::Person(person) => person.roles.may(*permission),
    };
    let demo = server.demo.is_some() && server.people.is_some();
    MeDto {
        sign_in: if caller.who == Who::Open { "open" } else { "required" }.to_owned(),
        ended: caller.who == Who::Stranger { ended: true },
        person: caller.person().map(|person| PersonDto {
            login: person.login.clone(),
            name: person.name.clone(),
            roles: words(&person.roles.list()),
            units: person.units.clone(),
        }),
        may: Permission::ALL.iter().filter(|permission| may(permission)).map(|permission| permission.word().to_owned()).collect(),
        demo_roles: if demo { words(&DEMO_LOGINS.map(|(role, _)| role)) } else { Vec::new() },
    }
}

pub(super) fn words(roles: &[Role]) -> Vec<String> {
    roles.iter().map(|role| role.word().to_owned()).collect()
}

fn sign_in_refused(caller: &Caller, error: SignInError) -> Refused {
    match error {
        SignInError::Wrong => Refused::new(StatusCode::UNAUTHORIZED, &caller.say("who-wrong", &[])),
        SignInError::Wait(wait) => {
            // Rounded up: who comes at the second that he was told is let in.
            let secs = wait.0.div_euclid(1_000_000) + 1;
            let mut refused =
                Refused::new(StatusCode::TOO_MANY_REQUESTS, &caller.wait_text(tizbek_core::time::Span::from_secs(secs)));
            refused.retry_secs = Some(secs);
            refused
        }
        SignInError::People(error) => refused(&error),
    }
}

/// What was asked for and is not done is told with its place; what cannot be done now, as that.
pub(super) fn refused(error: &PeopleError) -> Refused {
    match error {
        PeopleError::Refused { at, why } => Refused::at(StatusCode::UNPROCESSABLE_ENTITY, why, at),
        PeopleError::Changed => Refused::new(StatusCode::CONFLICT, &error.to_string()),
        PeopleError::Unknown { .. } => Refused::new(StatusCode::NOT_FOUND, &error.to_string()),
        PeopleError::File { .. }
        | PeopleError::Make { .. }
        | PeopleError::NotOurs { .. }
        | PeopleError::OtherVersion { .. }
        | PeopleError::Database(_)
        | PeopleError::NoChance(_)
        | PeopleError::Hash(_) => unusable(error),
    }
}

impl Server {
    /// Behind TLS a browser takes a cookie with this mark from nobody else.
    pub(super) fn cookie_name(&self) -> &'static str {
        if self.behind_tls { "__Host-tizbek_session" } else { "tizbek_session" }
    }
}
