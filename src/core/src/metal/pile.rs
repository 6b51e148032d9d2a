//! What lies in one buffer, and in which order it comes out: mixed, as in a stirred tank, or in turn, as in an ore pass. These are the
//! two ideal flows of residence-time theory (Danckwerts 1953); see docs/ARCHITECTURE.md, "Metal". How much lies in it is not known
//! here: it is told.

use std::collections::VecDeque;

use super::parcel::{Estimate, Parcel, portion};
use crate::model::Order;
use crate::persist::persist;
use crate::time::Timestamp;

/// A buffer in turn is followed in about so many layers.
const LAYERS: i64 = 48;
/// A mixed buffer is not perfectly mixed: by so much of its grade it may be off after an hour, in the square root of time.
const UNMIXED: f64 = 0.01;
/// Material of which nothing was known is taken to be within this share of a sample that was taken some way off.
pub const NEARBY: f64 = 0.1;

/// What does not change of a buffer.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    pub order: Order,
    pub capacity: i64,
    /// A sample tells of material in turn up to so much mass behind it, by e at that: the flow of an hour.
    pub reach: f64,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pile {
    /// What comes out first is first. Of a mixed buffer one.
    layers: VecDeque<Parcel>,
    /// The composition of what came out last, for what comes out of a buffer that should hold nothing.
    last: Parcel,
    /// Everything that has come out, and how often that changed what lay there.
    out: i128,
    turned: f64,
    marks: VecDeque<Mark>,
}
persist!(Pile { layers, last, out, turned, marks });

#[derive(Clone, Copy, Debug, PartialEq)]
struct Mark {
    at: Timestamp,
    out: i128,
    turned: f64,
    mass: i64,
}
persist!(Mark { at, out, turned, mass });

/// What a sample found: by so much the estimate was off, which had that standard error, and so much of the difference is believed.
#[derive(Clone, Copy, Debug)]
pub struct Correction {
    pub by: f64,
    pub sigma: f64,
    pub gain: f64,
}

/// What still lies there of what lay there then.
#[derive(Clone, Copy, Debug)]
pub struct Left {
    share: f64,
    mass: f64,
}

impl Left {
    /// The sample is of now.
    pub const ALL: Self = Self { share: 1.0, mass: f64::INFINITY };

    /// Whether what came out at a time of which this is told still was of what lay there then.
    #[must_use]
    pub fn then(self, order: Order) -> f64 {
        match order {
            Order::Mixed => self.share,
            Order::InTurn => f64::from(u8::from(self.mass > 0.0)),
        }
    }
}

impl Pile {
    #[must_use]
    pub fn new(mass: i64, grade: Option<Estimate>) -> Self {
        let parcel = Parcel::new(mass, grade);
        Self { layers: VecDeque::from([parcel]), last: Parcel::new(1, None), ..Self::default() }
    }

    /// Without what is remembered of the past.
    pub(super) fn bare(&self) -> Self {
        Self { layers: self.layers.clone(), marks: VecDeque::new(), ..*self }
    }

    #[must_use]
    pub fn content(&self) -> Parcel {
        self.layers.iter().fold(Parcel::default(), |mut all, layer| {
            all.join(*layer);
            all
        })
    }

    /// What comes out next.
    #[must_use]
    pub fn next(&self) -> Option<Estimate> {
        match self.layers.iter().find(|layer| layer.mass > 0) {
            Some(layer) => layer.estimate(),
            None => self.last.estimate(),
        }
    }

    pub fn put(&mut self, shape: &Shape, parcel: Parcel) {
        match self.layers.back_mut() {
            Some(last) if shape.order == Order::Mixed || last.mass + parcel.mass <= (shape.capacity / LAYERS).max(1) => {
                last.join(parcel);
            }
            _ => self.layers.push_back(parcel),
        }
    }

    /// Takes `mass` out. What is missing had the grade of what came out before it: second is how much metal was found in that.
    pub fn take(&mut self, mass: i64) -> (Parcel, i64) {
        let mut taken = Parcel::default();
        let lay = self.content().mass;
        while taken.mass < mass {
            let Some(layer) = self.layers.front_mut() else { break };
            taken.join(layer.take(mass - taken.mass));
            if layer.mass == 0 && self.layers.len() > 1 {
                self.layers.pop_front();
            } else {
                break;
            }
        }
        if taken.mass > 0 {
            self.last = taken;
        }
        self.out += i128::from(mass);
        self.turned += if lay > 0 { (mass as f64 / lay as f64).min(1.0) } else { 0.0 };
        let missing = self.last.scaled(mass - taken.mass);
        taken.join(missing);
        (taken, missing.metal)
    }

    /// The mass is `level`, as is known better elsewhere: what is too much or too little is of the same material. Gives the metal
    /// found, or lost.
    pub fn settle(&mut self, level: i64) -> i64 {
        let before = self.content();
        if before.mass == level {
            return 0;
        }
        if before.mass == 0 {
            self.layers = VecDeque::from([self.last.scaled(level)]);
            return self.content().metal - before.metal;
        }
        let mut left = level;
        let layers = self.layers.len();
        for (index, layer) in self.layers.iter_mut().enumerate() {
            let share = (i128::from(layer.mass) * i128::from(level) / i128::from(before.mass)) as i64;
            let mass = if index + 1 == layers { left } else { share };
            left -= mass;
            *layer = layer.scaled(mass);
        }
        self.content().metal - before.metal
    }

    /// Time goes on: nothing is perfectly mixed.
    pub fn age(&mut self, shape: &Shape, hours: f64) {
        if shape.order == Order::Mixed
            && let Some(layer) = self.layers.front_mut()
        {
            let grown = UNMIXED * layer.metal as f64;
            layer.doubt = libm::round(libm::sqrt(layer.doubt as f64 * layer.doubt as f64 + grown * grown * hours)) as i64;
        }
    }

    /// Joins what a sample of what came out has found. Gives the metal found.
    pub fn correct(&mut self, shape: &Shape, found: &Correction, left: Left) -> i64 {
        let mut metal = 0;
        let mut behind = 0.0;
        for layer in self.layers.iter_mut().filter(|layer| layer.known() > 0) {
            let weight = match shape.order {
                Order::Mixed => left.share,
                Order::InTurn if behind >= left.mass => break,
                Order::InTurn => libm::exp(-behind / shape.reach),
            };
            behind += layer.mass as f64;
            let known = layer.known() as f64;
            let sigma = layer.doubt as f64 / known;
            let by = found.by * weight * (sigma / found.sigma).min(1.0);
            metal += layer.change(libm::round(by * known) as i64);
            let floor = match shape.order {
                Order::Mixed => 0.0,
                Order::InTurn => layer.prior as f64 / known * libm::sqrt(1.0 - weight * weight),
            };
            let after = (sigma * libm::sqrt(1.0 - found.gain * weight * weight)).max(floor).min(sigma);
            layer.doubt = libm::round(after * known) as i64;
        }
        metal
    }

    /// The first thing that is known of it: a sample of what comes out. Gives the metal found.
    pub fn reveal(&mut self, shape: &Shape, sample: Estimate) -> i64 {
        let mut metal = 0;
        let mut behind = 0.0;
        for layer in &mut self.layers {
            let weight = if shape.order == Order::Mixed { 1.0 } else { libm::exp(-behind / shape.reach) };
            behind += layer.mass as f64;
            if weight < 0.5 {
                break;
            }
            let off = NEARBY * sample.grade;
            let sigma = libm::sqrt(sample.sigma * sample.sigma + off * off * (1.0 - weight * weight));
            let revealed = Parcel::new(layer.blind, Some(Estimate { sigma, ..sample }));
            metal += revealed.metal;
            layer.metal += revealed.metal;
            layer.doubt += revealed.doubt;
            layer.prior += revealed.prior.max(portion(layer.blind, off));
            layer.blind = 0;
        }
        metal
    }

    /// So much metal more (or less) lies in it than was thought, wherever in it. Gives how much that could be.
    pub fn amend(&mut self, metal: i64) -> i64 {
        let known = self.content().known();
        let mut changed = 0;
        for layer in self.layers.iter_mut().filter(|_| known > 0) {
            let part = (i128::from(metal) * i128::from(layer.known()) / i128::from(known)) as i64;
            changed += layer.change(part);
        }
        changed
    }

    pub fn mark(&mut self, at: Timestamp, most: usize) {
        self.marks.push_back(Mark { at, out: self.out, turned: self.turned, mass: self.content().mass });
        if self.marks.len() > most {
            self.marks.pop_front();
        }
    }

    /// What was still there at `until` (now, without) of what lay there at the mark that was set at or after `since`.
    #[must_use]
    pub fn left(&self, since: Timestamp, until: Option<Timestamp>) -> Left {
        let index = |at: Timestamp| self.marks.partition_point(|mark| mark.at < at);
        let Some(then) = self.marks.get(index(since)) else { return Left::ALL };
        let later = until.and_then(|at| self.marks.get(index(at)));
        let (out, turned) = later.map_or((self.out, self.turned), |mark| (mark.out, mark.turned));
        Left { share: libm::exp(then.turned - turned), mass: then.mass as f64 - (out - then.out) as f64 }
    }
}
