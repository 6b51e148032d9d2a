//! `[learn]`: what is learned of how the chain's signals hang together. How it is learned is in the core.

use tizbek_core::ids::{SignalId, StageId};
use tizbek_core::model::{Learn, SignalKind};
use tizbek_core::time::Span;

use super::kinds::DURATION_ABOVE_ZERO;
use super::signals::Signals;
use super::walk::{Kind, Table, Value};
use super::{Names, signal_id};

/// Steps of history below which a model of a few dozen factors has learned its own noise.
const STEPS_LEAST: i64 = 1_000;
/// What days and weekends do cannot be learned from less.
const DAYS_LEAST: i64 = 14;

const MINUTES: Kind<Span> = Kind {
    expected: "a duration of whole minutes such as \"1 h\"",
    read: |value| (DURATION_ABOVE_ZERO.read)(value).filter(|span| span.micros() % Span::from_mins(1).micros() == 0),
};

/// `Some(None)`: there is no such table, and nothing is learned.
pub fn read(root: &mut Table<'_>, signals: &Signals, stages: &Names) -> Option<Option<Learn>> {
    let Some(value) = root.get("learn") else { return Some(None) };
    let mut table = value.table()?;
    let (every, history) = (table.required("every", &MINUTES), table.required("history", &DURATION_ABOVE_ZERO));
    let mut found = Vec::new();
    let mut whole = true;
    for value in table.get("gauges").and_then(|value| value.list()).unwrap_or_default() {
        match gauge(&value, signals, stages) {
            Some((signal, _)) if found.iter().any(|(other, _)| *other == signal) => {
                value.say("found a signal that is a gauge already, expected each of them once");
                whole = false;
            }
            Some(gauge) => found.push(gauge),
            None => whole = false,
        }
    }
    if let (Some(every), Some(history)) = (every, history) {
        let least = Span(every.micros() * STEPS_LEAST).max(Span::from_hours(24 * DAYS_LEAST));
        if history < least {
            let days = (least.as_hours_f64() / 24.0).ceil();
            table.say_of(
                "history",
                format!("found less than {DAYS_LEAST} days or {STEPS_LEAST} times `every`, expected at least \"{days} d\""),
            );
            whole = false;
        }
    }
    table.finish();
    whole.then_some(())?;
    Some(Some(Learn { every: every?, history: history?, gauges: found }))
}

/// `{ signal = "…", stage = "…" }`
fn gauge(value: &Value<'_>, signals: &Signals, stages: &Names) -> Option<(SignalId, StageId)> {
    let mut table = value.table()?;
    let signal = table.need("signal", "the id of a signal of kind value").and_then(|value| {
        let signal = signals.names.find(&value)?;
        let other = signals.facts[signal].kind.is_some_and(|kind| kind != SignalKind::Value);
        if other {
            value.expected("the id of a signal of kind value");
        }
        (!other).then(|| signal_id(signal))
    });
    let stage = table.need("stage", "the id of a declared stage").and_then(|value| stages.find(&value));
    table.finish();
    Some((signal?, StageId::of(stage?)))
}
