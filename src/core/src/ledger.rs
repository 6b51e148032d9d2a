//! The ledger of one stage: every tonne that it is behind its plan is charged once, to the loss that was present when it fell
//! behind, and the lines add up to the gap at every instant. Integers alone. It does not find out what the loss is: that is
//! the engine's work, and this is the book it is written into.

use crate::ids::StageId;
use crate::persist::{Persist, persist};
use crate::units::Amount;

/// Why a stage does less than planned. The order is the order in which lines are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Loss {
    /// It stands because of itself.
    OwnStop,
    /// It runs below its plan, and nobody holds it up.
    Slow,
    /// What it takes from is empty, because of that stage.
    StarvedBy(StageId),
    /// What it gives to is full, because of that stage.
    BlockedBy(StageId),
    /// What it made does not count.
    Quality,
    /// The plan itself changed.
    Plan,
    /// Nothing is known of that time.
    Unknown,
}

/// The lines of one stage. Either there are lines or the stage is ahead, never both, so no sum can be larger than the gap.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// In order, each above zero.
    lines: Vec<(Loss, Amount)>,
    ahead: Amount,
}
persist!(Ledger { lines, ahead });

impl Ledger {
    /// Brings the book to `gap` (planned minus done; negative is ahead). What the gap has grown by uses up what the stage was
    /// ahead, and the rest is charged to `loss`. What it has shrunk by is taken off the largest line first, and what is then
    /// left over is ahead.
    pub fn book(&mut self, gap: Amount, loss: Loss) {
        let grown = i128::from(gap.0) - self.exact();
        if grown > 0 {
            let used = grown.min(i128::from(self.ahead.0));
            self.ahead.0 -= used as i64;
            self.charge(loss, grown - used);
        } else {
            let left = self.take_back(-grown);
            self.ahead.0 = (i128::from(self.ahead.0) + left).min(i128::from(i64::MAX)) as i64;
        }
        debug_assert!(gap.0 == i64::MIN || self.exact() == i128::from(gap.0), "the lines add up to the gap");
    }

    /// Planned minus done, as last booked: the sum of the lines less what the stage is ahead.
    #[must_use]
    pub fn gap(&self) -> Amount {
        Amount(self.exact() as i64)
    }

    /// What is charged, in the order of `Loss`; all above zero.
    #[must_use]
    pub fn lines(&self) -> &[(Loss, Amount)] {
        &self.lines
    }

    /// What the stage has done more than planned.
    #[must_use]
    pub fn ahead(&self) -> Amount {
        self.ahead
    }

    /// The stage that most is owed by, `owner` being the stage whose book this is: its own stops, slowness and quality are its
    /// own debt. Nobody owes for a changed plan or for what is not known. Of equals the one that is declared first.
    #[must_use]
    pub fn debtor(&self, owner: StageId) -> Option<StageId> {
        let mut debts: Vec<(StageId, Amount)> = Vec::new();
        for &(loss, amount) in &self.lines {
            let debtor = match loss {
                Loss::OwnStop | Loss::Slow | Loss::Quality => owner,
                Loss::StarvedBy(stage) | Loss::BlockedBy(stage) => stage,
                Loss::Plan | Loss::Unknown => continue,
            };
            match debts.iter_mut().find(|(known, _)| *known == debtor) {
                Some((_, debt)) => *debt += amount,
                None => debts.push((debtor, amount)),
            }
        }
        debts.into_iter().max_by_key(|&(stage, debt)| (debt, std::cmp::Reverse(stage))).map(|(stage, _)| stage)
    }

    /// A new shift begins with an empty book.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    fn exact(&self) -> i128 {
        let charged: i128 = self.lines.iter().map(|(_, amount)| i128::from(amount.0)).sum();
        charged - i128::from(self.ahead.0)
    }

    fn charge(&mut self, loss: Loss, amount: i128) {
        if amount == 0 {
            return;
        }
        // At most the gap itself, which is an i64.
        let amount = Amount(amount as i64);
        match self.lines.binary_search_by_key(&loss, |(known, _)| *known) {
            Ok(index) => self.lines[index].1 += amount,
            Err(index) => self.lines.insert(index, (loss, amount)),
        }
    }

    /// Takes off the largest lines first, of equals the first; gives what no line was left for.
    fn take_back(&mut self, mut amount: i128) -> i128 {
        while amount > 0 {
            let largest = self.lines.iter_mut().max_by_key(|(loss, amount)| (*amount, std::cmp::Reverse(*loss)));
            let Some((_, line)) = largest else { break };
            let taken = amount.min(i128::from(line.0));
            line.0 -= taken as i64;
            amount -= taken;
            self.lines.retain(|(_, amount)| *amount > Amount::ZERO);
        }
        amount
    }
}

impl Persist for Loss {
    fn save(&self, out: &mut Vec<u8>) {
        match *self {
            Self::OwnStop => 0_u8.save(out),
            Self::Slow => 1_u8.save(out),
            Self::StarvedBy(stage) => (2_u8, stage).save(out),
            Self::BlockedBy(stage) => (3_u8, stage).save(out),
            Self::Quality => 4_u8.save(out),
            Self::Plan => 5_u8.save(out),
            Self::Unknown => 6_u8.save(out),
        }
    }
    fn load(input: &mut &[u8]) -> Option<Self> {
        match u8::load(input)? {
            0 => Some(Self::OwnStop),
            1 => Some(Self::Slow),
            2 => StageId::load(input).map(Self::StarvedBy),
            3 => StageId::load(input).map(Self::BlockedBy),
            4 => Some(Self::Quality),
            5 => Some(Self::Plan),
            6 => Some(Self::Unknown),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const OWNER: StageId = StageId(3);

    fn any_loss() -> impl Strategy<Value = Loss> {
        prop_oneof![
            Just(Loss::OwnStop),
            Just(Loss::Slow),
            (0..4_u32).prop_map(|stage| Loss::StarvedBy(StageId(stage))),
            (0..4_u32).prop_map(|stage| Loss::BlockedBy(StageId(stage))),
            Just(Loss::Quality),
            Just(Loss::Plan),
            Just(Loss::Unknown),
        ]
    }

    fn any_gap() -> impl Strategy<Value = i64> {
        prop_oneof![-1_000..1_000_i64, -i64::MAX..=i64::MAX, Just(i64::MAX), Just(-i64::MAX), Just(0)]
    }

    proptest! {
        #[test]
        fn the_lines_add_up_to_the_gap_at_every_instant(bookings in prop::collection::vec((any_gap(), any_loss()), 1..60)) {
            let mut ledger = Ledger::default();
            for (gap, loss) in bookings {
                ledger.book(Amount(gap), loss);
                let charged: i128 = ledger.lines().iter().map(|(_, amount)| i128::from(amount.0)).sum();
                prop_assert_eq!(charged - i128::from(ledger.ahead().0), i128::from(gap));
                prop_assert_eq!(ledger.gap(), Amount(gap));
                prop_assert!(ledger.lines().iter().all(|(_, amount)| *amount > Amount::ZERO) && ledger.ahead() >= Amount::ZERO);
                prop_assert!(ledger.lines().is_empty() || ledger.ahead() == Amount::ZERO);
                prop_assert!(ledger.lines().is_sorted());
                let mut bytes = Vec::new();
                ledger.save(&mut bytes);
                prop_assert_eq!(Ledger::load(&mut bytes.as_slice()), Some(ledger.clone()));
            }
        }

        #[test]
        fn what_grows_is_charged_to_the_present_loss_alone(gap in 0..1_000_000_i64, more in 1..1_000_000_i64, loss in any_loss()) {
            let mut ledger = Ledger::default();
            ledger.book(Amount(gap), Loss::Quality);
            let before = charged(&ledger, loss);
            ledger.book(Amount(gap + more), loss);
            prop_assert_eq!(charged(&ledger, loss) - before, more);
        }
    }

    fn charged(ledger: &Ledger, loss: Loss) -> i64 {
        ledger.lines().iter().find(|(known, _)| *known == loss).map_or(0, |(_, amount)| amount.0)
    }

    #[test]
    fn a_stage_that_was_ahead_owes_only_what_it_falls_behind() {
        let mut ledger = Ledger::default();
        ledger.book(Amount(-50), Loss::Slow);
        assert_eq!((ledger.ahead(), ledger.lines()), (Amount(50), [].as_slice()));
        ledger.book(Amount(20), Loss::OwnStop);
        assert_eq!((ledger.ahead(), ledger.lines()), (Amount(0), [(Loss::OwnStop, Amount(20))].as_slice()));
    }

    #[test]
    fn what_is_caught_up_comes_off_the_largest_line_first() {
        let mut ledger = Ledger::default();
        ledger.book(Amount(30), Loss::OwnStop);
        ledger.book(Amount(100), Loss::BlockedBy(StageId(5)));
        ledger.book(Amount(60), Loss::Slow);
        assert_eq!(ledger.lines(), [(Loss::OwnStop, Amount(30)), (Loss::BlockedBy(StageId(5)), Amount(30))]);
        ledger.book(Amount(-10), Loss::Slow);
        assert_eq!((ledger.ahead(), ledger.lines()), (Amount(10), [].as_slice()));
    }

    #[test]
    fn the_debtor_is_who_owes_most_in_all_its_lines() {
        let mut ledger = Ledger::default();
        assert_eq!(ledger.debtor(OWNER), None);
        ledger.book(Amount(500), Loss::Unknown);
        ledger.book(Amount(900), Loss::Plan);
        assert_eq!(ledger.debtor(OWNER), None);
        ledger.book(Amount(1_000), Loss::StarvedBy(StageId(1)));
        ledger.book(Amount(1_070), Loss::OwnStop);
        assert_eq!(ledger.debtor(OWNER), Some(StageId(1)));
        ledger.book(Amount(1_120), Loss::Slow);
        assert_eq!(ledger.debtor(OWNER), Some(OWNER));
        ledger.book(Amount(1_140), Loss::BlockedBy(StageId(1)));
        assert_eq!(ledger.debtor(OWNER), Some(StageId(1)), "of equals the one that is declared first");
    }
}
