//! `bench crowd`: how long a sample waits before it counts, when a mine with an upset and a forecast every few minutes has a hundred
//! thousand signals. One thread does everything; samples come evenly at 1 Hz in the mine's own time, and each batch of them takes
//! the wall time that it takes here. Journal and wire are not in it: `latency` has them.

use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use tizbek_core::engine::{Engine, Output};
use tizbek_core::ids::{SignalId, SourceId};
use tizbek_core::input::{Input, Observation};
use tizbek_core::model::{Role, Signal, SignalKind, Site};
use tizbek_core::quality::Quality;
use tizbek_core::time::{Span, Timestamp};
use tizbek_sim::library::{self, ShiftKind, SiteKind, Sites};
use tizbek_sim::record::Transit;

use super::detect::{Models, SEED, plan_of};
use super::report::{Row, median};
use super::site::text;
use super::{Bench, workload};

/// Together with the mine's own.
const SIGNALS: usize = 100_000;
/// Until then the mine has its own signals alone: the engine gets to know it.
const ALONE_SECS: i64 = 2 * 3_600;
const CROWDED_SECS: i64 = 20 * 60;
/// Seconds between two looks at which forecast is the newest: of those made in between, one is counted.
const LOOK_SECS: i64 = 20;
/// What the pipeline takes at a time.
const BATCH_MAX: usize = 1_024;
/// A wait that is longer counts as this.
const WAIT_MAX_MICROS: usize = 5_000_000;

pub(super) fn rows(bench: &Bench) -> Result<Vec<Row>> {
    let (mut busy, mut longest, mut p99) = (Vec::new(), Vec::new(), Vec::new());
    let mut forecasts = 0;
    for _ in 0..bench.rounds {
        let waits = one()?;
        ensure!(waits.forecasts >= 3, "{} forecasts in {CROWDED_SECS} s: they are to run meanwhile", waits.forecasts);
        forecasts = waits.forecasts;
        busy.push(waits.busy.as_secs_f64() / CROWDED_SECS as f64 * 100.0);
        longest.push(waits.percentile(1.0) / 1e3);
        p99.push(waits.percentile(0.99) / 1e3);
    }
    let name = format!("{SIGNALS} signals at 1 Hz");
    Ok(vec![
        Row::new(format!("{name}, of one core"), median(&busy), "%"),
        Row::new(format!("{name}, forecasts in 20 min"), f64::from(forecasts), "forecasts"),
        Row::new(format!("{name}, sample to measure, longest"), median(&longest), "ms"),
        Row::new(format!("{name}, sample to measure, p99"), median(&p99), "ms"),
    ])
}

/// How many samples waited for how many microseconds.
struct Waits {
    by_micros: Vec<u64>,
    busy: Duration,
    forecasts: u32,
}

impl Waits {
    /// Microseconds.
    fn percentile(&self, share: f64) -> f64 {
        let all: u64 = self.by_micros.iter().sum();
        let mut left = (all as f64 * share).ceil() as u64;
        let at = self.by_micros.iter().position(|count| {
            left = left.saturating_sub(*count);
            left == 0
        });
        at.map_or(f64::NAN, |micros| micros as f64)
    }
}

/// A sample that has come, in nanoseconds since the crowd began.
struct Came {
    at: i64,
    observation: Observation,
}

fn one() -> Result<Waits> {
    let sites = Sites::read().context("the sites of the library")?;
    let model = Models::read(&sites)?;
    let model = model.of(SiteKind::Zinc);
    let mut shifts = (0..library::SHIFTS).map(|number| library::shift(&sites, SEED, number));
    let shift = shifts.find(|shift| shift.site == SiteKind::Zinc && shift.kind == ShiftKind::Slow);
    let shift = shift.context("the library has an upset of the zinc mine")?;
    let own = model.site.signals.len();
    let mut engine = Engine::new(Arc::new(with_a_crowd(&model.site)), Arc::clone(&model.calendar));
    let start = Timestamp(shift.start_micros());
    engine.handle(start, Input::Planned(Arc::new(plan_of(&shift, &model.site, sites.site(shift.site), false))));

    let mut world = shift.world(&sites).context("the mine")?;
    let (mut transit, mut arrived) = (Transit::new(shift.seed), Vec::new());
    let mut waits = Waits { by_micros: vec![0; WAIT_MAX_MICROS + 1], busy: Duration::ZERO, forecasts: 0 };
    let (mut free_at, mut forecast_at, mut coming) = (0, None, Vec::new());
    for second in 1..=ALONE_SECS + CROWDED_SECS {
        arrived.clear();
        transit.step(&mut world, false, &mut arrived);
        let begun = start + Span::from_secs(ALONE_SECS);
        coming.clear();
        coming.extend(arrived.iter().map(|arrival| Came {
            at: (arrival.received_micros - begun.0) * 1_000,
            observation: observation(arrival.signal, Timestamp(arrival.occurred_micros), arrival.value),
        }));
        if second <= ALONE_SECS {
            coming.iter().for_each(|came| take(&mut engine, begun, came));
            continue;
        }
        let from = second - 1 - ALONE_SECS;
        coming.extend((own..SIGNALS).map(|signal| {
            let at = from * 1_000_000_000 + (signal - own) as i64 * 1_000_000_000 / (SIGNALS - own) as i64;
            let value = workload::value(&workload::SHIFT, signal, from) as f64 / 100.0;
            Came { at, observation: observation(signal, begun + Span(at / 1_000), Some(value)) }
        }));
        coming.sort_by_key(|came| came.at);
        serve(&mut engine, begun, &coming, &mut free_at, &mut waits);
        if second % LOOK_SECS == 0 {
            let made = engine.view().forecast.map(|head| head.at);
            waits.forecasts += u32::from(made != forecast_at && forecast_at.is_some());
            forecast_at = made;
        }
    }
    Ok(waits)
}

/// One server: a batch begins when the one before has ended and something is there, and takes what has come by then.
fn serve(engine: &mut Engine, begun: Timestamp, coming: &[Came], free_at: &mut i64, waits: &mut Waits) {
    let mut rest = coming;
    while let Some(first) = rest.first() {
        let starts = first.at.max(*free_at);
        let there = rest.iter().take(BATCH_MAX).take_while(|came| came.at <= starts).count();
        let (batch, later) = rest.split_at(there);
        let clock = Instant::now();
        batch.iter().for_each(|came| take(engine, begun, came));
        let took = clock.elapsed();
        waits.busy += took;
        *free_at = starts + took.as_nanos() as i64;
        for came in batch {
            let micros = ((*free_at - came.at) as u64).div_ceil(1_000) as usize;
            waits.by_micros[micros.min(WAIT_MAX_MICROS)] += 1;
        }
        rest = later;
    }
}

fn take(engine: &mut Engine, begun: Timestamp, came: &Came) {
    engine.observe(begun + Span(came.at.div_euclid(1_000)), came.observation);
    while let Some(output) = engine.poll_output() {
        let Output::Alert(alert) = output else { continue };
        std::hint::black_box(alert);
    }
}

fn observation(signal: usize, occurred_at: Timestamp, value: Option<f64>) -> Observation {
    let quality = if value.is_some() { Quality::Good } else { Quality::BadSensor };
    Observation { signal: SignalId::of(signal), occurred_at, value: value.unwrap_or(f64::NAN), quality }
}

/// The site and, behind its own signals, as many watched ones as are left.
fn with_a_crowd(site: &Site) -> Site {
    let mut site = site.clone();
    let watched = |index: usize| Signal {
        key: format!("watched-{index}"),
        name: text("Watched"),
        unit: "t/h".to_owned(),
        source: SourceId(0),
        resource: None,
        kind: SignalKind::Rate,
        role: Role::Watched,
        valid_min: 0.0,
        valid_max: 10_000.0,
        stale_after: Span::from_secs(60),
        stuck_after: Span::ZERO,
        conditioning: None,
        sensor: None,
    };
    let own = site.signals.len();
    site.signals.extend((own..SIGNALS).map(watched));
    site
}
