//! What `bench check` tells: rows for people and for machines.

use std::fmt::Write;

use serde_json::json;
use tizbek_core::check::Verdict;

use super::Compared;

/// An effect is recovered when it is right to this share.
const WITHIN: f64 = 0.20;
/// Or to so much of the stage's nominal work, hours: what is less than three minutes is not worth an order.
const LEAST_HOURS: f64 = 0.05;
/// The wider allowance: a hundredth of what the stage does in a shift of twelve hours. The truth itself is in whole truckloads.
const OF_SHIFT_HOURS: f64 = 0.12;
const KINDS: [&str; 7] = ["rate", "move", "spare", "repair", "feed", "order", "together"];

impl Compared {
    fn is_recovered(&self) -> bool {
        self.is_within(LEAST_HOURS)
    }

    fn is_within(&self, hours: f64) -> bool {
        (self.done.saved - self.truth).abs() <= (WITHIN * self.truth.abs()).max(hours * self.hour)
    }

    /// The effect is not nearly nothing.
    fn has_effect(&self) -> bool {
        self.truth > LEAST_HOURS * self.hour
    }

    fn is_held(&self) -> bool {
        let least = LEAST_HOURS * self.hour;
        self.truth >= self.done.low - least && self.truth <= self.done.high + least
    }
}

fn share(rows: &[&Compared], counts: impl Fn(&Compared) -> bool) -> f64 {
    if rows.is_empty() { 0.0 } else { rows.iter().filter(|row| counts(row)).count() as f64 / rows.len() as f64 }
}

/// Rows as name and figure.
fn figures(rows: &[Compared], shifts: usize) -> Vec<(String, f64)> {
    let all: Vec<&Compared> = rows.iter().collect();
    let with: Vec<&Compared> = rows.iter().filter(|row| row.has_effect()).collect();
    let vain = |row: &Compared| row.in_vain.verdict;
    let mut figures = vec![
        ("shifts".to_owned(), shifts as f64),
        ("actions".to_owned(), all.len() as f64),
        ("actions_with_effect".to_owned(), with.len() as f64),
        ("check_within_20pct".to_owned(), share(&all, Compared::is_recovered)),
        ("check_within_20pct_with_effect".to_owned(), share(&with, Compared::is_recovered)),
        ("check_within_20pct_or_1pct_of_shift".to_owned(), share(&all, |row| row.is_within(OF_SHIFT_HOURS))),
        ("check_band80_held".to_owned(), share(&all, Compared::is_held)),
        (
            "promise_within_20pct".to_owned(),
            share(&all, |row| (row.done.promised - row.truth).abs() <= (WITHIN * row.truth.abs()).max(LEAST_HOURS * row.hour)),
        ),
        ("useless_called_useless".to_owned(), share(&all, |row| vain(row) == Verdict::Not)),
        ("useless_called_unclear".to_owned(), share(&all, |row| vain(row) == Verdict::Unclear)),
        ("useless_called_of_use".to_owned(), share(&all, |row| matches!(vain(row), Verdict::Effective | Verdict::Partly))),
        ("effect_called_useless".to_owned(), share(&with, |row| row.done.verdict == Verdict::Not)),
        ("effect_called_unclear".to_owned(), share(&with, |row| row.done.verdict == Verdict::Unclear)),
    ];
    for kind in KINDS {
        let of: Vec<&Compared> = rows.iter().filter(|row| row.does == kind).collect();
        if !of.is_empty() {
            figures.push((format!("actions_{kind}"), of.len() as f64));
            figures.push((format!("within_20pct_{kind}"), share(&of, Compared::is_recovered)));
            figures.push((format!("useless_called_useless_{kind}"), share(&of, |row| vain(row) == Verdict::Not)));
        }
    }
    figures
}

pub fn json_lines(rows: &[Compared], shifts: usize, secs: f64) -> String {
    let line = |(name, value): (String, f64)| json!({ "bench": "check", "row": name, "value": value }).to_string() + "\n";
    figures(rows, shifts).into_iter().chain([("secs".to_owned(), secs)]).map(line).collect()
}

pub fn table(rows: &[Compared], shifts: usize, secs: f64) -> String {
    let mut text = String::new();
    for (name, value) in figures(rows, shifts) {
        writeln!(text, "{name:<36}{value:>10.3}").expect("a string takes everything");
    }
    writeln!(text, "{:<36}{secs:>10.0}", "secs").expect("a string takes everything");
    text
}

/// An order: the true effect, and what was said of it when it was done and when it was not. Tonnes.
pub fn line(row: &Compared) -> String {
    let said = |said: &super::Said| {
        let evidence = said.evidence.map_or_else(|| "-".to_owned(), |ratio| format!("{ratio:.1}"));
        format!("{:>6.0} ({:>5.0}..{:>5.0}) {:?} {evidence}", said.saved, said.low, said.high, said.verdict)
    };
    format!(
        "{} {:<26} {:<44} promised {:>6.0} truth {:>6.0} done {:<38} in vain {}",
        if row.is_recovered() { " " } else { "*" },
        row.id,
        row.levers,
        row.done.promised,
        row.truth,
        said(&row.done),
        said(&row.in_vain)
    )
}
