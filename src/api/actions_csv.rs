//! Corrective actions as a table for a spreadsheet or another program: a line an action, columns that keep their places.

use super::dto::{ActionDto, BandDto};

const COLUMNS: [&str; 26] = [
    "id",
    "state",
    "kind",
    "object",
    "verb",
    "target",
    "target_unit",
    "owner",
    "deadline",
    "lever",
    "incident",
    "promised",
    "promised_low",
    "promised_high",
    "proposed_at",
    "proposed_by",
    "issued_at",
    "issued_by",
    "progress",
    "overdue",
    "ended",
    "ended_at",
    "verdict",
    "saved",
    "decision",
    "decided_by",
];

pub fn write(actions: &[ActionDto]) -> Vec<u8> {
    let mut table = csv::Writer::from_writer(Vec::new());
    let written = table.write_record(COLUMNS).and_then(|()| actions.iter().try_for_each(|one| table.write_record(row(one))));
    assert!(written.is_ok(), "writing to memory does not fail, and all rows are of one length");
    table.into_inner().expect("writing to memory does not fail")
}

fn row(one: &ActionDto) -> [String; 26] {
    let text = |text: Option<&String>| text.cloned().map(safe).unwrap_or_default();
    let number = |number: Option<f64>| number.map(|number| number.to_string()).unwrap_or_default();
    let promise = one.promise.as_ref().map(|promise| &promise.saves);
    let of = |band: Option<&BandDto>, which: fn(&BandDto) -> f64| number(band.map(which));
    let saved = one.check.as_ref().and_then(|check| check.saved.as_ref());
    [
        one.id.to_string(),
        one.state.to_owned(),
        one.kind.to_owned(),
        text(one.object.as_ref().map(|object| &object.id)),
        safe(one.verb.clone()),
        number(one.target.as_ref().map(|target| target.value)),
        text(one.target.as_ref().map(|target| &target.unit)),
        safe(one.owner.clone()),
        text(one.deadline.as_ref()),
        text(one.lever.as_ref()),
        one.incident.map(|incident| incident.to_string()).unwrap_or_default(),
        of(promise, |band| band.middle),
        of(promise, |band| band.low),
        of(promise, |band| band.high),
        one.proposed.at.clone(),
        safe(one.proposed.by.clone()),
        text(one.issued.as_ref().map(|mark| &mark.at)),
        text(one.issued.as_ref().map(|mark| &mark.by)),
        one.progress.to_string(),
        one.overdue.to_string(),
        one.ended.as_ref().map(|ended| ended.why.to_owned()).unwrap_or_default(),
        text(one.ended.as_ref().map(|ended| &ended.at)),
        one.check.as_ref().map(|check| check.verdict.to_owned()).unwrap_or_default(),
        of(saved, |band| band.middle),
        one.decided.as_ref().map(|decided| decided.decision.to_owned()).unwrap_or_default(),
        text(one.decided.as_ref().map(|decided| &decided.by)),
    ]
}

/// What people typed is no formula of a spreadsheet.
fn safe(text: String) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text }
}
