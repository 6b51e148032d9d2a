//! What one shift hands over to the next, and what a meeting decides: notes, frozen copies with their signatures, and what was said of
//! them, in a file of its own beside the journal (`docs/adr/0034-handover.md`). Rows are only added. It knows nothing of the chain: what a
//! copy shows is text to it.

mod records;
mod store;
#[cfg(test)]
mod tests;

use std::path::PathBuf;

use tizbek_core::time::Timestamp;

pub use records::RECORDS_AT_ONCE_MAX;
pub use store::{Shelf, Store};

/// What cannot be done with the file, or is not done.
#[derive(Debug, thiserror::Error)]
pub enum HandoverError {
    #[error("{}: {cause}", path.display())]
    File { path: PathBuf, cause: rusqlite::Error },
    #[error("{} is no file of handovers of a version that is known: found application {application:#x}, version {version}", path.display())]
    NotOurs { path: PathBuf, application: i64, version: i64 },
    #[error("the file of handovers: {0}")]
    Database(#[from] rusqlite::Error),
    /// It was done already, or something newer is there: where, and what is.
    #[error("{at}: {why}")]
    Conflict { at: &'static str, why: String },
    #[error("found {0}, expected the number of one that is kept")]
    Unknown(i64),
}

impl HandoverError {
    fn conflict(at: &'static str, why: impl Into<String>) -> Self {
        Self::Conflict { at, why: why.into() }
    }
}

/// Who says or signs something, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    pub at: Timestamp,
    /// As people are called.
    pub name: String,
    /// `user:3`, or `open` where nobody has to sign in and names are typed.
    pub who: String,
}

impl Mark {
    /// Where nobody has to sign in a name is all there is.
    fn is_same_person(&self, other: &Self) -> bool {
        if self.who == "open" || other.who == "open" {
            return self.name.to_lowercase() == other.name.to_lowercase();
        }
        self.who == other.who
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Handover,
    Meeting,
}

impl Kind {
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Handover => "handover",
            Self::Meeting => "meeting",
        }
    }
}

/// The shift that something is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shift {
    pub start: Timestamp,
    pub end: Timestamp,
}

/// One wording of the note of a shift; the newest stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    pub number: i64,
    pub shift: Shift,
    pub by: Mark,
    pub body: String,
}

/// A frozen copy with the signature of who froze it, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    pub number: i64,
    pub kind: Kind,
    pub shift: Shift,
    pub by: Mark,
    /// The note as it was signed; of a meeting who was there.
    pub body: String,
    /// What was shown.
    pub shown: String,
    /// SHA-256 of both.
    pub digest: String,
    /// A later signature of the same shift.
    pub replaced_by: Option<i64>,
    /// The oldest first.
    pub entries: Vec<Entry>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub number: i64,
    pub by: Mark,
    pub step: Step,
    pub body: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Who takes over has read it.
    Accepted,
    /// A decision of a meeting.
    Decided,
    /// The meeting is over, and its protocol is signed.
    Closed,
}

impl Step {
    const ALL: [Self; 3] = [Self::Accepted, Self::Decided, Self::Closed];

    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Decided => "decided",
            Self::Closed => "closed",
        }
    }
}

impl Record {
    #[must_use]
    pub fn entry(&self, step: Step) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.step == step)
    }
}
