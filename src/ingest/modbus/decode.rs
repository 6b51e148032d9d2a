//! Registers to numbers: types, orders of words and bytes, scale, sentinels. Pure; what was asked and how is not known here.

use tizbek_core::quality::Quality;

use crate::config::{ModbusPoint, ModbusType, WordOrder};

/// What a block brought back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Raw {
    Bits(Vec<bool>),
    Words(Vec<u16>),
}

/// The reading of `point`, whose first register or bit is at `at` of `raw`. `None`: it lies outside of what came.
#[must_use]
pub fn reading(point: &ModbusPoint, raw: &Raw, at: usize) -> Option<(f64, Quality)> {
    const NO_VALUE: (f64, Quality) = (f64::NAN, Quality::BadSensor);
    let (value, bits) = match raw {
        Raw::Bits(bits) => (f64::from(u8::from(*bits.get(at)?)), None),
        Raw::Words(words) => {
            let words = words.get(at..at + usize::from(point.width()))?;
            match number(words, point) {
                (Some(value), bits) => (value, bits),
                (None, _) => return Some(NO_VALUE),
            }
        }
    };
    // A sentinel is written as the value that it reads as, or as manuals do: by its bits, 0x8000.
    let is_sentinel = |invalid: &f64| *invalid == value || bits.is_some_and(|bits| bits as f64 == *invalid);
    if point.invalid.iter().any(is_sentinel) {
        return Some(NO_VALUE);
    }
    let reading = value * point.scale + point.offset;
    Some(if reading.is_finite() { (reading, Quality::Good) } else { NO_VALUE })
}

/// The number in `words`, as many as the point takes, and of a whole number its bits; `None`: they say no number. 64-bit
/// integers beyond 2^53 are rounded to the nearest `f64`.
fn number(words: &[u16], point: &ModbusPoint) -> (Option<f64>, Option<u64>) {
    let bits = bits(words, point.order);
    let (low, high) = (bits as u8, (bits >> 8) as u8);
    let (value, bits) = match point.value {
        ModbusType::Bit => (f64::from(u8::from(bits >> point.bit & 1 == 1)), None),
        ModbusType::I8High => (f64::from(high as i8), Some(u64::from(high))),
        ModbusType::I8Low => (f64::from(low as i8), Some(u64::from(low))),
        ModbusType::U8High => (f64::from(high), Some(u64::from(high))),
        ModbusType::U8Low => (f64::from(low), Some(u64::from(low))),
        ModbusType::I16 => (f64::from(bits as u16 as i16), Some(bits)),
        ModbusType::I32 => (f64::from(bits as u32 as i32), Some(bits)),
        ModbusType::I64 => (bits as i64 as f64, Some(bits)),
        ModbusType::U16 | ModbusType::U32 | ModbusType::U64 => (bits as f64, Some(bits)),
        ModbusType::F32 => (f64::from(f32::from_bits(bits as u32)), None),
        ModbusType::F64 => (f64::from_bits(bits), None),
        ModbusType::Bcd16 => return (digits(bits, 4, 4), Some(bits)),
        ModbusType::Bcd32 => return (digits(bits, 8, 4), Some(bits)),
        ModbusType::Mod10k32 => return (digits(bits, 2, 16), Some(bits)),
        ModbusType::Mod10k64 => return (digits(bits, 4, 16), Some(bits)),
    };
    (Some(value), bits)
}

/// `count` digits of `width` bits each, the most significant first: decimal ones of 4 bits, or of a register and 0 to 9999.
/// `None`: one of them is too large to be a digit.
fn digits(bits: u64, count: u32, width: u32) -> Option<f64> {
    let base = if width == 4 { 10 } else { 10_000 };
    let digit = |place: u32| bits >> (width * (count - 1 - place)) & ((1 << width) - 1);
    let whole = (0..count).try_fold(0, |whole: u64, place| (digit(place) < base).then(|| whole * base + digit(place)))?;
    Some(whole as f64)
}

/// The words put together, most significant first, after undoing the order. One word has no words to reverse, only bytes.
fn bits(words: &[u16], order: WordOrder) -> u64 {
    let (words_reversed, bytes_swapped) = match order {
        WordOrder::Abcd => (false, false),
        WordOrder::Cdab => (true, false),
        WordOrder::Badc => (false, true),
        WordOrder::Dcba => (true, true),
    };
    let put = |bits: u64, word: &u16| bits << 16 | u64::from(if bytes_swapped { word.swap_bytes() } else { *word });
    if words_reversed { words.iter().rev().fold(0, put) } else { words.iter().fold(0, put) }
}

#[cfg(test)]
mod tests {
    use tizbek_core::ids::SignalId;

    use super::*;
    use crate::config::ModbusTable;

    const ORDERS: [WordOrder; 4] = [WordOrder::Abcd, WordOrder::Cdab, WordOrder::Badc, WordOrder::Dcba];

    fn point(value: ModbusType, order: WordOrder) -> ModbusPoint {
        ModbusPoint { order, ..ModbusPoint::new(SignalId(0), 1, ModbusTable::Holding, 0, value) }
    }

    /// Bytes as a device sends them, two to a register.
    fn wire(bytes: &[u8]) -> Raw {
        Raw::Words(bytes.chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect())
    }

    fn read(value: ModbusType, order: WordOrder, bytes: &[u8]) -> f64 {
        reading(&point(value, order), &wire(bytes), 0).expect("long enough").0
    }

    #[test]
    fn thirty_two_bits_in_every_order() {
        let wires = [[0x0a, 0x0b, 0x0c, 0x0d], [0x0c, 0x0d, 0x0a, 0x0b], [0x0b, 0x0a, 0x0d, 0x0c], [0x0d, 0x0c, 0x0b, 0x0a]];
        for (order, bytes) in ORDERS.into_iter().zip(wires) {
            assert_eq!(read(ModbusType::U32, order, &bytes), f64::from(0x0a0b_0c0d_u32), "{order:?}");
        }
    }

    #[test]
    fn sixty_four_bits_in_every_order() {
        let wires: [[u8; 8]; 4] =
            [[0, 2, 3, 4, 5, 6, 7, 8], [7, 8, 5, 6, 3, 4, 0, 2], [2, 0, 4, 3, 6, 5, 8, 7], [8, 7, 6, 5, 4, 3, 2, 0]];
        for (order, bytes) in ORDERS.into_iter().zip(wires) {
            assert_eq!(read(ModbusType::U64, order, &bytes), 0x0002_0304_0506_0708_u64 as f64, "{order:?}");
        }
    }

    #[test]
    fn one_register_knows_only_the_order_of_its_bytes() {
        for (order, value) in ORDERS.into_iter().zip([0x0102, 0x0102, 0x0201, 0x0201]) {
            assert_eq!(read(ModbusType::U16, order, &[1, 2]), f64::from(value), "{order:?}");
        }
    }

    #[test]
    fn every_type_in_every_order() {
        // From a value to the wire by the definition of the order, byte by byte, and back.
        let values: [(ModbusType, Vec<u8>, f64); 12] = [
            (ModbusType::I16, (-2_i16).to_be_bytes().to_vec(), -2.0),
            (ModbusType::I16, i16::MIN.to_be_bytes().to_vec(), -32768.0),
            (ModbusType::U16, 65535_u16.to_be_bytes().to_vec(), 65535.0),
            (ModbusType::I32, (-123_456_789_i32).to_be_bytes().to_vec(), -123_456_789.0),
            (ModbusType::U32, 4_294_967_295_u32.to_be_bytes().to_vec(), 4_294_967_295.0),
            (ModbusType::I64, (-9_007_199_254_740_991_i64).to_be_bytes().to_vec(), -9_007_199_254_740_991.0),
            (ModbusType::U64, 9_007_199_254_740_991_u64.to_be_bytes().to_vec(), 9_007_199_254_740_991.0),
            (ModbusType::U64, u64::MAX.to_be_bytes().to_vec(), 18_446_744_073_709_551_615.0),
            (ModbusType::F32, 3.25_f32.to_be_bytes().to_vec(), 3.25),
            (ModbusType::F32, (-1.0e-30_f32).to_be_bytes().to_vec(), f64::from(-1.0e-30_f32)),
            (ModbusType::F64, (-1.0e300_f64).to_be_bytes().to_vec(), -1.0e300),
            (ModbusType::F64, std::f64::consts::PI.to_be_bytes().to_vec(), std::f64::consts::PI),
        ];
        for (value, bytes, expected) in values {
            for order in ORDERS {
                let mut words: Vec<[u8; 2]> = bytes.chunks(2).map(|pair| [pair[0], pair[1]]).collect();
                if matches!(order, WordOrder::Cdab | WordOrder::Dcba) {
                    words.reverse();
                }
                if matches!(order, WordOrder::Badc | WordOrder::Dcba) {
                    words.iter_mut().for_each(|word| word.reverse());
                }
                assert_eq!(read(value, order, &words.concat()), expected, "{value:?} {order:?}");
            }
        }
    }

    #[test]
    fn a_bit_is_bit_zero_of_a_register_or_a_coil() {
        assert_eq!(read(ModbusType::Bit, WordOrder::Abcd, &[0xff, 0xfe]), 0.0);
        assert_eq!(read(ModbusType::Bit, WordOrder::Abcd, &[0x00, 0x01]), 1.0);
        let coil = ModbusPoint { table: ModbusTable::Coil, ..point(ModbusType::Bit, WordOrder::Abcd) };
        let raw = Raw::Bits(vec![false, true]);
        assert_eq!(reading(&coil, &raw, 1), Some((1.0, Quality::Good)));
        assert_eq!(reading(&coil, &raw, 2), None);
    }

    #[test]
    fn scale_and_offset_come_after_the_sentinel() {
        let mut level = point(ModbusType::I16, WordOrder::Abcd);
        (level.scale, level.offset, level.invalid) = (0.01, -5.0, vec![32767.0]);
        assert_eq!(reading(&level, &Raw::Words(vec![5000]), 0), Some((45.0, Quality::Good)));
        let (value, quality) = reading(&level, &Raw::Words(vec![32767]), 0).expect("long enough");
        assert!(value.is_nan());
        assert_eq!(quality, Quality::BadSensor);
    }

    #[test]
    fn not_a_number_is_a_bad_sensor() {
        for bits in [f32::NAN, f32::INFINITY, f32::NEG_INFINITY] {
            let (value, quality) =
                reading(&point(ModbusType::F32, WordOrder::Abcd), &wire(&bits.to_be_bytes()), 0).expect("long enough");
            assert!(value.is_nan());
            assert_eq!(quality, Quality::BadSensor);
        }
    }

    #[test]
    fn what_is_too_short_is_no_reading() {
        assert_eq!(reading(&point(ModbusType::F64, WordOrder::Abcd), &Raw::Words(vec![1, 2, 3]), 0), None);
        assert_eq!(reading(&point(ModbusType::U32, WordOrder::Abcd), &Raw::Words(vec![1, 2, 3]), 2), None);
    }

    #[test]
    fn a_bit_and_a_byte_of_a_register_are_chosen() {
        let status = Raw::Words(vec![0b1010_0000_0000_1000]);
        let bit = |bit| ModbusPoint { bit, ..point(ModbusType::Bit, WordOrder::Abcd) };
        let set = (0..16).filter(|index| reading(&bit(*index), &status, 0) == Some((1.0, Quality::Good)));
        assert_eq!(set.collect::<Vec<_>>(), [3, 13, 15]);
        let bytes = [ModbusType::I8High, ModbusType::I8Low, ModbusType::U8High, ModbusType::U8Low];
        assert_eq!(bytes.map(|value| read(value, WordOrder::Abcd, &[0xfe, 0x81])), [-2.0, -127.0, 254.0, 129.0]);
    }

    #[test]
    fn decimal_digits_are_put_together_and_what_is_none_is_a_bad_sensor() {
        assert_eq!(read(ModbusType::Bcd16, WordOrder::Abcd, &[0x12, 0x34]), 1234.0);
        assert_eq!(read(ModbusType::Bcd32, WordOrder::Cdab, &[0x56, 0x78, 0x12, 0x34]), 12_345_678.0);
        assert_eq!(read(ModbusType::Mod10k32, WordOrder::Abcd, &[0x00, 0x7b, 0x27, 0x0f]), 1_239_999.0);
        let words = [9_999_u16, 9_998, 9_997, 12].map(u16::to_be_bytes).concat();
        assert_eq!(read(ModbusType::Mod10k64, WordOrder::Cdab, &words), 12_999_799_989_999.0);
        for (value, bytes) in [(ModbusType::Bcd16, &[0x12, 0x3a][..]), (ModbusType::Mod10k32, &[0, 1, 0x27, 0x10])] {
            assert!(read(value, WordOrder::Abcd, bytes).is_nan(), "{value:?}");
        }
    }

    #[test]
    fn a_sentinel_may_be_said_by_its_bits() {
        let of = |value, invalid| ModbusPoint { invalid: vec![invalid], ..point(value, WordOrder::Abcd) };
        let is_bad =
            |point: &ModbusPoint, bytes: &[u8]| reading(point, &wire(bytes), 0).expect("long enough").1 == Quality::BadSensor;
        assert!(is_bad(&of(ModbusType::I16, 32_768.0), &[0x80, 0]));
        assert!(is_bad(&of(ModbusType::I16, -32_768.0), &[0x80, 0]));
        assert!(is_bad(&of(ModbusType::U32, 4_294_967_295.0), &[0xff; 4]));
        assert!(!is_bad(&of(ModbusType::F32, f64::from(1.5_f32.to_bits())), &1.5_f32.to_be_bytes()));
    }
}
