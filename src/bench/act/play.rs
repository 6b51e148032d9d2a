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
#[derive(Clone, Default)]
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
    pub kept: Option<Kept>,
}

/// The engine a moment before the first order is judged.
#[derive(Clone)]
pub struct Kept {
    pub snapshot: Vec<u8>,
    pub until: Timestamp,
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
struct How {
    /// Seconds between advice and order.
    late: i64,
    /// Only the first that is told is taken.
    first_alone: bool,
    /// It is ordered, and nothing comes of it: nobody in the mine does anything.
    in_vain: bool,
}

/// A shift of the mine that is over: its last second, and by stage the tonnes that were missed of the plan.
#[derive(Clone, Debug)]
pub struct Ended {
    pub second: i64,
    pub missing: Vec<f64>,
}

/// What is to be ordered, and when.
#[derive(Clone)]
struct Pending {
    at: i64,
    levers: Vec<LeverId>,
    decide_by: Timestamp,
}

#[derive(Clone)]
struct Game<'a> {
    shift: &'a Shift,
    sites: &'a Sites,
    world: World,
    transit: Transit,
    engine: Engine,
    how: How,
    second: i64,
    pending: Vec<Pending>,
    base: Vec<i64>,
    outcome: Advised,
    /// When the first order is judged.
    until: Option<Timestamp>,
}

/// Plays `shift`; what is advised is ordered so many seconds after it was told, unless its time has passed by then.
///
/// # Errors
/// The shift cannot be played, or what was advised cannot be done in it.
pub fn follow(shift: &Shift, sites: &Sites, model: &Model, late: i64) -> Result<Advised> {
    let mut game = Game::new(shift, sites, model, How { late, first_alone: false, in_vain: false })?;
    game.play(|_| false)?;
    Ok(game.end())
}

/// Plays `shift` with the first advice ordered at once, and done; and on from that order with nobody in the mine doing anything of it.
/// `None`: nothing is advised.
///
/// # Errors
/// The shift cannot be played, or what was advised cannot be done in it.
pub fn done_and_in_vain(shift: &Shift, sites: &Sites, model: &Model) -> Result<Option<(Advised, Advised)>> {
    let mut done = Game::new(shift, sites, model, How { late: 0, first_alone: true, in_vain: false })?;
    done.play(Game::is_due)?;
    if done.pending.is_empty() {
        return Ok(None);
    }
    let mut in_vain = done.clone();
    in_vain.how.in_vain = true;
    for game in [&mut done, &mut in_vain] {
        game.order()?;
        game.play(|_| false)?;
    }
    Ok(Some((done.end(), in_vain.end())))
}

impl<'a> Game<'a> {
    fn new(shift: &'a Shift, sites: &'a Sites, model: &Model, how: How) -> Result<Self> {
        let engine = Engine::new(Arc::clone(&model.site), Arc::clone(&model.calendar));
        let mut game = Self {
            shift,
            sites,
            world: shift.world(sites)?,
            transit: Transit::new(shift.seed),
            engine,
            how,
            second: 0,
            pending: Vec::new(),
            base: vec![0; model.site.stages.len()],
            outcome: Advised::default(),
            until: None,
        };
        game.plan(0, plan_of(shift, &model.site, sites.site(shift.site), false));
        Ok(game)
    }

    /// To the end of the shift, or to the second after which `stops` holds; what is to be ordered in that second is not yet.
    fn play(&mut self, stops: impl Fn(&Self) -> bool) -> Result<()> {
        let mut arrived = Vec::new();
        while self.second < self.shift.secs() {
            self.second += 1;
            let second = self.second;
            if self.shift.turns().contains(&second) {
                self.count(second - 1);
            }
            arrived.clear();
            self.transit.step(&mut self.world, second == self.shift.secs(), &mut arrived);
            let now = self.world.now_micros();
            for arrival in arrived.iter().filter(|arrival| arrival.received_micros <= now) {
                self.read(arrival);
            }
            if self.shift.plan_change.as_ref().is_some_and(|change| change.known == second) {
                self.plan(second, plan_of(self.shift, self.engine.site(), self.sites.site(self.shift.site), true));
            }
            if stops(self) {
                return Ok(());
            }
            self.order()?;
            self.keep();
        }
        Ok(())
    }

    fn end(mut self) -> Advised {
        self.count(self.shift.secs());
        // The last minute is over.
        self.handle(self.at(self.shift.secs()).max(self.engine.now()), Input::Tick);
        self.outcome.checked = self.engine.view().advice.checked;
        self.outcome
    }

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

    fn is_due(&self) -> bool {
        let now = self.at(self.second);
        self.pending.iter().any(|pending| pending.at <= self.second && pending.decide_by >= now)
    }

    fn order(&mut self) -> Result<()> {
        let second = self.second;
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
        if self.how.in_vain {
            // The same chances as where something comes of it.
            self.world.watch_nobody();
        }
        self.outcome.taken += 1;
        self.outcome.orders.push((second, keys.join("+")));
        let (at, by) = (self.at(second).max(self.engine.now()), "judge".to_owned());
        self.handle(at, Input::Command(Command::Issue { levers: keys, by, comment: String::new() }));
        for lever in levers {
            self.revise(second, site.levers[lever.index()].pull, site.levers[lever.index()].lead);
        }
        if self.how.first_alone {
            let view = self.engine.view();
            self.until = view.advice.checked.iter().find(|one| one.number == 1).map(|one| one.until);
        }
        Ok(())
    }

    /// The state a moment before the first order is judged.
    fn keep(&mut self) {
        if let Some(until) = self.until.filter(|until| self.at(self.second + 1) >= *until) {
            self.until = None;
            self.outcome.kept = Some(Kept { snapshot: self.engine.snapshot(), until });
        }
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
