//! What leaves the program: alerts by MQTT and webhook, measures to InfluxDB. Each sink has its own queue and its own trouble; none
//! of them may ever hold up the engine. Which alerts are still to be delivered is known from the journal, not here: a sink
//! only says how far it has come.

pub mod event;
pub mod influx;
pub mod lines;
pub mod mqtt;
pub mod spool;
pub mod webhook;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use tokio::sync::{Notify, watch};

/// How many alerts the queue in front of a sink is meant to hold. What does not fit waits in the journal.
pub const ALERT_QUEUE_MAX: usize = 64;

/// How many views the queue in front of the measures is meant to hold; the newest is dropped and counted when it is full.
pub const VIEW_QUEUE_MAX: usize = 64;

/// An alert on its way out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outgoing {
    /// Of the alert. They come in rising order; one that the mark has passed already is skipped.
    pub number: u64,
    pub body: Arc<str>,
    /// `raised`, `joined`, `cleared`, `acknowledged`, `commented`
    pub topic_suffix: &'static str,
}

/// "Every alert up to this number is done with": delivered, or given up with a counted reason.
#[derive(Clone, Debug, Default)]
pub struct DeliveredMark {
    shared: Arc<Mark>,
}

#[derive(Debug, Default)]
struct Mark {
    upto: AtomicU64,
    changed: Notify,
}

impl DeliveredMark {
    /// Continues after what was delivered before the program was restarted.
    #[must_use]
    pub fn starting_at(upto: u64) -> Self {
        let mark = Self::default();
        mark.shared.upto.store(upto, Ordering::Release);
        mark
    }

    #[must_use]
    pub fn upto(&self) -> u64 {
        self.shared.upto.load(Ordering::Acquire)
    }

    /// Waits until the mark has moved since the last call (or at once, if it did in between). One waiter.
    pub async fn changed(&self) {
        self.shared.changed.notified().await;
    }

    pub(crate) fn advance(&self, number: u64) {
        let before = self.shared.upto.fetch_max(number, Ordering::AcqRel);
        assert!(before < number, "alerts are delivered in order: {number} after {before}");
        self.shared.changed.notify_one();
    }
}

/// Why a sink cannot work at all. Trouble that may pass never ends one.
#[derive(Debug, thiserror::Error)]
pub enum SinkError {
    /// Trying again would not help: tell a person.
    #[error("{what} {value:?} cannot be used: {reason}")]
    Configuration { what: &'static str, value: String, reason: String },
    /// The folder for what could not be sent is unusable.
    #[error("{path} cannot be used")]
    Spool {
        path: std::path::PathBuf,
        #[source]
        cause: std::io::Error,
    },
}

/// A pause that doubles with each failure, in wall time: a server does not come back sooner because the site's clock runs faster.
#[derive(Debug)]
pub(crate) struct Backoff {
    next: Duration,
}

impl Backoff {
    const FIRST: Duration = Duration::from_millis(250);
    const LONGEST: Duration = Duration::from_secs(15);

    pub(crate) const fn new() -> Self {
        Self { next: Self::FIRST }
    }

    pub(crate) fn reset(&mut self) {
        self.next = Self::FIRST;
    }

    pub(crate) fn step(&mut self) -> Duration {
        let step = self.next;
        self.next = (step * 2).min(Self::LONGEST);
        step
    }
}

/// Waits so long in wall time, or until the program is to end: then `true`.
pub(crate) async fn pause(wall: Duration, shutdown: &mut watch::Receiver<bool>) -> bool {
    // An error is the sender gone: nobody is left to run for.
    tokio::time::timeout(wall, shutdown.wait_for(|&stop| stop)).await.is_ok()
}

/// Returns when the program is to end.
pub(crate) async fn stopped(shutdown: &mut watch::Receiver<bool>) {
    shutdown.wait_for(|&stop| stop).await.ok();
}

/// The address, if plain HTTP can be spoken to it: this build has no TLS, and saying so at the start is better than failing at
/// every alert.
pub(crate) fn plain_http(what: &'static str, url: &str) -> Result<reqwest::Url, SinkError> {
    let refuse = |reason: String| SinkError::Configuration { what, value: url.to_owned(), reason };
    let parsed = reqwest::Url::parse(url).map_err(|error| refuse(error.to_string()))?;
    match parsed.scheme() {
        "http" if parsed.has_host() => Ok(parsed),
        scheme => Err(refuse(format!("{scheme}:// is not spoken here, only http://"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pause_doubles_up_to_its_limit_and_starts_again() {
        let mut backoff = Backoff::new();
        assert_eq!((backoff.step(), backoff.step()), (Duration::from_millis(250), Duration::from_millis(500)));
        for _ in 0..20 {
            backoff.step();
        }
        assert_eq!(backoff.step(), Backoff::LONGEST);
        backoff.reset();
        assert_eq!(backoff.step(), Backoff::FIRST);
    }

    #[test]
    fn an_address_that_needs_tls_is_refused_at_the_start() {
        assert!(plain_http("url", "http://planner:8080/alerts").is_ok());
        for bad in ["https://planner/alerts", "planner", "/alerts", "ftp://planner"] {
            assert!(plain_http("url", bad).is_err(), "{bad}");
        }
    }
}
