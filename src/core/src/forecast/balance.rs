//! What flows while buffers are at their limits: an empty buffer gives no more than comes in, a full one takes no more than goes
//! out. The largest rates that keep to this are found by going over the limits to and fro until nothing changes. Where a limit
//! touches several stages, each gets the same part of what it wants, and what one of them cannot use is left to the others.

use super::chain::{Flow, NO_LINE};
use super::path::Path;
use super::samples::Hold;

/// A series of stages is settled after one way to and fro; meshes and rings come closer with each.
const WAYS_MAX: usize = 64;
const WAYS_FEASIBLE_MAX: usize = 4_096;
/// Limits that go while they are counted with are few.
const ROUNDS_MAX: usize = 8;
/// Rates that differ by less than this share are the same.
const ALIKE: f64 = 1e-13;

/// The two sides on which a buffer can limit its neighbours.
#[derive(Clone, Copy)]
enum Side {
    Takers,
    Givers,
}

impl Path<'_> {
    /// Finds the rates around a stage anew, as far as they hang together through limits.
    pub fn balance_around_stage(&mut self, stage: usize) {
        self.begin_cluster();
        self.join_stage(stage);
        self.balance();
    }

    /// Finds the rates of the neighbours of a buffer anew, and of all that hangs together with them through limits.
    pub fn balance_around_buffer(&mut self, buffer: usize) {
        self.begin_cluster();
        let chain = self.setup.chain;
        chain.coming_to(buffer).iter().chain(chain.going_from(buffer)).for_each(|flow| self.join_stage(flow.stage()));
        self.balance();
    }

    fn begin_cluster(&mut self) {
        let cluster = &mut self.state.cluster;
        cluster.stages.drain(..).for_each(|stage| cluster.has_stage[stage] = false);
        cluster.buffers.drain(..).for_each(|buffer| cluster.has_buffer[buffer] = false);
    }

    fn join_stage(&mut self, stage: usize) {
        if self.setup.stages[stage].lots.is_some() || std::mem::replace(&mut self.state.cluster.has_stage[stage], true) {
            return;
        }
        self.state.cluster.stages.push(stage);
        if self.state.tied[stage] > 0 {
            let (chain, works) = (self.setup.chain, &self.setup.chain.stages[stage]);
            chain.takes[works.takes.clone()].iter().for_each(|take| self.join_buffer(take.buffer, false));
            chain.gives[works.gives.clone()].iter().for_each(|give| self.join_buffer(give.buffer, give.line != NO_LINE));
        }
    }

    /// A buffer that is only empty does not care what is sent to it by a `late` link.
    fn join_buffer(&mut self, buffer: usize, late: bool) {
        let run = &self.state.buffers[buffer];
        let matters = run.full || (run.empty && !late);
        if !matters || std::mem::replace(&mut self.state.cluster.has_buffer[buffer], true) {
            return;
        }
        self.state.cluster.buffers.push(buffer);
        let (chain, full) = (self.setup.chain, run.full);
        chain.going_from(buffer).iter().for_each(|flow| self.join_stage(flow.stage()));
        let coming = chain.coming_to(buffer).iter().filter(|flow| full || flow.line == NO_LINE);
        coming.for_each(|flow| self.join_stage(flow.stage()));
    }

    /// Finds the rates of the cluster from what its stages want and the limits that hold now, and changes what has changed.
    fn balance(&mut self) {
        self.state.cluster.buffers.sort_unstable();
        self.state.released.clear();
        for _ in 0..ROUNDS_MAX {
            self.solve();
            if self.turns_back() {
                break;
            }
            self.state.released.clear();
            self.apply();
            if self.state.released.is_empty() {
                return;
            }
            // A limit that was counted with holds no more: without it there may be more.
        }
        // In a mesh no rates may be left between too little and too much: those stay that are not too much, for a while.
        self.state.trial.clone_from(&self.state.rate);
        while let Some(buffer) = self.state.released.pop() {
            self.again(buffer);
        }
    }

    /// Whether the trial rates would bring a buffer back to the limit that it has just left.
    fn turns_back(&self) -> bool {
        let back = |&buffer: &usize| {
            let (run, capacity) = (&self.state.buffers[buffer], self.setup.chain.buffers[buffer].capacity);
            let (going, sent) = (self.going(buffer), self.moved(self.setup.chain.coming_to(buffer)));
            (run.level <= 0.0 && self.arriving(buffer) < going) || (run.taken >= capacity && sent > going)
        };
        self.state.released.iter().any(back)
    }

    fn solve(&mut self) {
        for place in 0..self.state.cluster.stages.len() {
            let stage = self.state.cluster.stages[place];
            self.state.trial[stage] = self.state.want[stage];
            let works = &self.setup.chain.stages[stage];
            self.state.take_limits[works.takes.clone()].fill(f64::INFINITY);
            self.state.give_limits[works.gives.clone()].fill(f64::INFINITY);
        }
        if !self.state.cluster.buffers.is_empty() {
            self.settle_limits();
            self.make_feasible();
        }
    }

    fn settle_limits(&mut self) {
        let buffers = self.state.cluster.buffers.len();
        for way in 0..WAYS_MAX {
            let mut changed = false;
            for step in 0..buffers {
                let buffer = self.state.cluster.buffers[if way % 2 == 0 { step } else { buffers - 1 - step }];
                if self.state.buffers[buffer].empty {
                    changed |= self.ration(buffer, Side::Takers);
                }
                if self.state.buffers[buffer].full {
                    changed |= self.ration(buffer, Side::Givers);
                }
            }
            if !changed {
                break;
            }
        }
    }

    /// Shares what a buffer lets through among the stages on one side of it, by what each could do if this buffer did not limit
    /// it. Says whether that changed anything.
    fn ration(&mut self, buffer: usize, side: Side) -> bool {
        let available = match side {
            Side::Takers => self.arriving(buffer),
            Side::Givers => self.going(buffer),
        };
        let flows = match side {
            Side::Takers => self.setup.chain.going_from(buffer),
            Side::Givers => self.setup.chain.coming_to(buffer),
        };
        let part = self.part_for_each(flows, (side, buffer), available);
        let mut changed = false;
        for flow in flows {
            let (otherwise, part) = (self.otherwise(flow.stage(), side, buffer), part * self.state.want[flow.stage()]);
            let limit = if part < otherwise { part } else { f64::INFINITY };
            let limits = match side {
                Side::Takers => &mut self.state.take_limits,
                Side::Givers => &mut self.state.give_limits,
            };
            let before = std::mem::replace(&mut limits[flow.link()], limit);
            let alike = limit == before || (limit - before).abs() <= ALIKE * otherwise;
            changed |= !alike;
            self.state.trial[flow.stage()] = otherwise.min(limit);
        }
        changed
    }

    /// The part of what it wants that each can have, so that all of what is available is used; infinite where that is more than
    /// enough. Who cannot use its part leaves the rest to the others, whose part grows: a few steps, as many as there are stages.
    fn part_for_each(&self, flows: &[Flow], (side, buffer): (Side, usize), available: f64) -> f64 {
        let mut part = 0.0;
        loop {
            let (mut left, mut wanted) = (available, 0.0);
            for flow in flows {
                let (want, otherwise) = (self.state.want[flow.stage()], self.otherwise(flow.stage(), side, buffer));
                if otherwise <= part * want {
                    left -= flow.share * otherwise;
                } else {
                    wanted += flow.share * want;
                }
            }
            if wanted == 0.0 {
                return f64::INFINITY;
            }
            let next = left.max(0.0) / wanted;
            if next <= part {
                return part;
            }
            part = next;
        }
    }

    /// What a stage could do if one side of one buffer did not limit it.
    fn otherwise(&self, stage: usize, side: Side, buffer: usize) -> f64 {
        if self.setup.stages[stage].lots.is_some() {
            return 0.0;
        }
        let (chain, works) = (self.setup.chain, &self.setup.chain.stages[stage]);
        let mut most = self.state.want[stage];
        for take in works.takes.clone() {
            if !(matches!(side, Side::Takers) && chain.takes[take].buffer == buffer) {
                most = most.min(self.state.take_limits[take]);
            }
        }
        for give in works.gives.clone() {
            if !(matches!(side, Side::Givers) && chain.gives[give].buffer == buffer) {
                most = most.min(self.state.give_limits[give]);
            }
        }
        most
    }

    /// Flow into a buffer now, by the trial rates.
    fn arriving(&self, buffer: usize) -> f64 {
        self.setup.chain.coming_to(buffer).iter().fold(0.0, |sum, flow| {
            sum + match self.state.lines.get(flow.line as usize) {
                Some(line) => line.rate,
                None => flow.share * self.state.trial[flow.stage()],
            }
        })
    }

    /// What all these move, by the trial rates.
    fn moved(&self, flows: &[Flow]) -> f64 {
        flows.iter().fold(0.0, |sum, flow| sum + flow.share * self.state.trial[flow.stage()])
    }

    fn going(&self, buffer: usize) -> f64 {
        self.moved(self.setup.chain.going_from(buffer))
    }

    /// Cuts what still asks for more than there is, until nothing does. Rates only fall, so this comes to an end; a ring that
    /// loses next to nothing in a round would come to it late, and is stopped.
    fn make_feasible(&mut self) {
        let buffers = self.state.cluster.buffers.len();
        for way in 0..=WAYS_FEASIBLE_MAX + buffers {
            let mut sound = true;
            for place in 0..buffers {
                let buffer = self.state.cluster.buffers[place];
                let enough = if way < WAYS_FEASIBLE_MAX { 1.0 } else { 0.0 };
                if self.state.buffers[buffer].empty {
                    sound &= self.cut(self.setup.chain.going_from(buffer), self.arriving(buffer), enough);
                }
                if self.state.buffers[buffer].full {
                    sound &= self.cut(self.setup.chain.coming_to(buffer), self.going(buffer), enough);
                }
            }
            if sound {
                break;
            }
        }
    }

    fn cut(&mut self, flows: &[Flow], available: f64, enough: f64) -> bool {
        let asked = self.moved(flows);
        let sound = asked <= available * (1.0 + ALIKE);
        if !sound {
            for flow in flows {
                let rate = self.state.trial[flow.stage()] * enough * available / asked;
                let stands = rate < ALIKE * self.state.want[flow.stage()];
                self.state.trial[flow.stage()] = if stands { 0.0 } else { rate };
            }
        }
        sound
    }

    /// Takes over the trial rates, and who is held up by whom.
    fn apply(&mut self) {
        let stages = self.state.cluster.stages.len();
        for place in 0..stages {
            let stage = self.state.cluster.stages[place];
            let short = self.state.trial[stage] < self.state.want[stage] * (1.0 - ALIKE);
            self.state.held_by[stage] = if short { self.tightest(stage) } else { None };
        }
        self.state.changed.clear();
        for place in 0..stages {
            let stage = self.state.cluster.stages[place];
            let (want, rate) = (self.state.want[stage], self.state.trial[stage]);
            let held = self.state.held_by[stage];
            let (starved, blocked) = match held {
                Some((Hold::Starved, _)) => (1.0 - rate / want, 0.0),
                Some((Hold::Blocked, _)) => (0.0, 1.0 - rate / want),
                None => (0.0, 0.0),
            };
            let by = if held.is_some() { self.holder(stage) } else { self.setup.stages.len() };
            let run = &self.state.stages[stage];
            let differs = (run.starved, run.blocked, run.by) != (starved, blocked, by);
            if differs || rate != self.state.rate[stage] {
                self.advance_around(stage);
                let run = &mut self.state.stages[stage];
                (run.starved, run.blocked, run.by) = (starved, blocked, by);
                if rate != self.state.rate[stage] {
                    self.state.changed.push(stage);
                }
                self.set_busy(stage, if want > 0.0 { rate / want } else { 0.0 });
            }
        }
        for place in 0..self.state.changed.len() {
            self.set_rate(self.state.changed[place]);
        }
        for place in 0..self.state.changed.len() {
            self.refresh_around(self.state.changed[place]);
        }
    }

    /// The link of a stage that lets through least.
    fn tightest(&self, stage: usize) -> Option<(Hold, usize)> {
        let (chain, works) = (self.setup.chain, &self.setup.chain.stages[stage]);
        let takes = works.takes.clone().map(|take| (self.state.take_limits[take], Hold::Starved, chain.takes[take].buffer));
        let gives = works.gives.clone().map(|give| (self.state.give_limits[give], Hold::Blocked, chain.gives[give].buffer));
        let mut tightest: Option<(f64, Hold, usize)> = None;
        for (limit, hold, buffer) in takes.chain(gives) {
            if tightest.is_none_or(|(least, _, _)| limit < least) {
                tightest = Some((limit, hold, buffer));
            }
        }
        tightest.map(|(_, hold, buffer)| (hold, buffer))
    }

    /// Who holds a stage up: followed through empty buffers upstream and full ones downstream, at each to the neighbour that does
    /// least against its plan, to one that nobody holds up. The number of stages stands for nobody.
    pub fn holder(&self, stage: usize) -> usize {
        let mut at = stage;
        for _ in 0..self.setup.stages.len() {
            let Some((hold, buffer)) = self.state.held_by[at] else { break };
            let next = match hold {
                Hold::Starved => self.slowest(self.setup.chain.coming_to(buffer)),
                Hold::Blocked => self.slowest(self.setup.chain.going_from(buffer)),
            };
            match next {
                Some(next) if next != stage => at = next,
                // A ring that holds itself up.
                Some(_) => break,
                // Nobody gives or takes there.
                None => return self.setup.stages.len(),
            }
        }
        at
    }

    fn slowest(&self, neighbours: &[Flow]) -> Option<usize> {
        if let [only] = neighbours {
            return Some(only.stage());
        }
        let mut slowest: Option<(usize, f64)> = None;
        for flow in neighbours {
            let stage = flow.stage();
            let planned = self.setup.schedules[stage].pieces[self.state.stages[stage].piece].rate;
            let rate = match self.setup.stages[stage].lots {
                None => self.state.trial[stage],
                Some(_) => self.state.want[stage] * self.state.stages[stage].busy,
            };
            let ahead = flow.share * (rate - planned);
            if slowest.is_none_or(|(_, least)| ahead < least) {
                slowest = Some((stage, ahead));
            }
        }
        slowest.map(|(stage, _)| stage)
    }
}
