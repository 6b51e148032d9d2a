//! What tests of the Modbus source share: devices of others and misbehaving ones, points, and a source that listens to them.

use std::path::{Path, PathBuf};
use std::time::Duration;

use tizbek::config::read::read_site_text;
use tizbek::config::{Config, ModbusConfig, ModbusLine, ModbusPoint, ModbusTable, ModbusType, Parity, SerialLine};
use tizbek::ingest::modbus;
use tizbek_core::ids::{SignalId, SourceId};
use tizbek_core::input::{Input, Observation};

use crate::ingest_listener::{Listener, observations};
use crate::peers::{Peer, free_port, python, root, wait_for, wait_port};

/// How long a device gets to answer, where it does not matter.
pub const PATIENT: Duration = Duration::from_secs(5);
/// And where it does.
pub const SHORT: Duration = Duration::from_millis(150);
pub const POLL: Duration = Duration::from_millis(50);

/// A device on a TCP port; `arguments` come after the port, except the first, which is the name of the script.
pub fn device(script: &'static str, before: &[&str], after: &[&str]) -> (Peer, u16) {
    let port = free_port();
    let script_path = root().join("tests/e2e/peers").join(script);
    let mut command = python();
    command.arg(script_path).args(before).arg(port.to_string()).args(after);
    let peer = Peer::spawn(script, &mut command);
    wait_port(port);
    (peer, port)
}

/// One of the traps of `modbus_raw.py`. It counts connections, so it is not tried whether it listens: its port is asked for.
pub fn trap(name: &str) -> (Peer, u16) {
    let port = free_port();
    let peer =
        Peer::spawn("raw device", python().arg(root().join("tests/e2e/peers/modbus_raw.py")).arg(name).arg(port.to_string()));
    wait_for("the device to listen", || listens(port));
    (peer, port)
}

/// Whether somebody listens on `port`, without connecting.
fn listens(port: u16) -> bool {
    let table = std::fs::read_to_string("/proc/net/tcp").expect("Linux tells its sockets");
    let (local, listening) = (format!("0100007F:{port:04X}"), "0A");
    table.lines().any(|line| {
        let mut fields = line.split_whitespace().skip(1);
        fields.next() == Some(local.as_str()) && fields.nth(1) == Some(listening)
    })
}

/// A device on a pseudo-terminal, whose path is returned.
pub fn serial_device(dir: &Path, arguments: &[&str]) -> (Peer, PathBuf) {
    let link = dir.join("line");
    let mut command = python();
    let [script, rest @ ..] = arguments else { panic!("a script") };
    command.arg(root().join("tests/e2e/peers").join(script));
    for argument in rest {
        command.arg(if *argument == "LINK" { link.as_os_str() } else { argument.as_ref() });
    }
    let peer = Peer::spawn("serial device", &mut command);
    wait_for("the serial line", || link.exists());
    (peer, link)
}

pub fn tcp(port: u16) -> ModbusLine {
    ModbusLine::Tcp(format!("127.0.0.1:{port}"))
}

pub fn rtu_over_tcp(port: u16) -> ModbusLine {
    ModbusLine::RtuOverTcp(format!("127.0.0.1:{port}"))
}

pub fn serial(device: &Path, baud: u32) -> ModbusLine {
    ModbusLine::Rtu(SerialLine { device: device.display().to_string(), baud, parity: Parity::None, stop_bits: 1 })
}

pub fn holding(signal: u32, unit_id: u8, address: u16) -> ModbusPoint {
    ModbusPoint::new(SignalId(signal), unit_id, ModbusTable::Holding, address, ModbusType::U16)
}

pub fn config(line: ModbusLine, timeout: Duration, points: Vec<ModbusPoint>) -> ModbusConfig {
    ModbusConfig::new(SourceId(0), line, POLL, timeout, points)
}

pub fn listen(config: ModbusConfig) -> Listener {
    Listener::start(move |io| modbus::run(config.clone(), io))
}

/// The good readings of a signal.
pub fn good(seen: &[Input], signal: u32) -> Vec<Observation> {
    observations(seen, signal).into_iter().filter(|observation| !observation.value.is_nan()).collect()
}

/// Every good reading of each signal is that of its own register, where signals are called like their registers.
#[track_caller]
pub fn nothing_is_mistaken(seen: &[Input], signals: &[u32]) {
    for signal in signals {
        for observation in good(seen, *signal) {
            assert_eq!(observation.value, f64::from(1000 + signal), "signal {signal} got the value of another");
        }
    }
}

pub const NAME: &str = "{ ru = \"Имя\", en = \"Name\" }";

/// A site of one stage, which `stage` says more of, with `signals` from a device on `port`.
pub fn site(port: u16, stage: &str, signals: &str) -> Config {
    let text = format!(
        r#"
site = {{ id = "pit", name = {NAME}, time_zone = "Asia/Almaty" }}
[[shift]]
id = "day"
name = {NAME}
start = "00:00"
hours = 24
[[source]]
id = "plc"
name = {NAME}
kind = "modbus"
address = "127.0.0.1:{port}"
poll = "100 ms"
[[stage]]
id = "crushing"
name = {NAME}
rate = {{ nominal = 100, max = 200 }}
{stage}
{signals}
"#
    );
    read_site_text(Path::new("site.toml"), &text, &|_| None).unwrap_or_else(|problems| panic!("{problems:#?}"))
}
