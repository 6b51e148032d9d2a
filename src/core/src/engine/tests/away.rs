//! The time in which the program itself was away: nobody's silence.

use super::*;
use crate::input::Away;

/// Like `check`; `02:00 away 05:00` is a program that leaves off and begins to listen again three hours later.
fn check_away(script: &str, expected: &Expect) {
    let mut bench = Bench::new();
    for line in script.lines().map(str::trim).filter(|line| !line.is_empty()) {
        match line.split_once(" away ") {
            Some((at, until)) => {
                bench.play(&format!("{at} end"));
                let until = time(until);
                bench.give(Input::Away(Away { until }));
                bench.now = until;
                bench.give(Input::Tick);
            }
            None => bench.play(line),
        }
    }
    expected.assert_eq(&bench.said);
}

fn time(text: &str) -> Timestamp {
    let (hours, minutes) = text.split_once(':').expect("a time");
    Timestamp::from_secs(hours.parse::<i64>().unwrap() * 3_600 + minutes.parse::<i64>().unwrap() * 60)
}

#[test]
fn a_program_that_was_away_tells_no_silence_and_knows_nothing_of_that_time() {
    check_away(
        "02:00 away 05:00
         05:00 show
         05:20 show",
        &expect![[r#"
            05:00 crushing Unknown 1007 of 2499 t, lag ?
            05:00 hoisting Unknown 1007 of 2499 t, lag ?
            05:00 grinding Unknown 1007 of 2499 t, lag ?
            05:00 skip_bin 399 +-835 t, net ? t/h
            05:00 coarse_ore 1499 +-1052 t, net ? t/h
            05:20 crushing OnPlan 1172 of 2665 t, lag 0 min
            05:20 hoisting OnPlan 1172 of 2665 t, lag 0 min
            05:20 grinding OnPlan 1172 of 2665 t, lag 0 min
            05:20 skip_bin 382 +-836 t, net 0 t/h
            05:20 coarse_ore 1482 +-1053 t, net 0 t/h
        "#]],
    );
}

#[test]
fn a_source_that_does_not_speak_when_somebody_listens_again_is_silent_since_then() {
    check_away(
        "02:00 silence crushing
         02:00 silence hoisting
         02:00 silence grinding
         02:01 away 05:00
         05:01 end
         05:05 rate crushing 500
         05:06 end",
        &expect![[r#"
            05:02 #1 raised   cause source: silent
            05:05 #1 cleared  cause source: silent
        "#]],
    );
}

#[test]
fn a_source_that_was_silent_before_stays_so_until_it_is_heard() {
    check_away(
        "01:00 silence crushing
         01:00 silence hoisting
         01:00 silence grinding
         02:00 away 05:00
         05:30 rate crushing 500
         05:31 end",
        &expect![[r#"
            01:02 #1 raised   cause source: silent
            05:30 #1 cleared  cause source: silent
        "#]],
    );
}

#[test]
fn what_held_before_is_over_when_somebody_has_seen_that_it_is() {
    check_away(
        "02:00 rate hoisting 300
         04:00 away 04:40
         04:40 rate hoisting 500
         04:40 rate crushing 200
         06:30 show",
        &expect![[r#"
            02:03 #1 raised   cause hoisting: hoisting slow
            02:27 #1 joined   cause hoisting: hoisting behind 11 min
            02:57 #1 joined   cause hoisting: skip_bin will be full at 03:49 (03:15..04:26)
            03:55 #1 joined   cause hoisting: skip_bin is full
            04:51 #2 raised   cause crushing: crushing slow
            04:59 #2 joined   cause crushing: crushing behind 11 min
            06:25 #2 joined   cause crushing: skip_bin will be empty at 06:54 (06:25..07:51)
            06:30 crushing Behind 2373 of 3249 t, lag 66 min
            06:30 hoisting Behind 2519 of 3249 t, lag 48 min
            06:30 grinding OnPlan 2922 of 3249 t, lag 0 min
            06:30 skip_bin 242 +-258 t, net -300 t/h
            06:30 coarse_ore 1089 +-471 t, net 0 t/h
        "#]],
    );
}

/// One engine on `site`: readings of `signals` every ten seconds of the day but for 03:00 to 04:30, in which the program is away
/// twice, for a few seconds apart, if `told`.
fn day(site: Site, signals: &[(u32, f64)], told: bool, ticks: bool, restarts: bool) -> (String, Engine) {
    let mut engine = engine_on(site);
    let mut said = String::new();
    let mut handle = |engine: &mut Engine, now: Timestamp, input: Input| {
        engine.handle(now, input);
        while let Some(output) = engine.poll_output() {
            let Output::Alert(alert) = output else { continue };
            writeln!(said, "{} {:?} {:?}", alert.at, alert.change, alert.evidence).unwrap();
        }
    };
    for second in (0..=8 * 3_600).step_by(10) {
        let now = hour(0) + Span::from_secs(second);
        let absence = [(10_800, 13_000), (13_000, 16_200)].into_iter().find(|(from, _)| *from == second);
        if let (Some((_, until)), true) = (absence, told) {
            handle(&mut engine, now + Span(1), Input::Away(Away { until: Timestamp::from_secs(until) }));
        }
        if (10_800..16_200).contains(&second) {
            continue;
        }
        for &(signal, value) in signals {
            let observation = Observation { signal: SignalId(signal), occurred_at: now, value, quality: Quality::Good };
            handle(&mut engine, now, Input::Observed(observation));
        }
        if ticks {
            handle(&mut engine, now, Input::Tick);
        }
        if restarts && second % 900 == 0 {
            let bytes = engine.snapshot();
            engine = Engine::restore(engine.site.clone(), engine.calendar.clone(), &bytes).expect("it can be restored");
        }
    }
    (said, engine)
}

#[test]
fn a_replay_finds_the_same_whoever_called_and_restarted() {
    let signals = [(0, 480.0), (1, 430.0), (2, 500.0)];
    let (said, engine) = day(chain(), &signals, true, true, false);
    assert!(said.contains("Behind") && !said.contains("Silent"), "{said}");
    for (ticks, restarts) in [(false, false), (true, true)] {
        let (again, other) = day(chain(), &signals, true, ticks, restarts);
        assert_eq!(again, said);
        assert_eq!(other.view().stages[0].unknown, engine.view().stages[0].unknown);
    }
    assert!(day(chain(), &signals, false, true, false).0.contains("Silent"), "it is the telling that makes the difference");
}

#[test]
fn loads_of_that_time_are_excused_until_they_come_late_after_all() {
    let site = || {
        let mut site = chain();
        site.signals[0].kind = SignalKind::Load;
        site
    };
    // A load every ten seconds, together what is planned.
    let (said, engine) = day(site(), &[(0, 500.0 / 360.0), (1, 500.0), (2, 500.0)], true, true, false);
    assert_eq!(said, "");
    let crushing = &engine.view().stages[0];
    assert!((crushing.unknown.as_secs_f64() - 5_400.0).abs() < 10.0, "{:?}", crushing.unknown);
    assert!(crushing.lag.expect("known").0.abs() < Span::from_mins(1).0, "{:?}", crushing.lag);

    // A broker has kept what was sent meanwhile: it is heard first of all.
    let mut engine = engine_on(site());
    for second in (0..10_800).step_by(10) {
        let now = hour(0) + Span::from_secs(second);
        read(&mut engine, now, 0, now, 500.0 / 360.0);
    }
    engine.handle(hour(3), Input::Away(Away { until: hour(4) }));
    tick(&mut engine, hour(4) + Span::from_secs(10));
    assert!(engine.view().stages[0].unknown >= Span::from_hours(1));
    for second in (10_800..14_400).step_by(10) {
        read(&mut engine, hour(4) + Span::from_secs(20), 0, hour(0) + Span::from_secs(second), 500.0 / 360.0);
    }
    tick(&mut engine, hour(4) + Span::from_secs(30));
    let crushing = &engine.view().stages[0];
    assert_eq!(crushing.unknown, Span::ZERO);
    assert!(crushing.lag.expect("known").0.abs() < Span::from_mins(1).0, "{:?}", crushing.lag);
}

#[test]
fn a_shift_that_began_meanwhile_is_unknown_from_its_start() {
    check_away(
        "11:00 away 13:00
         13:00 show
         13:20 show",
        &expect![[r#"
            13:00 crushing Unknown 8 of 0 t, lag ?
            13:00 hoisting Unknown 8 of 0 t, lag ?
            13:00 grinding Unknown 8 of 0 t, lag ?
            13:00 skip_bin 399 +-604 t, net ? t/h
            13:00 coarse_ore 1499 +-808 t, net ? t/h
            13:20 crushing NoPlan 169 of 0 t, lag ?
            13:20 hoisting NoPlan 169 of 0 t, lag ?
            13:20 grinding NoPlan 169 of 0 t, lag ?
            13:20 skip_bin 382 +-605 t, net 0 t/h
            13:20 coarse_ore 1482 +-809 t, net 0 t/h
        "#]],
    );
}
