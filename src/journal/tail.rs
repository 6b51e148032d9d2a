//! Readings that are durable but not sealed yet: their rows in the file, and the same readings by signal in memory, from which
//! they are sealed. A row of the tail goes when every reading up to its last one is in a chunk, never earlier.

use std::collections::VecDeque;
use std::ops::Range;

use tizbek_core::ids::SignalId;
use tizbek_core::input::Observation;
use tizbek_core::quality::Quality;
use tizbek_core::time::Timestamp;

use super::StampedObservation;
use super::columns::Columns;

/// Readings of one signal that make a full chunk.
pub(super) const CHUNK_SAMPLES: usize = 1_024;

/// More unsealed readings than this and the signals that hold the oldest of them are sealed as they are. Bounds the memory
/// (33 bytes a reading) and the time of opening.
const TAIL_SAMPLES_MAX: usize = 2_000_000;

/// Numbers of signals are dense; one this large can only come out of a damaged file.
pub(super) const SIGNALS_MAX: usize = 1 << 24;

/// offset of seq (4), signal (4), quality (1), occurred_at (8), received_at (8), value (8)
const RECORD_BYTES: usize = 33;

pub(super) fn write_record(seq_offset: u32, received_at: Timestamp, observation: &Observation, out: &mut Vec<u8>) {
    let mut record = [0; RECORD_BYTES];
    record[0..4].copy_from_slice(&seq_offset.to_le_bytes());
    record[4..8].copy_from_slice(&observation.signal.0.to_le_bytes());
    record[8] = observation.quality.code();
    record[9..17].copy_from_slice(&observation.occurred_at.0.to_le_bytes());
    record[17..25].copy_from_slice(&received_at.0.to_le_bytes());
    record[25..33].copy_from_slice(&observation.value.to_bits().to_le_bytes());
    out.extend_from_slice(&record);
}

/// The records of one row, in order of arrival. `None` for what no writer wrote.
pub(super) fn records(first_seq: u64, data: &[u8]) -> impl Iterator<Item = Option<StampedObservation>> {
    let whole = data.len().is_multiple_of(RECORD_BYTES);
    let torn = (!whole).then_some(None);
    data.chunks_exact(RECORD_BYTES).map(move |record| read_record(first_seq, record)).chain(torn)
}

/// `data` from the first record whose number is at least `seq`.
pub(super) fn from_seq(first_seq: u64, data: &[u8], seq: u64) -> &[u8] {
    let count = data.len() / RECORD_BYTES;
    let offset_of = |index: usize| u64::from(u32_at(data, index * RECORD_BYTES));
    let (mut low, mut high) = (0, count);
    while low < high {
        let middle = low.midpoint(high);
        if first_seq + offset_of(middle) < seq { low = middle + 1 } else { high = middle }
    }
    &data[low * RECORD_BYTES..]
}

fn read_record(first_seq: u64, record: &[u8]) -> Option<StampedObservation> {
    let i64_at = |at: usize| i64::from_le_bytes(record[at..at + 8].try_into().expect("eight bytes"));
    let signal = u32_at(record, 4);
    Some(StampedObservation {
        seq: first_seq + u64::from(u32_at(record, 0)),
        received_at: Timestamp(i64_at(17)),
        observation: Observation {
            signal: ((signal as usize) < SIGNALS_MAX).then_some(SignalId(signal))?,
            occurred_at: Timestamp(i64_at(9)),
            value: f64::from_bits(i64_at(25) as u64),
            quality: Quality::from_code(record[8])?,
        },
    })
}

fn u32_at(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes(bytes[at..at + 4].try_into().expect("four bytes"))
}

/// The unsealed readings by signal.
#[derive(Default)]
pub(super) struct Buffers {
    signals: Vec<Buffer>,
    samples: usize,
    /// Signals to be sealed, oldest wish first.
    wanted: VecDeque<SignalId>,
}

#[derive(Default)]
struct Buffer {
    columns: Columns,
    wanted: bool,
}

/// These readings of a signal, counted from its oldest unsealed one, are to become a chunk.
#[derive(Clone, Debug)]
pub(super) struct Due {
    pub signal: SignalId,
    pub range: Range<usize>,
}

impl Buffers {
    pub fn samples(&self) -> usize {
        self.samples
    }

    pub fn push(&mut self, seq: u64, received_at: Timestamp, observation: &Observation) {
        let index = observation.signal.index();
        assert!(index < SIGNALS_MAX, "signals have dense numbers");
        if index >= self.signals.len() {
            self.signals.resize_with(index + 1, Buffer::default);
        }
        let buffer = &mut self.signals[index];
        buffer.columns.push(seq, received_at, observation);
        self.samples += 1;
        if buffer.columns.len() >= CHUNK_SAMPLES && !buffer.wanted {
            buffer.wanted = true;
            self.wanted.push_back(observation.signal);
        }
    }

    pub fn columns(&self, signal: SignalId) -> &Columns {
        &self.signals[signal.index()].columns
    }

    /// What to seal next: `chunks_max` chunks at most, or more where that is needed to seal `samples` while the tail is too
    /// long. Changes nothing until `sealed` says that it is in the file.
    pub fn due(&mut self, chunks_max: usize, samples: usize) -> Vec<Due> {
        let too_long = self.samples > TAIL_SAMPLES_MAX;
        if self.wanted.is_empty() && too_long {
            self.want_oldest();
        }
        let (mut due, mut taken) = (Vec::new(), 0);
        for &signal in &self.wanted {
            let length = self.columns(signal).len();
            let mut from = 0;
            // What is left after full chunks waits until it is one too.
            while from == 0 || length - from >= CHUNK_SAMPLES {
                if due.len() >= chunks_max && (!too_long || taken >= samples) {
                    return due;
                }
                let range = from..length.min(from + CHUNK_SAMPLES);
                taken += range.len();
                from = range.end;
                due.push(Due { signal, range });
            }
        }
        due
    }

    /// What `due` named is in the file now.
    pub fn sealed(&mut self, done: &[Due]) {
        for of_signal in done.chunk_by(|a, b| a.signal == b.signal) {
            let (signal, n) = end_of(of_signal);
            let first = self.wanted.pop_front();
            assert!(first == Some(signal), "chunks are sealed in the order in which they were due");
            let buffer = &mut self.signals[signal.index()];
            buffer.columns.drop_first(n);
            self.samples -= n;
            buffer.wanted = buffer.columns.len() >= CHUNK_SAMPLES;
            if buffer.wanted {
                self.wanted.push_back(signal);
            }
        }
    }

    /// Everything is to be sealed.
    pub fn want_all(&mut self) {
        self.want(|_| true);
    }

    /// The oldest number that stays unsealed when `done` is sealed; `None`: nothing does.
    pub fn oldest_after(&self, done: &[Due]) -> Option<u64> {
        let mut oldest: Vec<Option<u64>> = self.signals.iter().map(|buffer| buffer.columns.seq.first().copied()).collect();
        for of_signal in done.chunk_by(|a, b| a.signal == b.signal) {
            let (signal, n) = end_of(of_signal);
            oldest[signal.index()] = self.columns(signal).seq.get(n).copied();
        }
        oldest.into_iter().flatten().min()
    }

    /// Wants the signals whose first reading lies in the older quarter of the tail: those keep its rows from going.
    fn want_oldest(&mut self) {
        let firsts = || self.signals.iter().filter_map(|buffer| buffer.columns.seq.first().copied());
        let lasts = self.signals.iter().filter_map(|buffer| buffer.columns.seq.last().copied());
        if let (Some(first), Some(last)) = (firsts().min(), lasts.max()) {
            let until = first + (last - first) / 4;
            self.want(|columns| columns.seq.first().is_some_and(|&seq| seq <= until));
        }
    }

    fn want(&mut self, which: impl Fn(&Columns) -> bool) {
        for (index, buffer) in self.signals.iter_mut().enumerate() {
            if !buffer.wanted && buffer.columns.len() > 0 && which(&buffer.columns) {
                buffer.wanted = true;
                self.wanted.push_back(SignalId::of(index));
            }
        }
    }
}

/// The signal of chunks that are due, and how many of its readings they take together.
fn end_of(of_signal: &[Due]) -> (SignalId, usize) {
    of_signal.last().map(|due| (due.signal, due.range.end)).expect("a group has something in it")
}
