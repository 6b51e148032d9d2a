//! The drop folder of samples and surveys: what is read of a file there, and what is said of it. How the folder is watched is in
//! `drop_folder`.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tizbek_core::input::{Gap, GapReason, Input};
use tizbek_core::model::Site;

use super::{Format, Pushed, Reject, Wanted, parse};
use crate::ingest::drop_folder::{self, Reader, Said, ends_in};
use crate::ingest::supervise::SourceError;
use crate::ingest::{Accepted, Arrival, Inputs, Receipt, SourceIo};
use crate::queue::Closed;

const BATCH_MAX: usize = 1000;

/// Watches `dir/in` until shutdown. `Disconnected`: the folder cannot be read or written now.
pub async fn watch_folder(dir: PathBuf, site: Arc<Site>, io: SourceIo) -> Result<(), SourceError> {
    let pushes = Pushes { site, io: io.clone(), accepted: Arc::default(), number: 0 };
    drop_folder::watch(dir, io, pushes).await
}

struct Pushes {
    site: Arc<Site>,
    io: SourceIo,
    accepted: Arc<Accepted>,
    number: u64,
}

impl Reader for Pushes {
    const BYTES_MAX: u64 = 64 * 1024 * 1024;

    fn wants(&self, path: &Path) -> bool {
        format(path).is_some()
    }

    async fn read(&mut self, name: &str, bytes: Result<Vec<u8>, u64>) -> Result<Said, Closed> {
        let Pushed { inputs, rejects } = match bytes {
            Ok(bytes) => parse(format(Path::new(name)).unwrap_or(Format::Csv), Wanted::Either, &bytes, &self.site),
            Err(len) => {
                let message = format!("{len} bytes; {} at most", Self::BYTES_MAX);
                Pushed { inputs: Vec::new(), rejects: vec![Reject { line_or_index: 0, field: String::new(), message }] }
            }
        };
        let taken = inputs.len();
        self.journal(inputs, rejects.len() as u64).await?;
        if rejects.is_empty() {
            tracing::info!(file = name, taken, "push.file_taken");
            return Ok(Said { is_sound: true, beside: None });
        }
        tracing::warn!(file = name, taken, refused = rejects.len(), "push.file_refused");
        Ok(Said { is_sound: false, beside: Some((".problems.txt", problems(taken, &rejects))) })
    }
}

impl Pushes {
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
    if ends_in(path, "csv") {
        Some(Format::Csv)
    } else if ends_in(path, "json") {
        Some(Format::Json)
    } else {
        None
    }
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
    use std::time::Duration;

    use tizbek_core::ids::SourceId;
    use tokio::sync::watch;
    use tokio::time::timeout;

    use super::super::tests::site;
    use super::*;
    use crate::clock::Clock;
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
