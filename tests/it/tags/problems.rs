//! Lists with mistakes: each is told of its cell, and what cannot be known is asked for.

use expect_test::expect;

use super::{check, tags};

#[test]
fn everything_that_is_wrong_is_told_of_its_cell() {
    let list = "tag,description,unit id,table,address,type,order,range from,range to,kind\n\
         beat,Is there already,1,holding,20,u16,,,,\n\
         a,Wrong type,1,holding,22,REALL,,,,\n\
         b,Out of bounds,300,holding,70000,u16,,,,\n\
         c,Turned round,1,holding,30,u16,,5,1,\n\
         d,A word,1,holding,thirty,u16,,low,,\n\
         e,Order of one,1,holding,40,u16,DCBA,,,\n\
         f,First,1,holding,50,f32,,,,\n\
         g,Cuts the one before,1,holding,51,f32,,,,\n\
         g,Twice,1,holding,60,f32,,,,\n\
         h,A kind that is none,1,holding,64,u16,,,,speed\n\
         i,Cuts the site,1,input,66,f32,,,,\n\
         j,Cuts the row before,1,input,65,f32,,,,,\n\
         ,,1,holding,80,u16,,,,\n";
    check(
        list,
        &["--source", "plc"],
        &expect![[r#"
            exit 78
            ---
            read: A "tag" as id, B "description" as name.en, C "unit id" as modbus.unit_id, D "table" as modbus.table, E "address" as modbus.address, F "type" as modbus.type, G "order" as modbus.order, H "range from" as range.from, I "range to" as range.to, J "kind" as kind
            list.csv: row 2, column A "tag", id: found "beat", which the signal in line 65 of site.toml has; expected an id of its own
            list.csv: row 3, column F "type", modbus.type: found "REALL", expected one of "bit", "i16", "u16", "i32", "u32", "i64", "u64", "f32", "f64", "i8_high", "i8_low", "u8_high", "u8_low", "bcd16", "bcd32", "mod10k_32", "mod10k_64"
            list.csv: row 4, column C "unit id", modbus.unit_id: found 300, expected a unit id from 0 to 255
            list.csv: row 4, column E "address", modbus.address: found "70000", expected an address from 0 to 65535, counted from 0 as on the wire, or a manual's number as a text: "40101" or "400101" (its first digit is the table: 0 coil, 1 discrete, 3 input, 4 holding; what follows is counted from 1)
            list.csv: row 5, column H "range from", range: found [5, 1], expected two numbers [from, to], the first below the second
            list.csv: row 6, column E "address", modbus.address: found "thirty", expected an address from 0 to 65535, counted from 0 as on the wire, or a manual's number as a text: "40101" or "400101" (its first digit is the table: 0 coil, 1 discrete, 3 input, 4 holding; what follows is counted from 1)
            list.csv: row 6, column H "range from", range.from: found "low", expected a number
            list.csv: row 7, column G "order", modbus.order: found an order for a value of one register, expected none
            list.csv: row 9, column E "address", modbus.address: shares only a part of its registers with signal[f] of row 8, expected all or none
            list.csv: row 10, column A "tag", id: found "g", which the signal in row 9 has; expected an id of its own
            list.csv: row 11, column J "kind", kind: found "speed", expected one of "rate", "counter", "load", "level", "value"
            list.csv: row 13, found more cells than the heading has, expected quotes round a text with the sign that parts cells
            list.csv: row 13, column E "address", modbus.address: shares only a part of its registers with signal[i] of row 12, expected all or none
            list.csv: row 14, name.ru: missing, expected a text that is not empty; --column name.ru=HEADING names its column, --set name.ru=VALUE says it for all
            list.csv: row 14, column A "tag", id: missing, expected an id of up to 64 letters a-z, digits, _ and -
            list.csv: row 14, column B "description", name.en: missing, expected a text that is not empty
            signals: 0
        "#]],
    );
    let dir = tempfile::tempdir().unwrap();
    let (code, lines, told) = tags(dir.path(), "list.csv", list.as_bytes(), &["--source", "plc", "--good"]);
    assert_eq!((code, told.lines().filter(|line| line.starts_with("list.csv: row ")).count()), (0, 16), "{told}");
    let ids: Vec<&str> = lines.lines().filter(|line| line.starts_with("id = ")).collect();
    assert_eq!(ids, ["id = \"f\"", "id = \"i\""], "what is right, and whoever came first of two that do not go together");
}

#[test]
fn a_number_that_may_be_counted_in_two_ways_is_asked_about_once() {
    let list = "Tag Name,Address,Data Type,Client Access,Raw Low,Raw High,Scaled Low,Scaled High,Eng Units,Description\n\
         Crusher.Flow,40101,Word,R/W,4000,20000,0,800,t/h,Crusher flow\n\
         Crusher.Level,40102,Word,R/W,,,,,%,Bin level\n\
         Crusher.Run,10003,Boolean,RO,,,,,,Running\n";
    check(
        list,
        &["--source", "plc", "--set", "unit_id=1"],
        &expect![[r#"
            exit 78
            ---
            read: A "Tag Name" as id, B "Address" as modbus.address, C "Data Type" as modbus.type, E "Raw Low" as raw.from, F "Raw High" as raw.to, G "Scaled Low" as scaled.from, H "Scaled High" as scaled.to, I "Eng Units" as unit, J "Description" as name.en
            nothing was taken from: D "Client Access"
            list.csv: 3 rows from 2 to 4, column B "Address", modbus.address: found 40101, which may be the number of a manual (its first digit is the table, the rest is counted from 1) or an address on the wire, expected --addresses manual or --addresses wire
            signals: 0
        "#]],
    );
    check(
        list,
        &["--source", "plc", "--set", "unit_id=1", "--addresses", "manual"],
        &expect![[r#"
            exit 0

            [[signal]]
            id = "crusher_flow"
            name = { ru = "Crusher flow", en = "Crusher flow" }
            kind = "value"
            unit = "t/h"
            raw = [4000, 20000]
            scaled = [0, 800]
            source = "plc"
            modbus = { unit_id = 1, address = "40101", type = "u16" }

            [[signal]]
            id = "crusher_level"
            name = { ru = "Bin level", en = "Bin level" }
            kind = "value"
            unit = "%"
            source = "plc"
            modbus = { unit_id = 1, address = "40102", type = "u16" }

            [[signal]]
            id = "crusher_run"
            name = { ru = "Running", en = "Running" }
            kind = "value"
            unit = ""
            source = "plc"
            modbus = { unit_id = 1, address = "10003", type = "bit" }
            ---
            read: A "Tag Name" as id, B "Address" as modbus.address, C "Data Type" as modbus.type, E "Raw Low" as raw.from, F "Raw High" as raw.to, G "Scaled Low" as scaled.from, H "Scaled High" as scaled.to, I "Eng Units" as unit, J "Description" as name.en
            nothing was taken from: D "Client Access"
            signals: 3
        "#]],
    );
}

#[test]
fn columns_that_are_called_otherwise_are_named() {
    let list = "Поз.;Что это;Рег.\nFT-1;Расход;7\n";
    let set = ["--set", "unit_id=1", "--set", "table=holding", "--set", "type=u16"];
    let source = ["--source", "plc"];
    check(
        list,
        &source,
        &expect![[r#"
        exit 78
        ---
        list.csv: heading: found no heading with a column for the tag (Tag, Тег, Обозначение, …) or its name (Name, Наименование, …), expected one; --column id=HEADING names it
        signals: 0
    "#]],
    );
    check(
        list,
        &[&source[..], &set, &["--column", "id=Поз.", "--column", "name.ru=Что это", "--column", "address=Рег."]].concat(),
        &expect![[r#"
            exit 0

            [[signal]]
            id = "ft-1"
            name = { ru = "Расход", en = "Расход" }
            kind = "value"
            unit = ""
            source = "plc"
            modbus = { unit_id = 1, table = "holding", address = 7, type = "u16" }
            ---
            read: A "Поз." as id, B "Что это" as name.ru, C "Рег." as modbus.address
            signals: 1
        "#]],
    );
    check(
        list,
        &[&source[..], &["--column", "id=Поз.", "--column", "adress=Рег."]].concat(),
        &expect![[r#"
        exit 78
        ---
        list.csv: --column: found "adress", expected a key of a signal of this source: id, name.ru, name.kk, name.en, kind, unit, modulus, range, range.from, range.to, stale_after, stuck_after, resource, raw, raw.from, raw.to, scaled, scaled.from, scaled.to, clamped, spike, rate_max, deadband, heartbeat, heartbeat_after, sensor.type, sensor.quantity, sensor.accuracy, sensor.calibrate_every, sensor.drift_limit, sensor.failure_modes, sensor.serial, sensor.location, modbus.unit_id, modbus.table, modbus.address, modbus.type, modbus.order, modbus.bit, modbus.scale, modbus.offset, modbus.raw, modbus.raw.from, modbus.raw.to, modbus.eng, modbus.eng.from, modbus.eng.to, modbus.invalid, modbus.class, modbus.group
        signals: 0
    "#]],
    );
    check(
        list,
        &[&source[..], &["--column", "id=Позиция"]].concat(),
        &expect![[r#"
        exit 78
        ---
        list.csv: heading: found no heading with a column for the tag (Tag, Тег, Обозначение, …) or its name (Name, Наименование, …), expected one; --column id=HEADING names it
        signals: 0
    "#]],
    );
}
