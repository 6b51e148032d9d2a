//! What is done with the readings of a signal before they count, and who takes its place when it dies: as the site declares it. Most
//! signals have none of this.

use crate::formula::Formula;
use crate::ids::SignalId;
use crate::model::SignalKind;
use crate::time::Span;

/// In the order in which it is done: as read, scaled, checked.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Conditioning {
    pub scaling: Option<Scaling>,
    /// A reading that is out by more than this and back with the next is a spike. In units of the signal.
    pub spike: Option<f64>,
    /// A faster change from the last good reading is uncertain. Units of the signal a second.
    pub rate_max: Option<f64>,
    /// A change by no more is none. Units of the signal.
    pub deadband: f64,
    /// When this stands still its device does, and nothing that the signal says counts.
    pub heartbeat: Option<Heartbeat>,
    /// It is not read: it follows from others.
    pub derived: Option<Formula>,
    /// The inputs of the formula, by number.
    pub derived_from: Vec<SignalId>,
    /// Who takes its place when it dies, the best first.
    pub substitutes: Vec<Substitute>,
}

impl Conditioning {
    /// Whether its readings are judged by their neighbours in time. A flow does not hold still within its dead-band: it would lose
    /// tonnes.
    #[must_use]
    pub fn is_judged(&self, kind: SignalKind) -> bool {
        let holds_still = self.deadband > 0.0 && matches!(kind, SignalKind::Level | SignalKind::Value);
        self.spike.is_some() || self.rate_max.is_some() || holds_still
    }
}

/// From what a converter sends to engineering units: a straight line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scaling {
    pub raw: (f64, f64),
    pub eng: (f64, f64),
    /// What is a little outside is taken for the end of the range.
    pub clamped: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heartbeat {
    pub signal: SignalId,
    /// So long it may stand still.
    pub after: Span,
}

/// What may stand in for a signal.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Substitute {
    /// Another signal that measures the same.
    Twin(SignalId),
    /// What the levels and the flows around say.
    Balance,
    /// A figure that people gave beforehand, units an hour.
    Manual(f64),
}
