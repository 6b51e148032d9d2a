//! What every probe tells of what it found, and how: for a person, as lines to be added to a site file, or as one JSON document. What was found
//! is for each of them to say.

use std::fmt::Write;

use serde_json::{Value, json};

use crate::config::write::quoted;

/// A signal that could be read, of which only a person knows what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signal {
    pub id: String,
    pub name: String,
    pub unit: String,
    /// All of its line, as `mqtt = { … }`.
    pub address: String,
}

/// What a probe found.
pub trait Told {
    /// What it looked for.
    type Look;

    /// Its word on the command line.
    const PROBE: &'static str;

    /// What of the signals a person has to say.
    const TO_SAY: &'static str = "what it is, its name, kind and unit are for you to say";

    /// What there is, for a person.
    ///
    /// # Errors
    /// None: a string takes everything.
    fn write(&self, look: &Self::Look, to: &mut String) -> std::fmt::Result;

    /// What there is, for a program: an object with the same keys every time.
    fn found(&self) -> Value;

    /// A signal for each number that can be read.
    fn signals(&self, look: &Self::Look) -> Vec<Signal>;

    /// Why there is no more.
    fn trouble(&self) -> Option<&str>;

    /// The id of the source in the lines for the site file.
    fn source(look: &Self::Look) -> &str;

    /// For a person, and to paste.
    fn text(&self, look: &Self::Look) -> String {
        let mut text = String::new();
        self.write(look, &mut text).expect("a string takes everything");
        let lines = self.lines(look);
        if !lines.is_empty() {
            writeln!(text, "\nFor the site file; {}:\n{lines}", Self::TO_SAY).expect("a string takes everything");
        }
        text
    }

    /// To be added to the site file.
    fn lines(&self, look: &Self::Look) -> String {
        let mut lines = String::new();
        for Signal { id, name, unit, address } in self.signals(look) {
            let (name, unit, source) = (quoted(&name), quoted(&unit), quoted(Self::source(look)));
            writeln!(
                lines,
                "\n[[signal]]\nid = \"{id}\"\nname = {{ ru = {name}, en = {name} }}\nkind = \"value\"\nunit = {unit}\nsource = {source}\n{address}"
            )
            .expect("a string takes everything");
        }
        lines
    }

    /// For a program: all of it in one document.
    fn document(&self, look: &Self::Look) -> Value {
        let signals = self.signals(look);
        let signal =
            |Signal { id, name, unit, address }: &Signal| json!({ "id": id, "name": name, "unit": unit, "address": address });
        json!({
            "probe": Self::PROBE,
            "source": Self::source(look),
            "trouble": self.trouble(),
            "found": self.found(),
            "signals": signals.iter().map(signal).collect::<Vec<_>>(),
            "lines": self.lines(look),
        })
    }
}
