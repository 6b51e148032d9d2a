//! The score of the competition, and whether the right thing was named. S is half a score for the time to detection and half the mean
//! of the true positive and true negative rates of hours (R. Taormina and others, Journal of Water Resources Planning and
//! Management 144 (2018)). Hours are inclusive; an attack that is never seen counts its whole duration.

use anyhow::{Result, ensure};
use tizbek_core::time::Timestamp;

use super::data::Attack;
use super::watch::Said;

/// So many of what is named are looked at.
pub(super) const LOOKED_AT: usize = 3;

#[derive(Clone, Debug, PartialEq)]
pub struct Score {
    pub s: f64,
    /// 1 less the mean of time to detection over duration.
    pub ttd: f64,
    /// Hours of attacks in which something was said, as a share.
    pub tpr: f64,
    /// Hours without an attack in which nothing was said, as a share.
    pub tnr: f64,
    pub attacks: Vec<Seen>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Hours from its first to the first in which something was said.
    pub after: usize,
    pub lasted: usize,
    pub cause_in_three: bool,
}

/// # Errors
/// An attack has no hour in the data, or there is no hour without one.
pub fn score(times: &[Timestamp], said: &[Said], attacks: &[Attack]) -> Result<Score> {
    let within = |at: Timestamp| attacks.iter().any(|attack| attack.start <= at && at <= attack.end);
    let hours = || times.iter().zip(said);
    let rate = |attacked: bool| {
        let (right, all) = hours()
            .filter(|(at, _)| within(**at) == attacked)
            .fold((0_u32, 0_u32), |(right, all), (_, said)| (right + u32::from(said.out_of_pattern == attacked), all + 1));
        ensure!(all > 0, "the data has no hour {} an attack", if attacked { "with" } else { "without" });
        Ok(f64::from(right) / f64::from(all))
    };
    let (tpr, tnr) = (rate(true)?, rate(false)?);
    let mut seen = Vec::new();
    for attack in attacks {
        let of: Vec<&Said> = hours().filter(|(at, _)| attack.start <= **at && **at <= attack.end).map(|(_, said)| said).collect();
        ensure!(!of.is_empty(), "the data has no hour of attack {}", attack.name);
        let after = of.iter().position(|said| said.out_of_pattern);
        let named = after.map_or(&[][..], |hour| of[hour].named.as_slice());
        seen.push(Seen {
            after: after.unwrap_or(of.len()),
            lasted: of.len(),
            cause_in_three: named.iter().take(LOOKED_AT).any(|thing| attack.roots.contains(thing)),
        });
    }
    let late: f64 = seen.iter().map(|seen| seen.after as f64 / seen.lasted as f64).sum();
    let ttd = 1.0 - late / seen.len() as f64;
    Ok(Score { s: 0.5 * ttd + 0.25 * (tpr + tnr), ttd, tpr, tnr, attacks: seen })
}
