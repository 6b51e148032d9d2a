//! Whose loss it is: the forecast once more, with what ails one stage put right at a time, by the same chance. What a stage loses
//! in all is shared out among those that ail, so that two causes show as two. It speaks of what is to come; what has been lost is
//! in the ledger.

use crate::alarm::Condition;
use crate::engine::Engine;
use crate::forecast::{Case, Change, Charge, Losses, Sharing, StageLosses, StageNow, Status};
use crate::ids::StageId;
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
/// A stage that has at least this share of a loss is its cause.
const MOST: f64 = 0.5;

/// What was found last.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::engine) struct Blame {
    at: Timestamp,
    until: Timestamp,
    suspects: Vec<StageId>,
    /// By stage; empty while nobody ails.
    losses: Vec<Loss>,
}
persist!(Blame { at, until, suspects, losses });

/// Of one stage, units of the site.
#[derive(Clone, Debug, PartialEq)]
struct Loss {
    lost: f64,
    /// What of the plan would be missing though all suspects were put right.
    even_so: f64,
    /// By suspect: its part of what is lost.
    shares: Vec<f64>,
}
persist!(Loss { lost, even_so, shares });

impl Blame {
    pub fn fits(&self, stages: usize) -> bool {
        let right = |loss: &Loss| loss.shares.len() == self.suspects.len();
        (self.losses.is_empty() || self.losses.len() == stages)
            && self.losses.iter().all(right)
            && self.suspects.iter().all(|one| one.index() < stages)
    }

    fn of(case: &Case, suspects: Vec<StageId>, losses: &Losses) -> Self {
        let loss = |(index, stage): (usize, &StageLosses)| {
            let (id, plan) = (StageId::of(index), &case.plan);
            let planned = (plan.until(id, losses.at) - plan.until(id, case.start.counted_from)).amount().as_units();
            Loss {
                lost: stage.without - stage.expected,
                even_so: (planned - stage.without).max(0.0),
                shares: parts(&stage.charges),
            }
        };
        Self { at: case.start.at, until: losses.at, suspects, losses: losses.stages.iter().enumerate().map(loss).collect() }
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
            self.state.outlook.blame = losses.map(|losses| Blame::of(case, suspects, &losses)).unwrap_or_default();
        }
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
        let charged = |(stage, share): (&StageId, &f64)| Charged { stage: *stage, share: Share::from_ratio(*share) };
        let mut charges: Vec<Charged> = blame.suspects.iter().zip(&loss.shares).map(charged).collect();
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
            Condition::Silent(_) | Condition::MeterSuspect(_) | Condition::OutOfPattern(_) => Vec::new(),
        }
    }
}
