//! Lists of tags on their whole way: a file, the command, lines of a site file that its own reader takes, or everything that is wrong.

mod keys;
mod problems;

use std::path::Path;
use std::process::Command;

use expect_test::{Expect, expect};

const SITE: &str = r#"[site]
id = "new"
name = { ru = "Новая", en = "New" }
time_zone = "UTC"

[[shift]]
id = "all"
name = { ru = "Сутки", en = "Day" }
start = "00:00"
hours = 24

[[stage]]
id = "mill"
name = { ru = "Мельница", en = "Mill" }
rate = { nominal = 100, max = 200 }

[[resource]]
id = "lhd_1"
name = { ru = "ПДМ 1", en = "LHD 1" }
kind = "lhd"

[[source]]
id = "plc"
name = { ru = "ПЛК", en = "PLC" }
kind = "modbus"
address = "127.0.0.1:502"
classes = { slow = "10 s" }

[[source]]
id = "broker"
name = { ru = "Брокер", en = "Broker" }
kind = "mqtt"
address = "127.0.0.1:1883"

[[source]]
id = "nodes"
name = { ru = "Узлы", en = "Nodes" }
kind = "sparkplug"
address = "127.0.0.1:1883"

[[source]]
id = "server"
name = { ru = "Сервер", en = "Server" }
kind = "opcua"
endpoint = "opc.tcp://127.0.0.1:4840"
security = "none"

[[source]]
id = "uav"
name = { ru = "БПЛА", en = "UAV" }
kind = "mavlink"
address = "127.0.0.1:14550"

[[source]]
id = "far"
name = { ru = "Дальний", en = "Far" }
kind = "edge"
token_env = "A_TOKEN_THAT_IS_NOT_SET"

[[source]]
id = "files"
name = { ru = "Файлы", en = "Files" }
kind = "push"

[[signal]]
id = "beat"
name = { ru = "Счёт ПЛК", en = "PLC beat" }
kind = "value"
unit = ""
source = "plc"
modbus = { unit_id = 1, table = "holding", address = 0, type = "u16" }
"#;

/// The exit code, what was printed, and what was told beside it.
fn tags(dir: &Path, name: &str, list: &[u8], flags: &[&str]) -> (i32, String, String) {
    let (site, list_file) = (dir.join("site.toml"), dir.join(name));
    if !site.exists() {
        std::fs::write(&site, SITE).expect("it can be written");
    }
    std::fs::write(&list_file, list).expect("it can be written");
    let mut command = Command::new(env!("CARGO_BIN_EXE_tizbek"));
    let output = command.arg("tags").arg(&list_file).arg("--site").arg(dir).args(flags).output().expect("it starts");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text").replace(&format!("{}/", dir.display()), "");
    (output.status.code().expect("it ends by itself"), text(output.stdout), text(output.stderr))
}

fn check(list: &str, flags: &[&str], expected: &Expect) {
    let dir = tempfile::tempdir().expect("a folder");
    let (code, lines, told) = tags(dir.path(), "list.csv", list.as_bytes(), flags);
    expected.assert_eq(&format!("exit {code}\n{lines}---\n{told}"));
}

#[test]
fn a_list_of_a_plc_becomes_signals() {
    check(
        "Тег;Описание;Ед. изм.;Slave;Тип регистра;Адрес регистра;Тип данных;Порядок байт;Множитель;Диапазон;Примечание\n\
         Дробилка;;;;;;;;;;\n\
         ДР-1.Ток;Ток двигателя;А;1;Holding;100;REAL;CDAB;;0..1 000,5;новый\n\
         ДР-1.Вес;Расход руды;т/ч;1;3;102;UINT;CDAB;0,1;-;\n\
         ДР-1.Пуск;Пуск;;1;coil;5;;;;;\n",
        &["--source", "plc"],
        &expect![[r#"
            exit 0

            [[signal]]
            id = "dr-1_tok"
            name = { ru = "Ток двигателя", en = "Ток двигателя" }
            kind = "value"
            unit = "А"
            range = [0, 1000.5]
            source = "plc"
            modbus = { unit_id = 1, table = "holding", address = 100, type = "f32", order = "CDAB" }

            [[signal]]
            id = "dr-1_ves"
            name = { ru = "Расход руды", en = "Расход руды" }
            kind = "value"
            unit = "t/h"
            source = "plc"
            modbus = { unit_id = 1, table = "holding", address = 102, type = "u16", scale = 0.1 }

            [[signal]]
            id = "dr-1_pusk"
            name = { ru = "Пуск", en = "Пуск" }
            kind = "value"
            unit = ""
            source = "plc"
            modbus = { unit_id = 1, table = "coil", address = 5, type = "bit" }
            ---
            read: A "Тег" as id, B "Описание" as name.ru, C "Ед. изм." as unit, D "Slave" as modbus.unit_id, E "Тип регистра" as modbus.table, F "Адрес регистра" as modbus.address, G "Тип данных" as modbus.type, H "Порядок байт" as modbus.order, I "Множитель" as modbus.scale, J "Диапазон" as range
            nothing was taken from: K "Примечание"
            rows passed over, as titles or empty: 2
            signals: 3
        "#]],
    );
}

#[test]
fn an_export_of_names_registers_and_types_needs_what_is_the_same_for_all() {
    let export = "Name,Register,Type\nMotor current,10,FLOAT\nOre weight,12,DINT\n";
    check(
        export,
        &["--source", "plc"],
        &expect![[r#"
            exit 78
            ---
            read: A "Name" as name.en, B "Register" as modbus.address, C "Type" as modbus.type
            list.csv: 2 rows from 2 to 3, modbus.table: missing, expected one of "coil", "discrete", "input", "holding"; --column modbus.table=HEADING names its column, --set modbus.table=VALUE says it for all
            list.csv: 2 rows from 2 to 3, modbus.unit_id: missing, expected a unit id from 0 to 255; --column modbus.unit_id=HEADING names its column, --set modbus.unit_id=VALUE says it for all
            signals: 0
        "#]],
    );
    check(
        export,
        &["--source", "plc", "--set", "unit_id=2", "--set", "table=input", "--set", "stale_after=5 мин", "--addresses", "one"],
        &expect![[r#"
            exit 0

            [[signal]]
            id = "motor_current"
            name = { ru = "Motor current", en = "Motor current" }
            kind = "value"
            unit = ""
            stale_after = "5 min"
            source = "plc"
            modbus = { unit_id = 2, table = "input", address = 9, type = "f32" }

            [[signal]]
            id = "ore_weight"
            name = { ru = "Ore weight", en = "Ore weight" }
            kind = "value"
            unit = ""
            stale_after = "5 min"
            source = "plc"
            modbus = { unit_id = 2, table = "input", address = 11, type = "i32" }
            ---
            read: A "Name" as name.en, B "Register" as modbus.address, C "Type" as modbus.type
            signals: 2
        "#]],
    );
}

#[test]
fn lists_of_other_protocols_are_read_by_their_own_columns() {
    check(
        "Тег;Топик;JSON pointer;Time pointer;Формат времени;Единица\nwt_1;mine/scale/1;/v;/t;мс;т\nwt_2;mine/scale/2;/v;;;т\n",
        &["--source", "broker"],
        &expect![[r#"
            exit 0

            [[signal]]
            id = "wt_1"
            name = { ru = "wt_1", en = "wt_1" }
            kind = "value"
            unit = "t"
            source = "broker"
            mqtt = { topic = "mine/scale/1", value = "/v", time = "/t", time_format = "ms" }

            [[signal]]
            id = "wt_2"
            name = { ru = "wt_2", en = "wt_2" }
            kind = "value"
            unit = "t"
            source = "broker"
            mqtt = { topic = "mine/scale/2", value = "/v" }
            ---
            read: A "Тег" as id, B "Топик" as mqtt.topic, C "JSON pointer" as mqtt.value, D "Time pointer" as mqtt.time, E "Формат времени" as mqtt.time_format, F "Единица" as unit
            signals: 2
        "#]],
    );
    check(
        "Tag,Group,Edge Node,Device,Metric,Unit\nflow,Mine,Edge1,PLC1,Crusher/Flow,t/h\nlevel,Mine,Edge1,,Bin/Level,%\n",
        &["--source", "nodes", "--set", "kind=value"],
        &expect![[r#"
            exit 0

            [[signal]]
            id = "flow"
            name = { ru = "flow", en = "flow" }
            kind = "value"
            unit = "t/h"
            source = "nodes"
            sparkplug = { group = "Mine", edge = "Edge1", device = "PLC1", metric = "Crusher/Flow" }

            [[signal]]
            id = "level"
            name = { ru = "level", en = "level" }
            kind = "value"
            unit = "%"
            source = "nodes"
            sparkplug = { group = "Mine", edge = "Edge1", metric = "Bin/Level" }
            ---
            read: A "Tag" as id, B "Group" as sparkplug.group, C "Edge Node" as sparkplug.edge, D "Device" as sparkplug.device, E "Metric" as sparkplug.metric, F "Unit" as unit
            signals: 2
        "#]],
    );
    check(
        "Tag,NodeId,Sampling interval (ms),Unit\nflow,ns=2;s=Crusher.Flow,500,t/h\nlevel,Crusher.Level,500,%\n",
        &["--source", "server"],
        &expect![[r#"
            exit 78
            ---
            read: A "Tag" as id, B "NodeId" as opcua.node, C "Sampling interval (ms)" as opcua.sampling, D "Unit" as unit
            list.csv: row 3, column B "NodeId", opcua.node: found "Crusher.Level", expected a node such as "nsu=urn:plc:mine;s=Crusher.Flow", "ns=2;s=Crusher.Flow" or "ns=2;i=1001"
            signals: 0
        "#]],
    );
    check(
        "Көрсеткіш;Тег;Сипаттамасы;Өлшем бірлігі\n1;zn_1;Мырыш;%\n",
        &["--source", "files"],
        &expect![[r#"
        exit 0

        [[signal]]
        id = "zn_1"
        name = { ru = "Мырыш", kk = "Мырыш", en = "Мырыш" }
        kind = "value"
        unit = "%"
        source = "files"
        ---
        read: B "Тег" as id, C "Сипаттамасы" as name.kk, D "Өлшем бірлігі" as unit
        nothing was taken from: A "Көрсеткіш"
        signals: 1
    "#]],
    );
}

#[test]
fn a_workbook_with_a_heading_of_two_lines_and_merged_cells_is_read() {
    let mut book = rust_xlsxwriter::Workbook::new();
    book.add_worksheet().set_name("Обложка").unwrap().write_string(0, 0, "Проект 17-АК").unwrap();
    let sheet = book.add_worksheet().set_name("Сигналы").unwrap();
    let plain = rust_xlsxwriter::Format::new();
    sheet.write_string(0, 0, "Перечень сигналов").unwrap();
    for (column, name) in [(0, "Тег"), (1, "Наименование (рус)"), (2, "Наименование (каз)"), (5, "Регистр")]
    {
        sheet.merge_range(2, column, 3, column, name, &plain).unwrap();
    }
    sheet.merge_range(2, 3, 2, 4, "Диапазон", &plain).unwrap();
    sheet.write_string(3, 3, "мин").unwrap();
    sheet.write_string(3, 4, "макс").unwrap();
    sheet.merge_range(4, 0, 4, 5, "Мельница", &plain).unwrap();
    for (row, (tag, ru, kk, register)) in
        [("ММ-1.P", "Мощность мельницы", "Диірмен қуаты", 200.0), ("ММ-1.T", "Температура", "", 202.0)].into_iter().enumerate()
    {
        let row = row as u32 + 5;
        sheet.write_string(row, 0, tag).unwrap();
        sheet.write_string(row, 1, ru).unwrap();
        sheet.write_string(row, 2, kk).unwrap();
        sheet.write_number(row, 3, -0.5).unwrap();
        sheet.write_string(row, 4, "2 500,5").unwrap();
        sheet.write_number(row, 5, register).unwrap();
    }
    let book = book.save_to_buffer().unwrap();
    let dir = tempfile::tempdir().unwrap();
    let set = ["--source", "plc", "--set", "unit_id=1", "--set", "table=holding", "--set", "type=f32"];
    let (code, lines, told) = tags(dir.path(), "list.xlsx", &book, &set);
    expect![[r#"
        exit 0

        [[signal]]
        id = "mm-1_p"
        name = { ru = "Мощность мельницы", kk = "Диірмен қуаты", en = "Мощность мельницы" }
        kind = "value"
        unit = ""
        range = [-0.5, 2500.5]
        source = "plc"
        modbus = { unit_id = 1, table = "holding", address = 200, type = "f32" }

        [[signal]]
        id = "mm-1_t"
        name = { ru = "Температура", en = "Температура" }
        kind = "value"
        unit = ""
        range = [-0.5, 2500.5]
        source = "plc"
        modbus = { unit_id = 1, table = "holding", address = 202, type = "f32" }
        ---
        read: A "Тег" as id, B "Наименование (рус)" as name.ru, C "Наименование (каз)" as name.kk, D "Диапазон мин" as range.from, E "Диапазон макс" as range.to, F "Регистр" as modbus.address
        rows passed over, as titles or empty: 5
        signals: 2
    "#]].assert_eq(&format!("exit {code}\n{lines}---\n{told}"));
    let (code, _, told) = tags(dir.path(), "list.xlsx", &book, &[&set[..], &["--sheet", "Tags"]].concat());
    expect![[r#"
        exit 78
        list.xlsx: --sheet: found the sheets ["Обложка", "Сигналы"], expected "Tags"
        signals: 0
    "#]]
    .assert_eq(&format!("exit {code}\n{told}"));
}

#[test]
fn written_lines_are_added_to_what_is_there_and_pass_its_check() {
    let dir = tempfile::tempdir().unwrap();
    let list = "tag,unit id,table,address,type\nft_1,1,holding,10,u16\nft_2,1,holding,11,u16\n";
    let (code, lines, told) = tags(dir.path(), "list.csv", list.as_bytes(), &["--source", "plc"]);
    assert_eq!(code, 0, "{told}");
    assert_eq!(std::fs::read_to_string(dir.path().join("site.toml")).unwrap(), SITE, "nothing is written unasked");
    let (code, nothing, told) = tags(dir.path(), "list.csv", list.as_bytes(), &["--source", "plc", "--write"]);
    assert_eq!((code, nothing.as_str()), (0, ""), "{told}");
    assert!(told.ends_with("signals written to site.toml: 2\n"), "{told}");
    assert_eq!(std::fs::read_to_string(dir.path().join("site.toml")).unwrap(), format!("{SITE}{lines}"));
    // The same again: each is there already, and the file stays.
    let (code, _, told) = tags(dir.path(), "list.csv", list.as_bytes(), &["--source", "plc", "--write"]);
    assert_eq!(code, 78);
    expect![[r#"
        read: A "tag" as id, B "unit id" as modbus.unit_id, C "table" as modbus.table, D "address" as modbus.address, E "type" as modbus.type
        list.csv: row 2, column A "tag", id: found "ft_1", which the signal in line 73 of site.toml has; expected an id of its own
        list.csv: row 3, column A "tag", id: found "ft_2", which the signal in line 81 of site.toml has; expected an id of its own
        signals: 0
    "#]].assert_eq(&told);
    assert_eq!(std::fs::read_to_string(dir.path().join("site.toml")).unwrap(), format!("{SITE}{lines}"));
}

#[test]
fn a_program_reads_the_same_as_one_document() {
    let dir = tempfile::tempdir().unwrap();
    let list = "tag,unit id,table,address,type,colour\nft_1,1,holding,10,u16,red\nft_2,1,holding,11,u17,blue\n";
    let (code, document, told) = tags(dir.path(), "list.csv", list.as_bytes(), &["--source", "plc", "--json", "--good"]);
    assert_eq!((code, told.as_str()), (0, ""));
    expect![[r#"
        {
          "columns": [
            {
              "column": "A \"tag\"",
              "key": "id"
            },
            {
              "column": "B \"unit id\"",
              "key": "modbus.unit_id"
            },
            {
              "column": "C \"table\"",
              "key": "modbus.table"
            },
            {
              "column": "D \"address\"",
              "key": "modbus.address"
            },
            {
              "column": "E \"type\"",
              "key": "modbus.type"
            }
          ],
          "file": "list.csv",
          "lines": "\n[[signal]]\nid = \"ft_1\"\nname = { ru = \"ft_1\", en = \"ft_1\" }\nkind = \"value\"\nunit = \"\"\nsource = \"plc\"\nmodbus = { unit_id = 1, table = \"holding\", address = 10, type = \"u16\" }\n",
          "passed": [],
          "problems": [
            {
              "column": "E \"type\"",
              "file": "list.csv",
              "key": "modbus.type",
              "line": null,
              "message": "found \"u17\", expected one of \"bit\", \"i16\", \"u16\", \"i32\", \"u32\", \"i64\", \"u64\", \"f32\", \"f64\", \"i8_high\", \"i8_low\", \"u8_high\", \"u8_low\", \"bcd16\", \"bcd32\", \"mod10k_32\", \"mod10k_64\"; did you mean \"u16\"?",
              "rows": [
                3
              ],
              "sheet": ""
            }
          ],
          "sheet": "",
          "signals": [
            {
              "id": "ft_1",
              "row": 2
            }
          ],
          "site_problems": 0,
          "source": "plc",
          "unused": [
            "F \"colour\""
          ],
          "written": null
        }
    "#]].assert_eq(&document);
}

#[test]
fn windows_1251_is_read_and_what_is_no_list_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    // `Тег;Адрес` and `Ток;7` as Excel writes them here.
    let list = b"\xD2\xE5\xE3;\xC0\xE4\xF0\xE5\xF1;\xD2\xE8\xEF\n\xD2\xEE\xEA;7;REAL\n";
    let set = ["--source", "plc", "--set", "unit_id=1", "--set", "table=holding"];
    let (code, lines, _) = tags(dir.path(), "list.csv", list, &set);
    assert_eq!(code, 0);
    expect![[r#"

        [[signal]]
        id = "tok"
        name = { ru = "Ток", en = "Ток" }
        kind = "value"
        unit = ""
        source = "plc"
        modbus = { unit_id = 1, table = "holding", address = 7, type = "f32" }
    "#]]
    .assert_eq(&lines);
    for (list, flags, expected) in [
        ("a,b\n1,2\n", &["--source", "plc"][..], 78),
        ("tag\n", &["--source", "plc"], 78),
        ("tag\nx\n", &["--source", "plcc"], 78),
        ("tag\nx\n", &["--source", "files", "--sheet", "A"], 78),
        ("tag\nx\n", &["--source", "plc", "--set", "unit_id"], 64),
        ("tag\nx\n", &["--source", "plc", "--addresses", "two"], 64),
        ("tag\nx\n", &[], 64),
        ("tag\nx\n", &["--source", "files"], 0),
    ] {
        let (code, lines, told) = tags(dir.path(), "list.csv", list.as_bytes(), flags);
        assert_eq!(code, expected, "{flags:?}: {told}");
        assert_eq!(lines.is_empty(), expected != 0, "{lines}");
        assert!(!told.is_empty());
    }
}

#[test]
fn a_site_file_with_gaps_takes_signals_and_one_that_is_no_toml_does_not() {
    let dir = tempfile::tempdir().unwrap();
    // A stage that waits for the very signal that the list brings, and a buffer that waits for another.
    let early = SITE.replace(
        "rate = { nominal = 100, max = 200 }",
        "rate = { nominal = 100, max = 200 }\nmeasured_by = [\"flow\", \"late\"]",
    );
    std::fs::write(dir.path().join("site.toml"), &early).unwrap();
    let list = "tag,kind,unit\nflow,rate,t/h\n";
    let (code, lines, told) = tags(dir.path(), "list.csv", list.as_bytes(), &["--source", "files"]);
    assert_eq!(code, 0, "{told}");
    expect![[r#"

        [[signal]]
        id = "flow"
        name = { ru = "flow", en = "flow" }
        kind = "rate"
        unit = "t/h"
        source = "files"
        ---
        read: A "tag" as id, B "kind" as kind, C "unit" as unit
        site.toml has problems of its own, which tizbek check tells: 1
        signals: 1
    "#]]
    .assert_eq(&format!("{lines}---\n{told}"));
    std::fs::write(dir.path().join("site.toml"), "[site\n").unwrap();
    let (code, lines, told) = tags(dir.path(), "list.csv", list.as_bytes(), &["--source", "files"]);
    assert_eq!((code, lines.as_str()), (78, ""));
    expect![[r#"
        site.toml:1: syntax: this is not TOML: unclosed table, expected `]`
        signals: 0
    "#]]
    .assert_eq(&told);
}
