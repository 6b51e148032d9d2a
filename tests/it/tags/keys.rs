//! Every key of a signal as a column: what the site file can say, a list can say.

use super::tags;

/// One table with every key that a source may have as its heading.
fn every_key(source: &str, rows: &[&[(&str, &str)]]) {
    let mut keys: Vec<&str> = rows.iter().flat_map(|row| row.iter().map(|(key, _)| *key)).collect();
    keys.sort_unstable();
    keys.dedup();
    let mut list = keys.join("\t") + "\n";
    for row in rows {
        let cells = keys.iter().map(|key| row.iter().find(|(known, _)| known == key).map_or("", |(_, value)| *value));
        list += &(cells.collect::<Vec<_>>().join("\t") + "\n");
    }
    let dir = tempfile::tempdir().expect("a folder");
    let (code, lines, told) = tags(dir.path(), "list.csv", list.as_bytes(), &["--source", source]);
    assert_eq!(code, 0, "{source}: {told}");
    assert!(!told.contains("nothing was taken from"), "{source}: {told}");
    assert_eq!(lines.matches("[[signal]]").count(), rows.len(), "{lines}");
}

#[test]
fn every_key_of_the_site_file_is_a_heading_and_its_cells_are_what_the_reader_takes() {
    let every: &[(&str, &str)] = &[
        ("id", "x"),
        ("name.ru", "Икс"),
        ("name.kk", "Икс"),
        ("name.en", "X"),
        ("kind", "value"),
        ("unit", "bar"),
        ("range", "0..10"),
        ("stale_after", "2 мин"),
        ("stuck_after", "1 ч"),
        ("raw", "4..20"),
        ("scaled", "0..10"),
        ("clamped", "нет"),
        ("spike", "1,5"),
        ("rate_max", "3"),
        ("deadband", "0,1"),
        ("heartbeat", "beat"),
        ("heartbeat_after", "30 с"),
        ("sensor.type", "pressure"),
        ("sensor.quantity", "pressure"),
        ("sensor.accuracy", "0,5 %"),
        ("sensor.calibrate_every", "365 дн"),
        ("sensor.failure_modes", "drift; stuck"),
        ("sensor.serial", "0042"),
        ("sensor.location", "mill"),
    ];
    let counter: &[(&str, &str)] = &[
        ("id", "y"),
        ("kind", "счётчик"),
        ("unit", "т"),
        ("modulus", "65 536"),
        ("range.from", "0"),
        ("sensor.type", "belt_scale"),
        ("sensor.drift_limit", "2 %"),
    ];
    let load: &[(&str, &str)] = &[("id", "z"), ("kind", "load"), ("unit", "t"), ("resource", "lhd_1")];
    let with = |row: &[(&'static str, &'static str)], more: &[(&'static str, &'static str)]| [row, more].concat();
    let rows = |rows: [Vec<(&'static str, &'static str)>; 3], source| every_key(source, &rows.each_ref().map(Vec::as_slice));
    let modbus = [("modbus.unit_id", "1"), ("modbus.table", "holding")];
    rows(
        [
            with(
                every,
                &[
                    &modbus[..],
                    &[
                        ("modbus.address", "100"),
                        ("modbus.type", "f32"),
                        ("modbus.order", "CDAB"),
                        ("modbus.scale", "0,1"),
                        ("modbus.offset", "-5"),
                        ("modbus.invalid", "-1; 32767,5"),
                        ("modbus.class", "slow"),
                        ("modbus.group", "g"),
                    ],
                ]
                .concat(),
            ),
            with(
                counter,
                &[
                    &modbus[..],
                    &[("modbus.address", "110"), ("modbus.type", "u16"), ("modbus.raw", "0..100"), ("modbus.eng", "0..10")],
                ]
                .concat(),
            ),
            with(load, &[&modbus[..], &[("modbus.address", "112"), ("modbus.type", "bit"), ("modbus.bit", "3")]].concat()),
        ],
        "plc",
    );
    rows(
        [
            with(every, &[("mqtt.topic", "a"), ("mqtt.value", "/v"), ("mqtt.time", "/t"), ("mqtt.time_format", "ms")]),
            with(
                counter,
                &[
                    ("mqtt.topic", "b"),
                    ("mqtt.format", "items"),
                    ("mqtt.each", "/items"),
                    ("mqtt.name_at", "/n"),
                    ("mqtt.name", "y"),
                    ("mqtt.value", "/v"),
                ],
            ),
            with(load, &[("mqtt.topic", "c"), ("mqtt.format", "senml"), ("mqtt.name", "z"), ("mqtt.unit", "kg")]),
        ],
        "broker",
    );
    let node = [("sparkplug.group", "g"), ("sparkplug.edge", "e")];
    rows(
        [
            with(every, &[&node[..], &[("sparkplug.device", "d"), ("sparkplug.metric", "x")]].concat()),
            with(counter, &[&node[..], &[("sparkplug.metric", "y")]].concat()),
            with(load, &[&node[..], &[("sparkplug.metric", "z")]].concat()),
        ],
        "nodes",
    );
    rows(
        [
            with(
                every,
                &[
                    ("opcua.node", "ns=2;s=X"),
                    ("opcua.index", "1"),
                    ("opcua.scale", "2"),
                    ("opcua.offset", "1"),
                    ("opcua.sampling", "500 мс"),
                    ("opcua.deadband", "0,1"),
                    ("opcua.queue", "10"),
                ],
            ),
            with(counter, &[("opcua.node", "ns=2;i=7"), ("opcua.deadband_percent", "1")]),
            with(load, &[("opcua.node", "ns=2;s=Z")]),
        ],
        "server",
    );
    let field = |name: &'static str| [("mavlink.system", "1"), ("mavlink.field", name)];
    rows([with(every, &field("battery")), with(counter, &field("alt")), with(load, &field("armed"))], "uav");
    let far = |name: &'static str| [("edge.signal", name)];
    rows([with(every, &far("x")), with(counter, &far("y")), with(load, &far("z"))], "far");
    rows([every.to_vec(), counter.to_vec(), load.to_vec()], "files");
}
