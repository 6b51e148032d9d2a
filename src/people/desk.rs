//! Where people sign in: the file of people for those who must not wait for it. Everything here runs beside the tasks that ask, and
//! no more than a few passwords are looked at at a time: each costs memory on purpose.

use std::net::IpAddr;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use tizbek_core::time::{Span, Timestamp};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::log::{Entry, Outcome};
use super::sessions::{Checked, Ends};
use super::slow::Slow;
use super::users::{Change, LOGIN_CHARS_MAX, login_of};
use super::{Actor, Means, PeopleError, Person, Role, Store, User, password, secret};
use crate::clock::Clock;

/// Of 19 MiB each.
const PASSWORDS_AT_ONCE: usize = 2;
/// Of a name that nobody has, a password costs as much as of one that somebody has.
const NOBODYS_PASSWORD: &str = "nobody has this password";

#[derive(Clone, Copy, Debug)]
pub struct Settings {
    pub ends: Ends,
    /// Who has not signed in may look.
    pub look_is_open: bool,
}

pub struct People {
    store: Arc<Mutex<Store>>,
    settings: Settings,
    slow: Mutex<Slow>,
    passwords: Arc<Semaphore>,
    /// Of the site: the log has it.
    clock: Clock,
    /// There are users. They are never deleted, so this stays.
    closed: AtomicBool,
}

/// Who asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nobody has to sign in here.
    Open,
    Nobody,
    /// He shows a secret that is not, or no longer, good.
    Ended,
    Person(Box<Person>),
}

/// What he shows.
#[derive(Clone, Copy, Debug)]
pub enum Shown<'a> {
    Nothing,
    Session(&'a str),
    Token(&'a str),
}

#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    /// Which of the two is not said.
    #[error("login or password is wrong")]
    Wrong,
    #[error("too many attempts")]
    Wait(Span),
    #[error(transparent)]
    People(#[from] PeopleError),
}

impl People {
    /// # Errors
    /// The file cannot be opened.
    pub fn open(path: &Path, settings: Settings, clock: Clock) -> Result<Self, PeopleError> {
        let store = Store::open(path)?;
        let closed = AtomicBool::new(store.has_users()?);
        let (slow, passwords) = (Mutex::new(Slow::default()), Arc::new(Semaphore::new(PASSWORDS_AT_ONCE)));
        Ok(Self { store: Arc::new(Mutex::new(store)), settings, slow, passwords, clock, closed })
    }

    /// Whether there was ever a user; asked before anything runs.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn has_users(&self) -> Result<bool, PeopleError> {
        self.store.lock().unwrap_or_else(PoisonError::into_inner).has_users()
    }

    #[must_use]
    pub fn look_is_open(&self) -> bool {
        self.settings.look_is_open
    }

    /// Site time, which the log has.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Does something with the file, beside the tasks.
    ///
    /// # Errors
    /// Those of `what`.
    pub async fn with<T: Send + 'static>(
        &self,
        what: impl FnOnce(&mut Store) -> Result<T, PeopleError> + Send + 'static,
    ) -> Result<T, PeopleError> {
        let store = self.store.clone();
        let done = tokio::task::spawn_blocking(move || what(&mut store.lock().unwrap_or_else(PoisonError::into_inner)));
        done.await.unwrap_or_else(|error| std::panic::resume_unwind(error.into_panic()))
    }

    /// Whether nobody has to sign in: as long as there is no user.
    ///
    /// # Errors
    /// The file cannot be read.
    pub async fn is_open(&self) -> Result<bool, PeopleError> {
        if self.closed.load(Ordering::Acquire) {
            return Ok(false);
        }
        let closed = self.with(|store| store.has_users()).await?;
        self.closed.store(closed, Ordering::Release);
        Ok(!closed)
    }

    /// Who asks. `acts`: he does something, and does not only look.
    ///
    /// # Errors
    /// The file cannot be read.
    pub async fn who(&self, shown: Shown<'_>, acts: bool) -> Result<Found, PeopleError> {
        if self.is_open().await? {
            return Ok(Found::Open);
        }
        let (now, ends) = (Clock::wall().now(), self.settings.ends);
        let person = match shown {
            Shown::Nothing => return Ok(Found::Nobody),
            Shown::Session(text) => {
                let hash = secret::sha256(text.as_bytes());
                self.with(move |store| store.of_session(&hash, now, ends, acts)).await?
            }
            Shown::Token(text) => {
                let hash = secret::sha256(text.as_bytes());
                self.with(move |store| store.of_token(&hash, now)).await?
            }
        };
        Ok(person.map_or(Found::Ended, |person| Found::Person(Box::new(person))))
    }

    /// Whether what he has shown is still good.
    ///
    /// # Errors
    /// The file cannot be read.
    pub async fn is_good(&self, means: Means) -> Result<bool, PeopleError> {
        let (now, ends) = (Clock::wall().now(), self.settings.ends);
        match means {
            Means::Session(hash) => self.with(move |store| Ok(store.of_session(&hash, now, ends, false)?.is_some())).await,
            Means::Token(hash) => self.with(move |store| Ok(store.of_token(&hash, now)?.is_some())).await,
        }
    }

    /// Looks at a password; back comes the secret of a new session.
    ///
    /// # Errors
    /// It is wrong, too soon, or the file cannot be used.
    pub async fn sign_in(&self, login: &str, typed: String, from: Option<IpAddr>) -> Result<(String, Person), SignInError> {
        let login = login_of(login);
        // Nobody is called so, and nothing of it is kept: it may be very long.
        if login.chars().count() > LOGIN_CHARS_MAX {
            return Err(SignInError::Wrong);
        }
        let attempt = |slow: &mut Slow| slow.attempt(&login, from, Clock::wall().now());
        let attempt = attempt(&mut self.slow()).map_err(SignInError::Wait)?;
        let wanted = login.clone();
        let known = self.with(move |store| store.user_and_hash(&wanted)).await?;
        let known = known.filter(|(user, _)| !user.disabled);
        let (is_right, renewed) = self.look_at(typed, known.as_ref().map(|(_, hash)| hash.clone())).await?;
        let Some((user, hash)) = known.filter(|_| is_right) else { return self.failed(login, from).await };
        match self.begin(user, from, Some(Checked { hash, renewed })).await {
            // Somebody has changed it while we looked at the old one.
            Err(PeopleError::Changed) => self.failed(login, from).await,
            begun => {
                let begun = begun?;
                self.slow().succeeded(&login, from, &attempt);
                Ok(begun)
            }
        }
    }

    /// Begins a session for a user whose password nobody has typed: that of the demonstration.
    ///
    /// # Errors
    /// There is no such user, or the file cannot be used.
    pub async fn sign_in_as(&self, login: &str, from: Option<IpAddr>) -> Result<(String, Person), PeopleError> {
        let login = login.to_owned();
        let user = self.with(move |store| store.user_called(&login)).await?;
        self.begin(user, from, None).await
    }

    async fn begin(&self, user: User, from: Option<IpAddr>, checked: Option<Checked>) -> Result<(String, Person), PeopleError> {
        let (times, ends) = ((Clock::wall().now(), self.clock.now()), self.settings.ends);
        self.with(move |store| {
            let actor = Actor {
                who: format!("user:{}", user.id),
                name: user.name.clone(),
                roles: user.roles.words(),
                from: super::shown(from),
            };
            let secret = store.begin_session(&actor, times, &user, ends, checked.as_ref())?;
            let person = store.of_session(&secret::sha256(secret.as_bytes()), times.0, ends, false)?;
            let person = person.ok_or_else(|| PeopleError::Unknown { what: "session", which: user.login.clone() })?;
            Ok((secret, person))
        })
        .await
    }

    /// Written down; and it is wrong.
    async fn failed<T>(&self, login: String, from: Option<IpAddr>) -> Result<T, SignInError> {
        let at = self.clock.now();
        self.with(move |store| {
            let actor = Actor::nobody(from);
            // What was typed there may be anything, also a password.
            let known = store
                .user_called(&login)
                .map_or_else(|_| "no such user".to_owned(), |user| format!("user:{} {}", user.id, user.login));
            let entry = Entry { at, actor: &actor, what: "sign_in", on: &known, outcome: Outcome::Refused, detail: "", of: None };
            store.log(&entry).map(|_| ())
        })
        .await?;
        Err(SignInError::Wrong)
    }

    /// Whether it fits, and a hash anew where the old one was made otherwise than a new one would be.
    async fn look_at(&self, typed: String, hash: Option<String>) -> Result<(bool, Option<String>), PeopleError> {
        let permit = self.permit().await?;
        let looked = tokio::task::spawn_blocking(move || {
            let _permit = permit;
            let is_known = hash.is_some();
            let hash = hash.unwrap_or_else(|| nobodys_hash().to_owned());
            let is_right = password::fits(&typed, &hash) && is_known;
            let renewed = (is_right && password::is_outdated(&hash)).then(|| password::hash(&typed)).transpose()?;
            Ok((is_right, renewed))
        });
        looked.await.unwrap_or_else(|error| std::panic::resume_unwind(error.into_panic()))
    }

    /// Somebody changes his own password, which ends all of his sessions. A wrong old one counts as one at the door.
    ///
    /// # Errors
    /// The old one is wrong, the new one too easy, or the file cannot be used.
    pub async fn change_password(
        &self,
        person: &Person,
        old: String,
        new: String,
        from: Option<IpAddr>,
    ) -> Result<(), SignInError> {
        let attempt = |slow: &mut Slow| slow.attempt(&person.login, from, Clock::wall().now());
        let attempt = attempt(&mut self.slow()).map_err(SignInError::Wait)?;
        let wanted = person.login.clone();
        let known = self.with(move |store| store.user_and_hash(&wanted)).await?.map(|(_, hash)| hash);
        let (is_right, _) = self.look_at(old, known.clone()).await?;
        if !is_right {
            return self.failed(person.login.clone(), from).await;
        }
        self.slow().succeeded(&person.login, from, &attempt);
        let hash = self.hashed(new, &person.login).await?;
        let (id, actor, at) = (person.id, person.actor(from), self.clock.now());
        let change = Change { password: Some(hash), checked: known, ..Change::default() };
        match self.with(move |store| store.change_user(&actor, at, id, &change)).await {
            Err(PeopleError::Changed) => self.failed(person.login.clone(), from).await,
            changed => Ok(changed.map(|_| ())?),
        }
    }

    /// The hash of a password that was typed.
    ///
    /// # Errors
    /// It is too easy.
    pub async fn hashed(&self, typed: String, login: &str) -> Result<String, PeopleError> {
        let permit = self.permit().await?;
        let login = login.to_owned();
        let hashed = tokio::task::spawn_blocking(move || {
            let _permit = permit;
            super::users::hashed(&typed, &login)
        });
        hashed.await.unwrap_or_else(|error| std::panic::resume_unwind(error.into_panic()))
    }

    /// Goes with the work and not with who waits for it: that one may hang up, and the work goes on.
    async fn permit(&self) -> Result<OwnedSemaphorePermit, PeopleError> {
        let closed = |_| PeopleError::Hash("the program is ending".to_owned());
        self.passwords.clone().acquire_owned().await.map_err(closed)
    }

    /// A row of the log.
    ///
    /// # Errors
    /// The file cannot be written.
    pub async fn log(&self, row: Row) -> Result<i64, PeopleError> {
        let at = self.clock.now();
        self.with(move |store| {
            let Row { actor, what, on, outcome, detail, of } = &row;
            store.log(&Entry { at, actor, what, on, outcome: *outcome, detail, of: *of })
        })
        .await
    }

    fn slow(&self) -> std::sync::MutexGuard<'_, Slow> {
        self.slow.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What is to be written into the log, by whoever has no file at hand.
#[derive(Clone, Debug)]
pub struct Row {
    pub actor: Actor,
    pub what: String,
    pub on: String,
    pub outcome: Outcome,
    pub detail: String,
    pub of: Option<i64>,
}

fn nobodys_hash() -> &'static str {
    static HASH: OnceLock<String> = OnceLock::new();
    HASH.get_or_init(|| password::hash(NOBODYS_PASSWORD).unwrap_or_default())
}

/// The users of the demonstration, one a role.
pub const DEMO_LOGINS: [(Role, &str); 6] = [
    (Role::Viewer, "demo-viewer"),
    (Role::Dispatcher, "demo-dispatcher"),
    (Role::Planner, "demo-planner"),
    (Role::Engineer, "demo-engineer"),
    (Role::Unit, "demo-unit"),
    (Role::Administrator, "demo-administrator"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::{NewUser, Roles};

    const SETTINGS: Settings =
        Settings { ends: Ends { idle: Span::from_secs(3_600), absolute: Span::from_secs(36_000) }, look_is_open: false };

    async fn people() -> (tempfile::TempDir, People) {
        let dir = tempfile::tempdir().unwrap();
        let people = People::open(&dir.path().join("people.db"), SETTINGS, Clock::wall()).unwrap();
        (dir, people)
    }

    async fn add(people: &People, login: &str, typed: &str) -> User {
        let hash = people.hashed(typed.to_owned(), login).await.unwrap();
        let new = NewUser {
            login: login.to_owned(),
            name: login.to_uppercase(),
            roles: Roles::of(&[Role::Dispatcher]),
            units: Vec::new(),
            password: hash,
        };
        people.with(move |store| store.add_user(&Actor::console("root"), Timestamp(0), &new)).await.unwrap()
    }

    #[tokio::test]
    async fn signing_in_is_needed_from_the_first_user_on() {
        let (dir, people) = people().await;
        assert_eq!(people.who(Shown::Session("x"), false).await.unwrap(), Found::Open);
        // Another process adds one.
        let other = People::open(&dir.path().join("people.db"), SETTINGS, Clock::wall()).unwrap();
        add(&other, "aigul", "a long password").await;
        assert_eq!(people.who(Shown::Session("x"), false).await.unwrap(), Found::Ended);
        assert_eq!(people.who(Shown::Nothing, false).await.unwrap(), Found::Nobody);
        let (secret, person) = people.sign_in(" Aigul", "a long password".to_owned(), None).await.unwrap();
        assert_eq!(person.name, "AIGUL");
        let Found::Person(again) = people.who(Shown::Session(&secret), true).await.unwrap() else { panic!("he has signed in") };
        assert_eq!(*again, person);
    }

    #[tokio::test]
    async fn a_wrong_password_is_refused_slower_each_time_and_is_in_the_log() {
        let (_dir, people) = people().await;
        add(&people, "aigul", "a long password").await;
        for _ in 0..3 {
            let wrong = people.sign_in("aigul", "another password".to_owned(), None).await;
            assert!(matches!(wrong, Err(SignInError::Wrong)));
        }
        assert!(matches!(people.sign_in("aigul", "a long password".to_owned(), None).await, Err(SignInError::Wait(_))));
        assert!(matches!(people.sign_in("nobody", "a long password".to_owned(), None).await, Err(SignInError::Wrong)));
        let wanted = super::super::log::Wanted { what: Some("sign_in".to_owned()), most: 9, ..Default::default() };
        let rows = people.with(move |store| store.read_log(&wanted)).await.unwrap();
        let rows: Vec<_> = rows.iter().map(|row| (row.on.as_str(), row.outcome.as_str())).collect();
        assert_eq!(rows[0], ("no such user", "refused"), "what was typed is not in the log");
        assert_eq!(rows[1..], [("user:1 aigul", "refused"); 3]);
    }

    #[tokio::test]
    async fn a_hash_of_other_parameters_is_made_anew_when_its_password_is_known() {
        let (_dir, people) = people().await;
        let user = add(&people, "aigul", "a long password").await;
        // m=256 KiB, t=1, of the same password, made by another program.
        let params = argon2::Params::new(256, 1, 1, None).unwrap();
        let old = argon2::Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, params);
        let old: argon2::password_hash::phc::PasswordHash =
            argon2::password_hash::PasswordHasher::hash_password_with_salt(&old, b"a long password", b"0123456789abcdef")
                .unwrap();
        let old = old.to_string();
        people.with(move |store| super::super::users::renew_hash(&store.conn, user.id, &old)).await.unwrap();
        people.sign_in("aigul", "a long password".to_owned(), None).await.unwrap();
        let (_, now) = people.with(|store| store.user_and_hash("aigul")).await.unwrap().unwrap();
        assert!(!password::is_outdated(&now), "{now}");
        people.sign_in("aigul", "a long password".to_owned(), None).await.unwrap();
    }

    #[tokio::test]
    async fn a_password_that_was_changed_while_it_was_looked_at_begins_nothing() {
        let (_dir, people) = people().await;
        let user = add(&people, "aigul", "a long password").await;
        let (_, hash) = people.with(|store| store.user_and_hash("aigul")).await.unwrap().unwrap();
        let change = Change { password: Some("other".to_owned()), ..Change::default() };
        let id = user.id;
        people.with(move |store| store.change_user(&Actor::console("root"), Timestamp(0), id, &change)).await.unwrap();
        let checked = Checked { hash: hash.clone(), renewed: Some("renewed".to_owned()) };
        assert!(matches!(people.begin(user, None, Some(checked)).await, Err(PeopleError::Changed)));
        let change = Change { password: Some("third".to_owned()), checked: Some(hash), ..Change::default() };
        let late = people.with(move |store| store.change_user(&Actor::console("root"), Timestamp(0), id, &change)).await;
        assert!(matches!(late, Err(PeopleError::Changed)));
        let (_, now) = people.with(|store| store.user_and_hash("aigul")).await.unwrap().unwrap();
        assert_eq!(now, "other", "what the administrator has set stays");
    }

    #[tokio::test]
    async fn who_hangs_up_does_not_make_room_for_another_password() {
        let (_dir, people) = people().await;
        let look = people.look_at("a long password".to_owned(), None);
        assert!(tokio::time::timeout(std::time::Duration::from_micros(1), look).await.is_err(), "it was done too soon");
        assert_eq!(people.passwords.available_permits(), PASSWORDS_AT_ONCE - 1, "it is looked at still");
        let all = people.passwords.clone().acquire_many_owned(u32::try_from(PASSWORDS_AT_ONCE).unwrap());
        assert_eq!(all.await.unwrap().num_permits(), PASSWORDS_AT_ONCE, "it comes back when the work is done");
    }

    #[tokio::test]
    async fn who_changes_his_password_signs_in_anew() {
        let (_dir, people) = people().await;
        add(&people, "aigul", "a long password").await;
        let (secret, person) = people.sign_in("aigul", "a long password".to_owned(), None).await.unwrap();
        let wrong = people.change_password(&person, "not it at all".to_owned(), "another password".to_owned(), None).await;
        assert!(matches!(wrong, Err(SignInError::Wrong)));
        let easy = people.change_password(&person, "a long password".to_owned(), "short".to_owned(), None).await;
        assert!(matches!(easy, Err(SignInError::People(PeopleError::Refused { at: "password", .. }))));
        people.change_password(&person, "a long password".to_owned(), "another password".to_owned(), None).await.unwrap();
        assert_eq!(people.who(Shown::Session(&secret), false).await.unwrap(), Found::Ended);
        people.sign_in("aigul", "another password".to_owned(), None).await.unwrap();
    }
}
