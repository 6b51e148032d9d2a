//! Tables as people keep them, cell by cell: CSV as spreadsheets and 1C write it, and XLSX. What the columns are and what a cell means
//! there is not known here (`plan`, `facts`, `tags`), only how a number or a time is written (`cells`), what columns are called (`labels`)
//! and that a workbook is not believed before it is looked at (`unpacked`).

pub mod cells;
pub mod labels;
#[cfg(test)]
mod tests;
mod unpacked;

use std::collections::BTreeMap;
use std::io::Cursor;
use std::path::{Path, PathBuf};

use calamine::{DataRef, Reader as _, Xlsx, open_workbook_from_rs};
use jiff::civil::DateTime;

use crate::config::Problem;

/// Far above any table that people keep; keeps a wrong file from filling the memory.
pub const BYTES_MAX: u64 = 64 * 1024 * 1024;
const CELLS_MAX: usize = 2_000_000;
/// Of one sheet of a workbook, where many cells may share one text.
const TEXT_BYTES_MAX: usize = 64 * 1024 * 1024;
/// How far down a table may begin, below its title.
const TITLE_ROWS_MAX: usize = 30;

#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    Text(String),
    Number(f64),
    /// A date of Excel, local to whoever wrote it.
    Date(DateTime),
    Other(String),
}

#[derive(Clone, Debug)]
pub struct Sheet {
    pub file: PathBuf,
    /// Empty: a text file has no sheets.
    pub name: String,
    pub rows: Vec<Row>,
    /// Of each cell that was merged with others, by row and column: the first of them.
    merged: BTreeMap<(usize, usize), (usize, usize)>,
}

#[derive(Clone, Debug)]
pub struct Row {
    /// 1-based, as an editor or Excel shows it.
    pub number: usize,
    /// How many cells were written, empty ones too; 0 in a workbook, where nothing is separated by commas.
    pub width: usize,
    /// By column, from 0; an empty cell is not there.
    pub cells: BTreeMap<usize, Cell>,
}

impl Row {
    /// Whether a text file has more here than its header says. `99,5` without quotes are two cells, and the second of them
    /// must not be taken for the next column.
    pub fn is_wider_than(&self, header: &Self) -> bool {
        self.width > header.width || (self.width > 0 && self.cells.keys().any(|column| !header.cells.contains_key(column)))
    }
}

/// What a text file may have besides its table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Around {
    /// Lines that begin with `#`; the first other line is the heading.
    Comments,
    /// Lines of a title above the heading.
    Title,
}

fn problem(path: &Path, line: usize, message: impl Into<String>) -> Problem {
    Problem { file: path.to_path_buf(), line, key: "file".to_owned(), message: message.into() }
}

impl Sheet {
    /// What stands in a cell; in one that was merged with others, what stands in the first of them.
    #[must_use]
    pub fn cell<'a>(&'a self, row: &'a Row, column: usize) -> Option<&'a Cell> {
        row.cells.get(&column).or_else(|| {
            let (number, column) = self.merged.get(&(row.number, column))?;
            let index = self.rows.binary_search_by_key(number, |row| row.number).ok()?;
            self.rows[index].cells.get(column)
        })
    }
}

/// A CSV file.
///
/// # Errors
/// Why it is none.
pub fn csv_sheet(path: &Path, bytes: &[u8], around: Around) -> Result<Sheet, Problem> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) || bytes.contains(&0) {
        return Err(problem(path, 1, "found UTF-16 or no text, expected CSV in UTF-8 or windows-1251"));
    }
    let text = decode(bytes);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter(&text, around))
        .comment((around == Around::Comments).then_some(b'#'))
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let starts: Vec<usize> = text.match_indices('\n').map(|(at, _)| at + 1).collect();
    let mut cells_left = CELLS_MAX;
    for record in reader.records() {
        let record = record.map_err(|error| problem(path, 1, format!("this is not CSV: {error}")))?;
        let number = record.position().map_or(1, |position| row_of(&text, position.byte() as usize, &starts, around));
        let cells = record.iter().enumerate().filter(|(_, cell)| !cell.is_empty());
        let cells: BTreeMap<usize, Cell> = cells.map(|(column, cell)| (column, Cell::Text(cell.to_owned()))).collect();
        cells_left = cells_left
            .checked_sub(cells.len())
            .ok_or_else(|| problem(path, number, format!("found more than {CELLS_MAX} cells, expected a table")))?;
        if !cells.is_empty() {
            rows.push(Row { number, width: record.len(), cells });
        }
    }
    Ok(Sheet { file: path.to_path_buf(), name: String::new(), rows, merged: BTreeMap::new() })
}

/// The row that begins at `at`. The reader gives the place before empty lines and comments: those are stepped over.
fn row_of(text: &str, mut at: usize, starts: &[usize], around: Around) -> usize {
    while let Some(rest) = text.get(at..) {
        let line = rest.lines().next().unwrap_or("");
        let passed = line.is_empty() || (around == Around::Comments && line.starts_with('#'));
        if rest.is_empty() || !passed {
            break;
        }
        at += rest.find('\n').map_or(rest.len(), |end| end + 1);
    }
    1 + starts.partition_point(|start| *start <= at)
}

/// Excel with Russian settings writes `;`, because the comma is in its numbers.
fn delimiter(text: &str, around: Around) -> u8 {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let found = |line: &str, least: usize| {
        let count = |delimiter: u8| line.bytes().filter(|byte| *byte == delimiter).count();
        [b';', b'\t'].into_iter().find(|delimiter| count(*delimiter) >= least)
    };
    match around {
        Around::Comments => lines.find(|line| !line.starts_with('#')).and_then(|heading| found(heading, 1)),
        // A title may have one of them too: a table has it in more than two columns, or in every line.
        Around::Title => {
            let first: Vec<&str> = lines.take(TITLE_ROWS_MAX).collect();
            let in_every_line = || first.iter().map(|line| found(line, 1)).reduce(|a, b| a.filter(|_| a == b)).flatten();
            first.iter().find_map(|line| found(line, 2)).or_else(in_every_line)
        }
    }
    .unwrap_or(b',')
}

/// UTF-8 with or without a byte order mark; what is not UTF-8 is taken for windows-1251, as Excel and 1C write it here.
fn decode(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.strip_prefix('\u{FEFF}').unwrap_or(text).to_owned(),
        Err(_) => bytes.iter().map(|byte| of_windows_1251(*byte)).collect(),
    }
}

fn of_windows_1251(byte: u8) -> char {
    /// 0x80 to 0xBF, in order; 0x98 is not given out.
    const MIDDLE: [char; 64] = [
        'Ђ', 'Ѓ', '‚', 'ѓ', '„', '…', '†', '‡', '€', '‰', 'Љ', '‹', 'Њ', 'Ќ', 'Ћ', 'Џ', //
        'ђ', '‘', '’', '“', '”', '•', '–', '—', '\u{FFFD}', '™', 'љ', '›', 'њ', 'ќ', 'ћ', 'џ', //
        '\u{A0}', 'Ў', 'ў', 'Ј', '¤', 'Ґ', '¦', '§', 'Ё', '©', 'Є', '«', '¬', '\u{AD}', '®', 'Ї', //
        '°', '±', 'І', 'і', 'ґ', 'µ', '¶', '·', 'ё', '№', 'є', '»', 'ј', 'Ѕ', 'ѕ', 'ї',
    ];
    match byte {
        0..0x80 => char::from(byte),
        0x80..0xC0 => MIDDLE[usize::from(byte - 0x80)],
        // А to я stand in the order of Unicode.
        0xC0..=0xFF => char::from_u32(u32::from('А') + u32::from(byte - 0xC0)).unwrap_or('\u{FFFD}'),
    }
}

/// An XLSX file.
pub struct Workbook {
    path: PathBuf,
    book: Xlsx<Cursor<Vec<u8>>>,
}

impl Workbook {
    /// # Errors
    /// Why it is none.
    pub fn open(path: &Path, bytes: Vec<u8>) -> Result<Self, Problem> {
        unpacked::check(&bytes).map_err(|why| problem(path, 1, why))?;
        let broken = |error: calamine::XlsxError| problem(path, 1, format!("this is not an XLSX workbook: {error}"));
        Ok(Self { path: path.to_path_buf(), book: open_workbook_from_rs(Cursor::new(bytes)).map_err(broken)? })
    }

    /// In their order.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        self.book.sheet_names()
    }

    /// # Errors
    /// Why it cannot be read.
    pub fn sheet(&mut self, name: &str) -> Result<Sheet, Problem> {
        let path = self.path.clone();
        let broken = |error: calamine::XlsxError| problem(&path, 1, format!("sheet {name:?} cannot be read: {error}"));
        let rows = worksheet(&path, &mut self.book, name)?;
        let regions = self.book.merge_cells_by_sheet_name(name).map_err(broken)?;
        let mut merged = BTreeMap::new();
        for region in regions {
            let (first, last) = ((region.start.0 as usize + 1, region.start.1 as usize), region.end);
            for row in first.0..=last.0 as usize + 1 {
                for column in first.1..=last.1 as usize {
                    merged.insert((row, column), first);
                    if merged.len() > CELLS_MAX {
                        return Err(problem(&path, 1, format!("found more than {CELLS_MAX} merged cells, expected a table")));
                    }
                }
            }
        }
        Ok(Sheet { file: path, name: name.to_owned(), rows, merged })
    }
}

/// Cell by cell: a sheet with one cell in its last corner must not become a table of a thousand million.
fn worksheet(path: &Path, book: &mut Xlsx<Cursor<Vec<u8>>>, name: &str) -> Result<Vec<Row>, Problem> {
    let broken = |error: calamine::XlsxError| problem(path, 1, format!("sheet {name:?} cannot be read: {error}"));
    let mut rows: BTreeMap<u32, BTreeMap<usize, Cell>> = BTreeMap::new();
    let mut reader = book.worksheet_cells_reader(name).map_err(broken)?;
    let mut count = 0;
    let mut bytes_left = TEXT_BYTES_MAX;
    while let Some(cell) = reader.next_cell().map_err(broken)? {
        count += 1;
        if count > CELLS_MAX {
            return Err(problem(path, 1, format!("found more than {CELLS_MAX} cells, expected a table")));
        }
        let (row, column) = cell.get_position();
        if let Some(cell) = cell_of(cell.get_value()) {
            let length = if let Cell::Text(text) | Cell::Other(text) = &cell { text.len() } else { 0 };
            bytes_left = bytes_left.checked_sub(length).ok_or_else(|| {
                problem(path, 1, format!("sheet {name:?}: found more than {TEXT_BYTES_MAX} bytes of text, expected a table"))
            })?;
            rows.entry(row).or_default().insert(column as usize, cell);
        }
    }
    Ok(rows.into_iter().map(|(row, cells)| Row { number: row as usize + 1, width: 0, cells }).collect())
}

fn cell_of(data: &DataRef<'_>) -> Option<Cell> {
    let text = |text: &str| {
        let text = text.trim();
        (!text.is_empty()).then(|| Cell::Text(text.to_owned()))
    };
    match data {
        DataRef::Empty => None,
        DataRef::String(string) | DataRef::DateTimeIso(string) => text(string),
        DataRef::SharedString(string) => text(string),
        DataRef::Int(number) => Some(Cell::Number(*number as f64)),
        DataRef::Float(number) => Some(Cell::Number(*number)),
        DataRef::DateTime(date) if date.is_datetime() => Some(date_of(date).unwrap_or(Cell::Number(date.as_f64()))),
        DataRef::DateTime(length) => Some(Cell::Number(length.as_f64())),
        DataRef::Bool(yes) => Some(Cell::Other(yes.to_string())),
        DataRef::DurationIso(string) => Some(Cell::Other(string.clone())),
        DataRef::Error(error) => Some(Cell::Other(error.to_string())),
    }
}

/// Excel counts days as a fraction: 08:00 may come as 07:59:59.999. A plan is not finer than a second.
fn date_of(date: &calamine::ExcelDateTime) -> Option<Cell> {
    let (year, month, day, hour, minute, second, milli) = date.to_ymd_hms_milli();
    let date = DateTime::new(
        i16::try_from(year).ok()?,
        i8::try_from(month).ok()?,
        i8::try_from(day).ok()?,
        i8::try_from(hour).ok()?,
        i8::try_from(minute).ok()?,
        i8::try_from(second).ok()?,
        i32::from(milli) * 1_000_000,
    )
    .ok()?;
    date.round(jiff::Unit::Second).ok().map(Cell::Date)
}
