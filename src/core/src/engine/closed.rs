//! The books of the shift that was over last: what was done and what was missing, as it was when the shift was over, and as it is now
//! that late readings have come and people have told or corrected something. Not the use of its time, which is in `usage`.

use super::Engine;
use crate::ids::StageId;
use crate::ledger::{Ledger, Loss};
use crate::model::Shift;
use crate::normalise::Moved;
use crate::persist::persist;
use crate::time::Timestamp;
use crate::units::{Amount, Fine};
use crate::view::{ClosedShift, ClosedStage};

#[derive(Clone, Debug)]
pub(super) struct Closed {
    pub shift: Shift,
    pub stages: Vec<Books>,
}
persist!(Closed { shift, stages });

#[derive(Clone, Debug)]
pub(super) struct Books {
    /// What the stage had moved when the shift began.
    pub base: Fine,
    planned: Amount,
    /// What was done, by what was known when it was over.
    as_closed: Amount,
    ledger: Ledger,
    /// When people last told something of it after it was over.
    amended_at: Option<Timestamp>,
}
persist!(Books { base, planned, as_closed, ledger, amended_at });

impl Closed {
    /// Something that was told moves this in a shift that is over.
    pub fn amend(&mut self, id: StageId, sign: i64, moved: Moved, now: Timestamp) {
        let books = &mut self.stages[id.index()];
        let length = i128::from((moved.to - moved.from).0);
        // What is of before this shift is none of it.
        let before = i128::from((self.shift.start.min(moved.to) - moved.from).0.max(0));
        let flow = moved.flow.0 * i128::from(sign);
        let earlier = match length {
            0 if moved.from < self.shift.start => flow,
            0 => 0,
            _ => flow * before / length,
        };
        books.base += Fine(earlier);
        if moved.to > self.shift.start {
            books.amended_at = Some(now);
        }
    }
}

impl Engine {
    /// The books of a shift as they are at its end, at `at` at the latest.
    pub(super) fn closed(&self, shift: &Shift, at: Timestamp) -> Closed {
        let books = |(index, state): (usize, &super::stages::StageState)| {
            let id = StageId::of(index);
            let planned = self.state.plan.until(id, shift.end) - self.state.plan.until(id, state.counting_from);
            let as_closed = self.actual(id, shift.end.min(at)).amount();
            let mut ledger = state.seldom.ledger.clone();
            ledger.book(planned.amount() - as_closed, self.present_loss(id, at));
            Books { base: state.seldom.base, planned: planned.amount(), as_closed, ledger, amended_at: None }
        };
        let stages = self.state.stages.iter().enumerate().map(books).collect();
        Closed { shift: shift.clone(), stages }
    }

    /// The shift that was over last, with what has become known of it since.
    pub(super) fn closed_view(&self) -> Option<ClosedShift> {
        let closed = self.state.told.closed.as_ref()?;
        let stage = |(books, state): (&Books, &super::stages::StageState)| {
            let actual = (state.seldom.base - books.base).amount();
            let mut ledger = books.ledger.clone();
            // Nobody knows what the tonnes were lost for that people took back.
            ledger.book(books.planned - actual, Loss::Unknown);
            ClosedStage { planned: books.planned, actual, as_closed: books.as_closed, ledger, amended_at: books.amended_at }
        };
        let stages = closed.stages.iter().zip(&self.state.stages).map(stage).collect();
        Some(ClosedShift { shift: closed.shift.clone(), stages })
    }
}
