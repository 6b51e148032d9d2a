//! One reading by itself, and what moved between two neighbours: arithmetic without state.

use super::steps::Of;
use super::{Declared, Moved, Reading, UNKNOWN};
use crate::model::SignalKind;
use crate::quality::{Grade, Quality};
use crate::time::{Span, Timestamp};
use crate::units::{Amount, Fine, PER_UNIT, Rate};

/// A stage may do this many times its `max`, and what it has done in this time may be counted at once: lots, a clock that is read late.
const OVER: f32 = 2.0;
const LEEWAY: Span = Span::from_hours(1);
/// A total that falls by no more than can be done in this time trembles.
const TREMBLE: Span = Span::from_secs(20);

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

/// What is kept of a reading.
pub(crate) fn as_read(signal: &Declared, (at, value, quality): (Timestamp, f64, Quality)) -> Reading {
    Reading { at, value: scale(value, judge(signal, value, quality), signal.kind) }
}

/// What the first reading of a signal moves by itself: a load is there at once, everything else needs a second reading.
pub(super) fn alone(of: Of<'_>, first: Reading) -> Option<Moved> {
    (of.signal.kind == SignalKind::Load && first.value != UNKNOWN).then(|| load(of.calibrated(first)))
}

fn load(reading: Reading) -> Moved {
    Moved { from: reading.at, to: reading.at, flow: Amount(reading.value).fine(), unknown: Span::ZERO }
}

/// What moved between two neighbouring readings.
#[inline]
pub(super) fn between(of: Of<'_>, a: Reading, b: Reading) -> Moved {
    let signal = of.signal;
    let nothing = Moved { from: a.at, to: b.at, flow: Fine::ZERO, unknown: Span::ZERO };
    match signal.kind {
        SignalKind::Rate if a.value == UNKNOWN => Moved { unknown: b.at - a.at, ..nothing },
        SignalKind::Rate => {
            let span = b.at - a.at;
            let held = Span(span.0.min(signal.stale_after.0));
            Moved { flow: Rate(of.calibrated(a).value).over(held), unknown: span - held, ..nothing }
        }
        // All of the time since the reading before, however long that is: it moved then, and not when the reading came.
        SignalKind::Counter { modulus } => match counted(signal, modulus, a.value, b.value, b.at - a.at) {
            Some(amount) => Moved { flow: of.counted(amount, a.at, b.at).fine(), ..nothing },
            None => Moved { unknown: b.at - a.at, ..nothing },
        },
        SignalKind::Load if b.value == UNKNOWN => nothing,
        SignalKind::Load => load(of.calibrated(b)),
        SignalKind::Level | SignalKind::Value => nothing,
    }
}

/// A counter that fell by more than half of its modulus has rolled over. One that fell by less than a tremble has run back a little: that
/// is taken back. Otherwise it was reset (`None`), and so it was when it rises by more than can have been done: what it shows then is
/// no measure of what moved, because it may have been set to anything.
fn counted(signal: &Declared, modulus: Amount, before: i64, after: i64, within: Span) -> Option<Amount> {
    let hours = |span: Span| span.as_hours_f64() * f64::from(signal.most);
    if after >= before || (before <= modulus.0 && before - after > modulus.0 / 2) {
        let rolled = if after < before { modulus.0 } else { 0 };
        let moved = after + (rolled - before);
        let can = f64::from(OVER) * hours(within + LEEWAY);
        return (moved as f64 <= can).then_some(Amount(moved));
    }
    let tremble = hours(TREMBLE);
    (tremble.is_finite() && (before - after) as f64 <= tremble).then_some(Amount(after - before))
}

/// What a fact that people told says was moved: by itself, or of a counter since the one before it. Times and values are theirs.
pub(crate) fn told_flow(
    signal: &Declared,
    before: Option<(Timestamp, f64)>,
    (from, until, value): (Timestamp, Timestamp, f64),
) -> Option<Moved> {
    let reading = |at: Timestamp, value: f64| Reading { at, value: scale(value, Quality::Good, signal.kind) };
    let moved = |flow: Fine| Moved { from, to: until, flow, unknown: Span::ZERO };
    match signal.kind {
        SignalKind::Rate => Some(moved(Rate(reading(from, value).value).over(until - from))),
        SignalKind::Load => Some(moved(Amount(reading(from, value).value).fine())),
        SignalKind::Counter { .. } => {
            let (at, before) = before?;
            Some(between(Of::as_read(signal), reading(at, before), reading(until, value)))
        }
        SignalKind::Level | SignalKind::Value => None,
    }
}
