//! Rows of cells out of a CSV or XLSX file, each with its row number. What the cells mean is in `cells` and `read`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use calamine::{DataRef, Reader as _, Xlsx, open_workbook_from_rs};
use jiff::civil::DateTime;

use crate::config::Problem;

/// Far above any plan; keeps a wrong file from filling the memory.
const BYTES_MAX: u64 = 64 * 1024 * 1024;
const CELLS_MAX: usize = 2_000_000;

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
    pub rows: Vec<Row>,
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

/// The plan and, where there are any, the orders.
pub struct Sheets {
    pub plan: Sheet,
    pub orders: Option<Sheet>,
}

pub fn read(path: &Path) -> Result<Sheets, Problem> {
    let extension = path.extension().map(|extension| extension.to_string_lossy().to_lowercase());
    match extension.as_deref() {
        Some("csv") => {
            let plan = csv_sheet(path)?;
            let orders = path.with_file_name("orders.csv");
            let orders = if orders.is_file() && orders != path { Some(csv_sheet(&orders)?) } else { None };
            Ok(Sheets { plan, orders })
        }
        Some("xlsx") => workbook(path),
        _ => Err(problem(path, 1, "found another kind of file, expected a name that ends in .csv or .xlsx")),
    }
}

fn problem(path: &Path, line: usize, message: impl Into<String>) -> Problem {
    Problem { file: path.to_path_buf(), line, key: "file".to_owned(), message: message.into() }
}

fn bytes(path: &Path) -> Result<Vec<u8>, Problem> {
    let cannot = |error: std::io::Error| problem(path, 1, format!("cannot be read: {error}"));
    let length = std::fs::metadata(path).map_err(cannot)?.len();
    if length > BYTES_MAX {
        return Err(problem(path, 1, format!("found {length} bytes, expected a plan of at most {BYTES_MAX}")));
    }
    std::fs::read(path).map_err(cannot)
}

fn csv_sheet(path: &Path) -> Result<Sheet, Problem> {
    let bytes = bytes(path)?;
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) || bytes.contains(&0) {
        return Err(problem(path, 1, "found UTF-16 or no text, expected CSV in UTF-8 or windows-1251"));
    }
    let text = decode(&bytes);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter(&text))
        .comment(Some(b'#'))
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let starts: Vec<usize> = text.match_indices('\n').map(|(at, _)| at + 1).collect();
    let mut cells_left = CELLS_MAX;
    for record in reader.records() {
        let record = record.map_err(|error| problem(path, 1, format!("this is not CSV: {error}")))?;
        let number = record.position().map_or(1, |position| row_of(&text, position.byte() as usize, &starts));
        let cells = record.iter().enumerate().filter(|(_, cell)| !cell.is_empty());
        let cells: BTreeMap<usize, Cell> = cells.map(|(column, cell)| (column, Cell::Text(cell.to_owned()))).collect();
        cells_left = cells_left
            .checked_sub(cells.len())
            .ok_or_else(|| problem(path, number, format!("found more than {CELLS_MAX} cells, expected a plan")))?;
        if !cells.is_empty() {
            rows.push(Row { number, width: record.len(), cells });
        }
    }
    Ok(Sheet { file: path.to_path_buf(), rows })
}

/// The row that begins at `at`. The reader gives the place before empty lines and comments: those are stepped over.
fn row_of(text: &str, mut at: usize, starts: &[usize]) -> usize {
    while let Some(rest) = text.get(at..) {
        let line = rest.lines().next().unwrap_or("");
        if rest.is_empty() || !(line.is_empty() || line.starts_with('#')) {
            break;
        }
        at += rest.find('\n').map_or(rest.len(), |end| end + 1);
    }
    1 + starts.partition_point(|start| *start <= at)
}

/// Excel with Russian settings writes `;`, because the comma is in its numbers.
fn delimiter(text: &str) -> u8 {
    let header = text.lines().find(|line| !line.trim().is_empty() && !line.starts_with('#')).unwrap_or("");
    [b';', b'\t'].into_iter().find(|delimiter| header.as_bytes().contains(delimiter)).unwrap_or(b',')
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

fn workbook(path: &Path) -> Result<Sheets, Problem> {
    let broken = |error: calamine::XlsxError| problem(path, 1, format!("this is not an XLSX workbook: {error}"));
    let mut book: Xlsx<_> = open_workbook_from_rs(std::io::Cursor::new(bytes(path)?)).map_err(broken)?;
    let names = book.sheet_names();
    let named = |name: &str| names.iter().find(|other| other.to_lowercase() == name).cloned();
    let Some(plan) = named("plan").or_else(|| named("план")).or_else(|| names.first().cloned()) else {
        return Err(problem(path, 1, "found no sheet, expected one called plan"));
    };
    let orders = named("orders").filter(|orders| *orders != plan);
    let plan = worksheet(path, &mut book, &plan)?;
    let orders = orders.map(|orders| worksheet(path, &mut book, &orders)).transpose()?;
    Ok(Sheets { plan, orders })
}

/// Cell by cell: a sheet with one cell in its last corner must not become a table of a thousand million.
fn worksheet(path: &Path, book: &mut Xlsx<std::io::Cursor<Vec<u8>>>, name: &str) -> Result<Sheet, Problem> {
    let broken = |error: calamine::XlsxError| problem(path, 1, format!("sheet {name:?} cannot be read: {error}"));
    let mut rows: BTreeMap<u32, BTreeMap<usize, Cell>> = BTreeMap::new();
    let mut reader = book.worksheet_cells_reader(name).map_err(broken)?;
    let mut count = 0;
    while let Some(cell) = reader.next_cell().map_err(broken)? {
        count += 1;
        if count > CELLS_MAX {
            return Err(problem(path, 1, format!("found more than {CELLS_MAX} cells, expected a plan")));
        }
        let (row, column) = cell.get_position();
        if let Some(cell) = cell_of(cell.get_value()) {
            rows.entry(row).or_default().insert(column as usize, cell);
        }
    }
    let rows = rows.into_iter().map(|(row, cells)| Row { number: row as usize + 1, width: 0, cells }).collect();
    Ok(Sheet { file: path.to_path_buf(), rows })
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
