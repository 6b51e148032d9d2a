//! Users and tokens, for whoever administers them. What is wrong with one is told with its place; each change is in the log.

use std::sync::Arc;

use axum::extract::{Json, Path, State};
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use tizbek_core::time::Timestamp;
use utoipa::ToSchema;

use super::dto::RefusalDto;
use super::facts::time;
use super::session::{refused, words};
use super::who::{Caller, units_known};
use super::{Refused, Server};
use crate::people::{Change, NewToken, NewUser, People, Role, Roles, Token, User};
use crate::texts::rfc3339_millis;

#[derive(Serialize, ToSchema)]
pub struct UserDto {
    pub id: i64,
    pub login: String,
    pub name: String,
    pub roles: Vec<String>,
    pub units: Vec<String>,
    pub disabled: bool,
    pub created_at: String,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AddUserDto {
    pub login: String,
    pub name: String,
    pub roles: Vec<String>,
    /// Ids of stages, for the role `unit`.
    #[serde(default)]
    pub units: Vec<String>,
    pub password: String,
}

/// What is left out stays as it is.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeUserDto {
    pub name: Option<String>,
    pub roles: Option<Vec<String>>,
    pub units: Option<Vec<String>>,
    pub password: Option<String>,
    pub disabled: Option<bool>,
}

#[derive(Serialize, ToSchema)]
pub struct TokenDto {
    pub id: i64,
    pub name: String,
    pub roles: Vec<String>,
    pub units: Vec<String>,
    pub created_at: String,
    pub ends_at: Option<String>,
    pub revoked_at: Option<String>,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AddTokenDto {
    pub name: String,
    pub roles: Vec<String>,
    #[serde(default)]
    pub units: Vec<String>,
    /// RFC 3339; left out: it has no end.
    pub ends_at: Option<String>,
}

/// A token that was made. Its secret is told here and nowhere else.
#[derive(Serialize, ToSchema)]
pub struct MadeTokenDto {
    pub token: TokenDto,
    pub secret: String,
}

/// All users, by login; those that are disabled too.
#[utoipa::path(get, path = "/api/v1/users", tag = "people", responses((status = 200, body = Vec<UserDto>)))]
pub async fn users(State(server): State<Arc<Server>>, _: Caller) -> Result<Json<Vec<UserDto>>, Refused> {
    let users = people_of(&server)?.with(|store| store.users()).await.map_err(|error| refused(&error))?;
    Ok(Json(users.into_iter().map(user_dto).collect()))
}

/// Adds a user.
#[utoipa::path(post, path = "/api/v1/users", tag = "people", request_body = AddUserDto,
    responses((status = 200, body = UserDto), (status = 422, body = RefusalDto)))]
pub async fn add(
    State(server): State<Arc<Server>>,
    caller: Caller,
    Json(given): Json<AddUserDto>,
) -> Result<Json<UserDto>, Refused> {
    let people = people_of(&server)?;
    let roles = roles_of(&given.roles)?;
    units_known(&server.site, &given.units).map_err(|why| wrong(&why, "units"))?;
    let password = people.hashed(given.password, &given.login).await.map_err(|error| refused(&error))?;
    let new = NewUser { login: given.login, name: given.name, roles, units: given.units, password };
    let (actor, at) = (caller.actor(), people.now());
    let user = people.with(move |store| store.add_user(&actor, at, &new)).await.map_err(|error| refused(&error))?;
    Ok(Json(user_dto(user)))
}

/// Changes a user. His sessions end when his password, his roles or his stages change, or he is disabled.
#[utoipa::path(patch, path = "/api/v1/users/{id}", tag = "people", request_body = ChangeUserDto,
    responses((status = 200, body = UserDto), (status = 404, body = RefusalDto), (status = 422, body = RefusalDto)))]
pub async fn change(
    State(server): State<Arc<Server>>,
    caller: Caller,
    Path(id): Path<i64>,
    Json(given): Json<ChangeUserDto>,
) -> Result<Json<UserDto>, Refused> {
    let people = people_of(&server)?;
    let roles = given.roles.as_deref().map(roles_of).transpose()?;
    units_known(&server.site, given.units.as_deref().unwrap_or_default()).map_err(|why| wrong(&why, "units"))?;
    let password = match given.password {
        None => None,
        Some(typed) => {
            let users = people.with(|store| store.users()).await.map_err(|error| refused(&error))?;
            let login = users.into_iter().find(|user| user.id == id).map(|user| user.login).unwrap_or_default();
            Some(people.hashed(typed, &login).await.map_err(|error| refused(&error))?)
        }
    };
    let change = Change { name: given.name, roles, units: given.units, password, checked: None, disabled: given.disabled };
    let (actor, at) = (caller.actor(), people.now());
    let user = people.with(move |store| store.change_user(&actor, at, id, &change)).await.map_err(|error| refused(&error))?;
    Ok(Json(user_dto(user)))
}

/// All tokens, the newest first; those that were revoked too.
#[utoipa::path(get, path = "/api/v1/tokens", tag = "people", responses((status = 200, body = Vec<TokenDto>)))]
pub async fn tokens(State(server): State<Arc<Server>>, _: Caller) -> Result<Json<Vec<TokenDto>>, Refused> {
    let tokens = people_of(&server)?.with(|store| store.tokens()).await.map_err(|error| refused(&error))?;
    Ok(Json(tokens.into_iter().map(token_dto).collect()))
}

/// Makes a token for a script or a machine.
#[utoipa::path(post, path = "/api/v1/tokens", tag = "people", request_body = AddTokenDto,
    responses((status = 200, body = MadeTokenDto), (status = 422, body = RefusalDto)))]
pub async fn add_token(
    State(server): State<Arc<Server>>,
    caller: Caller,
    Json(given): Json<AddTokenDto>,
) -> Result<Json<MadeTokenDto>, Refused> {
    let people = people_of(&server)?;
    units_known(&server.site, &given.units).map_err(|why| wrong(&why, "units"))?;
    let ends_at: Option<Timestamp> = given
        .ends_at
        .as_deref()
        .map(|text| time("ends_at", text))
        .transpose()
        .map_err(|trouble| wrong(&trouble.message, "ends_at"))?;
    let new = NewToken { name: given.name, roles: roles_of(&given.roles)?, units: given.units, ends_at };
    let (actor, at) = (caller.actor(), people.now());
    let made = people.with(move |store| store.add_token(&actor, at, &new)).await;
    let (token, secret) = made.map_err(|error| refused(&error))?;
    Ok(Json(MadeTokenDto { token: token_dto(token), secret }))
}

/// Revokes a token.
#[utoipa::path(delete, path = "/api/v1/tokens/{id}", tag = "people", responses((status = 204), (status = 404, body = RefusalDto)))]
pub async fn revoke(State(server): State<Arc<Server>>, caller: Caller, Path(id): Path<i64>) -> Result<StatusCode, Refused> {
    let people = people_of(&server)?;
    let (actor, at) = (caller.actor(), people.now());
    people.with(move |store| store.revoke_token(&actor, at, id)).await.map_err(|error| refused(&error))?;
    Ok(StatusCode::NO_CONTENT)
}

/// A replay has no people.
pub(super) fn people_of(server: &Server) -> Result<&Arc<People>, Refused> {
    server.people.as_ref().ok_or_else(|| Refused::new(StatusCode::NOT_FOUND, "nobody is known here: this is a replay"))
}

fn wrong(why: &str, at: &str) -> Refused {
    Refused::at(StatusCode::UNPROCESSABLE_ENTITY, why, at)
}

fn roles_of(given: &[String]) -> Result<Roles, Refused> {
    Roles::read(&given.join(",")).map_err(|found| {
        let expected = Role::ALL.map(Role::word).join(", ");
        wrong(&format!("found {found:?}, expected some of {expected}"), "roles")
    })
}

fn user_dto(user: User) -> UserDto {
    let User { id, login, name, roles, units, disabled, created_at } = user;
    UserDto { id, login, name, roles: words(&roles.list()), units, disabled, created_at: rfc3339_millis(created_at) }
}

fn token_dto(token: Token) -> TokenDto {
    let Token { id, name, roles, units, created_at, ends_at, revoked_at } = token;
    TokenDto {
        id,
        name,
        roles: words(&roles.list()),
        units,
        created_at: rfc3339_millis(created_at),
        ends_at: ends_at.map(rfc3339_millis),
        revoked_at: revoked_at.map(rfc3339_millis),
    }
}
