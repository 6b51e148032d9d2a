//! Plays a shift of the library with somebody who does what the engine advises: the mine is stepped, its readings go to the engine, what
//! is advised is ordered in both. What each stage then missed of its plan is counted in the mine, by nobody's meter.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use tizbek_core::alarm::{Change, Proposal};
use tizbek_core::engine::{Engine, Output};
use tizbek_core::ids::{LeverId, SignalId};
use tizbek_core::input::{Command, Input, Observation};
use tizbek_core::model::{Calendar, Plan, PlanHead, Pull, Site};
use tizbek_core::quality::Quality;
use tizbek_core::time::{Span, Timestamp};
use tizbek_core::view::CheckedView;
use tizbek_sim::library::{Shift, SiteKind, Sites};
use tizbek_sim::record::{Arrival, Transit};
use tizbek_sim::world::World;

use crate::bench::detect::plan_of;
use crate::config::Refused;
use crate::config::read::read_site_text;

const GRAMS: f64 = 1e6;

/// A site of the library with what its people may order, as the product knows it.
pub struct Model {
    pub site: Arc<Site>,
    pub calendar: Arc<Calendar>,
}

/// What became of a shift in which the advice was followed.
pub struct Advised {
    /// What all stages missed of their plans, hours of their nominal rates.
    pub missed: f64,
    /// How often something was advised, and how often it was taken.
    pub told: usize,
    pub taken: usize,
    /// Advice whose time had passed when it was told.
    pub passed: usize,
    /// Levers that the mine could not pull.
    pub refused: usize,
    /// What the program needed for it, each time.
    pub ready: Vec<Duration>,
    /// What was ordered, for people: the second, and the levers.
    pub orders: Vec<(i64, String)>,
    pub ended: Vec<Ended>,
    /// What the program says that the orders have brought.
    pub checked: Vec<CheckedView>,
}

impl Model {
    /// # Errors
    /// A site of the library is not one that the product takes.
    pub fn read(kind: SiteKind) -> Result<Self> {
        let config = read_site_text(Path::new("site.toml"), &kind.site_toml(), &|_| None).map_err(Refused);
        let config = config.with_context(|| format!("the library's site {}", kind.word()))?;
        Ok(Self { site: Arc::new(config.site), calendar: Arc::new(config.calendar) })
    }
}

/// How advice is followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct How {
    /// Seconds between advice and order.
    pub late: i64,
    /// Only the first that is told is taken.
    pub first_alone: bool,
    /// It is ordered, and nothing comes of it: nobody in the mine does anything.
    pub in_vain: bool,
}

/// A shift of the mine that is over: its last second, and by stage the tonnes that were missed of the plan.
#[derive(Clone, Debug)]
pub struct Ended {
    pub second: i64,
    pub missing: Vec<f64>,
}

/// What is to be ordered, and when.
struct Pending {
    at: i64,
    levers: Vec<LeverId>,
    decide_by: Timestamp,
}

struct Game<'a> {
    shift: &'a Shift,
    sites: &'a Sites,
    world: World,
    engine: Engine,
    how: How,
    pending: Vec<Pending>,
    base: Vec<i64>,
    outcome: Advised,
}

/// Plays `shift`; what is advised is ordered so many seconds after it was told, unless its time has passed by then.
///
/// # Errors
/// The shift cannot be played, or what was advised cannot be done in it.
pub fn follow(shift: &Shift, sites: &Sites, model: &Model, how: How) -> Result<Advised> {
    let engine = Engine::new(Arc::clone(&model.site), Arc::clone(&model.calendar));
    let outcome = Advised {
        missed: 0.0,
        told: 0,
        taken: 0,
        passed: 0,
        refused: 0,
        ready: Vec::new(),
        orders: Vec::new(),
        ended: Vec::new(),
        checked: Vec::new(),
    };
    let base = vec![0; model.site.stages.len()];
    let mut game = Game { shift, sites, world: shift.world(sites)?, engine, how, pending: Vec::new(), base, outcome };
    game.plan(0, plan_of(shift, &model.site, sites.site(shift.site), false));
    let (mut transit, mut arrived) = (Transit::new(shift.seed), Vec::new());
    for second in 1..=shift.secs() {
        if shift.turns().contains(&second) {
            game.count(second - 1);
        }
        arrived.clear();
        transit.step(&mut game.world, second == shift.secs(), &mut arrived);
        let now = game.world.now_micros();
        for arrival in arrived.iter().filter(|arrival| arrival.received_micros <= now) {
            game.read(arrival);
        }
        if shift.plan_change.as_ref().is_some_and(|change| change.known == second) {
            game.plan(second, plan_of(shift, &model.site, sites.site(shift.site), true));
        }
        game.order(second)?;
    }
    game.count(shift.secs());
    // The last minute is over.
    game.handle(game.at(shift.secs()).max(game.engine.now()), Input::Tick);
    game.outcome.checked = game.engine.view().advice.checked;
    Ok(game.outcome)
}

impl Game<'_> {
    fn at(&self, second: i64) -> Timestamp {
        Timestamp(self.shift.start_micros()) + Span::from_secs(second)
    }

    fn plan(&mut self, second: i64, plan: Plan) {
        let at = self.at(second).max(self.engine.now());
        self.handle(at, Input::Planned(Arc::new(plan)));
    }

    fn read(&mut self, arrival: &Arrival) {
        let quality = if arrival.value.is_some() { Quality::Good } else { Quality::BadSensor };
        let observation = Observation {
            signal: SignalId::of(arrival.signal),
            occurred_at: Timestamp(arrival.occurred_micros),
            value: arrival.value.unwrap_or(f64::NAN),
            quality,
        };
        self.handle(Timestamp(arrival.received_micros), Input::Observed(observation));
    }

    fn handle(&mut self, at: Timestamp, input: Input) {
        let begun = Instant::now();
        self.engine.handle(at, input);
        let took = begun.elapsed();
        while let Some(output) = self.engine.poll_output() {
            let Output::Alert(alert) = output else { continue };
            if let Change::Advised(proposals) = &alert.change {
                self.outcome.ready.push(took);
                self.told(alert.at, proposals);
            }
        }
    }

    fn told(&mut self, at: Timestamp, proposals: &[Proposal]) {
        let Some(first) = proposals.first() else { return };
        self.outcome.told += 1;
        self.outcome.passed += usize::from(first.decide_by < at);
        if self.how.first_alone && self.outcome.told > 1 {
            return;
        }
        let second = (at - Timestamp(self.shift.start_micros())).whole_secs();
        // What was advised before and nobody has ordered yet is no longer the best.
        self.pending.clear();
        self.pending.push(Pending { at: second + self.how.late, levers: first.levers.clone(), decide_by: first.decide_by });
    }

    fn order(&mut self, second: i64) -> Result<()> {
        let now = self.at(second);
        let (due, later): (Vec<Pending>, Vec<Pending>) =
            std::mem::take(&mut self.pending).into_iter().partition(|pending| pending.at <= second);
        self.pending = later;
        for pending in due.into_iter().filter(|pending| pending.decide_by >= now) {
            self.pull(second, &pending.levers)?;
        }
        Ok(())
    }

    fn pull(&mut self, second: i64, levers: &[LeverId]) -> Result<()> {
        let site = Arc::clone(self.engine.site());
        let keys: Vec<String> = levers.iter().map(|lever| site.levers[lever.index()].key.clone()).collect();
        let end = self.shift.ends_after(second);
        for key in &keys {
            let known = &self.sites.site(self.shift.site).levers;
            let lever = known.iter().find(|lever| lever.id == *key).with_context(|| format!("the mine has no lever {key}"))?;
            // The mine may refuse: what was to be put off has begun.
            let acts = lever.ordered(second, end);
            let done = !acts.is_empty() && (self.how.in_vain || acts.into_iter().all(|act| self.world.act(act).is_ok()));
            self.outcome.refused += usize::from(!done);
        }
        self.outcome.taken += 1;
        self.outcome.orders.push((second, keys.join("+")));
        let (at, by) = (self.at(second).max(self.engine.now()), "judge".to_owned());
        self.handle(at, Input::Command(Command::Issue { levers: keys, by, comment: String::new() }));
        for lever in levers {
            self.revise(second, site.levers[lever.index()].pull, site.levers[lever.index()].lead);
        }
        Ok(())
    }

    /// A stop that is put off is another version of the plan.
    fn revise(&mut self, second: i64, pull: Pull, lead: Span) {
        let Pull::Order { stage, by } = pull else { return };
        let at = self.at(second).max(self.engine.now());
        if let Some(mut plan) = self.engine.plan().put_off(stage, at + lead, Timestamp::MAX, by) {
            plan.head = PlanHead { version: plan.head.version + 1, effective_at: at, ..plan.head };
            self.plan(second, plan);
        }
    }

    /// A shift ends: what is missed is missed.
    fn count(&mut self, second: i64) {
        let plant = self.world.plant();
        let from = self.shift.turns().into_iter().map(|turn| turn - 1).filter(|end| *end < second).fold(0, i64::max);
        let mut missing = Vec::new();
        for (stage, declared) in self.sites.site(self.shift.site).stages.iter().enumerate() {
            let done = (plant.total(stage) - self.base[stage]) as f64 / GRAMS / declared.nominal;
            let missed = (self.shift.due(stage, from, second) - done).max(0.0);
            missing.push(missed * declared.nominal);
            self.outcome.missed += missed;
            self.base[stage] = plant.total(stage);
        }
        self.outcome.ended.push(Ended { second, missing });
    }
}
