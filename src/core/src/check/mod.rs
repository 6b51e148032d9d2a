//! What did an ordered lever really bring? The chain's own record since the order, against the same shift without the order. In three
//! steps (abduction, action, prediction): what each stage could do by itself is read off what it did while nothing held it up, and how
//! much of what was ordered was really done off how the stage changed when the order took effect (`sight`, `dose`, `own`); then two twins
//! of the chain are run side by side with that ability, one with the order and one without, and what is different between them is the
//! effect (`twins`). A pure function of its question; why so is in docs/adr/0029-check-of-effect.md.
//!
//! Which orders are followed, and when this is asked, is not known here: that is `engine/effects`.

mod aims;
mod dose;
mod own;
mod sight;
#[cfg(test)]
mod tests;
mod twins;

use crate::forecast::Behaviour;
use crate::ids::StageId;
use crate::model::{Plan, Pull, Site};
use crate::persist::{Persist, persist};
use crate::time::{Span, Timestamp};
use crate::view::Band;

/// So much before an order is looked at: what a stage did by then is what it is held against.
pub const BEFORE: Span = Span::from_mins(90);
/// A measured effect of this share of the promise, or more, is what was promised; below the second it is nothing.
const EFFECTIVE: f64 = 0.65;
const NOTHING: f64 = 0.25;
/// Less than this, in hours of the stage's nominal work, is nothing too: two minutes.
const NOTHING_HOURS: f64 = 2.0 / 60.0;
/// The chances to say that it works though it does not, and that it does not though it does.
const ERRORS: (f64, f64) = (0.05, 0.05);

/// A minute of the chain, as it was measured.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Minute {
    /// Its end.
    pub at: Timestamp,
    /// By stage: units done in it.
    pub done: Vec<f32>,
    pub seen: Vec<Seen>,
    /// By buffer, units at its end.
    pub levels: Vec<f32>,
}
persist!(Minute { at, done, seen, levels });

/// What a minute says of a stage's own ability.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Seen {
    /// What it did is what it could do.
    Free,
    /// A buffer held it up: it could have done that, or more.
    Held,
    #[default]
    Unknown,
}

/// A lever that was ordered, and when it is in force.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ordered {
    pub pull: Pull,
    pub from: Timestamp,
    pub until: Timestamp,
}

/// Orders that were given together, and what has been measured.
#[derive(Clone, Debug)]
pub struct Question<'a> {
    pub site: &'a Site,
    /// By stage, and what each takes at a time (a truckload; 0: it runs evenly), units.
    pub behaviour: &'a [Behaviour],
    pub lots: &'a [f64],
    /// As it is followed, and as it would have been.
    pub plan: &'a Plan,
    pub plan_without: &'a Plan,
    pub orders: &'a [Ordered],
    /// What else was ordered: it is done in both twins.
    pub others: &'a [Ordered],
    /// In order, without holes; some of them before the order.
    pub minutes: &'a [Minute],
    pub ordered_at: Timestamp,
    /// From when on plan and work are counted, and by stage what was done by the order.
    pub counted_from: Timestamp,
    pub done: &'a [f64],
    /// When shifts begin meanwhile.
    pub turns: &'a [Timestamp],
    /// By stage, hours for which its troubles last on average.
    pub lasts: &'a [f64],
    /// By stage: what it was promised to miss less by the end.
    pub promised: &'a [f64],
    /// Nothing more is to come.
    pub over: bool,
    pub seed: u64,
    pub draws: u32,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It goes on, and what has been seen does not say yet.
    TooEarly,
    Effective,
    Partly,
    Not,
    /// It is over, and what was seen does not say.
    Unclear,
}

/// What orders that were given together have brought.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    pub at: Timestamp,
    /// Where most was promised.
    pub stage: StageId,
    /// What was missed less there of the plan, units, and what was promised for the end.
    pub saved: Band,
    pub promised: f64,
    /// By stage, by the median.
    pub stages: Vec<f64>,
    /// Of the promise; `None`: nothing was promised.
    pub share: Option<f64>,
    /// Whether what was ordered was done at all: the logarithm of how much more likely what was seen is if it was. `None`: nothing
    /// of what was seen can tell.
    pub evidence: Option<f64>,
    pub verdict: Verdict,
}
persist!(Checked { at, stage, saved, promised, stages, share, evidence, verdict });

/// `None`: nothing has been measured since the order.
#[must_use]
pub fn check(question: &Question<'_>) -> Option<Checked> {
    let sights = sight::Sights::of(question)?;
    let doses = dose::Doses::of(question, &sights);
    let saved = twins::saved(question, &sights, &doses);
    let stages: Vec<Band> = saved.into_iter().map(band).collect();
    let hours = |stage: usize, units: f64| {
        let nominal = question.site.stages[stage].nominal.as_units_per_hour();
        if nominal > 0.0 { units / nominal } else { 0.0 }
    };
    let promised = |stage: usize| hours(stage, question.promised[stage]);
    let stage = (0..stages.len()).fold(0, |most, stage| if promised(stage) > promised(most) { stage } else { most });
    let promised = question.promised[stage];
    let saved = stages[stage];
    let evidence = doses.evidence();
    let least = NOTHING_HOURS * question.site.stages[stage].nominal.as_units_per_hour();
    Some(Checked {
        at: question.minutes.last().map_or(question.ordered_at, |minute| minute.at),
        stage: StageId::of(stage),
        saved,
        promised,
        stages: stages.iter().map(|band| band.middle).collect(),
        share: (promised > 0.0).then(|| saved.middle / promised),
        evidence,
        verdict: verdict(question.over, saved, promised, least, evidence),
    })
}

/// The rule. While it goes on, only a test that has come to its end says anything; when it is over, the band and the promise do.
fn verdict(over: bool, saved: Band, promised: f64, least: f64, evidence: Option<f64>) -> Verdict {
    let (works_not, works) = bounds();
    let refuted = evidence.is_some_and(|ratio| ratio <= works_not);
    let nothing = (NOTHING * promised).max(least);
    if !over {
        return match evidence {
            Some(ratio) if ratio <= works_not => Verdict::Not,
            Some(ratio) if ratio >= works && saved.low > least => Verdict::Effective,
            _ => Verdict::TooEarly,
        };
    }
    if refuted || saved.high <= nothing {
        return Verdict::Not;
    }
    // What nothing confirms may be what the model believes, and no more.
    if evidence.is_none_or(|ratio| ratio < works) {
        return Verdict::Unclear;
    }
    if saved.middle >= EFFECTIVE * promised && saved.middle > least {
        Verdict::Effective
    } else if saved.middle > nothing {
        Verdict::Partly
    } else {
        Verdict::Not
    }
}

/// Wald's bounds. A ratio of likelihoods is a martingale where the order does nothing: by Ville's inequality it comes above the
/// upper bound with no more than that chance however often it is looked at.
pub(crate) fn bounds() -> (f64, f64) {
    let (works, works_not) = ERRORS;
    (libm::log(works_not / (1.0 - works)), libm::log((1.0 - works_not) / works))
}

fn band(mut draws: Vec<f64>) -> Band {
    draws.sort_by(f64::total_cmp);
    let at = |share: f64| draws.get(libm::round(share * draws.len().saturating_sub(1) as f64) as usize).copied().unwrap_or(0.0);
    Band { low: at(0.1), middle: at(0.5), high: at(0.9) }
}

impl Persist for Seen {
    fn save(&self, out: &mut Vec<u8>) {
        let code: u8 = match self {
            Self::Free => 0,
            Self::Held => 1,
            Self::Unknown => 2,
        };
        code.save(out);
    }
    fn load(input: &mut &[u8]) -> Option<Self> {
        match u8::load(input)? {
            0 => Some(Self::Free),
            1 => Some(Self::Held),
            2 => Some(Self::Unknown),
            _ => None,
        }
    }
}

impl Persist for Verdict {
    fn save(&self, out: &mut Vec<u8>) {
        let code: u8 = match self {
            Self::TooEarly => 0,
            Self::Effective => 1,
            Self::Partly => 2,
            Self::Not => 3,
            Self::Unclear => 4,
        };
        code.save(out);
    }
    fn load(input: &mut &[u8]) -> Option<Self> {
        match u8::load(input)? {
            0 => Some(Self::TooEarly),
            1 => Some(Self::Effective),
            2 => Some(Self::Partly),
            3 => Some(Self::Not),
            4 => Some(Self::Unclear),
            _ => None,
        }
    }
}
