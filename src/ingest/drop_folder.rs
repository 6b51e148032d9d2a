//! A drop folder: files that appear in `in` are handed to whoever reads them, and moved to `done` or `refused` when what they say is in
//! the journal. It never deletes anything. What is in the files is not known here.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use tokio::fs;

use super::SourceIo;
use super::supervise::{SourceError, stopped};
use crate::clock::Clock;
use crate::queue::Closed;

const LOOK_EVERY: Duration = Duration::from_millis(500);

/// Who reads the files.
pub trait Reader {
    /// Longer files are not read.
    const BYTES_MAX: u64;

    /// Whether a file is for us, by its name.
    fn wants(&self, path: &Path) -> bool;

    /// Reads a file and waits until what it says is in the journal. `Err` of bytes: it is so long.
    fn read(&mut self, name: &str, bytes: Result<Vec<u8>, u64>) -> impl Future<Output = Result<Said, Closed>> + Send;
}

/// What is said of a file.
pub struct Said {
    pub is_sound: bool,
    /// Written beside it, under its name with this behind it.
    pub beside: Option<(&'static str, String)>,
}

/// Watches `dir/in` until shutdown. `Disconnected`: the folder cannot be read or written now.
pub async fn watch(dir: PathBuf, io: SourceIo, reader: impl Reader) -> Result<(), SourceError> {
    let endpoint = dir.display().to_string();
    let mut folder = Folder { dir, reader, seen: BTreeMap::new() };
    tokio::select! {
        ended = folder.watch() => match ended {
            Stop::NobodyListens => Ok(()),
            Stop::Lost(cause) => Err(SourceError::Disconnected { endpoint, cause }),
        },
        // A file that is half done is done again at the next start: the same twice is taken once.
        () = stopped(io.shutdown) => Ok(()),
    }
}

enum Stop {
    NobodyListens,
    Lost(io::Error),
}

impl From<Closed> for Stop {
    fn from(_: Closed) -> Self {
        Self::NobodyListens
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Lost(error)
    }
}

/// What a file looked like at the last look: one that has not changed since is complete.
type Look = (u64, Option<SystemTime>);

struct Folder<R> {
    dir: PathBuf,
    reader: R,
    seen: BTreeMap<PathBuf, Look>,
}

impl<R: Reader> Folder<R> {
    async fn watch(&mut self) -> Stop {
        let wall = Clock::wall();
        loop {
            if let Err(stop) = self.look().await {
                return stop;
            }
            wall.sleep(LOOK_EVERY).await;
        }
    }

    /// Takes every file that has not changed since the last look, in order of names.
    async fn look(&mut self) -> Result<(), Stop> {
        for part in ["in", "done", "refused"] {
            fs::create_dir_all(self.dir.join(part)).await?;
        }
        let mut looks = BTreeMap::new();
        let mut entries = fs::read_dir(self.dir.join("in")).await?;
        while let Some(entry) = entries.next_entry().await? {
            let path = entry.path();
            // It may be gone again.
            let Ok(metadata) = entry.metadata().await else { continue };
            if metadata.is_file() && self.reader.wants(&path) {
                looks.insert(path, (metadata.len(), metadata.modified().ok()));
            }
        }
        for (path, look) in &looks {
            if self.seen.get(path) == Some(look) {
                self.take(path, look.0).await?;
            }
        }
        self.seen = looks;
        Ok(())
    }

    async fn take(&mut self, path: &Path, len: u64) -> Result<(), Stop> {
        let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let bytes = if len > R::BYTES_MAX { Err(len) } else { Ok(fs::read(path).await?) };
        let said = self.reader.read(&name, bytes).await?;
        let part = if said.is_sound { "done" } else { "refused" };
        let moved = move_to(path, &self.dir.join(part), &name).await?;
        if let Some((ending, text)) = said.beside {
            let mut beside = moved.into_os_string();
            beside.push(ending);
            fs::write(PathBuf::from(beside), text).await?;
        }
        Ok(())
    }
}

/// Whether a name ends so, in letters of any size.
#[must_use]
pub fn ends_in(path: &Path, ending: &str) -> bool {
    path.extension().and_then(|found| found.to_str()).is_some_and(|found| found.eq_ignore_ascii_case(ending))
}

/// Moves a file into `dir`, under another name where its own is taken.
async fn move_to(path: &Path, dir: &Path, name: &str) -> io::Result<PathBuf> {
    let mut target = dir.join(name);
    let mut copy = 1;
    while fs::try_exists(&target).await? {
        copy += 1;
        target = dir.join(format!("{copy}-{name}"));
    }
    fs::rename(path, &target).await?;
    Ok(target)
}
