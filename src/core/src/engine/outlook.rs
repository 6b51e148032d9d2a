//! What will happen, seen from the engine: now and then the state of the chain is put to the forecast as a question, inside the
//! fold, and the answer is kept. When it is asked and what is kept of it is here; the question is made in `outlook/question`, from
//! what `outlook/past` remembers. The model itself is in `forecast`; it is not known here how it works.

mod blame;
mod clock;
mod grades;
mod learned;
mod on_trial;
mod past;
mod question;
mod told;

use std::sync::Arc;

use super::Engine;
use crate::forecast::{Behaviour, Chain, Lasting, Shape, Workspace, forecast};
use crate::ids::{BufferId, StageId};
use crate::model::{Shift, Site};
use crate::persist::persist;
use crate::time::{Span, Timestamp};
use crate::units::PER_UNIT;
use crate::view::{Grades, PlanTrial};

use self::blame::Blame;
pub(super) use self::clock::Limit;
use self::grades::Graded;
use self::learned::Learned;
use self::past::Past;
pub(super) use self::told::Told;

/// A forecast is made this often while nothing happens, and at the next minute when something does.
const EVERY: Span = Span::from_mins(5);
/// Stages times paths times hours that one forecast may come to: some ten milliseconds, and the most of it.
const WORK: f64 = 6_000.0;
const WORK_MAX: f64 = 40_000.0;
/// Fewer paths than this tell no band, more tell nothing new.
const PATHS: (f64, f64) = (48.0, 100.0);
/// How far a forecast looks at most, and at least: what it tells lies within the second.
const HORIZON_MAX: Span = Span::from_hours(12);
/// How long a stage that is slow stays so, as long as nothing has been learned.
const SLOW_LASTS: Lasting = Lasting { mean: Span::from_mins(220), shape: Shape::Lognormal { cv: 0.35 } };
/// What wears out lasts longer by this than what broke at once: it waits for its next maintenance.
const GRADUAL_LASTS: f64 = 1.7;
const HORIZONS: [Span; 3] = [Span::from_hours(8), Span::from_hours(4), Span::from_hours(2)];

/// What is remembered for forecasts, and the last of them.
#[derive(Clone, Debug)]
pub(super) struct Outlook {
    /// By stage of the site; empty where no forecast is made.
    past: Vec<Past>,
    learned: Vec<Learned>,
    /// Whether something has happened since the last forecast.
    changed: bool,
    told: Option<Told>,
    blame: Blame,
    graded: Graded,
    /// Of the plan that is followed and of those that are pending.
    trials: Vec<PlanTrial>,
}
persist!(Outlook { past, learned, changed, told, blame, graded, trials });

/// What a forecast works in and with: no state of its own, made anew at every start.
#[derive(Clone, Debug)]
pub(super) struct Bench {
    /// `None`: the site has nothing to forecast, or is too large for it.
    pub chain: Option<Arc<Chain>>,
    /// Of each stage: what is assumed, and what has been learned beside it, as of the last minute.
    assumed: Vec<Behaviour>,
    behaviour: Vec<Behaviour>,
    slow_lasts: Vec<Lasting>,
    pub workspace: Workspace,
}

impl Outlook {
    pub fn new(site: &Site) -> Self {
        let stages = if effort(site, Span::ZERO).is_some() { site.stages.len() } else { 0 };
        Self {
            past: vec![Past::default(); stages],
            learned: vec![Learned::default(); stages],
            changed: false,
            told: None,
            blame: Blame::default(),
            graded: Graded::default(),
            trials: Vec::new(),
        }
    }

    pub fn fits(&self, site: &Site) -> bool {
        let stages = Self::new(site).past.len();
        let trials = self.trials.iter().all(|trial| trial.stages.len() == site.stages.len());
        self.past.len() == stages
            && self.learned.len() == stages
            && trials
            && self.blame.fits(site.stages.len(), site.resources.len())
    }

    /// Something has happened that the last forecast did not know.
    pub fn changes(&mut self) {
        self.changed = true;
    }

    pub fn told(&self) -> Option<&Told> {
        self.told.as_ref()
    }

    pub fn trials(&self) -> &[PlanTrial] {
        &self.trials
    }

    pub fn grades(&self) -> Grades {
        self.graded.view()
    }

    /// A buffer has come to a limit.
    pub fn reached(&mut self, at: Timestamp, buffer: BufferId, limit: Limit) {
        self.graded.limit(at, buffer.index(), limit == Limit::Full);
    }
}

impl Bench {
    pub fn new(site: &Site, outlook: &Outlook) -> Self {
        let chain = effort(site, Span::ZERO).map(|_| Arc::new(Chain::of(site)));
        let assumed = if chain.is_some() { Behaviour::of(site) } else { Vec::new() };
        let mut bench = Self { chain, assumed, behaviour: Vec::new(), slow_lasts: Vec::new(), workspace: Workspace::default() };
        bench.learn(outlook);
        bench
    }

    /// How long a stage that is slow stays so.
    fn slow_lasts(&self, id: StageId, gradual: bool) -> Lasting {
        let lasts = self.slow_lasts[id.index()];
        let longer = if gradual { GRADUAL_LASTS } else { 1.0 };
        Lasting { mean: Span((lasts.mean.0 as f64 * longer) as i64), ..lasts }
    }

    /// How long a stage that stands or is slow stays so, hours.
    fn troubles_last(&self, id: StageId) -> f64 {
        self.slow_lasts[id.index()].mean.as_hours_f64()
    }

    /// Takes up what has been learned.
    fn learn(&mut self, outlook: &Outlook) {
        self.behaviour.clear();
        self.behaviour.extend(self.assumed.iter().zip(&outlook.learned).map(|(assumed, learned)| learned.behaviour(assumed)));
        self.slow_lasts.clear();
        self.slow_lasts.extend(outlook.learned.iter().map(|learned| learned.slow_lasts(SLOW_LASTS)));
    }
}

impl Engine {
    /// A minute has passed: it is remembered, and a forecast is made where one is due.
    pub(super) fn look_ahead(&mut self, at: Timestamp) {
        self.end_orders(at);
        if self.bench.chain.is_none() {
            return;
        }
        self.remember(at);
        self.follow_effects(at);
        self.grade_levels(at);
        self.renew_advice(at);
        let outlook = &self.state.outlook;
        // On the multiples of `EVERY`, whatever happened in between: so that times of forecasts can be compared.
        let due = outlook.changed || at.0.rem_euclid(EVERY.0) == 0;
        if !due || self.is_away(at) || self.state.plan.lines().is_empty() {
            return;
        }
        let changed = std::mem::take(&mut self.state.outlook.changed);
        let Some(case) = self.question(at) else { return };
        let answer = forecast(&case, &mut self.bench.workspace);
        let told = answer.ok().map(|answer| Told::of(&case, &answer));
        if let Some(told) = &told {
            self.state.outlook.graded.keep(told);
        }
        self.state.outlook.told = told;
        self.share_losses(&case, changed);
    }

    pub(super) fn troubles_last(&self, id: StageId) -> f64 {
        self.bench.troubles_last(id)
    }

    /// How stages behave, as far as that has been learned.
    pub(super) fn behaviour(&self) -> &[Behaviour] {
        &self.bench.behaviour
    }

    /// Levels that were foretold for now are held against what their sensors and the balance say.
    fn grade_levels(&mut self, at: Timestamp) {
        let mut graded = std::mem::take(&mut self.state.outlook.graded);
        graded.levels(at, |buffer| {
            let measured = self.site.buffers[buffer].level.is_some() && self.neighbours_known(BufferId::of(buffer), at);
            measured.then(|| self.state.buffers[buffer].level / PER_UNIT as f64)
        });
        self.state.outlook.graded = graded;
    }

    /// A shift is over: what was said of its end is held against what was done.
    pub(super) fn grade_shift(&mut self, shift: &Shift) {
        let mut graded = std::mem::take(&mut self.state.outlook.graded);
        graded.shift_ends(shift.end, shift.start, |stage| {
            let id = StageId::of(stage);
            self.is_known(id, shift.end).then(|| self.done(id, shift.end).amount().as_units())
        });
        self.state.outlook.graded = graded;
    }
}

/// How many paths, and how far: `None` where that would take too long, or there is nothing to forecast. `until_end`: of the shift.
fn effort(site: &Site, until_end: Span) -> Option<(u32, Span)> {
    let linked = site.stages.iter().filter(|stage| !stage.inputs.is_empty() || !stage.outputs.is_empty()).count();
    if linked == 0 || site.buffers.is_empty() {
        return None;
    }
    let cost = |horizon: Span| site.stages.len() as f64 * horizon.as_hours_f64();
    let longest = if until_end <= HORIZON_MAX { HORIZONS[0].max(until_end) } else { HORIZONS[0] };
    let horizon = [longest].into_iter().chain(HORIZONS).find(|horizon| PATHS.0 * cost(*horizon) <= WORK_MAX)?;
    let paths = libm::floor(WORK / cost(horizon)).clamp(PATHS.0, PATHS.1);
    Some((paths as u32, horizon))
}
