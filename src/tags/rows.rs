//! From the rows below a heading to the keys of a signal each, written as the site file has them. Whether what they say is right is not known
//! here: a cell that is no number goes on as a text, and the reader of the site file says what it expected.

use std::collections::BTreeMap;

use super::columns::{Column, Form, Open};
use super::heading::Heading;
use super::{Addresses, words};
use crate::config::read::registers_of;
use crate::config::write::{number as written, quoted};
use crate::table::cells::{number, shown, text as text_of};
use crate::table::{Cell, Row, Sheet};

/// What rows are read by.
pub struct Reader<'a> {
    pub sheet: &'a Sheet,
    pub heading: &'a Heading,
    /// What is the same for all rows that do not say it themselves.
    pub all: &'a [(&'static Column, String)],
    pub addresses: Option<Addresses>,
    /// The unit of tonnage of the site.
    pub site_unit: &'a str,
}

/// A signal to be.
pub struct Draft {
    pub row: usize,
    /// As TOML, with the column of the table that it is from, if it is from one.
    pub entries: BTreeMap<&'static str, Entry>,
    pub troubles: Vec<Trouble>,
}

#[derive(Clone)]
pub struct Entry {
    pub toml: String,
    pub column: Option<usize>,
}

/// Something that cannot be written as the site file has it.
#[derive(Clone)]
pub struct Trouble {
    pub key: &'static str,
    pub column: Option<usize>,
    pub message: String,
    /// It is told once, however many rows have it.
    pub once: bool,
}

impl Draft {
    fn has(&self, key: &str) -> bool {
        self.entries.contains_key(key)
    }

    /// Puts in what is not said.
    fn default(&mut self, key: &'static str, entry: Option<Entry>) {
        if let Some(entry) = entry
            && !self.has(key)
        {
            self.entries.insert(key, entry);
        }
    }

    fn is(&self, key: &str, words: &[&str]) -> bool {
        self.entries.get(key).is_some_and(|entry| words.iter().any(|word| entry.toml == quoted(word)))
    }

    pub fn id(&self) -> String {
        self.entries.get("id").map(|entry| entry.toml.trim_matches('"').to_owned()).unwrap_or_default()
    }
}

/// What a cell is in the site file, or why it is nothing.
type Made = Result<String, String>;

impl Reader<'_> {
    /// The signals, and the rows that were passed over: titles of sections, and what has nothing in a column that is read.
    pub fn read(&self) -> (Vec<Draft>, Vec<usize>) {
        let (mut drafts, mut passed) = (Vec::new(), Vec::new());
        for row in &self.sheet.rows[self.heading.below..] {
            if self.heading.is_again(row) {
                continue;
            }
            let is_title = row.cells.len() == 1 && self.heading.columns.len() > 1;
            let says = self.heading.columns.values().any(|(at, _)| row.cells.get(at).is_some_and(|cell| !is_blank(cell)));
            if is_title || !says {
                passed.push(row.number);
            } else {
                drafts.push(self.draft(row));
            }
        }
        (drafts, passed)
    }

    fn draft(&self, row: &Row) -> Draft {
        let mut draft = Draft { row: row.number, entries: BTreeMap::new(), troubles: Vec::new() };
        if self.sheet.name.is_empty() && row.is_wider_than(&self.heading.widest) {
            let message =
                "found more cells than the heading has, expected quotes round a text with the sign that parts cells".to_owned();
            draft.troubles.push(Trouble { key: "", column: None, message, once: false });
        }
        let mut ends: BTreeMap<&'static str, (Cell, Option<usize>)> = BTreeMap::new();
        for (key, (at, column)) in &self.heading.columns {
            let Some(cell) = self.sheet.cell(row, *at).filter(|cell| !is_blank(cell)) else { continue };
            if matches!(column.form, Form::End(_)) {
                ends.insert(*key, (cell.clone(), Some(*at)));
            } else {
                self.put(&mut draft, column, cell, Some(*at));
            }
        }
        for (column, value) in self.all {
            let cell = Cell::Text(value.clone());
            if matches!(column.form, Form::End(_)) {
                ends.entry(column.key).or_insert((cell, None));
            } else if !draft.has(column.key) {
                self.put(&mut draft, column, &cell, None);
            }
        }
        pairs(&mut draft, &ends);
        complete(&mut draft, self.tag(row));
        draft
    }

    fn put(&self, draft: &mut Draft, column: &'static Column, cell: &Cell, at: Option<usize>) {
        let unit = at.and_then(|at| self.heading.labels.get(&at)).and_then(|label| label.unit.as_deref());
        match self.made(column.form, cell, unit) {
            Ok(toml) => {
                draft.entries.insert(column.key, Entry { toml, column: at });
            }
            Err(message) => draft.troubles.push(Trouble { key: column.key, column: at, message, once: false }),
        }
        if matches!(column.form, Form::Address)
            && self.addresses.is_none()
            && let Some(found) = ambiguous(cell)
        {
            let message = format!(
                "found {found}, which may be the number of a manual (its first digit is the table, the rest is counted from 1) or an address \
                 on the wire, expected --addresses manual or --addresses wire"
            );
            draft.troubles.push(Trouble { key: column.key, column: at, message, once: true });
        }
    }

    fn made(&self, form: Form, cell: &Cell, unit: Option<&str>) -> Made {
        let text = text_of(cell);
        let text = text.trim();
        let number_or_text = || number(cell).map_or_else(|_| quoted(text), written);
        Ok(match form {
            Form::Text => quoted(text),
            Form::Id => id(text),
            Form::Number => number_or_text(),
            Form::YesNo => words::yes_or_no(text).map_or_else(|| quoted(text), |yes| yes.to_string()),
            Form::Duration => quoted(&words::duration(text, unit).unwrap_or_else(|| text.to_owned())),
            Form::Tolerance if text.ends_with('%') => quoted(&text.replace(',', ".")),
            Form::Tolerance => number_or_text(),
            Form::Address => address(cell, self.addresses)?,
            Form::Pair(_) => {
                let (from, to) =
                    pair(text).ok_or_else(|| format!("found {}, expected two numbers such as 0..100", shown(cell)))?;
                format!("[{}, {}]", written(from), written(to))
            }
            Form::End(_) => number_or_text(),
            Form::Numbers => format!("[{}]", numbers(cell).join(", ")),
            Form::Texts => {
                let texts = text.split([';', ',']).map(str::trim).filter(|text| !text.is_empty()).map(quoted);
                format!("[{}]", texts.collect::<Vec<_>>().join(", "))
            }
            // A site that writes its unit otherwise has its own way.
            Form::Word(_) if text == self.site_unit || text.strip_prefix(self.site_unit).is_some_and(|rest| rest == "/h") => {
                quoted(text)
            }
            Form::Word(known) => quoted(words::ours(known, text).unwrap_or(text)),
        })
    }

    /// What the row calls its signal, if only by a description.
    fn tag(&self, row: &Row) -> Option<(String, usize)> {
        let named = ["id", "name.en", "name.ru", "name.kk"].into_iter().filter_map(|key| {
            let (at, _) = self.heading.columns.get(key)?;
            let text = text_of(self.sheet.cell(row, *at).filter(|cell| !is_blank(cell))?);
            Some((text.trim().to_owned(), *at))
        });
        named.into_iter().next()
    }
}

/// Nothing, as people write it.
fn is_blank(cell: &Cell) -> bool {
    matches!(cell, Cell::Text(text) if matches!(text.trim(), "" | "-" | "–" | "—"))
}

/// A tag as an id; what no id can be made of goes on as it is.
fn id(tag: &str) -> String {
    let id = words::id(tag);
    quoted(if id.is_empty() { tag } else { &id })
}

/// What a list leaves out because it goes without saying.
fn complete(draft: &mut Draft, tag: Option<(String, usize)>) {
    let tag = |toml: fn(&str) -> String| tag.as_ref().map(|(text, at)| Entry { toml: toml(text), column: Some(*at) });
    draft.default("id", tag(id));
    for (key, others) in [("name.ru", ["name.en", "name.kk"]), ("name.en", ["name.ru", "name.kk"])] {
        let other = others.iter().find_map(|other| draft.entries.get(other)).cloned();
        draft.default(key, other.or_else(|| tag(quoted)));
    }
    let said = |word: &str| Some(Entry { toml: quoted(word), column: None });
    draft.default("kind", said("value"));
    draft.default("unit", said(""));
    if draft.is("modbus.table", &["coil", "discrete"]) {
        draft.default("modbus.type", said("bit"));
    }
    // In one register there are no words to put in order, and only the order of its bytes would say something.
    let value = draft.entries.get("modbus.type").and_then(|entry| registers_of(entry.toml.trim_matches('"')));
    if value == Some(1) && draft.is("modbus.order", &["ABCD", "CDAB"]) {
        draft.entries.remove("modbus.order");
    }
}

/// Two columns with an end each become one pair; a pair in one cell goes before them.
fn pairs(draft: &mut Draft, ends: &BTreeMap<&'static str, (Cell, Option<usize>)>) {
    for column in super::columns::pairs() {
        let Form::Pair(open) = column.form else { continue };
        let end = |name: &str| ends.iter().find(|(key, _)| **key == format!("{}.{name}", column.key));
        let (from, to) = (end("from"), end("to"));
        if draft.has(column.key) || (from.is_none() && to.is_none()) {
            continue;
        }
        let mut value = |end: Option<(&&'static str, &(Cell, Option<usize>))>, without: &str| match end {
            None => Some(without.to_owned()),
            Some((key, (cell, at))) => match number(cell) {
                Ok(number) => Some(written(number)),
                Err(message) => {
                    draft.troubles.push(Trouble { key, column: *at, message, once: false });
                    None
                }
            },
        };
        let (low, high) = (value(from, "-inf"), value(to, "inf"));
        let at = from.or(to).and_then(|(_, (_, at))| *at);
        if open == Open::No && from.is_some() != to.is_some() {
            let message = "found only one end, expected both".to_owned();
            draft.troubles.push(Trouble { key: column.key, column: at, message, once: false });
        } else if let (Some(low), Some(high)) = (low, high) {
            draft.entries.insert(column.key, Entry { toml: format!("[{low}, {high}]"), column: at });
        }
    }
}

/// `0..100`, `4–20`, `-5…+40`, `0 до 100`: a hyphen parts two numbers only behind a digit.
fn pair(text: &str) -> Option<(f64, f64)> {
    let read = |from: &str, to: &str| -> Option<(f64, f64)> {
        let end = |text: &str| number(&Cell::Text(text.trim().to_owned())).ok();
        Some((end(from)?, end(to)?))
    };
    let text = text.trim().trim_matches(['[', ']', '(', ')']).replace('−', "-");
    for mark in ["...", "..", "…", "÷", " to ", " до ", ";", "–", "—"] {
        if let Some((from, to)) = text.split_once(mark) {
            return read(from, to);
        }
    }
    let behind_digit = |at: &usize| text[..*at].trim_end().ends_with(|c: char| c.is_ascii_digit());
    let at = text.match_indices('-').map(|(at, _)| at).find(behind_digit)?;
    read(&text[..at], &text[at + 1..])
}

/// `32767; 65535`: several numbers in a cell, or one. A blank in a number may part thousands or numbers: it goes on as a text.
fn numbers(cell: &Cell) -> Vec<String> {
    if let Cell::Number(one) = cell {
        return vec![written(*one)];
    }
    let text = text_of(cell).replace(", ", ";");
    let parts = text.split([';', '/']).map(str::trim).filter(|part| !part.is_empty());
    let one = |part: &str| number(&Cell::Text(part.to_owned())).ok().filter(|_| !part.contains(char::is_whitespace));
    parts.map(|part| one(part).map_or_else(|| quoted(part), written)).collect()
}

/// Where a register is, as the site file has it: counted from 0, or a manual's number as a text.
fn address(cell: &Cell, addresses: Option<Addresses>) -> Made {
    let text = text_of(cell).trim().to_owned();
    let hexadecimal = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X"));
    let value = match hexadecimal {
        Some(digits) => u32::from_str_radix(digits, 16).ok().map(f64::from),
        None => number(cell).ok(),
    };
    let Some(value) = value else { return Ok(quoted(&text)) };
    match addresses {
        Some(Addresses::FromOne) if value < 1.0 => {
            Err(format!("found {text}, expected a number from 1 on, as they are counted here"))
        }
        Some(Addresses::FromOne) => Ok(written(value - 1.0)),
        Some(Addresses::Wire) => Ok(written(value)),
        // A spreadsheet drops the zeros before a number.
        Some(Addresses::Manual) => Ok(quoted(&format!("{:0>5}", written(value)))),
        None if hexadecimal.is_none() && is_manual(&text) => Ok(quoted(&text)),
        None => Ok(written(value)),
    }
}

/// A number that can only be one of a manual: it begins with a zero, or is larger than an address.
fn is_manual(text: &str) -> bool {
    let digits = (5..=6).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    digits && (text.starts_with('0') || text.parse::<u32>().is_ok_and(|number| number > 65_535))
}

/// A number that may be one of a manual as well as an address on the wire.
fn ambiguous(cell: &Cell) -> Option<String> {
    let text = text_of(cell).trim().to_owned();
    let is_both = text.len() == 5 && text.starts_with(['1', '3', '4']) && text.bytes().all(|byte| byte.is_ascii_digit());
    is_both.then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }

    #[test]
    fn two_numbers_in_a_cell_are_read_however_they_are_parted() {
        for (written, expected) in [
            ("0..100", Some((0.0, 100.0))),
            ("4-20", Some((4.0, 20.0))),
            ("-5 - -1", Some((-5.0, -1.0))),
            ("−40…+60", Some((-40.0, 60.0))),
            ("0,5 ÷ 1,5", Some((0.5, 1.5))),
            ("0 до 800", Some((0.0, 800.0))),
            ("[4; 20]", Some((4.0, 20.0))),
            ("100", None),
            ("wide", None),
        ] {
            assert_eq!(pair(written), expected, "{written:?}");
        }
    }

    #[test]
    fn an_address_is_counted_as_somebody_says() {
        let read = |cell: Cell, addresses| address(&cell, addresses);
        assert_eq!(read(Cell::Number(101.0), None), Ok("101".to_owned()));
        assert_eq!(read(text("0x65"), None), Ok("101".to_owned()));
        assert_eq!(read(Cell::Number(400_101.0), None), Ok("\"400101\"".to_owned()));
        assert_eq!(read(text("00017"), None), Ok("\"00017\"".to_owned()));
        assert_eq!(read(Cell::Number(17.0), Some(Addresses::Manual)), Ok("\"00017\"".to_owned()));
        assert_eq!(read(Cell::Number(40_101.0), Some(Addresses::Wire)), Ok("40101".to_owned()));
        assert_eq!(read(Cell::Number(101.0), Some(Addresses::FromOne)), Ok("100".to_owned()));
        assert!(read(Cell::Number(0.0), Some(Addresses::FromOne)).is_err());
        assert_eq!(ambiguous(&Cell::Number(40_101.0)), Some("40101".to_owned()));
        assert_eq!(["400101", "101", "00017", "20101"].map(|number| ambiguous(&text(number))), [None, None, None, None]);
    }

    #[test]
    fn several_numbers_are_a_list_and_a_decimal_comma_is_none() {
        assert_eq!(numbers(&text("32767; 65535")), ["32767", "65535"]);
        assert_eq!(numbers(&text("-1, 9999")), ["-1", "9999"]);
        assert_eq!(numbers(&text("-0,5")), ["-0.5"]);
        assert_eq!(numbers(&text("none; 32 767")), ["\"none\"", "\"32 767\""]);
    }
}
