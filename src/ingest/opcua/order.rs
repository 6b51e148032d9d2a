//! The order of a subscription's messages: which number comes next, which are missing, which have been seen. Pure counting.

use std::num::NonZeroU32;

/// Numbers run from 1 to `u32::MAX` and begin again at 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Order {
    next: NonZeroU32,
}

/// The first message of a subscription is number 1 (OPC 10000-4, 7.26), so that it is missed when it was lost.
impl Default for Order {
    fn default() -> Self {
        Self { next: NonZeroU32::MIN }
    }
}

/// What a number says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// It is the one that comes next.
    Next,
    /// So many are missing before it.
    After(u32),
    /// It has come before.
    Before,
}

impl Order {
    #[must_use]
    pub fn look(self, number: u32) -> Seen {
        // How far ahead it is, round the ring; behind is more than half of it.
        let ahead = (u64::from(number) + u64::from(u32::MAX) - u64::from(self.next.get())) % u64::from(u32::MAX);
        match u32::try_from(ahead) {
            Ok(0) => Seen::Next,
            Ok(ahead) if ahead <= u32::MAX / 2 => Seen::After(ahead),
            _ => Seen::Before,
        }
    }

    /// The number that is waited for.
    #[must_use]
    pub fn next(self) -> u32 {
        self.next.get()
    }

    /// This number has been taken, or given up.
    pub fn took(&mut self, number: u32) {
        self.next = NonZeroU32::new(number).and_then(|number| number.checked_add(1)).unwrap_or(NonZeroU32::MIN);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_in_turn_and_begin_again_at_one() {
        let mut order = Order::default();
        assert_eq!((order.look(1), order.look(7), order.next()), (Seen::Next, Seen::After(6), 1));
        order.took(7);
        let looks = [7, 8, 9, 11, 1].map(|number| order.look(number));
        assert_eq!(looks, [Seen::Before, Seen::Next, Seen::After(1), Seen::After(3), Seen::Before]);
        order.took(u32::MAX);
        let looks = [u32::MAX, 1, 2].map(|number| order.look(number));
        assert_eq!(looks, [Seen::Before, Seen::Next, Seen::After(1)]);
        order.took(u32::MAX - 1);
        assert_eq!([u32::MAX, 1, 3].map(|number| order.look(number)), [Seen::Next, Seen::After(1), Seen::After(3)]);
    }
}
