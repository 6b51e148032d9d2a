//! Until when an order can wait: the last moment at which it still brings half of what it would bring now.

use super::Question;
use crate::forecast::Problem;
use crate::ids::LeverId;
use crate::model::Pull;
use crate::time::{Span, Timestamp};

/// Later starts that are tried; between them what it brings is taken to fall evenly.
const DELAYS: [Span; 6] = [
    Span::from_mins(10),
    Span::from_mins(20),
    Span::from_mins(40),
    Span::from_mins(80),
    Span::from_mins(160),
    Span::from_mins(320),
];
const SHARE: f64 = 0.5;

/// `brings`: hours saved by an order at a moment.
pub(super) fn last_moment(
    question: &Question<'_>,
    levers: &[LeverId],
    brings: &mut dyn FnMut(Timestamp) -> Result<f64, Vec<Problem>>,
) -> Result<Timestamp, Vec<Problem>> {
    let at = question.case.start.at;
    let latest = latest(question, levers);
    let now = brings(at)?;
    let half = SHARE * now;
    let (mut before, mut brought) = (Span::ZERO, now);
    for delay in DELAYS {
        if delay.as_hours_f64() >= question.hours_left() {
            break;
        }
        let brings = brings(at + delay)?;
        if brings < half {
            let part = if brought > brings { (brought - half) / (brought - brings) } else { 0.0 };
            return Ok((at + before + Span(((delay - before).0 as f64 * part.clamp(0.0, 1.0)) as i64)).min(latest));
        }
        (before, brought) = (delay, brings);
    }
    Ok((at + before).min(latest))
}

/// A stop that has begun is put off no more: that is known without trying.
fn latest(question: &Question<'_>, levers: &[LeverId]) -> Timestamp {
    let (at, plan) = (question.case.start.at, &question.case.plan);
    let begins = |lever: &LeverId| {
        let lever = question.levers.get(lever.index())?;
        let Pull::Order { stage, .. } = lever.pull else { return None };
        let (begins, _) = plan.next_stop(stage, at + lever.lead, question.until)?;
        Some(begins - lever.lead)
    };
    levers.iter().filter_map(begins).min().unwrap_or(Timestamp::MAX)
}
