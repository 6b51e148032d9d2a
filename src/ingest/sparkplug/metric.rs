//! What a metric's value is as a number. Whole numbers come in fields without a sign and mean what the datatype says.

use super::wire::Value;

/// `None`: it is no number, or nobody says which.
pub fn number(value: Value<'_>, datatype: Option<u32>) -> Option<f64> {
    match (datatype, value) {
        (_, Value::Other) => None,
        (Some(1), Value::Whole(bits)) => Some(f64::from(bits as u8 as i8)),
        (Some(2), Value::Whole(bits)) => Some(f64::from(bits as u16 as i16)),
        (Some(3), Value::Whole(bits)) => Some(f64::from(bits as u32 as i32)),
        (Some(4), Value::Whole(bits)) => Some(bits as i64 as f64),
        // UInt8 to UInt64, Float and Double of a node that writes whole numbers, DateTime in milliseconds.
        (Some(5..=10 | 13), Value::Whole(bits)) => Some(bits as f64),
        (Some(11), Value::Whole(bits)) => Some(f64::from(u8::from(bits != 0))),
        (_, Value::Whole(_)) => None,
        (_, Value::Float(float)) => Some(float),
        (_, Value::Bool(yes)) => Some(f64::from(u8::from(yes))),
        (_, Value::Text(text)) => text.trim().parse().ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signed_numbers_in_fields_without_a_sign_are_read_by_their_datatype() {
        for (datatype, bits, expected) in [
            (1, 0xff, -1.0),
            (1, 0xffff_ff80, -128.0),
            (2, 0xfffb, -5.0),
            (2, 0xffff_fffb, -5.0),
            (3, 0xffff_ffff, -1.0),
            (3, u64::MAX, -1.0),
            (4, u64::MAX, -1.0),
            (5, 200, 200.0),
            (6, 65_535, 65_535.0),
            (7, 4_294_967_295, 4_294_967_295.0),
            (8, 1 << 53, 9_007_199_254_740_992.0),
            (10, 3, 3.0),
            (11, 7, 1.0),
            (13, 1_767_225_600_000, 1_767_225_600_000.0),
        ] {
            assert_eq!(number(Value::Whole(bits), Some(datatype)), Some(expected), "{datatype} {bits:x}");
        }
        assert_eq!(number(Value::Whole(3), None), None, "nobody knows its sign");
        assert_eq!(number(Value::Whole(3), Some(16)), None);
        assert_eq!(number(Value::Float(1.5), None), Some(1.5));
        assert_eq!(number(Value::Bool(true), Some(11)), Some(1.0));
        assert_eq!(number(Value::Text(" 12.5 "), Some(12)), Some(12.5));
        assert_eq!(number(Value::Text("on"), Some(12)), None);
        assert_eq!(number(Value::Other, Some(17)), None);
    }
}
