//! Versions of the plan, as the journal has them: all that were given, what units said of them, and which was followed when.

use std::path::Path;
use std::sync::Arc;

use tizbek_core::input::{Command, Input};
use tizbek_core::model::{PendingPlans, Plan, ProposedPlans, UnitAnswer};
use tizbek_core::time::{Span, Timestamp};

use super::reader::events_before;
use super::{Entry, JournalError};

const KINDS: [&str; 3] = ["plan", "answer_plan", "force_plan"];

/// A version, and when it was given.
#[derive(Clone, Debug)]
pub struct GivenPlan {
    pub plan: Arc<Plan>,
    pub given_at: Timestamp,
    /// A unit did not agree to it.
    pub rejected: bool,
}

/// Of the plans that were given to the engine before a moment.
#[derive(Clone, Debug, Default)]
pub struct PlansBefore {
    /// The one that is followed at that moment.
    pub followed: Option<Arc<Plan>>,
    /// Those that are to be followed later, in order.
    pub pending: Vec<Arc<Plan>>,
}

/// What the journal knows of plans that were given before `from`.
pub fn plans_before(journal: impl AsRef<Path>, from: Timestamp) -> Result<PlansBefore, JournalError> {
    let (mut followed, mut pending, mut proposed) = (None, PendingPlans::default(), ProposedPlans::default());
    for Entry { received_at, input } in events_before(journal.as_ref(), &KINDS, from)? {
        let given = match input {
            Input::Planned(plan) if plan.agree.is_empty() => Some(plan),
            Input::Planned(plan) => {
                proposed.give(plan, received_at);
                None
            }
            Input::Command(Command::AnswerPlan { version, unit, agrees, by, reason }) => {
                proposed.answer(version, UnitAnswer { unit, agrees, by, reason, at: received_at })
            }
            Input::Command(Command::ForcePlan { version, .. }) => proposed.force(version, received_at),
            _ => None,
        };
        if let Some(plan) = given {
            proposed.outdate(plan.head.version);
            let before = received_at.saturating_sub(Span(1));
            followed = std::iter::from_fn(|| pending.take_due(before)).last().or(followed);
            followed = pending.give(plan, received_at).or(followed);
        }
    }
    followed = std::iter::from_fn(|| pending.take_due(from)).last().or(followed);
    Ok(PlansBefore { followed, pending: pending.plans().to_vec() })
}

/// All versions, in the order in which they were given.
pub fn given_plans(journal: impl AsRef<Path>) -> Result<Vec<GivenPlan>, JournalError> {
    let mut given: Vec<GivenPlan> = Vec::new();
    for Entry { received_at, input } in events_before(journal.as_ref(), &KINDS, Timestamp::MAX)? {
        match input {
            Input::Planned(plan) => given.push(GivenPlan { plan, given_at: received_at, rejected: false }),
            Input::Command(Command::AnswerPlan { version, unit, agrees: false, .. }) => {
                let mut of_it = given.iter_mut().filter(|given| given.plan.head.version == version);
                if let Some(given) = of_it.find(|given| given.plan.agree.contains(&unit)) {
                    given.rejected = true;
                }
            }
            _ => {}
        }
    }
    Ok(given)
}
