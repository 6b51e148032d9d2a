//! The states of an alarm as ISA-18.2 and IEC 62682 have them, and every step between them. One table: what is not in it is refused.

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AlarmState {
    #[default]
    Normal,
    Unacknowledged,
    Acknowledged,
    /// It went away before anybody acknowledged it.
    ReturnedUnacknowledged,
    /// Somebody has put it off until a time, and said why.
    Shelved,
    /// The site file says that it tells nothing while something else is planned.
    Suppressed,
    /// What it is about was taken out of service, until somebody puts it back.
    OutOfService,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AlarmStep {
    Raise,
    Return,
    Acknowledge,
    Shelve,
    Suppress,
    TakeOut,
    /// It is set aside no longer. What still holds is raised then, as if it had begun.
    Restore,
}

impl AlarmState {
    pub const ALL: [Self; 7] = [
        Self::Normal,
        Self::Unacknowledged,
        Self::Acknowledged,
        Self::ReturnedUnacknowledged,
        Self::Shelved,
        Self::Suppressed,
        Self::OutOfService,
    ];

    /// The state after `step`; `None` when the step is not allowed from here. What is set aside neither rises nor returns, and
    /// cannot be acknowledged; a stronger reason takes over from a weaker one: out of service, by design, by a person.
    #[must_use]
    pub const fn after(self, step: AlarmStep) -> Option<Self> {
        use AlarmState::{Acknowledged, Normal, OutOfService, ReturnedUnacknowledged, Shelved, Suppressed, Unacknowledged};
        use AlarmStep::{Acknowledge, Raise, Restore, Return, Shelve, Suppress, TakeOut};
        match (self, step) {
            (Normal | ReturnedUnacknowledged, Raise) => Some(Unacknowledged),
            (Unacknowledged | Acknowledged, Raise) => None,
            (Unacknowledged, Return) => Some(ReturnedUnacknowledged),
            (Acknowledged, Return) => Some(Normal),
            (Normal | ReturnedUnacknowledged, Return) => None,
            (Unacknowledged, Acknowledge) => Some(Acknowledged),
            (ReturnedUnacknowledged, Acknowledge) => Some(Normal),
            (Normal | Acknowledged, Acknowledge) => None,
            (Shelved | Suppressed | OutOfService, Raise | Return | Acknowledge) => None,
            (Normal | Unacknowledged | Acknowledged | ReturnedUnacknowledged, Shelve) => Some(Shelved),
            (Shelved | Suppressed | OutOfService, Shelve) => None,
            (Normal | Unacknowledged | Acknowledged | ReturnedUnacknowledged | Shelved, Suppress) => Some(Suppressed),
            (Suppressed | OutOfService, Suppress) => None,
            (Normal | Unacknowledged | Acknowledged | ReturnedUnacknowledged | Shelved | Suppressed, TakeOut) => {
                Some(OutOfService)
            }
            (OutOfService, TakeOut) => None,
            (Shelved | Suppressed | OutOfService, Restore) => Some(Normal),
            (Normal | Unacknowledged | Acknowledged | ReturnedUnacknowledged, Restore) => None,
        }
    }

    /// It goes on, and people are told of it.
    #[must_use]
    pub const fn is_active(self) -> bool {
        match self {
            Self::Unacknowledged | Self::Acknowledged => true,
            Self::Normal | Self::ReturnedUnacknowledged | Self::Shelved | Self::Suppressed | Self::OutOfService => false,
        }
    }

    /// Nobody is told of it for now.
    #[must_use]
    pub const fn is_aside(self) -> bool {
        match self {
            Self::Shelved | Self::Suppressed | Self::OutOfService => true,
            Self::Normal | Self::Unacknowledged | Self::Acknowledged | Self::ReturnedUnacknowledged => false,
        }
    }

    /// As in events and in the API.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Unacknowledged => "unacknowledged",
            Self::Acknowledged => "acknowledged",
            Self::ReturnedUnacknowledged => "returned_unacknowledged",
            Self::Shelved => "shelved",
            Self::Suppressed => "suppressed",
            Self::OutOfService => "out_of_service",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A row a state, a column a step, `-` where it is refused.
    const TABLE: &str = "
        from                     Raise  Return  Acknowledge  Shelve  Suppress  TakeOut  Restore
        normal                   unack  -       -            shelved suppr     out      -
        unacknowledged           -      rtn     ack          shelved suppr     out      -
        acknowledged             -      normal  -            shelved suppr     out      -
        returned_unacknowledged  unack  -       normal       shelved suppr     out      -
        shelved                  -      -       -            -       suppr     out      normal
        suppressed               -      -       -            -       -         out      normal
        out_of_service           -      -       -            -       -         -        normal";

    const STEPS: [AlarmStep; 7] = [
        AlarmStep::Raise,
        AlarmStep::Return,
        AlarmStep::Acknowledge,
        AlarmStep::Shelve,
        AlarmStep::Suppress,
        AlarmStep::TakeOut,
        AlarmStep::Restore,
    ];

    #[test]
    fn every_step_from_every_state_is_as_in_the_table() {
        let short = |word: &str| match word {
            "-" => None,
            "unack" => Some(AlarmState::Unacknowledged),
            "ack" => Some(AlarmState::Acknowledged),
            "rtn" => Some(AlarmState::ReturnedUnacknowledged),
            "normal" => Some(AlarmState::Normal),
            "shelved" => Some(AlarmState::Shelved),
            "suppr" => Some(AlarmState::Suppressed),
            "out" => Some(AlarmState::OutOfService),
            other => panic!("no such state: {other}"),
        };
        let mut lines = TABLE.trim().lines();
        let head: Vec<&str> = lines.next().expect("a head").split_whitespace().skip(1).collect();
        assert_eq!(head, STEPS.map(|step| format!("{step:?}")).each_ref().map(String::as_str));
        let mut seen = 0;
        for (line, state) in lines.zip(AlarmState::ALL) {
            let words: Vec<&str> = line.split_whitespace().collect();
            assert_eq!(words[0], state.word());
            for (step, word) in STEPS.into_iter().zip(&words[1..]) {
                assert_eq!(state.after(step), short(word), "{step:?} from {}", state.word());
                seen += 1;
            }
        }
        assert_eq!(seen, AlarmState::ALL.len() * STEPS.len());
    }

    #[test]
    fn an_alarm_that_returns_unseen_still_wants_to_be_seen() {
        let seen = [AlarmStep::Raise, AlarmStep::Return, AlarmStep::Acknowledge]
            .into_iter()
            .try_fold(AlarmState::Normal, AlarmState::after);
        assert_eq!(seen, Some(AlarmState::Normal));
        assert_eq!(AlarmState::Unacknowledged.after(AlarmStep::Return), Some(AlarmState::ReturnedUnacknowledged));
    }

    #[test]
    fn no_state_is_both_told_and_set_aside_and_whatever_is_set_aside_comes_back() {
        for state in AlarmState::ALL {
            assert!(!(state.is_active() && state.is_aside()), "{}", state.word());
            assert_eq!(state.after(AlarmStep::Restore).is_some(), state.is_aside(), "{}", state.word());
        }
    }
}
