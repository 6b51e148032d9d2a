//! What a person has to read, and which instruments were named.

use super::super::claims::Claims;
use super::Case;

/// One instrument that lied. `after`: minutes until it was named, `None`: it was not, in this shift.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MeterVerdict {
    pub signal: usize,
    pub after: Option<f64>,
}

pub fn meters(case: &Case<'_>, claims: &Claims) -> Vec<MeterVerdict> {
    let lies = case.facts.upsets.iter().filter_map(|upset| Some((upset.signal?, upset.from)));
    let verdict = |(signal, from): (usize, i64)| {
        let named = claims.meters.iter().filter(|claim| claim.signal == signal && claim.at >= from).map(|claim| claim.at).min();
        MeterVerdict { signal, after: named.map(|at| (at - from) as f64 / 60.0) }
    };
    lies.map(verdict).collect()
}

/// Instruments that were named though they told the truth, then.
pub fn wrong_meters(case: &Case<'_>, claims: &Claims) -> usize {
    let lies = |signal: usize, at: i64| case.facts.upsets.iter().any(|upset| upset.signal == Some(signal) && upset.from <= at);
    claims.meters.iter().filter(|claim| !lies(claim.signal, claim.at)).count()
}

/// The most notices in any ten minutes.
pub fn most_in_10_minutes(claims: &Claims) -> usize {
    let notices = &claims.notices;
    let until = |from: i64| notices.iter().filter(|notice| (from..from + 600).contains(&notice.at)).count();
    notices.iter().map(|notice| until(notice.at)).max().unwrap_or(0)
}
