//! Registers to numbers: types, orders of words and bytes, scale, sentinels. Pure; what was asked and how is not known here.

use tizbek_core::quality::Quality;

use crate::config::{ModbusPoint, ModbusTable, ModbusType, WordOrder};

/// What a block brought back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Raw {
    Bits(Vec<bool>),
    Words(Vec<u16>),
}

impl Raw {
    /// In registers or bits.
    #[must_use]
    pub fn count(&self) -> usize {
        match self {
            Self::Bits(bits) => bits.len(),
            Self::Words(words) => words.len(),
        }
    }
}

/// How many registers (or bits, in a table of bits) a point takes.
#[must_use]
pub fn width(point: &ModbusPoint) -> u16 {
    match (point.table, point.value) {
        (ModbusTable::Coil | ModbusTable::Discrete, _) => 1,
        (_, ModbusType::Bit | ModbusType::I16 | ModbusType::U16) => 1,
        (_, ModbusType::I32 | ModbusType::U32 | ModbusType::F32) => 2,
        (_, ModbusType::I64 | ModbusType::U64 | ModbusType::F64) => 4,
    }
}

/// The reading of `point`, whose first register or bit is at `at` of `raw`. `None`: it lies outside of what came.
#[must_use]
pub fn reading(point: &ModbusPoint, raw: &Raw, at: usize) -> Option<(f64, Quality)> {
    let value = match raw {
        Raw::Bits(bits) => f64::from(u8::from(*bits.get(at)?)),
        Raw::Words(words) => number(words.get(at..at + usize::from(width(point)))?, point.value, point.order),
    };
    let sentinel = point.invalid.contains(&value);
    let reading = value * point.scale + point.offset;
    if sentinel || !reading.is_finite() { Some((f64::NAN, Quality::BadSensor)) } else { Some((reading, Quality::Good)) }
}

/// The number in `words`, as many as `value` takes. 64-bit integers beyond 2^53 are rounded to the nearest `f64`.
fn number(words: &[u16], value: ModbusType, order: WordOrder) -> f64 {
    let bits = bits(words, order);
    match value {
        ModbusType::Bit => (bits & 1) as f64,
        ModbusType::I16 => f64::from(bits as u16 as i16),
        ModbusType::U16 => f64::from(bits as u16),
        ModbusType::I32 => f64::from(bits as u32 as i32),
        ModbusType::U32 => f64::from(bits as u32),
        ModbusType::I64 => bits as i64 as f64,
        ModbusType::U64 => bits as f64,
        ModbusType::F32 => f64::from(f32::from_bits(bits as u32)),
        ModbusType::F64 => f64::from_bits(bits),
    }
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

    const ORDERS: [WordOrder; 4] = [WordOrder::Abcd, WordOrder::Cdab, WordOrder::Badc, WordOrder::Dcba];

    fn point(value: ModbusType, order: WordOrder) -> ModbusPoint {
        ModbusPoint {
            signal: SignalId(0),
            unit_id: 1,
            table: ModbusTable::Holding,
            address: 0,
            value,
            order,
            scale: 1.0,
            offset: 0.0,
            invalid: Vec::new(),
        }
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
}
