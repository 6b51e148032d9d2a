//! Who may act in a shift: nobody, a site's rule of thumb, and somebody who knows what will happen. They pull declared levers alone;
//! what is between the last two is what advice is for.

use super::play::{Game, LOOKS_EVERY, Played, play};
use super::{Shift, Sites};
use crate::SimError;
use crate::acts::{Act, Deed};
use crate::levers::{Lever, Pull};
use crate::world::World;

/// The rule of thumb: a stage that is so far behind its plan, in minutes, is helped.
const BEHIND: f64 = 10.0;
/// Who knows everything orders so many levers at most, and none that saves less than this, hours.
const LEVERS_MAX: usize = 3;
const WORTH: f64 = 0.02;

/// The shift as it comes.
///
/// # Errors
/// The shift does not fit its site: a mistake of this crate.
pub fn nobody(shift: &Shift, sites: &Sites) -> Result<Played, SimError> {
    play(shift, sites, &mut |_, _| Vec::new())
}

/// A site's rule of thumb: whoever is more than ten minutes behind goes faster, and gets the first spare there is.
pub fn chase<'a>(shift: &'a Shift, sites: &'a Sites) -> impl FnMut(i64, &World) -> Vec<Act> + 'a {
    let levers = &sites.site(shift.site).levers;
    let mut busy = vec![0; levers.len()];
    move |now, world| {
        let mut acts = Vec::new();
        for stage in 0..world.site().stages.len() {
            if world.plant().lag_minutes(stage) <= BEHIND {
                continue;
            }
            let rate = |lever: &Lever| matches!(lever.pull, Pull::Rate { stage: of, .. } if of == stage);
            let spare = |lever: &Lever| matches!(lever.pull, Pull::Spare { stage: of, .. } if of == stage);
            let end = shift.ends_after(now);
            let wanted = [levers.iter().position(rate), levers.iter().position(spare)];
            for lever in wanted.into_iter().flatten() {
                let in_force = |other: usize| busy[other] > now;
                let free = !in_force(lever)
                    && (0..levers.len()).all(|other| !in_force(other) || levers[lever].goes_with(&levers[other]));
                let ordered = if free { levers[lever].ordered(now, end) } else { Vec::new() };
                // What has been kept as long as it may be is not ordered again in this shift.
                busy[lever] = if ordered.is_empty() { busy[lever] } else { end };
                acts.extend(ordered);
            }
        }
        acts
    }
}

/// One order that who knows everything may give: the levers, and what is done.
#[derive(Clone)]
struct Order {
    levers: Vec<usize>,
    acts: Vec<Act>,
}

/// The best of what a greedy search over levers finds, up to three of them, each ordered when something goes wrong: every one is played
/// to the end. What it saves can be had; there may be more.
///
/// # Errors
/// The shift does not fit its site: a mistake of this crate.
pub fn oracle(shift: &Shift, sites: &Sites) -> Result<Played, SimError> {
    let mut start = Game::new(shift, sites)?;
    let Some(first) = shift.first_trouble(&start.world) else { return Ok(start.end()) };
    start.wait_until(look(first).min(shift.secs()));
    start.world.foresee(shift.secs());
    let levers = &sites.site(shift.site).levers;
    let mut best = (Order { levers: Vec::new(), acts: Vec::new() }, start.clone().end());
    let mut orders = orders(shift, sites, &start.world);
    for _ in 0..LEVERS_MAX {
        let mut found: Option<(Order, Played)> = None;
        let mut kept = Vec::new();
        for order in &orders {
            let many = best.0.levers.len() + order.levers.len() > LEVERS_MAX;
            if many || !best.0.goes_with(order, levers) {
                continue;
            }
            let joined = best.0.and(order);
            let Some(played) = joined.played(&start) else { continue };
            if played.hours() < best.1.hours() - WORTH {
                kept.push(order.clone());
            }
            if found.as_ref().is_none_or(|(_, other)| played.hours() < other.hours()) {
                found = Some((joined, played));
            }
        }
        match found.filter(|(_, played)| played.hours() < best.1.hours() - WORTH) {
            Some(better) => best = better,
            None => break,
        }
        // What brings nothing alone seldom does with another; what does is among the pairs.
        orders = kept;
    }
    Ok(best.1)
}

/// The first minute at which somebody can know of it.
fn look(second: i64) -> i64 {
    (second + LOOKS_EVERY - 1).div_euclid(LOOKS_EVERY) * LOOKS_EVERY
}

impl Order {
    fn and(&self, other: &Self) -> Self {
        Self { levers: [&*self.levers, &*other.levers].concat(), acts: [&*self.acts, &*other.acts].concat() }
    }

    /// Nothing is ordered twice at a time, and nobody is in two places.
    fn goes_with(&self, other: &Self, levers: &[Lever]) -> bool {
        let meets = self.acts.iter().any(|one| other.acts.iter().any(|act| one.from < act.until && act.from < one.until));
        let fits = |one: &usize| other.levers.iter().all(|lever| one != lever && levers[*one].goes_with(&levers[*lever]));
        !meets || self.levers.iter().all(fits)
    }

    /// `None`: it cannot be done.
    fn played(&self, start: &Game<'_>) -> Option<Played> {
        let mut game = start.clone();
        for act in &self.acts {
            game.act(*act).ok()?;
        }
        Some(game.end())
    }
}

/// Every lever at each moment at which something goes wrong or a shift begins after that, and pairs of levers of one stage of which one makes it faster.
fn orders(shift: &Shift, sites: &Sites, world: &World) -> Vec<Order> {
    let levers = &sites.site(shift.site).levers;
    let stops: Vec<usize> = shift.plan_change.iter().filter_map(|change| change.stage).collect();
    let mut moments: Vec<i64> =
        world.upsets().filter(|(upset, _)| !upset.stages.is_empty()).map(|(upset, _)| look(upset.from)).collect();
    // Who comes for the next shift orders anew what the one before has left.
    let first = moments.iter().copied().min().unwrap_or(i64::MAX);
    moments.extend(shift.turns().into_iter().map(look).filter(|turn| *turn > first));
    moments.sort_unstable();
    moments.dedup();
    let mut orders = Vec::new();
    for now in moments.into_iter().filter(|now| *now < shift.secs()) {
        let end = shift.ends_after(now);
        let alone = |index: usize| Order { levers: vec![index], acts: levers[index].ordered(now, end) };
        for (index, lever) in levers.iter().enumerate() {
            let order = alone(index);
            if order.acts.is_empty() {
                continue;
            }
            if let Pull::Order { stage, .. } = lever.pull {
                if stops.contains(&stage) {
                    orders.extend([order.clone(), order.earlier()]);
                }
                continue;
            }
            let beside = levers.iter().enumerate().filter(|(_, other)| matches!(other.pull, Pull::Rate { .. }));
            let beside =
                beside.filter(|(other, one)| *other != index && one.pull.stage() == lever.pull.stage() && one.goes_with(lever));
            orders.extend(beside.map(|(other, _)| order.and(&alone(other))).filter(|pair| pair.acts.len() > order.acts.len()));
            orders.push(order);
        }
    }
    orders
}

impl Order {
    /// A planned stop brought forward and not put off.
    fn earlier(&self) -> Self {
        let turned = |act: &Act| match act.deed {
            Deed::PutOff { stage, by_secs } => Act { deed: Deed::PutOff { stage, by_secs: -by_secs }, ..*act },
            _ => *act,
        };
        Self { levers: self.levers.clone(), acts: self.acts.iter().map(turned).collect() }
    }
}
