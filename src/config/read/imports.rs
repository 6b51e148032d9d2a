//! `[[import]]`: what the columns of tables of facts are called, and of which signals they are.

use tizbek_core::fact::Of;
use tizbek_core::ids::{BufferId, SourceId};
use tizbek_core::model::SourceKind;

use super::kinds::{FILLED_TEXT, ID};
use super::signals::Signals;
use super::sources::Sources;
use super::walk::{Table, Value};
use super::{Names, signal_id};
use crate::config::{Field, ImportConfig};

/// What an import may name.
pub struct Known<'a> {
    pub sources: &'a Sources,
    pub signals: &'a Signals,
    pub buffers: &'a Names,
}

/// `None`: something is wrong, and has been told.
pub fn read(tables: Vec<Table<'_>>, known: &Known<'_>) -> Option<Vec<ImportConfig>> {
    Names::of("import", &tables);
    let read: Vec<Option<ImportConfig>> = tables.into_iter().map(|table| import(table, known)).collect();
    read.into_iter().collect()
}

fn import(mut table: Table<'_>, known: &Known<'_>) -> Option<ImportConfig> {
    let key = table.required("id", &ID);
    let source = table.need("source", "the id of a source of kind \"manual\"").and_then(|value| source(&value, known));
    let sheet = table.optional("sheet", &FILLED_TEXT);
    let of = table.get("of").map(|value| known.of(&value));
    let columns = table.get("columns").map(|value| columns(&value));
    let values = table.get("values").map(|value| named(&value, known));
    let names = table.get("names").map(|value| named(&value, known));
    let author = table.optional("author", &FILLED_TEXT);
    let has_value = columns.as_ref().is_some_and(|columns| columns.iter().flatten().any(|(field, _)| *field == Field::Value));
    if values.is_some() && has_value {
        table.say_of(
            "values",
            "found values beside columns.value, expected one of them: columns of several signals, or one column",
        );
        return None;
    }
    table.finish();
    Some(ImportConfig {
        key: key?,
        source: source?,
        sheet,
        of: of.map_or(Some(None), |of| of.map(Some))?,
        columns: columns.unwrap_or(Some(Vec::new()))?,
        values: values.unwrap_or(Some(Vec::new()))?,
        names: names.unwrap_or(Some(Vec::new()))?,
        author,
    })
}

fn source(value: &Value<'_>, known: &Known<'_>) -> Option<SourceId> {
    let source = known.sources.names.find(value)?;
    if known.sources.kinds[source].is_some_and(|kind| kind != SourceKind::Manual) {
        value.expected("the id of a source of kind \"manual\"");
        return None;
    }
    Some(SourceId::of(source))
}

fn columns(value: &Value<'_>) -> Option<Vec<(Field, String)>> {
    let mut table = value.table()?;
    let columns = Field::ALL.map(|field| table.optional(field.word(), &FILLED_TEXT).map(|name| (field, name)));
    table.finish();
    Some(columns.into_iter().flatten().collect())
}

/// Names that people chose, each with what it is.
fn named(value: &Value<'_>, known: &Known<'_>) -> Option<Vec<(String, Of)>> {
    let entries = value.table()?.entries();
    let read: Vec<Option<(String, Of)>> = entries.into_iter().map(|(name, value)| Some((name, known.of(&value)?))).collect();
    read.into_iter().collect()
}

impl Known<'_> {
    /// A signal that people tell, or a buffer whose level they see.
    fn of(&self, value: &Value<'_>) -> Option<Of> {
        let id = value.read(&FILLED_TEXT)?;
        if let Some(buffer) = self.buffers.index(&id).filter(|_| self.signals.names.index(&id).is_none()) {
            return Some(Of::Buffer(BufferId::of(buffer)));
        }
        let signal = self.signals.names.find(value)?;
        if !self.signals.facts[signal].by_hand {
            value.expected("a signal of a source of kind \"manual\", or a buffer: devices tell the others");
            return None;
        }
        Some(Of::Signal(signal_id(signal)))
    }
}
