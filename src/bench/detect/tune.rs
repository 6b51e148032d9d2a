//! Chooses the thresholds of the rate rule by trying all of its grid on the half for tuning: a rival that nobody took trouble with
//! proves nothing.

use tizbek_sim::library::{ShiftKind, Sites};

use super::figures::delays;
use super::judge::{Verdict, judge};
use super::play::Played;
use super::rivals::RateRule;

/// False alerts in a healthy shift that the rule may give, as the product may.
const ALLOWED: f64 = 1.0;
/// A delay counts no more than this, so that one upset that is never seen does not decide.
const DELAY_MAX: f64 = 60.0;

/// Of the rules with few enough false alerts the one that sees upsets soonest on average; where none has, the one with the fewest.
#[must_use]
pub fn rate_rule(tuning: &[&Played], sites: &Sites) -> RateRule {
    let verdicts = |rule: RateRule, of: &dyn Fn(&Played) -> bool| -> Vec<Verdict> {
        let of = tuning.iter().filter(|played| of(played));
        of.map(|one| judge(&one.shift, sites.site(one.shift.site), &one.facts, &rule.claims(&one.measured))).collect()
    };
    let graded = RateRule::grid().map(|rule| {
        let healthy = verdicts(rule, &|played| played.shift.kind == ShiftKind::Healthy);
        let length: f64 = healthy.iter().map(|verdict| verdict.shifts).sum();
        let false_alerts = healthy.iter().map(|verdict| verdict.false_alerts.len()).sum::<usize>() as f64 / length.max(1.0);
        if false_alerts > ALLOWED {
            return (rule, (false_alerts, f64::INFINITY));
        }
        let upset = verdicts(rule, &|played| played.facts.upsets.iter().any(|upset| !upset.stages.is_empty()));
        let delays: Vec<f64> = delays(&upset).into_iter().map(|delay| delay.min(DELAY_MAX)).collect();
        (rule, (ALLOWED, super::figures::mean(&delays).unwrap_or(DELAY_MAX)))
    });
    let best = graded.min_by(|(_, a), (_, b)| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    best.map_or(RateRule { window: 15, short: 0.5, hold: 5 }, |(rule, _)| rule)
}
