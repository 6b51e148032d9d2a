//! Recordings: a piece of the journal as a folder that anybody can read, or write with a spreadsheet, and that replays through
//! the same engine. The format: docs/formats/recording.md. Not the replay itself, and not retention: nothing is deleted here.

mod export;
mod rows;

use std::collections::VecDeque;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use tizbek_core::input::Input;
use tizbek_core::model::Site;
use tizbek_core::time::{Span, Timestamp};

use super::reader::{Item, Reader};
use super::times::WireTime;
use super::{Entry, JournalError, wire};
pub use export::{Export, export};
use rows::Rows;

const FORMAT: u32 = 1;
const HEAD: &str = "recording.json";
const SAMPLES: &str = "samples.csv";
const EVENTS: &str = "events.jsonl";
const DATABASE: &str = "journal.db";

/// Problems that are kept with their line; beyond these they are only counted.
const PROBLEMS_MAX: usize = 100;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// `samples.csv` and `events.jsonl`.
    Csv,
    /// `journal.db`: small and fast, for this program only.
    Native,
}

#[derive(Debug, thiserror::Error)]
pub enum RecordingError {
    #[error("{path} cannot be read or written")]
    File {
        path: PathBuf,
        #[source]
        cause: std::io::Error,
    },
    #[error("{path}: {detail}")]
    Malformed { path: PathBuf, detail: String },
    #[error(transparent)]
    Journal(#[from] JournalError),
}

/// What `recording.json` says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    pub form: Form,
    /// Key of the site.
    pub site: String,
    pub first_received_at: Option<Timestamp>,
    /// The last `now` of the engine in this piece of its life: a replay goes on until then.
    pub end: Option<Timestamp>,
    /// What silence had to last at least where it was recorded.
    pub patience: Span,
    pub samples: u64,
    pub events: u64,
}

#[derive(Serialize, Deserialize)]
struct WireHead {
    format: u32,
    form: Form,
    site: String,
    first_received_at: Option<WireTime>,
    end: Option<WireTime>,
    #[serde(default, skip_serializing_if = "is_zero")]
    patience_secs: f64,
    samples: u64,
    events: u64,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_zero(secs: &f64) -> bool {
    *secs == 0.0
}

/// A row that could not be read. Reading went on after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowProblem {
    pub file: &'static str,
    /// 1-based, with the header.
    pub line: u64,
    /// What is there and what was expected.
    pub message: String,
}

#[derive(Debug, Default)]
struct Problems {
    first: Vec<RowProblem>,
    count: u64,
}

impl Problems {
    fn add(&mut self, file: &'static str, line: u64, message: String) {
        self.count += 1;
        if self.first.len() < PROBLEMS_MAX {
            self.first.push(RowProblem { file, line, message });
        }
    }
}

/// A folder with a recorded shift.
pub struct Recording {
    dir: PathBuf,
    site: Site,
    form: Form,
    head: Option<Head>,
}

impl Recording {
    /// `site` says which signal is called what: read it from `site.toml` of the folder, or take another one of the same mine.
    pub fn open(dir: &Path, site: &Site) -> Result<Self, RecordingError> {
        let head = read_head(&dir.join(HEAD))?;
        let has = |name: &str| dir.join(name).is_file();
        let form = match &head {
            Some(head) => head.form,
            None if has(DATABASE) => Form::Native,
            None if has(SAMPLES) => Form::Csv,
            None => {
                let detail = format!("no recording: there is neither {SAMPLES} nor {DATABASE}");
                return Err(RecordingError::Malformed { path: dir.into(), detail });
            }
        };
        Ok(Self { dir: dir.into(), site: site.clone(), form, head })
    }

    #[must_use]
    pub fn form(&self) -> Form {
        self.form
    }

    /// `None` for a folder made by hand without `recording.json`.
    #[must_use]
    pub fn head(&self) -> Option<&Head> {
        self.head.as_ref()
    }

    #[must_use]
    pub fn end(&self) -> Option<Timestamp> {
        self.head.as_ref()?.end
    }

    /// What the site of the folder is to be read with: `Config::with_patience`.
    #[must_use]
    pub fn patience(&self) -> Span {
        self.head.as_ref().map_or(Span::ZERO, |head| head.patience)
    }

    /// From when until when it goes. A folder made by hand does not say, and is read through for it.
    pub fn span(&self) -> Result<Option<(Timestamp, Timestamp)>, RecordingError> {
        if let Some(Head { first_received_at: Some(first), end: Some(end), .. }) = &self.head {
            return Ok(Some((*first, *end)));
        }
        let mut span = None;
        let mut items = self.items()?;
        while let Some(item) = items.next_item()? {
            let (first, last) = match item {
                Item::Samples([first, .., last]) => (first.received_at, last.received_at),
                Item::Samples([one]) => (one.received_at, one.received_at),
                Item::Samples([]) => continue,
                Item::Event { entry, .. } => (entry.received_at, entry.received_at),
            };
            span = Some(span.map_or((first, last), |(begin, end)| (begin, last.max(end))));
        }
        Ok(span)
    }

    #[must_use]
    pub fn site_toml(&self) -> PathBuf {
        self.dir.join("site.toml")
    }

    #[must_use]
    pub fn plan_csv(&self) -> Option<PathBuf> {
        Some(self.dir.join("plan.csv")).filter(|path| path.is_file())
    }

    /// What the simulator knows to be true.
    #[must_use]
    pub fn truth(&self) -> Option<PathBuf> {
        Some(self.dir.join("truth.json")).filter(|path| path.is_file())
    }

    /// Everything in order of arrival, from the beginning.
    pub fn items(&self) -> Result<RecordingReader, RecordingError> {
        let source = match self.form {
            Form::Native => {
                let path = self.dir.join(DATABASE);
                let reader = Reader::open(&path, 0, u64::MAX)?;
                reader.check_names(&self.site)?;
                Source::Native(Box::new(reader))
            }
            Form::Csv => {
                let mut problems = Problems::default();
                let events = read_events(&self.dir.join(EVENTS), &self.site, &mut problems)?;
                let rows = Rows::open(&self.dir.join(SAMPLES), &self.site)?;
                Source::Csv(Box::new(CsvItems { rows, events, problems, next_seq: 1 }))
            }
        };
        Ok(RecordingReader { source })
    }
}

/// Hands out a recording in order of arrival, in bounded memory.
pub struct RecordingReader {
    source: Source,
}

enum Source {
    Native(Box<Reader>),
    Csv(Box<CsvItems>),
}

struct CsvItems {
    rows: Rows,
    /// With the number of rows of `samples.csv` before each.
    events: VecDeque<(u64, Entry)>,
    problems: Problems,
    next_seq: u64,
}

impl RecordingReader {
    /// The next input or run of readings; `None` at the end. Inputs are numbered from 1; a row that could not be read has no
    /// number.
    pub fn next_item(&mut self) -> Result<Option<Item<'_>>, RecordingError> {
        match &mut self.source {
            Source::Native(reader) => Ok(reader.next_item()?),
            Source::Csv(items) => items.next_item(),
        }
    }

    /// The first hundred rows that could not be read so far.
    #[must_use]
    pub fn problems(&self) -> &[RowProblem] {
        match &self.source {
            Source::Native(_) => &[],
            Source::Csv(items) => &items.problems.first,
        }
    }

    /// How many rows could not be read so far.
    #[must_use]
    pub fn problem_count(&self) -> u64 {
        match &self.source {
            Source::Native(_) => 0,
            Source::Csv(items) => items.problems.count,
        }
    }
}

impl CsvItems {
    fn next_item(&mut self) -> Result<Option<Item<'_>>, RecordingError> {
        let mut ended = false;
        loop {
            let rows_done = self.rows.count();
            if self.events.front().is_some_and(|(after, _)| ended || *after <= rows_done)
                && let Some((_, entry)) = self.events.pop_front()
            {
                let seq = self.next_seq;
                self.next_seq += 1;
                return Ok(Some(Item::Event { seq, entry }));
            }
            if ended {
                return Ok(None);
            }
            let until = self.events.front().map_or(u64::MAX, |(after, _)| *after);
            self.rows.read(until, self.next_seq, &mut self.problems)?;
            if !self.rows.batch().is_empty() {
                self.next_seq += self.rows.batch().len() as u64;
                return Ok(Some(Item::Samples(self.rows.batch())));
            }
            ended = self.rows.count() == rows_done;
        }
    }
}

fn read_head(path: &Path) -> Result<Option<Head>, RecordingError> {
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(cause) => return Err(RecordingError::File { path: path.into(), cause }),
    };
    let malformed = |detail: String| RecordingError::Malformed { path: path.into(), detail };
    let head: WireHead = serde_json::from_str(&text).map_err(|cause| malformed(cause.to_string()))?;
    if head.format != FORMAT {
        return Err(malformed(format!("format {}, this program reads {FORMAT}", head.format)));
    }
    Ok(Some(Head {
        form: head.form,
        site: head.site,
        first_received_at: head.first_received_at.map(|at| at.0),
        end: head.end.map(|at| at.0),
        patience: Span((head.patience_secs * 1e6).round() as i64),
        samples: head.samples,
        events: head.events,
    }))
}

fn write_head(path: &Path, head: &Head) -> Result<(), RecordingError> {
    let wire = WireHead {
        format: FORMAT,
        form: head.form,
        site: head.site.clone(),
        first_received_at: head.first_received_at.map(WireTime),
        end: head.end.map(WireTime),
        patience_secs: head.patience.as_secs_f64(),
        samples: head.samples,
        events: head.events,
    };
    let of_file = |cause| RecordingError::File { path: path.into(), cause };
    let text = serde_json::to_string_pretty(&wire).map_err(|cause| of_file(cause.into()))?;
    std::fs::write(path, text + "\n").map_err(of_file)
}

#[derive(Serialize, Deserialize)]
struct EventPlace {
    /// Rows of `samples.csv` before it, readable or not.
    after: u64,
    received_at: WireTime,
}

/// One line of `events.jsonl`.
fn event_line(after: u64, received_at: Timestamp, input: &Input, site: &Site) -> Result<String, wire::WireError> {
    let place = serde_json::to_string(&EventPlace { after, received_at: WireTime(received_at) })?;
    let (_, event) = wire::to_json(input, wire::Names(Some(site)))?;
    // Two JSON objects become one.
    Ok(format!("{},{}\n", place.trim_end_matches('}'), event.trim_start_matches('{')))
}

/// Empty where there is no such file.
fn read_events(path: &Path, site: &Site, problems: &mut Problems) -> Result<VecDeque<(u64, Entry)>, RecordingError> {
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => return Ok(VecDeque::new()),
        Err(cause) => return Err(RecordingError::File { path: path.into(), cause }),
    };
    let mut events = VecDeque::new();
    for (line, json) in (1..).zip(text.lines()).filter(|(_, json)| !json.trim().is_empty()) {
        let read = || -> Result<(u64, Entry), wire::WireError> {
            let place: EventPlace = serde_json::from_str(json)?;
            let input = wire::from_json(json, wire::Names(Some(site)))?;
            Ok((place.after, Entry { received_at: place.received_at.0, input }))
        };
        match read() {
            Ok(event) => events.push_back(event),
            Err(cause) => problems.add(EVENTS, line, cause.to_string()),
        }
    }
    Ok(events)
}
