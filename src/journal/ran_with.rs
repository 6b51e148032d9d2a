//! What the inputs of a journal were taken in with, so that a recording can carry it. Not checked here: the site file is kept as
//! it was written.

use std::path::Path;

use tizbek_core::time::Span;

use super::reader::meta_of;
use super::{Journal, JournalError, Marks};

const SITE_TOML: &str = "site_toml";
const PATIENCE: &str = "patience_micros";

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RanWith {
    /// The text of the site file.
    pub site_toml: String,
    /// What silence had to last at least, see `Config::with_patience`.
    pub patience: Span,
}

impl RanWith {
    /// Of the newest start. `None`: none has said so.
    pub fn of(journal: impl AsRef<Path>) -> Result<Option<Self>, JournalError> {
        let path = journal.as_ref();
        let Some(site_toml) = meta_of(path, SITE_TOML)? else { return Ok(None) };
        let patience = meta_of(path, PATIENCE)?.and_then(|micros| micros.parse().ok()).map_or(Span::ZERO, Span);
        Ok(Some(Self { site_toml, patience }))
    }

    /// Writes nothing where it is kept already: a start needs no room then.
    pub fn keep(&self, journal: &mut Journal) -> Result<(), JournalError> {
        if Self::of(&*journal)?.as_ref() == Some(self) {
            return Ok(());
        }
        let patience = self.patience.0.to_string();
        let meta = [(SITE_TOML, self.site_toml.as_str()), (PATIENCE, patience.as_str())];
        journal.append_with_marks(&[], Marks { meta: &meta, delivered: &[] }).map(|_| ())
    }
}
