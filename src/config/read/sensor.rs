//! `sensor = { type = "belt_scale", … }` of a signal: its entry in the register. Not its calibrations: people tell them.

use tizbek_core::model::{Sensor, SignalKind, Tolerance};
use toml::de::DeValue;

use super::kinds::{FILLED_TEXT, ID, INTERVAL, LARGEST, TEXT};
use super::walk::{Kind, Table, Value};

/// A register is read by people: what is longer is a document.
const CHARS_MAX: usize = 200;
const FAILURE_MODES_MAX: usize = 20;

const TOLERANCE: Kind<Tolerance> = Kind {
    expected: "a share such as \"0.5 %\" (above 0, at most 100 %) or a number above zero in units of the signal",
    read: |value| match value {
        DeValue::String(text) => {
            let percent: f64 = text.strip_suffix('%')?.trim().parse().ok()?;
            (percent > 0.0 && percent <= 100.0).then_some(Tolerance::Share(percent / 100.0))
        }
        DeValue::Integer(number) => units(number.as_str().parse().ok()?),
        DeValue::Float(number) => units(number.as_str().parse().ok()?),
        _ => None,
    },
};

fn units(number: f64) -> Option<Tolerance> {
    (number > 0.0 && number <= LARGEST).then_some(Tolerance::Units(number))
}

/// `None`: the signal has no sensor in the register, or it is wrong, which has been told.
pub fn read(signal: &mut Table<'_>, kind: Option<SignalKind>, is_derived: bool) -> Option<Sensor> {
    let value = signal.get("sensor")?;
    if is_derived {
        value.say("found a sensor of a signal that is derived, expected it at the signals that it follows from");
    }
    let mut table = value.table()?;
    let sensor_kind = table.required("type", &ID);
    let quantity = table.or("quantity", &TEXT, String::new());
    let accuracy = table.optional("accuracy", &TOLERANCE);
    let calibrate_every = table.optional("calibrate_every", &INTERVAL);
    let drift_limit = drift_limit(&mut table, kind);
    let failure_modes = table.get("failure_modes").map_or(Vec::new(), |value| modes(&value));
    let serial = table.or("serial", &TEXT, String::new());
    let location = table.or("location", &TEXT, String::new());
    for (key, text) in [("quantity", &quantity), ("serial", &serial), ("location", &location)] {
        if text.chars().count() > CHARS_MAX {
            table.say_of(key, format!("found {} characters, expected {CHARS_MAX} at most", text.chars().count()));
        }
    }
    table.finish();
    let kind = sensor_kind?;
    Some(Sensor { kind, quantity, accuracy, calibrate_every, drift_limit, failure_modes, serial, location })
}

/// What the balance says of a total or of loads is a share: an hour of them has no unit of its own.
fn drift_limit(table: &mut Table<'_>, kind: Option<SignalKind>) -> Option<Tolerance> {
    let value = table.get("drift_limit")?;
    let limit = value.read(&TOLERANCE)?;
    if matches!((kind, limit), (Some(SignalKind::Counter { .. } | SignalKind::Load), Tolerance::Units(_))) {
        value.expected("a share such as \"2 %\" for a counter or a load");
    }
    if matches!(kind, Some(SignalKind::Value)) {
        value.say("found it at a signal of kind value, expected it at a flow or a level: no balance checks others");
    }
    Some(limit)
}

fn modes(value: &Value<'_>) -> Vec<String> {
    let mut modes: Vec<String> = Vec::new();
    for item in value.list().unwrap_or_default() {
        let Some(mode) = item.read(&FILLED_TEXT) else { continue };
        if modes.contains(&mode) {
            item.say(format!("found {mode:?} twice, expected each failure mode once"));
        } else if mode.chars().count() > CHARS_MAX {
            item.say(format!("found {} characters, expected {CHARS_MAX} at most", mode.chars().count()));
        }
        modes.push(mode);
    }
    if modes.len() > FAILURE_MODES_MAX {
        value.say(format!("found {} failure modes, expected {FAILURE_MODES_MAX} at most", modes.len()));
    }
    modes
}
