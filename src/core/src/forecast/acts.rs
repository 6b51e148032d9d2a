//! Acts: what people do about it, from a time until a time. Part of the question, so that the same paths can be run with and
//! without them. Which levers a site has, and which are worth pulling, is not known here.

use super::case::{Case, Problems, not_negative};
use crate::ids::{BufferId, StageId};
use crate::time::{Span, Timestamp};

/// Material from elsewhere comes in loads, one after each of these.
const LOAD_EVERY: Span = Span::from_mins(5);
/// A stage may do so many things at once, and a mine as a whole.
pub(super) const ACTS_MAX: usize = 64;

/// Something that is done, in force from `from` until `until`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Act {
    pub from: Timestamp,
    pub until: Timestamp,
    pub deed: Deed,
}

/// What is done. Rates in units an hour.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Deed {
    /// While the stage is behind its plan it goes up to so much to catch up.
    CatchUp(StageId, f64),
    /// The stage can do so much more: than what limits it now, than what it is built for, than nothing while it stands.
    Add(StageId, f64),
    /// It can do so much less.
    Take(StageId, f64),
    /// At `from`, what is left of the trouble that the stage began with takes this share of its time.
    Repair(StageId, f64),
    /// So much comes into the buffer an hour, until the quantity is brought; what finds no room is not brought.
    Feed { buffer: BufferId, rate: f64, quantity: f64 },
}

/// What is done at a stage while a piece of its schedule lasts.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Done {
    /// How far it may go to catch up; 0: as usual.
    pub up_to: f64,
    /// What it can do more, or less.
    pub adds: f64,
    /// Repairs that take effect when the piece begins; 1: none.
    pub repair: Option<f64>,
}

/// Loads that come into a buffer from elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Feed {
    pub buffer: usize,
    /// When, in hours, and how much.
    pub loads: Vec<(f64, f64)>,
}

impl Deed {
    pub(super) fn stage(self) -> Option<usize> {
        match self {
            Self::CatchUp(stage, _) | Self::Add(stage, _) | Self::Take(stage, _) | Self::Repair(stage, _) => Some(stage.index()),
            Self::Feed { .. } => None,
        }
    }
}

impl Done {
    /// What is done at `stage` in a piece that begins at `from`; the first of all begins where the forecast does.
    pub fn of(case: &Case, stage: usize, from: Timestamp) -> Self {
        let mut done = Self::default();
        for act in case.acts.iter().filter(|act| act.deed.stage() == Some(stage)) {
            let in_force = act.from <= from && from < act.until;
            match act.deed {
                Deed::CatchUp(_, up_to) if in_force => done.up_to = done.up_to.max(up_to),
                Deed::Add(_, rate) if in_force => done.adds += rate,
                Deed::Take(_, rate) if in_force => done.adds -= rate,
                Deed::Repair(_, factor) if act.from == from => done.repair = Some(done.repair.unwrap_or(1.0) * factor),
                Deed::CatchUp(..) | Deed::Add(..) | Deed::Take(..) | Deed::Repair(..) | Deed::Feed { .. } => {}
            }
        }
        done
    }

    pub fn is_anything(self) -> bool {
        self != Self::default()
    }
}

/// What comes in from elsewhere.
pub(super) fn feeds(case: &Case) -> Vec<Feed> {
    let feed = |act: &Act| {
        let Deed::Feed { buffer, rate, quantity } = act.deed else { return None };
        let until = act.until.min(case.start.at + case.scope.horizon);
        let load = rate * LOAD_EVERY.as_hours_f64();
        // What was brought before counts.
        let brought = (case.start.at - act.from).max(Span::ZERO).0 / LOAD_EVERY.0;
        let mut left = quantity - brought as f64 * load;
        let mut loads = Vec::new();
        let mut at = act.from + Span(LOAD_EVERY.0 * (brought + 1));
        while at <= until && left > 0.0 && load > 0.0 {
            loads.push(((at - case.start.at).as_hours_f64(), load.min(left)));
            left -= load;
            at = at + LOAD_EVERY;
        }
        Some(Feed { buffer: buffer.index(), loads })
    };
    case.acts.iter().filter_map(feed).filter(|feed| !feed.loads.is_empty()).collect()
}

/// Everything that is wrong with the acts of a case.
pub(super) fn check(case: &Case, found: &mut Problems) {
    found.unless(case.acts.len() <= ACTS_MAX, "acts".into(), "at most 64", case.acts.len());
    for (index, act) in case.acts.iter().enumerate() {
        let place = || format!("act {index}");
        let (there, sound) = match act.deed {
            Deed::CatchUp(stage, rate) | Deed::Add(stage, rate) | Deed::Take(stage, rate) => {
                (stage.index() < case.chain.stages(), not_negative(rate))
            }
            Deed::Repair(stage, factor) => (stage.index() < case.chain.stages(), (0.0..=1.0).contains(&factor)),
            Deed::Feed { buffer, rate, quantity } => {
                (buffer.index() < case.chain.buffers(), not_negative(rate) && not_negative(quantity))
            }
        };
        found.unless(there, place(), "a stage or buffer of the chain", format!("{:?}", act.deed));
        found.unless(sound, place(), "rates and quantities of at least 0, a share", format!("{:?}", act.deed));
        found.unless(act.from <= act.until, place(), "an end that is not before its beginning", act.until);
    }
}
