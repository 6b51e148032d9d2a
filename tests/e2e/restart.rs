//! A restart of a site whose plan or site file has changed meanwhile, and a recording of one that runs. Kills at random moments
//! are in `kill`.

use std::fs::{read_to_string, write};
use std::process::Command;

use tizbek::config::read::read_site;
use tizbek::journal::recording::Recording;
use tizbek_core::time::Span;

use crate::peers::wait_for;
use crate::trial::{Feed, Running, SAMPLES_PER_POST, Trial, number};

fn program() -> Command {
    Command::new(env!("CARGO_BIN_EXE_tizbek"))
}

#[test]
fn a_plan_imported_into_a_running_site_survives_its_restart() {
    let trial = Trial::new(&Feed::Pushed);
    let plan_of = |running: &Running| -> serde_json::Value {
        let view = trial.get(running, "/api/v1/view").expect("a view");
        let view: serde_json::Value = serde_json::from_str(&view).expect("JSON");
        view["plan"].clone()
    };
    let plan = trial.site.join("plan.csv");

    let mut running = trial.start();
    wait_for("the plan of the folder", || plan_of(&running)["version"] == 1);
    let file = trial.dir().join("other.csv");
    write(&file, read_to_string(&plan).expect("the plan").replace("2160", "1800")).expect("a plan");
    let mut import = program();
    import.args(["plan", "import", "--author", "planner", "--reason", "hoist repair", "--to"]);
    let imported = import.arg(format!("http://127.0.0.1:{}", running.port)).arg(&file).output().expect("it runs");
    assert!(imported.status.success(), "{}", String::from_utf8_lossy(&imported.stderr));
    assert_eq!(plan_of(&running)["author"], "planner");
    running.peer.kill();

    let mut running = trial.start();
    assert_eq!(plan_of(&running)["version"], 2, "the plan in the folder has not changed and is not taken up again");
    assert_eq!(plan_of(&running)["author"], "planner");
    running.peer.kill();

    write(&plan, read_to_string(&plan).expect("the plan").replace("2160", "2000")).expect("a plan");
    let running = trial.start();
    wait_for("the changed plan of the folder", || plan_of(&running)["version"] == 3);
}

#[test]
fn a_running_site_is_recorded_with_the_file_it_runs_with() {
    let trial = Trial::new(&Feed::Pushed);
    let (file, out) = (trial.site.join("site.toml"), trial.dir().join("shift"));
    let written = read_to_string(&file).expect("the site file");
    let running = trial.start();
    for first in [0, SAMPLES_PER_POST] {
        assert!(trial.post(&running, first));
    }
    // What is written into the file afterwards is not what it runs with.
    write(&file, written.replace("on_delay = \"2 s\"", "on_delay = \"9 s\"")).expect("a site");

    for form in ["csv", "native"] {
        let mut record = program();
        record.args(["record", "--form", form, "--site"]).arg(&trial.site).arg("--data").arg(&trial.data).arg(&out);
        let recorded = record.output().expect("it runs");
        assert!(recorded.status.success(), "{form}: {}", String::from_utf8_lossy(&recorded.stderr));
        assert_eq!(read_to_string(out.join("site.toml")).expect("a site file"), written);
        let config = read_site(&out, &|_| None).expect("the site can be read");
        let recording = Recording::open(&out, &config.site).expect("a recording");
        assert_eq!(recording.head().map(|head| head.samples), Some(2 * SAMPLES_PER_POST as u64), "{form}");
        assert_eq!(recording.patience(), Span::ZERO);
    }
    assert!(trial.post(&running, 2 * SAMPLES_PER_POST), "it goes on");
}

#[test]
fn a_changed_site_goes_on_counting_its_alerts_and_tells_nothing_twice() {
    let trial = Trial::new(&Feed::Pushed);
    let live = |from: i64, until: i64| {
        let running = trial.start();
        for first in (from..until).step_by(SAMPLES_PER_POST as usize) {
            assert!(trial.post(&running, first));
        }
        // With a snapshot.
        running.end();
        trial.alerts()
    };
    let before = live(0, 400);
    assert!(before.len() > 5, "{before:?}");
    // Another signal, and a limit under which the same past would have said other things.
    let file = trial.site.join("site.toml");
    let text = read_to_string(&file).expect("the site");
    let signal = text[text.rfind("[[signal]]").expect("a signal")..].replace("\"feed\"", "\"power\"");
    write(&file, text.replace("limit = \"6 s\"", "limit = \"4 s\"") + "\n" + &signal).expect("the site can be written");
    let after = live(400, 800);
    assert_eq!(after[..before.len()], before, "what was said stays as it was");
    let numbers: Vec<u64> = after.iter().map(|line| number(line)).collect();
    assert_eq!(numbers, (1..=after.len() as u64).collect::<Vec<_>>());
    assert!(after.len() > before.len() + 5, "it goes on: {} and {}", before.len(), after.len());
}
