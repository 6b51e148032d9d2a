//! The Modbus source over RTU, on serial lines (pseudo-terminals) and over TCP: against pymodbus, and against lines and devices
//! that misbehave in bytes. RTU has no transaction ids: whose answer came is told by nothing but order and shape.

use std::time::Duration;

use tizbek_core::input::GapReason;

use crate::ingest_listener::{links, lost};
use crate::modbus_bench::{
    PATIENT, POLL, SHORT, config, device, good, holding, listen, nothing_is_mistaken, rtu_over_tcp, serial, serial_device, trap,
};

#[tokio::test(flavor = "multi_thread")]
async fn a_serial_line_is_read_from_another_implementation() {
    let dir = tempfile::tempdir().expect("a folder");
    let (_device, link) = serial_device(dir.path(), &["modbus_units.py", "LINK", "serial"]);
    let mut points: Vec<_> = [0, 3, 60, 199].map(|address| holding(u32::from(address), 1, address)).to_vec();
    points.push(holding(7, 20, 7));
    let mut listener = listen(config(serial(&link, 19_200), PATIENT, points));
    listener.until("values of all", |seen| [0, 3, 60, 199, 7].iter().all(|signal| good(seen, *signal).len() >= 3)).await;
    let seen = listener.stop().await;
    nothing_is_mistaken(&seen, &[0, 3, 60, 199, 7]);
    assert_eq!(lost(&seen, GapReason::NoAnswer), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn rtu_over_tcp_is_read_from_another_implementation() {
    let (_device, port) = device("modbus_units.py", &[], &["rtu"]);
    let points = [0, 3, 60, 199].map(|address| holding(u32::from(address), 1, address)).to_vec();
    let mut listener = listen(config(rtu_over_tcp(port), PATIENT, points));
    listener.until("values of all", |seen| [0, 3, 60, 199].iter().all(|signal| good(seen, *signal).len() >= 3)).await;
    let seen = listener.stop().await;
    nothing_is_mistaken(&seen, &[0, 3, 60, 199]);
    assert_eq!((lost(&seen, GapReason::NoAnswer), links(&seen)), (0, (1, 0)));
}

#[tokio::test(flavor = "multi_thread")]
async fn late_answer_after_the_clients_timeout_over_a_gateway() {
    let (_device, port) = trap("rtu_late");
    // Both are one register, so only their order tells them apart.
    let mut listener = listen(config(rtu_over_tcp(port), SHORT, vec![holding(3, 1, 3), holding(90, 1, 90)]));
    listener
        .until("values, and late ones", |seen| {
            [3, 90].iter().all(|signal| good(seen, *signal).len() >= 6) && lost(seen, GapReason::NoAnswer) >= 4
        })
        .await;
    nothing_is_mistaken(&listener.stop().await, &[3, 90]);
}

#[tokio::test(flavor = "multi_thread")]
async fn late_answer_after_the_clients_timeout_on_a_serial_line() {
    let dir = tempfile::tempdir().expect("a folder");
    let (_device, link) = serial_device(dir.path(), &["modbus_raw.py", "serial_late", "LINK"]);
    let mut listener = listen(config(serial(&link, 19_200), SHORT, vec![holding(3, 1, 3), holding(90, 1, 90)]));
    listener
        .until("values, and late ones", |seen| {
            [3, 90].iter().all(|signal| good(seen, *signal).len() >= 6) && lost(seen, GapReason::NoAnswer) >= 4
        })
        .await;
    nothing_is_mistaken(&listener.stop().await, &[3, 90]);
}

/// tokio-modbus #60.
#[tokio::test(flavor = "multi_thread")]
async fn a_malformed_frame_is_noticed_and_the_next_is_in_step() {
    let dir = tempfile::tempdir().expect("a folder");
    let (_serial, link) = serial_device(dir.path(), &["modbus_raw.py", "serial_malformed", "LINK"]);
    let (_gateway, port) = trap("rtu_malformed");
    for line in [serial(&link, 19_200), rtu_over_tcp(port)] {
        let mut listener = listen(config(line, SHORT, vec![holding(3, 1, 3), holding(90, 1, 90)]));
        listener
            .until("values between the bad ones", |seen| {
                [3, 90].iter().all(|signal| good(seen, *signal).len() >= 5) && lost(seen, GapReason::NoAnswer) >= 4
            })
            .await;
        nothing_is_mistaken(&listener.stop().await, &[3, 90]);
    }
}

/// tokio-modbus #180: three and a half characters are 32 ms at 1200 baud.
#[tokio::test(flavor = "multi_thread")]
async fn no_inter_frame_silence() {
    let dir = tempfile::tempdir().expect("a folder");
    let (_device, link) = serial_device(dir.path(), &["modbus_raw.py", "serial_silence", "LINK"]);
    let points = [0, 40, 80].map(|address| holding(u32::from(address), 1, address)).to_vec();
    let mut slow = config(serial(&link, 1_200), PATIENT, points);
    slow.classes[0].every = Duration::from_millis(300);
    let mut listener = listen(slow);
    listener.until("silences", |seen| good(seen, 80).len() >= 3).await;
    let seen = listener.stop().await;
    for signal in [0, 40, 80] {
        for observation in good(&seen, signal) {
            assert!(observation.value >= 320.0, "{} tenths of a millisecond of silence before {signal}", observation.value);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_masters_on_the_bus() {
    let dir = tempfile::tempdir().expect("a folder");
    let (_device, link) = serial_device(dir.path(), &["modbus_raw.py", "serial_two_masters", "LINK"]);
    let mut listener = listen(config(serial(&link, 19_200), SHORT, vec![holding(3, 1, 3), holding(90, 1, 90)]));
    listener
        .until("values between those of the other master", |seen| {
            [3, 90].iter().all(|signal| good(seen, *signal).len() >= 6) && lost(seen, GapReason::NoAnswer) >= 3
        })
        .await;
    nothing_is_mistaken(&listener.stop().await, &[3, 90]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_adapter_that_gives_back_what_is_sent() {
    let dir = tempfile::tempdir().expect("a folder");
    let (_device, link) = serial_device(dir.path(), &["modbus_raw.py", "serial_echo", "LINK"]);
    let mut listener = listen(config(serial(&link, 19_200), SHORT, vec![holding(3, 1, 3)]));
    listener.until("values", |seen| good(seen, 3).len() >= 5).await;
    let seen = listener.stop().await;
    nothing_is_mistaken(&seen, &[3]);
    assert_eq!(lost(&seen, GapReason::NoAnswer), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_serial_port_that_is_pulled_out_is_read_again_when_it_is_back() {
    let dir = tempfile::tempdir().expect("a folder");
    let (mut line, link) = serial_device(dir.path(), &["modbus_raw.py", "serial_echo", "LINK"]);
    let mut listener = listen(config(serial(&link, 19_200), SHORT, vec![holding(3, 1, 3)]));
    listener.until("values", |seen| good(seen, 3).len() >= 2).await;
    line.kill();
    listener.until("the link to be down", |seen| links(seen).1 >= 1).await;
    std::fs::remove_file(&link).expect("the old link");
    let before = good(&listener.seen, 3).len();
    let (_again, _link) = serial_device(dir.path(), &["modbus_raw.py", "serial_echo", "LINK"]);
    listener.until("values again", |seen| good(seen, 3).len() >= before + 2).await;
    let seen = listener.stop().await;
    nothing_is_mistaken(&seen, &[3]);
    assert!(POLL < SHORT && links(&seen).0 == 2);
}
