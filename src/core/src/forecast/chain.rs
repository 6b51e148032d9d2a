//! The chain as a forecast runs over it: stages, buffers and links as flat tables, in units of the site and hours. Built once
//! for a site and shared by all its forecasts. It knows no plan and no state.

use std::ops::Range;

use crate::ids::{BufferId, StageId};
use crate::model::Site;

/// Stages, buffers and links; a graph, cycles allowed.
#[derive(Clone, Debug)]
pub struct Chain {
    pub(super) stages: Vec<Works>,
    pub(super) buffers: Vec<Store>,
    /// By stage; what each takes.
    pub(super) takes: Vec<Link>,
    /// By stage; what each gives.
    pub(super) gives: Vec<Link>,
    /// By buffer: what comes in, and what goes out.
    pub(super) coming: Vec<Flow>,
    pub(super) going: Vec<Flow>,
    /// How many links material needs time on.
    pub(super) lines: usize,
}

/// A stage: rates in units an hour.
#[derive(Clone, Debug)]
pub(super) struct Works {
    pub min: f64,
    pub nominal: f64,
    pub max: f64,
    pub takes: Range<usize>,
    pub gives: Range<usize>,
}

/// A buffer: quantities in units.
#[derive(Clone, Debug)]
pub(super) struct Store {
    pub capacity: f64,
    pub low: f64,
    pub target: f64,
    pub high: f64,
    pub coming: Range<usize>,
    pub going: Range<usize>,
}

/// `share` of the throughput of `stage` out of `buffer` or into it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Link {
    pub stage: usize,
    pub buffer: usize,
    pub share: f64,
    /// Of all that the stage gives into this buffer, with any lag (or takes out of it).
    pub in_all: f64,
    /// Hours under way.
    pub lag: f64,
    /// Its number among the links with a lag, `NO_LINE` without one.
    pub line: u32,
}

/// A link as a buffer sees it: small, because every event goes over some of them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Flow {
    pub share: f64,
    pub stage: u32,
    pub line: u32,
    /// Its number among all that are given, or taken.
    pub link: u32,
}

pub(super) const NO_LINE: u32 = u32::MAX;

impl Chain {
    #[must_use]
    pub fn of(site: &Site) -> Self {
        let (mut takes, mut gives, mut lines) = (Vec::new(), Vec::new(), 0);
        let mut stages = Vec::with_capacity(site.stages.len());
        for (index, stage) in site.stages.iter().enumerate() {
            let (first_take, first_give) = (takes.len(), gives.len());
            for inlet in stage.inputs.iter().filter(|inlet| inlet.share.0 > 0) {
                let link = Link {
                    stage: index,
                    buffer: inlet.buffer.index(),
                    share: inlet.share.as_ratio(),
                    in_all: 0.0,
                    lag: 0.0,
                    line: NO_LINE,
                };
                add(&mut takes, first_take, link);
            }
            for outlet in stage.outputs.iter().filter(|outlet| outlet.share.0 > 0) {
                let lag = outlet.lag.as_hours_f64().max(0.0);
                let link = Link {
                    stage: index,
                    buffer: outlet.buffer.index(),
                    share: outlet.share.as_ratio(),
                    in_all: 0.0,
                    lag,
                    line: NO_LINE,
                };
                add(&mut gives, first_give, link);
            }
            sum_up(&mut takes[first_take..]);
            sum_up(&mut gives[first_give..]);
            for give in gives[first_give..].iter_mut().filter(|give| give.lag > 0.0) {
                give.line = number(lines);
                lines += 1;
            }
            stages.push(Works {
                min: stage.min.as_units_per_hour().max(0.0),
                nominal: stage.nominal.as_units_per_hour(),
                max: stage.max.as_units_per_hour(),
                takes: first_take..takes.len(),
                gives: first_give..gives.len(),
            });
        }
        let (mut coming, mut going) = (Vec::new(), Vec::new());
        let mut buffers = Vec::with_capacity(site.buffers.len());
        for (index, buffer) in site.buffers.iter().enumerate() {
            buffers.push(Store {
                capacity: buffer.capacity.as_units().max(0.0),
                low: buffer.low.as_units(),
                target: buffer.target.as_units(),
                high: buffer.high.as_units(),
                coming: gather(&gives, index, &mut coming),
                going: gather(&takes, index, &mut going),
            });
        }
        Self { stages, buffers, takes, gives, coming, going, lines }
    }

    #[must_use]
    pub fn stages(&self) -> usize {
        self.stages.len()
    }

    /// Units an hour.
    #[must_use]
    pub fn nominal(&self, stage: StageId) -> f64 {
        self.stages[stage.index()].nominal
    }

    /// What a stage can do at least and at most, units an hour.
    #[must_use]
    pub fn range(&self, stage: StageId) -> (f64, f64) {
        let works = &self.stages[stage.index()];
        (works.min, works.max)
    }

    #[must_use]
    pub fn capacity(&self, buffer: BufferId) -> f64 {
        self.buffers[buffer.index()].capacity
    }

    #[must_use]
    pub fn buffers(&self) -> usize {
        self.buffers.len()
    }

    pub(super) fn links_of(&self, stage: usize) -> impl Iterator<Item = &Link> {
        let works = &self.stages[stage];
        self.takes[works.takes.clone()].iter().chain(&self.gives[works.gives.clone()])
    }

    #[inline]
    pub(super) fn coming_to(&self, buffer: usize) -> &[Flow] {
        &self.coming[self.buffers[buffer].coming.clone()]
    }

    #[inline]
    pub(super) fn going_from(&self, buffer: usize) -> &[Flow] {
        &self.going[self.buffers[buffer].going.clone()]
    }
}

/// Adds a link, or its share to the one that is like it.
fn add(links: &mut Vec<Link>, first: usize, link: Link) {
    match links[first..].iter_mut().find(|other| other.buffer == link.buffer && other.lag == link.lag) {
        Some(other) => other.share += link.share,
        None => links.push(link),
    }
}

/// Finds what each link has in common with others to the same buffer.
fn sum_up(links: &mut [Link]) {
    for index in 0..links.len() {
        let alike = links.iter().filter(|other| other.buffer == links[index].buffer);
        links[index].in_all = alike.fold(0.0, |sum, other| sum + other.share);
    }
}

/// The links of one buffer.
fn gather(links: &[Link], buffer: usize, into: &mut Vec<Flow>) -> Range<usize> {
    let first = into.len();
    let of_buffer = links.iter().enumerate().filter(|(_, link)| link.buffer == buffer);
    into.extend(of_buffer.map(|(at, link)| Flow {
        share: link.share,
        stage: number(link.stage),
        line: link.line,
        link: number(at),
    }));
    first..into.len()
}

fn number(index: usize) -> u32 {
    u32::try_from(index).expect("a site declares fewer than four thousand million things")
}

impl Flow {
    #[inline]
    pub fn stage(self) -> usize {
        self.stage as usize
    }

    #[inline]
    pub fn link(self) -> usize {
        self.link as usize
    }
}
