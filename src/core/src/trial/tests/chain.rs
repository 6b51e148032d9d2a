//! A chain of four stages and three buffers, simulated by the minute: digging (a rate) → pass → haulage (loads) → bin →
//! crushing (a belt scale) → tank → milling (a counter). The truth and what the instruments say of it, with a seed.

use std::fmt::Write as _;

use crate::ids::{BufferId, SignalId, SourceId, StageId};
use crate::model::{
    Buffer, Inlet, LevelSensor, Outlet, Role, RuleTimes, Settings, Signal, SignalKind, Site, Source, SourceKind, Stage, Text,
};
use crate::stats::random::Random;
use crate::time::{Span, Timestamp};
use crate::trial::{Kind, Lack, MeterMinute, Minute, Network, SensorMinute, Trial};
use crate::units::{Amount, Rate, Share};

pub const SIGNALS: [&str; 7] = ["dig_rate", "truck_load", "belt_scale", "mill_count", "pass_radar", "bin_radar", "tank_level"];
const NOMINAL: f64 = 240.0;
const CAPACITY: [f64; 3] = [1_500.0, 600.0, 400.0];
const LOAD: f64 = 12.0;
/// Declared standard error of the sensors, a share of the capacity.
const SIGMA: f64 = 0.03;
/// Minutes on the way behind each stage.
const LAG: [usize; 3] = [0, 4, 2];

pub fn site() -> Site {
    let signals: Vec<Signal> = (0..SIGNALS.len()).map(signal).collect();
    Site {
        key: "chain".into(),
        name: Text::default(),
        time_zone: "UTC".into(),
        unit: "t".into(),
        stages: (0..4).map(stage).collect(),
        buffers: (0..3).map(buffer).collect(),
        resources: Vec::new(),
        sources: vec![Source { key: "plc".into(), name: Text::default(), kind: SourceKind::Modbus, silent_after: Span::ZERO }],
        signals,
        clocks: Vec::new(),
        levers: Vec::new(),
        settings: Settings::default(),
    }
}

fn times() -> RuleTimes {
    RuleTimes { limit: Span::ZERO, clear: Span::ZERO, on_delay: Span::ZERO, off_delay: Span::ZERO }
}

fn signal(index: usize) -> Signal {
    let kinds = [SignalKind::Rate, SignalKind::Load, SignalKind::Rate, SignalKind::Counter { modulus: Amount::ZERO }];
    Signal {
        kind: kinds.get(index).copied().unwrap_or(SignalKind::Level),
        role: if index < 4 { Role::Flow(StageId::of(index)) } else { Role::Level(BufferId::of(index - 4)) },
        valid_min: f64::NEG_INFINITY,
        valid_max: f64::INFINITY,
        stale_after: Span::from_mins(2),
        stuck_after: Span::ZERO,
        conditioning: None,
        sensor: None,
        source: SourceId(0),
        resource: None,
        key: SIGNALS[index].into(),
        name: Text::default(),
        unit: "t".into(),
    }
}

fn stage(index: usize) -> Stage {
    let (share, rate) = (Share::ONE, Rate::from_units_per_hour(NOMINAL));
    let input = index.checked_sub(1).map(|buffer| Inlet { buffer: BufferId::of(buffer), share });
    let output = (index < 3).then(|| Outlet { buffer: BufferId::of(index), share, lag: Span::from_mins(LAG[index] as i64) });
    Stage {
        key: format!("stage_{index}"),
        name: Text::default(),
        area: String::new(),
        min: Rate::ZERO,
        nominal: rate,
        max: rate,
        measured_by: vec![SignalId::of(index)],
        inputs: input.into_iter().collect(),
        outputs: output.into_iter().collect(),
        deviation: times(),
        resources: Vec::new(),
    }
}

fn buffer(index: usize) -> Buffer {
    let part = |share: f64| Amount::from_units(CAPACITY[index] * share);
    Buffer {
        key: format!("buffer_{index}"),
        name: Text::default(),
        form: "bin".into(),
        capacity: part(1.0),
        low: part(0.1),
        target: part(0.5),
        high: part(0.9),
        density: 2.0,
        initial: part(0.5),
        level: Some(LevelSensor { signal: SignalId::of(4 + index), per_reading: 1e6, sigma: part(SIGMA) }),
        reaction: times(),
    }
}

/// What is done to the chain in a minute.
#[derive(Clone, Debug, Default)]
pub struct Trouble {
    /// Stages at a share of their pace.
    pub pace: [Option<f64>; 4],
    /// What a meter shows, as a share of the truth.
    pub gain: [Option<f64>; 4],
    /// Instruments that say nothing, or what they said before.
    pub dead: [bool; 7],
    pub stuck: [bool; 7],
    /// What a sensor shows too much, as a share of the capacity.
    pub off: [f64; 3],
}

pub struct Chain {
    pub network: Network,
    pub trial: Trial,
    pub minute: i64,
    pub levels: [f64; 3],
    random: Random,
    wander: [f64; 4],
    stopped: [i64; 4],
    /// Tonnes of a stage that do not make a load yet.
    progress: f64,
    on_the_way: [Vec<f64>; 3],
    offset: [f64; 3],
    echo: [f64; 3],
    bias: [f64; 4],
    said: Option<Minute>,
    /// Since when a meter has shown less than it should.
    lacking: [Option<Timestamp>; 4],
    named: String,
    known: Vec<(SignalId, Kind)>,
}

pub fn at(minute: i64) -> Timestamp {
    Timestamp::from_secs(1_795_402_800 + minute * 60)
}

impl Chain {
    pub fn new(seed: u64) -> Self {
        let network = Network::new(&site());
        let mut random = Random::stream(seed, 1);
        let mut draw = |sigma: f64| sigma * random.normal();
        Self {
            trial: Trial::new(&network),
            network,
            minute: 0,
            levels: CAPACITY.map(|capacity| capacity * 0.5),
            wander: [0.0; 4],
            stopped: [0; 4],
            progress: 0.0,
            on_the_way: LAG.map(|lag| vec![NOMINAL / 60.0; lag]),
            offset: CAPACITY.map(|capacity| draw(0.5 * SIGMA * capacity)),
            echo: [0.0; 3],
            bias: [(); 4].map(|()| draw(0.01)),
            random,
            said: None,
            lacking: [None; 4],
            named: String::new(),
            known: Vec::new(),
        }
    }

    /// Lives until `until` minutes, with a trouble that depends on the minute.
    pub fn run(&mut self, until: i64, trouble: impl Fn(i64) -> Trouble) -> &mut Self {
        while self.minute < until {
            self.minute += 1;
            let trouble = trouble(self.minute);
            let moved = self.work(&trouble);
            let minute = self.measure(&trouble, &moved);
            self.trial.step(&self.network, &minute);
            self.said = Some(minute);
            self.note();
        }
        self
    }

    /// What was named and cleared, a line each.
    pub fn named(&self) -> &str {
        &self.named
    }

    pub fn suspects(&self) -> Vec<(&'static str, Kind)> {
        self.trial.suspects(&self.network).into_iter().map(|(signal, found)| (SIGNALS[signal.index()], found.kind)).collect()
    }

    pub fn readings(&self) -> &Minute {
        self.said.as_ref().expect("a minute has passed")
    }

    fn work(&mut self, trouble: &Trouble) -> [f64; 4] {
        let mut moved = [0.0; 4];
        for stage in 0..4 {
            self.wander[stage] = 0.9 * self.wander[stage] + 0.05 * 0.436 * self.random.normal();
            if self.stopped[stage] == 0 && self.random.uniform() < 3.0 / 720.0 {
                self.stopped[stage] = 3;
            }
            self.stopped[stage] = (self.stopped[stage] - 1).max(0);
            // People keep the buffers in the middle.
            let before = stage.checked_sub(1).map_or(0.0, |buffer| self.levels[buffer] / CAPACITY[buffer] - 0.5);
            let after = self.levels.get(stage).map_or(0.0, |level| level / CAPACITY[stage] - 0.5);
            let pace = (1.0 + self.wander[stage] + 0.3 * (before - after)) * trouble.pace[stage].unwrap_or(1.0);
            let mut wanted = if self.stopped[stage] > 0 { 0.0 } else { NOMINAL / 60.0 * pace };
            if stage == 1 {
                self.progress += wanted;
                wanted = if self.progress >= LOAD { LOAD * (1.0 + 0.05 * self.random.normal()) } else { 0.0 };
                self.progress -= wanted;
            }
            let there = stage.checked_sub(1).map_or(f64::INFINITY, |buffer| self.levels[buffer]);
            let coming: f64 = self.on_the_way.get(stage).map_or(0.0, |line| line.iter().sum());
            let room = self.levels.get(stage).map_or(f64::INFINITY, |level| CAPACITY[stage] - level - coming);
            moved[stage] = wanted.min(there).min(room).max(0.0);
            if let Some(buffer) = stage.checked_sub(1) {
                self.levels[buffer] -= moved[stage];
            }
            if stage < 3 {
                self.on_the_way[stage].push(moved[stage]);
                self.levels[stage] += self.on_the_way[stage].remove(0);
            }
        }
        moved
    }

    fn measure(&mut self, trouble: &Trouble, moved: &[f64; 4]) -> Minute {
        let before = self.said.clone();
        let (now, lacking) = (at(self.minute - 1), &mut self.lacking);
        let mut meter = |index: usize, random: &mut Random, bias: f64| {
            let noise = 1.0 + 0.01 * random.normal();
            let shown = moved[index] * (1.0 + bias) * noise * trouble.gain[index].unwrap_or(1.0);
            let last = before.as_ref().and_then(|minute| minute.meters[index].moved);
            let shown = if trouble.stuck[index] { last.unwrap_or(shown) } else { shown };
            let is_rate = index == 0 || index == 2;
            let known = !trouble.dead[index];
            MeterMinute {
                moved: Some(shown).filter(|_| known),
                shown: Some(shown * 60.0).filter(|_| is_rate && known),
                silent: !known,
                lack: (known && index != 1).then_some(()).and_then(|()| lack_of(&mut lacking[index], now, shown)),
            }
        };
        let meters = (0..4).map(|index| meter(index, &mut self.random, self.bias[index])).collect();
        let mut sensors = Vec::new();
        for (buffer, capacity) in CAPACITY.into_iter().enumerate() {
            let sigma = SIGMA * capacity;
            self.echo[buffer] = 0.951 * self.echo[buffer] + 0.25 * 0.309 * sigma * self.random.normal();
            let wrong = self.offset[buffer] + self.echo[buffer] + 0.1 * sigma * self.random.normal();
            let shown = self.levels[buffer] + wrong + trouble.off[buffer] * capacity;
            let shown = (shown.clamp(0.0, capacity) * 10.0).round() / 10.0;
            let last = before.as_ref().and_then(|minute| minute.sensors[buffer].level);
            let shown = if trouble.stuck[4 + buffer] { last.unwrap_or(shown) } else { shown };
            let silent = trouble.dead[4 + buffer];
            sensors.push(SensorMinute { level: Some(shown).filter(|_| !silent), silent });
        }
        Minute { at: at(self.minute), meters, sensors }
    }

    fn note(&mut self) {
        let now = self.trial.suspects(&self.network);
        for (signal, found) in &now {
            if !self.known.contains(&(*signal, found.kind)) {
                let since = (found.since - at(0)).0 / 60_000_000;
                let rival = found.rival.map_or(String::new(), |rival| format!(", or {}", SIGNALS[rival.index()]));
                let size = if found.size == 0.0 { String::new() } else { format!(" {:+.3}", found.size) };
                let minute = self.minute;
                writeln!(self.named, "{minute} {} {:?}{size} since {since}{rival}", SIGNALS[signal.index()], found.kind)
                    .expect("a string takes everything");
            }
        }
        for (signal, _) in self.known.iter().filter(|(known, _)| !now.iter().any(|(signal, _)| signal == known)) {
            writeln!(self.named, "{} {} is well again", self.minute, SIGNALS[signal.index()]).expect("a string takes everything");
        }
        self.known = now.iter().map(|(signal, found)| (*signal, found.kind)).collect();
    }
}

/// A third below its nominal rate a stage seems to lack something.
fn lack_of(lacking: &mut Option<Timestamp>, now: Timestamp, shown: f64) -> Option<Lack> {
    let should = NOMINAL / 60.0;
    *lacking = if shown < should * 2.0 / 3.0 { lacking.or(Some(now)) } else { None };
    lacking.map(|since| Lack { since, units: should - shown })
}
