//! One reading by itself, and what moved between two neighbours: arithmetic without state.

use super::{Declared, Moved, Reading, UNKNOWN};
use crate::model::SignalKind;
use crate::quality::{Grade, Quality};
use crate::time::Span;
use crate::units::{Amount, Fine, PER_UNIT, Rate};

#[inline]
pub(crate) fn judge(signal: &Declared, value: f64, quality: Quality) -> Quality {
    if quality.grade() == Grade::Bad {
        quality
    } else if !value.is_finite() {
        Quality::BadSensor
    } else if value < signal.valid_min || value > signal.valid_max {
        Quality::BadRange
    } else {
        quality
    }
}

/// A reading in base units. Flows do not run backwards: a belt scale below its zero point shows nothing, not less than nothing.
#[inline]
pub(super) fn scale(value: f64, quality: Quality, kind: SignalKind) -> i64 {
    if quality.grade() == Grade::Bad {
        return UNKNOWN;
    }
    let scaled = value * PER_UNIT as f64;
    let nearest = (scaled + 0.5_f64.copysign(scaled)) as i64;
    match kind {
        SignalKind::Rate | SignalKind::Load | SignalKind::Counter { .. } => nearest.max(0),
        SignalKind::Level | SignalKind::Value => nearest,
    }
}

/// What the first reading of a signal moves by itself: a load is there at once, everything else needs a second reading.
pub(super) fn alone(signal: &Declared, first: Reading) -> Option<Moved> {
    (signal.kind == SignalKind::Load && first.value != UNKNOWN).then(|| load(first))
}

fn load(reading: Reading) -> Moved {
    Moved { from: reading.at, to: reading.at, flow: Amount(reading.value).fine(), unknown: Span::ZERO }
}

/// What moved between two neighbouring readings.
#[inline]
pub(super) fn between(signal: &Declared, a: Reading, b: Reading) -> Moved {
    let nothing = Moved { from: a.at, to: b.at, flow: Fine::ZERO, unknown: Span::ZERO };
    match signal.kind {
        SignalKind::Rate if a.value == UNKNOWN => Moved { unknown: b.at - a.at, ..nothing },
        SignalKind::Rate => {
            let span = b.at - a.at;
            let held = Span(span.0.min(signal.stale_after.0));
            Moved { flow: Rate(a.value).over(held), unknown: span - held, ..nothing }
        }
        // All of the time since the reading before, however long that is: it moved then, and not when the reading came.
        SignalKind::Counter { modulus } => match counted(a.value, b.value, modulus) {
            Some(amount) => Moved { flow: amount.fine(), ..nothing },
            None => Moved { unknown: b.at - a.at, ..nothing },
        },
        SignalKind::Load if b.value == UNKNOWN => nothing,
        SignalKind::Load => load(b),
        SignalKind::Level | SignalKind::Value => nothing,
    }
}

/// A counter that fell by more than half of its modulus has rolled over. One that fell by less was reset (`None`): what it shows
/// is no measure of what moved, because it may have been set to anything, or have run back a little.
fn counted(before: i64, after: i64, modulus: Amount) -> Option<Amount> {
    if after >= before {
        Some(Amount(after - before))
    } else if before <= modulus.0 && before - after > modulus.0 / 2 {
        Some(Amount(after + (modulus.0 - before)))
    } else {
        None
    }
}
