//! Stages that work in lots: each of their machines takes a lot whole when there is one, holds it for its service, and gives it
//! whole when there is room; until then it holds it (blocking after service). A buffer without capacity passes a lot from a machine
//! that is done to one that waits.

use super::chain::{Link, NO_LINE};
use super::path::Path;
use super::samples::{Edge, Hold};
use super::state::{Arrival, Doing, Machine};

/// Sums of shares of lots are not exact: a lot fits that is too large by this share of it.
const SLACK: f64 = 1e-9;

impl Path<'_> {
    pub fn lot_done(&mut self, machine: usize) {
        self.turn_to(machine, Doing::Done);
        self.state.to_try.push(machine);
        self.settle();
        if self.state.machines[machine].doing != Doing::Works {
            self.state.machine_clocks.set(machine, f64::INFINITY);
        }
    }

    /// Its pace has changed: what is in work is finished in its time, unless the stage stands.
    pub fn want_lots(&mut self, stage: usize, before: f64, want: f64) {
        let Some(lots) = &self.setup.stages[stage].lots else { return };
        if (before > 0.0) == (want > 0.0) {
            return;
        }
        for machine in lots.machines.clone() {
            match self.state.machines[machine].doing {
                Doing::Works => {
                    let left = self.state.machine_clocks.get(machine) - self.now;
                    self.turn_to(machine, Doing::Pauses(left));
                    self.state.machine_clocks.set(machine, f64::INFINITY);
                }
                Doing::Pauses(left) => self.start(machine, left),
                // Who stands because of itself waits for nobody.
                Doing::Waits => self.turn_to(machine, Doing::Waits),
                Doing::Done => {}
            }
        }
        self.state.to_try.extend(lots.machines.clone());
        self.settle();
    }

    /// All machines that wait for a lot out of a buffer, or for room in it, are to try again.
    pub fn try_around(&mut self, buffer: usize) {
        self.try_takers(buffer);
        self.try_givers(buffer);
    }

    fn try_takers(&mut self, buffer: usize) {
        for flow in self.setup.chain.going_from(buffer) {
            self.try_those(flow.stage(), Doing::Waits);
        }
    }

    fn try_givers(&mut self, buffer: usize) {
        for flow in self.setup.chain.coming_to(buffer) {
            self.try_those(flow.stage(), Doing::Done);
        }
    }

    fn try_those(&mut self, stage: usize, doing: Doing) {
        if let Some(lots) = &self.setup.stages[stage].lots {
            // The last that is noted tries first.
            for machine in lots.machines.clone().rev() {
                if self.state.machines[machine].doing == doing {
                    self.state.to_try.push(machine);
                }
            }
        }
    }

    /// Moves lots as far as they go now, and notes who waits for what.
    pub fn settle(&mut self) {
        if self.setup.machines.is_empty() {
            return;
        }
        while let Some(machine) = self.state.to_try.pop() {
            if self.state.machines[machine].doing == Doing::Done {
                self.give(machine);
            }
            if self.state.machines[machine].doing == Doing::Waits {
                self.take(machine);
            }
        }
        while let Some(buffer) = self.state.unpinned.pop() {
            self.balance_around_buffer(buffer);
        }
        self.note_machines();
        for place in 0..self.setup.mixed_buffers.len() {
            let buffer = self.setup.mixed_buffers[place];
            self.advance_buffer(buffer);
            self.refresh(buffer);
        }
    }

    /// When a buffer will have enough for a lot that is waited for, or room for one.
    pub fn lot_at(&self, buffer: usize) -> f64 {
        let run = &self.state.buffers[buffer];
        let mut at = f64::INFINITY;
        if run.level_slope > 0.0 {
            for flow in self.setup.chain.going_from(buffer) {
                if self.waits(flow.stage(), (Hold::Starved, buffer)) {
                    at = at.min(self.now + (self.part(flow.stage(), flow.share) - run.level).max(0.0) / run.level_slope);
                }
            }
        }
        if run.taken_slope < 0.0 {
            for flow in self.setup.chain.coming_to(buffer) {
                if self.waits(flow.stage(), (Hold::Blocked, buffer)) {
                    let room = self.setup.chain.buffers[buffer].capacity - run.taken;
                    let part = self.part(flow.stage(), self.setup.chain.gives[flow.link()].in_all);
                    at = at.min(self.now + (part - room).max(0.0) / -run.taken_slope);
                }
            }
        }
        at
    }

    /// Puts `amount` into a buffer (or takes it out), of which `taken` had no room of its own before.
    pub fn lump(&mut self, buffer: usize, amount: f64, taken: f64) {
        self.advance_buffer(buffer);
        let run = &mut self.state.buffers[buffer];
        run.level += amount;
        run.taken += taken;
        if run.empty && amount > 0.0 {
            run.empty = false;
            self.state.unpinned.push(buffer);
            self.tie(buffer, Hold::Starved, false);
        }
        let run = &mut self.state.buffers[buffer];
        if run.full && taken < 0.0 {
            run.full = false;
            self.state.unpinned.push(buffer);
            self.tie(buffer, Hold::Blocked, false);
        }
        let run = &self.state.buffers[buffer];
        if run.level <= run.low || run.level >= run.high {
            self.cross(buffer);
        }
    }

    fn take(&mut self, machine: usize) {
        let stage = self.setup.machines[machine];
        let want = self.state.want[stage];
        let Some(lots) = self.setup.stages[stage].lots.as_ref().filter(|_| want > 0.0) else { return };
        let chain = self.setup.chain;
        let takes = chain.stages[stage].takes.clone();
        for take in takes.clone() {
            let link = &chain.takes[take];
            self.advance_buffer(link.buffer);
            if self.state.buffers[link.buffer].level < self.part_of_lot(link) * (1.0 - SLACK) {
                self.wait_for(machine, Hold::Starved, link.buffer);
                // One that found no room may pass its lot on to this one.
                return self.try_givers(link.buffer);
            }
        }
        self.advance_stage(stage);
        for take in takes {
            let part = self.part_of_lot(&chain.takes[take]);
            self.lump(chain.takes[take].buffer, -part, -part);
            self.try_givers(chain.takes[take].buffer);
        }
        let mean = lots.size * lots.machines.len() as f64 / want;
        let service = mean * lots.service.draw(&mut self.state.stages[stage].lots);
        self.start(machine, service);
    }

    fn give(&mut self, machine: usize) {
        let stage = self.setup.machines[machine];
        let Some(lots) = &self.setup.stages[stage].lots else { return };
        let chain = self.setup.chain;
        let gives = chain.stages[stage].gives.clone();
        for give in gives.clone() {
            let link = &chain.gives[give];
            self.advance_buffer(link.buffer);
            let part = link.in_all * lots.size;
            let free = chain.buffers[link.buffer].capacity - self.state.buffers[link.buffer].taken;
            if part * (1.0 - SLACK) > free && self.passes_to(link, part, free).is_none() {
                return self.wait_for(machine, Hold::Blocked, link.buffer);
            }
        }
        self.advance_stage(stage);
        self.state.stages[stage].done += lots.size;
        self.turn_to(machine, Doing::Waits);
        for give in gives {
            let link = &chain.gives[give];
            let part = self.part_of_lot(link);
            if link.line == NO_LINE {
                let free = chain.buffers[link.buffer].capacity - self.state.buffers[link.buffer].taken;
                let next = if part * (1.0 - SLACK) > free { self.passes_to(link, part, free) } else { None };
                self.lump(link.buffer, part, part);
                match next {
                    Some(next) => self.take(next),
                    None => self.try_takers(link.buffer),
                }
            } else {
                let line = &self.state.lines[link.line as usize];
                let rate = line.queue.back().map_or(line.rate, |last| last.rate);
                self.lump(link.buffer, 0.0, part);
                self.send(link.line as usize, Arrival { at: self.now + link.lag, rate, lump: part });
            }
        }
    }

    /// A machine that waits for this very lot, so that it needs no room of its own.
    fn passes_to(&self, link: &Link, part: f64, free: f64) -> Option<usize> {
        if link.line != NO_LINE {
            return None;
        }
        let chain = self.setup.chain;
        for taker in chain.going_from(link.buffer) {
            let stage = taker.stage();
            let Some(lots) = &self.setup.stages[stage].lots else { continue };
            let need = self.part(stage, taker.share);
            let enough = self.state.buffers[link.buffer].level + part >= need * (1.0 - SLACK);
            let fits = part - need <= free + SLACK * part;
            let others = chain.stages[stage].takes.clone().filter(|other| *other != taker.link());
            let mut others = others.map(|other| &chain.takes[other]);
            let complete = others.all(|other| self.state.buffers[other.buffer].level >= self.part_of_lot(other) * (1.0 - SLACK));
            if enough && fits && complete && self.state.want[stage] > 0.0 {
                let waits = |machine: &usize| self.state.machines[*machine].doing == Doing::Waits;
                if let Some(machine) = lots.machines.clone().find(waits) {
                    return Some(machine);
                }
            }
        }
        None
    }

    fn part_of_lot(&self, link: &Link) -> f64 {
        self.part(link.stage, link.share)
    }

    fn part(&self, stage: usize, share: f64) -> f64 {
        self.setup.stages[stage].lots.as_ref().map_or(0.0, |lots| share * lots.size)
    }

    fn waits(&self, stage: usize, held: (Hold, usize)) -> bool {
        let Some(lots) = &self.setup.stages[stage].lots else { return false };
        lots.machines.clone().any(|machine| self.state.machines[machine].held == Some(held))
    }

    fn wait_for(&mut self, machine: usize, hold: Hold, buffer: usize) {
        if self.state.machines[machine].held != Some((hold, buffer)) {
            self.state.machines[machine].held = Some((hold, buffer));
            self.stir(self.setup.machines[machine]);
            let edge = if hold == Hold::Starved { Edge::Empty } else { Edge::Full };
            self.samples.put_crossing(buffer, edge, self.number, self.now);
        }
    }

    fn start(&mut self, machine: usize, hours: f64) {
        self.turn_to(machine, Doing::Works);
        self.state.machine_clocks.set(machine, self.now + hours);
    }

    fn turn_to(&mut self, machine: usize, doing: Doing) {
        self.state.machines[machine] = Machine { doing, held: None };
        self.stir(self.setup.machines[machine]);
    }

    fn stir(&mut self, stage: usize) {
        if !std::mem::replace(&mut self.state.stages[stage].stirred, true) {
            self.state.stirred.push(stage);
        }
    }

    /// What the machines that changed do now, for the hours of their stages and their next stops.
    fn note_machines(&mut self) {
        while let Some(stage) = self.state.stirred.pop() {
            self.state.stages[stage].stirred = false;
            self.count_machines(stage);
        }
        // Who holds whom up may have changed without them.
        for &stage in &self.setup.lot_stages {
            if self.state.held_by[stage].is_some() {
                let by = self.holder(stage);
                if by != self.state.stages[stage].by {
                    self.advance_stage(stage);
                    self.state.stages[stage].by = by;
                }
            }
        }
    }

    fn count_machines(&mut self, stage: usize) {
        let Some(lots) = &self.setup.stages[stage].lots else { return };
        let (mut busy, mut starved, mut blocked, mut held) = (0.0, 0.0, 0.0, None);
        for machine in lots.machines.clone() {
            let machine = &self.state.machines[machine];
            busy += f64::from(machine.doing == Doing::Works);
            match machine.held {
                Some((Hold::Starved, _)) => starved += 1.0,
                Some((Hold::Blocked, _)) => blocked += 1.0,
                None => {}
            }
            held = held.or(machine.held);
        }
        let all = lots.machines.len() as f64;
        self.advance_stage(stage);
        self.state.held_by[stage] = held;
        let run = &mut self.state.stages[stage];
        (run.starved, run.blocked) = (starved / all, blocked / all);
        self.set_busy(stage, busy / all);
    }
}
