//! What is done with the readings of a signal before they count, and who takes its place when it dies: keys of `[[signal]]`. Read in two
//! steps: each signal by itself, and, when all signals and what they are for are known, what they name.

use std::collections::BTreeMap;

use tizbek_core::ids::{SignalId, SourceId};
use tizbek_core::model::{Conditioning, Heartbeat, Role, Scaling, SignalKind, SourceKind, Substitute};
use tizbek_core::time::Span;

use super::kinds::{DURATION_ABOVE_ZERO, FILLED_TEXT, NUMBER, POSITIVE, QUANTITY, YES_OR_NO};
use super::signals::{ReadSignal, Signals};
use super::sources::Sources;
use super::walk::{Table, Value, did_you_mean, nearest};
use super::{Names, signal_id};
use crate::config::formula;

/// What one signal asks for by name.
#[derive(Default)]
pub struct Asked<'a> {
    heartbeat: Option<(Value<'a>, usize)>,
    derived: Option<Value<'a>>,
    /// The inputs of the formula.
    inputs: Vec<usize>,
    substitutes: Vec<(Value<'a>, Link)>,
}

#[derive(Clone, Copy, PartialEq)]
enum Link {
    Twin(usize),
    Balance,
    Manual(f64),
}

const EACH_ALONE: &str = "found it beside derived, expected one of them: what is derived is not read";

/// The keys of one signal; `None`: it has none of them. A derived signal is known by `Asked::is_derived`.
pub fn read<'a>(table: &mut Table<'a>, kind: Option<SignalKind>, signals: &Names) -> (Asked<'a>, Option<Conditioning>) {
    let mut asked = Asked::default();
    let mut found = Conditioning {
        scaling: scaling(table),
        spike: table.optional("spike", &POSITIVE),
        rate_max: table.optional("rate_max", &POSITIVE),
        deadband: table.or("deadband", &QUANTITY, 0.0),
        ..Conditioning::default()
    };
    let after = table.optional("heartbeat_after", &DURATION_ABOVE_ZERO);
    match table.get("heartbeat") {
        Some(value) => {
            if let Some(signal) = signals.find(&value) {
                let after = after.unwrap_or(Span::from_mins(1));
                found.heartbeat = Some(Heartbeat { signal: signal_id(signal), after });
                asked.heartbeat = Some((value, signal));
            }
        }
        None if table.has("heartbeat_after") => {
            table.say_of("heartbeat_after", "found it without a heartbeat, expected heartbeat = \"…\" beside it");
        }
        None => {}
    }
    if let Some(value) = table.get("derived") {
        derived(&value, signals, &mut asked, &mut found);
        asked.derived = Some(value);
    }
    if let Some(value) = table.get("substitute") {
        asked.substitutes = chain(&value, signals);
    }
    fits(table, kind, asked.is_derived());
    found.substitutes = asked.substitutes.iter().map(|(_, link)| link.substitute()).collect();
    let any = found != Conditioning::default() || asked.is_derived();
    (asked, any.then_some(found))
}

/// When all signals are known and all roles but those of twins: what they name is held against it, twins get their role and derived
/// signals the source of what they follow from.
pub fn join(read: &mut Signals, asked: &[Asked<'_>], roles: &mut [Role], sources: &Sources) {
    let by_hand = |signal: &Option<ReadSignal>| {
        let source = signal.as_ref().map(|signal| signal.signal.source.index());
        source.is_some_and(|source| sources.kinds[source] == Some(SourceKind::Manual))
    };
    let derived = |index: usize| asked[index].is_derived();
    let manual: Vec<bool> = read.signals.iter().enumerate().map(|(index, signal)| !derived(index) && by_hand(signal)).collect();
    let mut taken: BTreeMap<usize, usize> = BTreeMap::new();
    for (index, one) in asked.iter().enumerate() {
        heartbeat(index, one, asked, read, &manual);
        for input in &one.inputs {
            let Some(value) = &one.derived else { continue };
            let key = || read.names.name(*input);
            if manual[*input] {
                value.say(format!("found {:?}, which people tell, expected signals that are read", key()));
            } else if read.facts[*input].kind == Some(SignalKind::Load) {
                value.say(format!("found {:?}, a signal of kind load, expected signals that hold a value", key()));
            }
        }
        if follows(index, index, asked)
            && let Some(value) = &one.derived
        {
            value.say("found a formula that follows from itself, expected one without a ring");
        }
        if let Some((value, _)) = one.substitutes.first()
            && (manual[index] || !can_be_replaced(read.facts[index].kind, roles[index]))
        {
            value.say(
                "found a substitute for a signal that is no rate or counter of a stage and no level of a buffer, expected none",
            );
            continue;
        }
        for (value, link) in &one.substitutes {
            substitute(index, (value, *link), (asked, read, &manual), (roles, &mut taken));
        }
    }
    for (index, one) in asked.iter().enumerate().filter(|(_, one)| one.is_derived()) {
        let first = source_of(index, one, asked);
        let source = first.and_then(|first| read.signals[first].as_ref()).map_or(SourceId(0), |first| first.signal.source);
        if let Some(signal) = &mut read.signals[index] {
            signal.signal.source = source;
        }
    }
}

impl Asked<'_> {
    pub fn is_derived(&self) -> bool {
        self.derived.is_some()
    }
}

impl Link {
    fn substitute(self) -> Substitute {
        match self {
            Self::Twin(signal) => Substitute::Twin(signal_id(signal)),
            Self::Balance => Substitute::Balance,
            Self::Manual(rate) => Substitute::Manual(rate),
        }
    }
}

/// `raw = [4, 20]` with `scaled = [0, 800]`.
fn scaling(table: &mut Table<'_>) -> Option<Scaling> {
    let raw = table.get("raw").and_then(|value| pair(&value, "the first below the second", |from, to| from < to));
    let eng = table.get("scaled").and_then(|value| pair(&value, "not the same", |from, to| from != to));
    let clamped = table.or("clamped", &YES_OR_NO, true);
    for (key, other) in [("raw", "scaled"), ("scaled", "raw"), ("clamped", "raw")] {
        if table.has(key) && !table.has(other) {
            table.say_of(key, format!("found it without {other}, expected raw = [from, to] and scaled = [from, to]"));
        }
    }
    Some(Scaling { raw: raw?, eng: eng?, clamped })
}

fn pair(value: &Value<'_>, rule: &str, sound: fn(f64, f64) -> bool) -> Option<(f64, f64)> {
    let numbers: Option<Vec<f64>> = value.list()?.iter().map(|number| number.read(&NUMBER)).collect();
    match numbers?.as_slice() {
        [from, to] if sound(*from, *to) => Some((*from, *to)),
        other => {
            value.say(format!("found {other:?}, expected two numbers [from, to], {rule}"));
            None
        }
    }
}

fn derived<'a>(value: &Value<'a>, signals: &Names, asked: &mut Asked<'a>, found: &mut Conditioning) {
    let Some(text) = value.read(&FILLED_TEXT) else { return };
    let written = match formula::parse(&text) {
        Ok(written) => written,
        Err(wrong) => return value.say(format!("column {}: {}", wrong.column, wrong.message)),
    };
    if written.inputs.is_empty() {
        return value.say("found no signal in the formula, expected at least one");
    }
    for (name, column) in &written.inputs {
        match signals.indexes.get(name) {
            Some(input) => asked.inputs.push(*input),
            None => {
                let hint = did_you_mean(nearest(name, signals.indexes.keys().map(String::as_str)));
                value.say(format!("column {column}: found {name:?}, expected the id of a declared signal{hint}"));
            }
        }
    }
    if asked.inputs.len() == written.inputs.len() {
        found.derived = Some(written.formula);
        found.derived_from = asked.inputs.iter().map(|input| signal_id(*input)).collect();
    }
}

/// `substitute = ["twin", "balance", 450]`, the best first.
fn chain<'a>(value: &Value<'a>, signals: &Names) -> Vec<(Value<'a>, Link)> {
    let mut chain: Vec<(Value<'a>, Link)> = Vec::new();
    for value in value.list().unwrap_or_default() {
        let link = if value.is_number() {
            value.read(&QUANTITY).map(Link::Manual)
        } else if value.is("balance") {
            Some(Link::Balance)
        } else {
            signals.find(&value).map(Link::Twin)
        };
        let Some(link) = link else { continue };
        if chain.iter().any(|(_, known)| *known == link) {
            value.say("found it twice, expected each substitute once");
        } else if chain.iter().any(|(_, known)| matches!(known, Link::Manual(_))) {
            value.say("found a substitute after a figure, expected the figure last: it is always there");
        } else {
            chain.push((value, link));
        }
    }
    chain
}

/// Keys that a signal of this kind cannot have.
fn fits(table: &Table<'_>, kind: Option<SignalKind>, is_derived: bool) {
    let moves = matches!(kind, Some(SignalKind::Counter { .. } | SignalKind::Load));
    for key in ["raw", "spike", "rate_max", "deadband"].into_iter().filter(|key| moves && table.has(key)) {
        table.say_of(key, "found it at a signal of kind counter or load, expected it at kind rate, level or value");
    }
    if !is_derived {
        return;
    }
    if kind == Some(SignalKind::Load) {
        table
            .say_of("derived", "found a formula at a signal of kind load, expected another kind: a load is weighed, not derived");
    }
    for key in ["raw", "spike", "rate_max", "heartbeat"].into_iter().filter(|key| table.has(key)) {
        table.say_of(key, EACH_ALONE);
    }
}

fn heartbeat(index: usize, one: &Asked<'_>, asked: &[Asked<'_>], read: &Signals, manual: &[bool]) {
    let Some((value, beat)) = &one.heartbeat else { return };
    let load = read.facts[*beat].kind == Some(SignalKind::Load);
    if *beat == index {
        value.say("found the signal itself, expected a counter or a bit of the same device");
    } else if load || manual[*beat] || asked[*beat].is_derived() {
        value.expected("a signal that is read from the device and holds a value, such as a counter or a bit of its program");
    }
}

fn flows(kind: Option<SignalKind>) -> bool {
    matches!(kind, Some(SignalKind::Rate | SignalKind::Counter { .. }) | None)
}

fn can_be_replaced(kind: Option<SignalKind>, role: Role) -> bool {
    match role {
        Role::Flow(_) => flows(kind),
        Role::Level(_) => true,
        Role::Grade(_) | Role::Spare(_) | Role::Watched => false,
    }
}

fn substitute(
    index: usize,
    (value, link): (&Value<'_>, Link),
    (asked, read, manual): (&[Asked<'_>], &Signals, &[bool]),
    (roles, taken): (&mut [Role], &mut BTreeMap<usize, usize>),
) {
    let (own, role) = (&read.facts[index], roles[index]);
    let Link::Twin(twin) = link else {
        if matches!((role, link), (Role::Level(_), Link::Manual(_))) {
            value.say("found a figure for a level, expected a signal or \"balance\"");
        }
        return;
    };
    let other = &read.facts[twin];
    let alike = if matches!(role, Role::Level(_)) {
        matches!(other.kind, Some(SignalKind::Level) | None)
            && (own.unit == other.unit || own.unit.is_none() || other.unit.is_none())
    } else {
        flows(other.kind)
    };
    if twin == index || follows(twin, index, asked) {
        value.expected("another signal, and none that follows from the one that it stands in for");
    } else if manual[twin] || !alike {
        value.expected(
            "a signal that is read and measures the same: a rate or counter for a stage, a level in the same unit for a buffer",
        );
    } else if let Some(line) = taken.get(&twin) {
        value.expected(&format!("a signal that stands by for nothing else, line {line} has it"));
    } else if roles[twin] != Role::Watched {
        value.expected("a signal that measures no stage and no buffer itself");
    } else {
        taken.insert(twin, value.line());
        roles[twin] = Role::Spare(SignalId::of(index));
    }
}

/// Whether a signal follows from another, by one formula or several.
fn follows(signal: usize, from: usize, asked: &[Asked<'_>]) -> bool {
    let (mut seen, mut left) = (vec![false; asked.len()], asked[signal].inputs.clone());
    while let Some(input) = left.pop() {
        if input == from {
            return true;
        }
        if !std::mem::replace(&mut seen[input], true) {
            left.extend(&asked[input].inputs);
        }
    }
    false
}

/// The first signal that is read among what a derived one follows from; `None` in a ring, which has been told.
fn source_of(signal: usize, one: &Asked<'_>, asked: &[Asked<'_>]) -> Option<usize> {
    let mut input = *one.inputs.first()?;
    for _ in 0..asked.len() {
        if !asked[input].is_derived() {
            return Some(input);
        }
        input = *asked[input].inputs.first()?;
    }
    assert!(follows(signal, signal, asked) || follows(input, input, asked), "only a ring has no beginning");
    None
}
