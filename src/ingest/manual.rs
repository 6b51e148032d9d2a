//! A source of kind `manual`: people bring tables of facts as files. What they tell by hand comes through the API. How a table is read is
//! in `facts`.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use tizbek_core::input::{Gap, GapReason, Input};
use tizbek_core::model::{Calendar, Site};

use super::drop_folder::{self, Reader, Said, ends_in};
use super::supervise::SourceError;
use super::{Accepted, Answer, Arrival, Inputs, Receipt, SourceIo, Take, Which};
use crate::config::ImportConfig;
use crate::facts::{self, Outcome, Read, Rules};
use crate::queue::Closed;

/// What tables are read by.
#[derive(Clone)]
pub struct Tables {
    pub site: Arc<Site>,
    pub calendar: Arc<Calendar>,
    /// Of this source.
    pub imports: Vec<ImportConfig>,
}

/// Watches `dir/in` until shutdown. `Disconnected`: the folder cannot be read or written now.
pub async fn watch_folder(dir: PathBuf, tables: Tables, io: SourceIo) -> Result<(), SourceError> {
    drop_folder::watch(dir, io.clone(), Files { tables: Arc::new(tables), io }).await
}

struct Files {
    tables: Arc<Tables>,
    io: SourceIo,
}

impl Reader for Files {
    const BYTES_MAX: u64 = 16 * 1024 * 1024;

    fn wants(&self, path: &Path) -> bool {
        // What a spreadsheet puts beside a file that is open.
        let is_lock = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('~'));
        ["xlsx", "csv", "txt"].into_iter().any(|ending| ends_in(path, ending)) && !is_lock
    }

    async fn read(&mut self, name: &str, bytes: Result<Vec<u8>, u64>) -> Result<Said, Closed> {
        let beside = |text: String| Some((".answer.txt", text));
        let bytes = match bytes {
            Ok(bytes) => bytes,
            Err(len) => {
                let text = format!("Nothing was taken: found {len} bytes, expected {} at most.\n", Self::BYTES_MAX);
                return Ok(Said { is_sound: false, beside: beside(text) });
            }
        };
        let (tables, file, source) = (self.tables.clone(), name.to_owned(), self.io.source);
        let read = tokio::task::spawn_blocking(move || {
            let author = tables.site.sources[source.index()].name.ru.clone();
            read_by_any(&bytes, &tables, &file, &author)
        });
        let read = read.await.unwrap_or_else(|failed| std::panic::resume_unwind(failed.into_panic()));
        let outcome = self.weighed(read).await?;
        let (is_sound, refused) = (outcome.problems.is_empty(), outcome.problems.len());
        if is_sound {
            tracing::info!(file = name, new = outcome.new, corrects = outcome.corrects, same = outcome.same, "facts.file_taken");
        } else {
            tracing::warn!(file = name, refused, "facts.file_refused");
            let gap = Gap { source, signal: None, lost: refused as u64, reason: GapReason::Malformed };
            self.io.send(Inputs::One(Input::Gap(gap))).await?;
        }
        Ok(Said { is_sound, beside: beside(outcome.text()) })
    }
}

/// By the first of the source's imports whose columns are there, else by the usual names.
fn read_by_any(bytes: &[u8], tables: &Tables, file: &str, author: &str) -> Read {
    let read = |import: Option<&ImportConfig>| {
        let author = import.and_then(|import| import.author.as_deref()).unwrap_or(author);
        facts::read(bytes, &Rules::new(&tables.site, &tables.calendar, import, file, author))
    };
    let mut first = None;
    for import in &tables.imports {
        let found = read(Some(import));
        if found.has_table() {
            return found;
        }
        first.get_or_insert(found);
    }
    let usual = read(None);
    if usual.has_table() { usual } else { first.unwrap_or(usual) }
}

impl Files {
    /// All that is wrong is told at once: also what is sound is weighed, though it is not taken.
    async fn weighed(&self, read: Read) -> Result<Outcome, Closed> {
        if read.facts.is_empty() {
            return Ok(Outcome::of(&self.tables.site, read, &[], false));
        }
        let facts = read.facts.iter().map(|read| read.fact.clone()).collect();
        let which = if read.problems.is_empty() { Which::AllOrNone } else { Which::None };
        // Of this file alone: an answer is given once.
        let accepted = Arc::new(Accepted::default());
        let receipt = Some(Receipt { accepted: accepted.clone(), number: 1 });
        let inputs = Inputs::Facts { facts, take: Take { which, of_file: true } };
        self.io.out.send(Arrival { received_at: self.io.clock.now(), inputs, receipt }).await?;
        accepted.reached(1).await;
        let Some(Answer::Weighed { facts: weighed, taken }) = accepted.answer() else {
            unreachable!("facts that were handed over are weighed");
        };
        Ok(Outcome::of(&self.tables.site, read, weighed, *taken))
    }
}
