//! The simulator's clock: site time from a chosen point, at a chosen speed. The only place that waits.

use std::time::{Duration, Instant};

use crate::time::MICROS_PER_SEC;

#[derive(Clone, Copy, Debug)]
pub struct SimClock {
    origin: Instant,
    start_micros: i64,
    speed: f64,
}

impl SimClock {
    /// Site time was `start_micros` at `origin` and runs `speed` times as fast as the wall clock.
    #[must_use]
    pub fn new(origin: Instant, start_micros: i64, speed: f64) -> Self {
        assert!(speed > 0.0, "a clock runs forward");
        Self { origin, start_micros, speed }
    }

    #[must_use]
    pub fn now_micros(&self) -> i64 {
        self.start_micros + (self.origin.elapsed().as_micros() as f64 * self.speed) as i64
    }

    /// Whole seconds of site time since the start.
    #[must_use]
    pub fn elapsed_secs(&self) -> i64 {
        (self.now_micros() - self.start_micros) / MICROS_PER_SEC
    }

    /// Waits until `elapsed_secs` reaches `secs`, but at least a few milliseconds: at high speed several seconds are taken
    /// together.
    pub async fn wait_for_secs(&self, secs: i64) {
        let site = Duration::from_secs(secs.max(0) as u64);
        let wall = site.div_f64(self.speed).saturating_sub(self.origin.elapsed());
        pause(wall.max(Duration::from_millis(5))).await;
    }
}

/// Waits a length of wall time.
pub async fn pause(wall: Duration) {
    tokio::time::sleep(wall).await;
}

/// Ticks of wall time; a missed one is not made up for.
#[must_use]
pub fn ticks(every: Duration) -> tokio::time::Interval {
    let mut ticks = tokio::time::interval(every);
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    ticks
}
