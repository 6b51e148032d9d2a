//! Signals as lines of a site file, and which row of the table is in which of the lines.

use std::fmt::Write as _;
use std::ops::Range;

use super::rows::Draft;
use crate::config::write::quoted;

/// Lines to be added to a site file.
#[derive(Default)]
pub struct Block {
    pub text: String,
    /// The lines of each signal, counted from 0, in the order of the drafts.
    lines: Vec<Range<usize>>,
}

impl Block {
    /// `own`: the word for the kind of the source, where its signals have an address.
    pub fn of(drafts: &[&Draft], source: &str, own: Option<&str>) -> Self {
        let mut block = Self::default();
        for draft in drafts {
            let from = block.text.matches('\n').count();
            block.signal(draft, source, own);
            block.lines.push(from..block.text.matches('\n').count());
        }
        block
    }

    /// Which of the drafts has this line.
    pub fn draft_at(&self, line: usize) -> Option<usize> {
        self.lines.iter().position(|lines| lines.contains(&line))
    }

    fn signal(&mut self, draft: &Draft, source: &str, own: Option<&str>) {
        self.line("", "\n[[signal]]");
        let entry = |key: &str| draft.entries.get(key).map(|entry| entry.toml.clone());
        self.line("id = ", &entry("id").unwrap_or_default());
        self.line("name = ", &table(draft, "name"));
        for key in super::columns::keys_in_order().filter(|key| *key != "id" && !key.contains('.')) {
            self.line(&format!("{key} = "), &entry(key).unwrap_or_default());
        }
        if draft.entries.keys().any(|key| key.starts_with("sensor.")) {
            self.line("sensor = ", &table(draft, "sensor"));
        }
        self.line("source = ", &quoted(source));
        if let Some(own) = own {
            self.line(&format!("{own} = "), &table(draft, own));
        }
    }

    /// Nothing where there is no value.
    fn line(&mut self, key: &str, value: &str) {
        if !value.is_empty() {
            writeln!(self.text, "{key}{value}").expect("a string takes everything");
        }
    }
}

/// `{ unit_id = 1, address = 20 }`: what a signal has below a key.
fn table(draft: &Draft, name: &str) -> String {
    let below = |key: &'static str| {
        let key_below = key.strip_prefix(name)?.strip_prefix('.')?;
        Some(format!("{key_below} = {}", draft.entries.get(key)?.toml))
    };
    let entries: Vec<String> = super::columns::keys_in_order().filter_map(below).collect();
    if entries.is_empty() { "{}".to_owned() } else { format!("{{ {} }}", entries.join(", ")) }
}
