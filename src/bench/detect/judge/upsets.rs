//! How soon an upset was seen, how long before its first limit, and whether its stage was blamed.

use tizbek_sim::library::{LimitFact, UpsetFact};
use tizbek_sim::scenario::Kind;

use super::super::claims::{About, Claims, Notice};
use super::Case;

/// An upset that cost less than this much of its stage's nominal rate, in minutes, does not matter.
const MATTERS_MINUTES: f64 = 10.0;
/// Physics allows a warning when the limit comes this long after the upset bites.
const ALLOWS_SECS: i64 = 45 * 60;
/// A limit that would have come anyway does so within this time of the other.
const SAME_SECS: i64 = 30 * 60;

/// One upset that mattered.
#[derive(Clone, Debug, PartialEq)]
pub struct UpsetVerdict {
    pub kind: Kind,
    pub stage: usize,
    /// Minutes from when it bit to the first notice of it; `None`: it was never seen.
    pub delay: Option<f64>,
    /// Minutes from when it bit to the end of the shift: what a delay counts where it was never seen.
    pub until_end: f64,
    /// It comes to a limit, and physics allows to warn of that.
    pub lead: Option<Lead>,
    pub cause: CauseVerdict,
    /// Of all notices about the chain from its onset on that an upset stands behind: how many, and how many blamed this one first.
    pub told: usize,
    pub told_right: usize,
}

/// Minutes before the limit: of any notice of the upset, of the first that named the buffer. Not above zero: too late or never.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lead {
    pub any: f64,
    pub named: f64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CauseVerdict {
    pub among: Among,
    pub first: bool,
    pub in_two: bool,
    /// Some notice of it blamed a stage at all.
    pub blames: bool,
}

/// What else was wrong in the shift.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Among {
    Nothing,
    /// Another stage.
    Two,
    /// An instrument.
    Liars,
}

pub fn judge(case: &Case<'_>, claims: &Claims) -> Vec<UpsetVerdict> {
    let real: Vec<&UpsetFact> = case.real().collect();
    let truths: Vec<&Notice> =
        claims.notices.iter().filter(|notice| notice.about.is_of_the_tonnes() && case.is_true(notice)).collect();
    let among = match real.len() {
        0 | 1 if case.facts.upsets.iter().any(|upset| upset.signal.is_some()) => Among::Liars,
        0 | 1 => Among::Nothing,
        _ => Among::Two,
    };
    let mut verdicts = Vec::new();
    for (index, upset) in real.iter().enumerate() {
        let Some(bites) = upset.bites.filter(|_| upset.lost_minutes >= MATTERS_MINUTES) else { continue };
        let after: Vec<&Notice> = truths.iter().copied().filter(|notice| notice.at >= upset.from).collect();
        let seen = after.iter().find(|notice| case.points_at(notice, upset)).map(|notice| notice.at);
        // The limit that comes while this upset is the only one.
        let until = if index == 0 { real.get(1).map_or(i64::MAX, |second| second.from) } else { upset.from };
        verdicts.push(UpsetVerdict {
            kind: upset.kind,
            stage: upset.stages[0],
            delay: seen.map(|at| (at - bites).max(0) as f64 / 60.0),
            until_end: (case.facts.secs - bites) as f64 / 60.0,
            lead: lead(case, upset, bites, until, seen, &after),
            cause: cause(case, upset, among, &after),
            told: after.len(),
            told_right: after.iter().filter(|notice| notice.causes.first().is_some_and(|it| upset.stages.contains(it))).count(),
        });
    }
    verdicts
}

fn lead(case: &Case<'_>, upset: &UpsetFact, bites: i64, until: i64, seen: Option<i64>, after: &[&Notice]) -> Option<Lead> {
    let (limit, buffer, stage) = first_limit(case, upset)?;
    if limit - bites < ALLOWS_SECS || limit >= until {
        return None;
    }
    let named = after.iter().find(|notice| match notice.about {
        About::Buffer(one, full) => one == buffer.buffer && full == buffer.full,
        About::Stage(one) => Some(one) == stage,
        About::Metal(_) | About::Instrument => false,
    });
    let minutes = |at: Option<i64>| at.map_or(0.0, |at| (limit - at) as f64 / 60.0);
    Some(Lead { any: minutes(seen), named: minutes(named.map(|notice| notice.at)) })
}

/// The first time at which an upset makes a buffer full or empty, or a stage starve or stand blocked: when, at which limit of which
/// buffer, which stage.
fn first_limit(case: &Case<'_>, upset: &UpsetFact) -> Option<(i64, LimitFact, Option<usize>)> {
    let facts = case.facts;
    let own = |limit: &LimitFact| {
        let same = |other: &LimitFact| {
            other.buffer == limit.buffer && other.full == limit.full && (other.from - limit.from).abs() <= SAME_SECS
        };
        limit.from > upset.from && !facts.undisturbed_limits.iter().any(same)
    };
    let limits = facts.limits.iter().filter(|limit| own(limit)).map(|limit| (limit.from, *limit, None));
    // A buffer that hangs starves its taker at once: that is the upset itself.
    let itself = |stage: usize| upset.kind == Kind::HangUp && upset.stages.contains(&stage);
    let hindrances = facts.hindrances.iter().filter(|one| one.from > upset.from && one.seconds >= 60 && !itself(one.stage));
    let hindrances = hindrances.filter_map(|one| {
        let limit = LimitFact { buffer: one.buffer, full: !one.starved, from: one.from, to: one.to };
        own(&limit).then_some((one.from, limit, Some(one.stage)))
    });
    limits.chain(hindrances).min_by_key(|(from, ..)| *from)
}

fn cause(case: &Case<'_>, upset: &UpsetFact, among: Among, after: &[&Notice]) -> CauseVerdict {
    // Of one upset, whatever is said first; of two, what is said first of this one.
    let first = after.iter().find(|notice| among != Among::Two || case.points_at(notice, upset));
    let causes = first.map_or(&[][..], |notice| &notice.causes);
    let right = |cause: &usize| upset.stages.contains(cause);
    CauseVerdict {
        among,
        first: causes.first().is_some_and(right),
        in_two: causes.iter().take(2).any(right),
        blames: !causes.is_empty(),
    }
}
