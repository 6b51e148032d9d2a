//! Readings of one signal by the time at which they happened, thinned for a chart. Not the engine's view of them.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, Row};
use tizbek_core::ids::SignalId;
use tizbek_core::quality::{Grade, Quality};
use tizbek_core::time::{Span, Timestamp};

use super::columns::{Columns, Decoder};
use super::reader::read_chunk;
use super::{JournalError, damaged, schema, tail};

/// What happened between `start` and the start of the next bucket. Bad readings are counted and otherwise left out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bucket {
    pub start: Timestamp,
    /// Readings in `min`, `max` and `sum`.
    pub n: u64,
    pub bad: u64,
    pub min: f64,
    pub max: f64,
    pub sum: f64,
}

pub struct History {
    conn: Connection,
    path: PathBuf,
    decoder: Decoder,
    columns: Columns,
}

impl History {
    pub fn open(path: &Path) -> Result<Self, JournalError> {
        Ok(Self { conn: schema::open_reader(path)?, path: path.into(), decoder: Decoder::default(), columns: Columns::default() })
    }

    /// Readings of `signal` with `from <= occurred_at < to` in `points_max` buckets of equal width at most; empty ones are
    /// left out.
    pub fn series(
        &mut self,
        signal: SignalId,
        from: Timestamp,
        to: Timestamp,
        points_max: usize,
    ) -> Result<Vec<Bucket>, JournalError> {
        if to <= from || points_max == 0 {
            return Ok(Vec::new());
        }
        let mut grid = Grid::new(from, to, points_max);
        // One moment of the journal: between two looks a reading may move from the tail into a chunk.
        schema::begin_reading(&self.conn, &self.path)?;
        let filled = self.fill(signal, &mut grid);
        self.conn.execute_batch("COMMIT")?;
        filled?;
        Ok(grid.buckets.into_iter().filter(|bucket| bucket.n > 0 || bucket.bad > 0).collect())
    }

    fn fill(&mut self, signal: SignalId, grid: &mut Grid) -> Result<(), JournalError> {
        let sql = "SELECT signal, first_seq, last_seq, n, data, t0, t1, n_bad, n_known, vmin, vmax, vsum FROM chunk
                   WHERE signal = ?1 AND t1 >= ?2 AND t0 < ?3";
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut rows = statement.query([i64::from(signal.0), grid.from, grid.to])?;
        while let Some(row) = rows.next()? {
            if grid.take_summary(row)? {
                continue;
            }
            read_chunk(row, &mut self.decoder, &mut self.columns)?;
            let columns = &self.columns;
            for ((&at, &value), &quality) in columns.occurred.iter().zip(&columns.value).zip(&columns.quality) {
                grid.add(at, value, quality);
            }
        }
        let sealed = sealed_upto(&self.conn)?.get(&signal).copied().unwrap_or(0);
        let mut statement = self.conn.prepare_cached("SELECT first_seq, data FROM tail")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let first_seq = row.get::<_, i64>(0)? as u64;
            for record in tail::records(first_seq, row.get_ref(1)?.as_blob().map_err(damaged)?) {
                let reading = record.ok_or_else(|| damaged(format!("row {first_seq} of the tail")))?;
                let observation = &reading.observation;
                if observation.signal == signal && reading.seq > sealed {
                    grid.add(observation.occurred_at.0, observation.value, observation.quality);
                }
            }
        }
        Ok(())
    }
}

/// The last sealed number of each signal that may have readings both in a chunk and in the tail.
pub(super) fn sealed_upto(conn: &Connection) -> Result<HashMap<SignalId, u64>, JournalError> {
    let sql = "SELECT signal, max(last_seq) FROM chunk WHERE last_seq >= (SELECT min(first_seq) FROM tail) GROUP BY signal";
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| Ok((SignalId(row.get(0)?), row.get::<_, i64>(1)? as u64)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

struct Grid {
    from: i64,
    to: i64,
    width: i64,
    buckets: Vec<Bucket>,
}

impl Grid {
    fn new(from: Timestamp, to: Timestamp, points_max: usize) -> Self {
        let width = ((to - from).0 as u64).div_ceil(points_max as u64) as i64;
        let start = |index: usize| from.saturating_add(Span(width.saturating_mul(index as i64)));
        let empty = |index| Bucket { start: start(index), n: 0, bad: 0, min: f64::INFINITY, max: f64::NEG_INFINITY, sum: 0.0 };
        Self { from: from.0, to: to.0, width, buckets: (0..points_max).map(empty).collect() }
    }

    fn bucket(&self, at: i64) -> Option<usize> {
        (self.from..self.to).contains(&at).then(|| ((at - self.from) / self.width) as usize)
    }

    fn add(&mut self, at: i64, value: f64, quality: Quality) {
        let Some(index) = self.bucket(at) else { return };
        let bucket = &mut self.buckets[index];
        if quality.grade() == Grade::Bad {
            bucket.bad += 1;
        } else if !value.is_nan() {
            bucket.n += 1;
            bucket.min = value.min(bucket.min);
            bucket.max = value.max(bucket.max);
            bucket.sum += value;
        }
    }

    /// Takes a chunk that lies in one bucket by its summary, without unpacking it; `false`: it must be unpacked.
    fn take_summary(&mut self, row: &Row<'_>) -> Result<bool, JournalError> {
        let (first, last) = (self.bucket(row.get(5)?), self.bucket(row.get(6)?));
        let (Some(index), true) = (first, first == last) else { return Ok(false) };
        let bad: i64 = row.get(7)?;
        let known: i64 = row.get(8)?;
        if known > 0 {
            let (Some(min), Some(max), Some(sum)) = (row.get(9)?, row.get(10)?, row.get::<_, Option<f64>>(11)?) else {
                return Ok(false);
            };
            let bucket = &mut self.buckets[index];
            (bucket.min, bucket.max) = (f64::min(min, bucket.min), f64::max(max, bucket.max));
            bucket.sum += sum;
        }
        self.buckets[index].n += known as u64;
        self.buckets[index].bad += bad as u64;
        Ok(true)
    }
}
