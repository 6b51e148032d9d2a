//! What is said of plans that cannot be followed, and of those that can but should be looked at.

use expect_test::{Expect, expect};

use super::{Folder, ORDERS};

/// What is said of a plan of the small site.
fn check(rows: &str, expected: Expect) {
    Folder::new().with("plan.csv", csv(rows)).check("plan.csv", expected);
}

/// Rows such as `dig 08-09 100`, times of 2026-11-22.
fn csv(rows: &str) -> String {
    let mut text = "stage,start,end,quantity\n".to_owned();
    for row in rows.lines().map(str::trim).filter(|row| !row.is_empty()) {
        let words: Vec<&str> = row.split(' ').collect();
        let (from, to) = words[1].split_once('-').expect("from-to");
        text += &format!("{},2026-11-22 {from}:00,2026-11-22 {to}:00,{}\n", words[0], words[2]);
    }
    text
}

#[test]
fn what_is_no_text_is_refused() {
    let utf16: Vec<u8> = [0xFF, 0xFE].into_iter().chain(b"s\0t\0".iter().copied()).collect();
    Folder::new().with("plan.csv", utf16).check(
        "plan.csv",
        expect![[r#"
        plan.csv:1: file: found UTF-16 or no text, expected CSV in UTF-8 or windows-1251
    "#]],
    );
    Folder::new().with("plan.xlsx", "not a workbook").check(
        "plan.xlsx",
        expect![[r#"
        plan.xlsx:1: file: this is not an XLSX workbook: Zip error: invalid Zip archive: Could not find EOCD
    "#]],
    );
    Folder::new().with("plan.ods", "").check(
        "plan.ods",
        expect![[r#"
        plan.ods:1: file: found another kind of file, expected a name that ends in .csv or .xlsx
    "#]],
    );
    Folder::new().check(
        "plan.csv",
        expect![[r#"
        plan.csv:1: file: cannot be read: No such file or directory (os error 2)
    "#]],
    );
    Folder::new().with("plan.csv", "").check(
        "plan.csv",
        expect![[r#"
        plan.csv:1: header: found nothing, expected a header with stage, start, end, quantity, quality, note
    "#]],
    );
    check(
        "",
        expect![[r#"
        plan.csv:1: file: found no lines below the header, expected a plan
    "#]],
    );
}

#[test]
fn cells_that_mean_nothing_are_told_each() {
    let text = "stage,start,end,quantity,quality\ndigg,tomorrow,2026-11-22 25:00,many,bad\n,,,,1\ncrush,2026-11-22 08:00,2026-11-22 09:00,-5,\n\
                crush,2026-11-22 09:00,2026-11-22 10:00,\"1,234.5\",\ncrush,2026-11-22 10:00,2026-11-22 11:00,NaN,\n";
    Folder::new().with("plan.csv", text).check("plan.csv", expect![[r#"
        plan.csv:2: end: found "2026-11-22 25:00", expected a time such as 22.11.2026 08:00, 2026-11-22 08:00 or 2026-11-22T08:00:00+05:00
        plan.csv:2: quality: found "bad", expected a number
        plan.csv:2: quantity: found "many", expected a number
        plan.csv:2: stage: found "digg", expected a stage of the site; did you mean "dig"?
        plan.csv:2: start: found "tomorrow", expected a time such as 22.11.2026 08:00, 2026-11-22 08:00 or 2026-11-22T08:00:00+05:00
        plan.csv:3: end: found an empty cell, expected the end
        plan.csv:3: quantity: found an empty cell, expected the quantity
        plan.csv:3: stage: found an empty cell, expected the stage
        plan.csv:3: start: found an empty cell, expected the start
        plan.csv:4: quantity: found -5, expected a quantity of zero or more
        plan.csv:5: quantity: found "1,234.5", expected a number
        plan.csv:6: quantity: found "NaN", expected a number
    "#]]);
}

#[test]
fn a_comma_in_a_number_never_moves_a_column() {
    let row =
        |header: &str, end: &str| format!("stage,start,end,quantity{header}\ndig,2026-11-22 08:00,2026-11-22 09:00,99,5{end}\n");
    for (header, end) in [("", ""), (",quality", ","), (",", ""), (",quality", ",1")] {
        let expected = expect![[r#"
            plan.csv:2: row: found more cells than the header has columns; expected numbers with a comma in quotes, or a file separated by ;
        "#]];
        Folder::new().with("plan.csv", row(header, end)).check("plan.csv", expected);
    }
}

#[test]
fn headers_are_known_by_name() {
    Folder::new().with("plan.csv", "stage,start,end,quantiti\n").check("plan.csv", expect![[r#"
        plan.csv:1: header: found the column "quantiti", expected one of stage, start, end, quantity, quality, note; did you mean "quantity"?
    "#]]);
    Folder::new().with("plan.csv", "stage,start,quantity,weather,start\n").check(
        "plan.csv",
        expect![[r#"
        plan.csv:1: header: found the column "weather", expected one of stage, start, end, quantity, quality, note
        plan.csv:1: header: found the column start twice, expected it once
        plan.csv:1: header: missing, expected a column end
    "#]],
    );
}

#[test]
fn a_line_ends_after_it_begins_and_overlaps_no_other() {
    check(
        "dig 09-08 100",
        expect![[r#"
            plan.csv:2: end: found 2026-11-22 08:00, expected a time after start, which is 2026-11-22 09:00
        "#]],
    );
    check(
        "dig 08-12 100\ncrush 08-12 400\ndig 10-11 100\ndig 11-13 100\ndig 12-14 100",
        expect![[r#"
        plan.csv:4: start: overlaps row 2 of the same stage dig, expected lines that do not
        plan.csv:5: start: overlaps row 2 of the same stage dig, expected lines that do not
        plan.csv:6: start: overlaps row 5 of the same stage dig, expected lines that do not
    "#]],
    );
}

#[test]
fn a_balanced_plan_has_no_finding() {
    check("dig 08-12 400\ncrush 08-12 400\nship 08-12 400", expect![[""]]);
    check("dig 08-10 200\ndig 10-12 0\ncrush 08-12 320\nship 08-12 400", expect![[""]]);
}

#[test]
fn gaps_and_stages_without_a_line_are_told() {
    check(
        "dig 08-09 100\ndig 10-12 200\ncrush 09-11 200",
        expect![[r#"
        plan.csv:1: stage[ship]: nothing is planned for ship, expected a line (note)
        plan.csv:3: start: a gap: nothing is planned for dig from 2026-11-22 09:00 to 2026-11-22 10:00, expected a line, of 0 for a stop (note)
        plan.csv:4: end: a gap: nothing is planned for crush from 2026-11-22 11:00 to 2026-11-22 12:00, expected a line, of 0 for a stop (note)
        plan.csv:4: start: a gap: nothing is planned for crush from 2026-11-22 08:00 to 2026-11-22 09:00, expected a line, of 0 for a stop (note)
    "#]],
    );
}

#[test]
fn what_a_stage_cannot_do_is_told() {
    check(
        "dig 08-12 481\ncrush 08-12 150\nship 08-12 200",
        expect![[r#"
            plan.csv:1: buffer[bin_a]: neighbours do not balance: bin_a runs over by 2026-11-22 12:00, holding 481.0 t by the plan, with room for 300 and 150 at the beginning (warning)
            plan.csv:2: quantity: over capacity: 120.2 t/h, dig can do 120 (warning)
            plan.csv:3: quantity: below the least: 37.5 t/h, crush cannot run under 40 (warning)
        "#]],
    );
    check("dig 08-12 480\ncrush 08-12 500\nship 08-12 480", expect![[""]]);
}

#[test]
fn neighbours_that_do_not_balance_are_told() {
    check(
        "dig 08-12 400\ncrush 08-12 200\nship 08-12 400",
        expect![[r#"
            plan.csv:1: buffer[bin_a]: neighbours do not balance: bin_a runs over by 2026-11-22 12:00, holding 350.0 t by the plan, with room for 300 and 150 at the beginning (warning)
            plan.csv:1: buffer[bin_b]: neighbours do not balance: bin_b runs empty by 2026-11-22 12:00, holding -50.0 t by the plan, with room for 300 and 150 at the beginning (warning)
        "#]],
    );
    check(
        "dig 08-10 200\ndig 10-12 0\ncrush 08-10 0\ncrush 10-12 200\nship 08-12 200",
        expect![[r#"
            plan.csv:1: buffer[bin_a]: neighbours do not balance: bin_a runs over by 2026-11-22 10:00, holding 350.0 t by the plan, with room for 300 and 150 at the beginning (warning)
        "#]],
    );
}

fn check_orders(rows: &str, expected: Expect) {
    let plan = csv("dig 08-12 400\ncrush 08-12 400\nship 08-12 400");
    let row = |row: &str| {
        row.replace("08-10", "2026-11-22 08:00,2026-11-22 10:00").replace("10-12", "2026-11-22 10:00,2026-11-22 12:00") + "\n"
    };
    let orders: String = rows.lines().map(|line| row(line.trim())).collect();
    Folder::new().with("plan.csv", plan).with("orders.csv", format!("{ORDERS}{orders}")).check("plan.csv", expected);
}

#[test]
fn orders_wait_for_orders_that_are_there() {
    check_orders("drill,dig,rig,,08-10,100\nblast,dig,,drill,10-12,100", expect![[""]]);
    check_orders(
        "drill,dig,rigg,,08-10,100\nblast,digg,,drilling,10-12,-1\ndrill,dig,,,08-10,0",
        expect![[r#"
            orders.csv:2: orders.resources: found "rigg", expected a resource of the site; did you mean "rig"?
            orders.csv:3: orders.after: found "drilling", expected an order of this plan
            orders.csv:3: orders.quantity: found -1, expected a quantity of zero or more
            orders.csv:3: orders.stage: found "digg", expected a stage of the site; did you mean "dig"?
            orders.csv:4: orders.order: found "drill", which row 2 has; expected a name of its own
        "#]],
    );
    check_orders(
        "a,dig,,c,08-10,1\nb,dig,,a,08-10,1\nc,dig,,b d,08-10,1\nd,dig,,,08-10,1\ne,dig,,e,10-12,1",
        expect![[r#"
            orders.csv:2: orders.after: a, c, b wait for each other in a circle, expected what can be done one after another
            orders.csv:6: orders.after: e waits for itself, expected what can be done one after another
        "#]],
    );
    check_orders(
        "a,dig,,,08-10,1\nb,dig,,a,08-10,1",
        expect![[r#"
        orders.csv:3: orders.start: begins before "a" ends, which it has to wait for (warning)
    "#]],
    );
}
