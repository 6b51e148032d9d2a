//! Users: who there is, with which roles, and every change of that, which is in the log in the same transaction. Users are disabled and
//! never deleted: the log names them.

use rusqlite::{Connection, OptionalExtension, Row, params};
use tizbek_core::time::Timestamp;

use super::log::{Entry, Outcome, append};
use super::{Actor, ENTERED_BY, PeopleError, Role, Roles, Store, password};

pub const LOGIN_CHARS_MAX: usize = 64;
pub const NAME_CHARS_MAX: usize = 80;
/// Far more than a mine has.
const USERS_MAX: i64 = 5_000;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    pub id: i64,
    pub login: String,
    pub name: String,
    pub roles: Roles,
    /// Ids of stages, for the role of a unit.
    pub units: Vec<String>,
    pub disabled: bool,
    pub created_at: Timestamp,
}

#[derive(Clone, Debug)]
pub struct NewUser {
    pub login: String,
    pub name: String,
    pub roles: Roles,
    pub units: Vec<String>,
    /// The hash of it.
    pub password: String,
}

/// What is to change of a user; `None` stays as it is.
#[derive(Clone, Debug, Default)]
pub struct Change {
    pub name: Option<String>,
    pub roles: Option<Roles>,
    pub units: Option<Vec<String>>,
    /// The hash of the new one.
    pub password: Option<String>,
    /// The hash that the password has to have still.
    pub checked: Option<String>,
    pub disabled: Option<bool>,
}

const COLUMNS: &str = "id, login, name, roles, units, disabled, created_at";

pub(super) fn user(row: &Row<'_>) -> rusqlite::Result<User> {
    Ok(User {
        id: row.get(0)?,
        login: row.get(1)?,
        name: row.get(2)?,
        roles: roles_of(&row.get::<_, String>(3)?),
        units: units_of(&row.get::<_, String>(4)?),
        disabled: row.get(5)?,
        created_at: Timestamp(row.get(6)?),
    })
}

/// A word that no version of ours has written gives nobody anything.
pub(super) fn roles_of(words: &str) -> Roles {
    Roles::of(&words.split(',').filter_map(Role::of).collect::<Vec<_>>())
}

pub(super) fn units_of(words: &str) -> Vec<String> {
    words.split(',').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// As logins are kept and compared.
#[must_use]
pub fn login_of(typed: &str) -> String {
    typed.trim().to_lowercase()
}

fn login_sound(login: &str) -> Result<(), PeopleError> {
    let fits = |one: char| one.is_alphanumeric() || ['.', '_', '-', '@'].contains(&one);
    if login.is_empty() || login.chars().count() > LOGIN_CHARS_MAX || !login.chars().all(fits) {
        let why = format!("found {login:?}, expected 1 to {LOGIN_CHARS_MAX} letters, digits, or any of . _ - @");
        return Err(PeopleError::refused("login", why));
    }
    Ok(())
}

pub(super) fn name_sound(name: &str) -> Result<(), PeopleError> {
    let odd = |one: char| one.is_control() || ENTERED_BY.trim().contains(one);
    if name.trim().is_empty() || name.chars().count() > NAME_CHARS_MAX || name.chars().any(odd) {
        return Err(PeopleError::refused("name", format!("found {name:?}, expected a name of 1 to {NAME_CHARS_MAX} characters")));
    }
    Ok(())
}

pub(super) fn roles_sound(roles: Roles, units: &[String]) -> Result<(), PeopleError> {
    if roles == Roles::default() {
        return Err(PeopleError::refused("roles", "expected one role at least"));
    }
    if units.iter().any(|unit| unit.is_empty() || unit.contains(',')) {
        return Err(PeopleError::refused("units", "expected ids of stages"));
    }
    match (roles.has(Role::Unit), units.is_empty()) {
        (true, true) => Err(PeopleError::refused("units", "expected the stages that the unit is of: the role unit has it")),
        (false, false) => Err(PeopleError::refused("units", "found stages without the role unit, expected that role too")),
        _ => Ok(()),
    }
}

impl Store {
    /// Whether anybody was ever added: from then on people have to sign in.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn has_users(&self) -> Result<bool, PeopleError> {
        Ok(self.conn.prepare_cached("SELECT EXISTS(SELECT 1 FROM user)")?.query_row([], |row| row.get(0))?)
    }

    /// All of them, by login.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn users(&self) -> Result<Vec<User>, PeopleError> {
        let mut statement = self.conn.prepare_cached(&format!("SELECT {COLUMNS} FROM user ORDER BY login"))?;
        let users = statement.query_map([], user)?.collect::<rusqlite::Result<Vec<_>>>()?;
        Ok(users)
    }

    /// # Errors
    /// There is none with this login, or the file cannot be read.
    pub fn user_called(&self, login: &str) -> Result<User, PeopleError> {
        let login = login_of(login);
        let found = self
            .conn
            .prepare_cached(&format!("SELECT {COLUMNS} FROM user WHERE login = ?1"))?
            .query_row([&login], user)
            .optional()?;
        found.ok_or(PeopleError::Unknown { what: "user", which: login })
    }

    /// # Errors
    /// Something of it is not as expected, or there is one with this login.
    pub fn add_user(&mut self, actor: &Actor, at: Timestamp, new: &NewUser) -> Result<User, PeopleError> {
        let login = login_of(&new.login);
        login_sound(&login)?;
        name_sound(&new.name)?;
        roles_sound(new.roles, &new.units)?;
        let transaction = self.begin()?;
        let taken = "SELECT EXISTS(SELECT 1 FROM user WHERE login = ?1)";
        if transaction.prepare_cached(taken)?.query_row([&login], |row| row.get::<_, bool>(0))? {
            return Err(PeopleError::refused("login", format!("there is a user {login} already")));
        }
        let count: i64 = transaction.query_row("SELECT count(*) FROM user", [], |row| row.get(0))?;
        if count >= USERS_MAX {
            return Err(PeopleError::refused("login", format!("there are {count} users already, and no more are taken")));
        }
        let (name, roles, units) = (new.name.trim(), new.roles.words(), new.units.join(","));
        let sql = "INSERT INTO user(login, name, roles, units, password, disabled, created_at) VALUES(?1, ?2, ?3, ?4, ?5, 0, ?6)";
        transaction.prepare_cached(sql)?.execute(params![login, name, roles, units, new.password, at.0])?;
        let on = format!("user:{} {login}", transaction.last_insert_rowid());
        let detail = described(name, &roles, &units);
        append(&transaction, &Entry { at, actor, what: "user_add", on: &on, outcome: Outcome::Done, detail: &detail, of: None })?;
        transaction.commit()?;
        self.user_called(&login)
    }

    /// Ends the user's sessions when his password, his roles or his stages changed, or he was disabled.
    ///
    /// # Errors
    /// Something of it is not as expected, or nobody would be left who administers.
    pub fn change_user(&mut self, actor: &Actor, at: Timestamp, id: i64, change: &Change) -> Result<User, PeopleError> {
        let transaction = self.begin()?;
        if let Some(checked) = &change.checked {
            still(&transaction, id, checked)?;
        }
        let was = user_of(&transaction, id)?;
        let roles = change.roles.unwrap_or(was.roles);
        let units = change.units.clone().unwrap_or_else(|| if roles.has(Role::Unit) { was.units.clone() } else { Vec::new() });
        let name = change.name.as_deref().unwrap_or(&was.name).trim().to_owned();
        let disabled = change.disabled.unwrap_or(was.disabled);
        name_sound(&name)?;
        roles_sound(roles, &units)?;
        let is = User { name, roles, units, disabled, ..was.clone() };
        if administers(&was) && !administers(&is) && administrators(&transaction)? == 1 {
            return Err(PeopleError::refused("roles", "this is the only administrator: make another one first"));
        }
        let (words, units) = (is.roles.words(), is.units.join(","));
        let sql =
            "UPDATE user SET name = ?2, roles = ?3, units = ?4, disabled = ?5, password = coalesce(?6, password) WHERE id = ?1";
        transaction.prepare_cached(sql)?.execute(params![id, is.name, words, units, is.disabled, change.password])?;
        let on = format!("user:{id} {}", is.login);
        for (what, detail) in changes(&was, &is, change.password.is_some()) {
            let entry = Entry { at, actor, what, on: &on, outcome: Outcome::Done, detail: &detail, of: None };
            append(&transaction, &entry)?;
        }
        if (was.roles, &was.units) != (is.roles, &is.units) || is.disabled || change.password.is_some() {
            transaction.prepare_cached("DELETE FROM session WHERE user = ?1")?.execute([id])?;
        }
        transaction.commit()?;
        Ok(is)
    }

    /// The user and the hash of his password.
    pub(super) fn user_and_hash(&self, login: &str) -> Result<Option<(User, String)>, PeopleError> {
        let sql = format!("SELECT {COLUMNS}, password FROM user WHERE login = ?1");
        let found = self.conn.prepare_cached(&sql)?.query_row([login], |row| Ok((user(row)?, row.get(7)?))).optional()?;
        Ok(found)
    }
}

fn user_of(conn: &Connection, id: i64) -> Result<User, PeopleError> {
    let found = conn.prepare_cached(&format!("SELECT {COLUMNS} FROM user WHERE id = ?1"))?.query_row([id], user).optional()?;
    found.ok_or_else(|| PeopleError::Unknown { what: "user", which: id.to_string() })
}

/// Refuses where the password is not the one that was checked any more, or the user was disabled in the meantime.
pub(super) fn still(conn: &Connection, id: i64, checked: &str) -> Result<(), PeopleError> {
    let sql = "SELECT EXISTS(SELECT 1 FROM user WHERE id = ?1 AND password = ?2 AND disabled = 0)";
    let is: bool = conn.prepare_cached(sql)?.query_row(params![id, checked], |row| row.get(0))?;
    if is { Ok(()) } else { Err(PeopleError::Changed) }
}

/// A hash with other parameters takes the place of one of the same password. It is no change, and ends no session.
pub(super) fn renew_hash(conn: &Connection, id: i64, hash: &str) -> Result<(), PeopleError> {
    conn.prepare_cached("UPDATE user SET password = ?2 WHERE id = ?1")?.execute(params![id, hash])?;
    Ok(())
}

fn administers(user: &User) -> bool {
    !user.disabled && user.roles.has(Role::Administrator)
}

fn administrators(conn: &Connection) -> Result<usize, PeopleError> {
    let mut statement = conn.prepare_cached(&format!("SELECT {COLUMNS} FROM user"))?;
    let users = statement.query_map([], user)?.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(users.iter().filter(|user| administers(user)).count())
}

fn described(name: &str, roles: &str, units: &str) -> String {
    let units = if units.is_empty() { String::new() } else { format!(", units {units}") };
    format!("{name}, roles {roles}{units}")
}

/// What the log says of a change, a row each.
fn changes(was: &User, is: &User, password: bool) -> Vec<(&'static str, String)> {
    let mut rows = Vec::new();
    if was.name != is.name {
        rows.push(("user_name", format!("{} -> {}", was.name, is.name)));
    }
    if (was.roles, &was.units) != (is.roles, &is.units) {
        let said = |user: &User| format!("{} ({})", user.roles.words(), user.units.join(","));
        rows.push(("user_roles", format!("{} -> {}", said(was), said(is))));
    }
    if password {
        rows.push(("user_password", String::new()));
    }
    match (was.disabled, is.disabled) {
        (false, true) => rows.push(("user_disable", String::new())),
        (true, false) => rows.push(("user_enable", String::new())),
        _ => {}
    }
    rows
}

/// A password as its hash, after it was looked at.
///
/// # Errors
/// It is too easy, or cannot be hashed.
pub fn hashed(typed: &str, login: &str) -> Result<String, PeopleError> {
    password::sound(typed, &login_of(login))?;
    password::hash(typed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::log::Wanted;

    fn store() -> (tempfile::TempDir, Store) {
        let dir = tempfile::tempdir().unwrap();
        let store = Store::open(&dir.path().join("people.db")).unwrap();
        (dir, store)
    }

    fn new(login: &str, roles: &[Role]) -> NewUser {
        let units = if roles.contains(&Role::Unit) { vec!["hoisting".to_owned()] } else { Vec::new() };
        NewUser {
            login: login.to_owned(),
            name: format!("{login} X."),
            roles: Roles::of(roles),
            units,
            password: "hash".to_owned(),
        }
    }

    #[test]
    fn users_are_added_and_changed_and_the_log_has_each_of_it() {
        let (_dir, mut store) = store();
        let actor = Actor::console("root");
        assert!(!store.has_users().unwrap());
        let boss = store.add_user(&actor, Timestamp(1), &new(" Boss ", &[Role::Administrator])).unwrap();
        assert_eq!(boss.login, "boss");
        assert!(store.has_users().unwrap());
        assert!(store.add_user(&actor, Timestamp(2), &new("BOSS", &[Role::Viewer])).is_err(), "the login is taken");
        let hoist = store.add_user(&actor, Timestamp(3), &new("hoist", &[Role::Unit])).unwrap();
        let change =
            Change { roles: Some(Roles::of(&[Role::Dispatcher])), password: Some("other".to_owned()), ..Change::default() };
        let is = store.change_user(&actor, Timestamp(4), hoist.id, &change).unwrap();
        assert_eq!((is.units.len(), is.roles), (0, Roles::of(&[Role::Dispatcher])), "who is no unit has no stages");
        let rows = store.read_log(&Wanted { most: 10, ..Wanted::default() }).unwrap();
        let whats: Vec<&str> = rows.iter().rev().map(|row| row.what.as_str()).collect();
        assert_eq!(whats, ["user_add", "user_add", "user_roles", "user_password"]);
        assert!(rows.iter().all(|row| !row.detail.contains("other")), "no hash is in the log");
    }

    #[test]
    fn the_last_administrator_stays_one() {
        let (_dir, mut store) = store();
        let actor = Actor::console("root");
        let boss = store.add_user(&actor, Timestamp(1), &new("boss", &[Role::Administrator])).unwrap();
        let off = Change { disabled: Some(true), ..Change::default() };
        assert!(store.change_user(&actor, Timestamp(2), boss.id, &off).is_err());
        let less = Change { roles: Some(Roles::of(&[Role::Viewer])), ..Change::default() };
        assert!(store.change_user(&actor, Timestamp(2), boss.id, &less).is_err());
        store.add_user(&actor, Timestamp(3), &new("other", &[Role::Administrator, Role::Planner])).unwrap();
        assert!(store.change_user(&actor, Timestamp(4), boss.id, &off).unwrap().disabled);
        assert!(store.has_users().unwrap(), "a user that is disabled is one");
    }

    #[test]
    fn what_is_wrong_with_a_user_is_said_with_its_place() {
        let (_dir, mut store) = store();
        let actor = Actor::console("root");
        let mut wrong = |change: &dyn Fn(&mut NewUser), at: &str| {
            let mut user = new("somebody", &[Role::Viewer]);
            change(&mut user);
            let error = store.add_user(&actor, Timestamp(1), &user).unwrap_err().to_string();
            assert!(error.starts_with(at), "{error}");
        };
        wrong(&|user| user.login = "two words".to_owned(), "login");
        wrong(&|user| user.login = String::new(), "login");
        wrong(&|user| user.name = "  ".to_owned(), "name");
        wrong(&|user| user.name = format!("A{ENTERED_BY}B"), "name");
        wrong(&|user| user.roles = Roles::default(), "roles");
        wrong(&|user| user.roles = Roles::of(&[Role::Unit]), "units");
        wrong(&|user| user.units = vec!["hoisting".to_owned()], "units");
    }
}
