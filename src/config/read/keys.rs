//! Which sources a site file has, and which keys a signal of each may have: asked of the reader itself, so that there is no second list of
//! them that could say something else.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use tizbek_core::model::SourceKind;
use toml::de::DeTable;

use super::kinds::FILLED_TEXT;
use super::points::ADDRESSES;
use super::sources::{KINDS, kind_word};
use super::walk::{Gather, Table};
use super::{Place, config};

/// The sources of a site file by their ids, with what each speaks, also where the rest of the file is wrong.
#[must_use]
pub fn source_kinds(text: &str) -> BTreeMap<String, SourceKind> {
    // What is wrong here is told by whoever reads the file as a whole.
    let gather = Gather::new(Path::new("site.toml"), text);
    let (document, _) = DeTable::parse_recoverable(text);
    let tables = Table::root(&gather, document.get_ref()).items("source");
    let kind = |mut table: Table<'_>| {
        let kind = table.get("kind")?.choice(&KINDS)?;
        Some((table.id()?.to_owned(), kind))
    };
    tables.into_iter().filter_map(kind).collect()
}

/// The unit of tonnage of a site file, where it says one.
#[must_use]
pub fn site_unit(text: &str) -> Option<String> {
    let gather = Gather::new(Path::new("site.toml"), text);
    let (document, _) = DeTable::parse_recoverable(text);
    let mut site = Table::root(&gather, document.get_ref()).get("site")?.table()?;
    site.optional("unit", &FILLED_TEXT)
}

/// The keys that a signal of such a source may have: `unit`, `name.ru`, `modbus.address`.
#[must_use]
pub fn signal_keys(kind: SourceKind) -> BTreeSet<String> {
    let own = kind_word(kind);
    // Of a format that is none, all keys that any format has are taken note of.
    let address = if ADDRESSES.contains(&own) { format!("{own} = {{ format = \"\" }}\n") } else { String::new() };
    let text = format!(
        "[[source]]\nid = \"s\"\nkind = \"{own}\"\n\n[[signal]]\nid = \"x\"\nsource = \"s\"\nname = {{}}\nsensor = {{}}\n{address}"
    );
    let gather = Gather::new(Path::new("site.toml"), &text);
    let (document, _) = DeTable::parse_recoverable(&text);
    // What is wrong with it is of no account: it is read to see what it is asked for.
    config(Table::root(&gather, document.get_ref()), &Place { dir: Path::new("."), secrets: &|_| None });
    let asked = gather.into_asked();
    let tables: Vec<(&str, &Vec<&str>)> =
        asked.iter().filter_map(|(path, keys)| Some((path.strip_prefix("signal[x]")?, keys))).collect();
    let is_table = |key: &str| ADDRESSES.contains(&key) || tables.iter().any(|(path, _)| path.strip_prefix('.') == Some(key));
    let named = |(path, keys): &(&str, &Vec<&str>)| -> Vec<String> {
        let before = path.strip_prefix('.').map(|path| format!("{path}.")).unwrap_or_default();
        keys.iter().map(|key| format!("{before}{key}")).filter(|key| !is_table(key)).collect()
    };
    tables.iter().flat_map(named).collect()
}
