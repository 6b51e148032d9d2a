//! A running mine seen from outside, by peers made of bare sockets.

use std::net::SocketAddr;
use std::path::Path;
use std::time::{Duration, Instant};

use tizbek_sim::mine::ModbusBind;
use tizbek_sim::{Options, RunningMine, SimError, start};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream, UdpSocket};

const START: i64 = 1_795_402_800_000_000;
const PATIENCE: Duration = Duration::from_secs(10);

async fn mine(broker: SocketAddr, mavlink_to: SocketAddr, speed: f64) -> RunningMine {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../deploy/sites/zinc-mine/site.toml");
    let options = Options {
        site_toml: std::fs::read_to_string(path).unwrap(),
        start_micros: START,
        origin: Some(Instant::now()),
        speed,
        seed: 3,
        broker,
        mavlink_to,
        scenario: None,
        modbus: ModbusBind::FreePorts,
    };
    start(options).await.unwrap()
}

/// An address where nobody is at home.
async fn nobody() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap()
}

async fn patient<T>(what: &str, future: impl Future<Output = T>) -> T {
    tokio::time::timeout(PATIENCE, future).await.unwrap_or_else(|_| panic!("waited too long for {what}"))
}

/// One request; the answer without its header.
async fn ask(stream: &mut TcpStream, unit: u8, request: &[u8]) -> Vec<u8> {
    let mut frame = vec![0x12, 0x34, 0, 0, 0, request.len() as u8 + 1, unit];
    frame.extend(request);
    stream.write_all(&frame).await.unwrap();
    let mut header = [0; 7];
    patient("an answer", stream.read_exact(&mut header)).await.unwrap();
    assert_eq!((&header[..4], header[6]), (&[0x12, 0x34, 0, 0][..], unit));
    let mut answer = vec![0; usize::from(header[5]) - 1];
    patient("the rest of an answer", stream.read_exact(&mut answer)).await.unwrap();
    answer
}

#[tokio::test]
async fn a_bare_modbus_client_reads_what_the_site_file_declares() {
    let mine = mine(nobody().await, nobody().await, 60.0).await;
    let mut plc = TcpStream::connect(&mine.addresses()["mine_plc"]).await.unwrap();
    let levels = ask(&mut plc, 1, &[4, 0, 0, 0, 3]).await;
    assert_eq!(levels[..2], [4, 6]);
    for level in levels[2..].chunks(2) {
        let percent = f64::from(i16::from_be_bytes([level[0], level[1]])) / 100.0;
        assert!((40.0..60.0).contains(&percent), "{percent} %");
    }
    // Belt scale: 32-bit float, low word first.
    let belt = ask(&mut plc, 2, &[3, 0, 100, 0, 2]).await;
    let rate = f32::from_be_bytes([belt[4], belt[5], belt[2], belt[3]]);
    assert!((200.0..310.0).contains(&rate), "{rate} t/h");
    assert_eq!(ask(&mut plc, 2, &[1, 0, 0, 0, 1]).await[..2], [1, 1]);
    let energy = ask(&mut plc, 3, &[3, 0, 200, 0, 4]).await;
    assert!(u64::from_be_bytes(energy[2..10].try_into().unwrap()) > 100_000_000);
    assert_eq!(ask(&mut plc, 1, &[4, 0, 3, 0, 1]).await, [0x84, 2]);
    assert_eq!(ask(&mut plc, 1, &[6, 0, 0, 0, 1]).await, [0x86, 1]);
    let mut mill = TcpStream::connect(&mine.addresses()["mill_plc"]).await.unwrap();
    let float = ask(&mut mill, 1, &[3, 0, 10, 0, 2]).await;
    let rate = f32::from_le_bytes(float[2..6].try_into().unwrap());
    assert!((200.0..310.0).contains(&rate), "{rate} t/h");
    mine.stop().await;
}

/// The next packet of a client: its first byte and what follows the header.
async fn packet(stream: &mut TcpStream) -> (u8, Vec<u8>) {
    let first = patient("a packet", stream.read_u8()).await.unwrap();
    let (mut length, mut shift) = (0, 0);
    loop {
        let byte = stream.read_u8().await.unwrap();
        length |= usize::from(byte & 0x7f) << shift;
        shift += 7;
        if byte & 0x80 == 0 {
            break;
        }
    }
    let mut body = vec![0; length];
    patient("a packet's body", stream.read_exact(&mut body)).await.unwrap();
    (first, body)
}

async fn accept(broker: &TcpListener) -> TcpStream {
    let (mut stream, _) = patient("a connection", broker.accept()).await.unwrap();
    let (first, body) = packet(&mut stream).await;
    assert_eq!((first, &body[..7]), (0x10, &b"\0\x04MQTT\x04"[..]));
    stream.write_all(&[0x20, 2, 0, 0]).await.unwrap();
    stream
}

/// Topic, packet id and payload of the next publish.
async fn published(stream: &mut TcpStream) -> (u8, String, [u8; 2], String) {
    loop {
        let (first, body) = packet(stream).await;
        if first >> 4 == 3 {
            let end = 2 + usize::from(u16::from_be_bytes([body[0], body[1]]));
            let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
            return (first, text(&body[2..end]), [body[end], body[end + 1]], text(&body[end + 2..]));
        }
    }
}

#[tokio::test]
async fn a_broker_that_goes_away_gets_what_it_never_acknowledged_once_more() {
    let broker = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let mine = mine(broker.local_addr().unwrap(), nobody().await, 120.0).await;
    let mut stream = accept(&broker).await;
    let (flags, _, first_id, first_payload) = published(&mut stream).await;
    assert_eq!(flags, 0x32);
    let (_, _, second_id, second_payload) = published(&mut stream).await;
    stream.write_all(&[0x40, 2, first_id[0], first_id[1]]).await.unwrap();
    // The broker answers a ping only after it has read everything before it: here the end of the connection does that.
    drop(stream);
    let mut stream = accept(&broker).await;
    let (flags, _, id, payload) = published(&mut stream).await;
    assert_eq!(flags, 0x3a, "sent again, and marked so");
    // Whether the acknowledgement got through before the end is chance; nothing unacknowledged may be missing.
    let expected = [(first_id, &first_payload), (second_id, &second_payload)];
    assert!(expected.contains(&(id, &payload)), "{payload}");
    let mut topics = std::collections::BTreeSet::new();
    let deadline = Instant::now() + PATIENCE;
    while topics.len() < 8 {
        assert!(Instant::now() < deadline, "only {topics:?}");
        let (_, topic, id, payload) = published(&mut stream).await;
        stream.write_all(&[0x40, 2, id[0], id[1]]).await.unwrap();
        if topic == "mine/backfill/rate" {
            assert!((50.0..200.0).contains(&payload.parse::<f64>().unwrap()), "{payload}");
        } else {
            let json: serde_json::Value = serde_json::from_str(&payload).unwrap();
            assert!(json.is_object(), "{payload}");
        }
        topics.insert(topic);
    }
    mine.stop().await;
}

#[tokio::test]
async fn the_drone_is_heard_and_its_frames_are_sound() {
    let ground = UdpSocket::bind("127.0.0.1:0").await.unwrap();
    let mine = mine(nobody().await, ground.local_addr().unwrap(), 60.0).await;
    let mut heard = std::collections::BTreeSet::new();
    let mut sequence = None;
    for _ in 0..15 {
        let mut frame = [0; 300];
        let length = patient("a frame", ground.recv(&mut frame)).await.unwrap();
        let frame = &frame[..length];
        assert_eq!((frame[0], length, frame[5]), (0xfd, 12 + usize::from(frame[1]), 1));
        assert!(sequence.is_none_or(|last: u8| last.wrapping_add(1) == frame[4]));
        sequence = Some(frame[4]);
        heard.insert(frame[7]);
    }
    assert_eq!(heard.into_iter().collect::<Vec<u8>>(), [0, 1, 33, 42, 147]);
    mine.stop().await;
}

#[tokio::test]
async fn scenarios_begin_now_and_end_on_request() {
    let mine = mine(nobody().await, nobody().await, 60.0).await;
    let running = |mine: &RunningMine| -> Vec<String> {
        mine.scenarios().into_iter().filter(|scenario| scenario.running).map(|scenario| scenario.id).collect()
    };
    assert_eq!(running(&mine), ["healthy_shift"]);
    mine.start_scenario("crusher_trip").unwrap();
    assert_eq!(running(&mine), ["crusher_trip"]);
    assert!(matches!(mine.start_scenario("crusher_trip"), Err(SimError::Scenario(_))));
    assert!(matches!(mine.start_scenario("earthquake"), Err(SimError::Scenario(_))));
    let mut plc = TcpStream::connect(&mine.addresses()["mine_plc"]).await.unwrap();
    let deadline = Instant::now() + PATIENCE;
    while ask(&mut plc, 2, &[1, 0, 0, 0, 1]).await != [1, 1, 0] {
        assert!(Instant::now() < deadline, "the crusher did not stop");
    }
    let upset = mine.truth().upsets[0].clone();
    assert_eq!((upset.kind.as_str(), upset.target.as_str()), ("stop", "crushing"));
    mine.stop_scenarios();
    assert_eq!(running(&mine), ["healthy_shift"]);
    mine.stop().await;
}
