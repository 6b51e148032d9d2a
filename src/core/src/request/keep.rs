//! Requests as bytes of a snapshot, and back.

use std::sync::Arc;

use super::timers::Timers;
use super::{Asked, Asking, Choice, Decided, Given, Line, Need, Noted, Request, RequestId, RequestState, Requests, Side};
use crate::action::ActionId;
use crate::model::Site;
use crate::persist::{Persist, persist};

persist!(Request { id, state, asked, sent, seen, acknowledged, answer, thread, timers });
persist!(Requests { all, decisions, asking, last, due });
persist!(Asking { requests, is_draft });
persist!(Asked { to, for_unit, what, need, stage, incident, action, window, answer_by });
persist!(Given { yes, text, mark });
persist!(Line { at, by, what, text });
persist!(Timers { answer, overdue, level });
persist!(Decided { mark, reason, first, second, choice });

impl Requests {
    /// Whether all that it names is of the site.
    pub(crate) fn fits(&self, site: &Site) -> bool {
        self.all.values().all(|request| request.asked.stage.is_none_or(|stage| stage.index() < site.stages.len()))
    }
}

impl Persist for RequestId {
    fn save(&self, out: &mut Vec<u8>) {
        self.0.save(out);
    }
    fn load(input: &mut &[u8]) -> Option<Self> {
        u64::load(input).map(Self)
    }
}

impl Persist for Arc<Requests> {
    fn save(&self, out: &mut Vec<u8>) {
        (**self).save(out);
    }
    fn load(input: &mut &[u8]) -> Option<Self> {
        Requests::load(input).map(Self::new)
    }
}

impl Persist for Side {
    fn save(&self, out: &mut Vec<u8>) {
        match *self {
            Self::Request(id) => (0_u8, id.0).save(out),
            Self::Action(id) => (1_u8, id.0).save(out),
        }
    }
    fn load(input: &mut &[u8]) -> Option<Self> {
        match u8::load(input)? {
            0 => u64::load(input).map(|id| Self::Request(RequestId(id))),
            1 => u64::load(input).map(|id| Self::Action(ActionId(id))),
            _ => None,
        }
    }
}

impl Persist for Need {
    fn save(&self, out: &mut Vec<u8>) {
        match self {
            Self::Words => 0_u8.save(out),
            Self::Stop => 1_u8.save(out),
            Self::Hold => 2_u8.save(out),
            Self::Resource(key) => (3_u8, key.clone()).save(out),
            Self::Lever(key) => (4_u8, key.clone()).save(out),
            Self::Agree => 5_u8.save(out),
        }
    }
    fn load(input: &mut &[u8]) -> Option<Self> {
        Some(match u8::load(input)? {
            0 => Self::Words,
            1 => Self::Stop,
            2 => Self::Hold,
            3 => Self::Resource(String::load(input)?),
            4 => Self::Lever(String::load(input)?),
            5 => Self::Agree,
            _ => return None,
        })
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
    RequestState { Sent, Seen, Acknowledged, Answered, Withdrawn }
    Choice { First, Second, Neither }
    Noted { Sent, Seen, Acknowledged, Yes, No, Withdrawn, Commented, Decided, NoAnswer, Overdue }
}
