//! Limits of charts from what people can say about them: how many false alarms they will bear. Searches on `run_length`; for
//! set-up: a limit costs from 0.1 to 15 ms, so a site's few different ones are kept (`Limits`). Not a choice of the shift to look
//! for: that is the chart's reference.

use std::collections::BTreeMap;
use std::fmt;

use super::cusum::{CountChart, CusumChart, EwmaChart};
use super::run_length::{self, LIMIT_MAX};
use crate::time::Span;

/// How many false alarms are borne, all streams together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Budget {
    pub alarms: f64,
    pub over: Span,
    /// Time from one sample of a stream to the next.
    pub every: Span,
    /// Streams that are watched alike.
    pub streams: u32,
}

impl Budget {
    /// Samples that one chart of one stream is to run without a false alarm, on average.
    #[must_use]
    pub fn run_length(&self) -> f64 {
        assert!(self.alarms > 0.0 && self.alarms.is_finite(), "a budget is above 0 alarms: {}", self.alarms);
        assert!(
            self.over > Span::ZERO && self.every > Span::ZERO && self.streams > 0,
            "a budget over time and streams: {self:?}"
        );
        self.over.micros() as f64 / self.every.micros() as f64 * f64::from(self.streams) / self.alarms
    }
}

/// Whether a chart looks both ways or only one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sides {
    One,
    Both,
}

/// Why there is no limit for a wanted run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Unreachable {
    /// Even the smallest limit runs longer, `least` samples.
    Short { wanted: f64, least: f64 },
    /// Even the largest limit that can be reckoned with runs shorter, `most` samples.
    Long { wanted: f64, most: f64 },
}

impl fmt::Display for Unreachable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Short { wanted, least } => {
                write!(f, "a run of {wanted} samples between false alarms is wanted, but the chart runs {least} with any limit")
            }
            Self::Long { wanted, most } => write!(
                f,
                "a run of {wanted} samples between false alarms is wanted, but at most {most} can be had: allow more false \
                 alarms, take fewer samples, or look for a larger shift"
            ),
        }
    }
}

/// The limit of a CUSUM that begins each run at `head_start` (a share of the limit) and is to run `wanted` samples on average
/// while nothing changes, begun anew after each alarm.
pub fn cusum_limit(reference: f64, head_start: f64, sides: Sides, wanted: f64) -> Result<f64, Unreachable> {
    let run = |limit: f64| {
        let chart = CusumChart::new(reference, limit).with_head_start(head_start);
        match sides {
            Sides::One => run_length::cusum_one_sided(&chart, 0.0),
            Sides::Both => run_length::cusum_two_sided(&chart, 0.0),
        }
    };
    search(run, &Range { least: SMALLEST, guess: cusum_guess(reference, sides, wanted), most: LIMIT_MAX }, wanted)
}

/// A limit near the wanted one, from D. Siegmund's approximation (*Sequential Analysis*, 1985): with b = h + 1.166 one side runs
/// `(exp(2kb) - 2kb - 1) / 2k^2`, or b^2 when k is 0.
fn cusum_guess(reference: f64, sides: Sides, wanted: f64) -> f64 {
    let wanted = if sides == Sides::Both { 2.0 * wanted } else { wanted };
    let twice = 2.0 * reference;
    let mut reach = libm::sqrt(wanted.max(1.0));
    if reference > 0.0 {
        let target = twice * reference * wanted;
        let by_growth = |reach: f64| libm::log(target + twice * reach + 1.0) / twice;
        reach = reach.min(by_growth(by_growth(by_growth(reach))));
    }
    (reach - 1.166).max(0.1)
}

/// The limit of a two-sided EWMA with a weight.
pub fn ewma_limit(weight: f64, wanted: f64) -> Result<f64, Unreachable> {
    let most = LIMIT_MAX / 2.0 * libm::sqrt(weight * (2.0 - weight));
    let range = Range { least: SMALLEST, guess: 3.0, most: most.min(8.0) };
    search(|limit| run_length::ewma(&EwmaChart::new(weight, limit), 0.0), &range, wanted)
}

/// The limit for `focus`, in nats. By simulation, runs of 80 to 7000 samples come out within 6 % of what is wanted.
pub fn focus_limit(wanted: f64) -> Result<f64, Unreachable> {
    search(run_length::focus, &Range { least: 3.0, guess: 8.0, most: 30.0 }, wanted)
}

/// The smallest limit, in parts, with which a CUSUM of counts runs at least `wanted` samples at its `usual` mean count.
pub fn count_limit(chart: &CountChart, usual: f64, wanted: f64) -> Result<u32, Unreachable> {
    let run = |limit: u32| run_length::count_cusum(&CountChart { limit, head_start: 0, ..*chart }, usual);
    let (mut low, mut high) = (0, chart.parts);
    while run(high) < wanted {
        if high >= COUNT_LIMIT_MAX {
            return Err(Unreachable::Long { wanted, most: run(high) });
        }
        (low, high) = (high, (2 * high).min(COUNT_LIMIT_MAX));
    }
    while high - low > 1 {
        let middle = u32::midpoint(low, high);
        if run(middle) < wanted { low = middle } else { high = middle }
    }
    Ok(high)
}

/// Limits begin here.
const SMALLEST: f64 = 1e-3;

/// Parts up to which a limit of counts is looked for.
const COUNT_LIMIT_MAX: u32 = 500;

/// Where to look for a limit.
struct Range {
    least: f64,
    guess: f64,
    most: f64,
}

/// The limit with `run(limit) == wanted`, for a run that grows with the limit: nearly exponentially, so a straight line through
/// its logarithm finds it in a few steps. False position with the Illinois rule, between two limits on both sides.
fn search(run: impl Fn(f64) -> f64, range: &Range, wanted: f64) -> Result<f64, Unreachable> {
    assert!(wanted > 0.0 && wanted.is_finite(), "a mean run is a number of samples: {wanted}");
    let excess = |limit: f64| libm::log(run(limit).min(1e300) / wanted);
    let ([mut low, mut high], [mut below, mut above]) = bracket(excess, range).map_err(|limit| match limit {
        End::Least => Unreachable::Short { wanted, least: run(range.least) },
        End::Most => Unreachable::Long { wanted, most: run(range.most) },
    })?;
    let mut moved_high = None;
    for _ in 0..60 {
        let next = high - above * (high - low) / (above - below);
        if !(next > low && next < high) {
            break;
        }
        let error = excess(next);
        if error.abs() < 1e-11 {
            return Ok(next);
        }
        // An end that stays for two steps is taken for half of what it is, so that it moves too.
        let up = error > 0.0;
        let again = moved_high == Some(up);
        if up {
            (high, above) = (next, error);
            below = if again { below / 2.0 } else { below };
        } else {
            (low, below) = (next, error);
            above = if again { above / 2.0 } else { above };
        }
        moved_high = Some(up);
    }
    Ok(f64::midpoint(low, high))
}

enum End {
    Least,
    Most,
}

/// Two limits with the wanted run between them, and how far off they are; close around the guess where that is good.
fn bracket(excess: impl Fn(f64) -> f64, range: &Range) -> Result<([f64; 2], [f64; 2]), End> {
    let mut limit = range.guess.clamp(range.least, range.most);
    let mut error = excess(limit);
    loop {
        let next = if error < 0.0 { (limit * 1.1 + 0.01).min(range.most) } else { (limit * 0.9).max(range.least) };
        if next <= limit && error < 0.0 {
            return Err(End::Most);
        }
        if next >= limit && error >= 0.0 {
            return if error > 0.0 { Err(End::Least) } else { Ok(([limit; 2], [error; 2])) };
        }
        let next_error = excess(next);
        match (error < 0.0, next_error < 0.0) {
            (true, false) => return Ok(([limit, next], [error, next_error])),
            (false, true) => return Ok(([next, limit], [next_error, error])),
            (true, true) | (false, false) => (limit, error) = (next, next_error),
        }
    }
}

/// Limits of CUSUMs that have been looked for, so that a hundred streams that are watched alike cost one search.
#[derive(Clone, Debug, Default)]
pub struct Limits {
    known: BTreeMap<([u64; 3], Sides), Result<f64, Unreachable>>,
}

impl Limits {
    pub fn cusum(&mut self, reference: f64, head_start: f64, sides: Sides, wanted: f64) -> Result<f64, Unreachable> {
        let key = ([reference, head_start, wanted].map(f64::to_bits), sides);
        *self.known.entry(key).or_insert_with(|| cusum_limit(reference, head_start, sides, wanted))
    }
}
