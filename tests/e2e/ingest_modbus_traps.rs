//! The Modbus source over TCP against the ways in which devices lie, one test a trap. Devices that only misbehave in what they say
//! are served by pymodbus or libmodbus; those that misbehave in bytes by `peers/modbus_raw.py`.

use std::sync::Arc;
use std::time::Duration;

use tizbek::clock::Clock;
use tizbek::config::{ModbusPoint, ModbusType, PollClass, WordOrder};
use tizbek::ingest::modbus;
use tizbek_core::engine::Engine;
use tizbek_core::input::{GapReason, Input, Observation};
use tizbek_core::quality::Quality;
use tizbek_core::time::{Span, Timestamp};

use crate::ingest_listener::{Listener, links, lost, observations, signals_seen};
use crate::modbus_bench::{NAME, PATIENT, SHORT, config, device, good, holding, listen, nothing_is_mistaken, site, tcp, trap};

#[tokio::test(flavor = "multi_thread")]
async fn word_order_wrong() {
    let (_device, port) = device("modbus_lib.py", &[], &[]);
    let orders = [WordOrder::Badc, WordOrder::Dcba, WordOrder::Abcd, WordOrder::Cdab];
    let float = |signal, address, order| ModbusPoint { value: ModbusType::F32, order, ..holding(signal, 1, address) };
    let mut points: Vec<_> = (0..4).map(|index| float(index, 100 + 2 * index as u16, orders[index as usize])).collect();
    points.push(float(4, 106, WordOrder::Abcd));
    points.push(ModbusPoint { value: ModbusType::Bcd32, ..holding(5, 1, 110) });
    points.push(ModbusPoint { value: ModbusType::Mod10k32, ..holding(6, 1, 112) });
    let mut listener = listen(config(tcp(port), PATIENT, points));
    listener.until("every signal", |seen| signals_seen(seen).len() == 7).await;
    let seen = listener.stop().await;
    let value = |signal| observations(&seen, signal)[0].value;
    assert_eq!([0, 1, 2, 3].map(value), [12.5; 4]);
    assert!(value(4).abs() < 1e-30, "read in the wrong order a belt's 12.5 is {}, which no range lets through", value(4));
    assert_eq!([value(5), value(6)], [12_345_678.0, 123_456.0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn gap_register_inside_a_block_answers_exception_2() {
    let (_device, port) = device("modbus_units.py", &[], &[]);
    // 20 and 21 do not exist, and nobody wants them.
    let pair = |address: u16| ModbusPoint { value: ModbusType::U32, ..holding(u32::from(address), 23, address) };
    let points: Vec<_> = (0..60).step_by(2).filter(|address| *address != 20).map(pair).collect();
    let count = points.len();
    let mut listener = listen(config(tcp(port), PATIENT, points));
    listener
        .until("every pair twice", |seen| (0..60).step_by(2).filter(|pair| *pair != 20).all(|pair| good(seen, pair).len() >= 2))
        .await;
    let seen = listener.stop().await;
    assert_eq!(signals_seen(&seen).len(), count);
    for pair in signals_seen(&seen) {
        let expected = f64::from((1000 + pair) << 16 | (1001 + pair));
        assert!(observations(&seen, pair).iter().all(|observation| observation.value == expected), "{pair}");
    }
    assert_eq!(lost(&seen, GapReason::Refused), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_device_that_refuses_everything_while_it_starts_is_read_in_one_request_afterwards() {
    let (_device, port) = trap("tcp_starting");
    let mut starting = config(tcp(port), PATIENT, (0..8).map(|at| holding(u32::from(at), 1, at)).collect());
    starting.classes[0].every = Duration::from_secs(6);
    // A minute, until what was refused is tried again, is a second of this clock.
    let clock = Clock::scaled(Timestamp::from_secs(1_795_330_800), 60.0);
    let mut listener = Listener::start_by(clock, move |io| modbus::run(starting.clone(), io));
    let together = |seen: &[Input]| {
        let last: Vec<_> = (0..8).filter_map(|signal| good(seen, signal).last().map(|last| last.occurred_at)).collect();
        last.len() == 8 && last.iter().all(|at| *at == last[0])
    };
    listener.until("all eight, in one request", together).await;
    let seen = listener.stop().await;
    nothing_is_mistaken(&seen, &(0..8).collect::<Vec<_>>());
    assert!((0..8).all(|signal| observations(&seen, signal)[0].quality == Quality::BadConfig));
}

#[tokio::test(flavor = "multi_thread")]
async fn device_limit_below_125_registers() {
    let (_device, port) = device("modbus_units.py", &[], &[]);
    let points: Vec<_> = (0..100).map(|address| holding(u32::from(address), 22, address)).collect();
    let mut listener = listen(config(tcp(port), PATIENT, points.clone()));
    listener.until("all hundred, twice", |seen| (0..100).all(|signal| good(seen, signal).len() >= 2)).await;
    nothing_is_mistaken(&listener.stop().await, &(0..100).collect::<Vec<_>>());
    // Told so, it is never asked for more: nothing is refused, so no poll takes longer than the next.
    let mut told = config(tcp(port), PATIENT, points);
    told.limits.registers = 16;
    let mut listener = listen(told);
    listener.until("all hundred", |seen| (0..100).all(|signal| !good(seen, signal).is_empty())).await;
    nothing_is_mistaken(&listener.stop().await, &(0..100).collect::<Vec<_>>());
}

#[tokio::test(flavor = "multi_thread")]
async fn device_answers_fewer_registers_than_asked() {
    let (_device, port) = trap("tcp_fewer");
    let points = (0..24).map(|address| holding(u32::from(address), 1, address)).collect();
    let mut listener = listen(config(tcp(port), PATIENT, points));
    listener.until("all of them", |seen| (0..24).all(|signal| good(seen, signal).len() >= 2)).await;
    let seen = listener.stop().await;
    nothing_is_mistaken(&seen, &(0..24).collect::<Vec<_>>());
    assert_eq!(links(&seen), (1, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_that_is_never_answered_takes_nothing_from_the_others_of_its_unit() {
    let (_device, port) = trap("tcp_ignores");
    let mut listener = listen(config(tcp(port), SHORT, [3, 60, 150, 250].map(|at| holding(u32::from(at), 1, at)).to_vec()));
    listener.until("the others", |seen| [3, 60, 250].iter().all(|signal| good(seen, *signal).len() >= 6)).await;
    let seen = listener.stop().await;
    nothing_is_mistaken(&seen, &[3, 60, 250]);
    assert!(observations(&seen, 150).is_empty() && lost(&seen, GapReason::NoAnswer) >= 3);
    assert_eq!(links(&seen), (1, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_with_other_unit_id() {
    let (_device, port) = trap("tcp_other_unit");
    let mut listener = listen(config(tcp(port), SHORT, vec![holding(3, 1, 3)]));
    listener
        .until("values between the foreign answers", |seen| good(seen, 3).len() >= 4 && lost(seen, GapReason::NoAnswer) >= 4)
        .await;
    nothing_is_mistaken(&listener.stop().await, &[3]);
}

#[tokio::test(flavor = "multi_thread")]
async fn tcp_accept_but_no_answer() {
    let (_device, port) = trap("tcp_mute");
    let mut listener = listen(config(tcp(port), SHORT, vec![holding(3, 1, 3)]));
    listener.until("values after all", |seen| good(seen, 3).len() >= 3).await;
    let seen = listener.stop().await;
    assert!(lost(&seen, GapReason::NoAnswer) >= 3);
    assert_eq!(observations(&seen, 3)[0].quality, Quality::BadComm, "it is said that nothing is known");
    assert!(links(&seen).1 >= 1, "nobody else is behind it: the link is down");
}

#[tokio::test(flavor = "multi_thread")]
async fn rst_mid_frame() {
    let (_device, port) = trap("tcp_rst_mid_frame");
    let mut listener = listen(config(tcp(port), SHORT, vec![holding(3, 1, 3), holding(90, 1, 90)]));
    listener.until("values", |seen| good(seen, 3).len() >= 10 && good(seen, 90).len() >= 10).await;
    let seen = listener.stop().await;
    nothing_is_mistaken(&seen, &[3, 90]);
    assert_eq!(links(&seen), (1, 0), "a device that closes is asked again at once");
}

#[tokio::test(flavor = "multi_thread")]
async fn frames_in_single_bytes() {
    let (_device, port) = trap("tcp_half_frames");
    let mut listener = listen(config(tcp(port), PATIENT, vec![holding(3, 1, 3), holding(90, 1, 90)]));
    listener.until("values", |seen| good(seen, 3).len() >= 3 && good(seen, 90).len() >= 3).await;
    let seen = listener.stop().await;
    nothing_is_mistaken(&seen, &[3, 90]);
    assert_eq!(lost(&seen, GapReason::NoAnswer), 0);
}

/// And: a busy or failed read is never recorded as 0 (home-assistant #51103).
#[tokio::test(flavor = "multi_thread")]
async fn exception_5_and_6_are_asked_again_within_the_poll_and_never_read_as_zero() {
    let (_device, port) = device("modbus_units.py", &[], &[]);
    let mut busy = config(tcp(port), PATIENT, vec![holding(3, 20, 3), holding(4, 21, 4), holding(5, 24, 5)]);
    busy.classes[0].every = Duration::from_millis(300);
    (busy.care.busy_retries, busy.care.busy_pause) = (2, Duration::from_millis(20));
    let busier = |seen: &[Input]| -> Vec<_> {
        let signal = |input: &Input| match input {
            Input::Gap(gap) if gap.reason == GapReason::NoAnswer => gap.signal,
            _ => None,
        };
        seen.iter().filter_map(signal).collect()
    };
    let mut listener = listen(busy);
    listener
        .until("values of the busy one and gaps of the busier", |seen| {
            good(seen, 3).len() >= 3 && busier(seen).len() >= 2 && !observations(seen, 5).is_empty()
        })
        .await;
    let seen = listener.stop().await;
    nothing_is_mistaken(&seen, &[3, 4, 5]);
    assert!(busier(&seen).iter().all(|signal| signal.0 == 4), "the first had its value at the third question of each poll");
    assert!(observations(&seen, 4).is_empty());
    assert!(observations(&seen, 5).iter().all(|observation| observation.quality == Quality::BadComm));
}

#[tokio::test(flavor = "multi_thread")]
async fn all_ones_after_power_up() {
    let (_device, port) = trap("tcp_power_up");
    let point = ModbusPoint { invalid: vec![f64::from(0xffff)], ..holding(3, 1, 3) };
    let signed = ModbusPoint {
        value: ModbusType::I16,
        ..ModbusPoint { signal: tizbek_core::ids::SignalId(4), address: 4, ..point.clone() }
    };
    let mut listener = listen(config(tcp(port), PATIENT, vec![point, signed]));
    listener.until("values", |seen| good(seen, 3).len() >= 3).await;
    let seen = listener.stop().await;
    nothing_is_mistaken(&seen, &[3, 4]);
    for signal in [3, 4] {
        let bad = observations(&seen, signal).iter().filter(|observation| observation.quality == Quality::BadSensor).count();
        assert_eq!(bad, 6, "signal {signal}");
    }
}

/// From the device to what the stage has done: 5 and 5 (over the roll-over), 36, nothing at the reset, 2.
#[tokio::test(flavor = "multi_thread")]
async fn totaliser_roll_over_and_reset_by_operator() {
    let (_device, port) = trap("tcp_totaliser");
    let modbus = "modbus = { unit_id = 1, table = \"holding\", address = 0, type = \"u16\" }";
    let total = format!(
        "[[signal]]\nid = \"total\"\nname = {NAME}\nkind = \"counter\"\nmodulus = 65536\nunit = \"t\"\nsource = \"plc\"\n{modbus}\n"
    );
    let config = site(port, "measured_by = [\"total\"]", &total);
    let plc = config.sources[0].as_modbus().expect("a Modbus source").clone();
    let mut listener = listen(plc);
    listener.until("all that it plays", |seen| good(seen, 0).len() >= 7).await;
    let readings = good(&listener.stop().await, 0);

    // The same readings at noon of some day, so that no shift turns in between.
    let noon = Timestamp::from_secs(1_795_330_800);
    let mut engine = Engine::new(Arc::new(config.site), Arc::new(config.calendar));
    for reading in &readings {
        let occurred_at = noon + (reading.occurred_at - readings[0].occurred_at);
        engine.observe(occurred_at, Observation { occurred_at, ..*reading });
        while engine.poll_output().is_some() {}
    }
    engine.handle(noon + Span::from_mins(1), Input::Tick);
    while engine.poll_output().is_some() {}
    let stage = &engine.view().stages[0];
    assert_eq!(stage.actual.as_units(), 48.0);
    let reset = readings[4].occurred_at - readings[3].occurred_at;
    assert!(stage.unknown >= reset, "unknown for {} us, reset within {} us", stage.unknown.0, reset.0);
}

#[tokio::test(flavor = "multi_thread")]
async fn torn_values_of_two_reads() {
    let (_device, port) = trap("tcp_torn");
    let grouped = |signal, address| ModbusPoint { group: Some("total".to_owned()), ..holding(signal, 1, address) };
    let mut points = vec![grouped(0, 0), grouped(1, 100)];
    points.extend((2..40).map(|signal| holding(signal, 1, 200 + 20 * signal as u16)));
    let mut listener = listen(config(tcp(port), PATIENT, points));
    listener.until("twenty polls", |seen| good(seen, 1).len() >= 20).await;
    let seen = listener.stop().await;
    let (first, second) = (good(&seen, 0), good(&seen, 1));
    for (first, second) in first.iter().zip(&second) {
        assert_eq!((first.value, first.occurred_at), (second.value, second.occurred_at), "read in one request");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn frozen_value_with_living_socket_and_device_clock_hours_off() {
    let (_device, port) = trap("tcp_frozen");
    let clock = Clock::wall();
    let start = clock.now();
    let mut listener = listen(config(tcp(port), PATIENT, vec![holding(0, 1, 0), holding(1, 1, 1), holding(2, 1, 2)]));
    listener.until("ten readings", |seen| good(seen, 1).len() >= 10).await;
    let seen = listener.stop().await;
    let frozen = good(&seen, 0);
    assert!(
        frozen.iter().all(|observation| observation.value == 1234.0),
        "what `stuck_after` looks at is the same bits each time"
    );
    assert!(good(&seen, 1).windows(2).all(|pair| pair[1].value == pair[0].value + 1.0), "the heartbeat beats");
    // The device's clock is one more register; when a reading happened is told by ours.
    let end = clock.now();
    for observation in frozen.iter().chain(&good(&seen, 2)) {
        assert!((start..=end).contains(&observation.occurred_at));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn polls_that_are_late_are_passed_over_and_counted() {
    let (_device, port) = device("modbus_device.py", &[], &[]);
    // Unit 4 takes 0.4 s to answer.
    let mut slow = config(tcp(port), PATIENT, vec![holding(0, 4, 0)]);
    slow.classes[0].every = Duration::from_millis(100);
    let mut listener = listen(slow);
    listener.until("slow values", |seen| good(seen, 0).len() >= 4).await;
    let seen = listener.stop().await;
    assert!(lost(&seen, GapReason::Skipped) >= 3, "told at the first, then once a minute");
    assert_eq!(lost(&seen, GapReason::NoAnswer), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_point_is_polled_as_often_as_its_class_says() {
    let (_device, port) = device("modbus_units.py", &[], &[]);
    let slow = ModbusPoint { class: 1, ..holding(1, 1, 1) };
    let mut classes = config(tcp(port), PATIENT, vec![holding(0, 1, 0), slow]);
    classes.classes.push(PollClass { name: "slow".to_owned(), every: Duration::from_millis(500) });
    let mut listener = listen(classes);
    listener.until("three slow values", |seen| good(seen, 1).len() >= 4).await;
    let seen = listener.stop().await;
    let (fast, slow) = (good(&seen, 0), good(&seen, 1));
    let between = |observations: &[Observation]| {
        let pairs = observations.windows(2).map(|pair| (pair[1].occurred_at - pair[0].occurred_at).as_secs_f64());
        pairs.collect::<Vec<_>>()
    };
    // The first may lie anywhere before the grid.
    assert!(between(&slow)[1..].iter().all(|pause| (0.45..0.55).contains(pause)), "{:?}", between(&slow));
    assert!(fast.len() >= 8 * (slow.len() - 2), "{} fast ones, {} slow ones", fast.len(), slow.len());
    nothing_is_mistaken(&seen, &[0, 1]);
}
