//! Who stands in for a flow signal that died, and what moved meanwhile. Kept minute by minute: how long the signal was not known, and
//! what each substitute has to say of that minute. What was estimated is their product, worked out anew whenever it is wanted: so it
//! does not hang on the order in which readings came, and when the signal tells after all what moved, the estimate is gone. It knows
//! no engine; who is alive is decided there.

use std::collections::BTreeMap;

use crate::persist::persist;
use crate::time::{Span, Timestamp};
use crate::units::{Fine, Rate};

const MINUTE: i64 = 60_000_000;
/// So far back an estimate may still be replaced by what was true.
const KEPT: Span = Span::from_hours(48);
/// A twin that was not heard for so long back is looked at no further.
const TWIN_KEPT: Span = Span::from_hours(2);

/// One signal with a chain of substitutes.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Stand {
    /// By minute since the epoch.
    minutes: BTreeMap<i64, Minute>,
    /// What was estimated of minutes that are not kept any more.
    settled: Fine,
    /// The same of minutes in which the signal was silent and still is: gone, if it tells after all what moved in them.
    silent: Fine,
    /// Nothing is added to minutes before this one any more: they are settled.
    settled_to: Option<i64>,
}
persist!(Stand { minutes, settled, silent, settled_to });

#[derive(Clone, Debug, Default, PartialEq)]
struct Minute {
    /// How much of it the signal was not known.
    unknown: Span,
    /// By twin: what moved past it, and for how much of the minute it says so.
    twins: Vec<TwinMinute>,
    /// What the balance around the stage gives.
    balance: Option<Rate>,
    /// How much of it nobody knew anything of, as far as that has been told.
    told: Span,
}
persist!(Minute { unknown, twins, balance, told });

#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct TwinMinute {
    flow: Fine,
    known: Span,
}
persist!(TwinMinute { flow, known });

/// A link of the chain, as far as it matters here.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Substitution {
    /// The twin with this number among those of the chain.
    Twin(usize),
    Balance,
    Manual(Rate),
}

/// How things are now: what no reading has told yet.
#[derive(Clone, Debug)]
pub(crate) struct Present {
    pub at: Timestamp,
    /// The signal is dead, and nothing is known of it from here on.
    pub dead_from: Option<Timestamp>,
    /// By twin: what it goes on to move, as if unchanged.
    pub twins: Vec<Option<Piece>>,
}

/// A flow over a time, spread evenly.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Piece {
    pub from: Timestamp,
    pub to: Timestamp,
    pub flow: Fine,
}

/// A piece of a minute that nobody knows anything of: it was told as so much, and is so much now.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Uncovered {
    pub start: Timestamp,
    pub told: Span,
    pub now: Span,
}

impl Stand {
    /// The signal tells of the time between two readings, or, `sign` -1, does not: of the last `unknown` of it nothing is known.
    pub fn heard(&mut self, sign: i64, (from, to): (Timestamp, Timestamp), unknown: Span) {
        if unknown > Span::ZERO {
            self.unknown(sign, to - unknown, to);
        } else if sign > 0 && self.settled_to.is_some_and(|settled| from < Timestamp(settled * MINUTE)) {
            // It tells after all what moved while it was silent.
            self.silent = Fine::ZERO;
        }
    }

    /// The signal itself is not known from `from` until `to`, or, `sign` -1, is after all.
    pub fn unknown(&mut self, sign: i64, from: Timestamp, to: Timestamp) {
        let open = self.open(from, to);
        if sign > 0 && from < open {
            // What was silent stays unknown.
            self.settled += std::mem::replace(&mut self.silent, Fine::ZERO);
        }
        for (minute, from, to) in minutes(open, to) {
            let unknown = &mut self.minutes.entry(minute).or_default().unknown;
            *unknown = Span(unknown.0 + sign * (to - from).0);
        }
    }

    /// A twin has moved this, or, `sign` -1, has not.
    pub fn twin_moved(&mut self, twin: usize, sign: i64, piece: &Piece) {
        // What is longer than what is kept is cut at its beginning: the rest is of no use.
        for (minute, from, to) in minutes(piece.from.max(piece.to - KEPT), piece.to) {
            let flow = piece.between(from, to);
            let twin = self.minutes.entry(minute).or_default().twin(twin);
            twin.flow += Fine(flow.0 * i128::from(sign));
            twin.known = Span(twin.known.0 + sign * (to - from).0);
        }
    }

    /// The balance gives this for the minute of `at`.
    pub fn balance(&mut self, at: Timestamp, rate: Rate) {
        self.minutes.entry(at.0.div_euclid(MINUTE)).or_default().balance = Some(rate);
    }

    /// What was estimated in the time before `until`.
    pub fn estimated(&self, chain: &[Substitution], present: &Present, until: Timestamp) -> Fine {
        let end = until.0.div_euclid(MINUTE);
        let mut sum = self.settled + if present.dead_from.is_some() { self.silent } else { Fine::ZERO };
        for (number, unknown) in self.unknown_minutes(present) {
            if number > end {
                break;
            }
            let estimate = self.minute(chain, present, number, unknown).unwrap_or(Fine::ZERO);
            let share = if number < end { MINUTE } else { until.0.rem_euclid(MINUTE) };
            sum += Fine(if share == MINUTE { estimate.0 } else { estimate.0 * i128::from(share) / i128::from(MINUTE) });
        }
        sum
    }

    /// What was estimated before a count began: at a full minute, or with the first reading of all, before which nothing was unknown.
    pub fn estimated_before(&self, chain: &[Substitution], present: &Present, began: Timestamp) -> Fine {
        self.estimated(chain, present, Timestamp(began.0.div_euclid(MINUTE).saturating_mul(MINUTE)))
    }

    /// Minutes of which neither the signal nor any substitute knows, where that differs from what was told. It is told with this.
    pub fn uncovered(&mut self, chain: &[Substitution], present: &Present) -> Vec<Uncovered> {
        let mut found = Vec::new();
        let numbers: Vec<i64> = self.minutes.iter().filter(|(_, minute)| minute.concerns()).map(|(number, _)| *number).collect();
        for number in numbers {
            let kept = &self.minutes[&number];
            let (unknown, told) = (kept.unknown, kept.told);
            let covered = unknown == Span::ZERO || self.minute(chain, present, number, unknown).is_some();
            let now = if covered { Span::ZERO } else { unknown };
            if now != told {
                found.push(Uncovered { start: Timestamp(number * MINUTE), told, now });
                self.minutes.entry(number).or_default().told = now;
            }
        }
        found
    }

    /// Lets go of what is needed no more. `newest`: the signal's newest reading.
    pub fn tidy(&mut self, chain: &[Substitution], present: &Present, newest: Timestamp) {
        let early = (present.at - KEPT).0.div_euclid(MINUTE);
        let quiet = newest.saturating_sub(TWIN_KEPT).0.div_euclid(MINUTE);
        let to_settle = if self.settled_to < Some(early) { self.unknown_minutes(present) } else { BTreeMap::new() };
        for (number, unknown) in to_settle.range(..early) {
            let told = self.minutes.get(number).map_or(Span::ZERO, |minute| minute.unknown);
            let all = self.minute(chain, present, *number, *unknown).unwrap_or(Fine::ZERO);
            let settled = self.minute(chain, present, *number, told).unwrap_or(Fine::ZERO);
            self.settled += settled;
            self.silent += Fine(all.0 - settled.0);
        }
        self.settled_to = self.settled_to.max(Some(early));
        self.minutes.retain(|number, minute| *number >= early && (*number >= quiet || minute.unknown != Span::ZERO));
    }

    /// From where on a time can still be reckoned anew: what is settled is so, and at first no more is looked at than is kept.
    fn open(&self, from: Timestamp, to: Timestamp) -> Timestamp {
        from.max(self.settled_to.map_or(to - KEPT, |settled| Timestamp(settled * MINUTE)))
    }

    /// All minutes of which something is unknown, with how much.
    fn unknown_minutes(&self, present: &Present) -> BTreeMap<i64, Span> {
        let kept = self.minutes.iter().filter(|(_, minute)| minute.unknown != Span::ZERO);
        let mut unknown: BTreeMap<i64, Span> = kept.map(|(number, minute)| (*number, minute.unknown)).collect();
        if let Some(from) = present.dead_from {
            for (number, from, to) in minutes(self.open(from, present.at), present.at) {
                let unknown = unknown.entry(number).or_insert(Span::ZERO);
                *unknown = *unknown + (to - from);
            }
        }
        unknown
    }

    /// What moved in `unknown` of a minute, by the first of the chain who knows it.
    fn minute(&self, chain: &[Substitution], present: &Present, number: i64, unknown: Span) -> Option<Fine> {
        let balance = self.minutes.get(&number).and_then(|minute| minute.balance);
        chain.iter().find_map(|link| match link {
            Substitution::Twin(twin) => self.by_twin(*twin, present, number, unknown),
            Substitution::Balance => balance.map(|rate| rate.over(unknown)),
            Substitution::Manual(rate) => Some(rate.over(unknown)),
        })
    }

    /// A twin must know of more than half as much of the minute as it stands in for. Of the one that still runs, the one before counts
    /// too: a counter tells late.
    fn by_twin(&self, twin: usize, present: &Present, number: i64, unknown: Span) -> Option<Fine> {
        let elapsed = (present.at.0 - number * MINUTE).min(MINUTE);
        let mut said = self.twin_minute(twin, present, number);
        if elapsed < MINUTE {
            let before = self.twin_minute(twin, present, number - 1);
            said = TwinMinute { flow: said.flow + before.flow, known: said.known + before.known };
        }
        if said.known.0 * 2 <= unknown.0 {
            return None;
        }
        Some(Fine(said.flow.0 * i128::from(unknown.0) / i128::from(said.known.0)))
    }

    fn twin_minute(&self, twin: usize, present: &Present, number: i64) -> TwinMinute {
        let mut said = self.minutes.get(&number).and_then(|minute| minute.twins.get(twin)).copied().unwrap_or_default();
        let (start, end) = (Timestamp(number * MINUTE), Timestamp((number + 1) * MINUTE));
        if let Some(piece) = present.twins.get(twin).copied().flatten() {
            let (from, to) = (piece.from.max(start), piece.to.min(end));
            if to > from {
                said = TwinMinute { flow: said.flow + piece.between(from, to), known: said.known + (to - from) };
            }
        }
        said
    }
}

impl Minute {
    fn concerns(&self) -> bool {
        self.unknown != Span::ZERO || self.told != Span::ZERO
    }

    fn twin(&mut self, twin: usize) -> &mut TwinMinute {
        if self.twins.len() <= twin {
            self.twins.resize(twin + 1, TwinMinute::default());
        }
        &mut self.twins[twin]
    }
}

impl Piece {
    /// Of the whole flow, what falls between two times within; adjoining parts add up to the whole exactly.
    fn between(&self, from: Timestamp, to: Timestamp) -> Fine {
        let length = i128::from((self.to - self.from).0.max(1));
        let until = |at: Timestamp| (self.flow.0 * i128::from((at - self.from).0)).div_euclid(length);
        Fine(until(to) - until(from))
    }
}

/// A time cut at the minutes.
fn minutes(from: Timestamp, to: Timestamp) -> impl Iterator<Item = (i64, Timestamp, Timestamp)> {
    let numbers = if to > from { from.0.div_euclid(MINUTE)..(to.0 - 1).div_euclid(MINUTE) + 1 } else { 0..0 };
    numbers.map(move |number| (number, Timestamp(number * MINUTE).max(from), Timestamp((number + 1) * MINUTE).min(to)))
}

#[cfg(test)]
mod tests;
