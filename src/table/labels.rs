//! What the columns of a table are called: headings of several lines with merged cells, made comparable; and how a column is named in a
//! message. What a column means is not known here.

use std::collections::BTreeMap;

use super::cells::{number, text as text_of};
use super::{Row, Sheet};

/// Nobody reads further to the right.
const COLUMNS_MAX: usize = 256;

/// What a column is called: as it is written, and what of it can be compared.
#[derive(Clone, Debug)]
pub struct Label {
    pub shown: String,
    /// The last line of the heading, and all of them, without what is of no account.
    pub names: Vec<String>,
    /// `т` of `Нетто, т`.
    pub unit: Option<String>,
}

/// What each column is called in these lines of a heading. `is_unit`: whether a line, in plain words, is a unit and no part of the name.
#[must_use]
pub fn labels(sheet: &Sheet, rows: &[Row], is_unit: fn(&str) -> bool) -> BTreeMap<usize, Label> {
    let last = rows.iter().filter_map(|row| row.cells.keys().next_back()).max().copied().unwrap_or(0).min(COLUMNS_MAX - 1);
    let mut labels = BTreeMap::new();
    for column in 0..=last {
        let mut lines: Vec<String> = Vec::new();
        for (index, row) in rows.iter().enumerate() {
            let below = &rows[index + 1..];
            let text = sheet.cell(row, column).or_else(|| {
                // One word over several columns, in a file that does not say which cells were merged.
                let is_over = sheet.name.is_empty() && below.iter().any(|row| row.cells.contains_key(&column));
                let before = || row.cells.range(..column).next_back();
                let under = |first: usize| below.iter().any(|row| row.cells.contains_key(&first));
                before().filter(|(first, _)| is_over && under(**first)).map(|(_, cell)| cell)
            });
            let text = text.map(|cell| text_of(cell).trim().to_owned()).unwrap_or_default();
            if !text.is_empty() && lines.last() != Some(&text) {
                lines.push(text);
            }
        }
        if let Some(label) = Label::of(&lines, is_unit) {
            labels.insert(column, label);
        }
    }
    labels
}

impl Label {
    fn of(lines: &[String], is_unit: fn(&str) -> bool) -> Option<Self> {
        let (mut words, mut unit) = (lines, None);
        // `т` in a line of its own.
        if let [before @ .., last] = lines
            && !before.is_empty()
            && is_unit(&plain(last))
        {
            (words, unit) = (before, Some(plain(last)));
        }
        let last = words.last()?;
        let (bases, units): (Vec<String>, Vec<Option<String>>) = words.iter().map(|word| split_unit(word)).unzip();
        let unit = unit.or_else(|| units.into_iter().flatten().next_back());
        let mut names = vec![plain(&lines.join(" ")), plain(last)];
        names.extend([bases.join(" "), bases.last()?.clone()]);
        names.dedup();
        Some(Self { shown: lines.join(" "), names, unit })
    }
}

/// `Нетто, т` and `Zn (%)`: the name, and what may be its unit.
fn split_unit(text: &str) -> (String, Option<String>) {
    let text = plain(text);
    match text.find(['(', ',']) {
        Some(at) if at > 0 => {
            let unit = text[at..].trim_matches(['(', ')', ',', ' ']).to_owned();
            (text[..at].trim().to_owned(), Some(unit))
        }
        _ => (text, None),
    }
}

/// Without capital letters, line breaks, double blanks and what stands around words.
#[must_use]
pub fn plain(text: &str) -> String {
    let lower = text.to_lowercase().replace('ё', "е");
    let words: Vec<&str> = lower.split(|c: char| c.is_whitespace() || c == '\u{A0}').filter(|word| !word.is_empty()).collect();
    words.join(" ").trim_matches(['.', ':', '*', '"']).replace("№ ", "№").replace('№', "№ ").trim().to_owned()
}

/// The first of `names` by which a column is called.
#[must_use]
pub fn called(labels: &BTreeMap<usize, Label>, names: &[&str], taken: &[usize]) -> Option<usize> {
    names.iter().find_map(|name| {
        let mut found =
            labels.iter().filter(|(column, label)| !taken.contains(column) && label.names.iter().any(|known| known == name));
        found.next().map(|(column, _)| *column)
    })
}

/// `1 2 3 4`: the columns of many forms are counted below the heading.
#[must_use]
pub fn is_count(row: &Row) -> bool {
    let counts =
        row.cells.values().enumerate().all(|(index, cell)| number(cell).is_ok_and(|number| number == index as f64 + 1.0));
    counts && row.cells.len() > 2
}

/// `F "Нетто, т"`: as Excel names a column, and what it is called.
#[must_use]
pub fn shown(labels: &BTreeMap<usize, Label>, column: usize) -> String {
    let label = labels.get(&column).map(|label| format!(" {:?}", label.shown)).unwrap_or_default();
    format!("{}{label}", letters(column))
}

/// `A`, `B`, … `AA`.
fn letters(column: usize) -> String {
    let (mut left, mut letters) = (column + 1, Vec::new());
    while left > 0 {
        letters.push(char::from(b'A' + ((left - 1) % 26) as u8));
        left = (left - 1) / 26;
    }
    letters.iter().rev().collect()
}
