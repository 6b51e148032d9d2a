//! How far each journal of another instance has come here. It is kept with the batch that brought it, so what was sent twice is known
//! even after a power cut.

use std::collections::BTreeMap;

use tizbek_core::ids::SourceId;
use tizbek_core::model::Site;

use crate::journal::{Journal, JournalError};

/// Under this and the id of the source and the name of the journal.
const KEY: &str = "carried:";

type Key = (SourceId, String);

/// The last number of each.
#[derive(Debug, Default)]
pub struct Positions {
    known: BTreeMap<Key, u64>,
    /// Of the batch that is being made.
    moved: BTreeMap<Key, u64>,
}

impl Positions {
    pub fn load(journal: &Journal, site: &Site) -> Result<Self, JournalError> {
        let mut known = BTreeMap::new();
        for (index, source) in site.sources.iter().enumerate() {
            let prefix = format!("{KEY}{}:", source.key);
            for (key, upto) in journal.metas(&prefix)? {
                let name = key.strip_prefix(&prefix).expect("it was asked for").to_owned();
                let upto = upto.parse().map_err(|_| JournalError::Damaged { detail: format!("{key} is {upto:?}") })?;
                known.insert((SourceId::of(index), name), upto);
            }
        }
        Ok(Self { known, moved: BTreeMap::new() })
    }

    /// `None`: nothing of this journal is here.
    pub fn upto(&self, source: SourceId, journal: &str) -> Option<u64> {
        let key = (source, journal.to_owned());
        self.moved.get(&key).or_else(|| self.known.get(&key)).copied()
    }

    pub fn advance(&mut self, source: SourceId, journal: String, upto: u64) {
        self.moved.insert((source, journal), upto);
    }

    /// What is to be kept with the batch.
    pub fn marks(&self, site: &Site) -> Vec<(String, String)> {
        let mark = |((source, journal), upto): (&Key, &u64)| {
            (format!("{KEY}{}:{journal}", site.sources[source.index()].key), upto.to_string())
        };
        self.moved.iter().map(mark).collect()
    }

    /// The batch is in the journal.
    pub fn kept(&mut self) {
        self.known.append(&mut self.moved);
    }

    /// The batch is given up.
    pub fn forget(&mut self) {
        self.moved.clear();
    }
}
