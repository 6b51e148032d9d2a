//! The MAVLink source against pymavlink: a real flight, damaged stretches and all, gives what pymavlink decodes from it.

use std::io::Read;
use std::process::Stdio;
use std::time::Duration;

use serde_json::Value;
use tizbek::config::{MavlinkConfig, MavlinkField, MavlinkPoint};
use tizbek::ingest::mavlink;
use tizbek_core::ids::{SignalId, SourceId};
use tizbek_core::input::GapReason;

use crate::ingest_listener::{Listener, links, lost, observations};
use crate::peers::{Peer, free_port, python, root};

/// Names as the replay script prints them, and how many of its units make one of ours.
const FIELDS: [(MavlinkField, &str, f64); 7] = [
    (MavlinkField::Latitude, "latitude", 1e7),
    (MavlinkField::Longitude, "longitude", 1e7),
    (MavlinkField::Altitude, "altitude", 1e3),
    (MavlinkField::Battery, "battery", 1.0),
    (MavlinkField::MissionItem, "mission_item", 1.0),
    (MavlinkField::Armed, "armed", 1.0),
    (MavlinkField::SystemStatus, "system_status", 1.0),
];

fn listen(port: u16) -> Listener {
    let point = |(signal, (field, ..)): (usize, &(MavlinkField, &str, f64))| MavlinkPoint {
        signal: SignalId(signal as u32),
        system: 1,
        field: *field,
    };
    let points = FIELDS.iter().enumerate().map(point).collect();
    let config = MavlinkConfig { source: SourceId(0), address: format!("127.0.0.1:{port}"), points };
    Listener::start(move |io| mavlink::run(config.clone(), io))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_recording_of_a_flight_gives_what_pymavlink_decodes() {
    let port = free_port();
    let mut listener = listen(port);
    let mut replay = Peer::spawn(
        "pymavlink",
        python()
            .arg(root().join("tests/e2e/peers/replay_tlog.py"))
            .arg(root().join("tests/data/uav/dronekit_flight.tlog"))
            .arg(port.to_string())
            .stdout(Stdio::piped()),
    );
    let mut printed = replay.child().stdout.take().expect("its output is piped");
    let summary = tokio::task::spawn_blocking(move || {
        let mut text = String::new();
        printed.read_to_string(&mut text).map(|_| text)
    });
    // While it plays, everything is taken; then until the last position has come.
    while !summary.is_finished() {
        listener.take_for(Duration::from_millis(50)).await;
    }
    let summary = summary.await.expect("the reader does not panic").expect("the script prints text");
    let summary: Value = serde_json::from_str(&summary).expect("the script ends well and prints JSON");
    let count = |name: &str| summary["series"][name]["count"].as_u64().expect("a count") as usize;
    let all_there =
        |seen: &[_]| FIELDS.iter().enumerate().all(|(s, (_, name, _))| observations(seen, s as u32).len() >= count(name));
    listener.until("the end of the flight", all_there).await;

    assert!(count("latitude") > 2000 && count("armed") > 1000, "{summary}");
    for (signal, (_, name, per_unit)) in FIELDS.iter().enumerate() {
        let values: Vec<i64> =
            observations(&listener.seen, signal as u32).iter().map(|seen| (seen.value * per_unit).round() as i64).collect();
        let expected = &summary["series"][name];
        assert_eq!(values.len(), count(name), "{name}");
        assert_eq!(values.last().copied(), expected["last"].as_i64(), "{name}");
        assert_eq!(Some(values.iter().sum::<i64>()), expected["sum"].as_i64(), "{name}");
    }
    let mut arming: Vec<f64> = observations(&listener.seen, 5).iter().map(|seen| seen.value).collect();
    arming.dedup();
    let expected: Vec<f64> = summary["arming"].as_array().expect("a list").iter().filter_map(Value::as_f64).collect();
    assert_eq!(arming, expected);

    let seen = listener.stop().await;
    assert!(summary["damaged"].as_u64() > Some(1000));
    assert_eq!(Some(lost(&seen, GapReason::Malformed)), summary["damaged"].as_u64());
    assert_eq!(Some(lost(&seen, GapReason::Sequence)), summary["missing"].as_u64());
    assert!(lost(&seen, GapReason::Sequence) > 0);
    assert_eq!(links(&seen).0, 1);
}
