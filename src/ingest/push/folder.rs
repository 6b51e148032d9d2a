//! A drop folder: files that appear in `in` are read, put into the journal, and moved to `done`; what has a problem goes to
//! `refused`, with what is wrong written beside it. It never deletes anything.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use tizbek_core::input::{Gap, GapReason, Input};
use tizbek_core::model::Site;
use tokio::fs;

use super::{Format, Pushed, Reject, Wanted, parse};
use crate::clock::Clock;
use crate::ingest::supervise::{SourceError, stopped};
use crate::ingest::{Accepted, Arrival, Inputs, Receipt, SourceIo};
use crate::queue::Closed;

const LOOK_EVERY: Duration = Duration::from_millis(500);
const FILE_BYTES_MAX: u64 = 64 * 1024 * 1024;
const BATCH_MAX: usize = 1000;

/// Watches `dir/in` until shutdown. `Disconnected`: the folder cannot be read or written now.
pub async fn watch_folder(dir: PathBuf, site: Arc<Site>, io: SourceIo) -> Result<(), SourceError> {
    let shutdown = io.shutdown.clone();
    let endpoint = dir.display().to_string();
    let mut folder = Folder { dir, site, io, accepted: Arc::default(), number: 0, seen: BTreeMap::new() };
    tokio::select! {
        ended = folder.watch() => match ended {
            Stop::NobodyListens => Ok(()),
            Stop::Lost(cause) => Err(SourceError::Disconnected { endpoint, cause }),
        },
        // A file that is half done is done again at the next start: the same readings twice are one.
        () = stopped(shutdown) => Ok(()),
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

struct Folder {
    dir: PathBuf,
    site: Arc<Site>,
    io: SourceIo,
    accepted: Arc<Accepted>,
    number: u64,
    seen: BTreeMap<PathBuf, Look>,
}

impl Folder {
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
            if metadata.is_file() && format(&path).is_some() {
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
        let Some(format) = format(path) else { return Ok(()) };
        let pushed = if len > FILE_BYTES_MAX {
            let message = format!("{len} bytes; {FILE_BYTES_MAX} at most");
            Pushed { inputs: Vec::new(), rejects: vec![Reject { line_or_index: 0, field: String::new(), message }] }
        } else {
            parse(format, Wanted::Either, &fs::read(path).await?, &self.site)
        };
        let Pushed { inputs, rejects } = pushed;
        let taken = inputs.len();
        self.journal(inputs, rejects.len() as u64).await?;
        let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        if rejects.is_empty() {
            tracing::info!(file = name, taken, "push.file_taken");
            move_to(path, &self.dir.join("done"), &name).await?;
        } else {
            tracing::warn!(file = name, taken, refused = rejects.len(), "push.file_refused");
            let moved = move_to(path, &self.dir.join("refused"), &name).await?;
            let mut beside = moved.into_os_string();
            beside.push(".problems.txt");
            fs::write(PathBuf::from(beside), problems(taken, &rejects)).await?;
        }
        Ok(())
    }

    /// Hands everything over and waits until it is in the journal.
    async fn journal(&mut self, mut inputs: Vec<Input>, refused: u64) -> Result<(), Closed> {
        if refused > 0 {
            let source = self.io.source;
            inputs.push(Input::Gap(Gap { source, signal: None, lost: refused, reason: GapReason::Malformed }));
        }
        let mut inputs = inputs.into_iter().peekable();
        while inputs.peek().is_some() {
            self.number += 1;
            let receipt = Some(Receipt { accepted: self.accepted.clone(), number: self.number });
            let batch = Inputs::Many(inputs.by_ref().take(BATCH_MAX).collect());
            self.io.out.send(Arrival { received_at: self.io.clock.now(), inputs: batch, receipt }).await?;
        }
        self.accepted.reached(self.number).await;
        Ok(())
    }
}

fn format(path: &Path) -> Option<Format> {
    let extension = path.extension()?.to_str()?;
    if extension.eq_ignore_ascii_case("csv") {
        Some(Format::Csv)
    } else if extension.eq_ignore_ascii_case("json") {
        Some(Format::Json)
    } else {
        None
    }
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

fn problems(taken: usize, rejects: &[Reject]) -> String {
    let mut text = format!("{taken} rows were taken. {} were not (do not bring the others again):\n", rejects.len());
    for reject in rejects {
        let Reject { line_or_index, field, message } = reject;
        let colon = if field.is_empty() { "" } else { ": " };
        writeln!(text, "{line_or_index}: {field}{colon}{message}").expect("a String takes everything");
    }
    text
}

#[cfg(test)]
mod tests {
    use tizbek_core::ids::SourceId;
    use tokio::sync::watch;
    use tokio::time::timeout;

    use super::super::tests::site;
    use super::*;
    use crate::queue::{WhenFull, bounded};

    #[tokio::test]
    async fn a_file_is_moved_only_when_it_is_in_the_journal() {
        let dir = tempfile::tempdir().expect("a folder");
        let (out, mut arrivals) = bounded(16, WhenFull::Wait);
        let (stop, shutdown) = watch::channel(false);
        let io = SourceIo { source: SourceId(0), clock: Clock::wall(), out, shutdown };
        std::fs::create_dir_all(dir.path().join("in")).expect("a folder");
        let put = |name: &str, text: &str| std::fs::write(dir.path().join("in").join(name), text).expect("a file");
        put("a.csv", "occurred_at,signal,value\n2026-01-01T00:00:00Z,level,5\n2026-01-01T00:00:10Z,level,x\n");
        put("b.json", r#"[{"buffer":"bin","valid_at":"2026-01-01T00:00:00Z","tonnes":5,"sigma":1,"method":"lidar"}]"#);
        put("notes.txt", "not ours");

        let watching = tokio::spawn(watch_folder(dir.path().to_owned(), Arc::new(site()), io));
        let mut next =
            async || timeout(Duration::from_secs(60), arrivals.recv()).await.expect("within a minute").expect("it runs");
        let first = next().await;
        let Inputs::Many(inputs) = &first.inputs else { panic!("a file comes as a batch") };
        assert!(matches!(inputs.as_slice(), [Input::Observed(_), Input::Gap(Gap { lost: 1, .. })]));
        assert!(dir.path().join("in/a.csv").exists(), "it has no receipt yet");
        first.receipt.expect("files wait for their receipt").tell();
        let second = next().await;
        assert!(matches!(&second.inputs, Inputs::Many(inputs) if matches!(inputs.as_slice(), [Input::Surveyed(_)])));
        let said = std::fs::read_to_string(dir.path().join("refused/a.csv.problems.txt")).expect("written before the next file");
        assert_eq!(said, "1 rows were taken. 1 were not (do not bring the others again):\n3: value: \"x\" is not a number\n");
        assert!(dir.path().join("refused/a.csv").exists());
        second.receipt.expect("files wait for their receipt").tell();

        // The same name again: the next file's arrival says that this one has been moved.
        put("b.json", "[]");
        put("c.json", r#"{"samples":[{"signal":"level","occurred_at":"2026-01-01T00:00:00Z","value":1}]}"#);
        next().await.receipt.expect("files wait for their receipt").tell();
        assert!(dir.path().join("done/b.json").exists());
        stop.send(true).expect("it listens");
        timeout(Duration::from_secs(10), watching).await.expect("it ends").expect("no panic").expect("no error");
        assert!(dir.path().join("in/notes.txt").exists());
    }
}
