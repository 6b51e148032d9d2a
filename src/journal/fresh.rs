//! What was accepted since the database was last written: a frame a batch in a small file beside it. One short write makes a
//! batch durable; many batches then go into the database at once (`Database::settle`). There are two such files, which take
//! turns: while one generation of frames is being settled, the next is written in the other file, from its front. Not a second
//! journal: they never hold more than a moment, and whoever reads the journal reads all three.
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
/// How long to wait before what could not be settled is tried again.
const RETRY: Duration = Duration::from_secs(1);
/// A plan can be large, a frame of readings is not.
const FRAME_BYTES_MAX: usize = 1 << 28;

/// length of the body (4), its check sum (4), generation (8), base (8), first number (8), inputs (4), bytes of readings (4)
const HEAD_BYTES: usize = 40;

/// What is in the frames of one generation.
#[derive(Default)]
pub(super) struct Content {
    /// Counted from 1, without holes.
    pub generation: u64,
    /// The file in which it was found.
    slot: usize,
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

/// The files, open for writing.
pub(super) struct Fresh {
    slots: [Slot; 2],
    durability: Durability,
    /// What is being written, and in which slot.
    content: Content,
    slot: usize,
    /// What was written before, in the other slot, is being settled: that slot is not free.
    under_way: bool,
    /// What could not be settled, and when. It is to be tried again before anything else.
    held_up: Option<(Content, Instant)>,
    /// When the oldest frame of `content` was written.
    since: Option<Instant>,
    /// Reused: what a generation that is settled left behind, and the frame.
    spare: Vec<u8>,
    frame: Vec<u8>,
}

struct Slot {
    file: File,
    path: PathBuf,
}

impl Fresh {
    /// Opens the files of the journal at `journal`, whose database ends as `settled` says, or begins them. It goes on where it was: a
    /// start needs no room. What does not follow the database, because a power cut took what was before it or because it belongs to
    /// another journal, is put aside.
    pub fn open(journal: &Path, durability: Durability, settled: Settled) -> Result<Self, JournalError> {
        let Follows { mut kept, strays } = settled.follows(read(journal)?);
        for stray in &strays {
            put_aside(journal, stray, settled.last)?;
        }
        let content = kept.pop();
        let held_up = kept.pop().map(|content| (content, Instant::now()));
        assert!(kept.is_empty(), "there are two files");
        let (slot, since) = content.as_ref().map_or((0, None), |content| (content.slot, Some(Instant::now())));
        let content = content.unwrap_or_else(|| Content::beginning(settled.generation + 1, settled.last + 1));
        // What is left of older frames is cut off once, so that after a power cut nothing of theirs can be taken for new ones.
        let mut ends = [0, 0];
        ends[slot] = content.end;
        if let Some((content, _)) = &held_up {
            ends[content.slot] = content.end;
        }
        let open = |slot: usize| open_slot(journal, slot, ends[slot], durability);
        let slots = [open(0)?, open(1)?];
        Ok(Self { slots, durability, content, slot, under_way: false, held_up, since, spare: Vec::new(), frame: Vec::new() })
    }

    /// The number that the next input will get.
    pub fn next(&self) -> u64 {
        self.content.next
    }

    /// How many readings there are.
    pub fn readings(&self) -> usize {
        self.unsettled().map(|content| tail::records(content.base, &content.readings).count()).sum()
    }

    /// When the last input was seen, if there is any.
    pub fn last_received_at(&self) -> Option<Timestamp> {
        let newest = self.unsettled().filter(|content| content.next > content.base).last()?;
        let other = newest.others.last().map(|other| other.received_at);
        Some(Timestamp(other.map_or(newest.received_max, |at| at.max(newest.received_max))))
    }

    /// Without what is under way; oldest first.
    fn unsettled(&self) -> impl Iterator<Item = &Content> {
        self.held_up.iter().map(|(content, _)| content).chain([&self.content])
    }

    /// There is so much, or it has waited so long, that it should go into the database.
    pub fn is_due(&self) -> bool {
        match &self.held_up {
            Some((_, since)) => since.elapsed() >= RETRY,
            None => self.inputs() >= INPUTS_MAX as u64 || self.since.is_some_and(|since| since.elapsed() >= AGE_MAX),
        }
    }

    /// There is so much that no more should come before it is in the database.
    pub fn is_large(&self) -> bool {
        self.inputs() >= (INPUTS_MAX * 2) as u64
    }

    /// Something could not be settled.
    pub fn is_held_up(&self) -> bool {
        self.held_up.is_some()
    }

    fn inputs(&self) -> u64 {
        self.content.next - self.content.base
    }

    /// Takes out what is to be settled next, oldest first, and goes on in the other file; nothing: everything is settled. `settled`
    /// or `hold_up` must be told what became of it before the next call.
    pub fn turn(&mut self) -> Option<Content> {
        assert!(!self.under_way, "one generation is settled at a time");
        let held_up = self.held_up.take().map(|(content, _)| content);
        let next = held_up.or_else(|| {
            if self.content.is_empty() {
                return None;
            }
            let anew = Content::beginning(self.content.generation + 1, self.content.next);
            let anew = Content { readings: std::mem::take(&mut self.spare), ..anew };
            self.slot = 1 - self.slot;
            self.since = None;
            Some(std::mem::replace(&mut self.content, anew))
        });
        self.under_way = next.is_some();
        next
    }

    /// What was taken out is in the database: its file is free.
    pub fn settled(&mut self, mut content: Content) {
        content.readings.clear();
        self.spare = content.readings;
        self.under_way = false;
    }

    /// What was taken out could not be settled.
    pub fn hold_up(&mut self, content: Content) {
        self.held_up = Some((content, Instant::now()));
        self.under_way = false;
    }

    /// Makes a batch durable, all or none; `first` is the number of its first input.
    pub fn put(&mut self, first: u64, entries: &[Entry], marks: Marks<'_>) -> Result<(), JournalError> {
        assert!(first == self.content.next, "inputs are numbered without holes");
        let extras = self.encode(first, entries, marks)?;
        let Slot { file, path } = &self.slots[self.slot];
        let written = file.write_all_at(&self.frame, self.content.end);
        let synced = written.and_then(|()| match self.durability {
            Durability::Kill => Ok(()),
            Durability::Power => file.sync_data(),
        });
        if let Err(error) = synced {
            // A refused batch must not be found after a crash, though whole frames may have reached the file.
            if let Err(wipe) = file.write_all_at(&[0; HEAD_BYTES], self.content.end) {
                tracing::warn!(file = %path.display(), error = %wipe, "a refused batch could not be wiped");
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

    /// Takes the files away: the database is the whole journal.
    pub fn remove(self) -> Result<(), JournalError> {
        assert!(self.unsettled().all(Content::is_empty) && !self.under_way, "what is taken away is in the database");
        for Slot { path, .. } in self.slots {
            // Either may go first: by the generation that the database knows, what is left is known to be settled.
            std::fs::remove_file(&path).map_err(|cause| JournalError::Open { path, cause })?;
        }
        Ok(())
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

/// What is in the files of the journal at `journal`, older first, whether it is settled or not. Somebody may be writing them: what
/// is not whole yet is not there.
pub(super) fn read(journal: &Path) -> Result<Vec<Content>, JournalError> {
    loop {
        let mut found = Vec::new();
        for slot in 0..2 {
            found.extend(read_slot(journal, slot)?);
        }
        found.sort_by_key(|content| content.generation);
        // The older was whole before the newer began; but it may have been read before that.
        if let [older, _] = found.as_slice() {
            let again = read_slot(journal, older.slot)?;
            if again.is_none_or(|again| (again.generation, again.end) != (older.generation, older.end)) {
                continue;
            }
        }
        return Ok(found);
    }
}

fn read_slot(journal: &Path, slot: usize) -> Result<Option<Content>, JournalError> {
    let path = path_of(journal, slot);
    let bytes = match std::fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == ErrorKind::NotFound => Vec::new(),
        Err(cause) => return Err(JournalError::Open { path, cause }),
    };
    let mut content: Option<Content> = None;
    let mut at = 0_usize;
    while let Some(frame) = bytes.get(at..).and_then(frame_at) {
        let content = content.get_or_insert_with(|| Content { slot, ..Content::beginning(frame.generation, frame.base) });
        if (frame.generation, frame.base, frame.first) != (content.generation, content.base, content.next) {
            break;
        }
        content.take(&frame)?;
        at += frame.bytes;
    }
    Ok(content)
}

/// Up to where the database has what was fresh.
#[derive(Clone, Copy, Debug)]
pub(super) struct Settled {
    /// The number of the last input.
    pub last: u64,
    /// The last generation; 0: none.
    pub generation: u64,
}

pub(super) struct Follows {
    /// What lies over the database, oldest first.
    pub kept: Vec<Content>,
    /// What comes after a hole, or belongs to another journal.
    pub strays: Vec<Content>,
}

impl Settled {
    /// A generation is in the database as a whole or not at all.
    pub fn follows(self, found: Vec<Content>) -> Follows {
        let mut follows = Follows { kept: Vec::new(), strays: Vec::new() };
        let mut next = (self.generation + 1, self.last + 1);
        for content in found {
            if (content.generation, content.base) == next {
                next = (content.generation + 1, content.next);
                follows.kept.push(content);
            } else if content.generation > self.generation || content.next > self.last + 1 {
                follows.strays.push(content);
            }
        }
        follows
    }
}

/// Keeps the file of `stray` under another name, and says so.
fn put_aside(journal: &Path, stray: &Content, last: u64) -> Result<(), JournalError> {
    let path = path_of(journal, stray.slot);
    let name = |number: u32| {
        let mut name = path.clone().into_os_string();
        name.push(format!(".stray{number}"));
        PathBuf::from(name)
    };
    let aside = (1..).map(name).find(|name| !name.exists()).expect("numbers do not end");
    std::fs::rename(&path, &aside).map_err(|cause| JournalError::Open { path: path.clone(), cause })?;
    tracing::warn!(
        journal = %journal.display(),
        ends_with = last,
        file = %path.display(),
        begins_with = stray.base,
        kept_as = %aside.display(),
        "WHAT LAY BESIDE THE JOURNAL DOES NOT FOLLOW IT: inputs between were lost in a power cut, or files of two journals were \
         mixed"
    );
    Ok(())
}

fn open_slot(journal: &Path, slot: usize, end: u64, durability: Durability) -> Result<Slot, JournalError> {
    let path = path_of(journal, slot);
    let made = !path.exists();
    let file = File::options().create(true).truncate(false).read(true).write(true).open(&path);
    let file = file.and_then(|file| file.set_len(end).map(|()| file));
    let file = file.and_then(|file| match durability {
        Durability::Power if made => sync_name(&path).map(|()| file),
        Durability::Power | Durability::Kill => Ok(file),
    });
    match file {
        Ok(file) => Ok(Slot { file, path }),
        Err(cause) => Err(JournalError::Open { path, cause }),
    }
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

/// `journal.db.fresh` and `journal.db.fresh2`.
pub(super) fn path_of(journal: &Path, slot: usize) -> PathBuf {
    let mut name = journal.as_os_str().to_owned();
    name.push([".fresh", ".fresh2"][slot]);
    name.into()
}

fn failed(cause: io::Error) -> JournalError {
    match cause.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => JournalError::Full(Box::new(cause)),
        _ => JournalError::Storage(Box::new(cause)),
    }
}
