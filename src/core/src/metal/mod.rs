//! The content that travels with the tonnes: metal by its grade. Buffers mix it or give it out in turn, transport keeps it, a stage
//! passes it on, brings it in, or separates it; samples correct what is thought of it, late ones by what was thought then. Mass of
//! metal is counted and conserved: what came in and what was found is what lies there and what left.
//!
//! Pure: totals and levels are told. It judges nothing: what is short of plan is for the engine (`engine/metals`) to say.

mod ahead;
pub mod parcel;
pub mod pile;
pub mod recovery;
mod sample;
mod stage;
#[cfg(test)]
mod tests;

use std::collections::VecDeque;

pub use self::ahead::{Inflow, Moment};
pub use self::parcel::{Estimate, Parcel};
use self::pile::{Pile, Shape};
pub use self::sample::Sample;
pub use self::stage::{Passed, Track};
use crate::ids::{BufferId, StageId};
use crate::model::{Content, ContentRole, Guess, Site};
use crate::persist::persist;
use crate::time::{Span, Timestamp};
use crate::units::Amount;

/// Marks of what has passed, and how many are kept: as far back as a late assay may reach.
pub const MARK_EVERY: Span = Span::from_mins(5);
pub const MARKS_MAX: usize = 26 * 12;
/// What is on its way through one link is followed in at most so many pieces.
const PIECES: i64 = 64;
/// A sample tells of at least this share of a buffer, also where nobody takes much from it.
const REACH_LEAST: f64 = 0.02;
/// Of ore in place the grade is as unsure as at first again after this.
const ORE_CHANGES: f64 = 8.0;
/// A recovery changes by this, in an hour, in the square root of time.
const RECOVERY_WALKS: f64 = 0.01;

/// Where all metal is from and where it went, base units. `brought + found` is `left` and what lies in the chain.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Account {
    /// With fresh material.
    pub brought: i128,
    /// The declared residual: what the first levels and grades, corrected levels, and samples added to what was thought, or, below
    /// zero, took from it.
    pub found: i128,
    /// Out of the chain, with products and with what no link keeps.
    pub left: i128,
}
persist!(Account { brought, found, left });

/// The state of the content in a whole chain.
#[derive(Clone, Debug, PartialEq)]
pub struct Metal {
    piles: Vec<Pile>,
    pub stages: Vec<Track>,
    pub account: Account,
    stepped_at: Option<Timestamp>,
}
persist!(Metal { piles, stages, account, stepped_at });

/// What stays the same while the chain runs.
#[derive(Clone, Copy)]
pub struct Chain<'a> {
    pub site: &'a Site,
    pub content: &'a Content,
}

impl Guess {
    #[must_use]
    pub fn estimate(self) -> Estimate {
        Estimate { grade: self.value, sigma: self.sigma }
    }
}

impl Metal {
    #[must_use]
    pub fn new(chain: Chain<'_>) -> Self {
        let declared = chain.site.buffers.iter().zip(&chain.content.buffers);
        let pile = |(buffer, content): (&crate::model::Buffer, &crate::model::BufferContent)| {
            Pile::new(buffer.initial.0, content.initial.map(Guess::estimate))
        };
        let piles: Vec<Pile> = declared.map(pile).collect();
        let stages = (0..chain.site.stages.len()).map(|index| Track::new(chain, StageId::of(index))).collect();
        let found = piles.iter().map(|pile| i128::from(pile.content().metal)).sum();
        Self { piles, stages, account: Account { found, ..Account::default() }, stepped_at: None }
    }

    /// Whether a snapshot is of this chain.
    #[must_use]
    pub fn fits(&self, chain: Chain<'_>) -> bool {
        let stages = || chain.site.stages.iter().zip(&chain.content.stages);
        self.piles.len() == chain.site.buffers.len()
            && self.stages.len() == chain.site.stages.len()
            && self.stages.iter().zip(stages()).all(|(track, (stage, content))| track.fits(stage, content.role))
    }

    /// What lies in a buffer.
    #[must_use]
    pub fn lying(&self, buffer: BufferId) -> Parcel {
        self.piles[buffer.index()].content()
    }

    /// What comes out of a buffer next.
    #[must_use]
    pub fn next(&self, buffer: BufferId) -> Option<Estimate> {
        self.piles[buffer.index()].next()
    }

    /// Metal in the chain: in buffers and on the way.
    #[must_use]
    pub fn in_chain(&self) -> i128 {
        let lying = self.piles.iter().map(|pile| i128::from(pile.content().metal)).sum::<i128>();
        lying + self.stages.iter().map(Track::on_the_way).sum::<i128>()
    }

    /// A minute: `totals` is what each stage has ever put through, `levels` what lies in each buffer. It sets a mark where one is due,
    /// and at `turns`, when counts begin anew.
    pub fn step(&mut self, chain: Chain<'_>, at: Timestamp, turns: bool, totals: &[Amount], levels: &[Amount]) {
        let hours = self.stepped_at.map_or(0.0, |before| (at - before).as_hours_f64());
        self.stepped_at = Some(at);
        for (index, total) in totals.iter().enumerate() {
            self.stages[index].age(chain.content.stages[index].role, hours);
            self.work(chain, StageId::of(index), *total, at);
        }
        for index in 0..self.stages.len() {
            self.arrive(chain, StageId::of(index), at);
        }
        let marking = turns || at.0.rem_euclid(MARK_EVERY.0) == 0;
        for (index, pile) in self.piles.iter_mut().enumerate() {
            pile.age(&shape(chain, BufferId::of(index)), hours);
            self.account.found += i128::from(pile.settle(levels[index].0.max(0)));
            if marking {
                pile.mark(at, MARKS_MAX);
            }
        }
        if marking {
            for index in 0..self.stages.len() {
                let feed = self.feed_now(chain, StageId::of(index));
                self.stages[index].mark(at, feed, MARKS_MAX);
            }
        }
    }

    /// What a stage would take now.
    #[must_use]
    pub fn feed_now(&self, chain: Chain<'_>, id: StageId) -> Option<Estimate> {
        if let ContentRole::Brings(_) = chain.content.stages[id.index()].role {
            return self.stages[id.index()].fresh;
        }
        let (mut sum, mut sigma, mut shares) = (0.0, 0.0, 0.0);
        for inlet in &chain.site.stages[id.index()].inputs {
            let next = self.piles[inlet.buffer.index()].next()?;
            let share = inlet.share.as_ratio();
            sum += share * next.grade;
            sigma += share * next.sigma;
            shares += share;
        }
        (shares > 0.0).then(|| Estimate { grade: sum / shares, sigma: sigma / shares })
    }

    /// Takes what a stage took since the last minute, and sends off what it gave.
    fn work(&mut self, chain: Chain<'_>, id: StageId, total: Amount, at: Timestamp) {
        let declared = &chain.site.stages[id.index()];
        let role = chain.content.stages[id.index()].role;
        let mut taken = Parcel::default();
        for (link, inlet) in declared.inputs.iter().enumerate() {
            let mass = self.stages[id.index()].takes(link, inlet.share.of(total).0);
            let (parcel, found) = self.piles[inlet.buffer.index()].take(mass);
            self.account.found += i128::from(found);
            taken.join(parcel);
        }
        let track = &mut self.stages[id.index()];
        let mass = track.moves(total.0);
        let feed = match role {
            ContentRole::Brings(_) => {
                // What it takes makes room for what it brings: it leaves the chain.
                self.account.left += i128::from(taken.metal);
                let fresh = Parcel::new(mass, track.fresh);
                self.account.brought += i128::from(fresh.metal);
                fresh
            }
            ContentRole::Passes | ContentRole::Separates { .. } => taken,
        };
        let sent = declared.outputs.iter().enumerate().map(|(link, outlet)| track.sends(link, outlet.share.of(total).0));
        let sent: Vec<i64> = sent.collect();
        let gone = track.give(chain, id, feed, mass, &sent, at);
        self.account.left += i128::from(gone);
    }

    /// Puts what has come to the end of its way where it goes.
    fn arrive(&mut self, chain: Chain<'_>, id: StageId, at: Timestamp) {
        for (link, outlet) in chain.site.stages[id.index()].outputs.iter().enumerate() {
            while let Some(parcel) = self.stages[id.index()].arrived(link, at) {
                self.piles[outlet.buffer.index()].put(&shape(chain, outlet.buffer), parcel);
            }
        }
    }
}

/// How a buffer mixes, from what is declared of it and its neighbours.
fn shape(chain: Chain<'_>, id: BufferId) -> Shape {
    let taken = chain.site.consumers(id).map(|(stage, inlet)| {
        let nominal = chain.site.stages[stage.index()].nominal;
        nominal.0 as f64 * inlet.share.as_ratio()
    });
    let buffer = &chain.site.buffers[id.index()];
    Shape {
        order: chain.content.buffers[id.index()].order,
        capacity: buffer.capacity.0,
        reach: taken.fold(buffer.capacity.0 as f64 * REACH_LEAST, f64::max),
    }
}

/// Pieces of a way: those within this of each other travel as one.
fn piece(lag: Span) -> Span {
    Span(lag.0 / PIECES)
}

type Way = VecDeque<(Timestamp, Parcel)>;
