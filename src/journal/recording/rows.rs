//! `samples.csv`, read by the million rows: its own splitter, times, names and numbers, each with a memory of what came last.
//! Not a general reader of CSV: a line with quotes goes to the `csv` crate.

use std::collections::HashMap;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use memchr::{memchr, memrchr};
use tizbek_core::ids::SignalId;
use tizbek_core::input::Observation;
use tizbek_core::model::Site;
use tizbek_core::quality::Quality;

use super::super::StampedObservation;
use super::super::times::TimeReader;
use super::super::wire;
use super::{Problems, RecordingError, SAMPLES};

pub(super) const HEADER: &str = "occurred_at,received_at,signal,value,quality";
const BLOCK_BYTES: usize = 1 << 20;
/// Rows that are handed out at a time.
const BATCH: usize = 8_192;

pub(super) struct Rows {
    path: PathBuf,
    file: File,
    block: Vec<u8>,
    /// Whole lines not read yet are `start..whole`, what else came is `whole..filled`.
    start: usize,
    whole: usize,
    filled: usize,
    at_end: bool,
    line: u64,
    count: u64,
    batch: Vec<StampedObservation>,
    parser: Parser,
}

impl Rows {
    pub fn open(path: &Path, site: &Site) -> Result<Self, RecordingError> {
        let file = File::open(path).map_err(|cause| RecordingError::File { path: path.into(), cause })?;
        let mut rows = Self {
            path: path.into(),
            file,
            block: vec![0; BLOCK_BYTES],
            start: 0,
            whole: 0,
            filled: 0,
            at_end: false,
            line: 0,
            count: 0,
            batch: Vec::with_capacity(BATCH),
            parser: Parser::new(site),
        };
        let header = rows.next_line()?.map(|range| String::from_utf8_lossy(&rows.block[range]).into_owned());
        // A byte order mark is what some spreadsheets begin with.
        let header = header.unwrap_or_default().trim_start_matches('\u{feff}').to_owned();
        if header != HEADER {
            let detail = format!("line 1: the header is {header:?}, expected {HEADER:?}");
            return Err(RecordingError::Malformed { path: path.into(), detail });
        }
        Ok(rows)
    }

    /// Rows read so far, also those that were not readable.
    pub fn count(&self) -> u64 {
        self.count
    }

    pub fn batch(&self) -> &[StampedObservation] {
        &self.batch
    }

    /// Reads the next batch of rows, up to the row number `until` at most, and numbers them from `seq`.
    pub fn read(&mut self, until: u64, mut seq: u64, problems: &mut Problems) -> Result<(), RecordingError> {
        self.batch.clear();
        while self.batch.len() < BATCH && self.count < until {
            let Some(range) = self.next_line()? else { break };
            let line = &self.block[range];
            if line.is_empty() {
                continue;
            }
            self.count += 1;
            match self.parser.read(line, seq) {
                Ok(reading) => {
                    self.batch.push(reading);
                    seq += 1;
                }
                Err(message) => problems.add(SAMPLES, self.line, message),
            }
        }
        Ok(())
    }

    /// Where the next line is in the block, without its end.
    #[inline]
    fn next_line(&mut self) -> Result<Option<std::ops::Range<usize>>, RecordingError> {
        if self.start == self.whole && !self.fill()? {
            return Ok(None);
        }
        let length = memchr(b'\n', &self.block[self.start..self.whole]).unwrap_or(self.whole - self.start);
        let (start, mut end) = (self.start, self.start + length);
        self.start = (end + 1).min(self.whole);
        self.line += 1;
        if end > start && self.block[end - 1] == b'\r' {
            end -= 1;
        }
        Ok(Some(start..end))
    }

    /// Reads until there is at least one whole line; `false` at the end of the file.
    fn fill(&mut self) -> Result<bool, RecordingError> {
        self.block.copy_within(self.whole..self.filled, 0);
        self.filled -= self.whole;
        (self.start, self.whole) = (0, 0);
        while self.whole == 0 {
            if self.at_end {
                self.whole = self.filled;
                return Ok(self.whole > 0);
            }
            if self.filled == self.block.len() {
                let detail = format!("line {}: longer than {BLOCK_BYTES} bytes, this is no table of readings", self.line + 1);
                return Err(RecordingError::Malformed { path: self.path.clone(), detail });
            }
            let came = match self.file.read(&mut self.block[self.filled..]) {
                Ok(came) => came,
                Err(cause) if cause.kind() == std::io::ErrorKind::Interrupted => continue,
                Err(cause) => return Err(RecordingError::File { path: self.path.clone(), cause }),
            };
            self.at_end = came == 0;
            let new = self.filled..self.filled + came;
            self.filled = new.end;
            self.whole = memrchr(b'\n', &self.block[new.clone()]).map_or(0, |at| new.start + at + 1);
        }
        Ok(true)
    }
}

struct Parser {
    occurred: TimeReader,
    received: TimeReader,
    signals: Signals,
}

impl Parser {
    fn new(site: &Site) -> Self {
        Self { occurred: TimeReader::default(), received: TimeReader::default(), signals: Signals::new(site) }
    }

    #[inline]
    fn read(&mut self, line: &[u8], seq: u64) -> Result<StampedObservation, String> {
        let read = match split(line) {
            Some(fields) => self.read_fields(fields, seq),
            None => Err(format!("{} columns, expected 5: {HEADER}", line.split(|&byte| byte == b',').count())),
        };
        if read.is_err() && memchr(b'"', line).is_some() {
            return self.read_quoted(line, seq);
        }
        read
    }

    #[cold]
    fn read_quoted(&mut self, line: &[u8], seq: u64) -> Result<StampedObservation, String> {
        let mut record = csv::ByteRecord::new();
        let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(line);
        reader.read_byte_record(&mut record).map_err(|cause| cause.to_string())?;
        let fields: Vec<&[u8]> = record.iter().collect();
        let count = fields.len();
        let fields = fields.try_into().map_err(|_| format!("{count} columns, expected 5: {HEADER}"))?;
        self.read_fields(fields, seq)
    }

    #[inline]
    fn read_fields(&mut self, fields: [&[u8]; 5], seq: u64) -> Result<StampedObservation, String> {
        let [occurred, received, signal, value, quality] = fields;
        let Some(occurred_at) = self.occurred.read(occurred) else { return Err(expected("occurred_at", occurred, TIME)) };
        let received_at = if received.is_empty() {
            occurred_at
        } else {
            self.received.read(received).ok_or_else(|| expected("received_at", received, TIME))?
        };
        let Some(signal) = self.signals.find(signal) else {
            return Err(expected("signal", signal, "the id of a signal of the site file"));
        };
        let Some(value) = read_number(value) else { return Err(expected("value", value, "a number")) };
        let Some(quality) = read_quality(quality) else { return Err(expected("quality", quality, "a word of quality")) };
        Ok(StampedObservation { seq, received_at, observation: Observation { signal, occurred_at, value, quality } })
    }
}

const TIME: &str = "an RFC 3339 time with a zone, as 2026-11-22T08:00:00+05:00";

#[cold]
fn expected(column: &str, found: &[u8], what: &str) -> String {
    format!("{column}: {:?}, expected {what}", String::from_utf8_lossy(found))
}

#[inline]
fn split(line: &[u8]) -> Option<[&[u8]; 5]> {
    let first = memchr(b',', line)?;
    let (occurred, rest) = (&line[..first], &line[first + 1..]);
    let second = memchr(b',', rest)?;
    let (received, rest) = (&rest[..second], &rest[second + 1..]);
    let third = memchr(b',', rest)?;
    let (signal, rest) = (&rest[..third], &rest[third + 1..]);
    let fourth = memchr(b',', rest)?;
    Some([occurred, received, signal, &rest[..fourth], &rest[fourth + 1..]])
}

#[inline]
fn read_quality(word: &[u8]) -> Option<Quality> {
    if word == b"good" || word.is_empty() {
        return Some(Quality::Good);
    }
    Quality::from_word(std::str::from_utf8(word).ok()?)
}

/// Which signal is called what, and which came after which the last time: mostly it does so again.
struct Signals {
    by_key: HashMap<Box<[u8]>, SignalId>,
    keys: Vec<Box<[u8]>>,
    next: Vec<u32>,
    last: usize,
}

impl Signals {
    fn new(site: &Site) -> Self {
        let keys: Vec<Box<[u8]>> = site.signals.iter().map(|signal| signal.key.as_bytes().into()).collect();
        let by_key = keys.iter().enumerate().map(|(index, key)| (key.clone(), SignalId::of(index))).collect();
        Self { by_key, next: vec![0; keys.len()], keys, last: 0 }
    }

    #[inline]
    fn find(&mut self, key: &[u8]) -> Option<SignalId> {
        let guess = *self.next.get(self.last)?;
        if *self.keys[guess as usize] == *key {
            self.last = guess as usize;
            return Some(SignalId(guess));
        }
        let found = *self.by_key.get(key)?;
        self.next[self.last] = found.0;
        self.last = found.index();
        Some(found)
    }
}

/// Powers of ten that a double holds exactly.
const TENS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21,
    1e22,
];

/// The nearest double. With at most 15 digits both the digits and the power of ten are exact doubles, so that one division
/// rounds once and correctly; everything else goes to the standard library.
#[inline]
fn read_number(text: &[u8]) -> Option<f64> {
    let (negative, digits) = match text.split_first() {
        Some((b'-', rest)) => (true, rest),
        _ => (false, text),
    };
    let (mut number, mut count, mut after_point, mut point) = (0_u64, 0, 0, false);
    for &byte in digits {
        match byte {
            b'0'..=b'9' if count < 15 => {
                number = number * 10 + u64::from(byte - b'0');
                count += 1;
                after_point += usize::from(point);
            }
            b'.' if !point => point = true,
            _ => return read_any_number(text),
        }
    }
    if count == 0 {
        return read_any_number(text);
    }
    let value = number as f64 / TENS[after_point];
    Some(if negative { -value } else { value })
}

#[cold]
fn read_any_number(text: &[u8]) -> Option<f64> {
    wire::number_from_text(std::str::from_utf8(text).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_the_standard_library_reads_them() {
        let mut seed = 1_u64;
        for _ in 0..20_000 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let whole = (seed >> 20) as i64 % 10_i64.pow((seed % 17) as u32 + 1);
            for text in [
                format!("{}", whole as f64 / TENS[(seed % 9) as usize]),
                format!("-{whole}.{}", seed % 1_000_003),
                format!("{whole}e-{}", seed % 40),
                format!("{:?}", f64::from_bits(seed)),
            ] {
                let expected = text.parse::<f64>().ok().map(f64::to_bits);
                assert_eq!(read_number(text.as_bytes()).map(f64::to_bits), expected, "{text}");
            }
        }
        for wrong in ["", "-", ".", "1,5", "1.2.3", "12 t", "0x10"] {
            assert_eq!(read_number(wrong.as_bytes()), None, "{wrong}");
        }
    }
}
