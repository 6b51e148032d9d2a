//! Payloads of Sparkplug B: a reader for the little of Protocol Buffers that they take, and the one message that we send. What is
//! not known is skipped; what cannot be a payload is refused as a whole. Field numbers are those of `sparkplug_b.proto` in Eclipse
//! Tahu. What metrics mean is not known here.

use tizbek_core::quality::Quality;

use crate::ingest::opc::{quality_of_code, quality_of_word};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Payload<'a> {
    /// Milliseconds since 1970.
    pub timestamp: Option<u64>,
    pub seq: Option<u8>,
    pub metrics: Vec<Metric<'a>>,
    /// The metrics are packed into the body: nothing of them can be read.
    pub is_compressed: bool,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Metric<'a> {
    /// Empty names are none.
    pub name: Option<&'a str>,
    pub alias: Option<u64>,
    pub timestamp: Option<u64>,
    pub datatype: Option<u32>,
    pub is_historical: bool,
    pub is_null: bool,
    /// The property `Quality`.
    pub quality: Option<Quality>,
    pub value: Option<Value<'a>>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value<'a> {
    /// Of either width, as it came: the sign is in the datatype.
    Whole(u64),
    Float(f64),
    Bool(bool),
    Text(&'a str),
    /// Bytes, tables, templates.
    Other,
}

/// It is no payload.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Malformed;

const COMPRESSED: &str = "SPBV1.0_COMPRESSED";

/// # Errors
/// When these bytes cannot be a payload.
pub fn read(bytes: &[u8]) -> Result<Payload<'_>, Malformed> {
    let mut payload = Payload::default();
    let mut fields = Fields(bytes);
    while let Some((number, field)) = fields.next()? {
        match (number, field) {
            (1, Field::Varint(millis)) => payload.timestamp = Some(millis),
            (2, Field::Bytes(metric)) => payload.metrics.push(read_metric(metric)?),
            (3, Field::Varint(seq)) => payload.seq = Some(u8::try_from(seq).map_err(|_| Malformed)?),
            (4, Field::Bytes(uuid)) => payload.is_compressed = uuid == COMPRESSED.as_bytes(),
            (1..=4, _) => return Err(Malformed),
            _ => {}
        }
    }
    Ok(payload)
}

fn read_metric(bytes: &[u8]) -> Result<Metric<'_>, Malformed> {
    let mut metric = Metric::default();
    let mut fields = Fields(bytes);
    while let Some((number, field)) = fields.next()? {
        match (number, field) {
            (1, Field::Bytes(name)) => metric.name = Some(text(name)?).filter(|name| !name.is_empty()),
            (2, Field::Varint(alias)) => metric.alias = Some(alias),
            (3, Field::Varint(millis)) => metric.timestamp = Some(millis),
            (4, Field::Varint(datatype)) => metric.datatype = u32::try_from(datatype).ok(),
            (5, Field::Varint(yes)) => metric.is_historical = yes != 0,
            // 6: not to be stored. All that comes is in the journal, so that it makes no difference.
            (7, Field::Varint(yes)) => metric.is_null = yes != 0,
            (9, Field::Bytes(properties)) => metric.quality = quality(properties)?,
            // A negative number may have been stretched to 64 bits; the lower ones are it.
            (10, Field::Varint(whole)) => metric.value = Some(Value::Whole(whole & u64::from(u32::MAX))),
            (11, Field::Varint(whole)) => metric.value = Some(Value::Whole(whole)),
            (12, Field::Four(bits)) => metric.value = Some(Value::Float(f64::from(f32::from_bits(bits)))),
            (13, Field::Eight(bits)) => metric.value = Some(Value::Float(f64::from_bits(bits))),
            (14, Field::Varint(yes)) => metric.value = Some(Value::Bool(yes != 0)),
            (15, Field::Bytes(value)) => metric.value = Some(Value::Text(text(value)?)),
            (16..=19, Field::Bytes(_)) => metric.value = Some(Value::Other),
            // Another kind of field under a number that is known.
            (1..=5 | 7 | 9..=19, _) => return Err(Malformed),
            _ => {}
        }
    }
    Ok(metric)
}

/// Keys and values are two lists of the same length.
fn quality(properties: &[u8]) -> Result<Option<Quality>, Malformed> {
    let (mut keys, mut values) = (Vec::new(), Vec::new());
    let mut fields = Fields(properties);
    while let Some((number, field)) = fields.next()? {
        match (number, field) {
            (1, Field::Bytes(key)) => keys.push(text(key)?),
            (2, Field::Bytes(value)) => values.push(value),
            _ => {}
        }
    }
    let at = keys.iter().position(|key| key.eq_ignore_ascii_case("quality"));
    let Some(value) = at.and_then(|at| values.get(at)) else { return Ok(None) };
    let mut quality = None;
    let mut fields = Fields(value);
    while let Some((number, field)) = fields.next()? {
        match (number, field) {
            (3, Field::Varint(code)) => quality = Some(quality_of_code(i64::from(code as u32 as i32))),
            (4, Field::Varint(code)) => quality = Some(quality_of_code(code as i64)),
            (8, Field::Bytes(word)) => quality = Some(quality_of_word(text(word)?)),
            _ => {}
        }
    }
    Ok(quality)
}

fn text(bytes: &[u8]) -> Result<&str, Malformed> {
    str::from_utf8(bytes).map_err(|_| Malformed)
}

enum Field<'a> {
    Varint(u64),
    Four(u32),
    Eight(u64),
    Bytes(&'a [u8]),
}

/// What is left of a message.
struct Fields<'a>(&'a [u8]);

impl<'a> Fields<'a> {
    fn next(&mut self) -> Result<Option<(u64, Field<'a>)>, Malformed> {
        if self.0.is_empty() {
            return Ok(None);
        }
        let key = self.varint()?;
        let field = match key & 7 {
            0 => Field::Varint(self.varint()?),
            1 => Field::Eight(u64::from_le_bytes(self.array()?)),
            2 => {
                let length = usize::try_from(self.varint()?).map_err(|_| Malformed)?;
                let (bytes, rest) = self.0.split_at_checked(length).ok_or(Malformed)?;
                self.0 = rest;
                Field::Bytes(bytes)
            }
            5 => Field::Four(u32::from_le_bytes(self.array()?)),
            _ => return Err(Malformed),
        };
        match key >> 3 {
            0 => Err(Malformed),
            number => Ok(Some((number, field))),
        }
    }

    fn varint(&mut self) -> Result<u64, Malformed> {
        let mut value = 0;
        for shift in (0..64).step_by(7) {
            let (&byte, rest) = self.0.split_first().ok_or(Malformed)?;
            self.0 = rest;
            value |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok(value);
            }
        }
        Err(Malformed)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], Malformed> {
        let (bytes, rest) = self.0.split_first_chunk().ok_or(Malformed)?;
        self.0 = rest;
        Ok(*bytes)
    }
}

/// `Node Control/Rebirth` = true, which asks an edge node to say again all that it has.
#[must_use]
pub fn rebirth_request(millis: u64) -> Vec<u8> {
    const NAME: &[u8] = b"Node Control/Rebirth";
    const BOOLEAN: u64 = 11;
    let mut metric = vec![1 << 3 | 2, NAME.len() as u8];
    metric.extend_from_slice(NAME);
    for (number, value) in [(3, millis), (4, BOOLEAN), (14, 1)] {
        put(&mut metric, number << 3);
        put(&mut metric, value);
    }
    let mut payload = Vec::new();
    put(&mut payload, 1 << 3);
    put(&mut payload, millis);
    put(&mut payload, 2 << 3 | 2);
    put(&mut payload, metric.len() as u64);
    payload.extend_from_slice(&metric);
    payload
}

fn put(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn bytes(hex: &str) -> Vec<u8> {
        (0..hex.len() / 2).map(|at| u8::from_str_radix(&hex[2 * at..2 * at + 2], 16).expect("hex")).collect()
    }

    fn metric(name: &'static str, timestamp: Option<u64>, datatype: u32, value: Option<Value<'static>>) -> Metric<'static> {
        Metric { name: Some(name), timestamp, datatype: Some(datatype), value, ..Metric::default() }
    }

    /// Written by pysparkplug 0.6.1.
    #[test]
    fn a_birth_of_one_edge_node_is_read() {
        let written = bytes(
            "0883d0eab6b733121a0a04466c6f7710071880d0eab6b733200a69000000000000294012140a054c6576656c1881d0eab6b733200250fbff03\
             12090a0352756e200b7001121d0a05436f756e741882d0eab6b7332004280158ffffffffffffffffff0112110a044c6f61641882d0eab6b73320\
             09380112150a04546578741882d0eab6b733200c7a0431322e35120d0a0562645365711801200458031800",
        );
        let payload = read(&written).expect("a payload");
        assert_eq!((payload.timestamp, payload.seq, payload.is_compressed), (Some(1_767_225_600_003), Some(0), false));
        let at = |more: u64| Some(1_767_225_600_000 + more);
        let expected = vec![
            Metric { alias: Some(7), ..metric("Flow", at(0), 10, Some(Value::Float(12.5))) },
            metric("Level", at(1), 2, Some(Value::Whole(0xfffb))),
            metric("Run", None, 11, Some(Value::Bool(true))),
            Metric { is_historical: true, ..metric("Count", at(2), 4, Some(Value::Whole(u64::MAX))) },
            Metric { is_null: true, ..metric("Load", at(2), 9, None) },
            metric("Text", at(2), 12, Some(Value::Text("12.5"))),
            metric("bdSeq", Some(1), 4, Some(Value::Whole(3))),
        ];
        assert_eq!(payload.metrics, expected);
    }

    /// Written by sparkplug-payload 1.0 of npm: its `bdSeq` has no time and another type.
    #[test]
    fn data_of_another_edge_node_is_read() {
        let written = bytes(
            "0883d0eab6b73312380a054c6576656c1880d0eab6b73320034a200a075175616c6974790a07656e67556e69741205080318f403120508\
             0c42017450fbffffff0f120f1009200458f9ffffffffffffffff01120b0a0562645365712008580112190a055461626c6520108a010d0801\
             120161180122040a02080118ff01",
        );
        let payload = read(&written).expect("a payload");
        assert_eq!(payload.seq, Some(255));
        let level = metric("Level", Some(1_767_225_600_000), 3, Some(Value::Whole(0xffff_fffb)));
        let alone = Metric { alias: Some(9), datatype: Some(4), value: Some(Value::Whole(-7_i64 as u64)), ..Metric::default() };
        let expected = vec![
            Metric { quality: Some(Quality::BadComm), ..level },
            alone,
            metric("bdSeq", None, 8, Some(Value::Whole(1))),
            metric("Table", None, 16, Some(Value::Other)),
        ];
        assert_eq!(payload.metrics, expected);
    }

    #[test]
    fn what_cannot_be_a_payload_is_refused() {
        for hex in
            ["08", "12", "1205", "1a0101", "0a00", "0f", "00", "18ac02", "12020a01", "12030a01ff", "ffffffffffffffffffff01"]
        {
            assert_eq!(read(&bytes(hex)), Err(Malformed), "{hex}");
        }
        assert_eq!(read(&[]), Ok(Payload::default()));
        assert_eq!(read(&bytes("7a0161").repeat(3)), Ok(Payload::default()), "fields that nobody knows are skipped");
    }

    #[test]
    fn a_rebirth_request_says_what_it_should() {
        let written = rebirth_request(1_767_225_600_000);
        let payload = read(&written).expect("a payload");
        let at = Some(1_767_225_600_000);
        let expected = vec![metric("Node Control/Rebirth", at, 11, Some(Value::Bool(true)))];
        assert_eq!((payload.timestamp, payload.seq, payload.metrics), (at, None, expected));
    }

    proptest! {
        #[test]
        fn arbitrary_bytes_never_panic(written in prop::collection::vec(any::<u8>(), 0..300)) {
            read(&written).ok();
        }

        #[test]
        fn a_payload_with_mistakes_never_panics(at in any::<prop::sample::Index>(), byte in any::<u8>(), end in any::<prop::sample::Index>()) {
            let mut written = bytes("0883d0eab6b73312380a054c6576656c1880d0eab6b73320034a200a075175616c6974790a07656e67556e69741205080318f4031205080c42017450fbffffff0f18ff01");
            let at = at.index(written.len());
            written[at] = byte;
            read(&written[..end.index(written.len())]).ok();
            read(&written).ok();
        }
    }
}
