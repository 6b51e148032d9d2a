//! One path: from a drawn start to the horizon, from event to event. Between events every rate is constant and every level a
//! straight line, so nothing is stepped. What stages do is in `stages`, what buffers do in `buffers`, what flows where limits are
//! reached in `balance`, what goes in lots in `lots`.

use super::samples::{Samples, level_bits};
use super::setup::Setup;
use super::state::{Arrival, State};

pub(super) struct Path<'a> {
    pub setup: &'a Setup<'a>,
    pub state: &'a mut State,
    pub samples: &'a mut Samples,
    pub number: usize,
    pub now: f64,
    pub events: u64,
    /// The next point of the grid.
    point: usize,
    next_point: f64,
}

impl<'a> Path<'a> {
    pub fn new(setup: &'a Setup<'a>, state: &'a mut State, samples: &'a mut Samples, number: usize) -> Self {
        let next_point = if setup.points > 0 { 0.0 } else { f64::INFINITY };
        Self { setup, state, samples, number, now: 0.0, events: 0, point: 0, next_point }
    }

    /// Runs it to the horizon.
    pub fn run(&mut self) {
        self.begin();
        self.play();
        self.end();
    }

    /// From event to event. A path that has too many is broken off: all stays as it was then.
    pub fn play(&mut self) {
        while self.events < self.setup.events_max {
            let (stage, stage_at) = self.state.stage_clocks.earliest();
            let (buffer, buffer_at) = self.state.buffer_clocks.earliest();
            let (line, line_at) = self.state.line_clocks.earliest();
            let (machine, machine_at) = self.state.machine_clocks.earliest();
            let at = stage_at.min(buffer_at).min(line_at.min(machine_at));
            if at >= self.setup.horizon {
                self.tell_levels(f64::INFINITY);
                self.now = self.setup.horizon;
                return;
            }
            if at >= self.next_point {
                self.tell_levels(at);
            }
            self.now = self.now.max(at);
            self.events += 1;
            if at == stage_at {
                self.stage_event(stage);
            } else if at == line_at {
                self.arrival(line);
            } else if at == machine_at {
                self.lot_done(machine);
            } else {
                self.buffer_event(buffer);
            }
        }
        self.samples.broken_off += 1;
        for buffer in 0..self.state.buffers.len() {
            self.advance_buffer(buffer);
            self.state.buffers[buffer].level_slope = 0.0;
        }
    }

    pub fn begin(&mut self) {
        self.state.prepare(self.setup, self.number as u64);
        for stage in 0..self.setup.stages.len() {
            self.begin_stage(stage);
        }
        for line in 0..self.setup.lines.len() {
            self.begin_line(line);
        }
        for feed in 0..self.setup.feeds.len() {
            self.begin_feed(feed);
        }
        for buffer in 0..self.setup.levels.len() {
            self.begin_buffer(buffer);
        }
        for stage in 0..self.setup.stages.len() {
            let want = self.wanted(stage);
            self.state.want[stage] = want;
            self.state.trial[stage] = if self.setup.stages[stage].lots.is_some() { 0.0 } else { want };
            self.set_rate(stage);
            self.set_busy(stage, 1.0);
        }
        for buffer in 0..self.setup.levels.len() {
            self.refresh(buffer);
        }
        self.state.to_try.extend(0..self.setup.machines.len());
        self.settle();
    }

    fn begin_line(&mut self, index: usize) {
        let setup = &self.setup.lines[index];
        let line = &mut self.state.lines[index];
        line.rate = setup.rate.unwrap_or(0.0);
        line.queue.extend(setup.changes.iter().map(|&(at, rate)| Arrival { at, rate, lump: 0.0 }));
        let under_way = match setup.rate {
            Some(_) => setup.under_way,
            None => {
                let flows = self.setup.stages[setup.stage].lots.is_none();
                let rate = if flows { setup.share * self.wanted(setup.stage) } else { 0.0 };
                self.state.lines[index].rate = rate;
                rate * setup.lag
            }
        };
        self.state.buffers[setup.buffer].taken += under_way;
        self.clock_line(index);
    }

    pub fn end(&mut self) {
        for stage in 0..self.setup.stages.len() {
            self.advance_stage(stage);
            // A mark at the horizon may lie just beyond it, as sums of fractions do.
            let run = &self.state.stages[stage];
            for mark in run.mark..self.setup.marks[stage].len() {
                self.samples.put_mark(self.setup.marks[stage].start + mark, self.number, run.done);
            }
        }
        for buffer in 0..self.setup.levels.len() {
            self.advance_buffer(buffer);
        }
        self.tell_levels(f64::INFINITY);
        self.samples.end_path(self.number);
        self.samples.events += self.events;
        self.samples.add_hours(self.state);
    }

    pub fn send(&mut self, line: usize, arrival: Arrival) {
        let queue = &mut self.state.lines[line].queue;
        match queue.back_mut() {
            // Changed again at the same moment: nothing has flowed at the rate in between.
            Some(last) if last.at == arrival.at => (last.rate, last.lump) = (arrival.rate, last.lump + arrival.lump),
            _ => queue.push_back(arrival),
        }
        if queue.len() == 1 {
            self.clock_line(line);
        }
    }

    fn clock_line(&mut self, line: usize) {
        let next = self.state.lines[line].queue.front();
        self.state.line_clocks.set(line, next.map_or(f64::INFINITY, |arrival| arrival.at));
    }

    /// What was sent a lag ago is there.
    fn arrival(&mut self, index: usize) {
        if index >= self.setup.lines.len() {
            return self.load_from_elsewhere(index);
        }
        let buffer = self.setup.lines[index].buffer;
        self.advance_buffer(buffer);
        let line = &mut self.state.lines[index];
        let Some(arrival) = line.queue.pop_front() else { return };
        line.rate = arrival.rate;
        self.clock_line(index);
        if arrival.lump > 0.0 {
            self.lump(buffer, arrival.lump, 0.0);
            self.try_around(buffer);
            self.settle();
        } else if self.state.buffers[buffer].empty {
            self.balance_around_buffer(buffer);
        }
        self.refresh(buffer);
    }

    fn begin_feed(&mut self, feed: usize) {
        let index = self.setup.lines.len() + feed;
        let loads = self.setup.feeds[feed].loads.iter().map(|&(at, lump)| Arrival { at, rate: 0.0, lump });
        self.state.lines[index].queue.extend(loads);
        self.clock_line(index);
    }

    /// As much of a load as there is room for; the rest is driven back.
    fn load_from_elsewhere(&mut self, index: usize) {
        let buffer = self.setup.feeds[index - self.setup.lines.len()].buffer;
        let load = self.state.lines[index].queue.pop_front();
        self.clock_line(index);
        self.advance_buffer(buffer);
        let room = self.setup.chain.buffers[buffer].capacity - self.state.buffers[buffer].taken;
        let amount = load.map_or(0.0, |load| load.lump.min(room));
        if amount > 0.0 {
            self.lump(buffer, amount, amount);
            self.try_around(buffer);
            self.settle();
            while let Some(freed) = self.state.unpinned.pop() {
                self.balance_around_buffer(freed);
            }
        }
        self.refresh(buffer);
    }

    /// Notes all levels at the points of the grid until `until`, where nothing happens before.
    fn tell_levels(&mut self, until: f64) {
        while self.next_point <= until && self.point < self.setup.points {
            let levels = self.samples.levels_at(self.point, self.number);
            for (level, buffer) in levels.iter_mut().zip(&self.state.buffers) {
                *level = level_bits(buffer.level + buffer.level_slope * (self.next_point - buffer.since));
            }
            self.point += 1;
            self.next_point = self.point as f64 * self.setup.step;
        }
        if self.point >= self.setup.points {
            self.next_point = f64::INFINITY;
        }
    }

    pub fn advance_around(&mut self, stage: usize) {
        self.advance_stage(stage);
        let works = &self.setup.chain.stages[stage];
        for take in works.takes.clone() {
            self.advance_buffer(self.setup.chain.takes[take].buffer);
        }
        for give in works.gives.clone() {
            self.advance_buffer(self.setup.chain.gives[give].buffer);
        }
    }

    pub fn refresh_around(&mut self, stage: usize) {
        let works = &self.setup.chain.stages[stage];
        for take in works.takes.clone() {
            self.refresh(self.setup.chain.takes[take].buffer);
        }
        for give in works.gives.clone() {
            self.refresh(self.setup.chain.gives[give].buffer);
        }
    }
}
