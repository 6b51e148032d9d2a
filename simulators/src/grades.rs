//! The grade of everything in the mine, as truth: metal goes where the tonnes go, second by second. Buffers give out in turn or mixed,
//! belts and pipes keep what is on them, one stage wins the metal. It follows the plant and moves no tonnes; all its chance is drawn
//! from streams of its own.

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

use crate::content::Content;
use crate::plant::Plant;
use crate::rng::{Rng, Wander};
use crate::site::{GRAMS, Site};

/// How the ore wanders around its grade, as a share of it, and for how long to one side.
const ORE: (f64, f64) = (0.012, 7_200.0);
/// And a recovery.
const RECOVERY: (f64, f64) = (0.004, 1_800.0);
/// What lies in a buffer at first is this much of its standard error off what is declared.
const AT_FIRST: f64 = 0.3;
/// Layers of a buffer that gives out in turn are at least this thick, grams.
const LAYER: f64 = 1e6;

/// Grams of material and of metal.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Lot {
    pub mass: f64,
    pub metal: f64,
}

/// What goes wrong with the content in this second, by stage.
#[derive(Clone, Debug, Default)]
pub struct Spoiled {
    /// Waste goes through with the ore: this share of the metal is left.
    pub dilute: BTreeMap<usize, f64>,
    /// So much of its recovery a stage has.
    pub lose: BTreeMap<usize, f64>,
}

#[derive(Clone)]
pub struct Grades {
    site: Arc<Site>,
    content: Content,
    piles: Vec<VecDeque<Lot>>,
    /// By stage and output: what is on its way, and when it arrives.
    lines: Vec<Vec<VecDeque<(i64, Lot)>>>,
    taken: Vec<Vec<i64>>,
    sent: Vec<Vec<i64>>,
    totals: Vec<i64>,
    /// What came from outside, by buffer.
    fed_in: Vec<i64>,
    ore: Vec<Wander>,
    recovery: Vec<Wander>,
    /// What each stage was fed, and gave to each output, when it last moved anything.
    feed: Vec<f64>,
    products: Vec<Vec<f64>>,
    /// Grams of metal: brought in so far (with what there was at first), and out of the mine.
    pub brought: f64,
    pub left: f64,
}

impl Grades {
    /// `None`: the site follows no content.
    #[must_use]
    pub fn new(site: &Arc<Site>, seed: u64) -> Option<Self> {
        let content = site.content.clone()?;
        let stream = |what: &str, id: &str| Rng::stream(seed, &format!("grade/{what}/{id}"));
        let piles: Vec<VecDeque<Lot>> = site
            .buffers
            .iter()
            .zip(&content.buffers)
            .map(|(buffer, lying)| {
                let grade = (lying.grade + AT_FIRST * lying.sigma * stream("first", &buffer.id).normal()).max(0.0);
                let mass = buffer.initial as f64;
                VecDeque::from([Lot { mass, metal: mass * grade }])
            })
            .collect();
        let mut lines = Vec::new();
        let (mut feed, mut products) = (Vec::new(), Vec::new());
        for stage in &site.stages {
            let line = |output: &crate::site::Outlet| {
                // Belts and pipes are full at the nominal rate, as in the plant, of what lies where they end.
                let each = (stage.nominal * GRAMS / 3_600.0).floor() * output.share_ppm as f64 / 1e6;
                let lot = Lot { mass: each.floor(), metal: each.floor() * content.buffers[output.buffer].grade };
                (1..=output.lag_secs as i64).map(|second| (second, lot)).collect()
            };
            lines.push(stage.outputs.iter().map(line).collect());
            feed.push(stage.inputs.first().map_or(0.0, |input| content.buffers[input.buffer].grade));
            products.push(stage.outputs.iter().map(|output| content.buffers[output.buffer].grade).collect());
        }
        let wander = |what: &str, id: &str, (sigma, secs)| Wander::new(sigma, secs, stream(what, id));
        let mut grades = Self {
            taken: site.stages.iter().map(|stage| vec![0; stage.inputs.len()]).collect(),
            sent: site.stages.iter().map(|stage| vec![0; stage.outputs.len()]).collect(),
            totals: vec![0; site.stages.len()],
            fed_in: vec![0; site.buffers.len()],
            ore: site.stages.iter().map(|stage| wander("ore", &stage.id, ORE)).collect(),
            recovery: site.stages.iter().map(|stage| wander("recovery", &stage.id, RECOVERY)).collect(),
            site: Arc::clone(site),
            content,
            piles,
            lines,
            feed,
            products,
            brought: 0.0,
            left: 0.0,
        };
        grades.brought = grades.lying();
        Some(grades)
    }

    /// To be called after every step of the plant.
    pub fn step(&mut self, plant: &Plant, spoiled: &Spoiled) {
        let now = plant.elapsed();
        for stage in 0..self.site.stages.len() {
            for output in 0..self.lines[stage].len() {
                let buffer = self.site.stages[stage].outputs[output].buffer;
                while let Some(&(due, lot)) = self.lines[stage][output].front()
                    && due <= now
                {
                    self.lines[stage][output].pop_front();
                    self.put(buffer, lot);
                }
            }
        }
        for buffer in 0..self.site.buffers.len() {
            let mass = plant.brought(buffer) - self.fed_in[buffer];
            if mass > 0 {
                self.fed_in[buffer] += mass;
                self.feed_in(buffer, mass as f64);
            }
        }
        for stage in 0..self.site.stages.len() {
            self.ore[stage].step();
            self.recovery[stage].step();
            let mass = plant.total(stage) - self.totals[stage];
            self.totals[stage] += mass;
            if mass > 0 {
                self.work(stage, mass as f64, plant, spoiled);
            }
        }
    }

    /// The grade of what a stage is fed, or of one of its products, a share.
    #[must_use]
    pub fn at(&self, stage: usize, product: Option<usize>) -> f64 {
        product.map_or(self.feed[stage], |output| self.products[stage][output])
    }

    /// Of what lies in a buffer, in the unit of the content; `None`: nothing does.
    #[must_use]
    pub fn lies(&self, buffer: usize) -> Option<f64> {
        let lot = sum(&self.piles[buffer]);
        (lot.mass >= 1.0).then(|| lot.metal / lot.mass / self.content.per_unit)
    }

    /// Of what a stage is fed, in the unit of the content.
    #[must_use]
    pub fn fed(&self, stage: usize) -> f64 {
        self.feed[stage] / self.content.per_unit
    }

    #[must_use]
    pub fn content(&self) -> &Content {
        &self.content
    }

    /// Metal in the mine: in buffers and under way.
    #[must_use]
    pub fn lying(&self) -> f64 {
        let under_way = self.lines.iter().flatten().flatten().map(|(_, lot)| lot.metal).sum::<f64>();
        self.piles.iter().map(|pile| sum(pile).metal).sum::<f64>() + under_way
    }

    fn work(&mut self, stage: usize, mass: f64, plant: &Plant, spoiled: &Spoiled) {
        let mut fed = Lot::default();
        for input in 0..self.site.stages[stage].inputs.len() {
            let due = plant.taken(stage, input) - self.taken[stage][input];
            self.taken[stage][input] += due;
            let lot = self.take(self.site.stages[stage].inputs[input].buffer, due as f64);
            fed = Lot { mass: fed.mass + lot.mass, metal: fed.metal + lot.metal };
        }
        if let Some(grade) = self.content.brings[stage] {
            // What it takes makes room for what it brings.
            self.left += fed.metal;
            fed = Lot { mass, metal: mass * grade * (1.0 + self.ore[stage].value()) };
            self.brought += fed.metal;
        }
        if fed.mass > 0.0 {
            self.feed[stage] = fed.metal / fed.mass;
        }
        let kept = spoiled.dilute.get(&stage).copied().unwrap_or(1.0);
        self.left += fed.metal * (1.0 - kept);
        fed.metal *= kept;
        let (into, won) = match self.content.separates[stage] {
            None => (None, 0.0),
            Some((into, recovery)) => {
                let lose = spoiled.lose.get(&stage).copied().unwrap_or(1.0);
                let recovery = (recovery * lose * (1.0 + self.recovery[stage].value())).clamp(0.0, 1.0);
                (Some(into), fed.metal * recovery)
            }
        };
        let pull = into.map_or(0.0, |into| self.share(stage, into));
        let mut rest = fed.metal;
        for output in 0..self.site.stages[stage].outputs.len() {
            let due = plant.sent(stage, output) - self.sent[stage][output];
            self.sent[stage][output] += due;
            let metal = if into == Some(output) { won } else { (fed.metal - won) * self.share(stage, output) / (1.0 - pull) };
            rest -= metal;
            if due > 0 {
                self.products[stage][output] = metal / due as f64;
            }
            let outlet = self.site.stages[stage].outputs[output];
            let lot = Lot { mass: due as f64, metal };
            match outlet.lag_secs {
                0 => self.put(outlet.buffer, lot),
                lag => self.lines[stage][output].push_back((plant.elapsed() + lag as i64, lot)),
            }
        }
        self.left += rest;
    }

    /// Material from elsewhere is as what is declared for the buffer.
    fn feed_in(&mut self, buffer: usize, mass: f64) {
        let lot = Lot { mass, metal: mass * self.content.buffers[buffer].grade };
        self.brought += lot.metal;
        self.put(buffer, lot);
    }

    fn share(&self, stage: usize, output: usize) -> f64 {
        self.site.stages[stage].outputs[output].share_ppm as f64 / 1e6
    }

    fn put(&mut self, buffer: usize, lot: Lot) {
        let in_turn = self.content.buffers[buffer].in_turn;
        match self.piles[buffer].back_mut() {
            Some(last) if !in_turn || last.mass + lot.mass <= LAYER => {
                *last = Lot { mass: last.mass + lot.mass, metal: last.metal + lot.metal };
            }
            _ => self.piles[buffer].push_back(lot),
        }
    }

    fn take(&mut self, buffer: usize, mass: f64) -> Lot {
        let mut taken = Lot::default();
        while taken.mass < mass {
            let Some(first) = self.piles[buffer].front_mut() else { break };
            let part = (mass - taken.mass).min(first.mass);
            let metal = if first.mass > 0.0 { first.metal * (part / first.mass) } else { first.metal };
            taken = Lot { mass: taken.mass + part, metal: taken.metal + metal };
            *first = Lot { mass: first.mass - part, metal: first.metal - metal };
            if first.mass > 0.0 || self.piles[buffer].len() == 1 {
                break;
            }
            self.piles[buffer].pop_front();
        }
        taken
    }
}

fn sum(pile: &VecDeque<Lot>) -> Lot {
    pile.iter().fold(Lot::default(), |all, lot| Lot { mass: all.mass + lot.mass, metal: all.metal + lot.metal })
}
