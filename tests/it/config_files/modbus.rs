//! What a site file says about Modbus: lines, classes, limits, care, points; and what is wrong with it.

use expect_test::{Expect, expect};
use tizbek::config::{BlockLimits, ModbusConfig, ModbusLine, ModbusPoint, ModbusTable, ModbusType, Parity, SourceConfig};

use super::{read, signal, zinc_text};

const PLC: &str = "address = \"127.0.0.1:5020\"\n";
const LEVEL: &str = "modbus = { unit_id = 1, table = \"input\", address = 0, type = \"i16\", scale = 0.01, invalid = [32767] }";

/// The first source, with `keys` in the place of its address, and the point of the first level.
fn plc(keys: &str, point: &str) -> (ModbusConfig, ModbusPoint) {
    let text = zinc_text().replacen(PLC, keys, 1).replacen(LEVEL, point, 1);
    let config = read(&text).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let SourceConfig::Modbus(plc) = &config.sources[0] else { panic!("{:?}", config.sources[0]) };
    let point = plc.points.iter().find(|point| point.signal == signal(&config, "ore_pass_level")).expect("its point");
    (plc.clone(), point.clone())
}

fn check(keys: &str, point: &str, expected: &Expect) {
    let text = zinc_text().replacen(PLC, keys, 1).replacen(LEVEL, point, 1);
    let problems = read(&text).map(|_| ()).expect_err("a problem");
    let shown: Vec<String> = problems.iter().map(|problem| format!("{}: {}\n", problem.key, problem.message)).collect();
    expected.assert_eq(&shown.concat());
}

#[test]
fn lines_are_tcp_rtu_over_tcp_or_serial() {
    let line = |keys: &str| plc(keys, LEVEL).0.line;
    assert_eq!(line(PLC), ModbusLine::Tcp("127.0.0.1:5020".to_owned()));
    let gateway = "transport = \"rtu_over_tcp\"\naddress = \"10.0.0.9:4001\"\n";
    assert_eq!(line(gateway), ModbusLine::RtuOverTcp("10.0.0.9:4001".to_owned()));
    let ModbusLine::Rtu(serial) = line("transport = \"rtu\"\ndevice = \"/dev/ttyUSB0\"\n") else { panic!("a serial line") };
    assert_eq!((serial.device.as_str(), serial.baud, serial.parity, serial.stop_bits), ("/dev/ttyUSB0", 19_200, Parity::Even, 1));
    let keys = "transport = \"rtu\"\ndevice = \"/dev/ttyS1\"\nbaud = 9600\nparity = \"none\"\nstop_bits = 2\ndata_bits = 8\n";
    let ModbusLine::Rtu(serial) = line(keys) else { panic!("a serial line") };
    assert_eq!((serial.baud, serial.parity, serial.stop_bits), (9_600, Parity::None, 2));
}

#[test]
fn classes_limits_and_care_are_read() {
    let keys = "classes = { fast = \"200 ms\", slow = \"10 s\" }\nmax_gap = 0\nmax_registers = 16\nmax_bits = 64\n\
                pause_after_connect = \"1 s\"\npause_between_requests = \"50 ms\"\nclose_after_poll = true\nbusy_retries = 5\n\
                busy_pause = \"30 ms\"\n";
    let point = "modbus = { unit_id = 1, table = \"input\", address = 0, type = \"i16\", class = \"slow\", group = \"level\" }";
    let (plc, point) = plc(&format!("{PLC}{keys}"), point);
    let classes: Vec<_> = plc.classes.iter().map(|class| (class.name.as_str(), class.every.as_millis())).collect();
    assert_eq!(classes, [("", 1_000), ("fast", 200), ("slow", 10_000)]);
    assert_eq!((point.class, point.group.as_deref()), (2, Some("level")));
    assert_eq!(plc.limits, BlockLimits { gap: 0, registers: 16, bits: 64 });
    let care = plc.care;
    assert_eq!((care.pause_after_connect.as_millis(), care.pause_between_requests.as_millis()), (1_000, 50));
    assert_eq!((care.close_after_poll, care.busy_retries, care.busy_pause.as_millis()), (true, 5, 30));
}

#[test]
fn a_manuals_number_is_table_and_address() {
    let place = |address: &str| {
        let point = plc(PLC, &format!("modbus = {{ unit_id = 9, address = {address}, type = \"u16\" }}")).1;
        (point.table, point.address)
    };
    assert_eq!(place("\"40001\""), (ModbusTable::Holding, 0));
    assert_eq!(place("\"40101\""), (ModbusTable::Holding, 100));
    assert_eq!(place("\"400101\""), (ModbusTable::Holding, 100));
    assert_eq!(place("\"465536\""), (ModbusTable::Holding, 65_535));
    assert_eq!(place("\"30010\""), (ModbusTable::Input, 9));
    let coil = plc(PLC, "modbus = { unit_id = 9, table = \"discrete\", address = \"10007\", type = \"bit\" }").1;
    assert_eq!((coil.table, coil.address), (ModbusTable::Discrete, 6));
}

#[test]
fn bits_and_scaling_by_two_points_are_read() {
    let point = plc(PLC, "modbus = { unit_id = 9, table = \"holding\", address = 3, type = \"bit\", bit = 13 }").1;
    assert_eq!((point.value, point.bit), (ModbusType::Bit, 13));
    let point = "modbus = { unit_id = 9, table = \"holding\", address = 3, type = \"i16\", raw = [4000, 20000], eng = [0, 100] }";
    let point = plc(PLC, point).1;
    assert_eq!((point.scale, point.offset), (0.00625, -25.0));
}

#[test]
fn what_is_wrong_with_a_line_is_told() {
    check(
        "transport = \"rtu\"\ndevice = \"/dev/ttyUSB0\"\nbaud = 5\nparity = \"mark\"\nstop_bits = 3\ndata_bits = 7\n",
        LEVEL,
        &expect![[r#"
            source[mine_plc].baud: found 5, expected a speed from 300 to 4000000 baud such as 9600 or 19200
            source[mine_plc].parity: found "mark", expected one of "none", "even", "odd"
            source[mine_plc].stop_bits: found 3, expected 1 or 2
            source[mine_plc].data_bits: found 7, expected 8: RTU sends whole bytes
        "#]],
    );
    check(
        "transport = \"rtu\"\naddress = \"10.0.0.9:4001\"\n",
        LEVEL,
        &expect![[r#"
            source[mine_plc].device: missing, expected a serial port such as "/dev/ttyUSB0"
            source[mine_plc].address: unknown key, expected one of id, name, silent_after, kind, transport, device, baud, parity, stop_bits, data_bits, poll, classes, timeout, max_gap, max_registers, max_bits, pause_after_connect, pause_between_requests, busy_pause, close_after_poll, busy_retries
        "#]],
    );
    check(
        &format!("{PLC}baud = 9600\n"),
        LEVEL,
        &expect![[r#"
        source[mine_plc].baud: unknown key, expected one of id, name, silent_after, kind, transport, address, poll, classes, timeout, max_gap, max_registers, max_bits, pause_after_connect, pause_between_requests, busy_pause, close_after_poll, busy_retries
    "#]],
    );
    check(
        &format!("{PLC}classes = {{ Fast = \"0 s\" }}\nmax_registers = 126\nmax_gap = -1\nclose_after_poll = \"yes\"\n"),
        LEVEL,
        &expect![[r#"
            source[mine_plc].classes.Fast: found "0 s", expected a duration above zero such as "5 min", "30 s", "4 h" or "500 ms"
            source[mine_plc].classes.Fast: found the class "Fast", expected its name to be an id of up to 64 letters a-z, digits, _ and -
            source[mine_plc].max_registers: found 126, expected a number from 1 to 125: the protocol allows no more
            source[mine_plc].max_gap: found -1, expected a number from 0 to 124
            source[mine_plc].close_after_poll: found "yes", expected true or false
        "#]],
    );
}

#[test]
fn what_is_wrong_with_a_point_is_told() {
    let point = |rest: &str| format!("modbus = {{ unit_id = 9, {rest} }}");
    check(
        PLC,
        &point("address = \"4010\", type = \"u16\""),
        &expect![[r#"
            signal[ore_pass_level].modbus.address: found "4010", expected an address from 0 to 65535, counted from 0 as on the wire, or a manual's number as a text: "40101" or "400101" (its first digit is the table: 0 coil, 1 discrete, 3 input, 4 holding; what follows is counted from 1)
        "#]],
    );
    check(
        PLC,
        &point("address = \"40000\", type = \"u16\""),
        &expect![[r#"
            signal[ore_pass_level].modbus.address: found "40000", expected an address from 0 to 65535, counted from 0 as on the wire, or a manual's number as a text: "40101" or "400101" (its first digit is the table: 0 coil, 1 discrete, 3 input, 4 holding; what follows is counted from 1)
        "#]],
    );
    check(
        PLC,
        &point("table = \"input\", address = \"40101\", type = \"u16\""),
        &expect![[r#"
        signal[ore_pass_level].modbus.table: found "input", but the number of the address is of table "holding"
    "#]],
    );
    check(
        PLC,
        &point("address = 100, type = \"u16\""),
        &expect![[r#"
        signal[ore_pass_level].modbus.table: missing, expected one of "coil", "discrete", "input", "holding"
    "#]],
    );
    check(
        PLC,
        &point("table = \"holding\", address = 1, type = \"u16\", bit = 3"),
        &expect![[r#"
        signal[ore_pass_level].modbus.bit: found a bit where there is none to choose, expected it only with type = "bit" in a register
    "#]],
    );
    check(
        PLC,
        &point("table = \"holding\", address = 1, type = \"bit\", bit = 16"),
        &expect![[r#"
        signal[ore_pass_level].modbus.bit: found 16, expected a bit from 0, the least significant, to 15
    "#]],
    );
    check(
        PLC,
        &point("table = \"holding\", address = 1, type = \"u16\", raw = [0, 100]"),
        &expect![[r#"
        signal[ore_pass_level].modbus.raw: found only one of raw and eng, expected both: raw = [4000, 20000], eng = [0, 100]
    "#]],
    );
    check(
        PLC,
        &point("table = \"holding\", address = 1, type = \"u16\", raw = [5, 5], eng = [0, 1], scale = 2"),
        &expect![[r#"
        signal[ore_pass_level].modbus.raw: found [5.0, 5.0], expected two different numbers
        signal[ore_pass_level].modbus.raw: found raw and eng beside scale or offset, expected one way to scale
    "#]],
    );
    check(
        PLC,
        &point("table = \"holding\", address = 1, type = \"u16\", class = \"fast\""),
        &expect![[r#"
        signal[ore_pass_level].modbus.class: found "fast", expected a class that the source declares in classes = { … }: it declares none
    "#]],
    );
    check(
        &format!("{PLC}max_registers = 1\n"),
        &point("table = \"holding\", address = 1, type = \"u16\""),
        &expect![[r#"
        signal[crusher_belt_rate].modbus.type: needs 2 registers or bits at once, but the source allows 1
        signal[crusher_power].modbus.type: needs 2 registers or bits at once, but the source allows 1
        signal[hoist_energy].modbus.type: needs 4 registers or bits at once, but the source allows 1
    "#]],
    );
}

#[test]
fn a_group_that_cannot_be_read_in_one_request_is_told() {
    let text = zinc_text()
        .replacen("address = 0, type = \"i16\", scale", "address = 0, type = \"i16\", group = \"a\", scale", 1)
        .replacen("address = 1, type = \"i16\", scale", "address = 500, type = \"i16\", group = \"a\", scale", 1)
        .replacen(
            "table = \"holding\", address = 10, type = \"u16\"",
            "table = \"holding\", address = 10, type = \"u16\", group = \"a\"",
            1,
        );
    let problems = read(&text).map(|_| ()).expect_err("a problem");
    let shown: Vec<String> = problems.iter().map(|problem| format!("{}: {}\n", problem.key, problem.message)).collect();
    expect![[r#"
        signal[haulage_total].modbus.group: is of another unit, table or class than signal[ore_pass_level] of line 382: they cannot be read in one request
        signal[crusher_bin_level].modbus.group: needs 501 registers or bits at once, but the source allows 120
    "#]].assert_eq(&shown.concat());
}
