//! A seeded library of shifts: what goes wrong, where, when and how badly is drawn, so that nobody can learn it by heart. The same
//! seed gives the same library, and a library of more shifts begins with that of fewer.
//!
//! Read in this order: `graph`, `sites` (where) · `draw` (what goes wrong) · `facts` (what it did) · `orders` (what may be
//! done about it) · `play`, `policies` (what that comes to). It knows no detector.

mod draw;
mod facts;
mod graph;
mod orders;
mod play;
mod policies;
mod sites;

use std::sync::Arc;

use crate::SimError;
use crate::noise::Noise;
use crate::rng::Rng;
use crate::scenario::{Name, Scenario, UpsetFile};
use crate::site::Site;
use crate::world::{Aim, Conditions, World};

pub use draw::METER_FAULTS;
pub use facts::{Course, Facts, HindranceFact, LimitFact, UpsetFact};
pub use graph::{Graph, Meter, Store, Work};
pub(crate) use play::Game;
pub use play::{Played, Taken, play};
pub use policies::{chase, nobody, oracle};
pub use sites::SiteKind;

/// 2026-11-23 08:00 where the sites are: the beginning of a day shift.
pub const SHIFT_START: i64 = 1_795_402_800_000_000;
pub const SHIFT_SECS: i64 = 12 * 3_600;
/// Seconds between two readings of a signal.
const SAMPLE_SECS: i64 = 5;

/// What kind of shift.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ShiftKind {
    Healthy,
    /// One upset of one stage: slow at once, standing, slower and slower, machines out.
    Slow,
    Stop,
    Wear,
    Out,
    /// A buffer gives nothing although something lies in it.
    HangUp,
    /// A source is silent twice: once its readings come late, once never.
    Gap,
    /// Two upsets of two stages, one some time after the other.
    Double,
    /// An instrument lies and nothing else happens.
    Drift,
    Bias,
    Stuck,
    Spikes,
    Dead,
    /// An instrument lies while a stage is really in trouble.
    MeterAndUpset,
    /// The plan changes in mid-shift; in every second of them a stage is then in trouble.
    Plan,
    /// A shift ends in the middle; in every second of them a stage is in trouble across it.
    ShiftChange,
    /// The tonnes are there and the metal is not: waste is loaded with the ore, or less of the metal is won.
    Dilute,
    Lose,
}

/// Which half of the library a shift belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Half {
    /// For choosing settings.
    Tune,
    /// For telling how good they are.
    Report,
}

/// The kinds of a block of shifts. Blocks follow each other, all alike but for what is drawn: the library is even blocks for
/// tuning and odd blocks for the report.
const BLOCK: [ShiftKind; 32] = {
    use ShiftKind::{
        Bias, Dead, Dilute, Double, Drift, Gap, HangUp, Healthy, Lose, MeterAndUpset, Out, Plan, ShiftChange, Slow, Spikes, Stop,
        Stuck, Wear,
    };
    [
        Healthy,
        Slow,
        Double,
        Drift,
        Stop,
        MeterAndUpset,
        Healthy,
        Wear,
        Bias,
        HangUp,
        ShiftChange,
        Healthy,
        Slow,
        Stuck,
        Double,
        Out,
        Healthy,
        Plan,
        Stop,
        Dead,
        MeterAndUpset,
        Slow,
        Healthy,
        Gap,
        Spikes,
        Double,
        Wear,
        ShiftChange,
        Healthy,
        Plan,
        Dilute,
        Lose,
    ]
};
/// How many of a block are about tonnes. They are numbered by themselves where chance is drawn: what is added behind them does not draw
/// them anew.
const OF_TONNES: usize = 30;

/// A quarter zinc mine, an eighth the long chain.
const SITES: [SiteKind; 8] = {
    use SiteKind::{Coal, Long, Middle, Pit, Short, Zinc};
    [Zinc, Middle, Pit, Short, Zinc, Long, Coal, Middle]
};

/// How many shifts the library has if nobody says otherwise.
pub const SHIFTS: usize = 14 * BLOCK.len();

/// One shift of the library.
#[derive(Clone, Debug)]
pub struct Shift {
    pub number: usize,
    pub kind: ShiftKind,
    pub half: Half,
    pub site: SiteKind,
    pub seed: u64,
    pub noise: Noise,
    /// Seconds after the beginning of a shift at which this one is begun to be looked at.
    pub starts_after: i64,
    pub scenario: Scenario,
    pub plan_change: Option<PlanChange>,
}

/// A plan that becomes known at `known`: from each of the seconds on, the stage (none: all stages) is to do this share of its
/// nominal rate. Seconds since the start.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanChange {
    pub known: i64,
    pub stage: Option<usize>,
    pub steps: Vec<(i64, f64)>,
}

/// Sites read once.
pub struct Sites(Vec<(String, Arc<Site>)>);

impl Sites {
    /// # Errors
    /// A site file of the library cannot be read: a mistake of this crate.
    pub fn read() -> Result<Self, SimError> {
        let read = |kind: SiteKind| {
            let text = kind.site_toml();
            let site = Arc::new(Site::parse(&text)?);
            Ok((text, site))
        };
        SiteKind::ALL.into_iter().map(read).collect::<Result<_, _>>().map(Self)
    }

    #[must_use]
    pub fn text(&self, kind: SiteKind) -> &str {
        &self.0[kind as usize].0
    }

    #[must_use]
    pub fn site(&self, kind: SiteKind) -> &Arc<Site> {
        &self.0[kind as usize].1
    }
}

/// The shift with this number in the library of `seed`.
#[must_use]
pub fn shift(sites: &Sites, seed: u64, number: usize) -> Shift {
    let (block, slot) = (number / BLOCK.len(), number % BLOCK.len());
    let half = if block % 2 == 0 { Half::Tune } else { Half::Report };
    // Pairs of blocks have the same sites, so that the halves are alike.
    let pair = block / 2;
    let kind = BLOCK[slot];
    // Metal is followed in the zinc mine alone.
    let site = if kind.is_of_metal() { SiteKind::Zinc } else { SITES[(slot * 3 + pair) % SITES.len()] };
    let stream = if kind.is_of_metal() {
        format!("library/{block}/{}", kind.word())
    } else {
        format!("library/{}", block * OF_TONNES + slot)
    };
    let mut rng = Rng::stream(seed, &stream);
    let noise = match kind {
        ShiftKind::Healthy => [Noise::CALM, Noise::ORDINARY, Noise::ROUGH][(slot + pair) % 3],
        _ => [Noise::CALM, Noise::ORDINARY, Noise::ORDINARY, Noise::ROUGH][(rng.draw() % 4) as usize],
    };
    let mut shift = Shift {
        number,
        kind,
        half,
        site,
        seed: rng.draw(),
        noise,
        starts_after: if kind == ShiftKind::ShiftChange { SHIFT_SECS / 2 } else { 0 },
        scenario: scenario(format!("{number:03}-{}-{}", kind.word(), site.word()), Vec::new()),
        plan_change: None,
    };
    draw::fill(&mut shift, sites.site(site), pair, &mut rng);
    shift
}

fn scenario(id: String, upsets: Vec<UpsetFile>) -> Scenario {
    let name = Name { ru: id.clone(), kk: String::new(), en: id.clone() };
    Scenario { id, name, seed: 0, hours: 12.0, upsets }
}

impl Shift {
    /// `017-double-zinc`
    #[must_use]
    pub fn id(&self) -> &str {
        &self.scenario.id
    }

    #[must_use]
    pub fn secs(&self) -> i64 {
        (self.scenario.hours * 3_600.0) as i64
    }

    #[must_use]
    pub fn start_micros(&self) -> i64 {
        SHIFT_START + self.starts_after * 1_000_000
    }

    /// The world of this shift, at its beginning.
    ///
    /// # Errors
    /// What was drawn does not fit the site: a mistake of this crate.
    pub fn world(&self, sites: &Sites) -> Result<World, SimError> {
        let mut world = self.undisturbed(sites);
        world.begin(&self.scenario, 0)?;
        Ok(world)
    }

    /// The same shift in which nothing goes wrong.
    #[must_use]
    pub fn undisturbed(&self, sites: &Sites) -> World {
        let conditions = Conditions {
            noise: self.noise,
            sample_every: SAMPLE_SECS,
            aims: self.plan_change.as_ref().map_or(Vec::new(), PlanChange::aims),
            turns: self.turns(),
        };
        World::under(conditions, Arc::clone(sites.site(self.site)), self.start_micros(), self.seed)
    }
}

impl PlanChange {
    /// What it wants of a stage at `second`, as a share of the nominal rate.
    #[must_use]
    pub fn share(&self, stage: usize, second: i64) -> f64 {
        let counts = self.stage.is_none_or(|one| one == stage);
        let step = self.steps.iter().rev().find(|(from, _)| counts && *from <= second);
        step.map_or(1.0, |(_, share)| *share)
    }

    fn aims(&self) -> Vec<Aim> {
        self.steps.iter().map(|&(from, share)| Aim { from, stage: self.stage, share }).collect()
    }
}

impl ShiftKind {
    pub const ALL: [Self; 18] = [
        Self::Healthy,
        Self::Slow,
        Self::Stop,
        Self::Wear,
        Self::Out,
        Self::HangUp,
        Self::Gap,
        Self::Double,
        Self::Drift,
        Self::Bias,
        Self::Stuck,
        Self::Spikes,
        Self::Dead,
        Self::MeterAndUpset,
        Self::Plan,
        Self::ShiftChange,
        Self::Dilute,
        Self::Lose,
    ];

    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Healthy => "healthy",
            Self::Slow => "slow",
            Self::Stop => "stop",
            Self::Wear => "wear",
            Self::Out => "out",
            Self::HangUp => "hang_up",
            Self::Gap => "gap",
            Self::Double => "double",
            Self::Drift => "drift",
            Self::Bias => "bias",
            Self::Stuck => "stuck",
            Self::Spikes => "spikes",
            Self::Dead => "dead",
            Self::MeterAndUpset => "meter_and_upset",
            Self::Plan => "plan",
            Self::ShiftChange => "shift_change",
            Self::Dilute => "dilute",
            Self::Lose => "lose",
        }
    }

    /// The tonnes go on as planned.
    #[must_use]
    pub fn is_of_metal(self) -> bool {
        matches!(self, Self::Dilute | Self::Lose)
    }

    /// An instrument lies and the mine is well.
    #[must_use]
    pub fn is_of_a_meter_alone(self) -> bool {
        matches!(self, Self::Drift | Self::Bias | Self::Stuck | Self::Spikes | Self::Dead)
    }
}
