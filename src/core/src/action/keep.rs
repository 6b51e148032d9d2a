//! Actions as bytes of a snapshot, and back.

use std::sync::Arc;

use super::timers::Timers;
use super::{
    Action, ActionId, ActionState, Actions, Blocker, Checked, Decision, Ended, Event, Happened, Item, Mark, Object, Promise,
    Target, Verdict, Wanted,
};
use crate::ids::{BufferId, StageId};
use crate::model::{ActionKind, Site};
use crate::persist::{Persist, persist};

persist!(Action {
    id,
    state,
    wanted,
    proposed,
    issued,
    repeats,
    items,
    blockers,
    progress,
    ended,
    check,
    decided,
    events,
    timers
});
persist!(Actions { all, last, due });
persist!(Wanted { kind, object, verb, target, owner, deadline, promise, incident, lever, checklist });
persist!(Target { value, unit });
persist!(Promise { stage, low, middle, high, together });
persist!(Mark { at, by });
persist!(Item { text, done });
persist!(Blocker { reason, needed_from, since, cleared, due, level });
persist!(Event { at, by, what, text });
persist!(Timers { answer, overdue, check, level, check_level });

impl Actions {
    /// Whether all that it names is of the site.
    pub(crate) fn fits(&self, site: &Site) -> bool {
        self.all.values().all(|action| {
            let object = match action.wanted.object {
                Some(Object::Stage(id)) => id.index() < site.stages.len(),
                Some(Object::Buffer(id)) => id.index() < site.buffers.len(),
                None => true,
            };
            object && action.wanted.promise.is_none_or(|promise| promise.stage.index() < site.stages.len())
        })
    }
}

impl Persist for ActionId {
    fn save(&self, out: &mut Vec<u8>) {
        self.0.save(out);
    }
    fn load(input: &mut &[u8]) -> Option<Self> {
        u64::load(input).map(Self)
    }
}

impl Persist for Arc<Actions> {
    fn save(&self, out: &mut Vec<u8>) {
        (**self).save(out);
    }
    fn load(input: &mut &[u8]) -> Option<Self> {
        Actions::load(input).map(Self::new)
    }
}

impl Persist for Object {
    fn save(&self, out: &mut Vec<u8>) {
        match *self {
            Self::Stage(id) => (0_u8, id).save(out),
            Self::Buffer(id) => (1_u8, id).save(out),
        }
    }
    fn load(input: &mut &[u8]) -> Option<Self> {
        match u8::load(input)? {
            0 => StageId::load(input).map(Self::Stage),
            1 => BufferId::load(input).map(Self::Buffer),
            _ => None,
        }
    }
}

impl Persist for Checked {
    fn save(&self, out: &mut Vec<u8>) {
        self.verdict.save(out);
        self.saved.map(|(low, middle, high)| (low, (middle, high))).save(out);
        self.note.save(out);
    }
    fn load(input: &mut &[u8]) -> Option<Self> {
        let verdict = Verdict::load(input)?;
        let saved = Option::load(input)?.map(|(low, (middle, high))| (low, middle, high));
        Some(Self { verdict, saved, note: String::load(input)? })
    }
}

/// Words as their places in a list that only grows at its end while `SNAPSHOT_FORMAT` stays.
macro_rules! words {
    ($($name:ident { $($word:ident),* $(,)? })*) => {$(
        impl Persist for $name {
            fn save(&self, out: &mut Vec<u8>) {
                out.push(*self as u8);
            }
            fn load(input: &mut &[u8]) -> Option<Self> {
                let code = usize::from(u8::load(input)?);
                [$(Self::$word),*].get(code).copied()
            }
        }
    )*};
}

words! {
    ActionState { Draft, Agreed, Issued, InProgress, Done, Checked, Standardised, Repeated, Rejected, Withdrawn }
    ActionKind { Operations, Parameter, Resource }
    Verdict { Effective, Partly, Not, TooEarly }
    Decision { Standardise, Repeat, Reject }
    Ended { Finished, CalledOff, TimeOver, TroubleOver }
    Happened {
        Proposed, Edited, Agreed, Withdrawn, Issued, Started, Ticked, Unticked, ItemAdded, Progressed, Blocked, Unblocked, Finished,
        CalledOff, TimeOver, TroubleOver, CheckedEffective, CheckedPartly, CheckedNot, CheckedTooEarly, Standardised, Repeated,
        Rejected, Commented, EscalatedNoAnswer, EscalatedOverdue, EscalatedBlocked, EscalatedCheck,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_comes_back() {
        for state in ActionState::ALL {
            let mut bytes = Vec::new();
            state.save(&mut bytes);
            assert_eq!(ActionState::load(&mut bytes.as_slice()), Some(state));
        }
        for code in 0..=Happened::EscalatedCheck as u8 {
            let happened = Happened::load(&mut [code].as_slice()).expect("it is a word");
            assert_eq!(happened as u8, code);
        }
        assert_eq!(Happened::load(&mut [Happened::EscalatedCheck as u8 + 1].as_slice()), None);
    }
}
