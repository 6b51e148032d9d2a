//! What the time of stages was used for: the right elements, and that they add up to the clock at every instant, whatever comes in.
//! The bench reads its first value ten seconds late, so that the minute in which a stop begins is still one of work.

use proptest::prelude::*;

use super::*;
use crate::input::Away;
use crate::usage::{Element, Times};
use crate::view::View;

/// Minutes of each element of a stage, and the elements that there were none of left out.
fn used(view: &View, stage: usize) -> String {
    let (times, _) = view.stages[stage].usage.shift.as_ref().expect("there is a shift");
    shown(times)
}

fn shown(times: &Times) -> String {
    let minutes = |element: &Element| (times.of(*element).as_secs_f64() / 60.0).round();
    let parts = Element::ALL.iter().filter(|element| minutes(element) > 0.0);
    parts.map(|element| format!("{} {}", element.word(), minutes(element))).collect::<Vec<_>>().join(", ")
}

fn played(script: &str) -> View {
    let mut bench = Bench::new();
    script.lines().map(str::trim).for_each(|line| bench.play(line));
    bench.engine.view()
}

/// The elements of all stages add up to the time since their shift began, and those of the last one to all of it.
fn adds_up(view: &View) {
    for stage in &view.stages {
        let sum = |times: &Times| -> i128 { Element::ALL.iter().map(|element| i128::from(times.of(*element).0)).sum() };
        match (&stage.usage.shift, &view.shift) {
            (Some((times, _)), Some(shift)) => {
                assert_eq!(times.start(), shift.start);
                assert_eq!(
                    sum(times),
                    i128::from(view.now.0.max(shift.start.0)) - i128::from(shift.start.0),
                    "{times:?} at {}",
                    view.now
                );
            }
            (None, None) => {}
            (usage, shift) => panic!("{usage:?} in {shift:?}"),
        }
        if let Some((times, _)) = &stage.usage.last {
            assert_eq!(sum(times), i128::from(hour(12).0), "a shift of the bench lasts 12 h: {times:?}");
        }
    }
}

#[test]
fn a_healthy_shift_is_production() {
    let view = played("06:00 end");
    adds_up(&view);
    assert_eq!(used(&view, 1), "producing 359, unknown 1");
    let (_, figures) = view.stages[1].usage.shift.as_ref().expect("there is a shift");
    let close = |share: Option<f64>| share.is_some_and(|share| (share - 1.0).abs() < 0.01);
    assert!(close(figures.availability) && close(figures.effectiveness) && close(figures.oee), "{figures:?}");
    assert_eq!(figures.quality, None, "no quality is read");
}

#[test]
fn a_stop_a_slow_time_and_silence_are_elements_of_their_own() {
    let view = played(
        "01:00 rate crushing 0
         01:40 rate crushing 550
         03:00 rate grinding 300
         04:00 silence hoisting
         05:00 rate hoisting 500
         06:00 end",
    );
    adds_up(&view);
    assert_eq!(used(&view, 0), "producing 319, slow 1, down 39, unknown 1");
    assert_eq!(used(&view, 2), "producing 181, slow 178, unknown 1");
    assert_eq!(used(&view, 1), "producing 299, unknown 61");
    let (_, figures) = view.stages[0].usage.shift.as_ref().expect("there is a shift");
    assert!(figures.ready.is_some_and(|ready| (ready - 320.0 / 359.0).abs() < 1e-3), "{figures:?}");
}

#[test]
fn whoever_stands_behind_a_full_bin_or_before_an_empty_one_is_not_down() {
    let view = played(
        "01:00 rate hoisting 0
         01:50 rate crushing 0
         04:00 rate grinding 0
         05:00 end",
    );
    adds_up(&view);
    assert!(used(&view, 0).contains("blocked 1"), "{}", used(&view, 0));
    assert!(used(&view, 1).contains("down 239"), "{}", used(&view, 1));
    assert!(used(&view, 2).contains("starved"), "{}", used(&view, 2));
}

#[test]
fn what_the_plan_leaves_free_is_no_loss_of_availability() {
    let mut bench = Bench::new();
    let line = |from, to, units| Line {
        stage: StageId(1),
        start: hour(from),
        end: hour(to),
        quantity: Amount::from_units(units),
        quality: None,
    };
    let lines = vec![line(0, 2, 1_000.0), line(2, 3, 0.0), line(3, 4, 500.0)];
    bench.give(Input::Planned(Arc::new(Plan::new(PlanHead::default(), 3, lines, Vec::new()))));
    for line in ["02:00 rate hoisting 0", "03:00 rate hoisting 500", "04:00 rate hoisting 0", "06:00 end"] {
        bench.play(line);
    }
    let view = bench.engine.view();
    adds_up(&view);
    assert_eq!(used(&view, 1), "producing 181, planned_stop 59, idle 119, unknown 1");
    let (times, figures) = view.stages[1].usage.shift.as_ref().expect("there is a shift");
    assert_eq!(times.planned_busy(), Span::from_mins(182));
    assert_eq!(figures.availability, Some(1.0));
}

#[test]
fn a_shift_that_is_over_is_kept_whole() {
    let view = played("02:00 rate grinding 0\n03:00 rate grinding 550\n12:07 end");
    adds_up(&view);
    let (last, _) = view.stages[2].usage.last.as_ref().expect("a shift is over");
    assert_eq!(shown(last), "producing 659, slow 1, down 59, unknown 1");
    assert_eq!(used(&view, 2), "producing 7");
}

#[test]
fn a_counter_that_is_read_seldom_is_charged_when_it_is_read() {
    let mut site = chain();
    site.signals[0].kind = SignalKind::Counter { modulus: Amount::ZERO };
    (site.signals[0].valid_max, site.signals[0].stale_after) = (1e9, Span::from_mins(20));
    site.sources[0].silent_after = Span::from_mins(20);
    let mut engine = engine_on(site);
    for minute in 1..=120 {
        let now = hour(0) + Span::from_mins(minute);
        if minute % 10 == 0 {
            // It stands from 00:40 to 01:00.
            let ran = if minute <= 40 { minute } else { 40.max(minute - 20) };
            read(&mut engine, now, 0, now, ran as f64 * 500.0 / 60.0);
        }
        tick(&mut engine, now);
        adds_up(&engine.view());
    }
    assert_eq!(used(&engine.view(), 0), "producing 90, down 20, unknown 10");
}

/// Two machines bring 50 each twelve minutes; from 02:00 on each half an hour, from 04:00 to 05:00 nothing.
#[test]
fn loads_that_are_late_are_slow_work_and_those_that_do_not_come_a_stop() {
    let mut site = two_belts();
    for signal in [0, 3] {
        site.signals[signal].kind = SignalKind::Load;
        site.signals[signal].stale_after = Span::from_hours(2);
    }
    let mut engine = engine_on(site);
    for minute in 1..=360 {
        let now = hour(0) + Span::from_mins(minute);
        let every = if (120..300).contains(&minute) { 30 } else { 12 };
        let comes = |offset: i64| (minute + offset) % every == 0 && !(240..300).contains(&minute);
        for (signal, offset) in [(0, 0), (3, every / 2)] {
            if comes(offset) {
                read(&mut engine, now, signal, now, 50.0);
            }
        }
        (1..3).for_each(|signal| read(&mut engine, now, signal, now, 500.0));
        tick(&mut engine, now);
        adds_up(&engine.view());
    }
    let view = engine.view();
    let (times, _) = view.stages[0].usage.shift.as_ref().expect("there is a shift");
    let minutes = |element: Element| times.of(element).as_secs_f64() / 60.0;
    assert!((50.0..=75.0).contains(&minutes(Element::Down)), "{}", shown(times));
    assert!(minutes(Element::Slow) > 60.0, "{}", shown(times));
    assert!(minutes(Element::Producing) > 150.0, "{}", shown(times));
}

#[derive(Clone, Debug)]
enum Step {
    Read(u32, i64, f64),
    Wait(i64),
    Plan(i64, i64, u32),
    Away(i64),
    Restart,
}

fn any_step() -> impl Strategy<Value = Step> {
    prop_oneof![
        6 => (0..3_u32, -90_000_000..90_000_000_i64, prop_oneof![0.0..900.0_f64, Just(f64::NAN), Just(0.0), Just(-50.0)])
            .prop_map(|(signal, off, value)| Step::Read(signal, off, value)),
        6 => prop_oneof![1..9_000_000_i64, 1..600_000_000_i64, 1..20_000_000_000_i64].prop_map(Step::Wait),
        1 => (0..20_i64, 1..9_i64, 0..4_000_u32).prop_map(|(from, hours, units)| Step::Plan(from, hours, units)),
        1 => (1..4_000_000_000_i64).prop_map(Step::Away),
        1 => Just(Step::Restart),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn the_elements_add_up_to_the_clock_whatever_comes_in(begin in 0..60_000_000_000_i64, steps in prop::collection::vec(any_step(), 1..60)) {
        let shifts = (0..6).map(|n| Shift { start: hour(12 * n), end: hour(12 * n + 12), kind: 0 }).filter(|shift| shift.start != hour(24)).collect();
        let calendar = Arc::new(Calendar::new(vec![Text::default()], shifts).expect("shifts in order, with a gap"));
        let mut engine = Engine::new(Arc::new(chain()), calendar.clone());
        let mut now = Timestamp(begin);
        for step in steps {
            match step {
                Step::Read(signal, off, value) => read(&mut engine, now, signal, now + Span(off), value),
                Step::Wait(span) => now = now + Span(span),
                Step::Plan(from, hours, units) => {
                    let line = |stage| Line { stage: StageId(stage), start: hour(from), end: hour(from + hours), quantity: Amount::from_units(f64::from(units)), quality: None };
                    let plan = Plan::new(PlanHead::default(), 3, (0..3).map(line).collect(), Vec::new());
                    engine.handle(now, Input::Planned(Arc::new(plan)));
                    while engine.poll_output().is_some() {}
                }
                Step::Away(span) => {
                    engine.handle(now, Input::Away(Away { until: now + Span(span) }));
                    while engine.poll_output().is_some() {}
                }
                Step::Restart => engine = Engine::restore(engine.site.clone(), calendar.clone(), &engine.snapshot()).expect("its own snapshot"),
            }
            tick(&mut engine, now);
            adds_up(&engine.view());
        }
    }
}
