//! What paths leave behind: levels on the grid, first crossings, totals at marks, hours held up. Rows of one figure over all
//! paths, so that its distribution is a row sorted. No statistics here: that is `outcome`.

use super::setup::Setup;
use super::state::State;

/// So many paths fill a line of the processor's cache.
const AT_A_TIME: usize = 16;

/// Which limit of a buffer is crossed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    Empty,
    Low,
    High,
    Full,
}

pub(super) const EDGES: [Edge; 4] = [Edge::Empty, Edge::Low, Edge::High, Edge::Full];

/// What keeps a stage from what it wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hold {
    Starved,
    Blocked,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Samples {
    pub paths: usize,
    points: usize,
    buffers: usize,
    stages: usize,
    /// Levels are never negative, so their bits are in the order of their values; single precision is finer than any level is
    /// known.
    levels: Vec<u32>,
    /// Levels of the last few paths, a row a path: they are written along a path and read across paths.
    lately: Vec<u32>,
    crossings: Vec<f64>,
    marks: Vec<f64>,
    /// Hours over all paths, by stage, by who holds it up (the last: nobody), by kind.
    held: Vec<[f64; 2]>,
    stopped: Vec<f64>,
    pub events: u64,
    /// Paths that had more events than they may have.
    pub broken_off: u32,
}

impl Samples {
    pub fn prepare(&mut self, setup: &Setup<'_>) {
        let (buffers, stages, paths) = (setup.chain.buffers.len(), setup.chain.stages.len(), setup.paths);
        (self.paths, self.points, self.stages, self.events) = (paths, setup.points, stages, 0);
        (self.buffers, self.broken_off) = (buffers, 0);
        refill(&mut self.levels, buffers * setup.points * paths, 0);
        refill(&mut self.lately, buffers * setup.points * AT_A_TIME, 0);
        refill(&mut self.crossings, buffers * EDGES.len() * paths, f64::INFINITY);
        refill(&mut self.marks, setup.marks.last().map_or(0, |last| last.end) * paths, 0.0);
        refill(&mut self.held, stages * (stages + 1), [0.0; 2]);
        refill(&mut self.stopped, stages, 0.0);
    }

    /// The levels of one path at one point, by buffer.
    #[inline]
    pub fn levels_at(&mut self, point: usize, path: usize) -> &mut [u32] {
        let first = path % AT_A_TIME * (self.points * self.buffers) + point * self.buffers;
        &mut self.lately[first..first + self.buffers]
    }

    /// Puts the levels of the last few paths in their places, when there are enough of them or there will be no more.
    pub fn end_path(&mut self, path: usize) {
        let (first, count) = (path - path % AT_A_TIME, path % AT_A_TIME + 1);
        if count < AT_A_TIME && path + 1 < self.paths {
            return;
        }
        let row = self.points * self.buffers;
        for (place, levels) in self.levels.chunks_exact_mut(self.paths).enumerate() {
            for (of_path, level) in levels[first..first + count].iter_mut().enumerate() {
                *level = self.lately[of_path * row + place];
            }
        }
    }

    pub fn put_crossing(&mut self, buffer: usize, edge: Edge, path: usize, at: f64) {
        let place = &mut self.crossings[(buffer * EDGES.len() + edge as usize) * self.paths + path];
        *place = place.min(at);
    }

    pub fn put_mark(&mut self, mark: usize, path: usize, done: f64) {
        self.marks[mark * self.paths + path] = done;
    }

    /// Adds the hours of one path; paths are added in their order.
    pub fn add_hours(&mut self, state: &State) {
        for stage in &state.held_up {
            let row = stage * (self.stages + 1)..(stage + 1) * (self.stages + 1);
            for (sum, hours) in self.held[row.clone()].iter_mut().zip(&state.hours[row]) {
                sum[0] += hours[0];
                sum[1] += hours[1];
            }
        }
        for (sum, stage) in self.stopped.iter_mut().zip(&state.stages) {
            *sum += stage.stopped;
        }
    }

    pub fn levels(&self, buffer: usize, point: usize) -> &[u32] {
        let first = (point * self.buffers + buffer) * self.paths;
        &self.levels[first..first + self.paths]
    }

    pub fn crossings(&mut self, buffer: usize, edge: Edge) -> &mut [f64] {
        let first = (buffer * EDGES.len() + edge as usize) * self.paths;
        &mut self.crossings[first..first + self.paths]
    }

    pub fn mark(&self, mark: usize) -> &[f64] {
        &self.marks[mark * self.paths..(mark + 1) * self.paths]
    }

    /// Mean hours a path that `stage` was held up by `by`; `by` may be the number of stages, for nobody.
    pub fn held(&self, stage: usize, by: usize, hold: Hold) -> f64 {
        self.held[stage * (self.stages + 1) + by][hold as usize] / self.paths as f64
    }

    pub fn stopped(&self, stage: usize) -> f64 {
        self.stopped[stage] / self.paths as f64
    }
}

/// A level as it is kept.
#[inline]
pub(super) fn level_bits(level: f64) -> u32 {
    (level.max(0.0) as f32).to_bits()
}

/// Makes a table of `length` equal values, in the memory that is there.
pub(super) fn refill<T: Clone>(table: &mut Vec<T>, length: usize, value: T) {
    table.clear();
    table.resize(length, value);
}
