//! The line of a calibration: gain and offset, found from reference readings by least squares, and which line counts when. Arithmetic
//! without state.

use crate::persist::{Persist, persist};
use crate::time::Timestamp;

/// What is further off is broken, or in another unit.
pub const GAIN_LEAST: f64 = 0.2;
pub const GAIN_MOST: f64 = 5.0;
/// The largest figure that a reading, a reference or an offset may be.
pub const LARGEST: f64 = 1e9;

/// A reference reading.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    /// What the sensor showed by itself, before any calibration here.
    pub showed: f64,
    pub reference: f64,
}
persist!(Pair { showed, reference });

/// What is true is `gain` times what the sensor shows, and `offset` more.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    pub gain: f64,
    pub offset: f64,
}
persist!(Line { gain, offset });

/// How the line is found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fit {
    /// A straight line through two readings or more.
    Line,
    /// Through zero: a gain alone.
    Gain,
    /// An offset alone.
    Offset,
    /// It is given; reference readings only say how far off the sensor was.
    Given(Line),
}

/// Why no line follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// There are fewer reference readings than it takes, or all at one place.
    TooFew,
    TooMany,
    /// Of a total only the gain can be told: what moved, times so much.
    OffsetOfTotal,
    /// The gain is not between `GAIN_LEAST` and `GAIN_MOST`.
    Gain,
    /// A figure is no number, or beyond `LARGEST`.
    Figure,
}

impl Line {
    pub const NONE: Self = Self { gain: 1.0, offset: 0.0 };

    #[must_use]
    pub fn at(self, showed: f64) -> f64 {
        self.gain * showed + self.offset
    }
}

/// The line of least squares through reference readings. `counts`: the signal is a total, of which only what moved is known.
///
/// # Errors
/// Why there is none.
pub fn fit(pairs: &[Pair], fit: Fit, counts: bool) -> Result<Line, Unfit> {
    let sound = |value: f64| value.abs() <= LARGEST;
    if pairs.len() > super::PAIRS_MAX {
        return Err(Unfit::TooMany);
    }
    if !pairs.iter().all(|pair| sound(pair.showed) && sound(pair.reference)) {
        return Err(Unfit::Figure);
    }
    let line = match fit {
        Fit::Given(line) => line,
        Fit::Gain => through_zero(pairs)?,
        Fit::Offset => shifted(pairs)?,
        Fit::Line => straight(pairs)?,
    };
    if !sound(line.offset) || !line.gain.is_finite() {
        return Err(Unfit::Figure);
    }
    if !(GAIN_LEAST..=GAIN_MOST).contains(&line.gain) {
        return Err(Unfit::Gain);
    }
    if counts && line.offset != 0.0 {
        return Err(Unfit::OffsetOfTotal);
    }
    Ok(line)
}

fn through_zero(pairs: &[Pair]) -> Result<Line, Unfit> {
    let squares: f64 = pairs.iter().map(|pair| pair.showed * pair.showed).sum();
    let products: f64 = pairs.iter().map(|pair| pair.showed * pair.reference).sum();
    if squares > 0.0 { Ok(Line { gain: products / squares, offset: 0.0 }) } else { Err(Unfit::TooFew) }
}

fn shifted(pairs: &[Pair]) -> Result<Line, Unfit> {
    let sum: f64 = pairs.iter().map(|pair| pair.reference - pair.showed).sum();
    if pairs.is_empty() { Err(Unfit::TooFew) } else { Ok(Line { gain: 1.0, offset: sum / pairs.len() as f64 }) }
}

/// About the means: the squares of large figures that are close together would cancel.
fn straight(pairs: &[Pair]) -> Result<Line, Unfit> {
    let count = pairs.len() as f64;
    if pairs.len() < 2 {
        return Err(Unfit::TooFew);
    }
    let showed = pairs.iter().map(|pair| pair.showed).sum::<f64>() / count;
    let reference = pairs.iter().map(|pair| pair.reference).sum::<f64>() / count;
    let squares: f64 = pairs.iter().map(|pair| (pair.showed - showed) * (pair.showed - showed)).sum();
    let products: f64 = pairs.iter().map(|pair| (pair.showed - showed) * (pair.reference - reference)).sum();
    let gain = products / squares;
    if squares > 0.0 { Ok(Line { gain, offset: reference - gain * showed }) } else { Err(Unfit::TooFew) }
}

/// A line, and from when on it counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    pub from: Timestamp,
    pub line: Line,
}
persist!(Step { from, line });

/// The line that counts at a time, of steps in order.
#[must_use]
pub fn line_at(steps: &[Step], at: Timestamp) -> Line {
    let after = steps.partition_point(|step| step.from <= at);
    after.checked_sub(1).map_or(Line::NONE, |index| steps[index].line)
}

/// So many changes of a line are remembered: readings that any of them could still meet came within minutes.
const STEPS_MAX: usize = 64;

/// What counted until `from`, and what counts from there on by `wanted`: what is older is not told anew.
#[must_use]
pub fn changed_from(known: &[Step], wanted: &[Step], from: Timestamp) -> Vec<Step> {
    let mut steps: Vec<Step> = known.iter().copied().filter(|step| step.from < from).collect();
    steps.push(Step { from, line: line_at(wanted, from) });
    steps.extend(wanted.iter().copied().filter(|step| step.from > from));
    // Of several of one time the last counts; what changes nothing is no step.
    let mut kept: Vec<Step> = Vec::with_capacity(steps.len());
    for step in steps {
        kept.retain(|other| other.from != step.from);
        kept.push(step);
    }
    let mut before = Line::NONE;
    kept.retain(|step| std::mem::replace(&mut before, step.line) != step.line);
    kept.split_off(kept.len().saturating_sub(STEPS_MAX))
}

impl Persist for Fit {
    fn save(&self, out: &mut Vec<u8>) {
        match *self {
            Self::Line => 0_u8.save(out),
            Self::Gain => 1_u8.save(out),
            Self::Offset => 2_u8.save(out),
            Self::Given(line) => (3_u8, line).save(out),
        }
    }
    fn load(input: &mut &[u8]) -> Option<Self> {
        match u8::load(input)? {
            0 => Some(Self::Line),
            1 => Some(Self::Gain),
            2 => Some(Self::Offset),
            3 => Line::load(input).map(Self::Given),
            _ => None,
        }
    }
}
