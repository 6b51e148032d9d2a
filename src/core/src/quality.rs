//! How far a reading can be trusted, and why not further. One byte, because every reading carries one.

/// Good, Uncertain or Bad with its reason. *Unknown* is not a quality of a reading: it is having none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Quality {
    #[default]
    Good = 0,
    /// It came late, out of a backlog: right for history, too late for the moment.
    GoodBackfilled = 1,
    UncertainStuck = 64,
    UncertainEstimated = 65,
    UncertainSuspect = 66,
    UncertainClock = 67,
    UncertainSensor = 68,
    /// Out with one reading and back with the next: it moved nothing.
    UncertainSpike = 69,
    /// It changed faster than it can.
    UncertainChange = 70,
    /// It is what its substitute says.
    UncertainSubstituted = 71,
    BadRange = 128,
    BadSensor = 129,
    BadDevice = 130,
    BadComm = 131,
    BadConfig = 132,
    BadNoData = 133,
    /// The heartbeat of its device stands still.
    BadHeartbeat = 134,
    /// It has said the same for too long, and somebody stands by for it.
    BadStuck = 135,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    Good,
    Uncertain,
    Bad,
}

impl Quality {
    pub const ALL: [Self; 18] = [
        Self::Good,
        Self::GoodBackfilled,
        Self::UncertainStuck,
        Self::UncertainEstimated,
        Self::UncertainSuspect,
        Self::UncertainClock,
        Self::UncertainSensor,
        Self::UncertainSpike,
        Self::UncertainChange,
        Self::UncertainSubstituted,
        Self::BadRange,
        Self::BadSensor,
        Self::BadDevice,
        Self::BadComm,
        Self::BadConfig,
        Self::BadNoData,
        Self::BadHeartbeat,
        Self::BadStuck,
    ];

    #[must_use]
    pub const fn grade(self) -> Grade {
        match self as u8 {
            0..64 => Grade::Good,
            64..128 => Grade::Uncertain,
            _ => Grade::Bad,
        }
    }

    #[must_use]
    pub const fn code(self) -> u8 {
        self as u8
    }

    /// `None` for a code nobody gave out.
    #[must_use]
    pub fn from_code(code: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|quality| quality.code() == code)
    }

    /// The word used in files and messages.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::GoodBackfilled => "good_backfilled",
            Self::UncertainStuck => "uncertain_stuck",
            Self::UncertainEstimated => "uncertain_estimated",
            Self::UncertainSuspect => "uncertain_suspect",
            Self::UncertainClock => "uncertain_clock",
            Self::UncertainSensor => "uncertain_sensor",
            Self::UncertainSpike => "uncertain_spike",
            Self::UncertainChange => "uncertain_change",
            Self::UncertainSubstituted => "uncertain_substituted",
            Self::BadRange => "bad_range",
            Self::BadSensor => "bad_sensor",
            Self::BadDevice => "bad_device",
            Self::BadComm => "bad_comm",
            Self::BadConfig => "bad_config",
            Self::BadNoData => "bad_no_data",
            Self::BadHeartbeat => "bad_heartbeat",
            Self::BadStuck => "bad_stuck",
        }
    }

    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|quality| quality.word() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_words_go_both_ways() {
        for quality in Quality::ALL {
            assert_eq!(Quality::from_code(quality.code()), Some(quality));
            assert_eq!(Quality::from_word(quality.word()), Some(quality));
        }
        assert_eq!(Quality::from_code(7), None);
        assert_eq!(Quality::BadComm.grade(), Grade::Bad);
    }
}
