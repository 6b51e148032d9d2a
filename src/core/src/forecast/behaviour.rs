//! How each stage behaves: what it works in, how it follows the plan, how its pace wanders, how it stops. Assumptions of a site
//! until its journal has taught better. Nothing here says how things stand now: that is `start`.

use crate::model::{Site, Stage};
use crate::stats::normal::{distribution, quantile};
use crate::stats::random::Random;
use crate::time::{Span, Timestamp};

/// Standard deviation of a stage's pace, as a share of it, and how long it stays fast or slow.
const WANDER_SD: f64 = 0.05;
const WANDER_CORRELATION: Span = Span::from_mins(10);
/// Short stops of any shift.
const STOPS_EVERY: Span = Span::from_hours(4);
const STOPS_LAST: Span = Span::from_mins(2);
/// A stop that is already on, where nothing is known of what it is.
const REPAIR: Lasting = Lasting { mean: Span::from_mins(50), shape: Shape::Lognormal { cv: 0.7 } };
/// Operators catch up what is behind within this time, but go no further beside the plan than this share of it.
pub(crate) const CHASE_OVER: Span = Span::from_mins(60);
pub(crate) const CHASE_AT_MOST: f64 = 0.10;
/// A stage is led by the level of the buffer before it when that holds less than these hours of its flow.
const FOLLOWS_BELOW_HOURS: f64 = 2.0;
const FOLLOW_GAIN: f64 = 1.5;
/// Within this share of the capacity to a limit of a buffer beside it a stage eases off, by so much at the limit.
const EASE_BAND: f64 = 0.10;
const EASE_AT_MOST: f64 = 0.15;
/// Of the stops of a stage, those that are no short ones.
const BREAKDOWN_SHARE: f64 = 0.05;

/// How one stage behaves.
#[derive(Clone, Debug, PartialEq)]
pub struct Behaviour {
    pub work: Work,
    pub pace: Pace,
    pub wander: Wander,
    /// Stops of its own; `None`: it never stops by itself.
    pub stops: Option<Stops>,
    /// How long a breakdown lasts: a stop that was on at the start and is not one of `stops`.
    pub repair: Lasting,
    /// The share of breakdowns among the stops that have just begun; the longer a stop has been on, the surer it is one.
    pub breakdown_share: f64,
    pub follow: Option<Follow>,
    pub ease: Option<Ease>,
    /// Planned maintenance: from, until.
    pub closed: Vec<(Timestamp, Timestamp)>,
}

/// What a stage works in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Work {
    /// Evenly.
    Flow,
    /// A lot at a time on each of `machines` (skips, trucks, loaders): taken whole, held for a time that is `size * machines /
    /// pace` on average, given whole; a lot that does not fit stays on its machine.
    Lots { size: f64, machines: u32, service: Shape },
}

/// What a stage aims at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Pace {
    /// The plan, and what it is behind (or ahead) spread over a time, but no further from the plan than a share of it.
    Chase { over: Span, at_most: f64 },
    /// The plan and no more than that, whatever it is behind.
    Hold,
    /// Its nominal rate, whatever the plan says.
    Nominal,
}

/// The pace is the aim times 1 + `sd` z, with another normal z at random times. Those lie half to one and a half times a mean
/// apart that makes the sum of what is done wander as far as that of a pace whose correlation falls to 1/e in `correlation`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wander {
    pub sd: f64,
    pub correlation: Span,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stops {
    pub every: Lasting,
    pub last: Lasting,
    pub counts: Counts,
}

/// What the time to the next stop is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counts {
    /// Time at full pace: what stands idle does not break (operation-dependent).
    Work,
    /// Time by the clock.
    Time,
}

/// A stage whose pace follows the level of the buffer it takes from: pace times 1 + `gain` (level - target) / target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Follow {
    pub gain: f64,
    pub at_least: f64,
    pub at_most: f64,
}

/// A stage that slows down before it has to stand: within `band` (a share of the capacity) of the limit of a buffer beside it, empty
/// before it or full behind it, its pace falls evenly, by `at_most` at the limit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ease {
    pub band: f64,
    pub at_most: f64,
}

/// A random length of time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lasting {
    pub mean: Span,
    pub shape: Shape,
}

/// Distributions of positive lengths with a given mean; `cv` is standard deviation over mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shape {
    Fixed,
    Exponential,
    Lognormal { cv: f64 },
}

impl Behaviour {
    /// What is assumed of each stage of a site before anything has been learned.
    #[must_use]
    pub fn of(site: &Site) -> Vec<Self> {
        site.stages.iter().map(|stage| Self { follow: Follow::of(site, stage), ..Self::usual() }).collect()
    }

    /// A flow stage that wanders, stops now and then, and chases the plan.
    #[must_use]
    pub fn usual() -> Self {
        let every = Lasting { mean: STOPS_EVERY, shape: Shape::Exponential };
        let last = Lasting { mean: STOPS_LAST, shape: Shape::Exponential };
        Self {
            pace: Pace::Chase { over: CHASE_OVER, at_most: CHASE_AT_MOST },
            wander: Wander { sd: WANDER_SD, correlation: WANDER_CORRELATION },
            stops: Some(Stops { every, last, counts: Counts::Work }),
            repair: REPAIR,
            breakdown_share: BREAKDOWN_SHARE,
            ease: Some(Ease { band: EASE_BAND, at_most: EASE_AT_MOST }),
            ..Self::steady()
        }
    }

    /// A flow stage that runs at its nominal rate and knows no chance.
    #[must_use]
    pub fn steady() -> Self {
        Self {
            work: Work::Flow,
            pace: Pace::Nominal,
            wander: Wander { sd: 0.0, correlation: WANDER_CORRELATION },
            stops: None,
            repair: REPAIR,
            breakdown_share: 0.0,
            follow: None,
            ease: None,
            closed: Vec::new(),
        }
    }
}

impl Pace {
    /// What is aimed at where `planned` is the planned rate and so much is behind.
    #[must_use]
    pub fn aim(self, planned: f64, behind: f64) -> f64 {
        match self {
            Self::Chase { over, at_most } => {
                let reach = at_most * planned;
                planned + (behind / over.as_hours_f64().max(1e-3)).max(-reach).min(reach)
            }
            Self::Hold | Self::Nominal => planned,
        }
    }
}

impl Pace {
    /// Where people may go up to a rate to catch up with what is planned; 0: they may not.
    pub(crate) fn catching_up(self, up_to: f64, planned: f64) -> Self {
        match self {
            Self::Chase { over, at_most } if up_to > 0.0 && planned > 0.0 => {
                Self::Chase { over, at_most: at_most.max(up_to / planned - 1.0) }
            }
            Self::Chase { .. } | Self::Hold | Self::Nominal => self,
        }
    }
}

impl Ease {
    /// The share of the pace that is left with so much of the capacity to the limit.
    #[must_use]
    #[inline]
    pub fn left(self, room: f64) -> f64 {
        1.0 - self.at_most * (1.0 - room / self.band).clamp(0.0, 1.0)
    }
}

impl Follow {
    /// The share of the pace at a level.
    #[must_use]
    #[inline]
    pub fn share(self, level: f64, target: f64) -> f64 {
        (1.0 + self.gain * (level - target) / target).max(self.at_least).min(self.at_most)
    }

    /// A stage with one input follows its level when that is a small tank.
    #[must_use]
    pub fn of(site: &Site, stage: &Stage) -> Option<Self> {
        let [inlet] = stage.inputs.as_slice() else { return None };
        let buffer = &site.buffers[inlet.buffer.index()];
        let hours = buffer.capacity.as_units() / (stage.nominal.as_units_per_hour() * inlet.share.as_ratio());
        let follows = buffer.form == "tank" && hours < FOLLOWS_BELOW_HOURS && buffer.target.0 > 0;
        follows.then_some(Self { gain: FOLLOW_GAIN, at_least: 0.4, at_most: 1.3 })
    }
}

/// A length of time ready to be drawn, in hours.
#[derive(Clone, Copy, Debug)]
pub(super) struct Law {
    mean: f64,
    form: Form,
}

#[derive(Clone, Copy, Debug)]
enum Form {
    Fixed,
    Exponential,
    /// Of the logarithm of a length with mean 1.
    Lognormal {
        mu: f64,
        sigma: f64,
    },
}

impl Law {
    pub fn of(lasting: Lasting) -> Self {
        Self::shaped(lasting.mean.as_hours_f64(), lasting.shape)
    }

    /// A law with this mean, in hours.
    pub fn shaped(mean: f64, shape: Shape) -> Self {
        let form = match shape {
            Shape::Fixed => Form::Fixed,
            Shape::Exponential => Form::Exponential,
            Shape::Lognormal { cv } => {
                let variance = libm::log1p(cv * cv);
                Form::Lognormal { mu: -variance / 2.0, sigma: libm::sqrt(variance) }
            }
        };
        Self { mean, form }
    }

    #[inline]
    pub fn draw(&self, random: &mut Random) -> f64 {
        self.mean
            * match self.form {
                Form::Fixed => 1.0,
                Form::Exponential => random.exponential(),
                Form::Lognormal { mu, sigma } => libm::exp(mu + sigma * random.normal()),
            }
    }

    /// The chance to last longer than `passed` hours.
    pub fn over(&self, passed: f64) -> f64 {
        match self.form {
            Form::Fixed => f64::from(u8::from(passed < self.mean)),
            Form::Exponential => libm::exp(-passed / self.mean),
            Form::Lognormal { mu, sigma } if passed > 0.0 && sigma > 0.0 => {
                1.0 - distribution((libm::log(passed / self.mean) - mu) / sigma)
            }
            Form::Lognormal { .. } => 1.0,
        }
    }

    /// What is left of a length of which `passed` hours are over.
    pub fn draw_rest(&self, passed: f64, random: &mut Random) -> f64 {
        match self.form {
            Form::Fixed => (self.mean - passed).max(0.0),
            Form::Exponential => self.mean * random.exponential(),
            Form::Lognormal { mu, sigma } => {
                let uniform = random.uniform();
                let over =
                    if passed > 0.0 && sigma > 0.0 { distribution((libm::log(passed / self.mean) - mu) / sigma) } else { 0.0 };
                let p = over + uniform * (1.0 - over);
                // So far out that nothing is left to invert: as long again as an ordinary one.
                let whole = if p < 1.0 { self.mean * libm::exp(mu + sigma * quantile(p)) } else { passed + self.mean };
                (whole - passed).max(0.0)
            }
        }
    }
}
