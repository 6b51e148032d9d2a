//! A message, the states that it goes through, and what an attempt to send it may come to. One total table of steps; keeping it is the
//! `outbox`'s.

use tizbek_core::time::{Span, Timestamp};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// To be sent, and surely never taken yet.
    Queued,
    /// To be sent again: nobody knows whether it was taken.
    Again,
    /// Being sent, but nothing of it can have been taken yet.
    Sending,
    /// Given away; no answer yet.
    Handed,
    Sent,
    /// Given up, or refused for good.
    Failed,
    /// It may have been taken, and the receiver could not tell a double: it is not sent again.
    Uncertain,
    /// Not sent, because it was not worth it any more; why says the reason.
    Suppressed,
}

impl State {
    pub const ALL: [Self; 8] =
        [Self::Queued, Self::Again, Self::Sending, Self::Handed, Self::Sent, Self::Failed, Self::Uncertain, Self::Suppressed];

    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Again => "again",
            Self::Sending => "sending",
            Self::Handed => "handed",
            Self::Sent => "sent",
            Self::Failed => "failed",
            Self::Uncertain => "uncertain",
            Self::Suppressed => "suppressed",
        }
    }

    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.word() == word)
    }

    #[must_use]
    pub const fn is_settled(self) -> bool {
        match self {
            Self::Queued | Self::Again | Self::Sending | Self::Handed => false,
            Self::Sent | Self::Failed | Self::Uncertain | Self::Suppressed => true,
        }
    }

    /// What a message is found to be after the program was ended in the middle. `knows_doubles`: of the channel.
    #[must_use]
    pub const fn after_a_kill(self, knows_doubles: bool) -> Self {
        match self {
            Self::Sending => Self::Queued,
            Self::Handed if knows_doubles => Self::Again,
            Self::Handed => Self::Uncertain,
            Self::Queued | Self::Again | Self::Sent | Self::Failed | Self::Uncertain | Self::Suppressed => self,
        }
    }
}

/// What an attempt came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    Taken {
        words: String,
    },
    /// The receiver will never take it.
    Refused {
        words: String,
    },
    /// Surely not taken. `after`: it asked for a pause; `away`: nobody is there, whatever is sent.
    Later {
        words: String,
        after: Span,
        away: bool,
    },
    /// It may have been taken.
    Unsure {
        words: String,
    },
}

impl Outcome {
    #[must_use]
    pub fn later(words: impl Into<String>) -> Self {
        Self::Later { words: words.into(), after: Span::ZERO, away: false }
    }

    #[must_use]
    pub fn away(words: impl Into<String>) -> Self {
        Self::Later { words: words.into(), after: Span::ZERO, away: true }
    }

    #[must_use]
    pub fn unsure(words: impl Into<String>) -> Self {
        Self::Unsure { words: words.into() }
    }

    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Taken { .. } => "taken",
            Self::Refused { .. } => "refused",
            Self::Later { .. } => "later",
            Self::Unsure { .. } => "unsure",
        }
    }

    #[must_use]
    pub fn words(&self) -> &str {
        match self {
            Self::Taken { words } | Self::Refused { words } | Self::Later { words, .. } | Self::Unsure { words } => words,
        }
    }

    /// The state after an attempt at a message that was `before` it `Queued` or `Again`. `None`: an attempt at anything else is our mistake.
    #[must_use]
    pub const fn state(&self, before: State, knows_doubles: bool, is_given_up: bool) -> Option<State> {
        Some(match (self, before) {
            (Self::Taken { .. }, State::Queued | State::Again) => State::Sent,
            (Self::Refused { .. }, State::Queued | State::Again) => State::Failed,
            (Self::Unsure { .. }, State::Queued | State::Again) if !knows_doubles => State::Uncertain,
            (Self::Later { .. } | Self::Unsure { .. }, State::Queued | State::Again) if is_given_up => State::Failed,
            (Self::Later { .. }, State::Queued) => State::Queued,
            (Self::Later { .. }, State::Again) | (Self::Unsure { .. }, State::Queued | State::Again) => State::Again,
            (
                Self::Taken { .. } | Self::Refused { .. } | Self::Later { .. } | Self::Unsure { .. },
                State::Sending | State::Handed | State::Sent | State::Failed | State::Uncertain | State::Suppressed,
            ) => return None,
        })
    }
}

/// As it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    pub id: i64,
    /// By which a receiver knows it again.
    pub key: String,
    pub alert: u64,
    pub incident: u64,
    pub change: String,
    pub priority: i64,
    pub route: String,
    pub recipient: String,
    pub channel: String,
    pub step: usize,
    pub state: State,
    pub why: String,
    pub made_at: Timestamp,
    pub due_at: Timestamp,
    /// From then on it counts when it is to be given up.
    pub since: Timestamp,
    pub attempts: u32,
    pub settled_at: Option<Timestamp>,
    /// The alert.
    pub event: String,
    /// Written at the first attempt, and the same at every other.
    pub subject: Option<String>,
    pub body: Option<String>,
}

impl Message {
    /// One that is not kept: a channel is tried with it.
    #[must_use]
    pub fn trial(key: String, recipient: &str, channel: &str, now: Timestamp, (subject, body): (String, String)) -> Self {
        Self {
            id: 0,
            key,
            alert: 0,
            incident: 0,
            change: "trial".to_owned(),
            priority: 0,
            route: String::new(),
            recipient: recipient.to_owned(),
            channel: channel.to_owned(),
            step: 0,
            state: State::Queued,
            why: String::new(),
            made_at: now,
            due_at: now,
            since: now,
            attempts: 1,
            settled_at: None,
            event: String::new(),
            subject: Some(subject),
            body: Some(body),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_of_a_message() {
        let outcomes = [
            Outcome::Taken { words: String::new() },
            Outcome::Refused { words: String::new() },
            Outcome::later(""),
            Outcome::unsure(""),
        ];
        let mut table = String::new();
        for before in [State::Queued, State::Again] {
            for outcome in &outcomes {
                let to = |knows, given_up| outcome.state(before, knows, given_up).map_or("-", State::word);
                table += &format!(
                    "{} {}: {} / {} / {}\n",
                    before.word(),
                    outcome.word(),
                    to(true, false),
                    to(false, false),
                    to(true, true)
                );
            }
        }
        expect_test::expect![[r"
            queued taken: sent / sent / sent
            queued refused: failed / failed / failed
            queued later: queued / queued / failed
            queued unsure: again / uncertain / failed
            again taken: sent / sent / sent
            again refused: failed / failed / failed
            again later: again / again / failed
            again unsure: again / uncertain / failed
        "]]
        .assert_eq(&table);
        for state in State::ALL {
            assert_eq!(State::of(state.word()), Some(state));
            assert_eq!(Outcome::later("").state(state, true, false).is_some(), matches!(state, State::Queued | State::Again));
            assert_eq!(state.after_a_kill(true).is_settled(), state.is_settled());
        }
        assert_eq!(State::Handed.after_a_kill(false), State::Uncertain, "a double could not be told");
        assert_eq!(State::Sending.after_a_kill(false), State::Queued, "nobody can have taken it");
    }
}
