//! `bench scale`: what one sample costs the engine alone, by how many signals there are. Samples of workload W in the order in
//! which they would come; making them is not in the time.

use std::time::{Duration, Instant};

use tizbek_core::engine::{Engine, Output};
use tizbek_core::ids::SignalId;
use tizbek_core::input::{Input, Observation};
use tizbek_core::quality::Quality;
use tizbek_core::time::{Span, Timestamp};

use super::Bench;
use super::report::{Row, median, median_ratio};
use super::site::{Model, model};
use super::workload::{SHIFT, T0, value};

const SIZES: [usize; 3] = [1_000, 10_000, 100_000];
/// Samples a run.
const SAMPLES: usize = 4_000_000;

/// Long enough that the log of recent readings is as long as it gets.
const WARM_UP_SECS: i64 = 100;

pub(super) fn rows(bench: &Bench) -> Vec<Row> {
    let mut figures = SIZES.map(|_| Vec::new());
    for _ in 0..bench.rounds {
        for (tags, figures) in SIZES.iter().zip(&mut figures) {
            figures.push(nanos_per_sample(*tags, SAMPLES));
        }
    }
    let row = |(tags, own): (usize, &Vec<f64>)| {
        let row = Row::new(format!("engine alone, {tags} signals"), median(own), "ns/sample");
        if tags == SIZES[0] { row } else { row.beside(format!("{} signals", SIZES[0]), median_ratio(own, &figures[0])) }
    };
    SIZES.into_iter().zip(&figures).map(row).collect()
}

/// Nanoseconds a sample with `tags` signals, measured over at least `samples` samples.
fn nanos_per_sample(tags: usize, samples: usize) -> f64 {
    let Model { site, calendar, plan } = model(tags, &SHIFT, T0);
    let mut engine = Engine::new(site, calendar);
    engine.handle(T0, Input::Planned(plan));
    let seconds = (samples / tags).max(20) as i64;
    let mut second_of_samples = Vec::with_capacity(tags);
    let mut spent = Duration::ZERO;
    for second in 0..WARM_UP_SECS + seconds {
        let at = T0 + Span::from_secs(second);
        second_of_samples.clear();
        second_of_samples.extend((0..tags).map(|index| observation(index, second, at)));
        let begun = Instant::now();
        take(&mut engine, at, &second_of_samples);
        if second >= WARM_UP_SECS {
            spent += begun.elapsed();
        }
    }
    spent.as_nanos() as f64 / (seconds as f64 * tags as f64)
}

fn observation(index: usize, second: i64, occurred_at: Timestamp) -> Observation {
    let value = value(&SHIFT, index, second) as f64 / 100.0;
    Observation { signal: SignalId::of(index), occurred_at, value, quality: Quality::Good }
}

fn take(engine: &mut Engine, now: Timestamp, samples: &[Observation]) {
    for sample in samples {
        engine.observe(now, *sample);
        while let Some(output) = engine.poll_output() {
            let Output::Alert(alert) = output else { continue };
            std::hint::black_box(alert);
        }
    }
}
