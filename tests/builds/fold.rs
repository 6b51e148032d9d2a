//! `fold RECORDING OUT`: the engine over a recording, and everything that comes out of it as files: `alerts.jsonl`; `hours.txt`, a
//! digest of the whole state at each hour of the recording; `view.txt` and `snapshot.bin` at its end. Made for `main.rs`, which
//! builds it twice. Figures are written with all of their digits.

use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result};
use tizbek::config::read::read_site;
use tizbek::journal::Item;
use tizbek::journal::recording::Recording;
use tizbek::sinks::event::cloud_event;
use tizbek::texts::Texts;
use tizbek_core::engine::{Engine, Output};
use tizbek_core::input::Input;
use tizbek_core::time::{Span, Timestamp};

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [recording, out] = &arguments[..] else { anyhow::bail!("expected: fold RECORDING OUT") };
    let mut fold = Fold::new(Path::new(recording))?;
    fold.play(Path::new(recording))?;
    let (out, view, snapshot) = (Path::new(out), format!("{:#?}\n", fold.engine.view()), fold.engine.snapshot());
    let files: [(&str, &[u8]); 4] = [
        ("alerts.jsonl", fold.alerts.as_bytes()),
        ("hours.txt", fold.hours.as_bytes()),
        ("view.txt", view.as_bytes()),
        ("snapshot.bin", &snapshot),
    ];
    std::fs::create_dir_all(out)?;
    for (name, bytes) in files {
        std::fs::write(out.join(name), bytes).context(name)?;
    }
    Ok(())
}

struct Fold {
    engine: Engine,
    texts: Texts,
    alerts: String,
    hours: String,
    next_hour: Timestamp,
}

impl Fold {
    fn new(recording: &Path) -> Result<Self> {
        let config = read_site(recording, &|_| None).map_err(|problems| anyhow::anyhow!("{problems:?}"))?;
        let engine = Engine::new(Arc::new(config.site), Arc::new(config.calendar));
        Ok(Self { engine, texts: Texts::embedded(), alerts: String::new(), hours: String::new(), next_hour: Timestamp::MIN })
    }

    fn play(&mut self, recording: &Path) -> Result<()> {
        let recording = Recording::open(recording, self.engine.site())?;
        let mut items = recording.items()?;
        while let Some(item) = items.next_item()? {
            match item {
                Item::Samples(samples) => {
                    samples.iter().for_each(|sample| self.take(sample.received_at, Input::Observed(sample.observation)));
                }
                Item::Event { entry, .. } => self.take(entry.received_at, entry.input),
            }
        }
        let end = recording.end().context("a recording with an end")?;
        self.take(end, Input::Tick);
        Ok(())
    }

    fn take(&mut self, at: Timestamp, input: Input) {
        if at >= self.next_hour {
            let state = self.engine.snapshot();
            writeln!(self.hours, "{at} {} bytes, crc {:08x}", state.len(), crc32fast::hash(&state)).expect("memory takes it");
            self.next_hour = at.next_multiple(Span::from_hours(1));
        }
        self.engine.handle(at, input);
        while let Some(output) = self.engine.poll_output() {
            let Output::Alert(alert) = output else { continue };
            self.alerts += &cloud_event(self.engine.site(), &alert, &self.texts);
            self.alerts.push('\n');
        }
    }
}
