//! The log of recent readings: those of all signals one after the other, as they were put in. A reading that comes in order is
//! written to its end, and looked at once more at its beginning, when nothing can need it any more: so memory is touched in
//! order, however many signals there are. Only one that comes late walks back through those of its signal, which are linked. It
//! knows no signals and decides nothing: what is dropped, and what goes back to its signal, is said from outside.

use std::collections::VecDeque;

use super::Reading;
use crate::ids::SignalId;

/// Memory is had, and used again, for so many entries at a time.
const BLOCK: usize = 1_024;

/// The beginning is looked at once in so many entries.
const TIDY_EVERY: u64 = 32;

/// It is never longer, so that a distance in it fits its type.
pub(super) const LENGTH_MAX: u64 = 1 << 30;

/// The number of no entry: they are counted from 1.
pub(super) const NO_ENTRY: u64 = 0;

/// The signal of an entry that was taken out.
const TAKEN: SignalId = SignalId(u32::MAX);

#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    pub reading: Reading,
    pub signal: SignalId,
    /// How many entries back the reading before it is, in the time of its signal; forward, if negative: it came late. 0: there
    /// is none.
    back: i32,
}
const _: () = assert!(size_of::<Entry>() == 24, "what is kept of a reading is what a signal costs");

#[derive(Clone, Debug)]
pub(super) struct Recent {
    /// The full blocks, oldest first.
    full: VecDeque<Vec<Entry>>,
    /// The one that is being filled.
    newest: Vec<Entry>,
    /// An empty one, so that a steady log asks for no memory.
    spare: Vec<Entry>,
    /// The number of the first entry in the first block.
    first: u64,
    /// How many entries of the first block are gone.
    gone: usize,
    /// The number of the next entry.
    next: u64,
    /// The number at which the beginning is looked at next.
    tidy_at: u64,
}

impl Recent {
    pub fn new() -> Self {
        Self { full: VecDeque::new(), newest: Vec::new(), spare: Vec::new(), first: 1, gone: 0, next: 1, tidy_at: TIDY_EVERY }
    }

    /// How many entries there are between beginning and end.
    pub fn len(&self) -> u64 {
        self.next - self.oldest()
    }

    /// Writes a reading to the end, which follows the one with the number `before`. Returns its number.
    #[inline]
    pub fn push(&mut self, signal: SignalId, reading: Reading, before: u64) -> u64 {
        if self.newest.len() == BLOCK {
            self.open();
        }
        let number = self.next;
        let back = if before < self.oldest() { 0 } else { distance(number, before) };
        self.newest.push(Entry { reading, signal, back });
        self.next = number + 1;
        number
    }

    /// The entry with this number, if it is still there.
    pub fn get(&self, number: u64) -> Option<&Entry> {
        if number < self.oldest() {
            return None;
        }
        let place = (number - self.first) as usize;
        let entry = self.full.get(place / BLOCK).unwrap_or(&self.newest).get(place % BLOCK);
        entry.filter(|entry| entry.signal != TAKEN)
    }

    /// The number of the reading before an entry, in the time of their signal.
    pub fn before(&self, number: u64) -> u64 {
        match self.get(number).map_or(0, |entry| entry.back) {
            0 => NO_ENTRY,
            back => number.wrapping_add_signed(-i64::from(back)),
        }
    }

    /// Puts the entry `late` between `number` and the one before it.
    pub fn link(&mut self, number: u64, late: u64) {
        self.at(number).back = distance(number, late);
    }

    /// Takes an entry, and those before it in the time of their signal, out of the log and puts them at the end of `list`.
    pub fn take(&mut self, mut number: u64, list: &mut VecDeque<Reading>) {
        let end = list.len();
        while let Some(entry) = self.get(number) {
            list.insert(end, entry.reading);
            let before = self.before(number);
            self.at(number).signal = TAKEN;
            number = before;
        }
    }

    /// Whether it is time to look at the beginning.
    #[inline]
    pub fn wants_tidying(&self) -> bool {
        self.next >= self.tidy_at
    }

    /// Begins to look at the beginning. Returns how many entries may go: more than came since the last time, so that a log that
    /// was long gets shorter again.
    pub fn begin_tidying(&mut self) -> usize {
        self.tidy_at = self.next + TIDY_EVERY;
        2 * TIDY_EVERY as usize
    }

    /// Drops entries at the beginning while they are `done` with, at most `budget`. Returns the first that is not.
    pub fn drop_while(&mut self, budget: &mut usize, mut done: impl FnMut(&Entry) -> bool) -> Option<(u64, Entry)> {
        loop {
            let block = self.full.front().unwrap_or(&self.newest);
            let rest = &block[self.gone..block.len().min(self.gone + *budget)];
            let wanted = rest.iter().position(|entry| entry.signal != TAKEN && !done(entry));
            let dropped = wanted.unwrap_or(rest.len());
            let wanted = wanted.map(|index| rest[index]);
            *budget -= dropped;
            self.gone += dropped;
            if self.gone == BLOCK {
                self.close();
            } else {
                return wanted.map(|entry| (self.oldest(), entry));
            }
        }
    }

    /// The number of the oldest entry.
    #[inline]
    fn oldest(&self) -> u64 {
        self.first + self.gone as u64
    }

    fn at(&mut self, number: u64) -> &mut Entry {
        let place = (number - self.first) as usize;
        &mut self.full.get_mut(place / BLOCK).unwrap_or(&mut self.newest)[place % BLOCK]
    }

    #[cold]
    fn open(&mut self) {
        let mut block = std::mem::take(&mut self.spare);
        block.reserve_exact(BLOCK);
        self.full.push_back(std::mem::replace(&mut self.newest, block));
    }

    #[cold]
    fn close(&mut self) {
        match self.full.pop_front() {
            None => self.newest.clear(),
            Some(mut block) => {
                block.clear();
                self.spare = block;
            }
        }
        self.first += BLOCK as u64;
        self.gone = 0;
    }
}

/// From one entry back to another. Both are in the log: see `LENGTH_MAX`.
#[inline]
fn distance(from: u64, to: u64) -> i32 {
    (from as i64 - to as i64) as i32
}
