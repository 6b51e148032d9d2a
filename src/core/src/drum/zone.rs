//! How far a buffer beside the drum is used up, in thirds: green, yellow, red, with hysteresis. Before the drum material protects it
//! from starving: what counts is what is missing to the target. After it room protects it from being blocked: what counts is what
//! is too much. For people to see, not for alarms.

use crate::persist::Persist;

/// A third is left again only this far inside the better one, as a share of what protects.
const HYSTERESIS: f64 = 0.05;

/// Where a buffer lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// Its material keeps the drum from starving.
    Before,
    /// Its room keeps the drum from being blocked.
    After,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Zone {
    Green,
    Yellow,
    Red,
}

/// How much of what protects there is with the level on target.
#[must_use]
pub fn protection(side: Side, target: f64, capacity: f64) -> f64 {
    match side {
        Side::Before => target,
        Side::After => capacity - target,
    }
}

/// The share of what protects that is gone: 0 on target, 1 with nothing left, below 0 with more than wanted. `None`: there is
/// nothing that could protect.
#[must_use]
pub fn penetration(side: Side, level: f64, target: f64, capacity: f64) -> Option<f64> {
    let protection = protection(side, target, capacity);
    let gone = match side {
        Side::Before => target - level,
        Side::After => level - target,
    };
    (protection > 0.0).then(|| gone / protection)
}

impl Zone {
    /// The zone at a penetration, coming from `before`.
    #[must_use]
    pub fn at(penetration: f64, before: Option<Self>) -> Self {
        let third = |share: f64| match () {
            () if share < 1.0 / 3.0 => Self::Green,
            () if share <= 2.0 / 3.0 => Self::Yellow,
            () => Self::Red,
        };
        let worse = third(penetration);
        match before {
            // Worse counts at once, better only when it is clear.
            Some(before) if worse < before => third(penetration + HYSTERESIS).min(before),
            _ => worse,
        }
    }
}

impl Persist for Side {
    fn save(&self, out: &mut Vec<u8>) {
        (*self == Self::After).save(out);
    }
    fn load(input: &mut &[u8]) -> Option<Self> {
        Some(if bool::load(input)? { Self::After } else { Self::Before })
    }
}

impl Persist for Zone {
    fn save(&self, out: &mut Vec<u8>) {
        let code: u8 = match self {
            Self::Green => 0,
            Self::Yellow => 1,
            Self::Red => 2,
        };
        code.save(out);
    }
    fn load(input: &mut &[u8]) -> Option<Self> {
        match u8::load(input)? {
            0 => Some(Self::Green),
            1 => Some(Self::Yellow),
            2 => Some(Self::Red),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn before_the_drum_material_protects_and_after_it_room() {
        let gone = |side, level| penetration(side, level, 300.0, 1_200.0);
        assert_eq!(
            (gone(Side::Before, 300.0), gone(Side::Before, 200.0), gone(Side::Before, 0.0)),
            (Some(0.0), Some(1.0 / 3.0), Some(1.0))
        );
        assert_eq!(
            (gone(Side::After, 300.0), gone(Side::After, 1_200.0), gone(Side::After, 0.0)),
            (Some(0.0), Some(1.0), Some(-1.0 / 3.0))
        );
        assert_eq!(penetration(Side::Before, 10.0, 0.0, 100.0), None);
        assert_eq!(penetration(Side::After, 10.0, 100.0, 100.0), None);
    }

    #[test]
    fn a_level_that_trembles_at_a_third_does_not_flicker() {
        let (mut zone, mut said) = (None, String::new());
        for percent in [0, 30, 34, 32, 34, 30, 27, 34, 68, 65, 70, 62, 60, 20] {
            let next = Zone::at(f64::from(percent) / 100.0, zone);
            zone = Some(next);
            said.push(match next {
                Zone::Green => 'g',
                Zone::Yellow => 'y',
                Zone::Red => 'r',
            });
        }
        assert_eq!(said, "ggyyyygyrrrryg");
    }
}
