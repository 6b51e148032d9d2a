//! Workload W as recordings of this product: `samples.csv`, which the peers read too, and a journal. Made once and kept in the
//! cache, because a shift of a thousand signals is 43 million samples.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use tizbek_core::ids::SignalId;
use tizbek_core::input::{Input, Observation};
use tizbek_core::model::Settings;
use tizbek_core::quality::Quality;
use tizbek_core::time::{Span, Timestamp};

use super::site::{Protocol, write_site};
use super::workload::{SHIFT, T0, tag, value};
use crate::journal::{Durability, Entry, Journal};

/// Seconds of W that go into the journal at a time.
const BATCH_SECS: i64 = 8;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Csv,
    Native,
}

/// A recorded hour or shift.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    pub tags: usize,
    pub seconds: i64,
}

impl Size {
    #[must_use]
    pub fn samples(self) -> u64 {
        self.tags as u64 * self.seconds as u64
    }
}

/// The folder of the recording, made where it is not there yet.
pub fn recording(cache: &Path, size: Size, form: Form) -> Result<PathBuf> {
    let word = if form == Form::Csv { "csv" } else { "native" };
    let dir = cache.join(format!("w-{}x{}-{word}", size.tags, size.seconds));
    if dir.is_dir() {
        // The samples are always the same; how a site is written may have changed.
        write_site(&dir, size.tags, &SHIFT, Protocol::Push, T0)?;
        return Ok(dir);
    }
    // Under another name until it is whole.
    let part = dir.with_extension("part");
    if part.is_dir() {
        std::fs::remove_dir_all(&part).with_context(|| format!("{} is in the way", part.display()))?;
    }
    write_site(&part, size.tags, &SHIFT, Protocol::Push, T0)?;
    match form {
        Form::Csv => write_csv(&part.join("samples.csv"), size)?,
        Form::Native => write_journal(&part.join("journal.db"), size)?,
    }
    std::fs::write(part.join("recording.json"), head(size, word))?;
    std::fs::rename(&part, &dir).with_context(|| format!("{} cannot be named", dir.display()))?;
    Ok(dir)
}

/// The recording goes on until the last second has been looked at: a rate counts until the next reading.
fn head(size: Size, form: &str) -> String {
    let end = at(size.seconds) + Settings::default().settle;
    format!(
        "{{\"format\":1,\"form\":\"{form}\",\"site\":\"w\",\"first_received_at\":\"{T0}\",\"end\":\"{end}\",\"samples\":{},\"events\":0}}\n",
        size.samples()
    )
}

fn at(second: i64) -> Timestamp {
    T0 + Span::from_secs(second)
}

fn write_csv(path: &Path, size: Size) -> Result<()> {
    let mut out = BufWriter::with_capacity(1 << 20, File::create(path)?);
    let tags: Vec<String> = (0..size.tags).map(tag).collect();
    writeln!(out, "occurred_at,received_at,signal,value,quality")?;
    for second in 0..size.seconds {
        let at = at(second).to_string();
        for (index, tag) in tags.iter().enumerate() {
            let value = value(&SHIFT, index, second);
            writeln!(out, "{at},{at},{tag},{}.{:02},good", value / 100, value % 100)?;
        }
    }
    Ok(out.flush()?)
}

fn write_journal(path: &Path, size: Size) -> Result<()> {
    let (mut journal, _) = Journal::open(path, Durability::Kill)?;
    let mut entries = Vec::new();
    for first in (0..size.seconds).step_by(BATCH_SECS as usize) {
        entries.clear();
        for second in first..(first + BATCH_SECS).min(size.seconds) {
            entries.extend((0..size.tags).map(|index| entry(index, second)));
        }
        journal.append(&entries)?;
    }
    Ok(journal.close()?)
}

fn entry(index: usize, second: i64) -> Entry {
    let value = value(&SHIFT, index, second) as f64 / 100.0;
    let occurred_at = at(second);
    let observation = Observation { signal: SignalId::of(index), occurred_at, value, quality: Quality::Good };
    Entry { received_at: occurred_at, input: Input::Observed(observation) }
}
