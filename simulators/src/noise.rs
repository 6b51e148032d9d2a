//! How much everything wanders that no upset moves: the pace of stages, their short stops, the meters. Not what goes wrong: that
//! is `scenario`.

/// One shift's noise.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Noise {
    /// Standard deviation of a stage's pace around its nominal rate, as a share of it.
    pub pace_sigma: f64,
    /// Short stops of each machine in 12 hours.
    pub stops_per_shift: f64,
    /// The noise of meters, as a multiple of the ordinary one.
    pub meters: f64,
}

impl Noise {
    /// What the scenarios have.
    pub const ORDINARY: Self = Self { pace_sigma: 0.05, stops_per_shift: 3.0, meters: 1.0 };
    /// A smooth shift with good meters.
    pub const CALM: Self = Self { pace_sigma: 0.03, stops_per_shift: 2.0, meters: 0.6 };
    /// Uneven ore, frequent short stops, poor meters.
    pub const ROUGH: Self = Self { pace_sigma: 0.075, stops_per_shift: 5.0, meters: 2.0 };
}

impl Default for Noise {
    fn default() -> Self {
        Self::ORDINARY
    }
}
