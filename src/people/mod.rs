//! People: who may use the program, how they show that they are who they say, what each may do, and the log of what was done. All of it in
//! a file of its own beside the journal (`docs/adr/0025-people.md`). It knows nothing of the chain, and nothing of HTTP.

pub mod desk;
pub mod log;
pub mod password;
pub mod role;
mod secret;
mod sessions;
mod slow;
mod store;
pub mod users;

use std::net::IpAddr;
use std::path::PathBuf;

pub use desk::{Found, People, Settings, SignInError};
pub use role::{Permission, Role, Roles};
pub use sessions::{Ends, NewToken, Token};
pub use store::Store;
pub use users::{Change, NewUser, User};

/// Between who tells a fact and who has entered it, where these are two. No name may have it.
pub const ENTERED_BY: &str = " \u{2190} ";

/// What cannot be done with the file, or is not done.
#[derive(Debug, thiserror::Error)]
pub enum PeopleError {
    #[error("{}: {cause}", path.display())]
    File { path: PathBuf, cause: rusqlite::Error },
    #[error("{} cannot be made: {cause}", path.display())]
    Make { path: PathBuf, cause: std::io::Error },
    #[error("{} is not a file of people: {detail}", path.display())]
    NotOurs { path: PathBuf, detail: String },
    #[error("{} has version {found}, expected 1 to {known}: it was written by a newer program", path.display())]
    OtherVersion { path: PathBuf, found: i64, known: usize },
    #[error("the file of people: {0}")]
    Database(#[from] rusqlite::Error),
    #[error("the system gives no random numbers: {0}")]
    NoChance(String),
    #[error("a password cannot be hashed: {0}")]
    Hash(String),
    /// What was asked for is not done: where, and what was expected.
    #[error("{at}: {why}")]
    Refused { at: &'static str, why: String },
    #[error("the password was changed in the meantime")]
    Changed,
    #[error("there is no such {what}: {which}")]
    Unknown { what: &'static str, which: String },
}

impl PeopleError {
    fn refused(at: &'static str, why: impl Into<String>) -> Self {
        Self::Refused { at, why: why.into() }
    }
}

/// Who does something, as the log has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// `user:3`, `token:2`, `open` (nobody has to sign in), `console` (on the machine itself), `nobody`.
    pub who: String,
    /// As it is called now; empty: not known.
    pub name: String,
    pub roles: String,
    /// Address, or `console`.
    pub from: String,
}

impl Actor {
    /// Who works on the machine itself. The name is what the system says of him.
    #[must_use]
    pub fn console(name: &str) -> Self {
        Self { who: "console".to_owned(), name: name.to_owned(), roles: String::new(), from: "console".to_owned() }
    }

    /// Somebody of whom nothing is known but where from.
    #[must_use]
    pub fn nobody(from: Option<IpAddr>) -> Self {
        Self { who: "nobody".to_owned(), name: String::new(), roles: String::new(), from: shown(from) }
    }

    #[must_use]
    pub fn open(from: Option<IpAddr>) -> Self {
        Self { who: "open".to_owned(), ..Self::nobody(from) }
    }
}

fn shown(from: Option<IpAddr>) -> String {
    from.map_or_else(String::new, |address| address.to_string())
}

/// How somebody has shown who he is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Means {
    /// The hash of the session's secret.
    Session([u8; 32]),
    Token([u8; 32]),
}

/// Somebody who is known: a user who has signed in, or the holder of a token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Of the user or of the token.
    pub id: i64,
    /// Empty for a token.
    pub login: String,
    pub name: String,
    pub roles: Roles,
    /// The ids of the stages he belongs to, where he has the role of a unit.
    pub units: Vec<String>,
    pub means: Means,
}

impl Person {
    #[must_use]
    pub fn actor(&self, from: Option<IpAddr>) -> Actor {
        let kind = match self.means {
            Means::Session(_) => "user",
            Means::Token(_) => "token",
        };
        Actor { who: format!("{kind}:{}", self.id), name: self.name.clone(), roles: self.roles.words(), from: shown(from) }
    }
}
