//! What a variant is worth in metal: the content rolled ahead on the mean flows and levels of its forecast, with what it brings from
//! elsewhere. See `metal/ahead`.

use super::Question;
use super::compare::{StageCompared, Variant};
use crate::forecast::Forecast;
use crate::ids::LeverId;
use crate::metal::{Chain, Inflow, Metal, Moment, Passed};
use crate::model::{ContentRole, Pull};
use crate::stats::normal::Z80;
use crate::time::Timestamp;
use crate::units::Amount;
use crate::view::Band;

/// More than this share of unknown grade, and the metal in it is not told.
const BLIND_MAX: f64 = 0.1;

/// What lies where, and what is known of it.
#[derive(Clone, Copy)]
pub struct Stuff<'a> {
    pub chain: Chain<'a>,
    pub metal: &'a Metal,
}

impl std::fmt::Debug for Stuff<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.metal.fmt(f)
    }
}

impl Stuff<'_> {
    /// Puts the metal of a forecast beside its tonnes.
    pub(super) fn tell(&self, question: &Question<'_>, variant: &Variant, found: &Forecast, stages: &mut [StageCompared]) {
        let start = &question.case.start;
        let moments = moments(question, found);
        let inflows: Vec<Inflow> = variant.pulls.iter().filter_map(|pull| inflow(question, *pull)).collect();
        let passed = self.metal.ahead(self.chain, start.at, &moments, &inflows);
        for (index, (stage, passed)) in stages.iter_mut().zip(&passed).enumerate() {
            let separates = matches!(self.chain.content.stages[index].role, ContentRole::Separates { .. });
            stage.metal = in_units(passed, separates).map(|(metal, doubt)| {
                // Tonnes and grade are off independently of each other.
                let ahead = stage.done.middle - start.stages[index].done;
                let per_tonne = if ahead > 0.0 { metal / ahead } else { 0.0 };
                let off = |tonnes: f64| libm::sqrt((tonnes * per_tonne) * (tonnes * per_tonne) + (Z80 * doubt) * (Z80 * doubt));
                let low = (metal - off(stage.done.middle - stage.done.low)).max(0.0);
                Band { low, middle: metal, high: metal + off(stage.done.high - stage.done.middle) }
            });
        }
    }
}

/// Metal and its standard error; `None`: too much of it is not known.
fn in_units(passed: &Passed, separates: bool) -> Option<(f64, f64)> {
    if passed.blind as f64 > BLIND_MAX * passed.mass as f64 {
        return None;
    }
    let units = |base: i128| Amount(base as i64).as_units();
    let (fed, doubt) = (units(passed.metal), units(passed.doubt));
    if !separates {
        return Some((fed, doubt));
    }
    let won = units(passed.won);
    let recovery = if fed > 0.0 { won / fed } else { 0.0 };
    Some((won, recovery * doubt + units(passed.slack)))
}

fn moments(question: &Question<'_>, found: &Forecast) -> Vec<Moment> {
    let start = &question.case.start;
    let amounts = |units: &mut dyn Iterator<Item = f64>| units.map(Amount::from_units).collect::<Vec<_>>();
    let moment = |(point, at): (usize, &Timestamp)| {
        // Between two points of the grid there is the one before.
        let level = found.grid.partition_point(|grid| grid <= at).saturating_sub(1);
        Moment {
            at: *at,
            moved: amounts(
                &mut found.stages.iter().zip(&start.stages).map(|(stage, now)| stage.totals[point].done.mean - now.done),
            ),
            levels: amounts(&mut found.buffers.iter().map(|buffer| buffer.levels.get(level).map_or(0.0, |level| level.mean))),
        }
    };
    let times = found.stages.first().map_or(&[][..], |stage| &stage.totals);
    times.iter().map(|total| &total.at).enumerate().map(moment).collect()
}

fn inflow(question: &Question<'_>, (lever, ordered): (LeverId, Timestamp)) -> Option<Inflow> {
    let lever = question.levers.get(lever.index())?;
    let Pull::Feed { buffer, rate, quantity } = lever.pull else { return None };
    let (from, until) = lever.in_force(ordered.max(question.case.start.at), question.until)?;
    let (rate, quantity) = (rate.as_units_per_hour(), quantity.as_units());
    Some(Inflow { buffer, from, until, rate, quantity, grade: lever.grade })
}
