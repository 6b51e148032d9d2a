//! Quantities of the chain. What is counted or charged is an integer in base units; an estimate is `f64` with its variance
//! beside it. The base unit of a quantity is a millionth of the site's unit: with tonnes, a gram.

use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};

use crate::time::Span;

/// Base units in one unit of the site.
pub const PER_UNIT: i64 = 1_000_000;

/// Microseconds in an hour: a rate of 1 base unit an hour over 1 µs is one `Fine`.
pub const MICROS_PER_HOUR: i64 = 3_600_000_000;

/// A quantity in base units (grams, where the site counts tonnes).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount(pub i64);

/// A flow in base units an hour (grams an hour, where the site counts tonnes).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rate(pub i64);

/// A share or yield in parts per million.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Share(pub i64);

/// An exact integral of a rate over time: base units times microseconds per hour. Sums of these lose nothing, in any order,
/// which is why the same samples give the same total however late each of them came.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fine(pub i128);

impl Amount {
    pub const ZERO: Self = Self(0);

    /// Nearest whole base unit; not-a-number becomes zero, what is out of range the limit.
    #[must_use]
    pub fn from_units(units: f64) -> Self {
        Self(round(units * PER_UNIT as f64))
    }

    #[must_use]
    pub fn as_units(self) -> f64 {
        self.0 as f64 / PER_UNIT as f64
    }

    #[must_use]
    pub const fn fine(self) -> Fine {
        Fine(self.0 as i128 * MICROS_PER_HOUR as i128)
    }
}

impl Rate {
    pub const ZERO: Self = Self(0);

    #[must_use]
    pub fn from_units_per_hour(units: f64) -> Self {
        Self(round(units * PER_UNIT as f64))
    }

    #[must_use]
    pub fn as_units_per_hour(self) -> f64 {
        self.0 as f64 / PER_UNIT as f64
    }

    /// What flows at this rate during `span`, exactly.
    #[must_use]
    pub const fn over(self, span: Span) -> Fine {
        Fine(self.0 as i128 * span.0 as i128)
    }
}

impl Share {
    pub const ONE: Self = Self(1_000_000);

    #[must_use]
    pub fn from_ratio(ratio: f64) -> Self {
        Self(round(ratio * 1e6))
    }

    #[must_use]
    pub fn as_ratio(self) -> f64 {
        self.0 as f64 / 1e6
    }

    /// This share of `amount`, rounded down.
    #[must_use]
    pub const fn of(self, amount: Amount) -> Amount {
        Amount(saturate((amount.0 as i128 * self.0 as i128).div_euclid(1_000_000)))
    }
}

impl Fine {
    pub const ZERO: Self = Self(0);

    /// Whole base units, rounded down.
    #[must_use]
    pub const fn amount(self) -> Amount {
        Amount(saturate(self.0.div_euclid(MICROS_PER_HOUR as i128)))
    }
}

const fn saturate(value: i128) -> i64 {
    if value > i64::MAX as i128 {
        i64::MAX
    } else if value < i64::MIN as i128 {
        i64::MIN
    } else {
        value as i64
    }
}

/// Nearest integer, half away from zero; `as` saturates at the limits and turns not-a-number into zero.
fn round(value: f64) -> i64 {
    libm::round(value) as i64
}

macro_rules! additive {
    ($($name:ident),*) => {$(
        impl Add for $name {
            type Output = Self;
            fn add(self, other: Self) -> Self { Self(self.0.saturating_add(other.0)) }
        }
        impl Sub for $name {
            type Output = Self;
            fn sub(self, other: Self) -> Self { Self(self.0.saturating_sub(other.0)) }
        }
        impl AddAssign for $name {
            fn add_assign(&mut self, other: Self) { self.0 = self.0.saturating_add(other.0); }
        }
        impl SubAssign for $name {
            fn sub_assign(&mut self, other: Self) { self.0 = self.0.saturating_sub(other.0); }
        }
        impl Neg for $name {
            type Output = Self;
            fn neg(self) -> Self { Self(self.0.saturating_neg()) }
        }
    )*};
}
additive!(Amount, Rate, Fine);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_over_an_hour_is_its_amount() {
        let rate = Rate::from_units_per_hour(123.45);
        assert_eq!(rate.over(Span::from_hours(1)).amount(), Amount::from_units(123.45));
    }

    #[test]
    fn thirds_of_an_hour_add_up() {
        let rate = Rate(1);
        let third = Span(MICROS_PER_HOUR / 3);
        let sum = rate.over(third) + rate.over(third) + rate.over(third);
        assert_eq!(sum.amount(), Amount(1));
    }

    #[test]
    fn nonsense_does_not_panic() {
        assert_eq!(Amount::from_units(f64::NAN), Amount(0));
        assert_eq!(Amount::from_units(f64::INFINITY), Amount(i64::MAX));
    }
}
