//! Site files: the sample reads as it is meant, and what is wrong is told all at once.

use std::path::{Path, PathBuf};
use std::time::Duration;

use expect_test::{Expect, expect, expect_file};
use proptest::prelude::*;
use tizbek::config::check::check as check_dir;
use tizbek::config::read::{read_site, read_site_text};
use tizbek::config::{Config, MavlinkField, ModbusTable, ModbusType, Problem, SourceConfig, TimeFormat, WordOrder};
use tizbek_core::ids::SignalId;
use tizbek_core::model::{Role, RuleTimes, SignalKind};
use tizbek_core::time::{Span, Timestamp};
use tizbek_core::units::{Amount, Rate, Share};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn zinc_text() -> String {
    std::fs::read_to_string(root().join("deploy/sites/zinc-mine/site.toml")).unwrap()
}

fn read(text: &str) -> Result<Config, Vec<Problem>> {
    read_site_text(Path::new("site.toml"), text, &|name| (name == "MINE_SECRET").then(|| "s3cret".to_owned()))
}

fn zinc() -> Config {
    read_site(&root().join("deploy/sites/zinc-mine"), &|_| None).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

/// The zinc mine's site with `from` written as `to`; what is said of it, line by line.
fn check(from: &str, to: &str, expected: Expect) {
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

fn signal(config: &Config, key: &str) -> SignalId {
    config.site.signal(key).unwrap_or_else(|| panic!("no signal {key}"))
}

#[test]
fn the_zinc_mine_has_the_figures_of_its_file() {
    let config = zinc();
    let site = &config.site;
    assert_eq!((site.key.as_str(), site.unit.as_str(), site.time_zone.as_str()), ("zinc-mine", "t", "Asia/Qyzylorda"));
    assert_eq!((site.stages.len(), site.buffers.len(), site.sources.len(), site.resources.len()), (9, 11, 5, 5));
    assert_eq!(site.settings.rate_window, Span::from_mins(15));

    let flotation = &site.stages[site.stage("flotation").unwrap().index()];
    assert_eq!((flotation.min, flotation.max), (Rate::from_units_per_hour(150.0), Rate::from_units_per_hour(300.0)));
    assert_eq!(flotation.outputs[1].share, Share(105_000));
    assert_eq!(flotation.outputs[1].lag, Span::from_mins(15));
    assert_eq!(site.buffers[flotation.outputs[2].buffer.index()].key, "tailings");
    let mucking = &site.stages[site.stage("mucking").unwrap().index()];
    assert_eq!((mucking.measured_by.len(), mucking.resources.len()), (4, 4));
    assert_eq!(mucking.inputs[0].share, Share::ONE);

    let skip_bin = &site.buffers[site.buffer("skip_bin").unwrap().index()];
    assert_eq!((skip_bin.capacity, skip_bin.initial), (Amount::from_units(800.0), Amount::from_units(400.0)));
    let level = skip_bin.level.unwrap();
    assert_eq!((level.per_reading, level.sigma), (8e6, Amount::from_units(24.0)));
    let times = |limit, clear| RuleTimes {
        limit: Span::from_secs(limit),
        clear: Span::from_secs(clear),
        on_delay: Span::from_mins(2),
        off_delay: Span::from_mins(5),
    };
    assert_eq!(skip_bin.reaction, times(5_400, 6_750));
    assert_eq!(site.buffers[site.buffer("ore_pass").unwrap().index()].reaction, times(3_600, 4_500));
}

#[test]
fn each_signal_gets_the_role_its_users_give_it() {
    let config = zinc();
    let of = |key: &str| &config.site.signals[signal(&config, key).index()];
    assert_eq!(of("skip_load").role, Role::Flow(config.site.stage("hoisting").unwrap()));
    assert_eq!(of("skip_bin_level").role, Role::Level(config.site.buffer("skip_bin").unwrap()));
    assert_eq!(of("crusher_power").role, Role::Watched);
    assert_eq!(of("haulage_total").kind, SignalKind::Counter { modulus: Amount::from_units(65_536.0) });
    assert_eq!((of("crusher_belt_rate").valid_min, of("crusher_belt_rate").valid_max), (-5.0, 600.0));
    assert_eq!((of("skip_bin_level").stuck_after, of("skip_load").stuck_after), (Span::from_mins(20), Span::ZERO));
}

#[test]
fn each_source_gets_its_points() {
    let config = zinc();
    let SourceConfig::Modbus(plc) = &config.sources[0] else { panic!("{:?}", config.sources[0]) };
    assert_eq!((plc.address.as_str(), plc.poll), ("127.0.0.1:5020", Duration::from_secs(1)));
    let belt = plc.points.iter().find(|point| point.signal == signal(&config, "crusher_belt_rate")).unwrap();
    assert_eq!((belt.unit_id, belt.table, belt.address), (2, ModbusTable::Holding, 100));
    assert_eq!((belt.value, belt.order, belt.scale), (ModbusType::F32, WordOrder::Cdab, 1.0));
    assert_eq!(plc.points[0].invalid, [32_767.0]);
    let SourceConfig::Mqtt(broker) = &config.sources[2] else { panic!("{:?}", config.sources[2]) };
    assert_eq!((broker.client_id.as_str(), broker.login.is_none()), ("tizbek-zinc-mine", true));
    let point = |key| broker.points.iter().find(|point| point.signal == signal(&config, key)).unwrap();
    assert_eq!(point("skip_load").time, Some(("/time".to_owned(), TimeFormat::Seconds)));
    assert_eq!((point("backfill_rate").value.as_str(), &point("backfill_rate").time), ("", &None));
    let SourceConfig::Mavlink(uav) = &config.sources[3] else { panic!("{:?}", config.sources[3]) };
    assert_eq!((uav.points.len(), uav.points[0].field), (6, MavlinkField::Battery));
    assert!(matches!(config.sources[4], SourceConfig::Push(_)));
}

#[test]
fn shifts_join_in_utc_for_twenty_years() {
    let calendar = zinc().calendar;
    // 2026-11-22 03:00 UTC is 08:00 in Qyzylorda.
    let at = Timestamp::from_secs(1_795_316_400);
    let day = calendar.shift_at(at).unwrap();
    assert_eq!((day.start, day.end - day.start, calendar.names[day.kind as usize].en.as_str()), (at, Span::from_hours(12), "Day shift"));
    assert_eq!(calendar.next_after(at).unwrap().start, day.end);
    let mut next = calendar.next_after(Timestamp::MIN).unwrap();
    assert_eq!(next.start.to_string(), "2020-01-01T03:00:00Z");
    let mut count = 1;
    while let Some(shift) = calendar.next_after(next.start) {
        assert!(shift.start >= next.end);
        next = shift;
        count += 1;
    }
    assert_eq!((count, next.end.to_string().as_str()), (7_305 * 2, "2040-01-01T03:00:00Z"));
}

#[test]
fn a_file_that_is_not_toml_is_told_with_its_line() {
    check("capacity = 1800", "capacity = = 1800", expect![[r#"
        site.toml:136: syntax: this is not TOML: extra `=`, expected nothing
    "#]]);
    check("[[shift]]\nid = \"day\"", "[[shift\nid = \"day\"", expect![[r#"
        site.toml:17: syntax: this is not TOML: unclosed array table, expected `]]`
    "#]]);
    check("capacity = 1800", "capacity = 1800\ncapacity = 1900", expect![[r#"
        site.toml:137: syntax: this is not TOML: duplicate key
    "#]]);
}

#[test]
fn a_wrong_type_is_told_with_what_was_found() {
    check("capacity = 1800", "capacity = \"1800\"", expect![[r#"
        site.toml:136: buffer[ore_pass].capacity: found "1800", expected a number from 0 to 1000000000
    "#]]);
    check("hours = 12", "hours = [12]", expect![[r#"
        site.toml:21: shift[day].hours: found a list, expected a number of hours above 0, at most 24
    "#]]);
    check("name = { ru = \"Рудоспуск\", en = \"Ore pass\" }", "name = \"Ore pass\"", expect![[r#"
        site.toml:134: buffer[ore_pass].name: found "Ore pass", expected a table: { key = value, ... }
    "#]]);
    check("range = [0, 110]", "range = 110", expect![[r#"
        site.toml:385: signal[ore_pass_level].range: found 110, expected a list: [ ... ]
    "#]]);
    check("range = [0, 110]", "range = [110, 0]", expect![[r#"
        site.toml:385: signal[ore_pass_level].range: found [110, 0], expected two numbers [from, to], the first below the second
    "#]]);
    check("range = [0, 110]", "range = [0, 1, 2]", expect![[r#"
        site.toml:385: signal[ore_pass_level].range: found 3 numbers, expected two numbers [from, to], the first below the second
    "#]]);
    check("[site]", "[[site]]", expect![[r#"
        site.toml:4: site: found a list, expected a table: { key = value, ... }
    "#]]);
}

#[test]
fn a_missing_key_is_told_with_what_was_expected() {
    check("id = \"zinc-mine\"\n", "", expect![[r#"
        site.toml:4: site.id: missing, expected an id of up to 64 letters a-z, digits, _ and -
    "#]]);
    check("capacity = 1800\n", "", expect![[r#"
        site.toml:132: buffer[ore_pass].capacity: missing, expected a number from 0 to 1000000000
    "#]]);
    check("kind = \"counter\"\n", "", expect![[r#"
        site.toml:327: signal[ore_broken].kind: missing, expected one of "rate", "counter", "load", "level", "value"
    "#]]);
    check("source = \"broker\"\n", "", expect![[r#"
        site.toml:327: signal[ore_broken].source: missing, expected the id of a declared source
    "#]]);
    check("rate = { min = 0, nominal = 255, max = 340 }\n", "", expect![[r#"
        site.toml:99: stage[drill_blast].rate: missing, expected a table: { min = …, nominal = …, max = … }
    "#]]);
    check("unit_id = 1, table", "table", expect![[r#"
        site.toml:384: signal[ore_pass_level].modbus.unit_id: missing, expected a unit id from 0 to 255
    "#]]);
    check("time_zone = \"Asia/Qyzylorda\"\n", "", expect![[r#"
        site.toml:4: site.time_zone: missing, expected an IANA time zone such as "Asia/Almaty"
    "#]]);
}

#[test]
fn an_unknown_key_is_told_with_the_one_that_may_be_meant() {
    check("capacity = 1800", "capasity = 1800", expect![[r#"
        site.toml:136: buffer[ore_pass].capasity: unknown key; did you mean "capacity"?
    "#]]);
    check("allowed_lateness", "alowed_latenes", expect![[r#"
        site.toml:13: settings.alowed_latenes: unknown key; did you mean "allowed_lateness"?
    "#]]);
    check("stuck_after", "weather", expect![[r#"
        site.toml:387: signal[ore_pass_level].weather: unknown key, expected one of id, name, kind, unit, range, stale_after, stuck_after, source, mqtt, mavlink, modbus
    "#]]);
    check("[settings]", "[setings]", expect![[r#"
        site.toml:11: setings: unknown key; did you mean "settings"?
    "#]]);
    check("share = 0.49, lag", "share = 0.49, lagg", expect![[r#"
        site.toml:244: stage[flotation].outputs[tailings].lagg: unknown key; did you mean "lag"?
    "#]]);
    check("poll = \"1 s\"", "pol = \"1 s\"", expect![[r#"
        site.toml:36: source[mine_plc].pol: unknown key; did you mean "poll"?
    "#]]);
    check("client_id", "poll = \"1 s\"\nclient_id", expect![[r#"
        site.toml:54: source[broker].poll: unknown key, expected one of id, name, silent_after, kind, address, client_id, user, password_env, password_file
    "#]]);
}

#[test]
fn a_bad_duration_is_told() {
    check("stale_after = \"5 min\"", "stale_after = \"5 minutes\"", expect![[r#"
        site.toml:336: signal[ore_broken].stale_after: found "5 minutes", expected a duration above zero such as "5 min", "30 s", "4 h" or "500 ms"
    "#]]);
    check("stale_after = \"5 min\"", "stale_after = 5", expect![[r#"
        site.toml:336: signal[ore_broken].stale_after: found 5, expected a duration above zero such as "5 min", "30 s", "4 h" or "500 ms"
    "#]]);
    check("lag = \"4 min\"", "lag = \"-4 min\"", expect![[r#"
        site.toml:151: stage[haulage].outputs[crusher_bin].lag: found "-4 min", expected a duration of zero or more such as "5 min", "30 s", "4 h" or "500 ms"
    "#]]);
    check("evaluate_every = \"5 s\"", "evaluate_every = \"0 s\"", expect![[r#"
        site.toml:12: settings.evaluate_every: found "0 s", expected a duration above zero such as "5 min", "30 s", "4 h" or "500 ms"
    "#]]);
    check("horizon = \"12 h\"", "horizon = \"9999999 h\"", expect![[r#"
        site.toml:15: settings.horizon: found "9999999 h", expected a duration above zero such as "5 min", "30 s", "4 h" or "500 ms"
    "#]]);
}

#[test]
fn a_number_out_of_its_range_is_told() {
    check("capacity = 1800", "capacity = -1", expect![[r#"
        site.toml:136: buffer[ore_pass].capacity: found -1, expected a number from 0 to 1000000000
    "#]]);
    check("density = 2.2", "density = 0", expect![[r#"
        site.toml:119: buffer[stopes].density: found 0, expected a density above 0, at most 25, in t/m3
    "#]]);
    check("sigma = 4.0", "sigma = 0", expect![[r#"
        site.toml:142: buffer[ore_pass].level.sigma: found 0, expected a percentage above 0, at most 100
    "#]]);
    check("share = 0.49", "share = 1.5", expect![[r#"
        site.toml:105: stage[drill_blast].inputs[filled_stopes].share: found 1.5, expected a share above 0, at most 1
    "#]]);
    check("hours = 12", "hours = 25", expect![[r#"
        site.toml:21: shift[day].hours: found 25, expected a number of hours above 0, at most 24
    "#]]);
    check("unit_id = 1", "unit_id = 256", expect![[r#"
        site.toml:384: signal[ore_pass_level].modbus.unit_id: found 256, expected a unit id from 0 to 255
    "#]]);
    check("address = 100", "address = 65536", expect![[r#"
        site.toml:417: signal[crusher_belt_rate].modbus.address: found 65536, expected an address from 0 to 65535, counted from 0 as on the wire
    "#]]);
    check("address = 100", "address = 65535", expect![[r#"
        site.toml:417: signal[crusher_belt_rate].modbus.address: found 65535, expected one that leaves room for 2 registers up to 65535
    "#]]);
    check("capacity = 1800", "capacity = nan", expect![[r#"
        site.toml:136: buffer[ore_pass].capacity: found nan, expected a number from 0 to 1000000000
    "#]]);
    check("system = 1", "system = 0", expect![[r#"
        site.toml:561: signal[uav_battery].mavlink.system: found 0, expected a MAVLink system id from 1 to 255
    "#]]);
    check("scale = 0.01", "scale = 0", expect![[r#"
        site.toml:384: signal[ore_pass_level].modbus.scale: found 0, expected a number other than zero
    "#]]);
}

#[test]
fn an_id_is_given_once() {
    check("id = \"lhd_2\"", "id = \"lhd_1\"", expect![[r#"
        site.toml:78: resource[lhd_1].id: found "lhd_1", which the resource in line 72 has; expected an id of its own
        site.toml:130: stage[mucking].resources[2]: found "lhd_2", expected the id of a declared resource; did you mean "lhd_1"?
    "#]]);
    check("id = \"night\"", "id = \"day\"", expect![[r#"
        site.toml:24: shift[day].id: found "day", which the shift in line 17 has; expected an id of its own
    "#]]);
    check("id = \"haulage\"", "id = \"mucking\"", expect![[r#"
        site.toml:145: stage[mucking].id: found "mucking", which the stage in line 121 has; expected an id of its own
    "#]]);
    check("id = \"uav_altitude\"", "id = \"uav_battery\"", expect![[r#"
        site.toml:566: signal[uav_battery].id: found "uav_battery", which the signal in line 555 has; expected an id of its own
    "#]]);
    check("id = \"lhd_2\"", "id = \"LHD 2\"", expect![[r#"
        site.toml:78: resource[LHD 2].id: found "LHD 2", expected an id of up to 64 letters a-z, digits, _ and -
        site.toml:130: stage[mucking].resources[2]: found "lhd_2", expected the id of a declared resource; did you mean "LHD 2"?
    "#]]);
}

#[test]
fn a_name_of_nothing_is_told_with_the_one_that_may_be_meant() {
    check("{ buffer = \"ore_pass\" }", "{ buffer = \"ore_pas\" }", expect![[r#"
        site.toml:128: stage[mucking].outputs[ore_pas].buffer: found "ore_pas", expected the id of a declared buffer; did you mean "ore_pass"?
    "#]]);
    check("measured_by = [\"skip_load\"]", "measured_by = [\"skip_weight\"]", expect![[r#"
        site.toml:195: stage[hoisting].measured_by[1]: found "skip_weight", expected the id of a declared signal
    "#]]);
    check("source = \"broker\"", "source = \"brokr\"", expect![[r#"
        site.toml:333: signal[ore_broken].source: found "brokr", expected the id of a declared source; did you mean "broker"?
    "#]]);
    check("resources = [\"drill_rig_1\"]", "resources = [\"drill_rig_2\"]", expect![[r#"
        site.toml:108: stage[drill_blast].resources[1]: found "drill_rig_2", expected the id of a declared resource; did you mean "drill_rig_1"?
    "#]]);
    check("signal = \"ore_pass_level\"", "signal = \"ore_pass_levl\"", expect![[r#"
        site.toml:142: buffer[ore_pass].level.signal: found "ore_pass_levl", expected the id of a declared signal; did you mean "ore_pass_level"?
    "#]]);
}

#[test]
fn a_signal_measures_one_thing() {
    check("measured_by = [\"skip_load\"]", "measured_by = [\"crusher_belt_rate\"]", expect![[r#"
        site.toml:195: stage[hoisting].measured_by[1]: found "crusher_belt_rate", expected a signal that nothing else uses, line 172 does
    "#]]);
    check("signal = \"crusher_bin_level\"", "signal = \"ore_pass_level\"", expect![[r#"
        site.toml:165: buffer[crusher_bin].level.signal: found "ore_pass_level", expected a signal that nothing else uses, line 142 does
    "#]]);
    check("measured_by = [\"skip_load\"]", "measured_by = [\"crusher_power\"]", expect![[r#"
        site.toml:195: stage[hoisting].measured_by[1]: found "crusher_power", expected a signal of kind rate, counter or load
    "#]]);
    check("signal = \"ore_pass_level\"", "signal = \"mill_power\"", expect![[r#"
        site.toml:142: buffer[ore_pass].level.signal: found "mill_power", expected a signal of kind level
    "#]]);
    check("measured_by = [\"skip_load\"]", "measured_by = [\"skip_load\", \"skip_load\"]", expect![[r#"
        site.toml:195: stage[hoisting].measured_by[2]: found "skip_load", expected a signal that nothing else uses, line 195 does
    "#]]);
}

#[test]
fn an_address_has_to_be_of_the_protocol_of_its_source() {
    check("source = \"mine_plc\"\nmodbus", "source = \"broker\"\nmodbus", expect![[r#"
        site.toml:384: signal[ore_pass_level].modbus: found an address for modbus, but the source of this signal is of kind "mqtt"
    "#]]);
    check("source = \"mine_plc\"\nmodbus", "source = \"push\"\nmodbus", expect![[r#"
        site.toml:384: signal[ore_pass_level].modbus: found an address for modbus, but the source of this signal is of kind "push"
    "#]]);
    check("kind = \"mqtt\"", "kind = \"opcua\"", expect![[r#"
        site.toml:52: source[broker].kind: found "opcua", expected one of "modbus", "mqtt", "mavlink", "push"
    "#]]);
    check("\nmqtt = { topic = \"mine/drill/rig1\", value = \"/total_t\", time = \"/ts\", time_format = \"ms\" }", "", expect![[r#"
        site.toml:327: signal[ore_broken].mqtt: missing, expected a table mqtt = { … } with where to read it
    "#]]);
}

#[test]
fn rates_marks_and_shares_have_to_fit_together() {
    check("min = 150, nominal = 255", "min = 256, nominal = 255", expect![[r#"
        site.toml:215: stage[grinding].rate.nominal: found 255, expected at least min, which is 256
    "#]]);
    check("nominal = 255, max = 300", "nominal = 355, max = 300", expect![[r#"
        site.toml:215: stage[grinding].rate.nominal: found 355, expected at most max, which is 300
    "#]]);
    check("low = 300", "low = 900", expect![[r#"
        site.toml:138: buffer[ore_pass].target: found 900, expected more than low, which is 900
    "#]]);
    check("high = 1550", "high = 1800", expect![[r#"
        site.toml:136: buffer[ore_pass].capacity: found 1800, expected more than high, which is 1800
    "#]]);
    check("initial = 900", "initial = 1801", expect![[r#"
        site.toml:140: buffer[ore_pass].initial: found 1801, expected at most capacity, which is 1800
    "#]]);
    check("share = 0.49, lag", "share = 0.9, lag", expect![[r#"
        site.toml:241: stage[flotation].outputs: found shares that add up to 1.04, expected at most 1
    "#]]);
    check("share = 0.25", "share = 0.26", expect![[r#"
        site.toml:277: stage[filtration].inputs: found shares that add up to 1.01, expected at most 1
    "#]]);
    check("buffer = \"zinc_thickener\", share = 0.75", "buffer = \"lead_thickener\", share = 0.75", expect![[r#"
        site.toml:277: stage[filtration].inputs: found a buffer twice, expected each once
    "#]]);
    check("limit = \"30 min\", clear = \"20 min\"", "limit = \"30 min\", clear = \"40 min\"", expect![[r#"
        site.toml:107: stage[drill_blast].deviation.clear: found more than limit, expected at most that: the lag has to fall to it
    "#]]);
    check("reaction = \"40 min\"", "reaction = { limit = \"40 min\", clear = \"30 min\" }", expect![[r#"
        site.toml:164: buffer[crusher_bin].reaction.clear: found less than limit, expected at least that: the clock has to grow to it
    "#]]);
}

#[test]
fn shifts_do_not_overlap() {
    check("hours = 12", "hours = 12.5", expect![[r#"
        site.toml:26: shift[night].start: overlaps shift "day" of line 17, expected shifts that do not
    "#]]);
    check("start = \"20:00\"", "start = \"18:00\"", expect![[r#"
        site.toml:26: shift[night].start: overlaps shift "day" of line 17, expected shifts that do not
    "#]]);
    check("start = \"20:00\"", "start = \"20.00\"", expect![[r#"
        site.toml:26: shift[night].start: found "20.00", expected a local time of day such as "08:00"
    "#]]);
}

#[test]
fn a_time_zone_is_one_of_the_known() {
    check("Asia/Qyzylorda", "Asia/Kyzylorda", expect![[r#"
        site.toml:7: site.time_zone: found "Asia/Kyzylorda", expected an IANA time zone such as "Asia/Almaty"; did you mean "Asia/Qyzylorda"?
    "#]]);
    check("Asia/Qyzylorda", "+05:00", expect![[r#"
        site.toml:7: site.time_zone: found "+05:00", expected an IANA time zone such as "Asia/Almaty"
    "#]]);
}

#[test]
fn units_are_those_the_figures_are_counted_in() {
    check("unit = \"t/h\"", "unit = \"kg/s\"", expect![[r#"
        site.toml:415: signal[crusher_belt_rate].unit: found "kg/s", expected "t/h" for a signal of this kind
    "#]]);
    check("unit = \"%\"", "unit = \"m\"", expect![[r#"
        site.toml:382: signal[ore_pass_level].unit: found "m", expected "%" or "t" for a signal of this kind (a level in metres is not read yet: let the device give percent)
    "#]]);
    check("kind = \"load\"\nunit = \"t\"", "kind = \"load\"\nunit = \"kg\"", expect![[r#"
        site.toml:342: signal[lhd_1_bucket].unit: found "kg", expected "t" for a signal of this kind
    "#]]);
}

#[test]
fn registers_can_hold_what_is_read_from_them() {
    check("table = \"coil\", address = 0, type = \"bit\"", "table = \"coil\", address = 0, type = \"f32\"", expect![[r#"
        site.toml:427: signal[crusher_running].modbus.type: found "f32" in a table of bits, expected "bit"
    "#]]);
    check("address = 110, type", "address = 101, type", expect![[r#"
        site.toml:437: signal[crusher_power].modbus.address: shares only a part of its registers with signal[crusher_belt_rate] of line 411, expected all or none
    "#]]);
    check("type = \"i16\", scale", "type = \"i16\", order = \"CDAB\", scale", expect![[r#"
        site.toml:384: signal[ore_pass_level].modbus.order: found an order for a value of one register, expected none
    "#]]);
    check("order = \"CDAB\"", "order = \"cdab\"", expect![[r#"
        site.toml:417: signal[crusher_belt_rate].modbus.order: found "cdab", expected one of "ABCD", "CDAB", "BADC", "DCBA"; did you mean "CDAB"?
    "#]]);
    check("type = \"u64\"", "type = \"u63\"", expect![[r#"
        site.toml:468: signal[hoist_energy].modbus.type: found "u63", expected one of "bit", "i16", "u16", "i32", "u32", "i64", "u64", "f32", "f64"; did you mean "u64"?
    "#]]);
}

#[test]
fn an_mqtt_value_is_read_once_and_its_time_has_a_format() {
    check("mine/lhd/2/bucket", "mine/lhd/1/bucket", expect![[r#"
        site.toml:354: signal[lhd_2_bucket].mqtt.topic: found the topic and value that signal[lhd_1_bucket] of line 338 reads, expected others
    "#]]);
    check("mine/lhd/2/bucket", "mine/lhd/+/bucket", expect![[r#"
        site.toml:354: signal[lhd_2_bucket].mqtt.topic: found "mine/lhd/+/bucket", expected an exact MQTT topic, without + and #
    "#]]);
    check("value = \"/total_t\"", "value = \"total_t\"", expect![[r#"
        site.toml:334: signal[ore_broken].mqtt.value: found "total_t", expected a JSON pointer such as "/payload/t", or "" when the payload is the value
    "#]]);
    check(", time_format = \"ms\" }", " }", expect![[r#"
        site.toml:334: signal[ore_broken].mqtt.time: found a time without a format, expected time_format beside it: one of "s", "ms", "us", "ns", "rfc3339", "arrival"
    "#]]);
    check("time = \"/ts\", time_format = \"ms\" }", "time_format = \"ms\" }", expect![[r#"
        site.toml:334: signal[ore_broken].mqtt.time_format: found a format without a time, expected time = "/…" beside it or "arrival"
    "#]]);
    check("time_format = \"ms\"", "time_format = \"arrival\"", expect![[r#"
        site.toml:334: signal[ore_broken].mqtt.time_format: found "arrival" beside a time, expected the format of that time
    "#]]);
    check("time_format = \"ms\"", "time_format = \"msec\"", expect![[r#"
        site.toml:334: signal[ore_broken].mqtt.time_format: found "msec", expected one of "s", "ms", "us", "ns", "rfc3339", "arrival"
    "#]]);
}

#[test]
fn a_mavlink_field_is_read_once() {
    check("field = \"altitude\"", "field = \"battery\"", expect![[r#"
        site.toml:571: signal[uav_altitude].mavlink.field: found the system and field that signal[uav_battery] of line 555 reads, expected others
    "#]]);
    check("field = \"altitude\"", "field = \"hight\"", expect![[r#"
        site.toml:571: signal[uav_altitude].mavlink.field: found "hight", expected one of "battery", "altitude", "latitude", "longitude", "ground_speed", "mission_item", "armed", "system_status"
    "#]]);
}

#[test]
fn sinks_are_read_and_secrets_come_from_outside() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("token"), "t0ken\n").unwrap();
    let sinks = r#"
        [mqtt_alerts]
        address = "127.0.0.1:1883"
        client_id = "tizbek-alerts"
        topic = "tizbek/zinc-mine/alerts"
        user = "tizbek"
        password_env = "MINE_SECRET"
        [webhook]
        url = "http://planner.example/alerts"
        [influx]
        url = "http://127.0.0.1:8086"
        org = "mine"
        bucket = "tizbek"
        token_file = "token"
        every = "30 s"
    "#;
    let text = zinc_text() + sinks;
    let config = read_site_text(&dir.path().join("site.toml"), &text, &|name| (name == "MINE_SECRET").then(|| "s3cret".to_owned())).unwrap();
    let login = config.mqtt_alerts.as_ref().unwrap().login.as_ref().unwrap();
    assert_eq!((login.user.as_str(), login.password.as_str()), ("tizbek", "s3cret"));
    let influx = config.influx.as_ref().unwrap();
    assert_eq!((influx.token.as_str(), influx.every), ("t0ken", Duration::from_secs(30)));
    assert_eq!(config.webhook.as_ref().unwrap().url, "http://planner.example/alerts");
    let printed = format!("{config:?}");
    assert!(!printed.contains("s3cret") && !printed.contains("t0ken"), "a secret is printed");
}

#[test]
fn a_secret_that_is_not_there_or_not_hidden_is_told() {
    let login = |keys: &str| format!("[mqtt_alerts]\naddress = \"127.0.0.1:1883\"\n{keys}");
    check_with(&login("user = \"a\"\npassword_env = \"NO_SUCH\""), expect![[r#"
        site.toml:635: mqtt_alerts.password_env: found "NO_SUCH", expected the name of an environment variable that is set
    "#]]);
    check_with(&login("user = \"a\"\npassword_file = \"no/such/file\""), expect![[r#"
        site.toml:635: mqtt_alerts.password_file: found "no/such/file", expected a file that can be read (No such file or directory (os error 2))
    "#]]);
    check_with(&login("user = \"a\"\npassword_env = \"MINE_SECRET\"\npassword_file = \"x\""), expect![[r#"
        site.toml:636: mqtt_alerts.password_file: found both password_env and password_file, expected one of them
    "#]]);
    check_with(&login("user = \"a\"\npassword = \"hunter2\""), expect![[r#"
        site.toml:635: mqtt_alerts.password: found a secret in the site file, expected password_env or password_file
    "#]]);
    check_with(&login("user = \"a\""), expect![[r#"
        site.toml:634: mqtt_alerts.user: found a user without a password, expected password_env or password_file beside it
    "#]]);
    check_with(&login("password_env = \"MINE_SECRET\""), expect![[r#"
        site.toml:632: mqtt_alerts: found a password without a user, expected user = "…" beside it
    "#]]);
    check_with("[influx]\nurl = \"https://127.0.0.1:8086\"\norg = \"mine\"\nbucket = \"b\"", expect![[r#"
        site.toml:632: influx: found no token, expected token_env or token_file
        site.toml:633: influx.url: found "https://127.0.0.1:8086", expected a URL that begins with http:// (this version speaks no TLS)
    "#]]);
    check_with("[webhook]\nuri = \"http://planner.example/alerts\"", expect![[r#"
        site.toml:633: webhook.uri: unknown key; did you mean "url"?
    "#]]);
}

#[test]
fn ten_planted_mistakes_are_ten_problems() {
    let dir = root().join("tests/golden/ten-mistakes");
    let report = check_dir(&dir, &|_| None);
    assert_eq!((report.problems.len(), report.exit_code()), (10, 78));
    let prefix = format!("{}/", dir.display());
    expect_file!["../golden/ten-mistakes/problems.txt"].assert_eq(&report.text().replace(&prefix, ""));
    let json: Vec<serde_json::Value> =
        report.json_lines().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(json.len(), 10);
    assert_eq!((json[0]["line"].as_u64(), json[0]["severity"].as_str()), (Some(6), Some("problem")));
}

#[test]
fn a_file_that_cannot_be_read_is_one_problem() {
    let dir = tempfile::tempdir().unwrap();
    let said = read_site(dir.path(), &|_| None).unwrap_err();
    assert_eq!((said.len(), said[0].key.as_str(), said[0].file.ends_with("site.toml")), (1, "file", true));
    std::fs::write(dir.path().join("site.toml"), b"[site]\nid = \"\xD0\"\n").unwrap();
    let said = read_site(dir.path(), &|_| None).unwrap_err();
    assert_eq!((said.len(), said[0].line), (1, 2));
}

#[test]
fn shifts_join_where_the_clocks_change() {
    let text = zinc_text().replace("Asia/Qyzylorda", "Europe/Berlin");
    let calendar = read(&text).unwrap().calendar;
    // The night of 2026-03-29 is an hour short.
    let night = calendar.shift_at(Timestamp::from_secs(1_774_731_600)).unwrap();
    assert_eq!((night.start.to_string().as_str(), night.end - night.start), ("2026-03-28T19:00:00Z", Span::from_hours(11)));
    assert_eq!(calendar.shift_at(night.end).unwrap().start, night.end);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_mutation_of_a_site_file_panics(cuts in prop::collection::vec((any::<prop::sample::Index>(), 0_usize..40, "[\\[\\]{}=\",.a-z0-9 \n-]{0,6}"), 1..6)) {
        let mut text = zinc_text();
        for (at, length, new) in cuts {
            let from = floor(&text, at.index(text.len().max(1)));
            let to = floor(&text, (from + length).min(text.len()));
            text.replace_range(from..to, &new);
        }
        check_problems(&text);
    }

    #[test]
    fn no_end_of_a_site_file_panics(at in any::<prop::sample::Index>()) {
        let text = zinc_text();
        check_problems(&text[..floor(&text, at.index(text.len()))]);
    }

    #[test]
    fn no_lines_out_of_order_panic(lines in prop::collection::vec(any::<prop::sample::Index>(), 1..400)) {
        let text = zinc_text();
        let all: Vec<&str> = text.lines().collect();
        let some: Vec<&str> = lines.iter().map(|line| all[line.index(all.len())]).collect();
        check_problems(&some.join("\n"));
    }
}

/// Whatever is wrong is told with a line of the file, in order.
fn check_problems(text: &str) {
    let Err(problems) = read(text) else { return };
    assert!(!problems.is_empty());
    assert!(problems.iter().all(|problem| problem.line >= 1 && problem.line <= text.lines().count() + 1 && !problem.message.is_empty()));
    assert!(problems.windows(2).all(|pair| pair[0].line <= pair[1].line));
}

fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
