//! Views for whoever wants one: made when somebody is looking, four times a second at most, shared by all who look.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use tizbek_core::engine::Engine;
use tizbek_core::view::View;
use tokio::sync::watch;

/// Wall time between two views.
const EVERY: Duration = Duration::from_millis(250);

#[derive(Clone, Debug)]
pub struct Published {
    /// Counts up; 0 is the view before the first.
    pub seq: u64,
    pub view: Arc<View>,
}

/// The pipeline's end.
pub struct Publisher {
    sender: watch::Sender<Published>,
    wanted: Arc<Wanted>,
    last: Option<Instant>,
}

/// The reader's end; clone it freely.
#[derive(Clone)]
pub struct Views {
    receiver: watch::Receiver<Published>,
    wanted: Arc<Wanted>,
}

#[derive(Default)]
struct Wanted {
    watchers: AtomicUsize,
    once: AtomicBool,
}

/// As long as this lives, views are made.
pub struct Watching {
    pub views: watch::Receiver<Published>,
    wanted: Arc<Wanted>,
}

#[must_use]
pub fn channel(first: View) -> (Publisher, Views) {
    let (sender, receiver) = watch::channel(Published { seq: 0, view: Arc::new(first) });
    let wanted = Arc::new(Wanted::default());
    (Publisher { sender, wanted: wanted.clone(), last: None }, Views { receiver, wanted })
}

impl Publisher {
    /// Makes a view if one is wanted and due.
    pub fn publish(&mut self, engine: &Engine) {
        if self.due_in() == Duration::ZERO {
            self.publish_now(engine);
        }
    }

    /// Makes a view whether one is due or not.
    pub fn publish_now(&mut self, engine: &Engine) {
        self.wanted.once.store(false, Ordering::Release);
        self.last = Some(Instant::now());
        let view = Arc::new(engine.view());
        self.sender.send_modify(|published| *published = Published { seq: published.seq + 1, view });
    }

    /// How long until a view is due; long when nobody wants one.
    #[must_use]
    pub fn due_in(&self) -> Duration {
        let wanted = self.wanted.watchers.load(Ordering::Acquire) > 0 || self.wanted.once.load(Ordering::Acquire);
        match self.last {
            _ if !wanted => EVERY,
            None => Duration::ZERO,
            Some(last) => EVERY.saturating_sub(last.elapsed()),
        }
    }
}

impl Views {
    /// A view made after this call (or the last one, when the pipeline makes none for two seconds).
    pub async fn fresh(&self) -> Published {
        let mut receiver = self.receiver.clone();
        let before = receiver.borrow_and_update().seq;
        self.wanted.once.store(true, Ordering::Release);
        let newer = receiver.wait_for(|published| published.seq > before);
        match tokio::time::timeout(Duration::from_secs(2), newer).await {
            Ok(Ok(published)) => published.clone(),
            Ok(Err(_)) | Err(_) => self.receiver.borrow().clone(),
        }
    }

    #[must_use]
    pub fn watch(&self) -> Watching {
        self.wanted.watchers.fetch_add(1, Ordering::AcqRel);
        Watching { views: self.receiver.clone(), wanted: self.wanted.clone() }
    }

    #[must_use]
    pub fn last(&self) -> Published {
        self.receiver.borrow().clone()
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        self.wanted.watchers.fetch_sub(1, Ordering::AcqRel);
    }
}
