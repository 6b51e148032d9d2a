//! Keeps one source running: starts it, and starts it again after a pause whatever ended it. It knows no protocol, and it
//! never lets one source's end reach another.

use std::future::Future;
use std::io;
use std::time::Duration;

use tizbek_core::time::Span;
use tokio::sync::watch;
use tokio::task::{JoinError, JoinSet};

use super::SourceIo;
use crate::clock::Clock;

/// Why a source ended. The variant tells the supervisor what to do.
#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    /// Try again after a pause.
    #[error("no connection to {endpoint}: {cause}")]
    Disconnected {
        endpoint: String,
        #[source]
        cause: io::Error,
    },
    /// Trying again soon would not help: tell a person, and look again after a long pause.
    #[error("{endpoint} cannot be read: {detail}")]
    Incompatible { endpoint: String, detail: String },
}

const PAUSE_FIRST: Duration = Duration::from_secs(1);
const PAUSE_MAX: Duration = Duration::from_secs(30);
const PAUSE_INCOMPATIBLE: Duration = Duration::from_secs(60);
/// A source that ran this long has recovered: its next pause is the first one again.
const RAN_WELL: Span = Span::from_secs(60);
const SHUTDOWN_GRACE: Duration = Duration::from_secs(1);

/// Runs `start` until shutdown. The pauses (1 to 30 s of wall time) are spread by a generator seeded with the source's number.
pub async fn supervise<F, Fut>(name: String, io: SourceIo, start: F)
where
    F: FnMut(SourceIo) -> Fut,
    Fut: Future<Output = Result<(), SourceError>> + Send + 'static,
{
    let seed = u64::from(io.source.0);
    supervise_with(name, io, Backoff::new(PAUSE_FIRST, PAUSE_MAX, seed), start).await;
}

/// As `supervise`, with the pauses given.
pub async fn supervise_with<F, Fut>(name: String, io: SourceIo, mut backoff: Backoff, mut start: F)
where
    F: FnMut(SourceIo) -> Fut,
    Fut: Future<Output = Result<(), SourceError>> + Send + 'static,
{
    let wall = Clock::wall();
    while !*io.shutdown.borrow() {
        let started = io.clock.now();
        // A set, because it aborts its task when this future is dropped.
        let mut task = JoinSet::new();
        task.spawn(start(io.clone()));
        let ended = tokio::select! {
            ended = task.join_next() => ended.expect("one task is in the set"),
            () = stopped_for(&io, &wall, SHUTDOWN_GRACE) => {
                task.shutdown().await;
                return;
            }
        };
        if *io.shutdown.borrow() {
            return;
        }
        if io.clock.now() - started >= RAN_WELL {
            backoff.reset();
        }
        let pause = tell(&name, ended, &mut backoff);
        let told_and_paused = async {
            // Closed: the pipeline is gone, and shutdown is on its way.
            if io.say_link(false).await.is_err() {
                tracing::debug!(source = %name, "source.nobody_listens");
            }
            wall.sleep(pause).await;
        };
        tokio::select! {
            () = told_and_paused => {}
            () = stopped(io.shutdown.clone()) => return,
        }
    }
}

/// Resolves when the program is to end.
pub async fn stopped(mut shutdown: watch::Receiver<bool>) {
    // An error means that whoever could say it is gone: that is an end as well.
    if shutdown.wait_for(|stop| *stop).await.is_err() {
        tracing::debug!("source.shutdown_sender_gone");
    }
}

async fn stopped_for(io: &SourceIo, wall: &Clock, grace: Duration) {
    stopped(io.shutdown.clone()).await;
    wall.sleep(grace).await;
}

/// Logs how a source ended and answers how long to wait. Only what needs a person is an ERROR.
fn tell(name: &str, ended: Result<Result<(), SourceError>, JoinError>, backoff: &mut Backoff) -> Duration {
    match ended {
        Ok(Ok(())) => {
            let pause = backoff.next();
            tracing::warn!(source = name, ?pause, "source.ended_early");
            pause
        }
        Ok(Err(error @ SourceError::Disconnected { .. })) => {
            let pause = backoff.next();
            tracing::warn!(source = name, %error, ?pause, "source.disconnected");
            pause
        }
        Ok(Err(error @ SourceError::Incompatible { .. })) => {
            tracing::error!(source = name, %error, pause = ?PAUSE_INCOMPATIBLE, "source.incompatible");
            PAUSE_INCOMPATIBLE
        }
        Err(panicked) => {
            let pause = backoff.next();
            tracing::error!(source = name, error = %panicked, ?pause, "source.panicked");
            pause
        }
    }
}

/// Pauses that double from `first` to `max`, each cut by up to a half by a generator of its own (SplitMix64), so that sources
/// which failed together do not come back together.
#[derive(Clone, Debug)]
pub struct Backoff {
    first: Duration,
    max: Duration,
    next: Duration,
    random: u64,
}

impl Backoff {
    #[must_use]
    pub fn new(first: Duration, max: Duration, seed: u64) -> Self {
        Self { first, max, next: first, random: seed }
    }

    pub fn reset(&mut self) {
        self.next = self.first;
    }

    /// The pause to take now.
    #[expect(clippy::should_implement_trait, reason = "it never ends, so it is no iterator")]
    pub fn next(&mut self) -> Duration {
        let pause = self.next;
        self.next = (pause * 2).min(self.max);
        pause.mul_f64(0.5 + 0.5 * self.share())
    }

    /// Evenly spread over 0 (included) to 1 (not included).
    fn share(&mut self) -> f64 {
        self.random = self.random.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.random;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU32, Ordering};

    use tizbek_core::ids::SourceId;
    use tizbek_core::input::Input;

    use super::*;
    use crate::ingest::Inputs;
    use crate::queue::{WhenFull, bounded};

    #[test]
    fn pauses_double_up_to_the_limit_and_start_again() {
        let mut backoff = Backoff::new(Duration::from_secs(1), Duration::from_secs(30), 7);
        for full in [1, 2, 4, 8, 16, 30, 30] {
            let pause = backoff.next();
            assert!(pause >= Duration::from_millis(full * 500) && pause <= Duration::from_secs(full), "{full}: {pause:?}");
        }
        backoff.reset();
        assert!(backoff.next() <= Duration::from_secs(1));
    }

    #[tokio::test]
    async fn a_source_that_panics_or_fails_is_said_down_and_started_again() {
        let (out, mut arrivals) = bounded(16, WhenFull::Wait);
        let (stop, shutdown) = watch::channel(false);
        let io = SourceIo { source: SourceId(3), clock: Clock::wall(), out, shutdown };
        let starts = Arc::new(AtomicU32::new(0));
        let counted = starts.clone();
        let quick = Backoff::new(Duration::from_millis(1), Duration::from_millis(2), 1);
        let supervisor = supervise_with("test".into(), io, quick, move |io| {
            let start = counted.fetch_add(1, Ordering::Relaxed);
            async move {
                match start {
                    0 => panic!("a bug in a source (this test wants it)"),
                    1 => {
                        Err(SourceError::Disconnected { endpoint: "plc".into(), cause: io::ErrorKind::ConnectionRefused.into() })
                    }
                    _ => {
                        stopped(io.shutdown).await;
                        Ok(())
                    }
                }
            }
        });
        let watch_it = async {
            for _ in 0..2 {
                let arrival = arrivals.recv().await.expect("the supervisor holds the sender");
                let Inputs::One(Input::Link(link)) = arrival.inputs else { panic!("only links are said here") };
                assert!(!link.up);
                assert_eq!(link.source, SourceId(3));
            }
            stop.send(true).expect("the supervisor listens");
        };
        tokio::join!(supervisor, watch_it);
        assert!(starts.load(Ordering::Relaxed) >= 2);
    }
}
