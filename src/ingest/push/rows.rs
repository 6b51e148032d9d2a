//! CSV and JSON to rows of named fields. What a row means is not known here.

use serde_json::Value;

use super::Reject;

/// One row: where it stands (the line of a CSV file, the place in a JSON list) and its fields.
#[derive(Debug)]
pub struct Row {
    pub at: usize,
    fields: Vec<(String, Field)>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Field {
    Number(f64),
    Text(String),
}

impl Row {
    /// The field, unless it is missing or empty.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Field> {
        let field = self.fields.iter().find(|(key, _)| key == name).map(|(_, field)| field)?;
        if matches!(field, Field::Text(text) if text.is_empty()) { None } else { Some(field) }
    }

    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.fields.iter().map(|(name, _)| name.as_str())
    }

    #[must_use]
    pub fn reject(&self, field: &str, message: impl Into<String>) -> Reject {
        Reject { line_or_index: self.at, field: field.to_owned(), message: message.into() }
    }
}

/// Reads CSV with a header. The header decides: with a `;` in it, `;` separates and a decimal comma is understood.
pub fn from_csv(text: &str, rejects: &mut Vec<Reject>) -> Vec<Row> {
    let text = text.trim_start_matches('\u{feff}');
    let semicolon = text.lines().next().is_some_and(|header| header.contains(';'));
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(if semicolon { b';' } else { b',' })
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let whole = |line: usize, message: String| Reject { line_or_index: line, field: String::new(), message };
    let header: Vec<String> = match reader.headers() {
        Ok(header) if !header.is_empty() => header.iter().map(str::to_lowercase).collect(),
        Ok(_) => {
            rejects.push(whole(1, "the file is empty; its first line must name the columns".to_owned()));
            return Vec::new();
        }
        Err(error) => {
            rejects.push(whole(1, error.to_string()));
            return Vec::new();
        }
    };
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                let line = error.position().map_or(0, csv::Position::line);
                rejects.push(whole(line as usize, error.to_string()));
                continue;
            }
        };
        let line = record.position().map_or(0, |position| line(text, position));
        if record.len() != header.len() {
            rejects.push(whole(line, format!("{} columns; the header names {}", record.len(), header.len())));
            continue;
        }
        let fields = header.iter().cloned().zip(record.iter().map(|cell| cell_field(cell, semicolon))).collect();
        rows.push(Row { at: line, fields });
    }
    rows
}

/// Where a record stands. The reader's position is that of the empty lines it skipped before it.
fn line(text: &str, position: &csv::Position) -> usize {
    let rest = text.as_bytes().get(position.byte() as usize..).unwrap_or_default();
    let skipped = rest.iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).filter(|byte| **byte == b'\n').count();
    position.line() as usize + skipped
}

/// Reads a JSON list of objects, or an object with such a list under `samples` and/or `surveys`.
pub fn from_json(bytes: &[u8], rejects: &mut Vec<Reject>) -> Vec<Row> {
    let whole = |message: String| Reject { line_or_index: 0, field: String::new(), message };
    let lists = match serde_json::from_slice(bytes) {
        Ok(Value::Array(items)) => vec![items],
        Ok(Value::Object(mut object)) => {
            let lists = ["samples", "surveys"].into_iter().filter_map(|name| match object.remove(name) {
                Some(Value::Array(items)) => Some(items),
                _ => None,
            });
            lists.collect()
        }
        Ok(_) => Vec::new(),
        Err(error) => {
            rejects.push(whole(format!("not JSON: {error}")));
            return Vec::new();
        }
    };
    if lists.is_empty() {
        rejects.push(whole("expected a list, or an object with a list named samples or surveys".to_owned()));
    }
    let mut rows = Vec::new();
    for (at, item) in lists.into_iter().flat_map(|items| items.into_iter().enumerate()) {
        match item {
            Value::Object(object) => {
                let fields = object.into_iter().map(|(name, value)| (name, json_field(value))).collect();
                rows.push(Row { at, fields });
            }
            _ => rejects.push(Reject { line_or_index: at, field: String::new(), message: "expected an object".to_owned() }),
        }
    }
    rows
}

fn cell_field(cell: &str, semicolon: bool) -> Field {
    let number = if semicolon {
        // Spreadsheets group thousands with spaces, often ones that do not break.
        let plain: String = cell.chars().filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}')).collect();
        number(&plain.replacen(',', ".", 1))
    } else {
        number(cell)
    };
    number.map_or_else(|| Field::Text(cell.to_owned()), Field::Number)
}

fn json_field(value: Value) -> Field {
    match value {
        Value::Number(number) => Field::Number(number.as_f64().unwrap_or(f64::NAN)),
        Value::Bool(yes) => Field::Number(f64::from(u8::from(yes))),
        Value::Null => Field::Text(String::new()),
        Value::String(text) => Field::Text(text.trim().to_owned()),
        other => Field::Text(other.to_string()),
    }
}

/// A number as people write it; the words that Rust takes for numbers (`nan`, `inf`) are not.
fn number(text: &str) -> Option<f64> {
    let numeric = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'+' | b'e' | b'E');
    if text.bytes().all(numeric) { text.parse().ok().filter(|value: &f64| value.is_finite()) } else { None }
}
