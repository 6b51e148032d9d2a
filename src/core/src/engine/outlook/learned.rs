//! How each stage of this site behaves, learned from what it does: how its pace wanders, how often and how long it stops, how long it
//! is slow. Beginning with what is assumed of any stage, which counts as much as some hours of experience; old experience fades, so
//! that what is kept does not grow. It knows nothing of who caused what.

use super::past::{Ended, Minute, Usual};
use crate::forecast::{Behaviour, Lasting};
use crate::persist::persist;
use crate::time::Span;

/// The pace is looked at in means over so many minutes.
const BLOCK: u32 = 5;
/// What was assumed counts as much as so many blocks (four hours), and so many are remembered (four days).
const BLOCKS_ASSUMED: f64 = 48.0;
const BLOCKS_MEMORY: f64 = 1_152.0;
/// The same for stops and slow times: as much as so many of them; so many remembered.
const EVENTS_ASSUMED: f64 = 4.0;
const EVENTS_MEMORY: f64 = 40.0;
/// As much as so many hours of work between stops.
const HOURS_ASSUMED: f64 = 16.0;
const HOURS_MEMORY: f64 = 400.0;
/// A stop that lasts longer than this is a breakdown.
const SHORT: Span = Span::from_mins(10);
const OUTLIER: f64 = 3.0;
/// What is learned stays within these.
const SD: (f64, f64) = (0.01, 0.25);
const CORRELATION: (f64, f64) = (2.0 / 60.0, 1.0);

/// One stage. Sums, faded.
#[derive(Clone, Debug, Default)]
pub(in crate::engine) struct Learned {
    /// The block that is being filled: minutes, done, expected.
    minutes: u32,
    done: f64,
    expected: f64,
    /// The deviation of the block before, if the next one follows it.
    last: Option<f64>,
    blocks: f64,
    squares: f64,
    pairs: f64,
    products: f64,
    hours: f64,
    stops: f64,
    stopped: f64,
    breakdowns: f64,
    broken: f64,
    slows: f64,
    slowed: f64,
}
persist!(Learned {
    minutes,
    done,
    expected,
    last,
    blocks,
    squares,
    pairs,
    products,
    hours,
    stops,
    stopped,
    breakdowns,
    broken,
    slows,
    slowed
});

impl Learned {
    /// A minute in which nothing but the stage itself decided what it did; `None`: another one.
    pub(super) fn minute(&mut self, minute: Option<Minute>, usual: &Usual) {
        let Some(minute) = minute.filter(|minute| minute.expected > 0.0) else {
            (self.minutes, self.done, self.expected, self.last) = (0, 0.0, 0.0, None);
            return;
        };
        fade(&mut self.hours, HOURS_MEMORY, 1.0 / 60.0);
        self.minutes += 1;
        self.done += minute.done;
        self.expected += minute.expected;
        if self.minutes < BLOCK {
            return;
        }
        // Where a lot ends up in the next block, that one has it more: it moves the square by so much, the product by half of it back.
        let lots = usual.machines * usual.lot * usual.lot / 6.0 / (self.expected * self.expected);
        // What is further out is no wander, but an upset that is not seen yet.
        let most = OUTLIER * libm::sqrt(usual.sd * usual.sd + lots);
        let off = (self.done / self.expected - 1.0).clamp(-most, most);
        (self.minutes, self.done, self.expected) = (0, 0.0, 0.0);
        fade(&mut self.squares, BLOCKS_MEMORY, off * off - lots);
        fade(&mut self.blocks, BLOCKS_MEMORY, 1.0);
        if let Some(last) = self.last.replace(off) {
            fade(&mut self.products, BLOCKS_MEMORY, off * last + lots / 2.0);
            fade(&mut self.pairs, BLOCKS_MEMORY, 1.0);
        }
    }

    /// A stop, or a slow time, is over.
    pub(super) fn ended(&mut self, ended: Ended) {
        let (count, hours, lasted) = match ended {
            Ended::Stood(length) if length <= SHORT => (&mut self.stops, &mut self.stopped, length),
            Ended::Stood(length) => (&mut self.breakdowns, &mut self.broken, length),
            Ended::WasSlow(length) => (&mut self.slows, &mut self.slowed, length),
        };
        fade(count, EVENTS_MEMORY, 1.0);
        fade(hours, EVENTS_MEMORY, lasted.as_hours_f64());
    }

    /// What was assumed, as far as experience does not say otherwise.
    pub(super) fn behaviour(&self, assumed: &Behaviour) -> Behaviour {
        let mut behaviour = assumed.clone();
        let block = f64::from(BLOCK) / 60.0;
        let wander = assumed.wander;
        if wander.sd > 0.0 {
            let (variance, product) = of_blocks(wander.sd, wander.correlation.as_hours_f64() / block);
            let squares = (BLOCKS_ASSUMED * variance + self.squares) / (BLOCKS_ASSUMED + self.blocks);
            let products = (BLOCKS_ASSUMED * product + self.products) / (BLOCKS_ASSUMED + self.pairs);
            let squares = squares.max(SD.0 * SD.0);
            let correlation = correlation_of((products / squares).clamp(0.0, 1.0), block);
            let (of_one, _) = of_blocks(1.0, correlation / block);
            behaviour.wander.sd = libm::sqrt(squares / of_one).clamp(SD.0, SD.1);
            behaviour.wander.correlation = span(correlation);
        }
        if let Some(stops) = &mut behaviour.stops {
            let every = stops.every.mean.as_hours_f64();
            let assumed = HOURS_ASSUMED / every;
            stops.every.mean = span((HOURS_ASSUMED + self.hours) / (assumed + self.stops));
            stops.last.mean = mean_of(stops.last, self.stops, self.stopped);
        }
        let all = EVENTS_ASSUMED / assumed.breakdown_share.max(0.01);
        behaviour.breakdown_share = (EVENTS_ASSUMED + self.breakdowns) / (all + self.stops + self.breakdowns);
        behaviour.repair.mean = mean_of(behaviour.repair, self.breakdowns, self.broken);
        behaviour
    }

    /// How long it stays slow.
    pub(super) fn slow_lasts(&self, assumed: Lasting) -> Lasting {
        Lasting { mean: mean_of(assumed, self.slows, self.slowed), ..assumed }
    }
}

fn mean_of(assumed: Lasting, count: f64, hours: f64) -> Span {
    span((EVENTS_ASSUMED * assumed.mean.as_hours_f64() + hours) / (EVENTS_ASSUMED + count))
}

/// Variance of the mean over a block of a pace whose correlation falls to 1/e over `c` blocks, and the covariance of two blocks that
/// follow each other (integrals of exp(-|t|/c)).
fn of_blocks(sd: f64, c: f64) -> (f64, f64) {
    let left = 1.0 - libm::exp(-1.0 / c);
    (sd * sd * 2.0 * c * (1.0 - c * left), sd * sd * c * c * left * left)
}

/// The correlation time at which blocks that follow each other are correlated so much, hours: by halving, as it grows with it.
fn correlation_of(share: f64, block: f64) -> f64 {
    let (mut low, mut high) = CORRELATION;
    for _ in 0..30 {
        let middle = f64::midpoint(low, high);
        let (variance, product) = of_blocks(1.0, middle / block);
        if product / variance < share { low = middle } else { high = middle }
    }
    f64::midpoint(low, high)
}

fn fade(sum: &mut f64, memory: f64, value: f64) {
    *sum = *sum * (1.0 - 1.0 / memory) + value;
}

fn span(hours: f64) -> Span {
    Span(libm::round(hours * 3.6e9) as i64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::random::Random;

    const USUAL: Usual = Usual { sd: 0.05, correlation: 1.0 / 6.0, lot: 0.0, machines: 0.0, short_stop: 0.05 };

    /// Minutes of a stage whose pace has this standard deviation and correlation (minutes).
    fn lived(hours: usize, sd: f64, correlation: f64) -> Behaviour {
        let (mut learned, mut random, mut off) = (Learned::default(), Random::new(3), 0.0);
        let keeps = libm::exp(-1.0 / correlation);
        for _ in 0..hours * 60 {
            off = keeps * off + sd * libm::sqrt(1.0 - keeps * keeps) * random.normal();
            learned.minute(Some(Minute { done: 5.0 * (1.0 + off), expected: 5.0 }), &Usual { sd, ..USUAL });
        }
        learned.behaviour(&Behaviour::usual())
    }

    #[test]
    fn before_anything_is_learned_it_is_what_is_assumed() {
        let (learned, assumed) = (Learned::default().behaviour(&Behaviour::usual()), Behaviour::usual());
        assert!((learned.wander.sd - assumed.wander.sd).abs() < 1e-9);
        assert!((learned.wander.correlation - assumed.wander.correlation).as_secs_f64().abs() < 0.01);
        assert_eq!((learned.stops, learned.repair), (assumed.stops, assumed.repair));
        assert!((learned.breakdown_share - assumed.breakdown_share).abs() < 1e-12);
    }

    #[test]
    fn a_stage_that_wanders_more_and_longer_is_known_for_it() {
        let wander = lived(96, 0.12, 30.0).wander;
        assert!((0.09..0.14).contains(&wander.sd), "{wander:?}");
        assert!((Span::from_mins(18)..Span::from_mins(40)).contains(&wander.correlation), "{wander:?}");
        let even = lived(96, 0.01, 10.0).wander;
        assert!(even.sd < 0.02, "{even:?}");
    }

    #[test]
    fn stops_are_counted_and_long_ones_are_breakdowns() {
        let mut learned = Learned::default();
        for _ in 0..60 * 40 {
            learned.minute(Some(Minute { done: 5.0, expected: 5.0 }), &USUAL);
        }
        (0..40).for_each(|_| learned.ended(Ended::Stood(Span::from_mins(4))));
        (0..10).for_each(|_| learned.ended(Ended::Stood(Span::from_mins(90))));
        (0..10).for_each(|_| learned.ended(Ended::WasSlow(Span::from_mins(60))));
        let found = learned.behaviour(&Behaviour::usual());
        let stops = found.stops.expect("it stops");
        assert!(stops.every.mean < Span::from_mins(100) && stops.last.mean > Span::from_mins(3), "{stops:?}");
        assert!(found.repair.mean > Span::from_mins(70) && found.breakdown_share > 0.08, "{found:?}");
        assert!(learned.slow_lasts(found.repair).mean < Span::from_mins(75));
    }
}
