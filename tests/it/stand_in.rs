//! Three hours of the mine in which a belt scale fails: what is counted all the same, held against what it showed in truth.

use std::sync::Arc;

use tizbek_core::ids::SignalId;
use tizbek_core::input::Observation;
use tizbek_core::model::{Conditioning, Role, Signal, Substitute};
use tizbek_core::quality::Quality;
use tizbek_core::time::{Span, Timestamp};
use tizbek_core::view::{StageView, View};

use crate::any_order::{MINE, Mine, played};
use crate::scenarios::SHIFT_START;

const SCALE: &str = "crusher_belt_rate";
const STAGE: &str = "crushing";

/// The end of it all when the scale is conditioned so and its readings are changed so; `None` drops one.
fn view(conditioning: Conditioning, change: impl Fn(Span, Observation) -> Option<Observation>) -> View {
    let mut site = (*MINE.site).clone();
    let scale = SignalId::of(site.signals.iter().position(|signal| signal.key == SCALE).expect("it is there"));
    site.signals[scale.index()].conditioning = Some(Box::new(conditioning));
    let changed = |&(received_at, observation): &(Timestamp, Observation)| {
        let since = observation.occurred_at - Timestamp(SHIFT_START);
        let observation = if observation.signal == scale { change(since, observation)? } else { observation };
        Some((received_at, observation))
    };
    let readings = MINE.readings.iter().filter_map(changed).collect();
    let mine = Mine { site: Arc::new(site), calendar: MINE.calendar.clone(), plan: MINE.plan.clone(), readings };
    played(&mine, &mine.readings).1.view()
}

fn stage(view: &View) -> &StageView {
    let place = MINE.site.stages.iter().position(|stage| stage.key == STAGE).expect("it is there");
    &view.stages[place]
}

fn done(view: &View) -> f64 {
    stage(view).actual.as_units()
}

fn truth() -> f64 {
    done(&view(Conditioning::default(), |_, observation| Some(observation)))
}

#[test]
fn the_balance_knows_what_a_dead_belt_scale_moved_within_a_tenth() {
    let dead = Span::from_mins(60)..Span::from_mins(120);
    let balance = Conditioning { substitutes: vec![Substitute::Balance], ..Conditioning::default() };
    let view = view(balance, |since, observation| (!dead.contains(&since)).then_some(observation));
    let (truth, done, estimated) = (truth(), done(&view), stage(&view).estimated_actual.as_units());
    assert!(estimated > 50.0 && stage(&view).estimated.is_none(), "{estimated}");
    assert!((done - truth).abs() < 0.1 * estimated, "{done} and {truth}, of which {estimated} are estimated");
}

#[test]
fn what_people_gave_stands_in_for_a_scale_that_stays_dead() {
    let manual = Conditioning { substitutes: vec![Substitute::Manual(240.0)], ..Conditioning::default() };
    let view = view(manual, |since, observation| (since < Span::from_mins(120)).then_some(observation));
    let estimated = stage(&view).estimated_actual.as_units();
    assert!(stage(&view).estimated.is_some());
    // The last reading holds for half a minute.
    assert!((estimated - 240.0 * 59.5 / 60.0).abs() < 0.5, "{estimated}");
}

#[test]
fn spikes_of_a_belt_scale_add_no_tonnes() {
    let spike = |since: Span, observation: Observation| {
        let out = since.0 / 1_000_000 % 300 == 7;
        Some(Observation { value: observation.value + if out { 300.0 } else { 0.0 }, ..observation })
    };
    let checked = done(&view(Conditioning { spike: Some(100.0), ..Conditioning::default() }, spike));
    let unchecked = done(&view(Conditioning::default(), spike));
    let truth = truth();
    assert!(unchecked - truth > 2.0, "{unchecked} and {truth}");
    assert!((checked - truth).abs() < 0.1, "{checked} and {truth}");
}

#[test]
fn a_silence_is_excused_once() {
    let dead = Span::from_mins(60)..Span::from_mins(120);
    let unknown =
        stage(&view(Conditioning::default(), |since, observation| (!dead.contains(&since)).then_some(observation))).unknown;
    // An hour, and until the meter is believed again.
    assert!((Span::from_mins(59)..Span::from_mins(75)).contains(&unknown), "{unknown:?}");
}

#[test]
fn a_second_level_sensor_is_read_for_one_that_died() {
    let mut site = (*MINE.site).clone();
    let first = SignalId::of(site.signals.iter().position(|signal| signal.key == "skip_bin_level").expect("it is there"));
    let Role::Level(bin) = site.signals[first.index()].role else { panic!("it is the level of a bin") };
    let second = SignalId::of(site.signals.len());
    let like = site.signals[first.index()].clone();
    site.signals.push(Signal { key: "skip_bin_level_2".into(), role: Role::Spare(first), ..like });
    let substitutes = vec![Substitute::Twin(second), Substitute::Balance];
    site.signals[first.index()].conditioning = Some(Box::new(Conditioning { substitutes, ..Conditioning::default() }));
    let mut readings = Vec::new();
    for &(received_at, observation) in &MINE.readings {
        let dead = observation.signal == first && observation.occurred_at > Timestamp(SHIFT_START) + Span::from_mins(90);
        if !dead {
            readings.push((received_at, observation));
        }
        if observation.signal == first {
            readings.push((received_at, Observation { signal: second, ..observation }));
        }
    }
    let mine = Mine { site: Arc::new(site), calendar: MINE.calendar.clone(), plan: MINE.plan.clone(), readings };
    let view = played(&mine, &mine.readings).1.view();
    let (said, truth) = (&view.buffers[bin.index()], &played(&MINE, &MINE.readings).1.view().buffers[bin.index()]);
    assert_eq!(said.estimated.as_ref().map(|estimated| estimated.by), Some(Substitute::Twin(second)));
    assert_eq!((said.sensor, said.sensor_quality), (truth.sensor, Quality::UncertainSubstituted));
    assert!((said.level - truth.level).as_units().abs() < truth.sigma.as_units(), "{:?} and {:?}", said.level, truth.level);
}
