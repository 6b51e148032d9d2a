//! Where a list of tags begins and what its columns are: by the names that were given on the command line, else by those that are usual
//! (`columns`). What stands below the heading is read in `rows`.

use std::collections::BTreeMap;

use super::columns::Column;
use crate::table::cells::number;
use crate::table::labels::{Label, called, is_count, labels, plain};
use crate::table::{Cell, Row, Sheet};

/// How far down a list may begin, and how many lines its heading may have.
const BEGINS_BY: usize = 40;
const LINES_MAX: usize = 3;

/// What was found at the head of a list.
pub struct Heading {
    /// Index of the first row of data among the rows of the sheet.
    pub below: usize,
    pub row: usize,
    /// The column of each key that the list has.
    pub columns: Columns,
    pub labels: BTreeMap<usize, Label>,
    /// All lines of the heading as one: a text file has no more cells than it.
    pub widest: Row,
    first: Row,
}

impl Heading {
    /// Whether the heading is there again, as on the next page.
    pub fn is_again(&self, row: &Row) -> bool {
        row.cells == self.first.cells
    }

    /// The keys by their columns, from left to right.
    pub fn in_order(&self) -> Vec<(usize, &'static str)> {
        let mut columns: Vec<_> = self.columns.iter().map(|(key, (at, _))| (*at, *key)).collect();
        columns.sort_unstable();
        columns
    }

    /// Columns that nothing is taken from.
    pub fn unused(&self) -> Vec<usize> {
        let is_used = |column: &usize| self.columns.values().any(|(used, _)| used == column);
        self.labels.keys().copied().filter(|column| !is_used(column)).collect()
    }
}

/// The heading of a sheet, of which most columns are known. `given`: columns that are called otherwise than usual.
/// `None`: no line names a tag.
pub fn find(sheet: &Sheet, known: &[&'static Column], given: &[(&'static Column, String)]) -> Option<Heading> {
    let mut best: Option<Heading> = None;
    for start in 0..sheet.rows.len().min(BEGINS_BY) {
        for lines in 1..=LINES_MAX {
            let Some(rows) = sheet.rows.get(start..start + lines).filter(|rows| rows.iter().all(is_words)) else { break };
            // A single cell above others is the title of the list.
            if lines > 1 && rows[0].cells.len() == 1 {
                break;
            }
            let heading = heading(sheet, rows, start, known, given);
            // Of two that are alike the first, and the one with fewer lines: what is no heading is a row, and is told as one.
            let is_better = best.as_ref().is_none_or(|best| heading.columns.len() > best.columns.len());
            if is_better && ["id", "name.ru", "name.kk", "name.en"].iter().any(|key| heading.columns.contains_key(key)) {
                best = Some(heading);
            }
        }
    }
    let mut heading = best?;
    if sheet.rows.get(heading.below).is_some_and(is_count) {
        heading.below += 1;
    }
    Some(heading)
}

/// Words alone: what a list says of a tag has mostly a number in it.
fn is_words(row: &Row) -> bool {
    !row.cells.is_empty() && row.cells.values().all(|cell| matches!(cell, Cell::Text(_)) && number(cell).is_err())
}

fn heading(sheet: &Sheet, rows: &[Row], start: usize, known: &[&'static Column], given: &[(&'static Column, String)]) -> Heading {
    let labels = labels(sheet, rows, |_| false);
    // What is written in full comes first: `Описание (каз)` is no `Описание` while another column has that name.
    let whole: BTreeMap<usize, Label> = labels.iter().map(|(at, label)| (*at, in_full(label))).collect();
    let mut columns = Columns::new();
    for (column, name) in given {
        take(&mut columns, column, &labels, &[plain(name).as_str()]);
    }
    let usual = known.iter().copied().filter(|column| !given.iter().any(|(given, _)| given.key == column.key));
    for labels in [&whole, &labels] {
        for column in usual.clone().filter(|column| !columns.contains_key(column.key)).collect::<Vec<_>>() {
            let names: Vec<&str> = std::iter::once(column.key).chain(column.usual()).collect();
            take(&mut columns, column, labels, &names);
        }
    }
    let width = rows.iter().map(|row| row.width).max().unwrap_or(0);
    let cells = rows.iter().flat_map(|row| row.cells.clone()).collect();
    let widest = Row { number: rows[0].number, width, cells };
    Heading { below: start + rows.len(), row: rows[0].number, columns, labels, widest, first: rows[0].clone() }
}

type Columns = BTreeMap<&'static str, (usize, &'static Column)>;

fn take(columns: &mut Columns, column: &'static Column, labels: &BTreeMap<usize, Label>, names: &[&str]) {
    let taken: Vec<usize> = columns.values().map(|(at, _)| *at).collect();
    if let Some(at) = called(labels, names, &taken) {
        columns.insert(column.key, (at, column));
    }
}

/// A column by nothing but the whole of what it is called.
fn in_full(label: &Label) -> Label {
    Label { shown: label.shown.clone(), names: label.names.first().cloned().into_iter().collect(), unit: label.unit.clone() }
}
