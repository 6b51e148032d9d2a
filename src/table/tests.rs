//! Workbooks that say what is not so: each is refused with a reason before there is room made for it.

use std::io::{Cursor, Read, Write};
use std::path::Path;

use expect_test::{Expect, expect};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::{Workbook, unpacked};

/// A sheet of one column.
fn book(cells: &[&str]) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cell) in cells.iter().enumerate() {
        sheet.write_string(row as u32, 0, *cell).unwrap();
    }
    book.save_to_buffer().unwrap()
}

/// The same with another part, or with one of them changed.
fn with(book: &[u8], name: &str, change: impl Fn(Vec<u8>) -> Vec<u8>) -> Vec<u8> {
    let mut parts = ZipArchive::new(Cursor::new(book)).unwrap();
    let mut changed = ZipWriter::new(Cursor::new(Vec::new()));
    let mut write = |name: &str, content: &[u8]| {
        changed.start_file(name, SimpleFileOptions::default()).unwrap();
        changed.write_all(content).unwrap();
    };
    let mut is_new = true;
    for index in 0..parts.len() {
        let mut part = parts.by_index(index).unwrap();
        let (here, mut content) = (part.name().unwrap().into_owned(), Vec::new());
        part.read_to_end(&mut content).unwrap();
        let is_meant = here == name;
        is_new &= !is_meant;
        write(&here, &if is_meant { change(content) } else { content });
    }
    if is_new {
        write(name, &change(Vec::new()));
    }
    changed.finish().unwrap().into_inner()
}

fn announcing(count: &str) -> Vec<u8> {
    with(&book(&["a", "b"]), "xl/sharedStrings.xml", |content| {
        let text = String::from_utf8(content).unwrap();
        assert!(text.contains("uniqueCount=\"2\""), "{text}");
        text.replace("uniqueCount=\"2\"", &format!("uniqueCount {count}")).into_bytes()
    })
}

fn check(bytes: Vec<u8>, expected: &Expect) {
    let read = Workbook::open(Path::new("table.xlsx"), bytes).and_then(|mut book| book.sheet("Sheet1"));
    expected.assert_eq(&read.map_or_else(|problem| problem.message, |sheet| format!("{} rows", sheet.rows.len())));
}

#[test]
fn the_number_of_strings_is_not_believed() {
    check(announcing("= '2'"), &expect!["2 rows"]);
    // Wrong, and without harm.
    check(announcing("=\"5000\""), &expect!["2 rows"]);
    for count in ["=\"100000000000\"", "= '100000000000'"] {
        check(
            announcing(count),
            &expect![[
                r#"found 100000000000 strings announced in "xl/sharedStrings.xml", expected 100000 at most: there is no room for more in it"#
            ]],
        );
    }
}

#[test]
fn what_unpacks_to_more_than_a_table_or_than_it_says_is_refused() {
    let long = |size: usize| move |_| vec![b' '; size];
    let mib = 1024 * 1024;
    check(
        with(&book(&["a"]), "xl/media/image1.png", long(257 * mib)),
        &expect!["found a workbook that unpacks to more than 268435456 bytes, expected a table"],
    );
    check(
        with(&book(&["a"]), "xl/sharedStrings.xml", long(65 * mib)),
        &expect![[r#"found "xl/sharedStrings.xml" of 68157440 bytes, expected 67108864 at most"#]],
    );
    let size = 65 * mib + 12_345;
    let mut bytes = with(&book(&["a"]), "xl/sharedStrings.xml", long(size));
    let said: Vec<usize> = memchr::memmem::find_iter(&bytes, &(size as u32).to_le_bytes()).collect();
    assert_eq!(said.len(), 2, "before the part and in the directory");
    for at in said {
        bytes[at..at + 4].copy_from_slice(&5_u32.to_le_bytes());
    }
    let refused = unpacked::check(&bytes).unwrap_err();
    assert!(refused.starts_with("this workbook is damaged, \"xl/sharedStrings.xml\" cannot be unpacked: "), "{refused}");
}

#[test]
fn one_long_text_in_many_cells_does_not_fill_the_memory() {
    let long = "я".repeat(30_000);
    check(book(&vec![long.as_str(); 1_000]), &expect!["1000 rows"]);
    check(
        book(&vec![long.as_str(); 1_200]),
        &expect![[r#"sheet "Sheet1": found more than 67108864 bytes of text, expected a table"#]],
    );
}
