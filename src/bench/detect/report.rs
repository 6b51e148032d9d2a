//! The figures as a table for people and as lines for programs.

use std::fmt::Write as _;

use serde::Serialize;
use tizbek_sim::library::ShiftKind;

use super::Outcome;
use super::figures::{Bar, Figure, NAMED, delays_by_kind, figures};

/// A line a figure; ours under the names that everybody gives them come last, in their order.
#[must_use]
pub fn json_lines(outcome: &Outcome) -> String {
    #[derive(Serialize)]
    struct Line<'a> {
        name: String,
        value: Option<f64>,
        unit: &'a str,
        cases: usize,
        bar: Option<Bar>,
        met: Option<bool>,
        peer: Option<&'a str>,
    }
    let mut lines = String::new();
    let mut say = |figure: &Figure, peer: Option<&str>| {
        let name = peer.map_or(figure.name.to_owned(), |peer| format!("{peer}/{}", figure.name));
        let Figure { value, unit, cases, bar, .. } = *figure;
        let line = Line { name, value, unit, cases, bar, met: figure.met(), peer };
        lines += &serde_json::to_string(&line).expect("a figure has nothing that JSON has not");
        lines.push('\n');
    };
    for contestant in outcome.contestants.iter().skip(1) {
        figures(&contestant.verdicts).iter().for_each(|figure| say(figure, Some(contestant.id)));
    }
    let ours = outcome.contestants.first().map_or(Vec::new(), |ours| figures(&ours.verdicts));
    ours.iter().filter(|figure| !NAMED.contains(&figure.name)).for_each(|figure| say(figure, None));
    ours.iter().filter(|figure| NAMED.contains(&figure.name)).for_each(|figure| say(figure, None));
    lines
}

/// A row a figure, a column a contestant.
#[must_use]
pub fn table(outcome: &Outcome) -> String {
    let columns: Vec<Vec<Figure>> = outcome.contestants.iter().map(|one| figures(&one.verdicts)).collect();
    let mut table = format!("{}\n\n{:<32}{:>8}{:>6}", heading(outcome), "", "bar", "");
    for contestant in &outcome.contestants {
        write!(table, "{:>17}", contestant.name).expect("a string takes everything");
    }
    table.push('\n');
    let Some(ours) = columns.first() else { return table };
    for (row, figure) in ours.iter().enumerate() {
        let met = figure.met().map_or("", |met| if met { "met" } else { "no" });
        let mut line = format!("{:<32}{:>8}{met:>6}", figure.name, bar_word(figure.bar));
        for column in &columns {
            write!(line, "{:>17}", shown(&column[row])).expect("a string takes everything");
        }
        writeln!(table, "{line}  {}", figure.unit).expect("a string takes everything");
    }
    table + "\n" + &kinds(outcome) + "\n" + &notes(outcome)
}

/// Minutes to see an upset, median and 95 %, by kind of shift.
fn kinds(outcome: &Outcome) -> String {
    let mut table = format!("{:<32}{:>14}\n", "delay, median / 95 %, min", "upsets");
    for (kind, cases, cells) in delays(outcome) {
        let cells: String = cells.iter().map(|cell| format!("{cell:>17}")).collect();
        writeln!(table, "{kind:<32}{cases:>14}{cells}").expect("a string takes everything");
    }
    table
}

/// A row a kind of shift: its word, how many upsets, a cell a contestant.
pub fn delays(outcome: &Outcome) -> Vec<(&'static str, usize, Vec<String>)> {
    let by_kind: Vec<_> = outcome.contestants.iter().map(|one| delays_by_kind(&one.verdicts)).collect();
    let Some(ours) = by_kind.first() else { return Vec::new() };
    let row = |(row, (kind, cases, ..)): (usize, &(ShiftKind, usize, f64, f64))| {
        let cells = by_kind.iter().map(|kinds| format!("{:.0} / {:.0}", kinds[row].2, kinds[row].3)).collect();
        (kind.word(), *cases, cells)
    };
    ours.iter().enumerate().map(row).collect()
}

pub fn heading(outcome: &Outcome) -> String {
    let Outcome { seed, half, played, told, secs, .. } = outcome;
    let half = if *half == "both" { "both halves".to_owned() } else { format!("the half for {}", half_word(half)) };
    format!("{told} shifts of 12 hours, {half} of library {seed}; {played} played in {secs:.0} s")
}

fn half_word(half: &str) -> &'static str {
    if half == "tune" { "tuning" } else { "the report" }
}

pub fn notes(outcome: &Outcome) -> String {
    let rule = outcome.rule;
    let own = outcome.contestants.iter().flat_map(|one| &one.verdicts).flat_map(|verdict| &verdict.ends).any(|end| end.own);
    let ends =
        if own { "" } else { "End-of-shift figures are straight lines through the shift so far: nobody forecasts them.\n" };
    format!(
        "The rate rule, tuned on the other half: over {} min below plan by {:.0} % for {} min.\n{ends}",
        rule.window,
        rule.short * 100.0,
        rule.hold
    )
}

pub fn bar_word(bar: Option<Bar>) -> String {
    match bar {
        None => String::new(),
        Some(Bar::AtMost(bar)) => format!("<= {bar}"),
        Some(Bar::AtLeast(bar)) => format!(">= {bar}"),
    }
}

pub fn shown(figure: &Figure) -> String {
    match figure.value {
        None => "-".to_owned(),
        Some(value) if matches!(figure.unit, "share" | "of plan" | "of 60 min") => format!("{:.1} %", value * 100.0),
        Some(value) if value.fract() == 0.0 => format!("{value:.0}"),
        Some(value) if value < 0.1 => format!("{value:.3}"),
        Some(value) if value < 10.0 => format!("{value:.2}"),
        Some(value) => format!("{value:.1}"),
    }
}
