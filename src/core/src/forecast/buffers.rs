//! What lies in the buffers on a path: levels as straight lines, when they come to a limit, and what hangs on that.

use super::chain::{Flow, NO_LINE};
use super::path::Path;
use super::random::{Purpose, stream};
use super::samples::{Edge, Hold};
use super::state::Next;

/// Flows that differ by less than this share of what is wanted are the same.
const ALIKE: f64 = 1e-12;
/// Where no rates fit for good they are found anew after this share of what is looked ahead.
const SOON: f64 = 1.0 / 64.0;
/// A level that is so much of a step away from where it is looked at is there.
const HAIR: f64 = 1e-6;

impl Path<'_> {
    pub fn begin_buffer(&mut self, index: usize) {
        let level = self.setup.levels[index];
        let mut random = stream(self.setup.seed, self.number as u64, index as u64, Purpose::Level);
        let buffer = &mut self.state.buffers[index];
        // What is under way has its room taken already.
        let room = (self.setup.chain.buffers[index].capacity - buffer.taken).max(0.0);
        buffer.level = (level.mean + level.sd * random.normal()).clamp(0.0, room);
        buffer.taken += buffer.level;
        self.set_looks(index);
        self.cross(index);
    }

    /// Sets the levels at which the stages beside a buffer look at it again: a step away from here, so that a level which hovers
    /// does not have them look all the time.
    fn set_looks(&mut self, index: usize) {
        let looks = &self.setup.looks[index];
        let buffer = &mut self.state.buffers[index];
        let level = buffer.level;
        let (step, hair) = (looks.step_there, HAIR * looks.step_there);
        let inside = level <= looks.low + hair || level >= looks.high - hair;
        (buffer.look_below, buffer.look_above) = if inside {
            let step = if looks.step > 0.0 { step.min(looks.step) } else { step };
            (level - step, level + step)
        } else if looks.step > 0.0 {
            ((level - looks.step).max(looks.low), (level + looks.step).min(looks.high))
        } else {
            (looks.low, looks.high)
        };
    }

    /// The stages beside a buffer look at its level.
    fn look_from(&mut self, index: usize) {
        let chain = self.setup.chain;
        for flow in chain.coming_to(index).iter().chain(chain.going_from(index)) {
            self.look_again(flow.stage());
        }
    }

    /// The level of a buffer now.
    #[inline]
    pub fn level_now(&self, index: usize) -> f64 {
        let buffer = &self.state.buffers[index];
        buffer.level + buffer.level_slope * (self.now - buffer.since)
    }

    pub fn buffer_event(&mut self, index: usize) {
        self.advance_buffer(index);
        let buffer = &mut self.state.buffers[index];
        match buffer.next {
            Next::Empties => {
                (buffer.level, buffer.empty) = (0.0, true);
                self.pin(index, Hold::Starved);
            }
            Next::Fills => {
                (buffer.taken, buffer.full) = (buffer.taken.max(self.setup.chain.buffers[index].capacity), true);
                self.pin(index, Hold::Blocked);
            }
            Next::Lot => {
                self.try_around(index);
                self.settle();
            }
            Next::Look => {
                self.set_looks(index);
                self.look_from(index);
            }
            Next::Again => {
                buffer.again_at = f64::INFINITY;
                self.balance_around_buffer(index);
            }
            Next::Nothing => {}
        }
        self.refresh(index);
    }

    fn pin(&mut self, index: usize, side: Hold) {
        self.tie(index, side, true);
        let edge = if side == Hold::Starved { Edge::Empty } else { Edge::Full };
        self.samples.put_crossing(index, edge, self.number, self.now);
        self.cross(index);
        self.balance_around_buffer(index);
    }

    /// Counts, or no more, the stages whose flows matter at a limit of a buffer: all around it, but for those that it is empty
    /// without (what they give now is there only later).
    pub fn tie(&mut self, index: usize, side: Hold, tied: bool) {
        let chain = self.setup.chain;
        let mut count = |flow: &Flow| {
            let ties = &mut self.state.tied[flow.stage()];
            *ties = if tied { *ties + 1 } else { *ties - 1 };
        };
        chain.going_from(index).iter().for_each(&mut count);
        chain.coming_to(index).iter().filter(|flow| side == Hold::Blocked || flow.line == NO_LINE).for_each(count);
    }

    /// Brings a buffer to now.
    #[inline]
    pub fn advance_buffer(&mut self, index: usize) {
        let now = self.now;
        let buffer = &mut self.state.buffers[index];
        let hours = now - buffer.since;
        if hours > 0.0 {
            buffer.level += buffer.level_slope * hours;
            buffer.taken += buffer.taken_slope * hours;
            buffer.since = now;
            let marked = buffer.level <= buffer.low.max(buffer.dregs) || buffer.level >= buffer.high;
            if marked || buffer.taken >= buffer.brim {
                self.cross(index);
            }
        }
    }

    /// Notes that a buffer has come to its low or high mark, at the time at which it did.
    #[cold]
    pub fn cross(&mut self, index: usize) {
        let now = self.now;
        let buffer = &mut self.state.buffers[index];
        let (level, slope) = (buffer.level, buffer.level_slope);
        let when = |mark: f64| if slope == 0.0 { now } else { (now - (level - mark) / slope).clamp(0.0, now) };
        if level <= buffer.low {
            self.samples.put_crossing(index, Edge::Low, self.number, when(buffer.low));
            buffer.low = f64::NEG_INFINITY;
        }
        if level >= buffer.high {
            self.samples.put_crossing(index, Edge::High, self.number, when(buffer.high));
            buffer.high = f64::INFINITY;
        }
        if level <= buffer.dregs {
            self.samples.put_crossing(index, Edge::Empty, self.number, when(buffer.dregs));
            buffer.dregs = f64::NEG_INFINITY;
        }
        if buffer.taken >= buffer.brim {
            let (over, slope) = (buffer.taken - buffer.brim, buffer.taken_slope);
            let when = if slope == 0.0 { now } else { (now - over / slope).clamp(0.0, now) };
            self.samples.put_crossing(index, Edge::Full, self.number, when);
            buffer.brim = f64::INFINITY;
        }
    }

    /// Reckons how a buffer moves from now on, and when it comes to a limit. One that leaves its limit ties nobody any more.
    pub fn refresh(&mut self, index: usize) {
        let (mut sent, mut arriving, mut going) = (0.0, 0.0, 0.0);
        for flow in self.setup.chain.coming_to(index) {
            let rate = flow.share * self.state.rate[flow.stage()];
            sent += rate;
            arriving += if flow.line == NO_LINE { rate } else { self.state.lines[flow.line as usize].rate };
        }
        for flow in self.setup.chain.going_from(index) {
            going += flow.share * self.state.rate[flow.stage()];
        }
        let (level_slope, taken_slope) = (arriving - going, sent - going);
        let buffer = &mut self.state.buffers[index];
        (buffer.level_slope, buffer.taken_slope) = (level_slope, taken_slope);
        if buffer.empty | buffer.full {
            self.refresh_pinned(index);
        }
        self.clock_buffer(index);
    }

    #[cold]
    fn refresh_pinned(&mut self, index: usize) {
        let chain = self.setup.chain;
        let around = chain.coming_to(index).iter().chain(chain.going_from(index));
        let close = ALIKE * around.fold(0.0, |sum, flow| sum + flow.share * self.state.want[flow.stage()]);
        let buffer = &mut self.state.buffers[index];
        let leaves_empty = buffer.empty && buffer.level_slope > close;
        let leaves_full = buffer.full && buffer.taken_slope < -close;
        if buffer.empty && !leaves_empty {
            buffer.level_slope = 0.0;
        }
        if buffer.full && !leaves_full {
            buffer.taken_slope = 0.0;
        }
        (buffer.empty, buffer.full) = (buffer.empty && !leaves_empty, buffer.full && !leaves_full);
        let mut held = false;
        if leaves_empty {
            self.tie(index, Hold::Starved, false);
            held |= chain.going_from(index).iter().any(|flow| self.state.take_limits[flow.link()].is_finite());
        }
        if leaves_full {
            self.tie(index, Hold::Blocked, false);
            held |= chain.coming_to(index).iter().any(|flow| self.state.give_limits[flow.link()].is_finite());
        }
        if held {
            self.state.released.push(index);
        }
    }

    /// Has what flows around a buffer found anew in a little while.
    pub fn again(&mut self, index: usize) {
        self.state.buffers[index].again_at = self.now + self.setup.look_ahead * SOON;
        self.clock_buffer(index);
    }

    fn clock_buffer(&mut self, index: usize) {
        let capacity = self.setup.chain.buffers[index].capacity;
        let buffer = &self.state.buffers[index];
        // Nearly always no limit comes near before the flows change again: that costs no division.
        let ahead = self.setup.look_ahead;
        let (mut at, mut next) = (self.now + ahead, Next::Nothing);
        if buffer.level + buffer.level_slope * ahead <= 0.0 && !buffer.empty && buffer.level_slope < 0.0 {
            (at, next) = (self.now + buffer.level.max(0.0) / -buffer.level_slope, Next::Empties);
        }
        if buffer.taken + buffer.taken_slope * ahead >= capacity && !buffer.full && buffer.taken_slope > 0.0 {
            let fills = self.now + (capacity - buffer.taken).max(0.0) / buffer.taken_slope;
            if fills < at {
                (at, next) = (fills, Next::Fills);
            }
        }
        let mark = if buffer.level_slope < 0.0 { buffer.look_below } else { buffer.look_above };
        if buffer.level_slope != 0.0 && (buffer.level + buffer.level_slope * ahead - mark) * buffer.level_slope >= 0.0 {
            let looked = self.now + ((mark - buffer.level) / buffer.level_slope).max(0.0);
            if looked < at {
                (at, next) = (looked, Next::Look);
            }
        }
        if self.setup.mixed[index] {
            let lot = self.lot_at(index);
            if lot < at {
                (at, next) = (lot, Next::Lot);
            }
        }
        if buffer.level_slope == 0.0 && buffer.taken_slope == 0.0 {
            at = f64::INFINITY;
        }
        if buffer.again_at < at {
            (at, next) = (buffer.again_at, Next::Again);
        }
        self.state.buffers[index].next = next;
        self.state.buffer_clocks.set(index, at);
    }
}
