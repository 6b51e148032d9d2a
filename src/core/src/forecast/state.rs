//! The state of one path: what is in the buffers, on the links, what each stage does, and when something happens next. Plain
//! tables, kept from path to path, so that a path allocates nothing once they have grown.

use std::collections::VecDeque;

use super::random::{Purpose, stream};
use super::samples::{Hold, refill};
use super::setup::Setup;
use crate::stats::random::Random;

/// A buffer with less than this part of a lot to its limit is as good as there: a lot does not fit, or is not there.
const LOT_CLOSE: f64 = 0.6;

#[derive(Clone, Debug, Default)]
pub(super) struct State {
    /// When each thing happens next.
    pub stage_clocks: Clocks,
    pub buffer_clocks: Clocks,
    pub line_clocks: Clocks,
    pub machine_clocks: Clocks,
    pub stages: Vec<StageRun>,
    /// What a stage would do if nothing around it hindered, and what it does (of a stage that works in lots, nothing flows).
    pub want: Vec<f64>,
    pub rate: Vec<f64>,
    pub trial: Vec<f64>,
    /// How many of its links are at the limit of a buffer.
    pub tied: Vec<u32>,
    /// What holds it up, and in which buffer.
    pub held_by: Vec<Option<(Hold, usize)>>,
    /// Hours held up, by stage and by whom (the last: nobody), and the stages that have any: rows of others are not looked at.
    pub hours: Vec<[f64; 2]>,
    pub held_up: Vec<usize>,
    pub buffers: Vec<BufferRun>,
    /// The part of the chain whose rates are being found.
    pub cluster: Cluster,
    pub lines: Vec<Line>,
    pub machines: Vec<Machine>,
    /// The most throughput that each link lets through.
    pub take_limits: Vec<f64>,
    pub give_limits: Vec<f64>,
    pub changed: Vec<usize>,
    /// Buffers that have left a limit which held somebody up.
    pub released: Vec<usize>,
    /// Machines that may now give or take, and stages of which some did.
    pub to_try: Vec<usize>,
    pub stirred: Vec<usize>,
    /// Buffers that a lot has taken from a limit.
    pub unpinned: Vec<usize>,
}

#[derive(Clone, Debug)]
pub(super) struct StageRun {
    /// Everything below is as of then.
    pub since: f64,
    pub done: f64,
    pub up: bool,
    /// The pace it began with, until it changes for the first time.
    pub begun: Option<f64>,
    /// Its wander at present, around 1.
    pub factor: f64,
    pub limit: f64,
    pub piece: usize,
    pub piece_ends: f64,
    pub limit_ends: f64,
    pub changes_at: f64,
    pub flips_at: f64,
    /// Hours of work (or of time) to its next stop, and how hard it works.
    pub left: f64,
    pub busy: f64,
    /// What was behind at the last turn of the shift.
    pub forgiven: f64,
    pub mark: usize,
    pub next_mark: f64,
    /// Shares of it that are held up, and by whom.
    pub starved: f64,
    pub blocked: f64,
    pub by: usize,
    pub stopped: f64,
    /// Has been held up on this path.
    pub was_held: bool,
    /// It still stands because of what it began with.
    pub troubled: bool,
    /// Some of its machines changed.
    pub stirred: bool,
    pub wander: Random,
    pub stops: Random,
    pub lots: Random,
}

#[derive(Clone, Debug)]
pub(super) struct BufferRun {
    pub since: f64,
    /// What lies in it; with what is under way to it, whose room is taken already.
    pub level: f64,
    pub taken: f64,
    pub level_slope: f64,
    pub taken_slope: f64,
    /// Crossings still watched for.
    pub low: f64,
    pub high: f64,
    /// The same for being as good as empty, or full with what is under way.
    pub dregs: f64,
    pub brim: f64,
    /// Levels at which its neighbours look at it again.
    pub look_below: f64,
    pub look_above: f64,
    pub next: Next,
    /// When what flows around it is to be found anew; never, but where no rates fit.
    pub again_at: f64,
    pub empty: bool,
    pub full: bool,
}

/// Stages and buffers, as a list and by number.
#[derive(Clone, Debug, Default)]
pub(super) struct Cluster {
    pub stages: Vec<usize>,
    pub buffers: Vec<usize>,
    pub has_stage: Vec<bool>,
    pub has_buffer: Vec<bool>,
}

/// Clocks of one kind of thing, in hours. Most of what is set is not the earliest, so that one is remembered.
#[derive(Clone, Debug, Default)]
pub(super) struct Clocks {
    /// Times are not negative, so their bits are in their order, and whole numbers are compared sooner.
    at: Vec<u64>,
    first: usize,
    earliest: u64,
}

const NEVER: u64 = f64::INFINITY.to_bits();

/// What happens to a buffer when its clock comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Next {
    Empties,
    Fills,
    /// There is enough for a lot, or room for one.
    Lot,
    /// Its neighbours could do more than they do.
    Again,
    /// Its neighbours look at its level.
    Look,
    /// Nothing; it was not looked further ahead than this.
    Nothing,
}

/// A link with a lag: what arrives now, and how that will change.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    pub rate: f64,
    pub queue: VecDeque<Arrival>,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Arrival {
    pub at: f64,
    pub rate: f64,
    pub lump: f64,
}

/// A machine of a stage that works in lots.
#[derive(Clone, Copy, Debug)]
pub(super) struct Machine {
    pub doing: Doing,
    pub held: Option<(Hold, usize)>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Doing {
    Waits,
    Works,
    /// Its stage stands; so many hours were left.
    Pauses(f64),
    /// Holds a lot that it cannot give.
    Done,
}

impl State {
    /// As of the start of a path; levels and rates are still to be drawn.
    pub fn prepare(&mut self, setup: &Setup<'_>, path: u64) {
        let (stages, buffers) = (setup.chain.stages.len(), setup.chain.buffers.len());
        self.stage_clocks.prepare(stages);
        self.buffer_clocks.prepare(buffers);
        self.line_clocks.prepare(setup.chain.lines + setup.feeds.len());
        self.machine_clocks.prepare(setup.machines.len());
        refill(&mut self.want, stages, 0.0);
        refill(&mut self.rate, stages, 0.0);
        refill(&mut self.trial, stages, 0.0);
        refill(&mut self.tied, stages, 0);
        refill(&mut self.held_by, stages, None);
        if self.hours.len() == stages * (stages + 1) {
            self.held_up.drain(..).for_each(|stage| self.hours[stage * (stages + 1)..(stage + 1) * (stages + 1)].fill([0.0; 2]));
        } else {
            self.held_up.clear();
            refill(&mut self.hours, stages * (stages + 1), [0.0; 2]);
        }
        refill(&mut self.take_limits, setup.chain.takes.len(), f64::INFINITY);
        refill(&mut self.give_limits, setup.chain.gives.len(), f64::INFINITY);
        refill(&mut self.machines, setup.machines.len(), Machine { doing: Doing::Waits, held: None });
        self.lines.resize_with(setup.chain.lines + setup.feeds.len(), Line::default);
        self.lines.iter_mut().for_each(|line| line.queue.clear());
        self.stages.clear();
        self.stages.extend((0..stages).map(|index| StageRun::new(setup, index, path)));
        self.buffers.clear();
        self.buffers.extend((0..buffers).map(|index| BufferRun::new(setup, index)));
        self.unpinned.clear();
        self.cluster.prepare(stages, buffers);
        self.changed.clear();
        self.released.clear();
        self.to_try.clear();
        self.stirred.clear();
    }
}

impl Cluster {
    fn prepare(&mut self, stages: usize, buffers: usize) {
        self.stages.clear();
        self.buffers.clear();
        refill(&mut self.has_stage, stages, false);
        refill(&mut self.has_buffer, buffers, false);
    }
}

impl Clocks {
    pub fn prepare(&mut self, count: usize) {
        refill(&mut self.at, count.next_multiple_of(2), NEVER);
        (self.first, self.earliest) = (0, NEVER);
    }

    #[inline]
    pub fn get(&self, index: usize) -> f64 {
        f64::from_bits(self.at[index])
    }

    #[inline]
    pub fn set(&mut self, index: usize, at: f64) {
        let at = at.to_bits();
        self.at[index] = at;
        if at < self.earliest {
            (self.first, self.earliest) = (index, at);
        } else if index == self.first && at > self.earliest {
            self.look();
        }
    }

    /// Which comes first: of several at one time, any of them, but always the same.
    #[inline]
    pub fn earliest(&self) -> (usize, f64) {
        (self.first, f64::from_bits(self.earliest))
    }

    fn look(&mut self) {
        // Even and odd ones apart, so that no comparison waits for the one before it.
        let (mut even, mut odd) = ((0, NEVER), (0, NEVER));
        for (index, pair) in self.at.chunks_exact(2).enumerate() {
            even = if pair[0] < even.1 { (index, pair[0]) } else { even };
            odd = if pair[1] < odd.1 { (index, pair[1]) } else { odd };
        }
        (self.first, self.earliest) = if even.1 <= odd.1 { (2 * even.0, even.1) } else { (2 * odd.0 + 1, odd.1) };
    }
}

impl StageRun {
    fn new(setup: &Setup<'_>, index: usize, path: u64) -> Self {
        let stream = |purpose| stream(setup.seed, path, index as u64, purpose);
        let schedule = &setup.schedules[index];
        Self {
            since: 0.0,
            done: setup.stages[index].done,
            up: true,
            begun: None,
            factor: 1.0,
            limit: f64::INFINITY,
            piece: 0,
            piece_ends: schedule.pieces[0].ends,
            limit_ends: f64::INFINITY,
            changes_at: f64::INFINITY,
            flips_at: f64::INFINITY,
            left: f64::INFINITY,
            busy: 0.0,
            forgiven: 0.0,
            mark: 0,
            next_mark: schedule.marks.first().copied().unwrap_or(f64::INFINITY),
            starved: 0.0,
            blocked: 0.0,
            by: setup.chain.stages.len(),
            stopped: 0.0,
            was_held: false,
            troubled: false,
            stirred: false,
            wander: stream(Purpose::Wander),
            stops: stream(Purpose::Stops),
            lots: stream(Purpose::Lots),
        }
    }

    /// When something of its own happens next.
    #[inline]
    pub fn next(&self) -> f64 {
        let (one, other) = (self.changes_at.min(self.flips_at), self.piece_ends.min(self.limit_ends));
        one.min(other)
    }
}

impl BufferRun {
    fn new(setup: &Setup<'_>, index: usize) -> Self {
        let store = &setup.chain.buffers[index];
        let close = if setup.close > 0.0 { setup.close * store.capacity + setup.levels[index].lot * LOT_CLOSE } else { 0.0 };
        Self {
            since: 0.0,
            level: 0.0,
            taken: 0.0,
            level_slope: 0.0,
            taken_slope: 0.0,
            low: store.low,
            high: store.high,
            dregs: if close > 0.0 { close } else { f64::NEG_INFINITY },
            brim: if close > 0.0 { store.capacity - close } else { f64::INFINITY },
            look_below: f64::NEG_INFINITY,
            look_above: f64::INFINITY,
            next: Next::Nothing,
            again_at: f64::INFINITY,
            empty: false,
            full: false,
        }
    }
}
