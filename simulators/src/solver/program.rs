//! The linear program: how much each stage has put through at the end of each step, so that least is missed.

use good_lp::{Expression, ProblemVariables, Solution, SolverModel, Variable, clarabel, constraint, variable};

use super::known::{Known, STEP};
use crate::SimError;
use crate::levers::{Lever, Pull};
use crate::plant::CHASE;

/// What the solver's steps may be off, tonnes.
const ROUNDING: f64 = 1e-6;

/// Hours that are missed at least.
pub fn least(known: &Known<'_>) -> Result<f64, SimError> {
    let mut program = Program::new(known);
    program.works();
    program.shares_resources();
    program.stays_in_buffers();
    program.keeps_to_the_plan();
    program.chases_the_plan();
    program.solve()
}

struct Program<'a> {
    known: &'a Known<'a>,
    vars: ProblemVariables,
    rows: Vec<good_lp::Constraint>,
    /// By stage: tonnes after each step; the first is nothing.
    through: Vec<Vec<Variable>>,
    /// By lever and step: how much of it is in force; nothing before its lead time.
    pulled: Vec<Vec<Option<Variable>>>,
    /// Of what comes from outside: tonnes after each step.
    fed: Vec<Vec<Variable>>,
}

impl<'a> Program<'a> {
    fn new(known: &'a Known<'a>) -> Self {
        let mut vars = ProblemVariables::new();
        let (site, steps) = (known.site, known.steps);
        let mut series = || (0..=steps).map(|_| vars.add(variable().min(0.0))).collect::<Vec<Variable>>();
        let through = site.stages.iter().map(|_| series()).collect();
        let fed = site.levers.iter().map(|lever| if is_feed(lever) { series() } else { Vec::new() }).collect();
        let mut pulled = Vec::new();
        for lever in &site.levers {
            let mut pull = |step: usize| {
                let chosen = known.in_force(lever, step) && is_chosen(lever);
                chosen.then(|| vars.add(variable().min(0.0).max(1.0)))
            };
            pulled.push((0..steps).map(&mut pull).collect());
        }
        Self { known, vars, rows: Vec::new(), through, pulled, fed }
    }

    fn at_most(&mut self, left: Expression, right: f64) {
        self.rows.push(constraint::leq(left, right));
    }

    /// No stage does more in a step than it can.
    fn works(&mut self) {
        for stage in 0..self.known.site.stages.len() {
            for step in 0..self.known.steps {
                self.works_in(stage, step);
            }
            let first = Expression::from(self.through[stage][0]);
            self.at_most(first, 0.0);
        }
    }

    fn works_in(&mut self, stage: usize, step: usize) {
        let known = self.known;
        let moved = Expression::from(self.through[stage][step + 1]) - self.through[stage][step];
        self.at_most(-moved.clone(), 0.0);
        // What is begun in a load is counted with the first step.
        let begun = if step == 0 { known.begun[stage] } else { 0.0 };
        let usual = known.own(stage, step, 0.0, 0.0);
        let (mut own, mut own_most) = (moved.clone(), usual + begun);
        let (mut wish, mut wish_most, mut beside) = (moved, known.wish(stage, step, 0.0) + begun, false);
        for (index, lever) in known.site.levers.iter().enumerate().filter(|(_, lever)| known.in_force(lever, step)) {
            let pulled = self.pulled[index][step];
            let more = |row: &mut Expression, most: &mut f64, tonnes: f64| match pulled {
                Some(pulled) => row.add_mul(-tonnes, pulled),
                None => *most += tonnes,
            };
            match lever.pull {
                Pull::Rate { stage: of, up_to } if of == stage => {
                    more(&mut own, &mut own_most, known.own(stage, step, up_to, 0.0) - usual);
                    more(&mut wish, &mut wish_most, known.wish(stage, step, up_to) - known.wish(stage, step, 0.0));
                }
                Pull::Spare { stage: of, adds } | Pull::Move { stage: of, adds, .. } if of == stage => {
                    more(&mut own, &mut own_most, adds * known.open(stage, step));
                    beside = true;
                }
                Pull::Move { from, takes, .. } if from == stage => {
                    more(&mut own, &mut own_most, -self.least_taken(stage, step, takes));
                }
                _ => {}
            }
        }
        self.at_most(own, own_most);
        if beside {
            self.at_most(wish, wish_most);
        }
    }

    /// What a stage can do less at the very least when `takes` is taken from it.
    fn least_taken(&self, stage: usize, step: usize, takes: f64) -> f64 {
        let levers = self.known.site.levers.iter();
        let up_to = levers.filter_map(|lever| match lever.pull {
            Pull::Rate { stage: of, up_to } if of == stage => Some(up_to),
            _ => None,
        });
        let lost = |up_to: f64| self.known.own(stage, step, up_to, 0.0) - self.known.own(stage, step, up_to, takes);
        up_to.map(lost).fold(lost(0.0), f64::min)
    }

    /// A machine is in one place at a time, and kept no longer than it may be in each shift.
    fn shares_resources(&mut self) {
        let (known, levers) = (self.known, &self.known.site.levers);
        for step in 0..known.steps {
            let mut names: Vec<&String> = levers.iter().filter_map(|lever| lever.resource.as_ref()).collect();
            names.sort();
            names.dedup();
            for name in names {
                let users = levers.iter().zip(&self.pulled).filter(|(lever, _)| lever.resource.as_ref() == Some(name));
                let users: Expression = users.filter_map(|(_, pulled)| pulled[step]).map(Expression::from).sum();
                self.at_most(users, 1.0);
            }
        }
        let shifts = 1.0 + known.shift.turns().len() as f64;
        for (index, lever) in levers.iter().enumerate() {
            let Some(lasts) = lever.lasts else { continue };
            let all: Expression = self.pulled[index].iter().flatten().map(|pulled| Expression::from(*pulled)).sum();
            // It may begin and end within a step.
            self.at_most(all, shifts * (lasts as f64 / STEP as f64 + 2.0));
        }
        self.feeds(shifts);
    }

    fn feeds(&mut self, shifts: f64) {
        let known = self.known;
        for (index, lever) in known.site.levers.iter().enumerate() {
            let Pull::Feed { rate, quantity, .. } = lever.pull else { continue };
            let first = Expression::from(self.fed[index][0]);
            self.at_most(first, 0.0);
            for step in 0..known.steps {
                let comes = Expression::from(self.fed[index][step + 1]) - self.fed[index][step];
                self.at_most(-comes.clone(), 0.0);
                let most = if known.in_force(lever, step) { rate * STEP as f64 / 3_600.0 } else { 0.0 };
                self.at_most(comes, most);
            }
            let lasts = lever.lasts.map_or(f64::INFINITY, |lasts| rate * lasts as f64 / 3_600.0);
            let all = Expression::from(self.fed[index][known.steps]);
            self.at_most(all, shifts * quantity.min(lasts));
        }
    }

    /// No buffer gives what has not arrived, or takes what there is no room for.
    fn stays_in_buffers(&mut self) {
        for buffer in 0..self.known.site.buffers.len() {
            for step in 1..=self.known.steps {
                self.stays_in(buffer, step);
            }
        }
    }

    fn stays_in(&mut self, buffer: usize, step: usize) {
        let known = self.known;
        let (mut gone, mut there) = (Expression::from(0.0), known.levels[buffer]);
        let (mut lies, mut room) = (Expression::from(0.0), -known.levels[buffer] - known.coming[buffer]);
        for (index, stage) in known.site.stages.iter().enumerate() {
            for input in stage.inputs.iter().filter(|input| input.buffer == buffer) {
                let share = input.share_ppm as f64 / 1e6;
                gone.add_mul(share, self.through[index][step]);
                lies.add_mul(-share, self.through[index][step]);
            }
            for (output, outlet) in stage.outputs.iter().enumerate().filter(|(_, outlet)| outlet.buffer == buffer) {
                let share = outlet.share_ppm as f64 / 1e6;
                lies.add_mul(share, self.through[index][step]);
                there += known.arrives[index][output][step];
                for (at, weight) in sent(step, outlet.lag_secs) {
                    gone.add_mul(-share * weight, self.through[index][at]);
                }
            }
        }
        for (index, lever) in known.site.levers.iter().enumerate() {
            if matches!(lever.pull, Pull::Feed { buffer: of, .. } if of == buffer) {
                gone.add_mul(-1.0, self.fed[index][step]);
                lies.add_mul(1.0, self.fed[index][step]);
            }
        }
        room += known.site.buffers[buffer].capacity as f64 / crate::site::GRAMS;
        self.at_most(gone, there + ROUNDING);
        self.at_most(lies, room + ROUNDING);
    }

    /// People who keep a plan do not run away from it.
    fn keeps_to_the_plan(&mut self) {
        let known = self.known;
        for (stage, declared) in known.site.stages.iter().enumerate() {
            let most = known.ahead(stage);
            for step in 1..=known.steps {
                let (done, before) = self.done(stage, step);
                self.at_most(done, (known.due(stage, known.second(step)) + most) * declared.nominal - before);
            }
        }
    }

    /// Nor do they chase it harder than they are behind.
    fn chases_the_plan(&mut self) {
        for stage in 0..self.known.site.stages.len() {
            for step in 0..self.known.steps {
                self.chases_in(stage, step);
            }
        }
    }

    fn chases_in(&mut self, stage: usize, step: usize) {
        let known = self.known;
        let nominal = known.site.stages[stage].nominal;
        let pace = known.pace(stage, step);
        if pace <= 0.0 {
            return;
        }
        let faster = known.site.levers.iter().filter(|lever| known.in_force(lever, step)).filter_map(|lever| match lever.pull {
            Pull::Rate { stage: of, up_to } if of == stage => {
                Some(up_to * STEP as f64 / 3_600.0 / known.planned(stage, step).max(f64::MIN_POSITIVE))
            }
            _ => None,
        });
        let (gain, least, usual) = CHASE;
        let most = faster.fold(usual, f64::max);
        // From what they do when they are as far ahead as they ever are to what they do at most: above what they really do.
        let ahead = known.ahead(stage).max((1.0 - least) / gain);
        let slope = (most - least) / ((most - 1.0) / gain + ahead);
        let (began, before) = self.begins(stage, step);
        let due = |step: usize| known.shift.due(stage, began, known.second(step));
        // What lies in a bucket is not done yet in the eyes of those who tip it.
        let behind = (due(step) + due(step + 1)) / 2.0 + (known.on_average[stage] - before) / nominal;
        let from = self.at(began).map(|at| self.through[stage][at]);
        let mut row = Expression::from(self.through[stage][step + 1]) - self.through[stage][step];
        let weight = pace * slope / nominal;
        row.add_mul(weight / 2.0, self.through[stage][step]);
        row.add_mul(weight / 2.0, self.through[stage][step + 1]);
        if let Some(from) = from {
            row.add_mul(-weight, from);
        }
        let begun = if step == 0 { known.begun[stage] } else { 0.0 };
        self.at_most(row, pace * (least + slope * (ahead + behind)) + begun);
    }

    /// The second with which the shift began that goes on in a step, and tonnes that were done in it before the first step.
    fn begins(&self, stage: usize, step: usize) -> (i64, f64) {
        let began = self.known.shift.ends_before(self.known.second(step) + 1);
        (began, if began > self.known.start { 0.0 } else { self.known.done[stage] })
    }

    /// The step after which a shift began, if it did meanwhile.
    fn at(&self, began: i64) -> Option<usize> {
        (began > self.known.start).then(|| ((began - self.known.start) as usize).div_ceil(STEP as usize))
    }

    /// What a stage has done after a step in the shift that goes on then: what is to be found, and what is known.
    fn done(&self, stage: usize, step: usize) -> (Expression, f64) {
        let mut done = Expression::from(self.through[stage][step]);
        let began = self.known.shift.ends_before(self.known.second(step));
        if let Some(at) = self.at(began) {
            done -= self.through[stage][at];
            return (done, 0.0);
        }
        (done, self.known.done[stage])
    }

    fn solve(mut self) -> Result<f64, SimError> {
        let known = self.known;
        let end = known.steps;
        let turns = known.shift.turns().into_iter().filter(|turn| *turn - 1 > known.start);
        // With the step that ends where a shift turns; a second more or less does not count.
        let mut ends: Vec<usize> = turns.map(|turn| ((turn - 1 - known.start) as usize).div_ceil(STEP as usize)).collect();
        ends.push(end);
        let mut missed = Expression::from(0.0);
        for (stage, declared) in known.site.stages.iter().enumerate() {
            for &step in &ends {
                let second = if step == end { known.shift.secs() } else { known.second(step) - 1 };
                let due = known.due(stage, second);
                let (done, before) =
                    if step == end { self.done(stage, step) } else { (self.through[stage][step].into(), known.done[stage]) };
                let miss = self.vars.add(variable().min(0.0));
                missed += miss;
                // due - (before + done) / nominal <= miss
                self.at_most(-done - declared.nominal * miss, before - due * declared.nominal);
            }
        }
        let mut model = self.vars.minimise(missed.clone()).using(clarabel);
        for row in self.rows {
            model.add_constraint(row);
        }
        let solution = model.solve().map_err(|error| SimError::Solver(format!("{}: {error}", known.shift.id())))?;
        Ok(known.sunk + solution.eval(missed).max(0.0))
    }
}

fn is_feed(lever: &Lever) -> bool {
    matches!(lever.pull, Pull::Feed { .. })
}

/// Whether there is anything to weigh: who may go faster to the end of the shift, goes faster.
fn is_chosen(lever: &Lever) -> bool {
    match lever.pull {
        Pull::Rate { .. } => lever.lasts.is_some(),
        Pull::Spare { .. } => lever.lasts.is_some() || lever.resource.is_some(),
        Pull::Move { .. } => true,
        Pull::Repair { .. } | Pull::Feed { .. } | Pull::Order { .. } => false,
    }
}

/// Steps, and their weights, after which what has been sent has arrived a lag later, after `step`.
fn sent(step: usize, lag_secs: usize) -> Vec<(usize, f64)> {
    let sent = step as f64 - lag_secs as f64 / STEP as f64;
    if sent <= 0.0 {
        return Vec::new();
    }
    let (whole, part) = (sent.floor(), sent - sent.floor());
    let (whole, next) = (whole as usize, whole as usize + 1);
    if part > 0.0 { vec![(whole, 1.0 - part), (next, part)] } else { vec![(whole, 1.0)] }
}
