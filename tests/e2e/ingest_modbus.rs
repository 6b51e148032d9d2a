//! The Modbus source against pymodbus: right values, and the ways a device fails.

use std::time::Duration;

use tizbek::config::{ModbusConfig, ModbusLine, ModbusPoint, ModbusTable, ModbusType, WordOrder};
use tizbek::ingest::modbus;
use tizbek_core::ids::{SignalId, SourceId};
use tizbek_core::input::{Gap, GapReason, Input};
use tizbek_core::quality::Quality;

use crate::ingest_listener::{Listener, links, lost, observations, signals_seen};
use crate::peers::{Peer, free_port, python, root, wait_port};

fn device(port: u16) -> Peer {
    let peer = Peer::spawn("pymodbus", python().arg(root().join("tests/e2e/peers/modbus_device.py")).arg(port.to_string()));
    wait_port(port);
    peer
}

fn point(signal: u32, unit_id: u8, table: ModbusTable, address: u16, value: ModbusType) -> ModbusPoint {
    ModbusPoint::new(SignalId(signal), unit_id, table, address, value)
}

fn listen(port: u16, timeout: Duration, points: Vec<ModbusPoint>) -> Listener {
    let line = ModbusLine::Tcp(format!("127.0.0.1:{port}"));
    let config = ModbusConfig::new(SourceId(0), line, Duration::from_millis(100), timeout, points);
    Listener::start(move |io| modbus::run(config.clone(), io))
}

const PATIENT: Duration = Duration::from_secs(10);

const TYPES: [(ModbusType, u16, f64); 8] = [
    (ModbusType::I16, 1, -1234.0),
    (ModbusType::U16, 1, 65000.0),
    (ModbusType::I32, 2, -123_456_789.0),
    (ModbusType::U32, 2, 4_000_000_000.0),
    (ModbusType::I64, 4, -9_007_199_254_740_000.0),
    (ModbusType::U64, 4, 9_007_199_254_740_000.0),
    (ModbusType::F32, 2, 3.25),
    (ModbusType::F64, 4, -1.5e300),
];

/// Every type in every order, as laid out by the device script, in one table.
fn every_type(table: ModbusTable, base: u16, first_signal: u32) -> (Vec<ModbusPoint>, Vec<f64>) {
    let (mut points, mut expected, mut address) = (Vec::new(), Vec::new(), base);
    for (value, width, number) in TYPES {
        for order in [WordOrder::Abcd, WordOrder::Cdab, WordOrder::Badc, WordOrder::Dcba] {
            let signal = first_signal + points.len() as u32;
            points.push(ModbusPoint { order, ..point(signal, 1, table, address, value) });
            expected.push(number);
            address += width;
        }
    }
    (points, expected)
}

#[tokio::test(flavor = "multi_thread")]
async fn every_type_and_word_order_is_read_right_from_another_implementation() {
    let port = free_port();
    let _device = device(port);
    let (mut points, mut expected) = every_type(ModbusTable::Holding, 0, 0);
    let (inputs, input_values) = every_type(ModbusTable::Input, 1000, 32);
    points.extend(inputs);
    expected.extend(input_values);
    for (address, bit) in [1.0, 0.0, 1.0, 1.0].into_iter().enumerate() {
        points.push(point(points.len() as u32, 1, ModbusTable::Coil, address as u16, ModbusType::Bit));
        expected.push(bit);
    }
    points.push(point(points.len() as u32, 1, ModbusTable::Discrete, 1, ModbusType::Bit));
    expected.push(1.0);
    points.push(point(points.len() as u32, 1, ModbusTable::Holding, 503, ModbusType::Bit));
    expected.push(1.0);
    let (nan, sentinel) = (points.len() as u32, points.len() as u32 + 1);
    points.push(point(nan, 1, ModbusTable::Holding, 500, ModbusType::F32));
    points.push(ModbusPoint {
        scale: 0.01,
        invalid: vec![32767.0],
        ..point(sentinel, 1, ModbusTable::Holding, 502, ModbusType::I16)
    });

    let count = points.len();
    let mut listener = listen(port, PATIENT, points);
    listener.until("every signal", |seen| signals_seen(seen).len() == count).await;
    for (signal, value) in expected.into_iter().enumerate() {
        for observation in observations(&listener.seen, signal as u32) {
            assert_eq!((observation.value, observation.quality), (value, Quality::Good), "signal {signal}");
        }
    }
    for signal in [nan, sentinel] {
        for observation in observations(&listener.seen, signal) {
            assert!(observation.value.is_nan());
            assert_eq!(observation.quality, Quality::BadSensor);
        }
    }
    let seen = listener.stop().await;
    assert_eq!(links(&seen), (1, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rebooted_device_is_said_to_be_gone_and_comes_back() {
    let port = free_port();
    let mut peer = device(port);
    let mut listener = listen(port, Duration::from_secs(2), vec![point(0, 1, ModbusTable::Holding, 0, ModbusType::I16)]);
    listener.until("a value", |seen| !observations(seen, 0).is_empty()).await;
    peer.kill();
    listener.until("the link to be down", |seen| links(seen).1 >= 1).await;
    assert!(lost(&listener.seen, GapReason::NoAnswer) >= 1);
    let before = observations(&listener.seen, 0).len();
    let _again = device(port);
    listener.until("values again", |seen| observations(seen, 0).len() > before + 2).await;
    let seen = listener.stop().await;
    assert_eq!(links(&seen).0, 2);
    assert!(observations(&seen, 0).iter().all(|observation| observation.value == -1234.0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_slow_device_is_waited_for_and_stamped_in_the_middle() {
    let port = free_port();
    let _device = device(port);
    let clock = tizbek::clock::Clock::wall();
    let start = clock.now();
    let mut listener = listen(port, PATIENT, vec![point(0, 4, ModbusTable::Holding, 0, ModbusType::U16)]);
    listener.until("slow values", |seen| observations(seen, 0).len() >= 4).await;
    let end = clock.now();
    let stamps: Vec<_> = observations(&listener.seen, 0).iter().map(|observation| observation.occurred_at).collect();
    assert!(stamps[0] - start >= tizbek_core::time::Span::from_secs(0) && stamps[3] < end);
    // Each question takes 0.4 s, so the middles lie that far apart.
    assert!(stamps.windows(2).all(|pair| (pair[1] - pair[0]).as_secs_f64() >= 0.39), "{stamps:?}");
    let seen = listener.stop().await;
    assert_eq!(lost(&seen, GapReason::NoAnswer), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_late_answer_is_never_taken_for_the_next() {
    let port = free_port();
    let _device = device(port);
    let points = [0, 100, 200].map(|address| point(u32::from(address), 5, ModbusTable::Holding, address, ModbusType::U16));
    // The device is late by twice this at every fifth question, so that another register is asked for next.
    let mut listener = listen(port, Duration::from_millis(400), points.to_vec());
    listener
        .until("values of all three, and late ones", |seen| {
            [0, 100, 200].iter().all(|signal| observations(seen, *signal).len() >= 4) && lost(seen, GapReason::NoAnswer) >= 4
        })
        .await;
    let seen = listener.stop().await;
    for signal in [0, 100, 200] {
        for observation in observations(&seen, signal) {
            assert_eq!(observation.value, f64::from(1000 + signal), "signal {signal} got the value of another");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_register_that_does_not_exist_costs_only_itself() {
    let port = free_port();
    let _device = device(port);
    let points = (0..20).map(|address| point(u32::from(address), 2, ModbusTable::Holding, address, ModbusType::U16)).collect();
    let mut listener = listen(port, PATIENT, points);
    listener
        .until("three polls of the neighbours", |seen| {
            (0..20).filter(|signal| *signal != 7).all(|signal| observations(seen, signal).len() >= 3)
        })
        .await;
    let seen = listener.stop().await;
    for signal in (0..20).filter(|signal| *signal != 7) {
        assert!(observations(&seen, signal).iter().all(|observation| observation.value == f64::from(100 + signal)));
    }
    let hole = observations(&seen, 7);
    assert_eq!(hole.len(), 1, "it is remembered, not asked for at every poll");
    assert_eq!(hole[0].quality, Quality::BadConfig);
    assert_eq!(links(&seen), (1, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dead_unit_does_not_stop_its_neighbour() {
    let port = free_port();
    let _device = device(port);
    let dead = point(3, 3, ModbusTable::Holding, 0, ModbusType::U16);
    let live = point(1, 1, ModbusTable::Holding, 0, ModbusType::I16);
    let mut listener = listen(port, Duration::from_millis(500), vec![dead, live]);
    listener
        .until("the live unit, at full pace beside the dead one", |seen| {
            let stamps: Vec<_> = observations(seen, 1).iter().map(|observation| observation.occurred_at).collect();
            let quick = |pair: &[tizbek_core::time::Timestamp]| (pair[1] - pair[0]).as_secs_f64() < 0.15;
            stamps.windows(2).filter(|pair| quick(pair)).count() >= 10 && !observations(seen, 3).is_empty()
        })
        .await;
    let seen = listener.stop().await;
    let dead = observations(&seen, 3);
    assert_eq!(dead.iter().map(|observation| observation.quality).collect::<Vec<_>>(), [Quality::BadComm], "said once");
    assert_eq!(links(&seen), (1, 0), "the endpoint is there");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_says_how_bad_the_reading_is() {
    let port = free_port();
    let _device = device(port);
    let busy = |seen: &[Input]| {
        let of = |gap: &Gap| gap.signal == Some(SignalId(100)) && gap.reason == GapReason::NoAnswer;
        seen.iter().any(|input| matches!(input, Input::Gap(gap) if of(gap)))
    };
    let points = [0, 100, 200, 300].map(|address| point(u32::from(address), 6, ModbusTable::Holding, address, ModbusType::U16));
    let mut listener = listen(port, PATIENT, points.to_vec());
    listener
        .until("every refusal", |seen| [0, 200, 300].iter().all(|signal| !observations(seen, *signal).is_empty()) && busy(seen))
        .await;
    let seen = listener.stop().await;
    for (signal, quality) in [(0, Quality::BadDevice), (200, Quality::BadConfig), (300, Quality::BadComm)] {
        assert!(observations(&seen, signal).iter().all(|observation| observation.quality == quality), "{signal}");
    }
    assert!(observations(&seen, 100).is_empty(), "a busy device says nothing about its value");
}
