//! The only clock. Site time is what the wall says (`Clock::wall`), or runs from a chosen point at a chosen speed for the
//! demonstration, so that a shift can be lived through in minutes by the very same program.

use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use tizbek_core::time::Timestamp;

#[derive(Clone, Copy, Debug)]
pub struct Clock {
    started: Instant,
    site_start: Timestamp,
    speed: f64,
}

impl Clock {
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "this is the only clock")]
    pub fn wall() -> Self {
        let since_epoch = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Self { started: Instant::now(), site_start: Timestamp(since_epoch.as_micros() as i64), speed: 1.0 }
    }

    /// Site time starts at `start` now and runs `speed` times as fast as the wall clock.
    #[must_use]
    pub fn scaled(start: Timestamp, speed: f64) -> Self {
        assert!(speed > 0.0, "a clock runs forward");
        Self { started: Instant::now(), site_start: start, speed }
    }

    /// Site time. Monotonic: a wall clock that is set back does not set it back.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        Timestamp(self.site_start.0 + (self.started.elapsed().as_micros() as f64 * self.speed) as i64)
    }

    #[must_use]
    pub fn speed(&self) -> f64 {
        self.speed
    }

    /// How long the wall clock takes for `site` time.
    #[must_use]
    pub fn wall_time(&self, site: Duration) -> Duration {
        site.div_f64(self.speed)
    }

    /// Waits for a length of site time.
    pub async fn sleep(&self, site: Duration) {
        tokio::time::sleep(self.wall_time(site)).await;
    }

    pub async fn sleep_until(&self, at: Timestamp) {
        let site = (at - self.now()).0.max(0);
        self.sleep(Duration::from_micros(site as u64)).await;
    }
}
