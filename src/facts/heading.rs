//! Where a table begins and what its columns are: by the names that the site file gives them, else by those that are usual in Russian,
//! Kazakh and English. A heading may have up to three lines, with cells that were merged. What stands below it is read in `rows`.

use std::collections::BTreeMap;

use tizbek_core::fact::Of;
use tizbek_core::model::Site;

use super::Rules;
use super::trouble::Trouble;
use super::usual::usual;
use crate::config::{Field, ImportConfig};
use crate::table::cells::{number, shown};
use crate::table::labels::{Label, called, is_count, labels, plain};
use crate::table::{Cell, Row, Sheet};

/// How far down a table may begin, and how many lines its heading may have.
const BEGINS_BY: usize = 40;
const LINES_MAX: usize = 3;

/// What was found at the head of a table.
#[derive(Clone, Debug)]
pub struct Heading {
    /// Index of the first row of data among the rows of the sheet.
    pub below: usize,
    /// The row in which problems of the heading are told.
    pub row: usize,
    pub fields: BTreeMap<Field, usize>,
    /// Columns of one signal each; empty: there is the column `Value`.
    pub values: Vec<(usize, Of)>,
    /// What each column is called.
    pub labels: BTreeMap<usize, Label>,
    /// The cells of the heading's first line: it may come again on the next page.
    pub first: Row,
}

/// The heading of a sheet. `Err`: why there is none, each with the row it is about.
pub fn find(sheet: &Sheet, rules: &Rules<'_>) -> Result<Heading, Vec<(usize, Trouble)>> {
    let mut best: Option<(usize, Heading)> = None;
    for start in 0..sheet.rows.len().min(BEGINS_BY) {
        for lines in 1..=LINES_MAX {
            // A single cell is the title above the table.
            let is_heading = |rows: &&[Row]| rows.iter().all(is_words) && rows[0].cells.len() > 1;
            let Some(rows) = sheet.rows.get(start..start + lines).filter(is_heading) else { break };
            let heading = heading(sheet, rows, start, rules);
            let score = 2 * (heading.fields.len() + heading.values.len());
            // Of two that are alike the one with more lines: units may stand in a line of their own.
            if is_whole(&heading)
                && best.as_ref().is_none_or(|(most, held)| score > *most || (score == *most && held.row == heading.row))
            {
                best = Some((score, heading));
            }
        }
    }
    let Some((_, mut heading)) = best else {
        let row = sheet.rows.first().map_or(1, |row| row.number);
        let named: Vec<String> = rules.import.map(named_columns).unwrap_or_default();
        let named = if named.is_empty() { String::new() } else { format!(", with {}", named.join(", ")) };
        let expected = format!(
            "a heading with a time (Дата and Время, Начало and Окончание, or Дата and Смена) and a value (Нетто, Факт, …){named}"
        );
        let found =
            sheet.rows.iter().find(|row| is_words(row)).map_or_else(|| "no such line".to_owned(), |row| listed(sheet, row));
        return Err(vec![(row, Trouble::found("no_heading", &found, &expected))]);
    };
    if sheet.rows.get(heading.below).is_some_and(is_count) {
        heading.below += 1;
    }
    let problems = problems(&heading, rules);
    if problems.is_empty() { Ok(heading) } else { Err(problems) }
}

/// The columns that the site file names.
fn named_columns(import: &ImportConfig) -> Vec<String> {
    let names = import.columns.iter().map(|(_, name)| name).chain(import.values.iter().map(|(name, _)| name));
    names.map(|name| format!("{name:?}")).collect()
}

fn is_whole(heading: &Heading) -> bool {
    let has = |field| heading.fields.contains_key(&field);
    (has(Field::From) || has(Field::Date)) && (has(Field::Value) || !heading.values.is_empty())
}

/// Words alone: what a table says of things has a number or a time in it.
fn is_words(row: &Row) -> bool {
    let word = |cell: &Cell| matches!(cell, Cell::Text(text) if number(cell).is_err() && !begins_with_a_date(text));
    !row.cells.is_empty() && row.cells.values().all(word)
}

fn begins_with_a_date(text: &str) -> bool {
    text.split([' ', 'T']).next().is_some_and(|word| super::rows::is_date(word) || super::rows::clock_of(word).is_some())
}

fn heading(sheet: &Sheet, rows: &[Row], start: usize, rules: &Rules<'_>) -> Heading {
    let labels = labels(sheet, rows, is_unit);
    let mut heading = Heading {
        below: start + rows.len(),
        row: rows[0].number,
        fields: BTreeMap::new(),
        values: Vec::new(),
        labels,
        first: rows[0].clone(),
    };
    let mut taken = Vec::new();
    for field in Field::ALL {
        let named = rules.import.and_then(|import| import.columns.iter().find(|(named, _)| *named == field));
        let found = match named {
            Some((_, name)) => called(&heading.labels, &[plain(name).as_str()], &taken),
            None => called(&heading.labels, &usual(field), &taken),
        };
        if let Some(column) = found {
            taken.push(column);
            heading.fields.insert(field, column);
        }
    }
    let given = rules.import.map_or(&[][..], |import| &import.values);
    if !given.is_empty() {
        heading.fields.remove(&Field::Value);
        let found = |(name, of): &(String, Of)| Some((called(&heading.labels, &[plain(name).as_str()], &[])?, *of));
        heading.values = given.iter().filter_map(found).collect();
    } else if !heading.fields.contains_key(&Field::Value) {
        let signal = |(column, label): (&usize, &Label)| Some((*column, signal_called(rules.site, label)?));
        heading.values = heading.labels.iter().filter(|(column, _)| !taken.contains(column)).filter_map(signal).collect();
    }
    heading
}

fn signal_called(site: &Site, label: &Label) -> Option<Of> {
    label.names.iter().find_map(|name| super::rows::of_named(site, name))
}

const UNITS: [&[&str]; 8] = [
    &["t", "т", "тн", "тонн", "тонна", "tonnes"],
    &["kg", "кг"],
    &["%"],
    &["g/t", "г/т"],
    &["kg/t", "кг/т"],
    &["ppm"],
    &["m3", "м3", "м³", "m³"],
    &["t/h", "т/ч", "т/сағ"],
];

fn unit_of(text: &str) -> Option<&'static [&'static str]> {
    UNITS.into_iter().find(|unit| unit.contains(&text))
}

fn is_unit(text: &str) -> bool {
    unit_of(text).is_some()
}

/// Whether a column says that it is in another unit than `unit`.
pub fn is_in_another_unit(label: &Label, unit: &str) -> Option<String> {
    let written = label.unit.as_deref()?;
    let (found, expected) = (unit_of(written)?, unit_of(&plain(unit))?);
    (found != expected).then(|| written.to_owned())
}

/// What is wrong with the heading as a whole.
fn problems(heading: &Heading, rules: &Rules<'_>) -> Vec<(usize, Trouble)> {
    let mut problems = Vec::new();
    let listed = || heading.labels.values().map(|label| format!("{:?}", label.shown)).collect::<Vec<_>>().join(", ");
    if let Some(import) = rules.import {
        let missing = |name: &String| called(&heading.labels, &[plain(name).as_str()], &[]).is_none();
        let named = import.columns.iter().map(|(_, name)| name).chain(import.values.iter().map(|(name, _)| name));
        for name in named.filter(|name| missing(name)) {
            let message = format!("found {}, expected a column {name:?}, as import[{}] has it", listed(), import.key);
            problems
                .push((heading.row, Trouble::new("no_column", vec![("found", listed()), ("expected", name.clone())], message)));
        }
    }
    if let Some((field, column)) = heading.fields.get(&Field::Value).map(|column| (Field::Value, *column)) {
        let names = &heading.labels[&column].names;
        let twice = heading.labels.iter().find(|(other, label)| **other != column && label.names.first() == names.first());
        if let Some((_, label)) = twice {
            let message = format!("found two columns {:?}, expected one: which one is the {}", label.shown, field.word());
            problems.push((heading.row, Trouble::new("two_columns", vec![("found", label.shown.clone())], message)));
        }
    }
    problems
}

fn listed(sheet: &Sheet, row: &Row) -> String {
    let words: Vec<String> = row.cells.keys().filter_map(|column| sheet.cell(row, *column)).take(12).map(shown).collect();
    words.join(", ")
}
