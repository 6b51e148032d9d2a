//! What a stage is behind by is charged once, and adds up to what is shown at every instant.

use super::*;
use crate::ledger::Loss;

/// Plays a script, and at every reading holds each stage's ledger against the figures beside it.
fn play(script: &str) -> Bench {
    let mut bench = Bench::new();
    for line in script.lines().map(str::trim) {
        bench.play(line);
        let view = bench.engine.view();
        for stage in &view.stages {
            let charged: i64 = stage.ledger.lines().iter().map(|(_, amount)| amount.0).sum();
            assert_eq!(charged - stage.ledger.ahead().0, (stage.planned - stage.actual).0, "{line}: {stage:?}");
        }
    }
    bench
}

fn largest(bench: &Bench, stage: usize) -> Option<Loss> {
    let view = bench.engine.view();
    view.stages[stage].ledger.lines().iter().max_by_key(|(_, amount)| *amount).map(|(loss, _)| *loss)
}

#[test]
fn a_stage_behind_a_full_bin_is_blocked_by_whoever_does_not_empty_it() {
    let bench = play(
        "00:30 rate hoisting 250
         01:07 rate hoisting 251
         02:30 rate crushing 250
         03:11 rate grinding 250
         05:00 end",
    );
    assert_eq!(largest(&bench, 1), Some(Loss::Slow), "{}", bench.said);
    assert_eq!(largest(&bench, 0), Some(Loss::BlockedBy(StageId(1))), "{}", bench.said);
}

#[test]
fn a_stop_of_its_own_and_silence_are_lines_of_their_own() {
    let bench = play(
        "01:00 rate crushing 0
         02:00 rate crushing 500
         03:00 silence grinding
         04:00 rate grinding 500
         05:00 end",
    );
    assert_eq!(largest(&bench, 0), Some(Loss::OwnStop), "{}", bench.said);
    assert_eq!(largest(&bench, 2), Some(Loss::Unknown), "{}", bench.said);
}
