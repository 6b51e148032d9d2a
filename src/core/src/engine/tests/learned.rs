//! What is learned of a chain and told as alerts: the pressure at the hoist goes with what it hoists, until it does not.

use super::*;
use crate::model::Learn;
use crate::stats::random::Random;

const PRESSURE: SignalId = SignalId(3);
/// Steps of a quarter of an hour: two weeks of history, so that days and weekends are in it.
const STEP: Span = Span::from_mins(15);
const HISTORY: i64 = 14 * 96;
const WRONG: std::ops::Range<i64> = HISTORY + 50..HISTORY + 90;
const LAST: i64 = HISTORY + 150;

fn learns() -> Site {
    let mut site = chain();
    let gauge = Signal {
        key: "hoist_pressure".into(),
        kind: SignalKind::Value,
        role: Role::Watched,
        valid_max: f64::INFINITY,
        ..site.signals[1].clone()
    };
    site.signals.push(gauge);
    let gauges = vec![(PRESSURE, StageId(1))];
    site.settings.learn = Some(Learn { every: STEP, history: Span(STEP.0 * HISTORY), gauges });
    site.sources[0].silent_after = Span::ZERO;
    site.settings.evaluate_every = Span::from_mins(1);
    site.signals.iter_mut().for_each(|signal| signal.stale_after = Span::from_mins(20));
    site
}

/// Plays the chain with the gauge off by so much for a while, begun anew from its bytes at `restart`; says what was said of it.
fn said(off: f64, restart: Option<i64>) -> Vec<String> {
    let mut chance = Random::new(5);
    let mut engine = engine_on(learns());
    let mut said = Vec::new();
    for step in 0..LAST {
        let now = hour(0) + Span(STEP.0 * step);
        let rates = [0; 3].map(|_| 500.0 + 20.0 * chance.normal());
        let wrong = if WRONG.contains(&step) { off } else { 0.0 };
        let pressure = 0.1 * rates[1] + 0.5 * chance.normal() + wrong;
        let values = [rates[0], rates[1], rates[2], pressure].into_iter().enumerate();
        let readings = values.map(|(signal, value)| {
            Input::Observed(Observation { signal: SignalId::of(signal), occurred_at: now, value, quality: Quality::Good })
        });
        for input in readings.chain([Input::Tick]) {
            engine.handle(now, input);
            while let Some(output) = engine.poll_output() {
                let Output::Alert(alert) = output else { continue };
                if let Condition::OutOfPattern(signal) = alert.evidence.condition {
                    said.push(format!("{:?} signal {} of {:?}", alert.change, signal.0, alert.cause));
                    assert!(step >= WRONG.start, "step {step}: {said:?}");
                }
            }
        }
        if restart == Some(step) {
            let bytes = engine.snapshot();
            engine = Engine::restore(engine.site().clone(), engine.calendar.clone(), &bytes).expect("its own bytes");
        }
    }
    said
}

#[test]
fn what_goes_on_as_it_used_to_is_not_told() {
    assert_eq!(said(0.0, None), Vec::<String>::new());
}

#[test]
fn a_gauge_that_is_off_is_told_by_its_stage_and_cleared_when_it_is_right_again() {
    let said = said(5.0, None);
    assert_eq!(said.first().map(String::as_str), Some("Raised signal 3 of Stage(StageId(1))"), "{said:?}");
    assert_eq!(said.last().map(String::as_str), Some("Cleared signal 3 of Stage(StageId(1))"), "{said:?}");
}

#[test]
fn a_restart_in_between_changes_nothing_of_it() {
    let straight = said(5.0, None);
    for step in [HISTORY / 2, HISTORY + 10, WRONG.start + 10] {
        assert_eq!(said(5.0, Some(step)), straight, "restarted at step {step}");
    }
}
