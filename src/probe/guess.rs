//! What registers probably mean, from a few readings of them: floating point in the order in which it makes sense, totals that only rise,
//! small numbers with a sign. A guess, for an engineer to look at: the manual is right. Pure.

use crate::config::{ModbusType, WordOrder};

/// What lies at `address`, and how it reads now.
#[derive(Clone, Debug, PartialEq)]
pub struct Guess {
    pub address: u16,
    pub value: ModbusType,
    pub order: WordOrder,
    /// As of the last reading; `None`: a value that means "none".
    pub reads: Option<f64>,
    pub why: Why,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Two registers that make sense as a fraction, and as nothing else.
    Fraction,
    /// Two registers of which the more significant one hardly moves while the other rises.
    Total,
    /// It is below zero, a little.
    Signed,
    /// Nothing speaks against it.
    Plain,
    /// All ones, or the largest number: what devices say for "no value".
    NoValue,
    /// Zero all the time: nothing can be said.
    Zero,
}

const ORDERS: [WordOrder; 4] = [WordOrder::Abcd, WordOrder::Cdab, WordOrder::Badc, WordOrder::Dcba];
/// What is measured in a plant lies between these, or is zero.
const PLAUSIBLE: std::ops::Range<f64> = 1e-3..1e7;
/// What is measured moves by no more than this from one reading to the next, as a share of it.
const JUMP: f64 = 0.5;
/// A 16-bit number this close below 65536 is one below zero.
const NEGATIVE: u16 = 65_536_u32.wrapping_sub(2_000) as u16;
/// So many bits fewer in its mantissa make a fraction clearly rounder than another.
const ROUNDER: u32 = 8;
/// A total rises by no more than this between two readings, and has a higher register no larger than the second.
const RISE: u32 = 5_000;
const HIGH_WORD: u16 = 2_000;

/// Guesses for registers that lie together from `start` on; `readings` of all of them, one after another, at least one.
///
/// # Panics
/// The readings are not of one length.
#[must_use]
pub fn guesses(start: u16, readings: &[Vec<u16>]) -> Vec<Guess> {
    let length = readings.first().map_or(0, Vec::len);
    assert!(readings.iter().all(|words| words.len() == length), "the same registers are read every time");
    let pairs = |at: usize| -> Vec<[u16; 2]> {
        if at + 1 < length { readings.iter().map(|words| [words[at], words[at + 1]]).collect() } else { Vec::new() }
    };
    let (mut guesses, mut at) = (Vec::new(), 0);
    while at < length {
        let words: Vec<u16> = readings.iter().map(|words| words[at]).collect();
        // Of two fractions that overlap the rounder one is meant: the other begins with somebody else's register.
        let next = fraction(&pairs(at + 1)).map_or(u32::MAX, |(_, roughness)| roughness);
        let fraction =
            fraction(&pairs(at)).filter(|(_, roughness)| roughness.saturating_sub(ROUNDER) <= next).map(|(found, _)| found);
        let found = fraction.or_else(|| total(&pairs(at))).unwrap_or_else(|| single(&words));
        let address = start + at as u16;
        at += usize::from(found.0.registers());
        guesses.push(Guess { address, value: found.0, order: found.1, reads: found.2, why: found.3 });
    }
    guesses
}

type Found = (ModbusType, WordOrder, Option<f64>, Why);

/// Two registers as a fraction in the order in which they make most sense: of several that do, the one that moves least, and of those
/// that stand still the one with the roundest value. With it how many bits of the mantissa it needs.
fn fraction(pairs: &[[u16; 2]]) -> Option<(Found, u32)> {
    let read = |order: WordOrder| -> Option<(f64, f64, u32, f64)> {
        let values: Vec<f32> = pairs.iter().map(|pair| f32::from_bits(bits(*pair, order))).collect();
        let sane = |value: &f32| PLAUSIBLE.contains(&f64::from(value.abs()));
        if values.is_empty() || !values.iter().all(sane) {
            return None;
        }
        let jump = values.windows(2).map(|pair| f64::from((pair[1] - pair[0]).abs() / pair[0].abs())).fold(0.0, f64::max);
        let last = *values.last()?;
        // Bits of the mantissa that a round number has not.
        let roughness = 23 - (last.to_bits() & 0x007f_ffff).trailing_zeros().min(23);
        let off = (f64::from(last.abs()).log10() - 2.0).abs();
        (jump <= JUMP).then_some((jump, off, roughness, f64::from(last)))
    };
    let found =
        ORDERS.into_iter().filter_map(|order| read(order).map(|(jump, off, rough, last)| (order, jump, rough, off, last)));
    let by_sense = |a: &(WordOrder, f64, u32, f64, f64), b: &(WordOrder, f64, u32, f64, f64)| {
        a.1.total_cmp(&b.1).then(a.2.cmp(&b.2)).then(a.3.total_cmp(&b.3))
    };
    let best = found.min_by(by_sense)?;
    Some(((ModbusType::F32, best.0, Some(best.4), Why::Fraction), best.2))
}

/// Two registers as a total that has risen, or stood, and is larger than one register holds.
fn total(pairs: &[[u16; 2]]) -> Option<Found> {
    let read = |order: WordOrder| {
        let values: Vec<u32> = pairs.iter().map(|pair| bits(*pair, order)).collect();
        let (first, last) = (*values.first()?, *values.last()?);
        let rises = values.windows(2).all(|pair| pair[1] >= pair[0] && pair[1] - pair[0] <= RISE);
        let high = (last >> 16) as u16;
        (rises && last > first && (1..=HIGH_WORD).contains(&high)).then_some((
            ModbusType::U32,
            order,
            Some(f64::from(last)),
            Why::Total,
        ))
    };
    ORDERS.into_iter().find_map(read)
}

fn single(words: &[u16]) -> Found {
    let last = words.last().copied().unwrap_or_default();
    let constant = words.iter().all(|word| *word == last);
    let (value, reads, why) = match last {
        0 if constant => (ModbusType::U16, Some(0.0), Why::Zero),
        0xffff | 0x7fff | 0x8000 if constant => (ModbusType::U16, None, Why::NoValue),
        NEGATIVE.. => (ModbusType::I16, Some(f64::from(last as i16)), Why::Signed),
        _ => (ModbusType::U16, Some(f64::from(last)), Why::Plain),
    };
    (value, WordOrder::Abcd, reads, why)
}

/// Two registers as one number, where ABCD is how it goes over the wire.
fn bits([first, second]: [u16; 2], order: WordOrder) -> u32 {
    let (high, low) = match order {
        WordOrder::Abcd => (first, second),
        WordOrder::Cdab => (second, first),
        WordOrder::Badc => (first.swap_bytes(), second.swap_bytes()),
        WordOrder::Dcba => (second.swap_bytes(), first.swap_bytes()),
    };
    u32::from(high) << 16 | u32::from(low)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(bits: u32, order: WordOrder) -> [u16; 2] {
        let (high, low) = ((bits >> 16) as u16, bits as u16);
        match order {
            WordOrder::Abcd => [high, low],
            WordOrder::Cdab => [low, high],
            WordOrder::Badc => [high.swap_bytes(), low.swap_bytes()],
            WordOrder::Dcba => [low.swap_bytes(), high.swap_bytes()],
        }
    }

    fn of(values: &[f32], order: WordOrder) -> Vec<Vec<u16>> {
        values.iter().map(|value| words(value.to_bits(), order).to_vec()).collect()
    }

    #[test]
    fn a_measured_fraction_is_found_in_any_order() {
        for order in ORDERS {
            for values in [[254.1_f32, 253.9, 254.6], [61.25, 61.25, 61.5], [1043.0, 1039.5, 1050.25], [0.072, 0.0731, 0.0718]] {
                let found = guesses(100, &of(&values, order));
                assert_eq!(found.len(), 1, "{order:?} {values:?}: {found:?}");
                assert_eq!((found[0].value, found[0].order), (ModbusType::F32, order), "{values:?}");
                assert_eq!(found[0].reads, Some(f64::from(values[2])));
            }
        }
    }

    #[test]
    fn a_total_that_rises_is_one_number_of_two_registers() {
        for order in [WordOrder::Abcd, WordOrder::Cdab] {
            let readings: Vec<Vec<u16>> =
                [1_234_567_u32, 1_234_571, 1_234_580].map(|total| words(total, order).to_vec()).to_vec();
            let found = guesses(0, &readings);
            assert_eq!(found.len(), 1, "{found:?}");
            assert_eq!((found[0].value, found[0].order, found[0].why), (ModbusType::U32, order, Why::Total));
        }
    }

    #[test]
    fn single_registers_are_taken_one_by_one() {
        let readings = [vec![412, 65_530, 0xffff, 0, 7], vec![415, 65_529, 0xffff, 0, 7]];
        let found: Vec<(u16, ModbusType, Option<f64>, Why)> =
            guesses(10, &readings).into_iter().map(|guess| (guess.address, guess.value, guess.reads, guess.why)).collect();
        assert_eq!(
            found,
            [
                (10, ModbusType::U16, Some(415.0), Why::Plain),
                (11, ModbusType::I16, Some(-7.0), Why::Signed),
                (12, ModbusType::U16, None, Why::NoValue),
                (13, ModbusType::U16, Some(0.0), Why::Zero),
                (14, ModbusType::U16, Some(7.0), Why::Plain),
            ]
        );
    }

    #[test]
    fn a_fraction_does_not_begin_with_a_register_of_its_neighbour() {
        let [a, b] = words(3.25_f32.to_bits(), WordOrder::Abcd);
        let found: Vec<_> =
            guesses(7, &[vec![8_444, a, b, 0]]).into_iter().map(|guess| (guess.address, guess.value, guess.order)).collect();
        assert_eq!(found[..2], [(7, ModbusType::U16, WordOrder::Abcd), (8, ModbusType::F32, WordOrder::Abcd)], "{found:?}");
    }

    #[test]
    fn nothing_read_is_nothing_guessed() {
        assert_eq!(guesses(0, &[]), []);
        assert_eq!(guesses(0, &[Vec::new()]), []);
    }
}
