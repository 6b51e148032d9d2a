//! `bench act`: what following the advice is worth. Shifts of the library are played with the same chance by nobody who reacts, by a
//! site's rule of thumb, and by somebody who orders what is advised, at once and 20 minutes late; beside it what could have been
//! saved at all: by a search that plays the true shift to its end, and by a linear program that knows all of it.
//!
//! What the rows mean: docs/BENCHMARK.md.

pub mod play;
mod report;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use anyhow::Result;
use tizbek_sim::library::{self, Shift, SiteKind, Sites, chase, nobody, oracle, play as play_by};
use tizbek_sim::solver::bound;

use self::play::{Advised, Model, follow};
use super::detect::DetectArgs;

/// The second policy orders so many seconds after it was told.
const LATE: i64 = 20 * 60;

/// One shift by everybody; hours of the stages' nominal rates that were missed of their plans.
pub struct Compared {
    pub id: String,
    pub nobody: f64,
    pub chase: f64,
    pub at_once: Advised,
    pub late: Advised,
    /// What a search that plays the true shift to its end comes to.
    pub oracle: f64,
    /// At the very least, whatever is done.
    pub best: f64,
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
    let rows = compare_all(&shifts, &sites, &models)?;
    let secs = begun.elapsed().as_secs_f64();
    print!("{}", if json { report::json_lines(&rows, secs) } else { report::table(&rows, secs) });
    Ok(())
}

/// As many at a time as there are processors; in the order given.
fn compare_all(shifts: &[Shift], sites: &Sites, models: &BTreeMap<SiteKind, Model>) -> Result<Vec<Compared>> {
    let next = AtomicUsize::new(0);
    let done: Mutex<BTreeMap<usize, Result<Compared>>> = Mutex::new(BTreeMap::new());
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(shifts.len().max(1));
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some(shift) = shifts.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let compared = compare(shift, sites, &models[&shift.site]);
                    done.lock().unwrap_or_else(PoisonError::into_inner).insert(shift.number, compared);
                }
            });
        }
    });
    let mut done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    shifts.iter().filter_map(|shift| done.remove(&shift.number)).collect()
}

fn compare(shift: &Shift, sites: &Sites, model: &Model) -> Result<Compared> {
    let nobody = nobody(shift, sites)?.hours();
    let compared = Compared {
        id: shift.id().to_owned(),
        nobody,
        chase: play_by(shift, sites, &mut chase(shift, sites))?.hours(),
        at_once: follow(shift, sites, model, 0)?,
        late: follow(shift, sites, model, LATE)?,
        oracle: oracle(shift, sites)?.hours(),
        best: bound(shift, sites)?.best,
    };
    eprintln!("{}", report::line(&compared));
    Ok(compared)
}
