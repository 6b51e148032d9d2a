//! Plans on trial: each is tried when it is given, when it takes effect, and again when a shift begins under it, from how things
//! stand then. So a plan that could not be met is told apart from one that could. How it is tried is in `forecast::plan_trial`.

use std::sync::Arc;

use super::{HORIZON_MAX, WORK_MAX};
use crate::engine::Engine;
use crate::forecast::{Case, LevelNow, Scope, StageNow, Start, forecast, try_plan};
use crate::ids::StageId;
use crate::model::{Plan, Shift};
use crate::time::{Span, Timestamp};
use crate::units::Share;
use crate::view::PlanTrial;

/// So many paths tell a chance to some per cent.
const PATHS: (f64, f64) = (48.0, 200.0);
/// The standard error of a level that is taken to be on target, as a share of the capacity.
const LEVEL_SD: f64 = 0.1;
/// From the 10 % to the 90 % quantile of a normal distribution, in standard deviations.
const WIDTH_80: f64 = 2.563;

impl Engine {
    /// Tries a plan; what was known of this version before is forgotten, and of versions that nobody follows any more.
    pub(in crate::engine) fn put_on_trial(&mut self, plan: &Arc<Plan>, at: Timestamp) {
        let trial = self.trial_of(plan, at);
        let followed = self.state.plan.head.version;
        let proposed = self.state.proposed.plans().iter().map(|proposed| &proposed.plan);
        let pending: Vec<u32> = self.state.pending.plans().iter().chain(proposed).map(|plan| plan.head.version).collect();
        let trials = &mut self.state.outlook.trials;
        trials.retain(|trial| {
            trial.version != plan.head.version && (trial.version == followed || pending.contains(&trial.version))
        });
        trials.extend(trial);
        trials.sort_by_key(|trial| (trial.start, trial.version));
    }

    /// What the trial of the plan that is followed gave a stage for this shift.
    pub(in crate::engine) fn chance_on_trial(&self, id: StageId) -> Option<Share> {
        let (shift, version) = (self.state.shift.as_ref()?, self.state.plan.head.version);
        let mut trials = self.state.outlook.trials.iter();
        let trial = trials.find(|trial| trial.version == version && trial.start == shift.start)?;
        trial.stages.get(id.index())?.met.map(Share::from_ratio)
    }

    fn trial_of(&mut self, plan: &Arc<Plan>, at: Timestamp) -> Option<PlanTrial> {
        // While nobody listens nothing is known to try it from.
        if self.bench.chain.is_none() || self.is_away(at) {
            return None;
        }
        let shift = plan.first_shift(&self.calendar, plan.head.effective_at.max(at))?.clone();
        let cost = self.site.stages.len() as f64 * (shift.end - shift.start.max(at)).as_hours_f64();
        if PATHS.0 * cost > WORK_MAX {
            return None;
        }
        let paths = libm::floor(WORK_MAX / cost).clamp(PATHS.0, PATHS.1) as u32;
        let running = self.state.shift.as_ref() == Some(&shift);
        let mut case = self.question(at)?;
        case.plan = Arc::clone(plan);
        if !running {
            case.start = self.start_of(&shift, plan, at, &case)?;
        }
        try_plan(case, (shift.start, shift.end), paths, &mut self.bench.workspace).ok()
    }

    /// How things will stand when a shift begins: levels by the forecast, or on target where that does not look so far; all
    /// stages at work.
    fn start_of(&mut self, shift: &Shift, plan: &Arc<Plan>, at: Timestamp, now: &Case) -> Option<Start> {
        let begins = shift.start.max(at);
        let ahead = begins - at;
        let buffers = if ahead > Span::ZERO && ahead <= HORIZON_MAX {
            let turns = now.scope.turns.iter().copied().filter(|turn| *turn < begins).collect();
            let scope = Scope { horizon: ahead, grid: Some(ahead), totals_at: Vec::new(), turns, ..now.scope.clone() };
            let until_then = Case { plan: Arc::clone(&self.state.plan), scope, ..now.clone() };
            let answer = forecast(&until_then, &mut self.bench.workspace).ok()?;
            let level = |(index, buffer): (usize, &crate::forecast::BufferForecast)| {
                let level = buffer.levels.last()?;
                Some(LevelNow { mean: level.mean, sd: (level.q90 - level.q10) / WIDTH_80, lot: now.start.buffers[index].lot })
            };
            answer.buffers.iter().enumerate().map(level).collect::<Option<Vec<_>>>()?
        } else if ahead > Span::ZERO {
            let level = |buffer: &crate::model::Buffer| LevelNow {
                mean: buffer.target.as_units(),
                sd: LEVEL_SD * buffer.capacity.as_units(),
                lot: 0.0,
            };
            self.site.buffers.iter().map(level).collect()
        } else {
            now.start.buffers.clone()
        };
        let stage = |index: usize| {
            let rate = plan.rate(StageId::of(index), begins).as_units_per_hour();
            StageNow { recent: vec![(Span::ZERO, rate)], ..StageNow::running() }
        };
        let stages = (0..self.site.stages.len()).map(stage).collect();
        Some(Start { at: begins, counted_from: begins, buffers, stages })
    }
}
