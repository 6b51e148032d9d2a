//! `[[roster]]`: who of a unit is told in which order when something wants an answer.

use tizbek_core::model::{Roster, RosterStep};

use super::Names;
use super::kinds::{DURATION_ABOVE_ZERO, FILLED_TEXT, ID};
use super::walk::Table;

/// More steps than people hear of in time.
const STEPS_MAX: usize = 10;

/// `None`: something is wrong, and has been told.
pub fn read(tables: Vec<Table<'_>>, units: &Names) -> Option<Vec<Roster>> {
    let mut rosters: Vec<Option<Roster>> = Vec::with_capacity(tables.len());
    for table in tables {
        let known: Vec<String> = rosters.iter().flatten().map(|roster| roster.unit.clone()).collect();
        rosters.push(roster(table, &known, units));
    }
    rosters.into_iter().collect()
}

fn roster(mut table: Table<'_>, known: &[String], units: &Names) -> Option<Roster> {
    let unit = table.need("unit", ID.expected).and_then(|unit| units.unit(&unit));
    if let Some(unit) = unit.as_ref().filter(|unit| known.contains(unit)) {
        table.say_of("unit", format!("found {unit:?}, which has a roster already; expected one a unit"));
    }
    let check_within = table.optional("check_within", &DURATION_ABOVE_ZERO);
    let steps = table.need("steps", "a list: [{ who = \"…\", answer_within = \"10 min\" }, …]");
    let steps = steps.and_then(|value| {
        let tables = value.tables("who")?;
        if tables.is_empty() || tables.len() > STEPS_MAX {
            value.say(format!("found {} steps, expected 1 to {STEPS_MAX}", tables.len()));
            return None;
        }
        tables.into_iter().map(step).collect::<Vec<_>>().into_iter().collect::<Option<Vec<RosterStep>>>()
    });
    table.finish();
    Some(Roster { unit: unit?, steps: steps?, check_within })
}

fn step(mut table: Table<'_>) -> Option<RosterStep> {
    let (who, answer_within) = (table.required("who", &FILLED_TEXT), table.required("answer_within", &DURATION_ABOVE_ZERO));
    table.finish();
    Some(RosterStep { who: who?, answer_within: answer_within? })
}
