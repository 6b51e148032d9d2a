//! `[[unit]]`: the directory of units; `[[responsibility]]`: who reports, agrees, decides and applies, where it is not as worked out.

use tizbek_core::ids::{ResourceId, StageId};
use tizbek_core::model::{ActionKind, POSTS, Responsibility, Unit};
use tizbek_core::time::Span;

use super::kinds::{DURATION_ABOVE_ZERO, FILLED_TEXT, ID};
use super::walk::{Table, Value, did_you_mean, nearest};
use super::{Names, name};

/// More than a person finds his way in.
const UNITS_MAX: usize = 64;
const ANSWER_WITHIN: Span = Span::from_mins(30);

const KINDS: [(&str, ActionKind); 3] =
    [("operations", ActionKind::Operations), ("parameter", ActionKind::Parameter), ("resource", ActionKind::Resource)];

/// What a unit may name.
pub struct Known<'a> {
    pub stages: &'a Names,
    pub resources: &'a Names,
    pub units: &'a Names,
}

/// `None`: something is wrong, and has been told.
pub fn read(tables: Vec<Table<'_>>, known: &Known<'_>) -> Option<Vec<Unit>> {
    if let Some(table) = tables.get(UNITS_MAX) {
        table.say(format!("found unit number {}, expected {UNITS_MAX} at most", UNITS_MAX + 1));
        return None;
    }
    let read: Vec<Option<Unit>> = tables.into_iter().map(|table| unit(table, known)).collect();
    read.into_iter().collect()
}

fn unit(mut table: Table<'_>, known: &Known<'_>) -> Option<Unit> {
    let (key, name) = (table.required("id", &ID), name(&mut table));
    if let Some(key) = key.as_ref().filter(|key| POSTS.contains(&key.as_str())) {
        table.say_of("id", format!("found {key:?}, which is a role of people; expected another id"));
    }
    let stages = places(&mut table, "stages", known.stages);
    let resources = places(&mut table, "resources", known.resources);
    let duty = table.required("duty", &FILLED_TEXT);
    let answer_within = table.or("answer_within", &DURATION_ABOVE_ZERO, ANSWER_WITHIN);
    table.finish();
    Some(Unit {
        key: key?,
        name: name?,
        stages: stages?.into_iter().map(StageId::of).collect(),
        resources: resources?.into_iter().map(ResourceId::of).collect(),
        duty: duty?,
        answer_within,
    })
}

fn places(table: &mut Table<'_>, key: &'static str, names: &Names) -> Option<Vec<usize>> {
    let Some(value) = table.get(key) else { return Some(Vec::new()) };
    let places: Vec<Option<usize>> = value.list()?.iter().map(|one| names.find(one)).collect();
    places.into_iter().collect()
}

/// `None`: something is wrong, and has been told.
pub fn read_said(tables: Vec<Table<'_>>, known: &Known<'_>) -> Option<Vec<Responsibility>> {
    let read: Vec<Option<Responsibility>> = tables.into_iter().map(|table| said(table, known)).collect();
    read.into_iter().collect()
}

fn said(mut table: Table<'_>, known: &Known<'_>) -> Option<Responsibility> {
    if known.units.indexes.is_empty() {
        table.say("found a responsibility without a directory, expected [[unit]] first: who is it of?");
    }
    let mut sound = true;
    let mut optional = |value: Option<Option<usize>>| {
        sound &= value != Some(None);
        value.flatten()
    };
    let stage = optional(table.get("stage").map(|value| known.stages.find(&value))).map(StageId::of);
    let kind = table.get("kind").map(|value| value.choice(&KINDS));
    let mut column = |key: &'static str| table.get(key).map(|value| units(&value, known));
    let columns = [column("reports"), column("agrees"), column("decides"), column("applies")];
    if columns.iter().all(Option::is_none) {
        table.say("found nothing that is said, expected one of reports, agrees, decides, applies");
    }
    table.finish();
    sound &= kind != Some(None) && columns.iter().all(|column| *column != Some(None));
    let [reports, agrees, decides, applies] = columns.map(Option::flatten);
    sound.then_some(Responsibility { stage, kind: kind.flatten(), reports, agrees, decides, applies })
}

/// Units of the directory, or roles of people.
fn units(value: &Value<'_>, known: &Known<'_>) -> Option<Vec<String>> {
    let read: Vec<Option<String>> = value.list()?.iter().map(|one| unit_or_role(one, known)).collect();
    read.into_iter().collect()
}

fn unit_or_role(value: &Value<'_>, known: &Known<'_>) -> Option<String> {
    let word = value.read(&FILLED_TEXT)?;
    if known.units.index(&word).is_some() || POSTS.contains(&word.as_str()) {
        return Some(word);
    }
    let hint = nearest(&word, known.units.indexes.keys().map(String::as_str).chain(POSTS));
    value.expected(&format!("the id of a declared unit, or one of {}{}", POSTS.join(", "), did_you_mean(hint)));
    None
}
