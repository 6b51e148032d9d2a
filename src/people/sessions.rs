//! Sessions of people and tokens of scripts: of their secrets only the SHA-256 is kept. When they end is decided here, by the times that
//! are given.

use rusqlite::{OptionalExtension, Row, params};
use tizbek_core::time::{Span, Timestamp};

use super::log::{Entry, Outcome, append};
use super::users::{name_sound, renew_hash, roles_of, roles_sound, still, units_of, user};
use super::{Actor, Means, PeopleError, Person, Role, Roles, Store, User, secret};

/// Browsers of one person; the oldest session goes when there are more.
const SESSIONS_MAX: i64 = 20;
/// A session that is used says so this often: each time is a write.
const USED_EVERY: Span = Span::from_secs(60);
const TOKENS_MAX: i64 = 1_000;

/// When a session ends by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ends {
    /// After the last thing that was done with it.
    pub idle: Span,
    /// After it was begun.
    pub absolute: Span,
}

/// For a script or a machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    pub id: i64,
    pub name: String,
    pub roles: Roles,
    pub units: Vec<String>,
    pub created_at: Timestamp,
    pub ends_at: Option<Timestamp>,
    pub revoked_at: Option<Timestamp>,
}

#[derive(Clone, Debug)]
pub struct NewToken {
    pub name: String,
    pub roles: Roles,
    pub units: Vec<String>,
    pub ends_at: Option<Timestamp>,
}

const TOKEN_COLUMNS: &str = "id, name, roles, units, created_at, ends_at, revoked_at";

fn token(row: &Row<'_>) -> rusqlite::Result<Token> {
    Ok(Token {
        id: row.get(0)?,
        name: row.get(1)?,
        roles: roles_of(&row.get::<_, String>(2)?),
        units: units_of(&row.get::<_, String>(3)?),
        created_at: Timestamp(row.get(4)?),
        ends_at: row.get::<_, Option<i64>>(5)?.map(Timestamp),
        revoked_at: row.get::<_, Option<i64>>(6)?.map(Timestamp),
    })
}

/// The hash that a password was held against, and the one that is to take its place, if any.
#[derive(Clone, Debug)]
pub struct Checked {
    pub hash: String,
    pub renewed: Option<String>,
}

impl Store {
    /// Begins a session, and writes into the log that it did; back comes its secret, which is nowhere else. `checked`: a password was
    /// looked at, which takes its time; it counts only if it is the user's still.
    ///
    /// # Errors
    /// The file cannot be written, the password was changed in the meantime, or the system gives no random numbers.
    pub fn begin_session(
        &mut self,
        actor: &Actor,
        times: (Timestamp, Timestamp),
        user: &User,
        ends: Ends,
        checked: Option<&Checked>,
    ) -> Result<String, PeopleError> {
        let (now, at) = times;
        let (text, hash) = secret::session()?;
        let transaction = self.begin()?;
        if let Some(Checked { hash, renewed }) = checked {
            still(&transaction, user.id, hash)?;
            renewed.as_ref().map_or(Ok(()), |renewed| renew_hash(&transaction, user.id, renewed))?;
        }
        let (idle, absolute) = ((now - ends.idle).0, (now - ends.absolute).0);
        transaction
            .prepare_cached("DELETE FROM session WHERE used_at < ?1 OR created_at < ?2")?
            .execute(params![idle, absolute])?;
        let sql = "DELETE FROM session WHERE user = ?1 AND hash NOT IN
                     (SELECT hash FROM session WHERE user = ?1 ORDER BY created_at DESC LIMIT ?2)";
        transaction.prepare_cached(sql)?.execute(params![user.id, SESSIONS_MAX - 1])?;
        let sql = "INSERT INTO session(hash, user, created_at, used_at) VALUES(?1, ?2, ?3, ?3)";
        transaction.prepare_cached(sql)?.execute(params![hash, user.id, now.0])?;
        let on = format!("user:{} {}", user.id, user.login);
        append(&transaction, &Entry { at, actor, what: "sign_in", on: &on, outcome: Outcome::Done, detail: "", of: None })?;
        transaction.commit()?;
        Ok(text)
    }

    /// # Errors
    /// The file cannot be written.
    pub fn end_session(&mut self, actor: &Actor, at: Timestamp, hash: &[u8; 32]) -> Result<(), PeopleError> {
        let transaction = self.begin()?;
        if transaction.prepare_cached("DELETE FROM session WHERE hash = ?1")?.execute([hash])? > 0 {
            let entry = Entry { at, actor, what: "sign_out", on: &actor.who, outcome: Outcome::Done, detail: "", of: None };
            append(&transaction, &entry)?;
        }
        transaction.commit()?;
        Ok(())
    }

    /// Who a session is of. `used`: he does something with it, which puts its end off.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn of_session(&self, hash: &[u8; 32], now: Timestamp, ends: Ends, used: bool) -> Result<Option<Person>, PeopleError> {
        let sql = "SELECT user.id, login, name, roles, units, disabled, user.created_at, session.created_at, used_at
                   FROM session JOIN user ON user.id = session.user WHERE hash = ?1";
        let row = |row: &Row<'_>| Ok((user(row)?, Timestamp(row.get(7)?), Timestamp(row.get(8)?)));
        let found = self.conn.prepare_cached(sql)?.query_row([hash], row).optional()?;
        let Some((user, created_at, used_at)) = found else { return Ok(None) };
        if user.disabled || now > used_at + ends.idle || now > created_at + ends.absolute {
            return Ok(None);
        }
        if used && now > used_at + USED_EVERY {
            self.conn.prepare_cached("UPDATE session SET used_at = ?2 WHERE hash = ?1")?.execute(params![hash, now.0])?;
        }
        let User { id, login, name, roles, units, .. } = user;
        Ok(Some(Person { id, login, name, roles, units, means: Means::Session(*hash) }))
    }

    /// # Errors
    /// The file cannot be read.
    pub fn of_token(&self, hash: &[u8; 32], now: Timestamp) -> Result<Option<Person>, PeopleError> {
        let sql = format!("SELECT {TOKEN_COLUMNS} FROM token WHERE hash = ?1");
        let found = self.conn.prepare_cached(&sql)?.query_row([hash], token).optional()?;
        let valid = |token: &Token| token.revoked_at.is_none() && token.ends_at.is_none_or(|end| now < end);
        Ok(found.filter(valid).map(|token| Person {
            id: token.id,
            login: String::new(),
            name: token.name,
            roles: token.roles,
            units: token.units,
            means: Means::Token(*hash),
        }))
    }

    /// # Errors
    /// Something of it is not as expected.
    pub fn add_token(&mut self, actor: &Actor, at: Timestamp, new: &NewToken) -> Result<(Token, String), PeopleError> {
        name_sound(&new.name)?;
        roles_sound(new.roles, &new.units)?;
        if new.roles.has(Role::Administrator) {
            return Err(PeopleError::refused("roles", "found administrator, expected another one: users are managed by people"));
        }
        if new.ends_at.is_some_and(|end| end <= at) {
            return Err(PeopleError::refused("ends_at", "expected a time to come"));
        }
        let (text, hash) = secret::token()?;
        let transaction = self.begin()?;
        let count: i64 = transaction.query_row("SELECT count(*) FROM token WHERE revoked_at IS NULL", [], |row| row.get(0))?;
        if count >= TOKENS_MAX {
            return Err(PeopleError::refused("name", format!("there are {count} tokens already, and no more are made")));
        }
        let (name, roles, units) = (new.name.trim(), new.roles.words(), new.units.join(","));
        let sql = "INSERT INTO token(hash, name, roles, units, created_at, ends_at) VALUES(?1, ?2, ?3, ?4, ?5, ?6)";
        let ends_at = new.ends_at.map(|end| end.0);
        transaction.prepare_cached(sql)?.execute(params![hash, name, roles, units, at.0, ends_at])?;
        let id = transaction.last_insert_rowid();
        let (on, until) = (format!("token:{id} {name}"), new.ends_at.map_or("no end".to_owned(), |end| format!("until {end}")));
        let detail = format!("roles {roles}, {until}");
        append(
            &transaction,
            &Entry { at, actor, what: "token_add", on: &on, outcome: Outcome::Done, detail: &detail, of: None },
        )?;
        transaction.commit()?;
        let NewToken { roles, units, ends_at, .. } = new.clone();
        Ok((Token { id, name: name.to_owned(), roles, units, created_at: at, ends_at, revoked_at: None }, text))
    }

    /// # Errors
    /// There is no such token that counts.
    pub fn revoke_token(&mut self, actor: &Actor, at: Timestamp, id: i64) -> Result<(), PeopleError> {
        let transaction = self.begin()?;
        let sql = "UPDATE token SET revoked_at = ?2 WHERE id = ?1 AND revoked_at IS NULL RETURNING name";
        let name: Option<String> = transaction.prepare_cached(sql)?.query_row(params![id, at.0], |row| row.get(0)).optional()?;
        let Some(name) = name else { return Err(PeopleError::Unknown { what: "token", which: id.to_string() }) };
        let on = format!("token:{id} {name}");
        append(&transaction, &Entry { at, actor, what: "token_revoke", on: &on, outcome: Outcome::Done, detail: "", of: None })?;
        transaction.commit()?;
        Ok(())
    }

    /// The newest first; those that were revoked too.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn tokens(&self) -> Result<Vec<Token>, PeopleError> {
        let mut statement = self.conn.prepare_cached(&format!("SELECT {TOKEN_COLUMNS} FROM token ORDER BY id DESC"))?;
        let tokens = statement.query_map([], token)?.collect::<rusqlite::Result<Vec<_>>>()?;
        Ok(tokens)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::secret::sha256;
    use crate::people::{Change, NewUser};

    const ENDS: Ends = Ends { idle: Span::from_secs(3_600), absolute: Span::from_secs(10_000) };

    fn store() -> (tempfile::TempDir, Store, User) {
        let dir = tempfile::tempdir().unwrap();
        let mut store = Store::open(&dir.path().join("people.db")).unwrap();
        let new = NewUser {
            login: "a".to_owned(),
            name: "A".to_owned(),
            roles: Roles::of(&[Role::Dispatcher]),
            units: Vec::new(),
            password: "hash".to_owned(),
        };
        let user = store.add_user(&Actor::console("root"), Timestamp(0), &new).unwrap();
        (dir, store, user)
    }

    fn begun(store: &mut Store, user: &User, secs: i64) -> [u8; 32] {
        let at = Timestamp::from_secs(secs);
        sha256(store.begin_session(&Actor::nobody(None), (at, at), user, ENDS, None).unwrap().as_bytes())
    }

    #[test]
    fn a_session_ends_when_nothing_is_done_with_it_and_at_its_own_end() {
        let (_dir, mut store, user) = store();
        let hash = begun(&mut store, &user, 0);
        let valid = |store: &Store, secs: i64, used: bool| {
            store.of_session(&hash, Timestamp::from_secs(secs), ENDS, used).unwrap().is_some()
        };
        assert!(valid(&store, 3_600, false) && !valid(&store, 3_601, false));
        assert!(valid(&store, 3_000, true) && valid(&store, 6_600, true) && valid(&store, 9_999, true));
        assert!(!valid(&store, 10_001, true), "whatever is done with it");
        let plain: i64 = store.conn.query_row("SELECT count(*) FROM session WHERE hash = ?1", [hash], |row| row.get(0)).unwrap();
        assert_eq!(plain, 1, "what is kept is the hash");
    }

    #[test]
    fn all_sessions_of_a_user_end_with_his_password_his_roles_and_himself() {
        for change in [
            Change { password: Some("other".to_owned()), ..Change::default() },
            Change { roles: Some(Roles::of(&[Role::Viewer])), ..Change::default() },
            Change { disabled: Some(true), ..Change::default() },
        ] {
            let (_dir, mut store, user) = store();
            let (one, other) = (begun(&mut store, &user, 0), begun(&mut store, &user, 1));
            store.change_user(&Actor::console("root"), Timestamp::from_secs(2), user.id, &change).unwrap();
            for hash in [one, other] {
                assert_eq!(store.of_session(&hash, Timestamp::from_secs(3), ENDS, false).unwrap(), None, "{change:?}");
            }
        }
        let (_dir, mut store, user) = store();
        let hash = begun(&mut store, &user, 0);
        let name = Change { name: Some("B".to_owned()), ..Change::default() };
        store.change_user(&Actor::console("root"), Timestamp::from_secs(2), user.id, &name).unwrap();
        let person = store.of_session(&hash, Timestamp::from_secs(3), ENDS, false).unwrap().unwrap();
        assert_eq!(person.name, "B", "a name ends nothing");
        store.end_session(&person.actor(None), Timestamp::from_secs(4), &hash).unwrap();
        assert_eq!(store.of_session(&hash, Timestamp::from_secs(4), ENDS, false).unwrap(), None);
    }

    #[test]
    fn there_are_only_so_many_sessions_of_one_user() {
        let (_dir, mut store, user) = store();
        let first = begun(&mut store, &user, 0);
        let rest: Vec<[u8; 32]> = (1..=SESSIONS_MAX).map(|secs| begun(&mut store, &user, secs)).collect();
        let now = Timestamp::from_secs(60);
        assert_eq!(store.of_session(&first, now, ENDS, false).unwrap(), None, "the oldest goes");
        assert!(rest.iter().all(|hash| store.of_session(hash, now, ENDS, false).unwrap().is_some()));
    }

    #[test]
    fn a_token_is_good_until_its_end_or_until_it_is_revoked() {
        let (_dir, mut store, _) = store();
        let actor = Actor::console("root");
        let ends_at = Some(Timestamp::from_secs(100));
        let new = NewToken { name: "scale".to_owned(), roles: Roles::of(&[Role::Engineer]), units: Vec::new(), ends_at };
        let (token, text) = store.add_token(&actor, Timestamp::from_secs(1), &new).unwrap();
        let hash = sha256(text.as_bytes());
        let person = store.of_token(&hash, Timestamp::from_secs(99)).unwrap().unwrap();
        assert_eq!((person.actor(None).who.as_str(), person.name.as_str()), ("token:1", "scale"));
        assert_eq!(store.of_token(&hash, Timestamp::from_secs(100)).unwrap(), None);
        store.revoke_token(&actor, Timestamp::from_secs(2), token.id).unwrap();
        assert_eq!(store.of_token(&hash, Timestamp::from_secs(3)).unwrap(), None);
        assert!(store.revoke_token(&actor, Timestamp::from_secs(2), token.id).is_err());
        let boss = NewToken { roles: Roles::of(&[Role::Administrator]), ..new };
        assert!(store.add_token(&actor, Timestamp::from_secs(1), &boss).is_err());
    }
}
