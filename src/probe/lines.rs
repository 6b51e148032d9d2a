//! How a signal is written into a site file: its id, its texts, its lines. What is read, and where, is for the probes to say.

use std::collections::BTreeSet;
use std::fmt::Write;

/// An id that no other has: of the path, as far as its letters can be in one.
pub fn id(source: &str, path: &str, taken: &mut BTreeSet<String>) -> String {
    let mut id = source.to_owned();
    for letter in path.chars() {
        match letter.to_ascii_lowercase() {
            letter @ ('a'..='z' | '0'..='9') if id.len() == source.len() => id.extend(['_', letter]),
            letter @ ('a'..='z' | '0'..='9') => id.push(letter),
            _ if !id.ends_with('_') && id.len() > source.len() => id.push('_'),
            _ => {}
        }
    }
    id.truncate(58);
    let id = id.trim_end_matches('_').to_owned();
    let one = if id == source { format!("{source}_1") } else { id.clone() };
    let numbered = (2..).map(|number| format!("{id}_{number}"));
    let free = std::iter::once(one).chain(numbered).find(|id| !taken.contains(id)).expect("numbers do not end");
    taken.insert(free.clone());
    free
}

/// As TOML writes a text: what JSON escapes, TOML reads; one letter more may not stand for itself.
pub fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string().replace('\u{7f}', "\\u007F")
}

/// A signal of `source`, of which only a person knows what it is. `address` is all of its line, as `mqtt = { … }`.
pub fn signal(to: &mut String, (id, name, unit): (&str, &str, &str), source: &str, address: &str) {
    let (name, unit) = (quoted(name), quoted(unit));
    writeln!(
        to,
        "\n[[signal]]\nid = \"{id}\"\nname = {{ ru = {name}, en = {name} }}\nkind = \"value\"\nunit = {unit}\nsource = \"{source}\"\n{address}"
    )
    .expect("a string takes everything");
}

/// A name out of a device, for a terminal.
pub fn printable(name: &str) -> String {
    name.chars().filter(|letter| !letter.is_control()).collect()
}

/// A value that is shown in a line of text: without what is no letter, and not too long.
pub fn shown(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control()).take(40).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_signal_has_an_id_of_its_own_whatever_the_path_is_written_in() {
        let mut taken = BTreeSet::new();
        let mut id = |path: &str| id("plc", path, &mut taken);
        assert_eq!(id("Crusher/Flow (t/h)"), "plc_crusher_flow_t_h");
        assert_eq!(id("crusher flow t h"), "plc_crusher_flow_t_h_2");
        assert_eq!([id("Дробилка"), id("Насос")], ["plc_1", "plc_2"]);
        let long = "x".repeat(200);
        assert!(id(&long).len() <= 64 && id(&long).len() <= 64);
    }

    #[test]
    fn a_name_with_quotes_is_still_toml() {
        let text = format!("a = {}", quoted("Conveyor \"A\" \\ \u{7f} Ж\n"));
        let table: toml::Table = toml::from_str(&text).expect("TOML");
        assert_eq!(table["a"].as_str(), Some("Conveyor \"A\" \\ \u{7f} Ж\n"));
    }
}
