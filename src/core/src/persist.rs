//! How the engine's state becomes bytes for a snapshot, and back. Not a wire format: a snapshot is only ever read by the
//! version that wrote it (`engine::SNAPSHOT_FORMAT`); another version rebuilds its state from the journal.

use std::collections::{BTreeMap, VecDeque};

use crate::alarm::IncidentId;
use crate::ids::{BufferId, LeverId, ResourceId, SignalId, SourceId, StageId};
use crate::quality::Quality;
use crate::time::{Span, Timestamp};
use crate::units::{Amount, Fine, Rate, Share};

pub(crate) trait Persist: Sized {
    fn save(&self, out: &mut Vec<u8>);
    /// `None` when the bytes are not what `save` wrote.
    fn load(input: &mut &[u8]) -> Option<Self>;
}

/// Writes `Persist` for a struct from the list of its fields, in that order.
macro_rules! persist {
    ($name:ident { $($field:ident),* $(,)? }) => {
        impl $crate::persist::Persist for $name {
            fn save(&self, out: &mut Vec<u8>) {
                $($crate::persist::Persist::save(&self.$field, out);)*
            }
            fn load(input: &mut &[u8]) -> Option<Self> {
                $(let $field = $crate::persist::Persist::load(input)?;)*
                Some(Self { $($field),* })
            }
        }
    };
}
pub(crate) use persist;

macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl Persist for $number {
            fn save(&self, out: &mut Vec<u8>) {
                out.extend_from_slice(&self.to_le_bytes());
            }
            fn load(input: &mut &[u8]) -> Option<Self> {
                let (head, rest) = input.split_first_chunk()?;
                *input = rest;
                Some(Self::from_le_bytes(*head))
            }
        }
    )*};
}
numbers!(u8, u32, u64, i64, i128, f32, f64);

macro_rules! newtypes {
    ($($name:ident),*) => {$(
        impl Persist for $name {
            fn save(&self, out: &mut Vec<u8>) {
                self.0.save(out);
            }
            fn load(input: &mut &[u8]) -> Option<Self> {
                Persist::load(input).map(Self)
            }
        }
    )*};
}
newtypes!(Timestamp, Span, Amount, Fine, Rate, Share, StageId, BufferId, SignalId, SourceId, ResourceId, LeverId, IncidentId);

impl Persist for usize {
    fn save(&self, out: &mut Vec<u8>) {
        (*self as u64).save(out);
    }
    fn load(input: &mut &[u8]) -> Option<Self> {
        Self::try_from(u64::load(input)?).ok()
    }
}

impl Persist for bool {
    fn save(&self, out: &mut Vec<u8>) {
        out.push(u8::from(*self));
    }
    fn load(input: &mut &[u8]) -> Option<Self> {
        match u8::load(input)? {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        }
    }
}

impl Persist for Quality {
    fn save(&self, out: &mut Vec<u8>) {
        self.code().save(out);
    }
    fn load(input: &mut &[u8]) -> Option<Self> {
        Self::from_code(u8::load(input)?)
    }
}

impl Persist for String {
    fn save(&self, out: &mut Vec<u8>) {
        (self.len() as u64).save(out);
        out.extend_from_slice(self.as_bytes());
    }
    fn load(input: &mut &[u8]) -> Option<Self> {
        let length = usize::try_from(u64::load(input)?).ok()?;
        let (head, rest) = input.split_at_checked(length)?;
        *input = rest;
        Self::from_utf8(head.to_vec()).ok()
    }
}

impl<T: Persist> Persist for Box<T> {
    fn save(&self, out: &mut Vec<u8>) {
        T::save(self, out);
    }
    fn load(input: &mut &[u8]) -> Option<Self> {
        T::load(input).map(Self::new)
    }
}

impl<T: Persist> Persist for Option<T> {
    fn save(&self, out: &mut Vec<u8>) {
        self.is_some().save(out);
        if let Some(value) = self {
            value.save(out);
        }
    }
    fn load(input: &mut &[u8]) -> Option<Self> {
        if bool::load(input)? { T::load(input).map(Some) } else { Some(None) }
    }
}

impl<T: Persist> Persist for Vec<T> {
    fn save(&self, out: &mut Vec<u8>) {
        (self.len() as u64).save(out);
        self.iter().for_each(|item| item.save(out));
    }
    fn load(input: &mut &[u8]) -> Option<Self> {
        let length = u64::load(input)?;
        // What is left bounds the length, so that damaged bytes cannot ask for all memory.
        (length <= input.len() as u64).then_some(())?;
        (0..length).map(|_| T::load(input)).collect()
    }
}

impl<T: Persist> Persist for VecDeque<T> {
    fn save(&self, out: &mut Vec<u8>) {
        (self.len() as u64).save(out);
        self.iter().for_each(|item| item.save(out));
    }
    fn load(input: &mut &[u8]) -> Option<Self> {
        Vec::load(input).map(Self::from)
    }
}

impl<K: Persist + Ord, V: Persist> Persist for BTreeMap<K, V> {
    fn save(&self, out: &mut Vec<u8>) {
        (self.len() as u64).save(out);
        for (key, value) in self {
            key.save(out);
            value.save(out);
        }
    }
    fn load(input: &mut &[u8]) -> Option<Self> {
        let length = u64::load(input)?;
        (length <= input.len() as u64).then_some(())?;
        (0..length).map(|_| Some((K::load(input)?, V::load(input)?))).collect()
    }
}

impl<A: Persist, B: Persist> Persist for (A, B) {
    fn save(&self, out: &mut Vec<u8>) {
        self.0.save(out);
        self.1.save(out);
    }
    fn load(input: &mut &[u8]) -> Option<Self> {
        Some((A::load(input)?, B::load(input)?))
    }
}
