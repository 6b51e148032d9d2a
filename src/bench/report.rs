//! What a benchmark found: a row a figure, as a table for people or an object a line for programs. The figure that was asked for
//! is the last row.

use serde::Serialize;

/// One figure. `ratio` is `value` over the same figure of `peer`, from runs that took turns.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Row {
    pub name: String,
    pub value: f64,
    pub unit: &'static str,
    pub peer: Option<String>,
    pub ratio: Option<f64>,
}

impl Row {
    #[must_use]
    pub fn new(name: impl Into<String>, value: f64, unit: &'static str) -> Self {
        Self { name: name.into(), value, unit, peer: None, ratio: None }
    }

    #[must_use]
    pub fn beside(self, peer: impl Into<String>, ratio: f64) -> Self {
        Self { peer: Some(peer.into()), ratio: Some(ratio), ..self }
    }
}

/// One object a line.
#[must_use]
pub fn json_lines(rows: &[Row]) -> String {
    let line = |row: &Row| serde_json::to_string(row).expect("a row has nothing that JSON has not") + "\n";
    rows.iter().map(line).collect()
}

/// Columns under each other.
#[must_use]
pub fn table(rows: &[Row]) -> String {
    let width = rows.iter().map(|row| row.name.chars().count()).max().unwrap_or(0);
    let mut table = String::new();
    for row in rows {
        let pad = width - row.name.chars().count();
        let line = format!("{}{:pad$}  {:>12} {:<16}", row.name, "", figure(row.value), row.unit);
        let beside = match (&row.peer, row.ratio) {
            (Some(peer), Some(ratio)) => format!("  {} x {peer}", figure(ratio)),
            _ => String::new(),
        };
        table.push_str(format!("{line}{beside}").trim_end());
        table.push('\n');
    }
    table
}

/// The middle one; of an even number the mean of the middle two.
#[must_use]
pub fn median(figures: &[f64]) -> f64 {
    assert!(!figures.is_empty(), "nothing has no middle");
    let mut sorted = figures.to_vec();
    sorted.sort_by(f64::total_cmp);
    let half = sorted.len() / 2;
    if sorted.len() % 2 == 1 { sorted[half] } else { f64::midpoint(sorted[half - 1], sorted[half]) }
}

/// The median of the ratios of runs that took turns: what changes from run to run touches both.
#[must_use]
pub fn median_ratio(ours: &[f64], theirs: &[f64]) -> f64 {
    let ratios: Vec<f64> = ours.iter().zip(theirs).map(|(ours, theirs)| ours / theirs).collect();
    median(&ratios)
}

/// Three digits that count, thousands apart.
fn figure(value: f64) -> String {
    if value.abs() < 100.0 && value.fract() != 0.0 {
        return format!("{value:.*}", if value.abs() < 10.0 { 2 } else { 1 });
    }
    let digits = format!("{:.0}", value.abs());
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index) % 3 == 0 {
            grouped.push(' ');
        }
        grouped.push(digit);
    }
    if value < 0.0 { format!("-{grouped}") } else { grouped }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_for_people_and_the_lines_for_programs() {
        let rows = [Row::new("pandas", 1_970_000.4, "samples/s/core"), Row::new("ours", 5.25, "ms").beside("least", 1.5)];
        assert_eq!(table(&rows), "pandas     1 970 000 samples/s/core\nours            5.25 ms                1.50 x least\n");
        let second = r#"{"name":"ours","value":5.25,"unit":"ms","peer":"least","ratio":1.5}"#;
        assert_eq!(json_lines(&rows).lines().nth(1), Some(second));
    }

    #[test]
    fn the_median_ratio_is_of_runs_that_took_turns() {
        assert_eq!(median(&[3.0, 1.0, 2.0, 10.0]), 2.5);
        assert_eq!(median_ratio(&[10.0, 400.0, 30.0], &[5.0, 200.0, 10.0]), 2.0);
    }
}
