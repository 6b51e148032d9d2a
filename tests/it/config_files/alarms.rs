//! `[alarms]` and `[[suppress]]`: how the site wants its alarms managed.

use tizbek_core::alarm::{Priority, Subject};
use tizbek_core::model::Alarming;
use tizbek_core::time::Span;

use super::{read, zinc_text};

const BEFORE: &str = "[[resource]]\nid = \"lhd_1\"";

fn with(more: &str) -> String {
    format!("{more}\n{BEFORE}")
}

#[test]
fn what_is_left_out_is_as_the_standards_have_it() {
    let config = read(&zinc_text()).unwrap_or_else(|problems| panic!("{problems:#?}"));
    assert_eq!(Alarming { suppress: Vec::new(), ..config.site.settings.alarms }, Alarming::default());
}

#[test]
fn the_table_of_priorities_and_what_is_suppressed_by_design_are_read() {
    let more = "[alarms]
shelve_max = \"4 h\"
budget = 8
chatter_times = 5
severe = 0.2
priority = { severe = [\"high\", \"medium\", \"low\"] }

[[suppress]]
id = \"crusher_maintenance\"
while_stopped = \"crushing\"
before = \"60 min\"
after = \"30 min\"
conditions = [\"will_empty\", \"empty\"]
buffers = [\"skip_bin\"]
stages = [\"hoisting\"]
";
    let config = read(&zinc_text().replacen(BEFORE, &with(more), 1)).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let alarms = &config.site.settings.alarms;
    assert_eq!((alarms.shelve_max, alarms.budget, alarms.chatter_times), (Span::from_hours(4), 8, 5));
    assert_eq!(alarms.priorities[0], [Priority::High, Priority::Medium, Priority::Low]);
    assert_eq!(alarms.priorities[1], Alarming::default().priorities[1]);
    let rule = alarms.suppress.last().expect("a rule");
    let (stage, bin) = (config.site.stage("hoisting").unwrap(), config.site.buffer("skip_bin").unwrap());
    assert_eq!(rule.of, [Subject::Stage(stage), Subject::Buffer(bin)]);
    assert_eq!((rule.before, rule.after), (Span::from_mins(60), Span::from_mins(30)));
    assert_eq!(rule.conditions, ["will_empty", "empty"]);
}

#[test]
fn what_is_wrong_with_them_is_told_all_at_once() {
    let more = "[alarms]
severe = 0.01
moderate = 0.5
fold_low = 9
priority = { severe = [\"high\", \"urgent\"], minor = [\"low\", \"urgent\", \"low\"] }

[[suppress]]
id = \"a\"
while_stopped = \"crushin\"
conditions = [\"full\", \"starved\"]

[[suppress]]
id = \"b\"
while_stopped = \"crushing\"
conditions = []
buffers = [\"skip_bim\"]
";
    let problems = read(&zinc_text().replacen(BEFORE, &with(more), 1)).expect_err("much is wrong with it");
    let said: Vec<String> = problems.iter().map(|problem| format!("{}: {}", problem.key, problem.message)).collect();
    for part in [
        "moderate: found a larger share than severe has",
        "fold_low: found more than fold_medium has",
        "found 2 priorities, expected three",
        "minor",
        "starved",
        "crushing",
        "at least one condition",
        "skip_bin",
    ] {
        assert!(said.iter().any(|said| said.contains(part)), "{part}: {said:#?}");
    }
}
