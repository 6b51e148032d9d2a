//! Sealed readings of one signal as compressed columns (`pco`), and back, bit for bit. Not the order of arrival over signals:
//! `reader` rebuilds that from the sequence numbers kept here.
//!
//! A chunk is: version (1 byte), the header of pco, the first `occurred_at` (8 bytes), then the columns, each with one byte of
//! kind. Kind 0 is a constant (8 bytes), kind 1 compressed numbers (4 bytes of length, then pco). The columns: differences of
//! the sequence numbers (from the first, which the row holds), differences of `occurred_at` (devices often
//! count whole milliseconds or seconds, which packs well; our own clock does not), `received_at - occurred_at`, the values as
//! `f64`, the codes of quality. Everything is little-endian.

use std::ops::Range;

use pco::data_types::Number;
use pco::wrapped::{FileCompressor, FileDecompressor};
use pco::{ChunkConfig, DecompressorScratch, DeltaSpec, ModeSpec};
use tizbek_core::input::Observation;
use tizbek_core::quality::{Grade, Quality};
use tizbek_core::time::Timestamp;

use super::StampedObservation;

const VERSION: u8 = 1;
const CONSTANT: u8 = 0;
const PACKED: u8 = 1;

/// How hard pco tries, 0 to 12. Beyond this it costs more time than it saves space on readings of sensors.
const LEVEL: usize = 4;

/// Readings of one signal in order of arrival, a column each.
#[derive(Clone, Debug, Default)]
pub(super) struct Columns {
    pub seq: Vec<u64>,
    pub received: Vec<i64>,
    pub occurred: Vec<i64>,
    pub value: Vec<f64>,
    pub quality: Vec<Quality>,
}

/// What the row of a chunk says about its values without being unpacked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Summary {
    pub received_min: i64,
    pub received_max: i64,
    pub t0: i64,
    pub t1: i64,
    pub bad: usize,
    /// Readings that are neither Bad nor not-a-number; the three below are of these.
    pub known: usize,
    pub min: f64,
    pub max: f64,
    pub sum: f64,
}

#[derive(Debug, thiserror::Error)]
pub(super) enum ChunkError {
    #[error("a chunk ends too early")]
    Short,
    #[error("a chunk has version {0}")]
    Version(u8),
    #[error("a chunk has a column of kind {0}")]
    Kind(u8),
    #[error("a chunk has quality code {0}")]
    Quality(u64),
    #[error("a chunk cannot be unpacked: {0}")]
    Codec(#[from] pco::errors::PcoError),
}

impl Columns {
    pub fn len(&self) -> usize {
        self.seq.len()
    }

    pub fn push(&mut self, seq: u64, received_at: Timestamp, observation: &Observation) {
        self.seq.push(seq);
        self.received.push(received_at.0);
        self.occurred.push(observation.occurred_at.0);
        self.value.push(observation.value);
        self.quality.push(observation.quality);
    }

    pub fn drop_first(&mut self, n: usize) {
        self.seq.drain(..n);
        self.received.drain(..n);
        self.occurred.drain(..n);
        self.value.drain(..n);
        self.quality.drain(..n);
    }

    pub fn stamped(&self, index: usize, signal: tizbek_core::ids::SignalId) -> StampedObservation {
        StampedObservation {
            seq: self.seq[index],
            received_at: Timestamp(self.received[index]),
            observation: Observation {
                signal,
                occurred_at: Timestamp(self.occurred[index]),
                value: self.value[index],
                quality: self.quality[index],
            },
        }
    }

    pub fn summary(&self, of: &Range<usize>) -> Summary {
        let range = |numbers: &[i64]| numbers.iter().fold((i64::MAX, i64::MIN), |(a, b), &x| (a.min(x), b.max(x)));
        let (received_min, received_max) = range(&self.received[of.clone()]);
        let (t0, t1) = range(&self.occurred[of.clone()]);
        let (mut bad, mut known) = (0, 0);
        let (mut min, mut max, mut sum) = (f64::INFINITY, f64::NEG_INFINITY, 0.0);
        for (value, quality) in self.value[of.clone()].iter().zip(&self.quality[of.clone()]) {
            if quality.grade() == Grade::Bad {
                bad += 1;
            } else if !value.is_nan() {
                known += 1;
                min = value.min(min);
                max = value.max(max);
                sum += value;
            }
        }
        Summary { received_min, received_max, t0, t1, bad, known, min, max, sum }
    }
}

/// Packs columns; keeps its buffers.
pub(super) struct Encoder {
    header: Vec<u8>,
    values: ChunkConfig,
    times: ChunkConfig,
    integers: ChunkConfig,
    numbers: Vec<i64>,
    codes: Vec<u16>,
}

impl Encoder {
    pub fn new() -> Result<Self, ChunkError> {
        let config = ChunkConfig::default().with_compression_level(LEVEL);
        let times = config.clone().with_delta_spec(DeltaSpec::NoOp);
        let integers = times.clone().with_mode_spec(ModeSpec::Classic);
        let header = FileCompressor::default().write_header(Vec::new())?;
        Ok(Self { header, values: config, times, integers, numbers: Vec::new(), codes: Vec::new() })
    }

    /// Packs a piece of `columns` (at least one reading) after what is in `out`.
    pub fn encode(&mut self, columns: &Columns, piece: &Range<usize>, out: &mut Vec<u8>) -> Result<(), ChunkError> {
        assert!(!piece.is_empty(), "a chunk has something in it");
        let (occurred, received) = (&columns.occurred[piece.clone()], &columns.received[piece.clone()]);
        out.push(VERSION);
        out.extend_from_slice(&self.header);
        out.extend_from_slice(&occurred[0].to_le_bytes());
        self.fill(columns.seq[piece.clone()].windows(2).map(|pair| (pair[1] - pair[0]) as i64));
        pack(&self.numbers, &self.integers, out)?;
        self.fill(occurred.windows(2).map(|pair| pair[1].wrapping_sub(pair[0])));
        pack(&self.numbers, &self.times, out)?;
        self.fill(received.iter().zip(occurred).map(|(r, o)| r.wrapping_sub(*o)));
        pack(&self.numbers, &self.integers, out)?;
        pack(&columns.value[piece.clone()], &self.values, out)?;
        self.codes.clear();
        self.codes.extend(columns.quality[piece.clone()].iter().map(|quality| u16::from(quality.code())));
        pack(&self.codes, &self.integers, out)
    }

    fn fill(&mut self, numbers: impl Iterator<Item = i64>) {
        self.numbers.clear();
        self.numbers.extend(numbers);
    }
}

/// Numbers that a column can hold, as the bits kept for a constant.
trait Cell: Number + Copy {
    const ZERO: Self;
    fn bits(self) -> u64;
    fn of_bits(bits: u64) -> Self;
}

impl Cell for i64 {
    const ZERO: Self = 0;
    fn bits(self) -> u64 {
        self as u64
    }
    fn of_bits(bits: u64) -> Self {
        bits as Self
    }
}

impl Cell for f64 {
    const ZERO: Self = 0.0;
    fn bits(self) -> u64 {
        self.to_bits()
    }
    fn of_bits(bits: u64) -> Self {
        Self::from_bits(bits)
    }
}

impl Cell for u16 {
    const ZERO: Self = 0;
    fn bits(self) -> u64 {
        u64::from(self)
    }
    fn of_bits(bits: u64) -> Self {
        bits as Self
    }
}

fn pack<T: Cell>(numbers: &[T], config: &ChunkConfig, out: &mut Vec<u8>) -> Result<(), ChunkError> {
    let first = numbers.first().map_or(0, |number| number.bits());
    if numbers.iter().all(|number| number.bits() == first) {
        out.push(CONSTANT);
        out.extend_from_slice(&first.to_le_bytes());
        return Ok(());
    }
    out.push(PACKED);
    let length_at = out.len();
    out.extend_from_slice(&[0; 4]);
    let mut chunk = FileCompressor::default().chunk_compressor(numbers, config)?;
    chunk.write_meta(&mut *out)?;
    chunk.write_page(0, &mut *out)?;
    let length = (out.len() - length_at - 4) as u32;
    out[length_at..length_at + 4].copy_from_slice(&length.to_le_bytes());
    Ok(())
}

/// Unpacks chunks; keeps its buffers.
pub(super) struct Decoder {
    scratch: DecompressorScratch,
    numbers: Vec<i64>,
    codes: Vec<u16>,
    qualities: [Option<Quality>; 256],
}

impl Default for Decoder {
    fn default() -> Self {
        let qualities = std::array::from_fn(|code| Quality::from_code(code as u8));
        Self { scratch: DecompressorScratch::default(), numbers: Vec::new(), codes: Vec::new(), qualities }
    }
}

impl Decoder {
    /// Unpacks `n` readings, of which the first has the number `first_seq`, in the place of what is in `into`.
    pub fn decode(&mut self, data: &[u8], first_seq: u64, n: usize, into: &mut Columns) -> Result<(), ChunkError> {
        let (version, rest) = data.split_first().ok_or(ChunkError::Short)?;
        if *version != VERSION {
            return Err(ChunkError::Version(*version));
        }
        let (file, rest) = FileDecompressor::new(rest)?;
        let mut source = Source { file, rest, scratch: &mut self.scratch };
        let mut at = i64::from_le_bytes(source.take(8)?.try_into().expect("eight bytes were asked for"));

        into.seq.clear();
        into.seq.push(first_seq);
        source.unpack(n - 1, &mut self.numbers)?;
        let mut seq = first_seq;
        into.seq.extend(self.numbers.iter().map(|&step| {
            seq = seq.wrapping_add(step as u64);
            seq
        }));

        into.occurred.clear();
        into.occurred.push(at);
        source.unpack(n - 1, &mut self.numbers)?;
        into.occurred.extend(self.numbers.iter().map(|&step| {
            at = at.wrapping_add(step);
            at
        }));

        source.unpack(n, &mut self.numbers)?;
        into.received.clear();
        into.received.extend(self.numbers.iter().zip(&into.occurred).map(|(&later, &at)| at.wrapping_add(later)));

        source.unpack(n, &mut into.value)?;

        source.unpack(n, &mut self.codes)?;
        into.quality.clear();
        for &code in &self.codes {
            let quality = self.qualities.get(usize::from(code)).copied().flatten();
            into.quality.push(quality.ok_or(ChunkError::Quality(u64::from(code)))?);
        }
        Ok(())
    }
}

struct Source<'a> {
    file: FileDecompressor,
    rest: &'a [u8],
    scratch: &'a mut DecompressorScratch,
}

impl<'a> Source<'a> {
    fn take(&mut self, n: usize) -> Result<&'a [u8], ChunkError> {
        let (taken, rest) = self.rest.split_at_checked(n).ok_or(ChunkError::Short)?;
        self.rest = rest;
        Ok(taken)
    }

    fn unpack<T: Cell>(&mut self, n: usize, into: &mut Vec<T>) -> Result<(), ChunkError> {
        match self.take(1)?[0] {
            CONSTANT => {
                let bits = u64::from_le_bytes(self.take(8)?.try_into().expect("eight bytes were asked for"));
                into.clear();
                into.resize(n, T::of_bits(bits));
                Ok(())
            }
            PACKED => {
                let length = u32::from_le_bytes(self.take(4)?.try_into().expect("four bytes were asked for"));
                let packed = self.take(length as usize)?;
                let (chunk, page) = self.file.chunk_decompressor::<T, _>(packed)?;
                into.resize(n, T::ZERO);
                let progress = chunk.page_decompressor_with_scratch(page, n, self.scratch)?.read(into)?;
                if progress.n_processed == n { Ok(()) } else { Err(ChunkError::Short) }
            }
            kind => Err(ChunkError::Kind(kind)),
        }
    }
}
