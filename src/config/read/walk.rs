//! Walks a parsed TOML document and gathers every problem with its line and key. It knows nothing about sites: what keys
//! there are and what they mean is in the files beside it.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::config::Problem;

/// The problems of one file.
pub struct Gather {
    file: PathBuf,
    /// Offset of the first byte of each line.
    starts: Vec<usize>,
    problems: RefCell<Vec<Problem>>,
    /// Which keys each table was asked for, by its path.
    asked: RefCell<BTreeMap<String, Vec<&'static str>>>,
}

/// A value a person wrote, with where it stands.
#[derive(Clone)]
pub struct Value<'a> {
    pub gather: &'a Gather,
    pub path: String,
    at: usize,
    value: &'a DeValue<'a>,
}

/// A table being read: it remembers which keys were asked for, and `finish` tells of those that are missing and of those that
/// nobody knows; a key that is both, misspelt, is told once.
pub struct Table<'a> {
    pub gather: &'a Gather,
    pub path: String,
    at: usize,
    table: &'a DeTable<'a>,
    known: Vec<&'static str>,
    /// Needed and not there, with what was expected.
    missing: Vec<(&'static str, String)>,
}

/// What a value has to be, in words and in code.
pub struct Kind<T> {
    pub expected: &'static str,
    pub read: fn(&DeValue<'_>) -> Option<T>,
}

impl Gather {
    #[must_use]
    pub fn new(file: &Path, text: &str) -> Self {
        let after_newline = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(offset, _)| offset + 1);
        let starts = std::iter::once(0).chain(after_newline).collect();
        Self { file: file.to_path_buf(), starts, problems: RefCell::default(), asked: RefCell::default() }
    }

    /// The line of a byte, counted from 1.
    #[must_use]
    pub fn line(&self, at: usize) -> usize {
        self.starts.partition_point(|start| *start <= at).max(1)
    }

    pub fn say(&self, at: usize, key: &str, message: impl Into<String>) {
        let problem = Problem { file: self.file.clone(), line: self.line(at), key: key.to_owned(), message: message.into() };
        self.problems.borrow_mut().push(problem);
    }

    /// The keys that each table may have, by its path.
    #[must_use]
    pub fn into_asked(self) -> BTreeMap<String, Vec<&'static str>> {
        self.asked.into_inner()
    }

    /// In the order of the file.
    #[must_use]
    pub fn into_problems(self) -> Vec<Problem> {
        let mut problems = self.problems.into_inner();
        problems.sort();
        problems
    }
}

impl<'a> Value<'a> {
    /// `None` after saying what was found and what was expected.
    pub fn read<T>(&self, kind: &Kind<T>) -> Option<T> {
        let read = (kind.read)(self.value);
        if read.is_none() {
            self.expected(kind.expected);
        }
        read
    }

    /// One of a few words.
    pub fn choice<T: Copy>(&self, words: &[(&str, T)]) -> Option<T> {
        let found = self.value.as_str();
        if let Some((_, value)) = words.iter().find(|(word, _)| found == Some(word)) {
            return Some(*value);
        }
        let list = words.iter().map(|(word, _)| format!("{word:?}")).collect::<Vec<_>>().join(", ");
        let hint = found.and_then(|found| nearest(found, words.iter().map(|(word, _)| *word)));
        self.expected(&format!("one of {list}{}", did_you_mean(hint)));
        None
    }

    pub fn expected(&self, expected: &str) {
        self.say(format!("found {}, expected {expected}", describe(self.value)));
    }

    pub fn say(&self, message: impl Into<String>) {
        self.gather.say(self.at, &self.path, message);
    }

    #[must_use]
    pub fn is_table(&self) -> bool {
        self.value.is_table()
    }

    #[must_use]
    pub fn is_number(&self) -> bool {
        matches!(self.value, DeValue::Integer(_) | DeValue::Float(_))
    }

    /// Whether it is this word.
    #[must_use]
    pub fn is(&self, word: &str) -> bool {
        self.value.as_str() == Some(word)
    }

    #[must_use]
    pub fn line(&self) -> usize {
        self.gather.line(self.at)
    }

    pub fn table(&self) -> Option<Table<'a>> {
        let Some(table) = self.value.as_table() else {
            self.expected("a table: { key = value, ... }");
            return None;
        };
        Some(Table { gather: self.gather, path: self.path.clone(), at: self.at, table, known: Vec::new(), missing: Vec::new() })
    }

    pub fn list(&self) -> Option<Vec<Value<'a>>> {
        let Some(array) = self.value.as_array() else {
            self.expected("a list: [ ... ]");
            return None;
        };
        let value = |(index, item): (usize, &'a Spanned<DeValue<'a>>)| Value {
            gather: self.gather,
            path: format!("{}[{}]", self.path, index + 1),
            at: item.span().start,
            value: item.get_ref(),
        };
        Some(array.iter().enumerate().map(value).collect())
    }

    /// A list of tables; each is called by its key `id_key` where it has one, else by its number.
    pub fn tables(&self, id_key: &str) -> Option<Vec<Table<'a>>> {
        let items = self.list()?;
        let named = items.into_iter().filter_map(|item| {
            let mut table = item.table()?;
            if let Some(id) = table.table.get(id_key).and_then(|id| id.get_ref().as_str()).filter(|id| id.len() <= 64) {
                table.path = format!("{}[{id}]", self.path);
            }
            Some(table)
        });
        Some(named.collect())
    }
}

impl<'a> Table<'a> {
    #[must_use]
    pub fn root(gather: &'a Gather, table: &'a DeTable<'a>) -> Self {
        Self { gather, path: String::new(), at: 0, table, known: Vec::new(), missing: Vec::new() }
    }

    /// The value of a key that may be left out.
    pub fn get(&mut self, key: &'static str) -> Option<Value<'a>> {
        self.known.push(key);
        let value = self.table.get(key)?;
        Some(Value { gather: self.gather, path: self.path_of(key), at: value.span().start, value: value.get_ref() })
    }

    /// The value of a key that must be there.
    pub fn need(&mut self, key: &'static str, expected: &str) -> Option<Value<'a>> {
        let value = self.get(key);
        if value.is_none() {
            self.missing.push((key, expected.to_owned()));
        }
        value
    }

    pub fn required<T>(&mut self, key: &'static str, kind: &Kind<T>) -> Option<T> {
        self.need(key, kind.expected)?.read(kind)
    }

    /// `default` when the key is left out; also when it is wrong, for the problem has been told.
    pub fn or<T>(&mut self, key: &'static str, kind: &Kind<T>, default: T) -> T {
        self.optional(key, kind).unwrap_or(default)
    }

    pub fn optional<T>(&mut self, key: &'static str, kind: &Kind<T>) -> Option<T> {
        self.get(key)?.read(kind)
    }

    /// All keys with their values, where a person chooses the keys.
    pub fn entries(&self) -> Vec<(String, Value<'a>)> {
        let entry = |(key, value): (&'a Spanned<std::borrow::Cow<'a, str>>, &'a Spanned<DeValue<'a>>)| {
            let key: &str = key.get_ref();
            let value =
                Value { gather: self.gather, path: self.path_of(&shorten(key)), at: value.span().start, value: value.get_ref() };
            (key.to_owned(), value)
        };
        self.table.iter().map(entry).collect()
    }

    /// The items of `[[key]]`, none when there is none.
    pub fn items(&mut self, key: &'static str) -> Vec<Table<'a>> {
        self.get(key).and_then(|value| value.tables("id")).unwrap_or_default()
    }

    pub fn say(&self, message: impl Into<String>) {
        self.gather.say(self.at, &self.path, message);
    }

    pub fn say_of(&self, key: &str, message: impl Into<String>) {
        let at = self.table.get(key).map_or(self.at, |value| value.span().start);
        self.gather.say(at, &self.path_of(key), message);
    }

    #[must_use]
    pub fn line(&self) -> usize {
        self.gather.line(self.at)
    }

    /// The id as written, whether or not it is a good one.
    #[must_use]
    pub fn id(&self) -> Option<&'a str> {
        self.table.get("id")?.get_ref().as_str()
    }

    /// Tells of every key that is missing and every key nobody asked for. To be called last.
    pub fn finish(mut self) {
        for key in self.table.keys().filter(|key| !self.known.contains(&key.get_ref().as_ref())) {
            let name: &str = key.get_ref();
            let hint = nearest(name, self.known.iter().copied().filter(|known| !self.has(known)));
            let message = match hint {
                Some(_) => format!("unknown key{}", did_you_mean(hint)),
                None => format!("unknown key, expected one of {}", self.known.join(", ")),
            };
            self.missing.retain(|(missing, _)| Some(*missing) != hint);
            self.gather.say(key.span().start, &self.path_of(&shorten(name)), message);
        }
        self.leave();
    }

    /// As `finish`, where it cannot be said which keys belong here.
    pub fn leave(self) {
        for (key, expected) in &self.missing {
            self.gather.say(self.at, &self.path_of(key), format!("missing, expected {expected}"));
        }
        self.gather.asked.borrow_mut().insert(self.path, self.known);
    }

    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.table.get(key).is_some()
    }

    fn path_of(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }
}

/// `; did you mean "…"?`, or nothing.
#[must_use]
pub fn did_you_mean(hint: Option<&str>) -> String {
    hint.map(|hint| format!("; did you mean {hint:?}?")).unwrap_or_default()
}

/// The word closest to `found`, when it is close enough to be meant.
#[must_use]
pub fn nearest<'w>(found: &str, words: impl Iterator<Item = &'w str>) -> Option<&'w str> {
    let found = shorten(found).to_lowercase();
    let allowed = (found.chars().count() / 3).clamp(1, 3);
    let near = words.map(|word| (distance(&found, &word.to_lowercase()), word)).filter(|(distance, _)| *distance <= allowed);
    near.min().map(|(_, word)| word)
}

/// How many letters must be put in, taken out, changed or swapped with their neighbour to make one word of the other.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut rows = vec![vec![0; b.len() + 1]; a.len() + 1];
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            rows[i][j] = if i == 0 || j == 0 {
                i.max(j)
            } else {
                let change = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
                let mut least = change.min(rows[i - 1][j] + 1).min(rows[i][j - 1] + 1);
                if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                    least = least.min(rows[i - 2][j - 2] + 1);
                }
                least
            };
        }
    }
    rows[a.len()][b.len()]
}

fn describe(value: &DeValue<'_>) -> String {
    match value {
        DeValue::String(text) => format!("{:?}", shorten(text)),
        DeValue::Integer(number) => shorten(&number.to_string()),
        DeValue::Float(number) => shorten(number.as_str()),
        DeValue::Boolean(yes) => yes.to_string(),
        DeValue::Datetime(at) => format!("the date {at}"),
        DeValue::Array(_) => "a list".to_owned(),
        DeValue::Table(_) => "a table".to_owned(),
    }
}

/// What a person wrote may be of any length; a message is not.
fn shorten(text: &str) -> String {
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
