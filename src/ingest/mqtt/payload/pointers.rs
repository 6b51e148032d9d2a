//! Values and times at known places of a message. The wanted JSON pointers of a topic are made into a small tree once; a message
//! is then walked once, and what nobody wants is skipped without being built.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::found::{Found, Kind, of_bool, of_integer, of_number, of_text};

/// What is looked for, and where.
#[derive(Debug, Default)]
pub struct Pointers {
    kinds: Vec<Kind>,
    tree: Node,
}

#[derive(Debug, Default)]
struct Node {
    /// What is looked for here.
    slots: Vec<usize>,
    children: Vec<Child>,
}

#[derive(Debug)]
struct Child {
    name: String,
    /// The name as the index of an array.
    index: Option<usize>,
    node: Node,
}

impl Pointers {
    /// Looks for one more thing; answers which of those found it will be.
    pub fn add(&mut self, pointer: &str, kind: Kind) -> usize {
        let mut node = &mut self.tree;
        for token in pointer.split('/').skip(1) {
            let name = token.replace("~1", "/").replace("~0", "~");
            let at = match node.children.iter().position(|child| child.name == name) {
                Some(at) => at,
                None => {
                    let index = name.parse().ok();
                    node.children.push(Child { name, index, node: Node::default() });
                    node.children.len() - 1
                }
            };
            node = &mut node.children[at].node;
        }
        if let Some(&slot) = node.slots.iter().find(|&&slot| self.kinds[slot] == kind) {
            return slot;
        }
        self.kinds.push(kind);
        node.slots.push(self.kinds.len() - 1);
        self.kinds.len() - 1
    }

    /// `None`: the payload is not what it should be as a whole.
    pub fn find(&self, payload: &[u8]) -> Option<Vec<Found>> {
        let mut found = vec![Found::Nothing; self.kinds.len()];
        if let Some(&slot) = self.tree.slots.first()
            && let Some(value) = bare_number(payload)
        {
            found[slot] = Found::Value(value);
            return Some(found);
        }
        let mut json = serde_json::Deserializer::from_slice(payload);
        Walk { node: &self.tree, kinds: &self.kinds, found: &mut found }.deserialize(&mut json).ok()?;
        json.end().ok()?;
        Some(found)
    }
}

fn bare_number(payload: &[u8]) -> Option<f64> {
    str::from_utf8(payload).ok()?.trim().parse().ok()
}

/// One place of the message, and what is wanted there and below.
struct Walk<'a> {
    node: &'a Node,
    kinds: &'a [Kind],
    found: &'a mut [Found],
}

impl Walk<'_> {
    fn set(self, what: impl Fn(Kind) -> Found) {
        for &slot in &self.node.slots {
            self.found[slot] = what(self.kinds[slot]);
        }
    }

    fn below(&mut self, child: usize) -> Walk<'_> {
        Walk { node: &self.node.children[child].node, kinds: self.kinds, found: self.found }
    }
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.set(|_| Found::Null);
        Ok(())
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        self.set(|kind| of_bool(kind, value));
        Ok(())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        self.set(|kind| of_integer(kind, value));
        Ok(())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        self.set(|kind| i64::try_from(value).map_or_else(|_| of_number(kind, value as f64), |value| of_integer(kind, value)));
        Ok(())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        self.set(|kind| of_number(kind, value));
        Ok(())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.set(|kind| of_text(kind, text.trim()));
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        while let Some(child) = map.next_key_seed(Name(&self.node.children))? {
            match child {
                Some(child) => map.next_value_seed(self.below(child))?,
                None => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        self.set(|_| Found::Wrong);
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut items: A) -> Result<(), A::Error> {
        let mut index = 0;
        loop {
            let child = self.node.children.iter().position(|child| child.index == Some(index));
            let more = match child {
                Some(child) => items.next_element_seed(self.below(child))?.is_some(),
                None => items.next_element::<IgnoredAny>()?.is_some(),
            };
            if !more {
                break;
            }
            index += 1;
        }
        self.set(|_| Found::Wrong);
        Ok(())
    }
}

/// Finds a key among the wanted ones without keeping it.
struct Name<'a>(&'a [Child]);

impl<'de> DeserializeSeed<'de> for Name<'_> {
    type Value = Option<usize>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<usize>, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Name<'_> {
    type Value = Option<usize>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<Option<usize>, E> {
        Ok(self.0.iter().position(|child| child.name == key))
    }
}
