//! Books each stage's gap to plan into its ledger, minute by minute and whenever somebody looks: which loss is present now, and
//! nothing about how the book is kept (`ledger`).

use super::Engine;
use crate::ids::StageId;
use crate::ledger::{Ledger, Loss};
use crate::time::Timestamp;
use crate::units::Amount;

/// A stage that has moved nothing for so many minutes stands.
const STANDS_MINUTES: usize = 5;

impl Engine {
    /// Books what each stage has lost or caught up in the last minute.
    pub(super) fn book_losses(&mut self, at: Timestamp) {
        for index in 0..self.site.stages.len() {
            let id = StageId::of(index);
            let loss = self.present_loss(id, at);
            self.book(id, at, loss);
        }
    }

    /// Books the gap as it is at `at` to `loss`.
    pub(super) fn book(&mut self, id: StageId, at: Timestamp, loss: Loss) {
        let gap = self.gap_at(id, at);
        self.state.stages[id.index()].seldom.ledger.book(gap, loss);
    }

    /// The book with the gap of now in it: its lines add up to what is shown.
    pub(super) fn ledger_now(&self, id: StageId) -> Ledger {
        let now = self.state.now;
        let mut ledger = self.state.stages[id.index()].seldom.ledger.clone();
        ledger.book(self.gap_at(id, now), self.present_loss(id, now));
        ledger
    }

    /// Planned minus done, in whole base units, as both are shown.
    fn gap_at(&self, id: StageId, at: Timestamp) -> Amount {
        if self.state.shift.is_none() {
            return Amount::ZERO;
        }
        let from = self.state.stages[id.index()].counting_from;
        let planned = self.state.plan.until(id, at) - self.state.plan.until(id, from);
        planned.amount() - self.actual(id, at).amount()
    }

    /// What a stage that falls behind now falls behind for.
    pub(super) fn present_loss(&self, id: StageId, at: Timestamp) -> Loss {
        if !self.is_known(id, at) {
            return Loss::Unknown;
        }
        match self.held_up_by(id) {
            Some((root, true)) if root != id => Loss::BlockedBy(root),
            Some((root, false)) if root != id => Loss::StarvedBy(root),
            _ if self.state.stages[id.index()].stands(STANDS_MINUTES) => Loss::OwnStop,
            _ => Loss::Slow,
        }
    }
}
