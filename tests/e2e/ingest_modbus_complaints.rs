//! What users of other programs complain of, one test a complaint; the threads are named at each.

use std::time::Duration;

use tizbek::config::SourceConfig;
use tizbek_core::input::{GapReason, Input};
use tizbek_core::quality::Quality;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use crate::ingest_listener::{links, lost, observations};
use crate::modbus_bench::{NAME, PATIENT, SHORT, config, device, good, holding, listen, nothing_is_mistaken, site, tcp, trap};
use crate::peers::{Peer, free_port, python, root};

/// grid-x/modbus #78 and #26, goburrow #64, NModbus #88, tokio-modbus #324, benthos-umh #340.
#[tokio::test(flavor = "multi_thread")]
async fn after_one_timeout_every_later_answer_is_off_by_one() {
    let (_device, port) = trap("tcp_one_behind");
    let mut listener = listen(config(tcp(port), SHORT, vec![holding(3, 1, 3), holding(90, 1, 90)]));
    listener.until("values before and after", |seen| [3, 90].iter().all(|signal| good(seen, *signal).len() >= 6)).await;
    let seen = listener.stop().await;
    nothing_is_mistaken(&seen, &[3, 90]);
    assert!(lost(&seen, GapReason::NoAnswer) >= 1, "it was out of step");
    assert_eq!(links(&seen).0, 1, "and came in step again by itself");
}

/// Twelve units behind a gateway, eleven of them dead, as in node-red #446 and telegraf #9279. The budget: of the polls of the
/// live one, every 200 ms, none is lost and none later than a fifth of a second once it is known who is dead.
#[tokio::test(flavor = "multi_thread")]
async fn one_dead_slave_behind_a_gateway_stalls_the_others() {
    let (_device, port) = device("modbus_units.py", &[], &[]);
    let points = (1..=12).map(|unit| holding(u32::from(unit), unit, u16::from(unit))).collect();
    let mut gateway = config(tcp(port), SHORT, points);
    gateway.classes[0].every = Duration::from_millis(200);
    let mut listener = listen(gateway);
    let all_known =
        |seen: &[Input]| (2..=12).all(|dead| observations(seen, dead).iter().any(|seen| seen.quality == Quality::BadComm));
    listener.until("eleven that are known to be dead", all_known).await;
    let (known, skipped) = (good(&listener.seen, 1).len(), lost(&listener.seen, GapReason::Skipped));
    listener.until("ten polls more", |seen| good(seen, 1).len() >= known + 11).await;
    let seen = listener.stop().await;
    let stamps: Vec<_> = good(&seen, 1)[known..].iter().map(|observation| observation.occurred_at).collect();
    let pauses: Vec<f64> = stamps.windows(2).map(|pair| (pair[1] - pair[0]).as_secs_f64()).collect();
    assert!(pauses.iter().all(|pause| (0.0..0.4).contains(pause)), "the live one keeps its pace: {pauses:?}");
    assert!((stamps[10] - stamps[0]).as_secs_f64() < 2.3, "ten polls every 200 ms: {pauses:?}");
    assert_eq!(lost(&seen, GapReason::Skipped), skipped);
    nothing_is_mistaken(&seen, &[1]);
    assert!((2..=12).all(|dead| observations(&seen, dead).len() == 1), "said once of each");
    assert_eq!(links(&seen), (1, 0));
}

/// pymodbus #1635, #458 and #1794, node-red #6, telegraf #6154, tokio-modbus #309. That it comes back is
/// `a_rebooted_device_is_said_to_be_gone_and_comes_back`.
#[tokio::test(flavor = "multi_thread")]
async fn it_refuses_to_start_while_a_device_is_down() {
    let port = free_port();
    let mut listener = listen(config(tcp(port), SHORT, vec![holding(3, 1, 3)]));
    listener.until("the link to be said down", |seen| links(seen).1 >= 1).await;
    let script = root().join("tests/e2e/peers/modbus_raw.py");
    let _device = Peer::spawn("raw device", python().arg(script).arg("tcp_half_frames").arg(port.to_string()));
    listener.until("values", |seen| good(seen, 3).len() >= 2).await;
    nothing_is_mistaken(&listener.stop().await, &[3]);
}

/// telegraf #8225.
#[tokio::test(flavor = "multi_thread")]
async fn the_device_allows_one_master_and_the_connection_is_never_released() {
    let (_device, port) = trap("tcp_one_master");
    let mut shared = config(tcp(port), SHORT, vec![holding(3, 1, 3), holding(90, 1, 90)]);
    shared.classes[0].every = Duration::from_millis(200);
    shared.care.close_after_poll = true;
    let mut listener = listen(shared);
    listener.until("a value", |seen| !good(seen, 90).is_empty()).await;
    let question = [0, 9, 0, 0, 0, 6, 1, 3, 0, 5, 0, 1];
    let another_master = async {
        loop {
            let mut answer = [0; 11];
            let Ok(mut stream) = tokio::net::TcpStream::connect(("127.0.0.1", port)).await else { continue };
            if stream.write_all(&question).await.is_ok() && stream.read_exact(&mut answer).await.is_ok() {
                return u16::from_be_bytes([answer[9], answer[10]]);
            }
        }
    };
    let before = good(&listener.seen, 3).len();
    let (value, ()) = tokio::join!(another_master, listener.until("more values", |seen| good(seen, 3).len() >= before + 5));
    assert_eq!(value, 1005);
    nothing_is_mistaken(&listener.stop().await, &[3, 90]);
}

/// telegraf #11919, #9253 and #13659.
#[tokio::test(flavor = "multi_thread")]
async fn the_device_needs_a_pause_after_connect_and_between_requests() {
    let (_device, port) = trap("tcp_needs_pauses");
    let mut patient =
        config(tcp(port), Duration::from_millis(400), vec![holding(3, 1, 3), holding(90, 1, 90), holding(180, 1, 180)]);
    patient.classes[0].every = Duration::from_millis(250);
    patient.care.pause_after_connect = Duration::from_millis(170);
    patient.care.pause_between_requests = Duration::from_millis(50);
    let mut listener = listen(patient);
    listener.until("values of all", |seen| [3, 90, 180].iter().all(|signal| good(seen, *signal).len() >= 4)).await;
    let seen = listener.stop().await;
    nothing_is_mistaken(&seen, &[3, 90, 180]);
    assert_eq!(lost(&seen, GapReason::NoAnswer), 0, "it heard every question");
}

/// telegraf #9430: the device refuses to give half of a pair; `gap_register_inside_a_block_answers_exception_2` reads it too.
#[tokio::test(flavor = "multi_thread")]
async fn illegal_data_value_when_a_pair_is_read_across_a_gap() {
    let (_device, port) = device("modbus_units.py", &[], &[]);
    // The pair at 20 does not exist. It is one hole, not two, and its neighbours are whole.
    let mut points: Vec<_> = (10..30).map(|address| holding(u32::from(address), 23, address)).collect();
    for point in &mut points {
        point.group = Some(format!("pair_{}", point.address / 2));
    }
    let mut listener = listen(config(tcp(port), PATIENT, points));
    let neighbours: Vec<u32> = (10..30).filter(|address| ![20, 21].contains(address)).collect();
    listener.until("the neighbours", |seen| neighbours.iter().all(|signal| good(seen, *signal).len() >= 3)).await;
    let seen = listener.stop().await;
    nothing_is_mistaken(&seen, &neighbours);
    for signal in [20, 21] {
        let qualities: Vec<_> = observations(&seen, signal).iter().map(|observation| observation.quality).collect();
        assert_eq!(qualities, [Quality::BadConfig], "remembered, and not asked for at every poll");
    }
}

/// openems #86: what a manual calls 40101 is 100 on the wire. From a site file to the reading.
#[tokio::test(flavor = "multi_thread")]
async fn the_address_is_off_by_one() {
    let (_device, port) = device("modbus_units.py", &[], &[]);
    let value = |id: &str, modbus: &str| {
        format!(
            "[[signal]]\nid = {id:?}\nname = {NAME}\nkind = \"value\"\nunit = \"\"\nsource = \"plc\"\nmodbus = {{ unit_id = 1, {modbus} }}\n"
        )
    };
    let signals = [
        value("numbered", "address = \"40101\", type = \"u16\""),
        value("long", "address = \"400101\", type = \"u16\", raw = [1000, 1200], eng = [0, 100]"),
        value("on_the_wire", "table = \"holding\", address = 100, type = \"u16\""),
    ];
    let site = site(port, "", &signals.concat());
    let SourceConfig::Modbus(plc) = site.sources[0].clone() else { panic!("a Modbus source") };
    let mut listener = listen(plc);
    listener.until("all three", |seen| (0..3).all(|signal| !good(seen, signal).is_empty())).await;
    let seen = listener.stop().await;
    assert_eq!([0, 1, 2].map(|signal| good(&seen, signal)[0].value), [1100.0, 50.0, 1100.0]);
}
