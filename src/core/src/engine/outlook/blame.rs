//! Whose loss it is: the forecast once more, with what ails one stage put right at a time, by the same chance. What a stage loses
//! in all is shared out among those that ail, so that two causes show as two; and what a stage loses for want of a machine is that
//! machine's. It speaks of what is to come; what has been lost is
//! in the ledger.

use crate::alarm::Condition;
use crate::engine::Engine;
use crate::forecast::{Case, Change, Charge, Losses, Sharing, StageLosses, StageNow, Status};
use crate::ids::{ResourceId, StageId};
use crate::persist::persist;
use crate::time::{Span, Timestamp};
use crate::units::{Amount, Share};
use crate::view::{Charged, LossAhead};

/// So many stages that ail at once are told apart; all their combinations are tried.
const SUSPECTS_MAX: usize = 3;
/// It is looked at this often while somebody ails, and whenever something happens.
const EVERY: Span = Span::from_mins(15);
/// Before the end of a shift that is closer than this, nothing more can be lost that is worth speaking of: the horizon counts.
const END_LEAST: Span = Span::from_hours(1);
/// What it has found says nothing any more after this.
const HOLDS: Span = Span::from_mins(20);
/// A loss is worth speaking of beyond so many minutes of the stage's nominal work.
const WORTH_MINUTES: f64 = 5.0;
/// So many machines that stand are told apart in all, those of the stage that lacks most first.
const MACHINES_MAX: usize = 5;
/// What a stage loses beside what its machines do, as a part of it, is worth a line of its own beyond this.
const OWN_LEAST: f64 = 0.02;
/// A stage that has at least this share of a loss is its cause.
const MOST: f64 = 0.5;

/// What was found last.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::engine) struct Blame {
    at: Timestamp,
    until: Timestamp,
    suspects: Vec<StageId>,
    /// Machines that stand, with the place of their stage among the suspects.
    machines: Vec<(u32, ResourceId)>,
    /// By stage; empty while nobody ails.
    losses: Vec<Loss>,
}
persist!(Blame { at, until, suspects, machines, losses });

/// Of one stage, units of the site.
#[derive(Clone, Debug, PartialEq)]
struct Loss {
    lost: f64,
    /// What of the plan would be missing though all suspects were put right.
    even_so: f64,
    /// By suspect: its part of what is lost.
    shares: Vec<f64>,
    /// By machine: its part of its stage's part.
    of_machines: Vec<f64>,
}
persist!(Loss { lost, even_so, shares, of_machines });

impl Blame {
    pub fn fits(&self, stages: usize, resources: usize) -> bool {
        let right = |loss: &Loss| loss.shares.len() == self.suspects.len() && loss.of_machines.len() == self.machines.len();
        (self.losses.is_empty() || self.losses.len() == stages)
            && self.losses.iter().all(right)
            && self.suspects.iter().all(|one| one.index() < stages)
            && self.machines.iter().all(|(one, id)| (*one as usize) < self.suspects.len() && id.index() < resources)
    }

    fn of(case: &Case, suspects: Vec<StageId>, losses: &Losses, standing: &Standing) -> Self {
        let loss = |(index, stage): (usize, &StageLosses)| {
            let (id, plan) = (StageId::of(index), &case.plan);
            let planned = (plan.until(id, losses.at) - plan.until(id, case.start.counted_from)).amount().as_units();
            Loss {
                lost: stage.without - stage.expected,
                even_so: (planned - stage.without).max(0.0),
                shares: parts(&stage.charges),
                of_machines: standing.parts(index, &stage.charges),
            }
        };
        Self {
            at: case.start.at,
            until: losses.at,
            suspects,
            machines: standing.machines.clone(),
            losses: losses.stages.iter().enumerate().map(loss).collect(),
        }
    }
}

/// Machines that stand, and what each saves by being back: by machine and stage.
struct Standing {
    machines: Vec<(u32, ResourceId)>,
    saves: Vec<Vec<f64>>,
}

impl Standing {
    /// What each machine saves at `stage`, as a part of what its own stage saves by being well; together no more than all of that.
    fn parts(&self, stage: usize, charges: &[Charge]) -> Vec<f64> {
        let saves = |machine: usize| self.saves[machine][stage].max(0.0);
        let part = |(machine, (suspect, _)): (usize, &(u32, ResourceId))| {
            let of_stage = (0..self.machines.len()).filter(|other| self.machines[*other].0 == *suspect);
            let all = of_stage.map(saves).sum::<f64>().max(charges[*suspect as usize].saves);
            if all > 0.0 { saves(machine) / all } else { 0.0 }
        };
        self.machines.iter().enumerate().map(part).collect()
    }
}

/// Shares without those whose repair would cost something (what they hold back would be in others' way): they add up to 1, or to
/// nothing.
fn parts(charges: &[Charge]) -> Vec<f64> {
    let all: f64 = charges.iter().map(|charge| charge.share.max(0.0)).sum();
    charges.iter().map(|charge| if all > 0.0 { charge.share.max(0.0) / all } else { 0.0 }).collect()
}

impl Engine {
    /// A forecast has been made of `case`: whose losses those are that are to come. `changed`: since the one before, something has
    /// happened.
    pub(super) fn share_losses(&mut self, case: &Case, changed: bool) {
        let suspects = self.suspects(case);
        let known = &self.state.outlook.blame;
        let due = changed || suspects != known.suspects || case.start.at - known.at >= EVERY;
        if suspects.is_empty() {
            self.state.outlook.blame = Blame::default();
        } else if due {
            let ends = case.start.at + case.scope.horizon;
            let shift = case.scope.totals_at.first().copied().filter(|end| *end - case.start.at >= END_LEAST);
            let until = shift.unwrap_or(ends);
            let losses = case.losses(until, &suspects, Change::Repair, Sharing::Shapley, &mut self.bench.workspace);
            let standing = self.machines_of(&suspects, case, until);
            let found = losses.map(|losses| Blame::of(case, suspects, &losses, &standing));
            self.state.outlook.blame = found.unwrap_or_default();
        }
    }

    /// The machines of suspects that stand while others of their stage work, each put back by itself.
    fn machines_of(&mut self, suspects: &[StageId], case: &Case, until: Timestamp) -> Standing {
        let (mut machines, mut changes) = (Vec::new(), Vec::new());
        for (place, &stage) in suspects.iter().enumerate() {
            if case.start.stages[stage.index()].limit.is_none() {
                continue;
            }
            let wants = self.wants(stage, case.start.at);
            let room = MACHINES_MAX - machines.len();
            for (resource, lacks) in self.standing(stage, case.start.at, wants).into_iter().take(room) {
                machines.push((place as u32, resource));
                changes.push(Change::Lift(stage, lacks));
            }
        }
        let saves = case.saved_by(until, &changes, &mut self.bench.workspace).unwrap_or_default();
        // Without an answer nothing is said of machines.
        machines.truncate(saves.len());
        Standing { machines, saves }
    }

    /// Who ails, those first that lack most of what they should do; in the order of their numbers where that is alike.
    fn suspects(&self, case: &Case) -> Vec<StageId> {
        let lacks = |(index, now): (usize, &StageNow)| {
            let rate = match (now.status, now.limit) {
                (Status::Stopped { .. }, _) => 0.0,
                (_, Some(limit)) => limit.rate,
                (_, None) => return None,
            };
            let id = StageId::of(index);
            Some((id, 1.0 - rate / self.site.stages[index].nominal.as_units_per_hour().max(1e-9)))
        };
        let mut ailing: Vec<(StageId, f64)> = case.start.stages.iter().enumerate().filter_map(lacks).collect();
        ailing.sort_by(|(_, one), (_, other)| other.total_cmp(one));
        ailing.truncate(SUSPECTS_MAX);
        ailing.into_iter().map(|(id, _)| id).collect()
    }

    /// The stage whose repair takes most of what is lost there away, if somebody ails and it is worth speaking of.
    pub(in crate::engine) fn blamed_for(&self, condition: Condition) -> Option<StageId> {
        let (_, loss) = self.worst(&self.concerned(condition))?;
        let (cause, share) = self.largest(&loss.shares)?;
        (share >= MOST).then_some(cause)
    }

    /// What an incident with these conditions will cost, and whose part of it is how much.
    pub(in crate::engine) fn loss_ahead(&self, conditions: impl Iterator<Item = Condition>) -> Option<LossAhead> {
        let mut stages: Vec<StageId> = conditions.flat_map(|condition| self.concerned(condition)).collect();
        stages.sort_unstable();
        stages.dedup();
        let (stage, loss) = self.worst(&stages)?;
        let blame = &self.state.outlook.blame;
        let mut charges = Vec::new();
        for (place, (&stage, share)) in blame.suspects.iter().zip(&loss.shares).enumerate() {
            let machines = blame.machines.iter().zip(&loss.of_machines).filter(|((of, _), _)| *of as usize == place);
            let machines: Vec<(ResourceId, f64)> = machines.map(|((_, id), part)| (*id, *part)).collect();
            let own = 1.0 - machines.iter().map(|(_, part)| part).sum::<f64>();
            let charged = |resource, part: f64| Charged { stage, resource, share: Share::from_ratio(share * part) };
            if machines.is_empty() || own > OWN_LEAST {
                charges.push(charged(None, own));
            }
            charges.extend(machines.into_iter().map(|(id, part)| charged(Some(id), part)));
        }
        charges.sort_by_key(|charged| std::cmp::Reverse(charged.share));
        let (lost, even_so) = (Amount::from_units(loss.lost), Amount::from_units(loss.even_so));
        Some(LossAhead { stage, until: blame.until, lost, charges, even_so })
    }

    /// Of these stages the one that loses most, measured by what it can do.
    fn worst(&self, stages: &[StageId]) -> Option<(StageId, &Loss)> {
        let blame = &self.state.outlook.blame;
        if blame.losses.is_empty() || self.state.now - blame.at > HOLDS {
            return None;
        }
        let minutes = |id: StageId| {
            blame.losses[id.index()].lost * 60.0 / self.site.stages[id.index()].nominal.as_units_per_hour().max(1e-9)
        };
        let worst = stages.iter().fold(None, |worst: Option<(StageId, f64)>, &id| match worst {
            Some((_, most)) if most >= minutes(id) => worst,
            _ => Some((id, minutes(id))),
        });
        let (id, _) = worst.filter(|(_, minutes)| *minutes >= WORTH_MINUTES)?;
        Some((id, &blame.losses[id.index()]))
    }

    fn largest(&self, shares: &[f64]) -> Option<(StageId, f64)> {
        let suspects = self.state.outlook.blame.suspects.iter().copied().zip(shares.iter().copied());
        suspects.fold(None, |largest: Option<(StageId, f64)>, one| match largest {
            Some((_, share)) if share >= one.1 => largest,
            _ => Some(one),
        })
    }

    /// The stages that a condition costs something: itself, whom a full buffer blocks, whom an empty one starves.
    fn concerned(&self, condition: Condition) -> Vec<StageId> {
        match condition {
            Condition::Behind(stage) | Condition::Slow(stage) => vec![stage],
            Condition::WillFill(buffer) | Condition::Full(buffer) => self.site.producers(buffer).map(|(id, _)| id).collect(),
            Condition::WillEmpty(buffer) | Condition::Empty(buffer) => self.site.consumers(buffer).map(|(id, _)| id).collect(),
            // The forecast knows tonnes alone.
            Condition::LowGrade(_) | Condition::LowRecovery(_) => Vec::new(),
            Condition::Silent(_)
            | Condition::MeterSuspect(_)
            | Condition::OutOfPattern(_)
            | Condition::CalibrationOverdue(_)
            | Condition::SensorDrifts(_) => Vec::new(),
        }
    }
}
