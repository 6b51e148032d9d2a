//! The only channel between tasks: bounded, named, and it says what it does when it is full.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use tokio::sync::mpsc;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhenFull {
    /// The sender waits.
    Wait,
    /// The newest is dropped and counted.
    Drop,
}

#[derive(Debug, thiserror::Error)]
#[error("the queue's receiver is gone")]
pub struct Closed;

pub struct Sender<T> {
    inner: mpsc::Sender<T>,
    when_full: WhenFull,
    dropped: Arc<AtomicU64>,
}

pub struct Receiver<T> {
    inner: mpsc::Receiver<T>,
    dropped: Arc<AtomicU64>,
}

#[must_use]
pub fn bounded<T>(items_max: usize, when_full: WhenFull) -> (Sender<T>, Receiver<T>) {
    let (sender, receiver) = mpsc::channel(items_max);
    let dropped = Arc::new(AtomicU64::new(0));
    (Sender { inner: sender, when_full, dropped: dropped.clone() }, Receiver { inner: receiver, dropped })
}

impl<T> Clone for Sender<T> {
    fn clone(&self) -> Self {
        Self { inner: self.inner.clone(), when_full: self.when_full, dropped: self.dropped.clone() }
    }
}

impl<T> Sender<T> {
    /// Puts `item` in, or counts it as dropped where that is what a full queue does.
    pub async fn send(&self, item: T) -> Result<(), Closed> {
        match self.when_full {
            WhenFull::Wait => self.inner.send(item).await.map_err(|_| Closed),
            WhenFull::Drop => self.offer(item).map(|_| ()),
        }
    }

    /// Puts `item` in if there is room at once; else counts it as dropped and answers `false`. For callers that must not wait.
    pub fn offer(&self, item: T) -> Result<bool, Closed> {
        match self.inner.try_send(item) {
            Ok(()) => Ok(true),
            Err(mpsc::error::TrySendError::Full(_)) => {
                self.dropped.fetch_add(1, Ordering::Relaxed);
                Ok(false)
            }
            Err(mpsc::error::TrySendError::Closed(_)) => Err(Closed),
        }
    }

    /// Like `send`, from a thread of its own that may block.
    pub fn blocking_send(&self, item: T) -> Result<(), Closed> {
        match self.when_full {
            WhenFull::Wait => self.inner.blocking_send(item).map_err(|_| Closed),
            WhenFull::Drop => self.offer(item).map(|_| ()),
        }
    }

    /// Waits until the receiver is gone.
    pub async fn closed(&self) {
        self.inner.closed().await;
    }

    #[must_use]
    pub fn depth(&self) -> usize {
        self.inner.max_capacity() - self.inner.capacity()
    }
}

impl<T> Receiver<T> {
    /// Waits for at least one item, then takes what is there, `items_max` at most. Nothing: every sender is gone.
    pub async fn recv_batch(&mut self, into: &mut Vec<T>, items_max: usize) -> usize {
        self.inner.recv_many(into, items_max).await
    }

    pub async fn recv(&mut self) -> Option<T> {
        self.inner.recv().await
    }

    /// Takes nothing new; what is in the queue can still be received.
    pub fn close(&mut self) {
        self.inner.close();
    }

    /// How many were dropped since the last call.
    pub fn take_dropped(&self) -> u64 {
        self.dropped.swap(0, Ordering::Relaxed)
    }

    #[must_use]
    pub fn depth(&self) -> usize {
        self.inner.len()
    }
}
