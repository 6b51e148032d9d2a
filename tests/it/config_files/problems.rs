//! Problems of single lines of a site file: syntax, types, keys, numbers, secrets. What is said of each.

use expect_test::{Expect, expect};

use super::{read, zinc_text};

/// The zinc mine's site with `from` written as `to`; what is said of it, line by line.
pub fn check(from: &str, to: &str, expected: Expect) {
    let text = zinc_text();
    assert!(text.contains(from), "the sample has no {from:?}");
    let said = match read(&text.replacen(from, to, 1)) {
        Ok(_) => "no problem\n".to_owned(),
        Err(problems) => problems.iter().map(|problem| format!("{problem}\n")).collect(),
    };
    expected.assert_eq(&said);
}

/// As `check`, with something more at the end of the file.
fn check_with(more: &str, expected: Expect) {
    const LAST: &str = "# every = \"10 s\"\n";
    check(LAST, &format!("{LAST}{more}\n"), expected);
}

#[test]
fn a_file_that_is_not_toml_is_told_with_its_line() {
    check(
        "capacity = 1800",
        "capacity = = 1800",
        expect![[r#"
        site.toml:136: syntax: this is not TOML: extra `=`, expected nothing
    "#]],
    );
    check(
        "[[shift]]\nid = \"day\"",
        "[[shift\nid = \"day\"",
        expect![[r#"
        site.toml:17: syntax: this is not TOML: unclosed array table, expected `]]`
    "#]],
    );
    check(
        "capacity = 1800",
        "capacity = 1800\ncapacity = 1900",
        expect![[r#"
        site.toml:137: syntax: this is not TOML: duplicate key
    "#]],
    );
}

#[test]
fn a_wrong_type_is_told_with_what_was_found() {
    check(
        "capacity = 1800",
        "capacity = \"1800\"",
        expect![[r#"
        site.toml:136: buffer[ore_pass].capacity: found "1800", expected a number from 0 to 1000000000
    "#]],
    );
    check(
        "hours = 12",
        "hours = [12]",
        expect![[r#"
        site.toml:21: shift[day].hours: found a list, expected a number of hours above 0, at most 24
    "#]],
    );
    check(
        "name = { ru = \"Рудоспуск\", en = \"Ore pass\" }",
        "name = \"Ore pass\"",
        expect![[r#"
        site.toml:134: buffer[ore_pass].name: found "Ore pass", expected a table: { key = value, ... }
    "#]],
    );
    check(
        "range = [0, 110]",
        "range = 110",
        expect![[r#"
            site.toml:389: signal[ore_pass_level].range: found 110, expected a list: [ ... ]
        "#]],
    );
    check(
        "range = [0, 110]",
        "range = [110, 0]",
        expect![[r#"
            site.toml:389: signal[ore_pass_level].range: found [110, 0], expected two numbers [from, to], the first below the second
        "#]],
    );
    check(
        "range = [0, 110]",
        "range = [0, 1, 2]",
        expect![[r#"
            site.toml:389: signal[ore_pass_level].range: found 3 numbers, expected two numbers [from, to], the first below the second
        "#]],
    );
    check(
        "[site]",
        "[[site]]",
        expect![[r#"
        site.toml:4: site: found a list, expected a table: { key = value, ... }
    "#]],
    );
}

#[test]
fn a_missing_key_is_told_with_what_was_expected() {
    check(
        "id = \"zinc-mine\"\n",
        "",
        expect![[r#"
        site.toml:4: site.id: missing, expected an id of up to 64 letters a-z, digits, _ and -
    "#]],
    );
    check(
        "capacity = 1800\n",
        "",
        expect![[r#"
        site.toml:132: buffer[ore_pass].capacity: missing, expected a number from 0 to 1000000000
    "#]],
    );
    check(
        "kind = \"counter\"\n",
        "",
        expect![[r#"
        site.toml:327: signal[ore_broken].kind: missing, expected one of "rate", "counter", "load", "level", "value"
    "#]],
    );
    check(
        "source = \"broker\"\n",
        "",
        expect![[r#"
        site.toml:327: signal[ore_broken].source: missing, expected the id of a declared source
    "#]],
    );
    check(
        "rate = { min = 0, nominal = 255, max = 340 }\n",
        "",
        expect![[r#"
        site.toml:99: stage[drill_blast].rate: missing, expected a table: { min = …, nominal = …, max = … }
    "#]],
    );
    check(
        "unit_id = 1, table",
        "table",
        expect![[r#"
            site.toml:388: signal[ore_pass_level].modbus.unit_id: missing, expected a unit id from 0 to 255
        "#]],
    );
    check(
        "time_zone = \"Asia/Qyzylorda\"\n",
        "",
        expect![[r#"
        site.toml:4: site.time_zone: missing, expected an IANA time zone such as "Asia/Almaty"
    "#]],
    );
}

#[test]
fn an_unknown_key_is_told_with_the_one_that_may_be_meant() {
    check(
        "capacity = 1800",
        "capasity = 1800",
        expect![[r#"
        site.toml:136: buffer[ore_pass].capasity: unknown key; did you mean "capacity"?
    "#]],
    );
    check(
        "allowed_lateness",
        "alowed_latenes",
        expect![[r#"
        site.toml:13: settings.alowed_latenes: unknown key; did you mean "allowed_lateness"?
    "#]],
    );
    check(
        "stuck_after",
        "weather",
        expect![[r#"
            site.toml:391: signal[ore_pass_level].weather: unknown key, expected one of id, name, kind, unit, range, stale_after, stuck_after, resource, raw, scaled, clamped, spike, rate_max, deadband, heartbeat_after, heartbeat, derived, substitute, sensor, source, mqtt, mavlink, sparkplug, opcua, edge, modbus
        "#]],
    );
    check(
        "[settings]",
        "[setings]",
        expect![[r#"
        site.toml:11: setings: unknown key; did you mean "settings"?
    "#]],
    );
    check(
        "share = 0.49, lag",
        "share = 0.49, lagg",
        expect![[r#"
        site.toml:244: stage[flotation].outputs[tailings].lagg: unknown key; did you mean "lag"?
    "#]],
    );
    check(
        "poll = \"1 s\"",
        "pol = \"1 s\"",
        expect![[r#"
        site.toml:36: source[mine_plc].pol: unknown key; did you mean "poll"?
    "#]],
    );
    check(
        "client_id",
        "poll = \"1 s\"\nclient_id",
        expect![[r#"
            site.toml:54: source[broker].poll: unknown key, expected one of id, name, silent_after, kind, address, client_id, user, password_env, password_file, version, session_expiry, receive_maximum, transport, path, ca_file, cert_file, key_file, server_name, retained, status, clock
        "#]],
    );
}

#[test]
fn a_bad_duration_is_told() {
    check(
        "stale_after = \"5 min\"",
        "stale_after = \"5 minutes\"",
        expect![[r#"
        site.toml:336: signal[ore_broken].stale_after: found "5 minutes", expected a duration above zero such as "5 min", "30 s", "4 h" or "500 ms"
    "#]],
    );
    check(
        "stale_after = \"5 min\"",
        "stale_after = 5",
        expect![[r#"
        site.toml:336: signal[ore_broken].stale_after: found 5, expected a duration above zero such as "5 min", "30 s", "4 h" or "500 ms"
    "#]],
    );
    check(
        "lag = \"4 min\"",
        "lag = \"-4 min\"",
        expect![[r#"
        site.toml:151: stage[haulage].outputs[crusher_bin].lag: found "-4 min", expected a duration of zero or more such as "5 min", "30 s", "4 h" or "500 ms"
    "#]],
    );
    check(
        "evaluate_every = \"5 s\"",
        "evaluate_every = \"0 s\"",
        expect![[r#"
        site.toml:12: settings.evaluate_every: found "0 s", expected a duration of at least 1 s that divides a minute, such as "1 s", "5 s" or "60 s"
    "#]],
    );
    for wrong in ["500 ms", "7 s", "2 min"] {
        let text = super::zinc_text().replacen("evaluate_every = \"5 s\"", &format!("evaluate_every = \"{wrong}\""), 1);
        let problems = super::read(&text).expect_err("a grid that does not meet the minutes");
        assert_eq!(problems.len(), 1, "{wrong}: {problems:?}");
    }
    check(
        "time = \"/time\", time_format = \"s\"",
        "time_format = \"arrival\"",
        expect![[r#"
            site.toml:463: signal[skip_load].mqtt.time: found a load without the time it happened, expected time = "/…" and time_format beside it: a message that is sent again would count twice
        "#]],
    );
    check(
        "horizon = \"12 h\"",
        "horizon = \"9999999 h\"",
        expect![[r#"
        site.toml:15: settings.horizon: found "9999999 h", expected a duration above zero such as "5 min", "30 s", "4 h" or "500 ms"
    "#]],
    );
}

#[test]
fn a_number_out_of_its_range_is_told() {
    check(
        "capacity = 1800",
        "capacity = -1",
        expect![[r#"
        site.toml:136: buffer[ore_pass].capacity: found -1, expected a number from 0 to 1000000000
    "#]],
    );
    check(
        "density = 2.2",
        "density = 0",
        expect![[r#"
        site.toml:119: buffer[stopes].density: found 0, expected a density above 0, at most 25, in t/m3
    "#]],
    );
    check(
        "sigma = 4.0",
        "sigma = 0",
        expect![[r#"
        site.toml:142: buffer[ore_pass].level.sigma: found 0, expected a percentage above 0, at most 100
    "#]],
    );
    check(
        "share = 0.49",
        "share = 1.5",
        expect![[r#"
        site.toml:105: stage[drill_blast].inputs[filled_stopes].share: found 1.5, expected a share above 0, at most 1
    "#]],
    );
    check(
        "hours = 12",
        "hours = 25",
        expect![[r#"
        site.toml:21: shift[day].hours: found 25, expected a number of hours above 0, at most 24
    "#]],
    );
}

#[test]
fn a_number_of_the_wire_out_of_its_range_is_told() {
    check(
        "unit_id = 1",
        "unit_id = 256",
        expect![[r#"
            site.toml:388: signal[ore_pass_level].modbus.unit_id: found 256, expected a unit id from 0 to 255
        "#]],
    );
    check(
        "address = 100",
        "address = 65536",
        expect![[r#"
            site.toml:421: signal[crusher_belt_rate].modbus.address: found 65536, expected an address from 0 to 65535, counted from 0 as on the wire, or a manual's number as a text: "40101" or "400101" (its first digit is the table: 0 coil, 1 discrete, 3 input, 4 holding; what follows is counted from 1)
        "#]],
    );
    check(
        "address = 100",
        "address = 65535",
        expect![[r#"
            site.toml:421: signal[crusher_belt_rate].modbus.address: found 65535, expected one that leaves room for 2 registers up to 65535
        "#]],
    );
    check(
        "capacity = 1800",
        "capacity = nan",
        expect![[r#"
        site.toml:136: buffer[ore_pass].capacity: found nan, expected a number from 0 to 1000000000
    "#]],
    );
    check(
        "system = 1",
        "system = 0",
        expect![[r#"
            site.toml:568: signal[uav_battery].mavlink.system: found 0, expected a MAVLink system id from 1 to 255
        "#]],
    );
    check(
        "scale = 0.01",
        "scale = 0",
        expect![[r#"
            site.toml:388: signal[ore_pass_level].modbus.scale: found 0, expected a number other than zero
        "#]],
    );
}

#[test]
fn a_secret_that_is_not_there_or_not_hidden_is_told() {
    let login = |keys: &str| format!("[mqtt_alerts]\naddress = \"127.0.0.1:1883\"\n{keys}");
    check_with(
        &login("user = \"a\"\npassword_env = \"NO_SUCH\""),
        expect![[r#"
            site.toml:725: mqtt_alerts.password_env: found "NO_SUCH", expected the name of an environment variable that is set
        "#]],
    );
    check_with(
        &login("user = \"a\"\npassword_file = \"no/such/file\""),
        expect![[r#"
            site.toml:725: mqtt_alerts.password_file: found "no/such/file", expected a file that can be read (No such file or directory (os error 2))
        "#]],
    );
    check_with(
        &login("user = \"a\"\npassword_env = \"MINE_SECRET\"\npassword_file = \"x\""),
        expect![[r#"
            site.toml:726: mqtt_alerts.password_file: found both password_env and password_file, expected one of them
        "#]],
    );
    check_with(
        &login("user = \"a\"\npassword = \"hunter2\""),
        expect![[r#"
            site.toml:725: mqtt_alerts.password: found a secret in the site file, expected password_env or password_file
        "#]],
    );
    check_with(
        &login("user = \"a\""),
        expect![[r#"
            site.toml:724: mqtt_alerts.user: found a user without a password, expected password_env or password_file beside it
        "#]],
    );
    check_with(
        &login("password_env = \"MINE_SECRET\""),
        expect![[r#"
            site.toml:722: mqtt_alerts: found a password without a user, expected user = "…" beside it
        "#]],
    );
    check_with(
        "[influx]\nurl = \"https://127.0.0.1:8086\"\norg = \"mine\"\nbucket = \"b\"",
        expect![[r#"
            site.toml:722: influx: found no token, expected token_env or token_file
            site.toml:723: influx.url: found "https://127.0.0.1:8086", expected a URL that begins with http:// (this version speaks no TLS)
        "#]],
    );
    check_with(
        "[webhook]\nuri = \"http://planner.example/alerts\"",
        expect![[r#"
            site.toml:723: webhook.uri: unknown key; did you mean "url"?
        "#]],
    );
}

#[test]
fn what_is_learned_needs_a_long_history_and_gauges_that_measure_nothing() {
    check_with("[learn]\nevery = \"10 min\"\nhistory = \"30 d\"", expect![["no problem\n"]]);
    check_with(
        "[learn]\nevery = \"90 s\"\nhistory = \"1 h\"\nmemory = 5",
        expect![[r#"
            site.toml:723: learn.every: found "90 s", expected a duration of whole minutes such as "1 h"
            site.toml:725: learn.memory: unknown key, expected one of every, history, gauges
        "#]],
    );
    check_with(
        "[learn]\nevery = \"10 min\"\nhistory = \"1 d\"\ngauges = [{ signal = \"skip_load\", stage = \"hoist\" }]",
        expect![[r#"
            site.toml:724: learn.history: found less than 14 days or 1000 times `every`, expected at least "14 d"
            site.toml:725: learn.gauges[1].signal: found "skip_load", expected the id of a signal of kind value
            site.toml:725: learn.gauges[1].stage: found "hoist", expected the id of a declared stage
        "#]],
    );
}

#[test]
fn who_may_come_in_is_read_and_a_word_that_is_none_is_told() {
    use tizbek::config::PeopleConfig;
    use tizbek_core::time::Span;
    let read = |more: &str| read(&format!("{}\n{more}\n", zinc_text())).map(|config| config.people);
    assert_eq!(read(""), Ok(PeopleConfig::default()));
    let text = "[people]\nsign_in = \"open\"\nlook = \"open\"\nidle_end = \"30 min\"\nabsolute_end = \"9 h\"\nbehind_tls = true\norigin = \"https://tizbek.mine\"";
    let expected = PeopleConfig {
        sign_in_open: true,
        look_open: true,
        idle_end: Span::from_mins(30),
        absolute_end: Span::from_hours(9),
        behind_tls: true,
        origin: Some("https://tizbek.mine".to_owned()),
    };
    assert_eq!(read(text), Ok(expected));
    check_with(
        "[people]\nlook = \"opn\"\nidle_end = \"20 h\"\norigin = \"tizbek.mine\"\nlogin = \"x\"",
        expect![[r#"
        site.toml:723: people.look: found "opn", expected one of "open", "signed_in"; did you mean "open"?
        site.toml:724: people.idle_end: found a longer time than absolute_end has, expected one that is not longer
        site.toml:725: people.origin: found "tizbek.mine", expected where the page is found, as "https://tizbek.mine" (no path)
        site.toml:726: people.login: unknown key, expected one of sign_in, look, idle_end, absolute_end, behind_tls, origin
    "#]],
    );
}
