//! The pace of one stage, minute by minute, against what it is expected to do: is it slow or does it stand, since when, and what
//! does it do now. It follows how the pace wanders, lets short stops pass, and adds up what is lost slowly. Pure: no plan, no
//! chain, no alarm; what is expected, and whether neighbours let the stage work at all, is the caller's knowledge.
//!
//! Three ways to be seen. A stage *far below* where it just was for longer than a short stop, or for less while it still moves
//! something, which a short stop does not. And a *debt*: what it loses beyond an allowance, added up as a CUSUM whose limit comes
//! from a budget of false alarms (`stats::design`). The pace is followed by a scalar Kalman filter of a first-order
//! autoregression (R. E. Kalman, Journal of Basic Engineering 82 (1960), 35-45).
//!
//! `loads`: what a machine that reports whole loads has done between them.

pub mod loads;
#[cfg(test)]
mod tests;

use crate::persist::persist;
use crate::stats::design::{Limits, Sides};
use crate::time::{Span, Timestamp};

/// Minutes in which a deviation of the pace is forgotten to 1/e, as long as the site has taught nothing else.
const CORRELATION: f64 = 10.0;
/// Standard deviation of the pace as a share of what is expected, before anything is known, and the least that is believed.
const WANDER: f64 = 0.05;
const WANDER_LEAST: f64 = 0.02;
/// What a meter adds to a minute, likewise.
const METER: f64 = 0.02;
const METER_LEAST: f64 = 0.005;
/// A minute is far below when it is this much below where the pace should be, and so many standard errors.
const FAR: f64 = 0.12;
const FAR_SIGMAS: f64 = 3.5;
/// The filter is moved by no more than so many standard errors at a time.
const BELIEVED: f64 = 2.0;
/// A short stop is all or nothing: a stage that still moves this share of what is expected in the middle of one does not stand.
const MOVES: f64 = 0.2;
/// Below this much of what is expected a minute is one of a stop.
const STANDS: f64 = 0.4;
/// And one less than this below after that is the end of the stop, even if another follows: of machines that report loads.
const STARTS: f64 = 0.25;
/// Minutes far below, the first of which may be in part as usual while the others are alike, that no short stop explains.
const PARTIAL_MINUTES: f64 = 3.0;
/// Who is slow is so evenly, to this share of what is expected. Where one stop ends and another begins, it is not.
const ALIKE: f64 = 0.1;
/// More short stops than this, one right after the other, are no chance.
const STOPS_IN_A_ROW: f64 = 2.0;
/// A stop counts as longer than a short one when it has taken so many minutes more.
const STOP_MARGIN: f64 = 0.5;
/// Minutes over which the wander is summed to see how far it leads in the long run, and how many such sums the prior is worth.
const BLOCK: f64 = 20.0;
const BLOCKS_PRIOR: f64 = 8.0;
const BLOCKS_MAX: f64 = 200.0;
/// The same for single minutes and the meter.
const MINUTES_PRIOR: f64 = 30.0;
const MINUTES_MAX: f64 = 2_000.0;
/// The pace of now is the mean over about so many minutes.
const NOW_MINUTES: f64 = 4.0;
/// Back within so much of what is expected for so many minutes is well again.
const WELL: f64 = 0.06;
const WELL_MINUTES: f64 = 5.0;
/// After an alarm the debt begins at this share of its limit, so that what has not been mended is found sooner.
const HEAD_START: f64 = 0.5;
/// Beyond this share of the limit a debt may be that of an upset.
const SUSPECT: f64 = 0.3;
/// The limit of a debt, minutes of expected work, is at least and at most this.
const DEBT_LEAST: f64 = 1.5;
const DEBT_MOST: f64 = 15.0;

/// How a stage is watched.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Watch {
    /// Stops up to this length belong to any shift.
    pub short_stop: Span,
    /// What a stage may lose all the time without a word, as a share of what is expected.
    pub allowance: f64,
    /// Minutes that one stage is to be watched without a false alarm, on average.
    pub run_length: f64,
    /// How many machines report whole loads, none where the stage is metered; and the minutes that a load may come too late by chance.
    pub machines: u32,
    pub slack: f64,
}

/// One piece of time of a stage, usually a minute.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Piece {
    /// Its end.
    pub at: Timestamp,
    pub length: Span,
    /// What should have been done in it, above zero, and what was done.
    pub expected: f64,
    pub moved: f64,
}

/// Since when a stage does less than it should.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Slowness {
    pub since: Timestamp,
    /// What is missing since then, in minutes of expected work.
    pub lost: f64,
}
persist!(Slowness { since, lost });

/// What is known of the pace of a stage.
#[derive(Clone, Debug, PartialEq)]
pub struct Pace {
    /// Off what is expected, as a share of it, and the variance of that.
    off: f64,
    variance: f64,
    /// Variances: of a minute by the meter, of the sum of deviations a minute in the long run.
    meter: f64,
    wander: f64,
    /// Of the pace itself, by how much more it changes in two minutes than in one; and the last two readings.
    spread: f64,
    last: (Option<f64>, Option<f64>),
    /// Minutes and blocks that were learned from.
    learned: (f64, f64),
    block: (f64, f64),
    /// Mean of the block before, if that was learned from.
    block_before: Option<f64>,
    /// Mean deviation of the last minutes, whatever it was.
    now: f64,
    far: Far,
    debt: f64,
    debt_since: Timestamp,
    slow: Option<Slowness>,
    well: f64,
}
persist!(Pace {
    off,
    variance,
    meter,
    wander,
    spread,
    last,
    learned,
    block,
    block_before,
    now,
    far,
    debt,
    debt_since,
    slow,
    well
});

/// A run of minutes far below.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Far {
    since: Timestamp,
    minutes: f64,
    lost: f64,
    /// The last ones in which something moved, evenly; the first of them not counted.
    partial: f64,
    /// What the last of them did, off what was expected, and whether it was one of a stop.
    read: f64,
    stood: bool,
    /// Of several runs without a minute between them: since when, what was lost, and the minutes.
    row: Slowness,
    in_a_row: f64,
}
persist!(Far { since, minutes, lost, partial, read, stood, row, in_a_row });

const NEAR: Far = Far {
    since: Timestamp::MAX,
    minutes: 0.0,
    lost: 0.0,
    partial: 0.0,
    read: 0.0,
    stood: false,
    row: Slowness { since: Timestamp::MAX, lost: 0.0 },
    in_a_row: 0.0,
};

impl Default for Pace {
    fn default() -> Self {
        Self {
            off: 0.0,
            variance: WANDER * WANDER,
            meter: METER * METER,
            wander: 0.0,
            spread: WANDER * WANDER,
            last: (None, None),
            learned: (MINUTES_PRIOR, 0.0),
            block: (0.0, 0.0),
            block_before: None,
            now: 0.0,
            far: NEAR,
            debt: 0.0,
            debt_since: Timestamp::MIN,
            slow: None,
            well: 0.0,
        }
    }
}

/// Variance a minute, in the long run, of the sum of an autoregression with this standard deviation.
fn long_run(sigma: f64) -> f64 {
    2.0 * CORRELATION * sigma * sigma
}

impl Pace {
    /// Since when the stage is slow, if it is.
    #[must_use]
    pub fn slow(&self) -> Option<Slowness> {
        self.slow
    }

    /// Whether anything is held against it: it is slow, or it may become so.
    #[must_use]
    pub fn is_lacking(&self) -> bool {
        self.slow.is_some() || self.far.minutes > 0.0 || self.debt > 0.0
    }

    /// What it usually does, as a share of what is expected, as long as nothing is held against it.
    #[must_use]
    pub fn usual(&self) -> f64 {
        1.0 + self.off
    }

    /// What it does now, as a share of what is expected, and the standard error of that.
    #[must_use]
    pub fn now(&self) -> (f64, f64) {
        let off = if self.slow.is_some() || self.far.minutes > 0.0 { self.now } else { self.off };
        (1.0 + off, libm::sqrt(self.variance))
    }

    /// Standard deviation of the pace as a share of it.
    #[must_use]
    pub fn wander(&self) -> f64 {
        libm::sqrt(self.long_run() / (2.0 * CORRELATION))
    }

    /// Variance a minute, in the long run, of the sum of deviations: as the blocks have it, which are few at first, and as it
    /// follows from how the pace changes from minute to minute.
    fn long_run(&self) -> f64 {
        let (_, blocks) = self.learned;
        let prior = long_run(1.0) * self.spread;
        ((BLOCKS_PRIOR * prior + blocks * self.wander) / (BLOCKS_PRIOR + blocks)).max(long_run(1.0) * WANDER_LEAST * WANDER_LEAST)
    }

    /// Time in which neighbours did not let it work: what was suspected before is kept, and nothing is added to it.
    pub fn skip(&mut self, length: Span) {
        self.forget(minutes(length));
        self.last = (None, None);
    }

    /// Time of which nothing is known. A run of minutes far below that ends in it may have been the beginning of that.
    pub fn lose_sight(&mut self, length: Span) {
        self.skip(length);
        (self.block, self.block_before) = ((0.0, 0.0), None);
        self.debt = (self.debt - self.far.lost).max(0.0);
        self.far = NEAR;
    }

    /// Something else is expected from now on.
    pub fn expect_anew(&mut self) {
        self.off = 0.0;
        self.variance = self.wander() * self.wander();
        self.far = NEAR;
        (self.block, self.block_before) = ((0.0, 0.0), None);
    }

    /// Nothing is expected of it any more: it is not slow.
    pub fn let_go(&mut self) {
        self.expect_anew();
        (self.slow, self.debt, self.well) = (None, 0.0, 0.0);
    }

    /// Takes a piece of time in.
    pub fn step(&mut self, watch: &Watch, limits: &mut Limits, piece: &Piece) {
        assert!(piece.expected > 0.0 && piece.moved.is_finite(), "a piece of expected work: {piece:?}");
        let length = minutes(piece.length);
        // A counter that is set back, or a backlog, is no reason to think that all is well.
        let read = (piece.moved / piece.expected - 1.0).clamp(-1.0, 1.0);
        self.forget(length);
        let fresh = 1.0 - libm::exp(-length / NOW_MINUTES);
        self.now += fresh * (read - self.now);
        let surprise = read - self.off;
        let sigma = libm::sqrt(self.variance + self.meter / length);
        // Who was fast and does what is expected again has not become slow.
        let far = read - self.off.min(0.0) < -(FAR_SIGMAS * sigma).max(FAR);
        if let Some(slow) = &mut self.slow {
            slow.lost += (-read * length).max(0.0);
            self.recover(watch, limits, length);
            return;
        }
        if far {
            self.last = (None, None);
            self.fall(watch, piece, read, length);
        } else {
            self.far = NEAR;
            self.join(surprise.clamp(-BELIEVED * sigma, BELIEVED * sigma), sigma, length);
            if watch.machines == 0 {
                self.compare(read, length);
            }
            self.learn(watch, limits, read, length);
        }
        // A minute of a stop has been counted in its run.
        let stands = far && watch.machines == 0 && read < -STANDS;
        self.owe(watch, limits, piece, if stands { -watch.allowance } else { read });
    }

    /// The deviation is forgotten as time passes.
    fn forget(&mut self, length: f64) {
        let keep = libm::exp(-length / CORRELATION);
        let sigma = self.wander();
        self.off *= keep;
        self.variance = keep * keep * self.variance + (1.0 - keep * keep) * sigma * sigma;
    }

    fn join(&mut self, surprise: f64, sigma: f64, length: f64) {
        let gain = self.variance / (sigma * sigma);
        self.off += gain * surprise;
        self.variance *= 1.0 - gain;
        let (count, _) = &mut self.learned;
        *count = (*count + length).min(MINUTES_MAX);
        // What the filter did not foresee, less what it knew that it did not know.
        let excess = (surprise * surprise * CLAMPED - (sigma * sigma - self.meter / length)) * length;
        self.meter = (self.meter + (excess - self.meter) * length / *count).max(METER_LEAST * METER_LEAST);
    }

    /// How far the pace goes in two minutes more than in one, which is nothing of the meter's: `E(y_t - y_(t-2))^2 - E(y_t -
    /// y_(t-1))^2 = 2 (r - r^2) s^2`, with r what is left of a deviation after a minute.
    fn compare(&mut self, read: f64, length: f64) {
        let (before, second) = self.last;
        self.last = (Some(read), before);
        let (Some(before), Some(second)) = (before, second) else { return };
        let keep = libm::exp(-length / CORRELATION);
        let (one, two) = ((read - before) * (read - before), (read - second) * (read - second));
        let most = 8.0 * (self.spread + self.meter / length);
        let seen = (two.min(most) - one.min(most)) / (2.0 * (keep - keep * keep));
        let (count, _) = self.learned;
        self.spread = (self.spread + (seen - self.spread) / count).max(WANDER_LEAST * WANDER_LEAST);
    }

    /// How far the wander leads over a block: by how much two blocks in a row differ, so that a stage that always does a little
    /// more or less than expected, or that becomes slower and slower, does not seem to wander.
    fn learn(&mut self, watch: &Watch, limits: &mut Limits, read: f64, length: f64) {
        self.block.0 += read * length;
        self.block.1 += length;
        if self.block.1 < BLOCK {
            return;
        }
        let (sum, length) = std::mem::take(&mut self.block);
        // What may be an upset is not learned from.
        if self.debt > SUSPECT * self.limit(watch, limits) {
            self.block_before = None;
            return;
        }
        let Some(before) = self.block_before.replace(sum / length) else { return };
        // A block is not much longer than what it forgets: its sum has less than the variance of the long run, and hangs together
        // with that of the block before.
        let (ratio, fades) = (CORRELATION / length, 1.0 - libm::exp(-length / CORRELATION));
        let share = 1.0 - ratio * fades - ratio / 2.0 * fades * fades;
        let off = sum / length - before;
        let seen = (off * off / 2.0 * length / share).min(9.0 * self.long_run());
        let (_, count) = &mut self.learned;
        *count = (*count + 1.0).min(BLOCKS_MAX);
        self.wander += (seen - self.wander) / *count;
    }

    /// A minute far below.
    fn fall(&mut self, watch: &Watch, piece: &Piece, read: f64, length: f64) {
        let far = &mut self.far;
        let (metered, began, moves) = (watch.machines == 0, piece.at - piece.length, read >= MOVES - 1.0);
        // In the minute in which a stop ends, another may begin.
        let ended = far.stood && if metered { moves } else { read > -STARTS };
        if far.minutes == 0.0 || ended {
            let anew = (Slowness { since: began, lost: 0.0 }, 0.0);
            let (row, in_a_row) = if metered && far.minutes > 0.0 { (far.row, far.in_a_row) } else { anew };
            *far = Far { since: began, row, in_a_row, ..NEAR };
        }
        let alike = if far.partial > 0.0 { (read - far.read).abs() <= ALIKE } else { far.read >= read - ALIKE };
        far.partial = if far.minutes > 0.0 && moves && alike { far.partial + length } else { 0.0 };
        far.minutes += length;
        far.lost -= read * length;
        far.row.lost -= read * length;
        far.in_a_row += length;
        far.read = read;
        far.stood = if metered { !moves } else { read < -STANDS };
        let stands = far.lost > minutes(watch.short_stop) + STOP_MARGIN + watch.slack;
        let crawls = metered && far.partial >= PARTIAL_MINUTES - 1.0;
        // A short stop touches so many pieces.
        let pieces = (libm::ceil(minutes(watch.short_stop) / length - 1e-6) + 1.0) * length;
        // The load of one machine may be late by as much as the stage would lose if all were.
        let late = watch.slack * f64::from(watch.machines.max(1));
        let drags = far.minutes > pieces + 1e-6 + late;
        if stands || crawls || drags {
            self.slow = Some(Slowness { since: far.since, lost: far.lost });
        } else if far.in_a_row > STOPS_IN_A_ROW * pieces + watch.slack {
            self.slow = Some(far.row);
        }
    }

    /// What is lost slowly.
    fn owe(&mut self, watch: &Watch, limits: &mut Limits, piece: &Piece, read: f64) {
        let length = minutes(piece.length);
        if self.debt == 0.0 {
            self.debt_since = piece.at - piece.length;
        }
        self.debt = (self.debt + (-read - watch.allowance) * length).max(0.0);
        if self.slow.is_none() && self.debt > self.limit(watch, limits) {
            let lasted = minutes(piece.at - self.debt_since);
            self.slow = Some(Slowness { since: self.debt_since, lost: self.debt + watch.allowance * lasted });
        }
    }

    /// What the debt may come to, in minutes of expected work.
    fn limit(&self, watch: &Watch, limits: &mut Limits) -> f64 {
        // Stops are counted apart where a stage is metered. Machines that report loads have theirs in here, but not all at once.
        let stops = (minutes(watch.short_stop) + STOP_MARGIN) / libm::sqrt(f64::from(watch.machines.max(1)));
        let least = if watch.machines > 0 { stops + watch.slack } else { DEBT_LEAST };
        // In steps, so that few limits have to be looked for.
        let wander = if watch.machines > 0 { long_run(1.0) * self.spread } else { self.long_run() };
        let sigma = libm::exp(libm::ceil(libm::log(wander) / 2.0 * STEPS) / STEPS);
        let designed = limits.cusum(watch.allowance / sigma, 0.0, Sides::One, watch.run_length);
        designed.map_or(DEBT_MOST, |limit| limit * sigma).clamp(least, DEBT_MOST.max(least))
    }

    /// Whether it is well again.
    fn recover(&mut self, watch: &Watch, limits: &mut Limits, length: f64) {
        self.well = if self.now > -WELL { self.well + length } else { 0.0 };
        if self.well < WELL_MINUTES {
            return;
        }
        self.slow = None;
        self.well = 0.0;
        self.off = self.now;
        self.variance = self.wander() * self.wander();
        self.far = NEAR;
        (self.block, self.block_before) = ((0.0, 0.0), None);
        self.debt = HEAD_START * self.limit(watch, limits);
    }
}

/// Steps of the long-run standard deviation, per e-fold.
const STEPS: f64 = 6.0;
/// One over the mean square of a normal variable that is clamped to `BELIEVED`.
const CLAMPED: f64 = 1.0 / 0.920_536_9;

fn minutes(span: Span) -> f64 {
    span.0 as f64 / 60e6
}
