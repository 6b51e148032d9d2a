//! How what was found is written: an id for a signal, and names and values out of a device for a terminal. What is told of it is in `told`.

use std::collections::BTreeSet;

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
}
