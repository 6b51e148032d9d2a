//! Lists of tags as engineers, vendors and programs of PLCs have them: CSV and XLSX into `[[signal]]` tables of one source of a site file, with
//! everything that is wrong and where it stands. Whether a signal is right is for the reader of the site file to say, and for nobody else.
//!
//! Read in this order: `columns` (which there may be; `words`: what their cells say) · `heading` · `rows` · `block` · `check` · `append`.

mod append;
mod block;
mod check;
mod columns;
mod heading;
mod rows;
mod words;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use tizbek_core::model::SourceKind;

use crate::config;
use crate::config::read::{Secrets, did_you_mean, kind_word, nearest, read_site_text, site_unit, source_kinds};
use crate::table::{Around, BYTES_MAX, Sheet, Workbook, csv_sheet, labels};
use check::{Judge, Judged};
use columns::Column;
use heading::Heading;
use rows::Reader;

pub use append::{append, joined};

/// What is asked for.
pub struct Ask<'a> {
    pub site_file: &'a Path,
    /// What is in it.
    pub site: &'a str,
    /// The id of the source that the signals are of.
    pub source: &'a str,
    /// The list.
    pub file: &'a Path,
    pub sheet: Option<&'a str>,
    /// Columns that are not called as is usual: key and heading.
    pub columns: &'a [(String, String)],
    /// What is the same for all rows that do not say it: key and value.
    pub all: &'a [(String, String)],
    pub addresses: Option<Addresses>,
    /// What is right, though not all is.
    pub good: bool,
    pub secrets: &'a Secrets<'a>,
}

/// How registers are counted in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Addresses {
    /// From 0, as they go over the wire.
    Wire,
    FromOne,
    /// As manuals do: the first digit is the table, what follows is counted from 1.
    Manual,
}

/// What was read of a list.
#[derive(Debug, Default)]
pub struct Found {
    /// Empty: a text file has none.
    pub sheet: String,
    /// What was found in which column: the key, and the column.
    pub columns: Vec<(String, String)>,
    /// Columns that nothing was taken from.
    pub unused: Vec<String>,
    /// Rows that were passed over: titles of sections, and what has nothing in a column that is read.
    pub passed: Vec<usize>,
    /// The row and the id of each signal.
    pub signals: Vec<(usize, String)>,
    /// To be added to the site file.
    pub lines: String,
    pub problems: Vec<Problem>,
    /// So many things are wrong with the site file itself, whatever is added to it.
    pub wrong_before: usize,
}

/// Something that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub file: PathBuf,
    /// Of a text file that is wrong as a whole, and of the site file.
    pub line: Option<usize>,
    pub sheet: String,
    /// As an editor or Excel shows them; none: the file as a whole.
    pub rows: Vec<usize>,
    /// As Excel names it, and what it is called: `F "Тип данных"`. Empty: no column has it.
    pub column: String,
    /// Of the site file.
    pub key: String,
    pub message: String,
    /// It may be the same in many rows.
    once: bool,
}

impl Problem {
    fn of_file(file: &Path, key: &str, message: String) -> Self {
        let (sheet, column) = (String::new(), String::new());
        let file = file.to_path_buf();
        Self { file, line: None, sheet, rows: Vec::new(), column, key: key.to_owned(), message, once: false }
    }
}

impl From<config::Problem> for Problem {
    fn from(problem: config::Problem) -> Self {
        Self { line: Some(problem.line), ..Self::of_file(&problem.file, &problem.key, problem.message) }
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.file.display())?;
        self.line.map_or(Ok(()), |line| write!(f, ":{line}"))?;
        f.write_str(": ")?;
        if !self.sheet.is_empty() {
            write!(f, "sheet {:?}, ", self.sheet)?;
        }
        match self.rows.as_slice() {
            [] => {}
            [row] => write!(f, "row {row}, ")?,
            [first, .., last] => write!(f, "{} rows from {first} to {last}, ", self.rows.len())?,
        }
        if !self.column.is_empty() {
            write!(f, "column {}, ", self.column)?;
        }
        if self.key.is_empty() { f.write_str(&self.message) } else { write!(f, "{}: {}", self.key, self.message) }
    }
}

/// Reads a list: XLSX by its first bytes, else CSV.
#[must_use]
pub fn read(bytes: &[u8], ask: &Ask<'_>) -> Found {
    let found = Prepared::of(ask).and_then(|prepared| prepared.read(bytes));
    found.unwrap_or_else(|problems| Found { problems, ..Found::default() })
}

/// What was asked for, understood.
struct Prepared<'a> {
    ask: &'a Ask<'a>,
    kind: SourceKind,
    known: Vec<&'static Column>,
    columns: Vec<(&'static Column, String)>,
    all: Vec<(&'static Column, String)>,
    site_unit: String,
    /// What is wrong with the site file as it is.
    before: BTreeSet<config::Problem>,
}

impl<'a> Prepared<'a> {
    fn of(ask: &'a Ask<'a>) -> Result<Self, Vec<Problem>> {
        let before = read_site_text(ask.site_file, ask.site, ask.secrets).err().unwrap_or_default();
        if before.iter().any(|problem| problem.key == "syntax") {
            return Err(before.into_iter().map(Problem::from).collect());
        }
        let sources = source_kinds(ask.site);
        let Some(kind) = sources.get(ask.source).copied() else {
            let hint = did_you_mean(nearest(ask.source, sources.keys().map(String::as_str)));
            let message = format!("found no source {:?} of a known kind, expected the id of one{hint}", ask.source);
            return Err(vec![Problem::of_file(ask.site_file, "source", message)]);
        };
        let known = columns::columns(kind);
        let mut problems = Vec::new();
        let mut named = |flag: &str, given: &[(String, String)]| -> Vec<(&'static Column, String)> {
            let mut found = Vec::new();
            for (key, value) in given {
                match columns::named(&known, kind, key) {
                    Ok(column) => found.push((column, value.clone())),
                    Err(message) => problems.push(Problem::of_file(ask.file, flag, message)),
                }
            }
            found
        };
        let (columns, all) = (named("--column", ask.columns), named("--set", ask.all));
        if !problems.is_empty() {
            return Err(problems);
        }
        let site_unit = site_unit(ask.site).unwrap_or_else(|| "t".to_owned());
        Ok(Self { ask, kind, known, columns, all, site_unit, before: before.into_iter().collect() })
    }

    fn read(&self, bytes: &[u8]) -> Result<Found, Vec<Problem>> {
        let path = self.ask.file;
        let wrong = |key: &str, message: String| vec![Problem::of_file(path, key, message)];
        let told = |problem: config::Problem| vec![Problem::from(problem)];
        if bytes.len() as u64 > BYTES_MAX {
            return Err(wrong("file", format!("found {} bytes, expected {BYTES_MAX} at most", bytes.len())));
        }
        if !bytes.starts_with(b"PK\x03\x04") {
            if self.ask.sheet.is_some() {
                return Err(wrong("--sheet", "found a text file, expected a workbook: a text file has no sheets".to_owned()));
            }
            return Ok(self.look_at(&csv_sheet(path, bytes, Around::Title).map_err(told)?));
        }
        let mut book = Workbook::open(path, bytes.to_vec()).map_err(told)?;
        let names = book.names();
        if let Some(wanted) = self.ask.sheet.filter(|wanted| !names.iter().any(|name| name == wanted)) {
            return Err(wrong("--sheet", format!("found the sheets {names:?}, expected {wanted:?}")));
        }
        let mut first = None;
        for name in names.iter().filter(|name| self.ask.sheet.is_none_or(|wanted| wanted == name.as_str())) {
            let found = self.look_at(&book.sheet(name).map_err(told)?);
            if !found.columns.is_empty() {
                return Ok(found);
            }
            first = first.or(Some(found));
        }
        first.ok_or_else(|| wrong("file", "found a workbook without a sheet, expected one with a table".to_owned()))
    }

    fn look_at(&self, sheet: &Sheet) -> Found {
        let Some(heading) = heading::find(sheet, &self.known, &self.columns) else {
            let message = "found no heading with a column for the tag (Tag, Тег, Обозначение, …) or its name (Name, Наименование, …), \
                           expected one; --column id=HEADING names it";
            let problem = Problem::of_file(self.ask.file, "heading", message.to_owned());
            return Found { problems: vec![Problem { sheet: sheet.name.clone(), ..problem }], ..Found::default() };
        };
        let shown = |at: &usize| labels::shown(&heading.labels, *at);
        let found = Found {
            sheet: sheet.name.clone(),
            columns: heading.in_order().into_iter().map(|(at, key)| (key.to_owned(), shown(&at))).collect(),
            unused: heading.unused().iter().map(shown).collect(),
            wrong_before: self.before.len(),
            ..Found::default()
        };
        let missing = self.missing(sheet, &heading);
        if !missing.is_empty() {
            return Found { problems: missing, ..found };
        }
        let (addresses, site_unit) = (self.ask.addresses, self.site_unit.as_str());
        let (drafts, passed) = Reader { sheet, heading: &heading, all: &self.all, addresses, site_unit }.read();
        if drafts.is_empty() {
            let problem =
                Problem::of_file(self.ask.file, "rows", "found no row below the heading, expected at least one".to_owned());
            let problem = Problem { sheet: sheet.name.clone(), rows: vec![heading.row], ..problem };
            return Found { problems: vec![problem], passed, ..found };
        }
        let own = (!matches!(self.kind, SourceKind::Push | SourceKind::Manual)).then(|| kind_word(self.kind));
        let judge = Judge { ask: self.ask, sheet: &sheet.name, heading: &heading, own, before: &self.before };
        let Judged { lines, signals, problems, wrong_before } = judge.judge(&drafts);
        Found { lines, signals, problems, wrong_before, passed, ..found }
    }

    /// Columns that were named and are not there.
    fn missing(&self, sheet: &Sheet, heading: &Heading) -> Vec<Problem> {
        let is_missing = |(column, _): &&(&'static Column, String)| !heading.columns.contains_key(column.key);
        let shown = heading.labels.values().map(|label| format!("{:?}", label.shown)).collect::<Vec<_>>().join(", ");
        let problem = |(column, name): &(&'static Column, String)| {
            let message = format!("found {shown}, expected a column {name:?}");
            let problem = Problem::of_file(self.ask.file, column.key, message);
            Problem { sheet: sheet.name.clone(), rows: vec![heading.row], ..problem }
        };
        self.columns.iter().filter(is_missing).map(problem).collect()
    }
}
