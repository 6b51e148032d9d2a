//! What was accepted since the database was last written: a frame a batch in a small file beside it, `journal.db.fresh`. One
//! short write makes a batch durable; many batches then go into the database at once (`Journal::settle`), and the file begins
//! anew from its front. Not a second journal: it never holds more than a moment, and whoever reads the journal reads both.
//!
//! A frame is a head, readings as in a row of the tail, and JSON for everything else. Frames of one generation lie one behind
//! the other; what is left of an older one behind them has an older generation, what was cut off does not have its check sum.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, ErrorKind};
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};
use tizbek_core::input::Input;
use tizbek_core::time::Timestamp;

use super::{Durability, Entry, JournalError, Marks, damaged, tail, wire};

/// So many inputs are worth a commit of the database.
pub(super) const INPUTS_MAX: usize = 8_192;
/// Nothing stays out of the database for longer: with what the checkpointer takes it is what a power cut can cost.
const AGE_MAX: Duration = Duration::from_millis(500);
/// A plan can be large, a frame of readings is not.
const FRAME_BYTES_MAX: usize = 1 << 28;

/// length of the body (4), its check sum (4), generation (8), base (8), first number (8), inputs (4), bytes of readings (4)
const HEAD_BYTES: usize = 40;

/// What is in the frames of one generation.
#[derive(Default)]
pub(super) struct Content {
    generation: u64,
    /// Where the last of its frames ends.
    end: u64,
    /// The numbers of readings are counted from here.
    pub base: u64,
    /// The number after the last input.
    pub next: u64,
    /// As in a row of the tail whose first number is `base`.
    pub readings: Vec<u8>,
    pub received_min: i64,
    pub received_max: i64,
    pub others: Vec<Other>,
    pub meta: BTreeMap<String, String>,
    pub delivered: BTreeMap<String, u64>,
}

/// An input that is no reading, as a row of the table `event`.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Other {
    pub seq: u64,
    pub received_at: i64,
    pub kind: String,
    pub json: String,
}

impl Content {
    fn beginning(generation: u64, base: u64) -> Self {
        Self { generation, base, next: base, received_min: i64::MAX, received_max: i64::MIN, ..Self::default() }
    }

    pub fn is_empty(&self) -> bool {
        self.next == self.base && self.meta.is_empty() && self.delivered.is_empty()
    }

    /// The frame must be of this generation and follow what is there.
    fn take(&mut self, frame: &Frame<'_>) -> Result<(), JournalError> {
        let extras: Extras = match frame.extras {
            [] => Extras::default(),
            json => serde_json::from_slice(json).map_err(damaged)?,
        };
        for record in tail::records(self.base, frame.readings) {
            let record = record.ok_or_else(|| damaged("a reading that is not settled yet"))?;
            self.received_min = self.received_min.min(record.received_at.0);
            self.received_max = self.received_max.max(record.received_at.0);
        }
        self.readings.extend_from_slice(frame.readings);
        self.others.extend(extras.others);
        self.meta.extend(extras.meta);
        self.delivered.extend(extras.delivered);
        self.next += u64::from(frame.inputs);
        self.end += frame.bytes as u64;
        Ok(())
    }
}

#[derive(Default, Serialize, Deserialize)]
struct Extras {
    others: Vec<Other>,
    meta: Vec<(String, String)>,
    delivered: Vec<(String, u64)>,
}

impl Extras {
    fn is_empty(&self) -> bool {
        self.others.is_empty() && self.meta.is_empty() && self.delivered.is_empty()
    }
}

/// The file, open for writing.
pub(super) struct Fresh {
    file: File,
    path: PathBuf,
    durability: Durability,
    content: Content,
    /// When the oldest frame was written.
    since: Option<Instant>,
    /// Reused.
    frame: Vec<u8>,
}

impl Fresh {
    /// Opens the file of the journal at `journal`, whose database ends with the input `last`, or begins one. It goes on where it
    /// was: a start needs no room.
    pub fn open(journal: &Path, durability: Durability, last: u64) -> Result<Self, JournalError> {
        let path = path_of(journal);
        let made = !path.exists();
        let file = File::options().create(true).truncate(false).read(true).write(true).open(&path);
        let file = file.and_then(|file| match durability {
            Durability::Power if made => sync_name(&path).map(|()| file),
            Durability::Power | Durability::Kill => Ok(file),
        });
        let file = file.map_err(|cause| JournalError::Open { path: path.clone(), cause })?;
        let content = read(journal)?;
        let mut fresh = Self { file, path, durability, content, since: Some(Instant::now()), frame: Vec::new() };
        // All of it is in the database already, or nothing is.
        if fresh.content.next <= last + 1 && fresh.content.base <= last {
            fresh.begin_anew(last + 1);
        } else if fresh.content.base != last + 1 {
            let (file, base) = (fresh.path.display(), fresh.content.base);
            return Err(damaged(format!("it ends with input {last}, and {file} begins with {base}")));
        }
        Ok(fresh)
    }

    pub fn content(&self) -> &Content {
        &self.content
    }

    /// There is so much, or it has waited so long, that it should go into the database.
    pub fn is_due(&self) -> bool {
        let many = self.content.next - self.content.base >= INPUTS_MAX as u64;
        many || self.since.is_some_and(|since| since.elapsed() >= AGE_MAX)
    }

    /// Everything is in the database: the file begins anew with the input `next`.
    pub fn begin_anew(&mut self, next: u64) {
        let mut readings = std::mem::take(&mut self.content.readings);
        readings.clear();
        self.content = Content { readings, ..Content::beginning(self.content.generation + 1, next) };
        self.since = None;
    }

    /// Makes a batch durable, all or none; `first` is the number of its first input.
    pub fn put(&mut self, first: u64, entries: &[Entry], marks: Marks<'_>) -> Result<(), JournalError> {
        assert!(first == self.content.next, "inputs are numbered without holes");
        let extras = self.encode(first, entries, marks)?;
        let written = self.file.write_all_at(&self.frame, self.content.end);
        let synced = written.and_then(|()| match self.durability {
            Durability::Kill => Ok(()),
            Durability::Power => self.file.sync_data(),
        });
        if let Err(error) = synced {
            // A refused batch must not be found after a crash, though whole frames may have reached the file.
            if let Err(wipe) = self.file.write_all_at(&[0; HEAD_BYTES], self.content.end) {
                tracing::warn!(file = %self.path.display(), error = %wipe, "a refused batch could not be wiped");
            }
            return Err(failed(error));
        }
        let content = &mut self.content;
        content.end += self.frame.len() as u64;
        for entry in entries {
            content.received_min = content.received_min.min(entry.received_at.0);
            content.received_max = content.received_max.max(entry.received_at.0);
        }
        let readings = u32_at(&self.frame, 36) as usize;
        content.readings.extend_from_slice(&self.frame[HEAD_BYTES..HEAD_BYTES + readings]);
        content.others.extend(extras.others);
        content.meta.extend(extras.meta);
        content.delivered.extend(extras.delivered);
        content.next += entries.len() as u64;
        self.since.get_or_insert_with(Instant::now);
        Ok(())
    }

    /// Takes the file away: the database is the whole journal.
    pub fn remove(self) -> Result<(), JournalError> {
        assert!(self.content.is_empty(), "what is taken away is in the database");
        std::fs::remove_file(&self.path).map_err(|cause| JournalError::Open { path: self.path, cause })
    }

    /// Writes the frame into `self.frame`.
    fn encode(&mut self, first: u64, entries: &[Entry], marks: Marks<'_>) -> Result<Extras, JournalError> {
        assert!(entries.len() < u32::MAX as usize, "a batch is counted in 32 bits");
        let (base, frame) = (self.content.base, &mut self.frame);
        frame.clear();
        frame.resize(HEAD_BYTES, 0);
        let mut extras = Extras {
            others: Vec::new(),
            meta: marks.meta.iter().map(|&(key, value)| (key.to_owned(), value.to_owned())).collect(),
            delivered: marks.delivered.iter().map(|&(sink, number)| (sink.to_owned(), number)).collect(),
        };
        for (seq, Entry { received_at, input }) in (first..).zip(entries) {
            match input {
                Input::Observed(observation) => {
                    let offset = u32::try_from(seq - base).expect("a moment is counted in 32 bits");
                    tail::write_record(offset, *received_at, observation, frame);
                }
                Input::Tick => panic!("a tick is not an input that anybody sent: it is never journaled"),
                other => extras.others.push(to_other(seq, *received_at, other)?),
            }
        }
        let readings = frame.len() - HEAD_BYTES;
        if !extras.is_empty() {
            serde_json::to_writer(&mut *frame, &extras).map_err(damaged)?;
        }
        let body = frame.len() - HEAD_BYTES;
        assert!(body <= FRAME_BYTES_MAX, "a batch is bounded");
        frame[0..4].copy_from_slice(&(body as u32).to_le_bytes());
        frame[8..16].copy_from_slice(&self.content.generation.to_le_bytes());
        frame[16..24].copy_from_slice(&base.to_le_bytes());
        frame[24..32].copy_from_slice(&first.to_le_bytes());
        frame[32..36].copy_from_slice(&(entries.len() as u32).to_le_bytes());
        frame[36..40].copy_from_slice(&(readings as u32).to_le_bytes());
        let sum = crc32fast::hash(&frame[8..]);
        frame[4..8].copy_from_slice(&sum.to_le_bytes());
        Ok(extras)
    }
}

pub(super) fn to_other(seq: u64, received_at: Timestamp, input: &Input) -> Result<Other, JournalError> {
    let (kind, json) = wire::to_json(input, wire::Names(None)).map_err(damaged)?;
    Ok(Other { seq, received_at: received_at.0, kind: kind.to_owned(), json })
}

/// What is in the file of the journal at `journal`; nothing where there is no file. Somebody may be writing it: what is not
/// whole yet is not there.
pub(super) fn read(journal: &Path) -> Result<Content, JournalError> {
    let path = path_of(journal);
    let bytes = match std::fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == ErrorKind::NotFound => Vec::new(),
        Err(cause) => return Err(JournalError::Open { path, cause }),
    };
    let mut content: Option<Content> = None;
    let mut at = 0_usize;
    while let Some(frame) = bytes.get(at..).and_then(frame_at) {
        let content = content.get_or_insert_with(|| Content::beginning(frame.generation, frame.base));
        if (frame.generation, frame.base, frame.first) != (content.generation, content.base, content.next) {
            break;
        }
        content.take(&frame)?;
        at += frame.bytes;
    }
    Ok(content.unwrap_or_else(|| Content::beginning(0, 1)))
}

struct Frame<'a> {
    generation: u64,
    base: u64,
    first: u64,
    inputs: u32,
    readings: &'a [u8],
    extras: &'a [u8],
    /// How long it is altogether.
    bytes: usize,
}

/// The frame at the front of `bytes`, if a whole one is there.
fn frame_at(bytes: &[u8]) -> Option<Frame<'_>> {
    let head = bytes.get(..HEAD_BYTES)?;
    let end = HEAD_BYTES + u32_at(head, 0) as usize;
    let whole = bytes.get(..end)?;
    if crc32fast::hash(&whole[8..]) != u32_at(head, 4) {
        return None;
    }
    let u64_at = |at: usize| u64::from_le_bytes(head[at..at + 8].try_into().expect("eight bytes"));
    let (readings, extras) = whole[HEAD_BYTES..].split_at_checked(u32_at(head, 36) as usize)?;
    let (generation, base, first, inputs) = (u64_at(8), u64_at(16), u64_at(24), u32_at(head, 32));
    Some(Frame { generation, base, first, inputs, readings, extras, bytes: end })
}

/// The name of a new file is in its folder for good.
fn sync_name(path: &Path) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}

fn u32_at(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes(bytes[at..at + 4].try_into().expect("four bytes"))
}

pub(super) fn path_of(journal: &Path) -> PathBuf {
    let mut name = journal.as_os_str().to_owned();
    name.push(".fresh");
    name.into()
}

fn failed(cause: io::Error) -> JournalError {
    match cause.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => JournalError::Full(Box::new(cause)),
        _ => JournalError::Storage(Box::new(cause)),
    }
}
