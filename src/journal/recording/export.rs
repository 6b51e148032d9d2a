//! Out of the journal into a folder.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use tizbek_core::model::Site;
use tizbek_core::time::{Span, Timestamp};

use super::super::reader::{Item, Reader};
use super::super::times::TimeWriter;
use super::super::{Durability, Entry, Journal, StampedObservation, wire};
use super::{DATABASE, EVENTS, Form, HEAD, Head, RecordingError, SAMPLES, event_line, rows, write_head};
use tizbek_core::input::Input;

const WRITE_BYTES: usize = 1 << 20;
/// Readings that go into a native slice at a time.
const BATCH: usize = 16_384;

/// What to export.
#[derive(Clone, Copy)]
pub struct Export<'a> {
    pub site: &'a Site,
    /// The site file as written.
    pub site_toml: &'a str,
    /// The plan in force, as a file.
    pub plan_csv: Option<&'a str>,
    /// Inputs with `from <= received_at < to`.
    pub from: Timestamp,
    pub to: Timestamp,
    /// The last `now` of the engine in this piece, as far as it is known; never before the last input.
    pub end: Option<Timestamp>,
    /// See `RanWith`.
    pub patience: Span,
    pub form: Form,
}

/// Writes a piece of `journal`, which somebody may be writing meanwhile, into the folder `dir`. That is made where it is missing;
/// files of an older recording in it are replaced.
pub fn export(journal: impl AsRef<Path>, what: &Export<'_>, dir: &Path) -> Result<Head, RecordingError> {
    let journal = journal.as_ref();
    let of_dir = |cause| RecordingError::File { path: dir.into(), cause };
    std::fs::create_dir_all(dir).map_err(of_dir)?;
    let database = crate::journal::files_of(&dir.join(DATABASE));
    for old in [HEAD, SAMPLES, EVENTS, "plan.csv"].map(|name| dir.join(name)).into_iter().chain(database) {
        match std::fs::remove_file(old) {
            Err(cause) if cause.kind() != std::io::ErrorKind::NotFound => return Err(of_dir(cause)),
            Ok(()) | Err(_) => {}
        }
    }
    std::fs::write(dir.join("site.toml"), what.site_toml).map_err(of_dir)?;
    if let Some(plan) = what.plan_csv {
        std::fs::write(dir.join("plan.csv"), plan).map_err(of_dir)?;
    }
    let mut seen = Seen::default();
    match what.form {
        Form::Csv => write_csv(journal, what, dir, &mut seen)?,
        Form::Native => write_native(journal, what, dir, &mut seen)?,
    }
    let head = Head {
        form: what.form,
        site: what.site.key.clone(),
        first_received_at: seen.first,
        end: what.end.max(seen.last),
        patience: what.patience,
        samples: seen.samples,
        events: seen.events,
    };
    write_head(&dir.join(HEAD), &head)?;
    Ok(head)
}

#[derive(Default)]
struct Seen {
    first: Option<Timestamp>,
    last: Option<Timestamp>,
    samples: u64,
    events: u64,
}

impl Seen {
    fn see(&mut self, received_at: Timestamp) {
        self.first = Some(self.first.map_or(received_at, |first| first.min(received_at)));
        self.last = self.last.max(Some(received_at));
    }
}

/// Takes what is exported, in order.
trait Sink {
    fn readings(&mut self, readings: &[StampedObservation]) -> Result<(), RecordingError>;
    fn event(&mut self, rows_before: u64, entry: Entry) -> Result<(), RecordingError>;
}

fn copy(journal: &Path, what: &Export<'_>, sink: &mut impl Sink, seen: &mut Seen) -> Result<(), RecordingError> {
    // Plans that were given before and are to be followed in it: else nobody would know of them.
    for plan in crate::journal::plans_before(journal, what.from)?.pending {
        seen.see(what.from);
        seen.events += 1;
        sink.event(0, Entry { received_at: what.from, input: Input::Planned(plan) })?;
    }
    let mut reader = Reader::open_between(journal, what.from, what.to)?;
    let wanted = |at: Timestamp| what.from <= at && at < what.to;
    while let Some(item) = reader.next_item()? {
        match item {
            Item::Samples(readings) => {
                for run in readings.chunk_by(|a, b| wanted(a.received_at) == wanted(b.received_at)) {
                    if wanted(run[0].received_at) {
                        run.iter().for_each(|reading| seen.see(reading.received_at));
                        sink.readings(run)?;
                        seen.samples += run.len() as u64;
                    }
                }
            }
            Item::Event { entry, .. } if wanted(entry.received_at) => {
                seen.see(entry.received_at);
                seen.events += 1;
                sink.event(seen.samples, entry)?;
            }
            Item::Event { .. } => {}
        }
    }
    Ok(())
}

fn write_csv(journal: &Path, what: &Export<'_>, dir: &Path, seen: &mut Seen) -> Result<(), RecordingError> {
    let create = |name: &str| {
        let path = dir.join(name);
        File::create(&path).map_err(|cause| RecordingError::File { path, cause })
    };
    let mut sink = CsvSink {
        dir,
        site: what.site,
        samples: BufWriter::with_capacity(WRITE_BYTES, create(SAMPLES)?),
        events: BufWriter::new(create(EVENTS)?),
        keys: what.site.signals.iter().map(|signal| quoted(&signal.key)).collect(),
        occurred: TimeWriter::default(),
        received: TimeWriter::default(),
        row: format!("{}\n", rows::HEADER).into_bytes(),
        number: String::new(),
    };
    sink.put_row()?;
    copy(journal, what, &mut sink, seen)?;
    let of_dir = |cause| RecordingError::File { path: dir.into(), cause };
    for writer in [sink.samples, sink.events] {
        writer.into_inner().map_err(|cause| of_dir(cause.into_error()))?.sync_all().map_err(of_dir)?;
    }
    Ok(())
}

struct CsvSink<'a> {
    dir: &'a Path,
    site: &'a Site,
    samples: BufWriter<File>,
    events: BufWriter<File>,
    keys: Vec<String>,
    occurred: TimeWriter,
    received: TimeWriter,
    row: Vec<u8>,
    number: String,
}

impl CsvSink<'_> {
    fn put_row(&mut self) -> Result<(), RecordingError> {
        let written = self.samples.write_all(&self.row);
        self.row.clear();
        written.map_err(|cause| RecordingError::File { path: self.dir.join(SAMPLES), cause })
    }
}

impl Sink for CsvSink<'_> {
    fn readings(&mut self, readings: &[StampedObservation]) -> Result<(), RecordingError> {
        for reading in readings {
            let observation = &reading.observation;
            let Some(key) = self.keys.get(observation.signal.index()) else {
                let detail = format!("the journal has signal {}, which the site file does not", observation.signal.0);
                return Err(RecordingError::Malformed { path: self.dir.into(), detail });
            };
            self.occurred.write(observation.occurred_at, &mut self.row);
            self.row.push(b',');
            if reading.received_at != observation.occurred_at {
                self.received.write(reading.received_at, &mut self.row);
            }
            self.row.push(b',');
            self.row.extend_from_slice(key.as_bytes());
            self.row.push(b',');
            self.number.clear();
            wire::write_number(observation.value, &mut self.number);
            self.row.extend_from_slice(self.number.as_bytes());
            self.row.push(b',');
            self.row.extend_from_slice(observation.quality.word().as_bytes());
            self.row.push(b'\n');
            self.put_row()?;
        }
        Ok(())
    }

    fn event(&mut self, rows_before: u64, entry: Entry) -> Result<(), RecordingError> {
        let path = || self.dir.join(EVENTS);
        let line = event_line(rows_before, entry.received_at, &entry.input, self.site)
            .map_err(|cause| RecordingError::Malformed { path: path(), detail: cause.to_string() })?;
        self.events.write_all(line.as_bytes()).map_err(|cause| RecordingError::File { path: path(), cause })
    }
}

/// A name as a field of CSV.
fn quoted(key: &str) -> String {
    if key.contains([',', '"', '\n', '\r']) { format!("\"{}\"", key.replace('"', "\"\"")) } else { key.into() }
}

fn write_native(journal: &Path, what: &Export<'_>, dir: &Path, seen: &mut Seen) -> Result<(), RecordingError> {
    let (mut slice, _) = Journal::open(&dir.join(DATABASE), Durability::Kill)?;
    slice.wait_for_no_disk()?;
    slice.bind(what.site)?;
    let mut sink = NativeSink { slice, batch: Vec::with_capacity(BATCH) };
    copy(journal, what, &mut sink, seen)?;
    sink.flush()?;
    sink.slice.close_as_one_file()?;
    Ok(())
}

struct NativeSink {
    slice: Journal,
    batch: Vec<Entry>,
}

impl NativeSink {
    fn flush(&mut self) -> Result<(), RecordingError> {
        self.slice.append(&self.batch)?;
        self.batch.clear();
        Ok(())
    }
}

impl Sink for NativeSink {
    fn readings(&mut self, readings: &[StampedObservation]) -> Result<(), RecordingError> {
        let entry = |reading: &StampedObservation| Entry {
            received_at: reading.received_at,
            input: Input::Observed(reading.observation),
        };
        for part in readings.chunks(BATCH) {
            self.batch.extend(part.iter().map(entry));
            if self.batch.len() >= BATCH {
                self.flush()?;
            }
        }
        Ok(())
    }

    fn event(&mut self, _rows_before: u64, entry: Entry) -> Result<(), RecordingError> {
        self.batch.push(entry);
        Ok(())
    }
}
