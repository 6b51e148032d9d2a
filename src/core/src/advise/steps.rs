//! A variant as work orders: what is to be done by whom, when and with what, what each step is worth beside the others, and what
//! speaks against it. Nothing is ordered here.

use std::collections::BTreeMap;

use super::Question;
use super::compare::{Compared, Variant, compare, in_hours, put};
use crate::forecast::{Problem, Workspace};
use crate::ids::{BufferId, LeverId, ResourceId, StageId};
use crate::model::{Plan, Pull};
use crate::time::{Span, Timestamp};

/// Another stage is harmed when it misses so much more of its nominal work: five minutes.
const HARM_HOURS: f64 = 5.0 / 60.0;
/// A buffer has no room for material from elsewhere when it would be full within so long.
const ROOM_FOR: Span = Span::from_mins(15);

/// A lever that is followed, or promised to somebody: from the one time to the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken {
    pub lever: LeverId,
    pub from: Timestamp,
    pub until: Timestamp,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Steps {
    /// In the order in which they take effect.
    pub steps: Vec<Step>,
    pub objections: Vec<Objection>,
    pub nothing: Compared,
    pub found: Compared,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    pub lever: LeverId,
    pub ordered: Timestamp,
    /// When it is in force; `None`: by its lead time all is over.
    pub in_force: Option<(Timestamp, Timestamp)>,
    /// What it changes: from, to.
    pub change: Change,
    /// In the site's currency.
    pub cost: f64,
    /// What all stages miss less with it than without, where all other steps are taken: hours of their nominal work.
    pub saves_hours: f64,
    pub needs: Option<Need>,
}

/// What is to be set, moved or put off; units, and units an hour.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// What is planned when it begins, what people may go up to, and what the stage can do at least and most.
    Rate {
        was: f64,
        becomes: f64,
        least: f64,
        most: f64,
    },
    Place {
        from: StageId,
        takes: f64,
        adds: f64,
    },
    Capacity {
        adds: f64,
    },
    /// A share of the time that is left.
    RepairTime {
        factor: f64,
    },
    /// Units, and how much room there is now.
    Material {
        rate: f64,
        quantity: f64,
        room: f64,
    },
    /// A planned stop, and when it would be instead; `None`: none is planned.
    Stop(Option<((Timestamp, Timestamp), (Timestamp, Timestamp))>),
}

/// A machine or crew.
#[derive(Clone, Debug, PartialEq)]
pub struct Need {
    pub resource: ResourceId,
    /// Who has it, until when; `None`: it is free.
    pub taken: Option<Taken>,
    /// Others of the kind that nobody has.
    pub stand_ins: Vec<ResourceId>,
}

/// What speaks against a variant.
#[derive(Clone, Debug, PartialEq)]
pub enum Objection {
    /// By its lead time all is over.
    TooLate(LeverId),
    /// It is the same as another one, or wants the same crew at the same time.
    Clashes { lever: LeverId, taken: Taken },
    /// No stop of the stage is planned from then on.
    NothingToPutOff(LeverId),
    /// A stop of the stage is planned while it is to work there.
    Stops { lever: LeverId, stage: StageId, from: Timestamp, until: Timestamp },
    /// The buffer is as good as full.
    NoRoom { lever: LeverId, buffer: BufferId, room: f64 },
    /// Another stage misses more because of it, units.
    Harms { stage: StageId, misses: f64 },
}

impl Objection {
    /// It cannot be ordered like this; else it is for people to weigh.
    #[must_use]
    pub const fn forbids(&self) -> bool {
        matches!(self, Self::TooLate(_) | Self::Clashes { .. } | Self::NothingToPutOff(_))
    }
}

/// `taken`: what others have been ordered or promised.
///
/// # Errors
/// Everything that is wrong with the case.
pub fn steps(
    question: &Question<'_>,
    variant: &Variant,
    taken: &[Taken],
    workspace: &mut Workspace,
) -> Result<Steps, Vec<Problem>> {
    let without = |left_out: usize| Variant {
        pulls: variant.pulls.iter().enumerate().filter(|(index, _)| *index != left_out).map(|(_, pull)| *pull).collect(),
    };
    let count = variant.pulls.len();
    let alone = count == 1;
    let partial = (0..if alone { 0 } else { count }).map(without);
    let variants: Vec<Variant> = std::iter::once(variant.clone()).chain(partial).collect();
    let mut compared = compare(question, &variants, workspace)?.into_iter();
    let (Some(nothing), Some(found)) = (compared.next(), compared.next()) else { return Err(Vec::new()) };
    let partial: Vec<Compared> = compared.collect();
    let misses = |index: usize| partial.get(index).unwrap_or(&nothing).missing_hours;
    let mut changed = question.case.clone();
    put(question, variant, &mut changed);
    let step = |index: usize| {
        let step = step(question, variant, index, misses(index) - found.missing_hours, taken);
        let against = against(question, &changed.plan, &step, &others(question, variant, index, taken));
        (step, against)
    };
    let mut weighed: Vec<(Step, Vec<Objection>)> = (0..count).map(step).collect();
    weighed.sort_by_key(|(step, _)| (step.in_force.map_or(step.ordered, |(from, _)| from), step.lever));
    let mut objections: Vec<Objection> = weighed.iter().flat_map(|(_, against)| against.clone()).collect();
    let steps = weighed.into_iter().map(|(step, _)| step).collect();
    objections.extend(harmed(question, &nothing, &found));
    Ok(Steps { steps, objections, nothing, found })
}

fn step(question: &Question<'_>, variant: &Variant, index: usize, saves_hours: f64, taken: &[Taken]) -> Step {
    let (id, ordered) = variant.pulls[index];
    let lever = &question.levers[id.index()];
    let ordered = ordered.max(question.case.start.at);
    let in_force = lever.in_force(ordered, question.until);
    let cost = in_force.map_or(0.0, |(from, until)| lever.costs((until - from).as_hours_f64()));
    let needs = lever.pull.resource().map(|resource| {
        let others = others(question, variant, index, taken);
        let has = |other: &Taken, wanted: ResourceId| question.levers[other.lever.index()].pull.resource() == Some(wanted);
        let meets = |other: &&Taken| in_force.is_some_and(|(from, until)| other.from < until && from < other.until);
        let held = |wanted: ResourceId| others.iter().filter(meets).find(|other| has(other, wanted)).copied();
        let mut kin: Vec<ResourceId> = question.levers.iter().filter_map(|lever| lever.pull.resource()).collect();
        kin.sort_unstable();
        kin.dedup();
        let stand_ins = kin.into_iter().filter(|other| *other != resource && held(*other).is_none()).collect();
        Need { resource, taken: held(resource), stand_ins }
    });
    Step { lever: id, ordered, in_force, change: change(question, id, in_force), cost, saves_hours, needs }
}

/// What is taken by others, and by the other steps of the variant.
fn others(question: &Question<'_>, variant: &Variant, index: usize, taken: &[Taken]) -> Vec<Taken> {
    let of_variant = variant.pulls.iter().enumerate().filter(|(other, _)| *other != index).filter_map(|(_, (lever, ordered))| {
        let (from, until) = question.levers[lever.index()].in_force((*ordered).max(question.case.start.at), question.until)?;
        Some(Taken { lever: *lever, from, until })
    });
    taken.iter().copied().chain(of_variant).collect()
}

fn change(question: &Question<'_>, id: LeverId, in_force: Option<(Timestamp, Timestamp)>) -> Change {
    let (case, lever) = (question.case, &question.levers[id.index()]);
    let from = in_force.map_or(case.start.at, |(from, _)| from);
    match lever.pull {
        Pull::Rate { stage, up_to } => {
            let (least, most) = case.chain.range(stage);
            Change::Rate { was: case.plan.rate(stage, from).as_units_per_hour(), becomes: up_to.as_units_per_hour(), least, most }
        }
        Pull::Move { from, adds, takes, .. } => {
            Change::Place { from, takes: takes.as_units_per_hour(), adds: adds.as_units_per_hour() }
        }
        Pull::Spare { adds, .. } => Change::Capacity { adds: adds.as_units_per_hour() },
        Pull::Repair { factor, .. } => Change::RepairTime { factor: factor.as_ratio() },
        Pull::Feed { buffer, rate, quantity } => {
            let room = (case.chain.capacity(buffer) - case.start.buffers[buffer.index()].mean).max(0.0);
            Change::Material { rate: rate.as_units_per_hour(), quantity: quantity.as_units(), room }
        }
        Pull::Order { stage, by } => Change::Stop(case.plan.next_stop(stage, from, question.until).and_then(|was| {
            let put_off = case.plan.put_off(stage, from, question.until, by)?;
            put_off.next_stop(stage, was.0 + by, question.until + by).map(|becomes| (was, becomes))
        })),
    }
}

/// `plan`: with what the variant itself puts off. What clashes does so at any time: an order looks at it like this too.
fn against(question: &Question<'_>, plan: &Plan, step: &Step, others: &[Taken]) -> Vec<Objection> {
    let pull = question.levers[step.lever.index()].pull;
    let Some((from, until)) = step.in_force else { return vec![Objection::TooLate(step.lever)] };
    let clashes = |other: &&Taken| other.lever == step.lever || !question.levers[other.lever.index()].pull.goes_with(pull);
    let clash = |other: &Taken| Objection::Clashes { lever: step.lever, taken: *other };
    let mut objections: Vec<Objection> = others.iter().filter(clashes).map(clash).collect();
    match (&step.change, pull) {
        (Change::Stop(None), _) => objections.push(Objection::NothingToPutOff(step.lever)),
        (Change::Material { rate, room, .. }, Pull::Feed { buffer, .. }) if *room < rate * ROOM_FOR.as_hours_f64() => {
            objections.push(Objection::NoRoom { lever: step.lever, buffer, room: *room });
        }
        (_, Pull::Rate { stage, .. } | Pull::Move { stage, .. } | Pull::Spare { stage, .. }) => {
            if let Some((from, until)) = plan.next_stop(stage, from, until) {
                objections.push(Objection::Stops { lever: step.lever, stage, from, until });
            }
        }
        _ => {}
    }
    objections
}

/// Stages that miss more than if nothing were done.
fn harmed(question: &Question<'_>, nothing: &Compared, found: &Compared) -> impl Iterator<Item = Objection> {
    let more: BTreeMap<StageId, f64> = nothing
        .stages
        .iter()
        .zip(&found.stages)
        .enumerate()
        .map(|(index, (without, with))| (StageId::of(index), with.missing - without.missing))
        .filter(|(stage, misses)| in_hours(*misses, question.case.chain.nominal(*stage)) > HARM_HOURS)
        .collect();
    more.into_iter().map(|(stage, misses)| Objection::Harms { stage, misses })
}
