//! Tables of facts as a weighbridge, a laboratory and a shift keep them: CSV and XLSX into facts, with everything that is wrong and where
//! it stands. It knows the site, not what is known already: whether a fact is taken is the core's to say, and `outcome` joins the two.
//!
//! Read in this order: `heading` (where the table is, what its columns are; `usual`: their names) · `rows` · `outcome` · `trouble` (why something is not taken).

mod heading;
mod outcome;
mod rows;
#[cfg(test)]
mod tests;
pub mod trouble;
mod usual;

use std::path::Path;

use jiff::tz::TimeZone;
use tizbek_core::fact::{Fact, Of};
use tizbek_core::ids::SignalId;
use tizbek_core::model::{Calendar, Site};

use crate::config::{Field, ImportConfig};
use crate::table::labels::shown;
use crate::table::{Around, Cell, Sheet, Workbook, cells, csv_sheet};
use heading::Heading;
use trouble::Trouble;

pub use outcome::{Outcome, became_word};

const NAME_CHARS_MAX: usize = 80;
/// Between who tells a fact and who has entered it, where these are two: nobody types it himself.
const ARROW: char = '\u{2190}';
const DOCUMENT_CHARS_MAX: usize = 200;
const COMMENT_CHARS_MAX: usize = 2_000;
/// So many facts may come at once, in a call or a file.
pub const FACTS_AT_ONCE_MAX: usize = 5_000;

/// What a table is read by.
pub struct Rules<'a> {
    pub site: &'a Site,
    pub calendar: &'a Calendar,
    pub zone: TimeZone,
    pub import: Option<&'a ImportConfig>,
    /// The name of the file: it is the reason of what it corrects.
    pub file: &'a str,
    pub author: &'a str,
}

impl<'a> Rules<'a> {
    /// # Panics
    /// If the site has no time zone that is known: its file was checked.
    #[must_use]
    pub fn new(site: &'a Site, calendar: &'a Calendar, import: Option<&'a ImportConfig>, file: &'a str, author: &'a str) -> Self {
        let zone = TimeZone::get(&site.time_zone).expect("the time zone of a site was checked");
        Self { site, calendar, zone, import, file, author }
    }

    /// The signals that people tell; of an import, those of its source.
    fn signals(&self) -> impl Iterator<Item = SignalId> {
        let of_source = |id: &SignalId| {
            self.import.is_none_or(|import| self.site.signals[id.index()].source == import.source) && self.site.is_by_hand(*id)
        };
        (0..self.site.signals.len()).map(SignalId::of).filter(of_source)
    }

    /// What all rows are of where none of them says it: as the import has it, or the only signal there is.
    fn only(&self) -> Option<Of> {
        let given = self.import.and_then(|import| import.of);
        let mut signals = self.signals();
        given.or_else(|| signals.next().filter(|_| signals.next().is_none()).map(Of::Signal))
    }
}

/// What was read of a file.
#[derive(Debug, Default)]
pub struct Read {
    /// Empty: a text file has none.
    pub sheet: String,
    /// The other sheets, which were not read.
    pub others: Vec<String>,
    /// What was found in which column: the field, or the signal, and what the column is called.
    pub columns: Vec<(String, String)>,
    pub facts: Vec<ReadFact>,
    pub problems: Vec<Problem>,
    pub notes: Vec<Note>,
}

impl Read {
    /// Whether there was a table that could be read, whatever is in its rows.
    #[must_use]
    pub fn has_table(&self) -> bool {
        !self.columns.is_empty()
    }
}

#[derive(Clone, Debug)]
pub struct ReadFact {
    /// As an editor or Excel shows it.
    pub row: usize,
    pub fact: Fact,
    /// As in `Problem`.
    value_column: String,
    time_column: String,
}

/// A row that was passed over, and why: `total`, `no_value`, `no_data`, `twice`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    pub row: usize,
    pub word: &'static str,
}

/// Something that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub sheet: String,
    /// 0: the file as a whole.
    pub row: usize,
    /// As Excel names it, and what it is called: `F "Нетто, т"`. Empty: the row as a whole.
    pub column: String,
    pub trouble: Trouble,
}

impl Problem {
    fn of(sheet: &Sheet, row: usize, column: Option<usize>, heading: &Heading, trouble: Trouble) -> Self {
        Self { sheet: sheet.name.clone(), row, column: column_shown(heading, column), trouble }
    }

    fn of_file(trouble: Trouble) -> Self {
        Self { sheet: String::new(), row: 0, column: String::new(), trouble }
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if !self.sheet.is_empty() {
            write!(f, "sheet {:?}, ", self.sheet)?;
        }
        if self.row > 0 {
            write!(f, "row {}", self.row)?;
        }
        if !self.column.is_empty() {
            write!(f, ", column {}", self.column)?;
        }
        if self.row > 0 {
            write!(f, ": ")?;
        }
        f.write_str(&self.trouble.message)
    }
}

/// Reads a file: XLSX by its first bytes, else CSV.
#[must_use]
pub fn read(bytes: &[u8], rules: &Rules<'_>) -> Read {
    let path = Path::new(rules.file);
    let read = if bytes.starts_with(b"PK\x03\x04") {
        read_workbook(path, bytes, rules)
    } else {
        csv_sheet(path, bytes, Around::Title).map(|sheet| look_at(&sheet, rules))
    };
    read.unwrap_or_else(|problem| {
        let trouble = Trouble::new("no_table", vec![("found", problem.message.clone())], problem.message);
        Read { problems: vec![Problem::of_file(trouble)], ..Read::default() }
    })
}

/// The first sheet with such a table, or the one that the import names. One at a time: a workbook may have any number.
fn read_workbook(path: &Path, bytes: &[u8], rules: &Rules<'_>) -> Result<Read, crate::config::Problem> {
    let mut book = Workbook::open(path, bytes.to_vec())?;
    let names = book.names();
    let wanted = rules.import.and_then(|import| import.sheet.as_ref());
    if let Some(wanted) = wanted.filter(|wanted| !names.contains(wanted)) {
        let message = format!("found the sheets {names:?}, expected {wanted:?}");
        return Err(crate::config::Problem { file: path.to_path_buf(), line: 1, key: "sheet".to_owned(), message });
    }
    let mut first = None;
    for name in names.iter().filter(|name| wanted.is_none_or(|wanted| wanted == *name)) {
        let read = look_at(&book.sheet(name)?, rules);
        if read.has_table() {
            let others = names.iter().filter(|other| *other != name).cloned().collect();
            return Ok(Read { others, ..read });
        }
        first = first.or(Some(read));
    }
    let nothing = || vec![Problem::of_file(Trouble::found("no_table", "nothing", "a table with a heading"))];
    Ok(first.unwrap_or_else(|| Read { problems: nothing(), ..Read::default() }))
}

/// What is read of a sheet; where it has no such table, why.
fn look_at(sheet: &Sheet, rules: &Rules<'_>) -> Read {
    let of_sheet = |(row, trouble)| Problem { sheet: sheet.name.clone(), row, column: String::new(), trouble };
    match heading::find(sheet, rules) {
        Ok(heading) => read_sheet(sheet, &heading, rules),
        Err(problems) => Read { problems: problems.into_iter().map(of_sheet).collect(), ..Read::default() },
    }
}

fn read_sheet(sheet: &Sheet, heading: &Heading, rules: &Rules<'_>) -> Read {
    let rows::Rows { facts, mut problems, notes, untold, too_many } = rows::read(sheet, heading, rules);
    let label = |column: &usize| heading.labels[column].shown.clone();
    let fields = heading.fields.iter().filter(|(field, _)| **field != Field::Value || heading.values.is_empty());
    let fields = fields.map(|(field, column)| (field.word().to_owned(), label(column)));
    let values = heading.values.iter().map(|(column, of)| (key_of(rules.site, *of), label(column)));
    let columns = fields.chain(values).collect();
    if facts.is_empty() && problems.is_empty() && too_many.is_none() {
        let trouble = Trouble::found("no_rows", "no rows with a value below the heading", "at least one");
        problems.push(Problem::of(sheet, heading.row, None, heading, trouble));
    }
    if untold > 0 {
        let (found, told) = (problems.len() + untold, problems.len());
        let message = format!("found {found} problems; the first {told} are told");
        problems.push(Problem::of_file(Trouble::new("more_problems", vec![("found", found.to_string())], message)));
    }
    if let Some(found) = too_many {
        problems.push(Problem::of_file(Trouble::found("too_many", &found, &format!("{FACTS_AT_ONCE_MAX} facts at most"))));
        return Read { sheet: sheet.name.clone(), columns, problems, notes, ..Read::default() };
    }
    problems.sort_by_key(|problem| problem.row);
    Read { sheet: sheet.name.clone(), columns, facts, problems, notes, ..Read::default() }
}

/// The id of what a fact is of.
#[must_use]
pub fn key_of(site: &Site, of: Of) -> String {
    match of {
        Of::Signal(id) => site.signals[id.index()].key.clone(),
        Of::Buffer(id) => site.buffers[id.index()].key.clone(),
    }
}

/// What a fact must look like, wherever it comes from.
///
/// # Errors
/// Which part does not, and why.
pub fn sound(fact: &Fact) -> Result<(), (Field, Trouble)> {
    let most = |field, text: &str, most: usize| {
        let word = Field::word(field);
        let trouble =
            || Trouble::new("too_long", vec![("most", most.to_string())], format!("{word}: expected {most} characters at most"));
        if text.chars().count() > most { Err((field, trouble())) } else { Ok(()) }
    };
    if fact.author.is_empty() || fact.author.chars().count() > NAME_CHARS_MAX {
        let message = format!("author: expected a name of 1 to {NAME_CHARS_MAX} characters");
        return Err((Field::Author, Trouble::new("author", vec![("most", NAME_CHARS_MAX.to_string())], message)));
    }
    if fact.author.contains(ARROW) {
        let message = format!("author: found {ARROW}, expected a name without it: it stands before who has entered the fact");
        return Err((Field::Author, Trouble::new("author_sign", vec![("sign", ARROW.to_string())], message)));
    }
    most(Field::Comment, &fact.comment, COMMENT_CHARS_MAX)?;
    most(Field::Document, &fact.document, DOCUMENT_CHARS_MAX)?;
    let sigma = |message: &str| Err((Field::Sigma, Trouble::new("sigma", Vec::new(), message)));
    match (fact.sigma, fact.of) {
        (None, _) => Ok(()),
        (Some(_), Of::Signal(_)) => sigma("sigma: expected none: only a level by eye, of a buffer, has one"),
        (Some(given), Of::Buffer(_)) if given > 0.0 && given < 1e9 => Ok(()),
        (Some(_), Of::Buffer(_)) => sigma("sigma: expected more than zero: nothing is seen exactly"),
    }
}

fn column_shown(heading: &Heading, column: Option<usize>) -> String {
    column.map(|column| shown(&heading.labels, column)).unwrap_or_default()
}

fn cells_text(cell: &Cell) -> String {
    cells::text(cell).trim().to_owned()
}

fn cells_shown(cell: &Cell) -> String {
    cells::shown(cell)
}
