//! Sends what is due, one task a channel: none waits for another, and within a channel one message goes at a time. What fails is tried again
//! after a pause that doubles, up to five minutes, until it is given up.

use std::sync::Arc;
use std::time::Duration;

use tizbek_core::time::Span;
use tokio::sync::watch;

use super::Notifications;
use super::message::{Message, Outcome, State};
use super::outbox::Rule;
use super::send;
use super::store::NotifyError;
use super::template::Template;
use crate::config::{ChannelConfig, ChannelKind};
use crate::sinks::stopped;
use crate::telemetry;

/// How often a channel looks by itself: what was held back becomes due, and another process may have put something in. Wall time.
const LOOK: Duration = Duration::from_millis(500);
/// A file that cannot be used now is tried again. Wall time.
const RETRY: Duration = Duration::from_secs(1);
/// When the program ends, a message under way gets so long. Wall time.
const LAST_WORDS: Duration = Duration::from_millis(700);
/// The longest pause between two attempts. Wall time.
const PAUSE_MAX: Span = Span::from_mins(5);
/// While nobody is there, a channel is left alone so long at most, whatever else waits. Wall time.
const AWAY_MAX: Span = Span::from_secs(15);

/// Sends by one channel until the program is to end.
pub async fn run(notifications: Arc<Notifications>, channel: usize, mut shutdown: watch::Receiver<bool>) {
    let config = notifications.config.channels[channel].clone();
    let mut worker = Worker { notifications, config, failures: 0 };
    while !*shutdown.borrow() {
        let pause = match worker.one(&mut shutdown).await {
            Ok(Next::AtOnce) => continue,
            Ok(Next::Look) => LOOK,
            Ok(Next::Away(pause)) => pause,
            Err(error) => {
                telemetry::NotifyFileFailed { error: &error }.tell();
                RETRY
            }
        };
        let woken = worker.notifications.wake[channel].notified();
        tokio::select! {
            () = stopped(&mut shutdown) => return,
            () = tokio::time::sleep(pause) => {}
            () = woken, if pause == LOOK => {}
        }
    }
}

struct Worker {
    notifications: Arc<Notifications>,
    config: ChannelConfig,
    /// In a row, of whatever messages.
    failures: u32,
}

enum Next {
    AtOnce,
    /// There is nothing to send now.
    Look,
    /// Nobody is there.
    Away(Duration),
}

impl Worker {
    async fn one(&mut self, shutdown: &mut watch::Receiver<bool>) -> Result<Next, NotifyError> {
        let Some(message) = self.claim().await? else { return Ok(Next::Look) };
        let Some(to) = self.notifications.config.recipient(&message.recipient).cloned() else {
            let words = format!("the site file has no recipient {:?}", message.recipient);
            self.settle(message, Outcome::Refused { words }, Span::ZERO).await?;
            return Ok(Next::AtOnce);
        };
        let site = self.notifications.site.key.clone();
        let (shelf, id) = (self.notifications.shelf.clone(), message.id);
        let note = Box::pin(async move { shelf.with(move |store| store.handed(id)).await.is_ok() });
        let outcome = {
            let mut call = std::pin::pin!(send::send(&self.config, &to, &message, &site, note));
            tokio::select! {
                outcome = &mut call => outcome,
                () = stopped(shutdown) => match tokio::time::timeout(LAST_WORDS, call).await {
                    Ok(outcome) => outcome,
                    // Found again at the next start, as after a kill.
                    Err(_) => return Ok(Next::AtOnce),
                },
            }
        };
        let (asked, is_away) = match &outcome {
            Outcome::Later { after, away, .. } => (*after, *away),
            Outcome::Taken { .. } | Outcome::Refused { .. } | Outcome::Unsure { .. } => (Span::ZERO, false),
        };
        self.failures = if is_away { self.failures + 1 } else { 0 };
        self.settle(message, outcome, asked).await?;
        if !is_away {
            return Ok(Next::AtOnce);
        }
        let pause = jittered(doubled(self.config.retry, self.failures).min(AWAY_MAX));
        Ok(Next::Away(Duration::from_micros(pause.0.unsigned_abs())))
    }

    async fn claim(&self) -> Result<Option<Message>, NotifyError> {
        let (notifications, config) = (self.notifications.clone(), self.config.clone());
        let says_when_handed = matches!(config.kind, ChannelKind::Email(_));
        let now = self.notifications.clock.now();
        let claim = move |store: &mut super::store::Store| {
            store.claim(&config.key, says_when_handed, now, |message, known| {
                let shared = &notifications;
                let template = Template { site: &shared.site, texts: &shared.texts, origin: shared.origin.as_deref() };
                let to = shared.config.recipient(&message.recipient);
                let written = to.and_then(|to| template.write(message, known, &config.kind, to).ok());
                // A recipient that is gone is told of when it is to be sent.
                written.unwrap_or_else(|| (message.key.clone(), message.event.clone()))
            })
        };
        self.notifications.shelf.with(claim).await
    }

    async fn settle(&self, message: Message, outcome: Outcome, asked: Span) -> Result<(), NotifyError> {
        // A receiver comes back no sooner because the site's clock runs faster.
        let pause = jittered(doubled(self.config.retry, message.attempts).min(PAUSE_MAX)).max(asked);
        let pause = Span((pause.0 as f64 * self.notifications.clock.speed()) as i64);
        let rule = Rule { knows_doubles: self.config.kind.knows_doubles(), pause, give_up: self.config.give_up };
        let (now, id) = (self.notifications.clock.now(), message.id);
        let words = outcome.words().to_owned();
        let (claimed, outcome) = (Arc::new(message), Arc::new(outcome));
        let state = loop {
            let (kept, came_to) = (claimed.clone(), outcome.clone());
            match self.notifications.shelf.with(move |store| store.settle(&kept, &came_to, &rule, now)).await {
                Ok(state) => break state,
                // It was sent, and that must not be forgotten as long as the program lives.
                Err(error) => {
                    telemetry::NotifyFileFailed { error: &error }.tell();
                    tokio::time::sleep(RETRY).await;
                }
            }
        };
        let (channel, kind) = (self.config.key.as_str(), self.config.kind.word());
        let recipient = claimed.recipient.as_str();
        match state {
            State::Sent => telemetry::NotifySent { kind, channel, id }.tell(),
            State::Failed | State::Uncertain => {
                telemetry::NotifyFailed { kind, channel, recipient, id, state: state.word(), detail: &words }.tell();
            }
            // It became needless meanwhile: the log of messages says so.
            State::Suppressed => {}
            State::Queued | State::Again | State::Sending | State::Handed => {
                telemetry::NotifyRetried { kind, channel, id, detail: &words, again: claimed.attempts > 1 }.tell()
            }
        }
        Ok(())
    }
}

/// `first` after one failure, twice as long after each further one.
fn doubled(first: Span, failures: u32) -> Span {
    let doublings = failures.saturating_sub(1).min(16);
    Span(first.0.saturating_mul(1 << doublings))
}

/// A quarter more or less, so that what failed together does not come back together.
fn jittered(span: Span) -> Span {
    let mut bytes = [0_u8; 2];
    // Without chance the pause is what it is.
    let chance = getrandom::fill(&mut bytes).map_or(0.5, |()| f64::from(u16::from_le_bytes(bytes)) / f64::from(u16::MAX));
    Span((span.0 as f64 * (0.75 + 0.5 * chance)) as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pause_doubles_and_trembles() {
        let secs: Vec<i64> = (0..5).map(|failures| doubled(Span::from_secs(2), failures).whole_secs()).collect();
        assert_eq!(secs, [2, 2, 4, 8, 16]);
        assert!(doubled(Span::from_hours(1), u32::MAX) > Span::ZERO);
        for _ in 0..100 {
            let pause = jittered(Span::from_secs(100)).whole_secs();
            assert!((75..=125).contains(&pause), "{pause}");
        }
    }
}
