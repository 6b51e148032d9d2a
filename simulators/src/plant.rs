//! The mine itself: stages, buffers, transport, machines, in steps of one second. Mass is counted in grams and conserved to
//! the gram. It knows no sensor, no protocol and no scenario: what goes wrong arrives as `Effects`, what is done about it as `Help`.

mod chances;

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Arc;

use crate::acts::Help;
use crate::noise::Noise;
use crate::rng::{Rng, Wander};
use crate::site::{GRAMS, MILLION, SignalKind, Site, Stage, grams};

pub(crate) use chances::{CHASE, Chance, Done};

/// For how long a stage's pace keeps wandering to one side of its nominal rate.
const WANDER_SECS: f64 = 600.0;
/// A stage that is behind its plan works faster by this share for each minute, up to the limit; ahead, slower.
const CHASE_PER_MINUTE: f64 = 0.015;
const CHASE_MAX: f64 = 0.10;
/// A stage behind a small tank follows its level: share of pace for a whole target of deviation.
const LEVEL_GAIN: f64 = 1.5;
const SMALL_TANK_HOURS: f64 = 2.0;
/// Within this share of the capacity to a limit of its buffers a stage eases off, by up to the second share.
const EASE_BAND: f64 = 0.10;
const EASE_MAX: f64 = 0.15;
/// Short stops that belong to any shift, seconds.
const STOP_SECS: (f64, f64) = (60.0, 180.0);
/// What a loader's bucket and a skip carry, tonnes: mean and standard deviation.
const BUCKET: (f64, f64) = (14.0, 0.7);
const SKIP: (f64, f64) = (12.5, 0.25);
/// A scale that weighs more than this, tonnes, is a truck's: it carries these shares of the scale's range.
const TRUCK_RANGE: f64 = 40.0;
const TRUCK: (f64, f64) = (0.7, 0.035);

/// What goes wrong in this second.
#[derive(Clone, Debug, Default)]
pub struct Effects {
    /// Highest pace of a stage as a share of nominal.
    pub cap: BTreeMap<usize, f64>,
    pub stopped: BTreeSet<usize>,
    /// Machines that are out, by the signal that reports their loads.
    pub out: BTreeSet<usize>,
    /// Buffers that give nothing although something lies in them.
    pub hung: BTreeSet<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hindrance {
    /// It wanted more than its input gave.
    Starved,
    /// It wanted to give more than its output took.
    Blocked,
}

/// Why a stage did less than it wanted to in this second, because of which buffer, and how much less (grams).
#[derive(Clone, Copy, Debug)]
pub struct Hindered {
    pub stage: usize,
    pub kind: Hindrance,
    pub buffer: usize,
    pub lost: i64,
}

/// A load that was tipped in this second: the signal that reports it, and grams.
#[derive(Clone, Copy, Debug)]
pub struct Load {
    pub signal: usize,
    pub grams: i64,
}

#[derive(Clone)]
pub struct Plant {
    site: Arc<Site>,
    noise: Noise,
    /// Set once people act: the loads of a machine are then drawn by their number.
    loads_of: Option<u64>,
    /// Grams that came from outside, by buffer.
    brought: Vec<i64>,
    elapsed: i64,
    levels: Vec<i64>,
    /// On the way to each buffer.
    coming: Vec<i64>,
    stages: Vec<StageState>,
    hindered: Vec<Hindered>,
    loads: Vec<Load>,
}

#[derive(Clone)]
struct StageState {
    /// Grams put through since the start, and in the last step.
    total: i64,
    moved: i64,
    /// Grams that what goes wrong took from it in the last step.
    held: f64,
    plan: Planned,
    running: bool,
    taken: Vec<i64>,
    sent: Vec<i64>,
    /// What was on the way at the start.
    lines: Vec<VecDeque<i64>>,
    wander: Wander,
    /// One for a continuous stage, one for each reporting machine of a stage that works in loads.
    machines: Vec<Machine>,
}

/// What the people at a stage go by: `share` of its nominal rate since second `since`, after `before` grams of this shift.
#[derive(Clone)]
struct Planned {
    share: f64,
    since: i64,
    before: f64,
    /// Grams it had put through when the shift began.
    base: i64,
}

#[derive(Clone)]
struct Machine {
    signal: Option<usize>,
    /// What it carries, tonnes: mean and standard deviation.
    carries: (f64, f64),
    rng: Rng,
    stopped_secs: i64,
    /// It stands in one of its own short stops.
    standing: bool,
    /// Loads that it has tipped.
    tipped: u64,
    /// Grams done towards the next load; of a continuous machine the fraction of a gram left over.
    progress: f64,
    load: i64,
}

impl Plant {
    #[must_use]
    pub fn new(site: Arc<Site>, seed: u64, noise: Noise) -> Self {
        let mut coming = vec![0; site.buffers.len()];
        let stages = site.stages.iter().map(|stage| StageState::new(&site, stage, seed, noise, &mut coming)).collect();
        let levels = site.buffers.iter().map(|buffer| buffer.initial).collect();
        let brought = vec![0; site.buffers.len()];
        Self { site, noise, loads_of: None, brought, elapsed: 0, levels, coming, stages, hindered: Vec::new(), loads: Vec::new() }
    }

    /// From now on the people at a stage aim at this share of its nominal rate.
    pub fn aim(&mut self, stage: usize, share: f64) {
        let before = self.planned(stage);
        let plan = &mut self.stages[stage].plan;
        (plan.share, plan.since, plan.before) = (share, self.elapsed, before);
    }

    /// A new shift begins: nobody catches up what the one before left.
    pub fn turn_shift(&mut self) {
        for state in &mut self.stages {
            state.plan = Planned { since: self.elapsed, before: 0.0, base: state.total, ..state.plan };
        }
    }

    /// One second.
    pub fn step(&mut self, effects: &Effects) {
        self.step_helped(effects, &Help::default(), None);
    }

    /// One second in which people do what they can. `stands`: whether each machine stands in a short stop of its own, where the mine
    /// does not draw that itself.
    pub(crate) fn step_helped(&mut self, effects: &Effects, help: &Help, stands: Option<&[bool]>) {
        self.elapsed += 1;
        self.hindered.clear();
        self.loads.clear();
        self.arrive();
        self.stop_shortly(stands);
        for stage in 0..self.stages.len() {
            self.work(stage, effects, help);
        }
    }

    /// From now on what a machine carries hangs on the number of its load and on nothing else, so that an act moves no chance.
    pub(crate) fn draw_loads_by_number(&mut self, seed: u64) {
        self.loads_of = Some(seed);
    }

    /// Whether each machine stands in a short stop of its own, in the order of stages and machines.
    pub(crate) fn standing(&self) -> impl Iterator<Item = bool> {
        self.stages.iter().flat_map(|state| &state.machines).map(|machine| machine.standing)
    }

    /// Grams that a buffer has room for, with what is on its way.
    #[must_use]
    pub fn room(&self, buffer: usize) -> i64 {
        (self.site.buffers[buffer].capacity - self.levels[buffer] - self.coming[buffer]).max(0)
    }

    /// Material from outside is tipped into a buffer.
    pub(crate) fn bring(&mut self, buffer: usize, grams: i64) {
        self.levels[buffer] += grams;
        self.brought[buffer] += grams;
    }

    /// Grams that came into a buffer from outside since the start.
    #[must_use]
    pub fn brought(&self, buffer: usize) -> i64 {
        self.brought[buffer]
    }

    fn stop_shortly(&mut self, stands: Option<&[bool]>) {
        let chance = self.noise.stops_per_shift / (12.0 * 3_600.0);
        let machines = self.stages.iter_mut().flat_map(|state| &mut state.machines);
        match stands {
            Some(stands) => machines.zip(stands).for_each(|(machine, stands)| machine.standing = *stands),
            None => machines.for_each(|machine| machine.standing = machine.stands(chance)),
        }
    }

    #[must_use]
    pub fn stages(&self) -> usize {
        self.stages.len()
    }

    /// Seconds since the start.
    #[must_use]
    pub fn elapsed(&self) -> i64 {
        self.elapsed
    }

    /// Grams in a buffer.
    #[must_use]
    pub fn level(&self, buffer: usize) -> i64 {
        self.levels[buffer]
    }

    /// Grams on belts and in pipes towards a buffer.
    #[must_use]
    pub fn coming(&self, buffer: usize) -> i64 {
        self.coming[buffer]
    }

    /// Grams a stage has put through since the start.
    #[must_use]
    pub fn total(&self, stage: usize) -> i64 {
        self.stages[stage].total
    }

    /// Grams a stage put through in the last second.
    #[must_use]
    pub fn moved(&self, stage: usize) -> i64 {
        self.stages[stage].moved
    }

    /// Grams that what goes wrong took from a stage in the last second; nothing where it would have starved or been blocked
    /// without that too.
    #[must_use]
    pub fn held(&self, stage: usize) -> f64 {
        self.stages[stage].held
    }

    /// False while a stage stands because of itself; a starved or blocked stage runs idle.
    #[must_use]
    pub fn running(&self, stage: usize) -> bool {
        self.stages[stage].running
    }

    /// Grams a stage took through one of its inputs, and gave through one of its outputs, since the start.
    #[must_use]
    pub fn taken(&self, stage: usize, input: usize) -> i64 {
        self.stages[stage].taken[input]
    }

    #[must_use]
    pub fn sent(&self, stage: usize, output: usize) -> i64 {
        self.stages[stage].sent[output]
    }

    #[must_use]
    pub fn hindered(&self) -> &[Hindered] {
        &self.hindered
    }

    #[must_use]
    pub fn loads(&self) -> &[Load] {
        &self.loads
    }

    /// Minutes at the nominal rate that a stage is behind what it aims at in this shift; negative: ahead.
    #[must_use]
    pub fn lag_minutes(&self, stage: usize) -> f64 {
        let state = &self.stages[stage];
        let done = (state.total - state.plan.base) as f64;
        (self.planned(stage) - done) / (self.site.stages[stage].nominal * GRAMS / 60.0)
    }

    /// Grams that a stage was to do in this shift until now.
    fn planned(&self, stage: usize) -> f64 {
        let plan = &self.stages[stage].plan;
        let aim = self.site.stages[stage].nominal * plan.share;
        plan.before + aim * GRAMS * (self.elapsed - plan.since) as f64 / 3_600.0
    }

    fn arrive(&mut self) {
        for (state, stage) in self.stages.iter_mut().zip(&self.site.stages) {
            state.moved = 0;
            for (line, outlet) in state.lines.iter_mut().zip(&stage.outputs) {
                // A line is as long as its lag and is filled at the end of the step.
                if let Some(arrived) = line.pop_front() {
                    self.levels[outlet.buffer] += arrived;
                    self.coming[outlet.buffer] -= arrived;
                    line.push_back(0);
                }
            }
        }
    }

    fn work(&mut self, stage: usize, effects: &Effects, help: &Help) {
        self.stages[stage].wander.step();
        let count = self.stages[stage].machines.len();
        let cap = effects.cap.get(&stage).copied();
        let alone = self.pace(stage, cap, help, 0.0) * GRAMS / 3_600.0 / count as f64;
        self.stages[stage].held = self.held_by(stage, alone * count as f64, effects, help);
        let working = (0..count).filter(|&index| self.works(stage, index, effects)).count();
        self.stages[stage].running = working > 0;
        let adds = help.adds(stage);
        let pace = if adds > 0.0 {
            let at_most = self.pace(stage, cap, help, adds) * GRAMS / 3_600.0;
            at_most.min(alone * working as f64 + adds * GRAMS / 3_600.0) / working.max(1) as f64
        } else {
            alone
        };
        for index in 0..count {
            // What works beside a stage that stands tips as its first machine.
            let beside = working == 0 && adds > 0.0 && index == 0;
            if beside || self.works(stage, index, effects) {
                self.go(stage, index, pace, effects);
            }
        }
    }

    fn works(&self, stage: usize, index: usize, effects: &Effects) -> bool {
        let machine = &self.stages[stage].machines[index];
        let out = effects.stopped.contains(&stage) || machine.signal.is_some_and(|signal| effects.out.contains(&signal));
        !machine.standing && !out
    }

    /// One machine works for a second.
    fn go(&mut self, stage: usize, index: usize, pace: f64, effects: &Effects) {
        let machine = &mut self.stages[stage].machines[index];
        machine.progress += pace;
        let ready = machine.progress.floor() as i64;
        match machine.signal {
            None => {
                machine.progress -= ready as f64;
                let done = self.limited(stage, ready, pace, effects);
                self.shift(stage, done);
            }
            Some(signal) => self.tip(stage, index, signal, pace, effects),
        }
    }

    /// Tips a load once it is complete and fits whole.
    fn tip(&mut self, stage: usize, index: usize, signal: usize, pace: f64, effects: &Effects) {
        let machine = &self.stages[stage].machines[index];
        let load = machine.load;
        if machine.progress < load as f64 {
            return;
        }
        let fits = match self.limit(stage, load, &effects.hung) {
            Some((allowed, _, _)) => allowed >= load,
            None => true,
        };
        if fits {
            self.shift(stage, load);
            self.loads.push(Load { signal, grams: load });
            let by_number = self.loads_of.map(|seed| {
                let (stage, signal) = (&self.site.stages[stage].id, &self.site.signals[signal].id);
                (seed, format!("{stage}/{signal}/load"))
            });
            let machine = &mut self.stages[stage].machines[index];
            machine.progress -= load as f64;
            machine.tipped += 1;
            machine.load = match by_number {
                None => machine.next_load(),
                Some((seed, stream)) => machine.carries(&mut Rng::stream(seed, &format!("{stream}/{}", machine.tipped))),
            };
        } else {
            self.note(stage, load, pace, effects);
            self.stages[stage].machines[index].progress = load as f64;
        }
    }

    /// What the effects take from a stage in this second, of what it could have done otherwise. `pace` is what they leave it.
    fn held_by(&self, stage: usize, pace: f64, effects: &Effects, help: &Help) -> f64 {
        let declared = &self.site.stages[stage];
        let machines = &self.stages[stage].machines;
        let out = machines.iter().filter(|machine| machine.signal.is_some_and(|signal| effects.out.contains(&signal))).count();
        let stands = effects.stopped.contains(&stage) || declared.inputs.iter().any(|input| effects.hung.contains(&input.buffer));
        if !stands && out == 0 && !effects.cap.contains_key(&stage) {
            return 0.0;
        }
        let free = self.pace(stage, None, help, 0.0) * GRAMS / 3_600.0;
        if self.limit(stage, free as i64, &BTreeSet::new()).is_some() {
            return 0.0;
        }
        let left = if stands { 0.0 } else { pace * (machines.len() - out) as f64 / machines.len() as f64 };
        (free - left).max(0.0)
    }

    /// Tonnes an hour the stage would do if nothing hindered it but `cap`, a share of its nominal rate; with something beside it that
    /// can do `adds`.
    fn pace(&self, index: usize, cap: Option<f64>, help: &Help, adds: f64) -> f64 {
        let stage = &self.site.stages[index];
        let wander = 1.0 + self.stages[index].wander.value();
        let aim = self.stages[index].plan.share;
        let (up_to, more) = (help.up_to(index), adds - help.takes(index));
        let planned = stage.nominal * aim;
        let chase_max = up_to.filter(|_| planned > 0.0).map_or(CHASE_MAX, |up_to| CHASE_MAX.max(up_to / planned - 1.0));
        let chase = 1.0 + (self.lag_minutes(index) * CHASE_PER_MINUTE).clamp(-CHASE_MAX, chase_max);
        let mut pace = stage.nominal * aim * wander * chase;
        if let [input] = stage.inputs.as_slice() {
            let buffer = &self.site.buffers[input.buffer];
            if buffer.form == "tank" && (buffer.capacity as f64) < SMALL_TANK_HOURS * stage.nominal * GRAMS {
                let deviation = (self.levels[input.buffer] - buffer.target) as f64 / buffer.target as f64;
                pace *= (1.0 + LEVEL_GAIN * deviation).clamp(0.4, 1.3);
            }
        }
        pace *= 1.0 - EASE_MAX * self.nearness(index);
        let cap = cap.map_or(f64::INFINITY, |cap| (stage.nominal * wander * cap + more).max(0.0));
        let most = (up_to.map_or(stage.max, |up_to| stage.max.max(up_to)) + more).max(0.0);
        let min = if aim > 0.0 { stage.min } else { 0.0 };
        pace.clamp(min.min(most), most).min(cap)
    }

    /// 0 while the buffers around the stage have room and material, 1 when one of them is at its limit.
    fn nearness(&self, index: usize) -> f64 {
        let stage = &self.site.stages[index];
        let filled = |buffer: usize| self.levels[buffer] as f64 / self.site.buffers[buffer].capacity as f64;
        let inputs = stage.inputs.iter().map(|input| filled(input.buffer));
        let outputs = stage.outputs.iter().map(|output| 1.0 - filled(output.buffer));
        inputs.chain(outputs).fold(0.0, |nearest, left| (1.0 - left / EASE_BAND).clamp(nearest, 1.0))
    }

    /// What the stage can do of `wanted`, noted where that is less.
    fn limited(&mut self, stage: usize, wanted: i64, pace: f64, effects: &Effects) -> i64 {
        self.note(stage, wanted, pace, effects);
        self.limit(stage, wanted, &effects.hung).map_or(wanted, |(allowed, _, _)| allowed)
    }

    fn note(&mut self, stage: usize, wanted: i64, pace: f64, effects: &Effects) {
        if let Some((allowed, kind, buffer)) = self.limit(stage, wanted, &effects.hung) {
            let lost = (wanted - allowed).min(pace as i64);
            self.hindered.push(Hindered { stage, kind, buffer, lost });
        }
    }

    /// The most that inputs and outputs allow, where that is less than wanted, and who is to blame.
    fn limit(&self, stage: usize, wanted: i64, hung: &BTreeSet<usize>) -> Option<(i64, Hindrance, usize)> {
        let mut tightest: Option<(i64, Hindrance, usize)> = None;
        let mut consider = |allowed: i64, kind: Hindrance, buffer: usize| {
            if allowed < tightest.map_or(wanted, |(least, _, _)| least) {
                tightest = Some((allowed, kind, buffer));
            }
        };
        for input in &self.site.stages[stage].inputs {
            let there = if hung.contains(&input.buffer) { 0 } else { self.levels[input.buffer] };
            consider(through(there, input.share_ppm), Hindrance::Starved, input.buffer);
        }
        for output in &self.site.stages[stage].outputs {
            // What is on the way needs room too: a belt cannot be emptied into a full bin.
            let room = self.site.buffers[output.buffer].capacity - self.levels[output.buffer] - self.coming[output.buffer];
            consider(through(room.max(0), output.share_ppm), Hindrance::Blocked, output.buffer);
        }
        tightest
    }

    /// Puts `amount` through the stage: out of its inputs, into its outputs or on the way to them.
    fn shift(&mut self, stage: usize, amount: i64) {
        let state = &mut self.stages[stage];
        state.total += amount;
        state.moved += amount;
        for (index, input) in self.site.stages[stage].inputs.iter().enumerate() {
            // Shares are taken of the running total, so that rounding never adds up.
            let due = share(state.total, input.share_ppm) - state.taken[index];
            state.taken[index] += due;
            self.levels[input.buffer] -= due;
        }
        for (index, output) in self.site.stages[stage].outputs.iter().enumerate() {
            let due = share(state.total, output.share_ppm) - state.sent[index];
            state.sent[index] += due;
            match state.lines[index].back_mut() {
                None => self.levels[output.buffer] += due,
                Some(last) => {
                    *last += due;
                    self.coming[output.buffer] += due;
                }
            }
        }
    }
}

impl StageState {
    fn new(site: &Site, stage: &Stage, seed: u64, noise: Noise, coming: &mut [i64]) -> Self {
        let stream = |what: &str| Rng::stream(seed, &format!("{}/{what}", stage.id));
        let mut lines = Vec::new();
        for outlet in &stage.outputs {
            // The mine was running before we looked: belts and pipes are full at the nominal rate.
            let each = share((stage.nominal * GRAMS / 3_600.0) as i64, outlet.share_ppm);
            lines.push(VecDeque::from(vec![each; outlet.lag_secs]));
            coming[outlet.buffer] += each * outlet.lag_secs as i64;
        }
        let loads: Vec<usize> =
            stage.measured_by.iter().copied().filter(|&signal| site.signals[signal].kind == SignalKind::Load).collect();
        let several = loads.len() > 1;
        let carries = |signal: usize| match site.signals[signal].range[1] {
            range if range > TRUCK_RANGE && range < f64::MAX => (TRUCK.0 * range, TRUCK.1 * range),
            _ if several => BUCKET,
            _ => SKIP,
        };
        let machine = |&signal: &usize| Machine::new(Some(signal), carries(signal), stream(&site.signals[signal].id));
        let mut machines: Vec<Machine> = loads.iter().map(machine).collect();
        if machines.is_empty() {
            machines.push(Machine::new(None, SKIP, stream("stops")));
        }
        // Loaders follow each other at even distances to begin with.
        let count = machines.len() as f64;
        for (index, machine) in machines.iter_mut().enumerate().filter(|(_, machine)| machine.signal.is_some()) {
            machine.load = machine.next_load();
            machine.progress = machine.load as f64 * (index as f64 + 0.5) / count;
        }
        Self {
            total: 0,
            moved: 0,
            held: 0.0,
            plan: Planned { share: 1.0, since: 0, before: 0.0, base: 0 },
            running: true,
            taken: vec![0; stage.inputs.len()],
            sent: vec![0; stage.outputs.len()],
            lines,
            wander: Wander::new(noise.pace_sigma, WANDER_SECS, stream("wander")),
            machines,
        }
    }
}

impl Machine {
    fn new(signal: Option<usize>, carries: (f64, f64), rng: Rng) -> Self {
        Self { signal, carries, rng, stopped_secs: 0, standing: false, tipped: 0, progress: 0.0, load: 0 }
    }

    fn next_load(&mut self) -> i64 {
        let mut rng = self.rng.clone();
        let load = self.carries(&mut rng);
        self.rng = rng;
        load
    }

    fn carries(&self, rng: &mut Rng) -> i64 {
        let (mean, sigma) = self.carries;
        grams(mean + sigma * rng.normal())
    }

    /// True while it stands in one of its own short stops, which begin with `chance` in a second.
    fn stands(&mut self, chance: f64) -> bool {
        if self.stopped_secs > 0 {
            self.stopped_secs -= 1;
        } else if self.rng.chance(chance) {
            self.stopped_secs = self.rng.between(STOP_SECS.0, STOP_SECS.1) as i64;
        }
        self.stopped_secs > 0
    }
}

fn share(total: i64, share_ppm: i64) -> i64 {
    (i128::from(total) * i128::from(share_ppm) / i128::from(MILLION)) as i64
}

/// The largest throughput whose share is at most `amount`, however the running total rounds.
fn through(amount: i64, share_ppm: i64) -> i64 {
    if share_ppm == MILLION {
        return amount;
    }
    let safe = (amount - 1).max(0);
    (i128::from(safe) * i128::from(MILLION) / i128::from(share_ppm.max(1))).min(i128::from(i64::MAX)) as i64
}
