//! `[alarms]` and `[[suppress]]`: how the site wants its alarms managed. Left out, everything is as the standards have it.

use tizbek_core::alarm::{Condition, Priority, Subject};
use tizbek_core::ids::{BufferId, SignalId, SourceId, StageId};
use tizbek_core::model::{Alarming, Suppression};
use tizbek_core::time::Span;

use super::Names;
use super::kinds::{DURATION, DURATION_ABOVE_ZERO, ID, QUEUE_SIZE, SHARE};
use super::walk::{Table, Value};

/// More rules would not be read by anybody.
const RULES_MAX: usize = 64;
const PRIORITIES: [(&str, Priority); 3] = [("high", Priority::High), ("medium", Priority::Medium), ("low", Priority::Low)];
const CONSEQUENCES: [&str; 3] = ["severe", "moderate", "minor"];

/// What a rule may name.
pub struct Known<'a> {
    pub stages: &'a Names,
    pub buffers: &'a Names,
    pub sources: &'a Names,
    pub signals: &'a Names,
}

/// `None`: something is wrong, and has been told.
pub fn read(root: &mut Table<'_>, rules: Vec<Table<'_>>, known: &Known<'_>) -> Option<Alarming> {
    let alarms = root.get("alarms").map_or_else(|| Some(Alarming::default()), |value| settings(&value));
    Names::of("suppress", &rules);
    if let Some(table) = rules.get(RULES_MAX) {
        table.say(format!("found rule number {}, expected {RULES_MAX} at most", RULES_MAX + 1));
        return None;
    }
    let suppress: Vec<Option<Suppression>> = rules.into_iter().map(|table| rule(table, known)).collect();
    let suppress: Option<Vec<Suppression>> = suppress.into_iter().collect();
    Some(Alarming { suppress: suppress?, ..alarms? })
}

fn settings(value: &Value<'_>) -> Option<Alarming> {
    let default = Alarming::default();
    let mut table = value.table()?;
    let priorities = priorities(&mut table, default.priorities);
    let alarms = Alarming {
        shelve_max: table.or("shelve_max", &DURATION_ABOVE_ZERO, default.shelve_max),
        budget: table.or("budget", &QUEUE_SIZE, default.budget),
        fold_medium: table.or("fold_medium", &QUEUE_SIZE, default.fold_medium),
        fold_low: table.or("fold_low", &QUEUE_SIZE, default.fold_low),
        chatter_times: table.or("chatter_times", &QUEUE_SIZE, default.chatter_times),
        chatter_window: table.or("chatter_window", &DURATION_ABOVE_ZERO, default.chatter_window),
        chatter_quiet: table.or("chatter_quiet", &DURATION_ABOVE_ZERO, default.chatter_quiet),
        stale_after: table.or("stale_after", &DURATION_ABOVE_ZERO, default.stale_after),
        severe: table.or("severe", &SHARE, default.severe),
        moderate: table.or("moderate", &SHARE, default.moderate),
        assumed_for: table.or("assumed_for", &DURATION_ABOVE_ZERO, default.assumed_for),
        urgent: table.or("urgent", &DURATION_ABOVE_ZERO, default.urgent),
        soon: table.or("soon", &DURATION_ABOVE_ZERO, default.soon),
        priorities: priorities.unwrap_or(default.priorities),
        suppress: Vec::new(),
    };
    if alarms.moderate > alarms.severe {
        table.say_of("moderate", "found a larger share than severe has, expected one that is not larger");
    }
    if alarms.urgent > alarms.soon {
        table.say_of("urgent", "found a longer time than soon has, expected one that is not longer");
    }
    if alarms.fold_low > alarms.fold_medium {
        table.say_of("fold_low", "found more than fold_medium has: what is less urgent is folded first");
    }
    table.finish();
    priorities.map(|_| alarms)
}

/// `priority = { severe = ["high", "high", "medium"], … }`: urgent, soon, later.
fn priorities(table: &mut Table<'_>, mut rows: [[Priority; 3]; 3]) -> Option<[[Priority; 3]; 3]> {
    let Some(value) = table.get("priority") else { return Some(rows) };
    let mut table = value.table()?;
    let mut whole = true;
    for (row, consequence) in rows.iter_mut().zip(CONSEQUENCES) {
        let Some(value) = table.get(consequence) else { continue };
        let Some(cells) = value.list() else {
            whole = false;
            continue;
        };
        let read: Vec<Option<Priority>> = cells.iter().map(|cell| cell.choice(&PRIORITIES)).collect();
        match <[Option<Priority>; 3]>::try_from(read) {
            Ok([Some(urgent), Some(soon), Some(later)]) => *row = [urgent, soon, later],
            // A word that is none has been told.
            Ok(_) => whole = false,
            Err(read) => {
                value.say(format!("found {} priorities, expected three: urgent, soon, later", read.len()));
                whole = false;
            }
        }
    }
    table.finish();
    whole.then_some(rows)
}

fn rule(mut table: Table<'_>, known: &Known<'_>) -> Option<Suppression> {
    let key = table.required("id", &ID);
    let stage = table.need("while_stopped", "the id of a declared stage").and_then(|value| known.stages.find(&value));
    let before = table.or("before", &DURATION, Span::ZERO);
    let after = table.or("after", &DURATION, Span::ZERO);
    let conditions = conditions(&mut table);
    let stages = things(&mut table, "stages", known.stages, |index| Subject::Stage(StageId::of(index)));
    let buffers = things(&mut table, "buffers", known.buffers, |index| Subject::Buffer(BufferId::of(index)));
    let sources = things(&mut table, "sources", known.sources, |index| Subject::Source(SourceId::of(index)));
    let signals = things(&mut table, "signals", known.signals, |index| Subject::Signal(SignalId::of(index)));
    let of = [stages, buffers, sources, signals].into_iter().collect::<Option<Vec<_>>>().map(|all| all.concat());
    if of.as_ref().is_some_and(Vec::is_empty) {
        table.say("found nothing that it is about, expected stages, buffers, sources or signals");
        table.leave();
        return None;
    }
    table.finish();
    Some(Suppression { key: key?, while_stopped: StageId::of(stage?), before, after, conditions: conditions?, of: of? })
}

fn conditions(table: &mut Table<'_>) -> Option<Vec<&'static str>> {
    let value = table.need("conditions", "a list of conditions such as [\"will_empty\", \"empty\"]")?;
    let words = Condition::WORDS.map(|word| (word, word));
    let read: Vec<Option<&'static str>> = value.list()?.iter().map(|word| word.choice(&words)).collect();
    if read.is_empty() {
        value.expected("at least one condition");
        return None;
    }
    read.into_iter().collect()
}

fn things(table: &mut Table<'_>, key: &'static str, names: &Names, of: fn(usize) -> Subject) -> Option<Vec<Subject>> {
    let Some(value) = table.get(key) else { return Some(Vec::new()) };
    let found: Vec<Option<Subject>> = value.list()?.iter().map(|value| names.find(value).map(of)).collect();
    found.into_iter().collect()
}
