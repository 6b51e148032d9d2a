//! Tables of facts that openpyxl wrote, brought to a program that runs: once, twice, changed, wrong, by its drop folder, over a kill.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};
use tizbek::clock::Clock;

use crate::console::drive;
use crate::peers::{python, root, wait_for};
use crate::trial::{Feed, Running, Trial};

const PEOPLE: &str = r#"
[[source]]
id = "scales"
name = { ru = "Весовая", kk = "Таразы", en = "Weighbridge" }
kind = "manual"

[[signal]]
id = "hauled"
name = { ru = "Вывезено", kk = "Шығарылды", en = "Hauled" }
kind = "load"
unit = "t"
source = "scales"
range = [0, 5000]

[[stage]]
id = "hauling"
name = { ru = "Откатка", kk = "Тасымалдау", en = "Hauling" }
area = "mine"
rate = { min = 0, nominal = 300, max = 600 }
measured_by = ["hauled"]

[[import]]
id = "tickets"
source = "scales"
sheet = "Взвешивания"
author = "Весовая"
"#;

struct Site {
    trial: Trial,
    now: String,
}

impl Site {
    fn new() -> Self {
        let trial = Trial::new(&Feed::Pushed);
        trial.add(PEOPLE);
        let now = jiff::Timestamp::from_microsecond(Clock::wall().now().0).expect("a time");
        Self { trial, now: now.strftime("%Y-%m-%dT%H:%M:%S").to_string() }
    }

    /// A workbook as the weighbridge would have it: `good`, `changed` or `bad`.
    fn table(&self, file: &Path, kind: &str) {
        let made = python().arg(root().join("tests/e2e/peers/fact_tables.py")).arg(file).args([&self.now, kind]).status();
        assert!(made.is_ok_and(|status| status.success()), "openpyxl makes {}", file.display());
    }

    fn file(&self, name: &str, kind: &str) -> PathBuf {
        let file = self.trial.dir().join(name);
        self.table(&file, kind);
        file
    }

    /// The exit code and what was printed.
    fn import(&self, running: &Running, file: &Path, flags: &[&str]) -> (i32, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tizbek"));
        command.args(["facts", "import", "--author", "А. Серикова", "--import", "tickets", "--to"]);
        let output = command.arg(format!("http://127.0.0.1:{}", running.port)).args(flags).arg(file).output().expect("it runs");
        let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
        (output.status.code().expect("it ends by itself"), said)
    }

    fn facts(&self, running: &Running) -> Value {
        serde_json::from_str(&self.trial.get(running, "/api/v1/facts").expect("an answer")).expect("JSON")
    }

    /// Each fact with its values, revision by revision.
    fn values(&self, running: &Running) -> String {
        let facts = self.facts(running);
        let of = |fact: &Value| {
            let revisions = fact["revisions"].as_array().expect("revisions");
            let values: Vec<String> = revisions.iter().map(|told| told["value"].to_string()).collect();
            format!("{} {}", fact["document"].as_str().expect("a text"), values.join(" "))
        };
        facts.as_array().expect("facts").iter().map(of).collect::<Vec<_>>().join(", ")
    }

    /// What was hauled in this shift, as the page shows it.
    fn hauled(&self, running: &Running) -> f64 {
        let view: Value = serde_json::from_str(&self.trial.get(running, "/api/v1/view").expect("a view")).expect("JSON");
        let stages = view["stages"].as_array().expect("stages");
        stages.iter().find(|stage| stage["id"] == "hauling").and_then(|stage| stage["actual"].as_f64()).expect("a figure")
    }
}

#[test]
fn a_workbook_is_taken_once_corrected_and_kept_over_a_kill() {
    let site = Site::new();
    let mut running = site.trial.start();
    let file = site.file("tickets.xlsx", "good");

    let (code, said) = site.import(&running, &file, &["--dry-run"]);
    assert_eq!((code, site.values(&running)), (0, String::new()), "{said}");
    assert!(said.contains("It would be: 3 new"), "{said}");
    let (code, said) = site.import(&running, &file, &[]);
    assert_eq!(code, 0, "{said}");
    assert!(said.starts_with("Taken: 3 new, 0 corrected; 0 known already.\nRead: sheet \"Взвешивания\". Not read: \"Справка\".\nrow 13: a total, not read"), "{said}");
    assert_eq!(site.values(&running), "1001 40.4, Т-1002 1041.5, Т-1003 42.5");
    assert_eq!(site.hauled(&running), 1_124.4);
    let (code, said) = site.import(&running, &file, &[]);
    assert_eq!((code, site.hauled(&running)), (0, 1_124.4));
    assert!(said.starts_with("Nothing was added: all of it was known already."), "{said}");

    let changed = site.file("tickets-2.xlsx", "changed");
    let (code, said) = site.import(&running, &changed, &[]);
    assert_eq!(code, 0, "{said}");
    assert!(said.starts_with("Taken: 0 new, 1 corrected; 2 known already."), "{said}");
    assert_eq!(site.hauled(&running), 1_106.4);
    let last = site.facts(&running)[2]["revisions"][1].clone();
    assert_eq!((&last["comment"], &last["author"]), (&json!("tickets-2.xlsx"), &json!("А. Серикова")));
    let first = site.facts(&running)[0]["revisions"][0].clone();
    assert_eq!(first["author"], "Әлия", "who weighed it is in the file");
    // The earlier file again does not take back what was corrected since.
    let (code, said) = site.import(&running, &file, &[]);
    assert_eq!((code, site.hauled(&running)), (0, 1_106.4), "{said}");
    assert!(said.contains("row 9: says what was corrected since; the correction stands"), "{said}");

    let facts = site.facts(&running);
    running.peer.kill();
    let running = site.trial.start();
    assert_eq!((site.facts(&running), site.hauled(&running)), (facts, 1_106.4));
    let (code, said) = site.import(&running, &changed, &[]);
    assert_eq!((code, said.lines().next()), (0, Some("Nothing was added: all of it was known already.")));
}

#[test]
fn a_workbook_with_mistakes_is_refused_whole_and_each_is_told() {
    let site = Site::new();
    let running = site.trial.start();
    let file = site.file("bad.xlsx", "bad");
    let (code, said) = site.import(&running, &file, &[]);
    assert_eq!((code, site.values(&running)), (78, String::new()), "{said}");
    let problems: Vec<&str> = said.lines().filter(|line| line.starts_with("sheet")).collect();
    assert_eq!(
        problems,
        [
            "sheet \"Взвешивания\", row 7, column F \"Масса, т нетто\": found \"сорок\", expected a number",
            "sheet \"Взвешивания\", row 9, column C \"Время\": found \"после обеда\", expected a time such as 22.11.2026 08:00, or \
             08:00 with a date beside it",
            "sheet \"Взвешивания\", row 10, column F \"Масса, т нетто\": found 99999, expected 0 to 5000",
        ]
    );
    let (code, said) = site.import(&running, &file, &["--partial"]);
    assert_eq!(code, 78, "{said}");
    assert_eq!(site.values(&running), "1001 40.4, Т-1005 12.0");
}

#[test]
fn a_workbook_in_the_drop_folder_is_answered_beside_it() {
    let site = Site::new();
    let running = site.trial.start();
    let folder = site.trial.data.join("facts/scales");
    wait_for("the folder", || folder.join("in").is_dir());
    site.table(&folder.join("in/a.xlsx"), "good");
    site.table(&folder.join("in/b.xlsx"), "bad");
    let answer = |path: &str| std::fs::read_to_string(folder.join(path)).unwrap_or_default();
    wait_for("the answers", || !answer("done/a.xlsx.answer.txt").is_empty() && !answer("refused/b.xlsx.answer.txt").is_empty());
    assert!(answer("done/a.xlsx.answer.txt").starts_with("Taken: 3 new"), "{}", answer("done/a.xlsx.answer.txt"));
    assert!(answer("refused/b.xlsx.answer.txt").contains("row 7, column F"), "{}", answer("refused/b.xlsx.answer.txt"));
    assert!(folder.join("done/a.xlsx").exists() && folder.join("refused/b.xlsx").exists());
    assert_eq!(site.hauled(&running), 1_124.4);
    assert_eq!(site.facts(&running)[1]["revisions"][0]["author"], "Весовая");
}

#[test]
fn the_form_enters_corrects_and_takes_a_file() {
    let site = Site::new();
    let running = site.trial.start();
    let file = site.file("bad.xlsx", "bad");
    let given = [("FILE", file.to_str().expect("a name"))];
    drive("entry.mjs", &format!("http://127.0.0.1:{}", running.port), &["enters"], &given);
    assert_eq!(site.values(&running).matches("1240.5 1204.5").count(), 1, "{}", site.values(&running));
}
