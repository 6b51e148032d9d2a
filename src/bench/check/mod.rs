//! `bench check`: is it told what an order has brought? Shifts of the library are played twice with the same chance: the first advice
//! is ordered at once and done, and it is ordered and nobody does anything of it. The mine knows the true effect, which is the
//! difference of the two; the program has seen one of them each time.
//!
//! What the rows mean: docs/BENCHMARK.md.

mod kept;
mod report;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use anyhow::Result;
use serde::{Deserialize, Serialize};
use tizbek_core::check::Verdict;
use tizbek_core::engine::Engine;
use tizbek_core::input::Input;
use tizbek_core::time::{Span, Timestamp};
use tizbek_core::view::CheckedView;
use tizbek_sim::library::{self, Shift, SiteKind, Sites};

use super::act::play::{Advised, Ended, Model, done_and_in_vain};
use super::detect::DetectArgs;

/// The end of a check and the end of a shift are one when they are no further apart, seconds.
const SAME_END: i64 = 120;

/// One order, once done and once in vain. Tonnes of the stage where most was promised.
pub struct Compared {
    pub id: String,
    pub levers: String,
    pub does: &'static str,
    /// An hour of the stage's nominal rate.
    pub hour: f64,
    pub truth: f64,
    pub done: Said,
    pub in_vain: Said,
}

/// What the program says of it.
pub struct Said {
    pub promised: f64,
    pub saved: f64,
    pub low: f64,
    pub high: f64,
    pub evidence: Option<f64>,
    pub verdict: Verdict,
}

/// # Errors
/// A shift of the library cannot be played.
pub fn run(args: &DetectArgs, json: bool) -> Result<()> {
    let begun = Instant::now();
    let sites = Sites::read()?;
    let models: BTreeMap<SiteKind, Model> =
        SiteKind::ALL.into_iter().map(|kind| Ok((kind, Model::read(kind)?))).collect::<Result<_>>()?;
    let told = |shift: &Shift| {
        args.half.tells(shift.half) && args.only.is_none_or(|only| shift.kind == only) && !shift.kind.is_of_metal()
    };
    let shifts: Vec<Shift> = (0..args.shifts).map(|number| library::shift(&sites, args.seed, number)).filter(told).collect();
    let rows = compare_all(&shifts, &sites, &models, args.kept.as_deref())?;
    let secs = begun.elapsed().as_secs_f64();
    print!("{}", if json { report::json_lines(&rows, shifts.len(), secs) } else { report::table(&rows, shifts.len(), secs) });
    Ok(())
}

/// As many at a time as there are processors; in the order given. Shifts in which nothing is advised say nothing.
fn compare_all(
    shifts: &[Shift],
    sites: &Sites,
    models: &BTreeMap<SiteKind, Model>,
    kept: Option<&Path>,
) -> Result<Vec<Compared>> {
    let next = AtomicUsize::new(0);
    let done: Mutex<BTreeMap<usize, Result<Option<Compared>>>> = Mutex::new(BTreeMap::new());
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(shifts.len().max(1));
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some(shift) = shifts.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let compared = compare(shift, sites, &models[&shift.site], kept);
                    done.lock().unwrap_or_else(PoisonError::into_inner).insert(shift.number, compared);
                }
            });
        }
    });
    let mut done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    shifts.iter().filter_map(|shift| done.remove(&shift.number)?.transpose()).collect()
}

fn compare(shift: &Shift, sites: &Sites, model: &Model, kept: Option<&Path>) -> Result<Option<Compared>> {
    let case = match kept.map(|folder| kept::read(folder, shift)).transpose()?.flatten() {
        Some(case) => case,
        None => {
            let case = Case::play(shift, sites, model)?;
            if let Some(folder) = kept {
                kept::write(folder, shift, &case)?;
            }
            case
        }
    };
    let Some(order) = case.order else { return Ok(None) };
    let compared = order.judge(shift, model);
    if let Some(compared) = &compared {
        eprintln!("{}", report::line(compared));
    }
    Ok(compared)
}

/// What a shift came to.
#[derive(Deserialize, Serialize)]
struct Case {
    order: Option<Order>,
}

/// The first order of a shift, done and in vain.
#[derive(Deserialize, Serialize)]
struct Order {
    /// When it is judged, microseconds.
    until: i64,
    /// By stage, tonnes that were missed of the plan by then.
    missing: [Vec<f64>; 2],
    /// The engine a moment before.
    #[serde(skip)]
    engines: [Vec<u8>; 2],
}

impl Case {
    fn play(shift: &Shift, sites: &Sites, model: &Model) -> Result<Self> {
        let none = Ok(Self { order: None });
        let Some((done, vain)) = done_and_in_vain(shift, sites, model)? else { return none };
        // What the mine refuses is no order.
        if done.refused > 0 {
            return none;
        }
        let (Some(kept), Some(of_vain)) = (done.kept.clone(), vain.kept.clone()) else { return none };
        let (Some(with), Some(without)) = (ended(&done, shift, kept.until), ended(&vain, shift, kept.until)) else { return none };
        let missing = [with.missing.clone(), without.missing.clone()];
        let order = Order { until: kept.until.0, missing, engines: [kept.snapshot, of_vain.snapshot] };
        Ok(Self { order: Some(order) })
    }
}

impl Order {
    /// What the program says of it now.
    fn judge(&self, shift: &Shift, model: &Model) -> Option<Compared> {
        let [done, vain] = [0, 1].map(|index| self.check(index, model));
        let (done, vain) = (done?, vain?);
        let stage = done.checked.as_ref()?.stage.index();
        let levers: Vec<&str> = done.levers.iter().map(|lever| model.site.levers[lever.index()].key.as_str()).collect();
        Some(Compared {
            id: shift.id().to_owned(),
            levers: levers.join("+"),
            does: if let [lever] = done.levers.as_slice() { does(model, *lever) } else { "together" },
            hour: model.site.stages[stage].nominal.as_units_per_hour(),
            truth: self.missing[1][stage] - self.missing[0][stage],
            done: said(&done)?,
            in_vain: said(&vain)?,
        })
    }

    fn check(&self, index: usize, model: &Model) -> Option<CheckedView> {
        let mut engine = Engine::restore(Arc::clone(&model.site), Arc::clone(&model.calendar), &self.engines[index])?;
        engine.handle(Timestamp(self.until) + Span::from_secs(2), Input::Tick);
        while engine.poll_output().is_some() {}
        engine.view().advice.checked.into_iter().find(|one| one.over && one.number == 1)
    }
}

fn said(view: &CheckedView) -> Option<Said> {
    let checked = view.checked.as_ref()?;
    let (saved, promised) = (checked.saved, checked.promised);
    let (evidence, verdict) = (checked.evidence, checked.verdict);
    Some(Said { promised, saved: saved.middle, low: saved.low, high: saved.high, evidence, verdict })
}

/// The shift that ended when the check did.
fn ended<'a>(advised: &'a Advised, shift: &Shift, at: Timestamp) -> Option<&'a Ended> {
    let second = (at - Timestamp(shift.start_micros())).whole_secs();
    advised.ended.iter().find(|ended| (ended.second - second).abs() <= SAME_END)
}

fn does(model: &Model, lever: tizbek_core::ids::LeverId) -> &'static str {
    use tizbek_core::model::Pull;
    match model.site.levers[lever.index()].pull {
        Pull::Rate { .. } => "rate",
        Pull::Move { .. } => "move",
        Pull::Spare { .. } => "spare",
        Pull::Repair { .. } => "repair",
        Pull::Feed { .. } => "feed",
        Pull::Order { .. } => "order",
    }
}
