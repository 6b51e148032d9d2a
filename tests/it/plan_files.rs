//! Plan files: read from CSV and XLSX, compared, repeated and written back; `problems` holds them against the site.

mod problems;

use std::path::{Path, PathBuf};

use expect_test::{Expect, expect};
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use tizbek::config::Problem;
use tizbek::config::check::check as check_dir;
use tizbek::config::read::{read_site, read_site_text};
use tizbek::plan::{Draft, diff, read_plan, repeat_daily, write_csv, write_orders_csv};
use tizbek_core::ids::StageId;
use tizbek_core::model::{JobOrder, Line, Plan, PlanHead, Site};
use tizbek_core::time::{Span, Timestamp};
use tizbek_core::units::Amount;

/// 2026-11-22 08:00 in Qyzylorda.
const EIGHT: Timestamp = Timestamp::from_secs(1_795_316_400);

fn zinc() -> Site {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("deploy/sites/zinc-mine");
    read_site(&dir, &|_| None).unwrap_or_else(|problems| panic!("{problems:#?}")).site
}

/// Three stages in a row over two bins, and a store at the end.
fn small() -> Site {
    let stage = |id: &str, min: u32, max: u32, links: &str| {
        format!(
            "[[stage]]\nid = \"{id}\"\nname = {{ ru = \"Р-{id}\", en = \"E-{id}\" }}\nrate = {{ min = {min}, nominal = 100, max = {max} }}\n{links}\n"
        )
    };
    let buffer = |id: &str| {
        format!(
            "[[buffer]]\nid = \"{id}\"\nname = {{ ru = \"{id}\", en = \"{id}\" }}\nform = \"bin\"\ncapacity = 300\nlow = 20\ntarget = 150\nhigh = 280\n"
        )
    };
    let text = [
        "[site]\nid = \"small\"\nname = { ru = \"Малый\", en = \"Small\" }\ntime_zone = \"Asia/Qyzylorda\"\n",
        "[[shift]]\nid = \"day\"\nname = { ru = \"День\", en = \"Day\" }\nstart = \"08:00\"\nhours = 12\n",
        "[[resource]]\nid = \"rig\"\nname = { ru = \"Станок\", en = \"Rig\" }\nkind = \"drill_rig\"\n",
        &stage("dig", 0, 120, "outputs = [{ buffer = \"bin_a\" }]"),
        &stage("crush", 40, 150, "inputs = [{ buffer = \"bin_a\" }]\noutputs = [{ buffer = \"bin_b\" }]"),
        &stage("ship", 0, 120, "inputs = [{ buffer = \"bin_b\" }]"),
        &buffer("bin_a"),
        &buffer("bin_b"),
    ]
    .concat();
    read_site_text(Path::new("site.toml"), &text, &|_| None).unwrap_or_else(|problems| panic!("{problems:#?}")).site
}

struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    fn with(self, name: &str, bytes: impl AsRef<[u8]>) -> Self {
        std::fs::write(self.0.path().join(name), bytes).expect("a file is written");
        self
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn read(&self, name: &str, site: &Site) -> Result<Draft, Vec<Problem>> {
        read_plan(&self.path(name), site)
    }

    /// What is said of the plan in this folder, line by line.
    fn check(&self, name: &str, expected: Expect) {
        let said: String = match self.read(name, &small()) {
            Ok(draft) => draft.findings.iter().map(|finding| format!("{finding}\n")).collect(),
            Err(problems) => problems.iter().map(|problem| format!("{problem}\n")).collect(),
        };
        expected.assert_eq(&said.replace(&format!("{}/", self.0.path().display()), ""));
    }
}

const ORDERS: &str = "order,stage,resources,after,start,end,quantity\n";

fn hours(n: i64) -> Span {
    Span::from_hours(n)
}

fn line(stage: u32, from: i64, to: i64, units: f64, quality: Option<f64>) -> Line {
    let quantity = Amount::from_units(units);
    Line { stage: StageId(stage), start: EIGHT + hours(from), end: EIGHT + hours(to), quantity, quality }
}

#[test]
fn a_plan_of_hours_reads_as_it_is_written() {
    let text = "\u{FEFF}stage,start,end,quantity,quality\n\n# the day shift\ndig,2026-11-22 08:00,2026-11-22 09:00,99.5,1.25\n\
                crush,22.11.2026 08:00,22.11.2026 09:00:00,\"99,5\",\nship,2026-11-22T08:00:00+05:00,2026-11-22T04:00:00Z,1 000.5,\n";
    let folder = Folder::new().with("plan.csv", text);
    let draft = folder.read("plan.csv", &small()).unwrap();
    assert_eq!(draft.lines, [line(0, 0, 1, 99.5, Some(1.25)), line(1, 0, 1, 99.5, None), line(2, 0, 1, 1_000.5, None)]);
    assert_eq!(draft.findings.iter().map(|finding| finding.at.line).collect::<Vec<_>>(), [1, 6], "{:?}", draft.findings);
}

#[test]
fn excel_in_russian_is_read() {
    let text = "этап;начало;конец;количество;качество\r\nР-dig;22.11.2026 08:00;22.11.2026 09:00;1 099,5;1,25\r\n\
                crush;22.11.2026 08:00;22.11.2026 09:00;100;\r\nE-Ship;22.11.2026 08:00;22.11.2026 09:00;100;\r\n";
    let expected = [line(0, 0, 1, 1_099.5, Some(1.25)), line(1, 0, 1, 100.0, None), line(2, 0, 1, 100.0, None)];
    let folder = Folder::new().with("plan.csv", text).with("old.csv", windows_1251(text));
    assert_eq!(folder.read("plan.csv", &small()).unwrap().lines, expected);
    assert_eq!(folder.read("old.csv", &small()).unwrap().lines, expected);
}

fn windows_1251(text: &str) -> Vec<u8> {
    let byte = |c: char| match c {
        '\0'..='\x7F' => c as u8,
        'А'..='я' => (c as u32 - 'А' as u32 + 0xC0) as u8,
        _ => panic!("{c:?} is not written here"),
    };
    text.chars().map(byte).collect()
}

#[test]
fn a_workbook_reads_like_the_text_files() {
    let site = small();
    let text = "stage,start,end,quantity,quality\ndig,2026-11-22 08:00,2026-11-22 09:20,99.5,1.25\ncrush,2026-11-22 08:00,2026-11-22 09:00,100,\n";
    let orders = format!(
        "{ORDERS}drill,dig,rig,,2026-11-22 08:00,2026-11-22 09:00,50\nblast,dig,rig,drill,2026-11-22 09:00,2026-11-22 09:20,49.5\n"
    );
    let folder = Folder::new().with("plan.csv", text).with("orders.csv", orders);

    let mut book = Workbook::new();
    book.add_worksheet().set_name("Титул").unwrap().write_string(0, 0, "План смены").unwrap();
    let date = Format::new().set_num_format("dd.mm.yyyy hh:mm");
    let at = |text: &str| ExcelDateTime::parse_from_str(text).unwrap();
    let sheet = book.add_worksheet().set_name("Plan").unwrap();
    // Not in the first corner, columns in another order, dates as Excel dates and as text.
    for (column, header) in ["Количество", "Этап", "Начало", "Конец", "Качество"].into_iter().enumerate()
    {
        sheet.write_string(2, column as u16 + 1, header).unwrap();
    }
    sheet.write_number(3, 1, 99.5).unwrap().write_string(3, 2, "dig").unwrap().write_number(3, 5, 1.25).unwrap();
    sheet.write_datetime_with_format(3, 3, at("2026-11-22T08:00:00"), &date).unwrap();
    sheet.write_datetime_with_format(3, 4, at("2026-11-22T09:20:00"), &date).unwrap();
    sheet.write_string(5, 1, "100").unwrap().write_string(5, 2, "crush").unwrap();
    sheet.write_string(5, 3, "22.11.2026 08:00").unwrap().write_string(5, 4, "2026-11-22 09:00").unwrap();
    let sheet = book.add_worksheet().set_name("orders").unwrap();
    for (column, header) in ORDERS.trim().split(',').enumerate() {
        sheet.write_string(0, column as u16, header).unwrap();
    }
    for (row, (key, after, from, to, quantity)) in
        [("drill", "", "08:00", "09:00", 50.0), ("blast", "drill", "09:00", "09:20", 49.5)].into_iter().enumerate()
    {
        let row = row as u32 + 1;
        sheet.write_string(row, 0, key).unwrap().write_string(row, 1, "dig").unwrap().write_string(row, 2, "rig").unwrap();
        sheet.write_string(row, 3, after).unwrap().write_number(row, 6, quantity).unwrap();
        sheet.write_datetime_with_format(row, 4, at(&format!("2026-11-22T{from}:00")), &date).unwrap();
        sheet.write_datetime_with_format(row, 5, at(&format!("2026-11-22T{to}:00")), &date).unwrap();
    }
    book.save(folder.path("plan.xlsx")).unwrap();

    let (of_text, of_book) = (folder.read("plan.csv", &site).unwrap(), folder.read("plan.xlsx", &site).unwrap());
    assert_eq!(of_text.lines, of_book.lines);
    assert_eq!(of_text.orders, of_book.orders);
    assert_eq!((of_book.lines.len(), of_book.orders.len()), (2, 2));
    let gap = of_book.findings.iter().find(|finding| finding.at.key == "end").unwrap();
    assert_eq!(gap.at.line, 6, "the row as Excel counts it");
}

#[test]
fn a_local_time_that_is_there_twice_is_refused() {
    let mut site = small();
    site.time_zone = "Europe/Berlin".to_owned();
    let text = "stage,start,end,quantity\ndig,2026-10-25 02:30,2026-10-25 04:00,1\ncrush,2026-10-25T02:30:00+02:00,2026-10-25 04:00,100\n";
    let problems = Folder::new().with("plan.csv", text).read("plan.csv", &site).unwrap_err();
    assert_eq!((problems.len(), problems[0].line, problems[0].key.as_str()), (1, 2, "start"));
    assert!(problems[0].message.contains("twice or never"), "{}", problems[0]);
}

fn plan(version: u32, lines: &[Line], orders: &[JobOrder]) -> Plan {
    let head = PlanHead { version, author: "planner".to_owned(), reason: "shift".to_owned(), effective_at: EIGHT };
    Draft { lines: lines.to_vec(), orders: orders.to_vec(), findings: Vec::new() }.into_plan(head, &small())
}

fn order(key: &str, units: f64) -> JobOrder {
    JobOrder {
        key: key.to_owned(),
        stage: StageId(0),
        resources: vec!["rig".to_owned()],
        after: Vec::new(),
        start: EIGHT,
        end: EIGHT + hours(2),
        quantity: Amount::from_units(units),
    }
}

#[test]
fn two_versions_are_compared_interval_by_interval() {
    let site = small();
    let old = plan(
        1,
        &[line(0, 0, 4, 400.0, Some(1.5)), line(1, 0, 1, 100.0, None), line(1, 1, 2, 100.0, None)],
        &[order("a", 1.0), order("b", 1.0)],
    );
    let new = plan(
        2,
        &[
            line(0, 0, 2, 200.0, Some(1.5)),
            line(0, 2, 4, 150.0, Some(1.75)),
            line(1, 0, 1, 100.0, None),
            line(2, 0, 1, 0.0, None),
        ],
        &[order("b", 2.0), order("c", 1.0)],
    );
    let text: String = diff(&old, &new, &site).iter().map(|difference| difference.text(&site) + "\n").collect();
    expect![[r#"
        dig  2026-11-22 10:00..2026-11-22 12:00  200 t -> 150 t  (-50)
        dig  2026-11-22 10:00..2026-11-22 12:00  quality 1.5 -> 1.75
        crush  2026-11-22 09:00..2026-11-22 10:00  100 t -> no plan  (-100)
        ship  2026-11-22 08:00..2026-11-22 09:00  no plan -> 0 t  (+0)
        order a  removed
        order b  changed
        order c  added
    "#]]
    .assert_eq(&text);
    assert!(diff(&old, &old, &site).is_empty());
}

#[test]
fn a_line_cut_in_three_is_no_change() {
    let whole = plan(1, &[line(0, 0, 3, 100.0, None)], &[]);
    let parts =
        plan(2, &[line(0, 0, 1, 100.0 / 3.0, None), line(0, 1, 2, 100.0 / 3.0, None), line(0, 2, 3, 100.0 / 3.0, None)], &[]);
    assert_eq!(diff(&whole, &parts, &small()), []);
}

#[test]
fn a_reference_day_is_laid_on_each_day() {
    let site = small();
    let reference = Draft {
        lines: vec![line(0, 0, 12, 1_200.0, None), line(0, 12, 24, 900.0, None)],
        orders: vec![order("a", 1.0), JobOrder { after: vec!["a".to_owned()], ..order("b", 1.0) }],
        findings: Vec::new(),
    };
    // In the night of 2027-01-01, local: that day is the first.
    let from = Timestamp::from_secs(1_798_750_800);
    let draft = repeat_daily(&reference, &site, from, 3).unwrap();
    assert_eq!((draft.lines.len(), draft.orders.len()), (6, 6));
    assert_eq!(draft.lines[0].start.to_string(), "2027-01-01T03:00:00Z");
    assert_eq!(draft.lines[5].end.to_string(), "2027-01-04T03:00:00Z");
    assert!(draft.lines.windows(2).all(|pair| pair[0].end == pair[1].start));
    assert_eq!((draft.orders[3].key.as_str(), draft.orders[3].after[0].as_str()), ("b@2027-01-02", "a@2027-01-02"));
    let plan = draft.into_plan(PlanHead::default(), &site);
    assert_eq!(plan.until(StageId(0), EIGHT + hours(24 * 365)).amount(), Amount::from_units(6_300.0));

    let long = Draft { lines: vec![line(0, 0, 25, 1.0, None)], ..Draft::default() };
    assert!(repeat_daily(&long, &site, from, 1).is_err());
    assert!(repeat_daily(&Draft::default(), &site, from, 1).unwrap().lines.is_empty());
}

#[test]
fn a_folder_is_checked_as_a_whole() {
    let site = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("deploy/sites/zinc-mine/site.toml")).unwrap();
    let plan = "stage,start,end,quantity\nhoisting,2026-11-22 08:00,2026-11-22 20:00,4800\n";
    let folder = Folder::new().with("site.toml", &site).with("plan.csv", plan);
    let report = check_dir(folder.0.path(), &|_| None);
    assert!(report.is_sound() && report.config.is_some() && report.plan.is_some(), "{}", report.text());
    assert_eq!((report.exit_code(), report.findings.len()), (0, 9), "{}", report.text());
    assert!(report.text().contains("over capacity: 400.0 t/h, hoisting can do 330 (warning)"), "{}", report.text());

    let folder = folder.with("plan.csv", plan.replace("hoisting", "hosting"));
    let report = check_dir(folder.0.path(), &|_| None);
    assert_eq!((report.exit_code(), report.problems.len()), (78, 1), "{}", report.text());
    assert!(
        report.text().contains("plan.csv:2: stage: found \"hosting\", expected a stage of the site; did you mean \"hoisting\"?")
    );

    let folder = folder.with("site.toml", site.replace("capacity = 1800", "capacity = -1"));
    let report = check_dir(folder.0.path(), &|_| None);
    assert_eq!((report.exit_code(), report.problems.len(), report.findings.len()), (78, 1, 1), "{}", report.text());
}

#[test]
fn where_a_content_is_followed_quality_is_its_grade() {
    let row = "hoisting,2026-11-22 08:00,2026-11-22 09:00,255";
    let folder = Folder::new().with("plan.csv", format!("stage,start,end,quantity,quality\n{row},6.2\n"));
    assert_eq!(folder.read("plan.csv", &zinc()).unwrap().lines[0].quality, Some(6.2));
    let folder = folder.with("plan.csv", format!("stage,start,end,quantity,quality\n{row},162\n"));
    let problems = folder.read("plan.csv", &zinc()).unwrap_err();
    assert_eq!(problems[0].shown(), "2: quality: found 162, expected a grade from 0 to 100 %");
}

prop_compose! {
    /// Lines of one stage one after another, with gaps.
    fn some_lines()(parts in prop::collection::vec((0_i64..10_i64.pow(9), 1..10_i64.pow(11), 0..10_i64.pow(15), prop::option::of(-1e6..1e6_f64)), 0..20)) -> Vec<Line> {
        let mut at = EIGHT;
        let mut line = |(gap, length, quantity, quality): (i64, i64, i64, Option<f64>)| {
            let start = at + Span(gap);
            at = start + Span(length);
            Line { stage: StageId(0), start, end: at, quantity: Amount(quantity), quality }
        };
        parts.into_iter().map(&mut line).collect()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_plan_written_and_read_is_the_same_plan(lines in some_lines(), other in some_lines(), units in 0_u32..1_000_000) {
        let other = other.into_iter().map(|line| Line { stage: StageId(2), ..line });
        let lines: Vec<Line> = lines.into_iter().chain(other).collect();
        prop_assume!(!lines.is_empty());
        let orders = [order("a", f64::from(units) / 1e6), JobOrder { after: vec!["a".to_owned()], ..order("b", 0.0) }];
        let mut site = zinc();
        // Where no content is followed, quality is anything that the site plans by.
        site.settings.content = None;
        let plan = Plan::new(PlanHead::default(), site.stages.len(), lines, orders.iter().map(|order| JobOrder { resources: vec!["lhd_1".to_owned(), "lhd_2".to_owned()], ..order.clone() }).collect());
        let folder = Folder::new().with("plan.csv", write_csv(&plan, &site)).with("orders.csv", write_orders_csv(&plan, &site).unwrap());
        let read = folder.read("plan.csv", &site).unwrap();
        prop_assert_eq!(&read.lines, plan.lines());
        prop_assert_eq!(&read.orders, &plan.orders);
    }

    #[test]
    fn no_bytes_panic(text in "[a-z0-9,;.\":\n -]{0,200}", bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let site = small();
        let folder = Folder::new().with("plan.csv", &text).with("raw.csv", &bytes).with("raw.xlsx", &bytes);
        for name in ["plan.csv", "raw.csv", "raw.xlsx"] {
            if let Err(problems) = folder.read(name, &site) {
                prop_assert!(problems.iter().all(|problem| problem.line >= 1));
            }
        }
        let text = format!("stage,start,end,quantity\ndig,{text}");
        if let Err(problems) = folder.with("plan.csv", &text).read("plan.csv", &site) {
            prop_assert!(problems.iter().all(|problem| problem.line >= 1 && problem.line <= text.lines().count()));
        }
    }
}
