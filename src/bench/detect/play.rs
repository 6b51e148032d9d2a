//! Plays a shift of the library: the mine is stepped, its readings go to the engine and are added up for the others, and at the end
//! the truth is written down. In memory, without files and sockets; shifts are shared out over the processors.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result};
use tizbek_core::ids::StageId;
use tizbek_core::model::{Calendar, Line, Plan, PlanHead, Site};
use tizbek_core::time::{Span, Timestamp};
use tizbek_core::units::Amount;
use tizbek_sim::library::{Facts, SHIFT_START, Shift, SiteKind, Sites};
use tizbek_sim::record::Transit;
use tizbek_sim::world::World;

use super::claims::Claims;
use super::measured::{Measured, Meters, share};
use super::ours::Ours;
use crate::config::Refused;
use crate::config::read::read_site_text;

/// Seconds between two looks at the page.
const LOOK_EVERY: i64 = 300;
/// How far the plan goes.
const PLAN_SECS: i64 = 36 * 3_600;

/// The library's sites as the product knows them.
pub struct Models(BTreeMap<SiteKind, Model>);

pub struct Model {
    pub site: Arc<Site>,
    pub calendar: Arc<Calendar>,
}

/// One shift after it was played.
pub struct Played {
    pub shift: Shift,
    pub facts: Facts,
    pub ours: Claims,
    pub measured: Measured,
    /// Where an instrument lies and nothing else is wrong: the same shift with all instruments right. What is said in both is not
    /// said because of the lie.
    pub honest: Option<Box<Played>>,
}

impl Models {
    /// # Errors
    /// A site of the library is not one that the product takes.
    pub fn read(sites: &Sites) -> Result<Self> {
        let read = |kind: SiteKind| {
            let config = read_site_text(Path::new("site.toml"), sites.text(kind), &|_| None).map_err(Refused);
            let mut config = config.with_context(|| format!("the library's site {}", kind.word()))?;
            // Nobody acts on what is detected here: advice is `bench act`'s.
            config.site.levers.clear();
            Ok((kind, Model { site: Arc::new(config.site), calendar: Arc::new(config.calendar) }))
        };
        SiteKind::ALL.into_iter().map(read).collect::<Result<_>>().map(Self)
    }

    #[must_use]
    pub fn of(&self, kind: SiteKind) -> &Model {
        &self.0[&kind]
    }
}

/// Plays all shifts, as many at a time as there are processors. In the order given.
///
/// # Errors
/// A shift cannot be played: a mistake of the library.
pub fn play_all(shifts: Vec<Shift>, sites: &Sites, models: &Models) -> Result<Vec<Played>> {
    let next = AtomicUsize::new(0);
    let done: Mutex<BTreeMap<usize, Result<Played>>> = Mutex::new(BTreeMap::new());
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(shifts.len().max(1));
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some(shift) = shifts.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let played = play(shift, sites, models);
                    done.lock().unwrap_or_else(PoisonError::into_inner).insert(shift.number, played);
                }
            });
        }
    });
    let mut done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    shifts.iter().filter_map(|shift| done.remove(&shift.number)).collect()
}

fn play(shift: &Shift, sites: &Sites, models: &Models) -> Result<Played> {
    let failed = || format!("shift {}", shift.id());
    let (world, ours, measured) = listen(shift, sites, models).with_context(failed)?;
    let facts = Facts::of(shift, sites, &world).with_context(failed)?;
    let mut honest = None;
    if shift.kind.is_of_a_meter_alone() {
        let mut right = shift.clone();
        right.scenario.upsets.retain(|upset| upset.signal.is_none());
        let (_, ours, measured) = listen(&right, sites, models).with_context(failed)?;
        let facts = facts.clone();
        honest = Some(Box::new(Played { shift: right, facts, ours, measured, honest: None }));
    }
    Ok(Played { shift: shift.clone(), facts, ours, measured, honest })
}

/// The world at the end of the shift, what we said, and what was measured.
fn listen(shift: &Shift, sites: &Sites, models: &Models) -> Result<(World, Claims, Measured)> {
    let model = models.of(shift.site);
    let mut world = shift.world(sites)?;
    let mut ours = Ours::new(&model.site, &model.calendar, Timestamp(shift.start_micros()));
    let mut meters = Meters::new(shift, &model.site);
    let plan = |changed| plan_of(shift, &model.site, sites.site(shift.site), changed);
    ours.plan(0, plan(false));
    let (mut transit, mut arrived) = (Transit::new(shift.seed), Vec::new());
    for second in 1..=shift.secs() {
        arrived.clear();
        transit.step(&mut world, second == shift.secs(), &mut arrived);
        for arrival in &arrived {
            // What is under way when the shift ends belongs to nobody.
            if arrival.received_micros <= world.now_micros() {
                ours.read(arrival);
                meters.read(arrival);
            }
        }
        if shift.plan_change.as_ref().is_some_and(|change| change.known == second) {
            ours.plan(second, plan(true));
        }
        if second % LOOK_EVERY == 0 {
            ours.look(second);
        }
    }
    Ok((world, ours.into_claims(), meters.into_measured()))
}

/// The plan before or after its change: the nominal rate hour by hour, but for what the change says; where metal is followed, of the
/// grade that there is at first.
pub fn plan_of(shift: &Shift, site: &Site, mine: &tizbek_sim::site::Site, changed: bool) -> Plan {
    let origin = Timestamp(SHIFT_START);
    let offset = shift.starts_after;
    let mut cuts: Vec<i64> = (0..=PLAN_SECS / 3_600).map(|hour| hour * 3_600).collect();
    let change = shift.plan_change.as_ref().filter(|_| changed);
    if let Some(change) = change {
        cuts.extend(change.steps.iter().map(|(from, _)| from + offset));
        cuts.sort_unstable();
        cuts.dedup();
    }
    let mut lines = Vec::new();
    for (index, stage) in site.stages.iter().enumerate() {
        for pair in cuts.windows(2) {
            let wanted = if changed { share(shift, index, pair[0] - offset) } else { 1.0 };
            let tonnes = stage.nominal.as_units_per_hour() * wanted * (pair[1] - pair[0]) as f64 / 3_600.0;
            let (start, end) = (origin + Span::from_secs(pair[0]), origin + Span::from_secs(pair[1]));
            let quantity = Amount::from_units(tonnes);
            lines.push(Line { stage: StageId::of(index), start, end, quantity, quality: mine.planned_grade(index) });
        }
    }
    let known = change.map_or(0, |change| change.known);
    let effective_at = origin + Span::from_secs(offset + known);
    let head = PlanHead { version: 1 + u32::from(changed), effective_at, ..PlanHead::default() };
    Plan::new(head, site.stages.len(), lines, Vec::new())
}
