//! Problems between parts of a site file: ids, names, signals, addresses, figures that have to fit. What is said of each.

use expect_test::expect;

use super::problems::check;

#[test]
fn an_id_is_given_once() {
    check(
        "id = \"lhd_2\"",
        "id = \"lhd_1\"",
        expect![[r#"
            site.toml:78: resource[lhd_1].id: found "lhd_1", which the resource in line 72 has; expected an id of its own
            site.toml:130: stage[mucking].resources[2]: found "lhd_2", expected the id of a declared resource; did you mean "lhd_1"?
            site.toml:354: signal[lhd_2_bucket].resource: found "lhd_2", expected the id of a declared resource; did you mean "lhd_1"?
        "#]],
    );
    check(
        "id = \"night\"",
        "id = \"day\"",
        expect![[r#"
        site.toml:24: shift[day].id: found "day", which the shift in line 17 has; expected an id of its own
    "#]],
    );
    check(
        "id = \"haulage\"",
        "id = \"mucking\"",
        expect![[r#"
            site.toml:145: stage[mucking].id: found "mucking", which the stage in line 121 has; expected an id of its own
            site.toml:818: lever[haulage_fast].stage: found "haulage", expected the id of a declared stage
            site.toml:828: lever[haulage_spare].stage: found "haulage", expected the id of a declared stage
            site.toml:840: lever[haulage_second_crew].stage: found "haulage", expected the id of a declared stage
            site.toml:1041: unit[mine].stages[3]: found "haulage", expected the id of a declared stage
        "#]],
    );
    check(
        "id = \"uav_altitude\"",
        "id = \"uav_battery\"",
        expect![[r#"
            site.toml:573: signal[uav_battery].id: found "uav_battery", which the signal in line 562 has; expected an id of its own
        "#]],
    );
    check(
        "id = \"lhd_2\"",
        "id = \"LHD 2\"",
        expect![[r#"
            site.toml:78: resource[LHD 2].id: found "LHD 2", expected an id of up to 64 letters a-z, digits, _ and -
            site.toml:130: stage[mucking].resources[2]: found "lhd_2", expected the id of a declared resource; did you mean "LHD 2"?
            site.toml:354: signal[lhd_2_bucket].resource: found "lhd_2", expected the id of a declared resource; did you mean "LHD 2"?
        "#]],
    );
}

#[test]
fn a_name_of_nothing_is_told_with_the_one_that_may_be_meant() {
    check(
        "{ buffer = \"ore_pass\" }",
        "{ buffer = \"ore_pas\" }",
        expect![[r#"
        site.toml:128: stage[mucking].outputs[ore_pas].buffer: found "ore_pas", expected the id of a declared buffer; did you mean "ore_pass"?
    "#]],
    );
    check(
        "measured_by = [\"skip_load\"]",
        "measured_by = [\"skip_weight\"]",
        expect![[r#"
        site.toml:195: stage[hoisting].measured_by[1]: found "skip_weight", expected the id of a declared signal
    "#]],
    );
    check(
        "source = \"broker\"",
        "source = \"brokr\"",
        expect![[r#"
        site.toml:333: signal[ore_broken].source: found "brokr", expected the id of a declared source; did you mean "broker"?
    "#]],
    );
    check(
        "resources = [\"drill_rig_1\"]",
        "resources = [\"drill_rig_2\"]",
        expect![[r#"
        site.toml:108: stage[drill_blast].resources[1]: found "drill_rig_2", expected the id of a declared resource; did you mean "drill_rig_1"?
    "#]],
    );
    check(
        "signal = \"ore_pass_level\"",
        "signal = \"ore_pass_levl\"",
        expect![[r#"
        site.toml:142: buffer[ore_pass].level.signal: found "ore_pass_levl", expected the id of a declared signal; did you mean "ore_pass_level"?
    "#]],
    );
}

#[test]
fn a_signal_measures_one_thing() {
    check(
        "measured_by = [\"skip_load\"]",
        "measured_by = [\"crusher_belt_rate\"]",
        expect![[r#"
        site.toml:195: stage[hoisting].measured_by[1]: found "crusher_belt_rate", expected a signal that nothing else uses, line 172 does
    "#]],
    );
    check(
        "signal = \"crusher_bin_level\"",
        "signal = \"ore_pass_level\"",
        expect![[r#"
        site.toml:165: buffer[crusher_bin].level.signal: found "ore_pass_level", expected a signal that nothing else uses, line 142 does
    "#]],
    );
    check(
        "measured_by = [\"skip_load\"]",
        "measured_by = [\"crusher_power\"]",
        expect![[r#"
        site.toml:195: stage[hoisting].measured_by[1]: found "crusher_power", expected a signal of kind rate, counter or load
    "#]],
    );
    check(
        "signal = \"ore_pass_level\"",
        "signal = \"mill_power\"",
        expect![[r#"
        site.toml:142: buffer[ore_pass].level.signal: found "mill_power", expected a signal of kind level
    "#]],
    );
    check(
        "measured_by = [\"skip_load\"]",
        "measured_by = [\"skip_load\", \"skip_load\"]",
        expect![[r#"
        site.toml:195: stage[hoisting].measured_by[2]: found "skip_load", expected a signal that nothing else uses, line 195 does
    "#]],
    );
}

#[test]
fn an_address_has_to_be_of_the_protocol_of_its_source() {
    check(
        "source = \"mine_plc\"\nmodbus",
        "source = \"broker\"\nmodbus",
        expect![[r#"
            site.toml:388: signal[ore_pass_level].modbus: found an address for modbus, but the source of this signal is of kind "mqtt"
        "#]],
    );
    check(
        "source = \"mine_plc\"\nmodbus",
        "source = \"push\"\nmodbus",
        expect![[r#"
            site.toml:388: signal[ore_pass_level].modbus: found an address for modbus, but the source of this signal is of kind "push"
        "#]],
    );
    check(
        "kind = \"mqtt\"",
        "kind = \"profinet\"",
        expect![[r#"
            site.toml:52: source[broker].kind: found "profinet", expected one of "modbus", "mqtt", "mavlink", "sparkplug", "opcua", "push", "manual", "edge"
        "#]],
    );
    check(
        "\nmqtt = { topic = \"mine/drill/rig1\", value = \"/total_t\", time = \"/ts\", time_format = \"ms\" }",
        "",
        expect![[r#"
        site.toml:327: signal[ore_broken].mqtt: missing, expected a table mqtt = { … } with where to read it
    "#]],
    );
}

#[test]
fn rates_and_marks_have_to_rise() {
    check(
        "min = 150, nominal = 255",
        "min = 256, nominal = 255",
        expect![[r#"
        site.toml:215: stage[grinding].rate.nominal: found 255, expected at least min, which is 256
    "#]],
    );
    check(
        "nominal = 255, max = 300",
        "nominal = 355, max = 300",
        expect![[r#"
        site.toml:215: stage[grinding].rate.nominal: found 355, expected at most max, which is 300
    "#]],
    );
    check(
        "low = 300",
        "low = 900",
        expect![[r#"
        site.toml:138: buffer[ore_pass].target: found 900, expected more than low, which is 900
    "#]],
    );
    check(
        "high = 1550",
        "high = 1800",
        expect![[r#"
        site.toml:136: buffer[ore_pass].capacity: found 1800, expected more than high, which is 1800
    "#]],
    );
    check(
        "initial = 900",
        "initial = 1801",
        expect![[r#"
        site.toml:140: buffer[ore_pass].initial: found 1801, expected at most capacity, which is 1800
    "#]],
    );
}

#[test]
fn shares_and_times_have_to_fit_together() {
    check(
        "share = 0.49, lag",
        "share = 0.9, lag",
        expect![[r#"
        site.toml:241: stage[flotation].outputs: found shares that add up to 1.04, expected at most 1
    "#]],
    );
    check(
        "share = 0.25",
        "share = 0.26",
        expect![[r#"
        site.toml:277: stage[filtration].inputs: found shares that add up to 1.01, expected at most 1
    "#]],
    );
    check(
        "buffer = \"zinc_thickener\", share = 0.75",
        "buffer = \"lead_thickener\", share = 0.75",
        expect![[r#"
        site.toml:277: stage[filtration].inputs: found a buffer twice, expected each once
    "#]],
    );
    check(
        "limit = \"30 min\", clear = \"20 min\"",
        "limit = \"30 min\", clear = \"40 min\"",
        expect![[r#"
        site.toml:107: stage[drill_blast].deviation.clear: found more than limit, expected at most that: the lag has to fall to it
    "#]],
    );
    check(
        "reaction = \"40 min\"",
        "reaction = { limit = \"40 min\", clear = \"30 min\" }",
        expect![[r#"
        site.toml:164: buffer[crusher_bin].reaction.clear: found less than limit, expected at least that: the clock has to grow to it
    "#]],
    );
}

#[test]
fn shifts_do_not_overlap() {
    check(
        "hours = 12",
        "hours = 12.5",
        expect![[r#"
        site.toml:26: shift[night].start: overlaps shift "day" of line 17, expected shifts that do not
    "#]],
    );
    check(
        "start = \"20:00\"",
        "start = \"18:00\"",
        expect![[r#"
        site.toml:26: shift[night].start: overlaps shift "day" of line 17, expected shifts that do not
    "#]],
    );
    check(
        "start = \"20:00\"",
        "start = \"20.00\"",
        expect![[r#"
        site.toml:26: shift[night].start: found "20.00", expected a local time of day such as "08:00"
    "#]],
    );
}

#[test]
fn a_time_zone_is_one_of_the_known() {
    check(
        "Asia/Qyzylorda",
        "Asia/Kyzylorda",
        expect![[r#"
        site.toml:7: site.time_zone: found "Asia/Kyzylorda", expected an IANA time zone such as "Asia/Almaty"; did you mean "Asia/Qyzylorda"?
    "#]],
    );
    check(
        "Asia/Qyzylorda",
        "+05:00",
        expect![[r#"
        site.toml:7: site.time_zone: found "+05:00", expected an IANA time zone such as "Asia/Almaty"
    "#]],
    );
}

#[test]
fn units_are_those_the_figures_are_counted_in() {
    check(
        "unit = \"t/h\"",
        "unit = \"kg/s\"",
        expect![[r#"
            site.toml:419: signal[crusher_belt_rate].unit: found "kg/s", expected "t/h" for a signal of this kind
        "#]],
    );
    check(
        "unit = \"%\"",
        "unit = \"m\"",
        expect![[r#"
            site.toml:386: signal[ore_pass_level].unit: found "m", expected "%" or "t" for a signal of this kind (a level in metres is not read yet: let the device give percent)
        "#]],
    );
    check(
        "kind = \"load\"\nunit = \"t\"",
        "kind = \"load\"\nunit = \"kg\"",
        expect![[r#"
        site.toml:342: signal[lhd_1_bucket].unit: found "kg", expected "t" for a signal of this kind
    "#]],
    );
}

#[test]
fn registers_can_hold_what_is_read_from_them() {
    check(
        "table = \"coil\", address = 0, type = \"bit\"",
        "table = \"coil\", address = 0, type = \"f32\"",
        expect![[r#"
            site.toml:432: signal[crusher_running].modbus.type: found "f32" in a table of bits, expected "bit"
        "#]],
    );
    check(
        "address = 110, type",
        "address = 101, type",
        expect![[r#"
            site.toml:442: signal[crusher_power].modbus.address: shares only a part of its registers with signal[crusher_belt_rate] of line 415, expected all or none
        "#]],
    );
    check(
        "type = \"i16\", scale",
        "type = \"i16\", order = \"CDAB\", scale",
        expect![[r#"
            site.toml:388: signal[ore_pass_level].modbus.order: found an order for a value of one register, expected none
        "#]],
    );
    check(
        "order = \"CDAB\"",
        "order = \"cdab\"",
        expect![[r#"
            site.toml:421: signal[crusher_belt_rate].modbus.order: found "cdab", expected one of "ABCD", "CDAB", "BADC", "DCBA"; did you mean "CDAB"?
        "#]],
    );
    check(
        "type = \"u64\"",
        "type = \"u63\"",
        expect![[r#"
            site.toml:473: signal[hoist_energy].modbus.type: found "u63", expected one of "bit", "i16", "u16", "i32", "u32", "i64", "u64", "f32", "f64", "i8_high", "i8_low", "u8_high", "u8_low", "bcd16", "bcd32", "mod10k_32", "mod10k_64"; did you mean "u64"?
        "#]],
    );
}

#[test]
fn an_mqtt_value_is_read_once_and_its_time_has_a_format() {
    check(
        "mine/lhd/2/bucket",
        "mine/lhd/1/bucket",
        expect![[r#"
            site.toml:356: signal[lhd_2_bucket].mqtt.topic: found the topic and value that signal[lhd_1_bucket] of line 338 reads, expected others
        "#]],
    );
    check(
        "mine/lhd/2/bucket",
        "mine/lhd/+/bucket",
        expect![[r#"
            site.toml:356: signal[lhd_2_bucket].mqtt.topic: found "mine/lhd/+/bucket", expected an exact MQTT topic, without + and #
        "#]],
    );
    check(
        "value = \"/total_t\"",
        "value = \"total_t\"",
        expect![[r#"
        site.toml:334: signal[ore_broken].mqtt.value: found "total_t", expected a JSON pointer such as "/payload/t", or "" when the payload is the value
    "#]],
    );
    check(
        ", time_format = \"ms\" }",
        " }",
        expect![[r#"
            site.toml:334: signal[ore_broken].mqtt.time: found a time without a format, expected time_format beside it: one of "s", "ms", "us", "ns", "rfc3339", "auto", "arrival"
        "#]],
    );
    check(
        "time = \"/ts\", time_format = \"ms\" }",
        "time_format = \"ms\" }",
        expect![[r#"
        site.toml:334: signal[ore_broken].mqtt.time_format: found a format without a time, expected time = "/…" beside it or "arrival"
    "#]],
    );
    check(
        "time_format = \"ms\"",
        "time_format = \"arrival\"",
        expect![[r#"
        site.toml:334: signal[ore_broken].mqtt.time_format: found "arrival" beside a time, expected the format of that time
    "#]],
    );
    check(
        "time_format = \"ms\"",
        "time_format = \"msec\"",
        expect![[r#"
            site.toml:334: signal[ore_broken].mqtt.time_format: found "msec", expected one of "s", "ms", "us", "ns", "rfc3339", "auto", "arrival"
        "#]],
    );
}

#[test]
fn a_mavlink_field_is_read_once() {
    check(
        "field = \"altitude\"",
        "field = \"battery\"",
        expect![[r#"
            site.toml:578: signal[uav_altitude].mavlink.field: found the system and field that signal[uav_battery] of line 562 reads, expected others
        "#]],
    );
    check(
        "field = \"altitude\"",
        "field = \"hight\"",
        expect![[r#"
            site.toml:578: signal[uav_altitude].mavlink.field: found "hight", expected one of "battery", "altitude", "latitude", "longitude", "ground_speed", "mission_item", "armed", "system_status"
        "#]],
    );
}

#[test]
fn only_a_signal_of_loads_tells_of_a_machine() {
    check(
        "id = \"ore_broken\"\n",
        "id = \"ore_broken\"\nresource = \"drill_rig_1\"\n",
        expect![[r#"
        site.toml:329: signal[ore_broken].resource: found a resource of a signal of another kind, expected one of a signal of kind "load": only loads tell which machine works
    "#]],
    );
}

#[test]
fn a_level_sensor_is_no_person() {
    let source = "[[source]]\nid = \"people\"\nname = { ru = \"Люди\", en = \"People\" }\nkind = \"manual\"\n\n";
    let signal = "[[signal]]\nid = \"ore_pass_level\"\nname = { ru = \"Рудоспуск, радар\", en = \"Ore pass radar\" }\n\
                  kind = \"level\"\nunit = \"%\"\n";
    let modbus = "source = \"mine_plc\"\n\
                  modbus = { unit_id = 1, table = \"input\", address = 0, type = \"i16\", scale = 0.01, invalid = [32767] }\n";
    check(
        &format!("{signal}{modbus}"),
        &format!("{source}{signal}source = \"people\"\n"),
        expect![[r#"
            site.toml:142: buffer[ore_pass].level.signal: found "ore_pass_level", expected a signal that a device reads: a level that people see is told of the buffer itself, and needs no signal
        "#]],
    );
}
