//! Problems of `[[import]]`: what tables of facts name. What is said of each.

use expect_test::{Expect, expect};

use super::read;
use tizbek::config::Field;
use tizbek_core::fact::Of;

const SITE: &str = r#"
[site]
id = "told"
name = { ru = "Рудник", en = "Mine" }
time_zone = "Asia/Qyzylorda"

[[shift]]
id = "day"
name = { ru = "День", en = "Day" }
start = "08:00"
hours = 24

[[source]]
id = "lab"
name = { ru = "Лаборатория", en = "Laboratory" }
kind = "manual"

[[source]]
id = "files"
name = { ru = "Файлы", en = "Files" }
kind = "push"

[[stage]]
id = "mill"
name = { ru = "Мельница", en = "Mill" }
area = "mill"
rate = { nominal = 300, max = 600 }
outputs = [{ buffer = "bin" }]

[[buffer]]
id = "bin"
name = { ru = "Бункер", en = "Bin" }
form = "bin"
capacity = 800
low = 100
target = 400
high = 700

[[signal]]
id = "feed_grade"
name = { ru = "Питание", en = "Feed" }
kind = "value"
unit = "%"
source = "lab"

[[signal]]
id = "flow"
name = { ru = "Поток", en = "Flow" }
kind = "value"
unit = "t/h"
source = "files"
"#;

fn check(import: &str, expected: &Expect) {
    let said = match read(&format!("{SITE}\n[[import]]\n{import}\n")) {
        Ok(config) => panic!("it is read: {:?}", config.imports),
        Err(problems) => problems.iter().map(|problem| format!("{problem}\n")).collect::<String>(),
    };
    expected.assert_eq(&said);
}

#[test]
fn a_table_of_facts_is_described() {
    let text = format!(
        "{SITE}\n[[import]]\nid = \"lab\"\nsource = \"lab\"\nsheet = \"Анализы\"\nauthor = \"Лаборатория\"\n\
         columns = {{ document = \"Шифр\", value = \"Zn, %\" }}\nnames = {{ \"Питание\" = \"feed_grade\", \"Бункер 1\" = \"bin\" }}\n"
    );
    let config = read(&text).unwrap_or_else(|problems| panic!("{problems:?}"));
    let [import] = config.imports.as_slice() else { panic!("one import") };
    assert_eq!(import.columns, [(Field::Document, "Шифр".to_owned()), (Field::Value, "Zn, %".to_owned())]);
    assert!(matches!(
        import.names.as_slice(),
        [(_, Of::Buffer(_)), (_, Of::Signal(_))] | [(_, Of::Signal(_)), (_, Of::Buffer(_))]
    ));
    assert_eq!((import.sheet.as_deref(), import.author.as_deref(), import.of), (Some("Анализы"), Some("Лаборатория"), None));
}

#[test]
fn what_it_names_has_to_be_there() {
    check(
        "id = \"lab\"",
        &expect![[r#"
        site.toml:53: import[lab].source: missing, expected the id of a source of kind "manual"
    "#]],
    );
    check(
        "id = \"lab\"\nsource = \"files\"\nof = \"flow\"",
        &expect![[r#"
        site.toml:55: import[lab].source: found "files", expected the id of a source of kind "manual"
        site.toml:56: import[lab].of: found "flow", expected a signal of a source of kind "manual", or a buffer: devices tell the others
    "#]],
    );
    check(
        "id = \"lab\"\nsource = \"lab\"\nof = \"feed_grad\"\ncolumns = { valu = \"Zn\" }\nnames = { \"Хвосты\" = \"tails\" }",
        &expect![[r#"
            site.toml:56: import[lab].of: found "feed_grad", expected the id of a declared signal; did you mean "feed_grade"?
            site.toml:57: import[lab].columns.valu: unknown key; did you mean "value"?
            site.toml:58: import[lab].names.Хвосты: found "tails", expected the id of a declared signal
        "#]],
    );
    check(
        "id = \"lab\"\nsource = \"lab\"\ncolumns = { value = \"Zn\" }\nvalues = { \"Pb\" = \"feed_grade\" }",
        &expect![[r#"
            site.toml:57: import[lab].values: found values beside columns.value, expected one of them: columns of several signals, or one column
        "#]],
    );
    check(
        "id = \"lab\"\nsource = \"lab\"\n\n[[import]]\nid = \"lab\"\nsource = \"lab\"",
        &expect![[r#"
        site.toml:58: import[lab].id: found "lab", which the import in line 53 has; expected an id of its own
    "#]],
    );
}
