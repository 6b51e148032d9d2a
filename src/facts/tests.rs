//! Tables as people keep them: a table in, facts and problems out.

use std::path::Path;

use expect_test::{Expect, expect};
use proptest::prelude::*;

use super::*;
use crate::config::read::read_site_text;
use crate::texts::rfc3339_millis;

const SITE: &str = r#"
[site]
id = "told"
name = { ru = "Рудник", en = "Mine" }
time_zone = "Asia/Qyzylorda"

[[shift]]
id = "day"
name = { ru = "Дневная смена", kk = "Күндізгі ауысым", en = "Day shift" }
start = "08:00"
hours = 12

[[shift]]
id = "night"
name = { ru = "Ночная смена", kk = "Түнгі ауысым", en = "Night shift" }
start = "20:00"
hours = 12

[[source]]
id = "scales"
name = { ru = "Весовая", en = "Weighbridge" }
kind = "manual"

[[source]]
id = "lab"
name = { ru = "Лаборатория", en = "Laboratory" }
kind = "manual"

[[stage]]
id = "hauling"
name = { ru = "Откатка", kk = "Тасымалдау", en = "Hauling" }
area = "mine"
rate = { min = 0, nominal = 300, max = 600 }
measured_by = ["hauled"]
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
id = "hauled"
name = { ru = "Вывезено", en = "Hauled" }
kind = "load"
unit = "t"
source = "scales"
range = [0, 5000]

[[signal]]
id = "feed_grade"
name = { ru = "Питание, цинк", en = "Feed, zinc" }
kind = "value"
unit = "%"
source = "lab"

[[signal]]
id = "tails_grade"
name = { ru = "Хвосты, цинк", en = "Tailings, zinc" }
kind = "value"
unit = "%"
source = "lab"

[[import]]
id = "scales"
source = "scales"

[[import]]
id = "lab"
source = "lab"
columns = { document = "Шифр", value = "Zn, %" }
names = { "Питание" = "feed_grade", "Хвосты" = "tails_grade" }

[[import]]
id = "wide"
source = "lab"
values = { "Питание" = "feed_grade", "Хвосты" = "tails_grade" }
"#;

/// What is read of a file by an import, or by the usual names.
fn told(import: &str, bytes: &[u8]) -> String {
    let config = read_site_text(Path::new("site.toml"), SITE, &|_| None).unwrap_or_else(|problems| panic!("{problems:?}"));
    let import = config.imports.iter().find(|found| found.key == import);
    let read = read(bytes, &Rules::new(&config.site, &config.calendar, import, "table.csv", "weigher"));
    let mut text = String::new();
    for ReadFact { row, fact, .. } in &read.facts {
        let (from, until) = (rfc3339_millis(fact.from), rfc3339_millis(fact.until));
        let [from, until] = [from, until].map(|at| at.replace(":00.000Z", "Z"));
        let until = if from == until { String::new() } else { format!("..{until}") };
        let Fact { document, author, comment, .. } = fact;
        let of = key_of(&config.site, fact.of);
        text += &format!("{row} {of} {document:?} {from}{until} {} {author} {comment}\n", fact.value.unwrap_or(f64::NAN));
    }
    for problem in &read.problems {
        text += &format!("! {problem}\n");
    }
    for note in &read.notes {
        text += &format!("- {} {}\n", note.row, note.word);
    }
    text
}

fn check(import: &str, file: &str, expected: Expect) {
    expected.assert_eq(&told(import, file.as_bytes()));
}

#[test]
fn tickets_of_a_weighbridge_with_a_title_a_heading_of_two_lines_and_a_total() {
    check(
        "scales",
        "\u{feff}Журнал взвешиваний;;;;;;\r\n\
         ;;;;;;\r\n\
         № талона;Дата;Время;Масса, т;;;Весовщик\r\n\
         ;;;брутто;тара;нетто;\r\n\
         1;2;3;4;5;6;7\r\n\
         Т-1;22.11.2026;8:05;65,5;25,1;40,4;Әлия\r\n\
         Т-2;22.11.2026;08:40:30;1 066,0;25,0;1\u{a0}041,0;\r\n\
         ;;;;;;\r\n\
         Итого;;;1131,5;50,1;1081,4;\r\n\
         Весовщик Серикова;;;;;;\r\n",
        expect![[r#"
            6 hauled "Т-1" 2026-11-22T03:05Z 40.4 Әлия table.csv
            7 hauled "Т-2" 2026-11-22T03:40:30.000Z 1041 weigher table.csv
            - 9 total
            - 10 no_value
        "#]],
    );
}

#[test]
fn grades_of_a_laboratory_by_row_and_by_column() {
    check(
        "lab",
        "Шифр,Точка отбора,Дата и время отбора,\"Zn, %\",Лаборант\n\
         L-1,Питание,2026-11-22 08:00,\"5,31\",\n\
         L-2,хвосты,22.11.2026 08:00,0.44,А. Ким\n\
         L-3,Хвосты,22.11.2026 10:00,—,\n\
         L-4,Концентрат,22.11.2026 10:00,52,\n\
         L-5,Хвосты,22.11.2026 10:00,<0.05,\n",
        expect![[r#"
            2 feed_grade "L-1" 2026-11-22T03:00Z 5.31 weigher table.csv
            3 tails_grade "L-2" 2026-11-22T03:00Z 0.44 А. Ким table.csv
            ! row 5, column B "Точка отбора": found "Концентрат", expected one of "Питание, цинк", "Хвосты, цинк"
            ! row 6, column D "Zn, %": found "<0.05", expected a number
            - 4 no_value
        "#]],
    );
    check(
        "wide",
        "Сынама\tКүні\tУақыты\tПитание\tХвосты\n\
         7\t22.11.2026\t10:00\t5,2\t0,4\n\
         8\t22.11.2026\t12:00\t5,3\t\n\
         Барлығы\t\t\t10,5\t0,4\n",
        expect![[r#"
            2 feed_grade "7" 2026-11-22T05:00Z 5.2 weigher table.csv
            2 tails_grade "7" 2026-11-22T05:00Z 0.4 weigher table.csv
            3 feed_grade "8" 2026-11-22T07:00Z 5.3 weigher table.csv
            - 4 total
        "#]],
    );
}

#[test]
fn the_sheet_of_a_shift_in_three_languages() {
    check(
        "",
        "Дата;Смена;Операция;Факт, т\n22.11.2026;Ночная;Откатка;2 960,5\n",
        expect![[r#"
            2 hauled "" 2026-11-22T15:00Z..2026-11-23T03:00Z 2960.5 weigher table.csv
        "#]],
    );
    check(
        "",
        "Күні;Ауысым;Көрсеткіш;Нақты\n22.11.2026;Күндізгі ауысым;Тасымалдау;2960,5\n",
        expect![[r#"
            2 hauled "" 2026-11-22T03:00Z..2026-11-22T15:00Z 2960.5 weigher table.csv
        "#]],
    );
    check(
        "",
        "Date,Start,End,Stage,Actual,Note\n2026-11-22,20:00,08:00,Hauling,2960.5,by hand\n",
        expect![[r#"
            2 hauled "" 2026-11-22T15:00Z..2026-11-23T03:00Z 2960.5 weigher by hand (table.csv)
        "#]],
    );
    check(
        "",
        "Дата;Время;Показатель;Значение\n22.11.2026;07:30;Бункер;350\n",
        expect![[r#"
            2 bin "" 2026-11-22T02:30Z 350 weigher table.csv
        "#]],
    );
}

#[test]
fn all_that_is_wrong_is_told_at_once() {
    check(
        "scales",
        "Талон;Дата;Время;Нетто\n\
         1;22.13.2026;08:00;40\n\
         2;22.11.2026;;41\n\
         3;22.11.2026;25:00;42\n\
         4;22.11.2026;08:00;сорок\n\
         5;;09:00;43\n\
         6;22.11.2026;09:00;44;5\n\
         7;22.11.2026;09:10;45\n\
         7;22.11.2026;09:10;46\n\
         7;22.11.2026;09:10;45\n",
        expect![[r#"
            ! row 2, column B "Дата": found "22.13.2026", expected a date such as 22.11.2026
            ! row 3, column C "Время": found nothing, expected a time of the day, or a shift, beside the date
            ! row 4, column C "Время": found "25:00", expected a time such as 22.11.2026 08:00, or 08:00 with a date beside it
            ! row 5, column D "Нетто": found "сорок", expected a number
            ! row 6, column C "Время": found "09:00", expected a date, or a column for it
            ! row 7: found 5 cells, expected 4: is a comma of a number taken for the end of a cell?
            ! row 9, column A "Талон": found what row 8 tells too, with another value, expected each of them once, or documents of their own
            - 10 twice
        "#]],
    );
}

#[test]
fn a_table_that_is_none_is_told_with_what_was_expected() {
    check(
        "scales",
        "Талон;Вес кузова;Куда\n1;2;3\n",
        expect![[r#"
            ! row 1: found "Талон", "Вес кузова", "Куда", expected a heading with a time (Дата and Время, Начало and Окончание, or Дата and Смена) and a value (Нетто, Факт, …)
        "#]],
    );
    check(
        "lab",
        "Проба,Дата и время,Zn\n1,22.11.2026 08:00,5\n",
        expect![[r#"
            ! row 1: found "Проба", "Дата и время", "Zn", expected a heading with a time (Дата and Время, Начало and Окончание, or Дата and Смена) and a value (Нетто, Факт, …), with "Шифр", "Zn, %"
        "#]],
    );
    check(
        "",
        "Дата;Время;Нетто, кг\n22.11.2026;08:00;40400\n",
        expect![[r#"
            ! row 2, column C "Нетто, кг": found nothing, expected a column that says what each row is of, or `of` in [[import]]: one of "Вывезено", "Питание, цинк", "Хвосты, цинк"
        "#]],
    );
    check(
        "scales",
        "Дата;Время;Нетто, кг\n22.11.2026;08:00;40400\n",
        expect![[r#"
            ! row 1, column C "Нетто, кг": found a column in кг, expected t: nothing is converted
        "#]],
    );
    check(
        "",
        "",
        expect![[r#"
            ! row 1: found no such line, expected a heading with a time (Дата and Время, Начало and Окончание, or Дата and Смена) and a value (Нетто, Факт, …)
        "#]],
    );
    check(
        "",
        "PK\u{3}\u{4}",
        expect![[r#"
            ! this is not an XLSX workbook: Zip error: invalid Zip archive: Could not find EOCD
        "#]],
    );
}

#[test]
fn days_as_excel_counts_them_and_text_of_windows_are_read() {
    check(
        "scales",
        "Дата;Время;Нетто\n46348;0,5;40\n46348,25;;41\n",
        expect![[r#"
            2 hauled "" 2026-11-22T07:00Z 40 weigher table.csv
            3 hauled "" 2026-11-22T01:00Z 41 weigher table.csv
        "#]],
    );
    let windows = b"\xc4\xe0\xf2\xe0;\xc2\xf0\xe5\xec\xff;\xcd\xe5\xf2\xf2\xee\n22.11.26;24:00;40,5\n";
    expect![[r#"
        2 hauled "" 2026-11-22T19:00Z 40.5 weigher table.csv
    "#]]
    .assert_eq(&told("scales", windows));
}

#[test]
fn of_two_rows_that_contradict_each_other_neither_is_taken() {
    let told = told("scales", "Дата;Время;Нетто\n22.11.2026;08:00;40\n22.11.2026;08:00;41\n22.11.2026;08:05;42\n".as_bytes());
    assert!(told.starts_with("4 hauled \"\" 2026-11-22T03:05Z 42 "), "{told}");
}

/// A table with so many rows of one weighbridge, by the second.
fn tickets(count: usize, value: &str) -> String {
    let row = |index: usize| format!("{index};22.11.2026;{:02}:{:02}:{:02};{value}\n", index / 3600, index / 60 % 60, index % 60);
    "Талон;Дата;Время;Нетто\n".to_owned() + &(0..count).map(row).collect::<String>()
}

#[test]
fn of_many_problems_the_first_are_told_and_the_rest_counted() {
    let told = told("scales", tickets(4_000, "сорок").as_bytes());
    assert_eq!(told.lines().count(), 1_001);
    assert!(told.starts_with("! found 4000 problems; the first 1000 are told\n! row 2, "), "{told}");
}

#[test]
fn a_table_that_is_too_long_is_not_read_to_its_end() {
    assert_eq!(told("scales", tickets(5_000, "40").as_bytes()).lines().count(), 5_000);
    check(
        "scales",
        &tickets(5_001, "40"),
        expect![[r#"
        ! found more than 5000, expected 5000 facts at most
    "#]],
    );
    let endless = told("scales", tickets(300_000, "сорок").as_bytes());
    assert!(endless.contains("! found 5001 problems; the first 1000 are told\n! found more than 5000, "), "{endless}");
    assert_eq!(endless.lines().count(), 1_002);
    let empty = told("scales", tickets(60_000, "").as_bytes());
    assert!(
        empty.starts_with("! found more than 50000 rows without a value, expected 5000 facts at most\n- "),
        "{}",
        &empty[..200]
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// Whatever people have done to a table: what is wrong is told, or it is read.
    #[test]
    fn no_table_panics(
        cuts in prop::collection::vec((any::<prop::sample::Index>(), 0_usize..12, "[;,\t\n0-9а-я:. \"#-]{0,8}"), 0..8),
        import in 0_usize..4,
    ) {
        let mut text: Vec<char> = "Журнал\n№ талона;Дата;Время;Смена;Операция;Нетто, т;Хвосты;С;По\n;;;;;брутто;;;\n\
            1;22.11.2026;08:00;1;Откатка;40,4;5,1;08:00;20:00\n2;46348;0,5;Ночная;Бункер;1 041;0,4;24:00;46348,5\nИтого;;;;;99;;;\n".chars().collect();
        for (at, long, other) in cuts {
            let at = at.index(text.len() + 1);
            let end = (at + long).min(text.len());
            text.splice(at..end, other.chars());
        }
        let text: String = text.into_iter().collect();
        prop_assert!(!told(["", "scales", "lab", "wide"][import], text.as_bytes()).is_empty());
    }
}
