//! The only clock. Site time is what the system's clock says (`Clock::wall`), or runs from a chosen point at a chosen speed for
//! the demonstration, so that a shift can be lived through in minutes by the very same program.

use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use tizbek_core::time::Timestamp;

#[derive(Clone, Copy, Debug)]
pub struct Clock {
    /// `None`: the system's clock.
    scaled: Option<Scaled>,
}

#[derive(Clone, Copy, Debug)]
struct Scaled {
    started: Instant,
    site_start: Timestamp,
    speed: f64,
}

/// How much longer `sleep_until` waits when the system's clock was slowed meanwhile.
const SLOWED_MAX: Duration = Duration::from_millis(10);

impl Clock {
    /// Follows the system's clock, also where that is corrected or the machine was suspended.
    #[must_use]
    pub fn wall() -> Self {
        Self { scaled: None }
    }

    /// Site time starts at `start` now and runs `speed` times as fast as the wall clock.
    #[must_use]
    pub fn scaled(start: Timestamp, speed: f64) -> Self {
        assert!(speed > 0.0, "a clock runs forward");
        Self { scaled: Some(Scaled { started: Instant::now(), site_start: start, speed }) }
    }

    /// Site time. A system clock that is set back sets it back: who needs time to run forward keeps a floor.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "this is the only clock")]
    pub fn now(&self) -> Timestamp {
        match &self.scaled {
            None => Timestamp(SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_micros() as i64),
            Some(scaled) => Timestamp(scaled.site_start.0 + (scaled.started.elapsed().as_micros() as f64 * scaled.speed) as i64),
        }
    }

    #[must_use]
    pub fn speed(&self) -> f64 {
        self.scaled.map_or(1.0, |scaled| scaled.speed)
    }

    /// How long the wall clock takes for `site` time.
    #[must_use]
    pub fn wall_time(&self, site: Duration) -> Duration {
        site.div_f64(self.speed())
    }

    /// Waits for a length of site time.
    pub async fn sleep(&self, site: Duration) {
        tokio::time::sleep(self.wall_time(site)).await;
    }

    pub async fn sleep_until(&self, at: Timestamp) {
        self.sleep(self.until(at)).await;
        // Never early by a little; a clock that was set back by much is not waited for.
        self.sleep(self.until(at).min(SLOWED_MAX)).await;
    }

    fn until(&self, at: Timestamp) -> Duration {
        Duration::from_micros((at - self.now()).0.max(0) as u64)
    }
}
