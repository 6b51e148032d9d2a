//! What the library makes room for before it looks whether it is there: the bytes of types that nobody knows, and the dimensions of a
//! method's arguments. What cannot be in a message is refused here, and arguments, which are no readings, are passed over.

use std::io::Read;

use opcua::types::{
    Argument, Context, DynEncodable, EncodingResult, Error, FallbackTypeLoader, GeneratedTypeLoader, NodeId, TypeLoader,
    TypeLoaderCollection, TypeLoaderPriority,
};

use super::line::MESSAGE_MAX;

/// `Argument` and its encodings (OPC 10000-6, A.3).
const ARGUMENTS: std::ops::RangeInclusive<u32> = 296..=298;

struct Bounded;

/// The library's own loaders, after ours: in a collection that has them already ours would come too late.
#[must_use]
pub fn loaders() -> TypeLoaderCollection {
    let mut loaders = TypeLoaderCollection::new_empty();
    loaders.add_type_loader(Bounded);
    loaders.add_type_loader(GeneratedTypeLoader);
    loaders.add_type_loader(FallbackTypeLoader);
    loaders
}

impl TypeLoader for Bounded {
    fn load_from_binary(
        &self,
        node: &NodeId,
        stream: &mut dyn Read,
        _context: &Context<'_>,
        length: Option<usize>,
    ) -> Option<EncodingResult<Box<dyn DynEncodable>>> {
        let length = length?;
        if length > MESSAGE_MAX {
            return Some(Err(Error::decoding(format!("{length} bytes of {node}, in a message of {MESSAGE_MAX} at most"))));
        }
        if node.namespace != 0 || !node.as_u32().is_some_and(|id| ARGUMENTS.contains(&id)) {
            return None;
        }
        let passed = std::io::copy(&mut stream.take(length as u64), &mut std::io::sink());
        Some(passed.map_err(Error::from).map(|_| Box::new(Argument::default()) as Box<dyn DynEncodable>))
    }

    fn priority(&self) -> TypeLoaderPriority {
        TypeLoaderPriority::Core
    }
}

#[cfg(test)]
mod tests {
    use opcua::types::{BinaryDecodable, ContextOwned, DataValue, Variant};

    use super::*;

    fn decoded(bytes: &[u8]) -> Result<DataValue, Error> {
        let mut context = ContextOwned::default();
        *context.loaders_mut() = loaders();
        let mut bytes = bytes;
        DataValue::decode(&mut bytes, &context.context())
    }

    #[test]
    fn bytes_that_are_announced_and_cannot_come_are_refused() {
        // An object of a type that nobody knows, of 1.3 GB.
        let refused = decoded(&[0x01, 0x16, 1, 9, 0x28, 1, 1, 0, 0x50, 0, 0x50]).expect_err("it is not there");
        assert!(refused.to_string().contains("1342197760 bytes of ns=9;i=296, in a message of"), "{refused}");
    }

    #[test]
    fn an_argument_with_a_billion_dimensions_is_passed_over() {
        // Name and data type are empty; its rank is 0x2d000000, and there are no dimensions.
        let body = [0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0, 0, 0x2d, 0xff, 0xff, 0xff, 0xff, 0];
        let mut bytes = vec![0x03, 0x16, 1, 0, 0x28, 1, 1, body.len() as u8, 0, 0, 0];
        bytes.extend(body);
        // The status after it is found: Bad.
        bytes.extend([0, 0, 0, 0x80]);
        let value = decoded(&bytes).expect("a value");
        let Some(Variant::ExtensionObject(object)) = &value.value else { panic!("{value:?}") };
        let argument = object.inner_as::<Argument>().expect("an argument");
        assert!(argument.array_dimensions.is_none() && argument.value_rank == 0, "nobody makes room for them");
        assert!(value.status.is_some_and(|status| status.is_bad()), "{:?}", value.status);
    }
}
